//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "3123b0a723f4cb33";

pub fn warning_root_key_still_nothing(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("PERINGATAN: kunci akar masih ada di {path}. Tidak ada yang memerlukannya: pindahkan ke brankas, lalu shred -u {path}"),
        Lang::En => format!("WARNING: the root key is still in {path}. Nothing needs it: move it to a safe, then shred -u {path}"),
    }
}

pub const STATIONS_BREAK_LEAST_ONE_CONTROL: Text = Text([
    "TPS melanggar sedikitnya satu kontrol",
    "stations break at least one control",
]);

pub const HELD: Text = Text([
    " ditahan",
    " held",
]);

pub fn forms_pictures_handed_receipts(lang: Lang, forms: impl Display, pictures: impl Display, receipts: impl Display) -> String {
    match lang {
        Lang::Id => format!("{forms} formulir dan {pictures} gambar diserahkan, {receipts} tanda terima"),
        Lang::En => format!("{forms} forms and {pictures} pictures handed in, {receipts} receipts"),
    }
}

pub fn c9002_forms_stand_more_than(lang: Lang, n: impl Display) -> String {
    match lang {
        Lang::Id => format!("C9002 {n} formulir ada lebih dari sekali di dalamnya: yang sama diserahkan sekali saja"),
        Lang::En => format!("C9002 {n} forms stand in it more than once: the same one is handed in once"),
    }
}

pub fn c9003_other_events_passed_over(lang: Lang, n: impl Display) -> String {
    match lang {
        Lang::Id => format!("C9003 {n} isi lain dilewati: hanya formulir yang dikonfirmasi petugas yang diserahkan"),
        Lang::En => format!("C9003 {n} other events are passed over: only forms that an officer confirmed are handed in"),
    }
}

pub const MAKING_EXAMPLE_ELECTION: Text = Text([
    "1/5 Menyusun pemilu contoh …",
    "1/5 Making an example election …",
]);

pub const FILLING_PHOTOGRAPHING_READING_FORMS: Text = Text([
    "2/5 Mengisi, memotret, dan membaca formulir …",
    "2/5 Filling, photographing and reading forms …",
]);

pub const ELECTION_NIGHT_OFFICERS_SIGN_LOG: Text = Text([
    "3/5 Malam pemungutan suara: petugas menandatangani, catatan menerima …",
    "3/5 Election night: officers sign, the log takes …",
]);

pub const COUNTING_PUBLISHING_PUBLIC_TREE: Text = Text([
    "4/5 Menghitung dan menerbitkan pohon publik …",
    "4/5 Counting and publishing the public tree …",
]);

pub const VERIFYING_TREE_FROM_OUTSIDE_ANYBODY: Text = Text([
    "5/5 Memeriksa pohon dari luar, seperti siapa pun bisa …",
    "5/5 Verifying the tree from outside, as anybody can …",
]);

pub fn done_stations_entries(lang: Lang, stations: impl Display, size: impl Display) -> String {
    match lang {
        Lang::Id => format!("Selesai: {stations} TPS, {size} entri."),
        Lang::En => format!("Done: {stations} stations, {size} entries."),
    }
}

pub fn open_http_try_another_window(lang: Lang, addr: impl Display, try_next: impl Display) -> String {
    match lang {
        Lang::Id => format!("Buka http://{addr}/ lalu coba di jendela lain:\n{try_next}"),
        Lang::En => format!("Open http://{addr}/ and try in another window:\n{try_next}"),
    }
}

pub fn phones_sent_over_http_receipts(lang: Lang, forms: impl Display, receipts: impl Display, logged: impl Display, pictures: impl Display, mb: impl Display) -> String {
    match lang {
        Lang::Id => format!("    {forms} ponsel mengirim lewat HTTP: {receipts} tanda terima, {logged} terbukti di catatan, {pictures} gambar ({mb} MiB)"),
        Lang::En => format!("    {forms} phones sent over HTTP: {receipts} receipts, {logged} proven in the log, {pictures} pictures ({mb} MiB)"),
    }
}

pub const PHOTOGRAPHING_READING: Text = Text([
    "memotret dan membaca",
    "photographing and reading",
]);

pub fn text(lang: Lang, base: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("{base}: {why}"),
        Lang::En => format!("{base}: {why}"),
    }
}

pub const TIME_OVER: Text = Text([
    "waktu habis",
    "time is over",
]);

pub const NO_RANDOMNESS: Text = Text([
    "tidak ada keacakan",
    "no randomness",
]);

pub fn no_key(lang: Lang, e: impl Display) -> String {
    match lang {
        Lang::Id => format!("kunci tidak dapat dibuat ({e})"),
        Lang::En => format!("no key ({e})"),
    }
}

pub fn cant_written(lang: Lang, p: impl Display, e: impl Display) -> String {
    match lang {
        Lang::Id => format!("{p} tidak dapat ditulis ({e})"),
        Lang::En => format!("{p} can't be written ({e})"),
    }
}

pub fn nothing_signed_add_out_sign(lang: Lang, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("{all}\nBelum ada yang ditandatangani; tambahkan --out untuk menandatangani dan membuat PIN."),
        Lang::En => format!("{all}\nNothing was signed: add --out to sign and to make the PINs."),
    }
}

pub fn cards_stations_villages_kecamatan_key(lang: Lang, stations: impl Display, regions: impl Display, by: impl Display) -> String {
    match lang {
        Lang::Id => format!("kartu TPS: {stations}; kartu kelurahan/desa atau kecamatan: {regions}; dari kunci {by}"),
        Lang::En => format!("cards of stations: {stations}; of villages or kecamatan: {regions}; of key {by}"),
    }
}

pub fn kartu_pdf_pin_pdf_print(lang: Lang, at: impl Display) -> String {
    match lang {
        Lang::Id => format!("{at}/kartu.pdf dan {at}/pin.pdf. Cetak, serahkan langsung, lalu hapus keduanya."),
        Lang::En => format!("{at}/kartu.pdf and {at}/pin.pdf. Print them, hand them over in person, then delete both."),
    }
}

pub const TYPED: Text = Text([
    "diketik:",
    "typed:",
]);

pub const HAND_CARD_PIN_OFFICER_PERSON: Text = Text([
    "Serahkan kartu dan PIN langsung kepada petugas; jangan dikirim lewat pesan.",
    "Hand card and PIN to the officer in person; never send them by message.",
]);

pub const OFFICERS_CARDS: Text = Text([
    "Kartu petugas",
    "Officers' cards",
]);

pub const OFFICERS_PINS: Text = Text([
    "PIN petugas",
    "Officers' PINs",
]);

pub const NO_ANSWER: Text = Text([
    "tidak menjawab",
    "no answer",
]);

pub fn answers_http(lang: Lang, status: impl Display) -> String {
    match lang {
        Lang::Id => format!("menjawab HTTP {status}"),
        Lang::En => format!("it answers HTTP {status}"),
    }
}

pub fn no_intake(lang: Lang, e: impl Display) -> String {
    match lang {
        Lang::Id => format!("bukan layanan Sirekap ({e})"),
        Lang::En => format!("it is no intake ({e})"),
    }
}

pub fn answer_cant_read(lang: Lang, e: impl Display) -> String {
    match lang {
        Lang::Id => format!("jawaban tidak terbaca ({e})"),
        Lang::En => format!("the answer can't be read ({e})"),
    }
}

pub fn no_known_role(lang: Lang, role: impl Display) -> String {
    match lang {
        Lang::Id => format!("peran {role} tidak dikenal"),
        Lang::En => format!("{role} is no known role"),
    }
}

pub const NO_ANSWER_ENROLMENT: Text = Text([
    "pendaftaran tidak dijawab",
    "no answer to the enrolment",
]);

pub const REVOCATION_WAITS_SIREKAP_SERVE_WHICH: Text = Text([
    "Pencabutan menunggu 'sirekap serve', yang mengambilnya dalam satu detik.",
    "The revocation waits for 'sirekap serve', which takes it within a second.",
]);

