//! `sirekap draw`: announced, drawn, replayed, and what an outcome says.

use crate::run::{Run, sirekap};
use crate::transcripts::demo;
use expect_test::{ExpectFile, expect_file};
use serde_json::Value;
use std::path::Path;

fn draw(args: &[&str]) -> Run {
    sirekap(demo(), &[&["draw"], args].concat())
}

fn transcript(folder: &Path, args: &[&str], expected: ExpectFile) {
    let run = draw(args);
    let place = folder.to_str().unwrap();
    let text = format!("$ sirekap draw {}\n{}{}exit {}\n", args.join(" "), run.stdout, run.stderr, run.code);
    expected.assert_eq(&text.replace(place, "FOLDER"));
}

#[test]
fn a_draw_is_announced_drawn_and_replayed() {
    let temp = tempfile::tempdir().unwrap();
    let csv = temp.path().join("bacaan.csv");
    let rows: String = (1..=120).map(|n| format!("ppwp 3101022002{n:03},IV.1,{n}\n")).collect();
    std::fs::write(&csv, format!("formulir,isian,nilai\n{rows}")).unwrap();
    let (csv, out) = (csv.to_str().unwrap(), temp.path().join("undian"));
    let out = out.to_str().unwrap();
    let plan = [
        csv,
        "--column",
        "formulir",
        "--column",
        "isian",
        "--confidence",
        "90",
        "--error",
        "20%",
        "--out",
        out,
    ];
    transcript(temp.path(), &plan, expect_file!["transcripts/draw_plan.txt"]);
    transcript(
        temp.path(),
        &[out, "--dice", "31415 92653 58979 32384", "--lang", "en"],
        expect_file!["transcripts/draw_en.txt"],
    );
    transcript(temp.path(), &["--replay", out], expect_file!["transcripts/draw_replay.txt"]);
    // A code of the frame in place of one that was drawn.
    let file = Path::new(out).join("draw.json");
    let record = std::fs::read_to_string(&file).unwrap();
    let drawn: Value = serde_json::from_str(&record).unwrap();
    let code = drawn["drawn"][2]["code"].as_str().unwrap();
    std::fs::write(&file, record.replace(code, "ppwp 3101022002999 IV.1")).unwrap();
    let run = draw(&["--replay", out, "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("Q1012: Place 3"), "{}", run.stderr);
    std::fs::write(Path::new(out).join("frame.txt"), "a\n").unwrap();
    assert!(draw(&["--replay", out]).stderr.contains("Q1010"));
}

#[test]
fn stations_of_a_tree() {
    let home = demo().join("contoh-2024");
    let args = [
        home.to_str().unwrap(),
        "--contest",
        "ppwp",
        "--size",
        "5",
        "--dice",
        "00000000000000000000",
        "--json",
    ];
    let [one, two] = [draw(&args), draw(&args)];
    assert_eq!((one.code, &one.stdout), (0, &two.stdout), "{}", one.stderr);
    let record: Value = serde_json::from_str(&one.stdout).unwrap();
    assert_eq!(record["drawn"].as_array().unwrap().len(), 5);
    let stations = crate::run::stations_of(demo());
    for drawn in record["drawn"].as_array().unwrap() {
        assert!(stations.iter().any(|s| s == drawn["code"].as_str().unwrap()));
    }
}

#[test]
fn an_outcome_by_kind_of_form() {
    let temp = tempfile::tempdir().unwrap();
    let args = ["--found", "ppwp=3/1200", "--found", "pdpr=0/1200", "--of-frame", "50000"];
    transcript(temp.path(), &args, expect_file!["transcripts/draw_found.txt"]);
}

#[test]
fn what_a_newcomer_gets_wrong() {
    let temp = tempfile::tempdir().unwrap();
    let frame = temp.path().join("f.txt");
    std::fs::write(&frame, "a\nb\n").unwrap();
    let frame = frame.to_str().unwrap();
    for (args, code, says) in [
        (vec![], 2, "Q1021"),
        (vec![frame], 2, "Q1020"),
        (vec![frame, "--size", "3"], 3, "Q1008"),
        (vec![frame, "--size", "1", "--dice", "123"], 3, "Q1004"),
        (vec![frame, "--confidence", "95", "--error", "0"], 3, "Q1007"),
        (vec![frame, "--column", "x", "--size", "1"], 3, "Q1022"),
        (vec!["--found", "3"], 3, "Q1014"),
        (vec!["--found", "4/3"], 3, "Q1014"),
        (vec!["nowhere.txt", "--size", "1"], 4, "nowhere.txt"),
    ] {
        let run = draw(&args);
        assert_eq!(run.code, code, "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(says), "{args:?}: {}", run.stderr);
    }
}
