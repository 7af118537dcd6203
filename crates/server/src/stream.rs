//! Long bodies, read from disk piece by piece, unpacked or packed on the way.

use crate::body::{Kind, Lasting};
use crate::config::Trouble;
use crate::encoding::Encoding;
use crate::modified::Modified;
use crate::objects;
use axum::http::HeaderValue;
use bytes::Bytes;
use flate2::Compression;
use flate2::read::GzEncoder;
use http_body::{Body, Frame, SizeHint};
use std::fs::File;
use std::future::Future as _;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::sync::OwnedSemaphorePermit;
use tokio::task::JoinHandle;

/// Bytes read in one piece: large enough to make the hop to a blocking thread cheap, small enough for many readers.
const PIECE: usize = 128 << 10;

type FileBytes = Box<dyn Read + Send>;

/// Level of gzip while a file is being sent: nobody keeps the result.
const GZIP_LEVEL: u32 = 1;

/// How a file's bytes become the body's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// They are.
    AsStored,
    /// Unpacked from zstd.
    Unpacked,
    /// Unpacked from zstd and packed with gzip.
    Repacked,
}

/// A file that is sent from disk.
#[derive(Clone, Debug)]
pub struct Long {
    /// Where it lies below the tree's folder.
    pub path: String,
    /// How it is read.
    pub reading: Reading,
    /// Bytes of the body, where known before the file is open.
    pub len: Option<u64>,
    /// Its strong validator.
    pub etag: HeaderValue,
    /// What it is.
    pub kind: Kind,
    /// How the body is coded.
    pub encoding: Encoding,
    /// How long it lasts.
    pub lasting: Lasting,
}

impl Long {
    /// A file as it is stored.
    pub fn raw(path: String, etag: HeaderValue, kind: Kind, lasting: Lasting) -> Self {
        Long {
            path,
            reading: Reading::AsStored,
            len: None,
            etag,
            kind,
            encoding: Encoding::Identity,
            lasting,
        }
    }

    /// Whether parts may be asked for: only of a file that is sent as it is stored, under its own type.
    pub fn ranges(&self) -> bool {
        self.reading == Reading::AsStored && self.encoding == Encoding::Identity
    }

    /// Opens the file, which the root names; tells the body's length where it is known, and when the file last changed.
    pub fn open(&self, tree: &Path) -> Result<(File, Option<u64>, Option<Modified>), Trouble> {
        let missing = || Trouble::File { path: self.path.clone(), reason: "it is missing".into() };
        let (file, len, modified) = objects::open(tree, &self.path)?.ok_or_else(missing)?;
        Ok((file, if self.reading == Reading::AsStored { Some(len) } else { self.len }, modified))
    }

    /// The body's bytes, or a part of them.
    pub fn source(&self, mut file: File, part: Option<Range<u64>>) -> io::Result<FileBytes> {
        Ok(match self.reading {
            Reading::AsStored => match part {
                Some(part) => {
                    file.seek(SeekFrom::Start(part.start))?;
                    Box::new(file.take(part.end - part.start))
                }
                None => Box::new(file),
            },
            Reading::Unpacked => Box::new(zstd::Decoder::new(file)?),
            Reading::Repacked => {
                Box::new(GzEncoder::new(zstd::Decoder::new(file)?, Compression::new(GZIP_LEVEL)))
            }
        })
    }
}

/// A body that reads from something blocking. No thread waits while the client does not take more.
pub struct ReaderBody {
    state: Turn,
    /// Bytes left, where known.
    left: Option<u64>,
    /// Held until the last piece is gone.
    _permit: OwnedSemaphorePermit,
}

enum Turn {
    Idle(FileBytes),
    Busy(JoinHandle<(FileBytes, io::Result<Vec<u8>>)>),
    Done,
}

impl ReaderBody {
    /// Sends all that `source` gives; `len` is what it will give, where that is known.
    pub fn new(source: FileBytes, len: Option<u64>, permit: OwnedSemaphorePermit) -> Self {
        ReaderBody { state: Turn::Idle(source), left: len, _permit: permit }
    }
}

fn read_piece(mut source: FileBytes) -> (FileBytes, io::Result<Vec<u8>>) {
    let mut piece = Vec::with_capacity(PIECE);
    let result = source.by_ref().take(PIECE as u64).read_to_end(&mut piece);
    (source, result.map(|_| piece))
}

impl Body for ReaderBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        loop {
            match std::mem::replace(&mut self.state, Turn::Done) {
                Turn::Done => return Poll::Ready(None),
                Turn::Idle(source) => {
                    self.state = Turn::Busy(tokio::task::spawn_blocking(move || read_piece(source)));
                }
                Turn::Busy(mut handle) => {
                    let polled = Pin::new(&mut handle).poll(cx);
                    if polled.is_pending() {
                        self.state = Turn::Busy(handle);
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
                    self.state = Turn::Idle(source);
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
