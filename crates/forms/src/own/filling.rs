//! What a print shop fills in before the form reaches the station. All of it may be missing; none of it moves a box.

use model::{Field, PartyNumber, StationCode};
use std::collections::BTreeMap;

/// Texts for one station's form, or for one district's, or none at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// Title of the election, such as `PEMILIHAN UMUM TAHUN 2029`.
    pub election: Option<String>,
    /// Name of the electoral district.
    pub district: Option<String>,
    /// Names of the regions.
    pub places: Places,
    /// The station's code; it goes into the QR code too.
    pub station: Option<StationCode>,
    /// The station's number in its village, such as `007`.
    pub station_number: Option<String>,
    /// Names of pairs (two lines, split at a line feed) and candidates, by [`Field::Votes`] or [`Field::Candidate`].
    pub names: BTreeMap<Field, String>,
    /// Names of the parties.
    pub parties: BTreeMap<PartyNumber, String>,
    /// The blank column of a regional contest with a single candidate.
    pub blank_column: Option<Field>,
}

/// Names of the regions in which a station lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Provinsi.
    pub province: Option<String>,
    /// Kabupaten/kota.
    pub regency: Option<String>,
    /// Kecamatan.
    pub kecamatan: Option<String>,
    /// Kelurahan/desa.
    pub village: Option<String>,
}
