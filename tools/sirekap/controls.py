"""The arithmetic controls K1 to K15 of one form (docs/spec/controls.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .registry import District

RULES_1 = "1e780754e25fd389eefae514970911d8c0fb615d77adc00c838efd0900e6555c"
RULES_2 = "b43e078640ed359563493feb335b64280f9698833085fcb0914905fe79c9d2a1"
CODES = [f"K{n}" for n in range(1, 17)]
SEVERITY = (
    {c: "breach" for c in CODES} | {c: "remark" for c in ("K7", "K8", "K9", "K10", "K11", "K14")} | {"K15": "bound"}
)


@dataclass(frozen=True)
class Bounds:
    """What the registry says that bounds the values of a station's form."""

    parameters: dict[str, int]
    exempt: bool
    registered: int | None


@dataclass(frozen=True)
class Judgement:
    """The answer to one form: broken relations as they are published, and controls that hold."""

    broken: tuple[dict[str, Any], ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def codes(self) -> list[str]:
        """Codes of the broken controls, each once, in the order of the rule book."""
        found = {b["control"] for b in self.broken}
        return [c for c in CODES if c in found]

    @property
    def held(self) -> bool:
        """Whether a bound is broken."""
        return any(SEVERITY[b["control"]] == "bound" for b in self.broken)


def reserve(voters: int, ppm: int) -> int:
    """Reserve ballots for so many voters, rounded up."""
    return -(-voters * ppm // 1_000_000)


def judge(district: District, values: list[int | None], bounds: Bounds, siblings: list[int], rules: int) -> Judgement:
    """Judges the values of a form; `siblings` are I.A.J of the station's other forms that state it."""
    v = {name: value for name, value in zip(district.fields, values) if value is not None}
    relations: list[tuple[str, list[str], int, int, bool]] = []

    def equal(control: str, left: str, right: list[str], extra: int = 0) -> None:
        if left in v and all(name in v for name in right):
            total = sum(v[name] for name in right) + extra
            relations.append((control, [left, *right], v[left], total, v[left] == total))

    def at_most(control: str, left: str, right: list[str], bound: int) -> None:
        relations.append((control, [left, *right], v[left], bound, v[left] <= bound))

    for row in ("I.A", "I.B.1", "I.B.2", "I.B.3", "I.B.4", "III"):
        equal("K1", f"{row}.J", [f"{row}.L", f"{row}.P"])
    for column in "LPJ":
        equal("K2", f"I.B.4.{column}", [f"I.B.{n}.{column}" for n in (1, 2, 3)])
    equal("K3", "V.A", list(district.contestants.values()))
    equal("K4", "V.C", ["V.A", "V.B"])
    equal("K5", "V.C", ["I.B.4.J"])
    equal("K6", "II.2", ["I.B.4.J"])
    equal("K6", "II.2", ["V.C"])
    equal("K7", "II.1", ["II.2", "II.3", "II.4"])
    ppm = bounds.parameters["reserve_ppm"]
    if "I.A.J" in v:
        equal("K8", "II.1", ["I.A.J"], reserve(v["I.A.J"], ppm))
    for column in "LPJ":
        if f"I.B.1.{column}" in v and f"I.A.{column}" in v:
            at_most("K9", f"I.B.1.{column}", [f"I.A.{column}"], v[f"I.A.{column}"])
    if "V.C" in v and "II.1" in v and "II.3" in v:
        at_most("K10", "V.C", ["II.1", "II.3"], max(0, v["II.1"] - v["II.3"]))
    for column in "LPJ":
        if f"III.{column}" in v and f"I.B.4.{column}" in v:
            at_most("K11", f"III.{column}", [f"I.B.4.{column}"], v[f"I.B.4.{column}"])
    # K12 compares a number with a second reading of it from other ink; no event carries one.
    if district.about.has_parties:
        for party, candidates in district.lists:
            names = [f"IV.{party.number}.{n}" for n in ("0", *(str(c.number) for c in candidates))]
            equal("K13", f"IV.{party.number}.T", names)
    if "I.A.J" in v:
        others = [*siblings, *([] if bounds.registered is None else [bounds.registered])]
        for other in others:
            relations.append(("K14", ["I.A.J"], v["I.A.J"], other, v["I.A.J"] == other))
    for name, value in v.items():
        bound = _bound(name, bounds, rules)
        if bound is not None:
            relations.append(("K15", [name], value, bound, value <= bound))
    broken = tuple(
        {"control": control, "fields": fields, "left": left, "right": right}
        for control, fields, left, right, holds in relations
        if not holds
    )
    checked, bad = {r[0] for r in relations}, {b["control"] for b in broken}
    return Judgement(broken, tuple(c for c in CODES if c in checked and c not in bad))


def _bound(name: str, bounds: Bounds, rules: int) -> int | None:
    """The largest value that K15 lets the field have, or None where it has no relation."""
    p = bounds.parameters
    ballots = lambda voters: voters + reserve(voters, p["reserve_ppm"])
    if bounds.exempt:
        if rules == 1:
            return None
        return p["exempt_value_max"] if bounds.registered is None else ballots(bounds.registered)
    voters = p["station_voters_max"] if bounds.registered is None else bounds.registered
    return min(p["value_max"], voters if name.startswith("I.A.") else ballots(voters))
