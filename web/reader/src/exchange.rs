//! One form at a time: what is known of it, its pages read so far, the photo handed in last, and the last answer.
#![forbid(unsafe_code)]

use crate::known::Known;
use crate::{guide, places};
use forms::own::PageSpec;
use reading::decode::Limits;
use reading::evidence::{Knowledge, Thresholds, Verdict};
use reading::gray::Gray;
use reading::pictures::grey_page;
use reading::{Expected, PageReading, Reader, Record, judge, judge_alone};
use serde_json::{Value, json};

/// The state between two calls.
pub struct Exchange {
    reader: Option<Reader>,
    photo: Vec<u8>,
    /// The page read last, with its photo.
    page: Option<PageReading>,
    known: Option<Known>,
    /// The form's pages without their photos, by number, each once.
    pages: Vec<PageReading>,
    answer: Vec<u8>,
}

impl Exchange {
    /// Nothing read yet, no network loaded.
    pub const fn new() -> Self {
        Exchange {
            reader: None,
            photo: Vec::new(),
            page: None,
            known: None,
            pages: Vec::new(),
            answer: Vec::new(),
        }
    }

    /// Room for a photo; none beyond [`Limits::PHOTO`].
    pub fn input(&mut self, bytes: usize) -> Option<&mut [u8]> {
        if bytes > Limits::PHOTO.bytes {
            return None;
        }
        self.photo.clear();
        self.photo.resize(bytes, 0);
        Some(&mut self.photo)
    }

    /// Reads the photo by itself; the length of the answer. An empty answer means that the module was built without
    /// its network.
    pub fn read(&mut self) -> usize {
        let record = match self.look(&Expected::default()) {
            None => return 0,
            Some(Err(refused)) => refused,
            Some(Ok(page)) => {
                let record = alone(&page);
                self.page = Some(page);
                record
            }
        };
        self.say(&record)
    }

    /// Takes what is known of a form.
    pub fn begin(&mut self) -> usize {
        (self.page, self.pages) = (None, Vec::new());
        self.known = Known::parse(&self.photo);
        let pages: Option<Vec<Value>> = self.known.as_ref().map(|known| {
            let page = |spec: &PageSpec| {
                let fields: Vec<String> = spec.fields().iter().map(ToString::to_string).collect();
                json!({"page": spec.number(), "fields": fields})
            };
            known.plan.iter().map(page).collect()
        });
        self.say(&json!({"pages": pages}))
    }

    /// Reads the photo as a page of the form begun, and keeps what was read.
    pub fn read_page(&mut self, number: u32) -> usize {
        let Some(known) = &self.known else { return self.say(&json!({"error": "no form was begun"})) };
        let expected = known.expected(u8::try_from(number).unwrap_or(u8::MAX));
        let page = match self.look(&expected) {
            None => return 0,
            Some(Err(refused)) => return self.say(&refused),
            Some(Ok(page)) => page,
        };
        let mut record = serde_json::to_value(alone(&page)).unwrap_or_default();
        if let Some(object) = record.as_object_mut() {
            object.insert("places".into(), places::of(&page.page));
        }
        self.pages.retain(|p| p.identity.page != page.identity.page);
        self.pages.push(page.clone().without_photo());
        self.pages.sort_by_key(|p| p.identity.page);
        self.page = Some(page);
        self.say(&record)
    }

    /// Judges the pages kept, all numbers heard together.
    pub fn judge(&mut self) -> usize {
        let Some(known) = &self.known else { return self.say(&json!({"error": "no form was begun"})) };
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
        let broken: Vec<&str> = outcome.broken().iter().map(|c| c.code()).collect();
        let answer = json!({"verdict": outcome.verdict.code(), "broken": broken, "pages": pages});
        self.say(&answer)
    }

    /// What a frame of the camera shows.
    pub fn guide(&mut self, width: usize, height: usize, zoom: u32) -> usize {
        if width.checked_mul(height) != Some(self.photo.len()) {
            return self.say(&json!({"error": "the frame has other measures"}));
        }
        let frame = Gray { width, height, pixels: std::mem::take(&mut self.photo) };
        let hint = guide::guide(&frame, zoom as f32 / 1_000.0);
        self.photo = frame.pixels;
        self.say(&hint)
    }

    /// The page read last, flat and grey; the length of the answer.
    pub fn grey_page(&mut self) -> usize {
        let page = self.page.as_ref();
        let picture = page.and_then(|p| grey_page(&p.photo, &p.rectified, &p.page).ok());
        self.answer = picture.unwrap_or_default();
        self.answer.len()
    }

    /// The last answer.
    pub fn output(&self) -> &[u8] {
        &self.answer
    }

    /// Back to nothing read; the network stays.
    pub fn clear(&mut self) {
        *self = Exchange { reader: self.reader.take(), ..Exchange::new() };
    }

    /// The page in the photo, or the record of its refusal; nothing without the network.
    fn look(&mut self, expected: &Expected) -> Option<Result<PageReading, Record>> {
        (self.page, self.answer) = (None, Vec::new());
        if self.reader.is_none() {
            self.reader = Reader::new().ok();
        }
        let reader = self.reader.as_ref()?;
        Some(reader.read(&self.photo, expected).map_err(|refusal| Record::refused(&refusal)))
    }

    fn say(&mut self, answer: &impl serde::Serialize) -> usize {
        self.answer = serde_json::to_vec(answer).unwrap_or_default();
        self.answer.len()
    }
}

/// A page judged by itself, as far as one page can be: no other page and no registry is heard.
fn alone(page: &PageReading) -> Record {
    match judge_alone(&[page]) {
        Some(outcome) => Record::of(page, &outcome.values, &outcome.breaches, &outcome.verdict),
        None => Record::of(page, &[], &[], &Verdict::Unusable { accepted: 0, seen: 0 }),
    }
}
