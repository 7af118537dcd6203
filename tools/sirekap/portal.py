"""Files in the shapes of the general election of 2024: `pemilu/**` and `wilayah/**` (verify.md V3.9, V4.1, V4.2)."""

from __future__ import annotations

from typing import Any

from .contests import CONTESTS, Contest
from .kinds import HEADLINE_STAGE
from .registry import Candidate, District, Region, Registry, Station
from .state import Form, State, Totals, newest
from .text import wib

ADMINISTRATION = {
    f"{name}_{column.lower()}": f"{row}.{column}"
    for name, row in {
        "pemilih_dpt": "I.A", "pengguna_dpt": "I.B.1", "pengguna_dptb": "I.B.2",
        "pengguna_non_dpt": "I.B.3", "pengguna_total": "I.B.4",
    }.items()
    for column in "JLP"
} | {"suara_sah": "V.A", "suara_tidak_sah": "V.B", "suara_total": "V.C"}  # fmt: skip
"""Names of the numbers in the block `administrasi`, and the fields of the form that they are."""


# Stations


def station_file(state: State, form: Form, tree_format: int) -> dict[str, Any]:
    """`pemilu/hhcw/{contest}/../{t}.json` (V4.1)."""
    portal = portal_of(form)
    if portal is not None:
        return _imported(form, portal, tree_format)
    if form.stage >= HEADLINE_STAGE:
        return _counted(state, form, tree_format)
    out = {
        "chart": None, "images": [None, None, None], "administrasi": None, "psu": None,
        "ts": wib(state.start), "status_suara": False, "status_adm": False,
    }  # fmt: skip
    return out | _district_code(form, tree_format, False)


def portal_of(form: Form) -> dict[str, Any] | None:
    """The block `portal` of what is recorded, where it was imported with one."""
    return form.recorded.event.payload.get("portal") if form.recorded else None


def _district_code(form: Form, tree_format: int, counted: bool) -> dict[str, Any]:
    if tree_format == 1:
        stands = form.district.about.of_one_house and counted
    else:
        stands = form.district.about.has_parties
    return {"kode_dapil": form.district.code} if stands else {}


def _votes(form: Form, absent: set[str], null_key: bool) -> dict[str, Any]:
    """The blocks `chart` and, between parties, `caleg`."""
    extra = {"null": None} if null_key else {}
    chart: dict[str, Any]
    if not form.district.about.has_parties:
        chart = {cid: form.value(name) for cid, name in form.district.contestants.items() if name not in absent}
        return {"chart": chart | extra}
    chart = {}
    lists: dict[str, dict[str, int | None]] = {}
    for party, candidates in form.district.lists:
        number = str(party.number)
        names = {"jml_suara_total": f"IV.{number}.T", "jml_suara_partai": f"IV.{number}.0"}
        # A party is left out as a whole: only where the block had neither of its two numbers.
        if not absent.issuperset(names.values()):
            chart[number] = {key: form.value(name) for key, name in names.items()}
        ids = {str(c.id): f"IV.{number}.{c.number}" for c in candidates}
        lists[number] = {key: form.value(name) for key, name in ids.items() if name not in absent}
        lists[number].update(extra)
    return {"chart": chart, "caleg": lists}


def _administration(form: Form, absent: set[str]) -> dict[str, Any]:
    return {key: form.value(name) for key, name in ADMINISTRATION.items() if name not in absent}


def _imported(form: Form, portal: dict[str, Any], tree_format: int) -> dict[str, Any]:
    """The file as it was."""
    out: dict[str, Any] = {} if portal["mode"] is None else {"mode": portal["mode"]}
    chart, administration = portal["chart"], portal["administrasi"]
    if chart is None:
        out["chart"] = None
    else:
        out |= _votes(form, set(chart["absent"]), chart["null_key"])
    out |= _district_code(form, tree_format, True)
    out["images"] = portal["images"]
    out["administrasi"] = None
    if administration is not None:
        extra = {"null": None} if administration["null_key"] else {}
        out["administrasi"] = _administration(form, set(administration["absent"])) | extra
    return out | {name: portal[name] for name in ("psu", "ts", "status_suara", "status_adm")}


def _counted(state: State, form: Form, tree_format: int) -> dict[str, Any]:
    """A form at stage dikonfirmasi or later that was not imported with a block `portal`."""
    out: dict[str, Any] = {"mode": "hhcw"}
    if form.district.about.of_one_house and tree_format > 1:
        out = {}
    has_votes = any(form.value(name) is not None for name in form.district.votes)
    has_rest = any(form.value(name) is not None for name in ADMINISTRATION.values())
    out |= _votes(form, set(), True) if has_votes else {"chart": None}
    out |= _district_code(form, tree_format, True)
    out["images"] = [None, None, None]
    out["administrasi"] = _administration(form, set()) if has_rest else None
    out["psu"] = None if form.psu == "Reguler" else form.psu
    out["ts"] = wib(form.time or state.start)
    return out | {"status_suara": has_votes, "status_adm": has_rest}


