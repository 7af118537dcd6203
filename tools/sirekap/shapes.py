"""Shapes of published files that more than one check looks at, or whose sums are judged (docs/spec/files.md).

A file that has not its shape fails all checks that look at it, and V4.5 is not checked of it.
"""

from __future__ import annotations

import re
from typing import Any

from .kinds import STAGES, Check, array, blocks, boolean, count, is_int, is_text, null_or, one_of, record, sequence

_NAMED = record(code=is_text, name=is_text)
_VALUES = array(null_or(count))
_MISREAD = record(field=is_text, machine=count, paper=null_or(count))
_CONFIRMATION = record(
    machine=null_or(record(same=count, misread=array(_MISREAD), unread=array(is_text))),
    acknowledged=array(is_text),
    witnesses=lambda v: isinstance(v, dict) and all(map(count, v.values())),
)
_PICTURES = record(
    index=sequence, images=one_of("masked", "full"),
    pages=array(
        record(
            large=null_or(is_text), layout=null_or(is_text), shown=null_or(blocks), small=null_or(is_text),
            why=null_or(is_text),
        )
    ),
    withdrawn=array(
        record(
            index=sequence, arrival=is_text, pictures=array(is_text),
            reason=one_of("personal_data", "other_picture", "order"),
        )
    ),
)  # fmt: skip
_BREACH = record(control=is_text, fields=array(is_text), left=null_or(sequence), right=null_or(sequence))
_VERSION = record(events=array(sequence), recorded=boolean, values=_VALUES, broken=array(is_text))
_SMALL = is_int(0, 255)
_FORM = record(contest=is_text, count=_SMALL, round=_SMALL, station=is_text)
_SAYS: dict[str, Check] = dict(
    cause=one_of("psu", "psl", "pss"), decision=record(date=is_text, document=is_text, number=is_text), event=is_text,
    evidence=array(is_text), field=is_text, form=_FORM, objection=is_text, on_behalf=is_text,
    outcome=one_of("settled", "kept", "withdrawn"), reason=is_text, replaces=is_text, text=is_text, to=_FORM,
    versions=array(is_text),
)  # fmt: skip
"""What an act may say; each may be absent."""
_ACT: dict[str, Check] = {
    "index": sequence, "id": is_text, "kind": is_text, "by": is_text, "with": null_or(is_text), "arrival": is_text,
    "code": null_or(is_text), "says": lambda v: _with(v, {}, **_SAYS),
}  # fmt: skip
_ITEM: dict[str, Check] = dict(
    index=sequence, id=is_text, kind=is_text, by=is_text, arrival=is_text, claimed=is_text, stage=one_of(*STAGES),
    round=_SMALL, count=_SMALL, replaces=null_or(sequence), values=_VALUES, confirmation=null_or(_CONFIRMATION),
    status=one_of("counted", "superseded", "disputed", "held", "refused"),
)  # fmt: skip
_STATION: dict[str, Check] = dict(
    station=_NAMED, path=array(_NAMED), contest=is_text, district=null_or(is_text), stage=one_of(*STAGES),
    disputed=boolean, held=boolean, round=_SMALL, count=_SMALL, arrival=null_or(is_text), values=_VALUES,
    broken=array(_BREACH), kept=array(is_text), images=array(null_or(is_text)),
    history=array(lambda v: _with(v, _ITEM, behind=sequence, pictures=_PICTURES)),
)  # fmt: skip


def _with(v: Any, fields: dict[str, Check], **absent: Check) -> bool:
    """Whether a value has these fields, and of those that may be absent no other."""
    if not isinstance(v, dict):
        return False
    return record(**fields, **{name: check for name, check in absent.items() if name in v})(v)


def is_station(v: Any) -> bool:
    """Whether a value has the shape of a station's own file."""
    later = dict(objected=boolean, absent=boolean, acts=array(record(**_ACT)))
    return _with(v, _STATION, incomplete=boolean, versions=array(_VERSION), event=sequence, **later)


# Regions and districts

_MANY = is_int(0, 2**64 - 1)
_NUMBERS = array(_MANY)
_SUMS = record(forms=_MANY, sums=_NUMBERS, present=_NUMBERS)
_TOTALS: dict[str, Check] = dict(
    stations=_MANY, stages=lambda v: _NUMBERS(v) and len(v) == 10, held=_MANY, disputed=_MANY,
    broken=lambda v: _NUMBERS(v) and len(v) == 16, broken_any=_MANY, recorded=_SUMS, headline=_SUMS,
)  # fmt: skip
_CONTESTANT: dict[str, Check] = dict(
    column=is_text, id=is_text, number=is_int(0, 65_535), name=is_text, colour=null_or(is_text)
)
_LINE: dict[str, Check] = dict(
    station=_NAMED, stage=one_of(*STAGES), held=boolean, disputed=boolean, broken=array(is_text), values=_VALUES
)


def _totals(v: Any) -> bool:
    return _with(v, _TOTALS, incomplete=_MANY, objected=_MANY, absent=_MANY)


