//! A whole publication, and one after a single change, of a made-up nation into a folder.
//!
//! `cargo bench -p publish -- [stations] [portal]`: 80,000 stations by default; with `portal` every form is an imported
//! station file of 2024, which the publisher must read back from the log. One JSON object per line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a measurement, not the product"
)]

use model::event::{
    Behind, Cut, FormImported, ImportedFrom, KeyEnrol, Payload, Portal, PortalBlock, Setup, sign,
};
use model::{
    CandidateId, Contest, Digest, Entry, EventId, FormKey, Level, Parameters, Role, SecretKey, Stage,
    StationCode, Submission, UtcSeconds,
};
use publish::{Config, LogSource, LogSourceError, Publisher, Report, Scope};
use registry::{Candidate, Contestants, DistrictRow, Election, Registry, RegistryBuilder, StationIdx};
use std::ops::Range;
use std::sync::Arc;
use std::time::Instant;
use tabulate::Tabulation;

const ORIGIN: &str = "bench.example/log";

/// Stations a village, villages a kecamatan, and so on: the proportions of 2019.
const FAN: [u32; 4] = [10, 11, 14, 14];

fn registry(stations: u32) -> Registry {
    let election = Election {
        id: "bench".into(),
        name: "Bench".into(),
        date: "2019-04-17".into(),
        drill: false,
        parameters: Parameters::general(),
    };
    let mut b = RegistryBuilder::new(election);
    let [per_village, per_kecamatan, per_regency, per_province] = FAN;
    for village in 0..stations.div_ceil(per_village) {
        let (kecamatan, in_kecamatan) = (village / per_kecamatan, village % per_kecamatan);
        let (regency, in_regency) = (kecamatan / per_regency, kecamatan % per_regency);
        let (province, in_province) = (regency / per_province, regency % per_province);
        let p = format!("{:02}", 11 + province);
        let (k, c) =
            (format!("{p}{:02}", in_province + 1), format!("{p}{:02}{:02}", in_province + 1, in_regency + 1));
        let v = format!("{c}{:04}", 2001 + in_kecamatan);
        if in_kecamatan == 0 && in_regency == 0 && in_province == 0 {
            b.add_region(Level::Province, &p, &format!("PROVINSI {p}"), "0", province);
        }
        if in_kecamatan == 0 && in_regency == 0 {
            b.add_region(Level::Regency, &k, &format!("KABUPATEN {k}"), &p, regency);
        }
        if in_kecamatan == 0 {
            b.add_region(Level::Kecamatan, &c, &format!("KECAMATAN {c}"), &k, kecamatan);
        }
        b.add_region(Level::Village, &v, &format!("DESA {v}"), &c, village);
        for n in 1..=per_village {
            b.add_station(&v, &format!("{v}{n:03}"), &format!("TPS {n:03}"), village * per_village + n, None);
        }
    }
    let pair = |(number, id): (u16, u32)| Candidate {
        id: CandidateId(id),
        number,
        name: format!("PASANGAN {number}"),
        colour: Some("#FF0000".into()),
        sex: None,
        residence: None,
    };
    b.add_district(DistrictRow {
        contest: Contest::Ppwp,
        code: "0".into(),
        name: "INDONESIA".into(),
        seats: None,
        population: None,
        contestants: Contestants::Singles((1..).zip([100_025, 100_026, 100_027]).map(pair).collect()),
        holds: vec!["0".into()],
    });
    b.freeze().unwrap()
}

struct Log {
    fold: Tabulation,
    entries: Vec<Vec<u8>>,
    leaves: Vec<tlog::Hash>,
    importer: SecretKey,
    publisher: SecretKey,
    log_key: SecretKey,
    signer: tlog::NoteSigner,
    last: Option<EventId>,
    seq: u64,
}

