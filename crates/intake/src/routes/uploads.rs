//! Uploads in pieces, as tus 1.0.0 has them: `POST /uploads`, `HEAD`, `PATCH` and `DELETE /uploads/{id}`.

use super::body::{media_type, piece};
use super::name::Name;
use crate::blobs::{BlobError, Blobs, Started, Upload};
use crate::caller::{Caller, Device};
use crate::config::{GREY_BYTES_MAX, ORIGINAL_BYTES_MAX};
use crate::problem::Problem;
use crate::service::Service;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use device::auth::about_upload;
use device::{Blob, BlobRole};
use http_body_util::BodyExt as _;
use model::{Digest, EventId};
use std::sync::Arc;
use store::StoreError;

type Answer = Result<axum::response::Response, Problem>;

const OFFSET: &str = "upload-offset";
const LENGTH: &str = "upload-length";
const METADATA: &str = "upload-metadata";
/// Type of the pieces.
const PIECE_TYPE: &str = "application/offset+octet-stream";
/// Bytes read of a body that is not wanted: more than any phone sends at once.
const DRAIN_BYTES: usize = 1 << 20;
/// Bytes written at a time: a grey page is one write.
const WRITE_BYTES: usize = 256 << 10;

impl From<BlobError> for Problem {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::Full => Problem::Full,
            BlobError::OtherHash => Problem::OtherHash,
            BlobError::NoUpload => Problem::Unknown,
            BlobError::Offset { at } => Problem::Offset { at },
            BlobError::TooMany => Problem::Busy,
            BlobError::TooManyOfKey => Problem::DeviceBudget { wait: 60 },
            BlobError::Store(StoreError::Stopped) => Problem::Ending,
            BlobError::Io(error) | BlobError::Store(StoreError::Folder(error)) => {
                tracing::error!(%error, "pictures can't be written");
                match error.kind() {
                    std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Problem::Full,
                    _ => Problem::Fault,
                }
            }
            BlobError::Store(StoreError::Objects(error)) => {
                tracing::error!(%error, "the store of pictures failed");
                Problem::Fault
            }
        }
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    let text = headers.get(name)?.to_str().ok()?;
    (text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn tus(headers: &HeaderMap) -> Result<(), Problem> {
    match headers.get("tus-resumable").map(|v| v.as_bytes()) {
        Some(b"1.0.0") => Ok(()),
        _ => Err(Problem::Tus),
    }
}

/// Event and hash from `Upload-Metadata`: `event <base64 of hex>,sha256 <base64 of hex>`, and anything else beside.
pub fn metadata(text: &str) -> Option<(EventId, Digest)> {
    let value = |name: &str| {
        let pair = text.split(',').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix(' '))?;
        String::from_utf8(BASE64.decode(pair.trim()).ok()?).ok()
    };
    Some((value("event")?.parse().ok()?, value("sha256")?.parse().ok()?))
}

fn stands(status: u16, at: u64, upload: &Upload) -> axum::http::response::Builder {
    Response::builder().status(status).header(OFFSET, at).header(LENGTH, upload.length)
}

fn empty(builder: axum::http::response::Builder) -> Answer {
    builder.body(Body::empty()).map_err(|_| Problem::Fault)
}

/// Bytes of a picture, as they are.
#[derive(utoipa::ToSchema)]
#[schema(value_type = String, format = Binary)]
pub struct Piece(#[expect(dead_code, reason = "a shape for the document")] Bytes);

/// Begins an upload, and takes its first piece when there is one.
#[utoipa::path(
    post,
    path = "/intake/v1/uploads",
    operation_id = "upload_create",
    params(
        super::openapi::AuthHeader,
        ("Tus-Resumable" = String, Header, description = "`1.0.0`", pattern = "^1[.]0[.]0$"),
        ("Upload-Length" = u64, Header, description = "Bytes of the picture", minimum = 1),
        ("Upload-Metadata" = String, Header, description = "`event <base64 of its id>,sha256 <base64 of the picture's hash>`")
    ),
    request_body(content = Piece, content_type = "application/offset+octet-stream", description = "The first piece, or nothing"),
    responses(
        (status = 200, description = "The picture is there already", headers(("Upload-Offset" = u64, description = "Bytes that are there"), ("Upload-Length" = u64, description = "Bytes that it has"))),
        (status = 201, description = "Begun", headers(
            ("Location" = String, description = "Path of the upload"),
            ("Upload-Offset" = u64, description = "Bytes that are there"),
            ("Upload-Length" = u64, description = "Bytes that it has")
        ))
    ),
    extensions(("x-refusals" = json!(["I1023", "I1005", "I1007", "I1008", "I1009", "I1011", "I1014", "I1015", "I1017", "I1020", "I1021"])))
)]
pub async fn create(State(service): State<Arc<Service>>, Device(caller): Device, request: Request) -> Answer {
    let (head, mut body) = request.into_parts();
    let answer = begin(&service, &caller, &head.headers, &mut body).await;
    drain(&mut body, &service.config.bounds).await;
    answer
}

