//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "efdd43efb20c5d43";

pub const PROVINCE: Text = Text([
    "Per provinsi",
    "By province",
]);

pub const REGENCY_CITY: Text = Text([
    "Per kabupaten/kota",
    "By regency/city",
]);

pub const KECAMATAN: Text = Text([
    "Per kecamatan",
    "By kecamatan",
]);

pub const KELURAHAN_DESA: Text = Text([
    "Per kelurahan/desa",
    "By kelurahan/desa",
]);

pub const STATION_TPS: Text = Text([
    "Per TPS",
    "By station (TPS)",
]);

pub const CONFIRMATION_KPPS: Text = Text([
    "Konfirmasi KPPS",
    "Confirmation by the KPPS",
]);

pub const COPIED_FROM_PUBLISHED_RESULT: Text = Text([
    "Disalin dari hasil yang diumumkan pihak lain",
    "Copied from a published result",
]);

pub const COUNTED: Text = Text([
    "dihitung",
    "counted",
]);

pub const ANOTHER_ONE_COUNTS: Text = Text([
    "yang lain dipakai",
    "another one counts",
]);

pub const IS_DISPUTED: Text = Text([
    "disengketakan",
    "disputed",
]);

pub const HELD_OUT: Text = Text([
    "ditahan",
    "held out",
]);

pub const REFUSED: Text = Text([
    "ditolak",
    "refused",
]);

pub const SKIP: Text = Text([
    "Langsung ke isi",
    "Skip to content",
]);

pub const DRILL: Text = Text([
    "Data contoh, bukan hasil pemilu",
    "Sample data, not an election result",
]);

pub const NOTICE: Text = Text([
    "Situs independen, bukan milik KPU. Hasil yang sah menurut hukum adalah rekapitulasi berjenjang di atas kertas; angka di sini hanya informasi.",
    "An independent site, not the commission's (KPU). The legal result is the recapitulation on paper; the numbers here are information.",
]);

pub const CAVEAT: Text = Text([
    "Bukan situs KPU. Yang sah: rekapitulasi di kertas.",
    "Not the KPU's site. The legal result is on paper.",
]);

pub const CONTESTS: Text = Text([
    "Jenis pemilihan",
    "Contests",
]);

pub const TRAIL: Text = Text([
    "Letak wilayah",
    "Where this is",
]);

pub const SITE_NAV: Text = Text([
    "Halaman situs",
    "Site pages",
]);

pub const NATION: Text = Text([
    "Indonesia",
    "Indonesia",
]);

pub const RAW: Text = Text([
    "Data mentah",
    "Raw data",
]);

pub const ABOUT: Text = Text([
    "Tentang",
    "About",
]);

pub const UPDATED: Text = Text([
    "Data terakhir masuk",
    "Newest arrival",
]);

pub const NONE_YET: Text = Text([
    "Belum ada formulir yang masuk.",
    "No form has been received yet.",
]);

pub const COVERAGE: Text = Text([
    "TPS masuk",
    "of stations in",
]);

pub const OF: Text = Text([
    "dari",
    "of",
]);

pub const COVERAGE_NOTE: Text = Text([
    "TPS yang sudah masuk belum tentu mewakili semua TPS.",
    "The stations that are in do not represent all stations.",
]);

pub const HELD: Text = Text([
    "Ditahan",
    "Held out",
]);

pub const DISPUTED: Text = Text([
    "Disengketakan",
    "Disputed",
]);

pub const BROKEN_ANY: Text = Text([
    "Angka tidak cocok",
    "Numbers that do not fit",
]);

pub const TPS: Text = Text([
    "TPS",
    "stations",
]);

pub const HELD_NOTE: Text = Text([
    "Angkanya mustahil. Tetap dicatat, tetapi tidak ikut angka utama.",
    "Impossible numbers: recorded, left out of the headline.",
]);

pub const DISPUTED_NOTE: Text = Text([
    "Ada kiriman yang saling bertentangan.",
    "Submissions contradict each other.",
]);

pub const BROKEN_NOTE: Text = Text([
    "Ditampilkan apa adanya. Tidak cocok saja tidak mengeluarkan formulir dari angka utama.",
    "Shown as they are. That alone takes no form out of the headline.",
]);

pub const INCOMPLETE: Text = Text([
    "Tidak lengkap",
    "Incomplete",
]);

pub const INCOMPLETE_NOTE: Text = Text([
    "Ada angka di bagian IV atau V yang kosong, jadi jumlah suaranya belum tentu saling cocok.",
    "A number of section IV or V is missing, so that their votes need not add up.",
]);

pub const NOT_IN: Text = Text([
    "Belum masuk",
    "Not in",
]);

pub const NOT_IN_NOTE: Text = Text([
    "Belum ada angka yang tercatat.",
    "No number is recorded of them yet.",
]);

pub const DOUBTS: Text = Text([
    "Yang belum masuk dan yang diragukan",
    "What is missing or in doubt",
]);

pub const WHERE_DISTRICT: Text = Text([
    "Tautan ini membuka daftar per wilayah, termasuk yang di luar dapil ini.",
    "These links lead to lists by region, which go beyond this district.",
]);

pub const NO_DOUBT: Text = Text([
    "Semua TPS sudah masuk; tidak ada yang ditahan, disengketakan, atau tidak cocok.",
    "Every station is in; none is held out, in dispute, or breaks a rule.",
]);

pub const VOTES: Text = Text([
    "Perolehan suara",
    "Votes",
]);

pub const CONTESTANT: Text = Text([
    "Peserta",
    "Contestant",
]);

pub const HEADLINE: Text = Text([
    "Angka utama",
    "Headline",
]);

pub const RECORDED: Text = Text([
    "Semua tercatat",
    "All recorded",
]);

pub const TWO_TOTALS: Text = Text([
    "Mengapa ada dua angka?",
    "Why two totals?",
]);

pub const TWO_TOTALS_NOTE: Text = Text([
    "Angka utama hanya menjumlahkan formulir yang sudah dikonfirmasi orang, tanpa yang ditahan karena angkanya mustahil dan tanpa yang disengketakan. Semua tercatat menjumlahkan setiap formulir yang masuk, apa adanya; dari yang disengketakan, satu versi.",
    "The headline adds up forms that a person has confirmed, without forms held out because their numbers are impossible and without those in dispute. All recorded adds up every form received, as it is; of one in dispute, one version.",
]);

pub const FORMS: Text = Text([
    "Jumlah formulir",
    "Forms added up",
]);

pub const VALID: Text = Text([
    "Suara sah",
    "Valid votes",
]);

pub const INVALID: Text = Text([
    "Suara tidak sah",
    "Invalid votes",
]);

pub const TOTAL: Text = Text([
    "Suara sah dan tidak sah",
    "Valid and invalid votes",
]);

pub const STAGES: Text = Text([
    "Tahap",
    "Stages",
]);

pub const STAGE: Text = Text([
    "Tahap",
    "Stage",
]);

pub const BREACHES: Text = Text([
    "Aturan yang tidak cocok",
    "Rules that do not hold",
]);

pub const RULE_TEXT: Text = Text([
    "Seharusnya",
    "What should hold",
]);

pub const NO_BREACH: Text = Text([
    "Belum ada angka yang tidak cocok.",
    "No form received breaks a rule.",
]);

pub const HOLDS_OUT: Text = Text([
    "menahan formulir",
    "holds the form out",
]);

pub const REGION: Text = Text([
    "Wilayah",
    "Region",
]);

pub const STATION: Text = Text([
    "TPS",
    "Station",
]);

pub const IN: Text = Text([
    "Masuk",
    "In",
]);

pub const PARTS_NOTE: Text = Text([
    "Angka utama per wilayah.",
    "Headline numbers of each region.",
]);

pub const MAP: Text = Text([
    "Peta",
    "Map",
]);

pub const MAP_LEADERS: Text = Text([
    "Siapa terbanyak suaranya di setiap wilayah, makin pekat makin besar bagiannya. Wilayah baru diisi setelah paling sedikit separuh TPS-nya dihitung. Angkanya ada di tabel di bawah.",
    "Who has most votes in each region, deeper for a larger share. A region is filled once at least half of its stations are counted. The numbers are in the table below.",
]);