impl LogSource for Log {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        Ok(self.entries[range.start as usize..range.end as usize].to_vec())
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<tlog::Hash>, LogSourceError> {
        Ok(self.leaves[range.start as usize..range.end as usize].to_vec())
    }
    fn document(&self, _: model::Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        Ok(None)
    }
}

impl Log {
    fn new(registry: &Registry) -> Self {
        let [root, importer, publisher] = [1, 2, 4].map(|seed| SecretKey::from_seed(&[seed; 32]));
        let mut log = Log {
            fold: Tabulation::new(registry),
            entries: Vec::new(),
            leaves: Vec::new(),
            importer: importer.clone(),
            publisher: publisher.clone(),
            log_key: SecretKey::from_seed(&[3; 32]),
            signer: tlog::NoteSigner::from_seed(ORIGIN, &[3; 32]).unwrap(),
            last: None,
            seq: 0,
        };
        let time = UtcSeconds(1_555_470_000);
        let digests = (registry.digest(), Some(registry.stations_root()));
        let setup = Setup::new(root.public(), "Bench", digests, model::Rules::LATEST, time);
        log.push(registry, Payload::Setup(setup), &root);
        let second = SecretKey::from_seed(&[9; 32]);
        let enrol = KeyEnrol::new(second.public(), (root.id(), None), (Role::Authority, ""), time);
        log.take(registry, enrol.sign(ORIGIN, (&root, None), &second));
        for (role, key) in [("importer", &importer), ("publisher", &publisher)] {
            let role_of = Role::from_code(role).unwrap();
            let signers = (root.id(), Some(second.id()));
            let enrol = KeyEnrol::new(key.public(), signers, (role_of, ""), time);
            log.take(registry, enrol.sign(ORIGIN, (&root, Some(&second)), key));
        }
        log
    }

    fn push(&mut self, registry: &Registry, payload: Payload, key: &SecretKey) -> EventId {
        self.take(registry, sign(ORIGIN, payload, &[key]))
    }

    fn take(&mut self, registry: &Registry, submission: Submission) -> EventId {
        let bytes =
            submission.entry_bytes(self.log_key.id(), UtcSeconds(1_555_470_000 + self.entries.len() as i64));
        let entry = Entry::parse(ORIGIN, self.log_key.id(), &bytes).unwrap();
        self.fold.apply(registry, &entry);
        self.leaves.push(tlog::leaf_hash(&bytes));
        self.entries.push(bytes);
        submission.id()
    }

    fn import(
        &mut self,
        registry: &Registry,
        station: StationIdx,
        replaces: Option<EventId>,
        portal: bool,
    ) -> EventId {
        let code = registry.station(station).code;
        let n = station.0;
        let votes = [n * 7 % 120, n * 13 % 90, n * 3 % 20];
        let (valid, invalid) = (votes.iter().sum::<u32>(), n % 5);
        let mut values = vec![None; 22];
        values.extend(votes.map(Some));
        // One station in twenty has a total that does not hold.
        values.extend([Some(valid), Some(invalid), Some(valid + invalid + u32::from(n.is_multiple_of(20)))]);
        let portal = portal.then(|| Portal {
            administrasi: Some(PortalBlock { absent: Vec::new(), null_key: false }),
            chart: Some(PortalBlock { absent: Vec::new(), null_key: true }),
            images: (1..=3).map(|p| Some(format!("https://form.example/204f/pemilu/ppwp/{code}-20240215-10142{p}--00000000-0000-4000-8000-000000000000.jpg"))).collect(),
            mode: None,
            psu: None,
            status_adm: true,
            status_suara: true,
            ts: "2024-02-15 08:00:00".into(),
        });
        let event = FormImported {
            behind: Behind::Nothing,
            by: self.importer.id(),
            form: FormKey {
                contest: Contest::Ppwp,
                count: 0,
                round: 0,
                station: StationCode::new(code).unwrap(),
            },
            kind: FormImported::KIND.into(),
            portal,
            prev: self.last,
            replaces,
            seq: self.seq,
            source: ImportedFrom { file: "nation.tsv".into(), line: n + 2, sha256: Digest::of(b"nation") },
            stage: Stage::Dikonfirmasi,
            time: UtcSeconds(1_555_470_000),
            values,
        };
        let key = self.importer.clone();
        let id = self.push(registry, Payload::FormImported(event), &key);
        (self.last, self.seq) = (Some(id), self.seq + 1);
        id
    }

