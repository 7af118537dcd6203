// Generated from texts/ by the tests of crates/texts; change the Fluent file, not this one.

/** Every language, the first one first. */
export const LANGS = ["id", "en"] as const;
export type Lang = (typeof LANGS)[number];
/** A text in every language. */
export type Text = Readonly<Record<Lang, string>>;
type Value = string | number | Text;
const said = (value: Value, lang: Lang): string => (typeof value === "object" ? value[lang] : String(value));
const given = (value: Value, cases: Record<string, string>, otherwise: string): string => cases[String(value)] ?? otherwise;

export const deskTitle: Text = {
  id: "Meja Sirekap",
  en: "Sirekap desk",
};

export const drillHere: Text = {
  id: "SIMULASI: bukan pemilu, tidak ada yang sungguhan di sini",
  en: "DRILL: not an election, nothing here is real",
};

export const navQueue: Text = {
  id: "Antrean",
  en: "Queue",
};

export const navDrafts: Text = {
  id: "Rancangan",
  en: "Drafts",
};

export const navSessions: Text = {
  id: "Perangkat",
  en: "Devices",
};

export const navHelp: Text = {
  id: "Bantuan",
  en: "Help",
};

export const screens: Text = {
  id: "Halaman meja",
  en: "Pages of the desk",
};

export const skip: Text = {
  id: "Langsung ke isi",
  en: "Skip to the content",
};

export const signOut: Text = {
  id: "Keluar",
  en: "Sign out",
};

export const opening: Text = {
  id: "Membuka …",
  en: "Opening …",
};

export const cannotOpen: Text = {
  id: "Meja tidak bisa dibuka.",
  en: "The desk can't be opened.",
};

export const openAgain: Text = {
  id: "Buka lagi",
  en: "Open again",
};

export const reload: Text = {
  id: "Muat ulang",
  en: "Reload",
};

export const close: Text = {
  id: "Tutup",
  en: "Close",
};

export const cancel: Text = {
  id: "Batal",
  en: "Cancel",
};

export const backToQueue: Text = {
  id: "Kembali ke antrean",
  en: "Back to the queue",
};

export const deskDoesNotAnswer: Text = {
  id: "Meja tidak menjawab. Periksa jaringan, lalu ulangi.",
  en: "The desk does not answer. Check the network, then try again.",
};

export const notSigned: Text = {
  id: "Belum ditandatangani: jendela kunci sandi ditutup atau tidak dijawab. Ulangi bila Anda memang mau menandatangani.",
  en: "Not signed: the passkey's window was closed or not answered. Try again if you mean to sign.",
};

export const unknownPasskey: Text = {
  id: "Kunci sandi ini tidak terdaftar di meja ini. Pilih kunci sandi yang lain, atau daftar dengan kartu tugas.",
  en: "This passkey is not enrolled at this desk. Choose another one, or come with a card.",
};

export const somethingWentWrong: Text = {
  id: "Ada yang tidak berjalan; muat ulang halaman ini, lalu ulangi.",
  en: "Something went wrong; reload this page, then try again.",
};

export const noPasskeys: Text = {
  id: "Peramban ini tidak mengenal kunci sandi (passkey). Perbarui peramban, atau pakai peramban lain.",
  en: "This browser knows no passkeys. Update it, or use another one.",
};

export const notCertified: Text = {
  id: "Anda boleh melihat, belum boleh memutus: belum ada sertifikat latihan yang berlaku untuk Anda.",
  en: "You may look, not decide: you have no training certificate in force.",
};

export const ofNation: Text = {
  id: "seluruh Indonesia",
  en: "the whole nation",
};

export const roleAuthority: Text = {
  id: "pejabat KPU",
  en: "authority",
};

export const roleOperator: Text = {
  id: "operator",
  en: "operator",
};

export const roleCommissioner: Text = {
  id: "anggota panitia",
  en: "committee member",
};

export const roleSupervisor: Text = {
  id: "pengawas (Bawaslu)",
  en: "supervisor (Bawaslu)",
};

export const roleSaksi: Text = {
  id: "saksi",
  en: "witness (saksi)",
};

export const signIn: Text = {
  id: "Masuk",
  en: "Sign in",
};

export const signInAbout: Text = {
  id: "Masuk dengan kunci sandi Anda: sidik jari, wajah, atau PIN perangkat ini. Tidak ada kata sandi yang bisa dicuri atau ditebak.",
  en: "Sign in with your passkey: fingerprint, face, or this device's PIN. There is no password that could be stolen or guessed.",
};

export const deviceName: Text = {
  id: "Nama perangkat ini, agar Anda mengenalinya di daftar",
  en: "A name for this device, so that you know it in the list",
};

export const deviceExample: Text = {
  id: "mis. laptop PPK",
  en: "e.g. laptop of the PPK",
};

export const signInNow: Text = {
  id: "Masuk dengan kunci sandi",
  en: "Sign in with a passkey",
};

export const firstTime: Text = {
  id: "Baru pertama kali di meja ini?",
  en: "First time at this desk?",
};

export const haveCard: Text = {
  id: "Saya punya kartu tugas",
  en: "I have a card",
};

export const havePasskey: Text = {
  id: "Saya sudah punya kunci sandi di meja ini",
  en: "I have a passkey for this desk",
};

