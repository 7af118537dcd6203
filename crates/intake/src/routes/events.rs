//! `POST /events`, `GET /events/{id}`, `GET /events/{id}/proof`.

use super::body::{media_type, small};
use super::name::Name;
use crate::caller::Device;
use crate::config::EVENT_BYTES_MAX;
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::{Request, State};
use axum::response::Response;
use device::auth::{EVENT_TYPE, about_body};
use device::{Accepted, ProofAnswer};
use ledger::{LedgerError, Receipt};
use model::{EventId, Payload};
use std::sync::Arc;
use tokio::sync::oneshot;

/// Takes a confirmation, in the order of costs: type, size, shape, kind, known, key, quota, signature, log.
#[utoipa::path(
    post,
    path = "/intake/v1/events",
    params(super::openapi::AuthHeader),
    request_body(content = String, content_type = "application/vnd.sirekap.event", description = "Signed lines and signature lines of a `form.confirmed/2`"),
    responses((status = 200, description = "The event is in the log", body = Accepted)),
    extensions(("x-refusals" = json!(["I1005", "I1006", "I1007", "I1011", "I1014", "I1015", "I1021", "I1022", "I1023", "E"])))
)]
pub async fn submit(
    State(service): State<Arc<Service>>,
    Device(caller): Device,
    request: Request,
) -> Result<Response, Problem> {
    let (head, body) = request.into_parts();
    if media_type(&head.headers) != EVENT_TYPE {
        return Err(Problem::MediaType);
    }
    let bytes = small(body, &head.headers, EVENT_BYTES_MAX, &service.config.bounds).await?;
    caller.covers(about_body(&bytes))?;
    let event = service.parse(&bytes)?;
    let Payload::FormConfirmed(confirmed) = event.payload() else {
        return Err(Problem::Kind(event.payload().kind().into()));
    };
    let by = confirmed.by;
    let known = service.given.ledger.receipt(event.id()).is_some();
    // A new event of the caller's own is signed by him anyway, and the log looks at that.
    if known || caller.key() != by {
        caller.verified()?;
    }
    if !known {
        service.admits()?;
        // The quota is looked at before the signature is checked, and charged after: nobody empties another's.
        service.device_events.has(by, 1).map_err(|wait| Problem::DeviceBudget { wait })?;
    }
    let place = hand_in(&service, bytes.to_vec()).await?;
    match place.repeated {
        true => caller.verified()?,
        false => caller.vouched(),
    }
    // Crash here: the event is in the log and the phone does not know; it sends again and is told.
    service.keep(place.event, place.index, confirmed);
    if !place.repeated {
        service.device_events.take(by, 1);
        service.metrics.events.inc();
    }
    answer(&service, &place, confirmed).await
}

/// Hands an event to the log; returns when it is durable.
pub async fn hand_in(service: &Arc<Service>, bytes: Vec<u8>) -> Result<Receipt, Problem> {
    let (tell, told) = oneshot::channel::<Result<Receipt, LedgerError>>();
    let ledger = service.given.ledger.clone();
    ledger.submit_then(&bytes, move |answer| {
        if tell.send(answer).is_err() {
            // The connection has gone; what was taken stays taken.
        }
    });
    told.await.map_err(|_| Problem::Ending)?.map_err(Problem::from)
}

async fn answer(
    service: &Service,
    place: &Receipt,
    confirmed: &model::event::FormConfirmed,
) -> Result<Response, Problem> {
    let accepted: Accepted = service.accepted(place, confirmed).await?;
    if accepted.receipt.is_some() {
        service.metrics.receipts.inc();
    }
    json(200, &accepted)
}

fn event_id(text: &str) -> Result<EventId, Problem> {
    text.parse().map_err(|_| Problem::Unknown)
}

/// What is known of an event.
#[utoipa::path(
    get,
    path = "/intake/v1/events/{id}",
    operation_id = "event",
    params(("id" = EventId, Path, description = "Id of a confirmation"), super::openapi::AuthHeader),
    responses((status = 200, description = "The event is in the log", body = Accepted)),
    extensions(("x-refusals" = json!(["I1005", "I1010", "I1023"])))
)]
pub async fn ask(
    State(service): State<Arc<Service>>,
    Device(caller): Device,
    Name(id): Name,
) -> Result<Response, Problem> {
    caller.covers(about_body(b""))?;
    caller.verified()?;
    let (place, confirmed) = service.confirmation(event_id(&id)?)?;
    answer(&service, &place, &confirmed).await
}

/// The proof that an event is under a checkpoint.
#[utoipa::path(
    get,
    path = "/intake/v1/events/{id}/proof",
    params(("id" = EventId, Path, description = "Id of an event")),
    responses((status = 200, description = "Inclusion of the event's entry under the checkpoint", body = ProofAnswer)),
    extensions(("x-refusals" = json!(["I1010"])))
)]
pub async fn proof(State(service): State<Arc<Service>>, Name(id): Name) -> Result<Response, Problem> {
    let place = service.given.ledger.receipt(event_id(&id)?).ok_or(Problem::Unknown)?;
    let worker = service.clone();
    let proof = tokio::task::spawn_blocking(move || worker.proofs.of(&worker.given.ledger, place.index));
    json(200, &proof.await.map_err(|_| Problem::Fault)??)
}
