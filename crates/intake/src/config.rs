//! What the service is told when it is opened: addresses, folder and bounds ([`Config`]), and everything that only the
//! caller has, such as the log, the clock and keys ([`Dependencies`]).

use ledger::Ledger;
use model::{SecretKey, UtcSeconds};
use std::borrow::Cow;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use store::{Pictures, Store};

/// A certificate chain and its key.
#[derive(Clone)]
pub struct Tls {
    /// Certificates, PEM.
    pub certificates: String,
    /// The private key, PEM.
    pub key: String,
}

/// An address to listen on.
#[derive(Clone)]
pub struct Listener {
    /// The address; port 0 takes any free one.
    pub addr: SocketAddr,
    /// With TLS or, on the machine itself, without.
    pub tls: Option<Tls>,
}

/// How to serve.
#[derive(Clone)]
pub struct Config {
    /// Addresses that officers reach.
    pub listen: Vec<Listener>,
    /// Address of the operator's own page of figures and health; none when `None`.
    pub operator: Option<SocketAddr>,
    /// Folder of uploads in pieces and of PINs.
    pub folder: PathBuf,
    /// Machines before this one that say whose connections they pass on (PROXY protocol); nobody else is believed.
    pub proxies: Vec<IpAddr>,
    /// Bounds.
    pub bounds: Bounds,
}

/// A file of the officer's app.
#[derive(Clone, Debug)]
pub struct AppFile {
    /// Its media type.
    pub media_type: &'static str,
    /// Whether the bytes are packed with gzip, which every browser takes.
    pub gzip: bool,
    /// The bytes.
    pub bytes: Cow<'static, [u8]>,
}

/// Fills bytes at random.
pub type Randomness = Arc<dyn Fn(&mut [u8]) + Send + Sync>;
/// A station's file by its code.
pub type Stations = Arc<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;
/// A file of the officer's app by its path.
pub type Files = Arc<dyn Fn(&str) -> Option<AppFile> + Send + Sync>;

/// How the publisher of the tree is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publishing {
    /// It has had a good round lately. Waiting for the end of an embargo is one.
    Running,
    /// It runs, and numbers wait: this machine's clock says that the hour has come, and nothing else does.
    Unconfirmed,
    /// It has had none for long, or it has ended by itself.
    Stalled,
}

/// How the work beside the requests goes: what the caller's loops say of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Whether what an operator leaves for the log is looked at.
    pub inbox: bool,
    /// Whether there is a sequencer that works.
    pub sequencer: bool,
    /// How the publisher is doing.
    pub publishing: Publishing,
    /// End of the sequencer's last good round.
    pub sequenced: Option<UtcSeconds>,
    /// End of the last publication.
    pub published: Option<UtcSeconds>,
    /// How long it took.
    pub publication: Option<Duration>,
}

impl Work {
    /// Where somebody else sequences and publishes, or the caller does between the requests: nothing is amiss.
    pub const ELSEWHERE: Work = Work {
        inbox: true,
        sequencer: true,
        publishing: Publishing::Running,
        sequenced: None,
        published: None,
        publication: None,
    };
}

/// Tells how the work beside the requests goes now.
pub type Watching = Arc<dyn Fn() -> Work + Send + Sync>;

/// What only the binary knows.
#[derive(Clone)]
pub struct Dependencies {
    /// The log.
    pub ledger: Arc<Ledger>,
    /// Where pictures lie once they are whole; [`crate::blobs::in_folder`] makes one beside the pieces.
    pub pictures: Store<Pictures>,
    /// Text of the policy file.
    pub policy: String,
    /// The root key's signature of it, base64.
    pub policy_signature: String,
    /// Signs receipts; enrolled with the role `intake`.
    pub receipt_key: SecretKey,
    /// Says that a PIN was right; enrolled with the role `registrar`.
    pub registrar: SecretKey,
    /// The time.
    pub clock: Arc<dyn Fn() -> UtcSeconds + Send + Sync>,
    /// How sequencing and publishing go.
    pub work: Watching,
    /// Random bytes for the names of uploads.
    pub random: Randomness,
    /// The file of a station, or of a region with its stations, as JSON.
    pub stations: Stations,
    /// A file of the officer's app, by its path below `/petugas/`.
    pub app: Files,
    /// The manifest of the release that those files are; none where the election has no release key.
    pub release: Option<String>,
}

