"""Writes small seeds for the fuzz targets from a public tree of made-up data.

Usage: corpus.py TREE CORPUS     (needs zstandard: see scripts/third_party.txt)
"""

import json
import pathlib
import sys

import zstandard

tree, corpus = map(pathlib.Path, sys.argv[1:3])
root = json.loads((tree / "root.json").read_text())


def put(target, name, data):
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def stored(name):
    return (tree / "o" / name[:2] / name[2:]).read_bytes()


def unpacked(name):
    return zstandard.ZstdDecompressor().decompressobj().decompress(stored(name))


def bundle(data):
    while data:
        size = int.from_bytes(data[:2])
        yield data[2 : 2 + size]
        data = data[2 + size :]


first = (tree / "log/tile/entries/000").read_bytes()
entries, kinds = list(bundle(first)), set()
last = sorted((tree / "log/tile/entries").glob("*.p/*"))
entries += list(bundle(last[-1].read_bytes())) if last else []
for entry in entries:
    lines = entry.decode().splitlines(keepends=True)
    kind = json.loads(lines[2])["kind"].replace("/", "-")
    if kind not in kinds:
        kinds.add(kind)
        put("entry", kind, entry)
        put("submission", kind, "".join(lines[:-1]))
        put("payload", kind, lines[2].rstrip("\n"))
small = entries[:3]
put("entry_bundle", "three", b"".join(len(e).to_bytes(2) + e for e in small))
put("note", "checkpoint", root["checkpoint"])
policy = stored(root["policy"]["object"]).decode()
put("policy", "policy", policy)
put("policy", "quorum", policy.replace("quorum none\n", "group both 1 a\nquorum both\n"))
put("vkey", "log", next(line.split()[1] for line in policy.splitlines() if line.startswith("log ")))
put("proof_bundle", "proof", sys.stdin.buffer.read())
put("registry", "small", unpacked(root["registry"]["object"]))
node = unpacked(root["node"])
while True:
    index, bodies = node.split(b"\n", 1)
    index = json.loads(index)
    children = [c for c in index["children"] if c[0].isdigit()]
    if not children:
        break
    node = unpacked(index["children"][children[0]])
put("node", "village", node)
offset = 0
for path, size in index["files"].items():
    if path.startswith("pemilu/hhcw/") and len(path.rsplit("/", 1)[1]) == 18:
        put("station_file", path.split("/")[2], bodies[offset : offset + size])
        put("tree_path", path.split("/")[2], path)
    offset += size
