"""pandas judges `sirekap compare`: an outer join of a cut's CSV with a damaged copy of it gives the same counts, sums and differences.

Usage: third_party_compare.py SIREKAP TREE WORK
"""

import csv
import json
import pathlib
import random
import shutil
import subprocess
import sys

import pandas
import zstandard

sirekap, tree, work = (pathlib.Path(word).absolute() for word in sys.argv[1:4])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
root = json.loads((tree / "root.json").read_text())
item = root["cuts"][-1]["files"]["ppwp-nasional.csv"]
packed = (tree / "o" / item["object"][:2] / item["object"][2:]).read_bytes()
(work / "cut.csv").write_bytes(zstandard.ZstdDecompressor().decompressobj(read_across_frames=True).decompress(packed))
rows = pandas.read_csv(work / "cut.csv", dtype=str)
votes = [c for c in rows.columns if c.startswith(("IV.", "V."))]

# Somebody's own count: other names, another order, a semicolon, rows missing, rows too many, numbers changed.
dice = random.Random(5)
own = rows[["station_code", *votes]].sample(frac=1, random_state=5)
own = own[own.station_code.map(lambda _: dice.random() > 0.1)].copy()
for column in votes:
    own[column] = [
        str(int(n) + dice.randrange(1, 9)) if isinstance(n, str) and dice.random() < 0.05 else n for n in own[column]
    ]
lines = [dict(zip(own.columns, row)) for row in own.itertuples(index=False)]
header = [*reversed(votes), "station_code"]
with open(work / "own.csv", "w", newline="") as file:
    out = csv.writer(file, delimiter=";")
    out.writerow(["Suara " + c for c in header[:-1]] + ["TPS ke"])
    for n, line in enumerate(lines):
        cells = ["" if not isinstance(line[c], str) else line[c] for c in header]
        out.writerow(cells)
        if n % 20 == 7:
            out.writerow(cells)
        if n % 20 == 9:
            out.writerow([*(["1,5"] * len(votes)), line["station_code"]])
again = sum(n % 20 == 7 for n in range(len(lines)))
bad = sum(n % 20 == 9 for n in range(len(lines)))
maps = [word for c in votes for word in ("--map", f"{c}=Suara {c}")]
done = subprocess.run(
    [sirekap, "compare", tree, work / "own.csv", "--json", "--contest", "ppwp", "--map", "station=TPS ke", *maps],
    capture_output=True, text=True,
)
if done.returncode != 1:
    sys.exit(f"{done.stderr}\nthird party: compare: exit {done.returncode}")
report = json.loads(done.stdout)

a = rows[["station_code", *votes]].dropna(subset=votes, how="all").set_index("station_code").apply(pandas.to_numeric)
b = own.dropna(subset=votes, how="all").set_index("station_code").apply(pandas.to_numeric)
both = a.add_suffix(" a").join(b.add_suffix(" b"), how="outer")
in_a, in_b = both.index.isin(a.index), both.index.isin(b.index)
same = pandas.Series(True, index=both.index)
for c in votes:
    x, y = both[f"{c} a"], both[f"{c} b"]
    same &= (x == y) | (x.isna() & y.isna())
expected = {
    "all": len(both),
    "agreeing": int((in_a & in_b & same).sum()),
    "differing": int((in_a & in_b & ~same).sum()),
    "only_a": int((in_a & ~in_b).sum()),
    "only_b": int((in_b & ~in_a).sum()),
}
if report["counts"] != expected:
    sys.exit(f"{report['counts']} {expected}\nthird party: compare: counts: FAILED")
if not all(expected[k] for k in ("agreeing", "differing", "only_a")):
    sys.exit(f"{expected}\nthird party: compare: nothing to compare: FAILED")
for column in report["columns"]:
    c = column["column"]
    x, y = both[f"{c} a"], both[f"{c} b"]
    gap = (y - x).dropna()
    mine = {
        "sum_a": int(x.sum()), "sum_b": int(y.sum()), "net": int(y.sum()) - int(x.sum()), "differing": int((gap != 0).sum()),
        "more": int(gap[gap > 0].sum()), "less": int(-gap[gap < 0].sum()),
    }
    if any(column[k] != v for k, v in mine.items()):
        sys.exit(f"{column} {mine}\nthird party: compare: {c}: FAILED")
if (len(report["doubles"]), len(report["unreadable"])) != (again, bad):
    sys.exit("third party: compare: rows that were not taken: FAILED")
print(f"third party: compare: pandas' outer join gives the same {expected['all']} places, {len(votes)} columns, {again + bad} rows told")
