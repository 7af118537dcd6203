//! The dictionary before a stream: keys and the bytes of their values, nothing resolved.

/// Most bytes of a dictionary: those of pictures have some hundred.
const BYTES_MAX: usize = 4_096;
/// Deepest nesting of a value.
const DEPTH_MAX: usize = 16;

/// The keys of a dictionary with the bytes of their values.
#[derive(Clone, Debug, Default)]
pub struct Dict<'a>(Vec<(&'a [u8], &'a [u8])>);

/// Whether a byte is white space in a PDF.
pub fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

/// Whether a byte ends a name or a number.
fn is_end(byte: u8) -> bool {
    is_white(byte) || matches!(byte, b'/' | b'<' | b'>' | b'[' | b']' | b'(' | b')' | b'{' | b'}' | b'%')
}

impl<'a> Dict<'a> {
    /// The dictionary that begins at a place, white space before it allowed, and where it ends.
    pub fn parse(bytes: &'a [u8], at: usize) -> Option<(Dict<'a>, usize)> {
        let part = bytes.get(at..bytes.len().min(at.saturating_add(BYTES_MAX)))?;
        let start = white(part, 0);
        let (dict, end) = Dict::inside(part, start)?;
        Some((dict, at + end))
    }

    fn inside(part: &'a [u8], start: usize) -> Option<(Dict<'a>, usize)> {
        let mut at = start + part.get(start..)?.strip_prefix(b"<<").map(|_| 2)?;
        let mut keys = Vec::new();
        loop {
            at = white(part, at);
            if part.get(at..)?.starts_with(b">>") {
                return Some((Dict(keys), at + 2));
            }
            let key_end = value_end(part, at)?;
            let key = part.get(at..key_end)?.strip_prefix(b"/")?;
            at = white(part, key_end);
            let mut end = value_end(part, at)?;
            // `12 0 R` is one value.
            if part.get(at..end)?.iter().all(u8::is_ascii_digit)
                && let Some(reference) = reference_end(part, end)
            {
                end = reference;
            }
            keys.push((key, part.get(at..end)?));
            at = end;
        }
    }

    fn value(&self, key: &[u8]) -> Option<&'a [u8]> {
        self.0.iter().find(|(k, _)| *k == key).map(|(_, value)| *value)
    }

    /// A value that is a name, without its slash.
    pub fn name(&self, key: &[u8]) -> Option<&'a [u8]> {
        self.value(key)?.strip_prefix(b"/")
    }

    /// A value that is a name or an array of names; empty for any other.
    pub fn names(&self, key: &[u8]) -> Vec<&'a [u8]> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let inside = value.strip_prefix(b"[").and_then(|v| v.strip_suffix(b"]")).unwrap_or(value);
        let mut names = Vec::new();
        let mut at = white(inside, 0);
        while let Some(end) = value_end(inside, at) {
            let Some(name) = inside[at..end].strip_prefix(b"/") else { return Vec::new() };
            names.push(name);
            at = white(inside, end);
        }
        names
    }

    /// A value that is a whole number from 0 on.
    pub fn integer(&self, key: &[u8]) -> Option<u32> {
        std::str::from_utf8(self.value(key)?).ok()?.parse().ok()
    }

    /// A value that is `true`.
    pub fn is_true(&self, key: &[u8]) -> bool {
        self.value(key) == Some(b"true")
    }

    /// The number of the object that a value refers to.
    pub fn reference(&self, key: &[u8]) -> Option<u32> {
        let text = std::str::from_utf8(self.value(key)?.strip_suffix(b"R")?).ok()?;
        text.split_ascii_whitespace().next()?.parse().ok()
    }

    /// A value that is a dictionary, or the last of an array of dictionaries: that of the last filter.
    pub fn dict(&self, key: &[u8]) -> Option<Dict<'a>> {
        let value = self.value(key)?;
        let start = value.windows(2).rposition(|pair| pair == b"<<")?;
        Dict::inside(value, start).map(|(dict, _)| dict)
    }

    /// The bytes of a value as they stand.
    pub fn raw(&self, key: &[u8]) -> Option<&'a [u8]> {
        self.value(key)
    }

    /// Width and height of a picture in pixels.
    pub fn sides(&self) -> Option<(u32, u32)> {
        self.integer(b"Width").zip(self.integer(b"Height"))
    }
}

/// The place behind white space and remarks.
fn white(part: &[u8], mut at: usize) -> usize {
    loop {
        at += part.get(at..).unwrap_or_default().iter().take_while(|b| is_white(**b)).count();
        if part.get(at) != Some(&b'%') {
            return at;
        }
        at += part[at..].iter().take_while(|b| !matches!(b, b'\r' | b'\n')).count();
    }
}

/// Where `<generation> R` behind a number ends.
fn reference_end(part: &[u8], end: usize) -> Option<usize> {
    let at = white(part, end);
    let digits = part.get(at..)?.iter().take_while(|b| b.is_ascii_digit()).count();
    let behind = white(part, at + digits);
    (digits > 0 && part.get(behind) == Some(&b'R')).then_some(behind + 1)
}

/// Where the value that begins at a place ends.
fn value_end(part: &[u8], at: usize) -> Option<usize> {
    let mut at = at;
    let mut depth = 0usize;
    loop {
        let rest = part.get(at..)?;
        at += match rest {
            [b'<', b'<', ..] => {
                depth += 1;
                2
            }
            [b'>', b'>', ..] => {
                depth = depth.checked_sub(1)?;
                2
            }
            [b'[', ..] => {
                depth += 1;
                1
            }
            [b']', ..] => {
                depth = depth.checked_sub(1)?;
                1
            }
            [b'(', ..] => string_length(rest)?,
            [b'<', ..] => rest.iter().position(|b| *b == b'>')? + 1,
            [b'/', name @ ..] => 1 + name.iter().take_while(|b| !is_end(**b)).count(),
            [first, ..] if !is_end(*first) => rest.iter().take_while(|b| !is_end(**b)).count(),
            _ => return None,
        };
        if depth == 0 {
            return Some(at);
        }
        if depth > DEPTH_MAX {
            return None;
        }
        at = white(part, at);
    }
}

/// Length of a string in parentheses, which may hold others and escaped ones.
fn string_length(text: &[u8]) -> Option<usize> {
    let (mut depth, mut at) = (0usize, 0);
    loop {
        match text.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}
