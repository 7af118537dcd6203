"""What counts of a form: outcomes, the recorded event, versions in dispute (event.md, "What counts")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .event import Event


@dataclass
class Entry:
    """A form event in the history of its form."""

    event: Event
    refused: str | None
    """The code with which the fold refused it, or None."""
    replaces: Entry | None = None
    """What it replaces, by rule 1."""
    behind: Entry | None = None
    """The newer event that it came after, by rule 1; then it takes no part in what counts."""
    status: str = "superseded"
    rendered: Event | None = None
    """The newest event that names its public pictures."""
    named: set[str] = field(default_factory=set)
    """All of its public pictures that were named so far."""
    withdrawn: list[tuple[Event, list[str]]] = field(default_factory=list)
    """The events that take some of them away, in log order, and which."""

    @property
    def poll(self) -> tuple[int, int]:
        form = self.event.payload["form"]
        return form["round"], form["count"]

    @property
    def values(self) -> list[int | None]:
        return self.event.payload["values"]


@dataclass
class Outcome:
    """What is recorded of a form, and whether it is in dispute."""

    recorded: Entry | None = None
    disputed: bool = False
    versions: list[list[Entry]] = field(default_factory=list)
    """Groups of events that say the same, where two or more contradict each other."""


Bounded = Callable[[Entry], bool]


def link(history: list[Entry], entry: Entry) -> None:
    """Finds what a new event replaces, or is behind, among the earlier ones of its form."""

    def named(event_id: str | None) -> Entry | None:
        same = [e for e in history if e.event.id == event_id and e.poll == entry.poll]
        return next((e for e in same if e.refused is None), same[0] if same else None)

    def through(found: Entry | None) -> Entry | None:
        while found is not None and found.behind is not None:
            found = found.behind
        return found

    entry.replaces = through(named(entry.event.payload["replaces"]))
    behind = named(entry.event.payload.get("behind"))
    if behind is not None and behind.refused is None and entry.refused is None:
        entry.behind = through(behind)


def resolve_2(history: list[Entry], breaks_bound: Bounded) -> Outcome:
    """By rules/2."""
    accepted = [e for e in history if e.refused is None and e.behind is None]
    for e in history:
        e.status = "superseded" if e.refused is None else "refused"
    if not accepted:
        return Outcome()
    top = max(e.poll for e in accepted)
    poll = [e for e in accepted if e.poll == top]
    replaced = {id(e.replaces) for e in poll if e.replaces is not None}
    open_ones = [e for e in poll if id(e) not in replaced]
    versions: list[list[Entry]] = []
    for e in open_ones:
        for version in versions:
            if version[0].values == e.values:
                version.append(e)
                break
        else:
            versions.append([e])
    recorded = next(e for e in poll if e.replaces is None or e.replaces.refused is not None)
    while (after := next((e for e in poll if e.replaces is recorded), None)) is not None:
        recorded = after
    if len(versions) > 1:
        for e in open_ones:
            e.status = "disputed"
        return Outcome(recorded, True, versions)
    recorded.status = "held" if breaks_bound(recorded) else "counted"
    return Outcome(recorded)


def _says(e: Entry) -> tuple:
    return e.poll, e.event.stage, tuple(e.values)


def resolve_1(history: list[Entry], breaks_bound: Bounded) -> Outcome:
    """By rules/1: a walk through levels of replacements, which ends at a fork."""
    accepted = [e for e in history if e.refused is None and e.behind is None]
    for e in history:
        e.status = "superseded" if e.refused is None else "refused"
    tips: dict[tuple[int, int], Entry | None] = {}
    disputed: list[Entry] = []
    for poll in {e.poll for e in accepted}:
        events = [e for e in accepted if e.poll == poll]
        tip = None
        level = [e for e in events if e.replaces is None or e.replaces.refused is not None]
        while level:
            if any(_says(e) != _says(level[0]) for e in level):
                disputed += _with_followers(level, events)
                break
            tip = level[0]
            level = [e for e in events if any(e.replaces is before for before in level)]
        tips[poll] = tip
    for e in disputed:
        e.status = "disputed"
    counting = [poll for poll, tip in tips.items() if tip is not None]
    recorded = tips[max(counting)] if counting else None
    if recorded is not None:
        recorded.status = "held" if breaks_bound(recorded) else "counted"
    return Outcome(recorded, bool(disputed))


def _with_followers(level: list[Entry], events: list[Entry]) -> list[Entry]:
    """The events of a fork and those that replace one of them, directly or through others."""
    out = list(level)
    for e in events:
        if e not in out and any(e.replaces is found for found in out):
            out.append(e)
    return out
