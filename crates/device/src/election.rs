//! Which election a phone works for, and whether it is a drill: from the first entry of its log, which the root key signed.

use crate::{Fault, Pinned};
use serde::Serialize;

/// An election, as every screen of the app names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Election {
    /// Its name, as setup has it.
    pub name: String,
    /// Whether its name says that nothing in it is an election's result ([`model::is_drill`]).
    pub drill: bool,
}

impl Pinned {
    /// The election of the log.
    ///
    /// # Errors
    /// [`Fault::BadNation`] before anything was taken of the log ([`Pinned::with`]).
    pub fn election(&self) -> Result<Election, Fault> {
        let name = self.known()?.setup.election.clone();
        Ok(Election { drill: model::is_drill(&name), name })
    }
}
