//! The text of the QR code: one for every page, and nothing else is taken for one.

use forms::own::{Content, LayoutError, PAYLOAD_BYTES_MAX, PageSpec, PartyRows, PayloadError};
use model::{Contest, PartyNumber, StationCode};
use proptest::collection::btree_set;
use proptest::prelude::*;

fn spec(text: &str) -> PageSpec {
    PageSpec::parse(text).unwrap().0
}

#[test]
fn a_text_names_the_page_and_its_rows() {
    let (page, station) = PageSpec::parse("SK1/PDPR/04-20/3173011001001/07.10:6+08.04").unwrap();
    assert_eq!((page.contest(), page.number(), page.pages()), (Contest::Pdpr, 4, 20));
    assert_eq!(station.unwrap().as_str(), "3173011001001");
    let party = |party, candidates| PartyRows { party: PartyNumber(party), candidates };
    let rows = vec![party(7, vec![1, 2, 3, 4, 5, 7, 8, 9, 10]), party(8, vec![1, 2, 3, 4])];
    assert_eq!(page.content(), &Content::Parties(rows));
    assert_eq!(spec("SK1/PPWP/01-03//F.3").content(), &Content::Front { witnesses: 3 });
    assert_eq!(spec("SK1/PPWP/02-03//S.1-3:2").content(), &Content::Singles(vec![1, 3]));
    assert_eq!(spec("SK1/PKWKK/03-03//T.2").content(), &Content::Totals { witnesses: 2 });
    assert_eq!(spec("SK1/PDPRDK/09-26//23.00").fields().len(), 2, "a party without candidates");
}

#[test]
fn what_is_no_page_is_refused_with_its_reason() {
    use PayloadError::{Contest, Family, Page, Parts, Rows, Spelling, Station, TooLong};
    let layout = |error| PayloadError::Layout(error);
    let misplaced = |contest, number, pages| layout(LayoutError::Misplaced { contest, number, pages });
    let long = "SK1/".repeat(40);
    let rows: &[(&str, PayloadError)] = &[
        ("", Family),
        ("https://example.org", Family),
        ("SK2/PPWP/01-03//F.3", Family),
        ("SK1", Parts),
        ("SK1/PPWP/01-03/F.3", Parts),
        ("SK1/PPWP/01-03//F.3/", Parts),
        ("SK1/PPXP/01-03//F.3", Contest),
        ("SK1/PPWP/0103//F.3", Page),
        ("SK1/PPWP/001-03//F.3", Page),
        ("SK1/PPWP/+1-03//F.3", Page),
        ("SK1/PPWP/01-03/3173 01/F.3", Station),
        ("SK1/PPWP/01-03/.1/F.3", Station),
        ("SK1/PPWP/01-03//", Rows),
        ("SK1/PPWP/01-03//F.", Rows),
        ("SK1/PPWP/01-03//F.-1", Rows),
        ("SK1/PPWP/01-03//F.100", Rows),
        ("SK1/PPWP/02-03//S.1", Rows),
        ("SK1/PPWP/02-03//S.1-3:", Rows),
        ("SK1/PDPR/02-20//01", Rows),
        ("SK1/PDPR/02-20//01.10+", Rows),
        ("SK1/PPWP/01-03//F.25", layout(LayoutError::TooMany { count: 25, most: 24 })),
        ("SK1/PPWP/02-03//S.1-6", layout(LayoutError::TooMany { count: 6, most: 5 })),
        ("SK1/PDPD/02-03//S.1-21", layout(LayoutError::TooMany { count: 21, most: 20 })),
        ("SK1/PDPR/02-20//01.18", layout(LayoutError::TooMany { count: 18, most: 17 })),
        ("SK1/PDPR/02-20//01.07+02.08", layout(LayoutError::TooMany { count: 15, most: 14 })),
        ("SK1/PDPR/02-20//01.00+02.00+03.00", layout(LayoutError::TooMany { count: 3, most: 2 })),
        ("SK1/PPWP/02-03//S.3-1", layout(LayoutError::Empty)),
        ("SK1/PPWP/02-03//S.0-1", layout(LayoutError::Number(0))),
        ("SK1/PDPR/02-20//00.10", layout(LayoutError::Number(0))),
        ("SK1/PDPR/02-20//07.02+07.02", layout(LayoutError::Order(7))),
        ("SK1/PPWP/04-03//S.1-3", layout(LayoutError::Pages(4))),
        ("SK1/PPWP/00-03//F.3", layout(LayoutError::Pages(3))),
        ("SK1/PPWP/02-03//F.3", misplaced(model::Contest::Ppwp, 2, 3)),
        ("SK1/PPWP/01-03//T.3", misplaced(model::Contest::Ppwp, 1, 3)),
        ("SK1/PPWP/03-03//S.1-3", misplaced(model::Contest::Ppwp, 3, 3)),
        ("SK1/PPWP/02-03//01.10", misplaced(model::Contest::Ppwp, 2, 3)),
        ("SK1/PDPR/02-03//S.1-3", misplaced(model::Contest::Pdpr, 2, 3)),
        ("SK1/PPWP/1-3//F.3", Spelling),
        ("SK1/ppwp/01-03//F.3", Spelling),
        ("SK1/PPWP/01-03//F.03", Spelling),
        ("SK1/PPWP/02-03//S.1-3:3", Spelling),
        ("SK1/PPWP/02-03//S.1-3:9", Spelling),
        ("SK1/PDPR/02-20//1.10", Spelling),
        ("SK1/PDPR/02-20//01.10:7:6", Spelling),
        (&long, TooLong(160)),
    ];
    for (text, error) in rows {
        assert_eq!(PageSpec::parse(text).unwrap_err(), *error, "{text}");
    }
}

