//! Regencies, kecamatan, villages and stations below the provinces: invented, spread unevenly.

use crate::provinces::{self, Province};
use crate::rng::Rng;
use crate::words::Names;
use model::contest::Occasion;
use model::{Level, Parameters};
use registry::RegistryBuilder;

/// A kabupaten/kota of the drill, as the contests need it.
#[derive(Clone, Debug)]
pub struct Regency {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Codes of its kecamatan.
    pub kecamatan: Vec<String>,
}

/// A province of the drill with its regencies; none where it has no stations.
#[derive(Clone, Debug)]
pub struct Places {
    /// The province.
    pub province: &'static Province,
    /// Its regencies by code.
    pub regencies: Vec<Regency>,
}

/// First `id` of regions in the public JSON: far from those of 2024.
const REGION_ID_FIRST: u32 = 700_001;
/// First `id` of stations.
const STATION_ID_FIRST: u32 = 7_000_001;
/// Most stations of a village: the station's part of a code has three digits.
const VILLAGE_STATIONS_MAX: u32 = 900;
/// One station in ten is not in the register of voters that the drill was given.
const UNREGISTERED_PER_MILLE: u32 = 100;

/// Cities are numbered from 71, as the ministry does; those two digits hold 29.
const CITIES_END: u32 = 30;

struct Builder<'b> {
    to: &'b mut RegistryBuilder,
    region_id: u32,
    station_id: u32,
    /// Most voters of a station.
    voters_max: u32,
}

impl Builder<'_> {
    fn region(&mut self, level: Level, code: &str, name: &str, parent: &str) {
        self.to.add_region(level, code, name, parent, self.region_id);
        self.region_id += 1;
    }

    fn station(&mut self, village: &str, number: u32, name: &str, registered: Option<u32>) {
        self.to.add_station(village, &format!("{village}{number:03}"), name, self.station_id, registered);
        self.station_id += 1;
    }
}

/// Adds all places.
pub fn add(to: &mut RegistryBuilder, stations: u32, occasion: Occasion, rng: &mut Rng) -> Vec<Places> {
    let voters_max = Parameters::of(occasion).station_voters_max;
    let mut builder = Builder { to, region_id: REGION_ID_FIRST, station_id: STATION_ID_FIRST, voters_max };
    let provinces = provinces::of(occasion);
    let mut all = Vec::with_capacity(provinces.len());
    for (province, share) in provinces.iter().zip(provinces::stations(stations, provinces)) {
        builder.region(Level::Province, province.code, province.name, "0");
        if let Some(zone) = province.zone {
            builder.to.set_zone(province.code, zone);
        }
        if province.exempt() {
            builder.to.add_exempt(province.code);
        }
        all.push(Places { province, regencies: regencies(&mut builder, province, share, rng) });
    }
    all
}

/// Cuts the province's stations into villages, these into kecamatan, these into regencies. Sizes grow with the
/// province, so that the numbers of each level fit their two or four digits.
fn regencies(builder: &mut Builder<'_>, province: &Province, stations: u32, rng: &mut Rng) -> Vec<Regency> {
    let villages = rng.cut(stations, (4 + stations / 40).min(VILLAGE_STATIONS_MAX));
    let kecamatan = rng.cut(villages.len() as u32, (villages.len() as u32 / 60).max(3));
    let regencies = rng.cut(kecamatan.len() as u32, (kecamatan.len() as u32 / 20).max(3));
    let (mut villages, mut kecamatan) = (villages.into_iter(), kecamatan.into_iter());
    let mut names = Names::places(rng);
    let mut all = Vec::with_capacity(regencies.len());
    for (number, kecamatan_count) in (1..).zip(regencies) {
        let abroad = province.code == provinces::ABROAD;
        let city = !abroad && number < CITIES_END && rng.happens(250);
        let code = match abroad {
            true => format!("{}{}", province.code, letters(number)),
            false => format!("{}{:02}", province.code, if city { number + 70 } else { number }),
        };
        let title = if abroad {
            "NEGERI "
        } else if city {
            "KOTA "
        } else {
            ""
        };
        let name = format!("{title}{}", names.another());
        builder.region(Level::Regency, &code, &name, province.code);
        let mut own = Vec::with_capacity(kecamatan_count as usize);
        for (number, village_count) in (1..=99).zip(kecamatan.by_ref().take(kecamatan_count as usize)) {
            let code_below = format!("{code}{number:02}");
            builder.region(Level::Kecamatan, &code_below, &names.another(), &code);
            for (number, station_count) in (1u32..).zip(villages.by_ref().take(village_count as usize)) {
                let village = format!("{code_below}{:04}", number + if city { 1000 } else { 2000 });
                builder.region(Level::Village, &village, &names.another(), &code_below);
                village_stations(builder, &village, station_count, abroad, rng);
            }
            own.push(code_below);
        }
        all.push(Regency { code, name, kecamatan: own });
    }
    all.sort_by(|a, b| a.code.cmp(&b.code));
    all
}

/// `AA`, `AB` … `ZZ`: codes abroad have letters.
fn letters(number: u32) -> String {
    let letter = |n: u32| char::from(b'A' + (n % 26) as u8);
    [letter((number - 1) / 26), letter(number - 1)].iter().collect()
}

fn village_stations(builder: &mut Builder<'_>, village: &str, count: u32, abroad: bool, rng: &mut Rng) {
    for number in 1..=count {
        let name = match (abroad, number % 3) {
            (false, _) => format!("TPS {number:03}"),
            (true, 1) => format!("TPSLN {number:03}"),
            (true, 2) => format!("KSK {number:03}"),
            (true, _) => format!("POS {number:03}"),
        };
        // One station in seven is small.
        let (small, large) = (builder.voters_max / 5, builder.voters_max * 3 / 5);
        let voters =
            if rng.happens(150) { rng.between(small, large) } else { rng.between(large, builder.voters_max) };
        let registered = (!rng.happens(UNREGISTERED_PER_MILLE)).then_some(voters);
        builder.station(village, number, &name, registered);
    }
}
