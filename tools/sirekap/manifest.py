"""The election's manifest (docs/spec/manifest.md)."""

from __future__ import annotations

import re
from typing import Any

from .kinds import array, code, desk, is_int, null_or, one_of, record
from .registry import Registry
from .text import Malformed, canonical_json

FORMAT = "sirekap-manifest/1"
BYTES_MAX = 262_144
TIERS = ["ppln", "kecamatan", "kabko", "provinsi", "nasional"]


class UnknownFormat(ValueError):
    """A manifest of a format that came after this program."""


def _text(v: Any) -> bool:
    return isinstance(v, str) and 1 <= len(v) <= 200 and not re.search(r"[\x00-\x1f\x7f-\x9f]", v)


def _tiers(v: Any, allowed: list[str]) -> bool:
    """Tiers from below, none twice."""
    if not isinstance(v, list) or not all(isinstance(t, str) and t in allowed for t in v):
        return False
    places = [allowed.index(t) for t in v]
    return all(a < b for a, b in zip(places, places[1:]))


def check(data: bytes, registry: Registry) -> dict[str, Any]:
    """The manifest, which must be one, of this election, with tiers for exactly its contests."""
    if len(data) > BYTES_MAX:
        raise Malformed("the manifest is too long")
    m = canonical_json(data)
    if not isinstance(m, dict) or not isinstance(m.get("format"), str):
        raise Malformed("the manifest is no object with a format")
    if m["format"] != FORMAT:
        raise UnknownFormat(m["format"])
    contests = m.get("tiers")
    if not isinstance(contests, dict) or not all(_tiers(t, TIERS[1:]) and t for t in contests.values()):
        raise Malformed("tiers")
    if set(contests) != set(registry.contests):
        raise Malformed("tiers are not those of exactly the registry's contests")
    if not _tiers(m.get("abroad"), TIERS):
        raise Malformed("abroad")
    used = {t for tiers in contests.values() for t in tiers} | set(m["abroad"])

    def per_tier(low: int, high: int):
        number = is_int(low, high)
        return lambda v: isinstance(v, dict) and all(k in used and number(n) for k, n in v.items())

    reason = record(code=code, id=_text, en=_text)
    fits = record(
        abroad=lambda _: True, deadlines=per_tier(1, 366), desks=array(desk), election=code,
        format=one_of(FORMAT), freshness=is_int(10, 86_400), images=one_of("masked", "full"),
        quorums=per_tier(1, 15), tiers=lambda _: True, training=null_or(is_int(1, 3_660)),
        reasons=lambda v: array(reason)(v) and len({r["code"] for r in v}) == len(v),
    )  # fmt: skip
    if not fits(m):
        raise Malformed("a field of the manifest")
    if m["election"] != registry.id:
        raise Malformed("the manifest of another election")
    return m
