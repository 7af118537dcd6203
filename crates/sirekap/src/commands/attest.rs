//! `sirekap attest`: what this program says it is, signed; and what such a statement is worth beside a log.

use crate::clock::now;
use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::tree::Tree;
use crate::{home, keys};
use clap::Args;
use model::Digest;
use serde::Serialize;
use service::KeyName;
use service::attest::Attestation;
use shapes::own::{Disclosures, ElectionFile, Keys};
use shapes::paths::DISCLOSURES;
use std::path::{Path, PathBuf};
use texts::{disclosure as say, failure};

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct AttestArgs {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["data", "key"])]
    check: Option<PathBuf>,
    #[arg(long)]
    data: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    #[arg(long, env = "SIREKAP_TREE", value_name = "URL|FOLDER")]
    tree: Option<String>,
}

/// The election's file in a tree.
const ELECTION: &str = "v1/pemilu.json";

/// What an attestation is worth beside a tree.
#[derive(Debug, Serialize)]
struct Checked {
    attestation: Attestation,
    /// Id of the key that signed.
    key: String,
    /// The key's role in the tree; null where no tree was named, or it has no such key in force.
    role: Option<String>,
    /// Whether the log names a build or an opening with this program's hash; null where no tree was named.
    recorded: Option<bool>,
}

/// Runs the command.
pub fn run(context: &Context, args: AttestArgs) -> Result<(), Failure> {
    match &args.check {
        Some(file) => check(context, file, args.tree.as_deref()),
        None => attest(&args),
    }
}

/// The note, on standard output.
fn attest(args: &AttestArgs) -> Result<(), Failure> {
    let home = home::open(args.data.as_deref())?;
    let election: ElectionFile = Tree::open(&home.tree().to_string_lossy())?.json(ELECTION)?;
    let key = keys::signer(&home, args.key.as_deref(), KeyName::Publisher)?;
    let program = crate::release::program()?;
    let said = Attestation {
        app: program.app.map(|(manifest, _)| manifest),
        commit: option_env!("SIREKAP_COMMIT").map(String::from),
        origin: Some(election.origin),
        public: key.public().to_base64(),
        registry: Some(election.registry),
        rules: Some(election.rules),
        sha256: program.binary,
        target: format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
        time: now(),
        version: env!("CARGO_PKG_VERSION").into(),
    };
    let note = said.signed(&*key).map_err(|e| Failure::new(Exit::Input, |lang| failure::C3090(lang, &e)))?;
    out_part!("{note}");
    Ok(())
}

fn check(context: &Context, file: &Path, tree: Option<&str>) -> Result<(), Failure> {
    let bytes = std::fs::read(file).map_err(|e| io(file, e))?;
    let nothing = |why: &dyn std::fmt::Display| {
        Failure::new(Exit::Found, |lang| failure::C1031(lang, file.display(), why))
    };
    let said = Attestation::checked(&bytes).map_err(|e| nothing(&e))?;
    let key = said.key_id().map_err(|e| nothing(&e))?.to_hex();
    let (mut role, mut recorded) = (None, None);
    if let Some(target) = tree {
        let tree = Tree::open(target)?;
        let mandates: Keys = tree.json("v1/kunci.json")?;
        role = mandates.get(&key).filter(|of| of.until.is_none()).map(|of| of.role.clone());
        let log: Disclosures = tree.json(DISCLOSURES)?;
        recorded = Some(has(&log, said.sha256));
    }
    let checked = Checked { attestation: said, key, role, recorded };
    if context.json {
        context.print_json(&checked)
    } else {
        show(context, &checked)
    }
    match (tree, &checked.role, checked.recorded) {
        (Some(_), None, _) | (_, _, Some(false)) => Err(Failure::new(Exit::Found, failure::C1040)),
        _ => Ok(()),
    }
}

fn has(log: &Disclosures, sha256: Digest) -> bool {
    log.builds.iter().any(|of| of.sha256 == sha256) || log.openings.iter().any(|of| of.binary == sha256)
}

fn show(context: &Context, of: &Checked) {
    let (lang, said) = (context.lang, &of.attestation);
    let none = || context.t(say::NOT_SAID).to_string();
    let hex = |digest: Option<Digest>| digest.map_or_else(none, |d| d.to_hex());
    out!("{}", say::says_it_is(lang, &said.version, &said.target, said.time.rfc3339()));
    for (name, value) in [
        (say::PROGRAM_HASH, said.sha256.to_hex()),
        (say::COMMIT, said.commit.clone().unwrap_or_else(none)),
        (say::APP_HASH, hex(said.app)),
        (say::ORIGIN, said.origin.clone().unwrap_or_else(none)),
        (say::REGISTRY_HASH, hex(said.registry)),
        (say::RULES_HASH, hex(said.rules)),
        (say::KEY, of.key.clone()),
    ] {
        out!("  {:<28} {value}", name.get(lang));
    }
    if let Some(recorded) = of.recorded {
        match &of.role {
            Some(role) => out!("{}", say::key_has_role(lang, role)),
            None => out!("{}", context.t(say::KEY_UNKNOWN)),
        }
        out!("{}", context.t(if recorded { say::PROGRAM_RECORDED } else { say::PROGRAM_UNRECORDED }));
    }
    out!("{}", context.t(say::PROVES_NOTHING));
}