pub fn forms_receipts_proven_log_pictures(lang: Lang, forms: impl Display, receipts: impl Display, logged: impl Display, outcome: impl Display, mib: impl Display, requests: impl Display, lost: impl Display, took: impl Display, rate: impl Display, half: impl Display, most: impl Display) -> String {
    match lang {
        Lang::Id => format!("{forms} formulir: {receipts} tanda terima, {logged} terbukti di catatan; {outcome} gambar, {mib} MiB; {requests} permintaan, {lost} tanpa jawaban\n{took}, {rate} formulir per detik; tanda terima setelah {half} (separuh) sampai {most} (99 dari 100)"),
        Lang::En => format!("{forms} forms: {receipts} receipts, {logged} proven in the log; {outcome} pictures, {mib} MiB; {requests} requests, {lost} unanswered\n{took}, {rate} forms a second; receipts after {half} (half of them) to {most} (99 of 100)"),
    }
}

pub fn certificate_cant_read(lang: Lang, e: impl Display) -> String {
    match lang {
        Lang::Id => format!("sertifikat tidak dapat dibaca ({e})"),
        Lang::En => format!("the certificate can't be read ({e})"),
    }
}

pub const ELECTION_OPENED_BEFORE_NOTHING_SIGNED: Text = Text([
    "Pemilu ini sudah dibuka sebelumnya; tidak ada yang ditandatangani.",
    "This election was opened before; nothing was signed.",
]);

pub fn document_not_in_folder(lang: Lang, digest: impl Display) -> String {
    match lang {
        Lang::Id => format!("dokumen {digest} yang disebut catatan tidak ada di folder manifest/ atau disclosed/: pohon terbit tanpanya, dan verify akan gagal"),
        Lang::En => format!("document {digest}, which the log names, is not in the folder manifest/ or disclosed/: the tree lacks it, and verify will fail"),
    }
}

pub fn manifest_waits_sirekap_serve_which(lang: Lang, digest: impl Display, inbox: impl Display) -> String {
    match lang {
        Lang::Id => format!("Manifes {digest} menunggu 'sirekap serve', yang mengambilnya dalam satu detik. Yang ditolak catatan tinggal di {inbox} sebagai .refused beserta alasannya."),
        Lang::En => format!("Manifest {digest} waits for 'sirekap serve', which takes it within a second. What the log refuses stays in {inbox} as .refused with its reason."),
    }
}

pub fn document_waits(lang: Lang, document: impl Display, sha256: impl Display, inbox: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dokumen {document} ({sha256}) menunggu 'sirekap serve', yang mengambilnya dalam satu detik. Yang ditolak catatan tinggal di {inbox} sebagai .refused"),
        Lang::En => format!("Document {document} ({sha256}) waits for 'sirekap serve', which takes it within a second. What the log refuses stays in {inbox} as .refused"),
    }
}

pub fn build_waits(lang: Lang, sha256: impl Display, inbox: impl Display) -> String {
    match lang {
        Lang::Id => format!("Rilis program {sha256} menunggu 'sirekap serve', yang mengambilnya dalam satu detik. Yang ditolak catatan tinggal di {inbox} sebagai .refused"),
        Lang::En => format!("Build {sha256} waits for 'sirekap serve', which takes it within a second. What the log refuses stays in {inbox} as .refused"),
    }
}

pub fn record_written(lang: Lang, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("Berita pembukaan: {file}. Cetak, baca bersama, lalu tanda tangani; namanya hanya ada di kertas ini."),
        Lang::En => format!("Record of the opening: {file}. Print it, read it together, then sign; names stand on this paper only."),
    }
}

pub fn authority_key_waits_sirekap_serve(lang: Lang, office: impl Display, id: impl Display, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("Otoritas {office}: kunci {id}, menunggu 'sirekap serve'. Serahkan {path} kepada kantor itu, dan hapus di sini. Satu kantor perlu dua otoritas untuk memberi mandat: ulangi dengan kunci lain."),
        Lang::En => format!("Authority of {office}: key {id}, waits for 'sirekap serve'. Hand {path} to that office, and delete it here. An office needs two authorities to give a mandate: repeat with another key."),
    }
}

pub const READING: Text = Text([
    "membaca",
    "reading",
]);

pub const CROPS: Text = Text([
    "potongan",
    "crops",
]);

pub const RIGHT_NO_REJECTION: Text = Text([
    "benar tanpa penolakan",
    "right with no rejection",
]);

pub const WRONG: Text = Text([
    "salah",
    "wrong",
]);

pub const REJECTED_PERSON: Text = Text([
    "ditolak ke orang",
    "rejected to a person",
]);

pub const SILENT_ERRORS: Text = Text([
    "salah tanpa ketahuan",
    "silent errors",
]);

pub const UPPER_BOUND_THEIR_RATE: Text = Text([
    "batas atas bagiannya (95 %)",
    "upper bound of their rate (95 %)",
]);

pub const LABEL: Text = Text([
    "label",
    "label",
]);

pub const NOT_IMAGE: Text = Text([
    "bukan gambar",
    "not an image",
]);

pub const DAMAGE: Text = Text([
    "kerusakan",
    "damage",
]);

pub const PHOTOS: Text = Text([
    "foto",
    "photos",
]);

pub const REFUSED: Text = Text([
    "ditolak",
    "refused",
]);

pub const VALUES: Text = Text([
    "bilangan",
    "values",
]);

pub const ACCEPTED: Text = Text([
    "diterima",
    "accepted",
]);

pub const SILENT: Text = Text([
    "lolos",
    "silent",
]);

pub const BOUND: Text = Text([
    "batas",
    "bound",
]);

pub const BOXES: Text = Text([
    "kotak",
    "boxes",
]);

pub const CALIBR: Text = Text([
    "kalibr.",
    "calibr.",
]);

pub const FORMS: Text = Text([
    "formulir",
    "forms",
]);

pub const PAGES: Text = Text([
    "halaman",
    "pages",
]);

pub const REGIONS: Text = Text([
    "wilayah",
    "regions",
]);

pub const STANDING: Text = Text([
    "peserta",
    "standing",
]);

pub const NATION: Text = Text([
    "nasional",
    "nation",
]);

pub const PROVINCES: Text = Text([
    "provinsi",
    "provinces",
]);

pub const REGENCIES_CITIES: Text = Text([
    "kabupaten/kota",
    "regencies and cities",
]);

pub const VILLAGES: Text = Text([
    "kelurahan/desa",
    "villages",
]);

pub const FILES: Text = Text([
    "berkas",
    "files",
]);

pub const ROWS: Text = Text([
    "baris",
    "rows",
]);

pub const VOTES_SUM_THEIR_ROWS: Text = Text([
    "suara sama dengan jumlah barisnya",
    "votes are the sum of their rows",
]);

pub const OF: Text = Text([
    "dari",
    "of",
]);

pub const ROWS_SAY_WHAT_REGIONS_OWN: Text = Text([
    "baris sama dengan berkas wilayahnya",
    "rows that say what the region's own file says",
]);

pub const OTHER_FILES_PASSED_OVER: Text = Text([
    "berkas lain, dilewati",
    "other files, passed over",
]);

pub fn logs_new_key_old_one(lang: Lang, key: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci catatan yang baru: {key}. Kunci lama sudah dihapus; jalankan layanan lagi, atau 'sirekap publish'."),
        Lang::En => format!("The log's new key: {key}. The old one is gone; start the service again, or run 'sirekap publish'."),
    }
}

pub fn there_no_real_data_skipped(lang: Lang, args: impl Display) -> String {
    match lang {
        Lang::Id => format!("data nyata tidak ada di {args}: dilewati"),
        Lang::En => format!("there is no real data in {args}: skipped"),
    }
}

