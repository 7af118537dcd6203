//! What kinds ask of the fold when they are judged.

use super::{Authority, Grant, Offer, Office, Role, Territory};
use crate::contest::Level;
use crate::id::{KeyId, StationCode};
use crate::key::PublicKey;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;

/// When and where an event is judged.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub arrival: UtcSeconds,
    pub territory: &'a dyn Territory,
}

/// Who grants or revokes: authorities of one office.
pub(crate) struct Granting<'a> {
    pub office: Office,
    by: &'a Grant,
    with: Option<&'a Grant>,
}

impl<'a> Granting<'a> {
    /// Their mandates.
    pub fn all(&self) -> impl Iterator<Item = &'a Grant> + use<'a> {
        [self.by].into_iter().chain(self.with)
    }
}

impl Office {
    /// Whether its authorities may grant a role: authorities of its own; supervisors are Bawaslu's, witnesses the
    /// participants', and all others the commission's.
    pub(crate) fn may_grant(&self, role: Role) -> Result<(), Refusal> {
        let has = match role {
            Role::Authority => true,
            Role::Supervisor => *self == Office::Bawaslu,
            Role::Saksi => matches!(self, Office::Participant(_)),
            _ => *self == Office::Commission,
        };
        if has { Ok(()) } else { Err(Refusal::OtherOffice(self.to_string())) }
    }

    /// Whether it is the office that has the say.
    pub(crate) fn is(&self, other: &Office) -> Result<(), Refusal> {
        if self == other { Ok(()) } else { Err(Refusal::OtherOffice(self.to_string())) }
    }
}

impl Authority {
    /// The mandate of a key that holds now, in this role; `kind` is named where the role is another.
    pub(crate) fn active(
        &self,
        id: KeyId,
        role: Role,
        kind: &'static str,
        at: At<'_>,
    ) -> Result<&Grant, Refusal> {
        let grant = self.grants.get(&id).ok_or(Refusal::UnknownKey(id))?;
        if grant.until.is_some() {
            return Err(Refusal::KeyRevoked(id));
        }
        if grant.role != role {
            return Err(Refusal::RoleMayNot(kind));
        }
        if grant.holds_at(at.arrival) { Ok(grant) } else { Err(Refusal::NotNow(id)) }
    }

    /// Whether a key may speak for a station in a role.
    pub(crate) fn at_station(
        &self,
        (id, role): (KeyId, Role),
        kind: &'static str,
        station: &StationCode,
        at: At<'_>,
    ) -> Result<(), Refusal> {
        holds_for(self.active(id, role, kind, at)?, station, at)
    }

    /// Whether an operator and a commissioner, two human beings, may speak for stations together.
    pub(crate) fn at_desk(
        &self,
        [by, with]: [KeyId; 2],
        kind: &'static str,
        stations: &[StationCode],
        at: At<'_>,
    ) -> Result<(), Refusal> {
        self.rules.has_desk()?;
        let operator = self.active(by, Role::Operator, kind, at)?;
        stations.iter().try_for_each(|station| holds_for(operator, station, at))?;
        let commissioner = self.active(with, Role::Commissioner, kind, at)?;
        stations.iter().try_for_each(|station| holds_for(commissioner, station, at))?;
        two_people(operator, commissioner)
    }

    /// Whether one person in a role of the desk may speak for stations.
    pub(crate) fn alone_at_desk(
        &self,
        (id, role): (KeyId, Role),
        kind: &'static str,
        stations: &[StationCode],
        at: At<'_>,
    ) -> Result<(), Refusal> {
        self.rules.has_desk()?;
        let grant = self.active(id, role, kind, at)?;
        stations.iter().try_for_each(|station| holds_for(grant, station, at))
    }

    /// Two authorities of the commission, of a kabupaten or kota or above, in whose areas a station lies.
    pub(crate) fn two_above(
        &self,
        [by, with]: [KeyId; 2],
        kind: &'static str,
        station: &StationCode,
        at: At<'_>,
    ) -> Result<(), Refusal> {
        self.rules.has_desk()?;
        let granting = self.granting(by, Some(with), kind, at)?;
        granting.office.is(&Office::Commission)?;
        granting.all().try_for_each(|grant| holds_for(grant, station, at))?;
        let above = |grant: &Grant| at.territory.level(&grant.area).is_some_and(|l| l <= Level::Regency);
        if granting.all().all(above) { Ok(()) } else { Err(Refusal::TooLow(kind)) }
    }

