//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Text;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "9ed1ed30a4e78d84";

pub const APP_RELEASE: Text = Text([
    "Rilis aplikasi petugas",
    "A release of the officers' app",
]);

pub const BUILD_RELEASED: Text = Text([
    "Rilis program: sidik jari berkasnya, dan dari sumber mana ia dibuat",
    "A build of the program: its file's fingerprint, and the source it was built from",
]);

pub const CUT: Text = Text([
    "Potongan: keadaan catatan yang bernama, dengan jumlah dan berkasnya",
    "A cut: a named state of the log, for which totals and files stand",
]);

pub const DISCLOSURE_SET: Text = Text([
    "Dokumen keterbukaan yang berlaku: kebijakan tempat data, inventaris, atau permohonan informasi",
    "A disclosed document in force: where data may lie, the inventory, or requests for information",
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

pub const OPENING_RECORDED: Text = Text([
    "Berita pembukaan: belum ada formulir, dan dengan program, daftar, dan aturan apa pemilu dibuka",
    "The record of the opening: no form yet, and with which program, registry and rules it was opened",
]);

pub const PLACE_OBSERVED: Text = Text([
    "Yang terlihat dari sebuah tempat dalam inventaris",
    "What was seen of a place of the inventory",
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
