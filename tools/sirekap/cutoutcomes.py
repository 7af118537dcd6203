"""`hasil-akhir.csv` and `terpilih.csv` of a cut (docs/spec/files.md, "CSV files of a cut"; verify.md V4.8)."""

from __future__ import annotations

from typing import Any

from .outcomefiles import Outcomes
from .registry import District

OUTCOMES = "hasil-akhir.csv"
ELECTED = "terpilih.csv"
COLUMNS = {
    OUTCOMES: [
        "contest", "district", "district_name", "district_seats", "number", "name", "votes", "takes_part", "seats",
        "last_divisor", "last_quotient", "gain", "loss", "stations", "counted", "ballots_out", "open", "note",
    ],
    ELECTED: [
        "contest", "district", "district_name", "line", "state", "matter", "party", "party_name", "place",
        "candidate_id", "number", "name", "votes", "among", "places", "proposal", "stations", "counted", "open", "note",
    ],
}  # fmt: skip
"""The columns of each; what the last one says is free."""
_TEXTS = {
    "contest", "district", "district_name", "name", "open", "note", "state", "matter", "party_name", "among", "proposal",
}  # fmt: skip


def column_type(name: str) -> str:
    """The type of a column of either file, as `kamus.csv` names it."""
    if name == "takes_part":
        return "boolean"
    return "string" if name in _TEXTS else "integer"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def rows(outcomes: Outcomes) -> dict[str, list[list[str]]]:
    """The rows of both files without the last cell, each beside its district's code and contest in the first two."""
    out: dict[str, list[list[str]]] = {OUTCOMES: [], ELECTED: []}
    for contest in outcomes.registry.contests:
        for d in outcomes.registry.districts[contest]:
            if outcomes.votes.rule(contest, d) is None:
                continue
            found = outcomes.district(d)
            head = [contest, d.code, d.name]
            basis = found["basis"]
            for s in found["standing"]:
                cells = [
                    *head, found["seats"], s["number"], s["name"], s["votes"], s["takes_part"], s["seats"],
                    *_last(found, s), basis["stations"], basis["counted"], basis["ballots_out"], found["open"],
                ]  # fmt: skip
                out[OUTCOMES].append([_cell(c) for c in cells])
            for line, middle in enumerate(_lines(found, d), 1):
                cells = [*head, line, *middle, basis["stations"], basis["counted"], found["open"]]
                out[ELECTED].append([_cell(c) for c in cells])
    return out


def _last(found: Any, s: Any) -> list[int | None]:
    """The divisor and the quotient of the last seat of a party, and the votes that would move the district's last seat."""
    divisors, margin = found["rule"]["divisors"], found["margin"]
    divisor = None if divisors is None or not s["seats"] else divisors[0] + divisors[1] * (s["seats"] - 1)
    gain = margin["gain"] if margin else None
    loss = margin["loss"] if margin else None
    return [
        divisor,
        None if divisor is None else s["votes"] // divisor,
        gain["votes"] if gain and gain["to"] == s["number"] else None,
        loss["votes"] if loss and loss["from"] == s["number"] else None,
    ]


def _lines(found: Any, district: District) -> list[list[Any]]:
    """Cells from `state` to `proposal`."""
    out: list[list[Any]] = []

    def line(state: str, matter: Any, party: Any, place: Any, person: list[Any] | None, *decision: Any) -> None:
        of_party = [None, None] if party is None else [party["number"], party["name"]]
        out.append([state, matter, *of_party, place, *(person or [None] * 4), *(decision or [None] * 3)])

    ids = {c.number: c.id for c in district.candidates}

    def single(s: Any) -> list[Any]:
        return [ids[s["number"]], s["number"], s["name"], s["votes"]]

    by_number = {s["number"]: s for s in found["standing"]}
    if district.about.has_parties:
        for party in found["standing"]:
            elected = [c for c in party["candidates"] or [] if c["elected"]]
            for place, c in enumerate(elected, 1):
                line("elected", None, party, place, [c["id"], c["number"], c["name"], c["votes"]])
    else:
        placed = [s for s in found["standing"] if s["seats"]]
        for place, s in enumerate(sorted(placed, key=lambda s: (-s["votes"], s["number"])), 1):
            line("elected", None, None, place, single(s))
        verdict = found["verdict"] or {"kind": None, "numbers": []}
        if verdict["kind"] == "second_round":
            for number in verdict["numbers"]:
                line("second_round", None, None, None, single(by_number[number]))
        if verdict["kind"] == "repeat":
            line("repeat", None, None, None, None)
    for need in found["needs"]:
        party = None if need["party"] is None else by_number[need["party"]]
        decision = need["among"], need["places"], need["proposal"] or []
        line("needs_decision", need["matter"], party, need["from_seat"], None, *decision)
    return out
