//! Which election a phone works for, and whether it is a drill: from the first entry of its log, which the root key signed.

use crate::{Fault, Pinned};
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
        let none = Fault::BadEnrolment(Refusal::SetupPlace);
        let [first, ..] = entries else { return Err(none) };
        self.follow(std::slice::from_ref(first))?;
        match self.entry(first).map_err(Fault::BadEnrolment)?.event.payload() {
            Payload::Setup(setup) => {
                let drill = model::is_drill(&setup.election);
                Ok(Election { name: setup.election.clone(), drill })
            }
            _ => Err(none),
        }
    }
}
