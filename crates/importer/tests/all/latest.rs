//! Importing again: the same changes nothing, newer values replace, older ones are behind.

use crate::small::{FULL, NOT_YET, record, registry};
use importer::{Import, Known, Late, Record, against_log, station_2024};
use model::{Contest, EventId, FormKey, Stage};
use std::convert::Infallible;

type Change = fn(&mut Import);

fn import_of(record: &Record, id: u8) -> Import {
    Import {
        id: EventId([id; 32]),
        portal: record.portal.clone(),
        stage: record.stage,
        values: record.values.clone(),
    }
}

fn against(records: Vec<Record>, known: &dyn Fn(&FormKey) -> Known) -> importer::Sorted {
    let Ok(sorted) = against_log(records, &|form| Ok::<_, Infallible>(known(form)));
    sorted
}

fn only(newest: Import) -> Known {
    Known { newest: Some(newest), others: Vec::new() }
}

#[test]
fn against_what_the_log_says() {
    let full = record(FULL);
    let known = import_of(&full, 7);
    let out = against(vec![full.clone()], &|_| only(known.clone()));
    assert_eq!((out.fresh, out.unchanged), (vec![], 1));

    let out = against(vec![full.clone()], &|_| Known::default());
    assert_eq!((out.fresh, out.unchanged), (vec![full.clone()], 0), "new to the log: replaces nothing");

    // Spaces and the order of keys are not what a file says.
    let spaced = FULL.replace("\":", "\" : ");
    assert_ne!(record(&spaced).source.sha256, full.source.sha256);
    assert_eq!(against(vec![record(&spaced)], &|_| only(known.clone())).unchanged, 1);

    let changes: [(&str, Change); 5] = [
        ("a value", |i| i.values[22] = Some(1)),
        ("a missing value", |i| i.values[22] = None),
        ("the stage", |i| i.stage = Stage::Terbaca),
        ("an older time", |i| i.portal.as_mut().unwrap().ts = "2024-02-20 12:59:59".into()),
        ("a file of no portal", |i| i.portal = None),
    ];
    for (name, change) in changes {
        let mut newest = known.clone();
        change(&mut newest);
        let out = against(vec![full.clone()], &|_| only(newest.clone()));
        assert_eq!((out.unchanged, out.late.len()), (0, 0), "{name}");
        assert_eq!(out.fresh, [Record { replaces: Some(known.id), ..full.clone() }], "{name}");
    }
}

/// What the log has of a form, by time and a number that tells versions apart, the newest first; what comes then; and
/// what becomes of it: `+` replaces the newest, `<` is behind it, `=` is known already.
#[test]
fn the_source_s_time_orders_across_calls() {
    let version = |(ts, votes): (&str, u32)| {
        record(&FULL.replace("2024-02-20 13:00:00", ts).replace(":144,", &format!(":{votes},")))
    };
    let (early, noon, late) = ("2024-02-14 20:00:00", "2024-02-15 00:46:45", "2024-02-16 09:00:00");
    let none = "kemarin";
    type Version = (&'static str, u32);
    let table: &[(&str, &[Version], Version, char)] = &[
        ("newer", &[(noon, 1)], (late, 2), '+'),
        ("older", &[(noon, 1)], (early, 2), '<'),
        ("older with the same values", &[(noon, 1)], (early, 1), '<'),
        ("the same", &[(noon, 1)], (noon, 1), '='),
        ("the same time: what comes later counts", &[(noon, 1)], (noon, 2), '+'),
        ("the same time, again: nothing goes back and forth", &[(noon, 2), (noon, 1)], (noon, 1), '='),
        ("an older one again", &[(noon, 1), (early, 2)], (early, 2), '='),
        ("between two", &[(late, 1), (early, 2)], (noon, 3), '<'),
        ("a newer one that an old log let be replaced", &[(early, 2), (noon, 1)], (noon, 1), '+'),
        ("a newer one of a form the log has twice", &[(noon, 1), (early, 2)], (late, 3), '+'),
        ("no time is older than any", &[(early, 1)], (none, 2), '<'),
        ("any time is newer than none", &[(none, 1)], (early, 2), '+'),
        ("neither has one: what comes later counts", &[(none, 1)], (none, 2), '+'),
        ("neither has one: the first may come back", &[(none, 2), (none, 1)], (none, 1), '+'),
        ("no such day", &[("2024-02-14 20:00:00", 1)], ("2024-02-32 20:00:00", 2), '<'),
        ("no such hour", &[("2024-02-14 20:00:00", 1)], ("2024-02-15 24:00:00", 2), '<'),
        ("another spelling of a time", &[(noon, 1)], ("2024-02-16T09:00:00", 2), '<'),
    ];
    for (name, log, next, expected) in table {
        let mut imports = log.iter().zip(1u8..).map(|(of, id)| import_of(&version(*of), id));
        let known = Known { newest: imports.next(), others: imports.collect() };
        let next = version(*next);
        let out = against(vec![next.clone()], &|_| known.clone());
        let newest = Some(EventId([1; 32]));
        match expected {
            '=' => assert_eq!((out.unchanged, out.fresh.len()), (1, 0), "{name}"),
            '+' => assert_eq!(out.fresh, [Record { replaces: newest, ..next }], "{name}"),
            _ => {
                let [Late { ts, newer, .. }] = &out.late[..] else { panic!("{name}: {out:?}") };
                assert_eq!((ts, newer.as_str()), (&next.portal.as_ref().unwrap().ts, log[0].0), "{name}");
                assert_eq!(out.fresh, [Record { behind: newest, ..next }], "{name}");
            }
        }
    }
}

#[test]
fn order_is_kept_and_each_form_asked_for_itself() {
    let registry = registry();
    let of = |station: &str, text: &str| {
        let path = format!("{station}.json");
        station_2024(&path, text.as_bytes(), Contest::Ppwp, &registry).unwrap().0
    };
    let records = vec![of("3171011001002", FULL), of("1101012001001", NOT_YET), of("3171011001001", NOT_YET)];
    let known = import_of(&records[1], 0);
    let out = against(records.clone(), &|form| {
        let newest = Import { id: EventId([form.station.as_str().len() as u8; 32]), ..known.clone() };
        match form.station.as_str() {
            "3171011001001" => Known::default(),
            _ => only(newest),
        }
    });
    assert_eq!(out.unchanged, 1);
    let stations: Vec<_> = out.fresh.iter().map(|r| r.form.station.as_str()).collect();
    assert_eq!(stations, ["3171011001002", "3171011001001"]);
    assert_eq!([out.fresh[0].replaces, out.fresh[1].replaces], [Some(EventId([13; 32])), None]);
}

#[test]
fn a_log_that_can_t_be_read_ends_the_import() {
    let unread = |_: &FormKey| Err::<Known, _>("unread");
    assert_eq!(against_log(vec![record(FULL)], &unread).unwrap_err(), "unread");
}
