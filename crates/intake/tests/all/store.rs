//! The pictures over a store that is no folder and fails: not reached, or the answer lost. Whatever was acknowledged is
//! there, and the rest can be sent again.

use crate::fixture::{Service, confirmation, over, picture, upload_id};
use device::Accepted;
use intake::blobs::{BlobError, Blobs, Started, Upload};
use model::{Digest, KeyId, Submission};
use object_store::ObjectStoreExt as _;
use object_store::memory::InMemory;
use object_store::path::Path;
use proptest::prelude::*;
use std::sync::{Arc, Mutex};
use store::faulty::{Fault, Faulty, Request};
use store::{Pictures, Store};

/// What the store holds, past all faults.
fn lies_in(inner: &Arc<InMemory>, bytes: &[u8]) -> bool {
    let hex = Digest::of(bytes).to_hex();
    let name = Path::from(format!("{}/{hex}", &hex[..2]));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let Ok(found) = inner.get(&name).await else { return false };
        found.bytes().await.unwrap() == bytes
    })
}

/// What goes wrong now, and with what.
type Trouble = Arc<Mutex<Option<(Request, Fault)>>>;

fn troubled() -> (Arc<InMemory>, Trouble, Store<Pictures>) {
    let (inner, trouble) = (Arc::new(InMemory::new()), Trouble::default());
    let told = trouble.clone();
    let plan =
        move |request| told.lock().unwrap().filter(|(which, _)| *which == request).map(|(_, fault)| fault);
    let faulty = Faulty::new(inner.clone(), Box::new(plan));
    (inner, trouble, Store::over(Arc::new(faulty)).unwrap())
}

