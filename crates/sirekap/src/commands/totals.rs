//! `sirekap totals`: both totals of a region, with its children.

use crate::context::Context;
use crate::face::Failure;
use crate::number::{grouped, percent};
use crate::tree::{TreeArgs, find_region, region_path};
use clap::Args;
use model::{Contest, Stage};
use shapes::Persen;
use shapes::own::{RegionResult, Sums, Totals};
use texts::command;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct TotalsArgs {
    code: Option<String>,
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Runs the command.
pub fn run(context: &Context, args: TotalsArgs) -> Result<(), Failure> {
    let tree = args.tree.open()?;
    let registry = tree.registry()?;
    let region = find_region(&registry, args.code.as_deref())?;
    let result: RegionResult = tree.json(&region_path(&registry, args.contest, region))?;
    if context.json {
        context.print_json(&result);
        return Ok(());
    }
    show(context, &result);
    Ok(())
}

fn show(context: &Context, r: &RegionResult) {
    let n = |v: u64| grouped(v, context.lang);
    let t = &r.totals;
    out!("{} {} · {}", r.region.code, r.region.name, r.contest);
    out!(
        "{}",
        command::stations_headline_total(
            context.lang,
            n(t.stations_in()),
            n(t.stations),
            percent(Persen::of(t.stations_in(), t.stations), context.lang),
            n(t.headline.forms)
        )
    );
    let doubts = [
        (t.disputed, context.t(command::DISPUTED_2)),
        (t.held, context.t(command::HELD_2)),
        (t.incomplete.unwrap_or(0), context.t(command::INCOMPLETE)),
        (t.broken_any, context.t(command::BREAKING_CONTROL)),
    ];
    let rare = [
        (t.objected.unwrap_or(0), context.t(command::OBJECTED)),
        (t.absent.unwrap_or(0), context.t(command::ABSENT)),
    ];
    let rare = rare.into_iter().filter(|(count, _)| *count > 0);
    let doubts: Vec<String> =
        doubts.into_iter().chain(rare).map(|(count, what)| format!("{what}: {}", n(count))).collect();
    out!("{}", doubts.join(" · "));
    for stage in Stage::ALL {
        if t.stages[stage as usize] > 0 {
            out!("  {:<24} {:>12}", stage.text(context.lang), n(t.stages[stage as usize]));
        }
    }
    out!("{:<42} {:>14} {:>8} {:>14}", "", context.t(command::HEADLINE), "%", context.t(command::RECORDED));
    let column = |name: &str| r.columns.iter().position(|c| c == name);
    // As in the portal: shares of the votes for somebody, so that they add up to 100.
    let votes: u64 = r.contestants.iter().filter_map(|c| Some(t.headline.sums[column(&c.column)?])).sum();
    for c in &r.contestants {
        if let Some(i) = column(&c.column) {
            let share = percent(Persen::of(t.headline.sums[i], votes), context.lang);
            let name: String = format!("{}. {}", c.number, c.name).chars().take(42).collect();
            line(context, t, i, &name, &share);
        }
    }
    for (name, label) in [
        ("V.A", context.t(command::VALID_VOTES)),
        ("V.B", context.t(command::INVALID_VOTES)),
        ("V.C", context.t(command::ALL_VOTES)),
    ] {
        if let Some(i) = column(name) {
            line(context, t, i, label, "");
        }
    }
    if !r.children.is_empty() {
        out!(
            "  {:<12} {:<36} {:>9} / {}",
            context.t(command::CODE),
            context.t(command::REGION),
            context.t(command::IN),
            context.t(command::STATIONS)
        );
    }
    for child in &r.children {
        out!(
            "  {:<12} {:<36} {:>9} / {}",
            child.region.code,
            child.region.name,
            n(child.totals.stations_in()),
            n(child.totals.stations)
        );
    }
    for s in &r.stations {
        let flags = [
            (s.disputed, context.t(command::DISPUTED_2)),
            (s.held, context.t(command::HELD_2)),
            (s.incomplete == Some(true), context.t(command::INCOMPLETE)),
            (s.objected == Some(true), context.t(command::OBJECTED)),
            (s.absent == Some(true), context.t(command::ABSENT)),
        ];
        let flags = flags.into_iter().filter(|(is, _)| *is).map(|(_, what)| what);
        let doubts: Vec<&str> = s.broken.iter().map(String::as_str).chain(flags).collect();
        out!(
            "  {:<15} {:<10} {:<24} {}",
            s.station.code,
            s.station.name,
            s.stage.text(context.lang),
            doubts.join(", ")
        );
    }
}

/// A column in both totals, and how many forms of the headline have nothing in it: sums over fewer forms than those beside
/// them do not stand there unsaid.
fn line(context: &Context, totals: &Totals, column: usize, label: &str, share: &str) {
    let n = |v: u64| grouped(v, context.lang);
    let sum = |of: &Sums| n(of.sums.get(column).copied().unwrap_or(0));
    let lacking = |of: &Sums| of.forms.saturating_sub(of.present.get(column).copied().unwrap_or(0));
    let without = match (lacking(&totals.headline), lacking(&totals.recorded)) {
        (0, 0) => String::new(),
        (headline, recorded) => command::missing_forms(context.lang, n(headline), n(recorded)),
    };
    out!("{label:<42} {:>14} {share:>8} {:>14}{without}", sum(&totals.headline), sum(&totals.recorded));
}
