//! `/cari`, and codes of stations as whole addresses: answered from the files of one state, and kept by nobody here, since
//! everybody may ask something else.

use crate::body::{Entity, Kind, Lasting};
use crate::encoding::Encoding;
use crate::fault::Fault;
use crate::load::Present;
use crate::snapshot::Snapshot;
use crate::state::State;
use axum::body::Bytes;
use model::{Contest, Lang};
use portal::{Question, locate};
use std::sync::Arc;

/// Longest query that is read: a question of a hundred letters, each of at most four bytes written as three.
const QUERY_BYTES_MAX: usize = 2048;

/// An answer, and whether the question could be looked for.
pub type Answer = Result<(Entity, bool), Fault>;

/// What a query asks.
pub fn question(query: Option<&str>) -> Question {
    let query = query.unwrap_or_default();
    if query.len() > QUERY_BYTES_MAX {
        // Longer than any that is read: the page says so.
        return Question::new(&"?".repeat(QUERY_BYTES_MAX), "");
    }
    let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let decoded = |name: &str| value(name).map(decoded).unwrap_or_default();
    Question::new(&decoded("q"), &decoded("tps"))
}

/// A value of a form as it was entered (application/x-www-form-urlencoded); what is no UTF-8 becomes a mark.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let hex = |digits: &[u8]| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [a, b, more @ ..]) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => {
                bytes.extend(hex(&[*a, *b]));
                rest = more;
            }
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The page of a question.
pub async fn find(
    state: &Arc<State>,
    snapshot: &Arc<Snapshot>,
    question: Question,
    (lang, encoding): (Lang, Encoding),
) -> Answer {
    blocking(state, snapshot, move |state, snapshot| {
        let files = Present { state, snapshot };
        let (html, good) = portal::search(&files, &snapshot.site(lang, &state.url), &question)?;
        Ok((Entity::new(&Bytes::from(html), Kind::Page, Lasting::Live, encoding), good))
    })
    .await
}

/// The address of the page of a station by its code, in a contest or in the first that is held there.
pub async fn station(
    state: &Arc<State>,
    snapshot: &Arc<Snapshot>,
    contest: Option<Contest>,
    code: &str,
) -> Result<Option<String>, Fault> {
    let code = code.to_string();
    blocking(state, snapshot, move |state, snapshot| {
        let files = Present { state, snapshot };
        let held = &snapshot.election.contests;
        for of in held.iter().filter(|of| contest.is_none_or(|contest| contest.code() == of.as_str())) {
            if let Some(codes) = locate(&files, of, &code)? {
                return Ok(Some(format!("/{of}/{}", codes.join("/"))));
            }
        }
        Ok(None)
    })
    .await
}

/// Work that may read the disk: as much at once as the origin does at all.
async fn blocking<T: Send + 'static>(
    state: &Arc<State>,
    snapshot: &Arc<Snapshot>,
    work: impl FnOnce(&State, &Snapshot) -> Result<T, crate::config::Trouble> + Send + 'static,
) -> Result<T, Fault> {
    // Never closed; were it, the tree could not be read.
    let permit = state.work.clone().acquire_owned().await.map_err(|_| Fault::Damaged)?;
    let (state, snapshot) = (state.clone(), snapshot.clone());
    let task = move || {
        let _permit = permit;
        work(&state, &snapshot).map_err(|trouble| {
            state.report(&trouble);
            Fault::Damaged
        })
    };
    tokio::task::spawn_blocking(task).await.unwrap_or(Err(Fault::Damaged))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_read_as_browsers_write_them() {
        for (query, text) in [
            (None, ""),
            (Some(""), ""),
            (Some("q=suka+maju"), "suka maju"),
            (Some("lang=en&q=cid%C3%A9ng&q=other"), "cidéng"),
            (Some("q=%"), "%"),
            (Some("q=100%25%2"), "100%%2"),
            (Some("q=%zz%41"), "%zzA"),
            (Some("q=%ff"), "\u{fffd}"),
            (Some("qq=a"), ""),
        ] {
            assert_eq!(question(query).text, text, "{query:?}");
        }
        assert_eq!(question(Some("q=sukamaju&tps=5")).station, Some(5));
        assert!(question(Some(&format!("q={}", "a".repeat(3000)))).bad);
    }
}
