//! Every form of the election as it happened, as it was written, and as it was first sent.

use crate::mistake::{self, Mistake, Section};
use crate::rng::Rng;
use crate::truth;
use model::{Contest, FormKey, StationCode};
use registry::{Registry, StationIdx};

/// One form of polling day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledForm {
    /// Which form.
    pub key: FormKey,
    /// What was first sent, in form order; all missing when it has not arrived.
    pub values: Vec<Option<u32>>,
    /// What the paper says: the truth, with people's wrong sums.
    pub paper: Vec<Option<u32>>,
    /// What happened: keeps every control.
    pub truth: Vec<Option<u32>>,
    /// What went wrong between the three; at most one thing a form.
    pub mistakes: Vec<Mistake>,
}

impl FilledForm {
    /// Whether the form has been sent.
    pub fn arrived(&self) -> bool {
        !self.mistakes.contains(&Mistake::NotArrived)
    }

    /// Whether what was sent is a machine's misreading of the paper.
    pub fn misread(&self) -> bool {
        self.mistakes.iter().any(|m| matches!(m, Mistake::Misread { .. }))
    }
}

/// Stations with a person's wrong sum on one of their forms: 47,032 of 806,583 in 2019.
const WRONG_SUM_STATIONS_PER_MILLE: u32 = 50;
/// Stations of which nothing has arrived.
const SILENT_STATIONS_PER_MILLE: u32 = 15;
/// Stations of which only the administration has arrived.
const ADMINISTRATION_STATIONS_PER_MILLE: u32 = 10;
/// Other forms that have not arrived.
const ABSENT_FORMS_PER_MILLE: u32 = 20;
/// Forms with a misread value. In 2024 it was several times as many; a demo should be readable.
const MISREAD_FORMS_PER_MILLE: u32 = 25;
/// Forms without one of sections I.B, II and III.
const TORN_FORMS_PER_MILLE: u32 = 15;

/// What happens to a whole station.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Silent,
    Administration,
    Usual { wrong_sum: Option<Contest> },
}

impl Fate {
    fn of(contests: &[Contest], rng: &mut Rng) -> Self {
        let wrong_sum =
            if rng.happens(WRONG_SUM_STATIONS_PER_MILLE) { rng.pick(contests).copied() } else { None };
        match rng.below(1000) {
            0..SILENT_STATIONS_PER_MILLE => Fate::Silent,
            n if n < SILENT_STATIONS_PER_MILLE + ADMINISTRATION_STATIONS_PER_MILLE => Fate::Administration,
            _ => Fate::Usual { wrong_sum },
        }
    }
}

/// The forms of polling day, by station and contest: each station with each contest that takes place there.
pub fn forms(registry: &Registry, seed: u64) -> Vec<FilledForm> {
    let mut all = Vec::new();
    for station in (0..registry.station_count()).map(StationIdx) {
        // A frozen registry holds no station whose code is not one; there is nobody to tell if it did.
        let Ok(code) = StationCode::new(registry.station(station).code) else { continue };
        let mut rng = Rng::of(seed, &format!("mistakes/{code}"));
        let contests: Vec<Contest> =
            Contest::ALL.into_iter().filter(|c| registry.takes_place_at(*c, station)).collect();
        let fate = Fate::of(&contests, &mut rng);
        for contest in contests {
            let key = FormKey { contest, count: 0, round: 0, station: code.clone() };
            all.extend(form(registry, station, key, fate, seed, &mut rng));
        }
    }
    all
}

fn form(
    registry: &Registry,
    station: StationIdx,
    key: FormKey,
    fate: Fate,
    seed: u64,
    rng: &mut Rng,
) -> Option<FilledForm> {
    let schema = &registry.district(registry.district_of(key.contest, station)?).schema;
    let truth = truth::values(registry, station, key.contest, seed, 0)?;
    let mut paper = truth.clone();
    let mut mistakes = Vec::new();
    if fate == (Fate::Usual { wrong_sum: Some(key.contest) }) {
        mistakes.extend(mistake::wrong_sum(schema, &mut paper, rng));
    }
    let mut read = paper.clone();
    let mut gone = 0..0;
    match (fate, rng.below(1000)) {
        (Fate::Silent, _) => mistakes.push(Mistake::NotArrived),
        (Fate::Administration, _) => {
            mistakes.push(Mistake::OnlyAdministration);
            gone = schema.votes();
        }
        _ if !mistakes.is_empty() => {}
        (_, 0..ABSENT_FORMS_PER_MILLE) => mistakes.push(Mistake::NotArrived),
        (_, n) if n < ABSENT_FORMS_PER_MILLE + MISREAD_FORMS_PER_MILLE => {
            mistakes.extend(mistake::misread(schema, &mut read, rng));
        }
        (_, n) if n < ABSENT_FORMS_PER_MILLE + MISREAD_FORMS_PER_MILLE + TORN_FORMS_PER_MILLE => {
            let section = Section::any(rng);
            mistakes.push(Mistake::MissingSection(section));
            gone = section.positions();
        }
        _ => {}
    }
    if mistakes.contains(&Mistake::NotArrived) {
        gone = 0..schema.width();
    }
    let known = |values: Vec<u32>| values.into_iter().map(Some).collect::<Vec<_>>();
    let mut values = known(read);
    values[gone].fill(None);
    Some(FilledForm { key, values, paper: known(paper), truth: known(truth), mistakes })
}
