//! What reads photos: pictures, their EXIF block, the marks of a page, the text of its QR code.

use forms::own::{self, Filling, PageSpec};
use forms::{Page, official};
use reading::decode::{Limits, decode, decode_colour, orientation, pdf_pictures};
use reading::gray::Gray;
use reading::locate::locate;
use reading::plane::PointF;
use reading::rectify::rectify;

/// Small, so that no damaged header costs time; the way is the same as with larger ones.
const LIMITS: Limits = Limits { bytes: 1 << 20, pixels: 1 << 18, side: 2_000, side_least: 1 };
/// Most pixels of a picture made of runs.
const RUN_PIXELS_MAX: usize = 400_000;

/// A picture file is decoded within its limits.
pub fn picture(bytes: &[u8]) {
    if let Ok(decoded) = decode(bytes, &LIMITS) {
        assert_eq!(decoded.gray.pixels.len(), decoded.gray.width * decoded.gray.height);
        assert!(decoded.gray.pixels.len() <= LIMITS.pixels && (1..=8).contains(&decoded.orientation));
    }
    if let Ok(colour) = decode_colour(bytes, &LIMITS) {
        assert_eq!(colour.pixels.len(), colour.width * colour.height * 3);
    }
}

/// A PDF is searched for pictures of pages; what is found unpacks within its limits.
pub fn pdf(bytes: &[u8]) {
    let Ok(pictures) = pdf_pictures(bytes, &LIMITS) else { return };
    assert!(!pictures.is_empty());
    for found in &pictures {
        if let Ok(file) = found.file(&LIMITS) {
            picture(&file);
        }
    }
}

/// An EXIF block always gives one of eight orientations.
pub fn exif(bytes: &[u8]) {
    assert!((1..=8).contains(&orientation(bytes)));
}

/// The text of a QR code: what is accepted prints back to the same text and has a layout.
pub fn page_code(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok((spec, station)) = PageSpec::parse(text)
    {
        assert_eq!(spec.payload(station.as_ref()), text);
        let page = own::page(&spec, &Filling::default());
        assert_eq!(page.marker.id, spec.marker_id());
    }
}

/// A picture, given as runs of pixels (see [`runs`]), is searched for a page; what is found lies where it can.
pub fn page(bytes: &[u8]) {
    let Some(photo) = runs(bytes) else { return };
    let Ok(located) = locate(&photo) else { return };
    assert!(located.corners.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
    let Some(page) = layout(located.id) else { return };
    if let Ok(flat) = rectify(&photo, &located, &page) {
        assert_eq!(flat.values.len(), page.values.len());
        assert!((0.0..=1.0).contains(&flat.lines));
        let (x, y) = flat.to_photo(PointF::new(0.0, 0.0));
        assert!(x.is_finite() && y.is_finite());
    }
}

/// The official page of a marker, or the outline of one of ours.
fn layout(id: u16) -> Option<Page> {
    if let Some(number) = id.checked_sub(100).filter(|n| (1..=3).contains(n)) {
        return official::page(u8::try_from(number).ok()?);
    }
    own::page_of_marker(id).map(|(contest, number)| own::outline(contest, number))
}

/// A picture that a change of a byte changes a little: the width in eights of pixels, then pairs. A pair (n, grey)
/// is a run of n pixels of that grey over as many rows as wanted; (0, n) repeats the row before it n times.
/// None for no row at all.
pub fn runs(bytes: &[u8]) -> Option<Gray> {
    let (&eights, pairs) = bytes.split_first()?;
    let width = usize::from(eights.max(1)) * 8;
    let mut pixels: Vec<u8> = Vec::new();
    for &[count, grey] in pairs.as_chunks::<2>().0 {
        if count > 0 {
            pixels.resize(pixels.len() + usize::from(count), grey);
        } else if let Some(start) = (pixels.len() / width * width).checked_sub(width) {
            let row = start..start + width;
            pixels.truncate(start + width);
            (0..grey).for_each(|_| pixels.extend_from_within(row.clone()));
        }
        if pixels.len() > RUN_PIXELS_MAX {
            break;
        }
    }
    let height = pixels.len() / width;
    pixels.truncate(width * height);
    (height > 0).then_some(Gray { width, height, pixels })
}
