//! `sirekap read --explain FIELD`: what was seen in the boxes of one number, the candidates and the evidence.

use super::{Read, Seen};
use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::number::decimal;
use model::Lang;
use reading::evidence::ink::{BoxInk, letter};
use reading::gray::Gray;
use reading::rectify::Local;
use texts::command;
use texts::evidence;
use texts::failure;

/// Pixels of a box as it is drawn in letters.
const DRAWN: (usize, usize) = (30, 16);
/// Letters from paper to ink.
const SHADES: [char; 5] = [' ', '·', '+', '#', '█'];

/// Explains the number in every photo that has it.
pub fn run(context: &Context, field: &str, seen: &[Seen]) -> Result<(), Failure> {
    let mut found = false;
    for photo in seen {
        let Ok(read) = &photo.result else { continue };
        if let Some(at) = read.judged.iter().position(|j| j.field.to_string().eq_ignore_ascii_case(field)) {
            found = true;
            out!("{}", photo.photo);
            explain(context, read, at);
        }
    }
    if found {
        return Ok(());
    }
    Err(Failure::new(Exit::Found, |lang| failure::C1020(lang, field)))
}

fn explain(context: &Context, read: &Read, at: usize) {
    let judged = &read.judged[at];
    let (value, ink) = (&read.page.page.values[at], &read.page.values[at]);
    let crops: Vec<Gray> = value
        .boxes
        .iter()
        .map(|b| read.page.rectified.sample(&read.page.photo, *b, DRAWN.0, DRAWN.1, Local::Value(at)))
        .collect();
    for row in 0..DRAWN.1 {
        let line: Vec<String> = crops.iter().map(|crop| drawn(crop, row)).collect();
        out!("  {}", line.join("  "));
    }
    for (name, ink) in places(context.lang).iter().zip(&ink.boxes) {
        out!("  {name:<9} {}", candidates(ink, context.lang));
    }
    for (name, column) in places(context.lang).iter().zip(ink.bubbles.iter().flatten()) {
        let fill: Vec<String> =
            column.fill.iter().enumerate().map(|(d, f)| format!("{d}:{:>2.0}", f * 100.0)).collect();
        out!("  {} {name:<9} {} %", context.t(command::BUBBLES), fill.join(" "));
    }
    let probability = |ppm: u32, places| decimal(f64::from(ppm) / 1e6, places, context.lang);
    let number = |v: Option<u32>| v.map_or_else(|| context.t(command::EMPTY).to_string(), |v| v.to_string());
    let state =
        if judged.accepted { context.t(command::ACCEPTED) } else { context.t(command::NEEDS_PERSONS_EYES) };
    out!(
        "  {} = {} · {} · {state}",
        judged.field,
        number(judged.value),
        probability(judged.confidence_ppm, 4)
    );
    for (other, ppm) in &judged.alternatives {
        out!("    {} {}", number(*other), probability(*ppm, 6));
    }
    for evidence in &judged.evidence {
        let sign = if evidence.reassures() { '+' } else { '-' };
        out!("  {sign} {} ({})", evidence.text(context.lang, judged.value), evidence.code());
    }
}

fn places(lang: Lang) -> [&'static str; 3] {
    [evidence::HUNDREDS, evidence::TENS, evidence::UNITS].map(|place| place.get(lang))
}

/// The three most probable classes of a box.
fn candidates(ink: &BoxInk, lang: Lang) -> String {
    let mut classes: Vec<(usize, f32)> = ink.classes.iter().copied().enumerate().collect();
    classes.sort_by(|a, b| b.1.total_cmp(&a.1));
    let best: Vec<String> = classes
        .iter()
        .take(3)
        .map(|(c, p)| format!("{} {}", letter(*c), decimal(f64::from(*p), 4, lang)))
        .collect();
    best.join("   ")
}

fn drawn(crop: &Gray, row: usize) -> String {
    let (dark, light) = crop.pixels.iter().fold((255u8, 0u8), |(d, l), p| (d.min(*p), l.max(*p)));
    let range = u32::from(light.saturating_sub(dark)).max(40);
    let shade = |p: &u8| {
        let depth = u32::from(light.saturating_sub(*p)) * SHADES.len() as u32 / (range + 1);
        SHADES[(depth as usize).min(SHADES.len() - 1)]
    };
    crop.row(row).iter().map(shade).collect()
}
