"""The search index, which follows from the registry alone (files.md, "The search index"; verify.md V3.9)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from os.path import commonprefix
from typing import TYPE_CHECKING, Any

from .compare import Expected
from .contests import CONTESTS
from .registry import Candidate, District, Party, Region, Registry

if TYPE_CHECKING:
    from .files import Files
    from .tree import Node

PAGE_ROWS = 160
WORD_LETTERS_MIN = 3
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
APOSTROPHES = frozenset("'`’‘ʼ")
LEVELS = {1: "provinsi", 2: "kabupaten", 3: "kecamatan", 4: "desa"}

Item = dict[str, Any]


def words(text: str) -> list[str]:
    """Small letters of Latin without marks, and digits."""
    plain = [c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] != "M"]
    return "".join(c.lower() if c in LETTERS else "" if c in APOSTROPHES else " " for c in plain).split()


def keys(*names: str) -> list[str]:
    """The keys of something with these names."""
    found = set()
    for name in names:
        every = words(name)
        found |= {"".join(every[i:]) for i, w in enumerate(every) if i == 0 or len(w) >= WORD_LETTERS_MIN}
    return sorted(found)


@dataclass
class Series:
    """A part of the index: its directory, and the rows of each page."""

    directory: dict[str, Any]
    pages: list[list[Item]]


def _pages(items: list[Item], names: Callable[[Item], list[str]]) -> Series:
    rows = sorted((key, at) for at, item in enumerate(items) for key in keys(*names(item)))
    starts, before = [], None
    for first in range(0, len(rows), PAGE_ROWS):
        key = rows[first][0]
        starts.append("" if before is None else key[: len(commonprefix([before, key])) + 1])
        before = rows[min(first + PAGE_ROWS, len(rows)) - 1][0]
    pages = [[{"key": key} | items[at] for key, at in rows[i : i + PAGE_ROWS]] for i in range(0, len(rows), PAGE_ROWS)]
    return Series({"rows": len(rows), "starts": starts}, pages)


@lru_cache(maxsize=1)
def series(registry: Registry) -> dict[str, Series]:
    """Every series of an election, by name."""
    own = lambda item: [item["name"]]
    out = {name: _pages(_regions(registry, level), own) for level, name in LEVELS.items()}
    between = [contest for contest in registry.contests if CONTESTS[contest].has_parties]
    parties = [_party(p, between[0]) for p in registry.parties] if between else []
    out["partai"] = _pages(parties, lambda item: [item["name"], item["party"]])
    districts: list[Item] = []
    for contest in registry.contests:
        homes = _homes(registry, contest)
        held = [d for d in registry.districts[contest] if d.code in homes]
        if contest != "ppwp":
            districts += [_district(d, homes[d.code]) for d in held]
        standing = [c for d in held for c in _candidates(d, homes[d.code])]
        out[f"calon-{contest}"] = _pages(standing, own)
    out["dapil"] = _pages(districts, own)
    return out


def _below(place: Region, level: int) -> list[Region]:
    return [place] if place.level == level else [r for c in place.children for r in _below(c, level)]


def _regions(registry: Registry, level: int) -> list[Item]:
    out = []
    for of in _below(registry.nation, level):
        held = [contest for contest in registry.contests if registry.held(contest, of)]
        codes, above = "/".join(r.code for r in of.path), [r.name for r in of.path[:-1]]
        out += [{"name": of.name, "codes": codes, "above": above, "contest": held[0]}] if held else []
    return out


def _party(of: Party, contest: str) -> Item:
    return {"name": of.full, "codes": "", "above": [], "contest": contest, "number": of.number, "party": of.short}


def _homes(registry: Registry, contest: str) -> dict[str, Region]:
    """By district the first region that elects and has a village of it."""
    homes: dict[str, Region] = {}
    for region in _below(registry.nation, CONTESTS[contest].elects):
        for district in registry.districts_in(contest, region):
            homes.setdefault(district.code, region)
    return homes


def _district(of: District, home: Region) -> Item:
    codes = [r.code for r in home.path] + ([] if of.about.whole else [of.code])
    return {"name": of.name, "codes": "/".join(codes), "above": [], "contest": of.contest}


def _candidates(of: District, home: Region) -> list[Item]:
    def item(candidate: Candidate, party: Party | None) -> Item:
        own = {"name": candidate.name, "above": [of.name], "number": candidate.number}
        return _district(of, home) | own | ({} if party is None else {"party": party.short})

    lists = [(party, candidate) for party, candidates in of.lists for candidate in candidates]
    return [item(c, None) for c in of.candidates] + [item(c, party) for party, c in lists]


def compare(files: Files, found: Node) -> None:
    """The index against the registry: a node for each series, below it one for each page."""
    if found.files:
        files.sink.fail("V3.5", "files that do not belong here", path="cari")
    expected = series(files.registry)
    for name, of in files.children_of(found, list(expected), "cari").items():
        wanted, path = expected[name], f"cari/{name}"
        files.compare(of, {f"v1/cari/{name}.json": Expected(wanted.directory, lambda _: "V3.9")})
        pages = files.children_of(of, [str(at) for at in range(len(wanted.pages))], path)
        for at, page in pages.items():
            files.children_of(page, [], f"{path}/{at}")
            files.compare(page, {f"v1/cari/{name}/{at}.json": Expected(wanted.pages[int(at)], lambda _: "V3.9")})
