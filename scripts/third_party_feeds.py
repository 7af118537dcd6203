"""Holds the feeds of a served tree against what specifies them: Atom by RELAX NG (jing, scripts/atom.rnc), JSON Feed by its version 1.1.

Usage: third_party_feeds.py SIREKAP TREE WORK

Both feeds, in both languages, and the pages of lines that they are made from: the same changes in all, each named once, every
line JSON, one page for each bundle of the log and none beyond.
"""

import json
import pathlib
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as tree_of

sirekap, tree, work = map(pathlib.Path, sys.argv[1:4])
here = pathlib.Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"


def fail(what):
    sys.exit(f"third party: feeds: {what}: FAILED")


def free():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def get(base, path):
    with urllib.request.urlopen(f"{base}/{path}", timeout=10) as answer:
        return answer.headers.get_content_type(), answer.read()


def lines(base):
    """All lines of changes, by what root.json says of the log's size."""
    size = int(json.loads(get(base, "root.json")[1])["checkpoint"].splitlines()[1])
    pages = -(-size // 256)
    out = []
    for page in range(pages):
        kind, body = get(base, f"v1/perubahan/{page}.jsonl")
        if kind != "application/jsonl" or body and not body.endswith(b"\n"):
            fail(f"page {page} of changes")
        found = [json.loads(line) for line in body.splitlines()]
        if any(not page * 256 <= line["index"] < page * 256 + 256 for line in found):
            fail(f"page {page} has another page's entries")
        out += found
    try:
        get(base, f"v1/perubahan/{pages}.jsonl")
        fail("a page beyond the log")
    except urllib.error.HTTPError as error:
        if error.code != 404:
            fail(f"a page beyond the log: {error.code}")
    return out


def json_feed(body):
    """The ids of a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    feed = json.loads(body)
    texts = ["title", "home_page_url", "feed_url", "description", "language"]
    if feed["version"] != "https://jsonfeed.org/version/1.1" or not all(isinstance(feed[t], str) for t in texts):
        fail("the head of the JSON Feed")
    if not all(isinstance(author.get("name"), str) for author in feed["authors"]):
        fail("the authors of the JSON Feed")
    own = set(feed) - {"version", "authors", "items", *texts}
    if any(not name.startswith("_") for name in own):
        fail(f"fields that JSON Feed has not: {own}")
    for item in feed["items"]:
        if set(item) != {"id", "url", "title", "content_text", "date_published", "tags"}:
            fail(f"an item of the JSON Feed: {item}")
        if not re.fullmatch(r"\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item["date_published"]):
            fail("a date of the JSON Feed")
    return [item["id"] for item in feed["items"]]


work.mkdir(parents=True)
port = free()
base = f"http://127.0.0.1:{port}"
server = subprocess.Popen([sirekap, "serve", tree, "--addr", f"127.0.0.1:{port}"], stdout=subprocess.DEVNULL)
try:
    for _ in range(100):
        try:
            get(base, "healthz")
            break
        except OSError:
            time.sleep(0.1)
    told = [line for line in lines(base) if set(line["changes"]) - {"recorded", "stage"}]
    wanted = [f"/{line['index']}" for line in reversed(told)][:50]
    if not wanted:
        fail("the demo has no corrections")
    for lang in ["", "?lang=en"]:
        kind, atom = get(base, f"umpan/perubahan.atom{lang}")
        file = work / f"perubahan{lang[-2:]}.atom"
        file.write_bytes(atom)
        if kind != "application/atom+xml":
            fail(f"the Atom feed is {kind}")
        if subprocess.run(["jing", "-c", here / "atom.rnc", file], check=False).returncode:
            fail("Atom by RELAX NG")
        ids = [entry.findtext(f"{ATOM}id") for entry in tree_of.fromstring(atom).iter(f"{ATOM}entry")]
        kind, feed = get(base, f"umpan/perubahan.json{lang}")
        if kind != "application/feed+json" or json_feed(feed) != ids:
            fail("both feeds tell of the same changes")
        if len(set(ids)) != len(ids) or [re.search(r"/\d+$", i).group(0) for i in ids] != wanted:
            fail("the feeds tell of the newest changes, each once")
    # Whether jing sees anything at all.
    file.write_bytes(atom.replace(b"<updated>", b"<update>").replace(b"</updated>", b"</update>"))
    if not subprocess.run(["jing", "-c", here / "atom.rnc", file], check=False, stdout=subprocess.DEVNULL).returncode:
        fail("a feed without dates passes")
finally:
    server.terminate()
    server.wait()
print(f"third party: feeds: {len(wanted)} changes in Atom and JSON Feed, two languages each: ok")
