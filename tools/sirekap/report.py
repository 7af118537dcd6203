"""The answer: one line for every check, with a result that never says more than was looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

TITLES = {
    "V1.1": ("root.json ada dan berbentuk benar", "root.json is there and has its shape"),
    "V1.2": (
        "aturan kepercayaan terbaca dan memuat tepat satu kunci akar",
        "the trust policy is readable and pins exactly one root key",
    ),
    "V1.3": (
        "checkpoint ditandatangani log",
        "the checkpoint is signed by the log",
    ),
    "V1.4": ("setiap entri catatan ada", "every entry of the log is there"),
    "V1.5": ("entri-entri membentuk akar yang ditandatangani", "the entries hash to the signed root"),
    "V1.6": ("setiap ubin catatan sama bita demi bita", "every tile of the log is the same byte for byte"),
    "V1.7": (
        "log/checkpoint sah dan melanjutkan catatan yang sama",
        "log/checkpoint is signed and continues the same log",
    ),
    "V1.8": ("yang pernah dilihat masih ada", "what was seen before is still there"),
    "V1.9": ("root.json tidak tertinggal dari catatan", "root.json does not fall behind the log"),
    "V2.1": ("setiap entri adalah peristiwa kanonis dari catatan ini", "every entry is a canonical event of this log"),
    "V2.2": ("setiap jenis peristiwa dikenal", "every kind of event is known"),
    "V2.3": ("setiap tanda tangan sah", "every signature verifies"),
    "V2.4": ("setiap peristiwa diizinkan di tempatnya", "every event was allowed at its place"),
    "V2.5": ("kunci akar sama dengan yang dipatok", "the root key is the pinned one"),
    "V2.6": ("tidak ada peristiwa yang muncul dua kali", "no event stands twice"),
    "V2.7": ("checkpoint menyebut setiap peristiwa nasional", "the checkpoint names every national event"),
    "V2.8": ("kunci catatan adalah yang berlaku di tempatnya", "the log's key is the one in force at its place"),
    "V2.9": (
        "berita pembukaan sesuai dengan catatan, dan tidak ada formulir sebelumnya",
        "the record of the opening says what the log says, and no form came before it",
    ),
    "V3.1": (
        "daftar wilayah, TPS dan peserta sesuai dengan yang disebut catatan",
        "the registry is the one that the log names",
    ),
    "V3.2": ("aturan kontrol dikenal", "the rule book is known"),
    "V3.3": ("setiap objek sesuai dengan namanya", "every object is what its name says"),
    "V3.4": (
        "setiap wilayah dan daerah pemilihan ada, tidak lebih",
        "every region and district is there, and nothing else",
    ),
    "V3.5": ("setiap berkas ada, tidak lebih", "every file is there, and nothing else"),
    "V3.6": ("tahap dan bilangan setiap TPS sesuai catatan", "stage and values of every station follow from the log"),
    "V3.7": ("riwayat setiap TPS lengkap", "the history of every station is complete"),
    "V3.8": ("pelanggaran kontrol setiap TPS ditampilkan", "broken controls of every station are shown"),
    "V3.9": (
        "daftar wilayah, calon, formulir dan aturan sesuai",
        "lists of regions, candidates, form fields and rules are right",
    ),
    "V3.10": ("mandat kunci dan kejanggalan ditampilkan", "mandates and oddities are shown"),
    "V3.11": ("bilangan TPS tidak terbit sebelum waktunya", "no station's numbers were published before the hour"),
    "V3.12": (
        "jalur publik melayani berkas pohon ini, bita demi bita",
        "public paths serve this tree's files, byte for byte",
    ),
    "V3.13": (
        "halaman web menampilkan isi pohon ini, bita demi bita",
        "pages show what this tree holds, byte for byte",
    ),
    "V3.14": (
        "manifes pemilu sama dengan yang disebut catatan",
        "the election's manifest is the one that the log names",
    ),
    "V3.15": (
        "setiap peristiwa formulir dan yang diubahnya ditampilkan",
        "what each event of a form changed is shown",
    ),
    "V3.16": (
        "yang diungkapkan penyelenggara tentang sistem ini sama dengan yang disebut catatan",
        "what the operator discloses of the system is what the log names",
    ),
    "V4.1": ("berkas TPS bentuk 2024 sesuai", "station files of the shape of 2024 are right"),
    "V4.2": ("berkas wilayah dan dapil bentuk 2024 sesuai", "region and district files of the shape of 2024 are right"),
    "V4.3": ("jumlah setiap wilayah sesuai catatan", "totals of every region follow from the log"),
    "V4.4": ("jumlah setiap daerah pemilihan sesuai catatan", "totals of every district follow from the log"),
    "V4.5": ("setiap jumlah adalah jumlah bagian-bagiannya (K16)", "every total is the sum of its parts (K16)"),
    "V4.6": ("akar dan jumlah pada setiap peristiwa potongan benar", "root and totals in every cut event are right"),
    "V4.7": (
        "keadaan setiap potongan masih dapat dibaca dan benar",
        "the state of every cut can still be read and is right",
    ),
    "V4.8": ("setiap baris CSV sama dengan formulirnya", "every CSV row equals its form"),
    "V4.9": ("paket data menyebut berkas yang sebenarnya", "data packages describe the files as they are"),
    "V4.10": (
        "kursi dan pemenang mengikuti jumlah suara dan aturan pemilu",
        "seats and winners follow from the votes and the election's rules",
    ),
    "V5.1": ("cukup saksi ikut menandatangani", "enough witnesses have cosigned"),
    "V5.2": (
        "saksi di kebijakan pohon adalah yang disebut catatan",
        "the witnesses of the tree's policy are those that the log names",
    ),
    "V6.1": ("tanda terima ditandatangani penerimaan pemilu ini", "receipts are signed by this election's intake"),
    "V6.2": ("yang dijanjikan tanda terima ada di catatan", "what receipts promise is in the log"),
    "V7.1": (
        "yang dikatakan meja, pengaju keberatan, dan pejabat tentang formulir diterbitkan sebagaimana di catatan",
        "what desks, objectors and authorities said of forms is published as it is in the log",
    ),
    "V8.1": (
        "setiap formulir yang dikirim ponsel punya gambar publik, atau disebutkan mengapa tidak",
        "every form sent by a phone has its public pictures, or says why not",
    ),
    "V8.2": (
        "gambar publik adalah dari halaman konfirmasinya, dan tidak memperlihatkan lebih dari yang diizinkan manifes",
        "public pictures are of the confirmation's pages, and no more is shown than the manifest lets be shown",
    ),
    "V8.3": ("tata letak adalah milik formulirnya", "layouts are those of the forms"),
    "V8.4": (
        "setiap gambar publik ada, dan tidak bercerita tentang hal lain selain halamannya",
        "every public picture is there, and tells of nothing but the page",
    ),
    "V8.5": (
        "di luar bagian halaman yang ditampilkan, gambar publik putih",
        "outside the shown parts of the page public pictures are white",
    ),
    "V8.6": ("gambar publik yang ditarik sudah tidak ada", "public pictures that were withdrawn are gone"),
}
"""Number and titles (Indonesian, English) of every check."""


@dataclass
class Options:
    """What the caller brings."""

    policy: bytes | None = None
    since: bytes | None = None
    now: int | None = None
    """The caller's clock, Unix seconds."""
    fresh: int | None = None
    receipts: list[tuple[str, bytes]] | None = None
    seed: int | None = None
    """Seed of the sample of public pictures that is looked at; without one all are."""


