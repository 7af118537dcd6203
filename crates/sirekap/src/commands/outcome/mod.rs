//! `sirekap outcome`: what the votes give by the election's rules, of a public tree or of anybody's own numbers.

mod editions;
mod given;
mod show;

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::tree::{Tree, TreeArgs};
use clap::Args;
use given::Given;
pub use given::registry as registry_file;
use model::Contest;
use registry::Registry;
use serde::Serialize;
use shapes::own::{CouncilOutcome, DistrictOutcome};
use std::path::PathBuf;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct OutcomeArgs {
    code: Option<String>,
    #[arg(long)]
    contest: Option<Contest>,
    #[arg(long, value_name = "DAPIL")]
    explain: Option<String>,
    #[arg(long, value_name = "FILE")]
    votes: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "votes")]
    registry: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    without: Vec<u32>,
    #[arg(long, value_name = "FILE|CUT")]
    against: Option<String>,
    #[arg(long, conflicts_with = "votes")]
    cut: Option<String>,
    #[command(flatten)]
    tree: TreeArgs,
}

/// What is shown of one contest.
#[derive(Debug, Default, Serialize)]
pub(super) struct Shown {
    pub contest: String,
    pub councils: Vec<CouncilOutcome>,
    pub districts: Vec<DistrictOutcome>,
}

/// Runs the command.
pub fn run(context: &Context, args: OutcomeArgs) -> Result<(), Failure> {
    let of_votes = args.votes.is_some();
    let tree = || -> Result<Option<Tree>, Failure> {
        // With votes of one's own a tree is only asked where it is named.
        if of_votes && args.tree.tree.is_none() { Ok(None) } else { args.tree.open().map(Some) }
    };
    let tree = tree()?;
    let registry: Option<Registry> = match (&args.registry, &tree) {
        (Some(path), _) => Some(given::registry(path)?),
        (None, Some(tree)) => Some(tree.registry()?),
        (None, None) => None,
    };
    let decisions = args.decisions.as_deref().map(given::decisions).transpose()?.unwrap_or_default();
    let gone = args.without.iter().map(|id| model::CandidateId(*id)).collect();
    let state = tree.as_ref().map(|tree| tree.at_cut(args.cut.as_deref())).transpose()?;
    let read = |file: Option<&std::path::Path>, tree: Option<&Tree>| -> Result<Given, Failure> {
        match (file, tree, &registry) {
            (Some(file), _, registry) => Given::of_sheet(file, registry.as_ref()),
            (None, Some(tree), Some(registry)) => Given::of_tree(tree, registry, args.contest),
            _ => Err(nothing()),
        }
    };
    let now = read(args.votes.as_deref(), state.as_ref())?;
    if let Some(against) = &args.against {
        let path = std::path::Path::new(against);
        let other = match (path.is_file(), &tree) {
            (true, _) => read(Some(path), None)?,
            (false, Some(tree)) => read(None, Some(&tree.at_cut(Some(against))?))?,
            (false, None) => return Err(crate::face::io(path, std::io::ErrorKind::NotFound.into())),
        };
        return editions::run(context, &now, &other, args.contest);
    }
    let shown = now.outcomes((context.lang, registry.as_ref()), &decisions, &gone, args.contest)?;
    let shown = narrowed(shown, args.code.as_deref(), args.explain.as_deref())?;
    let shown = if args.contest.is_none() && args.code.is_none() && args.explain.is_none() && !of_votes {
        first_of(shown)
    } else {
        shown
    };
    now.warn(context);
    match (context.json, &args.explain) {
        (true, _) => context.print_json(&shown),
        (false, Some(_)) => {
            shown.iter().flat_map(|s| &s.districts).for_each(|d| show::district(context, d));
            show::caveat(context);
        }
        (false, None) => shown.iter().for_each(|s| show::contest(context, s)),
    }
    Ok(())
}

/// What was asked for: councils and districts of a region, or a district alone.
fn narrowed(
    mut shown: Vec<Shown>,
    region: Option<&str>,
    district: Option<&str>,
) -> Result<Vec<Shown>, Failure> {
    if let Some(code) = district {
        for of in &mut shown {
            of.councils.clear();
            of.districts.retain(|d| d.district.code == code);
        }
    }
    if let Some(code) = region {
        for of in &mut shown {
            let mine = |d: &DistrictOutcome| d.district.code == code;
            let council = of.councils.iter().find(|c| c.region.code == code).cloned();
            match council {
                Some(council) => {
                    let codes: Vec<&str> =
                        council.districts.iter().map(|d| d.district.code.as_str()).collect();
                    of.districts.retain(|d| codes.contains(&d.district.code.as_str()));
                    of.councils = vec![council];
                }
                None => {
                    of.councils.clear();
                    of.districts.retain(mine);
                }
            }
        }
    }
    shown.retain(|s| !s.councils.is_empty() || !s.districts.is_empty());
    if shown.is_empty() {
        return Err(nothing());
    }
    Ok(shown)
}

/// Without a question of one contest: those of the nation, where there are any.
fn first_of(shown: Vec<Shown>) -> Vec<Shown> {
    let national = |s: &Shown| s.contest.parse().is_ok_and(|c: Contest| c.elects() == model::Level::Nation);
    let any = shown.iter().any(national);
    shown.into_iter().filter(|s| !any || national(s)).collect()
}

fn nothing() -> Failure {
    Failure::new(Exit::Found, failure::C1022)
}
