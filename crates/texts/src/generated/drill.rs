//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "0552b09bb7b430f9";

pub fn L1001(lang: Lang, stations: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Latihan dengan {stations} TPS terlalu besar. Minta paling banyak {most}."), String::new()),
        Lang::En => (format!("A drill of {stations} stations is too large. Ask for at most {most}."), String::new()),
    };
    Said { code: "L1001".into(), text, hint }
}

pub fn L1002(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Daftar latihan tidak dapat dibuat: {why} Coba benih lain dan laporkan benih ini."), String::new()),
        Lang::En => (format!("The drill's registry could not be made: {why} Try another seed and report this one."), String::new()),
    };
    Said { code: "L1002".into(), text, hint }
}
