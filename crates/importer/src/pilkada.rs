//! Count files of Pilkada above the stations (`pilkada/hhcw/{contest}/**`), compared with themselves and with each other. Nothing
//! of them is imported: what the captures of 2024 have ends at the rows of the kecamatan.

mod counted;

pub use counted::{AreaVotes, Counted, Lack, Lacking, RegionCount, counted_pilkada};

use model::contest::Occasion;
use model::lang::Text;
use model::{Contest, Lang, Level};
use shapes::Persen;
use shapes::portal::{PairsByRegion, PilkadaFile, Share};
use std::collections::{BTreeMap, BTreeSet};
use texts::import;

/// What does not fit. The numbers are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Differs {
    /// The file is not of this shape.
    Shape,
    /// A pair's votes are not the sum of its rows.
    Votes,
    /// Stations, or stations in, are not the sum of the rows.
    Stations,
    /// The two places of a file that state its stations differ.
    Twice,
    /// The percentage is not that of the stations.
    Share,
    /// Votes for a pair that does not stand there.
    Stranger,
    /// A row is not what the region's own file says. Noted: files are captured one after the other.
    Own,
}

impl Differs {
    /// All of them, by number.
    pub const ALL: [Differs; 7] = [
        Differs::Shape,
        Differs::Votes,
        Differs::Stations,
        Differs::Twice,
        Differs::Share,
        Differs::Stranger,
        Differs::Own,
    ];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        ["R3201", "R3202", "R3203", "R3204", "R3205", "R3206", "R3207"][self as usize]
    }

    /// Whether it is only noted.
    pub const fn is_note(self) -> bool {
        matches!(self, Differs::Own)
    }

    /// What it says.
    pub const fn text(self, lang: Lang) -> &'static str {
        const TEXTS: [Text; 7] = [
            import::NOT_COUNT_FILE_PILKADA,
            import::VOTES_NOT_SUM_ROWS,
            import::STATIONS_NOT_SUM_ROWS,
            import::TWO_PARTS_FILE_STATE_OTHER,
            import::PERCENTAGE_NOT_STATIONS,
            import::VOTES_PAIR_DOES_NOT_STAND,
            import::ROW_DIFFERS_FROM_REGIONS_OWN,
        ];
        TEXTS[self as usize].get(lang)
    }
}

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file.
    pub file: String,
    /// What.
    pub differs: Differs,
    /// Where in it: `chart.1000001`, `table.1101.progres`.
    pub place: String,
    /// What is stated there, and what it should be.
    pub detail: String,
}

/// What came of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Count files by contest and level of their region.
    pub files: BTreeMap<(Contest, Level), u64>,
    /// Rows of all tables.
    pub rows: u64,
    /// Files that name votes of their own.
    pub summed: u64,
    /// Those of them in which each pair's votes are the sum of the rows.
    pub confirmed: u64,
    /// Regions that elect, with the number of those who stand, of the lists of pairs, by contest.
    pub standing: BTreeMap<Contest, (u64, u64)>,
    /// Rows that have a file of their own among these, and rows that say the same as it.
    pub own: (u64, u64),
    /// Files that are neither count files nor lists of pairs, by path: passed over.
    pub passed: Vec<String>,
    /// What does not fit.
    pub differences: Vec<Difference>,
}

/// A count file of a region.
struct Count<'a> {
    path: &'a str,
    contest: Contest,
    code: String,
    level: Level,
    file: PilkadaFile,
}

