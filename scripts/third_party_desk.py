"""The second verifier's desk, on small histories whose answers were found by hand from docs/spec/event.md, "The desk".

    third_party_desk.py

Keys are made and events signed here, so that nothing of the first verifier is asked. Each case says which lines of the page
it is about; a case whose answer is another one ends the program.
"""

from __future__ import annotations

import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from sirekap import changes, controls, event, keys, own, passkey  # noqa: E402
from sirekap.event import STAGES  # noqa: E402
from sirekap.registry import Candidate, District, Region, Registry, Station  # noqa: E402
from sirekap.state import Form, State  # noqa: E402
from sirekap.text import Malformed, canonical  # noqa: E402

ORIGIN = "contoh.example/log"
NOW = 1_800_000_000
A, B, C = "1101011001001", "1101011001002", "1101011001003"
"""Three stations of one village."""
DIGEST = "ab" * 32
DECISION = {"date": "2029-02-28", "document": DIGEST, "number": "12/PL.01"}
LOG = keys.key_id("ed25519", bytes(32))
WIDTH = 28
"""Fields of a form with three pairs."""


def registry() -> Registry:
    """A nation of one village with three stations, and one contest."""
    out = Registry()
    out.parameters = {"reserve_ppm": 20_000, "station_voters_max": 300, "value_max": 999, "exempt_value_max": 5_000}
    at = out.nation
    for level, code in enumerate(("11", "1101", "110101", "1101011001"), 1):
        below = Region(code, code, level, level, at)
        at.children.append(below)
        out.regions[code] = at = below
    for code in (A, B, C):
        at.stations.append(Station(code, code, 0, None, at))
    out.stations = {s.code: s for s in at.stations}
    people = [Candidate(n, n, str(n), None, None, None) for n in (1, 2, 3)]
    district = District("ppwp", "0", "", None, [out.nation], people, [], at.stations)
    out.contests, out.districts = ["ppwp"], {"ppwp": [district]}
    return out


def values(votes: int) -> list[int | None]:
    """A form's values, of which `votes` stands in V.B alone."""
    out: list[int | None] = [None] * WIDTH
    out[-2] = votes
    return out


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


class Passkey:
    """A passkey, as a browser uses it on a page of a relying party."""

    def __init__(self, rp: str, page: str) -> None:
        self.rp, self.page, self.secret = rp, page, ec.derive_private_key(7, ec.SECP256R1())
        self.public = self.secret.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def line(self, signed: bytes) -> str:
        """A signature line over the bytes of an event."""
        said = {"challenge": passkey.challenge(signed), "origin": self.page, "type": "webauthn.get"}
        client = json.dumps(said).encode()
        data = hashlib.sha256(self.rp.encode()).digest() + b"\x05" + bytes(4)
        signature = self.secret.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return f"passkey-es256 {text_of(data)}.{text_of(client)}.{text_of(signature)}"


def form(station: str = A, round_: int = 0, count: int = 0) -> dict[str, Any]:
    return {"contest": "ppwp", "count": count, "round": round_, "station": station}


