//! A tiny election made by hand: two provinces and the stations abroad, all five contests, and a log to write into.

use model::event::{
    Behind, Cut, FormConfirmed, FormImported, ImportedFrom, KeyEnrol, PagePictures, Payload, Portal, Setup,
    sign,
};
use model::{
    CandidateId, Contest, Digest, Entry, EventId, FormKey, KeyId, Level, Parameters, PartyNumber, SecretKey,
    Stage, StationCode, UtcSeconds, Zone,
};
use object_store::ObjectStore;
use publish::{Config, LogSource, LogSourceError, Publisher, Report, Scope};
use registry::{
    Candidate, Contestants, DistrictRow, Election, Party, PartyList, Registry, RegistryBuilder, StationIdx,
};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use store::Store;
use tabulate::Tabulation;

pub use crate::story::{story, story_steps};

pub const ORIGIN: &str = "contoh.example/log";
/// 14 February 2024, 07:00 WIB.
pub const START: i64 = 1_707_868_800;
/// Stations of the fixture, in order.
pub const STATIONS: [&str; 9] = [
    "1101012001001",
    "1101012001002",
    "1101012001003",
    "1101012002001",
    "1101022001001",
    "1102012001001",
    "3173011005001",
    "3173011005002",
    "9901010001001",
];

fn candidate(id: u32, number: u16, name: &str) -> Candidate {
    let (sex, residence) = (Some(if number.is_multiple_of(2) { 'P' } else { 'L' }), Some("KOTA BARU".into()));
    Candidate { id: CandidateId(id), number, name: name.into(), colour: None, sex, residence }
}

fn pair(id: u32, number: u16, name: &str) -> Candidate {
    Candidate { sex: None, residence: None, colour: Some("#FF0000".into()), ..candidate(id, number, name) }
}

fn lists(base: u32, parties: &[u16]) -> Contestants {
    let list = |(at, party): (usize, &u16)| {
        let id = base + at as u32 * 10;
        let candidates = vec![candidate(id + 1, 1, "CALON SATU"), candidate(id + 2, 2, "CALON DUA")];
        PartyList { party: PartyNumber(*party), candidates }
    };
    Contestants::Lists(parties.iter().enumerate().map(list).collect())
}

pub fn registry() -> Registry {
    registry_with(&["110101", "1102"])
}

