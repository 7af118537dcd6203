//! `sirekap verify`: the public's own check of a tree.

mod evidence;

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys::random;
use crate::progress::Bars;
use crate::renderer::Pages;
use crate::tree::{open_source, there};
use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use texts::command;
use texts::failure;
use verify::{Options, Outcome, Paths, Phase, Report};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    target: Option<String>,
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    #[arg(long, value_name = "FILE|FOLDER")]
    receipts: Option<PathBuf>,
    #[arg(long, value_name = "SECONDS")]
    fresh: Option<u32>,
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    #[arg(long)]
    full: bool,
    #[arg(long, value_name = "NUMBER", conflicts_with = "full")]
    seed: Option<u32>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["target", "receipts", "since", "full", "seed"])]
    evidence_check: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    evidence: Option<PathBuf>,
}

/// Runs the command.
pub fn run(context: &Context, args: VerifyArgs) -> Result<(), Failure> {
    if let Some(file) = &args.evidence_check {
        return evidence::check(context, file, args.policy.as_deref());
    }
    let target = match args.target {
        Some(target) => target,
        None => crate::home::open(None)?.tree().to_string_lossy().into_owned(),
    };
    let asked = Asked {
        policy: args.policy.as_deref(),
        evidence: args.evidence.as_deref(),
        since: args.since.as_deref(),
        receipts: args.receipts.as_deref(),
        fresh: args.fresh,
        paths: match (args.full, args.seed) {
            (true, _) => Paths::All,
            (false, Some(seed)) => Paths::Sample(seed),
            (false, None) => Paths::Sample(u32::from_be_bytes(random()?)),
        },
    };
    check(context, &target, asked)
}

/// What a tree is held against.
#[derive(Clone, Copy, Default)]
pub struct Asked<'a> {
    /// Policy from outside the tree.
    pub policy: Option<&'a Path>,
    /// A checkpoint seen before.
    pub since: Option<&'a Path>,
    /// Where to write two states that can't both be true.
    pub evidence: Option<&'a Path>,
    /// A receipt, or a folder of them.
    pub receipts: Option<&'a Path>,
    /// Seconds that an entry may wait for `root.json`.
    pub fresh: Option<u32>,
    /// Which public paths and pages of an address.
    pub paths: Paths,
}

/// Verifies, shows the report, and fails unless everything passed.
pub fn check(context: &Context, target: &str, asked: Asked<'_>) -> Result<(), Failure> {
    let report = report(target, asked)?;
    if let Some(file) = asked.evidence {
        let policy = asked.policy.map(|p| std::fs::read_to_string(p).map_err(|e| io(p, e))).transpose()?;
        let since = asked.since.map(read_checkpoint).transpose()?;
        evidence::write(context, &*open_source(target)?, (policy.as_deref(), since.as_deref()), file)?;
    }
    match context.json {
        true => context.print_json(&report),
        false => show(context, &report),
    }
    match report.exit {
        verify::Exit::Pass => Ok(()),
        verify::Exit::Fail => Err(Failure::new(Exit::Found, |lang| {
            failure::V0001_verification_failed(lang, report.failed().join(" "))
        })),
        verify::Exit::Incomplete => Err(Failure::new(Exit::Incomplete, failure::V0002)),
    }
}

/// Verifies with a progress bar.
pub fn report(target: &str, asked: Asked<'_>) -> Result<Report, Failure> {
    let Asked { policy, since, receipts, fresh, paths, evidence: _ } = asked;
    let receipts = receipts.map_or_else(|| Ok(Vec::new()), read_receipts)?;
    let policy = policy.map(|p| std::fs::read_to_string(p).map_err(|e| io(p, e))).transpose()?;
    let since = since.map(read_checkpoint).transpose()?;
    let source = open_source(target)?;
    // What is not there, or does not answer, is no tree that lies.
    there(&*source, target)?;
    let bars = Bars::default();
    let report = verify::verify(
        &*source,
        &Options {
            policy,
            since,
            receipts,
            now: Some(now().0),
            fresh,
            pictures: if let Paths::Sample(seed) = paths { Some(seed) } else { None },
            paths,
            renderer: Some(Arc::new(Pages)),
            ..Options::default()
        },
        &|p| {
            let label = match p.phase {
                Phase::Paths => command::PUBLIC_PATHS,
                Phase::Log => command::ENTRIES,
                Phase::Tiles => command::TILES,
                Phase::Nodes => command::REGIONS,
                Phase::Sheets => command::CSV,
                Phase::Pictures => command::PICTURES,
            };
            bars.at(label, p.done, p.total);
        },
    );
    bars.clear();
    Ok(report)
}

