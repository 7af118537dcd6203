//! Addresses of places, and which of them one belongs to.

/// An address, as a file or a program writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address<'t> {
    /// A folder, by its parts; `rooted` where it begins at the root of the disk.
    Folder {
        /// Whether it begins at the root of the disk, and not at the election's folder.
        rooted: bool,
        /// Names of folders, from there.
        parts: Vec<&'t str>,
    },
    /// Something that is reached by a network.
    Net {
        /// `https` and the like; none for a mere host.
        scheme: Option<&'t str>,
        /// Name or address of the host, in small letters.
        host: String,
        /// Its port, where it is named or follows from the scheme.
        port: Option<u16>,
        /// Path below it.
        parts: Vec<&'t str>,
    },
}

impl<'t> Address<'t> {
    /// Reads an address; `None` for what is none. No address holds a user, a password or a query: what is secret does not
    /// belong into such a file.
    pub(crate) fn parse(text: &'t str) -> Option<Self> {
        if text.is_empty() || text.chars().any(char::is_control) {
            return None;
        }
        match text.split_once("://") {
            _ if text.starts_with(['/', '.']) => Self::folder(text),
            // Names of folders have spaces and the like, addresses of the net have none.
            _ if text.contains(|c: char| c.is_whitespace() || matches!(c, '?' | '#' | '@')) => None,
            Some((scheme, rest)) => Self::url(scheme, rest),
            None => Self::net(None, text, None),
        }
    }

    fn folder(text: &'t str) -> Option<Self> {
        let rooted = text.starts_with('/');
        let inner = match rooted {
            true => text.get(1..)?,
            false => text.strip_prefix('.').filter(|rest| rest.is_empty() || rest.starts_with('/'))?,
        };
        parts(inner).map(|parts| Address::Folder { rooted, parts })
    }

    fn url(scheme: &'t str, rest: &'t str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
        if !scheme.starts_with(|c: char| c.is_ascii_lowercase()) || !scheme.chars().all(plain) {
            return None;
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        Self::net(Some(scheme), host, Some(path))
    }

    fn net(scheme: Option<&'t str>, host: &str, path: Option<&'t str>) -> Option<Self> {
        let (host, port) = match host.strip_prefix('[') {
            Some(inner) => {
                let (address, rest) = inner.split_once(']')?;
                address.parse::<std::net::Ipv6Addr>().ok()?;
                (address, rest.is_empty().then_some("").or_else(|| rest.strip_prefix(':'))?)
            }
            None if host.parse::<std::net::Ipv6Addr>().is_ok() => (host, ""),
            None => host.split_once(':').unwrap_or((host, "")),
        };
        let port = match (port, scheme) {
            ("", Some("https")) => Some(443),
            ("", Some("http")) => Some(80),
            ("", _) => None,
            (port, _) => Some(port.parse().ok()?),
        };
        let label = |label: &str| {
            let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            (1..=63).contains(&label.len()) && label.chars().all(inner)
        };
        let named = host.len() <= 253 && host.strip_suffix('.').unwrap_or(host).split('.').all(label);
        if !named && host.parse::<std::net::IpAddr>().is_err() {
            return None;
        }
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        Some(Address::Net { scheme, host, port, parts: parts(path.unwrap_or_default())? })
    }

    /// How closely this address, a place's, holds another, which is in use; `None` where it does not. What is below a folder or
    /// path belongs to it; a host without a scheme has every service on it.
    pub(crate) fn holds(&self, used: &Address<'_>) -> Option<usize> {
        let below = |outer: &[&str], inner: &[&str]| inner.starts_with(outer).then_some(outer.len());
        match (self, used) {
            (
                Address::Folder { rooted, parts },
                Address::Folder { rooted: their_root, parts: their_parts },
            ) if rooted == their_root => below(parts, their_parts),
            (
                Address::Net { scheme, host, port, parts },
                Address::Net { scheme: their_scheme, host: their_host, port: their_port, parts: their_parts },
            ) if host == their_host
                && (scheme.is_none() || scheme == their_scheme)
                && (port.is_none() || port == their_port) =>
            {
                // Each of these says more than a path could leave open.
                let said = [scheme.is_some(), port.is_some()].into_iter().filter(|said| *said).count();
                below(parts, their_parts).map(|parts| parts + said)
            }
            _ => None,
        }
    }
}

/// The parts of a path; none where one leads upwards.
fn parts(path: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    parts.iter().all(|part| *part != "..").then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn what_is_an_address() {
        for good in [
            "/srv/pemilu",
            "/home/ani/data pemilu#2",
            "/",
            ".",
            "./ledger",
            "https://hasil.example.id",
            "https://hasil.example.id:8443/a/b",
            "s3://ember/gambar",
            "postgres://basis.example.id/log",
            "hasil.example.id",
            "hasil.example.id:53",
            "203.0.113.7",
            "[2001:db8::7]:443",
            "2001:db8::7",
            "https://[2001:db8::7]/",
        ] {
            assert!(Address::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            " ",
            "..",
            "/srv/../etc",
            "../x",
            ".x",
            "https://",
            "https:///x",
            "HTTPS://x",
            "https://u:p@host/",
            "https://host/a?b=c",
            "https://host:99999/",
            "a b",
            "-://x",
            "https://[x]/",
            "contoh..id",
            "a/b",
            "\n",
        ] {
            assert!(Address::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn what_a_place_holds() {
        // A place's address, what is in use, how closely it is held.
        for (place, used, closely) in [
            ("/srv", "/srv/pemilu/tree", Some(1)),
            ("/srv/pemilu", "/srv/pemilu/tree", Some(2)),
            ("/srv/pem", "/srv/pemilu", None),
            ("/", "/anything", Some(0)),
            (".", "./ledger", Some(0)),
            (".", "/ledger", None),
            ("https://a.example", "https://A.example:443/x", Some(2)),
            ("https://a.example/x", "https://a.example/x/y", Some(3)),
            ("https://a.example/x", "https://a.example/xy", None),
            ("https://a.example", "http://a.example", None),
            ("a.example", "https://a.example:8443/x", Some(0)),
            ("a.example:443", "https://a.example", Some(1)),
            ("a.example:53", "https://a.example", None),
            ("a.example", "https://b.a.example", None),
            ("s3://ember", "s3://ember/gambar", Some(1)),
        ] {
            let held = Address::parse(place).unwrap().holds(&Address::parse(used).unwrap());
            assert_eq!(held, closely, "{place} and {used}");
        }
    }
}