export const enrolTitle: Text = {
  id: "Datang dengan kartu tugas",
  en: "Coming with a card",
};

export const enrolAbout: Text = {
  id: "Kartu berlaku sekali. Kodenya berasal dari dua pejabat; PIN-nya diberitahukan kepada Anda sendiri.",
  en: "A card works once. Its code comes from two authorities; its PIN was told to you alone.",
};

export const cardArea: Text = {
  id: "Kode wilayah di kartu (0 untuk seluruh Indonesia)",
  en: "Code of the area on the card (0 for the whole nation)",
};

export const cardLetters: Text = {
  id: "Huruf kode, dalam empat kelompok",
  en: "The letters of the code, in four groups",
};

export const cardLettersAbout: Text = {
  id: "Huruf besar dan kecil sama saja. Setiap kelompok diperiksa waktu Anda mengetiknya.",
  en: "Capitals or not is the same. Each group is checked as you type it.",
};

export const groupNumber = (number: Value): Text => ({
  id: `Kelompok ${said(number, "id")}`,
  en: `Group ${said(number, "en")}`,
});

export const groupGood: Text = {
  id: "benar",
  en: "right",
};

export const groupLeft = (count: Value): Text => ({
  id: `kurang ${said(count, "id")} huruf`,
  en: `${said(count, "en")} letters missing`,
});

export const groupWrong: Text = {
  id: "salah ketik, periksa lagi",
  en: "mistyped, look again",
};

export const lookUpCard: Text = {
  id: "Periksa kartu",
  en: "Check the card",
};

export const checkingCard: Text = {
  id: "Memeriksa kode …",
  en: "Checking the code …",
};

export const cardIsFor: Text = {
  id: "Kartu ini untuk",
  en: "This card is for",
};

export const cardAreaLabel: Text = {
  id: "Wilayah",
  en: "Area",
};

export const cardRoleLabel: Text = {
  id: "Tugas",
  en: "Role",
};

export const cardUsableUntil: Text = {
  id: "Kartu berlaku sampai",
  en: "The card can be used until",
};

export const mandateUntil: Text = {
  id: "Tugas sampai",
  en: "The mandate lasts until",
};

export const anotherCard: Text = {
  id: "Kartu lain",
  en: "Another card",
};

export const pin: Text = {
  id: "PIN, enam angka",
  en: "PIN, six digits",
};

export const yourName: Text = {
  id: "Nama Anda",
  en: "Your name",
};

export const yourNameAbout: Text = {
  id: "Hanya disimpan di meja ini, agar rekan mengenali Anda. Catatan publik memuat kunci Anda, bukan nama Anda.",
  en: "Kept at this desk alone, so that colleagues know you. The public log has your key, not your name.",
};

export const makePasskey: Text = {
  id: "Buat kunci sandi dan daftar",
  en: "Make a passkey and enrol",
};

export const makePasskeyAbout: Text = {
  id: "Peramban akan bertanya dua kali: sekali untuk membuat kunci sandi, sekali untuk menandatangani pendaftaran Anda.",
  en: "The browser asks twice: once to make the passkey, once to sign your enrolment.",
};

export const enrolled: Text = {
  id: "Anda terdaftar. Sekarang masuk dengan kunci sandi yang baru.",
  en: "You are enrolled. Now sign in with the new passkey.",
};

export const queueTitle = (area: Value): Text => ({
  id: `Antrean ${said(area, "id")}`,
  en: `Queue of ${said(area, "en")}`,
});

export const queueAbout: Text = {
  id: "Yang paling mendesak lebih dulu, yang lama menunggu lebih dulu.",
  en: "The most urgent first, of these the ones that wait longest.",
};

export const kindDisputed: Text = {
  id: "versi berbeda",
  en: "versions differ",
};

export const kindHeld: Text = {
  id: "ditahan",
  en: "held back",
};

export const kindObjected: Text = {
  id: "keberatan",
  en: "objected to",
};

export const kindBroken: Text = {
  id: "hitungan tidak cocok",
  en: "sums do not fit",
};

export const kindIncomplete: Text = {
  id: "angka kurang",
  en: "numbers missing",
};

export const kindNew: Text = {
  id: "belum diperiksa",
  en: "not reviewed yet",
};

export const kindMissing: Text = {
  id: "belum masuk",
  en: "not in yet",
};

export const kindAll: Text = {
  id: "semua yang sudah masuk",
  en: "everything that is in",
};

export const kindsLabel: Text = {
  id: "Mengapa menunggu",
  en: "Why it waits",
};

export const contestLabel: Text = {
  id: "Pemilihan",
  en: "Contest",
};

export const allContests: Text = {
  id: "semua pemilihan",
  en: "all contests",
};

export const placesLabel: Text = {
  id: "Wilayah",
  en: "Areas",
};

export const upTo = (name: Value): Text => ({
  id: `Naik ke ${said(name, "id")}`,
  en: `Up to ${said(name, "en")}`,
});

export const columnStation: Text = {
  id: "TPS",
  en: "Station",
};

export const columnContest: Text = {
  id: "Pemilihan",
  en: "Contest",
};

export const columnWhy: Text = {
  id: "Mengapa",
  en: "Why",
};

export const columnArrived: Text = {
  id: "Masuk",
  en: "Arrived",
};