pub const MAP_PROGRESS: Text = Text([
    "Berapa banyak TPS yang sudah dihitung di setiap wilayah. Angkanya ada di tabel di bawah.",
    "How many stations are counted in each region. The numbers are in the table below.",
]);

pub const MAP_NONE: Text = Text([
    "belum separuh TPS dihitung, atau terbanyaknya sama",
    "not yet half of the stations counted, or equal",
]);

pub const MAP_OTHERS: Text = Text([
    "pasangan atau partai lain",
    "other pairs or parties",
]);

pub fn map_below(lang: Lang, percent: impl Display) -> String {
    match lang {
        Lang::Id => format!("di bawah {percent} %"),
        Lang::En => format!("below {percent} %"),
    }
}

pub fn map_from(lang: Lang, percent: impl Display) -> String {
    match lang {
        Lang::Id => format!("mulai {percent} %"),
        Lang::En => format!("from {percent} %"),
    }
}

pub fn map_source(lang: Lang, source: impl Display, licence: impl Display) -> String {
    match lang {
        Lang::Id => format!("Gambar wilayah: {source} ({licence}), disederhanakan; bukan batas resmi."),
        Lang::En => format!("Outlines: {source} ({licence}), simplified; not official borders."),
    }
}

pub const STATIONS_NOTE: Text = Text([
    "Angka setiap TPS, apa adanya.",
    "Each station's numbers as recorded.",
]);

pub const DOUBT: Text = Text([
    "Diragukan",
    "In doubt",
]);

pub const ALL_COLUMNS: Text = Text([
    "Jumlah setiap kolom formulir",
    "Sums of every column of the form",
]);

pub const COLUMN: Text = Text([
    "Kolom",
    "Column",
]);

pub const PRESENT: Text = Text([
    "TPS yang mengisinya",
    "Stations that have it",
]);

pub const LACKING: Text = Text([
    "formulir tanpa angka ini",
    "forms without this number",
]);

pub const DISTRICTS: Text = Text([
    "Daerah pemilihan",
    "Districts",
]);

pub const DISTRICT: Text = Text([
    "Daerah pemilihan",
    "District",
]);

pub const DISTRICTS_LINK: Text = Text([
    "Daftar dapil: kursi dan wilayahnya",
    "List of districts: seats and regions",
]);

pub fn districts_seats(lang: Lang, districts: impl Display, seats: impl Display) -> String {
    match lang {
        Lang::Id => format!("{districts} dapil · {seats} kursi"),
        Lang::En => format!("{districts} districts · {seats} seats"),
    }
}

pub fn district_law(lang: Lang, seats: impl Display, council: impl Display, parts: impl Display, within: impl Display, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("Aturan: {seats} kursi tiap dapil, {council} kursi seluruhnya; dapil terdiri dari {} yang utuh, di dalam satu {} ({source}).", match parts.to_string().as_str() { "1" => "provinsi".into(), "2" => "kabupaten/kota".into(), "3" => "kecamatan".into(), _ => String::from("kelurahan/desa") }, match within.to_string().as_str() { "0" => "negara".into(), "1" => "provinsi".into(), "2" => "kabupaten/kota".into(), _ => String::from("kecamatan") }),
        Lang::En => format!("Rule: {seats} seats in each district, {council} seats in all; a district is made of whole {} inside one {} ({source}).", match parts.to_string().as_str() { "1" => "provinces".into(), "2" => "regencies or cities".into(), "3" => "kecamatan".into(), _ => String::from("villages") }, match within.to_string().as_str() { "0" => "country".into(), "1" => "province".into(), "2" => "regency or city".into(), _ => String::from("kecamatan") }),
    }
}

pub const REGIONS: Text = Text([
    "Wilayah",
    "Regions",
]);

pub fn registered_voters(lang: Lang, voters: impl Display) -> String {
    match lang {
        Lang::Id => format!("{voters} pemilih"),
        Lang::En => format!("{voters} voters"),
    }
}

pub const NO_VOTERS: Text = Text([
    "jumlah pemilih tidak diberikan",
    "number of voters not given",
]);

pub fn people_per_seat(lang: Lang, people: impl Display, each: impl Display, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("{people} penduduk, {each} per kursi ({source})"),
        Lang::En => format!("{people} people, {each} to a seat ({source})"),
    }
}

pub fn people(lang: Lang, people: impl Display, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("{people} penduduk ({source})"),
        Lang::En => format!("{people} people ({source})"),
    }
}

pub const NO_POPULATION: Text = Text([
    "Jumlah penduduk tidak diberikan.",
    "The number of people is not given.",
]);

pub const NO_MAP: Text = Text([
    "Peta dapil tidak ditampilkan: data pemilu ini tidak memuat batas dapil.",
    "There is no map of districts: this election's data does not have their outlines.",
]);

pub const NO_CONTESTANT: Text = Text([
    "Pesertanya berbeda di tiap wilayah; pilih wilayah di bawah.",
    "The contestants differ between the regions here; choose a region below.",
]);

pub const SEATS: Text = Text([
    "kursi",
    "seats",
]);

pub const CHECK: Text = Text([
    "Periksa sendiri",
    "Check it yourself",
]);

pub const CHECK_NOTE: Text = Text([
    "Semua angka di halaman ini bisa Anda hitung ulang dari catatan publik, tanpa harus percaya situs ini:",
    "Every number on this page can be computed again from the public log, without trusting this site:",
]);

pub const FILE_OWN: Text = Text([
    "Berkas JSON halaman ini",
    "JSON file of this page",
]);

pub const FILE_2024: Text = Text([
    "Berkas JSON dengan bentuk 2024",
    "JSON file in the shape of 2024",
]);

pub const CHECKPOINT: Text = Text([
    "Keadaan catatan yang ditandatangani (checkpoint)",
    "Signed state of the log (checkpoint)",
]);

pub const FORM: Text = Text([
    "Isi formulir C.Hasil",
    "What the C.Hasil form says",
]);

pub const FIELD: Text = Text([
    "Isian",
    "Field",
]);

pub const MALE: Text = Text([
    "Laki-laki",
    "Male",
]);

pub const FEMALE: Text = Text([
    "Perempuan",
    "Female",
]);

pub const SUM: Text = Text([
    "Jumlah",
    "Total",
]);

pub const NUMBER: Text = Text([
    "Angka",
    "Number",
]);

pub const SHARE: Text = Text([
    "Bagian",
    "Share",
]);

pub const EMPTY_NOTE: Text = Text([
    "Tanda – berarti tidak ada angkanya di kertas atau di sumbernya; bukan nol. Angka yang disorot ikut dalam aturan yang tidak cocok.",
    "– means that paper or source has no value; it is not zero. Marked fields are part of a rule that does not hold.",
]);

pub const BROKEN_HERE: Text = Text([
    "Angka yang tidak cocok",
    "Numbers that do not fit",
]);

pub const KEPT_HERE: Text = Text([
    "Yang sudah cocok",
    "Rules that hold",
]);

pub const ALL_KEPT: Text = Text([
    "Semua yang bisa diperiksa sudah cocok.",
    "Everything that could be checked fits.",
]);

pub const NOTHING_CHECKED: Text = Text([
    "Belum ada yang bisa diperiksa.",
    "Nothing could be checked yet.",
]);

pub const ACKNOWLEDGED: Text = Text([
    "KPPS menyatakan: memang begitu di kertas.",
    "The officers state: the paper says so.",
]);

pub const MACHINE: Text = Text([
    "Bacaan mesin",
    "The machine's reading",
]);

pub const NO_MACHINE: Text = Text([
    "Diketik dari kertas, tanpa dibaca mesin.",
    "Typed from the paper, without a machine's reading.",
]);

pub const MISREAD: Text = Text([
    "salah baca",
    "misread",
]);

pub const UNREAD: Text = Text([
    "tidak terbaca",
    "not read",
]);

