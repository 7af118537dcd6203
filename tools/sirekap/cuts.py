"""Files of a cut: CSV, `versi.csv`, `kamus.csv`, `calon.csv` and what describes them (verify.md V4.8, V4.9)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from . import cutoutcomes
from .contests import CONTESTS
from .kinds import STAGES
from .own import region_columns
from .portal import portal_of
from .registry import District, Station
from .state import Form, State
from .text import Malformed, strict_json

PLACE_COLUMNS = [
    "province_code", "province", "regency_code", "regency", "kecamatan_code", "kecamatan", "village_code", "village",
    "station_code", "station", "contest", "district", "round", "count", "stage", "held", "disputed",
]  # fmt: skip
TAIL_COLUMNS = ["broken", "images", "event", "index"]
LISTS = {"broken", "images"}
BOOLEANS = {"held", "disputed", "incomplete"}
VERSION_COLUMNS = [
    "contest", "district", "station_code", "station", "field", "version", "recorded", "index", "events", "value",
]  # fmt: skip
DICTIONARY_COLUMNS = ["contest", "column", "type", "id", "en"]
CANDIDATE_COLUMNS = [
    "contest", "district", "district_name", "column", "candidate_id", "number", "name", "party", "party_name",
]  # fmt: skip
REGISTRY_COLUMNS = {*PLACE_COLUMNS[:12]}
"""Columns whose cells follow from the registry."""
OTHER_TABLES = {"versi.csv": VERSION_COLUMNS, "kamus.csv": DICTIONARY_COLUMNS, "calon.csv": CANDIDATE_COLUMNS}
"""Columns of the CSV files that have no rows of stations."""
"""Beside those of `cutoutcomes`, of elections with rules."""
DESCRIPTIONS = ["datapackage.json", "csv-metadata.json", "kamus.csv", "calon.csv"]


@dataclass
class Sheet:
    """A CSV of a cut: whose forms it has, and its columns."""

    name: str
    contest: str
    fields: list[str]
    stations: list[Station]
    district: District | None

    def columns(self, tree_format: int) -> list[str]:
        incomplete = [] if tree_format == 1 else ["incomplete"]
        return [*PLACE_COLUMNS, *incomplete, *self.fields, *TAIL_COLUMNS]


def sheets(state: State) -> list[Sheet]:
    """Every CSV with a row for each station that a cut must have."""
    registry, out = state.registry, []
    for contest in registry.contests:
        nation = region_columns(registry, contest, registry.nation)
        about = CONTESTS[contest]
        # Pairs and candidates of single regions share no columns: each district has its file, and there is no other.
        shared = about.names_from == 0
        # Of the districts of regencies and cities there are so many that the whole is split by province.
        by_province = shared and (about.whole or about.elects == 2)
        if by_province:
            for province in registry.nation.children:
                if registry.held(contest, province):
                    stations = registry.stations_of(contest, province)
                    out.append(Sheet(f"{contest}-{province.code}.csv", contest, nation, stations, None))
        if not (shared and about.whole):
            infix = "" if about.whole else "dapil-"
            for d in registry.districts[contest]:
                out.append(Sheet(f"{contest}-{infix}{d.code}.csv", contest, d.fields, d.stations, d))
        if shared and about.elects < 2:
            stations = registry.stations_of(contest, registry.nation)
            out.append(Sheet(f"{contest}-nasional.csv", contest, nation, stations, None))
    return out


def other_tables(state: State) -> dict[str, list[str]]:
    """The columns of every CSV that has no rows of stations."""
    return OTHER_TABLES | (cutoutcomes.COLUMNS if state.registry.rules else {})


def file_names(state: State, tree_format: int) -> set[str]:
    """The names of all files of a cut."""
    names = {sheet.name for sheet in sheets(state)}
    if tree_format == 1:
        return names | {"datapackage.json"}
    return names | {*DESCRIPTIONS, *other_tables(state)} | {f"skema-{c}.json" for c in state.registry.contests}


def rows_of(data: bytes) -> list[list[str]]:
    """Header and rows of a CSV; quotes are free."""
    try:
        text = data.decode("utf-8")
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Malformed(f"CSV: {error}") from error
    if not rows or not text.endswith("\n") or any(len(row) != len(rows[0]) for row in rows):
        raise Malformed("CSV: a row of another length, or no header")
    return rows


def _boolean(value: bool) -> str:
    return "true" if value else "false"


def row(state: State, form: Form, fields: list[str], tree_format: int) -> dict[str, str]:
    """The cells of a form by column."""
    places = form.station.village.path
    out: dict[str, str] = {}
    for name, place in zip(("province", "regency", "kecamatan", "village"), places):
        out[f"{name}_code"], out[name] = place.code, place.name
    judged, recorded = state.judged(form), form.recorded
    images: list[str] = []
    if recorded is not None and recorded.event.kind == "form.confirmed/2":
        images = [page["grey"] for page in recorded.event.payload["pages"]]
    elif portal := portal_of(form):
        images = [image for image in portal["images"] or [] if image is not None]
    out |= {
        "station_code": form.station.code,
        "station": form.station.name,
        "contest": form.contest,
        "district": form.district.code,
        "round": str(recorded.poll[0] if recorded else 0),
        "count": str(recorded.poll[1] if recorded else 0),
        "stage": STAGES[form.stage],
        "held": _boolean(state.held(form)),
        "disputed": _boolean(form.outcome.disputed),
        "incomplete": _boolean(form.incomplete),
    }
    for name in fields:
        value = form.value(name) if name in form.district.position else None
        out[name] = "" if value is None else str(value)
    return out | {
        "broken": " ".join(judged.codes),
        "images": " ".join(images),
        "event": recorded.event.id if recorded else "",
        "index": str(recorded.event.index) if recorded else "",
    }


def ordered(state: State, sheet: Sheet, tree_format: int) -> list[Form]:
    """The forms of a sheet in the order of its rows."""
    forms = [state.forms[sheet.contest, s.code] for s in sheet.stations]
    if tree_format == 1:
        return forms
    # Sorting is stable, so that the registry's order stays within each part.
    return sorted(forms, key=lambda f: (state.registry.zone(f.station) is not None, f.recorded is None))


def versions(state: State) -> list[list[str]]:
    """The rows of `versi.csv`."""
    out = []
    order = {code: i for i, code in enumerate(state.registry.stations)}
    ballot = list(CONTESTS)
    forms = [f for f in state.forms.values() if f.outcome.versions]
    forms.sort(
        key=lambda f: (
            state.registry.zone(f.station) is not None, ballot.index(f.contest), order[f.station.code],
        )
    )  # fmt: skip
    for form in forms:
        for i, field in enumerate(form.district.fields):
            values = [version[0].values[i] for version in form.outcome.versions]
            if all(value is None for value in values):
                continue
            for number, (version, value) in enumerate(zip(form.outcome.versions, values), 1):
                recorded = _boolean(any(e is form.recorded for e in version))
                out.append(
                    [
                        form.contest, form.district.code, form.station.code, form.station.name, field, str(number),
                        recorded, str(version[0].event.index), str(len(version)), "" if value is None else str(value),
                    ]
                )  # fmt: skip
    return out


def candidates(state: State) -> list[list[str]]:
    """The rows of `calon.csv`."""
    out = []
    for contest in state.registry.contests:
        for d in state.registry.districts[contest]:
            head = [contest, d.code, d.name]
            for c in d.candidates:
                out.append([*head, f"IV.{c.number}", str(c.id), str(c.number), c.name, "", ""])
            for party, people in d.lists:
                number = str(party.number)
                for c in people:
                    column = f"IV.{number}.{c.number}"
                    out.append([*head, column, str(c.id), str(c.number), c.name, number, party.short])
    return out


# Descriptions (V4.9)


def column_type(name: str) -> str:
    """The type of a column as `datapackage.json` and `kamus.csv` name it."""
    if name in BOOLEANS:
        return "boolean"
    is_field = name.startswith(("I.", "II.", "III.", "IV.", "V."))
    return "integer" if is_field or name in ("round", "count", "index") else "string"


Fail = Callable[[str, str], None]
"""Reports that a file (first) has something wrong (second)."""


def _json(files: dict[str, bytes], name: str, fail: Fail) -> Any:
    try:
        return strict_json(files[name])
    except (Malformed, KeyError) as error:
        fail(name, f"can't be read: {error}")
        return None


def _in_order(part: list[str], whole: list[str]) -> bool:
    """Whether the items of `part` stand in `whole` in the same order."""
    rest = iter(whole)
    return all(item in rest for item in part)


def check_packages(state: State, files: dict[str, bytes], listed: dict[str, Any], tree_format: int, fail: Fail) -> None:
    """V4.9 on the unpacked files of a cut."""
    columns = {sheet.name: sheet.columns(tree_format) for sheet in sheets(state)}
    contest_of = {sheet.name: sheet.contest for sheet in sheets(state)}
    every = dict(columns)
    if tree_format > 1:
        every |= other_tables(state)
    package = _json(files, "datapackage.json", fail)
    if package is not None:
        _package(package, every, contest_of, listed, tree_format, fail)
    if tree_format == 1:
        return
    wanted: dict[str, list[list[str]]] = {contest: [] for contest in state.registry.contests}
    for name, cols in columns.items():
        wanted[contest_of[name]].append(cols)
    for contest, of_files in wanted.items():
        schema = _json(files, f"skema-{contest}.json", fail)
        if schema is not None:
            _schema(schema, of_files, partial(fail, f"skema-{contest}.json"))
    metadata = _json(files, "csv-metadata.json", fail)
    if metadata is not None:
        must = {s.name for s in sheets(state) if s.district is None}
        _metadata(metadata, every, must | {*other_tables(state)}, partial(fail, "csv-metadata.json"))
    _dictionary(state, files, wanted, fail)
    _candidates(state, files, fail)


def _package(
    package: Any, every: dict[str, list[str]], contest_of: dict[str, str], listed: dict[str, Any],
    tree_format: int, fail: Fail,
) -> None:  # fmt: skip
    def wrong(what: str) -> None:
        fail("datapackage.json", what)

    resources = package.get("resources") if isinstance(package, dict) else None
    if not isinstance(resources, list) or not all(isinstance(r, dict) for r in resources):
        return wrong("has no resources")
    paths = [r.get("path") for r in resources]
    if sorted(map(str, paths)) != sorted(every):
        return wrong("resources are not every CSV once")
    for r in resources:
        path = r["path"]
        content = listed.get(path)
        if content is None or r.get("hash") != f"sha256:{content.sha256}" or r.get("bytes") != content.bytes:
            wrong(f"hash or bytes of {path}")
        schema = r.get("schema")
        if path in contest_of and tree_format > 1:
            if schema != f"skema-{contest_of[path]}.json":
                wrong(f"schema of {path}")
            continue
        fields = schema.get("fields") if isinstance(schema, dict) else None
        if not isinstance(fields, list) or not all(isinstance(f, dict) for f in fields):
            wrong(f"schema of {path}")
        elif [f.get("name") for f in fields] != every[path]:
            wrong(f"columns of {path}")


def _covers(names: list[str], wanted: list[list[str]]) -> bool:
    """Whether names are every column of these files, each once, in an order that is that of each file."""
    every = {column for columns in wanted for column in columns}
    return len(set(names)) == len(names) and set(names) == every and all(_in_order(cols, names) for cols in wanted)


def _schema(schema: Any, wanted: list[list[str]], wrong: Callable[[str], None]) -> None:
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not all(isinstance(f, dict) for f in fields):
        return wrong("has no fields")
    if not _covers([str(f.get("name")) for f in fields], wanted):
        wrong("does not have every column once, in the order of the files")
    for f in fields:
        if f.get("type") != column_type(str(f.get("name"))):
            wrong(f"the type of {f.get('name')}")
    fixed = {"fieldsMatch": "superset", "missingValues": [""], "primaryKey": ["station_code"]}
    for key, value in fixed.items():
        if schema.get(key) != value:
            wrong(key)


def _metadata(metadata: Any, every: dict[str, list[str]], must: set[str], wrong: Callable[[str], None]) -> None:
    tables = metadata.get("tables") if isinstance(metadata, dict) else None
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        return wrong("has no tables")
    if sorted(str(t.get("url")) for t in tables) != sorted(every):
        return wrong("tables are not every CSV once")
    for t in tables:
        url = t["url"]
        schema = t.get("tableSchema")
        columns = schema.get("columns") if isinstance(schema, dict) else None
        if columns is None:
            if url in must:
                wrong(f"no columns of {url}")
            continue
        if not isinstance(columns, list) or not all(isinstance(c, dict) for c in columns):
            wrong(f"columns of {url}")
            continue
        if [c.get("name") for c in columns] != every[url]:
            wrong(f"columns of {url}")
            continue
        if url in OTHER_TABLES or url in cutoutcomes.COLUMNS:
            continue
        for name, column in zip(every[url], columns):
            kind = column_type(name)
            datatype = {"integer": "nonNegativeInteger"}.get(kind, kind)
            if column.get("datatype") != datatype or (name in LISTS) != (column.get("separator") == " "):
                wrong(f"the type of {name} in {url}")


def _dictionary(state: State, files: dict[str, bytes], wanted: dict[str, list[list[str]]], fail: Fail) -> None:
    try:
        rows = rows_of(files["kamus.csv"])
    except (Malformed, KeyError) as error:
        return fail("kamus.csv", f"can't be read: {error}")
    if rows[0] != DICTIONARY_COLUMNS:
        return fail("kamus.csv", "has other columns")
    contests = state.registry.contests
    # After the contests the two tables of outcomes, by the names of their files.
    tables = {name.removesuffix(".csv"): columns for name, columns in cutoutcomes.COLUMNS.items()}
    parts = [*contests, *(tables if state.registry.rules else [])]
    ordered = sorted(rows[1:], key=lambda r: parts.index(r[0]) if r[0] in parts else len(parts))
    columns = lambda part: [r[1] for r in rows[1:] if r[0] == part]
    whole = all(
        _covers(columns(part), wanted[part]) if part in wanted else columns(part) == tables[part] for part in parts
    )

    def kind(part: str, name: str) -> str:
        return column_type(name) if part in wanted else cutoutcomes.column_type(name)

    said = all(r[0] in parts and r[2] == kind(r[0], r[1]) and r[3] and r[4] for r in rows[1:])
    if not (whole and said) or ordered != rows[1:]:
        fail("kamus.csv", "does not have a line for every column, with type and texts")


def _candidates(state: State, files: dict[str, bytes], fail: Fail) -> None:
    try:
        rows = rows_of(files["calon.csv"])
    except (Malformed, KeyError) as error:
        return fail("calon.csv", f"can't be read: {error}")
    if rows[0] != CANDIDATE_COLUMNS or rows[1:] != candidates(state):
        fail("calon.csv", "does not have a line for every candidate")
