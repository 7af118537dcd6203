//! Connections that neither ask nor take are closed: one coarse timer each, nothing per request.

use hyper::rt::{Read, ReadBufCursor, Write};
use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::Instant;

/// What a connection has done: requests whose head is complete, and bytes the client has taken.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<(AtomicU64, AtomicU64)>);

impl Progress {
    /// A request's head is complete.
    pub fn request(&self) {
        self.0.0.fetch_add(1, Ordering::Relaxed);
    }

    fn seen(&self) -> (u64, u64) {
        (self.0.0.load(Ordering::Relaxed), self.0.1.load(Ordering::Relaxed))
    }
}

/// Drives a connection to its end, or drops it when a whole `time` brings neither a request nor `least` bytes taken.
///
/// Bytes received do not count: a head that trickles in byte by byte is what this is for.
pub async fn watch<F: Future>(
    connection: F,
    progress: &Progress,
    time: Duration,
    least: u64,
) -> Option<F::Output> {
    let mut connection = pin!(connection);
    let mut timer = pin!(tokio::time::sleep(time));
    let mut before = progress.seen();
    loop {
        tokio::select! {
            biased;
            output = connection.as_mut() => return Some(output),
            () = timer.as_mut() => {
                let now = progress.seen();
                if now.0 == before.0 && now.1 - before.1 < least {
                    return None;
                }
                before = now;
                timer.as_mut().reset(Instant::now() + time);
            }
        }
    }
}

/// A socket that counts the bytes it gets rid of.
pub struct Counted<T> {
    inner: T,
    progress: Progress,
}

impl<T> Counted<T> {
    /// Counts into `progress`.
    pub fn new(inner: T, progress: Progress) -> Self {
        Counted { inner, progress }
    }

    fn count(&self, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if let Poll::Ready(Ok(bytes)) = written {
            self.progress.0.1.fetch_add(bytes as u64, Ordering::Relaxed);
        }
        written
    }
}

impl<T: Read + Unpin> Read for Counted<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, buffer)
    }
}

impl<T: Write + Unpin> Write for Counted<T> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.count(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, slices);
        self.count(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
