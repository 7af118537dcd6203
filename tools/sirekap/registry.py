"""The registry: regions, stations, parties, districts, and what follows from them (docs/spec/registry.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from . import keys, log
from .contests import CONTESTS, Contest
from .electing import Rule
from .outlines import Map
from .text import canonical


@dataclass(eq=False)
class Station:
    code: str
    name: str
    portal_id: int
    registered: int | None
    village: Region


@dataclass(eq=False)
class Region:
    code: str
    name: str
    level: int
    portal_id: int
    parent: Region | None
    children: list[Region] = field(default_factory=list)
    stations: list[Station] = field(default_factory=list)
    """Of a village only."""

    @cached_property
    def path(self) -> list[Region]:
        """The regions from the province down to this one, the nation left out."""
        return [] if self.parent is None else [*self.parent.path, self]

    @cached_property
    def all_stations(self) -> list[Station]:
        """Every station below, in the registry's order."""
        return self.stations if self.level == 4 else [s for c in self.children for s in c.all_stations]


@dataclass(frozen=True)
class Party:
    number: int
    portal_id: int
    short: str
    full: str
    colour: str
    local: bool


@dataclass(frozen=True)
class Candidate:
    id: int
    number: int
    name: str
    colour: str | None
    sex: str | None
    residence: str | None


@dataclass(eq=False)
class District:
    contest: str
    code: str
    name: str
    seats: int | None
    holds: list[Region]
    candidates: list[Candidate] = field(default_factory=list)
    """Of contests without lists."""
    lists: list[tuple[Party, list[Candidate]]] = field(default_factory=list)
    stations: list[Station] = field(default_factory=list)
    population: tuple[int, str] | None = None
    """People, and who counted them."""

    @property
    def about(self) -> Contest:
        """What is to be known of its contest."""
        return CONTESTS[self.contest]

    @cached_property
    def fields(self) -> list[str]:
        """Names of the form's fields, in form order (event.md, "Forms and their fields")."""
        return [*HEAD_FIELDS, *self.votes, *FOOT_FIELDS]

    @cached_property
    def votes(self) -> list[str]:
        """The fields of section IV."""
        if not self.about.has_parties:
            return [f"IV.{c.number}" for c in self.candidates]
        out = []
        for party, candidates in self.lists:
            names = ["0", *(str(c.number) for c in candidates), "T"]
            out += [f"IV.{party.number}.{name}" for name in names]
        return out

    @cached_property
    def position(self) -> dict[str, int]:
        """Place of each field among the form's values."""
        return {name: i for i, name in enumerate(self.fields)}

    @cached_property
    def contestants(self) -> dict[str, str]:
        """Column of each contestant in a region's totals, by the contestant's id in the files of 2024."""
        if self.about.has_parties:
            return {str(party.number): f"IV.{party.number}.T" for party, _ in self.lists}
        return {str(c.id): f"IV.{c.number}" for c in self.candidates}


HEAD_FIELDS = [
    *(f"{row}.{column}" for row in ("I.A", "I.B.1", "I.B.2", "I.B.3", "I.B.4") for column in "LPJ"),
    "II.1", "II.2", "II.3", "II.4", "III.L", "III.P", "III.J",
]  # fmt: skip
FOOT_FIELDS = ["V.A", "V.B", "V.C"]


