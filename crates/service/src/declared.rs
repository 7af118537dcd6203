//! What an election's folder declares of where its data lie: `inventory.toml`, and the policy that it is held against
//! (docs/spec/residency.md). Stores, witnesses and targets of copies are opened through it alone: what it does not allow for
//! the class is refused, with the rule and its law.

use crate::{Home, ServiceError};
use model::Lang;
use model::event::Witnessing;
use residency::{DataClass, First, Inventory, Place, PlaceKind, Policy, Use, judge};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::{Pictures, PublicPictures, PublicTree};

/// Name of the inventory in an election's folder.
pub const INVENTORY: &str = "inventory.toml";
/// Name of the policy there, where it is another than Indonesia's.
pub const POLICY: &str = "residency.toml";

/// Which class of data a store's is, in the words of the policy.
pub trait Classed: store::Class {
    /// The class.
    const CLASS: DataClass;
}

impl Classed for Pictures {
    const CLASS: DataClass = DataClass::Originals;
}

impl Classed for PublicTree {
    const CLASS: DataClass = DataClass::Results;
}

impl Classed for PublicPictures {
    const CLASS: DataClass = DataClass::PublicPictures;
}

/// Policy and inventory of an election.
#[derive(Clone, Debug)]
pub struct Declared {
    /// What may be where.
    pub policy: Policy,
    /// Every place, its folders from the root of the disk.
    pub inventory: Inventory,
    /// Whether the folder has no inventory, so that the one it would begin with stands in.
    pub is_first: bool,
}

impl Declared {
    /// What a folder declares. `first` is what an inventory would begin with, where there is none.
    ///
    /// # Errors
    /// [`ServiceError::Residency`] for a file that can't be used; [`ServiceError::Io`].
    pub fn of(home: &Home, first: &First) -> Result<Self, ServiceError> {
        let folder = real(&home.folder)?;
        let policy = policy_in(&home.folder)?;
        let text = read(&home.folder.join(INVENTORY))?;
        let is_first = text.is_none();
        let inventory = match text {
            Some(text) => inventory(&home.folder.join(INVENTORY), &text)?,
            None => first.inventory(Lang::default()),
        };
        Ok(Declared { policy, inventory: inventory.rooted(&folder.to_string_lossy()), is_first })
    }

    /// The place at a folder or address, where data of a class may be there. `kind` is in which way it is used; none where that
    /// is as the place is declared.
    ///
    /// # Errors
    /// [`ServiceError::Place`], with the rule.
    pub fn allows(
        &self,
        class: DataClass,
        kind: Option<PlaceKind>,
        address: &str,
    ) -> Result<&Place, ServiceError> {
        let of = Use { class, kind, address };
        Ok(judge(&self.policy, &self.inventory, of).map_err(ServiceError::Place)?.place)
    }

    /// The same of a folder, which need not be there yet.
    ///
    /// # Errors
    /// [`ServiceError::Place`], [`ServiceError::Io`].
    pub fn allows_folder(
        &self,
        class: DataClass,
        kind: Option<PlaceKind>,
        folder: &Path,
    ) -> Result<&Place, ServiceError> {
        self.allows(class, kind, &real(folder)?.to_string_lossy())
    }
}

/// That data of classes may lie in a folder of the election, as its primary.
///
/// # Errors
/// As [`Declared::of`] and [`Declared::allows`].
pub fn own(home: &Home, folder: &Path, classes: &[DataClass]) -> Result<(), ServiceError> {
    let declared = Declared::of(home, &First::default())?;
    classes
        .iter()
        .try_for_each(|class| declared.allows_folder(*class, Some(PlaceKind::Primary), folder).map(|_| ()))
}

/// What an inventory begins with that is known from a log: who cosigns it.
pub fn first_with(witnessing: Option<&Witnessing>) -> First {
    let named = witnessing.into_iter().flat_map(|witnessing| &witnessing.witnesses);
    let witnesses = named.map(|witness| (witness.name.clone(), witness.address.clone())).collect();
    First { witnesses, ..First::default() }
}

/// Writes the inventory that an election begins with into its folder, unless it has one.
///
/// # Errors
/// [`ServiceError::Io`].
pub(crate) fn begin(folder: &Path) -> Result<(), ServiceError> {
    let path = folder.join(INVENTORY);
    match path.exists() {
        true => Ok(()),
        false => {
            let text = First::default().inventory(Lang::default()).to_toml(Lang::default());
            std::fs::write(&path, text).map_err(|e| ServiceError::io(&path, e))
        }
    }
}

/// The policy of a folder: its own, else Indonesia's.
///
/// # Errors
/// [`ServiceError::Residency`], [`ServiceError::Io`].
pub fn policy_in(folder: &Path) -> Result<Policy, ServiceError> {
    let path = folder.join(POLICY);
    match read(&path)? {
        Some(text) => policy(&path, &text),
        None => Ok(Policy::indonesia()),
    }
}

/// A policy, by its text.
///
/// # Errors
/// [`ServiceError::Residency`].
pub fn policy(path: &Path, text: &str) -> Result<Policy, ServiceError> {
    Policy::parse(text).map_err(|faults| ServiceError::Residency(path.into(), faults))
}

/// An inventory, by its text.
///
/// # Errors
/// [`ServiceError::Residency`].
pub fn inventory(path: &Path, text: &str) -> Result<Inventory, ServiceError> {
    Inventory::parse(text).map_err(|faults| ServiceError::Residency(path.into(), faults))
}

fn read(path: &Path) -> Result<Option<String>, ServiceError> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ServiceError::io(path, error)),
    }
}

/// A folder from the root of the disk, without links; of one that is not there yet as far as it is.
fn real(folder: &Path) -> Result<PathBuf, ServiceError> {
    match (folder.canonicalize(), folder.parent(), folder.file_name()) {
        (Ok(real), ..) => Ok(real),
        (Err(error), Some(parent), Some(name)) if error.kind() == ErrorKind::NotFound => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            Ok(real(parent)?.join(name))
        }
        (Err(error), ..) => Err(ServiceError::io(folder, error)),
    }
}
