//! Opens an election on this machine: makes the keys that are not there, has the root key sign what only it can sign, and says
//! where that key must go.

use crate::context::Context;
use crate::face::Failure;
use crate::{keys, log_home};
use model::Office;
use service::ceremony::{Opened, open};
use service::{Home, KeyName, LogHome, RootNote, SharedSigner};
use std::path::{Path, PathBuf};

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
    let opened = open(&log, &root, &offices)?;
    Ok((log, opened, file))
}

/// The authority of an office, by its file.
fn office((office, file): &(Office, PathBuf)) -> Result<(Office, SharedSigner), Failure> {
    Ok((office.clone(), keys::file_or_new(file)?))
}

/// Says where the root key belongs now: in both languages, whatever is spoken otherwise, since several people look on.
pub fn say(root: &Path) {
    let path = root.canonicalize().unwrap_or_else(|_| root.to_path_buf());
    let path = path.display();
    if keys::is_away(root) {
        return both(
            &format!(
                "Pemilu dibuka. Kunci akar dipegang ssh-agent: keluarkan SEKARANG (ssh-add -d {path}), periksa dengan ssh-add -l, dan simpan tempatnya di brankas. Tidak ada yang memerlukannya lagi, kecuali kantor lain yang datang kemudian: sirekap election office --root {path}"
            ),
            &format!(
                "The election is open. The ssh-agent holds the root key: take it out NOW (ssh-add -d {path}), check with ssh-add -l, and keep what it lies on in a safe. Nothing needs it again, but an office that comes later: sirekap election office --root {path}"
            ),
        );
    }
    both(
        &format!("\
Pemilu dibuka. Kunci akar harus pergi dari mesin ini SEKARANG:
  1. salin {path} ke dua media lepas, dan bandingkan salinannya (sha256sum)
  2. simpan kedua media di dua brankas yang berbeda
  3. hapus di sini: shred -u {path}
  4. periksa bahwa sudah hilang: ls {path} harus menjawab tidak ada; periksa juga cadangan mesin ini
Tidak ada yang memerlukannya lagi: kartu, pencabutan, manifes, kunci catatan dan alamat ditandatangani dua otoritas.
Hanya kantor lain yang datang kemudian memerlukannya sekali lagi: sirekap election office --root BERKAS."),
        &format!("\
The election is open. The root key must leave this machine NOW:
  1. copy {path} to two removable media, and compare the copies (sha256sum)
  2. keep the two media in two different safes
  3. delete it here: shred -u {path}
  4. check that it is gone: ls {path} must say that there is none; look at this machine's backups too
Nothing needs it again: cards, revocations, manifests, the log's key and addresses are signed by two authorities.
Only an office that comes later needs it once more: sirekap election office --root FILE."),
    );
}

/// Says something in both languages.
fn both(id: &str, en: &str) {
    eprintln!("{id}\n\n{en}");
}

/// Says that the root key still lies in the election's folder, where it does.
pub fn warn(context: &Context, home: &Home) {
    let root = keys::root_file(home);
    if !root.exists() {
        return;
    }
    let path = root.display();
    context.say(
        &format!("PERINGATAN: kunci akar masih ada di {path}. Tidak ada yang memerlukannya: pindahkan ke brankas, lalu shred -u {path}"),
        &format!("WARNING: the root key is still in {path}. Nothing needs it: move it to a safe, then shred -u {path}"),
    );
}
