//! Lies about the election's manifest.

use super::events::and_then;
use super::foreign::push;
use super::{Corruption, lie};
use crate::foreign::entry;
use crate::history::manifest_set;
use crate::small::{self, ROOT, SECOND};
use crate::tree::Tree;
use model::Manifest;
use shapes::paths::MANIFEST;

pub(super) const LIES: &[Corruption] = &[
    lie("the manifest is another than the log names", &["V3.14"], MANIFEST, |t| {
        publish(t, Manifest { freshness: 86_400, ..small::manifest() }.to_bytes());
    }),
    lie("the manifest has the same values in another spelling", &["V3.14"], MANIFEST, |t| {
        let mut bytes = small::manifest().to_bytes();
        bytes.push(b'\n');
        publish(t, bytes);
    }),
    Corruption {
        name: "the manifest is left out",
        fails: &["V3.5"],
        unanswered: &["V3.14"],
        at: MANIFEST,
        tell: |t| t.edit_node(&[], |node| drop(node.files.remove(MANIFEST))),
    },
    lie("the log names the manifest of another election", &["V3.14"], "another election", |t| {
        name(t, &Manifest { election: "lain".into(), ..small::manifest() }.to_bytes());
    }),
    lie("the log names a manifest without one of the contests", &["V3.14"], "tiers", |t| {
        let mut manifest = small::manifest();
        manifest.tiers.remove("pdpd");
        name(t, &manifest.to_bytes());
    }),
    lie("the log names what is no manifest", &["V3.14"], "freshness", |t| {
        let text = String::from_utf8(small::manifest().to_bytes()).unwrap();
        name(t, text.replace("\"freshness\":900", "\"freshness\":1").as_bytes());
    }),
    Corruption {
        name: "the log names a manifest of a format that is still to come",
        fails: &[],
        unanswered: &["V3.14"],
        at: "",
        tell: |t| {
            let text = String::from_utf8(small::manifest().to_bytes()).unwrap();
            name(t, text.replace("sirekap-manifest/1", "sirekap-manifest/2").as_bytes());
        },
    },
    Corruption {
        name: "two authorities touch the nation, and the manifest is another",
        fails: &[],
        unanswered: &["V2.2", "V3.14"],
        at: "",
        tell: |t| {
            push(t, entry(&[], &[ROOT, SECOND]));
            publish(t, Manifest { freshness: 60, ..small::manifest() }.to_bytes());
        },
    },
];

/// Puts a document where the manifest lies.
fn publish(t: &mut Tree, document: Vec<u8>) {
    t.edit_node(&[], |node| drop(node.files.insert(MANIFEST.into(), document)));
}

/// Puts a manifest in force, as its authorities may.
pub fn settle(t: &mut Tree, manifest: &Manifest) {
    name(t, &manifest.to_bytes());
}

/// Puts a document in force.
fn name(t: &mut Tree, document: &[u8]) {
    and_then(t, manifest_set(model::Digest::of(document)));
    publish(t, document.to_vec());
}
