"""Random light, framing, sharpness and damage for real and drawn boxes."""
import cv2
import numpy as np

from data import EMPTY, frame_of
from render import JUNK, between, draw

LUMA = np.array([0.299, 0.587, 0.114])


def rank(a, percent):
    k = int(a.size * percent / 100)
    return float(np.partition(a, k, axis=None)[k])


def to_grey(rgb, r):
    w = LUMA
    if r.random() < 0.5:
        w = r.dirichlet([1.2, 1.2, 1.2])
    return (rgb @ w).astype(np.float32)


def fade(g, box, r):
    """Fainter ink inside the frame."""
    x0, y0, x1, y1 = box
    if x1 - x0 < 8 or y1 - y0 < 8:
        return g
    inner = g[y0:y1, x0:x1]
    paper = cv2.GaussianBlur(cv2.dilate(inner, np.ones((9, 9))), (0, 0), 4)
    k = r.uniform(0.22, 0.8)
    out = g.copy()
    out[y0:y1, x0:x1] = np.where(inner < paper, paper - (paper - inner) * k, inner)
    return out


def frameless(g, box, r):
    """Paper instead of everything from the frame outwards; perhaps another frame drawn."""
    x0, y0, x1, y1 = box
    h, w = g.shape
    if x1 - x0 < w * 0.5 or y1 - y0 < h * 0.5:
        return g
    inner = g[y0:y1, x0:x1]
    out = np.full_like(g, rank(inner, 75))
    out += r.normal(0, 1.0, g.shape).astype(np.float32)
    out[y0:y1, x0:x1] = inner
    if r.random() < 0.3:
        v = rank(inner, 75) * r.uniform(0.1, 0.7)
        d = r.uniform(0, 3)
        t = int(r.integers(1, 3))
        p = np.array([(x0 - d, y0 - d), (x1 + d, y0 - d), (x1 + d, y1 + d), (x0 - d, y1 + d)])
        p += r.normal(0, 0.6, p.shape)
        cv2.polylines(out, [np.round(p * 16).astype(np.int32)], True, v, t, cv2.LINE_AA, 4)
    return out


def window(g, region, r, scale, shift, hard=1.0, half=False):
    """Cuts a randomly framed, turned and bent window; returns it at a random resolution."""
    x0, y0, x1, y1 = region
    cx, cy, w, h = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0), (y1 - y0)
    s = np.exp(r.uniform(np.log(scale[0]), np.log(scale[1])))
    sx, sy = s * np.exp(r.normal(0, 0.05)), s * np.exp(r.normal(0, 0.05))
    cx += r.uniform(-shift, shift) * w
    cy += r.uniform(-shift, shift) * h
    if half:
        k = r.choice([-1, 1]) * r.uniform(0.45, 0.65)
        if r.random() < 0.5:
            cx += k * w
        else:
            cy += k * h
    a = np.deg2rad(np.clip(r.normal(0, 4), -11, 11)) * hard
    shear = r.normal(0, 0.06) * hard
    q = np.array([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)]) * [w * sx, h * sy]
    q = q + r.normal(0, 0.015, (4, 2)) * [w, h] * hard
    q = np.stack([q[:, 0] + shear * q[:, 1], q[:, 1]], 1)
    q = q @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) + [cx, cy]
    n = int(np.exp(r.uniform(np.log(22), np.log(64))))
    m = max(16, int(n * np.exp(r.normal(0.05, 0.1))))
    down = min(w * sx / n, h * sy / m)
    if down > 1.2:
        g = cv2.GaussianBlur(g, (0, 0), 0.4 * down)
    t = cv2.getPerspectiveTransform(q.astype(np.float32), np.array([(0, 0), (n, 0), (n, m), (0, m)], np.float32))
    k = r.random()
    if k < 0.4:
        border, value = cv2.BORDER_REPLICATE, 0
    elif k < 0.7:
        border, value = cv2.BORDER_REFLECT, 0
    else:
        border, value = cv2.BORDER_CONSTANT, rank(g, 80) if r.random() < 0.8 else r.uniform(0, 255)
    return cv2.warpPerspective(g, t, (n, m), flags=cv2.INTER_LINEAR, borderMode=border, borderValue=value)


