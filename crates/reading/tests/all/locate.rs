//! The page marker from any side.

use crate::paper::Scene;
use forms::official;
use reading::gray::Gray;
use reading::locate::locate;
use reading::plane::PointF;

#[test]
fn every_quarter_and_every_angle_between() {
    let page = official::page(2).unwrap();
    let mut scenes: Vec<(String, Scene)> =
        (0..4).map(|k| (format!("{k} quarters"), Scene::default().turned(k))).collect();
    scenes.extend(
        [-40.0, -20.0, -7.0, 10.0, 33.0].map(|d| (format!("{d} degrees"), Scene::default().rotated(d, 0.75))),
    );
    for (name, scene) in scenes {
        let located = locate(&scene.shoot(&page)).unwrap_or_else(|r| panic!("{name}: {r}"));
        assert_eq!((located.id, located.errors), (102, 0), "{name}");
        for (corner, seen) in page.marker.rect.corners().iter().zip(located.corners) {
            let (x, y) = scene.truth(&page, PointF::from(*corner));
            assert!(seen.distance(PointF::new(x, y)) < 0.6, "{name}: {seen:?} is not {x} {y}");
        }
    }
}

#[test]
fn turns_are_told() {
    let page = official::page(1).unwrap();
    for quarters in 0..4 {
        let located = locate(&Scene::default().turned(quarters).shoot(&page)).unwrap();
        assert_eq!(usize::from(located.turns), quarters);
    }
}

#[test]
fn every_page_is_told_from_the_others() {
    for page in official::pages() {
        let located = locate(&Scene::default().shoot(&page)).unwrap();
        assert_eq!(located.id, page.marker.id);
    }
}

#[test]
fn perspective_and_small_photos() {
    let page = official::page(3).unwrap();
    let corners = [(0.2, 0.1), (0.93, 0.04), (0.8, 0.9), (0.12, 0.97)];
    for size in [(750, 1000), (1000, 1500), (2000, 2600)] {
        let scene = Scene { size, corners, blur: 0, ..Scene::default() };
        assert_eq!(locate(&scene.shoot(&page)).unwrap().id, 103, "{size:?}");
    }
}

#[test]
fn anything_at_all_is_taken_without_panic() {
    let mut seed = 1u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    for (width, height) in [(0, 0), (0, 9), (1, 1), (71, 900), (72, 72), (73, 500), (301, 257), (1999, 1111)]
    {
        for kind in 0..4u8 {
            let pixels = (0..width * height).map(|at| match kind {
                0 => next(),
                1 => {
                    if next() > 250 {
                        0
                    } else {
                        255
                    }
                }
                2 => {
                    if (at / 20 + at / width.max(1) / 20) % 2 == 0 {
                        10
                    } else {
                        240
                    }
                }
                _ => (at % 256) as u8,
            });
            let gray = Gray { width, height, pixels: pixels.collect() };
            assert!(locate(&gray).is_err(), "{width} x {height}, {kind}");
        }
    }
}
