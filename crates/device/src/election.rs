//! Which election a phone works for, and whether it is a drill: from the first entry of its log, which the root key signed.

use crate::{Fault, Pinned};
use model::event::Setup;
use model::{Payload, Refusal};

/// An election, as every screen of the app names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// Its name, as setup has it.
    pub name: String,
    /// Whether its name says that nothing in it is an election's result ([`model::is_drill`]).
    pub drill: bool,
}

impl Pinned {
    /// The election of a log, from the entries of the keys of receipts, of which setup is the first.
    ///
    /// # Errors
    /// [`Fault::BadEnrolment`] when the first entry is not a setup that the root key has signed.
    pub fn election(&self, entries: &[String]) -> Result<Election, Fault> {
        let Setup { election: name, .. } = self.setup(entries)?;
        Ok(Election { drill: model::is_drill(&name), name })
    }

    /// The setup of a log, which the root key has signed.
    pub(crate) fn setup(&self, entries: &[String]) -> Result<Setup, Fault> {
        let none = Fault::BadEnrolment(Refusal::SetupPlace);
        let [first, ..] = entries else { return Err(none) };
        self.follow(std::slice::from_ref(first))?;
        match self.entry(first).map_err(Fault::BadEnrolment)?.event.payload() {
            Payload::Setup(setup) => Ok(setup.clone()),
            _ => Err(none),
        }
    }
}
