"""Our own files, `v1/**` (verify.md V3.6 to V3.10, V4.3, V4.4, V7.1)."""

from __future__ import annotations

import base64
from typing import Any

from . import controls
from .contests import CONTESTS
from .counts import Entry
from .desk import Act
from .event import Event
from .kinds import STAGES
from .portal import portal_of
from .registry import FOOT_FIELDS, HEAD_FIELDS, District, Region, Registry
from .state import Form, State, Total, Totals
from .text import rfc3339
from .wording import WORDING


def named(place: Any) -> dict[str, str]:
    return {"code": place.code, "name": place.name}


def time_or_null(seconds: int | None) -> str | None:
    return None if seconds is None else rfc3339(seconds)


# Stations


def station_file(state: State, form: Form, tree_format: int) -> dict[str, Any]:
    """`v1/hasil/{contest}/../{t}.json` (V3.6 to V3.8)."""
    recorded, judged = form.recorded, state.judged(form)
    portal = portal_of(form)
    images = portal["images"] or [] if portal else []
    out = {
        "station": named(form.station),
        "path": [named(r) for r in form.station.village.path],
        "contest": form.contest,
        "district": form.district.code,
        "stage": STAGES[form.stage],
        "disputed": form.outcome.disputed,
        "held": state.held(form),
        "round": recorded.poll[0] if recorded else 0,
        "count": recorded.poll[1] if recorded else 0,
        "arrival": time_or_null(form.arrival or None),
        "values": recorded.values if recorded else [],
        "broken": list(judged.broken),
        "kept": list(judged.kept),
        "images": images,
        "history": [_history(form, entry, tree_format) for entry in form.history],
    }
    if tree_format > 1:
        out["incomplete"] = form.incomplete
        out["versions"] = [_version(state, form, version) for version in form.outcome.versions]
        if recorded:
            out["event"] = recorded.event.index
    if tree_format > 5:
        out |= {"objected": form.objected, "absent": form.absent, "acts": [_act(act) for act in form.acts]}
    return out


def _act(act: Act) -> dict[str, Any]:
    e = act.event
    return {
        "index": e.index,
        "id": e.id,
        "kind": e.kind,
        "by": e.by,
        "with": e.payload.get("with"),
        "arrival": rfc3339(e.arrival),
        "code": act.code,
        "says": act.says,
    }


def _version(state: State, form: Form, version: list[Entry]) -> dict[str, Any]:
    return {
        "events": [e.event.index for e in version],
        "recorded": any(e is form.recorded for e in version),
        "values": version[0].values,
        "broken": state.judge(form, version[0].values).codes,
    }


def _history(form: Form, entry: Entry, tree_format: int) -> dict[str, Any]:
    e = entry.event
    out = {
        "index": e.index,
        "id": e.id,
        "kind": e.kind,
        "by": e.by,
        "arrival": rfc3339(e.arrival),
        "claimed": rfc3339(e.payload["time"]),
        "stage": STAGES[e.stage],
        "round": entry.poll[0],
        "count": entry.poll[1],
        "replaces": entry.replaces.event.index if entry.replaces else None,
        "status": entry.status,
        "values": entry.values,
        "confirmation": _confirmation(form, entry) if e.kind == "form.confirmed/2" else None,
    }
    if entry.behind is not None:
        out["behind"] = entry.behind.event.index
    if entry.rendered is not None:
        out["pictures"] = _pictures(entry.rendered, entry.withdrawn)
    return out


def _pictures(rendered: Event, withdrawn: list[tuple[Event, list[str]]]) -> dict[str, Any]:
    """What of a confirmation's pages is public, by the newest event that says it, and what was taken away."""
    parts = ("large", "layout", "shown", "small", "why")
    return {
        "index": rendered.index,
        "images": rendered.payload["images"],
        "pages": [{part: page[part] for part in parts} for page in rendered.payload["pages"]],
        "withdrawn": [
            {
                "index": e.index,
                "arrival": rfc3339(e.arrival),
                "pictures": own,
                "reason": e.payload["reason"],
            }
            for e, own in withdrawn
        ],
    }


def _confirmation(form: Form, entry: Entry) -> dict[str, Any]:
    p = entry.event.payload
    machine: dict[str, Any] | None = None
    if p["machine"] is not None:
        machine = {"same": 0, "misread": [], "unread": []}
        for field, read, paper in zip(form.district.fields, p["machine"], p["values"]):
            if read is None and paper is not None:
                machine["unread"].append(field)
            elif read is not None and read == paper:
                machine["same"] += 1
            elif read is not None:
                machine["misread"].append({"field": field, "machine": read, "paper": paper})
    return {"machine": machine, "acknowledged": p["acknowledged"], "witnesses": p["witnesses"]}


# Totals


def region_columns(registry: Registry, contest: str, place: Region) -> list[str]:
    """Columns of a region's totals."""
    if CONTESTS[contest].has_parties:
        votes = [f"IV.{party.number}.T" for party in registry.party_columns(contest)]
    else:
        own = registry.naming(contest, place)
        votes = list(own.contestants.values()) if own else []
    return [*HEAD_FIELDS, *votes, *FOOT_FIELDS]


