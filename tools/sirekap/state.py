"""The fold: entries in log order, judged and applied, and the totals of places (event.md, tree.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from . import controls, counts, log
from .authority import Authority, Refusal
from .contests import CONTESTS
from .controls import Bounds, Judgement
from .counts import Entry, Outcome
from .desk import Act, acts_of, judge_acts
from .event import Event
from .kinds import CLAIMS, HEADLINE_STAGE, PICTURE_KINDS, STAGES
from .registry import District, Region, Registry, Station
from .text import from_wib


CHECKED = STAGES.index("diperiksa")
"""The least stage of what a desk looked at."""


def event_time(e: Event) -> int:
    """Of when an event speaks: its arrival, or an earlier `portal.ts` of a `form.imported/2`."""
    if e.kind == "form.imported/2" and e.payload["portal"] is not None:
        stated = from_wib(e.payload["portal"]["ts"])
        if stated is not None:
            return min(stated, e.arrival)
    return e.arrival


@dataclass
class Form:
    """One contest at one station, with everything that the log says of it."""

    contest: str
    station: Station
    district: District
    history: list[Entry] = field(default_factory=list)
    outcome: Outcome = field(default_factory=Outcome)
    acts: list[Act] = field(default_factory=list)
    """What the desk's kinds say of it, in log order."""

    @property
    def recorded(self) -> Entry | None:
        return self.outcome.recorded

    @property
    def stage(self) -> int:
        """Number of the stage of what is recorded, which a desk may have raised; 0 without it."""
        if self.recorded is None or self.recorded.event.stage == 0:
            return 0
        looked_at = self.recorded.reviewed or self.recorded.resolved
        return max(self.recorded.event.stage, CHECKED if looked_at else 0)

    @property
    def objected(self) -> bool:
        """Whether an objection to it has no answer, or was kept by the newest."""
        answers: dict[str, str | None] = {}
        for act in self.acts:
            if act.code is None and act.kind == "objection.filed":
                answers.setdefault(act.event.id, None)
            elif act.code is None and act.kind == "objection.answered":
                answers[act.event.payload["objection"]] = act.event.payload["outcome"]
        return any(answer in (None, "kept") for answer in answers.values())

    @property
    def absent(self) -> bool:
        """Whether it was said that no result will come, and none is there."""
        said = [a.kind for a in self.acts if a.code is None and a.kind in ("station.absent", "poll.repeated")]
        return self.stage == 0 and said[-1:] == ["station.absent"]

    @property
    def arrival(self) -> int | None:
        """The newest arrival of its events."""
        return max((e.event.arrival for e in self.history), default=None)

    @property
    def time(self) -> int | None:
        """The newest time of what its events say."""
        return max((event_time(e.event) for e in self.history), default=None)

    def value(self, name: str) -> int | None:
        """A value of what is recorded."""
        return self.recorded.values[self.district.position[name]] if self.recorded else None

    @property
    def incomplete(self) -> bool:
        """Whether what is recorded lacks a number of section IV or V."""
        names = [*self.district.votes, "V.A", "V.B", "V.C"]
        return self.stage > 0 and any(self.value(name) is None for name in names)

    @property
    def psu(self) -> str:
        """The kind of poll, as the files of 2024 call it."""
        poll = self.recorded.poll if self.recorded else (0, 0)
        return "Pemungutan Suara Ulang" if poll[0] else "Penghitungan Suara Ulang" if poll[1] else "Reguler"


@dataclass
class Total:
    """Sums of one total by field: what the forms that have the field add up to, and how many these are."""

    forms: int = 0
    sums: dict[str, int] = field(default_factory=dict)
    present: dict[str, int] = field(default_factory=dict)

    def add(self, names: Iterable[str], values: Iterable[int | None]) -> None:
        self.forms += 1
        for name, value in zip(names, values):
            if value is not None:
                self.sums[name] = self.sums.get(name, 0) + value
                self.present[name] = self.present.get(name, 0) + 1

    def merge(self, other: Total) -> None:
        self.forms += other.forms
        for mine, theirs in ((self.sums, other.sums), (self.present, other.present)):
            for name, value in theirs.items():
                mine[name] = mine.get(name, 0) + value


