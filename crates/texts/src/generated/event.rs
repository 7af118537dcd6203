//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Text;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "6fc6d113a9cb101c";

pub const APP_RELEASE: Text = Text([
    "Rilis aplikasi petugas",
    "A release of the officers' app",
]);

pub const CUT: Text = Text([
    "Potongan: keadaan catatan yang bernama, dengan jumlah dan berkasnya",
    "A cut: a named state of the log, for which totals and files stand",
]);

pub const FORM_CONFIRMED: Text = Text([
    "Nilai formulir yang dikonfirmasi petugas terhadap kertas",
    "A form's values as an officer confirmed them against the paper",
]);

pub const FORM_IMPORTED: Text = Text([
    "Nilai formulir dari berkas yang diterbitkan sistem lain",
    "A form's values from a file that another system published",
]);

pub const IMAGE_RENDERED: Text = Text([
    "Gambar publik dari halaman-halaman sebuah formulir",
    "Public pictures of a form's pages",
]);

pub const IMAGE_WITHDRAWN: Text = Text([
    "Gambar publik ditarik: isinya dihapus, sidik jarinya tetap",
    "Public pictures are taken away: their content is deleted, their fingerprints stay",
]);

pub const KEY_ENROL: Text = Text([
    "Sebuah kunci mendapat mandat",
    "A key receives a mandate",
]);

pub const KEY_OFFER: Text = Text([
    "Sebuah mandat ditawarkan kepada pemegang kode",
    "A mandate is offered to the holder of a code",
]);

pub const KEY_REVOKE: Text = Text([
    "Mandat sebuah kunci berakhir, atau sebuah kode ditarik",
    "A key's mandate ends, or a code is withdrawn",
]);

pub const MANIFEST_SET: Text = Text([
    "Manifes pemilu: apa yang ditetapkan di samping daftarnya",
    "The election's manifest: what is settled beside its registry",
]);

pub const OFFICE_ENROL: Text = Text([
    "Kunci akar memberi kantor lain otoritasnya",
    "The root key gives another office its authority",
]);

pub const POLICY_SET: Text = Text([
    "Alamat layanan, dan kunci yang menandatangani catatan",
    "Where the service is reached, and by which key the log signs",
]);

pub const SETUP: Text = Text([
    "Pembuka catatan: pemilu, daftarnya, aturannya, dan kunci akarnya",
    "Opens the log: the election, its registry, its rules, and its root key",
]);

pub const WITHDRAWN_ORDER: Text = Text([
    "atas perintah pengadilan atau pejabat yang berwenang",
    "ordered by a court or an authority",
]);

pub const WITHDRAWN_OTHER_PICTURE: Text = Text([
    "bukan gambar formulir ini",
    "not a picture of this form",
]);

pub const WITHDRAWN_PERSONAL_DATA: Text = Text([
    "memperlihatkan orang, nama, atau tanda tangan",
    "shows a person, a name or a signature",
]);
