//! Single digit boxes: from pixels to a calibrated probability of each class.

mod crop;
mod net;
mod patch;

pub use crop::{CropReading, read_crop};
pub use net::{Calibration, DigitNet, Input, NetError, Odds};
pub use patch::{Patch, SIDE, resample};
