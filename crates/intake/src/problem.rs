//! Every refusal: a stable code, its status, and what to tell people (RFC 9457).

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use ledger::LedgerError;
use model::{Lang, Refusal};
use std::borrow::Cow;
use texts::{Said, intake};

/// Why a request is not answered with what it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such path.
    NoPath,
    /// No such method here.
    NoMethod,
    /// No such station.
    NoStation,
    /// The address has wasted its budget.
    AddressBudget {
        /// Seconds until it is listened to again.
        wait: u32,
    },
    /// The device has sent its share for now.
    DeviceBudget {
        /// Seconds until the next.
        wait: u32,
    },
    /// Events of this kind are not taken here.
    Kind(String),
    /// Larger than is taken.
    TooLarge {
        /// Most bytes.
        most: u64,
    },
    /// No event names this picture.
    NotNamed,
    /// The picture is not what its hash says.
    OtherHash,
    /// Not known, or not known yet.
    Unknown,
    /// The request is malformed.
    Malformed(&'static str),
    /// Code or PIN is wrong.
    WrongPin,
    /// Wrong PINs of this code lately: none is looked at for a while.
    PinWait {
        /// Seconds until one is.
        wait: u32,
    },
    /// This media type is not taken here.
    MediaType,
    /// Busy.
    Busy,
    /// Ending.
    Ending,
    /// The store is full.
    Full,
    /// A fault of ours.
    Fault,
    /// The upload stands elsewhere.
    Offset {
        /// Where it stands.
        at: u64,
    },
    /// Not this version of tus.
    Tus,
    /// Too slow.
    Slow,
    /// Nobody sequences what is admitted.
    Unsequenced,
    /// No key that is known here has signed the request; what is missing.
    Unsigned(&'static str),
    /// The log refuses the event.
    Event(Refusal),
}

/// A refusal as it is written (RFC 9457).
#[derive(serde::Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDetails {
    /// Address of the kind of refusal, ending in its code.
    #[schema(pattern = "^/intake/v1/problems/[IE][0-9]{4}$")]
    r#type: String,
    /// What is wrong, in Indonesian, or in English where `Accept-Language` prefers it.
    title: String,
    /// The answer's status.
    status: u16,
    /// What it was in particular; empty where there is nothing to say.
    detail: String,
    /// Stable: `I....` of docs/spec/intake.md, `E....` of docs/spec/event.md.
    #[schema(pattern = "^[IE][0-9]{4}$")]
    code: String,
    /// What to do next, in the language of the title.
    hint: String,
}

impl Problem {
    /// Code, title and what to do next, in a language: `I1001` and on, or those of the event's refusal.
    pub fn said(&self, lang: Lang) -> Said {
        match self {
            Problem::NoPath => intake::I1001(lang),
            Problem::NoMethod => intake::I1002(lang),
            Problem::NoStation => intake::I1003(lang),
            Problem::AddressBudget { .. } => intake::I1004(lang),
            Problem::DeviceBudget { .. } => intake::I1005(lang),
            Problem::Kind(_) => intake::I1006(lang),
            Problem::TooLarge { .. } => intake::I1007(lang),
            Problem::NotNamed => intake::I1008(lang),
            Problem::OtherHash => intake::I1009(lang),
            Problem::Unknown => intake::I1010(lang),
            Problem::Malformed(_) => intake::I1011(lang),
            Problem::WrongPin => intake::I1012(lang),
            Problem::PinWait { .. } => intake::I1013(lang),
            Problem::MediaType => intake::I1014(lang),
            Problem::Busy => intake::I1015(lang),
            Problem::Ending => intake::I1016(lang),
            Problem::Full => intake::I1017(lang),
            Problem::Fault => intake::I1018(lang),
            Problem::Offset { .. } => intake::I1019(lang),
            Problem::Tus => intake::I1020(lang),
            Problem::Slow => intake::I1021(lang),
            Problem::Unsequenced => intake::I1022(lang),
            Problem::Unsigned(_) => intake::I1023(lang),
            Problem::Event(refusal) => refusal.said(lang),
        }
    }

