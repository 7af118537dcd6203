//! The exact bytes of every kind, and their way there and back.

use crate::desk_bytes;
use crate::fixtures::{ORIGIN, TIME, key, one_of_each, setup, witnessing};
use expect_test::expect_file;
use model::canon;
use model::event::{
    AppRelease, Behind, Blocks, BuildReleased, Cut, CutTotals, DisclosedDocument, DisclosureSet, Entry,
    FormConfirmed, FormImported, ImageRendered, ImageWithdrawn, ImportedFrom, KeyEnrol, KeyOffer, KeyRevoke,
    ManifestSet, ObservedVerdict, OfficeEnrol, OpeningRecorded, PagePictures, Payload, PlaceObserved,
    PolicySet, Portal, PortalBlock, RenderedPage, RevokeReason, Setup, WithdrawReason, event_id, sign,
};
use model::manifest::Images;
use model::{
    Contest, Digest, EventId, FormKey, KeyId, Person, SecretKey, Stage, StationCode, Submission, UtcSeconds,
};
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
    let all: Vec<_> = model::event::kinds().map(|(name, _)| name).collect();
    assert_eq!(found, all);
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
pub fn key_id() -> impl Strategy<Value = KeyId> {
    any::<[u8; 32]>().prop_map(KeyId)
}
fn person() -> impl Strategy<Value = Person> {
    any::<[u8; 16]>().prop_map(Person)
}
fn event() -> impl Strategy<Value = Option<EventId>> {
    option::of(any::<[u8; 32]>().prop_map(EventId))
}
pub fn digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest)
}
pub fn form() -> impl Strategy<Value = FormKey> {
    (0..Contest::ALL.len(), any::<u8>(), any::<u8>(), "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}").prop_map(
        |(c, count, round, code)| FormKey {
            contest: Contest::ALL[c],
            count,
            round,
            station: StationCode::new(&code).unwrap(),
        },
    )
}
pub fn time() -> impl Strategy<Value = UtcSeconds> {
    model::time::SECONDS_RANGE.prop_map(UtcSeconds)
}
fn integer() -> impl Strategy<Value = u64> {
    0..=canon::INTEGER_MAX.unsigned_abs()
}
pub fn values() -> impl Strategy<Value = Vec<Option<u32>>> {
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

/// A phone's key of either algorithm.
fn phone(seed: u8, p256: bool) -> SecretKey {
    if p256 { SecretKey::p256(&[seed.max(1); 32]).unwrap_or_else(|_| key(seed)) } else { key(seed) }
}

fn payloads() -> impl Strategy<Value = Payload> {
    let setup = (key_id(), text(), digest(), text(), digest(), option::of(digest()), time()).prop_map(
        |(by, election, registry, k, rules, stations, time)| {
            let kind = if stations.is_some() { Setup::KIND } else { Setup::KIND_1 };
            let kind = kind.to_string();
            Payload::Setup(Setup { by, election, kind, registry, root_key: k, rules, stations, time })
        },
    );
    let dates = (option::of(time()), option::of(time()), option::of(key_id()));
    let enrol = (text(), key_id(), (0u8..4, any::<bool>(), option::of(person())), text(), time(), dates)
        .prop_map(|(area, by, (seed, p256, person), role, time, (from, until, with))| {
            let public = phone(seed, p256).public().clone();
            Payload::KeyEnrol(KeyEnrol {
                alg: public.algorithm().tag().into(),
                area,
                by,
                from,
                key: public.to_base64(),
                kind: if person.is_some() { KeyEnrol::KIND } else { KeyEnrol::KIND_2 }.into(),
                person,
                role,
                rp: person.map(|_| String::new()),
                time,
                until,
                with,
            })
        });
    let offer =
        (text(), key_id(), text(), text(), (time(), time(), time()), (key_id(), option::of(person())))
            .prop_map(|(area, by, role, ticket, (time, until, mandate_until), (with, person))| {
                let kind = KeyOffer::kind_of(person).into();
                Payload::KeyOffer(KeyOffer {
                    area,
                    by,
                    kind,
                    mandate_until,
                    person,
                    role,
                    ticket,
                    time,
                    until,
                    with,
                })
            });
    let reasons =
        [RevokeReason::Lost, RevokeReason::Compromised, RevokeReason::Ended, RevokeReason::Replaced];
    let revoke =
        (key_id(), key_id(), 0..4usize, time(), key_id()).prop_map(move |(by, key, reason, time, with)| {
            let reason = reasons[reason];
            Payload::KeyRevoke(KeyRevoke { by, key, kind: KeyRevoke::KIND.into(), reason, time, with })
        });
    let source =
        (text(), any::<u32>(), digest()).prop_map(|(file, line, sha256)| ImportedFrom { file, line, sha256 });
    let chain = (event(), event(), integer(), time());
    let behind = option::of(event()).prop_map(|said| said.map_or(Behind::Unsaid, Behind::from));
    let said = (behind, option::of(portal()));
    let imported = (key_id(), form(), said, chain, source, 0..10usize, values()).prop_map(
        |(by, form, (behind, portal), (prev, replaces, seq, time), source, stage, values)| {
            let (kind, stage) = (FormImported::kind_of(behind).into(), Stage::ALL[stage]);
            Payload::FormImported(FormImported {
                behind,
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
    let pictures =
        || vec((digest(), digest()).prop_map(|(grey, original)| PagePictures { grey, original }), 0..5);
    let acknowledged = proptest::sample::subsequence(&["K1", "K10", "K3", "K5"][..], 0..=4);
    let witnesses = btree_map((1u16..=999).prop_map(|n| n.to_string()), 1u32..=99, 0..4);
    let said = (acknowledged, witnesses, any::<bool>());
    let confirmed = (key_id(), form(), (pictures(), pictures()), option::of(digest()), chain, values(), said)
        .prop_map(|(by, form, (pages, incidents), reading, (prev, replaces, seq, time), values, said)| {
            let kind = FormConfirmed::KIND.into();
            let (acknowledged, witnesses, machine) = said;
            Payload::FormConfirmed(FormConfirmed {
                acknowledged: acknowledged.into_iter().map(str::to_owned).collect(),
                by,
                form,
                incidents,
                kind,
                machine: machine.then(|| values.iter().rev().copied().collect()),
                pages,
                prev,
                reading,
                replaces,
                seq,
                time,
                values,
                witnesses,
            })
        });
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
            Payload::Cut(Cut { by, kind: Cut::KIND.into(), name, root, size, time, totals })
        });
    let release = (key_id(), digest(), "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}", time()).prop_map(
        |(by, manifest, version, time)| {
            Payload::AppRelease(AppRelease { by, kind: AppRelease::KIND.into(), manifest, time, version })
        },
    );
    let addresses = vec("https?://[a-z0-9.-]{1,20}(:[0-9]{1,4})?", 0..4);
    let log = option::of(any::<u8>().prop_map(|seed| key(seed).public().to_base64()));
    let policy = (addresses, key_id(), log, time(), time(), key_id(), option::of(0..4u8)).prop_map(
        |(addresses, by, log, time, until, with, witnesses)| {
            let kind = if witnesses.is_some() { PolicySet::KIND_2 } else { PolicySet::KIND }.into();
            let witnessing = witnesses.map(witnessing);
            Payload::PolicySet(PolicySet { addresses, by, kind, log, time, until, with, witnessing })
        },
    );
    let set = (key_id(), digest(), time(), key_id()).prop_map(|(by, manifest, time, with)| {
        Payload::ManifestSet(ManifestSet {
            by,
            desks: None,
            kind: ManifestSet::KIND_1.into(),
            manifest,
            time,
            with,
        })
    });
    let office = (key_id(), 0..4u8, any::<bool>(), time(), "[a-z0-9.-]{1,12}").prop_map(
        |(by, n, curve, time, office)| {
            let own = phone(n, curve);
            Payload::OfficeEnrol(OfficeEnrol {
                alg: own.public().algorithm().tag().into(),
                by,
                key: own.public().to_base64(),
                kind: OfficeEnrol::KIND.into(),
                office,
                time,
            })
        },
    );
    let page =
        (digest(), (digest(), digest(), digest()), vec(any::<bool>(), 0..300), option::of("G10[0-9]{2}"));
    let page = page.prop_map(|(grey, (large, layout, small), blocks, why)| {
        let there = why.is_none();
        RenderedPage {
            grey,
            large: there.then_some(large),
            layout: there.then_some(layout),
            shown: there.then(|| Blocks::of(blocks)),
            small: there.then_some(small),
            why,
        }
    });
    let images = any::<bool>().prop_map(|full| if full { Images::Full } else { Images::Masked });
    let whose = || (key_id(), any::<[u8; 32]>().prop_map(EventId), form(), time());
    let rendered = (whose(), images, vec(page, 1..5)).prop_map(|((by, event, form, time), images, pages)| {
        let (kind, touches) = (ImageRendered::KIND.into(), vec![form.station.clone()]);
        Payload::ImageRendered(ImageRendered { by, event, form, images, kind, pages, time, touches })
    });
    let reason = (0..3usize).prop_map(|at| WithdrawReason::ALL[at]);
    let gone = proptest::collection::btree_set(digest(), 1..5);
    let withdrawn =
        (whose(), gone, reason, key_id()).prop_map(|((by, event, form, time), pictures, reason, with)| {
            let (kind, touches) = (ImageWithdrawn::KIND.into(), vec![form.station.clone()]);
            let pictures = pictures.into_iter().collect();
            Payload::ImageWithdrawn(ImageWithdrawn {
                by,
                event,
                form,
                kind,
                pictures,
                reason,
                time,
                touches,
                with,
            })
        });
    let pictures = prop_oneof![rendered, withdrawn];
    let named = prop_oneof![set, disclosures(), office];
    let later = prop_oneof![pictures, desk_bytes::of_the_desk()];
    prop_oneof![setup, enrol, offer, revoke, imported, confirmed, cut, release, policy, named, later]
}

/// What the log says of the system itself.
fn disclosures() -> impl Strategy<Value = Payload> {
    let document = (0..3usize).prop_map(|at| DisclosedDocument::ALL[at]);
    let set =
        (key_id(), document, digest(), time(), key_id()).prop_map(|(by, document, sha256, time, with)| {
            Payload::DisclosureSet(DisclosureSet::new((by, with), document, sha256, time))
        });
    let code = || "[A-Za-z0-9-][A-Za-z0-9.-]{0,31}";
    let tables = proptest::collection::btree_set(digest(), 0..4);
    let verdict = (0..3usize).prop_map(|at| ObservedVerdict::ALL[at]);
    let observed = (key_id(), digest(), code(), tables, time(), verdict).prop_map(
        |(by, evidence, place, tables, time, verdict)| {
            let (kind, tables) = (PlaceObserved::KIND.into(), tables.into_iter().collect());
            Payload::PlaceObserved(PlaceObserved { by, evidence, kind, place, tables, time, verdict })
        },
    );
    let build = (key_id(), "[0-9a-f]{40}|[0-9a-f]{64}", digest(), "[a-z0-9_.-]{1,64}", time(), code())
        .prop_map(|(by, commit, sha256, target, time, version)| {
            let kind = BuildReleased::KIND.into();
            Payload::BuildReleased(BuildReleased { by, commit, kind, sha256, target, time, version })
        });
    let roles = btree_map("[a-z]{1,12}", 1..1_000_000u64, 0..4);
    let digests = (option::of(digest()), digest(), digest(), digest(), digest());
    let opening = (key_id(), digests, roles, time(), key_id()).prop_map(
        |(by, (app, binary, forms, registry, rules), roles, time, with)| {
            let kind = OpeningRecorded::KIND.into();
            Payload::OpeningRecorded(OpeningRecorded {
                app,
                binary,
                by,
                forms,
                kind,
                registry,
                roles,
                rules,
                time,
                with,
            })
        },
    );
    prop_oneof![set, observed, build, opening]
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
            Payload::KeyEnrol(p) => (p.by, p.with) = (by.id(), p.with.map(|_| with.id())),
            Payload::KeyOffer(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::KeyRevoke(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::FormImported(p) => p.by = by.id(),
            Payload::FormConfirmed(p) => p.by = by.id(),
            Payload::Cut(p) => p.by = by.id(),
            Payload::AppRelease(p) => p.by = by.id(),
            Payload::PolicySet(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::ManifestSet(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::OfficeEnrol(p) => p.by = by.id(),
            Payload::ImageRendered(p) => p.by = by.id(),
            Payload::ImageWithdrawn(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::DisclosureSet(p) => (p.by, p.with) = (by.id(), with.id()),
            Payload::PlaceObserved(p) => p.by = by.id(),
            Payload::BuildReleased(p) => p.by = by.id(),
            Payload::OpeningRecorded(p) => (p.by, p.with) = (by.id(), with.id()),
            desk => desk_bytes::signed_by(desk, by.id(), with.id()),
        }
        let mut keys = if payload.with().is_some() { vec![&by, &with] } else { vec![&by] };
        let brought = payload.brings().unwrap().map(|p| p.id());
        let own = (0..4).flat_map(|n| [phone(n, false), phone(n, true)]).find(|k| Some(k.id()) == brought);
        keys.extend(&own);
        prop_assume!(brought != Some(by.id()) && brought != Some(with.id()));
        let event = sign(ORIGIN, payload, &keys);
        prop_assume!(event.bytes().len() <= model::event::ENTRY_BYTES_MAX);
        let back = Submission::parse(ORIGIN, event.bytes()).unwrap();
        prop_assert_eq!(&back, &event);
        back.verify(|id| [&by, &with].into_iter().find(|k| k.id() == id).map(|k| k.public())).unwrap();
        prop_assert!(back.verify(|_| None).is_err());
    }
}
