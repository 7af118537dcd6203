//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "662a4d346a3b1201";

pub const DRILL: Text = Text([
    "SIMULASI",
    "DRILL",
]);

pub const BACK: Text = Text([
    "Kembali",
    "Back",
]);

pub const OFFLINE: Text = Text([
    "tanpa jaringan",
    "offline",
]);

pub const OPENING: Text = Text([
    "Membuka …",
    "Opening …",
]);

pub const APP_CANT_OPENED: Text = Text([
    "Aplikasi tidak bisa dibuka.",
    "The app can't be opened.",
]);

pub const CLOSE_APP_OPEN_AGAIN_IF: Text = Text([
    "Tutup aplikasi ini, lalu buka lagi. Bila tetap begini, hubungi PPS.",
    "Close this app and open it again. If it stays so, call the PPS.",
]);

pub const OPEN_AGAIN: Text = Text([
    "Buka lagi",
    "Open again",
]);

pub const THERE_NEWER_RELEASE_APP_OPEN: Text = Text([
    "Ada versi aplikasi yang lebih baru: buka Ponsel ini siap?",
    "There is a newer release of the app: open Is this phone ready?",
]);

pub const APP_DOES_NOT_KNOW_FORM: Text = Text([
    "Formulir ini tidak dikenal aplikasi.",
    "The app does not know this form.",
]);

pub const COPY_WITNESSES: Text = Text([
    "Salinan untuk saksi",
    "Copy for witnesses",
]);

pub const PAPER_FORM_LEGAL_RESULT_COPY: Text = Text([
    "Yang sah adalah formulir kertas. Salinan ini dibuat di ponsel petugas, dari angka yang ia tanda tangani.",
    "The paper form is the legal result. This copy was made on the officer's phone from what he signed.",
]);

pub const WITNESSES_PRESENT: Text = Text([
    "Saksi yang hadir",
    "Witnesses present",
]);

pub const RECEIPT: Text = Text([
    "Tanda terima",
    "Receipt",
]);

pub const NUMBER_WHAT_SENT: Text = Text([
    "Nomor kiriman",
    "Number of what was sent",
]);

pub const SIGNED: Text = Text([
    "Ditandatangani",
    "Signed",
]);

pub const PHONES_CLOCK: Text = Text([
    "jam ponsel",
    "the phone's clock",
]);

pub const NUMBER_PUBLIC_LOG: Text = Text([
    "Nomor di catatan publik",
    "Number in the public log",
]);

pub const ARRIVED: Text = Text([
    "Diterima",
    "Arrived",
]);

pub const CHECK: Text = Text([
    "Periksa",
    "Check",
]);

pub const NO_RECEIPT_YET_FORM_STILL: Text = Text([
    "Belum ada tanda terima: formulir ini masih di ponsel petugas. Minta salinan lagi setelah terkirim.",
    "No receipt yet: this form is still on the phone. Make the copy again when it was sent.",
]);

pub const PAGE: Text = Text([
    "Halaman",
    "Page",
]);

pub const DRILL_NOT_ELECTION: Text = Text([
    "SIMULASI, bukan pemilu",
    "DRILL, not an election",
]);

pub const CANT_GO_BEFORE_PHONES_CLOCK: Text = Text([
    "Belum bisa dilanjutkan: betulkan dulu jam ponsel.",
    "This can't go on before the phone's clock is right.",
]);

pub const FORM_CHANGED_SIGNED_ANOTHER_WINDOW: Text = Text([
    "Formulir ini baru saja diubah atau ditandatangani di jendela lain. Periksa sekali lagi.",
    "This form was changed or signed in another window. Look again.",
]);

pub fn photo_page_gone_from_phone(lang: Lang, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {pages} hilang dari ponsel ini. Foto ulang halaman itu, lalu tanda tangani. Belum ada yang dikirim."),
        Lang::En => format!("The photo of page {pages} is gone from this phone. Photograph that page again, then sign. Nothing was sent."),
    }
}

pub const SIGNATURE_NOT_KEPT_PHONE_CLOSE: Text = Text([
    "Tanda tangan ini tidak tersimpan di ponsel. Tutup aplikasi ini, buka lagi, lalu periksa formulirnya.",
    "This signature was not kept on the phone. Close this app, open it again and look at the form.",
]);

pub fn card_used_before_service_does(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kartu ini sudah pernah dipakai, atau belum terdaftar di server. Kartu hanya berlaku sekali: kalau data aplikasi ini terhapus atau Anda berganti ponsel, minta kartu baru kepada {who}. Formulir yang sudah tercatat tidak hilang."),
        Lang::En => format!("This card was used before, or the service does not have it yet. A card is good once: if this app's data was deleted, or this is another phone, ask {who} for a new card. Forms that are in the log are not lost."),
    }
}

pub const SERVICE_CANT_REACHED_CHECK_CONNECTION: Text = Text([
    "Server belum bisa dihubungi. Periksa jaringan, lalu coba lagi.",
    "The service can't be reached. Check the connection and try again.",
]);

pub const PHONES_STORAGE_FULL_WHAT_ENTERED: Text = Text([
    "Penyimpanan ponsel penuh. Isian Anda aman. Hapus foto atau aplikasi lain dari ponsel, lalu coba lagi. Atau ketik halaman ini tanpa foto.",
    "The phone's storage is full. What was entered is safe. Delete other photos or apps from the phone and try again; or type this page without a photo.",
]);

pub const PHOTO_EMPTY_SO_NOT_KEPT: Text = Text([
    "Foto ini kosong, jadi tidak disimpan. Foto sekali lagi.",
    "This photo is empty, so it was not kept. Take it again.",
]);

pub const FILE_NO_PHOTO: Text = Text([
    "Berkas ini bukan foto.",
    "This file is no photo.",
]);

pub const THESE_NUMBERS_DO_NOT_FIT: Text = Text([
    "Angka yang belum cocok:",
    "These numbers do not fit together:",
]);

pub const SENDING: Text = Text([
    "Mengirim …",
    "Sending …",
]);

pub const SEND_NOW: Text = Text([
    "Kirim sekarang",
    "Send now",
]);

pub const SERVICE_CANT_REACHED_PHONE_GOES: Text = Text([
    "Server belum bisa dihubungi. Ponsel terus mencoba sendiri selama aplikasi ini terbuka.",
    "The service can't be reached. The phone goes on trying by itself while this app is open.",
]);

pub fn go_form(lang: Lang, title: impl Display) -> String {
    match lang {
        Lang::Id => format!("Lanjut ke formulir {title}"),
        Lang::En => format!("Go on to the form {title}"),
    }
}

