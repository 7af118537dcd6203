"""Judges our assertions with PyPI `fido2` and with our second verifier: docs/spec/passkeys.tsv, row by row.

Usage: third_party_passkeys.py docs/spec/passkeys.tsv

tools/sirekap must give every verdict of the file. `fido2` must verify what is taken there, and refuse what is refused, but for
the rows of `STRICTER`, which it takes: each of them is one that it must take, so that the list stays true.
"""

import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tools"))
from base64 import b64decode  # noqa: E402

from fido2.cose import ES256, RS256  # noqa: E402
from fido2.server import Fido2Server  # noqa: E402
from fido2.webauthn import (  # noqa: E402
    AttestedCredentialData,
    AuthenticationResponse,
    AuthenticatorAssertionResponse,
    AuthenticatorData,
    CollectedClientData,
    PublicKeyCredentialRpEntity,
    UserVerificationRequirement,
)
from sirekap import keys, passkey  # noqa: E402

STRICTER = {
    # A line has bounds and says its algorithm; what is signed under it is good.
    "client: 2,049 bytes",
    "algorithm: a passkey's line, a plain key",
    "algorithm: an assertion, a plain line",
    # Readers of JSON differ in these, so that we take none of them.
    "client: 17 deep",
    "client: half a pair",
    "client: half a pair, then a letter",
    "client: the other half",
    "client: half a pair in a name",
    "client: not a number",
    "client: an infinite one",
    "client: type twice",
    "client: crossOrigin twice",
    "client: an unknown name twice",
    "client: the challenge padded",
    # It leaves these members and flags to the relying party.
    "client: crossOrigin null",
    "client: crossOrigin a text",
    "client: crossOrigin a number",
    "client: crossOrigin true",
    "client: crossOrigin true, topOrigin",
    "client: topOrigin alone",
    "client: topOrigin null",
    "authenticator: backed up, not eligible",
}


def ours(row):
    """The verdict of tools/sirekap."""
    key = b64decode(row["key"])
    if not keys.is_public_key(row["key_alg"], key):
        return "E1007"
    signature = keys.signature(row["alg"], row["value"])
    if signature is None:
        return "E1008"
    message = b64decode(row["message"])
    if isinstance(signature, bytes) or row["alg"] != row["key_alg"]:
        return "ok" if keys.verifies(row["key_alg"], key, signature, message) else "E1012"
    return passkey.fault(signature, key, message) or passkey.other(signature, row["rp"], [row["origin"]]) or "ok"


def theirs(row):
    """Why `fido2` refuses, or "ok"."""
    key = b64decode(row["key"])
    try:
        if row["key_alg"] == "passkey-rs256":
            cose = RS256({1: 3, 3: -257, -1: key, -2: b"\1\0\1"})
        else:
            cose = ES256({1: 2, 3: -7, -1: 1, -2: key[1:33], -3: key[33:]})
        data, client, signature = (b64decode(part, validate=True) for part in row["value"].split("."))
        credential = AttestedCredentialData.create(b"\0" * 16, b"id", cose)
        server = Fido2Server(PublicKeyCredentialRpEntity(id=row["rp"], name="meja"), verify_origin=lambda o: o == row["origin"])
        state = {"challenge": passkey.challenge(b64decode(row["message"])), "user_verification": UserVerificationRequirement.REQUIRED}
        response = AuthenticatorAssertionResponse(
            client_data=CollectedClientData(client), authenticator_data=AuthenticatorData(data), signature=signature
        )
        server.authenticate_complete(state, [credential], AuthenticationResponse(raw_id=b"id", response=response))
        return "ok"
    except Exception as error:  # noqa: BLE001
        return f"{type(error).__name__}: {error}"


rows = list(csv.DictReader(pathlib.Path(sys.argv[1]).open(newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))
wrong, taken = [], set()
for row in rows:
    if (verdict := ours(row)) != row["verdict"]:
        wrong.append(f"{row['name']}: {row['verdict']}, tools/sirekap says {verdict}")
    verdict = theirs(row)
    if row["verdict"] == "ok" and verdict != "ok":
        wrong.append(f"{row['name']}: taken, fido2 says {verdict}")
    if row["verdict"] != "ok" and verdict == "ok":
        taken.add(row["name"])
wrong += [f"{name}: fido2 takes it" for name in sorted(taken - STRICTER)]
wrong += [f"{name}: fido2 does not take it any more" for name in sorted(STRICTER - taken)]
if wrong or len(rows) < 100:
    sys.exit("third party: passkeys: " + "; ".join(wrong or ["too few rows"]) + ": FAILED")
good = sum(row["verdict"] == "ok" for row in rows)
print(f"third party: passkeys: fido2 and tools/sirekap judge {len(rows)} assertions as we do, {good} of them good: ok")
