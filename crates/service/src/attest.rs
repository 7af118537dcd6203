//! What a process says that it is: a signed note (C2SP) of a machine's key. It proves who said so, and nothing against an operator
//! who lies: a program that was changed can say that it was not.

use model::{Algorithm, Digest, KeyId, PublicKey, Signer, UtcSeconds, canon};
use serde::{Deserialize, Serialize};
use tlog::{KeyAlgorithm, Note, NoteSignature, VerifierKey};

/// First line of the note's text, and the format of what follows.
pub const FORMAT: &str = "sirekap-attest/1";

/// What is said. Fields stand in the canonical order of their JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// SHA-256 of the manifest of the officers' app that the program carries; null where it carries none.
    pub app: Option<Digest>,
    /// The commit that it was built from; null where the build did not say.
    pub commit: Option<String>,
    /// The log of the election that it serves; null where none was named.
    pub origin: Option<String>,
    /// The key that signs: Ed25519, base64.
    pub public: String,
    /// SHA-256 of the registry that this log's entry 0 names.
    pub registry: Option<Digest>,
    /// SHA-256 of the rule book that it names.
    pub rules: Option<Digest>,
    /// SHA-256 of the program's own file.
    pub sha256: Digest,
    /// What it was built for.
    pub target: String,
    /// When it says so, by its own clock.
    pub time: UtcSeconds,
    /// Its version.
    pub version: String,
}

/// Why a file is no attestation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAttested {
    /// No note, or none of this format.
    #[error("no signed note of {FORMAT}: {0}")]
    Form(String),
    /// The note's signature is not by the key that it names.
    #[error("the signature is not by the key that it names: {0}")]
    Signature(String),
}

impl Attestation {
    /// The note: format, one line of canonical JSON, and the signature of the key that it names.
    ///
    /// # Errors
    /// [`NotAttested::Form`] where the key is not Ed25519; [`NotAttested::Signature`] where it gives no signature.
    pub fn signed(&self, key: &dyn Signer) -> Result<String, NotAttested> {
        let vkey = vkey(key.public())?;
        let value = serde_json::to_value(self).map_err(form)?;
        let text = format!("{FORMAT}\n{}\n", canon::encode(&value).map_err(form)?);
        let signature =
            key.sign(text.as_bytes()).map_err(|e| NotAttested::Signature(e.said(model::Lang::En).text))?;
        let line = NoteSignature {
            name: vkey.name().to_string(),
            key_id: vkey.key_id(),
            signature: signature.bytes().to_vec(),
        };
        Ok(Note { text, signatures: vec![line] }.to_string())
    }

    /// Reads a note and checks its signature by the key that it names. Whose key that is follows from the log.
    ///
    /// # Errors
    /// [`NotAttested`].
    pub fn checked(bytes: &[u8]) -> Result<Self, NotAttested> {
        let note = Note::parse(bytes).map_err(form)?;
        let body = note.text.strip_prefix(FORMAT).and_then(|rest| rest.strip_prefix('\n'));
        let line = body.and_then(|rest| rest.strip_suffix('\n')).ok_or_else(|| form("another first line"))?;
        let said: Attestation = serde_json::from_value(canon::parse(line).map_err(form)?).map_err(form)?;
        let vkey = vkey(&said.key()?)?;
        note.verify(&vkey).map_err(|e| NotAttested::Signature(e.to_string()))?;
        Ok(said)
    }

    /// Id of the key that signed, as the log has it.
    ///
    /// # Errors
    /// [`NotAttested::Form`] where the field holds no key.
    pub fn key_id(&self) -> Result<KeyId, NotAttested> {
        Ok(self.key()?.id())
    }

    fn key(&self) -> Result<PublicKey, NotAttested> {
        PublicKey::from_base64(Algorithm::Ed25519, &self.public).map_err(form)
    }
}

fn form(why: impl ToString) -> NotAttested {
    NotAttested::Form(why.to_string())
}

/// The key as notes name it. Its name is none of a log's.
fn vkey(public: &PublicKey) -> Result<VerifierKey, NotAttested> {
    let bytes = public.bytes().try_into().map_err(|_| form("the key is not Ed25519"))?;
    VerifierKey::new("sirekap-attest", KeyAlgorithm::Ed25519, bytes).map_err(form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::SecretKey;

    fn said(key: &SecretKey) -> Attestation {
        Attestation {
            app: Some(Digest([1; 32])),
            commit: None,
            origin: Some("contoh.example/2029".into()),
            public: key.public().to_base64(),
            registry: Some(Digest([2; 32])),
            rules: Some(Digest([3; 32])),
            sha256: Digest([4; 32]),
            target: "x86_64-linux".into(),
            time: UtcSeconds(1_865_000_000),
            version: "0.1.0".into(),
        }
    }

    #[test]
    fn what_was_signed_is_read_back_and_nothing_else_is() {
        let (key, other) = (SecretKey::from_seed(&[7; 32]), SecretKey::from_seed(&[8; 32]));
        let note = said(&key).signed(&key).unwrap();
        let read = Attestation::checked(note.as_bytes()).unwrap();
        assert_eq!((read.key_id().unwrap(), &read), (key.id(), &said(&key)));
        let expected = Digest([4; 32]).to_hex();
        for (bad, is_form) in [
            (note.replace(&expected, &Digest([5; 32]).to_hex()), false),
            (note.replace(&key.public().to_base64(), &other.public().to_base64()), false),
            (said(&key).signed(&other).unwrap(), false),
            (note.replacen("{\"app\"", "{ \"app\"", 1), true),
            (note.replacen("attest/1", "attest/2", 1), true),
            (note.trim_end().to_string(), true),
            (String::new(), true),
        ] {
            let error = Attestation::checked(bad.as_bytes()).unwrap_err();
            assert_eq!(matches!(error, NotAttested::Form(_)), is_form, "{error}\n{bad}");
        }
        let p256 = SecretKey::p256(&[9; 32]).unwrap();
        assert!(matches!(said(&key).signed(&p256), Err(NotAttested::Form(_))));
    }
}
