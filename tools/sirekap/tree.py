"""The tree: root.json, objects and nodes, read within bounds (docs/spec/tree.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zstandard

from . import keys, log
from .text import Malformed, strict_json

FILE_BYTES_MAX = 256 * 1024 * 1024
"""Largest file, and largest node or registry unpacked."""
FORMATS = {f"sirekap-tree/{number}": number for number in range(1, 7)}


def is_digest(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value, re.ASCII) is not None


CHUNK = 4096
"""Bytes of a frame that are unpacked at once: the most that they can become (128 KiB for four bytes) fits in memory."""


def _frame(data: bytes, most: int) -> tuple[bytes, bytes]:
    """The content of the first zstd frame, at most so many bytes, and what follows it."""
    engine = zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj(read_across_frames=False)
    out = bytearray()
    try:
        for at in range(0, len(data), CHUNK):
            out += engine.decompress(data[at : at + CHUNK])
            if len(out) > most:
                raise Malformed("too large when unpacked")
            if engine.eof:
                return bytes(out), engine.unused_data + data[at + CHUNK :]
    except zstandard.ZstdError as error:
        raise Malformed(f"zstd: {error}") from error
    raise Malformed("the zstd frame is cut off")


def unpack_frame(data: bytes) -> bytes:
    """The content of exactly one zstd frame."""
    out, rest = _frame(data, FILE_BYTES_MAX)
    if rest:
        raise Malformed("something follows the zstd frame")
    return out


def unpack_frames(data: bytes, length: int) -> bytes:
    """The content of one or more zstd frames, which must have `length` bytes."""
    out = bytearray()
    while data:
        part, data = _frame(data, length - len(out))
        out += part
    if len(out) != length:
        raise Malformed(f"{len(out)} bytes and not {length}")
    return bytes(out)


class Tree:
    """A folder with a public tree."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, path: str) -> bytes | None:
        """The bytes of a file, or None where it is missing, no plain file or too large."""
        found = self.folder / path
        try:
            if not found.is_file() or found.stat().st_size > FILE_BYTES_MAX:
                return None
            return found.read_bytes()
        except OSError:
            return None

    def object(self, name: str) -> bytes:
        """The stored bytes of an object that has the hash of its name."""
        if not is_digest(name):
            raise Malformed(f"{name} is not the name of an object")
        data = self.file(f"o/{name[:2]}/{name[2:]}")
        if data is None:
            raise Malformed(f"the object {name} is missing")
        if keys.sha256(data).hex() != name:
            raise Malformed(f"the object {name} has another hash")
        return data

    # The log

    def tile(self, level: int | str, number: int, width: int) -> tuple[bytes, int] | None:
        """A tile or bundle of this width, else the full one, with the width of what was found."""
        for found in (width, log.WIDTH):
            data = self.file("log/" + log.tile_path(level, number, found))
            if data is not None:
                return data, found
        return None

    def bundle(self, number: int, size: int) -> list[bytes]:
        """The entries of a bundle, as many as a log of `size` entries has there."""
        width = min(log.WIDTH, size - number * log.WIDTH)
        found = self.tile("entries", number, width)
        if found is None:
            raise Malformed(f"the bundle {number} is missing")
        return log.bundle_entries(*found)[:width]

    def entries(self, size: int) -> list[bytes]:
        """The first `size` entries."""
        return [entry for number, _ in log.widths(size) for entry in self.bundle(number, size)]

    def leaves(self, size: int) -> list[bytes]:
        """The leaf hashes of a log of `size` entries, from its tiles of level 0."""
        out: list[bytes] = []
        for number, width in log.widths(size):
            found = self.tile(0, number, width)
            if found is None or len(found[0]) < 32 * width:
                raise Malformed(f"the tile {number} of level 0 is missing or too short")
            out += [found[0][i : i + 32] for i in range(0, 32 * width, 32)]
        return out


@dataclass
class Node:
    """A node: its children's objects and its files."""

    children: dict[str, str]
    files: dict[str, bytes]


