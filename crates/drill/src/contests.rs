//! The districts of all contests of an occasion and who stands in them.

use crate::parties;
use crate::places::{Places, Regency};
use crate::provinces::{ABROAD, ACEH, JAKARTA, YOGYAKARTA};
use crate::rng::Rng;
use crate::words::{Names, roman};
use model::{CandidateId, Contest};
use registry::{Candidate, Contestants, DistrictRow, PartyList, RegistryBuilder};

/// First id of pairs; 2024 had 100025 to 100027.
const PAIR_ID_FIRST: u32 = 900_001;
/// First id of candidates.
const CANDIDATE_ID_FIRST: u32 = 2_000_001;

/// First id of pairs of Pilkada; 2024 had 1000001 and on.
const PILKADA_ID_FIRST: u32 = 9_000_001;
/// In 37 of 545 regions a pair stood alone.
const BLANK_COLUMN_PER_MILLE: u32 = 68;
/// The blank column's name, as the portal of 2024 had it.
const BLANK_COLUMN: &str = "KOLOM KOSONG - ";
const PAIR_COLOURS: [&str; 5] = ["#1B7F5C", "#3557A6", "#B3402A", "#8A6D1F", "#6A3D8F"];

struct Contests<'a> {
    to: &'a mut RegistryBuilder,
    rng: &'a mut Rng,
    next_id: u32,
}

/// Adds all districts of Pilkada: governors but in Yogyakarta, regents and mayors but in Jakarta.
pub fn add_pilkada(to: &mut RegistryBuilder, places: &[Places], rng: &mut Rng) {
    let mut contests = Contests { to, rng, next_id: PILKADA_ID_FIRST };
    for place in places.iter().filter(|p| !p.regencies.is_empty()) {
        let province = place.province;
        if province.code != YOGYAKARTA {
            contests.heads(Contest::Pkwkp, province.code, province.name);
        }
        if province.code != JAKARTA {
            place.regencies.iter().for_each(|r| contests.heads(Contest::Pkwkk, &r.code, &r.name));
        }
    }
}

/// Adds all districts of the general election. Provinces without stations have none of their own.
pub fn add(to: &mut RegistryBuilder, places: &[Places], rng: &mut Rng) {
    let mut contests = Contests { to, rng, next_id: CANDIDATE_ID_FIRST };
    contests.president();
    let abroad = places.iter().any(|p| p.province.code == ABROAD && !p.regencies.is_empty());
    for place in places.iter().filter(|p| p.province.code != ABROAD && !p.regencies.is_empty()) {
        contests.dpr(place, abroad);
        contests.dpd(place);
        contests.dprd_province(place);
        if place.province.code != JAKARTA {
            place.regencies.iter().for_each(|regency| contests.dprd_regency(place, regency));
        }
    }
}

