//! That a folder is whole, shown by publishing it again without a key: the tree is for the verifier, and goes to nobody.

use crate::publication;
use crate::{Clock, Given, Home, KeyName, Keys, LogHome, Progress, ServiceError, SharedSigner, hour};
use model::{Algorithm, PublicKey, Signature, Signer, SignerError};
use std::path::PathBuf;
use std::sync::Arc;
use tlog::Policy;

/// The public half of a log's key, where nobody may sign.
struct Unsigned(PublicKey);

impl Signer for Unsigned {
    fn public(&self) -> &PublicKey {
        &self.0
    }

    fn sign(&self, _: &[u8]) -> Result<Signature, SignerError> {
        Err(SignerError::Declined { at: String::new() })
    }
}

struct NoKeys {
    log: SharedSigner,
    folder: PathBuf,
}

impl Keys for NoKeys {
    fn signer(&self, name: KeyName) -> Result<SharedSigner, ServiceError> {
        match name {
            KeyName::Log => Ok(Arc::clone(&self.log)),
            other => Err(ServiceError::NoKey(other, self.folder.clone())),
        }
    }

    fn next_log_key(&self) -> Result<Option<SharedSigner>, ServiceError> {
        Ok(None)
    }

    fn make_next_log_key(&self) -> Result<SharedSigner, ServiceError> {
        self.signer(KeyName::Registrar)
    }

    fn take_next_log_key(&self) -> Result<(), ServiceError> {
        self.signer(KeyName::Registrar).map(drop)
    }
}

/// Opens the log of a folder that has no keys, as its operator would, and publishes all that its last checkpoint covers, whatever the
/// hour, into the folder's own tree; gives the entries published. `policy` names the log's key. No witness is asked.
///
/// # Errors
/// Where the folder's log can't be opened, or does not give a tree.
pub fn published_again(
    home: Home,
    policy: &str,
    clock: Clock,
    progress: Arc<dyn Progress>,
) -> Result<u64, ServiceError> {
    let policy = Policy::parse(policy)?;
    let origin = home.settings.origin.clone();
    let no_key = || ServiceError::NoKey(KeyName::Log, home.keys());
    let key = policy.logs.iter().map(|(key, _)| key).find(|key| key.name() == origin).ok_or_else(no_key)?;
    let public = PublicKey::new(Algorithm::Ed25519, key.public_key()).map_err(|_| no_key())?;
    let keys = NoKeys { log: Arc::new(Unsigned(public)), folder: home.keys() };
    let post: crate::Post = Arc::new(|_, _, _| Err("nobody is asked".into()));
    let registry = Arc::new(home.registry()?);
    let given = Given { clock, keys: Arc::new(keys), progress, post };
    let log = LogHome::open_to_read(home, registry, given)?;
    let (size, note) = log.ledger.stand().unwrap_or_default();
    let tabulation = log.fold()?;
    publication::publish(&log, &tabulation, &note, hour::Standing::Open)?;
    Ok(size)
}
