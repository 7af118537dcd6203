//! xz files, unpacked within a bound.

use super::source::SourceError;
use liblzma::stream::{Action, CONCATENATED, Status, Stream};

/// Memory the decoder may use: the largest preset of xz needs 65 MiB.
const DECODER_BYTES_MAX: u64 = 128 << 20;

/// Output grows by this many bytes at a time.
const STEP_BYTES: usize = 1 << 20;

/// Unpacks an xz file to at most `limit` bytes.
///
/// # Errors
/// [`SourceError::Truncated`], [`SourceError::Damaged`] or [`SourceError::TooLarge`].
pub fn xz(bytes: &[u8], limit: usize) -> Result<Vec<u8>, SourceError> {
    let damaged = |e: liblzma::stream::Error| SourceError::Damaged(e.to_string());
    let mut stream = Stream::new_stream_decoder(DECODER_BYTES_MAX, CONCATENATED).map_err(damaged)?;
    let mut out = Vec::new();
    loop {
        let read = usize::try_from(stream.total_in()).unwrap_or(usize::MAX);
        let before = (read, out.len());
        let room = STEP_BYTES.min(limit.saturating_sub(out.len()) + 1);
        out.reserve_exact(room.max(out.len() / 2).min(limit.saturating_sub(out.len()) + 1));
        let rest = bytes.get(read..).unwrap_or(&[]);
        let status = match stream.process_vec(rest, &mut out, Action::Finish) {
            Err(liblzma::stream::Error::MemLimit) => return Err(SourceError::TooLarge(limit)),
            other => other.map_err(damaged)?,
        };
        if out.len() > limit {
            return Err(SourceError::TooLarge(limit));
        }
        let after = (usize::try_from(stream.total_in()).unwrap_or(usize::MAX), out.len());
        match status {
            Status::StreamEnd if after.0 == bytes.len() => return Ok(out),
            Status::StreamEnd => return Err(SourceError::Damaged("bytes after the end".into())),
            _ if before == after => return Err(SourceError::Truncated),
            _ => {}
        }
    }
}
