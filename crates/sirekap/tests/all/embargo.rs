//! Nothing of the stations is published before the manifest's time: only what the log held before the first form.

use crate::run::sirekap;
use crate::transcripts::demo;

#[test]
fn before_its_time_only_checkpoints_up_to_the_last_size_before_the_poll_are_published() {
    // The demo's parameters have no embargo; the real elections' parameters do, and lie in the past.
    let run = sirekap(demo(), &["totals", "--json"]);
    let nation: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(nation["totals"]["recorded"]["forms"].as_u64().unwrap() > 0);

    let temp = tempfile::tempdir().unwrap();
    let made = sirekap(
        temp.path(),
        &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--embargo-until", "4102444800"],
    );
    assert_eq!(made.code, 0, "{}{}", made.stdout, made.stderr);
    let run = sirekap(temp.path(), &["totals", "--json"]);
    let nation: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(nation["totals"]["recorded"]["forms"], 0);
    assert_eq!(nation["totals"]["stages"][0], 45);
    let size: u64 =
        sirekap(temp.path(), &["log", "checkpoint"]).stdout.lines().nth(1).unwrap().parse().unwrap();
    let last = sirekap(temp.path(), &["log", "entry", &(size - 1).to_string()]);
    assert!(!last.stdout.contains("form."), "{}", last.stdout);
    let beyond = sirekap(temp.path(), &["log", "entry", &size.to_string()]);
    assert_eq!(beyond.code, 1, "{}", beyond.stderr);
    let verified = sirekap(temp.path(), &["verify"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}
