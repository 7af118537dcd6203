//! Codes for officers: offers that two authorities sign, and the cards with their PINs.

use crate::face::Failure;
use crate::home::Home;
use crate::keys::{self, KeyName};
use crate::log_home::policy;
use device::Code;
use model::event::{KeyOffer, Payload, kinds, sign};
use model::{KeyId, Role, StationCode, Submission, UtcSeconds};

/// What an officer is handed, in person.
#[derive(Clone, Debug)]
pub struct Card {
    /// The code.
    pub code: Code,
    /// Six digits, told and not printed.
    pub pin: String,
    /// Id of the code's key.
    pub ticket: KeyId,
}

/// How long codes and mandates hold.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Now.
    pub time: UtcSeconds,
    /// Last second at which a code can be used.
    pub until: UtcSeconds,
    /// Last second of the mandate.
    pub mandate_until: UtcSeconds,
}

impl Terms {
    /// From now on: codes for so many hours, mandates for so many days.
    pub fn new(time: UtcSeconds, hours: u32, days: u32) -> Self {
        let later = |seconds: i64| UtcSeconds(time.0 + seconds);
        Terms { time, until: later(i64::from(hours) * 3_600), mandate_until: later(i64::from(days) * 86_400) }
    }
}

/// Makes a code for each area from what is drawn, with the offers that two authorities sign. The folder's keys sign; in a
/// real election the two lie with two people.
pub fn make(
    home: &Home,
    areas: &[StationCode],
    role: Role,
    terms: Terms,
    chance: &mut dyn FnMut() -> Result<[u8; 32], Failure>,
) -> Result<(Vec<Submission>, Vec<Card>), Failure> {
    let (by, with) = (keys::secret(home, KeyName::Authority)?, keys::secret(home, KeyName::Root)?);
    let (origin, policy) = (&home.settings.origin, policy(home)?);
    let (mut events, mut cards) = (Vec::new(), Vec::new());
    for area in areas {
        let drawn = chance()?;
        let (mut secret, mut number) = ([0; 16], [0; 8]);
        secret.copy_from_slice(&drawn[..16]);
        number.copy_from_slice(&drawn[16..24]);
        let code = Code::new(area.clone(), secret, &policy);
        let ticket = code.ticket(origin);
        let offer = KeyOffer {
            area: area.to_string(),
            by: by.id(),
            kind: kinds::KEY_OFFER.into(),
            mandate_until: terms.mandate_until,
            role: role.code().into(),
            ticket: ticket.public().to_base64(),
            time: terms.time,
            until: terms.until,
            with: with.id(),
        };
        events.push(sign(origin, Payload::KeyOffer(offer), &[&by, &with]));
        // 2^64 is so much larger than 10^6 that no digit is likelier than another by more than 10^-13.
        let pin = format!("{:06}", u64::from_be_bytes(number) % 1_000_000);
        cards.push(Card { code, pin, ticket: ticket.id() });
    }
    Ok((events, cards))
}
