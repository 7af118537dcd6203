//! The exact bytes of every kind, and their way there and back.

use crate::fixtures::{ORIGIN, TIME, key, one_of_each, setup};
use expect_test::expect_file;
use model::canon;
use model::event::{
    Cut, CutTotals, Entry, FormConfirmed, FormImported, KeyEnrol, KeyRevoke, Payload, Portal, PortalBlock,
    RevokeReason, Setup, Source, event_id, kinds, sign,
};
use model::{Contest, Digest, EventId, FormKey, KeyId, Stage, StationCode, Submission, UtcSeconds};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

#[test]
fn exact_bytes_of_each_kind() {
    let log = key(9).id();
    let mut out = String::new();
    for event in one_of_each() {
        let bytes = event.entry_bytes(log, UtcSeconds(1_707_900_060));
        out += &format!("== {} {}\n", event.payload().kind(), event.id());
        out += std::str::from_utf8(&bytes).unwrap();
    }
    expect_file!["event_bytes.txt"].assert_eq(&out);
}

#[test]
fn the_samples_cover_every_kind() {
    let found: Vec<_> = one_of_each().iter().map(|e| e.payload().kind()).collect();
    assert_eq!(found, kinds::ALL);
}

#[test]
fn an_id_hangs_on_the_signed_lines_alone() {
    let a = key(1);
    let event = sign(ORIGIN, setup(&a), &[&a]);
    assert_eq!(event.id(), event_id(ORIGIN, event.payload()));
    assert_eq!(event.id().0, Digest::of(event.signed_bytes()).0);
    assert_ne!(event.id(), event_id("log.example/other", event.payload()));

    // A signature that does not verify: another event in bytes, the same in id.
    let mut bytes = event.bytes().to_vec();
    let at = bytes.len() - 40;
    bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
    let other = Submission::parse(ORIGIN, &bytes).unwrap();
    assert!(other.bytes() != event.bytes() && other.id() == event.id());
    assert!(event.verify(|_| Some(a.public())).is_ok() && other.verify(|_| Some(a.public())).is_err());
}

#[test]
fn entries_carry_the_arrival_outside_the_signed_lines() {
    let log = key(9).id();
    for event in one_of_each() {
        for arrival in [TIME, UtcSeconds(0), UtcSeconds(-5), UtcSeconds(i64::MIN), UtcSeconds(i64::MAX)] {
            let bytes = event.entry_bytes(log, arrival);
            let entry = Entry::parse(ORIGIN, log, &bytes).unwrap();
            assert_eq!(entry, Entry { event: event.clone(), arrival });
            assert!(Submission::parse(ORIGIN, &bytes).is_err(), "an entry is not an event");
        }
        assert!(Entry::parse(ORIGIN, log, event.bytes()).is_err(), "an event is not an entry");
    }
}

fn text() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|s| canon::nfc(&s))
}
fn key_id() -> impl Strategy<Value = KeyId> {
    any::<[u8; 32]>().prop_map(KeyId)
}
fn event() -> impl Strategy<Value = Option<EventId>> {
    option::of(any::<[u8; 32]>().prop_map(EventId))
}
fn digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest)
}
fn form() -> impl Strategy<Value = FormKey> {
    (0..5usize, any::<u8>(), any::<u8>(), "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}").prop_map(
        |(c, count, round, code)| FormKey {
            contest: Contest::ALL[c],
            count,
            round,
            station: StationCode::new(&code).unwrap(),
        },
    )
}
fn time() -> impl Strategy<Value = UtcSeconds> {
    model::time::SECONDS_RANGE.prop_map(UtcSeconds)
}
fn integer() -> impl Strategy<Value = u64> {
    0..=canon::INTEGER_MAX.unsigned_abs()
}
fn values() -> impl Strategy<Value = Vec<Option<u32>>> {
    vec(option::of(any::<u32>()), 0..60)
}
fn block() -> impl Strategy<Value = Option<PortalBlock>> {
    option::of(
        (vec(text(), 0..3), any::<bool>()).prop_map(|(absent, null_key)| PortalBlock { absent, null_key }),
    )
}
fn portal() -> impl Strategy<Value = Portal> {
    let texts = (vec(option::of(text()), 0..4), option::of(text()), option::of(text()), text());
    (block(), block(), texts, any::<(bool, bool)>()).prop_map(|(administrasi, chart, texts, status)| {
        let (images, mode, psu, ts) = texts;
        Portal { administrasi, chart, images, mode, psu, status_adm: status.0, status_suara: status.1, ts }
    })
}

