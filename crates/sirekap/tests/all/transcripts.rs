//! What the commands print, whole, on a demo of one seed: the same bytes on every machine, but for hashes of a log that records
//! which program opened it.

use crate::run::{Run, sirekap};
use expect_test::{ExpectFile, expect_file};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// A demo made once for all transcripts.
pub fn demo() -> &'static Path {
    static DEMO: OnceLock<TempDir> = OnceLock::new();
    let folder = DEMO.get_or_init(|| {
        let temp = tempfile::tempdir().unwrap();
        let run = sirekap(
            temp.path(),
            &["demo", "--no-serve", "--photos", "0", "--stations", "60", "--seed", "11"],
        );
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        temp
    });
    folder.path()
}

fn transcript(args: &[&str], expected: ExpectFile) -> Run {
    printed(args, expected, str::to_string)
}

/// The same of what names hashes that follow from the record of the opening: the program's own file is in it.
fn transcript_without_hashes(args: &[&str], expected: ExpectFile) -> Run {
    printed(args, expected, without_hashes)
}

fn printed(args: &[&str], expected: ExpectFile, of: fn(&str) -> String) -> Run {
    let run = sirekap(demo(), args);
    let (args, code) = (args.join(" "), run.code);
    let text = format!("$ sirekap {args}\n{}{}exit {code}\n", of(&run.stdout), of(&run.stderr));
    expected.assert_eq(&text);
    run
}

/// A text with its hashes and signatures set aside: words of 40 and more characters of base64, and what is left of a hash
/// before an ellipsis.
fn without_hashes(text: &str) -> String {
    let long = |word: &str| {
        word.len() >= 40 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b))
    };
    let hash = |word: &str| long(word) || word.len() > 16 && word.ends_with('…');
    let line = |line: &str| {
        let words = line.split(' ').map(|word| if hash(word) { "<hash>" } else { word });
        words.collect::<Vec<_>>().join(" ")
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn hashes_are_set_aside_and_nothing_else() {
    let kept = "catatan: entri 645 · akar <hash>\n  sirekap-national 10 <hash>\n";
    let hex = "e807b795ffe6f4d3865809b508a9cd042b3ab542bce6e28df1cd212241db9606";
    let base64 = "J2oYPHn7Pczhcj/p0yq9g3DOxAQun3IzaFbP16MNuXU=";
    assert_eq!(without_hashes(&kept.replacen("<hash>", hex, 1).replacen("<hash>", base64, 1)), kept);
    assert_eq!(without_hashes("kunci 83039842cc74724b…"), "kunci <hash>");
    assert_eq!(without_hashes("Memeriksa …"), "Memeriksa …");
}

#[test]
fn help_in_both_languages() {
    transcript(&["--help"], expect_file!["transcripts/help_id.txt"]);
    transcript(&["--help", "--lang", "en"], expect_file!["transcripts/help_en.txt"]);
    transcript(&["station", "--help"], expect_file!["transcripts/help_station.txt"]);
}

#[test]
fn a_station_with_its_history_and_proof() {
    let station = crate::run::stations_of(demo()).remove(3);
    transcript_without_hashes(&["station", &station], expect_file!["transcripts/station_id.txt"]);
    transcript_without_hashes(
        &["station", &station, "--contest", "pdpd", "--lang", "en"],
        expect_file!["transcripts/station_en.txt"],
    );
    let json = sirekap(demo(), &["station", &station, "--json"]);
    let value: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(value["station"]["code"], station.as_str());
}

#[test]
fn totals_and_breaches() {
    transcript(&["totals"], expect_file!["transcripts/totals.txt"]);
    transcript(
        &["totals", "32", "--contest", "pdpr", "--lang", "en"],
        expect_file!["transcripts/totals_pdpr.txt"],
    );
    transcript(&["breaches", "--contest", "pdpr", "--limit", "3"], expect_file!["transcripts/breaches.txt"]);
}

#[test]
fn the_log_its_policy_and_a_proof() {
    transcript_without_hashes(&["log", "checkpoint"], expect_file!["transcripts/log_checkpoint.txt"]);
    transcript(&["log", "policy"], expect_file!["transcripts/log_policy.txt"]);
    transcript(&["log", "entry", "0"], expect_file!["transcripts/log_entry.txt"]);
    transcript_without_hashes(&["log", "proof", "5"], expect_file!["transcripts/log_proof.txt"]);
}

#[test]
fn verification_with_a_pinned_policy_and_an_old_checkpoint() {
    let temp = tempfile::tempdir().unwrap();
    let (policy, since) = (temp.path().join("policy.txt"), temp.path().join("since.txt"));
    std::fs::write(&policy, sirekap(demo(), &["log", "policy"]).stdout).unwrap();
    std::fs::write(&since, sirekap(demo(), &["log", "checkpoint"]).stdout).unwrap();
    let args = ["verify", "--policy", policy.to_str().unwrap(), "--since", since.to_str().unwrap()];
    let run = sirekap(demo(), &args);
    let text = format!("{}exit {}\n", without_hashes(&run.stdout), run.code);
    expect_file!["transcripts/verify.txt"].assert_eq(&text);

    // Another election's policy trusts other keys: the same tree fails.
    let other = tempfile::tempdir().unwrap();
    let made =
        sirekap(other.path(), &["demo", "--no-serve", "--photos", "0", "--stations", "40", "--seed", "12"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    std::fs::write(&policy, sirekap(other.path(), &["log", "policy"]).stdout).unwrap();
    let run = sirekap(demo(), &args);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("V0001") && run.stderr.contains("V1.3"), "{}", run.stderr);
}

#[test]
fn errors_say_what_to_do() {
    transcript(&["station", "1234"], expect_file!["transcripts/error_station.txt"]);
    transcript(&["totals", "77"], expect_file!["transcripts/error_region.txt"]);
    transcript(
        &["breaches", "--control", "K99", "--lang", "en"],
        expect_file!["transcripts/error_control.txt"],
    );
    transcript(&["log", "entry", "999999"], expect_file!["transcripts/error_entry.txt"]);
    let empty = tempfile::tempdir().unwrap();
    let run = sirekap(empty.path(), &["totals", "--lang", "en"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("C3001") && run.stderr.contains("sirekap demo"), "{}", run.stderr);
}
