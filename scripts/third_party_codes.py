"""Derives the codes of docs/spec/intake.md again with a program that other people wrote (argon2-cffi), from the text alone.

Usage: third_party_codes.py INTAKE_MD
"""

import base64
import hashlib
import pathlib
import re
import sys

from argon2.low_level import Type, hash_secret_raw

ORIGIN = "log.example/uji"
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
text = pathlib.Path(sys.argv[1]).read_text()
root = re.search(r"root key `([0-9a-f]{64})`", text)[1]


def sha256(text):
    return hashlib.sha256(text.encode()).digest()


def times(a, b):
    product = 0
    for bit in range(5):
        product ^= (a << bit) if b >> bit & 1 else 0
    for bit in range(9, 4, -1):
        product ^= (0b100101 << (bit - 5)) if product >> bit & 1 else 0
    return product


def group(number, value, count):
    letters = [value >> 5 * (count - 1 - at) & 31 for at in range(count)]
    check, factor = number, 2
    for letter in letters:
        check ^= times(factor, letter)
        factor = times(factor, 2)
    return "".join(LETTERS[letter] for letter in [*letters, check])


def base32(data):
    return base64.b32encode(data).decode().lower().rstrip("=")


def code(drawn, station):
    pinned = sha256(f"sirekap-pin/1\n{ORIGIN}\n{root}\n")
    secret = int(drawn, 16) >> 4
    out = hash_secret_raw(
        secret=secret.to_bytes(8, "big") + pinned,
        salt=sha256(f"sirekap-card/1\n{ORIGIN}\n{station}\n"),
        time_cost=3, memory_cost=32 * 1024, parallelism=1, hash_len=24, type=Type.ID, version=0x13,
    )
    pin = int.from_bytes(out[16:], "big") >> 14
    parts = [(secret >> 30, 6), (secret & (1 << 30) - 1, 6), (pin >> 25, 5), (pin & (1 << 25) - 1, 5)]
    typed = " ".join(group(number, *part) for number, part in enumerate(parts, 1))
    return typed, f"{station}.{base32(out[:16])}.{base32(pinned[:16])}"


rows = re.findall(r"^\| `([0-9a-f]{16})` \| `(\S+)` \| `([^`]*)` \| `([^`]*)` \|$", text, re.M)
for drawn, station, typed, fragment in rows:
    found = code(drawn, station)
    if found != (typed, fragment):
        sys.exit(f"third party: the code {drawn} of {station} is {found}, the document says {(typed, fragment)}")
if len(rows) < 4:
    sys.exit("third party: the document has no vectors")
print(f"third party: argon2-cffi finds the {len(rows)} codes of the specification")
