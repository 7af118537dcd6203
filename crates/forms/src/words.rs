//! What a contest is called on every paper of it, in Bahasa Indonesia.

use crate::kind::FormContest;

/// The end of the names of a contest's models: `C.HASIL-PPWP`, `C.HASIL SALINAN-PPWP`.
pub(crate) const fn model_of(contest: FormContest) -> &'static str {
    match contest {
        FormContest::Ppwp => "PPWP",
        FormContest::Pdpr => "DPR",
        FormContest::Pdpd => "DPD",
        FormContest::Pdprdp => "DPRD-PROV",
        FormContest::Pdprdk => "DPRD-KAB/KOTA",
        FormContest::Pkwkp => "KWK-GUBERNUR",
        FormContest::Pkwkk => "KWK-BUPATI/WALI KOTA",
    }
}

/// What is voted on.
pub(crate) const fn title(contest: FormContest) -> &'static str {
    match contest {
        FormContest::Ppwp => "PRESIDEN DAN WAKIL PRESIDEN",
        FormContest::Pdpr => "DEWAN PERWAKILAN RAKYAT",
        FormContest::Pdpd => "DEWAN PERWAKILAN DAERAH",
        FormContest::Pdprdp => "DEWAN PERWAKILAN RAKYAT DAERAH PROVINSI",
        FormContest::Pdprdk => "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN/KOTA",
        FormContest::Pkwkp => "GUBERNUR DAN WAKIL GUBERNUR",
        FormContest::Pkwkk => "BUPATI DAN WAKIL BUPATI / WALI KOTA DAN WAKIL WALI KOTA",
    }
}
