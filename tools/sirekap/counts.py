"""What counts of a form: outcomes, the recorded event, versions in dispute (event.md, "What counts" and "The desk")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from .event import Event
from .kinds import POWERS

Poll = tuple[int, int]
"""Round and count."""


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
    reviewed: bool = False
    """Whether a review that is not void named it."""
    resolved: bool = False
    """Whether an accepted `form.resolved` let it stand."""

    @property
    def poll(self) -> Poll:
        return poll_of(self.event.form)

    @property
    def accepted(self) -> bool:
        """Whether it can take part in what counts."""
        return self.refused is None and self.behind is None

    @property
    def power(self) -> int:
        return POWERS[self.event.kind]

    @property
    def free(self) -> bool:
        """Whether no bound holds it: somebody decided that it stands."""
        return self.resolved or self.event.kind == "result.decided/1"

    @property
    def line(self) -> Iterator[Entry]:
        """It and all that it replaced, to the first; what is refused replaced nothing."""
        at: Entry | None = self
        while at is not None and at.refused is None:
            yield at
            at = at.replaces

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
    poll: Poll | None = None
    """The poll that decides."""
    ends: list[Entry] = field(default_factory=list)
    """The events of that poll which take part and which none that takes part replaces."""


@dataclass(frozen=True)
class Choice:
    """What an accepted act of the desk says of who takes part."""

    index: int
    of: Entry
    stands: bool
    """Whether the event stands alone in its poll (`form.resolved`); else it leaves the form (`form.moved`)."""


def poll_of(form: dict[str, int]) -> Poll:
    """The poll that a form of an event is of."""
    return form["round"], form["count"]


def find(history: list[Entry], event_id: str | None, poll: Poll) -> Entry | None:
    """The event of a poll that an id means: the first that is not refused, or the first."""
    same = [e for e in history if e.event.id == event_id and e.poll == poll]
    return next((e for e in same if e.refused is None), same[0] if same else None)


Bounded = Callable[[Entry], bool]


def link(history: list[Entry], entry: Entry, powers: bool = True) -> None:
    """Finds what a new event replaces, or is behind, among the earlier ones of its form."""

    def through(found: Entry | None) -> Entry | None:
        while found is not None and found.behind is not None:
            found = found.behind
        return found

    payload = entry.event.payload
    replaces = through(find(history, payload.get("replaces"), entry.poll))
    if replaces is not None and powers and replaces.power > entry.power:
        replaces = None
    entry.replaces = replaces
    behind = find(history, payload.get("behind"), entry.poll)
    if behind is not None and behind.refused is None and entry.refused is None:
        entry.behind = through(behind)


def _taking_part(history: list[Entry], choices: Sequence[Choice]) -> list[Entry]:
    """The events that take part in what counts, after what the desk chose."""
    part = {id(e) for e in history if e.accepted}
    for choice in choices:
        line = {id(e) for e in choice.of.line}
        if choice.stands:
            part -= {id(e) for e in history if e.poll == choice.of.poll and e.event.index < choice.index}
            part |= line
        else:
            part -= line
    decided = {e.poll: e for e in history if e.accepted and e.event.kind == "result.decided/1"}
    for poll, newest in decided.items():
        part -= {id(e) for e in history if e.poll == poll}
        part.add(id(newest))
    return [e for e in history if e.accepted and id(e) in part]


def resolve_2(history: list[Entry], breaks_bound: Bounded, choices: Sequence[Choice] = ()) -> Outcome:
    """By rules/2."""
    for e in history:
        e.status = "superseded" if e.refused is None else "refused"
    part = _taking_part(history, choices)
    if not part:
        return Outcome()
    top = max(e.poll for e in part)
    poll = [e for e in part if e.poll == top]
    there = {id(e) for e in poll}
    before = {id(e): e.replaces for e in poll if id(e.replaces) in there}
    replaced = {id(e) for e in before.values()}
    ends = [e for e in poll if id(e) not in replaced]
    versions: list[list[Entry]] = []
    for e in ends:
        for version in versions:
            if version[0].values == e.values:
                version.append(e)
                break
        else:
            versions.append([e])
    recorded = next(e for e in poll if id(e) not in before)
    while (after := next((e for e in poll if before.get(id(e)) is recorded), None)) is not None:
        recorded = after
    if len(versions) > 1:
        for e in ends:
            e.status = "disputed"
        return Outcome(recorded, True, versions, top, ends)
    recorded.status = "held" if breaks_bound(recorded) and not recorded.free else "counted"
    return Outcome(recorded, False, [], top, ends)


def _says(e: Entry) -> tuple:
    return e.poll, e.event.stage, tuple(e.values)


def resolve_1(history: list[Entry], breaks_bound: Bounded) -> Outcome:
    """By rules/1: a walk through levels of replacements, which ends at a fork."""
    accepted = [e for e in history if e.accepted]
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
