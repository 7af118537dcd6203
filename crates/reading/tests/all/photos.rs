//! Pages filled by hand, photographed and read: what the tests of whole pages share.

pub use crate::shared_data::shared;
use drill::photo::{Camera, Damage, FilledPage, Habits, Photographer, Shot, Stands, ValueTruth};
use forms::own::{self, Filling, PageSpec};
use forms::{BUBBLES, Page};
use model::{Contest, Field, FormSchema, PartyNumber, StationCode};
use reading::evidence::{Judgement, Knowledge, Outcome, Thresholds, combine};
use reading::{Expected, PageReading, Reader, judge, parameters_of, schema_of};

/// Stations whose pages are photographed.
pub const STATIONS: [&str; 2] = ["3173080001012", "9471010002003"];

/// A form of each contest, small.
pub fn schemas() -> Vec<(Contest, FormSchema)> {
    let pairs = |contest| FormSchema::single(contest, &[1, 2, 3]);
    let parties = |contest| {
        let lists = [(1, 8), (2, 6), (5, 10)].map(|(party, last)| (PartyNumber(party), (1..=last).collect()));
        FormSchema::parties(contest, &lists)
    };
    let schema = |contest| match contest {
        Contest::Ppwp | Contest::Pkwkp => pairs(contest),
        Contest::Pdpd => FormSchema::single(Contest::Pdpd, &(1..=14).collect::<Vec<_>>()),
        Contest::Pkwkk => FormSchema::single(contest, &[1, 2]),
        Contest::Pdpr => parties(Contest::Pdpr),
        Contest::Pdprdp => parties(Contest::Pdprdp),
        Contest::Pdprdk => parties(Contest::Pdprdk),
    };
    Contest::ALL.into_iter().map(|contest| (contest, schema(contest))).collect()
}

/// The pages of our form of a contest.
pub fn plan(contest: Contest) -> Vec<PageSpec> {
    let (_, schema) = schemas().into_iter().find(|(c, _)| *c == contest).unwrap();
    own::plan(contest, &schema).unwrap()
}

/// A page of our form as printed for a station.
pub fn printed(spec: &PageSpec, station: &str) -> Page {
    own::page(spec, &Filling { station: StationCode::new(station).ok(), ..Filling::default() })
}

/// The front of our presidential form: 22 numbers, all with bubbles.
pub fn front() -> Page {
    printed(&plan(Contest::Ppwp)[0], STATIONS[0])
}

/// A reader.
pub fn reader() -> Reader {
    Reader::new().unwrap()
}

/// Reads a photo of which nothing is known.
pub fn read(jpeg: &[u8]) -> PageReading {
    reader().read(jpeg, &Expected::default()).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// Numbers for every field of a page, small and large.
pub fn numbers(page: &Page, seed: u32) -> Vec<(Field, Option<u32>)> {
    const NUMBERS: [u32; 12] = [0, 148, 7, 61, 299, 35, 3, 254, 110, 82, 46, 190];
    let number = |at: usize| NUMBERS[(at * 5 + seed as usize) % NUMBERS.len()];
    page.values.iter().enumerate().map(|(at, v)| (v.field, Some(number(at)))).collect()
}

/// What is wanted of one number; without marks no bubble is inked.
pub fn wanted(field: Field, value: Option<u32>, boxes: &str, marks: &str) -> ValueTruth {
    let stands = |sign: char| match sign {
        'X' => Stands::Cross,
        '-' => Stands::Dash,
        '_' => Stands::Empty,
        digit => Stands::Digit(digit.to_digit(10).unwrap() as u8),
    };
    let boxes: Vec<Stands> = boxes.chars().map(stands).collect();
    ValueTruth {
        field,
        value,
        boxes: boxes.try_into().unwrap(),
        oddities: [None; 3],
        marked: Some(marked(marks)),
    }
}

/// Bubbles by digits, `_` for none; a digit after `+` is marked in the same column.
fn marked(marks: &str) -> [[bool; BUBBLES]; 3] {
    let mut marked = [[false; BUBBLES]; 3];
    let (mut column, mut more) = (0, false);
    for sign in marks.chars() {
        if sign == '+' {
            (column, more) = (column - 1, true);
            continue;
        }
        assert!(column < 3 || more);
        if let Some(digit) = sign.to_digit(10) {
            marked[column][digit as usize] = true;
        }
        (column, more) = (column + 1, false);
    }
    marked
}

/// Digits for a number against the right edge, `lead` before them.
pub fn right(value: u32, lead: char) -> String {
    let digits = value.to_string();
    std::iter::repeat_n(lead, 3 - digits.len()).chain(digits.chars()).collect()
}

/// Photographs a page that was filled.
pub fn shot(photographer: &mut Photographer, filled: &FilledPage, damage: &Damage) -> Shot {
    photographer.shoot(filled, damage, Camera::PUBLISHED)
}

/// A page with a careful hand's numbers, photographed.
pub fn careful(page: &Page, seed: u64, damage: &Damage) -> Shot {
    let mut photographer = Photographer::new(seed);
    let filled = photographer.fill(page, &numbers(page, seed as u32), &Habits::CAREFUL);
    shot(&mut photographer, &filled, damage)
}

/// Each number judged by itself: no sum helps and none objects.
pub fn alone(page: &PageReading) -> Vec<Judgement> {
    let one = |value: &_| outcome(page, std::slice::from_ref(value), None).values.remove(0);
    page.values.iter().map(one).collect()
}

/// All numbers of a page judged together.
pub fn together(page: &PageReading) -> Outcome {
    outcome(page, &page.values, None)
}

/// The same where the register knows the station's voters.
pub fn outcome(
    page: &PageReading,
    values: &[reading::evidence::ValueInk],
    registered: Option<u32>,
) -> Outcome {
    let schema = schema_of(&[page]).unwrap();
    let parameters = parameters_of(page.identity.contest);
    let knowledge = Knowledge {
        schema: &schema,
        parameters: &parameters,
        registered,
        exempt: false,
        sibling_voters: &[],
    };
    if values.len() == page.values.len() {
        return judge(&[page], &knowledge, &Thresholds::DEFAULT);
    }
    combine(&knowledge, values, &Thresholds::DEFAULT)
}

/// How many numbers were accepted; a number accepted that is not what was meant fails the test.
pub fn accepted(judged: &[Judgement], truth: &[ValueTruth]) -> usize {
    assert_eq!(judged.len(), truth.len());
    for (judged, truth) in judged.iter().zip(truth) {
        assert_eq!(judged.field, truth.field);
        assert!(!judged.accepted || judged.value == truth.value, "silently wrong: {truth:?}\n{judged:?}");
    }
    judged.iter().filter(|j| j.accepted).count()
}

/// Whether a judgement's evidence has a code.
pub fn says(judged: &Judgement, code: &str) -> bool {
    judged.evidence.iter().any(|e| e.code() == code)
}
