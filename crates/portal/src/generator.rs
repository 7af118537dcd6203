//! Which program made a page, as the page itself says: two programs of one name make the same bytes of the same files.

use super::{WORKER, script_path};
use model::Digest;
use std::sync::LazyLock;
use texts::{control, disclosure, event, form, info, language, outcome, pages};

/// The sources that decide what a page looks like, by file name.
const SOURCES: &[(&str, &str)] = &[
    ("about.rs", include_str!("about.rs")),
    ("acts.rs", include_str!("acts.rs")),
    ("anatomy.rs", include_str!("anatomy.rs")),
    ("away.rs", include_str!("away.rs")),
    ("candidates.rs", include_str!("candidates.rs")),
    ("changes.rs", include_str!("changes.rs")),
    ("confirmation.rs", include_str!("confirmation.rs")),
    ("council.rs", include_str!("council.rs")),
    ("course.rs", include_str!("course.rs")),
    ("cuts.rs", include_str!("cuts.rs")),
    ("disclosed.rs", include_str!("disclosed.rs")),
    ("disclosure.rs", include_str!("disclosure.rs")),
    ("disclosure_log.rs", include_str!("disclosure_log.rs")),
    ("disclosure_words.rs", include_str!("disclosure_words.rs")),
    ("district.rs", include_str!("district.rs")),
    ("districts.rs", include_str!("districts.rs")),
    ("doubt.rs", include_str!("doubt.rs")),
    ("editions.rs", include_str!("editions.rs")),
    ("feed.rs", include_str!("feed.rs")),
    ("find.rs", include_str!("find.rs")),
    ("generator.rs", include_str!("generator.rs")),
    ("history.rs", include_str!("history.rs")),
    ("info.rs", include_str!("info.rs")),
    ("layout.rs", include_str!("layout.rs")),
    ("lib.rs", include_str!("lib.rs")),
    ("live.rs", include_str!("live.rs")),
    ("manifest.rs", include_str!("manifest.rs")),
    ("map.rs", include_str!("map.rs")),
    ("missing.rs", include_str!("missing.rs")),
    ("number.rs", include_str!("number.rs")),
    ("outcome.rs", include_str!("outcome.rs")),
    ("outcome_words.rs", include_str!("outcome_words.rs")),
    ("parties.rs", include_str!("parties.rs")),
    ("parts.rs", include_str!("parts.rs")),
    ("pictures.rs", include_str!("pictures.rs")),
    ("place.rs", include_str!("place.rs")),
    ("proof.rs", include_str!("proof.rs")),
    ("region.rs", include_str!("region.rs")),
    ("register.rs", include_str!("register.rs")),
    ("relation.rs", include_str!("relation.rs")),
    ("render.rs", include_str!("render.rs")),
    ("result.rs", include_str!("result.rs")),
    ("scripts.rs", include_str!("scripts.rs")),
    ("search.rs", include_str!("search.rs")),
    ("station.rs", include_str!("station.rs")),
    ("style.css", include_str!("style.css")),
    ("style.rs", include_str!("style.rs")),
    ("summary.rs", include_str!("summary.rs")),
    ("table.rs", include_str!("table.rs")),
    ("topology.rs", include_str!("topology.rs")),
    ("versions.rs", include_str!("versions.rs")),
    ("words.rs", include_str!("words.rs")),
];

/// What pages say in `<meta name="generator">`: the version, and 12 hex digits over the pages' sources, scripts and the texts that
/// they show, since programs between two releases have one version.
pub fn generator() -> &'static str {
    static NAME: LazyLock<String> = LazyLock::new(|| {
        let mut all: String = SOURCES.iter().map(|(_, text)| *text).collect();
        all.extend([
            pages::PRINT,
            disclosure::PRINT,
            info::PRINT,
            outcome::PRINT,
            form::PRINT,
            control::PRINT,
            event::PRINT,
            language::PRINT,
        ]);
        all.extend([script_path(""), WORKER.into()]);
        let digest = Digest::of(all.as_bytes()).to_hex();
        format!("Sirekap {} {}", env!("CARGO_PKG_VERSION"), &digest[..12])
    });
    &NAME
}

/// The generator that a page, feed or table names.
pub fn generator_of(html: &str) -> Option<&str> {
    between(html, "<meta name=\"generator\" content=\"", "\"")
        .or_else(|| between(html, "<generator>", "</generator>"))
        .or_else(|| between(html, "\"_sirekap\":{\"generator\":\"", "\""))
        .or_else(|| between(html, "{\"name\":\"sirekap:generator\",\"value\":\"", "\""))
        .or_else(|| source_of(html).map(|(_, generator)| generator))
}

/// The address after `sirekap verify` on a page, or of the site in a feed, where it is a plain one.
pub fn address_of(html: &str) -> Option<&str> {
    let address = between(html, "<code>sirekap verify ", "</code>")
        .or_else(|| between(html, "<link rel=\"alternate\" type=\"text/html\" href=\"", "/perubahan"))
        .or_else(|| between(html, "\"home_page_url\":\"", "/perubahan"))
        .or_else(|| source_of(html).map(|(address, _)| address))?;
    let plain = address.chars().all(|c| c.is_ascii_graphic() && !"<>&\"'`".contains(c));
    let http = address.starts_with("http://") || address.starts_with("https://");
    (plain && http).then_some(address)
}

/// Site and generator in the last cell of a table.
fn source_of(csv: &str) -> Option<(&str, &str)> {
    let (_, source) = csv.strip_suffix(")\"\n")?.rsplit_once(",\"")?;
    let (page, log) = source.split_once(" (log ")?;
    // The page's path begins at the first slash behind those of `https://`.
    let slash = page.match_indices('/').nth(2)?.0;
    Some((page.get(..slash)?, log.split_once("; ")?.1))
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    text.split_once(before)?.1.split_once(after).map(|(between, _)| between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_covers_every_source_of_the_pages() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        assert_eq!(files, SOURCES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    }

    #[test]
    fn what_a_page_names_is_read() {
        let html = "<meta name=\"generator\" content=\"a b\"><code>sirekap verify https://x.example</code>";
        assert_eq!((generator_of(html), address_of(html)), (Some("a b"), Some("https://x.example")));
        assert_eq!((generator_of(""), address_of("<code>sirekap verify x y</code>")), (None, None));
    }
}
