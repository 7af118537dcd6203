//! The sentences of the controls.

use device::controls::report;
use model::{Contest, FormSchema, Parameters, PartyNumber};

fn good(schema: &FormSchema) -> Vec<Option<u32>> {
    let mut values = vec![Some(0); schema.width()];
    let head = [120, 125, 245, 100, 104, 204, 2, 1, 3, 1, 2, 3, 103, 107, 210, 250, 210, 2, 38, 1, 0, 1];
    for (slot, value) in values.iter_mut().zip(head) {
        *slot = Some(value);
    }
    let tail = schema.width() - 3;
    for (at, value) in [(tail, 206), (tail + 1, 4), (tail + 2, 210)] {
        values[at] = Some(value);
    }
    values
}

#[test]
fn what_an_officer_reads() {
    let schema = FormSchema::single(Contest::Ppwp, &[1, 2, 3]);
    let mut values = good(&schema);
    for (at, value) in [(22, 100), (23, 80), (24, 26)] {
        values[at] = Some(value);
    }
    let parameters = Parameters::general();
    let check = |values: &[Option<u32>]| report(&schema, &parameters, (Some(245), false), values);
    let clean = check(&values);
    assert!(clean.broken.is_empty(), "{:?}", clean.broken);
    assert_eq!(
        clean.kept,
        ["K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K14", "K15"]
    );
    let mut out = String::new();
    for (field, value) in [
        ("I.A.J", 250),
        ("I.B.4.J", 211),
        ("IV.3", 17),
        ("V.A", 210),
        ("V.C", 211),
        ("II.2", 209),
        ("II.4", 40),
        ("II.1", 251),
        ("I.B.1.L", 121),
        ("III.L", 104),
        ("IV.1", 1_000),
    ] {
        let mut changed = values.clone();
        changed[schema.position_named(field).unwrap()] = Some(value);
        out += &format!("{field} = {value}\n");
        for broken in check(&changed).broken {
            assert!(!broken.fields.is_empty() && broken.text.get(model::Lang::En).ends_with('.'));
            out += &format!("  {} {}\n", broken.control, broken.text.get(model::Lang::Id));
        }
    }
    expect_test::expect_file!["controls.txt"].assert_eq(&out);
}

#[test]
fn sentences_of_party_forms() {
    let schema =
        FormSchema::parties(Contest::Pdpr, &[(PartyNumber(1), vec![1, 2]), (PartyNumber(5), vec![1])]);
    let mut values = good(&schema);
    let mut set = |field: &str, value: u32| values[schema.position_named(field).unwrap()] = Some(value);
    for (field, value) in [
        ("IV.1.0", 50),
        ("IV.1.1", 30),
        ("IV.1.2", 20),
        ("IV.1.T", 101),
        ("IV.5.0", 60),
        ("IV.5.1", 46),
        ("IV.5.T", 106),
    ] {
        set(field, value);
    }
    let found = report(&schema, &Parameters::general(), (None, false), &values).broken;
    let sentences: Vec<&str> = found.iter().map(|b| b.text.get(model::Lang::En)).collect();
    expect_test::expect![[r#"
        Valid votes: 206 is written, but the votes of all parties = 207.
        Votes of party 1 in total: 101 is written, but votes for the party + for its candidates = 100."#]]
    .assert_eq(&sentences.join("\n"));
}

#[test]
fn nothing_typed_yet_is_nothing_broken() {
    let schema = FormSchema::single(Contest::Ppwp, &[1, 2, 3]);
    let empty = vec![None; schema.width()];
    let report = report(&schema, &Parameters::general(), (Some(245), false), &empty);
    assert_eq!((report.broken.len(), report.kept.len()), (0, 0));
}
