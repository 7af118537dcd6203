//! Every parser of untrusted bytes, by name: `fuzz/` runs them under libFuzzer, an ordinary test over the corpus.
//!
//! A parser passes when it returns at all, and when what it accepts prints back to the same bytes where the format is
//! canonical.

mod keys;
mod phones;
mod photos;
mod places;
mod votes;

use model::event::{Entry, Foreign, Payload, Submission};
use model::{Digest, KeyId};

/// Origin that the corpus' events are of.
pub const ORIGIN: &str = "sirekap.test/contoh-2024";

/// A parser under test.
pub type Parser = fn(&[u8]);

/// All of them.
pub const PARSERS: [(&str, Parser); 31] = [
    ("signature_line", keys::signature_line),
    ("submission", submission),
    ("entry", entry),
    ("payload", payload),
    ("note", note),
    ("vkey", vkey),
    ("policy", policy),
    ("proof_bundle", proof_bundle),
    ("split_view", split_view),
    ("witness_request", witness_request),
    ("entry_bundle", entry_bundle),
    ("node", node),
    ("registry", registry),
    ("station_file", station_file),
    ("tree_path", tree_path),
    ("picture", photos::picture),
    ("pdf", photos::pdf),
    ("exif", photos::exif),
    ("page", photos::page),
    ("page_code", photos::page_code),
    ("code", phones::code),
    ("receipt", phones::receipt),
    ("upload_metadata", phones::upload_metadata),
    ("bundle", phones::bundle),
    ("code_parts", phones::code_parts),
    ("call", phones::call),
    ("phone_station", phones::phone_station),
    ("sheet", votes::sheet),
    ("outcome", votes::outcome),
    ("address_table", places::address_table),
    ("dns_answer", places::dns_answer),
];

fn submission(bytes: &[u8]) {
    if let Ok(event) = Submission::parse(ORIGIN, bytes) {
        assert_eq!(event.bytes(), bytes);
    }
}

fn entry(bytes: &[u8]) {
    // The arrival line names the log's key: take the one the bytes claim, so that the rest is reached.
    let text = String::from_utf8_lossy(bytes);
    let last = text.trim_end_matches('\n').rsplit('\n').next().unwrap_or_default();
    let key: KeyId = last.split(' ').next().and_then(|k| k.parse().ok()).unwrap_or(KeyId([0; 32]));
    if let Ok(entry) = Entry::parse(ORIGIN, key, bytes) {
        assert_eq!(entry.event.entry_bytes(key, entry.arrival), bytes);
        assert!(Foreign::parse(ORIGIN, key, bytes).is_err(), "a known kind is not unknown");
    }
}

fn payload(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(payload) = Payload::parse(text)
    {
        assert_eq!(payload.to_json(), text);
    }
}

fn note(bytes: &[u8]) {
    if let Ok(note) = tlog::Note::parse(bytes) {
        assert_eq!(note.to_bytes(), bytes);
        if let Ok(checkpoint) = tlog::Checkpoint::parse(&note.text) {
            assert_eq!(checkpoint.to_text(), note.text);
        }
    }
}

fn vkey(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(key) = text.parse::<tlog::VerifierKey>()
    {
        assert_eq!(key.to_string(), text);
    }
}

fn policy(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(policy) = tlog::Policy::parse(text)
    {
        assert_eq!(tlog::Policy::parse(&policy.to_string()).as_ref(), Ok(&policy));
    }
}

fn proof_bundle(bytes: &[u8]) {
    if let Ok(bundle) = tlog::ProofBundle::parse(bytes) {
        assert_eq!(bundle.encode(), bytes);
    }
}

/// What is read prints back to the same bytes, and only what two notes of one key say is a split view.
fn split_view(bytes: &[u8]) {
    if let Ok(split) = tlog::SplitView::parse(bytes) {
        assert_eq!(split.to_bytes(), bytes);
        if let Ok((smaller, larger)) = split.check() {
            assert!(smaller.size <= larger.size && smaller.origin == larger.origin);
        }
    }
}

fn witness_request(bytes: &[u8]) {
    if let Ok(request) = tlog::AddCheckpoint::parse(bytes) {
        assert_eq!(request.to_bytes(), bytes);
        assert!(request.proof.len() <= tlog::MAX_WITNESS_PROOF);
    }
}

fn entry_bundle(bytes: &[u8]) {
    if let Ok(entries) = tlog::decode_bundle(bytes) {
        assert_eq!(tlog::encode_bundle(entries).as_deref(), Ok(bytes));
    }
}

fn node(bytes: &[u8]) {
    if let Ok(node) = shapes::Node::decode(bytes) {
        assert_eq!(shapes::Node::decode(&node.encode()), Ok(node));
    }
}

fn registry(bytes: &[u8]) {
    if let Ok(registry) = registry::Registry::load(bytes) {
        assert_eq!(registry.to_bytes(), bytes);
        assert_eq!(registry.digest(), Digest::of(bytes));
    }
}

fn station_file(bytes: &[u8]) {
    if let Ok(file) = shapes::portal::station_file(bytes) {
        let json = serde_json::to_vec(&file).unwrap_or_default();
        assert_eq!(shapes::portal::station_file(&json).ok(), Some(file));
    }
}

fn tree_path(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let chain = shapes::paths::chain(text).unwrap_or_default();
        assert!(chain.len() <= 5, "{chain:?}");
    }
}

/// Runs one parser by its name; unknown names run nothing, which the table's own test would show.
pub fn run(name: &str, bytes: &[u8]) {
    if let Some((_, parser)) = PARSERS.iter().find(|(n, _)| *n == name) {
        parser(bytes);
    }
}