/// Whether the key that is said to send has signed what the headers say.
fn signed(caller: &Caller, headers: &HeaderMap) -> Result<(), Problem> {
    let of = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    caller.covers(about_upload(of(LENGTH), of(METADATA), of(OFFSET)))?;
    caller.verified()
}

async fn begin(service: &Arc<Service>, caller: &Caller, headers: &HeaderMap, body: &mut Body) -> Answer {
    tus(headers)?;
    signed(caller, headers)?;
    // Whoever saw it on its way could begin with it again and again.
    caller.once()?;
    let length = number(headers, LENGTH).filter(|n| *n > 0);
    let length = length.ok_or(Problem::Malformed("Upload-Length"))?;
    let named = headers.get(METADATA).and_then(|v| metadata(v.to_str().ok()?));
    let (event, sha256) = named.ok_or(Problem::Malformed("Upload-Metadata: event, sha256"))?;
    let has_piece = media_type(headers) == PIECE_TYPE;
    if !has_piece && headers.contains_key(header::CONTENT_TYPE) {
        return Err(Problem::MediaType);
    }
    let (_, confirmed) = service.confirmation(event).map_err(|problem| match problem {
        Problem::Unknown => Problem::NotNamed,
        other => other,
    })?;
    let named =
        Blob::named_by(&confirmed).into_iter().find(|b| b.sha256 == sha256).ok_or(Problem::NotNamed)?;
    let most = match named.role {
        BlobRole::Grey | BlobRole::Reading => GREY_BYTES_MAX,
        BlobRole::Original | BlobRole::Private => ORIGINAL_BYTES_MAX,
    };
    if length > most {
        return Err(Problem::TooLarge { most });
    }
    let upload = Upload { sha256, length, begun: (service.given.clock)().0, by: Some(caller.key()) };
    // Room for all of it must be there; it is charged as it comes, to who sends it.
    service
        .device_bytes
        .has(caller.key(), length.div_ceil(1_024))
        .map_err(|wait| Problem::DeviceBudget { wait })?;
    let mut id = [0; 16];
    (service.given.random)(&mut id);
    let id = hex::encode(id);
    let there = || empty(stands(200, length, &upload));
    if service.blobs.look(&sha256).await? {
        return there();
    }
    let first = if has_piece { piece(body, WRITE_BYTES, &service.config.bounds).await? } else { None };
    let at = match first {
        // What came whole needs no upload that could be gone on with.
        Some(bytes) if bytes.len() as u64 == length => {
            charge(service, caller, length);
            write(service, move |blobs| blobs.put(&sha256, bytes)).await?;
            service.metrics.blobs.inc();
            length
        }
        first => {
            let (begin, most) = (id.clone(), service.config.bounds.uploads_per_key);
            let started = write(service, move |blobs| blobs.begin(begin, upload, most)).await?;
            match started {
                Started::There => return there(),
                // Begun before: it is gone on with there, and what came with this request is not taken.
                Started::Open(id, at) => {
                    let location = format!("/intake/v1/uploads/{id}");
                    return empty(stands(201, at, &upload).header(header::LOCATION, location));
                }
                Started::Begun(_) => {}
            }
            if has_piece { take(service, caller, &id, (0, length), first, body).await? } else { 0 }
        }
    };
    empty(stands(201, at, &upload).header(header::LOCATION, format!("/intake/v1/uploads/{id}")))
}

/// How far an upload is.
#[utoipa::path(
    head,
    path = "/intake/v1/uploads/{id}",
    operation_id = "upload_ask",
    params(
        ("id" = String, Path, description = "Name of the upload, from `Location`", pattern = "^[0-9a-f]{32}$"),
        super::openapi::AuthHeader,
        ("Tus-Resumable" = String, Header, description = "`1.0.0`", pattern = "^1[.]0[.]0$")
    ),
    responses((status = 200, description = "Where it stands", headers(("Upload-Offset" = u64, description = "Bytes that are there"), ("Upload-Length" = u64, description = "Bytes that it has")))),
    extensions(("x-refusals" = json!(["I1005", "I1010", "I1020", "I1023"])))
)]
pub async fn ask(
    State(service): State<Arc<Service>>,
    Device(caller): Device,
    Name(id): Name,
    headers: HeaderMap,
) -> Answer {
    tus(&headers)?;
    signed(&caller, &headers)?;
    let (upload, at) = service.blobs.stands(&id, caller.key()).map_err(Problem::from)?;
    if at == upload.length {
        // All is here, and the picture is not: the machine died, or the store failed, before it had its name. A phone that
        // is told this length takes it for done, so it is told only when it is.
        let named = write(&service, move |blobs| blobs.append(&id, at, &[])).await;
        named.map_err(|problem| match problem {
            // The upload is gone with its bytes.
            Problem::OtherHash => Problem::Unknown,
            other => other,
        })?;
        service.metrics.blobs.inc();
    }
    empty(stands(200, at, &upload))
}

