//! Collects what is odd about one record while it is read.

use crate::json::Member;
use crate::number::{Number, in_json};
use crate::remark::{Expected, Odd, Remark, shown};

/// Remarks on one record.
pub(crate) struct Notes {
    file: String,
    line: u32,
    station: String,
    pub remarks: Vec<Remark>,
}

impl Notes {
    pub fn new(file: &str, line: u32, station: &str) -> Self {
        Notes { file: file.into(), line, station: station.into(), remarks: Vec::new() }
    }

    fn push(&mut self, path: &str, raw: &str, number_left: bool, odd: Odd) {
        self.remarks.push(Remark {
            file: self.file.clone(),
            line: self.line,
            station: self.station.clone(),
            path: shown(path),
            value: shown(raw),
            number_left,
            odd,
        });
    }

    /// Something beside the numbers.
    pub fn odd(&mut self, path: &str, raw: &str, odd: Odd) {
        let lost = odd == Odd::Field(Expected::Block) && raw != "null";
        self.push(path, raw, lost, odd);
    }

    /// Numbers that were not taken, whatever is odd about them.
    pub fn lost(&mut self, path: &str, raw: &str, odd: Odd) {
        self.push(path, raw, true, odd);
    }

    /// Votes for nobody who stands here. Null says that there are none.
    pub fn stranger(&mut self, path: &str, member: &Member<'_>) {
        match member.raw {
            "null" => self.push(path, member.raw, false, Odd::Unknown),
            raw => self.push(path, raw, true, Odd::Stranger),
        }
    }

    /// The count that a member says, if it says one.
    pub fn count(&mut self, path: &str, member: &Member<'_>) -> Option<u32> {
        if member.twice {
            self.push(path, member.raw, true, Odd::Twice);
            return None;
        }
        self.number(path, member.raw, in_json(member.raw))
    }

    /// The count that was found, if it was.
    pub fn number(&mut self, path: &str, raw: &str, found: Number) -> Option<u32> {
        match found {
            Number::Null => None,
            Number::Count(count) => Some(count),
            Number::Otherwise(count) => {
                self.push(path, raw, false, Odd::Written(count.to_string()));
                Some(count)
            }
            Number::Odd => {
                self.push(path, raw, true, Odd::Number);
                None
            }
        }
    }

    /// Whether a number was not taken.
    pub fn number_left(&self) -> bool {
        self.remarks.iter().any(|r| r.number_left)
    }
}