/// Bounds, each with its reason.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Connections open at once: some 30 KB each.
    pub connections_max: usize,
    /// Connections of one address on which nobody has said who he is: a carrier's gate has thousands of phones behind it, and
    /// each says so with its first request. One more, and the oldest that is idle gives way.
    pub connections_per_address: usize,
    /// The same of one network (/24 of IPv4, /56 of IPv6).
    pub connections_per_network: usize,
    /// Connections of one key.
    pub connections_per_key: usize,
    /// TLS handshakes of one address at once, and what comes back of them per second; more than that wait.
    pub handshakes: (u32, u32),
    /// What a key may waste, as [`Bounds::patience`].
    pub key_patience: u32,
    /// Uploads of one key that are begun and not complete: a phone sends one after the other.
    pub uploads_per_key: usize,
    /// Seconds after which an upload of which nothing has come is gone.
    pub empty_upload_seconds: i64,
    /// A request's head must be complete in this time.
    pub head_time: Duration,
    /// A small body must be complete in this time.
    pub body_time: Duration,
    /// A connection without a request in hand is closed after this time, whatever else it sends.
    pub idle_time: Duration,
    /// A piece of a picture must bring [`Bounds::piece_bytes`] in this time; an answer that nobody takes is given up after
    /// twice this time.
    pub piece_time: Duration,
    /// Least bytes of a picture per [`Bounds::piece_time`]: 100 bytes a second is still a line.
    pub piece_bytes: u64,
    /// Open requests may take so long after the order to end.
    pub shutdown_time: Duration,
    /// What an address may waste before it is not listened to: a refused request costs 10.
    pub patience: u32,
    /// What comes back of it per second.
    pub patience_per_second: u32,
    /// Events of one device at once: all forms of a station, each corrected twice.
    pub device_events: u32,
    /// Seconds after which one more is granted.
    pub device_event_seconds: u32,
    /// Bytes of pictures of one device per day: 60 pages at 4 MB, twice.
    pub device_bytes: u64,
    /// Free bytes of the disk below which no picture is taken.
    pub disk_floor: u64,
    /// Pictures written at once.
    pub writers: usize,
    /// Uploads begun and not complete, at most; some 200 bytes and a file each.
    pub uploads_max: usize,
    /// Seconds after which an admitted entry without a checkpoint stops admission: sequencing takes one.
    pub unsequenced_seconds: i64,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds {
            connections_max: 16_384,
            connections_per_address: 1_024,
            connections_per_network: 4_096,
            connections_per_key: 16,
            handshakes: (1_000, 200),
            key_patience: 2_000,
            uploads_per_key: 16,
            empty_upload_seconds: 300,
            head_time: Duration::from_secs(10),
            body_time: Duration::from_secs(20),
            idle_time: Duration::from_secs(60),
            piece_time: Duration::from_secs(20),
            piece_bytes: 2_048,
            shutdown_time: Duration::from_secs(10),
            patience: 2_000,
            patience_per_second: 20,
            device_events: 60,
            device_event_seconds: 20,
            device_bytes: 512 << 20,
            disk_floor: 1 << 30,
            writers: 64,
            uploads_max: 65_536,
            unsequenced_seconds: 60,
        }
    }
}

/// Most bytes of an event: the ledger's.
pub const EVENT_BYTES_MAX: usize = 16_290;
/// Most bytes of a grey page or of a record of a reading: four times what a page needs.
pub const GREY_BYTES_MAX: u64 = 512 << 10;
/// Most bytes of a photo.
pub const ORIGINAL_BYTES_MAX: u64 = 16 << 20;
/// Most bytes of a request's head.
pub const HEAD_BYTES_MAX: usize = 16 << 10;
/// Requests of one HTTP/2 connection at once.
pub const STREAMS_MAX: u32 = 32;
/// An upload that nobody touches is gone after this.
pub const UPLOAD_SECONDS: i64 = 24 * 3_600;