export const nothingWaits: Text = {
  id: "Tidak ada yang menunggu di sini.",
  en: "Nothing waits here.",
};

export const moreForms: Text = {
  id: "Tampilkan berikutnya",
  en: "Show more",
};

export const isMarked: Text = {
  id: "ditandai sesuai",
  en: "marked as agreeing",
};

export const openFirst: Text = {
  id: "Buka dulu formulirnya dan bandingkan dengan fotonya; baru sesudah itu R menandainya sesuai.",
  en: "Open the form first and compare it with its photo; then R marks it as agreeing.",
};

export const onlyOperatorsReview: Text = {
  id: "Hanya operator yang bersertifikat menandai formulir sesuai.",
  en: "Only certified operators mark forms as agreeing.",
};

export const disputedNotReviewed: Text = {
  id: "Formulir yang versinya berbeda tidak ditandai sesuai: versi mana yang berlaku ditetapkan berdua.",
  en: "A form whose versions differ is not marked as agreeing: two people say which version stands.",
};

export const batchCount = (count: Value): Text => ({
  id: `${given(count, { 1: "Satu formulir ditandai sesuai dengan fotonya" }, `${said(count, "id")} formulir ditandai sesuai dengan fotonya`)}`,
  en: `${given(count, { 1: "One form marked as agreeing with its photo" }, `${said(count, "en")} forms marked as agreeing with their photos`)}`,
});

export const batchAbout: Text = {
  id: "Belum ditandatangani: masih bisa dibatalkan satu per satu.",
  en: "Not signed yet: each can still be taken back.",
};

export const batchSign: Text = {
  id: "Tanda tangani bersama",
  en: "Sign them together",
};

export const batchShow: Text = {
  id: "Lihat daftarnya",
  en: "Show the list",
};

export const undo: Text = {
  id: "Batalkan",
  en: "Undo",
};

export const batchSigned = (count: Value): Text => ({
  id: `${said(count, "id")} formulir ditandatangani sebagai sesuai, dan ada di catatan publik.`,
  en: `${said(count, "en")} forms were signed as agreeing, and are in the public log.`,
});

export const votersRegistered = (count: Value): Text => ({
  id: `Pemilih terdaftar: ${said(count, "id")}`,
  en: `Registered voters: ${said(count, "en")}`,
});

export const contestsHere: Text = {
  id: "Pemilihan di TPS ini",
  en: "Contests at this station",
};

export const photo: Text = {
  id: "Foto formulir",
  en: "Photo of the form",
};

export const noPhoto: Text = {
  id: "Tidak ada foto publik dari formulir ini: angkanya berasal dari berkas, atau gambarnya belum dibuat.",
  en: "There is no public photo of this form: its numbers come from a file, or the picture is not made yet.",
};

export const pageGone = (why: Value): Text => ({
  id: `Halaman ini tidak punya gambar: ${said(why, "id")}.`,
  en: `This page has no picture: ${said(why, "en")}.`,
});

export const pageMissing: Text = {
  id: "fotonya belum diterima",
  en: "its photo was not received yet",
};

export const pageWithdrawn: Text = {
  id: "gambarnya ditarik",
  en: "its picture was taken away",
};

export const pageUnreadable = (code: Value): Text => ({
  id: `fotonya tidak dapat dibuat gambar publik (${said(code, "id")})`,
  en: `no public picture could be made of its photo (${said(code, "en")})`,
});

export const noPhotoNoMark: Text = {
  id: "Tidak ada foto untuk dibandingkan: tanpa foto, formulir tidak ditandai sesuai.",
  en: "There is no photo to compare with: without one a form is not marked as agreeing.",
};

export const photoOfPage = (number: Value): Text => ({
  id: `Foto halaman ${said(number, "id")}`,
  en: `Photo of page ${said(number, "en")}`,
});

export const photoFrom = (entry: Value): Text => ({
  id: `Foto dari ${said(entry, "id")}`,
  en: `Photo of ${said(entry, "en")}`,
});

export const pageNumber = (number: Value): Text => ({
  id: `Halaman ${said(number, "id")}`,
  en: `Page ${said(number, "en")}`,
});

export const zoomIn: Text = {
  id: "Perbesar",
  en: "Larger",
};

export const zoomOut: Text = {
  id: "Perkecil",
  en: "Smaller",
};

export const zoomWhole: Text = {
  id: "Seluruh halaman",
  en: "The whole page",
};

export const photoHelp: Text = {
  id: "Seret untuk menggeser. Tekan nama angka untuk melihatnya di foto.",
  en: "Drag to move. Press a number's name to see it in the photo.",
};

export const numbers: Text = {
  id: "Angka",
  en: "Numbers",
};

export const columnNumber: Text = {
  id: "Yang dihitung",
  en: "What is counted",
};

export const columnSeen: Text = {
  id: "Di foto",
  en: "In the photo",
};

export const columnRecorded: Text = {
  id: "Tercatat",
  en: "Recorded",
};

export const machineRead = (value: Value): Text => ({
  id: `mesin membaca ${said(value, "id")}`,
  en: `the machine read ${said(value, "en")}`,
});

export const machineReadNothing: Text = {
  id: "mesin tidak membacanya",
  en: "the machine did not read it",
};

