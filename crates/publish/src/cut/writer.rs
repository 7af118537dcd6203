//! Comma-separated fields as every reader guesses them right (RFC 4180): texts always in quotes, numbers and flags never, what
//! is absent empty, lines ended by a line feed.

/// Lines being written.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    out: Vec<u8>,
    /// Whether the line has a field already.
    begun: bool,
}

impl Writer {
    fn next(&mut self) {
        if std::mem::replace(&mut self.begun, true) {
            self.out.push(b',');
        }
    }

    /// The name of a column: of letters, digits, dots and underscores, so it needs no quotes.
    pub fn name(&mut self, name: &str) {
        self.next();
        self.out.extend_from_slice(name.as_bytes());
    }

    /// A text, in quotes also where it is a code of digits; an empty one is absent.
    pub fn text(&mut self, text: &str) {
        self.next();
        if text.is_empty() {
            return;
        }
        self.out.push(b'"');
        for byte in text.bytes() {
            self.out.push(byte);
            if byte == b'"' {
                self.out.push(b'"');
            }
        }
        self.out.push(b'"');
    }

    /// A number.
    pub fn number(&mut self, number: u64) {
        self.next();
        self.out.extend_from_slice(number.to_string().as_bytes());
    }

    /// A number where there is one.
    pub fn maybe(&mut self, number: Option<u64>) {
        match number {
            Some(number) => self.number(number),
            None => self.absent(),
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, flag: bool) {
        self.next();
        self.out.extend_from_slice(if flag { b"true" } else { b"false" });
    }

    /// Nothing: there is no value.
    pub fn absent(&mut self) {
        self.next();
    }

    /// The end of a line.
    pub fn end(&mut self) {
        self.begun = false;
        self.out.push(b'\n');
    }

    /// All lines.
    pub fn bytes(self) -> Vec<u8> {
        self.out
    }
}
