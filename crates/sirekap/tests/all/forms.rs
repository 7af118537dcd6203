//! `sirekap forms`: blank forms and copies of the demo election.

use crate::run::{sirekap, stations_of};
use crate::transcripts::demo;
use std::path::Path;

fn pdf(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7") && bytes.ends_with(b"%%EOF"), "{}", path.display());
    bytes
}

#[test]
fn a_station_gets_a_file_for_each_contest() {
    let out = tempfile::tempdir().unwrap();
    let folder = out.path().join("new").join("forms");
    let station = stations_of(demo()).remove(3);
    let args = ["forms", "print", "--station", &station, "--paper", "a3", "--out", folder.to_str().unwrap()];
    let run = sirekap(demo(), &args);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("formulir") && run.stderr.is_empty(), "{}{}", run.stdout, run.stderr);
    for contest in ["ppwp", "pdpr", "pdpd", "pdprdp"] {
        pdf(&folder.join(format!("{station}-{contest}.pdf")));
    }
    // The same again is the same bytes.
    let name = format!("{station}-pdpr.pdf");
    let before = pdf(&folder.join(&name));
    assert_eq!(sirekap(demo(), &args).code, 0);
    assert!(before == pdf(&folder.join(&name)));
}

#[test]
fn a_whole_election_goes_into_one_file() {
    let out = tempfile::tempdir().unwrap();
    for edition in ["sirekap-1", "kpu-2024"] {
        let file = out.path().join(format!("{edition}.pdf"));
        let name = file.to_str().unwrap();
        let run = sirekap(
            demo(),
            &[
                "forms",
                "print",
                "--contest",
                "ppwp",
                "--edition",
                edition,
                "--merge",
                "--out",
                name,
                "--json",
            ],
        );
        assert_eq!(run.code, 0, "{}", run.stderr);
        let said: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!((said["forms"].as_u64(), said["pages"].as_u64()), (Some(60), Some(180)));
        assert_eq!(said["bytes"].as_u64(), Some(pdf(&file).len() as u64));
    }
}

#[test]
fn a_copy_has_the_recorded_numbers() {
    let out = tempfile::tempdir().unwrap();
    let station = stations_of(demo()).remove(3);
    for contest in ["ppwp", "pdpr", "pdpd", "pdprdp"] {
        let file = out.path().join(format!("{contest}.pdf"));
        let args = ["forms", "salinan", "--station", &station, "--contest", contest, "--out"];
        let run = sirekap(demo(), &[&args[..], &[file.to_str().unwrap()]].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        pdf(&file);
    }
}

#[test]
fn what_cannot_be_printed_has_a_code() {
    let out = tempfile::tempdir().unwrap();
    let to = out.path().to_str().unwrap();
    let rows: [(&[&str], i32, &str); 4] = [
        (&["print", "--station", "1234", "--out", to], 1, "C1002"),
        (&["print", "--region", "77", "--out", to], 1, "C1001"),
        (&["print", "--contest", "pdpd", "--edition", "kpu-2024", "--out", to], 3, "C3030"),
        (&["salinan", "--station", "1234", "--out", to], 1, "C1002"),
    ];
    for (args, exit, code) in rows {
        let run = sirekap(demo(), &[&["forms"], args].concat());
        assert_eq!(run.code, exit, "{args:?} {}", run.stderr);
        assert!(run.stderr.contains(code), "{args:?} {}", run.stderr);
    }
    assert_eq!(sirekap(demo(), &["forms", "print", "--paper", "a5", "--out", to]).code, 2);
    assert_eq!(
        std::fs::read_dir(out.path()).unwrap().count(),
        0,
        "nothing is written when nothing is printed"
    );
}
