//! From a form's schema to its pages.

use super::spec::{
    CANDIDATES_MAX, Content, LayoutError, PAGES_MAX, PAIRS_MAX, PARTIES_MAX, PageSpec, PartyRows, ROWS_MAX,
    SHARED_MAX, WITNESSES_MAX,
};
use model::{Contest, Field, FormSchema};

/// The pages of a form, in order: front, section IV, totals. The same schema always gives the same pages.
///
/// Where a pair stands alone, the blank column is the second one.
pub fn plan(contest: Contest, schema: &FormSchema) -> Result<Vec<PageSpec>, LayoutError> {
    if schema.contest() != contest {
        return Err(LayoutError::Contest(contest));
    }
    let witnesses = u8::try_from(schema.contestants().len()).unwrap_or(u8::MAX).min(WITNESSES_MAX);
    let mut contents = vec![Content::Front { witnesses }];
    contents.extend(if contest.has_parties() { parties(schema)? } else { singles(contest, schema)? });
    contents.push(Content::Totals { witnesses });
    let count = contents.len();
    let pages = u8::try_from(count).ok().filter(|n| *n <= PAGES_MAX).ok_or(LayoutError::Pages(count))?;
    let specs = (1u8..).zip(contents).map(|(number, content)| PageSpec::new(contest, number, pages, content));
    let specs = specs.collect::<Result<Vec<_>, _>>()?;
    // Said twice: what the pages hold is what the schema asks for.
    let printed: Vec<Field> = specs.iter().flat_map(PageSpec::fields).collect();
    if printed == schema.fields() { Ok(specs) } else { Err(LayoutError::Contest(contest)) }
}

/// Pages with nearly equal numbers of rows.
fn singles(contest: Contest, schema: &FormSchema) -> Result<Vec<Content>, LayoutError> {
    let most = if contest.has_pairs() { PAIRS_MAX } else { ROWS_MAX };
    let numbers = schema.fields().iter().filter_map(|field| match field {
        Field::Votes(number) => Some(*number),
        _ => None,
    });
    let numbers: Vec<u16> = numbers.collect();
    if numbers.is_empty() {
        return Err(LayoutError::Empty);
    }
    let each = numbers.len().div_ceil(numbers.len().div_ceil(most));
    Ok(numbers.chunks(each).map(|chunk| Content::Singles(chunk.to_vec())).collect())
}

/// A page for each party; a small one stands with its follower when both fit.
fn parties(schema: &FormSchema) -> Result<Vec<Content>, LayoutError> {
    let mut pages: Vec<Vec<PartyRows>> = Vec::new();
    for block in schema.party_blocks() {
        let fields = block.parts.iter().filter_map(|at| schema.fields().get(*at));
        let candidates = fields.filter_map(|field| match field {
            Field::Candidate(_, number) => Some(*number),
            _ => None,
        });
        let rows = PartyRows { party: block.party, candidates: candidates.collect() };
        if rows.candidates.len() > CANDIDATES_MAX {
            return Err(LayoutError::TooMany { count: rows.candidates.len(), most: CANDIDATES_MAX });
        }
        match pages.last_mut() {
            Some(page) if shares(page, &rows) => page.push(rows),
            _ => pages.push(vec![rows]),
        }
    }
    if pages.is_empty() {
        Err(LayoutError::Empty)
    } else {
        Ok(pages.into_iter().map(Content::Parties).collect())
    }
}

fn shares(page: &[PartyRows], next: &PartyRows) -> bool {
    let candidates: usize = page.iter().map(|rows| rows.candidates.len()).sum();
    page.len() < PARTIES_MAX && candidates + next.candidates.len() <= SHARED_MAX
}
