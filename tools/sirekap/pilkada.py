"""Files in the shapes of November 2024: `pilkada/**` (tree.md "The shapes of Pilkada", verify.md V4.1, V4.2, V4.5)."""

from __future__ import annotations

from typing import Any

from .portal import columns, frame, headline, pairs, percent, station_psu
from .registry import Region
from .state import State, Totals

Json = dict[str, Any]


def station_file(plain: Json) -> Json:
    """A station's file, from the one that the general election would have."""
    out = {name: plain[name] for name in ("psu", "images", "ts", "status_suara", "status_adm")}
    numbers = {"chart": plain["chart"], "administrasi": plain["administrasi"]}
    return out | {"mode": plain.get("mode", "hhcw"), "tungsura": numbers}


def read_station(found: Any) -> Any:
    """A published station file; in November 2024 some had no flags, which says the same as false."""
    if not isinstance(found, dict):
        return found
    return {"status_suara": False, "status_adm": False} | found


def _share(totals: Totals, said: bool = True) -> Json:
    """Stations in; the percentage is None where `0` is written whatever it is."""
    persen = percent(totals.progress, totals.stations) if said else None
    return {"total": totals.stations, "persen": persen, "progres": totals.progress}


def region_file(state: State, contest: str, place: Region, tree_format: int) -> Json:
    """`pilkada/hhcw/{contest}/..json` as `read_region` reads it."""
    registry = state.registry
    totals = state.totals(contest, place, tree_format)

    def line(cols: dict[str, str], of: Totals, psu: str) -> Json:
        share = _share(of, said=place.level > 0)
        return {"psu": psu, "status_progress": of.progress > 0} | headline(cols, of) | {"progres": share}

    table = {}
    for child in place.children:
        if registry.held(contest, child):
            below = state.totals(contest, child, tree_format)
            table[child.code] = line(columns(registry, contest, child), below, "Reguler")
    for station in place.stations:
        form = state.forms.get((contest, station.code))
        if form is not None:
            below = state.form_totals(form, tree_format)
            table[station.code] = line(form.district.contestants, below, station_psu(form))
    chart = headline(columns(registry, contest, place), totals) | {"progres": _share(totals)}
    return frame(state, totals, "Reguler", "hhcw") | {"tungsura": {"chart": chart, "table": table}}


def _read_share(block: Json) -> Json:
    persen = block["progres"]["persen"]
    return block if isinstance(persen, float) or persen else block | {"progres": block["progres"] | {"persen": None}}


def read_region(found: Json) -> Json:
    """A published region file of this shape: `0` without a point is no percentage, other than `0.0`."""
    numbers = found["tungsura"]
    table = {code: _read_share(line) for code, line in numbers["table"].items()}
    return found | {"tungsura": {"chart": _read_share(numbers["chart"]), "table": table}}


def plain(file: Json) -> Json:
    """What V4.5 adds up of a region file, where the general election's has it: without progress there is no chart."""
    chart = file["tungsura"]["chart"] if file["progres"]["progres"] else None
    return {"chart": chart, "table": file["tungsura"]["table"], "progres": file["progres"]}


def pairs_file(state: State, contest: str) -> Json:
    """`pilkada/paslon/{contest}.json`: the pairs by the region that elects."""
    return {d.code: pairs(state, d) for d in state.registry.districts[contest]}
