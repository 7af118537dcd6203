//! What programs get: one JSON object a line for every photo, and one for the set where its pages don't belong
//! together.

use super::Seen;
use crate::context::Context;
use model::Lang;
use reading::Record;
use reading::evidence::pages::Conflict;
use serde::Serialize;

#[derive(Serialize)]
struct Photo {
    photo: String,
    #[serde(flatten)]
    record: Record,
}

#[derive(Serialize)]
struct Coded {
    code: String,
    text: String,
    text_en: String,
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
        let coded =
            |c: &Conflict| Coded { code: c.code().into(), text: c.text(Lang::Id), text_en: c.text(Lang::En) };
        context.print_json(&SetLine { conflicts: conflicts.iter().map(coded).collect() });
    }
}

fn of(seen: &Seen) -> Photo {
    let record = match &seen.result {
        Err(refusal) => Record::refused(refusal),
        Ok(read) => Record::of(&read.page, &read.judged, &read.verdict),
    };
    Photo { photo: seen.path.display().to_string(), record }
}