pub fn cut_missed_tree_beyond(lang: Lang, missed: impl Display) -> String {
    match lang {
        Lang::Id => format!("salinan {missed} terlewat: pohon sudah lebih baru"),
        Lang::En => format!("cut {missed} was missed: the tree is beyond it"),
    }
}

pub fn entries_published_new_objects(lang: Lang, report: impl Display, tree: impl Display, report_2: impl Display) -> String {
    match lang {
        Lang::Id => format!("{report} entri diterbitkan di {tree} ({report_2} objek baru)"),
        Lang::En => format!("{report} entries published in {tree} ({report_2} new objects)"),
    }
}

pub fn next_sirekap_verify_sirekap_serve(lang: Lang, tree: impl Display) -> String {
    match lang {
        Lang::Id => format!("Lanjut: sirekap verify {tree} · sirekap serve {tree}"),
        Lang::En => format!("Next: sirekap verify {tree} · sirekap serve {tree}"),
    }
}

pub fn signed_machines_clock_says_hour(lang: Lang, p: impl Display, count: impl Display, value: impl Display, now: impl Display, at: impl Display) -> String {
    match lang {
        Lang::Id => format!("{p}: ditandatangani ({count} dari {value}). Jam mesin ini {now}, jam terbit {at}: bandingkan dengan jam lain."),
        Lang::En => format!("{p}: signed ({count} of {value}). This machine's clock says {now}, the hour is {at}: compare with another clock."),
    }
}

pub const NEXT_SECOND_AUTHORITY_SIGNS_FILE: Text = Text([
    "Lanjut: otoritas kedua menandatangani berkas ini dengan kuncinya (sirekap publish --open BERKAS --key KUNCI)",
    "Next: the second authority signs this file with his key (sirekap publish --open FILE --key KEY)",
]);

pub fn next_put_publishers_machine_sirekap(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Lanjut: letakkan sebagai {place} di mesin penerbit; 'sirekap serve' memakainya sendiri bila keduanya kunci otoritas nasional"),
        Lang::En => format!("Next: put it as {place} on the publisher's machine; 'sirekap serve' takes it by itself where both are keys of national authorities"),
    }
}

pub const BUBBLES: Text = Text([
    "bulatan",
    "bubbles",
]);

pub const EMPTY: Text = Text([
    "kosong",
    "empty",
]);

pub const NEEDS_PERSONS_EYES: Text = Text([
    "perlu dilihat orang",
    "needs a person's eyes",
]);

pub const READING_PHOTOS: Text = Text([
    "membaca foto",
    "reading photos",
]);

pub fn picture(lang: Lang, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("gambar: {file}"),
        Lang::En => format!("picture: {file}"),
    }
}

pub const REFUSED_2: Text = Text([
    "DITOLAK",
    "REFUSED",
]);

pub const CLEAN: Text = Text([
    "bersih",
    "clean",
]);

pub fn page(lang: Lang, page: impl Display, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("halaman {page} dari {pages}"),
        Lang::En => format!("page {page} of {pages}"),
    }
}

pub fn officers_app_ctrl_c_stop(lang: Lang, list: impl Display) -> String {
    match lang {
        Lang::Id => format!("Aplikasi petugas: {list} (Ctrl-C untuk berhenti)"),
        Lang::En => format!("The officers' app: {list} (Ctrl-C to stop)"),
    }
}

pub fn make_phone_trust_address_install(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("Agar ponsel memercayai alamat itu, pasang sertifikat ini di ponsel: {path}"),
        Lang::En => format!("To make a phone trust that address, install this certificate authority on it: {path}"),
    }
}

pub const NEW_ONE_INSTALL_AGAIN_PHONES: Text = Text([
    "Sertifikat ini baru: pasang lagi di ponsel yang memakai sertifikat lama.",
    "It is a new one: install it again on phones that have the old one.",
]);

pub fn portal_open_http_ctrl_c(lang: Lang, addr: impl Display) -> String {
    match lang {
        Lang::Id => format!("Portal terbuka di http://{addr}/ (Ctrl-C untuk berhenti)"),
        Lang::En => format!("The portal is open at http://{addr}/ (Ctrl-C to stop)"),
    }
}

pub const STAGE: Text = Text([
    "tahap",
    "stage",
]);

pub const HELD_OUT_HEADLINE_TOTAL: Text = Text([
    "DITAHAN dari total utama",
    "HELD out of the headline total",
]);

pub const DISPUTED: Text = Text([
    "DISENGKETAKAN",
    "DISPUTED",
]);

pub const NO_NUMBERS_YET: Text = Text([
    "belum ada angka",
    "no numbers yet",
]);

pub const CONTROLS: Text = Text([
    "Kontrol",
    "Controls",
]);

pub const BROKEN: Text = Text([
    "dilanggar",
    "broken",
]);

pub const KEPT: Text = Text([
    "terpenuhi",
    "kept",
]);

pub const NOT_CHECKABLE: Text = Text([
    "tidak dapat diperiksa",
    "not checkable",
]);

pub const HISTORY_PROOF: Text = Text([
    "Riwayat dan bukti",
    "History and proof",
]);

pub const COUNTS: Text = Text([
    "berlaku",
    "counts",
]);

pub const SUPERSEDED: Text = Text([
    "digantikan",
    "superseded",
]);

pub const DISPUTED_2: Text = Text([
    "disengketakan",
    "disputed",
]);

pub const HELD_2: Text = Text([
    "ditahan",
    "held",
]);

pub const KEY: Text = Text([
    "kunci",
    "key",
]);

pub const REPLACES: Text = Text([
    "menggantikan",
    "replaces",
]);

pub const SOURCE_OLDER_THAN: Text = Text([
    "sumbernya lebih lama daripada",
    "its source is older than",
]);

pub const OBJECTED: Text = Text([
    "keberatan",
    "objection",
]);

pub const ABSENT: Text = Text([
    "tidak akan ada hasil",
    "no result will come",
]);

pub const DESK_ACTS: Text = Text([
    "Meja:",
    "Desk:",
]);

pub const HOLDS: Text = Text([
    "berlaku",
    "holds",
]);

pub const VOID: Text = Text([
    "tidak berlaku",
    "void",
]);

pub const INCOMPLETE: Text = Text([
    "tidak lengkap",
    "incomplete",
]);

pub const BREAKING_CONTROL: Text = Text([
    "melanggar kontrol",
    "breaking a control",
]);

pub const HEADLINE: Text = Text([
    "utama",
    "headline",
]);

pub const RECORDED: Text = Text([
    "tercatat",
    "recorded",
]);

pub const VALID_VOTES: Text = Text([
    "suara sah",
    "valid votes",
]);

pub const INVALID_VOTES: Text = Text([
    "suara tidak sah",
    "invalid votes",
]);

pub const ALL_VOTES: Text = Text([
    "jumlah suara",
    "all votes",
]);

pub const CODE: Text = Text([
    "kode",
    "code",
]);

pub const REGION: Text = Text([
    "wilayah",
    "region",
]);

pub const IN: Text = Text([
    "masuk",
    "in",
]);

pub const STATIONS: Text = Text([
    "TPS",
    "stations",
]);

pub fn stations_headline_total(lang: Lang, t: impl Display, t_2: impl Display, percent: impl Display, t_3: impl Display) -> String {
    match lang {
        Lang::Id => format!("suara masuk: {t} dari {t_2} TPS ({percent} %) · dalam total utama: {t_3}"),
        Lang::En => format!("in: {t} of {t_2} stations ({percent} %) · in the headline total: {t_3}"),
    }
}

pub fn missing_forms(lang: Lang, headline: impl Display, recorded: impl Display) -> String {
    match lang {
        Lang::Id => format!("   kosong di {headline} / {recorded} formulir"),
        Lang::En => format!("   missing on {headline} / {recorded} forms"),
    }
}

pub const PASS: Text = Text([
    "benar ",
    "pass  ",
]);

pub const FAIL: Text = Text([
    "SALAH ",
    "FAIL  ",
]);

pub const NOT: Text = Text([
    "belum ",
    "not   ",
]);

