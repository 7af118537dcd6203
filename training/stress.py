"""Changes of framing, sharpness and contrast that stand for other sources of crops."""
import cv2
import numpy as np

from augment import fade
from data import frame_of
from prep import luma


def tight(a):
    x0, y0, x1, y1 = frame_of(luma(a))
    if x1 - x0 < 0.5 * a.shape[1] or y1 - y0 < 0.5 * a.shape[0]:
        return a
    return np.ascontiguousarray(a[y0 + 1 : y1 - 1, x0 + 1 : x1 - 1])


def frame_only(a):
    x0, y0, x1, y1 = frame_of(luma(a))
    if x1 - x0 < 0.5 * a.shape[1] or y1 - y0 < 0.5 * a.shape[0]:
        return a
    return np.ascontiguousarray(a[max(0, y0 - 3) : y1 + 3, max(0, x0 - 3) : x1 + 3])


def loose(a):
    h, w = a.shape[:2]
    return cv2.copyMakeBorder(a, h // 5, h // 5, w // 5, w // 5, cv2.BORDER_REPLICATE)


def neighbours(a):
    h, w = a.shape[:2]
    return cv2.copyMakeBorder(a, h // 10, h // 10, w // 5, w // 5, cv2.BORDER_REFLECT)


def off_centre(a):
    h, w = a.shape[:2]
    return np.ascontiguousarray(cv2.copyMakeBorder(a, 0, h // 8, 0, w // 8, cv2.BORDER_REPLICATE)[h // 16 :, w // 16 :])


def blur(a):
    return cv2.GaussianBlur(a, (0, 0), 2.0)


def faint(a):
    g = luma(a)
    g = fade(g, frame_of(g), type("R", (), {"uniform": staticmethod(lambda lo, hi: 0.35)}))
    return np.repeat(np.clip(g, 0, 255).astype(np.uint8)[..., None], 3, 2)


def up96(a):
    k = 96 / a.shape[0]
    return cv2.resize(a, None, fx=k, fy=k, interpolation=cv2.INTER_CUBIC)


def down24(a):
    k = 24 / a.shape[0]
    return cv2.resize(a, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)


def grey(a):
    return np.repeat(a.mean(2, keepdims=True).astype(np.uint8), 3, 2)


def jpeg(a):
    return cv2.imdecode(cv2.imencode(".jpg", a, [cv2.IMWRITE_JPEG_QUALITY, 20])[1], 1)


def turned(a):
    h, w = a.shape[:2]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), 9, 1)
    return cv2.warpAffine(a, m, (w, h), borderMode=cv2.BORDER_REPLICATE)


def shadow(a):
    f = np.linspace(0.45, 1.0, a.shape[1])[None, :, None]
    return (a * f).astype(np.uint8)


def low_contrast(a):
    return (140 + (a.astype(np.float32) - 140) * 0.3).clip(0, 255).astype(np.uint8)


def low16(a):
    """A box of 16 pixels, as in a page photo of few pixels."""
    k = 16 / a.shape[0]
    return cv2.resize(a, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)


def dark(a):
    """A fifth of the light, with the noise that goes with it."""
    r = np.random.default_rng(int(a.sum()) % 2**31)
    return (a * 0.2 + r.normal(0, 3, a.shape)).clip(0, 255).astype(np.uint8)


def moire(a):
    """Two crossing waves, as on a photographed screen."""
    r = np.random.default_rng(int(a.sum()) % 2**31)
    y, x = np.mgrid[0 : a.shape[0], 0 : a.shape[1]]
    f = 1.0
    for _ in range(2):
        t, p = r.uniform(0, np.pi), r.uniform(3, 14)
        f = f + r.uniform(0.03, 0.07) * np.sin(2 * np.pi * (np.cos(t) * x + np.sin(t) * y) / p + r.uniform(0, 6))
    return (a * np.asarray(f)[..., None]).clip(0, 255).astype(np.uint8)


def edge(a):
    """The sharp edge of a shadow through the box."""
    r = np.random.default_rng(int(a.sum()) % 2**31)
    h, w = a.shape[:2]
    y, x = np.mgrid[0:h, 0:w]
    t = r.uniform(0, 2 * np.pi)
    d = np.cos(t) * (x - w / 2) + np.sin(t) * (y - h / 2) - r.uniform(-0.2, 0.2) * w
    return (a * (1 - 0.35 / (1 + np.exp(-d / 1.5)))[..., None]).astype(np.uint8)


ALL = [tight, frame_only, loose, neighbours, off_centre, blur, faint, up96, down24, low16, grey, jpeg, turned, shadow, edge, dark, moire, low_contrast]
