//! What is found for a question, and what the page says of it.

use crate::fixture::CODES;
use crate::tree::Tree;
use expect_test::{Expect, expect};
use model::Lang;
use portal::Question;

fn page(text: &str, number: &str, lang: Lang) -> (String, bool) {
    let tree = Tree::new();
    let found = portal::search(&tree, &tree.site(lang), &Question::new(text, number));
    found.unwrap_or_else(|never| match never {})
}

/// Headings, links and what stands beside them, a line each.
fn shown(html: &str) -> String {
    let main = html.split_once("<main").unwrap().1.split_once("tps-saya").unwrap().0;
    let mut out = String::new();
    for part in main.split('<') {
        let Some((tag, text)) = part.split_once('>') else { continue };
        let text = text.trim();
        match tag.split(' ').next().unwrap() {
            "h2" if !text.is_empty() => out += &format!("# {text}\n"),
            "a" if tag.contains("href=\"/") => {
                out += &format!("{} -> {text}", tag.split('"').nth(1).unwrap());
            }
            "span" if tag.contains("\"of\"") => out += &format!(" | {text}\n"),
            "p" if tag.contains("status") || tag.contains("note\"") && !text.is_empty() => {
                out += &format!("! {text}\n");
            }
            _ => {}
        }
    }
    out
}

#[test]
fn what_is_found() {
    let rows: &[(&str, &str, Expect)] = &[(
        "jawa",
        "",
        expect![[r#"
            # Provinsi
            /ppwp/32 -> Jawa Barat | 
            /ppwp/33 -> Jawa Tengah | 
            /ppwp/35 -> Jawa Timur | 
        "#]],
    )];
    for (text, number, expected) in rows {
        expected.assert_eq(&shown(&page(text, number, Lang::Id).0));
    }
}

/// The rows of a table of questions, each as it is shown.
#[test]
fn questions_in_a_table() {
    let mut out = String::new();
    for (text, number) in [
        ("tebet", ""),
        ("TEBET barat", ""),
        ("selatan jakarta", ""),
        ("desa tebet barat", ""),
        ("cideng", ""),
        ("tps 2 tebet barat", ""),
        ("tebet barat", "3"),
        ("tps 99 tebet barat", ""),
        ("maruf", ""),
        ("pmelati", ""),
        ("garuda", ""),
        ("wulandari", ""),
        ("dapil jakarta ii", ""),
        ("sukamaju kecamatan 77 jawa", ""),
        ("suka maju", ""),
        ("31", ""),
        ("3171011001002", ""),
        ("3171011001009", ""),
        ("zzz", ""),
        ("", ""),
        ("tebet", "lima"),
    ] {
        let (html, good) = page(text, number, Lang::Id);
        out += &format!("== {text:?} {number:?} {}\n{}", if good { "" } else { "(bad)" }, shown(&html));
    }
    expect_test::expect_file!["snapshots/questions.txt"].assert_eq(&out);
}

#[test]
fn equal_names_are_told_apart_and_bounded() {
    let (html, _) = page("sukamaju", "", Lang::Id);
    let lines: Vec<String> =
        shown(&html).lines().filter(|line| line.contains("->")).map(String::from).collect();
    assert_eq!(lines.len(), 10);
    let beside: std::collections::BTreeSet<&str> =
        lines.iter().map(|line| line.split(" | ").nth(1).unwrap()).collect();
    assert_eq!(beside.len(), 10, "{lines:?}");
    assert!(html.contains(texts::pages::SEARCH_MORE.get(Lang::Id)));
    // Behind four pages of equal names the others' words still lead to what is on them.
    let (html, _) = page("sukamaju kecamatan 3", "", Lang::Id);
    assert!(shown(&html).contains("Kecamatan 3 "), "{}", shown(&html));
}

#[test]
fn a_page_keeps_its_question_and_its_language() {
    let (html, good) = page("tps 2 tebet \"barat\" & <b>", "", Lang::En);
    assert!(good);
    assert!(html.contains("name=\"robots\" content=\"noindex\""));
    assert!(html.contains("value=\"tps 2 tebet &quot;barat&quot; &amp; &lt;b&gt;\""), "{html}");
    assert!(html.contains("href=\"?q=tebet%20barat%20b&amp;tps=2&amp;lang=id\""), "{html}");
    assert_eq!(html.matches("<input type=\"hidden\" name=\"lang\" value=\"en\">").count(), 2);
    assert!(!html.contains("<b>") && !html.contains("<script"));
    // Every page has the box, with a label.
    let other = Tree::new().page(&format!("/ppwp/{}", CODES.join("/")));
    assert!(other.contains("<form class=\"find\" role=\"search\" action=\"/cari\">"));
    assert!(other.contains("<label class=\"hidden\" for=\"cari\">") && !other.contains("noindex"));
}
