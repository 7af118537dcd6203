"""The bytes of a public picture: one baseline scan without metadata, and what of it is not white (verify.md V8.4, V8.5)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from .text import Malformed

BYTES_MAX, SIDE_MAX = 1 << 20, 4_096
SQUARE = 8
WHITE = 250
"""What decoders make of white is no darker, in each channel."""
ZIGZAG = sorted(range(64), key=lambda at: (at // 8 + at % 8, at % 8 if (at // 8 + at % 8) % 2 == 0 else at // 8))
"""The place of each coefficient, row by row, in the order in which they come."""
WAVES = [
    [math.cos((2 * x + 1) * u * math.pi / 16) / 2 * (math.sqrt(0.5) if u == 0 else 1) for u in range(8)]
    for x in range(8)
]
END = 64


class Unsupported(ValueError):
    """A JPEG that is none of the kind that a renderer makes, and that is not decoded here."""


@dataclass
class Component:
    """A channel: its tables, and the last DC coefficient."""

    quantised: list[int]
    dc: list[tuple[int, int, int] | None]
    ac: list[tuple[int, int, int] | None]
    last: int = 0


@dataclass
class Picture:
    """A picture whose segments were read."""

    width: int
    height: int
    components: list[Component]
    scan: bytes
    colours: dict[tuple[int, ...], bool] = field(default_factory=dict)


def _table(lengths: bytes, symbols: bytes, dc: bool) -> list[tuple[int, int, int] | None]:
    """By the next 16 bits: how many of them the code has, how many the number behind it has, and the run before it."""
    out: list[tuple[int, int, int] | None] = []
    at = 0
    for length, count in enumerate(lengths, 1):
        for symbol in symbols[at : at + count]:
            run, size = (0, symbol) if dc else divmod(symbol, 16)
            if symbol == 0 and not dc:
                run = END
            out += [(length, size, run) if size < 16 else None] * (1 << (16 - length))
        at += count
    if at > len(symbols) or len(out) > 1 << 16:
        raise Malformed("does not decode: a table of codes")
    return out + [None] * ((1 << 16) - len(out))


def _tables(body: bytes, into: dict[int, list[tuple[int, int, int] | None]]) -> None:
    while body:
        lengths = body[1:17]
        end = 17 + sum(lengths)
        if len(lengths) < 16 or len(body) < end or body[0] & 0xEE:
            raise Malformed("does not decode: a table of codes")
        into[body[0]] = _table(lengths, body[17:end], body[0] < 16)
        body = body[end:]


def read(data: bytes, size: list[int]) -> Picture:
    """A picture of a page of this size in micrometres; `Malformed` where it is none that may be public."""
    if len(data) > BYTES_MAX:
        raise Malformed("has more bytes than a public picture")
    if data[:2] != b"\xff\xd8":
        raise Malformed("is no whole JPEG")
    at, quantised, codes, frame = 2, {}, {}, b""
    while True:
        if len(data) < at + 4 or data[at] != 0xFF:
            raise Malformed("is no whole JPEG")
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if kind == 0xDA:
            break
        if kind == 0xDB:
            while body:
                if body[0] > 3 or len(body) < 65:
                    raise Malformed("does not decode: a table of steps")
                quantised[body[0]], body = list(body[1:65]), body[65:]
        elif kind == 0xC4:
            _tables(body, codes)
        elif kind == 0xC0 and not frame:
            frame = body
        elif kind != 0xE0 or length != 16:
            raise Malformed(f"has a segment that a public picture has not: {kind:02x}")
        at += 2 + max(length, 2)
    scan = data[at + 2 :]
    end = next((i for i in range(len(scan) - 1) if scan[i] == 0xFF and scan[i + 1] != 0), None)
    if end is None or scan[end:] != b"\xff\xd9":
        raise Malformed("has something behind its one scan")
    if len(frame) < 6 or len(frame) != 6 + 3 * frame[5]:
        raise Malformed("does not decode: no frame")
    height, width = int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")
    if not (0 < width <= SIDE_MAX and 0 < height <= SIDE_MAX):
        raise Malformed("does not decode: its size")
    # Both sides are rounded to pixels.
    if abs(width * size[1] - height * size[0]) > max(size):
        raise Malformed("has other proportions than the layout")
    parts = [frame[i : i + 3] for i in range(6, len(frame), 3)]
    if frame[0] != 8 or len(parts) not in (1, 3) or len(parts) == 3 and any(part[1] != 0x11 for part in parts):
        raise Unsupported("channels of several sizes, or none of brightness and colour: not decoded here")
    if body[:1] != bytes([len(parts)]) or body[1 : 1 + 2 * len(parts) : 2] != bytes(part[0] for part in parts):
        raise Malformed("does not decode: its scan has not all channels")
    try:
        which = [body[2 + 2 * i] for i in range(len(parts))]
        components = [Component(quantised[p[2]], codes[w >> 4], codes[16 + (w & 15)]) for p, w in zip(parts, which)]
    except (KeyError, IndexError) as error:
        raise Malformed("does not decode: a table is missing") from error
    return Picture(width, height, components, scan[length : end].replace(b"\xff\x00", b"\xff"))


def squares(of: Picture) -> Iterator[list[list[tuple[int, int]]]]:
    """The squares of 8 by 8 pixels, row by row: of each channel the coefficients that are not 0, with their places."""
    scan, end = of.scan + b"\xff\xff\xff\xff", 8 * len(of.scan)
    windows = [a << 16 | b << 8 | c for a, b, c in zip(scan, scan[1:], scan[2:])]
    p = 0
    for _ in range(-(-of.width // SQUARE) * -(-of.height // SQUARE)):
        out = []
        for component in of.components:
            found, table, k = [], component.dc, 0
            while k < 64:
                entry = table[windows[p >> 3] >> 8 - (p & 7) & 0xFFFF]
                if entry is None:
                    raise Malformed("does not decode: no such code")
                length, size, run = entry
                p += length
                if p + size > end:
                    raise Malformed("does not decode: it is cut off")
                k += run
                value = 0
                if size:
                    value = (windows[p >> 3] >> 8 - (p & 7) & 0xFFFF) >> 16 - size
                    p += size
                    if value < 1 << size - 1:
                        value -= (1 << size) - 1
                if table is component.dc:
                    component.last += value
                    found.append((0, component.last * component.quantised[0]))
                    table = component.ac
                elif value:
                    if k > 63:
                        raise Malformed("does not decode: more than 64 coefficients")
                    found.append((ZIGZAG[k], value * component.quantised[k]))
                k += 1
            out.append(found)
        yield out


def _channel(coefficients: list[tuple[int, int]]) -> list[float]:
    """The 64 values of a channel of a square."""
    rows = [[0.0] * 8 for _ in range(8)]
    for at, value in coefficients:
        v, u = divmod(at, 8)
        for x in range(8):
            rows[v][x] += value * WAVES[x][u]
    used = [v for v in range(8) if any(rows[v])]
    return [128 + sum(rows[v][x] * WAVES[y][v] for v in used) for y in range(8) for x in range(8)]


def _white(values: tuple[float, ...]) -> bool:
    """Whether a pixel, of one channel or of brightness and colour, is white."""
    y, cb, cr = values if len(values) == 3 else (values[0], 128, 128)
    red, green, blue = y + 1.402 * (cr - 128), y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128), y + 1.772 * (cb - 128)
    return min(red, green, blue) >= WHITE - 0.5


def outside(of: Picture, free: list[bool]) -> tuple[int, int] | None:
    """A pixel that is not white in one of the `free` squares, which are listed row by row; decodes the whole picture."""
    columns, dark = -(-of.width // SQUARE), None
    for number, square in enumerate(squares(of)):
        if not free[number] or dark is not None:
            continue
        row, column = divmod(number, columns)
        plain = tuple(channel[0][1] for channel in square)
        if all(len(channel) == 1 for channel in square):
            if plain not in of.colours:
                of.colours[plain] = _white(tuple(128 + dc / 8 for dc in plain))
            if not of.colours[plain]:
                dark = column * SQUARE, row * SQUARE
            continue
        for at, pixel in enumerate(zip(*map(_channel, square))):
            x, y = column * SQUARE + at % 8, row * SQUARE + at // 8
            if x < of.width and y < of.height and not _white(pixel):
                dark = x, y
                break
    return dark