pub const UNREAD_FIELDS: Text = Text([
    "Tidak terbaca oleh mesin",
    "Not read by the machine",
]);

pub const BY_MACHINE: Text = Text([
    "Mesin",
    "Machine",
]);

pub const ON_PAPER: Text = Text([
    "Kertas",
    "Paper",
]);

pub const MISREAD_NOTE: Text = Text([
    "Salah baca adalah kekeliruan mesin, bukan pembetulan. Yang dicatat adalah isi kertas menurut petugas yang menandatanganinya.",
    "A misread is the machine's mistake, not a correction: what is recorded is what the paper says, by the officer who signed it.",
]);

pub const WITNESSES: Text = Text([
    "Saksi yang hadir",
    "Witnesses present",
]);

pub const NO_WITNESS: Text = Text([
    "Petugas tidak mencatat ada saksi yang hadir.",
    "The officer noted no witness as present.",
]);

pub const SAID_SO: Text = Text([
    "KPPS menyatakan: memang begitu di kertas",
    "The officers state: the paper says so",
]);

pub const IMAGES: Text = Text([
    "Foto formulir",
    "Photographs of the form",
]);

pub const PAGE: Text = Text([
    "Halaman",
    "Page",
]);

pub const NO_IMAGE: Text = Text([
    "belum ada",
    "none yet",
]);

pub const IMAGES_NOTE: Text = Text([
    "Tautan ke luar situs ini; foto baru dimuat kalau dibuka.",
    "Links leave this site; photographs are not loaded by themselves.",
]);

pub const HISTORY: Text = Text([
    "Riwayat lengkap",
    "Full history",
]);

pub const HISTORY_NOTE: Text = Text([
    "Tidak ada yang ditimpa atau dihapus. Pembetulan adalah kiriman baru yang menyebut nomor kiriman yang digantikannya.",
    "Nothing is overwritten or deleted. A correction is a new submission that names the one it replaces.",
]);

pub const EVENT: Text = Text([
    "Kiriman nomor",
    "Submission no.",
]);

pub const DETAILS: Text = Text([
    "Untuk memeriksa kiriman ini",
    "To check this submission",
]);

pub const ID: Text = Text([
    "Sidik kiriman (id)",
    "Fingerprint (id)",
]);

pub const FORMAT: Text = Text([
    "Format",
    "Format",
]);

pub const KIND: Text = Text([
    "Jenis",
    "Kind",
]);

pub const BY: Text = Text([
    "Ditandatangani dengan kunci",
    "Signed with key",
]);

pub const ARRIVED: Text = Text([
    "Diterima (menurut catatan)",
    "Received (by the log)",
]);

pub const CLAIMED: Text = Text([
    "Dibuat (menurut pengirim)",
    "Made (by its author)",
]);

pub const REPLACES: Text = Text([
    "Menggantikan",
    "Replaces",
]);

pub const BEHIND: Text = Text([
    "Sumbernya lebih lama daripada",
    "Its source is older than",
]);

pub const CHANGES: Text = Text([
    "Yang berubah",
    "What changed",
]);

pub const NO_CHANGE: Text = Text([
    "Tidak ada angka yang berubah.",
    "No number changed.",
]);

pub const ENTRY: Text = Text([
    "Baris di catatan publik",
    "Line of the public log",
]);

pub const REPEAT_POLL: Text = Text([
    "pemungutan suara ulang ke-",
    "repeat poll no. ",
]);

pub const RECOUNT: Text = Text([
    "penghitungan ulang ke-",
    "recount no. ",
]);

pub const HELD_HERE: Text = Text([
    "Formulir ini ditahan: angkanya mustahil. Selama belum ada penjelasan, angkanya tidak ikut angka utama.",
    "This form is held out: its numbers are impossible, so they stay out of the headline until resolved.",
]);

pub const DISPUTED_HERE: Text = Text([
    "Formulir ini disengketakan: ada kiriman yang saling bertentangan. Yang tercatat adalah keadaan sebelum pertentangan itu, kalau ada.",
    "This form is disputed: submissions contradict each other. What is recorded is what stood before, if anything did.",
]);

pub const VERSIONS_HERE: Text = Text([
    "Disengketakan: ada kiriman yang saling bertentangan. Sampai semuanya sama atau ada keputusan, formulir ini tidak ikut angka utama.",
    "Disputed: submissions contradict each other. Until they agree or somebody decides, this form is not in the headline.",
]);

pub const INCOMPLETE_HERE: Text = Text([
    "Formulir ini tidak lengkap: ada angka di bagian IV atau V yang kosong.",
    "This form is incomplete: a number of section IV or V is missing.",
]);

pub const VERSIONS: Text = Text([
    "Versi yang bertentangan",
    "Contradicting versions",
]);

pub const VERSIONS_NOTE: Text = Text([
    "Hanya angka yang berbeda.",
    "Only the numbers that differ.",
]);

pub const ONE_VERSION: Text = Text([
    "Angka di bawah ini dari satu versi saja, yang ditandai di sini:",
    "The numbers below are of one version only, the marked one of:",
]);

pub const VERSION: Text = Text([
    "Versi",
    "Version",
]);

pub const RECORDED_HERE: Text = Text([
    "dipakai semua tercatat",
    "in all recorded",
]);

pub const MACHINE_ONLY: Text = Text([
    "Baru dibaca mesin, belum dikonfirmasi orang; tidak ikut angka utama.",
    "Read by a machine only, confirmed by nobody yet; not in the headline.",
]);

pub const NAME: Text = Text([
    "Nama",
    "Name",
]);

pub const CANDIDATES: Text = Text([
    "Suara setiap calon",
    "Votes of every candidate",
]);

pub const PARTY_ONLY: Text = Text([
    "Suara partai saja",
    "Party-only votes",
]);

pub const CUTS_LEAD: Text = Text([
    "Setiap salinan data dibuat pada satu waktu dan alamatnya tidak pernah berubah. Berkas CSV-nya berisi satu baris untuk setiap TPS dan jenis pemilihan.",
    "Each copy of the data was made at one moment and its address never changes. Its CSV files hold one row for each station and contest.",
]);

pub const NO_CUTS: Text = Text([
    "Belum ada salinan data.",
    "There is no copy yet.",
]);

pub const ENTRIES: Text = Text([
    "baris catatan",
    "log entries",
]);

pub const FILE: Text = Text([
    "Berkas",
    "File",
]);

pub const SIZE: Text = Text([
    "Ukuran asli",
    "Unpacked size",
]);

pub const PACKED: Text = Text([
    "dikompres",
    "packed",
]);

pub const LIVE: Text = Text([
    "Data terkini",
    "Live data",
]);

pub const ROOT_FILE: Text = Text([
    "Penunjuk ke data terkini",
    "Pointer to the present state",
]);

pub const REGISTRY_FILE: Text = Text([
    "Daftar wilayah, TPS dan calon (zstd)",
    "Register of regions, stations and candidates (zstd)",
]);

pub const POLICY_FILE: Text = Text([
    "Kunci catatan yang dipercaya (policy)",
    "Trusted keys of the log (policy)",
]);

pub const KEYS_FILE: Text = Text([
    "Kunci para petugas dan tugasnya",
    "Keys and what each may sign",
]);

pub const RULES_FILE: Text = Text([
    "Buku aturan",
    "Rule book",
]);

pub const ANOMALIES_FILE: Text = Text([
    "Kejanggalan dalam urutan kiriman satu kunci",
    "Anomalies in keys' chains",
]);

pub const AS_OF: Text = Text([
    "Hasil pada waktu itu (JSON)",
    "Results at that moment (JSON)",
]);

pub const MISSING: Text = Text([
    "Halaman tidak ditemukan",
    "No such page",
]);

pub const MISSING_NOTE: Text = Text([
    "Periksa lagi alamatnya, cari wilayah atau kode TPS di kotak di atas, atau mulai dari hasil nasional.",
    "Check the address, search for the place or the station's code in the box above, or start from the national result.",
]);

