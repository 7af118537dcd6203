//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "80c0434856f3b1c2";

pub const V1_1: Text = Text([
    "root.json ada dan berbentuk benar",
    "root.json is there and has its shape",
]);

pub const V1_2: Text = Text([
    "aturan kepercayaan terbaca dan memuat tepat satu kunci akar",
    "the trust policy is readable and pins exactly one root key",
]);

pub const V1_3: Text = Text([
    "checkpoint ditandatangani log",
    "the checkpoint is signed by the log",
]);

pub const V1_4: Text = Text([
    "setiap entri catatan ada",
    "every entry of the log is there",
]);

pub const V1_5: Text = Text([
    "entri-entri membentuk akar yang ditandatangani",
    "the entries hash to the signed root",
]);

pub const V1_6: Text = Text([
    "setiap ubin catatan sama bita demi bita",
    "every tile of the log is the same byte for byte",
]);

pub const V1_7: Text = Text([
    "log/checkpoint sah dan melanjutkan catatan yang sama",
    "log/checkpoint is signed and continues the same log",
]);

pub const V1_8: Text = Text([
    "yang pernah dilihat masih ada",
    "what was seen before is still there",
]);

pub const V1_9: Text = Text([
    "root.json tidak tertinggal dari catatan",
    "root.json does not fall behind the log",
]);

pub const V2_1: Text = Text([
    "setiap entri adalah peristiwa kanonis dari catatan ini",
    "every entry is a canonical event of this log",
]);

pub const V2_2: Text = Text([
    "setiap jenis peristiwa dikenal",
    "every kind of event is known",
]);

pub const V2_3: Text = Text([
    "setiap tanda tangan sah",
    "every signature verifies",
]);

pub const V2_4: Text = Text([
    "setiap peristiwa diizinkan di tempatnya",
    "every event was allowed at its place",
]);

pub const V2_5: Text = Text([
    "kunci akar sama dengan yang dipatok",
    "the root key is the pinned one",
]);

pub const V2_6: Text = Text([
    "tidak ada peristiwa yang muncul dua kali",
    "no event stands twice",
]);

pub const V2_7: Text = Text([
    "checkpoint menyebut setiap peristiwa nasional",
    "the checkpoint names every national event",
]);

pub const V2_8: Text = Text([
    "kunci catatan adalah yang berlaku di tempatnya",
    "the log's key is the one in force at its place",
]);

pub const V2_9: Text = Text([
    "berita pembukaan sesuai dengan catatan, dan tidak ada formulir sebelumnya",
    "the record of the opening says what the log says, and no form came before it",
]);

pub const V3_1: Text = Text([
    "daftar wilayah, TPS dan peserta sesuai dengan yang disebut catatan",
    "the registry is the one that the log names",
]);

pub const V3_2: Text = Text([
    "aturan kontrol dikenal",
    "the rule book is known",
]);

pub const V3_3: Text = Text([
    "setiap objek sesuai dengan namanya",
    "every object is what its name says",
]);

pub const V3_4: Text = Text([
    "setiap wilayah dan daerah pemilihan ada, tidak lebih",
    "every region and district is there, and nothing else",
]);

pub const V3_5: Text = Text([
    "setiap berkas ada, tidak lebih",
    "every file is there, and nothing else",
]);

pub const V3_6: Text = Text([
    "tahap dan bilangan setiap TPS sesuai catatan",
    "stage and values of every station follow from the log",
]);

pub const V3_7: Text = Text([
    "riwayat setiap TPS lengkap",
    "the history of every station is complete",
]);

pub const V3_8: Text = Text([
    "pelanggaran kontrol setiap TPS ditampilkan",
    "broken controls of every station are shown",
]);

pub const V3_9: Text = Text([
    "daftar wilayah, calon, formulir dan aturan sesuai",
    "lists of regions, candidates, form fields and rules are right",
]);

pub const V3_10: Text = Text([
    "mandat kunci dan kejanggalan ditampilkan",
    "mandates and oddities are shown",
]);

pub const V3_11: Text = Text([
    "bilangan TPS tidak terbit sebelum waktunya",
    "no station's numbers were published before the hour",
]);

pub const V3_12: Text = Text([
    "jalur publik melayani berkas pohon ini, bita demi bita",
    "public paths serve this tree's files, byte for byte",
]);

pub const V3_13: Text = Text([
    "halaman web menampilkan isi pohon ini, bita demi bita",
    "pages show what this tree holds, byte for byte",
]);

pub const V3_14: Text = Text([
    "manifes pemilu sama dengan yang disebut catatan",
    "the election's manifest is the one that the log names",
]);

