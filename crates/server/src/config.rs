//! What a server is told, and its bounds.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How to serve a tree.
#[derive(Clone)]
pub struct Config {
    /// The folder that holds `root.json`.
    pub tree: PathBuf,
    /// Address to listen on.
    pub addr: SocketAddr,
    /// Bytes of nodes and bodies kept in memory.
    pub memory_bound: usize,
    /// Address of the site as readers know it, for the pages' "check it yourself"; `http://` and `addr` when `None`.
    pub public_url: Option<String>,
    /// Addresses of other portals over the same log, as a browser writes an origin (`https://host` or `https://host:port`): pages
    /// lead there when this one doesn't answer.
    pub mirrors: Vec<String>,
    /// Connections open at once; more are closed at once.
    pub connections_max: usize,
    /// Long files (CSV, large objects) sent at once; more are answered `S503`.
    pub streams_max: usize,
    /// A connection that neither completes a request's head nor takes [`Self::progress_bytes`] in this time is closed, at
    /// the latest after twice this time.
    pub progress_time: Duration,
    /// Bytes a slow reader takes at least per [`Self::progress_time`].
    pub progress_bytes: u64,
    /// How long open requests may take after the order to end.
    pub shutdown_time: Duration,
    /// Told of every trouble that a reader only sees as a code.
    pub observer: Option<Observer>,
}

/// Receives [`Trouble`]s; must not block.
pub type Observer = Arc<dyn Fn(&Trouble) + Send + Sync>;

/// A fault of the tree or its disk, with the details that readers are not given.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// `root.json` changed and can't be used; the state before it is still served.
    #[error("the new root.json can't be used, the state before it is still served: {0}. Publish again.")]
    Root(String),
    /// An object or tile is missing, can't be read, or is not what its name says.
    #[error("{path} can't be served: {reason}. Publish again or restore the file from a mirror.")]
    File {
        /// Path below the tree's folder.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Config {
    /// A folder on the address that `make demo` shows, with bounds for a small machine.
    pub fn new(tree: impl Into<PathBuf>) -> Self {
        Config {
            tree: tree.into(),
            addr: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8024),
            memory_bound: 256 << 20,
            public_url: None,
            mirrors: Vec::new(),
            connections_max: 16_384,
            streams_max: 64,
            progress_time: Duration::from_secs(10),
            progress_bytes: 10 << 10,
            shutdown_time: Duration::from_secs(10),
            observer: None,
        }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config").field("tree", &self.tree).field("addr", &self.addr).finish_non_exhaustive()
    }
}

/// Longest path answered: the longest of the tree (a station's) has about 80 bytes, codes may be longer.
pub const PATH_BYTES_MAX: usize = 256;
/// Files up to this size are kept in memory; longer ones are sent from disk piece by piece.
pub const MEMORY_FILE_MAX: u64 = 1 << 20;
/// How often at most `root.json` is looked at.
pub const ROOT_CHECK: Duration = Duration::from_millis(250);
/// Most bytes of a `root.json`: some hundred cuts with a dozen files each are about 300 kB.
pub const ROOT_BYTES_MAX: u64 = 16 << 20;
/// Paths remembered per state with the node they lead to, or that they lead nowhere: about 20 MB at most.
pub const PATHS_REMEMBERED: usize = 1 << 16;
/// Bytes of a request's head; browsers send less than 2 KB, and nothing here reads a cookie.
pub const HEAD_BYTES_MAX: usize = 16 << 10;
/// Bytes a connection buffers each way; bodies in memory are written without a copy.
pub const BUFFER_BYTES_MAX: usize = 64 << 10;
