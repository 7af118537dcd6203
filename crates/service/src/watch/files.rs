//! The inventory, and tables of addresses, from disk.

use crate::ServiceError;
use residency::address::{AddressTable, Tables, read};
use residency::{Inventory, Table};
use std::path::Path;

/// An inventory.
///
/// # Errors
/// [`ServiceError::Io`], [`ServiceError::Residency`].
pub fn inventory(path: &Path) -> Result<Inventory, ServiceError> {
    let text = std::fs::read_to_string(path).map_err(|e| ServiceError::io(path, e))?;
    crate::declared::inventory(path, &text)
}

/// The tables that an inventory names; their paths are taken from its folder.
///
/// # Errors
/// As [`table`].
pub fn tables(inventory: &Inventory, path: &Path) -> Result<Tables, ServiceError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut all = Vec::new();
    for declared in &inventory.tables {
        all.extend(table(declared, &folder.join(&declared.path))?);
    }
    Ok(Tables(all))
}

/// One file as tables.
///
/// # Errors
/// [`ServiceError::Io`], [`ServiceError::Table`].
pub fn table(declared: &Table, path: &Path) -> Result<Vec<AddressTable>, ServiceError> {
    let bytes = std::fs::read(path).map_err(|e| ServiceError::io(path, e))?;
    read(declared, bytes).map_err(|fault| ServiceError::Table(path.into(), fault))
}