pub fn all_forms_signed_leave_app(lang: Lang, waiting: impl Display) -> String {
    match lang {
        Lang::Id => format!("Semua formulir sudah ditandatangani. Biarkan aplikasi ini terbuka: {waiting} formulir belum mendapat tanda terima."),
        Lang::En => format!("All forms are signed. Leave this app open: {waiting} forms have no receipt yet."),
    }
}

pub const ALL_FORMS_STATION_ARRIVED_YOUR: Text = Text([
    "Semua formulir TPS ini sudah diterima. Tugas Anda di aplikasi ini selesai. Terima kasih.",
    "All forms of this station have arrived. Your work in this app is done. Thank you.",
]);

pub fn something_wrong_does_no_receipt(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ada masalah, atau tanda terima tidak kunjung datang? Hubungi {who}."),
        Lang::En => format!("Is something wrong, or does no receipt come? Call {who}."),
    }
}

pub const BLANK: Text = Text([
    "kosong",
    "blank",
]);

pub const ANOTHER_PHONE_NETWORK_OPEN_SENDING: Text = Text([
    "Di ponsel petugas lain yang ada jaringannya: buka Pengiriman, lalu tekan Pindai kode. Yang dibawa hanya angkanya; fotonya menyusul dari ponsel ini.",
    "On another phone that has a network: open Sending, then Scan codes. Only the numbers are carried; the photos follow from this phone.",
]);

pub fn code(lang: Lang, value: impl Display, parts: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kode {value} dari {parts}"),
        Lang::En => format!("Code {value} of {parts}"),
    }
}

pub const STOP: Text = Text([
    "Berhenti",
    "Stop",
]);

pub const RUN: Text = Text([
    "Putar lagi",
    "Run",
]);

pub const NEXT: Text = Text([
    "Berikutnya",
    "Next",
]);

pub const SIGNED_2: Text = Text([
    "Sudah Anda tanda tangani",
    "Signed",
]);

pub const MAKING_PDF: Text = Text([
    "Membuat PDF …",
    "Making the PDF …",
]);

pub const COPY_WITNESSES_PDF: Text = Text([
    "Salinan untuk saksi (PDF)",
    "Copy for witnesses (PDF)",
]);

pub const SEND_THROUGH_ANOTHER_PHONE_QR: Text = Text([
    "Kirim lewat ponsel lain (kode QR)",
    "Send through another phone (QR codes)",
]);

pub const YOUR_NUMBERS_PUBLIC_LOG: Text = Text([
    "Angka Anda di catatan publik",
    "Your numbers in the public log",
]);

pub const THESE_NOT_NUMBERS_YOU_SIGNED: Text = Text([
    "Ini BUKAN angka yang Anda tanda tangani. Jangan lanjutkan; beri tahu PPS sekarang.",
    "These are NOT the numbers that you signed. Do not go on; tell the PPS now.",
]);

pub const READ_PHONE_FROM_PUBLIC_LOG: Text = Text([
    "Dibaca ponsel ini dari catatan publik. Cocokkan tiap nama dengan kertas.",
    "Read by this phone from the public log. Compare each name with the paper.",
]);

pub const NUMBERS_YOU_SIGNED: Text = Text([
    "Angka yang Anda tanda tangani",
    "The numbers that you signed",
]);

pub const RECEIPT_NUMBER: Text = Text([
    "Tanda terima dan nomor kiriman",
    "Receipt and number",
]);

pub const QR_CODE_RECEIPT: Text = Text([
    "Kode QR tanda terima",
    "QR code of the receipt",
]);

pub const HISTORY: Text = Text([
    "Riwayat",
    "History",
]);

pub const FORCE: Text = Text([
    "berlaku",
    "in force",
]);

pub const REPLACED: Text = Text([
    "digantikan",
    "replaced",
]);

pub const SAME_NUMBERS: Text = Text([
    "angka sama",
    "the same numbers",
]);

pub const FIRST_VERSION: Text = Text([
    "versi pertama",
    "the first version",
]);

pub const NOT_SENT_YET: Text = Text([
    "belum terkirim",
    "not sent yet",
]);

pub const REFUSED: Text = Text([
    "ditolak server",
    "refused",
]);

pub const SENT: Text = Text([
    "terkirim",
    "sent",
]);

pub const RECEIPT_HELD: Text = Text([
    "ada tanda terima",
    "receipt held",
]);

pub const PUBLIC_LOG: Text = Text([
    "tercatat umum",
    "in the public log",
]);

pub const PHONE: Text = Text([
    "Tersimpan di ponsel",
    "On the phone",
]);

pub fn without_photos(lang: Lang, lost: impl Display) -> String {
    match lang {
        Lang::Id => format!("tanpa {lost} foto"),
        Lang::En => format!("without {lost} photos"),
    }
}

pub const SENT_2: Text = Text([
    "Sudah terkirim",
    "Sent",
]);

pub const NOT_SENT_YET_2: Text = Text([
    "Belum terkirim",
    "Not sent yet",
]);

pub fn pages(lang: Lang, done: impl Display, greys: impl Display) -> String {
    match lang {
        Lang::Id => format!("halaman {done} dari {greys}"),
        Lang::En => format!("pages {done} of {greys}"),
    }
}

pub const RECEIPT_HELD_2: Text = Text([
    "Tanda terima sudah didapat",
    "Receipt held",
]);

pub const NO_RECEIPT_YET: Text = Text([
    "Tanda terima belum ada",
    "No receipt yet",
]);

pub fn arrived_2(lang: Lang, arrival: impl Display) -> String {
    match lang {
        Lang::Id => format!("diterima {arrival}"),
        Lang::En => format!("arrived {arrival}"),
    }
}

pub const PUBLIC_LOG_CHECKED_PHONE: Text = Text([
    "Sudah tercatat untuk umum dan dicek ponsel ini",
    "In the public log, checked by this phone",
]);

pub const NOT_PUBLIC_LOG_YET: Text = Text([
    "Belum tercatat untuk umum",
    "Not in the public log yet",
]);

pub fn number(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("nomor {index}"),
        Lang::En => format!("number {index}"),
    }
}

pub fn photos_pages_lost_from_phone(lang: Lang, lost: impl Display) -> String {
    match lang {
        Lang::Id => format!("{lost} foto halaman hilang dari ponsel ini, jadi tanda terima belum bisa keluar. Angkanya aman. Tekan Perbaiki formulir ini, foto ulang halamannya, lalu kirim lagi."),
        Lang::En => format!("{lost} photos of pages are lost from this phone, so no receipt can come yet. The numbers are safe. Press Correct this form, photograph the page again, and send once more."),
    }
}