class Case:
    """A log that grows, and its fold."""

    def __init__(self, rules: int = 2) -> None:
        self.state, self.keys, self.size = State(registry(), rules), {}, 0
        self.chains: dict[str, tuple[int, str | None]] = {}
        digest = controls.RULES_1 if rules == 1 else controls.RULES_2
        self.key("root")
        said = dict(election="x", registry=DIGEST, root_key=self.public("root"), rules=digest)
        self.say("setup/1", "root", **said)
        self.enrol("second", "authority", by="root", with_=None)
        self.enrol("third", "authority", by="root", with_=None)
        for name, role in (("officer", "officer"), ("other", "officer"), ("importer", "importer")):
            self.enrol(name, role)
        for name, role, person in (
            ("op", "operator", "1"),
            ("com", "commissioner", "2"),
            ("twin", "commissioner", "1"),
        ):
            self.enrol(name, role, person=person)

    def key(self, name: str) -> None:
        self.keys[name] = Ed25519PrivateKey.from_private_bytes(keys.sha256(name.encode()))

    def public(self, name: str) -> str:
        return text_of(self.keys[name].public_key().public_bytes_raw())

    def id(self, name: str) -> str:
        key = self.keys[name]
        if isinstance(key, Passkey):
            return keys.key_id("passkey-es256", key.public)
        return keys.key_id("ed25519", key.public_key().public_bytes_raw())

    def line(self, name: str, signed: bytes) -> str:
        key = self.keys[name]
        value = key.line(signed) if isinstance(key, Passkey) else f"ed25519 {text_of(key.sign(signed))}"
        return f"{self.id(name)} {value}\n"

    def make(self, kind: str, by: str, also: tuple[str, ...] = (), **fields: Any) -> bytes:
        """The bytes of an entry."""
        payload = {"by": self.id(by), "kind": kind, "time": NOW} | {k.rstrip("_"): v for k, v in fields.items()}
        signed = "\n".join([event.HEADER, ORIGIN, canonical(payload).decode(), ""])
        lines = [self.line(name, signed.encode()) for name in (by, *also)]
        return (signed + "".join(lines) + f"{LOG} arrival {NOW + self.size}\n").encode()

    def take(self, data: bytes) -> event.Event:
        """Reads and applies an entry; its `code` is that of the refusal."""
        e = event.entry(data, ORIGIN, {LOG})
        e.index = self.size
        self.size += 1
        self.code = self.state.apply(e, data)
        return e

    def say(
        self, kind: str, by: str, also: tuple[str, ...] = (), want: str | None = None, **fields: Any
    ) -> event.Event:
        e = self.take(self.make(kind, by, also, **fields))
        assert self.code == want, (kind, self.code, want)
        return e

    def unread(self, kind: str, by: str, also: tuple[str, ...] = (), **fields: Any) -> str:
        """Why an entry is refused before it is judged."""
        try:
            event.entry(self.make(kind, by, also, **fields), ORIGIN, {LOG})
        except Malformed as error:
            return str(error)[:5]
        return ""

    def enrol(
        self, name: str, role: str, by: str = "root", with_: str | None = "second", area: str = "",
        person: str | None = None, want: str | None = None,
    ) -> None:  # fmt: skip
        self.key(name)
        said = dict(alg="ed25519", area=area, from_=None, key=self.public(name), role=role, until=None)
        said |= {"with": None if with_ is None else self.id(with_)}
        version = 2
        if person is not None:
            said |= {"person": person * 32, "rp": ""}
            version = 3
        also = (name,) if with_ is None else (with_, name)
        self.say(f"key.enrol/{version}", by, also, want=want, **said)

    # Form events and acts

    def confirm(self, votes: int, by: str = "officer", replaces: str | None = None, at: Any = None) -> event.Event:
        seq, prev = self.chains.get(by, (0, None))
        e = self.say(
            "form.confirmed/2", by, acknowledged=[], form=at or form(), prev=prev, replaces=replaces, seq=seq,
            incidents=[], machine=None, pages=[], reading=None, values=values(votes), witnesses={},
        )  # fmt: skip
        self.chains[by] = seq + 1, e.id
        return e

    def found_import(
        self, votes: int, stage: str, replaces: str | None = None, behind: str | None = None
    ) -> event.Event:
        seq, prev = self.chains.get("importer", (0, None))
        e = self.say(
            "form.imported/2", "importer", form=form(), portal=None, prev=prev, replaces=replaces, seq=seq,
            behind=behind, source={"file": "x", "line": 0, "sha256": DIGEST}, stage=stage, values=values(votes),
        )  # fmt: skip
        self.chains["importer"] = seq + 1, e.id
        return e

    def two(self, kind: str, fields: dict[str, Any], want: str | None, by: str, second: str) -> event.Event:
        touches = sorted({fields[name]["station"] for name in ("form", "to") if name in fields})
        return self.say(kind, by, (second,), want=want, touches=touches, with_=self.id(second), **fields)

    def correct(
        self, votes: int, replaces: str, want: str | None = None, at: Any = None, second: str = "com"
    ) -> event.Event:
        said = dict(evidence=[], form=at or form(), reason="salah", replaces=replaces, text=None, values=values(votes))
        return self.two("form.corrected/1", said, want, "op", second)

    def resolve(self, stands: str, versions: list[str], want: str | None = None, at: Any = None) -> event.Event:
        said = dict(event=stands, form=at or form(), reason="pilih", text=None, versions=sorted(versions))
        return self.two("form.resolved/1", said, want, "op", "com")

    def move(self, gone: str, votes: int, to: Any = None, want: str | None = None, at: Any = None) -> event.Event:
        said = dict(event=gone, form=at or form(), reason="lain", text=None, to=to or form(B), values=values(votes))
        return self.two("form.moved/1", said, want, "op", "com")

    def decide(self, votes: int, replaces: str | None, want: str | None = None, at: Any = None) -> event.Event:
        said = dict(decision=DECISION, form=at or form(), replaces=replaces, values=values(votes))
        return self.two("result.decided/1", said, want, "second", "third")

    def review(self, *items: tuple[str, Any], want: str | None = None, by: str = "op") -> event.Event:
        forms = [{"event": event_id, "form": at} for event_id, at in sorted(items, key=lambda item: item[0])]
        touches = sorted({at["station"] for _, at in items})
        return self.say("forms.reviewed/1", by, want=want, forms=forms, touches=touches)

    def object_to(self, by: str, on_behalf: str | None = None, want: str | None = None) -> event.Event:
        said = dict(event=None, evidence=[], field="IV.1", form=form(), on_behalf=on_behalf, text=DIGEST)
        return self.say("objection.filed/1", by, want=want, touches=[A], **said)

    def answer(self, objection: str, outcome: str, want: str | None = None) -> event.Event:
        said = dict(form=form(), objection=objection, outcome=outcome, text=None, touches=[A])
        return self.say("objection.answered/1", "com", want=want, **said)

    def absent(self, kind: str = "station.absent/1", want: str | None = None, by: str = "second", **said: Any) -> None:
        self.two(kind, dict(decision=DECISION, form=form()) | said, want, by, "third")

    # What is published

    def form(self, station: str = A) -> Form:
        return self.state.forms["ppwp", station]

    def file(self, station: str = A) -> dict[str, Any]:
        """The station's own file."""
        return json.loads(json.dumps(own.station_file(self.state, self.form(station), 6)))

    def told(self, station: str = A) -> tuple[list[str], int | None, str, bool]:
        """Statuses of the history, the number that is recorded, the form's stage, and whether it is in dispute."""
        found = self.file(station)
        votes = found["values"][-2] if found["values"] else None
        return [item["status"] for item in found["history"]], votes, found["stage"], found["disputed"]

    def acts(self, station: str = A) -> list[tuple[str, str | None]]:
        return [(act["kind"].split("/")[0], act["code"]) for act in self.file(station)["acts"]]

    def lines(self, tree_format: int = 6) -> list[tuple[str, str, list[str]]]:
        """What `v1/perubahan` says of each event and act: its kind without the version, the station, what changed."""
        pages = changes.pages(self.state, tree_format)
        return [(line["kind"].split("/")[0], line["codes"][-13:], line["changes"]) for page in pages for line in page]


