//! Random histories: short lists of steps that name things by small numbers, so that they collide often, played into
//! signed entries of a log. A step may be wrong in every way an honest ledger would still have to judge in public.

mod acts;
mod desk;
mod mandates;
mod numbers;
mod steps;

pub use desk::{Deed, DeskStep, Tip};
use mandates::{MANDATE_SECONDS, device, of_the_system, of_ticket, offer};
pub use mandates::{
    disclosure, enrol, enrol_person, enrol_until, manifest_set, observed, opening, person, recorded, setup,
};
pub use numbers::good;
pub use steps::{Chain, FormStep, Numbers, Replaces, Step, honest, wild};

use crate::small::{
    BAWASLU, IMPORTER, INTAKE, LOG, ORIGIN, PUBLISHER, REGISTRAR, RELEASE, ROOT, SECOND, WATCHER, secret,
};
use model::event::{
    Behind, Cut, FormConfirmed, FormImported, ImportedFrom, KeyRevoke, OfficeEnrol, PagePictures, Portal,
    PortalBlock, RevokeReason, sign,
};
use model::form::{HEAD, TAIL};
use model::{
    Contest, Digest, Entry, EventId, FormKey, KeyId, Payload, Rules, Stage, StationCode, Submission,
    UtcSeconds,
};
use registry::{DistrictIdx, Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};
use tabulate::{Applied, Tabulation};

/// Arrival of entry 0: polling day 2024, 15:00 WIB.
pub const START: i64 = 1_707_897_600;

/// Numbers of the officers' keys and where each may act; the last is enrolled by a step only.
pub const OFFICERS: [(u8, &str); 5] =
    [(10, ""), (11, "1101"), (12, "1101012001"), (13, "3173011001001"), (14, "99")];

/// A station that no registry has.
const NOWHERE: &str = "9999999999999";

/// An event and its values.
type Said = (EventId, Vec<Option<u32>>);

/// What the player remembers.
struct Player<'a> {
    registry: &'a Registry,
    entries: Vec<Entry>,
    arrival: i64,
    chains: BTreeMap<KeyId, (u64, Option<EventId>)>,
    forms: BTreeMap<FormKey, Vec<Said>>,
    all: Vec<EventId>,
    /// Log indices of entries with another event's signature.
    forged: BTreeSet<usize>,
    /// What desks know of the log.
    desk: acts::Desk,
    /// Makes the payload of a cut from the entries before it.
    cut: &'a dyn Fn(&[Entry], String) -> Cut,
}

/// Plays steps after the opening of the log (setup and enrolments).
pub fn play(registry: &Registry, steps: &[Step]) -> Vec<Entry> {
    play_by(Rules::LATEST, registry, steps)
}

/// As [`play`], in a log that is judged by these rules.
pub fn play_by(rules: Rules, registry: &Registry, steps: &[Step]) -> Vec<Entry> {
    played(rules, registry, steps, &|entries, name| Cut {
        by: secret(PUBLISHER).id(),
        kind: model::event::Cut::KIND.into(),
        name,
        root: Digest([7; 32]),
        size: entries.len() as u64,
        time: UtcSeconds(START),
        totals: BTreeMap::new(),
    })
}

/// As [`play`], with the maker of cuts.
pub fn play_with(registry: &Registry, steps: &[Step], cut: &dyn Fn(&[Entry], String) -> Cut) -> Vec<Entry> {
    played(Rules::LATEST, registry, steps, cut)
}

/// The fold of entries taken together, each with its signatures checked at its place.
pub fn fold(registry: &Registry, entries: &[Entry]) -> Tabulation {
    let mut fold = Tabulation::new(registry);
    for entry in entries {
        match fold.authority().verify_signatures(&entry.event) {
            Ok(()) => drop(fold.take(registry, entry)),
            Err(refusal) => drop(fold.refuse(registry, entry, refusal)),
        }
    }
    fold.settle(registry);
    fold
}

