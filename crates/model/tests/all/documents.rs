//! Tables in docs/spec that are printed from the code. To write them anew: `UPDATE_EXPECT=1 cargo nextest run -p model`.

use model::control::rule_book;
use model::{Contest, Digest, FormSchema, Lang, PartyNumber, Refusal, Role, Rules, Stage};
use std::path::{Path, PathBuf};

fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/spec").join(name)
}

/// Holds the part of a document between `<!-- table: NAME -->` and `<!-- end -->` against what it should be.
fn hold(file: &str, name: &str, expected: &str) {
    let path = document(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let mark = format!("<!-- table: {name} -->\n");
    let start = text.find(&mark).unwrap_or_else(|| panic!("{file} has no table {name}")) + mark.len();
    let end = start + text[start..].find("<!-- end -->").unwrap();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{}{expected}{}", &text[..start], &text[end..])).unwrap();
    } else {
        assert_eq!(&text[start..end], expected, "{file}, table {name}: see the head of this test");
    }
}

#[test]
fn tables_of_controls_and_events() {
    hold("controls.md", "aturan", &rule_book(Rules::LATEST, Lang::Id));
    hold("controls.md", "rules", &rule_book(Rules::LATEST, Lang::En));
    hold("controls.md", "rules-1", &rule_book(Rules::V1, Lang::En));
    let digests = Rules::ALL.map(|rules| format!("| rules/{} | `{}` |\n", rules.number(), rules.digest()));
    hold("controls.md", "digests", &format!("| rules | digest |\n|---|---|\n{}", digests.concat()));

    let texts = Refusal::table(Lang::Id).into_iter().zip(Refusal::table(Lang::En));
    let rows = texts.map(|(id, en)| format!("| {} | {} | {} |\n", id.code, id.text, en.text));
    hold(
        "event.md",
        "refusals",
        &format!("| code | Bahasa Indonesia | English |\n|---|---|---|\n{}", rows.collect::<String>()),
    );

    let rows = Stage::ALL.map(|s| {
        let headline = if s.is_headline() { "yes" } else { "no" };
        format!(
            "| {} | `{}` | {} | {} | {headline} |\n",
            s as u8,
            s.code(),
            s.text(Lang::Id),
            s.text(Lang::En)
        )
    });
    let head =
        "| number | code | Bahasa Indonesia | English | in the headline total |\n|---|---|---|---|---|\n";
    hold("event.md", "stages", &format!("{head}{}", rows.concat()));

    let rows = model::event::kinds().map(|(name, about)| {
        format!("| `{name}` | {} | {} |\n", about.get(model::Lang::Id), about.get(model::Lang::En))
    });
    hold(
        "event.md",
        "kinds",
        &format!("| kind | Bahasa Indonesia | English |\n|---|---|---|\n{}", rows.collect::<String>()),
    );

    let codes = Role::ALL.map(|r| format!("`{}`", r.code())).join(", ");
    hold("event.md", "roles", &format!("{codes}\n"));
    let codes = Contest::ALL.map(|c| format!("`{c}`")).join(", ");
    hold("event.md", "contests", &format!("{codes}\n"));

    let names = |s: &FormSchema| s.fields().iter().map(|f| format!("`{f}`")).collect::<Vec<_>>().join(" ");
    let single = FormSchema::single(Contest::Ppwp, &[1, 2, 3]);
    let parties =
        FormSchema::parties(Contest::Pdpr, &[(PartyNumber(1), vec![1, 2]), (PartyNumber(24), vec![1])]);
    let text = format!(
        "three pairs: {}\n\nparties 1 (two candidates) and 24 (one): {}\n",
        names(&single),
        names(&parties)
    );
    hold("event.md", "fields", &text);
}

#[test]
fn the_rule_book_speaks_both_languages() {
    for (lang, other) in [(Lang::Id, Lang::En), (Lang::En, Lang::Id)] {
        let book = rule_book(Rules::LATEST, lang);
        assert_eq!(book.lines().count(), 18, "a head and sixteen rules");
        for (number, (row, translated)) in
            book.lines().skip(2).zip(rule_book(Rules::LATEST, other).lines().skip(2)).enumerate()
        {
            let cells: Vec<&str> = row.split(" | ").collect();
            assert_eq!(cells.len(), 5, "{row}");
            assert_eq!(cells[0], format!("| K{}", number + 1));
            assert!(cells.iter().all(|c| c.len() > 1));
            assert_ne!(row, translated);
        }
    }
}

/// What logs were opened with stays what it was.
#[test]
fn the_digests_of_rules_are_those_of_what_they_freeze() {
    assert_eq!(Digest::of(rule_book(Rules::V1, Lang::En).as_bytes()), Rules::V1.digest());
    let vectors = std::fs::read(document("rules-2.jsonl")).unwrap();
    assert_eq!(Digest::of(&vectors), Rules::V2.digest());
    assert_eq!(Rules::ALL.map(|rules| Rules::from_digest(&rules.digest())), Rules::ALL.map(Some));
    assert_eq!(Rules::from_digest(&Digest([0; 32])), None);
}
