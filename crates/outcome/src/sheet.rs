//! Anybody's own votes, as one CSV file (docs/spec/outcome.md, "Votes of your own").

mod bounds;
mod decisions;
mod fault;

pub use fault::{SheetError, SheetFault};

use crate::area::{Area, Areas};
use crate::votes::{Outstanding, OwnedVotes};
use model::{CandidateId, Contest, DistrictCode, Level, PartyNumber};
use registry::{Candidate, Contestants, District, PartyList, Registry};
use std::collections::BTreeMap;

/// The columns; the first three must be there.
const COLUMNS: [&str; 9] = [
    "pemilihan",
    "kode_dapil",
    "suara",
    "nama_dapil",
    "kursi",
    "nomor_partai",
    "nomor_calon",
    "nama",
    "kode_wilayah",
];

/// The row's place: party, candidate. Of a party's total the candidate is `None`; of the votes for it alone, 0.
type Who = (Option<PartyNumber>, Option<u16>);

#[derive(Default)]
struct Rows {
    name: Option<String>,
    seats: Option<u32>,
    names: BTreeMap<Who, String>,
    votes: BTreeMap<Who, u64>,
    /// By level, region and whom.
    areas: BTreeMap<(Level, String), BTreeMap<Who, u64>>,
}

/// A region's code and its numbers, each with its place on the form. Not all places of all regions: a sheet of many regions
/// and many people would take memory by both.
type RegionSums = (String, Vec<(usize, u64)>);

impl Rows {
    /// Everybody who has a number, in form order.
    fn standing(&self) -> Vec<Who> {
        let mut who: Vec<Who> = self.votes.keys().copied().collect();
        who.extend(self.areas.values().flat_map(|votes| votes.keys().copied()));
        who.sort_unstable();
        who.dedup();
        who
    }
}

/// Votes that somebody gave, of any contests.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    districts: Vec<OwnedVotes>,
    areas: BTreeMap<(Contest, DistrictCode, Level), Vec<RegionSums>>,
    /// Names of parties, where rows of their totals have them.
    pub parties: BTreeMap<PartyNumber, String>,
    /// Districts in which regions' votes do not add up to what the sheet says of the whole: contest, district, level.
    pub unequal: Vec<(Contest, DistrictCode, Level)>,
}

impl Sheet {
    /// Reads a sheet. With a registry, districts, seats, parties and candidates are those of the registry, and a row
    /// that fits none of them is an error; without, they are those that the sheet itself names.
    ///
    /// # Errors
    /// The first row that can't be taken; nothing is taken then.
    pub fn read(bytes: &[u8], registry: Option<&Registry>) -> Result<Sheet, SheetError> {
        let districts = rows(bytes, registry)?;
        let mut sheet = Sheet::default();
        for ((contest, code), rows) in districts {
            let district = match registry {
                Some(registry) => {
                    let found = registry.district_by_code(contest, code.as_str());
                    let fault = SheetFault::NoDistrict(format!("{contest} {code}"));
                    let found = found.ok_or(SheetError { line: 0, fault })?;
                    registry.district(found).clone()
                }
                None => invented(contest, code, &rows),
            };
            sheet.take(district, rows, registry.is_some());
        }
        Ok(sheet)
    }

    /// A sheet of votes that came otherwise, with votes of areas in the order of who stands: of captured files.
    pub fn gathered(
        districts: Vec<OwnedVotes>,
        areas: impl IntoIterator<Item = (usize, Level, Vec<(String, Vec<u64>)>)>,
    ) -> Sheet {
        let mut sheet = Sheet::default();
        for (at, level, rows) in areas {
            let Some(of) = districts.get(at) else { continue };
            let view = of.view();
            let row = |(code, votes): (String, Vec<u64>)| {
                let field = |(who, count)| Some((view.total_field(who)?, count));
                (code, votes.into_iter().enumerate().filter_map(field).collect())
            };
            let rows = rows.into_iter().map(row).collect();
            sheet.areas.insert((of.district.contest, of.district.code.clone(), level), rows);
        }
        sheet.districts = districts;
        sheet
    }

    /// The districts by contest and code.
    pub fn districts(&self) -> &[OwnedVotes] {
        &self.districts
    }

    /// The contests of the sheet, in ballot order.
    pub fn contests(&self) -> Vec<Contest> {
        let mut contests: Vec<_> = self.districts.iter().map(|v| v.district.contest).collect();
        contests.dedup();
        contests
    }

