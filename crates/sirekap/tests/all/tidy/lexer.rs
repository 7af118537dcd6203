//! Rust text without what only looks like code: comments, what stands in quotes, and items of `#[cfg(test)]`.
//! Lines keep their numbers.

/// The code alone; everything else is blanked.
pub fn code(text: &str) -> String {
    without_tests(without_quotes(text))
}

fn without_quotes(text: &str) -> String {
    let c: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while i < c.len() {
        let end = match c[i] {
            '/' if at(&c, i + 1) == '/' => until(&c, i, |j| c[j] == '\n'),
            '/' if at(&c, i + 1) == '*' => block_comment(&c, i),
            '"' => string(&c, i),
            '\'' => character(&c, i),
            'r' if !word(&c, i.wrapping_sub(1)) || "bc".contains(at(&c, i.wrapping_sub(1))) => {
                raw_string(&c, i).unwrap_or(i)
            }
            _ => i,
        };
        if end > i {
            out.extend(c[i..end].iter().map(|ch| if *ch == '\n' { '\n' } else { ' ' }));
            i = end;
        } else {
            out.push(c[i]);
            i += 1;
        }
    }
    out
}

fn at(c: &[char], i: usize) -> char {
    c.get(i).copied().unwrap_or('\0')
}

fn word(c: &[char], i: usize) -> bool {
    at(c, i).is_alphanumeric() || at(c, i) == '_'
}

fn until(c: &[char], from: usize, stop: impl Fn(usize) -> bool) -> usize {
    (from..c.len()).find(|j| stop(*j)).unwrap_or(c.len())
}

fn block_comment(c: &[char], from: usize) -> usize {
    let (mut i, mut depth) = (from, 0);
    while i < c.len() {
        match (c[i], at(c, i + 1)) {
            ('/', '*') => (depth, i) = (depth + 1, i + 2),
            ('*', '/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    i
}

fn string(c: &[char], from: usize) -> usize {
    let mut i = from + 1;
    while i < c.len() && c[i] != '"' {
        i += if c[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(c.len())
}

/// A character, or `from` itself where the quote begins a lifetime.
fn character(c: &[char], from: usize) -> usize {
    match (at(c, from + 1), at(c, from + 2)) {
        ('\\', _) => until(c, from + 3, |j| c[j] == '\'') + 1,
        (_, '\'') => from + 3,
        _ => from,
    }
}

fn raw_string(c: &[char], from: usize) -> Option<usize> {
    let hashes = (from + 1..c.len()).take_while(|j| c[*j] == '#').count();
    if at(c, from + 1 + hashes) != '"' {
        return None;
    }
    let closes = |j: usize| c[j] == '"' && (1..=hashes).all(|k| at(c, j + k) == '#');
    Some((until(c, from + 2 + hashes, closes) + 1 + hashes).min(c.len()))
}

/// Blanks the item after each `#[cfg(test)]`.
fn without_tests(mut code: String) -> String {
    const MARK: &str = "#[cfg(test)]";
    while let Some(start) = code.find(MARK) {
        let rest = &code[start..];
        let open = rest.find(['{', ';']).unwrap_or(rest.len() - 1);
        let mut depth = 0_i32;
        let end = rest[open..].char_indices().find_map(|(i, ch)| {
            depth += i32::from(ch == '{') - i32::from(ch == '}');
            (depth == 0).then_some(open + i + 1)
        });
        let end = start + end.unwrap_or(rest.len());
        let blank: String = code[start..end].chars().map(|ch| if ch == '\n' { '\n' } else { ' ' }).collect();
        code.replace_range(start..end, &blank);
    }
    code
}