#[test]
fn a_page_with_too_many_gaps_is_refused_before_it_is_printed() {
    let numbers = (1..=20).map(|n| n * 4).collect();
    let refused = PageSpec::new(Contest::Pdpd, 2, 3, Content::Singles(numbers));
    assert_eq!(refused, Err(LayoutError::Gaps));
}

fn numbers(most: usize) -> impl Strategy<Value = Vec<u16>> {
    (1u16..60, btree_set(0u16..30, 1..=most))
        .prop_map(|(first, set)| set.into_iter().map(|n| first + n).collect())
}

fn content() -> impl Strategy<Value = (Contest, u8, Content)> {
    use Contest::{Pdpd, Pdpr, Pdprdk, Pkwkp, Ppwp};
    let party = |numbers| (numbers, btree_set(1u16..20, 0..=7));
    let parties = (party(1u16..50), proptest::option::of(party(50u16..99))).prop_map(|(first, second)| {
        let rows = |(n, set): (u16, std::collections::BTreeSet<u16>)| PartyRows {
            party: PartyNumber(n),
            candidates: set.into_iter().collect(),
        };
        Content::Parties([Some(first), second].into_iter().flatten().map(rows).collect())
    });
    prop_oneof![
        (0u8..=24).prop_map(|witnesses| (Ppwp, 1, Content::Front { witnesses })),
        (0u8..=24).prop_map(|witnesses| (Pdprdk, 9, Content::Totals { witnesses })),
        numbers(5).prop_map(|numbers| (Pkwkp, 2, Content::Singles(numbers))),
        numbers(20).prop_map(|numbers| (Pdpd, 4, Content::Singles(numbers))),
        parties.prop_map(|parties| (Pdpr, 5, parties)),
    ]
}

proptest! {
    #[test]
    fn every_page_reads_back_as_itself((contest, number, content) in content(), station in "[0-9A-Z][0-9A-Z.-]{0,31}") {
        let station = StationCode::new(&station).unwrap();
        // Lists with more gaps than a code can tell are refused when they are made.
        let Ok(page) = PageSpec::new(contest, number, 9, content) else { return Ok(()) };
        for station in [None, Some(station)] {
            let text = page.payload(station.as_ref());
            prop_assert!(text.len() <= PAYLOAD_BYTES_MAX, "{}", text);
            prop_assert!(text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b"-./:+".contains(&b)));
            prop_assert_eq!(PageSpec::parse(&text), Ok((page.clone(), station)));
        }
    }

    #[test]
    fn no_text_is_read_as_two_pages(text in "SK1/P(PWP|DPR|DPD)/0[1-3]-0[3-4]/[0-9]{0,3}/[STF0-9.:+-]{1,12}") {
        if let Ok((page, station)) = PageSpec::parse(&text) {
            prop_assert_eq!(page.payload(station.as_ref()), text);
        }
    }

    #[test]
    fn hostile_texts_are_answered(text in ".{0,160}") {
        prop_assert!(PageSpec::parse(&text).is_err());
    }
}