    fn take(&mut self, district: District, rows: Rows, complete_lists: bool) {
        for ((party, number), name) in &rows.names {
            if let (Some(party), None) = (party, number) {
                self.parties.insert(*party, name.clone());
            }
        }
        let field_of = |(party, number): &Who| {
            use model::Field;
            let field = match (party, number) {
                (None, Some(n)) => Field::Votes(*n),
                (Some(p), None) => Field::PartyTotal(*p),
                (Some(p), Some(0)) => Field::PartyOnly(*p),
                (Some(p), Some(n)) => Field::Candidate(*p, *n),
                (None, None) => return None,
            };
            district.schema.position(field)
        };
        let width = district.schema.width();
        let numbers = |votes: &BTreeMap<Who, u64>| -> Vec<(usize, u64)> {
            votes.iter().filter_map(|(who, count)| Some((field_of(who)?, *count))).collect()
        };
        let (mut sums, mut present) = (vec![0; width], vec![0; width]);
        for (at, count) in numbers(&rows.votes) {
            (sums[at], present[at]) = (count, 1);
        }
        // Where only regions are given, the whole is the sum of those of the highest level.
        let mut levels: BTreeMap<Level, Vec<RegionSums>> = BTreeMap::new();
        let mut whole: BTreeMap<Level, (Vec<u64>, Vec<u64>)> = BTreeMap::new();
        for ((level, region), votes) in &rows.areas {
            let row = numbers(votes);
            let sum = whole.entry(*level).or_insert_with(|| (vec![0; width], vec![0; width]));
            for (at, count) in &row {
                sum.0[*at] = sum.0[*at].saturating_add(*count);
                sum.1[*at] = 1;
            }
            levels.entry(*level).or_default().push((region.clone(), row));
        }
        for (level, (sum, given)) in whole {
            let mut differs = false;
            for at in 0..width {
                match (given[at], present[at]) {
                    (0, _) => {}
                    (_, 0) => (sums[at], present[at]) = (sum[at], given[at]),
                    _ => differs |= sums[at] != sum[at],
                }
            }
            if differs {
                self.unequal.push((district.contest, district.code.clone(), level));
            }
        }
        for (level, areas) in levels {
            self.areas.insert((district.contest, district.code.clone(), level), areas);
        }
        self.districts.push(OwnedVotes {
            district,
            sums,
            present,
            outstanding: Outstanding::default(),
            complete_lists,
        });
    }
}

impl Areas for Sheet {
    fn of(&self, district: &District, level: Level) -> Option<Vec<Area<'_>>> {
        let areas = self.areas.get(&(district.contest, district.code.clone(), level))?;
        let width = district.schema.width();
        let view = |(code, numbers): &RegionSums| {
            let mut sums = vec![0; width];
            numbers.iter().for_each(|(at, count)| sums[*at] = *count);
            Area { code: code.clone().into(), sums: sums.into() }
        };
        Some(areas.iter().map(view).collect())
    }
}

fn rows(
    bytes: &[u8],
    registry: Option<&Registry>,
) -> Result<BTreeMap<(Contest, DistrictCode), Rows>, SheetError> {
    let mut districts: BTreeMap<(Contest, DistrictCode), Rows> = BTreeMap::new();
    let mut count = 0;
    table(bytes, &COLUMNS, 3, |get| {
        count += 1;
        match count > bounds::ROWS_MAX {
            true => Err(SheetFault::TooMany("suara".into(), bounds::ROWS_MAX)),
            false => row(&mut districts, get, registry),
        }
    })?;
    let whole = |fault| Err(SheetError { line: 0, fault });
    if districts.is_empty() {
        return whole(SheetFault::Empty);
    }
    match districts.iter().find_map(|(of, rows)| bounds::too_many(of, rows)) {
        Some(fault) => whole(fault),
        None => Ok(districts),
    }
}

