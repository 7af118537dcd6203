//! The address of a portal, as an argument.

/// The address of another portal as browsers write an origin: pages name it in a header and compare it letter by letter.
pub fn of(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = host.strip_suffix('/').unwrap_or(host);
    let plain =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let origin = text.strip_suffix('/').unwrap_or(text);
    let said = !host.is_empty() && host.chars().all(plain);
    said.then(|| origin.to_string())
        .ok_or_else(|| "https://host or https://host:port is expected".to_string())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_mirror_is_an_origin_of_the_web_and_nothing_more() {
        for (text, origin) in [
            ("https://a.example", "https://a.example"),
            ("https://a.example/", "https://a.example"),
            ("http://[::1]:8024", "http://[::1]:8024"),
        ] {
            assert_eq!(of(text).as_deref(), Ok(origin));
        }
        for bad in [
            "",
            "a.example",
            "ftp://a",
            "https://",
            "https:///",
            "https://a/b",
            "https://a b",
            "https://a;x",
            "https://A",
            "https://u@a",
        ] {
            assert!(of(bad).is_err(), "{bad}");
        }
    }
}
