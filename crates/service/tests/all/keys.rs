//! Keys in memory, and a small election to try them on.

use model::{Digest, PublicKey, SecretKey, Signature, Signer, SignerError, UtcSeconds};
use service::ceremony::Program;
use service::{Given, Home, KeyName, Keys, LogHome, Progress, ServiceError, SharedSigner};
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

pub const ORIGIN: &str = "log.example/uji";
pub const START: i64 = 1_707_900_000;

/// How many signatures are still given; afterwards every signer declines.
pub type Left = Arc<AtomicU64>;

pub fn unlimited() -> Left {
    Arc::new(AtomicU64::new(u64::MAX))
}

struct Counted {
    key: SecretKey,
    left: Left,
}

impl Signer for Counted {
    fn public(&self) -> &PublicKey {
        self.key.public()
    }

    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError> {
        match self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(1)) {
            Ok(_) => Ok(self.key.sign(message)),
            Err(_) => Err(SignerError::Declined { at: "the test".into() }),
        }
    }
}

/// The program that opens elections here.
pub fn program() -> Program {
    Program { binary: Digest::of(b"program"), app: Some((Digest::of(b"app"), "1".into())) }
}

pub fn key(number: u8, left: &Left) -> SharedSigner {
    Arc::new(Counted { key: SecretKey::from_seed(&[number; 32]), left: left.clone() })
}

/// A key for each name, and one that waits for the log.
pub struct InMemory {
    left: Left,
    log: Mutex<(u8, Option<u8>)>,
}

impl InMemory {
    pub fn new(left: &Left) -> Self {
        InMemory { left: left.clone(), log: Mutex::new((100, None)) }
    }
}

impl Keys for InMemory {
    fn signer(&self, name: KeyName) -> Result<SharedSigner, ServiceError> {
        let number = match name {
            KeyName::Log => self.log.lock().unwrap().0,
            other => 10 + other as u8,
        };
        Ok(key(number, &self.left))
    }

    fn next_log_key(&self) -> Result<Option<SharedSigner>, ServiceError> {
        Ok(self.log.lock().unwrap().1.map(|number| key(number, &self.left)))
    }

    fn make_next_log_key(&self) -> Result<SharedSigner, ServiceError> {
        let mut log = self.log.lock().unwrap();
        log.1 = Some(log.0 + 1);
        Ok(key(log.0 + 1, &self.left))
    }

    fn take_next_log_key(&self) -> Result<(), ServiceError> {
        let mut log = self.log.lock().unwrap();
        log.0 = log.1.take().unwrap();
        Ok(())
    }
}

/// A clock that the test moves.
pub fn clock() -> (service::Clock, Arc<AtomicI64>) {
    let at = Arc::new(AtomicI64::new(START));
    let read = at.clone();
    (Arc::new(move || UtcSeconds(read.load(Ordering::SeqCst))), at)
}

pub fn home(folder: &Path) -> Home {
    Home::create(folder, ORIGIN, &drill::registry(7, 20, 0).unwrap()).unwrap()
}

/// No witness answers.
pub fn nobody() -> service::Post {
    Arc::new(|_, _, _| Err("nobody is asked".into()))
}

pub fn log(home: &Home, keys: Arc<dyn Keys>, progress: Arc<dyn Progress>) -> (LogHome, Arc<AtomicI64>) {
    log_asking(home, keys, progress, nobody())
}

pub fn log_asking(
    home: &Home,
    keys: Arc<dyn Keys>,
    progress: Arc<dyn Progress>,
    post: service::Post,
) -> (LogHome, Arc<AtomicI64>) {
    let (clock, hand) = clock();
    let registry = Arc::new(home.registry().unwrap());
    (LogHome::open(home.clone(), registry, Given { clock, keys, progress, post }).unwrap(), hand)
}