pub const TO_START: Text = Text([
    "Ke hasil nasional",
    "To the national result",
]);

pub const I_VOTERS_USERS_RIGHT_VOTE: Text = Text([
    "I. Pemilih dan pengguna hak pilih",
    "I. Voters and users of the right to vote",
]);

pub const II_BALLOTS: Text = Text([
    "II. Surat suara",
    "II. Ballots",
]);

pub const III_DISABLED_VOTERS: Text = Text([
    "III. Pemilih disabilitas",
    "III. Disabled voters",
]);

pub const IV_VOTES: Text = Text([
    "IV. Perolehan suara",
    "IV. Votes",
]);

pub const V_VALID_INVALID_VOTES: Text = Text([
    "V. Suara sah dan tidak sah",
    "V. Valid and invalid votes",
]);

pub const TITLE: Text = Text([
    "Yang ditetapkan",
    "What is settled",
]);

pub const FRESHNESS: Text = Text([
    "Paling lama sampai entri catatan tampil di sini",
    "Longest until an entry of the log shows here",
]);

pub const MINUTES: Text = Text([
    "menit",
    "min",
]);

pub const SECONDS: Text = Text([
    "detik",
    "s",
]);

pub const IMAGES_SETTLED: Text = Text([
    "Foto formulir",
    "Photos of forms",
]);

pub const MASKED: Text = Text([
    "bilangan dan cetakan saja; nama dan tanda tangan tertutup",
    "numbers and print alone; names and signatures covered",
]);

pub const FULL: Text = Text([
    "halaman utuh",
    "whole pages",
]);

pub const TIERS: Text = Text([
    "Jenjang rekapitulasi",
    "Tiers of the recapitulation",
]);

pub const ABROAD: Text = Text([
    "Luar negeri",
    "Abroad",
]);

pub const DEADLINES: Text = Text([
    "Batas waktu, hari sesudah pemungutan",
    "Deadlines, days after polling",
]);

pub const QUORUMS: Text = Text([
    "Penanda tangan paling sedikit",
    "Fewest who sign",
]);

pub const TRAINING: Text = Text([
    "Sertifikat pelatihan berlaku, hari",
    "Training certificates are good for, days",
]);

pub const REASONS: Text = Text([
    "Alasan pembetulan",
    "Reasons of corrections",
]);

pub const PPLN: Text = Text([
    "PPLN",
    "PPLN",
]);

pub const TIER_KECAMATAN: Text = Text([
    "kecamatan",
    "kecamatan",
]);

pub const TIER_REGENCY_CITY: Text = Text([
    "kabupaten/kota",
    "regency/city",
]);

pub const TIER_PROVINCE: Text = Text([
    "provinsi",
    "province",
]);

pub const TIER_NATION: Text = Text([
    "nasional",
    "nation",
]);

pub const WHO_WHAT: Text = Text([
    "Siapa dan apa",
    "Who and what",
]);

pub const FREE_SOFTWARE_PUBLISHES_RESULT_EVERY: Text = Text([
    "Sirekap di sini adalah perangkat lunak bebas untuk mengumumkan hasil setiap TPS sehingga siapa pun dapat memeriksanya. Situs ini independen dari Komisi Pemilihan Umum (KPU). Hasil yang sah menurut hukum adalah rekapitulasi berjenjang di atas kertas, dari C.Hasil di TPS sampai penetapan nasional.",
    "This is free software that publishes the result of every polling station so that anybody can check it. The site is independent of the election commission (KPU). The legal result is the recapitulation on paper, from the station's C.Hasil form to the national decree.",
]);

pub const WHAT_NUMBERS_MEAN: Text = Text([
    "Apa arti angkanya",
    "What the numbers mean",
]);

pub const EVERY_FORM_BECOMES_SIGNED_EVENT: Text = Text([
    "Setiap formulir menjadi peristiwa bertanda tangan dalam catatan publik yang hanya dapat ditambah. Semua angka di situs ini dijumlahkan dari catatan itu. Angka utama hanya memuat formulir yang sudah dikonfirmasi manusia, tidak ditahan, dan tidak disengketakan; semua tercatat memuat semuanya. Nilai yang kosong bukan nol.",
    "Every form becomes a signed event in a public log that can only grow. All numbers on this site are added up from that log. The headline holds forms that a person has confirmed and that are neither held out nor in dispute; all recorded holds everything. A missing value is not zero.",
]);

pub const WHEN_NUMBER_WRONG: Text = Text([
    "Bila angka salah",
    "When a number is wrong",
]);

pub const WHAT_PAPER_SAYS_RECORDED_EVEN: Text = Text([
    "Yang tertulis di kertas dicatat apa adanya, juga bila tidak cocok. Pelanggaran aturan hitung diumumkan bersama angkanya. Pembetulan adalah peristiwa baru; yang lama tetap terlihat. Bila dua peristiwa bertentangan, formulirnya disengketakan sampai ada keputusan.",
    "What the paper says is recorded as it is, even when it does not add up. Broken relations are shown with the number. A correction is a new event; the old one stays visible. When two events contradict each other the form is disputed until somebody decides.",
]);

pub const PERSONAL_DATA: Text = Text([
    "Data pribadi",
    "Personal data",
]);

pub const OFFICERS_APPEAR_ONLY_KEY_ROLE: Text = Text([
    "Petugas hanya tampak sebagai kunci dan peran. Situs ini tidak memasang pelacak, tidak memuat apa pun dari pihak ketiga, dan tidak memerlukan skrip.",
    "Officers appear only as a key and a role. This site sets no trackers, loads nothing from third parties and needs no script.",
]);

pub const STAGES_TITLE: Text = Text([
    "Tahap sebuah formulir",
    "Stages of a form",
]);

pub const RULES_TITLE: Text = Text([
    "Aturan hitung",
    "Arithmetic rules",
]);

pub const POLLING_DAY: Text = Text([
    "Hari pemungutan suara",
    "Polling day",
]);

pub const STATIONS: Text = Text([
    "TPS terdaftar",
    "Stations registered",
]);

pub const ORIGIN: Text = Text([
    "Asal catatan",
    "Origin of the log",
]);

pub const REGISTRY: Text = Text([
    "SHA-256 daftar",
    "SHA-256 of the register",
]);

pub const RULES: Text = Text([
    "SHA-256 buku aturan",
    "SHA-256 of the rule book",
]);

pub fn read_rightly(lang: Lang, same: impl Display, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("Mesin membaca {same} dari {all} angka sama dengan kertas"),
        Lang::En => format!("The machine read {same} of {all} numbers as they are on the paper"),
    }
}

pub const SEATS_TITLE: Text = Text([
    "Kursi",
    "Seats",
]);

pub const ALLOCATION: Text = Text([
    "Pembagian kursi demi kursi",
    "Seat by seat",
]);

pub const NEEDS_TITLE: Text = Text([
    "Perlu keputusan",
    "Needs a decision",
]);

pub const PICTURES_NOT_YET: Text = Text([
    "Foto halamannya belum diolah untuk umum.",
    "The photos of its pages are not prepared for the public yet.",
]);

pub const PICTURES_MASKED: Text = Text([
    "Yang ditampilkan hanya angka dan cetakan formulir. Nama, tanda tangan, dan catatan orang ditutup putih, begitu juga bagian yang letaknya pada foto tidak pasti. Buka gambar untuk memperbesar.",
    "Only numbers and the form's print are shown. Names, signatures and people's remarks are covered in white, and so is whatever has no certain place in the photo. Open a picture to enlarge it.",
]);

pub const PICTURES_FULL: Text = Text([
    "Seluruh halaman ditampilkan, seperti ditetapkan dalam manifes pemilu. Buka gambar untuk memperbesar.",
    "The whole page is shown, as the election's manifest lays down. Open a picture to enlarge it.",
]);

pub fn picture_of_page(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {page} formulir, diluruskan"),
        Lang::En => format!("Photo of page {page} of the form, laid flat"),
    }
}

pub const PICTURE_MISSING: Text = Text([
    "fotonya belum diterima",
    "its photo has not been received",
]);