pub const V3_15: Text = Text([
    "setiap peristiwa formulir dan yang diubahnya ditampilkan",
    "what each event of a form changed is shown",
]);

pub const V3_16: Text = Text([
    "yang diungkapkan penyelenggara tentang sistem ini sama dengan yang disebut catatan",
    "what the operator discloses of the system is what the log names",
]);

pub const V4_1: Text = Text([
    "berkas TPS bentuk 2024 sesuai",
    "station files of the shape of 2024 are right",
]);

pub const V4_2: Text = Text([
    "berkas wilayah dan dapil bentuk 2024 sesuai",
    "region and district files of the shape of 2024 are right",
]);

pub const V4_3: Text = Text([
    "jumlah setiap wilayah sesuai catatan",
    "totals of every region follow from the log",
]);

pub const V4_4: Text = Text([
    "jumlah setiap daerah pemilihan sesuai catatan",
    "totals of every district follow from the log",
]);

pub const V4_5: Text = Text([
    "setiap jumlah adalah jumlah bagian-bagiannya (K16)",
    "every total is the sum of its parts (K16)",
]);

pub const V4_6: Text = Text([
    "akar dan jumlah pada setiap peristiwa potongan benar",
    "root and totals in every cut event are right",
]);

pub const V4_7: Text = Text([
    "keadaan setiap potongan masih dapat dibaca dan benar",
    "the state of every cut can still be read and is right",
]);

pub const V4_8: Text = Text([
    "setiap baris CSV sama dengan formulirnya",
    "every CSV row equals its form",
]);

pub const V4_9: Text = Text([
    "paket data menyebut berkas yang sebenarnya",
    "data packages describe the files as they are",
]);

pub const V4_10: Text = Text([
    "kursi dan pemenang mengikuti jumlah suara dan aturan pemilu",
    "seats and winners follow from the votes and the election's rules",
]);

pub const V5_1: Text = Text([
    "cukup saksi ikut menandatangani",
    "enough witnesses have cosigned",
]);

pub const V5_2: Text = Text([
    "saksi di kebijakan pohon adalah yang disebut catatan",
    "the witnesses of the tree's policy are those that the log names",
]);

pub const V6_1: Text = Text([
    "tanda terima ditandatangani penerimaan pemilu ini",
    "receipts are signed by this election's intake",
]);

pub const V6_2: Text = Text([
    "yang dijanjikan tanda terima ada di catatan",
    "what receipts promise is in the log",
]);

pub const V7_1: Text = Text([
    "yang dikatakan meja, pengaju keberatan, dan pejabat tentang formulir diterbitkan sebagaimana di catatan",
    "what desks, objectors and authorities said of forms is published as it is in the log",
]);

pub const V8_1: Text = Text([
    "setiap formulir yang dikirim ponsel punya gambar publik, atau disebutkan mengapa tidak",
    "every form sent by a phone has its public pictures, or says why not",
]);

pub const V8_2: Text = Text([
    "gambar publik adalah dari halaman konfirmasinya, dan tidak memperlihatkan lebih dari yang diizinkan manifes",
    "public pictures are of the confirmation's pages, and no more is shown than the manifest lets be shown",
]);

pub const V8_3: Text = Text([
    "tata letak adalah milik formulirnya",
    "layouts are those of the forms",
]);

pub const V8_4: Text = Text([
    "setiap gambar publik ada, dan tidak bercerita tentang hal lain selain halamannya",
    "every public picture is there, and tells of nothing but the page",
]);

pub const V8_5: Text = Text([
    "di luar bagian halaman yang ditampilkan, gambar publik putih",
    "outside the shown parts of the page public pictures are white",
]);

pub const V8_6: Text = Text([
    "gambar publik yang ditarik sudah tidak ada",
    "public pictures that were withdrawn are gone",
]);

pub const NO_RENDERER: Text = Text([
    "tidak ada yang membuat gambar publik dalam pemilu ini",
    "nobody makes public pictures in this election",
]);

pub const NO_PICTURES: Text = Text([
    "catatan tidak menyebut gambar publik",
    "the log names no public pictures",
]);

pub const NOTHING_WITHDRAWN: Text = Text([
    "tidak ada gambar publik yang ditarik",
    "no public picture was withdrawn",
]);

pub fn pictures_sampled(lang: Lang, some: impl Display, all: impl Display) -> String {
    match lang {
        Lang::Id => format!("{some} dari {all} peristiwa diperiksa; --full memeriksa semuanya"),
        Lang::En => format!("{some} of {all} events were looked at; --full looks at all"),
    }
}

pub const PICTURES_UNSEEN: Text = Text([
    "yang lain dari gambar itu tidak dapat diperiksa, karena yang disebut di atas salah",
    "what is wrong above left something of these pictures that could not be looked at",
]);

