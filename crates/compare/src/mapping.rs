//! Which column of a file holds what, where whoever has the file says it.

use model::Field;
use serde::Deserialize;
use std::collections::BTreeMap;

texts::coded! {
    /// What is wrong with a mapping.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum MappingFault of compare(lang) {
        /// Not `what=column`.
        J1001 Form(found: String) => (found),
        /// Neither a place nor a field of a form.
        J1002 What(found: String) => (found),
        /// Not the TOML that a mapping is.
        J1003 Toml(why: String) => (why),
        /// A separator of more than one character, or of none that a file can have.
        J1004 Separator(found: String) => (format_args!("{found:?}")),
    }
}

/// Columns by what they hold. What is not named here is guessed by the file's header.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Column with the code of a station, or of a region.
    pub station: Option<String>,
    /// Column with the code of a village; with `number` it names the station.
    pub village: Option<String>,
    /// Column with the station's number in its village.
    pub number: Option<String>,
    /// What separates the cells; without it, what the header has most of: comma, semicolon, tab or bar.
    pub separator: Option<String>,
    /// Columns by the field of the form that they hold (`IV.1`, `V.A`).
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
}

impl Mapping {
    /// Reads a mapping as TOML.
    ///
    /// # Errors
    /// [`MappingFault`]: not TOML, an unknown key or field, a separator that is none.
    pub fn read(text: &str) -> Result<Mapping, MappingFault> {
        let mapping: Mapping =
            toml::from_str(text).map_err(|e| MappingFault::Toml(e.message().to_string()))?;
        if let Some(strange) = mapping.fields.keys().find(|f| Field::named(f).is_none()) {
            return Err(MappingFault::What(strange.clone()));
        }
        mapping.separator()?;
        Ok(mapping)
    }

    /// Takes `what=column`: `station`, `village`, `number`, `separator`, or a field of the form. It replaces what stood there.
    ///
    /// # Errors
    /// [`MappingFault`]: another form, or a field that no form has.
    pub fn set(&mut self, pair: &str) -> Result<(), MappingFault> {
        let form = || MappingFault::Form(pair.to_string());
        let (what, column) = pair.split_once('=').ok_or_else(form)?;
        let (what, column) = (what.trim(), column.trim().to_string());
        if column.is_empty() {
            return Err(form());
        }
        match what {
            "station" => self.station = Some(column),
            "village" => self.village = Some(column),
            "number" => self.number = Some(column),
            "separator" => {
                self.separator = Some(column);
                self.separator()?;
            }
            field if Field::named(field).is_some() => {
                self.fields.insert(field.to_string(), column);
            }
            strange => return Err(MappingFault::What(strange.to_string())),
        }
        Ok(())
    }

    /// The separator, where one is named.
    pub(crate) fn separator(&self) -> Result<Option<u8>, MappingFault> {
        let named = |text: &str| match (text, text.as_bytes()) {
            ("tab" | "\\t", _) => Ok(b'\t'),
            (_, [byte]) if byte.is_ascii() && !byte.is_ascii_alphanumeric() && !b"\"\r\n".contains(byte) => {
                Ok(*byte)
            }
            _ => Err(MappingFault::Separator(text.to_string())),
        };
        self.separator.as_deref().map(named).transpose()
    }
}
