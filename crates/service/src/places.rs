//! Says where the data of each class lie. By default that is the election's folder; another store is opened here instead
//! (docs/howto/store.md).

use crate::{Home, ServiceError};
use std::path::Path;
use store::{Pictures, PublicPictures, PublicTree, Store, StoreError};

/// The store of the public tree.
///
/// # Errors
/// [`ServiceError::TreeFolder`].
pub fn tree(home: &Home) -> Result<Store<PublicTree>, ServiceError> {
    opened(&home.tree(), Store::<PublicTree>::in_folder(&home.tree()))
}

/// The store of the public pictures: in the tree's folder, so that one portal carries both.
///
/// # Errors
/// [`ServiceError::TreeFolder`].
pub fn public_pictures(home: &Home) -> Result<Store<PublicPictures>, ServiceError> {
    opened(&home.tree(), Store::<PublicPictures>::in_folder(&home.tree()))
}

/// The store of the intake's pictures. One process opens it once ([`crate::LogHome::pictures`]): what is on its way to a name is
/// cleared away at opening.
///
/// # Errors
/// [`ServiceError::Io`].
pub(crate) fn pictures(home: &Home) -> Result<Store<Pictures>, ServiceError> {
    opened(&home.intake(), intake::blobs::in_folder(&home.intake()))
}

fn opened<C>(folder: &Path, store: Result<Store<C>, StoreError>) -> Result<Store<C>, ServiceError> {
    store.map_err(|error| match error {
        StoreError::Folder(error) => ServiceError::io(folder, error),
        other => ServiceError::TreeFolder(folder.into(), other.to_string()),
    })
}
