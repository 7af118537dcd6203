//! A log's key that lies with another program, which may not answer.

use crate::auditor::audit;
use crate::fixtures::*;
use ledger::{Config, Ledger, LedgerError, LogSigner, MemoryStore};
use model::{PublicKey, SecretKey, Signature, Signer, SignerError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The log's key, held by something that signs only while it is there.
struct Agent {
    key: SecretKey,
    there: Arc<AtomicBool>,
}

impl Signer for Agent {
    fn public(&self) -> &PublicKey {
        self.key.public()
    }

    fn sign(&self, message: &[u8]) -> Result<Signature, SignerError> {
        match self.there.load(Ordering::SeqCst) {
            true => Ok(self.key.sign(message)),
            false => Err(SignerError::Declined { at: "/run/agent".into() }),
        }
    }
}

#[test]
fn a_key_that_does_not_sign_costs_a_checkpoint_and_nothing_else() {
    let there = Arc::new(AtomicBool::new(true));
    let agent = Agent { key: SecretKey::from_seed(&[200; 32]), there: there.clone() };
    let signer = LogSigner::new(ORIGIN, Arc::new(agent)).unwrap();
    assert_eq!(signer.verifier_key(), log_signer(ORIGIN, 200).verifier_key());
    let store = Arc::new(MemoryStore::new());
    let ledger = Ledger::open(store.clone(), Config { signer, ..config() }).unwrap();
    for event in opening() {
        ledger.submit(event.bytes()).unwrap();
    }
    ledger.sequence().unwrap();
    let (size, note) = ledger.stand().unwrap();

    there.store(false, Ordering::SeqCst);
    let place = ledger.submit(import(&importer(), 1).bytes()).unwrap();
    for _ in 0..2 {
        let error = ledger.sequence().unwrap_err();
        assert!(matches!(&error, LedgerError::Signer(SignerError::Declined { .. })), "{error}");
    }
    assert_eq!(ledger.stand().unwrap(), (size, note), "the last checkpoint stands");
    assert_eq!(
        (ledger.pending(), ledger.waits_since()),
        (1, Some(place.arrival)),
        "the receipt is still good"
    );
    let later = ledger.submit(import(&importer(), 2).bytes()).unwrap();
    assert_eq!(later.index, place.index + 1, "and others are given");

    there.store(true, Ordering::SeqCst);
    ledger.sequence().unwrap();
    assert_eq!((ledger.size(), ledger.pending()), (size + 2, 0));
    audit(&*store, &[place, later]);
}

#[test]
fn a_key_that_is_not_of_ed25519_signs_no_log() {
    let key = SecretKey::p256(&[7; 32]).unwrap();
    assert!(LogSigner::new(ORIGIN, Arc::new(key)).is_err());
}
