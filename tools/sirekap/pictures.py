"""V8: public pictures: who has them, what they may show, and that what was taken away is gone (verify.md, pictures.md)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from . import jpeg, kinds
from .contests import CONTESTS
from .counts import Entry
from .event import Event
from .kinds import array, is_int, is_text, null_or, one_of, record
from .text import Malformed, canonical_json, rfc3339

if TYPE_CHECKING:
    from .fold import Fold

SAMPLE = 64
"""Events whose pictures are looked at, of a sample."""
WAIT = 3_600
"""Seconds that a form may wait for its pictures, at least."""
FRESHNESS = 900
OF_EVENTS = ["V8.2", "V8.3", "V8.4", "V8.5"]
"""What is asked of each event that names pictures."""
UNSEEN = "what is wrong left something of these pictures that could not be looked at"
LAYOUT_BYTES_MAX = 1 << 18

_I32, _U16 = is_int(-(2**31), 2**31 - 1), is_int(0, 2**16 - 1)
_SIDE = is_int(1, 10_000_000)


def _list_of(item: kinds.Check, length: int) -> kinds.Check:
    return lambda v: array(item)(v) and len(v) == length


_AREA = _list_of(_I32, 4)
_LAYOUT = record(
    code=is_text, contest=one_of(*CONTESTS), format=one_of("sirekap-layout/1"), page=is_int(0, 255),
    pages=is_int(0, 255), print=array(_list_of(_U16, 3)), size=_list_of(_SIDE, 2), square=_SIDE,
    numbers=array(record(boxes=_list_of(_AREA, 3), bubbles=null_or(_AREA), field=is_text, rect=_AREA)),
)  # fmt: skip


def picture_path(digest: str) -> str:
    return f"gambar/{digest[:2]}/{digest[2:]}.jpg"


def layout_path(digest: str) -> str:
    return f"v1/tata-letak/{digest}.json"


class Layout:
    """A layout's document and where its blocks lie."""

    def __init__(self, data: bytes) -> None:
        if len(data) > LAYOUT_BYTES_MAX:
            raise Malformed("is no layout's document: too long")
        found = canonical_json(data)
        if not _LAYOUT(found):
            raise Malformed("is no layout's document")
        if sum(run[2] for run in found["print"]) + 2 * len(found["numbers"]) > kinds.BLOCKS_MAX:
            raise Malformed("is no layout's document: too many blocks")
        self.contest, self.code, self.size = found["contest"], found["code"], found["size"]
        (width, height), side = self.size, found["square"]
        self.blocks: list[list[int]] = []
        for column, row, count in found["print"]:
            for x in range(column * side, (column + count) * side, side):
                y = row * side
                self.blocks.append([x, y, max(min(side, width - x), 0), max(min(side, height - y), 0)])
        for number in found["numbers"]:
            self.blocks += [block for block in (number["rect"], number["bubbles"]) if block is not None]

    def free(self, width: int, height: int, shown: list[tuple[int, int]]) -> list[bool]:
        """The squares of a picture that touch no shown block, row by row."""
        across, down = -(-width // jpeg.SQUARE), -(-height // jpeg.SQUARE)
        out = [True] * (across * down)

        def touched(start: int, length: int, of: int, pixels: int, most: int) -> range:
            first = max(start, 0) * pixels // of // jpeg.SQUARE
            last = max(-(-max(start + length, 0) * pixels // of) - 1, 0) // jpeg.SQUARE
            return range(first, min(last + 1, most))

        for at in (at for first, last in shown for at in range(first, last + 1)):
            x, y, w, h = self.blocks[at]
            columns = touched(x, w, self.size[0], width, across)
            for row in touched(y, h, self.size[1], height, down):
                for column in columns:
                    out[row * across + column] = False
        return out


class Gallery:
    """Looks at the public pictures of a tree."""

    def __init__(self, fold: Fold) -> None:
        self.report, self.tree, self.state = fold.report, fold.tree, fold.state
        self.events, self.seed, self.manifest = fold.events, fold.options.seed, fold.manifest
        self.doubt = fold.doubt
        self.layouts: dict[str, Layout | str] = {}
        self.codes: dict[str, str] = {}
        self.gone: dict[str, int] = {}
        """Pictures that were taken away, and the last entry that says so."""

    def run(self) -> None:
        report = self.report
        if not any(m.role == "renderer" for m in self.state.authority.mandates.values()):
            report.does_not_apply("nobody makes public pictures in this election", "V8.1", *OF_EVENTS, "V8.6")
            return
        self._named()
        self._withdrawn()
        chosen = [(e, entry) for e, entry in self.state.pictures if e.kind == "image.rendered/1"]
        if not chosen:
            report.does_not_apply("the log names no public pictures", *OF_EVENTS)
            return
        report.look(*OF_EVENTS)
        whole = len(chosen)
        if self.seed is not None and whole > SAMPLE:
            chosen = sorted(chosen, key=lambda pair: self._ticket(pair[0].index.to_bytes(8, "big")))[:SAMPLE]
            for check in OF_EVENTS:
                report.note(check, f"{SAMPLE} of {whole} events were looked at")
        report.note("V8.3", "that a layout is the form's own is not looked at: forms are not known here")
        for e, entry in chosen:
            self._event(e, entry)

    def _ticket(self, of: bytes) -> bytes:
        """By which a sample is drawn: the lowest are taken."""
        return sha256((self.seed or 0).to_bytes(4, "big") + of).digest()

    def _named(self) -> None:
        """V8.1."""
        report = self.report
        report.look("V8.1")
        freshness = self.manifest["freshness"] if self.manifest else FRESHNESS
        newest = max((e.arrival for e in self.events if e is not None and e.is_form), default=0)
        waiting = 0
        entries = [(entry, form) for form in self.state.forms.values() for entry in form.history]
        for entry, form in sorted(entries, key=lambda pair: pair[0].event.index):
            stands = entry.status in ("counted", "held", "disputed")
            if not stands or not entry.event.payload.get("pages") or entry.rendered is not None:
                continue
            if newest - entry.event.arrival < max(freshness, WAIT):
                waiting += 1
                continue
            # An entry of an unknown kind may have named them.
            say = report.doubt if self.doubt.station(form.station) else report.fail
            say(
                "V8.1", "no event names this form's pictures", index=entry.event.index, place=form.station.code,
                field=rfc3339(entry.event.arrival),
            )  # fmt: skip
        if waiting:
            report.note("V8.1", f"{waiting} forms are new and wait for their pictures")

    def _withdrawn(self) -> None:
        """V8.6."""
        for entry in {id(entry): entry for _, entry in self.state.pictures}.values():
            for e, own in entry.withdrawn:
                self.gone |= dict.fromkeys(own, e.index)
        if not self.gone:
            self.report.does_not_apply("no public picture was withdrawn", "V8.6")
            return
        self.report.look("V8.6")
        asked = sorted(self.gone)
        if self.seed is not None and len(asked) > SAMPLE:
            asked = sorted(asked, key=lambda digest: self._ticket(bytes.fromhex(digest)))[:SAMPLE]
        for digest in asked:
            path = picture_path(digest)
            if self.tree.file(path) is not None:
                what = "was withdrawn, and is there all the same"
                self.report.fail("V8.6", what, index=self.gone[digest], path=path)

    def _event(self, e: Event, entry: Entry) -> None:
        """V8.2 and V8.3 of an event, and its files."""
        p, report = e.payload, self.report
        where: dict[str, Any] = {"index": e.index, "place": p["form"]["station"]}
        if [page["grey"] for page in p["pages"]] != [page["grey"] for page in entry.event.payload["pages"]]:
            report.fail("V8.2", "has other pages than the confirmation", field="pages", **where)
        if p["images"] == "full" and (self.manifest is None or self.manifest["images"] != "full"):
            report.fail("V8.2", "shows more than the manifest lets be shown", field="images", **where)
        for number, page in enumerate(p["pages"], 1):
            if page["why"] is not None:
                continue
            at = where | {"field": f"page {number}"}
            layout = self._layout(page["layout"])
            if isinstance(layout, str):
                report.fail("V8.3", layout, path=layout_path(page["layout"]), **at)
                report.not_checked(UNSEEN, "V8.4", "V8.5")
                continue
            if layout.contest != p["form"]["contest"]:
                report.fail("V8.3", "the layout is of another contest", **at)
            shown = kinds.block_runs(page["shown"]) or []
            if shown and shown[-1][1] >= len(layout.blocks):
                report.fail("V8.3", "shown is no set of the layout's blocks", **at)
                report.not_checked(UNSEEN, "V8.4", "V8.5")
                continue
            for digest in (page["small"], page["large"]):
                if digest not in self.gone:
                    self._file(digest, layout, shown if p["images"] == "masked" else None, at)

    def _layout(self, digest: str) -> Layout | str:
        """The layout of a hash, or what is wrong with it."""
        if digest not in self.layouts:
            try:
                data = self.tree.file(layout_path(digest))
                if data is None:
                    raise Malformed("is missing")
                if sha256(data).hexdigest() != digest:
                    raise Malformed("has another hash than its name")
                layout = Layout(data)
                if self.codes.setdefault(layout.code, digest) != digest:
                    raise Malformed("there is another layout of the same code")
                self.layouts[digest] = layout
            except Malformed as error:
                self.layouts[digest] = str(error)
        return self.layouts[digest]

    def _file(self, digest: str, layout: Layout, shown: list[tuple[int, int]] | None, at: dict[str, Any]) -> None:
        """V8.4 and V8.5 of a picture; `shown` are the runs of blocks that it may show, None where it may show all."""
        path = picture_path(digest)
        data = self.tree.file(path)
        try:
            if data is None:
                raise Malformed("is missing")
            if sha256(data).hexdigest() != digest:
                raise Malformed("has another hash than its name")
            picture = jpeg.read(data, layout.size)
            squares = -(-picture.width // jpeg.SQUARE) * -(-picture.height // jpeg.SQUARE)
            free = [False] * squares if shown is None else layout.free(picture.width, picture.height, shown)
            dark = jpeg.outside(picture, free)
        except Malformed as error:
            self.report.fail("V8.4", str(error), path=path, **at)
            self.report.not_checked(UNSEEN, "V8.5")
        else:
            if dark is not None:
                what = "something is there that is no shown block of the layout"
                self.report.fail(
                    "V8.5", what, path=path, expected="white", found=f"pixel {dark[0]}, {dark[1]}", **at
                )  # fmt: skip
