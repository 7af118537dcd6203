"""V4.6 to V4.9: cuts, each looked at while the fold stands at its size (verify.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import cutoutcomes, cuts, keys, log, own
from .compare import CutSink, differences
from .files import Files
from .outcomefiles import Outcomes
from .registry import HEAD_FIELDS
from .text import Malformed, rfc3339
from .tree import CutState, unpack_frames

if TYPE_CHECKING:
    from .fold import Fold

ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"


class CutChecks:
    """What the log says of cuts, and what the tree shows of them."""

    def __init__(self, fold: Fold) -> None:
        self.fold, self.report, self.registry, self.state = fold, fold.report, fold.registry, fold.state
        self.sizes = {e.payload["size"] for e in fold.events if e is not None and e.kind == "cut/1"}
        self.totals: dict[int, dict[str, Any]] = {}
        """National totals of all contests at the sizes that `cut` events name."""
        self.doubted: set[int] = set()
        """Sizes whose state hangs on what is unknown."""

    def at(self, size: int) -> None:
        """Called before the entry of each index is taken: the state is that of the first `size` entries."""
        if size in self.sizes:
            self.totals[size] = self._national_totals()
            if self.fold.doubt.any:
                self.doubted.add(size)
        self._states(size)

    def _national_totals(self) -> dict[str, Any]:
        out = {}
        for contest in self.registry.contests:
            nation = self.registry.nation
            columns = own.region_columns(self.registry, contest, nation)[len(HEAD_FIELDS) :]
            found = self.state.totals(contest, nation, 3)
            line: dict[str, Any] = {}
            for name, total in (("headline", found.headline), ("recorded", found.recorded)):
                line[name] = [total.sums.get(column, 0) for column in columns]
                line[f"{name}_forms"] = total.forms
            out[contest] = line
        return out

    def _states(self, size: int) -> None:
        """V4.7 to V4.9 of the listed cuts of this size, while the fold stands there."""
        for cut in self.fold.where.cuts:
            if cut.size != size:
                continue
            sink = CutSink(self.report, cut.name)
            found = Files(
                self.fold.tree,
                self.state,
                cut.format,
                self.fold.checkpoint.origin,
                self.fold.rules_digest,
                self.fold.doubt,
                sink,
            )
            found.run(cut.node)
            self._csv(cut)

    def _csv(self, cut: CutState) -> None:
        """V4.8 and V4.9."""
        report, base = self.report, f"csv/{cut.name}/"
        wanted = cuts.file_names(self.state, cut.format)

        def described(name: str) -> bool:
            """Whether the file says what the others are, which V4.9 looks at."""
            return not name.endswith(".csv") or name in cuts.DESCRIPTIONS

        for name in sorted(wanted ^ cut.files.keys()):
            what = "the file is missing" if name in wanted else "a file that does not belong here"
            report.fail("V4.9" if name in wanted and described(name) else "V4.8", what, path=base + name)
        data: dict[str, bytes] = {}
        for name, content in cut.files.items():
            check = "V4.9" if described(name) else "V4.8"
            try:
                stored = self.fold.tree.object(content.object)
                packed = stored[:4] == ZSTD_MAGIC
                data[name] = unpack_frames(stored, content.bytes) if packed else stored
                if len(data[name]) != content.bytes or keys.sha256(data[name]).hex() != content.sha256:
                    raise Malformed("another hash or length than listed")
            except Malformed as error:
                data.pop(name, None)
                report.fail(check, str(error), path=base + name)
        if self.fold.doubt.any:
            report.not_checked("the cut's state hangs on what is unknown", "V4.8")
        for sheet in cuts.sheets(self.state):
            if sheet.name in data:
                self._sheet(sheet, data[sheet.name], base, cut.format)
        if cut.format > 1 and "versi.csv" in data:
            self._versions(data["versi.csv"], base)
        if self.registry.rules:
            for name, rows in cutoutcomes.rows(Outcomes(self.state, cut.format, self.fold.doubt)).items():
                if name in data:
                    self._outcomes(name, data[name], rows, base)
        cuts.check_packages(
            self.state, data, cut.files, cut.format, lambda name, what: report.fail("V4.9", what, path=base + name)
        )

    def _sheet(self, sheet: cuts.Sheet, data: bytes, base: str, tree_format: int) -> None:
        report, path = self.report, base + sheet.name
        columns = sheet.columns(tree_format)
        try:
            header, *rows = cuts.rows_of(data)
        except Malformed as error:
            report.fail("V4.8", str(error), path=path)
            return
        if sorted(header) != sorted(columns):
            report.fail("V4.8", "other columns", path=path, expected=columns, found=header)
            return
        forms = cuts.ordered(self.state, sheet, tree_format)
        wanted = {f.station.code: cuts.row(self.state, f, sheet.fields, tree_format) for f in forms}
        found = [dict(zip(header, row)) for row in rows]
        codes = [row["station_code"] for row in found]
        if sorted(codes) != sorted(wanted):
            report.fail("V4.8", "not one row for each station", path=path)
            return
        touched = {f.station.code for f in forms if self.fold.doubt.station(f.station)}
        order = [f.station.code for f in forms]
        if [c for c in codes if c not in touched] != [c for c in order if c not in touched]:
            report.fail("V4.8", "rows in another order", path=path)
        elif codes != order:
            report.doubt("V4.8", "rows in another order", path=path)
        for row in found:
            code = row["station_code"]
            for name in columns:
                if row[name] == wanted[code][name]:
                    continue
                doubted = code in touched and name not in cuts.REGISTRY_COLUMNS
                (report.doubt if doubted else report.fail)(
                    "V4.8", "a cell", path=path, field=f"{code} {name}", expected=wanted[code][name], found=row[name]
                )

    def _versions(self, data: bytes, base: str) -> None:
        report, path = self.report, base + "versi.csv"
        try:
            header, *rows = cuts.rows_of(data)
        except Malformed as error:
            report.fail("V4.8", str(error), path=path)
            return
        if sorted(header) != sorted(cuts.VERSION_COLUMNS):
            report.fail("V4.8", "other columns", path=path, found=header)
            return
        order = [header.index(name) for name in cuts.VERSION_COLUMNS]
        found = [[row[i] for i in order] for row in rows]
        wanted = cuts.versions(self.state)

        def settled(lines: list[list[str]]) -> list[list[str]]:
            stations = self.registry.stations
            return [x for x in lines if x[2] not in stations or not self.fold.doubt.station(stations[x[2]])]

        if settled(found) != settled(wanted):
            report.fail("V4.8", "is not what the log gives", path=path)
        elif found != wanted:
            report.doubt("V4.8", "is not what the log gives", path=path)

    def _outcomes(self, name: str, data: bytes, wanted: list[list[str]], base: str) -> None:
        """A table of outcomes. What its last column says is free, and never nothing."""
        report, path, doubt = self.report, base + name, self.fold.doubt
        try:
            header, *rows = cuts.rows_of(data)
        except Malformed as error:
            report.fail("V4.8", str(error), path=path)
            return
        if header != cutoutcomes.COLUMNS[name]:
            report.fail("V4.8", "other columns", path=path, found=header)
            return
        if not all(row[-1] for row in rows):
            report.fail("V4.8", "a line does not say that it elects nobody", path=path, field="note")
        found = [row[:-1] for row in rows]

        def settled(lines: list[list[str]]) -> list[list[str]]:
            return [x for x in lines if not self._doubted(x[0], x[1])] if doubt.any else lines

        for a, b in zip(settled(wanted), settled(found)):
            if a != b:
                report.fail("V4.8", "is not what the log gives", path=path, expected=a, found=b)
                return
        if len(settled(wanted)) != len(settled(found)):
            report.fail("V4.8", "has lines more or less than the log gives", path=path)
        elif found != wanted:
            report.doubt("V4.8", "is not what the log gives", path=path)

    def _doubted(self, contest: str, code: str) -> bool:
        """Whether an outcome hangs on what is unknown: with a threshold it hangs on all districts."""
        districts = self.registry.districts.get(contest, [])
        whole = any(r.contest == contest and r.threshold is not None for r in self.registry.rules)
        return any(self.fold.doubt.district(d) for d in districts if whole or d.code == code)

    def events(self) -> None:
        """V4.6 and the list of V4.7."""
        report, seen = self.report, set()
        accepted = self.state.cuts
        if not accepted and not self.fold.where.cuts:
            report.does_not_apply("the log has no cuts", "V4.6", "V4.7", "V4.8", "V4.9")
            return
        for cut in accepted:
            e, p = cut.event, cut.event.payload
            if cut.name in seen:
                report.fail("V4.6", f"the name {cut.name} again", index=e.index)
            seen.add(cut.name)
            if cut.size > e.index:
                report.fail("V4.6", "covers more entries than there were", index=e.index, field="size")
                continue
            if p["root"] != log.root(self.fold.log.leaves[: cut.size]).hex():
                report.fail("V4.6", "another root", index=e.index, field="root")
            if cut.size in self.doubted:
                report.not_checked("the totals hang on what is unknown", "V4.6")
                report_totals = report.doubt
            else:
                report_totals = report.fail
            for key, a, b in differences(self.totals[cut.size], p["totals"]):
                field = "totals/" + "/".join(map(str, key))
                report_totals("V4.6", "other totals", index=e.index, field=field, expected=a, found=b)
        self._list_of_cuts()

    def _list_of_cuts(self) -> None:
        report, by_index = self.report, {c.event.index: c for c in self.state.cuts}
        before, names = -1, set()
        for item in self.fold.where.cuts:
            cut = by_index.get(item.index)
            where = {"path": f"cut/{item.name}", "index": item.index}
            if cut is None:
                report.fail("V4.7", "no accepted cut of the log", **where)
                continue
            p = cut.event.payload
            said = (item.name, item.size, item.root, item.arrival)
            if said != (p["name"], p["size"], p["root"], rfc3339(cut.event.arrival)):
                report.fail("V4.7", "name, size, root or arrival is another", **where)
            if item.index <= before or item.name in names:
                report.fail("V4.7", "the list is not in the order of the log, each cut once", **where)
            before = item.index
            names.add(item.name)
        missing = by_index.keys() - {item.index for item in self.fold.where.cuts}
        if missing:
            listed = ", ".join(by_index[i].name for i in sorted(missing))
            report.not_checked(f"root.json does not list: {listed}", "V4.7")
