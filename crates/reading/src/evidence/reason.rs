//! What speaks for and against a value, as data; its texts live in one table per language.

use super::bubbles::BubbleReading;
use model::control::Control;
use model::lang::{Lang, Text};

/// One piece of evidence about a value. Positions: 0 hundreds, 1 tens, 2 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The bubbles say the same number.
    BubblesAgree,
    /// Digits and bubbles say different numbers; `None` is nothing written.
    BubblesDisagree {
        /// What the digits alone say.
        digits: Option<u32>,
        /// What the bubbles alone say.
        bubbles: Option<u32>,
    },
    /// Two or more bubbles of a column are marked.
    BubblesSeveral {
        /// Which column.
        position: u8,
    },
    /// A column that the number needs has no mark.
    BubblesIncomplete {
        /// Which column.
        position: u8,
    },
    /// A bubble is neither clearly marked nor clearly empty.
    BubblesUnclear {
        /// Which column.
        position: u8,
    },
    /// Nothing but the digits tells the value: no bubbles, no sum.
    OnlyOneInk,
    /// A sum of the form holds with this value.
    ControlKept {
        /// Which.
        control: Control,
    },
    /// A relation of the form does not hold between the values as read.
    ControlBroken {
        /// Which.
        control: Control,
        /// Its left side.
        left: u64,
        /// Its right side.
        right: u64,
    },
    /// Of all other readings exactly this one would mend the broken control.
    OneDigitMends {
        /// Which.
        control: Control,
        /// The other reading of this value.
        alternative: u32,
    },
    /// All evidence together prefers another value than the ink of this one.
    FormPrefers {
        /// That value; `None` is none of those considered.
        alternative: Option<u32>,
    },
    /// The value is larger than the station allows.
    OutOfBounds {
        /// The largest possible value.
        bound: u32,
    },
    /// All three boxes are empty: a missing value, not nought.
    BlankValue,
    /// Only crosses or dashes: nought.
    CrossesOnly,
    /// Written against the left edge, with boxes left over: 78, never 780.
    WrittenLeft {
        /// The value that the boxes would say if the rest were noughts.
        filled: u32,
    },
    /// A box without a digit stands between or behind digits.
    Gap,
    /// The digit has been corrected, painted over or struck out.
    Corrected {
        /// Which box.
        position: u8,
    },
    /// A stroke crosses the frame of the box.
    StrokeOutside {
        /// Which box.
        position: u8,
    },
    /// The ink is no digit, X or dash.
    Unreadable {
        /// Which box.
        position: u8,
    },
    /// The picture of the box is too poor: blur, glare or shadow.
    PoorPicture {
        /// Which box.
        position: u8,
    },
    /// The boxes are not located for certain: the paper is bent so that other boxes may have been taken for them.
    NotLocated,
    /// Another digit is nearly as likely.
    Doubtful {
        /// The next most likely value.
        alternative: Option<u32>,
    },
}

use Evidence as Ev;

impl Evidence {
    const fn row(self) -> usize {
        match self {
            Ev::BubblesAgree => 0,
            Ev::BubblesDisagree { .. } => 1,
            Ev::BubblesSeveral { .. } => 2,
            Ev::BubblesIncomplete { .. } => 3,
            Ev::BubblesUnclear { .. } => 4,
            Ev::OnlyOneInk => 5,
            Ev::ControlKept { .. } => 6,
            Ev::ControlBroken { .. } => 7,
            Ev::OneDigitMends { .. } => 8,
            Ev::FormPrefers { .. } => 9,
            Ev::OutOfBounds { .. } => 10,
            Ev::BlankValue => 11,
            Ev::CrossesOnly => 12,
            Ev::WrittenLeft { .. } => 13,
            Ev::Gap => 14,
            Ev::Corrected { .. } => 15,
            Ev::StrokeOutside { .. } => 16,
            Ev::Unreadable { .. } => 17,
            Ev::PoorPicture { .. } => 18,
            Ev::Doubtful { .. } => 19,
            Ev::NotLocated => 20,
        }
    }

