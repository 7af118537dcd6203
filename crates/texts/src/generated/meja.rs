//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "3aa9f2f50949e568";

pub const DESK_TITLE: Text = Text([
    "Meja Sirekap",
    "Sirekap desk",
]);

pub const DRILL_HERE: Text = Text([
    "SIMULASI: bukan pemilu, tidak ada yang sungguhan di sini",
    "DRILL: not an election, nothing here is real",
]);

pub const NAV_QUEUE: Text = Text([
    "Antrean",
    "Queue",
]);

pub const NAV_DRAFTS: Text = Text([
    "Rancangan",
    "Drafts",
]);

pub const NAV_SESSIONS: Text = Text([
    "Perangkat",
    "Devices",
]);

pub const NAV_HELP: Text = Text([
    "Bantuan",
    "Help",
]);

pub const SCREENS: Text = Text([
    "Halaman meja",
    "Pages of the desk",
]);

pub const SKIP: Text = Text([
    "Langsung ke isi",
    "Skip to the content",
]);

pub const SIGN_OUT: Text = Text([
    "Keluar",
    "Sign out",
]);

pub const OPENING: Text = Text([
    "Membuka …",
    "Opening …",
]);

pub const CANNOT_OPEN: Text = Text([
    "Meja tidak bisa dibuka.",
    "The desk can't be opened.",
]);

pub const OPEN_AGAIN: Text = Text([
    "Buka lagi",
    "Open again",
]);

pub const RELOAD: Text = Text([
    "Muat ulang",
    "Reload",
]);

pub const CLOSE: Text = Text([
    "Tutup",
    "Close",
]);

pub const CANCEL: Text = Text([
    "Batal",
    "Cancel",
]);

pub const BACK_TO_QUEUE: Text = Text([
    "Kembali ke antrean",
    "Back to the queue",
]);

pub const DESK_DOES_NOT_ANSWER: Text = Text([
    "Meja tidak menjawab. Periksa jaringan, lalu ulangi.",
    "The desk does not answer. Check the network, then try again.",
]);

pub const NOT_SIGNED: Text = Text([
    "Belum ditandatangani: jendela kunci sandi ditutup atau tidak dijawab. Ulangi bila Anda memang mau menandatangani.",
    "Not signed: the passkey's window was closed or not answered. Try again if you mean to sign.",
]);

pub const UNKNOWN_PASSKEY: Text = Text([
    "Kunci sandi ini tidak terdaftar di meja ini. Pilih kunci sandi yang lain, atau daftar dengan kartu tugas.",
    "This passkey is not enrolled at this desk. Choose another one, or come with a card.",
]);

pub const SOMETHING_WENT_WRONG: Text = Text([
    "Ada yang tidak berjalan; muat ulang halaman ini, lalu ulangi.",
    "Something went wrong; reload this page, then try again.",
]);

pub const NO_PASSKEYS: Text = Text([
    "Peramban ini tidak mengenal kunci sandi (passkey). Perbarui peramban, atau pakai peramban lain.",
    "This browser knows no passkeys. Update it, or use another one.",
]);

pub const NOT_CERTIFIED: Text = Text([
    "Anda boleh melihat, belum boleh memutus: belum ada sertifikat latihan yang berlaku untuk Anda.",
    "You may look, not decide: you have no training certificate in force.",
]);

pub const OF_NATION: Text = Text([
    "seluruh Indonesia",
    "the whole nation",
]);

pub const ROLE_AUTHORITY: Text = Text([
    "pejabat KPU",
    "authority",
]);

pub const ROLE_OPERATOR: Text = Text([
    "operator",
    "operator",
]);

pub const ROLE_COMMISSIONER: Text = Text([
    "anggota panitia",
    "committee member",
]);

pub const ROLE_SUPERVISOR: Text = Text([
    "pengawas (Bawaslu)",
    "supervisor (Bawaslu)",
]);

pub const ROLE_SAKSI: Text = Text([
    "saksi",
    "witness (saksi)",
]);

pub const SIGN_IN: Text = Text([
    "Masuk",
    "Sign in",
]);

pub const SIGN_IN_ABOUT: Text = Text([
    "Masuk dengan kunci sandi Anda: sidik jari, wajah, atau PIN perangkat ini. Tidak ada kata sandi yang bisa dicuri atau ditebak.",
    "Sign in with your passkey: fingerprint, face, or this device's PIN. There is no password that could be stolen or guessed.",
]);

pub const DEVICE_NAME: Text = Text([
    "Nama perangkat ini, agar Anda mengenalinya di daftar",
    "A name for this device, so that you know it in the list",
]);

pub const DEVICE_EXAMPLE: Text = Text([
    "mis. laptop PPK",
    "e.g. laptop of the PPK",
]);

pub const SIGN_IN_NOW: Text = Text([
    "Masuk dengan kunci sandi",
    "Sign in with a passkey",
]);

pub const FIRST_TIME: Text = Text([
    "Baru pertama kali di meja ini?",
    "First time at this desk?",
]);

pub const HAVE_CARD: Text = Text([
    "Saya punya kartu tugas",
    "I have a card",
]);

pub const HAVE_PASSKEY: Text = Text([
    "Saya sudah punya kunci sandi di meja ini",
    "I have a passkey for this desk",
]);

pub const ENROL_TITLE: Text = Text([
    "Datang dengan kartu tugas",
    "Coming with a card",
]);

pub const ENROL_ABOUT: Text = Text([
    "Kartu berlaku sekali. Kodenya berasal dari dua pejabat; PIN-nya diberitahukan kepada Anda sendiri.",
    "A card works once. Its code comes from two authorities; its PIN was told to you alone.",
]);

