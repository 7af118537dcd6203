//! The seam itself: a store of one class, whatever is behind it.

use crate::class::Class;
use crate::error::StoreError;
use crate::folder::Folder;
use crate::runtime::Runtime;
use bytes::Bytes;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::marker::PhantomData;
use std::sync::Arc;

/// A store of one class of data. One that is public takes no private picture:
///
/// ```compile_fail,E0308
/// fn publish(_: &store::Store<store::PublicPictures>) {}
/// fn with_what_officers_sent(pictures: &store::Store<store::Pictures>) {
///     publish(pictures);
/// }
/// ```
///
/// ```
/// fn publish(_: &store::Store<store::PublicPictures>) {}
/// fn with_what_is_shown(pictures: &store::Store<store::PublicPictures>) {
///     publish(pictures);
/// }
/// ```
pub struct Store<C> {
    pub(crate) objects: Arc<dyn ObjectStore>,
    /// What must be done specially where the objects are files of this machine.
    pub(crate) folder: Option<Arc<Folder>>,
    pub(crate) runtime: Arc<Runtime>,
    class: PhantomData<fn() -> C>,
}

impl<C> Clone for Store<C> {
    fn clone(&self) -> Self {
        Store {
            objects: Arc::clone(&self.objects),
            folder: self.folder.clone(),
            runtime: Arc::clone(&self.runtime),
            class: PhantomData,
        }
    }
}

impl<C: Class> std::fmt::Debug for Store<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} in {}", C::NAME, self.objects)
    }
}

impl<C: Class> Store<C> {
    /// A store that is durable by itself: once it says that it wrote, it has.
    ///
    /// # Errors
    /// [`StoreError::Folder`] where the system gives no thread.
    pub fn over(objects: Arc<dyn ObjectStore>) -> Result<Self, StoreError> {
        Self::with(objects, None)
    }

    pub(crate) fn with(objects: Arc<dyn ObjectStore>, folder: Option<Folder>) -> Result<Self, StoreError> {
        let runtime = Arc::new(Runtime::new(C::NAME)?);
        Ok(Store { objects, folder: folder.map(Arc::new), runtime, class: PhantomData })
    }

    /// An object, or `None` where there is none of that name.
    ///
    /// # Errors
    /// The store's.
    pub fn get(&self, name: &str) -> Result<Option<Bytes>, StoreError> {
        let (objects, name) = (Arc::clone(&self.objects), Path::from(name));
        let read = async move {
            match objects.get(&name).await {
                Ok(found) => Ok(Some(found.bytes().await?)),
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(error.into()),
            }
        };
        self.runtime.start(read).wait()
    }

    /// Whether there is an object of that name. Waits on this thread.
    ///
    /// # Errors
    /// The store's: then it is not known.
    pub fn has(&self, name: &str) -> Result<bool, StoreError> {
        match &self.folder {
            Some(folder) => Ok(folder.has(name)),
            None => self.runtime.start(look(Arc::clone(&self.objects), Path::from(name))).wait(),
        }
    }

    /// The same for a task, which must not wait on its thread.
    ///
    /// # Errors
    /// The store's: then it is not known.
    pub async fn look(&self, name: &str) -> Result<bool, StoreError> {
        match &self.folder {
            Some(folder) => Ok(folder.has(name)),
            None => self.runtime.run(look(Arc::clone(&self.objects), Path::from(name))).await,
        }
    }

    /// Writes one object by the store's own means, and waits.
    pub(crate) fn write(&self, name: &str, body: Bytes) -> Result<(), StoreError> {
        let (objects, name) = (Arc::clone(&self.objects), Path::from(name));
        self.runtime.start(async move { Ok(objects.put(&name, body.into()).await.map(drop)?) }).wait()
    }
}

async fn look(objects: Arc<dyn ObjectStore>, name: Path) -> Result<bool, StoreError> {
    match objects.head(&name).await {
        Ok(_) => Ok(true),
        Err(object_store::Error::NotFound { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