def same(found: Any, wanted: Any) -> None:
    assert found == wanted, f"\n  found  {found}\n  wanted {wanted}"


def corrections() -> None:
    """1, powers: a correction replaces what is recorded; who was there contradicts it and does not replace it."""
    c = Case()
    first = c.confirm(5)
    late = c.correct(7, DIGEST, want="E1030")
    fixed = c.correct(6, first.id)
    same(c.told(), (["superseded", "refused", "counted"], 6, "diperiksa", False))
    same(c.acts(), [("form.corrected", "E1030"), ("form.corrected", None)])
    c.correct(8, first.id, want="E1030")
    c.correct(8, fixed.id, want="E1019", second="twin")
    c.correct(8, fixed.id, want="E1030", at=form(A, 1))
    c.confirm(9, "other", replaces=fixed.id)
    same(c.file()["history"][-1]["replaces"], None)
    same(c.told()[1:], (6, "diperiksa", True))
    c.confirm(9, "other", replaces=late.id)
    same(c.file()["history"][-1]["replaces"], None)


def choices() -> None:
    """4: of a dispute one stands; later ones contradict again; who repeats an older choice meets another state."""
    c = Case()
    first, second = c.confirm(5), c.confirm(9, "other")
    both = [first.id, second.id]
    c.resolve(first.id, [first.id], want="E1030")
    c.resolve(second.id, both)
    same(c.told(), (["superseded", "counted"], 9, "diperiksa", False))
    c.resolve(first.id, both, want="E1030")
    third = c.confirm(5, replaces=first.id)
    same(c.told(), (["superseded", "disputed", "disputed"], 9, "diperiksa", True))
    same(c.file()["history"][-1]["replaces"], c.file()["history"][0]["index"])
    # The first can be let stand again, though it took no part; the third, which replaces it, then does not.
    c.resolve(first.id, [second.id, third.id])
    same(c.told(), (["counted", "superseded", "superseded"], 5, "diperiksa", False))
    # Where two say the same there is no dispute, and what is recorded is all that there is to see.
    c = Case()
    first, second = c.confirm(5), c.confirm(5, "other")
    c.resolve(second.id, [first.id, second.id], want="E1030")
    c.resolve(second.id, [first.id])
    same(c.told(), (["superseded", "counted"], 5, "diperiksa", False))
    # What stands with all that it replaced: the chain counts from its first.
    c = Case()
    first = c.confirm(5)
    second, third = c.confirm(6, replaces=first.id), c.confirm(7, "other")
    c.resolve(second.id, [second.id, third.id])
    same(c.told(), (["superseded", "counted", "superseded"], 6, "diperiksa", False))
    # What is not in stays so, whoever says that it stands.
    c = Case()
    nothing = c.found_import(5, "belum_masuk")
    c.resolve(nothing.id, [nothing.id])
    same(c.told(), (["counted"], 5, "belum_masuk", False))
    # A choice frees of bounds: 5,000 breaks K15, stays published as broken, and counts.
    c = Case()
    first, second = c.confirm(5_000), c.confirm(9, "other")
    c.resolve(first.id, [first.id, second.id])
    found = c.file()
    same((found["held"], [b["control"] for b in found["broken"]][:1]), (False, ["K15"]))
    same(c.state.in_headline(c.form()), True)
    same(c.told()[0], ["counted", "superseded"])


