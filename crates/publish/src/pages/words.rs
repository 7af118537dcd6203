//! The texts of the pages, each in both languages.

use model::Lang;
use model::lang::Text;
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
    match code {
        "ppwp" => t("Presiden", "President").get(lang),
        "pdprdk" => t("DPRD Kab/Kota", "Regency/City DPRD").get(lang),
        _ => contest(code, lang),
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

/// What became of an event.
pub fn status(status: EventStatus, lang: Lang) -> &'static str {
    match status {
        EventStatus::Counted => t("dihitung", "counted"),
        EventStatus::Superseded => t("digantikan", "superseded"),
        EventStatus::Disputed => t("disengketakan", "disputed"),
        EventStatus::Held => t("ditahan", "held out"),
        EventStatus::Refused => t("ditolak", "refused"),
    }
    .get(lang)
}

pub const SKIP: Text = t("Langsung ke isi", "Skip to content");
pub const DRILL: Text = t("Data contoh, bukan hasil pemilu", "Sample data, not an election result");
pub const NOTICE: Text = t(
    "Situs independen, bukan milik KPU. Hasil yang sah menurut hukum adalah rekapitulasi berjenjang di atas kertas; angka di sini adalah informasi.",
    "An independent site, not the commission's (KPU). The legal result is the recapitulation on paper; the numbers here are information.",
);
pub const CONTESTS: Text = t("Jenis pemilihan", "Contests");
pub const TRAIL: Text = t("Letak wilayah", "Breadcrumb");
pub const SITE_NAV: Text = t("Halaman situs", "Site pages");
pub const NATION: Text = t("Indonesia", "Indonesia");
pub const RAW: Text = t("Data mentah", "Raw data");
pub const ABOUT: Text = t("Tentang", "About");
pub const UPDATED: Text = t("Data terakhir masuk", "Newest arrival");
pub const NONE_YET: Text = t("Belum ada formulir yang masuk.", "No form has been received yet.");

pub const COVERAGE: Text = t("TPS masuk", "Stations in");
pub const OF: Text = t("dari", "of");
pub const COVERAGE_NOTE: Text = t(
    "TPS yang lebih dulu masuk tidak mewakili semua TPS.",
    "Stations that arrive first do not represent all stations.",
);
pub const HELD: Text = t("Ditahan", "Held out");
pub const DISPUTED: Text = t("Disengketakan", "Disputed");
pub const BROKEN_ANY: Text = t("Melanggar aturan", "Breaking a rule");
pub const TPS: Text = t("TPS", "stations");
pub const HELD_NOTE: Text = t(
    "Angkanya mustahil; dicatat, tidak ikut angka utama.",
    "Impossible numbers: recorded, left out of the headline.",
);
pub const DISPUTED_NOTE: Text = t("Ada dua versi yang belum diputuskan.", "Two versions, not yet resolved.");
pub const BROKEN_NOTE: Text = t("Dicatat apa adanya dan diumumkan.", "Recorded as they are, and shown.");

pub const VOTES: Text = t("Perolehan suara", "Votes");
pub const CONTESTANT: Text = t("Peserta", "Contestant");
pub const HEADLINE: Text = t("Angka utama", "Headline");
pub const RECORDED: Text = t("Semua tercatat", "All recorded");
pub const TWO_TOTALS: Text = t("Mengapa ada dua angka?", "Why two totals?");
pub const TWO_TOTALS_NOTE: Text = t(
    "Angka utama menjumlahkan formulir yang sudah dikonfirmasi manusia, tanpa formulir yang ditahan karena angkanya mustahil. Semua tercatat menjumlahkan setiap formulir yang masuk apa adanya.",
    "The headline adds up forms that a person has confirmed, without forms held out because their numbers are impossible. All recorded adds up every form received, as it is.",
);
pub const FORMS: Text = t("Jumlah formulir", "Forms added up");
pub const VALID: Text = t("Suara sah", "Valid votes");
pub const INVALID: Text = t("Suara tidak sah", "Invalid votes");
pub const TOTAL: Text = t("Suara sah dan tidak sah", "Valid and invalid votes");
pub const STAGES: Text = t("Tahap", "Stages");
pub const STAGE: Text = t("Tahap", "Stage");
pub const BREACHES: Text = t("Aturan yang dilanggar", "Rules broken");
pub const RULE_TEXT: Text = t("Seharusnya", "What should hold");
pub const CODE: Text = t("Kode", "Code");
pub const NO_BREACH: Text =
    t("Tidak ada aturan yang dilanggar formulir yang masuk.", "No form received breaks a rule.");
