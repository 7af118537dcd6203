"""What happens to a patch before the network: the exact steps are in README.md."""
from functools import lru_cache

import numpy as np

SIZE = 32
FRAMINGS = [0.92, 1.0, 1.08]  # factors of both sides, about the centre


def luma(rgb):
    """Grey values as float32 from an RGB array of bytes."""
    a = np.asarray(rgb, dtype=np.float32)
    return 0.299 * a[..., 0] + 0.587 * a[..., 1] + 0.114 * a[..., 2]


def weights(n, start, length, out=SIZE):
    """Row i holds how much of each of n unit pixels lies in cell i of the window.

    The window may reach over the edge; the pixel at the edge then stands for
    everything beyond it.
    """
    w = np.zeros((out, n), dtype=np.float64)
    cell = length / out
    for i in range(out):
        a, b = start + i * cell, start + (i + 1) * cell
        for k in range(int(np.floor(a)), int(np.ceil(b))):
            part = min(b, k + 1) - max(a, k)
            if part > 0:
                w[i, min(max(k, 0), n - 1)] += part
        w[i] /= cell
    return w


@lru_cache(maxsize=20000)
def axis(n, framing):
    return weights(n, n * (1 - framing) / 2, n * framing).astype(np.float32)


def resample(grey, framing=1.0):
    """A SIZE x SIZE area average of the grey image, framed about its centre."""
    h, w = grey.shape
    return axis(h, framing) @ grey.astype(np.float32) @ axis(w, framing).T


def normalise(patch):
    """Paper becomes 0, the darkest ink becomes 1, whatever the light."""
    s = np.sort(patch, axis=None)
    paper, ink = s[716], s[20]
    contrast = max(paper - ink, 0.12 * paper, 6.0)
    return np.clip((paper - patch) / contrast, -0.5, 1.5).astype(np.float32)


def patches(rgb, framings=None):
    """All framings of one crop, as an array [framings, 1, SIZE, SIZE]."""
    grey = luma(rgb)
    return np.stack([normalise(resample(grey, f))[None] for f in framings or FRAMINGS])
