"""Crops as pictures, with their true labels and the split by station."""
import os

import cv2
import numpy as np

from labels import labelled

CLASSES = [str(d) for d in range(10)] + ["X", "empty"]
X, EMPTY = 10, 11
NAMES = {"zero": 0, "x": X, "X": X, "empty": EMPTY, **{str(d): d for d in range(10)}}


def load(folder):
    """A list of (file name, part, class, RGB image), without the excluded files."""
    out = []
    crops = (name for name in os.listdir(folder) if name.lower().endswith((".jpg", ".png")))
    for name, part, label in labelled(crops):
        image = cv2.imread(os.path.join(folder, name))[..., ::-1].copy()
        out.append((name, part, NAMES[label], image))
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
