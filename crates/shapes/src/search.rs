//! The order of the search index (docs/spec/files.md, "The search index"): which keys a name has, on which page a key lies,
//! and where a reader looks for a word. Publisher, verifier and pages share it; what is in the index, each finds for itself.

use crate::own::{SearchIndex, SearchItem};
use model::{Contest, Level};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Rows on a page: some 25 kB, so that a directory and a page are a quick answer on a slow line.
pub const PAGE_ROWS: usize = 160;

/// Letters or digits from which a word begins a key of its own: shorter ones are titles and numbers.
const WORD_LETTERS_MIN: usize = 3;

/// A part of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Series {
    /// Regions of a level from the province down to the village.
    Regions(Level),
    /// Districts that have a page: all but the nation.
    Districts,
    /// Parties.
    Parties,
    /// Who stands in a contest.
    Candidates(Contest),
}

impl Series {
    /// The series of an election with these contests, in the order in which they are read.
    pub fn of(contests: &[Contest]) -> Vec<Series> {
        let regions = [Level::Province, Level::Regency, Level::Kecamatan, Level::Village];
        let fixed = regions.map(Series::Regions).into_iter().chain([Series::Parties, Series::Districts]);
        fixed.chain(contests.iter().copied().map(Series::Candidates)).collect()
    }

    /// The series of a name.
    pub fn from_code(code: &str) -> Option<Series> {
        Series::of(&Contest::ALL).into_iter().find(|series| series.to_string() == code)
    }

    /// Where its directory lies.
    pub fn directory(self) -> String {
        format!("v1/cari/{self}.json")
    }

    /// Where a page of it lies.
    pub fn page(self, number: usize) -> String {
        format!("v1/cari/{self}/{number}.json")
    }
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Series::Regions(Level::Province) => f.write_str("provinsi"),
            Series::Regions(Level::Regency) => f.write_str("kabupaten"),
            Series::Regions(Level::Kecamatan) => f.write_str("kecamatan"),
            Series::Regions(_) => f.write_str("desa"),
            Series::Districts => f.write_str("dapil"),
            Series::Parties => f.write_str("partai"),
            Series::Candidates(contest) => write!(f, "calon-{contest}"),
        }
    }
}

/// The words of a text: letters of Latin without their marks, small, and digits. Apostrophes are left out, everything else
/// stands between words.
pub fn words(text: &str) -> Vec<String> {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c) && !"'`’‘ʼ".contains(*c));
    let small: String =
        plain.map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    small.split_ascii_whitespace().map(String::from).collect()
}

/// The keys of a name, ascending: its words without gaps, from the first on and from each that is long enough to be looked
/// for. So *Suka Maju* and *Sukamaju* are found alike, and a name by each of its words.
pub fn keys(name: &str) -> Vec<String> {
    let words = words(name);
    let begins = |at: usize, word: &String| at == 0 || word.len() >= WORD_LETTERS_MIN;
    let starts = words.iter().enumerate().filter(|(at, word)| begins(*at, word)).map(|(at, _)| at);
    let mut keys: Vec<String> = starts.map(|at| words[at..].concat()).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The rows of a series in their order: by key, equal keys in the order of the items.
#[derive(Clone, Debug, Default)]
pub struct Rows(Vec<(String, u32)>);

impl Rows {
    /// From the names of each item.
    pub fn of<'n, I: IntoIterator<Item = &'n str>>(items: impl IntoIterator<Item = I>) -> Self {
        let mut rows = Vec::new();
        for (at, names) in (0u32..).zip(items) {
            let mut own: Vec<String> = names.into_iter().flat_map(keys).collect();
            own.sort();
            own.dedup();
            rows.extend(own.into_iter().map(|key| (key, at)));
        }
        rows.sort_unstable();
        Rows(rows)
    }

    /// The directory of the pages.
    pub fn directory(&self) -> SearchIndex {
        let mut starts = Vec::new();
        let mut last: Option<&str> = None;
        for page in self.0.chunks(PAGE_ROWS) {
            let first = page.first().map_or("", |(key, _)| key);
            starts.push(last.map_or("", |last| apart(last, first)).to_string());
            last = page.last().map(|(key, _)| key.as_str());
        }
        SearchIndex { rows: self.0.len() as u64, starts }
    }

    /// The pages: each item with its key there.
    pub fn pages<'r>(
        &'r self,
        items: &'r [SearchItem],
    ) -> impl ExactSizeIterator<Item = Vec<SearchItem>> + 'r {
        let row = |(key, at): &(String, u32)| {
            let item = items.get(*at as usize)?;
            Some(SearchItem { key: key.clone(), ..item.clone() })
        };
        self.0.chunks(PAGE_ROWS).map(move |page| page.iter().filter_map(row).collect())
    }
}

/// The shortest beginning of a key that tells it from the one before it; the whole of it where both are the same.
fn apart<'k>(before: &str, key: &'k str) -> &'k str {
    let same = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
    key.get(..same + 1).unwrap_or(key)
}

