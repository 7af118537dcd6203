"""Synthetic boxes: strokes of handwritten digits, crossings-out, blanks and junk."""
import cv2
import numpy as np

from data import EMPTY, X

JUNK = -1
BOX = 72  # side of the frame in pixels while drawing


def ellipse(cx, cy, rx, ry, start=0.0, turn=1.0, n=20):
    t = start + np.linspace(0, 2 * np.pi * turn, n)
    return np.stack([cx + rx * np.cos(t), cy + ry * np.sin(t)], 1)


def smooth(points, n=12):
    """Catmull-Rom curve through the points."""
    p = np.asarray(points, float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0, 1, n, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:]):
        out.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack(out + [p[-2:-1]])


WIDE = False  # also the rarer shapes, for the last step of the training


def rare(d, r):
    """Shapes that the real crops hardly have, or None."""
    u = r.uniform
    j = lambda pts, s=0.04: [(x + r.normal(0, s), y + r.normal(0, s)) for x, y in pts]
    if d == 0:  # slashed, either way
        s = [j([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])] if r.random() < 0.6 else [ellipse(0.5, 0.5, 0.5, 0.5)]
        return s + [j([(0.1, 0.95), (0.9, 0.05)] if r.random() < 0.7 else [(0.1, 0.05), (0.9, 0.95)])]
    if d == 3:  # flat top and a long diagonal
        return [np.vstack([j([(0, 0), (0.95, 0), (u(0.2, 0.5), 0.4)]), smooth(j([(0.4, 0.4), (0.95, 0.65), (0.7, 0.98), (0, 0.9)]))])]
    if d == 4:  # a low bar
        y = u(0.6, 0.9)
        return [j([(0, 0), (0, y), (1, y)]), j([(u(0.75, 1), 0), (u(0.75, 1), 1)])]
    if d == 6:  # the upper end turns down again
        q = u(0.06, 0.16)
        if r.random() < 0.5:
            return [j([(1, q), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0.5), (0, 0.5)], 0.03)]
        return [smooth(j([(0.95, q), (0.8, 0.02), (0.35, 0), (0.05, 0.3), (0.02, 0.7), (0.35, 1), (0.85, 0.95), (0.98, 0.7), (0.6, 0.5), (0.08, 0.58)], 0.03))]
    if d == 9:  # the lower end turns up again
        q = u(0.06, 0.16)
        return [j([(1, 0.5), (0, 0.5), (0, 0), (1, 0), (1, 1), (0, 1), (0, 1 - q)], 0.03)]
    if d == 7:  # with a bar through it
        x = 1 if r.random() < 0.6 else u(0.2, 0.6)
        m, y = (1 + x) / 2, u(0.4, 0.6)
        return [j([(0, 0), (1, 0), (x, 1)]), j([(m - u(0.3, 0.8), y), (m + u(0.1, 0.35), y)])]
    if d == 8:  # an hourglass
        return [j([(0, 0), (1, 1), (0, 1), (1, 0), (0, 0)])] if r.random() < 0.4 else [smooth(j([(0.1, 0.05), (0.5, 0.5), (0.9, 0.95), (0.5, 1.0), (0.1, 0.95), (0.5, 0.5), (0.9, 0.05), (0.5, 0), (0.1, 0.05)]))]
    return None