fn payloads() -> impl Strategy<Value = Payload> {
    let setup = (key_id(), text(), digest(), text(), digest(), time()).prop_map(
        |(by, election, registry, k, rules, time)| {
            Payload::Setup(Setup {
                by,
                election,
                kind: kinds::SETUP.into(),
                registry,
                root_key: k,
                rules,
                time,
            })
        },
    );
    let enrol =
        (text(), text(), key_id(), text(), text(), time()).prop_map(|(alg, area, by, key, role, time)| {
            Payload::KeyEnrol(KeyEnrol { alg, area, by, key, kind: kinds::KEY_ENROL.into(), role, time })
        });
    let reasons =
        [RevokeReason::Lost, RevokeReason::Compromised, RevokeReason::Ended, RevokeReason::Replaced];
    let revoke =
        (key_id(), key_id(), 0..4usize, time(), key_id()).prop_map(move |(by, key, reason, time, with)| {
            let reason = reasons[reason];
            Payload::KeyRevoke(KeyRevoke { by, key, kind: kinds::KEY_REVOKE.into(), reason, time, with })
        });
    let source =
        (text(), any::<u32>(), digest()).prop_map(|(file, line, sha256)| Source { file, line, sha256 });
    let chain = (event(), event(), integer(), time());
    let imported = (key_id(), form(), option::of(portal()), chain, source, 0..10usize, values()).prop_map(
        |(by, form, portal, (prev, replaces, seq, time), source, stage, values)| {
            let (kind, stage) = (kinds::FORM_IMPORTED.into(), Stage::ALL[stage]);
            Payload::FormImported(FormImported {
                by,
                form,
                kind,
                portal,
                prev,
                replaces,
                seq,
                source,
                stage,
                time,
                values,
            })
        },
    );
    let chain = (event(), event(), integer(), time());
    let confirmed = (key_id(), form(), vec(digest(), 0..5), option::of(digest()), chain, values()).prop_map(
        |(by, form, pages, reading, (prev, replaces, seq, time), values)| {
            let kind = kinds::FORM_CONFIRMED.into();
            Payload::FormConfirmed(FormConfirmed {
                by,
                form,
                kind,
                pages,
                prev,
                reading,
                replaces,
                seq,
                time,
                values,
            })
        },
    );
    let totals =
        (integer(), vec(integer(), 0..8), integer(), vec(integer(), 0..8)).prop_map(|(a, b, c, d)| {
            CutTotals { headline_forms: a, headline: b, recorded_forms: c, recorded: d }
        });
    let cut = (
        key_id(),
        "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}",
        digest(),
        integer(),
        time(),
        btree_map(text(), totals, 0..4),
    )
        .prop_map(|(by, name, root, size, time, totals)| {
            Payload::Cut(Cut { by, kind: kinds::CUT.into(), name, root, size, time, totals })
        });
    prop_oneof![setup, enrol, revoke, imported, confirmed, cut]
}

proptest! {
    #[test]
    fn any_payload_comes_back(payload in payloads()) {
        let json = payload.to_json();
        // The fields of the structs stand in canonical order.
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&canon::encode(&value).unwrap(), &json);
        prop_assert_eq!(&Payload::parse(&json).unwrap(), &payload);
    }

    #[test]
    fn any_event_comes_back(mut payload in payloads(), seeds in any::<(u8, u8)>()) {
        let (by, with) = (key(seeds.0), key(seeds.1.wrapping_add(u8::from(seeds.0 == seeds.1))));
        match &mut payload {
            Payload::Setup(p) => p.by = by.id(),
            Payload::KeyEnrol(p) => p.by = by.id(),
            Payload::KeyRevoke(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::FormImported(p) => p.by = by.id(),
            Payload::FormConfirmed(p) => p.by = by.id(),
            Payload::Cut(p) => p.by = by.id(),
        }
        let keys = if payload.with().is_some() { vec![&by, &with] } else { vec![&by] };
        let event = sign(ORIGIN, payload, &keys);
        prop_assume!(event.bytes().len() <= model::event::ENTRY_BYTES_MAX);
        let back = Submission::parse(ORIGIN, event.bytes()).unwrap();
        prop_assert_eq!(&back, &event);
        back.verify(|id| [&by, &with].into_iter().find(|k| k.id() == id).map(|k| k.public())).unwrap();
        prop_assert!(back.verify(|_| None).is_err());
    }
}
