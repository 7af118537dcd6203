//! The register of requests for information: `sirekap-requests/1` (UU 14/2008).
//!
//! Edited as TOML, published as canonical JSON. It has no name of a person: who asks is a kind, an organisation where that
//! is public, and who decides is an office. Deadlines are counted in working days; what a day is worth follows from holidays that
//! stand in the document itself.

mod deadlines;
mod form;

use crate::document::{canonical, read};
use crate::{Unfit, WorkingDays};
pub use deadlines::Deadlines;
use serde::{Deserialize, Serialize};

/// Format of the register.
pub const REQUESTS: &str = "sirekap-requests/1";

/// The register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requests {
    /// `sirekap-requests/1`.
    pub format: String,
    /// Holidays by year: every year in which a deadline is counted.
    #[serde(default, rename = "calendar")]
    pub calendars: Vec<Calendar>,
    /// The requests.
    #[serde(default, rename = "request")]
    pub requests: Vec<Request>,
}

/// Days of a year on which offices are closed, Saturdays and Sundays apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Holidays and days of collective leave, as `2024-04-10`.
    pub holidays: Vec<String>,
    /// The decree that names them.
    pub source: String,
    /// The year.
    pub year: i64,
}

/// A text in the languages of formats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// In English.
    pub en: String,
    /// In Bahasa Indonesia.
    pub id: String,
}

impl Words {
    /// In a language; English for those that formats don't have.
    pub fn get(&self, lang: model::Lang) -> &str {
        match lang {
            model::Lang::Id => &self.id,
            _ => &self.en,
        }
    }
}

/// Who asks, in kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asker {
    /// A citizen, who is never named.
    Citizen,
    /// A group of people.
    Group,
    /// A legal person: a foundation, a company, the press.
    LegalEntity,
    /// A public body.
    PublicBody,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The day on which it was answered.
    #[serde(default)]
    pub answered: Option<String>,
    /// What is asked for.
    pub asked: Words,
    /// Who asks.
    pub asker: Asker,
    /// Days by which the law asks for each step: only in the published document, where they follow from the rest.
    #[serde(default)]
    pub deadlines: Option<Deadlines>,
    /// What was decided of it elsewhere, such as by the Information Commission.
    #[serde(default, rename = "decision")]
    pub decisions: Vec<Decision>,
    /// Why the answer takes seven working days more (art. 22(8)); null where it doesn't.
    #[serde(default)]
    pub extended: Option<Words>,
    /// What was given.
    #[serde(default)]
    pub given: Vec<Given>,
    /// Its number in the register, unique: a code, since its page's address has it.
    pub number: String,
    /// An objection against the answer, or against its lack.
    #[serde(default)]
    pub objection: Option<Objection>,
    /// The organisation that asks, where that is public.
    #[serde(default)]
    pub organisation: Option<String>,
    /// The day on which it was received.
    pub received: String,
    /// What it is about, in a few words.
    pub title: Words,
    /// What was withheld, item by item.
    #[serde(default)]
    pub withheld: Vec<Withheld>,
}

/// What was given: a place in the running system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// What it is.
    pub item: Words,
    /// Its path on the portal, from the first slash on.
    pub link: String,
}

/// A consequence test (*uji konsekuensi*, art. 19): why an item is not given, and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// The article that allows it.
    pub article: String,
    /// The day of the test.
    pub date: String,
    /// The office that decided.
    pub decided_by: String,
    /// The day from which it is given.
    pub expiry: String,
    /// What would come of giving it.
    pub harm: Words,
    /// What it is.
    pub item: Words,
}

/// An objection (art. 35).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// The day on which it was answered.
    #[serde(default)]
    pub answered: Option<String>,
    /// The day on which it was received.
    pub received: String,
}

/// What somebody else decided of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The office.
    pub by: String,
    /// The day.
    pub date: String,
    /// What it ordered.
    pub ordered: Words,
}

impl Requests {
    /// The register as it is published: looked at, with its deadlines.
    ///
    /// # Errors
    /// Everything that keeps it from being published.
    pub fn published(mut self) -> Result<Self, Vec<Unfit>> {
        let mut unfit = form::unfit(&self);
        let days = self.working_days();
        for request in &mut self.requests {
            if request.deadlines.take().is_some() {
                unfit.push(Unfit::Deadline { field: form::field(request) });
            }
            match deadlines::of(request, &days) {
                Ok(deadlines) => request.deadlines = Some(deadlines),
                Err(found) => unfit.push(found),
            }
        }
        if unfit.is_empty() { Ok(self) } else { Err(unfit) }
    }

    /// Its bytes: canonical JSON on one line.
    ///
    /// # Errors
    /// [`Unfit::Document`], where a text is not in Unicode's normalisation form C.
    pub fn text(&self) -> Result<String, Unfit> {
        canonical(self)
    }

    /// Reads a published register, and counts its deadlines again.
    ///
    /// # Errors
    /// [`Unfit`]: what is no such document, shows what it must not, or has another deadline.
    pub fn parse(bytes: &[u8]) -> Result<Self, Unfit> {
        let register: Self = read(bytes)?;
        if let Some(unfit) = form::unfit(&register).into_iter().next() {
            return Err(unfit);
        }
        let days = register.working_days();
        for request in &register.requests {
            if request.deadlines != Some(deadlines::of(request, &days)?) {
                return Err(Unfit::Deadline { field: form::field(request) });
            }
        }
        Ok(register)
    }

    /// A request by its number.
    pub fn request(&self, number: &str) -> Option<&Request> {
        self.requests.iter().find(|r| r.number == number)
    }

    /// The working days of the years that it names.
    pub fn working_days(&self) -> WorkingDays {
        let mut days = WorkingDays::default();
        for calendar in &self.calendars {
            days.add(calendar.year, calendar.holidays.iter().filter_map(|day| crate::Day::parse(day)));
        }
        days
    }
}
