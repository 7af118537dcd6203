//! Public pictures of the small election: white pages with something in a number's box, made without any photo.

use crate::history::{START, enrol};
use crate::small::{ORIGIN, ROOT, secret};
use forms::layout_of;
use forms::own::{Filling, page, plan};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use model::event::{Blocks, ImageRendered, ImageWithdrawn, RenderedPage, WithdrawReason, sign};
use model::layout::Area;
use model::manifest::Images;
use model::{Contest, Digest, Entry, EventId, FormKey, Layout, Payload, SecretKey, Submission, UtcSeconds};
use registry::{Registry, StationIdx};

/// Number of the renderer's key.
pub const RENDERER: u8 = 9;
/// Pixels of the pictures: a small one and a large one.
const SIZES: [(u16, u16); 2] = [(240, 360), (480, 720)];

/// The enrolment of the renderer.
pub fn renderer() -> Submission {
    enrol(RENDERER, "renderer", "", ROOT)
}

/// The layout of the page with section IV of the first contest's form.
pub fn layout(registry: &Registry) -> Layout {
    let contest = registry.contests()[0];
    let district = (0..registry.station_count()).find_map(|s| registry.district_of(contest, StationIdx(s)));
    let spec = &plan(contest, &registry.district(district.unwrap()).schema).unwrap()[1];
    layout_of(&page(spec, &Filling::default()), Some(spec))
}

/// The same, with a cell of people called a block: whoever names it shows more than the form lets be shown.
pub fn wider_layout(registry: &Registry) -> Layout {
    let mut layout = layout(registry);
    layout.print.insert(0, [0, 0, 48]);
    layout
}

/// A picture of a layout in one of the two sizes: ink in these places, and white everywhere else.
pub fn picture(layout: &Layout, size: usize, inked: &[Area]) -> Vec<u8> {
    let (width, height) = SIZES[size];
    let mut pixels = vec![255; usize::from(width) * usize::from(height) * 3];
    for [x, y, w, h] in inked {
        let across = |um: i32| (i64::from(um) * i64::from(width) / i64::from(layout.size[0])) as usize;
        let down = |um: i32| (i64::from(um) * i64::from(height) / i64::from(layout.size[1])) as usize;
        for row in down(*y)..down(y + h) {
            let at = |um: i32| (row * usize::from(width) + across(um)) * 3;
            pixels[at(*x)..at(x + w)].fill(40);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 80);
    encoder.set_sampling_factor(SamplingFactor::R_4_4_4);
    encoder.encode(&pixels, width, height, ColorType::Rgb).unwrap();
    bytes
}

/// Places in the pictures: inside the first number's boxes, and where no block is near.
pub fn places(layout: &Layout) -> [Area; 2] {
    let blocks = layout.blocks();
    let far = |[x, y, w, h]: Area| {
        blocks.iter().all(|[bx, by, bw, bh]| {
            x - MARGIN > bx + bw || x + w + MARGIN < *bx || y - MARGIN > by + bh || y + h + MARGIN < *by
        })
    };
    let mut places = (20..860).flat_map(|y| (20..560).map(move |x| [x * 1_000, y * 1_000, 12_000, 12_000]));
    [layout.numbers[0].boxes[1], places.find(|place| far(*place)).unwrap()]
}

/// Paper between such a place and the nearest block, in micrometres.
const MARGIN: i32 = 12_000;

/// Everything that a renderer of the small election may have made, by its hash: what it should, and what it should not.
pub fn made(registry: &Registry) -> Vec<Vec<u8>> {
    let layout = layout(registry);
    let [inside, outside] = places(&layout);
    let mut made: Vec<Vec<u8>> = vec![layout.to_bytes(), wider_layout(registry).to_bytes()];
    for size in 0..SIZES.len() {
        made.push(picture(&layout, size, &[inside]));
        made.push(picture(&layout, size, &[inside, outside]));
    }
    made.push(with_place(&picture(&layout, 0, &[inside])));
    made
}

/// A picture with a segment that tells where it was taken.
pub fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let exif = b"\xff\xe1\x00\x0eExif\0\0MM\0*\0\0";
    [&jpeg[..2], &exif[..], &jpeg[2..]].concat()
}

/// The first page of a confirmation in pictures, and of the others none.
pub fn pages(registry: &Registry, grey: &[Digest]) -> Vec<RenderedPage> {
    let layout = layout(registry);
    let [inside, _] = places(&layout);
    let without = |grey: &Digest| RenderedPage {
        grey: *grey,
        large: None,
        layout: None,
        shown: None,
        small: None,
        why: Some("G1013".into()),
    };
    let mut pages: Vec<RenderedPage> = grey.iter().map(without).collect();
    let blocks = layout.blocks().len();
    pages[0] = RenderedPage {
        large: Some(Digest::of(&picture(&layout, 1, &[inside]))),
        layout: Some(layout.digest()),
        shown: Some(Blocks::of((0..blocks).map(|_| true))),
        small: Some(Digest::of(&picture(&layout, 0, &[inside]))),
        why: None,
        ..pages[0].clone()
    };
    pages
}

/// A history that goes on with a renderer, and with pictures of the newest confirmation.
pub fn shown(registry: &Registry, mut history: Vec<Entry>) -> Vec<Entry> {
    let next = |history: &[Entry]| UtcSeconds(history.last().unwrap().arrival.0 + 1);
    history.push(Entry { event: renderer(), arrival: next(&history) });
    let event = rendered(registry, &history, RENDERER, |_| {});
    history.push(Entry { event, arrival: next(&history) });
    history
}

/// The newest confirmation of the first contest in a history, with its form and its pages.
pub fn confirmed(history: &[Entry], contest: Contest) -> (EventId, FormKey, Vec<Digest>) {
    let found = history.iter().rev().find_map(|entry| match entry.event.payload() {
        Payload::FormConfirmed(of)
            if of.form.contest == contest && (of.form.round, of.form.count) == (0, 0) =>
        {
            Some((entry.event.id(), of.form.clone(), of.grey_pages()))
        }
        _ => None,
    });
    found.unwrap()
}

/// Names pictures of the newest confirmation of the first contest, by a key of this number.
pub fn rendered(
    registry: &Registry,
    history: &[Entry],
    key: u8,
    change: impl FnOnce(&mut ImageRendered),
) -> Submission {
    let (event, form, grey) = confirmed(history, registry.contests()[0]);
    let mut payload = ImageRendered {
        by: secret(key).id(),
        event,
        images: Images::Masked,
        kind: ImageRendered::KIND.into(),
        pages: pages(registry, &grey),
        time: UtcSeconds(START),
        touches: vec![form.station.clone()],
        form,
    };
    change(&mut payload);
    sign(ORIGIN, payload.into(), &[&secret(key)])
}

/// Takes its pictures away, with an authority's key of this number.
pub fn withdrawn(registry: &Registry, history: &[Entry], with: u8) -> Submission {
    let (event, form, grey) = confirmed(history, registry.contests()[0]);
    let page = pages(registry, &grey).swap_remove(0);
    let mut pictures: Vec<Digest> = [page.small, page.large].into_iter().flatten().collect();
    pictures.sort_unstable();
    let keys: [SecretKey; 2] = [secret(RENDERER), secret(with)];
    let payload = ImageWithdrawn {
        by: keys[0].id(),
        event,
        kind: ImageWithdrawn::KIND.into(),
        pictures,
        reason: WithdrawReason::PersonalData,
        time: UtcSeconds(START),
        touches: vec![form.station.clone()],
        with: keys[1].id(),
        form,
    };
    sign(ORIGIN, payload.into(), &[&keys[0], &keys[1]])
}
