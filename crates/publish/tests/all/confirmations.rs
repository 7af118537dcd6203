//! What an officer confirmed beside the values comes to the public, and pictures of incidents never do.

use crate::audit::Seen;
use crate::fixture::{Log, STATIONS, form, pairs, registry};
use crate::sums::publish;
use model::event::PagePictures;
use model::{Contest, Digest, FormKey};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

const PATH: &str = "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001001.json";

/// Positions where the machine read otherwise, and what it read.
type Differs<'a> = &'a [(usize, Option<u32>)];

fn history(seen: &Seen) -> Vec<Value> {
    seen.json(PATH)["history"].as_array().unwrap().clone()
}

/// A paper with a breach, 300 voters, and votes 144, 19 and 2; what the officer says beside it.
fn said(log: &mut Log, form: FormKey, machine: Option<Differs<'_>>) {
    let mut values = pairs([144, 19, 2]);
    *values.last_mut().unwrap() = Some(166);
    let read = machine.map(|differs| {
        let mut read = values.clone();
        differs.iter().for_each(|(at, number)| read[*at] = *number);
        read
    });
    log.confirm_with(form, None, values, |event| {
        event.reading = read.as_ref().map(|_| Digest::of(b"reading"));
        event.machine = read;
        event.acknowledged = vec!["K10".into(), "K4".into()];
        event.witnesses = BTreeMap::from([("1".into(), 2), ("3".into(), 1)]);
        event.incidents =
            vec![PagePictures { grey: Digest::of(b"incident"), original: Digest::of(b"photo of it") }];
    });
}

#[test]
fn a_reading_against_the_paper() {
    // Fields of a form that has numbers in I.A (0 to 2), IV (22 to 24) and V (25 to 27), and nowhere else.
    let cases: [(Option<Differs<'_>>, Value); 6] = [
        (None, Value::Null),
        (Some(&[]), json!({"same": 9, "misread": [], "unread": []})),
        (
            Some(&[(22, Some(744))]),
            json!({"same": 8, "misread": [{"field": "IV.1", "machine": 744, "paper": 144}], "unread": []}),
        ),
        (
            Some(&[(5, Some(0))]),
            json!({"same": 9, "misread": [{"field": "I.B.1.J", "machine": 0, "paper": null}], "unread": []}),
        ),
        (Some(&[(24, None), (27, None)]), json!({"same": 7, "misread": [], "unread": ["IV.3", "V.C"]})),
        (
            Some(&[(0, None), (2, Some(3)), (3, Some(1)), (23, Some(10)), (25, None)]),
            json!({
                "same": 5,
                "misread": [
                    {"field": "I.A.J", "machine": 3, "paper": 300},
                    {"field": "I.B.1.L", "machine": 1, "paper": null},
                    {"field": "IV.2", "machine": 10, "paper": 19},
                ],
                "unread": ["I.A.L", "V.A"],
            }),
        ),
    ];
    for (machine, expected) in cases {
        let mut log = Log::new(&Arc::new(registry()));
        said(&mut log, form(Contest::Ppwp, STATIONS[0]), machine);
        let confirmation = history(&publish(&log))[0]["confirmation"].clone();
        let expected =
            json!({"machine": expected, "acknowledged": ["K10", "K4"], "witnesses": {"1": 2, "3": 1}});
        assert_eq!(confirmation, expected);
    }
}

#[test]
fn each_event_of_a_history_has_its_own_and_imported_ones_have_none() {
    let mut log = Log::new(&Arc::new(registry()));
    let key = form(Contest::Ppwp, STATIONS[0]);
    said(&mut log, key.clone(), Some(&[(22, Some(7))]));
    log.import(key.clone(), None, model::Stage::Terbaca, pairs([1, 2, 3]));
    // Another without a machine, and one with another witness.
    said(&mut log, key.clone(), None);
    log.confirm_with(key, None, pairs([3, 2, 1]), |event| {
        event.witnesses = BTreeMap::from([("2".into(), 1)]);
    });
    let seen: Vec<Value> = history(&publish(&log)).iter().map(|item| item["confirmation"].clone()).collect();
    assert_eq!(seen[0]["machine"]["misread"][0]["machine"], 7);
    assert_eq!(seen[1], Value::Null);
    assert_eq!(seen[2]["machine"], Value::Null);
    assert_eq!(seen[3], json!({"machine": null, "acknowledged": [], "witnesses": {"2": 1}}));
    assert_eq!(seen.len(), 4);
}

/// The log's entries name the pictures, since that is what was signed; nothing else of the tree does.
#[test]
fn nothing_of_incidents_is_in_any_file() {
    let mut log = Log::new(&Arc::new(registry()));
    said(&mut log, form(Contest::Ppwp, STATIONS[0]), Some(&[]));
    log.cut("malam");
    let seen = publish(&log);
    let words = ["incident", &Digest::of(b"incident").to_hex(), &Digest::of(b"photo of it").to_hex()];
    for (path, body) in seen.files.iter().chain(&seen.cuts) {
        let text = String::from_utf8_lossy(body);
        for word in words {
            assert!(!text.contains(word), "{path} holds {word}");
        }
    }
    assert!(!seen.cuts.is_empty());
    let grey = Digest::of(b"page").to_hex();
    let pages = seen.cuts.iter().filter(|(_, body)| String::from_utf8_lossy(body).contains(&grey));
    assert!(pages.count() > 0, "pages are in the CSV files, by their hashes");
}