pub const SERVER_ANSWERED: Text = Text([
    "Jawaban server:",
    "The server answered:",
]);

pub const WHAT_YOU_ENTERED_SAFE_PHONE: Text = Text([
    "Isian Anda aman. Ponsel mencoba lagi sendiri, juga ke alamat lain.",
    "What you entered is safe. The phone tries again by itself, at other addresses too.",
]);

pub fn original_photos_sent_rest_follow(lang: Lang, done: impl Display, rest: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto asli: {done} dari {rest} terkirim. Sisanya menyusul bila jaringan memungkinkan."),
        Lang::En => format!("Original photos: {done} of {rest} sent. The rest follow when the network allows."),
    }
}

pub const ONE_NUMBERS_ABOVE_DO_NOT: Text = Text([
    "Termasuk angka yang belum cocok di atas.",
    "One of the numbers above that do not fit.",
]);

pub const MACHINE_NOT_SURE_NUMBER: Text = Text([
    "Mesin kurang yakin dengan angka ini.",
    "The machine is not sure of this number.",
]);

pub fn cut_out_photo(lang: Lang, label: impl Display) -> String {
    match lang {
        Lang::Id => format!("Potongan foto: {label}"),
        Lang::En => format!("Cut-out of the photo: {label}"),
    }
}

pub const UNSURE: Text = Text([
    "ragu",
    "unsure",
]);

pub const CORRECT: Text = Text([
    "Perbaiki",
    "Correct",
]);

pub fn machine_read_you_say_paper(lang: Lang, value: impl Display, paper: impl Display) -> String {
    match lang {
        Lang::Id => format!("Mesin membaca {value}; menurut Anda di kertas tertulis {paper}."),
        Lang::En => format!("The machine read {value}; you say the paper has {paper}."),
    }
}

pub const SAVE: Text = Text([
    "Simpan",
    "Save",
]);

pub const BLANK_PAPER: Text = Text([
    "Di kertas kosong",
    "Blank on paper",
]);

pub const PAPER: Text = Text([
    "Sesuai",
    "As on paper",
]);

pub const PHONE_READY: Text = Text([
    "Ponsel ini siap?",
    "Is this phone ready?",
]);

pub const WITHOUT_NETWORK: Text = Text([
    "Tanpa jaringan",
    "Without a network",
]);

pub const APP_PHONE: Text = Text([
    "Aplikasi di ponsel",
    "App on the phone",
]);

pub const COMPLETE: Text = Text([
    "lengkap",
    "complete",
]);

pub const NOT_COMPLETE_OPEN_ONCE_MORE: Text = Text([
    "belum lengkap: buka sekali lagi saat ada jaringan",
    "not complete: open it once more with a network",
]);

pub const RELEASE: Text = Text([
    "Versi aplikasi",
    "Release",
]);

pub const PROVEN_PUBLIC_LOG: Text = Text([
    "cocok dengan catatan publik",
    "proven in the public log",
]);

pub const NOT_CHECKED_YET: Text = Text([
    "belum diperiksa",
    "not checked yet",
]);

pub const FREE_SPACE: Text = Text([
    "Ruang kosong",
    "Free space",
]);

pub const STORAGE_KEPT: Text = Text([
    "Penyimpanan aman",
    "Storage kept",
]);

pub const YES: Text = Text([
    "ya",
    "yes",
]);

pub const NOT_YET_INSTALL_APP_HOME: Text = Text([
    "belum: pasang aplikasi ke layar utama",
    "not yet: install the app to the home screen",
]);

pub const CHECKING: Text = Text([
    "Memeriksa …",
    "Checking …",
]);

pub const CHECK_APPS_RELEASE: Text = Text([
    "Periksa versi aplikasi",
    "Check the app's release",
]);

pub fn install_release(lang: Lang, version: impl Display) -> String {
    match lang {
        Lang::Id => format!("Pasang versi {version}"),
        Lang::En => format!("Install release {version}"),
    }
}

pub const NEWEST_RELEASE: Text = Text([
    "Ini versi terbaru.",
    "This is the newest release.",
]);

pub const NEW_RELEASE_TAKEN_ONLY_IF: Text = Text([
    "Versi baru hanya dipasang bila ditandatangani penyelenggara pemilu ini dan tercatat di catatan publik.",
    "A new release is taken only if it is signed by this election's release key and its hash is in the public log.",
]);

pub const PHONE_2: Text = Text([
    "Ponsel ini",
    "This phone",
]);

pub const STATION_REGION: Text = Text([
    "Untuk TPS atau wilayah",
    "For the station or region",
]);

pub const VALID_UNTIL: Text = Text([
    "Berlaku sampai",
    "Valid until",
]);

pub const KEY: Text = Text([
    "Kunci",
    "Key",
]);

pub const PUBLIC_LOG_2: Text = Text([
    "Catatan publik",
    "Public log",
]);

pub const ADDRESSES_SERVICE: Text = Text([
    "Alamat server",
    "Addresses of the service",
]);

pub fn phone_lost_broken_call_key(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Ponsel hilang atau rusak? Hubungi {who}: kuncinya dicabut dan Anda mendapat kartu baru."),
        Lang::En => format!("Phone lost or broken? Call {who}: its key is revoked and you get a new card."),
    }
}

pub const WHAT_PROMISED_WHAT_NOT: Text = Text([
    "Yang dijamin dan yang tidak",
    "What is promised and what is not",
]);

pub const KEY_STAYS_PHONE_RECEIPT_BELIEVED: Text = Text([
    "Kunci Anda tidak pernah keluar dari ponsel ini. Tanda terima dipercaya karena tanda tangannya, bukan karena alamat pengirimnya. Yang sudah tersimpan tidak hilang saat ponsel mati.",
    "The key stays on this phone. A receipt is believed by its signature, not by its address. What is stored is not lost when the phone dies.",
]);

pub const BROWSER_CANT_PROTECT_YOU_FROM: Text = Text([
    "Yang tidak bisa dijamin: bila alamatnya dikuasai orang jahat saat aplikasi pertama kali dipasang, aplikasinya bisa palsu. Karena itu pasanglah saat bimbingan teknis, dari kartu yang diserahkan langsung kepada Anda.",
    "A browser can't protect you from an address in hostile hands: it could hand out another app when it is first installed. So install it at training, from the card that you are handed in person.",
]);

