//! What speaks for and against a value, as data.

use super::bubbles::BubbleReading;
use model::control::Control;
use model::lang::Lang;
use texts::evidence;

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
    /// The stable code used in files and by programs, which names its text.
    pub const fn code(self) -> &'static str {
        match self {
            Ev::BubblesAgree => "bubbles-agree",
            Ev::BubblesDisagree { .. } => "bubbles-disagree",
            Ev::BubblesSeveral { .. } => "bubbles-several",
            Ev::BubblesIncomplete { .. } => "bubbles-incomplete",
            Ev::BubblesUnclear { .. } => "bubbles-unclear",
            Ev::OnlyOneInk => "only-one-ink",
            Ev::ControlKept { .. } => "control-kept",
            Ev::ControlBroken { .. } => "control-broken",
            Ev::OneDigitMends { .. } => "one-digit-mends",
            Ev::FormPrefers { .. } => "form-prefers",
            Ev::OutOfBounds { .. } => "out-of-bounds",
            Ev::BlankValue => "blank-value",
            Ev::CrossesOnly => "crosses-only",
            Ev::WrittenLeft { .. } => "written-left",
            Ev::Gap => "gap",
            Ev::Corrected { .. } => "corrected",
            Ev::StrokeOutside { .. } => "stroke-outside",
            Ev::Unreadable { .. } => "unreadable",
            Ev::PoorPicture { .. } => "poor-picture",
            Ev::Doubtful { .. } => "doubtful",
            Ev::NotLocated => "not-located",
        }
    }

    /// Whether it only speaks for the value or explains it; all others are reasons to look.
    pub const fn reassures(self) -> bool {
        matches!(self, Ev::BubblesAgree | Ev::ControlKept { .. } | Ev::CrossesOnly)
    }

    /// What to tell a person, in their language. `read` is the value as read.
    pub fn text(self, lang: Lang, read: Option<u32>) -> String {
        match self {
            Ev::BubblesAgree => evidence::BUBBLES_AGREE.get(lang).into(),
            Ev::BubblesDisagree { digits, bubbles } => {
                evidence::bubbles_disagree(lang, number(digits, lang), number(bubbles, lang))
            }
            Ev::BubblesSeveral { position } => evidence::bubbles_several(lang, place(position, lang)),
            Ev::BubblesIncomplete { position } => evidence::bubbles_incomplete(lang, place(position, lang)),
            Ev::BubblesUnclear { position } => evidence::bubbles_unclear(lang, place(position, lang)),
            Ev::OnlyOneInk => evidence::ONLY_ONE_INK.get(lang).into(),
            Ev::ControlKept { control } => evidence::control_kept(lang, said(control, lang)),
            Ev::ControlBroken { control, left, right } => {
                evidence::control_broken(lang, said(control, lang), left, right)
            }
            Ev::OneDigitMends { alternative, control } => evidence::one_digit_mends(
                lang,
                number(read, lang),
                number(Some(alternative), lang),
                said(control, lang),
            ),
            Ev::FormPrefers { alternative } => {
                evidence::form_prefers(lang, number(read, lang), other(alternative, lang))
            }
            Ev::OutOfBounds { bound } => evidence::out_of_bounds(lang, bound),
            Ev::BlankValue => evidence::BLANK_VALUE.get(lang).into(),
            Ev::CrossesOnly => evidence::CROSSES_ONLY.get(lang).into(),
            Ev::WrittenLeft { filled } => evidence::written_left(lang, number(read, lang), filled),
            Ev::Gap => evidence::GAP.get(lang).into(),
            Ev::Corrected { position } => evidence::corrected(lang, place(position, lang)),
            Ev::StrokeOutside { position } => evidence::stroke_outside(lang, place(position, lang)),
            Ev::Unreadable { position } => evidence::unreadable(lang, place(position, lang)),
            Ev::PoorPicture { position } => evidence::poor_picture(lang, place(position, lang)),
            Ev::Doubtful { alternative } => {
                evidence::doubtful(lang, number(read, lang), other(alternative, lang))
            }
            Ev::NotLocated => evidence::NOT_LOCATED.get(lang).into(),
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
    value.map_or_else(|| evidence::NOTHING_WRITTEN.get(lang).into(), |v| v.to_string())
}

fn other(value: Option<u32>, lang: Lang) -> String {
    value.map_or_else(|| evidence::ANOTHER_NUMBER.get(lang).into(), |v| v.to_string())
}

fn place(position: u8, lang: Lang) -> &'static str {
    [evidence::HUNDREDS, evidence::TENS, evidence::UNITS][usize::from(position).min(2)].get(lang)
}

fn said(control: Control, lang: Lang) -> String {
    format!("{} ({})", control.code(), control.rule().text.get(lang))
}
