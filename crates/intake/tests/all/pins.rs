//! The book of PINs over restarts.

use intake::pins::Verdict;
use intake::{PinBook, PinHash};
use model::KeyId;

#[test]
fn failures_are_counted_over_restarts() {
    let folder = tempfile::tempdir().unwrap();
    let ticket = KeyId([7; 32]);
    let open = || PinBook::open(folder.path().to_path_buf()).unwrap();
    open().put(ticket, PinHash::new("123456", [1; 32])).unwrap();
    let verdicts: Vec<Verdict> = (0..6).map(|_| open().check(ticket, "654321").unwrap()).collect();
    use Verdict::{Locked, Wrong};
    assert_eq!(verdicts, [Wrong, Wrong, Wrong, Wrong, Locked, Locked]);
    assert_eq!(open().check(ticket, "123456").unwrap(), Locked);
    assert_eq!(open().check(KeyId([8; 32]), "123456").unwrap(), Wrong, "no such code");
    open().put(ticket, PinHash::new("222222", [2; 32])).unwrap();
    assert_eq!(open().check(ticket, "222222").unwrap(), Verdict::Right, "a new card");
}

#[test]
fn many_guesses_at_once_count_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let book = PinBook::open(folder.path().to_path_buf()).unwrap();
    let ticket = KeyId([7; 32]);
    book.put(ticket, PinHash::new("123456", [1; 32])).unwrap();
    let wrong = std::thread::scope(|scope| {
        let guess = |_| scope.spawn(|| book.check(ticket, "000000").unwrap() == Verdict::Wrong);
        let threads: Vec<_> = (0..16).map(guess).collect();
        threads.into_iter().filter(|_| true).map(|t| t.join().unwrap()).filter(|w| *w).count()
    });
    assert_eq!(wrong, 4, "the fifth locks");
}

#[test]
fn only_the_owner_reads_a_page() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let book = PinBook::open(folder.path().to_path_buf()).unwrap();
    book.put(KeyId([7; 32]), PinHash::new("123456", [1; 32])).unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(!std::fs::read_to_string(&path).unwrap().contains("123456"));
    }
}
