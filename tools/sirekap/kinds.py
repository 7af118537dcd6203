"""What fields each kind of event has, and what a field may be (docs/spec/event.md, "Payloads")."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from . import keys
from .contests import CONTESTS
from .text import NUMBER_MAX

TIME_MIN, TIME_END = 946_684_800, 7_258_118_400
COUNT_MAX = 4_294_967_295
BLOCKS_MAX = 8_192
"""Most blocks of a page's layout."""

STAGES = [
    "belum_masuk", "terbaca", "dikonfirmasi", "diperiksa", "direkap_kecamatan", "direkap_kabko",
    "direkap_provinsi", "direkap_nasional", "ditetapkan", "diputus",
]  # fmt: skip
HEADLINE_STAGE = 2
"""From this stage on (dikonfirmasi) a form is in the headline total."""
HUMAN_ROLES = {"operator", "commissioner", "supervisor", "saksi"}
"""Roles of human beings, whose enrolments and offers say whose they are."""
ROLES = {
    "authority", "importer", "officer", "publisher", "registrar", "intake", "release", "renderer", "watcher",
} | HUMAN_ROLES  # fmt: skip
NATIONAL_ROLES = {"publisher", "intake", "release", "renderer", "watcher"}

Check = Callable[[Any], bool]


# What a field of a payload may be


def is_int(low: int, high: int) -> Check:
    return lambda v: isinstance(v, int) and not isinstance(v, bool) and low <= v <= high


def is_text(v: Any) -> bool:
    return isinstance(v, str)


def is_list(v: Any) -> bool:
    return isinstance(v, list)


def matches(pattern: str) -> Check:
    compiled = re.compile(pattern, re.ASCII)
    return lambda v: isinstance(v, str) and compiled.fullmatch(v) is not None


def null_or(check: Check) -> Check:
    return lambda v: v is None or check(v)


def one_of(*values: str) -> Check:
    return lambda v: isinstance(v, str) and v in values


def record(**fields: Check) -> Check:
    def check(v: Any) -> bool:
        return isinstance(v, dict) and v.keys() == fields.keys() and all(c(v[k]) for k, c in fields.items())

    return check


def array(item: Check, most: int | None = None) -> Check:
    return lambda v: isinstance(v, list) and (most is None or len(v) <= most) and all(map(item, v))


def ascending(v: list[str]) -> bool:
    return all(a < b for a, b in zip(v, v[1:]))


def _base64(v: Any) -> bool:
    return isinstance(v, str) and keys.base64_decode(v) is not None


def _ed25519_base64(v: Any) -> bool:
    return isinstance(v, str) and keys.ed25519_key(keys.base64_decode(v) or b"") is not None


def _witnesses(v: Any) -> bool:
    return isinstance(v, dict) and all(
        matches(r"[1-9][0-9]{0,4}")(k) and int(k) <= 65_535 and is_int(1, 99)(n) for k, n in v.items()
    )


def _address(v: Any) -> bool:
    """A base address: a scheme, then visible ASCII without `/`, `?`, `#`, `@` and `\\`."""
    return matches(r"https?://[!-~]+")(v) and len(v) <= 256 and not set(v.split("://", 1)[1]) & set("/?#@\\")


def _witnessing(v: Any) -> bool:
    """Who cosigns the log: witnesses, groups of them, and the quorum (event.md, `policy.set/2`)."""
    name = lambda v: matches(r"[!-~]{1,128}")(v) and "+" not in v and v != "none"
    url = lambda v: (
        matches(r"https?://[!-~]+")(v) and len(v) <= 256 and not set(v) & set("?#@\\") and v[-1] != "/"
        and v.split("://", 1)[1][0] != "/"
    )  # fmt: skip
    shape = record(
        groups=array(record(members=array(name), name=name, threshold=is_int(1, 1024)), 32),
        quorum=null_or(name),
        witnesses=array(record(address=url, key=_ed25519_base64, name=name), 32),
    )
    if not shape(v):
        return False
    names, members = [w["name"] for w in v["witnesses"]], []
    if len({w["key"] for w in v["witnesses"]}) < len(names):
        return False
    for group in v["groups"]:
        if not set(group["members"]) <= set(names) or group["threshold"] > len(group["members"]):
            return False
        names.append(group["name"])
        members += group["members"]
    once = len(set(names)) == len(names) and len(set(members)) == len(members)
    return once and (v["quorum"] is None or v["quorum"] in names)


