"""The log: Merkle tree, tiles and bundles, notes, checkpoints and the trust policy (docs/spec/log.md)."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from . import keys

WIDTH = 256
"""Hashes of a full tile, entries of a full bundle."""
NOTE_BYTES_MAX = 1_000_000
NOTE_LINES_MAX = 100
POLICY_BYTES_MAX = 262_144
POLICY_ITEMS_MAX = 256
"""At most so many logs, so many witnesses and so many groups."""
LOG_KEY = 0x01
WITNESS_KEY = 0x04


class Refused(ValueError):
    """A note, checkpoint, policy or bundle that is not accepted; the message says why."""


# The tree


def leaf_hash(entry: bytes) -> bytes:
    """RFC 6962 leaf hash."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 6962 node hash."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: list[bytes]) -> bytes:
    """The root over leaf hashes, by halving at the largest power of two below their number."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    # Subtrees whose sizes are descending powers of two, joined from the right.
    stack: list[tuple[int, bytes]] = []
    for leaf in leaves:
        size, value = 1, leaf
        while stack and stack[-1][0] == size:
            value = node_hash(stack.pop()[1], value)
            size *= 2
        stack.append((size, value))
    value = stack.pop()[1]
    while stack:
        value = node_hash(stack.pop()[1], value)
    return value


def tile_path(level: int | str, number: int, width: int) -> str:
    """The path of a tile below the log's prefix; level `entries` for bundles. A width of 256 is the full one."""
    groups = [f"{number % 1000:03}"]
    number //= 1000
    while number:
        groups.insert(0, f"x{number % 1000:03}")
        number //= 1000
    name = "/".join(groups)
    return f"tile/{level}/{name}" if width == WIDTH else f"tile/{level}/{name}.p/{width}"


def widths(count: int) -> list[tuple[int, int]]:
    """Number and width of each tile that holds `count` hashes or entries."""
    full, rest = divmod(count, WIDTH)
    return [(n, WIDTH) for n in range(full)] + ([(full, rest)] if rest else [])


