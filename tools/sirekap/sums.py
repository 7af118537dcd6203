"""V4.5, sums (K16): the published numbers against each other, whatever the fold says (verify.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from . import pilkada
from .contests import CONTESTS
from .controls import CODES
from .kinds import HEADLINE_STAGE, STAGES
from .registry import FOOT_FIELDS, HEAD_FIELDS, Region
from .text import same

if TYPE_CHECKING:
    from .files import Files

Published = dict[str, Any]
"""Of one contest in a region: `own`, `of_2024` and `districts` are its files' values, where they can be read."""

MARKS = ["held", "disputed", "incomplete", "objected", "absent"]
COUNTS = ["stations", *MARKS, "broken_any"]
HEAD, FOOT = len(HEAD_FIELDS), len(FOOT_FIELDS)
"""Columns that every region has: so many before the contestants, so many after."""


def check(
    files: Files, place: Region, values: dict[str, Any], below: dict[str, dict[str, Published]]
) -> dict[str, Published]:
    """Judges the sums of all contests of a region; returns what it publishes of each."""
    codes = [r.code for r in place.path]
    path = "".join(f"/{code}" for code in codes)
    out: dict[str, Published] = {}
    for contest in files.registry.contests:
        if not files.registry.held(contest, place):
            continue
        counts = CONTESTS[contest].count_path(codes)
        of_2024 = values.get(counts)
        if of_2024 is not None and CONTESTS[contest].of_pilkada:
            of_2024 = pilkada.plain(of_2024)
        mine = {"own": values.get(f"v1/hasil/{contest}{path}.json"), "of_2024": of_2024}
        out[contest] = mine
        children = {code: found[contest] for code, found in below.items() if contest in found}
        judges = [
            (f"v1/hasil/{contest}{path}.json", _own(files, place, contest, mine["own"], children, values)),
            (counts, _of_2024(place, contest, mine["of_2024"], children, values)),
            (f"pemilu/hhcd/{contest}{path or '/0'}.json", _districts(files, place, contest, values)),
        ]
        for name, judge in judges:
            for what in judge:
                files.sink.fail("V4.5", what, path=name)
    return out


# Our own files


def _own(
    files: Files, place: Region, contest: str, mine: Any, children: dict[str, Published], values: dict[str, Any]
) -> Iterator[str]:
    if mine is None:
        return
    for line in mine["children"]:
        theirs = children.get(line["region"]["code"], {}).get("own")
        if theirs is not None and not same(theirs["totals"], line["totals"]):
            yield f"the line of {line['region']['code']} is not what its own file says"
    width = len(mine["columns"])
    stations = [_of_line(line, width, files.state.rules) for line in mine["stations"]]
    parts = stations or [line["totals"] for line in mine["children"]]
    if not parts:
        return
    whole = mine["totals"]
    for name in COUNTS:
        if name in whole and whole[name] != sum(part.get(name, 0) for part in parts):
            yield f"{name} is not the sum of the parts"
    for name in ("stages", "broken"):
        if whole[name] != [sum(column) for column in zip(*(part[name] for part in parts))]:
            yield f"{name} are not the sums of the parts"
    yield from _total("recorded", whole["recorded"], [part["recorded"] for part in parts])
    touched = [_is_touched(files, line["station"]["code"]) for line in mine["stations"]]
    if any(touched):
        yield from _within(whole["headline"], stations, touched)
    else:
        yield from _total("headline", whole["headline"], [part["headline"] for part in parts])


def _total(name: str, whole: dict[str, Any], parts: list[dict[str, Any]]) -> Iterator[str]:
    """One of both totals. Columns stand side by side where all have as many of them.

    Else (in the nation, which has no senators) only those are compared that every region has.
    """
    if whole["forms"] != sum(part["forms"] for part in parts):
        yield f"{name}.forms is not the sum of the parts"
    for block in ("sums", "present"):
        found, lists = whole[block], [part[block] for part in parts]
        if any(len(part) != len(found) for part in lists):
            found, lists = _ends(found), [_ends(part) for part in lists]
        if found != [sum(column) for column in zip(*lists)]:
            yield f"{name}.{block} are not the sums of the parts"


def _ends(columns: list[int]) -> list[int]:
    return columns[:HEAD] + columns[-FOOT:]


def _is_touched(files: Files, code: str) -> bool:
    station = files.registry.stations.get(code)
    return station is None or files.doubt.station(station)


