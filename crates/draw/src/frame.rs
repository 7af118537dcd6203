//! What is drawn from: an ordered list of codes, and its SHA-256.

use crate::DrawFault;
use model::Digest;
use std::collections::BTreeMap;

/// Longest code, in bytes.
const CODE_MAX: usize = 200;
/// Most codes of a frame.
const COUNT_MAX: usize = 20_000_000;

/// Codes in order, each once. Its bytes are each code followed by a line feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    text: String,
    count: usize,
}

impl Frame {
    /// Reads a frame's bytes.
    ///
    /// # Errors
    /// Nothing in it, a line that is no code (empty, blanks around it, control characters, too long), or one that stands twice.
    pub fn read(bytes: &[u8]) -> Result<Frame, DrawFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| DrawFault::Code { line: 1 })?;
        Frame::of(text.strip_suffix('\n').unwrap_or(text).split('\n'))
    }

    /// A frame of these codes.
    ///
    /// # Errors
    /// As [`Frame::read`].
    pub fn of<'c>(codes: impl IntoIterator<Item = &'c str>) -> Result<Frame, DrawFault> {
        let (mut text, mut count) = (String::new(), 0);
        for code in codes {
            count += 1;
            let good = !code.is_empty()
                && code.len() <= CODE_MAX
                && code.trim() == code
                && !code.chars().any(char::is_control);
            if count == 1 && code.is_empty() {
                return Err(DrawFault::Empty);
            }
            if !good {
                return Err(DrawFault::Code { line: count });
            }
            text += code;
            text.push('\n');
        }
        if count == 0 || count > COUNT_MAX {
            return Err(DrawFault::Empty);
        }
        let frame = Frame { text, count };
        match frame.twice() {
            Some((line, code)) => Err(DrawFault::Twice { line, code }),
            None => Ok(frame),
        }
    }

    /// A frame of columns of a CSV file (comma, header in its first line): of each row their cells, divided by a blank.
    ///
    /// # Errors
    /// Q1022: a column that is not there; Q1023: a line that can't be read; and as [`Frame::read`].
    pub fn of_columns(bytes: &[u8], columns: &[String]) -> Result<Frame, DrawFault> {
        let broken = |e: &csv::Error| DrawFault::Csv {
            line: e.position().map_or(0, csv::Position::line),
            why: e.to_string(),
        };
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
        let header = reader.headers().map_err(|e| broken(&e))?.clone();
        let place = |column: &String| {
            let missing = || DrawFault::NoColumn {
                column: column.clone(),
                header: header.iter().collect::<Vec<_>>().join(", "),
            };
            header.iter().position(|h| h == column).ok_or_else(missing)
        };
        let places: Vec<usize> = columns.iter().map(place).collect::<Result<_, _>>()?;
        let mut codes = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|e| broken(&e))?;
            let cells = places.iter().map(|at| record.get(*at).unwrap_or(""));
            codes.push(cells.collect::<Vec<_>>().join(" "));
        }
        Frame::of(codes.iter().map(String::as_str))
    }

    /// The first code that stands a second time, with its line.
    fn twice(&self) -> Option<(usize, String)> {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut lines = self.codes().zip(1..);
        lines.find_map(|(code, line)| seen.insert(code, line).map(|_| (line, code.to_string())))
    }

    /// The codes in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.text.lines()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The frame's bytes.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// SHA-256 of its bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(self.text.as_bytes())
    }
}