pub const PICTURE_WITHDRAWN: Text = Text([
    "gambarnya ditarik",
    "its picture was withdrawn",
]);

pub fn picture_not_shown(lang: Lang, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("halamannya tidak ditemukan pada foto (kode {code})"),
        Lang::En => format!("the page was not found in the photo (code {code})"),
    }
}

pub fn withdrawn_at(lang: Lang, at: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("Gambar ditarik {at}: {why}. Sidik jarinya tetap ada di catatan."),
        Lang::En => format!("Pictures withdrawn {at}: {why}. Their fingerprints stay in the log."),
    }
}

pub const CUTS_NOTE: Text = Text([
    "Bersama setiap bilangan: potongan foto tempat bilangan itu ditulis.",
    "With each number: the part of the photo where it is written.",
]);

pub const SEARCH: Text = Text([
    "Cari",
    "Search",
]);

pub const SEARCH_LABEL: Text = Text([
    "Cari wilayah, kode TPS, dapil, calon, atau partai",
    "Search a place, station code, district, candidate or party",
]);

pub const SEARCH_HINT: Text = Text([
    "Desa, kode TPS, calon …",
    "Village, station code, name …",
]);

pub const SEARCH_BAD: Text = Text([
    "Pertanyaan itu terlalu panjang, atau nomor TPS-nya bukan angka. Tulis paling banyak 100 huruf dan delapan kata, misalnya: tps 5 sukamaju.",
    "This is too long, or the station's number is no number. Enter at most 100 letters and eight words, for instance: tps 5 sukamaju.",
]);

pub const SEARCH_NOTHING: Text = Text([
    "Tidak ada yang cocok. Periksa ejaannya, coba satu kata saja, atau tulis nama desa dengan kecamatannya.",
    "Nothing fits. Check the spelling, try a single word, or enter the village with its kecamatan.",
]);

pub const SEARCH_NO_CODE: Text = Text([
    "Tidak ada wilayah atau TPS dengan kode ini. Kode TPS ada tiga belas angka: sepuluh angka desa, lalu tiga angka nomor TPS.",
    "No region or station has this code. A station's code has thirteen digits: ten of its village, then three of its number.",
]);

pub const SEARCH_MORE: Text = Text([
    "Masih ada yang lain. Tambahkan nama kecamatan, kabupaten/kota, atau dapil.",
    "There are more. Add the kecamatan, kabupaten/kota or district.",
]);

pub const SEARCH_CODE: Text = Text([
    "Kode ini",
    "This code",
]);

pub const SEARCH_PROVINCES: Text = Text([
    "Provinsi",
    "Provinces",
]);

pub const SEARCH_REGENCIES: Text = Text([
    "Kabupaten/kota",
    "Kabupaten/kota",
]);

pub const SEARCH_KECAMATAN: Text = Text([
    "Kecamatan",
    "Kecamatan",
]);

pub const SEARCH_VILLAGES: Text = Text([
    "Kelurahan/desa",
    "Villages (kelurahan/desa)",
]);

pub const SEARCH_DISTRICTS: Text = Text([
    "Daerah pemilihan",
    "Electoral districts",
]);

pub const SEARCH_PARTIES: Text = Text([
    "Partai",
    "Parties",
]);

pub fn search_candidates(lang: Lang, contest: impl Display) -> String {
    match lang {
        Lang::Id => format!("Calon: {contest}"),
        Lang::En => format!("Candidates: {contest}"),
    }
}

pub fn search_no_station(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("tidak ada TPS {number} di sini"),
        Lang::En => format!("no TPS {number} here"),
    }
}

pub const MY_STATION: Text = Text([
    "TPS saya",
    "My polling station",
]);

pub const VILLAGE_NAME: Text = Text([
    "Kelurahan/desa",
    "Village (kelurahan/desa)",
]);

pub const STATION_NUMBER: Text = Text([
    "Nomor TPS",
    "Number of the TPS",
]);

pub const SEARCH_HOW: Text = Text([
    "Yang bisa dicari",
    "What can be found",
]);

pub const SEARCH_HOW_CODE: Text = Text([
    "Kode TPS tiga belas angka, atau kode wilayah.",
    "A station's code of thirteen digits, or the code of a region.",
]);

pub const SEARCH_HOW_PLACE: Text = Text([
    "Nama provinsi, kabupaten/kota, kecamatan, kelurahan/desa, atau dapil; beberapa kata mempersempit, misalnya: sukamaju cianjur. Dengan nomor TPS: tps 5 sukamaju.",
    "Provinces, kabupaten/kota, kecamatan, villages and electoral districts by name; more words narrow it down, for instance: sukamaju cianjur. With the number of a TPS: tps 5 sukamaju.",
]);

pub const SEARCH_HOW_PEOPLE: Text = Text([
    "Nama calon, atau nama partai.",
    "Names of candidates, or of parties.",
]);

pub const CHANGES_TITLE: Text = Text([
    "Perubahan",
    "Changes",
]);

pub const CHANGES_LINK: Text = Text([
    "Koreksi, sengketa, dan formulir yang ditahan: yang terbaru",
    "Corrections, disputes and held forms: the newest",
]);

pub const CHANGES_LEAD: Text = Text([
    "Setiap koreksi, sengketa, formulir yang ditahan, pemungutan atau penghitungan ulang, dan peristiwa yang ditolak, yang terbaru di atas. Daftar ini hanya bertambah: tidak ada yang dihapus.",
    "Every correction, dispute, held form, repeat poll or recount, and refused event, the newest first. This list only grows: nothing is taken out.",
]);

pub const CHANGES_NONE: Text = Text([
    "Belum ada perubahan seperti itu.",
    "There are no such changes yet.",
]);

pub const CHANGES_FOLLOW: Text = Text([
    "Ikuti",
    "Follow",
]);

pub const CHANGES_ALL: Text = Text([
    "Semua peristiwa formulir, halaman terakhir",
    "All events of forms, the last page",
]);

pub const CHANGES_FILE: Text = Text([
    "Perubahan, satu baris JSON untuk setiap peristiwa (JSON Lines)",
    "Changes, a line of JSON for each event (JSON Lines)",
]);

pub fn changes_page(lang: Lang, from: impl Display, to: impl Display) -> String {
    match lang {
        Lang::Id => format!("Peristiwa formulir dalam catatan nomor {from} sampai {to}"),
        Lang::En => format!("Events of forms among the log's entries {from} to {to}"),
    }
}

pub const CHANGES_OLDER: Text = Text([
    "Sebelumnya",
    "Earlier",
]);

pub const CHANGES_NEWER: Text = Text([
    "Berikutnya",
    "Later",
]);

pub const CHANGES_NEWEST: Text = Text([
    "Yang terbaru",
    "The newest",
]);

pub fn change_entry(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("catatan nomor {index}"),
        Lang::En => format!("entry {index}"),
    }
}

pub const CHANGE_RECORDED: Text = Text([
    "masuk",
    "came in",
]);

pub const CHANGE_CORRECTED: Text = Text([
    "dikoreksi",
    "corrected",
]);

pub const CHANGE_STAGE: Text = Text([
    "tahap berubah",
    "stage changed",
]);

pub const CHANGE_POLL: Text = Text([
    "pemungutan atau penghitungan ulang",
    "repeat poll or recount",
]);

pub const CHANGE_DISPUTED: Text = Text([
    "menjadi sengketa",
    "now in dispute",
]);

pub const CHANGE_SETTLED: Text = Text([
    "sengketa selesai",
    "dispute settled",
]);

pub const CHANGE_HELD: Text = Text([
    "ditahan",
    "held out",
]);

pub const CHANGE_REMOVED: Text = Text([
    "tidak ada lagi yang tercatat",
    "nothing is recorded any more",
]);

pub const CHANGE_OBJECTED: Text = Text([
    "keberatan",
    "objection",
]);

pub const CHANGE_ANSWERED: Text = Text([
    "keberatan selesai",
    "objection settled",
]);

pub const CHANGE_ABSENT: Text = Text([
    "tidak akan ada hasil",
    "no result will come",
]);