@dataclass
class Totals:
    """What the files of a region or district say of the forms below."""

    stations: int = 0
    stages: list[int] = field(default_factory=lambda: [0] * len(STAGES))
    held: int = 0
    disputed: int = 0
    incomplete: int = 0
    objected: int = 0
    absent: int = 0
    broken: list[int] = field(default_factory=lambda: [0] * len(controls.CODES))
    broken_any: int = 0
    recorded: Total = field(default_factory=Total)
    headline: Total = field(default_factory=Total)
    progress: int = 0
    """Stations that are in."""
    arrival: int | None = None
    time: int | None = None
    named: set[District] = field(default_factory=set)
    """Districts that a form of the headline total belongs to."""

    def merge(self, other: Totals) -> None:
        self.stations += other.stations
        self.stages = [a + b for a, b in zip(self.stages, other.stages)]
        self.held += other.held
        self.disputed += other.disputed
        self.incomplete += other.incomplete
        self.objected += other.objected
        self.absent += other.absent
        self.broken = [a + b for a, b in zip(self.broken, other.broken)]
        self.broken_any += other.broken_any
        self.recorded.merge(other.recorded)
        self.headline.merge(other.headline)
        self.progress += other.progress
        self.arrival = newest(self.arrival, other.arrival)
        self.time = newest(self.time, other.time)
        self.named |= other.named


def _after_1970(seconds: int | None) -> int | None:
    """In totals a time that is not after second 0 of 1970 counts as none."""
    return seconds if seconds is not None and seconds > 0 else None