class Registry:
    """A registry that was read and is in its one spelling."""

    def __init__(self) -> None:
        self.version = 2
        self.id = self.name = self.date = ""
        self.kind: str | None = None
        self.parameters: dict[str, int] = {}
        self.parties: list[Party] = []
        self.nation = Region("0", "INDONESIA", 0, 0, None)
        self.regions: dict[str, Region] = {"0": self.nation}
        self.stations: dict[str, Station] = {}
        self.zones: dict[Region, str] = {}
        self.exempt: list[Region] = []
        self.rules: list[Rule] = []
        self.maps: list[Map] = []
        self.districts: dict[str, list[District]] = {}
        """Districts by contest, in the order of their codes."""
        self.contests: list[str] = []
        """Contests that have a district, in ballot order."""
        self._of: dict[str, dict[Region, District]] = {}
        self._is_held: dict[tuple[str, Region], bool] = {}
        self._held: dict[str, dict[Region, list[District]]] = {}
        self.sha256 = ""

    def district_of(self, contest: str, region: Region) -> District | None:
        """The district that holds this whole region, or the region it lies in."""
        at: Region | None = region
        holds = self._of.get(contest, {})
        while at is not None:
            if at in holds:
                return holds[at]
            at = at.parent
        return None

    def district(self, contest: str, station: Station) -> District | None:
        """The district of a station's form, or None where the contest is not held."""
        return self.district_of(contest, station.village)

    def districts_in(self, contest: str, region: Region) -> list[District]:
        """Districts that have a village of the region, by code; in the nation all of them."""
        found = self._held.setdefault(contest, {})
        if region not in found:
            if region.level == 0:
                found[region] = self.districts.get(contest, [])
            elif region.level == 4:
                own = self.district_of(contest, region)
                found[region] = [] if own is None else [own]
            else:
                below = {d.code: d for c in region.children for d in self.districts_in(contest, c)}
                found[region] = [below[code] for code in sorted(below)]
        return found[region]

    def held(self, contest: str, region: Region) -> bool:
        """Whether a district of the contest has the region or a part of it."""
        if (contest, region) not in self._is_held:
            own = self.district_of(contest, region) is not None
            self._is_held[contest, region] = own or any(self.held(contest, c) for c in region.children)
        return self._is_held[contest, region]

    def stations_of(self, contest: str, region: Region, district: District | None = None) -> list[Station]:
        """Stations below the region where the contest is held, of one district where it is given."""
        return [
            s
            for s in region.all_stations
            if (found := self.district(contest, s)) is not None and (district is None or found is district)
        ]

    def zone(self, station: Station) -> str | None:
        """WIB, WITA or WIT; None abroad."""
        at: Region | None = station.village
        while at is not None:
            if at in self.zones:
                return self.zones[at]
            at = at.parent
        return None

    def is_exempt(self, station: Station) -> bool:
        """Whether control K15 does not bind the station in the common way."""
        return any(region in self.exempt for region in station.village.path) or self.nation in self.exempt

    def within(self, area: str, inside: str) -> bool:
        """Whether the place `inside` lies in the area; the empty area is the nation and holds all."""
        if area in ("", "0"):
            return True
        station = self.stations.get(inside)
        if area == inside:
            return True
        if station is not None:
            return any(area == r.code for r in station.village.path)
        region = self.regions.get(inside)
        return region is not None and any(area == r.code for r in region.path)

    def naming(self, contest: str, place: Region) -> District | None:
        """The district whose pairs or candidates the totals of a region name: that of the region's stations.

        None above the regions that elect, which have several, and in contests between parties.
        """
        about = CONTESTS[contest]
        if about.has_parties or place.level < about.names_from:
            return None
        if about.names_from == 0:
            return next(iter(self.districts.get(contest, [])), None)
        found = (self.district(contest, s) for s in place.all_stations)
        return next((d for d in found if d is not None), None)

    def party_columns(self, contest: str) -> list[Party]:
        """Parties that have a list in any district of the contest, by number."""
        found = {party.number: party for d in self.districts.get(contest, []) for party, _ in d.lists}
        return [found[number] for number in sorted(found)]

    def district_number(self, district: District) -> int:
        """The number of a district: its code, else its place among the contest's districts by code, from 1."""
        if re.fullmatch(r"[0-9]+", district.code) and int(district.code) < 2**32:
            return int(district.code)
        return self.districts[district.contest].index(district) + 1

    def stations_root(self) -> str:
        """The root over the facts of all stations (`stations` of `setup/2`), hex."""
        ballots: dict[District, str] = {}
        leaves = []
        for station in self.nation.all_stations:
            held = []
            for contest in self.contests:
                district = self.district(contest, station)
                if district is None:
                    continue
                if district not in ballots:
                    ballots[district] = keys.sha256(canonical(ballot(district))).hex()
                held.append({"contest": contest, "sha256": ballots[district]})
            facts = {
                "ballots": held,
                "code": station.code,
                "exempt": self.is_exempt(station),
                "kind": "sirekap-station/1",
                "name": station.name,
                "parameters": self.parameters,
                "places": [r.name for r in station.village.path],
                "registered": station.registered,
                "zone": self.zone(station) or "WIB",
            }
            leaves.append(log.leaf_hash(canonical(facts)))
        return log.root(leaves).hex()


def ballot(district: District) -> dict[str, object]:
    """What stands on the form of a contest in a district (registry.md, "Station facts")."""
    named = lambda candidates: [{"name": c.name, "number": c.number} for c in candidates]
    return {
        "candidates": named(district.candidates),
        "contest": district.contest,
        "district": district.code,
        "kind": "sirekap-ballot/1",
        "parties": [
            {"candidates": named(candidates), "name": party.short, "number": party.number}
            for party, candidates in district.lists
        ],
    }
