"""The lists of districts, `v1/dapil/{contest}[/...].json` (docs/spec/files.md; verify.md V3.9)."""

from __future__ import annotations

from typing import Any

from .compare import Expected
from .own import named
from .registry import District, Region, Registry


def lists(registry: Registry, place: Region) -> dict[str, Expected]:
    """The lists that lie in a region's node."""
    out = {}
    for rule in registry.rules:
        if rule.district is not None or rule.districts is None:
            continue
        found = registry.districts_in(rule.contest, place)
        about = found[0].about if found else None
        if about is None or about.whole and about.elects == 0 or place.level != (0 if about.whole else about.elects):
            continue
        law, seats = rule.districts, [d.seats for d in found]
        path = "/".join(["v1/dapil", rule.contest, *(r.code for r in place.path)]) + ".json"
        value = {
            "region": named(place),
            "contest": rule.contest,
            "law": {
                "seats": list(law.seats),
                "council": list(law.council),
                "parts": law.parts,
                "within": law.within,
                "source": law.source,
            },
            "seats": None if None in seats else sum(n for n in seats if n is not None),
            "districts": [_row(d) for d in found],
        }
        out[path] = Expected(value, lambda _: "V3.9")
    return out


def _row(district: District) -> dict[str, Any]:
    voters = [station.registered for station in district.stations]
    people = district.population
    return {
        "district": named(district),
        "seats": district.seats,
        "population": None if people is None else {"people": people[0], "source": people[1]},
        "regions": [{"level": r.level, "path": [named(above) for above in r.path]} for r in district.holds],
        "stations": len(district.stations),
        "voters": None if None in voters else sum(n for n in voters if n is not None),
    }
