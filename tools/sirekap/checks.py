"""All checks of a folder, in the order of verify.md; here V1, the log. What follows from its entries is in `fold`."""

from __future__ import annotations

from pathlib import Path

from . import controls, event, keys, log, registry, snapshot
from .fold import Fold, Log
from .report import Options, Report
from .state import State
from .text import Malformed
from .tree import Root, Tree, root, unpack_frame


class Stop(Exception):
    """Nothing more can be checked; what is left is `not_checked`."""


class Verifier:
    """One verification of a folder."""

    def __init__(self, folder: Path, options: Options) -> None:
        self.tree, self.options, self.report = Tree(folder), options, Report()

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
        log_found = Log(checkpoint, policy, entries, leaves, self.named_keys, self.newest, self._own_policy(where))
        Fold(self.tree, self.report, self.options, where, log_found, registry_found).run()

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
            return snapshot.read(data)
        except (Malformed, snapshot.Refused) as error:
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
        text: bytes | None = None
        try:
            data = self.tree.object(where.policy.object)
            if len(data) != where.policy.bytes or keys.sha256(data).hex() != where.policy.sha256:
                raise Malformed("the policy has another hash or length")
            data.decode("utf-8")
            text = data
        except (Malformed, UnicodeDecodeError) as error:
            self.report.fail("V1.2", str(error), path="policy")
        if self.options.policy is not None:
            self.report.pinned = True
            text = self.options.policy
        if text is None:
            raise Stop("there is no policy")
        try:
            used = log.policy(text)
        except log.Refused as error:
            self.report.fail("V1.2", str(error))
            raise Stop("there is no policy") from error
        if len(used.roots) != 1 or used.roots[0].type != log.LOG_KEY:
            self.report.fail("V1.2", "the policy does not pin exactly one root key")
        return used

    def _checkpoint(self, where: Root, policy: log.Policy, found: registry.Registry | None) -> log.Checkpoint:
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
            self.report.origin, self.report.size = checkpoint.origin, checkpoint.size
            self.report.root = checkpoint.root.hex()
            self._cosigned(data, policy)
            return checkpoint
        except log.Refused as error:
            self.report.fail("V1.3", str(error), path="root.json", field="checkpoint")
            raise Stop("the checkpoint is not accepted") from error

    def _cosigned(self, data: bytes, policy: log.Policy) -> None:
        """V5.1."""
        if not policy.witnesses and policy.quorum is None:
            self.report.does_not_apply("the policy asks for no witness", "V5.1")
            return
        quorate, bad = policy.cosigned(data)
        for name in bad:
            self.report.fail("V5.1", f"the line of {name} does not verify", path="root.json", field="checkpoint")
        if quorate:
            self.report.look("V5.1")
        else:
            self.report.not_checked(f"the quorum {policy.quorum} is not reached", "V5.1")

    def _own_policy(self, where: Root) -> log.Policy:
        """The policy that the tree publishes; none that can be read fails V1.2, and names nobody."""
        try:
            return log.policy(self.tree.object(where.policy.object))
        except (Malformed, log.Refused):
            return log.Policy()

    def _keys_in_log(self, where: Root, policy: log.Policy, found: registry.Registry | None) -> list[log.VerifierKey]:
        """Keys of the log that two authorities named under the pinned root, to be tried beside the listed ones."""
        try:
            size = int(log.note(where.checkpoint.encode()).text.split("\n")[1])
            entries = self.tree.entries(size)
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
            if e.known and not e.is_form and not e.is_act:
                state.apply(e, data)
        return [log.log_key(where.origin, public) for _, public in state.log_keys]

    def _entries(self, size: int) -> list[bytes]:
        self.report.look("V1.4")
        try:
            return self.tree.entries(size)
        except (Malformed, log.Refused) as error:
            self.report.fail("V1.4", str(error), path="log/tile/entries")
            self.report.look("V3.1")
            raise Stop("the log can't be folded") from error

    def _log(self, checkpoint: log.Checkpoint, leaves: list[bytes], policy: log.Policy) -> None:
        self.report.look("V1.5", "V1.6")
        found = log.root(leaves)
        if found != checkpoint.root:
            self.report.fail(
                "V1.5", "the entries lead to another root", expected=checkpoint.root.hex(), found=found.hex()
            )
        for (level, number, width), wanted in log.tiles(leaves).items():
            path = "log/" + log.tile_path(level, number, width)
            tile = self.tree.tile(level, number, width)
            if tile is None:
                self.report.fail("V1.6", "the tile is missing", path=path)
            elif (tile[0] if tile[1] == width else tile[0][: 32 * width]) != wanted:
                self.report.fail("V1.6", "another tile", path=path)
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
            if newest.size == checkpoint.size:
                if newest.root != checkpoint.root:
                    raise log.Refused("log/checkpoint has another root than root.json's of the same size")
                return newest, leaves
            # The tiles of level 0 lead to both roots: the same that a consistency proof shows.
            every = self.tree.leaves(newest.size)
            if log.root(every[: checkpoint.size]) != checkpoint.root or log.root(every) != newest.root:
                raise log.Refused("log/checkpoint is not consistent with root.json's")
            return newest, every
        except (log.Refused, Malformed) as error:
            self.report.fail("V1.7", str(error), path="log/checkpoint")
            return None

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


def verify(folder: Path, options: Options) -> Report:
    """Verifies the tree in a folder."""
    return Verifier(folder, options).run()