/// Takes one entry into the fold, signatures and all.
pub fn fold_one(fold: &mut Tabulation, registry: &Registry, entry: &Entry) -> Applied {
    match fold.authority().verify_signatures(&entry.event) {
        Ok(()) => fold.apply(registry, entry),
        Err(refusal) => fold.refuse(registry, entry, refusal),
    }
}

/// The same event with a signature of its signer's that is of something else.
pub fn forge(event: &Submission) -> Submission {
    let mut bytes = event.bytes().to_vec();
    let line = bytes[..bytes.len() - 1].iter().rposition(|b| *b == b' ').unwrap() + 1;
    // The first character is six bits of r: any other is another number, in the range of both algorithms.
    bytes[line] = if bytes[line] == b'A' { b'B' } else { b'A' };
    Submission::parse(ORIGIN, &bytes).unwrap()
}

fn played(
    rules: Rules,
    registry: &Registry,
    steps: &[Step],
    cut: &dyn Fn(&[Entry], String) -> Cut,
) -> Vec<Entry> {
    let mut player = Player {
        registry,
        entries: Vec::new(),
        arrival: START,
        chains: BTreeMap::new(),
        forms: BTreeMap::new(),
        all: Vec::new(),
        forged: BTreeSet::new(),
        desk: acts::Desk::new(registry),
        cut,
    };
    player.open(rules);
    for step in steps {
        player.step(step);
    }
    player.entries
}

