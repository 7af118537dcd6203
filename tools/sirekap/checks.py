"""All checks of a folder, in the order of verify.md: the log, its entries, the state, the cuts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import controls, cuts, event, files, keys, log, manifest, own, registry
from .authority import Refusal
from .doubt import Doubt, judge_unknown
from .event import Event
from .files import Files, Sink
from .report import Report
from .state import State
from .text import Malformed, rfc3339
from .tree import CutState, Root, Tree, root, unpack_frame, unpack_frames

FRESHNESS = 900
"""Seconds that an entry may wait for root.json, where no manifest says it."""
VOID = "E1011"
"""The refusal of an event whose author's mandate had been revoked: void in public, no failure."""
OF_SIGNATURES = {"E1009", "E1012", "E1019"}
"""Refusals that fail V2.3; all others but `VOID` fail V2.4."""
LOG_CHECKS = ["V1.4", "V1.5", "V1.6", "V1.7", "V1.8", "V1.9"]


@dataclass
class Options:
    """What the caller brings."""

    policy: bytes | None = None
    since: bytes | None = None
    now: int | None = None
    """The caller's clock, Unix seconds."""
    fresh: int | None = None
    receipts: list[tuple[str, bytes]] | None = None


class Stop(Exception):
    """Nothing more can be checked; what is left is `not_checked`."""


