"""What the desk's kinds meet, and what follows from them (event.md, "The desk")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .authority import Authority, Refusal
from .counts import Choice, Entry, find, poll_of
from .event import Event
from .kinds import named_forms

if TYPE_CHECKING:
    from .state import Form

NOTHING = {"by", "with", "kind", "time", "touches", "forms", "values"}
"""Fields of a payload that an item of `acts` does not repeat."""


@dataclass
class Act:
    """An entry of the desk's kinds at one of the forms that it names."""

    event: Event
    named: dict[str, Any]
    """The form as the entry names it, with round and count."""
    says: dict[str, Any]
    form: Form | None
    """None where the election has no such form."""
    code: str | None = None
    """Why it has no effect on this form."""
    names: Entry | None = None
    """The event of the form that a review looked at, or that was let stand."""
    choice: Choice | None = None
    """What it says of who takes part."""

    @property
    def kind(self) -> str:
        """Its kind without the version."""
        return self.event.kind.split("/")[0]


def acts_of(e: Event, form_at: Callable[[dict[str, Any]], Form | None]) -> list[Act]:
    """One act for each time that the entry names a form."""
    said = {name: value for name, value in e.payload.items() if name not in NOTHING and value is not None}
    return [Act(e, named, said, form_at(named)) for named in named_forms(e.payload)]


def judge_acts(e: Event, acts: list[Act], authority: Authority) -> None:
    """Steps 8 and 9: every form is there (E1016), and the entry meets the state that it was made for (E1030, E1031)."""
    if any(act.form is None for act in acts):
        raise Refusal("E1016")
    name = e.kind.split("/")[0]
    if name == "forms.reviewed":
        for act, item in zip(acts, e.payload["forms"]):
            _review(act, item["event"], authority)
    elif name == "objection.answered":
        _answer(acts[0])
    elif name in MEETS:
        MEETS[name](acts[0])


def _need(condition: bool, code: str = "E1030") -> None:
    if not condition:
        raise Refusal(code)


def _corrected(act: Act) -> None:
    recorded = _form(act).recorded
    _need(recorded is not None and recorded.poll == poll_of(act.named))
    _need(recorded is not None and recorded is _meant(act, act.event.payload["replaces"]))


def _moved(act: Act) -> None:
    """Of the form that is left."""
    outcome = _form(act).outcome
    _need(outcome.poll == poll_of(act.named))
    found = _meant(act, act.event.payload["event"])
    _need(any(found is end for end in outcome.ends))
    assert found is not None
    act.choice = Choice(act.event.index, found, stands=False)


def _decided(act: Act) -> None:
    recorded, replaces = _form(act).recorded, act.event.payload["replaces"]
    if recorded is None or replaces is None:
        return _need(recorded is None and replaces is None)
    _need(recorded is find(_form(act).history, replaces, recorded.poll))


def _resolved(act: Act) -> None:
    p, outcome = act.event.payload, _form(act).outcome
    _need(outcome.poll == poll_of(act.named))
    # What there was to see: who contradicts each other, else what is recorded.
    seen = outcome.ends if outcome.disputed else [outcome.recorded]
    _need(p["versions"] == sorted({entry.event.id for entry in seen if entry is not None}))
    found = _meant(act, p["event"])
    _need(found is not None and found.accepted)
    assert found is not None
    act.names = found
    act.choice = Choice(act.event.index, found, stands=True)


MEETS = {"form.corrected": _corrected, "form.moved": _moved, "form.resolved": _resolved, "result.decided": _decided}


def _form(act: Act) -> Form:
    assert act.form is not None
    return act.form


def _meant(act: Act, event_id: str) -> Entry | None:
    """The event of the act's poll that an id means."""
    return find(_form(act).history, event_id, poll_of(act.named))


def _review(act: Act, event_id: str, authority: Authority) -> None:
    """A form of a review: void, or looked at. The event is not refused for it."""
    form, recorded = _form(act), _form(act).recorded
    act.code = "E1030"
    if recorded is None or recorded.event.id != event_id or recorded.poll != poll_of(act.named):
        return
    said = authority.mandates.get(recorded.event.by)
    own = said is not None and said.person is not None and said.person == authority.mandates[act.event.by].person
    if recorded.event.stage > 0 and not own and not form.outcome.disputed:
        act.code, act.names = None, recorded


def _answer(act: Act) -> None:
    """An answer is to an objection to this form that was accepted before."""
    filed = [a.event.id for a in _form(act).acts if a.kind == "objection.filed" and a.code is None]
    _need(act.event.payload["objection"] in filed, "E1031")
