"""V4.5, sums (K16): the published numbers against each other, whatever the fold says (verify.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .event import HEADLINE_STAGE, STAGES
from .registry import PARTY_CONTESTS, Region
from .text import same

if TYPE_CHECKING:
    from .files import Files

Published = dict[str, Any]
"""Of one contest in a region: `own`, `of_2024` and `districts` are its files' values, where they can be read."""

COUNTS = ["stations", "held", "disputed", "incomplete", "broken_any"]
LISTS = ["stages", "broken"]
TOTALS = ["recorded", "headline"]


class _Malformed(Exception):
    """A file has not the shape that its sums could be judged by; other checks say so."""


def check(
    files: Files, place: Region, values: dict[str, Any], below: dict[str, dict[str, Published]]
) -> dict[str, Published]:
    """Judges the sums of all contests of a region; returns what it publishes of each."""
    path = "".join(f"/{r.code}" for r in place.path)
    out: dict[str, Published] = {}
    for contest in files.registry.contests:
        if not files.registry.held(contest, place):
            continue
        mine = {
            "own": values.get(f"v1/hasil/{contest}{path}.json"),
            "of_2024": values.get(f"pemilu/hhcw/{contest}{path}.json"),
        }
        out[contest] = mine
        children = {code: found[contest] for code, found in below.items() if contest in found}
        judges = [
            (f"v1/hasil/{contest}{path}.json", lambda: _own(files, place, contest, mine["own"], children, values)),
            (f"pemilu/hhcw/{contest}{path}.json", lambda: _of_2024(place, contest, mine["of_2024"], children, values)),
            (f"pemilu/hhcd/{contest}{path or '/0'}.json", lambda: _districts(files, place, contest, values)),
        ]
        for name, judge in judges:
            try:
                for what in judge():
                    files.sink.fail("V4.5", what, path=name)
            except (KeyError, TypeError, AttributeError, IndexError, ValueError, _Malformed):
                files.sink.not_checked(f"{name} has not the shape of its kind", "V4.5")
    return out


# Our own files


def _vector(totals: dict[str, Any], columns: list[str], wanted: list[str]) -> dict[str, int]:
    """A block `totals` as named numbers, of the columns that are wanted."""
    out = {name: totals[name] for name in COUNTS if name in totals}
    for name in LISTS:
        out |= {f"{name}.{i}": value for i, value in enumerate(totals[name])}
    for name in TOTALS:
        block = totals[name]
        out[f"{name}.forms"] = block["forms"]
        for part in ("sums", "present"):
            if len(block[part]) != len(columns):
                raise _Malformed
            given = dict(zip(columns, block[part]))
            out |= {f"{name}.{part}.{column}": given[column] for column in wanted if column in given}
    if any(type(value) is not int for value in out.values()):
        raise _Malformed
    return out


def _own(files: Files, place: Region, contest: str, mine: Any, children: dict[str, Published], values: dict[str, Any]):
    if mine is None:
        return
    columns = mine["columns"]
    whole = _vector(mine["totals"], columns, columns)
    if place.level == 4:
        yield from _village(files, place, contest, mine, whole, values)
        return
    parts: dict[str, int] = {}
    if not mine["children"]:
        return
    for line in mine["children"]:
        code = line["region"]["code"]
        child = files.registry.regions.get(code)
        child_columns = _child_columns(files, contest, child, columns)
        for name, value in _vector(line["totals"], child_columns, columns).items():
            parts[name] = parts.get(name, 0) + value
        theirs = children.get(code, {}).get("own")
        if theirs is not None and not same(theirs["totals"], line["totals"]):
            yield f"the line of {code} is not what its own file says"
    for name, value in whole.items():
        if parts.get(name, 0) != value:
            yield f"{name} is {value}, its parts add up to {parts.get(name, 0)}"


def _child_columns(files: Files, contest: str, child: Region | None, columns: list[str]) -> list[str]:
    from .own import region_columns

    return columns if child is None else region_columns(files.registry, contest, child)


def _station_vector(line: dict[str, Any], columns: list[str], counts: bool) -> dict[str, int]:
    """What a station's line adds to its village, its headline part only where it counts there."""
    stage = STAGES.index(line["stage"])
    out = {"stations": 1, "held": int(line["held"]), "disputed": int(line["disputed"])}
    out["incomplete"] = int(line.get("incomplete", False))
    out["broken_any"] = int(bool(line["broken"]))
    out[f"stages.{stage}"] = 1
    out |= {f"broken.{int(code[1:]) - 1}": 1 for code in line["broken"]}
    names = (["recorded"] if stage > 0 else []) + (["headline"] if counts else [])
    for name in names:
        out |= _form_vector(name, line, columns)
    return out


