//! Signers wherever their keys lie: the same bytes as with the key at hand, no event without every signature, and errors that
//! say what to do.

use crate::fixtures::{ORIGIN, key, setup};
use expect_test::expect;
use model::event::{sign, sign_by};
use model::{Lang, PublicKey, SecretKey, Signature, Signer, SignerError};

struct Away(SecretKey);

impl Signer for Away {
    fn public(&self) -> &PublicKey {
        self.0.public()
    }

    fn sign(&self, _: &[u8]) -> Result<Signature, SignerError> {
        Err(SignerError::Declined { at: "/run/agent".into() })
    }
}

#[test]
fn a_signer_makes_the_event_that_its_key_makes_and_half_signed_there_is_none() {
    let payload = setup(&key(1));
    let (a, b) = (key(1), key(2));
    let here = sign(ORIGIN, payload.clone(), &[&a, &b]);
    assert_eq!(sign_by(ORIGIN, payload.clone(), &[&a, &b]), Ok(here));
    let away = Away(key(2));
    assert_eq!(away.id(), b.id());
    let declined = Err(SignerError::Declined { at: "/run/agent".into() });
    assert_eq!(sign_by(ORIGIN, payload, &[&a, &away]), declined);
}

#[test]
fn every_error_has_its_code_and_says_what_to_do() {
    let at = || "/run/agent".to_owned();
    let errors = [
        SignerError::Unreachable { at: at(), why: "refused".into() },
        SignerError::Absent { at: at(), key: "ssh-ed25519 AAAA".into() },
        SignerError::Declined { at: at() },
        SignerError::Wrong { at: at() },
    ];
    let lines = errors.map(|e| format!("{} {}\n      {}\n", e.code(), e.text(Lang::Id), e.text(Lang::En)));
    expect![[r#"
        N1001 agen kunci di /run/agent tidak menjawab (refused); jalankan ssh-agent dan periksa SSH_AUTH_SOCK
              the key agent at /run/agent does not answer (refused); start the ssh-agent, and check SSH_AUTH_SOCK
        N1002 agen kunci di /run/agent tidak memegang kunci ssh-ed25519 AAAA; masukkan dengan ssh-add
              the key agent at /run/agent does not hold the key ssh-ed25519 AAAA; add it with ssh-add
        N1003 agen kunci di /run/agent tidak menandatangani; buka kuncinya (ssh-add -X) dan setujui permintaannya
              the key agent at /run/agent did not sign; unlock it (ssh-add -X) and confirm what it asks
        N1004 agen kunci di /run/agent memberi tanda tangan yang tidak cocok dengan kuncinya; ganti agen itu
              the key agent at /run/agent gave a signature that is not by its key; use another agent
    "#]]
    .assert_eq(&lines.concat());
}