fn ask(service: &Service, event: &Submission) -> Accepted {
    let answer = service.get(&format!("events/{}", event.id()));
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[test]
fn a_picture_that_the_store_refused_is_not_promised_and_goes_on_without_being_sent_again() {
    let (inner, trouble, pictures) = troubled();
    let service = over(pictures);
    let (grey, photo) = (picture(1, 90_000), picture(2, 400_000));
    let event = confirmation(1, &[(&grey, &photo)]);
    assert_eq!(service.submit(&event).status, 200);

    // In one piece: nothing is kept of it.
    *trouble.lock().unwrap() = Some((Request::Put, Fault::NotDone));
    let refused = service.create(&event, &grey, &grey);
    assert_eq!((refused.status, refused.code().as_str()), (500, "I1018"));
    assert!(ask(&service, &event).receipt.is_none() && !lies_in(&inner, &grey));

    // In pieces: all of them stay, and the phone hears of success only when the store has taken them.
    let id = upload_id(&service.create(&event, &grey, &grey[..50_000]));
    let tus = [("tus-resumable", "1.0.0")];
    assert_eq!(service.piece(&id, 50_000, &grey[50_000..]).status, 500);
    assert_eq!(service.head(&format!("uploads/{id}"), &tus).status, 500);
    assert!(ask(&service, &event).receipt.is_none());
    *trouble.lock().unwrap() = None;
    let stands = service.head(&format!("uploads/{id}"), &tus);
    assert_eq!((stands.status, stands.header("upload-offset")), (200, Some("90000")));
    assert!(lies_in(&inner, &grey) && ask(&service, &event).receipt.is_some());
    assert_eq!(service.head(&format!("uploads/{id}"), &tus).status, 404, "the upload has become a picture");
}

#[test]
fn a_phone_that_begins_again_after_the_store_failed_is_told_that_all_is_there() {
    let (inner, trouble, pictures) = troubled();
    let service = over(pictures);
    let grey = picture(1, 9_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    let id = upload_id(&service.create(&event, &grey, &grey[..1]));
    *trouble.lock().unwrap() = Some((Request::Put, Fault::NotDone));
    assert_eq!(service.piece(&id, 1, &grey[1..]).status, 500);
    *trouble.lock().unwrap() = None;
    let again = service.create(&event, &grey, &grey[..1]);
    assert_eq!((again.status, again.header("upload-offset")), (200, Some("9000")));
    assert!(lies_in(&inner, &grey) && ask(&service, &event).receipt.is_some());
}

#[test]
fn an_answer_that_was_lost_is_a_picture_that_is_there() {
    let (inner, trouble, pictures) = troubled();
    let service = over(pictures);
    let grey = picture(1, 9_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    *trouble.lock().unwrap() = Some((Request::Put, Fault::DoneButFailed));
    assert_eq!(service.create(&event, &grey, &grey).status, 500);
    assert!(lies_in(&inner, &grey) && ask(&service, &event).receipt.is_some());
}

#[test]
fn nothing_is_promised_while_the_store_does_not_say_what_it_has() {
    let (_, trouble, pictures) = troubled();
    let service = over(pictures);
    let grey = picture(1, 9_000);
    let event = confirmation(1, &[(&grey, &grey)]);
    service.submit(&event);
    service.create(&event, &grey, &grey);
    *trouble.lock().unwrap() = Some((Request::Get, Fault::NotDone));
    let asked = service.get(&format!("events/{}", event.id()));
    assert_eq!((asked.status, asked.code().as_str()), (500, "I1018"));
    let ready = |service: &Service| service.get_at(&format!("{}/health/ready", service.operator), &[]);
    assert_eq!(ready(&service).json()["pictures"], "running");
    *trouble.lock().unwrap() = Some((Request::Put, Fault::NotDone));
    assert_eq!(ready(&service).json()["pictures"], "stalled");
    *trouble.lock().unwrap() = None;
    assert!(ask(&service, &event).receipt.is_some());
}

const BY: KeyId = KeyId([7; 32]);

/// Sends a picture as a phone does, in three pieces or, where it stands already, from there; whether it was acknowledged.
fn send(blobs: &Blobs, id: &str, bytes: &[u8]) -> Result<(), BlobError> {
    let length = bytes.len() as u64;
    let upload = Upload { sha256: Digest::of(bytes), length, begun: 1, by: Some(BY) };
    let (id, mut at) = match blobs.begin(id.into(), upload, 9)? {
        Started::There => return Ok(()),
        Started::Begun(id) => (id, 0),
        Started::Open(id, at) => (id, at),
    };
    while at < length {
        let from = at as usize;
        at = blobs.append(&id, at, &bytes[from..(from + bytes.len() / 3 + 1).min(bytes.len())])?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any request may fail in any way, and the service may die and come back on the same machine or, with nothing of
    /// what was in pieces, on another.
    #[test]
    fn whatever_was_acknowledged_is_in_the_store(
        faults in prop::collection::vec(0u8..6, 60), fates in prop::collection::vec(0u8..4, 20),
    ) {
        let (inner, faults) = (Arc::new(InMemory::new()), Mutex::new(faults.into_iter()));
        let plan = move |_| match faults.lock().unwrap().next() {
            Some(0) => Some(Fault::NotDone),
            Some(1) => Some(Fault::DoneButFailed),
            _ => None,
        };
        let pictures: Store<Pictures> = Store::over(Arc::new(Faulty::new(inner.clone(), Box::new(plan)))).unwrap();
        let mut folder = tempfile::tempdir().unwrap();
        let mut blobs = Blobs::open(folder.path(), pictures.clone(), 0, 100).unwrap();
        let all: Vec<Vec<u8>> = (1..=5).map(|n| picture(n, 1_000 + 300 * usize::from(n))).collect();
        for (n, fate) in fates.into_iter().enumerate() {
            let bytes = &all[n % all.len()];
            let told = match n % 3 {
                0 => blobs.put(&Digest::of(bytes), bytes.clone().into()),
                _ => send(&blobs, &format!("u{n}"), bytes),
            };
            match told {
                Ok(()) => prop_assert!(lies_in(&inner, bytes), "acknowledged"),
                Err(error) => prop_assert!(matches!(error, BlobError::Store(_)), "{error:?}"),
            }
            if fate == 0 {
                folder = tempfile::tempdir().unwrap();
            }
            if fate < 2 {
                blobs = Blobs::open(folder.path(), pictures.clone(), 0, 100).unwrap();
            }
        }
        // In the end the store is well again.
        for (n, bytes) in all.iter().enumerate() {
            while send(&blobs, &format!("v{n}"), bytes).is_err() {}
            prop_assert!(lies_in(&inner, bytes));
        }
        prop_assert_eq!(blobs.open_uploads(), 0);
        prop_assert_eq!(std::fs::read_dir(folder.path().join("uploads")).unwrap().count(), 0);
    }
}
