//! Every bound of a registry, with its arithmetic.

/// Most bytes of a snapshot: the 2024 nation takes about 20 MiB; ten times that leaves room for the
/// largest election and keeps every offset within 32 bits.
pub const SNAPSHOT_BYTES_MAX: usize = 256 << 20;

/// Most stations: five times the 823,236 of 2024. Runs are expanded while reading, so the input alone is no bound.
pub const STATIONS_MAX: usize = 1 << 22;

/// Most regions: ten times the 91,946 of 2024.
pub const REGIONS_MAX: usize = 1 << 20;

/// Longest name in bytes: the longest of 2024 has 101.
pub const NAME_BYTES_MAX: usize = 255;

/// Digits of the running number at the end of a station's label or name; a run so holds at most 10,000 stations.
pub const RUN_DIGITS_MAX: usize = 4;

/// Most seats of a district: the law has 3 to 12, and a whole DPR is 580.
pub const SEATS_MAX: u32 = 1_000;

/// Most bytes of the paths of all regions directly below one, which one page shows.
pub const OUTLINE_BYTES_MAX: usize = 65_536;

/// Most numbers of a district's form: a number for each candidate and two for each party. What a phone takes; the longest form
/// of 2024 has some 300.
pub const FORM_NUMBERS_MAX: usize = model::rows::FIELDS_MAX;
