"""Assertions of passkeys as signatures (docs/spec/event.md, "Passkeys")."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

ALGORITHMS = ("passkey-es256", "passkey-rs256")
MODULUS_BYTES = (256, 384, 512)
DEPTH_MAX = 16
DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")
USER_PRESENT, USER_VERIFIED, BACKUP_ELIGIBLE, BACKUP_STATE, ATTESTED, EXTENSIONS = 1, 4, 8, 16, 64, 128


@dataclass(frozen=True)
class Assertion:
    """What a signature line of a passkey carries."""

    algorithm: str
    authenticator: bytes
    client: bytes
    signature: bytes

    @property
    def counter(self) -> int:
        """How often the authenticator says that it signed."""
        return int.from_bytes(self.authenticator[33:37])

    @property
    def flags(self) -> int:
        return self.authenticator[32]


def assertion(algorithm: str, parts: list[bytes | None]) -> Assertion | None:
    """The assertion of the decoded parts of a line, or None where their number or sizes are others."""
    if len(parts) != 3 or any(part is None for part in parts):
        return None
    authenticator, client, signature = (part or b"" for part in parts)
    if not 37 <= len(authenticator) <= 1024 or not 1 <= len(client) <= 2048:
        return None
    sized = 8 <= len(signature) <= 72 if algorithm == "passkey-es256" else len(signature) in MODULUS_BYTES
    return Assertion(algorithm, authenticator, client, signature) if sized else None


def is_modulus(key: bytes) -> bool:
    """Whether the bytes are an RSA key: a modulus of a known length, its top bit set, odd."""
    return len(key) in MODULUS_BYTES and key[0] >= 0x80 and key[-1] % 2 == 1


class _Pairs(list[Any]):
    """An object of JSON, with its members in order."""


def _refuse(text: str) -> Any:
    raise ValueError(text)


def _plain(value: Any) -> bool:
    """Whether no text of the value has half a pair of surrogates."""
    if isinstance(value, str):
        return not any("\ud800" <= c <= "\udfff" for c in value)
    if isinstance(value, (list, tuple)):
        return all(map(_plain, value))
    return True


def _shallow(text: str) -> bool:
    """Whether at most `DEPTH_MAX` arrays and objects of a JSON text lie inside each other."""
    depth = most = 0
    for c in re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.DOTALL):
        depth += (c in "[{") - (c in "]}")
        most = max(most, depth)
    return most <= DEPTH_MAX


def client_data(data: bytes) -> dict[str, Any] | None:
    """The members of `clientDataJSON`, or None where it has not the prescribed form."""
    try:
        text = data.decode("utf-8")
        if not _shallow(text):
            return None
        value = json.loads(text, object_pairs_hook=_Pairs, parse_constant=_refuse)
    except ValueError:
        return None
    if not isinstance(value, _Pairs) or not _plain(value):
        return None
    members = dict(value)
    texts = all(isinstance(members.get(name), str) for name in ("type", "challenge", "origin"))
    formed = len(members) == len(value) and texts and isinstance(members.get("crossOrigin", False), bool)
    return members if formed else None


def challenge(message: bytes) -> str:
    """What a browser is given so that a passkey signs a message."""
    return base64.urlsafe_b64encode(hashlib.sha256(message).digest()).decode().rstrip("=")


def _es256(key: bytes, signature: bytes, signed: bytes) -> bool:
    try:
        r, s = decode_dss_signature(signature)
        if encode_dss_signature(r, s) != signature:
            return False
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), key)
        public.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
    except (ValueError, InvalidSignature):
        return False
    return True


def _rs256(key: bytes, signature: bytes, signed: bytes) -> bool:
    modulus, number = int.from_bytes(key), int.from_bytes(signature)
    if len(signature) != len(key) or number >= modulus:
        return False
    end = b"\0" + DIGEST_INFO + hashlib.sha256(signed).digest()
    padded = b"\0\1" + b"\xff" * (len(key) - 2 - len(end)) + end
    return pow(number, 65537, modulus).to_bytes(len(key)) == padded


def fault(found: Assertion, key: bytes, message: bytes) -> str | None:
    """Code of the first reason why it is no signature of the key over the message, or None."""
    client = client_data(found.client)
    if client is None:
        return "A1001"
    flags, longer = found.flags, len(found.authenticator) > 37
    backed_up = bool(flags & BACKUP_STATE) and not flags & BACKUP_ELIGIBLE
    for code, wrong in [
        ("A1002", client["type"] != "webauthn.get"),
        ("A1003", client["challenge"] != challenge(message)),
        ("A1004", client.get("crossOrigin", False) or "topOrigin" in client),
        ("A1005", flags & ATTESTED or bool(flags & EXTENSIONS) != longer or backed_up),
        ("A1006", not flags & USER_PRESENT),
        ("A1007", not flags & USER_VERIFIED),
    ]:
        if wrong:
            return code
    signed = found.authenticator + hashlib.sha256(found.client).digest()
    verified = (_es256 if found.algorithm == "passkey-es256" else _rs256)(key, found.signature, signed)
    return None if verified else "A1008"


def other(found: Assertion, rp: str, origins: list[str]) -> str | None:
    """Code of why an assertion is not for this relying party and these pages, or None."""
    if found.authenticator[:32] != hashlib.sha256(rp.encode()).digest():
        return "A1009"
    client = client_data(found.client)
    return None if client is not None and client["origin"] in origins else "A1010"
