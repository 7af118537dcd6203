//! What a reader looks for, in the files of one state: a code by walking down the tree, words by the search index
//! (docs/spec/files.md, "The search index"). Every look-up is bounded: pages of the index, rows shown, villages opened.

use super::render::{Files, NodeFiles, STATION_CODES, read};
use shapes::own::{ElectionFile, RegionResult, SearchIndex, SearchItem};
use shapes::paths::join;
use shapes::search::{Series, words};

/// Most letters of a question: the longest names of villages with all above them have some 90.
pub const QUESTION_MAX: usize = 100;
/// Most words of a question that are looked at.
const WORDS_MAX: usize = 8;
/// Rows shown of each series.
pub const SHOWN_MAX: usize = 10;
/// Pages of the index read for each series: some 25 kB each.
const PAGES_MAX: usize = 4;
/// Villages in which a station of a number is looked for.
const VILLAGES_MAX: usize = 5;

/// Words that say what kind of thing is looked for and stand in few names.
const KINDS: [&str; 13] = [
    "provinsi",
    "prov",
    "kabupaten",
    "kab",
    "kecamatan",
    "kec",
    "kelurahan",
    "kel",
    "desa",
    "dapil",
    "partai",
    "calon",
    "caleg",
];

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was entered, spaces around it taken off.
    pub text: String,
    /// Its words, without `tps` and the number behind it.
    words: Vec<String>,
    /// Number of a station within its village.
    pub station: Option<u32>,
    /// Whether more was entered than is looked at, or a number that is none.
    pub bad: bool,
}

impl Question {
    /// From what was entered: words, and the number of a station where it was entered apart.
    pub fn new(text: &str, station: &str) -> Self {
        let (text, station) = (text.trim(), station.trim());
        let long = text.chars().count() > QUESTION_MAX;
        let mut asked: Vec<String> = if long { Vec::new() } else { words(text) };
        let apart = words(station).iter().find_map(|word| number(word));
        let bad = long || asked.len() > WORDS_MAX || (apart.is_none() && !station.is_empty());
        asked.truncate(WORDS_MAX);
        let mut question =
            Question { text: text.chars().take(QUESTION_MAX).collect(), words: asked, station: apart, bad };
        question.take_station();
        question
    }

    /// Takes `tps 5`, `tps5` or `tps 005` out of the words.
    fn take_station(&mut self) {
        let found = self.words.iter().enumerate().find_map(|(at, word)| {
            let rest = word.strip_prefix("tps")?;
            match (rest, self.words.get(at + 1)) {
                ("", Some(next)) => Some((at, 2, number(next)?)),
                _ => Some((at, 1, number(rest)?)),
            }
        });
        if let Some((at, count, number)) = found {
            self.words.drain(at..at + count);
            self.station = self.station.or(Some(number));
        }
    }

    /// What is looked for beside the number of a station.
    pub fn named(&self) -> String {
        self.words.join(" ")
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.bad && self.station.is_none()
    }

    /// The one word that may be a code.
    pub fn code(&self) -> Option<&str> {
        let text = self.text.as_str();
        let plain = text.len() > 1 && text.bytes().all(|b| b.is_ascii_alphanumeric());
        (plain && text.starts_with(|c: char| c.is_ascii_digit())).then_some(text)
    }
}

fn number(word: &str) -> Option<u32> {
    let digits = !word.is_empty() && word.len() < 6 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

/// Something found that has a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub item: SearchItem,
    /// Name and code of a station in it, where one was asked for and is there.
    pub station: Option<(String, String)>,
}

/// What was found of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The series; none for what a code names.
    pub series: Option<Series>,
    /// Most likely first.
    pub hits: Vec<Hit>,
    /// Whether there is more than is shown or was read.
    pub more: bool,
}

