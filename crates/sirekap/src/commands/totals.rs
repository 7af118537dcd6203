//! `sirekap totals`: both totals of a region, with its children.

use crate::context::Context;
use crate::face::Failure;
use crate::number::{grouped, percent};
use crate::tree::{TreeArgs, find_region, region_path};
use clap::Args;
use model::{Contest, Lang, Stage};
use shapes::Persen;
use shapes::own::{RegionResult, Totals};

/// Show the totals of a region, recorded and headline.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  sirekap totals                  the nation\n  sirekap totals 3173 --contest pdpr"
)]
pub struct TotalsArgs {
    /// Code of the region; without it, the nation
    code: Option<String>,
    /// Contest: ppwp, pdpr, pdpd, pdprdp or pdprdk
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
        match context.lang {
            Lang::Id => format!(
                "{} dari {} TPS dalam total utama ({} %) · ditahan: {} TPS · disengketakan: {} · melanggar kontrol: {}",
                n(t.headline.forms),
                n(t.stations),
                percent(Persen::of(t.headline.forms, t.stations), context.lang),
                n(t.held),
                n(t.disputed),
                n(t.broken_any)
            ),
            Lang::En => format!(
                "{} of {} stations in the headline total ({} %) · held: {} · disputed: {} · breaking a control: {}",
                n(t.headline.forms),
                n(t.stations),
                percent(Persen::of(t.headline.forms, t.stations), context.lang),
                n(t.held),
                n(t.disputed),
                n(t.broken_any)
            ),
        }
    );
    for stage in Stage::ALL {
        if t.stages[stage as usize] > 0 {
            out!("  {:<24} {:>12}", stage.text(context.lang), n(t.stages[stage as usize]));
        }
    }
    out!(
        "{:<42} {:>14} {:>8} {:>14}",
        "",
        context.t("utama", "headline"),
        "%",
        context.t("tercatat", "recorded")
    );
    let column = |name: &str| r.columns.iter().position(|c| c == name);
    // As in the portal: shares of the votes for somebody, so that they add up to 100.
    let votes: u64 = r.contestants.iter().filter_map(|c| Some(t.headline.sums[column(&c.column)?])).sum();
    for c in &r.contestants {
        if let Some(i) = column(&c.column) {
            let share = percent(Persen::of(t.headline.sums[i], votes), context.lang);
            let name: String = format!("{}. {}", c.number, c.name).chars().take(42).collect();
            out!("{name:<42} {:>14} {share:>8} {:>14}", n(t.headline.sums[i]), n(t.recorded.sums[i]));
        }
    }
    for (name, label) in [
        ("V.A", context.t("suara sah", "valid votes")),
        ("V.B", context.t("suara tidak sah", "invalid votes")),
        ("V.C", context.t("jumlah suara", "all votes")),
    ] {
        if let Some(i) = column(name) {
            out!("{label:<42} {:>14} {:>8} {:>14}", n(t.headline.sums[i]), "", n(t.recorded.sums[i]));
        }
    }
    if !r.children.is_empty() {
        out!(
            "  {:<12} {:<36} {:>9} / {}",
            context.t("kode", "code"),
            context.t("wilayah", "region"),
            context.t("utama", "headline"),
            context.t("TPS", "stations")
        );
    }
    for child in &r.children {
        let Totals { stations, headline, .. } = &child.totals;
        out!(
            "  {:<12} {:<36} {:>9} / {}",
            child.region.code,
            child.region.name,
            n(headline.forms),
            n(*stations)
        );
    }
    for s in &r.stations {
        out!(
            "  {:<15} {:<10} {:<24} {}",
            s.station.code,
            s.station.name,
            s.stage.text(context.lang),
            s.broken.join(" ")
        );
    }
}
