//! The record of a draw: what was announced before it, the seed, and what was drawn. Without a seed it is the announcement.

use crate::{DrawFault, Frame, Seed, Share, hypergeometric, sample};
use serde::{Deserialize, Serialize};

/// What this record is.
const FORMAT: &str = "sirekap-draw/1";
/// How codes are drawn.
const ALGORITHM: &str = "consistent_sampler without replacement";

/// Which frame is drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameName {
    /// SHA-256 of its bytes, hex.
    pub sha256: String,
    /// How many codes it has.
    pub count: u64,
    /// What it is of, in words.
    pub of: String,
}

/// Why the sample has its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The confidence, in millionths.
    pub confidence: Share,
    /// The share of errors that is to be excluded, in millionths.
    pub error: Share,
    /// With so many errors found it still is.
    pub tolerate: u64,
}

/// A code that was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// The code.
    pub code: String,
    /// Its ticket, all digits.
    pub ticket: String,
}

/// A draw, or its announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    format: String,
    algorithm: String,
    /// What is drawn from.
    pub frame: FrameName,
    /// How many are drawn.
    pub size: u64,
    /// Why so many; null where somebody just said so.
    pub reason: Option<Reason>,
    /// Where the chance came from; null before the draw.
    pub seed: Option<Seed>,
    /// The sample, in the order drawn; empty before the draw.
    pub drawn: Vec<Drawn>,
}

impl Record {
    /// The announcement of a draw: how many of which frame, by a reason.
    ///
    /// # Errors
    /// Q1008.
    pub fn announced(frame: &Frame, of: &str, reason: Reason) -> Result<Record, DrawFault> {
        let size =
            hypergeometric::size(frame.count() as u64, reason.confidence, reason.error, reason.tolerate);
        Record::made(frame, of, size, Some(reason))
    }

    /// The announcement of a draw of so many.
    ///
    /// # Errors
    /// Q1008.
    pub fn of_size(frame: &Frame, of: &str, size: u64) -> Result<Record, DrawFault> {
        Record::made(frame, of, size, None)
    }

    fn made(frame: &Frame, of: &str, size: u64, reason: Option<Reason>) -> Result<Record, DrawFault> {
        let count = frame.count() as u64;
        if size == 0 || size > count {
            return Err(DrawFault::Size { size, count });
        }
        let frame = FrameName { sha256: frame.digest().to_hex(), count, of: of.to_string() };
        let (format, algorithm) = (FORMAT.into(), ALGORITHM.into());
        Ok(Record { format, algorithm, frame, size, reason, seed: None, drawn: Vec::new() })
    }

    /// The draw of an announcement.
    ///
    /// # Errors
    /// Another frame than the announced one.
    pub fn drawn(mut self, frame: &Frame, seed: Seed) -> Result<Record, DrawFault> {
        self.is_of(frame)?;
        let row =
            |(code, ticket): (&str, crate::Ticket)| Drawn { code: code.into(), ticket: ticket.to_string() };
        let size = usize::try_from(self.size).unwrap_or(usize::MAX);
        self.drawn = sample(frame, &seed, size).into_iter().map(row).collect();
        self.seed = Some(seed);
        Ok(self)
    }

    /// Reads a record.
    ///
    /// # Errors
    /// Q1009: not one, or of another format or algorithm; a seed that is none.
    pub fn read(bytes: &[u8]) -> Result<Record, DrawFault> {
        let record: Record = serde_json::from_slice(bytes).map_err(|e| DrawFault::Record(e.to_string()))?;
        for (found, known) in [(&record.format, FORMAT), (&record.algorithm, ALGORITHM)] {
            if found != known {
                return Err(DrawFault::Record(format!("{found:?} != {known:?}")));
            }
        }
        let seed = record.seed.clone().map(Seed::checked).transpose()?;
        Ok(Record { seed, ..record })
    }

    /// The record's bytes: JSON with two blanks before each level, ended by a line feed.
    pub fn text(&self) -> String {
        // Text keys and strings alone always serialise.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    fn is_of(&self, frame: &Frame) -> Result<(), DrawFault> {
        let found = frame.digest().to_hex();
        if found == self.frame.sha256 && frame.count() as u64 == self.frame.count {
            return Ok(());
        }
        let named = |sha256: &str, count: u64| format!("{sha256} ({count})");
        Err(DrawFault::OtherFrame {
            expected: named(&self.frame.sha256, self.frame.count),
            found: named(&found, frame.count() as u64),
        })
    }

    /// Draws again and holds the record against it: the frame, the size by its reason, and every code with its ticket.
    ///
    /// # Errors
    /// The first thing that is not what it should be.
    pub fn replay(&self, frame: &Frame) -> Result<(), DrawFault> {
        self.is_of(frame)?;
        if self.size == 0 || self.size > self.frame.count {
            return Err(DrawFault::Size { size: self.size, count: self.frame.count });
        }
        if let Some(r) = self.reason {
            let expected = hypergeometric::size(self.frame.count, r.confidence, r.error, r.tolerate);
            if expected != self.size {
                return Err(DrawFault::OtherSize { found: self.size, expected });
            }
        }
        let seed = self.seed.clone().ok_or(DrawFault::NotDrawn)?;
        let again = Record { seed: None, drawn: Vec::new(), ..self.clone() }.drawn(frame, seed)?;
        let said = |of: Option<&Drawn>| of.map_or_else(|| "–".into(), |d| format!("{} {}", d.code, d.ticket));
        for place in 0..again.drawn.len().max(self.drawn.len()) {
            let (found, expected) = (self.drawn.get(place), again.drawn.get(place));
            if found != expected {
                let (found, expected) = (said(found), said(expected));
                return Err(DrawFault::OtherDrawn { place: place + 1, found, expected });
            }
        }
        Ok(())
    }
}