/// The registry with other regions in the provincial district `110001`.
pub fn registry_with(holds_110001: &[&str]) -> Registry {
    let election = Election {
        id: "contoh-2024".into(),
        name: "Pemilu Contoh 2024".into(),
        date: "2024-02-14".into(),
        drill: true,
        parameters: Parameters::general(),
    };
    let mut b = RegistryBuilder::new(election);
    let regions = [
        (Level::Province, "11", "ACEH", "0"),
        (Level::Regency, "1101", "ACEH SELATAN", "11"),
        (Level::Kecamatan, "110101", "BAKONGAN", "1101"),
        (Level::Village, "1101012001", "KEUDE BAKONGAN", "110101"),
        (Level::Village, "1101012002", "UJONG MANGKI", "110101"),
        (Level::Kecamatan, "110102", "KLUET UTARA", "1101"),
        (Level::Village, "1101022001", "FAJAR HARAPAN", "110102"),
        (Level::Regency, "1102", "ACEH BARAT", "11"),
        (Level::Kecamatan, "110201", "KAWAY", "1102"),
        (Level::Village, "1102012001", "ALUE ON", "110201"),
        (Level::Province, "31", "DKI JAKARTA", "0"),
        (Level::Regency, "3173", "KOTA JAKARTA PUSAT", "31"),
        (Level::Kecamatan, "317301", "GAMBIR", "3173"),
        (Level::Village, "3173011005", "CIDENG", "317301"),
        (Level::Province, "99", "Luar Negeri", "0"),
        (Level::Regency, "9901", "Abu Dhabi, Uni Emirat Arab", "99"),
        (Level::Kecamatan, "990101", "ABU DHABI", "9901"),
        (Level::Village, "9901010001", "Abu Dhabi", "990101"),
    ];
    for (at, (level, code, name, parent)) in (100_001..).zip(regions) {
        b.add_region(level, code, name, parent, at);
    }
    for (at, code) in (7_830_001..).zip(STATIONS) {
        let (village, number) = code.split_at(10);
        b.add_station(village, code, &format!("TPS {number}"), at, None);
    }
    b.set_zone("11", Zone::Wib);
    b.add_exempt("99");
    for (number, name, local) in [(1, "PKB", false), (2, "GERINDRA", false), (18, "PNA", true)] {
        b.add_party(Party {
            number: PartyNumber(number),
            portal_id: 8 + u32::from(number),
            name: name.into(),
            full_name: format!("Partai {name}"),
            colour: "#00AA00".into(),
            local,
        });
    }
    let mut add = |contest, code: &str, name: &str, holds: &[&str], contestants| {
        let holds = holds.iter().map(|h| (*h).into()).collect();
        let (code, name) = (code.into(), name.into());
        b.add_district(DistrictRow {
            contest,
            code,
            name,
            seats: Some(3),
            population: None,
            contestants,
            holds,
        });
    };
    let pairs = vec![
        pair(100_025, 1, "SATU - DUA"),
        pair(100_026, 2, "TIGA - EMPAT"),
        pair(100_027, 3, "LIMA - ENAM"),
    ];
    add(Contest::Ppwp, "0", "INDONESIA", &["0"], Contestants::Singles(pairs));
    add(Contest::Pdpr, "1101", "ACEH I", &["11"], lists(1000, &[1, 2]));
    add(Contest::Pdpr, "3102", "DKI JAKARTA II", &["31", "99"], lists(1100, &[1, 2]));
    let senate =
        |base| Contestants::Singles(vec![candidate(base, 1, "ABDUL"), candidate(base + 1, 2, "AMINAH")]);
    add(Contest::Pdpd, "11", "ACEH", &["11"], senate(2000));
    add(Contest::Pdpd, "31", "DKI JAKARTA", &["31"], senate(2100));
    add(Contest::Pdprdp, "110001", "ACEH 1", holds_110001, lists(3000, &[1, 2, 18]));
    add(Contest::Pdprdp, "110002", "ACEH 2", &["110102"], lists(3100, &[1, 2, 18]));
    add(Contest::Pdprdk, "110101", "ACEH SELATAN 1", &["110101"], lists(4000, &[1, 18]));
    add(Contest::Pdprdk, "110102", "ACEH SELATAN 2", &["110102"], lists(4100, &[1, 18]));
    b.freeze().unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// A log in memory with its fold.
pub struct Log {
    pub registry: Arc<Registry>,
    pub fold: Tabulation,
    entries: Vec<Vec<u8>>,
    root: SecretKey,
    keys: BTreeMap<&'static str, (SecretKey, u64, Option<EventId>)>,
    signer: tlog::NoteSigner,
    log_key: SecretKey,
}

impl LogSource for Log {
    fn entries(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LogSourceError> {
        let found = self.entries.get(range.start as usize..range.end as usize);
        found.map(<[_]>::to_vec).ok_or_else(|| LogSourceError::new(format!("no entries {range:?}")))
    }
    fn leaf_hashes(&self, range: Range<u64>) -> Result<Vec<tlog::Hash>, LogSourceError> {
        Ok(self.entries(range)?.iter().map(|e| tlog::leaf_hash(e)).collect())
    }
    fn document(&self, _: model::Digest) -> Result<Option<Vec<u8>>, LogSourceError> {
        Ok(None)
    }
}

impl Log {
    /// A log with its first entries: setup and four keys.
    pub fn new(registry: &Arc<Registry>) -> Self {
        let root = SecretKey::from_seed(&[1; 32]);
        let mut log = Log {
            registry: registry.clone(),
            fold: Tabulation::new(registry),
            entries: Vec::new(),
            keys: BTreeMap::new(),
            signer: tlog::NoteSigner::from_seed(ORIGIN, &[2; 32]).unwrap(),
            log_key: SecretKey::from_seed(&[2; 32]),
            root,
        };
        let digests = (registry.digest(), Some(registry.stations_root()));
        let rules = model::Rules::LATEST;
        let setup = Setup::new(log.root.public(), "Pemilu Contoh 2024", digests, rules, UtcSeconds(START));
        let root = log.root.clone();
        log.push(Payload::Setup(setup), &root);
        let second = SecretKey::from_seed(&[6; 32]);
        let authority = (model::Role::Authority, "");
        let enrol = KeyEnrol::new(second.public(), (root.id(), None), authority, UtcSeconds(START));
        log.take(enrol.sign(ORIGIN, (&root, None), &second));
        for (seed, role) in [(3, "officer"), (4, "importer"), (5, "publisher")] {
            let key = SecretKey::from_seed(&[seed; 32]);
            let role_of = model::Role::from_code(role).unwrap();
            let signers = (root.id(), Some(second.id()));
            let enrol = KeyEnrol::new(key.public(), signers, (role_of, ""), UtcSeconds(START));
            log.take(enrol.sign(ORIGIN, (&root, Some(&second)), &key));
            log.keys.insert(role, (key, 0, None));
        }
        log
    }

    pub fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    pub fn log_key(&self) -> KeyId {
        self.log_key.id()
    }

    /// Appends an event that arrives ten seconds after the one before.
    fn push(&mut self, payload: Payload, key: &SecretKey) -> EventId {
        self.take(sign(ORIGIN, payload, &[key]))
    }

    fn take(&mut self, submission: model::Submission) -> EventId {
        let bytes =
            submission.entry_bytes(self.log_key.id(), UtcSeconds(START + 10 * self.entries.len() as i64));
        let entry = Entry::parse(ORIGIN, self.log_key.id(), &bytes).unwrap();
        let registry = self.registry.clone();
        self.fold.apply(&registry, &entry);
        self.entries.push(bytes);
        submission.id()
    }

    fn chained(
        &mut self,
        role: &'static str,
        payload: impl FnOnce(KeyId, u64, Option<EventId>) -> Payload,
    ) -> EventId {
        let (key, seq, prev) = self.keys[role].clone();
        let id = self.push(payload(key.id(), seq, prev), &key);
        self.keys.insert(role, (key, seq + 1, Some(id)));
        id
    }

    pub fn confirm(&mut self, form: FormKey, replaces: Option<EventId>, values: Vec<Option<u32>>) -> EventId {
        self.confirm_with(form, replaces, values, |_| {})
    }

    /// As [`Log::confirm`], with what the officer said beside the values.
    pub fn confirm_with(
        &mut self,
        form: FormKey,
        replaces: Option<EventId>,
        values: Vec<Option<u32>>,
        beside: impl FnOnce(&mut FormConfirmed),
    ) -> EventId {
        let time = UtcSeconds(START + 5);
        self.chained("officer", |by, seq, prev| {
            let (grey, original) = (Digest::of(b"page"), Digest::of(b"photo"));
            let mut confirmed = FormConfirmed {
                acknowledged: Vec::new(),
                by,
                form,
                incidents: Vec::new(),
                kind: FormConfirmed::KIND.into(),
                machine: None,
                pages: vec![PagePictures { grey, original }],
                prev,
                reading: None,
                replaces,
                seq,
                time,
                values,
                witnesses: BTreeMap::new(),
            };
            beside(&mut confirmed);
            Payload::FormConfirmed(confirmed)
        })
    }

    pub fn import(
        &mut self,
        form: FormKey,
        portal: Option<Portal>,
        stage: Stage,
        values: Vec<Option<u32>>,
    ) -> EventId {
        let time = UtcSeconds(START + 5);
        self.chained("importer", |by, seq, prev| {
            let source = ImportedFrom { file: "tps.json".into(), line: 0, sha256: Digest::of(b"tps") };
            let kind = FormImported::KIND_1.into();
            Payload::FormImported(FormImported {
                behind: Behind::Unsaid,
                by,
                form,
                kind,
                portal,
                prev,
                replaces: None,
                seq,
                source,
                stage,
                time,
                values,
            })
        })
    }

    /// A cut of the log as it is.
    pub fn cut(&mut self, name: &str) -> EventId {
        let (size, root) = (self.size(), Digest(self.tree().root()));
        self.chained("publisher", |by, _, _| {
            let (kind, name, time) = (Cut::KIND.into(), name.into(), UtcSeconds(START + 5));
            Payload::Cut(Cut { by, kind, name, root, size, time, totals: BTreeMap::new() })
        })
    }

    pub fn tree(&self) -> tlog::HashTree {
        tlog::HashTree::from_leaves(self.entries.iter().map(|e| tlog::leaf_hash(e)).collect())
    }

    /// The signed checkpoint of the log as it is.
    pub fn checkpoint(&self) -> Vec<u8> {
        let tree = self.tree();
        let (size, root) = (tree.size(), tree.root());
        let of = tlog::Checkpoint { origin: ORIGIN.into(), size, root, extensions: Vec::new() };
        tlog::sign_checkpoint(&of, &self.signer).to_bytes()
    }

    pub fn config(&self) -> Config {
        Config {
            origin: ORIGIN.into(),
            log_keys: vec![self.log_key()],
            policy: format!("log {}\nquorum none\n", self.signer.verifier_key()),
        }
    }

    pub fn publisher(&self, store: &Arc<dyn ObjectStore>) -> Publisher {
        Publisher::new(Store::over(store.clone()).unwrap(), self.registry.clone(), self.config())
    }

    pub fn publish(&self, store: &Arc<dyn ObjectStore>, scope: Scope<'_>) -> Report {
        self.try_publish(store, scope).unwrap_or_else(|e| panic!("{e}"))
    }

    pub fn try_publish(
        &self,
        store: &Arc<dyn ObjectStore>,
        scope: Scope<'_>,
    ) -> Result<Report, publish::PublishError> {
        self.publisher(store).publish(&self.fold, self, &self.checkpoint(), scope, &|_| {})
    }

    pub fn station(&self, code: &str) -> StationIdx {
        self.registry.station_by_code(code).unwrap()
    }
}

pub fn form(contest: Contest, station: &str) -> FormKey {
    FormKey { contest, count: 0, round: 0, station: StationCode::new(station).unwrap() }
}

/// Values of a form with these votes in section IV (one for each field), all else consistent.
pub fn values(votes: &[u32], contestants: u32) -> Vec<Option<u32>> {
    let mut head = vec![None; model::form::HEAD];
    for (at, value) in [(0, 150), (1, 150), (2, 300)] {
        head[at] = Some(value);
    }
    head.extend(votes.iter().map(|v| Some(*v)));
    head.extend([Some(contestants), Some(2), Some(contestants + 2)]);
    head
}

/// Values of a presidential form.
pub fn pairs(votes: [u32; 3]) -> Vec<Option<u32>> {
    values(&votes, votes.iter().sum())
}

/// Values of a form of two or three parties with two candidates each: the party's own votes, then theirs.
pub fn parties(votes: &[[u32; 3]]) -> Vec<Option<u32>> {
    let rows: Vec<u32> = votes.iter().flat_map(|p| [p[0], p[1], p[2], p.iter().sum()]).collect();
    values(&rows, votes.iter().flatten().sum())
}

/// A portal block with its literal `"null"` key and nothing absent.
pub fn block() -> Option<model::event::PortalBlock> {
    Some(model::event::PortalBlock { absent: Vec::new(), null_key: true })
}

/// What a station file of 2024 says beside its values.
pub fn portal() -> Portal {
    Portal {
        administrasi: None,
        chart: block(),
        images: vec![Some("https://example/1.jpg".into()), None, None],
        mode: Some("hhcw".into()),
        psu: None,
        status_adm: false,
        status_suara: true,
        ts: "2024-02-15 08:00:00".into(),
    }
}
