"""Bills of materials from what Cargo and npm have locked: CycloneDX 1.6 and SPDX 2.3.

Reads `cargo metadata` on standard input. What is listed is what goes into the program and the app: dependencies of builds too, those
of tests not. Python's standard library alone.
"""

import base64
import hashlib
import json
import re
import sys
import tomllib
import uuid
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote


def expression(licence):
    """An SPDX expression: old crates write a slash for OR, and npm has words for a licence of one's own, which is left out where
    there is another to choose."""
    if not licence:
        return None
    return re.sub(r" OR SEE LICENSE IN \S+", "", re.sub(r"\s*/\s*", " OR ", licence))


def cargo(metadata, lock):
    """Root and packages: purl to name, version, licence, hashes, purls it depends on."""
    sums = {(p["name"], p["version"]): p.get("checksum") for p in lock["package"]}
    by_id = {p["id"]: p for p in metadata["packages"]}
    nodes = {n["id"]: n for n in metadata["resolve"]["nodes"]}
    purl = lambda p: f"pkg:cargo/{p['name']}@{p['version']}"
    root = next(p["id"] for p in metadata["packages"] if p["name"] == "sirekap")
    packages, queue = {}, [root]
    while queue:
        of = by_id[queue.pop()]
        if purl(of) in packages:
            continue
        kept = [d["pkg"] for d in nodes[of["id"]]["deps"] if any(k["kind"] != "dev" for k in d["dep_kinds"])]
        checksum = sums.get((of["name"], of["version"]))
        packages[purl(of)] = {
            "name": of["name"],
            "version": of["version"],
            "licence": expression(of["license"]),
            "hashes": {"SHA-256": checksum} if checksum else {},
            "needs": sorted(purl(by_id[d]) for d in kept),
        }
        queue += kept
    return purl(by_id[root]), packages


def npm(lock):
    """The same of the app: what is not for development, and Svelte, whose runtime is compiled into the app, with what it needs."""
    listed = lock["packages"]

    def at(name, above):
        """Where a package is found from another one's folder: the nearest one upwards."""
        while True:
            path = f"{above}/node_modules/{name}" if above else f"node_modules/{name}"
            if path in listed:
                return path
            if not above:
                return None
            above = above.rpartition("/node_modules/")[0] if "/node_modules/" in above else ""

    def purl(path):
        name = path.rpartition("node_modules/")[2] or listed[path]["name"]
        return f"pkg:npm/{quote(name, safe='/')}@{listed[path]['version']}"

    packages, queue = {}, [""]
    while queue:
        path = queue.pop()
        of = listed[path]
        if purl(path) in packages:
            continue
        names = [*of.get("dependencies", {}), *of.get("optionalDependencies", {})] + ([] if path else ["svelte"])
        needs = sorted({found for name in names if (found := at(name, path))})
        algorithm, _, digest = of.get("integrity", "").partition("-")
        hashes = {"SHA-512": base64.b64decode(digest).hex()} if algorithm == "sha512" else {}
        packages[purl(path)] = {
            "name": path.rpartition("node_modules/")[2] or of["name"],
            "version": of["version"],
            "licence": expression(of.get("license")),
            "hashes": hashes,
            "needs": sorted(purl(p) for p in needs),
        }
        queue += needs
    return purl(""), packages


def cyclonedx(root, packages, time):
    def component(purl, kind):
        of = packages[purl]
        made = {"type": kind, "bom-ref": purl, "name": of["name"], "version": of["version"], "purl": purl}
        if of["licence"]:
            made["licenses"] = [{"expression": of["licence"]}]
        if of["hashes"]:
            made["hashes"] = [{"alg": alg, "content": content} for alg, content in of["hashes"].items()]
        return made

    name = uuid.uuid5(uuid.NAMESPACE_URL, root + json.dumps(packages, sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{name}",
        "version": 1,
        "metadata": {"timestamp": time, "component": component(root, "application")},
        "components": [component(p, "library") for p in sorted(packages) if p != root],
        "dependencies": [{"ref": p, "dependsOn": packages[p]["needs"]} for p in sorted(packages)],
    }


def spdx(root, packages, time):
    ident = lambda purl: "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", purl)
    digest = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()
    listed = []
    for purl in sorted(packages):
        of = packages[purl]
        made = {
            "SPDXID": ident(purl),
            "name": of["name"],
            "versionInfo": of["version"],
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": of["licence"] or "NOASSERTION",
            "copyrightText": "NOASSERTION",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": purl}],
        }
        if of["hashes"]:
            made["checksums"] = [{"algorithm": a.replace("-", ""), "checksumValue": v} for a, v in of["hashes"].items()]
        listed.append(made)
    relations = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": ident(root)}]
    for purl in sorted(packages):
        for needed in packages[purl]["needs"]:
            relations.append({"spdxElementId": ident(purl), "relationshipType": "DEPENDS_ON", "relatedSpdxElement": ident(needed)})
    name = packages[root]["name"]
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{name}-{packages[root]['version']}",
        "documentNamespace": f"https://spdx.org/spdxdocs/{name}-{digest}",
        "creationInfo": {"created": time, "creators": ["Tool: sirekap-sbom-1"]},
        "packages": listed,
        "relationships": relations,
    }


def main(cargo_lock, npm_lock, seconds, out):
    time = datetime.fromtimestamp(int(seconds), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    program = cargo(json.load(sys.stdin), tomllib.loads(Path(cargo_lock).read_text()))
    app = npm(json.loads(Path(npm_lock).read_text()))
    for name, (root, packages) in (("sirekap", program), ("petugas", app)):
        for suffix, made in (("cdx", cyclonedx(root, packages, time)), ("spdx", spdx(root, packages, time))):
            path = Path(out) / f"{name}.{suffix}.json"
            path.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n")
        unlicensed = [p for p, of in packages.items() if not of["licence"]]
        print(f"sbom: {name}: {len(packages)} packages, {len(unlicensed)} without a licence{': ' if unlicensed else ''}{', '.join(unlicensed)}")


main(*sys.argv[1:])
