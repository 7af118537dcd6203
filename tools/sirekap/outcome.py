"""From votes to seats and winners, by the rules of the registry (docs/spec/outcome.md). All arithmetic is exact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from .electing import Tie
from .equals import Need, Stander, best, by_votes, part
from .registry import District, Region
from .state import Total
from .votes import Votes

BLANK = "KOLOM KOSONG"
"""How the name of the blank column begins."""
LIST_MAX = 65_535


@dataclass
class Won:
    """A seat of a party, and what its votes were divided by."""

    party: Stander
    divisor: int


@dataclass
class Verdict:
    kind: str
    """`elected`, `second_round` or `repeat`."""
    of: list[Stander]


@dataclass
class Breadth:
    """In how many areas a winner needs a share of the votes."""

    level: int
    share: Fraction
    areas: list[Total]
    needed: int


def voted(total: Total, standers: list[Stander]) -> int:
    """All votes of section IV in a total of pairs or candidates."""
    return sum(total.sums.get(x.column, 0) for x in standers)


@dataclass
class Move:
    """A least change of votes after which a seat is another's."""

    votes: int
    loser: int
    gainer: int
    exact: Fraction
    """What the votes must exceed."""


def _least(moves: list[Move]) -> Move:
    """The move of the fewest votes: of those with the same whole number the one that needs less of it, then the first."""
    return min(moves, key=lambda move: (move.votes, move.exact))


@dataclass
class Margin:
    """What separates the last seat from the next quotient."""

    last: int
    next: int
    gap: tuple[int, int]
    gain: Move
    loss: Move | None
    swap: Move


@dataclass
class Places:
    """Who has a place by votes, where that is what decides."""

    of: list[Stander] = field(default_factory=list)
    wanted: int = 0


