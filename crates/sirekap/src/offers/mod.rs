//! Codes for officers. One authority makes tickets and cards, another signs too and makes the PINs; the file that goes
//! from the one to the other has no secret in it ([`file`]).

pub mod file;
mod half;

pub use half::Half;

use crate::face::{Exit, Failure};
use crate::keys;
use crate::log_home::policy;
use crate::parallel;
use device::{Code, Fault, Pinned, Typed};
use model::event::KeyOffer;
use model::{KeyId, Person, PublicKey, Role, Signer, StationCode, Submission, UtcSeconds};
use service::Home;
use texts::{Said, command};

/// What an officer is handed, in person.
#[derive(Clone, Debug)]
pub struct Card {
    /// The code.
    pub code: Code,
    /// The same to be typed, where the card has it.
    pub typed: Option<Typed>,
    /// Public key of the code.
    pub ticket: PublicKey,
}

/// A card with its PIN, as one machine makes both for drills.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The card.
    pub card: Card,
    /// Six digits, told and not printed on the card.
    pub pin: String,
}

/// Whether a card can be typed. Its letters cost a tenth of a second of a processor each to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// QR code and letters.
    Letters,
    /// A QR code alone.
    QrOnly,
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

/// Draws 32 bytes.
pub type Chance<'a> = &'a mut dyn FnMut() -> Result<[u8; 32], Failure>;

/// The number that card and slip show, so that they find together: the first digits of the ticket's id.
pub fn number(ticket: KeyId) -> String {
    ticket.to_hex().chars().take(6).collect::<String>().to_uppercase()
}

/// Six digits of what was drawn. 2^64 is so much larger than 10^6 that no digit is likelier than another by more than
/// 10^-13.
pub fn pin(drawn: [u8; 8]) -> String {
    format!("{:06}", u64::from_be_bytes(drawn) % 1_000_000)
}

/// A card for each area.
pub fn cards(
    pinned: &Pinned,
    areas: &[StationCode],
    typing: Typing,
    chance: Chance<'_>,
) -> Result<Vec<Card>, Failure> {
    let drawn = areas.iter().map(|_| chance()).collect::<Result<Vec<_>, _>>()?;
    let made = parallel::map(areas.len(), |at| card(pinned, &areas[at], typing, &drawn[at]));
    made.into_iter()
        .collect::<Result<_, _>>()
        .map_err(|fault: Fault| Failure::new(Exit::Storage, |lang| fault.said(lang)))
}

fn card(pinned: &Pinned, area: &StationCode, typing: Typing, drawn: &[u8; 32]) -> Result<Card, Fault> {
    let (origin, root) = (pinned.origin(), pinned.root());
    let (mut secret, mut random) = ([0; 16], [0; 8]);
    secret.copy_from_slice(&drawn[..16]);
    random.copy_from_slice(&drawn[..8]);
    let (typed, code) = match typing {
        Typing::QrOnly => (None, Code::new(area.clone(), secret, origin, root)),
        Typing::Letters => {
            let (typed, code) = Typed::issue(area.clone(), u64::from_be_bytes(random), origin, root)?;
            (Some(typed), code)
        }
    };
    let ticket = code.ticket(origin).public().clone();
    Ok(Card { code, typed, ticket })
}

/// The offer of a card's code, signed by the first of the two who must sign.
///
/// # Errors
/// Where that key gives no signature.
pub fn offer(
    card: &Card,
    origin: &str,
    (by, with): (&dyn Signer, KeyId),
    role: Role,
    terms: Terms,
) -> Result<Half, Failure> {
    half(card, origin, (by, with), (role, card.code.station.as_str(), None), terms)
}

fn half(
    card: &Card,
    origin: &str,
    (by, with): (&dyn Signer, KeyId),
    (role, area, person): (Role, &str, Option<Person>),
    terms: Terms,
) -> Result<Half, Failure> {
    let offer = KeyOffer {
        area: area.into(),
        by: by.id(),
        kind: KeyOffer::kind_of(person).into(),
        mandate_until: terms.mandate_until,
        person,
        role: role.code().into(),
        ticket: card.ticket.to_base64(),
        time: terms.time,
        until: terms.until,
        with,
    };
    Ok(Half::sign(origin, offer, by)?)
}

/// Who gets a card for a desk.
pub struct ForDesk<'a> {
    /// What the card names: the area's code, `0` for the nation.
    pub place: StationCode,
    /// The mandate's area.
    pub area: &'a str,
    /// The mandate's role.
    pub role: Role,
    /// Whose hand it will be.
    pub person: Person,
}

/// A card and a PIN for a person at a desk, with the offer that two authorities have signed.
///
/// # Errors
/// Where a key gives no signature, or the policy can't be read.
pub fn for_desk(
    home: &Home,
    of: ForDesk<'_>,
    (by, with): (&dyn Signer, &dyn Signer),
    terms: Terms,
    chance: Chance<'_>,
) -> Result<(Submission, Handed), Failure> {
    let (origin, pinned) = (&home.settings.origin, pinned(&policy(home)?)?);
    let drawn = chance()?;
    let card = card(&pinned, &of.place, Typing::Letters, &drawn)
        .map_err(|fault| Failure::new(Exit::Storage, |lang| fault.said(lang)))?;
    let mut number = [0; 8];
    number.copy_from_slice(&drawn[16..24]);
    let signed = half(&card, origin, (by, with.id()), (of.role, of.area, Some(of.person)), terms)?;
    Ok((signed.countersign(origin, with)?, Handed { card, pin: pin(number) }))
}

/// Cards and PINs with the offers that both have signed, on one machine. Only for drills: in an election the two keys lie
/// with two offices.
pub fn make(
    home: &Home,
    areas: &[StationCode],
    terms: Terms,
    typing: Typing,
    chance: Chance<'_>,
) -> Result<(Vec<Submission>, Vec<Handed>), Failure> {
    let [by, with] = keys::authorities(home, [None, None])?;
    let (origin, pinned) = (&home.settings.origin, pinned(&policy(home)?)?);
    let (mut numbers, mut events, mut handed) = (Vec::new(), Vec::new(), Vec::new());
    let mut draw = || {
        let drawn = chance()?;
        let mut number = [0; 8];
        number.copy_from_slice(&drawn[16..24]);
        numbers.push(number);
        Ok(drawn)
    };
    let cards = cards(&pinned, areas, typing, &mut draw)?;
    for (card, number) in cards.into_iter().zip(numbers) {
        let half = offer(&card, origin, (&*by, with.id()), Role::Officer, terms)?;
        events.push(half.countersign(origin, &*with)?);
        handed.push(Handed { card, pin: pin(number) });
    }
    Ok((events, handed))
}

/// An offer that the log would refuse.
pub fn refused(refusal: model::Refusal) -> Failure {
    Failure::new(Exit::Refused, |lang| refusal.said(lang))
}

/// What cards pin, from the text of a policy.
pub fn pinned(policy: &str) -> Result<Pinned, Failure> {
    Pinned::of(policy).map_err(|fault| {
        let hint = |lang| command::ASK_FOR_POLICY.get(lang).into();
        // What is wrong with it is for the operator, not for an officer.
        Failure::new(Exit::Input, |lang| Said {
            text: fault.to_string(),
            hint: hint(lang),
            ..fault.said(lang)
        })
    })
}
