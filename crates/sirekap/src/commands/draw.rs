//! `sirekap draw`: a public draw of a sample, its replay, and what its outcome says.

use super::compare::Source;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::number::grouped;
use clap::Args;
use draw::{Bounds, DrawFault, Frame, Reason, Record, Seed, Share, most_wrong};
use model::Contest;
use serde::Serialize;
use std::path::{Path, PathBuf};
use texts::draw as say;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DrawArgs {
    frame: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    column: Vec<String>,
    #[arg(long)]
    contest: Option<Contest>,
    #[arg(long, value_name = "N", conflicts_with_all = ["confidence", "error"])]
    size: Option<u64>,
    #[arg(long, value_name = "%")]
    confidence: Option<String>,
    #[arg(long, value_name = "%", requires = "confidence")]
    error: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    tolerate: u64,
    #[arg(long, value_name = "DIGITS", conflicts_with_all = ["root", "beacon", "round", "value"])]
    dice: Option<String>,
    #[arg(long, value_name = "HEX", requires_all = ["beacon", "round", "value"])]
    root: Option<String>,
    #[arg(long, value_name = "NAME", requires = "root")]
    beacon: Option<String>,
    #[arg(long, value_name = "N", requires = "root")]
    round: Option<u64>,
    #[arg(long, value_name = "HEX", requires = "root")]
    value: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["size", "confidence", "dice", "root", "out"])]
    replay: Option<PathBuf>,
    #[arg(long, value_name = "[NAME=]K/N", conflicts_with_all = ["frame", "replay", "size", "error", "dice", "root", "out"])]
    found: Vec<String>,
    #[arg(long, value_name = "N", requires = "found")]
    of_frame: Option<u64>,
    #[arg(long, default_value_t = 20)]
    limit: usize,
}

/// The frame, beside its record.
const FRAME: &str = "frame.txt";
/// What is announced.
const PLAN: &str = "plan.json";
/// What was drawn.
const DRAW: &str = "draw.json";
/// The confidence of outcomes where none is asked for.
const CONFIDENCE: &str = "95";

fn failed(fault: DrawFault) -> Failure {
    Failure::new(Exit::Input, |lang| fault.said(lang))
}

/// Runs the command.
pub fn run(context: &Context, args: DrawArgs) -> Result<(), Failure> {
    if !args.found.is_empty() {
        return outcomes(context, &args);
    }
    if let Some(record) = &args.replay {
        return replay(context, record, args.frame.as_deref());
    }
    let (frame, record) = announced(context, &args)?;
    let Some(seed) = seed(&args)? else {
        return show_plan(context, &args, &frame, &record);
    };
    let record = record.drawn(&frame, seed).map_err(failed)?;
    if let Some(folder) = folder(&args) {
        keep(&folder, &frame, DRAW, &record)?;
    }
    if context.json {
        context.print_json(&record);
        return Ok(());
    }
    plan(context, &record);
    if let Some(seed) = &record.seed {
        out!("{}", say::seed(context.lang, seed.text()));
    }
    out!("{}", context.t(say::DRAWN));
    for (drawn, place) in record.drawn.iter().zip(1..).take(args.limit) {
        out!("{place:>7}  {}  {}", drawn.code, drawn.ticket.get(..11).unwrap_or(&drawn.ticket));
    }
    let left = record.drawn.len().saturating_sub(args.limit);
    if left > 0 {
        out!("  {}", say::left_off(context.lang, grouped(left as u64, context.lang), DRAW));
    }
    Ok(())
}

/// Where files go: `--out`, else the folder of the plan that is drawn.
fn folder(args: &DrawArgs) -> Option<PathBuf> {
    let planned = args.frame.as_ref().map(PathBuf::from).filter(|p| p.join(PLAN).is_file());
    args.out.clone().or(planned)
}

/// The frame, and how many of it are drawn: as a plan says, or as is asked for.
fn announced(context: &Context, args: &DrawArgs) -> Result<(Frame, Record), Failure> {
    let named = args.frame.as_ref().ok_or_else(|| Failure::new(Exit::Usage, say::Q1021))?;
    let path = Path::new(named);
    if path.join(PLAN).is_file() {
        let frame = Frame::read(&bytes(&path.join(FRAME))?).map_err(failed)?;
        let plan = Record::read(&bytes(&path.join(PLAN))?).map_err(failed)?;
        return Ok((frame, plan));
    }
    let (frame, of) = frame(context, args, named)?;
    let record = match (args.size, &args.confidence, &args.error) {
        (Some(size), ..) => Record::of_size(&frame, &of, size),
        (None, Some(confidence), Some(error)) => {
            let share = |text: &String| Share::percent(text).map_err(failed);
            let reason =
                Reason { confidence: share(confidence)?, error: share(error)?, tolerate: args.tolerate };
            Record::announced(&frame, &of, reason)
        }
        _ => return Err(Failure::new(Exit::Usage, say::Q1020)),
    };
    Ok((frame, record.map_err(failed)?))
}