def newest(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else max(a, b)


@dataclass
class Cut:
    """An accepted `cut` event."""

    event: Event

    @property
    def name(self) -> str:
        return self.event.payload["name"]

    @property
    def size(self) -> int:
        return self.event.payload["size"]


@dataclass(frozen=True)
class Moment:
    """A form at a place of the log."""

    recorded: Entry | None
    stage: int
    disputed: bool
    held: bool
    objected: bool
    absent: bool


@dataclass(frozen=True)
class Change:
    """An event or an act of a form, and the form before and after it."""

    form: Form
    entry: Entry
    before: Moment
    after: Moment

    @property
    def in_history(self) -> bool:
        """Whether it is an event of the form; else an act that says none of its values."""
        return any(entry is self.entry for entry in self.form.history)


DISCLOSING = {
    "documents": "disclosure.set", "openings": "opening.recorded", "builds": "build.released",
    "observations": "place.observed",
}  # fmt: skip
"""The lists of `v1/keterbukaan.json`, and the kind of event of each."""


class State:
    """The state of the election after the entries so far."""

    def __init__(self, registry: Registry, rules: int) -> None:
        self.registry, self.rules = registry, rules
        self.authority = Authority(registry, rules)
        self.forms: dict[tuple[str, str], Form] = {}
        for contest in registry.contests:
            for district in registry.districts[contest]:
                for station in district.stations:
                    self.forms[contest, station.code] = Form(contest, station, district)
        self.size = 0
        self.start = 0
        """Arrival of entry 0."""
        self.setup: Event | None = None
        self.anomalies: list[dict[str, Any]] = []
        self.changes: list[Change] = []
        """What each event of a form changed, in log order."""
        self.cuts: list[Cut] = []
        self.manifest: str | None = None
        self.desks: list[Any] | None = None
        """The desks that the newest manifest's event names, where it names them."""
        self.release: str | None = None
        """The app's newest release: its manifest."""
        self.disclosed: dict[str, list[Event]] = {name: [] for name in DISCLOSING}
        """Accepted events that say something of the system itself, by the lists of `v1/keterbukaan.json`."""
        self.openings: list[tuple[Event, dict[str, Any]]] = []
        """Records of the opening, each with what the log itself says at its place."""
        self.national = (0, bytes(32))
        self.witnessing: dict[str, Any] | None = None
        """Who cosigns the log, as the newest accepted `policy.set/2` says."""
        self.log_keys: list[tuple[int, bytes]] = []
        """Index and public key of each accepted `policy.set` that names a key of the log."""
        self.pictures: list[tuple[Event, Entry]] = []
        """Each accepted event that speaks of public pictures, with the confirmation whose they are."""
        self._named: dict[str, Entry] = {}
        """Form events by id: the first that is not refused, or the first."""
        self._chains: dict[str, tuple[int, str | None]] = {}
        self._totals: dict[tuple[str, Region | District, str], Totals] = {}
        self._judged: dict[tuple, Judgement] = {}

    # Applying

    def apply(self, e: Event, data: bytes) -> str | None:
        """Takes the next entry; returns the code with which it is refused, or None."""
        refused = None
        try:
            self.authority.signatures(e)
        except Refusal as refusal:
            refused = refusal.code
        if e.kind in CLAIMS and refused is None:
            self._chain(e)
        acts = acts_of(e, self.form_at) if e.is_act else []
        if refused is None:
            try:
                self.authority.judge(e, self.desks)
                if e.is_form:
                    self._fits(e)
                if e.is_act:
                    judge_acts(e, acts, self.authority)
                elif e.kind in PICTURE_KINDS:
                    self._pictures(e)
            except Refusal as refusal:
                refused = refusal.code
        if e.is_form:
            self._form(e, refused)
        for act in acts:
            self._act(act, refused)
        if refused is not None:
            self.anomalies.append({"index": e.index, "kind": "refused", "by": e.by, "code": refused})
        else:
            self._accepted(e, data)
        self.skip()
        return refused

    def skip(self) -> None:
        """Passes over an entry that is not judged (of an unknown kind, or unreadable)."""
        self.size += 1

    def _accepted(self, e: Event, data: bytes) -> None:
        name = e.kind.split("/")[0]
        if name == "setup":
            self.setup, self.start = e, e.arrival
        elif name == "cut":
            self.cuts.append(Cut(e))
        elif name == "manifest.set":
            self.manifest, self.desks = e.payload["manifest"], e.payload.get("desks")
        elif name == "app.release":
            self.release = e.payload["manifest"]
        elif name in DISCLOSING.values():
            self._disclosed(e, name)
        elif name == "policy.set":
            self.witnessing = e.payload.get("witnessing", self.witnessing)
            if e.payload["log"] is not None:
                import base64

                self.log_keys.append((e.index, base64.b64decode(e.payload["log"])))
        if self.authority.is_national(e):
            count, before = self.national
            self.national = count + 1, log.national_hash(before, log.leaf_hash(data))

    def _disclosed(self, e: Event, name: str) -> None:
        self.disclosed[next(of for of, kind in DISCLOSING.items() if kind == name)].append(e)
        if name == "opening.recorded":
            roles = Counter(m.role for m in self.authority.mandates.values() if m.revoked_at is None)
            said = {"app": self.release, "registry": self.registry.sha256, "roles": dict(roles)}
            self.openings.append((e, said))

    def _chain(self, e: Event) -> None:
        expected, last = self._chains.get(e.by, (0, None))
        seq = e.payload["seq"]
        kind = "gap" if seq > expected else "double" if seq < expected else None
        if kind is None and e.payload["prev"] != last:
            kind = "fork"
        if kind is not None:
            self.anomalies.append({"index": e.index, "kind": kind, "by": e.by, "code": None})
        self._chains[e.by] = max(expected, seq + 1), e.id

    def _fits(self, e: Event) -> None:
        form = self.form_of(e)
        if form is None:
            raise Refusal("E1016")
        if len(e.payload["values"]) != len(form.district.fields):
            raise Refusal("E1017")

    def form_of(self, e: Event) -> Form | None:
        """The form whose values a form event says."""
        return self.form_at(e.form)

    def form_at(self, named: dict[str, Any]) -> Form | None:
        return self.forms.get((named["contest"], named["station"]))

    def _form(self, e: Event, refused: str | None) -> None:
        form = self.form_of(e)
        if form is None:
            return
        entry = Entry(e, refused)
        counts.link(form.history, entry, powers=self.rules != 1)
        form.history.append(entry)
        named = self._named.get(e.id)
        if named is None or named.refused is not None and refused is None:
            self._named[e.id] = entry
        before = self._moment(form)
        self._resolve(form)
        self.changes.append(Change(form, entry, before, self._moment(form)))

    def _moment(self, form: Form) -> Moment:
        doubts = form.outcome.disputed, self.held(form), form.objected, form.absent
        return Moment(form.recorded, form.stage, *doubts)

    def _resolve(self, form: Form) -> None:
        """Finds what counts of a form after an entry."""

        def breaks_bound(found: Entry) -> bool:
            return self.judge(form, found.values).held

        if self.rules == 1:
            form.outcome = counts.resolve_1(form.history, breaks_bound)
        else:
            choices = [act.choice for act in form.acts if act.choice is not None and act.code is None]
            form.outcome = counts.resolve_2(form.history, breaks_bound, choices)
        self._totals.clear()

    def _act(self, act: Act, refused: str | None) -> None:
        """Takes an act to its form, with what follows from it."""
        form = act.form
        if form is None:
            return
        act.code = refused or act.code
        before = self._moment(form)
        form.acts.append(act)
        if act.code is None:
            if act.names is not None:
                act.names.reviewed |= act.kind == "forms.reviewed"
                act.names.resolved |= act.kind == "form.resolved"
            self._resolve(form)
        # What carries the form's values is told already.
        if not act.event.is_form or self.form_of(act.event) is not form:
            self.changes.append(Change(form, Entry(act.event, act.code), before, self._moment(form)))

    def _pictures(self, e: Event) -> None:
        """E1029: pictures are those of an earlier confirmation of this form, refused or not."""
        entry = self._named.get(e.payload["event"])
        if entry is None:
            raise Refusal("E1029")
        if entry.event.kind != "form.confirmed/2" or entry.event.payload["form"] != e.payload["form"]:
            raise Refusal("E1029")
        if e.kind == "image.rendered/1":
            entry.rendered = e
            entry.named |= {page[size] for page in e.payload["pages"] for size in ("small", "large")} - {None}
        else:
            # What another confirmation's pictures are is not this one's to take.
            entry.withdrawn.append((e, [digest for digest in e.payload["pictures"] if digest in entry.named]))
        self.pictures.append((e, entry))

    # Judging

    def judge(self, form: Form, values: list[int | None]) -> Judgement:
        """What the controls say of these values on the form, beside its station's other forms as they stand."""
        siblings: list[int] = []
        for contest in CONTESTS:
            other = self.forms.get((contest, form.station.code))
            voters = None if other is None or other is form else other.value("I.A.J")
            if voters is not None:
                siblings.append(voters)
        key = form.district, form.station, tuple(values), tuple(siblings)
        if key not in self._judged:
            station = form.station
            bounds = Bounds(self.registry.parameters, self.registry.is_exempt(station), station.registered)
            self._judged[key] = controls.judge(form.district, values, bounds, siblings, self.rules)
        return self._judged[key]

    def judged(self, form: Form) -> Judgement:
        """What the controls say of what is recorded."""
        return self.judge(form, form.recorded.values) if form.recorded else Judgement()

    def held(self, form: Form) -> bool:
        """Whether a bound holds the form out of the headline total; by rules/2 a form in dispute is out already."""
        return self._bound(form) and not (self.rules != 1 and form.outcome.disputed)

    def _bound(self, form: Form) -> bool:
        """Whether what is recorded breaks a bound and nobody decided that it stands."""
        return form.recorded is not None and self.judged(form).held and not form.recorded.free

    def in_headline(self, form: Form) -> bool:
        """Whether the form is in the headline total."""
        out = self.rules != 1 and form.outcome.disputed or self._bound(form)
        return form.stage >= HEADLINE_STAGE and not out

    def is_in(self, form: Form, tree_format: int) -> bool:
        """Whether the station is in, for progress."""
        if tree_format > 1:
            return form.stage > 0
        return self.in_headline(form) and any(form.value(name) is not None for name in form.district.votes)

    # Totals

    def form_totals(self, form: Form, tree_format: int) -> Totals:
        out, judged = Totals(stations=1), self.judged(form)
        out.stages[form.stage] = 1
        out.held, out.disputed = int(self.held(form)), int(form.outcome.disputed)
        out.incomplete, out.objected, out.absent = int(form.incomplete), int(form.objected), int(form.absent)
        out.broken = [int(code in judged.codes) for code in controls.CODES]
        out.broken_any = int(bool(judged.broken))
        out.progress = int(self.is_in(form, tree_format))
        out.arrival, out.time = _after_1970(form.arrival), _after_1970(form.time)
        if form.recorded and form.stage > 0:
            out.recorded.add(form.district.fields, form.recorded.values)
        if form.recorded and self.in_headline(form):
            out.headline.add(form.district.fields, form.recorded.values)
            out.named = {form.district}
        return out

    def totals(self, contest: str, place: Region, tree_format: int, district: District | None = None) -> Totals:
        """Totals of a contest in a region, of one district's part of it where that is given."""
        key = (contest, place, f"{tree_format}{district.code if district else ''}")
        if key not in self._totals:
            out = Totals()
            for child in place.children:
                if self.registry.held(contest, child):
                    out.merge(self.totals(contest, child, tree_format, district))
            for station in place.stations:
                form = self.forms.get((contest, station.code))
                if form is not None and district in (None, form.district):
                    out.merge(self.form_totals(form, tree_format))
            self._totals[key] = out
        return self._totals[key]
