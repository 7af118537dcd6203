//! The list of changes and the feeds, as whole outputs.

use crate::tree::Tree;
use expect_test::expect_file;
use model::Lang;
use shapes::Page;

fn made(page: &Page<'_>, lang: Lang) -> String {
    let tree = Tree::new();
    let made = portal::render(&tree, &tree.site(lang), page).unwrap_or_else(|never| match never {});
    made.unwrap().replace(portal::generator(), "Sirekap")
}

#[test]
fn the_feeds_as_a_whole() {
    expect_file!["snapshots/perubahan.atom"].assert_eq(&made(&Page::Atom, Lang::Id));
    expect_file!["snapshots/perubahan.json"].assert_eq(&made(&Page::JsonFeed, Lang::En));
}

#[test]
fn a_page_of_changes_as_a_whole() {
    let html = made(&Page::Changes(Some(0)), Lang::Id);
    expect_file!["snapshots/perubahan.html"].assert_eq(&(html.replace("><", ">\n<") + "\n"));
}

#[test]
fn the_newest_stand_first_and_first_arrivals_are_left_out() {
    let html = made(&Page::Changes(None), Lang::En);
    let places: Vec<usize> =
        ["entry 271", "entry 270", "entry 260", "entry 9<"].iter().map(|n| html.find(n).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    for hidden in ["entry 3<", "entry 5<", "entry 200"] {
        assert!(!html.contains(hidden), "{hidden}");
    }
    assert!(html.contains("IV.2: 744 → 144; V.A: 1,049 → –") && html.contains("E1011"));
    assert!(html.contains("href=\"/umpan/perubahan.atom?lang=en\""));
}

#[test]
fn a_feed_says_which_program_made_it_and_for_which_address() {
    for page in [Page::Atom, Page::JsonFeed, Page::Changes(None)] {
        let tree = Tree::new();
        let text = portal::render(&tree, &tree.site(Lang::Id), &page)
            .unwrap_or_else(|never| match never {})
            .unwrap();
        assert_eq!(portal::generator_of(&text), Some(portal::generator()), "{page:?}");
        assert_eq!(portal::address_of(&text), Some("http://127.0.0.1:8024"), "{page:?}");
    }
}

#[test]
fn there_is_no_page_beyond_the_log() {
    let tree = Tree::new();
    let beyond = portal::render(&tree, &tree.site(Lang::Id), &Page::Changes(Some(2)));
    assert_eq!(beyond.unwrap_or_else(|never| match never {}), None);
}
