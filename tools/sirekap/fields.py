"""The fields of a registry's rows (docs/spec/registry.md, "Text")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any


class Refused(ValueError):
    """A snapshot that is not one, or not in its one spelling."""


def number_of(text: str, bits: int = 32, low: int = 0) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]*", text, re.ASCII) or not low <= int(text) < 2**bits:
        raise Refused(f"R1005: the number {text!r}")
    return int(text)


def code_of(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9-][A-Za-z0-9.-]{0,31}", text, re.ASCII):
        raise Refused(f"R1005: the code {text!r}")
    return text


def name_of(text: str) -> str:
    if not 1 <= len(text.encode()) <= 255 or not unicodedata.is_normalized("NFC", text):
        raise Refused(f"R1005: the name {text!r}")
    if any(unicodedata.category(c) == "Cc" for c in text):
        raise Refused(f"R1005: the name {text!r}")
    return text


def optional_of(text: str, read: Callable[[str], Any]) -> Any:
    return None if text == "" else read(text)


def colour_of(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-F]{6}", text):
        raise Refused(f"R1005: the colour {text!r}")
    return text
