"""The maps of the regions below one, `v1/peta[/...].json` (docs/spec/files.md; verify.md V3.9)."""

from __future__ import annotations

from .compare import Expected
from .outlines import points_of
from .own import named
from .registry import Region, Registry


def files(registry: Registry, place: Region) -> dict[str, Expected]:
    """The map of the regions right below a place."""
    found = next((m for m in registry.maps if m.level == place.level + 1), None)
    outlines = {r.code: found.outlines[r] for r in place.children if r in found.outlines} if found else {}
    if found is None or not outlines:
        return {}
    points = [p for text in outlines.values() for ring in points_of(text) for p in ring]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    value = {
        "region": named(place),
        "level": found.level,
        "source": found.source,
        "licence": found.licence,
        "bounds": [left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top],
        "outlines": outlines,
    }
    path = "/".join(["v1/peta", *(r.code for r in place.path)]) + ".json"
    return {path: Expected(value, lambda _: "V3.9")}
