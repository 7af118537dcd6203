#!/usr/bin/env python3
"""Verifies a public tree of Sirekap, as docs/spec/verify.md says. See `--help`."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

from sirekap.checks import Options, verify
from sirekap.report import Report

EXIT = {"pass": 0, "fail": 1, "incomplete": 2}


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="verify.py", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder of the tree (with root.json)")
    parser.add_argument("--policy", type=Path, help="the policy that you trust; without it the tree's own is used")
    parser.add_argument("--since", type=Path, help="a signed checkpoint of this log that you kept")
    parser.add_argument("--receipts", type=Path, help="a folder of receipts")
    parser.add_argument("--fresh", type=int, help="seconds that an entry may wait for root.json")
    parser.add_argument("--no-clock", action="store_true", help="don't use this machine's clock (V1.9, V3.11)")
    parser.add_argument("--json", action="store_true", help="print the whole report as JSON")
    return parser


def show(report: Report) -> None:
    """Prints one line for each check, and the first differences."""
    for check in report.checks.values():
        if not check.applies and not check.failures:
            continue
        line = check.json()
        print(f"{check.number:<6} {check.result:<12} {line['title_id']} / {line['title']}")
        if line["note"]:
            print(f"       {line['note']}")
        for position in line["positions"][:5]:
            print("       " + json.dumps(position, ensure_ascii=False))
    print(f"{report.result}" + ("" if report.pinned else " (the tree's own policy: who signed it is not proven)"))


def main() -> int:
    """Runs the program; returns its exit code."""
    args = arguments().parse_args()
    options = Options(
        policy=args.policy.read_bytes() if args.policy else None,
        since=args.since.read_bytes() if args.since else None,
        now=None if args.no_clock else int(time.time()),
        fresh=args.fresh,
    )
    if args.receipts:
        options.receipts = [(p.name, p.read_bytes()) for p in sorted(args.receipts.iterdir()) if p.is_file()]
    report = verify(args.folder, options)
    if args.json:
        print(json.dumps(report.json(), ensure_ascii=False, indent=1))
    else:
        show(report)
    return EXIT[report.result]


if __name__ == "__main__":
    sys.exit(main())
