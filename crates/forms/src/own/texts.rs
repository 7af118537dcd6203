//! Words printed on the form. They are the form's own language, Bahasa Indonesia.

use crate::kind::FormContest;
use crate::words::model_of;

pub(super) use crate::words::title;

/// Name of the model, as officers call the form.
pub(super) fn model(contest: FormContest) -> String {
    format!("C.HASIL-{}", model_of(contest))
}

/// The contest in the foot line.
pub(super) const fn short(contest: FormContest) -> &'static str {
    match contest {
        FormContest::Ppwp => "PEMILU PRESIDEN DAN WAKIL PRESIDEN",
        FormContest::Pdpr => "PEMILU DPR",
        FormContest::Pdpd => "PEMILU DPD",
        FormContest::Pdprdp => "PEMILU DPRD PROVINSI",
        FormContest::Pdprdk => "PEMILU DPRD KABUPATEN/KOTA",
        FormContest::Pkwkp => "PEMILIHAN GUBERNUR",
        FormContest::Pkwkk => "PEMILIHAN BUPATI/WALI KOTA",
    }
}

/// Heading of section IV.
pub(super) const fn section_four(contest: FormContest) -> &'static str {
    match contest {
        FormContest::Ppwp => "IV.  DATA RINCIAN PEROLEHAN SUARA PASANGAN CALON PRESIDEN DAN WAKIL PRESIDEN",
        FormContest::Pdpd => "IV.  DATA RINCIAN PEROLEHAN SUARA CALON ANGGOTA DPD",
        FormContest::Pdpr | FormContest::Pdprdp | FormContest::Pdprdk => {
            "IV.  DATA RINCIAN PEROLEHAN SUARA PARTAI POLITIK DAN CALON"
        }
        FormContest::Pkwkp | FormContest::Pkwkk => "IV.  DATA RINCIAN PEROLEHAN SUARA PASANGAN CALON",
    }
}

/// Whose witnesses sign.
pub(super) const fn witnesses(contest: FormContest) -> &'static str {
    match contest {
        FormContest::Pdpd => "NAMA DAN TANDA TANGAN SAKSI CALON ANGGOTA DPD",
        FormContest::Pdpr | FormContest::Pdprdp | FormContest::Pdprdk => {
            "NAMA DAN TANDA TANGAN SAKSI PARTAI POLITIK"
        }
        _ => "NAMA DAN TANDA TANGAN SAKSI PASANGAN CALON",
    }
}

/// Head of the officers' signatures.
pub(super) const OFFICERS: &str = "NAMA DAN TANDA TANGAN KELOMPOK PENYELENGGARA PEMUNGUTAN SUARA (KPPS)";

/// How to fill in a number.
pub(super) const INSTRUCTION: &str = "Satu angka dalam satu kotak, rata kanan; kotak depan yang kosong diberi tanda X. \
     Hitamkan bulatan yang sesuai dengan angka:";
