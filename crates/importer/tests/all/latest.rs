//! Importing again: the same changes nothing, other values replace.

use crate::small::{FULL, NOT_YET, registry};
use importer::{Latest, Record, against_latest, station_2024};
use model::{Contest, EventId, FormKey, Stage};

type Change = fn(&mut Latest);

fn record(text: &str) -> Record {
    station_2024("3171011001001.json", text.as_bytes(), Contest::Ppwp, &registry()).unwrap()
}

fn latest_of(record: &Record) -> Latest {
    Latest {
        id: EventId([7; 32]),
        portal: record.portal.clone(),
        stage: record.stage,
        values: record.values.clone(),
    }
}

#[test]
fn against_what_the_log_says() {
    let full = record(FULL);
    let known = latest_of(&full);
    let same = |l: Latest| move |_: &FormKey| Some(l.clone());
    let out = against_latest(vec![full.clone()], &same(known.clone()));
    assert_eq!((out.fresh, out.unchanged), (vec![], 1));

    let out = against_latest(vec![full.clone()], &|_| None);
    assert_eq!((out.fresh, out.unchanged), (vec![full.clone()], 0), "new to the log: replaces nothing");

    // Spaces and the order of keys are not what a file says.
    let spaced = FULL.replace("\":", "\" : ");
    assert_ne!(record(&spaced).source.sha256, full.source.sha256);
    assert_eq!(against_latest(vec![record(&spaced)], &same(known.clone())).unchanged, 1);

    let other_portal = |l: &mut Latest| l.portal.as_mut().unwrap().ts.push('0');
    let changes: [(&str, Change); 5] = [
        ("a value", |l| l.values[22] = Some(1)),
        ("a missing value", |l| l.values[22] = None),
        ("the stage", |l| l.stage = Stage::Terbaca),
        ("the time of the file", other_portal),
        ("a file of no portal", |l| l.portal = None),
    ];
    for (name, change) in changes {
        let mut latest = known.clone();
        change(&mut latest);
        let out = against_latest(vec![full.clone()], &same(latest));
        assert_eq!((out.unchanged, out.fresh.len()), (0, 1), "{name}");
        assert_eq!(out.fresh[0], Record { replaces: Some(known.id), ..full.clone() }, "{name}");
    }
}

#[test]
fn order_is_kept_and_each_form_asked_for_itself() {
    let registry = registry();
    let of = |station: &str, text: &str| {
        station_2024(&format!("{station}.json"), text.as_bytes(), Contest::Ppwp, &registry).unwrap()
    };
    let records = vec![of("3171011001002", FULL), of("1101012001001", NOT_YET), of("3171011001001", NOT_YET)];
    let known = latest_of(&records[1]);
    let out = against_latest(records.clone(), &|form| {
        let latest = Latest { id: EventId([form.station.as_str().len() as u8; 32]), ..known.clone() };
        (form.station.as_str() != "3171011001001").then_some(latest)
    });
    assert_eq!(out.unchanged, 1);
    let stations: Vec<_> = out.fresh.iter().map(|r| r.form.station.as_str()).collect();
    assert_eq!(stations, ["3171011001002", "3171011001001"]);
    assert_eq!([out.fresh[0].replaces, out.fresh[1].replaces], [Some(EventId([13; 32])), None]);
}
