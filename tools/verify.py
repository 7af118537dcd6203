#!/usr/bin/env python3
"""Verifies a public tree of Sirekap in a folder, as docs/spec/verify.md says: the log, its signatures, every number.

A second verifier beside `sirekap verify`: it goes by docs/spec alone and shares no code with the first, so that it can be a
reference for programs in other languages.
It needs Python 3.11, `cryptography` and `zstandard`. It does not look at what only an address can show (V3.12, V3.13), nor
whether a picture's layout is the form's own (V8.3).

Exit codes: 0 everything passed, 1 something is wrong, 2 the command is written wrongly, 3 a file that was given can't be
used, 6 nothing is wrong but not everything could be checked.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from sirekap.checks import Options, verify
from sirekap.report import Report

EXIT = {"pass": 0, "fail": 1, "incomplete": 6}
INPUT = 3
"""Exit code for a file that can't be read."""
MARKS = {"pass": "pass", "fail": "FAIL", "not_checked": "not"}


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="verify.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the folder of a public tree, where root.json lies")
    parser.add_argument(
        "--policy", type=Path, metavar="FILE", help="policy file with the keys to trust; else the tree's own"
    )
    parser.add_argument(
        "--since", type=Path, metavar="FILE", help="an old checkpoint: is what was seen then still there?"
    )
    parser.add_argument("--receipts", type=Path, metavar="FILE|FOLDER", help="a receipt, or a folder of .receipt files")
    parser.add_argument(
        "--fresh", type=int, metavar="SECONDS", help="longest time that an entry may wait for root.json"
    )
    parser.add_argument(
        "--seed", type=int, metavar="NUMBER", help="look at the public pictures that this seed draws, not at all of them"
    )
    parser.add_argument("--no-clock", action="store_true", help="leave this machine's clock out (V1.9, half of V3.11)")
    parser.add_argument(
        "--json", action="store_true", help="print the whole report as JSON, as sirekap verify --json does"
    )
    return parser


def where(position: dict) -> str:
    """A position on one line: where, what, and both sides."""
    parts = [f"#{position['index']}"] if "index" in position else []
    parts += [position[name] for name in ("path", "place", "field") if position.get(name)]
    parts.append(position["what"])
    if "expected" in position and "found" in position:
        sides = [str(position[name])[:200] for name in ("expected", "found")]
        parts.append(f"({sides[0]} \u2260 {sides[1]})")
    return " \u00b7 ".join(parts)


def show(report: Report) -> None:
    """Prints a line for each check that applies, and under it what is wrong and what is worth saying."""
    for check in report.json()["checks"]:
        if not check["applies"]:
            continue
        print(f"{MARKS[check['result']]:<6} {check['code']:<5} {check['title_en']}")
        for position in check["positions"]:
            print("         " + where(position))
        more = check["failures"] + check["doubted"] - len(check["positions"])
        if more > 0:
            print(f"         \u2026 {more}")
        if check["note"]:
            print("         " + check["note"])
    print(f"log: entries {report.size or 0} \u00b7 root {report.root or chr(0x2013)}")
    print(
        report.result
        + ("" if report.pinned else ", by the tree's own policy: that it agrees with itself, not who signed it")
    )


def receipts(path: Path) -> list[tuple[str, bytes]]:
    """The receipts of a file, or of all `.receipt` files of a folder."""
    paths = sorted(path.glob("*.receipt")) if path.is_dir() else [path]
    return [(p.name, p.read_bytes()) for p in paths]


def main() -> int:
    """Runs the program; returns its exit code."""
    args = arguments().parse_args()
    if args.seed is not None and not 0 <= args.seed < 2**32:
        arguments().error("--seed is a number below 2^32")
    try:
        options = Options(
            policy=args.policy.read_bytes() if args.policy else None,
            since=args.since.read_bytes() if args.since else None,
            now=None if args.no_clock else int(time.time()),
            fresh=args.fresh,
            seed=args.seed,
            receipts=receipts(args.receipts) or None if args.receipts else None,
        )
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return INPUT
    report = verify(args.folder, options)
    if args.json:
        print(json.dumps(report.json(), ensure_ascii=False, indent=2))
    else:
        show(report)
    return EXIT[report.result]


if __name__ == "__main__":
    sys.exit(main())
