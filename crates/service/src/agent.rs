//! A key that an ssh-agent holds, asked over its socket for each signature. Behind the agent may stand a file, a machine of
//! its own, or a hardware key that signs plain Ed25519 (a PKCS#11 token, an OpenPGP card).
//!
//! Of the protocol (RFC draft `draft-ietf-sshm-ssh-agent`) two requests are spoken, since libraries for it bring RSA and
//! fifty more crates along:
//!
//! | request | bytes after the length | answer |
//! |---|---|---|
//! | sign | 13, key, message, flags 0 | 14, signature; or 5 |
//! | list | 11 | 12, count, then key and comment of each |
//!
//! A string is its length in four bytes, big end first, and its bytes. What comes back is checked with the public key, so an
//! agent can withhold a signature and can't give a wrong one. Keys of the type `sk-ssh-ed25519` sign another message than the
//! one they are given, and are refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::{Algorithm, PublicKey, Signature, Signer, SignerError};
use std::io::{Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

/// The type of keys that are taken, as OpenSSH names it.
const TYPE: &str = "ssh-ed25519";
/// How long an agent is waited for: somebody may have to touch a key. The log's writer waits as long, and admits nothing
/// meanwhile; readiness tells.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest answer read: OpenSSH's own bound.
const ANSWER_MAX: usize = 256 << 10;

const FAILURE: u8 = 5;
const LIST: u8 = 11;
const LISTED: u8 = 12;
const SIGN: u8 = 13;
const SIGNED: u8 = 14;

/// Asks an agent for signatures by one key.
#[derive(Clone, Debug)]
pub struct AgentSigner {
    /// The agent's socket; none where nobody has named one.
    socket: Option<PathBuf>,
    public: PublicKey,
    /// The key as the protocol writes it.
    blob: Vec<u8>,
}

impl AgentSigner {
    /// The key of a line as `ssh-keygen` writes it to a `.pub` file: `ssh-ed25519`, base64, perhaps a comment. None for
    /// anything else.
    pub fn parse(line: &str, socket: Option<PathBuf>) -> Option<Self> {
        let mut words = line.trim().split(' ');
        let blob = match (words.next()?, words.next()?) {
            (TYPE, text) => BASE64.decode(text).ok()?,
            _ => return None,
        };
        let mut rest = blob.as_slice();
        let (kind, key) = (string(&mut rest)?, string(&mut rest)?);
        let whole = kind == TYPE.as_bytes() && rest.is_empty() && !line.trim().contains('\n');
        let public = PublicKey::new(Algorithm::Ed25519, key).ok()?;
        whole.then_some(AgentSigner { socket, public, blob })
    }

    /// The line that [`AgentSigner::parse`] takes, without a comment.
    pub fn line(&self) -> String {
        format!("{TYPE} {}", BASE64.encode(&self.blob))
    }

    fn at(&self) -> String {
        self.socket.as_ref().map_or_else(|| "SSH_AUTH_SOCK".into(), |path| path.display().to_string())
    }

    fn unreachable(&self, why: impl ToString) -> SignerError {
        SignerError::Unreachable { at: self.at(), why: why.to_string() }
    }

    /// One request and its answer: the type of the answer, and what follows it.
    fn ask(&self, kind: u8, strings: &[&[u8]], more: &[u8]) -> Result<(u8, Vec<u8>), SignerError> {
        let socket = self.socket.as_ref().ok_or_else(|| self.unreachable("not set"))?;
        let mut request = vec![kind];
        for bytes in strings {
            request.extend(length(bytes.len()));
            request.extend_from_slice(bytes);
        }
        request.extend_from_slice(more);
        let talk = || -> std::io::Result<Vec<u8>> {
            let mut agent = UnixStream::connect(socket)?;
            agent.set_read_timeout(Some(PATIENCE))?;
            agent.set_write_timeout(Some(PATIENCE))?;
            agent.write_all(&[&length(request.len())[..], &request].concat())?;
            let mut size = [0; 4];
            agent.read_exact(&mut size)?;
            let size = u32::from_be_bytes(size) as usize;
            if size > ANSWER_MAX {
                return Err(std::io::ErrorKind::InvalidData.into());
            }
            let mut answer = vec![0; size];
            agent.read_exact(&mut answer)?;
            Ok(answer)
        };
        let answer = talk().map_err(|e| self.unreachable(e))?;
        match answer.split_first() {
            Some((kind, rest)) => Ok((*kind, rest.to_vec())),
            None => Err(self.unreachable("empty answer")),
        }
    }

    /// Whether the agent holds the key.
    fn is_held(&self) -> Result<bool, SignerError> {
        let (LISTED, answer) = self.ask(LIST, &[], &[])? else {
            return Err(self.unreachable("no list of keys"));
        };
        let mut rest = answer.get(4..).unwrap_or_default();
        while let (Some(key), Some(_comment)) = (string(&mut rest), string(&mut rest)) {
            if key == self.blob {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Signer for AgentSigner {
    fn public(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError> {
        let answer = match self.ask(SIGN, &[&self.blob, message], &[0; 4])? {
            (SIGNED, answer) => answer,
            (FAILURE, _) if self.is_held()? => return Err(SignerError::Declined { at: self.at() }),
            (FAILURE, _) => return Err(SignerError::Absent { at: self.at(), key: self.line() }),
            (kind, _) => return Err(self.unreachable(format!("answer {kind}"))),
        };
        let signature = bytes_of(&answer).map(Signature::ed25519);
        match signature.filter(|signature| self.public.verify(message, signature).is_ok()) {
            Some(signature) => Ok(signature),
            None => Err(SignerError::Wrong { at: self.at() }),
        }
    }
}

/// The 64 bytes of a signature in an answer: a string of the type and the bytes, each a string.
fn bytes_of(mut answer: &[u8]) -> Option<[u8; 64]> {
    let mut signature = string(&mut answer)?;
    let kind = string(&mut signature)?;
    let bytes = string(&mut signature)?;
    if kind == TYPE.as_bytes() { bytes.try_into().ok() } else { None }
}

/// Takes a string off the front.
fn string<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (size, after) = rest.split_first_chunk::<4>()?;
    let (bytes, after) = after.split_at_checked(u32::from_be_bytes(*size) as usize)?;
    *rest = after;
    Some(bytes)
}

fn length(bytes: usize) -> [u8; 4] {
    // An event has at most 16 KiB.
    u32::try_from(bytes).unwrap_or(u32::MAX).to_be_bytes()
}