/// Everything found, by series.
///
/// # Errors
/// A file that could not be read, or that is not what its path says.
pub fn find<F: Files>(
    files: &F,
    election: &ElectionFile,
    question: &Question,
) -> Result<Vec<Group>, F::Error> {
    let mut groups = Vec::new();
    if let Some(hit) = question.code().map(|code| by_code(files, election, code)).transpose()?.flatten() {
        groups.push(Group { series: None, hits: vec![hit], more: false });
    }
    let mut found = by_words(files, election, question, &question.words)?;
    if found.is_empty() {
        let named: Vec<String> =
            question.words.iter().filter(|word| !KINDS.contains(&word.as_str())).cloned().collect();
        if named.len() < question.words.len() {
            found = by_words(files, election, question, &named)?;
        }
    }
    groups.extend(found);
    Ok(groups)
}

fn by_words<F: Files>(
    files: &F,
    election: &ElectionFile,
    question: &Question,
    words: &[String],
) -> Result<Vec<Group>, F::Error> {
    let mut groups = Vec::new();
    if words.is_empty() {
        return Ok(groups);
    }
    let contests: Vec<_> = election.contests.iter().filter_map(|c| c.parse().ok()).collect();
    for series in Series::of(&contests) {
        // Stations have numbers in villages alone.
        if question.station.is_some() && series != Series::Regions(model::Level::Village) {
            continue;
        }
        let (items, more) = rows(files, series, words)?;
        let mut hits = Vec::new();
        for (at, item) in items.into_iter().enumerate() {
            let station = match question.station.filter(|_| at < VILLAGES_MAX) {
                Some(number) => station(files, &item, number)?,
                None => None,
            };
            hits.push(Hit { item, station });
        }
        // Villages that have the station stand before those that have it not.
        hits.sort_by_key(|hit| hit.station.is_none());
        if !hits.is_empty() {
            groups.push(Group { series: Some(series), hits, more });
        }
    }
    Ok(groups)
}

/// The rows of a series that have all words, and whether there may be more of them. The words may be a name's and those of
/// what it lies in, in any order: a run of them is looked up, and the others must stand in the row.
fn rows<F: Files>(files: &F, series: Series, words: &[String]) -> Result<(Vec<SearchItem>, bool), F::Error> {
    let Some(directory) = read::<F, SearchIndex>(files, &series.directory())? else {
        return Ok((Vec::new(), false));
    };
    let mut budget = PAGES_MAX;
    let ends = (1..=words.len()).rev().map(|end| 0..end);
    for run in ends.chain((1..words.len()).map(|start| start..words.len())) {
        let letters = words[run.clone()].concat();
        let others: Vec<&String> = words[..run.start].iter().chain(&words[run.end..]).collect();
        let mut found: Vec<SearchItem> = Vec::new();
        for at in directory.pages_of(&letters) {
            if budget == 0 {
                return Ok((found, true));
            }
            budget -= 1;
            let page = read::<F, Vec<SearchItem>>(files, &series.page(at))?.unwrap_or_default();
            let rows = page.into_iter().filter(|row| row.key.starts_with(&letters));
            for row in rows.filter(|row| others.iter().all(|word| has(row, word))) {
                // The key says where it was found, and not what.
                let item = SearchItem { key: String::new(), ..row };
                if found.contains(&item) {
                    continue;
                }
                if found.len() == SHOWN_MAX {
                    return Ok((found, true));
                }
                found.push(item);
            }
        }
        if !found.is_empty() {
            return Ok((found, false));
        }
    }
    Ok((Vec::new(), false))
}

/// Whether a word stands in an item's names or in those above it.
fn has(item: &SearchItem, word: &str) -> bool {
    let own = std::iter::once(&item.name).chain(&item.party);
    own.chain(&item.above).any(|name| stands_in(word, name))
}

/// Whether some word of a name, with those behind it, begins with these letters: short words too, unlike keys.
fn stands_in(letters: &str, name: &str) -> bool {
    let words = words(name);
    (0..words.len()).any(|at| words[at..].concat().starts_with(letters))
}

/// The station of a number in a village: its name ends with it.
fn station<F: Files>(
    files: &F,
    village: &SearchItem,
    wanted: u32,
) -> Result<Option<(String, String)>, F::Error> {
    let path = join(&format!("v1/hasil/{}", village.contest), village.codes.split('/'));
    let Some(result) = read::<F, RegionResult>(files, &path)? else { return Ok(None) };
    let is = |name: &str| words(name).last().and_then(|word| number(word)) == Some(wanted);
    let line = result.stations.into_iter().find(|line| is(&line.station.name));
    Ok(line.map(|line| (line.station.name, line.station.code)))
}