    fn cut(&mut self, registry: &Registry) {
        let root = tlog::HashTree::from_leaves(self.leaves.clone()).root();
        let cut = Cut {
            by: self.publisher.id(),
            kind: Cut::KIND.into(),
            name: "akhir".into(),
            root: Digest(root),
            size: self.entries.len() as u64,
            time: UtcSeconds(1_555_470_000),
            totals: std::collections::BTreeMap::new(),
        };
        let key = self.publisher.clone();
        self.push(registry, Payload::Cut(cut), &key);
    }

    fn checkpoint(&self) -> Vec<u8> {
        let tree = tlog::HashTree::from_leaves(self.leaves.clone());
        let (size, root) = (tree.size(), tree.root());
        let of = tlog::Checkpoint { origin: ORIGIN.into(), size, root, extensions: Vec::new() };
        tlog::sign_checkpoint(&of, &self.signer).to_bytes()
    }
}

fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn say(what: &str, stations: u32, seconds: f64, report: &Report) {
    println!(
        "{{\"what\": \"{what}\", \"stations\": {stations}, \"seconds\": {seconds:.4}, \"stations_per_second\": {:.0}, \
         \"nodes\": {}, \"objects\": {}, \"object_bytes\": {}, \"log_files\": {}, \"log_bytes\": {}, \"peak_kib\": {}}}",
        f64::from(stations) / seconds,
        report.nodes,
        report.objects,
        report.object_bytes,
        report.log_files,
        report.log_bytes,
        peak_kib(),
    );
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let stations = arguments.iter().find_map(|a| a.parse().ok()).unwrap_or(80_000);
    let portal = arguments.iter().any(|a| a == "portal");
    let registry = Arc::new(registry(stations));
    let stations = registry.station_count();
    let mut log = Log::new(&registry);
    let ids: Vec<EventId> =
        (0..stations).map(|s| log.import(&registry, StationIdx(s), None, portal)).collect();
    println!("{{\"what\": \"before\", \"entries\": {}, \"peak_kib\": {}}}", log.entries.len(), peak_kib());

    let folder = tempfile::tempdir().unwrap();
    let store = store::Store::<store::PublicTree>::in_folder(folder.path()).unwrap();
    let config =
        Config { origin: ORIGIN.into(), log_keys: vec![log.log_key.id()], policy: "quorum none\n".into() };
    let publisher = Publisher::new(store, registry.clone(), config);
    let start = Instant::now();
    let report = publisher.publish(&log.fold, &log, &log.checkpoint(), Scope::All, &|_| {}).unwrap();
    say("publish_all", stations, start.elapsed().as_secs_f64(), &report);

    let mut changes = Vec::new();
    for round in 0..9 {
        let station = StationIdx((stations / 10) * round + 3);
        log.import(&registry, station, Some(ids[station.0 as usize]), portal);
        let note = log.checkpoint();
        let start = Instant::now();
        let changed = [(Contest::Ppwp, station)];
        let report = publisher.publish(&log.fold, &log, &note, Scope::Changed(&changed), &|_| {}).unwrap();
        changes.push((start.elapsed().as_secs_f64(), report));
    }
    changes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (seconds, report) = &changes[changes.len() / 2];
    say("publish_one_change", stations, *seconds, report);

    log.cut(&registry);
    let note = log.checkpoint();
    let start = Instant::now();
    let report = publisher.publish(&log.fold, &log, &note, Scope::Changed(&[]), &|_| {}).unwrap();
    say("publish_cut", stations, start.elapsed().as_secs_f64(), &report);
}
