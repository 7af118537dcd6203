//! Signature lines from what a browser gives.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64_URL;
use device::Fault;
use model::event::SignatureLine;
use model::passkey::Assertion;
use model::{Algorithm, KeyId, Signature};
use serde::{Deserialize, Serialize};

/// An answer of `navigator.credentials.get`, its parts in base64url without padding.
#[derive(Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asserted {
    /// Id of the passkey.
    key: KeyId,
    /// `authenticatorData`.
    authenticator: String,
    /// `clientDataJSON`.
    client: String,
    /// `signature`.
    signature: String,
}

/// A signature line.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Line {
    /// The line, with its line feed.
    pub line: String,
    /// Its value alone, as signing in has it.
    pub value: String,
}

impl From<SignatureLine> for Line {
    fn from(line: SignatureLine) -> Self {
        Line { value: line.signature.to_base64(), line: line.to_text() }
    }
}

/// The algorithm goes by the signature's length: DER of P-256 has at most 72 bytes, a modulus at least 256.
pub fn line(q: Asserted) -> Result<Line, Fault> {
    let bytes = |text: &str| BASE64_URL.decode(text).map_err(|e| Fault::BadQuestion(e.to_string()));
    let [authenticator, client, signature] = [&q.authenticator, &q.client, &q.signature].map(|t| bytes(t));
    let signature = signature?;
    let algorithm = match signature.len() {
        0..=255 => Algorithm::PasskeyEs256,
        _ => Algorithm::PasskeyRs256,
    };
    let assertion = Assertion::new(algorithm, authenticator?, client?, signature);
    let assertion = assertion.map_err(|e| Fault::BadQuestion(e.to_string()))?;
    Ok(SignatureLine { key: q.key, signature: Signature::from(assertion) }.into())
}