class Outcome:
    """What the votes of a district give by its rule."""

    def __init__(self, votes: Votes, district: District) -> None:
        rule = votes.rule(district.contest, district)
        assert rule is not None
        self.votes, self.district, self.rule = votes, district, rule
        self.out = votes.out(district)
        self.standing = votes.standing(district)
        self.all = sum(x.votes for x in self.standing)
        self.of_one = rule.method in ("majority", "plurality")
        self.seats = 1 if self.of_one else district.seats
        self.allocation: list[Won] = []
        self.needs: list[Need] = []
        self.verdict: Verdict | None = None
        self.places = Places()
        self._areas: dict[int, dict[Region, Total]] = {}
        self.breadth = self._breadth()
        if rule.method == "quotients":
            parties = votes.parties(district.contest)
            for x in self.standing:
                x.takes_part = parties.pass_at(rule.threshold, x.number)
        if self.all and self.seats is not None:
            {
                "quotients": self._quotients,
                "highest": self._highest,
                "plurality": self._plurality,
                "majority": self._majority,
            }[rule.method](self.seats)

    # Areas and equals

    def areas(self, level: int) -> dict[Region, Total]:
        """The regions of a level which the district's stations lie in, in the order of the registry."""
        if level not in self._areas:
            regions = dict.fromkeys(s.village.path[level - 1] for s in self.district.stations)
            self._areas[level] = {region: self.votes.total(self.district, region) for region in regions}
        return self._areas[level]

    def _breadth(self) -> Breadth | None:
        if self.rule.breadth is None or not self.all:
            return None
        level, share, regions = self.rule.breadth
        left_out = self.rule.regions_left_out
        areas = [total for region, total in self.areas(level).items() if region.code not in left_out]
        breadth = Breadth(level, share, areas, int(len(areas) * regions) + 1)
        for x in self.standing:
            x.regions = self._reach(breadth, x, 0)
        return breadth

    def _reach(self, breadth: Breadth, x: Stander, more: int) -> int:
        """Areas with votes in which it has the share of them, were there so many more of others in each."""
        found = [(total.sums.get(x.column, 0), voted(total, self.standing)) for total in breadth.areas]
        return sum(1 for votes, whole in found if whole and votes >= (whole + more) * breadth.share)

    def _number(self, tie: Tie, x: Stander) -> int | None:
        if tie.by == "spread":
            assert tie.level is not None
            return sum(1 for total in self.areas(tie.level).values() if total.sums.get(x.column, 0))
        if tie.by == "women":
            return {"P": 1, "L": 0}.get(x.sex or "")
        return LIST_MAX - x.number if x.votes == 0 else 0

    def _best(self, standers: list[Stander], places: int, matter: str, party: int | None = None) -> list[Stander]:
        found, need = best(self.rule, self._number, standers, places, matter, party)
        if need is not None:
            self.needs.append(need)
        return found

    # Methods

    def divisor(self, seats: int) -> int:
        """What the votes of a party that has so many seats are divided by for the next one."""
        first, step = self.rule.divisors
        return first + step * seats

    def _quotients(self, seats: int) -> None:
        running = [x for x in self.standing if x.takes_part and x.votes]
        while running and len(self.allocation) < seats:
            quotients = [Fraction(x.votes, self.divisor(x.seats)) for x in running]
            highest = [x for x, quotient in zip(running, quotients) if quotient == max(quotients)]
            left = seats - len(self.allocation)
            chosen, need = highest, None
            if len(highest) > left:
                need = Need("kursi", None, [], left, len(self.allocation) + 1)
                chosen = part(self.rule, self._number, highest, need)
                self.needs.append(need)
            for x in sorted(chosen, key=lambda x: x.number):
                self.allocation.append(Won(x, self.divisor(x.seats)))
                x.seats += 1
            if need is not None:
                break
        for x in self.standing:
            self._of_list(x)

    def _of_list(self, party: Stander) -> None:
        """The seats of a party go to its candidates."""
        lacking = party.seats - len(party.candidates)
        if lacking > 0:
            self.needs.append(Need("kekurangan", party.number, [], lacking, len(party.candidates) + 1))
        elected = party.candidates if lacking >= 0 else []
        if lacking < 0 and party.known:
            elected = self._best(party.candidates, party.seats, "calon", party.number)
        for c in elected:
            c.seats = 1

    def _highest(self, seats: int) -> None:
        self.places = Places(self._best(self.standing, seats, "tempat"), min(seats, len(self.standing)))
        for x in self.places.of:
            x.seats = 1

    def _elect(self, x: Stander) -> None:
        x.seats = 1
        self.verdict = Verdict("elected", [x])

    def alone(self) -> Stander | None:
        """The pair that stands against the blank column, where two stand and one is that."""
        blank = [x.name.upper().startswith(BLANK) for x in self.standing]
        if self.rule.method != "plurality" or sorted(blank) != [False, True]:
            return None
        return self.standing[blank.index(False)]

    def _plurality(self, seats: int) -> None:
        alone = self.alone()
        if alone is None:
            self._highest(seats)
            if self.places.of:
                self._elect(self.places.of[0])
        elif self._exceeds(alone.votes, self.all):
            self._elect(alone)
        else:
            self.verdict = Verdict("repeat", [])

    def _exceeds(self, votes: int, whole: int) -> bool:
        return votes > whole * self.rule.share

    def _majority(self, _: int) -> None:
        for x in by_votes(self.standing):
            broad = self.breadth is None or (x.regions or 0) >= self.breadth.needed
            if self._exceeds(x.votes, self.all) and broad:
                return self._elect(x)
        self.places = Places(self._best(self.standing, 2, "putaran-kedua"), min(2, len(self.standing)))
        if len(self.places.of) == self.places.wanted:
            self.verdict = Verdict("second_round", self.places.of)

    # Margins

    def _rivals(self) -> Iterator[tuple[Stander, int, Stander, int]]:
        """Every party with a seat, with its last divisor, and every other that takes part, with its next one."""
        for loser in self.standing:
            for gainer in self.standing:
                if loser.seats and gainer.takes_part and gainer is not loser:
                    yield loser, self.divisor(loser.seats - 1), gainer, self.divisor(gainer.seats)

    def margin(self) -> Margin | None:
        """What separates the last seat of parties from the next; None where a seat is open or nobody is next."""
        rivals = list(self._rivals())
        if len(self.allocation) != self.seats or not rivals:
            return None
        won = self.allocation[-1]
        others = [x for x in self.standing if x.takes_part and x is not won.party]
        following = max(others, key=lambda x: Fraction(x.votes, self.divisor(x.seats)))
        after = self.divisor(following.seats)
        gap = won.party.votes * after - following.votes * won.divisor, won.divisor * after
        gains: list[Move] = []
        losses: list[Move] = []
        swaps: list[Move] = []
        for loser, d, gainer, e in rivals:
            a = loser.votes * e - gainer.votes * d
            of = loser.number, gainer.number
            gains.append(Move(a // d + 1, *of, Fraction(a, d)))
            swaps.append(Move(a // (d + e) + 1, *of, Fraction(a, d + e)))
            if gainer.votes:
                losses.append(Move(a // e + 1, *of, Fraction(a, e)))
        loss = _least(losses) if losses else None
        return Margin(won.party.number, following.number, gap, _least(gains), loss, _least(swaps))

    # Can it still change?

    def open(self) -> str:
        """`complete`, `settled` or `can_change`."""
        if not self.out.stations:
            return "complete"
        return "settled" if self._stays() else "can_change"

    def _stays(self) -> bool:
        """Whether the ballots that are out, however they were cast, leave everything as it is."""
        if not self.all or self.seats is None or any(need.is_open and need.party is None for need in self.needs):
            return False
        if self.rule.method == "quotients":
            return self._seats_stay()
        alone = self.alone()
        if alone is not None:
            more = self.out.ballots
            least = self._exceeds(alone.votes, self.all + more)
            return least == self._exceeds(alone.votes + more, self.all + more)
        if self.rule.method == "majority":
            return self._majority_stays()
        return self._places_stay()

    def _seats_stay(self) -> bool:
        parties = self.votes.parties(self.district.contest)
        if len(self.allocation) != self.seats or not parties.stay_at(self.rule.threshold):
            return False
        return all((b.votes + self.out.ballots) * d < a.votes * e for a, d, b, e in self._rivals())

    def _places_stay(self) -> bool:
        """Whether nobody else can reach those who have a place."""
        if len(self.places.of) != self.places.wanted:
            return False
        last = min((x.votes for x in self.places.of), default=0)
        return all(x.votes + self.out.ballots < last for x in self.standing if x not in self.places.of)

    def _majority_stays(self) -> bool:
        more = self.out.ballots
        if self.verdict is None:
            return False
        if self.verdict.kind == "second_round":
            rises = any(self._exceeds(x.votes + more, self.all + more) for x in self.standing)
            return not rises and self._places_stay()
        winner = self.verdict.of[0]
        if not self._exceeds(winner.votes, self.all + more):
            return False
        return self.breadth is None or self._reach(self.breadth, winner, more) >= self.breadth.needed