def digit(d, r):
    """Strokes in the unit square; corners keep their corner, curves are already smooth."""
    if WIDE and r.random() < 0.3:
        s = rare(d, r)
        if s:
            return s
    u = r.uniform
    seg = r.random() < 0.5
    j = lambda pts, s=0.05: [(x + r.normal(0, s), y + r.normal(0, s)) for x, y in pts]
    if d == 0:
        if seg:
            s = [j([(0, 0), (1, 0), (1, 1), (0, 1), (0, u(-0.05, 0.1))], 0.035)]
        else:
            s = [ellipse(0.5, 0.5, 0.5, 0.5, u(-3, 3), r.choice([-1, 1]) * u(0.95, 1.1)) + r.normal(0, 0.015, (20, 2))]
        if r.random() < 0.06:
            s.append(j([(0.1, 0.9), (0.9, 0.1)]))
        return s
    if d == 1:
        k = r.integers(6)
        x = 0.5 if k < 3 else u(0.7, 1.0) if k == 3 else u(0.4, 0.7)
        lean = r.normal(0, 0.12)
        s = [j([(x + lean, 0), (x - lean, 1)], 0.02)]
        if k >= 4:
            s[0].insert(0, (x + lean - u(0.15, 0.45), u(0.08, 0.35)))
        if k == 5 and r.random() < 0.5:
            s.append(j([(x - 0.35, 1), (x + 0.35, 1)], 0.03))
        return s
    if d == 2:
        if seg:
            return [j([(0, 0), (1, 0), (1, 0.5), (0, 0.5), (0, 1), (1, 1)])]
        if r.random() < 0.3:
            return [smooth(j([(0.02, 0.22), (0.3, 0), (0.8, 0.04), (0.9, 0.3), (0.5, 0.65), (0.1, 0.95), (0.2, 0.8), (0.45, 0.88), (1, 1)], 0.03))]
        return [np.vstack([smooth(j([(0.02, u(0.1, 0.3)), (0.35, 0), (0.85, 0.08), (0.9, 0.35), (0.5, 0.7), (0, 1)], 0.04)), [(1, 1 + r.normal(0, 0.04))]])]
    if d == 3:
        if seg:
            return [j([(0, 0), (1, 0), (1, 1), (0, 1)]), j([(u(0, 0.4), 0.5), (1, 0.5)])]
        if r.random() < 0.25:
            return [np.vstack([j([(0, 0), (0.9, 0)]), smooth(j([(0.4, 0.4), (0.95, 0.6), (0.8, 0.95), (0.3, 1), (0, 0.85)], 0.04))])]
        return [np.vstack([smooth(j([(0, 0.12), (0.45, 0), (0.9, 0.2), (0.75, 0.42), (0.35, 0.48)], 0.04)), smooth(j([(0.36, 0.48), (0.85, 0.55), (0.95, 0.8), (0.5, 1), (0, 0.88)], 0.04))])]
    if d == 4:
        k = r.integers(3)
        if seg or k == 0:
            return [j([(0, 0), (0, 0.5), (1, 0.5)]), j([(1, u(0, 0.2)), (1, 1)])]
        if k == 1:
            x = u(0.6, 0.85)
            return [j([(x, 0), (0, 0.65), (1, 0.65)]), j([(x, u(0, 0.05)), (x, 1)], 0.03)]
        x = u(0.55, 0.8)
        return [j([(u(0.1, 0.4), 0), (0, 0.6), (1, 0.6)]), j([(x, u(0, 0.4)), (x - 0.05, 1)])]
    if d == 5:
        if seg:
            return [j([(1, 0), (0, 0), (0, 0.5), (1, 0.5), (1, 1), (0, 1)])]
        body = smooth(j([(0.08, 0.45), (0.5, 0.36), (0.95, 0.62), (0.75, 0.95), (0.35, 1), (0, 0.88)], 0.035))
        top = j([(0.1, 0), (0.08, 0.45)], 0.03)
        if r.random() < 0.5:
            return [np.vstack([j([(1, 0)], 0.04), top, body])]
        return [np.vstack([top, body]), j([(0.1, 0), (1, 0)], 0.05)]
    if d == 6:
        if seg:
            top = [] if r.random() < 0.35 else [(1, 0)]
            return [j(top + [(0, 0), (0, 1), (1, 1), (1, 0.5), (0, 0.5)])]
        return [smooth(j([(u(0.5, 0.95), 0), (0.25, 0.3), (0.02, 0.68), (0.3, 1), (0.8, 0.95), (0.95, 0.7), (0.55, 0.5), (0.08, 0.68)], 0.035))]
    if d == 7:
        x = 1 if r.random() < 0.5 else u(0.2, 0.6)
        s = j([(0, 0), (1, 0), (x, 1)])
        if r.random() < 0.25:
            s.insert(0, (r.normal(0, 0.03), u(0.1, 0.3)))
        s = [s]
        if r.random() < 0.25:
            m = (1 + x) / 2
            s.append(j([(m - u(0.2, 0.4), 0.5), (m + u(0.15, 0.35), 0.5)]))
        return s
    if d == 8:
        k = r.integers(3)
        if seg:
            return [j([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)], 0.04), j([(0, 0.5), (1, 0.5)], 0.04)]
        if k == 0:
            m = u(0.42, 0.52)
            return [ellipse(0.5, m / 2, u(0.3, 0.45), m / 2, 1.5), ellipse(0.5, (1 + m) / 2, u(0.38, 0.5), (1 - m) / 2, -1.5)]
        return [smooth(j([(0.85, 0.12), (0.5, 0), (0.12, 0.2), (0.5, 0.48), (0.92, 0.75), (0.5, 1), (0.08, 0.76), (0.5, 0.48), (0.85, 0.22), (0.8, 0.08)], 0.03))]
    if seg:
        tail = [(0, 1)] if r.random() < 0.6 else []
        return [j([(1, 0.5), (0, 0.5), (0, 0), (1, 0), (1, 1)] + tail)]
    end = j([(u(0.7, 0.95), 1)]) if r.random() < 0.5 else j([(0.85, 0.8), (0.5, 1), (0.1, 0.92)])
    return [smooth(j([(0.92, 0.2), (0.5, 0), (0.08, 0.25), (0.4, 0.5), (0.88, 0.3), (0.92, 0.15)], 0.03) + j([(0.92, 0.5)], 0.03) + end)]


