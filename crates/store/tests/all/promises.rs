//! The same promises, whatever is behind the seam.

use bytes::Bytes;
use object_store::memory::InMemory;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::faulty::{Fault, Faulty};
use store::{Pictures, PublicTree, Store, StoreError};

fn pictures_in(folder: &Path) -> Store<Pictures> {
    Store::<Pictures>::in_folder(&folder.join("blobs"), &folder.join("uploads")).unwrap()
}

fn trees(folder: &Path) -> [Store<PublicTree>; 2] {
    [Store::<PublicTree>::in_folder(folder).unwrap(), Store::over(Arc::new(InMemory::new())).unwrap()]
}

#[test]
fn what_is_kept_is_there_and_its_file_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    for pictures in [pictures_in(folder.path()), Store::over(Arc::new(InMemory::new())).unwrap()] {
        assert!(!pictures.has("ab/abc").unwrap());
        assert_eq!(pictures.get("ab/abc").unwrap(), None);
        pictures.keep("ab/abc", Bytes::from_static(b"one")).unwrap();
        let file = folder.path().join("piece");
        std::fs::write(&file, b"two").unwrap();
        pictures.keep_file("cd/cde", &file).unwrap();
        assert!(!file.exists());
        // Again is harmless.
        pictures.keep("ab/abc", Bytes::from_static(b"one")).unwrap();
        pictures.probe().unwrap();
        assert!(pictures.has("ab/abc").unwrap() && pictures.has("cd/cde").unwrap());
        assert_eq!(pictures.get("cd/cde").unwrap().unwrap(), "two");
        assert_eq!(std::fs::read_dir(folder.path().join("uploads")).unwrap().count(), 0);
    }
}

#[test]
fn an_executor_may_ask_wait_and_drop() {
    let folder = tempfile::tempdir().unwrap();
    for pictures in [pictures_in(folder.path()), Store::over(Arc::new(InMemory::new())).unwrap()] {
        pictures.keep("a/b", Bytes::from_static(b"x")).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async move {
            assert!(pictures.look("a/b").await.unwrap() && !pictures.look("a/c").await.unwrap());
            assert!(pictures.has("a/b").unwrap(), "slower for the others, and no panic");
            drop(pictures);
        });
    }
}

#[test]
fn a_file_is_gone_after_a_flush_that_failed_and_there_after_a_store_that_did() {
    let folder = tempfile::tempdir().unwrap();
    let flushes = AtomicUsize::new(0);
    let flush = move || match flushes.fetch_add(1, Ordering::SeqCst) {
        0 | 2 => Err(std::io::Error::other("the disk says that it failed")),
        _ => Ok(()),
    };
    let (names, staging) = (folder.path().join("blobs"), folder.path().join("uploads"));
    let disk = Store::<Pictures>::in_folder_with(&names, &staging, Box::new(flush)).unwrap();
    let file = folder.path().join("piece");
    for _ in 0..2 {
        // The first flush fails, then the second of one that was named.
        std::fs::write(&file, b"two").unwrap();
        assert!(matches!(disk.keep_file("a/b", &file), Err(StoreError::Folder(_))));
        assert!(!file.exists() && !disk.has("a/b").unwrap());
    }
    let inner = Arc::new(InMemory::new());
    let away: Store<Pictures> =
        Store::over(Arc::new(Faulty::dies_after(inner, 0, Fault::DoneButFailed))).unwrap();
    std::fs::write(&file, b"two").unwrap();
    assert!(matches!(away.keep_file("a/b", &file), Err(StoreError::Objects(_))));
    assert!(file.exists() && away.has("a/b").unwrap(), "whoever asks is told that it was only the answer");
}

#[test]
fn a_crash_leaves_nothing_waiting_for_its_name() {
    let folder = tempfile::tempdir().unwrap();
    drop(pictures_in(folder.path()));
    let staging = folder.path().join("uploads");
    std::fs::write(staging.join("7.whole"), b"checked, not named").unwrap();
    std::fs::write(staging.join("piece"), b"not this crate's").unwrap();
    let pictures = pictures_in(folder.path());
    let left: Vec<_> = std::fs::read_dir(&staging).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["piece"]);
    drop(pictures);
}

#[test]
fn a_tree_is_written_settled_and_pointed_to() {
    let folder = tempfile::tempdir().unwrap();
    for tree in trees(folder.path()) {
        let counted: Result<usize, StoreError> = tree.writing(|writes| {
            (0..200).try_for_each(|n| writes.put(&format!("o/{n}"), vec![b'x'; n]))?;
            Ok(200)
        });
        assert_eq!(counted.unwrap(), 200);
        tree.settle().unwrap();
        for body in ["old", "new"] {
            tree.point("root.json", body.into()).unwrap();
            assert_eq!(tree.get("root.json").unwrap().unwrap(), body);
        }
        assert_eq!(tree.get("o/7").unwrap().unwrap().len(), 7);
    }
}

#[test]
fn a_write_that_failed_is_the_reason_and_ends_the_job() {
    for fault in [Fault::NotDone, Fault::DoneButFailed] {
        let dying = Faulty::dies_after(Arc::new(InMemory::new()), 3, fault);
        let tree: Store<PublicTree> = Store::over(Arc::new(dying)).unwrap();
        let job: Result<(), StoreError> =
            tree.writing(|writes| (0..10_000).try_for_each(|n| writes.put(&format!("o/{n}"), vec![0; 8])));
        assert!(matches!(job, Err(StoreError::Objects(_))), "{job:?}");
        assert!(tree.point("root.json", b"{}".to_vec()).is_err());
    }
}

#[cfg(unix)]
#[test]
fn pictures_are_closed_to_others_and_the_tree_is_not() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = tempfile::tempdir().unwrap();
    drop(pictures_in(folder.path()));
    assert_eq!([mode(&folder.path().join("blobs")), mode(&folder.path().join("uploads"))], [0o700; 2]);
    let tree = folder.path().join("tree");
    drop(Store::<PublicTree>::in_folder(&tree).unwrap());
    assert_ne!(mode(&tree), 0o700);
}
