"""Prints the figures of the shipped model on the held-out test stations.

    python evaluate.py FOLDER_OF_CROPS [--part test] [--errors]
"""
import argparse
import os

import numpy as np

import prep
import reader
import stress
from augment import LUMA, blank, doubtful, drawn, overlay, struck
from data import CLASSES, EMPTY, frame_of, load
from render import JUNK


def tail(n, p, k):
    """P(at most k of n) for a binomial."""
    q, total = (1 - p) ** n, 0.0
    for i in range(k + 1):
        total += q
        q *= (n - i) / (i + 1) * p / (1 - p)
    return total


def upper(k, n, level=0.95):
    """One-sided Clopper-Pearson upper bound of a rate seen k times in n."""
    if k >= n:
        return 1.0
    lo, hi = k / n, 1.0
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if tail(n, mid, k) > 1 - level else (lo, mid)
    return hi


def main():
    a = argparse.ArgumentParser()
    a.add_argument("folder")
    a.add_argument("--part", default="test")
    a.add_argument("--model", default=reader.MODEL)
    a.add_argument("--framings")
    a.add_argument("--errors", action="store_true")
    o = a.parse_args()
    card = reader.card(o.model)
    run = reader.network(os.path.join(o.model, "digits.onnx"))
    framings = [float(v) for v in o.framings.split(",")] if o.framings else card["input"]["framings"]
    crops = [d for d in load(o.folder) if d[1] == o.part]
    y = np.array([d[2] for d in crops])
    images = [d[3] for d in crops]
    stations = len({d[0].split("_")[2] for d in crops})
    print(f"{len(y)} crops of {stations} stations, part {o.part}; framings {framings}, temperature {card['temperature']}, threshold {card['threshold']}")

    def line(name, pictures):
        p = reader.probabilities(reader.logits(run, pictures, framings), card["temperature"])
        best, sure = p.argmax(1), p.max(1)
        wrong, kept = best != y, sure >= card["threshold"]
        silent = int((wrong & kept).sum())
        print(f"{name:13} wrong {wrong.sum():3} = {wrong.mean():.4%} (<= {upper(int(wrong.sum()), len(y)):.3%}), rejected {1 - kept.mean():6.2%}, silent {silent} (<= {upper(silent, max(1, int(kept.sum()))):.3%} of the accepted)", flush=True)
        return best, sure, wrong

    best, sure, wrong = line("as they are", images)
    for at in (0.005, 0.01, 0.02):
        cut = np.quantile(sure, at)
        print(f"  with {at:.1%} rejected: {int((wrong & (sure >= cut)).sum())} silent")
    print("confidence      crops   mean confidence   correct")
    for lo, hi in ((0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 0.99), (0.99, 0.999), (0.999, 1.01)):
        m = (sure >= lo) & (sure < hi)
        if m.any():
            print(f"{lo:5.3f} - {min(hi, 1):5.3f}   {m.sum():5}   {sure[m].mean():.4f}            {1 - wrong[m].mean():.4f}")
    if o.errors:
        for i in np.flatnonzero(wrong | (sure < card["threshold"])):
            print(crops[i][0], "label", CLASSES[y[i]], "read", CLASSES[best[i]], f"{sure[i]:.3f}")
    for f in stress.ALL:
        line(f.__name__, [f(i) for i in images])

    # Test crops with their ink painted over, then disturbed: the nearest thing to real empty boxes.
    painted = []
    for i, c in zip(images, y):
        g = (i @ LUMA).astype(np.float32)
        b = blank(g, frame_of(g)) if c != EMPTY else None
        if b is not None:
            painted.append(np.repeat(np.clip(b, 0, 255).astype(np.uint8)[..., None], 3, 2))
    for f in [None, stress.moire, stress.dark, stress.blur, stress.edge, stress.low16, stress.tight]:
        p = reader.probabilities(reader.logits(run, [f(i) if f else i for i in painted], framings), card["temperature"])
        kept, best = p.max(1) >= card["threshold"], p.argmax(1)
        digit = np.isin(best, range(1, 10))
        print(f"painted empty, {f.__name__ if f else 'plain':9} {len(painted)} boxes: not empty {(best != EMPTY).sum()}, read as 1 to 9 {digit.sum()}, rejected {1 - kept.mean():.2%}, accepted as 1 to 9 {(digit & kept).sum()}, as 0 or X {(~digit & kept & (best != EMPTY)).sum()}", flush=True)

    # Drawn boxes: no proof for real ones, but real blanks, Z and junk are scarce.
    r = np.random.default_rng(99)

    def drawn_line(name, patches, good):
        z = run.run(None, {"patch": np.stack([prep.normalise(prep.resample(p, f))[None] for p in patches for f in framings])})[0]
        p = reader.probabilities(z.reshape(len(patches), len(framings), 12), card["temperature"])
        kept = p.max(1) >= card["threshold"]
        wrong = kept & ~np.isin(p.argmax(1), good)
        print(f"drawn {name:9} accepted {kept.mean():6.2%}, accepted and wrong {wrong.mean():.2%}")

    for c in range(12):
        drawn_line(CLASSES[c], [drawn(c, r) for _ in range(400)], [c])
    drawn_line("junk", [drawn(JUNK, r) for _ in range(1000)], [])
    digits = [[i for i, c in zip(images, y) if c == d] for d in range(10)]
    over = []
    for _ in range(600):
        a, b = r.choice(10, 2, replace=False)
        over.append(overlay(digits[a][r.integers(len(digits[a]))], digits[b][r.integers(len(digits[b]))], r))
    drawn_line("two crops", over, [])
    drawn_line("struck", [struck(digits[d][r.integers(len(digits[d]))], r) for d in r.choice([2, 3, 4, 5, 6, 8, 9], 300)], [])
    drawn_line("doubtful", [doubtful(r)[0] for _ in range(600)], [])


if __name__ == "__main__":
    main()
