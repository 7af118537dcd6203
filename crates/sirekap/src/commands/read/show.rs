//! What people get: a table per photo, doubtful numbers with their reasons.

use super::{Read, Seen};
use crate::context::Context;
use model::Lang;
use reading::evidence::pages::Conflict;
use reading::evidence::{Judgement, Verdict};

/// Prints the photos and what does not belong together.
pub fn print(context: &Context, seen: &[Seen], conflicts: &[Conflict]) {
    for photo in seen {
        match &photo.result {
            Err(refusal) => {
                out!("{} · {}", photo.path.display(), context.t("DITOLAK", "REFUSED"));
                out!("  {} {}", refusal.code(), refusal.text(context.lang));
            }
            Ok(read) => page(context, &photo.path.display().to_string(), read),
        }
    }
    for conflict in conflicts {
        out!("! {}", conflict.text(context.lang));
    }
}

fn page(context: &Context, photo: &str, read: &Read) {
    let id = &read.page.identity;
    let station = id.station.as_deref().map_or(String::new(), |s| format!(" · TPS {s}"));
    let of = match context.lang {
        Lang::Id => format!("halaman {} dari {}", id.page, id.pages),
        Lang::En => format!("page {} of {}", id.page, id.pages),
    };
    let edition = id.edition.code();
    out!("{photo} · {} {of} · {edition}{station} · {}", id.contest, verdict(context, &read.verdict));
    for (at, judged) in read.judged.iter().enumerate() {
        row(context, read, at, judged);
    }
    let s = read.page.signatures;
    if s.officers.of > 0 {
        let (officers, witnesses) = (s.officers.text(context.lang), s.witnesses.text(context.lang));
        match context.lang {
            Lang::Id => out!("  tanda tangan: {officers} KPPS, {witnesses} saksi"),
            Lang::En => out!("  signatures: {officers} officers, {witnesses} witnesses"),
        }
    }
}

fn verdict(context: &Context, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Clean => context.t("bersih", "clean").into(),
        Verdict::Doubtful { fields } => {
            format!("{} {}", fields.len(), context.t("perlu dilihat orang", "need a person's eyes"))
        }
        Verdict::Unusable { accepted, seen } => {
            format!(
                "{accepted}/{seen} {}",
                context.t("terbaca: lebih baik difoto ulang", "read: better photographed again")
            )
        }
    }
}

/// One number: field, value, boxes, confidence, and reasons.
fn row(context: &Context, read: &Read, at: usize, judged: &Judgement) {
    let value = judged.value.map_or_else(|| "–".into(), |v| v.to_string());
    let boxes = read.page.letters(at);
    // Rounded down: nothing read is certain.
    let percent = f64::from(judged.confidence_ppm / 100) / 100.0;
    let mark = if judged.accepted { ' ' } else { '?' };
    let reasons: Vec<String> = judged
        .evidence
        .iter()
        .filter(|e| judged.accepted == e.reassures())
        .map(|e| e.text(context.lang, judged.value))
        .collect();
    out!(
        "  {mark} {:<9} {value:>5}  [{boxes}] {percent:>6.2} %  {}",
        judged.field.to_string(),
        reasons.join("; ")
    );
}
