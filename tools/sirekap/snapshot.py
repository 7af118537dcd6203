"""Reading a registry snapshot: any text that is not the one spelling of its meaning is refused (docs/spec/registry.md)."""

from __future__ import annotations

import re
import unicodedata
from . import electing, keys, outlines
from .contests import CONTESTS
from .fields import Refused, code_of, colour_of, name_of, number_of, optional_of
from .registry import Candidate, District, Party, Region, Registry, Station

BYTES_MAX = 268_435_456
SEATS_MAX = 1_000
FORM_NUMBERS_MAX = 4_096
EXEMPT_VALUE_MAX_V1 = 5_000
"""`exempt_value_max` of registries of version 1."""
DRILL_WORDS = {"contoh", "gladi", "latihan", "simulasi"}


def _next_running(text: str) -> str | None:
    """The text with its running number one higher, or None where there is no next."""
    found = re.search(r"[0-9]{1,4}$", text, re.ASCII)
    if not found or set(found[0]) == {"9"}:
        return None
    return text[: found.start()] + str(int(found[0]) + 1).zfill(len(found[0]))


class _Rows:
    """The rows of a snapshot, taken one after the other."""

    def __init__(self, text: str) -> None:
        self.rows = [line.split("\t") for line in text.split("\n")[:-1]]
        self.at = 0

    def peek(self, word: str) -> bool:
        return self.at < len(self.rows) and self.rows[self.at][0] == word

    def take(self, word: str, fields: int) -> list[str]:
        if not self.peek(word) or len(self.rows[self.at]) != fields + 1:
            raise Refused(f"R1004: row {self.at + 1}: {word} with {fields} fields is expected")
        self.at += 1
        return self.rows[self.at - 1][1:]


