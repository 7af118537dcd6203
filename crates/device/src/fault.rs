//! Why a phone does not go on: a stable code and what to do, in both languages.

use model::{Digest, Lang, Refusal};

/// What is wrong with something a phone was handed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The text of a card is not a code.
    #[error("P1001 not a code: {0}")]
    BadCode(&'static str),
    /// The policy is not the one the card names.
    #[error("P1002 the policy is not the one that the card names")]
    OtherPolicy,
    /// The policy can't be used.
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
}

impl Fault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Fault::BadCode(_) => "P1001",
            Fault::OtherPolicy => "P1002",
            Fault::BadPolicy(_) => "P1003",
            Fault::BadEnrolment(_) => "P1004",
            Fault::BadReceipt(_) => "P1005",
            Fault::BadProof(_) => "P1006",
            Fault::BadEvent(_) => "P1007",
            Fault::BadQuestion(_) => "P1008",
            Fault::BadParts(_) => "P1009",
            Fault::BadRelease(_) => "P1010",
            Fault::EmptyPicture(_) => "P1011",
        }
    }

    /// What to tell the officer.
    pub const fn text(&self, lang: Lang) -> &'static str {
        let (id, en) = match self {
            Fault::BadCode(_) => (
                "Ini bukan kode dari kartu Anda. Pindai kode pada kartu sekali lagi.",
                "This is not the code of your card. Scan the code on the card again.",
            ),
            Fault::OtherPolicy => (
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
        };
        match lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}