def moves() -> None:
    """2: an event leaves with all that it replaced; at the other form the desk's event replaces nothing."""
    c = Case()
    first = c.confirm(5)
    second = c.confirm(6, replaces=first.id)
    c.move(first.id, 6, want="E1030")
    c.move(second.id, 6, want="E1030", at=form(A, 1))
    moved = c.move(second.id, 6)
    same(c.told(), (["superseded", "superseded"], None, "belum_masuk", False))
    same(c.told(B), (["refused", "refused", "counted"], 6, "diperiksa", False))
    same(c.acts()[-1], ("form.moved", None))
    same([act["index"] for act in c.file(B)["acts"]][-1], moved.index)
    # What took no part can be replaced by nobody: a new one begins again.
    c.confirm(7, replaces=second.id)
    same(c.told(), (["superseded", "superseded", "counted"], 7, "dikonfirmasi", False))
    # Two that share a first: the one that stays replaces nothing, and stays.
    c = Case()
    first = c.confirm(5)
    second = c.confirm(6, replaces=first.id)
    c.confirm(7, "other", replaces=first.id)
    c.move(second.id, 6)
    same(c.told(), (["superseded", "superseded", "counted"], 7, "dikonfirmasi", False))
    # At a form that has something the moved one contradicts.
    c.confirm(1, "other", at=form(B))
    same(c.told(B)[1:], (6, "diperiksa", True))


