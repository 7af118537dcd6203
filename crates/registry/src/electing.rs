//! By which rules votes become seats and winners, as data of the election (docs/spec/registry.md, "Rules").
//!
//! Nothing here computes: what a rule means for numbers is `outcome`'s.

mod presets;
mod rows;

use crate::election::District;
use crate::error::Fault;
use model::{Contest, Level};
use std::fmt;

pub use presets::{pemilu_2019, pemilu_2024, pilkada_2024};
pub(crate) use rows::{print, read};

/// An exact share between 0 and 1, in lowest terms; written `1/25`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    part: u32,
    whole: u32,
}

impl Share {
    /// A share in lowest terms with `part` from 1 to `whole`; `None` for anything else.
    pub const fn new(part: u32, whole: u32) -> Option<Share> {
        let (mut a, mut b) = (whole, part);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        if part == 0 || part > whole || a != 1 { None } else { Some(Share { part, whole }) }
    }

    /// Its numerator, from 1.
    pub const fn part(self) -> u64 {
        self.part as u64
    }

    /// Its denominator, at least the numerator.
    pub const fn whole(self) -> u64 {
        self.whole as u64
    }

    /// Whether `votes` are at least this share of `all`.
    pub const fn reached(self, votes: u128, all: u128) -> bool {
        votes * self.whole as u128 >= all * self.part as u128
    }

    /// Whether `votes` are more than this share of `all`.
    pub const fn exceeded(self, votes: u128, all: u128) -> bool {
        votes * self.whole as u128 > all * self.part as u128
    }

    pub(crate) fn parse(text: &str) -> Result<Share, Fault> {
        let bad = || Fault::Field(format!("share {text:?}"));
        let (part, whole) = text.split_once('/').ok_or_else(bad)?;
        let number = |text: &str| text.parse().map_err(|_| bad());
        Share::new(number(part)?, number(whole)?).ok_or_else(bad)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

/// The share that a winner must reach in many regions (UU 7/2017 art. 416(1)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breadth {
    /// The regions that count: those of this level with any vote or none, but for [`Breadth::except`].
    pub level: Level,
    /// The winner has at least this share of a region's votes …
    pub share: Share,
    /// … in more than this share of the regions.
    pub regions: Share,
    /// Codes of regions of the level that are none in the law's sense, ascending: abroad is no province.
    pub except: Vec<String>,
}

impl Breadth {
    /// Whether a region is none in the law's sense.
    pub fn leaves_out(&self, code: &str) -> bool {
        self.except.binary_search_by(|other| other.as_str().cmp(code)).is_ok()
    }
}

/// How votes become seats or a winner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// A pair wins with more than a share of the votes; else the first two stand again.
    Majority {
        /// More than this share of all votes for somebody.
        share: Share,
        /// What the winner must reach besides.
        breadth: Option<Breadth>,
    },
    /// Most votes win. A pair that stands alone against the blank column needs more than a share.
    Plurality {
        /// More than this share of the votes, for a pair that stands alone.
        alone: Share,
    },
    /// Seats to parties by the highest quotients of their votes and a row of divisors; a party's seats to its
    /// candidates by their own votes.
    Quotients {
        /// Parties below this share of the valid votes of the whole contest take no part.
        threshold: Option<Share>,
        /// The first divisor, from 1.
        first: u32,
        /// What each divisor is more than the one before, from 1.
        step: u32,
    },
    /// As many single candidates as there are seats, by their votes.
    Highest,
}

impl Method {
    /// Its name in the registry's rows and in files.
    pub const fn code(&self) -> &'static str {
        match self {
            Method::Majority { .. } => "majority",
            Method::Plurality { .. } => "plurality",
            Method::Quotients { .. } => "quotients",
            Method::Highest => "highest",
        }
    }
}

/// Whom a rule for equals is between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Between {
    /// Persons or pairs with as many votes.
    Persons,
    /// Parties with equal quotients.
    Seats,
}

/// What decides between equals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precedence {
    /// Votes in more regions of a level below the district: the wider spread.
    Spread(Level),
    /// A woman before a man.
    Women,
    /// The order of the list, where none of them has a vote.
    ListOrder,
}

/// One of the rules for equals, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TieRule {
    /// Whom it is between.
    pub between: Between,
    /// What decides.
    pub by: Precedence,
    /// Whether it decides; else it only proposes, and a recorded decision is needed.
    pub binding: bool,
}

/// How a contest's districts are made, as the law says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Districting {
    /// Fewest and most seats of a district.
    pub seats: [u32; 2],
    /// Fewest and most seats of all districts of a region that elects, together.
    pub council: [u32; 2],
    /// A district is made of whole regions of this level, or of larger ones.
    pub parts: Level,
    /// It lies in one region of this level. What is abroad lies in none.
    pub within: Level,
    /// Where it is written: law, article.
    pub source: String,
}

impl Districting {
    /// What is wrong with it by itself.
    fn check(&self) -> Result<(), Fault> {
        let range = |[least, most]: [u32; 2]| 0 < least && least <= most && most <= u32::from(u16::MAX);
        let levels = self.within <= self.parts && (Level::Province..=Level::Village).contains(&self.parts);
        match range(self.seats) && range(self.council) && levels {
            true => crate::check::check_name(&self.source),
            false => Err(Fault::Field(format!("districts {:?} {:?}", self.seats, self.council))),
        }
    }
}

/// The rule of one contest, or of one region's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElectingRule {
    /// The contest.
    pub contest: Contest,
    /// The district that has a rule of its own; `None`: all others.
    pub district: Option<String>,
    /// How votes become seats or a winner.
    pub method: Method,
    /// How its districts are made; `None` where nothing is said of that.
    pub districts: Option<Districting>,
    /// What is asked between equals, in this order. What is still equal then needs a recorded decision.
    pub ties: Vec<TieRule>,
    /// Where it is written: law, article.
    pub source: String,
}

/// The rule by which a district elects: its own, else that of the contest. Rules ascend as in a registry.
pub fn rule_of<'r>(rules: &'r [ElectingRule], district: &District) -> Option<&'r ElectingRule> {
    let find = |code: Option<&str>| {
        let found =
            rules.binary_search_by(|r| (r.contest, r.district.as_deref()).cmp(&(district.contest, code)));
        rules.get(found.ok()?)
    };
    find(Some(district.code.as_str())).or_else(|| find(None))
}

impl ElectingRule {
    /// What is wrong with it by itself.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        let label = format!("rule of {}", self.contest);
        let fits = match &self.method {
            Method::Quotients { first, step, .. } => self.contest.has_parties() && *first > 0 && *step > 0,
            Method::Majority { breadth: Some(b), .. } => {
                !self.contest.has_parties()
                    && (Level::Province..=Level::Village).contains(&b.level)
                    && b.except.windows(2).all(|w| w[0] < w[1])
            }
            _ => !self.contest.has_parties(),
        };
        let sits = |t: &TieRule| match t.by {
            Precedence::Spread(level) => (Level::Province..=Level::Village).contains(&level),
            _ => t.between == Between::Persons,
        };
        if !fits || !self.ties.iter().all(sits) {
            return Err(Fault::Field(label));
        }
        if let Some(districts) = &self.districts {
            // The law of all districts is no single one's.
            if self.district.is_some() {
                return Err(Fault::Field(label));
            }
            districts.check()?;
        }
        crate::check::check_name(&self.source)
    }
}
