//! What stands on a page: enough to lay it out, little enough for a QR code.

use super::payload;
use model::{Contest, Field, PartyNumber, Sex};

/// Most pages of a form: page numbers have two digits in marker and QR code.
pub const PAGES_MAX: u8 = 99;
/// Most cells for witnesses: the 18 national parties of 2024 and 6 local ones of Aceh.
pub const WITNESSES_MAX: u8 = 24;
/// Most pairs on a page; a block of 130 mm each leaves room for ten bubbles below the boxes.
pub const PAIRS_MAX: usize = 5;
/// Most rows of DPD candidates on a page, at 32.5 mm a row.
pub const ROWS_MAX: usize = 20;
/// Most parties on a page.
pub const PARTIES_MAX: usize = 2;
/// Most candidates of a party: with the party's own row and its total they fill a page. (A list has at most 120 % of
/// the district's 12 seats: 14.)
pub const CANDIDATES_MAX: usize = 17;
/// Most candidates of two parties that share a page.
pub const SHARED_MAX: usize = 14;
/// Highest ballot number of a pair, DPD candidate, party or party's candidate.
pub const NUMBER_MAX: u16 = 99;

/// A page of our family: contest, place in the form, and what stands on it. Checked when made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageSpec {
    contest: Contest,
    number: u8,
    pages: u8,
    content: Content,
}

/// What stands on a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// Sections I to III, and signatures.
    Front {
        /// Cells for witnesses.
        witnesses: u8,
    },
    /// Section IV: votes of pairs or of DPD candidates, by ballot number.
    Singles(Vec<u16>),
    /// Section IV: parties with their candidates.
    Parties(Vec<PartyRows>),
    /// Section V, remarks and signatures.
    Totals {
        /// Cells for witnesses.
        witnesses: u8,
    },
}

/// A party's rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartyRows {
    /// The party.
    pub party: PartyNumber,
    /// Its candidates' numbers, ascending; gaps stay gaps.
    pub candidates: Vec<u16>,
}

/// Why a form has no layout in this family.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The schema is of another contest.
    #[error("the schema is not one of {0}")]
    Contest(Contest),
    /// Content that this contest or this place in the form does not have.
    #[error("page {number} of {pages} of {contest} does not hold this content")]
    Misplaced {
        /// The contest.
        contest: Contest,
        /// The page.
        number: u8,
        /// Pages of the form.
        pages: u8,
    },
    /// No row at all.
    #[error("a page of section IV needs at least one row")]
    Empty,
    /// More rows, parties or witnesses than a page holds.
    #[error("{count} are more than the {most} that fit")]
    TooMany {
        /// How many.
        count: usize,
        /// How many fit.
        most: usize,
    },
    /// More pages than two digits number.
    #[error("the form would need {0} pages; at most {PAGES_MAX} are numbered")]
    Pages(usize),
    /// A number of 0 or above [`NUMBER_MAX`].
    #[error("{0} is not a ballot number from 1 to {NUMBER_MAX}")]
    Number(u16),
    /// Numbers that do not ascend.
    #[error("ballot numbers must ascend; {0} does not")]
    Order(u16),
    /// So many gaps in the numbers that the QR code can't tell them.
    #[error("the numbers of a page have too many gaps")]
    Gaps,
}

impl PageSpec {
    /// Checks and makes a spec.
    pub fn new(contest: Contest, number: u8, pages: u8, content: Content) -> Result<Self, LayoutError> {
        if number == 0 || number > pages || pages > PAGES_MAX {
            return Err(LayoutError::Pages(usize::from(pages.max(number))));
        }
        let spec = PageSpec { contest, number, pages, content };
        if !spec.placed() {
            return Err(LayoutError::Misplaced { contest, number, pages });
        }
        spec.check()?;
        if payload::rows(&spec.content).len() > payload::ROWS_BYTES_MAX {
            return Err(LayoutError::Gaps);
        }
        Ok(spec)
    }

