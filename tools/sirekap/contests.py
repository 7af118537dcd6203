"""Contests as data, a row each (event.md "Forms and their fields", tree.md "Where a path lies").

Nothing else compares with the code of a contest: what a verifier does with one follows from its row.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Contest:
    """What is to be known of a contest. Levels are those of regions: 0 nation, 1 province, 2 regency or city."""

    code: str
    occasion: str
    """`pemilu` or `pilkada`: the first part of the paths of its public files."""
    stand: str
    """Who stands: `pairs`, `candidates` or `parties`."""
    elects: int
    """Level of the regions that each elect their own."""
    whole: bool
    """Whether such a region is one district; else it has several."""

    @property
    def has_parties(self) -> bool:
        return self.stand == "parties"

    @property
    def of_pilkada(self) -> bool:
        """Whether its files have the shapes of November 2024."""
        return self.occasion == "pilkada"

    @property
    def names_from(self) -> int:
        """Level from which on, downwards, totals name those who stand: parties are the same ones everywhere."""
        return 0 if self.has_parties else self.elects

    @property
    def counted_from(self) -> int:
        """The highest level that has a count file under `hhcw`."""
        return 0 if self.of_pilkada else self.elects

    @property
    def districts_below(self) -> int | None:
        """Level of the regions below which districts have nodes of their own."""
        return None if self.whole else self.elects

    @property
    def listed_below(self) -> int | None:
        """Level of the regions behind whose code a path of `wilayah/` names the district."""
        return None if self.whole else max(1, self.elects)

    @property
    def of_one_house(self) -> bool:
        """Whether all districts are of one house of the nation (DPR), whose files had peculiarities in 2024."""
        return not self.whole and self.elects == 0

    @property
    def counts(self) -> str:
        """Where its count files lie."""
        return f"{self.occasion}/hhcw/{self.code}"

    def count_path(self, codes: list[str]) -> str:
        """The count file of the region with these codes, from the province down; in Pilkada the nation has a code."""
        codes = codes or (["0"] if self.of_pilkada else [])
        return "/".join([self.counts, *codes]) + ".json"

    @property
    def pairs_file(self) -> str | None:
        """Where its pairs stand, where there are pairs."""
        if self.stand != "pairs":
            return None
        return f"pilkada/paslon/{self.code}.json" if self.of_pilkada else f"pemilu/{self.code}.json"


CONTESTS: dict[str, Contest] = {
    row.code: row
    for row in (
        Contest("ppwp", "pemilu", "pairs", elects=0, whole=True),
        Contest("pdpr", "pemilu", "parties", elects=0, whole=False),
        Contest("pdpd", "pemilu", "candidates", elects=1, whole=True),
        Contest("pdprdp", "pemilu", "parties", elects=1, whole=False),
        Contest("pdprdk", "pemilu", "parties", elects=2, whole=False),
        Contest("pkwkp", "pilkada", "pairs", elects=1, whole=True),
        Contest("pkwkk", "pilkada", "pairs", elects=2, whole=True),
    )
}
"""By code, in ballot order."""