pub const CHANGE_AWAITED: Text = Text([
    "hasil ditunggu kembali",
    "a result is awaited again",
]);

pub const CHANGE_RELEASED: Text = Text([
    "tidak lagi ditahan",
    "no longer held out",
]);

pub const CHANGE_REFUSED: Text = Text([
    "peristiwa ditolak",
    "event refused",
]);

pub const CHANGE_HISTORY: Text = Text([
    "hanya riwayat bertambah",
    "only the history grew",
]);

pub const EDITIONS: Text = Text([
    "Perubahan hasil",
    "What changed",
]);

pub fn editions_of(lang: Lang, cut: impl Display, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dibandingkan dengan salinan {cut}, {time}."),
        Lang::En => format!("Compared with the copy {cut}, {time}."),
    }
}

pub fn editions_counted(lang: Lang, before: impl Display, after: impl Display) -> String {
    match lang {
        Lang::Id => format!("Formulir yang dihitung: {before} waktu itu, {after} sekarang."),
        Lang::En => format!("Forms counted: {before} then, {after} now."),
    }
}

pub fn editions_link(lang: Lang, cut: impl Display) -> String {
    match lang {
        Lang::Id => format!("Yang berubah sejak salinan {cut}"),
        Lang::En => format!("What changed since the copy {cut}"),
    }
}

pub const VOTES_AND_SEATS: Text = Text([
    "Suara dan kursi",
    "Votes and seats",
]);

pub const WHAT_MOVED: Text = Text([
    "Yang berubah",
    "What moved",
]);

pub const NOTHING_MOVED: Text = Text([
    "Tidak ada kursi atau orang yang berubah.",
    "No seat and no person moved.",
]);

pub fn districts_with_other_votes(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dapil yang suaranya berubah: {count}."),
        Lang::En => format!("Districts with other votes: {count}."),
    }
}

pub const OTHER_CUTS: Text = Text([
    "Salinan lain",
    "Other copies",
]);

pub const FILE_CUT: Text = Text([
    "Berkas yang sama pada salinan itu (JSON)",
    "The same file in that copy (JSON)",
]);

pub const TABLE: Text = Text([
    "Unduh tabel ini (CSV)",
    "Download this table (CSV)",
]);

pub const TABLE_SOURCE: Text = Text([
    "Sumber",
    "Source",
]);

pub const CODE: Text = Text([
    "Kode",
    "Code",
]);

pub fn all_files(lang: Lang, files: impl Display) -> String {
    match lang {
        Lang::Id => format!("Berkas lain salinan ini ({files})"),
        Lang::En => format!("Other files of this copy ({files})"),
    }
}

pub fn rows_by_province(lang: Lang, contest: impl Display, files: impl Display) -> String {
    match lang {
        Lang::Id => format!("{contest}: satu baris tiap TPS, per provinsi atau dapil ({files} berkas)"),
        Lang::En => format!("{contest}: one row for each station, by province or district ({files} files)"),
    }
}

pub const OPENAPI_FILE: Text = Text([
    "Semua alamat untuk program (OpenAPI)",
    "Every address for programs (OpenAPI)",
]);

pub const COURSE: Text = Text([
    "Dari waktu ke waktu",
    "Over time",
]);

pub const COURSE_NOTE: Text = Text([
    "Setiap titik adalah keadaan yang disimpan tetap (salinan data), yang terakhir keadaan sekarang. Urutan masuknya TPS tidak acak: garis yang naik atau turun berarti wilayah lain sedang masuk, bukan suara yang berpindah.",
    "Each point is a state that is kept for ever (a cut), the last one is the present. Stations do not come in at random: a line that rises or falls means that other regions are coming in, not that votes move.",
]);

pub const COURSE_SHARES: Text = Text([
    "Bagian dari suara sah dalam angka utama saat itu.",
    "Shares of the valid votes in the headline total at the time.",
]);

pub const COURSE_TABLE: Text = Text([
    "Setiap keadaan",
    "Every state",
]);

pub const SHARES: Text = Text([
    "Bagian suara",
    "Shares of the votes",
]);

pub const MOMENT: Text = Text([
    "Keadaan",
    "State",
]);

pub const NOW: Text = Text([
    "Sekarang",
    "Now",
]);

pub fn course_scale(lang: Lang, top: impl Display) -> String {
    match lang {
        Lang::Id => format!("Garis paling bawah 0%, paling atas {top}%."),
        Lang::En => format!("The lowest line is 0%, the highest {top}%."),
    }
}

pub const INFO: Text = Text([
    "Info",
    "Info",
]);

pub const INFO_TITLE: Text = Text([
    "Info pemilu",
    "The election explained",
]);

pub const INFO_LEAD: Text = Text([
    "Bagaimana suara dihitung, apa arti angkanya, kapan apa terjadi, dan kata-kata yang dipakai. Ditulis untuk siapa saja.",
    "How votes are counted, what the numbers mean, what happens when, and the words that are used. Written for everybody.",
]);

pub const INFO_LINK: Text = Text([
    "Info pemilu: tahap, arti angka, jadwal, istilah, tanya jawab",
    "The election explained: stages, numbers, calendar, glossary, questions",
]);

pub const ON_THIS_PAGE: Text = Text([
    "Di halaman ini",
    "On this page",
]);

pub const WHAT_IS: Text = Text([
    "Apa artinya?",
    "What is this?",
]);

pub const CITE: Text = Text([
    "Cara mengutip",
    "How to cite",
]);

pub const INFO_DATES: Text = Text([
    "Tanggal pemilu ini",
    "Dates of this election",
]);

pub fn info_deadline(lang: Lang, tier: impl Display) -> String {
    match lang {
        Lang::Id => format!("Rekapitulasi selesai paling lambat: {tier}"),
        Lang::En => format!("Recapitulation done at the latest: {tier}"),
    }
}

pub const NO_MANIFEST: Text = Text([
    "Manifes pemilu ini belum ada, jadi batas waktunya belum tercatat.",
    "This election has no manifest yet, so its deadlines are not on record.",
]);

pub const PARTIES: Text = Text([
    "Partai",
    "Parties",
]);

pub const PARTY: Text = Text([
    "Partai",
    "Party",
]);

pub const LOCAL_PARTY: Text = Text([
    "partai lokal",
    "local party",
]);

pub const NATIONAL_PARTY: Text = Text([
    "partai nasional",
    "national party",
]);

pub const BALLOT_NUMBER: Text = Text([
    "Nomor urut",
    "Number on the ballot",
]);

pub const WHO_STANDS: Text = Text([
    "Daftar calon",
    "Who stands",
]);

pub const NOBODY_STANDS: Text = Text([
    "Belum ada dalam daftar.",
    "Nobody is in the register yet.",
]);

pub const WHO_AND_WHERE: Text = Text([
    "Peserta dan dapil",
    "Contestants and districts",
]);

pub const FILE_OF_LIST: Text = Text([
    "Berkas JSON daftar ini",
    "JSON file of this list",
]);

pub fn candidates_count(lang: Lang, candidates: impl Display) -> String {
    match lang {
        Lang::Id => format!("{candidates} calon"),
        Lang::En => match candidates.to_string().as_str() { "1" => "1 candidate".into(), _ => format!("{candidates} candidates") },
    }
}

pub fn candidates_women(lang: Lang, candidates: impl Display, women: impl Display) -> String {
    match lang {
        Lang::Id => format!("{candidates} calon, {women} di antaranya perempuan"),
        Lang::En => format!("{}, {women} of them {}", match candidates.to_string().as_str() { "1" => "1 candidate".into(), _ => format!("{candidates} candidates") }, match women.to_string().as_str() { "1" => "a woman".into(), _ => String::from("women") }),
    }
}

pub fn party_lists(lang: Lang, candidates: impl Display, districts: impl Display) -> String {
    match lang {
        Lang::Id => format!("{candidates} calon di {districts} dapil"),
        Lang::En => format!("{candidates} candidates in {}", match districts.to_string().as_str() { "1" => "1 district".into(), _ => format!("{districts} districts") }),
    }
}

