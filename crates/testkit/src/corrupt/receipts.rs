//! Lies about receipts: of what an intake promised and did not keep.

use super::{Corruption, lie};
use crate::small::{INTAKE, ORIGIN, PUBLISHER, secret};
use crate::tree::Tree;
use model::receipt::{self, Receipt};
use model::{Digest, EventId, UtcSeconds};

pub(super) const LIES: &[Corruption] = &[
    lie("a receipt is signed by a key with another role", &["V6.1"], "receipt 1", |t| {
        promise(t, |r| r.by = secret(PUBLISHER).id());
    }),
    lie("a receipt is of another log", &["V6.1"], "E1004", |t| {
        t.receipts =
            Some(t.honest_receipts().iter().map(|r| r.replacen(ORIGIN, "hasil.example/lain", 1)).collect());
    }),
    lie("a receipt was changed after it was signed", &["V6.1"], "E1012", |t| {
        t.receipts =
            Some(t.honest_receipts().iter().map(|r| r.replacen("\"index\":", "\"index\":1", 1)).collect());
    }),
    lie("a promised event is not at its place", &["V6.2"], "another event", |t| {
        promise(t, |r| r.event = EventId([9; 32]));
    }),
    lie("a promised event stands elsewhere", &["V6.2"], "another event", |t| promise(t, |r| r.index -= 1)),
    lie("an event arrived at another time than promised", &["V6.2"], "the arrival", |t| {
        promise(t, |r| r.arrival = UtcSeconds(r.arrival.0 + 1));
    }),
    lie("a receipt names other pages than its event", &["V6.2"], "other pages", |t| {
        promise(t, |r| r.pages.push(Digest([7; 32])));
    }),
    Corruption {
        name: "a promised place is beyond the tree",
        fails: &[],
        unanswered: &["V6.2"],
        at: "",
        tell: |t| promise(t, |r| r.index += 100_000),
    },
];

/// The first honest receipt, changed and signed by whom it then names.
fn promise(t: &mut Tree, change: fn(&mut Receipt)) {
    let honest = t.honest_receipts();
    let mut receipt = receipt::parse(ORIGIN, &honest[0]).unwrap().receipt;
    change(&mut receipt);
    let key = [INTAKE, PUBLISHER].map(secret).into_iter().find(|k| k.id() == receipt.by).unwrap();
    t.receipts = Some(vec![receipt::sign(ORIGIN, &receipt, &key)]);
}
