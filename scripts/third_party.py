"""Judges a public tree with programs that other people wrote.

Usage: third_party.py TREE WORK

1. tlog-scales reads the log as C2SP tiles: the checkpoint's signature, its root from the tiles, every inclusion proof,
   consistency proofs from every cut and from a row of smaller sizes; and it must refuse what was tampered with.
2. frictionless validates every CSV file of every cut by its data package; and it must reject a damaged row.
3. csvw validates the same files by csv-metadata.json; and it must reject a damaged one.
4. DuckDB, polars and pandas read every CSV file with their default settings: numbers are numbers, their sums are those of the
   file as text, no row is shifted or lost.
"""

import csv as text_csv
import dataclasses
import json
import pathlib
import subprocess
import sys

import duckdb
import pandas
import polars
import zstandard
from frictionless import Package, system
from tlog_scales import reader as readers
from tlog_scales import signing, tiles, tlog
from tlog_scales.backend import LocalBackend
from tlog_scales.reader import TilesReader

tree, work = map(pathlib.Path, sys.argv[1:3])
root = json.loads((tree / "root.json").read_text())
passed = 0


def stored(name):
    return (tree / "o" / name[:2] / name[2:]).read_bytes()


def expect(what, condition):
    global passed
    if not condition:
        sys.exit(f"third party: {what}: FAILED")
    passed += 1


def refuses(what, action):
    try:
        action()
    except Exception:
        expect(what, True)
    else:
        expect(what, False)


@dataclasses.dataclass(frozen=True)
class Checkpoint(tlog.Checkpoint):
    """A checkpoint with extension lines, which C2SP's tlog-checkpoint allows and this reader takes for signatures."""

    extensions: tuple = ()

    def serialize_body(self):
        return super().serialize_body() + "".join(f"{line}\n" for line in self.extensions)

    @classmethod
    def from_text(cls, text):
        body, _, signatures = text.partition("\n\n")
        origin, size, root, *extensions = body.split("\n")
        plain = tlog.Checkpoint.from_text(f"{origin}\n{size}\n{root}\n\n{signatures}")
        return cls(plain.origin, plain.size, plain.root_hash, plain.signatures, tuple(extensions))


readers.Checkpoint = Checkpoint


def log():
    policy = stored(root["policy"]["object"]).decode()
    vkey = next(line.split()[1] for line in policy.splitlines() if line.startswith("log "))
    key = signing.Vkey.from_string(vkey)
    reader = TilesReader(LocalBackend(tree / "log"))
    checkpoint = reader.get_checkpoint()
    checkpoint.verify(key)
    expect("checkpoint is the one of root.json", checkpoint.serialize() == root["checkpoint"])
    expect("root from tiles", reader.calculate_root_hash() == checkpoint.root_hash)
    for index in range(checkpoint.size):
        leaf = tiles.leaf_hash(reader.get_entry(index))
        reader.get_inclusion_proof(index, checkpoint.size).check(leaf, checkpoint.root_hash)
    expect(f"{checkpoint.size} inclusion proofs", True)
    for size in sorted({1, 2, 3, 255, 256, 257, 511, 512, checkpoint.size // 2, checkpoint.size - 1}):
        proof = reader.get_consistency_proof(size, checkpoint.size)
        proof.check(reader.mth(0, size), checkpoint.root_hash)
    for cut in root["cuts"]:
        old = bytes.fromhex(cut["root"])
        reader.get_consistency_proof(cut["size"], checkpoint.size).check(old, checkpoint.root_hash)
        wrong = bytes([old[0] ^ 1]) + old[1:]
        refuses(
            "consistency with another root",
            lambda: reader.get_consistency_proof(cut["size"], checkpoint.size).check(wrong, checkpoint.root_hash),
        )
    expect("consistency proofs", len(root["cuts"]) > 0)
    proof = reader.get_inclusion_proof(0, checkpoint.size)
    refuses("inclusion of another entry", lambda: proof.check(tiles.leaf_hash(b"other"), checkpoint.root_hash))
    body = checkpoint.serialize().replace(f"\n{checkpoint.size}\n", f"\n{checkpoint.size + 1}\n", 1)
    refuses("a changed checkpoint", lambda: tlog.Checkpoint.from_text(body).verify(key))


def csv():
    rows = 0
    for cut in root["cuts"]:
        folder = work / cut["name"]
        folder.mkdir(parents=True, exist_ok=True)
        for path, item in cut["files"].items():
            data = stored(item["object"])
            if path.endswith(".csv"):
                data = zstandard.ZstdDecompressor().decompressobj(read_across_frames=True).decompress(data)
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        with system.use_context(trusted=True):
            report = Package(str(folder / "datapackage.json")).validate()
            expect(f"data package of {cut['name']}: {report.flatten(['title', 'message'])[:3]}", report.valid)
            rows += sum(task.stats.get("rows", 0) for task in report.tasks)
            resources = Package(str(folder / "datapackage.json")).resources
            damaged = folder / resources[0].path
            good = damaged.read_text()
            lines = good.splitlines(keepends=True)
            lines[1] = lines[1].replace(",", ",x", 3)
            damaged.write_text("".join(lines))
            report = Package(str(folder / "datapackage.json")).validate()
            expect("a damaged row is rejected", not report.valid)
            damaged.write_text(good)
        described(folder)
        readers(folder)
    expect("rows were read", rows > 0)
    print(f"frictionless: {rows} rows")


def described(folder):
    metadata = folder / "csv-metadata.json"

    def validates():
        command = [pathlib.Path(sys.executable).with_name("csvwvalidate"), metadata]
        return subprocess.run(command, capture_output=True).returncode == 0

    expect(f"CSVW of {folder.name}", validates())
    damaged = next(folder.glob("ppwp-*.csv"))
    good = damaged.read_text()
    damaged.write_text(good.replace(",false,", ",mungkin,", 1))
    expect("CSVW: a damaged row is rejected", not validates())
    damaged.write_text(good)


def readers(folder):
    for path in sorted(folder.glob("*.csv")):
        with path.open(newline="") as file:
            rows = list(text_csv.DictReader(file))
        # Columns of counts that have a value at all.
        counted = [n for n in rows[0] if n[:2] in ("I.", "II", "IV", "V.") and any(r[n] for r in rows)] if rows else []
        sums = {n: sum(int(r[n] or 0) for r in rows) for n in counted}
        frame = polars.read_csv(path)
        expect(f"polars: {path.name}", frame.height == len(rows) and all(frame[n].sum() == sums[n] for n in counted))
        frame = pandas.read_csv(path)
        expect(f"pandas: {path.name}", len(frame) == len(rows) and all(frame[n].sum() == sums[n] for n in counted))
        table = duckdb.read_csv(str(path))
        columns = "".join(f', sum("{n}")' for n in counted)
        [found] = table.aggregate(f"count(*){columns}").fetchall()
        expect(f"DuckDB: {path.name}", list(found) == [len(rows), *sums.values()])
        if "station_code" in table.columns and rows:
            codes = {str(code) for (code,) in table.project("station_code").fetchall()}
            expect(f"DuckDB: codes of {path.name}", codes == {r["station_code"] for r in rows})


log()
csv()
print(f"third party: {passed} passed, 0 failed")