def crossing(r):
    """Other strokes for "nothing here": through the frame, double, curved, of one stroke."""
    u = r.uniform
    n = lambda pts, s=0.03: [(x + r.normal(0, s), y + r.normal(0, s)) for x, y in pts]
    k = r.integers(7)
    if k == 0:  # a line through the whole box and beyond, part of a stroke over several boxes
        d = u(0.05, 0.3)
        return [n([(1 + d, u(-0.3, 0.3)), (-d, u(0.7, 1.3))], 0.05)[:: r.choice([-1, 1])]]
    if k == 1:  # a level line through the whole box and beyond
        y = u(0.25, 0.75)
        return [n([(-u(0.05, 0.4), y), (1 + u(0.05, 0.4), y + r.normal(0, 0.1))], 0.02)]
    if k == 2:  # a curved Z of nearly the whole box
        w, h = u(0.78, 1.05), u(0.82, 1.05)
        a, b, c, d = 0.5 - w / 2, 0.5 - h / 2, 0.5 + w / 2, 0.5 + h / 2
        m = u(0.0, 0.05)
        s = np.vstack([smooth(n([(a, b + m), (0.5, b - m / 2), (c, b + m / 2)], 0.02)), smooth(n([(c, b + m), (0.5 + u(-0.05, 0.05), 0.5), (a, d - m)], 0.02)), smooth(n([(a, d), (0.5, d - m), (c, d + m / 2)], 0.02))])
        return [s]
    if k == 3:  # an X of the whole frame, corner to corner or beyond
        e = u(-0.06, 0.12)
        return [n([(-e, -e), (1 + e, 1 + e)], 0.03), n([(1 + e, -e), (-e, 1 + e)], 0.03)]
    if k == 4:  # two slashes
        d = u(0.12, 0.3)
        return [n([(0.6 + q + u(0.1, 0.25), u(0.05, 0.2)), (0.4 + q - u(0.1, 0.25), u(0.8, 0.95))], 0.02) for q in (-d / 2, d / 2)]
    if k == 5:  # an X in one stroke: a loop or a bar joins two ends
        w, h = u(0.3, 0.8), u(0.4, 0.85)
        p = [(0, 0), (1, 1), (1, 0), (0, 1)] if r.random() < 0.5 else [(0, 0), (1, 1), (0, 1), (1, 0)]
        p = n(p, 0.04)
        if p[2][1] > 0.5 and w < 0.55:
            p = n([(0, 0), (1, 1), (1.15, 0.5), (1, 0), (0, 1)], 0.04)
        return place([p], r, w, h, 0.5, 0.5)
    w, h = u(0.25, 0.6), u(0.3, 0.6)  # a star or an X with a dash
    s = [n([(0, 0), (1, 1)]), n([(1, 0), (0, 1)]), n([(0, 0.5), (1, 0.5)] if r.random() < 0.5 else [(0.5, 0), (0.5, 1)])]
    return place(s, r, w, h, 0.5, 0.5)


