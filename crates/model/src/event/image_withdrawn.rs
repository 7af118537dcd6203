//! Public pictures that are taken away. Fields stand in the canonical order of their JSON.

use super::image_rendered::touches_its_station;
use super::kind::Kind;
use crate::authority::{At, Authority, Office, Role};
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId, StationCode};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Why public pictures are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithdrawReason {
    /// They show a person, a name or a signature.
    PersonalData,
    /// They are of another form, or of no form.
    OtherPicture,
    /// A court or an authority ordered it.
    Order,
}

impl WithdrawReason {
    /// All of them.
    pub const ALL: [WithdrawReason; 3] =
        [WithdrawReason::PersonalData, WithdrawReason::OtherPicture, WithdrawReason::Order];

    /// The code in events.
    pub const fn code(self) -> &'static str {
        match self {
            WithdrawReason::PersonalData => "personal_data",
            WithdrawReason::OtherPicture => "other_picture",
            WithdrawReason::Order => "order",
        }
    }

    /// In words.
    pub const fn text(self) -> Text {
        match self {
            WithdrawReason::PersonalData => event::WITHDRAWN_PERSONAL_DATA,
            WithdrawReason::OtherPicture => event::WITHDRAWN_OTHER_PICTURE,
            WithdrawReason::Order => event::WITHDRAWN_ORDER,
        }
    }
}

/// Takes the bytes of public pictures away and leaves their hashes: the one exception to "nothing is deleted".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImageWithdrawn {
    /// The renderer.
    pub by: KeyId,
    /// The `form.confirmed` whose pages they show.
    pub event: EventId,
    /// Its form.
    pub form: FormKey,
    /// `image.withdrawn/1`.
    pub kind: String,
    /// SHA-256 of the pictures, ascending, none twice.
    pub pictures: Vec<Digest>,
    /// Why.
    pub reason: WithdrawReason,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone: whose public file it changes.
    pub touches: Vec<StationCode>,
    /// An authority of the commission in whose area the station lies.
    pub with: KeyId,
}

impl ImageWithdrawn {
    /// Its name.
    pub const KIND: &str = "image.withdrawn/1";
    /// Most pictures of one event: two sizes of each page.
    pub const PICTURES_MAX: usize = 2 * super::PAGES_MAX;
}

impl Kind for ImageWithdrawn {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::IMAGE_WITHDRAWN;
    const MANDATE: bool = false;

    fn with(&self) -> Option<KeyId> {
        Some(self.with)
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        touches_its_station(&self.form, &self.touches)?;
        let count = (1..=Self::PICTURES_MAX).contains(&self.pictures.len());
        match count && self.pictures.is_sorted_by(|a, b| a < b) {
            true => Ok(()),
            false => Err(Refusal::BadField("pictures: 1 to 128, ascending, none twice".into())),
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_station((self.by, Role::Renderer), "image.withdrawn", &self.form.station, at)?;
        authority.at_station((self.with, Role::Authority), "image.withdrawn", &self.form.station, at)?;
        authority.office_of(self.with, None).is(&Office::Commission)
    }
}
