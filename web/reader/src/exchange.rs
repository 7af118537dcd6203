//! One photo at a time: its bytes, the page seen in it, and the last answer.
#![forbid(unsafe_code)]

use reading::decode::Limits;
use reading::evidence::Verdict;
use reading::pictures::grey_page;
use reading::{Expected, PageReading, Reader, Record, judge_alone};

/// The state between two calls.
pub struct Exchange {
    reader: Option<Reader>,
    photo: Vec<u8>,
    page: Option<PageReading>,
    answer: Vec<u8>,
}

impl Exchange {
    /// Nothing read yet, no network loaded.
    pub const fn new() -> Self {
        Exchange { reader: None, photo: Vec::new(), page: None, answer: Vec::new() }
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

    /// Reads the photo; the length of the answer. An empty answer means that the module was built without its
    /// network.
    pub fn read(&mut self) -> usize {
        (self.page, self.answer) = (None, Vec::new());
        if self.reader.is_none() {
            self.reader = Reader::new().ok();
        }
        let Some(reader) = &self.reader else { return 0 };
        let record = match reader.read(&self.photo, &Expected::default()) {
            Err(refusal) => Record::refused(&refusal),
            Ok(page) => {
                let record = judged(&page);
                self.page = Some(page);
                record
            }
        };
        self.answer = serde_json::to_vec(&record).unwrap_or_default();
        self.answer.len()
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
        (self.photo, self.page, self.answer) = (Vec::new(), None, Vec::new());
    }
}

/// A page judged by itself, as far as one page can be: no other page and no registry is heard.
fn judged(page: &PageReading) -> Record {
    match judge_alone(&[page]) {
        Some(outcome) => Record::of(page, &outcome.values, &outcome.verdict),
        None => Record::of(page, &[], &Verdict::Unusable { accepted: 0, seen: 0 }),
    }
}
