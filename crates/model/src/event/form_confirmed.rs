//! Values as an officer confirmed them. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use super::payload::{FormEvent, Link, Power};
use crate::authority::{At, Authority, Role};
use crate::canon;
use crate::control::Control;
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId};
use crate::lang::Text;
use crate::refusal::Refusal;
use crate::stage::Stage;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use texts::event;

/// The two pictures of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PagePictures {
    /// SHA-256 of the page laid flat, grey: small, and has every box.
    pub grey: Digest,
    /// SHA-256 of the photo as it was taken.
    pub original: Digest,
}

/// A form's values as an officer confirmed them against the paper. What the paper says (`values`), and what the
/// machine read (`machine`), stand apart: where they differ the machine was wrong, and nobody corrected the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormConfirmed {
    /// Codes of broken controls of which the officer said: the paper says so. Ascending, none twice.
    pub acknowledged: Vec<String>,
    /// The officer's device.
    pub by: KeyId,
    /// The form.
    pub form: FormKey,
    /// Pictures of the forms for special incidents and objections. They are never public.
    pub incidents: Vec<PagePictures>,
    /// `form.confirmed/2`.
    pub kind: String,
    /// What the machine read, in form order, null where it read nothing; null when no machine read.
    pub machine: Option<Vec<Option<u32>>>,
    /// Pictures of the form's pages, in page order; empty when typed without photos.
    pub pages: Vec<PagePictures>,
    /// Id of this key's previous event; null for its first.
    pub prev: Option<EventId>,
    /// SHA-256 of the record of the machine's reading that the officer saw; null when no machine read.
    pub reading: Option<Digest>,
    /// The event this one replaces; null for a form's first.
    pub replaces: Option<EventId>,
    /// Number of this event in its key's chain, from 0.
    pub seq: u64,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// Values in form order, null where the paper has none.
    pub values: Vec<Option<u32>>,
    /// Witnesses present, by the ballot number of whom they came for.
    pub witnesses: BTreeMap<String, u32>,
}

/// Most pages of a form: the longest of 2024 has some 30.
pub const PAGES_MAX: usize = 64;
/// Most pages of incidents and objections of one form.
pub const INCIDENTS_MAX: usize = 32;
/// Most witnesses of one party at one station: the law knows two, one of them inside.
pub const WITNESSES_MAX: u32 = 99;

impl FormConfirmed {
    /// Its name.
    pub const KIND: &str = "form.confirmed/2";

    /// The grey pages in page order: what a receipt promises, and what is shown as the form's pages.
    pub fn grey_pages(&self) -> Vec<Digest> {
        self.pages.iter().map(|page| page.grey).collect()
    }
}

impl Kind for FormConfirmed {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::FORM_CONFIRMED;
    const MANDATE: bool = false;

    fn form(&self) -> Option<FormEvent<'_>> {
        Some(FormEvent {
            form: &self.form,
            link: Some(Link { seq: self.seq, prev: self.prev }),
            replaces: self.replaces,
            behind: None,
            power: Power::Claim,
            stage: Stage::Dikonfirmasi,
            values: &self.values,
        })
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_station((self.by, Role::Officer), "form.confirmed", &self.form.station, at)
    }

    fn check_ranges(&self) -> Result<(), Refusal> {
        let bad = |field: &str| Err(Refusal::BadField(field.into()));
        if !canon::counted(self.seq) {
            return bad("seq");
        }
        let known = |code: &String| Control::ALL.iter().any(|c| c.code() == code);
        if !self.acknowledged.iter().all(known) || !self.acknowledged.is_sorted_by(|a, b| a < b) {
            return bad("acknowledged: codes of controls, ascending, none twice");
        }
        if self.pages.len() > PAGES_MAX || self.incidents.len() > INCIDENTS_MAX {
            return bad("pages, incidents: too many");
        }
        if self.machine.as_ref().is_some_and(|m| m.len() != self.values.len()) {
            return bad("machine: as many as values");
        }
        let number = |text: &String| text.parse::<u16>().is_ok_and(|n| n > 0 && n.to_string() == *text);
        if !self.witnesses.iter().all(|(of, count)| number(of) && (1..=WITNESSES_MAX).contains(count)) {
            return bad("witnesses: counts from 1 to 99 by ballot number");
        }
        Ok(())
    }
}
