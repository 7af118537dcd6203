//! Documents as they are published: their spelling, what of them is a text, and why one is not published.

use crate::exposure::{Exposure, exposure};
use crate::public::BYTES_MAX;
use model::canon;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

texts::coded! {
    /// Why a document is not published.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Unfit of disclosure(lang) {
        /// A text shows an IP or hardware address.
        D1001 Address {
            /// The field, as `place[db].purpose`.
            field: String,
        } => (field),
        /// A text shows the name of a host.
        D1002 Host {
            /// The field.
            field: String,
        } => (field),
        /// A text shows a URL or e-mail address.
        D1003 Url {
            /// The field.
            field: String,
        } => (field),
        /// A text shows coordinates.
        D1004 Coordinates {
            /// The field.
            field: String,
        } => (field),
        /// A text shows a path.
        D1005 Path {
            /// The field.
            field: String,
        } => (field),
        /// A text repeats what stands in a field that is never public.
        D1006 Private {
            /// The field.
            field: String,
            /// The field that is never public.
            of: String,
        } => (field, of),
        /// A field has not the form that it must have.
        D1007 Form {
            /// The field.
            field: String,
        } => (field),
        /// The document can't be read, or is not in canonical JSON.
        D1008 Document {
            /// What is wrong, in the parser's words.
            why: String,
        } => (why),
        /// A day is none of a year whose holidays the document names.
        D1009 Calendar {
            /// The field or deadline.
            field: String,
            /// The year.
            year: i64,
        } => (field, year),
        /// A link leads outside the running system.
        D1010 Link {
            /// The field.
            field: String,
        } => (field),
        /// Two entries have one name.
        D1011 Twice {
            /// The field.
            field: String,
        } => (field),
        /// A deadline in a published register is not the one that follows from its dates.
        D1012 Deadline {
            /// The request.
            field: String,
        } => (field),
    }
}

impl Unfit {
    pub(crate) fn shows(what: Exposure, field: String) -> Self {
        match what {
            Exposure::Address => Unfit::Address { field },
            Exposure::Host => Unfit::Host { field },
            Exposure::Url => Unfit::Url { field },
            Exposure::Coordinates => Unfit::Coordinates { field },
            Exposure::Path => Unfit::Path { field },
        }
    }
}

/// Every text of a document that shows what it must not.
pub(crate) fn texts_of(document: &Value) -> Vec<Unfit> {
    let mut found = Vec::new();
    each_text(document, "", &mut |field, text| {
        found.extend(exposure(text).map(|what| Unfit::shows(what, field.to_string())));
    });
    found
}

/// Calls for every text with its field: `place[db].purpose`. Days, hashes and the format are no sentences: a form of their own
/// is asked of them.
pub(crate) fn each_text(value: &Value, field: &str, each: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => {
            let own = field.rsplit('.').next().unwrap_or(field);
            if !matches!(own, "format" | "sha256" | "date" | "link") {
                each(field, text);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                let name = ["id", "number"].iter().find_map(|key| item.get(key)?.as_str());
                let name = name.map_or_else(|| at.to_string(), str::to_string);
                each_text(item, &format!("{field}[{name}]"), each);
            }
        }
        Value::Object(map) => {
            for (key, item) in map {
                let field = if field.is_empty() { key.clone() } else { format!("{field}.{key}") };
                each_text(item, &field, each);
            }
        }
        _ => {}
    }
}

/// Canonical JSON.
pub(crate) fn canonical(of: &impl Serialize) -> Result<String, Unfit> {
    let value = serde_json::to_value(of).map_err(|e| Unfit::Document { why: e.to_string() })?;
    canon::encode(&value).map_err(|e| Unfit::Document { why: e.to_string() })
}

/// A document in canonical JSON; a line feed at its end is no part of it.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unfit> {
    let why = |why: String| Unfit::Document { why };
    if bytes.len() > BYTES_MAX {
        return Err(why(format!("{} bytes", bytes.len())));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| why(e.to_string()))?;
    let value = canon::parse(text.strip_suffix('\n').unwrap_or(text)).map_err(|e| why(e.to_string()))?;
    serde_json::from_value(value).map_err(|e| why(e.to_string()))
}

/// A document as people edit it, in TOML.
///
/// # Errors
/// [`Unfit::Document`], with the parser's words.
#[cfg(feature = "toml")]
pub fn from_toml<T: DeserializeOwned>(text: &str) -> Result<T, Unfit> {
    toml::from_str(text).map_err(|e| Unfit::Document { why: e.to_string() })
}

/// The word by which a class, kind or service is written.
pub fn code(of: &impl Serialize) -> String {
    match serde_json::to_value(of) {
        Ok(Value::String(code)) => code,
        _ => String::new(),
    }
}
