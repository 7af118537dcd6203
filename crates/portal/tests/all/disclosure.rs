//! Where data lies, and requests for information: pages, drawing, summary.

use crate::fixture::disclosed::documents;
use crate::pages::{lines, words};
use crate::tree::Tree;
use expect_test::expect_file;
use model::Lang;
use residency::{PublicInventory, Requests, parse_policy};
use shapes::Page;

fn made(tree: &Tree, page: &Page<'_>, lang: Lang) -> Option<String> {
    portal::render(tree, &tree.site(lang), page).unwrap_or_else(|never| match never {})
}

#[test]
fn the_pages_as_a_whole() {
    let tree = Tree::new();
    let id = made(&tree, &Page::Disclosure, Lang::Id).unwrap();
    expect_file!["snapshots/keterbukaan.html"].assert_eq(&lines(&id));
    let en = made(&tree, &Page::Requests(Some("002")), Lang::En).unwrap();
    expect_file!["snapshots/permohonan.html"].assert_eq(&lines(&en));
    let list = made(&tree, &Page::Requests(None), Lang::En).unwrap();
    for number in ["001", "002", "003"] {
        assert!(list.contains(&format!("href=\"/keterbukaan/permohonan/{number}?lang=en\"")), "{number}");
    }
    assert_eq!(made(&tree, &Page::Requests(Some("004")), Lang::Id), None);
}

#[test]
fn where_nothing_is_disclosed_the_page_says_so() {
    let mut tree = Tree::new();
    tree.forget("v1/keterbukaan");
    let page = words(&made(&tree, &Page::Disclosure, Lang::En).unwrap());
    assert!(page.contains("Nothing has been disclosed yet"), "{page}");
    assert!(page.contains("What this page does not prove"));
    let list = words(&made(&tree, &Page::Requests(None), Lang::En).unwrap());
    assert!(list.contains("No request has been disclosed yet."));
    for page in [Page::Topology, Page::Bom, Page::Requests(Some("001"))] {
        assert_eq!(made(&tree, &page, Lang::Id), None, "{page:?}");
    }
    // Rules alone: the list of places is what is missing.
    let mut tree = Tree::new();
    tree.forget("v1/keterbukaan/inventaris.json");
    let page = words(&made(&tree, &Page::Disclosure, Lang::En).unwrap());
    assert!(page.contains("The list of places has not been disclosed yet.") && page.contains("The rules"));
}

#[test]
fn the_drawing_says_what_the_list_says_and_runs_nothing() {
    let tree = Tree::new();
    let svg = made(&tree, &Page::Topology, Lang::Id).unwrap();
    expect_file!["snapshots/topologi.svg"].assert_eq(&svg.replace("><", ">\n<"));
    for never in ["<script", "style=", "<style", "href", "onload", "url(", "foreignObject"] {
        assert!(!svg.contains(never), "{never}");
    }
    let inventory = PublicInventory::parse(documents()[1].1.as_bytes()).unwrap();
    for place in &inventory.places {
        assert!(svg.contains(&format!(". {}</text>", place.id)), "{}", place.id);
    }
    // An arrow for each flow: its line and its tip.
    assert_eq!(svg.matches("<path").count(), 2 * inventory.flows().len());
    // Whatever is in a text stays text.
    let mut inventory = inventory;
    inventory.places[0].id = "<b>&".into();
    let svg = portal::topology(&inventory, Lang::En);
    assert!(svg.contains("&lt;b&gt;&amp;") && !svg.contains("<b>"));
}

#[test]
fn boxes_and_arrows_stay_inside_the_drawing_and_arrows_cross_no_box() {
    let inventory = PublicInventory::parse(documents()[1].1.as_bytes()).unwrap();
    let svg = portal::topology(&inventory, Lang::Id);
    let number = |text: &str| {
        text.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u32>().unwrap()
    };
    let attribute = |piece: &str, name: &str| number(piece.split_once(&format!(" {name}=\"")).unwrap().1);
    let height = attribute(&svg, "height");
    let mut bottom = 0;
    for rect in svg.split("<rect").skip(2).filter(|r| r.split('>').next().unwrap().contains("stroke=")) {
        let (y, high) = (attribute(rect, "y"), attribute(rect, "height"));
        assert!(y >= bottom && y + high <= height, "{y} {high}");
        bottom = y + high;
    }
    for line in svg.split(" d=\"M74 ").skip(1) {
        let (_, lane) = line.split_once('H').unwrap();
        assert!((4..74).contains(&number(lane)), "{line}");
    }
}

#[test]
fn the_summary_is_the_worked_example_of_the_documents() {
    let [policy, inventory, requests] = documents().map(|(_, text)| text);
    let policy = parse_policy(policy.as_bytes()).unwrap();
    let inventory = PublicInventory::parse(inventory.as_bytes()).unwrap();
    let requests = Requests::parse(requests.as_bytes()).unwrap();
    let parts = (Some(&policy), Some(&inventory), Some(&requests));
    let text = portal::summary(parts, Lang::En);
    assert!(!text.contains('<'), "Markdown without HTML");
    let head = "*Written by a test of crate portal (`UPDATE_EXPECT=1`).*\n\n\
                What an organiser discloses, on the example of an invented deployment: what `sirekap disclosure init` writes, as `sirekap disclosure render` \
                sums it up. The form of each document is in [spec/disclosure.md](spec/disclosure.md), the pages are `/keterbukaan` and `/keterbukaan/permohonan`.\n\n";
    expect_file!["../../../../docs/disclosure.md"].assert_eq(&format!("{head}{text}"));
    assert!(portal::summary((None, None, None), Lang::Id).lines().count() < 10);
}

#[test]
fn drawing_and_bill_name_the_program_that_made_them() {
    let tree = Tree::new();
    for page in [Page::Topology, Page::Bom, Page::Disclosure, Page::Requests(None)] {
        let made = made(&tree, &page, Lang::En).unwrap();
        assert_eq!(portal::generator_of(&made), Some(portal::generator()), "{page:?}");
    }
}