def nothing(r):
    """Strokes that say "nothing here", in box coordinates (0..1 over the frame)."""
    u = r.uniform
    n = lambda pts, s=0.03: [(x + r.normal(0, s), y + r.normal(0, s)) for x, y in pts]
    if r.random() < 0.28:
        return crossing(r)
    k = r.random()
    big = r.random() < 0.5
    w, h = (u(0.75, 1.05), u(0.75, 1.05)) if big else (u(0.2, 0.75), u(0.25, 0.75))
    cx, cy = (0.5, 0.5) if big else (u(0.38, 0.62), u(0.38, 0.62))
    a, b, c, d = cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2
    if k < 0.42:
        s = [n([(a, b), (c, d)]), n([(c, b), (a, d)])]
        if r.random() < 0.15:
            s.append(ellipse(cx, cy, w * 0.4, h * 0.4) if r.random() < 0.5 else n([(a, b), (c, b), (c, d), (a, d), (a, b)]))
        if r.random() < 0.1:
            s += [n([(a, b), (c, d)])]
        return s
    if k < 0.62:  # a dash, short or long, perhaps double or wavy
        w = u(0.22, 1.0)
        y = u(0.3, 0.7)
        tilt = r.normal(0, 0.05)
        s = [n([(0.5 - w / 2, y + tilt), (0.5, y), (0.5 + w / 2, y - tilt)], 0.015)]
        if r.random() < 0.2:
            s.append(n([(0.5 - w / 2, y + 0.15), (0.5 + w / 2, y + 0.15)], 0.015))
        elif r.random() < 0.15:
            s = [smooth(n([(0.5 - w / 2, y), (0.5 - w / 5, y - 0.1), (0.5 + w / 5, y + 0.1), (0.5 + w / 2, y)], 0.02))]
        return s
    if k < 0.85:  # Z, large or with a bar through it
        bar = r.random() < 0.4
        if not bar or r.random() < 0.6:
            w, h = u(0.62, 1.05), u(0.72, 1.05)
        else:
            w, h = u(0.3, 0.6), u(0.4, 0.7)
        a, b, c, d = 0.5 - w / 2, 0.5 - h / 2, 0.5 + w / 2, 0.5 + h / 2
        s = [n([(a, b), (c, b), (a, d), (c, d)], 0.02)]
        if bar:
            s.append(n([(0.5 - w * u(0.2, 0.4), 0.5), (0.5 + w * u(0.2, 0.4), 0.5)], 0.03))
        return s
    # one long slash, clearly leaning
    w, h = u(0.6, 1.05), u(0.6, 1.05)
    a, b, c, d = 0.5 - w / 2, 0.5 - h / 2, 0.5 + w / 2, 0.5 + h / 2
    return [n([(c, b), (a, d)])] if r.random() < 0.7 else [n([(a, b), (c, d)])]


def place(strokes, r, w, h, cx, cy):
    """Glyph strokes into box coordinates, with slant and a small turn."""
    slant, turn = r.normal(0.0, 0.1), r.normal(0, 0.06)
    ca, sa = np.cos(turn), np.sin(turn)
    out = []
    for s in strokes:
        p = np.asarray(s, float) - 0.5
        x, y = p[:, 0] * w - slant * p[:, 1] * h, p[:, 1] * h
        out.append(np.stack([cx + ca * x - sa * y, cy + sa * x + ca * y], 1))
    return out


def glyph(d, r):
    w, h = r.uniform(0.2, 0.62), r.uniform(0.3, 0.78)
    w = min(w, h * 1.05)
    return place(digit(d, r), r, w, h, 0.5 + r.normal(0, 0.06), 0.5 + r.normal(0, 0.05))


