//! Long bodies, read from disk piece by piece, unpacked or packed on the way.

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use std::future::Future as _;
use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::sync::OwnedSemaphorePermit;
use tokio::task::JoinHandle;

/// Bytes read in one piece: large enough to make the hop to a blocking thread cheap, small enough for many readers.
const PIECE: usize = 128 << 10;

type Source = Box<dyn Read + Send>;

/// A body that reads from something blocking. No thread waits while the client does not take more.
pub struct ReaderBody {
    state: Reading,
    /// Bytes left, where known.
    left: Option<u64>,
    /// Held until the last piece is gone.
    _permit: OwnedSemaphorePermit,
}

enum Reading {
    Idle(Source),
    Busy(JoinHandle<(Source, io::Result<Vec<u8>>)>),
    Done,
}

impl ReaderBody {
    /// Sends all that `source` gives; `len` is what it will give, where that is known.
    pub fn new(source: Source, len: Option<u64>, permit: OwnedSemaphorePermit) -> Self {
        ReaderBody { state: Reading::Idle(source), left: len, _permit: permit }
    }
}

fn read_piece(mut source: Source) -> (Source, io::Result<Vec<u8>>) {
    let mut piece = Vec::with_capacity(PIECE);
    let result = source.by_ref().take(PIECE as u64).read_to_end(&mut piece);
    (source, result.map(|_| piece))
}

impl Body for ReaderBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            match std::mem::replace(&mut self.state, Reading::Done) {
                Reading::Done => return Poll::Ready(None),
                Reading::Idle(source) => {
                    self.state = Reading::Busy(tokio::task::spawn_blocking(move || read_piece(source)));
                }
                Reading::Busy(mut handle) => {
                    let polled = Pin::new(&mut handle).poll(cx);
                    if polled.is_pending() {
                        self.state = Reading::Busy(handle);
                    }
                    let (source, piece) = ready!(polled).map_err(io::Error::other)?;
                    let piece = piece?;
                    if piece.is_empty() {
                        // A file shorter than its header has promised ends the connection, never a short answer.
                        return Poll::Ready(match self.left {
                            Some(left) if left > 0 => Some(Err(io::ErrorKind::UnexpectedEof.into())),
                            _ => None,
                        });
                    }
                    self.state = Reading::Idle(source);
                    let sent = piece.len() as u64;
                    if let Some(left) = &mut self.left {
                        *left = left.saturating_sub(sent);
                    }
                    return Poll::Ready(Some(Ok(Frame::data(piece.into()))));
                }
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
