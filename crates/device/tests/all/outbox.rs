//! The outbox against a good service over a bad network, with a false service among its addresses: everything arrives,
//! nothing is believed that is not signed, nothing is lost.

use crate::service::{ORIGIN, Service, confirmation, policy, size_of};
use device::outbox::{Action, Address, Belief, Item, Outcome, State, done, next};
use device::{Blob, Pinned};
use model::{Payload, Submission};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn item(event: &Submission) -> Item {
    let Payload::FormConfirmed(confirmed) = event.payload() else { unreachable!() };
    let text = String::from_utf8(event.bytes().to_vec()).unwrap();
    Item::new(text, event.id(), Blob::named_by(confirmed), size_of).unwrap()
}

fn address(url: &str) -> Address {
    Address { url: url.into(), tries: 0, next_try: 0 }
}

/// What becomes of one request.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Good,
    /// It never arrives.
    LostBefore,
    /// It is done, and the answer is lost.
    LostAfter,
    Busy,
    /// Everybody is told to go away for an hour.
    BusyLong,
    ServerFault,
    /// The service forgets all uploads first.
    UploadsGone,
    /// The phone is killed in the middle and starts again from what it had stored.
    Killed,
    Sequenced,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        6 => Just(Fate::Good),
        3 => Just(Fate::LostBefore),
        3 => Just(Fate::LostAfter),
        1 => Just(Fate::Busy),
        1 => Just(Fate::BusyLong),
        1 => Just(Fate::ServerFault),
        1 => Just(Fate::UploadsGone),
        2 => Just(Fate::Killed),
        2 => Just(Fate::Sequenced),
    ]
}

/// What a false service may say to anything.
fn lie(number: u8, item: &Item) -> Outcome {
    let body = |body: String| Outcome { status: Some(200), body, ..Outcome::default() };
    match number % 7 {
        0 => Outcome {
            status: Some(422),
            body: r#"{"code":"E1012","title":"no"}"#.into(),
            ..Outcome::default()
        },
        1 => Outcome { status: Some(200), upload_offset: Some(u64::MAX), ..Outcome::default() },
        2 => body(format!(
            r#"{{"event":"{}","index":0,"arrival":1707900000,"repeated":false,"wanted":[],"receipt":"sirekap-receipt/1\n{ORIGIN}\n{{}}\nx ed25519 y\n"}}"#,
            item.event
        )),
        3 => Outcome { status: Some(410), ..Outcome::default() },
        4 => body("<html>login</html>".into()),
        5 => Outcome {
            status: Some(400),
            body: r#"{"code":"I1011","title":"no","detail":"Upload-Length"}"#.into(),
            ..Outcome::default()
        },
        _ => Outcome { status: Some(503), retry_after: Some(u32::MAX), ..Outcome::default() },
    }
}

