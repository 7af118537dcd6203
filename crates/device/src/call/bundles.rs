//! Questions about texts that go from screen to camera.

use super::Text;
use crate::{Fault, split};
use serde::{Deserialize, Serialize};

/// Parts of a text.
#[derive(Deserialize, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Parts {
    /// The parts.
    parts: Vec<String>,
}

pub fn split(q: Text) -> Result<Parts, Fault> {
    Ok(Parts { parts: split::split(&q.text) })
}

/// A text from its parts.
#[derive(Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Joined {
    /// The text; null while parts are missing.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    text: Option<String>,
    /// Parts that are there.
    found: usize,
    /// Parts that there are.
    of: usize,
}

pub fn join(q: Parts) -> Result<Joined, Fault> {
    let mut parts = split::Parts::default();
    let mut text = None;
    for part in &q.parts {
        text = parts.take(part)?;
    }
    let (found, of) = parts.progress();
    Ok(Joined { text, found, of })
}
