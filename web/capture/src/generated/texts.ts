// Generated from texts/ by the tests of crates/texts; change the Fluent file, not this one.

/** Every language, the first one first. */
export const LANGS = ["id", "en"] as const;
export type Lang = (typeof LANGS)[number];
/** A text in every language. */
export type Text = Readonly<Record<Lang, string>>;
type Value = string | number | Text;
const said = (value: Value, lang: Lang): string => (typeof value === "object" ? value[lang] : String(value));
const given = (value: Value, cases: Record<string, string>, otherwise: string): string => cases[String(value)] ?? otherwise;

export const drill: Text = {
  id: "SIMULASI",
  en: "DRILL",
};

export const back: Text = {
  id: "Kembali",
  en: "Back",
};

export const offline: Text = {
  id: "tanpa jaringan",
  en: "offline",
};

export const opening: Text = {
  id: "Membuka …",
  en: "Opening …",
};

export const appCantOpened: Text = {
  id: "Aplikasi tidak bisa dibuka.",
  en: "The app can't be opened.",
};

export const closeAppOpenAgainIf: Text = {
  id: "Tutup aplikasi ini, lalu buka lagi. Bila tetap begini, hubungi PPS.",
  en: "Close this app and open it again. If it stays so, call the PPS.",
};

export const openAgain: Text = {
  id: "Buka lagi",
  en: "Open again",
};

export const thereNewerReleaseAppOpen: Text = {
  id: "Ada versi aplikasi yang lebih baru: buka Ponsel ini siap?",
  en: "There is a newer release of the app: open Is this phone ready?",
};

export const appDoesNotKnowForm: Text = {
  id: "Formulir ini tidak dikenal aplikasi.",
  en: "The app does not know this form.",
};

export const copyWitnesses: Text = {
  id: "Salinan untuk saksi",
  en: "Copy for witnesses",
};

export const paperFormLegalResultCopy: Text = {
  id: "Yang sah adalah formulir kertas. Salinan ini dibuat di ponsel petugas, dari angka yang ia tanda tangani.",
  en: "The paper form is the legal result. This copy was made on the officer's phone from what he signed.",
};

export const witnessesPresent: Text = {
  id: "Saksi yang hadir",
  en: "Witnesses present",
};

export const receipt: Text = {
  id: "Tanda terima",
  en: "Receipt",
};

export const numberWhatSent: Text = {
  id: "Nomor kiriman",
  en: "Number of what was sent",
};

export const signed: Text = {
  id: "Ditandatangani",
  en: "Signed",
};

export const phonesClock: Text = {
  id: "jam ponsel",
  en: "the phone's clock",
};

export const numberPublicLog: Text = {
  id: "Nomor di catatan publik",
  en: "Number in the public log",
};

export const arrived: Text = {
  id: "Diterima",
  en: "Arrived",
};

export const check: Text = {
  id: "Periksa",
  en: "Check",
};

export const noReceiptYetFormStill: Text = {
  id: "Belum ada tanda terima: formulir ini masih di ponsel petugas. Minta salinan lagi setelah terkirim.",
  en: "No receipt yet: this form is still on the phone. Make the copy again when it was sent.",
};

export const page: Text = {
  id: "Halaman",
  en: "Page",
};

export const drillNotElection: Text = {
  id: "SIMULASI, bukan pemilu",
  en: "DRILL, not an election",
};

export const cantGoBeforePhonesClock: Text = {
  id: "Belum bisa dilanjutkan: betulkan dulu jam ponsel.",
  en: "This can't go on before the phone's clock is right.",
};

export const formChangedSignedAnotherWindow: Text = {
  id: "Formulir ini baru saja diubah atau ditandatangani di jendela lain. Periksa sekali lagi.",
  en: "This form was changed or signed in another window. Look again.",
};

export const photoPageGoneFromPhone = (pages: Value): Text => ({
  id: `Foto halaman ${said(pages, "id")} hilang dari ponsel ini. Foto ulang halaman itu, lalu tanda tangani. Belum ada yang dikirim.`,
  en: `The photo of page ${said(pages, "en")} is gone from this phone. Photograph that page again, then sign. Nothing was sent.`,
});

export const signatureNotKeptPhoneClose: Text = {
  id: "Tanda tangan ini tidak tersimpan di ponsel. Tutup aplikasi ini, buka lagi, lalu periksa formulirnya.",
  en: "This signature was not kept on the phone. Close this app, open it again and look at the form.",
};

export const cardUsedBeforeServiceDoes = (who: Value): Text => ({
  id: `Kartu ini sudah pernah dipakai, atau belum terdaftar di server. Kartu hanya berlaku sekali: kalau data aplikasi ini terhapus atau Anda berganti ponsel, minta kartu baru kepada ${said(who, "id")}. Formulir yang sudah tercatat tidak hilang.`,
  en: `This card was used before, or the service does not have it yet. A card is good once: if this app's data was deleted, or this is another phone, ask ${said(who, "en")} for a new card. Forms that are in the log are not lost.`,
});

export const serviceCantReachedCheckConnection: Text = {
  id: "Server belum bisa dihubungi. Periksa jaringan, lalu coba lagi.",
  en: "The service can't be reached. Check the connection and try again.",
};

export const phonesStorageFullWhatEntered: Text = {
  id: "Penyimpanan ponsel penuh. Isian Anda aman. Hapus foto atau aplikasi lain dari ponsel, lalu coba lagi. Atau ketik halaman ini tanpa foto.",
  en: "The phone's storage is full. What was entered is safe. Delete other photos or apps from the phone and try again; or type this page without a photo.",
};

export const photoEmptySoNotKept: Text = {
  id: "Foto ini kosong, jadi tidak disimpan. Foto sekali lagi.",
  en: "This photo is empty, so it was not kept. Take it again.",
};

export const fileNoPhoto: Text = {
  id: "Berkas ini bukan foto.",
  en: "This file is no photo.",
};

export const theseNumbersDoNotFit: Text = {
  id: "Angka yang belum cocok:",
  en: "These numbers do not fit together:",
};

export const sending: Text = {
  id: "Mengirim …",
  en: "Sending …",
};

export const sendNow: Text = {
  id: "Kirim sekarang",
  en: "Send now",
};

