//! Where the objects of one class of data lie: pictures of the intake, files of the public tree (docs/spec/store.md,
//! "Objects").
//!
//! A [`Store`] is opened for a class and holds nothing else: a function that wants a `Store<Pictures>` can't be handed the
//! public tree. Behind it is `object_store`, and so a folder, a bucket or memory. A store that others run is durable by
//! itself once it answers. A folder is not: what must be done so that a file and its name outlive the power (flushes,
//! renames, files on their way to their names) is in `folder` and `group`, and nowhere else.
//!
//! The crate deletes no object but a public picture that is withdrawn, never says what a name means or who may read it, never decides where a class lies
//! (its caller opens the store), and knows nothing of the ledger, whose entries have a store of their own
//! (`ledger::Store`).

mod class;
mod error;
pub mod faulty;
mod folder;
mod group;
mod kept;
mod runtime;
mod seam;
mod tree;

pub use class::{Backups, Class, Kept, Pictures, PublicPictures, PublicTree, Published};
pub use error::StoreError;
pub use folder::owner_only;
pub use group::Flush;
pub use seam::Store;
pub use tree::Writes;
