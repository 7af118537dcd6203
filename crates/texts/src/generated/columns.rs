//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "722556b4d86e467f";

pub const CODE_PROVINCE: Text = Text([
    "Kode provinsi",
    "Code of the province",
]);

pub const PROVINCE: Text = Text([
    "Provinsi",
    "Province",
]);

pub const CODE_REGENCY_CITY: Text = Text([
    "Kode kabupaten/kota",
    "Code of the regency or city",
]);

pub const REGENCY_CITY: Text = Text([
    "Kabupaten/kota",
    "Regency or city",
]);

pub const CODE_KECAMATAN: Text = Text([
    "Kode kecamatan",
    "Code of the kecamatan",
]);

pub const KECAMATAN: Text = Text([
    "Kecamatan",
    "Kecamatan",
]);

pub const CODE_VILLAGE: Text = Text([
    "Kode kelurahan/desa",
    "Code of the village",
]);

pub const VILLAGE: Text = Text([
    "Kelurahan/desa",
    "Village",
]);

pub const CODE_POLLING_STATION: Text = Text([
    "Kode TPS",
    "Code of the polling station",
]);

pub const POLLING_STATION: Text = Text([
    "TPS",
    "Polling station",
]);

pub const CONTEST: Text = Text([
    "Jenis pemilihan",
    "Contest",
]);

pub const CODE_ELECTORAL_DISTRICT: Text = Text([
    "Kode daerah pemilihan",
    "Code of the electoral district",
]);

pub const NUMBER_REPEAT_POLL: Text = Text([
    "0, atau pemungutan suara ulang yang keberapa",
    "0, or the number of the repeat poll",
]);

pub const NUMBER_RECOUNT: Text = Text([
    "0, atau penghitungan ulang yang keberapa",
    "0, or the number of the recount",
]);

pub const STAGE_REACHED: Text = Text([
    "Tahap yang sudah dicapai",
    "Stage reached",
]);

pub const TRUE_HELD_OUT_HEADLINE_TOTAL: Text = Text([
    "true: tidak ikut jumlah utama sampai diperiksa",
    "true: held out of the headline total",
]);

pub const TRUE_EVENTS_CONTRADICT_EACH_OTHER: Text = Text([
    "true: ada isian yang saling bertentangan (versi.csv)",
    "true: events contradict each other (versi.csv)",
]);

pub const TRUE_NUMBER_SECTION_IV_V: Text = Text([
    "true: ada angka bagian IV atau V yang kosong",
    "true: a number of section IV or V is missing",
]);

pub const CODES_BROKEN_CONTROLS_DIVIDED_SPACES: Text = Text([
    "Kode kontrol yang dilanggar, dipisah spasi (v1/aturan.json)",
    "Codes of broken controls, divided by spaces (v1/aturan.json)",
]);

pub const ADDRESSES_PICTURES_THEIR_SHA_DIVIDED: Text = Text([
    "Alamat gambar, atau SHA-256 gambar, dipisah spasi",
    "Addresses of the pictures, or their SHA-256, divided by spaces",
]);

pub const ID_EVENT_COUNTS: Text = Text([
    "Nomor kiriman yang dihitung",
    "Id of the event that counts",
]);

pub const INDEX_EVENT_LOG: Text = Text([
    "Tempat kiriman itu dalam catatan publik",
    "Index of that event in the log",
]);

pub const NAME_COLUMN: Text = Text([
    "Nama kolom",
    "Name of the column",
]);

pub const TYPE_WHAT_HOLDS: Text = Text([
    "Tipe isinya",
    "Type of what it holds",
]);

pub const WHAT_SAYS_INDONESIAN: Text = Text([
    "Artinya, dalam bahasa Indonesia",
    "What it says, in Indonesian",
]);

pub const WHAT_SAYS_ENGLISH: Text = Text([
    "Artinya, dalam bahasa Inggris",
    "What it says, in English",
]);

pub const NAME_ELECTORAL_DISTRICT: Text = Text([
    "Nama daerah pemilihan",
    "Name of the electoral district",
]);

pub const COLUMN_VOTES: Text = Text([
    "Kolom suaranya",
    "Column of the votes",
]);

pub const ID_CANDIDATE: Text = Text([
    "Nomor tetap calon",
    "Id of the candidate",
]);

pub const NUMBER_BALLOT: Text = Text([
    "Nomor urut",
    "Number on the ballot",
]);

pub const NAME: Text = Text([
    "Nama",
    "Name",
]);

pub const NUMBER_PARTY: Text = Text([
    "Nomor partai",
    "Number of the party",
]);

pub const PARTY: Text = Text([
    "Partai",
    "Party",
]);

pub const FIELD_FORM_KAMUS_CSV: Text = Text([
    "Isian formulir (kamus.csv)",
    "Field of the form (kamus.csv)",
]);

pub const VERSION_FROM_ORDER_LOG: Text = Text([
    "Versi, dari 1 menurut catatan",
    "Version, from 1 in the order of the log",
]);

pub const TRUE_VERSION_WHAT_RECORDED_STATION: Text = Text([
    "true: versi inilah yang tercatat untuk TPS itu",
    "true: this version is what is recorded of the station",
]);

pub const INDEX_LOG_FIRST_EVENT_SAYS: Text = Text([
    "Tempat kiriman pertama versi ini dalam catatan publik",
    "Index in the log of the first event that says this version",
]);