def junk(r):
    """What must not be read: scribbles, two digits, letters, blots."""
    k = r.integers(7)
    u = r.uniform
    if k == 0:  # dense scribble
        n = r.integers(8, 30)
        w, h = u(0.25, 0.5), u(0.25, 0.5)
        return [np.stack([0.5 + u(-w, w, n), 0.5 + u(-h, h, n)], 1)]
    if k == 1:  # zigzag painting over
        n = r.integers(7, 16)
        x = np.linspace(u(0.1, 0.3), u(0.7, 0.9), n)
        y = np.where(np.arange(n) % 2, u(0.15, 0.3), u(0.7, 0.85)) + r.normal(0, 0.04, n)
        p = np.stack([x, y], 1)
        return [p if r.random() < 0.5 else p[:, ::-1]]
    if k == 2:  # two digits side by side
        a, b = r.integers(0, 10, 2)
        h = u(0.35, 0.7)
        return place(digit(a, r), r, u(0.2, 0.34), h, u(0.22, 0.3), 0.5) + place(digit(b, r), r, u(0.2, 0.34), h, u(0.7, 0.78), 0.5)
    if k == 3:  # one digit over another, clearly different one
        a = r.integers(0, 10)
        b = (a + r.integers(1, 10)) % 10
        return glyph(a, r) + glyph(b, r) + glyph(r.integers(0, 10), r)
    if k == 4:  # a blot or bubble
        s = u(0.1, 0.4)
        t = ellipse(u(0.3, 0.7), u(0.3, 0.7), s, s * u(0.6, 1.3), n=30)
        c = t.mean(0)
        return [np.vstack([c + (t - c) * q for q in np.arange(0.05, 1.01, 0.07)])]
    if k == 5:  # letters and other marks
        marks = [
            [[(0, 1), (0.5, 0), (1, 1)], [(0.2, 0.6), (0.8, 0.6)]],
            [[(0, 0), (0, 1)], [(1, 0), (1, 1)], [(0, 0.5), (1, 0.5)]],
            [[(0, 0), (0, 1)], [(1, 0), (0, 0.5), (1, 1)]],
            [[(0, 1), (0, 0), (0.5, 0.6), (1, 0), (1, 1)]],
            [[(0, 0), (1, 0)], [(0.5, 0), (0.5, 1)]],
            [[(0, 0), (0, 1)], [(0, 0), (0.9, 0.1), (0.9, 0.4), (0, 0.5), (1, 1)]],
            [[(0, 0.5), (0.3, 1), (1, 0)]],
            [[(1, 0), (0, 0), (0, 1), (1, 1)], [(0, 0.5), (0.8, 0.5)]],
            [[(0.5, 0), (0.5, 1)], [(0, 0.5), (1, 0.5)]],
            [[(0, 0), (0.25, 1), (0.5, 0.2), (0.75, 1), (1, 0)]],
            [[(0, 0), (0.5, 0.5), (1, 0)], [(0.5, 0.5), (0.5, 1)]],
        ]
        m = marks[r.integers(len(marks))]
        return place([[(x + r.normal(0, 0.04), y + r.normal(0, 0.04)) for x, y in s] for s in m], r, u(0.3, 0.6), u(0.4, 0.75), 0.5, 0.5)
    out = []  # a row of small letters: a text fragment
    n = r.integers(3, 7)
    y = u(0.25, 0.75)
    for i in range(n):
        out += place(digit(r.integers(0, 10), r), r, 0.55 / n, u(0.12, 0.25), (i + 0.5) / n, y)
    return out


SEGMENTS = {
    "a": ((0, 0), (1, 0)), "b": ((1, 0), (1, 0.5)), "c": ((1, 0.5), (1, 1)), "d": ((0, 1), (1, 1)),
    "e": ((0, 0.5), (0, 1)), "f": ((0, 0), (0, 0.5)), "g": ((0, 0.5), (1, 0.5)),
}
PAIRS = [(8, 9, "abcdfg", "e"), (8, 6, "acdefg", "b"), (8, 0, "abcdef", "g"), (6, 5, "acdfg", "e"),
         (9, 5, "acdfg", "b"), (9, 3, "abcdg", "f"), (7, 1, "bc", "a"), (9, 4, "bcfg", "a")]


def between(r):
    """Two classes and strokes that could be either of them, in box coordinates."""
    if r.random() < 0.2:  # a Z or a two
        w, h = r.uniform(0.45, 0.7), r.uniform(0.6, 0.8)
        return 2, X, place([[(0, 0), (1, 0), (0, 1), (1, 1)]], r, w, h, 0.5, 0.5)
    a, b, sure, maybe = PAIRS[r.integers(len(PAIRS))]
    j = lambda p: (p[0] + r.normal(0, 0.02), p[1] + r.normal(0, 0.02))
    strokes = [[j(p) for p in SEGMENTS[s]] for s in sure]
    (x0, y0), (x1, y1) = SEGMENTS[maybe][:: r.choice([-1, 1])]
    if (a, b) == (7, 1):
        x0, y0, x1, y1 = 1, 0, 0, 0
    k = r.uniform(0.35, 0.6)
    strokes.append([j((x0, y0)), j((x0 + k * (x1 - x0), y0 + k * (y1 - y0)))])
    return a, b, place(strokes, r, r.uniform(0.3, 0.55), r.uniform(0.45, 0.75), 0.5 + r.normal(0, 0.04), 0.5 + r.normal(0, 0.04))