def decisions() -> None:
    """3: only the newest decision of a poll takes part, whatever the desk chose; it is held by no bound."""
    c = Case()
    c.decide(5_000, DIGEST, want="E1030")
    first = c.decide(5_000, None)
    c.decide(4, None, want="E1030")
    same(c.told(), (["refused", "counted", "refused"], 5_000, "diputus", False))
    same(c.file()["held"], False)
    second = c.decide(8, first.id)
    claim = c.confirm(9)
    same(c.told()[1:], (8, "diputus", False))
    same(c.file()["history"][-1]["status"], "superseded")
    c.correct(7, claim.id, want="E1030")
    c.correct(7, second.id)
    same(c.told()[1:], (8, "diputus", False))
    # Another poll above it decides, and the recorded event can be replaced from there.
    repeat = c.confirm(3, at=form(A, 1))
    same(c.told()[1:], (3, "dikonfirmasi", False))
    c.decide(2, repeat.id, at=form())
    same(c.told()[1:], (3, "dikonfirmasi", False))


def reviews() -> None:
    """5: each form of a review by itself."""
    c = Case()
    first, second = c.confirm(5), c.confirm(6, at=form(B))
    c.review((first.id, form()), (DIGEST, form(B)))
    same((c.told()[2], c.told(B)[2]), ("diperiksa", "dikonfirmasi"))
    same((c.acts(), c.acts(B)), ([("forms.reviewed", None)], [("forms.reviewed", "E1030")]))
    same(c.file()["acts"][0]["says"], {})
    c.review((second.id, form(B, 1)))
    c.review((second.id, form("999")), want="E1015")
    same(c.told(B)[2], "dikonfirmasi")
    # What replaces it was not looked at.
    c.confirm(7, replaces=first.id)
    same(c.told()[2], "dikonfirmasi")
    same(c.state.changes[-1].before.stage, STAGES.index("diperiksa"))
    # The reviewer's own correction can't be reviewed by the same hand.
    fixed = c.correct(8, c.form().recorded.event.id)
    c.review((fixed.id, form()))
    same(c.acts()[-1], ("forms.reviewed", "E1030"))
    # Not in dispute, and not before it is in.
    c = Case()
    nothing = c.found_import(5, "belum_masuk")
    c.review((nothing.id, form()))
    same(c.acts(), [("forms.reviewed", "E1030")])
    c = Case()
    first = c.confirm(5)
    c.confirm(6, "other")
    c.review((first.id, form()))
    same(c.acts(), [("forms.reviewed", "E1030")])
    # What a machine read comes into the headline total.
    c = Case()
    read = c.found_import(5, "terbaca")
    same(c.state.in_headline(c.form()), False)
    c.review((read.id, form()))
    same((c.state.in_headline(c.form()), c.told()[0]), (True, ["counted"]))


def objections() -> None:
    """6: objections and answers; who may file them."""
    c = Case()
    c.key("panwas"), c.key("saksi")
    said = dict(alg="ed25519", office="bawaslu")
    c.key("watch")
    c.say("office.enrol/1", "root", ("watch",), key=c.public("watch"), **said)
    c.key("watch2")
    c.say("office.enrol/1", "root", ("watch2",), key=c.public("watch2"), **said)
    c.enrol("bad", "supervisor", person="8", want="E1028")
    c.enrol("bad", "operator", by="watch", with_="watch2", person="8", want="E1028")
    c.enrol("panwas", "supervisor", by="watch", with_="watch2", person="8")
    c.enrol("saksi", "saksi", by="watch", with_="watch2", person="9", want="E1028")
    c.object_to("com", want="E1013")
    c.object_to("op", want="E1007")
    c.object_to("panwas", "bawaslu", want="E1007")
    filed = c.object_to("panwas")
    paper = c.object_to("op", "peserta-1")
    same(c.file()["objected"], True)
    same(c.told(), ([], None, "belum_masuk", False))
    same(c.file()["arrival"], None)
    c.answer(DIGEST, "settled", want="E1031")
    c.answer(filed.id, "settled")
    c.answer(paper.id, "withdrawn")
    same(c.file()["objected"], False)
    c.answer(paper.id, "kept")
    same(c.file()["objected"], True)
    same(c.file()["acts"][3]["says"].keys(), {"evidence", "field", "form", "text"})


