//! Pages that do not belong together.

use crate::evidence_support::{boxes, form, judge, knowledge, ppwp};
use forms::Edition;
use model::Contest;
use model::lang::Lang;
use reading::evidence::pages::{Conflict, PageIdentity, conflicts, differences};

fn page(page: u8) -> PageIdentity {
    PageIdentity {
        contest: Contest::Ppwp,
        page,
        pages: 3,
        station: Some("3171010001001".to_owned()),
        edition: Edition::Sirekap1,
    }
}

#[test]
fn a_whole_form_has_no_conflict() {
    assert_eq!(conflicts(&[page(1), page(2), page(3)]), []);
    let official = |n| PageIdentity { station: None, edition: Edition::Official2024, ..page(n) };
    assert_eq!(conflicts(&[official(3), official(1), official(2)]), []);
    assert_eq!(conflicts(&[]), []);
}

#[test]
fn each_conflict_by_name() {
    let other_station = PageIdentity { station: Some("3171010001002".to_owned()), ..page(2) };
    let other_contest = PageIdentity { contest: Contest::Pdpd, ..page(2) };
    let other_edition = PageIdentity { edition: Edition::Official2024, ..page(3) };
    let unnamed = PageIdentity { station: None, ..page(1) };
    #[rustfmt::skip]
    let table: [(Vec<PageIdentity>, Vec<Conflict>); 5] = [
        (vec![page(1), other_station.clone(), page(3)], vec![Conflict::Stations { first: 0, other: 1 }]),
        (vec![unnamed, page(3), other_station], vec![Conflict::Stations { first: 1, other: 2 }]),
        (vec![page(1), other_contest, page(3)], vec![Conflict::Contests { first: 0, other: 1 }, Conflict::Missing { page: 2 }]),
        (vec![page(1), page(2), other_edition], vec![Conflict::Editions { first: 0, other: 2 }]),
        (vec![page(1), page(2), page(1)], vec![Conflict::SamePage { first: 0, other: 2 }, Conflict::Missing { page: 3 }]),
    ];
    for (pages, wanted) in table {
        assert_eq!(conflicts(&pages), wanted);
    }
    let name = |at: usize| format!("{{2}}{}.jpg", ["a", "c"][at]);
    let text = Conflict::Stations { first: 0, other: 1 }.text(Lang::Id, &name);
    assert_eq!(text, "{2}a.jpg dan {2}c.jpg berasal dari TPS yang berbeda");
    let text = Conflict::Missing { page: 2 }.text(Lang::En, &name);
    assert_eq!(text, "Page 2 has not been photographed");
}

#[test]
fn two_photos_of_a_page_that_differ_are_both_kept_and_told() {
    let schema = ppwp();
    let first = form(&schema, "IV.1=61 IV.2=168 IV.3=17");
    let mut other = first.clone();
    other[1].boxes = boxes("1 6 3");
    let [a, b] = [first, other].map(|v| judge(&knowledge(&schema), &v).values);
    let found = differences(&a, &b);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].first, found[0].other), (Some(168), Some(163)));
    assert_eq!(differences(&a, &a), []);
}
