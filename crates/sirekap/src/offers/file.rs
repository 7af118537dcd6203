//! The files that go from office to office (docs/spec/intake.md, "Who makes what").

use super::Half;
use intake::PinHash;
use model::event::{Payload, SignatureLine};
use model::lang::Text;
use model::{Algorithm, KeyId, PublicKey, Submission};
use std::collections::BTreeSet;
use texts::command;

const OFFERS: &str = "sirekap-offers/1";
const REGISTRAR: &str = "sirekap-registrar/1";

/// Why a file is not taken: its line, counted from 1, and what is wrong there in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadFile {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub why: Text,
}

/// Offers that the first authority has signed. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffersFile {
    /// The first authority's key.
    pub by: PublicKey,
    /// What it offers.
    pub halves: Vec<Half>,
}

/// Offers that both have signed, with the PINs of their codes as the service keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrarFile {
    /// Events and PINs.
    pub rows: Vec<(Submission, PinHash)>,
}

/// Lines of a file with their numbers.
struct Lines<'a> {
    rest: std::str::Split<'a, char>,
    at: usize,
}

impl<'a> Lines<'a> {
    fn open(text: &'a str, kind: &str, origin: &str) -> Result<Self, BadFile> {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let mut lines = Lines { rest: body.split('\n'), at: 0 };
        if lines.next() != Some(kind) {
            return Err(lines.bad(command::NOT_KIND_FILE_EXPECTED));
        }
        if lines.next() != Some(origin) {
            return Err(lines.bad(command::ANOTHER_ELECTION));
        }
        Ok(lines)
    }

    fn next(&mut self) -> Option<&'a str> {
        self.at += 1;
        self.rest.next()
    }

    /// The next line, which a row must have.
    fn more(&mut self) -> Result<&'a str, BadFile> {
        self.next().ok_or_else(|| self.bad(command::FILE_CUT_OFF))
    }

    const fn bad(&self, why: Text) -> BadFile {
        BadFile { line: self.at, why }
    }
}

impl OffersFile {
    /// Its text.
    pub fn text(&self, origin: &str) -> String {
        let head = format!("{OFFERS}\n{origin}\n{} {}\n", self.by.algorithm().tag(), self.by.to_base64());
        self.halves.iter().map(Half::text).fold(head, |text, half| text + &half)
    }

    /// Reads a file of this log; every offer has the signature of the key that the file names.
    ///
    /// # Errors
    /// [`BadFile`].
    pub fn parse(origin: &str, text: &str) -> Result<Self, BadFile> {
        let mut lines = Lines::open(text, OFFERS, origin)?;
        let key = lines.more()?.split_once(' ');
        let key = key.and_then(|(tag, key)| PublicKey::from_base64(Algorithm::from_tag(tag)?, key).ok());
        let by = key.ok_or_else(|| lines.bad(command::KEY_CANT_READ))?;
        let (mut halves, mut seen) = (Vec::new(), BTreeSet::new());
        while let Some(payload) = lines.next() {
            let Ok(Payload::KeyOffer(offer)) = Payload::parse(payload) else {
                return Err(lines.bad(command::NOT_OFFER_CODE));
            };
            if !seen.insert(offer.ticket.clone()) {
                return Err(lines.bad(command::CODE_STANDS_ABOVE_ALREADY));
            }
            let line = SignatureLine::parse(lines.more()?);
            let half = line.ok().map(|line| Half { offer, line }).filter(|h| h.signed_by(origin, &by));
            halves.push(half.ok_or_else(|| lines.bad(command::FIRST_AUTHORITY_NOT_SIGNED))?);
        }
        Ok(OffersFile { by, halves })
    }
}

impl RegistrarFile {
    /// Its text.
    pub fn text(&self, origin: &str) -> String {
        let mut text = format!("{REGISTRAR}\n{origin}\n");
        for (event, pin) in &self.rows {
            text += &format!("{}\n", event.payload().to_json());
            event.signatures().iter().for_each(|line| text += &line.to_text());
            text += &format!("{} {}\n", pin.salt.to_hex(), pin.hash.to_hex());
        }
        text
    }

    /// Reads a file of this log. Its signatures are the log's to judge.
    ///
    /// # Errors
    /// [`BadFile`].
    pub fn parse(origin: &str, text: &str) -> Result<Self, BadFile> {
        let mut lines = Lines::open(text, REGISTRAR, origin)?;
        let mut rows = Vec::new();
        while let Some(payload) = lines.next() {
            let (by, with) = (lines.more()?, lines.more()?);
            let event = format!("{}\n{origin}\n{payload}\n{by}\n{with}\n", model::event::HEADER);
            let event = Submission::parse(origin, event.as_bytes()).ok();
            let event = event.filter(|e| matches!(e.payload(), Payload::KeyOffer(_)));
            let event = event.ok_or_else(|| lines.bad(command::NOT_OFFER_CODE))?;
            let hashes = lines.more()?.split_once(' ').map(|(salt, hash)| (salt.parse(), hash.parse()));
            let Some((Ok(salt), Ok(hash))) = hashes else {
                return Err(lines.bad(command::PINS_HASH_CANT_READ));
            };
            rows.push((event, PinHash { salt, hash }));
        }
        Ok(RegistrarFile { rows })
    }
}

/// The ticket that an offer is for.
pub fn ticket(offer: &model::event::KeyOffer) -> Option<KeyId> {
    PublicKey::from_base64(Algorithm::Ed25519, &offer.ticket).ok().map(|key| key.id())
}
