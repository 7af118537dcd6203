//! What programs get: one JSON object a line for every photo, and one for the set where its pages don't belong
//! together.

use super::{Read, Seen};
use crate::context::Context;
use model::Lang;
use reading::Refusal;
use reading::evidence::pages::Conflict;
use reading::evidence::{Evidence, Judgement};
use reading::pictures::letter;
use serde::Serialize;

#[derive(Serialize)]
struct Photo {
    photo: String,
    /// `clean`, `doubtful`, `unusable` or `refused`.
    verdict: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    refusal: Option<Coded>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<Page>,
    #[serde(skip_serializing_if = "Option::is_none")]
    signatures: Option<Signatures>,
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Coded {
    code: String,
    text: String,
    text_en: String,
}

#[derive(Serialize)]
struct Page {
    edition: &'static str,
    contest: &'static str,
    page: u8,
    pages: u8,
    station: Option<String>,
}

#[derive(Serialize)]
struct Signatures {
    officers: u8,
    officers_of: u8,
    witnesses: u8,
    witnesses_of: u8,
}

#[derive(Serialize)]
struct Value {
    field: String,
    /// What the number's own ink says; null when nothing is written.
    value: Option<u32>,
    accepted: bool,
    /// 0 to 1.
    confidence: f64,
    alternatives: Vec<Alternative>,
    /// What stands in each box: a digit, `X`, or `-` for nothing.
    boxes: String,
    /// What the bubbles alone say, where they say one number.
    bubbles: Option<u32>,
    evidence: Vec<Coded>,
}

#[derive(Serialize)]
struct Alternative {
    value: Option<u32>,
    confidence: f64,
}

#[derive(Serialize)]
struct SetLine {
    conflicts: Vec<Coded>,
}

/// Prints the photos and, after them, what does not belong together.
pub fn print(context: &Context, seen: &[Seen], conflicts: &[Conflict]) {
    for photo in seen {
        context.print_json(&of(photo));
    }
    if !conflicts.is_empty() {
        let coded = |c: &Conflict| Coded { code: c.code().into(), text: c.text(Lang::Id), text_en: c.text(Lang::En) };
        context.print_json(&SetLine { conflicts: conflicts.iter().map(coded).collect() });
    }
}

fn of(seen: &Seen) -> Photo {
    let photo = seen.path.display().to_string();
    match &seen.result {
        Err(refusal) => {
            Photo { photo, verdict: "refused", refusal: Some(refused(refusal)), page: None, signatures: None, values: Vec::new() }
        }
        Ok(read) => Photo {
            photo,
            verdict: read.verdict.code(),
            refusal: None,
            page: Some(page(read)),
            signatures: Some(signatures(read)),
            values: read.judged.iter().enumerate().map(|(at, j)| value(read, at, j)).collect(),
        },
    }
}

fn refused(refusal: &Refusal) -> Coded {
    Coded { code: refusal.code(), text: refusal.text(Lang::Id), text_en: refusal.text(Lang::En) }
}

fn page(read: &Read) -> Page {
    let id = &read.page.identity;
    let (edition, contest) = (id.edition.code(), id.contest.code());
    Page { edition, contest, page: id.page, pages: id.pages, station: id.station.clone() }
}

fn signatures(read: &Read) -> Signatures {
    let s = read.page.signatures;
    Signatures {
        officers: s.officers,
        officers_of: s.officers_of,
        witnesses: s.witnesses,
        witnesses_of: s.witnesses_of,
    }
}

fn value(read: &Read, at: usize, judged: &Judgement) -> Value {
    let boxes = read.page.values.get(at).map(|ink| ink.boxes.iter().map(letter).collect()).unwrap_or_default();
    let alternative = |(value, ppm): &(Option<u32>, u32)| Alternative { value: *value, confidence: share(*ppm) };
    let coded = |e: &Evidence| Coded {
        code: e.code().into(),
        text: e.text(Lang::Id, judged.value),
        text_en: e.text(Lang::En, judged.value),
    };
    Value {
        field: judged.field.to_string(),
        value: judged.value,
        accepted: judged.accepted,
        confidence: share(judged.confidence_ppm),
        alternatives: judged.alternatives.iter().map(alternative).collect(),
        boxes,
        bubbles: judged.bubbles,
        evidence: judged.evidence.iter().map(coded).collect(),
    }
}

fn share(ppm: u32) -> f64 {
    f64::from(ppm) / 1e6
}
