"""Links the crops of the test stations under their true labels.

Usage: held_out.py FOLDER TRAINING
Reads FOLDER/digits and TRAINING/{corrections,label0}.tsv; makes FOLDER/held-out. A crop that is excluded there, or whose
station is not of the test part (the rule of training/data.py), is left out.
"""

import hashlib
import pathlib
import sys

folder, training = map(pathlib.Path, sys.argv[1:3])


def table(name):
    lines = (training / name).read_text().splitlines()
    return [line.split("\t") for line in lines if line and line[0] != "#"]


def tested(station):
    return int.from_bytes(hashlib.sha256(station.encode()).digest()[:4], "big") % 100 >= 85


labels = {row[0]: row[1] for row in table("label0.tsv")} | {row[0]: row[2] for row in table("corrections.tsv")}
out = folder / "held-out"
out.mkdir()
for crop in sorted((folder / "digits").iterdir()):
    label = labels.get(crop.name, crop.name[0])
    if label == "exclude" or not tested(crop.name.split("_")[2]):
        continue
    label = label if label.isdigit() else "0"
    (out / f"{label}_{crop.name}").symlink_to(crop.resolve())