    /// The stable code.
    pub fn code(&self) -> Cow<'static, str> {
        self.said(Lang::default()).code
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        let number = match self {
            Problem::NoPath | Problem::NoStation | Problem::Unknown => 404,
            Problem::NoMethod => 405,
            Problem::AddressBudget { .. } | Problem::DeviceBudget { .. } | Problem::PinWait { .. } => 429,
            Problem::Kind(_) | Problem::NotNamed | Problem::WrongPin => 403,
            Problem::TooLarge { .. } => 413,
            Problem::OtherHash => 460,
            Problem::Malformed(_) => 400,
            Problem::MediaType => 415,
            Problem::Busy | Problem::Ending | Problem::Unsequenced => 503,
            Problem::Full => 507,
            Problem::Fault => 500,
            Problem::Offset { .. } => 409,
            Problem::Tus => 412,
            Problem::Slow => 408,
            Problem::Unsigned(_) => 401,
            Problem::Event(_) => 422,
        };
        StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// What a refusal costs its address: what a phone in good faith may meet costs nothing.
    pub const fn cost(&self) -> u32 {
        match self {
            Problem::Busy
            | Problem::Ending
            | Problem::Full
            | Problem::Fault
            | Problem::Unsequenced
            | Problem::DeviceBudget { .. } => 0,
            Problem::Unknown | Problem::Offset { .. } | Problem::Slow | Problem::AddressBudget { .. } => 1,
            Problem::WrongPin => 50,
            _ => 10,
        }
    }

    /// Seconds after which to try again.
    const fn retry_after(&self) -> Option<u32> {
        match self {
            Problem::AddressBudget { wait } | Problem::DeviceBudget { wait } | Problem::PinWait { wait } => {
                Some(*wait)
            }
            Problem::Busy => Some(2),
            Problem::Unknown | Problem::Ending => Some(5),
            Problem::Unsequenced => Some(30),
            Problem::Full => Some(60),
            _ => None,
        }
    }

    fn detail(&self) -> String {
        match self {
            Problem::Kind(kind) => kind.chars().filter(|c| !c.is_control()).take(40).collect(),
            Problem::TooLarge { most } => format!("<= {most}"),
            Problem::Malformed(what) | Problem::Unsigned(what) => (*what).to_string(),
            Problem::Offset { at } => at.to_string(),
            _ => String::new(),
        }
    }

    /// The answer in a language.
    pub fn answer(&self, lang: Lang) -> Response<Body> {
        let (Said { code, text: title, hint }, status) = (self.said(lang), self.status());
        let details = ProblemDetails {
            r#type: format!("/intake/v1/problems/{code}"),
            title,
            status: status.as_u16(),
            detail: self.detail(),
            code: code.into_owned(),
            hint,
        };
        // Texts and a number always have a JSON form.
        let mut response = Response::new(Body::from(serde_json::to_vec(&details).unwrap_or_default()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Problem::Offset { at } = self {
            headers.insert("upload-offset", HeaderValue::from(*at));
        }
        response
    }
}

impl IntoResponse for Problem {
    /// The gate knows the language and writes the answer.
    fn into_response(self) -> axum::response::Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<LedgerError> for Problem {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Refused(refusal) => Problem::Event(refusal),
            LedgerError::Busy => Problem::Busy,
            LedgerError::Stopped => Problem::Ending,
            error => {
                tracing::error!(code = %error.code(), "the ledger failed");
                Problem::Fault
            }
        }
    }
}

/// Codes, statuses and titles in one language, as the documentation prints them.
pub fn table(lang: Lang) -> Vec<(Cow<'static, str>, u16, String)> {
    let all = [
        Problem::NoPath,
        Problem::NoMethod,
        Problem::NoStation,
        Problem::AddressBudget { wait: 0 },
        Problem::DeviceBudget { wait: 0 },
        Problem::Kind(String::new()),
        Problem::TooLarge { most: 0 },
        Problem::NotNamed,
        Problem::OtherHash,
        Problem::Unknown,
        Problem::Malformed(""),
        Problem::WrongPin,
        Problem::PinWait { wait: 0 },
        Problem::MediaType,
        Problem::Busy,
        Problem::Ending,
        Problem::Full,
        Problem::Fault,
        Problem::Offset { at: 0 },
        Problem::Tus,
        Problem::Slow,
        Problem::Unsequenced,
        Problem::Unsigned(""),
    ];
    let row = |problem: &Problem| {
        let Said { code, text, .. } = problem.said(lang);
        (code, problem.status().as_u16(), text)
    };
    all.iter().map(row).collect()
}
