//! `sirekap election`: the ceremony that opens an election, what is settled for it, who besides the commission has
//! authorities, and what the log is told of the system itself.

mod disclosure;

use crate::ceremony::{self, Plan};
use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::keys;
use crate::tree::TreeArgs;
use clap::{Args, Subcommand};
use model::Office;
use model::event::{ManifestSet, Payload, sign_by};
use service::ceremony::{Opened, office_enrolment};
use service::declared::{Declared, first_with};
use service::{Home, KeyName, inbox, manifest};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use texts::command;
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct ElectionArgs {
    #[command(subcommand)]
    what: What,
}

/// Commands, of which help.ftl says what they do.
#[derive(Debug, Subcommand)]
enum What {
    Open {
        #[arg(long, value_name = "FILE")]
        root: Option<PathBuf>,
        #[arg(long, value_name = "NAME=FILE", value_parser = named_key)]
        signer: Vec<(KeyName, PathBuf)>,
        #[arg(long, value_name = "OFFICE=FILE", value_parser = named_office)]
        office: Vec<(Office, PathBuf)>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Manifest(TreeArgs),
    Set {
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        with: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Witnesses {
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        with: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Disclose {
        document: disclosure::Kind,
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        #[arg(long, value_name = "FILE")]
        with: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Build {
        file: Option<PathBuf>,
        #[arg(long, value_name = "HEX")]
        commit: String,
        #[arg(long, value_name = "NAME", default_value = "x86_64-unknown-linux-gnu")]
        target: String,
        #[arg(long, value_name = "FILE")]
        key: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    Record {
        #[arg(long, value_name = "FILE", default_value = "berita-pembukaan.pdf")]
        out: PathBuf,
        #[command(flatten)]
        tree: TreeArgs,
    },
    Office {
        office: String,
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        #[arg(long, value_name = "FILE")]
        root: Option<PathBuf>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
}

/// Runs the command.
pub fn run(context: &Context, args: ElectionArgs) -> Result<(), Failure> {
    match args.what {
        What::Open { root, signer, office, data } => {
            let home = crate::home::open(data.as_deref())?;
            open(context, home, &Plan { root, signers: signer, offices: office })
        }
        What::Manifest(tree) => show(&tree),
        What::Set { file, key, with, data } => {
            let home = crate::home::open(data.as_deref())?;
            set(context, &home, &file, [key.as_deref(), with.as_deref()])
        }
        What::Witnesses { file, key, with, data } => {
            let home = crate::home::open(data.as_deref())?;
            witnesses(context, &home, &file, [key.as_deref(), with.as_deref()])
        }
        What::Disclose { document, file, key, with, data } => {
            let home = crate::home::open(data.as_deref())?;
            disclosure::disclose(context, &home, (document, &file), [key.as_deref(), with.as_deref()])
        }
        What::Build { file, commit, target, key, data } => {
            let home = crate::home::open(data.as_deref())?;
            disclosure::build(context, &home, (file.as_deref(), &commit, &target), key.as_deref())
        }
        What::Record { out, tree } => disclosure::print(context, &tree.open()?, &out),
        What::Office { office, key, root, data } => {
            let home = crate::home::open(data.as_deref())?;
            enrol(context, &home, &office, (&key, root.as_deref()))
        }
    }
}

/// `NAME=FILE`, for a key of the folder.
fn named_key(text: &str) -> Result<(KeyName, PathBuf), String> {
    let (name, file) = text.split_once('=').ok_or("NAME=FILE")?;
    let known = KeyName::ALL.iter().find(|key| key.code() == name);
    let codes = || KeyName::ALL.map(KeyName::code).join(", ");
    Ok((*known.ok_or_else(codes)?, file.into()))
}

/// `OFFICE=FILE`, for an office other than the commission.
fn named_office(text: &str) -> Result<(Office, PathBuf), String> {
    let (code, file) = text.split_once('=').ok_or("OFFICE=FILE")?;
    let office = Office::from_code(code).filter(|office| *office != Office::Commission);
    Ok((office.ok_or("bawaslu, peserta-NAME")?, file.into()))
}

fn open(context: &Context, home: Home, plan: &Plan) -> Result<(), Failure> {
    let (log, opened, root) = ceremony::hold(home, plan)?;
    if context.json {
        let (size, now) = (log.ledger.size(), opened == Opened::Now);
        context.print_json(&serde_json::json!({"opened": now, "size": size, "root": root}));
    }
    match opened {
        Opened::Now => ceremony::say(&root),
        Opened::Before => context.say(command::ELECTION_OPENED_BEFORE_NOTHING_SIGNED),
    }
    Ok(())
}

fn show(tree: &TreeArgs) -> Result<(), Failure> {
    let bytes = tree
        .open()?
        .file(shapes::paths::MANIFEST)?
        .ok_or_else(|| Failure::new(Exit::Input, failure::C3071))?;
    // For people: the same fields on lines of their own. What is signed is made of the values.
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(bad_document)?;
    let text = serde_json::to_string_pretty(&value).map_err(bad_document)?;
    writeln!(std::io::stdout(), "{text}").map_err(|e| io(Path::new("stdout"), e))
}

fn bad_document(error: serde_json::Error) -> Failure {
    let text = format!("{}: {error}", shapes::paths::MANIFEST);
    Failure::new(Exit::Input, |lang| failure::C3072(lang, &text))
}

fn set(context: &Context, home: &Home, file: &Path, [key, with]: [Option<&Path>; 2]) -> Result<(), Failure> {
    let document = manifest::read(file, &home.registry()?)?;
    let [by, with] = keys::authorities(home, [key, with])?;
    // The document first: the publisher has it before the log names it.
    manifest::keep(home, &document)?;
    let payload = ManifestSet::of(&document, (by.id(), with.id()), now());
    inbox::put(home, &[sign_by(&home.settings.origin, payload.into(), &[&*by, &*with])?])?;
    let digest = document.digest();
    match context.json {
        true => context.print_json(&serde_json::json!({"manifest": digest.to_hex()})),
        false => context.say(|lang| {
            command::manifest_waits_sirekap_serve_which(lang, digest, inbox::folder(home).display())
        }),
    }
    Ok(())
}

/// Names who cosigns, as a policy file has it; phones keep the addresses that stand.
fn witnesses(
    context: &Context,
    home: &Home,
    file: &Path,
    [key, with]: [Option<&Path>; 2],
) -> Result<(), Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| io(file, e))?;
    let bad = |why: &dyn std::fmt::Display| {
        Failure::new(Exit::Input, |lang| failure::C3086(lang, file.display(), why))
    };
    let witnessing = service::witnesses::of_policy(&text).map_err(|e| bad(&e))?;
    // Whom the inventory does not have, the publisher would not ask.
    let declared = Declared::of(home, &first_with(Some(&witnessing)))?;
    witnessing
        .witnesses
        .iter()
        .try_for_each(|witness| service::witnesses::allows(&declared, witness).map(|_| ()))?;
    let (count, quorum) = (witnessing.witnesses.len(), witnessing.quorum.clone());
    let [by, with] = keys::authorities(home, [key, with])?;
    let event = service::policy::witnessed(home, [&*by, &*with], witnessing, now())?;
    // The log's own rules, before anybody waits for it.
    Payload::parse(&event.payload().to_json()).map_err(|e| bad(&e))?;
    inbox::put(home, &[event])?;
    match context.json {
        true => context.print_json(&serde_json::json!({"witnesses": count, "quorum": quorum})),
        false => context.say(|lang| command::witnesses_wait(lang, count, inbox::folder(home).display())),
    }
    Ok(())
}

fn enrol(
    context: &Context,
    home: &Home,
    code: &str,
    (file, root): (&Path, Option<&Path>),
) -> Result<(), Failure> {
    let office = Office::from_code(code)
        .filter(|office| *office != Office::Commission)
        .ok_or_else(|| Failure::new(Exit::Input, |lang| failure::C3073(lang, code)))?;
    let own = keys::root_file(home);
    let root = match root {
        Some(root) => keys::signer_in(root)?,
        None if own.exists() => keys::signer_in(&own)?,
        None => {
            return Err(Failure::new(Exit::Input, failure::C3074));
        }
    };
    let key = keys::file_or_new(file)?;
    let event = office_enrolment(&home.settings.origin, &*root, &*key, &office, now())?;
    inbox::put(home, &[event])?;
    let (id, path) = (key.id(), file.display());
    match context.json {
        true => context.print_json(&serde_json::json!({"office": office.to_string(), "key": id.to_hex()})),
        false => context.say(|lang| command::authority_key_waits_sirekap_serve(lang, &office, id, &path)),
    }
    Ok(())
}