def absences() -> None:
    """Absent forms, and who decides."""
    c = Case()
    c.absent()
    same(c.file()["absent"], True)
    c.absent("poll.repeated/1", cause="psu", form=form(A, 1))
    same(c.file()["absent"], False)
    c.absent()
    c.confirm(5)
    same(c.file()["absent"], False)
    c.enrol("small", "authority", area="110101")
    c.absent(by="small", want="E1034")
    c.absent(by="officer", want="E1013")
    c.absent(want="E1015", form=form("999"))


def people() -> None:
    """Persons: whose keys they are, and two that are one."""
    c = Case()
    c.enrol("nobody", "operator", want="E1007")
    c.enrol("one", "authority", person="5")
    c.enrol("same", "authority", person="5")
    c.enrol("new", "officer", by="one", with_="same", want="E1019")
    c.enrol("new", "officer", by="one", with_="second")
    found = own.keys_file(c.state, 6)
    same((found[c.id("one")]["person"], "rp" in found[c.id("one")]), ("5" * 32, False))
    same("person" in found[c.id("second")] or "person" in own.keys_file(c.state, 5)[c.id("one")], False)


def passkeys() -> None:
    """A passkey is good for its relying party alone, on pages that the newest manifest's event names."""
    c = Case()
    first, page = c.confirm(5), "https://meja.contoh.id"

    def manifest(version: int, **desks: Any) -> None:
        also = ("third",)
        c.say(f"manifest.set/{version}", "second", also, manifest=DIGEST, with_=c.id("third"), **desks)

    def enrol(version: int = 3, rp: str = "contoh.id", want: str | None = None) -> str:
        key = c.keys["hand"] = Passkey("contoh.id", page)
        said = dict(alg="passkey-es256", area="", from_=None, key=text_of(key.public), role="operator", until=None)
        said |= {"person": "6" * 32, "rp": rp} if version == 3 else {}
        also = ("second", "hand")
        if want == "E1007":
            return c.unread(f"key.enrol/{version}", "root", also, with_=c.id("second"), **said)
        c.say(f"key.enrol/{version}", "root", also, want=want, with_=c.id("second"), **said)
        return ""

    same(enrol(2, want="E1007"), "E1007")
    same(enrol(rp="", want="E1007"), "E1007")
    enrol(want="E1033")
    manifest(2, desks=[{"origins": [page], "rp": "contoh.id"}])
    enrol(rp="lain.id", want="E1033")
    enrol()
    same(own.keys_file(c.state, 6)[c.id("hand")]["rp"], "contoh.id")
    c.keys["hand"].page = "https://lain.contoh.id"
    c.review((first.id, form()), by="hand", want="E1033")
    c.keys["hand"].page = page
    c.review((first.id, form()), by="hand")
    same(c.told()[2], "diperiksa")
    manifest(1)
    c.review((first.id, form()), by="hand", want="E1033")
    # What else is wrong comes first.
    c.review((first.id, form("999")), by="hand", want="E1015")


def told() -> None:
    """The changes: a line for each event, and for each act that says no values of the form."""
    c = Case()
    first, second = c.confirm(5_000), c.confirm(6, "other")
    c.resolve(first.id, [first.id, second.id])
    c.resolve(first.id, [second.id], want="E1030")
    c.move(first.id, 5, to=form(B))
    filed = c.object_to("op", "bawaslu")
    c.answer(filed.id, "settled")
    c.absent()
    c.confirm(7)
    other = c.confirm(8, at=form(C))
    c.review((c.form(B).recorded.event.id, form(B)), (other.id, form(C)), (DIGEST, form()))
    c.review((other.id, form(C)))
    events = [
        ("form.confirmed", A, ["recorded", "held"]),
        ("form.confirmed", A, ["disputed", "released"]),
        ("form.moved", B, ["recorded"]),
        ("form.confirmed", A, ["recorded", "awaited"]),
        ("form.confirmed", C, ["recorded"]),
    ]
    same(c.lines(5), events)
    same(
        c.lines(),
        [
            *events[:2],
            ("form.resolved", A, ["stage", "settled"]),
            ("form.resolved", A, ["refused"]),
            ("form.moved", A, ["removed"]),
            events[2],
            ("objection.filed", A, ["objected"]),
            ("objection.answered", A, ["answered"]),
            ("station.absent", A, ["absent"]),
            *events[3:],
            ("forms.reviewed", A, ["refused"]),
            # The reviewer moved it here.
            ("forms.reviewed", B, ["refused"]),
            ("forms.reviewed", C, ["stage"]),
            ("forms.reviewed", C, []),
        ],
    )


