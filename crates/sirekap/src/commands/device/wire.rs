//! A phone's way to the service: whom it trusts for the way, one request at a time, and where its receipts go.

use crate::face::{Failure, io};
use crate::tls;
use device::auth::{Asked, EVENT_TYPE, HEADER, about_body, about_upload};
use device::outbox::{Action, Outcome};
use model::lang::Words;
use model::{Digest, EventId, SecretKey, UtcSeconds};
use service::Home;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;
use texts::command;
use ureq::Agent;
use ureq::http::Response;

/// The certificates to trust, PEM: of the file given, or of the election's folder where it has its own.
pub fn certificates(given: Option<&Path>, home: Option<&Home>) -> Result<Option<String>, Failure> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    match (given, home.map(tls::authority).filter(|own| own.is_file())) {
        (Some(path), _) => read(path).map(Some),
        (None, Some(own)) => read(&own).map(Some),
        (None, None) => Ok(None),
    }
}

/// Writes receipts to a folder, one file each, by their event.
pub fn write_receipts(folder: &Path, receipts: &BTreeMap<String, String>) -> Result<(), Failure> {
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    for (event, receipt) in receipts {
        let path = folder.join(format!("{event}.receipt"));
        std::fs::write(&path, receipt).map_err(|e| io(&path, e))?;
    }
    Ok(())
}

/// Who asks, and when by his clock.
#[derive(Clone, Copy)]
pub struct Who<'a> {
    /// The log's origin.
    pub origin: &'a str,
    /// The device's key, or that of its code.
    pub key: &'a SecretKey,
    /// When.
    pub time: UtcSeconds,
}

impl Who<'_> {
    fn signs(&self, method: &str, url: &str, about: Digest) -> String {
        let after_host = url.splitn(4, '/').nth(3).unwrap_or_default();
        let path = format!("/{}", after_host.split('?').next().unwrap_or_default());
        Asked { method, path: &path, time: self.time, about }.sign(self.origin, self.key)
    }
}

/// A phone's way to the service.
pub struct Wire {
    agent: Agent,
}

/// Longest wait for an answer: a phone gives up and tries again.
const PATIENCE: Duration = Duration::from_secs(30);
/// Most bytes of an answer.
const ANSWER_BYTES_MAX: u64 = 1 << 20;
const PIECE: &str = "application/offset+octet-stream";

impl Wire {
    /// Trusts the certificates of a PEM text, or the usual ones.
    ///
    /// # Errors
    /// When the text has something else where a certificate should be.
    pub fn new(trust: Option<&str>) -> Result<Self, Words> {
        let mut config = Agent::config_builder()
            .timeout_connect(Some(Duration::from_secs(5)))
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .user_agent("sirekap-device/1");
        if let Some(pem) = trust {
            let certificates: Result<Vec<_>, String> = ureq::tls::parse_pem(pem.as_bytes())
                .filter_map(|item| match item {
                    Ok(ureq::tls::PemItem::Certificate(certificate)) => Some(Ok(certificate)),
                    Ok(_) => None,
                    Err(error) => Some(Err(error.to_string())),
                })
                .collect();
            let certificates = certificates
                .map_err(|e: String| Words::of(|lang| command::certificate_cant_read(lang, &e)))?;
            let roots = ureq::tls::RootCerts::new_with_certs(&certificates);
            config = config.tls_config(ureq::tls::TlsConfig::builder().root_certs(roots).build());
        }
        Ok(Wire { agent: config.build().into() })
    }

    /// `GET`: status and body; `None` without an answer.
    pub fn get(&self, url: &str) -> Option<(u16, String)> {
        let outcome = outcome(self.agent.get(url).call().ok()?, "")?;
        Some((outcome.status?, outcome.body))
    }

    /// `POST` of JSON.
    pub fn post_json(&self, url: &str, body: &str, who: &Who<'_>) -> Option<(u16, String)> {
        let auth = who.signs("POST", url, about_body(body.as_bytes()));
        let request = self.agent.post(url).header("content-type", "application/json").header(HEADER, auth);
        let answer = request.send(body).ok()?;
        let outcome = outcome(answer, "")?;
        Some((outcome.status?, outcome.body))
    }

    /// Does what the outbox asks for. `text` is the event, `picture` the bytes of the picture it is about.
    pub fn act(&self, action: &Action, text: &str, picture: &[u8], who: &Who<'_>) -> Outcome {
        self.try_act(action, text, picture, who).unwrap_or_default()
    }

    fn try_act(&self, action: &Action, text: &str, picture: &[u8], who: &Who<'_>) -> Option<Outcome> {
        let base = action.address()?;
        let api = |path: &str| format!("{base}/intake/v1/{path}");
        let get =
            |url: String| self.agent.get(&url).header(HEADER, who.signs("GET", &url, about_body(b""))).call();
        let answer = match action {
            Action::PostEvent { .. } => {
                let url = api("events");
                let auth = who.signs("POST", &url, about_body(text.as_bytes()));
                self.agent.post(url).header(HEADER, auth).header("content-type", EVENT_TYPE).send(text)
            }
            Action::AskReceipt { event, .. } => get(api(&format!("events/{event}"))),
            Action::AskProof { event, .. } => get(api(&format!("events/{event}/proof"))),
            Action::UploadCreate { event, sha256, size, .. } => {
                let url = api("uploads");
                let (length, metadata) = (picture.len().to_string(), metadata(*event, &sha256.to_hex()));
                let auth = who.signs("POST", &url, about_upload(Some(&length), Some(&metadata), None));
                self.agent
                    .post(url)
                    .header(HEADER, auth)
                    .header("tus-resumable", "1.0.0")
                    .header("upload-length", length)
                    .header("upload-metadata", metadata)
                    .header("content-type", PIECE)
                    .send(picture.get(..usize::try_from(*size).ok()?)?)
            }
            Action::UploadAsk { upload, .. } => {
                let auth = who.signs("HEAD", upload, about_upload(None, None, None));
                self.agent.head(upload).header(HEADER, auth).header("tus-resumable", "1.0.0").call()
            }
            Action::UploadPiece { upload, offset, size, .. } => {
                let from = usize::try_from(*offset).ok()?;
                let piece = picture.get(from..from + usize::try_from(*size).ok()?)?;
                let offset = offset.to_string();
                let auth = who.signs("PATCH", upload, about_upload(None, None, Some(&offset)));
                self.agent
                    .patch(upload)
                    .header(HEADER, auth)
                    .header("tus-resumable", "1.0.0")
                    .header("upload-offset", offset)
                    .header("content-type", PIECE)
                    .send(piece)
            }
            Action::Wait { .. } | Action::Idle => return None,
        };
        outcome(answer.ok()?, base)
    }
}

fn metadata(event: EventId, sha256: &str) -> String {
    use base64::Engine as _;
    let encode = |text: &str| base64::engine::general_purpose::STANDARD.encode(text);
    format!("event {},sha256 {}", encode(&event.to_hex()), encode(sha256))
}

fn outcome(mut answer: Response<ureq::Body>, base: &str) -> Option<Outcome> {
    let header = |name: &str| answer.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let location = header("location").map(|l| if l.starts_with('/') { format!("{base}{l}") } else { l });
    let (retry_after, upload_offset) = (header("retry-after"), header("upload-offset"));
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_string().ok()?;
    Some(Outcome {
        status: Some(status),
        retry_after: retry_after.and_then(|s| s.parse().ok()),
        upload_offset: upload_offset.and_then(|s| s.parse().ok()),
        location,
        body,
    })
}
