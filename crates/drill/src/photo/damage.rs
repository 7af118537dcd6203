//! What happens to a page between the table and the file.

use super::chance::Chance;
use crate::rng::Rng;
use std::fmt;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The camera looks from the side; 1: 40 degrees.
    Perspective,
    /// The camera is not upright; 1: 30 degrees.
    Rotation,
    /// Creases that no longer lie flat.
    Folds,
    /// The paper rolls up at an edge and waves.
    Curl,
    /// The shadow of a hand, head or phone.
    Shadow,
    /// One side darker than the other, corners darker than the middle.
    UnevenLight,
    /// Out of focus.
    Defocus,
    /// The hand moved.
    Motion,
    /// Grain of a small sensor.
    Noise,
    /// Black is grey and white is grey.
    LowContrast,
    /// Too dark.
    Dark,
    /// Too bright: thin ink fades.
    Overexposed,
    /// Spots of a lamp or flash.
    Glare,
    /// Strong compression; 1: quality 12.
    Jpeg,
    /// Fewer pixels; 1: a third of the width.
    Downscale,
    /// A patterned table with things on it instead of a plain one.
    Clutter,
    /// Interference with a screen's grid.
    Moire,
    /// A corner folded over.
    CornerFolded,
    /// A corner torn off.
    CornerCut,
    /// A ring of coffee.
    Stain,
    /// Fingers over the edge.
    Finger,
    /// Partly outside the frame.
    CutOff,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 22] = [
        Kind::Perspective,
        Kind::Rotation,
        Kind::Folds,
        Kind::Curl,
        Kind::Shadow,
        Kind::UnevenLight,
        Kind::Defocus,
        Kind::Motion,
        Kind::Noise,
        Kind::LowContrast,
        Kind::Dark,
        Kind::Overexposed,
        Kind::Glare,
        Kind::Jpeg,
        Kind::Downscale,
        Kind::Clutter,
        Kind::Moire,
        Kind::CornerFolded,
        Kind::CornerCut,
        Kind::Stain,
        Kind::Finger,
        Kind::CutOff,
    ];

    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Perspective => "perspective",
            Kind::Rotation => "rotation",
            Kind::Folds => "folds",
            Kind::Curl => "curl",
            Kind::Shadow => "shadow",
            Kind::UnevenLight => "uneven light",
            Kind::Defocus => "defocus",
            Kind::Motion => "motion blur",
            Kind::Noise => "noise",
            Kind::LowContrast => "low contrast",
            Kind::Dark => "dark",
            Kind::Overexposed => "overexposed",
            Kind::Glare => "glare",
            Kind::Jpeg => "compression",
            Kind::Downscale => "few pixels",
            Kind::Clutter => "clutter",
            Kind::Moire => "moire",
            Kind::CornerFolded => "corner folded",
            Kind::CornerCut => "corner cut",
            Kind::Stain => "stain",
            Kind::Finger => "finger",
            Kind::CutOff => "cut off",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How bad a set of photographs is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A good photograph on a table.
    Light,
    /// An ordinary photograph of polling day.
    Moderate,
    /// One that an officer should have taken again.
    Heavy,
}

impl Level {
    /// All of them, the best first.
    pub const ALL: [Level; 3] = [Level::Light, Level::Moderate, Level::Heavy];
}

/// Severities by kind, 0 (none) to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Damage {
    severities: [f32; Kind::ALL.len()],
    turns: u8,
}

impl Damage {
    /// A flat, sharp, evenly lit photograph.
    pub fn none() -> Self {
        Damage::default()
    }

    /// One kind alone.
    pub fn one(kind: Kind, severity: f32) -> Self {
        Damage::none().with(kind, severity)
    }

    /// The same with this kind at this severity.
    pub fn with(mut self, kind: Kind, severity: f32) -> Self {
        self.severities[kind as usize] = severity.clamp(0.0, 1.0);
        self
    }

