//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "7523a1dad31c07a7";

pub fn E1001(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peristiwa terlalu besar: {bytes} bita, paling banyak 16384. Kirim berkas besar secara terpisah dan sebut hash-nya."), String::new()),
        Lang::En => (format!("The event is too large: {bytes} bytes, at most 16384. Send big things apart and name their hash."), String::new()),
    };
    Said { code: "E1001".into(), text, hint }
}

pub fn E1002(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Susunan baris peristiwa salah: {why}. Harus ada kepala, asal, isi dan tanda tangan."), String::new()),
        Lang::En => (format!("The lines of the event are wrong: {why}. Header, origin, payload and signatures are expected."), String::new()),
    };
    Said { code: "E1002".into(), text, hint }
}

pub fn E1003(lang: Lang, header: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kepala peristiwa {header} tidak dikenal. Perbarui aplikasi."), String::new()),
        Lang::En => (format!("The event header {header} is not known. Update the program that made it."), String::new()),
    };
    Said { code: "E1003".into(), text, hint }
}

pub fn E1004(lang: Lang, origin: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peristiwa ini untuk catatan lain: {origin}. Kirim ke catatan yang disebutnya."), String::new()),
        Lang::En => (format!("The event is meant for another log: {origin}. Send it to the log it names."), String::new()),
    };
    Said { code: "E1004".into(), text, hint }
}

pub fn E1005(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isi bukan JSON kanonis: {why}. Tulis ulang dengan kunci terurut, tanpa spasi."), String::new()),
        Lang::En => (format!("The payload is not canonical JSON: {why}. Write it again with sorted keys and no spaces."), String::new()),
    };
    Said { code: "E1005".into(), text, hint }
}

pub fn E1006(lang: Lang, kind: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Jenis peristiwa {kind} tidak dikenal di sini. Perbarui aplikasi atau layanan."), String::new()),
        Lang::En => (format!("The kind {kind} is not known here. Update the program or the service."), String::new()),
    };
    Said { code: "E1006".into(), text, hint }
}

pub fn E1007(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Isian salah: {why}. Perbaiki isian itu."), String::new()),
        Lang::En => (format!("A field is wrong: {why}. Correct that field."), String::new()),
    };
    Said { code: "E1007".into(), text, hint }
}

pub fn E1008(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Baris tanda tangan salah: {why}. Tanda tangani ulang dengan ed25519 atau p256."), String::new()),
        Lang::En => (format!("A signature line is wrong: {why}. Sign again with ed25519 or p256."), String::new()),
    };
    Said { code: "E1008".into(), text, hint }
}

pub fn E1009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tanda tangan yang diwajibkan tidak ada, atau ada tanda tangan pihak lain. Tanda tangani dengan kunci yang disebut isi.".into(), String::new()),
        Lang::En => ("A signature the kind needs is missing, or one of somebody else is there. Sign with the keys the payload names.".into(), String::new()),
    };
    Said { code: "E1009".into(), text, hint }
}

pub fn E1010(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci {key} belum terdaftar. Daftarkan perangkat terlebih dahulu."), String::new()),
        Lang::En => (format!("Key {key} is not enrolled. Enrol the device first."), String::new()),
    };
    Said { code: "E1010".into(), text, hint }
}

pub fn E1011(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Masa berlaku kunci {key} sudah habis. Minta pendaftaran perangkat baru."), String::new()),
        Lang::En => (format!("The mandate of key {key} has ended. Ask for a new enrolment."), String::new()),
    };
    Said { code: "E1011".into(), text, hint }
}

pub fn E1012(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tanda tangan kunci {key} tidak sah. Tanda tangani ulang bita yang sama persis."), String::new()),
        Lang::En => (format!("The signature of key {key} does not verify. Sign the exact same bytes again."), String::new()),
    };
    Said { code: "E1012".into(), text, hint }
}

