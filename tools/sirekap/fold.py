"""V2 to V8: the entries are folded, and the tree's files held against the state (verify.md)."""

from __future__ import annotations

import base64
from collections import Counter
from dataclasses import dataclass

from . import controls, event, files, keys, log, pictures, receipts
from .compare import Sink
from .cutchecks import CutChecks
from .doubt import Doubt, holders, judge_unknown
from .event import Event
from .files import Files
from .registry import Registry
from .report import Options, Report
from .state import State
from .text import Malformed
from .tree import Root, Tree

FRESHNESS = 900
"""Seconds that an entry may wait for root.json, where no manifest says it."""
VOID = {
    "E1011": "events of keys whose mandate had ended",
    "E1030": "acts of a desk that met another state than they were made for",
    "E1031": "answers to no objection",
}
"""Refusals that are void in public and no failure, and what the note calls such events."""
OF_SIGNATURES = {"E1009", "E1012", "E1019"}
"""Refusals that fail V2.3; all others but those of `VOID` fail V2.4."""


@dataclass
class Log:
    """What V1 found: the accepted checkpoint, the policy that is used, and what is under it."""

    checkpoint: log.Checkpoint
    policy: log.Policy
    entries: list[bytes]
    leaves: list[bytes]
    named_keys: list[log.VerifierKey]
    """Keys of the log that the policy does not list and the log itself names, where it was asked for them."""
    newest: tuple[log.Checkpoint, list[bytes]] | None
    """`log/checkpoint` with the leaf hashes under it; None where it is not accepted."""
    own_policy: log.Policy
    """The policy that the tree publishes."""


