//! Every refusal: a stable code, its status, and what to tell people (RFC 9457).

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use ledger::LedgerError;
use model::lang::Text;
use model::{Lang, Refusal};

/// Why a request is not answered with what it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such path.
    NoPath,
    /// No such method here.
    NoMethod,
    /// No such station.
    NoStation,
    /// The address has wasted its budget.
    AddressBudget {
        /// Seconds until it is listened to again.
        wait: u32,
    },
    /// The device has sent its share for now.
    DeviceBudget {
        /// Seconds until the next.
        wait: u32,
    },
    /// Events of this kind are not taken here.
    Kind(String),
    /// Larger than is taken.
    TooLarge {
        /// Most bytes.
        most: u64,
    },
    /// No event names this picture.
    NotNamed,
    /// The picture is not what its hash says.
    OtherHash,
    /// Not known, or not known yet.
    Unknown,
    /// The request is malformed.
    Malformed(&'static str),
    /// Code or PIN is wrong.
    WrongPin,
    /// Wrong PINs of this code lately: none is looked at for a while.
    PinWait {
        /// Seconds until one is.
        wait: u32,
    },
    /// This media type is not taken here.
    MediaType,
    /// Busy.
    Busy,
    /// Ending.
    Ending,
    /// The store is full.
    Full,
    /// A fault of ours.
    Fault,
    /// The upload stands elsewhere.
    Offset {
        /// Where it stands.
        at: u64,
    },
    /// Not this version of tus.
    Tus,
    /// Too slow.
    Slow,
    /// Nobody sequences what is admitted.
    Unsequenced,
    /// No key that is known here has signed the request; what is missing.
    Unsigned(&'static str),
    /// The log refuses the event.
    Event(Refusal),
}

/// A refusal as it is written (RFC 9457).
#[derive(serde::Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemDetails {
    /// Address of the kind of refusal, ending in its code.
    #[schema(pattern = "^/intake/v1/problems/[IE][0-9]{4}$")]
    r#type: String,
    /// What is wrong, in Indonesian, or in English where `Accept-Language` prefers it.
    title: String,
    /// The answer's status.
    status: u16,
    /// What it was in particular; empty where there is nothing to say.
    detail: String,
    /// Stable: `I....` of docs/spec/intake.md, `E....` of docs/spec/event.md.
    #[schema(pattern = "^[IE][0-9]{4}$")]
    code: String,
    /// What to do next, in the language of the title.
    hint: String,
}

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

