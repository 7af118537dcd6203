//! From records to signed events: chain, signatures, bytes.

use crate::small::{FULL, NOT_YET, registry};
use importer::{Chain, Record, Signer, sign_records, station_2024};
use model::event::{FormImported, Payload};
use model::{Contest, EventId, SecretKey, Submission, UtcSeconds};

const ORIGIN: &str = "log.example/pemilu-uji";
const TIME: UtcSeconds = UtcSeconds(1_707_900_000);

fn key() -> SecretKey {
    SecretKey::from_seed(&[5; 32])
}

/// Signed as the beginning of a chain, each event read back from its bytes and verified.
pub fn signed(records: Vec<Record>) -> Vec<Submission> {
    let key = key();
    let events =
        sign_records(Signer { origin: ORIGIN, key: &key, time: TIME }, &mut Chain::default(), records);
    for event in &events {
        assert_eq!(&Submission::parse(ORIGIN, event.bytes()).unwrap(), event);
        event.verify(|id| (id == key.id()).then(|| key.public())).unwrap();
    }
    events
}

/// The payload of a record's event.
pub fn event_of(record: Record) -> FormImported {
    let Payload::FormImported(event) = signed(vec![record]).remove(0).payload().clone() else {
        panic!("kind")
    };
    event
}

fn records() -> Vec<Record> {
    let registry = registry();
    [("3171011001001", FULL), ("3171011001002", NOT_YET), ("1101012001001", FULL), ("3171011001001", NOT_YET)]
        .iter()
        .map(|(station, text)| {
            station_2024(&format!("{station}.json"), text.as_bytes(), Contest::Ppwp, &registry).unwrap().0
        })
        .collect()
}

#[test]
fn a_chain_without_a_gap() {
    let key = key();
    let signer = Signer { origin: ORIGIN, key: &key, time: TIME };
    let mut chain = Chain { seq: 40, prev: Some(EventId([4; 32])) };
    let before = chain;
    let mut records = records();
    records[3].replaces = Some(EventId([9; 32]));
    let mut events = sign_records(signer, &mut chain, records[..3].to_vec());
    let middle = chain;
    assert_eq!((middle.seq, middle.prev), (43, Some(events[2].id())));
    events.extend(sign_records(signer, &mut chain, records[3..].to_vec()));
    let (mut seq, mut prev) = (before.seq, before.prev);
    for (event, record) in events.iter().zip(&records) {
        let Payload::FormImported(p) = event.payload() else { panic!("kind") };
        assert_eq!((p.seq, p.prev, p.by, p.time), (seq, prev, key.id(), TIME));
        assert_eq!((&p.form, &p.portal, &p.source), (&record.form, &record.portal, &record.source));
        assert_eq!((p.stage, &p.values, p.replaces), (record.stage, &record.values, record.replaces));
        (seq, prev) = (seq + 1, Some(event.id()));
    }
    assert_eq!((chain.seq, chain.prev), (44, prev));
    let all = sign_records(signer, &mut before.clone(), records);
    assert_eq!(all, events, "in one go or in pieces");
}

#[test]
fn nothing_to_sign_moves_nothing() {
    let key = key();
    let mut chain = Chain { seq: 3, prev: None };
    assert!(
        sign_records(Signer { origin: ORIGIN, key: &key, time: TIME }, &mut chain, Vec::new()).is_empty()
    );
    assert_eq!((chain.seq, chain.prev), (3, None));
}

#[test]
fn another_log_has_other_ids() {
    let key = key();
    let of =
        |origin| sign_records(Signer { origin, key: &key, time: TIME }, &mut Chain::default(), records());
    let (a, b) = (of(ORIGIN), of("log.example/lain"));
    assert!(a.iter().zip(&b).all(|(a, b)| a.id() != b.id()));
    assert!(Submission::parse(ORIGIN, b[0].bytes()).is_err());
}
