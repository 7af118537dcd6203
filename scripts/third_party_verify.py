"""The second verifier (`tools/verify.py`) against the first, on trees that are right and trees that lie.

    third_party_verify.py SIREKAP CORRUPTED TREE...

`SIREKAP` is the program; `CORRUPTED` the folder that the example `corrupted` of `testkit` wrote, with what `verify` says of
each of its trees; `TREE` are trees that the program published. Both verifiers must give the same answer, fail the same checks and
leave the same ones open, but for lies that only who knows the forms can see.
"""

from __future__ import annotations

import json
import lzma
import multiprocessing
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from sirekap import controls, counts  # noqa: E402
from sirekap.checks import Options, verify  # noqa: E402
from sirekap.event import Event  # noqa: E402
from sirekap.registry import Candidate, District, Party  # noqa: E402
from sirekap.report import Report  # noqa: E402

VECTORS = ROOT / "docs/spec/rules-2.jsonl"
"""Inputs and answers that freeze rules/2."""
FIXTURES = ROOT / "crates/testkit/fixtures/trees-2026-11.tar.xz"
"""Trees of November 2026: rules/1, registry version 1, tree format 1."""

BOUND = 1_000
"""Larger than any number that K15 lets V.B have in the vectors."""

NEEDS_FORMS = {"a layout calls the page's margin a block"}
"""Lies that only a verifier that knows the forms can see (V8.3 of docs/spec/verify.md): the second one passes them."""

Answer = tuple[str, list[str], list[str]]
"""The answer, the numbers of the checks that failed, and of those that were left open."""


def told(report: Report) -> Answer:
    """What the second verifier says."""
    open_checks = [c.number for c in report.checks.values() if c.applies and c.result == "not_checked"]
    return report.result, report.failed, open_checks


def second(case: tuple[Path, dict]) -> Answer | str:
    """The second verifier on one of the corrupted trees."""
    folder, line = case
    place = folder / line["folder"]
    receipts = sorted((place / "receipts").iterdir()) if (place / "receipts").is_dir() else []
    options = Options(
        policy=(folder / "policy").read_bytes(),
        since=(place / "since").read_bytes(),
        now=line["now"],
        receipts=[(p.name, p.read_bytes()) for p in receipts] or None,
    )
    try:
        return told(verify(place / "tree", options))
    except Exception as error:  # noqa: BLE001 - a verifier that falls is a finding like any other
        return f"{type(error).__name__}: {error}"


def first(program: str, tree: Path) -> Answer:
    """What `sirekap verify` says of a folder."""
    done = subprocess.run([program, "verify", str(tree), "--json"], capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    checks = report["checks"]
    failed = [c["code"] for c in checks if c["result"] == "fail"]
    return report["exit"], failed, [c["code"] for c in checks if c["applies"] and c["result"] == "not_checked"]


def vectors() -> int:
    """Holds the second verifier's rules against the vectors; returns how many there are."""

    def candidates(*numbers: int) -> list[Candidate]:
        return [Candidate(n, n, "", None, None, None) for n in numbers]

    parties = [(Party(1, 1, "", "", "", False), candidates(1, 2)), (Party(24, 24, "", "", "", False), candidates(1))]
    forms = {
        "pairs": District("ppwp", "0", "", None, [], candidates(1, 2, 3)),
        "parties": District("pdpr", "1", "", None, [], [], parties),
    }
    parameters = {"reserve_ppm": 20_000, "station_voters_max": 300, "value_max": 999, "exempt_value_max": 5_000}
    lines = [json.loads(line) for line in VECTORS.read_text().splitlines()]
    for line in lines:
        if "check" in line:
            check = line["check"]
            form = forms[check["form"]]
            values = [check["values"].get(name) for name in form.fields]
            bounds = controls.Bounds(parameters, check["exempt"], check["registered"])
            judged = controls.judge(form, values, bounds, check["siblings"], 2)
            assert (judged.codes, list(judged.kept)) == (line["broken"], line["kept"]), line
            continue
        history: list[counts.Entry] = []
        for at, said in enumerate(line["resolve"]):
            poll = dict(zip(("round", "count"), said["poll"]))
            replaces = None if said["replaces"] is None else str(said["replaces"])
            payload = {"form": poll, "replaces": replaces, "values": [said["says"]]}
            event = Event(str(at), "form.confirmed/2", payload, b"", [], 0, "", at)
            entry = counts.Entry(event, "E1012" if said["refused"] else None)
            counts.link(history, entry)
            history.append(entry)
        outcome = counts.resolve_2(history, lambda entry: entry.values[0] > BOUND)
        place = {id(entry): at for at, entry in enumerate(history)}
        recorded = None if outcome.recorded is None else place[id(outcome.recorded)]
        versions = [[place[id(entry)] for entry in version] for version in outcome.versions]
        found = [entry.status for entry in history], recorded, versions
        assert found == (line["statuses"], line["recorded"], line["versions"]), line
    return len(lines)


def main() -> int:
    """Runs both; returns 1 where they differ."""
    print(f"second verifier: {vectors()} vectors of rules/2")
    program, corrupted, trees = sys.argv[1], Path(sys.argv[2]), [Path(tree) for tree in sys.argv[3:]]
    differ = 0
    lines = json.loads((corrupted / "trees.json").read_text())
    with multiprocessing.Pool() as pool:
        found = pool.map(second, [(corrupted, line) for line in lines], chunksize=4)
    for line, answer in zip(lines, found):
        wanted = line["exit"], line["failed"], line["not_checked"]
        if line["name"] in NEEDS_FORMS:
            wanted = "pass", [], []
        if answer != wanted:
            differ += 1
            print(f"{line['folder']} {line['name']}:\n  first  {wanted}\n  second {answer}")
    failing = sum(line["exit"] == "fail" for line in lines)
    print(f"second verifier: {len(lines)} trees of testkit, {failing} of them with something wrong; {differ} differ")
    with tempfile.TemporaryDirectory() as folder:
        with lzma.open(FIXTURES) as packed, tarfile.open(fileobj=packed) as archive:
            archive.extractall(folder, filter="data")
        whole = [*trees, *sorted(p for p in Path(folder).iterdir() if p.is_dir())]
        for place in whole:
            a, b = first(program, place), told(verify(place, Options(now=None)))
            if a != b:
                differ += 1
                print(f"{place}:\n  first  {a}\n  second {b}")
            print(f"second verifier: {place.parent.name}/{place.name}: {b[0]}")
    return int(differ > 0)


if __name__ == "__main__":
    sys.exit(main())
