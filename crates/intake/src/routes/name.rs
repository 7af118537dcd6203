//! Reads a name that stands in a path, such as `{id}`. One that is no text is refused like any other that is not known.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use std::convert::Infallible;

/// The last part of a path, as text. Bytes that are no text become a name that nothing has, so that each path refuses
/// them in its own words.
pub struct Name(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Name {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let path = Path::<String>::from_request_parts(parts, state).await;
        Ok(Name(path.map_or_else(|_| "\u{fffd}".into(), |Path(text)| text)))
    }
}
