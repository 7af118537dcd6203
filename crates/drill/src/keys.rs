//! Keys of a drill. Whoever knows the seed has them all: never for a real election.

use model::{Digest, SecretKey};

/// The keys of a drill, derived from its seed by SHA-256. **Only for drills, never for a real election.**
#[derive(Clone, Debug)]
pub struct Keys {
    seed: u64,
    /// Opens the log, and enrols the two authorities.
    pub root: SecretKey,
    /// Enrols all others, and signs revocations, with the second.
    pub authority: SecretKey,
    /// The second authority.
    pub second: SecretKey,
    /// For `form.imported`.
    pub importer: SecretKey,
    /// For `cut`.
    pub publisher: SecretKey,
    /// Of the enrolment service.
    pub registrar: SecretKey,
    /// For receipts.
    pub intake: SecretKey,
    /// For releases of the officers' app.
    pub release: SecretKey,
    /// For public pictures.
    pub renderer: SecretKey,
    /// For what was seen of places.
    pub watcher: SecretKey,
    /// Of a person at a desk.
    pub operator: SecretKey,
    /// Of a member of a committee.
    pub commissioner: SecretKey,
    /// Seed of the log's Ed25519 key, which signs checkpoints; not an event key.
    pub log_key_seed: [u8; 32],
}

/// A device of a village's officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Device {
    /// The one that sends.
    First,
    /// The other officer's, in the few villages where both send.
    Second,
    /// The one that replaces a lost first.
    Replacement,
}

/// The keys of the drill of a seed.
pub fn keys(seed: u64) -> Keys {
    Keys {
        seed,
        root: key(seed, "root"),
        authority: key(seed, "authority"),
        second: key(seed, "authority-b"),
        importer: key(seed, "importer"),
        publisher: key(seed, "publisher"),
        registrar: key(seed, "registrar"),
        intake: key(seed, "intake"),
        release: key(seed, "release"),
        renderer: key(seed, "renderer"),
        watcher: key(seed, "watcher"),
        operator: key(seed, "operator"),
        commissioner: key(seed, "commissioner"),
        log_key_seed: derived(seed, "log"),
    }
}

impl Keys {
    /// The key of a device in a village, by the village's code.
    pub fn officer(&self, village: &str, device: Device) -> SecretKey {
        let device = match device {
            Device::First => "first",
            Device::Second => "second",
            Device::Replacement => "replacement",
        };
        key(self.seed, &format!("officer/{village}/{device}"))
    }
}

fn key(seed: u64, name: &str) -> SecretKey {
    SecretKey::from_seed(&derived(seed, name))
}

fn derived(seed: u64, name: &str) -> [u8; 32] {
    Digest::of(format!("sirekap-drill/key/{seed}/{name}").as_bytes()).0
}
