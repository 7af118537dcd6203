//! `sirekap breaches`: stations whose numbers break a control.

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::number::grouped;
use crate::tree::{Tree, TreeArgs, find_region, region_path};
use clap::Args;
use model::Contest;
use model::control::Control;
use registry::{RegionIdx, Registry};
use shapes::own::{RegionResult, StationLine};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct BreachesArgs {
    code: Option<String>,
    #[arg(long, default_value = "ppwp")]
    contest: Contest,
    #[arg(long)]
    control: Option<String>,
    #[arg(long, default_value_t = 20)]
    limit: usize,
    #[command(flatten)]
    tree: TreeArgs,
}

/// Runs the command.
pub fn run(context: &Context, args: BreachesArgs) -> Result<(), Failure> {
    let control = match &args.control {
        Some(code) => Some(
            Control::from_code(&code.to_uppercase())
                .ok_or_else(|| Failure::new(Exit::Input, |lang| failure::C3005(lang, code)))?,
        ),
        None => None,
    };
    let tree = args.tree.open()?;
    let registry = tree.registry()?;
    let region = find_region(&registry, args.code.as_deref())?;
    let mut walk = Walk {
        tree: &tree,
        registry: &registry,
        contest: args.contest,
        control,
        limit: args.limit,
        found: Vec::new(),
    };
    let top = walk.visit(region)?;
    if context.json {
        context.print_json(&walk.found);
        return Ok(());
    }
    for control in Control::ALL {
        let count = top.totals.broken[control as usize - 1];
        if count > 0 {
            out!(
                "{:<4} {:>9}  {}",
                control.code(),
                grouped(count, context.lang),
                control.rule().text.get(context.lang)
            );
        }
    }
    out!(
        "{:<4} {:>9}  {}",
        "",
        grouped(top.totals.broken_any, context.lang),
        context.t(command::STATIONS_BREAK_LEAST_ONE_CONTROL)
    );
    for s in &walk.found {
        let held = if s.held { context.t(command::HELD) } else { "" };
        out!("  {:<15} {:<10} {}{held}", s.station.code, s.station.name, s.broken.join(" "));
    }
    Ok(())
}

struct Walk<'a> {
    tree: &'a Tree,
    registry: &'a Registry,
    contest: Contest,
    control: Option<Control>,
    limit: usize,
    found: Vec<StationLine>,
}

impl Walk<'_> {
    /// Goes down only where something is broken, and only until the limit.
    fn visit(&mut self, region: RegionIdx) -> Result<RegionResult, Failure> {
        let mut result: RegionResult = self.tree.json(&region_path(self.registry, self.contest, region))?;
        for line in result.stations.drain(..) {
            let wanted = match self.control {
                Some(control) => line.broken.iter().any(|c| c == control.code()),
                None => !line.broken.is_empty(),
            };
            if wanted && self.found.len() < self.limit {
                self.found.push(line);
            }
        }
        for child in &result.children {
            let broken = match self.control {
                Some(control) => child.totals.broken[control as usize - 1],
                None => child.totals.broken_any,
            };
            if broken > 0
                && self.found.len() < self.limit
                && let Some(child) = self.registry.region_by_code(&child.region.code)
            {
                self.visit(child)?;
            }
        }
        Ok(result)
    }
}
