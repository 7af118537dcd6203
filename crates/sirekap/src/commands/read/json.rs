//! What programs get: one JSON object a line for every photo, and one for the set where its pages don't belong
//! together.

use super::{Clash, Seen};
use crate::context::Context;
use model::lang::Told;
use model::lang::Words;
use reading::Record;
use serde::Serialize;

#[derive(Serialize)]
struct Photo {
    photo: String,
    #[serde(flatten)]
    record: Record,
}

#[derive(Serialize)]
struct Coded {
    code: &'static str,
    #[serde(flatten)]
    text: Told,
    /// The photos that do not go together; empty where a page is missing.
    photos: Vec<String>,
}

#[derive(Serialize)]
struct SetLine {
    conflicts: Vec<Coded>,
}

/// Prints the photos and, after them, what does not belong together.
pub fn print(context: &Context, seen: &[Seen], conflicts: &[Clash]) {
    for photo in seen {
        context.print_json(&of(photo));
    }
    if !conflicts.is_empty() {
        let coded = |c: &Clash| Coded {
            code: c.conflict.code(),
            text: Told(Words::of(|lang| c.text(lang))),
            photos: c.photos.clone(),
        };
        context.print_json(&SetLine { conflicts: conflicts.iter().map(coded).collect() });
    }
}

fn of(seen: &Seen) -> Photo {
    let record = match &seen.result {
        Err(refusal) => Record::refused(refusal),
        Ok(read) => Record::of(&read.page, &read.judged, &read.breaches, &read.verdict),
    };
    Photo { photo: seen.photo.to_string(), record }
}
