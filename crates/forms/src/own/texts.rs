//! Words printed on the form. They are the form's own language, Bahasa Indonesia.

use model::Contest;
use model::contest::Standing;

/// Name of the model, as officers call the form.
pub(super) fn model(contest: Contest) -> String {
    format!("C.HASIL-{}", contest.about().paper.model)
}

/// Heading of section IV.
pub(super) fn section_four(contest: Contest) -> String {
    format!("IV.  DATA RINCIAN PEROLEHAN SUARA {}", contest.about().paper.votes_of)
}

/// Whose witnesses sign.
pub(super) const fn witnesses(contest: Contest) -> &'static str {
    match contest.about().standing {
        Standing::Pairs => "NAMA DAN TANDA TANGAN SAKSI PASANGAN CALON",
        Standing::Candidates => "NAMA DAN TANDA TANGAN SAKSI CALON ANGGOTA DPD",
        Standing::Parties => "NAMA DAN TANDA TANGAN SAKSI PARTAI POLITIK",
    }
}

/// Head of the officers' signatures.
pub(super) const OFFICERS: &str = "NAMA DAN TANDA TANGAN KELOMPOK PENYELENGGARA PEMUNGUTAN SUARA (KPPS)";

/// How to fill in a number.
pub(super) const INSTRUCTION: &str = "Satu angka dalam satu kotak, rata kanan; kotak depan yang kosong diberi tanda X. \
     Hitamkan bulatan yang sesuai dengan angka:";