    /// The contest.
    pub fn contest(&self) -> Contest {
        self.contest
    }
    /// Page number, from 1.
    pub fn number(&self) -> u8 {
        self.number
    }
    /// Pages of the form.
    pub fn pages(&self) -> u8 {
        self.pages
    }
    /// What stands on it.
    pub fn content(&self) -> &Content {
        &self.content
    }
    /// Id of the page's marker.
    pub fn marker_id(&self) -> u16 {
        marker_id(self.contest, self.number)
    }
    /// The fields on this page, in form order.
    pub fn fields(&self) -> Vec<Field> {
        match &self.content {
            Content::Front { .. } => front(),
            Content::Singles(numbers) => numbers.iter().map(|n| Field::Votes(*n)).collect(),
            Content::Parties(parties) => parties.iter().flat_map(PartyRows::fields).collect(),
            Content::Totals { .. } => vec![Field::Valid, Field::Invalid, Field::Total],
        }
    }
    /// Whether the contest is between pairs, whose rows have a tally grid each.
    pub(super) fn pairs(&self) -> bool {
        self.contest.has_pairs()
    }

    fn placed(&self) -> bool {
        let between = 1 < self.number && self.number < self.pages;
        match self.content {
            Content::Front { .. } => self.number == 1 && self.pages >= 3,
            Content::Totals { .. } => self.number == self.pages && self.pages >= 3,
            Content::Singles(_) => between && !self.contest.has_parties(),
            Content::Parties(_) => between && self.contest.has_parties(),
        }
    }

    fn check(&self) -> Result<(), LayoutError> {
        match &self.content {
            Content::Front { witnesses } | Content::Totals { witnesses } => {
                most(usize::from(*witnesses), usize::from(WITNESSES_MAX))
            }
            Content::Singles(numbers) => {
                most(numbers.len(), if self.pairs() { PAIRS_MAX } else { ROWS_MAX })?;
                some(numbers.len())?;
                ascending(numbers)
            }
            Content::Parties(parties) => {
                some(parties.len())?;
                most(parties.len(), PARTIES_MAX)?;
                let numbers: Vec<u16> = parties.iter().map(|p| p.party.0).collect();
                ascending(&numbers)?;
                parties.iter().try_for_each(|p| ascending(&p.candidates))?;
                let candidates = parties.iter().map(|p| p.candidates.len()).sum();
                most(candidates, if parties.len() > 1 { SHARED_MAX } else { CANDIDATES_MAX })
            }
        }
    }
}

impl PartyRows {
    /// The party's fields, in form order.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::PartyOnly(self.party)];
        fields.extend(self.candidates.iter().map(|n| Field::Candidate(self.party, *n)));
        fields.push(Field::PartyTotal(self.party));
        fields
    }
}

/// Id of a page's marker: 200, and 100 for every contest before it, and the page number.
pub fn marker_id(contest: Contest, number: u8) -> u16 {
    let place = (0u16..).zip(Contest::ALL).find(|(_, c)| *c == contest).map_or(0, |(place, _)| place);
    200 + 100 * place + u16::from(number)
}

/// Contest and page number of a marker of this family.
pub fn page_of_marker(id: u16) -> Option<(Contest, u8)> {
    let place = usize::from(id / 100).checked_sub(2)?;
    let number = u8::try_from(id % 100).ok().filter(|n| *n > 0)?;
    Contest::ALL.get(place).map(|contest| (*contest, number))
}

fn front() -> Vec<Field> {
    let mut fields: Vec<Field> = Sex::ALL.into_iter().map(Field::Voters).collect();
    fields.extend((1..=4).flat_map(|row| Sex::ALL.into_iter().map(move |s| Field::Users(row, s))));
    fields.extend((1..=4).map(Field::Ballots));
    fields.extend(Sex::ALL.into_iter().map(Field::Disabled));
    fields
}

fn some(count: usize) -> Result<(), LayoutError> {
    if count == 0 { Err(LayoutError::Empty) } else { Ok(()) }
}

fn most(count: usize, most: usize) -> Result<(), LayoutError> {
    if count > most { Err(LayoutError::TooMany { count, most }) } else { Ok(()) }
}

fn ascending(numbers: &[u16]) -> Result<(), LayoutError> {
    let mut before = 0;
    for number in numbers {
        if *number == 0 || *number > NUMBER_MAX {
            return Err(LayoutError::Number(*number));
        }
        if *number <= before {
            return Err(LayoutError::Order(*number));
        }
        before = *number;
    }
    Ok(())
}
