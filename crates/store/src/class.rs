//! Classes of data that have a store today.

mod sealed {
    pub trait Sealed {}
}

/// A class of data. What the classes are is decided here alone; where each may lie is decided by whoever opens its store.
pub trait Class: sealed::Sealed + Send + Sync + 'static {
    /// Its name in messages.
    const NAME: &'static str;
    /// Whether a folder of it is closed to everybody but its owner.
    const OWNER_ONLY: bool;
}

/// What officers send beside their forms: grey pages, original photos, pictures of incidents, records of readings. They
/// show names, signatures and people, and are never public.
#[derive(Clone, Copy, Debug)]
pub enum Pictures {}

/// The published tree: nodes, tiles and bundles of the log, cuts, and the two pointers that lead to them.
#[derive(Clone, Copy, Debug)]
pub enum PublicTree {}

/// What everybody may see of the forms' pages, and the layouts by which it can be checked. Apart from the tree's numbers, so that a
/// mirror may carry these without them.
#[derive(Clone, Copy, Debug)]
pub enum PublicPictures {}

/// Encrypted parts and manifests of backups (docs/spec/backup.md). A folder of it may lie on a stick whose file system knows
/// no owners, and shows strangers nothing but sizes: it is not closed.
#[derive(Clone, Copy, Debug)]
pub enum Backups {}

/// A class whose objects are durable under their names as soon as each is kept.
pub trait Kept: Class {}

impl Kept for Pictures {}
impl Kept for Backups {}

/// A class that is public: objects that never change are written many at a time, before anything points to them.
pub trait Published: Class {}

impl Published for PublicTree {}
impl Published for PublicPictures {}

impl sealed::Sealed for Pictures {}
impl sealed::Sealed for Backups {}
impl sealed::Sealed for PublicTree {}
impl sealed::Sealed for PublicPictures {}

impl Class for Pictures {
    const NAME: &'static str = "pictures";
    const OWNER_ONLY: bool = true;
}

impl Class for Backups {
    const NAME: &'static str = "backups";
    const OWNER_ONLY: bool = false;
}

impl Class for PublicPictures {
    const NAME: &'static str = "public pictures";
    const OWNER_ONLY: bool = false;
}

impl Class for PublicTree {
    const NAME: &'static str = "tree";
    const OWNER_ONLY: bool = false;
}
