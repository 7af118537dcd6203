//! `sirekap inventory`: every place that has data of an election, and whether the policy allows it.

use super::publish::LOCKED;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::log_home;
use crate::tree::Tree;
use clap::{Args, Subcommand};
use model::event::WitnessAt;
use residency::{DataClass, Finding, First, Inventory, PlaceKind, Policy, whole};
use serde_json::{Value, json};
use service::declared::{self, Declared, first_with};
use service::{Home, ServiceError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct InventoryArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Check {
        file: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        policy: Option<PathBuf>,
        #[arg(long, conflicts_with = "file")]
        data: Option<PathBuf>,
    },
    Init {
        file: Option<PathBuf>,
        #[arg(long, value_name = "NAME")]
        owner: Option<String>,
        #[arg(long, value_name = "NAME")]
        operator: Option<String>,
        #[arg(long, value_name = "CODE")]
        country: Option<String>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

/// Runs the command.
pub fn run(context: &Context, args: InventoryArgs) -> Result<(), Failure> {
    match args.what {
        What::Check { file: Some(file), policy, .. } => {
            let text = std::fs::read_to_string(&file).map_err(|e| io(&file, e))?;
            let inventory = declared::inventory(&file, &text)?;
            let policy = given(policy.as_deref())?.unwrap_or_else(Policy::indonesia);
            let found = whole(&policy, &inventory);
            tell(context, &policy, &inventory, &found)
        }
        What::Check { file: None, policy, data } => {
            let home = crate::home::open(data.as_deref())?;
            let used = Used::of(&home)?;
            let mut declared = Declared::of(&home, &used.first())?;
            if let Some(policy) = given(policy.as_deref())? {
                declared.policy = policy;
            }
            if declared.is_first {
                let path = home.folder.join(declared::INVENTORY);
                context.say(|lang| command::inventory_is_first(lang, path.display()));
            }
            let mut found = whole(&declared.policy, &declared.inventory);
            for finding in used.judged(&home, &declared)? {
                if !found.contains(&finding) {
                    found.push(finding);
                }
            }
            tell(context, &declared.policy, &declared.inventory, &found)
        }
        What::Init { file, owner, operator, country, data } => {
            let home = crate::home::open(data.as_deref())?;
            let file = file.unwrap_or_else(|| home.folder.join(declared::INVENTORY));
            init(context, &file, &First { owner, operator, country, ..Used::of(&home)?.first() })
        }
    }
}

fn given(file: Option<&Path>) -> Result<Option<Policy>, Failure> {
    let Some(file) = file else { return Ok(None) };
    let text = std::fs::read_to_string(file).map_err(|e| io(file, e))?;
    Ok(Some(declared::policy(file, &text)?))
}

/// Whom an election reaches now, and where it is reached, as its log says it.
#[derive(Default)]
struct Used {
    reached: Vec<String>,
    witnesses: Vec<WitnessAt>,
}

impl Used {
    /// Nothing of a folder whose log was never made.
    fn of(home: &Home) -> Result<Self, Failure> {
        if !home.folder.join("ledger").is_dir() {
            return Ok(Used::default());
        }
        let log = match log_home::open(home.clone()) {
            Ok(log) => log,
            // What is refused for its place is what is to be told, and says nothing of the log.
            Err(failure) if failure.code().starts_with("T1") => return Ok(Used::default()),
            // Beside a running service: whom the published state names.
            Err(failure) if failure.code() == LOCKED => return Used::published(home),
            Err(failure) => return Err(failure),
        };
        Ok(log.ledger.with_authority(|authority| Used {
            reached: authority.policy().map(|(_, policy)| policy.addresses.clone()).unwrap_or_default(),
            witnesses: authority.witnessing().map(|(_, of)| of.witnesses.clone()).unwrap_or_default(),
        }))
    }

    /// The witnesses that the tree's policy names; nobody before there is a tree.
    fn published(home: &Home) -> Result<Self, Failure> {
        if !home.tree().join(shapes::paths::ROOT).is_file() {
            return Ok(Used::default());
        }
        let tree = Tree::open(&home.tree().to_string_lossy())?;
        let text = tree.object(&tree.root.policy.object)?;
        let named = service::witnesses::of_policy(&String::from_utf8_lossy(&text));
        Ok(Used { reached: Vec::new(), witnesses: named.map(|of| of.witnesses).unwrap_or_default() })
    }

    fn first(&self) -> First {
        let named = self.witnesses.iter().map(|witness| (witness.name.clone(), witness.address.clone()));
        First { reached: self.reached.clone(), witnesses: named.collect(), ..first_with(None) }
    }

    /// What is refused of that which the election uses.
    fn judged(&self, home: &Home, declared: &Declared) -> Result<Vec<Finding>, Failure> {
        let folders = [
            (home.folder.join("ledger"), DataClass::EventLog),
            (home.keys(), DataClass::Keys),
            (home.intake(), DataClass::Originals),
            (home.intake(), DataClass::OperatorRecords),
            (home.tree(), DataClass::Results),
            (home.tree(), DataClass::PublicPictures),
        ];
        let folders = folders.iter().map(|(folder, class)| {
            declared.allows_folder(*class, Some(PlaceKind::Primary), folder).map(|_| ())
        });
        let witnesses =
            self.witnesses.iter().map(|witness| service::witnesses::allows(declared, witness).map(|_| ()));
        let mut found = Vec::new();
        for answer in folders.chain(witnesses) {
            match answer {
                Ok(()) => {}
                Err(ServiceError::Place(finding)) => found.push(*finding),
                Err(other) => return Err(other.into()),
            }
        }
        Ok(found)
    }
}

fn tell(context: &Context, policy: &Policy, inventory: &Inventory, found: &[Finding]) -> Result<(), Failure> {
    let refused = found.iter().filter(|finding| !finding.amiss.is_noted()).count();
    let counts = (inventory.places.len(), inventory.owners.len(), policy.rules.len());
    if context.json {
        context.print_json(&json!({
            "places": counts.0,
            "owners": counts.1,
            "rules": counts.2,
            "refused": refused,
            "findings": found.iter().map(|finding| as_json(context, finding)).collect::<Vec<_>>(),
        }));
    } else {
        for finding in found {
            let said = finding.said(context.lang);
            let noted = if finding.amiss.is_noted() { context.t(command::INVENTORY_NOTED) } else { "" };
            let mark = if noted.is_empty() { String::new() } else { format!(" ({noted})") };
            out!("{}{mark} {}\n  {}: {}", said.code, said.text, context.t(command::HINT), said.hint);
        }
        let (places, owners, rules) = counts;
        match refused {
            0 => out!("{}", command::inventory_fine(context.lang, places, owners, rules)),
            n => out!("{}", command::inventory_refused(context.lang, places, owners, rules, n)),
        }
    }
    match refused {
        0 => Ok(()),
        n => Err(Failure::new(Exit::Found, |lang| failure::C1032(lang, n))),
    }
}

fn as_json(context: &Context, finding: &Finding) -> Value {
    let said = finding.said(context.lang);
    let rules = finding.rules.iter().map(|cited| json!({"rule": cited.rule, "source": cited.source}));
    json!({
        "code": said.code,
        "place": finding.place,
        "refused": !finding.amiss.is_noted(),
        "text": said.text,
        "hint": said.hint,
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn init(context: &Context, file: &Path, first: &First) -> Result<(), Failure> {
    let text = first.inventory(context.lang).to_toml(context.lang);
    // What a country's code must be, the file's own reader says.
    declared::inventory(file, &text)?;
    let mut out = std::fs::File::create_new(file).map_err(|e| io(file, e))?;
    out.write_all(text.as_bytes()).and_then(|()| out.sync_all()).map_err(|e| io(file, e))?;
    match context.json {
        true => context.print_json(&json!({"written": file})),
        false => context.say(|lang| command::inventory_written(lang, file.display())),
    }
    Ok(())
}
