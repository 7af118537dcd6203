//! A store that fails on purpose, for tests of what stands on one: as if it were not reached, or as if its answer were lost.

use futures_core::stream::BoxStream;
use object_store::path::Path;
use object_store::{
    CopyOptions, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta, ObjectStore,
    PutMultipartOptions, PutOptions, PutPayload, PutResult, Result,
};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// What a request that fails has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    NotDone,
    /// All of it, and then said that it failed.
    DoneButFailed,
}

/// A request of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// To write an object.
    Put,
    /// To read one, or to say whether it is there.
    Get,
}

/// Says how each request goes; `None` is well.
pub type Plan = Box<dyn Fn(Request) -> Option<Fault> + Send + Sync>;

/// The store that fails, over one that does not.
pub struct Faulty {
    inner: Arc<dyn ObjectStore>,
    plan: Plan,
}

impl Faulty {
    /// A store whose requests go as the plan says.
    pub fn new(inner: Arc<dyn ObjectStore>, plan: Plan) -> Self {
        Faulty { inner, plan }
    }

    /// A store whose writes fail after the first `writes`, as if its machine had died; `fault` is how the first that fails
    /// ended.
    pub fn dies_after(inner: Arc<dyn ObjectStore>, writes: i64, fault: Fault) -> Self {
        let left = AtomicI64::new(writes);
        let plan = move |request| match request {
            Request::Get => None,
            Request::Put => match left.fetch_sub(1, Ordering::SeqCst) {
                1.. => None,
                0 => Some(fault),
                _ => Some(Fault::NotDone),
            },
        };
        Self::new(inner, Box::new(plan))
    }
}

fn failed<T>() -> Result<T> {
    Err(object_store::Error::Generic { store: "faulty", source: "on purpose".into() })
}

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, failing on purpose", self.inner)
    }
}

impl fmt::Debug for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[async_trait::async_trait]
impl ObjectStore for Faulty {
    async fn put_opts(&self, at: &Path, body: PutPayload, options: PutOptions) -> Result<PutResult> {
        match (self.plan)(Request::Put) {
            None => self.inner.put_opts(at, body, options).await,
            Some(Fault::NotDone) => failed(),
            Some(Fault::DoneButFailed) => {
                self.inner.put_opts(at, body, options).await?;
                failed()
            }
        }
    }

    async fn put_multipart_opts(
        &self,
        at: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        self.inner.put_multipart_opts(at, options).await
    }

    async fn get_opts(&self, at: &Path, options: GetOptions) -> Result<GetResult> {
        match (self.plan)(Request::Get) {
            None => self.inner.get_opts(at, options).await,
            Some(_) => failed(),
        }
    }

    fn delete_stream(&self, at: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        self.inner.delete_stream(at)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.inner.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.inner.copy_opts(from, to, options).await
    }
}
