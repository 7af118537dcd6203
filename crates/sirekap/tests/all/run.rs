//! Runs the binary as a person would, on a data folder of its own.

use std::path::Path;
use std::process::{Command, Stdio};

/// What a run said and how it ended.
#[derive(Debug)]
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

/// Runs `sirekap` with these arguments; `SIREKAP_*` of the surroundings do not reach it.
pub fn sirekap(data: &Path, args: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(args)
        .env_remove("SIREKAP_LANG")
        .env_remove("SIREKAP_TREE")
        .env("SIREKAP_DATA", data)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Codes of all stations of the election used last, through the public tree.
pub fn stations_of(data: &Path) -> Vec<String> {
    fn below(data: &Path, code: Option<&str>, into: &mut Vec<String>) {
        let mut args = vec!["totals", "--json"];
        args.extend(code);
        let run = sirekap(data, &args);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let region: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        for child in region["children"].as_array().unwrap() {
            below(data, child["region"]["code"].as_str(), into);
        }
        let lines = region["stations"].as_array().unwrap();
        into.extend(lines.iter().map(|l| l["station"]["code"].as_str().unwrap().to_string()));
    }
    let mut stations = Vec::new();
    below(data, None, &mut stations);
    assert!(!stations.is_empty());
    stations
}
