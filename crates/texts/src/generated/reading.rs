//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "99fb013f5406c8c3";

pub const NOT_LOCATED: Text = Text([
    "letaknya di foto tidak pasti",
    "its place in the photo is not certain",
]);

pub const NEAR_PEOPLE: Text = Text([
    "letak nama dan tanda tangan di dekatnya tidak pasti",
    "the place of names and signatures near it is not certain",
]);

pub const MISSING: Text = Text([
    "tidak ditampilkan",
    "not shown",
]);

pub const BOXES: Text = Text([
    "kotak angka",
    "the boxes of",
]);

pub const BUBBLES: Text = Text([
    "bulatan",
    "the bubbles of",
]);

pub const SQUARES: Text = Text([
    "petak tulisan cetak",
    "squares of print",
]);

pub fn different_stations(lang: Lang, first: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} dan {other} berasal dari TPS yang berbeda"),
        Lang::En => format!("{first} and {other} are of different stations"),
    }
}

pub fn different_contests(lang: Lang, first: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} dan {other} berasal dari jenis pemilihan yang berbeda"),
        Lang::En => format!("{first} and {other} are of different contests"),
    }
}

pub fn different_editions(lang: Lang, first: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} dan {other} adalah formulir dengan bentuk yang berbeda"),
        Lang::En => format!("{first} and {other} are of different editions of the form"),
    }
}

pub fn same_page_twice(lang: Lang, first: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} dan {other} memuat halaman yang sama"),
        Lang::En => format!("{first} and {other} show the same page"),
    }
}

pub fn page_missing(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("Halaman {page} belum difoto"),
        Lang::En => format!("Page {page} has not been photographed"),
    }
}

pub fn so_many(lang: Lang, least: impl Display, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("{least} dari {all}"),
        Lang::En => format!("{least} of {all}"),
    }
}

pub fn so_many_or_more(lang: Lang, least: impl Display, most: impl Display, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("{least} sampai {most} dari {all}"),
        Lang::En => format!("{least} to {most} of {all}"),
    }
}