pub fn pictures_wait(lang: Lang, forms: impl Display) -> String {
    match lang {
        Lang::Id => format!("{forms} formulir masih baru dan menunggu gambarnya"),
        Lang::En => format!("{forms} forms are new and wait for their pictures"),
    }
}

pub fn tree_carries_no_state_no(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("pohon ini tidak memuat keadaan dan berkas salinan {name}"),
        Lang::En => format!("the tree carries no state and no files of the cut {name}"),
    }
}

pub fn totals_cut_could_not_folded(lang: Lang, cut: impl Display) -> String {
    match lang {
        Lang::Id => format!("jumlah pada salinan {cut} tidak dapat dihitung ulang"),
        Lang::En => format!("the totals of the cut {cut} could not be folded"),
    }
}

pub const LOG_JUDGED_RULE_BOOK_VERIFIER: Text = Text([
    "catatan ini memakai buku aturan yang tidak dikenal program ini; yang bergantung padanya tidak diperiksa",
    "the log is judged by a rule book that this verifier does not know; what depends on it is not checked",
]);

pub const ENTRIES_UNKNOWN_KINDS_TOUCH_WHOLE: Text = Text([
    "entri berjenis tidak dikenal menyentuh seluruh Indonesia",
    "entries of unknown kinds touch the whole nation",
]);

pub fn entries_unknown_kinds_touch_these(lang: Lang, list: impl Display) -> String {
    match lang {
        Lang::Id => format!("entri berjenis tidak dikenal menyentuh {list}; tempat itu dan wilayah di atasnya tidak diperiksa"),
        Lang::En => format!("entries of unknown kinds touch {list}; these places and the regions above them are not checked"),
    }
}

pub const LOG_CHECKPOINT_CANT_USED: Text = Text([
    "log/checkpoint tidak dapat dipakai",
    "log/checkpoint can't be used",
]);

pub const POLICY_DOES_NOT_LIST_LOGS: Text = Text([
    "kunci catatan ini tidak ada di kebijakan; dua otoritas menyebutnya di catatan itu sendiri",
    "the policy does not list the log's key; two authorities named it in the log itself",
]);

pub const POLICY_PINS_NO_ROOT_KEY: Text = Text([
    "kebijakan itu tidak memuat kunci akar",
    "the policy pins no root key",
]);

pub fn entries_arrived_earlier_than_one(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} entri datang lebih dahulu daripada entri sebelumnya, menurut catatan itu sendiri"),
        Lang::En => format!("{count} entries arrived earlier than the one before them, as the log says"),
    }
}

pub const LOG_NAMES_NO_MANIFEST_TREE: Text = Text([
    "catatan ini tidak menyebut manifes, atau pohon ini dari bentuk sebelum ada manifes",
    "the log names no manifest, or the tree is of a format before there were any",
]);

pub const LOG_RECORDS_NO_OPENING: Text = Text([
    "catatan ini tidak memuat berita pembukaan",
    "the log has no record of its opening",
]);

pub const COSIGNED_NO_WITNESS: Text = Text([
    "belum ada saksi yang ikut menandatangani",
    "cosigned by: no witness",
]);

pub fn cosigned(lang: Lang, names: impl Display) -> String {
    match lang {
        Lang::Id => format!("ikut ditandatangani: {names}"),
        Lang::En => format!("cosigned by: {names}"),
    }
}

pub const TREE_PUBLISHES_ANOTHER_POLICY_THAN: Text = Text([
    "kebijakan di pohon itu lain daripada yang Anda berikan; yang dipakai yang Anda berikan",
    "the tree publishes another policy than the one pinned; the pinned one was used",
]);

pub fn receipts_newer_than_tree_try(lang: Lang, beyond: impl Display) -> String {
    match lang {
        Lang::Id => format!("{beyond} tanda terima lebih baru daripada pohon ini: coba lagi nanti"),
        Lang::En => format!("{beyond} receipts are newer than this tree: try again later"),
    }
}

pub fn differences_where_verifier_cant_judge(lang: Lang, doubted: impl Display) -> String {
    match lang {
        Lang::Id => format!("{doubted} perbedaan di tempat yang tidak dapat dinilai program ini; baca sendiri"),
        Lang::En => format!("{doubted} differences where this verifier can't judge; look at them yourself"),
    }
}

pub const EARLIER_CHECK_FAILED_SO_ONE: Text = Text([
    "pemeriksaan sebelumnya gagal, jadi yang ini tidak dapat dijalankan",
    "an earlier check failed, so this one could not be run",
]);