POSITIONS_MAX = 20
"""Differences that are listed of each check; all are counted."""


@dataclass
class Position:
    """Where something is wrong: log index, path, place, field, what was expected and found."""

    what: str
    index: int | None = None
    path: str | None = None
    place: str | None = None
    field: str | None = None
    expected: Any = None
    found: Any = None

    def json(self) -> dict[str, Any]:
        return {key: value for key, value in vars(self).items() if value is not None}


@dataclass
class Check:
    """What is known of one check so far."""

    number: str
    failures: int = 0
    doubted: int = 0
    wrong: list[Position] = field(default_factory=list)
    doubts: list[Position] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Why not all of it could be judged."""
    looked: bool = False
    applies: bool = True
    notes: list[str] = field(default_factory=list)

    @property
    def result(self) -> str:
        if self.failures:
            return "fail"
        open_to_doubt = self.doubted or self.unknown or not self.applies
        return "pass" if self.looked and not open_to_doubt else "not_checked"

    def json(self) -> dict[str, Any]:
        title_id, title_en = TITLES[self.number]
        positions = [*self.wrong, *self.doubts][:POSITIONS_MAX]
        return {
            "code": self.number,
            "title_id": title_id,
            "title_en": title_en,
            "result": self.result,
            "applies": self.applies,
            "failures": self.failures,
            "doubted": self.doubted,
            "positions": [p.json() for p in positions],
            "note": "; ".join([*self.unknown, *self.notes]) or None,
            "note_id": None,
        }


class Report:
    """All checks."""

    def __init__(self) -> None:
        self.checks = {number: Check(number) for number in TITLES}
        self.pinned = False
        """Whether the caller brought the policy."""
        self.origin: str | None = None
        self.size: int | None = None
        self.root: str | None = None

    def look(self, *numbers: str) -> None:
        """These checks were looked at; they pass unless something else is said of them."""
        for number in numbers:
            self.checks[number].looked = True

    def fail(self, number: str, what: str, **where: Any) -> None:
        check = self.checks[number]
        check.failures += 1
        if len(check.wrong) < POSITIONS_MAX:
            check.wrong.append(Position(what, **where))

    def doubt(self, number: str, what: str, **where: Any) -> None:
        check = self.checks[number]
        check.doubted += 1
        if len(check.doubts) < POSITIONS_MAX:
            check.doubts.append(Position("can't be judged here: " + what, **where))

    def not_checked(self, why: str, *numbers: str) -> None:
        for number in numbers:
            if why not in self.checks[number].unknown:
                self.checks[number].unknown.append(why)

    def does_not_apply(self, why: str, *numbers: str) -> None:
        for number in numbers:
            self.checks[number].applies = False
            self.checks[number].notes.append(why)

    def note(self, number: str, text: str) -> None:
        self.checks[number].notes.append(text)

    @property
    def result(self) -> str:
        results = [check.result for check in self.checks.values() if check.applies or check.failures]
        return "fail" if "fail" in results else "incomplete" if "not_checked" in results else "pass"

    @property
    def failed(self) -> list[str]:
        """Numbers of the checks that failed."""
        return [number for number, check in self.checks.items() if check.failures]

    def json(self) -> dict[str, Any]:
        return {
            "exit": self.result,
            "pinned": self.pinned,
            "origin": self.origin,
            "size": self.size,
            "root": self.root,
            "checks": [check.json() for check in self.checks.values()],
        }
