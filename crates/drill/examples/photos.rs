//! Writes sample photographs of the synthetic photographer to a folder, for looking at:
//! `cargo run --release -p drill --example photos -- FOLDER [SEED [CROPS]]`; CROPS is a folder of unpacked crops of
//! real digits, whose labels are corrected by the lists in `training/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::float_arithmetic
)]

use drill::photo::{
    Camera, Crops, Damage, Habits, Kind, Level, Marking, Nought, Pen, Photographer, Picture, Shot, Split,
    Stands,
};
use forms::Rect;
use model::{Contest, Field, FormSchema, PartyNumber};
use std::collections::BTreeMap;
use std::time::Instant;
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "photos".into());
    let seed = arguments.next().and_then(|s| s.parse().ok()).unwrap_or(1);
    std::fs::create_dir_all(&folder).unwrap();
    let mut photographer = Photographer::new(seed);
    if let Some(crops) = arguments.next() {
        photographer = photographer.with_crops(real(&crops));
    }
    let mut chance = photographer.chance("samples");
    let pages = forms::official::pages();
    for level in Level::ALL {
        for number in 0..6usize {
            let page = &pages[[1, 0, 1, 2, 1, 1][number]];
            let values: Vec<(Field, Option<u32>)> =
                page.values.iter().map(|boxes| (boxes.field, Some(value(&mut chance)))).collect();
            let habits = Habits::sample(&mut chance);
            let filled = photographer.fill(page, &values, &habits);
            let damage = Damage::sample(level, &mut chance);
            let begun = Instant::now();
            let shot = photographer.shoot(&filled, &damage, Camera::TWO_MEGAPIXELS);
            let name = format!("{level:?}-{number}.jpg").to_lowercase();
            println!("{name}: {} bytes, {} ms", shot.jpeg.len(), begun.elapsed().as_millis());
            std::fs::write(format!("{folder}/{name}"), &shot.jpeg).unwrap();
        }
    }
    boxes(&mut photographer, &mut chance, &folder);
    ours(&mut photographer, &mut chance, &folder);
    let page = &pages[1];
    let values: Vec<_> = page.values.iter().map(|b| (b.field, Some(value(&mut chance)))).collect();
    let filled = photographer.fill(page, &values, &Habits::CAREFUL);
    for (name, change) in ODD {
        let mut habits = Habits { traced: 300, ..Habits::CAREFUL };
        change(&mut habits);
        let filled = photographer.fill(
            page,
            &[(Field::Votes(1), Some(78)), (Field::Votes(2), Some(0)), (Field::Votes(3), Some(141))],
            &habits,
        );
        let damage = Damage::sample(Level::Light, &mut chance);
        let shot = photographer.shoot(&filled, &damage, Camera::TWO_MEGAPIXELS);
        std::fs::write(format!("{folder}/odd-{name}.jpg"), &shot.jpeg).unwrap();
    }
    let begun = Instant::now();
    let large = photographer.shoot(&filled, &Damage::none(), Camera::TWELVE_MEGAPIXELS);
    println!("12 megapixels: {} bytes, {} ms", large.jpeg.len(), begun.elapsed().as_millis());
    for kind in Kind::ALL {
        let shot = photographer.shoot(&filled, &Damage::one(kind, 0.8), Camera { width: 700, height: 1050 });
        let name = kind.name().replace(' ', "-");
        std::fs::write(format!("{folder}/kind-{name}.jpg"), &shot.jpeg).unwrap();
    }
}

