//! The misreads of 2024, each by name: what was written, what must be said of it.

use crate::evidence_support::{PEOPLE, bubbles, form, judge, knowledge, of, ppwp, says, write};
use model::control::Control;
use model::lang::Lang;
use reading::evidence::{Evidence, Knowledge, Verdict};

/// One value of an otherwise clean form: name of the case, field, boxes, bubbles; then value, accepted, and codes that
/// must (or with `!` must not) be among the evidence.
type Row = (&'static str, &'static str, &'static str, Option<&'static str>, Option<u32>, bool, &'static str);

#[rustfmt::skip]
const TABLE: [Row; 34] = [
    ("clean", "IV.1", "X 6 1", None, Some(61), true, "control-kept"),
    ("clean with bubbles", "IV.1", "X 6 1", Some("_61"), Some(61), true, "bubbles-agree"),
    ("leading nought and its bubble", "IV.1", "0 6 1", Some("061"), Some(61), true, "bubbles-agree"),
    ("leading empty box", "IV.1", "_ 6 1", Some("061"), Some(61), true, "bubbles-agree"),
    ("a 1 that looks like a 4, bubbles say 1", "IV.1", "X 6 4/1", Some("_61"), Some(61), true, "bubbles-agree"),
    ("a 1 that looks like a 4, the sums say 1", "IV.1", "X 6 1/4", None, Some(61), true, "control-kept only-one-ink!"),
    ("a 1 taken for a 4, the sums say 1", "IV.1", "X 6 4~1", None, Some(64), false, "one-digit-mends control-broken"),
    ("a 1 taken for a 4, bubbles say 1", "IV.1", "X 6 4~1", Some("_61"), Some(64), false, "bubbles-disagree"),
    ("3 as 8", "II.4", "X 5 0", None, Some(50), true, "control-kept"),
    ("78 beside an empty third box", "IV.1", "6 1 _", None, Some(61), true, "written-left control-kept"),
    ("the same with its bubbles", "IV.1", "6 1 _", Some("_61"), Some(61), true, "written-left bubbles-agree"),
    ("the same in a field without a sum that holds", "IV.1", "7 8 _", None, Some(78), false, "written-left control-broken"),
    ("78 with an X behind", "IV.1", "7 8 X", None, Some(78), false, "written-left"),
    ("the empty box half taken for a nought", "IV.1", "6 1 _/0", None, Some(61), false, "written-left"),
    ("XXX for nought", "III.P", "X X X", None, Some(0), true, "crosses-only"),
    ("dashes for nought", "III.P", "- - -", None, Some(0), true, "crosses-only"),
    ("X X 0", "III.P", "X X 0", None, Some(0), true, ""),
    ("000", "III.P", "0 0 0", None, Some(0), true, ""),
    ("XXX with no bubble", "III.P", "X X X", Some("___"), Some(0), true, "crosses-only"),
    ("XXX with bubbles 000", "III.P", "X X X", Some("000"), Some(0), true, "bubbles-agree"),
    ("all empty is missing, not nought", "III.P", "_ _ _", None, None, false, "blank-value"),
    ("XX8", "V.B", "X X 8", None, Some(8), true, "control-kept"),
    ("XX8 with its bubbles", "V.B", "X X 8", Some("__8"), Some(8), true, "bubbles-agree"),
    ("XX8 whose crosses look a little like eights", "V.B", "X~8 X~8 8", Some("__8"), Some(8), true, "bubbles-agree"),
    ("painted-over digit, the sums hold", "IV.1", "X 6! 1", None, Some(61), true, "corrected control-kept"),
    ("painted-over digit, the sums do not hold", "IV.1", "X 7! 1", None, Some(71), false, "corrected control-broken"),
    ("painted-over digit with its bubbles", "IV.1", "X 6! 1", Some("_61"), Some(61), true, "corrected bubbles-agree"),
    ("stroke outside the box", "IV.1", "X 6 1|", None, Some(61), true, "stroke-outside"),
    ("bubbles contradict", "IV.1", "X 6 1", Some("_67"), Some(61), false, "bubbles-disagree"),
    ("two bubbles in a column", "IV.1", "X 6 1", Some("_6+1"), Some(61), false, "bubbles-several"),
    ("a bubble forgotten, the sums hold", "IV.1", "X 6 1", Some("_6_"), Some(61), true, "bubbles-incomplete control-kept"),
    ("a bubble forgotten, another contradicts", "IV.1", "X 6 1", Some("_7_"), Some(61), false, "bubbles-incomplete"),
    ("no bubble marked at all", "IV.1", "X 6 1", Some("___"), Some(61), true, "control-kept"),
    ("a gap", "IV.1", "6 X 1", None, Some(61), true, "gap"),
];

#[test]
fn misreads_of_2024_by_name() {
    let schema = ppwp();
    for (case, field, signs, marks, value, accepted, codes) in TABLE {
        let mut values = form(&schema, PEOPLE);
        write(&schema, &mut values, field, signs, marks);
        let outcome = judge(&knowledge(&schema), &values);
        let judged = of(&schema, &outcome, field);
        assert_eq!((judged.value, judged.accepted), (value, accepted), "{case}: {judged:?}");
        for code in codes.split_whitespace() {
            let (code, wanted) = code.strip_suffix('!').map_or((code, true), |c| (c, false));
            assert_eq!(says(judged, code), wanted, "{case}: {code}: {judged:?}");
        }
    }
}

#[test]
fn a_clean_form_is_clean() {
    let schema = ppwp();
    let outcome = judge(&knowledge(&schema), &form(&schema, PEOPLE));
    assert_eq!(outcome.verdict, Verdict::Clean, "{outcome:?}");
    assert!(outcome.broken().is_empty());
}

/// 780 at a station of 300 cannot be, whatever the ink and the bubbles say; in an exempt village it can.
#[test]
fn seven_hundred_eighty_at_a_station_of_three_hundred() {
    let schema = ppwp();
    let mut values = form(&schema, "IV.1=61 IV.2=168 IV.3=17");
    write(&schema, &mut values, "IV.1", "7 8 0", Some("780"));
    let outcome = judge(&Knowledge { registered: Some(299), ..knowledge(&schema) }, &values);
    let judged = of(&schema, &outcome, "IV.1");
    assert_eq!((judged.value, judged.accepted), (Some(780), false));
    assert!(judged.evidence.contains(&Evidence::OutOfBounds { bound: 305 }), "{judged:?}");
    let outcome = judge(&Knowledge { exempt: true, ..knowledge(&schema) }, &values);
    assert!(of(&schema, &outcome, "IV.1").accepted);
}

/// "78 or 780? With 78 the sum fits": said, never done.
#[test]
fn a_sum_never_replaces_what_was_read() {
    let schema = ppwp();
    let mut values = form(&schema, PEOPLE);
    write(&schema, &mut values, "IV.1", "X 6 7~1", None);
    let outcome = judge(&knowledge(&schema), &values);
    let judged = of(&schema, &outcome, "IV.1");
    assert_eq!((judged.value, judged.accepted), (Some(67), false));
    let mends = Evidence::OneDigitMends { control: Control::K3, alternative: 61 };
    assert!(judged.evidence.contains(&mends), "{judged:?}");
    assert_eq!(
        mends.text(Lang::Id, judged.value),
        "67 atau 61? Dengan 61 cocoklah K3 (Suara sah sama dengan jumlah perolehan suara)"
    );
    assert_eq!(judged.alternatives[0].0, Some(61));
}

/// A person's own wrong sum stays as written, is accepted as written, and the breach is shown.
#[test]
fn a_persons_own_wrong_sum_is_accepted_as_written() {
    let schema = ppwp();
    let mut values = form(&schema, PEOPLE);
    for value in &mut values {
        let number: u32 = judge(&knowledge(&schema), &[*value]).values[0].value.unwrap();
        value.bubbles = Some(bubbles(&format!("{number:_>3}")));
    }
    write(&schema, &mut values, "V.A", "2 5 6", Some("256"));
    let outcome = judge(&knowledge(&schema), &values);
    let judged = of(&schema, &outcome, "V.A");
    assert_eq!((judged.value, judged.accepted), (Some(256), true), "{judged:?}");
    assert!(judged.evidence.contains(&Evidence::ControlBroken {
        control: Control::K3,
        left: 256,
        right: 246
    }));
    assert_eq!(outcome.broken(), [Control::K3, Control::K4]);
    assert_eq!(outcome.verdict, Verdict::Broken { controls: vec![Control::K3, Control::K4] });
    let said: Vec<String> = outcome.breaches.iter().map(|b| b.text(Lang::En)).collect();
    assert_eq!(said[0], "Valid votes (V.A): 256 is written, but the votes of all pairs = 246");
    assert_eq!(outcome.breaches[0].mend, None, "no other reading is credible");
}

/// The same in handwriting alone, on the official form: clear digits are taken as written.
#[test]
fn a_persons_own_wrong_sum_in_clear_handwriting() {
    let schema = ppwp();
    let mut values = form(&schema, PEOPLE);
    write(&schema, &mut values, "V.A", "2 5 6", None);
    let outcome = judge(&knowledge(&schema), &values);
    let judged = of(&schema, &outcome, "V.A");
    assert_eq!(judged.value, Some(256));
    assert!(says(judged, "control-broken") && says(judged, "only-one-ink"), "{judged:?}");
}

/// The register knows the DPT: it lifts what fits and holds back what it would mend, but never writes.
#[test]
fn the_register_is_heard_about_the_voters() {
    let schema = ppwp();
    let mut values = form(&schema, "I.A.J=299 IV.1=61");
    write(&schema, &mut values, "I.A.J", "2 9 9/4", None);
    let judged_with = |registered| {
        let outcome = judge(&Knowledge { registered, ..knowledge(&schema) }, &values);
        (of(&schema, &outcome, "I.A.J").clone(), outcome.broken())
    };
    let (without, _) = judged_with(None);
    let (with, _) = judged_with(Some(299));
    let (against, broken) = judged_with(Some(294));
    assert!(with.confidence_ppm > without.confidence_ppm && without.confidence_ppm > against.confidence_ppm);
    assert_eq!((with.accepted, without.accepted, against.accepted), (true, false, false));
    assert!(
        says(&with, "control-kept") && says(&against, "control-broken") && says(&against, "out-of-bounds")
    );
    assert_eq!(against.value, Some(299));
    assert_eq!(broken, [Control::K14, Control::K15]);
}

#[test]
fn an_unreadable_box_is_told_and_never_filled_by_a_sum() {
    let schema = ppwp();
    let mut values = form(&schema, PEOPLE);
    write(&schema, &mut values, "IV.2", "1 6? 8", None);
    let outcome = judge(&knowledge(&schema), &values);
    let judged = of(&schema, &outcome, "IV.2");
    assert!(!judged.accepted);
    assert!(judged.evidence.contains(&Evidence::Unreadable { position: 1 }), "{judged:?}");
}

#[test]
fn a_page_of_nothing_but_doubt_is_better_photographed_again() {
    let schema = ppwp();
    let mut values = form(&schema, "IV.1=61 IV.2=168 IV.3=17");
    for name in ["IV.1", "IV.2", "IV.3"] {
        write(&schema, &mut values, name, "1? 6? 8?", None);
    }
    assert_eq!(judge(&knowledge(&schema), &values).verdict, Verdict::Unusable { accepted: 0, seen: 3 });
}

#[test]
fn hostile_numbers_in_ink_are_survived() {
    let schema = ppwp();
    let mut values = form(&schema, PEOPLE);
    for (i, value) in values.iter_mut().enumerate() {
        let odd = [f32::NAN, f32::INFINITY, -1.0, 0.0][i % 4];
        value.boxes[i % 3].classes = [odd; 12];
        value.boxes[(i + 1) % 3].quality = odd;
        value.bubbles = Some([reading::evidence::BubbleInk { fill: [odd; 10] }; 3]);
    }
    let outcome = judge(&knowledge(&schema), &values);
    assert!(outcome.values.iter().all(|v| !v.accepted), "{outcome:?}");
    assert_eq!(judge(&knowledge(&schema), &[]).verdict, Verdict::Unusable { accepted: 0, seen: 0 });
}

#[test]
fn every_piece_of_evidence_has_a_code_and_two_full_texts() {
    let all = [
        Evidence::BubblesAgree,
        Evidence::BubblesDisagree { digits: None, bubbles: Some(1) },
        Evidence::BubblesSeveral { position: 0 },
        Evidence::BubblesIncomplete { position: 1 },
        Evidence::BubblesUnclear { position: 2 },
        Evidence::OnlyOneInk,
        Evidence::ControlKept { control: Control::K1 },
        Evidence::ControlBroken { control: Control::K1, left: 1, right: 2 },
        Evidence::OneDigitMends { control: Control::K1, alternative: 2 },
        Evidence::FormPrefers { alternative: None },
        Evidence::OutOfBounds { bound: 306 },
        Evidence::BlankValue,
        Evidence::CrossesOnly,
        Evidence::WrittenLeft { filled: 780 },
        Evidence::Gap,
        Evidence::Corrected { position: 0 },
        Evidence::StrokeOutside { position: 0 },
        Evidence::Unreadable { position: 0 },
        Evidence::PoorPicture { position: 0 },
        Evidence::Doubtful { alternative: Some(3) },
    ];
    let mut codes: Vec<_> = all.iter().map(|e| e.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all.len());
    for evidence in all {
        for lang in [Lang::Id, Lang::En] {
            let text = evidence.text(lang, Some(78));
            assert!(!text.contains(['{', '}']) && !text.is_empty(), "{text}");
        }
        assert_ne!(evidence.text(Lang::Id, Some(7)), evidence.text(Lang::En, None));
    }
}