export const notInYet: Text = {
  id: "Belum ada yang masuk untuk formulir ini.",
  en: "Nothing is in for this form yet.",
};

export const notPublished: Text = {
  id: "Belum ada yang diterbitkan.",
  en: "Nothing is published yet.",
};

export const sectionVoters: Text = {
  id: "Pemilih dan pengguna hak pilih",
  en: "Voters and users of the right to vote",
};

export const sectionBallots: Text = {
  id: "Surat suara",
  en: "Ballots",
};

export const sectionDisabled: Text = {
  id: "Pemilih disabilitas",
  en: "Disabled voters",
};

export const sectionVotes: Text = {
  id: "Perolehan suara",
  en: "Votes",
};

export const sectionTotals: Text = {
  id: "Suara sah dan tidak sah",
  en: "Valid and invalid votes",
};

export const empty: Text = {
  id: "kosong",
  en: "empty",
};

export const brokenTitle: Text = {
  id: "Yang tidak cocok",
  en: "What does not fit",
};

export const brokenNone: Text = {
  id: "Semua hitungan yang dapat diperiksa cocok.",
  en: "All sums that can be checked fit.",
};

export const versionsTitle: Text = {
  id: "Versi yang saling berbeda",
  en: "Versions that differ",
};

export const versionNumber = (number: Value): Text => ({
  id: `Versi ${said(number, "id")}`,
  en: `Version ${said(number, "en")}`,
});

export const versionRecorded: Text = {
  id: "yang tercatat sekarang",
  en: "the one recorded now",
};

export const historyTitle: Text = {
  id: "Riwayat",
  en: "History",
};

export const actsTitle: Text = {
  id: "Kata meja, saksi, dan pejabat",
  en: "What desks, witnesses and authorities said",
};

export const actsNone: Text = {
  id: "Belum ada.",
  en: "Nothing yet.",
};

export const objectionOpen: Text = {
  id: "menunggu jawaban",
  en: "waits for an answer",
};

export const objectionKept: Text = {
  id: "dibawa ke tingkat berikutnya",
  en: "goes on to the next tier",
};

export const objectionSettled: Text = {
  id: "selesai",
  en: "settled",
};

export const noEffect = (code: Value): Text => ({
  id: `tidak berpengaruh (${said(code, "id")})`,
  en: `without effect (${said(code, "en")})`,
});

export const entryNumber = (index: Value): Text => ({
  id: `catatan nomor ${said(index, "id")}`,
  en: `entry ${said(index, "en")} of the log`,
});

export const showPublic: Text = {
  id: "Halaman publik TPS ini",
  en: "The station's public file",
};

export const textSaid: Text = {
  id: "Kata-katanya",
  en: "What it says",
};

export const textGone: Text = {
  id: "teksnya tidak ada di meja ini",
  en: "its text is not at this desk",
};

export const showText: Text = {
  id: "Tampilkan teks",
  en: "Show the text",
};

export const statusCounted: Text = {
  id: "dihitung",
  en: "counted",
};

export const statusSuperseded: Text = {
  id: "digantikan",
  en: "replaced",
};

export const statusDisputed: Text = {
  id: "diperselisihkan",
  en: "in dispute",
};

export const statusHeld: Text = {
  id: "ditahan",
  en: "held back",
};

export const statusRefused: Text = {
  id: "ditolak",
  en: "refused",
};

export const stageBelumMasuk: Text = {
  id: "belum masuk",
  en: "not in",
};

export const stageTerbaca: Text = {
  id: "terbaca mesin",
  en: "read by machine",
};

export const stageDikonfirmasi: Text = {
  id: "dikonfirmasi KPPS",
  en: "confirmed by KPPS",
};

export const stageDiperiksa: Text = {
  id: "diperiksa",
  en: "reviewed",
};

export const stageDirekap: Text = {
  id: "sudah direkap",
  en: "recapitulated",
};

export const stageDitetapkan: Text = {
  id: "ditetapkan",
  en: "fixed by decree",
};

export const stageDiputus: Text = {
  id: "diputus",
  en: "decided",
};

export const tagDisputed: Text = {
  id: "versi berbeda",
  en: "versions differ",
};

export const tagHeld: Text = {
  id: "ditahan",
  en: "held back",
};

export const tagObjected: Text = {
  id: "ada keberatan",
  en: "objected to",
};

export const tagAbsent: Text = {
  id: "tidak akan ada hasil",
  en: "no result will come",
};

export const draftsHere: Text = {
  id: "Rancangan yang menunggu untuk TPS ini",
  en: "Drafts that wait for this station",
};

export const peopleHere: Text = {
  id: "Siapa yang bertugas atas TPS ini",
  en: "Who has a mandate over this station",
};

export const onlineNow: Text = {
  id: "sedang masuk",
  en: "signed in now",
};

export const unknownName: Text = {
  id: "tanpa nama di meja ini",
  en: "no name at this desk",
};

export const nextForm: Text = {
  id: "Berikutnya",
  en: "Next",
};

export const previousForm: Text = {
  id: "Sebelumnya",
  en: "Previous",
};

export const actions: Text = {
  id: "Tindakan",
  en: "Actions",
};

export const markAgrees: Text = {
  id: "Sesuai dengan foto",
  en: "Agrees with the photo",
};

export const actPerbaiki: Text = {
  id: "Perbaiki salinan",
  en: "Correct the transcription",
};

