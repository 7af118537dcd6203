//! What is shown: JSON, CSV and the page, whole.

use crate::read;
use compare::{Comparison, Mapping, Photos, Places, Report, Sheet, differences, page, tiers};
use expect_test::{expect, expect_file};
use model::Lang;

const A: &str = "kode,IV.1,IV.2,V.A\n\
    3101022002001,10,20,30\n\
    3101022002002,11,21,32\n\
    3101022002003,12,22,34\n\
    3201022002001,1,2,3\n";
const B: &str = "IV.2,kode,IV.1,=HYPERLINK(\"http://x\"),V.B\n\
    20,3101022002001,10,x,1\n\
    31,3101022002002,11,x,1\n\
    \"=1+1\",3101022002003,12,x,1\n\
    31,3101022002002,12,x,1\n\
    5,3301022002009,,<script>,1\n";

/// What a test makes of the report of two files.
fn shown<T>(a: &str, b: &str, lang: Lang, of: impl FnOnce(&Report<'_>) -> T) -> T {
    let [x, y]: [Sheet; 2] = [a, b].map(|text| read(text, &Mapping::default()).unwrap());
    let places = Places::by_codes(
        [&x, &y].into_iter().flat_map(|s| (0..s.table.len() as u32).map(|r| s.table.code(r))),
    );
    let comparison = Comparison::of(&x.table, &y.table, &places).unwrap();
    let at = |code: &str| Some(format!("https://example.org/ppwp/{code}"));
    let photos = |code: &str| {
        if code.ends_with('2') { vec!["https://example.org/gambar/x.jpg".into()] } else { Vec::new() }
    };
    of(&Report {
        names: ["a.csv".into(), "b <b>.csv".into()],
        contest: "ppwp".into(),
        labels: comparison.columns().map(|c| format!("[{c}]")).collect(),
        comparison: &comparison,
        places: &places,
        sheets: [Some(&x), Some(&y)],
        photos: Photos { page: &at, pictures: &photos },
        lang,
    })
}

/// Writes lines of a report.
type Write = fn(&Report<'_>, &mut dyn FnMut(&str));

fn lines(write: Write, lang: Lang) -> String {
    shown(A, B, lang, |report| {
        let mut text = String::new();
        write(report, &mut |line| text += line);
        text
    })
}

#[test]
fn differences_as_csv() {
    expect_file!["shown/differences.csv"].assert_eq(&lines(differences, Lang::En));
    expect_file!["shown/tiers.csv"].assert_eq(&lines(tiers, Lang::Id));
}

#[test]
fn what_a_spreadsheet_would_calculate_is_text() {
    let text = lines(differences, Lang::Id);
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let numbers: Vec<usize> = reader
        .headers()
        .unwrap()
        .iter()
        .enumerate()
        .filter(|(_, h)| *h == "difference")
        .map(|(at, _)| at)
        .collect();
    for record in reader.records() {
        let record = record.unwrap();
        for (at, cell) in record.iter().enumerate().filter(|(at, _)| !numbers.contains(at)) {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{at}: {cell}");
        }
    }
    // A code of a stranger's file that begins so gets its apostrophe.
    let text = shown("kode,IV.1\n=cmd,1\n@x,2\n", "kode,IV.1\n=cmd,3\n", Lang::Id, |report| {
        let mut text = String::new();
        differences(report, &mut |line| text += line);
        text
    });
    assert!(text.contains("\"'=cmd\"") && text.contains("\"'@x\""), "{text}");
}

#[test]
fn the_whole_as_json() {
    let json = shown(A, B, Lang::En, |report| serde_json::to_value(report).unwrap());
    expect_file!["shown/report.json"]
        .assert_eq(&format!("{}\n", serde_json::to_string_pretty(&json).unwrap()));
    let counts = &json["counts"];
    let sum: u64 =
        ["agreeing", "differing", "only_a", "only_b"].iter().map(|k| counts[k].as_u64().unwrap()).sum();
    assert_eq!(counts["all"], sum);
}

#[test]
fn the_page_in_both_languages() {
    expect_file!["shown/page_id.html"].assert_eq(&shown(A, B, Lang::Id, |report| page(report, 100)));
    expect_file!["shown/page_en.html"].assert_eq(&shown(A, B, Lang::En, |report| page(report, 100)));
    let page = shown(A, B, Lang::Id, |report| page(report, 1));
    assert!(!page.contains("<script") && !page.contains("<b>.csv") && !page.contains("src="), "{page}");
    expect!["dan 2 lagi, tidak ditampilkan di sini"].assert_eq(
        page.split("<p class=\"soft\">")
            .filter_map(|p| p.split("</p>").next())
            .find(|p| p.starts_with("dan 2"))
            .unwrap(),
    );
}