pub const CARD_AREA: Text = Text([
    "Kode wilayah di kartu (0 untuk seluruh Indonesia)",
    "Code of the area on the card (0 for the whole nation)",
]);

pub const CARD_LETTERS: Text = Text([
    "Huruf kode, dalam empat kelompok",
    "The letters of the code, in four groups",
]);

pub const CARD_LETTERS_ABOUT: Text = Text([
    "Huruf besar dan kecil sama saja. Setiap kelompok diperiksa waktu Anda mengetiknya.",
    "Capitals or not is the same. Each group is checked as you type it.",
]);

pub fn group_number(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kelompok {number}"),
        Lang::En => format!("Group {number}"),
    }
}

pub const GROUP_GOOD: Text = Text([
    "benar",
    "right",
]);

pub fn group_left(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("kurang {count} huruf"),
        Lang::En => format!("{count} letters missing"),
    }
}

pub const GROUP_WRONG: Text = Text([
    "salah ketik, periksa lagi",
    "mistyped, look again",
]);

pub const LOOK_UP_CARD: Text = Text([
    "Periksa kartu",
    "Check the card",
]);

pub const CHECKING_CARD: Text = Text([
    "Memeriksa kode …",
    "Checking the code …",
]);

pub const CARD_IS_FOR: Text = Text([
    "Kartu ini untuk",
    "This card is for",
]);

pub const CARD_AREA_LABEL: Text = Text([
    "Wilayah",
    "Area",
]);

pub const CARD_ROLE_LABEL: Text = Text([
    "Tugas",
    "Role",
]);

pub const CARD_USABLE_UNTIL: Text = Text([
    "Kartu berlaku sampai",
    "The card can be used until",
]);

pub const MANDATE_UNTIL: Text = Text([
    "Tugas sampai",
    "The mandate lasts until",
]);

pub const ANOTHER_CARD: Text = Text([
    "Kartu lain",
    "Another card",
]);

pub const PIN: Text = Text([
    "PIN, enam angka",
    "PIN, six digits",
]);

pub const YOUR_NAME: Text = Text([
    "Nama Anda",
    "Your name",
]);

pub const YOUR_NAME_ABOUT: Text = Text([
    "Hanya disimpan di meja ini, agar rekan mengenali Anda. Catatan publik memuat kunci Anda, bukan nama Anda.",
    "Kept at this desk alone, so that colleagues know you. The public log has your key, not your name.",
]);

pub const MAKE_PASSKEY: Text = Text([
    "Buat kunci sandi dan daftar",
    "Make a passkey and enrol",
]);

pub const MAKE_PASSKEY_ABOUT: Text = Text([
    "Peramban akan bertanya dua kali: sekali untuk membuat kunci sandi, sekali untuk menandatangani pendaftaran Anda.",
    "The browser asks twice: once to make the passkey, once to sign your enrolment.",
]);

pub const ENROLLED: Text = Text([
    "Anda terdaftar. Sekarang masuk dengan kunci sandi yang baru.",
    "You are enrolled. Now sign in with the new passkey.",
]);

pub fn queue_title(lang: Lang, area: impl Display) -> String {
    match lang {
        Lang::Id => format!("Antrean {area}"),
        Lang::En => format!("Queue of {area}"),
    }
}

pub const QUEUE_ABOUT: Text = Text([
    "Yang paling mendesak lebih dulu, yang lama menunggu lebih dulu.",
    "The most urgent first, of these the ones that wait longest.",
]);

pub const KIND_DISPUTED: Text = Text([
    "versi berbeda",
    "versions differ",
]);

pub const KIND_HELD: Text = Text([
    "ditahan",
    "held back",
]);

pub const KIND_OBJECTED: Text = Text([
    "keberatan",
    "objected to",
]);

pub const KIND_BROKEN: Text = Text([
    "hitungan tidak cocok",
    "sums do not fit",
]);

pub const KIND_INCOMPLETE: Text = Text([
    "angka kurang",
    "numbers missing",
]);

pub const KIND_NEW: Text = Text([
    "belum diperiksa",
    "not reviewed yet",
]);

pub const KIND_MISSING: Text = Text([
    "belum masuk",
    "not in yet",
]);

pub const KIND_ALL: Text = Text([
    "semua yang sudah masuk",
    "everything that is in",
]);

pub const KINDS_LABEL: Text = Text([
    "Mengapa menunggu",
    "Why it waits",
]);

pub const CONTEST_LABEL: Text = Text([
    "Pemilihan",
    "Contest",
]);

pub const ALL_CONTESTS: Text = Text([
    "semua pemilihan",
    "all contests",
]);

pub const PLACES_LABEL: Text = Text([
    "Wilayah",
    "Areas",
]);

pub fn up_to(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("Naik ke {name}"),
        Lang::En => format!("Up to {name}"),
    }
}

pub const COLUMN_STATION: Text = Text([
    "TPS",
    "Station",
]);

pub const COLUMN_CONTEST: Text = Text([
    "Pemilihan",
    "Contest",
]);

pub const COLUMN_WHY: Text = Text([
    "Mengapa",
    "Why",
]);

pub const COLUMN_ARRIVED: Text = Text([
    "Masuk",
    "Arrived",
]);

pub const NOTHING_WAITS: Text = Text([
    "Tidak ada yang menunggu di sini.",
    "Nothing waits here.",
]);

pub const MORE_FORMS: Text = Text([
    "Tampilkan berikutnya",
    "Show more",
]);