pub const HOLDS_OUT: Text = t("menahan formulir", "holds the form out");
pub const REGION: Text = t("Wilayah", "Region");
pub const STATION: Text = t("TPS", "Station");
pub const IN: Text = t("Masuk", "In");
pub const SCROLL: Text =
    t("Angka utama; tabel dapat digeser ke samping.", "Headline numbers; the table scrolls sideways.");
pub const SCROLL_STATIONS: Text = t(
    "Angka setiap TPS apa adanya; tabel dapat digeser ke samping.",
    "Each station's numbers as recorded; the table scrolls sideways.",
);
pub const ALL_COLUMNS: Text = t("Jumlah setiap kolom formulir", "Sums of every column of the form");
pub const COLUMN: Text = t("Kolom", "Column");
pub const PRESENT: Text = t("TPS yang mengisinya", "Stations that have it");
pub const DISTRICTS: Text = t("Daerah pemilihan", "Districts");
pub const DISTRICT: Text = t("Daerah pemilihan", "District");
pub const NO_CONTESTANT: Text = t(
    "Di sini pesertanya tidak sama di semua wilayah; pilih wilayah di bawah.",
    "The contestants differ between the regions here; choose a region below.",
);
pub const SEATS: Text = t("kursi", "seats");

pub const CHECK: Text = t("Periksa sendiri", "Check it yourself");
pub const CHECK_NOTE: Text = t(
    "Semua angka di halaman ini dapat dihitung ulang dari catatan publik, tanpa percaya kepada situs ini:",
    "Every number on this page can be computed again from the public log, without trusting this site:",
);
pub const FILE_OWN: Text = t("Berkas JSON halaman ini", "JSON file of this page");
pub const FILE_2024: Text = t("Berkas JSON dalam bentuk 2024", "JSON file in the shape of 2024");
pub const CHECKPOINT: Text = t("Titik periksa catatan", "Checkpoint of the log");

pub const FORM: Text = t("Isi formulir C.Hasil", "What the C.Hasil form says");
pub const FIELD: Text = t("Isian", "Field");
pub const MALE: Text = t("Laki-laki", "Male");
pub const FEMALE: Text = t("Perempuan", "Female");
pub const SUM: Text = t("Jumlah", "Total");
pub const NUMBER: Text = t("Angka", "Number");
pub const SHARE: Text = t("Bagian", "Share");
pub const EMPTY_NOTE: Text = t(
    "– berarti tidak ada pada kertas atau sumbernya; bukan nol. Isian bertanda adalah bagian dari aturan yang dilanggar.",
    "– means that paper or source has no value; it is not zero. Marked fields are part of a broken rule.",
);
pub const BROKEN_HERE: Text = t("Hubungan yang tidak cocok", "Relations that do not hold");
pub const KEPT_HERE: Text = t("Aturan yang dipenuhi", "Rules that hold");
pub const ALL_KEPT: Text =
    t("Semua hubungan yang dapat diperiksa cocok.", "Every relation that could be checked holds.");
pub const NOTHING_CHECKED: Text =
    t("Belum ada hubungan yang dapat diperiksa.", "No relation could be checked yet.");
pub const ACKNOWLEDGED: Text =
    t("KPPS menyatakan: di kertas tertulis demikian.", "The officers state: the paper says so.");
pub const MACHINE: Text = t("Bacaan mesin", "The machine's reading");
pub const NO_MACHINE: Text =
    t("Diketik dari kertas, tanpa bacaan mesin.", "Typed from the paper, without a machine's reading.");
pub const MISREAD: Text = t("salah baca", "misread");
pub const UNREAD: Text = t("tidak terbaca", "not read");
pub const UNREAD_FIELDS: Text = t("Tidak terbaca oleh mesin", "Not read by the machine");
pub const BY_MACHINE: Text = t("Mesin", "Machine");
pub const ON_PAPER: Text = t("Kertas", "Paper");
pub const MISREAD_NOTE: Text = t(
    "Salah baca adalah kekeliruan mesin, bukan pembetulan: yang tercatat adalah isi kertas menurut petugas yang menandatanganinya.",
    "A misread is the machine's mistake, not a correction: what is recorded is what the paper says, by the officer who signed it.",
);
pub const WITNESSES: Text = t("Saksi yang hadir", "Witnesses present");
pub const NO_WITNESS: Text =
    t("Petugas tidak mencatat saksi yang hadir.", "The officer noted no witness as present.");
