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
    least = 15 if r.random() < 0.22 else 22
    n = int(np.exp(r.uniform(np.log(least), np.log(64 if least == 22 else 24))))
    m = max(15, int(n * np.exp(r.normal(0.05, 0.1))))
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


def disc(radius):
    """A defocused point."""
    k = int(np.ceil(radius))
    y, x = np.mgrid[-k : k + 1, -k : k + 1]
    a = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
    return a / a.sum()


def moire(h, w, r):
    """The pattern of a photographed screen: a factor near 1 for every pixel."""
    n = min(h, w)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    f = np.zeros((h, w), np.float32)
    bend = r.normal(0, 0.15)
    for _ in range(r.integers(1, 4)):
        cycles = np.exp(r.uniform(np.log(1.5), np.log(max(3.0, 0.45 * n))))
        a = r.uniform(0, np.pi) if r.random() < 0.6 else r.choice([0, np.pi / 2]) + r.normal(0, 0.12)
        d = np.cos(a) * x + np.sin(a) * y + bend * np.sin(a + (x - y) / n * 2) * 4
        f += r.uniform(0.3, 1) * np.sin(2 * np.pi * cycles * d / n + r.uniform(0, 6.3))
    return 1 + f * min(r.exponential(0.05), 0.16)


def fold(p, r):
    """A crease or the edge of another sheet: one line through the whole window."""
    h, w = p.shape
    n = min(h, w)
    y, x = np.mgrid[0:h, 0:w] / n - 0.5
    a = r.choice([0, np.pi / 2]) + r.normal(0, 0.25)
    d = np.cos(a) * x + np.sin(a) * y - r.uniform(-0.5, 0.5)
    s = r.uniform(0.02, 0.12)
    amount = r.choice([-1, 1]) * r.uniform(0.03, 0.13)
    f = 1 + amount * np.exp(-((d / s) ** 2))
    if r.random() < 0.5:
        f = f * (1 + r.uniform(-0.1, 0.1) * np.tanh(d / s))
    return p * f.astype(np.float32)


def light(p, r, noisy=1.0):
    """Blur, shadow, contrast, moire, noise, few pixels, JPEG."""
    h, w = p.shape
    n = min(h, w)
    k = r.random() * (1 if noisy == 1 or r.random() < 0.5 else 0.38)  # empty boxes are blurred more often
    if k < 0.26:
        p = cv2.GaussianBlur(p, (0, 0), r.uniform(0.3, 0.045 * n) + 1e-3)
    elif k < 0.32:
        p = cv2.GaussianBlur(p, (0, 0), r.uniform(0.04, 0.062) * n)
    elif k < 0.38:
        p = cv2.filter2D(p, -1, disc(r.uniform(0.025, 0.09) * n), borderType=cv2.BORDER_REPLICATE)
    elif k < 0.46:
        size = max(3, int(r.uniform(0.04, 0.13) * n))
        ker = np.zeros((size, size), np.float32)
        c = size / 2
        a = r.uniform(0, np.pi)
        d = np.array([np.cos(a), np.sin(a)]) * c
        cv2.line(ker, tuple(int(v) for v in c - d), tuple(int(v) for v in c + d), 1.0, 1)
        if ker.sum() > 0:
            p = cv2.filter2D(p, -1, ker / ker.sum())
    elif k < 0.58:
        p = p + r.uniform(0.3, 1.2) * (p - cv2.GaussianBlur(p, (0, 0), 1.0))
    if r.random() < 0.5:
        p = (np.clip(p, 0, 255) / 255) ** np.exp(r.normal(0, 0.35)) * 255
    if r.random() < 0.4:
        top = rank(p, 80)
        p = top - (top - p) * r.uniform(0.2, 1.3)
    if r.random() < 0.06 * (1 + noisy):
        p = fold(p, r)
    if r.random() < 0.35:
        a = r.uniform(0, 2 * np.pi)
        y, x = np.mgrid[0:h, 0:w] / n - 0.5
        d = np.cos(a) * x + np.sin(a) * y
        amount = r.uniform(0.05, 0.4)
        if r.random() < 0.5:
            f = 1 - amount * (d + 0.5)
        else:
            f = 1 - amount / (1 + np.exp(-(d - r.uniform(-0.4, 0.4)) * r.uniform(5, 60)))
        p = p * f.astype(np.float32)
    contrast = float(rank(p, 75) - rank(p, 3))
    if r.random() < 0.1 * noisy:
        f = (moire(h, w, r) - 1) * float(rank(p, 75))
        top = 0.2 * contrast if noisy == 1 else 0.5 * contrast + 3
        p = p + f * min(1, top / (np.abs(f).max() + 1e-3))
    sigma = min(r.exponential(2.5 * noisy), 0.12 * contrast * noisy)
    noise = r.normal(0, 1, p.shape).astype(np.float32)
    if r.random() < 0.25:
        noise = cv2.GaussianBlur(noise, (0, 0), 1.0) * 2
    p = p + noise * sigma
    p = np.clip(p, 0, 255)
    if r.random() < 0.3:
        q = int(r.uniform(15, 90))
        p = cv2.imdecode(cv2.imencode(".jpg", p.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, q])[1], 0)
    p = p.astype(np.float32)
    if n < 24 and r.random() < 0.4:  # few pixels, made larger by somebody else
        z = r.uniform(1.5, 3)
        p = np.clip(cv2.resize(p, None, fx=z, fy=z, interpolation=[cv2.INTER_CUBIC, cv2.INTER_LINEAR, cv2.INTER_NEAREST][r.integers(3)]), 0, 255)
    return p


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