def draw(r, kind, given=None):
    """One box: kind is a class number or JUNK. Returns a grey image, the frame has a margin around."""
    m = BOX // 3
    side_x, side_y = int(BOX * r.uniform(0.82, 1.1)), BOX
    W, H = side_x + 2 * m, side_y + 2 * m
    paper = r.uniform(150, 245)
    img = np.full((H, W), paper, np.float32)
    shift = 4
    one = 1 << shift

    def lines(strokes, value, thick):
        layer = np.zeros((H, W), np.uint8)
        for s in strokes:
            p = np.asarray(s, float) * [side_x, side_y] + m
            cv2.polylines(layer, [np.round(p * one).astype(np.int32)], False, 255, thick, cv2.LINE_AA, shift)
        a = layer.astype(np.float32) / 255
        return a, value

    def lay(a, value):
        nonlocal img
        img = img * (1 - a) + np.minimum(img, value) * a

    if r.random() < 0.85:
        dark = paper * r.uniform(0.1, 0.65)
        t = int(r.integers(1, 7))
        e = r.normal(0, 0.012, (4, 2))
        c = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float) + e
        ring = np.vstack([c, c[:1]])
        if r.random() < 0.12:  # a side is missing or drawn over
            sides = [ring[i : i + 2] for i in range(4)]
            lay(*lines([q for i, q in enumerate(sides) if i != r.integers(4)], dark, t))
        else:
            lay(*lines([ring], dark, t))
        if r.random() < 0.12:  # a bubble below
            q = r.uniform(0.12, 0.24)
            lay(*lines([ellipse(r.uniform(0.35, 0.65), 1 + q * r.uniform(0.9, 1.7), q, q * side_x / side_y)], dark, int(r.integers(1, 5))))
        gap = r.uniform(0, 0.18)
        for side in (-1, 1):  # edges of the neighbours
            if r.random() < 0.3:
                x = -gap if side < 0 else 1 + gap
                x2 = x + side * 0.5
                lay(*lines([[(x2, 0), (x, 0), (x, 1), (x2, 1)]], dark, t))
    if r.random() < (0.8 if kind == EMPTY else 0.6):
        dark = paper * r.uniform(0.35, 0.85)
        x0, x1, y0, y1 = r.uniform(0.22, 0.3), r.uniform(0.7, 0.78), r.uniform(0.16, 0.24), r.uniform(0.76, 0.84)
        dots = []
        step = r.uniform(0.035, 0.06)
        for y in (y0, (y0 + y1) / 2, y1):
            dots += [(x, y) for x in np.arange(x0, x1, step)]
        for x in (x0, x1) if r.random() < 0.5 else (x0, (x0 + x1) / 2, x1):
            dots += [(x, y) for y in np.arange(y0, y1, step)]
        layer = np.zeros((H, W), np.uint8)
        rad = int(r.integers(6, 15))
        for x, y in dots:
            p = (int((x * side_x + m) * one), int((y * side_y + m) * one))
            cv2.circle(layer, p, rad, 255, -1, cv2.LINE_AA, shift)
        lay(layer.astype(np.float32) / 255 * r.uniform(0.25, 0.9), dark)
    if given is not None:
        strokes = given
    elif kind == EMPTY:
        strokes = []
        if r.random() < 0.25:
            x, y = r.uniform(0.1, 0.9, 2)
            strokes = [[(x, y), (x + r.normal(0, 0.015), y + r.normal(0, 0.015))]]
    elif kind == X:
        strokes = nothing(r)
    elif kind == JUNK:
        strokes = junk(r)
    else:
        strokes = glyph(kind, r)
    if strokes:
        t = int(np.clip(r.lognormal(1.35, 0.45), 1, 11))
        value = paper * r.uniform(0.08, 0.8)
        a, v = lines(strokes, value, t)
        if r.random() < 0.3:  # uneven pressure
            f = cv2.resize(r.uniform(0.4, 1, (4, 4)).astype(np.float32), (W, H), interpolation=cv2.INTER_LINEAR)
            a = a * f
        lay(a, v)
    if r.random() < 0.06:  # a printed or ruled line through the patch
        y = r.uniform(-0.3, 1.3)
        horizontal = r.random() < 0.5
        y = y if y < 0.02 or y > 0.98 else r.choice([-0.05, 1.05])
        s = [(-0.4, y), (1.4, y + r.normal(0, 0.03))]
        s = s if horizontal else [(b, a) for a, b in s]
        lay(*lines([s], paper * r.uniform(0.2, 0.8), int(r.integers(1, 5))))
    return img, (m, m, m + side_x, m + side_y)