digest = matches(r"[0-9a-f]{64}")
code = matches(r"[A-Za-z0-9-][A-Za-z0-9.-]{0,31}")
area = lambda v: v == "" or code(v)
time = is_int(TIME_MIN, TIME_END - 1)
count = is_int(0, COUNT_MAX)
sequence = is_int(0, NUMBER_MAX)
boolean: Check = lambda v: isinstance(v, bool)
person = matches(r"[0-9a-f]{32}")
"""A human being in this election."""
form = record(contest=one_of(*CONTESTS), count=is_int(0, 255), round=is_int(0, 255), station=code)
values = array(null_or(count))
page = record(grey=digest, original=digest)
block = record(absent=array(is_text), null_key=boolean)
portal = record(
    administrasi=null_or(block), chart=null_or(block), images=array(null_or(is_text)),
    mode=null_or(is_text), psu=null_or(is_text), status_adm=boolean, status_suara=boolean, ts=is_text,
)  # fmt: skip
control = matches(r"K([1-9]|1[0-6])")
contest_totals = record(
    headline=array(sequence), headline_forms=sequence, recorded=array(sequence), recorded_forms=sequence
)


def block_runs(v: Any) -> list[tuple[int, int]] | None:
    """First and last block of each run of `shown` (docs/spec/pictures.md, "Blocks"); None where it is no such text."""
    runs: list[tuple[int, int]] = []
    for text in v.split(",") if isinstance(v, str) and v else []:
        found = re.fullmatch(r"(0|[1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?", text, re.ASCII)
        if found is None:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        spelled = found[2] is None or first < last
        if not spelled or last >= BLOCKS_MAX or runs and first <= runs[-1][1] + 1:
            return None
        runs.append((first, last))
    return runs if isinstance(v, str) else None


def blocks(v: Any) -> bool:
    """A set of a page's blocks, as `shown` says it."""
    return block_runs(v) is not None


def _rendered(v: Any) -> bool:
    """A page with its public pictures, or why it has none."""
    parts = dict(large=digest, layout=digest, shown=blocks, small=digest)
    without = dict.fromkeys(parts, lambda part: part is None)
    return record(grey=digest, why=lambda why: why is None, **parts)(v) or record(grey=digest, why=code, **without)(v)


def _withdrawn(v: Any) -> bool:
    return array(digest, 128)(v) and bool(v) and ascending(v)


def host(v: Any) -> bool:
    """A host name: labels of 1 to 63 of `a-z 0-9 -`, at most 253 characters."""
    return matches(r"[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*")(v) and len(v) <= 253


def desk(v: Any) -> bool:
    """A desk: a relying party, and the addresses where it is met (docs/spec/manifest.md, `desks`)."""
    if not record(rp=host, origins=array(is_text))(v) or not v["origins"]:
        return False
    for origin in v["origins"]:
        found = re.fullmatch(r"(https?)://([^:]+)(?::([1-9][0-9]{0,4}))?", origin, re.ASCII)
        if not found or not host(found[2]) or int(found[3] or 443) > 65_535:
            return False
        if found[1] == "http" and v["rp"] != "localhost":
            return False
        if found[2] != v["rp"] and not found[2].endswith("." + v["rp"]):
            return False
    return True


def _day(v: Any) -> bool:
    """A day of the years 2000 to 2099, `YYYY-MM-DD`."""
    if not matches(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}")(v):
        return False
    try:
        datetime.date(int(v[:4]), int(v[5:7]), int(v[8:]))
    except ValueError:
        return False
    return True


def _set(item: Check, low: int, high: int) -> Check:
    """Texts in ascending order, none twice, so many."""
    return lambda v: array(item, high)(v) and low <= len(v) and ascending(v)