pub const NEWEST_ARRIVAL: Text = Text([
    "Terakhir masuk",
    "Newest arrival",
]);

pub fn live_new(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Angka di halaman ini baru saja diperbarui; data terakhir masuk {time}."),
        Lang::En => format!("Numbers on this page were just updated; newest arrival {time}."),
    }
}

pub fn live_still(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tidak diperbarui sejak {time}. Belum tentu hitungan selesai."),
        Lang::En => format!("Not updated since {time}. That does not mean that the count is complete."),
    }
}

pub fn live_gone(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Situs ini tidak menjawab. Yang tampak adalah keadaan {time}."),
        Lang::En => format!("This site does not answer. What you see is the state of {time}."),
    }
}

pub fn live_gone_to(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Situs ini tidak menjawab. Yang tampak adalah keadaan {time}. Salinan yang menjawab:"),
        Lang::En => format!("This site does not answer. What you see is the state of {time}. Copies that answer:"),
    }
}

pub const LIVE_RENEWED: Text = Text([
    "Situs ini sudah diperbarui.",
    "This site has been renewed.",
]);

pub const LIVE_AGAIN: Text = Text([
    "Muat ulang",
    "Load again",
]);

pub const LIVE_SPLIT: Text = Text([
    "Bahaya: situs ini menunjukkan dua catatan yang berlainan dengan panjang yang sama. Catatan yang jujur tidak pernah begitu. Simpan buktinya dan tunjukkan kepada pengawas atau media.",
    "Danger: this site shows two different logs of the same length. An honest log never does. Save the evidence and show it to an overseer or to the press.",
]);

pub const LIVE_OLDER: Text = Text([
    "Bahaya: situs ini menunjukkan catatan yang lebih pendek daripada yang sudah pernah dilihat perangkat ini. Catatan yang jujur hanya bertambah. Simpan buktinya dan tunjukkan kepada pengawas atau media.",
    "Danger: this site shows a shorter log than this device has seen before. An honest log only grows. Save the evidence and show it to an overseer or to the press.",
]);

pub const LIVE_OTHER: Text = Text([
    "Bahaya: di alamat ini kini ada catatan lain daripada yang ditampilkan halaman ini. Simpan buktinya dan tunjukkan kepada pengawas atau media.",
    "Danger: at this address there is now another log than the one that this page shows. Save the evidence and show it to an overseer or to the press.",
]);

pub const LIVE_EVIDENCE: Text = Text([
    "Simpan bukti",
    "Save the evidence",
]);

pub fn kept_page(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Situs ini tidak menjawab. Ini salinan di perangkat Anda, keadaan {time}: bukan yang terbaru."),
        Lang::En => format!("This site does not answer. This is a copy on your device, the state of {time}: not the newest."),
    }
}

pub const KEPT_PAGE_EARLY: Text = Text([
    "Situs ini tidak menjawab. Ini salinan di perangkat Anda: bukan yang terbaru.",
    "This site does not answer. This is a copy on your device: not the newest.",
]);

pub const PROOF_TITLE: Text = Text([
    "Buktikan di peramban ini",
    "Prove it in this browser",
]);

pub fn proof_lead(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("Peramban Anda mengambil baris catatan nomor {index} dan hash di sekitarnya, lalu menghitung sendiri bahwa baris itu ada di bawah keadaan yang ditandatangani, dan bahwa catatan hanya bertambah sejak keadaan yang pernah dilihat perangkat ini."),
        Lang::En => format!("Your browser takes log entry {index} and the hashes around it, and computes by itself that the entry is under the signed state, and that the log has only grown since the state that this device has seen."),
    }
}

pub const PROOF_RUN: Text = Text([
    "Periksa sekarang",
    "Check now",
]);

pub const PROOF_BUSY: Text = Text([
    "Memeriksa…",
    "Checking…",
]);

pub fn proof_included(lang: Lang, index: impl Display, size: impl Display) -> String {
    match lang {
        Lang::Id => format!("Terbukti: baris nomor {index} ada di dalam {size} baris catatan."),
        Lang::En => format!("Proven: entry {index} is among the log's {size} entries."),
    }
}

pub const PROOF_NUMBERS: Text = Text([
    "Angka di baris itu sama dengan angka yang diumumkan.",
    "The numbers in the entry are the published ones.",
]);

pub const PROOF_NUMBERS_DIFFER: Text = Text([
    "Bahaya: angka di baris itu berbeda dengan angka yang diumumkan.",
    "Danger: the numbers in the entry are not the published ones.",
]);

pub const PROOF_SIGNED: Text = Text([
    "Keadaan itu bertanda tangan kunci catatan.",
    "The state is signed by the log's key.",
]);

pub const PROOF_UNSIGNED: Text = Text([
    "Tanda tangan keadaan itu bukan dari kunci di berkas kebijakan; kunci catatan mungkin sudah berganti.",
    "The state is not signed by the key in the policy file; another key may have taken the log over.",
]);

pub const PROOF_FIRST: Text = Text([
    "Keadaan ini sekarang disimpan di perangkat Anda; pemeriksaan berikutnya membandingkan dengannya.",
    "This state is kept on your device now; the next check compares with it.",
]);

pub fn proof_grown(lang: Lang, kept: impl Display) -> String {
    match lang {
        Lang::Id => format!("Catatan hanya bertambah sejak keadaan dengan {kept} baris yang disimpan perangkat ini."),
        Lang::En => format!("The log has only grown since the state of {kept} entries that this device keeps."),
    }
}

pub const PROOF_WRONG: Text = Text([
    "Bahaya: tidak terbukti. Baris dan hash yang diberikan situs ini tidak cocok dengan keadaan yang ditandatangani. Simpan buktinya dan tunjukkan kepada pengawas atau media.",
    "Danger: not proven. The entry and hashes that this site gave do not fit the signed state. Save the evidence and show it to an overseer or to the press.",
]);

pub const PROOF_FAILED: Text = Text([
    "Belum dapat diperiksa: ada berkas yang tidak sampai. Coba lagi nanti.",
    "Can't be checked now: a file did not arrive. Try again later.",
]);

pub const PROOF_ELSEWHERE: Text = Text([
    "Skrip ini datang dari situs yang sama dengan angkanya. Untuk tidak bergantung pada situs ini, periksa dengan alat dari tempat lain:",
    "This script comes from the same site as the numbers. To depend on this site in nothing, check with tools from elsewhere:",
]);

pub const REPORT_TITLE: Text = Text([
    "Laporkan kekeliruan",
    "Report a mistake",
]);

pub const REPORT_LEAD: Text = Text([
    "Bila angka di sini berbeda dengan kertas C.Hasil atau salinannya, beri tahu hari ini juga pengawas TPS, Panwaslu, atau saksi, dan petugas PPS atau PPK sebelum rekapitulasi kecamatan. Di luar negeri: Panwaslu LN dan PPLN. Bawa foto atau salinan formulirnya dan sebutkan kode ini:",
    "If the numbers here differ from the C.Hasil form on paper or its copy, tell the station's supervisor, Panwaslu or a witness today, and the officers of PPS or PPK before the recapitulation of the kecamatan. Abroad: Panwaslu LN and PPLN. Bring a photo or copy of the form and name this code:",
]);

pub fn report_code(lang: Lang, station: impl Display, contest: impl Display, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("TPS {station}, {contest}, catatan nomor {index}"),
        Lang::En => format!("TPS {station}, {contest}, log entry {index}"),
    }
}

pub const REPORT_NOTE: Text = Text([
    "Situs ini hanya menampilkan dan tidak menerima laporan. Pembetulan oleh petugas tampak di halaman ini sebagai peristiwa baru.",
    "This site only shows, and takes no reports. What officers correct appears on this page as a new event.",
]);

pub const REPORT_DESK: Text = Text([
    "Tulis laporan kepada panitia: Anda mendapat nomor untuk melihat jawabannya",
    "Write a report to the committee: you get a number to look up its answer",
]);