class Fold:
    """V2 to V8: the entries are folded, and the tree's files held against the state."""

    def __init__(
        self, tree: Tree, report: Report, options: Options, where: Root, found: Log, registry: Registry
    ) -> None:
        self.tree, self.report, self.options, self.where = tree, report, options, where
        self.log, self.registry = found, registry
        self.policy, self.checkpoint, self.entries = found.policy, found.checkpoint, found.entries
        self.events: list[Event | None] = []
        self.void: Counter[str] = Counter()

    def run(self) -> None:
        report = self.report
        report.look("V2.1", "V2.2", "V2.3", "V2.4", "V2.5", "V2.6", "V2.7", "V2.8", "V3.1", "V3.2", "V3.3")
        report.look(*files.NODE_CHECKS, "V3.11", "V3.14", "V4.6", "V4.7", "V4.8", "V4.9")
        self._parse()
        self._rules()
        self.doubt = Doubt(self.registry, self.rules_known)
        self.state = State(self.registry, self.rules)
        self.cuts = CutChecks(self)
        self._fold()
        self._setup()
        self._national_line()
        self._log_key()
        self._openings()
        self._witnesses()
        self._nodes()
        pictures.Gallery(self).run()
        self.cuts.events()
        self._hour()
        self._fresh()
        if self.options.receipts is not None:
            self._receipts()

    # V2

    def _parse(self) -> None:
        """V2.1, V2.2, V2.6: entries are read; nothing of them is judged yet."""
        ids: dict[str, int] = {}
        arrival_keys = self._listed() | {keys.key_id("ed25519", k.public) for k in self.log.named_keys}
        kinds, backwards, newest = set(), 0, None
        for index, data in enumerate(self.entries):
            try:
                e = event.entry(data, self.checkpoint.origin, arrival_keys)
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
        for index in range(len(self.entries) + 1):
            self.cuts.at(index)
            if index == len(self.entries):
                break
            e = self.events[index]
            if e is None:
                self.state.skip()
            elif e.known:
                self._known(e)
            else:
                self.doubt.foreign.add(index)
                check, why = judge_unknown(e, self.state.authority)
                if check is not None:
                    self.report.fail(check, why, index=index)
                else:
                    self.doubt.add(e, [m.id for m in holders(e, self.state.authority)])
                self.state.skip()
        for code, times in sorted(self.void.items()):
            self.report.note("V2.4", f"{times} {VOID[code]}")

    def _known(self, e: Event) -> None:
        code = self.state.apply(e, self.entries[e.index])
        if code is None:
            return
        if code in VOID:
            self.void[code] += 1
        else:
            self.report.fail(
                "V2.3" if code in OF_SIGNATURES else "V2.4", f"the event is refused: {code}", index=e.index
            )

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
        lines = [x for x in self.checkpoint.extensions if x.split(" ")[0] == "sirekap-national"]
        count, head = self.state.national
        wanted = f"sirekap-national {count} {base64.b64encode(head).decode()}"
        if lines != [wanted]:
            self.report.fail("V2.7", "the line of national events", expected=wanted, found=lines)

    def _listed(self) -> set[str]:
        """Ids of the origin's keys that the policy lists."""
        ours = [k for k in self.policy.logs if k.name == self.checkpoint.origin]
        return {keys.key_id("ed25519", k.public) for k in ours}

    def _log_key(self) -> None:
        """V2.8."""
        named = self.state.log_keys
        if not named:
            self.report.does_not_apply("no policy.set names a key of the log", "V2.8")
            return
        listed_ids = self._listed()

        def in_force(index: int) -> set[str]:
            """The keys that may be the log's for the entry of an index."""
            here = [keys.key_id("ed25519", public) for after, public in named if after < index]
            return {here[-1]} if here else listed_ids

        for e in self.events:
            if e is not None and e.arrival_key not in in_force(e.index):
                self.report.fail("V2.8", "the arrival line is of another key than the log's here", index=e.index)
        signers = {keys.key_id("ed25519", k.public) for k in self.checkpoint.signers}
        if not signers & in_force(len(self.events) - 1):
            self.report.fail("V2.8", "the checkpoint is signed by another key than the log's here")

    def _openings(self) -> None:
        """V2.9."""
        if not self.state.openings:
            self.report.does_not_apply("the log records no opening", "V2.9")
            return
        self.report.look("V2.9")
        first = min((e.index for e in self.events if e is not None and e.is_form), default=None)
        for e, said in self.state.openings:
            if first is not None and first < e.index:
                self.report.fail("V2.9", "a form came before the record of the opening", index=e.index)
            wanted = said | {"rules": self.rules_digest}
            for field, value in wanted.items():
                if e.payload[field] == value:
                    continue
                if field == "rules" and not self.rules_known:
                    continue
                doubted = field not in ("rules", "registry") and self.doubt.nation
                differs = self.report.doubt if doubted else self.report.fail
                differs("V2.9", "is not what the log says here", index=e.index, field=field)

    def _witnesses(self) -> None:
        """V5.2."""
        named, own = self.state.witnessing, self.log.own_policy
        if named is None:
            self.report.does_not_apply("the log names no witnesses", "V5.2")
            return
        self.report.look("V5.2")
        wanted = (
            [(w["name"], w["name"], keys.base64_decode(w["key"]), w["address"]) for w in named["witnesses"]],
            [(g["name"], g["threshold"], g["members"]) for g in named["groups"]],
            named["quorum"],
        )
        found = (
            [(label, key.name, key.public, own.urls[label]) for label, key in own.witnesses.items()],
            [(label, least, members) for label, (least, members) in own.groups.items()],
            own.quorum,
        )
        if wanted != found:
            self.report.fail("V5.2", "the tree's policy has other witnesses than the log names", path="policy")

    # V3 and V4 of the tree's own state

    def _nodes(self) -> None:
        found = Files(
            self.tree, self.state, self.where.format, self.checkpoint.origin, self.rules_digest, self.doubt,
            Sink(self.report),
        )  # fmt: skip
        found.run(self.where.node)
        # What is unknown may have set the first.
        if self.where.format < 3 or self.state.manifest is None and not self.doubt.nation:
            self.report.does_not_apply("the log names no manifest", "V3.14")
        if not self.registry.rules:
            self.report.does_not_apply("the registry has no rules of who is elected", "V4.10")
        if self.where.format < 4:
            self.report.does_not_apply("the tree says nothing of changes", "V3.15")
        if self.where.format < 5:
            self.report.does_not_apply("the tree says nothing of the system itself", "V3.16")
        self.manifest = found.manifest

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
        if self.log.newest is None:
            self.report.not_checked("log/checkpoint is not accepted", "V1.9")
            return
        newest, leaves = self.log.newest
        size = self.checkpoint.size
        if newest.size <= size:
            return
        allowed = self.options.fresh
        if allowed is None:
            allowed = self.manifest["freshness"] if self.manifest else FRESHNESS
        try:
            number, at = divmod(size, log.WIDTH)
            data = self.tree.bundle(number, newest.size)[at]
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
        receipts.check(self)
