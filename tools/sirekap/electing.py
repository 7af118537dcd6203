"""The rules of who is elected, in the registry (docs/spec/registry.md, "Rules")."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from .contests import CONTESTS
from .fields import Refused, name_of, number_of

if TYPE_CHECKING:
    from .registry import Registry

METHODS = ("majority", "plurality", "quotients", "highest")


class _Rows(Protocol):
    def peek(self, word: str) -> bool: ...

    def take(self, word: str, fields: int) -> list[str]: ...


@dataclass
class Tie:
    """What is asked between equals."""

    between: str
    """`person` or `seat`."""
    by: str
    """`spread`, `women` or `list`."""
    level: int | None
    decides: bool


@dataclass
class Districting:
    """How the districts of a contest are made."""

    seats: tuple[int, int]
    council: tuple[int, int]
    parts: int
    within: int
    source: str

    def row(self) -> list[str]:
        ranges = [f"{least}-{most}" for least, most in (self.seats, self.council)]
        return ["districts", *ranges, str(self.parts), str(self.within), self.source]


@dataclass
class Rule:
    contest: str
    district: str | None
    method: str
    source: str
    share: Fraction = Fraction(1)
    breadth: tuple[int, Fraction, Fraction] | None = None
    """Level, share of a region's votes, share of the regions."""
    regions_left_out: list[str] = field(default_factory=list)
    threshold: Fraction | None = None
    divisors: tuple[int, int] = (1, 1)
    districts: Districting | None = None
    ties: list[Tie] = field(default_factory=list)

    @property
    def key(self) -> tuple[int, str]:
        return list(CONTESTS).index(self.contest), self.district or ""

    def rows(self) -> list[list[str]]:
        """The rows in their one spelling."""
        out = [["rule", self.contest, self.district or "", self.method, self.source]]
        if self.method in ("majority", "plurality"):
            out.append(["share", spelled(self.share)])
        if self.breadth is not None:
            level, share, regions = self.breadth
            out.append(["breadth", str(level), spelled(share), spelled(regions)])
            out += [["not", code] for code in sorted(self.regions_left_out)]
        if self.threshold is not None:
            out.append(["threshold", spelled(self.threshold)])
        if self.method == "quotients":
            out.append(["divisors", *map(str, self.divisors)])
        if self.districts is not None:
            out.append(self.districts.row())
        for tie in self.ties:
            of = "" if tie.level is None else str(tie.level)
            out.append(["tie", tie.between, tie.by, of, "decides" if tie.decides else "proposes"])
        return out


def spelled(share: Fraction) -> str:
    return f"{share.numerator}/{share.denominator}"


def _share(text: str) -> Fraction:
    found = re.fullmatch(r"([1-9][0-9]*)/([1-9][0-9]*)", text, re.ASCII)
    if not found:
        raise Refused(f"R1005: the share {text!r}")
    part, whole = number_of(found[1]), number_of(found[2])
    if part > whole or math.gcd(part, whole) != 1:
        raise Refused(f"R1005: the share {text!r}")
    return Fraction(part, whole)


def _level(text: str) -> int:
    if text not in ("1", "2", "3", "4"):
        raise Refused(f"R1005: the level {text!r}")
    return int(text)


def read(rows: _Rows) -> list[Rule]:
    """All rules, each with the rows that belong to it. The order of rows and what is left out show when they are spelled."""
    out: list[Rule] = []
    while rows.peek("rule"):
        contest, district, method, source = rows.take("rule", 4)
        if contest not in CONTESTS or method not in METHODS:
            raise Refused("R1005: the contest or the method of a rule")
        if (method == "quotients") != CONTESTS[contest].has_parties:
            raise Refused("R1005: a method that is not for this contest")
        rule = Rule(contest, district or None, method, name_of(source))
        _terms(rule, rows)
        if rule.district is None and rows.peek("districts"):
            rule.districts = _districts(*rows.take("districts", 5))
        while rows.peek("tie"):
            rule.ties.append(_tie(*rows.take("tie", 4)))
        if out and rule.key <= out[-1].key:
            raise Refused("R1006: the order of rules")
        out.append(rule)
    return out


def _terms(rule: Rule, rows: _Rows) -> None:
    if rule.method in ("majority", "plurality"):
        rule.share = _share(rows.take("share", 1)[0])
    if rule.method == "majority" and rows.peek("breadth"):
        level, share, regions = rows.take("breadth", 3)
        rule.breadth = (_level(level), _share(share), _share(regions))
        while rows.peek("not"):
            rule.regions_left_out += rows.take("not", 1)
    if rule.method == "quotients":
        if rows.peek("threshold"):
            rule.threshold = _share(rows.take("threshold", 1)[0])
        first, step = rows.take("divisors", 2)
        rule.divisors = (number_of(first, 32, 1), number_of(step, 32, 1))


def _range(text: str) -> tuple[int, int]:
    least, hyphen, most = text.partition("-")
    out = number_of(least, 16, 1), number_of(most, 16, 1)
    if not hyphen or out[0] > out[1]:
        raise Refused(f"R1005: the range {text!r}")
    return out


def _districts(seats: str, council: str, parts: str, within: str, source: str) -> Districting:
    upper = 0 if within == "0" else _level(within)
    if upper > _level(parts):
        raise Refused("R1005: the levels of districts")
    return Districting(_range(seats), _range(council), _level(parts), upper, name_of(source))


def _tie(between: str, by: str, level: str, force: str) -> Tie:
    if between not in ("person", "seat") or force not in ("decides", "proposes"):
        raise Refused("R1005: a rule for equals")
    if by == "spread":
        return Tie(between, by, _level(level), force == "decides")
    if by not in ("women", "list") or level or between != "person":
        raise Refused("R1005: a rule for equals")
    return Tie(between, by, None, force == "decides")


def check(registry: Registry) -> None:
    """Every rule is of a district that is there, and leaves out only regions of its level."""
    for rule in registry.rules:
        districts = registry.districts.get(rule.contest, [])
        if not any(rule.district in (None, d.code) for d in districts):
            raise Refused("R1008: the district of a rule")
        for code in rule.regions_left_out:
            region = registry.regions.get(code)
            if region is None:
                raise Refused(f"R1008: the region {code}")
            if rule.breadth is None or region.level != rule.breadth[0]:
                raise Refused("R1005: the level of a region that a rule leaves out")
        if sorted(set(rule.regions_left_out)) != rule.regions_left_out:
            raise Refused("R1005: regions that a rule leaves out")
