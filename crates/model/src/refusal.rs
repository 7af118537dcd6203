//! Every refusal of an event: an enum value with a stable number, and its text in one table per language.

use crate::id::{EventId, KeyId, StationCode};
use crate::lang::{Lang, Text};

/// Why an event was not taken. Ordered as checked: the cheapest reason that applies is the one given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The entry has more than [`crate::event::ENTRY_BYTES_MAX`] bytes.
    TooLarge {
        /// Bytes found.
        bytes: usize,
    },
    /// Not UTF-8 lines: header, origin, payload, signatures, each ended by a line feed.
    BadLines(String),
    /// The first line is not `sirekap-event/1`.
    UnknownHeader(String),
    /// The origin line names another log.
    WrongOrigin(String),
    /// The payload is not canonical JSON.
    NotCanonical(String),
    /// The event's kind or its version is not known here.
    UnknownKind(String),
    /// A field of the payload is missing, unknown, of the wrong type or out of range.
    BadField(String),
    /// A signature line is malformed or of an algorithm that is not accepted.
    BadSignatureLine(String),
    /// The event lacks a signature that its kind needs, or has one of nobody it names.
    MissingSignature,
    /// No key of this id has been enrolled.
    UnknownKey(KeyId),
    /// The key's mandate ended before this place in the log.
    KeyRevoked(KeyId),
    /// The signature does not verify.
    BadSignature(KeyId),
    /// The key's role may not sign this kind of event.
    RoleMayNot(&'static str),
    /// The station lies outside the key's area.
    OutsideArea(StationCode),
    /// The registry has no such station.
    UnknownStation(StationCode),
    /// The contest does not take place at this station.
    NoSuchContest(String),
    /// The number of values is not that of the form.
    WrongWidth {
        /// Fields of the form.
        expected: usize,
        /// Values given.
        found: usize,
    },
    /// The first entry must be `setup`, and only the first.
    SetupPlace,
    /// The event needs two different people.
    OnePerson,
    /// The key is enrolled already.
    KeyEnrolled(KeyId),
    /// The same event is in the log already.
    Duplicate(EventId),
    /// The area is not in the registry, or does not lie in the area of the key that signs.
    UnknownArea(String),
    /// The key's mandate, or the offer of its code, does not hold at the time of arrival.
    NotNow(KeyId),
    /// The offer of this code was taken, withdrawn, or fell with an authority that made it.
    OfferGone(KeyId),
    /// Another round or count than the first is claimed, and nothing in the log has opened it.
    NotOpened,
    /// A role that is for the whole nation, given for a part of it or by an authority of a part.
    NationalRole(&'static str),
    /// The log has [`crate::event::EVENTS_PER_FORM_MAX`] events of this key for one form of this station.
    TooMany(StationCode),
    /// Who signs is an authority of an office (its code) that has no say in this.
    OtherOffice(String),
}

impl Refusal {
    /// The stable number: `E1001` and on.
    pub const fn number(&self) -> u16 {
        1001 + self.row() as u16
    }

    /// The stable code, `E1001` … as shown to people and programs.
    pub fn code(&self) -> String {
        format!("E{}", self.number())
    }

    const fn row(&self) -> usize {
        match self {
            Refusal::TooLarge { .. } => 0,
            Refusal::BadLines(_) => 1,
            Refusal::UnknownHeader(_) => 2,
            Refusal::WrongOrigin(_) => 3,
            Refusal::NotCanonical(_) => 4,
            Refusal::UnknownKind(_) => 5,
            Refusal::BadField(_) => 6,
            Refusal::BadSignatureLine(_) => 7,
            Refusal::MissingSignature => 8,
            Refusal::UnknownKey(_) => 9,
            Refusal::KeyRevoked(_) => 10,
            Refusal::BadSignature(_) => 11,
            Refusal::RoleMayNot(_) => 12,
            Refusal::OutsideArea(_) => 13,
            Refusal::UnknownStation(_) => 14,
            Refusal::NoSuchContest(_) => 15,
            Refusal::WrongWidth { .. } => 16,
            Refusal::SetupPlace => 17,
            Refusal::OnePerson => 18,
            Refusal::KeyEnrolled(_) => 19,
            Refusal::Duplicate(_) => 20,
            Refusal::UnknownArea(_) => 21,
            Refusal::NotNow(_) => 22,
            Refusal::OfferGone(_) => 23,
            Refusal::NotOpened => 24,
            Refusal::NationalRole(_) => 25,
            Refusal::TooMany(_) => 26,
            Refusal::OtherOffice(_) => 27,
        }
    }

    /// What to tell a person, in their language; `{}` of the table is filled with the detail, whose control
    /// characters are replaced: it may come from a stranger and go to a terminal.
    pub fn text(&self, lang: Lang) -> String {
        TEXTS[self.row()].get(lang).replacen("{}", &self.detail().replace(char::is_control, "\u{fffd}"), 1)
    }

    fn detail(&self) -> String {
        match self {
            Refusal::TooLarge { bytes } => bytes.to_string(),
            Refusal::BadLines(s)
            | Refusal::UnknownHeader(s)
            | Refusal::WrongOrigin(s)
            | Refusal::NotCanonical(s)
            | Refusal::UnknownKind(s)
            | Refusal::BadField(s)
            | Refusal::BadSignatureLine(s)
            | Refusal::UnknownArea(s)
            | Refusal::OtherOffice(s)
            | Refusal::NoSuchContest(s) => s.chars().take(160).collect(),
            Refusal::RoleMayNot(word) | Refusal::NationalRole(word) => (*word).to_string(),
            Refusal::UnknownKey(k)
            | Refusal::KeyRevoked(k)
            | Refusal::BadSignature(k)
            | Refusal::KeyEnrolled(k)
            | Refusal::NotNow(k)
            | Refusal::OfferGone(k) => k.to_hex(),
            Refusal::OutsideArea(s) | Refusal::UnknownStation(s) | Refusal::TooMany(s) => s.to_string(),
            Refusal::WrongWidth { expected, found } => format!("{expected} / {found}"),
            Refusal::Duplicate(id) => id.to_hex(),
            Refusal::MissingSignature | Refusal::SetupPlace | Refusal::OnePerson | Refusal::NotOpened => {
                String::new()
            }
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code(), self.text(Lang::En))
    }
}

impl std::error::Error for Refusal {}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

#[rustfmt::skip]
const TEXTS: [Text; 28] = [
    t("Peristiwa terlalu besar: {} bita, paling banyak 16384. Kirim berkas besar secara terpisah dan sebut hash-nya.",
      "The event is too large: {} bytes, at most 16384. Send big things apart and name their hash."),
    t("Susunan baris peristiwa salah: {}. Harus ada kepala, asal, isi dan tanda tangan.",
      "The lines of the event are wrong: {}. Header, origin, payload and signatures are expected."),
    t("Kepala peristiwa {} tidak dikenal. Perbarui aplikasi.",
      "The event header {} is not known. Update the program that made it."),
    t("Peristiwa ini untuk catatan lain: {}. Kirim ke catatan yang disebutnya.",
      "The event is meant for another log: {}. Send it to the log it names."),
    t("Isi bukan JSON kanonis: {}. Tulis ulang dengan kunci terurut, tanpa spasi.",
      "The payload is not canonical JSON: {}. Write it again with sorted keys and no spaces."),
    t("Jenis peristiwa {} tidak dikenal di sini. Perbarui aplikasi atau layanan.",
      "The kind {} is not known here. Update the program or the service."),
    t("Isian salah: {}. Perbaiki isian itu.",
      "A field is wrong: {}. Correct that field."),
    t("Baris tanda tangan salah: {}. Tanda tangani ulang dengan ed25519 atau p256.",
      "A signature line is wrong: {}. Sign again with ed25519 or p256."),
    t("Tanda tangan yang diwajibkan tidak ada, atau ada tanda tangan pihak lain. Tanda tangani dengan kunci yang disebut isi.",
      "A signature the kind needs is missing, or one of somebody else is there. Sign with the keys the payload names."),
    t("Kunci {} belum terdaftar. Daftarkan perangkat terlebih dahulu.",
      "Key {} is not enrolled. Enrol the device first."),
    t("Masa berlaku kunci {} sudah habis. Minta pendaftaran perangkat baru.",
      "The mandate of key {} has ended. Ask for a new enrolment."),
    t("Tanda tangan kunci {} tidak sah. Tanda tangani ulang bita yang sama persis.",
      "The signature of key {} does not verify. Sign the exact same bytes again."),
    t("Peran kunci ini tidak boleh menandatangani {}. Gunakan kunci dengan peran yang tepat.",
      "The key's role may not sign {}. Use a key with the right role."),
    t("TPS {} di luar wilayah kunci ini. Gunakan kunci yang berwenang untuk TPS itu.",
      "Station {} lies outside the key's area. Use a key that holds for that station."),
    t("TPS {} tidak ada dalam daftar. Periksa kode TPS.",
      "Station {} is not in the registry. Check its code."),
    t("Pemilihan {} tidak ada di TPS ini. Periksa jenis pemilihan.",
      "Contest {} is not held at this station. Check the contest."),
    t("Banyaknya bilangan tidak cocok dengan formulir: {}. Isi semua bilangan, yang kosong dengan null.",
      "The number of values does not match the form (expected / found): {}. Give every value, null where empty."),
    t("Peristiwa pertama harus setup, dan hanya yang pertama. Mulai catatan baru untuk pemilu lain.",
      "The first event must be setup, and only the first. Start another log for another election."),
    t("Peristiwa ini perlu dua orang yang berbeda. Minta orang kedua menandatangani dengan kuncinya sendiri.",
      "This event needs two different people. Have a second person sign with their own key."),
    t("Kunci {} sudah terdaftar. Daftarkan kunci lain; kunci yang dicabut tidak dapat dipakai lagi.",
      "Key {} is enrolled already. Enrol another key; one that was revoked can't come back."),
    t("Peristiwa {} sudah ada dalam catatan. Tidak perlu dikirim lagi.",
      "Event {} is in the log already. There is no need to send it again."),
    t("Wilayah {} tidak ada dalam daftar, atau di luar wilayah kunci ini. Periksa kode wilayah.",
      "Area {} is not in the registry, or outside the key's own area. Check its code."),
    t("Kunci atau kode {} belum berlaku, atau masa berlakunya sudah habis. Minta kode baru.",
      "The mandate of key or code {} does not hold at this time. Ask for a new code."),
    t("Kode {} sudah dipakai atau ditarik. Minta kode baru kepada PPS.",
      "Code {} has been used or withdrawn. Ask the PPS for a new one."),
    t("Pemungutan atau penghitungan ulang di TPS ini belum dibuka. Kirim dengan round dan count 0.",
      "No repeat poll or recount has been opened at this station. Send it with round and count 0."),
    t("Peran {} hanya untuk seluruh Indonesia dan diberikan dua otoritas nasional. Kosongkan area.",
      "Role {} is for the whole nation only, and given by two national authorities. Leave area empty."),
    t("Kunci ini sudah mengirim 64 peristiwa untuk satu formulir TPS {}. Jangan mengirim lagi; minta perangkat lain kepada PPS.",
      "This key has sent 64 events for one form of station {} already. Send no more; ask the PPS for another device."),
    t("Otoritas {} tidak berwenang di sini. Setiap kantor memberi dan mencabut perannya sendiri saja: mintalah otoritas kantor yang tepat.",
      "An authority of {} has no say here. Each office grants and revokes its own roles alone: ask an authority of the right office."),
];

/// The whole table in one language, as the documentation prints it.
pub fn table(lang: Lang) -> Vec<(u16, &'static str)> {
    TEXTS.iter().zip(1001u16..).map(|(text, number)| (number, text.get(lang))).collect()
}