def _of_line(line: dict[str, Any], width: int, rules: int) -> dict[str, Any]:
    """What a station's line adds to its village."""
    stage = STAGES.index(line["stage"])
    out = {name: int(line.get(name, False)) for name in MARKS}
    out |= {"stations": 1, "broken_any": int(bool(line["broken"]))}
    values = (line["values"] + [None] * width)[:width]
    said = {
        "forms": 1,
        "sums": [value or 0 for value in values],
        "present": [int(value is not None) for value in values],
    }
    nothing = {"forms": 0, "sums": [0] * width, "present": [0] * width}
    out_by_dispute = line["disputed"] and rules != 1
    counts = stage >= HEADLINE_STAGE and not line["held"] and not out_by_dispute
    return out | {
        "stages": [int(at == stage) for at in range(len(STAGES))],
        "broken": [int(code in line["broken"]) for code in CODES],
        "recorded": said if stage > 0 else nothing,
        "headline": said if counts else nothing,
    }


def _within(whole: dict[str, Any], stations: list[dict[str, Any]], touched: list[bool]) -> Iterator[str]:
    """The headline total of a village: a touched station may give all that it says, or nothing."""

    def numbers(total: dict[str, Any]) -> list[int]:
        return [total["forms"], *total["sums"], *total["present"]]

    sure = [numbers(s["headline"]) for s, open_ in zip(stations, touched) if not open_]
    perhaps = [numbers(s["recorded"]) for s, open_ in zip(stations, touched) if open_]
    for at, value in enumerate(numbers(whole)):
        least = sum(part[at] for part in sure if at < len(part))
        most = least + sum(part[at] for part in perhaps if at < len(part))
        if not least <= value <= most:
            yield "the headline total is not what the stations can give"


# Files of 2024


def _ids(block: Any) -> dict[str, int]:
    """The votes of a chart or line by id."""
    return {key: value for key, value in (block or {}).items() if key.isdigit()}


def _sum(blocks: Any) -> dict[str, int]:
    out: dict[str, int] = {}
    for block in blocks:
        for key, value in _ids(block).items():
            out[key] = out.get(key, 0) + value
    return out


def _adds_up(chart: Any, parts: Any) -> bool:
    """Whether each vote of a chart is the sum of its parts'; an id that is not there is one without votes."""
    whole, found = _ids(chart), _sum(parts)
    return all(whole.get(key, 0) == found.get(key, 0) for key in whole.keys() | found.keys())


def _of_2024(
    place: Region, contest: str, mine: Any, children: dict[str, Published], values: dict[str, Any]
) -> Iterator[str]:
    if mine is None:
        return
    # Above the regions that elect the chart names nobody: pairs stand in the lines alone.
    names = place.level >= CONTESTS[contest].names_from
    if names and not _adds_up(mine["chart"], mine["table"].values()):
        yield "the votes of the chart are not the sums of the table"
    if place.level == 4:
        return
    theirs = {code: found["of_2024"] for code, found in children.items() if found.get("of_2024") is not None}
    for code, line in mine["table"].items():
        if code in theirs and _ids(line) != _ids(theirs[code]["chart"]):
            yield f"the line of {code} is not what its own file says"
    if mine["table"].keys() <= theirs.keys():
        for name in ("total", "progres"):
            if mine["progres"][name] != sum(file["progres"][name] for file in theirs.values()):
                yield f"progres.{name} is not the sum of the parts"


def _districts(files: Files, place: Region, contest: str, values: dict[str, Any]) -> Iterator[str]:
    """The `hhcd` files of a region: that of all its districts, and each district's own."""
    if not CONTESTS[contest].has_parties:
        return
    path = "".join(f"{r.code}/" for r in place.path)
    mine = values.get(f"pemilu/hhcd/{contest}/{path.rstrip('/') or '0'}.json")
    each = _own_districts(contest, path, values)
    if mine is not None and not _adds_up(mine["chart"], mine["table"].values()):
        yield "the chart of all districts is not the sum of its lines"
    for code, own in each.items():
        if files.format == 1:
            # Of a district that reaches beyond the region the chart was that of all of it.
            district = next(d for d in files.registry.districts[contest] if d.code == code)
            whole = len(files.registry.stations_of(contest, place, district)) == len(district.stations)
            if whole and not _adds_up(own["chart"], own["table"].values()):
                yield f"the chart of {code} is not the sum of its table"
            continue
        totals = {party: line["jml_suara_total"] for party, line in own["table"].items() if "jml_suara_total" in line}
        if not _adds_up(own["chart"], [totals]):
            yield f"the chart of {code} is not its table's totals"
        if mine is not None and code in mine["table"] and _ids(mine["table"][code]) != _ids(own["chart"]):
            yield f"the line of {code} is not the chart of its own file"
    if files.format > 1 and mine is not None and mine["table"].keys() == each.keys():
        for name in ("total", "progres"):
            if mine["progres"][name] != sum(own["progres"][name] for own in each.values()):
                yield f"progres.{name} is not the sum of the districts'"


def _own_districts(contest: str, path: str, values: dict[str, Any]) -> dict[str, Any]:
    start = f"pemilu/hhcd/{contest}/{path}"
    out = {}
    for name, value in values.items():
        code = name[len(start) : -len(".json")]
        if name.startswith(start) and "/" not in code and code != "0":
            out[code] = value
    return out
