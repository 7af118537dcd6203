//! The texts of the pages, each in both languages.

use model::lang::Text;
use model::{Contest, Lang};
use shapes::own::EventStatus;

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

/// Name of a contest; the code itself where it is not known.
pub fn contest(code: &str, lang: Lang) -> &str {
    match code.parse() {
        Ok(contest) => model::labels::contest(contest).get(lang),
        Err(_) => code,
    }
}

/// Short name of a contest, for the tabs.
pub fn contest_tab(code: &str, lang: Lang) -> &str {
    match code.parse::<Contest>() {
        Ok(contest) => contest.about().tab.get(lang),
        Err(_) => code,
    }
}

/// What the regions below a level are called.
pub fn parts(level: u8, lang: Lang) -> &'static str {
    match level {
        0 => t("Per provinsi", "By province"),
        1 => t("Per kabupaten/kota", "By regency/city"),
        2 => t("Per kecamatan", "By kecamatan"),
        3 => t("Per kelurahan/desa", "By kelurahan/desa"),
        _ => t("Per TPS", "By station (TPS)"),
    }
    .get(lang)
}

/// What kind of event it is, in words; `None` for a kind that is not of a form.
pub fn kind(kind: &str, lang: Lang) -> Option<&'static str> {
    let (name, _) = kind.split_once('/')?;
    Some(
        match name {
            "form.confirmed" => t("Konfirmasi KPPS", "Confirmation by the KPPS"),
            "form.imported" => {
                t("Disalin dari hasil yang diumumkan pihak lain", "Copied from a published result")
            }
            _ => return None,
        }
        .get(lang),
    )
}

/// What became of an event.
pub fn status(status: EventStatus, lang: Lang) -> &'static str {
    match status {
        EventStatus::Counted => t("dihitung", "counted"),
        EventStatus::Superseded => t("yang lain dipakai", "another one counts"),
        EventStatus::Disputed => t("disengketakan", "disputed"),
        EventStatus::Held => t("ditahan", "held out"),
        EventStatus::Refused => t("ditolak", "refused"),
    }
    .get(lang)
}

pub const SKIP: Text = t("Langsung ke isi", "Skip to content");
pub const DRILL: Text = t("Data contoh, bukan hasil pemilu", "Sample data, not an election result");
pub const NOTICE: Text = t(
    "Situs independen, bukan milik KPU. Hasil yang sah menurut hukum adalah rekapitulasi berjenjang di atas kertas; angka di sini hanya informasi.",
    "An independent site, not the commission's (KPU). The legal result is the recapitulation on paper; the numbers here are information.",
);
pub const CAVEAT: Text = t(
    "Bukan situs KPU. Yang sah: rekapitulasi di kertas.",
    "Not the KPU's site. The legal result is on paper.",
);
pub const CONTESTS: Text = t("Jenis pemilihan", "Contests");
pub const TRAIL: Text = t("Letak wilayah", "Where this is");
pub const SITE_NAV: Text = t("Halaman situs", "Site pages");
pub const NATION: Text = t("Indonesia", "Indonesia");
pub const RAW: Text = t("Data mentah", "Raw data");
pub const ABOUT: Text = t("Tentang", "About");
pub const UPDATED: Text = t("Data terakhir masuk", "Newest arrival");
pub const NONE_YET: Text = t("Belum ada formulir yang masuk.", "No form has been received yet.");

pub const COVERAGE: Text = t("TPS masuk", "of stations in");
pub const OF: Text = t("dari", "of");
pub const COVERAGE_NOTE: Text = t(
    "TPS yang sudah masuk belum tentu mewakili semua TPS.",
    "The stations that are in do not represent all stations.",
);
pub const HELD: Text = t("Ditahan", "Held out");
pub const DISPUTED: Text = t("Disengketakan", "Disputed");
pub const BROKEN_ANY: Text = t("Angka tidak cocok", "Numbers that do not fit");
pub const TPS: Text = t("TPS", "stations");
pub const HELD_NOTE: Text = t(
    "Angkanya mustahil. Tetap dicatat, tetapi tidak ikut angka utama.",
    "Impossible numbers: recorded, left out of the headline.",
);
pub const DISPUTED_NOTE: Text =
    t("Ada kiriman yang saling bertentangan.", "Submissions contradict each other.");
