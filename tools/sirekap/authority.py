"""Who may sign what at an index: a fold over the entries (docs/spec/event.md, "Authority")."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

from . import keys, kinds, passkey
from .event import Event, signers
from .registry import Registry

COMMISSION = "kpu"


class Refusal(Exception):
    """The fold refuses an event; `code` is one of the table at the end of event.md."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass
class Mandate:
    """What a key may do, from when, and until when."""

    id: str
    algorithm: str
    public: bytes
    role: str
    office: str
    area: str
    index: int
    valid_from: int | None = None
    valid_until: int | None = None
    enrolled_by: list[str] = field(default_factory=list)
    revoked_at: int | None = None
    person: str | None = None
    """Whose hand it is, where the enrolment says it."""
    rp: str | None = None
    """The relying party of a passkey."""


@dataclass
class Offer:
    """A mandate offered to the holder of a code, once."""

    id: str
    ticket: bytes
    role: str
    office: str
    area: str
    until: int
    mandate_until: int
    by: list[str]
    person: str | None = None
    closed_at: int | None = None
    """The index at which it was used or withdrawn."""


def _need(condition: bool, code: str) -> None:
    if not condition:
        raise Refusal(code)


class Authority:
    """The state of mandates and offers after the entries so far."""

    def __init__(self, registry: Registry, rules: int) -> None:
        self.registry, self.rules = registry, rules
        self.mandates: dict[str, Mandate] = {}
        self.offers: dict[str, Offer] = {}
        self.root: str | None = None

    # Signatures

    def signatures(self, e: Event) -> None:
        """Step 6: each line's key is known (E1010) and its signature verifies (E1012)."""
        brought: dict[str, tuple[str, bytes]] = {}
        if e.kind.startswith("setup/"):
            root = keys.base64_decode(e.payload["root_key"]) or b""
            _need(keys.ed25519_key(root) is not None, "E1007")
            brought[keys.key_id("ed25519", root)] = ("ed25519", root)
        elif e.kind in kinds.BRINGS_KEY:
            public = keys.base64_decode(e.payload["key"]) or b""
            brought[keys.key_id(e.payload["alg"], public)] = (e.payload["alg"], public)
        for key_id, algorithm, signature in e.signatures:
            known = brought.get(key_id) or self.public(key_id)
            if known is None:
                raise Refusal("E1010")
            _need(known[0] == algorithm and keys.verifies(algorithm, known[1], signature, e.signed), "E1012")

    def public(self, key_id: str) -> tuple[str, bytes] | None:
        """Algorithm and public key of an id, a code's too, whether its mandate has ended or not."""
        if key_id in self.mandates:
            return self.mandates[key_id].algorithm, self.mandates[key_id].public
        if key_id in self.offers:
            return "ed25519", self.offers[key_id].ticket
        return None

    # Roles and areas

    def _is(self, key_id: str, now: int, *roles: str) -> Mandate:
        """`key_id` is of one of these roles: enrolled, not revoked, of that role, within its dates."""
        mandate = self.mandates.get(key_id)
        _need(mandate is not None, "E1010")
        assert mandate is not None
        _need(mandate.revoked_at is None, "E1011")
        _need(mandate.role in roles, "E1013")
        _need(self.holds(mandate, now), "E1023")
        return mandate

    @staticmethod
    def holds(mandate: Mandate, now: int) -> bool:
        """Whether the second lies within the mandate's dates, both included."""
        after = mandate.valid_from is None or now >= mandate.valid_from
        return after and (mandate.valid_until is None or now <= mandate.valid_until)

    def _area(self, area: str, signers: list[Mandate]) -> None:
        known = area == "" or area in self.registry.regions or area in self.registry.stations
        _need(known and all(self.registry.within(s.area, area) for s in signers), "E1022")

    def _common_office(self, a: Mandate, b: Mandate) -> str:
        """The office for which two speak together; the root speaks for every one."""
        if a.id == self.root:
            return b.office
        _need(b.id == self.root or a.office == b.office, "E1028")
        return a.office

    def _grants(self, office: str, role: str) -> None:
        participants = office not in (COMMISSION, "bawaslu")
        owns = {"supervisor": office == "bawaslu", "saksi": participants}.get(role, office == COMMISSION)
        _need(role == "authority" or owns, "E1028")

    @staticmethod
    def _two_people(a: Mandate, b: Mandate) -> None:
        _need(a.person is None or a.person != b.person, "E1019")

    @staticmethod
    def _good_role(p: dict[str, Any]) -> None:
        """A role there is; one of human beings says whose."""
        _need(p["role"] in kinds.ROLES and (p["role"] not in kinds.HUMAN_ROLES or "person" in p), "E1007")

    def _never_seen(self, key_id: str) -> None:
        _need(key_id not in self.mandates and key_id not in self.offers, "E1020")

    def _national(self, role: str, area: str, signers: list[Mandate]) -> None:
        if role in kinds.NATIONAL_ROLES:
            _need(area == "" and all(s.area == "" for s in signers), "E1026")

    # The table

    def judge(self, e: Event, desks: list[Any] | None = None) -> None:
        """Judges an event whose signatures verify, and applies it; raises `Refusal`. `desks` are those in force."""
        if not self._at_their_sites(e, desks or []):
            # What else is wrong comes first; nothing of this event is applied.
            trial = Authority(self.registry, self.rules)
            trial.root = self.root
            trial.mandates = {key: copy.copy(of) for key, of in self.mandates.items()}
            trial.offers = {key: copy.copy(of) for key, of in self.offers.items()}
            trial._judge(e)
            raise Refusal("E1033")
        self._judge(e)

    def _at_their_sites(self, e: Event, desks: list[Any]) -> bool:
        """Whether every passkey that signed was used for its relying party, on a page that a desk in force has."""
        for key_id, _, signature in e.signatures:
            if not isinstance(signature, passkey.Assertion):
                continue
            mandate = self.mandates.get(key_id)
            rp = mandate.rp if mandate is not None else e.payload.get("rp")
            pages = [page for desk in desks if desk["rp"] == rp for page in desk["origins"]]
            if not rp or passkey.other(signature, rp, pages) is not None:
                return False
        return True

    def _judge(self, e: Event) -> None:
        p, now = e.payload, e.arrival
        name = e.kind.split("/")[0]
        if name == "setup" or e.index == 0:
            _need(name == "setup" and e.index == 0, "E1018")
            return self._setup(e)
        if e.is_act:
            return self._desk(e, now)
        if name == "key.offer":
            self._offer(e, now)
        elif name == "key.enrol":
            self._enrol_by_ticket(e, now) if p["by"] in self.offers else self._enrol(e, now)
        elif name == "office.enrol":
            self._office(e, now)
        elif name == "key.revoke":
            self._revoke(e, now)
        elif name in ("form.imported", "form.confirmed"):
            signer = self._is(p["by"], now, "importer" if name == "form.imported" else "officer")
            station = p["form"]["station"]
            _need(station in self.registry.stations, "E1015")
            _need(self.registry.within(signer.area, station), "E1014")
        elif name in ("image.rendered", "image.withdrawn"):
            self._pictures(p, now)
        elif name == "cut":
            self._is(p["by"], now, "publisher")
        elif name in ("app.release", "build.released"):
            self._is(p["by"], now, "release")
        elif name == "place.observed":
            self._is(p["by"], now, "watcher")
        else:
            signers = [self._is(p[which], now, "authority") for which in ("by", "with")]
            office = self._common_office(*signers)
            self._two_people(*signers)
            _need(office == COMMISSION, "E1028")
            _need(all(s.area == "" for s in signers), "E1026")

    def _pictures(self, p: dict[str, Any], now: int) -> None:
        """A renderer; of a withdrawal also an authority of the commission for the station."""
        station = p["form"]["station"]
        for which, role in (("by", "renderer"), ("with", "authority")):
            if which in p:
                signer = self._is(p[which], now, role)
                _need(station in self.registry.stations, "E1015")
                _need(self.registry.within(signer.area, station), "E1014")
        if "with" in p:
            _need(self.mandates[p["with"]].office == COMMISSION, "E1028")

    # The desk's kinds

    def _desk(self, e: Event, now: int) -> None:
        p, name = e.payload, e.kind.split("/")[0]
        _need(self.rules != 1, "E1032")
        if name in ("poll.repeated", "count.repeated", "station.absent", "result.decided"):
            return self._decides(p, now)
        if name == "objection.filed":
            signer = self._is(p["by"], now, "saksi", "supervisor", "operator")
            self._stations(p, signer)
            return _need((p["on_behalf"] is not None) == (signer.role == "operator"), "E1007")
        by = self._is(p["by"], now, "commissioner" if name == "objection.answered" else "operator")
        self._stations(p, by)
        if "with" in p:
            second = self._is(p["with"], now, "commissioner")
            self._stations(p, second)
            self._two_people(by, second)

    def _stations(self, p: dict[str, Any], signer: Mandate) -> None:
        """Each station that the event touches is there and lies in the signer's area."""
        for station in p["touches"]:
            _need(station in self.registry.stations, "E1015")
            _need(self.registry.within(signer.area, station), "E1014")

    def _decides(self, p: dict[str, Any], now: int) -> None:
        """Two authorities of the commission, each for a kabupaten or kota or more."""
        signers = [self._is(p[which], now, "authority") for which in ("by", "with")]
        office = self._common_office(*signers)
        self._two_people(*signers)
        _need(office == COMMISSION, "E1028")
        for signer in signers:
            self._stations(p, signer)
        for signer in signers:
            region = self.registry.regions.get(signer.area)
            _need(signer.area == "" or region is not None and region.level <= 2, "E1034")

    def _setup(self, e: Event) -> None:
        root = keys.base64_decode(e.payload["root_key"]) or b""
        _need(keys.ed25519_key(root) is not None, "E1007")
        self.root = keys.key_id("ed25519", root)
        _need(self.root == e.by, "E1010")
        self.mandates[self.root] = Mandate(self.root, "ed25519", root, "authority", COMMISSION, "", e.index)

    def _offer(self, e: Event, now: int) -> None:
        p = e.payload
        signers = [self._is(p[which], now, "authority") for which in ("by", "with")]
        office = self._common_office(*signers)
        self._two_people(*signers)
        ticket = keys.base64_decode(p["ticket"]) or b""
        _need(keys.ed25519_key(ticket) is not None, "E1007")
        self._good_role(p)
        self._grants(office, p["role"])
        self._national(p["role"], p["area"], signers)
        self._area(p["area"], signers)
        key_id = keys.key_id("ed25519", ticket)
        self._never_seen(key_id)
        self.offers[key_id] = Offer(
            key_id, ticket, p["role"], office, p["area"], p["until"], p["mandate_until"], [s.id for s in signers],
            p.get("person"),
        )  # fmt: skip

    def _enrol_by_ticket(self, e: Event, now: int) -> None:
        p, offer = e.payload, self.offers[e.by]
        revoked = any(self.mandates[key].revoked_at is not None for key in offer.by)
        _need(offer.closed_at is None and not revoked, "E1024")
        _need(now <= offer.until, "E1023")
        _need(p["with"] is not None, "E1009")
        registrar = self._is(p["with"], now, "registrar")
        self._good_role(p)
        as_offered = (p["area"], p.get("person"), p["role"], p["from"], p["until"])
        _need(as_offered == (offer.area, offer.person, offer.role, None, offer.mandate_until), "E1007")
        self._area(p["area"], [registrar])
        self._enter(e, offer.office, [e.by, registrar.id])
        offer.closed_at = e.index

    def _enrol(self, e: Event, now: int) -> None:
        p = e.payload
        signers = [self._is(p["by"], now, "authority")]
        if p["with"] is None:
            _need(p["by"] == self.root, "E1009")
            office = COMMISSION
        else:
            signers.append(self._is(p["with"], now, "authority"))
            office = self._common_office(*signers)
            self._two_people(*signers)
        self._good_role(p)
        _need(p["from"] is None or p["until"] is None or p["from"] <= p["until"], "E1007")
        if p["with"] is None and self.rules != 1:
            _need(p["role"] == "authority", "E1009")
        self._grants(office, p["role"])
        self._national(p["role"], p["area"], signers)
        self._area(p["area"], signers)
        self._enter(e, office, [s.id for s in signers])

    def _enter(self, e: Event, office: str, enrolled_by: list[str]) -> None:
        p = e.payload
        public = keys.base64_decode(p["key"]) or b""
        key_id = keys.key_id(p["alg"], public)
        self._never_seen(key_id)
        # Who was enrolled by the root alone has no name here.
        self.mandates[key_id] = Mandate(
            key_id, p["alg"], public, p["role"], office, p["area"], e.index, p["from"], p["until"], enrolled_by,
            person=p.get("person"), rp=p.get("rp") or None,
        )  # fmt: skip

    def _office(self, e: Event, now: int) -> None:
        p = e.payload
        signer = self._is(p["by"], now, "authority")
        _need(signer.id == self.root, "E1013")
        _need(kinds.is_office(p["office"]) and p["office"] != COMMISSION, "E1007")
        public = keys.base64_decode(p["key"]) or b""
        key_id = keys.key_id(p["alg"], public)
        self._never_seen(key_id)
        self.mandates[key_id] = Mandate(
            key_id, p["alg"], public, "authority", p["office"], "", e.index, None, None, [signer.id]
        )

    def _revoke(self, e: Event, now: int) -> None:
        p = e.payload
        signers = [self._is(p[which], now, "authority") for which in ("by", "with")]
        office = self._common_office(*signers)
        self._two_people(*signers)
        mandate, offer = self.mandates.get(p["key"]), self.offers.get(p["key"])
        target = mandate or offer
        _need(target is not None, "E1010")
        assert target is not None
        ended = mandate.revoked_at if mandate else offer.closed_at if offer else None
        _need(ended is None, "E1011")
        # The root with itself can't be: two people sign. Of the root and another it is the other's office.
        _need(target.office == office, "E1028")
        self._area(target.area, signers)
        if mandate:
            mandate.revoked_at = e.index
        elif offer:
            offer.closed_at = e.index

    # National events

    def is_national(self, e: Event) -> bool:
        """Whether an accepted event is one that every phone must know (log.md, "National events")."""
        name = e.kind.split("/")[0]
        if name in ("setup", "app.release", "policy.set", "manifest.set"):
            return True
        if name == "key.enrol":
            key_id = signers(e.kind, e.payload)[-1]
            mandate = self.mandates.get(key_id)
            return e.payload["area"] == "" and mandate is not None and mandate.office == COMMISSION
        if name == "key.offer":
            key_id = keys.key_id("ed25519", keys.base64_decode(e.payload["ticket"]) or b"")
            return e.payload["area"] == "" and self.offers[key_id].office == COMMISSION
        if name == "key.revoke":
            target = self.mandates.get(e.payload["key"]) or self.offers.get(e.payload["key"])
            return target is not None and target.area == "" and target.office == COMMISSION
        return False
