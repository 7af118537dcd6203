//! Pages of one set that do not belong together, by what the pages say of themselves.

use super::judgement::Judgement;
use forms::Edition;
use model::lang::Lang;
use model::{Contest, Field};
use texts::reading;

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageIdentity {
    /// The contest.
    pub contest: Contest,
    /// Page number, from 1.
    pub page: u8,
    /// Pages of the whole form.
    pub pages: u8,
    /// The station, where the page says; the official form does not.
    pub station: Option<String>,
    /// Family and version of the form.
    pub edition: Edition,
}

/// Two pages of a set that do not go together, or one that is missing; pages by their place in the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The pages belong to different stations.
    Stations {
        /// The earlier page.
        first: usize,
        /// The page that differs.
        other: usize,
    },
    /// The pages belong to different contests.
    Contests {
        /// The earlier page.
        first: usize,
        /// The page that differs.
        other: usize,
    },
    /// The pages are of different editions of the form.
    Editions {
        /// The earlier page.
        first: usize,
        /// The page that differs.
        other: usize,
    },
    /// The same page was photographed twice; both are kept.
    SamePage {
        /// The earlier page.
        first: usize,
        /// The later one.
        other: usize,
    },
    /// A page of the form is not in the set.
    Missing {
        /// Its number.
        page: u8,
    },
}

impl Conflict {
    /// The stable code used in files and by programs.
    pub const fn code(self) -> &'static str {
        match self {
            Conflict::Stations { .. } => "different-stations",
            Conflict::Contests { .. } => "different-contests",
            Conflict::Editions { .. } => "different-editions",
            Conflict::SamePage { .. } => "same-page-twice",
            Conflict::Missing { .. } => "page-missing",
        }
    }

    /// Whether the set must not be taken for one form.
    pub const fn forbids(self) -> bool {
        matches!(self, Conflict::Stations { .. } | Conflict::Contests { .. } | Conflict::Editions { .. })
    }

    /// The two pages of the set, by their places; none where a page is missing.
    pub const fn pair(self) -> Option<[usize; 2]> {
        match self {
            Conflict::Stations { first, other }
            | Conflict::Contests { first, other }
            | Conflict::Editions { first, other }
            | Conflict::SamePage { first, other } => Some([first, other]),
            Conflict::Missing { .. } => None,
        }
    }

    /// What to tell a person; `name` gives the file of a page by its place in the set.
    pub fn text(self, lang: Lang, name: &dyn Fn(usize) -> String) -> String {
        match self {
            Conflict::Stations { first, other } => {
                reading::different_stations(lang, name(first), name(other))
            }
            Conflict::Contests { first, other } => {
                reading::different_contests(lang, name(first), name(other))
            }
            Conflict::Editions { first, other } => {
                reading::different_editions(lang, name(first), name(other))
            }
            Conflict::SamePage { first, other } => reading::same_page_twice(lang, name(first), name(other)),
            Conflict::Missing { page } => reading::page_missing(lang, page),
        }
    }
}

/// Everything in a set of pages that does not go together: each page is compared with the first of the set (for
/// stations: the first that names one), repeated pages against their first appearance.
pub fn conflicts(pages: &[PageIdentity]) -> Vec<Conflict> {
    let Some((head, _)) = pages.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    let named = pages.iter().position(|p| p.station.is_some());
    for (other, page) in pages.iter().enumerate() {
        if page.contest != head.contest {
            found.push(Conflict::Contests { first: 0, other });
        }
        if page.edition != head.edition {
            found.push(Conflict::Editions { first: 0, other });
        }
        if let Some(first) = named.filter(|n| page.station.is_some() && page.station != pages[*n].station) {
            found.push(Conflict::Stations { first, other });
        }
        let earlier = pages[..other]
            .iter()
            .position(|p| (p.contest, p.page, &p.station) == (page.contest, page.page, &page.station));
        if let Some(first) = earlier {
            found.push(Conflict::SamePage { first, other });
        }
    }
    let own = |p: &&PageIdentity| p.contest == head.contest;
    let most = pages.iter().filter(own).map(|p| p.pages).max().unwrap_or(0);
    let missing = (1..=most).filter(|n| !pages.iter().filter(own).any(|p| p.page == *n));
    found.extend(missing.map(|page| Conflict::Missing { page }));
    found
}

/// A value that two photos of one page give differently; both are kept and a person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which value.
    pub field: Field,
    /// What the first photo gives.
    pub first: Option<u32>,
    /// What the other gives.
    pub other: Option<u32>,
    /// Whether both were accepted: then the photos are of different papers, or a reading is wrong.
    pub both_accepted: bool,
}

/// Values that two photos of the same page give differently.
pub fn differences(first: &[Judgement], other: &[Judgement]) -> Vec<Difference> {
    let pair = |a: &Judgement| other.iter().find(|b| b.field == a.field).map(|b| (a.clone(), b.clone()));
    first
        .iter()
        .filter_map(pair)
        .filter(|(a, b)| a.value != b.value)
        .map(|(a, b)| Difference {
            field: a.field,
            first: a.value,
            other: b.value,
            both_accepted: a.accepted && b.accepted,
        })
        .collect()
}
