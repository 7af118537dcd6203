//! What surrounds every page's content: marks, page marker, QR code, head and foot.

use super::filling::Filling;
use super::sheet::{LEFT, Sheet, Style, WIDTH, style};
use super::spec::PageSpec;
use super::texts;
use crate::art::{Anchor, Face, Ink};
use crate::page::{Corner, Marker, Qr};
use crate::qr;
use crate::unit::{Point, Rect, mm};
use model::contest::Occasion;

/// The page marker: cells of 6 mm, ten pixels where a photo has 0.6 mm a pixel.
const MARKER: Rect = Rect::new(mm(504), mm(46), mm(48), mm(48));
/// Place of the QR code on every page; its modules lie in the middle, its white margin reaches 9 mm further.
pub const QR_PLACE: Rect = Rect::new(mm(51), mm(47), mm(62), mm(62));
/// Side of a mark's squares.
const MARK: i32 = mm(9);
/// Where the marks' touching points lie.
const NEAR: i32 = mm(27);
const RIGHT: i32 = mm(573);
const LOW: i32 = mm(873);
const MIDDLE: i32 = mm(300);
/// Heights of the marks on the left and right sides: quarters of the way down.
const SIDES: [i32; 3] = [238_500, mm(450), 661_500];

const fn mark(x: i32, y: i32) -> Corner {
    Corner { at: Point { x, y }, side: MARK }
}

pub(super) const fn corners() -> [Corner; 4] {
    [mark(NEAR, NEAR), mark(RIGHT, NEAR), mark(RIGHT, LOW), mark(NEAR, LOW)]
}

/// Clockwise from the upper left: one above, three at the right, one below, three at the left.
pub(super) fn edges() -> Vec<Corner> {
    let mut edges = vec![mark(MIDDLE, NEAR)];
    edges.extend(SIDES.map(|y| mark(RIGHT, y)));
    edges.push(mark(MIDDLE, LOW));
    edges.extend(SIDES.into_iter().rev().map(|y| mark(NEAR, y)));
    edges
}

/// The page's marker.
pub(super) const fn marker(id: u16) -> Marker {
    Marker { rect: MARKER, id }
}

/// Draws the marks and the page marker.
pub(super) fn marks(sheet: &mut Sheet, id: u16) {
    sheet.art.extend(corners().into_iter().chain(edges()).flat_map(Corner::ink));
    sheet.art.extend(marker(id).ink());
}

/// Draws everything around the content and gives the QR code.
pub(super) fn draw(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling) -> Option<Qr> {
    marks(sheet, spec.marker_id());
    below_marker(sheet, spec);
    head(sheet, spec, filling);
    foot(sheet, spec);
    let payload = spec.payload(filling.station.as_ref());
    let modules = qr::modules(&payload)?;
    let rect = modules.within(QR_PLACE);
    sheet.art.extend(modules.ink(rect));
    Some(Qr { rect, payload })
}

/// What stands below the page marker.
fn below_marker(sheet: &mut Sheet, spec: &PageSpec) {
    let below = Rect::new(mm(494), MARKER.bottom() + mm(7), mm(68), mm(9));
    let page = format!("Halaman {} dari {}", spec.number(), spec.pages());
    sheet.text(below, &[&page], style(75, Face::Bold, Anchor::Middle));
    let model = Rect { y: below.bottom(), h: mm(8), ..below };
    sheet.text(model, &[&texts::model(spec.contest())], style(52, Face::Regular, Anchor::Middle));
}

/// From the QR code's white margin to the marker's.
const MIDDLE_X: i32 = mm(126);
const MIDDLE_W: i32 = mm(364);

fn head(sheet: &mut Sheet, spec: &PageSpec, filling: &Filling) {
    let contest = spec.contest();
    let line = |y: i32, h: i32| Rect::new(MIDDLE_X, mm(y), MIDDLE_W, mm(h));
    let plain = style(62, Face::Regular, Anchor::Middle);
    let body = [
        "BERITA ACARA, SERTIFIKAT DAN CATATAN HASIL PENGHITUNGAN",
        "PEROLEHAN SUARA DI TEMPAT PEMUNGUTAN SUARA",
    ];
    sheet.text(line(41, 16), &body, plain);
    sheet.text(line(57, 13), &[contest.about().paper.title], style(115, Face::Bold, Anchor::Middle));
    let election = match &filling.election {
        Some(title) => title.as_str(),
        None if contest.about().occasion == Occasion::Pilkada => "PEMILIHAN SERENTAK",
        None => "PEMILIHAN UMUM",
    };
    let election = match &filling.district {
        Some(district) => format!("{election} · DAERAH PEMILIHAN {district}"),
        None => election.to_owned(),
    };
    sheet.text(line(70, 9), &[&election], plain);
    places(sheet, filling);
}

/// Regions, number and code of the station: two columns of three.
fn places(sheet: &mut Sheet, filling: &Filling) {
    let places = &filling.places;
    let station = filling.station.as_ref().map(|code| code.as_str());
    let cells = [
        ("Provinsi", places.province.as_deref()),
        ("Kecamatan", places.kecamatan.as_deref()),
        ("Kabupaten/Kota", places.regency.as_deref()),
        ("Kelurahan/Desa", places.village.as_deref()),
        ("Nomor TPS", filling.station_number.as_deref()),
        ("Kode TPS", station),
    ];
    let (name, value) = (style(58, Face::Regular, Anchor::Start), style(66, Face::Bold, Anchor::Start));
    for (n, (what, given)) in (0..).zip(cells) {
        let rect = Rect::new(MIDDLE_X + n % 2 * MIDDLE_W / 2, mm(82) + n / 2 * mm(11), MIDDLE_W / 2, mm(11));
        sheet.text(rect, &[what], name);
        let right = Rect::new(rect.x + mm(50), rect.y, rect.w - mm(52), rect.h);
        match given {
            Some(text) => sheet.text(right, &[text], value),
            None => sheet.dotted(right.x + mm(2), right.right(), rect.y + mm(8)),
        }
        sheet.text(Rect::new(rect.x + mm(46), rect.y, mm(6), rect.h), &[":"], name);
    }
}

fn foot(sheet: &mut Sheet, spec: &PageSpec) {
    let rect = Rect::new(LEFT, mm(866), WIDTH, mm(14));
    let grey = Style { ink: Ink(70), ..style(52, Face::Regular, Anchor::Start) };
    let left = Rect { w: MIDDLE - mm(16) - LEFT, ..rect };
    sheet.text(left, &[spec.contest().about().paper.short], grey);
    let right = Rect::new(MIDDLE + mm(16), rect.y, LEFT + WIDTH - MIDDLE - mm(16), rect.h);
    let page = format!("Hal. {} dari {} · edisi SIREKAP-1", spec.number(), spec.pages());
    sheet.text(right, &[&page], Style { anchor: Anchor::End, ..grey });
}
