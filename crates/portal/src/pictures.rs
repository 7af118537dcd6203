//! The public pictures of a form: its pages, and from them each number's own cut-out, which stands beside the number.

use super::number::time;
use super::words as w;
use maud::{Markup, html};
use model::layout::Area;
use model::manifest::Images;
use model::{Lang, Layout};
use shapes::own::{HistoryItem, PagePicture, Pictures, StationResult};
use shapes::paths;
use std::collections::BTreeMap;

/// Layouts by the hex of their hash.
pub type Layouts = BTreeMap<String, Layout>;

/// Pixels a metre of small pictures: the width and height that a browser keeps free before one is there.
const SMALL_PIXELS: i64 = 1_200;

/// The pictures of the event that is recorded.
pub fn recorded(result: &StationResult) -> Option<&Pictures> {
    super::confirmation::recorded(result)?.pictures.as_ref()
}

/// Where each number is seen.
#[derive(Default)]
pub struct Cuts<'a>(BTreeMap<&'a str, Cut>);

/// A rectangle of a picture.
struct Cut {
    address: String,
    size: [i32; 2],
    rect: Area,
}

impl<'a> Cuts<'a> {
    /// The cut-outs of the numbers that are shown.
    pub fn of(pictures: Option<&Pictures>, layouts: &'a Layouts) -> Self {
        let mut cuts = Cuts::default();
        let Some(pictures) = pictures else { return cuts };
        for page in &pictures.pages {
            let (Some(small), Some(layout)) = (there(&page.small, pictures), layout(page, layouts)) else {
                continue;
            };
            let shown = |field: &str| {
                let place = layout.place_of(field);
                pictures.images == Images::Full
                    || place.zip(page.shown.as_ref()).is_some_and(|(place, shown)| shown.has(place))
            };
            for number in layout.numbers.iter().filter(|number| shown(&number.field)) {
                let address = format!("/{}", paths::picture(small));
                cuts.0.insert(&number.field, Cut { address, size: layout.size, rect: number.rect });
            }
        }
        cuts
    }

    /// What is seen of a number; nothing where it is not shown. For eyes alone: the number stands beside it.
    pub fn cut(&self, field: &str) -> Markup {
        html! {
            @if let Some(Cut { address, size: [width, height], rect: [x, y, w, h] }) = self.0.get(field) {
                svg.cut viewBox=(format!("{x} {y} {w} {h}")) aria-hidden="true" focusable="false" {
                    image href=(address) width=(width) height=(height) {}
                }
            }
        }
    }

    /// Whether any number is seen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn layout<'a>(page: &PagePicture, layouts: &'a Layouts) -> Option<&'a Layout> {
    layouts.get(page.layout.as_ref()?)
}

/// A picture that was not taken away.
fn there<'a>(hex: &'a Option<String>, of: &Pictures) -> Option<&'a str> {
    let gone = |hex: &str| of.withdrawn.iter().any(|w| w.pictures.iter().any(|gone| gone == hex));
    hex.as_deref().filter(|hex| !gone(hex))
}

/// The pages of what is recorded; why there are none, where an officer's phone named some.
pub fn section(result: &StationResult, layouts: &Layouts, lang: Lang) -> Markup {
    let item = super::confirmation::recorded(result).filter(|item| item.confirmation.is_some());
    html! {
        @if let Some(item) = item {
            section.card aria-labelledby="gambar" {
                h2 #gambar { (w::IMAGES.get(lang)) }
                @match &item.pictures {
                    None => p { (w::PICTURES_NOT_YET.get(lang)) },
                    Some(of) => {
                        ol.photos #foto-formulir data-close=(w::VIEWER_CLOSE.get(lang)) data-larger=(w::VIEWER_LARGER.get(lang))
                            data-smaller=(w::VIEWER_SMALLER.get(lang)) data-turn=(w::VIEWER_TURN.get(lang)) data-full=(w::VIEWER_FULL.get(lang))
                            data-next=(w::VIEWER_NEXT.get(lang)) data-previous=(w::VIEWER_PREVIOUS.get(lang)) data-help=(w::VIEWER_HELP.get(lang)) {
                            @for (number, page) in (1..).zip(&of.pages) { li { (figure(number, page, of, layouts, lang)) } }
                        }
                        (withdrawn(of, lang))
                        p.note { (if of.images == Images::Full { w::PICTURES_FULL } else { w::PICTURES_MASKED }.get(lang)) }
                    }
                }
            }
        }
    }
}

fn figure(number: usize, page: &PagePicture, of: &Pictures, layouts: &Layouts, lang: Lang) -> Markup {
    let name = format!("{} {number}", w::PAGE.get(lang));
    let size =
        layout(page, layouts).map(|layout| layout.size.map(|um| i64::from(um) * SMALL_PIXELS / 1_000_000));
    html! {
        @match (there(&page.small, of), there(&page.large, of)) {
            (Some(small), Some(large)) => {
                a href={ "/" (paths::picture(large)) } {
                    img src={ "/" (paths::picture(small)) } alt=(w::picture_of_page(lang, number)) loading="lazy"
                        width=[size.map(|[width, _]| width)] height=[size.map(|[_, height]| height)];
                    (name)
                }
            }
            _ => { (name) ": " (without(page, lang)) }
        }
    }
}

/// Why a page has no picture.
fn without(page: &PagePicture, lang: Lang) -> String {
    match page.why.as_deref() {
        None => w::PICTURE_WITHDRAWN.get(lang).into(),
        Some("missing") => w::PICTURE_MISSING.get(lang).into(),
        Some(code) => w::picture_not_shown(lang, code),
    }
}

fn withdrawn(of: &Pictures, lang: Lang) -> Markup {
    html! {
        @for gone in &of.withdrawn {
            p.alert { (w::withdrawn_at(lang, time(&gone.arrival, lang), gone.reason.text().get(lang))) }
        }
    }
}

/// The pictures of any event of a form: links alone.
pub fn links(item: &HistoryItem, lang: Lang) -> Markup {
    html! {
        @if let Some(of) = &item.pictures {
            @let large: Vec<_> = (1..).zip(&of.pages).filter_map(|(n, page)| Some((n, there(&page.large, of)?))).collect();
            @if !large.is_empty() {
                dt { (w::IMAGES.get(lang)) }
                dd { @for (number, hex) in large { a href={ "/" (paths::picture(hex)) } { (w::PAGE.get(lang)) " " (number) } " " } }
            }
        }
    }
}