/// Holds files of Pilkada against themselves and each other; which is which, [`PilkadaFileKind`] says.
pub fn compare_pilkada(files: &[(String, Vec<u8>)]) -> Comparison {
    let mut of = Comparison::default();
    let (mut counts, mut pairs) = (Vec::new(), BTreeMap::new());
    let mut seen = BTreeSet::new();
    for (path, bytes) in files {
        // The same file may be in an archive and beside it; the same region at another time is a file of its own.
        if PilkadaFileKind::of(path).is_some_and(|kind| !seen.insert((kind, bytes))) {
            continue;
        }
        match PilkadaFileKind::of(path) {
            Some(PilkadaFileKind::Pairs(contest)) => match serde_json::from_slice::<PairsByRegion>(bytes) {
                Ok(list) => {
                    let standing = list.values().map(|pairs| pairs.len() as u64).sum();
                    of.standing.insert(contest, (list.len() as u64, standing));
                    pairs.insert(contest, list);
                }
                Err(error) => of.differ(path, Differs::Shape, "", error.to_string()),
            },
            Some(PilkadaFileKind::Count(contest, code, level)) => {
                match serde_json::from_slice::<PilkadaFile>(bytes) {
                    Ok(file) => counts.push(Count { path, contest, code, level, file }),
                    Err(error) => of.differ(path, Differs::Shape, "", error.to_string()),
                }
            }
            Some(PilkadaFileKind::Regions(_)) | None => of.passed.push(path.clone()),
        }
    }
    for count in &counts {
        of.sums(count);
        if let Some(list) = pairs.get(&count.contest) {
            of.strangers(count, list);
        }
    }
    of.own_files(&counts);
    of.differences.sort();
    of
}

/// What a file of Pilkada is, by its path: the contest stands in it, and the file's name is a region's code (`0` the nation).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PilkadaFileKind {
    /// Pairs by the region that elects: `paslon/{contest}.json`, `paslon_{contest}.json`.
    Pairs(Contest),
    /// The regions or stations directly below a region: `wilayah/pilkada/{contest}/**`.
    Regions(String),
    /// The counts of a region.
    Count(Contest, String, Level),
}

impl PilkadaFileKind {
    /// Reads a path; none where it is of something else.
    pub fn of(path: &str) -> Option<Self> {
        let of_pilkada =
            |code: &str| code.parse().ok().filter(|c: &Contest| c.about().occasion == Occasion::Pilkada);
        let stem = path.strip_suffix(".json")?;
        let parts: Vec<&str> = stem.split(['/', '\\']).collect();
        let (name, before) = parts.split_last()?;
        if let Some(contest) = name.strip_prefix("paslon_").and_then(of_pilkada) {
            return Some(PilkadaFileKind::Pairs(contest));
        }
        if before.last() == Some(&"paslon") {
            return of_pilkada(name).map(PilkadaFileKind::Pairs);
        }
        let contest = before.iter().rev().find_map(|part| of_pilkada(part))?;
        if before.contains(&"wilayah") {
            return Some(PilkadaFileKind::Regions((*name).to_string()));
        }
        // Codes of regions have 2, 4, 6 or 10 characters, those of stations 13.
        let level = match name.len() {
            1 => Level::Nation,
            2 => Level::Province,
            4 => Level::Regency,
            6 => Level::Kecamatan,
            10 => Level::Village,
            _ => return None,
        };
        Some(PilkadaFileKind::Count(contest, (*name).to_string(), level))
    }
}

impl Comparison {
    /// Whether nothing differs that should not.
    pub fn is_sound(&self) -> bool {
        self.differences.iter().all(|d| d.differs.is_note())
    }

    fn differ(&mut self, file: &str, differs: Differs, place: impl Into<String>, detail: String) {
        self.differences.push(Difference { file: file.into(), differs, place: place.into(), detail });
    }