impl SearchIndex {
    /// The pages that may have keys which begin with these letters, in order.
    pub fn pages_of<'s>(&'s self, letters: &'s str) -> impl Iterator<Item = usize> + 's {
        let first = self.starts.partition_point(|start| start.as_str() < letters).saturating_sub(1);
        let here = move |at: usize| at == first || self.starts[at].starts_with(letters);
        (first..self.starts.len()).take_while(move |at| here(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_small_and_plain() {
        for (text, expected) in [
            ("", vec![]),
            ("  ", vec![]),
            ("KOTA ADM. JAKARTA PUSAT", vec!["kota", "adm", "jakarta", "pusat"]),
            ("Jum’at / MA'RANG", vec!["jumat", "marang"]),
            ("Éclair Ñusa ﬁ", vec!["eclair", "nusa", "fi"]),
            ("H. A-B, S.H.", vec!["h", "a", "b", "s", "h"]),
            ("TPS 005", vec!["tps", "005"]),
            ("漢字 ٣ x", vec!["x"]),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_has_a_key_from_each_word_on() {
        for (name, expected) in [
            ("SUKAMAJU", vec!["sukamaju"]),
            ("SUKA MAJU", vec!["maju", "sukamaju"]),
            ("H. ALI UMAR, S.H.", vec!["aliumarsh", "haliumarsh", "umarsh"]),
            ("UE", vec!["ue"]),
            ("BARU BARU", vec!["baru", "barubaru"]),
            ("—", vec![]),
        ] {
            assert_eq!(keys(name), expected, "{name}");
        }
    }

    #[test]
    fn series_are_named_once() {
        let all = Series::of(&Contest::ALL);
        for series in &all {
            assert_eq!(Series::from_code(&series.to_string()), Some(*series));
        }
        assert_eq!(Series::Candidates(Contest::Pdpr).page(3), "v1/cari/calon-pdpr/3.json");
        assert_eq!(Series::Regions(Level::Village).directory(), "v1/cari/desa.json");
        for bad in ["", "calon", "calon-x", "negara", "Desa"] {
            assert_eq!(Series::from_code(bad), None);
        }
    }

    fn named(names: &[String]) -> (Rows, Vec<Vec<SearchItem>>) {
        let item = |name: &String| SearchItem {
            key: String::new(),
            name: name.clone(),
            codes: String::new(),
            above: Vec::new(),
            contest: "ppwp".into(),
            number: None,
            party: None,
        };
        let items: Vec<SearchItem> = names.iter().map(item).collect();
        let rows = Rows::of(names.iter().map(|name| [name.as_str()]));
        let pages = rows.pages(&items).collect();
        (rows, pages)
    }

    #[test]
    fn every_key_is_on_a_page_where_a_reader_looks() {
        // Many equal keys over several pages, and neighbours that differ late.
        let names: Vec<String> = (0..900)
            .map(|n| match n % 3 {
                0 => "BARU".to_string(),
                1 => format!("BARU {}", n / 40),
                _ => format!("LUBUK {} TANJUNG", char::from(b'A' + (n % 26) as u8)),
            })
            .collect();
        let (rows, pages) = named(&names);
        let directory = rows.directory();
        assert_eq!(directory.starts.len(), pages.len());
        assert_eq!(directory.starts[0], "");
        assert!(directory.starts.is_sorted());
        assert_eq!(pages.iter().map(Vec::len).sum::<usize>() as u64, directory.rows);
        assert!(pages.concat().is_sorted_by_key(|item| &item.key));
        for letters in ["baru", "b", "baru1", "lubukb", "lubukbtanjung", "tanjung", "z", "a", ""] {
            let looked: Vec<usize> = directory.pages_of(letters).collect();
            for (at, page) in pages.iter().enumerate() {
                let found = page.iter().any(|item| item.key.starts_with(letters));
                assert!(!found || looked.contains(&at), "{letters}: page {at}");
            }
            let wanted =
                names.iter().flat_map(|name| keys(name)).filter(|key| key.starts_with(letters)).count();
            let there =
                looked.iter().flat_map(|at| &pages[*at]).filter(|i| i.key.starts_with(letters)).count();
            assert_eq!(there, wanted, "{letters}");
        }
        assert_eq!(SearchIndex::default().pages_of("a").count(), 0);
    }

    #[test]
    fn equal_keys_keep_the_order_of_the_items() {
        let (_, pages) = named(&["B AAA".into(), "AAA".into(), "B AAA".into()]);
        let rows: Vec<(&str, &str)> = pages[0].iter().map(|i| (i.key.as_str(), i.name.as_str())).collect();
        assert_eq!(
            rows,
            [("aaa", "B AAA"), ("aaa", "AAA"), ("aaa", "B AAA"), ("baaa", "B AAA"), ("baaa", "B AAA")]
        );
    }
}