def node(data: bytes) -> Node:
    """Reads a node from its unpacked bytes."""
    end = data.find(b"\n")
    if end < 0:
        raise Malformed("the node has no first line")
    head = strict_json(data[:end])
    if not isinstance(head, dict) or head.keys() != {"children", "files"}:
        raise Malformed("the first line of the node")
    children, lengths = head["children"], head["files"]
    if not isinstance(children, dict) or not all(is_digest(name) for name in children.values()):
        raise Malformed("the children of the node")
    if not isinstance(lengths, dict) or not all(type(n) is int and n >= 0 for n in lengths.values()):
        raise Malformed("the files of the node")
    for names in (children, lengths):
        if list(names) != sorted(names, key=lambda name: name.encode()):
            raise Malformed("the maps of the node are not sorted")
    files, at = {}, end + 1
    for name, length in lengths.items():
        files[name] = data[at : at + length]
        at += length
    if at != len(data):
        raise Malformed("the lengths do not add up to the node")
    return Node(children, files)


# root.json


@dataclass
class Content:
    """An object whose content has this hash and length when unpacked."""

    object: str
    sha256: str
    bytes: int


@dataclass
class CutState:
    """An item of `cuts` in root.json."""

    format: int
    name: str
    index: int
    size: int
    root: str
    arrival: str
    node: str
    files: dict[str, Content]


@dataclass
class Root:
    """root.json."""

    format: int
    origin: str
    election: str
    checkpoint: str
    node: str
    registry: Content
    policy: Content
    cuts: list[CutState]


def _fields(value: Any, names: str, what: str) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != set(names.split()):
        raise Malformed(f"the fields of {what}")
    return value


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise Malformed(what)
    return value


def _count(value: Any, what: str) -> int:
    if type(value) is not int or not 0 <= value < 2**64:
        raise Malformed(what)
    return value


def _digest(value: Any, what: str) -> str:
    if not is_digest(value):
        raise Malformed(f"{what} is not a digest")
    return value


def _content(value: Any, what: str, checked: bool) -> Content:
    """An object; `checked` where its names must be digests already here."""
    v = _fields(value, "object sha256 bytes", what)
    read = _digest if checked else _text
    return Content(read(v["object"], what), read(v["sha256"], what), _count(v["bytes"], what))


def _format(value: Any) -> int:
    if not isinstance(value, str) or value not in FORMATS:
        raise Malformed(f"the format {value!r} is not known")
    return FORMATS[value]


def root(data: bytes) -> Root:
    """Reads root.json (V1.1)."""
    v = _fields(strict_json(data), "format origin election checkpoint node registry policy cuts", "root.json")
    whole = Root(
        _format(v["format"]), _text(v["origin"], "origin"), _text(v["election"], "election"),
        _text(v["checkpoint"], "checkpoint"), _digest(v["node"], "node"),
        _content(v["registry"], "registry", True), _content(v["policy"], "policy", True), [],
    )  # fmt: skip
    if not isinstance(v["cuts"], list):
        raise Malformed("cuts")
    for item in v["cuts"]:
        if isinstance(item, dict) and whole.format == 1 and "format" in item:
            raise Malformed("a cut with a format in a tree of format 1")
        if isinstance(item, dict) and "format" not in item:
            item = {"format": "sirekap-tree/1"} | item
        c = _fields(item, "format name index size root arrival node files", "a cut")
        if not isinstance(c["files"], dict):
            raise Malformed("the files of a cut")
        cut = CutState(
            _format(c["format"]), _text(c["name"], "name"), _count(c["index"], "index"),
            _count(c["size"], "size"), _text(c["root"], "root"), _text(c["arrival"], "arrival"),
            _text(c["node"], "node"),
            {name: _content(f, name, False) for name, f in c["files"].items()},
        )  # fmt: skip
        if cut.format > whole.format:
            raise Malformed("a cut of a later format than the tree's")
        whole.cuts.append(cut)
    return whole