pub const VIEWER_CLOSE: Text = Text([
    "Tutup",
    "Close",
]);

pub const VIEWER_LARGER: Text = Text([
    "Perbesar",
    "Larger",
]);

pub const VIEWER_SMALLER: Text = Text([
    "Perkecil",
    "Smaller",
]);

pub const VIEWER_TURN: Text = Text([
    "Putar",
    "Turn",
]);

pub const VIEWER_FULL: Text = Text([
    "Layar penuh",
    "Full screen",
]);

pub const VIEWER_NEXT: Text = Text([
    "Berikutnya",
    "Next",
]);

pub const VIEWER_PREVIOUS: Text = Text([
    "Sebelumnya",
    "Previous",
]);

pub const VIEWER_HELP: Text = Text([
    "Papan ketik: + dan − memperbesar dan mengecilkan, panah menggeser, R memutar, F layar penuh, N dan P halaman lain, Esc menutup.",
    "Keyboard: + and − for size, arrows to move, R to turn, F for full screen, N and P for other pages, Esc to close.",
]);

pub fn copy_same(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("Salinan yang Anda buka sama dengan yang diumumkan: {count} angka."),
        Lang::En => format!("The copy that you opened says what is published: {count} numbers."),
    }
}

pub fn copy_differs(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("Bahaya: salinan yang Anda buka berbeda dengan yang diumumkan pada {count} angka:"),
        Lang::En => format!("Danger: the copy that you opened differs from what is published in {count} numbers:"),
    }
}

pub const COPY_LATER: Text = Text([
    "Formulir ini sudah berubah sejak salinan itu dibuat; lihat riwayat di bawah.",
    "This form has changed since that copy was made; see its history below.",
]);

pub const COPY_UNREAD: Text = Text([
    "Tautan salinan itu tidak dapat dibaca: jumlah angkanya tidak sama dengan formulir ini.",
    "That copy's link can't be read: it has not as many numbers as this form.",
]);

pub const AWAY_TITLE: Text = Text([
    "Situs ini tidak menjawab",
    "This site does not answer",
]);

pub const AWAY_LEAD: Text = Text([
    "Halaman ini belum pernah dibuka di perangkat Anda, jadi tidak ada salinannya. Coba lagi nanti; hitungan tidak berhenti karenanya.",
    "This page was never opened on your device, so there is no copy of it. Try again later; the count goes on all the same.",
]);

pub const AWAY_MIRRORS: Text = Text([
    "Catatan yang sama dapat dibaca di",
    "The same log can be read at",
]);

pub const AWAY_PAGES: Text = Text([
    "Halaman yang tersimpan di perangkat ini",
    "Pages kept on this device",
]);

pub const LOG_WITNESSES: Text = Text([
    "Saksi catatan",
    "Witnesses of the log",
]);

pub const NO_WITNESS_YET: Text = Text([
    "Belum ada saksi yang ikut menandatangani keadaan ini.",
    "No witness has cosigned this state yet.",
]);

pub fn witness_signed(lang: Lang, size: impl Display, name: impl Display, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("{size} entri · {name} · {time}"),
        Lang::En => format!("{size} entries · {name} · {time}"),
    }
}

pub const DESK: Text = Text([
    "Meja: pemeriksaan, perbaikan, keputusan, keberatan",
    "Desk: checks, corrections, decisions, objections",
]);

pub const DESK_NOTE: Text = Text([
    "Yang dikatakan panitia, saksi, pengawas, dan pejabat tentang formulir ini di samping bilangannya. Kertas tidak pernah diperbaiki di sini: perbaikan mengatakan apa yang tertulis di kertas.",
    "What committees, witnesses, supervisors and authorities said of this form beside its numbers. The paper is never corrected here: a correction says what the paper says.",
]);

pub const ACT_REVIEWED: Text = Text([
    "Diperiksa terhadap fotonya: yang tercatat sesuai",
    "Checked against its photo: what is recorded agrees",
]);

pub const ACT_CORRECTED: Text = Text([
    "Salinan diperbaiki sesuai kertas",
    "Transcription put right to what the paper says",
]);

pub const ACT_RESOLVED: Text = Text([
    "Ditetapkan versi mana yang berlaku",
    "It was decided which version stands",
]);

pub const ACT_MOVED: Text = Text([
    "Dipindahkan ke tempatnya",
    "Moved to where it belongs",
]);

pub const ACT_OBJECTION: Text = Text([
    "Keberatan",
    "Objection",
]);

pub const ACT_ANSWER: Text = Text([
    "Jawaban atas keberatan",
    "Answer to an objection",
]);

pub const ACT_POLL_OPENED: Text = Text([
    "Pemungutan suara pada hari lain dibuka",
    "A poll on another day was opened",
]);

pub const ACT_COUNT_OPENED: Text = Text([
    "Penghitungan ulang dibuka",
    "A recount was opened",
]);

pub const ACT_ABSENT: Text = Text([
    "Tidak akan ada hasil",
    "No result will come",
]);

pub const ACT_DECIDED: Text = Text([
    "Hasil yang diputus Mahkamah Konstitusi atau Bawaslu",
    "Result decided by a court or Bawaslu",
]);

pub const ACT_HOLDS: Text = Text([
    "berlaku",
    "holds",
]);

pub const ACT_VOID: Text = Text([
    "tidak berlaku",
    "void",
]);

pub const ACT_VOID_NOTE: Text = Text([
    "Keputusan ini dibuat atas keadaan formulir yang sudah lewat ketika ia masuk. Tidak ada yang berubah karenanya.",
    "It was decided on a state of the form that had passed when it came. It changed nothing.",
]);

pub const SECOND_SIGNER: Text = Text([
    "Ditandatangani juga oleh",
    "Also signed by",
]);

pub const TEXT_HASH: Text = Text([
    "Sidik jari teksnya",
    "Fingerprint of its text",
]);

pub const EVIDENCE_HASH: Text = Text([
    "Sidik jari buktinya",
    "Fingerprint of its evidence",
]);

pub const CAUSE: Text = Text([
    "Sebab",
    "Why",
]);

pub const STAGE_OF_POLL: Text = Text([
    "Membuka",
    "Opens",
]);

pub const DECISION: Text = Text([
    "Berdasarkan",
    "Rests on",
]);

pub const ABOUT_EVENT: Text = Text([
    "Tentang",
    "About",
]);

pub const MOVED_FROM: Text = Text([
    "Terkirim untuk",
    "Was sent for",
]);

pub const MOVED_TO: Text = Text([
    "Seharusnya",
    "Belongs to",
]);

pub const ON_BEHALF: Text = Text([
    "Diajukan di kertas oleh",
    "Filed on paper by",
]);

pub const OBJECTION: Text = Text([
    "Keberatan",
    "Objection",
]);

pub const OUTCOME: Text = Text([
    "Hasilnya",
    "Outcome",
]);

pub const REASON: Text = Text([
    "Alasan",
    "Reason",
]);

pub const OBJECTED: Text = Text([
    "Keberatan",
    "Objection",
]);

pub const OBJECTED_NOTE: Text = Text([
    "Sebuah keberatan menunggu jawaban, atau tidak terselesaikan dan dibawa ke tingkat berikutnya.",
    "An objection waits for its answer, or could not be settled and goes on to the next tier.",
]);

pub const OBJECTED_HERE: Text = Text([
    "Ada keberatan atas formulir ini: menunggu jawaban, atau dibawa ke tingkat berikutnya.",
    "There is an objection to this form: it waits for its answer, or goes on to the next tier.",
]);

pub const ABSENT: Text = Text([
    "Tidak akan ada hasil",
    "No result will come",
]);

pub const ABSENT_NOTE: Text = Text([
    "Tidak ada pemungutan suara di sana, berdasarkan putusan tertulis.",
    "No poll was held there, by a written decision.",
]);

pub const ABSENT_HERE: Text = Text([
    "Tidak akan ada hasil dari formulir ini: tidak ada pemungutan suara, berdasarkan putusan tertulis.",
    "No result of this form will come: no poll was held, by a written decision.",
]);
