//! The photos that are measured: seeded, so that every run measures the same ones.

use drill::photo::{Camera, Damage, Habits, Kind, Photographer};
use forms::own::{self, Filling};
use forms::{Page, official};
use model::{Contest, Field, FormSchema};
use std::path::{Path, PathBuf};

/// A photo of a page.
pub struct Sample {
    /// What is on it.
    pub name: &'static str,
    /// Megapixels, rounded.
    pub megapixels: usize,
    /// The page.
    pub page: Page,
    /// Its place on the disk.
    pub file: PathBuf,
    /// Its bytes.
    pub jpeg: Vec<u8>,
    /// Where the page's corner marks really are, in photo pixels.
    pub corners: [(f32, f32); 4],
    /// What was written.
    pub values: Vec<(Field, Option<u32>)>,
}

/// A photo as on an ordinary polling day: a hand-held telephone, paper that was folded, shadow, a messenger's JPEG.
fn ordinary() -> Damage {
    [
        (Kind::Perspective, 0.2),
        (Kind::Rotation, 0.1),
        (Kind::Folds, 0.2),
        (Kind::Shadow, 0.3),
        (Kind::UnevenLight, 0.3),
        (Kind::Noise, 0.2),
        (Kind::Jpeg, 0.2),
    ]
    .into_iter()
    .fold(Damage::none(), |damage, (kind, severity)| damage.with(kind, severity))
}

/// Takes all photos and writes them to a folder.
pub fn take(folder: &Path) -> Vec<Sample> {
    std::fs::create_dir_all(folder).unwrap();
    let mut photographer = Photographer::new(2024);
    let mut chance = photographer.chance("bench");
    let mut out = Vec::new();
    for (megapixels, camera) in [(2, Camera::TWO_MEGAPIXELS), (12, Camera::TWELVE_MEGAPIXELS)] {
        for (name, page) in pages() {
            let values: Vec<_> =
                page.values.iter().map(|boxes| (boxes.field, Some(chance.below(300)))).collect();
            let filled = photographer.fill(&page, &values, &Habits::CAREFUL);
            let shot = photographer.shoot(&filled, &ordinary(), camera);
            let file = folder.join(format!("{}-{megapixels}.jpg", name.replace(' ', "-")));
            std::fs::write(&file, &shot.jpeg).unwrap();
            let corners = page.corners.map(|c| shot.truth.mapping.pixel(c.at));
            out.push(Sample { name, megapixels, page, file, jpeg: shot.jpeg, corners, values });
        }
    }
    out
}

fn pages() -> [(&'static str, Page); 3] {
    let [first, second, _] = official::pages();
    let plan = own::plan(Contest::Ppwp, &FormSchema::single(Contest::Ppwp, &[1, 2, 3])).unwrap();
    let ours = own::page(&plan[1], &Filling::default());
    [("official 2", second), ("official 1", first), ("ours", ours)]
}
