//! K16 over the published files: every region is the sum of its children, in both families of files.

use crate::audit::{Seen, audit};
use crate::fixture::{Log, STATIONS, pairs, parties, registry, registry_with, story, values};
use model::{Contest, FormKey, StationCode};
use object_store::ObjectStore;
use object_store::memory::InMemory;
use proptest::prelude::*;
use publish::Scope;
use shapes::own::{RegionResult, Totals};
use shapes::portal::{DistrictFile, DistrictsFile, PARTY_TOTAL, RegionFile, Row, StationFile};
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn publish(log: &Log) -> Seen {
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    log.publish(&store, Scope::All);
    audit(&store).unwrap()
}

fn sum(rows: impl Iterator<Item = BTreeMap<String, u64>>) -> BTreeMap<String, u64> {
    let mut sum = BTreeMap::new();
    rows.flatten().for_each(|(id, votes)| *sum.entry(id).or_default() += votes);
    sum
}

/// Checks every region file of 2024: chart = sum of the table, each line = chart of the child's own file, and so on down to
/// the stations. Returns how many files were checked.
pub fn check_2024(seen: &Seen) -> usize {
    let mut checked = 0;
    for (path, body) in seen.files.iter().filter(|(p, _)| p.starts_with("pemilu/hhc")) {
        let Ok(file) = serde_json::from_slice::<RegionFile>(body) else { continue };
        let chart = file.chart.clone().map(|c| c.votes).unwrap_or_default();
        assert_eq!(chart, sum(file.table.values().map(|r| r.votes.clone())), "{path}");
        assert_eq!(file.chart.is_some(), file.progres.progres > 0, "{path}");
        let mut stations = 0;
        for (code, row) in &file.table {
            let child = format!("{}/{code}.json", path.trim_end_matches(".json"));
            match seen.files.get(&child) {
                Some(body) if code.len() == 13 => {
                    stations += u64::from(row.status_progress);
                    let file: StationFile = serde_json::from_slice(body).unwrap();
                    assert!(row.votes.is_empty() || file.status_suara, "{child}");
                }
                Some(body) => {
                    let of: RegionFile = serde_json::from_slice(body).unwrap();
                    stations += of.progres.progres;
                    let votes = of.chart.map(|c| c.votes).unwrap_or_default();
                    assert_eq!(&votes, &row.votes, "{child}");
                }
                None => {
                    // Tables of districts name regions; the part in the district has no file of its own.
                    stations = file.progres.progres;
                }
            }
            let Row { status_progress, .. } = row;
            // What is held, in dispute or read by a machine alone is in and adds no votes.
            assert!(*status_progress || row.votes.is_empty(), "{path} {code}");
        }
        assert_eq!(stations, file.progres.progres, "{path}");
        checked += 1;
    }
    checked
}

/// Checks every file of districts: a chart is the sum of its table, and a district beside the others is what its own file
/// says. Returns how many files were checked.
pub fn check_districts(seen: &Seen) -> usize {
    let own =
        |path: &str| seen.files.get(path).map(|body| serde_json::from_slice::<DistrictFile>(body).unwrap());
    let mut checked = 0;
    for (path, body) in seen.files.iter().filter(|(p, _)| p.starts_with("pemilu/hhcd/")) {
        checked += 1;
        // Where nothing is in, a district's own file has nothing that the file of all districts could not have.
        if let Ok(one) = serde_json::from_slice::<DistrictFile>(body) {
            let totals =
                one.table.iter().filter_map(|(party, row)| Some((party.clone(), *row.get(PARTY_TOTAL)?)));
            assert_eq!(one.chart.map(|c| c.votes).unwrap_or_default(), totals.collect(), "{path}");
            continue;
        }
        let all: DistrictsFile = serde_json::from_slice(body).unwrap();
        assert_eq!(all.chart.unwrap_or_default(), sum(all.table.values().map(|r| r.votes.clone())), "{path}");
        let folder = path.trim_end_matches(".json").trim_end_matches("/0");
        let (mut total, mut progres) = (0, 0);
        for (code, row) in &all.table {
            let one = own(&format!("{folder}/{code}.json")).unwrap();
            assert_eq!(one.chart.map(|c| c.votes).unwrap_or_default(), row.votes, "{path} {code}");
            assert_eq!(row.status_progress, one.progres.progres > 0, "{path} {code}");
            total += one.progres.total;
            progres += one.progres.progres;
        }
        assert_eq!((all.progres.total, all.progres.progres), (total, progres), "{path}");
    }
    checked
}

fn add(into: &mut Totals, of: &Totals) {
    into.stations += of.stations;
    into.held += of.held;
    into.disputed += of.disputed;
    into.incomplete = Some(into.incomplete.unwrap_or(0) + of.incomplete.unwrap());
    into.absent = Some(into.absent.unwrap_or(0) + of.absent.unwrap());
    into.objected = Some(into.objected.unwrap_or(0) + of.objected.unwrap());
    into.broken_any += of.broken_any;
    let pairs = into.stages.iter_mut().zip(of.stages).chain(into.broken.iter_mut().zip(of.broken));
    pairs.for_each(|(a, b)| *a += b);
    for (a, b) in [(&mut into.recorded, &of.recorded), (&mut into.headline, &of.headline)] {
        a.forms += b.forms;
        a.sums.resize(b.sums.len(), 0);
        a.present.resize(b.sums.len(), 0);
        a.sums.iter_mut().zip(&b.sums).for_each(|(a, b)| *a += b);
        a.present.iter_mut().zip(&b.present).for_each(|(a, b)| *a += b);
    }
}