fn answered(service: &mut Service, fate: Fate, action: &Action, item: &Item, lies: u8) -> Outcome {
    if action.address() == Some("https://palsu.example") {
        return lie(lies, item);
    }
    match fate {
        Fate::LostBefore => Outcome::default(),
        Fate::LostAfter => {
            service.answer(action, &item.text);
            Outcome::default()
        }
        Fate::Busy => Outcome { status: Some(503), retry_after: Some(2), ..Outcome::default() },
        Fate::BusyLong => Outcome { status: Some(429), retry_after: Some(3_600), ..Outcome::default() },
        Fate::ServerFault => Outcome { status: Some(500), ..Outcome::default() },
        Fate::UploadsGone => {
            service.forget_uploads();
            service.answer(action, &item.text)
        }
        Fate::Sequenced => {
            service.sequence();
            service.answer(action, &item.text)
        }
        Fate::Good | Fate::Killed => service.answer(action, &item.text),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_arrives_once_over_any_network(
        forms in prop::collection::vec((0u8..5, 0u8..2), 1..4),
        fates in prop::collection::vec((fate(), any::<u8>()), 1..120),
        false_first in any::<bool>(),
    ) {
        let pinned = Pinned::of(&policy()).unwrap();
        let mut service = Service::default();
        let keys = service.keys();
        let belief = Belief { pinned: &pinned, receipt_keys: &keys };
        let events: Vec<Submission> =
            (1..).zip(&forms).map(|(n, (pages, incidents))| confirmation(n, *pages, *incidents)).collect();
        let mut items: Vec<Item> = events.iter().map(item).collect();
        let mut addresses = vec![address("https://a.example"), address("https://192.0.2.7:8443")];
        let false_at = if false_first { 0 } else { 2 };
        addresses.insert(false_at, address("https://palsu.example"));
        let mut lied = false;
        let mut now = 0i64;
        let mut fates = fates.into_iter();
        for step in 0.. {
            prop_assert!(step < 20_000, "it does not end: {:?}", items);
            let action = next(&items, &addresses, now);
            match action {
                Action::Idle => break,
                Action::Wait { until } => {
                    prop_assert!(until > now, "time goes on");
                    prop_assert!(until - now <= 300_000, "nobody can silence a phone: {}", until - now);
                    now = until;
                    continue;
                }
                _ => {}
            }
            now += 40;
            // When the drawn fates are used up the network is good, and the log goes on.
            let (fate, lies) = fates.next().unwrap_or((Fate::Sequenced, 3));
            let at = items.iter().position(|i| Some(i.event) == action.event()).unwrap();
            let home = addresses.iter().position(|a| Some(a.url.as_str()) == action.address()).unwrap();
            lied |= home == false_at && lies % 7 == 1;
            let outcome = answered(&mut service, fate, &action, &items[at], lies);
            if matches!(fate, Fate::Killed) {
                // What was asked is forgotten; what was stored before is all there is.
                let stored = serde_json::to_string(&items).unwrap();
                items = serde_json::from_str(&stored).unwrap();
                continue;
            }
            let (item, address) =
                done(items[at].clone(), addresses[home].clone(), &action, &outcome, belief, now);
            items[at] = item;
            addresses[home] = address;
            for (item, event) in items.iter().zip(&events) {
                prop_assert_eq!(item.text.as_bytes(), event.bytes(), "what was signed stays as it was");
                let held = item.state >= State::Receipt;
                prop_assert_eq!(held, item.receipt.is_some() || item.state == State::Logged);
                if held {
                    prop_assert_eq!(service.holds(event.id()), 1, "a receipt is true");
                    prop_assert!(item.grey().iter().all(|g| service.blobs.contains(g)), "with its pages");
                }
                if item.state == State::Logged {
                    prop_assert!(service.is_committed(event.id()), "a proof is true");
                }
            }
        }
        for item in &items {
            prop_assert!(item.finished() && item.receipt.is_some());
            prop_assert!(item.grey().iter().all(|g| service.blobs.contains(g)));
            // No signature vouches for what comes after the grey pages: who swallows an original is not found out.
            prop_assert!(lied || item.blobs.iter().all(|p| service.blobs.contains(&p.blob.sha256)));
        }
        prop_assert!(events.iter().all(|e| service.holds(e.id()) == 1));
    }
}

#[test]
fn small_things_go_first() {
    let pinned = Pinned::of(&policy()).unwrap();
    let mut service = Service::default();
    let keys = service.keys();
    let events = [confirmation(1, 2, 1), confirmation(2, 1, 0)];
    let mut items: Vec<Item> = events.iter().map(item).collect();
    let mut address = address("https://a.example");
    let mut order = Vec::new();
    let mut now = 0;
    loop {
        let action = next(&items, std::slice::from_ref(&address), now);
        let (name, at) = match &action {
            Action::Idle => break,
            Action::Wait { until } => {
                now = *until;
                service.sequence();
                continue;
            }
            _ => {
                let at = items.iter().position(|i| Some(i.event) == action.event()).unwrap();
                let role =
                    |sha256| items[at].blobs.iter().find(|p| p.blob.sha256 == sha256).unwrap().blob.role;
                let name = match &action {
                    Action::PostEvent { .. } => "event".into(),
                    Action::UploadCreate { sha256, .. } => format!("{:?}", role(*sha256)).to_lowercase(),
                    Action::AskReceipt { .. } => "receipt".into(),
                    Action::AskProof { .. } => "proof".into(),
                    _ => String::new(),
                };
                (name, at)
            }
        };
        if !name.is_empty() {
            order.push(format!("{name} {}", at + 1));
        }
        let outcome = service.answer(&action, &items[at].text);
        let belief = Belief { pinned: &pinned, receipt_keys: &keys };
        let (item, home) = done(items[at].clone(), address, &action, &outcome, belief, now);
        (items[at], address) = (item, home);
    }
    expect_test::expect![[r#"
        event 1
        event 2
        grey 1
        grey 1
        grey 2
        receipt 1
        receipt 2
        reading 1
        reading 2
        original 1
        original 1
        private 1
        private 1
        original 2
        proof 1
        proof 2"#]]
    .assert_eq(&order.join("\n"));
}

#[test]
fn a_refusal_is_shown_and_tried_elsewhere_later() {
    let pinned = Pinned::of(&policy()).unwrap();
    let mut service = Service::default();
    let keys = service.keys();
    let belief = Belief { pinned: &pinned, receipt_keys: &keys };
    let event = confirmation(1, 0, 0);
    let first = item(&event);
    let home = address("https://a.example");
    let action = next(std::slice::from_ref(&first), std::slice::from_ref(&home), 0);
    let refused = Outcome {
        status: Some(422),
        body: r#"{"code":"E1011","title":"Mandat berakhir","detail":"kunci"}"#.into(),
        ..Outcome::default()
    };
    let (item, home) = done(first, home, &action, &refused, belief, 0);
    assert_eq!(item.state, State::Refused);
    let problem = item.problem.clone().unwrap();
    assert_eq!((problem.code.as_str(), problem.text.as_str()), ("E1011", "Mandat berakhir: kunci"));
    let items = [item.clone()];
    let Action::Wait { until } = next(&items, std::slice::from_ref(&home), 1_000) else {
        panic!("not at once")
    };
    let again = next(&items, std::slice::from_ref(&home), until);
    assert!(matches!(again, Action::PostEvent { .. }));
    let outcome = service.answer(&again, &item.text);
    let (item, _) = done(item, home, &again, &outcome, belief, until);
    assert_eq!(
        (item.state, item.problem),
        (State::Receipt, None),
        "a form without photos has its receipt at once"
    );
}

/// A clock that ran a year ahead put everything off to its own dates. Set right, nothing waits for them.
#[test]
fn a_clock_that_was_set_back_keeps_nothing_waiting() {
    const YEAR: i64 = 365 * 86_400_000;
    let event = confirmation(1, 2, 0);
    for (put_off, waits) in
        [(299_999, true), (300_000, true), (300_001, false), (YEAR, false), (i64::MAX, false)]
    {
        let now: i64 = 1_700_000_000_000;
        let late = now.saturating_add(put_off);
        for which in 0..4 {
            let (mut item, mut home) = (item(&event), address("https://a.example"));
            match which {
                0 => item.next_try = late,
                1 => home.next_try = late,
                2 => {
                    item.state = State::Sent;
                    item.blobs.iter_mut().for_each(|parcel| parcel.next_try = late);
                }
                _ => {
                    item.state = State::Receipt;
                    item.blobs.iter_mut().for_each(|parcel| parcel.done = true);
                    item.proof_at = late;
                }
            }
            match next(&[item], &[home], now) {
                Action::Wait { until } => {
                    assert!(waits, "{put_off} {which}");
                    assert!(until - now <= 300_000, "{put_off} {which}: {until}");
                }
                action => assert!(!waits, "{put_off} {which}: {action:?}"),
            }
        }
    }
}

#[test]
fn what_is_stored_can_be_read_by_a_later_version() {
    let stored = serde_json::to_value(item(&confirmation(1, 1, 0))).unwrap();
    let fields: BTreeMap<String, serde_json::Value> = serde_json::from_value(stored).unwrap();
    let names: Vec<&str> = fields.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "arrival", "blobs", "event", "index", "logged", "next_try", "problem", "proof_at", "receipt",
            "state", "text", "tries"
        ]
    );
}

#[test]
fn a_picture_without_bytes_is_not_taken_in() {
    let event = confirmation(1, 2, 0);
    let Payload::FormConfirmed(confirmed) = event.payload() else { unreachable!() };
    let named = Blob::named_by(confirmed);
    let text = String::from_utf8(event.bytes().to_vec()).unwrap();
    for empty in &named {
        let size = |d: &model::Digest| if *d == empty.sha256 { 0 } else { size_of(d) };
        let fault = Item::new(text.clone(), event.id(), named.clone(), size).unwrap_err();
        assert_eq!(
            (fault.code(), fault.to_string()),
            ("P1011", format!("P1011 the picture {} is empty", empty.sha256))
        );
        let sizes: BTreeMap<String, u64> =
            named.iter().map(|b| (b.sha256.to_hex(), size(&b.sha256))).collect();
        let asked = |partial: bool| {
            let question =
                serde_json::json!({"origin": ORIGIN, "text": text, "sizes": sizes, "partial": partial});
            serde_json::from_str::<serde_json::Value>(&device::call("item", &question.to_string())).unwrap()
        };
        assert_eq!(asked(false)["error"]["code"], "P1011");
        // Who carries another's form hands in what there is.
        assert_eq!(asked(true)["blobs"].as_array().unwrap().len(), named.len() - 1);
    }
}

/// Plays one item to its end with a good service; what was asked for, and the item.
fn play(
    mut item: Item,
    mut answer: impl FnMut(&mut Service, &Action, &Item) -> Outcome,
) -> (Vec<String>, Item) {
    let pinned = Pinned::of(&policy()).unwrap();
    let mut service = Service::default();
    let keys = service.keys();
    let belief = Belief { pinned: &pinned, receipt_keys: &keys };
    let mut home = address("https://a.example");
    let (mut asked, mut now) = (Vec::new(), 0);
    for _ in 0..1_000 {
        let action = next(std::slice::from_ref(&item), std::slice::from_ref(&home), now);
        let role = |sha: &model::Digest| item.blobs.iter().find(|p| p.blob.sha256 == *sha).unwrap().blob.role;
        let what = match &action {
            Action::Idle => return (asked, item),
            Action::Wait { until } => {
                assert!(*until > now, "time goes on");
                now = *until;
                service.sequence();
                continue;
            }
            Action::UploadCreate { sha256, .. } => format!("{:?}", role(sha256)).to_lowercase(),
            Action::UploadPiece { .. } | Action::UploadAsk { .. } => "more".into(),
            Action::PostEvent { .. } => "event".into(),
            Action::AskReceipt { .. } => "receipt".into(),
            Action::AskProof { .. } => "proof".into(),
        };
        asked.push(format!("{what} at {}", now / 1_000));
        let outcome = answer(&mut service, &action, &item);
        (item, home) = done(item, home, &action, &outcome, belief, now);
    }
    panic!("it does not end: {asked:?}");
}

#[test]
fn a_form_of_an_earlier_version_with_an_empty_page_comes_to_its_end() {
    for (role, end) in [
        ("grey", "event at 0 grey at 0 original at 0 original at 0 proof at 5"),
        ("original", "event at 0 grey at 0 grey at 0 receipt at 0 original at 0 proof at 5"),
    ] {
        let mut stored = serde_json::to_value(item(&confirmation(1, 2, 0))).unwrap();
        for parcel in stored["blobs"].as_array_mut().unwrap() {
            assert!(parcel.as_object_mut().unwrap().remove("next_try").is_some());
        }
        let parcel = stored["blobs"].as_array_mut().unwrap().iter_mut().find(|p| p["role"] == role).unwrap();
        parcel["size"] = 0.into();
        let item: Item = serde_json::from_value(stored).unwrap();
        let (asked, item) = play(item, |service, action, item| service.answer(action, &item.text));
        let asked: Vec<String> =
            asked.into_iter().filter(|a| !a.starts_with("more") && !a.starts_with("reading")).collect();
        assert_eq!(asked.join(" "), end, "{role}");
        assert_eq!(item.state, State::Logged, "the numbers are in the log");
        assert_eq!(item.logged, Some(vec![Some(1); 28]), "and are read from there");
        assert_eq!(item.receipt.is_some(), role != "grey", "no receipt for a page that nobody has");
        assert_eq!(item.problem.map(|p| p.code).as_deref(), Some("P1011"), "and it is said why");
    }
}

#[test]
fn a_picture_that_a_service_will_not_have_rests_alone() {
    let mut refused = 0;
    let (asked, item) = play(item(&confirmation(1, 1, 0)), |service, action, item| {
        let original = item.blobs.iter().find(|p| p.blob.role == device::BlobRole::Original).unwrap();
        match action {
            Action::UploadCreate { sha256, .. } if *sha256 == original.blob.sha256 && refused < 2 => {
                refused += 1;
                let body = r#"{"code":"I1011","title":"Permintaan tidak terbaca.","detail":"Upload-Length"}"#;
                Outcome { status: Some(400), body: body.into(), ..Outcome::default() }
            }
            _ => {
                if matches!(action, Action::AskProof { .. }) {
                    assert_eq!(
                        item.problem.as_ref().unwrap().code,
                        "I1011",
                        "the reason stays while it rests"
                    );
                }
                service.answer(action, &item.text)
            }
        }
    });
    let originals: Vec<&String> = asked.iter().filter(|a| a.starts_with("original")).collect();
    assert_eq!(originals.len(), 3, "{asked:?}");
    let at = |text: &str| text.rsplit(' ').next().unwrap().parse::<i64>().unwrap();
    assert!(originals.windows(2).all(|pair| at(pair[1]) - at(pair[0]) >= 300), "not soon again: {asked:?}");
    assert!(asked.iter().any(|a| a.starts_with("proof") && at(a) < 60), "the rest goes on: {asked:?}");
    assert_eq!((item.state, item.problem), (State::Logged, None));
}
