//! What programs get of one photo: the same record from the command line, from a browser and from the server.

use crate::evidence::{Breach, Evidence, Judgement, Verdict};
use crate::page_reading::PageReading;
use crate::pictures::{NotShown, Shown, Signatures};
use crate::refusal::Refusal;
use model::lang::{Told, Words};
use serde::Serialize;

/// One photo: what it is of and what it says, or why it can't be read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Record {
    /// `clean`, `broken`, `doubtful`, `unusable` or `refused`.
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    refusal: Option<Coded>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    page: Option<Page>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    signatures: Option<Signatures>,
    /// Parts of the page that its public picture does not show.
    not_shown: Vec<NotShown>,
    values: Vec<Seen>,
    /// Relations of the form that do not hold and look at a number of this page.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    broken: Vec<Broken>,
}

/// A stable code with its text in both languages.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Coded {
    code: String,
    #[serde(flatten)]
    text: Told,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PageIdentity))]
struct Page {
    edition: &'static str,
    contest: &'static str,
    page: u8,
    pages: u8,
    #[cfg_attr(feature = "openapi", schema(required = true))]
    station: Option<String>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Seen {
    field: String,
    /// What the number's own ink says; null when nothing is written.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    value: Option<u32>,
    accepted: bool,
    /// 0 to 1.
    confidence: f64,
    alternatives: Vec<Alternative>,
    /// What stands in each box: a digit, `X`, or `-` for nothing.
    boxes: String,
    /// What the bubbles alone say, where they say one number.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    bubbles: Option<u32>,
    evidence: Vec<Coded>,
}

/// A relation that does not hold.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Broken {
    control: &'static str,
    #[serde(flatten)]
    text: Told,
    fields: Vec<String>,
    left: u64,
    right: u64,
    /// The one number of which exactly one other reading would make it hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(nullable = false))]
    mend: Option<Mend>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Mend {
    field: String,
    value: u32,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
struct Alternative {
    #[cfg_attr(feature = "openapi", schema(required = true))]
    value: Option<u32>,
    confidence: f64,
}

impl Record {
    /// The record of a photo that could not be read.
    pub fn refused(refusal: &Refusal) -> Self {
        let text = Told(Words::of(|lang| refusal.text(lang)));
        let coded = Coded { code: refusal.code().into(), text };
        Record {
            verdict: "refused",
            refusal: Some(coded),
            page: None,
            signatures: None,
            not_shown: Vec::new(),
            values: Vec::new(),
            broken: Vec::new(),
        }
    }

    /// The record of a page with the judgements of its values, in the page's order, and what does not hold on its form.
    pub fn of(page: &PageReading, judged: &[Judgement], breaches: &[Breach], verdict: &Verdict) -> Self {
        let id = &page.identity;
        Record {
            verdict: verdict.code(),
            refusal: None,
            page: Some(Page {
                edition: id.edition.code(),
                contest: id.contest.code(),
                page: id.page,
                pages: id.pages,
                station: id.station.clone(),
            }),
            signatures: Some(page.signatures),
            not_shown: Shown::of(&page.rectified, &page.page).missing(),
            values: judged.iter().enumerate().map(|(at, j)| value(page, at, j)).collect(),
            broken: breaches.iter().filter(|b| b.touches(judged)).map(broken).collect(),
        }
    }
}

fn broken(breach: &Breach) -> Broken {
    Broken {
        control: breach.control.code(),
        text: Told(Words::of(|lang| breach.text(lang))),
        fields: breach.fields.iter().map(ToString::to_string).collect(),
        left: breach.left,
        right: breach.right,
        mend: breach.mend.map(|(field, value)| Mend { field: field.to_string(), value }),
    }
}

fn value(page: &PageReading, at: usize, judged: &Judgement) -> Seen {
    let alternative =
        |(value, ppm): &(Option<u32>, u32)| Alternative { value: *value, confidence: share(*ppm) };
    let coded = |e: &Evidence| Coded {
        code: e.code().into(),
        text: Told(Words::of(|lang| e.text(lang, judged.value))),
    };
    Seen {
        field: judged.field.to_string(),
        value: judged.value,
        accepted: judged.accepted,
        confidence: share(judged.confidence_ppm),
        alternatives: judged.alternatives.iter().map(alternative).collect(),
        boxes: page.letters(at),
        bubbles: judged.bubbles,
        evidence: judged.evidence.iter().map(coded).collect(),
    }
}

fn share(ppm: u32) -> f64 {
    f64::from(ppm) / 1e6
}
