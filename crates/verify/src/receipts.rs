//! V6: receipts that somebody holds, against the log.

use crate::Check;
use crate::entries::Entries;
use crate::findings::{Findings, Position, note};
use crate::log::Folded;
use model::receipt::{self, Receipt};
use model::{Digest, Payload, Role};
use tabulate::Tabulation;
use texts::check;
use tlog::HashTree;

/// Checks every receipt. One whose place is beyond the checkpoint is not checked, which is neither kept nor broken.
pub(crate) fn check(receipts: &[String], entries: &Entries<'_>, folded: &Folded, findings: &Findings) {
    if receipts.is_empty() {
        return;
    }
    findings.ran(Check::Receipts);
    findings.ran(Check::Promises);
    let mut beyond = 0;
    for (number, text) in (1..).zip(receipts) {
        let receipt = match signed(text, entries.origin, &folded.fold) {
            Ok(receipt) => receipt,
            Err(what) => {
                findings.fail(Check::Receipts, Position::new(what).field(format!("receipt {number}")));
                continue;
            }
        };
        if receipt.index >= entries.size {
            beyond += 1;
            continue;
        }
        if let Err(what) = kept(&receipt, entries, &folded.tree) {
            let position = Position::new(what).at(receipt.index).field(format!("receipt {number}"));
            findings.fail(Check::Promises, position);
        }
    }
    if beyond > 0 {
        findings.not_checked(Check::Promises, note(|lang| check::receipts_newer_than_tree_try(lang, beyond)));
    }
}

/// The receipt, if it is signed by a key that was enrolled for it. Keys whose mandate ended count: they promised before.
fn signed(text: &str, origin: &str, fold: &Tabulation) -> Result<Receipt, String> {
    let signed = receipt::parse(origin, text).map_err(|e| e.to_string())?;
    let grant = fold.authority().grants().get(&signed.receipt.by).filter(|g| g.role == Role::Intake);
    let grant = grant.ok_or("signed by a key that was not enrolled for receipts")?;
    signed.verify(&grant.public).map_err(|e| e.to_string())?;
    Ok(signed.receipt)
}

fn kept(receipt: &Receipt, entries: &Entries<'_>, tree: &HashTree) -> Result<(), String> {
    let entry = entries.entry(tree, receipt.index)?;
    if entry.event.id() != receipt.event {
        return Err(format!("another event stands there than {}", receipt.event));
    }
    if entry.arrival != receipt.arrival {
        return Err(format!(
            "the arrival is {} there, {} in the receipt",
            entry.arrival.0, receipt.arrival.0
        ));
    }
    let pages: Vec<Digest> = match entry.event.payload() {
        Payload::FormConfirmed(p) => p.grey_pages(),
        _ => Vec::new(),
    };
    if pages != receipt.pages {
        return Err("the receipt is of other pages".into());
    }
    Ok(())
}
