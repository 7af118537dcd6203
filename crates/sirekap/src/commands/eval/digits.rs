//! `sirekap eval digits`: crops of single boxes whose file names begin with the true digit.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::number::{decimal, grouped, scientific};
use crate::progress;
use clap::Args;
use reading::digits::{CropReading, DigitNet, read_crop};
use reading::evidence::calibration::upper;
use reading::evidence::ink::{CROSS as X, EMPTY};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DigitsArgs {
    folder: PathBuf,
    #[arg(long)]
    threshold: Option<f32>,
    #[arg(long)]
    list: bool,
}

/// A crop may be far smaller than a photo.
const CROP: reading::Limits = reading::Limits { side_least: 4, ..reading::Limits::PHOTO };

#[derive(Debug, Default, Serialize)]
struct Report {
    /// Crops that could be decoded.
    total: u64,
    /// Share read rightly when nothing is rejected.
    accuracy: f64,
    /// Read wrongly, rejected or not.
    errors: u64,
    /// Below the threshold.
    rejected: u64,
    /// Accepted and wrong.
    silent_errors: u64,
    /// Upper bound of the rate of silent errors among accepted crops (Clopper-Pearson, one-sided 95 %).
    silent_rate_upper_95: f64,
    threshold: f32,
    /// Files that are no image.
    unreadable: Vec<String>,
    /// True label to what was read (`0`-`9`, `X`, `empty`) to number of crops.
    confusion: BTreeMap<String, BTreeMap<String, u64>>,
    /// Crops read wrongly, with `--list`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    wrong: Vec<Wrong>,
}

#[derive(Debug, Serialize)]
struct Wrong {
    file: String,
    label: String,
    read: String,
    confidence: f32,
    accepted: bool,
}

/// Runs the command.
pub fn run(context: &Context, args: DigitsArgs) -> Result<(), Failure> {
    let net = DigitNet::load()?;
    let mut files = Vec::new();
    labelled(&args.folder, &mut files)?;
    files.sort();
    if files.is_empty() {
        let folder = args.folder.display();
        return Err(Failure::new(Exit::Input, |lang| failure::C3020(lang, &folder)));
    }
    let threshold = args.threshold.unwrap_or(net.calibration().threshold);
    let mut report = Report { threshold, ..Report::default() };
    let bar = progress::bar(context.t(command::READING), files.len() as u64);
    for (label, file) in &files {
        bar.inc(1);
        let bytes = std::fs::read(file).map_err(|e| io(file, e))?;
        match reading::decode(&bytes, &CROP) {
            Ok(decoded) => {
                let reading = read_crop(&net, &decoded.gray)?;
                report.take(*label, file, &reading, args.list);
            }
            Err(_) => report.unreadable.push(file.display().to_string()),
        }
    }
    bar.finish_and_clear();
    report.close();
    if context.json {
        context.print_json(&report)
    } else {
        show(context, &report)
    }
    Ok(())
}

/// Files below a folder whose names begin with a digit.
fn labelled(folder: &Path, found: &mut Vec<(u8, PathBuf)>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder).map_err(|e| io(folder, e))? {
        let path = entry.map_err(|e| io(folder, e))?.path();
        if path.is_dir() {
            labelled(&path, found)?;
        } else if let Some(label) = path.file_name().and_then(|n| n.to_str()).and_then(|n| n.bytes().next())
            && label.is_ascii_digit()
        {
            found.push((label - b'0', path));
        }
    }
    Ok(())
}

fn name(class: usize) -> String {
    match class {
        X => "X".into(),
        EMPTY => "empty".into(),
        digit => digit.to_string(),
    }
}

impl Report {
    fn take(&mut self, label: u8, file: &Path, reading: &CropReading, list: bool) {
        let digit = if matches!(reading.class, X | EMPTY) { 0 } else { reading.class };
        let confidence = nothing_or(digit, reading);
        let (right, accepted) = (digit == usize::from(label), confidence >= self.threshold);
        self.total += 1;
        self.errors += u64::from(!right);
        self.rejected += u64::from(!accepted);
        self.silent_errors += u64::from(accepted && !right);
        let row = self.confusion.entry(label.to_string()).or_default();
        *row.entry(name(reading.class)).or_default() += 1;
        if list && !right {
            let file = file.display().to_string();
            self.wrong.push(Wrong {
                file,
                label: label.to_string(),
                read: name(reading.class),
                confidence,
                accepted,
            });
        }
    }

    fn close(&mut self) {
        self.accuracy = (self.total - self.errors) as f64 / self.total.max(1) as f64;
        self.silent_rate_upper_95 = upper(self.silent_errors, self.total - self.rejected, 0.95);
    }
}

/// Probability of what the label means: for 0 that of a zero, X or an empty box together.
fn nothing_or(digit: usize, reading: &CropReading) -> f32 {
    match digit {
        0 => reading.odds[0] + reading.odds[X] + reading.odds[EMPTY],
        digit => reading.odds[digit],
    }
}

fn show(context: &Context, r: &Report) {
    let lang = context.lang;
    let n = |count: u64| grouped(count, lang);
    out!("{:<28} {:>9}", context.t(command::CROPS), n(r.total));
    out!("{:<28} {:>9} %", context.t(command::RIGHT_NO_REJECTION), decimal(r.accuracy * 100.0, 3, lang));
    out!("{:<28} {:>9}", context.t(command::WRONG), n(r.errors));
    let share = decimal(r.rejected as f64 / r.total.max(1) as f64 * 100.0, 2, lang);
    out!(
        "{:<28} {:>9} ({share} %), p < {}",
        context.t(command::REJECTED_PERSON),
        n(r.rejected),
        decimal(f64::from(r.threshold), 4, lang)
    );
    out!("{:<28} {:>9}", context.t(command::SILENT_ERRORS), n(r.silent_errors));
    out!(
        "{:<28} {:>9}",
        context.t(command::UPPER_BOUND_THEIR_RATE),
        scientific(r.silent_rate_upper_95, lang)
    );
    out!("");
    let columns: Vec<String> = (0..=EMPTY).map(name).collect();
    let heads: String = columns.iter().map(|c| format!("{c:>6}")).collect();
    out!("{:<7}{heads}", context.t(command::LABEL));
    for (label, row) in &r.confusion {
        let cells: String = columns
            .iter()
            .map(|c| row.get(c).map_or_else(|| format!("{:>6}", "·"), |n| format!("{n:>6}")))
            .collect();
        out!("{label:<7}{cells}");
    }
    for w in &r.wrong {
        let state = context.t(if w.accepted { command::DIGIT_ACCEPTED } else { command::DIGIT_REJECTED });
        let confidence = decimal(f64::from(w.confidence), 4, lang);
        out!("  {} {} -> {} {confidence} {state}", w.file, w.label, w.read);
    }
    if !r.unreadable.is_empty() {
        out!("{}: {}", context.t(command::NOT_IMAGE), r.unreadable.join(", "));
    }
}
