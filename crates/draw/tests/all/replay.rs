//! Records: replayed, and altered in every place.

use draw::{DrawFault, Frame, Reason, Record, Seed, Share};
use expect_test::expect_file;

fn frame() -> Frame {
    let codes: Vec<String> = (1..=200).map(|n| format!("ppwp 3101022002{n:03} IV.1")).collect();
    Frame::of(codes.iter().map(String::as_str)).unwrap()
}

fn drawn() -> Record {
    let reason = Reason {
        confidence: Share::percent("90").unwrap(),
        error: Share::percent("10%").unwrap(),
        tolerate: 0,
    };
    let plan = Record::announced(&frame(), "accepted values", reason).unwrap();
    plan.drawn(&frame(), Seed::dice("31415 92653 58979 32384").unwrap()).unwrap()
}

#[test]
fn a_record_is_replayed() {
    let record = drawn();
    expect_file!["record.json"].assert_eq(&record.text());
    let read = Record::read(record.text().as_bytes()).unwrap();
    assert_eq!(read, record);
    read.replay(&frame()).unwrap();
    let beacon = Seed::beacon(&"ab".repeat(32), "drand-quicknet", 123, &"0F".repeat(32)).unwrap();
    assert_eq!(beacon.text(), format!("{} drand-quicknet 123 {}", "ab".repeat(32), "0f".repeat(32)));
    let plan = Record::of_size(&frame(), "", 7).unwrap();
    assert_eq!(plan.replay(&frame()), Err(DrawFault::NotDrawn));
    let record = plan.drawn(&frame(), beacon).unwrap();
    Record::read(record.text().as_bytes()).unwrap().replay(&frame()).unwrap();
}

#[test]
fn every_lie_is_found() {
    let text = drawn().text();
    let first = drawn().drawn[0].code.clone();
    let second = drawn().drawn[1].code.clone();
    for (from, to, code) in [
        ("\"size\": 20", "\"size\": 19", "Q1011"),
        ("\"size\": 20", "\"size\": 0", "Q1008"),
        ("\"error\": 100000", "\"error\": 90000", "Q1011"),
        ("\"count\": 200", "\"count\": 201", "Q1010"),
        ("\"dice\": \"31", "\"dice\": \"32", "Q1012"),
        (first.as_str(), second.as_str(), "Q1012"),
        ("\"ticket\": \"0.", "\"ticket\": \"1.", "Q1012"),
        ("\"dice\": \"3141592653", "\"dice\": \"", "Q1004"),
        ("sirekap-draw/1", "sirekap-draw/2", "Q1009"),
        ("without", "with", "Q1009"),
        ("\"size\"", "\"size_\"", "Q1009"),
    ] {
        assert!(text.contains(from), "{from}");
        let lie = text.replacen(from, to, 1);
        let found = Record::read(lie.as_bytes()).and_then(|record| record.replay(&frame()));
        assert_eq!(found.unwrap_err().code(), code, "{from} -> {to}");
    }
    let mut fewer = drawn();
    fewer.drawn.pop();
    assert_eq!(fewer.replay(&frame()).unwrap_err().code(), "Q1012");
    let mut lines: Vec<String> = frame().text().lines().map(String::from).collect();
    lines.swap(0, 1);
    let other = Frame::of(lines.iter().map(String::as_str)).unwrap();
    assert_eq!(drawn().replay(&other).unwrap_err().code(), "Q1010", "another order is another frame");
}
