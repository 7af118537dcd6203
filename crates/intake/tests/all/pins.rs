//! The book of PINs: guessing is slow, and nobody is locked out.

use intake::pins::{Verdict, wait};
use intake::{PinBook, PinHash};
use model::{KeyId, UtcSeconds};
use proptest::prelude::*;

const TICKET: KeyId = KeyId([7; 32]);
const NOW: i64 = 1_707_900_000;

fn book(folder: &std::path::Path) -> PinBook {
    PinBook::open(folder.to_path_buf()).unwrap()
}

fn noted(folder: &std::path::Path) -> PinBook {
    let book = book(folder);
    book.put(TICKET, PinHash::new("123456", [1; 32])).unwrap();
    book
}

#[test]
fn each_wrong_pin_makes_the_code_wait_longer() {
    let waits: Vec<u32> = (0..=22).map(wait).collect();
    assert_eq!(waits[..10], [0, 0, 0, 15, 30, 60, 120, 240, 480, 900]);
    assert!(waits[9..=20].iter().all(|w| *w == 900) && waits[21..] == [3_600, 3_600]);
    assert_eq!(wait(u32::MAX), 3_600);
    assert!((0..5_000).all(|n| wait(n) <= wait(n + 1)));
}

/// The sum that docs/spec/intake.md gives: whoever holds a code and tries whenever a PIN is looked at.
#[test]
fn who_tries_at_every_chance_gets_89_tries_in_the_life_of_a_code() {
    let folder = tempfile::tempdir().unwrap();
    let book = noted(folder.path());
    let (mut now, mut tries) = (NOW, 0);
    while now <= NOW + 72 * 3_600 {
        match book.check(TICKET, "000000", UtcSeconds(now)).unwrap() {
            Verdict::Wrong => tries += 1,
            Verdict::Wait { seconds } => now += i64::from(seconds),
            Verdict::Right => panic!("it is wrong"),
        }
    }
    assert_eq!(tries, 89, "of a million PINs");
}

#[test]
fn after_the_wait_the_right_pin_works_over_restarts_too() {
    let folder = tempfile::tempdir().unwrap();
    noted(folder.path());
    let check = |pin: &str, at: i64| book(folder.path()).check(TICKET, pin, UtcSeconds(NOW + at)).unwrap();
    let wait = |seconds| Verdict::Wait { seconds };
    for (pin, at, expected) in [
        ("000000", 0, Verdict::Wrong),
        ("000000", 0, Verdict::Wrong),
        ("000000", 0, Verdict::Wrong),
        ("123456", 0, wait(15)),
        ("000000", 14, wait(1)),
        ("000000", 15, Verdict::Wrong),
        ("000000", 15, wait(30)),
        ("123456", 44, wait(1)),
        ("123456", 45, Verdict::Right),
    ] {
        assert_eq!(check(pin, at), expected, "{pin} {at}");
    }
    let unknown = book(folder.path()).check(KeyId([8; 32]), "123456", UtcSeconds(NOW)).unwrap();
    assert_eq!(unknown, Verdict::Wrong, "no such code");
    // However often it was wrong: an hour at most.
    let mut now = 45;
    for _ in 0..60 {
        now += 3_600;
        assert_eq!(check("000000", now), Verdict::Wrong);
    }
    assert_eq!(check("123456", now), wait(3_600));
    assert_eq!(check("123456", now + 3_600), Verdict::Right);
    book(folder.path()).put(TICKET, PinHash::new("222222", [2; 32])).unwrap();
    assert_eq!(check("222222", now), Verdict::Right, "a new PIN");
}

#[test]
fn a_code_that_an_earlier_version_locked_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    noted(folder.path());
    let path = folder.path().join(format!("{}.json", TICKET.to_hex()));
    let page: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let old = serde_json::json!({"salt": page["salt"], "hash": page["hash"], "failures": 5});
    std::fs::write(&path, old.to_string()).unwrap();
    assert_eq!(book(folder.path()).check(TICKET, "123456", UtcSeconds(NOW)).unwrap(), Verdict::Right);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Whatever the clock does: no wait is longer than an hour, and what is not looked at counts nothing.
    #[test]
    fn a_clock_that_jumps_locks_nobody_out(steps in prop::collection::vec((any::<i32>(), any::<bool>()), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let book = noted(folder.path());
        let (mut now, mut wrong) = (NOW, 0);
        for (jump, right) in steps {
            now += i64::from(jump);
            match book.check(TICKET, if right { "123456" } else { "000000" }, UtcSeconds(now)).unwrap() {
                Verdict::Wrong => { prop_assert!(!right); wrong += 1; }
                Verdict::Right => prop_assert!(right),
                Verdict::Wait { seconds } => {
                    prop_assert!((1..=wait(wrong)).contains(&seconds));
                    let after = UtcSeconds(now + i64::from(seconds));
                    prop_assert_eq!(book.check(TICKET, "123456", after).unwrap(), Verdict::Right);
                }
            }
        }
    }
}

#[test]
fn many_guesses_at_once_count_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let book = noted(folder.path());
    let wrong = std::thread::scope(|scope| {
        let guess =
            |_| scope.spawn(|| book.check(TICKET, "000000", UtcSeconds(NOW)).unwrap() == Verdict::Wrong);
        let threads: Vec<_> = (0..16).map(guess).collect();
        threads.into_iter().map(|t| t.join().unwrap()).filter(|w| *w).count()
    });
    assert_eq!(wrong, 3, "the third makes the others wait");
}

#[test]
fn only_the_owner_reads_a_page() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    noted(folder.path());
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!std::fs::read_to_string(&path).unwrap().contains("123456"));
    }
}
