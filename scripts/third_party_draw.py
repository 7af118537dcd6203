"""PyPI's consistent_sampler and the lines of docs/spec/draw.md draw what `sirekap draw` drew; sizes and bounds are those of exact fractions.

Usage: third_party_draw.py SIREKAP TREE WORK
"""

import json
import math
import pathlib
import re
import shutil
import subprocess
import sys
from fractions import Fraction

from consistent_sampler import consistent_sampler as rivest
from consistent_sampler import sampler

sirekap, tree, work = (pathlib.Path(word).absolute() for word in sys.argv[1:4])
shutil.rmtree(work, ignore_errors=True)
spec = (pathlib.Path(__file__).parent.parent / "docs/spec/draw.md").read_text()
lines = re.search(r"^```python\n(.*?)^```$", spec, re.M | re.S)[1]


def run(*words, code=0):
    done = subprocess.run([sirekap, "draw", *map(str, words)], capture_output=True, text=True)
    if done.returncode != code:
        sys.exit(f"{words}\n{done.stdout}{done.stderr}\nthird party: draw: exit {done.returncode}")
    return done.stdout


def expect(what, condition):
    if not condition:
        sys.exit(f"third party: draw: {what}: FAILED")


seeds = [
    ["--dice", "31415926535897932384"],
    ["--dice", "0" * 20],
    ["--root", "ab" * 32, "--beacon", "drand-quicknet", "--round", "1234567", "--value", "0F" * 32],
]
for number, seed in enumerate(seeds):
    folder = work / str(number)
    run(tree, "--contest", "ppwp", "--size", 50, "--out", folder)
    run(folder, *seed)
    run("--replay", folder)
    exec(compile(lines, "draw.md", "exec"), {"open": lambda name, *a, **k: (folder / name).open(*a, **k)})
    record = json.loads((folder / "draw.json").read_text())
    frame = (folder / "frame.txt").read_text().splitlines()
    text = record["seed"].get("dice") or "{root} {beacon} {round} {value}".format(**record["seed"])
    theirs = list(sampler(frame, seed=text, take=50, with_replacement=False, output="id"))
    expect("consistent_sampler draws the same", [d["code"] for d in record["drawn"]] == theirs)
    tickets = [rivest.first_fraction(code, text) for code in theirs]
    expect("with the same tickets", [d["ticket"] for d in record["drawn"]] == tickets)
    lie = (folder / "draw.json").read_text().replace(theirs[3], "0000", 1)
    (folder / "draw.json").write_text(lie)
    run("--replay", folder, code=1)


def few(count, wrong, size, most):
    """P(X <= most), exactly."""
    ways = sum(math.comb(wrong, i) * math.comb(count - wrong, size - i) for i in range(min(most, size) + 1))
    return Fraction(ways, math.comb(count, size))


tried = 0
for count in (1, 7, 100, 1000):
    path = work / f"{count}.txt"
    path.write_text("".join(f"{n}\n" for n in range(count)))
    for confidence, error, tolerate in ((95, 1, 0), (99, 5, 1), (90, 10, 2), (50, 50, 0)):
        wrong = min(count * error // 100 + 1, count)
        rest = Fraction(100 - confidence, 100)
        fits = (n for n in range(min(tolerate + 1, count), count + 1) if few(count, wrong, n, tolerate) <= rest)
        plan = json.loads(run(path, "--confidence", confidence, "--error", error, "--tolerate", tolerate, "--json"))
        expect(f"size of {count}, {confidence}, {error}, {tolerate}", plan["size"] == next(fits, count))
        tried += 1
for found, of, confidence in ((0, 1, 95), (0, 60, 95), (1, 60, 99), (3, 120, 90), (60, 60, 95), (59, 60, 95)):
    [outcome] = json.loads(run("--found", f"x={found}/{of}", "--confidence", confidence, "--of-frame", 500, "--json"))

    def at_most(millionths, rest, found=found):
        p = Fraction(millionths, 10**6)
        return sum(math.comb(of, i) * p**i * (1 - p) ** (of - i) for i in range(found + 1)) <= rest

    rest = Fraction(100 - confidence, 100)
    for share, bound, k in (
        (outcome["at_most"], rest, found),
        (outcome["between"][1], rest / 2, found),
        (10**6 - outcome["between"][0], rest / 2, of - found),
    ):
        expect("a bound that excludes nothing", k == of or share == 10**6 or at_most(share, bound, k))
        expect("a bound that is too wide", share == 0 or k == of or not at_most(share - 1, bound, k))
        tried += 1
    most = outcome["most_wrong"]
    expect("the most that are wrong", most == 500 - (of - found) or few(500, most + 1, of, found) <= rest)
    expect("fewer are not excluded", most == found or few(500, most, of, found) > rest)
print(f"third party: draw: consistent_sampler and ten lines of Python draw the same {len(seeds)} samples; {tried} sizes and bounds are exact")
