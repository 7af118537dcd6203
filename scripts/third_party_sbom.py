"""Bills of materials, and the services and data flows that we disclose, by other people's programs: CycloneDX by cyclonedx-python-lib
(strict) and cyclonedx-editor-validator, SPDX by spdx-tools and lib4sbom. A spoilt copy of each must be refused, so that a validator that
accepts everything is seen."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from lib4sbom.parser import SBOMParser
from spdx_tools.spdx.parser.parse_anything import parse_file
from spdx_tools.spdx.parser.error import SPDXParsingError
from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

STRICT = JsonStrictValidator(SchemaVersion.V1_6)
EDITOR = Path(sys.executable).parent / "cdx-ev"


def cyclonedx_lib(path):
    error = STRICT.validate_str(path.read_text())
    return None if error is None else str(error)


def cyclonedx_editor(path):
    # It goes by the schema of the specification alone: names of files are a convention of its own.
    run = [EDITOR, "validate", path, "--schema-type", "default", "--no-filename-validation"]
    done = subprocess.run([str(word) for word in run], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stdout + done.stderr


def spdx_tools(path):
    try:
        found = validate_full_spdx_document(parse_file(str(path)))
    except SPDXParsingError as error:
        return "; ".join(error.messages)
    return "; ".join(message.validation_message for message in found) or None


def spdx_lib4sbom(path):
    parser = SBOMParser()
    parser.parse_file(str(path))
    listed = json.loads(path.read_text())["packages"]
    found = {(p["name"], p.get("version")) for p in parser.get_packages()}
    wanted = {(p["name"], p["versionInfo"]) for p in listed if "versionInfo" in p}
    if parser.get_type() != "spdx" or found != wanted or len(wanted) != len(listed):
        return f"{parser.get_type()}: {len(found)} packages of {len(listed)}"
    if len(parser.get_relationships()) != len(json.loads(path.read_text())["relationships"]):
        return f"{len(parser.get_relationships())} relationships"
    return None


def spoil(name, made):
    """A mistake that each validator of this format must see."""
    if name.endswith(".spdx.json"):
        del made["packages"][0]["versionInfo"]
        made["packages"][0]["SPDXID"] = "not an id"
    elif "services" in made:
        made["services"][0]["data"][0]["flow"] = "sideways"
    else:
        made["components"][0]["type"] = "thing"


def main(folder, disclosed):
    files = [*sorted(Path(folder).glob("*.json")), Path(disclosed)]
    wrong = []
    beside = Path(tempfile.mkdtemp())
    for path in files:
        spdx = path.name.endswith(".spdx.json")
        judges = (spdx_tools, spdx_lib4sbom) if spdx else (cyclonedx_lib, cyclonedx_editor)
        made = json.loads(path.read_text())
        spoil(path.name, made)
        spoilt = beside / path.name
        spoilt.write_text(json.dumps(made))
        for judge in judges:
            error = judge(path)
            if error:
                wrong.append(f"{path.name}: {judge.__name__}: {error}")
            if not judge(spoilt):
                wrong.append(f"{path.name}: {judge.__name__} accepts a spoilt copy")
        spoilt.unlink()
    beside.rmdir()
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"third party: bills of materials: {len(files)} files, two validators each: ok")


main(*sys.argv[1:])