pub const BROKEN_NOTE: Text = t(
    "Ditampilkan apa adanya. Tidak cocok saja tidak mengeluarkan formulir dari angka utama.",
    "Shown as they are. That alone takes no form out of the headline.",
);
pub const INCOMPLETE: Text = t("Tidak lengkap", "Incomplete");
pub const INCOMPLETE_NOTE: Text = t(
    "Ada angka di bagian IV atau V yang kosong, jadi jumlah suaranya belum tentu saling cocok.",
    "A number of section IV or V is missing, so that their votes need not add up.",
);
pub const NOT_IN: Text = t("Belum masuk", "Not in");
pub const NOT_IN_NOTE: Text = t("Belum ada angka yang tercatat.", "No number is recorded of them yet.");
pub const DOUBTS: Text = t("Yang belum masuk dan yang diragukan", "What is missing or in doubt");
pub const WHERE_DISTRICT: Text = t(
    "Tautan ini membuka daftar per wilayah, termasuk yang di luar dapil ini.",
    "These links lead to lists by region, which go beyond this district.",
);
pub const NO_DOUBT: Text = t(
    "Semua TPS sudah masuk; tidak ada yang ditahan, disengketakan, atau tidak cocok.",
    "Every station is in; none is held out, in dispute, or breaks a rule.",
);

pub const VOTES: Text = t("Perolehan suara", "Votes");
pub const CONTESTANT: Text = t("Peserta", "Contestant");
pub const HEADLINE: Text = t("Angka utama", "Headline");
pub const RECORDED: Text = t("Semua tercatat", "All recorded");
pub const TWO_TOTALS: Text = t("Mengapa ada dua angka?", "Why two totals?");
pub const TWO_TOTALS_NOTE: Text = t(
    "Angka utama hanya menjumlahkan formulir yang sudah dikonfirmasi orang, tanpa yang ditahan karena angkanya mustahil dan tanpa yang disengketakan. Semua tercatat menjumlahkan setiap formulir yang masuk, apa adanya; dari yang disengketakan, satu versi.",
    "The headline adds up forms that a person has confirmed, without forms held out because their numbers are impossible and without those in dispute. All recorded adds up every form received, as it is; of one in dispute, one version.",
);
pub const FORMS: Text = t("Jumlah formulir", "Forms added up");
pub const VALID: Text = t("Suara sah", "Valid votes");
pub const INVALID: Text = t("Suara tidak sah", "Invalid votes");
pub const TOTAL: Text = t("Suara sah dan tidak sah", "Valid and invalid votes");
pub const STAGES: Text = t("Tahap", "Stages");
pub const STAGE: Text = t("Tahap", "Stage");
pub const BREACHES: Text = t("Aturan yang tidak cocok", "Rules that do not hold");
pub const RULE_TEXT: Text = t("Seharusnya", "What should hold");
pub const NO_BREACH: Text = t("Belum ada angka yang tidak cocok.", "No form received breaks a rule.");
pub const HOLDS_OUT: Text = t("menahan formulir", "holds the form out");
pub const REGION: Text = t("Wilayah", "Region");
pub const STATION: Text = t("TPS", "Station");
pub const IN: Text = t("Masuk", "In");
pub const PARTS_NOTE: Text = t("Angka utama per wilayah.", "Headline numbers of each region.");
pub const STATIONS_NOTE: Text = t("Angka setiap TPS, apa adanya.", "Each station's numbers as recorded.");
pub const DOUBT: Text = t("Diragukan", "In doubt");
pub const ALL_COLUMNS: Text = t("Jumlah setiap kolom formulir", "Sums of every column of the form");
pub const COLUMN: Text = t("Kolom", "Column");
pub const PRESENT: Text = t("TPS yang mengisinya", "Stations that have it");
pub const LACKING: Text = t("formulir tanpa angka ini", "forms without this number");
pub const DISTRICTS: Text = t("Daerah pemilihan", "Districts");
pub const DISTRICT: Text = t("Daerah pemilihan", "District");
pub const NO_CONTESTANT: Text = t(
    "Pesertanya berbeda di tiap wilayah; pilih wilayah di bawah.",
    "The contestants differ between the regions here; choose a region below.",
);
pub const SEATS: Text = t("kursi", "seats");

pub const CHECK: Text = t("Periksa sendiri", "Check it yourself");
pub const CHECK_NOTE: Text = t(
    "Semua angka di halaman ini bisa Anda hitung ulang dari catatan publik, tanpa harus percaya situs ini:",
    "Every number on this page can be computed again from the public log, without trusting this site:",
);
pub const FILE_OWN: Text = t("Berkas JSON halaman ini", "JSON file of this page");
pub const FILE_2024: Text = t("Berkas JSON dengan bentuk 2024", "JSON file in the shape of 2024");
pub const CHECKPOINT: Text =
    t("Keadaan catatan yang ditandatangani (checkpoint)", "Signed state of the log (checkpoint)");

