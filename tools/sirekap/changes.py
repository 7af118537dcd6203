"""What each event of a form changed (files.md, "Changes"; verify.md V3.15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .compare import Key, differences
from .registry import District
from .state import Change, State
from .text import Malformed, rfc3339, strict_json

if TYPE_CHECKING:
    from .files import Files
    from .tree import Node

PAGE = GROUP = 256


def pages(state: State) -> list[list[dict[str, Any]]]:
    """The lines of every page."""
    out: list[list[dict[str, Any]]] = [[] for _ in range(-(-state.size // PAGE))]
    place = {id(form): at for at, form in enumerate(state.forms.values())}
    for change in sorted(state.changes, key=lambda of: (of.entry.event.index, place[id(of.form)])):
        out[change.entry.event.index // PAGE].append(_line(change))
    return out


def parse(data: bytes) -> list[Any]:
    """The lines of a published page, each a JSON value that ends with a line feed."""
    if data and not data.endswith(b"\n"):
        raise Malformed("the last line has no end")
    return [strict_json(line) for line in data.split(b"\n")[:-1]]


def _line(of: Change) -> dict[str, Any]:
    e, station = of.entry.event, of.form.station
    codes = [*(r.code for r in station.village.path), station.code]
    line = {
        "index": e.index,
        "kind": e.kind,
        "by": e.by,
        "arrival": rfc3339(e.arrival),
        "contest": of.form.contest,
        "codes": "/".join(codes),
        "station": station.name,
        "above": [r.name for r in station.village.path],
        "changes": ["refused"] if of.entry.refused else _told(of),
        "fields": [] if of.entry.refused else _fields(of, of.form.district),
    }
    return line | ({"code": of.entry.refused} if of.entry.refused else {})


def _told(of: Change) -> list[str]:
    was, now = of.before.recorded, of.after.recorded
    both = was is not None and now is not None
    holds = {
        "recorded": was is None and now is not None,
        "corrected": both and was.values != now.values,
        "stage": both and of.before.stage != of.after.stage,
        "poll": both and was.poll != now.poll,
        "removed": was is not None and now is None,
        "disputed": of.after.disputed and not of.before.disputed,
        "settled": of.before.disputed and not of.after.disputed,
        "held": of.after.held and not of.before.held,
        "released": of.before.held and not of.after.held,
        "objected": of.after.objected and not of.before.objected,
        "answered": of.before.objected and not of.after.objected,
        "absent": of.after.absent and not of.before.absent,
        "awaited": of.before.absent and not of.after.absent,
    }
    return [name for name, told in holds.items() if told]


def _fields(of: Change, district: District) -> list[dict[str, Any]]:
    was, now = of.before.recorded, of.after.recorded
    if was is None or now is None:
        return []
    rows = zip(district.fields, was.values, now.values)
    return [{"field": f, "before": a, "after": b} for f, a, b in rows if a != b]


def compare(files: Files, found: Node) -> None:
    """The published pages against the log: a page for each bundle, in groups."""
    expected = pages(files.state)
    groups = range(-(-len(expected) // GROUP))
    for group, of in files.children_of(found, [str(g) for g in groups], "perubahan").items():
        first = int(group) * GROUP
        numbers = range(first, min(first + GROUP, len(expected)))
        below = files.children_of(of, [str(n) for n in numbers], f"perubahan/{group}")
        for path in [*found.files, *of.files]:
            files.sink.fail("V3.5", "a file that does not belong here", path=path)
        for number, page in below.items():
            files.children_of(page, [], f"perubahan/{group}/{number}")
            _compare_page(files, page, f"v1/perubahan/{number}.jsonl", expected[int(number)])


def _compare_page(files: Files, page: Node, path: str, wanted: list[dict[str, Any]]) -> None:
    for name in sorted(page.files.keys() ^ {path}):
        what = "a file that does not belong here" if name in page.files else "the file is missing"
        files.sink.fail("V3.5", what, path=name)
    if path not in page.files:
        files.sink.not_checked(f"{path} is missing", "V3.15")
        return
    try:
        found = parse(page.files[path])
    except Malformed as error:
        files.sink.fail("V3.15", f"can't be parsed: {error}", path=path)
        return
    foreign = [x for x in found if isinstance(x, dict) and x.get("index") in files.doubt.foreign]
    if foreign:
        files.sink.doubt("V3.15", "a line of an entry of an unknown kind", path=path)
    found = [x for x in found if x not in foreign]
    for key, a, b in differences(wanted, found):
        where = {"path": path, "field": "/".join(map(str, key)), "expected": a, "found": b}
        report = files.sink.doubt if _doubted(files, key, wanted) else files.sink.fail
        report("V3.15", "is not what the log gives", **where)


def _doubted(files: Files, key: Key, wanted: list[dict[str, Any]]) -> bool:
    """Whether what a line says that it changed hangs on what is unknown."""
    if len(key) < 2 or key[1] not in ("changes", "fields") or not key[0] < len(wanted):
        return False
    station = files.registry.stations[wanted[key[0]]["codes"].rsplit("/", 1)[1]]
    return not files.doubt.rules_known or files.touched_by_kinds(station)
