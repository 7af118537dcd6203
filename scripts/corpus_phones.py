"""Writes small seeds for the fuzz targets of what comes from phones and goes to them.

Usage: corpus_phones.py CORPUS RECEIPT HELLO CARD

CORPUS has the seeds of corpus.py already: the event and the policy are taken from there. The others are of the same
election: RECEIPT as `sirekap device simulate --receipts` writes it, HELLO the answer to `GET /intake/v1/hello`, CARD what
`sirekap device offer --json` prints for the event's station. The same input gives the same bytes.
"""

import base64
import hashlib
import io
import json
import pathlib
import sys
import tarfile

corpus, receipt, hello, card = map(pathlib.Path, sys.argv[1:5])
event = (corpus / "submission/form.confirmed-2").read_bytes()
policy = (corpus / "policy/policy").read_text()
origin = event.decode().splitlines()[1]
payload = json.loads(event.decode().splitlines()[2])
event_id = hashlib.sha256(b"".join(event.splitlines(keepends=True)[:3])).hexdigest()
station = payload["form"]["station"]


def put(target, name, data):
    folder = corpus / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


hello, card = json.loads(hello.read_text()), json.loads(card.read_text())
if hello["policy"] != policy or card["station"] != station:
    sys.exit("HELLO or CARD is of another election or station")
letters, card = card["typed"], card["code"]
put("code", "card", card)
put("code", "capitals", f" {card.split('#')[1].upper()}\n")
put("code", "letters", f"{letters.lower()}\n")
put("receipt", "pages", receipt.read_bytes())

picture = bytes(range(64))
name = hashlib.sha256(picture).hexdigest()
pair = lambda key, value: f"{key} {base64.b64encode(value.encode()).decode()}"
put("upload_metadata", "both", ",".join([pair("event", event_id), pair("sha256", name)]))
put("upload_metadata", "more", ", ".join([pair("nama", "halaman 1"), pair("sha256", name), pair("event", event_id), "lain"]))


def archive(members, format):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format) as tar:
        for path, content, kind in members:
            info = tarfile.TarInfo(path)
            info.size, info.type = len(content), kind
            tar.addfile(info, io.BytesIO(content))
    # Blocks of zeros after the two that end an archive tell a parser nothing.
    return out.getvalue().rstrip(b"\0") + bytes(1024)


mark = ("sirekap-bundle/1", f"{origin}\n".encode(), tarfile.REGTYPE)
held = [mark, (f"events/{event_id}", event, tarfile.REGTYPE), (f"blobs/{name}", picture, tarfile.REGTYPE)]
put("bundle", "one", archive(held, tarfile.USTAR_FORMAT))
put("bundle", "long-name", archive([*held, ("later/" + "x" * 120, b"", tarfile.REGTYPE)], tarfile.GNU_FORMAT))
put("bundle", "attributes", archive([*held, ("later/" + "é" * 60, b"", tarfile.REGTYPE)], tarfile.PAX_FORMAT))
put("bundle", "folder", archive([mark, ("events", b"", tarfile.DIRTYPE)], tarfile.USTAR_FORMAT))
# A member that is 1 TiB of nothing by its own account.
sparse = tarfile.TarInfo("events/x").tobuf(tarfile.GNU_FORMAT)
sparse = bytearray(sparse)
sparse[156:157] = b"S"
sparse[483:495] = b"17777777777\0"
sparse[148:156] = b" " * 8
sparse[148:156] = b"%06o\0 " % sum(sparse)
put("bundle", "sparse", archive([mark], tarfile.USTAR_FORMAT)[:1024] + bytes(sparse) + bytes(1024))


def parts(data):
    letters = base64.urlsafe_b64encode(data).decode().rstrip("=")
    cut = [letters[at : at + 600] for at in range(0, len(letters), 600)]
    total = hashlib.sha256(data).hexdigest()[:8]
    return [f"SIREKAP1.{k}.{len(cut)}.{total}.{part}" for k, part in enumerate(cut, 1)]


