//! `sirekap disclosure`: the documents that an organiser discloses, from what people edit: looked at, and written as everybody reads them.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use clap::{Args, Subcommand};
use model::event::DisclosedDocument;
use model::{Digest, Lang};
use residency::{Policy, PublicInventory, Requests, Unfit, cyclonedx, demo, from_toml, policy_text};
use serde::Serialize;
use shapes::paths::disclosed;
use std::path::{Path, PathBuf};
use texts::{disclosure as say, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct DisclosureArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Init {
        folder: PathBuf,
    },
    Check {
        folder: PathBuf,
    },
    Render {
        folder: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
}

/// Documents as people edit them.
const EDITED: [(&str, &str); 3] = [
    ("residency.toml", demo::POLICY),
    ("inventory.toml", demo::INVENTORY),
    ("permohonan.toml", demo::REQUESTS),
];

/// What a folder of edited documents gives.
#[derive(Default)]
struct Given {
    policy: Option<Policy>,
    inventory: Option<PublicInventory>,
    requests: Option<Requests>,
    /// Public documents, with what each is.
    documents: Vec<(DisclosedDocument, String)>,
    /// What keeps others from being published, with the file's name.
    unfit: Vec<(&'static str, Unfit)>,
}

/// What is said of it.
#[derive(Debug, Serialize)]
struct Answer<'a> {
    documents: Vec<Document<'a>>,
    findings: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct Document<'a> {
    name: &'a str,
    sha256: Digest,
    bytes: usize,
}

#[derive(Debug, Serialize)]
struct Finding {
    file: &'static str,
    code: String,
    text: String,
    hint: String,
}

/// Runs the command.
pub fn run(context: &Context, args: DisclosureArgs) -> Result<(), Failure> {
    match args.what {
        What::Init { folder } => init(context, &folder),
        What::Check { folder } => check(context, &read(&folder)?),
        What::Render { folder, out } => render(context, &read(&folder)?, &out),
    }
}

/// Writes the examples; never over a file that is there.
fn init(context: &Context, folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    for (name, text) in EDITED {
        let path = folder.join(name);
        let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path);
        file.and_then(|mut f| std::io::Write::write_all(&mut f, text.as_bytes()))
            .map_err(|e| io(&path, e))?;
    }
    context.say(|lang| say::examples_written(lang, folder.display()));
    Ok(())
}

/// Reads the documents of a folder; one that is not there is none.
fn read(folder: &Path) -> Result<Given, Failure> {
    let mut given = Given::default();
    let mut found = false;
    for (name, _) in EDITED {
        let path = folder.join(name);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => continue,
            Err(e) => return Err(io(&path, e)),
        };
        found = true;
        if let Err(unfit) = take(&mut given, name, &text) {
            given.unfit.extend(unfit.into_iter().map(|u| (name, u)));
        }
    }
    if found {
        Ok(given)
    } else {
        Err(Failure::new(Exit::Input, |lang| failure::C3091(lang, folder.display())))
    }
}

fn take(given: &mut Given, name: &str, text: &str) -> Result<(), Vec<Unfit>> {
    let one = |unfit: Unfit| vec![unfit];
    let (document, public) = match name {
        "residency.toml" => {
            let policy: Policy = from_toml(text).map_err(one)?;
            let public = policy_text(&policy)?;
            given.policy = Some(policy);
            (DisclosedDocument::Residency, public)
        }
        "inventory.toml" => {
            let inventory = PublicInventory::of(&from_toml(text).map_err(one)?)?;
            let public = inventory.text().map_err(one)?;
            given.inventory = Some(inventory);
            (DisclosedDocument::Inventory, public)
        }
        _ => {
            let requests = from_toml::<Requests>(text).map_err(one)?.published()?;
            let public = requests.text().map_err(one)?;
            given.requests = Some(requests);
            (DisclosedDocument::Requests, public)
        }
    };
    given.documents.push((document, public));
    Ok(())
}

/// The public documents of the examples.
pub fn examples() -> Result<Vec<(DisclosedDocument, String)>, Failure> {
    let mut given = Given::default();
    for (name, text) in EDITED {
        take(&mut given, name, text)
            .map_err(|unfit| Failure::new(Exit::Found, |lang| failure::C1041(lang, unfit.len())))?;
    }
    Ok(given.documents)
}

/// The last part of a document's path in the tree.
fn name(document: DisclosedDocument) -> &'static str {
    disclosed(document).rsplit('/').next().unwrap_or("")
}

fn check(context: &Context, given: &Given) -> Result<(), Failure> {
    let documents: Vec<Document<'_>> = (given.documents.iter())
        .map(|(of, text)| Document {
            name: name(*of),
            sha256: Digest::of(text.as_bytes()),
            bytes: text.len(),
        })
        .collect();
    let findings: Vec<Finding> = (given.unfit.iter())
        .map(|(file, unfit)| {
            let said = unfit.said(context.lang);
            Finding { file, code: said.code.to_string(), text: said.text, hint: said.hint }
        })
        .collect();
    if context.json {
        context.print_json(&Answer { documents, findings });
    } else {
        for of in &documents {
            out!("{}", say::may_be_published(context.lang, of.name, of.sha256.to_hex()));
        }
        for Finding { file, code, text, hint } in &findings {
            out!("{file} {code}: {text}\n  {hint}");
        }
    }
    match given.unfit.len() {
        0 => Ok(()),
        count => Err(Failure::new(Exit::Found, |lang| failure::C1041(lang, count))),
    }
}

/// Writes what everybody reads, where all of it may be published.
fn render(context: &Context, given: &Given, out: &Path) -> Result<(), Failure> {
    if !given.unfit.is_empty() {
        return check(context, given);
    }
    std::fs::create_dir_all(out).map_err(|e| io(out, e))?;
    let mut files: Vec<(String, String)> =
        given.documents.iter().map(|(of, text)| (name(*of).to_string(), text.clone())).collect();
    if let Some(inventory) = &given.inventory {
        files.push(("cyclonedx.json".into(), cyclonedx(inventory, portal::generator())));
    }
    for lang in Lang::ALL {
        let suffix = if lang == Lang::default() { String::new() } else { format!(".{}", lang.code()) };
        if let Some(inventory) = &given.inventory {
            files.push((format!("topologi{suffix}.svg"), portal::topology(inventory, lang)));
        }
        let parts = (given.policy.as_ref(), given.inventory.as_ref(), given.requests.as_ref());
        files.push((format!("ringkasan{suffix}.md"), portal::summary(parts, lang)));
    }
    for (name, text) in &files {
        let path = out.join(name);
        std::fs::write(&path, text).map_err(|e| io(&path, e))?;
    }
    context.say(|lang| say::written(lang, files.len(), out.display()));
    Ok(())
}
