//! `sirekap outcome`: what the votes give by the election's rules, of a public tree or of anybody's own numbers.

mod editions;
mod given;
mod lacks;
mod lead;
mod show;

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::tree::{Tree, TreeArgs};
use clap::Args;
use given::Given;
pub use given::registry as registry_file;
pub use lacks::Lacks;
pub use lead::ShownLead;
use model::Contest;
use registry::Registry;
use serde::Serialize;
use shapes::own::{CouncilOutcome, DistrictOutcome};
use std::collections::{BTreeMap, BTreeSet};
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
    #[arg(long, value_name = "PATH", conflicts_with = "votes", num_args = 1..)]
    pilkada: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    registry: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    without: Vec<u32>,
    #[arg(long, value_name = "FILE|CUT")]
    against: Option<String>,
    #[arg(long, conflicts_with_all = ["votes", "pilkada"])]
    cut: Option<String>,
    #[command(flatten)]
    tree: TreeArgs,
}

/// What is shown of one contest.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Shown {
    pub contest: String,
    pub councils: Vec<CouncilOutcome>,
    pub districts: Vec<DistrictOutcome>,
    /// By the district's code, where one pair is elected.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub leads: BTreeMap<String, ShownLead>,
    /// What lacks in captured files.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lacking: Vec<Lacks>,
}

/// Runs the command.
pub fn run(context: &Context, args: OutcomeArgs) -> Result<(), Failure> {
    let captured = !args.pilkada.is_empty();
    let of_files = args.votes.is_some() || captured;
    let tree = || -> Result<Option<Tree>, Failure> {
        // With votes of one's own a tree is only asked where it is named.
        if of_files && args.tree.tree.is_none() { Ok(None) } else { args.tree.open().map(Some) }
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
    let read = |files: &[PathBuf], tree: Option<&Tree>| -> Result<Given, Failure> {
        match (files, tree, &registry) {
            ([_, ..], _, registry) if captured => Given::of_captured(files, registry.as_ref(), args.contest),
            ([file], _, registry) => Given::of_sheet(file, registry.as_ref()),
            ([], Some(tree), Some(registry)) => Given::of_tree(tree, registry, args.contest),
            _ => Err(nothing()),
        }
    };
    let files = if captured { args.pilkada.as_slice() } else { args.votes.as_slice() };
    let now = read(files, state.as_ref())?;
    if let Some(against) = &args.against {
        let path = PathBuf::from(against);
        let other = match (path.is_file() || (captured && path.is_dir()), &tree) {
            (true, _) => read(&[path], None)?,
            (false, Some(tree)) => read(&[], Some(&tree.at_cut(Some(against))?))?,
            (false, None) => return Err(crate::face::io(&path, std::io::ErrorKind::NotFound.into())),
        };
        return editions::run(context, &now, &other, args.contest);
    }
    let shown = now.outcomes((context.lang, registry.as_ref()), &decisions, &gone, args.contest)?;
    let lacking = lacks::of(&now.lacking, args.code.as_deref().or(args.explain.as_deref()));
    let shown = narrowed(shown, args.code.as_deref(), args.explain.as_deref());
    let shown = if args.contest.is_none() && args.code.is_none() && args.explain.is_none() && !of_files {
        first_of(shown)
    } else {
        shown
    };
    if shown.is_empty() && lacking.is_empty() {
        return Err(nothing());
    }
    now.warn(context);
    lacks::say(context, &lacking);
    match (context.json, &args.explain) {
        (true, _) => context.print_json(&lacks::with(shown, &lacking)),
        (false, Some(_)) => {
            for of in &shown {
                of.districts.iter().for_each(|d| show::district(context, d, of.leads.get(&d.district.code)));
            }
            show::caveat(context);
        }
        (false, None) => shown.iter().for_each(|s| show::contest(context, s)),
    }
    Ok(())
}

/// What was asked for: councils and districts of a region, or a district alone.
fn narrowed(mut shown: Vec<Shown>, region: Option<&str>, district: Option<&str>) -> Vec<Shown> {
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
                    let codes: BTreeSet<&str> =
                        council.districts.iter().map(|d| d.district.code.as_str()).collect();
                    of.districts.retain(|d| codes.contains(d.district.code.as_str()));
                    of.councils = vec![council];
                }
                None => {
                    of.councils.clear();
                    of.districts.retain(mine);
                }
            }
        }
    }
    for of in &mut shown {
        let codes: BTreeSet<&str> = of.districts.iter().map(|d| d.district.code.as_str()).collect();
        of.leads.retain(|code, _| codes.contains(code.as_str()));
    }
    shown.retain(|s| !s.councils.is_empty() || !s.districts.is_empty());
    shown
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