pub const IS_MARKED: Text = Text([
    "ditandai sesuai",
    "marked as agreeing",
]);

pub const OPEN_FIRST: Text = Text([
    "Buka dulu formulirnya dan bandingkan dengan fotonya; baru sesudah itu R menandainya sesuai.",
    "Open the form first and compare it with its photo; then R marks it as agreeing.",
]);

pub const ONLY_OPERATORS_REVIEW: Text = Text([
    "Hanya operator yang bersertifikat menandai formulir sesuai.",
    "Only certified operators mark forms as agreeing.",
]);

pub const DISPUTED_NOT_REVIEWED: Text = Text([
    "Formulir yang versinya berbeda tidak ditandai sesuai: versi mana yang berlaku ditetapkan berdua.",
    "A form whose versions differ is not marked as agreeing: two people say which version stands.",
]);

pub fn batch_count(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => match count.to_string().as_str() { "1" => "Satu formulir ditandai sesuai dengan fotonya".into(), _ => format!("{count} formulir ditandai sesuai dengan fotonya") },
        Lang::En => match count.to_string().as_str() { "1" => "One form marked as agreeing with its photo".into(), _ => format!("{count} forms marked as agreeing with their photos") },
    }
}

pub const BATCH_ABOUT: Text = Text([
    "Belum ditandatangani: masih bisa dibatalkan satu per satu.",
    "Not signed yet: each can still be taken back.",
]);

pub const BATCH_SIGN: Text = Text([
    "Tanda tangani bersama",
    "Sign them together",
]);

pub const BATCH_SHOW: Text = Text([
    "Lihat daftarnya",
    "Show the list",
]);

pub const UNDO: Text = Text([
    "Batalkan",
    "Undo",
]);

pub fn batch_signed(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} formulir ditandatangani sebagai sesuai, dan ada di catatan publik."),
        Lang::En => format!("{count} forms were signed as agreeing, and are in the public log."),
    }
}

pub fn voters_registered(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pemilih terdaftar: {count}"),
        Lang::En => format!("Registered voters: {count}"),
    }
}

pub const CONTESTS_HERE: Text = Text([
    "Pemilihan di TPS ini",
    "Contests at this station",
]);

pub const PHOTO: Text = Text([
    "Foto formulir",
    "Photo of the form",
]);

pub const NO_PHOTO: Text = Text([
    "Tidak ada foto publik dari formulir ini: angkanya berasal dari berkas, atau gambarnya belum dibuat.",
    "There is no public photo of this form: its numbers come from a file, or the picture is not made yet.",
]);

pub fn page_gone(lang: Lang, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("Halaman ini tidak punya gambar: {why}."),
        Lang::En => format!("This page has no picture: {why}."),
    }
}

pub const PAGE_MISSING: Text = Text([
    "fotonya belum diterima",
    "its photo was not received yet",
]);

pub const PAGE_WITHDRAWN: Text = Text([
    "gambarnya ditarik",
    "its picture was taken away",
]);

pub fn page_unreadable(lang: Lang, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("fotonya tidak dapat dibuat gambar publik ({code})"),
        Lang::En => format!("no public picture could be made of its photo ({code})"),
    }
}

pub const NO_PHOTO_NO_MARK: Text = Text([
    "Tidak ada foto untuk dibandingkan: tanpa foto, formulir tidak ditandai sesuai.",
    "There is no photo to compare with: without one a form is not marked as agreeing.",
]);

pub fn photo_of_page(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {number}"),
        Lang::En => format!("Photo of page {number}"),
    }
}

pub fn photo_from(lang: Lang, entry: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto dari {entry}"),
        Lang::En => format!("Photo of {entry}"),
    }
}

pub fn page_number(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Halaman {number}"),
        Lang::En => format!("Page {number}"),
    }
}

pub const ZOOM_IN: Text = Text([
    "Perbesar",
    "Larger",
]);

pub const ZOOM_OUT: Text = Text([
    "Perkecil",
    "Smaller",
]);

pub const ZOOM_WHOLE: Text = Text([
    "Seluruh halaman",
    "The whole page",
]);

pub const PHOTO_HELP: Text = Text([
    "Seret untuk menggeser. Tekan nama angka untuk melihatnya di foto.",
    "Drag to move. Press a number's name to see it in the photo.",
]);

pub const NUMBERS: Text = Text([
    "Angka",
    "Numbers",
]);

pub const COLUMN_NUMBER: Text = Text([
    "Yang dihitung",
    "What is counted",
]);

pub const COLUMN_SEEN: Text = Text([
    "Di foto",
    "In the photo",
]);

pub const COLUMN_RECORDED: Text = Text([
    "Tercatat",
    "Recorded",
]);

pub fn machine_read(lang: Lang, value: impl Display) -> String {
    match lang {
        Lang::Id => format!("mesin membaca {value}"),
        Lang::En => format!("the machine read {value}"),
    }
}

pub const MACHINE_READ_NOTHING: Text = Text([
    "mesin tidak membacanya",
    "the machine did not read it",
]);

pub const NOT_IN_YET: Text = Text([
    "Belum ada yang masuk untuk formulir ini.",
    "Nothing is in for this form yet.",
]);

pub const NOT_PUBLISHED: Text = Text([
    "Belum ada yang diterbitkan.",
    "Nothing is published yet.",
]);

pub const SECTION_VOTERS: Text = Text([
    "Pemilih dan pengguna hak pilih",
    "Voters and users of the right to vote",
]);

pub const SECTION_BALLOTS: Text = Text([
    "Surat suara",
    "Ballots",
]);

