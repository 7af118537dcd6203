"""One value held against another, and where the differences go (verify.md, "Input and answer")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .report import Report
from .text import same

Key = tuple[Any, ...]
"""Where something stands in a JSON value: names of fields and places in lists."""


class Sink:
    """Where differences of a state go: those of the tree's own."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def fail(self, check: str, what: str, **where: Any) -> None:
        self.report.fail(check, what, **where)

    def doubt(self, check: str, what: str, **where: Any) -> None:
        self.report.doubt(check, what, **where)

    def not_checked(self, why: str, *checks: str) -> None:
        self.report.not_checked(why, *checks)


class CutSink(Sink):
    """Differences of a cut's state: all are V4.7's, and their positions name the check."""

    def __init__(self, report: Report, name: str) -> None:
        super().__init__(report)
        self.name = name

    def _where(self, check: str, where: dict[str, Any]) -> dict[str, Any]:
        return where | {"path": f"cut/{self.name}/{where.get('path', '')}"}

    def fail(self, check: str, what: str, **where: Any) -> None:
        self.report.fail("V4.7", f"{check}: {what}", **self._where(check, where))

    def doubt(self, check: str, what: str, **where: Any) -> None:
        self.report.doubt("V4.7", f"{check}: {what}", **self._where(check, where))

    def not_checked(self, why: str, *checks: str) -> None:
        self.report.not_checked(f"cut {self.name}: {why}", "V4.7")


def differences(expected: Any, found: Any, at: Key = ()) -> list[tuple[Key, Any, Any]]:
    """Where two JSON values differ: path, expected, found."""
    if same(expected, found):
        return []
    if isinstance(expected, dict) and isinstance(found, dict):
        out = []
        for key in expected.keys() | found.keys():
            if key not in expected or key not in found:
                out.append(((*at, key), expected.get(key), found.get(key)))
            else:
                out += differences(expected[key], found[key], (*at, key))
        return out
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip_longest(expected, found)
        return [d for i, (a, b) in enumerate(pairs) for d in differences(a, b, (*at, i))] or [(at, expected, found)]
    return [(at, expected, found)]


@dataclass
class Expected:
    """A file that a node must have: its value, the check of each of its fields, and where doubt may lie."""

    value: Any
    check: Callable[[Key], str]
    doubted: Callable[[Key, Any, Any], bool] = lambda key, a, b: False
    several: tuple[str, ...] = ()
    """All checks that look at the file, where there is more than one."""
    shape: Callable[[Any], bool] | None = None
    """Whether the value has the shape of its kind: one that has not fails all checks that look at the file."""

    read: Callable[[Any], Any] = lambda found: found
    """What of a published value of this shape is compared."""

    @property
    def summed(self) -> bool:
        """Whether V4.5 looks at the file."""
        return self.shape is not None and self.all in (("V4.2",), ("V4.3",))

    @property
    def all(self) -> tuple[str, ...]:
        """The checks that look at the file."""
        return self.several or (self.check(()),)
