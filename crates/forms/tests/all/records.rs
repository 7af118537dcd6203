//! A record to be signed by hand: all of it is on the sheet, and a camera reads the same.

use crate::poppler::Poppler;
use forms::print::record::{Record, record};
use forms::print::{Meta, pdf};
use forms::{Item, Rect, font, mm};

const DIGEST: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Rows as long as those of a nation's opening.
fn rows() -> Vec<(String, String)> {
    let mut rows = vec![
        ("Catatan".to_string(), "hasil.example.go.id/pemilu-2029/catatan-nasional".to_string()),
        (
            "Kunci menurut peran".into(),
            "authority 44, importer 1, intake 1, publisher 1, registrar 38".into(),
        ),
    ];
    let digests = ["Program", "Aplikasi petugas", "Daftar pemilu", "Aturan", "Formulir"];
    rows.extend(digests.map(|label| (label.to_string(), DIGEST.to_string())));
    rows
}

fn sheet<'a>(rows: &'a [(String, String)], code: &'a str, signers: &'a [String]) -> Record<'a> {
    Record {
        title: "BERITA PEMBUKAAN",
        election: "Pemilihan Umum 2029",
        drill: Some("SIMULASI: bukan pemilu sungguhan"),
        lead: "Dicatat sebelum formulir pertama masuk.",
        rows,
        code,
        confirmed: "Kami hadir:",
        signers,
        columns: ["Nama", "Tanda tangan"],
    }
}

fn signers() -> Vec<String> {
    (1..=7).map(|n| format!("Saksi {n}")).collect()
}

#[test]
fn everything_stands_on_the_sheet_and_nothing_on_the_code() {
    let (rows, signers) = (rows(), signers());
    let sheet = record(&sheet(&rows, DIGEST, &signers));
    let page = Rect::new(mm(10), mm(10), mm(190), mm(277));
    let texts: Vec<(&str, Rect)> = sheet
        .art
        .iter()
        .filter_map(|item| match item {
            Item::Text { at, size, text, face, anchor, fit, .. } => {
                let line = font::set(*face, text, *size, *fit, *anchor);
                let x = at.x + line.glyphs.first().map_or(0, |g| g.x);
                Some((text.as_str(), Rect::new(x, at.y - line.size * 3 / 4, line.width, line.size)))
            }
            _ => None,
        })
        .collect();
    let outside: Vec<_> = texts.iter().filter(|(_, at)| !page.holds(*at)).collect();
    assert!(outside.is_empty(), "{outside:?}");
    let all: String = texts.iter().map(|(text, _)| format!("{text} ")).collect();
    let grouped = "0123456789abcdef 0123456789abcdef 0123456789abcdef 0123456789abcdef ";
    assert_eq!(all.matches(grouped).count(), 5, "{all}");
    for said in rows.iter().map(|(label, _)| label).chain(&signers) {
        assert!(all.contains(said.as_str()), "{said}: {all}");
    }
    // Modules of the code are fills on the right, below the head; no text reaches into them.
    let modules = sheet.art.iter().filter_map(|item| match item {
        Item::Fill { rect, .. } if rect.x > mm(135) && rect.y > mm(45) => Some(*rect),
        _ => None,
    });
    let modules: Vec<Rect> = modules.collect();
    assert!(modules.len() > 100, "{}", modules.len());
    let apart =
        |a: &Rect, b: &Rect| a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
    let covered = texts.iter().find(|(_, at)| modules.iter().any(|module| !apart(at, module)));
    assert_eq!(covered.map(|(text, _)| text), None);
}

/// The code says what the sheet says, also where it is as long as an opening's.
#[test]
fn another_program_reads_the_record_off_the_paper() {
    let Some(poppler) = Poppler::found() else { return };
    let (rows, signers) = (rows(), signers());
    let values: Vec<&str> = rows.iter().map(|(_, value)| value.as_str()).collect();
    let code = format!("sirekap-opening/1\n{}", values.join("\n"));
    let sheet = record(&sheet(&rows, &code, &signers));
    let document = pdf(&[sheet.page()], &Meta { title: "Berita", subject: "" }).unwrap();
    // The code and what stands around it, as an office's scanner has it: modules of half a millimetre.
    let page = poppler.window(&document, 300, [1560, 540, 780, 960]);
    let (width, height) = (page.width, page.height);
    let mut picture =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| page.pixels[y * width + x]);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, code);
}