pub const POINT_WHOLE_PAGE: Text = Text([
    "Arahkan ke seluruh halaman",
    "Point at the whole page",
]);

pub const FORM_ANOTHER_CONTEST: Text = Text([
    "Ini formulir pemilihan yang lain",
    "This form is of another contest",
]);

pub fn ready_page(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("Siap: ini halaman {page}"),
        Lang::En => format!("Ready: this is page {page}"),
    }
}

pub fn photograph_page(lang: Lang, page: impl Display, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {page} dari {pages}"),
        Lang::En => format!("Photograph page {page} of {pages}"),
    }
}

pub const CAMERA_PICTURE: Text = Text([
    "Gambar kamera",
    "Camera picture",
]);

pub const READING: Text = Text([
    "Membaca …",
    "Reading …",
]);

pub const LAMP: Text = Text([
    "Lampu",
    "Lamp",
]);

pub const CAMERA_CANT_OPENED_ALLOW_APP: Text = Text([
    "Kamera tidak bisa dibuka. Izinkan kamera untuk aplikasi ini di pengaturan ponsel, atau pilih foto yang sudah ada.",
    "The camera can't be opened. Allow it for this app in the phone's settings, or choose a photo that was taken already.",
]);

pub const READING_PHOTO: Text = Text([
    "Membaca foto …",
    "Reading the photo …",
]);

pub const KEEP_PHOTO_I_TYPE_NUMBERS: Text = Text([
    "Pakai foto ini, angkanya saya ketik",
    "Keep this photo, I type its numbers",
]);

pub const TAKE_PHOTO_ANYWAY: Text = Text([
    "Foto sekarang juga",
    "Take the photo anyway",
]);

pub const CHOOSE_PHOTO_FROM_PHONE: Text = Text([
    "Pilih foto dari ponsel",
    "Choose a photo from the phone",
]);

pub const TYPE_WITHOUT_PHOTO: Text = Text([
    "Ketik tanpa foto",
    "Type without a photo",
]);

pub const TAKE_PHOTO: Text = Text([
    "Potret",
    "Take the photo",
]);

pub const CODE_NOT_OFFICERS_PHONE_ASK: Text = Text([
    "Kode ini bukan untuk ponsel petugas TPS. Tanyakan kepada PPS.",
    "This code is not for an officer's phone. Ask the PPS.",
]);

pub const FITS: Text = Text([
    "✓ cocok",
    "✓ fits",
]);

pub fn more(lang: Lang, left: impl Display) -> String {
    match lang {
        Lang::Id => format!("kurang {left}"),
        Lang::En => format!("{left} more"),
    }
}

pub const CHECK_AGAIN: Text = Text([
    "✗ cek lagi",
    "✗ check again",
]);

pub const THERE_NO_STATION_CODE_CHECK: Text = Text([
    "Tidak ada TPS dengan kode ini. Cek lagi di kartu.",
    "There is no station of this code. Check the card.",
]);

pub const CAMERA_CANT_OPENED_ALLOW_PAGE: Text = Text([
    "Kamera tidak dapat dibuka. Izinkan kamera untuk halaman ini, atau ketik kodenya.",
    "The camera can't be opened. Allow it for this page, or type the code.",
]);

pub const ENROL_PHONE: Text = Text([
    "Daftarkan ponsel ini",
    "Enrol this phone",
]);

pub const CARD: Text = Text([
    "Kartu ini untuk",
    "This card is for",
]);

pub const CODE_2: Text = Text([
    "Kode",
    "Code",
]);

pub const FORMS: Text = Text([
    "formulir",
    "forms",
]);

pub const CARD_TAKING_OVER_STATIONS_REGION: Text = Text([
    "Kartu ini untuk mengambil alih TPS di wilayah",
    "This card is for taking over stations of region",
]);

pub const NOT_YOUR_STATION_DO_NOT: Text = Text([
    "Bukan TPS Anda? Jangan lanjutkan; tanyakan kepada PPS.",
    "Not your station? Do not go on; ask the PPS.",
]);

pub const SIX_DIGIT_PIN_YOU_TOLD: Text = Text([
    "PIN enam angka yang disampaikan langsung kepada Anda",
    "The six-digit PIN that you were told in person",
]);

pub const ENROLLING: Text = Text([
    "Mendaftarkan …",
    "Enrolling …",
]);

pub const ENROL: Text = Text([
    "Daftarkan",
    "Enrol",
]);

pub const USE_ANOTHER_CARD: Text = Text([
    "Pakai kartu lain",
    "Use another card",
]);

pub const CHECKING_CARD: Text = Text([
    "Memeriksa kartu …",
    "Checking the card …",
]);

pub const TRY_AGAIN: Text = Text([
    "Coba lagi",
    "Try again",
]);

pub const POINT_CAMERA_QR_CODE_YOUR: Text = Text([
    "Arahkan kamera ke kotak QR di kartu petugas Anda.",
    "Point the camera at the QR code of your officer's card.",
]);

pub const STOP_SCANNING: Text = Text([
    "Berhenti memindai",
    "Stop scanning",
]);

pub const SCAN_CARD: Text = Text([
    "Pindai kartu",
    "Scan the card",
]);

pub const YOU_CANT_SCAN_TYPE_CODE: Text = Text([
    "Tidak bisa memindai? Ketik kodenya",
    "You can't scan? Type the code",
]);

pub const STATION_CODE_CARD: Text = Text([
    "Kode TPS di kartu",
    "Station code on the card",
]);

pub const PRINTED_CARD: Text = Text([
    "Seperti tertulis di kartu.",
    "As printed on the card.",
]);

pub const DIGITS_PRINTED_CARD: Text = Text([
    "13 angka, seperti tertulis di kartu.",
    "13 digits, as printed on the card.",
]);

pub const MY_STATIONS_CODE_LETTERS_ABROAD: Text = Text([
    "Kode TPS saya berisi huruf (luar negeri)",
    "My station's code has letters (abroad)",
]);

pub const CODE_BELOW_QR_CODE_FOUR: Text = Text([
    "Kode di bawah kotak QR, empat kelompok",
    "The code below the QR code, in four groups",
]);

pub const GROUP: Text = Text([
    "Kelompok",
    "Group",
]);

pub const CHECK_CARD: Text = Text([
    "Periksa kartu",
    "Check the card",
]);

pub const PHONE_MAKES_OWN_KEY_NEVER: Text = Text([
    "Ponsel ini membuat kuncinya sendiri. Kunci itu tidak pernah keluar dari ponsel; siapa pun, termasuk PPS, tidak boleh memintanya.",
    "This phone makes its own key. It never leaves the phone; nobody, not even the PPS, may ask for it.",
]);

