//! What the browser says that it signed: `clientDataJSON`. Read so that a second implementation with any JSON reader can
//! take and refuse exactly the same bytes (docs/spec/event.md, "Passkeys").

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};
use std::collections::BTreeSet;

/// Most arrays and objects inside each other, the outermost counted.
const DEPTH_MAX: usize = 16;

/// The members that are judged.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Client {
    pub kind: String,
    pub challenge: String,
    pub origin: String,
    /// Whether `crossOrigin` is true or there is a `topOrigin`.
    pub cross_origin: bool,
}

impl Client {
    /// Reads the bytes; none where they are not JSON of the prescribed form.
    pub fn parse(bytes: &[u8]) -> Option<Client> {
        let text = std::str::from_utf8(bytes).ok()?;
        is_plain(text).then(|| serde_json::from_str(text).ok()).flatten()
    }
}

/// Of a text that is JSON: whether it has no half of a surrogate pair among its escapes, and is not deep. Both are
/// what readers of JSON differ in.
fn is_plain(text: &str) -> bool {
    let (mut rest, mut quoted, mut depth) = (text, false, 0usize);
    while let Some(first) = rest.bytes().next() {
        match (quoted, first) {
            (true, b'\\') => match escaped(rest) {
                Some(after) => {
                    rest = after;
                    continue;
                }
                None => return false,
            },
            (_, b'"') => quoted = !quoted,
            (false, b'[' | b'{') => depth += 1,
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return false;
        }
        rest = &rest[rest.chars().next().map_or(1, char::len_utf8)..];
    }
    true
}

/// What stands behind an escape, a pair of surrogates being one; none for half of a pair and where there is no escape.
fn escaped(text: &str) -> Option<&str> {
    let unit = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    match unit(text) {
        Some(0xd800..=0xdbff) => match unit(&text[6..]) {
            Some(0xdc00..=0xdfff) => text.get(12..),
            _ => None,
        },
        Some(0xdc00..=0xdfff) => None,
        Some(_) => text.get(6..),
        None => text.get(2..),
    }
}

impl<'de> Deserialize<'de> for Client {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Members)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Client;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Client, A::Error> {
        let (mut kind, mut challenge, mut origin, mut cross_origin) = (None, None, None, false);
        let mut names = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "type" => kind = Some(map.next_value()?),
                "challenge" => challenge = Some(map.next_value()?),
                "origin" => origin = Some(map.next_value()?),
                "crossOrigin" => cross_origin |= map.next_value::<bool>()?,
                "topOrigin" => {
                    map.next_value::<IgnoredAny>()?;
                    cross_origin = true;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
            if !names.insert(name) {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        let missing = || A::Error::custom("a member is missing");
        Ok(Client {
            kind: kind.ok_or_else(missing)?,
            challenge: challenge.ok_or_else(missing)?,
            origin: origin.ok_or_else(missing)?,
            cross_origin,
        })
    }
}
