//! One form at a time, as a telephone photographs it: what is known of it, its pages read so far, and all numbers heard
//! together. Other languages ask by name ([`Capture::call`]); numbers of a page, never its photo, are kept.

mod answers;
mod guide;
mod known;
mod places;

#[cfg(feature = "openapi")]
pub use answers::document;

use crate::decode::Limits;
use crate::evidence::{Knowledge, Thresholds, Verdict};
use crate::gray::Gray;
use crate::pictures::grey_page;
use crate::{Expected, PageReading, Reader, Record, judge, judge_alone};
use answers::{Fault, FrameOf, Judged, Nothing, NumberOf, PageRecord, Plan, PlanPage};
use forms::own::PageSpec;
use guide::Guide;
use known::{Known, KnownOf};

/// Most bytes of a photo, a frame or a question.
pub const BYTES_MAX: usize = Limits::PHOTO.bytes;

/// A form that is being photographed. Nothing is read yet, and no network loaded, in a new one.
#[derive(Default)]
pub struct Capture {
    reader: Option<Reader>,
    /// The page read last, with its photo.
    page: Option<PageReading>,
    known: Option<Known>,
    /// The form's pages without their photos, by number, each once.
    pages: Vec<PageReading>,
}

impl Capture {
    /// Nothing read yet.
    pub const fn new() -> Self {
        Capture { reader: None, page: None, known: None, pages: Vec::new() }
    }

    /// Back to nothing read; the network stays.
    pub fn clear(&mut self) {
        *self = Capture { reader: self.reader.take(), ..Capture::new() };
    }

    /// Without a form and its pages.
    fn forget(&mut self) {
        (self.page, self.known, self.pages) = (None, None, Vec::new());
    }

    fn read(&mut self, _: Nothing, photo: &[u8]) -> Result<Record, Fault> {
        Ok(match self.look(photo, &Expected::default())? {
            Err(refused) => refused,
            Ok(page) => alone(self.page.insert(page)),
        })
    }

    fn begin(&mut self, known: KnownOf, _: &[u8]) -> Result<Plan, Fault> {
        self.known = Known::of(known);
        let page = |spec: &PageSpec| PlanPage {
            page: spec.number(),
            fields: spec.fields().iter().map(ToString::to_string).collect(),
        };
        Ok(Plan { pages: self.known.as_ref().map(|known| known.plan.iter().map(page).collect()) })
    }

    fn read_page(&mut self, asked: NumberOf, photo: &[u8]) -> Result<PageRecord, Fault> {
        let expected = self.known.as_ref().ok_or(Fault::NoForm)?.expected(asked.number);
        let page = match self.look(photo, &expected)? {
            Err(record) => return Ok(PageRecord { record, places: None }),
            Ok(page) => page,
        };
        self.pages.retain(|p| p.identity.page != page.identity.page);
        self.pages.push(page.clone().without_photo());
        self.pages.sort_by_key(|p| p.identity.page);
        let (record, places) = (alone(&page), Some(places::of(&page.page)));
        self.page = Some(page);
        Ok(PageRecord { record, places })
    }

    fn judge(&mut self, _: Nothing, _: &[u8]) -> Result<Judged, Fault> {
        let known = self.known.as_ref().ok_or(Fault::NoForm)?;
        let knowledge = Knowledge {
            schema: &known.schema,
            parameters: &known.parameters,
            registered: known.registered,
            exempt: known.exempt,
            sibling_voters: &known.siblings,
        };
        let outcome = judge(&self.pages.iter().collect::<Vec<_>>(), &knowledge, &Thresholds::DEFAULT);
        let mut rest = outcome.values.as_slice();
        let mut pages = Vec::with_capacity(self.pages.len());
        for page in &self.pages {
            let (mine, others) = rest.split_at(page.values.len().min(rest.len()));
            rest = others;
            let verdict = Verdict::over(mine, &outcome.breaches, Thresholds::DEFAULT.usable);
            pages.push(Record::of(page, mine, &outcome.breaches, &verdict));
        }
        let broken = outcome.broken().iter().map(|c| c.code()).collect();
        Ok(Judged { verdict: outcome.verdict.code(), broken, pages })
    }

    fn guide(&mut self, of: FrameOf, pixels: &[u8]) -> Result<Guide, Fault> {
        if of.width.checked_mul(of.height) != Some(pixels.len()) {
            return Err(Fault::OtherMeasures);
        }
        let frame = Gray { width: of.width, height: of.height, pixels: pixels.to_vec() };
        Ok(guide::guide(&frame, of.zoom as f32 / 1_000.0))
    }

    /// The page read last, flat and grey; empty when none was read.
    fn grey_page(&self) -> Vec<u8> {
        let page = self.page.as_ref();
        page.and_then(|p| grey_page(&p.photo, &p.rectified, &p.page).ok()).unwrap_or_default()
    }

    /// The page in the photo, or the record of its refusal.
    fn look(&mut self, photo: &[u8], expected: &Expected) -> Result<Result<PageReading, Record>, Fault> {
        self.page = None;
        let reader = match self.reader.take() {
            Some(reader) => reader,
            None => Reader::new().map_err(|_| Fault::NoNetwork)?,
        };
        let reader = self.reader.insert(reader);
        Ok(reader.read(photo, expected).map_err(|refusal| Record::refused(&refusal)))
    }
}

/// A page judged by itself, as far as one page can be: no other page and no registry is heard.
fn alone(page: &PageReading) -> Record {
    match judge_alone(&[page]) {
        Some(outcome) => Record::of(page, &outcome.values, &outcome.breaches, &outcome.verdict),
        None => Record::of(page, &[], &[], &Verdict::Unusable { accepted: 0, seen: 0 }),
    }
}
