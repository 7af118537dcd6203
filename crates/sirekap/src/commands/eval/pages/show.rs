//! The table and the reliability curve.

use super::measure::{BINS, Tally};
use super::world::Wear;
use crate::context::Context;
use crate::number::{decimal, grouped, scientific};
use drill::photo::{Kind, Level};
use model::Lang;
use model::lang::Text;
use reading::evidence::calibration::{Sample, reliability};
use reading::evidence::{Basis, Thresholds};
use serde::Serialize;
use std::fmt::Write as _;
use texts::command;

#[derive(Serialize)]
struct Row<'a> {
    wear: String,
    #[serde(flatten)]
    tally: &'a Tally,
    accepted_share: f64,
    silent_rate_upper_95: f64,
    calibration_error_ppm: u32,
    /// Thresholds that these photos would set: with bubbles, with a sum, alone.
    fitted_ppm: [u32; 3],
}

/// Prints one row a state of wear.
pub fn table(context: &Context, tallies: &[(Wear, Tally)]) {
    if context.json {
        for (wear, tally) in tallies {
            context.print_json(&row(*wear, tally));
        }
        return;
    }
    out!(
        "{:<22} {:>7} {:>8} {:>8} {:>9} {:>8} {:>7} {:>9} {:>8} {:>8}",
        context.t(command::DAMAGE),
        context.t(command::PHOTOS),
        context.t(command::REFUSED),
        context.t(command::VALUES),
        context.t(command::ACCEPTED),
        context.t(command::WRONG),
        context.t(command::SILENT),
        context.t(command::BOUND),
        context.t(command::BOXES),
        context.t(command::CALIBR)
    );
    let lang = context.lang;
    let n = |count: u64| grouped(count, lang);
    for (wear, t) in tallies {
        out!(
            "{:<22} {:>7} {:>8} {:>8} {:>7} % {:>8} {:>7} {:>9} {:>6} % {:>8}",
            said(*wear, lang),
            n(t.pages),
            n(t.refusals()),
            n(t.values),
            decimal(share(t.accepted, t.values) * 100.0, 2, lang),
            n(t.wrong),
            n(t.silent),
            scientific(t.silent_upper(), lang),
            decimal(share(t.digits_wrong, t.digits) * 100.0, 2, lang),
            n(u64::from(t.calibration_error()))
        );
    }
    for (_, t) in tallies {
        t.silent_list.iter().for_each(|line| out!("  {line}"));
    }
    for (wear, t) in tallies.iter().filter(|(_, t)| t.refusals() > 0) {
        let codes: Vec<String> =
            t.refused.iter().map(|(code, count)| format!("{code} {}", n(*count))).collect();
        out!("  {} ({}): {}", context.t(command::REFUSED), said(*wear, lang), codes.join(", "));
    }
}

fn row(wear: Wear, tally: &Tally) -> Row<'_> {
    // One silent error in 16,667, with a chance of 95 in 100.
    let fitted = Thresholds::DEFAULT.fitted(&tally.open, 6e-5, 0.95, 990_000);
    Row {
        wear: name(wear),
        tally,
        accepted_share: share(tally.accepted, tally.values),
        silent_rate_upper_95: tally.silent_upper(),
        calibration_error_ppm: tally.calibration_error(),
        fitted_ppm: [Basis::Bubbles, Basis::Control, Basis::Alone].map(|b| fitted.of(b)),
    }
}

fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn name(wear: Wear) -> String {
    match wear {
        Wear::Level(Level::Light) => "light".into(),
        Wear::Level(Level::Moderate) => "moderate".into(),
        Wear::Level(Level::Heavy) => "heavy".into(),
        Wear::One(kind, severity) => format!("{} {severity:.2}", kind.name()),
    }
}

/// The name of a state of wear for people.
fn said(wear: Wear, lang: Lang) -> String {
    match wear {
        Wear::Level(Level::Light) => command::WEAR_LIGHT.get(lang).into(),
        Wear::Level(Level::Moderate) => command::WEAR_MODERATE.get(lang).into(),
        Wear::Level(Level::Heavy) => command::WEAR_HEAVY.get(lang).into(),
        Wear::One(kind, severity) => {
            format!("{} {}", damage(kind).get(lang), decimal(f64::from(severity), 2, lang))
        }
    }
}

