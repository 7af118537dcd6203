//! Why a phone does not go on: a stable code and what to do, in both languages.

use model::{Digest, Lang, Refusal};

/// What is wrong with something a phone was handed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text of a card is not a code.
    #[error("P1001 not a code: {0}")]
    BadCode(&'static str),
    /// The root key of the policy, or its log's origin, is not what the card pins.
    #[error("P1002 the election is not the one that the card pins")]
    OtherElection,
    /// The policy can't be used, or the root key has not signed it.
    #[error("P1003 the policy can't be used: {0}")]
    BadPolicy(String),
    /// A receipt key does not follow from the root key.
    #[error("P1004 an enrolment does not follow from the root key: {0}")]
    BadEnrolment(Refusal),
    /// The receipt is not one of this service for this event.
    #[error("P1005 the receipt is not good: {0}")]
    BadReceipt(String),
    /// The proof does not lead from the event to a checkpoint of the log.
    #[error("P1006 the proof is not good: {0}")]
    BadProof(String),
    /// The event is not one that could be sent.
    #[error("P1007 the event is not good: {0}")]
    BadEvent(Refusal),
    /// What the app asked is not what this module takes.
    #[error("P1008 the question is not understood: {0}")]
    BadQuestion(String),
    /// The parts of a code shown in turn do not fit together.
    #[error("P1009 the parts do not fit together: {0}")]
    BadParts(&'static str),
    /// What is offered as a release of the app is none.
    #[error("P1010 the release is not good: {0}")]
    BadRelease(String),
    /// A picture has no bytes.
    #[error("P1011 the picture {0} is empty")]
    EmptyPicture(Digest),
    /// A group of a typed code, counted from 0, is not as any card has it.
    #[error("P1012 group {} is mistyped", .0 + 1)]
    BadGroup(usize),
    /// A typed code fits no such station of this election.
    #[error("P1013 the code is of another station, or the service of another election")]
    OtherCard,
    /// There is too little memory to check a typed code.
    #[error("P1014 too little memory to check the code")]
    NoMemory,
    /// What a service says of a station is not what the election's root key vouches for.
    #[error("P1015 the station's data are not the election's: {0}")]
    BadStation(String),
    /// What is told of the nation does not fit together, or leaves something out.
    #[error("P1017 the national events are not those of the log: {0}")]
    BadNation(String),
    /// What a service tells is older than what the phone has.
    #[error("P1018 the service's state is older than the phone's")]
    Stale,
    /// The log is not the one that the phone has seen grow.
    #[error("P1019 another history than the phone has seen: {0}")]
    OtherHistory(String),
    /// Nobody vouches for what services say of stations: the log was opened by `setup/1`, and is no drill's.
    #[error("P1016 the election vouches for no station's data")]
    Unvouched,
}

impl Fault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Fault::BadCode(_) => "P1001",
            Fault::OtherElection => "P1002",
            Fault::BadPolicy(_) => "P1003",
            Fault::BadEnrolment(_) => "P1004",
            Fault::BadReceipt(_) => "P1005",
            Fault::BadProof(_) => "P1006",
            Fault::BadEvent(_) => "P1007",
            Fault::BadQuestion(_) => "P1008",
            Fault::BadParts(_) => "P1009",
            Fault::BadRelease(_) => "P1010",
            Fault::EmptyPicture(_) => "P1011",
            Fault::BadGroup(_) => "P1012",
            Fault::OtherCard => "P1013",
            Fault::NoMemory => "P1014",
            Fault::BadStation(_) => "P1015",
            Fault::Unvouched => "P1016",
            Fault::BadNation(_) => "P1017",
            Fault::Stale => "P1018",
            Fault::OtherHistory(_) => "P1019",
        }
    }

    /// What to tell the officer.
    pub const fn text(&self, lang: Lang) -> &'static str {
        let (id, en) = match self {
            Fault::BadCode(_) => (
                "Ini bukan kode dari kartu Anda. Pindai kode pada kartu sekali lagi.",
                "This is not the code of your card. Scan the code on the card again.",
            ),
            Fault::OtherElection => (
                "Layanan ini bukan yang tertulis pada kartu Anda. Jangan kirim apa pun; beri tahu PPS.",
                "This service is not the one on your card. Send nothing; tell the PPS.",
            ),
            Fault::BadPolicy(_) => (
                "Berkas kepercayaan layanan rusak. Coba alamat lain.",
                "The service's policy file is damaged. Try another address.",
            ),
            Fault::BadEnrolment(_) => (
                "Kunci layanan ini tidak berasal dari kunci pemilu. Jangan kirim apa pun; coba alamat lain.",
                "This service's key does not come from the election's. Send nothing; try another address.",
            ),
            Fault::BadReceipt(_) => (
                "Tanda terima tidak sah, jadi tidak dipercaya. Aplikasi akan meminta lagi.",
                "The receipt is not valid, so it is not believed. The app will ask again.",
            ),
            Fault::BadProof(_) => (
                "Bukti dari catatan publik tidak sah. Aplikasi akan meminta lagi; jika terulang, beri tahu PPS.",
                "The proof from the public log is not valid. The app will ask again; if it happens again, tell the PPS.",
            ),
            Fault::BadEvent(_) => (
                "Isian tidak dapat ditandatangani. Periksa kembali isian formulir.",
                "The entries can't be signed. Check the form's entries again.",
            ),
            Fault::BadQuestion(_) => (
                "Kesalahan aplikasi. Muat ulang aplikasi; data Anda tetap tersimpan.",
                "A fault of the app. Reload it; your data is kept.",
            ),
            Fault::BadParts(_) => (
                "Kode-kode ini tidak berasal dari satu formulir. Pindai lagi dari awal.",
                "These codes are not of one form. Scan again from the beginning.",
            ),
            Fault::BadRelease(_) => (
                "Rilis aplikasi ini tidak sah: jangan dipasang. Aplikasi di ponsel tetap dapat dipakai; beri tahu PPS.",
                "This release of the app is not valid: don't install it. The app on the phone goes on working; tell the PPS.",
            ),
            Fault::EmptyPicture(_) => (
                "Satu foto kosong, jadi tidak dapat dikirim. Potret ulang halaman itu.",
                "One photo is empty, so it can't be sent. Take the photo of that page again.",
            ),
            Fault::BadGroup(0) => (
                "Kelompok 1 salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf.",
                "Group 1 is mistyped. Compare it with the card again, letter by letter.",
            ),
            Fault::BadGroup(1) => (
                "Kelompok 2 salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf.",
                "Group 2 is mistyped. Compare it with the card again, letter by letter.",
            ),
            Fault::BadGroup(2) => (
                "Kelompok 3 salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf.",
                "Group 3 is mistyped. Compare it with the card again, letter by letter.",
            ),
            Fault::BadGroup(_) => (
                "Kelompok 4 salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf.",
                "Group 4 is mistyped. Compare it with the card again, letter by letter.",
            ),
            Fault::OtherCard => (
                "Kode ini bukan untuk TPS itu, atau layanan ini bukan yang dimaksud kartu. Cek lagi kode TPS. Kalau sudah benar, jangan lanjutkan; beri tahu PPS.",
                "This code is not for that station, or this service is not the card's. Check the station's code. If it is right, do not go on; tell the PPS.",
            ),
            Fault::NoMemory => (
                "Memori ponsel tidak cukup untuk memeriksa kode. Tutup aplikasi lain lalu coba lagi, atau pindai kode QR di kartu.",
                "The phone has too little memory to check the code. Close other apps and try again, or scan the card's QR code.",
            ),
            Fault::BadStation(_) => (
                "Data TPS dari layanan ini bukan data pemilu ini. Jangan isi apa pun; coba alamat lain dan beri tahu PPS.",
                "This service's data of the station are not the election's. Enter nothing; try another address and tell the PPS.",
            ),
            Fault::BadNation(_) => (
                "Layanan ini menyembunyikan sebagian catatan pemilu. Jangan kirim apa pun; coba alamat lain dan beri tahu PPS.",
                "This service hides a part of the election's log. Send nothing; try another address and tell the PPS.",
            ),
            Fault::Stale => (
                "Alamat ini tertinggal dari yang sudah dilihat ponsel. Aplikasi mencoba alamat lain sendiri.",
                "This address is behind what the phone has seen. The app tries another one by itself.",
            ),
            Fault::OtherHistory(_) => (
                "Layanan ini menunjukkan catatan lain daripada yang pernah dilihat ponsel ini. Jangan kirim apa pun lewat alamat ini; beri tahu PPS sekarang.",
                "This service shows another log than this phone has seen. Send nothing through this address; tell the PPS now.",
            ),
            Fault::Unvouched => (
                "Pemilu ini dibuka tanpa jaminan atas data TPS, jadi aplikasi ini tidak dapat dipakai untuknya. Beri tahu PPS; pakai formulir kertas.",
                "This election was opened without vouching for its stations' data, so this app can't be used for it. Tell the PPS; use the paper form.",
            ),
        };
        match lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}
