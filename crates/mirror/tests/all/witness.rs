//! A witness never cosigns two histories, over any sequence of requests, restarts and races.

use super::states::{NUMBERS, from, round, states};
use mirror::{Mirror, Trouble, Trust, Witness, serve};
use model::{Digest, UtcSeconds};
use std::path::Path;
use std::sync::{Arc, Mutex};
use testkit::small::ORIGIN;
use testkit::tree::{Tree, log_signer, policy};
use tlog::{
    AddCheckpoint, Checkpoint, CosignerKey, Note, SplitView, read_cosignatures, sign_checkpoint,
    verify_cosignature,
};

const NOW: i64 = 1_800_000_000;

fn key() -> CosignerKey {
    CosignerKey::from_seed("saksi.example/cermin", &[77; 32]).unwrap()
}

fn open(folder: &Path) -> Witness {
    let mirror = Mirror::open(folder).unwrap();
    mirror.trust(policy().to_string().as_bytes(), Trust::Given).unwrap();
    Witness::open(Arc::new(mirror), key(), Arc::new(|| UtcSeconds(NOW))).unwrap()
}

fn request(tree: &Tree, old: u64, size: usize) -> AddCheckpoint {
    let proof = tree.hashes().consistency(old, size as u64).unwrap();
    AddCheckpoint { old, proof, note: Note::parse(&tree.checkpoint_at(size)).unwrap() }
}

#[test]
fn what_continues_is_cosigned_and_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let tree = states().pop().unwrap();
    let hash = Digest::of(ORIGIN.as_bytes()).to_hex();
    let witness = open(folder.path());
    assert_eq!(witness.checkpoint(&hash).status, 404);
    let first = request(&tree, 0, 20);
    let answer = witness.add_checkpoint(&first.to_bytes());
    assert_eq!((answer.status, answer.content_type), (200, "text/plain; charset=utf-8"));
    let lines = read_cosignatures(&first.note.text, &answer.body, key().verifier_key()).unwrap();
    assert_eq!(lines.len(), 1);
    drop(witness);

    // After a restart it knows what it cosigned.
    let witness = open(folder.path());
    let answer = witness.add_checkpoint(&first.to_bytes());
    assert_eq!(
        (answer.status, answer.content_type, &answer.body[..]),
        (409, "text/x.tlog.size", &b"20\n"[..])
    );
    let next = request(&tree, 20, 31);
    assert_eq!(witness.add_checkpoint(&next.to_bytes()).status, 200);
    // The same once more is cosigned again, with a newer time.
    assert_eq!(witness.add_checkpoint(&request(&tree, 31, 31).to_bytes()).status, 200);
    let latest = Note::parse(&witness.checkpoint(&hash).body).unwrap();
    assert_eq!(verify_cosignature(&latest, key().verifier_key()), Ok(NOW as u64));
    assert_eq!(policy().signed_by_log(&latest).unwrap().size, 31);
    assert_eq!(latest.signatures.len(), 2, "the log's and its own, no stranger's");
}

#[test]
fn another_root_of_a_size_is_refused_and_kept_as_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let tree = states().pop().unwrap();
    let witness = open(folder.path());
    witness.add_checkpoint(&request(&tree, 0, 20).to_bytes());
    let other = Checkpoint { origin: ORIGIN.into(), size: 20, root: [9; 32], extensions: Vec::new() };
    let lie = AddCheckpoint { old: 20, proof: Vec::new(), note: sign_checkpoint(&other, &log_signer()) };
    assert_eq!(witness.add_checkpoint(&lie.to_bytes()).status, 422);
    let kept = std::fs::read_dir(folder.path().join(".mirror/evidence")).unwrap().next().unwrap().unwrap();
    let split = SplitView::parse(&std::fs::read(kept.path()).unwrap()).unwrap();
    assert_eq!(split.check().unwrap().0.size, 20);
    // What the log did not sign shows nothing of it.
    let mut unsigned = lie.clone();
    unsigned.note.text = unsigned.note.text.replacen("CQkJ", "CQkK", 1);
    assert_eq!(witness.add_checkpoint(&unsigned.to_bytes()).status, 403);
    assert_eq!(std::fs::read_dir(folder.path().join(".mirror/evidence")).unwrap().count(), 1);
    assert_eq!(witness.add_checkpoint(b"nonsense").status, 400);
}

#[test]
fn of_two_requests_at_one_time_one_is_cosigned() {
    let folder = tempfile::tempdir().unwrap();
    let tree = states().pop().unwrap();
    let witness = open(folder.path());
    let statuses = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for size in [20, 25, 30, 31] {
            let (witness, tree, statuses) = (&witness, &tree, &statuses);
            scope.spawn(move || {
                let status = witness.add_checkpoint(&request(tree, 0, size).to_bytes()).status;
                statuses.lock().unwrap().push(status);
            });
        }
    });
    let mut statuses = statuses.into_inner().unwrap();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409, 409, 409]);
}

#[test]
fn a_witness_that_can_not_remember_does_not_begin() {
    let folder = tempfile::tempdir().unwrap();
    let tree = states().pop().unwrap();
    let mirror = Arc::new(Mirror::open(folder.path()).unwrap());
    let begin = |key| Witness::open(Arc::clone(&mirror), key, Arc::new(|| UtcSeconds(NOW)));
    assert!(matches!(begin(key()), Err(Trouble::Refused(_))), "no policy: no log to cosign");
    round(&mirror, &from(&tree), NUMBERS);
    begin(key()).unwrap().add_checkpoint(&request(&tree, 0, 20).to_bytes());
    // Another key under the same folder would forget what the first has cosigned.
    let other = CosignerKey::from_seed("saksi.example/lain", &[78; 32]).unwrap();
    assert!(matches!(begin(other), Err(Trouble::Memory { .. })));
    let place = format!(".mirror/witness/{}/checkpoint", Digest::of(ORIGIN.as_bytes()).to_hex());
    std::fs::write(folder.path().join(place), b"damaged").unwrap();
    assert!(matches!(begin(key()), Err(Trouble::Memory { .. })));
}

#[test]
fn it_speaks_http_as_the_specification_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let tree = states().pop().unwrap();
    let witness = Arc::new(open(folder.path()));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    runtime.spawn(serve(witness, listener, std::future::pending()));
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let post = |body: Vec<u8>| {
        let mut answer = agent.post(format!("{base}/add-checkpoint")).send(&body[..]).unwrap();
        let kind = answer.headers()["content-type"].to_str().unwrap().to_string();
        (answer.status().as_u16(), kind, answer.body_mut().read_to_string().unwrap())
    };
    let (status, _, line) = post(request(&tree, 0, 20).to_bytes());
    assert!(
        status == 200 && line.starts_with("\u{2014} saksi.example/cermin ") && line.ends_with('\n'),
        "{line}"
    );
    assert_eq!(post(request(&tree, 0, 20).to_bytes()), (409, "text/x.tlog.size".into(), "20\n".into()));
    assert_eq!(post(b"old 1\n".to_vec()).0, 400);
    assert_eq!(post(vec![b'x'; 300 << 10]).0, 413);
    let hash = Digest::of(ORIGIN.as_bytes()).to_hex();
    let get = |path: &str| agent.get(format!("{base}/{path}")).call().unwrap().status().as_u16();
    assert_eq!(get(&format!("{hash}/checkpoint")), 200);
    assert_eq!(get(&format!("{}/checkpoint", hash.replace('a', "b"))), 404);
    assert_eq!(get("add-checkpoint"), 405);
}