    /// The same with the camera turned by so many quarters, clockwise.
    pub fn turned(mut self, quarters: u8) -> Self {
        self.turns = quarters % 4;
        self
    }

    /// Severity of a kind.
    pub fn of(&self, kind: Kind) -> f32 {
        self.severities[kind as usize]
    }

    /// Quarter turns of the camera, clockwise, 0 to 3.
    pub fn turns(&self) -> u8 {
        self.turns
    }

    /// Kinds that are there, with their severity.
    pub fn kinds(&self) -> impl Iterator<Item = (Kind, f32)> + '_ {
        Kind::ALL.into_iter().map(|kind| (kind, self.of(kind))).filter(|(_, severity)| *severity > 0.0)
    }

    /// A photograph as it comes at this level.
    pub fn sample(level: Level, rng: &mut Rng) -> Self {
        let mut damage = Damage::none();
        for (kind, probability, most) in chances(level) {
            let severity = rng.unit() * most;
            if rng.often(probability) {
                damage = damage.with(kind, severity);
            }
        }
        if level != Level::Light && rng.often(0.06) {
            damage.turns = rng.below(4) as u8;
        }
        damage
    }
}

/// Probability and highest severity of each kind at a level.
fn chances(level: Level) -> impl Iterator<Item = (Kind, f32, f32)> {
    let row = move |light: (f32, f32), moderate: (f32, f32), heavy: (f32, f32)| match level {
        Level::Light => light,
        Level::Moderate => moderate,
        Level::Heavy => heavy,
    };
    Kind::ALL.into_iter().map(move |kind| {
        let (probability, most) = match kind {
            Kind::Perspective => row((1.0, 0.2), (1.0, 0.4), (1.0, 0.8)),
            Kind::Rotation => row((1.0, 0.1), (1.0, 0.25), (1.0, 0.8)),
            Kind::Folds => row((0.3, 0.3), (0.8, 0.6), (0.9, 1.0)),
            Kind::Curl => row((0.3, 0.2), (0.5, 0.45), (0.7, 0.9)),
            Kind::Shadow => row((0.2, 0.3), (0.4, 0.6), (0.6, 1.0)),
            Kind::UnevenLight => row((1.0, 0.3), (1.0, 0.6), (1.0, 1.0)),
            Kind::Defocus => row((1.0, 0.1), (1.0, 0.25), (0.8, 0.7)),
            Kind::Motion => row((0.0, 0.0), (0.2, 0.25), (0.4, 0.6)),
            Kind::Noise => row((1.0, 0.15), (1.0, 0.4), (1.0, 0.8)),
            Kind::LowContrast => row((0.3, 0.2), (0.4, 0.4), (0.5, 0.9)),
            Kind::Dark => row((0.3, 0.2), (0.4, 0.4), (0.4, 0.9)),
            Kind::Overexposed => row((0.1, 0.2), (0.15, 0.4), (0.25, 0.8)),
            Kind::Glare => row((0.0, 0.0), (0.1, 0.4), (0.25, 0.9)),
            Kind::Jpeg => row((1.0, 0.2), (1.0, 0.55), (1.0, 0.9)),
            Kind::Downscale => row((0.0, 0.0), (0.2, 0.25), (0.4, 0.7)),
            Kind::Clutter => row((0.5, 0.4), (0.7, 0.8), (0.8, 1.0)),
            Kind::Moire => row((0.0, 0.0), (0.03, 0.4), (0.1, 0.9)),
            Kind::CornerFolded => row((0.0, 0.0), (0.04, 0.4), (0.12, 1.0)),
            Kind::CornerCut => row((0.0, 0.0), (0.03, 0.4), (0.08, 1.0)),
            Kind::Stain => row((0.0, 0.0), (0.05, 0.7), (0.1, 1.0)),
            Kind::Finger => row((0.0, 0.0), (0.1, 0.5), (0.2, 1.0)),
            Kind::CutOff => row((0.0, 0.0), (0.03, 0.3), (0.12, 0.8)),
        };
        (kind, probability, most)
    })
}
