"""Judges the portal's OpenAPI document, with openapi-spec-validator, and what a served tree answers by it, with Schemathesis.

Usage: third_party_openapi.py SIREKAP TREE WORK

Asked for thrice: with codes, hashes and names of the tree, with made-up ones, and with what breaks the document. Demanded of every answer: never a fault
(5xx), a documented status, media type and shape, 405 with `Allow` for other methods. Each path that this tree has a file at must
have been found.
"""

import json
import pathlib
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import zstandard
from openapi_spec_validator import validate

sirekap, tree, work = map(pathlib.Path, sys.argv[1:4])
work.mkdir(parents=True, exist_ok=True)
with socket.socket() as one:
    one.bind(("127.0.0.1", 0))
    url = "http://127.0.0.1:%d" % one.getsockname()[1]


def fail(what):
    sys.exit(f"third party: openapi: {what}: FAILED")


def get(path):
    try:
        with urllib.request.urlopen(url + path, timeout=10) as answer:
            return answer.status, answer.headers["content-type"], answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["content-type"], error.read()


def files(node, found):
    packed = (tree / "o" / node[:2] / node[2:]).read_bytes()
    index = zstandard.ZstdDecompressor().decompressobj(read_across_frames=True).decompress(packed).partition(b"\n")[0]
    index = json.loads(index)
    found.extend(index["files"])
    for child in index["children"].values():
        files(child, found)


# Statuses of requests that break the document: nothing lies there, or the page that says what is wrong with a question; what
# is not known in a query is left alone, as the portal of 2024 did.
CHECKS = """
[checks]
positive_data_acceptance.enabled = false
negative_data_rejection.enabled = false
"""

serving = subprocess.Popen([sirekap, "serve", tree, "--addr", url.removeprefix("http://")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    for _ in range(200):
        try:
            get("/healthz")
            break
        except OSError:
            time.sleep(0.1)
    document = json.loads(get("/openapi.json")[2])
    validate(document)
    root = json.loads((tree / "root.json").read_text())
    found = []
    files(root["node"], found)
    for cut in root["cuts"]:
        found.extend(f"csv/{cut['name']}/{name}" for name in cut["files"])
    found.extend(path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file())
    # Each template with one of the paths that it fits. Where a path fits several, the one with the fewest names is meant.
    def shape(path):
        text = re.sub(r"\\{(?:path|tile)\\}", "(.+)", re.escape(path))
        return re.compile("^" + re.sub(r"\\{[^}]*\\}", "([^/]+)", text) + "$")

    shapes = {path: shape(path) for path in document["paths"]}
    named = {}
    for path in sorted(found):
        fitting = [template for template, shape in shapes.items() if shape.match("/" + path)]
        named.setdefault(min(fitting, key=lambda template: template.count("{"), default=""), "/" + path)
    if "" in named:
        fail(f"no path of the document is that of {named['']}")
    known = ""
    for template, path in named.items():
        status, kind, _ = get(path)
        content = document["paths"][template]["get"]["responses"]["200"]["content"]
        if status != 200 or kind not in content:
            fail(f"{path} is answered {status} {kind}, not as {template} says")
        names, values = re.findall(r"{([^}]*)}", template), shapes[template].match(path).groups()
        if names and "/{path}" not in template and "/{tile}" not in template:
            pairs = ", ".join(f'"path.{name}" = {json.dumps(value)}' for name, value in zip(names, values))
            known += f'\n[[operations]]\ninclude-path = "{template}"\nparameters = {{ {pairs} }}\n'
    if len(named) < 90:
        fail(f"this tree has files at {len(named)} of {len(shapes)} paths alone")
    judge = pathlib.Path(sys.executable).with_name("schemathesis").absolute()
    # What breaks the document may be another path of it (`0.json` is no region's), so that its answer has another shape.
    shapeless = ["--checks", "not_a_server_error,status_code_conformance,content_type_conformance,unsupported_method"]
    runs = [("known", "3", []), ("made-up", "5", []), ("wrong", "3", shapeless)]
    for asked, examples, checks in runs:
        (work / "schemathesis.toml").write_text(CHECKS + (known if asked == "known" else ""))
        limits = ["--max-examples", examples, "--seed", "5", "--workers", "1", "--phases", "examples,coverage,fuzzing"]
        limits += ["--mode", "negative" if asked == "wrong" else "positive", *checks]
        run = [judge, "run", url + "/openapi.json", "--url", url, "--continue-on-failure", "--no-color", *limits]
        done = subprocess.run(run, cwd=work, capture_output=True, text=True)
        (work / f"{asked}.txt").write_text(done.stdout + done.stderr)
        if done.returncode != 0:
            sys.exit(f"{done.stdout[-6000:]}{done.stderr}\nthird party: openapi: schemathesis, {asked} names: FAILED")
        cases = [line.strip() for line in done.stdout.splitlines() if " generated, " in line]
        print(f"third party: openapi: schemathesis, {asked} names:", *cases)
    print(f"third party: openapi: a valid document of {len(shapes)} paths; this tree answers {len(named)} of them as it says")
finally:
    serving.send_signal(signal.SIGTERM)
    serving.wait(timeout=30)