pub const FORM: Text = t("Isi formulir C.Hasil", "What the C.Hasil form says");
pub const FIELD: Text = t("Isian", "Field");
pub const MALE: Text = t("Laki-laki", "Male");
pub const FEMALE: Text = t("Perempuan", "Female");
pub const SUM: Text = t("Jumlah", "Total");
pub const NUMBER: Text = t("Angka", "Number");
pub const SHARE: Text = t("Bagian", "Share");
pub const EMPTY_NOTE: Text = t(
    "Tanda – berarti tidak ada angkanya di kertas atau di sumbernya; bukan nol. Angka yang disorot ikut dalam aturan yang tidak cocok.",
    "– means that paper or source has no value; it is not zero. Marked fields are part of a rule that does not hold.",
);
pub const BROKEN_HERE: Text = t("Angka yang tidak cocok", "Numbers that do not fit");
pub const KEPT_HERE: Text = t("Yang sudah cocok", "Rules that hold");
pub const ALL_KEPT: Text =
    t("Semua yang bisa diperiksa sudah cocok.", "Everything that could be checked fits.");
pub const NOTHING_CHECKED: Text = t("Belum ada yang bisa diperiksa.", "Nothing could be checked yet.");
pub const ACKNOWLEDGED: Text =
    t("KPPS menyatakan: memang begitu di kertas.", "The officers state: the paper says so.");
pub const MACHINE: Text = t("Bacaan mesin", "The machine's reading");
pub const NO_MACHINE: Text =
    t("Diketik dari kertas, tanpa dibaca mesin.", "Typed from the paper, without a machine's reading.");
pub const MISREAD: Text = t("salah baca", "misread");
pub const UNREAD: Text = t("tidak terbaca", "not read");
pub const UNREAD_FIELDS: Text = t("Tidak terbaca oleh mesin", "Not read by the machine");
pub const BY_MACHINE: Text = t("Mesin", "Machine");
pub const ON_PAPER: Text = t("Kertas", "Paper");
pub const MISREAD_NOTE: Text = t(
    "Salah baca adalah kekeliruan mesin, bukan pembetulan. Yang dicatat adalah isi kertas menurut petugas yang menandatanganinya.",
    "A misread is the machine's mistake, not a correction: what is recorded is what the paper says, by the officer who signed it.",
);
pub const WITNESSES: Text = t("Saksi yang hadir", "Witnesses present");
pub const NO_WITNESS: Text =
    t("Petugas tidak mencatat ada saksi yang hadir.", "The officer noted no witness as present.");
pub const SAID_SO: Text =
    t("KPPS menyatakan: memang begitu di kertas", "The officers state: the paper says so");
