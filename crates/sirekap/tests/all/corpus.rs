//! Every parser of untrusted bytes over its fuzzing corpus, and over seeded damage of it: the short form of `make fuzz`.

use device::bundle::{self, BundleFault};
use std::path::Path;
use testkit::parsers::{ORIGIN, PARSERS};

/// Damaged variants tried of each corpus file.
const VARIANTS: u64 = 200;
/// The same where a variant is a whole picture that is searched for a page.
const PAGE_VARIANTS: u64 = 25;

#[test]
fn no_parser_panics_on_its_corpus_or_on_damage_of_it() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (name, parser) in PARSERS {
        let variants = if name == "page" { PAGE_VARIANTS } else { VARIANTS };
        let mut files = 0;
        for file in std::fs::read_dir(corpus.join(name)).unwrap() {
            let good = std::fs::read(file.unwrap().path()).unwrap();
            parser(&good);
            for variant in 0..variants {
                parser(&damaged(&good, variant));
            }
            files += 1;
        }
        assert!(files > 0, "{name} has no corpus");
    }
}

/// Flips, cuts, doubles or overwrites a few bytes.
fn damaged(good: &[u8], seed: u64) -> Vec<u8> {
    let mut state = seed;
    let mut next = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound.max(1)
    };
    let mut bytes = good.to_vec();
    for _ in 0..=next(3) {
        let at = next(bytes.len());
        match next(4) {
            _ if bytes.is_empty() => bytes.push(0),
            0 => bytes[at] ^= 1 << next(8),
            1 => bytes.truncate(at),
            2 => bytes.insert(at, b"0\n\",:{}[] \xff"[next(11)]),
            _ => bytes[at] = next(256) as u8,
        }
    }
    bytes
}

/// A seed that its parser refuses at the first byte leads nowhere: what is meant to be good is taken.
#[test]
fn seeds_of_phones_are_taken() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let text = |path: &str| std::fs::read_to_string(corpus.join(path)).unwrap();
    let bytes = |path: &str| std::fs::read(corpus.join(path)).unwrap();
    assert_eq!(
        device::Code::parse(&text("code/card")).unwrap(),
        device::Code::parse(&text("code/capitals")).unwrap()
    );
    assert!(device::Typed::parse(&text("code/letters")).is_ok());
    assert!(!model::receipt::parse(ORIGIN, &text("receipt/pages")).unwrap().receipt.pages.is_empty());
    for name in ["both", "more"] {
        assert!(intake::upload_metadata(&text(&format!("upload_metadata/{name}"))).is_some(), "{name}");
    }
    for name in ["one", "long-name", "attributes", "codes"] {
        let bundle = bundle::read(&bytes(&format!("bundle/{name}"))).unwrap();
        assert_eq!((bundle.events.len(), bundle.blobs.len()), (1, usize::from(name != "codes")), "{name}");
    }
    for name in ["folder", "sparse"] {
        assert_eq!(bundle::read(&bytes(&format!("bundle/{name}"))), Err(BundleFault::NotOurs), "{name}");
    }
    let told: device::StationAnswer = serde_json::from_str(&text("phone_station/two-forms")).unwrap();
    let code = model::facts::StationFacts::parse(&told.leaf).unwrap().code;
    assert_eq!(told.read(&code).unwrap().forms.len(), 2);
    for file in std::fs::read_dir(corpus.join("call")).unwrap() {
        let seed = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let (name, question) = seed.split_once('\n').unwrap();
        let answer: serde_json::Value = serde_json::from_str(&device::call(name, question)).unwrap();
        // What no signature can be made for here is refused by it, not for its shape.
        let code = answer["error"]["code"].as_str().unwrap_or_default();
        assert_ne!(code, "P1008", "{name}: {answer}");
        let of_cards = ["code", "group", "typed", "ticket", "ticket_sign", "policy"].contains(&name);
        assert!(!of_cards || code.is_empty(), "{name}: {answer}");
    }
}

/// The same of what is learnt about places.
#[test]
fn seeds_of_tables_and_answers_are_taken() {
    use residency::dns::{Name, Question, Reply};
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let bytes = |path: &str| std::fs::read(corpus.join(path)).unwrap();
    let declared = residency::Table {
        id: "t".into(),
        path: String::new(),
        date: String::new(),
        licence: String::new(),
        sha256: None,
    };
    for (seed, count) in [("networks", 1), ("countries", 1), ("excerpt", 2), ("mmdb", 1)] {
        let tables = residency::address::read(&declared, bytes(&format!("address_table/{seed}")));
        assert_eq!(tables.unwrap().len(), count, "{seed}");
    }
    let name = Name::parse("portal.example.id").unwrap();
    let question = Question { id: 0x1234, name, asked: residency::observe::Asked::A, view: None };
    let read = |seed: &str| match question.read(&bytes(&format!("dns_answer/{seed}"))) {
        Reply::Fits { aliases, addresses, code } => Some((aliases.len(), addresses.len(), code)),
        Reply::CutOff => None,
        Reply::Stray => panic!("{seed}"),
    };
    assert_eq!(read("addresses"), Some((0, 2, 0)));
    assert_eq!(read("aliases"), Some((2, 1, 0)));
    assert_eq!(read("circle"), Some((2, 0, 0)));
    assert_eq!(read("none"), Some((0, 0, 3)));
    assert_eq!(read("cut-off"), None);
}
