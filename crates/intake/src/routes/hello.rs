//! `GET /hello`: who this is, and whom its phones may believe.

use crate::config::{EVENT_BYTES_MAX, GREY_BYTES_MAX, ORIGINAL_BYTES_MAX};
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::State;
use axum::response::Response;
use device::{Hello, Limits};

use ledger::Ledger;
use model::KeyId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Who this is, whom its phones may believe, and what is taken at most.
#[utoipa::path(
    get,
    path = "/intake/v1/hello",
    responses((status = 200, description = "Who this is", body = Hello))
)]
pub async fn hello(State(service): State<Arc<Service>>) -> Result<Response, Problem> {
    let around = &service.around;
    json(
        200,
        &Hello {
            origin: around.ledger.origin().to_owned(),
            policy: around.policy.clone(),
            policy_signature: around.policy_signature.clone(),
            time: (around.clock)(),
            addresses: service.config.addresses.clone(),
            registrar: around.registrar.id(),
            receipt_keys: service.receipt_keys().to_vec(),
            limits: Limits {
                event: EVENT_BYTES_MAX as u64,
                grey: GREY_BYTES_MAX,
                original: ORIGINAL_BYTES_MAX,
            },
        },
    )
}

/// The entries by which a key follows from the root: setup first, then those who enrolled it, then itself. Empty while
/// some of them are under no checkpoint.
pub fn enrolment_chain(ledger: &Ledger, key: KeyId) -> Vec<String> {
    let indices = ledger.with_authority(|authority| {
        let mut indices = BTreeSet::from([0]);
        let mut open = vec![key];
        while let Some(grant) = open.pop().and_then(|id| authority.grants().get(&id)) {
            if indices.insert(grant.from) {
                open.extend(&grant.enrolled_by);
            }
        }
        indices
    });
    let entry = |index: u64| {
        let bytes = ledger.entries(index..index + 1).ok()?.into_iter().next()?;
        String::from_utf8(bytes).ok()
    };
    indices.into_iter().map(entry).collect::<Option<Vec<_>>>().unwrap_or_default()
}
