"""Outlines of regions: the rows `map` and `outline` of a registry (docs/spec/registry.md, "Maps")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .fields import Refused, name_of, number_of

if TYPE_CHECKING:
    from .registry import Region

BYTES_MAX = 65_536
X_MAX, Y_MAX = 36_000, 18_000


@dataclass(eq=False)
class Map:
    """The outlines of one level."""

    level: int
    source: str
    licence: str
    outlines: dict[Region, str] = field(default_factory=dict)


def points_of(text: str) -> list[list[tuple[int, int]]]:
    """The rings of an outline; any spelling but the one is refused."""
    if not re.fullmatch(r"(M[0-9]+ [0-9]+l[0-9 -]+z)+", text, re.ASCII):
        raise Refused("R1005: an outline")
    rings = []
    for ring in text.split("z")[:-1]:
        first, rest = (re.findall(r"-?[0-9]+", part) for part in ring[1:].split("l"))
        if len(rest) % 2:
            raise Refused("R1005: an outline")
        x, y = int(first[0]), int(first[1])
        points = [(x, y)]
        for dx, dy in zip(rest[::2], rest[1::2]):
            x, y = x + int(dx), y + int(dy)
            points.append((x, y))
        rings.append(points)
    if "".join(map(_spelled, rings)) != text:
        raise Refused("R1005: an outline")
    return rings


def _spelled(points: list[tuple[int, int]]) -> str:
    if len(points) < 3 or any(not (0 <= x <= X_MAX and 0 <= y <= Y_MAX) for x, y in points):
        raise Refused("R1005: a ring of an outline")
    if any(a == b for a, b in zip(points, [*points[1:], points[0]])):
        raise Refused("R1005: a ring of an outline")
    steps = [n for a, b in zip(points, points[1:]) for n in (b[0] - a[0], b[1] - a[1])]
    out = str(steps[0])
    for step in steps[1:]:
        out += str(step) if step < 0 else f" {step}"
    return f"M{points[0][0]} {points[0][1]}l{out}z"


def read(rows: Any, find: Any) -> list[Map]:
    """The rows `map` and `outline`; their order is compared with that of the spelling."""
    maps: list[Map] = []
    while rows.peek("map"):
        level, source, licence = rows.take("map", 3)
        found = Map(number_of(level, 8, 1), name_of(source), name_of(licence))
        if found.level > 4 or any(m.level == found.level for m in maps):
            raise Refused("R1005: the level of a map")
        below: dict[Region | None, int] = {}
        while rows.peek("outline"):
            code, text = rows.take("outline", 2)
            region = find(code)
            if region.level != found.level or region in found.outlines:
                raise Refused("R1005: the region of an outline")
            points_of(text)
            found.outlines[region] = text
            below[region.parent] = below.get(region.parent, 0) + len(text)
        if not found.outlines:
            raise Refused("R1009: a map without an outline")
        if max(below.values()) > BYTES_MAX:
            raise Refused("R1015: outlines that are too long together")
        maps.append(found)
    return maps


def spelled(maps: list[Map], order: dict[Region, int]) -> list[list[str]]:
    out = []
    for m in sorted(maps, key=lambda m: m.level):
        out.append(["map", str(m.level), m.source, m.licence])
        out += [["outline", r.code, m.outlines[r]] for r in sorted(m.outlines, key=order.__getitem__)]
    return out
