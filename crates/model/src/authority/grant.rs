//! Mandates and offers, as the fold keeps them.

use super::{Office, Role};
use crate::id::{KeyId, Person};
use crate::key::PublicKey;
use crate::time::UtcSeconds;

/// A key's mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The key.
    pub public: PublicKey,
    /// What it may do.
    pub role: Role,
    /// Whose it is: that of those who enrolled it.
    pub office: Office,
    /// Where; empty for the nation.
    pub area: String,
    /// Whose hand it is; none where the enrolment does not say.
    pub person: Option<Person>,
    /// The relying party of a passkey, a host name; none of other keys.
    pub rp: Option<String>,
    /// Log index of the enrolment.
    pub from: u64,
    /// Log index of the revocation: events from there on are not its any more.
    pub until: Option<u64>,
    /// Seconds of arrival at which it holds, both ends included; open where `None`.
    pub valid: (Option<UtcSeconds>, Option<UtcSeconds>),
    /// Who enrolled it: author and second; the root has none.
    pub enrolled_by: Vec<KeyId>,
}

impl Grant {
    /// Whether the mandate's dates have an arrival in them.
    pub fn holds_at(&self, arrival: UtcSeconds) -> bool {
        self.valid.0.is_none_or(|from| from <= arrival) && self.valid.1.is_none_or(|until| arrival <= until)
    }
}

/// A mandate that waits for the holder of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The code's key.
    pub public: PublicKey,
    /// What the mandate will be for.
    pub role: Role,
    /// Whose it will be.
    pub office: Office,
    /// Where.
    pub area: String,
    /// For whom; none where the offer does not say.
    pub person: Option<Person>,
    /// The authorities that made it; it falls with either.
    pub by: [KeyId; 2],
    /// Arrivals after this are too late.
    pub until: UtcSeconds,
    /// When the mandate will end.
    pub mandate_until: UtcSeconds,
    /// Log index at which it was taken or withdrawn.
    pub gone: Option<u64>,
}
