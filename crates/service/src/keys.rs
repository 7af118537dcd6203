//! The keys that an election's log is run with, as the binary hands them over: this crate asks for signatures and never
//! sees where a key lies.

use crate::ServiceError;
use model::Signer;
use model::lang::Text;
use std::sync::Arc;
use texts::service;

/// A key of an election's log. In a real election each lies with another office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyName {
    /// The first of two national authorities, who enrol, revoke and settle what is of the nation.
    Authority,
    /// The second.
    Second,
    /// Signs imports.
    Importer,
    /// Signs cuts.
    Publisher,
    /// Signs, with the holder of a code, that the PIN was right.
    Registrar,
    /// Signs receipts.
    Intake,
    /// Signs releases of the officers' app.
    Release,
    /// Signs which public pictures a form has.
    Renderer,
    /// Signs what was seen of the inventory's places.
    Watcher,
    /// Signs checkpoints of the log.
    Log,
}

impl KeyName {
    /// All of them. The root key is none of these: it is handed to the ceremony alone.
    pub const ALL: [KeyName; 10] = [
        KeyName::Authority,
        KeyName::Second,
        KeyName::Importer,
        KeyName::Publisher,
        KeyName::Registrar,
        KeyName::Intake,
        KeyName::Release,
        KeyName::Renderer,
        KeyName::Watcher,
        KeyName::Log,
    ];

    /// The name that an operator writes, and that begins the name of its file.
    pub const fn code(self) -> &'static str {
        match self {
            KeyName::Authority => "authority",
            KeyName::Second => "authority-b",
            KeyName::Importer => "importer",
            KeyName::Publisher => "publisher",
            KeyName::Registrar => "registrar",
            KeyName::Intake => "intake",
            KeyName::Release => "release",
            KeyName::Renderer => "renderer",
            KeyName::Watcher => "watcher",
            KeyName::Log => "log",
        }
    }

    /// Whose key it is.
    pub const fn whose(self) -> Text {
        match self {
            KeyName::Authority => service::KEY_OF_AUTHORITY,
            KeyName::Second => service::KEY_OF_SECOND,
            KeyName::Importer => service::KEY_OF_IMPORTER,
            KeyName::Publisher => service::KEY_OF_PUBLISHER,
            KeyName::Registrar => service::KEY_OF_REGISTRAR,
            KeyName::Intake => service::KEY_OF_INTAKE,
            KeyName::Release => service::KEY_OF_RELEASE,
            KeyName::Renderer => service::KEY_OF_RENDERER,
            KeyName::Watcher => service::KEY_OF_WATCHER,
            KeyName::Log => service::KEY_OF_LOG,
        }
    }
}

/// A signer that several threads may ask.
pub type SharedSigner = Arc<dyn Signer>;

/// Who signs for an election. The binary has the keys in a folder or behind an agent; tests have them in memory.
pub trait Keys: Send + Sync {
    /// The signer of a name.
    ///
    /// # Errors
    /// Where there is none, or it can't be used.
    fn signer(&self, name: KeyName) -> Result<SharedSigner, ServiceError>;

    /// The key that will sign for the log next, where one was made.
    ///
    /// # Errors
    /// Where it is there and can't be used.
    fn next_log_key(&self) -> Result<Option<SharedSigner>, ServiceError>;

    /// Makes that key, and keeps it until [`Keys::take_next_log_key`].
    ///
    /// # Errors
    /// Where it can't be made or kept.
    fn make_next_log_key(&self) -> Result<SharedSigner, ServiceError>;

    /// Puts that key in the place of [`KeyName::Log`], whose secret is destroyed. All or nothing.
    ///
    /// # Errors
    /// Where it can't; the old key then signs still.
    fn take_next_log_key(&self) -> Result<(), ServiceError>;
}

/// The two national authorities.
///
/// # Errors
/// Where one is not there, or both are one key.
pub fn authorities(keys: &dyn Keys) -> Result<[SharedSigner; 2], ServiceError> {
    two([keys.signer(KeyName::Authority)?, keys.signer(KeyName::Second)?])
}

/// Two signers, where they are of two keys.
///
/// # Errors
/// [`ServiceError::SameAuthority`].
pub fn two(signers: [SharedSigner; 2]) -> Result<[SharedSigner; 2], ServiceError> {
    match signers[0].id() == signers[1].id() {
        true => Err(ServiceError::SameAuthority),
        false => Ok(signers),
    }
}
