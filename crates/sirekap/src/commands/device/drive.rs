//! Plays phones to their end, as many at once as there are senders.

use super::phone::{Carrier, Faults, Filled, Phone, Trust, greet};
use super::wire::Wire;
use crate::face::{Exit, Failure};
use crate::offers::Handed;
use model::lang::Words;
use model::{SecretKey, UtcSeconds};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use texts::command;
use texts::failure;

/// What a run is to do.
pub struct Plan<'a> {
    /// Base addresses.
    pub urls: &'a [String],
    /// Certificates to trust, PEM.
    pub trust: Option<String>,
    /// The election's policy, as cards name it.
    pub policy: &'a str,
    /// Phones at work at once.
    pub senders: usize,
    /// What goes wrong.
    pub faults: Faults,
    /// How much faster than real waits pass.
    pub speed: u32,
    /// When to give up.
    pub limit: Duration,
    /// Seed.
    pub seed: u64,
    /// The secret that a phone of a number draws for its key.
    pub keys: &'a (dyn Fn(u64) -> Result<[u8; 32], Failure> + Sync),
    /// The phones' clock.
    pub time: &'a (dyn Fn() -> UtcSeconds + Sync),
    /// Folder for bundles, where phones send nothing themselves.
    pub offline: Option<&'a std::path::Path>,
}

/// What came of a run.
#[derive(Default)]
pub struct Outcome {
    /// Forms, those with a receipt, those proven in the log.
    pub forms: (u64, u64, u64),
    /// Pictures that arrived.
    pub pictures: u64,
    /// Requests, and those without an answer.
    pub requests: (u64, u64),
    /// Milliseconds from the first try to the receipt, ascending.
    pub to_receipt: Vec<i64>,
    /// Receipts by event.
    pub receipts: BTreeMap<String, String>,
    /// Bytes of events and pictures.
    pub bytes: u64,
    /// Phones that could not enrol, with the first reason.
    pub not_enrolled: (u64, Option<Words>),
    /// Seconds from the first form to the last receipt or proof.
    pub elapsed: Duration,
}

/// The card and PIN that a phone's officer was handed, and his forms.
pub type Officer = (Handed, Vec<Filled>);

/// Plays all phones to their end, or to the limit.
pub fn drive(plan: &Plan<'_>, officers: Vec<Officer>) -> Result<Outcome, Failure> {
    let failed =
        |why: Words| Failure::new(Exit::Storage, |lang| failure::C3033_no_service(lang, why.get(lang)));
    let wire = Wire::new(plan.trust.as_deref()).map_err(failed)?;
    let (base, trust) = greet_first(&wire, plan.urls, plan.limit, plan.policy).map_err(failed)?;
    let queue = Mutex::new(officers.into_iter().enumerate().collect::<Vec<_>>());
    let result = Mutex::new(Outcome::default());
    let started = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..plan.senders.max(1) {
            scope.spawn(|| {
                let mine = Wire::new(plan.trust.as_deref());
                let Ok(wire) = mine else { return };
                while let Some((number, officer)) = take(&queue) {
                    let played = play(plan, &wire, &base, &trust, number as u64, officer, started);
                    let mut result = result.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    add(&mut result, played);
                }
            });
        }
    });
    let mut outcome = result.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    outcome.elapsed = started.elapsed();
    outcome.to_receipt.sort_unstable();
    Ok(outcome)
}

fn take<T>(queue: &Mutex<Vec<T>>) -> Option<T> {
    queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop()
}

/// The first address whose service has the policy that the caller has.
pub fn greet_first(
    wire: &Wire,
    urls: &[String],
    limit: Duration,
    policy: &str,
) -> Result<(String, Trust), Words> {
    let begun = Instant::now();
    loop {
        let mut reason = Words::default();
        for base in urls {
            match greet(wire, base, policy) {
                Ok(trust) => return Ok((base.clone(), trust)),
                Err(why) => reason = Words::of(|lang| command::text(lang, base, why.get(lang))),
            }
        }
        if begun.elapsed() > limit.min(Duration::from_secs(30)) {
            return Err(reason);
        }
        std::thread::sleep(Duration::from_millis(250));
    }
}

/// What came of one phone.
type Played = Result<Carrier, Words>;

fn play(
    plan: &Plan<'_>,
    wire: &Wire,
    base: &str,
    trust: &Trust,
    number: u64,
    (Handed { card, pin }, forms): Officer,
    started: Instant,
) -> Played {
    let over = || started.elapsed() > plan.limit;
    let mut enrolled = Err(Words::of(command::TIME_OVER));
    while !over() {
        // Every second phone has nothing but P-256.
        let seed = (plan.keys)(number).map_err(|_| Words::of(command::NO_RANDOMNESS))?;
        let key =
            if number.is_multiple_of(2) { Ok(SecretKey::from_seed(&seed)) } else { SecretKey::p256(&seed) };
        let key = key.map_err(|e| Words::of(|lang| command::no_key(lang, e)))?;
        let officer = (&card.code, pin.as_str());
        enrolled = Phone::enrol(
            wire,
            (base, plan.urls),
            trust,
            officer,
            (key, (plan.time)(), plan.seed ^ number, plan.faults),
        );
        if enrolled.is_ok() {
            break;
        }
        // The offer may not be in the log yet, or the service may be starting.
        std::thread::sleep(Duration::from_millis(250));
    }
    let mut phone = enrolled?;
    phone.take_up(trust.pinned.origin(), forms, (plan.time)());
    let clock = || i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX) * i64::from(plan.speed);
    let mut carrier = phone.carrier;
    if let Some(folder) = plan.offline {
        let bundle = carrier.bundle(trust.pinned.origin());
        let path = folder.join(format!("{}.tar", card.code.station));
        bundle.and_then(|bytes| std::fs::write(&path, bytes)).map_err(|e| {
            let p = path.display();
            Words::of(|lang| command::cant_written(lang, &p, &e))
        })?;
        return Ok(carrier);
    }
    while !carrier.finished() && !over() {
        if !carrier.step(wire, trust, (clock(), (plan.time)())) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    Ok(carrier)
}

fn add(outcome: &mut Outcome, played: Played) {
    let phone = match played {
        Ok(phone) => phone,
        Err(reason) => {
            outcome.not_enrolled.0 += 1;
            outcome.not_enrolled.1.get_or_insert(reason);
            return;
        }
    };
    outcome.requests.0 += phone.requests.0;
    outcome.requests.1 += phone.requests.1;
    let receipts = phone.receipts();
    outcome.forms.1 += receipts.len() as u64;
    outcome.receipts.extend(receipts);
    for (item, times) in phone.items.iter().zip(&phone.times) {
        outcome.forms.0 += 1;
        outcome.forms.2 += u64::from(item.state == device::outbox::State::Logged);
        outcome.bytes += item.text.len() as u64;
        for parcel in item.blobs.iter().filter(|p| p.done) {
            outcome.pictures += 1;
            outcome.bytes += parcel.size;
        }
        if let (Some(begun), Some(receipt)) = (times.begun, times.receipt) {
            outcome.to_receipt.push(receipt - begun);
        }
    }
}