export const serviceCantReachedPhoneGoes: Text = {
  id: "Server belum bisa dihubungi. Ponsel terus mencoba sendiri selama aplikasi ini terbuka.",
  en: "The service can't be reached. The phone goes on trying by itself while this app is open.",
};

export const goForm = (title: Value): Text => ({
  id: `Lanjut ke formulir ${said(title, "id")}`,
  en: `Go on to the form ${said(title, "en")}`,
});

export const allFormsSignedLeaveApp = (waiting: Value): Text => ({
  id: `Semua formulir sudah ditandatangani. Biarkan aplikasi ini terbuka: ${said(waiting, "id")} formulir belum mendapat tanda terima.`,
  en: `All forms are signed. Leave this app open: ${said(waiting, "en")} forms have no receipt yet.`,
});

export const allFormsStationArrivedYour: Text = {
  id: "Semua formulir TPS ini sudah diterima. Tugas Anda di aplikasi ini selesai. Terima kasih.",
  en: "All forms of this station have arrived. Your work in this app is done. Thank you.",
};

export const somethingWrongDoesNoReceipt = (who: Value): Text => ({
  id: `Ada masalah, atau tanda terima tidak kunjung datang? Hubungi ${said(who, "id")}.`,
  en: `Is something wrong, or does no receipt come? Call ${said(who, "en")}.`,
});

export const blank: Text = {
  id: "kosong",
  en: "blank",
};

export const anotherPhoneNetworkOpenSending: Text = {
  id: "Di ponsel petugas lain yang ada jaringannya: buka Pengiriman, lalu tekan Pindai kode. Yang dibawa hanya angkanya; fotonya menyusul dari ponsel ini.",
  en: "On another phone that has a network: open Sending, then Scan codes. Only the numbers are carried; the photos follow from this phone.",
};

export const code = (value: Value, parts: Value): Text => ({
  id: `Kode ${said(value, "id")} dari ${said(parts, "id")}`,
  en: `Code ${said(value, "en")} of ${said(parts, "en")}`,
});

export const stop: Text = {
  id: "Berhenti",
  en: "Stop",
};

export const run: Text = {
  id: "Putar lagi",
  en: "Run",
};

export const next: Text = {
  id: "Berikutnya",
  en: "Next",
};

export const signed2: Text = {
  id: "Sudah Anda tanda tangani",
  en: "Signed",
};

export const makingPdf: Text = {
  id: "Membuat PDF …",
  en: "Making the PDF …",
};

export const copyWitnessesPdf: Text = {
  id: "Salinan untuk saksi (PDF)",
  en: "Copy for witnesses (PDF)",
};

export const sendThroughAnotherPhoneQr: Text = {
  id: "Kirim lewat ponsel lain (kode QR)",
  en: "Send through another phone (QR codes)",
};

export const yourNumbersPublicLog: Text = {
  id: "Angka Anda di catatan publik",
  en: "Your numbers in the public log",
};

export const theseNotNumbersYouSigned: Text = {
  id: "Ini BUKAN angka yang Anda tanda tangani. Jangan lanjutkan; beri tahu PPS sekarang.",
  en: "These are NOT the numbers that you signed. Do not go on; tell the PPS now.",
};

export const readPhoneFromPublicLog: Text = {
  id: "Dibaca ponsel ini dari catatan publik. Cocokkan tiap nama dengan kertas.",
  en: "Read by this phone from the public log. Compare each name with the paper.",
};

export const numbersYouSigned: Text = {
  id: "Angka yang Anda tanda tangani",
  en: "The numbers that you signed",
};

export const receiptNumber: Text = {
  id: "Tanda terima dan nomor kiriman",
  en: "Receipt and number",
};

export const qrCodeReceipt: Text = {
  id: "Kode QR tanda terima",
  en: "QR code of the receipt",
};

export const history: Text = {
  id: "Riwayat",
  en: "History",
};

export const force: Text = {
  id: "berlaku",
  en: "in force",
};

export const replaced: Text = {
  id: "digantikan",
  en: "replaced",
};

export const sameNumbers: Text = {
  id: "angka sama",
  en: "the same numbers",
};

export const firstVersion: Text = {
  id: "versi pertama",
  en: "the first version",
};

export const notSentYet: Text = {
  id: "belum terkirim",
  en: "not sent yet",
};

export const refused: Text = {
  id: "ditolak server",
  en: "refused",
};

export const sent: Text = {
  id: "terkirim",
  en: "sent",
};

export const receiptHeld: Text = {
  id: "ada tanda terima",
  en: "receipt held",
};

export const publicLog: Text = {
  id: "tercatat umum",
  en: "in the public log",
};

export const phone: Text = {
  id: "Tersimpan di ponsel",
  en: "On the phone",
};

export const withoutPhotos = (lost: Value): Text => ({
  id: `tanpa ${said(lost, "id")} foto`,
  en: `without ${said(lost, "en")} photos`,
});

export const sent2: Text = {
  id: "Sudah terkirim",
  en: "Sent",
};

export const notSentYet2: Text = {
  id: "Belum terkirim",
  en: "Not sent yet",
};

export const pages = (done: Value, greys: Value): Text => ({
  id: `halaman ${said(done, "id")} dari ${said(greys, "id")}`,
  en: `pages ${said(done, "en")} of ${said(greys, "en")}`,
});

export const receiptHeld2: Text = {
  id: "Tanda terima sudah didapat",
  en: "Receipt held",
};

export const noReceiptYet: Text = {
  id: "Tanda terima belum ada",
  en: "No receipt yet",
};

export const arrived2 = (arrival: Value): Text => ({
  id: `diterima ${said(arrival, "id")}`,
  en: `arrived ${said(arrival, "en")}`,
});

export const publicLogCheckedPhone: Text = {
  id: "Sudah tercatat untuk umum dan dicek ponsel ini",
  en: "In the public log, checked by this phone",
};

export const notPublicLogYet: Text = {
  id: "Belum tercatat untuk umum",
  en: "Not in the public log yet",
};

export const number = (index: Value): Text => ({
  id: `nomor ${said(index, "id")}`,
  en: `number ${said(index, "en")}`,
});

