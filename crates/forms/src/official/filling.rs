//! What is known before polling day and can be printed into the blank.

/// Region, station and names for a form; whatever is missing stays as on the blank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// Provinsi.
    pub province: Option<String>,
    /// Kabupaten/kota.
    pub regency: Option<String>,
    /// Kecamatan.
    pub kecamatan: Option<String>,
    /// Kelurahan/desa.
    pub village: Option<String>,
    /// Number of the station (TPS) in its village.
    pub station_number: Option<u16>,
    /// Candidates for president and vice-president of each pair, in ballot order.
    pub pairs: Vec<[String; 2]>,
}

/// Names printed on the blank where a pair's names belong.
const BLANK_NAMES: [&str; 2] = ["NAMA CALON PRESIDEN", "NAMA CALON WAKIL PRESIDEN"];

impl Filling {
    /// The two lines for a pair, by its place from 0, and whether they are real names.
    pub(super) fn names(&self, pair: usize) -> ([&str; 2], bool) {
        match self.pairs.get(pair) {
            Some([president, vice]) => ([president.as_str(), vice.as_str()], true),
            None => (BLANK_NAMES, false),
        }
    }
}