pub const LOG_ENTRIES: Text = Text([
    "catatan: entri",
    "log: entries",
]);

pub const ROOT: Text = Text([
    "akar",
    "root",
]);

pub fn signatures_checked_files_compared_nodes(lang: Lang, signatures: impl Display, files: impl Display, nodes: impl Display) -> String {
    match lang {
        Lang::Id => format!("{signatures} tanda tangan diperiksa; {files} berkas dibandingkan, dalam {nodes} simpul (satu simpul memuat berkas satu wilayah, dapil, atau jenis formulir)"),
        Lang::En => format!("{signatures} signatures checked; {files} files compared, in {nodes} nodes (a node holds the files of one region, district or kind of form)"),
    }
}

pub const ALL_THEM: Text = Text([
    "semuanya",
    "all of them",
]);

pub const RESULT_PASS: Text = Text([
    "HASIL: benar",
    "RESULT: pass",
]);

pub const RESULT_FAIL: Text = Text([
    "HASIL: SALAH",
    "RESULT: FAIL",
]);

pub const RESULT_INCOMPLETE: Text = Text([
    "HASIL: belum lengkap",
    "RESULT: incomplete",
]);

pub const WITHOUT_PINNED_POLICY_POLICY: Text = Text([
    "tanpa kebijakan yang dipatok (--policy)",
    "without a pinned policy (--policy)",
]);

pub const POLICY_YOU_GAVE: Text = Text([
    "menurut kebijakan yang Anda berikan",
    "by the policy that you gave",
]);

pub const WITHOUT_PINNED_POLICY_TREE_AGREES: Text = Text([
    "TANPA kebijakan yang dipatok: terbukti pohon ini selaras dengan dirinya sendiri, bukan siapa yang menandatanganinya (--policy)",
    "WITHOUT a pinned policy: the tree agrees with itself, which does not prove who signed it (--policy)",
]);

pub const NOTED: Text = Text([
    "dicatat",
    "noted",
]);

pub const LEFT_OUT: Text = Text([
    "tidak diambil",
    "left out",
]);

pub const NUMBERS_LEFT_EMPTY: Text = Text([
    "angka dikosongkan",
    "numbers left empty",
]);

pub fn records_read_new_events_log(lang: Lang, records: impl Display, appended: impl Display, late: impl Display, unchanged: impl Display, repeated: impl Display, left: impl Display, numbers_left: impl Display, home: impl Display) -> String {
    match lang {
        Lang::Id => format!("{records} catatan dibaca: {appended} peristiwa baru{late}, {unchanged} sudah tercatat, {repeated} berkas kembar, {left} tidak diambil, {numbers_left} angka dikosongkan. Lanjut: sirekap publish --data {home}"),
        Lang::En => format!("{records} records read: {appended} new events{late}, {unchanged} in the log already, {repeated} repeated files, {left} left out, {numbers_left} numbers left empty. Next: sirekap publish --data {home}"),
    }
}

pub fn numbers_stations_published_from_uu(lang: Lang, at: impl Display) -> String {
    match lang {
        Lang::Id => format!("Angka TPS baru diterbitkan mulai {at} (UU 7/2017 pasal 449 ayat 5)"),
        Lang::En => format!("Numbers of stations are published from {at} on (UU 7/2017, article 449(5))"),
    }
}

pub fn proven_public_log_hashes_root(lang: Lang, n: impl Display, root: impl Display, size: impl Display) -> String {
    match lang {
        Lang::Id => format!("terbukti di catatan publik: {n} hash menuju akar {root}… dari {size} entri"),
        Lang::En => format!("proven in the public log: {n} hashes to root {root}… of {size} entries"),
    }
}

pub const ERROR: Text = Text([
    "galat",
    "error",
]);

pub const HINT: Text = Text([
    "saran",
    "hint",
]);

pub fn photos_read(lang: Lang, photos: impl Display, refused: impl Display, values: impl Display, taken: impl Display, typed: impl Display, wrong: impl Display) -> String {
    match lang {
        Lang::Id => format!("{photos} foto ({refused} ditolak), {values} angka: {taken} diterima, {typed} diketik petugas dari kertas, {wrong} salah tanpa ketahuan"),
        Lang::En => format!("{photos} photos ({refused} refused), {values} numbers: {taken} taken, {typed} typed by officers from the paper, {wrong} silently wrong"),
    }
}

pub fn pins_made(lang: Lang, summary: impl Display, count: impl Display, out: impl Display) -> String {
    match lang {
        Lang::Id => format!("{summary}\n{count} PIN: {out}/pin.pdf. Sampaikan langsung kepada petugas, lalu hapus berkasnya.\nBawa {out}/registrar.txt ke layanan: sirekap device offer take registrar.txt"),
        Lang::En => format!("{summary}\n{}: {out}/pin.pdf. Tell them to the officers in person, then delete the file.\nTake {out}/registrar.txt to the service: sirekap device offer take registrar.txt", match count.to_string().as_str() { "1" => "1 PIN".into(), _ => format!("{count} PINs") }),
    }
}

pub fn cards_made(lang: Lang, count: impl Display, out: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} kartu: {out}/kartu.pdf. Cetak, bagikan langsung kepada petugas, lalu hapus berkasnya.\nKirim {out}/tawaran.txt ke otoritas B: sirekap device offer countersign tawaran.txt --out pin"),
        Lang::En => format!("{}: {out}/kartu.pdf. Print it, hand the cards to the officers in person, then delete the file.\nSend {out}/tawaran.txt to authority B: sirekap device offer countersign tawaran.txt --out pin", match count.to_string().as_str() { "1" => "1 card".into(), _ => format!("{count} cards") }),
    }
}

pub fn offers_handed_over(lang: Lang, count: impl Display, inbox: impl Display, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} tawaran diserahkan lewat {inbox}, untuk diambil 'sirekap serve'. Yang ditolak catatan tinggal di situ sebagai .refused beserta alasannya. Hapus {file} sesudah yang lain diambil."),
        Lang::En => format!("{} handed over in {inbox}, for 'sirekap serve' to take. What the log refuses stays there as .refused with its reason. Delete {file} once all else is taken.", match count.to_string().as_str() { "1" => "1 offer".into(), _ => format!("{count} offers") }),
    }
}

pub const NO_RECEIPT_KEYS: Text = Text([
    "layanan belum punya kunci tanda terima",
    "the service has no key for receipts",
]);

pub fn with_code(lang: Lang, what: impl Display, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("{what}: {code}"),
        Lang::En => format!("{what}: {code}"),
    }
}

pub const CODE_NOT_KNOWN: Text = Text([
    "kode belum dikenal layanan",
    "the service does not know the code",
]);

pub const ENROLMENT_REFUSED: Text = Text([
    "pendaftaran ditolak",
    "the enrolment is refused",
]);

pub fn ready_2024(lang: Lang, folder: impl Display, next: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pemilu 2024 siap di {folder}. {next} --data {folder}"),
        Lang::En => format!("The 2024 election is ready in {folder}. {next} --data {folder}"),
    }
}

pub fn map_added(lang: Lang, outlines: impl Display, bytes: impl Display, digest: impl Display) -> String {
    match lang {
        Lang::Id => format!("{outlines} gambar wilayah ditambahkan ({bytes} bita); hash daftar sekarang {digest}"),
        Lang::En => format!("{outlines} outlines added ({bytes} bytes); the registry's hash is now {digest}"),
    }
}

pub fn ready_pilkada(lang: Lang, folder: impl Display, next: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pilkada 2024 siap di {folder}. {next} --data {folder}"),
        Lang::En => format!("The Pilkada of 2024 is ready in {folder}. {next} --data {folder}"),
    }
}

pub fn signatures(lang: Lang, officers: impl Display, witnesses: impl Display) -> String {
    match lang {
        Lang::Id => format!("  tanda tangan: {officers} KPPS, {witnesses} saksi"),
        Lang::En => format!("  signatures: {officers} officers, {witnesses} witnesses"),
    }
}

