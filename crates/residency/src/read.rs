//! A file's text to its type, and back from what is wrong in it to its line.

use crate::check::Check;
use crate::fault::Fault;
use crate::{Inventory, Policy};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Most bytes of a file: some thousand places.
const BYTES_MAX: usize = 1 << 20;

/// The policy for Indonesia that the program carries.
const INDONESIA: &str = include_str!("indonesia.toml");

impl Policy {
    /// What the first field says.
    pub const FORMAT: &str = "sirekap-residency/1";

    /// Reads a policy.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in its order.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        read(text, |policy: &Policy, check| check.policy(policy))
    }

    /// The policy of Indonesia, which holds where an election says nothing else: what is public may be copied anywhere;
    /// everything else, and the primary of everything, is in Indonesia with an owner of Indonesia.
    pub fn indonesia() -> Self {
        // Tests read it with `parse`; without rules nothing would be allowed.
        toml::from_str(INDONESIA).unwrap_or(Policy { format: Self::FORMAT.into(), rules: Vec::new() })
    }

    /// The text of [`Policy::indonesia`], to start from.
    pub const fn indonesia_text() -> &'static str {
        INDONESIA
    }
}

impl Inventory {
    /// What the first field says.
    pub const FORMAT: &str = "sirekap-inventory/1";

    /// Reads an inventory.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in its order.
    pub fn parse(text: &str) -> Result<Self, Vec<Fault>> {
        read(text, |inventory: &Inventory, check| check.inventory(inventory))
    }
}

fn read<T: DeserializeOwned>(text: &str, judge: impl Fn(&T, &mut Check<'_>)) -> Result<T, Vec<Fault>> {
    if text.len() > BYTES_MAX {
        return Err(vec![Fault::TooLarge { bytes: text.len(), most: BYTES_MAX }]);
    }
    let fault = |error: toml::de::Error| {
        let line = line_at(text, error.span().map_or(0, |span| span.start));
        vec![Fault::Toml { line, why: error.message().lines().collect::<Vec<_>>().join(" ") }]
    };
    let lines = Lines { text, table: DeTable::parse(text).map_err(fault)? };
    let value: T = toml::from_str(text).map_err(fault)?;
    let mut check = Check::new(&lines);
    judge(&value, &mut check);
    match check.found() {
        found if found.is_empty() => Ok(value),
        mut found => {
            found.sort_by_key(|fault| fault.1);
            Err(found.into_iter().map(|(fault, _)| fault).collect())
        }
    }
}

/// Where the fields of a file stand.
pub(crate) struct Lines<'t> {
    text: &'t str,
    table: Spanned<DeTable<'t>>,
}

impl Lines<'_> {
    /// The line of a field of the `at`-th table of a name, or where the table begins; of a field of the file itself where no
    /// name is given.
    pub(crate) fn of(&self, name: Option<(&str, usize)>, field: &str, item: Option<usize>) -> usize {
        let top = self.table.get_ref();
        let Some((name, at)) = name else {
            return top.get(field).map_or(1, |value| line_at(self.text, value.span().start));
        };
        let Some(table) = top.get(name).and_then(|all| all.get_ref().get(at)) else { return 1 };
        let value = table.get_ref().get(field);
        let value = match item {
            Some(item) => value.and_then(|list| list.get_ref().get(item)).or(value),
            None => value,
        };
        let first = |of: &DeValue<'_>| of.as_table().and_then(|t| t.values().map(|v| v.span().start).min());
        let start =
            value.map_or_else(|| first(table.get_ref()).unwrap_or(table.span().start), |v| v.span().start);
        line_at(self.text, start)
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
