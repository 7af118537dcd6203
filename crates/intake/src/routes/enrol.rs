//! `GET /offers/{ticket}` and `POST /enrol`: a device gets its mandate.

use super::body::{media_type, small};
use super::events::hand_in;
use super::name::Name;
use crate::caller::Somebody;
use crate::pins::Verdict;
use crate::problem::Problem;
use crate::service::{Service, json};
use axum::extract::{Request, State};
use axum::response::Response;
use device::OfferState;
use device::auth::about_body;
use model::event::{HEADER, KeyEnrol, SignatureLine};
use model::{EventId, KeyId, Payload, StationCode, UtcSeconds};
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;

/// What a code is for.
///
/// It tells nothing that the public log does not: the offer is an entry there.
#[utoipa::path(
    get,
    path = "/intake/v1/offers/{ticket}",
    params(("ticket" = KeyId, Path, description = "Key id of the code")),
    responses((status = 200, description = "What the code is for", body = OfferState)),
    extensions(("x-refusals" = json!(["I1010"])))
)]
pub async fn offer(State(service): State<Arc<Service>>, Name(ticket): Name) -> Result<Response, Problem> {
    let ticket: KeyId = ticket.parse().map_err(|_| Problem::Unknown)?;
    let state = service.given.ledger.with_authority(|authority| {
        let offer = authority.offers().get(&ticket).filter(|o| o.gone.is_none())?;
        Some(OfferState {
            station: StationCode::new(&offer.area).ok()?,
            role: offer.role.code().into(),
            until: offer.until,
            mandate_until: offer.mandate_until,
        })
    });
    json(200, &state.ok_or(Problem::Unknown)?)
}

/// A device that asks for its mandate.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Text of a `key.enrol/2`, signed by the code's key and by the device's.
    event: String,
    /// The PIN that the officer was told.
    #[schema(pattern = "^[0-9]{6}$")]
    pin: String,
}

/// Where an enrolment stands in the log.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub struct Enrolled {
    /// The enrolment's id.
    event: EventId,
    /// Its place in the log.
    index: u64,
    /// The log's claim of its arrival.
    arrival: UtcSeconds,
}

/// Most bytes of an enrolment.
const BYTES_MAX: usize = 4_096;
/// No refusal of an enrolment is told before so long after it was read: many times what its disk and signatures take, so that
/// its time does not tell what it was refused for.
const REFUSAL_TIME: Duration = Duration::from_millis(250);

/// Checks the PIN, signs as the registrar, and hands the enrolment to the log.
///
/// What the log has already is answered again, whatever the PIN: a phone may have lost its answer. The PIN of an offer that
/// is gone opens nothing and is not looked at: the log says what became of it.
#[utoipa::path(
    post,
    path = "/intake/v1/enrol",
    params(super::openapi::AuthHeader),
    request_body = Enrolment,
    responses((status = 200, description = "The enrolment is in the log", body = Enrolled)),
    extensions(("x-refusals" = json!(["I1005", "I1006", "I1007", "I1011", "I1012", "I1013", "I1014", "I1015", "I1021", "I1022", "I1023", "E"])))
)]
pub async fn enrol(
    State(service): State<Arc<Service>>,
    Somebody(caller): Somebody,
    request: Request,
) -> Result<Response, Problem> {
    let (head, body) = request.into_parts();
    if media_type(&head.headers) != "application/json" {
        return Err(Problem::MediaType);
    }
    let bytes = small(body, &head.headers, BYTES_MAX, &service.config.bounds).await?;
    caller.covers(about_body(&bytes))?;
    caller.verified()?;
    let asked: Enrolment = serde_json::from_slice(&bytes).map_err(|_| Problem::Malformed("event, pin"))?;
    evenly(judged(service, asked)).await
}

/// Makes every refusal take the same time, whatever it is for and however far it came. Nothing is done meanwhile.
async fn evenly<T>(work: impl Future<Output = Result<T, Problem>>) -> Result<T, Problem> {
    let even = tokio::time::sleep(REFUSAL_TIME);
    let answer = work.await;
    if answer.is_err() {
        even.await;
    }
    answer
}

/// An enrolment that could be read.
async fn judged(service: Arc<Service>, asked: Enrolment) -> Result<Response, Problem> {
    if asked.pin.len() != 6 || !asked.pin.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Problem::WrongPin);
    }
    let (event, enrolment) = countersigned(&service, &asked.event)?;
    let known = service.knows(&event);
    // Before the PIN is looked at: a try that can't succeed must not count.
    if !known {
        service.admits()?;
    }
    let gone = |a: &model::Authority| a.offers().get(&enrolment.by).is_some_and(|o| o.gone.is_some());
    if !known && !service.given.ledger.with_authority(gone) {
        opened(&service, enrolment.by, asked.pin).await?;
    }
    let place = hand_in(&service, event.into_bytes()).await?;
    if !place.repeated {
        service.metrics.enrolled.inc();
        tracing::info!(index = place.index, "a device was enrolled");
    }
    json(200, &Enrolled { event: place.event, index: place.index, arrival: place.arrival })
}

/// Whether a PIN opens a code; a wrong one counts.
async fn opened(service: &Arc<Service>, ticket: KeyId, pin: String) -> Result<(), Problem> {
    let worker = service.clone();
    let now = (service.given.clock)();
    let verdict = tokio::task::spawn_blocking(move || worker.pins.check(ticket, &pin, now));
    match verdict.await.map_err(|_| Problem::Fault)? {
        Ok(Verdict::Right) => Ok(()),
        Ok(Verdict::Wrong) => Err(Problem::WrongPin),
        Ok(Verdict::Wait { seconds }) => Err(Problem::PinWait { wait: seconds }),
        Err(error) => {
            tracing::error!(%error, "the PINs can't be read");
            Err(Problem::Fault)
        }
    }
}

/// The enrolment with the registrar's line between the two that it came with.
fn countersigned(service: &Service, text: &str) -> Result<(String, KeyEnrol), Problem> {
    let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
    let [HEADER, origin, payload, ticket, device] = lines[..] else {
        return Err(Problem::Malformed("event: three lines and two signatures"));
    };
    if origin != service.given.ledger.origin() {
        return Err(Problem::Malformed("event: of another log"));
    }
    let Payload::KeyEnrol(enrolment) = Payload::parse(payload).map_err(Problem::Event)? else {
        return Err(Problem::Kind(String::new()));
    };
    let registrar = &service.given.registrar;
    if enrolment.with != Some(registrar.id()) {
        return Err(Problem::Malformed("with: not the registrar of this service"));
    }
    let head = format!("{HEADER}\n{origin}\n{payload}\n");
    // The code's own signature comes first: without the code nobody learns whether a PIN is right.
    let line = SignatureLine::parse(ticket).map_err(Problem::Event)?;
    let key =
        service.given.ledger.with_authority(|a| a.offers().get(&enrolment.by).map(|o| o.public.clone()));
    let good =
        key.is_some_and(|k| line.key == enrolment.by && k.verify(head.as_bytes(), &line.signature).is_ok());
    if !good {
        return Err(Problem::WrongPin);
    }
    let own = SignatureLine { key: registrar.id(), signature: registrar.sign(head.as_bytes()) };
    Ok((format!("{head}{ticket}\n{}{device}\n", own.to_text()), enrolment))
}
