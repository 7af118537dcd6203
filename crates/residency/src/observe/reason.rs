//! Verdicts, and the reasons for them.

use crate::address::{Country, Special};
use serde::{Deserialize, Serialize};

/// What looking at a place says beside what is declared of it. The gravest reason decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It is as it is declared, as far as an address can say that.
    Consistent,
    /// An address can't say it.
    Undecidable,
    /// It is not as it is declared.
    Inconsistent,
}

impl Verdict {
    /// As it stands in files.
    pub const fn code(self) -> &'static str {
        match self {
            Verdict::Consistent => "consistent",
            Verdict::Undecidable => "undecidable",
            Verdict::Inconsistent => "inconsistent",
        }
    }
}

/// One thing that was found. None holds an address or a name of a host: what is counted as a change goes by these.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// Every table that knows the network says one that belongs to another owner.
    OtherOwner {
        /// The network.
        asn: u32,
        /// Whose it is, by the inventory or by this program's list.
        owner: String,
    },
    /// Every table that knows the network says one that the inventory names nowhere.
    UndeclaredNetwork {
        /// The network.
        asn: u32,
    },
    /// A name leads to an address that is not one of the public internet's, and that nobody declared.
    LeadsInside {
        /// What that address is for.
        special: Special,
    },
    /// A literal address answers a name whose place declares none of the keys that it showed.
    OtherCertificate,
    /// Tables name different networks, some of the owner's and some not.
    TablesDisagreeOnNetwork {
        /// What they say.
        asns: Vec<u32>,
    },
    /// Tables name different countries.
    TablesDisagreeOnCountry {
        /// What they say.
        countries: Vec<Country>,
    },
    /// Tables name one country, which is not the declared one: it is where the range is registered, not where the machine is.
    OtherCountry {
        /// What they say.
        country: Country,
    },
    /// No table knows the network.
    NoNetworkKnown,
    /// No table knows the country.
    NoCountryKnown,
    /// Neither the place nor its owner declares a network.
    NoNetworkDeclared,
    /// An address that is not one of the public internet's, and declared: tables say nothing of it.
    NotPublic {
        /// What it is for.
        special: Special,
    },
    /// Nothing is declared that it could be compared with.
    NothingDeclared,
    /// Nothing that could be looked at is declared of the place.
    NothingToLookAt,
    /// The names exist nowhere, or have no address.
    NoAddress,
    /// No resolver answered.
    NoAnswer,
    /// Only answers came that are to another question.
    OnlyWrongAnswers,
    /// The network is one that is declared.
    DeclaredNetwork {
        /// The network.
        asn: u32,
    },
    /// The network is not named in the inventory; this program's list has it with the declared ones under one owner.
    NetworkOfSameOwner {
        /// The network.
        asn: u32,
        /// The group.
        owner: String,
    },
    /// Every table that knows the country says the declared one.
    DeclaredCountry {
        /// The country.
        country: Country,
    },
    /// The place is declared to be in many countries (anycast): of an address's country nothing follows.
    ManyPlaces,
    /// A key of the certificate's chain is a declared one.
    DeclaredCertificate,
    /// Resolvers, or networks' views, have different addresses.
    AnswersDiffer,
    /// A resolver did not answer, while another did.
    ResolverSilent {
        /// Its name in the inventory.
        resolver: String,
    },
    /// Answers came that were to another question, beside right ones.
    WrongAnswers {
        /// From which resolver, by its name in the inventory.
        resolver: String,
    },
    /// An address could not be reached from here.
    NotReached,
}

impl Reason {
    /// What it says by itself; of a remark, which decides nothing, none.
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Reason::OtherOwner { .. }
            | Reason::UndeclaredNetwork { .. }
            | Reason::LeadsInside { .. }
            | Reason::OtherCertificate => Some(Verdict::Inconsistent),
            Reason::TablesDisagreeOnNetwork { .. }
            | Reason::TablesDisagreeOnCountry { .. }
            | Reason::OtherCountry { .. }
            | Reason::NoNetworkKnown
            | Reason::NoCountryKnown
            | Reason::NoNetworkDeclared
            | Reason::NotPublic { .. }
            | Reason::NothingDeclared
            | Reason::NothingToLookAt
            | Reason::NoAddress
            | Reason::NoAnswer
            | Reason::OnlyWrongAnswers => Some(Verdict::Undecidable),
            Reason::DeclaredNetwork { .. }
            | Reason::NetworkOfSameOwner { .. }
            | Reason::DeclaredCountry { .. }
            | Reason::ManyPlaces
            | Reason::DeclaredCertificate => Some(Verdict::Consistent),
            Reason::AnswersDiffer
            | Reason::ResolverSilent { .. }
            | Reason::WrongAnswers { .. }
            | Reason::NotReached => None,
        }
    }

    /// As it stands in files and in docs/spec/observation.md.
    pub const fn code(&self) -> &'static str {
        match self {
            Reason::OtherOwner { .. } => "other-owner",
            Reason::UndeclaredNetwork { .. } => "undeclared-network",
            Reason::LeadsInside { .. } => "leads-inside",
            Reason::OtherCertificate => "other-certificate",
            Reason::TablesDisagreeOnNetwork { .. } => "tables-disagree-on-network",
            Reason::TablesDisagreeOnCountry { .. } => "tables-disagree-on-country",
            Reason::OtherCountry { .. } => "other-country",
            Reason::NoNetworkKnown => "no-network-known",
            Reason::NoCountryKnown => "no-country-known",
            Reason::NoNetworkDeclared => "no-network-declared",
            Reason::NotPublic { .. } => "not-public",
            Reason::NothingDeclared => "nothing-declared",
            Reason::NothingToLookAt => "nothing-to-look-at",
            Reason::NoAddress => "no-address",
            Reason::NoAnswer => "no-answer",
            Reason::OnlyWrongAnswers => "only-wrong-answers",
            Reason::DeclaredNetwork { .. } => "declared-network",
            Reason::NetworkOfSameOwner { .. } => "network-of-same-owner",
            Reason::DeclaredCountry { .. } => "declared-country",
            Reason::ManyPlaces => "many-places",
            Reason::DeclaredCertificate => "declared-certificate",
            Reason::AnswersDiffer => "answers-differ",
            Reason::ResolverSilent { .. } => "resolver-silent",
            Reason::WrongAnswers { .. } => "wrong-answers",
            Reason::NotReached => "not-reached",
        }
    }
}

/// The gravest of some reasons; undecidable where none says anything.
pub(super) fn gravest<'a>(reasons: impl Iterator<Item = &'a Reason>) -> Verdict {
    reasons.filter_map(Reason::verdict).max().unwrap_or(Verdict::Undecidable)
}