/// The region or station that a code names.
fn by_code<F: Files>(files: &F, election: &ElectionFile, code: &str) -> Result<Option<Hit>, F::Error> {
    for contest in &election.contests {
        let Some(codes) = locate(files, contest, code)? else { continue };
        let above = codes.get(..codes.len().min(STATION_CODES - 1)).unwrap_or(&codes);
        let path = join(&format!("v1/hasil/{contest}"), above.iter().map(String::as_str));
        let Some(result) = read::<F, RegionResult>(files, &path)? else { continue };
        let line = result.stations.into_iter().find(|line| line.station.code == code);
        let item = SearchItem {
            key: String::new(),
            name: result.region.name,
            codes: above.join("/"),
            above: result.path.into_iter().map(|region| region.name).collect(),
            contest: contest.clone(),
            number: None,
            party: None,
        };
        return Ok(Some(Hit { item, station: line.map(|line| (line.station.name, line.station.code)) }));
    }
    Ok(None)
}

/// The codes from the province down to a region or station of a contest: the code of each begins that of what lies in it.
///
/// # Errors
/// A node that could not be read.
pub fn locate<F: Files>(files: &F, contest: &str, code: &str) -> Result<Option<Vec<String>>, F::Error> {
    let file = |codes: &[String]| join(&format!("v1/hasil/{contest}"), codes.iter().map(String::as_str));
    let mut codes: Vec<String> = Vec::new();
    while codes.len() < STATION_CODES {
        let Some(node) = files.node_of(None, &file(&codes))? else { return Ok(None) };
        let below = node.children().filter(|child| code.starts_with(*child)).max_by_key(|child| child.len());
        match below {
            Some(child) => codes.push(child.to_string()),
            // Stations are files of their village's node.
            None => {
                codes.push(code.to_string());
                let there = codes.len() == STATION_CODES && node.file(&file(&codes)).is_some();
                return Ok(there.then_some(codes));
            }
        }
        if codes.last().is_some_and(|last| last == code) {
            let node = files.node_of(None, &file(&codes))?;
            return Ok(node.is_some().then_some(codes));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_are_taken_out_of_a_question() {
        for (text, apart, words, station, bad) in [
            ("", "", vec![], None, false),
            ("  Suka   Maju ", "", vec!["suka", "maju"], None, false),
            ("tps 5 sukamaju", "", vec!["sukamaju"], Some(5), false),
            ("Sukamaju TPS 005", "", vec!["sukamaju"], Some(5), false),
            ("tps12 cidéng", "", vec!["cideng"], Some(12), false),
            ("sukamaju", "7", vec!["sukamaju"], Some(7), false),
            ("sukamaju", "TPS 007", vec!["sukamaju"], Some(7), false),
            ("sukamaju", "tujuh", vec!["sukamaju"], None, true),
            ("tps", "", vec!["tps"], None, false),
            ("tps baru", "", vec!["tps", "baru"], None, false),
            ("tps 1234567", "", vec!["tps", "1234567"], None, false),
            ("a b c d e f g h i j", "", vec!["a", "b", "c", "d", "e", "f", "g", "h"], None, true),
        ] {
            let question = Question::new(text, apart);
            assert_eq!(question.words, words, "{text:?}");
            assert_eq!((question.station, question.bad), (station, bad), "{text:?} {apart:?}");
        }
        let long = Question::new(&"é".repeat(QUESTION_MAX + 1), "");
        assert!(long.bad && long.words.is_empty() && long.text.chars().count() == QUESTION_MAX);
        assert!(!long.is_empty() && Question::new(" ", "").is_empty());
    }

    #[test]
    fn what_may_be_a_code() {
        for (text, code) in [
            ("3171011001001", Some("3171011001001")),
            (" 31 ", Some("31")),
            ("99BE01", Some("99BE01")),
            ("3", None),
            ("31 71", None),
            ("BE99", None),
            ("31/71", None),
        ] {
            assert_eq!(Question::new(text, "").code(), code, "{text:?}");
        }
    }
}
