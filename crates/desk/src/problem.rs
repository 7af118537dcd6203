//! Every refusal: a stable code, its status, and what to tell people (RFC 9457).

use crate::store::StoreError;
use model::passkey::AssertionFault;
use model::{Lang, Refusal};
use serde::Serialize;
use texts::Said;

texts::coded! {
    /// Why the desk itself does not answer with what was asked for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum DeskFault of desk(lang) {
        /// No such path.
        M1001 NoPath => (),
        /// No such method here.
        M1002 NoMethod => (),
        /// The request is malformed; what of it.
        M1003 Malformed(what: &'static str) => (what),
        /// A body of another type than is taken.
        M1004 MediaType => (),
        /// Larger than is taken.
        M1005 TooLarge => (),
        /// Asked by a page that is not the desk's.
        M1006 CrossSite => (),
        /// Nobody is signed in, or not any more.
        M1007 NotSignedIn => (),
        /// Not for this role.
        M1008 MayNot => (),
        /// Not for this area.
        M1009 OutsideArea => (),
        /// No training certificate in force.
        M1010 NotCertified => (),
        /// A challenge that is not of this desk, too old, or used.
        M1011 Challenge => (),
        /// No mandate of a person at a desk for this key, now.
        M1012 NoMandate => (),
        /// A fault of ours.
        M1013 Fault => (),
        /// The log does not answer; what was signed is kept.
        M1014 LogSilent => (),
        /// No such draft or session.
        M1015 Unknown => (),
        /// The draft waits for somebody else.
        M1016 NotYours => (),
        /// An event that two people sign, and nobody is enrolled by, is wanted.
        M1017 Kind => (),
        /// The draft is closed: declined, run out or refused.
        M1018 Closed => (),
        /// Too many drafts of this key wait.
        M1019 TooMany => (),
        /// The bytes are no registration of a passkey that the log takes; what of them.
        M1020 Registration(what: &'static str) => (what),
        /// No such code, or not its PIN.
        M1021 WrongCode => (),
        /// The PIN is not looked at: there were wrong ones lately; seconds until one is.
        M1022 PinWait(seconds: u32) => (seconds),
        /// More reports than are taken, of an hour or of the station.
        M1023 TooManyReports => (),
    }
}

/// Why a request is not answered with what it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The desk's own reasons.
    Desk(DeskFault),
    /// The assertion of a passkey is not one.
    Assertion(AssertionFault),
    /// What the log would say of the event, or said.
    Event(Refusal),
}

impl From<DeskFault> for Problem {
    fn from(fault: DeskFault) -> Self {
        Problem::Desk(fault)
    }
}

impl From<AssertionFault> for Problem {
    fn from(fault: AssertionFault) -> Self {
        Problem::Assertion(fault)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Problem::Event(refusal)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the desk's store failed");
        Problem::Desk(DeskFault::Fault)
    }
}

/// A refusal as it is written (RFC 9457).
#[derive(Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDetails {
    /// Address of the kind of refusal, ending in its code.
    #[schema(pattern = "^/desk/v1/problems/[AEM][0-9]{4}$")]
    r#type: String,
    /// What is wrong, and what to do next, in Indonesian, or in English where `Accept-Language` prefers it.
    title: String,
    /// The answer's status.
    status: u16,
    /// Stable: `M....` of docs/spec/desk.md, `A....` and `E....` of docs/spec/event.md.
    #[schema(pattern = "^[AEM][0-9]{4}$")]
    code: String,
    /// Seconds to wait before asking again, of M1022.
    #[schema(required = true)]
    wait: Option<u32>,
}

impl Problem {
    /// Code and text, in a language.
    pub fn said(&self, lang: Lang) -> Said {
        match self {
            Problem::Desk(fault) => fault.said(lang),
            Problem::Assertion(fault) => fault.said(lang),
            Problem::Event(refusal) => refusal.said(lang),
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Desk(fault) => fault.code(),
            Problem::Assertion(fault) => fault.code(),
            Problem::Event(refusal) => refusal.code(),
        }
    }

    /// The status.
    pub fn status(&self) -> u16 {
        match self {
            Problem::Desk(fault) => status(*fault),
            Problem::Assertion(_) => 401,
            Problem::Event(_) => 422,
        }
    }

    /// The body in a language: the same members whatever it is.
    pub(crate) fn details(&self, lang: Lang) -> ProblemDetails {
        let code = self.code();
        ProblemDetails {
            r#type: format!("/desk/v1/problems/{code}"),
            title: self.said(lang).text,
            status: self.status(),
            code: code.into(),
            wait: match self {
                Problem::Desk(DeskFault::PinWait(seconds)) => Some(*seconds),
                _ => None,
            },
        }
    }
}

const fn status(fault: DeskFault) -> u16 {
    match fault {
        DeskFault::NoPath | DeskFault::Unknown => 404,
        DeskFault::NoMethod => 405,
        DeskFault::Malformed(_) => 400,
        DeskFault::MediaType => 415,
        DeskFault::TooLarge => 413,
        DeskFault::NotSignedIn | DeskFault::Challenge | DeskFault::NoMandate => 401,
        DeskFault::CrossSite
        | DeskFault::MayNot
        | DeskFault::OutsideArea
        | DeskFault::NotCertified
        | DeskFault::NotYours
        | DeskFault::WrongCode => 403,
        DeskFault::Fault => 500,
        DeskFault::LogSilent => 503,
        DeskFault::Kind | DeskFault::Registration(_) => 422,
        DeskFault::Closed => 409,
        DeskFault::TooMany | DeskFault::PinWait(_) | DeskFault::TooManyReports => 429,
    }
}

impl DeskFault {
    /// One of each.
    pub const ALL: [DeskFault; 23] = [
        DeskFault::NoPath,
        DeskFault::NoMethod,
        DeskFault::Malformed(""),
        DeskFault::MediaType,
        DeskFault::TooLarge,
        DeskFault::CrossSite,
        DeskFault::NotSignedIn,
        DeskFault::MayNot,
        DeskFault::OutsideArea,
        DeskFault::NotCertified,
        DeskFault::Challenge,
        DeskFault::NoMandate,
        DeskFault::Fault,
        DeskFault::LogSilent,
        DeskFault::Unknown,
        DeskFault::NotYours,
        DeskFault::Kind,
        DeskFault::Closed,
        DeskFault::TooMany,
        DeskFault::Registration(""),
        DeskFault::WrongCode,
        DeskFault::PinWait(0),
        DeskFault::TooManyReports,
    ];

    /// The status of a code.
    pub(crate) fn status_of(code: &str) -> u16 {
        DeskFault::ALL.into_iter().find(|fault| fault.code() == code).map_or(500, status)
    }
}