def read(data: bytes) -> Registry:
    """Reads a snapshot. Any text that is not the one spelling of its meaning is refused."""
    if len(data) > BYTES_MAX:
        raise Refused("R1001: too many bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("R1002: not UTF-8") from error
    if not text.endswith("\n"):
        raise Refused("R1004: the last line has no line feed")
    out, rows = Registry(), _Rows(text)
    out.version = 1 if rows.peek("sirekap-registry/1") else 2
    rows.take(f"sirekap-registry/{out.version}", 0)
    _head(out, rows)
    _tree(out, rows)
    _areas(out, rows)
    if out.version == 2:
        out.maps = outlines.read(rows, lambda code: _region(out, code))
        out.rules = electing.read(rows)
    while rows.peek("district"):
        _district(out, rows)
    rows.take("end", 0)
    if rows.at != len(rows.rows):
        raise Refused("R1004: rows after the end")
    out.contests = [c for c in CONTESTS if out.districts.get(c)]
    _districts_fit(out)
    electing.check(out)
    for contest in out.contests:
        for station in out.nation.all_stations:
            found = out.district(contest, station)
            if found is not None:
                found.stations.append(station)
    if "".join("\t".join(row) + "\n" for row in spelled(out)) != text:
        raise Refused("R1013: another spelling of the same")
    out.sha256 = keys.sha256(data).hex()
    return out


def _is_drill(name: str) -> bool:
    words = "".join(c.lower() if unicodedata.category(c).startswith("L") else " " for c in name).split()
    return any(word in DRILL_WORDS for word in words)


def _head(out: Registry, rows: _Rows) -> None:
    election = rows.take("election", 3 if out.version == 1 else 4)
    if not re.fullmatch(r"[a-z0-9-]{1,32}", election[0]) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", election[2]):
        raise Refused("R1005: the election's id or day")
    out.id, out.name, out.date = election[0], name_of(election[1]), election[2]
    drill = _is_drill(out.name)
    out.kind = "simulasi" if drill else "pemilu"
    if out.version == 2 and election[3] != out.kind:
        raise Refused("R1014: the name and the kind disagree on whether this is a drill")
    names = ["embargo_until", "reserve_ppm", "station_voters_max", "value_max", "exempt_value_max"]
    for name in names[: 4 if out.version == 1 else 5]:
        found, value = rows.take("parameter", 2)
        if found != name:
            raise Refused(f"R1004: the parameter {name} is expected")
        if name == "embargo_until":
            if not re.fullmatch(r"0|-?[1-9][0-9]*", value, re.ASCII) or not -(2**63) <= int(value) < 2**63:
                raise Refused("R1005: embargo_until")
            out.parameters[name] = int(value)
        else:
            out.parameters[name] = number_of(value)
    out.parameters.setdefault("exempt_value_max", EXEMPT_VALUE_MAX_V1)
    while rows.peek("party"):
        number, portal, short, full, colour, where = rows.take("party", 6)
        if where not in ("national", "local"):
            raise Refused("R1005: a party is national or local")
        party = Party(
            number_of(number, 16, 1), number_of(portal), name_of(short), name_of(full), colour_of(colour), where == "local"
        )
        if out.parties and party.number <= out.parties[-1].number:
            raise Refused("R1006: the order of parties")
        if any(party.portal_id == other.portal_id for other in out.parties):
            raise Refused("R1007: a party's id twice")
        out.parties.append(party)


def _tree(out: Registry, rows: _Rows) -> None:
    last = {0: out.nation}
    while rows.at < len(rows.rows) and rows.rows[rows.at][0] in ("1", "2", "3", "4"):
        level = int(rows.rows[rows.at][0])
        code, name, portal = rows.take(str(level), 3)
        if level - 1 not in last:
            raise Refused("R1004: a region without its parent")
        parent = last[level - 1]
        region = Region(code_of(code), name_of(name), level, number_of(portal), parent)
        if parent.children and region.code <= parent.children[-1].code:
            raise Refused("R1006: the order of regions")
        if code in out.regions or code in out.stations:
            raise Refused(f"R1007: the code {code} twice")
        parent.children.append(region)
        out.regions[code] = region
        last = {k: v for k, v in last.items() if k < level} | {level: region}
        while level == 4 and rows.peek("5"):
            _run(out, region, rows)


def _run(out: Registry, village: Region, rows: _Rows) -> None:
    label, name, portal, count, registered = rows.take("5", 5)
    whole = label.startswith("=")
    label = label[1:] if whole else label
    number, voters = number_of(portal), optional_of(registered, number_of)
    for i in range(number_of(count, 32, 1)):
        if i:
            following = _next_running(label), _next_running(name)
            if None in following or number + 1 >= 2**32:
                raise Refused("R1005: a run goes on where there is no next")
            label, name, number = following[0] or "", following[1] or "", number + 1
        code = code_of(label if whole else village.code + label)
        if code in out.stations or code in out.regions:
            raise Refused(f"R1007: the code {code} twice")
        if village.stations and code <= village.stations[-1].code:
            raise Refused("R1006: the order of stations")
        station = Station(code, name_of(name), number, voters, village)
        village.stations.append(station)
        out.stations[code] = station


def _region(out: Registry, code: str) -> Region:
    if code not in out.regions:
        raise Refused(f"R1008: the region {code}")
    return out.regions[code]


def _areas(out: Registry, rows: _Rows) -> None:
    while rows.peek("zone"):
        code, zone = rows.take("zone", 2)
        if zone not in ("WIB", "WITA", "WIT"):
            raise Refused("R1005: a zone")
        out.zones[_region(out, code)] = zone
    while rows.peek("exempt"):
        out.exempt.append(_region(out, rows.take("exempt", 1)[0]))
    for region, zone in out.zones.items():
        above = next((out.zones[r] for r in reversed([out.nation, *region.path[:-1]]) if r in out.zones), None)
        if above == zone:
            raise Refused("R1009: a zone that holds there already")
    for region in out.exempt:
        if any(r in out.exempt for r in [out.nation, *region.path[:-1]] if r is not region):
            raise Refused("R1009: an exempt area inside another")


def _district(out: Registry, rows: _Rows) -> None:
    contest, code, name, seats = rows.take("district", 4)
    if contest not in CONTESTS:
        raise Refused("R1005: a contest")
    district = District(contest, code_of(code), name_of(name), optional_of(seats, lambda text: number_of(text, 16)), [])
    if rows.peek("population"):
        people, source = rows.take("population", 2)
        district.population = number_of(people, 32, 1), name_of(source)
    holds = out._of.setdefault(contest, {})
    while rows.peek("hold"):
        region = _region(out, rows.take("hold", 1)[0])
        if region in holds:
            raise Refused("R1007: a region is held twice")
        district.holds.append(region)
        holds[region] = district
    if CONTESTS[contest].has_parties:
        while rows.peek("list"):
            number = number_of(rows.take("list", 1)[0], 16, 1)
            party = next((p for p in out.parties if p.number == number), None)
            if party is None:
                raise Refused(f"R1008: the party {number}")
            district.lists.append((party, _candidates(rows)))
    else:
        district.candidates = _candidates(rows)
    if not district.lists and not district.candidates:
        raise Refused("R1011: nobody stands in a district")
    numbers = len(district.candidates) + sum(len(candidates) + 2 for _, candidates in district.lists)
    if (district.seats or 0) > SEATS_MAX or numbers > FORM_NUMBERS_MAX:
        raise Refused("R1015: a district with too many seats or numbers")
    out.districts.setdefault(contest, []).append(district)


def _districts_fit(out: Registry) -> None:
    ids = [c.id for ds in out.districts.values() for d in ds for c in _all_candidates(d)]
    if len(set(ids)) != len(ids):
        raise Refused("R1007: a candidate's id twice")
    for contest, districts in out.districts.items():
        if len({d.code for d in districts}) != len(districts):
            raise Refused("R1007: a district twice")
        for district in districts:
            for region in district.holds:
                if region.parent is not None and out.district_of(contest, region.parent) is district:
                    raise Refused("R1009: a region that the district holds anyhow")


def _all_candidates(district: District) -> list[Candidate]:
    return [*district.candidates, *(c for _, candidates in district.lists for c in candidates)]


def _candidates(rows: _Rows) -> list[Candidate]:
    out: list[Candidate] = []
    while rows.peek("candidate"):
        cid, number, name, colour, sex, residence = rows.take("candidate", 6)
        if sex not in ("", "L", "P"):
            raise Refused("R1005: the sex")
        candidate = Candidate(
            number_of(cid), number_of(number, 16, 1), name_of(name),
            optional_of(colour, colour_of), sex or None, optional_of(residence, name_of),
        )  # fmt: skip
        if out and candidate.number <= out[-1].number:
            raise Refused("R1006: the order of candidates")
        out.append(candidate)
    return out


# Writing again, to compare


def spelled(registry: Registry) -> list[list[str]]:
    """The rows in their one spelling: areas, districts and holds in their order, runs as long as they can be."""
    out = [[f"sirekap-registry/{registry.version}"]]
    out.append(["election", registry.id, registry.name, registry.date])
    if registry.version == 2:
        out[-1].append(registry.kind or "")
    for name, value in registry.parameters.items():
        if registry.version == 2 or name != "exempt_value_max":
            out.append(["parameter", name, str(value)])
    for p in registry.parties:
        where = "local" if p.local else "national"
        out.append(["party", str(p.number), str(p.portal_id), p.short, p.full, p.colour, where])
    order: dict[Region, int] = {}

    def walk(region: Region) -> None:
        order[region] = len(order)
        if region.level:
            out.append([str(region.level), region.code, region.name, str(region.portal_id)])
        out.extend(_runs(region))
        for child in region.children:
            walk(child)

    walk(registry.nation)
    out += [["zone", r.code, registry.zones[r]] for r in sorted(registry.zones, key=order.__getitem__)]
    out += [["exempt", r.code] for r in sorted(registry.exempt, key=order.__getitem__)]
    out += outlines.spelled(registry.maps, order)
    for rule in sorted(registry.rules, key=lambda r: r.key):
        out += rule.rows()
    for contest in CONTESTS:
        for d in sorted(registry.districts.get(contest, []), key=lambda d: d.code):
            out.append(["district", contest, d.code, d.name, "" if d.seats is None else str(d.seats)])
            if d.population is not None:
                out.append(["population", str(d.population[0]), d.population[1]])
            out += [["hold", r.code] for r in sorted(d.holds, key=order.__getitem__)]
            out += [_candidate(c) for c in d.candidates]
            for party, candidates in sorted(d.lists, key=lambda pair: pair[0].number):
                out += [["list", str(party.number)], *map(_candidate, candidates)]
    return [*out, ["end"]]


def _candidate(c: Candidate) -> list[str]:
    return ["candidate", str(c.id), str(c.number), c.name, c.colour or "", c.sex or "", c.residence or ""]


def _runs(village: Region) -> list[list[str]]:
    out: list[list[str]] = []
    before: tuple[str, str, int] | None = None
    for s in village.stations:
        relative = s.code.startswith(village.code) and s.code != village.code
        label = s.code[len(village.code) :] if relative else "=" + s.code
        here = (label, s.name, s.portal_id)
        goes_on = (
            before is not None
            and s.registered is None
            and out[-1][5] == ""
            and here == (_next_running(before[0]), _next_running(before[1]), before[2] + 1)
            and (label[0] == "=") == (before[0][0] == "=")
        )
        if goes_on:
            out[-1][4] = str(int(out[-1][4]) + 1)
        else:
            registered = "" if s.registered is None else str(s.registered)
            out.append(["5", label, s.name, str(s.portal_id), "1", registered])
        before = here
    return out