export const photosPagesLostFromPhone = (lost: Value): Text => ({
  id: `${said(lost, "id")} foto halaman hilang dari ponsel ini, jadi tanda terima belum bisa keluar. Angkanya aman. Tekan Perbaiki formulir ini, foto ulang halamannya, lalu kirim lagi.`,
  en: `${said(lost, "en")} photos of pages are lost from this phone, so no receipt can come yet. The numbers are safe. Press Correct this form, photograph the page again, and send once more.`,
});

export const serverAnswered: Text = {
  id: "Jawaban server:",
  en: "The server answered:",
};

export const whatYouEnteredSafePhone: Text = {
  id: "Isian Anda aman. Ponsel mencoba lagi sendiri, juga ke alamat lain.",
  en: "What you entered is safe. The phone tries again by itself, at other addresses too.",
};

export const originalPhotosSentRestFollow = (done: Value, rest: Value): Text => ({
  id: `Foto asli: ${said(done, "id")} dari ${said(rest, "id")} terkirim. Sisanya menyusul bila jaringan memungkinkan.`,
  en: `Original photos: ${said(done, "en")} of ${said(rest, "en")} sent. The rest follow when the network allows.`,
});

export const oneNumbersAboveDoNot: Text = {
  id: "Termasuk angka yang belum cocok di atas.",
  en: "One of the numbers above that do not fit.",
};

export const machineNotSureNumber: Text = {
  id: "Mesin kurang yakin dengan angka ini.",
  en: "The machine is not sure of this number.",
};

export const cutOutPhoto = (label: Value): Text => ({
  id: `Potongan foto: ${said(label, "id")}`,
  en: `Cut-out of the photo: ${said(label, "en")}`,
});

export const unsure: Text = {
  id: "ragu",
  en: "unsure",
};

export const correct: Text = {
  id: "Perbaiki",
  en: "Correct",
};

export const machineReadYouSayPaper = (value: Value, paper: Value): Text => ({
  id: `Mesin membaca ${said(value, "id")}; menurut Anda di kertas tertulis ${said(paper, "id")}.`,
  en: `The machine read ${said(value, "en")}; you say the paper has ${said(paper, "en")}.`,
});

export const save: Text = {
  id: "Simpan",
  en: "Save",
};

export const blankPaper: Text = {
  id: "Di kertas kosong",
  en: "Blank on paper",
};

export const paper: Text = {
  id: "Sesuai",
  en: "As on paper",
};

export const phoneReady: Text = {
  id: "Ponsel ini siap?",
  en: "Is this phone ready?",
};

export const withoutNetwork: Text = {
  id: "Tanpa jaringan",
  en: "Without a network",
};

export const appPhone: Text = {
  id: "Aplikasi di ponsel",
  en: "App on the phone",
};

export const complete: Text = {
  id: "lengkap",
  en: "complete",
};

export const notCompleteOpenOnceMore: Text = {
  id: "belum lengkap: buka sekali lagi saat ada jaringan",
  en: "not complete: open it once more with a network",
};

export const release: Text = {
  id: "Versi aplikasi",
  en: "Release",
};

export const provenPublicLog: Text = {
  id: "cocok dengan catatan publik",
  en: "proven in the public log",
};

export const notCheckedYet: Text = {
  id: "belum diperiksa",
  en: "not checked yet",
};

export const freeSpace: Text = {
  id: "Ruang kosong",
  en: "Free space",
};

export const storageKept: Text = {
  id: "Penyimpanan aman",
  en: "Storage kept",
};

export const yes: Text = {
  id: "ya",
  en: "yes",
};

export const notYetInstallAppHome: Text = {
  id: "belum: pasang aplikasi ke layar utama",
  en: "not yet: install the app to the home screen",
};

export const checking: Text = {
  id: "Memeriksa …",
  en: "Checking …",
};

export const checkAppsRelease: Text = {
  id: "Periksa versi aplikasi",
  en: "Check the app's release",
};

export const installRelease = (version: Value): Text => ({
  id: `Pasang versi ${said(version, "id")}`,
  en: `Install release ${said(version, "en")}`,
});

export const newestRelease: Text = {
  id: "Ini versi terbaru.",
  en: "This is the newest release.",
};

export const newReleaseTakenOnlyIf: Text = {
  id: "Versi baru hanya dipasang bila ditandatangani penyelenggara pemilu ini dan tercatat di catatan publik.",
  en: "A new release is taken only if it is signed by this election's release key and its hash is in the public log.",
};

export const phone2: Text = {
  id: "Ponsel ini",
  en: "This phone",
};

export const stationRegion: Text = {
  id: "Untuk TPS atau wilayah",
  en: "For the station or region",
};

export const validUntil: Text = {
  id: "Berlaku sampai",
  en: "Valid until",
};

export const key: Text = {
  id: "Kunci",
  en: "Key",
};

export const publicLog2: Text = {
  id: "Catatan publik",
  en: "Public log",
};

export const addressesService: Text = {
  id: "Alamat server",
  en: "Addresses of the service",
};

export const phoneLostBrokenCallKey = (who: Value): Text => ({
  id: `Ponsel hilang atau rusak? Hubungi ${said(who, "id")}: kuncinya dicabut dan Anda mendapat kartu baru.`,
  en: `Phone lost or broken? Call ${said(who, "en")}: its key is revoked and you get a new card.`,
});

export const whatPromisedWhatNot: Text = {
  id: "Yang dijamin dan yang tidak",
  en: "What is promised and what is not",
};

export const keyStaysPhoneReceiptBelieved: Text = {
  id: "Kunci Anda tidak pernah keluar dari ponsel ini. Tanda terima dipercaya karena tanda tangannya, bukan karena alamat pengirimnya. Yang sudah tersimpan tidak hilang saat ponsel mati.",
  en: "The key stays on this phone. A receipt is believed by its signature, not by its address. What is stored is not lost when the phone dies.",
};

export const browserCantProtectYouFrom: Text = {
  id: "Yang tidak bisa dijamin: bila alamatnya dikuasai orang jahat saat aplikasi pertama kali dipasang, aplikasinya bisa palsu. Karena itu pasanglah saat bimbingan teknis, dari kartu yang diserahkan langsung kepada Anda.",
  en: "A browser can't protect you from an address in hostile hands: it could hand out another app when it is first installed. So install it at training, from the card that you are handed in person.",
};