pub fn numbers_to_look_at(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} angka perlu dilihat orang"),
        Lang::En => match count.to_string().as_str() { "1" => "1 number needs a person's eyes".into(), _ => format!("{count} numbers need a person's eyes") },
    }
}

pub fn few_numbers_read(lang: Lang, accepted: impl Display, seen: impl Display) -> String {
    match lang {
        Lang::Id => format!("hanya {accepted} dari {seen} angka terbaca: lebih baik foto lagi"),
        Lang::En => format!("only {accepted} of {seen} numbers read: better take the photo again"),
    }
}

pub fn relations_broken(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} hitungan tidak cocok"),
        Lang::En => match count.to_string().as_str() { "1" => "1 relation does not hold".into(), _ => format!("{count} relations do not hold") },
    }
}

pub fn something_beside_the_clock(lang: Lang, what: impl Display) -> String {
    match lang {
        Lang::Id => format!("Selain jam mesin ini harus ada yang menyatakan jam itu sudah tiba: {what}"),
        Lang::En => format!("Something beside this machine's clock must then say so: {what}"),
    }
}

pub fn too_many_sources(lang: Lang, most: impl Display) -> String {
    match lang {
        Lang::Id => format!("paling banyak {most} sumber waktu"),
        Lang::En => format!("at most {most} sources of time"),
    }
}

pub fn no_source_of_time(lang: Lang, url: impl Display) -> String {
    match lang {
        Lang::Id => format!("{url} bukan sumber waktu: https://, atau http:// dengan alamat jaringan sendiri"),
        Lang::En => format!("{url} is no source of time: https://, or http:// with an address of your own network"),
    }
}

pub fn source_named_twice(lang: Lang, url: impl Display) -> String {
    match lang {
        Lang::Id => format!("sumber waktu {url} disebut dua kali"),
        Lang::En => format!("the source of time {url} is named twice"),
    }
}

pub fn older_than_the_log(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!(" ({count} di antaranya lebih lama daripada yang sudah tercatat, jadi tidak berlaku)"),
        Lang::En => format!(" ({count} of them older than what the log has, so not what counts)"),
    }
}

pub fn seconds(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("{number} detik"),
        Lang::En => format!("{number} s"),
    }
}

pub const DIGIT_ACCEPTED: Text = Text([
    "DITERIMA",
    "ACCEPTED",
]);

pub const DIGIT_REJECTED: Text = Text([
    "ditolak",
    "rejected",
]);

pub const COUNTING: Text = Text([
    "menghitung",
    "counting",
]);

pub const IMPORTING: Text = Text([
    "mengimpor",
    "importing",
]);

pub const LOG: Text = Text([
    "catatan",
    "log",
]);

pub const CSV: Text = Text([
    "CSV",
    "CSV",
]);

pub const SAVING: Text = Text([
    "menyimpan",
    "saving",
]);

pub const PUBLIC_PATHS: Text = Text([
    "jalur publik",
    "public paths",
]);

pub const ENTRIES: Text = Text([
    "entri",
    "entries",
]);

pub const TILES: Text = Text([
    "ubin",
    "tiles",
]);

pub const OTHER_ELECTION: Text = Text([
    "dari pemilu lain",
    "of another election",
]);

pub const NO_FORM_IN_IT: Text = Text([
    "tidak ada formulir di dalamnya",
    "there is no form in it",
]);

pub fn usage_unknown(lang: Lang, argument: impl Display) -> String {
    match lang {
        Lang::Id => format!("{argument} tidak dikenal"),
        Lang::En => format!("{argument} is not known"),
    }
}

pub fn usage_no_command(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("perintah {name} tidak ada"),
        Lang::En => format!("there is no command {name}"),
    }
}

pub fn usage_command_missing(lang: Lang, choice: impl Display) -> String {
    match lang {
        Lang::Id => format!("perintahnya belum disebut: {choice}"),
        Lang::En => format!("a command is missing: {choice}"),
    }
}

pub fn usage_missing(lang: Lang, argument: impl Display) -> String {
    match lang {
        Lang::Id => format!("belum disebut: {argument}"),
        Lang::En => format!("missing: {argument}"),
    }
}

pub fn usage_conflict(lang: Lang, argument: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("{argument} tidak dapat dipakai bersama {other}"),
        Lang::En => format!("{argument} can't be used together with {other}"),
    }
}

pub fn usage_needs_value(lang: Lang, argument: impl Display) -> String {
    match lang {
        Lang::Id => format!("{argument} perlu sebuah nilai"),
        Lang::En => format!("{argument} needs a value"),
    }
}

pub fn usage_bad_value(lang: Lang, value: impl Display, argument: impl Display) -> String {
    match lang {
        Lang::Id => format!("nilai {value} tidak cocok untuk {argument}"),
        Lang::En => format!("{value} is no value for {argument}"),
    }
}

pub fn usage_bad_choice(lang: Lang, value: impl Display, argument: impl Display, choice: impl Display) -> String {
    match lang {
        Lang::Id => format!("nilai {value} tidak cocok untuk {argument}; pilihan: {choice}"),
        Lang::En => format!("{value} is no value for {argument}; it is one of: {choice}"),
    }
}

pub fn usage_wrong(lang: Lang, what: impl Display) -> String {
    match lang {
        Lang::Id => format!("perintah salah tulis ({what})"),
        Lang::En => format!("{what}"),
    }
}

pub fn usage_meant(lang: Lang, meant: impl Display) -> String {
    match lang {
        Lang::Id => format!("mungkin maksudnya {meant}"),
        Lang::En => format!("did you mean {meant}?"),
    }
}

pub const USAGE_ADD_HELP: Text = Text([
    "tambahkan --help untuk melihat cara pakainya",
    "add --help to see how it is used",
]);

pub const NEXT_OPEN: Text = Text([
    "Lanjut: buka catatannya, dengan kunci akar yang sesudah itu pergi: sirekap election open",
    "Next: open its log, with a root key that goes away after it: sirekap election open",
]);

pub const ASK_FOR_POLICY: Text = Text([
    "minta berkas kebijakan pemilu sekali lagi",
    "ask for the election's policy file again",
]);

pub fn random_sample_same_again_seed(lang: Lang, seed: impl Display) -> String {
    match lang {
        Lang::Id => format!("contoh acak; yang sama lagi: --seed {seed}, semuanya: --full"),
        Lang::En => format!("a random sample; the same again: --seed {seed}, all: --full"),
    }
}

pub fn public_paths_pages_same_tree(lang: Lang, paths: impl Display, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("{paths} jalur publik dan {pages} halaman sama dengan pohonnya"),
        Lang::En => format!("{paths} public paths and {pages} pages are the same as the tree"),
    }
}

pub const ELECTION_NIGHT: Text = Text([
    "malam pemungutan suara",
    "election night",
]);

pub const PRINTING: Text = Text([
    "mencetak",
    "printing",
]);

pub const WAITS_SIGNATURE_ANOTHER_KEY: Text = Text([
    "menunggu tanda tangan kunci lain",
    "waits for the signature of another key",
]);

pub const YOUR_KEY_SIGNED_ALREADY: Text = Text([
    "kunci Anda sudah menandatangani ini",
    "your key has signed this already",
]);

pub const NOT_STATIONS_OFFICER: Text = Text([
    "bukan untuk petugas TPS",
    "not for a station's officer",
]);

pub const THERE_NO_SUCH_PLACE: Text = Text([
    "wilayah ini tidak ada",
    "there is no such place",
]);

pub const AREA_TOO_LARGE_ONE_CARD: Text = Text([
    "wilayah ini terlalu luas untuk satu kartu",
    "the area is too large for one card",
]);

pub const TIME_OVER_2: Text = Text([
    "sudah lewat waktunya",
    "its time is over",
]);