def beside(g, others, r):
    """Real boxes to the left and right, and perhaps the tops of bubbles below; returns the middle one's region too."""
    h, w = g.shape
    own = rank(g, 75)
    row = [g]
    x = 0
    for side in (0, 1):
        o = to_grey(others[side], r)
        o = cv2.resize(o, (w, h)) * (own / max(rank(o, 75), 20.0))
        cut = int(r.uniform(0, 0.12) * w)
        o = o[:, cut:] if side else o[:, : w - cut]
        gap = np.full((h, int(r.uniform(0, 0.15) * w)), own, np.float32)
        if r.random() < 0.8:
            row = row + [gap, o] if side else [o, gap] + row
            x += 0 if side else o.shape[1] + gap.shape[1]
    out = np.hstack(row).astype(np.float32)
    extra = h // 3
    out = cv2.copyMakeBorder(out, extra, extra, 0, 0, cv2.BORDER_REFLECT if r.random() < 0.2 else cv2.BORDER_REPLICATE)
    if r.random() < 0.5:
        out[extra + h :] = own
        out[:extra] = own
    if r.random() < 0.4:
        radius = r.uniform(0.12, 0.22) * w
        c = (int((x + w * r.uniform(0.35, 0.65)) * 16), int((extra + h + radius * r.uniform(0.2, 1.3)) * 16))
        cv2.circle(out, c, int(radius * 16), float(own * r.uniform(0.1, 0.6)), -1 if r.random() < 0.3 else 1, cv2.LINE_AA, 4)
    return out, (x, extra, x + w, extra + h)


def part_frame(g, box, r):
    """One or two sides of the frame painted over, or the frame made stronger."""
    x0, y0, x1, y1 = box
    h, w = g.shape
    if x1 - x0 < w * 0.5 or y1 - y0 < h * 0.5:
        return g
    g = g.copy()
    inner = g[y0:y1, x0:x1]
    v = rank(inner, 75)
    if r.random() < 0.5:
        for side in r.choice(4, r.integers(1, 3), replace=False):
            strip = [g[:, :x0], g[:, x1:], g[:y0], g[y1:]][side]
            strip[:] = v + r.normal(0, 1.5, strip.shape)
    else:
        t = int(r.integers(1, 4))
        cv2.rectangle(g, (x0 - 2, y0 - 2), (x1 + 1, y1 + 1), float(v * r.uniform(0.05, 0.7)), t)
    return g


def real(rgb, label, r, others=None):
    g = to_grey(rgb, r)
    h, w = g.shape
    box = frame_of(g)
    if r.random() < 0.33:
        g = fade(g, box, r)
    if r.random() < 0.25:
        g = stroke_width(g, r)
    least = 0.72
    region = (0, 0, w, h)
    k = r.random()
    if k < 0.3:
        g = frameless(g, box, r)
        least = 0.62
    elif k < 0.37:
        g = part_frame(g, box, r)
    elif k < 0.5 and others is not None:
        g, region = beside(g, others, r)
    half = label == JUNK
    p = window(g, region, r, (least, 1.4), 0.08, half=half)
    return light(p, r, 2.5 if label == EMPTY else 1.0)


def struck(rgb, r):
    """A real digit with lines or a scribble over it."""
    g = to_grey(rgb, r)
    h, w = g.shape
    v = rank(g, 75) * r.uniform(0.1, 0.5)
    if r.random() < 0.5:
        y = r.uniform(0.35, 0.55)
        lines = [[(r.uniform(0.1, 0.25), y + d), (r.uniform(0.75, 0.9), y + d + r.normal(0, 0.05))] for d in (0, r.uniform(0.08, 0.2))]
    else:
        n = int(r.integers(6, 16))
        x = np.linspace(r.uniform(0.15, 0.3), r.uniform(0.7, 0.85), n)
        lines = [np.stack([x, np.where(np.arange(n) % 2, r.uniform(0.2, 0.35), r.uniform(0.65, 0.8)) + r.normal(0, 0.04, n)], 1)]
    for s in lines:
        q = np.asarray(s) * [w, h]
        cv2.polylines(g, [np.round(q * 16).astype(np.int32)], False, float(v), int(r.integers(1, 3)), cv2.LINE_AA, 4)
    return light(window(g, (0, 0, w, h), r, (0.72, 1.35), 0.08), r)


def drawn(label, r, strokes=None):
    g, (x0, y0, x1, y1) = draw(r, label, strokes)
    dx, dy = 0.12 * (x1 - x0), 0.12 * (y1 - y0)
    region = (x0 - dx, y0 - dy, x1 + dx, y1 + dy)
    p = window(g, region, r, (0.68, 1.4), 0.08)
    return light(p, r, 2.5 if label == EMPTY else 1.0)


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