def _contestants(registry: Registry, contest: str, place: Region, tree_format: int) -> list[dict[str, Any]]:
    below = registry.districts_in(contest, place)
    out = []
    if CONTESTS[contest].has_parties:
        for party in registry.party_columns(contest):
            here = [any(p is party for p, _ in d.lists) for d in below]
            if tree_format == 1 or any(here):
                line = {
                    "column": f"IV.{party.number}.T", "id": str(party.number), "number": party.number,
                    "name": party.short, "colour": party.colour,
                }  # fmt: skip
                out.append(line if tree_format == 1 else line | {"everywhere": all(here)})
    else:
        own = registry.naming(contest, place)
        for c in own.candidates if own else []:
            line = {
                "column": f"IV.{c.number}", "id": str(c.id), "number": c.number, "name": c.name, "colour": c.colour,
            }  # fmt: skip
            out.append(line if tree_format == 1 else line | {"everywhere": True})
    return out


def _total(total: Total, columns: list[str]) -> dict[str, Any]:
    return {
        "forms": total.forms,
        "sums": [total.sums.get(name, 0) for name in columns],
        "present": [total.present.get(name, 0) for name in columns],
    }


def totals(found: Totals, columns: list[str], tree_format: int) -> dict[str, Any]:
    """The block `totals` of a region, a child or a district."""
    out = {
        "stations": found.stations,
        "stages": found.stages,
        "held": found.held,
        "disputed": found.disputed,
        "broken": found.broken,
        "broken_any": found.broken_any,
        "recorded": _total(found.recorded, columns),
        "headline": _total(found.headline, columns),
    }
    return out | _marks(found, tree_format)


def _marks(of: Form | Totals, tree_format: int) -> dict[str, Any]:
    """What later formats say of a form, or count of forms, beside what the first did."""
    names = ["incomplete"] if tree_format > 1 else []
    names += ["objected", "absent"] if tree_format > 5 else []
    return {name: getattr(of, name) for name in names}


def region_file(state: State, contest: str, place: Region, tree_format: int) -> dict[str, Any]:
    """`v1/hasil/{contest}[/..].json` (V4.3)."""
    registry = state.registry
    columns, found = region_columns(registry, contest, place), state.totals(contest, place, tree_format)
    children = []
    for child in sorted(place.children, key=lambda r: (r.name.encode(), r.code.encode())):
        if registry.held(contest, child):
            below = state.totals(contest, child, tree_format)
            line = totals(below, region_columns(registry, contest, child), tree_format)
            children.append({"region": named(child), "totals": line})
    forms = [state.forms.get((contest, s.code)) for s in sorted(place.stations, key=lambda s: s.code.encode())]
    return {
        "region": named(place),
        "level": place.level,
        "path": [named(r) for r in place.path[:-1]],
        "contest": contest,
        "arrival": time_or_null(found.arrival),
        "columns": columns,
        "contestants": _contestants(registry, contest, place, tree_format),
        "totals": totals(found, columns, tree_format),
        "children": children,
        "stations": [_station_line(state, form, columns, tree_format) for form in forms if form is not None],
    }


def _station_line(state: State, form: Form, columns: list[str], tree_format: int) -> dict[str, Any]:
    judged = state.judged(form)
    values = [form.value(name) if name in form.district.position else None for name in columns]
    out = {
        "station": named(form.station),
        "stage": STAGES[form.stage],
        "held": state.held(form),
        "disputed": form.outcome.disputed,
        "broken": judged.codes,
        "values": values if form.recorded else [],
    }
    return out | _marks(form, tree_format)


def district_file(state: State, district: District, tree_format: int) -> dict[str, Any]:
    """`v1/dapil/**` (V4.4)."""
    found = state.totals(district.contest, state.registry.nation, tree_format, district)
    return {
        "district": named(district),
        "contest": district.contest,
        "seats": district.seats,
        "arrival": time_or_null(found.arrival),
        "columns": district.fields,
        "totals": totals(found, district.fields, tree_format),
    }


# Lists


def election_file(state: State, origin: str, rules: str, tree_format: int) -> dict[str, Any]:
    """`v1/pemilu.json`."""
    registry = state.registry
    return {
        "id": registry.id,
        "name": registry.name,
        "date": registry.date,
        "origin": origin,
        "contests": registry.contests,
        "stations": len(registry.stations),
        "registry": registry.sha256,
        "rules": rules,
    }


def disclosures_file(state: State) -> dict[str, Any]:
    """`v1/keterbukaan.json`: what the log says of the system itself."""
    return {name: [_disclosed(e) for e in events] for name, events in state.disclosed.items()}


def _disclosed(e: Event) -> dict[str, Any]:
    said = {k: v for k, v in e.payload.items() if k not in ("kind", "time", "with")}
    by = [e.by, e.payload["with"]] if "with" in e.payload else e.by
    return said | {"index": e.index, "claimed": rfc3339(e.payload["time"]), "by": by}


def keys_file(state: State, tree_format: int) -> dict[str, Any]:
    """`v1/kunci.json`: every mandate."""
    out = {}
    for m in state.authority.mandates.values():
        out[m.id] = {
            "alg": m.algorithm,
            "key": base64.b64encode(m.public).decode(),
            "role": m.role,
            "area": m.area,
            "from": m.index,
            "until": m.revoked_at,
            "valid_from": time_or_null(m.valid_from),
            "valid_until": time_or_null(m.valid_until),
            "enrolled_by": m.enrolled_by,
        }
        if tree_format > 2:
            out[m.id]["office"] = m.office
        if tree_format > 5:
            said = {"person": m.person, "rp": m.rp}
            out[m.id] |= {name: value for name, value in said.items() if value is not None}
    return out


def rules_file(tree_format: int) -> list[dict[str, Any]]:
    """What is compared of `v1/aturan.json`: codes and severities, in order; in format 1 the wording too."""
    if tree_format == 1:
        return WORDING
    return [{"code": code, "severity": controls.SEVERITY[code]} for code in controls.CODES]