pub const WHAT_SIGNED_FORM_NOT_PHONE: Text = Text([
    "Kiriman formulir ini tidak ada lagi di ponsel ini. Tekan Perbaiki formulir ini, periksa angkanya, lalu tanda tangani lagi.",
    "What was signed of this form is not on this phone any more. Press Correct this form, check the numbers and sign again.",
]);

pub const CORRECT_FORM: Text = Text([
    "Perbaiki formulir ini",
    "Correct this form",
]);

pub const CORRECTION_SENT_NEW_VERSION_EARLIER: Text = Text([
    "Perbaikan dikirim sebagai versi baru. Versi lama tetap tercatat dan bisa dilihat umum.",
    "A correction is sent as a new version. The earlier one stays on record for everybody to see.",
]);

pub const YOU_CORRECTING_WHAT_SENT_CHANGE: Text = Text([
    "Anda sedang memperbaiki yang sudah dikirim. Ubah angkanya di halaman yang salah, lalu kirim lagi.",
    "You are correcting what was sent. Change the numbers on the page that is wrong and send again.",
]);

pub const LEAVE_SENT: Text = Text([
    "Tidak jadi memperbaiki",
    "Leave it as it was sent",
]);

pub const NOT_PHOTOGRAPHED_YET: Text = Text([
    "belum difoto",
    "not photographed yet",
]);

pub const DONE: Text = Text([
    "selesai",
    "done",
]);

pub fn numbers_not_checked_yet(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("{page} angka belum diperiksa"),
        Lang::En => format!("{page} numbers not checked yet"),
    }
}

pub const OPEN: Text = Text([
    "buka",
    "open",
]);

pub fn people(lang: Lang, b: impl Display) -> String {
    match lang {
        Lang::Id => format!("{b} orang"),
        Lang::En => format!("{b} people"),
    }
}

pub const NOT_ENTERED_YET: Text = Text([
    "belum diisi",
    "not entered yet",
]);

pub const SPECIAL_INCIDENTS_OBJECTIONS: Text = Text([
    "Kejadian khusus dan keberatan",
    "Special incidents and objections",
]);

pub const NONE: Text = Text([
    "tidak ada",
    "none",
]);

pub fn photos(lang: Lang, incidents: impl Display) -> String {
    match lang {
        Lang::Id => format!("{incidents} foto"),
        Lang::En => format!("{incidents} photos"),
    }
}

pub fn check_page(lang: Lang, next: impl Display) -> String {
    match lang {
        Lang::Id => format!("Periksa halaman {next}"),
        Lang::En => format!("Check page {next}"),
    }
}

pub fn photograph_page_2(lang: Lang, next: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {next}"),
        Lang::En => format!("Photograph page {next}"),
    }
}

pub const ENTER_WITNESSES: Text = Text([
    "Isi saksi",
    "Enter witnesses",
]);

pub const SUMMARY_SEND: Text = Text([
    "Ringkasan dan kirim",
    "Summary and send",
]);

pub const SUMMARY: Text = Text([
    "Ringkasan",
    "Summary",
]);

pub const PREPARING: Text = Text([
    "Menyiapkan …",
    "Preparing …",
]);

pub const FORMS_STATION: Text = Text([
    "Formulir TPS",
    "Forms of the station",
]);

pub fn phones_mandate_ended_what_signed(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Masa berlaku ponsel ini sudah habis: kiriman baru akan ditolak. Hubungi {who}."),
        Lang::En => format!("This phone's mandate has ended: what is signed now will be refused. Call {who}."),
    }
}

pub const SIGNED_OPEN_RECEIPT_WITNESS_COPY: Text = Text([
    "Sudah ditandatangani. Buka untuk tanda terima, salinan saksi, atau perbaikan",
    "Signed. Open it for the receipt, the witness copy or a correction",
]);

pub fn pages_done(lang: Lang, draft: impl Display, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("{draft} dari {pages} halaman selesai"),
        Lang::En => format!("{draft} of {pages} pages done"),
    }
}

pub const CORRECTION: Text = Text([
    "perbaikan",
    "correction",
]);

pub const TAKE_OVER_STATION: Text = Text([
    "Ambil alih TPS",
    "Take over a station",
]);

pub const LIST_STATIONS_REGION: Text = Text([
    "Daftar TPS di wilayah ini",
    "List the stations of this region",
]);

pub const FIND_CODE_NAME: Text = Text([
    "Cari kode atau nama TPS",
    "Find by code or name",
]);

pub const SENDING_2: Text = Text([
    "Pengiriman",
    "Sending",
]);

pub const NOTHING_BEEN_SIGNED_YET: Text = Text([
    "Belum ada yang ditandatangani",
    "Nothing has been signed yet",
]);

pub const EVERYTHING_PUBLIC_LOG: Text = Text([
    "Semua sudah tercatat untuk umum",
    "Everything is in the public log",
]);

pub fn forms_their_way(lang: Lang, open: impl Display) -> String {
    match lang {
        Lang::Id => format!("{open} formulir belum selesai dikirim"),
        Lang::En => format!("{open} forms on their way"),
    }
}

pub const PHOTOGRAPH_FORM_SPECIAL_INCIDENTS_WITNESSS: Text = Text([
    "Ada kejadian khusus atau keberatan saksi untuk pemilihan ini? Foto formulirnya di sini.",
    "Photograph the form of special incidents or of a witness's objection to this contest, if there is one.",
]);

pub const THESE_PHOTOS_NEVER_SHOWN_PUBLIC: Text = Text([
    "Foto ini tidak ditampilkan untuk umum; hanya PPK dan pengawas yang melihatnya.",
    "These photos are never shown to the public: the PPK and the supervisors read them.",
]);

pub fn photo_incident(lang: Lang, n: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto kejadian {n}"),
        Lang::En => format!("Photo of incident {n}"),
    }
}

pub const REMOVE_PHOTO: Text = Text([
    "Hapus foto ini",
    "Remove this photo",
]);

pub const SAVING: Text = Text([
    "Menyimpan …",
    "Saving …",
]);

pub const ADD_PHOTO: Text = Text([
    "Tambah foto",
    "Add a photo",
]);

pub const DONE_2: Text = Text([
    "Selesai",
    "Done",
]);

pub const APPS_DATA_DELETED_FROM_PHONE: Text = Text([
    "Data aplikasi di ponsel ini terhapus",
    "This app's data was deleted from the phone",
]);

