//! Reports: stable codes, both languages.

use importer::Fault;
use model::Lang;
use std::collections::BTreeSet;

#[test]
fn each_fault_has_a_code_and_two_texts() {
    let s = || "rincian".to_string();
    let faults = [
        Fault::Columns(s()),
        Fault::Width { expected: 11, found: 3 },
        Fault::Count(s()),
        Fault::Station(s()),
        Fault::Json(s()),
        Fault::Name(s()),
        Fault::Contest(s()),
        Fault::Candidate(s()),
        Fault::PartyContest(s()),
        Fault::Twice(s()),
        Fault::TooLarge(99_999),
    ];
    let mut texts = BTreeSet::new();
    for (fault, number) in faults.iter().zip(3001..) {
        assert_eq!(fault.code(), format!("R{number}"), "never renumbered");
        let (id, en) = (fault.text(Lang::Id), fault.text(Lang::En));
        for text in [&id, &en] {
            let detail = ["rincian", "11 / 3", "99999"].iter().any(|d| text.contains(d));
            assert!(detail && !text.contains("{}") && text.contains(". "), "{text}");
        }
        assert!(texts.insert(id) && texts.insert(en));
    }
    assert!(Fault::Json("x".repeat(1 << 20)).text(Lang::En).len() < 400);
}