/// A kind of damage.
const fn damage(kind: Kind) -> Text {
    match kind {
        Kind::Perspective => command::WEAR_PERSPECTIVE,
        Kind::Rotation => command::WEAR_ROTATION,
        Kind::Folds => command::WEAR_FOLDS,
        Kind::Curl => command::WEAR_CURL,
        Kind::Shadow => command::WEAR_SHADOW,
        Kind::UnevenLight => command::WEAR_UNEVEN_LIGHT,
        Kind::Defocus => command::WEAR_DEFOCUS,
        Kind::Motion => command::WEAR_MOTION,
        Kind::Noise => command::WEAR_NOISE,
        Kind::LowContrast => command::WEAR_LOW_CONTRAST,
        Kind::Dark => command::WEAR_DARK,
        Kind::Overexposed => command::WEAR_OVEREXPOSED,
        Kind::Glare => command::WEAR_GLARE,
        Kind::Jpeg => command::WEAR_JPEG,
        Kind::Downscale => command::WEAR_DOWNSCALE,
        Kind::Clutter => command::WEAR_CLUTTER,
        Kind::Moire => command::WEAR_MOIRE,
        Kind::CornerFolded => command::WEAR_CORNER_FOLDED,
        Kind::CornerCut => command::WEAR_CORNER_CUT,
        Kind::Stain => command::WEAR_STAIN,
        Kind::Finger => command::WEAR_FINGER,
        Kind::CutOff => command::WEAR_CUT_OFF,
    }
}

/// The reliability curve: stated confidence across, share right up, with exact 95 % intervals.
pub fn curve(samples: &[Sample]) -> String {
    const SIDE: f64 = 360.0;
    let x = |ppm: u32| 50.0 + f64::from(ppm) / 1e6 * SIDE;
    let y = |ppm: u32| 20.0 + SIDE - f64::from(ppm) / 1e6 * SIDE;
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 450 440\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"450\" height=\"440\" fill=\"#fff\"/>\n<path d=\"M50 20V380H410\" fill=\"none\" stroke=\"#444\"/>\n<path d=\"M50 380L410 20\" stroke=\"#bbb\" stroke-dasharray=\"4 4\"/>\n",
    );
    let mut add = |line: std::fmt::Arguments<'_>| {
        // Writing into a String cannot fail; the picture only lacks a line if it ever did.
        svg.write_fmt(line).unwrap_or_default();
    };
    for step in 0..=5u32 {
        let ppm = step * 200_000;
        add(format_args!(
            "<text x=\"{:.0}\" y=\"398\" text-anchor=\"middle\">{:.1}</text>\n",
            x(ppm),
            f64::from(step) / 5.0
        ));
        add(format_args!(
            "<text x=\"42\" y=\"{:.0}\" text-anchor=\"end\">{:.1}</text>\n",
            y(ppm) + 4.0,
            f64::from(step) / 5.0
        ));
    }
    for bin in reliability(samples, &BINS) {
        let (across, [low, right, high]) = (x(bin.mean_ppm), bin.share_ppm);
        add(format_args!(
            "<path d=\"M{across:.1} {:.1}V{:.1}\" stroke=\"#0a6\" stroke-width=\"2\"/>\n",
            y(low),
            y(high)
        ));
        add(format_args!("<circle cx=\"{across:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"#0a6\"/>\n", y(right)));
        add(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"#555\" text-anchor=\"end\">{}</text>\n",
            across - 7.0,
            y(right) + 14.0,
            bin.count
        ));
    }
    svg.push_str("<text x=\"230\" y=\"425\" text-anchor=\"middle\">stated confidence</text>\n<text x=\"14\" y=\"200\" transform=\"rotate(-90 14 200)\" text-anchor=\"middle\">share right</text>\n</svg>\n");
    svg
}
