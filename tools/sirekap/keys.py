"""Signatures: Ed25519 verified strictly, P-256, passkeys, and the ids of keys (event.md, log.md)."""

from __future__ import annotations

import base64
import binascii
import hashlib
from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from . import passkey

Signature = bytes | passkey.Assertion
"""64 bytes of Ed25519 and P-256, or the assertion of a passkey."""
ALGORITHMS = ("ed25519", "p256", *passkey.ALGORITHMS)

P = 2**255 - 19
"""The field of edwards25519."""
D = (-121665 * pow(121666, P - 2, P)) % P
"""The constant d of the curve -x^2 + y^2 = 1 + d x^2 y^2."""


def sha256(data: bytes) -> bytes:
    """SHA-256 of `data`, 32 bytes."""
    return hashlib.sha256(data).digest()


def base64_decode(text: str) -> bytes | None:
    """The bytes of a base64 text in its one spelling (padding, zero bits at the end), or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def _decompress(encoded: bytes) -> tuple[int, int] | None:
    """The point of an Ed25519 encoding, or None where it is not canonical or not on the curve."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = (u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P)) % P
    if (v * x * x - u) % P != 0:
        x = x * pow(2, (P - 1) // 4, P) % P
        if (v * x * x - u) % P != 0:
            return None
    if x == 0 and sign:
        return None
    return (P - x if x & 1 != sign else x), y


def _add(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    """The sum of two points in affine coordinates; slow, and used for single keys only."""
    (x1, y1), (x2, y2) = a, b
    t = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + t, P - 2, P) % P
    y = (y1 * y2 + x1 * x2) * pow(1 - t, P - 2, P) % P
    return x, y


def _small_order(point: tuple[int, int]) -> bool:
    """Whether eight times the point is the neutral element."""
    for _ in range(3):
        point = _add(point, point)
    return point == (0, 1)


@lru_cache(maxsize=65536)
def ed25519_key(encoded: bytes) -> Ed25519PublicKey | None:
    """A public key that is a canonical point and not of small order, or None."""
    if len(encoded) != 32:
        return None
    point = _decompress(encoded)
    if point is None or _small_order(point):
        return None
    return Ed25519PublicKey.from_public_bytes(encoded)


def ed25519_verifies(key: bytes, signature: bytes, message: bytes) -> bool:
    """Strict verification: S below the order (the library sees to it), neither key nor R of small order."""
    public = ed25519_key(key)
    if public is None or len(signature) != 64:
        return False
    try:
        public.verify(signature, message)
    except InvalidSignature:
        return False
    # The library compares R's bytes with a computed point, so R is canonical here.
    r = _decompress_cheaply(signature[:32])
    return r is not None


_SMALL: set[bytes] = set()


def _small_encodings() -> set[bytes]:
    """The canonical encodings of the eight points of small order."""
    if not _SMALL:
        # A point of order 8 and its multiples: found by multiplying a curve point by the group order.
        order = 2**252 + 27742317777372353535851937790883648493
        y = 2
        while True:
            point = _decompress(y.to_bytes(32, "little"))
            y += 1
            if point is None:
                continue
            result, base, k = (0, 1), point, order
            while k:
                if k & 1:
                    result = _add(result, base)
                base = _add(base, base)
                k >>= 1
            multiples, current = set(), (0, 1)
            for _ in range(8):
                multiples.add(current)
                current = _add(current, result)
            if len(multiples) == 8:
                break
        for px, py in multiples:
            _SMALL.add((py | ((px & 1) << 255)).to_bytes(32, "little"))
    return _SMALL


def _decompress_cheaply(encoded: bytes) -> bytes | None:
    """R as it is, or None where it is one of the eight points of small order."""
    return None if encoded in _small_encodings() else encoded


@lru_cache(maxsize=65536)
def p256_key(encoded: bytes) -> ec.EllipticCurvePublicKey | None:
    """A P-256 key from its uncompressed point, or None."""
    if len(encoded) != 65 or encoded[0] != 4:
        return None
    try:
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), encoded)
    except ValueError:
        return None


def p256_verifies(key: bytes, signature: bytes, message: bytes) -> bool:
    """ECDSA on P-256 with SHA-256; either s is taken."""
    public = p256_key(key)
    if public is None or len(signature) != 64:
        return False
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if r == 0 or s == 0:
        return False
    try:
        public.verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def signature(algorithm: str, text: str) -> Signature | None:
    """The signature that the value of a line is, or None where it is not spelled as one of the algorithm."""
    if algorithm in passkey.ALGORITHMS:
        return passkey.assertion(algorithm, [base64_decode(part) for part in text.split(".")])
    data = base64_decode(text)
    return data if data is not None and len(data) == 64 else None


def is_public_key(algorithm: str, key: bytes) -> bool:
    """Whether the bytes are a public key of the algorithm."""
    if algorithm == "ed25519":
        return ed25519_key(key) is not None
    if algorithm == "passkey-rs256":
        return passkey.is_modulus(key)
    return algorithm in ("p256", "passkey-es256") and p256_key(key) is not None


def verifies(algorithm: str, key: bytes, signature: Signature, message: bytes) -> bool:
    """Whether a signature of the algorithm verifies over the message."""
    if isinstance(signature, passkey.Assertion):
        return algorithm == signature.algorithm and passkey.fault(signature, key, message) is None
    if algorithm == "ed25519":
        return ed25519_verifies(key, signature, message)
    return algorithm == "p256" and p256_verifies(key, signature, message)


def key_id(algorithm: str, key: bytes) -> str:
    """KeyId: SHA-256(algorithm tag || public key), hex."""
    return sha256(algorithm.encode() + key).hex()
