//! What people get: a table per photo, doubtful numbers with their reasons.

use super::{Clash, Read, Seen};
use crate::context::Context;
use crate::number::decimal;
use model::Lang;
use reading::evidence::{Judgement, Verdict};

/// Prints the photos and what does not belong together.
pub fn print(context: &Context, seen: &[Seen], conflicts: &[Clash]) {
    for photo in seen {
        match &photo.result {
            Err(refusal) => {
                out!("{} · {}", photo.photo, context.t("DITOLAK", "REFUSED"));
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
    let of = match context.lang {
        Lang::Id => format!("halaman {} dari {}", id.page, id.pages),
        Lang::En => format!("page {} of {}", id.page, id.pages),
    };
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
        match context.lang {
            Lang::Id => out!("  tanda tangan: {officers} KPPS, {witnesses} saksi"),
            Lang::En => out!("  signatures: {officers} officers, {witnesses} witnesses"),
        }
    }
}

fn verdict(context: &Context, read: &Read) -> String {
    let (lang, broken) = (context.lang, read.breaches.len());
    let own = match (&read.verdict, lang) {
        (Verdict::Clean, _) => context.t("bersih", "clean").into(),
        (Verdict::Broken { .. }, _) => String::new(),
        (Verdict::Doubtful { fields }, Lang::Id) => format!("{} angka perlu dilihat orang", fields.len()),
        (Verdict::Doubtful { fields }, Lang::En) if fields.len() == 1 => {
            "1 number needs a person's eyes".into()
        }
        (Verdict::Doubtful { fields }, Lang::En) => {
            format!("{} numbers need a person's eyes", fields.len())
        }
        (Verdict::Unusable { accepted, seen }, Lang::Id) => {
            format!("hanya {accepted} dari {seen} angka terbaca: lebih baik foto lagi")
        }
        (Verdict::Unusable { accepted, seen }, Lang::En) => {
            format!("only {accepted} of {seen} numbers read: better take the photo again")
        }
    };
    let sums = match (broken, lang) {
        (0, _) => return own,
        (_, Lang::Id) => format!("{broken} hitungan tidak cocok"),
        (1, Lang::En) => "1 relation does not hold".into(),
        (_, Lang::En) => format!("{broken} relations do not hold"),
    };
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