export const pointWholePage: Text = {
  id: "Arahkan ke seluruh halaman",
  en: "Point at the whole page",
};

export const formAnotherContest: Text = {
  id: "Ini formulir pemilihan yang lain",
  en: "This form is of another contest",
};

export const readyPage = (page: Value): Text => ({
  id: `Siap: ini halaman ${said(page, "id")}`,
  en: `Ready: this is page ${said(page, "en")}`,
});

export const photographPage = (page: Value, pages: Value): Text => ({
  id: `Foto halaman ${said(page, "id")} dari ${said(pages, "id")}`,
  en: `Photograph page ${said(page, "en")} of ${said(pages, "en")}`,
});

export const cameraPicture: Text = {
  id: "Gambar kamera",
  en: "Camera picture",
};

export const reading: Text = {
  id: "Membaca …",
  en: "Reading …",
};

export const lamp: Text = {
  id: "Lampu",
  en: "Lamp",
};

export const cameraCantOpenedAllowApp: Text = {
  id: "Kamera tidak bisa dibuka. Izinkan kamera untuk aplikasi ini di pengaturan ponsel, atau pilih foto yang sudah ada.",
  en: "The camera can't be opened. Allow it for this app in the phone's settings, or choose a photo that was taken already.",
};

export const readingPhoto: Text = {
  id: "Membaca foto …",
  en: "Reading the photo …",
};

export const keepPhotoITypeNumbers: Text = {
  id: "Pakai foto ini, angkanya saya ketik",
  en: "Keep this photo, I type its numbers",
};

export const takePhotoAnyway: Text = {
  id: "Foto sekarang juga",
  en: "Take the photo anyway",
};

export const choosePhotoFromPhone: Text = {
  id: "Pilih foto dari ponsel",
  en: "Choose a photo from the phone",
};

export const typeWithoutPhoto: Text = {
  id: "Ketik tanpa foto",
  en: "Type without a photo",
};

export const takePhoto: Text = {
  id: "Potret",
  en: "Take the photo",
};

export const codeNotOfficersPhoneAsk: Text = {
  id: "Kode ini bukan untuk ponsel petugas TPS. Tanyakan kepada PPS.",
  en: "This code is not for an officer's phone. Ask the PPS.",
};

export const fits: Text = {
  id: "✓ cocok",
  en: "✓ fits",
};

export const more = (left: Value): Text => ({
  id: `kurang ${said(left, "id")}`,
  en: `${said(left, "en")} more`,
});

export const checkAgain: Text = {
  id: "✗ cek lagi",
  en: "✗ check again",
};

export const thereNoStationCodeCheck: Text = {
  id: "Tidak ada TPS dengan kode ini. Cek lagi di kartu.",
  en: "There is no station of this code. Check the card.",
};

export const cameraCantOpenedAllowPage: Text = {
  id: "Kamera tidak dapat dibuka. Izinkan kamera untuk halaman ini, atau ketik kodenya.",
  en: "The camera can't be opened. Allow it for this page, or type the code.",
};

export const enrolPhone: Text = {
  id: "Daftarkan ponsel ini",
  en: "Enrol this phone",
};

export const card: Text = {
  id: "Kartu ini untuk",
  en: "This card is for",
};

export const code2: Text = {
  id: "Kode",
  en: "Code",
};

export const forms: Text = {
  id: "formulir",
  en: "forms",
};

export const cardTakingOverStationsRegion: Text = {
  id: "Kartu ini untuk mengambil alih TPS di wilayah",
  en: "This card is for taking over stations of region",
};

export const notYourStationDoNot: Text = {
  id: "Bukan TPS Anda? Jangan lanjutkan; tanyakan kepada PPS.",
  en: "Not your station? Do not go on; ask the PPS.",
};

export const sixDigitPinYouTold: Text = {
  id: "PIN enam angka yang disampaikan langsung kepada Anda",
  en: "The six-digit PIN that you were told in person",
};

export const enrolling: Text = {
  id: "Mendaftarkan …",
  en: "Enrolling …",
};

export const enrol: Text = {
  id: "Daftarkan",
  en: "Enrol",
};

export const useAnotherCard: Text = {
  id: "Pakai kartu lain",
  en: "Use another card",
};

export const checkingCard: Text = {
  id: "Memeriksa kartu …",
  en: "Checking the card …",
};

export const tryAgain: Text = {
  id: "Coba lagi",
  en: "Try again",
};

export const pointCameraQrCodeYour: Text = {
  id: "Arahkan kamera ke kotak QR di kartu petugas Anda.",
  en: "Point the camera at the QR code of your officer's card.",
};

export const stopScanning: Text = {
  id: "Berhenti memindai",
  en: "Stop scanning",
};

export const scanCard: Text = {
  id: "Pindai kartu",
  en: "Scan the card",
};

export const youCantScanTypeCode: Text = {
  id: "Tidak bisa memindai? Ketik kodenya",
  en: "You can't scan? Type the code",
};

export const stationCodeCard: Text = {
  id: "Kode TPS di kartu",
  en: "Station code on the card",
};

export const printedCard: Text = {
  id: "Seperti tertulis di kartu.",
  en: "As printed on the card.",
};

export const digitsPrintedCard: Text = {
  id: "13 angka, seperti tertulis di kartu.",
  en: "13 digits, as printed on the card.",
};

export const myStationsCodeLettersAbroad: Text = {
  id: "Kode TPS saya berisi huruf (luar negeri)",
  en: "My station's code has letters (abroad)",
};

export const codeBelowQrCodeFour: Text = {
  id: "Kode di bawah kotak QR, empat kelompok",
  en: "The code below the QR code, in four groups",
};

export const group: Text = {
  id: "Kelompok",
  en: "Group",
};

export const checkCard: Text = {
  id: "Periksa kartu",
  en: "Check the card",
};

export const phoneMakesOwnKeyNever: Text = {
  id: "Ponsel ini membuat kuncinya sendiri. Kunci itu tidak pernah keluar dari ponsel; siapa pun, termasuk PPS, tidak boleh memintanya.",
  en: "This phone makes its own key. It never leaves the phone; nobody, not even the PPS, may ask for it.",
};