/// Title and what to do next, by row.
#[rustfmt::skip]
const TEXTS: [(u16, Text, Text); 23] = [
    (404, t("Alamat ini tidak ada.", "There is no such path."),
        t("Periksa alamatnya; daftar ada di /intake/v1/openapi.json.", "Check the path; the list is at /intake/v1/openapi.json.")),
    (405, t("Cara ini tidak berlaku di sini.", "This method is not taken here."),
        t("Periksa cara permintaan.", "Check the request's method.")),
    (404, t("TPS ini tidak ada.", "There is no such station."),
        t("Periksa kode TPS pada kartu.", "Check the station's code on the card.")),
    (429, t("Terlalu banyak permintaan gagal dari jaringan ini.", "Too many failed requests from this network."),
        t("Tunggu sebentar; aplikasi mencoba lagi sendiri.", "Wait a little; the app tries again by itself.")),
    (429, t("Perangkat ini sudah mengirim banyak.", "This device has sent a lot."),
        t("Tunggu sebentar; aplikasi mencoba lagi sendiri.", "Wait a little; the app tries again by itself.")),
    (403, t("Jenis peristiwa ini tidak diterima di sini.", "This kind of event is not taken here."),
        t("Kirim hanya formulir yang dikonfirmasi.", "Send confirmed forms only.")),
    (413, t("Terlalu besar.", "Too large."),
        t("Potret ulang dengan ukuran lebih kecil.", "Take the photo again in a smaller size.")),
    (403, t("Tidak ada formulir yang menyebut gambar ini.", "No form names this picture."),
        t("Kirim formulirnya lebih dahulu.", "Send its form first.")),
    (460, t("Gambar rusak di perjalanan.", "The picture was damaged on its way."),
        t("Kirim lagi dari awal.", "Send it again from the beginning.")),
    (404, t("Belum dikenal di sini.", "Not known here, or not yet."),
        t("Coba lagi nanti.", "Try again later.")),
    (400, t("Permintaan tidak terbaca.", "The request can't be read."),
        t("Perbarui aplikasi.", "Update the app.")),
    (403, t("Kode atau PIN salah.", "The code or the PIN is wrong."),
        t("Periksa PIN. Setiap kali salah, kode ini harus menunggu lebih lama.", "Check the PIN. With each wrong one this code has to wait longer.")),
    (429, t("PIN kode ini beberapa kali salah, jadi belum diperiksa lagi.", "The PIN of this code was wrong several times; it is not looked at yet."),
        t("Tunggu, lalu coba lagi dengan PIN yang benar. Bila bukan Anda yang salah mengetik, minta kartu baru kepada PPS.", "Wait, then try again with the right PIN. If it was not you who mistyped, ask the PPS for a new card.")),
    (415, t("Jenis isi ini tidak diterima.", "This media type is not taken here."),
        t("Perbarui aplikasi.", "Update the app.")),
    (503, t("Layanan sedang sibuk.", "The service is busy."),
        t("Aplikasi mencoba lagi sendiri.", "The app tries again by itself.")),
    (503, t("Layanan ini sedang berhenti.", "This service is ending."),
        t("Coba alamat lain.", "Try another address.")),
    (507, t("Penyimpanan layanan penuh.", "The service's store is full."),
        t("Coba alamat lain; formulir Anda tetap tersimpan di ponsel.", "Try another address; your form is kept on the phone.")),
    (500, t("Kesalahan layanan.", "A fault of the service."),
        t("Kirim lagi; tidak ada yang dihitung dua kali.", "Send again; nothing is counted twice.")),
    (409, t("Pengiriman ini sampai di tempat lain.", "This upload stands elsewhere."),
        t("Tanyakan kedudukannya, lalu lanjutkan.", "Ask where it stands, then go on.")),
    (412, t("Versi tus ini tidak didukung.", "This version of tus is not spoken here."),
        t("Pakai Tus-Resumable: 1.0.0.", "Use Tus-Resumable: 1.0.0.")),
    (408, t("Terlalu lambat.", "Too slow."),
        t("Lanjutkan bila sinyal lebih baik; yang sudah sampai tersimpan.", "Go on when the line is better; what has arrived is kept.")),
    (503, t("Untuk sementara layanan ini tidak menerima kiriman baru.", "This service takes nothing new for now."),
        t("Formulir Anda tetap tersimpan di ponsel; aplikasi mencoba lagi sendiri, juga ke alamat lain.", "Your form is kept on the phone; the app tries again by itself, at other addresses too.")),
    (401, t("Permintaan ini tidak ditandatangani oleh ponsel petugas yang terdaftar.", "No enrolled officer's phone has signed this request."),
        t("Cek jam ponsel. Jika tetap begini, muat ulang aplikasi untuk mengambil rilis baru.", "Check the phone's clock. If it stays, reload the app to take the new release.")),
];

