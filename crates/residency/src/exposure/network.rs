//! Addresses, names, URLs and paths in a text of one spelling ([`super::plain`]).

use super::runs;
use std::net::Ipv6Addr;

/// Schemes without `//` that lead somewhere.
const SCHEMES: [&str; 6] = ["mailto:", "tel:", "geo:", "ssh:", "s3:", "urn:ip"];
/// Hexadecimal digits of an IPv6 address without its colons.
const V6_DIGITS: usize = 32;

/// Whether a URL or e-mail address stands in the text.
pub fn url(text: &str) -> bool {
    let scheme = |word: &str| {
        let leads = |s: &&str| {
            let mut found = word.match_indices(*s);
            found.any(|(at, _)| !word[..at].ends_with(char::is_alphanumeric) && word.len() > at + s.len())
        };
        SCHEMES.iter().any(leads)
    };
    let mail = |word: &str| {
        let known = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        word.match_indices('@')
            .any(|(at, _)| known(word[..at].chars().next_back()) && known(word[at + 1..].chars().next()))
    };
    text.contains("://") || text.split_whitespace().any(|w| scheme(w) || mail(w) || w.contains("www."))
}

/// Whether an IP or hardware address stands in the text.
pub fn address(text: &str) -> bool {
    v4(text) || v6(text) || hexadecimal(text)
}

/// Four numbers of a byte between points, hyphens or underscores; the last one may be left open (`x`, `*`), and each may be
/// octal or hexadecimal.
fn v4(text: &str) -> bool {
    ['.', '-', '_'].into_iter().any(|mark| {
        let run = |c: char| c.is_ascii_alphanumeric() || c == mark || c == '*';
        runs(text, run).into_iter().any(|run| {
            let parts: Vec<&str> = run.split(mark).collect();
            parts.windows(4).any(|four| {
                let last = four[3];
                // What stands before the first and behind the last number is no part of them.
                let first = four[0].trim_start_matches(|c: char| !c.is_ascii_digit());
                let first = tail_digits(four[0]).or_else(|| (!first.is_empty()).then_some(first));
                let open = mark == '.' && matches!(last, "x" | "xx" | "xxx" | "*");
                first.is_some_and(byte) && byte(four[1]) && byte(four[2]) && (open || byte(head_digits(last)))
            })
        })
    })
}

/// The digits at the end, where something else stands before them.
fn tail_digits(part: &str) -> Option<&str> {
    let digits = part.len() - part.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (digits > 0 && digits < part.len() && !part.starts_with("0x")).then(|| &part[part.len() - digits..])
}

/// The digits at the beginning; all of a hexadecimal number.
fn head_digits(part: &str) -> &str {
    match part.starts_with("0x") {
        true => part,
        false => part.split(|c: char| !c.is_ascii_digit()).next().unwrap_or(""),
    }
}

/// Whether a part is a byte as people and `inet_aton` write it: decimal, octal behind a zero, hexadecimal behind `0x`.
fn byte(part: &str) -> bool {
    if let Some(digits) = part.strip_prefix("0x") {
        return u8::from_str_radix(digits, 16).is_ok();
    }
    let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let significant = part.trim_start_matches('0');
    let octal = part.starts_with('0') && u16::from_str_radix(part, 8).is_ok_and(|n| n < 256);
    digits && (significant.is_empty() || significant.parse::<u16>().is_ok_and(|n| n < 256) || octal)
}

/// Groups between colons that are an IPv6 address, with anything else around them; or a hardware address.
fn v6(text: &str) -> bool {
    let colons = runs(text, |c| c.is_ascii_hexdigit() || c == ':' || c == '.');
    colons.into_iter().filter(|run| run.matches(':').count() > 1).any(|run| {
        let groups: Vec<&str> = run.trim_end_matches('.').split(':').collect();
        let ends = |from: usize| (from + 3..=groups.len()).map(move |end| (from, end));
        (0..groups.len()).flat_map(ends).any(|(from, end)| {
            // A sentence's point may touch it on either side; those of an IPv4 address at its end belong to it.
            let piece = groups[from..end].join(":");
            let first = groups[from].len() - groups[from].rsplit('.').next().unwrap_or("").len();
            let bare = piece[first..].rfind(':').map_or(piece.as_str(), |colon| {
                let last =
                    first + colon + piece[first + colon..].find('.').unwrap_or(piece.len() - first - colon);
                &piece[first..last]
            });
            let address = |text: &str| text.parse::<Ipv6Addr>().is_ok();
            let whole = piece.contains("::") || end - from >= 7;
            whole && piece != "::" && (address(&piece) || address(bare))
        }) || is_hardware(&groups)
    }) || runs(text, |c| c.is_ascii_hexdigit() || c == '-')
        .into_iter()
        .any(|run| is_hardware(&run.split('-').collect::<Vec<_>>()))
}

fn is_hardware(groups: &[&str]) -> bool {
    groups.windows(6).any(|six| six.iter().all(|g| g.len() == 2 && g.bytes().all(|b| b.is_ascii_hexdigit())))
}

/// A number behind `0x`, or the digits of an IPv6 address in one go.
fn hexadecimal(text: &str) -> bool {
    runs(text, |c| c.is_ascii_alphanumeric()).into_iter().any(|run| {
        let hex = |digits: &str| digits.bytes().all(|b| b.is_ascii_hexdigit());
        let marked = run.strip_prefix("0x").is_some_and(|digits| digits.len() > 1 && hex(digits));
        marked || (run.len() == V6_DIGITS && hex(run))
    })
}

/// Whether a host's name stands in the text: labels between points of which a later one is letters alone; or a host and a port.
pub fn host(text: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let named = runs(text, of_name).into_iter().any(|run| {
        let labels: Vec<&str> = run.split('.').collect();
        let letters = |l: &str| l.chars().count() > 1 && l.chars().all(char::is_alphabetic);
        let top = |l: &str| letters(l) || l.starts_with("xn--");
        run == "localhost" || labels.windows(2).any(|two| !two[0].is_empty() && top(two[1]))
    });
    named || text.split_whitespace().any(with_port)
}

/// `db1:5432`
fn with_port(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.rsplit_once(':').is_some_and(|(host, port)| {
        let host = host.rsplit(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or("");
        let port = (2..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit());
        port && host.starts_with(char::is_alphabetic)
    })
}

/// Whether a path of a file system stands in the text.
pub fn path(text: &str) -> bool {
    let starts = |word: &str| {
        let word = word.trim_start_matches(['"', '\'', '(', '[', '<', '`', '=']);
        let rooted = word.strip_prefix('/').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let drive = word.as_bytes().get(1..3) == Some(&b":\\"[..]);
        rooted || drive || ["~/", "./", "../", "\\\\"].iter().any(|start| word.starts_with(start))
    };
    text.split_whitespace().any(starts)
}