def tiles(leaves: list[bytes]) -> dict[tuple[int, int, int], bytes]:
    """Every tile of a log with these leaf hashes, by level, number and width."""
    out: dict[tuple[int, int, int], bytes] = {}
    level, hashes = 0, leaves
    while hashes:
        for number, width in widths(len(hashes)):
            out[level, number, width] = b"".join(hashes[number * WIDTH : number * WIDTH + width])
        hashes = [root(hashes[n * WIDTH : (n + 1) * WIDTH]) for n in range(len(hashes) // WIDTH)]
        level += 1
    return out


def bundle_entries(data: bytes, count: int) -> list[bytes]:
    """The entries of a bundle, which must be exactly `count`."""
    out, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if at + 2 > len(data) or end > len(data):
            raise Refused("the bundle ends inside an entry")
        out.append(data[at + 2 : end])
        at = end
    if len(out) != count:
        raise Refused(f"the bundle has {len(out)} entries and not {count}")
    return out


# Notes and keys


@dataclass(frozen=True)
class VerifierKey:
    """A key that signs notes: a log's (type 0x01) or a witness's (type 0x04)."""

    name: str
    id: bytes
    type: int
    public: bytes


def _key_name_fits(name: str) -> bool:
    return name != "" and "+" not in name and not any(c.isspace() for c in name)


def verifier_key(text: str) -> VerifierKey:
    """Reads `<name>+<8 hex digits>+<base64 of type and public key>`."""
    parts = text.split("+", 2)
    data = keys.base64_decode(parts[2]) if len(parts) == 3 else None
    if data is None or len(data) != 33 or not _key_name_fits(parts[0]):
        raise Refused(f"the verifier key {text}")
    name, hex_id = parts[0], parts[1]
    if keys.ed25519_key(data[1:]) is None or data[0] not in (LOG_KEY, WITNESS_KEY):
        raise Refused(f"the public key of {text}")
    if hex_id != keys.sha256(name.encode() + b"\n" + data)[:4].hex():
        raise Refused(f"the key id of {text}")
    return VerifierKey(name, bytes.fromhex(hex_id), data[0], data[1:])


def log_key(name: str, public: bytes) -> VerifierKey:
    """The verifier key of type 0x01 with this name and public key."""
    data = bytes([LOG_KEY]) + public
    return VerifierKey(name, keys.sha256(name.encode() + b"\n" + data)[:4], LOG_KEY, public)


@dataclass(frozen=True)
class Note:
    """A note's text, with its last newline, and its signature lines: name, key id, signature."""

    text: str
    lines: list[tuple[str, bytes, bytes]]


def note(data: bytes) -> Note:
    """Reads a signed note; signatures are not verified yet."""
    if len(data) > NOTE_BYTES_MAX:
        raise Refused("the note is too long")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("the note is not UTF-8") from error
    if any(c < " " and c != "\n" for c in whole):
        raise Refused("the note has control characters")
    split = whole.rfind("\n\n")
    if split < 0 or not whole.endswith("\n"):
        raise Refused("the note has no signatures")
    signatures = whole[split + 2 :].split("\n")[:-1]
    if not signatures or len(signatures) > NOTE_LINES_MAX:
        raise Refused(f"the note has {len(signatures)} signature lines")
    lines = []
    for line in signatures:
        found = re.fullmatch(r"\u2014 (\S+) (\S+)", line)
        decoded = keys.base64_decode(found[2]) if found else None
        if not found or decoded is None or len(decoded) < 5 or not _key_name_fits(found[1]):
            raise Refused("a signature line of the note is malformed")
        lines.append((found[1], decoded[:4], decoded[4:]))
    return Note(whole[: split + 1], lines)


def _line_verifies(key: VerifierKey, text: str, signature: bytes) -> bool:
    if key.type == LOG_KEY:
        return keys.ed25519_verifies(key.public, signature, text.encode())
    if len(signature) != 72:
        return False
    time = int.from_bytes(signature[:8], "big")
    message = f"cosignature/v1\ntime {time}\n{text}".encode()
    return time < 2**63 and keys.ed25519_verifies(key.public, signature[8:], message)


@dataclass(frozen=True)
class Checkpoint:
    """A checkpoint that the policy accepted."""

    origin: str
    size: int
    root: bytes
    extensions: list[str]
    signers: list[VerifierKey]
    """The keys of the origin that signed it."""


# Policy


@dataclass
class Policy:
    """Which log keys are accepted, which witnesses must have cosigned, and the pinned root keys."""

    logs: list[VerifierKey] = field(default_factory=list)
    witnesses: dict[str, VerifierKey] = field(default_factory=dict)
    urls: dict[str, str] = field(default_factory=dict)
    """Where each witness is asked, as far as it is said."""
    groups: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    quorum: str | None = None
    roots: list[VerifierKey] = field(default_factory=list)
    """Root keys of `# sirekap-root` comments; a policy that can be used has exactly one."""

    def _witnessed(self, name: str, have: set[str]) -> bool:
        if name in self.witnesses:
            return name in have
        least, members = self.groups[name]
        return sum(self._witnessed(member, have) for member in members) >= least

    def accept(self, data: bytes, extra: list[VerifierKey] = []) -> Checkpoint:
        """The checkpoint of a note that this policy, with `extra` log keys beside its own, accepts."""
        found = note(data)
        lines = found.text.split("\n")[:-1]
        if len(lines) < 3 or any(line == "" for line in lines):
            raise Refused("the checkpoint has too few lines")
        origin, size, hash_text = lines[:3]
        head = keys.base64_decode(hash_text)
        if not re.fullmatch(r"0|[1-9][0-9]*", size) or int(size) >= 2**63 or head is None or len(head) != 32:
            raise Refused("the size or root of the checkpoint is malformed")
        signers = []
        logs = [key for key in [*self.logs, *extra] if key.name == origin]
        for name, key_id, signature in found.lines:
            for key in logs:
                if (key.name, key.id) == (name, key_id):
                    if not _line_verifies(key, found.text, signature):
                        raise Refused(f"the line of {name} does not verify")
                    signers.append(key)
        if not signers:
            raise Refused(f"no listed log key of {origin} has signed")
        return Checkpoint(origin, int(size), head, lines[3:], signers)

    def cosigned(self, data: bytes) -> tuple[bool, list[str]]:
        """Whether the quorum has cosigned a note, and the names of witnesses whose lines do not verify."""
        found, have, bad = note(data), set(), []
        for name, key_id, signature in found.lines:
            for label, key in self.witnesses.items():
                if (key.name, key.id) == (name, key_id):
                    if _line_verifies(key, found.text, signature):
                        have.add(label)
                    else:
                        bad.append(label)
        have -= set(bad)
        return self.quorum is None or self._witnessed(self.quorum, have), bad


def policy(data: bytes) -> Policy:
    """Reads a policy file."""
    if len(data) > POLICY_BYTES_MAX:
        raise Refused("the policy is too long")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("the policy is not UTF-8") from error
    if not whole.endswith("\n") or any((c < " " and c not in "\n\t") or "\x7f" <= c <= "\x9f" for c in whole):
        raise Refused("the policy has control characters, or its last line no newline")
    out, quorums, members_seen = Policy(), 0, set()
    for line in whole.split("\n")[:-1]:
        items = [item for item in re.split(r"[ \t]+", line) if item]
        if not items:
            continue
        if items[0].startswith("#"):
            comment = line.strip(" \t")[1:].strip(" \t")
            parts = re.split(r"[ \t]+", comment)
            if parts[0] == "sirekap-root":
                if len(parts) != 2:
                    raise Refused("the comment of the root key is malformed")
                out.roots.append(verifier_key(parts[1]))
            continue
        word, rest = items[0], items[1:]
        if word == "log" and len(rest) in (1, 2):
            key = verifier_key(rest[0])
            if key.type != LOG_KEY or any(key.public == other.public for other in out.logs):
                raise Refused("a log's key has another type, or stands twice")
            out.logs.append(key)
        elif word == "witness" and len(rest) in (2, 3):
            key = verifier_key(rest[1])
            if key.type != WITNESS_KEY or any(key.public == other.public for other in out.witnesses.values()):
                raise Refused("a witness's key has another type, or stands twice")
            _define(out, rest[0])
            out.witnesses[rest[0]] = key
            out.urls[rest[0]] = rest[2] if len(rest) == 3 else ""
        elif word == "group" and len(rest) >= 3:
            _define(out, rest[0])
            members = rest[2:]
            for member in members:
                if member not in out.witnesses and member not in out.groups or member in members_seen:
                    raise Refused(f"the member {member}")
                members_seen.add(member)
            counts = {"all": len(members), "any": 1}
            least = counts.get(rest[1]) or (int(rest[1]) if re.fullmatch(r"[1-9][0-9]{0,8}", rest[1]) else 0)
            if not 1 <= least <= len(members):
                raise Refused(f"the number of members of {rest[0]}")
            out.groups[rest[0]] = (least, members)
        elif word == "quorum" and len(rest) == 1:
            quorums += 1
            if rest[0] != "none":
                if rest[0] not in out.witnesses and rest[0] not in out.groups:
                    raise Refused(f"the quorum {rest[0]}")
                out.quorum = rest[0]
        else:
            raise Refused(f"the line {line!r}")
    if quorums != 1 or max(len(out.logs), len(out.witnesses), len(out.groups)) > POLICY_ITEMS_MAX:
        raise Refused("one quorum is needed, and bounds hold")
    return out


def _define(out: Policy, name: str) -> None:
    if name == "none" or name in out.witnesses or name in out.groups:
        raise Refused(f"the name {name} is taken")


# National events


def national_hash(before: bytes, leaf: bytes) -> bytes:
    """The next hash of the chain of national events (`sirekap-national`)."""
    return keys.sha256(b"sirekap-national/1\n" + before + leaf)
