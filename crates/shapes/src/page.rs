//! Pages for people: which there are, and where each lies (docs/spec/tree.md). What they look like is not said here.

use crate::own::change_path;
use crate::paths::{DISCLOSURES, PAIRS, PARTIES, disclosed, is_district_list, join};
use model::Contest;
use model::event::DisclosedDocument;

/// The register of requests for information.
const REQUESTS: &str = disclosed(DisclosedDocument::Requests);

/// A page. Codes are those of its address, from the province on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page<'a> {
    /// The nation in the first contest.
    Home,
    /// A region of at most four codes, or a station of five.
    Place(Contest, Vec<&'a str>),
    /// The districts of a region that elects; of contests in which such a region is one district, those of the nation.
    Districts(Contest, Vec<&'a str>),
    /// How the count of such a region went, over the cuts.
    Course(Contest, Vec<&'a str>),
    /// The table of such a place, as CSV.
    Table(Contest, Vec<&'a str>),
    /// A district: regions above it, then its code.
    District(Contest, Vec<&'a str>),
    /// An outcome: of a region that elects, or regions above a district and its code.
    Outcome(Contest, Vec<&'a str>),
    /// How an outcome differs from that of the cut of this name.
    Editions(&'a str, Contest, Vec<&'a str>),
    /// "Tentang".
    About,
    /// What the election is: the list of its pages, or one of them.
    Info(Option<Info>),
    /// The parties.
    Parties,
    /// A party, by its ballot number.
    Party(u16),
    /// Whom a party has put up in the districts of a region that elects; above one, the way to these.
    Lists(u16, Contest, Vec<&'a str>),
    /// Who stands in a district; in the nation, where it is one.
    Candidates(Contest, Vec<&'a str>),
    /// "Data mentah".
    Cuts,
    /// "Perubahan": the newest, or all of a page of changes.
    Changes(Option<u64>),
    /// The newest changes as Atom.
    Atom,
    /// The newest changes as JSON Feed.
    JsonFeed,
    /// Where data lies, and by which rules.
    Disclosure,
    /// Its topology, as SVG.
    Topology,
    /// Its services and data flows, as CycloneDX.
    Bom,
    /// Requests for information: their list, or the one of a number.
    Requests(Option<&'a str>),
}

/// A page of prose about the election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Info {
    /// From the station to the national result, and the stages of a form.
    Stages,
    /// What the numbers are and are not.
    Numbers,
    /// Days and deadlines.
    Calendar,
    /// The glossary.
    Glossary,
    /// Questions and answers.
    Questions,
}

impl Info {
    /// All of them, in the order of their list.
    pub const ALL: [Info; 5] = [Info::Stages, Info::Numbers, Info::Calendar, Info::Glossary, Info::Questions];

    /// The last word of its address.
    pub const fn code(self) -> &'static str {
        match self {
            Info::Stages => "tahap",
            Info::Numbers => "angka",
            Info::Calendar => "jadwal",
            Info::Glossary => "istilah",
            Info::Questions => "tanya-jawab",
        }
    }

    /// The page of such a word.
    pub fn of(code: &str) -> Option<Self> {
        Info::ALL.into_iter().find(|info| info.code() == code)
    }
}

impl<'a> Page<'a> {
    /// The page of codes behind `dapil/{contest}`: a list of districts, or one of them.
    pub fn of_districts(contest: Contest, codes: Vec<&'a str>) -> Self {
        match is_district_list(contest, &codes) {
            true => Page::Districts(contest, codes),
            false => Page::District(contest, codes),
        }
    }

    /// The page that shows one file: of our own (`v1/hasil/...`, `v1/dapil/...`, `v1/hasil-akhir/...`, `v1/perubahan/...`), or of the
    /// parties or the nation's pairs; `None` for other files.
    pub fn of_file(path: &'a str) -> Option<Self> {
        if let Some(number) = path.strip_prefix("v1/perubahan/").and_then(|rest| rest.strip_suffix(".jsonl"))
        {
            return number.parse().ok().map(|number| Page::Changes(Some(number)));
        }
        match path {
            PARTIES => return Some(Page::Parties),
            DISCLOSURES => return Some(Page::Disclosure),
            REQUESTS => return Some(Page::Requests(None)),
            PAIRS => return Some(Page::Candidates(Contest::Ppwp, Vec::new())),
            _ => {}
        }
        let (kind, rest) = path.strip_prefix("v1/")?.strip_suffix(".json")?.split_once('/')?;
        let mut parts = rest.split('/');
        let contest = parts.next()?.parse().ok()?;
        let codes = parts.collect();
        match kind {
            "hasil" => Some(Page::Place(contest, codes)),
            "dapil" => Some(Page::of_districts(contest, codes)),
            "hasil-akhir" => Some(Page::Outcome(contest, codes)),
            _ => None,
        }
    }

    /// The file that the page shows; `None` where it shows none alone.
    pub fn file(&self) -> Option<String> {
        match self {
            Page::Place(contest, codes) | Page::Table(contest, codes) | Page::Course(contest, codes) => {
                Some(join(&format!("v1/hasil/{contest}"), codes.iter().copied()))
            }
            Page::Districts(contest, codes) | Page::District(contest, codes) => {
                Some(join(&format!("v1/dapil/{contest}"), codes.iter().copied()))
            }
            Page::Outcome(contest, codes) => {
                Some(join(&format!("v1/hasil-akhir/{contest}"), codes.iter().copied()))
            }
            Page::Changes(number) => number.map(change_path),
            Page::Parties => Some(PARTIES.into()),
            Page::Disclosure => Some(DISCLOSURES.into()),
            Page::Requests(None) => Some(REQUESTS.into()),
            Page::Candidates(Contest::Ppwp, codes) if codes.is_empty() => Some(PAIRS.into()),
            Page::Home
            | Page::About
            | Page::Info(_)
            | Page::Party(_)
            | Page::Lists(..)
            | Page::Candidates(..)
            | Page::Cuts
            | Page::Atom
            | Page::JsonFeed
            | Page::Topology
            | Page::Bom
            | Page::Requests(Some(_))
            | Page::Editions(..) => None,
        }
    }

    /// Its path under the origin, without the first slash.
    pub fn path(&self) -> String {
        match self {
            Page::Home => String::new(),
            Page::About => "tentang".into(),
            Page::Info(None) => "info".into(),
            Page::Info(Some(info)) => format!("info/{}", info.code()),
            Page::Parties => "partai".into(),
            Page::Party(number) => format!("partai/{number}"),
            Page::Lists(number, contest, codes) => format!("partai/{number}/{contest}/{}", codes.join("/")),
            Page::Candidates(contest, codes) => format!("calon/{contest}/{}", codes.join("/")),
            Page::Cuts => "data".into(),
            Page::Changes(None) => "perubahan".into(),
            Page::Changes(Some(number)) => format!("perubahan/{number}"),
            Page::Atom => "umpan/perubahan.atom".into(),
            Page::JsonFeed => "umpan/perubahan.json".into(),
            Page::Disclosure => "keterbukaan".into(),
            Page::Topology => "keterbukaan/topologi.svg".into(),
            Page::Bom => "keterbukaan/cyclonedx.json".into(),
            Page::Requests(None) => "keterbukaan/permohonan".into(),
            Page::Requests(Some(number)) => format!("keterbukaan/permohonan/{number}"),
            Page::Place(contest, codes) => format!("{contest}/{}", codes.join("/")),
            Page::Course(contest, codes) => format!("perjalanan/{contest}/{}", codes.join("/")),
            Page::Table(contest, codes) => {
                format!("{}.csv", [&["tabel", contest.code()], &codes[..]].concat().join("/"))
            }
            Page::Districts(contest, codes) | Page::District(contest, codes) => {
                format!("dapil/{contest}/{}", codes.join("/"))
            }
            Page::Outcome(contest, codes) => format!("hasil-akhir/{contest}/{}", codes.join("/")),
            Page::Editions(cut, contest, codes) => format!("banding/{cut}/{contest}/{}", codes.join("/")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_their_files_name_each_other() {
        for (file, path) in [
            ("v1/hasil/ppwp.json", "ppwp/"),
            ("v1/hasil/pdpr/31/3173.json", "pdpr/31/3173"),
            ("v1/dapil/pdprdp/31/310001.json", "dapil/pdprdp/31/310001"),
            ("v1/dapil/pdprdp/31.json", "dapil/pdprdp/31"),
            ("v1/dapil/pdpr.json", "dapil/pdpr/"),
            ("v1/dapil/pdpd.json", "dapil/pdpd/"),
            ("v1/dapil/pdpd/31.json", "dapil/pdpd/31"),
            ("v1/hasil-akhir/pdpr.json", "hasil-akhir/pdpr/"),
            ("pemilu/partai.json", "partai"),
            ("pemilu/ppwp.json", "calon/ppwp/"),
            ("v1/perubahan/17.jsonl", "perubahan/17"),
            ("v1/keterbukaan.json", "keterbukaan"),
            ("v1/keterbukaan/permohonan.json", "keterbukaan/permohonan"),
            ("v1/hasil-akhir/pdprdp/31/310001.json", "hasil-akhir/pdprdp/31/310001"),
        ] {
            let page = Page::of_file(file).unwrap();
            assert_eq!((page.path().as_str(), page.file().as_deref()), (path, Some(file)));
        }
        let lists = |path| matches!(Page::of_file(path), Some(Page::Districts(..)));
        let listed = [
            "v1/dapil/pdpr.json",
            "v1/dapil/pdpd.json",
            "v1/dapil/pdprdp/31.json",
            "v1/dapil/pdprdk/31/3171.json",
        ];
        assert_eq!(listed.map(lists), [true; 4]);
        let single = ["v1/dapil/pdpr/3102.json", "v1/dapil/pdpd/31.json", "v1/dapil/pkwkk/31/3171.json"];
        assert_eq!(single.map(lists), [false; 3]);
        for other in ["v1/kunci.json", "v1/formulir/ppwp/0.json", "pemilu/hhcw/ppwp.json", "v1/hasil/x.json"]
        {
            assert_eq!(Page::of_file(other), None);
        }
    }
}
