//! Opens an election on this machine: makes the keys that are not there, has the root key sign what only it can sign, and says
//! where that key must go.

use crate::context::Context;
use crate::face::Failure;
use crate::{keys, log_home, release};
use model::Lang;
use model::Office;
use model::lang::Say;
use service::ceremony::{Opened, open};
use service::{Home, KeyName, LogHome, RootNote, SharedSigner};
use std::path::{Path, PathBuf};
use texts::command;

/// What an operator names; by default nothing, and all keys are made in the election's folder.
#[derive(Debug, Default)]
pub struct Plan {
    /// File of the root key, made where it is not there.
    pub root: Option<PathBuf>,
    /// Keys that are not to be made, by their files.
    pub signers: Vec<(KeyName, PathBuf)>,
    /// Authorities of other offices, by their files, made where they are not there.
    pub offices: Vec<(Office, PathBuf)>,
}

/// Opens an election's log, if it was not opened before, and gives the file of its root key.
pub fn hold(home: Home, plan: &Plan) -> Result<(LogHome, Opened, PathBuf), Failure> {
    let file = plan.root.clone().unwrap_or_else(|| keys::root_file(&home));
    keys::suit(&plan.signers)?;
    // All keys are made before there is a ledger: one that is there lacks none but those that were taken away.
    let begun = home.folder.join("ledger").exists();
    if !begun {
        keys::create(&home, &plan.signers)?;
    }
    let log = log_home::open(home)?;
    let before = log.is_opened().is_ok();
    if begun && !before {
        keys::create(&log.home, &plan.signers)?;
    }
    if before && plan.root.is_none() && RootNote::read(&log.home).is_ok() {
        return Ok((log, Opened::Before, file));
    }
    // A log that is open has its root key already: another one would be good for nothing.
    let root = if before { keys::signer_in(&file)? } else { keys::file_or_new(&file)? };
    let offices = match before {
        true => Vec::new(),
        false => plan.offices.iter().map(office).collect::<Result<_, _>>()?,
    };
    let opened = open(&log, &root, &offices, &release::program()?)?;
    Ok((log, opened, file))
}

/// The authority of an office, by its file.
fn office((office, file): &(Office, PathBuf)) -> Result<(Office, SharedSigner), Failure> {
    Ok((office.clone(), keys::file_or_new(file)?))
}

/// Says where the root key belongs now: in every language, whatever is spoken otherwise, since several people look on.
pub fn say(root: &Path) {
    let path = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let path = path.display();
    if keys::is_away(root) {
        return all(|lang| command::election_open_ssh_agent_holds(lang, &path));
    }
    all(|lang| command::election_open_root_key_must(lang, &path));
}

/// Says something in every language.
fn all(text: impl Say) {
    eprintln!("{}", Lang::ALL.map(|lang| text.say(lang)).join("\n\n"));
}

/// Says that the root key still lies in the election's folder, where it does.
pub fn warn(context: &Context, home: &Home) {
    let root = keys::root_file(home);
    if !root.exists() {
        return;
    }
    let path = root.display();
    context.say(|lang| command::warning_root_key_still_nothing(lang, &path));
}
