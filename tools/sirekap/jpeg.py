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
END = 1_000
"""A run past every coefficient: nothing else comes in this channel's square."""


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
    coded: bool
    """Whether the channels are brightness and two of colour; else red, green and blue."""
    colours: dict[tuple[int, ...], bool] = field(default_factory=dict)


def _table(lengths: bytes, symbols: bytes, dc: bool) -> list[tuple[int, int, int] | None]:
    """By the next 16 bits: how many of them the code has, how many the number behind it has, and the run before it."""
    out: list[tuple[int, int, int] | None] = []
    at = 0
    for length, count in enumerate(lengths, 1):
        for symbol in symbols[at : at + count]:
            run, size = (0, symbol) if dc else divmod(symbol, 16)
            if size == 0 and run != 15 and not dc:
                run = END
            out += [None if dc and size > 11 else (length, size, run)] * (1 << (16 - length))
        at += count
    # The code of ones alone is never given.
    if at > 256 or len(out) >= 1 << 16 or dc and any(symbol > 15 for symbol in symbols):
        raise Malformed("does not decode: a table of codes")
    return out + [None] * ((1 << 16) - len(out))


def _tables(body: bytes, into: dict[int, list[tuple[int, int, int] | None]]) -> None:
    while body:
        lengths = body[1:17]
        end = 17 + sum(lengths)
        if len(lengths) < 16 or len(body) < end or body[0] & 0xEC:
            raise Malformed("does not decode: a table of codes")
        into[body[0]] = _table(lengths, body[17:end], body[0] < 16)
        body = body[end:]


def _steps(body: bytes, into: dict[int, list[int]]) -> None:
    """Tables of steps, of one byte or two for each coefficient."""
    while body:
        width = 1 + (body[0] >> 4)
        end = 1 + 64 * width
        if width > 2 or body[0] & 15 > 3 or len(body) < end:
            raise Malformed("does not decode: a table of steps")
        into[body[0] & 15] = [int.from_bytes(body[i : i + width], "big") for i in range(1, end, width)]
        body = body[end:]


def _frame(body: bytes, size: list[int]) -> tuple[int, int, list[bytes]]:
    """Width and height of the picture, and what is said of each channel."""
    if body[:1] != b"\x08" or body[5:6] != b"\x03" or len(body) != 15:
        raise Malformed("has not three channels of eight bits")
    parts = [body[i : i + 3] for i in range(6, 15, 3)]
    if any(part[1] != 0x11 for part in parts):
        raise Malformed("has channels that are coarser than others")
    height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
    if not (0 < width <= SIDE_MAX and 0 < height <= SIDE_MAX):
        raise Malformed("does not decode: its size")
    # Both sides are rounded to pixels.
    if abs(width * size[1] - height * size[0]) > max(size):
        raise Malformed("has other proportions than the layout")
    return width, height, parts


def read(data: bytes, size: list[int]) -> Picture:
    """A picture of a page of this size in micrometres; `Malformed` where it is none that may be public."""
    if len(data) > BYTES_MAX:
        raise Malformed("has more bytes than a public picture")
    if data[:2] != b"\xff\xd8":
        raise Malformed("is no whole JPEG")
    at, quantised, codes, frame = 2, {}, {}, None
    while True:
        if len(data) < at + 4 or data[at] != 0xFF:
            raise Malformed("is no whole JPEG")
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if length < 2 or len(body) != length - 2:
            raise Malformed("is no whole JPEG")
        at += 2 + length
        if kind == 0xDA:
            break
        if kind == 0xDB:
            _steps(body, quantised)
        elif kind == 0xC4:
            _tables(body, codes)
        elif kind == 0xC0 and frame is None:
            frame = _frame(body, size)
        elif kind != 0xE0 or length != 16:
            raise Malformed(f"has a segment that a public picture has not: {kind:02x}")
    if frame is None:
        raise Malformed("has a scan before its size is said")
    width, height, parts = frame
    ids = bytes(part[0] for part in parts)
    if len(body) != 10 or body[0] != 3 or body[1:7:2] != ids or len(set(ids)) < 3 or body[7:] != b"\x00\x3f\x00":
        raise Malformed("has a scan of only a part")
    # In coded data a zero stands behind every FF; the first without one ends it.
    scan = data[at:]
    end = next((i for i in range(len(scan)) if scan[i] == 0xFF and scan[i + 1 : i + 2] != b"\x00"), len(scan))
    if scan[end:] != b"\xff\xd9":
        raise Malformed("is cut off, or has something behind its one scan")
    try:
        components = [
            Component(quantised[part[2]], codes[which >> 4], codes[16 + (which & 15)])
            for part, which in zip(parts, body[2:8:2])
        ]
    except KeyError as error:
        raise Malformed("has tables that are none") from error
    return Picture(width, height, components, scan[:end].replace(b"\xff\x00", b"\xff"), ids != b"RGB")


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
                    raise Malformed("is cut off: no such code")
                length, size, run = entry
                p += length
                if p + size > end:
                    raise Malformed("is cut off")
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
                elif k < 64 and value:
                    found.append((ZIGZAG[k], value * component.quantised[k]))
                k += 1
            if 64 < k <= END:
                raise Malformed("is cut off: more than 64 coefficients")
            out.append(found)
        yield out
    if end - p >= 8:
        raise Malformed("has something behind its last square")


def _channel(coefficients: list[tuple[int, int]]) -> list[float]:
    """The 64 values of a channel of a square."""
    rows = [[0.0] * 8 for _ in range(8)]
    for at, value in coefficients:
        v, u = divmod(at, 8)
        for x in range(8):
            rows[v][x] += value * WAVES[x][u]
    used = [v for v in range(8) if any(rows[v])]
    return [128 + sum(rows[v][x] * WAVES[y][v] for v in used) for y in range(8) for x in range(8)]


def _white(values: tuple[float, ...], coded: bool) -> bool:
    """Whether a pixel is white."""
    if not coded:
        return min(values) >= WHITE - 0.5
    y, cb, cr = values
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
                of.colours[plain] = _white(tuple(128 + dc / 8 for dc in plain), of.coded)
            if not of.colours[plain]:
                dark = column * SQUARE, row * SQUARE
            continue
        for at, pixel in enumerate(zip(*map(_channel, square))):
            x, y = column * SQUARE + at % 8, row * SQUARE + at // 8
            if x < of.width and y < of.height and not _white(pixel, of.coded):
                dark = x, y
                break
    return dark
