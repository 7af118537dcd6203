//! What a connection is doing, and when it must give way to others: one on which nothing has been asked, one that is kept
//! open without a request, and one whose answers nobody takes. Each has one timer, checked now and then.

use crate::budget::{self, Counts, Network, Prefix};
use crate::config::Bounds;
use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use model::KeyId;
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;
use tokio::time::Instant;

/// Bytes that must move in one direction for a connection to count as alive: see [`Bounds::piece_bytes`].
const LEAST: u64 = 1_024;

/// What one connection has done so far.
#[derive(Debug, Default)]
pub struct Standing {
    /// Requests whose head came.
    asked: AtomicU64,
    /// Those whose answer is not handed over yet.
    open: AtomicU64,
    /// Bodies of requests that are being read. Who reads them has a patience of his own, and answers when it ends.
    reading: AtomicU64,
    /// Bytes of requests' and answers' bodies. Frames that keep a line open are none.
    moved: AtomicU64,
    /// Bytes that the client took. With several requests on one line these may be replies to its pings, and count nothing.
    taken: AtomicU64,
    /// Whether the client leaves bytes standing that it should take.
    blocked: AtomicBool,
    /// Whether requests share the line (HTTP/2).
    shared: AtomicBool,
    /// Whom it counts for.
    counts: Mutex<Option<For>>,
    /// Whether somebody on it has said truly who he is.
    known: AtomicBool,
}

/// Whom a connection counts for.
pub enum For {
    /// Nobody has said who he is: the address, and its network.
    Address(
        #[expect(dead_code, reason = "held until it is dropped")] Counts<Prefix>,
        #[expect(dead_code, reason = "held until it is dropped")] Counts<Network>,
    ),
    /// A device or the holder of a code.
    Key(#[expect(dead_code, reason = "held until it is dropped")] Counts<KeyId>),
}

impl std::fmt::Debug for For {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if matches!(self, For::Key(_)) { "a key" } else { "an address" })
    }
}

impl Standing {
    /// A connection that counts for its address.
    pub fn new(counts: For) -> Self {
        Standing { counts: Mutex::new(Some(counts)), ..Standing::default() }
    }

    /// Somebody has said truly who he is: from now on it counts for him, unless he has more than his share.
    pub fn known_as(&self, lines: &Arc<budget::Open<KeyId>>, key: KeyId, most: usize) {
        if self.known.load(Relaxed) {
            return;
        }
        if let Some(counts) = lines.enter(key, most) {
            self.known.store(true, Relaxed);
            *self.counts.lock().unwrap_or_else(PoisonError::into_inner) = Some(For::Key(counts));
        }
    }

    /// A request's head came.
    pub fn asks(self: &Arc<Self>, shared: bool) -> Open {
        self.asked.fetch_add(1, Relaxed);
        self.open.fetch_add(1, Relaxed);
        self.shared.store(shared, Relaxed);
        Open(self.clone())
    }

    /// Whether it may be closed for another one: nothing is open on it.
    fn idle(&self) -> bool {
        self.open.load(Relaxed) == 0
    }

    /// Whether somebody on it has said truly who he is.
    fn is_known(&self) -> bool {
        self.known.load(Relaxed)
    }

    fn progress(&self) -> (u64, u64) {
        let taken = if self.shared.load(Relaxed) { 0 } else { self.taken.load(Relaxed) };
        let done = self.asked.load(Relaxed).saturating_sub(self.open.load(Relaxed));
        (self.moved.load(Relaxed).saturating_add(taken), self.asked.load(Relaxed).saturating_add(done))
    }
}

/// A request in hand, until its answer is dropped.
pub struct Open(Arc<Standing>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Relaxed);
    }
}

/// A body whose bytes count as progress.
pub struct Counted {
    body: Body,
    standing: Arc<Standing>,
    /// Of an answer: the request that it is for.
    open: Option<Open>,
}

impl Counted {
    /// Of a request, or with its [`Open`] of an answer.
    pub fn body(body: Body, standing: Arc<Standing>, open: Option<Open>) -> Body {
        standing.reading.fetch_add(u64::from(open.is_none()), Relaxed);
        Body::new(Counted { body, standing, open })
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.standing.reading.fetch_sub(u64::from(self.open.is_none()), Relaxed);
    }
}