def old_rules() -> None:
    """A log of rules/1 knows no desk."""
    c = Case(rules=1)
    first = c.confirm(5)
    c.correct(6, first.id, want="E1032")
    c.review((first.id, form()), want="E1032")
    same(c.told(), (["counted", "refused"], 5, "dikonfirmasi", False))
    same(c.acts(), [("form.corrected", "E1032"), ("forms.reviewed", "E1032")])


def spelling() -> None:
    """Ranges of fields (E1007)."""
    c = Case()
    said = dict(event=DIGEST, form=form(), reason="x", text=None, versions=[DIGEST], with_=c.id("com"))
    kind = "form.resolved/1"
    same(c.unread(kind, "op", ("com",), touches=[A], **said), "")
    same(c.unread(kind, "op", ("com",), touches=[A, A], **said), "E1007")
    same(c.unread(kind, "op", ("com",), touches=[A], **(said | {"versions": []})), "E1007")
    kind = "form.moved/1"
    said = dict(event=DIGEST, form=form(), reason="x", text=None, to=form(B), values=[], with_=c.id("com"))
    same(c.unread(kind, "op", ("com",), touches=[A, B], **said), "")
    same(c.unread(kind, "op", ("com",), touches=[B, A], **said), "E1007")
    same(c.unread(kind, "op", ("com",), touches=[A], **(said | {"to": form(A, 1)})), "E1007")
    kind = "objection.filed/1"
    said = dict(event=None, evidence=[], form=form(), on_behalf=None, text=DIGEST, touches=[A])
    for field, good in {
        "IV.1": True, "IV.24.T": True, "IV.24.0": True, "IV.0": False, "IV.65536": False, "IV.01": False,
        "I.B.5.L": False, "I.B.4.L": True, "II.4": True, "III.J": True, "V.D": False, "IV.1.65535": True,
    }.items():  # fmt: skip
        same(c.unread(kind, "op", field=field, **said), "" if good else "E1007")
    for office, good in {"bawaslu": True, "peserta-1": True, "peserta-": False, "kpu": False}.items():
        same(c.unread(kind, "op", field=None, **(said | {"on_behalf": office})), "" if good else "E1007")
    kind = "station.absent/1"
    for date, good in {"2028-02-29": True, "2029-02-29": False, "2100-01-01": False, "2029-1-1": False}.items():
        said = dict(decision=DECISION | {"date": date}, form=form(), touches=[A], with_=c.id("third"))
        same(c.unread(kind, "second", ("third",), **said), "" if good else "E1007")
    kind = "manifest.set/2"
    for rp, origin, good in [
        ("meja.id", "https://a.meja.id:8443", True), ("meja.id", "https://xmeja.id", False),
        ("meja.id", "http://meja.id", False), ("localhost", "http://localhost:8080", True),
    ]:  # fmt: skip
        said = dict(desks=[{"origins": [origin], "rp": rp}], manifest=DIGEST, with_=c.id("third"))
        same(c.unread(kind, "second", ("third",), **said), "" if good else "E1007")
    said = dict(alg="ed25519", area="", from_=None, key=c.public("op"), role="operator", until=None, person="1" * 32)
    same(c.unread("key.enrol/3", "root", ("op",), with_=None, rp="meja.id", **said), "E1007")


CASES = [
    corrections,
    choices,
    moves,
    decisions,
    reviews,
    objections,
    absences,
    people,
    passkeys,
    told,
    old_rules,
    spelling,
]


def main() -> None:
    for case in CASES:
        case()
    print(f"second verifier: {len(CASES)} histories of the desk")


if __name__ == "__main__":
    main()