/// A checkpoint seen before. A file that is none says nothing of the tree.
fn read_checkpoint(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = std::fs::read(path).map_err(|e| io(path, e))?;
    let note = tlog::Note::parse(&bytes).and_then(|note| tlog::Checkpoint::parse(&note.text));
    match note {
        Ok(_) => Ok(bytes),
        Err(error) => {
            let p = path.display();
            Err(Failure::new(Exit::Input, |lang| failure::C3041(lang, &p, &error)))
        }
    }
}

/// The receipts of a file, or of all `.receipt` files of a folder.
fn read_receipts(path: &Path) -> Result<Vec<String>, Failure> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    if !path.is_dir() {
        return Ok(vec![read(path)?]);
    }
    let entries = std::fs::read_dir(path).map_err(|e| io(path, e))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "receipt"))
        .collect();
    paths.sort();
    paths.iter().map(|p| read(p)).collect()
}

/// The report's answer in one word.
pub fn verdict(report: &Report) -> &'static str {
    match report.exit {
        verify::Exit::Pass => "pass",
        verify::Exit::Fail => "fail",
        verify::Exit::Incomplete => "incomplete",
    }
}

/// A position on one line: where, what, and both sides.
fn place(position: &verify::Position) -> String {
    let p = position;
    let mut parts: Vec<String> = p.index.iter().map(|i| format!("#{i}")).collect();
    parts.extend([&p.path, &p.place, &p.field].into_iter().flatten().cloned());
    parts.push(p.what.clone());
    if let (Some(expected), Some(found)) = (&p.expected, &p.found) {
        parts.push(format!("({expected} ≠ {found})"));
    }
    parts.join(" · ")
}

fn show(context: &Context, report: &Report) {
    for check in report.checks.iter().filter(|c| c.applies) {
        let mark = match check.result {
            Outcome::Pass => context.t(command::PASS),
            Outcome::Fail => context.t(command::FAIL),
            Outcome::NotChecked => context.t(command::NOT),
        };
        out!("{mark} {:<5} {}", check.code, check.title.get(context.lang));
        for position in &check.positions {
            out!("         {}", place(position));
        }
        let shown = check.positions.len() as u64;
        if check.failures + check.doubted > shown {
            out!("         … {}", check.failures + check.doubted - shown);
        }
        if let Some(note) = &check.said[context.lang as usize] {
            out!("         {note}");
        }
    }
    let (size, root) = (report.size.unwrap_or(0), report.root.as_deref().unwrap_or("–"));
    out!("{} {size} · {} {root}", context.t(command::LOG_ENTRIES), context.t(command::ROOT));
    out!(
        "{}",
        command::signatures_checked_files_compared_nodes(
            context.lang,
            report.signatures,
            report.files,
            report.nodes
        )
    );
    if let Some(line) = served_line(context, report) {
        out!("{line}");
    }
    out!("{}", result_line(context, report));
}

/// What was compared of what the address serves, and how to look at the same again.
fn served_line(context: &Context, report: &Report) -> Option<String> {
    let (paths, pages) = (report.paths, report.pages);
    let applies = report.checks.iter().any(|c| c.code == verify::Check::Paths.code() && c.applies);
    let how = match report.seed {
        Some(seed) => command::random_sample_same_again_seed(context.lang, seed).to_string(),
        None => context.t(command::ALL_THEM).to_string(),
    };
    let counts = command::public_paths_pages_same_tree(context.lang, paths, pages).to_string();
    applies.then(|| format!("{counts} ({how})"))
}

/// The answer in one line, with what it rests on.
fn result_line(context: &Context, report: &Report) -> String {
    let answer = match report.exit {
        verify::Exit::Pass => context.t(command::RESULT_PASS),
        verify::Exit::Fail => context.t(command::RESULT_FAIL),
        verify::Exit::Incomplete => context.t(command::RESULT_INCOMPLETE),
    };
    let rests = match report.pinned {
        false if report.exit == verify::Exit::Fail => {
            return format!("{answer}, {}", context.t(command::WITHOUT_PINNED_POLICY_POLICY));
        }
        true => context.t(command::POLICY_YOU_GAVE),
        false => context.t(command::WITHOUT_PINNED_POLICY_TREE_AGREES),
    };
    format!("{answer}, {rests}")
}