def _form_vector(name: str, line: dict[str, Any], columns: list[str]) -> dict[str, int]:
    out = {f"{name}.forms": 1}
    if len(line["values"]) not in (0, len(columns)):
        raise _Malformed
    for column, value in zip(columns, line["values"]):
        if value is not None:
            out[f"{name}.sums.{column}"] = value
            out[f"{name}.present.{column}"] = 1
    return out


def _village(files: Files, place: Region, contest: str, mine: Any, whole: dict[str, int], values: dict[str, Any]):
    columns, parts = mine["columns"], dict[str, int]()
    if not mine["stations"]:
        return
    touched: list[dict[str, int]] = []
    for line in mine["stations"]:
        code = line["station"]["code"]
        out_by_dispute = line["disputed"] and files.state.rules != 1
        counts = STAGES.index(line["stage"]) >= HEADLINE_STAGE and not line["held"] and not out_by_dispute
        station = files.registry.stations.get(code)
        if station is not None and files.doubt.station(station):
            counts = False
            if line["values"]:
                touched.append(_form_vector("headline", line, columns))
        for name, value in _station_vector(line, columns, counts).items():
            parts[name] = parts.get(name, 0) + value
    # Of each number of the headline total a touched station may give all that it says, or nothing.
    more: dict[str, int] = {}
    for part in touched:
        for name, value in part.items():
            more[name] = more.get(name, 0) + value
    for name, value in whole.items():
        least = parts.get(name, 0)
        if least <= value <= least + more.get(name, 0):
            continue
        yield f"{name} is {whole[name]}, its parts add up to {parts.get(name, 0)}"


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


def _of_2024(place: Region, contest: str, mine: Any, children: dict[str, Published], values: dict[str, Any]):
    if mine is None:
        return
    if _ids(mine["chart"]) != _sum(mine["table"].values()) and mine["chart"] is not None:
        yield "the votes of the chart are not the sums of the table"
    if mine["chart"] is None and any(_sum(mine["table"].values()).values()):
        yield "there is no chart, but votes in the table"
    if place.level == 4:
        progress = [len(mine["table"]), sum(line["status_progress"] for line in mine["table"].values())]
    else:
        theirs = {code: found.get("of_2024") for code, found in children.items()}
        for code, line in mine["table"].items():
            if theirs.get(code) is not None and _ids(line) != _ids(theirs[code]["chart"]):
                yield f"the line of {code} is not what its own file says"
        if any(theirs.get(code) is None for code in mine["table"]):
            return
        blocks = [theirs[code]["progres"] for code in mine["table"]]
        progress = [sum(b["total"] for b in blocks), sum(b["progres"] for b in blocks)]
    if [mine["progres"]["total"], mine["progres"]["progres"]] != progress:
        yield "the numbers of progres are not the sums of the parts"


def _districts(files: Files, place: Region, contest: str, values: dict[str, Any]):
    """The `hhcd` files of a region: that of all its districts, and each district's own."""
    if contest not in PARTY_CONTESTS or files.format == 1:
        return
    path = "".join(f"{r.code}/" for r in place.path)
    mine = values.get(f"pemilu/hhcd/{contest}/{path.rstrip('/') or '0'}.json")
    for code, own in _own_districts(contest, path, values).items():
        by_party = {party: line["jml_suara_total"] for party, line in own["table"].items() if "jml_suara_total" in line}
        if own["chart"] is not None and _ids(own["chart"]) != by_party:
            yield f"the chart of {code} is not its table's totals"
        if mine is not None and code in mine["table"]:
            if _ids(mine["table"][code]) != _ids(own["chart"]):
                yield f"the line of {code} is not the chart of its own file"
    if mine is not None:
        if mine["chart"] is not None and _ids(mine["chart"]) != _sum(mine["table"].values()):
            yield "the chart of all districts is not the sum of its lines"


def _own_districts(contest: str, path: str, values: dict[str, Any]) -> dict[str, Any]:
    start = f"pemilu/hhcd/{contest}/{path}"
    out = {}
    for name, value in values.items():
        code = name[len(start) : -len(".json")]
        if name.startswith(start) and "/" not in code and code != "0":
            out[code] = value
    return out