    /// A file against its own rows.
    fn sums(&mut self, of: &Count<'_>) {
        *self.files.entry((of.contest, of.level)).or_default() += 1;
        let (chart, table) = (&of.file.tungsura.chart, &of.file.tungsura.table);
        self.rows += table.len() as u64;
        let mut sums: BTreeMap<&str, u64> = BTreeMap::new();
        for (id, votes) in table.values().flat_map(|row| &row.votes) {
            let sum = sums.entry(id).or_default();
            *sum = sum.saturating_add(*votes);
        }
        // Above the regions that elect the chart names nobody.
        if of.level >= of.contest.names_from() {
            self.summed += 1;
            let ids: BTreeSet<&str> =
                chart.votes.keys().map(String::as_str).chain(sums.keys().copied()).collect();
            let mut equal = true;
            for id in ids {
                let stated = chart.votes.get(id).copied().unwrap_or(0);
                let sum = sums.get(id).copied().unwrap_or(0);
                if stated != sum {
                    equal = false;
                    self.differ(of.path, Differs::Votes, format!("chart.{id}"), format!("{stated}, {sum}"));
                }
            }
            self.confirmed += u64::from(equal);
        }
        let total = |get: fn(&Share) -> u64| {
            table.values().map(|row| get(&row.progres)).fold(0u64, u64::saturating_add)
        };
        let rows = (total(|s| s.total), total(|s| s.progres));
        let stated = (of.file.progres.total, of.file.progres.progres);
        if stated != rows {
            self.differ(of.path, Differs::Stations, "progres", format!("{stated:?}, {rows:?}"));
        }
        let again = (chart.progres.total, chart.progres.progres);
        if stated != again {
            self.differ(of.path, Differs::Twice, "chart.progres", format!("{again:?}, {stated:?}"));
        }
        self.share(of.path, "chart", &chart.progres);
        for (code, row) in table {
            self.share(of.path, &format!("table.{code}"), &row.progres);
        }
    }

    fn share(&mut self, path: &str, place: &str, share: &Share) {
        let should = Persen::of(share.progres, share.total);
        if let Some(persen) = share.persen.filter(|persen| *persen != should) {
            self.differ(
                path,
                Differs::Share,
                format!("{place}.progres.persen"),
                format!("{persen}, {should}"),
            );
        }
    }

    /// Votes for pairs that do not stand in the region that elects.
    fn strangers(&mut self, of: &Count<'_>, pairs: &PairsByRegion) {
        let elects = |code: &str| {
            let digits = match of.contest.elects() {
                Level::Province => 2,
                _ => 4,
            };
            code.get(..digits).and_then(|region| pairs.get(region))
        };
        let own = (of.code.as_str(), "chart".to_string(), &of.file.tungsura.chart.votes);
        let rows = of
            .file
            .tungsura
            .table
            .iter()
            .map(|(code, row)| (code.as_str(), format!("table.{code}"), &row.votes));
        for (code, place, votes) in [own].into_iter().chain(rows) {
            for id in votes.keys() {
                if !elects(code).is_some_and(|standing| standing.contains_key(id)) {
                    self.differ(of.path, Differs::Stranger, format!("{place}.{id}"), code.to_string());
                }
            }
        }
    }

    /// Rows against the files of the regions that they are about.
    fn own_files(&mut self, counts: &[Count<'_>]) {
        let by_code: BTreeMap<(Contest, &str), &Count<'_>> =
            counts.iter().map(|c| ((c.contest, c.code.as_str()), c)).collect();
        for count in counts {
            for (code, row) in &count.file.tungsura.table {
                let Some(own) = by_code.get(&(count.contest, code.as_str())) else { continue };
                self.own.0 += 1;
                let chart = &own.file.tungsura.chart;
                // A row above the regions that elect has no votes, nor has such a chart.
                let same = chart.votes == row.votes
                    && (chart.progres.total, chart.progres.progres)
                        == (row.progres.total, row.progres.progres);
                if same {
                    self.own.1 += 1;
                } else {
                    let times = format!(
                        "{} ({}), {} ({})",
                        sum(&row.votes),
                        count.file.ts,
                        sum(&chart.votes),
                        own.file.ts
                    );
                    self.differ(count.path, Differs::Own, format!("table.{code}"), times);
                }
            }
        }
    }
}

fn sum(votes: &BTreeMap<String, u64>) -> u64 {
    votes.values().copied().fold(0, u64::saturating_add)
}