pub fn E1013(lang: Lang, role: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peran kunci ini tidak boleh menandatangani {role}. Gunakan kunci dengan peran yang tepat."), String::new()),
        Lang::En => (format!("The key's role may not sign {role}. Use a key with the right role."), String::new()),
    };
    Said { code: "E1013".into(), text, hint }
}

pub fn E1014(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS {station} di luar wilayah kunci ini. Gunakan kunci yang berwenang untuk TPS itu."), String::new()),
        Lang::En => (format!("Station {station} lies outside the key's area. Use a key that holds for that station."), String::new()),
    };
    Said { code: "E1014".into(), text, hint }
}

pub fn E1015(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS {station} tidak ada dalam daftar. Periksa kode TPS."), String::new()),
        Lang::En => (format!("Station {station} is not in the registry. Check its code."), String::new()),
    };
    Said { code: "E1015".into(), text, hint }
}

pub fn E1016(lang: Lang, contest: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pemilihan {contest} tidak ada di TPS ini. Periksa jenis pemilihan."), String::new()),
        Lang::En => (format!("Contest {contest} is not held at this station. Check the contest."), String::new()),
    };
    Said { code: "E1016".into(), text, hint }
}

pub fn E1017(lang: Lang, values: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Banyaknya bilangan tidak cocok dengan formulir: {values}. Isi semua bilangan, yang kosong dengan null."), String::new()),
        Lang::En => (format!("The number of values does not match the form (expected / found): {values}. Give every value, null where empty."), String::new()),
    };
    Said { code: "E1017".into(), text, hint }
}

pub fn E1018(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Peristiwa pertama harus setup, dan hanya yang pertama. Mulai catatan baru untuk pemilu lain.".into(), String::new()),
        Lang::En => ("The first event must be setup, and only the first. Start another log for another election.".into(), String::new()),
    };
    Said { code: "E1018".into(), text, hint }
}

pub fn E1019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Peristiwa ini perlu dua orang yang berbeda. Minta orang kedua menandatangani dengan kuncinya sendiri.".into(), String::new()),
        Lang::En => ("This event needs two different people. Have a second person sign with their own key.".into(), String::new()),
    };
    Said { code: "E1019".into(), text, hint }
}

pub fn E1020(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci {key} sudah terdaftar. Daftarkan kunci lain; kunci yang dicabut tidak dapat dipakai lagi."), String::new()),
        Lang::En => (format!("Key {key} is enrolled already. Enrol another key; one that was revoked can't come back."), String::new()),
    };
    Said { code: "E1020".into(), text, hint }
}

pub fn E1021(lang: Lang, event: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peristiwa {event} sudah ada dalam catatan. Tidak perlu dikirim lagi."), String::new()),
        Lang::En => (format!("Event {event} is in the log already. There is no need to send it again."), String::new()),
    };
    Said { code: "E1021".into(), text, hint }
}

pub fn E1022(lang: Lang, area: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Wilayah {area} tidak ada dalam daftar, atau di luar wilayah kunci ini. Periksa kode wilayah."), String::new()),
        Lang::En => (format!("Area {area} is not in the registry, or outside the key's own area. Check its code."), String::new()),
    };
    Said { code: "E1022".into(), text, hint }
}

pub fn E1023(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci atau kode {key} belum berlaku, atau masa berlakunya sudah habis. Minta kode baru."), String::new()),
        Lang::En => (format!("The mandate of key or code {key} does not hold at this time. Ask for a new code."), String::new()),
    };
    Said { code: "E1023".into(), text, hint }
}

pub fn E1024(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kode {key} sudah dipakai atau ditarik. Minta kode baru kepada PPS."), String::new()),
        Lang::En => (format!("Code {key} has been used or withdrawn. Ask the PPS for a new one."), String::new()),
    };
    Said { code: "E1024".into(), text, hint }
}

