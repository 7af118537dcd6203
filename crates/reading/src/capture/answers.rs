//! What may be asked while a form is photographed, in JSON, and its document.

use super::Capture;
use super::guide::Guide;
use super::known::KnownOf;
use super::places::Places;
use crate::Record;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Makes [`Capture::call`], and its document, of one list: a sentence, the name, the question, the answer.
macro_rules! calls {
    ($(#[doc = $about:literal] $name:ident($question:ty) -> $answer:ty;)*) => {
        impl Capture {
            /// Answers a question, with the bytes of a photo or frame where it has one. Which there are, with their fields, is in
            /// `tests/all/openapi.json`; `grey_page` alone answers with bytes, of a JPEG.
            pub fn call(&mut self, name: &str, question: &str, bytes: &[u8]) -> Vec<u8> {
                if name == "begin" {
                    // Also where the question is not understood: no page is read for the form before.
                    self.forget();
                }
                let ask = (question, bytes);
                match name {
                    $(stringify!($name) => answer::<$question, $answer>(ask, |q, bytes| self.$name(q, bytes)),)*
                    "grey_page" => self.grey_page(),
                    _ => refused(&Fault::Unknown),
                }
            }
        }

        /// The document of everything that can be asked, in OpenAPI 3.1.
        #[cfg(feature = "openapi")]
        pub fn document() -> serde_json::Value {
            let mut rows = vec![$(door::Row::of::<$question, $answer>(stringify!($name), $about)),*];
            rows.push(door::Row::bytes::<Nothing>("grey_page", "The page read last, flat and grey, as JPEG; nothing when none was read."));
            door::document::<Refused>("What a telephone asks of the crate reading", rows)
        }
    };
}

calls! {
    /// Reads the photo by itself.
    read(Nothing) -> Record;
    /// Takes what is known of a form, and forgets the pages of another one.
    begin(KnownOf) -> Plan;
    /// Reads the photo as a page of the form begun, and keeps its numbers.
    read_page(NumberOf) -> PageRecord;
    /// Judges all pages kept of the form begun together.
    judge(Nothing) -> Judged;
    /// What a frame of the camera shows, grey and row by row.
    guide(FrameOf) -> Guide;
}

/// A question without more to say.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Nothing {}

/// Which page a photo should show.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberOf {
    /// The page's number; any page with 0.
    pub number: u8,
}

/// The measures of a frame.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FrameOf {
    /// Its width in pixels.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// How many pixels of the photo lie along one of the frame, in thousandths.
    pub zoom: u32,
}

/// The pages of a form.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Plan {
    /// The pages; null where such a form has none.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub pages: Option<Vec<PlanPage>>,
}

/// A page of a form.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanPage {
    /// Its number.
    pub page: u8,
    /// Names of its fields.
    pub fields: Vec<String>,
}

/// The record of a page, with the places of its numbers.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PageRecord {
    #[serde(flatten)]
    pub record: Record,
    /// Absent where the photo was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    pub places: Option<Places>,
}

/// All pages of a form, judged together.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Judged {
    /// Code of the verdict.
    pub verdict: &'static str,
    /// Codes of the controls that do not hold.
    pub broken: Vec<&'static str>,
    /// The records of the pages.
    pub pages: Vec<Record>,
}

/// Why a question has no answer. Each is a mistake of whoever asks, never of whoever photographs.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("there is no such question")]
    Unknown,
    #[error("{0}")]
    BadQuestion(String),
    #[error("no form was begun")]
    NoForm,
    #[error("the frame has other measures")]
    OtherMeasures,
    #[error("this was built without its network")]
    NoNetwork,
}

/// An answer that is none.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refused {
    /// Why.
    error: String,
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    (question, bytes): (&str, &[u8]),
    function: impl FnOnce(Q, &[u8]) -> Result<A, Fault>,
) -> Vec<u8> {
    let bad = |e: serde_json::Error| Fault::BadQuestion(e.to_string());
    let answer = serde_json::from_str(question).map_err(bad).and_then(|question| function(question, bytes));
    match answer.and_then(|answer| serde_json::to_vec(&answer).map_err(bad)) {
        Ok(answer) => answer,
        Err(fault) => refused(&fault),
    }
}

fn refused(fault: &Fault) -> Vec<u8> {
    // A text always serialises; an empty answer is none for whoever asked.
    serde_json::to_vec(&Refused { error: fault.to_string() }).unwrap_or_default()
}
