//! What is known of a form before its photo is looked at: its fields, and how many voters its station has.

use model::form::at;
use model::{FormSchema, Parameters, Sex};

/// The form's kind and what the registry knows of its station.
#[derive(Clone, Copy, Debug)]
pub struct Knowledge<'a> {
    /// The form's fields.
    pub schema: &'a FormSchema,
    /// The election's parameters.
    pub parameters: &'a Parameters,
    /// Voters of the station in the register, where it says.
    pub registered: Option<u32>,
    /// Whether the bounds of K15 do not apply (noken villages in Papua, stations abroad).
    pub exempt: bool,
    /// I.A.J of the same station's other contests (K14).
    pub sibling_voters: &'a [Option<u32>],
}

impl Knowledge<'_> {
    /// The voters of the station as others say, each number once: several forms that repeat a number are one witness,
    /// as the same hand copied it.
    pub fn voters(&self) -> Vec<u32> {
        let mut all: Vec<u32> =
            self.sibling_voters.iter().copied().chain([self.registered]).flatten().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The largest value possible at a position (K15): what fits a station, or the boxes.
    pub fn bound(&self, position: Option<usize>) -> u32 {
        let Some(position) = position.filter(|_| !self.exempt) else { return self.parameters.value_max };
        let voters = self.registered.unwrap_or(self.parameters.station_voters_max);
        let bound = if position <= at::voters(Sex::J) { voters } else { self.parameters.ballots(voters) };
        bound.min(self.parameters.value_max)
    }
}
