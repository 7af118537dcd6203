//! Who sends a request: the header `Sirekap-Auth` (docs/spec/intake.md, "Who asks").
//!
//! A device signs method, path and what the request is about with the key that the log has enrolled; before that, with the
//! key of its code. What it is about stands in the header, so that a service can refuse before it reads a body.

use model::{Digest, KeyId, PublicKey, SecretKey, Signature, UtcSeconds};

/// Name of the header.
pub const HEADER: &str = "sirekap-auth";
/// How far a request's time may be from the service's clock, seconds.
pub const WINDOW_SECONDS: i64 = 300;
/// Media type of an event: no page of somebody else's can make a browser send it unasked.
pub const EVENT_TYPE: &str = "application/vnd.sirekap.event";

/// What is asked, as it is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// `POST`.
    pub method: &'a str,
    /// Path with its slash at the beginning, without host and query: `/intake/v1/events`.
    pub path: &'a str,
    /// When, by the sender's clock.
    pub time: UtcSeconds,
    /// [`about_body`] or [`about_upload`].
    pub about: Digest,
}

/// A request without pieces of a picture is about its body; one without a body about nothing.
pub fn about_body(body: &[u8]) -> Digest {
    Digest::of(body)
}

/// An upload is about the headers that say what is sent, since its bytes are kept as far as they come; those are held
/// against the picture's own hash.
pub fn about_upload(length: Option<&str>, metadata: Option<&str>, offset: Option<&str>) -> Digest {
    let of = |value: Option<&str>| value.unwrap_or("-").to_owned();
    Digest::of(format!("upload\n{}\n{}\n{}\n", of(length), of(metadata), of(offset)).as_bytes())
}

impl Asked<'_> {
    /// What is signed.
    pub fn lines(&self, origin: &str) -> Vec<u8> {
        let Asked { method, path, time, about } = self;
        format!("sirekap-auth/1\n{origin}\n{method} {path}\n{} {about}\n", time.0).into_bytes()
    }

    /// The header's value.
    pub fn sign(&self, origin: &str, key: &SecretKey) -> String {
        let signature = key.sign(&self.lines(origin)).to_base64();
        format!("{} {} {} {signature}", key.id(), self.time.0, self.about)
    }
}

/// A header's value, not yet verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Auth {
    /// The key that is said to ask.
    pub key: KeyId,
    /// When.
    pub time: UtcSeconds,
    /// What the request is about.
    pub about: Digest,
    signature: String,
}

impl Auth {
    /// Reads a header's value; `None` for any other shape than the one that [`Asked::sign`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [key, time, about, signature] = parts[..] else { return None };
        let seconds: i64 = time.parse().ok()?;
        (seconds.to_string() == time).then_some(())?;
        Some(Auth {
            key: key.parse().ok()?,
            time: UtcSeconds(seconds),
            about: about.parse().ok()?,
            signature: signature.to_owned(),
        })
    }

    /// What no two requests that a device makes share: the signature's own text is not in it, since there may be two that
    /// verify.
    pub fn once(&self) -> Digest {
        Digest::of(format!("{} {} {}", self.key, self.time.0, self.about).as_bytes())
    }

    /// Whether the time is near enough to a clock.
    pub fn is_near(&self, now: UtcSeconds) -> bool {
        self.time.0.saturating_sub(now.0).unsigned_abs() <= WINDOW_SECONDS.unsigned_abs()
    }

    /// Whether the key has signed this request.
    pub fn is_signed(&self, origin: &str, (method, path): (&str, &str), key: &PublicKey) -> bool {
        let asked = Asked { method, path, time: self.time, about: self.about };
        let signature = Signature::from_base64(key.algorithm(), &self.signature);
        self.key == key.id() && signature.is_ok_and(|s| key.verify(&asked.lines(origin), &s).is_ok())
    }
}
