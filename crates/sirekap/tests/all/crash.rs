//! kill -9 at random moments of importing, publishing and mirroring: the log stays consistent, nothing acknowledged is lost, and the
//! tree is readable and verifies at every moment. A dozen seeds here, hundreds in `make soak` (SIREKAP_KILLS).

use crate::run::{Run, sirekap, stations_of};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

fn seeds() -> u64 {
    std::env::var("SIREKAP_KILLS").ok().and_then(|s| s.parse().ok()).unwrap_or(12)
}

/// SplitMix64: the same seed kills at the same moments, as far as the machine lets it.
pub fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Starts a command and kills it after so many microseconds, unless it ended before.
pub fn kill_after(data: &Path, args: &[&str], micros: u64) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sirekap"))
        .args(args)
        .env("SIREKAP_DATA", data)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_micros(micros));
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Station files with this round's votes.
pub fn write_station_files(folder: &Path, stations: &[String], round: u64) {
    std::fs::create_dir_all(folder).unwrap();
    for (i, station) in stations.iter().enumerate() {
        let votes = (i as u64 + round) % 90;
        let file = serde_json::json!({
            "chart": {"null": null, "900001": votes, "900002": 10, "900003": 5}, "images": [null, null, null],
            "administrasi": null, "psu": null, "ts": format!("2024-02-15 00:{:02}:{:02}", round / 60, round % 60),
            "status_suara": true, "status_adm": false,
        });
        std::fs::write(folder.join(format!("{station}.json")), file.to_string()).unwrap();
    }
}

#[test]
fn killed_at_any_moment_the_log_is_consistent_and_the_tree_verifies() {
    let temp = tempfile::tempdir().unwrap();
    let data = temp.path();
    let demo = sirekap(data, &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--seed", "3"]);
    assert_eq!(demo.code, 0, "{}", demo.stderr);
    let stations = stations_of(data);
    let files = temp.path().join("files");
    let mut seen = sirekap(data, &["log", "checkpoint"]).stdout;
    for seed in 0..seeds() {
        let mut state = seed;
        write_station_files(&files, &stations, seed);
        let files = files.to_str().unwrap();
        kill_after(data, &["import", "stations", files], next(&mut state) % 150_000);
        kill_after(data, &["publish"], next(&mut state) % 150_000);
        assert_verifies(data, &seen, seed);

        // The ordinary path goes on where the killed one ended: afterwards every file is in the log exactly once.
        let import = sirekap(data, &["import", "stations", files, "--json"]);
        assert_eq!(import.code, 0, "seed {seed}: {}", import.stderr);
        let figures: serde_json::Value = serde_json::from_str(&import.stdout).unwrap();
        let (appended, unchanged) =
            (figures["appended"].as_u64().unwrap(), figures["unchanged"].as_u64().unwrap());
        assert_eq!(appended + unchanged, stations.len() as u64, "seed {seed}");
        let publish = sirekap(data, &["publish"]);
        assert_eq!(publish.code, 0, "seed {seed}: {}", publish.stderr);
        assert_verifies(data, &seen, seed);
        seen = sirekap(data, &["log", "checkpoint"]).stdout;
        assert_mirrored(data, next(&mut state) % 150_000, seed);
    }
}

/// A mirror killed while it copies shows the state before, or this one; and then goes on where it was.
fn assert_mirrored(data: &Path, micros: u64, seed: u64) {
    let name = std::fs::read_to_string(data.join("current")).unwrap();
    let tree = data.join(name.trim()).join("tree");
    let (tree, copy) = (tree.to_str().unwrap(), data.join("copy"));
    let copied = copy.to_str().unwrap();
    let pointer = || std::fs::read(copy.join("root.json")).ok();
    let (before, new) = (pointer(), std::fs::read(Path::new(tree).join("root.json")).ok());
    kill_after(data, &["mirror", tree, copied], micros);
    let after = pointer();
    assert!(after == before || after == new, "seed {seed}");
    if after.is_some() {
        let verify = sirekap(data, &["verify", copied]);
        assert_eq!(verify.code, 0, "seed {seed}: {}{}", verify.stdout, verify.stderr);
    }
    let mirror = sirekap(data, &["mirror", tree, copied, "--json"]);
    assert_eq!(mirror.code, 0, "seed {seed}: {}{}", mirror.stdout, mirror.stderr);
    assert_eq!(pointer(), new, "seed {seed}");
}

/// The tree verifies, and still holds everything that an earlier checkpoint covered.
fn assert_verifies(data: &Path, seen: &str, seed: u64) -> Run {
    let checkpoint = data.join("seen.txt");
    std::fs::write(&checkpoint, seen).unwrap();
    let verify = sirekap(data, &["verify", "--since", checkpoint.to_str().unwrap()]);
    assert_eq!(verify.code, 0, "seed {seed}: {}{}", verify.stdout, verify.stderr);
    verify
}
