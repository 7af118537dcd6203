//! What the root key leaves behind when it is taken away: its public half, and its signature of what cards lead to. Both never
//! change, so that after the election was opened the key itself can lie in a safe (SECURITY.md, "Keys").

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::keys::{self, KeyName};
use crate::log_home::{card_policy, tlog_failure};
use std::path::PathBuf;
use tlog::NoteSigner;

/// `keys/root.public`: the key as policies name it, and the signature, base64; two lines.
fn place(home: &Home) -> PathBuf {
    home.folder.join("keys").join("root.public")
}

/// Writes down what is needed of the root key, where it is still there and this was not done.
pub fn remember(home: &Home) -> Result<(), Failure> {
    if place(home).is_file() || !keys::has(home, KeyName::Root) {
        return Ok(());
    }
    let text = format!("{}\n{}\n", public(home)?, policy_signature(home)?);
    keys::write_durably(&place(home), text.as_bytes())
}

/// The root key as policies name it.
pub fn public(home: &Home) -> Result<String, Failure> {
    if let Some([public, _]) = read(home)? {
        return Ok(public);
    }
    let name = format!("{}/root", home.settings.origin);
    let root = NoteSigner::from_seed(&name, &keys::seed(home, KeyName::Root)?).map_err(tlog_failure)?;
    Ok(root.verifier_key().to_string())
}

/// The root key's signature of the policy file that cards lead to, base64.
pub fn policy_signature(home: &Home) -> Result<String, Failure> {
    if let Some([_, signature]) = read(home)? {
        return Ok(signature);
    }
    let lines = device::trust::policy_lines(&home.settings.origin, &card_policy(home)?);
    Ok(keys::secret(home, KeyName::Root)?.sign(&lines).to_base64())
}

fn read(home: &Home) -> Result<Option<[String; 2]>, Failure> {
    let path = place(home);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(io(&path, e)),
    };
    let lines: Vec<&str> = text.lines().collect();
    match lines.as_slice() {
        [public, signature] => Ok(Some([(*public).to_owned(), (*signature).to_owned()])),
        _ => {
            let p = path.display();
            Err(Failure::new("C4010", Exit::Storage, format!("{p} rusak"), format!("{p} is damaged")).hint(
                "salin lagi dari cadangan; atau letakkan keys/root.seed, hapus berkas ini, dan jalankan lagi",
                "restore it from a backup; or put keys/root.seed back, remove this file, and run again",
            ))
        }
    }
}

/// Tells where the root key belongs once the election is open.
pub fn say(context: &Context, home: &Home) {
    let path = home.folder.join("keys").join("root.seed");
    let path = path.display();
    context.say(
        &format!("Pemilu dibuka. Pindahkan sekarang kunci akar {path} ke media lepas di dalam brankas, dan hapus di sini: layanan tidak memerlukannya lagi."),
        &format!("The election is open. Now move the root key {path} to a removable medium in a safe, and delete it here: the service needs it no more."),
    );
}