export const whatSignedFormNotPhone: Text = {
  id: "Kiriman formulir ini tidak ada lagi di ponsel ini. Tekan Perbaiki formulir ini, periksa angkanya, lalu tanda tangani lagi.",
  en: "What was signed of this form is not on this phone any more. Press Correct this form, check the numbers and sign again.",
};

export const correctForm: Text = {
  id: "Perbaiki formulir ini",
  en: "Correct this form",
};

export const correctionSentNewVersionEarlier: Text = {
  id: "Perbaikan dikirim sebagai versi baru. Versi lama tetap tercatat dan bisa dilihat umum.",
  en: "A correction is sent as a new version. The earlier one stays on record for everybody to see.",
};

export const youCorrectingWhatSentChange: Text = {
  id: "Anda sedang memperbaiki yang sudah dikirim. Ubah angkanya di halaman yang salah, lalu kirim lagi.",
  en: "You are correcting what was sent. Change the numbers on the page that is wrong and send again.",
};

export const leaveSent: Text = {
  id: "Tidak jadi memperbaiki",
  en: "Leave it as it was sent",
};

export const notPhotographedYet: Text = {
  id: "belum difoto",
  en: "not photographed yet",
};

export const done: Text = {
  id: "selesai",
  en: "done",
};

export const numbersNotCheckedYet = (page: Value): Text => ({
  id: `${said(page, "id")} angka belum diperiksa`,
  en: `${said(page, "en")} numbers not checked yet`,
});

export const open: Text = {
  id: "buka",
  en: "open",
};

export const people = (b: Value): Text => ({
  id: `${said(b, "id")} orang`,
  en: `${said(b, "en")} people`,
});

export const notEnteredYet: Text = {
  id: "belum diisi",
  en: "not entered yet",
};

export const specialIncidentsObjections: Text = {
  id: "Kejadian khusus dan keberatan",
  en: "Special incidents and objections",
};

export const none: Text = {
  id: "tidak ada",
  en: "none",
};

export const photos = (incidents: Value): Text => ({
  id: `${said(incidents, "id")} foto`,
  en: `${said(incidents, "en")} photos`,
});

export const checkPage = (next: Value): Text => ({
  id: `Periksa halaman ${said(next, "id")}`,
  en: `Check page ${said(next, "en")}`,
});

export const photographPage2 = (next: Value): Text => ({
  id: `Foto halaman ${said(next, "id")}`,
  en: `Photograph page ${said(next, "en")}`,
});

export const enterWitnesses: Text = {
  id: "Isi saksi",
  en: "Enter witnesses",
};

export const summarySend: Text = {
  id: "Ringkasan dan kirim",
  en: "Summary and send",
};

export const summary: Text = {
  id: "Ringkasan",
  en: "Summary",
};

export const preparing: Text = {
  id: "Menyiapkan …",
  en: "Preparing …",
};

export const formsStation: Text = {
  id: "Formulir TPS",
  en: "Forms of the station",
};

export const phonesMandateEndedWhatSigned = (who: Value): Text => ({
  id: `Masa berlaku ponsel ini sudah habis: kiriman baru akan ditolak. Hubungi ${said(who, "id")}.`,
  en: `This phone's mandate has ended: what is signed now will be refused. Call ${said(who, "en")}.`,
});

export const signedOpenReceiptWitnessCopy: Text = {
  id: "Sudah ditandatangani. Buka untuk tanda terima, salinan saksi, atau perbaikan",
  en: "Signed. Open it for the receipt, the witness copy or a correction",
};

export const pagesDone = (draft: Value, pages: Value): Text => ({
  id: `${said(draft, "id")} dari ${said(pages, "id")} halaman selesai`,
  en: `${said(draft, "en")} of ${said(pages, "en")} pages done`,
});

export const correction: Text = {
  id: "perbaikan",
  en: "correction",
};

export const takeOverStation: Text = {
  id: "Ambil alih TPS",
  en: "Take over a station",
};

export const listStationsRegion: Text = {
  id: "Daftar TPS di wilayah ini",
  en: "List the stations of this region",
};

export const findCodeName: Text = {
  id: "Cari kode atau nama TPS",
  en: "Find by code or name",
};

export const sending2: Text = {
  id: "Pengiriman",
  en: "Sending",
};

export const nothingBeenSignedYet: Text = {
  id: "Belum ada yang ditandatangani",
  en: "Nothing has been signed yet",
};

export const everythingPublicLog: Text = {
  id: "Semua sudah tercatat untuk umum",
  en: "Everything is in the public log",
};

export const formsTheirWay = (open: Value): Text => ({
  id: `${said(open, "id")} formulir belum selesai dikirim`,
  en: `${said(open, "en")} forms on their way`,
});

export const photographFormSpecialIncidentsWitnesss: Text = {
  id: "Ada kejadian khusus atau keberatan saksi untuk pemilihan ini? Foto formulirnya di sini.",
  en: "Photograph the form of special incidents or of a witness's objection to this contest, if there is one.",
};

export const thesePhotosNeverShownPublic: Text = {
  id: "Foto ini tidak ditampilkan untuk umum; hanya PPK dan pengawas yang melihatnya.",
  en: "These photos are never shown to the public: the PPK and the supervisors read them.",
};

export const photoIncident = (n: Value): Text => ({
  id: `Foto kejadian ${said(n, "id")}`,
  en: `Photo of incident ${said(n, "en")}`,
});

export const removePhoto: Text = {
  id: "Hapus foto ini",
  en: "Remove this photo",
};

export const saving: Text = {
  id: "Menyimpan …",
  en: "Saving …",
};

export const addPhoto: Text = {
  id: "Tambah foto",
  en: "Add a photo",
};

export const done2: Text = {
  id: "Selesai",
  en: "Done",
};

export const appsDataDeletedFromPhone: Text = {
  id: "Data aplikasi di ponsel ini terhapus",
  en: "This app's data was deleted from the phone",
};

export const phoneBrowserDeletedWhatApp: Text = {
  id: "Ponsel atau peramban telah menghapus simpanan aplikasi ini: kunci ponsel, isian, dan foto yang belum terkirim. Ponsel ini tidak bisa menandatangani lagi sebelum didaftarkan ulang.",
  en: "The phone or its browser has deleted what this app kept: the phone's key, entries, and photos that were not sent. This phone can't sign until it is enrolled anew.",
};