def light(p, r):
    """Blur, shadow, contrast, noise, JPEG."""
    h, w = p.shape
    n = min(h, w)
    k = r.random()
    if k < 0.3:
        p = cv2.GaussianBlur(p, (0, 0), r.uniform(0.3, 0.045 * n) + 1e-3)
    elif k < 0.38:
        size = max(3, int(r.uniform(0.04, 0.13) * n))
        ker = np.zeros((size, size), np.float32)
        c = size / 2
        a = r.uniform(0, np.pi)
        d = np.array([np.cos(a), np.sin(a)]) * c
        cv2.line(ker, tuple(int(v) for v in c - d), tuple(int(v) for v in c + d), 1.0, 1)
        if ker.sum() > 0:
            p = cv2.filter2D(p, -1, ker / ker.sum())
    elif k < 0.5:
        p = p + r.uniform(0.3, 1.2) * (p - cv2.GaussianBlur(p, (0, 0), 1.0))
    if r.random() < 0.5:
        p = (np.clip(p, 0, 255) / 255) ** np.exp(r.normal(0, 0.35)) * 255
    if r.random() < 0.4:
        top = rank(p, 80)
        p = top - (top - p) * r.uniform(0.2, 1.3)
    if r.random() < 0.35:
        a = r.uniform(0, 2 * np.pi)
        y, x = np.mgrid[0:h, 0:w] / n - 0.5
        d = np.cos(a) * x + np.sin(a) * y
        amount = r.uniform(0.05, 0.35)
        if r.random() < 0.5:
            f = 1 - amount * (d + 0.5)
        else:
            f = 1 - amount / (1 + np.exp(-(d - r.uniform(-0.4, 0.4)) * r.uniform(5, 40)))
        p = p * f.astype(np.float32)
    contrast = float(rank(p, 75) - rank(p, 3))
    p = p + r.normal(0, 1, p.shape).astype(np.float32) * min(r.exponential(2.5), 0.12 * contrast)
    p = np.clip(p, 0, 255)
    if r.random() < 0.3:
        q = int(r.uniform(25, 90))
        p = cv2.imdecode(cv2.imencode(".jpg", p.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, q])[1], 0)
    return p.astype(np.float32)


def stroke_width(g, r):
    big = cv2.resize(g, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    kernel = cv2.getStructuringElement(cv2.MORPH_CROSS if r.random() < 0.5 else cv2.MORPH_RECT, (3, 3) if r.random() < 0.6 else (2, 2))
    big = cv2.erode(big, kernel) if r.random() < 0.6 else cv2.dilate(big, kernel)
    return cv2.resize(big, (g.shape[1], g.shape[0]), interpolation=cv2.INTER_AREA)


def blank(g, box):
    """The same box without its ink, or None where that does not work."""
    x0, y0, x1, y1 = box
    if x1 - x0 < 20 or y1 - y0 < 20:
        return None
    inner = g[y0:y1, x0:x1]
    paper = rank(inner, 75)
    dark = np.clip(paper - inner, 0, None)
    if dark.max() < 40:
        return None
    ink = (dark > max(12, 0.22 * dark.max())).astype(np.uint8)
    n, lab, st, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    mask = np.zeros_like(ink)
    for i in range(1, n):
        if st[i, 4] > 12 or dark[lab == i].max() > 0.6 * dark.max():
            mask[lab == i] = 1
    mask = cv2.dilate(mask, np.ones((3, 3), np.uint8), iterations=2)
    if mask.mean() > 0.55:
        return None
    full = np.zeros(g.shape, np.uint8)
    full[y0:y1, x0:x1] = mask
    out = cv2.inpaint(np.clip(g, 0, 255).astype(np.uint8), full, 2, cv2.INPAINT_TELEA).astype(np.float32)
    rest = np.clip(rank(out[y0:y1, x0:x1], 75) - out[y0:y1, x0:x1][2:-2, 2:-2], 0, None)
    if rest.max() > 0.45 * dark.max():
        return None
    noise = np.random.default_rng(int(g.sum()) % 2**31).normal(0, 1.5, g.shape)
    return out + noise * full


def real(rgb, label, r):
    g = to_grey(rgb, r)
    h, w = g.shape
    box = frame_of(g)
    if r.random() < 0.3:
        g = fade(g, box, r)
    if r.random() < 0.25:
        g = stroke_width(g, r)
    least = 0.72
    if r.random() < 0.35:
        g = frameless(g, box, r)
        least = 0.62
    half = label == JUNK
    p = window(g, (0, 0, w, h), r, (least, 1.4), 0.08, half=half)
    return light(p, r)


def drawn(label, r, strokes=None):
    g, (x0, y0, x1, y1) = draw(r, label, strokes)
    dx, dy = 0.12 * (x1 - x0), 0.12 * (y1 - y0)
    region = (x0 - dx, y0 - dy, x1 + dx, y1 + dy)
    p = window(g, region, r, (0.68, 1.4), 0.08)
    return light(p, r)


def doubtful(r):
    """A drawn box between two classes; returns the patch and both classes."""
    a, b, strokes = between(r)
    return drawn(a, r, strokes), a, b


def overlay(a, b, r):
    """Two real crops on top of each other."""
    ga, gb = to_grey(a, r), to_grey(b, r)
    gb = cv2.resize(gb, (ga.shape[1], ga.shape[0]))
    g = np.minimum(ga - rank(ga, 70), gb - rank(gb, 70)) + 190
    return light(window(g, (0, 0, g.shape[1], g.shape[0]), r, (0.72, 1.35), 0.08), r)
