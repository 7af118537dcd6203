//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "e62e2309caf1fdf2";

pub const NO_FILE_LIES_ADDRESS_CHECK: Text = Text([
    "Tidak ada berkas di alamat ini. Periksa alamatnya.",
    "No file lies at this address. Check the address.",
]);

pub const READING_ONLY_USE_GET_HEAD: Text = Text([
    "Di sini hanya bisa membaca. Gunakan GET atau HEAD.",
    "This is for reading only. Use GET or HEAD.",
]);

pub const RANGE_LIES_OUTSIDE_FILE_ASK: Text = Text([
    "Bagian yang diminta berada di luar berkas. Minta berkas seluruhnya.",
    "The range lies outside the file. Ask for the whole file.",
]);

pub const FILE_DAMAGED_LOST_SERVER_TRY: Text = Text([
    "Berkas ini rusak atau hilang di server ini. Coba cermin lain; pengelola sudah diberi tahu.",
    "This file is damaged or lost on this server. Try a mirror; the operator has been told.",
]);

pub const TOO_MANY_LARGE_DOWNLOADS_ONCE: Text = Text([
    "Terlalu banyak unduhan besar sekaligus. Coba lagi sebentar lagi.",
    "Too many large downloads at once. Try again shortly.",
]);

pub fn S901(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("root.json tidak dapat dibaca ({why})"), "sebut folder yang ditulis 'sirekap publish'".into()),
        Lang::En => (format!("root.json can't be read ({why})"), "name the folder that 'sirekap publish' wrote".into()),
    };
    Said { code: "S901".into(), text, hint }
}

pub fn S902(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("root.json bukan dari versi ini ({why})"), "terbitkan pohonnya sekali lagi".into()),
        Lang::En => (format!("root.json is not a root of this version ({why})"), "publish the tree again".into()),
    };
    Said { code: "S902".into(), text, hint }
}

pub fn S903(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("isi yang disebut root.json tidak dapat dibaca ({why})"), "terbitkan pohonnya sekali lagi, atau salin berkasnya dari cermin".into()),
        Lang::En => (format!("the state that root.json names can't be read ({why})"), "publish the tree again, or restore the file from a mirror".into()),
    };
    Said { code: "S903".into(), text, hint }
}

pub fn S904(lang: Lang, address: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("alamat {address} tidak dapat dipakai ({why})"), "hentikan program lain yang memakai port itu, atau pilih alamat lain dengan --addr".into()),
        Lang::En => (format!("can't listen on {address} ({why})"), "stop what uses the port, or choose another address with --addr".into()),
    };
    Said { code: "S904".into(), text, hint }
}
