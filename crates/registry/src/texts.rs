//! Many short texts in one string: two allocations for a whole column.

/// A column of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    /// Appends a text given in parts. The caller keeps the sum within [`crate::SNAPSHOT_BYTES_MAX`] or
    /// [`crate::STATIONS_MAX`] codes, far below 2^32.
    pub fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.bytes.push_str(part);
        }
        self.ends.push(self.bytes.len() as u32);
    }

    /// Number of texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text at a position; empty outside.
    pub fn get(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends.get(at - 1).copied().unwrap_or(0) };
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.bytes.get(start as usize..end as usize).unwrap_or("")
    }
}
