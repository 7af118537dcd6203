//! The signed events of a drill, in the order in which they arrive at the log.

use crate::beside::{Beside, Look, beside};
use crate::desk::{self, By, Signers};
use crate::forms::{FilledForm, forms};
use crate::keys::{Device, Keys};
use crate::night::{self, Act, Confirm, Fork};
use crate::rng::Rng;
use model::event::{
    FormConfirmed, KeyEnrol, KeyRevoke, ManifestSet, PagePictures, Payload, RevokeReason, Setup, Submission,
    event_id, sign,
};
use model::{Contest, Digest, EventId, KeyId, Person, Role, SecretKey, UtcSeconds};
use registry::{Registry, StationIdx};
use std::collections::{BTreeMap, BTreeSet};

/// An event and when it arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// When it reaches the log; ascends over a drill.
    pub time: UtcSeconds,
    /// The event.
    pub event: Submission,
}

/// All devices are enrolled within this many seconds of the start, before the first station closes.
const ENROLMENT_SECONDS: i64 = 3_000;
/// A device signs this long before the event arrives.
const SENDING_SECONDS: i64 = 20;
/// The desk begins this long after the last form.
const DESK_SECONDS: i64 = 3_600;

/// Signs the events of a whole drill: setup, enrolments, manifest, the night, and what follows within four days.
///
/// The start is the time of `setup`; the first station closes an hour later. Every event is admissible in this order
/// in a log of this origin, with the registry's own hash; `origin` must be one line, and the start must lie within
/// [`model::time::SECONDS_RANGE`], or the log refuses them all.
pub fn events(registry: &Registry, keys: &Keys, origin: &str, start: UtcSeconds, seed: u64) -> Vec<Arrival> {
    events_of(registry, &forms(registry, seed), keys, (origin, start, seed))
}

/// As [`events`], of forms that the caller has: [`forms`], or some of them.
pub fn events_of(
    registry: &Registry,
    forms: &[FilledForm],
    keys: &Keys,
    (origin, start, seed): (&str, UtcSeconds, u64),
) -> Vec<Arrival> {
    let plan = night::plan(registry, forms, seed);
    let mut scribe = Scribe {
        registry,
        forms,
        seed,
        keys,
        origin,
        start,
        devices: BTreeMap::new(),
        chains: BTreeMap::new(),
        sent: BTreeMap::new(),
        replaced: BTreeSet::new(),
        corrected: BTreeSet::new(),
        out: Vec::new(),
    };
    scribe.setup(registry);
    scribe.enrolments(registry, &plan.two_devices);
    for (at, act) in &plan.acts {
        match act {
            Act::Confirm(confirm) => scribe.confirm(*at, confirm),
            Act::Lose(village) => scribe.lose(*at, village),
            Act::Replace(village) => {
                let key = keys.officer(village, Device::Replacement);
                scribe.enrol(*at, &keys.authority, Some(&keys.second), (&key, Role::Officer, village));
            }
        }
    }
    scribe.desk(plan.acts.last().map_or(0, |(at, _)| *at), &plan.forks);
    scribe.out
}

/// The next link of a device's chain.
#[derive(Clone, Copy, Default)]
struct Link {
    seq: u64,
    prev: Option<EventId>,
}

struct Scribe<'a> {
    registry: &'a Registry,
    forms: &'a [FilledForm],
    seed: u64,
    keys: &'a Keys,
    origin: &'a str,
    start: UtcSeconds,
    devices: BTreeMap<(String, Device), SecretKey>,
    chains: BTreeMap<KeyId, Link>,
    /// Ids of the events of the plan's slots.
    sent: BTreeMap<usize, EventId>,
    /// Villages whose first device is lost.
    replaced: BTreeSet<String>,
    /// Forms, by their first slot, that a later confirmation replaces.
    corrected: BTreeSet<usize>,
    out: Vec<Arrival>,
}

