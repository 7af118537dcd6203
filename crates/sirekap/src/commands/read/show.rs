//! What people get: a table per photo, doubtful numbers with their reasons.

use super::{Clash, Read, Seen};
use crate::context::Context;
use crate::number::decimal;
use reading::evidence::{Judgement, Verdict};
use texts::command;

/// Prints the photos and what does not belong together.
pub fn print(context: &Context, seen: &[Seen], conflicts: &[Clash]) {
    for photo in seen {
        match &photo.result {
            Err(refusal) => {
                out!("{} · {}", photo.photo, context.t(command::REFUSED_2));
                out!("  {} {}", refusal.code(), refusal.text(context.lang));
            }
            Ok(read) => page(context, &photo.photo.to_string(), read),
        }
    }
    for conflict in conflicts {
        out!("! {}", conflict.text(context.lang));
    }
}

fn page(context: &Context, photo: &str, read: &Read) {
    let id = &read.page.identity;
    let station = id.station.as_deref().map_or(String::new(), |s| format!(" · TPS {s}"));
    let of = command::page(context.lang, id.page, id.pages);
    let edition = id.edition.code();
    out!("{photo} · {} {of} · {edition}{station} · {}", id.contest, verdict(context, read));
    for (at, judged) in read.judged.iter().enumerate() {
        row(context, read, at, judged);
    }
    for breach in &read.breaches {
        out!("  ! {} {}", breach.control.code(), breach.text(context.lang));
    }
    let s = read.page.signatures;
    if s.officers.of > 0 {
        let (officers, witnesses) = (s.officers.text(context.lang), s.witnesses.text(context.lang));
        out!("{}", command::signatures(context.lang, &officers, &witnesses));
    }
}

fn verdict(context: &Context, read: &Read) -> String {
    let (lang, broken) = (context.lang, read.breaches.len());
    let own = match &read.verdict {
        Verdict::Clean => context.t(command::CLEAN).into(),
        Verdict::Broken { .. } => String::new(),
        Verdict::Doubtful { fields } => command::numbers_to_look_at(lang, fields.len()),
        Verdict::Unusable { accepted, seen } => command::few_numbers_read(lang, accepted, seen),
    };
    if broken == 0 {
        return own;
    }
    let sums = command::relations_broken(lang, broken);
    if own.is_empty() { sums } else { format!("{own} · {sums}") }
}

/// One number: field, value, boxes, confidence, and reasons.
fn row(context: &Context, read: &Read, at: usize, judged: &Judgement) {
    let value = judged.value.map_or_else(|| "–".into(), |v| v.to_string());
    let boxes = read.page.letters(at);
    // Rounded down: nothing read is certain.
    let percent = decimal(f64::from(judged.confidence_ppm / 100) / 100.0, 2, context.lang);
    let broken = read.breaches.iter().any(|b| b.fields.contains(&judged.field));
    let mark = match (judged.accepted, broken) {
        (false, _) => '?',
        (true, true) => '!',
        (true, false) => ' ',
    };
    let reasons: Vec<String> = judged
        .evidence
        .iter()
        .filter(|e| judged.accepted == e.reassures())
        .map(|e| e.text(context.lang, judged.value))
        .collect();
    out!(
        "  {mark} {:<9} {value:>5}  [{boxes}] {percent:>6} %  {}",
        judged.field.to_string(),
        reasons.join("; ")
    );
}
