//! The A4 copy: every contest, what is missing, what is hostile; and numbers in words.

use crate::poppler::Poppler;
use forms::own::Filling;
use forms::print::salinan::{SIZE, Salinan, Sheet, salinan};
use forms::print::{Meta, PrintPage, pdf, terbilang};
use forms::{Item, Rect};
use model::contest::Standing;
use model::{Contest, Field, FormSchema, PartyNumber, StationCode};

/// Parties and candidates of the largest form: 24 parties with 14 candidates each.
fn schema(contest: Contest) -> FormSchema {
    match contest.about().standing {
        Standing::Pairs => FormSchema::single(contest, &[1, 2, 3]),
        Standing::Candidates => FormSchema::single(contest, &(1..=54).collect::<Vec<u16>>()),
        Standing::Parties => {
            let lists: Vec<_> = (1..=24).map(|p| (PartyNumber(p), (1..=14).collect())).collect();
            FormSchema::parties(contest, &lists)
        }
    }
}

fn filling(schema: &FormSchema, name: &str) -> Filling {
    let mut filling = Filling {
        election: Some("PEMILIHAN UMUM TAHUN 2029".into()),
        station: StationCode::new("3173011006193").ok(),
        station_number: Some("193".into()),
        ..Filling::default()
    };
    filling.places.village = Some("Desa Contoh".into());
    for field in schema.fields() {
        match *field {
            Field::Votes(n) => filling.names.insert(*field, format!("{name} {n}\nWakil {name} {n}")),
            Field::Candidate(p, n) => filling.names.insert(*field, format!("{name} {p}-{n}")),
            Field::PartyOnly(p) => filling.parties.insert(p, format!("Partai {name} {p}")),
            _ => None,
        };
    }
    filling
}

fn copy(contest: Contest, name: &str, values: &[Option<u32>], notes: &[String]) -> Vec<Sheet> {
    let schema = schema(contest);
    let filling = filling(&schema, name);
    let (stage, source) = ("Dikonfirmasi petugas", "Entri 5 catatan contoh.test/2029");
    salinan(&Salinan { contest, schema: &schema, values, filling: &filling, stage, notes, source })
}

fn document(sheets: &[Sheet]) -> Vec<u8> {
    let pages: Vec<PrintPage<'_>> = sheets.iter().map(Sheet::page).collect();
    pdf(&pages, &Meta { title: "Salinan", subject: "" }).unwrap()
}

/// Ink outside the page's printable area, and frames that lie on each other.
fn outside(sheet: &Sheet) -> usize {
    let page = Rect::new(0, 0, SIZE.w, SIZE.h).grown(-10_000);
    sheet
        .art
        .iter()
        .filter(|item| match item {
            Item::Fill { rect, .. } | Item::Frame { rect, .. } => !page.holds(*rect),
            Item::Text { at, .. } => !page.holds(Rect::new(at.x, at.y, 0, 0)),
            _ => false,
        })
        .count()
}

#[test]
fn every_contest_has_its_copy_and_every_number_stands_on_it() {
    let Some(poppler) = Poppler::found() else { return };
    for contest in Contest::ALL {
        // Numbers that no other text on the page has.
        let values: Vec<Option<u32>> =
            (0..schema(contest).width()).map(|n| Some(20_000 + n as u32)).collect();
        let sheets = copy(contest, "Calon", &values, &[]);
        assert!(sheets.iter().all(|s| outside(s) == 0), "{contest}: ink outside the page");
        let text = poppler.text(&document(&sheets));
        for value in values.iter().flatten() {
            let figures = format!("20.{:03}", value - 20_000);
            assert!(text.contains(&figures), "{contest}: {figures} is not on the copy");
        }
        assert!(text.contains("hal 1 dari") && text.contains("SALINAN"), "{text}");
        assert!(text.contains("3173011006193") && text.contains("TAHUN 2029"), "{text}");
    }
}

#[test]
fn what_is_missing_is_a_dash_and_notes_are_sentences() {
    let Some(poppler) = Poppler::found() else { return };
    let notes =
        ["Jumlah suara sah tidak sama dengan jumlah suara semua pasangan calon (K3: 300 ≠ 298).".to_string()];
    let sheets = copy(Contest::Ppwp, "Calon", &[Some(300), None, Some(0)], &notes);
    let text = poppler.text(&document(&sheets));
    let row = text.lines().find(|l| l.contains("A. Jumlah pemilih")).unwrap();
    let cells: Vec<&str> = row.split_whitespace().rev().take(3).collect();
    assert_eq!(cells, ["0", "—", "300"]);
    assert!(text.contains("K3: 300 ≠ 298"), "{text}");
    assert!(text.contains("KPPS") && text.contains("7. Anggota"), "{text}");
}

#[test]
fn no_name_breaks_the_page() {
    let names =
        [String::new(), "W".repeat(3000), "a b ".repeat(2000), "\n".repeat(500), "日本\u{202e}".repeat(90)];
    for name in &names {
        let notes = vec![name.clone(); 20];
        let sheets = copy(Contest::Pdpd, name, &[None; 3], &notes);
        assert!(sheets.len() < 60 && sheets.iter().all(|s| outside(s) == 0), "{:.9}", name);
        assert!(document(&sheets).starts_with(b"%PDF"));
    }
}

#[test]
fn numbers_in_words() {
    let rows = [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (217, "dua ratus tujuh belas"),
        (780, "tujuh ratus delapan puluh"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1211, "seribu dua ratus sebelas"),
        (2000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (101_000, "seratus satu ribu"),
        (105_200, "seratus lima ribu dua ratus"),
        (999_999, "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (
            4_294_967_295,
            "empat miliar dua ratus sembilan puluh empat juta sembilan ratus enam puluh tujuh ribu dua ratus sembilan puluh lima",
        ),
    ];
    for (number, words) in rows {
        assert_eq!(terbilang(number), words);
    }
}

#[test]
fn words_mean_their_number() {
    for number in 0..1_000_000 {
        assert_eq!(meaning(&terbilang(number)), number);
    }
}

/// The number that words mean, read word by word.
fn meaning(words: &str) -> u32 {
    let digits = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
    let (mut total, mut group, mut digit) = (0, 0, 0);
    for word in words.split(' ') {
        match word {
            "sepuluh" => group += 10,
            "sebelas" => group += 11,
            "seratus" => group += 100,
            "seribu" => total += 1000,
            "belas" => (group, digit) = (group + 10 + digit, 0),
            "puluh" => (group, digit) = (group + 10 * digit, 0),
            "ratus" => (group, digit) = (group + 100 * digit, 0),
            "ribu" => (total, group, digit) = ((group + digit) * 1000, 0, 0),
            _ => digit = digits.iter().position(|d| *d == word).unwrap() as u32,
        }
    }
    total + group + digit
}