impl Scribe<'_> {
    fn time(&self, at: i64) -> UtcSeconds {
        UtcSeconds(self.start.0 + at)
    }

    fn arrive(&mut self, at: i64, payload: Payload, signers: &[&SecretKey]) -> EventId {
        self.take(at, sign(self.origin, payload, signers))
    }

    fn take(&mut self, at: i64, event: Submission) -> EventId {
        let id = event.id();
        self.out.push(Arrival { time: self.time(at), event });
        id
    }

    fn setup(&mut self, registry: &Registry) {
        let root = &self.keys.root;
        let digests = (registry.digest(), Some(registry.stations_root()));
        let rules = model::Rules::LATEST;
        let setup = Setup::new(root.public(), &registry.election().name, digests, rules, self.time(0));
        self.arrive(0, Payload::Setup(setup), &[root]);
    }

    fn enrolments(&mut self, registry: &Registry, two_devices: &BTreeSet<String>) {
        let keys = self.keys;
        for (at, key) in [(1, &keys.authority), (2, &keys.second)] {
            self.enrol(at, &keys.root, None, (key, Role::Authority, ""));
        }
        let (digest, time) = (registry.manifest().digest(), self.time(3));
        self.take(3, ManifestSet::signed(self.origin, (&keys.authority, &keys.second), digest, time));
        for (at, key, role) in [
            (4, &keys.importer, Role::Importer),
            (5, &keys.publisher, Role::Publisher),
            (6, &keys.registrar, Role::Registrar),
            (7, &keys.intake, Role::Intake),
            (8, &keys.release, Role::Release),
            (9, &keys.renderer, Role::Renderer),
            (10, &keys.watcher, Role::Watcher),
        ] {
            self.enrol(at, &keys.authority, Some(&keys.second), (key, role, ""));
        }
        let villages: BTreeSet<&str> = (0..registry.station_count())
            .map(|s| registry.region(registry.station(StationIdx(s)).village).code)
            .collect();
        let first = villages.iter().map(|v| (*v, Device::First));
        let second = two_devices.iter().map(|v| (v.as_str(), Device::Second));
        let count = (villages.len() + two_devices.len()).max(1) as i64;
        for (number, (village, device)) in (0..).zip(first.chain(second)) {
            let key = keys.officer(village, device);
            let at = 60 + number * (ENROLMENT_SECONDS - 60) / count;
            self.enrol(at, &keys.authority, Some(&keys.second), (&key, Role::Officer, village));
        }
    }

    fn enrol(
        &mut self,
        at: i64,
        by: &SecretKey,
        with: Option<&SecretKey>,
        (key, role, area): (&SecretKey, Role, &str),
    ) {
        let signers = (by.id(), with.map(SecretKey::id));
        let enrol = KeyEnrol::new(key.public(), signers, (role, area), self.time(at));
        self.take(at, enrol.sign(self.origin, (by, with), key));
    }

    fn lose(&mut self, at: i64, village: &str) {
        let (by, with) = (&self.keys.authority, &self.keys.second);
        let revoke = KeyRevoke {
            by: by.id(),
            key: self.keys.officer(village, Device::First).id(),
            kind: KeyRevoke::KIND.into(),
            reason: RevokeReason::Lost,
            time: self.time(at),
            with: with.id(),
        };
        self.arrive(at, Payload::KeyRevoke(revoke), &[by, with]);
        self.replaced.insert(village.to_string());
    }

    fn device(&mut self, village: &str, device: Device) -> SecretKey {
        let lost = device == Device::First && self.replaced.contains(village);
        let device = if lost { Device::Replacement } else { device };
        let keys = self.keys;
        let known = self.devices.entry((village.to_string(), device));
        known.or_insert_with(|| keys.officer(village, device)).clone()
    }

    fn confirm(&mut self, at: i64, confirm: &Confirm) {
        let key = self.device(&confirm.village, confirm.device);
        let Link { seq, prev } = self.chains.get(&key.id()).copied().unwrap_or_default();
        let form = &confirm.key;
        let name = format!("{}/{}/{}/{}", form.contest, form.station, form.round, form.count);
        let picture =
            |what: &str, page: u8| Digest::of(format!("sirekap-drill/{what}/{name}/{page}").as_bytes());
        let pictures =
            |page: u8| PagePictures { grey: picture("grey", page), original: picture("page", page) };
        let reading = || Digest::of(format!("sirekap-drill/reading/{name}").as_bytes());
        let Beside { machine, acknowledged, witnesses } = self.beside(confirm, &name);
        let confirmed = FormConfirmed {
            acknowledged,
            by: key.id(),
            form: form.clone(),
            incidents: Vec::new(),
            kind: FormConfirmed::KIND.into(),
            machine,
            pages: (1..=pages(form.contest)).map(pictures).collect(),
            prev,
            reading: (!confirm.by_hand).then(reading),
            replaces: confirm.replaces.and_then(|slot| self.sent.get(&slot).copied()),
            seq,
            time: self.time(at - SENDING_SECONDS),
            values: confirm.values.clone(),
            witnesses,
        };
        let id = self.arrive(at, Payload::FormConfirmed(confirmed), &[&key]);
        self.chains.insert(key.id(), Link { seq: seq + 1, prev: Some(id) });
        self.sent.insert(confirm.slot, id);
        self.corrected.extend(confirm.replaces);
    }

    /// What a desk says after the night.
    fn desk(&mut self, last: i64, forks: &[Fork]) {
        let keys = self.keys;
        for (number, (key, role)) in
            [(&keys.operator, Role::Operator), (&keys.commissioner, Role::Commissioner)]
                .into_iter()
                .enumerate()
        {
            let at = last + DESK_SECONDS + number as i64;
            let signers = (keys.authority.id(), Some(keys.second.id()));
            let person = Person([number as u8 + 1; 16]);
            let enrol = KeyEnrol::new(key.public(), signers, (role, ""), self.time(at)).of_person(person, "");
            self.take(at, enrol.sign(self.origin, (&keys.authority, Some(&keys.second)), key));
        }
        let by = Signers {
            operator: keys.operator.id(),
            commissioner: keys.commissioner.id(),
            authority: keys.authority.id(),
            second: keys.second.id(),
        };
        let at = last + 2 * DESK_SECONDS;
        let seen = (&self.sent, &self.corrected, forks);
        let origin = self.origin;
        let filed = |payload: &Payload| event_id(origin, payload);
        let says = desk::says(self.forms, seen, by, self.time(at - SENDING_SECONDS), &filed);
        for (number, (by, payload)) in (0..).zip(says) {
            let signers: Vec<&SecretKey> = match by {
                By::Operator => vec![&keys.operator],
                By::Both => vec![&keys.operator, &keys.commissioner],
                By::Commissioner => vec![&keys.commissioner],
                By::Authorities => vec![&keys.authority, &keys.second],
            };
            self.arrive(at + number, payload, &signers);
        }
    }

    /// A form's first slot is its place in the list; only those of forms that were misread are sent unseen, and whoever
    /// corrects them has the same reading before him.
    fn beside(&self, confirm: &Confirm, name: &str) -> Beside {
        let misread = |slot: usize| self.forms.get(slot).filter(|form| form.misread());
        let look = match (misread(confirm.slot), confirm.replaces.and_then(misread)) {
            _ if confirm.by_hand => Look::Typed,
            (Some(_), _) => Look::Unseen,
            (None, Some(form)) => Look::Corrected(&form.values),
            (None, None) => Look::Seen,
        };
        let mut rng = Rng::of(self.seed, &format!("beside/{name}/{}", confirm.slot));
        beside(self.registry, &confirm.key, &confirm.values, &look, &mut rng)
    }
}

/// Pages of a form: three where pairs stand; the drill gives the longer ones four.
const fn pages(contest: Contest) -> u8 {
    if contest.has_pairs() { 3 } else { 4 }
}
