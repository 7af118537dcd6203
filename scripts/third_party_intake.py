"""Judges a served intake by its own OpenAPI document, with Schemathesis: thousands of requests, right and wrong ones.

Usage: third_party_intake.py SIREKAP DATA WORK

SIREKAP serves the election in DATA; simulated phones hand in some forms first, so that there is something to ask for.
Demanded of every answer: never a fault (5xx), a documented status, media type, headers and shape, 405 with `Allow` for
other methods; what breaks the document is refused. That whatever fits the document be taken is not: events are signed.
"""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request

sirekap, data, work = map(pathlib.Path, sys.argv[1:4])
seconds = os.environ.get("SCHEMATHESIS_SECONDS", "20")
examples = os.environ.get("SCHEMATHESIS_EXAMPLES", "300")
with socket.socket() as one, socket.socket() as two:
    one.bind(("127.0.0.1", 0))
    two.bind(("127.0.0.1", 0))
    url, operator = ("http://127.0.0.1:%d" % s.getsockname()[1] for s in (one, two))

# Requests that say who asks in the documented shape are truly signed, by the service's own key: docs/spec/intake.md, "Who asks".
HOOKS = """
import base64, hashlib, pathlib, re, time, urllib.parse
import schemathesis
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")
schemathesis.serializer.alias("application/vnd.sirekap.event", "text/plain")

key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex("SEED"))
key_id = hashlib.sha256(b"ed25519" + key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()
shape = re.compile("[0-9a-f]{64} [0-9]{1,12} [0-9a-f]{64} [A-Za-z0-9+/]{86}==")
of = lambda headers, name: next((v for k, v in headers.items() if k.lower() == name), None)


def signed(request):
    given = of(request.headers, "sirekap-auth")
    given = given.decode() if isinstance(given, bytes) else given
    if not given or not shape.fullmatch(given):
        return request
    path = urllib.parse.urlsplit(request.url).path
    body = request.body or b""
    body = body.encode() if isinstance(body, str) else body
    if path.startswith("/intake/v1/uploads"):
        named = [of(request.headers, n) for n in ("upload-length", "upload-metadata", "upload-offset")]
        named = ["-" if n is None else n.decode("latin-1") if isinstance(n, bytes) else n for n in named]
        about = hashlib.sha256(("upload\\n" + "".join(n + "\\n" for n in named)).encode("latin-1")).hexdigest()
    else:
        about = hashlib.sha256(body).hexdigest()
    now = int(time.time())
    lines = "sirekap-auth/1\\nORIGIN\\n%s %s\\n%d %s\\n" % (request.method, path, now, about)
    signature = base64.b64encode(key.sign(lines.encode())).decode()
    request.headers["Sirekap-Auth"] = "%s %d %s %s" % (key_id, now, about, signature)
    return request


@schemathesis.hook
def before_call(context, case, kwargs):
    kwargs["auth"] = signed
"""
# tus wants 412 for another version of itself, before anything else is looked at; 460 is its checksum's.
CHECKS = """
hooks = "hooks"

[checks]
positive_data_acceptance.enabled = false
negative_data_rejection.expected-statuses = ["4xx"]
missing_required_header.expected-statuses = ["4xx"]
"""


def told(*words):
    done = subprocess.run([sirekap, *words, "--data", data, "--json"], check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def wait_until_ready():
    for _ in range(200):
        try:
            return urllib.request.urlopen(url + "/intake/v1/health/ready").read()
        except OSError:
            time.sleep(0.1)
    sys.exit("third party: the intake does not answer")


work.mkdir(parents=True)
code = told("device", "offer", "--region", "0")[0]
listen = url.removeprefix("http://")
words = ["serve", "--intake", "--plain", "--listen", listen, "--operator", operator.removeprefix("http://"), "--patience", "4000000000", "--data", data]
serving = subprocess.Popen([sirekap, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    wait_until_ready()
    receipts = work / "receipts"
    told("device", "simulate", "--phones", "3", "--url", url, "--receipts", str(receipts), "--seconds", "60")
    events = sorted(path.name.split(".")[0] for path in receipts.iterdir())
    parameters = {"id": events[0], "code": code["station"], "ticket": code["ticket"]}
    known = "".join(
        '\n[[operations]]\ninclude-path-regex = "%s"\nparameters = { "path.%s" = %s }\n' % (path, name, json.dumps(parameters[name]))
        for path, name in [("/events/", "id"), ("/stations/", "code"), ("/offers/", "ticket")]
    )
    origin = json.loads(urllib.request.urlopen(url + "/intake/v1/hello").read())["origin"]
    seed = (data / "keys/intake.seed").read_text().strip()
    (work / "hooks.py").write_text(HOOKS.replace("SEED", seed).replace("ORIGIN", origin))
    (work / "schemathesis.toml").write_text(CHECKS + known)
    judge = pathlib.Path(sys.executable).with_name("schemathesis").absolute()
    for asked in ("known", "made-up"):
        # Once with names that are there, once with any: then the names are made up like everything else.
        if asked == "made-up":
            (work / "schemathesis.toml").write_text(CHECKS)
        limits = ["--max-examples", examples, "--max-time", seconds, "--seed", "5", "--workers", "1"]
        run = [judge, "run", url + "/intake/v1/openapi.json", "--url", url, "--continue-on-failure", "--no-color", *limits]
        done = subprocess.run(run, cwd=work, capture_output=True, text=True)
        (work / f"{asked}.txt").write_text(done.stdout + done.stderr)
        if done.returncode != 0:
            sys.exit(f"{done.stdout}{done.stderr}\nthird party: schemathesis: FAILED")
        cases = [line.strip() for line in done.stdout.splitlines() if " generated, " in line]
        print(f"third party: schemathesis, {asked} names:", *cases)
    # What the judge asked for by known names was found, too.
    figures = urllib.request.urlopen(operator + "/metrics").read().decode()
    for path in ("hello", "stations/{code}", "offers/{ticket}", "events/{id}", "events/{id}/proof"):
        if f'route="/intake/v1/{path}",code="200"' not in figures:
            sys.exit(f"third party: schemathesis never got {path}")
    if b"ready" not in wait_until_ready():
        sys.exit("third party: the intake is not ready afterwards")
finally:
    serving.send_signal(signal.SIGTERM)
    serving.wait(timeout=30)
