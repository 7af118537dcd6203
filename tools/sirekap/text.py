"""JSON, canonical and strict, and the spellings of times (event.md, verify.md)."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

NUMBER_MAX = 2**53 - 1
"""Largest magnitude of a number in canonical JSON."""
DEPTH_MAX = 127
"""Deepest nesting of arrays and objects in canonical JSON."""
WIB_SECONDS = 7 * 3600
"""WIB is so many seconds before UTC."""


class Malformed(ValueError):
    """A text that is not what its format asks for; the message says where."""


def _no_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in pairs:
        if key in out:
            raise Malformed(f"the key {key!r} twice")
        out[key] = value
    return out


def _refuse(text: str) -> Any:
    raise Malformed(f"the number {text}")


def strict_json(data: bytes) -> Any:
    """The value of a published JSON file; repeated keys, NaN and text that is not UTF-8 are refused."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_no_repeats, parse_constant=_refuse)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise Malformed(str(error)) from error


def _check(value: Any, depth: int) -> None:
    """Texts in NFC, numbers in range, nesting bounded."""
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            raise Malformed("a text that is not in NFC")
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int):
        if not -NUMBER_MAX <= value <= NUMBER_MAX:
            raise Malformed(f"the number {value}")
    elif isinstance(value, (list, dict)):
        if depth >= DEPTH_MAX:
            raise Malformed("nested too deep")
        for item in value.items() if isinstance(value, dict) else value:
            for part in item if isinstance(value, dict) else (item,):
                _check(part, depth + 1)


def canonical(value: Any) -> bytes:
    """The one spelling of a value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8")


def canonical_json(data: bytes) -> Any:
    """The value of a canonical JSON text; any other spelling of it is refused."""
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_no_repeats, parse_constant=_refuse, parse_float=_refuse
        )
        _check(value, 0)
        spelled = canonical(value)
    except (UnicodeError, json.JSONDecodeError, RecursionError) as error:
        raise Malformed(str(error)) from error
    if spelled != data:
        raise Malformed("another spelling of the same value")
    return value


def same(a: Any, b: Any) -> bool:
    """Equality of JSON values: true is not 1, but 100.0 is 100; the order of keys is free."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return a == b and (type(a) is type(b) or isinstance(a, (int, float)) and isinstance(b, (int, float)))


def _civil(seconds: int) -> tuple[int, int, int, int, int, int]:
    """Date and time of Unix seconds in the Gregorian calendar, of any year (days counted in eras of 400 years)."""
    days, rest = divmod(seconds, 86_400)
    era, day = divmod(days + 719_468, 146_097)
    year = (day - day // 1_460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, day + 1, rest // 3600, rest // 60 % 60, rest % 60


def rfc3339(seconds: int) -> str:
    """Unix seconds as `2024-02-14T08:00:00Z`."""
    year, month, day, hour, minute, second = _civil(seconds)
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"


def wib(seconds: int) -> str:
    """Unix seconds as the files of 2024 write a time: `2024-02-14 15:00:00`, in WIB."""
    return rfc3339(seconds + WIB_SECONDS).replace("T", " ").rstrip("Z")


def from_wib(text: str) -> int | None:
    """Unix seconds of a time as the files of 2024 write it, or None where it is not one."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}", text):
        return None
    year, month, day, *clock = map(int, re.split("[-: ]", text))
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    days = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    seconds = days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2] - WIB_SECONDS
    # Written again it is the same text only where every part was in its range.
    return seconds if wib(seconds) == text else None