class MainSink(Sink):
    """Differences of the tree's own state."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def fail(self, check: str, what: str, **where: Any) -> None:
        self.report.fail(check, what, **where)

    def doubt(self, check: str, what: str, **where: Any) -> None:
        self.report.doubt(check, what, **where)

    def not_checked(self, why: str, *checks: str) -> None:
        self.report.not_checked(why, *checks)


class CutSink(Sink):
    """Differences of a cut's state: all are V4.7's, and their positions name the check."""

    def __init__(self, report: Report, name: str) -> None:
        self.report, self.name = report, name

    def _where(self, check: str, where: dict[str, Any]) -> dict[str, Any]:
        return where | {"path": f"{check} cut/{self.name}/{where.get('path', '')}"}

    def fail(self, check: str, what: str, **where: Any) -> None:
        self.report.fail("V4.7", what, **self._where(check, where))

    def doubt(self, check: str, what: str, **where: Any) -> None:
        self.report.doubt("V4.7", what, **self._where(check, where))

    def not_checked(self, why: str, *checks: str) -> None:
        self.report.not_checked(why, "V4.7")


class Verifier:
    """One verification of a folder."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.tree, self.options, self.report = Tree(folder), options, Report()
        self.doubt: Doubt | None = None

    def run(self) -> Report:
        """Checks everything and returns the report."""
        report = self.report
        report.does_not_apply("a folder has no public paths", "V3.12", "V3.13")
        if self.options.since is None:
            report.does_not_apply("no checkpoint was given (--since)", "V1.8")
        if self.options.receipts is None:
            report.does_not_apply("no receipts were given (--receipts)", "V6.1", "V6.2")
        if self.options.now is None:
            report.does_not_apply("no clock", "V1.9")
        try:
            self._all()
        except Stop as stop:
            for check in report.checks.values():
                if not check.looked and not check.failures:
                    report.not_checked(str(stop), check.number)
        return report

    def _all(self) -> None:
        where = self._pointer()
        registry_found = self._read_registry(where)
        self._election_name(where, registry_found)
        policy = self._policy(where)
        checkpoint = self._checkpoint(where, policy, registry_found)
        if registry_found is None:
            self.report.look("V3.1")
            raise Stop("there is no registry")
        entries = self._entries(checkpoint.size)
        leaves = [log.leaf_hash(data) for data in entries]
        self._log(checkpoint, leaves, policy)
        Fold(self, where, policy, checkpoint, registry_found, entries, leaves).run()

    # V1

    def _pointer(self) -> Root:
        self.report.look("V1.1")
        data = self.tree.file("root.json")
        try:
            if data is None:
                raise Malformed("root.json is missing")
            return root(data)
        except Malformed as error:
            self.report.fail("V1.1", str(error), path="root.json")
            raise Stop("root.json can't be used") from error

    def _read_registry(self, where: Root) -> registry.Registry | None:
        try:
            data = unpack_frame(self.tree.object(where.registry.object))
            if len(data) != where.registry.bytes or keys.sha256(data).hex() != where.registry.sha256:
                raise Malformed("the registry has another hash or length")
            return registry.read(data)
        except (Malformed, registry.Refused) as error:
            self.report.fail("V3.1", str(error), path="registry")
            return None

    def _election_name(self, where: Root, found: registry.Registry | None) -> None:
        if found is not None and found.name != where.election:
            self.report.fail(
                "V1.1", "the election's name", path="root.json", field="election",
                expected=found.name, found=where.election,
            )  # fmt: skip

    def _policy(self, where: Root) -> log.Policy:
        self.report.look("V1.2")
        own_policy = None
        try:
            data = self.tree.object(where.policy.object)
            if len(data) != where.policy.bytes or keys.sha256(data).hex() != where.policy.sha256:
                raise Malformed("the policy has another hash or length")
            own_policy = log.policy(data)
        except (Malformed, log.Refused) as error:
            self.report.fail("V1.2", str(error), path="policy")
        used = own_policy
        if self.options.policy is not None:
            self.report.pinned = True
            try:
                used = log.policy(self.options.policy)
            except log.Refused as error:
                self.report.fail("V1.2", f"the policy of the caller: {error}")
                used = None
        if used is None:
            raise Stop("there is no policy")
        if len(used.roots) != 1 or used.roots[0].type != log.LOG_KEY:
            self.report.fail("V1.2", "the policy does not pin exactly one root key")
        return used

    def _checkpoint(
        self, where: Root, policy: log.Policy, found: registry.Registry | None
    ) -> log.Checkpoint:
        self.report.look("V1.3")
        data = where.checkpoint.encode("utf-8", "surrogatepass")
        self.named_keys: list[log.VerifierKey] = []
        try:
            try:
                checkpoint = policy.accept(data)
            except log.Refused:
                self.named_keys = self._keys_in_log(where, policy, found)
                checkpoint = policy.accept(data, self.named_keys)
            if checkpoint.origin != where.origin:
                raise log.Refused("the checkpoint is of another origin than root.json")
            if checkpoint.size < 1:
                raise log.Refused("the checkpoint is of an empty log")
            return checkpoint
        except log.Refused as error:
            self.report.fail("V1.3", str(error), path="root.json", field="checkpoint")
            raise Stop("the checkpoint is not accepted") from error

    def _keys_in_log(
        self, where: Root, policy: log.Policy, found: registry.Registry | None
    ) -> list[log.VerifierKey]:
        """Keys of the log that two authorities named under the pinned root, to be tried beside the listed ones."""
        try:
            size = int(log.note(where.checkpoint.encode()).text.split("\n")[1])
            entries = self._read_entries(size)
        except (ValueError, IndexError, Malformed):
            return []
        if found is None or len(policy.roots) != 1:
            return []
        state = State(found, 2)
        for index, data in enumerate(entries):
            try:
                e = event.entry(data, where.origin, None)
            except Malformed:
                continue
            e.index = index
            if index == 0 and e.payload.get("root_key") and e.kind.startswith("setup/"):
                if keys.base64_decode(e.payload["root_key"]) != policy.roots[0].public:
                    return []
                state = State(found, 1 if e.payload["rules"] == controls.RULES_1 else 2)
            if e.known and not e.is_form:
                state.apply(e, data)
        return [log.log_key(where.origin, public) for _, public in state.log_keys]

    def _read_entries(self, size: int) -> list[bytes]:
        entries: list[bytes] = []
        for number, width in log.widths(size):
            data, full = self.tree.file("log/" + log.tile_path("entries", number, width)), False
            if data is None:
                data, full = self.tree.file("log/" + log.tile_path("entries", number, log.WIDTH)), True
            if data is None:
                raise Malformed(f"the bundle {number} is missing")
            entries += log.bundle_entries(data, log.WIDTH if full else width)[:width]
        return entries

    def _entries(self, size: int) -> list[bytes]:
        self.report.look("V1.4")
        try:
            return self._read_entries(size)
        except (Malformed, log.Refused) as error:
            self.report.fail("V1.4", str(error), path="log/tile/entries")
            self.report.look("V3.1")
            raise Stop("the log can't be folded") from error

    def _log(self, checkpoint: log.Checkpoint, leaves: list[bytes], policy: log.Policy) -> None:
        self.report.look("V1.5", "V1.6")
        found = log.root(leaves)
        if found != checkpoint.root:
            self.report.fail("V1.5", "the entries lead to another root", expected=checkpoint.root.hex(), found=found.hex())
        for (level, number, width), wanted in log.tiles(leaves).items():
            path = "log/" + log.tile_path(level, number, width)
            data = self.tree.file(path)
            if data is None and width < log.WIDTH:
                data = self.tree.file("log/" + log.tile_path(level, number, log.WIDTH))
                data = data[: len(wanted)] if data is not None and len(data) == 32 * log.WIDTH else data
            if data != wanted:
                self.report.fail("V1.6", "the tile is missing" if data is None else "another tile", path=path)
        self.newest = self._newest(checkpoint, leaves, policy)
        if self.options.since is not None:
            self._since(checkpoint, leaves, policy)

    def _newest(
        self, checkpoint: log.Checkpoint, leaves: list[bytes], policy: log.Policy
    ) -> tuple[log.Checkpoint, list[bytes]] | None:
        self.report.look("V1.7")
        data = self.tree.file("log/checkpoint")
        try:
            if data is None:
                raise log.Refused("log/checkpoint is missing")
            newest = policy.accept(data, self.named_keys)
            if newest.origin != checkpoint.origin or newest.size < checkpoint.size:
                raise log.Refused("log/checkpoint is of another origin, or older than root.json")
            every = leaves
            if newest.size > checkpoint.size:
                every = self._leaves_of_tiles(newest.size)
                if log.root(every[: checkpoint.size]) != checkpoint.root:
                    raise log.Refused("log/checkpoint is not consistent with root.json's")
            if newest.size == checkpoint.size and newest.root != checkpoint.root or log.root(every) != newest.root:
                if newest.size != checkpoint.size or newest.root != checkpoint.root:
                    raise log.Refused("log/checkpoint has another root")
            return newest, every
        except (log.Refused, Malformed) as error:
            self.report.fail("V1.7", str(error), path="log/checkpoint")
            return None

    def _leaves_of_tiles(self, size: int) -> list[bytes]:
        out: list[bytes] = []
        for number, width in log.widths(size):
            data = self.tree.file("log/" + log.tile_path(0, number, width))
            if data is None:
                data = self.tree.file("log/" + log.tile_path(0, number, log.WIDTH))
            if data is None or len(data) < 32 * width:
                raise Malformed(f"the tile {number} of level 0 is missing or too short")
            out += [data[i : i + 32] for i in range(0, 32 * width, 32)]
        return out

    def _since(self, checkpoint: log.Checkpoint, leaves: list[bytes], policy: log.Policy) -> None:
        self.report.look("V1.8")
        try:
            kept = policy.accept(self.options.since or b"", self.named_keys)
            if kept.origin != checkpoint.origin or kept.size > checkpoint.size:
                raise log.Refused("the kept checkpoint is of another origin, or newer than the tree")
            if log.root(leaves[: kept.size]) != kept.root:
                raise log.Refused("the log is not a continuation of the kept checkpoint")
        except log.Refused as error:
            self.report.fail("V1.8", str(error))