pub fn E1025(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Pemungutan atau penghitungan ulang di TPS ini belum dibuka. Kirim dengan round dan count 0.".into(), String::new()),
        Lang::En => ("No repeat poll or recount has been opened at this station. Send it with round and count 0.".into(), String::new()),
    };
    Said { code: "E1025".into(), text, hint }
}

pub fn E1026(lang: Lang, role: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peran {role} hanya untuk seluruh Indonesia dan diberikan dua otoritas nasional. Kosongkan area."), String::new()),
        Lang::En => (format!("Role {role} is for the whole nation only, and given by two national authorities. Leave area empty."), String::new()),
    };
    Said { code: "E1026".into(), text, hint }
}

pub fn E1027(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci ini sudah mengirim 64 peristiwa untuk satu formulir TPS {station}. Jangan mengirim lagi; minta perangkat lain kepada PPS."), String::new()),
        Lang::En => (format!("This key has sent 64 events for one form of station {station} already. Send no more; ask the PPS for another device."), String::new()),
    };
    Said { code: "E1027".into(), text, hint }
}

pub fn E1028(lang: Lang, office: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Otoritas {office} tidak berwenang di sini. Setiap kantor memberi dan mencabut perannya sendiri saja: mintalah otoritas kantor yang tepat."), String::new()),
        Lang::En => (format!("An authority of {office} has no say here. Each office grants and revokes its own roles alone: ask an authority of the right office."), String::new()),
    };
    Said { code: "E1028".into(), text, hint }
}

pub fn E1029(lang: Lang, event: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peristiwa {event} bukan konfirmasi petugas untuk formulir ini yang ada lebih dulu di catatan. Gambar hanya milik konfirmasi seperti itu."), String::new()),
        Lang::En => (format!("Event {event} is no officer's confirmation of this form that stands before it in the log. Pictures belong to such a confirmation alone."), String::new()),
    };
    Said { code: "E1029".into(), text, hint }
}

pub fn E1030(lang: Lang, event: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Keputusan meja ini dibuat atas keadaan yang sudah lewat: peristiwa {event} bukan (lagi) yang tercatat dari formulir ini. Lihat keadaan sekarang dan putuskan lagi."), String::new()),
        Lang::En => (format!("This was decided on a state that has passed: event {event} is not, or no longer, what is recorded of the form. Look at it as it is now and decide again."), String::new()),
    };
    Said { code: "E1030".into(), text, hint }
}

pub fn E1031(lang: Lang, event: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Peristiwa {event} bukan keberatan atas formulir ini yang ada lebih dulu di catatan. Pilih keberatannya dari daftar."), String::new()),
        Lang::En => (format!("Event {event} is no objection to this form that stands before it in the log. Choose the objection from the list."), String::new()),
    };
    Said { code: "E1031".into(), text, hint }
}

pub fn E1032(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Catatan ini dibuka dengan aturan rules/1, yang tidak mengenal meja. Perbaikan dan keputusan hanya ada di catatan dengan rules/2.".into(), String::new()),
        Lang::En => ("This log was opened with rules/1, which know no desk. Corrections and decisions exist in logs of rules/2 alone.".into(), String::new()),
    };
    Said { code: "E1032".into(), text, hint }
}

pub fn E1033(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci sandi {key} menandatangani di alamat lain daripada yang disebut pendaftarannya atau manifes. Buka alamat resmi meja dan tanda tangani di sana."), String::new()),
        Lang::En => (format!("Passkey {key} signed at another address than its enrolment or the manifest names. Open the desk's own address and sign there."), String::new()),
    };
    Said { code: "E1033".into(), text, hint }
}

pub fn E1034(lang: Lang, kind: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{kind} perlu dua otoritas KPU kabupaten/kota atau di atasnya. Minta kepada mereka."), String::new()),
        Lang::En => (format!("{kind} takes two authorities of a kabupaten or kota or above. Ask them."), String::new()),
    };
    Said { code: "E1034".into(), text, hint }
}
