//! Says where the data of each class lie. By default that is the election's folder; another store is opened here instead
//! (docs/howto/store.md). Whatever it is, the inventory must allow it for the class (`declared.rs`).

use crate::declared::{self, Classed};
use crate::{Home, ServiceError};
use residency::DataClass;
use std::path::Path;
use store::{Pictures, PublicPictures, PublicTree, Store, StoreError};

/// The store of the public tree.
///
/// # Errors
/// [`ServiceError::Place`] where the inventory does not allow it, [`ServiceError::TreeFolder`].
pub fn tree(home: &Home) -> Result<Store<PublicTree>, ServiceError> {
    opened(home, &home.tree(), Store::<PublicTree>::in_folder)
}

/// The store of the public pictures: in the tree's folder, so that one portal carries both.
///
/// # Errors
/// [`ServiceError::Place`] where the inventory does not allow it, [`ServiceError::TreeFolder`].
pub fn public_pictures(home: &Home) -> Result<Store<PublicPictures>, ServiceError> {
    opened(home, &home.tree(), Store::<PublicPictures>::in_folder)
}

/// The store of the intake's pictures. One process opens it once ([`crate::LogHome::pictures`]): what is on its way to a name is
/// cleared away at opening.
///
/// # Errors
/// [`ServiceError::Place`] where the inventory does not allow it, [`ServiceError::Io`].
pub(crate) fn pictures(home: &Home) -> Result<Store<Pictures>, ServiceError> {
    // PINs lie there too.
    declared::own(home, &home.intake(), &[DataClass::OperatorRecords])?;
    opened(home, &home.intake(), intake::blobs::in_folder)
}

fn opened<C: Classed>(
    home: &Home,
    folder: &Path,
    open: impl FnOnce(&Path) -> Result<Store<C>, StoreError>,
) -> Result<Store<C>, ServiceError> {
    declared::own(home, folder, &[C::CLASS])?;
    open(folder).map_err(|error| match error {
        StoreError::Folder(error) => ServiceError::io(folder, error),
        other => ServiceError::TreeFolder(folder.into(), other.to_string()),
    })
}
