//! The public classes: many objects that never change, and pointers that move once all of these are durable.

use crate::class::{PublicPictures, PublicTree, Published};
use crate::error::StoreError;
use crate::folder::Folder;
use crate::seam::Store;
use bytes::Bytes;
use object_store::path::Path as Name;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::{JoinError, JoinSet};

/// Writes in flight: enough to hide a store's latency, few enough that bodies waiting stay within some megabytes.
const IN_FLIGHT: usize = 32;
/// Bodies that wait for the writer.
const QUEUE: usize = 64;

/// Takes what is to be written, from any thread that has no executor.
pub struct Writes(mpsc::Sender<(Name, Bytes)>);

impl Writes {
    /// Hands over an object. It is written when [`Store::writing`] returns.
    ///
    /// # Errors
    /// [`StoreError::Stopped`] after a write that failed; [`Store::writing`] says which.
    pub fn put(&self, name: &str, body: Vec<u8>) -> Result<(), StoreError> {
        self.0.blocking_send((Name::from(name), Bytes::from(body))).map_err(|_| StoreError::Stopped)
    }
}

impl<C: Published> Store<C> {
    /// A folder of this machine.
    ///
    /// # Errors
    /// The system's.
    pub fn in_folder(folder: &Path) -> Result<Self, StoreError> {
        let (files, folder) = Folder::plain::<C>(folder)?;
        Self::with(files, Some(folder))
    }

    /// Runs a job that hands over objects, and writes them meanwhile. When it returns, all are written; they are durable
    /// after [`Store::settle`].
    ///
    /// # Errors
    /// The first write that failed, else the job's.
    pub fn writing<T, E: From<StoreError>>(&self, job: impl FnOnce(&Writes) -> Result<T, E>) -> Result<T, E> {
        let (queue, bodies) = mpsc::channel(QUEUE);
        let written = self.runtime.start(drain(Arc::clone(&self.objects), bodies));
        let writes = Writes(queue);
        let made = job(&writes);
        drop(writes);
        // A store that failed is the reason for a job that could not go on.
        written.wait()?;
        made
    }

    /// Makes durable what was written: one flush of the disk in place of one for each object.
    ///
    /// # Errors
    /// The store's: nothing may point to what was written.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.folder.as_ref().map_or(Ok(()), |folder| folder.flush())
    }
}

impl Store<PublicTree> {
    /// Moves a pointer: replaces the object of that name whole, and returns when that is durable. Readers see the one
    /// before or the new one.
    ///
    /// # Errors
    /// The store's: then it is not known which of the two is there.
    pub fn point(&self, name: &str, body: Vec<u8>) -> Result<(), StoreError> {
        match &self.folder {
            Some(folder) => {
                let (through, name) = (folder.through(), Name::from(name));
                let put = async move { Ok(through.put(&name, body.into()).await.map(drop)?) };
                self.runtime.start(put).wait()
            }
            None => self.write(name, body.into()),
        }
    }
}

impl Store<PublicPictures> {
    /// Takes an object away, where it is there: the one exception to "nothing is deleted", for pictures that an event of the
    /// log names as withdrawn.
    ///
    /// # Errors
    /// The store's: then it is not known whether it is still there.
    pub fn withdraw(&self, name: &str) -> Result<(), StoreError> {
        let (objects, name) = (Arc::clone(&self.objects), Name::from(name));
        let gone = async move {
            match objects.delete(&name).await {
                Err(object_store::Error::NotFound { .. }) | Ok(()) => Ok(()),
                Err(error) => Err(error.into()),
            }
        };
        self.runtime.start(gone).wait()
    }
}

async fn drain(
    objects: Arc<dyn ObjectStore>,
    mut bodies: mpsc::Receiver<(Name, Bytes)>,
) -> Result<(), StoreError> {
    let mut writes = JoinSet::new();
    while let Some((name, body)) = bodies.recv().await {
        let objects = Arc::clone(&objects);
        writes.spawn(async move { objects.put(&name, body.into()).await.map(drop) });
        while writes.len() >= IN_FLIGHT {
            finished(writes.join_next().await)?;
        }
    }
    while !writes.is_empty() {
        finished(writes.join_next().await)?;
    }
    Ok(())
}

fn finished(outcome: Option<Result<Result<(), object_store::Error>, JoinError>>) -> Result<(), StoreError> {
    match outcome {
        None | Some(Ok(Ok(()))) => Ok(()),
        Some(Ok(Err(error))) => Err(error.into()),
        Some(Err(error)) => Err(std::io::Error::other(error.to_string()).into()),
    }
}