_CHILD = record(region=_NAMED, totals=_totals)
is_region = record(
    region=_NAMED, level=is_int(0, 255), path=array(_NAMED), contest=is_text, arrival=null_or(is_text),
    columns=array(is_text), contestants=array(lambda v: _with(v, _CONTESTANT, everywhere=boolean)), totals=_totals,
    children=array(_CHILD),
    stations=array(lambda v: _with(v, _LINE, incomplete=boolean, objected=boolean, absent=boolean)),
)  # fmt: skip
"""A region's own file."""

_PROGRESS = record(total=_MANY, progres=_MANY)


def _percent(v: Any) -> bool:
    """A percentage with at most two decimals."""
    return isinstance(v, (int, float)) and not isinstance(v, bool) and v >= 0 and round(v, 2) == v


def _votes(v: Any, **others: Check) -> bool:
    """Votes by id, beside fields that are no ids."""
    if not isinstance(v, dict) or not others.keys() <= v.keys():
        return False
    return all(others[k](x) if k in others else re.fullmatch(r"[0-9]+", k) and _MANY(x) for k, x in v.items())


def _chart(v: Any) -> bool:
    return _votes(v, persen=_percent)


def _table(line: Check) -> Check:
    return lambda v: isinstance(v, dict) and all(map(line, v.values()))


is_count = record(
    ts=is_text, psu=null_or(is_text), mode=is_text, chart=null_or(_chart), progres=_PROGRESS,
    table=_table(lambda v: _votes(v, psu=null_or(is_text), persen=_percent, status_progress=boolean)),
)  # fmt: skip
"""A region's file of 2024, and in format 1 a district's."""
_SHARE = record(total=_MANY, persen=_percent, progres=_MANY)
is_pilkada_count = record(
    mode=is_text, psu=null_or(is_text), progres=_PROGRESS, ts=is_text,
    tungsura=record(
        chart=lambda v: _votes(v, progres=_SHARE),
        table=_table(lambda v: _votes(v, psu=null_or(is_text), progres=_SHARE, status_progress=boolean)),
    ),
)  # fmt: skip
"""A region's file of Pilkada."""
is_districts = record(
    ts=is_text, mode=is_text, chart=null_or(_votes), progres=_PROGRESS,
    table=_table(lambda v: _votes(v, persen=_percent, status_progress=boolean)),
)  # fmt: skip
"""All districts of a region, in the shape of 2024."""
is_district = record(ts=is_text, mode=is_text, chart=null_or(_chart), progres=_PROGRESS, table=_table(_table(_MANY)))
"""One district, in the shape of 2024."""

# Outcomes

_NUMBER, _U32 = is_int(0, 65_535), is_int(0, 2**32 - 1)
_OPEN = one_of("complete", "settled", "can_change")


def _pair(item: Check) -> Check:
    return lambda v: array(item)(v) and len(v) == 2


_MOVE = record(**{"votes": _MANY, "from": _NUMBER, "to": _NUMBER})
_MARGIN = record(last=_NUMBER, next=_NUMBER, gap=_pair(_MANY), gain=_MOVE, loss=null_or(_MOVE), swap=_MOVE)
_RULE = record(
    method=is_text, source=is_text, share=null_or(is_text), divisors=null_or(_pair(_U32)), threshold=null_or(is_text)
)
_BASIS = record(
    stations=_MANY, counted=_MANY, stages=lambda v: _NUMBERS(v) and len(v) == 10, stations_out=_MANY, ballots_out=_MANY
)
_RANKED = record(number=_NUMBER, id=is_text, name=is_text, votes=_MANY, elected=boolean)
_STANDING = record(
    number=_NUMBER, name=is_text, votes=_MANY, takes_part=boolean, seats=_U32, regions=null_or(_U32),
    candidates=null_or(array(_RANKED)),
)  # fmt: skip
_ASKED = record(by=is_text, level=null_or(_SMALL), decides=boolean, parted=null_or(boolean))
_NEED = record(
    matter=is_text, party=null_or(_NUMBER), among=array(_NUMBER), places=_U32, from_seat=_U32, asked=array(_ASKED),
    proposal=null_or(array(_NUMBER)), settled=null_or(is_text),
)  # fmt: skip
is_district_outcome = record(
    district=_NAMED, contest=is_text, rule=_RULE, seats=null_or(_U32), basis=_BASIS, open=_OPEN,
    standing=array(_STANDING), allocation=array(record(seat=_U32, number=_NUMBER, votes=_MANY, divisor=_MANY)),
    margin=null_or(_MARGIN), verdict=null_or(record(kind=is_text, numbers=array(_NUMBER))),
    breadth=null_or(record(level=_SMALL, share=is_text, regions=_U32, needed=_U32)), needs=array(_NEED),
)  # fmt: skip
"""What the votes of a district give."""
is_council_outcome = record(
    region=_NAMED, contest=is_text, rule=_RULE, seats=null_or(_U32), basis=_BASIS, open=_OPEN, votes=_MANY,
    parties=array(
        record(
            number=_NUMBER, name=is_text, votes=_MANY, passes=boolean, threshold_margin=null_or(_MANY), seats=_U32
        )
    ),
    districts=array(
        record(district=_NAMED, seats=null_or(_U32), given=_U32, needs=_U32, open=_OPEN, margin=null_or(_MARGIN))
    ),
)  # fmt: skip
"""The seats of a council."""