    /// Two authorities of one office; or the root alone, who opens the log before there is anybody else.
    pub(crate) fn granting(
        &self,
        by: KeyId,
        with: Option<KeyId>,
        kind: &'static str,
        at: At<'_>,
    ) -> Result<Granting<'_>, Refusal> {
        let first = self.active(by, Role::Authority, kind, at)?;
        let second = match with {
            Some(with) => Some(self.active(with, Role::Authority, kind, at)?),
            None if self.root == Some(by) => None,
            None => return Err(Refusal::MissingSignature),
        };
        let office = self.office_of(by, with);
        // The first's is the office, where the first is not the root; then the second's is.
        if let Some(second) = second.filter(|_| self.root != with) {
            second.office.is(&office)?;
        }
        if let Some(second) = second {
            two_people(first, second)?;
        }
        Ok(Granting { office, by: first, with: second })
    }

    /// The office that two authorities speak for together: the root speaks for any.
    pub(crate) fn office_of(&self, by: KeyId, with: Option<KeyId>) -> Office {
        let signers = [Some(by), with].into_iter().flatten();
        let other = signers.filter(|id| self.root != Some(*id)).find_map(|id| self.grants.get(&id));
        other.map(|grant| grant.office.clone()).unwrap_or_default()
    }

    /// Two authorities of the commission whose area is the whole nation.
    pub(crate) fn two_of_the_nation(
        &self,
        [by, with]: [KeyId; 2],
        kind: &'static str,
        at: At<'_>,
    ) -> Result<(), Refusal> {
        let granting = self.granting(by, Some(with), kind, at)?;
        granting.office.is(&Office::Commission)?;
        match granting.all().all(|grant| grant.area.is_empty()) {
            true => Ok(()),
            false => Err(Refusal::NationalRole(kind)),
        }
    }

    /// Whether the offer of a code can still be taken.
    pub(crate) fn open(&self, id: KeyId, offer: &Offer, at: At<'_>) -> Result<(), Refusal> {
        let stands = |id: &KeyId| self.grants.get(id).is_some_and(|g| g.until.is_none());
        if offer.gone.is_some() || !offer.by.iter().all(stands) {
            return Err(Refusal::OfferGone(id));
        }
        if at.arrival > offer.until { Err(Refusal::NotNow(id)) } else { Ok(()) }
    }

    /// A key or code comes into the log once.
    pub(crate) fn unknown_yet(&self, key: KeyId) -> Result<(), Refusal> {
        match self.grants.contains_key(&key) || self.offers.contains_key(&key) {
            true => Err(Refusal::KeyEnrolled(key)),
            false => Ok(()),
        }
    }

    pub(crate) fn grant(&mut self, grant: Grant) {
        self.grants.insert(grant.public.id(), grant);
    }

    /// An authority of an office for the whole nation, without dates.
    pub(crate) fn grant_nation(&mut self, public: PublicKey, office: Office, from: u64, by: Option<KeyId>) {
        self.grant(Grant {
            public,
            role: Role::Authority,
            office,
            area: String::new(),
            from,
            until: None,
            valid: (None, None),
            person: None,
            rp: None,
            enrolled_by: by.into_iter().collect(),
        });
    }
}

/// Whether a mandate is for a station.
fn holds_for(grant: &Grant, station: &StationCode, at: At<'_>) -> Result<(), Refusal> {
    match at.territory.contains(&grant.area, station) {
        true => Ok(()),
        false if !at.territory.contains("", station) => Err(Refusal::UnknownStation(station.clone())),
        false => Err(Refusal::OutsideArea(station.clone())),
    }
}

/// That two mandates are not one human being's, as far as they say whose they are.
fn two_people(one: &Grant, other: &Grant) -> Result<(), Refusal> {
    match one.person.is_some() && one.person == other.person {
        true => Err(Refusal::OnePerson),
        false => Ok(()),
    }
}

/// A role of the whole nation is given for all of it, by authorities of all of it.
pub(crate) fn national<'g>(
    role: Role,
    area: &str,
    grants: impl IntoIterator<Item = &'g Grant>,
) -> Result<(), Refusal> {
    let whole = area.is_empty() && grants.into_iter().all(|g| g.area.is_empty());
    if role.is_national() && !whole { Err(Refusal::NationalRole(role.code())) } else { Ok(()) }
}

/// An area that is known and lies in those of all these grants.
pub(crate) fn inside<'g>(
    grants: impl IntoIterator<Item = &'g Grant>,
    area: &str,
    at: At<'_>,
) -> Result<(), Refusal> {
    let known = at.territory.knows_area(area);
    match known && grants.into_iter().all(|g| at.territory.contains_area(&g.area, area)) {
        true => Ok(()),
        false => Err(Refusal::UnknownArea(area.to_owned())),
    }
}
