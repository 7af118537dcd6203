//! What is said of addresses, answers and verdicts: one text for each value.

use residency::address::Special;
use residency::observe::{Answer, Finding, Looked, Reason, Verdict};
use std::fmt::Display;
use texts::{Lang, Text, observe};

/// A verdict.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Consistent => observe::CONSISTENT,
        Verdict::Undecidable => observe::UNDECIDABLE,
        Verdict::Inconsistent => observe::INCONSISTENT,
    }
}

/// What an address is for that is none of the public internet's.
pub const fn special(special: Special) -> Text {
    match special {
        Special::Unspecified => observe::UNSPECIFIED,
        Special::Loopback => observe::LOOPBACK,
        Special::Private => observe::PRIVATE,
        Special::SharedByProvider => observe::SHARED_BY_PROVIDER,
        Special::LinkLocal => observe::LINK_LOCAL,
        Special::Documentation => observe::DOCUMENTATION,
        Special::Benchmarking => observe::BENCHMARKING,
        Special::Multicast => observe::MULTICAST,
        Special::Reserved => observe::RESERVED,
    }
}

/// Some values in a row.
pub fn row<T: Display>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

/// A finding: what it is about, and why.
pub fn finding(finding: &Finding, lang: Lang) -> String {
    let about = finding.address.map(|a| a.to_string()).or_else(|| finding.name.clone());
    let text = reason(&finding.reason, lang);
    about.map_or_else(|| text.clone(), |about| format!("{about}: {text}"))
}

/// A reason.
pub fn reason(reason: &Reason, lang: Lang) -> String {
    let plain = |text: Text| text.get(lang).to_string();
    match reason {
        Reason::OtherOwner { asn, owner } => observe::other_owner(lang, asn, owner),
        Reason::UndeclaredNetwork { asn } => observe::undeclared_network(lang, asn),
        Reason::LeadsInside { special: of } => observe::leads_inside(lang, special(*of).get(lang)),
        Reason::OtherCertificate => plain(observe::OTHER_CERTIFICATE),
        Reason::TablesDisagreeOnNetwork { asns } => {
            observe::tables_disagree_on_network(lang, row(asns.iter().map(|asn| format!("AS{asn}"))))
        }
        Reason::TablesDisagreeOnCountry { countries } => {
            observe::tables_disagree_on_country(lang, row(countries))
        }
        Reason::OtherCountry { country } => observe::other_country(lang, country),
        Reason::NoNetworkKnown => plain(observe::NO_NETWORK_KNOWN),
        Reason::NoCountryKnown => plain(observe::NO_COUNTRY_KNOWN),
        Reason::NoNetworkDeclared => plain(observe::NO_NETWORK_DECLARED),
        Reason::NotPublic { special: of } => observe::not_public(lang, special(*of).get(lang)),
        Reason::NothingDeclared => plain(observe::NOTHING_DECLARED),
        Reason::NothingToLookAt => plain(observe::NOTHING_TO_LOOK_AT),
        Reason::NoAddress => plain(observe::NO_ADDRESS),
        Reason::NoAnswer => plain(observe::NO_ANSWER),
        Reason::OnlyWrongAnswers => plain(observe::ONLY_WRONG_ANSWERS),
        Reason::DeclaredNetwork { asn } => observe::declared_network(lang, asn),
        Reason::NetworkOfSameOwner { asn, owner } => observe::network_of_same_owner(lang, asn, owner),
        Reason::DeclaredCountry { country } => observe::declared_country(lang, country),
        Reason::ManyPlaces => plain(observe::MANY_PLACES),
        Reason::DeclaredCertificate => plain(observe::DECLARED_CERTIFICATE),
        Reason::AnswersDiffer => plain(observe::ANSWERS_DIFFER),
        Reason::ResolverSilent { resolver } => observe::resolver_silent(lang, resolver),
        Reason::WrongAnswers { resolver } => observe::wrong_answers(lang, resolver),
        Reason::NotReached => plain(observe::NOT_REACHED),
    }
}

/// What a resolver answered.
pub fn answer(looked: &Looked, lang: Lang) -> String {
    let said = match &looked.answer {
        Answer::Addresses { aliases, addresses } if aliases.is_empty() => row(addresses),
        Answer::Addresses { aliases, addresses } => {
            format!("{} ({})", row(addresses), observe::through(lang, aliases.join(" → ")))
        }
        Answer::NoAddress => observe::ANSWER_NO_ADDRESS.get(lang).into(),
        Answer::NoSuchName => observe::ANSWER_NO_SUCH_NAME.get(lang).into(),
        Answer::Failed { code } => observe::answer_failed(lang, code),
        Answer::Circle => observe::ANSWER_CIRCLE.get(lang).into(),
        Answer::Silent => observe::ANSWER_SILENT.get(lang).into(),
        Answer::Wrong => observe::ANSWER_WRONG.get(lang).into(),
    };
    match looked.strays {
        0 => said,
        count => format!("{said}; {}", observe::answer_strays(lang, count)),
    }
}
