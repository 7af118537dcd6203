//! `sirekap forms salinan`: the A4 copy of what the public tree has for one station.

use super::{filling, print_failure, write};
use crate::context::Context;
use crate::face::{Exit, Failure, no_station};
use crate::number::grouped;
use crate::tree::{TreeArgs, station_path};
use clap::Args;
use forms::print::salinan::{Salinan, Sheet, salinan};
use forms::print::{Meta, PrintPage, pdf};
use model::control::Control;
use model::{Contest, Lang};
use shapes::own::{Breach, EventStatus, StationResult};
use std::path::PathBuf;
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct SalinanArgs {
    #[arg(long)]
    station: String,
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[arg(long)]
    out: Option<PathBuf>,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Runs the command.
pub fn run(context: &Context, args: SalinanArgs) -> Result<(), Failure> {
    let tree = args.tree.open()?;
    let registry = tree.registry()?;
    let station = registry.station_by_code(&args.station).ok_or_else(|| no_station(&args.station))?;
    let contest = args.contest;
    let district = registry
        .district_of(contest, station)
        .ok_or_else(|| Failure::new(Exit::Found, |lang| failure::C1003_not_held_station(lang, contest)))?;
    let result: StationResult = tree.json(&station_path(&registry, contest, station))?;
    let filling =
        filling::of_station(&registry, &filling::of_district(&registry, contest, district), station);
    let sheets = salinan(&Salinan {
        contest,
        schema: &registry.district(district).schema,
        values: &result.values,
        filling: &filling,
        stage: result.stage.text(Lang::default()),
        notes: &notes(&result),
        source: &source(&result, &tree.root.origin),
    });
    let pages: Vec<PrintPage<'_>> = sheets.iter().map(Sheet::page).collect();
    let title = format!("C.Hasil Salinan {contest} {}", args.station);
    let document = pdf(&pages, &Meta { title: &title, subject: &tree.root.origin }).map_err(print_failure)?;
    let path = args.out.unwrap_or_else(|| format!("salinan-{}-{contest}.pdf", args.station).into());
    write(&path, &document)?;
    if context.json {
        context.print_json(&serde_json::json!({ "pages": pages.len(), "bytes": document.len() }));
    } else {
        out!("{} {}: {}", pages.len(), context.t(command::PAGES), path.display());
    }
    Ok(())
}

/// What must be said beside the numbers. The copy is in the form's own language.
fn notes(result: &StationResult) -> Vec<String> {
    let mut notes = Vec::new();
    if result.values.is_empty() {
        notes.push("Belum ada angka yang tercatat untuk formulir ini.".into());
    }
    if result.disputed {
        notes.push("Angka ini disengketakan: ada dua pernyataan yang saling bertentangan.".into());
    }
    if result.held {
        notes.push("Formulir ini ditahan dari total utama karena melampaui batas yang mungkin.".into());
    }
    notes.extend(result.broken.iter().map(broken));
    notes
}

/// A broken control as a sentence with both sides.
fn broken(breach: &Breach) -> String {
    let text = Control::from_code(&breach.control).map_or("", |c| c.rule().text.get(Lang::default()));
    let side = |v: Option<u64>| v.map_or_else(|| "—".into(), |v| grouped(v, Lang::default()));
    let (left, right) = (side(breach.left), side(breach.right));
    format!("Tidak terpenuhi: {text} ({}: {left} dan {right}, {}).", breach.control, breach.fields.join(", "))
}

/// Where the numbers stand in the log: the newest entry that counts.
fn source(result: &StationResult, origin: &str) -> String {
    let shown =
        |s: &EventStatus| matches!(s, EventStatus::Counted | EventStatus::Held | EventStatus::Disputed);
    match result.history.iter().rev().find(|h| shown(&h.status)) {
        Some(item) => format!("Entri #{} catatan {origin}, diterima {}", item.index, item.arrival),
        None => format!("Catatan {origin}"),
    }
}
