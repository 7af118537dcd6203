"""Holds a public tree, and captured files of 2024 where they are, against the schemas of docs/spec with jsonschema-rs.

Usage: third_party_schemas.py SPEC TREE [CAPTURED]

1. Every schema is one by the JSON Schema draft that it names.
2. Every path of the tree (files on disk, files of nodes, of cuts, and of the nodes of cuts) has exactly one row in schemas.md.
3. Every JSON file of it fits the schema of its row; and no schema takes a file that lacks a property, or has one too many.
4. So do the captured files: the folder has them by their paths.
"""

import collections
import json
import pathlib
import re
import sys

import jsonschema_rs
import zstandard

spec, tree = map(pathlib.Path, sys.argv[1:3])
captured = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None

CONTESTS = "(?:ppwp|pdpr|pdpd|pdprdp|pdprdk|pkwkp|pkwkk)"
CODE = r"(?!0(?:[/.]|$))[A-Za-z0-9-][A-Za-z0-9.-]{0,31}"


def expression(template):
    """What a template of schemas.md says, as a regular expression."""
    parts = []
    for part in re.findall(r"\{[^}]*\}|\[|\]|\*|[^{}\[\]*]+", template):
        if part == "[":
            parts.append("(?:")
        elif part == "]":
            parts.append(")?")
        elif part == "*":
            parts.append(".+")
        elif part == "{number}":
            parts.append("(?:0|[1-9][0-9]{0,8})")
        elif part == "{contest}":
            parts.append(CONTESTS)
        elif part.endswith(" hex}"):
            parts.append("[0-9a-f]{%s}" % part[1:-5])
        elif "," in part:
            parts.append("(?:%s)" % part[1:-1].replace(",", "|"))
        elif part.startswith("{"):
            parts.append(CODE)
        else:
            parts.append(re.escape(part))
    return re.compile("".join(parts))


def fail(what):
    sys.exit(f"third party: schemas: {what}: FAILED")


schemas = {path.stem: json.loads(path.read_text()) for path in sorted((spec / "schema").glob("*.json"))}
validators = {}
for name, schema in schemas.items():
    if not jsonschema_rs.meta.is_valid(schema):
        fail(f"{name} is no schema")
    validators[name] = jsonschema_rs.Draft202012Validator(schema)

rows = []
for line in (spec / "schemas.md").read_text().splitlines():
    found = re.match(r"\| `([^`]+)` \| \[([^]]+)\]\(([^)]+)\) \|", line)
    if found:
        template, name, address = found.groups()
        rows.append((template, expression(template), name if address.startswith("schema/") else None))
if len(rows) < 30:
    fail(f"{len(rows)} rows in schemas.md")

seen = collections.Counter()
good = collections.Counter()
samples = {}


def fits(name, body, where):
    if where.endswith(".jsonl"):
        for line in body.splitlines():
            fits(name, line, f"a line of {where} ")
        return
    value = json.loads(body)
    for error in validators[name].iter_errors(value):
        fail(f"{where} does not fit {name}: {str(error)[:600]}")
    good[name] += 1
    if name not in samples or len(body) > len(json.dumps(samples[name])):
        samples[name] = value


def look(path, body, where=None):
    mine = [(template, name) for template, rule, name in rows if rule.fullmatch(path)]
    if len(mine) != 1:
        fail(f"{path} has {len(mine)} rows: {mine}")
    [(template, name)] = mine
    seen[template] += 1
    if name is not None:
        fits(name, body(), where or path)


def stored(name):
    return (tree / "o" / name[:2] / name[2:]).read_bytes()


def unpacked(data):
    return zstandard.ZstdDecompressor().decompressobj(read_across_frames=True).decompress(data)


walked = set()


def walk(node, before=""):
    if node in walked:
        return
    walked.add(node)
    index, _, bodies = unpacked(stored(node)).partition(b"\n")
    fits("node", index, f"the index of {node}")
    index = json.loads(index)
    at = 0
    for path, length in index["files"].items():
        body = bodies[at : at + length]
        look(path, lambda: body, before + path)
        at += length
    for child in index["children"].values():
        walk(child, before)


def damaged(value, schema, whole):
    """The same value with a property less, or one too many, at each place where the schema has an object."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    for part in schema.get("oneOf", []):
        if part.get("type") != "null":
            yield from damaged(value, part, whole)
    if isinstance(value, list) and value and isinstance(schema.get("items"), dict):
        for inner in damaged(value[0], schema["items"], whole):
            yield [inner, *value[1:]]
    if not isinstance(value, dict):
        return
    for name in schema.get("required", []):
        if name in value:
            yield {key: inner for key, inner in value.items() if key != name}
    if schema.get("additionalProperties") is False:
        yield {**value, "lain": 1}
    rest = schema.get("additionalProperties")
    for name, inner in value.items():
        within = schema.get("properties", {}).get(name, rest if isinstance(rest, dict) else {})
        for worse in damaged(inner, within, whole):
            yield {**value, name: worse}


for path in sorted(tree.rglob("*")):
    if path.is_file():
        look(path.relative_to(tree).as_posix(), path.read_bytes)
root = json.loads((tree / "root.json").read_text())
walk(root["node"])
for cut in root["cuts"]:
    for name in cut["files"]:
        look(f"csv/{cut['name']}/{name}", lambda: b"")
    walk(cut["node"], f"cut/{cut['name']}/")

refused = 0
for name, value in samples.items():
    for worse in damaged(value, schemas[name], schemas[name]):
        if validators[name].is_valid(worse):
            fail(f"{name} takes a file that is damaged")
        refused += 1
    if validators[name].is_valid(None):
        fail(f"{name} takes null")
if refused < 100:
    fail(f"{refused} damaged files")

ours = sum(good.values())
for folder in ["pemilu", "wilayah"] if captured else []:
    for path in sorted((captured / folder).rglob("*.json")):
        look(path.relative_to(captured).as_posix(), path.read_bytes, str(path))
theirs = sum(good.values()) - ours
if captured and theirs < 10:
    fail(f"{theirs} captured files")

unseen = [template for template, _, _ in rows if not seen[template]]
print(f"schemas: {ours} files of the tree fit {len(good)} schemas, {refused} damaged ones do not;", end=" ")
print(f"{theirs} captured files fit" if captured else "captured files of 2024 are not here: NOT CHECKED")
if unseen:
    print(f"schemas: this tree has nothing at {', '.join(unseen)}")
