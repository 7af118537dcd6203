//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "52f679e76f2efbb7";

pub const NAME: Text = Text([
    "Bahasa Indonesia",
    "English",
]);

pub const BRIEF_NAME: Text = Text([
    "Indonesia",
    "English",
]);

pub const GROUP_MARK: Text = Text([
    ".",
    ",",
]);

pub const DECIMAL_MARK: Text = Text([
    ",",
    ".",
]);

pub const CLOCK_MARK: Text = Text([
    ".",
    ":",
]);

pub const MONTHS: Text = Text([
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "January February March April May June July August September October November December",
]);

pub fn day_and_time(lang: Lang, day: impl Display, clock: impl Display) -> String {
    match lang {
        Lang::Id => format!("{day} pukul {clock} WIB"),
        Lang::En => format!("{day}, {clock} WIB (UTC+7)"),
    }
}

pub const LOCALE: Text = Text([
    "id-ID",
    "en-GB",
]);
