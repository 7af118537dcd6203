//! `POST /events`, `GET /events/{id}`, `GET /events/{id}/proof`.

use super::body::{media_type, small};
use crate::config::EVENT_BYTES_MAX;
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::{Path, Request, State};
use axum::response::Response;
use ledger::{LedgerError, Receipt};
use model::{EventId, Payload};
use std::sync::Arc;
use tokio::sync::oneshot;

/// Takes a confirmation, in the order of costs: type, size, shape, kind, known, key, quota, signature, log.
pub async fn submit(State(service): State<Arc<Service>>, request: Request) -> Result<Response, Problem> {
    let (head, body) = request.into_parts();
    if media_type(&head.headers) != "text/plain" {
        return Err(Problem::MediaType);
    }
    let bytes = small(body, &head.headers, EVENT_BYTES_MAX, &service.config.bounds).await?;
    let event = service.parse(&bytes)?;
    let Payload::FormConfirmed(confirmed) = event.payload() else {
        return Err(Problem::Kind(event.payload().kind().into()));
    };
    let by = confirmed.by;
    let known = service.around.ledger.receipt(event.id()).is_some();
    if !known {
        // The quota is looked at before the signature is checked, and charged after: nobody empties another's.
        service.device_events.has(by, 1).map_err(|wait| Problem::DeviceBudget { wait })?;
    }
    let place = hand_in(&service, bytes.to_vec()).await?;
    // Crash here: the event is in the log and the phone does not know; it sends again and is told.
    service.keep(place.event, place.index, confirmed);
    if !place.repeated {
        service.device_events.take(by, 1);
        service.metrics.events.inc();
    }
    answer(&service, &place, confirmed)
}

/// Hands an event to the log; returns when it is durable.
pub async fn hand_in(service: &Arc<Service>, bytes: Vec<u8>) -> Result<Receipt, Problem> {
    let (tell, told) = oneshot::channel::<Result<Receipt, LedgerError>>();
    let ledger = service.around.ledger.clone();
    ledger.submit_then(&bytes, move |answer| {
        if tell.send(answer).is_err() {
            // The connection has gone; what was taken stays taken.
        }
    });
    told.await.map_err(|_| Problem::Ending)?.map_err(Problem::from)
}

fn answer(
    service: &Service,
    place: &Receipt,
    confirmed: &model::event::FormConfirmed,
) -> Result<Response, Problem> {
    let accepted = service.accepted(place, confirmed);
    if accepted.receipt.is_some() {
        service.metrics.receipts.inc();
    }
    json(200, &accepted)
}

fn event_id(text: &str) -> Result<EventId, Problem> {
    text.parse().map_err(|_| Problem::Unknown)
}

/// What is known of an event.
pub async fn ask(State(service): State<Arc<Service>>, Path(id): Path<String>) -> Result<Response, Problem> {
    let (place, confirmed) = service.confirmation(event_id(&id)?)?;
    answer(&service, &place, &confirmed)
}

/// The proof that an event is under a checkpoint.
pub async fn proof(State(service): State<Arc<Service>>, Path(id): Path<String>) -> Result<Response, Problem> {
    let place = service.around.ledger.receipt(event_id(&id)?).ok_or(Problem::Unknown)?;
    let worker = service.clone();
    let proof = tokio::task::spawn_blocking(move || worker.proofs.of(&worker.around.ledger, place.index));
    json(200, &proof.await.map_err(|_| Problem::Fault)??)
}
