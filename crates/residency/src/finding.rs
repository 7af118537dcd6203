//! Why a use of a place is refused, or what of an inventory is worth knowing.

use crate::{DataClass, PlaceKind};
use texts::{Lang, Said};

texts::coded! {
    /// What is not allowed, or is worth knowing. The number is stable: `T1001` and on.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Amiss of residency(lang) {
        /// No place of the inventory has the address.
        T1001 Undeclared {
            /// What was to be there.
            class: DataClass,
            /// The address.
            address: String,
        } => (texts::safe(address, 200), class.name().get(lang)),
        /// The place is not declared for the class.
        T1002 Class {
            /// The class.
            class: DataClass,
        } => (class.name().get(lang)),
        /// The place is declared as another kind than it is used as.
        T1003 Kind {
            /// As what it is used.
            used: PlaceKind,
            /// As what it is declared.
            declared: PlaceKind,
        } => (declared.name().get(lang), used.name().get(lang)),
        /// No rule allows the class in such a kind of place, wherever it is.
        T1004 NoRule {
            /// The class.
            class: DataClass,
            /// The kind.
            kind: PlaceKind,
        } => (class.name().get(lang), kind.name().get(lang)),
        /// The place stands in a country in which the class may not be.
        T1005 Country {
            /// The class.
            class: DataClass,
            /// The kind.
            kind: PlaceKind,
            /// Where it stands.
            country: String,
            /// Where it may.
            allowed: String,
        } => (country, class.name().get(lang), kind.name().get(lang), allowed),
        /// The legal owner of the place is registered in a country whose owners may not have the class.
        T1006 Owner {
            /// The class.
            class: DataClass,
            /// The owner's legal name.
            owner: String,
            /// Where it is registered.
            country: String,
            /// Where it may be.
            allowed: String,
        } => (owner, country, class.name().get(lang), allowed),
        /// Who runs the place may not run it.
        T1007 Operator {
            /// The class.
            class: DataClass,
            /// Id of who runs it.
            operator: String,
            /// Ids of who may.
            allowed: String,
        } => (operator, class.name().get(lang), allowed),
        /// A place that readers reach is declared for what is not public, too.
        T1008 Mixed {
            /// What is public of what it holds.
            open: DataClass,
            /// What is not.
            closed: DataClass,
        } => (open.name().get(lang), closed.name().get(lang)),
        /// Data flow to a place that may hold nothing that could come from there.
        T1009 Flow {
            /// The place's id.
            to: String,
        } => (to),
        /// A certificate bears none of the keys that the inventory names.
        T1010 Certificate => (),
        /// Noted: something is still to be filled in.
        T1011 ToFill {
            /// The field.
            field: &'static str,
        } => (field),
        /// Noted: one key is named for a certificate, and none that may follow it.
        T1012 NoNextKey => (),
    }
}

impl Amiss {
    /// Whether it is worth knowing and refuses nothing.
    pub const fn is_noted(&self) -> bool {
        matches!(self, Amiss::ToFill { .. } | Amiss::NoNextKey)
    }
}

/// A rule of the policy, and the law that it follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Id of the rule.
    pub rule: String,
    /// The law or decision.
    pub source: String,
}

/// Something that is not allowed, with its place and the rules that it was held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the place; of an owner where it is about one; none where no place has the address.
    pub place: Option<String>,
    /// What it is.
    pub amiss: Amiss,
    /// The rules that speak of it.
    pub rules: Vec<Cited>,
}

impl Finding {
    /// Code, what is wrong, and what to do next, in a language.
    pub fn said(&self, lang: Lang) -> Said {
        let said = self.amiss.said(lang);
        let text = match &self.place {
            Some(place) => format!("{place}: {}", said.text),
            None => said.text,
        };
        let cited: Vec<String> = self.rules.iter().map(|c| format!("{} ({})", c.rule, c.source)).collect();
        let text = match cited.is_empty() {
            true => text,
            false => texts::residency::by_rule(lang, text, cited.join("; ")),
        };
        Said { text, ..said }
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.amiss.code(), self.said(Lang::En).text)
    }
}
