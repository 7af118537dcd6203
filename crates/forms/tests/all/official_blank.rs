//! The layout of the official form against the published blank: every mark, box, bubble and line where it says.

use crate::raster::{Raster, render};
use crate::shared_data::shared;
use forms::{Item, Page, Point, Rect, official, tag};

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_published_blank_has_everything_where_the_layout_says() {
    let file = shared().join("blankforms/C.HASIL-PPWP.pdf");
    for page in official::pages() {
        let raster =
            render(&file, page.number, page.size).expect("pdftoppm: scripts/setup.sh test installs it");
        marks(&page, &raster);
        for value in &page.values {
            value.boxes.iter().for_each(|rect| frame(&raster, *rect, value.stroke));
            if let Some(bubbles) = &value.bubbles {
                bubbles.at.iter().flatten().for_each(|at| ring(&raster, *at, bubbles.radius));
            }
        }
        page.art.iter().for_each(|item| ink(&raster, item));
        for people in &page.people {
            assert_eq!(raster.darkest(people.ink), 255, "signing areas are free of print: {people:?}");
        }
    }
}

/// Corner squares black, the two others of each saddle white, and every cell of the marker as its tag has it.
fn marks(page: &Page, raster: &Raster) {
    for corner in &page.corners {
        let part = corner.side - 1_000;
        for (x, y, black) in [(-1, -1, true), (1, 1, true), (1, -1, false), (-1, 1, false)] {
            let middle = Point { x: corner.at.x + x * corner.side / 2, y: corner.at.y + y * corner.side / 2 };
            let square = Rect::new(middle.x, middle.y, 0, 0).grown(part / 2);
            assert!(
                if black { raster.lightest(square) < 70 } else { raster.darkest(square) == 255 },
                "{corner:?}"
            );
        }
    }
    let cell = page.marker.rect.w / tag::CELLS as i32;
    for (row, line) in (0..).zip(tag::cells(page.marker.id)) {
        for (column, black) in (0..).zip(line) {
            let (x, y) = (page.marker.rect.x + column * cell, page.marker.rect.y + row * cell);
            let square = Rect::new(x, y, cell, cell).grown(-500);
            assert!(if black { raster.lightest(square) < 70 } else { raster.darkest(square) == 255 });
        }
    }
}

/// Points along a line, its ends excepted.
fn along(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let part = |at: i32, a: i32, b: i32| a + (b - a) * at / 40;
    (1..40).map(move |at| Point { x: part(at, from.x, to.x), y: part(at, from.y, to.y) })
}

/// Lines and frames that we print are printed there too, grey ones and dots at least as a shade.
fn ink(raster: &Raster, item: &Item) {
    let (ends, ink) = match *item {
        Item::Frame { rect, stroke, ink } => (sides(rect.grown(-stroke / 2)).to_vec(), ink),
        Item::Line { from, to, ink, dots: None, .. } if from.x == to.x || from.y == to.y => {
            (vec![(from, to)], ink)
        }
        Item::Line { from, to, ink, dots: Some(pitch), .. } => {
            let (w, h) = (to.x - from.x, to.y - from.y);
            let count = (w + h) / pitch;
            assert_eq!(count * pitch, w + h, "a row of dots ends with a dot");
            for dot in 0..=count {
                let at = Point { x: from.x + w * dot / count, y: from.y + h * dot / count };
                assert!(raster.at(at) < 200.max(ink.0 + 60), "dot at {at:?}");
            }
            return;
        }
        _ => return,
    };
    let most = 150.max(ink.0 + 30);
    for (from, to) in ends {
        along(from, to)
            .for_each(|at| assert!(raster.at(at) <= most, "{item:?} at {at:?}: {}", raster.at(at)));
    }
}

/// The frame's stroke dark all along on each side, paper white just outside and just inside of it.
fn frame(raster: &Raster, rect: Rect, stroke: i32) {
    const SLACK: i32 = 500;
    for (from, to) in sides(rect.grown(-stroke / 2)) {
        along(from, to).for_each(|at| assert!(raster.at(at) < 90, "frame {rect:?} at {at:?}"));
    }
    for (from, to) in [rect.grown(SLACK), rect.grown(-stroke - SLACK)].into_iter().flat_map(sides) {
        along(from, to).for_each(|at| assert_eq!(raster.at(at), 255, "beside frame {rect:?} at {at:?}"));
    }
}

/// The four sides of a rectangle.
fn sides(rect: Rect) -> [(Point, Point); 4] {
    let [a, b, c, d] = rect.corners();
    [(a, b), (b, c), (c, d), (d, a)]
}

/// The ring dark all around, and white outside of it; (x, y) of twelfths of a turn in thousandths.
fn ring(raster: &Raster, at: Point, radius: i32) {
    const TURN: [(i32, i32); 12] = [
        (1000, 0),
        (866, 500),
        (500, 866),
        (0, 1000),
        (-500, 866),
        (-866, 500),
        (-1000, 0),
        (-866, -500),
        (-500, -866),
        (0, -1000),
        (500, -866),
        (866, -500),
    ];
    let on =
        |radius: i32, (x, y): (i32, i32)| Point { x: at.x + x * radius / 1000, y: at.y + y * radius / 1000 };
    for turn in TURN {
        assert!(raster.at(on(radius - 176, turn)) < 130, "ring at {at:?} towards {turn:?}");
        assert_eq!(raster.at(on(radius + 400, turn)), 255, "outside the ring at {at:?} towards {turn:?}");
        assert_eq!(raster.at(on(radius - 900, turn)), 255, "inside the ring at {at:?} towards {turn:?}");
    }
}