/// Hands each row of a CSV file on: `take` is given the text of a column by its place in `columns`, nothing where the file
/// has not the column. The first `needed` of them must be there.
fn table(
    bytes: &[u8],
    columns: &[&'static str],
    needed: usize,
    mut take: impl for<'r> FnMut(&'r dyn Fn(usize) -> &'r str) -> Result<(), SheetFault>,
) -> Result<(), SheetError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let whole = |fault| SheetError { line: 1, fault };
    let header = reader.headers().map_err(|e| whole(SheetFault::Csv(e.to_string())))?.clone();
    let mut at: Vec<Option<usize>> = vec![None; columns.len()];
    for (place, name) in header.iter().enumerate() {
        let column = columns.iter().position(|c| *c == name).and_then(|c| at.get_mut(c));
        match column {
            Some(free) if free.is_none() => *free = Some(place),
            _ => return Err(whole(SheetFault::Column(name.to_string()))),
        }
    }
    if let Some((missing, _)) = columns.iter().zip(&at).take(needed).find(|(_, at)| at.is_none()) {
        return Err(whole(SheetFault::NoColumn(missing)));
    }
    for record in reader.records() {
        let record = record.map_err(|e| {
            let line = e.position().map_or(0, csv::Position::line);
            SheetError { line, fault: SheetFault::Csv(e.to_string()) }
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let get = |column: usize| at.get(column).copied().flatten().and_then(|p| record.get(p)).unwrap_or("");
        take(&get).map_err(|fault| SheetError { line, fault })?;
    }
    Ok(())
}

fn bad(column: usize, text: &str) -> SheetFault {
    SheetFault::Field(COLUMNS[column], text.chars().take(60).collect())
}

fn row<'r>(
    districts: &mut BTreeMap<(Contest, DistrictCode), Rows>,
    get: &'r dyn Fn(usize) -> &'r str,
    registry: Option<&Registry>,
) -> Result<(), SheetFault> {
    let contest: Contest = get(0).parse().map_err(|_| bad(0, get(0)))?;
    let code = DistrictCode::new(get(1)).map_err(|_| bad(1, get(1)))?;
    let digits = |column: usize| -> Result<Option<u64>, SheetFault> {
        match get(column) {
            "" => Ok(None),
            text if text.bytes().all(|b| b.is_ascii_digit()) => {
                text.parse().map(Some).map_err(|_| bad(column, text))
            }
            text => Err(bad(column, text)),
        }
    };
    let small = |column: usize| -> Result<Option<u16>, SheetFault> {
        let number = digits(column)?;
        number.map(|n| u16::try_from(n).map_err(|_| bad(column, get(column)))).transpose()
    };
    let votes = digits(2)?.ok_or_else(|| bad(2, ""))?;
    let (party, candidate) = (small(5)?.map(PartyNumber), small(6)?);
    if party.is_some() != contest.has_parties() || party == Some(PartyNumber(0)) {
        return Err(SheetFault::Party(contest));
    }
    if party.is_none() && candidate.is_none_or(|n| n == 0) {
        return Err(bad(6, get(6)));
    }
    let who: Who = (party, candidate);
    let label = || format!("{contest} {code} {} {}", get(5), get(6));
    if let Some(registry) = registry {
        let found = registry.district_by_code(contest, code.as_str());
        let found = found.ok_or_else(|| SheetFault::NoDistrict(format!("{contest} {code}")))?;
        if !stands(registry.district(found), who) {
            return Err(SheetFault::NobodySuch(label()));
        }
    }
    let rows = districts.entry((contest, code.clone())).or_default();
    if let Some(seats) = digits(4)? {
        let seats =
            u32::try_from(seats).ok().filter(|n| (1..=1_000).contains(n)).ok_or_else(|| bad(4, get(4)))?;
        if *rows.seats.get_or_insert(seats) != seats {
            return Err(SheetFault::Differs(COLUMNS[4], format!("{contest} {code}")));
        }
    }
    if !get(3).is_empty() && rows.name.get_or_insert_with(|| get(3).to_string()) != get(3) {
        return Err(SheetFault::Differs(COLUMNS[3], format!("{contest} {code}")));
    }
    if !get(7).is_empty() {
        rows.names.insert(who, get(7).to_string());
    }
    let taken = match get(8) {
        "" => rows.votes.insert(who, votes),
        region => {
            let level = level_of(region, registry).ok_or_else(|| bad(8, region))?;
            rows.areas.entry((level, region.to_string())).or_default().insert(who, votes)
        }
    };
    if taken.is_some() { Err(SheetFault::Twice(label())) } else { Ok(()) }
}

/// The level of a region: the registry's; without one, by the length of the code of 2024.
fn level_of(code: &str, registry: Option<&Registry>) -> Option<Level> {
    match registry {
        Some(registry) => {
            let level = registry.region(registry.region_by_code(code)?).level;
            (level > Level::Nation).then_some(level)
        }
        None => match code.len() {
            2 => Some(Level::Province),
            4 => Some(Level::Regency),
            6 => Some(Level::Kecamatan),
            10 => Some(Level::Village),
            _ => None,
        },
    }
}

fn stands(district: &District, (party, number): Who) -> bool {
    match (&district.contestants, party) {
        (Contestants::Singles(list), None) => list.iter().any(|c| Some(c.number) == number),
        (Contestants::Lists(lists), Some(party)) => lists.iter().any(|l| {
            let own = |n| n == 0 || l.candidates.iter().any(|c| c.number == n);
            l.party == party && number.is_none_or(own)
        }),
        _ => false,
    }
}

/// A district made of what the sheet says of it.
fn invented(contest: Contest, code: DistrictCode, rows: &Rows) -> District {
    let who = rows.standing();
    let person = |who: &Who| {
        let number = who.1.filter(|n| *n > 0)?;
        let name = rows.names.get(who).cloned().unwrap_or_default();
        // Ids are asked for only where persons are named; within a district these are its own.
        let id = who.0.map_or(0, |p| u32::from(p.0)) << 16 | u32::from(number);
        Some(Candidate { id: CandidateId(id), number, name, colour: None, sex: None, residence: None })
    };
    let contestants = if contest.has_parties() {
        let mut lists: Vec<PartyList> = Vec::new();
        for who in &who {
            let Some(party) = who.0 else { continue };
            if lists.last().is_none_or(|l| l.party != party) {
                lists.push(PartyList { party, candidates: Vec::new() });
            }
            if let Some(list) = lists.last_mut() {
                list.candidates.extend(person(who));
            }
        }
        Contestants::Lists(lists)
    } else {
        Contestants::Singles(who.iter().filter_map(person).collect())
    };
    let schema = contestants.schema(contest);
    let name = rows.name.clone().unwrap_or_else(|| code.to_string());
    District { contest, code, name, schema, contestants, seats: rows.seats, population: None }
}
