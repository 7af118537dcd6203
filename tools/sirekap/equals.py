"""Who is equal across the last place, and what the rules for equals say of them (docs/spec/outcome.md, "Equals")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .electing import Rule, Tie


@dataclass(eq=False)
class Stander:
    """A party, pair or candidate, with votes and with what they give."""

    number: int
    name: str
    column: str
    """The field of the form that counts it; of a party its total."""
    votes: int
    id: int | None = None
    """Of a pair or candidate."""
    sex: str | None = None
    takes_part: bool = True
    seats: int = 0
    regions: int | None = None
    """Areas in which it has the share that a winner needs."""
    candidates: list[Stander] = field(default_factory=list)
    """Of a party, in the order of its list."""
    known: bool = False
    """Of a party, whether its candidates' votes are known."""


@dataclass
class Need:
    """Equals whom the votes do not tell apart, or candidates that a list lacks."""

    matter: str
    """`kursi`, `calon`, `kekurangan`, `tempat` or `putaran-kedua`."""
    party: int | None
    among: list[int]
    places: int
    first: int
    """Number of the first of these places."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    proposal: list[int] | None = None
    settled: str | None = None

    @property
    def is_open(self) -> bool:
        return self.settled is None

    def json(self) -> dict[str, Any]:
        out = vars(self) | {"from_seat": self.first}
        del out["first"]
        return out


Number = Callable[[Tie, Stander], int | None]
"""What a rule asks of one of the equals; None where it is not known."""


class _Parting:
    """A group of equals and the places left for them, parted by one rule after the other."""

    def __init__(self, group: list[Stander], places: int) -> None:
        self.chosen: list[Stander] = []
        self.across, self.left = group, places
        self.asked: list[dict[str, Any]] = []

    def ask(self, ties: list[Tie], number: Number) -> None:
        for tie in ties:
            if not self.across:
                return
            numbers = {x: number(tie, x) for x in self.across}
            known = {x: n for x, n in numbers.items() if n is not None}
            whole = len(known) == len(numbers)
            parted = len(set(known.values())) > 1 if whole else None
            self.asked.append({"by": tie.by, "level": tie.level, "decides": tie.decides, "parted": parted})
            if not whole:
                return
            ordered = sorted(self.across, key=lambda x: -known[x])
            edge = known[ordered[self.left - 1]]
            above = [x for x in ordered if known[x] > edge]
            self.chosen += above
            self.left -= len(above)
            self.across = [x for x in ordered if known[x] == edge]
            if len(self.across) == self.left:
                self.chosen += self.across
                self.across, self.left = [], 0


def part(rule: Rule, number: Number, group: list[Stander], need: Need) -> list[Stander]:
    """Who of more equals than places gets one by the rules that decide; fills in what the need says of the others."""
    between = "seat" if need.matter == "kursi" else "person"
    ties = [tie for tie in rule.ties if tie.between == between]
    parting = _Parting(group, need.places)
    parting.ask([tie for tie in ties if tie.decides], number)
    need.asked = parting.asked
    need.among = [x.number for x in group]
    if not parting.across:
        need.settled = rule.source
        return parting.chosen
    need.among = [x.number for x in parting.across]
    need.places = parting.left
    need.first += len(parting.chosen)
    copy = _Parting(parting.across, parting.left)
    copy.ask([tie for tie in ties if not tie.decides], number)
    need.asked += copy.asked
    if not copy.across:
        need.proposal = [x.number for x in copy.chosen]
    return parting.chosen


def best(
    rule: Rule, number: Number, standers: list[Stander], places: int, matter: str, party: int | None = None
) -> tuple[list[Stander], Need | None]:
    """The first of these by votes, as many as there are places, and what was asked of those equal across the last."""
    ordered = by_votes(standers)
    if places >= len(ordered) or places == 0:
        return ordered[:places], None
    edge = ordered[places - 1].votes
    above = [x for x in ordered if x.votes > edge]
    group = [x for x in ordered if x.votes == edge]
    if len(above) + len(group) == places:
        return ordered[:places], None
    need = Need(matter, party, [], places - len(above), len(above) + 1)
    return above + part(rule, number, group, need), need


def by_votes(standers: list[Stander]) -> list[Stander]:
    """Most votes first, those with as many in the order of the form."""
    return sorted(standers, key=lambda x: (-x.votes, x.number))