pub const HOW_MANY_EVENTS_SAY_VERSION: Text = Text([
    "Banyaknya kiriman yang menyatakan versi ini",
    "How many events say this version",
]);

pub const NUMBER_EMPTY_WHERE_THERE_NONE: Text = Text([
    "Angkanya; kosong bila tidak diisi",
    "The number; empty where there is none",
]);

pub fn votes_of_candidate(lang: Lang, number: impl Display, party: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara calon nomor {number}, {party}"),
        Lang::En => format!("Votes for candidate {number}, {party}"),
    }
}

pub fn votes_of_pair(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara pasangan calon nomor {number}"),
        Lang::En => format!("Votes for pair {number}"),
    }
}

pub fn votes_of_single(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara calon nomor {number}"),
        Lang::En => format!("Votes for candidate {number}"),
    }
}

pub const CONTEST_OR_TABLE: Text = Text([
    "Jenis pemilihan; atau tabel (hasil-akhir, terpilih) yang memuat kolom itu",
    "Contest; or the table (hasil-akhir, terpilih) that the column is of",
]);

pub const SEATS_DISTRICT: Text = Text([
    "Jumlah kursi dapil; kosong bila tidak diketahui",
    "Seats of the district; empty where they are not known",
]);

pub const VOTES_WHO_STANDS: Text = Text([
    "Suara; untuk partai, suara partai dan calonnya",
    "Votes; of a party those for it and its candidates",
]);

pub const TRUE_TAKES_PART: Text = Text([
    "true: ikut pembagian kursi (lolos ambang batas, bila ada)",
    "true: takes part in the seats (passes the threshold, where there is one)",
]);

pub const SEATS_WON: Text = Text([
    "Kursi menurut suara ini",
    "Seats that these votes give",
]);

pub const LAST_DIVISOR: Text = Text([
    "Pembagi suara untuk kursi terakhir partai itu",
    "What the votes were divided by for the party's last seat",
]);

pub const LAST_QUOTIENT: Text = Text([
    "Suara dibagi angka itu, dibulatkan ke bawah",
    "The votes divided by it, rounded down",
]);

pub const GAIN_LAST_SEAT: Text = Text([
    "Tambahan suara paling sedikit untuk merebut kursi terakhir dapil; hanya pada partai yang perlu paling sedikit",
    "Fewest votes more with which it would have the district's last seat; only of the party that would need the fewest",
]);

pub const LOSS_LAST_SEAT: Text = Text([
    "Pengurangan suara paling sedikit yang melepas kursi terakhir dapil; hanya pada partai yang perlu paling sedikit",
    "Fewest votes less with which it would lose the district's last seat; only of the party that would need the fewest",
]);

pub const STATIONS_DISTRICT: Text = Text([
    "Jumlah TPS dapil",
    "Stations of the district",
]);

pub const FORMS_COUNTED: Text = Text([
    "Formulir yang suaranya dihitung di sini",
    "Forms whose votes are counted here",
]);

pub const BALLOTS_OUT: Text = Text([
    "Surat suara paling banyak dari TPS yang belum dihitung",
    "Most ballots of the stations whose form is not counted",
]);

pub const OPEN_OUTCOME: Text = Text([
    "complete: semua TPS dihitung; settled: yang belum masuk tidak dapat mengubahnya; can_change: dapat berubah",
    "complete: all stations are counted; settled: what is out can't change it; can_change: it can",
]);

pub const NOTE_OUTCOME: Text = Text([
    "Yang perlu diingat: ini bukan penetapan",
    "What this is not",
]);

pub const LINE_OF_DISTRICT: Text = Text([
    "Nomor baris dalam dapilnya, mulai 1",
    "Number of the line in its district, from 1",
]);

pub const STATE_ELECTED: Text = Text([
    "elected (terpilih menurut suara ini), second_round (putaran kedua), repeat (kolom kosong tidak terkalahkan) atau needs_decision (aturan tidak menentukan)",
    "elected (by these votes), second_round, repeat (the blank column was not beaten) or needs_decision (the rules do not decide)",
]);

pub const MATTER_OPEN: Text = Text([
    "Yang belum tentu: kursi (antara partai), calon (antara calon satu partai), kekurangan (calon kurang dari kursi), tempat, putaran-kedua",
    "What is open: kursi (seat of parties), calon (candidates of a party), kekurangan (fewer candidates than seats), tempat (place), putaran-kedua (who stands again)",
]);

pub const PLACE_ELECTED: Text = Text([
    "Urutan di antara yang terpilih dari partai atau dapil itu, mulai 1; untuk yang belum tentu, urutan pertama yang dimaksud",
    "Place among the elected of the party or district, from 1; of what is open the first place that it is about",
]);

pub const AMONG_OPEN: Text = Text([
    "Nomor urut yang sama kuat, dipisah spasi",
    "Ballot numbers of who is equal, divided by spaces",
]);

pub const PLACES_OPEN: Text = Text([
    "Jumlah tempat yang tersisa untuk mereka",
    "Places that are left between them",
]);

pub const PROPOSAL_OPEN: Text = Text([
    "Nomor urut usulan menurut aturan yang hanya mengusulkan, dipisah spasi",
    "Ballot numbers that the proposing rules would choose, divided by spaces",
]);