/// Goes on with an upload.
#[utoipa::path(
    patch,
    path = "/intake/v1/uploads/{id}",
    operation_id = "upload_append",
    params(
        ("id" = String, Path, description = "Name of the upload, from `Location`", pattern = "^[0-9a-f]{32}$"),
        super::openapi::AuthHeader,
        ("Tus-Resumable" = String, Header, description = "`1.0.0`", pattern = "^1[.]0[.]0$"),
        ("Upload-Offset" = u64, Header, description = "Bytes that are there already")
    ),
    request_body(content = Piece, content_type = "application/offset+octet-stream", description = "The next piece"),
    responses((status = 204, description = "Taken", headers(("Upload-Offset" = u64, description = "Bytes that are there"), ("Upload-Length" = u64, description = "Bytes that it has")))),
    extensions(("x-refusals" = json!(["I1005", "I1023", "I1009", "I1010", "I1011", "I1014", "I1017", "I1019", "I1020", "I1021"])))
)]
pub async fn append(
    State(service): State<Arc<Service>>,
    Device(caller): Device,
    Name(id): Name,
    request: Request,
) -> Answer {
    let (head, mut body) = request.into_parts();
    let answer = go_on(&service, &caller, id, &head.headers, &mut body).await;
    drain(&mut body, &service.config.bounds).await;
    answer
}

async fn go_on(
    service: &Arc<Service>,
    caller: &Caller,
    id: String,
    headers: &HeaderMap,
    body: &mut Body,
) -> Answer {
    tus(headers)?;
    signed(caller, headers)?;
    if media_type(headers) != PIECE_TYPE {
        return Err(Problem::MediaType);
    }
    let offset = number(headers, OFFSET).ok_or(Problem::Malformed("Upload-Offset"))?;
    let (upload, at) = service.blobs.stands(&id, caller.key()).map_err(Problem::from)?;
    if offset != at {
        return Err(Problem::Offset { at });
    }
    let at = take(service, caller, &id, (offset, upload.length), None, body).await?;
    empty(stands(204, at, &upload))
}

/// Reads what is left of a small body that is not wanted: a phone that is still sending would otherwise lose the answer
/// with the line, and send for ever.
async fn drain(body: &mut Body, bounds: &crate::config::Bounds) {
    let mut left = DRAIN_BYTES;
    let until = tokio::time::Instant::now() + bounds.piece_time;
    while left > 0 {
        match tokio::time::timeout_at(until, body.frame()).await {
            Ok(Some(Ok(frame))) => {
                left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len));
            }
            _ => return,
        }
    }
}

/// Gives an upload up.
#[utoipa::path(
    delete,
    path = "/intake/v1/uploads/{id}",
    operation_id = "upload_give_up",
    params(
        ("id" = String, Path, description = "Name of the upload, from `Location`", pattern = "^[0-9a-f]{32}$"),
        super::openapi::AuthHeader,
        ("Tus-Resumable" = String, Header, description = "`1.0.0`", pattern = "^1[.]0[.]0$")
    ),
    responses((status = 204, description = "It is gone")),
    extensions(("x-refusals" = json!(["I1005", "I1010", "I1020", "I1023"])))
)]
pub async fn give_up(
    State(service): State<Arc<Service>>,
    Device(caller): Device,
    Name(id): Name,
    headers: HeaderMap,
) -> Answer {
    tus(&headers)?;
    signed(&caller, &headers)?;
    let by = caller.key();
    write(&service, move |blobs| blobs.give_up(&id, by)).await?;
    empty(Response::builder().status(204))
}

/// Takes the bytes of a body as they come, after those that were read already: what arrived before the line broke is
/// kept.
async fn take(
    service: &Arc<Service>,
    caller: &Caller,
    id: &str,
    (mut at, whole): (u64, u64),
    mut first: Option<Bytes>,
    body: &mut Body,
) -> Result<u64, Problem> {
    loop {
        let next = match first.take() {
            Some(bytes) => Some(bytes),
            None => piece(body, WRITE_BYTES, &service.config.bounds).await?,
        };
        let Some(bytes) = next else { break };
        charge(service, caller, bytes.len() as u64);
        let (id, from) = (id.to_owned(), at);
        at = write(service, move |blobs| blobs.append(&id, from, &bytes)).await?;
        if at == whole {
            service.metrics.blobs.inc();
            break;
        }
    }
    Ok(at)
}

/// Bytes that came are charged to who sends them.
fn charge(service: &Service, caller: &Caller, bytes: u64) {
    service.device_bytes.take(caller.key(), bytes.div_ceil(1_024));
    service.metrics.bytes.inc_by(bytes);
}

/// Runs what touches the disk beside the requests, as many at a time as there may be writers.
async fn write<T: Send + 'static>(
    service: &Arc<Service>,
    work: impl FnOnce(&Blobs) -> Result<T, BlobError> + Send + 'static,
) -> Result<T, Problem> {
    let slot = service.writers.clone().acquire_owned().await.map_err(|_| Problem::Ending)?;
    let blobs = service.blobs.clone();
    let done = tokio::task::spawn_blocking(move || {
        let result = work(&blobs);
        drop(slot);
        result
    });
    done.await.map_err(|_| Problem::Fault)?.map_err(Problem::from)
}