/// The same for our own region files, with both totals, stages and breaches.
pub fn check_own(seen: &Seen) -> usize {
    let mut checked = 0;
    for (path, body) in seen.files.iter().filter(|(p, _)| p.starts_with("v1/hasil/")) {
        let Ok(file) = serde_json::from_slice::<RegionResult>(body) else { continue };
        if file.children.is_empty() {
            let held = file.stations.iter().filter(|s| s.held).count() as u64;
            assert_eq!(
                (file.totals.stations, file.totals.held),
                (file.stations.len() as u64, held),
                "{path}"
            );
            continue;
        }
        // The nation has no columns for candidates of single provinces.
        let width = file.columns.len();
        let mut all = Totals::default();
        for child in &file.children {
            let mut of = child.totals.clone();
            if of.recorded.sums.len() != width {
                assert_eq!((file.contest.as_str(), file.level), ("pdpd", 0));
                for sums in [&mut of.recorded, &mut of.headline] {
                    for column in [&mut sums.sums, &mut sums.present] {
                        let tail = column.split_off(column.len() - 3);
                        column.truncate(22);
                        column.extend(tail);
                    }
                }
            }
            add(&mut all, &of);
        }
        assert_eq!(all, file.totals, "{path}");
        checked += 1;
    }
    checked
}

#[test]
fn every_region_is_the_sum_of_its_children() {
    let seen = publish(&story(&Arc::new(registry())));
    assert!(check_2024(&seen) > 40);
    assert!(check_own(&seen) > 30);
    assert!(check_districts(&seen) > 8);
}

/// Each province has the part that lies in it; together they are the district.
#[test]
fn a_district_in_two_provinces_adds_up_in_both() {
    let registry = Arc::new(registry_with(&["110101", "1102", "3173"]));
    let mut log = Log::new(&registry);
    for (n, station) in STATIONS.iter().enumerate() {
        if registry.district_of(Contest::Pdprdp, registry.station_by_code(station).unwrap()).is_some() {
            let form = crate::fixture::form(Contest::Pdprdp, station);
            log.confirm(form, None, parties(&[[10 + n as u32, 1, 2], [1, 2, 3], [0, 0, 1]]));
        }
    }
    let seen = publish(&log);
    check_districts(&seen);
    let votes = |path: &str| {
        let file: DistrictFile = serde_json::from_slice(&seen.files[path]).unwrap();
        (file.progres.total, file.chart.unwrap().votes["1"])
    };
    let (aceh, jakarta) =
        (votes("pemilu/hhcd/pdprdp/11/110001.json"), votes("pemilu/hhcd/pdprdp/31/110001.json"));
    assert_eq!((aceh.0, jakarta.0), (5, 2));
    let whole = seen.json("v1/dapil/pdprdp/11/110001.json");
    let column = whole["columns"].as_array().unwrap().iter().position(|c| c == "IV.1.T").unwrap();
    assert_eq!(whole["totals"]["headline"]["sums"][column], aceh.1 + jakarta.1);
}

#[test]
fn a_held_station_counts_only_in_its_own_file() {
    let seen = publish(&story(&Arc::new(registry())));
    let village = "pemilu/hhcw/ppwp/11/1101/110101/1101012002";
    let file: StationFile =
        serde_json::from_slice(&seen.files[&format!("{village}/1101012002001.json")]).unwrap();
    assert!(file.status_suara);
    assert_eq!(seen.json(&format!("{village}.json"))["progres"]["progres"], 1, "it is in");
    assert_eq!(seen.json(&format!("{village}.json"))["chart"], serde_json::json!({"persen": 100.0}));
    let own = seen.json("v1/hasil/ppwp/11/1101/110101/1101012002.json");
    assert_eq!(own["totals"]["held"], 1);
    assert_eq!(own["totals"]["recorded"]["sums"][22], 105_200);
    assert_eq!(own["totals"]["headline"]["sums"][22], 0);
}

/// One random event: station, contest, votes, and whether it claims a repeat poll.
pub type Act = (usize, usize, [u32; 3], bool);

pub fn act() -> impl Strategy<Value = Act> {
    (0..9usize, 0..5usize, [0..400u32, 0..400u32, 0..1200u32], proptest::bool::weighted(0.2))
}

pub fn play(log: &mut Log, (station, contest, votes, again): Act) {
    let contest = Contest::ALL[contest];
    let code = crate::fixture::STATIONS[station];
    let values = match contest {
        Contest::Ppwp | Contest::Pkwkp | Contest::Pkwkk => pairs(votes),
        Contest::Pdpd => values(&votes[..2], votes[0] + votes[1]),
        Contest::Pdpr | Contest::Pdprdk => parties(&[votes, [1, 2, 3]]),
        Contest::Pdprdp => parties(&[votes, [1, 2, 3], [0, 0, 1]]),
    };
    let station = StationCode::new(code).unwrap();
    log.confirm(FormKey { contest, count: 0, round: u8::from(again), station }, None, values);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn sums_hold_in_random_elections(acts in proptest::collection::vec(act(), 0..40)) {
        let mut log = Log::new(&Arc::new(registry()));
        acts.into_iter().for_each(|a| play(&mut log, a));
        let seen = publish(&log);
        check_2024(&seen);
        check_own(&seen);
        check_districts(&seen);
    }
}