pub const CODES_KEY_CANT_READ: Text = Text([
    "kunci kode tidak terbaca",
    "the code's key can't be read",
]);

pub const NOT_KIND_FILE_EXPECTED: Text = Text([
    "bukan berkas yang diharapkan",
    "not the kind of file that is expected",
]);

pub const ANOTHER_ELECTION: Text = Text([
    "untuk pemilu lain",
    "of another election",
]);

pub const FILE_CUT_OFF: Text = Text([
    "berkas terpotong",
    "the file is cut off",
]);

pub const KEY_CANT_READ: Text = Text([
    "kunci tidak terbaca",
    "the key can't be read",
]);

pub const NOT_OFFER_CODE: Text = Text([
    "bukan tawaran kode",
    "not an offer of a code",
]);

pub const CODE_STANDS_ABOVE_ALREADY: Text = Text([
    "kode ini sudah ada di atas",
    "this code stands above already",
]);

pub const FIRST_AUTHORITY_NOT_SIGNED: Text = Text([
    "tanda tangan otoritas pertama tidak sah",
    "the first authority has not signed this",
]);

pub const PINS_HASH_CANT_READ: Text = Text([
    "PIN tidak terbaca",
    "the PIN's hash can't be read",
]);

pub fn election_open_ssh_agent_holds(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pemilu dibuka. Kunci akar dipegang ssh-agent: keluarkan SEKARANG (ssh-add -d {path}), periksa dengan ssh-add -l, dan simpan tempatnya di brankas. Tidak ada yang memerlukannya lagi, kecuali kantor lain yang datang kemudian: sirekap election office --root {path}"),
        Lang::En => format!("The election is open. The ssh-agent holds the root key: take it out NOW (ssh-add -d {path}), check with ssh-add -l, and keep what it lies on in a safe. Nothing needs it again, but an office that comes later: sirekap election office --root {path}"),
    }
}

pub fn election_open_root_key_must(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pemilu dibuka. Kunci akar harus pergi dari mesin ini SEKARANG:\n  1. salin {path} ke dua media lepas, dan bandingkan salinannya (sha256sum)\n  2. simpan kedua media di dua brankas yang berbeda\n  3. hapus di sini: shred -u {path}\n  4. periksa bahwa sudah hilang: ls {path} harus menjawab tidak ada; periksa juga cadangan mesin ini\nTidak ada yang memerlukannya lagi: kartu, pencabutan, manifes, kunci catatan dan alamat ditandatangani dua otoritas.\nHanya kantor lain yang datang kemudian memerlukannya sekali lagi: sirekap election office --root BERKAS."),
        Lang::En => format!("The election is open. The root key must leave this machine NOW:\n  1. copy {path} to two removable media, and compare the copies (sha256sum)\n  2. keep the two media in two different safes\n  3. delete it here: shred -u {path}\n  4. check that it is gone: ls {path} must say that there is none; look at this machine's backups too\nNothing needs it again: cards, revocations, manifests, the log's key and addresses are signed by two authorities.\nOnly an office that comes later needs it once more: sirekap election office --root FILE."),
    }
}

pub const WEAR_PERSPECTIVE: Text = Text([
    "difoto miring",
    "perspective",
]);

pub const WEAR_ROTATION: Text = Text([
    "terputar",
    "rotation",
]);

pub const WEAR_FOLDS: Text = Text([
    "lipatan",
    "folds",
]);

pub const WEAR_CURL: Text = Text([
    "melengkung",
    "curl",
]);

pub const WEAR_SHADOW: Text = Text([
    "bayangan",
    "shadow",
]);

pub const WEAR_UNEVEN_LIGHT: Text = Text([
    "cahaya tidak rata",
    "uneven light",
]);

pub const WEAR_DEFOCUS: Text = Text([
    "tidak fokus",
    "defocus",
]);

pub const WEAR_MOTION: Text = Text([
    "goyang",
    "motion blur",
]);

pub const WEAR_NOISE: Text = Text([
    "bintik",
    "noise",
]);

pub const WEAR_LOW_CONTRAST: Text = Text([
    "kontras rendah",
    "low contrast",
]);

pub const WEAR_DARK: Text = Text([
    "gelap",
    "dark",
]);

pub const WEAR_OVEREXPOSED: Text = Text([
    "terlalu terang",
    "overexposed",
]);

pub const WEAR_GLARE: Text = Text([
    "silau",
    "glare",
]);

pub const WEAR_JPEG: Text = Text([
    "kompresi",
    "compression",
]);

pub const WEAR_DOWNSCALE: Text = Text([
    "sedikit piksel",
    "few pixels",
]);

pub const WEAR_CLUTTER: Text = Text([
    "meja penuh barang",
    "clutter",
]);

pub const WEAR_MOIRE: Text = Text([
    "moire",
    "moire",
]);

pub const WEAR_CORNER_FOLDED: Text = Text([
    "sudut terlipat",
    "corner folded",
]);

pub const WEAR_CORNER_CUT: Text = Text([
    "sudut sobek",
    "corner cut",
]);

pub const WEAR_STAIN: Text = Text([
    "noda",
    "stain",
]);

pub const WEAR_FINGER: Text = Text([
    "jari",
    "finger",
]);

pub const WEAR_CUT_OFF: Text = Text([
    "terpotong",
    "cut off",
]);

pub const WEAR_LIGHT: Text = Text([
    "ringan",
    "light",
]);

pub const WEAR_MODERATE: Text = Text([
    "sedang",
    "moderate",
]);

pub const WEAR_HEAVY: Text = Text([
    "berat",
    "heavy",
]);

pub const BUNDLE_NOT_OURS: Text = Text([
    "bukan berkas Sirekap",
    "not a bundle of Sirekap",
]);

pub const BUNDLE_TOO_LARGE: Text = Text([
    "terlalu besar",
    "too large",
]);

pub const BUNDLE_NOT_TEXT: Text = Text([
    "bukan teks",
    "not text",
]);

pub const BUNDLE_PICTURE_DAMAGED: Text = Text([
    "ada gambar yang rusak",
    "a picture is damaged",
]);

pub fn bundle_parts_missing(lang: Lang, found: impl Display, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("baru {found} dari {all} bagian"),
        Lang::En => format!("{found} of {all} parts are there"),
    }
}

pub const MAKE_AN_ELECTION: Text = Text([
    "buat pemilu dahulu dengan 'sirekap demo' atau 'sirekap import'",
    "make an election first with 'sirekap demo' or 'sirekap import'",
]);

pub const HELP_USAGE: Text = Text([
    "Cara pakai",
    "Usage",
]);

pub const HELP_OPTIONS: Text = Text([
    "[OPSI]",
    "[OPTIONS]",
]);

pub const HELP_COMMANDS: Text = Text([
    "Perintah",
    "Commands",
]);

pub const HELP_COMMAND: Text = Text([
    "PERINTAH",
    "COMMAND",
]);

pub const HELP_HEADING_OPTIONS: Text = Text([
    "Opsi",
    "Options",
]);

pub const HELP_HEADING_ARGUMENTS: Text = Text([
    "Argumen",
    "Arguments",
]);

pub const HELP_SHOW: Text = Text([
    "Tampilkan bantuan ini",
    "Print help",
]);

pub const HELP_VERSION: Text = Text([
    "Tampilkan versi",
    "Print version",
]);

pub const HELP_VALUES: Text = Text([
    "pilihan",
    "possible values",
]);

pub const HELP_DEFAULT: Text = Text([
    "bawaan",
    "default",
]);

pub const HELP_ENVIRONMENT: Text = Text([
    "lingkungan",
    "env",
]);

pub const MAKING_PUBLIC_PICTURES: Text = Text([
    "Membuat gambar publik dari foto formulir …",
    "Making public pictures of the forms' photos …",
]);

pub fn pictures_made(lang: Lang, forms: impl Display, pages: impl Display, without: impl Display) -> String {
    match lang {
        Lang::Id => format!("    {forms} formulir: {pages} halaman bergambar publik, {without} tanpa gambar"),
        Lang::En => format!("    {forms} forms: {pages} pages with a public picture, {without} without"),
    }
}