export const actTetapkan: Text = {
  id: "Tetapkan versi",
  en: "Say which version stands",
};

export const actPindahkan: Text = {
  id: "Pindahkan",
  en: "Move",
};

export const actKeberatan: Text = {
  id: "Ajukan keberatan",
  en: "Object",
};

export const actJawab: Text = {
  id: "Jawab keberatan",
  en: "Answer an objection",
};

export const actPsu: Text = {
  id: "Pemungutan suara ulang",
  en: "Repeat poll",
};

export const actHitungUlang: Text = {
  id: "Penghitungan ulang",
  en: "Recount",
};

export const actTidakAda: Text = {
  id: "Tidak akan ada hasil",
  en: "No result will come",
};

export const actPutusan: Text = {
  id: "Masukkan putusan",
  en: "Enter a decision",
};

export const aboutPerbaiki: Text = {
  id: "Ketik apa yang tertulis di kertas. Kertas tidak pernah diperbaiki di sini: hanya salinannya di sistem.",
  en: "Type what the paper says. The paper is never corrected here: only its copy in the system.",
};

export const aboutTetapkan: Text = {
  id: "Pilih versi yang sesuai dengan kertas. Versi yang lain tetap terlihat publik.",
  en: "Choose the version that agrees with the paper. The others stay visible to the public.",
};

export const aboutPindahkan: Text = {
  id: "Formulir ini dari TPS atau pemilihan lain: sebutkan tempatnya, dan ketik apa yang tertulis di kertas.",
  en: "This form is of another station or contest: say where it belongs, and type what the paper says.",
};

export const aboutKeberatan: Text = {
  id: "Tulis apa yang Anda keberatani. Teksnya tersimpan di meja; catatan publik hanya memuat sidiknya.",
  en: "Write what you object to. The text stays at the desk; the public log has only its fingerprint.",
};

export const aboutJawab: Text = {
  id: "Katakan apa jadinya dengan keberatan ini.",
  en: "Say what became of this objection.",
};

export const aboutPutusanBerdua: Text = {
  id: "Hanya dengan putusan tertulis: nomor, tanggal, dan dokumennya. Dua pejabat menandatangani.",
  en: "Only on a written decision: number, date and document. Two authorities sign.",
};

export const reason: Text = {
  id: "Alasan",
  en: "Reason",
};

export const chooseReason: Text = {
  id: "pilih alasan",
  en: "choose a reason",
};

export const explanation: Text = {
  id: "Penjelasan (boleh kosong)",
  en: "Explanation (may be empty)",
};

export const objectionText: Text = {
  id: "Keberatan",
  en: "Objection",
};

export const objectionField: Text = {
  id: "Angka yang dikeberatani",
  en: "The number that is objected to",
};

export const noSingleField: Text = {
  id: "bukan satu angka saja",
  en: "no single number",
};

export const onBehalf: Text = {
  id: "Atas nama (keberatan di kertas)",
  en: "On behalf of (filed on paper)",
};

export const onBehalfAbout: Text = {
  id: "Tulis bawaslu, atau peserta- diikuti kode peserta, mis. peserta-2.",
  en: "Write bawaslu, or peserta- and the participant's code, e.g. peserta-2.",
};

export const answerTo: Text = {
  id: "Keberatan yang dijawab",
  en: "Objection that is answered",
};

export const outcome: Text = {
  id: "Jadinya",
  en: "Outcome",
};

export const outcomeSettled: Text = {
  id: "selesai (kejadian khusus)",
  en: "settled (kejadian khusus)",
};

export const outcomeKept: Text = {
  id: "tidak selesai, dibawa ke tingkat berikutnya (keberatan)",
  en: "not settled, goes on to the next tier (keberatan)",
};

export const outcomeWithdrawn: Text = {
  id: "ditarik oleh yang mengajukan",
  en: "taken back by who filed it",
};

export const answerText: Text = {
  id: "Jawaban (boleh kosong)",
  en: "Answer (may be empty)",
};

export const secondPerson: Text = {
  id: "Orang kedua yang akan menandatangani",
  en: "The second person, who will sign",
};

export const choosePerson: Text = {
  id: "pilih orang",
  en: "choose a person",
};

export const noSecondPerson: Text = {
  id: "Belum ada orang lain yang boleh menandatangani kedua untuk TPS ini.",
  en: "There is nobody else yet who may sign second for this station.",
};

export const targetStation: Text = {
  id: "Kode TPS tujuan",
  en: "Code of the station that it belongs to",
};

export const targetLook: Text = {
  id: "Ambil TPS itu",
  en: "Fetch that station",
};

export const targetSame: Text = {
  id: "Tujuannya harus formulir lain.",
  en: "It must be another form.",
};

export const decisionNumber: Text = {
  id: "Nomor putusan",
  en: "Number of the decision",
};

export const decisionDate: Text = {
  id: "Tanggal putusan",
  en: "Date of the decision",
};

export const decisionDocument: Text = {
  id: "Dokumen putusan (dihitung sidiknya di sini, tidak diunggah)",
  en: "Document of the decision (its fingerprint is computed here, it is not uploaded)",
};

export const cause: Text = {
  id: "Sebabnya",
  en: "Why",
};

