//! The one stylesheet and the icon, named by their content so that they can be cached for ever.

use model::Digest;
use std::sync::LazyLock;

/// The stylesheet.
pub const STYLE: &str = include_str!("style.css");

/// The icon: a bar chart in the site's colour.
pub const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" \
                        rx=\"3\" fill=\"#8c1c24\"/><path fill=\"#fff\" d=\"M3 9h2v4H3zM7 6h2v7H7zM11 3h2v10h-2z\"/></svg>";

/// The OpenAPI document of what an origin answers.
pub const OPENAPI: &str = include_str!("../../../docs/spec/openapi.json");

/// Where the icon lies.
pub const ICON_PATH: &str = "/aset/ikon.svg";

/// Where the stylesheet lies: its name carries the first 16 hex digits of its SHA-256.
pub fn style_path() -> &'static str {
    static PATH: LazyLock<String> =
        LazyLock::new(|| format!("/aset/gaya.{}.css", &Digest::of(STYLE.as_bytes()).to_hex()[..16]));
    &PATH
}

#[cfg(test)]
mod tests {
    use super::STYLE;

    #[test]
    fn the_stylesheet_stays_small_and_asks_nobody_else() {
        assert!(STYLE.len() < 17 * 1024, "{} bytes", STYLE.len());
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import"));
    }
}