pub fn desk_waits(lang: Lang, event: impl Display) -> String {
    match lang {
        Lang::Id => format!("Peristiwa {event} menunggu 'sirekap serve', yang mengambilnya dalam sedetik."),
        Lang::En => format!("Event {event} waits for 'sirekap serve', which takes it within a second."),
    }
}

pub fn desk_person(lang: Lang, person: impl Display, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("Orang {person}; kuncinya ada di {file}. Kunci lain dari orang yang sama memerlukan nomor ini."),
        Lang::En => format!("Person {person}; the key is in {file}. Another key of the same person needs this number."),
    }
}

pub fn desk_open(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("Meja terbuka di {page} (Ctrl-C untuk berhenti)"),
        Lang::En => format!("The desk is open at {page} (Ctrl-C to stop)"),
    }
}

pub fn desk_card(lang: Lang, hours: impl Display, person: impl Display) -> String {
    match lang {
        Lang::Id => format!("Serahkan kode dan PIN kepada orangnya, masing-masing sendiri: kode {hours} jam berlaku. Orang {person}."),
        Lang::En => format!("Hand code and PIN to the person, apart from each other: the code is good for {hours} hours. Person {person}."),
    }
}

pub const WITHDRAWAL_WAITS: Text = Text([
    "Penarikan menunggu 'sirekap serve', yang mengambilnya dalam satu detik; gambarnya hilang pada penerbitan berikutnya.",
    "The withdrawal waits for 'sirekap serve', which takes it within a second; the pictures are gone with the next publication.",
]);

pub const WITHDRAWN: Text = Text([
    "(ditarik)",
    "(withdrawn)",
]);

pub fn picture_of_page(lang: Lang, page: impl Display, index: impl Display, event: impl Display, what: impl Display) -> String {
    match lang {
        Lang::Id => format!("halaman {page} · entri #{index} untuk konfirmasi #{event}: {what}"),
        Lang::En => format!("page {page} · entry #{index} for confirmation #{event}: {what}"),
    }
}

pub const PICTURES: Text = Text([
    "gambar",
    "pictures",
]);

pub const NOT_GIVEN: Text = Text([
    "tidak diberikan",
    "not given",
]);

pub fn people_of_districts(lang: Lang, people: impl Display, districts: impl Display) -> String {
    match lang {
        Lang::Id => format!("{people} di {districts} dapil"),
        Lang::En => format!("{people} in {districts} districts"),
    }
}

pub fn districts_of(lang: Lang, contest: impl Display, districts: impl Display, seats: impl Display, reached: impl Display, stations: impl Display, population: impl Display) -> String {
    match lang {
        Lang::Id => format!("{contest}: {districts} dapil · kursi {seats} · {reached} dari {stations} TPS · penduduk {population}"),
        Lang::En => format!("{contest}: {districts} districts · seats {seats} · {reached} of {stations} stations · population {population}"),
    }
}

pub fn service_makes_cut(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("Layanan yang sedang berjalan membuat salinan {name} pada penerbitan berikutnya. Bila tidak bisa, alasannya ada di folder inbox."),
        Lang::En => format!("The running service makes the cut {name} with its next publication. Where it can not, the reason lies in the folder inbox."),
    }
}

pub fn mirror_copied(lang: Lang, folder: impl Display, size: impl Display, source: impl Display, files: impl Display, bytes: impl Display) -> String {
    match lang {
        Lang::Id => format!("{folder}: {size} entri dari {source}; {files} berkas dibawa ({bytes} bita)"),
        Lang::En => format!("{folder}: {size} entries from {source}; {files} files brought ({bytes} bytes)"),
    }
}

pub fn mirror_same(lang: Lang, folder: impl Display, size: impl Display, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("{folder}: {size} entri, sama dengan {source}"),
        Lang::En => format!("{folder}: {size} entries, the same as {source}"),
    }
}

pub fn mirror_pictures_missing(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} gambar atau tata letak tidak ada di sumber mana pun; dicoba lagi di putaran berikutnya"),
        Lang::En => format!("{count} pictures or layouts are at no source; the next round tries again"),
    }
}

pub const MIRROR_FIRST_USE: Text = Text([
    "Kunci dipercaya dari sumber pertama (tanpa --policy): ini hanya membuktikan bahwa setelah itu tidak ada yang berubah.",
    "Keys are believed from the first source (no --policy): this only shows that nothing changed after that.",
]);

pub fn mirror_verify_too(lang: Lang, folder: impl Display) -> String {
    match lang {
        Lang::Id => format!("Hash, tanda tangan, dan kesinambungan catatan sudah diperiksa; apakah angkanya benar menurut catatan: sirekap verify {folder}"),
        Lang::En => format!("Hashes, signatures and the continuity of the log were checked; whether the numbers follow from the log: sirekap verify {folder}"),
    }
}

pub fn mirror_dead(lang: Lang, source: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("{source} tidak dapat dipakai: {why}"),
        Lang::En => format!("{source} can't be used: {why}"),
    }
}

pub fn mirror_behind(lang: Lang, source: impl Display, theirs: impl Display, ours: impl Display) -> String {
    match lang {
        Lang::Id => format!("{source} masih menampilkan {theirs} entri, salinan ini {ours}; tidak ada yang dikembalikan"),
        Lang::En => format!("{source} still shows {theirs} entries, this copy {ours}; nothing is taken back"),
    }
}

pub fn mirror_refused(lang: Lang, source: impl Display, why: impl Display, kept: impl Display) -> String {
    match lang {
        Lang::Id => format!("{source} DITOLAK: {why}. Disimpan di {kept}"),
        Lang::En => format!("{source} REFUSED: {why}. Kept in {kept}"),
    }
}

pub fn mirror_split(lang: Lang, source: impl Display, one: impl Display, other: impl Display, kept: impl Display) -> String {
    match lang {
        Lang::Id => format!("{source} DITOLAK: kunci catatan menandatangani dua riwayat yang bertentangan ({one} dan {other} entri). Buktinya di {kept}; siapa pun dapat memeriksanya dengan 'sirekap verify --evidence-check'"),
        Lang::En => format!("{source} REFUSED: the log's key signed two histories that contradict each other ({one} and {other} entries). The evidence is in {kept}; anybody can check it with 'sirekap verify --evidence-check'"),
    }
}

pub fn witness_listens(lang: Lang, addr: impl Display, key: impl Display) -> String {
    match lang {
        Lang::Id => format!("Saksi mendengarkan di http://{addr}/add-checkpoint · kunci {key}"),
        Lang::En => format!("The witness listens at http://{addr}/add-checkpoint · key {key}"),
    }
}

pub fn evidence_holds(lang: Lang, log: impl Display, one: impl Display, other: impl Display) -> String {
    match lang {
        Lang::Id => format!("BUKTI SAH: kunci {log} menandatangani dua riwayat yang tidak mungkin sama-sama benar ({one} dan {other} entri)."),
        Lang::En => format!("THE EVIDENCE HOLDS: the key {log} signed two histories that can't both be true ({one} and {other} entries)."),
    }
}

pub const EVIDENCE_KEY_UNPINNED: Text = Text([
    "Pastikan kunci itu kunci catatan pemilu Anda: bandingkan dengan kebijakan yang Anda simpan, atau periksa lagi dengan --policy.",
    "Make sure that this is the key of your election's log: compare it with a policy that you kept, or check again with --policy.",
]);

pub fn witnesses_wait(lang: Lang, count: impl Display, folder: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} saksi menunggu di {folder}; 'sirekap serve' mengambilnya dalam sedetik."),
        Lang::En => format!("{count} witnesses wait in {folder}; 'sirekap serve' takes them within a second."),
    }
}

