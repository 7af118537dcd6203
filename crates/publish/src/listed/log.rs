//! The log as it is published: checkpoints, hashes, and entries of kinds that are known.

use super::Unlisted;
use model::event::Payload;
use shapes::paths;

pub(super) fn look(path: &str, bytes: &[u8]) -> Result<(), Unlisted> {
    let below = path.strip_prefix(paths::LOG).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
    if below == "checkpoint" {
        return tlog::Note::parse(bytes).map(|_| ()).map_err(|e| Unlisted::form(path, e));
    }
    if below.starts_with("tile/entries/") {
        let entries = tlog::decode_bundle(bytes).map_err(|e| Unlisted::form(path, e))?;
        return entries.into_iter().enumerate().try_for_each(|(at, entry)| {
            look_at(entry).map_err(|why| Unlisted::form(path, format!("entry {at}: {why}")))
        });
    }
    // A tile: hashes and nothing else.
    match bytes.len().is_multiple_of(32) && !bytes.is_empty() {
        true => Ok(()),
        false => Err(Unlisted::form(path, "no tile")),
    }
}

/// An entry's third line is its payload: of a known kind, with that kind's fields and no others.
fn look_at(entry: &[u8]) -> Result<(), String> {
    let text = str::from_utf8(entry).map_err(|e| e.to_string())?;
    let payload = text.lines().nth(2).ok_or("no event")?;
    Payload::parse(payload).map(|_| ()).map_err(|e| e.to_string())
}
