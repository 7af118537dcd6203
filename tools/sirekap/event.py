"""Entries and events: bytes, signature and arrival lines (docs/spec/event.md). What kinds there are: `kinds`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from . import keys
from .kinds import (
    BRINGS_KEY, DESK_KINDS, FORM_KINDS, KINDS, PASSKEY, PICTURE_KINDS, STAGE_OF, STAGES, digest, host, named_forms,
    place_of, time,
)  # fmt: skip
from .text import Malformed, canonical_json

HEADER = "sirekap-event/1"
ENTRY_BYTES_MAX = 16_384
SIGNATURES_MAX = 8


@dataclass
class Event:
    """An entry that was read: an event in good form with its arrival. Nothing of it is verified yet."""

    id: str
    kind: str
    payload: dict[str, Any]
    signed: bytes
    signatures: list[tuple[str, str, keys.Signature]]
    """Key id, algorithm and signature of each signature line; none where a line of an unknown kind is malformed."""
    arrival: int
    arrival_key: str
    """Key id of the log's key that the arrival line bears."""
    index: int = -1

    @property
    def known(self) -> bool:
        """Whether the kind is one of docs/spec/event.md."""
        return self.kind in KINDS

    @property
    def is_form(self) -> bool:
        return self.kind in FORM_KINDS

    @property
    def is_act(self) -> bool:
        """Whether it is of the desk's kinds."""
        return self.kind in DESK_KINDS

    @property
    def form(self) -> dict[str, Any]:
        """The form whose values a form event says."""
        return self.payload["to"] if self.kind == "form.moved/1" else self.payload["form"]

    @property
    def by(self) -> str:
        return self.payload["by"]

    @property
    def stage(self) -> int:
        """Number of the stage that a form event claims."""
        return STAGE_OF[self.kind] if self.kind in STAGE_OF else STAGES.index(self.payload["stage"])


def _line(condition: bool, what: str) -> None:
    if not condition:
        raise Malformed(what)


def entry(data: bytes, origin: str, arrival_keys: set[str] | None) -> Event:
    """Reads an entry of the log of this origin; `arrival_keys` are key ids of its own keys (None: any)."""
    _line(len(data) <= ENTRY_BYTES_MAX, "E1001: the entry is too large")
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise Malformed("E1002: not UTF-8") from error
    _line(len(lines) >= 5 and lines[-1] == "", "E1002: too few lines")
    header, found_origin, payload_line, *signature_lines = lines[:-2]
    _line(header == HEADER, "E1003: another header")
    _line(found_origin == origin, "E1004: another origin")
    arrival = re.fullmatch(r"([0-9a-f]{64}) arrival (0|-?[1-9][0-9]{0,19})", lines[-2], re.ASCII)
    _line(arrival is not None, "E1002: the arrival line")
    assert arrival is not None
    _line(arrival_keys is None or arrival[1] in arrival_keys, "E1002: the arrival of another key")
    _line(-(2**63) <= int(arrival[2]) < 2**63, "E1002: the arrival's number")
    payload = canonical_json(payload_line.encode())
    _line(isinstance(payload, dict) and isinstance(payload.get("kind"), str), "E1007: kind")
    kind = payload["kind"]
    if kind in KINDS:
        common(payload)
        _known_fields(kind, payload)
        signatures = _signature_lines(signature_lines)
        _signers(kind, payload, [s[0] for s in signatures])
    else:
        # The rest is judged where it is known who signed (`doubt.judge_unknown`).
        try:
            signatures = _signature_lines(signature_lines)
        except Malformed:
            signatures = []
    signed = "\n".join([header, found_origin, payload_line, ""]).encode()
    return Event(keys.sha256(signed).hex(), kind, payload, signed, signatures, int(arrival[2]), arrival[1])


def common(payload: dict[str, Any]) -> None:
    """The fields that every kind has."""
    _line(digest(payload.get("by")), "E1007: by")
    _line(time(payload.get("time")), "E1007: time")


def _known_fields(kind: str, payload: dict[str, Any]) -> None:
    fields = {name.rstrip("_"): check for name, check in KINDS[kind].items()}
    _line(payload.keys() == fields.keys() | {"by", "kind", "time"}, "E1007: the fields of the kind")
    for name, check in fields.items():
        _line(check(payload[name]), f"E1007: {name}")
    machine = payload.get("machine")
    _line(machine is None or len(machine) == len(payload["values"]), "E1007: machine")
    if kind in PICTURE_KINDS or kind in DESK_KINDS:
        stations = sorted({named["station"] for named in named_forms(payload)})
        _line(payload["touches"] == stations, "E1007: touches")
    if kind == "form.moved/1":
        _line(place_of(payload["to"]) != place_of(payload["form"]), "E1007: to")
    if kind == "key.enrol/3":
        passkey = payload["alg"].startswith(PASSKEY)
        _line(host(payload["rp"]) if passkey else payload["rp"] == "", "E1007: rp")


def _signature_lines(lines: list[str]) -> list[tuple[str, str, keys.Signature]]:
    _line(1 <= len(lines) <= SIGNATURES_MAX, "E1008: the number of signature lines")
    out = []
    for line in lines:
        found = re.fullmatch(r"([0-9a-f]{64}) ([a-z0-9-]+) (\S+)", line, re.ASCII)
        known = found is not None and found[2] in keys.ALGORITHMS
        signature = keys.signature(found[2], found[3]) if found and known else None
        _line(signature is not None, "E1008: a signature line")
        assert found is not None and signature is not None
        out.append((found[1], found[2], signature))
    return out


def signers(kind: str, payload: dict[str, Any]) -> list[str]:
    """Key ids of those whom the payload names, in the order of their lines."""
    out = [payload["by"]]
    if payload.get("with") is not None:
        out.append(payload["with"])
    if kind in BRINGS_KEY:
        out.append(keys.key_id(payload["alg"], keys.base64_decode(payload["key"]) or b""))
    return out


def _signers(kind: str, payload: dict[str, Any], found: list[str]) -> None:
    if kind in BRINGS_KEY:
        _line(kind == "key.enrol/3" or not payload["alg"].startswith(PASSKEY), "E1007: a passkey takes key.enrol/3")
        key = keys.base64_decode(payload["key"]) or b""
        _line(keys.is_public_key(payload["alg"], key), "E1007: the enrolled key")
    named = signers(kind, payload)
    _line(named[0] not in named[1:], "E1019: two different people are needed")
    _line(found == named, "E1009: other signers than the payload names")