pub const SECTION_DISABLED: Text = Text([
    "Pemilih disabilitas",
    "Disabled voters",
]);

pub const SECTION_VOTES: Text = Text([
    "Perolehan suara",
    "Votes",
]);

pub const SECTION_TOTALS: Text = Text([
    "Suara sah dan tidak sah",
    "Valid and invalid votes",
]);

pub const EMPTY: Text = Text([
    "kosong",
    "empty",
]);

pub const BROKEN_TITLE: Text = Text([
    "Yang tidak cocok",
    "What does not fit",
]);

pub const BROKEN_NONE: Text = Text([
    "Semua hitungan yang dapat diperiksa cocok.",
    "All sums that can be checked fit.",
]);

pub const VERSIONS_TITLE: Text = Text([
    "Versi yang saling berbeda",
    "Versions that differ",
]);

pub fn version_number(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Versi {number}"),
        Lang::En => format!("Version {number}"),
    }
}

pub const VERSION_RECORDED: Text = Text([
    "yang tercatat sekarang",
    "the one recorded now",
]);

pub const HISTORY_TITLE: Text = Text([
    "Riwayat",
    "History",
]);

pub const ACTS_TITLE: Text = Text([
    "Kata meja, saksi, dan pejabat",
    "What desks, witnesses and authorities said",
]);

pub const ACTS_NONE: Text = Text([
    "Belum ada.",
    "Nothing yet.",
]);

pub const OBJECTION_OPEN: Text = Text([
    "menunggu jawaban",
    "waits for an answer",
]);

pub const OBJECTION_KEPT: Text = Text([
    "dibawa ke tingkat berikutnya",
    "goes on to the next tier",
]);

pub const OBJECTION_SETTLED: Text = Text([
    "selesai",
    "settled",
]);

pub fn no_effect(lang: Lang, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("tidak berpengaruh ({code})"),
        Lang::En => format!("without effect ({code})"),
    }
}

pub fn entry_number(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("catatan nomor {index}"),
        Lang::En => format!("entry {index} of the log"),
    }
}

pub const SHOW_PUBLIC: Text = Text([
    "Halaman publik TPS ini",
    "The station's public file",
]);

pub const TEXT_SAID: Text = Text([
    "Kata-katanya",
    "What it says",
]);

pub const TEXT_GONE: Text = Text([
    "teksnya tidak ada di meja ini",
    "its text is not at this desk",
]);

pub const SHOW_TEXT: Text = Text([
    "Tampilkan teks",
    "Show the text",
]);

pub const STATUS_COUNTED: Text = Text([
    "dihitung",
    "counted",
]);

pub const STATUS_SUPERSEDED: Text = Text([
    "digantikan",
    "replaced",
]);

pub const STATUS_DISPUTED: Text = Text([
    "diperselisihkan",
    "in dispute",
]);

pub const STATUS_HELD: Text = Text([
    "ditahan",
    "held back",
]);

pub const STATUS_REFUSED: Text = Text([
    "ditolak",
    "refused",
]);

pub const STAGE_BELUM_MASUK: Text = Text([
    "belum masuk",
    "not in",
]);

pub const STAGE_TERBACA: Text = Text([
    "terbaca mesin",
    "read by machine",
]);

pub const STAGE_DIKONFIRMASI: Text = Text([
    "dikonfirmasi KPPS",
    "confirmed by KPPS",
]);

pub const STAGE_DIPERIKSA: Text = Text([
    "diperiksa",
    "reviewed",
]);

pub const STAGE_DIREKAP: Text = Text([
    "sudah direkap",
    "recapitulated",
]);

pub const STAGE_DITETAPKAN: Text = Text([
    "ditetapkan",
    "fixed by decree",
]);

pub const STAGE_DIPUTUS: Text = Text([
    "diputus",
    "decided",
]);

pub const TAG_DISPUTED: Text = Text([
    "versi berbeda",
    "versions differ",
]);

pub const TAG_HELD: Text = Text([
    "ditahan",
    "held back",
]);

pub const TAG_OBJECTED: Text = Text([
    "ada keberatan",
    "objected to",
]);

pub const TAG_ABSENT: Text = Text([
    "tidak akan ada hasil",
    "no result will come",
]);

pub const DRAFTS_HERE: Text = Text([
    "Rancangan yang menunggu untuk TPS ini",
    "Drafts that wait for this station",
]);

pub const PEOPLE_HERE: Text = Text([
    "Siapa yang bertugas atas TPS ini",
    "Who has a mandate over this station",
]);

pub const ONLINE_NOW: Text = Text([
    "sedang masuk",
    "signed in now",
]);

pub const UNKNOWN_NAME: Text = Text([
    "tanpa nama di meja ini",
    "no name at this desk",
]);

pub const NEXT_FORM: Text = Text([
    "Berikutnya",
    "Next",
]);

pub const PREVIOUS_FORM: Text = Text([
    "Sebelumnya",
    "Previous",
]);

pub const ACTIONS: Text = Text([
    "Tindakan",
    "Actions",
]);

pub const MARK_AGREES: Text = Text([
    "Sesuai dengan foto",
    "Agrees with the photo",
]);

pub const ACT_PERBAIKI: Text = Text([
    "Perbaiki salinan",
    "Correct the transcription",
]);

pub const ACT_TETAPKAN: Text = Text([
    "Tetapkan versi",
    "Say which version stands",
]);

pub const ACT_PINDAHKAN: Text = Text([
    "Pindahkan",
    "Move",
]);