lines = parts(event)
put("code_parts", "in-order", "\n".join(lines))
put("code_parts", "backwards", "\n".join(reversed(lines)))
put("bundle", "codes", "\n".join(lines))

# The first public key of RFC 8032, 7.1.
PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
parameters = {"embargo_until": 0, "reserve_ppm": 20000, "station_voters_max": 300, "value_max": 999}
canonical = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
named = lambda number, name: {"name": name, "number": number}
singles = {
    "candidates": [named(1, "Satu"), named(2, "Dua"), named(3, "Tiga")], "contest": "ppwp", "district": "0",
    "kind": "sirekap-ballot/1", "parties": [],
}
lists = {
    "candidates": [], "contest": "pdpr", "district": "1101", "kind": "sirekap-ballot/1",
    "parties": [dict(named(1, "Satu"), candidates=[named(1, "A"), named(2, "B")]), dict(named(24, "Dua"), candidates=[])],
}


def answer(ballots, registered):
    texts = [canonical(ballot) for ballot in ballots]
    digests = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    leaf = {
        "ballots": [{"contest": b["contest"], "sha256": d} for b, d in zip(ballots, digests)], "code": station, "exempt": False,
        "kind": "sirekap-station/1", "name": "TPS 001", "parameters": dict(parameters, exempt_value_max=5000),
        "places": ["A", "B", "C", "D"], "registered": registered, "zone": "WIB",
    }
    return {"leaf": canonical(leaf), "index": 0, "size": 1, "path": [], "ballots": texts}


put("phone_station", "two-forms", json.dumps(answer([singles, lists], 243)))
put("phone_station", "bare", json.dumps(answer([], None)))

signed = event.decode()
key, algorithm, value = signed.splitlines()[3].split(" ")
head = "".join(signed.splitlines(keepends=True)[:3])
named = [p[k] for p in payload["pages"] + payload["incidents"] for k in ("grey", "original")] + [payload["reading"]]
sizes = {digest: 1000 for digest in named if digest}
nation = {
    "checkpoint": (corpus / "note/checkpoint").read_text(),
    "entries": [{"index": 0, "entry": (corpus / "entry/setup-1").read_text()}],
}
questions = {
    "auth": {"origin": origin, "key": key, "method": "POST", "path": "/intake/v1/events", "time": 1707900000, "body": signed},
    "nation": {"policy": policy, "kept": None, "nation": nation, "consistency": []},
    "code": {"text": card},
    "group": {"number": 1, "text": letters.split(" ")[1]},
    "typed": {"text": letters, "station": station, "policy": policy, "signature": hello["policy_signature"]},
    "ticket": {"origin": origin, "code": card},
    "ticket_sign": {"origin": origin, "code": card, "message": "cGVzYW4="},
    "key_id": {"alg": "ed25519", "key": base64.b64encode(bytes.fromhex(PUBLIC)).decode()},
    "lines": {"origin": origin, "payload": payload},
    "signed": {"origin": origin, "text": head, "signatures": [{"key": key, "alg": algorithm, "value": value}]},
    "policy": {"text": policy, "signature": hello["policy_signature"], "code": card},
    "receipt_keys": {"policy": policy, "nation": nation},
    "station": {"policy": policy, "nation": nation, "answer": answer([singles, lists], 243), "code": station},
    "receipt": {"policy": policy, "nation": nation, "receipt": receipt.read_text(), "event": event_id, "pages": [name]},
    "proof": {
        "policy": policy, "nation": nation, "event": event_id,
        "answer": {"checkpoint": (corpus / "note/checkpoint").read_text(), "index": 0, "entry": signed, "proof": []},
    },
    "controls": {"schema": {"contest": "ppwp", "ballot": {"singles": [1, 2, 3]}}, "parameters": parameters, "registered": 243, "values": [1] * 28},
    "item": {"origin": origin, "text": signed, "sizes": sizes},
    "outbox_next": {"items": [], "addresses": [{"url": "https://a.example"}], "now": 0},
    "split": {"text": signed},
    "join": {"parts": lines},
}
for name, question in questions.items():
    put("call", name, f"{name}\n{json.dumps(question)}")
