//! The attack: this machine's clock runs two hours ahead, when it starts or while it runs.

use super::opening::Opening;
use super::{Hour, PROGRAM_SECONDS, Standing, most_say};
use crate::ServiceError;
use model::authority::Authority;
use model::event::{KeyEnrol, KeyRevoke, Payload, Setup, sign};
use model::{Digest, Role, SecretKey, UtcSeconds};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

const ORIGIN: &str = "log.example/uji";
/// 15:00 WIB of a polling day to come.
const HOUR: i64 = PROGRAM_SECONDS + 100 * 86_400;
/// How far the clock runs ahead.
const AHEAD: i64 = 7_200;

/// An hour beside which the test says whether anything else says so; with how often that was asked.
fn hour(at: i64) -> (Hour, Arc<AtomicBool>, Arc<AtomicU64>) {
    let (says, asked) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
    let (mine, count) = (says.clone(), asked.clone());
    let second = move |_| {
        count.fetch_add(1, Ordering::SeqCst);
        Ok(mine.load(Ordering::SeqCst))
    };
    (Hour::with(at, Box::new(second)), says, asked)
}

#[test]
fn a_clock_that_runs_ahead_opens_nothing_and_what_is_open_stays_so() {
    let (mut hour, says, asked) = hour(HOUR);
    let mut at = |true_time: i64, ahead: i64| hour.stands(UtcSeconds(true_time + ahead)).unwrap();
    assert_eq!(at(HOUR - 10_000, 0), Standing::Before);
    assert_eq!(asked.load(Ordering::SeqCst), 0, "nobody is asked before this machine's clock says so");
    // The clock jumps while the service runs, and was ahead when another was started.
    for true_time in [HOUR - AHEAD, HOUR - 3_600, HOUR - 1] {
        assert_eq!(at(true_time, AHEAD), Standing::Unconfirmed);
        assert_eq!(at(true_time, 0), Standing::Before);
        assert_eq!(at(true_time, 10 * 365 * 86_400), Standing::Unconfirmed);
    }
    // The hour comes: without anything that says so numbers still wait; with it they appear.
    assert_eq!(at(HOUR, 0), Standing::Unconfirmed);
    says.store(true, Ordering::SeqCst);
    assert_eq!(at(HOUR, -1), Standing::Before, "both must say so");
    assert_eq!(at(HOUR, 0), Standing::Open);
    // A clock that falls back, or a source that is gone, takes nothing back.
    says.store(false, Ordering::SeqCst);
    assert_eq!(at(HOUR, -AHEAD), Standing::Open);
    assert_eq!(at(0, 0), Standing::Open);
}

#[test]
fn an_hour_before_the_program_was_written_needs_nobody() {
    for (at, now, expected) in [
        (0, 0, Standing::Open),
        (1_707_894_000, 1_707_893_999, Standing::Before),
        (1_707_894_000, 1_707_894_000, Standing::Open),
        (PROGRAM_SECONDS, PROGRAM_SECONDS, Standing::Open),
        (PROGRAM_SECONDS + 1, PROGRAM_SECONDS + 1, Standing::Unconfirmed),
        (i64::MAX, i64::MAX, Standing::Unconfirmed),
    ] {
        let (mut hour, _, asked) = hour(at);
        assert_eq!(hour.stands(UtcSeconds(now)).unwrap(), expected, "{at} {now}");
        assert_eq!(asked.load(Ordering::SeqCst) > 0, expected == Standing::Unconfirmed);
    }
}

#[test]
fn where_it_can_not_be_kept_nothing_is_published() {
    let second = |_| {
        Err(ServiceError::io(std::path::Path::new("hour.passed"), std::io::ErrorKind::StorageFull.into()))
    };
    let mut hour = Hour::with(HOUR, Box::new(second));
    assert_eq!(hour.stands(UtcSeconds(HOUR)).unwrap_err().code(), "C4001");
    assert!(hour.stands(UtcSeconds(HOUR)).is_err());
}

fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

