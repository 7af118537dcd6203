"""Who stands in a district with which votes, and what is out (docs/spec/outcome.md, "Votes")."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .electing import Rule
from .equals import Stander
from .registry import Candidate, District, Party, Region
from .state import State, Total


@dataclass
class Out:
    """Stations whose form is not in the headline total, and the ballots that they received at most."""

    stations: int = 0
    ballots: int = 0


class Parties:
    """The votes of all parties in all districts of a contest, which a threshold is held against, and what is out."""

    def __init__(self, votes: Votes, contest: str) -> None:
        districts = votes.registry.districts[contest]
        self.of: dict[int, int] = {}
        self.out = 0
        for d in districts:
            for x in votes.standing(d):
                self.of[x.number] = self.of.get(x.number, 0) + x.votes
            self.out += votes.out(d).ballots
        self.all = sum(self.of.values())

    def pass_at(self, threshold: Fraction | None, number: int) -> bool:
        """Whether a party passes; where nobody has a vote nothing is said, and none does."""
        return threshold is None or 0 < self.all * threshold <= self.of[number]

    def stay_at(self, threshold: Fraction | None) -> bool:
        """Whether every party stays on its side, however the ballots that are out were cast."""
        if threshold is None:
            return True
        for number, votes in self.of.items():
            if self.pass_at(threshold, number):
                stays = votes >= (self.all + self.out) * threshold
            else:
                stays = votes + self.out < (self.all + self.out) * threshold
            if not stays:
                return False
        return True

    def margin(self, threshold: Fraction | None, number: int) -> int | None:
        """Fewest votes more with which a party passes, or fewest less with which it does not; None where none would do."""
        if threshold is None or threshold == 1 or not self.all:
            return None
        p, q = threshold.numerator, threshold.denominator
        above = self.of[number] * q - self.all * p
        if not self.pass_at(threshold, number):
            return -(above // (q - p))
        fewer = above // (q - p) + 1
        return fewer if fewer <= self.of[number] else None


class Votes:
    """The votes of one state of the election."""

    def __init__(self, state: State, tree_format: int) -> None:
        self.state, self.registry, self.format = state, state.registry, tree_format
        self._parties: dict[str, Parties] = {}
        self._out: dict[District, Out] = {}

    def rule(self, contest: str, district: District | None = None) -> Rule | None:
        """The rule of a district, its own before that of the whole contest."""
        rules = {r.district: r for r in self.registry.rules if r.contest == contest}
        own = rules.get(district.code) if district else None
        return own or rules.get(None)

    def parties(self, contest: str) -> Parties:
        if contest not in self._parties:
            self._parties[contest] = Parties(self, contest)
        return self._parties[contest]

    def total(self, district: District, place: Region | None = None) -> Total:
        """The headline total of a district, of its part of a region where one is given."""
        place = place or self.registry.nation
        return self.state.totals(district.contest, place, self.format, district).headline

    def out(self, district: District) -> Out:
        if district not in self._out:
            self._out[district] = self._find_out(district)
        return self._out[district]

    def _find_out(self, district: District) -> Out:
        out, parameters = Out(), self.registry.parameters
        for station in district.stations:
            if self.state.in_headline(self.state.forms[district.contest, station.code]):
                continue
            voters = station.registered
            if voters is None:
                exempt = self.registry.is_exempt(station)
                voters = parameters["exempt_value_max" if exempt else "station_voters_max"]
            out.stations += 1
            out.ballots += voters - (-voters * parameters["reserve_ppm"] // 1_000_000)
        return out

    def standing(self, district: District) -> list[Stander]:
        """Who stands, in the order of the form, with the votes of the headline total."""
        total = self.total(district)
        if district.about.has_parties:
            return [self._party(total, party, candidates) for party, candidates in district.lists]
        return [_candidate(total, "IV", c) for c in district.candidates]

    def _party(self, total: Total, party: Party, candidates: list[Candidate]) -> Stander:
        column = f"IV.{party.number}"
        own = [_candidate(total, column, c) for c in candidates]
        votes = total.sums.get(f"{column}.T", 0)
        if not total.present.get(f"{column}.T", 0):
            votes = total.sums.get(f"{column}.0", 0) + sum(c.votes for c in own)
        known = any(total.present.get(c.column, 0) for c in own)
        return Stander(party.number, party.short, f"{column}.T", votes, candidates=own, known=known)


def _candidate(total: Total, column: str, c: Candidate) -> Stander:
    name = f"{column}.{c.number}"
    return Stander(c.number, c.name, name, total.sums.get(name, 0), c.id, c.sex)
