//! The writer dies at every write in turn: readers see the old state whole until the very last one.

use crate::audit::{Seen, audit};
use crate::fixture::{Log, registry, story_steps};
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{
    CopyOptions, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult,
};
use publish::Scope;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};

/// What the write that fails has done.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// Nothing.
    NotWritten,
    /// It wrote, and then said that it failed.
    WrittenButFailed,
}

/// A store whose writes fail from the n-th on, as if its machine had died.
#[derive(Debug)]
struct Dying {
    inner: Arc<dyn ObjectStore>,
    left: AtomicI64,
    fault: Fault,
}

impl fmt::Display for Dying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("dying")
    }
}

#[async_trait::async_trait]
impl ObjectStore for Dying {
    async fn put_opts(
        &self,
        at: &Path,
        body: PutPayload,
        options: PutOptions,
    ) -> object_store::Result<PutResult> {
        let left = self.left.fetch_sub(1, SeqCst);
        if left > 0 || left == 0 && self.fault == Fault::WrittenButFailed {
            let put = self.inner.put_opts(at, body, options).await;
            if left > 0 {
                return put;
            }
        }
        Err(object_store::Error::Generic { store: "dying", source: "the machine died".into() })
    }
    async fn put_multipart_opts(
        &self,
        at: &Path,
        options: PutMultipartOptions,
    ) -> object_store::Result<Box<dyn MultipartUpload>> {
        self.inner.put_multipart_opts(at, options).await
    }
    async fn get_opts(&self, at: &Path, options: GetOptions) -> object_store::Result<GetResult> {
        self.inner.get_opts(at, options).await
    }
    fn delete_stream(
        &self,
        at: futures_core::stream::BoxStream<'static, object_store::Result<Path>>,
    ) -> futures_core::stream::BoxStream<'static, object_store::Result<Path>> {
        self.inner.delete_stream(at)
    }
    fn list(
        &self,
        prefix: Option<&Path>,
    ) -> futures_core::stream::BoxStream<'static, object_store::Result<ObjectMeta>> {
        self.inner.list(prefix)
    }
    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> object_store::Result<ListResult> {
        self.inner.list_with_delimiter(prefix).await
    }
    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> object_store::Result<()> {
        self.inner.copy_opts(from, to, options).await
    }
}

fn state(upto: usize) -> Log {
    let mut log = Log::new(&Arc::new(registry()));
    story_steps().into_iter().take(upto).for_each(|step| step(&mut log));
    log
}

fn seen_at_once(log: &Log) -> Seen {
    let store: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    log.publish(&store, Scope::All);
    audit(&store).unwrap()
}

/// Dies at every write of the step from `before` (nothing, if `None`) to `after`; returns how many writes the step has.
fn die_everywhere(before: Option<usize>, after: usize, fault: Fault) -> i64 {
    let old = before.map(state);
    let new = state(after);
    let (old_seen, new_seen) = (old.as_ref().map(seen_at_once), seen_at_once(&new));
    for n in 0.. {
        let inner: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
        if let Some(old) = &old {
            old.publish(&inner, Scope::All);
        }
        let dying: Arc<dyn ObjectStore> =
            Arc::new(Dying { inner: inner.clone(), left: AtomicI64::new(n), fault });
        match new.try_publish(&dying, Scope::Changed(&[])) {
            Ok(_) => {
                assert_eq!(audit(&inner).as_ref(), Some(&new_seen));
                return n;
            }
            Err(error) => assert_eq!(error.code(), "P1001", "{error}"),
        }
        // The pointer itself may have moved, if it is what was written before the failure was reported.
        let seen = audit(&inner);
        assert!(
            seen == old_seen || fault == Fault::WrittenButFailed && seen.as_ref() == Some(&new_seen),
            "at write {n}"
        );
        // The next run completes it, whatever was left behind.
        new.publish(&inner, Scope::Changed(&[]));
        assert_eq!(audit(&inner).as_ref(), Some(&new_seen), "after write {n}");
    }
    0
}

#[test]
fn a_first_publication_dies_at_every_write() {
    let writes = die_everywhere(None, 3, Fault::NotWritten);
    assert!(writes > 30, "{writes}");
    die_everywhere(None, 3, Fault::WrittenButFailed);
}

#[test]
fn a_later_publication_dies_at_every_write() {
    for fault in [Fault::NotWritten, Fault::WrittenButFailed] {
        for from in [0, 5, 11, 14] {
            let writes = die_everywhere(Some(from), from + 2, fault);
            assert!(writes > 8, "{writes}");
        }
    }
}

#[test]
fn between_checkpoint_and_root_the_old_state_shows() {
    let (old, new) = (state(5), state(8));
    let inner: Arc<dyn ObjectStore> = Arc::new(InMemory::new());
    old.publish(&inner, Scope::All);
    // The last write is the root; the one before is the checkpoint.
    let writes = die_everywhere(Some(5), 8, Fault::NotWritten);
    let left = AtomicI64::new(writes - 1);
    let dying: Arc<dyn ObjectStore> =
        Arc::new(Dying { inner: inner.clone(), left, fault: Fault::NotWritten });
    new.try_publish(&dying, Scope::Changed(&[])).unwrap_err();
    let newest = crate::audit::get(&inner, "log/checkpoint").unwrap();
    assert_eq!(newest, new.checkpoint(), "the checkpoint has moved");
    assert_eq!(audit(&inner), Some(seen_at_once(&old)), "the root has not");
}