pub const PHONE_BROWSER_DELETED_WHAT_APP: Text = Text([
    "Ponsel atau peramban telah menghapus simpanan aplikasi ini: kunci ponsel, isian, dan foto yang belum terkirim. Ponsel ini tidak bisa menandatangani lagi sebelum didaftarkan ulang.",
    "The phone or its browser has deleted what this app kept: the phone's key, entries, and photos that were not sent. This phone can't sign until it is enrolled anew.",
]);

pub const WHAT_YOU_SIGNED: Text = Text([
    "Yang sudah Anda tanda tangani",
    "What you have signed",
]);

pub const SERVICE_COULD_NOT_ASKED_YET: Text = Text([
    "Belum bisa ditanyakan ke server.",
    "The service could not be asked yet.",
]);

pub const SERVICE_SAYS_LOG_NOT_LOST: Text = Text([
    "Menurut server sudah tercatat: tidak hilang, tidak perlu diulang.",
    "The service says that it is in the log: it is not lost and need not be done again.",
]);

pub const NOT_REACHED_SERVICE_PHOTOGRAPH_SIGN: Text = Text([
    "Belum sampai ke server: foto dan tanda tangani lagi.",
    "It has not reached the service: photograph and sign it again.",
]);

pub const ASKING: Text = Text([
    "Menanyakan …",
    "Asking …",
]);

pub const ASK_SERVICE_AGAIN: Text = Text([
    "Tanyakan lagi ke server",
    "Ask the service again",
]);

pub const WHAT_DO: Text = Text([
    "Yang perlu Anda lakukan",
    "What to do",
]);

pub fn ask_new_card_old_one(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Minta kartu baru kepada {who}. Kartu lama hanya berlaku sekali."),
        Lang::En => format!("Ask {who} for a new card. The old one was good once."),
    }
}

pub const ENROL_PHONE_CARD: Text = Text([
    "Daftarkan ponsel ini dengan kartu baru itu.",
    "Enrol this phone with that card.",
]);

pub const PHOTOGRAPH_SIGN_AGAIN_WHAT_NOT: Text = Text([
    "Foto dan tanda tangani lagi formulir yang belum tercatat. Yang sudah tercatat tetap tercatat.",
    "Photograph and sign again what is not in the log. What is in the log stays there.",
]);

pub const ENROL_NEW_CARD: Text = Text([
    "Daftarkan dengan kartu baru",
    "Enrol with a new card",
]);

pub const FILE_NO_EXPORT_OFFICERS_PHONE: Text = Text([
    "Berkas ini bukan kiriman dari ponsel petugas pemilu ini. Simpan sekali lagi dari ponsel asalnya.",
    "This file is no export of an officer's phone of this election. Save it on that phone again.",
]);

pub fn forms_saved_file_anybody_may(lang: Lang, chosen: impl Display) -> String {
    match lang {
        Lang::Id => format!("{chosen} formulir disimpan ke berkas. Siapa pun boleh membawanya: isinya tidak bisa diubah."),
        Lang::En => format!("{chosen} forms saved to a file. Anybody may carry it: what is signed can't be changed."),
    }
}

pub fn new_forms_pictures_taken_from(lang: Lang, events: impl Display, pictures: impl Display) -> String {
    match lang {
        Lang::Id => format!("{events} formulir baru dan {pictures} foto diambil dari berkas."),
        Lang::En => format!("{events} new forms and {pictures} pictures taken from the file."),
    }
}

pub const FORMS_NUMBERS_TAKEN_PHONE_SENDS: Text = Text([
    "Angka formulir sudah diambil. Ponsel ini yang mengirimkannya.",
    "The form's numbers were taken: this phone sends them.",
]);

pub const CAMERA_CANT_OPENED_ALLOW_APP_2: Text = Text([
    "Kamera tidak bisa dibuka. Izinkan kamera untuk aplikasi ini di pengaturan ponsel.",
    "The camera can't be opened. Allow it for this app in the phone's settings.",
]);

pub const PHONE_SENDS_ITSELF_LEAVE_APP: Text = Text([
    "Ponsel mengirim sendiri. Biarkan aplikasi ini terbuka.",
    "The phone sends by itself. Leave the app open.",
]);

pub const THERE_NO_NETWORK_EVERYTHING_SAFE: Text = Text([
    "Tidak ada jaringan. Semuanya aman di ponsel dan dikirim begitu ada jaringan.",
    "There is no network. Everything is safe on the phone and is sent once there is one.",
]);

pub const CARRIED_ANOTHER_PHONE: Text = Text([
    "Dibawa dari ponsel lain",
    "Carried for another phone",
]);

pub const NO_FORM_BEEN_SIGNED_YET: Text = Text([
    "Belum ada formulir yang ditandatangani.",
    "No form has been signed yet.",
]);

pub const HOURS_WITHOUT_NETWORK: Text = Text([
    "Lama tidak ada jaringan?",
    "Hours without a network?",
]);

pub const SAVE_FILE_CARRY_WHERE_THERE: Text = Text([
    "Simpan ke berkas, lalu bawa ke tempat yang ada jaringannya: dengan kartu memori, kabel, atau ponsel lain.",
    "Save to a file and carry it where there is a network: on a memory card, by cable, or with another phone.",
]);

pub const SAVE_FILE: Text = Text([
    "Simpan ke berkas",
    "Save to a file",
]);

pub const TAKE_ANOTHER_PHONES_FILE: Text = Text([
    "Ambil berkas dari ponsel lain",
    "Take in another phone's file",
]);

pub const SCAN_CODES_FROM_ANOTHER_PHONE: Text = Text([
    "Pindai kode dari ponsel lain",
    "Scan codes from another phone",
]);

pub fn page_2(lang: Lang, page: impl Display, pages: impl Display) -> String {
    match lang {
        Lang::Id => format!("Halaman {page} dari {pages}"),
        Lang::En => format!("Page {page} of {pages}"),
    }
}

pub const MACHINE_COULD_NOT_READ_PHOTO: Text = Text([
    "Mesin tidak dapat membaca foto ini. Ketik angkanya dari kertas.",
    "The machine could not read this photo. Type the numbers from the paper.",
]);

pub const WITHOUT_PHOTO_TYPE_NUMBERS_FROM: Text = Text([
    "Tanpa foto. Ketik angkanya dari kertas.",
    "Without a photo. Type the numbers from the paper.",
]);

