//! What the root key leaves behind when it is taken away: its public half, and its signature of what cards lead to. Both never
//! change, so that after the ceremony nothing asks for the key itself (SECURITY.md, "Keys").

use crate::{Home, ServiceError, files, policy};
use ledger::LogSigner;
use model::Signer;
use std::path::PathBuf;
use std::sync::Arc;
use tlog::VerifierKey;

/// The two lines of `keys/root.public`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RootNote {
    /// The root key as policies name it.
    pub public: String,
    /// Its signature of the policy that cards lead to, base64.
    pub signature: String,
}

fn place(home: &Home) -> PathBuf {
    home.keys().join("root.public")
}

impl RootNote {
    /// Reads it.
    ///
    /// # Errors
    /// [`ServiceError::NoRootNote`], [`ServiceError::RootNote`], [`ServiceError::Io`].
    pub fn read(home: &Home) -> Result<Self, ServiceError> {
        let path = place(home);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(ServiceError::NoRootNote(path)),
            Err(e) => return Err(ServiceError::io(&path, e)),
        };
        let lines: Vec<&str> = text.lines().collect();
        match lines.as_slice() {
            [public, signature] => {
                Ok(RootNote { public: (*public).to_owned(), signature: (*signature).to_owned() })
            }
            _ => Err(ServiceError::RootNote(path)),
        }
    }

    /// Writes down what is needed of the root key, where it is not there; `log` is the key that the log begins with.
    ///
    /// # Errors
    /// [`ServiceError::Signer`] where the root key gives no signature; [`ServiceError::Io`].
    pub fn leave(home: &Home, root: &Arc<dyn Signer>, log: &VerifierKey) -> Result<(), ServiceError> {
        let origin = &home.settings.origin;
        let public = LogSigner::new(&format!("{origin}/root"), Arc::clone(root))?.verifier_key().to_string();
        if Self::read(home).is_ok_and(|note| note.public == public) {
            return Ok(());
        }
        let lines = device::trust::policy_lines(origin, &policy::text(&public, [log]));
        let text = format!("{public}\n{}\n", root.sign(&lines)?.to_base64());
        files::write_durably(&place(home), text.as_bytes())
    }
}