export const causePsu: Text = {
  id: "diulang (PSU)",
  en: "held again (PSU)",
};

export const causePsl: Text = {
  id: "dilanjutkan (PSL)",
  en: "goes on (PSL)",
};

export const causePss: Text = {
  id: "susulan (PSS)",
  en: "held later (PSS)",
};

export const numbersBad: Text = {
  id: "Ada isian yang bukan angka.",
  en: "Something typed is not a number.",
};

export const nothingChanged: Text = {
  id: "Belum ada angka yang berubah.",
  en: "No number is changed yet.",
};

export const changesCount = (count: Value): Text => ({
  id: `${given(count, { 1: "Satu angka berubah" }, `${said(count, "id")} angka berubah`)}`,
  en: `${given(count, { 1: "One number changes" }, `${said(count, "en")} numbers change`)}`,
});

export const signAlone: Text = {
  id: "Tanda tangani",
  en: "Sign",
};

export const signAndSend: Text = {
  id: "Tanda tangani, lalu kirim ke orang kedua",
  en: "Sign, then send to the second person",
};

export const sentToSecond: Text = {
  id: "Tersimpan. Sekarang menunggu tanda tangan orang kedua, paling lama 24 jam.",
  en: "Kept. It now waits for the second person's signature, 24 hours at most.",
};

export const inTheLog = (index: Value): Text => ({
  id: `Ada di catatan publik, nomor ${said(index, "id")}. Halaman ini menyusul dalam beberapa detik.`,
  en: `It is in the public log, entry ${said(index, "en")}. This page follows in a few seconds.`,
});

export const chooseAll: Text = {
  id: "Lengkapi dulu: alasan, orang kedua, dan isian lain yang wajib.",
  en: "Complete it first: the reason, the second person, and what else is asked for.",
};

export const was: Text = {
  id: "tadinya",
  en: "was",
};

export const draftsTitle: Text = {
  id: "Rancangan",
  en: "Drafts",
};

export const draftsWait: Text = {
  id: "Menunggu tanda tangan Anda",
  en: "Waiting for your signature",
};

export const draftsMine: Text = {
  id: "Rancangan Anda",
  en: "Your drafts",
};

export const draftsAnswered: Text = {
  id: "Sudah dijawab",
  en: "Answered",
};

export const draftsNone: Text = {
  id: "Tidak ada.",
  en: "None.",
};

export const draftOpen: Text = {
  id: "menunggu orang kedua",
  en: "waits for the second person",
};

export const draftSigned: Text = {
  id: "ditandatangani berdua, menunggu catatan",
  en: "signed by both, waits for the log",
};

export const draftAdmitted: Text = {
  id: "di catatan publik",
  en: "in the public log",
};

export const draftDeclined: Text = {
  id: "ditolak orang kedua",
  en: "declined by the second person",
};

export const draftExpired: Text = {
  id: "lewat waktunya",
  en: "expired",
};

export const draftRefused = (code: Value): Text => ({
  id: `tidak diterima catatan (${said(code, "id")})`,
  en: `not taken by the log (${said(code, "en")})`,
});

export const draftAbout: Text = {
  id: "Kalimat di bawah ini dibuat di peramban Anda dari isi yang akan ditandatangani, bukan oleh server.",
  en: "The sentences below are made in your browser from the very bytes that are signed, not by the server.",
};

export const draftStale: Text = {
  id: "Yang tercatat sekarang bukan lagi yang dilihat penyusunnya. Tanda tangan Anda tidak akan mengubah apa-apa: tolak saja.",
  en: "What is recorded now is not what its author saw. Your signature would change nothing: decline it.",
};

export const draftOther: Text = {
  id: "Isi yang dikirim server bukan rancangan ini. Jangan tanda tangani, dan beri tahu atasan Anda.",
  en: "What the server sent is not this draft. Sign nothing, and tell your superior.",
};

export const draftUnread: Text = {
  id: "Angka dalam rancangan ini tidak dapat dibaca dengan urutan formulir ini. Jangan tanda tangani.",
  en: "The numbers of this draft can't be read in the order of this form. Do not sign it.",
};

export const saidForm: Text = {
  id: "Formulir",
  en: "Form",
};

export const saidFrom: Text = {
  id: "Dari",
  en: "From",
};

export const saidTo: Text = {
  id: "Ke",
  en: "To",
};

export const saidFirst: Text = {
  id: "Penyusun (tanda tangan pertama)",
  en: "Author (first signature)",
};

export const saidSecond: Text = {
  id: "Orang kedua",
  en: "Second person",
};

export const saidTime: Text = {
  id: "Waktu menurut penyusun",
  en: "Time, as its author says",
};

export const saidReason: Text = {
  id: "Alasan",
  en: "Reason",
};

export const saidStands: Text = {
  id: "Yang akan berlaku",
  en: "What will stand",
};

export const saidDecision: Text = {
  id: "Putusan",
  en: "Decision",
};

export const saidMore: Text = {
  id: "Mengenai",
  en: "About",
};

export const decisionOf = (number: Value, date: Value): Text => ({
  id: `${said(number, "id")}, tanggal ${said(date, "id")}`,
  en: `${said(number, "en")}, of ${said(date, "en")}`,
});

export const changesTitle: Text = {
  id: "Angka yang berubah",
  en: "Numbers that change",
};