pub const SAID_SO: Text = t("KPPS menyatakan: tertulis demikian", "The officers state: the paper says so");
pub const IMAGES: Text = t("Foto formulir", "Photographs of the form");
pub const PAGE: Text = t("Halaman", "Page");
pub const NO_IMAGE: Text = t("belum ada", "none yet");
pub const IMAGES_NOTE: Text = t(
    "Tautan keluar; foto tidak dimuat otomatis.",
    "Links leave this site; photographs are not loaded by themselves.",
);
pub const HISTORY: Text = t("Riwayat lengkap", "Full history");
pub const HISTORY_NOTE: Text = t(
    "Tidak ada yang ditimpa atau dihapus: pembetulan adalah peristiwa baru yang menyebut yang digantikannya.",
    "Nothing is overwritten or deleted: a correction is a new event that names the one it replaces.",
);
pub const EVENT: Text = t("Peristiwa", "Event");
pub const KIND: Text = t("Jenis", "Kind");
pub const BY: Text = t("Kunci penanda tangan", "Signing key");
pub const ARRIVED: Text = t("Tiba (menurut catatan)", "Arrived (by the log)");
pub const CLAIMED: Text = t("Dibuat (menurut pengirim)", "Made (by its author)");
pub const REPLACES: Text = t("Menggantikan", "Replaces");
pub const BEHIND: Text = t("Sumbernya lebih lama daripada", "Its source is older than");
pub const CHANGES: Text = t("Yang berubah", "What changed");
pub const NO_CHANGE: Text = t("Tidak ada angka yang berubah.", "No number changed.");
pub const ENTRY: Text = t("Entri catatan", "Log entry");
pub const REPEAT_POLL: Text = t("pemungutan suara ulang ke-", "repeat poll no. ");
pub const RECOUNT: Text = t("penghitungan ulang ke-", "recount no. ");
pub const HELD_HERE: Text = t(
    "Formulir ini ditahan: angkanya mustahil, jadi tidak ikut angka utama sampai ada yang menjelaskannya.",
    "This form is held out: its numbers are impossible, so they stay out of the headline until resolved.",
);
pub const DISPUTED_HERE: Text = t(
    "Formulir ini disengketakan: dua peristiwa menggantikan peristiwa yang sama. Yang berlaku sebelumnya tetap dihitung sampai diputuskan.",
    "This form is disputed: two events replace the same one. What stood before is counted until it is resolved.",
);
pub const MACHINE_ONLY: Text = t(
    "Baru dibaca mesin, belum dikonfirmasi manusia; tidak ikut angka utama.",
    "Read by a machine only, confirmed by nobody yet; not in the headline.",
);

pub const NAME: Text = t("Nama", "Name");
pub const CANDIDATES: Text = t("Suara setiap calon", "Votes of every candidate");
pub const PARTY_ONLY: Text = t("Suara partai saja", "Party-only votes");

pub const CUTS_LEAD: Text = t(
    "Setiap potongan adalah keadaan catatan pada satu saat, dengan alamat yang tidak pernah berubah. Berkas CSV memuat satu baris untuk setiap TPS dan jenis pemilihan.",
    "Each cut is the state of the log at one moment, with addresses that never change. Its CSV files hold one row for each station and contest.",
);
pub const NO_CUTS: Text = t("Belum ada potongan.", "There is no cut yet.");
pub const ENTRIES: Text = t("entri", "entries");
pub const FILE: Text = t("Berkas", "File");
pub const SIZE: Text = t("Ukuran asli", "Unpacked size");
pub const PACKED: Text = t("termampat", "packed");
pub const LIVE: Text = t("Data yang berjalan", "Live data");
pub const ROOT_FILE: Text = t("Penunjuk keadaan sekarang", "Pointer to the present state");
pub const REGISTRY_FILE: Text =
    t("Daftar wilayah, TPS dan calon (zstd)", "Register of regions, stations and candidates (zstd)");
pub const POLICY_FILE: Text = t("Kebijakan kepercayaan catatan", "Trust policy of the log");
pub const KEYS_FILE: Text = t("Kunci dan mandatnya", "Keys and their mandates");
pub const RULES_FILE: Text = t("Buku aturan", "Rule book");
pub const ANOMALIES_FILE: Text = t("Keanehan pada rantai kunci", "Anomalies in keys' chains");
pub const AS_OF: Text = t("Hasil pada saat itu (JSON)", "Results at that moment (JSON)");

pub const MISSING: Text = t("Halaman tidak ada", "No such page");
pub const MISSING_NOTE: Text = t(
    "Periksa kembali alamatnya, atau mulai dari hasil nasional.",
    "Check the address, or start from the national result.",
);
pub const TO_START: Text = t("Ke hasil nasional", "To the national result");
