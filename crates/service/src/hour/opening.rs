//! The opening: two authorities of the nation say that the hour has come (docs/spec/tree.md, "Before the hour").
//!
//! It is no event: it lies beside the log, and whoever runs the publisher can leave it out or use it, as he can publish or
//! not. Each signer's machine refuses to sign before the hour by its own clock.

use crate::context::Context;
use crate::face::{Exit, Failure, io};
use crate::home::Home;
use crate::keys::{self, KeyName};
use model::authority::Authority;
use model::event::SignatureLine;
use model::{Office, Role, SecretKey, UtcSeconds};
use std::path::{Path, PathBuf};

/// First line of the file.
const HEAD: &str = "sirekap-opening/1";
/// Signatures that are asked for.
const SIGNERS: usize = 2;
/// Largest file taken: three lines and some signatures.
const BYTES_MAX: u64 = 8 << 10;

/// A statement that the hour of a log has come, with whatever signatures it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    lines: String,
    signatures: Vec<SignatureLine>,
}

/// Where the publisher looks for it.
pub fn place(folder: &Path) -> PathBuf {
    folder.join("opening.txt")
}

impl Opening {
    /// Nobody has signed it.
    pub fn new(origin: &str, hour: i64) -> Self {
        Opening { lines: format!("{HEAD}\n{origin}\n{hour}\n"), signatures: Vec::new() }
    }

    /// The opening of this log and hour in a text; none where it is another's, or something else.
    pub fn parse(text: &str, origin: &str, hour: i64) -> Option<Self> {
        let mut opening = Opening::new(origin, hour);
        let rest = text.strip_prefix(&opening.lines)?;
        if !rest.is_empty() && !rest.ends_with('\n') {
            return None;
        }
        opening.signatures = rest.lines().map(SignatureLine::parse).collect::<Result<_, _>>().ok()?;
        Some(opening)
    }

    /// The file.
    pub fn text(&self) -> String {
        self.signatures.iter().fold(self.lines.clone(), |text, line| text + &line.to_text())
    }

    /// Adds a signature; a key's second one changes nothing.
    pub fn sign(&mut self, key: &SecretKey) {
        if self.signatures.iter().all(|line| line.key != key.id()) {
            let signature = key.sign(self.lines.as_bytes());
            self.signatures.push(SignatureLine { key: key.id(), signature });
        }
    }

    /// Whether two different authorities of the whole nation have signed it whose mandates hold `now`.
    pub fn is_by_two_of(&self, authority: &Authority, now: UtcSeconds) -> bool {
        let signers: std::collections::BTreeSet<_> = self
            .signatures
            .iter()
            .filter(|line| {
                authority.grants().get(&line.key).is_some_and(|grant| {
                    grant.role == Role::Authority
                        && grant.office == Office::Commission
                        && grant.area.is_empty()
                        && grant.until.is_none()
                        && grant.holds_at(now)
                        && grant.public.verify(self.lines.as_bytes(), &line.signature).is_ok()
                })
            })
            .map(|line| line.key)
            .collect();
        signers.len() >= SIGNERS
    }
}

/// Reads the opening of this log and hour.
///
/// # Errors
/// No plain file, or not this opening (C3054).
pub fn read(path: &Path, origin: &str, hour: i64) -> Result<Opening, Failure> {
    // Never a pipe: the publisher must not wait for one.
    let about = std::fs::symlink_metadata(path).map_err(|e| io(path, e))?;
    let text = match about.is_file() && about.len() <= BYTES_MAX {
        true => std::fs::read_to_string(path).map_err(|e| io(path, e))?,
        false => String::new(),
    };
    Opening::parse(&text, origin, hour).ok_or_else(|| {
        let p = path.display();
        Failure::new(
            "C3054",
            Exit::Input,
            format!("{p} bukan pembukaan pemilu ini"),
            format!("{p} is not an opening of this election"),
        )
        .hint("buat lagi dengan 'sirekap publish --open'", "make it again with 'sirekap publish --open'")
    })
}

/// Signs the opening in `file` (made where it is not there), by default the publisher's own, while this machine's clock says
/// `now`.
///
/// # Errors
/// Before the hour by that clock (C3052), where there is none to wait for (C3053), or for a file that is something else.
pub fn sign(
    context: &Context,
    home: &Home,
    (file, key): (Option<&Path>, Option<&Path>),
    now: UtcSeconds,
) -> Result<(), Failure> {
    let hour = home.registry()?.parameters().embargo_until;
    let at = UtcSeconds(hour).rfc3339();
    if hour <= super::PROGRAM_SECONDS {
        return Err(Failure::new(
            "C3053",
            Exit::Input,
            "pemilu ini tidak menunggu jam terbit",
            "this election waits for no hour",
        )
        .hint("langsung 'sirekap publish'", "simply 'sirekap publish'"));
    }
    if now.0 < hour {
        return Err(Failure::new(
            "C3052",
            Exit::Input,
            format!("pembukaan baru boleh ditandatangani mulai {at}; jam mesin ini {}", now.rfc3339()),
            format!("an opening may be signed from {at} on; this machine's clock says {}", now.rfc3339()),
        )
        .hint(
            "tunggu jamnya, atau betulkan jam mesin ini",
            "wait for the hour, or set this machine's clock right",
        ));
    }
    let own = place(&home.folder);
    let path = file.unwrap_or(&own);
    let mut opening = match path.symlink_metadata() {
        Ok(_) => read(path, &home.settings.origin, hour)?,
        Err(_) => Opening::new(&home.settings.origin, hour),
    };
    opening.sign(&keys::from_file_or(home, key, KeyName::Authority)?);
    let part = path.with_extension("part");
    std::fs::write(&part, opening.text()).map_err(|e| io(&part, e))?;
    std::fs::rename(&part, path).map_err(|e| io(path, e))?;
    let (signed, p, now) = (opening.signatures.len(), path.display(), now.rfc3339());
    context.say(
        &format!("{p}: ditandatangani ({signed} dari {SIGNERS}). Jam mesin ini {now}, jam terbit {at}: bandingkan dengan jam lain."),
        &format!("{p}: signed ({signed} of {SIGNERS}). This machine's clock says {now}, the hour is {at}: compare with another clock."),
    );
    match signed < SIGNERS {
        true => context.say(
            "Lanjut: otoritas kedua menandatangani berkas ini dengan kuncinya (sirekap publish --open BERKAS --key KUNCI)",
            "Next: the second authority signs this file with his key (sirekap publish --open FILE --key KEY)",
        ),
        false => context.say(
            &format!("Lanjut: letakkan sebagai {} di mesin penerbit; 'sirekap serve' memakainya sendiri bila keduanya kunci otoritas nasional", own.display()),
            &format!("Next: put it as {} on the publisher's machine; 'sirekap serve' takes it by itself where both are keys of national authorities", own.display()),
        ),
    }
    Ok(())
}
