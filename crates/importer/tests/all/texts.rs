//! Reports: stable codes, both languages.

use importer::{Expected, Fault, Odd, Remark};
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
        Fault::Nothing(99_999),
        Fault::Other(s()),
        Fault::Cut(99_999),
        Fault::Encoding(s()),
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

#[test]
fn each_remark_has_a_code_and_two_texts() {
    let odd = [
        Odd::Number,
        Odd::Written("72".into()),
        Odd::Field(Expected::Text),
        Odd::Unknown,
        Odd::Stranger,
        Odd::Twice,
        Odd::Missing,
        Odd::Long,
        Odd::Time,
        Odd::Late("2024-02-15 00:46:45".into()),
    ];
    let mut out = String::new();
    for (odd, number) in odd.into_iter().zip(3021..) {
        let remark = Remark {
            file: "a.json".into(),
            line: 0,
            station: "3171011001001".into(),
            // A file can write the marks of the sentences, and must not change their meaning.
            path: "chart.=+@".into(),
            value: "@ + =".into(),
            number_left: true,
            odd,
        };
        assert_eq!(remark.code(), format!("R{number}"), "never renumbered");
        out += &format!("{}\n  {}\n  {}\n", remark.code(), remark.text(Lang::Id), remark.text(Lang::En));
    }
    let expected = [
        Expected::Text,
        Expected::Bool,
        Expected::Images,
        Expected::Image,
        Expected::Block,
        Expected::District,
    ];
    for expected in expected {
        let remark = Remark {
            file: "a.json".into(),
            line: 0,
            station: "1".into(),
            path: "x".into(),
            value: "7".into(),
            number_left: false,
            odd: Odd::Field(expected),
        };
        out += &format!("  {}\n  {}\n", remark.text(Lang::Id), remark.text(Lang::En));
    }
    expect_test::expect_file!["remarks.txt"].assert_eq(&out);
}
