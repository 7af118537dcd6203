"""The files of all nodes, held against the fold (verify.md V3.3 to V3.10, V4.1 to V4.5, V4.10, V7.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from . import changes, districts, keys, manifest, maps, own, pilkada, portal, search, shapes, sums
from .compare import Expected, Key, Sink, differences
from .contests import CONTESTS
from .doubt import FROM_REGISTRY, Doubt
from .outcomefiles import Outcomes
from .registry import District, Region, Station
from .state import Form, State
from .text import Malformed, same, strict_json
from .tree import Node, Tree, node, unpack_frame

NODE_CHECKS = [
    "V3.4", "V3.5", "V3.6", "V3.7", "V3.8", "V3.9", "V3.10", "V3.15", "V3.16", "V4.1", "V4.2", "V4.3", "V4.4",
    "V4.5", "V4.10", "V7.1",
]  # fmt: skip
"""What is looked at in nodes, beside the objects themselves."""
BY_KINDS = ["V3.6", "V3.7", "V3.8", "V3.10", "V3.15", "V3.16", "V4.1", "V4.2", "V4.3", "V4.4", "V4.10", "V7.1"]
"""What hangs on an entry of an unknown kind that touches anything."""
BY_RULES = ["V3.6", "V3.7", "V3.8", "V3.9", "V3.15", "V4.1", "V4.2", "V4.3", "V4.4", "V4.10", "V7.1"]
"""What hangs on the rules."""

MANIFEST = "v1/manifes.json"
DISCLOSURES = "v1/keterbukaan.json"
DISCLOSED = {
    "residency": "v1/keterbukaan/residensi.json", "inventory": "v1/keterbukaan/inventaris.json",
    "requests": "v1/keterbukaan/permohonan.json",
}  # fmt: skip
"""Where each disclosed document lies."""
HISTORY_BY_RULES = {"status", "replaces", "behind"}
OF_DESKS = {"acts", "objected", "absent"}
"""Fields of a station's file that V7.1 is about."""


