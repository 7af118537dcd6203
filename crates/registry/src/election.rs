//! What an election is about, apart from its places: parameters, parties, districts and who stands in them.

use model::{CandidateId, Contest, DistrictCode, FormSchema, Parameters, PartyNumber};

/// One election: one registry, one log, one tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// Short id: lower-case letters, digits and hyphens (`pemilu-2024`).
    pub id: String,
    /// Name for people, in Bahasa Indonesia.
    pub name: String,
    /// Polling day, `YYYY-MM-DD`.
    pub date: String,
    /// Whether it is a drill: invented, and said so wherever it is shown. Its name says so too ([`model::is_drill`]).
    pub drill: bool,
    /// The numbers that law or commission may change.
    pub parameters: Parameters,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Number on the ballot.
    pub number: PartyNumber,
    /// `id_partai` of the portal.
    pub portal_id: u32,
    /// Short name.
    pub name: String,
    /// Full name.
    pub full_name: String,
    /// Colour for charts, `#RRGGBB`.
    pub colour: String,
    /// Whether it is a local party of Aceh.
    pub local: bool,
}

/// A candidate; where pairs stand, a pair, or the blank column beside a pair that stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Unique in the election; see `docs/spec/registry.md` for how ids are made where the source has none.
    pub id: CandidateId,
    /// Number on the ballot, from 1, within the district or the party's list.
    pub number: u16,
    /// Name as on the fixed list.
    pub name: String,
    /// Colour for charts, `#RRGGBB`; of pairs only.
    pub colour: Option<String>,
    /// `L` male, `P` female; unknown for pairs.
    pub sex: Option<char>,
    /// Kabupaten/kota of residence as on the fixed list.
    pub residence: Option<String>,
}

impl Candidate {
    /// Whether it is the blank column beside a pair that stands alone: the commission's lists call it `KOLOM KOSONG`.
    pub fn is_blank(&self) -> bool {
        self.name.to_uppercase().starts_with("KOLOM KOSONG")
    }
}

/// A party's candidates in a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyList {
    /// The party.
    pub party: PartyNumber,
    /// By number.
    pub candidates: Vec<Candidate>,
}

/// Who stands in a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contestants {
    /// Pairs or single candidates, by number.
    Singles(Vec<Candidate>),
    /// Parties by number, with their candidates.
    Lists(Vec<PartyList>),
}

impl Contestants {
    /// The form these contestants stand on.
    pub fn schema(&self, contest: Contest) -> FormSchema {
        let numbers = |list: &[Candidate]| list.iter().map(|c| c.number).collect::<Vec<_>>();
        match self {
            Contestants::Singles(list) => FormSchema::single(contest, &numbers(list)),
            Contestants::Lists(lists) => {
                let lists: Vec<_> = lists.iter().map(|l| (l.party, numbers(&l.candidates))).collect();
                FormSchema::parties(contest, &lists)
            }
        }
    }

    /// All candidates in form order.
    pub fn candidates(&self) -> impl Iterator<Item = &Candidate> {
        let (singles, lists): (&[Candidate], &[PartyList]) = match self {
            Contestants::Singles(list) => (list, &[]),
            Contestants::Lists(lists) => (&[], lists),
        };
        singles.iter().chain(lists.iter().flat_map(|l| &l.candidates))
    }
}

/// How many people live in a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// People, from 1.
    pub people: u32,
    /// Who counted them, and when: decree, date.
    pub source: String,
}

/// An electoral district (dapil) of one contest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// The contest.
    pub contest: Contest,
    /// Unique within the contest.
    pub code: DistrictCode,
    /// Name for people.
    pub name: String,
    /// The form filled at its stations, derived from the contestants.
    pub schema: FormSchema,
    /// Who stands.
    pub contestants: Contestants,
    /// Seats, where the source says so.
    pub seats: Option<u32>,
    /// How many people live there, where somebody gave it.
    pub population: Option<Population>,
}