pub const IMAGES: Text = t("Foto formulir", "Photographs of the form");
pub const PAGE: Text = t("Halaman", "Page");
pub const NO_IMAGE: Text = t("belum ada", "none yet");
pub const IMAGES_NOTE: Text = t(
    "Tautan ke luar situs ini; foto baru dimuat kalau dibuka.",
    "Links leave this site; photographs are not loaded by themselves.",
);
pub const HISTORY: Text = t("Riwayat lengkap", "Full history");
pub const HISTORY_NOTE: Text = t(
    "Tidak ada yang ditimpa atau dihapus. Pembetulan adalah kiriman baru yang menyebut nomor kiriman yang digantikannya.",
    "Nothing is overwritten or deleted. A correction is a new submission that names the one it replaces.",
);
pub const EVENT: Text = t("Kiriman nomor", "Submission no.");
pub const DETAILS: Text = t("Untuk memeriksa kiriman ini", "To check this submission");
pub const ID: Text = t("Sidik kiriman (id)", "Fingerprint (id)");
pub const FORMAT: Text = t("Format", "Format");
pub const KIND: Text = t("Jenis", "Kind");
pub const BY: Text = t("Ditandatangani dengan kunci", "Signed with key");
pub const ARRIVED: Text = t("Diterima (menurut catatan)", "Received (by the log)");
pub const CLAIMED: Text = t("Dibuat (menurut pengirim)", "Made (by its author)");
pub const REPLACES: Text = t("Menggantikan", "Replaces");
pub const BEHIND: Text = t("Sumbernya lebih lama daripada", "Its source is older than");
pub const CHANGES: Text = t("Yang berubah", "What changed");
pub const NO_CHANGE: Text = t("Tidak ada angka yang berubah.", "No number changed.");
pub const ENTRY: Text = t("Baris di catatan publik", "Line of the public log");
pub const REPEAT_POLL: Text = t("pemungutan suara ulang ke-", "repeat poll no. ");
pub const RECOUNT: Text = t("penghitungan ulang ke-", "recount no. ");
pub const HELD_HERE: Text = t(
    "Formulir ini ditahan: angkanya mustahil. Selama belum ada penjelasan, angkanya tidak ikut angka utama.",
    "This form is held out: its numbers are impossible, so they stay out of the headline until resolved.",
);
pub const DISPUTED_HERE: Text = t(
    "Formulir ini disengketakan: ada kiriman yang saling bertentangan. Yang tercatat adalah keadaan sebelum pertentangan itu, kalau ada.",
    "This form is disputed: submissions contradict each other. What is recorded is what stood before, if anything did.",
);
pub const VERSIONS_HERE: Text = t(
    "Disengketakan: ada kiriman yang saling bertentangan. Sampai semuanya sama atau ada keputusan, formulir ini tidak ikut angka utama.",
    "Disputed: submissions contradict each other. Until they agree or somebody decides, this form is not in the headline.",
);
pub const INCOMPLETE_HERE: Text = t(
    "Formulir ini tidak lengkap: ada angka di bagian IV atau V yang kosong.",
    "This form is incomplete: a number of section IV or V is missing.",
);
pub const VERSIONS: Text = t("Versi yang bertentangan", "Contradicting versions");
pub const VERSIONS_NOTE: Text = t("Hanya angka yang berbeda.", "Only the numbers that differ.");
pub const ONE_VERSION: Text = t(
    "Angka di bawah ini dari satu versi saja, yang ditandai di sini:",
    "The numbers below are of one version only, the marked one of:",
);
pub const VERSION: Text = t("Versi", "Version");
pub const RECORDED_HERE: Text = t("dipakai semua tercatat", "in all recorded");
pub const MACHINE_ONLY: Text = t(
    "Baru dibaca mesin, belum dikonfirmasi orang; tidak ikut angka utama.",
    "Read by a machine only, confirmed by nobody yet; not in the headline.",
);

pub const NAME: Text = t("Nama", "Name");
pub const CANDIDATES: Text = t("Suara setiap calon", "Votes of every candidate");
pub const PARTY_ONLY: Text = t("Suara partai saja", "Party-only votes");

pub const CUTS_LEAD: Text = t(
    "Setiap salinan data dibuat pada satu waktu dan alamatnya tidak pernah berubah. Berkas CSV-nya berisi satu baris untuk setiap TPS dan jenis pemilihan.",
    "Each copy of the data was made at one moment and its address never changes. Its CSV files hold one row for each station and contest.",
);
pub const NO_CUTS: Text = t("Belum ada salinan data.", "There is no copy yet.");
pub const ENTRIES: Text = t("baris catatan", "log entries");
pub const FILE: Text = t("Berkas", "File");
pub const SIZE: Text = t("Ukuran asli", "Unpacked size");
pub const PACKED: Text = t("dikompres", "packed");
pub const LIVE: Text = t("Data terkini", "Live data");
pub const ROOT_FILE: Text = t("Penunjuk ke data terkini", "Pointer to the present state");
pub const REGISTRY_FILE: Text =
    t("Daftar wilayah, TPS dan calon (zstd)", "Register of regions, stations and candidates (zstd)");
pub const POLICY_FILE: Text = t("Kunci catatan yang dipercaya (policy)", "Trusted keys of the log (policy)");
pub const KEYS_FILE: Text = t("Kunci para petugas dan tugasnya", "Keys and what each may sign");
pub const RULES_FILE: Text = t("Buku aturan", "Rule book");
pub const ANOMALIES_FILE: Text =
    t("Kejanggalan dalam urutan kiriman satu kunci", "Anomalies in keys' chains");
pub const AS_OF: Text = t("Hasil pada waktu itu (JSON)", "Results at that moment (JSON)");

pub const MISSING: Text = t("Halaman tidak ditemukan", "No such page");
pub const MISSING_NOTE: Text = t(
    "Periksa lagi alamatnya, atau mulai dari hasil nasional.",
    "Check the address, or start from the national result.",
);
pub const TO_START: Text = t("Ke hasil nasional", "To the national result");