pub fn check_these_numbers_one_one(lang: Lang, doubts: impl Display) -> String {
    match lang {
        Lang::Id => format!("Periksa {doubts} angka ini satu per satu. Sisanya boleh sekaligus setelah Anda lihat."),
        Lang::En => format!("Check these {doubts} numbers one by one. The rest may be confirmed at once when you have seen them."),
    }
}

pub const COMPARE_EACH_NUMBER_PAPER_DOWN: Text = Text([
    "Bandingkan setiap angka dengan kertas, sampai yang terakhir. Kalau semua sama, tekan Semua sesuai.",
    "Compare each number with the paper, down to the last. If all are the same, press All as on paper.",
]);

pub const PAGE_DONE: Text = Text([
    "Halaman ini selesai.",
    "This page is done.",
]);

pub const PHOTO_PAGE_NO_LONGER_PHONE: Text = Text([
    "Foto halaman ini tidak ada lagi di ponsel. Foto ulang, atau bandingkan langsung dengan kertas.",
    "The photo of this page is no longer on the phone. Take it again, or compare with the paper itself.",
]);

pub const PHOTO_HARD_READ_BLURRED_DARK: Text = Text([
    "Foto ini sulit dibaca: kabur, gelap, atau silau. Foto ulang biasanya lebih cepat.",
    "This photo is hard to read: blurred, dark or in glare. Taking it again is usually quicker.",
]);

pub const PHOTOGRAPH_PAGE_AGAIN: Text = Text([
    "Foto ulang halaman ini",
    "Photograph this page again",
]);

pub const WHOLE_PAGE: Text = Text([
    "Seluruh halaman",
    "The whole page",
]);

pub fn photo_page(lang: Lang, page: impl Display) -> String {
    match lang {
        Lang::Id => format!("Foto halaman {page}"),
        Lang::En => format!("Photo of page {page}"),
    }
}

pub const PHOTOGRAPH_AGAIN: Text = Text([
    "Foto ulang",
    "Photograph again",
]);

pub const PHOTOGRAPH_PAGE_3: Text = Text([
    "Foto halaman ini",
    "Photograph this page",
]);

pub fn numbers_do_not_fit_check(lang: Lang, first: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} angka belum cocok: periksa satu per satu"),
        Lang::En => format!("{first} numbers do not fit: check each"),
    }
}

pub fn see_next_numbers_left(lang: Lang, unseen: impl Display) -> String {
    match lang {
        Lang::Id => format!("Lihat angka berikutnya ({unseen} lagi)"),
        Lang::En => format!("See the next numbers ({unseen} left)"),
    }
}

pub const ALL_PAPER: Text = Text([
    "Semua sesuai",
    "All as on paper",
]);

pub fn other_numbers_paper(lang: Lang, clean: impl Display) -> String {
    match lang {
        Lang::Id => format!("{clean} angka lain sesuai"),
        Lang::En => format!("The other {clean} numbers are as on paper"),
    }
}

pub fn numbers_wait_you(lang: Lang, doubts: impl Display) -> String {
    match lang {
        Lang::Id => format!("{doubts} angka menunggu Anda"),
        Lang::En => format!("{doubts} numbers wait for you"),
    }
}

pub const GO: Text = Text([
    "Lanjut",
    "Go on",
]);

pub fn you_not_checked_numbers_check(lang: Lang, unseen: impl Display) -> String {
    match lang {
        Lang::Id => format!("{unseen} angka belum Anda periksa. Periksa dulu, baru bisa dikirim."),
        Lang::En => format!("You have not checked {unseen} numbers. Check them first, then send."),
    }
}

pub const SLIP_YOURS_MACHINE_PRESS_CHECK: Text = Text([
    "Salah ketik atau salah baca? Tekan Periksa, lalu perbaiki. Kalau di kertas memang begitu, tekan yang kedua: angkanya dikirim apa adanya dan diberi tanda.",
    "A slip of yours or of the machine? Press Check and correct it. If the paper says so, press the second: the numbers are sent as they are, and marked.",
]);

pub const PAPER_SAYS_SO: Text = Text([
    "Memang begitu di kertas",
    "The paper says so",
]);

pub const YOU_SAY_PAPER_SAYS_SO: Text = Text([
    "Menurut Anda memang begitu di kertas.",
    "You say: the paper says so.",
]);

pub const TAKE_BACK: Text = Text([
    "Batalkan",
    "Take back",
]);

pub const WHAT_CHANGES: Text = Text([
    "Yang berubah:",
    "What changes:",
]);

pub fn pages_without_photo(lang: Lang, unphotographed: impl Display) -> String {
    match lang {
        Lang::Id => format!("{unphotographed} halaman tanpa foto."),
        Lang::En => format!("{unphotographed} pages without a photo."),
    }
}

pub fn machine_misread_numbers_booked_mistake(lang: Lang, misreads: impl Display) -> String {
    match lang {
        Lang::Id => format!("Mesin salah baca {misreads} angka. Itu tercatat sebagai salah baca mesin, bukan kesalahan Anda."),
        Lang::En => format!("The machine misread {misreads} numbers: booked as its mistake, not as yours."),
    }
}

pub const CHECK_WHAT_LEFT: Text = Text([
    "Periksa yang belum",
    "Check what is left",
]);

pub const FIRST_SETTLE_NUMBERS_DO_NOT: Text = Text([
    "Selesaikan dulu angka yang belum cocok",
    "First settle the numbers that do not fit",
]);

pub fn i_state_these_numbers_those(lang: Lang, title: impl Display, value: impl Display, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("Saya menyatakan: angka-angka ini sama dengan formulir kertas C.Hasil {title}, {value} {places}. Yang sah tetap formulir kertas."),
        Lang::En => format!("I state that these numbers are those on the paper form C.Hasil {title}, {value} {places}. The paper form remains the legal result."),
    }
}

pub const SIGNING: Text = Text([
    "Menandatangani …",
    "Signing …",
]);

pub const SIGN_SEND: Text = Text([
    "Tanda tangani dan kirim",
    "Sign and send",
]);

pub const HOW_MANY_WITNESSES_PRESENT_SIGNED: Text = Text([
    "Berapa saksi yang hadir dan ikut tanda tangan? Namanya tidak dicatat.",
    "How many witnesses were present and signed, for each contestant. No names are kept.",
]);

pub const ONE_LESS: Text = Text([
    "kurang satu",
    "one less",
]);

pub const ONE_MORE: Text = Text([
    "tambah satu",
    "one more",
]);

pub const HINT_G1007: Text = Text([
    "Dekatkan ponsel",
    "Move closer",
]);

