"""What a verifier can't judge: entries of unknown kinds, and unknown rules (verify.md)."""

from __future__ import annotations

from typing import Any

from . import event, keys, kinds
from .authority import Authority, Mandate
from .compare import Key
from .event import Event
from .registry import District, Region, Registry, Station
from .text import Malformed

FROM_REGISTRY = {
    "station",
    "path",
    "contest",
    "district",
    "region",
    "level",
    "columns",
    "contestants",
    "seats",
    "kode_dapil",
}
"""Fields of our files and of those of 2024 that follow from the registry."""


def holders(e: Event, authority: Authority) -> list[Mandate]:
    """The mandates that hold, at this place, of those whom the lines of an entry name."""
    found = [authority.mandates[key_id] for key_id, _, _ in e.signatures if key_id in authority.mandates]
    return [m for m in found if m.revoked_at is None and authority.holds(m, e.arrival)]


def judge_unknown(e: Event, authority: Authority) -> tuple[str | None, str]:
    """Judges an entry of an unknown kind; returns the check that it fails (None if none), and why."""
    for key_id, algorithm, signature in e.signatures:
        known = authority.public(key_id)
        if known is not None and (known[0] != algorithm or not keys.verifies(*known, signature, e.signed)):
            return "V2.3", "a signature of an entry of an unknown kind does not verify"
    holding = holders(e, authority)
    if not holding:
        return "V2.3", "nobody with a mandate has signed an entry of an unknown kind"
    touches = e.payload.get("touches", "")
    try:
        event.common(e.payload)
    except Malformed as error:
        return "V2.1", str(error)
    if touches is not None and not (kinds.array(kinds.code)(touches) and kinds.ascending(touches)):
        return "V2.1", "touches is no list of codes, ascending"
    if e.signatures[0][0] != e.payload["by"]:
        return "V2.1", "the author's signature is not the first"
    if touches is None:
        return None, ""
    commission = [m for m in holding if m.office == "kpu"]
    if not commission:
        return "V2.4", "nobody of the commission has signed an entry that touches places"
    if not touches:
        national = {m.id for m in holding if m.role == "authority" and m.area == "" and m.office == "kpu"}
        if len(national) < 2:
            return "V2.4", "the whole nation takes two authorities of it"
        return None, ""
    registry = authority.registry
    for code in touches:
        if code not in registry.regions and code not in registry.stations:
            return "V2.4", f"touches {code}, which the registry does not have"
        if not all(registry.within(m.area, code) for m in commission):
            return "V2.4", f"touches {code} outside the areas of its signers"
    return None, ""


class Doubt:
    """Which places and keys are touched by what the verifier does not know."""

    def __init__(self, registry: Registry, rules_known: bool) -> None:
        self.registry = registry
        self.rules_known = rules_known
        self.places: set[str] = set()
        self.nation = False
        """Whether an entry of an unknown kind touches the whole nation."""
        self.foreign: set[int] = set()
        """Indices of all entries of unknown kinds."""
        self.indices: set[int] = set()
        """Indices of the entries that touch anything."""
        self.signers: set[str] = set()
        self._regions: dict[Region, bool] = {}

    def add(self, e: Event, signers: list[str]) -> None:
        """Takes an entry of an unknown kind that passed its checks, and who with a mandate signed it."""
        touches = e.payload["touches"]
        if touches is None:
            return
        self.indices.add(e.index)
        self.signers |= set(signers)
        self.nation = self.nation or not touches
        self.places |= set(touches)
        self._regions.clear()

    @property
    def by_kinds(self) -> bool:
        """Whether an entry of an unknown kind touches anything."""
        return bool(self.indices)

    @property
    def any(self) -> bool:
        return self.by_kinds or not self.rules_known

    @property
    def everywhere(self) -> bool:
        return self.nation or not self.rules_known

    def station(self, station: Station) -> bool:
        """Whether the station is touched or lies in a touched region."""
        if self.everywhere or station.code in self.places:
            return True
        return any(r.code in self.places for r in station.village.path) or "0" in self.places

    def region(self, region: Region) -> bool:
        """Whether a station of the region is touched, or the region itself."""
        if region not in self._regions:
            self._regions[region] = (
                self.everywhere
                or region.code in self.places
                or any(self.station(s) for s in region.stations)
                or any(self.region(c) for c in region.children)
                or any(r.code in self.places for r in region.path)
            )
        return self._regions[region]

    def district(self, district: District) -> bool:
        """Whether a station of the district is touched."""
        return any(self.station(s) for s in district.stations)

    def key(self, mandate: dict[str, Any] | None) -> bool:
        """Whether the whole area of a key, as `kunci.json` writes it, is touched by an unknown kind."""
        if self.nation:
            return True
        if mandate is None:
            return False
        area = mandate.get("area")
        if area == "" or area not in self.registry.regions and area not in self.registry.stations:
            return "0" in self.places
        inside = self.registry.regions.get(area)
        if inside is not None:
            return any(r.code in self.places for r in inside.path) or "0" in self.places
        return self.station(self.registry.stations[area])

    def in_region(self, place: Region, key: Key, wanted: Any) -> bool:
        """Whether a difference in a region's file, at this place of what is wanted, may come from what is unknown."""
        if key[:1] == ("tungsura",):
            # In Pilkada the numbers, lines of parts among them, stand one step deeper.
            key, wanted = key[1:], wanted["tungsura"]
        if not self.region(place) or key and key[0] in FROM_REGISTRY:
            return False
        if len(key) < 2 or key[0] not in ("children", "stations", "table"):
            return True
        if len(key) > 2 and key[2] in ("region", "station"):
            return False
        # The line of a part: only where that one is touched, and never one that should not be there.
        if key[0] == "table":
            code = key[1] if key[1] in wanted["table"] else None
        else:
            line = dict(enumerate(wanted[key[0]])).get(key[1], {})
            code = line.get("region", line.get("station", {})).get("code")
        if code in self.registry.regions:
            return self.region(self.registry.regions[code])
        return code in self.registry.stations and self.station(self.registry.stations[code])