    /// The stable code used in files and by programs.
    pub const fn code(self) -> &'static str {
        TABLE[self.row()].0
    }

    /// Whether it only speaks for the value or explains it; all others are reasons to look.
    pub const fn reassures(self) -> bool {
        matches!(self, Ev::BubblesAgree | Ev::ControlKept { .. } | Ev::CrossesOnly)
    }

    /// What to tell a person, in their language. `read` is the value as read.
    pub fn text(self, lang: Lang, read: Option<u32>) -> String {
        let [first, second, third] = self.details(lang);
        let text = TABLE[self.row()].1.get(lang).replace("{read}", &number(read, lang));
        text.replace("{1}", &first).replace("{2}", &second).replace("{3}", &third)
    }

    fn details(self, lang: Lang) -> [String; 3] {
        let none = String::new;
        match self {
            Ev::BubblesDisagree { digits, bubbles } => [number(digits, lang), number(bubbles, lang), none()],
            Ev::BubblesSeveral { position }
            | Ev::BubblesIncomplete { position }
            | Ev::BubblesUnclear { position }
            | Ev::Corrected { position }
            | Ev::StrokeOutside { position }
            | Ev::Unreadable { position }
            | Ev::PoorPicture { position } => [place(position, lang), none(), none()],
            Ev::ControlKept { control } => [said(control, lang), none(), none()],
            Ev::ControlBroken { control, left, right } => {
                [said(control, lang), left.to_string(), right.to_string()]
            }
            Ev::OneDigitMends { control, alternative } => {
                [number(Some(alternative), lang), said(control, lang), none()]
            }
            Ev::FormPrefers { alternative } | Ev::Doubtful { alternative } => {
                [alternative.map_or_else(|| OTHER.get(lang).to_owned(), |v| v.to_string()), none(), none()]
            }
            Ev::OutOfBounds { bound } => [bound.to_string(), none(), none()],
            Ev::WrittenLeft { filled } => [filled.to_string(), none(), none()],
            Ev::BubblesAgree
            | Ev::OnlyOneInk
            | Ev::BlankValue
            | Ev::CrossesOnly
            | Ev::Gap
            | Ev::NotLocated => [none(), none(), none()],
        }
    }

    /// What bubbles that are no plain number say.
    pub(crate) const fn of_bubbles(reading: BubbleReading) -> Option<Evidence> {
        match reading {
            BubbleReading::Several(position) => Some(Ev::BubblesSeveral { position }),
            BubbleReading::Incomplete(position) => Some(Ev::BubblesIncomplete { position }),
            BubbleReading::Unclear(position) => Some(Ev::BubblesUnclear { position }),
            BubbleReading::Unmarked | BubbleReading::Number(_) => None,
        }
    }
}

fn number(value: Option<u32>, lang: Lang) -> String {
    value.map_or_else(|| EMPTY.get(lang).to_owned(), |v| v.to_string())
}

fn place(position: u8, lang: Lang) -> String {
    PLACES[usize::from(position).min(2)].get(lang).to_owned()
}

fn said(control: Control, lang: Lang) -> String {
    format!("{} ({})", control.code(), control.rule().text.get(lang))
}

const fn text(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

const EMPTY: Text = text("kosong", "empty");
const OTHER: Text = text("bilangan lain", "another number");
const PLACES: [Text; 3] = [text("ratusan", "hundreds"), text("puluhan", "tens"), text("satuan", "units")];

#[rustfmt::skip]
const TABLE: [(&str, Text); 21] = [
    ("bubbles-agree", text("Bulatan menunjukkan bilangan yang sama", "The bubbles say the same number")),
    ("bubbles-disagree", text("Angka berbunyi {1}, bulatan berbunyi {2}", "The digits say {1}, the bubbles say {2}")),
    ("bubbles-several", text("Lebih dari satu bulatan {1} dihitamkan", "More than one bubble of the {1} is marked")),
    ("bubbles-incomplete", text("Bulatan {1} tidak dihitamkan", "No bubble of the {1} is marked")),
    ("bubbles-unclear", text("Bulatan {1} tidak jelas hitam atau kosong", "A bubble of the {1} is neither clearly marked nor clearly empty")),
    ("only-one-ink", text("Hanya angka yang menyatakan bilangan ini", "Nothing but the digits tells this number")),
    ("control-kept", text("Cocok dengan {1}", "Agrees with {1}")),
    ("control-broken", text("Tidak cocok dengan {1}: {2} dan {3}", "Does not agree with {1}: {2} and {3}")),
    ("one-digit-mends", text("{read} atau {1}? Dengan {1} cocoklah {2}", "{read} or {1}? With {1} this fits: {2}")),
    ("form-prefers", text("Tertulis {read}, tetapi isi formulir lainnya menunjuk ke {1}", "Written as {read}, but the rest of the form points to {1}")),
    ("out-of-bounds", text("Melebihi bilangan terbesar yang mungkin di TPS ini ({1})", "Larger than possible at this station ({1})")),
    ("blank-value", text("Ketiga kotak kosong: belum diisi, bukan nol", "All three boxes are empty: missing, not nought")),
    ("crosses-only", text("Hanya tanda silang atau strip: nol", "Only crosses or dashes: nought")),
    ("written-left", text("Ditulis rata kiri: {read}, bukan {1}", "Written from the left: {read}, not {1}")),
    ("gap", text("Ada kotak tanpa angka di antara atau di belakang angka", "A box without a digit stands between or behind digits")),
    ("corrected", text("Angka {1} tampak dikoreksi", "The digit of the {1} looks corrected")),
    ("stroke-outside", text("Goresan angka {1} keluar dari kotak", "A stroke of the {1} leaves its box")),
    ("unreadable", text("Angka {1} tidak terbaca", "The digit of the {1} cannot be read")),
    ("poor-picture", text("Foto kotak {1} kabur, silau, atau gelap", "The photo of the {1} is blurred, glaring or dark")),
    ("doubtful", text("{read} atau {1}?", "{read} or {1}?")),
    ("not-located", text("Letak kotaknya tidak pasti: kertas melengkung atau terlipat di sini", "Its boxes are not located for certain: the paper is bent or folded here")),
];