export const sameNumbers = (count: Value): Text => ({
  id: `${said(count, "id")} angka lain tetap.`,
  en: `${said(count, "en")} other numbers stay.`,
});

export const noNumbersChange: Text = {
  id: "Tidak ada angka yang berubah.",
  en: "No number changes.",
};

export const columnOld: Text = {
  id: "Sekarang",
  en: "Now",
};

export const columnNew: Text = {
  id: "Menjadi",
  en: "Becomes",
};

export const signSecond: Text = {
  id: "Tanda tangani sebagai orang kedua",
  en: "Sign as the second person",
};

export const decline: Text = {
  id: "Tolak dengan tanda tangan",
  en: "Decline, signed",
};

export const signedSecond = (index: Value): Text => ({
  id: `Ditandatangani berdua. Ada di catatan publik, nomor ${said(index, "id")}.`,
  en: `Signed by both. It is in the public log, entry ${said(index, "en")}.`,
});

export const declinedNow: Text = {
  id: "Penolakan Anda ditandatangani dan tersimpan.",
  en: "Your no is signed and kept.",
};

export const waitsUntil = (time: Value): Text => ({
  id: `dijawab paling lambat ${said(time, "id")}`,
  en: `to be answered until ${said(time, "en")}`,
});

export const contestAt = (contest: Value, station: Value): Text => ({
  id: `${said(contest, "id")}, ${said(station, "id")}`,
  en: `${said(contest, "en")}, ${said(station, "en")}`,
});

export const roundOf = (round: Value): Text => ({
  id: `pemungutan ke-${said(round, "id")}`,
  en: `poll ${said(round, "en")}`,
});

export const countOf = (count: Value): Text => ({
  id: `penghitungan ke-${said(count, "id")}`,
  en: `count ${said(count, "en")}`,
});

export const fingerprint: Text = {
  id: "Sidik peristiwa",
  en: "Fingerprint of the event",
};

export const navReports: Text = {
  id: "Laporan",
  en: "Reports",
};

export const reportTitle: Text = {
  id: "Laporkan yang tampak salah di sebuah TPS",
  en: "Report what seems wrong at a station",
};

export const reportAbout: Text = {
  id: "Siapa saja boleh melapor. Laporan dibaca panitia dan pengawas wilayah itu; ia tidak mengubah angka dengan sendirinya. Bila Anda saksi, ajukan keberatan dengan kunci Anda.",
  en: "Anybody may report. The committees and supervisors of the area read it; it changes no number by itself. If you are a witness, object with your key.",
};

export const reportStation: Text = {
  id: "Kode TPS, 13 angka",
  en: "Code of the station, 13 digits",
};

export const reportContest: Text = {
  id: "Pemilihan, bila hanya satu",
  en: "The contest, if it is only one",
};

export const reportNoContest: Text = {
  id: "tidak tentang satu pemilihan",
  en: "not about one contest",
};

export const reportWords: Text = {
  id: "Apa yang tampak salah",
  en: "What seems wrong",
};

export const reportContact: Text = {
  id: "Cara menghubungi Anda (boleh kosong)",
  en: "How to reach you (may be empty)",
};

export const reportContactAbout: Text = {
  id: "Hanya dibaca panitia dan pengawas wilayah itu.",
  en: "Read by the committees and supervisors of the area alone.",
};

export const reportSend: Text = {
  id: "Kirim laporan",
  en: "Send the report",
};

export const reportTaken: Text = {
  id: "Laporan diterima. Catat nomornya: dengan nomor itu Anda melihat jadinya.",
  en: "The report is taken. Keep its number: by it you see what became of it.",
};

export const reportNumber: Text = {
  id: "Nomor laporan",
  en: "Number of the report",
};

export const reportLookUp: Text = {
  id: "Lihat jadinya",
  en: "See what became of it",
};

export const reportCounts = (received: Value, waiting: Value): Text => ({
  id: `Sejauh ini ${said(received, "id")} laporan masuk; ${said(waiting, "id")} menunggu jawaban.`,
  en: `So far ${said(received, "en")} reports came; ${said(waiting, "en")} wait for an answer.`,
});

export const reportWaits: Text = {
  id: "menunggu jawaban panitia",
  en: "waits for the committee's answer",
};

export const reportNoted: Text = {
  id: "dicatat",
  en: "noted",
};

export const reportMended: Text = {
  id: "sudah dibetulkan",
  en: "put right",
};

export const reportUnfounded: Text = {
  id: "tidak terbukti",
  en: "unfounded",
};

export const reportsTitle: Text = {
  id: "Laporan masyarakat",
  en: "Reports from the public",
};

export const reportsAbout: Text = {
  id: "Jawaban terbaca oleh siapa pun yang punya nomor laporannya. Yang perlu dibetulkan tetap ditandatangani seperti biasa, di TPS-nya.",
  en: "The answer can be read by whoever has the report's number. What needs to be put right is signed as always, at its station.",
};

export const reportsWaiting: Text = {
  id: "Menunggu jawaban",
  en: "Waiting for an answer",
};

export const reportsAnswered: Text = {
  id: "Sudah dijawab",
  en: "Answered",
};

export const reportContacted = (contact: Value): Text => ({
  id: `Dapat dihubungi: ${said(contact, "id")}`,
  en: `Can be reached: ${said(contact, "en")}`,
});

