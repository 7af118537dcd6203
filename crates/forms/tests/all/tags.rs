//! The page markers: the published family, its turns, and the ids that our pages take.

use forms::own::{marker_id, page_of_marker};
use forms::tag;
use model::Contest;
use std::collections::BTreeSet;

#[test]
fn the_official_pages_carry_101_to_103() {
    assert_eq!(tag::code(101), Some(0xe_25e3_7622));
    assert_eq!(tag::code(102), Some(0xd_7636_64d3));
    assert_eq!(tag::code(103), Some(0xc_516b_47fa));
    assert_eq!(tag::code(tag::TAGS), None);
}

#[test]
fn any_two_codes_differ_in_ten_cells_or_more_however_turned() {
    let codes: Vec<u64> = (0..tag::TAGS).filter_map(tag::code).collect();
    assert_eq!(codes.len(), usize::from(tag::TAGS));
    for (n, code) in codes.iter().enumerate() {
        let quarter = tag::turned(*code);
        let turns = [*code, quarter, tag::turned(quarter), tag::turned(tag::turned(quarter))];
        assert_eq!(tag::turned(turns[3]), *code);
        assert!(turns[1..].iter().all(|turn| (turn ^ code).count_ones() >= 10), "{n} against itself");
        let near = |other: &u64| turns.iter().any(|turn| (turn ^ other).count_ones() < 10);
        assert!(!codes[n + 1..].iter().any(near), "{n} against the others");
    }
}

#[test]
fn a_tag_is_found_in_every_turn_and_with_up_to_four_wrong_cells() {
    for id in [0, 101, 203, 799, 2319] {
        let mut seen = tag::code(id).unwrap();
        for rotation in 0..4 {
            let wrong = seen ^ 0b1000_0000_0100_0000_0010_0000_0001;
            assert_eq!(tag::find(seen, 0), Some(tag::Found { id, rotation, errors: 0 }));
            assert_eq!(tag::find(wrong, 4), Some(tag::Found { id, rotation, errors: 4 }));
            assert_eq!(tag::find(wrong, 3), None);
            assert_eq!(tag::find(wrong ^ 2, 36), None, "five wrong cells name no tag");
            seen = tag::turned(seen);
        }
    }
}

#[test]
fn a_turn_is_clockwise() {
    let upper_left = 1 << 35;
    let upper_right = 1 << 30;
    assert_eq!(tag::turned(upper_left), upper_right);
    assert_eq!(tag::turned(upper_right), 1);
}

#[test]
fn cells_have_a_black_border_and_the_code_row_by_row() {
    let cells = tag::cells(101);
    let edge = [0, tag::CELLS - 1];
    assert!((0..tag::CELLS).all(|n| edge.iter().all(|e| cells[n][*e] && cells[*e][n])));
    let inner = cells[1..7].iter().flat_map(|row| &row[1..7]);
    assert_eq!(Some(inner.fold(0, |code, black| code << 1 | u64::from(*black))), tag::code(101));
}

#[test]
fn every_page_of_every_contest_has_its_own_marker() {
    let mut ids = BTreeSet::new();
    for contest in Contest::ALL {
        for number in 1..=99 {
            let id = marker_id(contest, number);
            assert!(ids.insert(id) && id < tag::TAGS, "{contest} {number}");
            assert_eq!(page_of_marker(id), Some((contest, number)));
        }
    }
    for id in [0, 101, 102, 103, 199, 200, 300, 900, 901, 2319, u16::MAX] {
        assert_eq!(page_of_marker(id), None, "{id} is none of ours");
    }
}
