//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Text;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "5bdf647fcbf318dd";

pub const APP_RELEASE: Text = Text([
    "Rilis aplikasi petugas",
    "A release of the officers' app",
]);

pub const BUILD_RELEASED: Text = Text([
    "Rilis program: sidik jari berkasnya, dan dari sumber mana ia dibuat",
    "A build of the program: its file's fingerprint, and the source it was built from",
]);

pub const CAUSE_PSL: Text = Text([
    "pemungutan suara lanjutan (PSL): terhenti, lalu dilanjutkan",
    "a poll that was broken off and goes on (PSL)",
]);

pub const CAUSE_PSS: Text = Text([
    "pemungutan suara susulan (PSS): tidak dapat dimulai, lalu diadakan kemudian",
    "a poll that could not begin and is held later (PSS)",
]);

pub const CAUSE_PSU: Text = Text([
    "pemungutan suara ulang (PSU)",
    "a repeat poll (PSU)",
]);

pub const COUNT_REPEATED: Text = Text([
    "Penghitungan ulang dibuka oleh dua pejabat KPU, berdasarkan putusan tertulis",
    "A recount, opened by two authorities on a written decision",
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

pub const FORM_CORRECTED: Text = Text([
    "Salinan di sistem diperbaiki sesuai kertas, oleh operator dan anggota panitia",
    "A transcription put right to what the paper says, by an operator and a commissioner",
]);

pub const FORM_IMPORTED: Text = Text([
    "Nilai formulir dari berkas yang diterbitkan sistem lain",
    "A form's values from a file that another system published",
]);

pub const FORM_MOVED: Text = Text([
    "Formulir yang terkirim untuk TPS atau pemilihan lain dipindahkan ke tempatnya",
    "A form that was sent for another station or contest, moved to where it belongs",
]);

pub const FORM_RESOLVED: Text = Text([
    "Versi formulir yang berlaku ditetapkan oleh operator dan anggota panitia",
    "Which version of a form stands, by an operator and a commissioner",
]);

pub const FORMS_REVIEWED: Text = Text([
    "Formulir yang diperiksa operator terhadap fotonya, dan sesuai",
    "Forms that an operator compared with their photos, and that agree",
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

pub const OBJECTION_ANSWERED: Text = Text([
    "Jawaban atas sebuah keberatan",
    "An answer to an objection",
]);

pub const OBJECTION_FILED: Text = Text([
    "Keberatan saksi atau pengawas atas sebuah formulir",
    "An objection to a form by a witness or a supervisor",
]);

pub const OFFICE_ENROL: Text = Text([
    "Kunci akar memberi kantor lain otoritasnya",
    "The root key gives another office its authority",
]);

pub const OPENING_RECORDED: Text = Text([
    "Berita pembukaan: belum ada formulir, dan dengan program, daftar, dan aturan apa pemilu dibuka",
    "The record of the opening: no form yet, and with which program, registry and rules it was opened",
]);

pub const OUTCOME_KEPT: Text = Text([
    "tidak terselesaikan dan dibawa ke tingkat berikutnya (keberatan)",
    "not settled, and goes on to the next tier",
]);

pub const OUTCOME_SETTLED: Text = Text([
    "selesai (kejadian khusus)",
    "settled",
]);

pub const OUTCOME_WITHDRAWN: Text = Text([
    "ditarik kembali oleh yang mengajukan",
    "taken back by who filed it",
]);

pub const PLACE_OBSERVED: Text = Text([
    "Yang terlihat dari sebuah tempat dalam inventaris",
    "What was seen of a place of the inventory",
]);

pub const POLICY_SET: Text = Text([
    "Alamat layanan, dan kunci yang menandatangani catatan",
    "Where the service is reached, and by which key the log signs",
]);

pub const POLL_REPEATED: Text = Text([
    "Pemungutan suara ulang, lanjutan, atau susulan dibuka oleh dua pejabat KPU, berdasarkan putusan tertulis",
    "A repeat poll, or one that is held later, opened by two authorities on a written decision",
]);

pub const RESULT_DECIDED: Text = Text([
    "Hasil yang diputus Mahkamah Konstitusi atau Bawaslu",
    "A result that the Constitutional Court or Bawaslu decided",
]);

pub const SETUP: Text = Text([
    "Pembuka catatan: pemilu, daftarnya, aturannya, dan kunci akarnya",
    "Opens the log: the election, its registry, its rules, and its root key",
]);

pub const STATION_ABSENT: Text = Text([
    "Dinyatakan tidak akan ada hasil: tidak ada pemungutan suara",
    "No result will come: no poll was held",
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
