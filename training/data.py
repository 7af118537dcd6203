"""Crops, their true labels and the split by station."""
import hashlib
import os

import cv2
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
CLASSES = [str(d) for d in range(10)] + ["X", "empty"]
X, EMPTY = 10, 11
NAMES = {"zero": 0, "x": X, "X": X, "empty": EMPTY, **{str(d): d for d in range(10)}}


def table(name):
    with open(os.path.join(HERE, name)) as f:
        return [line.rstrip("\n").split("\t") for line in f if line.strip() and line[0] != "#"]


def part_of(station):
    """70 / 15 / 15 by the hash of the station code."""
    h = int.from_bytes(hashlib.sha256(station.encode()).digest()[:4], "big") % 100
    return "train" if h < 70 else "cal" if h < 85 else "test"


def load(folder):
    """A list of (file name, part, class, RGB image), without the excluded files."""
    zero = {r[0]: r[1] for r in table("label0.tsv")}
    fixed = {r[0]: r[2] for r in table("corrections.tsv")}
    out = []
    for name in sorted(os.listdir(folder)):
        if not name.lower().endswith((".jpg", ".png")):
            continue
        label = fixed.get(name) or zero.get(name) or name[0]
        if label == "exclude":
            continue
        image = cv2.imread(os.path.join(folder, name))[..., ::-1].copy()
        out.append((name, part_of(name.split("_")[2]), NAMES[label], image))
    return out


def frame_of(grey):
    """A rough guess of the frame's inner rectangle (x0, y0, x1, y1); for augmentation only."""
    h, w = grey.shape
    paper = np.percentile(grey, 75)
    dark = np.clip(paper - grey, 0, None)
    cols = dark[h // 5 : h - h // 5].mean(0)
    rows = dark[:, w // 5 : w - w // 5].mean(1)

    def line(p, lo, hi):
        return lo + int(np.argmax(p[lo:hi]))

    x0, x1 = line(cols, 0, w // 4), line(cols, w - w // 4, w)
    y0, y1 = line(rows, 0, h // 4), line(rows, h - h // 4, h)
    return x0 + 2, y0 + 2, x1 - 2, y1 - 2