pub const ACT_KEBERATAN: Text = Text([
    "Ajukan keberatan",
    "Object",
]);

pub const ACT_JAWAB: Text = Text([
    "Jawab keberatan",
    "Answer an objection",
]);

pub const ACT_PSU: Text = Text([
    "Pemungutan suara ulang",
    "Repeat poll",
]);

pub const ACT_HITUNG_ULANG: Text = Text([
    "Penghitungan ulang",
    "Recount",
]);

pub const ACT_TIDAK_ADA: Text = Text([
    "Tidak akan ada hasil",
    "No result will come",
]);

pub const ACT_PUTUSAN: Text = Text([
    "Masukkan putusan",
    "Enter a decision",
]);

pub const ABOUT_PERBAIKI: Text = Text([
    "Ketik apa yang tertulis di kertas. Kertas tidak pernah diperbaiki di sini: hanya salinannya di sistem.",
    "Type what the paper says. The paper is never corrected here: only its copy in the system.",
]);

pub const ABOUT_TETAPKAN: Text = Text([
    "Pilih versi yang sesuai dengan kertas. Versi yang lain tetap terlihat publik.",
    "Choose the version that agrees with the paper. The others stay visible to the public.",
]);

pub const ABOUT_PINDAHKAN: Text = Text([
    "Formulir ini dari TPS atau pemilihan lain: sebutkan tempatnya, dan ketik apa yang tertulis di kertas.",
    "This form is of another station or contest: say where it belongs, and type what the paper says.",
]);

pub const ABOUT_KEBERATAN: Text = Text([
    "Tulis apa yang Anda keberatani. Teksnya tersimpan di meja; catatan publik hanya memuat sidiknya.",
    "Write what you object to. The text stays at the desk; the public log has only its fingerprint.",
]);

pub const ABOUT_JAWAB: Text = Text([
    "Katakan apa jadinya dengan keberatan ini.",
    "Say what became of this objection.",
]);

pub const ABOUT_PUTUSAN_BERDUA: Text = Text([
    "Hanya dengan putusan tertulis: nomor, tanggal, dan dokumennya. Dua pejabat menandatangani.",
    "Only on a written decision: number, date and document. Two authorities sign.",
]);

pub const REASON: Text = Text([
    "Alasan",
    "Reason",
]);

pub const CHOOSE_REASON: Text = Text([
    "pilih alasan",
    "choose a reason",
]);

pub const EXPLANATION: Text = Text([
    "Penjelasan (boleh kosong)",
    "Explanation (may be empty)",
]);

pub const OBJECTION_TEXT: Text = Text([
    "Keberatan",
    "Objection",
]);

pub const OBJECTION_FIELD: Text = Text([
    "Angka yang dikeberatani",
    "The number that is objected to",
]);

pub const NO_SINGLE_FIELD: Text = Text([
    "bukan satu angka saja",
    "no single number",
]);

pub const ON_BEHALF: Text = Text([
    "Atas nama (keberatan di kertas)",
    "On behalf of (filed on paper)",
]);

pub const ON_BEHALF_ABOUT: Text = Text([
    "Tulis bawaslu, atau peserta- diikuti kode peserta, mis. peserta-2.",
    "Write bawaslu, or peserta- and the participant's code, e.g. peserta-2.",
]);

pub const ANSWER_TO: Text = Text([
    "Keberatan yang dijawab",
    "Objection that is answered",
]);

pub const OUTCOME: Text = Text([
    "Jadinya",
    "Outcome",
]);

pub const OUTCOME_SETTLED: Text = Text([
    "selesai (kejadian khusus)",
    "settled (kejadian khusus)",
]);

pub const OUTCOME_KEPT: Text = Text([
    "tidak selesai, dibawa ke tingkat berikutnya (keberatan)",
    "not settled, goes on to the next tier (keberatan)",
]);

pub const OUTCOME_WITHDRAWN: Text = Text([
    "ditarik oleh yang mengajukan",
    "taken back by who filed it",
]);

pub const ANSWER_TEXT: Text = Text([
    "Jawaban (boleh kosong)",
    "Answer (may be empty)",
]);

pub const SECOND_PERSON: Text = Text([
    "Orang kedua yang akan menandatangani",
    "The second person, who will sign",
]);

pub const CHOOSE_PERSON: Text = Text([
    "pilih orang",
    "choose a person",
]);

pub const NO_SECOND_PERSON: Text = Text([
    "Belum ada orang lain yang boleh menandatangani kedua untuk TPS ini.",
    "There is nobody else yet who may sign second for this station.",
]);

pub const TARGET_STATION: Text = Text([
    "Kode TPS tujuan",
    "Code of the station that it belongs to",
]);

pub const TARGET_LOOK: Text = Text([
    "Ambil TPS itu",
    "Fetch that station",
]);

pub const TARGET_SAME: Text = Text([
    "Tujuannya harus formulir lain.",
    "It must be another form.",
]);

pub const DECISION_NUMBER: Text = Text([
    "Nomor putusan",
    "Number of the decision",
]);

pub const DECISION_DATE: Text = Text([
    "Tanggal putusan",
    "Date of the decision",
]);

pub const DECISION_DOCUMENT: Text = Text([
    "Dokumen putusan (dihitung sidiknya di sini, tidak diunggah)",
    "Document of the decision (its fingerprint is computed here, it is not uploaded)",
]);

pub const CAUSE: Text = Text([
    "Sebabnya",
    "Why",
]);

pub const CAUSE_PSU: Text = Text([
    "diulang (PSU)",
    "held again (PSU)",
]);

