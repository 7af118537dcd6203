//! Whether confidences are honest: reliability curve, calibration error, exact bounds, and the choice of a threshold.

mod beta;
mod bounds;
mod curve;

pub use beta::{beta_quantile, regularised_beta};
pub use bounds::{Interval, clopper_pearson, upper};
pub use curve::{Bin, Chosen, Sample, error_ppm, reliability, threshold};
