//! The stages of reading one photo, for who measures them.

/// A stage that has come to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// From bytes to upright brightness.
    Decode,
    /// The page marker.
    Locate,
    /// Which page it is: by the marker, and by the QR code on our forms.
    Identify,
    /// Corner marks, lines, the frames of every number.
    Rectify,
    /// Digit boxes, bubbles and signatures.
    Ink,
}

impl Stage {
    /// All of them in their order.
    pub const ALL: [Stage; 5] = [Stage::Decode, Stage::Locate, Stage::Identify, Stage::Rectify, Stage::Ink];

    /// Its name in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Locate => "locate",
            Stage::Identify => "identify",
            Stage::Rectify => "rectify",
            Stage::Ink => "ink",
        }
    }
}
