"""What each event of a form changed (files.md, "Changes"; verify.md V3.15)."""

from __future__ import annotations

from typing import Any

from .registry import District
from .state import Change, State
from .text import Malformed, rfc3339, strict_json

PAGE = GROUP = 256


def pages(state: State) -> list[list[dict[str, Any]]]:
    """The lines of every page."""
    out: list[list[dict[str, Any]]] = [[] for _ in range(-(-state.size // PAGE))]
    for change in state.changes:
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
        "stage": both and was.event.stage != now.event.stage,
        "poll": both and was.poll != now.poll,
        "disputed": of.after.disputed and not of.before.disputed,
        "settled": of.before.disputed and not of.after.disputed,
        "held": of.after.held and not of.before.held,
        "released": of.before.held and not of.after.held,
    }
    return [name for name, told in holds.items() if told]


def _fields(of: Change, district: District) -> list[dict[str, Any]]:
    was, now = of.before.recorded, of.after.recorded
    if was is None or now is None:
        return []
    rows = zip(district.fields, was.values, now.values)
    return [{"field": f, "before": a, "after": b} for f, a, b in rows if a != b]
