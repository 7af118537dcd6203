//! Damaged entries: no panic, and nothing that differs in its signed lines passes.

use crate::fixtures::{ORIGIN, Random, TIME, key, mutate, one_of_each};
use model::event::Entry;
use model::{KeyId, PublicKey, SecretKey, Submission};

#[test]
fn twenty_thousand_damaged_entries() {
    let keys: Vec<SecretKey> = (1..=3).map(key).collect();
    let public =
        |id: KeyId| -> Option<&PublicKey> { keys.iter().find(|k| k.id() == id).map(SecretKey::public) };
    let (events, log) = (one_of_each(), key(9).id());
    let mut random = Random(0x5EED_0001);
    let (mut parsed, mut verified) = (0, 0);
    for _ in 0..20_000 {
        let event = random.pick(&events);
        let whole = event.entry_bytes(log, TIME);
        let mut bytes = mutate(&mut random, &whole);
        if random.below(3) == 0 {
            bytes = mutate(&mut random, &bytes);
        }
        let Ok(entry) = Entry::parse(ORIGIN, log, &bytes) else { continue };
        parsed += 1;
        assert_eq!(entry.event.entry_bytes(log, entry.arrival), bytes, "what was read is what stands there");
        if entry.event.verify(public).is_ok() {
            verified += 1;
            assert_eq!(entry.event.bytes(), event.bytes(), "a changed event verifies");
        }
        assert_eq!(Submission::parse(ORIGIN, entry.event.bytes()).as_ref(), Ok(&entry.event));
    }
    // The damage reaches every depth: some entries parse, some of them even verify (arrival alone was hit).
    assert!(parsed > 500 && verified > 20 && verified < parsed, "{parsed} parsed, {verified} verified");
}
