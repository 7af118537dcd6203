//! Who signs, wherever the key lies.
//!
//! A key that was read from a file signs by itself ([`SecretKey`]). A key in an ssh-agent, which a hardware key or a machine
//! of its own may stand behind, is asked for each signature and may fail to give one.

use crate::id::KeyId;
use crate::key::{PublicKey, SecretKey, Signature};
use crate::lang::{Lang, Text};

/// Something that signs with one key.
pub trait Signer: Send + Sync {
    /// The key's public half.
    fn public(&self) -> &PublicKey;

    /// Signs a message. What it gives is a signature by [`Signer::public`]: whoever implements this has checked it.
    ///
    /// # Errors
    /// [`SignerError`], when no such signature was given; asking again may help.
    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError>;

    /// The key's id.
    fn id(&self) -> KeyId {
        self.public().id()
    }
}

impl Signer for SecretKey {
    fn public(&self) -> &PublicKey {
        SecretKey::public(self)
    }

    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError> {
        Ok(SecretKey::sign(self, message))
    }

    fn id(&self) -> KeyId {
        SecretKey::id(self)
    }
}

/// Why a signer gave no signature. `at` is where it was asked: the path of a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignerError {
    /// The program that holds the key does not answer, or not in a way that is understood.
    Unreachable {
        /// Where it was asked.
        at: String,
        /// What went wrong, in the system's words.
        why: String,
    },
    /// It answers, and does not hold the key.
    Absent {
        /// Where it was asked.
        at: String,
        /// The key as OpenSSH writes it.
        key: String,
    },
    /// It holds the key and did not sign: it is locked, or somebody declined.
    Declined {
        /// Where it was asked.
        at: String,
    },
    /// What it gave is not a signature by that key.
    Wrong {
        /// Where it was asked.
        at: String,
    },
}

impl SignerError {
    const fn row(&self) -> usize {
        match self {
            SignerError::Unreachable { .. } => 0,
            SignerError::Absent { .. } => 1,
            SignerError::Declined { .. } => 2,
            SignerError::Wrong { .. } => 3,
        }
    }

    /// The stable code, `N1001` … `N1004`.
    pub fn code(&self) -> &'static str {
        ["N1001", "N1002", "N1003", "N1004"][self.row()]
    }

    /// What happened and what to do next.
    pub fn text(&self, lang: Lang) -> String {
        let (at, more) = match self {
            SignerError::Unreachable { at, why } => (at, why.as_str()),
            SignerError::Absent { at, key } => (at, key.as_str()),
            SignerError::Declined { at } | SignerError::Wrong { at } => (at, ""),
        };
        TEXTS[self.row()].get(lang).replacen("{at}", at, 1).replacen("{}", more, 1)
    }
}

impl std::fmt::Display for SignerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for SignerError {}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 4] = [
    t("agen kunci di {at} tidak menjawab ({}); jalankan ssh-agent dan periksa SSH_AUTH_SOCK",
      "the key agent at {at} does not answer ({}); start the ssh-agent, and check SSH_AUTH_SOCK"),
    t("agen kunci di {at} tidak memegang kunci {}; masukkan dengan ssh-add",
      "the key agent at {at} does not hold the key {}; add it with ssh-add"),
    t("agen kunci di {at} tidak menandatangani; buka kuncinya (ssh-add -X) dan setujui permintaannya",
      "the key agent at {at} did not sign; unlock it (ssh-add -X) and confirm what it asks"),
    t("agen kunci di {at} memberi tanda tangan yang tidak cocok dengan kuncinya; ganti agen itu",
      "the key agent at {at} gave a signature that is not by its key; use another agent"),
];
