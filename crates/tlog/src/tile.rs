//! Names of tiles and entry bundles (c2sp.org/tlog-tiles, "Merkle Tree" and "Log entries").

use crate::TlogError;
use crate::text::{decimal, excerpt};

/// Hashes in a full tile, entries in a full bundle: 2^8.
pub const TILE_WIDTH: u16 = 256;

/// Highest tile level that the format can name.
const MAX_LEVEL: u64 = 63;

/// A tile: `width` consecutive hashes of complete subtrees of 256^`level` leaves, starting at hash `index` * 256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TileId {
    /// 0 for leaf hashes; a hash one level up covers a full tile below.
    pub level: u8,
    /// Position among the tiles of its level, from 0.
    pub index: u64,
    /// Hashes in the tile: 1..=256, where 256 is a full tile.
    pub width: u16,
}

/// An entry bundle: the `width` entries from entry `index` * 256 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BundleId {
    /// Position among the bundles, from 0.
    pub index: u64,
    /// Entries in the bundle: 1..=256, where 256 is a full bundle.
    pub width: u16,
}

impl TileId {
    /// The tile's path below the log's prefix: `tile/<L>/<N>` when full, `tile/<L>/<N>.p/<W>` when partial.
    pub fn path(&self) -> String {
        format!("tile/{}/{}{}", self.level, index_path(self.index), width_path(self.width))
    }

    /// Reads what [`Self::path`] writes, and only that spelling.
    ///
    /// # Errors
    /// [`TlogError::TilePath`] for anything else: leading zeros, a level above 63, a width outside 1..=255 after `.p/`.
    pub fn parse(path: &str) -> Result<Self, TlogError> {
        let read = || {
            let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
            let level = u8::try_from(decimal(level).filter(|level| *level <= MAX_LEVEL)?).ok()?;
            let (index, width) = read_position(rest)?;
            Some(Self { level, index, width })
        };
        read().filter(|id| id.path() == path).ok_or_else(|| TlogError::TilePath { found: excerpt(path) })
    }
}

impl BundleId {
    /// The bundle's path below the log's prefix: `tile/entries/<N>` when full, `tile/entries/<N>.p/<W>` when partial.
    pub fn path(&self) -> String {
        format!("tile/entries/{}{}", index_path(self.index), width_path(self.width))
    }

    /// Reads what [`Self::path`] writes, and only that spelling.
    ///
    /// # Errors
    /// [`TlogError::BundlePath`] for anything else.
    pub fn parse(path: &str) -> Result<Self, TlogError> {
        let read = || {
            let (index, width) = read_position(path.strip_prefix("tile/entries/")?)?;
            Some(Self { index, width })
        };
        read().filter(|id| id.path() == path).ok_or_else(|| TlogError::BundlePath { found: excerpt(path) })
    }
}

/// `1234067` -> `x001/x234/067`: no directory ever holds more than about a thousand names.
fn index_path(index: u64) -> String {
    let mut path = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        path = format!("x{:03}/{path}", rest % 1000);
        rest /= 1000;
    }
    path
}

fn width_path(width: u16) -> String {
    if width == TILE_WIDTH { String::new() } else { format!(".p/{width}") }
}

/// `<N>[.p/<W>]`. Lenient about superfluous `x000/` elements: the caller compares with the canonical spelling.
fn read_position(text: &str) -> Option<(u64, u16)> {
    let (index, width) = match text.split_once(".p/") {
        None => (text, TILE_WIDTH),
        Some((index, width)) => {
            let width = decimal(width).filter(|width| (1..u64::from(TILE_WIDTH)).contains(width))?;
            (index, u16::try_from(width).ok()?)
        }
    };
    let mut elements = index.split('/').peekable();
    let mut number: u64 = 0;
    while let Some(element) = elements.next() {
        let digits = if elements.peek().is_some() { element.strip_prefix('x')? } else { element };
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        number = number.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    Some((number, width))
}
