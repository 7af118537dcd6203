//! Which place of the inventory a folder is, and whether it may hold what is put there.

use crate::seal::Recipients;
use crate::{BackupError, RestoreError};
use residency::{DataClass, Inventory, Place, PlaceKind, Service};
use std::path::{Path, PathBuf};

/// An inventory from the text of its file; else what is wrong with it.
///
/// # Errors
/// In words of the parser.
pub fn inventory(text: &[u8]) -> Result<Inventory, String> {
    let text = std::str::from_utf8(text).map_err(|e| e.to_string())?;
    // The parser shows the place on several lines.
    toml::from_str(text).map_err(|e: toml::de::Error| e.to_string().replace('\n', " "))
}

/// The place whose address covers a folder of this machine most closely.
fn place_of<'a>(inventory: &'a Inventory, folder: &Path) -> Option<&'a Place> {
    let covers = |address: &String| {
        let path = Path::new(address);
        // An address may not be there, as a stick that is away; what is there may be named over links.
        let real = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        (path.is_absolute() && folder.starts_with(&real)).then(|| real.components().count())
    };
    let all = inventory.places.iter().flat_map(|place| place.addresses.iter().map(move |a| (place, a)));
    all.filter_map(|(place, a)| Some((covers(a)?, place)))
        .max_by_key(|(depth, _)| *depth)
        .map(|(_, place)| place)
}

/// Those who can open backups.
///
/// # Errors
/// [`BackupError::NoRecipient`], [`BackupError::Recipient`].
pub fn recipients(inventory: &Inventory) -> Result<Recipients, BackupError> {
    Recipients::parse(inventory.recipients.iter().map(|r| (r.id.as_str(), r.key.as_str())))
}

/// That a folder lies in a place that is declared for backups; the place's id.
///
/// # Errors
/// [`BackupError::NotThere`], [`BackupError::Undeclared`], [`BackupError::NotForBackups`].
pub fn may_hold_backups<'a>(inventory: &'a Inventory, folder: &Path) -> Result<&'a Place, BackupError> {
    let named = || folder.display().to_string();
    let real = folder.canonicalize().map_err(|_| BackupError::NotThere(named()))?;
    let place = place_of(inventory, &real).ok_or_else(|| BackupError::Undeclared(named()))?;
    match place.kind == PlaceKind::Backup && place.classes.contains(&DataClass::Backups) {
        true => Ok(place),
        false => Err(BackupError::NotForBackups(place.id.clone())),
    }
}

/// The one folder of this machine to which backups go where none is named.
///
/// # Errors
/// [`BackupError::WhichTarget`], [`BackupError::NotThere`] where it is not mounted.
pub fn only_target(inventory: &Inventory) -> Result<PathBuf, BackupError> {
    let targets = inventory.places.iter().filter(|place| place.service == Service::BackupTarget);
    let folders: Vec<&Path> =
        targets.flat_map(|place| &place.addresses).map(Path::new).filter(|path| path.is_absolute()).collect();
    let there: Vec<&&Path> = folders.iter().filter(|path| path.is_dir()).collect();
    match (&there[..], &folders[..]) {
        ([one], _) => Ok(one.to_path_buf()),
        ([], [one]) => Err(BackupError::NotThere(one.display().to_string())),
        ([], all) => Err(BackupError::WhichTarget(all.len())),
        (several, _) => Err(BackupError::WhichTarget(several.len())),
    }
}

/// That an election may be restored into a folder, which need not be there yet: its place is declared for the log and for
/// originals, as where they are written or as a copy that takes over.
///
/// # Errors
/// [`RestoreError::WrongPlace`].
pub fn may_hold_election(inventory: &Inventory, folder: &Path) -> Result<(), RestoreError> {
    let absolute = std::path::absolute(folder).map_err(|e| RestoreError::io(folder, e))?;
    let above = absolute.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let real = match above {
        Some((above, real)) => real.join(absolute.strip_prefix(above).unwrap_or(Path::new(""))),
        None => absolute.clone(),
    };
    let may = |place: &Place| {
        let kinds = [PlaceKind::Primary, PlaceKind::Replica];
        let classes = [DataClass::EventLog, DataClass::Originals];
        kinds.contains(&place.kind) && classes.iter().all(|class| place.classes.contains(class))
    };
    match place_of(inventory, &real).is_some_and(may) {
        true => Ok(()),
        false => Err(RestoreError::WrongPlace(folder.display().to_string())),
    }
}