class Files:
    """Compares the nodes of one state of the tree with the fold's state."""

    def __init__(
        self, tree: Tree, state: State, tree_format: int, origin: str, rules: str, doubt: Doubt, sink: Sink
    ) -> None:
        self.tree, self.state, self.format = tree, state, tree_format
        self.registry = state.registry
        self.origin, self.rules, self.doubt, self.sink = origin, rules, doubt, sink
        self.outcomes = Outcomes(state, tree_format, doubt)
        self.objects_failed = False
        self.manifest: dict[str, Any] | None = None
        """The manifest of this state, where it is the one that the log names, and good."""

    def run(self, nation: str) -> None:
        """Looks at everything below the nation's node."""
        found = self._load(nation, "")
        if found is not None:
            self.region(self.registry.nation, found)
        if self.objects_failed:
            self.sink.not_checked(
                "an object is missing or damaged; below it nothing was compared", *NODE_CHECKS, "V3.14"
            )
        why = "the log has entries of unknown kinds"
        if self.doubt.by_kinds:
            self.sink.not_checked(why, *BY_KINDS)
        if not self.doubt.rules_known:
            self.sink.not_checked("the rules of the log are not known", *BY_RULES)

    # Nodes

    def _load(self, name: str, path: str) -> Node | None:
        try:
            return node(unpack_frame(self.tree.object(name)))
        except Malformed as error:
            self.objects_failed = True
            self.sink.fail("V3.3", str(error), path=path or "node")
            return None

    def children_of(self, found: Node, expected: list[str], path: str) -> dict[str, Node]:
        """The expected children that are there and can be read."""
        for name in sorted(found.children.keys() ^ set(expected)):
            what = "a child that does not belong here" if name in found.children else "a child is missing"
            self.sink.fail("V3.4", what, path=f"{path}/{name}")
        out = {}
        for name in expected:
            if name in found.children:
                child = self._load(found.children[name], f"{path}/{name}")
                if child is not None:
                    out[name] = child
        return out

    def region(self, place: Region, found: Node) -> dict[str, sums.Published]:
        """A region's node and everything below it; returns what it publishes of each contest."""
        path = "/".join(r.code for r in place.path)
        districts = self._districts_at(place)
        names = [c.code for c in place.children] + [f"dapil.{d.contest}.{d.code}" for d in districts]
        if place.level == 0:
            names += ["calon"] + (["cari", "perubahan"] if self.format >= 4 else [])
        children = self.children_of(found, names, path)
        files = self._region_files(place)
        values = self.compare(found, files, self._manifest_here(place) | self._disclosed_here(place))
        for d in districts:
            name = f"dapil.{d.contest}.{d.code}"
            if name in children:
                self.children_of(children[name], [], f"{path}/{name}")
                values |= self.compare(children[name], self._district_files(d, place))
        if "calon" in children:
            self._candidates(children["calon"])
        if "cari" in children and self.format >= 4:
            search.compare(self, children["cari"])
        if "perubahan" in children and self.format >= 4:
            changes.compare(self, children["perubahan"])
        if place.level == 0:
            self._manifest(found.files.get(MANIFEST))
            self._disclosed(found.files)
        below = {c.code: self.region(c, children[c.code]) for c in place.children if c.code in children}
        return sums.check(self, place, values, below)

    def _manifest_here(self, place: Region) -> dict[str, bool]:
        """The manifest, which V3.14 judges: whether the node must have it, where it may."""
        if place.level or self.format < 3 or self.state.manifest is None and not self.doubt.nation:
            return {}
        return {MANIFEST: not self.doubt.nation}

    def _documents(self) -> dict[str, str]:
        """Path and SHA-256 of each disclosed document in force."""
        if self.format < 5:
            return {}
        newest = {e.payload["document"]: e.payload["sha256"] for e in self.state.disclosed["documents"]}
        return {DISCLOSED[document]: sha256 for document, sha256 in newest.items()}

    def _disclosed_here(self, place: Region) -> dict[str, bool]:
        """Disclosed documents: whether the nation's node must have each, where it may."""
        if place.level or self.format < 5:
            return {}
        # What is unknown may have named others, or the first.
        if self.doubt.nation:
            return dict.fromkeys(DISCLOSED.values(), False)
        return dict.fromkeys(self._documents(), True)

    def _disclosed(self, found: dict[str, bytes]) -> None:
        """V3.16: the documents."""
        differs = self.sink.doubt if self.doubt.nation else self.sink.fail
        for path, sha256 in self._documents().items():
            if path not in found:
                self.sink.not_checked(f"{path} is missing", "V3.16")
            elif keys.sha256(found[path]).hex() != sha256:
                differs("V3.16", "another document than the log names", path=path)

    def _manifest(self, data: bytes | None) -> None:
        """V3.14."""
        wanted = self.state.manifest
        if self.format < 3 or wanted is None:
            return
        if data is None:
            self.sink.not_checked(f"{MANIFEST} is missing", "V3.14")
            return
        # What is unknown may have set another manifest.
        differs = self.sink.doubt if self.doubt.nation else self.sink.fail
        if keys.sha256(data).hex() != wanted:
            differs("V3.14", "another manifest than the log names", path=MANIFEST)
            return
        try:
            self.manifest = manifest.check(data, self.registry)
        except manifest.UnknownFormat as error:
            self.sink.not_checked(f"the format {error} of the manifest is not known", "V3.14")
        except Malformed as error:
            differs("V3.14", str(error), path=MANIFEST)
        else:
            desks = self.state.desks
            if desks is not None and not same(desks, self.manifest["desks"]):
                where = {"path": MANIFEST, "field": "desks", "expected": desks, "found": self.manifest["desks"]}
                differs("V3.14", "other desks than the log names", **where)

    def _districts_at(self, place: Region) -> list[District]:
        contests = [c for c in self.registry.contests if CONTESTS[c].districts_below == place.level]
        return [d for contest in contests for d in self.registry.districts_in(contest, place)]

    def _candidates(self, found: Node) -> None:
        districts = {f"{c}.{d.code}": d for c in self.registry.contests for d in self.registry.districts[c]}
        children = self.children_of(found, list(districts), "calon")
        if found.files:
            self.sink.fail("V3.5", "files that do not belong here", path="calon")
        for name, d in districts.items():
            files = {f"v1/formulir/{d.contest}/{d.code}.json": self._form_labels(d)}
            if d.about.stand != "pairs":
                path, value = portal.candidates_file(d)
                files[path] = Expected(value, lambda _: "V3.9")
            if name in children:
                self.children_of(children[name], [], f"calon/{name}")
                self.compare(children[name], files)

    # Files of a node

    def compare(
        self, found: Node, files: dict[str, Expected], others: Mapping[str, bool] = MappingProxyType({})
    ) -> dict[str, Any]:
        """Compares a node's files with what is expected, `others` (whether they must be there) left to who knows them.

        Returns the parsed values by path.
        """
        for path, must in others.items():
            if must and path not in found.files:
                self.sink.fail("V3.5", "the file is missing", path=path)
        for path in sorted(found.files.keys() ^ files.keys()):
            if path in files:
                self.sink.fail("V3.5", "the file is missing", path=path)
                self.sink.not_checked(f"{path} is missing", *files[path].all)
                if files[path].summed:
                    self.sink.not_checked(f"{path} is missing", "V4.5")
            elif path not in others:
                self.sink.fail("V3.5", "a file that does not belong here", path=path)
        out = {}
        for path, expected in files.items():
            if path not in found.files:
                continue
            try:
                value = strict_json(found.files[path])
                if expected.shape is not None and not expected.shape(value):
                    raise Malformed("another shape than such a file has")
            except Malformed as error:
                for check in expected.all:
                    self.sink.fail(check, f"can't be parsed: {error}", path=path)
                if expected.summed:
                    self.sink.not_checked(f"{path} can't be parsed", "V4.5")
                continue
            value = expected.read(value)
            out[path] = value
            wanted = expected.value(value) if callable(expected.value) else expected.value
            for key, a, b in differences(wanted, value):
                where = {"path": path, "field": "/".join(map(str, key)), "expected": a, "found": b}
                report = self.sink.doubt if expected.doubted(key, a, b) else self.sink.fail
                report(expected.check(key), "is not what the log gives", **where)
        return out

    def _region_files(self, place: Region) -> dict[str, Expected]:
        registry, out = self.registry, {}
        codes = [r.code for r in place.path]
        path = "".join(f"/{code}" for code in codes)
        for contest in registry.contests:
            about = CONTESTS[contest]
            if not registry.held(contest, place):
                continue
            value = own.region_file(self.state, contest, place, self.format)
            out[f"v1/hasil/{contest}{path}.json"] = Expected(
                value, lambda _: "V4.3", self._in_region(place, value), shape=shapes.is_region
            )
            if place.level >= about.counted_from:
                out[about.count_path(codes)] = self._count(contest, place)
            if about.districts_below == place.level:
                out[f"pemilu/hhcd/{contest}{path or '/0'}.json"] = self._all_districts(contest, place)
            if about.whole and 0 < about.elects == place.level:
                for d in registry.districts_in(contest, place):
                    out[f"v1/dapil/{contest}{path}.json"] = self._own_district(d)
            out |= self.outcomes.of_region(contest, place)
            for station in place.stations:
                form = self.state.forms.get((contest, station.code))
                if form is not None:
                    out |= self._station_files(form, [*codes, station.code])
        out |= districts.lists(registry, place)
        out |= maps.files(registry, place)
        for name, value in portal.region_lists(registry, place, self.format).items():
            out[name] = Expected(value, lambda _: "V3.9")
        return out | self._nation_files() if place.level == 0 else out

    def _count(self, contest: str, place: Region) -> Expected:
        """A region's count file in the shape of its contest's occasion."""
        if CONTESTS[contest].of_pilkada:
            value = pilkada.region_file(self.state, contest, place, self.format)
            shape, read = shapes.is_pilkada_count, pilkada.read_region
        else:
            value = portal.region_file(self.state, contest, place, self.format)
            shape, read = shapes.is_count, lambda found: found
        return Expected(value, lambda _: "V4.2", self._in_region(place, value), shape=shape, read=read)

    def _nation_files(self) -> dict[str, Expected]:
        lists = lambda _: "V3.9"
        keys_check = lambda _: "V3.10"
        by_rules = lambda key, a, b: not self.doubt.rules_known
        out = {
            "v1/pemilu.json": Expected(
                own.election_file(self.state, self.origin, self.rules, self.format), lists,
                lambda key, a, b: key == ("rules",) and not self.doubt.rules_known,
            ),
            "v1/aturan.json": Expected(self._rules_value, lists, by_rules),
            "v1/kunci.json": Expected(own.keys_file(self.state, self.format), keys_check, self._doubted_key),
            "v1/anomali.json": Expected(self._anomalies, keys_check),
        }  # fmt: skip
        if self.format >= 5:
            value, doubted = own.disclosures_file(self.state), lambda key, a, b: self.doubt.nation
            out[DISCLOSURES] = Expected(value, lambda _: "V3.16", doubted)
        held = [CONTESTS[contest] for contest in self.registry.contests]
        for about in held:
            if about.of_pilkada and about.pairs_file:
                out[about.pairs_file] = Expected(pilkada.pairs_file(self.state, about.code), lists)
        if all(about.of_pilkada for about in held):
            return out
        # A general election has both files, whoever stands in it.
        out["pemilu/partai.json"] = Expected(portal.parties_file(self.state, self.format), lists)
        for about in CONTESTS.values():
            if not about.of_pilkada and about.pairs_file:
                out[about.pairs_file] = Expected(portal.pairs_file(self.state, about.code), lists)
        return out

    def _rules_value(self, found: Any) -> Any:
        """Codes and severities; the wording is free."""
        wanted = own.rules_file(self.format)
        if isinstance(found, list) and len(found) == len(wanted) and all(isinstance(f, dict) for f in found):
            fields = {"code", "relation", "severity", "source", "id", "en"}
            if all(f.keys() == fields and all(isinstance(t, str) for t in f.values()) for f in found):
                return [f | w for f, w in zip(found, wanted)]
        return wanted

    def _all_districts(self, contest: str, place: Region) -> Expected:
        value = portal.districts_file(self.state, contest, place, self.format)

        def doubted(key: Key, a: Any, b: Any) -> bool:
            if key[:1] == ("table",) and len(key) > 1:
                named = [d for d in self.registry.districts_in(contest, place) if d.code == key[1]]
                return key[1] in value["table"] and any(map(self.doubt.district, named))
            return self.doubt.region(place)

        shape = shapes.is_count if self.format == 1 else shapes.is_districts
        return Expected(value, lambda _: "V4.2", doubted, shape=shape)

    def _own_district(self, district: District) -> Expected:
        value = own.district_file(self.state, district, self.format)

        def doubted(key: Key, a: Any, b: Any) -> bool:
            return bool(key) and key[0] not in FROM_REGISTRY and self.doubt.district(district)

        return Expected(value, lambda _: "V4.4", doubted)

    def _district_files(self, district: District, place: Region) -> dict[str, Expected]:
        path = "".join(f"{r.code}/" for r in place.path) + district.code + ".json"
        value = portal.district_file(self.state, district, place, self.format)
        shape: Callable[[Any], bool] | None = shapes.is_count if self.format == 1 else shapes.is_district
        inside = self.registry.stations_of(district.contest, place, district)
        if self.format == 1 and len(inside) < len(district.stations):
            # Its chart was that of the whole district, and not the sum of its table.
            shape = None
        of_2024 = Expected(value, lambda _: "V4.2", lambda key, a, b: self.doubt.district(district), shape=shape)
        return {
            f"pemilu/hhcd/{district.contest}/{path}": of_2024,
            f"v1/dapil/{district.contest}/{path}": self._own_district(district),
            **self.outcomes.of_district(district, place),
        }

    def _station_files(self, form: Form, codes: list[str]) -> dict[str, Expected]:
        def check(key: Key) -> str:
            if key[:1] == ("history",):
                return "V3.7"
            if key and key[0] in OF_DESKS:
                return "V7.1"
            return "V3.8" if key and key[0] in ("broken", "kept", "held") else "V3.6"

        def doubted(key: Key, a: Any, b: Any) -> bool:
            if key and key[0] in FROM_REGISTRY:
                return False
            if self.touched_by_kinds(form.station):
                return True
            if self.doubt.rules_known:
                return False
            # The rules decide nothing of which events a form has and what they say.
            return key[0] != "history" if key[:1] != ("history",) else len(key) > 2 and key[2] in HISTORY_BY_RULES

        def doubted_2024(key: Key, a: Any, b: Any) -> bool:
            return not (key and key[0] in FROM_REGISTRY) and self.doubt.station(form.station)

        about, path = form.district.about, "/".join(codes)
        of_2024 = portal.station_file(self.state, form, self.format)
        read: Callable[[Any], Any] = lambda found: found
        if about.of_pilkada:
            of_2024, read = pilkada.station_file(of_2024), pilkada.read_station
        return {
            f"v1/hasil/{form.contest}/{path}.json": Expected(
                own.station_file(self.state, form, self.format),
                check,
                doubted,
                ("V3.6", "V3.7", "V3.8", "V7.1"),
                shapes.is_station,
            ),
            about.count_path(codes): Expected(of_2024, lambda _: "V4.1", doubted_2024, read=read),
        }

    def _form_labels(self, d: District) -> Expected:
        """`v1/formulir/{contest}/{d}.json`: order of fields, and whose names the labels of section IV end with."""
        names: dict[str, str] = {f"IV.{c.number}": c.name for c in d.candidates}
        for party, candidates in d.lists:
            names |= {f"IV.{party.number}.{c.number}": c.name for c in candidates}
            names |= {f"IV.{party.number}.{n}": party.short for n in ("0", "T")}
        fields = [{"field": f, "id": names.get(f, ""), "en": names.get(f, "")} for f in d.fields]
        value = {"contest": d.contest, "district": own.named(d), "fields": fields}

        def with_wording(found: Any) -> Any:
            lines = found.get("fields") if isinstance(found, dict) else None
            if not isinstance(lines, list) or len(lines) != len(fields):
                return value
            out = []
            for line, wanted in zip(lines, fields):
                if not isinstance(line, dict) or line.keys() != wanted.keys():
                    out.append(wanted)
                    continue
                free = {k: line[k] for k in ("id", "en") if isinstance(line[k], str) and line[k].endswith(wanted[k])}
                out.append(wanted | free)
            return value | {"fields": out}

        return Expected(with_wording, lambda _: "V3.9")

    # Doubt

    def _in_region(self, place: Region, value: Any) -> Callable[[Key, Any, Any], bool]:
        return lambda key, a, b: self.doubt.in_region(place, key, value)

    def touched_by_kinds(self, station: Station) -> bool:
        return self.doubt.by_kinds and (
            self.doubt.nation
            or station.code in self.doubt.places
            or any(code in self.doubt.places for code in ["0", *(r.code for r in station.village.path)])
        )

    def _doubted_key(self, key: Key, a: Any, b: Any) -> bool:
        if not self.doubt.by_kinds or not key:
            return False
        mandate = own.keys_file(self.state, self.format).get(key[0])
        if mandate is None:
            return len(key) == 1 and self.doubt.key(b)
        return self.doubt.key(mandate)

    def _anomalies(self, found: Any) -> Any:
        """The list as it must be; items that an unknown kind may have changed are left as they are found."""
        wanted = self.state.anomalies
        if not self.doubt.by_kinds or not isinstance(found, list) or not all(isinstance(i, dict) for i in found):
            return wanted
        mandates = own.keys_file(self.state, self.format)

        def open_to_doubt(item: dict[str, Any]) -> bool:
            by = item.get("by")
            known = mandates.get(by) if isinstance(by, str) else None
            touched = known is None or self.doubt.key(known) or by in self.doubt.signers
            return item.get("index") in self.doubt.foreign or touched

        kept = [i for i in found if not open_to_doubt(i)]
        if same(kept, [i for i in wanted if not open_to_doubt(i)]):
            if not same(found, wanted):
                self.sink.doubt("V3.10", "anomalies of touched keys", path="v1/anomali.json")
            return found
        return wanted
