//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "a5ffa209afeedebe";

pub const BUBBLES_AGREE: Text = Text([
    "Bulatan menunjukkan bilangan yang sama",
    "The bubbles say the same number",
]);

pub fn bubbles_disagree(lang: Lang, digits: impl Display, bubbles: impl Display) -> String {
    match lang {
        Lang::Id => format!("Angka berbunyi {digits}, bulatan berbunyi {bubbles}"),
        Lang::En => format!("The digits say {digits}, the bubbles say {bubbles}"),
    }
}

pub fn bubbles_several(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Lebih dari satu bulatan {place} dihitamkan"),
        Lang::En => format!("More than one bubble of the {place} is marked"),
    }
}

pub fn bubbles_incomplete(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Bulatan {place} tidak dihitamkan"),
        Lang::En => format!("No bubble of the {place} is marked"),
    }
}

pub fn bubbles_unclear(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Bulatan {place} tidak jelas hitam atau kosong"),
        Lang::En => format!("A bubble of the {place} is neither clearly marked nor clearly empty"),
    }
}

pub const ONLY_ONE_INK: Text = Text([
    "Hanya angka yang menyatakan bilangan ini",
    "Nothing but the digits tells this number",
]);

pub fn control_kept(lang: Lang, control: impl Display) -> String {
    match lang {
        Lang::Id => format!("Cocok dengan {control}"),
        Lang::En => format!("Agrees with {control}"),
    }
}

pub fn control_broken(lang: Lang, control: impl Display, left: impl Display, right: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tidak cocok dengan {control}: {left} dan {right}"),
        Lang::En => format!("Does not agree with {control}: {left} and {right}"),
    }
}

pub fn one_digit_mends(lang: Lang, read: impl Display, alternative: impl Display, control: impl Display) -> String {
    match lang {
        Lang::Id => format!("{read} atau {alternative}? Dengan {alternative} cocoklah {control}"),
        Lang::En => format!("{read} or {alternative}? With {alternative} this fits: {control}"),
    }
}

pub fn form_prefers(lang: Lang, read: impl Display, alternative: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tertulis {read}, tetapi isi formulir lainnya menunjuk ke {alternative}"),
        Lang::En => format!("Written as {read}, but the rest of the form points to {alternative}"),
    }
}

pub fn out_of_bounds(lang: Lang, bound: impl Display) -> String {
    match lang {
        Lang::Id => format!("Melebihi bilangan terbesar yang mungkin di TPS ini ({bound})"),
        Lang::En => format!("Larger than possible at this station ({bound})"),
    }
}

pub const BLANK_VALUE: Text = Text([
    "Ketiga kotak kosong: belum diisi, bukan nol",
    "All three boxes are empty: missing, not nought",
]);

pub const CROSSES_ONLY: Text = Text([
    "Hanya tanda silang atau strip: nol",
    "Only crosses or dashes: nought",
]);

pub fn written_left(lang: Lang, read: impl Display, filled: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ditulis rata kiri: {read}, bukan {filled}"),
        Lang::En => format!("Written from the left: {read}, not {filled}"),
    }
}

pub const GAP: Text = Text([
    "Ada kotak tanpa angka di antara atau di belakang angka",
    "A box without a digit stands between or behind digits",
]);

pub fn corrected(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Angka {place} tampak dikoreksi"),
        Lang::En => format!("The digit of the {place} looks corrected"),
    }
}

pub fn stroke_outside(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Goresan angka {place} keluar dari kotak"),
        Lang::En => format!("A stroke of the {place} leaves its box"),
    }
}

pub fn unreadable(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Angka {place} tidak terbaca"),
        Lang::En => format!("The digit of the {place} cannot be read"),
    }
}

pub fn poor_picture(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto kotak {place} kabur, silau, atau gelap"),
        Lang::En => format!("The photo of the {place} is blurred, glaring or dark"),
    }
}

pub fn doubtful(lang: Lang, read: impl Display, alternative: impl Display) -> String {
    match lang {
        Lang::Id => format!("{read} atau {alternative}?"),
        Lang::En => format!("{read} or {alternative}?"),
    }
}

pub const NOT_LOCATED: Text = Text([
    "Letak kotaknya tidak pasti: kertas melengkung atau terlipat di sini",
    "Its boxes are not located for certain: the paper is bent or folded here",
]);

pub const NOTHING_WRITTEN: Text = Text([
    "kosong",
    "empty",
]);

pub const ANOTHER_NUMBER: Text = Text([
    "bilangan lain",
    "another number",
]);

pub const HUNDREDS: Text = Text([
    "ratusan",
    "hundreds",
]);

pub const TENS: Text = Text([
    "puluhan",
    "tens",
]);

pub const UNITS: Text = Text([
    "satuan",
    "units",
]);

pub fn mend(lang: Lang, field: impl Display, value: impl Display) -> String {
    match lang {
        Lang::Id => format!("; cocok bila {field} dibaca {value}"),
        Lang::En => format!("; it fits if {field} is read as {value}"),
    }
}

pub fn named_field(lang: Lang, name: impl Display, field: impl Display) -> String {
    match lang {
        Lang::Id => format!("{name} ({field})"),
        Lang::En => format!("{name} ({field})"),
    }
}