export const whatYouSigned: Text = {
  id: "Yang sudah Anda tanda tangani",
  en: "What you have signed",
};

export const serviceCouldNotAskedYet: Text = {
  id: "Belum bisa ditanyakan ke server.",
  en: "The service could not be asked yet.",
};

export const serviceSaysLogNotLost: Text = {
  id: "Menurut server sudah tercatat: tidak hilang, tidak perlu diulang.",
  en: "The service says that it is in the log: it is not lost and need not be done again.",
};

export const notReachedServicePhotographSign: Text = {
  id: "Belum sampai ke server: foto dan tanda tangani lagi.",
  en: "It has not reached the service: photograph and sign it again.",
};

export const asking: Text = {
  id: "Menanyakan …",
  en: "Asking …",
};

export const askServiceAgain: Text = {
  id: "Tanyakan lagi ke server",
  en: "Ask the service again",
};

export const whatDo: Text = {
  id: "Yang perlu Anda lakukan",
  en: "What to do",
};

export const askNewCardOldOne = (who: Value): Text => ({
  id: `Minta kartu baru kepada ${said(who, "id")}. Kartu lama hanya berlaku sekali.`,
  en: `Ask ${said(who, "en")} for a new card. The old one was good once.`,
});

export const enrolPhoneCard: Text = {
  id: "Daftarkan ponsel ini dengan kartu baru itu.",
  en: "Enrol this phone with that card.",
};

export const photographSignAgainWhatNot: Text = {
  id: "Foto dan tanda tangani lagi formulir yang belum tercatat. Yang sudah tercatat tetap tercatat.",
  en: "Photograph and sign again what is not in the log. What is in the log stays there.",
};

export const enrolNewCard: Text = {
  id: "Daftarkan dengan kartu baru",
  en: "Enrol with a new card",
};

export const fileNoExportOfficersPhone: Text = {
  id: "Berkas ini bukan kiriman dari ponsel petugas pemilu ini. Simpan sekali lagi dari ponsel asalnya.",
  en: "This file is no export of an officer's phone of this election. Save it on that phone again.",
};

export const formsSavedFileAnybodyMay = (chosen: Value): Text => ({
  id: `${said(chosen, "id")} formulir disimpan ke berkas. Siapa pun boleh membawanya: isinya tidak bisa diubah.`,
  en: `${said(chosen, "en")} forms saved to a file. Anybody may carry it: what is signed can't be changed.`,
});

export const newFormsPicturesTakenFrom = (events: Value, pictures: Value): Text => ({
  id: `${said(events, "id")} formulir baru dan ${said(pictures, "id")} foto diambil dari berkas.`,
  en: `${said(events, "en")} new forms and ${said(pictures, "en")} pictures taken from the file.`,
});

export const formsNumbersTakenPhoneSends: Text = {
  id: "Angka formulir sudah diambil. Ponsel ini yang mengirimkannya.",
  en: "The form's numbers were taken: this phone sends them.",
};

export const cameraCantOpenedAllowApp2: Text = {
  id: "Kamera tidak bisa dibuka. Izinkan kamera untuk aplikasi ini di pengaturan ponsel.",
  en: "The camera can't be opened. Allow it for this app in the phone's settings.",
};

export const phoneSendsItselfLeaveApp: Text = {
  id: "Ponsel mengirim sendiri. Biarkan aplikasi ini terbuka.",
  en: "The phone sends by itself. Leave the app open.",
};

export const thereNoNetworkEverythingSafe: Text = {
  id: "Tidak ada jaringan. Semuanya aman di ponsel dan dikirim begitu ada jaringan.",
  en: "There is no network. Everything is safe on the phone and is sent once there is one.",
};

export const carriedAnotherPhone: Text = {
  id: "Dibawa dari ponsel lain",
  en: "Carried for another phone",
};

export const noFormBeenSignedYet: Text = {
  id: "Belum ada formulir yang ditandatangani.",
  en: "No form has been signed yet.",
};

export const hoursWithoutNetwork: Text = {
  id: "Lama tidak ada jaringan?",
  en: "Hours without a network?",
};

export const saveFileCarryWhereThere: Text = {
  id: "Simpan ke berkas, lalu bawa ke tempat yang ada jaringannya: dengan kartu memori, kabel, atau ponsel lain.",
  en: "Save to a file and carry it where there is a network: on a memory card, by cable, or with another phone.",
};

export const saveFile: Text = {
  id: "Simpan ke berkas",
  en: "Save to a file",
};

export const takeAnotherPhonesFile: Text = {
  id: "Ambil berkas dari ponsel lain",
  en: "Take in another phone's file",
};

export const scanCodesFromAnotherPhone: Text = {
  id: "Pindai kode dari ponsel lain",
  en: "Scan codes from another phone",
};

export const page2 = (page: Value, pages: Value): Text => ({
  id: `Halaman ${said(page, "id")} dari ${said(pages, "id")}`,
  en: `Page ${said(page, "en")} of ${said(pages, "en")}`,
});

export const machineCouldNotReadPhoto: Text = {
  id: "Mesin tidak dapat membaca foto ini. Ketik angkanya dari kertas.",
  en: "The machine could not read this photo. Type the numbers from the paper.",
};

export const withoutPhotoTypeNumbersFrom: Text = {
  id: "Tanpa foto. Ketik angkanya dari kertas.",
  en: "Without a photo. Type the numbers from the paper.",
};

export const checkTheseNumbersOneOne = (doubts: Value): Text => ({
  id: `Periksa ${said(doubts, "id")} angka ini satu per satu. Sisanya boleh sekaligus setelah Anda lihat.`,
  en: `Check these ${said(doubts, "en")} numbers one by one. The rest may be confirmed at once when you have seen them.`,
});

export const compareEachNumberPaperDown: Text = {
  id: "Bandingkan setiap angka dengan kertas, sampai yang terakhir. Kalau semua sama, tekan Semua sesuai.",
  en: "Compare each number with the paper, down to the last. If all are the same, press All as on paper.",
};

export const pageDone: Text = {
  id: "Halaman ini selesai.",
  en: "This page is done.",
};

