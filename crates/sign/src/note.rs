//! Free texts: what an event names by its hash, and what may be taken away without the event becoming wrong.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use device::Fault;
use model::Digest;
use serde::{Deserialize, Serialize};

/// Bytes of chance before a text, so that its hash tells nobody what a short text said.
const SALT_BYTES: usize = 16;

/// A text that somebody has written.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteOf {
    /// 16 random bytes, base64.
    salt: String,
    /// The text.
    text: String,
}

/// A text with its salt.
#[derive(Deserialize, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    /// What an event names.
    digest: Digest,
    /// Base64 of the salt and the text.
    bytes: String,
}

pub fn note(q: NoteOf) -> Result<Note, Fault> {
    let salt = BASE64.decode(&q.salt).ok().filter(|salt| salt.len() == SALT_BYTES);
    let salt = salt.ok_or_else(|| Fault::BadQuestion("salt: 16 bytes".into()))?;
    let bytes = [salt, q.text.into_bytes()].concat();
    Ok(Note { digest: Digest::of(&bytes), bytes: BASE64.encode(bytes) })
}

/// The text of a hash.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteText {
    /// The text; null where these are not the bytes of this hash.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    text: Option<String>,
}

pub fn text(q: Note) -> Result<NoteText, Fault> {
    let bytes = BASE64.decode(&q.bytes).ok().filter(|bytes| Digest::of(bytes) == q.digest);
    let text = bytes.filter(|bytes| bytes.len() >= SALT_BYTES);
    Ok(NoteText { text: text.and_then(|bytes| String::from_utf8(bytes[SALT_BYTES..].to_vec()).ok()) })
}
