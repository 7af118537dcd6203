//! Public pictures of a form's pages. Fields stand in the canonical order of their JSON.

use super::kind::Kind;
use crate::authority::{At, Authority, Role};
use crate::form::FormKey;
use crate::id::{Digest, EventId, KeyId, StationCode, check_code};
use crate::lang::Text;
use crate::manifest::Images;
use crate::refusal::Refusal;
use crate::time::UtcSeconds;
use serde::{Deserialize, Serialize};
use texts::event;

/// Most blocks of a page; ours have up to some three thousand.
pub const BLOCKS_MAX: usize = 8_192;

/// A page of a form and what of it everybody may see. Either all of `large`, `layout`, `shown` and `small` are there, or `why` is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenderedPage {
    /// The page's grey picture, as the confirmation names it. It is not public.
    pub grey: Digest,
    /// SHA-256 of the large public picture.
    pub large: Option<Digest>,
    /// SHA-256 of the layout's public document (docs/spec/pictures.md).
    pub layout: Option<Digest>,
    /// Which of the layout's blocks are copied from the photo; see [`Blocks`].
    pub shown: Option<Blocks>,
    /// SHA-256 of the small public picture.
    pub small: Option<Digest>,
    /// Why there is no public picture: the code of the reading's refusal (`G1013`), or `missing` where no picture of the page
    /// was there.
    pub why: Option<String>,
}

/// The public pictures of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenderedPicture<'a> {
    /// SHA-256 of the large one.
    pub large: Digest,
    /// SHA-256 of the layout's document.
    pub layout: Digest,
    /// The blocks copied.
    pub shown: &'a Blocks,
    /// SHA-256 of the small one.
    pub small: Digest,
}

impl RenderedPicture<'_> {
    /// Both sizes, the small one first.
    pub const fn sizes(self) -> [Digest; 2] {
        [self.small, self.large]
    }
}

impl RenderedPage {
    /// The page's pictures, where there are any.
    pub fn picture(&self) -> Option<RenderedPicture<'_>> {
        match (self.large, self.layout, &self.shown, self.small) {
            (Some(large), Some(layout), Some(shown), Some(small)) => {
                Some(RenderedPicture { large, layout, shown, small })
            }
            _ => None,
        }
    }

    fn is_whole(&self) -> bool {
        let parts = [self.large.is_some(), self.layout.is_some(), self.shown.is_some(), self.small.is_some()];
        match &self.why {
            None => parts == [true; 4],
            Some(why) => parts == [false; 4] && check_code(why).is_ok(),
        }
    }
}

/// A set of a page's blocks by their places in the layout, from 0: ascending runs `first-last`, or one number alone, with commas
/// between; runs never touch. Empty where nothing is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Blocks(Vec<(u16, u16)>);

impl Blocks {
    /// The set of those blocks of which this says so, in the layout's order.
    pub fn of(shown: impl IntoIterator<Item = bool>) -> Self {
        let mut runs: Vec<(u16, u16)> = Vec::new();
        for (at, _) in (0u16..).zip(shown).filter(|(_, shown)| *shown) {
            match runs.last_mut() {
                Some((_, last)) if at == *last + 1 => *last = at,
                _ => runs.push((at, at)),
            }
        }
        Blocks(runs)
    }

    /// Whether a block is shown.
    pub fn has(&self, block: usize) -> bool {
        let after = self.0.partition_point(|(_, last)| usize::from(*last) < block);
        self.0.get(after).is_some_and(|(first, _)| usize::from(*first) <= block)
    }

    /// Whether it is a set of so many blocks: without one beyond.
    pub fn is_of(&self, blocks: usize) -> bool {
        self.0.last().is_none_or(|(_, last)| usize::from(*last) < blocks)
    }
}

impl From<Blocks> for String {
    fn from(blocks: Blocks) -> String {
        let run = |(first, last): &(u16, u16)| match first == last {
            true => first.to_string(),
            false => format!("{first}-{last}"),
        };
        blocks.0.iter().map(run).collect::<Vec<_>>().join(",")
    }
}

impl TryFrom<String> for Blocks {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let number = |text: &str| text.parse::<u16>().ok().filter(|n| usize::from(*n) < BLOCKS_MAX);
        let run = |text: &str| match text.split_once('-') {
            Some((first, last)) => Some((number(first)?, number(last)?)),
            None => number(text).map(|at| (at, at)),
        };
        let runs = if text.is_empty() { Some(Vec::new()) } else { text.split(',').map(run).collect() };
        let blocks = Blocks(runs.ok_or("blocks: runs of numbers")?);
        let apart = blocks.0.iter().all(|(first, last)| first <= last)
            && blocks.0.is_sorted_by(|(_, last), (first, _)| u32::from(*last) + 1 < u32::from(*first));
        match apart && String::from(blocks.clone()) == text {
            true => Ok(blocks),
            false => Err("blocks: runs ascending and apart"),
        }
    }
}

/// Names the public pictures of the pages that a confirmation names. A later one of the same confirmation takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImageRendered {
    /// The renderer.
    pub by: KeyId,
    /// The `form.confirmed` whose pages these are.
    pub event: EventId,
    /// Its form.
    pub form: FormKey,
    /// What the manifest lets be shown: people's cells never (`masked`), or the whole page (`full`).
    pub images: Images,
    /// `image.rendered/1`.
    pub kind: String,
    /// The pages, in the order of the confirmation.
    pub pages: Vec<RenderedPage>,
    /// The author's claim of the time.
    pub time: UtcSeconds,
    /// The form's station, alone: whose public file it changes.
    pub touches: Vec<StationCode>,
}

impl ImageRendered {
    /// Its name.
    pub const KIND: &str = "image.rendered/1";
}

impl Kind for ImageRendered {
    const NAMES: &'static [&'static str] = &[Self::KIND];
    const ABOUT: Text = event::IMAGE_RENDERED;
    const MANDATE: bool = false;

    fn check_ranges(&self) -> Result<(), Refusal> {
        touches_its_station(&self.form, &self.touches)?;
        if self.pages.is_empty() || self.pages.len() > super::PAGES_MAX {
            return Err(Refusal::BadField("pages: 1 to 64".into()));
        }
        match self.pages.iter().all(RenderedPage::is_whole) {
            true => Ok(()),
            false => {
                Err(Refusal::BadField("pages: large, layout, shown and small, or why there are none".into()))
            }
        }
    }

    fn judge(&self, authority: &Authority, at: At<'_>) -> Result<(), Refusal> {
        authority.at_station((self.by, Role::Renderer), "image.rendered", &self.form.station, at)
    }
}

/// Whoever does not know the kind must know whose file it changes.
pub(super) fn touches_its_station(form: &FormKey, touches: &[StationCode]) -> Result<(), Refusal> {
    match touches {
        [station] if *station == form.station => Ok(()),
        _ => Err(Refusal::BadField("touches: the form's station, alone".into())),
    }
}
