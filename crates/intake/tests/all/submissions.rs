//! A form's way: event, pictures, receipt, proof.

use crate::fixture::{INTAKE, NOW, OFFICER, ORIGIN, confirmation, key, picture, policy, service, upload_id};
use device::{Accepted, Hello, Pinned, ProofAnswer};
use model::receipt;

#[test]
fn a_form_is_promised_when_its_grey_pages_are_durable_and_proven_when_it_is_under_a_checkpoint() {
    let service = service();
    let (grey, other, photo) = (picture(1, 90_000), picture(2, 70_000), picture(3, 400_000));
    let event = confirmation(1, &[(&grey, &photo), (&other, &photo)]);
    let first = service.submit(&event);
    assert_eq!(first.status, 200, "{}", first.body);
    let accepted: Accepted = serde_json::from_str(&first.body).unwrap();
    assert_eq!((accepted.event, accepted.index, accepted.arrival), (event.id(), 6, NOW));
    assert!(!accepted.repeated && accepted.receipt.is_none());
    let roles: Vec<_> = accepted.wanted.iter().map(|w| format!("{:?}", w.role)).collect();
    assert_eq!(roles, ["Grey", "Grey", "Original"], "what the receipt waits for comes first, nothing twice");

    assert_eq!(service.create(&event, &grey, &grey).status, 201);
    let half: Accepted = serde_json::from_str(&service.get(&format!("events/{}", event.id())).body).unwrap();
    assert!(half.receipt.is_none() && half.wanted.len() == 2, "one grey page is missing");
    assert_eq!(service.create(&event, &other, &other).status, 201);
    let whole: Accepted = serde_json::from_str(&service.get(&format!("events/{}", event.id())).body).unwrap();
    let text = whole.receipt.unwrap();
    let signed = receipt::parse(ORIGIN, &text).unwrap();
    signed.verify(key(INTAKE).public()).unwrap();
    assert_eq!((signed.receipt.event, signed.receipt.index, signed.receipt.pages.len()), (event.id(), 6, 2));
    assert_eq!(whole.wanted.len(), 1, "the original comes when there is time");

    // The same event again: the same promise, byte for byte.
    let again: Accepted = serde_json::from_str(&service.submit(&event).body).unwrap();
    assert!(again.repeated && again.receipt.as_deref() == Some(text.as_str()) && again.index == 6);

    let proof = service.get(&format!("events/{}/proof", event.id()));
    assert_eq!((proof.status, proof.code().as_str(), proof.header("retry-after")), (404, "I1010", Some("5")));
    service.ledger.sequence().unwrap();
    let proof: ProofAnswer =
        serde_json::from_str(&service.get(&format!("events/{}/proof", event.id())).body).unwrap();
    let proven = Pinned::of(&policy()).unwrap().proof(&proof, event.id()).unwrap();
    assert_eq!((proven.index, proven.size), (6, 7));
    // And still the same when it is read back from the log.
    let later: Accepted = serde_json::from_str(&service.get(&format!("events/{}", event.id())).body).unwrap();
    assert_eq!(later.receipt, Some(text));
}

#[test]
fn a_form_without_photos_is_promised_at_once() {
    let service = service();
    let answer: Accepted = serde_json::from_str(&service.submit(&confirmation(1, &[])).body).unwrap();
    assert!(answer.receipt.is_some() && answer.wanted.is_empty());
}

#[test]
fn the_same_form_from_many_sides_at_once_stands_once() {
    let service = service();
    let grey = picture(1, 50_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    let answers: Vec<Accepted> = std::thread::scope(|scope| {
        let one = || {
            let answer: Accepted = serde_json::from_str(&service.submit(&event).body).unwrap();
            let upload = service.create(&event, &grey, &grey);
            assert!(matches!(upload.status, 200 | 201), "{}", upload.body);
            answer
        };
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(one)).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|a| a.index == 6));
    assert_eq!(answers.iter().filter(|a| !a.repeated).count(), 1);
    service.ledger.sequence().unwrap();
    assert_eq!(service.ledger.size(), 7);
    let done: Accepted = serde_json::from_str(&service.get(&format!("events/{}", event.id())).body).unwrap();
    assert!(done.wanted.is_empty() && done.receipt.is_some(), "one picture that is both");
}

#[test]
fn a_phone_believes_the_key_of_receipts_from_what_it_is_told() {
    let service = service();
    let hello: Hello = serde_json::from_str(&service.get("hello").body).unwrap();
    assert_eq!((hello.origin.as_str(), hello.time), (ORIGIN, NOW));
    let pinned = Pinned::of(&hello.policy).unwrap().with(&hello.nation).unwrap();
    let keys = pinned.receipt_keys().unwrap();
    assert!(keys.contains_key(&key(INTAKE).id()) && keys.len() == 1);
    assert!(
        hello.nation.entries.iter().any(|e| e.entry.contains(&key(OFFICER).public().to_base64())),
        "this test's officer is one of the nation"
    );
    // The log grows, and the phone follows.
    for n in 1..9 {
        service.submit(&confirmation(n, &[]));
        service.ledger.sequence().unwrap();
        let kept = device::size_of(&hello.nation.checkpoint).unwrap();
        let later: Hello = serde_json::from_str(&service.get(&format!("hello?from={kept}")).body).unwrap();
        let pinned = Pinned::of(&hello.policy).unwrap();
        let after = pinned.after(&hello.nation, &later.nation, &later.consistency).unwrap();
        assert_eq!(
            (after.size().unwrap(), later.nation.entries.len()),
            (kept + n, hello.nation.entries.len())
        );
    }
}

#[test]
fn an_upload_goes_on_where_it_stood() {
    let service = service();
    let grey = picture(1, 300_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let begun = service.create(&event, &grey, &grey[..1_000]);
    assert_eq!((begun.status, begun.header("upload-offset")), (201, Some("1000")));
    let id = upload_id(&begun);
    let asked = service.head(&format!("uploads/{id}"), &[("tus-resumable", "1.0.0")]);
    assert_eq!(
        (asked.header("upload-offset"), asked.header("upload-length")),
        (Some("1000"), Some("300000"))
    );
    let wrong = service.piece(&id, 999, &grey[999..2_000]);
    assert_eq!(
        (wrong.status, wrong.code().as_str(), wrong.header("upload-offset")),
        (409, "I1019", Some("1000"))
    );
    assert_eq!(service.piece(&id, 1_000, &grey[1_000..200_000]).header("upload-offset"), Some("200000"));
    assert_eq!(service.piece(&id, 200_000, &grey[200_000..]).header("upload-offset"), Some("300000"));
    let gone = service.head(&format!("uploads/{id}"), &[("tus-resumable", "1.0.0")]);
    assert_eq!(gone.status, 404, "what is whole is no upload any more");
    let there = service.create(&event, &grey, &grey);
    assert_eq!((there.status, there.header("upload-offset")), (200, Some("300000")), "it is there already");
}