pub const CAUSE_PSL: Text = Text([
    "dilanjutkan (PSL)",
    "goes on (PSL)",
]);

pub const CAUSE_PSS: Text = Text([
    "susulan (PSS)",
    "held later (PSS)",
]);

pub const NUMBERS_BAD: Text = Text([
    "Ada isian yang bukan angka.",
    "Something typed is not a number.",
]);

pub const NOTHING_CHANGED: Text = Text([
    "Belum ada angka yang berubah.",
    "No number is changed yet.",
]);

pub fn changes_count(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => match count.to_string().as_str() { "1" => "Satu angka berubah".into(), _ => format!("{count} angka berubah") },
        Lang::En => match count.to_string().as_str() { "1" => "One number changes".into(), _ => format!("{count} numbers change") },
    }
}

pub const SIGN_ALONE: Text = Text([
    "Tanda tangani",
    "Sign",
]);

pub const SIGN_AND_SEND: Text = Text([
    "Tanda tangani, lalu kirim ke orang kedua",
    "Sign, then send to the second person",
]);

pub const SENT_TO_SECOND: Text = Text([
    "Tersimpan. Sekarang menunggu tanda tangan orang kedua, paling lama 24 jam.",
    "Kept. It now waits for the second person's signature, 24 hours at most.",
]);

pub fn in_the_log(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ada di catatan publik, nomor {index}. Halaman ini menyusul dalam beberapa detik."),
        Lang::En => format!("It is in the public log, entry {index}. This page follows in a few seconds."),
    }
}

pub const CHOOSE_ALL: Text = Text([
    "Lengkapi dulu: alasan, orang kedua, dan isian lain yang wajib.",
    "Complete it first: the reason, the second person, and what else is asked for.",
]);

pub const WAS: Text = Text([
    "tadinya",
    "was",
]);

pub const DRAFTS_TITLE: Text = Text([
    "Rancangan",
    "Drafts",
]);

pub const DRAFTS_WAIT: Text = Text([
    "Menunggu tanda tangan Anda",
    "Waiting for your signature",
]);

pub const DRAFTS_MINE: Text = Text([
    "Rancangan Anda",
    "Your drafts",
]);

pub const DRAFTS_ANSWERED: Text = Text([
    "Sudah dijawab",
    "Answered",
]);

pub const DRAFTS_NONE: Text = Text([
    "Tidak ada.",
    "None.",
]);

pub const DRAFT_OPEN: Text = Text([
    "menunggu orang kedua",
    "waits for the second person",
]);

pub const DRAFT_SIGNED: Text = Text([
    "ditandatangani berdua, menunggu catatan",
    "signed by both, waits for the log",
]);

pub const DRAFT_ADMITTED: Text = Text([
    "di catatan publik",
    "in the public log",
]);

pub const DRAFT_DECLINED: Text = Text([
    "ditolak orang kedua",
    "declined by the second person",
]);

pub const DRAFT_EXPIRED: Text = Text([
    "lewat waktunya",
    "expired",
]);

pub fn draft_refused(lang: Lang, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("tidak diterima catatan ({code})"),
        Lang::En => format!("not taken by the log ({code})"),
    }
}

pub const DRAFT_ABOUT: Text = Text([
    "Kalimat di bawah ini dibuat di peramban Anda dari isi yang akan ditandatangani, bukan oleh server.",
    "The sentences below are made in your browser from the very bytes that are signed, not by the server.",
]);

pub const DRAFT_STALE: Text = Text([
    "Yang tercatat sekarang bukan lagi yang dilihat penyusunnya. Tanda tangan Anda tidak akan mengubah apa-apa: tolak saja.",
    "What is recorded now is not what its author saw. Your signature would change nothing: decline it.",
]);

pub const DRAFT_OTHER: Text = Text([
    "Isi yang dikirim server bukan rancangan ini. Jangan tanda tangani, dan beri tahu atasan Anda.",
    "What the server sent is not this draft. Sign nothing, and tell your superior.",
]);

pub const DRAFT_UNREAD: Text = Text([
    "Angka dalam rancangan ini tidak dapat dibaca dengan urutan formulir ini. Jangan tanda tangani.",
    "The numbers of this draft can't be read in the order of this form. Do not sign it.",
]);

pub const SAID_FORM: Text = Text([
    "Formulir",
    "Form",
]);

pub const SAID_FROM: Text = Text([
    "Dari",
    "From",
]);

pub const SAID_TO: Text = Text([
    "Ke",
    "To",
]);

pub const SAID_FIRST: Text = Text([
    "Penyusun (tanda tangan pertama)",
    "Author (first signature)",
]);

pub const SAID_SECOND: Text = Text([
    "Orang kedua",
    "Second person",
]);

pub const SAID_TIME: Text = Text([
    "Waktu menurut penyusun",
    "Time, as its author says",
]);

pub const SAID_REASON: Text = Text([
    "Alasan",
    "Reason",
]);

pub const SAID_STANDS: Text = Text([
    "Yang akan berlaku",
    "What will stand",
]);

pub const SAID_DECISION: Text = Text([
    "Putusan",
    "Decision",
]);

pub const SAID_MORE: Text = Text([
    "Mengenai",
    "About",
]);

pub fn decision_of(lang: Lang, number: impl Display, date: impl Display) -> String {
    match lang {
        Lang::Id => format!("{number}, tanggal {date}"),
        Lang::En => format!("{number}, of {date}"),
    }
}

pub const CHANGES_TITLE: Text = Text([
    "Angka yang berubah",
    "Numbers that change",
]);