pub const NO_EARLIER_CHECKPOINT_GIVEN: Text = Text([
    "tidak ada titik periksa lama yang diberikan",
    "no earlier checkpoint was given",
]);

pub const NO_TIME_GIVEN: Text = Text([
    "jam tidak diberikan",
    "no time was given",
]);

pub const NO_RECEIPT_GIVEN: Text = Text([
    "tidak ada tanda terima yang diberikan",
    "no receipt was given",
]);

pub const TREES_OWN_POLICY_REPORT_PROVES: Text = Text([
    "kebijakan milik pohon itu sendiri: terbukti pohon itu selaras dengan dirinya, bukan siapa yang menandatanganinya",
    "the tree's own policy: the report proves that the tree agrees with itself, not who signed it",
]);

pub const LOG_NO_CUT: Text = Text([
    "catatan ini belum punya salinan",
    "the log has no cut",
]);

pub const PUBLIC_PATHS_NOT_ASKED: Text = Text([
    "jalur publik tidak diminta",
    "public paths were not asked for",
]);

pub const FOLDER_SERVES_NO_PUBLIC_PATHS: Text = Text([
    "folder tidak melayani jalur publik",
    "a folder serves no public paths",
]);

pub const ADDRESS_SERVES_TREES_FILES_ALONE: Text = Text([
    "alamat ini hanya melayani berkas pohon",
    "this address serves the tree's files alone",
]);

pub fn pages_name_another_address(lang: Lang, named: impl Display) -> String {
    match lang {
        Lang::Id => format!("halaman-halamannya menyebut alamat lain: {named}"),
        Lang::En => format!("the pages name another address: {named}"),
    }
}

pub fn kind_and_first(lang: Lang, kind: impl Display, count: impl Display, first: impl Display) -> String {
    match lang {
        Lang::Id => format!("{kind} ({count}, pertama entri {first})"),
        Lang::En => format!("{kind} ({count}, first at entry {first})"),
    }
}

pub fn entries_of_unknown_kinds(lang: Lang, count: impl Display, kinds: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} entri berjenis yang tidak dikenal program ini: {kinds}"),
        Lang::En => format!("{count} entries are of kinds that this verifier does not know: {kinds}"),
    }
}

pub fn entry_is_void(lang: Lang, index: impl Display, why: impl Display) -> String {
    match lang {
        Lang::Id => format!("entri {index} batal: {why}"),
        Lang::En => format!("entry {index} is void: {why}"),
    }
}

pub fn paths_of_another_state(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} jalur sudah dari keadaan lain daripada yang diperiksa; ulangi"),
        Lang::En => format!("{count} paths are of another state already than the one verified; run again"),
    }
}

pub fn paths_right_at_last(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} jalur baru benar ketika diminta lagi"),
        Lang::En => format!("{count} paths were right only when asked for again"),
    }
}

pub fn pages_of_another_program(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} halaman dibuat oleh program lain, jadi tidak dapat dibandingkan"),
        Lang::En => format!("{count} pages were made by another program and can't be compared"),
    }
}

pub const LOG_OPENED_BEFORE_CHECKPOINTS_NAMED: Text = Text([
    "catatan ini dibuka sebelum checkpoint menyebut peristiwa nasional",
    "the log was opened before checkpoints named national events",
]);

pub const LOGS_KEY_NEVER_REPLACED: Text = Text([
    "kunci catatan ini belum pernah diganti",
    "the log's key was never replaced",
]);

pub const NO_RULES: Text = Text([
    "daftar pemilu ini tidak memuat aturan kursi dan pemenang",
    "the registry has no rules of seats and winners",
]);

pub const NO_CHANGES: Text = Text([
    "pohon ini dibuat sebelum perubahan diterbitkan",
    "the tree is of before changes were published",
]);

pub const NO_DISCLOSURES: Text = Text([
    "pohon ini dibuat sebelum keterbukaan diterbitkan",
    "the tree is of before disclosures were published",
]);

pub const POLICY_ASKS_FOR_NO_WITNESS: Text = Text([
    "kebijakan yang dipakai tidak meminta saksi",
    "the policy that is used asks for no witness",
]);

pub const LOG_NAMES_NO_WITNESSES: Text = Text([
    "catatan tidak menyebut saksi",
    "the log names no witnesses",
]);

pub fn quorum_is_not_reached(lang: Lang, quorum: impl Display) -> String {
    match lang {
        Lang::Id => format!("kuorum {quorum} belum tercapai: terlalu sedikit saksi yang ikut menandatangani keadaan ini"),
        Lang::En => format!("the quorum {quorum} is not reached: too few witnesses have cosigned this state"),
    }
}