impl HttpBody for Counted {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let polled = Pin::new(&mut self.body).poll_frame(cx);
        if let Poll::Ready(Some(Ok(frame))) = &polled {
            let bytes = frame.data_ref().map_or(0, Bytes::len) as u64;
            self.standing.moved.fetch_add(bytes, Relaxed);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A socket that tells what the client takes.
pub struct Watched<S> {
    inner: S,
    standing: Arc<Standing>,
}

impl<S> Watched<S> {
    /// Of a connection.
    pub fn new(inner: S, standing: Arc<Standing>) -> Self {
        Watched { inner, standing }
    }

    fn wrote(&self, written: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        self.standing.blocked.store(written.is_pending(), Relaxed);
        if let Poll::Ready(Ok(bytes)) = &written {
            self.standing.taken.fetch_add(*bytes as u64, Relaxed);
        }
        written
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.wrote(written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, slices);
        self.wrote(written)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.inner).poll_flush(cx);
        if flushed.is_pending() {
            self.standing.blocked.store(true, Relaxed);
        }
        flushed
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

/// Drives a connection to its end, or drops it: without a first request after twice the time of a head, without a request
/// in hand after the idle time whatever else it sends, and when what is in hand does not move for twice the time of a piece.
pub async fn watch<F: Future>(connection: F, standing: &Standing, give_way: &Notify, bounds: Bounds) {
    let mut connection = pin!(connection);
    let every = bounds.head_time.min(bounds.idle_time).min(bounds.piece_time) / 2;
    let mut ticks = tokio::time::interval(every);
    let start = Instant::now();
    let (mut busy_at, mut moved_at, mut before) = (start, start, standing.progress());
    loop {
        tokio::select! {
            biased;
            _ = connection.as_mut() => return,
            () = give_way.notified() => {
                if standing.idle() {
                    return;
                }
            }
            _ = ticks.tick() => {
                let (now, seen) = (Instant::now(), standing.progress());
                if seen.1 != before.1 || seen.0.saturating_sub(before.0) >= LEAST {
                    (moved_at, before) = (now, seen);
                }
                let idle = standing.idle();
                if !idle {
                    busy_at = now;
                }
                if standing.reading.load(Relaxed) > 0 {
                    moved_at = now;
                }
                let stalled = now - moved_at > 2 * bounds.piece_time;
                let over = match (standing.asked.load(Relaxed), idle) {
                    (0, _) => now - start > 2 * bounds.head_time,
                    (_, true) => now - busy_at > bounds.idle_time || (standing.blocked.load(Relaxed) && stalled),
                    (_, false) => stalled,
                };
                if over {
                    return;
                }
            }
        }
    }
}

/// A connection of a crowd.
struct Member {
    standing: Arc<Standing>,
    give_way: Arc<Notify>,
    from: (Network, Prefix),
}

/// Connections that are open, the oldest first.
#[derive(Default)]
pub struct Crowd(Mutex<Members>);

#[derive(Default)]
struct Members {
    last: u64,
    all: BTreeMap<u64, Member>,
    by_network: BTreeSet<(Network, u64)>,
}

impl Members {
    fn take(&mut self, number: u64) -> Option<Member> {
        let member = self.all.remove(&number)?;
        self.by_network.remove(&(member.from.0, number));
        Some(member)
    }

    fn give_way(&mut self, number: Option<u64>) -> bool {
        match number.and_then(|number| self.take(number)) {
            Some(member) => {
                member.give_way.notify_one();
                true
            }
            None => false,
        }
    }
}

impl Crowd {
    /// One more; its number, and what it hears when it has to go.
    pub fn enter(&self, standing: Arc<Standing>, from: (Network, Prefix)) -> (u64, Arc<Notify>) {
        let give_way = Arc::new(Notify::new());
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        members.last += 1;
        let number = members.last;
        members.by_network.insert((from.0, number));
        members.all.insert(number, Member { standing, give_way: give_way.clone(), from });
        (number, give_way)
    }

    /// It is closed.
    pub fn leave(&self, number: u64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take(number);
    }

    /// Has the oldest connection without a request in hand close itself, before all others one on which nobody has said who
    /// he is; whether there is one.
    pub fn make_room(&self) -> bool {
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut idle = members.all.iter().filter(|(_, m)| m.standing.idle());
        let first = idle.clone().next().map(|(number, _)| *number);
        let number = idle.find(|(_, m)| !m.standing.is_known()).map(|(number, _)| *number).or(first);
        members.give_way(number)
    }

    /// The same among the connections of one network, or of one address of it, on which nobody has said who he is.
    pub fn make_room_of(&self, network: Network, address: Option<Prefix>) -> bool {
        let mut members = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_network = members.by_network.range((network, 0)..=(network, u64::MAX));
        let number = of_network.map(|(_, number)| *number).find(|number| {
            members.all.get(number).is_some_and(|m| {
                address.is_none_or(|a| a == m.from.1) && m.standing.idle() && !m.standing.is_known()
            })
        });
        members.give_way(number)
    }
}
