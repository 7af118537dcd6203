//! What of a record was taken otherwise than it stands, or not at all, while its other numbers were taken.

use crate::record::Late;
use model::lang::{Lang, Text};
use std::borrow::Cow;
use texts::{Said, import};

/// What is odd. The numbers are stable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// No whole number from 0 to 4,294,967,295: left empty.
    Number,
    /// A number or text that can only mean one thing, written otherwise than it should be: what it was taken as.
    Written(String),
    /// Something else than this belongs there: left out.
    Field(Expected),
    /// A field that station files of 2024 do not have: passed over.
    Unknown,
    /// Votes for somebody who does not stand here: not taken.
    Stranger,
    /// The key stands twice with different values: neither was taken.
    Twice,
    /// The field is not there: what it would say is unknown.
    Missing,
    /// Too long for an event: left out.
    Long,
    /// No time as 2024's portal wrote it: the record counts as older than every one with a time.
    Time,
    /// Older than what the log has: recorded, and not what counts. The value is the newer time.
    Late(String),
}

/// What belongs in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text, or null.
    Text,
    /// true or false.
    Bool,
    /// A list of addresses.
    Images,
    /// An address, or null.
    Image,
    /// An object, or null. The numbers in it are lost.
    Block,
    /// The code of the station's own district.
    District,
}

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 when the file is one record.
    pub line: u32,
    /// The station's code.
    pub station: String,
    /// Where it stands: `chart.100025`, or the column's name.
    pub path: String,
    /// What stands there, as written, cut to what a line can show.
    pub value: String,
    /// Whether a number stands there that was not taken.
    pub number_left: bool,
    /// What is odd.
    pub odd: Odd,
}

/// Longest value shown, in characters.
const VALUE_CHARS_MAX: usize = 60;

/// What is written, fit for a line: no control characters, and not longer than a line can show.
pub(crate) fn shown(raw: &str) -> String {
    let mut text: String =
        raw.chars().take(VALUE_CHARS_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if raw.chars().nth(VALUE_CHARS_MAX).is_some() {
        text.push('…');
    }
    text
}

impl Remark {
    /// The remark on a record that came too late.
    pub fn late(late: &Late) -> Self {
        Remark {
            file: late.file.clone(),
            line: late.line,
            station: late.form.station.to_string(),
            path: "ts".into(),
            value: shown(&late.ts),
            number_left: false,
            odd: Odd::Late(shown(&late.newer)),
        }
    }

    /// Code and text in a language.
    pub fn said(&self, lang: Lang) -> Said {
        let (path, value) = (&self.path, &self.value);
        match &self.odd {
            Odd::Number => import::R3021(lang, path, value),
            Odd::Written(taken) => import::R3022(lang, path, value, shown(taken)),
            Odd::Field(expected) => import::R3023(lang, path, value, expected.text().get(lang)),
            Odd::Unknown => import::R3024(lang, path, value),
            Odd::Stranger => import::R3025(lang, path, value),
            Odd::Twice => import::R3026(lang, path),
            Odd::Missing => import::R3027(lang, path),
            Odd::Long => import::R3028(lang, path),
            Odd::Time => import::R3029(lang, path, value),
            Odd::Late(newer) => import::R3030(lang, path, value, newer),
        }
    }

    /// The stable code, `R3021` and on.
    pub fn code(&self) -> Cow<'static, str> {
        self.said(Lang::default()).code
    }

    /// What to tell a person, in their language.
    pub fn text(&self, lang: Lang) -> String {
        import::at_station(lang, &self.station, self.said(lang).text)
    }
}

impl Expected {
    /// What belongs there.
    const fn text(self) -> Text {
        match self {
            Expected::Text => import::EXPECTED_TEXT,
            Expected::Bool => import::EXPECTED_BOOL,
            Expected::Images => import::EXPECTED_IMAGES,
            Expected::Image => import::EXPECTED_IMAGE,
            Expected::Block => import::EXPECTED_BLOCK,
            Expected::District => import::EXPECTED_DISTRICT,
        }
    }
}
