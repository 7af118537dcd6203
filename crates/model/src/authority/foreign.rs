//! What an event of an unknown kind may touch, by the mandates of those who signed it.

use super::{Authority, Grant, Office, Role, Territory};
use crate::event::Foreign;
use crate::id::KeyId;
use crate::refusal::Refusal;

impl Authority {
    /// The mandates, holding at this place, of those who signed an event of an unknown kind. `verified` are the keys whose
    /// signatures verify ([`Foreign::verified`]); a key that is not known by now may be one that the event itself brings.
    ///
    /// # Errors
    /// [`Refusal::BadSignatureLine`]; [`Refusal::BadSignature`] where a known key's does not verify; where nobody's mandate
    /// holds, what is wrong with the first: [`Refusal::MissingSignature`], [`Refusal::UnknownKey`], [`Refusal::KeyRevoked`] or
    /// [`Refusal::NotNow`].
    pub fn signers_of(&self, event: &Foreign, verified: &[KeyId]) -> Result<Vec<&Grant>, Refusal> {
        let lines = event.signatures()?;
        let wrong = |id: &KeyId| self.public_key(*id).is_some() && !verified.contains(id);
        if let Some(id) = lines.iter().map(|line| line.key).find(wrong) {
            return Err(Refusal::BadSignature(id));
        }
        let holds = |grant: &&Grant| grant.until.is_none() && grant.holds_at(event.arrival());
        let mut signers: Vec<(KeyId, &Grant)> =
            lines.iter().filter_map(|l| Some((l.key, self.grants.get(&l.key).filter(holds)?))).collect();
        // Nobody is two people.
        signers.sort_by_key(|(id, _)| *id);
        signers.dedup_by_key(|(id, _)| *id);
        if !signers.is_empty() {
            return Ok(signers.into_iter().map(|(_, grant)| grant).collect());
        }
        let first = lines.first().ok_or(Refusal::MissingSignature)?.key;
        Err(match self.grants.get(&first) {
            None => Refusal::UnknownKey(first),
            Some(grant) if grant.until.is_some() => Refusal::KeyRevoked(first),
            Some(_) => Refusal::NotNow(first),
        })
    }

    /// Whether signers may touch these places: each lies in the areas of all of them that are of the commission, of whom there
    /// is one. The whole nation (no code) takes two authorities of the nation.
    ///
    /// # Errors
    /// [`Refusal::OtherOffice`]; [`Refusal::UnknownArea`], and [`Refusal::MissingSignature`] for the nation.
    pub fn may_touch(
        signers: &[&Grant],
        touches: &[String],
        territory: &dyn Territory,
    ) -> Result<(), Refusal> {
        // What other offices' authorities say touches no place.
        let ours: Vec<&Grant> = signers.iter().copied().filter(|g| g.office == Office::Commission).collect();
        if let (Some(other), true) = (signers.first(), ours.is_empty()) {
            return Err(Refusal::OtherOffice(other.office.to_string()));
        }
        let inside = |code: &&String| {
            territory.knows_area(code) && ours.iter().all(|g| territory.contains_area(&g.area, code))
        };
        if let Some(code) = touches.iter().find(|code| !inside(code)) {
            return Err(Refusal::UnknownArea(code.clone()));
        }
        let national = ours.iter().filter(|g| g.role == Role::Authority && g.area.is_empty()).count();
        if touches.is_empty() && national < 2 { Err(Refusal::MissingSignature) } else { Ok(()) }
    }
}