pub const HINT_G1010: Text = Text([
    "Terlalu gelap: nyalakan lampu",
    "Too dark: more light",
]);

pub const HINT_G1011: Text = Text([
    "Terlalu terang: jauhkan lampu",
    "Too bright: less light",
]);

pub const HINT_G1012: Text = Text([
    "Kabur: tahan diam, ketuk layar",
    "Blurred: hold still, tap to focus",
]);

pub const HINT_G1013: Text = Text([
    "Arahkan ke seluruh halaman",
    "Point at the whole page",
]);

pub const HINT_G1014: Text = Text([
    "Penanda di kanan atas harus terlihat",
    "The marker at the upper right must be seen",
]);

pub const HINT_G1015: Text = Text([
    "Ini bukan halaman C.Hasil",
    "This is no page of a C.Hasil",
]);

pub const HINT_G1016: Text = Text([
    "Satu halaman saja",
    "One page only",
]);

pub const HINT_G1017: Text = Text([
    "Ada sudut di luar: mundur sedikit",
    "A corner is outside: step back",
]);

pub const HINT_G1018: Text = Text([
    "Ada tanda sudut tertutup",
    "A corner mark is covered",
]);

pub const HINT_G1019: Text = Text([
    "Foto tegak lurus, kertas rata",
    "Hold it square, paper flat",
]);

pub const HINT_G1021: Text = Text([
    "Ada pantulan cahaya: miringkan sedikit",
    "Glare: tilt a little",
]);

pub const HINT_G1025: Text = Text([
    "Ratakan kertas",
    "Flatten the paper",
]);

pub const HINT_G1030: Text = Text([
    "Terbalik seperti di cermin: pakai kamera belakang",
    "Mirrored: use the back camera",
]);

pub const HINT_G1031: Text = Text([
    "Terlalu miring: ponsel di atas tengah halaman",
    "Too far aslant: hold it above the middle",
]);

pub const HINT_G1032: Text = Text([
    "Ini bukan halaman C.Hasil",
    "This is no page of C.Hasil",
]);

pub const HINT_G1033: Text = Text([
    "Bentuk formulir ini tidak dikenal",
    "This edition is not known",
]);

pub const READY_TO_SHOOT: Text = Text([
    "Siap: tekan tombol",
    "Ready: press the button",
]);

pub fn minutes(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} menit"),
        Lang::En => format!("{count} minutes"),
    }
}

pub fn hours(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} jam"),
        Lang::En => format!("{count} hours"),
    }
}

pub fn days(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} hari"),
        Lang::En => format!("{count} days"),
    }
}

pub fn years(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} tahun"),
        Lang::En => format!("{count} years"),
    }
}

pub const SET_THE_CLOCK: Text = Text([
    "Atur ulang jam ponsel: di pengaturan ponsel, nyalakan tanggal dan waktu otomatis.",
    "Set the phone's clock: switch on automatic date and time in its settings.",
]);

pub fn date_is_wrong(lang: Lang, what_to_do: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tanggal ponsel ini salah. {what_to_do}"),
        Lang::En => format!("This phone's date is wrong. {what_to_do}"),
    }
}

pub fn clock_is_behind(lang: Lang, much: impl Display, what_to_do: impl Display) -> String {
    match lang {
        Lang::Id => format!("Jam ponsel ini terlambat {much} dibanding jam server. {what_to_do}"),
        Lang::En => format!("This phone's clock is {much} behind the service's. {what_to_do}"),
    }
}

pub fn clock_is_ahead(lang: Lang, much: impl Display, what_to_do: impl Display) -> String {
    match lang {
        Lang::Id => format!("Jam ponsel ini lebih cepat {much} dibanding jam server. {what_to_do}"),
        Lang::En => format!("This phone's clock is {much} ahead of the service's. {what_to_do}"),
    }
}

pub const SECTION_VOTERS: Text = Text([
    "Data pemilih",
    "Voters",
]);

pub const SECTION_USERS: Text = Text([
    "Pengguna hak pilih",
    "Users of the right to vote",
]);

pub const SECTION_BALLOTS: Text = Text([
    "Surat suara",
    "Ballots",
]);

pub const SECTION_DISABLED: Text = Text([
    "Pemilih disabilitas",
    "Voters with a disability",
]);

pub const SECTION_VOTES: Text = Text([
    "Perolehan suara",
    "Votes",
]);

pub const SECTION_VALIDITY: Text = Text([
    "Suara sah dan tidak sah",
    "Valid and invalid votes",
]);

pub const PPS: Text = Text([
    "PPS",
    "the PPS",
]);

pub const PPLN: Text = Text([
    "PPLN",
    "the PPLN",
]);

pub fn pps_then_ppk(lang: Lang, village: impl Display, district: impl Display) -> String {
    match lang {
        Lang::Id => format!("PPS {village}, lalu PPK {district}"),
        Lang::En => format!("the PPS of {village}, then the PPK of {district}"),
    }
}

pub const FILES_LOST: Text = Text([
    "Sebagian aplikasi di ponsel ini hilang",
    "A part of the app on this phone is gone",
]);

pub const FILES_LOST_KEPT_APART: Text = Text([
    "Ponsel telah menghapus berkas aplikasi. Isian dan tanda tangan Anda disimpan terpisah.",
    "The phone has deleted files of the app. What you entered and signed is kept apart.",
]);

pub const FILES_LOST_OTHER_RELEASE: Text = Text([
    "Alamat ini membagikan versi aplikasi yang lain. Pasang versi itu? Sesudahnya, cocokkan versinya di layar Ponsel ini siap.",
    "This address hands out another release of the app. Install that one? Then compare it on the screen Is this phone ready.",
]);

pub const FILES_LOST_CONNECT: Text = Text([
    "Sambungkan ponsel ke jaringan, lalu buka lagi.",
    "Connect the phone to a network, then open it again.",
]);

pub const FILES_LOST_INSTALL: Text = Text([
    "Pasang",
    "Install",
]);

pub const FILES_LOST_OPEN: Text = Text([
    "Buka lagi",
    "Open again",
]);

pub fn wait_minutes(lang: Lang, minutes: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tunggu {minutes} menit."),
        Lang::En => match minutes.to_string().as_str() { "1" => "Wait one minute.".into(), _ => format!("Wait {minutes} minutes.") },
    }
}

pub const FILE_TOO_LARGE: Text = Text([
    "Berkas terlalu besar. Kirim foto asli dari kamera, bukan berkas lain.",
    "The file is too large. Send the camera's own photo, not another file.",
]);
