//! What is printed is where the reader looks: our PDF through another program's eyes, read as a photo.

use crate::photos::{STATIONS, alone, plan, printed, reader};
use forms::print::{Meta, Paper, PrintPage, pdf};
use forms::{Page, official};
use model::Contest;
use reading::gray::Gray;
use reading::{Expected, PageReading};
use std::process::Command;
use tempfile::NamedTempFile;

/// The page on a sheet of paper, at so many dots an inch; none where poppler's program is missing.
fn rendered(page: &Page, paper: Paper, dots: u32) -> Option<Gray> {
    let meta = Meta { title: "C.Hasil", subject: "uji" };
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), pdf(&[PrintPage::new(page, paper)], &meta).unwrap()).unwrap();
    let output = Command::new("pdftoppm").args(["-gray", "-r", &dots.to_string()]).arg(file.path()).output();
    let Ok(output) = output else {
        println!("pdftoppm is not installed: nothing rendered");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut head = output.stdout.split(|b| b.is_ascii_whitespace());
    assert_eq!(head.next().unwrap(), b"P5");
    let mut side = || std::str::from_utf8(head.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (side(), side());
    let pixels = output.stdout[output.stdout.len() - width * height..].to_vec();
    Some(Gray { width, height, pixels })
}

fn blank(read: &PageReading, page: &Page) {
    assert_eq!((read.identity.contest, read.identity.page), (page.contest, page.number));
    assert_eq!(read.page.values, page.values);
    assert_eq!(read.page.people, page.people);
    for (fit, value) in read.rectified.values.iter().zip(&page.values) {
        assert!(fit.found() && fit.frames > 0.95, "{} {}: {fit:?}", page.number, value.field);
    }
    for judged in alone(read) {
        assert!(judged.value.is_none() && !judged.accepted, "{} {judged:?}", page.number);
    }
    // Nobody is counted; of a page of some 100 dots an inch one cell may be in doubt.
    let (officers, witnesses) = (read.signatures.officers, read.signatures.witnesses);
    assert_eq!((officers.least, witnesses.least), (0, 0));
    assert!(officers.most + witnesses.most <= 1, "{officers:?} {witnesses:?}");
}

#[test]
fn the_form_of_2024_as_we_print_it_is_where_the_reader_looks() {
    let reader = reader();
    for page in official::pages() {
        let Some(sheet) = rendered(&page, Paper::Plano, 50) else { return };
        blank(&reader.read_gray(sheet, &Expected::default()).unwrap(), &page);
    }
}

#[test]
fn our_forms_as_printed_are_where_the_reader_looks() {
    let reader = reader();
    for contest in [Contest::Ppwp, Contest::Pdpr] {
        for spec in plan(contest) {
            let page = printed(&spec, STATIONS[0]);
            let Some(sheet) = rendered(&page, Paper::A3, 100) else { return };
            let read = reader.read_gray(sheet, &Expected::default()).unwrap();
            assert_eq!(read.identity.station.as_deref(), Some(STATIONS[0]));
            assert_eq!(read.spec.as_ref(), Some(&spec));
            blank(&read, &page);
        }
    }
}