pub fn same_numbers(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} angka lain tetap."),
        Lang::En => format!("{count} other numbers stay."),
    }
}

pub const NO_NUMBERS_CHANGE: Text = Text([
    "Tidak ada angka yang berubah.",
    "No number changes.",
]);

pub const COLUMN_OLD: Text = Text([
    "Sekarang",
    "Now",
]);

pub const COLUMN_NEW: Text = Text([
    "Menjadi",
    "Becomes",
]);

pub const SIGN_SECOND: Text = Text([
    "Tanda tangani sebagai orang kedua",
    "Sign as the second person",
]);

pub const DECLINE: Text = Text([
    "Tolak dengan tanda tangan",
    "Decline, signed",
]);

pub fn signed_second(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ditandatangani berdua. Ada di catatan publik, nomor {index}."),
        Lang::En => format!("Signed by both. It is in the public log, entry {index}."),
    }
}

pub const DECLINED_NOW: Text = Text([
    "Penolakan Anda ditandatangani dan tersimpan.",
    "Your no is signed and kept.",
]);

pub fn waits_until(lang: Lang, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("dijawab paling lambat {time}"),
        Lang::En => format!("to be answered until {time}"),
    }
}

pub fn contest_at(lang: Lang, contest: impl Display, station: impl Display) -> String {
    match lang {
        Lang::Id => format!("{contest}, {station}"),
        Lang::En => format!("{contest}, {station}"),
    }
}

pub fn round_of(lang: Lang, round: impl Display) -> String {
    match lang {
        Lang::Id => format!("pemungutan ke-{round}"),
        Lang::En => format!("poll {round}"),
    }
}

pub fn count_of(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("penghitungan ke-{count}"),
        Lang::En => format!("count {count}"),
    }
}

pub const FINGERPRINT: Text = Text([
    "Sidik peristiwa",
    "Fingerprint of the event",
]);

pub const NAV_REPORTS: Text = Text([
    "Laporan",
    "Reports",
]);

pub const REPORT_TITLE: Text = Text([
    "Laporkan yang tampak salah di sebuah TPS",
    "Report what seems wrong at a station",
]);

pub const REPORT_ABOUT: Text = Text([
    "Siapa saja boleh melapor. Laporan dibaca panitia dan pengawas wilayah itu; ia tidak mengubah angka dengan sendirinya. Bila Anda saksi, ajukan keberatan dengan kunci Anda.",
    "Anybody may report. The committees and supervisors of the area read it; it changes no number by itself. If you are a witness, object with your key.",
]);

pub const REPORT_STATION: Text = Text([
    "Kode TPS, 13 angka",
    "Code of the station, 13 digits",
]);

pub const REPORT_CONTEST: Text = Text([
    "Pemilihan, bila hanya satu",
    "The contest, if it is only one",
]);

pub const REPORT_NO_CONTEST: Text = Text([
    "tidak tentang satu pemilihan",
    "not about one contest",
]);

pub const REPORT_WORDS: Text = Text([
    "Apa yang tampak salah",
    "What seems wrong",
]);

pub const REPORT_CONTACT: Text = Text([
    "Cara menghubungi Anda (boleh kosong)",
    "How to reach you (may be empty)",
]);

pub const REPORT_CONTACT_ABOUT: Text = Text([
    "Hanya dibaca panitia dan pengawas wilayah itu.",
    "Read by the committees and supervisors of the area alone.",
]);

pub const REPORT_SEND: Text = Text([
    "Kirim laporan",
    "Send the report",
]);

pub const REPORT_TAKEN: Text = Text([
    "Laporan diterima. Catat nomornya: dengan nomor itu Anda melihat jadinya.",
    "The report is taken. Keep its number: by it you see what became of it.",
]);

pub const REPORT_NUMBER: Text = Text([
    "Nomor laporan",
    "Number of the report",
]);

pub const REPORT_LOOK_UP: Text = Text([
    "Lihat jadinya",
    "See what became of it",
]);

pub fn report_counts(lang: Lang, received: impl Display, waiting: impl Display) -> String {
    match lang {
        Lang::Id => format!("Sejauh ini {received} laporan masuk; {waiting} menunggu jawaban."),
        Lang::En => format!("So far {received} reports came; {waiting} wait for an answer."),
    }
}

pub const REPORT_WAITS: Text = Text([
    "menunggu jawaban panitia",
    "waits for the committee's answer",
]);

pub const REPORT_NOTED: Text = Text([
    "dicatat",
    "noted",
]);

pub const REPORT_MENDED: Text = Text([
    "sudah dibetulkan",
    "put right",
]);

pub const REPORT_UNFOUNDED: Text = Text([
    "tidak terbukti",
    "unfounded",
]);

pub const REPORTS_TITLE: Text = Text([
    "Laporan masyarakat",
    "Reports from the public",
]);

pub const REPORTS_ABOUT: Text = Text([
    "Jawaban terbaca oleh siapa pun yang punya nomor laporannya. Yang perlu dibetulkan tetap ditandatangani seperti biasa, di TPS-nya.",
    "The answer can be read by whoever has the report's number. What needs to be put right is signed as always, at its station.",
]);

pub const REPORTS_WAITING: Text = Text([
    "Menunggu jawaban",
    "Waiting for an answer",
]);

pub const REPORTS_ANSWERED: Text = Text([
    "Sudah dijawab",
    "Answered",
]);

pub fn report_contacted(lang: Lang, contact: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dapat dihubungi: {contact}"),
        Lang::En => format!("Can be reached: {contact}"),
    }
}

