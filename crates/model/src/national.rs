//! The few events that every phone must know, as a chain that checkpoints name (docs/spec/log.md, "National events"): who may
//! sign for the whole nation, releases of the app, where the service is. A service can't leave one of them out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest as _, Sha256};

/// First word of the line in a checkpoint.
pub const TAG: &str = "sirekap-national";
const HEAD: &[u8] = b"sirekap-national/1\n";

/// National events so far: how many, and a hash over all of them in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct National {
    /// How many.
    pub count: u64,
    /// 32 zero bytes before the first; then SHA-256 of the head, the hash before, and the leaf hash of the entry.
    pub hash: [u8; 32],
}

impl National {
    /// Takes the next one, by the leaf hash of its entry.
    pub fn push(&mut self, leaf: &[u8; 32]) {
        let mut hash = Sha256::new();
        hash.update(HEAD);
        hash.update(self.hash);
        hash.update(leaf);
        *self = National { count: self.count + 1, hash: hash.finalize().into() };
    }

    /// The line in a checkpoint.
    pub fn line(&self) -> String {
        format!("{TAG} {} {}", self.count, BASE64.encode(self.hash))
    }

    /// What a checkpoint's lines say; `None` where none of them is of this kind, or more than one, or it is spelt otherwise.
    pub fn of_lines(lines: &[String]) -> Option<Self> {
        let mut ours = lines.iter().filter(|line| line.split(' ').next() == Some(TAG));
        let (line, None) = (ours.next()?, ours.next()) else { return None };
        let mut parts = line.split(' ').skip(1);
        let count = parts.next()?.parse().ok()?;
        let hash = BASE64.decode(parts.next()?).ok()?.try_into().ok()?;
        let national = National { count, hash };
        (national.line() == *line).then_some(national)
    }
}
