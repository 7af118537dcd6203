"""A dossier, checked without our program: every file by hashlib, every C2SP proof and the checkpoint's signature in plain Python with `cryptography`.

Usage: third_party_dossier.py SIREKAP TREE WORK
"""

import base64
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

sirekap, tree, work = (pathlib.Path(word).absolute() for word in sys.argv[1:4])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)


def run(*words, code=0):
    done = subprocess.run([sirekap, *map(str, words)], capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"{words}\n{done.stdout}{done.stderr}\nthird party: dossier: exit {done.returncode}")
    return done.stdout


def expect(what, condition):
    if not condition:
        sys.exit(f"third party: dossier: {what}: FAILED")


def sha256(data):
    return hashlib.sha256(data).digest()


policy = json.loads((tree / "root.json").read_text())["policy"]["object"]
(work / "policy.txt").write_bytes((tree / "o" / policy[:2] / policy[2:]).read_bytes())
region, path = json.loads(run("totals", "--json", "--tree", tree)), []
while not region["stations"]:
    child = max(region["children"], key=lambda c: c["totals"]["stations"])
    region = json.loads(run("totals", child["region"]["code"], "--json", "--tree", tree))
station = next(s["station"]["code"] for s in region["stations"] if s["values"])
folder = work / station
run("dossier", station, "--tree", tree, "--out", folder)
run("dossier", "check", folder, "--policy", work / "policy.txt")
run("dossier", "check", folder, code=6)

manifest = json.loads((folder / "dossier.json").read_text())
for name, digest in manifest["files"].items():
    expect(name, sha256((folder / name).read_bytes()).hex() == digest)
found = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
expect("no other file", found == {"dossier.json", *manifest["files"]})

# The policy's log key, and the checkpoint that it signed.
vkey = next(line.split()[1] for line in (work / "policy.txt").read_text().splitlines() if line.startswith("log "))
name, key_id, key = vkey.split("+", 2)
key = base64.b64decode(key)
expect("an Ed25519 key", key[0] == 1 and sha256(name.encode() + b"\n" + key)[:4].hex() == key_id)
checkpoint = (folder / "checkpoint.txt").read_text()
body, _, signatures = checkpoint.rpartition("\n\n")
body += "\n"
lines = [line.split(" ") for line in signatures.splitlines()]
signature = next(base64.b64decode(s) for dash, who, s in lines if who == name and base64.b64decode(s)[:4].hex() == key_id)
Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], body.encode())
origin, size, root = body.split("\n")[:3]
size, root = int(size), base64.b64decode(root)


def proven(index, entry, hashes):
    """RFC 9162, 2.1.3.2."""
    fn, sn, node = index, size - 1, sha256(b"\0" + entry)
    for sibling in hashes:
        if fn & 1 or fn == sn:
            node = sha256(b"\1" + sibling + node)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            node = sha256(b"\1" + node + sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and node == root


for item in manifest["entries"]:
    index = item["index"]
    head, _, note = (folder / f"log/{index}.tlog-proof").read_text().partition("\n\n")
    magic, place, *hashes = head.split("\n")
    expect("a C2SP proof", magic == "c2sp.org/tlog-proof@v1" and place == f"index {index}" and note == checkpoint)
    entry = (folder / f"log/{index}.entry").read_bytes()
    expect(f"entry {index}", proven(index, entry, [base64.b64decode(h) for h in hashes]))
    expect("and not another", not proven(index, entry + b" ", [base64.b64decode(h) for h in hashes]))
for name in manifest["files"]:
    if name.startswith("gambar/"):
        expect(name, sha256((folder / name).read_bytes()).hex() == name.removeprefix("gambar/").removesuffix(".jpg").replace("/", ""))
run("dossier", station, "--tree", tree, "--out", work / "one.tar")
run("dossier", station, "--tree", tree, "--out", work / "two.tar")
expect("the same bytes", (work / "one.tar").read_bytes() == (work / "two.tar").read_bytes())
run("dossier", "check", work / "one.tar", "--policy", work / "policy.txt")
(folder / "log/0.entry").write_bytes((folder / "log/0.entry").read_bytes() + b" ")
run("dossier", "check", folder, "--policy", work / "policy.txt", code=1)
print(f"third party: dossier: {len(manifest['entries'])} C2SP proofs and {len(manifest['files'])} files hold in plain Python")