export const photoPageNoLongerPhone: Text = {
  id: "Foto halaman ini tidak ada lagi di ponsel. Foto ulang, atau bandingkan langsung dengan kertas.",
  en: "The photo of this page is no longer on the phone. Take it again, or compare with the paper itself.",
};

export const photoHardReadBlurredDark: Text = {
  id: "Foto ini sulit dibaca: kabur, gelap, atau silau. Foto ulang biasanya lebih cepat.",
  en: "This photo is hard to read: blurred, dark or in glare. Taking it again is usually quicker.",
};

export const photographPageAgain: Text = {
  id: "Foto ulang halaman ini",
  en: "Photograph this page again",
};

export const wholePage: Text = {
  id: "Seluruh halaman",
  en: "The whole page",
};

export const photoPage = (page: Value): Text => ({
  id: `Foto halaman ${said(page, "id")}`,
  en: `Photo of page ${said(page, "en")}`,
});

export const photographAgain: Text = {
  id: "Foto ulang",
  en: "Photograph again",
};

export const photographPage3: Text = {
  id: "Foto halaman ini",
  en: "Photograph this page",
};

export const numbersDoNotFitCheck = (first: Value): Text => ({
  id: `${said(first, "id")} angka belum cocok: periksa satu per satu`,
  en: `${said(first, "en")} numbers do not fit: check each`,
});

export const seeNextNumbersLeft = (unseen: Value): Text => ({
  id: `Lihat angka berikutnya (${said(unseen, "id")} lagi)`,
  en: `See the next numbers (${said(unseen, "en")} left)`,
});

export const allPaper: Text = {
  id: "Semua sesuai",
  en: "All as on paper",
};

export const otherNumbersPaper = (clean: Value): Text => ({
  id: `${said(clean, "id")} angka lain sesuai`,
  en: `The other ${said(clean, "en")} numbers are as on paper`,
});

export const numbersWaitYou = (doubts: Value): Text => ({
  id: `${said(doubts, "id")} angka menunggu Anda`,
  en: `${said(doubts, "en")} numbers wait for you`,
});

export const go: Text = {
  id: "Lanjut",
  en: "Go on",
};

export const youNotCheckedNumbersCheck = (unseen: Value): Text => ({
  id: `${said(unseen, "id")} angka belum Anda periksa. Periksa dulu, baru bisa dikirim.`,
  en: `You have not checked ${said(unseen, "en")} numbers. Check them first, then send.`,
});

export const slipYoursMachinePressCheck: Text = {
  id: "Salah ketik atau salah baca? Tekan Periksa, lalu perbaiki. Kalau di kertas memang begitu, tekan yang kedua: angkanya dikirim apa adanya dan diberi tanda.",
  en: "A slip of yours or of the machine? Press Check and correct it. If the paper says so, press the second: the numbers are sent as they are, and marked.",
};

export const paperSaysSo: Text = {
  id: "Memang begitu di kertas",
  en: "The paper says so",
};

export const youSayPaperSaysSo: Text = {
  id: "Menurut Anda memang begitu di kertas.",
  en: "You say: the paper says so.",
};

export const takeBack: Text = {
  id: "Batalkan",
  en: "Take back",
};

export const whatChanges: Text = {
  id: "Yang berubah:",
  en: "What changes:",
};

export const pagesWithoutPhoto = (unphotographed: Value): Text => ({
  id: `${said(unphotographed, "id")} halaman tanpa foto.`,
  en: `${said(unphotographed, "en")} pages without a photo.`,
});

export const machineMisreadNumbersBookedMistake = (misreads: Value): Text => ({
  id: `Mesin salah baca ${said(misreads, "id")} angka. Itu tercatat sebagai salah baca mesin, bukan kesalahan Anda.`,
  en: `The machine misread ${said(misreads, "en")} numbers: booked as its mistake, not as yours.`,
});

export const checkWhatLeft: Text = {
  id: "Periksa yang belum",
  en: "Check what is left",
};

export const firstSettleNumbersDoNot: Text = {
  id: "Selesaikan dulu angka yang belum cocok",
  en: "First settle the numbers that do not fit",
};

export const iStateTheseNumbersThose = (title: Value, value: Value, places: Value): Text => ({
  id: `Saya menyatakan: angka-angka ini sama dengan formulir kertas C.Hasil ${said(title, "id")}, ${said(value, "id")} ${said(places, "id")}. Yang sah tetap formulir kertas.`,
  en: `I state that these numbers are those on the paper form C.Hasil ${said(title, "en")}, ${said(value, "en")} ${said(places, "en")}. The paper form remains the legal result.`,
});

export const signing: Text = {
  id: "Menandatangani …",
  en: "Signing …",
};

export const signSend: Text = {
  id: "Tanda tangani dan kirim",
  en: "Sign and send",
};

export const howManyWitnessesPresentSigned: Text = {
  id: "Berapa saksi yang hadir dan ikut tanda tangan? Namanya tidak dicatat.",
  en: "How many witnesses were present and signed, for each contestant. No names are kept.",
};

export const oneLess: Text = {
  id: "kurang satu",
  en: "one less",
};

export const oneMore: Text = {
  id: "tambah satu",
  en: "one more",
};

export const hintG1007: Text = {
  id: "Dekatkan ponsel",
  en: "Move closer",
};

export const hintG1010: Text = {
  id: "Terlalu gelap: nyalakan lampu",
  en: "Too dark: more light",
};

export const hintG1011: Text = {
  id: "Terlalu terang: jauhkan lampu",
  en: "Too bright: less light",
};

export const hintG1012: Text = {
  id: "Kabur: tahan diam, ketuk layar",
  en: "Blurred: hold still, tap to focus",
};

export const hintG1013: Text = {
  id: "Arahkan ke seluruh halaman",
  en: "Point at the whole page",
};

export const hintG1014: Text = {
  id: "Penanda di kanan atas harus terlihat",
  en: "The marker at the upper right must be seen",
};

export const hintG1015: Text = {
  id: "Ini bukan halaman C.Hasil",
  en: "This is no page of a C.Hasil",
};

export const hintG1016: Text = {
  id: "Satu halaman saja",
  en: "One page only",
};

export const hintG1017: Text = {
  id: "Ada sudut di luar: mundur sedikit",
  en: "A corner is outside: step back",
};

