//! The blocks that may be shown to everybody: every number and its bubbles, and nothing where people write.

use forms::own::{self, Filling};
use forms::{BlockKind, Page, Rect, mm, official};
use model::contest::Standing;
use model::{Contest, FormSchema, PartyNumber};

/// Every kind of page.
fn pages() -> Vec<Page> {
    let parties: Vec<_> =
        [(1, 8), (2, 6), (5, 17)].map(|(p, last)| (PartyNumber(p), (1..=last).collect())).into();
    let ours = Contest::ALL.into_iter().flat_map(|contest| {
        let schema = match contest.about().standing {
            Standing::Candidates => FormSchema::single(contest, &(1..=40).collect::<Vec<_>>()),
            Standing::Parties => FormSchema::parties(contest, &parties),
            Standing::Pairs => FormSchema::single(contest, &[1, 2, 3, 4, 5]),
        };
        own::plan(contest, &schema).unwrap().into_iter().map(|spec| own::page(&spec, &Filling::default()))
    });
    official::pages().into_iter().chain(ours).collect()
}

#[test]
fn no_block_touches_a_place_where_people_write() {
    for page in pages() {
        assert!(!page.people.is_empty());
        for block in page.blocks() {
            let clear = match block.kind {
                BlockKind::Print => mm(10),
                BlockKind::Number(_) | BlockKind::Bubbles(_) => mm(5),
            };
            for people in &page.people {
                let near = people.mask.grown(clear).overlaps(block.rect);
                assert!(!near, "{} {}: {block:?} {people:?}", page.contest, page.number);
            }
        }
    }
}

#[test]
fn every_number_has_a_block_and_every_bubble_too() {
    for page in pages() {
        let blocks = page.blocks();
        let of = |kind| blocks.iter().find(|b| b.kind == kind).map(|b| b.rect);
        for value in &page.values {
            let number = of(BlockKind::Number(value.field)).unwrap();
            assert!(value.boxes.iter().all(|b| number.holds(b.grown(mm(2)))), "{}", value.field);
            let bubbles = of(BlockKind::Bubbles(value.field));
            assert_eq!(bubbles.is_some(), value.bubbles.is_some(), "{}", value.field);
            for at in value.bubbles.iter().flat_map(|b| b.at.iter().flatten()) {
                assert!(bubbles.unwrap().holds(Rect::new(at.x, at.y, 0, 0).grown(mm(4))), "{}", value.field);
            }
        }
    }
}

#[test]
fn the_head_of_a_page_and_its_tables_are_print_and_free_space_is_not() {
    let page = official::page(2).unwrap();
    let shows = |x: i32, y: i32| {
        let place = Rect::new(mm(x), mm(y), 0, 0);
        page.blocks().iter().any(|b| b.kind == BlockKind::Print && b.rect.holds(place))
    };
    // Marker, heading, tally, number in words; then the space above the signatures, and their cells.
    let table = [
        (510, 120, true),
        (200, 138, true),
        (300, 220, true),
        (200, 290, true),
        (300, 690, false),
        (100, 770, false),
        (300, 820, false),
    ];
    for (x, y, shown) in table {
        assert_eq!(shows(x, y), shown, "{x} {y}");
    }
}