_POSITIVE = r"[1-9][0-9]{0,4}"
_FIELD = re.compile(
    rf"I\.A\.[LPJ]|I\.B\.[1-4]\.[LPJ]|II\.[1-4]|III\.[LPJ]|IV\.({_POSITIVE})(?:\.(?:0|T|({_POSITIVE})))?|V\.[ABC]",
    re.ASCII,
)


def _field(v: Any) -> bool:
    """The name of a field that some form may have ("Forms and their fields")."""
    found = _FIELD.fullmatch(v) if isinstance(v, str) else None
    return found is not None and all(int(number) <= 65_535 for number in found.groups() if number is not None)


def is_office(v: Any) -> bool:
    """Whether a text is the code of an office."""
    return v in ("kpu", "bawaslu") or code(v) and re.fullmatch(r"peserta-.+", v) is not None


def _forms(v: Any) -> bool:
    """The forms of a review, by the event that each had recorded."""
    return array(record(event=digest, form=form), 80)(v) and bool(v) and ascending([item["event"] for item in v])


_evidence = _set(digest, 0, 64)
_number = lambda v: isinstance(v, str) and 1 <= len(v) <= 100 and not re.search(r"[\x00-\x1f\x7f-\x9f]", v)
_decision = record(date=_day, document=digest, number=_number)
_commit = matches(r"[0-9a-f]{40}|[0-9a-f]{64}")
_target = matches(r"[a-z0-9._-]{1,64}")


def _roles(v: Any) -> bool:
    """How many keys have a mandate, by role."""
    return isinstance(v, dict) and all(code(role) and is_int(1, NUMBER_MAX)(keys) for role, keys in v.items())


def _totals(v: Any) -> bool:
    return isinstance(v, dict) and all(map(contest_totals, v.values()))


_IMPORTED = dict(
    form=form, portal=null_or(portal), prev=null_or(digest), replaces=null_or(digest), seq=sequence,
    source=record(file=is_text, line=count, sha256=digest), stage=one_of(*STAGES), values=values,
)  # fmt: skip
_ENROL = dict(
    alg=is_text, area=area, key=_base64, role=is_text, until=null_or(time), with_=null_or(digest), from_=null_or(time)
)
_OFFER = dict(area=area, role=is_text, mandate_until=time, ticket=_base64, until=time, with_=digest)
_SETUP = dict(election=is_text, registry=digest, root_key=_base64, rules=digest)