/// A name and what it changes in a careful station.
type Odd = (&'static str, fn(&mut Habits));

/// Mistakes, one at a time.
const ODD: [Odd; 8] = [
    ("painted", |h| h.painted_over = 1000),
    ("struck", |h| h.struck_out = 1000),
    ("outside", |h| h.outside = 1000),
    ("leftward", |h| h.leftward = 1000),
    ("flagged", |h| h.flagged = 1000),
    ("ticks", |h| h.marking = Marking::Tick),
    ("partly", |h| h.marking = Marking::Partly),
    ("pencil", |h| (h.pen, h.nought) = (Pen::Pencil, Nought::Crosses)),
];

fn value(chance: &mut drill::Rng) -> u32 {
    match chance.below(6) {
        0 => 0,
        1 => chance.below(10),
        2 | 3 => chance.below(100),
        _ => chance.below(320),
    }
}

/// One picture of single boxes as a moderate photograph shows them: a row for each digit, one for crosses and dashes.
fn boxes(photographer: &mut Photographer, chance: &mut drill::Rng, folder: &str) {
    let page = forms::official::page(2).unwrap();
    let mut sheet = Picture::plain(20 * 52, 11 * 56, [255; 3]);
    let mut filled_to = [0usize; 11];
    for _ in 0..60 {
        let values: Vec<_> = page.values.iter().map(|b| (b.field, Some(chance.below(999)))).collect();
        let filled = photographer.fill(&page, &values, &Habits::sample(chance));
        let shot =
            photographer.shoot(&filled, &Damage::sample(Level::Moderate, chance), Camera::TWO_MEGAPIXELS);
        for (boxes, truth) in page.values.iter().zip(&shot.truth.values) {
            for (rect, stands) in boxes.boxes.iter().zip(truth.boxes) {
                let row = match stands {
                    Stands::Digit(digit) => usize::from(digit),
                    _ => 10,
                };
                if filled_to[row] < 20 {
                    paste(&mut sheet, &shot, *rect, (filled_to[row] * 52, row * 56));
                    filled_to[row] += 1;
                }
            }
        }
    }
    let head = format!("P6 {} {} 255\n", sheet.width, sheet.height);
    std::fs::write(format!("{folder}/boxes.ppm"), [head.as_bytes(), &sheet.rgb].concat()).unwrap();
}

/// Copies a box as the photograph shows it, upright, by nearest pixels.
fn paste(sheet: &mut Picture, shot: &Shot, rect: Rect, (left, top): (usize, usize)) {
    let rect = rect.grown(rect.w / 12);
    for y in 0..52i32 {
        for x in 0..48i32 {
            let at = forms::Point { x: rect.x + rect.w * x / 48, y: rect.y + rect.h * y / 52 };
            let (px, py) = shot.truth.mapping.pixel(at);
            let (px, py) = (px.max(0.0) as usize, py.max(0.0) as usize);
            let from =
                (py.min(shot.picture.height - 1) * shot.picture.width + px.min(shot.picture.width - 1)) * 3;
            let to = ((top + y as usize) * sheet.width + left + x as usize) * 3;
            let pixel: [u8; 3] = shot.picture.rgb[from..from + 3].try_into().unwrap();
            sheet.rgb[to..to + 3].copy_from_slice(&pixel);
        }
    }
}

/// Pages of our own forms of three contests.
fn ours(photographer: &mut Photographer, chance: &mut drill::Rng, folder: &str) {
    let lists: Vec<_> = (1..=18).map(|party| (PartyNumber(party), (1..=8).collect())).collect();
    let schemas = [
        (Contest::Ppwp, FormSchema::single(Contest::Ppwp, &[1, 2, 3])),
        (Contest::Pdpd, FormSchema::single(Contest::Pdpd, &(1..=20).collect::<Vec<_>>())),
        (Contest::Pdpr, FormSchema::parties(Contest::Pdpr, &lists)),
    ];
    for (contest, schema) in schemas {
        for spec in forms::own::plan(contest, &schema).unwrap().iter().take(4) {
            let page = forms::own::page(spec, &forms::own::Filling::default());
            let values: Vec<_> = page.values.iter().map(|b| (b.field, Some(value(chance)))).collect();
            let filled = photographer.fill(&page, &values, &Habits::sample(chance));
            let damage = Damage::sample(Level::Moderate, chance);
            let begun = Instant::now();
            let shot = photographer.shoot(&filled, &damage, Camera::TWO_MEGAPIXELS);
            println!("{contest} {}: {} ms", spec.number(), begun.elapsed().as_millis());
            std::fs::write(format!("{folder}/own-{contest}-{}.jpg", spec.number()), &shot.jpeg).unwrap();
        }
    }
}

/// Ink of the training stations' crops.
fn real(folder: &str) -> Crops {
    let list = |name: &str| std::fs::read_to_string(format!("training/{name}")).unwrap_or_default();
    let labels: BTreeMap<String, String> = [("label0.tsv", 1), ("corrections.tsv", 2)]
        .into_iter()
        .flat_map(|(name, column)| list(name).lines().map(|l| fields(l, column)).collect::<Vec<_>>())
        .collect();
    let mut crops = Crops::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        let station = name.split('_').nth(2).unwrap_or_default();
        if Split::of(station) != Split::Training {
            continue;
        }
        let stands = match labels.get(&name).map(String::as_str) {
            Some("x" | "X") => Stands::Cross,
            Some("zero") => Stands::Digit(0),
            Some(digit) if digit.len() == 1 => Stands::Digit(digit.parse().unwrap_or(0)),
            None => Stands::Digit(name.as_bytes()[0] - b'0'),
            Some(_) => continue,
        };
        let bytes = std::fs::read(entry.path()).unwrap();
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(&bytes), options);
        let Ok(rgb) = decoder.decode() else { continue };
        let (width, height) = decoder.dimensions().unwrap();
        crops.add(stands, &Picture { width, height, rgb });
    }
    println!("{} real crops", crops.len());
    crops
}

fn fields(line: &str, column: usize) -> (String, String) {
    let mut parts = line.split('\t');
    let name = parts.next().unwrap_or_default().to_owned();
    (name, parts.nth(column - 1).unwrap_or_default().to_owned())
}