export const hintG1018: Text = {
  id: "Ada tanda sudut tertutup",
  en: "A corner mark is covered",
};

export const hintG1019: Text = {
  id: "Foto tegak lurus, kertas rata",
  en: "Hold it square, paper flat",
};

export const hintG1021: Text = {
  id: "Ada pantulan cahaya: miringkan sedikit",
  en: "Glare: tilt a little",
};

export const hintG1025: Text = {
  id: "Ratakan kertas",
  en: "Flatten the paper",
};

export const hintG1030: Text = {
  id: "Terbalik seperti di cermin: pakai kamera belakang",
  en: "Mirrored: use the back camera",
};

export const hintG1031: Text = {
  id: "Terlalu miring: ponsel di atas tengah halaman",
  en: "Too far aslant: hold it above the middle",
};

export const hintG1032: Text = {
  id: "Ini bukan halaman C.Hasil",
  en: "This is no page of C.Hasil",
};

export const hintG1033: Text = {
  id: "Bentuk formulir ini tidak dikenal",
  en: "This edition is not known",
};

export const readyToShoot: Text = {
  id: "Siap: tekan tombol",
  en: "Ready: press the button",
};

export const minutes = (count: Value): Text => ({
  id: `${said(count, "id")} menit`,
  en: `${said(count, "en")} minutes`,
});

export const hours = (count: Value): Text => ({
  id: `${said(count, "id")} jam`,
  en: `${said(count, "en")} hours`,
});

export const days = (count: Value): Text => ({
  id: `${said(count, "id")} hari`,
  en: `${said(count, "en")} days`,
});

export const years = (count: Value): Text => ({
  id: `${said(count, "id")} tahun`,
  en: `${said(count, "en")} years`,
});

export const setTheClock: Text = {
  id: "Atur ulang jam ponsel: di pengaturan ponsel, nyalakan tanggal dan waktu otomatis.",
  en: "Set the phone's clock: switch on automatic date and time in its settings.",
};

export const dateIsWrong = (whatToDo: Value): Text => ({
  id: `Tanggal ponsel ini salah. ${said(whatToDo, "id")}`,
  en: `This phone's date is wrong. ${said(whatToDo, "en")}`,
});

export const clockIsBehind = (much: Value, whatToDo: Value): Text => ({
  id: `Jam ponsel ini terlambat ${said(much, "id")} dibanding jam server. ${said(whatToDo, "id")}`,
  en: `This phone's clock is ${said(much, "en")} behind the service's. ${said(whatToDo, "en")}`,
});

export const clockIsAhead = (much: Value, whatToDo: Value): Text => ({
  id: `Jam ponsel ini lebih cepat ${said(much, "id")} dibanding jam server. ${said(whatToDo, "id")}`,
  en: `This phone's clock is ${said(much, "en")} ahead of the service's. ${said(whatToDo, "en")}`,
});

export const sectionVoters: Text = {
  id: "Data pemilih",
  en: "Voters",
};

export const sectionUsers: Text = {
  id: "Pengguna hak pilih",
  en: "Users of the right to vote",
};

export const sectionBallots: Text = {
  id: "Surat suara",
  en: "Ballots",
};

export const sectionDisabled: Text = {
  id: "Pemilih disabilitas",
  en: "Voters with a disability",
};

export const sectionVotes: Text = {
  id: "Perolehan suara",
  en: "Votes",
};

export const sectionValidity: Text = {
  id: "Suara sah dan tidak sah",
  en: "Valid and invalid votes",
};

export const pps: Text = {
  id: "PPS",
  en: "the PPS",
};

export const ppln: Text = {
  id: "PPLN",
  en: "the PPLN",
};

export const ppsThenPpk = (village: Value, district: Value): Text => ({
  id: `PPS ${said(village, "id")}, lalu PPK ${said(district, "id")}`,
  en: `the PPS of ${said(village, "en")}, then the PPK of ${said(district, "en")}`,
});

export const filesLost: Text = {
  id: "Sebagian aplikasi di ponsel ini hilang",
  en: "A part of the app on this phone is gone",
};

export const filesLostKeptApart: Text = {
  id: "Ponsel telah menghapus berkas aplikasi. Isian dan tanda tangan Anda disimpan terpisah.",
  en: "The phone has deleted files of the app. What you entered and signed is kept apart.",
};

export const filesLostOtherRelease: Text = {
  id: "Alamat ini membagikan versi aplikasi yang lain. Pasang versi itu? Sesudahnya, cocokkan versinya di layar Ponsel ini siap.",
  en: "This address hands out another release of the app. Install that one? Then compare it on the screen Is this phone ready.",
};

export const filesLostConnect: Text = {
  id: "Sambungkan ponsel ke jaringan, lalu buka lagi.",
  en: "Connect the phone to a network, then open it again.",
};

export const filesLostInstall: Text = {
  id: "Pasang",
  en: "Install",
};

export const filesLostOpen: Text = {
  id: "Buka lagi",
  en: "Open again",
};

export const waitMinutes = (minutes: Value): Text => ({
  id: `Tunggu ${said(minutes, "id")} menit.`,
  en: `${given(minutes, { 1: "Wait one minute." }, `Wait ${said(minutes, "en")} minutes.`)}`,
});

export const fileTooLarge: Text = {
  id: "Berkas terlalu besar. Kirim foto asli dari kamera, bukan berkas lain.",
  en: "The file is too large. Send the camera's own photo, not another file.",
};

export const name: Text = {
  id: "Bahasa Indonesia",
  en: "English",
};

export const briefName: Text = {
  id: "Indonesia",
  en: "English",
};

export const groupMark: Text = {
  id: ".",
  en: ",",
};

export const decimalMark: Text = {
  id: ",",
  en: ".",
};

export const clockMark: Text = {
  id: ".",
  en: ":",
};

export const months: Text = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
  en: "January February March April May June July August September October November December",
};

export const dayAndTime = (day: Value, clock: Value): Text => ({
  id: `${said(day, "id")} pukul ${said(clock, "id")} WIB`,
  en: `${said(day, "en")}, ${said(clock, "en")} WIB (UTC+7)`,
});

export const locale: Text = {
  id: "id-ID",
  en: "en-GB",
};
