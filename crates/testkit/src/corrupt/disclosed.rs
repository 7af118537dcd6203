//! Lies about what the log says of the system itself.

use super::events::and_then;
use super::foreign::push;
use super::{Corruption, lie};
use crate::foreign::entry;
use crate::history::{observed, opening, recorded};
use crate::small::{self, PUBLISHER, ROOT, SECOND};
use crate::tree::Tree;
use model::event::{DisclosedDocument, ObservedVerdict, OpeningRecorded};
use model::{Digest, Rules};
use shapes::own::Disclosures;
use shapes::paths::{DISCLOSURES, disclosed};

const DOCUMENT: &str = disclosed(DisclosedDocument::Residency);

pub(super) const LIES: &[Corruption] = &[
    lie("a disclosed document is another than the log names", &["V3.16"], DOCUMENT, |t| {
        publish(t, b"{}".to_vec());
    }),
    Corruption {
        name: "a disclosed document is left out",
        fails: &["V3.5"],
        unanswered: &["V3.16"],
        at: DOCUMENT,
        tell: |t| t.edit_node(&[], |node| drop(node.files.remove(DOCUMENT))),
    },
    lie("a document is published that the log does not name", &["V3.5"], "permohonan", |t| {
        let path = disclosed(DisclosedDocument::Requests);
        t.edit_node(&[], |node| drop(node.files.insert(path.into(), b"{}".to_vec())));
    }),
    lie("a place that was undecidable is shown as consistent", &["V3.16"], "verdict", |t| {
        told(t, |of| of.observations[0].verdict = ObservedVerdict::Consistent);
    }),
    lie("an observation is left out", &["V3.16"], "observations", |t| {
        told(t, |of| of.observations.clear());
    }),
    lie("the record of the opening shows another program than was signed", &["V3.16"], "binary", |t| {
        told(t, |of| of.openings[0].binary = Digest([7; 32]));
    }),
    lie("a build is shown that nobody released", &["V3.16"], "builds", |t| {
        told(t, |of| of.builds.push(of.builds[0].clone()));
    }),
    Corruption {
        name: "what the log says of the system is left out",
        fails: &["V3.5"],
        unanswered: &["V3.16"],
        at: DISCLOSURES,
        tell: |t| t.edit_node(&[], |node| drop(node.files.remove(DISCLOSURES))),
    },
    lie("the opening is recorded when forms are in already", &["V2.9"], "came before", |t| record(t, |_| {})),
    lie("the record of an opening names another registry", &["V2.9"], "registry", |t| {
        record(t, |of| of.registry = Digest([7; 32]));
    }),
    lie("the record of an opening names more keys than there were", &["V2.9"], "roles", |t| {
        record(t, |of| *of.roles.get_mut("officer").unwrap() += 1);
    }),
    lie("the record of an opening names an app that the log does not", &["V2.9"], "\"app\"", |t| {
        record(t, |of| of.app = Some(Digest([7; 32])));
    }),
    lie("the publisher says what was seen of a place", &["V2.4"], "E1013", |t| {
        and_then(t, observed(PUBLISHER, ObservedVerdict::Consistent));
    }),
    Corruption {
        name: "two authorities touch the nation, and a disclosed document is another",
        fails: &[],
        unanswered: &["V2.2", "V3.16"],
        at: "",
        tell: |t| {
            push(t, entry(&[], &[ROOT, SECOND]));
            publish(t, b"{}".to_vec());
        },
    },
];

/// Puts another document where one lies.
fn publish(t: &mut Tree, document: Vec<u8>) {
    t.edit_node(&[], |node| drop(node.files.insert(DOCUMENT.into(), document)));
}

/// Changes what is published of it.
fn told(t: &mut Tree, change: impl FnOnce(&mut Disclosures)) {
    t.edit_file(DISCLOSURES, change);
}

/// Records the opening again, at the end.
fn record(t: &mut Tree, change: impl FnOnce(&mut OpeningRecorded)) {
    let mut record = opening(&small::registry(), Rules::LATEST, &t.history);
    // Another event than the first record.
    record.time.0 += 1;
    change(&mut record);
    and_then(t, recorded(record));
}