# Regions and districts


def percent(part: int, whole: int) -> float:
    """A part of a whole in hundredths of a percent, rounded half up."""
    return ((part * 20_000 + whole) // (2 * whole)) / 100 if whole else 0.0


def headline(columns: dict[str, str], totals: Totals) -> dict[str, int]:
    """Headline votes by id of the contestants that a form of the headline total has."""
    total = totals.headline
    return {cid: total.sums[name] for cid, name in columns.items() if total.present.get(name)}


def columns(registry: Registry, contest: str, place: Region) -> dict[str, str]:
    """Columns of those whose votes the region's files name, by id."""
    if not CONTESTS[contest].has_parties:
        own = registry.naming(contest, place)
        return own.contestants if own else {}
    return {cid: name for d in registry.districts_in(contest, place) for cid, name in d.contestants.items()}


def _line(cols: dict[str, str], totals: Totals, psu: str | None) -> dict[str, Any]:
    out: dict[str, Any] = {} if psu is None else {"psu": psu}
    out |= headline(cols, totals)
    return out | {"persen": percent(totals.progress, totals.stations), "status_progress": totals.progress > 0}


def frame(state: State, totals: Totals, psu: str | None, mode: str) -> dict[str, Any]:
    time = newest(totals.time, None)
    out: dict[str, Any] = {"ts": wib(state.start if time is None else time)}
    if psu is not None:
        out["psu"] = psu
    return out | {"mode": mode, "progres": {"total": totals.stations, "progres": totals.progress}}


def region_file(state: State, contest: str, place: Region, tree_format: int) -> dict[str, Any]:
    """`pemilu/hhcw/{contest}[/p..].json` (V4.2)."""
    registry = state.registry
    totals = state.totals(contest, place, tree_format)
    table = {}
    for child in place.children:
        if registry.held(contest, child):
            line = state.totals(contest, child, tree_format)
            table[child.code] = _line(columns(registry, contest, child), line, "Reguler")
    for station in place.stations:
        form = state.forms.get((contest, station.code))
        if form is not None:
            line = state.form_totals(form, tree_format)
            table[station.code] = _line(form.district.contestants, line, station_psu(form))
    out = frame(state, totals, "Reguler", "hhcw")
    return out | {"chart": _chart(columns(registry, contest, place), totals), "table": table}


def station_psu(form: Form) -> str:
    """The kind of poll in a station's line of its village: what the imported file says, else what the poll is."""
    stated = portal_of(form)
    return form.psu if stated is None or stated["psu"] is None else stated["psu"]


def _chart(cols: dict[str, str], totals: Totals, with_percent: bool = True) -> dict[str, Any] | None:
    if not totals.progress:
        return None
    out: dict[str, Any] = dict(headline(cols, totals))
    return out | {"persen": percent(totals.progress, totals.stations)} if with_percent else out


def districts_file(state: State, contest: str, place: Region, tree_format: int) -> dict[str, Any]:
    """`pemilu/hhcd/pdpr/0.json`, `pdprdp/p.json`, `pdprdk/p/k.json`: all districts of the region."""
    totals = state.totals(contest, place, tree_format)
    old = tree_format == 1
    table = {}
    for d in state.registry.districts_in(contest, place):
        part = state.totals(contest, place, tree_format, d)
        table[d.code] = _line(d.contestants, part, "Reguler" if old else None)
    out = frame(state, totals, "Reguler" if old else None, "hhcd" if old else "hhcw")
    chart = _chart(columns(state.registry, contest, place), totals, with_percent=old)
    return out | {"chart": chart, "table": table}


def district_file(state: State, district: District, place: Region, tree_format: int) -> dict[str, Any]:
    """`pemilu/hhcd/{contest}/../{d}.json`: the part of a district that lies in the region of the path."""
    contest = district.contest
    if tree_format == 1:
        return _district_file_1(state, district, place)
    totals = state.totals(contest, place, tree_format, district)
    total, table = totals.headline, {}
    for party, candidates in district.lists:
        number = str(party.number)
        names = {str(c.id): f"IV.{number}.{c.number}" for c in candidates}
        names |= {"jml_suara_total": f"IV.{number}.T", "jml_suara_partai": f"IV.{number}.0"}
        line = {key: total.sums[name] for key, name in names.items() if total.present.get(name)}
        if line:
            table[number] = line
    out = frame(state, totals, None, "hhcw")
    return out | {"chart": _chart(district.contestants, totals), "table": table}


def _district_file_1(state: State, district: District, place: Region) -> dict[str, Any]:
    """The shape of format 1: the chart of the whole district, and regions below that of the path."""
    contest, nation = district.contest, state.registry.nation
    totals = state.totals(contest, nation, 1, district)
    below = _level(place, max(2, district.about.elects + 1))
    table = {}
    for region in below:
        if district in state.registry.districts_in(contest, region):
            part = state.totals(contest, region, 1, district)
            table[region.code] = _line(district.contestants, part, "Reguler")
    out = frame(state, totals, "Reguler", "hhcd")
    return out | {"chart": _chart(district.contestants, totals), "table": table}


def _level(place: Region, level: int) -> list[Region]:
    """The regions of a level at or below the place, in the registry's order."""
    return [place] if place.level == level else [r for child in place.children for r in _level(child, level)]


# Lists


def _region_line(place: Region | Station) -> dict[str, Any]:
    level = place.level if isinstance(place, Region) else 5
    return {"nama": place.name, "id": place.portal_id, "kode": place.code, "tingkat": level}


def _by_name(places: list) -> list:
    return sorted(places, key=lambda place: (place.name.encode(), place.code.encode()))


def region_list(registry: Registry, contest: str, place: Region, district: District | None) -> list[dict[str, Any]]:
    """The regions or stations directly below a region that have a part in the contest (in the district)."""
    held = lambda r: district in (None, *registry.districts_in(contest, r)) and registry.held(contest, r)
    if place.level < 4:
        return [_region_line(r) for r in _by_name([c for c in place.children if held(c)])]
    stations = [s for s in place.stations if (d := registry.district(contest, s)) and district in (None, d)]
    return [_region_line(s) for s in sorted(stations, key=lambda s: s.code.encode())]


def district_list(
    registry: Registry, about: Contest, districts: list[District], tree_format: int
) -> list[dict[str, Any]]:
    """A list of districts, by name."""
    out = []
    for d in _by_name(districts):
        number = registry.district_number(d)
        if tree_format > 1 and not about.of_one_house:
            out.append({"id_dapil": number, "kode_dapil": d.code, "nama_dapil": d.name})
        else:
            out.append({"nama": d.name, "id": number, "kode": d.code})
    return out


def region_lists(registry: Registry, place: Region, tree_format: int) -> dict[str, Any]:
    """Every file under `wilayah/` of the region's node."""
    out: dict[str, Any] = {}
    codes = [r.code for r in place.path]
    for contest in registry.contests:
        if place.level > 0 and not registry.held(contest, place):
            continue
        districts = registry.districts_in(contest, place)
        about = CONTESTS[contest]
        base, level = f"wilayah/{about.occasion}/{contest}/", place.level
        # At which level a path names a district: the list of districts lies above it.
        skip = 9 if about.listed_below is None else about.listed_below
        if level == 0:
            out[base + "0.json"] = region_list(registry, contest, place, None)
        elif level < skip:
            out[base + "/".join(codes) + ".json"] = region_list(registry, contest, place, None)
        else:
            if level == skip:
                path = base + "/".join(codes) + ".json"
                out[path] = district_list(registry, about, districts, tree_format)
            for d in districts:
                path = "/".join([*codes[:skip], d.code, *codes[skip:]])
                if skip < 9:
                    out[base + path + ".json"] = region_list(registry, contest, place, d)
            if skip == 9:
                out[base + "/".join(codes) + ".json"] = region_list(registry, contest, place, None)
        if level == 0 and about.of_one_house:
            every = district_list(registry, about, districts, tree_format)
            out[base + "dapil_dpr.json"] = every
            if tree_format > 1:
                out[base + "infopublik/dapil_dpr.json"] = every
    return out


def pairs(state: State, district: District) -> dict[str, Any]:
    """The pairs of a district by id."""
    return {
        str(c.id): {"ts": wib(state.start), "nama": c.name, "warna": c.colour or "", "nomor_urut": c.number}
        for c in district.candidates
    }


def pairs_file(state: State, contest: str) -> dict[str, Any]:
    """`pemilu/ppwp.json`, also where nobody stands."""
    districts = state.registry.districts.get(contest, [])
    return {key: pair for d in districts for key, pair in pairs(state, d).items()}


def parties_file(state: State, tree_format: int) -> dict[str, Any]:
    """`pemilu/partai.json`."""
    out = {}
    for p in state.registry.parties:
        out[str(p.number)] = {
            "ts": wib(state.start), "id_partai": p.portal_id, "id_pilihan": p.number, "is_aceh": p.local,
            "nama": p.short if tree_format == 1 else p.full, "nama_lengkap": p.full,
            "nomor_urut": p.number, "warna": p.colour,
        }  # fmt: skip
    return out


def candidates_file(district: District) -> tuple[str, dict[str, Any]]:
    """Path and content of `pemilu/caleg/dpd/p.json` or `pemilu/caleg/partai/d.json`."""
    if not district.about.has_parties:
        return f"pemilu/caleg/dpd/{district.code}.json", _people(district.candidates)
    lists = {str(party.number): _people(candidates) for party, candidates in district.lists}
    return f"pemilu/caleg/partai/{district.code}.json", lists


def _people(candidates: list[Candidate]) -> dict[str, Any]:
    return {
        str(c.id): {
            "nama": c.name, "nomor_urut": c.number, "jenis_kelamin": c.sex or "",
            "tempat_tinggal": c.residence or "",
        }
        for c in candidates
    }  # fmt: skip