KINDS: dict[str, dict[str, Check]] = {
    "setup/1": _SETUP,
    "setup/2": dict(_SETUP, stations=digest),
    "key.enrol/2": _ENROL,
    "key.enrol/3": dict(_ENROL, person=person, rp=is_text),
    "office.enrol/1": dict(alg=is_text, key=_base64, office=is_text),
    "key.offer/1": _OFFER,
    "key.offer/2": dict(_OFFER, person=person),
    "key.revoke/1": dict(key=digest, reason=one_of("lost", "compromised", "ended", "replaced"), with_=digest),
    "form.imported/1": _IMPORTED,
    "form.imported/2": dict(_IMPORTED, behind=null_or(digest)),
    "form.confirmed/2": dict(
        acknowledged=lambda v: array(control)(v) and ascending(v), form=form, prev=null_or(digest),
        replaces=null_or(digest), seq=sequence, incidents=array(page, 32), machine=null_or(values),
        pages=array(page, 64), reading=null_or(digest), values=values, witnesses=_witnesses,
    ),
    "cut/1": dict(name=code, root=digest, size=sequence, totals=_totals),
    "app.release/1": dict(manifest=digest, version=code),
    "policy.set/1": dict(addresses=array(_address, 16), log=null_or(_ed25519_base64), until=time, with_=digest),
    "policy.set/2": dict(
        addresses=array(_address, 16), log=null_or(_ed25519_base64), until=time, with_=digest, witnessing=_witnessing
    ),
    "manifest.set/1": dict(manifest=digest, with_=digest),
    "manifest.set/2": dict(manifest=digest, with_=digest, desks=lambda v: array(desk, 64)(v) and bool(v)),
    "image.rendered/1": dict(
        event=digest, form=form, images=one_of("masked", "full"), touches=array(code),
        pages=lambda v: array(_rendered, 64)(v) and bool(v),
    ),
    "image.withdrawn/1": dict(
        event=digest, form=form, pictures=_withdrawn, reason=one_of("personal_data", "other_picture", "order"),
        touches=array(code), with_=digest,
    ),
    "disclosure.set/1": dict(document=one_of("residency", "inventory", "requests"), sha256=digest, with_=digest),
    "place.observed/1": dict(
        evidence=digest, place=code, tables=lambda v: array(digest, 16)(v) and ascending(v),
        verdict=one_of("consistent", "inconsistent", "undecidable"),
    ),
    "build.released/1": dict(commit=_commit, sha256=digest, target=_target, version=code),
    "opening.recorded/1": dict(
        app=null_or(digest), binary=digest, forms=digest, registry=digest, roles=_roles, rules=digest, with_=digest
    ),
    "forms.reviewed/1": dict(forms=_forms),
    "form.corrected/1": dict(
        evidence=_evidence, form=form, reason=code, replaces=digest, text=null_or(digest), values=values, with_=digest
    ),
    "form.resolved/1": dict(
        event=digest, form=form, reason=code, text=null_or(digest), versions=_set(digest, 1, 128), with_=digest
    ),
    "form.moved/1": dict(
        event=digest, form=form, reason=code, text=null_or(digest), to=form, values=values, with_=digest
    ),
    "objection.filed/1": dict(
        event=null_or(digest), evidence=_evidence, field=null_or(_field), form=form, text=digest,
        on_behalf=null_or(lambda v: is_office(v) and v != "kpu"),
    ),
    "objection.answered/1": dict(
        form=form, objection=digest, outcome=one_of("settled", "kept", "withdrawn"), text=null_or(digest)
    ),
    "poll.repeated/1": dict(
        cause=one_of("psu", "psl", "pss"), decision=_decision, with_=digest,
        form=lambda v: form(v) and v["round"] >= 1 and v["count"] == 0,
    ),
    "count.repeated/1": dict(decision=_decision, form=lambda v: form(v) and v["count"] >= 1, with_=digest),
    "station.absent/1": dict(decision=_decision, form=form, with_=digest),
    "result.decided/1": dict(decision=_decision, form=form, replaces=null_or(digest), values=values, with_=digest),
}  # fmt: skip
"""Fields of each known kind beside `by`, `kind` and `time`; a name with `_` at its end is a word of Python."""

DESK_KINDS = {
    "forms.reviewed/1", "form.corrected/1", "form.resolved/1", "form.moved/1", "objection.filed/1",
    "objection.answered/1", "poll.repeated/1", "count.repeated/1", "station.absent/1", "result.decided/1",
}  # fmt: skip
"""What people at a desk, objectors and authorities say of forms; each has `touches` beside its fields."""
KINDS |= {kind: KINDS[kind] | {"touches": is_list} for kind in DESK_KINDS}
CLAIMS = {"form.imported/1", "form.imported/2", "form.confirmed/2"}
"""Kinds of who was there: they stand in the chain of their key."""
POWERS = dict.fromkeys(CLAIMS, 0) | {"form.corrected/1": 1, "form.moved/1": 1, "result.decided/1": 2}
"""Kinds that say a form's values (event.md, "The desk"): a claim, the desk, a decision."""
FORM_KINDS = set(POWERS)
STAGE_OF = {"form.confirmed/2": 2, "form.corrected/1": 3, "form.moved/1": 3, "result.decided/1": 9}
"""Numbers of the stages of kinds that claim none."""
PICTURE_KINDS = {"image.rendered/1", "image.withdrawn/1"}
BRINGS_KEY = {"key.enrol/2", "key.enrol/3", "office.enrol/1"}
"""Kinds that bring a key, which signs too."""
PASSKEY = "passkey-"
"""How the tags of passkeys' algorithms begin."""


def place_of(named: dict[str, Any]) -> tuple[str, str]:
    """Contest and station: what a form is."""
    return named["contest"], named["station"]


def named_forms(payload: dict[str, Any]) -> list[dict[str, Any]]:
    """Every form that a payload names, in the order of `forms`, else `form` before `to`."""
    if "forms" in payload:
        return [item["form"] for item in payload["forms"]]
    return [payload[name] for name in ("form", "to") if name in payload]
