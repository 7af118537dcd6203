//! Nothing of the stations is published before the manifest's time: only what the log held before the first form.

use crate::run::{Run, sirekap};
use crate::service::{Serving, free};
use crate::serving::get;
use crate::transcripts::demo;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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

/// What the true clock says, as against this machine's, which the attacker has moved two hours ahead.
const AHEAD: u64 = 7_200;

fn clock() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// An election whose hour came a minute ago by this machine's clock, which runs two hours ahead: it has not come.
fn attacked(data: &Path) -> u64 {
    let hour = clock() - 60;
    let at = hour.to_string();
    let made =
        sirekap(data, &["demo", "--no-serve", "--photos", "0", "--stations", "45", "--embargo-until", &at]);
    assert_eq!(made.code, 0, "{}{}", made.stdout, made.stderr);
    hour
}

/// A source of time whose clock is right: every answer is dated this many seconds before this machine's clock.
fn source(behind: u64) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 4_096];
            assert!(stream.read(&mut head).unwrap() > 0);
            let date =
                httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(clock().saturating_sub(behind)));
            let answer = format!("HTTP/1.1 204 No Content\r\nDate: {date}\r\nConnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    format!("http://{at}/")
}

fn publish(data: &Path, sources: &[&str]) -> Run {
    let named = sources.iter().flat_map(|s| ["--time-source", s]);
    let run =
        sirekap(data, &["publish", "--json", "--lang", "en"].into_iter().chain(named).collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{}", run.stderr);
    run
}

fn forms(data: &Path) -> u64 {
    let run = sirekap(data, &["totals", "--json"]);
    let nation: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    nation["totals"]["recorded"]["forms"].as_u64().unwrap()
}

#[test]
fn a_clock_two_hours_ahead_publishes_nothing_until_other_clocks_say_so() {
    let temp = tempfile::tempdir().unwrap();
    let data = temp.path();
    attacked(data);
    let (right, also, false_one, silent) = (source(AHEAD), source(AHEAD), source(0), free());
    let silent = format!("http://{silent}/");
    for sources in [
        &[][..],
        &[&right],
        &[&silent],
        &[&right, &also, &false_one],
        &[&right, &false_one],
        &[&silent, &false_one],
    ] {
        let sources: Vec<&str> = sources.iter().map(|s| s.as_str()).collect();
        let run = publish(data, &sources);
        assert_eq!(forms(data), 0, "{sources:?}");
        assert!(run.stdout.contains(r#""stations":false"#) && run.stderr.contains("C3050"), "{run:?}");
        let cut = ["publish", "--cut", "malam"]
            .into_iter()
            .chain(sources.iter().flat_map(|s| ["--time-source", s]));
        let cut = sirekap(data, &cut.collect::<Vec<_>>());
        assert!(cut.code == 3 && cut.stderr.contains("C3050"), "{cut:?}");
    }
    // The hour comes: two of three sources say so. What is out stays out, without any source.
    let (now, again) = (source(0), source(30));
    let run = publish(data, &[&right, &now, &again]);
    assert!(run.stdout.contains(r#""stations":true"#), "{run:?}");
    assert!(forms(data) > 0);
    publish(data, &[]);
    assert!(forms(data) > 0);
    let verified = sirekap(data, &["verify"]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}

#[test]
fn a_service_whose_clock_runs_ahead_waits_says_so_and_takes_an_opening() {
    let temp = tempfile::tempdir().unwrap();
    let data = temp.path();
    attacked(data);
    let right = source(AHEAD);
    let serving = Serving::start(data, &["--time-source", &right]);
    let ready = |s: &Serving, what: &str| get(&s.at[2], "/health/ready").contains(what);
    serving.until("it says what is awaited", |s| ready(s, r#""publishing":"unconfirmed""#));
    assert!(get(&serving.at[2], "/metrics").contains("sirekap_intake_hour_unconfirmed 1"));
    let told = serving.said();
    assert!(told.lines().any(|l| l.contains(r#""level":"WARN""#) && l.contains("C3050")), "{told}");
    assert_eq!(forms(data), 0);

    // One authority is not enough, whoever signs beside it.
    let keys = data.join("contoh-2024/keys");
    let sign = |key: &str| {
        let run = sirekap(data, &["publish", "--open", "--key", keys.join(key).to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    };
    sign("authority.seed");
    sign("publisher.seed");
    assert_eq!(serving.end(), 0);
    assert_eq!(forms(data), 0);
    publish(data, &[]);
    assert_eq!(forms(data), 0);
    let serving = Serving::start(data, &[]);
    serving.until("it waits", |s| ready(s, r#""publishing":"unconfirmed""#));
    sign("authority-b.seed");
    serving.until("two have opened it", |_| forms(data) > 0);
    serving.until("and nothing is in doubt", |s| ready(s, r#""publishing":"running""#));
    assert_eq!(serving.end(), 0);
}

#[test]
fn an_opening_is_signed_after_the_hour_alone_and_where_there_is_one() {
    let temp = tempfile::tempdir().unwrap();
    for (hour, code) in [("4102444800", "C3052"), ("0", "C3053")] {
        let data = temp.path().join(code);
        let made = ["demo", "--no-serve", "--photos", "0", "--stations", "40", "--embargo-until", hour];
        assert_eq!(sirekap(&data, &made).code, 0);
        let run = sirekap(&data, &["publish", "--open"]);
        assert!(run.code == 3 && run.stderr.contains(code), "{run:?}");
        assert!(!data.join("contoh-2024/opening.txt").exists());
    }
    let data = temp.path().join("C3052");
    let other = data.join("lain.txt");
    std::fs::write(&other, "something else\n").unwrap();
    attacked(&data);
    let run = sirekap(&data, &["publish", "--open", other.to_str().unwrap()]);
    assert!(run.code == 3 && run.stderr.contains("C3054"), "{run:?}");
}