pub const REPORT_YOUR_ANSWER: Text = Text([
    "Jawaban untuk pelapor",
    "Answer to who reported",
]);

pub const REPORT_ANSWER_SEND: Text = Text([
    "Kirim jawaban",
    "Send the answer",
]);

pub const REPORT_ANSWERED_NOW: Text = Text([
    "Jawaban terkirim.",
    "The answer is sent.",
]);

pub const SESSIONS_TITLE: Text = Text([
    "Di mana Anda sedang masuk",
    "Where you are signed in",
]);

pub const SESSIONS_ABOUT: Text = Text([
    "Akhiri yang tidak Anda kenal, lalu beri tahu atasan Anda.",
    "End what you do not know, then tell your superior.",
]);

pub const SESSIONS_AREA: Text = Text([
    "Siapa yang sedang masuk di wilayah Anda",
    "Who is signed in in your area",
]);

pub const THIS_DEVICE: Text = Text([
    "perangkat ini",
    "this device",
]);

pub const SINCE: Text = Text([
    "sejak",
    "since",
]);

pub const LAST_SEEN: Text = Text([
    "terakhir",
    "last seen",
]);

pub const ENDS_AT: Text = Text([
    "berakhir",
    "ends",
]);

pub const END_SESSION: Text = Text([
    "Akhiri",
    "End",
]);

pub const SESSION_ENDED: Text = Text([
    "Sesi diakhiri.",
    "The session is ended.",
]);

pub const UNNAMED_DEVICE: Text = Text([
    "tanpa nama",
    "unnamed",
]);

pub const HELP_TITLE: Text = Text([
    "Bantuan",
    "Help",
]);

pub const HELP_KEYS: Text = Text([
    "Tombol",
    "Keys",
]);

pub const HELP_OPEN: Text = Text([
    "? menampilkan tombol-tombol ini di halaman mana pun",
    "? shows these keys on any page",
]);

pub const KEY_DOWN: Text = Text([
    "turun",
    "down",
]);

pub const KEY_UP: Text = Text([
    "naik",
    "up",
]);

pub const KEY_OPEN: Text = Text([
    "buka formulir",
    "open the form",
]);

pub const KEY_AGREES: Text = Text([
    "tandai sesuai dengan foto",
    "mark as agreeing with the photo",
]);

pub const KEY_UNDO: Text = Text([
    "batalkan tanda yang terakhir",
    "take the last mark back",
]);

pub const KEY_SIGN: Text = Text([
    "tanda tangani yang ditandai, bersama-sama",
    "sign what is marked, together",
]);

pub const KEY_NEXT: Text = Text([
    "formulir berikutnya, sebelumnya",
    "next form, previous form",
]);

pub const KEY_QUEUE: Text = Text([
    "kembali ke antrean",
    "back to the queue",
]);

pub const KEY_ZOOM: Text = Text([
    "perbesar, perkecil, seluruh halaman",
    "larger, smaller, the whole page",
]);

pub const KEY_PAN: Text = Text([
    "geser foto yang diperbesar",
    "move the photo while it is enlarged",
]);

pub const KEY_PAGE: Text = Text([
    "halaman foto sebelumnya, berikutnya",
    "previous, next page of the photo",
]);

pub const KEY_CONTEST: Text = Text([
    "pemilihan berikutnya di TPS ini",
    "next contest of this station",
]);

pub const HELP_WHO: Text = Text([
    "Siapa boleh apa",
    "Who may do what",
]);

pub const HELP_OPERATOR: Text = Text([
    "Operator membandingkan formulir dengan fotonya, dan menyusun perbaikan. Anggota panitia menandatangani kedua. Keduanya harus dua orang.",
    "An operator compares forms with their photos and drafts corrections. A committee member signs second. They must be two people.",
]);

pub const HELP_OBJECTION: Text = Text([
    "Saksi dan pengawas mengajukan keberatan dengan kuncinya sendiri; anggota panitia menjawab.",
    "Witnesses and supervisors object with their own keys; a committee member answers.",
]);

pub const HELP_AUTHORITY: Text = Text([
    "Pemungutan atau penghitungan ulang, tidak adanya hasil, dan putusan dimasukkan oleh dua pejabat KPU kabupaten/kota ke atas, hanya dengan putusan tertulis.",
    "A repeat poll, a recount, that no result will come, and a decision are entered by two authorities of a kabupaten/kota or above, only on a written decision.",
]);

pub const HELP_PAPER: Text = Text([
    "Kertas tidak pernah diperbaiki di sistem. Yang diperbaiki hanya salinannya; hasil yang sah adalah rekapitulasi di kertas.",
    "The paper is never corrected in the system. Only its copy is; the legal result is the recapitulation on paper.",
]);

pub const HELP_PUBLIC: Text = Text([
    "Setiap tanda tangan Anda terlihat publik selamanya, dengan kunci Anda dan tanpa nama Anda.",
    "Each of your signatures is public for good, with your key and without your name.",
]);

pub const HELP_SAFE: Text = Text([
    "Yang tidak bisa dijanjikan peramban",
    "What a browser can't promise",
]);

pub const HELP_SAFE_TEXT: Text = Text([
    "Halaman ini datang dari server meja. Server yang jahat bisa mengirim halaman lain, yang menunjukkan kalimat lain daripada yang Anda tandatangani. Karena itu orang kedua memakai perangkat lain, dan setiap tanda tangan dapat dibaca siapa saja di catatan publik.",
    "This page comes from the desk's server. A hostile server could send another page, which shows other sentences than those you sign. So the second person uses another device, and everybody can read each signature in the public log.",
]);