/// Root 1, national authorities 2 and 3, 4 of a province, 5 revoked, 6 whose mandate has ended, 7 an intake.
fn authority() -> Authority {
    let time = UtcSeconds(HOUR - 86_400);
    let root = key(1);
    let digests = (Digest([7; 32]), Some(Digest([9; 32])));
    let setup = Payload::Setup(Setup::new(root.public(), "Pemilu Uji", digests, model::Rules::LATEST, time));
    let mut events = vec![sign(ORIGIN, setup, &[&root])];
    let mut enrol = |number: u8, role, area: &str, until| {
        let (with, key) = ((number > 2).then(|| self::key(2)), self::key(number));
        let mut payload =
            KeyEnrol::new(key.public(), (root.id(), with.as_ref().map(SecretKey::id)), (role, area), time);
        payload.until = until;
        events.push(payload.sign(ORIGIN, (&root, with.as_ref()), &key));
    };
    for number in [2, 3, 5] {
        enrol(number, Role::Authority, "", None);
    }
    enrol(4, Role::Authority, "11", None);
    enrol(6, Role::Authority, "", Some(UtcSeconds(HOUR - 1)));
    enrol(7, Role::Intake, "", None);
    let revoke = Payload::KeyRevoke(KeyRevoke {
        by: root.id(),
        key: key(5).id(),
        kind: KeyRevoke::KIND.into(),
        reason: model::event::RevokeReason::Lost,
        time,
        with: key(2).id(),
    });
    events.push(sign(ORIGIN, revoke, &[&root, &key(2)]));
    let mut authority = Authority::new();
    for (index, event) in events.iter().enumerate() {
        authority.apply(event, index as u64);
    }
    authority
}

#[test]
fn an_opening_needs_two_authorities_of_the_nation() {
    let authority = authority();
    for (signers, opens) in [
        (&[2, 3][..], true),
        (&[1, 2], true),
        (&[3, 9, 1], true),
        (&[], false),
        (&[2], false),
        (&[2, 2], false),
        (&[2, 4], false),
        (&[2, 5], false),
        (&[2, 6], false),
        (&[2, 7], false),
        (&[8, 9], false),
    ] {
        let mut opening = Opening::new(ORIGIN, HOUR);
        signers.iter().for_each(|n| opening.sign(&key(*n)).unwrap());
        assert_eq!(opening.is_by_two_of(&authority, UtcSeconds(HOUR)), opens, "{signers:?}");
        assert_eq!(Opening::parse(&opening.text(), ORIGIN, HOUR), Some(opening));
    }
}

#[test]
fn an_opening_of_another_hour_or_log_and_a_signature_that_is_copied_open_nothing() {
    let authority = authority();
    let mut other = Opening::new(ORIGIN, HOUR - AHEAD);
    [2, 3].iter().for_each(|n| other.sign(&key(*n)).unwrap());
    assert_eq!(Opening::parse(&other.text(), ORIGIN, HOUR), None);
    assert_eq!(Opening::parse(&other.text(), "log.example/lain", HOUR - AHEAD), None);
    // Its signatures under our lines.
    let signatures: String = other.text().lines().skip(3).map(|l| format!("{l}\n")).collect();
    let forged = Opening::parse(&(Opening::new(ORIGIN, HOUR).text() + &signatures), ORIGIN, HOUR).unwrap();
    assert!(!forged.is_by_two_of(&authority, UtcSeconds(HOUR)));
    // One signature twice, and one by 2 under the name of 3.
    let mut one = Opening::new(ORIGIN, HOUR);
    one.sign(&key(2)).unwrap();
    let line = one.text().lines().nth(3).unwrap().to_string();
    let twice = Opening::parse(&format!("{}{line}\n", one.text()), ORIGIN, HOUR).unwrap();
    assert!(!twice.is_by_two_of(&authority, UtcSeconds(HOUR)));
    let renamed = line.replace(&key(2).id().to_string(), &key(3).id().to_string());
    let both = Opening::parse(&format!("{}{renamed}\n", one.text()), ORIGIN, HOUR).unwrap();
    assert!(!both.is_by_two_of(&authority, UtcSeconds(HOUR)));
    for text in ["", "sirekap-opening/1\n", "garbage", &one.text()[..one.text().len() - 1]] {
        assert_eq!(Opening::parse(text, ORIGIN, HOUR), None, "{text:?}");
    }
}

#[test]
fn more_than_half_of_the_sources_must_say_so() {
    let (before, after, silent) = (Some(HOUR - 1), Some(HOUR), None);
    for (said, opens) in [
        (&[][..], false),
        (&[silent], false),
        (&[before], false),
        (&[after], true),
        (&[after, before], false),
        (&[after, silent], false),
        (&[after, after, silent], true),
        (&[after, after, before, silent], false),
        (&[after, after, after, before, silent], true),
    ] {
        assert_eq!(most_say(said, HOUR), opens, "{said:?}");
    }
}
