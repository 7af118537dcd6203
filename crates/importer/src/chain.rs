//! From records to signed submissions: the key's chain is made in order, the signatures on all cores.

use crate::record::Record;
use model::event::{Behind, FormImported, Payload, event_id, sign};
use model::{EventId, SecretKey, Submission, UtcSeconds};
use rayon::prelude::*;

/// Where a key's chain stands: the number of its next event and the id of its last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Number of the next event.
    pub seq: u64,
    /// The last event.
    pub prev: Option<EventId>,
}

/// Who signs, for which log, at which time.
#[derive(Clone, Copy, Debug)]
pub struct Signer<'a> {
    /// Origin of the log.
    pub origin: &'a str,
    /// The importer's key.
    pub key: &'a SecretKey,
    /// Time claimed.
    pub time: UtcSeconds,
}

/// Signs records in order as the continuation of the key's chain.
pub fn sign_records(signer: Signer<'_>, chain: &mut Chain, records: Vec<Record>) -> Vec<Submission> {
    let mut payloads = Vec::with_capacity(records.len());
    for record in records {
        let behind = Behind::from(record.behind);
        let payload = Payload::FormImported(FormImported {
            behind,
            by: signer.key.id(),
            form: record.form,
            kind: FormImported::kind_of(behind).into(),
            portal: record.portal,
            prev: chain.prev,
            replaces: record.replaces,
            seq: chain.seq,
            source: record.source,
            stage: record.stage,
            time: signer.time,
            values: record.values,
        });
        *chain = Chain { seq: chain.seq + 1, prev: Some(event_id(signer.origin, &payload)) };
        payloads.push(payload);
    }
    payloads.into_par_iter().map(|payload| sign(signer.origin, payload, &[signer.key])).collect()
}
