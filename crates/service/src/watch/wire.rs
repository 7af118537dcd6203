//! A connection that has an end, however slowly the other side sends.

use crate::loops::Stopwatch;
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A stream that gives nothing after a moment of the stopwatch.
pub(super) struct Until<'a> {
    stream: TcpStream,
    stopwatch: &'a Stopwatch,
    end: Duration,
}

impl<'a> Until<'a> {
    /// Connects, and allows so long from now on for all that follows, the connection included.
    pub fn connect(address: SocketAddr, stopwatch: &'a Stopwatch, patience: Duration) -> Result<Self> {
        let end = stopwatch().saturating_add(patience);
        let stream = TcpStream::connect_timeout(&address, patience)?;
        stream.set_nodelay(true)?;
        Ok(Until { stream, stopwatch, end })
    }

    fn left(&self) -> Result<Duration> {
        let left = self.end.saturating_sub((self.stopwatch)());
        if left.is_zero() { Err(Error::from(ErrorKind::TimedOut)) } else { Ok(left) }
    }
}

impl Read for Until<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        self.stream.read(bytes)
    }
}

impl Write for Until<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        self.stream.write(bytes)
    }
    fn flush(&mut self) -> Result<()> {
        self.stream.flush()
    }
}