/// The frame that is named, and what it is of.
fn frame(context: &Context, args: &DrawArgs, named: &str) -> Result<(Frame, String), Failure> {
    match Source::open(named)? {
        Source::File(path) => {
            let file = crate::import_files::file_name(&path);
            let bytes = crate::import_files::plain(&path)?;
            let (frame, of) = match args.column.as_slice() {
                [] => (Frame::read(&bytes), say::lines_of(context.lang, file)),
                columns => {
                    let of = say::column_of(context.lang, columns.join(" "), file);
                    (Frame::of_columns(&bytes, columns), of)
                }
            };
            Ok((frame.map_err(failed)?, of))
        }
        Source::Tree(tree) => {
            let contest = args.contest.ok_or_else(|| Failure::new(Exit::Usage, say::Q1021))?;
            let registry = tree.registry()?;
            let all = (0..registry.station_count()).map(registry::StationIdx);
            let held = all.filter(|s| registry.district_of(contest, *s).is_some());
            let frame = Frame::of(held.map(|s| registry.station(s).code)).map_err(failed)?;
            Ok((frame, say::stations_of(context.lang, contest, named)))
        }
    }
}

fn seed(args: &DrawArgs) -> Result<Option<Seed>, Failure> {
    let seed = match (&args.dice, &args.root, &args.beacon, args.round, &args.value) {
        (Some(dice), ..) => Seed::dice(dice),
        (None, Some(root), Some(beacon), Some(round), Some(value)) => {
            Seed::beacon(root, beacon, round, value)
        }
        _ => return Ok(None),
    };
    seed.map(Some).map_err(failed)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| io(path, e))
}

fn keep(folder: &Path, frame: &Frame, name: &str, record: &Record) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    for (name, text) in [(FRAME, frame.text()), (name, &record.text())] {
        let file = folder.join(name);
        std::fs::write(&file, text).map_err(|e| io(&file, e))?;
    }
    Ok(())
}

fn show_plan(context: &Context, args: &DrawArgs, frame: &Frame, record: &Record) -> Result<(), Failure> {
    if let Some(folder) = &args.out {
        keep(folder, frame, PLAN, record)?;
    }
    if context.json {
        context.print_json(record);
        return Ok(());
    }
    out!("{}", context.t(say::ANNOUNCED));
    plan(context, record);
    out!("{}", context.t(say::PUBLISH_FIRST));
    Ok(())
}

fn plan(context: &Context, record: &Record) {
    let (lang, frame) = (context.lang, &record.frame);
    out!("{}", say::frame(lang, grouped(frame.count, lang), &frame.of, &frame.sha256));
    out!("{}", say::workload(lang, grouped(record.size, lang)));
    if let Some(r) = record.reason {
        out!("{}", say::because(lang, r.confidence, r.error, grouped(r.tolerate, lang)));
    }
}

/// Draws again, and says whether the record is right.
fn replay(context: &Context, path: &Path, frame: Option<&str>) -> Result<(), Failure> {
    let path = if path.is_dir() { path.join(DRAW) } else { path.to_path_buf() };
    let beside = path.with_file_name(FRAME);
    let frame = Frame::read(&bytes(frame.map_or(beside.as_path(), Path::new))?).map_err(failed)?;
    let record = Record::read(&bytes(&path)?).map_err(failed)?;
    record.replay(&frame).map_err(|fault| Failure::new(Exit::Found, |lang| fault.said(lang)))?;
    match context.json {
        true => context.print_json(&record),
        false => {
            let size = grouped(record.size, context.lang);
            out!("{}", say::replayed(context.lang, size, &record.frame.sha256));
        }
    }
    Ok(())
}

/// What an outcome says, as JSON: shares in millionths.
#[derive(Serialize)]
struct Outcome {
    name: String,
    found: u64,
    of: u64,
    confidence: Share,
    at_most: Share,
    between: [Share; 2],
    #[serde(skip_serializing_if = "Option::is_none")]
    most_wrong: Option<u64>,
}

fn outcomes(context: &Context, args: &DrawArgs) -> Result<(), Failure> {
    let confidence = Share::percent(args.confidence.as_deref().unwrap_or(CONFIDENCE)).map_err(failed)?;
    let mut all = Vec::new();
    for text in &args.found {
        let bad = || failed(DrawFault::Outcome(text.clone()));
        let (name, outcome) = text.rsplit_once('=').unwrap_or(("", text));
        let (found, of) = outcome.split_once('/').ok_or_else(bad)?;
        let number = |text: &str| text.trim().parse::<u64>().map_err(|_| bad());
        let (found, of) = (number(found)?, number(of)?);
        if of == 0 || found > of || args.of_frame.is_some_and(|count| count < of) {
            return Err(bad());
        }
        let Bounds { at_most, between } = Bounds::of(found, of, confidence);
        let most_wrong = args.of_frame.map(|count| most_wrong(count, of, found, confidence));
        all.push(Outcome { name: name.to_string(), found, of, confidence, at_most, between, most_wrong });
    }
    if context.json {
        context.print_json(&all);
        return Ok(());
    }
    let lang = context.lang;
    for of in &all {
        let name = if of.name.is_empty() { "–" } else { &of.name };
        out!("{}", say::of_outcome(lang, name, grouped(of.found, lang), grouped(of.of, lang)));
        out!("  {}", say::at_most(lang, of.confidence, of.at_most));
        out!("  {}", say::between(lang, of.confidence, of.between[0], of.between[1]));
        if let (Some(wrong), Some(count)) = (of.most_wrong, args.of_frame) {
            out!("  {}", say::of_frame(lang, grouped(count, lang), grouped(wrong, lang)));
        }
    }
    out!("{}", context.t(say::OUTCOME_CAVEAT));
    Ok(())
}
