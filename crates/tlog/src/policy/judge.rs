//! Judging a checkpoint by a policy (c2sp.org/tlog-policy, "What is a policy?").

use std::collections::BTreeSet;

use super::Policy;
use crate::text::excerpt;
use crate::{Checkpoint, Note, TlogError, verify_cosignature};

/// An accepted checkpoint and who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyVerdict {
    /// The checkpoint; its log is a listed one.
    pub checkpoint: Checkpoint,
    /// Name of the log's key that signed, which is the origin.
    pub log: String,
    /// Names, within the policy, of all witnesses that cosigned, in the policy's order.
    pub cosigned: Vec<String>,
    /// When each of them last cosigned, in seconds since 1970, in the same order; this crate knows no clock to judge it.
    pub cosigned_at: Vec<u64>,
    /// Whether these are enough for the quorum; true where the policy asks for none.
    pub quorate: bool,
}

impl Policy {
    /// Whether a checkpoint is signed by a listed log and cosigned by a quorum. Lines by unknown keys are ignored; a line by
    /// a listed key that does not verify refuses the checkpoint, even when the rest would do.
    ///
    /// # Errors
    /// As for [`Self::look`], and [`TlogError::QuorumMissed`].
    pub fn check(&self, note: &[u8]) -> Result<PolicyVerdict, TlogError> {
        let verdict = self.look(note)?;
        match &self.quorum {
            Some(quorum) if !verdict.quorate => {
                Err(TlogError::QuorumMissed { quorum: excerpt(quorum), cosigned: verdict.cosigned })
            }
            _ => Ok(verdict),
        }
    }

    /// The same without demanding the quorum: [`PolicyVerdict::quorate`] says whether it is reached.
    ///
    /// # Errors
    /// As for [`Note::parse`] and [`Checkpoint::parse`]; [`TlogError::LogUnknown`], [`TlogError::LogNotSigned`];
    /// [`TlogError::BadSignature`], [`TlogError::SignatureLength`] or [`TlogError::Timestamp`] for a listed key's line;
    /// [`TlogError::KeyType`] in a policy made by hand with a wrong key.
    pub fn look(&self, note: &[u8]) -> Result<PolicyVerdict, TlogError> {
        let note = Note::parse(note)?;
        let checkpoint = self.signed_by_log(&note)?;
        let mut cosigned = Vec::new();
        let mut cosigned_at = Vec::new();
        for witness in &self.witnesses {
            match verify_cosignature(&note, &witness.key) {
                Ok(timestamp) => {
                    cosigned.push(witness.name.clone());
                    cosigned_at.push(timestamp);
                }
                Err(TlogError::NotSigned { .. }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        let quorate = self.is_reached(&cosigned);
        Ok(PolicyVerdict { log: checkpoint.origin.clone(), checkpoint, cosigned, cosigned_at, quorate })
    }

    /// Whether enough witnesses have signed a note; lines that do not verify count for nothing.
    pub fn is_quorate(&self, note: &Note) -> bool {
        let signed = self.witnesses.iter().filter(|witness| verify_cosignature(note, &witness.key).is_ok());
        self.is_reached(&signed.map(|witness| witness.name.clone()).collect::<Vec<_>>())
    }

    fn is_reached(&self, cosigned: &[String]) -> bool {
        self.quorum.as_deref().is_none_or(|quorum| self.witnessed(cosigned).contains(quorum))
    }

    /// The checkpoint of a note that a listed key of its origin has signed, whoever cosigned it.
    ///
    /// # Errors
    /// As for [`Checkpoint::parse`]; [`TlogError::LogUnknown`], [`TlogError::LogNotSigned`], and for a listed key's line
    /// that does not verify [`TlogError::BadSignature`] or [`TlogError::SignatureLength`].
    pub fn signed_by_log(&self, note: &Note) -> Result<Checkpoint, TlogError> {
        let checkpoint = Checkpoint::parse(&note.text)?;
        self.check_log(note, &checkpoint.origin)?;
        Ok(checkpoint)
    }

    /// One of the keys listed for this origin has signed, and none of them wrongly.
    fn check_log(&self, note: &Note, origin: &str) -> Result<(), TlogError> {
        let keys: Vec<_> = self.logs.iter().map(|(key, _)| key).filter(|key| key.name() == origin).collect();
        if keys.is_empty() {
            return Err(TlogError::LogUnknown { origin: excerpt(origin) });
        }
        let mut signed = false;
        for key in keys {
            match note.verify(key) {
                // A hand-made policy could list a witness's key here, whose signature means something else.
                Ok(verified) if verified.timestamp.is_none() => signed = true,
                Ok(_) | Err(TlogError::NotSigned { .. }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        if signed { Ok(()) } else { Err(TlogError::LogNotSigned { origin: excerpt(origin) }) }
    }

    /// Witnesses that cosigned and the groups that have witnessed because of them. One pass: a group comes after its members.
    fn witnessed<'a>(&'a self, cosigned: &'a [String]) -> BTreeSet<&'a str> {
        let mut witnessed: BTreeSet<&str> = cosigned.iter().map(String::as_str).collect();
        for group in &self.groups {
            let present = group.members.iter().filter(|member| witnessed.contains(member.as_str())).count();
            if present >= group.threshold {
                witnessed.insert(&group.name);
            }
        }
        witnessed
    }
}
