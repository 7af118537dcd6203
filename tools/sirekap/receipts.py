"""V6: receipts that officers hold, against what the public sees (intake.md "Receipts", verify.md V6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from . import keys
from .kinds import NUMBER_MAX, array, digest, is_int, one_of, record
from .text import Malformed, canonical_json

if TYPE_CHECKING:
    from .checks import Fold

_PAYLOAD = record(
    arrival=is_int(-NUMBER_MAX, NUMBER_MAX), by=digest, event=digest, index=is_int(0, NUMBER_MAX),
    kind=one_of("receipt/1"), pages=array(digest),
)  # fmt: skip


def read(data: bytes, origin: str, fold: Fold) -> dict[str, Any]:
    """The payload of a receipt whose signature verifies (V6.1)."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error
    if len(lines) != 5 or lines[4] != "" or lines[0] != "sirekap-receipt/1" or lines[1] != origin:
        raise Malformed("the lines of the receipt")
    payload = canonical_json(lines[2].encode())
    found = re.fullmatch(r"([0-9a-f]{64}) ed25519 (\S+)", lines[3])
    if not _PAYLOAD(payload) or not found or found[1] != payload["by"]:
        raise Malformed("the fields of the receipt")
    mandate = fold.state.authority.mandates.get(payload["by"])
    if mandate is None or mandate.role != "intake":
        raise Malformed("its key was not enrolled with the role intake")
    signed = "\n".join([*lines[:3], ""]).encode()
    if not keys.verifies("ed25519", mandate.public, keys.base64_decode(found[2]) or b"", signed):
        raise Malformed("its signature does not verify")
    return payload


def check(fold: Fold) -> None:
    """Judges every receipt that the caller gave."""
    report = fold.report
    report.look("V6.1", "V6.2")
    for name, data in fold.options.receipts or []:
        try:
            receipt = read(data, fold.checkpoint.origin, fold)
        except Malformed as error:
            report.fail("V6.1", str(error), path=name)
            continue
        index = receipt["index"]
        if index >= len(fold.events):
            report.not_checked("a receipt is newer than the tree", "V6.2")
            continue
        e = fold.events[index]
        pages = [page["grey"] for page in e.payload.get("pages", [])] if e is not None else None
        if e is None or (e.id, e.arrival, pages) != (receipt["event"], receipt["arrival"], receipt["pages"]):
            report.fail("V6.2", "the entry is not what the receipt promised", path=name, index=index)