impl Contests<'_> {
    fn president(&mut self) {
        let pairs = (1..).zip(parties::PAIRS).map(|(number, (name, colour))| Candidate {
            id: CandidateId(PAIR_ID_FIRST + u32::from(number) - 1),
            number,
            name: name.into(),
            colour: Some(colour.into()),
            sex: None,
            residence: None,
        });
        let contestants = Contestants::Singles(pairs.collect());
        self.district(Contest::Ppwp, "0", "INDONESIA", None, contestants, vec!["0".into()]);
    }

    /// The pairs of a region that elects its head: two to five, or one against the blank column, as in one region of fifteen.
    fn heads(&mut self, contest: Contest, code: &str, name: &str) {
        let alone = self.rng.happens(BLANK_COLUMN_PER_MILLE);
        let count = if alone { 1 } else { self.rng.between(2, 5) as u16 };
        let mut names = Names::people(self.rng);
        let mut pairs: Vec<String> =
            (0..count).map(|_| format!("{} - {}", names.another(), names.another())).collect();
        pairs.extend(alone.then(|| BLANK_COLUMN.to_string()));
        let pairs = (1..).zip(pairs).map(|(number, name)| {
            let id = CandidateId(self.next_id);
            self.next_id += 1;
            let colour = PAIR_COLOURS[usize::from(number - 1) % PAIR_COLOURS.len()];
            Candidate { id, number, name, colour: Some(colour.into()), sex: None, residence: None }
        });
        let contestants = Contestants::Singles(pairs.collect());
        self.district(contest, code, name, None, contestants, vec![code.to_string()]);
    }

    /// A DPR district for every five regencies; the last of Jakarta holds the stations abroad too.
    fn dpr(&mut self, place: &Places, abroad: bool) {
        let province = place.province;
        let groups = if province.code == JAKARTA { 2 } else { place.regencies.len().div_ceil(5) };
        let groups = groups.min(place.regencies.len());
        for (number, group) in (1..).zip(chunks(&place.regencies, groups)) {
            let mut holds: Vec<String> = group.iter().map(|r| r.code.clone()).collect();
            if province.code == JAKARTA && abroad && number == groups {
                holds.push(ABROAD.into());
            }
            let name = format!("{} {}", province.name, roman(number));
            let seats = self.rng.between(3, 10);
            let lists = self.lists(group, false);
            let code = format!("{}{number:02}", province.code);
            self.district(Contest::Pdpr, &code, &name, Some(seats), lists, holds);
        }
    }

    fn dpd(&mut self, place: &Places) {
        let count = self.rng.between(6, 10) as u16;
        let mut names = Names::people(self.rng);
        let list = (1..=count).map(|n| self.candidate(n, &mut names, &place.regencies)).collect();
        let code = place.province.code;
        let holds = vec![code.to_string()];
        self.district(Contest::Pdpd, code, place.province.name, Some(4), Contestants::Singles(list), holds);
    }

    fn dprd_province(&mut self, place: &Places) {
        let province = place.province;
        let groups = place.regencies.len().div_ceil(2);
        for (number, group) in (1..).zip(chunks(&place.regencies, groups)) {
            let holds = group.iter().map(|r| r.code.clone()).collect();
            let name = format!("{} {}", province.name, roman(number));
            let seats = self.rng.between(4, 12);
            let lists = self.lists(group, province.code == ACEH);
            let code = format!("{}00{number:02}", province.code);
            self.district(Contest::Pdprdp, &code, &name, Some(seats), lists, holds);
        }
    }

    fn dprd_regency(&mut self, place: &Places, regency: &Regency) {
        let groups = regency.kecamatan.len().div_ceil(3);
        for (number, group) in (1..).zip(chunks(&regency.kecamatan, groups)) {
            let name = format!("{} {}", regency.name, roman(number));
            let seats = self.rng.between(4, 12);
            let lists = self.lists(std::slice::from_ref(regency), place.province.code == ACEH);
            let code = format!("{}{number:02}", regency.code);
            self.district(Contest::Pdprdk, &code, &name, Some(seats), lists, group.to_vec());
        }
    }

    fn lists(&mut self, homes: &[Regency], local_too: bool) -> Contestants {
        let mut names = Names::people(self.rng);
        let lists = parties::standing(local_too).map(|party| {
            let count = self.rng.between(3, 7) as u16;
            let candidates = (1..=count).map(|n| self.candidate(n, &mut names, homes)).collect();
            PartyList { party, candidates }
        });
        Contestants::Lists(lists.collect())
    }

    /// Every third on a list is a woman at least (UU 7/2017 art. 246).
    fn candidate(&mut self, number: u16, names: &mut Names, homes: &[Regency]) -> Candidate {
        let id = CandidateId(self.next_id);
        self.next_id += 1;
        let sex = if number.is_multiple_of(3) || self.rng.happens(300) { 'P' } else { 'L' };
        let residence = self.rng.pick(homes).map(|r| r.name.clone());
        Candidate { id, number, name: names.another(), colour: None, sex: Some(sex), residence }
    }

    fn district(
        &mut self,
        contest: Contest,
        code: &str,
        name: &str,
        seats: Option<u32>,
        contestants: Contestants,
        holds: Vec<String>,
    ) {
        let (code, name) = (code.to_string(), name.to_string());
        self.to.add_district(DistrictRow {
            contest,
            code,
            name,
            seats,
            population: None,
            contestants,
            holds,
        });
    }
}

/// Consecutive groups of nearly equal size, as many as asked for or fewer.
fn chunks<T>(items: &[T], groups: usize) -> impl Iterator<Item = &[T]> {
    items.chunks(items.len().div_ceil(groups.max(1)).max(1))
}
