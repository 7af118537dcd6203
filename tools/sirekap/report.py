"""The answer: one line for every check, with a result that never says more than was looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

TITLES = {
    "V1.1": ("Penunjuk", "Pointer"),
    "V1.2": ("Kebijakan kepercayaan", "Policy"),
    "V1.3": ("Checkpoint", "Checkpoint"),
    "V1.4": ("Entri lengkap", "Entries"),
    "V1.5": ("Akar", "Root"),
    "V1.6": ("Ubin", "Tiles"),
    "V1.7": ("Checkpoint terbaru", "Newest checkpoint"),
    "V1.8": ("Sejak checkpoint yang disimpan", "Since a kept checkpoint"),
    "V1.9": ("Kesegaran", "Freshness"),
    "V2.1": ("Peristiwa terbaca", "Events"),
    "V2.2": ("Jenis dikenal", "Kinds"),
    "V2.3": ("Tanda tangan", "Signatures"),
    "V2.4": ("Mandat", "Mandates"),
    "V2.5": ("Kunci akar", "Root key"),
    "V2.6": ("Sekali saja", "Once"),
    "V2.7": ("Peristiwa nasional", "National events"),
    "V2.8": ("Kunci catatan", "The log's key"),
    "V3.1": ("Daftar", "Registry"),
    "V3.2": ("Aturan", "Rules"),
    "V3.3": ("Objek", "Objects"),
    "V3.4": ("Simpul", "Nodes"),
    "V3.5": ("Berkas", "Files"),
    "V3.6": ("TPS", "Stations"),
    "V3.7": ("Riwayat", "History"),
    "V3.8": ("Kendali", "Controls"),
    "V3.9": ("Daftar turunan", "Lists"),
    "V3.10": ("Kunci dan anomali", "Keys"),
    "V3.11": ("Jam", "Hour"),
    "V3.12": ("Alamat publik", "Public paths"),
    "V3.13": ("Halaman", "Pages"),
    "V3.14": ("Manifes", "Manifest"),
    "V4.1": ("Berkas TPS 2024", "Station files of 2024"),
    "V4.2": ("Berkas wilayah dan dapil 2024", "Region and district files of 2024"),
    "V4.3": ("Berkas wilayah", "Region files"),
    "V4.4": ("Berkas dapil", "District files"),
    "V4.5": ("Jumlah", "Sums"),
    "V4.6": ("Peristiwa potongan", "Cut events"),
    "V4.7": ("Keadaan potongan", "Cut states"),
    "V4.8": ("CSV", "CSV"),
    "V4.9": ("Paket", "Packages"),
    "V6.1": ("Tanda terima", "Receipts"),
    "V6.2": ("Janji", "Promises"),
}
"""Number and titles (Indonesian, English) of every check."""

POSITIONS_MAX = 20
"""Differences that are listed of each check; all are counted."""


@dataclass
class Position:
    """Where something is wrong: log index, path, field, what was expected and found."""

    what: str
    index: int | None = None
    path: str | None = None
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
        return "pass" if self.looked and self.applies and not self.unknown else "not_checked"

    def json(self) -> dict[str, Any]:
        title_id, title = TITLES[self.number]
        positions = [*self.wrong, *self.doubts]
        return {
            "number": self.number,
            "title": title,
            "title_id": title_id,
            "result": self.result,
            "applies": self.applies,
            "failures": self.failures,
            "doubted": self.doubted,
            "positions": [p.json() for p in positions],
            "note": "; ".join([*self.unknown, *self.notes]) or None,
        }


class Report:
    """All checks."""

    def __init__(self) -> None:
        self.checks = {number: Check(number) for number in TITLES}
        self.pinned = False

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
            "result": self.result,
            "pinned": self.pinned,
            "checks": [check.json() for check in self.checks.values()],
        }
