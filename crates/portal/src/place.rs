//! Addresses: of pages, of the files behind them, and of entries in the log.

use model::{Contest, Lang};
use shapes::paths::{count_codes, counts, join};

/// An address of this site in a language: Bahasa Indonesia is the default and needs no query.
pub fn href(path: &str, lang: Lang) -> String {
    if lang == Lang::default() { path.to_string() } else { format!("{path}?lang={}", lang.code()) }
}

/// The page of a region or station.
pub fn page<'a>(contest: &str, codes: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let codes: Vec<&str> = codes.into_iter().collect();
    href(&format!("/{contest}/{}", codes.join("/")), lang)
}

/// The page of a district.
pub fn district_page<'a>(contest: &str, codes: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let codes: Vec<&str> = codes.into_iter().collect();
    href(&format!("/dapil/{contest}/{}", codes.join("/")), lang)
}

/// The page of a district's candidates.
pub fn candidates_page(contest: &str, codes: &[&str], lang: Lang) -> String {
    href(&format!("/calon/{contest}/{}", codes.join("/")), lang)
}

/// The page of an outcome.
pub fn outcome_page<'a>(contest: &str, codes: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let codes: Vec<&str> = codes.into_iter().collect();
    href(&format!("/hasil-akhir/{contest}/{}", codes.join("/")), lang)
}

/// The page that shows how an outcome differs from that of a cut.
pub fn editions_page(cut: &str, contest: &str, codes: &[&str], lang: Lang) -> String {
    href(&format!("/banding/{cut}/{contest}/{}", codes.join("/")), lang)
}

/// Codes that lead to a district's page: below the nation, a province or a kabupaten/kota.
pub fn district_codes<'a>(contest: &str, region: &[&'a str], district: &'a str) -> Option<Vec<&'a str>> {
    let contest: Contest = contest.parse().ok()?;
    let level = usize::from(contest.elects().tingkat());
    // A region that is one district gives it its code.
    let above = if contest.is_whole() { level.checked_sub(1)? } else { level };
    Some(region.get(..above)?.iter().copied().chain([district]).collect())
}

/// Our own file of a region or station.
pub fn own_file(contest: &str, codes: &[&str]) -> String {
    format!("/{}", join(&format!("v1/hasil/{contest}"), codes.iter().copied()))
}

/// The file of 2024 of a region or station, where the portal had one: none for the nation in pdpd, pdprdp and pdprdk,
/// nor for a province in pdprdk.
pub fn portal_file(contest: &str, codes: &[&str]) -> Option<String> {
    let contest: Contest = contest.parse().ok()?;
    let path = || format!("/{}", join(&counts("hhcw", contest), count_codes(contest, codes)));
    (codes.len() >= usize::from(contest.counted_from().tingkat())).then(path)
}

/// The bundle of log entries that holds an index in a log of `size` entries.
pub fn entry_bundle(index: u64, size: u64) -> Option<String> {
    let bundle = index / u64::from(tlog::TILE_WIDTH);
    let start = bundle * u64::from(tlog::TILE_WIDTH);
    let width = size.checked_sub(start).filter(|_| index < size)?.min(u64::from(tlog::TILE_WIDTH));
    let width = u16::try_from(width).ok()?;
    Some(format!("/log/{}", tlog::BundleId { index: bundle, width }.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_lie_in_bundles_of_256() {
        for (index, size, path) in [
            (0, 1, Some("/log/tile/entries/000.p/1")),
            (255, 256, Some("/log/tile/entries/000")),
            (256, 300, Some("/log/tile/entries/001.p/44")),
            (300_000, 806_590, Some("/log/tile/entries/x001/171")),
            (7, 7, None),
        ] {
            assert_eq!(entry_bundle(index, size).as_deref(), path);
        }
    }

    #[test]
    fn the_portal_had_no_file_for_some_upper_tiers() {
        assert_eq!(portal_file("ppwp", &[]).as_deref(), Some("/pemilu/hhcw/ppwp.json"));
        assert_eq!(portal_file("pdpd", &[]), None);
        assert_eq!(portal_file("pdprdk", &["11"]), None);
        assert_eq!(
            portal_file("pdprdk", &["11", "1101"]).as_deref(),
            Some("/pemilu/hhcw/pdprdk/11/1101.json")
        );
    }
}
