//! `read`, `eval` and the photos of the demo, as their users call them.

use crate::run::{Run, sirekap};
use drill::photo::{Camera, Damage, Habits, Kind, Photographer, Shot};
use model::Field;
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const VALUES: [(Field, Option<u32>); 3] =
    [(Field::Votes(1), Some(123)), (Field::Votes(2), Some(7)), (Field::Votes(3), Some(0))];

fn shot(seed: u64, damage: &Damage) -> Shot {
    let page = forms::official::page(2).unwrap();
    let mut photographer = Photographer::new(seed);
    let filled = photographer.fill(&page, &VALUES, &Habits::CAREFUL);
    photographer.shoot(&filled, damage, Camera::PUBLISHED)
}

fn photo(folder: &Path, name: &str, seed: u64, damage: &Damage) -> String {
    let file = folder.join(name);
    std::fs::write(&file, shot(seed, damage).jpeg).unwrap();
    file.to_string_lossy().into_owned()
}

fn read(folder: &TempDir, args: &[&str]) -> Run {
    let all: Vec<&str> = ["read"].iter().chain(args).copied().collect();
    sirekap(folder.path(), &all)
}

fn lines(run: &Run) -> Vec<Value> {
    run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_clean_photo_gives_its_numbers_by_the_names_of_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let file = photo(folder.path(), "page2.jpg", 1, &Damage::none());
    let run = read(&folder, &[&file, "--json"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let page = &lines(&run)[0];
    assert_eq!((&page["verdict"], &page["page"]["page"]), (&"clean".into(), &2.into()));
    assert_eq!(page["page"]["edition"], "kpu-2024");
    let values: Vec<(&str, u64, bool)> = page["values"]
        .as_array()
        .unwrap()
        .iter()
        .map(|v| {
            (v["field"].as_str().unwrap(), v["value"].as_u64().unwrap(), v["accepted"].as_bool().unwrap())
        })
        .collect();
    assert_eq!(values, [("IV.1", 123, true), ("IV.2", 7, true), ("IV.3", 0, true)]);
    for key in ["confidence", "alternatives", "evidence", "boxes", "bubbles"] {
        assert!(page["values"][0].get(key).is_some(), "{key}");
    }
    assert!(page["values"][0]["confidence"].as_f64().unwrap() > 0.999);
}

#[test]
fn the_pictures_of_a_photo_are_written_where_asked() {
    let folder = tempfile::tempdir().unwrap();
    let file = photo(folder.path(), "page2.jpg", 8, &Damage::none());
    let inside = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (grey, public) = (inside("grey.jpg"), inside("public.jpg"));
    let run = read(&folder, &[&file, "--grey", &grey, "--public", &public]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    for picture in [&grey, &public] {
        let again = read(&folder, &[picture, "--json"]);
        let values = &lines(&again)[0]["values"];
        assert_eq!((&values[0]["value"], &values[1]["value"]), (&123.into(), &7.into()), "{picture}");
    }
}

#[test]
fn a_refused_photo_says_what_to_do_and_ends_with_its_own_code() {
    let folder = tempfile::tempdir().unwrap();
    let file = photo(folder.path(), "dark.jpg", 2, &Damage::one(Kind::CutOff, 1.0));
    let run = read(&folder, &[&file, "--lang", "en"]);
    assert_eq!(run.code, 8, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("REFUSED") && run.stdout.contains("  G10"), "{}", run.stdout);
    let json = &lines(&read(&folder, &[&file, "--json"]))[0];
    assert_eq!(json["verdict"], "refused");
    assert!(json["refusal"]["code"].as_str().unwrap().starts_with("G10"));
    assert_eq!(json["values"], Value::Array(Vec::new()));
}

#[test]
fn another_contest_than_asked_for_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = photo(folder.path(), "page2.jpg", 3, &Damage::none());
    let run = read(&folder, &[&file, "--contest", "pdpd", "--json"]);
    assert_eq!(run.code, 8);
    let refusal = &lines(&run)[0]["refusal"];
    assert_eq!(
        refusal["text_en"],
        "This is the form President and Vice-President; the form DPD was asked for. Photograph the form asked for."
    );
}

#[test]
fn one_number_is_explained_and_one_that_is_not_there_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = photo(folder.path(), "page2.jpg", 4, &Damage::none());
    let run = read(&folder, &[&file, "--explain", "iv.1", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("IV.1 = 123") && run.stdout.contains("bubbles-agree"), "{}", run.stdout);
    let run = read(&folder, &[&file, "--explain", "V.A"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("C1020"), "{}", run.stderr);
}

#[test]
fn the_same_page_twice_is_noticed_and_a_folder_is_read_in_order() {
    let folder = tempfile::tempdir().unwrap();
    photo(folder.path(), "b.jpg", 5, &Damage::none());
    photo(folder.path(), "a.jpg", 6, &Damage::none());
    let path = folder.path().to_string_lossy().into_owned();
    let seen = folder.path().join("seen").to_string_lossy().into_owned();
    let run = read(&folder, &[&path, "--json", "--annotate", &seen]);
    let found = lines(&run);
    assert!(found[0]["photo"].as_str().unwrap().ends_with("a.jpg"));
    let conflicts: Vec<&str> =
        found[2]["conflicts"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap()).collect();
    assert!(conflicts.contains(&"same-page-twice") && conflicts.contains(&"page-missing"), "{conflicts:?}");
    let twice = &found[2]["conflicts"][0];
    assert_eq!(twice["photos"], serde_json::json!([found[0]["photo"], found[1]["photo"]]));
    assert!(twice["text"].as_str().unwrap().contains("a.jpg dan "), "{twice}");
    for name in ["a.png", "b.png"] {
        let png = std::fs::read(folder.path().join("seen").join(name)).unwrap();
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    }
}

#[test]
fn a_conflict_names_files_whatever_stands_between_them() {
    let folder = tempfile::tempdir().unwrap();
    photo(folder.path(), "a.jpg", 5, &Damage::none());
    std::fs::write(folder.path().join("b.jpg"), "Mohon tunggu").unwrap();
    photo(folder.path(), "c.jpg", 5, &Damage::none());
    let path = folder.path().to_string_lossy().into_owned();
    let run = read(&folder, &[&path, "--lang", "en"]);
    let line = format!("! {path}/a.jpg and {path}/c.jpg show the same page");
    assert!(run.stdout.contains(&line), "{}", run.stdout);
    assert_eq!(run.code, 8);
}

/// Page 2 or 3 of the official form with these numbers, photographed.
fn page(folder: &Path, name: &str, number: u8, values: &[(Field, Option<u32>)]) -> String {
    let mut photographer = Photographer::new(11);
    let page = forms::official::page(number).unwrap();
    let filled = photographer.fill(&page, values, &Habits::CAREFUL);
    let file = folder.join(name);
    std::fs::write(&file, photographer.shoot(&filled, &Damage::none(), Camera::PUBLISHED).jpeg).unwrap();
    file.to_string_lossy().into_owned()
}

const TOTALS: [(Field, Option<u32>); 3] =
    [(Field::Valid, Some(140)), (Field::Invalid, Some(5)), (Field::Total, Some(145))];

#[test]
fn a_sum_that_does_not_hold_is_never_clean() {
    let folder = tempfile::tempdir().unwrap();
    let second = page(folder.path(), "2.jpg", 2, &VALUES);
    let third = page(folder.path(), "3.jpg", 3, &TOTALS);
    for (photos, fields) in
        [(vec![&second, &third], ["IV.1", "V.A"]), (vec![&third, &second], ["IV.1", "V.A"])]
    {
        let args: Vec<&str> = photos.iter().map(|p| p.as_str()).collect();
        let run = read(&folder, &[&args[..], &["--lang", "id"]].concat());
        assert_eq!(run.code, 7, "{}{}", run.stdout, run.stderr);
        assert!(!run.stdout.contains("bersih"), "{}", run.stdout);
        let line = "! K3 Suara sah (V.A) tertulis 140, padahal jumlah suara semua paslon = 130";
        assert_eq!(run.stdout.matches(line).count(), 2, "{}", run.stdout);
        assert_eq!(run.stdout.matches("1 hitungan tidak cocok").count(), 2, "{}", run.stdout);
        for field in fields {
            let row = run.stdout.lines().find(|l| l.contains(&format!(" {field} "))).unwrap();
            assert!(row.starts_with("  !") || row.starts_with("  ?"), "{row}");
        }
        let json = lines(&read(&folder, &[&args[..], &["--json"]].concat()));
        for photo in json.iter().filter(|line| line["verdict"].is_string()) {
            assert!(photo["verdict"] == "broken" || photo["verdict"] == "doubtful", "{photo}");
            let broken = &photo["broken"][0];
            assert_eq!(
                (&broken["control"], &broken["left"], &broken["right"]),
                (&"K3".into(), &140.into(), &130.into())
            );
            assert_eq!(broken["fields"], serde_json::json!(["V.A", "IV.1", "IV.2", "IV.3"]));
        }
    }
    // Within one page.
    let wrong = [(Field::Valid, Some(130)), (Field::Invalid, Some(5)), (Field::Total, Some(153))];
    let alone = page(folder.path(), "alone.jpg", 3, &wrong);
    let run = read(&folder, &[&alone, "--lang", "en"]);
    assert_eq!(run.code, 7, "{}{}", run.stdout, run.stderr);
    let line = "! K4 All votes (V.C): 153 is written, but valid + invalid votes = 135";
    assert!(run.stdout.contains(line) && !run.stdout.contains("clean"), "{}", run.stdout);
}

/// Pages that were called clean though their sum does not hold, where they lie beside the checkout.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn pages_that_were_wrongly_called_clean() {
    let case = crate::shared_data::shared().join("cases/2026-11/05_broken_sum_hidden");
    let folder = tempfile::tempdir().unwrap();
    let [second, third] =
        ["p2_84_142_7.jpg", "p3_243_5_248.jpg"].map(|name| case.join(name).to_string_lossy().into_owned());
    let run = read(&folder, &[&second, &third, "--lang", "id"]);
    assert_eq!(run.code, 7, "{}{}", run.stdout, run.stderr);
    let line = "! K3 Suara sah (V.A) tertulis 243, padahal jumlah perolehan suara = 233";
    assert_eq!(run.stdout.matches(line).count(), 2, "{}", run.stdout);
    assert!(!run.stdout.contains("bersih"), "{}", run.stdout);
    println!("{}", run.stdout);
}

#[test]
fn the_scans_of_a_pdf_are_photos_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = b"%PDF-1.4\n".to_vec();
    for number in [2u8, 3] {
        let values = if number == 2 { &VALUES } else { &TOTALS };
        let jpeg = std::fs::read(page(folder.path(), "page.jpg", number, values)).unwrap();
        let head = format!(
            "{number} 0 obj\n<</Type/XObject/Subtype/Image/Width 1000/Height 1500/Filter/DCTDecode/Length {}>>\nstream\n",
            jpeg.len()
        );
        file.extend([head.as_bytes(), &jpeg, b"\nendstream\nendobj\n"].concat());
    }
    std::fs::remove_file(folder.path().join("page.jpg")).unwrap();
    std::fs::write(folder.path().join("scan.PDF"), file).unwrap();
    let path = folder.path().to_string_lossy().into_owned();
    let flat = folder.path().join("flat").to_string_lossy().into_owned();
    let run = read(&folder, &[&path, "--json", "--public", &flat]);
    let seen = lines(&run);
    let pages: Vec<(&str, &Value)> = seen[..2]
        .iter()
        .map(|line| (line["photo"].as_str().unwrap().rsplit('/').next().unwrap(), &line["page"]["page"]))
        .collect();
    assert_eq!(pages, [("scan.PDF#1", &2.into()), ("scan.PDF#2", &3.into())]);
    for name in ["scan-1.jpg", "scan-2.jpg"] {
        assert!(folder.path().join("flat").join(name).is_file(), "{name}");
    }
    let drawn = folder.path().join("drawn.pdf").to_string_lossy().into_owned();
    std::fs::write(&drawn, b"%PDF-1.4\n1 0 obj\n<</Length 2>>stream\nq \nendstream\n").unwrap();
    let run = read(&folder, &[&drawn]);
    assert_eq!((run.code, run.stdout.contains("G1028")), (8, true), "{}", run.stdout);
}

#[test]
fn crops_are_measured_by_the_digit_that_their_names_begin_with() {
    let folder = tempfile::tempdir().unwrap();
    let crops = folder.path().join("crops/of one station");
    std::fs::create_dir_all(&crops).unwrap();
    let page = forms::official::page(2).unwrap();
    let shot = shot(7, &Damage::none());
    let (width, height) = (shot.picture.width, shot.picture.height);
    for (value, digits) in page.values.iter().zip(["123", "007", "000"]) {
        for (position, (rect, label)) in value.boxes.iter().zip(digits.chars()).enumerate() {
            let corners = rect.grown(2_000).corners().map(|c| shot.truth.mapping.pixel(c));
            let across = || corners.iter().map(|c| c.0 as usize);
            let down = || corners.iter().map(|c| c.1 as usize);
            let (x0, x1) = (across().min().unwrap(), across().max().unwrap().min(width));
            let (y0, y1) = (down().min().unwrap(), down().max().unwrap().min(height));
            let grey: Vec<u8> = (y0..y1)
                .flat_map(|y| (x0..x1).map(move |x| (x, y)))
                .map(|(x, y)| shot.picture.rgb[(y * width + x) * 3 + 1])
                .collect();
            let file = crops.join(format!("{label}_{}_{position}.png", value.field));
            let mut encoder =
                png::Encoder::new(std::fs::File::create(file).unwrap(), (x1 - x0) as u32, (y1 - y0) as u32);
            encoder.set_color(png::ColorType::Grayscale);
            encoder.write_header().unwrap().write_image_data(&grey).unwrap();
        }
    }
    std::fs::write(crops.join("5_broken.png"), b"no picture").unwrap();
    let inside = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let run = sirekap(folder.path(), &["eval", "digits", &inside("crops"), "--json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = &lines(&run)[0];
    assert_eq!((&report["total"], &report["silent_errors"]), (&9.into(), &0.into()));
    assert!(report["accuracy"].as_f64().unwrap() > 0.85, "{report}");
    assert_eq!(report["unreadable"].as_array().unwrap().len(), 1);
    assert_eq!(report["confusion"]["1"]["1"], 1);
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    let none = sirekap(folder.path(), &["eval", "digits", &inside("empty")]);
    assert_eq!((none.code, none.stderr.contains("C3020")), (3, true), "{}", none.stderr);
}

#[test]
fn pages_are_measured_and_the_same_seed_gives_the_same_counts() {
    let folder = tempfile::tempdir().unwrap();
    let curve = folder.path().join("curve.svg").to_string_lossy().into_owned();
    let args = ["eval", "pages", "--forms", "1", "--wear", "light", "--json", "--curve", &curve];
    let (first, again) = (sirekap(folder.path(), &args), sirekap(folder.path(), &args));
    assert_eq!((first.code, &first.stdout), (0, &again.stdout), "{}", first.stderr);
    let row = &lines(&first)[0];
    assert_eq!((&row["wear"], &row["pages"], &row["silent"]), (&"light".into(), &3.into(), &0.into()));
    assert!(row["accepted"].as_u64().unwrap() > 20, "{row}");
    assert!(std::fs::read_to_string(&curve).unwrap().starts_with("<svg"));
}

#[test]
fn a_demo_with_photos_verifies() {
    let folder = tempfile::tempdir().unwrap();
    let run = sirekap(
        folder.path(),
        &["demo", "--no-serve", "--stations", "45", "--photos", "2", "--seed", "5", "--lang", "en"],
    );
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("6 photos (0 refused), 56 numbers"), "{}", run.stderr);
    assert!(run.stderr.contains(" 0 silently wrong"), "{}", run.stderr);
    // What the closing lines suggest can be done.
    let election = folder.path().join("contoh-2024");
    let kept = election.join("foto").to_string_lossy().into_owned();
    let run = read(&folder, &[&kept, "--data", &election.to_string_lossy(), "--json"]);
    let seen = lines(&run);
    assert_eq!(
        seen.iter().filter(|line| line["photo"].is_string()).count(),
        6,
        "{}{}",
        run.stdout,
        run.stderr
    );
    assert!(seen.iter().all(|line| line["verdict"] != "refused"), "{}", run.stdout);
}