impl Player<'_> {
    fn push(&mut self, event: Submission) {
        self.entries.push(Entry { event, arrival: UtcSeconds(self.arrival) });
    }

    fn push_as(&mut self, event: Submission, forged: bool) {
        if forged {
            self.forged.insert(self.entries.len());
        }
        self.push(if forged { forge(&event) } else { event });
    }

    fn open(&mut self, rules: Rules) {
        self.push(sign(ORIGIN, setup(rules, self.registry), &[&secret(ROOT)]));
        for (number, role) in [(SECOND, "authority"), (PUBLISHER, "publisher"), (IMPORTER, "importer")] {
            self.push(enrol(number, role, "", ROOT));
        }
        self.push(enrol_until(REGISTRAR, "registrar", ("", None), SECOND, Some(ROOT)));
        self.push(enrol(INTAKE, "intake", "", SECOND));
        for (number, area) in OFFICERS {
            self.push(enrol(number, "officer", area, ROOT));
        }
        let office = model::Office::Bawaslu;
        self.push(OfficeEnrol::signed(ORIGIN, &secret(ROOT), &secret(BAWASLU), &office, UtcSeconds(START)));
        self.push(manifest_set(self.registry.manifest().digest()));
        self.push(enrol(RELEASE, "release", "", ROOT));
        self.push(enrol(WATCHER, "watcher", "", ROOT));
        for event in of_the_system(self.registry, rules, &self.entries) {
            self.push(event);
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Form(step) => self.form(step),
            Step::Enrol(number, area, by) => {
                let area = ["", "11", "3173011001", "nowhere", "1101012001002"][usize::from(*area) % 5];
                let by = [ROOT, SECOND, 10][usize::from(*by) % 3];
                // Who enrols itself has made no event at all.
                if by == *number {
                    return;
                }
                self.arrival += 1;
                self.push(enrol(*number, "officer", area, by));
            }
            Step::Offer(ticket, area, seconds, good) => {
                let area = ["", "11", "3173011001001", "nowhere"][usize::from(*area) % 4];
                let by = if *good { (SECOND, ROOT) } else { (SECOND, REGISTRAR) };
                self.arrival += 1;
                self.push(offer(*ticket, area, i64::from(*seconds), by));
            }
            Step::Redeem(ticket, number, area, good) => {
                let area = ["", "11", "3173011001001"][usize::from(*area) % 3];
                let with = good.then_some(REGISTRAR);
                self.arrival += 1;
                let until = Some(START + MANDATE_SECONDS);
                let of = of_ticket(*ticket);
                let role = if of.is_some() { "operator" } else { "officer" };
                self.push(enrol_person(*number, (role, area, until), of, (*ticket, with)));
            }
            Step::Hire(number, role, area, person, by) => self.hire(*number, (*role, *area), *person, *by),
            Step::Desk(step) => self.desk(step),
            Step::Revoke(number, good) => {
                let with = if *good { SECOND } else { IMPORTER };
                let payload = Payload::KeyRevoke(KeyRevoke {
                    by: secret(ROOT).id(),
                    key: device(*number).id(),
                    kind: model::event::KeyRevoke::KIND.into(),
                    reason: RevokeReason::Lost,
                    time: UtcSeconds(START),
                    with: secret(with).id(),
                });
                self.arrival += 1;
                self.push(sign(ORIGIN, payload, &[&secret(ROOT), &secret(with)]));
            }
            Step::Cut => {
                let cut = (self.cut)(&self.entries, format!("cut-{}", self.entries.len()));
                self.arrival += 1;
                self.push(sign(ORIGIN, Payload::Cut(cut), &[&secret(PUBLISHER)]));
            }
        }
    }

    fn form(&mut self, step: &FormStep) {
        let signers = [IMPORTER, 10, 11, 12, 13, 14, 15, 99, 40, 41, acts::OFFICER];
        let signer = device(signers[usize::from(step.signer) % signers.len()]);
        let imported = step.signer == 0;
        let contest = self.registry.contests()[usize::from(step.contest) % self.registry.contests().len()];
        let (code, district) = self.place(contest, step.station);
        // A signer that may act everywhere keeps to contests that take place; the others try anything.
        if district.is_none() && step.signer < 2 && code != NOWHERE {
            return;
        }
        let (round, recount) = step.poll;
        let form = FormKey { contest, count: recount, round, station: StationCode::new(&code).unwrap() };
        let values = self.values((step.numbers, step.seed), &form, district);
        let (seq, prev) = self.chain(signer.id(), step.chain);
        let replaces = self.replaces(step.replaces, &form);
        let behind = step.newer.map_or(Behind::Unsaid, |newer| self.replaces(newer, &form).into());
        self.arrival += i64::from(step.later);
        let time = UtcSeconds(self.arrival - 30);
        let payload = match imported {
            true => Payload::FormImported(FormImported {
                behind,
                by: signer.id(),
                form: form.clone(),
                kind: FormImported::kind_of(behind).into(),
                portal: step.portal.then(|| portal(&values, step.stage)),
                prev,
                replaces,
                seq,
                source: ImportedFrom { file: format!("{code}.json"), line: 0, sha256: Digest([3; 32]) },
                stage: Stage::from_number(step.stage).unwrap_or_default(),
                time,
                values: values.clone(),
            }),
            false => Payload::FormConfirmed(FormConfirmed {
                acknowledged: match step.stage % 4 {
                    0 => vec!["K14".into(), "K3".into()],
                    _ => Vec::new(),
                },
                by: signer.id(),
                form: form.clone(),
                incidents: match step.stage % 2 {
                    0 => vec![PagePictures { grey: Digest([5; 32]), original: Digest([6; 32]) }],
                    _ => Vec::new(),
                },
                kind: model::event::FormConfirmed::KIND.into(),
                machine: numbers::machine(&values, step.seed),
                pages: [1, 2]
                    .map(|n| PagePictures { grey: Digest([n; 32]), original: Digest([!n; 32]) })
                    .into(),
                prev,
                reading: numbers::machine(&values, step.seed).map(|_| Digest([4; 32])),
                replaces,
                seq,
                time,
                values: values.clone(),
                witnesses: (0..step.stage % 3).map(|n| ((n + 1).to_string(), 2)).collect(),
            }),
        };
        let event = sign(ORIGIN, payload, &[&signer]);
        // An honest ledger takes no event twice.
        if self.all.contains(&event.id()) {
            return;
        }
        // Nobody's chain goes through what nobody signed; it may be replaced all the same.
        if !step.forged {
            self.chains.insert(signer.id(), (seq + 1, Some(event.id())));
        }
        self.forms.entry(form).or_default().push((event.id(), values));
        self.all.push(event.id());
        self.push_as(event, step.forged);
    }

    /// A station by position, and where its contest is held; one past the end is in no registry.
    fn place(&self, contest: Contest, station: u8) -> (String, Option<DistrictIdx>) {
        let count = self.registry.station_count();
        let station = u32::from(station) % (count + 1);
        match station < count {
            true => {
                let at = StationIdx(station);
                (self.registry.station(at).code.to_string(), self.registry.district_of(contest, at))
            }
            false => (NOWHERE.into(), None),
        }
    }

    fn values(
        &self,
        (numbers, seed): (Numbers, u16),
        form: &FormKey,
        district: Option<DistrictIdx>,
    ) -> Vec<Option<u32>> {
        let Some(district) = district else { return vec![Some(1); HEAD + TAIL] };
        let schema = &self.registry.district(district).schema;
        let mut values = good(form.contest, schema, u32::from(seed));
        let width = values.len();
        match numbers {
            Numbers::Good => {}
            Numbers::Same => {
                if let Some((_, last)) = self.forms.get(form).and_then(|all| all.last()) {
                    values.clone_from(last);
                }
            }
            Numbers::Missing(n) => values.iter_mut().step_by(usize::from(n)).for_each(|v| *v = None),
            Numbers::Off(at) => {
                let slot = &mut values[usize::from(at) % width];
                *slot = slot.map(|v| v + 1);
            }
            Numbers::Absurd(at) => values[usize::from(at) % width] = Some(80_000 + u32::from(seed)),
            Numbers::Nothing => values.fill(None),
            Numbers::WrongWidth(more) if more => values.push(Some(0)),
            Numbers::WrongWidth(_) => drop(values.pop()),
        }
        values
    }

    fn chain(&self, key: KeyId, chain: Chain) -> (u64, Option<EventId>) {
        let (next, last) = self.chains.get(&key).copied().unwrap_or((0, None));
        match chain {
            Chain::Good => (next, last),
            Chain::Gap => (next + 2, last),
            Chain::Double => (next.saturating_sub(1), last),
            Chain::Fork => (next, Some(EventId([8; 32]))),
        }
    }

    fn replaces(&self, replaces: Replaces, form: &FormKey) -> Option<EventId> {
        let back = |n: usize| self.forms.get(form).and_then(|all| all.iter().rev().nth(n)).map(|(id, _)| *id);
        match replaces {
            Replaces::Nothing => None,
            Replaces::Last => back(0),
            Replaces::LastButOne => back(1),
            Replaces::Any(n) if !self.all.is_empty() => Some(self.all[usize::from(n) % self.all.len()]),
            Replaces::Any(_) | Replaces::Unknown => Some(EventId([9; 32])),
        }
    }
}

fn portal(values: &[Option<u32>], look: u8) -> Portal {
    let any = values.iter().any(Option::is_some);
    Portal {
        administrasi: any.then(PortalBlock::default),
        chart: any.then(|| PortalBlock { absent: Vec::new(), null_key: true }),
        images: vec![None, Some("https://gambar.example/a.jpg".into()), None],
        mode: any.then(|| "hhcw".to_string()),
        psu: any.then(|| "Reguler".to_string()),
        status_adm: any,
        status_suara: any,
        // Before the first arrival, after the last, and no time at all.
        ts: ["2024-02-14 14:59:00", "2024-02-14 20:00:00", "kemarin"][usize::from(look) % 3].into(),
    }
}

/// The bytes of entries as they lie in the log.
pub fn log_bytes(entries: &[Entry]) -> Vec<Vec<u8>> {
    entries.iter().map(|e| e.event.entry_bytes(secret(LOG).id(), e.arrival)).collect()
}