impl Problem {
    const fn row(&self) -> Option<usize> {
        Some(match self {
            Problem::NoPath => 0,
            Problem::NoMethod => 1,
            Problem::NoStation => 2,
            Problem::AddressBudget { .. } => 3,
            Problem::DeviceBudget { .. } => 4,
            Problem::Kind(_) => 5,
            Problem::TooLarge { .. } => 6,
            Problem::NotNamed => 7,
            Problem::OtherHash => 8,
            Problem::Unknown => 9,
            Problem::Malformed(_) => 10,
            Problem::WrongPin => 11,
            Problem::PinWait { .. } => 12,
            Problem::MediaType => 13,
            Problem::Busy => 14,
            Problem::Ending => 15,
            Problem::Full => 16,
            Problem::Fault => 17,
            Problem::Offset { .. } => 18,
            Problem::Tus => 19,
            Problem::Slow => 20,
            Problem::Unsequenced => 21,
            Problem::Unsigned(_) => 22,
            Problem::Event(_) => return None,
        })
    }

    /// The stable code: `I1001` and on, or that of the event's refusal.
    pub fn code(&self) -> String {
        match (self, self.row()) {
            (Problem::Event(refusal), _) => refusal.code(),
            (_, row) => format!("I{}", 1001 + row.unwrap_or(17)),
        }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        let number = self.row().map_or(422, |row| TEXTS[row].0);
        StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// What a refusal costs its address: what a phone in good faith may meet costs nothing.
    pub const fn cost(&self) -> u32 {
        match self {
            Problem::Busy
            | Problem::Ending
            | Problem::Full
            | Problem::Fault
            | Problem::Unsequenced
            | Problem::DeviceBudget { .. } => 0,
            Problem::Unknown | Problem::Offset { .. } | Problem::Slow | Problem::AddressBudget { .. } => 1,
            Problem::WrongPin => 50,
            _ => 10,
        }
    }

    /// Seconds after which to try again.
    const fn retry_after(&self) -> Option<u32> {
        match self {
            Problem::AddressBudget { wait } | Problem::DeviceBudget { wait } | Problem::PinWait { wait } => {
                Some(*wait)
            }
            Problem::Busy => Some(2),
            Problem::Unknown | Problem::Ending => Some(5),
            Problem::Unsequenced => Some(30),
            Problem::Full => Some(60),
            _ => None,
        }
    }

    fn detail(&self) -> String {
        match self {
            Problem::Kind(kind) => kind.chars().filter(|c| !c.is_control()).take(40).collect(),
            Problem::TooLarge { most } => format!("<= {most}"),
            Problem::Malformed(what) | Problem::Unsigned(what) => (*what).to_string(),
            Problem::Offset { at } => at.to_string(),
            _ => String::new(),
        }
    }

    /// The answer in a language.
    pub fn answer(&self, lang: Lang) -> Response<Body> {
        let (title, hint) = match self {
            Problem::Event(refusal) => (refusal.text(lang), String::new()),
            _ => {
                let (_, title, hint) = TEXTS[self.row().unwrap_or(17)];
                (title.get(lang).to_string(), hint.get(lang).to_string())
            }
        };
        let (code, status) = (self.code(), self.status());
        let details = ProblemDetails {
            r#type: format!("/intake/v1/problems/{code}"),
            title,
            status: status.as_u16(),
            detail: self.detail(),
            code,
            hint,
        };
        // Texts and a number always have a JSON form.
        let mut response = Response::new(Body::from(serde_json::to_vec(&details).unwrap_or_default()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.retry_after() {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Problem::Offset { at } = self {
            headers.insert("upload-offset", HeaderValue::from(*at));
        }
        response
    }
}

impl IntoResponse for Problem {
    /// The gate knows the language and writes the answer.
    fn into_response(self) -> axum::response::Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<LedgerError> for Problem {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Refused(refusal) => Problem::Event(refusal),
            LedgerError::Busy => Problem::Busy,
            LedgerError::Stopped => Problem::Ending,
            error => {
                tracing::error!(code = %error.code(), "the ledger failed");
                Problem::Fault
            }
        }
    }
}

/// Codes, statuses and titles in one language, as the documentation prints them.
pub fn table(lang: Lang) -> Vec<(u16, u16, &'static str)> {
    (1001..).zip(&TEXTS).map(|(number, (status, title, _))| (number, *status, title.get(lang))).collect()
}