export const reportYourAnswer: Text = {
  id: "Jawaban untuk pelapor",
  en: "Answer to who reported",
};

export const reportAnswerSend: Text = {
  id: "Kirim jawaban",
  en: "Send the answer",
};

export const reportAnsweredNow: Text = {
  id: "Jawaban terkirim.",
  en: "The answer is sent.",
};

export const sessionsTitle: Text = {
  id: "Di mana Anda sedang masuk",
  en: "Where you are signed in",
};

export const sessionsAbout: Text = {
  id: "Akhiri yang tidak Anda kenal, lalu beri tahu atasan Anda.",
  en: "End what you do not know, then tell your superior.",
};

export const sessionsArea: Text = {
  id: "Siapa yang sedang masuk di wilayah Anda",
  en: "Who is signed in in your area",
};

export const thisDevice: Text = {
  id: "perangkat ini",
  en: "this device",
};

export const since: Text = {
  id: "sejak",
  en: "since",
};

export const lastSeen: Text = {
  id: "terakhir",
  en: "last seen",
};

export const endsAt: Text = {
  id: "berakhir",
  en: "ends",
};

export const endSession: Text = {
  id: "Akhiri",
  en: "End",
};

export const sessionEnded: Text = {
  id: "Sesi diakhiri.",
  en: "The session is ended.",
};

export const unnamedDevice: Text = {
  id: "tanpa nama",
  en: "unnamed",
};

export const helpTitle: Text = {
  id: "Bantuan",
  en: "Help",
};

export const helpKeys: Text = {
  id: "Tombol",
  en: "Keys",
};

export const helpOpen: Text = {
  id: "? menampilkan tombol-tombol ini di halaman mana pun",
  en: "? shows these keys on any page",
};

export const keyDown: Text = {
  id: "turun",
  en: "down",
};

export const keyUp: Text = {
  id: "naik",
  en: "up",
};

export const keyOpen: Text = {
  id: "buka formulir",
  en: "open the form",
};

export const keyAgrees: Text = {
  id: "tandai sesuai dengan foto",
  en: "mark as agreeing with the photo",
};

export const keyUndo: Text = {
  id: "batalkan tanda yang terakhir",
  en: "take the last mark back",
};

export const keySign: Text = {
  id: "tanda tangani yang ditandai, bersama-sama",
  en: "sign what is marked, together",
};

export const keyNext: Text = {
  id: "formulir berikutnya, sebelumnya",
  en: "next form, previous form",
};

export const keyQueue: Text = {
  id: "kembali ke antrean",
  en: "back to the queue",
};

export const keyZoom: Text = {
  id: "perbesar, perkecil, seluruh halaman",
  en: "larger, smaller, the whole page",
};

export const keyPan: Text = {
  id: "geser foto yang diperbesar",
  en: "move the photo while it is enlarged",
};

export const keyPage: Text = {
  id: "halaman foto sebelumnya, berikutnya",
  en: "previous, next page of the photo",
};

export const keyContest: Text = {
  id: "pemilihan berikutnya di TPS ini",
  en: "next contest of this station",
};

export const helpWho: Text = {
  id: "Siapa boleh apa",
  en: "Who may do what",
};

export const helpOperator: Text = {
  id: "Operator membandingkan formulir dengan fotonya, dan menyusun perbaikan. Anggota panitia menandatangani kedua. Keduanya harus dua orang.",
  en: "An operator compares forms with their photos and drafts corrections. A committee member signs second. They must be two people.",
};

export const helpObjection: Text = {
  id: "Saksi dan pengawas mengajukan keberatan dengan kuncinya sendiri; anggota panitia menjawab.",
  en: "Witnesses and supervisors object with their own keys; a committee member answers.",
};

export const helpAuthority: Text = {
  id: "Pemungutan atau penghitungan ulang, tidak adanya hasil, dan putusan dimasukkan oleh dua pejabat KPU kabupaten/kota ke atas, hanya dengan putusan tertulis.",
  en: "A repeat poll, a recount, that no result will come, and a decision are entered by two authorities of a kabupaten/kota or above, only on a written decision.",
};

export const helpPaper: Text = {
  id: "Kertas tidak pernah diperbaiki di sistem. Yang diperbaiki hanya salinannya; hasil yang sah adalah rekapitulasi di kertas.",
  en: "The paper is never corrected in the system. Only its copy is; the legal result is the recapitulation on paper.",
};

export const helpPublic: Text = {
  id: "Setiap tanda tangan Anda terlihat publik selamanya, dengan kunci Anda dan tanpa nama Anda.",
  en: "Each of your signatures is public for good, with your key and without your name.",
};

export const helpSafe: Text = {
  id: "Yang tidak bisa dijanjikan peramban",
  en: "What a browser can't promise",
};

export const helpSafeText: Text = {
  id: "Halaman ini datang dari server meja. Server yang jahat bisa mengirim halaman lain, yang menunjukkan kalimat lain daripada yang Anda tandatangani. Karena itu orang kedua memakai perangkat lain, dan setiap tanda tangan dapat dibaca siapa saja di catatan publik.",
  en: "This page comes from the desk's server. A hostile server could send another page, which shows other sentences than those you sign. So the second person uses another device, and everybody can read each signature in the public log.",
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
