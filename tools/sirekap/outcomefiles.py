"""The files of `v1/hasil-akhir/`, of districts and councils (docs/spec/outcome.md, "Files"; verify.md V4.10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import shapes
from .compare import Expected, Key
from .contests import CONTESTS
from .doubt import Doubt
from .electing import Rule, spelled
from .equals import Stander, by_votes
from .kinds import STAGES
from .outcome import Margin, Move, Outcome
from .own import named
from .registry import District, Region
from .state import State
from .votes import Out, Votes

CHECK = "V4.10"
FOLDER = "v1/hasil-akhir"
NUMBER_MAX = 2**64 - 1
"""Largest number of a margin."""
SURE = {"district", "region", "contest", "seats", "rule"}
"""Fields that follow from the registry."""

Json = dict[str, Any]


def _rule(rule: Rule) -> Json:
    by_share, by_quotients = rule.method in ("majority", "plurality"), rule.method == "quotients"
    return {
        "method": rule.method,
        "source": rule.source,
        "share": spelled(rule.share) if by_share else None,
        "divisors": list(rule.divisors) if by_quotients else None,
        "threshold": None if rule.threshold is None else spelled(rule.threshold),
    }


@dataclass
class _Basis:
    """How far the numbers of a district or council are."""

    stations: int
    counted: int
    stages: list[int]
    out: Out

    def json(self) -> Json:
        return {
            "stations": self.stations,
            "counted": self.counted,
            "stages": self.stages,
            "stations_out": self.out.stations,
            "ballots_out": self.out.ballots,
        }


def _move(move: Move) -> Json:
    return {"votes": min(move.votes, NUMBER_MAX), "from": move.loser, "to": move.gainer}


def _margin(margin: Margin | None) -> Json | None:
    if margin is None:
        return None
    return {
        "last": margin.last,
        "next": margin.next,
        "gap": [min(number, NUMBER_MAX) for number in margin.gap],
        "gain": _move(margin.gain),
        "loss": None if margin.loss is None else _move(margin.loss),
        "swap": _move(margin.swap),
    }


def _standing(x: Stander) -> Json:
    candidates = [
        {"number": c.number, "id": str(c.id), "name": c.name, "votes": c.votes, "elected": bool(c.seats)}
        for c in by_votes(x.candidates)
    ]
    return {
        "number": x.number,
        "name": x.name,
        "votes": x.votes,
        "takes_part": x.takes_part,
        "seats": x.seats,
        "regions": x.regions,
        "candidates": candidates if x.known else None,
    }


def _verdict(outcome: Outcome) -> Json | None:
    verdict = outcome.verdict
    return None if verdict is None else {"kind": verdict.kind, "numbers": [x.number for x in verdict.of]}


def _breadth(outcome: Outcome) -> Json | None:
    breadth = outcome.breadth
    if breadth is None:
        return None
    return {
        "level": breadth.level,
        "share": spelled(breadth.share),
        "regions": len(breadth.areas),
        "needed": breadth.needed,
    }


class Outcomes:
    """The outcomes of one state of the election, and the files that say them."""

    def __init__(self, state: State, tree_format: int, doubt: Doubt) -> None:
        self.state, self.registry, self.format, self.doubt = state, state.registry, tree_format, doubt
        self.votes = Votes(state, tree_format)
        self._outcomes: dict[District, Outcome] = {}

    def of(self, district: District) -> Outcome:
        """The outcome of a district that has a rule."""
        if district not in self._outcomes:
            self._outcomes[district] = Outcome(self.votes, district)
        return self._outcomes[district]

    # Files

    def of_district(self, district: District, place: Region) -> dict[str, Expected]:
        """The file of a district whose node, or whose region's, this is; none where it has no rule."""
        if self.votes.rule(district.contest, district) is None:
            return {}
        codes = [r.code for r in place.path] + ([] if district.about.whole else [district.code])
        path = "/".join([FOLDER, district.contest, *codes]) + ".json"
        return {path: self._expected(self.district(district), shapes.is_district_outcome, [district])}

    def of_region(self, contest: str, place: Region) -> dict[str, Expected]:
        """The file of a contest in a region that elects its own: its one district's, or its council's."""
        about = CONTESTS[contest]
        if place.level != about.elects:
            return {}
        districts = self.registry.districts_in(contest, place)
        if about.whole:
            return {path: file for d in districts for path, file in self.of_district(d, place).items()}
        if self.votes.rule(contest) is None:
            return {}
        path = "/".join([FOLDER, contest, *(r.code for r in place.path)]) + ".json"
        value = self.council(contest, place, districts)
        return {path: self._expected(value, shapes.is_council_outcome, districts, place)}

    def _expected(
        self, value: Json, shape: Callable[[Any], bool], districts: list[District], place: Region | None = None
    ) -> Expected:
        def doubted(key: Key, a: Any, b: Any) -> bool:
            if not self.doubt.any or key and key[0] in SURE:
                return False
            # Who takes part hangs on all districts of the contest.
            by_all = value["rule"]["threshold"] is not None
            parts = self.registry.districts[value["contest"]] if by_all else districts
            return any(map(self.doubt.district, parts)) or place is not None and self.doubt.region(place)

        return Expected(value, lambda _: CHECK, doubted, shape=shape)

    def _basis(self, district: District) -> _Basis:
        found = self.state.totals(district.contest, self.registry.nation, self.format, district)
        return _Basis(found.stations, found.headline.forms, found.stages, self.votes.out(district))

    def district(self, district: District) -> Json:
        """A district's file."""
        outcome = self.of(district)
        return {
            "district": named(district),
            "contest": district.contest,
            "rule": _rule(outcome.rule),
            "seats": outcome.seats,
            "basis": self._basis(district).json(),
            "open": outcome.open(),
            "standing": [_standing(x) for x in outcome.standing],
            "allocation": [
                {"seat": seat, "number": won.party.number, "votes": won.party.votes, "divisor": won.divisor}
                for seat, won in enumerate(outcome.allocation, 1)
            ],
            "margin": _margin(outcome.margin()),
            "verdict": _verdict(outcome),
            "breadth": _breadth(outcome),
            "needs": [need.json() for need in outcome.needs if need.is_open],
        }

    def council(self, contest: str, place: Region, districts: list[District]) -> Json:
        """The file of a council: the seats of all districts of a region."""
        rule = self.votes.rule(contest)
        assert rule is not None
        outcomes = [self.of(d) for d in districts]
        seats = [outcome.seats for outcome in outcomes]
        opens = [outcome.open() for outcome in outcomes]
        parties = self._parties(contest, rule, outcomes)
        return {
            "region": named(place),
            "contest": contest,
            "rule": _rule(rule),
            "seats": None if None in seats else sum(n for n in seats if n is not None),
            "basis": self._together([self._basis(d) for d in districts]).json(),
            "open": "can_change" if "can_change" in opens else "settled" if "settled" in opens else "complete",
            "votes": sum(party["votes"] for party in parties),
            "parties": parties,
            "districts": [
                {
                    "district": named(outcome.district),
                    "seats": outcome.seats,
                    "given": len(outcome.allocation),
                    "needs": sum(need.is_open for need in outcome.needs),
                    "open": outcome.open(),
                    "margin": _margin(outcome.margin()),
                }
                for outcome in outcomes
            ],
        }

    def _together(self, found: list[_Basis]) -> _Basis:
        return _Basis(
            sum(b.stations for b in found),
            sum(b.counted for b in found),
            [sum(b.stages[stage] for b in found) for stage in range(len(STAGES))],
            Out(sum(b.out.stations for b in found), sum(b.out.ballots for b in found)),
        )

    def _parties(self, contest: str, rule: Rule, outcomes: list[Outcome]) -> list[Json]:
        """The parties that stand in one of these districts, by number."""
        everywhere = self.votes.parties(contest)
        lines: dict[int, Json] = {}
        for outcome in outcomes:
            for x in outcome.standing:
                line = lines.setdefault(x.number, {"number": x.number, "name": x.name, "votes": 0, "seats": 0})
                line["votes"] += x.votes
                line["seats"] += x.seats
        for number, line in lines.items():
            line["passes"] = everywhere.pass_at(rule.threshold, number)
            line["threshold_margin"] = everywhere.margin(rule.threshold, number)
        return [lines[number] for number in sorted(lines)]