class Fold:
    """V2 to V6: the entries are folded, and the tree's files held against the state."""

    def __init__(
        self, verifier: Verifier, where: Root, policy: log.Policy, checkpoint: log.Checkpoint,
        found: registry.Registry, entries: list[bytes], leaves: list[bytes],
    ) -> None:  # fmt: skip
        self.verifier, self.where, self.policy, self.checkpoint = verifier, where, policy, checkpoint
        self.registry, self.entries, self.leaves = found, entries, leaves
        self.report, self.tree, self.options = verifier.report, verifier.tree, verifier.options
        self.events: list[Event | None] = []
        self.void = 0
        self.snapshots: dict[int, dict[str, Any]] = {}
        """National totals of all contests at the sizes that `cut` events name."""
        self.cuts_doubted: set[int] = set()
        """Sizes whose state hangs on what is unknown."""

    def run(self) -> None:
        report = self.report
        report.look("V2.1", "V2.2", "V2.3", "V2.4", "V2.5", "V2.6", "V2.7", "V2.8", "V3.1", "V3.2", "V3.3")
        report.look(*files.NODE_CHECKS, "V3.11", "V3.14", "V4.6", "V4.7", "V4.8", "V4.9")
        self._parse()
        self._rules()
        self.doubt = Doubt(self.registry, self.rules_known)
        self.state = State(self.registry, self.rules)
        self._listed_cuts()
        self._fold()
        self._setup()
        self._national_line()
        self._log_key()
        self._nodes()
        self._cut_events()
        self._hour()
        self._fresh()
        if self.options.receipts is not None:
            self._receipts()

    # V2

    def _parse(self) -> None:
        """V2.1, V2.2, V2.6: entries are read; nothing of them is judged yet."""
        ids: dict[str, int] = {}
        kinds, backwards, newest = set(), 0, None
        for index, data in enumerate(self.entries):
            try:
                e = event.entry(data, self.checkpoint.origin, None)
            except Malformed as error:
                self.report.fail("V2.1", str(error), index=index)
                self.events.append(None)
                continue
            e.index = index
            self.events.append(e)
            if e.id in ids:
                self.report.fail("V2.6", f"the event of entry {ids[e.id]} again", index=index)
            ids.setdefault(e.id, index)
            if newest is not None and e.arrival < newest:
                backwards += 1
            newest = e.arrival if newest is None else max(newest, e.arrival)
            if not e.known:
                kinds.add(e.kind)
        if kinds:
            self.report.not_checked("kinds that are not known: " + ", ".join(sorted(kinds)), "V2.2")
        if backwards:
            self.report.note("V2.1", f"{backwards} arrivals go backwards")

    def _rules(self) -> None:
        first = self.events[0] if self.events else None
        self.rules_digest = first.payload.get("rules", "") if first and first.kind.startswith("setup/") else ""
        self.rules_known = self.rules_digest in (controls.RULES_1, controls.RULES_2)
        self.rules = 1 if self.rules_digest == controls.RULES_1 else 2
        if not self.rules_known:
            self.report.not_checked("the rules that setup names are not known", "V3.2")

    def _fold(self) -> None:
        sizes = {c.payload["size"] for c in self.events if c and c.kind == "cut/1"}
        listed = {c.size for c in self.where.cuts}
        for index in range(len(self.entries) + 1):
            if index in sizes:
                self.snapshots[index] = self._national_totals()
            if index in sizes and self.doubt.any:
                self.cuts_doubted.add(index)
            if index in listed:
                self._cut_states(index)
            if index == len(self.entries):
                break
            e = self.events[index]
            if e is None:
                self.state.skip()
            elif e.known:
                self._known(e)
            else:
                check, why = judge_unknown(e, self.state.authority)
                if check is not None:
                    self.report.fail(check, why, index=index)
                else:
                    self.doubt.add(e)
                self.state.skip()
        if self.void:
            self.report.note("V2.4", f"{self.void} events of keys whose mandate had ended")

    def _known(self, e: Event) -> None:
        code = self.state.apply(e, self.entries[e.index])
        if code is None:
            return
        if code == VOID:
            self.void += 1
        else:
            self.report.fail("V2.3" if code in OF_SIGNATURES else "V2.4", f"the event is refused: {code}", index=e.index)

    def _setup(self) -> None:
        """V2.5, V3.1: what the first event says."""
        setup = self.state.setup
        if setup is None:
            self.report.not_checked("no setup opens the log", "V2.5")
            self.report.fail("V3.1", "no setup names the registry")
            return
        if len(self.policy.roots) != 1:
            self.report.not_checked("the policy pins no root key", "V2.5")
        elif keys.base64_decode(setup.payload["root_key"]) != self.policy.roots[0].public:
            self.report.fail("V2.5", "setup brings another root key than the policy pins", index=0)
        if setup.payload["registry"] != self.registry.sha256:
            self.report.fail("V3.1", "the registry is not the one that setup names", path="registry")
        if setup.kind == "setup/2" and setup.payload["stations"] != self.registry.stations_root():
            self.report.fail("V3.1", "the root over the facts of the stations", index=0, field="stations")

    def _national_line(self) -> None:
        """V2.7."""
        setup = self.state.setup
        if setup is None or setup.kind != "setup/2":
            self.report.does_not_apply("the log was opened by setup/1", "V2.7")
            return
        lines = [x for x in self.checkpoint.extensions if x.startswith("sirekap-national")]
        count, head = self.state.national
        import base64

        wanted = f"sirekap-national {count} {base64.b64encode(head).decode()}"
        if lines != [wanted]:
            self.report.fail("V2.7", "the line of national events", expected=wanted, found=lines)

    def _log_key(self) -> None:
        """V2.1 of arrival lines, and V2.8."""
        origin = self.checkpoint.origin
        listed = [k.public for k in self.policy.logs if k.name == origin]
        named = self.state.log_keys
        ids = {keys.key_id("ed25519", public): public for public in [*listed, *(p for _, p in named)]}
        for e in self.events:
            if e is not None and e.arrival_key not in ids:
                self.report.fail("V2.1", "the arrival line is of no key of the log", index=e.index)
        if not named:
            self.report.does_not_apply("no policy.set names a key of the log", "V2.8")
            return
        listed_ids = {keys.key_id("ed25519", public) for public in listed}

        def in_force(index: int) -> set[str]:
            """The keys that may be the log's for the entry of an index."""
            here = [keys.key_id("ed25519", public) for after, public in named if after < index]
            return {here[-1]} if here else listed_ids

        for e in self.events:
            if e is not None and e.arrival_key in ids and e.arrival_key not in in_force(e.index):
                self.report.fail("V2.8", "the arrival line is of another key than the log's here", index=e.index)
        signers = {keys.key_id("ed25519", k.public) for k in self.checkpoint.signers}
        if not signers & in_force(len(self.events) - 1):
            self.report.fail("V2.8", "the checkpoint is signed by another key than the log's here")

    # V3 and V4 of the tree's own state

    def _nodes(self) -> None:
        found = Files(
            self.tree, self.state, self.where.format, self.checkpoint.origin, self.rules_digest, self.doubt,
            MainSink(self.report),
        )  # fmt: skip
        found.run(self.where.node)
        self._manifest(found)

    def _manifest(self, found: Files) -> None:
        """V3.14."""
        self.manifest: dict[str, Any] | None = None
        wanted, data = self.state.manifest, found.manifest
        if self.where.format < 3 or wanted is None and not (self.doubt.nation and data is not None):
            self.report.does_not_apply("the log names no manifest", "V3.14")
            return
        report = self.report.doubt if self.doubt.nation else self.report.fail
        if self.doubt.nation:
            self.report.not_checked("an entry of an unknown kind touches the nation", "V3.14")
        path = "v1/manifes.json"
        if data is None:
            report("V3.14", "the manifest is missing", path=path)
            return
        if wanted is None or keys.sha256(data).hex() != wanted:
            report("V3.14", "another manifest than the log names", path=path)
            return
        try:
            self.manifest = manifest.check(data, self.registry)
        except manifest.UnknownFormat as error:
            self.report.not_checked(f"the format {error} of the manifest is not known", "V3.14")
        except Malformed as error:
            self.report.fail("V3.14", str(error), path=path)

    # Cuts

    def _national_totals(self) -> dict[str, Any]:
        out = {}
        for contest in self.registry.contests:
            nation = self.registry.nation
            columns = own.region_columns(self.registry, contest, nation)[len(registry.HEAD_FIELDS) :]
            found = self.state.totals(contest, nation, 3)
            line: dict[str, Any] = {}
            for name, total in (("headline", found.headline), ("recorded", found.recorded)):
                line[name] = [total.sums.get(column, 0) for column in columns]
                line[f"{name}_forms"] = total.forms
            out[contest] = line
        return out

    def _listed_cuts(self) -> None:
        self.cuts_by_name = {
            e.payload["name"]: e for e in reversed(self.events) if e is not None and e.kind == "cut/1"
        }

    def _cut_states(self, size: int) -> None:
        """V4.7 to V4.9 of the listed cuts of this size, while the fold stands there."""
        for cut in self.where.cuts:
            if cut.size != size:
                continue
            sink = CutSink(self.report, cut.name)
            found = Files(
                self.tree, self.state, cut.format, self.checkpoint.origin, self.rules_digest, self.doubt, sink
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
                stored = self.tree.object(content.object)
                packed = stored[:4] == b"\x28\xb5\x2f\xfd"
                data[name] = unpack_frames(stored, content.bytes) if packed else stored
                if len(data[name]) != content.bytes or keys.sha256(data[name]).hex() != content.sha256:
                    raise Malformed("another hash or length than listed")
            except Malformed as error:
                data.pop(name, None)
                report.fail(check, str(error), path=base + name)
        if self.doubt.any:
            report.not_checked("the cut's state hangs on what is unknown", "V4.8")
        for sheet in cuts.sheets(self.state):
            if sheet.name in data:
                self._sheet(sheet, data[sheet.name], base, cut.format)
        if cut.format > 1 and "versi.csv" in data:
            self._versions(data["versi.csv"], base)
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
        touched = {f.station.code for f in forms if self.doubt.station(f.station)}
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
            return [x for x in lines if x[2] not in stations or not self.doubt.station(stations[x[2]])]

        if settled(found) != settled(wanted):
            report.fail("V4.8", "is not what the log gives", path=path)
        elif found != wanted:
            report.doubt("V4.8", "is not what the log gives", path=path)

    def _cut_events(self) -> None:
        """V4.6 and the list of V4.7."""
        report, seen = self.report, set()
        accepted = self.state.cuts
        if not accepted and not self.where.cuts:
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
            if p["root"] != log.root(self.leaves[: cut.size]).hex():
                report.fail("V4.6", "another root", index=e.index, field="root")
            if cut.size in self.cuts_doubted:
                report.not_checked("the totals hang on what is unknown", "V4.6")
                report_totals = report.doubt
            else:
                report_totals = report.fail
            for key, a, b in files.differences(self.snapshots[cut.size], p["totals"]):
                field = "totals/" + "/".join(map(str, key))
                report_totals("V4.6", "other totals", index=e.index, field=field, expected=a, found=b)
        self._list_of_cuts()

    def _list_of_cuts(self) -> None:
        report, by_index = self.report, {c.event.index: c for c in self.state.cuts}
        before, names = -1, set()
        for item in self.where.cuts:
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
        missing = by_index.keys() - {item.index for item in self.where.cuts}
        if missing:
            listed = ", ".join(by_index[i].name for i in sorted(missing))
            report.not_checked(f"root.json does not list: {listed}", "V4.7")

    # V3.11, V1.9

    def _hour(self) -> None:
        hour = self.registry.parameters["embargo_until"]
        forms = [e.index for e in self.events if e is not None and e.is_form]
        for cut in self.state.cuts:
            if cut.event.arrival < hour and any(index < cut.size for index in forms):
                self.report.fail("V3.11", "a cut before the hour covers numbers", index=cut.event.index)
        if self.options.now is not None and self.options.now < hour and forms:
            self.report.fail("V3.11", "numbers before the hour", index=forms[0])

    def _fresh(self) -> None:
        """V1.9."""
        if self.options.now is None:
            return
        self.report.look("V1.9")
        if self.verifier.newest is None:
            self.report.not_checked("log/checkpoint is not accepted", "V1.9")
            return
        newest, leaves = self.verifier.newest
        size = self.checkpoint.size
        if newest.size <= size:
            return
        allowed = self.options.fresh
        if allowed is None:
            allowed = self.manifest["freshness"] if self.manifest else FRESHNESS
        try:
            data = self.verifier._read_entries(size + 1)[size]
            if log.leaf_hash(data) != leaves[size]:
                raise Malformed("entry is not under log/checkpoint")
            e = event.entry(data, self.checkpoint.origin, None)
        except (Malformed, log.Refused) as error:
            self.report.fail("V1.9", str(error), index=size)
            return
        if self.options.now - e.arrival > allowed:
            self.report.fail("V1.9", "root.json does not cover an entry that waits for too long", index=size)

    # V6

    def _receipts(self) -> None:
        from .receipts import check

        check(self)


def verify(folder: Path, options: Options) -> Report:
    """Verifies the tree in a folder."""
    return Verifier(folder, options).run()


__all__ = ["Options", "Report", "Refusal", "verify"]