pub const EVIDENCE_NONE: Text = Text([
    "tidak ada dua keadaan yang bertentangan dan sama-sama ditandatangani: tidak ada bukti yang ditulis",
    "no two signed states contradict each other: no evidence was written",
]);

pub fn evidence_written(lang: Lang, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dua keadaan bertentangan dan sama-sama ditandatangani; buktinya ditulis ke {file}"),
        Lang::En => format!("Two signed states contradict each other; the evidence is in {file}"),
    }
}

pub fn backup_made(lang: Lang, number: impl Display, place: impl Display, entries: impl Display, files: impl Display, pictures: impl Display, sent: impl Display, bytes: impl Display) -> String {
    match lang {
        Lang::Id => format!("Cadangan nomor {number} selesai di {place}: {entries} entri, {files} berkas, {pictures} gambar; {sent} bagian baru ({bytes} bita)."),
        Lang::En => format!("Backup number {number} is made in {place}: {entries} entries, {files} files, {pictures} pictures; {sent} new parts ({bytes} bytes)."),
    }
}

pub fn backup_reaches(lang: Lang, size: impl Display, root: impl Display, staged: impl Display, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Jangkauannya: {size} entri di bawah titik periksa {root}, {staged} entri belum di bawah titik periksa, pukul {time}."),
        Lang::En => format!("It reaches: {size} entries under checkpoint {root}, {staged} entries under none yet, at {time}."),
    }
}

pub fn backup_no_checkpoint(lang: Lang, staged: impl Display, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Jangkauannya: {staged} entri, belum ada titik periksa, pukul {time}."),
        Lang::En => format!("It reaches: {staged} entries, under no checkpoint yet, at {time}."),
    }
}

pub fn backup_left_out(lang: Lang, path: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("tidak ikut: {path} ({why})"),
        Lang::En => format!("not in it: {path} ({why})"),
    }
}

pub const LEFT_NOT_A_FILE: Text = Text([
    "bukan berkas biasa",
    "no plain file",
]);

pub const LEFT_NOT_KNOWN: Text = Text([
    "bukan berkas yang dikenal program ini",
    "no file that this program knows",
]);

pub const LEFT_OTHER_BYTES: Text = Text([
    "isinya bukan yang disebut namanya",
    "it is not what its name says",
]);

pub fn restored(lang: Lang, folder: impl Display, number: impl Display, time: impl Display, entries: impl Display, files: impl Display, pictures: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dipulihkan ke {folder} dari cadangan nomor {number} ({time}): {entries} entri, {files} berkas, {pictures} gambar."),
        Lang::En => format!("Restored to {folder} from backup number {number} ({time}): {entries} entries, {files} files, {pictures} pictures."),
    }
}

pub fn restore_proved(lang: Lang, size: impl Display, root: impl Display, signatures: impl Display) -> String {
    match lang {
        Lang::Id => format!("Terbukti: setiap entri sampai titik periksa {size} ({root}), {signatures} tanda tangan, pohon yang diterbitkan ulang dari folder ini lolos pemeriksaan."),
        Lang::En => format!("Proved: each entry up to checkpoint {size} ({root}), {signatures} signatures; the tree published again from this folder passes verification."),
    }
}

pub fn restore_public(lang: Lang, published: impl Display, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Cocok dengan yang diterbitkan: {published} entri di {place}."),
        Lang::En => format!("It continues what was published: {published} entries at {place}."),
    }
}

pub const RESTORE_NO_PUBLIC: Text = Text([
    "Belum dibandingkan dengan yang diterbitkan (--public): cadangan yang terlalu lama tidak dapat dikenali.",
    "Not compared with what was published (--public): a backup that is too old can't be recognised.",
]);

pub const RESTORE_NO_LOG: Text = Text([
    "Catatannya belum punya titik periksa; tidak ada yang dapat dibuktikan selain utuhnya berkas.",
    "The log has no checkpoint yet; nothing can be proved but that the files are whole.",
]);

pub fn restore_keys(lang: Lang, folder: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci tidak pernah ada di cadangan: letakkan di {folder} lewat upacara (sirekap keys join)."),
        Lang::En => format!("Keys are never in a backup: put them into {folder} by their ceremony (sirekap keys join)."),
    }
}

pub fn shares_made(lang: Lang, shares: impl Display, key: impl Display, folder: impl Display, threshold: impl Display, set: impl Display) -> String {
    match lang {
        Lang::Id => format!("{shares} bagian dari kunci {key} dibuat di {folder}, satu berkas per pemegang; {threshold} bagian cukup untuk menyusunnya kembali. Kode kumpulan: {set}."),
        Lang::En => format!("{shares} shares of key {key} were made in {folder}, a file for each holder; {threshold} of them are enough to join it. Set code: {set}."),
    }
}

pub const SHARES_NEXT: Text = Text([
    "Cetak, serahkan, tulis nama dengan tangan, lalu hapus berkas PDF-nya. Coba dulu 'sirekap keys join' sebelum kunci asal dimusnahkan.",
    "Print, hand over, write the names by hand, then delete the PDF files. Try 'sirekap keys join' before the original key is destroyed.",
]);

pub fn share_typed(lang: Lang, number: impl Display, shares: impl Display) -> String {
    match lang {
        Lang::Id => format!("Bagian {number} dari {shares}:"),
        Lang::En => format!("Share {number} of {shares}:"),
    }
}

pub fn share_ask(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ketik atau tempel bagian ke-{number} (baris kosong: selesai):"),
        Lang::En => format!("Type or paste share number {number} (an empty line: done):"),
    }
}

pub fn key_joined(lang: Lang, key: impl Display, count: impl Display, file: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci {key} tersusun dari {count} bagian dan cocok dengan yang dibagi; ditulis ke {file} (hanya pemiliknya dapat membaca)."),
        Lang::En => format!("Key {key} was joined from {count} shares and is the one that was split; written to {file} (its owner alone may read it)."),
    }
}

pub fn key_checked(lang: Lang, key: impl Display, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci {key} tersusun dari {count} bagian dan cocok dengan yang dibagi; tidak ditulis (--to FILE menulisnya)."),
        Lang::En => format!("Key {key} was joined from {count} shares and is the one that was split; not written (--to FILE writes it)."),
    }
}

pub fn backup_same_disk(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("Perhatian: {place} berada di penyimpan yang sama dengan pemilu ini; bila penyimpan itu rusak, keduanya hilang. Apakah stiknya sudah terpasang?"),
        Lang::En => format!("Attention: {place} is on the same medium as this election; if that fails, both are gone. Is the stick mounted?"),
    }
}

pub fn inventory_is_first(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} belum ada: yang diperiksa adalah inventaris pertama, seperti yang akan ditulis 'sirekap inventory init'"),
        Lang::En => format!("{path} is not there: what is checked is the first inventory, as 'sirekap inventory init' would write it"),
    }
}

pub fn inventory_fine(lang: Lang, places: impl Display, owners: impl Display, rules: impl Display) -> String {
    match lang {
        Lang::Id => format!("{places} tempat, {owners} pemilik, {rules} aturan: semuanya diizinkan"),
        Lang::En => format!("{places} places, {owners} owners, {rules} rules: all is allowed"),
    }
}

pub fn inventory_refused(lang: Lang, places: impl Display, owners: impl Display, rules: impl Display, refused: impl Display) -> String {
    match lang {
        Lang::Id => format!("{places} tempat, {owners} pemilik, {rules} aturan: {refused} ditolak"),
        Lang::En => format!("{places} places, {owners} owners, {rules} rules: {refused} refused"),
    }
}

pub const INVENTORY_NOTED: Text = Text([
    "dicatat",
    "noted",
]);

pub fn inventory_written(lang: Lang, path: impl Display) -> String {
    match lang {
        Lang::Id => format!("{path} ditulis. Isi yang bertanda ??? dan ZZ, lalu 'sirekap inventory check'"),
        Lang::En => format!("{path} is written. Fill in what is marked ??? and ZZ, then 'sirekap inventory check'"),
    }
}
