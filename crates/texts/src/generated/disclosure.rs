//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "a6883c5e3f016b3d";

pub const TITLE: Text = Text([
    "Di mana data pemilu disimpan",
    "Where the election's data is kept",
]);

pub const LEAD: Text = Text([
    "Di negara mana data pemilu berada, milik siapa mesinnya, siapa yang menjalankannya, ke mana data mengalir, dan aturan apa yang membatasinya. Alamat jaringan dan letak persis tidak diumumkan; selebihnya terbuka.",
    "In which country the election's data lies, who owns the machines, who runs them, where data flows, and which rules bind it. Network addresses and exact places are not disclosed; the rest is open.",
]);

pub const LINK: Text = Text([
    "Di mana data disimpan",
    "Where data is kept",
]);

pub const NOTHING_YET: Text = Text([
    "Belum ada yang diumumkan: penyelenggara belum mencatatkan aturan maupun daftar tempatnya.",
    "Nothing has been disclosed yet: the organiser has put neither its rules nor its list of places on record.",
]);

pub const NO_POLICY: Text = Text([
    "Aturannya belum diumumkan.",
    "The rules have not been disclosed yet.",
]);

pub const NO_INVENTORY: Text = Text([
    "Daftar tempatnya belum diumumkan.",
    "The list of places has not been disclosed yet.",
]);

pub const PROVES_TITLE: Text = Text([
    "Apa yang tidak dibuktikan halaman ini",
    "What this page does not prove",
]);

pub const PROVES: Text = Text([
    "Ini pernyataan penyelenggara, bukan bukti. Penyelenggara yang berbohong dapat menulis daftar yang tidak benar, dan program yang melaporkan dirinya sendiri dapat berbohong juga. Yang dapat diperiksa: pernyataan ini ditandatangani dua otoritas dan tercatat tetap dalam catatan publik, sehingga tidak dapat diubah diam-diam; dan angka hasil dapat dihitung ulang siapa pun tanpa mempercayai tempat mana pun di daftar ini.",
    "This is what the organiser says, not a proof. An operator who lies can write a list that is not true, and a program that reports on itself can lie too. What can be checked: the statement is signed by two authorities and stands in the log for good, so that it can't be changed in silence; and the results can be counted again by anybody who trusts none of the places in this list.",
]);

pub const POLICY: Text = Text([
    "Aturannya",
    "The rules",
]);

pub const POLICY_NOTE: Text = Text([
    "Yang tidak disebut satu aturan pun dilarang. Mengubah aturan memerlukan tanda tangan dua otoritas, dan perubahannya tercatat dalam catatan publik.",
    "What no rule names is forbidden. A change of the rules takes the signatures of two authorities, and stands in the log.",
]);

pub fn may_lie(lang: Lang, kinds: impl Display, countries: impl Display, operators: impl Display) -> String {
    match lang {
        Lang::Id => format!("Boleh sebagai: {kinds}. Negara: {countries}. Dijalankan: {operators}."),
        Lang::En => format!("Allowed as: {kinds}. Countries: {countries}. Run by: {operators}."),
    }
}

pub const ANY_COUNTRY: Text = Text([
    "semua negara",
    "any",
]);

pub const ANY_OPERATOR: Text = Text([
    "siapa saja yang terdaftar",
    "anybody in the list",
]);

pub fn source(lang: Lang, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("Dasar: {source}"),
        Lang::En => format!("By: {source}"),
    }
}

pub const TOPOLOGY: Text = Text([
    "Topologi",
    "Topology",
]);

pub const TOPOLOGY_NOTE: Text = Text([
    "Tiap kotak satu tempat, dikelompokkan menurut negara. Garis penuh: data yang memang untuk publik. Garis putus-putus: data yang tertutup. Huruf menunjukkan golongan data. Isi gambar ini juga ada sebagai daftar di bawahnya.",
    "Each box is one place, grouped by country. A full line: data that is for the public. A dashed line: data that is closed. Letters tell the class of data. What the drawing says stands below it as a list.",
]);

pub const TOPOLOGY_ALT: Text = Text([
    "Diagram tempat penyimpanan dan aliran data; isinya sama dengan daftar di bawah.",
    "Diagram of places and data flows; it says the same as the list below.",
]);

pub const TOPOLOGY_FILE: Text = Text([
    "Gambar ini sebagai berkas SVG",
    "This drawing as an SVG file",
]);

pub const AS_LIST: Text = Text([
    "Isi gambar sebagai daftar",
    "The drawing as a list",
]);

pub fn flow_line(lang: Lang, from: impl Display, to: impl Display, classes: impl Display) -> String {
    match lang {
        Lang::Id => format!("{from} → {to}: {classes}"),
        Lang::En => format!("{from} → {to}: {classes}"),
    }
}

pub const FLOW_NONE: Text = Text([
    "tidak ada data pemilu",
    "no election data",
]);

pub fn stands_alone(lang: Lang, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tanpa aliran ke tempat lain: {places}"),
        Lang::En => format!("Without a flow to another place: {places}"),
    }
}

pub const PLACES: Text = Text([
    "Tempat, produk, dan kontrak",
    "Places, products and contracts",
]);

pub const MACHINES: Text = Text([
    "Mesin fisik dan awan",
    "Physical and cloud machines",
]);

pub const PROTECTION: Text = Text([
    "Peralatan keamanan",
    "Security equipment",
]);

pub const NETWORKS: Text = Text([
    "Jaringan dan nama",
    "Networks and names",
]);

pub const COPIES: Text = Text([
    "Salinan dan saksi oleh pihak lain",
    "Copies and witnesses of others",
]);

pub const OPERATIONS: Text = Text([
    "Pemantauan, surat, dan perakitan",
    "Monitoring, mail and builds",
]);

pub const PLACE: Text = Text([
    "Tempat",
    "Place",
]);

pub const COUNTRY: Text = Text([
    "Negara",
    "Country",
]);

pub const OPERATOR: Text = Text([
    "Dijalankan",
    "Run by",
]);

pub const OWNER: Text = Text([
    "Pemilik",
    "Owner",
]);

pub const KIND: Text = Text([
    "Sebagai",
    "As",
]);

pub const HOLDS: Text = Text([
    "Isi",
    "Holds",
]);

pub const HOLDS_NOTHING: Text = Text([
    "tidak menyimpan data pemilu",
    "holds no election data",
]);

pub const PRODUCT: Text = Text([
    "Produk",
    "Product",
]);

pub const CONTRACT: Text = Text([
    "Kontrak",
    "Contract",
]);

pub const PROCUREMENT: Text = Text([
    "Pengadaan",
    "Procurement",
]);

pub const NETWORK_NUMBERS: Text = Text([
    "Nomor jaringan",
    "Network numbers",
]);

pub const MANY_COUNTRIES: Text = Text([
    "banyak negara",
    "many countries",
]);

pub fn registered_in(lang: Lang, country: impl Display) -> String {
    match lang {
        Lang::Id => format!("terdaftar di {country}"),
        Lang::En => format!("registered in {country}"),
    }
}

pub const FLOWS: Text = Text([
    "Aliran data menurut golongan",
    "Data flows by class",
]);

pub const FLOWS_NOTE: Text = Text([
    "Golongan dengan tanda \"tertutup\" tidak boleh dilihat umum.",
    "Classes marked \"closed\" are not for everybody's eyes.",
]);

pub const CLOSED: Text = Text([
    "tertutup",
    "closed",
]);

pub fn rests(lang: Lang, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("berhenti di: {places}"),
        Lang::En => format!("stays in: {places}"),
    }
}

pub const BACKUPS: Text = Text([
    "Yang dapat membuka cadangan",
    "Who can open backups",
]);

pub const OBSERVED: Text = Text([
    "Yang teramati",
    "What was observed",
]);

pub const OBSERVED_NOTE: Text = Text([
    "Nama dan alamat tempat-tempat ini diamati dari luar dan dibandingkan dengan daftar. Alamat jaringan tidak membuktikan letak mesin: tabel-tabel alamat sering tidak sependapat.",
    "Names and addresses of these places are looked at from outside and compared with the list. A network address does not prove where a machine stands: tables of addresses often disagree.",
]);

pub const OBSERVED_NONE: Text = Text([
    "Belum ada pengamatan yang tercatat.",
    "No observation is on record yet.",
]);

pub const CONSISTENT: Text = Text([
    "cocok dengan daftar",
    "fits the list",
]);

pub const INCONSISTENT: Text = Text([
    "tidak cocok dengan daftar",
    "does not fit the list",
]);

pub const UNDECIDABLE: Text = Text([
    "tidak dapat diputuskan",
    "can't be decided",
]);

pub fn entry(lang: Lang, index: impl Display) -> String {
    match lang {
        Lang::Id => format!("entri {index}"),
        Lang::En => format!("entry {index}"),
    }
}

pub const CHANGED: Text = Text([
    "Yang berubah, dan kapan",
    "What changed, and when",
]);

pub const CHANGED_NOTE: Text = Text([
    "Tiap versi dokumen yang pernah berlaku, dengan sidik SHA-256-nya. Masing-masing ditandatangani dua otoritas dan tetap ada dalam catatan publik (disclosure.set/1); sirekap verify membandingkan berkasnya dengan sidik itu.",
    "Each version of a document that was ever in force, with its SHA-256. Two authorities signed each, and it stays in the log (disclosure.set/1); sirekap verify compares the file with that hash.",
]);

pub const IN_FORCE: Text = Text([
    "berlaku",
    "in force",
]);

pub const PROGRAMS: Text = Text([
    "Program yang boleh berjalan",
    "Programs that may run",
]);

pub const PROGRAMS_NOTE: Text = Text([
    "Sidik SHA-256 berkas program yang dicatat sebelum formulir pertama dan yang dirilis kemudian. Program yang berjalan dapat melaporkan sidiknya (sirekap attest), tetapi penyelenggara yang berbohong dapat memalsukan laporan itu.",
    "SHA-256 of the program's file as it was recorded before the first form, and as it was released since. A running program can report its own (sirekap attest), but an operator who lies can forge that report.",
]);

pub fn build(lang: Lang, version: impl Display, target: impl Display) -> String {
    match lang {
        Lang::Id => format!("Program {version} untuk {target}"),
        Lang::En => format!("Program {version} for {target}"),
    }
}

pub const COMMIT: Text = Text([
    "dirakit dari",
    "built from",
]);

pub const OPENING: Text = Text([
    "Pembukaan: belum ada formulir, dan program ini yang dipakai",
    "Opening: no form yet, and this is the program in use",
]);

pub fn opening_roles(lang: Lang, roles: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci yang berlaku waktu itu: {roles}"),
        Lang::En => format!("Keys in force then: {roles}"),
    }
}

pub const FILE_LOG: Text = Text([
    "Yang dikatakan catatan tentang sistem ini (JSON)",
    "What the log says of this system (JSON)",
]);

pub const FILES: Text = Text([
    "Untuk program",
    "For programs",
]);

pub const FILE_POLICY: Text = Text([
    "Aturan (JSON)",
    "The rules (JSON)",
]);

pub const FILE_INVENTORY: Text = Text([
    "Daftar tempat (JSON)",
    "The list of places (JSON)",
]);

pub const FILE_REQUESTS: Text = Text([
    "Register permohonan (JSON)",
    "The register of requests (JSON)",
]);

pub const FILE_BOM: Text = Text([
    "Layanan dan aliran data (CycloneDX 1.6)",
    "Services and data flows (CycloneDX 1.6)",
]);

pub const REQUESTS: Text = Text([
    "Permohonan informasi",
    "Requests for information",
]);

pub const REQUESTS_LEAD: Text = Text([
    "Apa yang diminta, kapan, tenggat menurut UU 14/2008 dalam hari kerja, apa yang diberikan, dan alasan untuk tiap hal yang tidak diberikan. Nama orang tidak dicatat.",
    "What was asked, when, the deadlines of law 14/2008 in working days, what was given, and the reason for each item that was not. No person's name is recorded.",
]);

pub const REQUESTS_LINK: Text = Text([
    "Register permohonan informasi",
    "Register of requests for information",
]);

pub const NO_REQUESTS: Text = Text([
    "Belum ada permohonan yang diumumkan.",
    "No request has been disclosed yet.",
]);

pub fn request(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Permohonan {number}"),
        Lang::En => format!("Request {number}"),
    }
}

pub const ASKED: Text = Text([
    "Yang diminta",
    "What was asked",
]);

pub const ASKER: Text = Text([
    "Pemohon",
    "Who asked",
]);

pub const ASKER_CITIZEN: Text = Text([
    "warga negara",
    "a citizen",
]);

pub const ASKER_GROUP: Text = Text([
    "kelompok orang",
    "a group of people",
]);

pub const ASKER_LEGAL_ENTITY: Text = Text([
    "badan hukum",
    "a legal person",
]);

pub const ASKER_PUBLIC_BODY: Text = Text([
    "badan publik",
    "a public body",
]);

pub const RECEIVED: Text = Text([
    "Diterima",
    "Received",
]);

pub const ANSWERED: Text = Text([
    "Dijawab",
    "Answered",
]);

pub const NOT_ANSWERED: Text = Text([
    "belum dijawab",
    "not answered yet",
]);

pub const IN_TIME: Text = Text([
    "dalam tenggat",
    "in time",
]);

pub const LATE: Text = Text([
    "lewat tenggat",
    "late",
]);

pub const DEADLINE_ANSWER: Text = Text([
    "Tenggat jawaban",
    "Answer due",
]);

pub const DEADLINE_NOTE: Text = Text([
    "10 hari kerja (Pasal 22 ayat 7)",
    "10 working days (art. 22(7))",
]);

pub const DEADLINE_NOTE_EXTENDED: Text = Text([
    "10 hari kerja (Pasal 22 ayat 7) dan 7 hari kerja lagi (Pasal 22 ayat 8)",
    "10 working days (art. 22(7)) and 7 more (art. 22(8))",
]);

pub const EXTENDED: Text = Text([
    "Alasan perpanjangan",
    "Why it takes longer",
]);

pub const DEADLINE_OBJECTION: Text = Text([
    "Keberatan paling lambat",
    "Objection at the latest",
]);

pub const DEADLINE_OBJECTION_NOTE: Text = Text([
    "30 hari kerja (Pasal 36 ayat 1)",
    "30 working days (art. 36(1))",
]);

pub const OBJECTION: Text = Text([
    "Keberatan diterima",
    "Objection received",
]);

pub const OBJECTION_ANSWERED: Text = Text([
    "Keberatan dijawab",
    "Objection answered",
]);

pub const DEADLINE_OBJECTION_ANSWER: Text = Text([
    "Tenggat jawaban keberatan",
    "Answer to the objection due",
]);

pub const DEADLINE_OBJECTION_ANSWER_NOTE: Text = Text([
    "30 hari kerja (Pasal 36 ayat 2)",
    "30 working days (art. 36(2))",
]);

pub const DEADLINE_DISPUTE: Text = Text([
    "Sengketa paling lambat",
    "Dispute at the latest",
]);

pub const DEADLINE_DISPUTE_NOTE: Text = Text([
    "14 hari kerja (Pasal 37 ayat 2)",
    "14 working days (art. 37(2))",
]);

pub const GIVEN: Text = Text([
    "Yang diberikan",
    "What was given",
]);

pub const GIVEN_NOTHING: Text = Text([
    "Belum ada yang diberikan.",
    "Nothing has been given yet.",
]);

pub const WITHHELD: Text = Text([
    "Yang tidak diberikan: uji konsekuensi",
    "What was not given: consequence tests",
]);

pub const WITHHELD_NOTHING: Text = Text([
    "Tidak ada yang ditahan.",
    "Nothing was withheld.",
]);

pub const ARTICLE: Text = Text([
    "Dasar hukum",
    "Legal ground",
]);

pub const HARM: Text = Text([
    "Akibat bila dibuka",
    "Harm if it were open",
]);

pub const TESTED: Text = Text([
    "Tanggal uji",
    "Day of the test",
]);

pub const EXPIRES: Text = Text([
    "Terbuka sejak",
    "Open from",
]);

pub const DECIDED_BY: Text = Text([
    "Diputuskan oleh",
    "Decided by",
]);

pub const DECISIONS: Text = Text([
    "Putusan",
    "Decisions",
]);

pub fn working_days(lang: Lang, source: impl Display) -> String {
    match lang {
        Lang::Id => format!("Hari kerja: Senin sampai Jumat, kecuali hari libur menurut {source}."),
        Lang::En => format!("Working days: Monday to Friday, but for the holidays of {source}."),
    }
}

pub const SERVICE_SERVER: Text = Text([
    "Peladen",
    "Server",
]);

pub const SERVICE_DATABASE: Text = Text([
    "Basis data",
    "Database",
]);

pub const SERVICE_BUCKET: Text = Text([
    "Penyimpanan objek",
    "Object storage",
]);

pub const SERVICE_CDN: Text = Text([
    "CDN",
    "CDN",
]);

pub const SERVICE_DDOS_PROTECTION: Text = Text([
    "Perlindungan DDoS",
    "DDoS protection",
]);

pub const SERVICE_DNS: Text = Text([
    "DNS",
    "DNS",
]);

pub const SERVICE_REGISTRAR: Text = Text([
    "Pendaftar nama",
    "Registrar",
]);

pub const SERVICE_CERTIFICATE_AUTHORITY: Text = Text([
    "Penerbit sertifikat",
    "Certificate authority",
]);

pub const SERVICE_WITNESS: Text = Text([
    "Saksi",
    "Witness",
]);

pub const SERVICE_MIRROR: Text = Text([
    "Cermin",
    "Mirror",
]);

pub const SERVICE_MONITORING: Text = Text([
    "Pemantauan",
    "Monitoring",
]);

pub const SERVICE_MAIL: Text = Text([
    "Surat",
    "Mail",
]);

pub const SERVICE_BUILD_MACHINE: Text = Text([
    "Mesin perakit",
    "Build machine",
]);

pub const SERVICE_BACKUP_TARGET: Text = Text([
    "Tempat cadangan",
    "Backup place",
]);

pub fn D1001(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: ada alamat jaringan di dalam teks ini"), "Tulis ulang tanpa alamat. Alamat hanya boleh di bidang addresses, yang tidak diterbitkan".into()),
        Lang::En => (format!("{field}: there is a network address in this text"), "Write it without the address. Addresses belong in addresses, which is not published".into()),
    };
    Said { code: "D1001".into(), text, hint }
}

pub fn D1002(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: ada nama mesin di dalam teks ini"), "Tulis ulang tanpa nama mesin, misalnya \"Amazon\" dan bukan nama domainnya".into()),
        Lang::En => (format!("{field}: there is a host's name in this text"), "Write it without the name, such as \"Amazon\" and not its domain".into()),
    };
    Said { code: "D1002".into(), text, hint }
}

pub fn D1003(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: ada URL atau alamat surat di dalam teks ini"), "Tulis ulang tanpa URL".into()),
        Lang::En => (format!("{field}: there is a URL or e-mail address in this text"), "Write it without the URL".into()),
    };
    Said { code: "D1003".into(), text, hint }
}

pub fn D1004(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: ada koordinat di dalam teks ini"), "Tulis ulang tanpa letak persis. Letak persis hanya boleh di bidang exact_place, yang tidak diterbitkan".into()),
        Lang::En => (format!("{field}: there are coordinates in this text"), "Write it without the exact place. That belongs in exact_place, which is not published".into()),
    };
    Said { code: "D1004".into(), text, hint }
}

pub fn D1005(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: ada letak berkas di dalam teks ini"), "Tulis ulang tanpa nama folder".into()),
        Lang::En => (format!("{field}: there is a path in this text"), "Write it without the folder's name".into()),
    };
    Said { code: "D1005".into(), text, hint }
}

pub fn D1006(lang: Lang, field: impl Display, of: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: teks ini mengulang isi {of}, yang tidak pernah diterbitkan"), "Tulis ulang tanpa itu".into()),
        Lang::En => (format!("{field}: this text repeats what stands in {of}, which is never published"), "Write it without that".into()),
    };
    Said { code: "D1006".into(), text, hint }
}

pub fn D1007(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: bentuknya tidak seperti seharusnya"), "docs/disclosure.md menyebut bentuk tiap bidang".into()),
        Lang::En => (format!("{field}: this has not the form that it must have"), "docs/disclosure.md tells the form of each field".into()),
    };
    Said { code: "D1007".into(), text, hint }
}

pub fn D1008(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("dokumen tidak dapat dibaca: {why}"), "Bandingkan dengan contoh dari sirekap disclosure init".into()),
        Lang::En => (format!("the document can't be read: {why}"), "Compare it with the example that sirekap disclosure init writes".into()),
    };
    Said { code: "D1008".into(), text, hint }
}

pub fn D1009(lang: Lang, field: impl Display, year: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: hari libur tahun {year} tidak ada di dokumen ini"), "Tambahkan [[calendar]] tahun itu dengan keputusan hari liburnya".into()),
        Lang::En => (format!("{field}: the holidays of {year} are not in this document"), "Add a [[calendar]] of that year, with the decree that names its holidays".into()),
    };
    Said { code: "D1009".into(), text, hint }
}

pub fn D1010(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: tautan harus menuju sistem ini, dari garis miring pertama"), "Misalnya /data".into()),
        Lang::En => (format!("{field}: a link must lead into this system, from the first slash on"), "Such as /data".into()),
    };
    Said { code: "D1010".into(), text, hint }
}

pub fn D1011(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: nomor ini dipakai dua kali"), "Beri nomor lain".into()),
        Lang::En => (format!("{field}: this number is used twice"), "Give it another number".into()),
    };
    Said { code: "D1011".into(), text, hint }
}

pub fn D1012(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{field}: tenggatnya tidak seperti yang dihitung dari tanggalnya"), "Tenggat dihitung program: jangan ditulis".into()),
        Lang::En => (format!("{field}: its deadlines are not those that follow from its days"), "The program counts deadlines: leave them out".into()),
    };
    Said { code: "D1012".into(), text, hint }
}

pub fn written(lang: Lang, count: impl Display, folder: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} berkas ditulis di {folder}"),
        Lang::En => format!("{count} files written in {folder}"),
    }
}

pub fn may_be_published(lang: Lang, name: impl Display, digest: impl Display) -> String {
    match lang {
        Lang::Id => format!("Boleh diterbitkan: {name}, SHA-256 {digest}"),
        Lang::En => format!("May be published: {name}, SHA-256 {digest}"),
    }
}

pub fn examples_written(lang: Lang, folder: impl Display) -> String {
    match lang {
        Lang::Id => format!("Contoh ditulis di {folder}: sunting, lalu jalankan sirekap disclosure check"),
        Lang::En => format!("Examples written in {folder}: edit them, then run sirekap disclosure check"),
    }
}

pub fn withheld_until(lang: Lang, item: impl Display, article: impl Display, harm: impl Display, expiry: impl Display, office: impl Display) -> String {
    match lang {
        Lang::Id => format!("{item}. {article}. {harm} Terbuka sejak {expiry}. Diputuskan oleh {office}"),
        Lang::En => format!("{item}. {article}. {harm} Open from {expiry}. Decided by {office}"),
    }
}

pub fn says_it_is(lang: Lang, version: impl Display, target: impl Display, time: impl Display) -> String {
    match lang {
        Lang::Id => format!("Program ini menyatakan dirinya Sirekap {version} untuk {target}, pada {time}"),
        Lang::En => format!("This program says that it is Sirekap {version} for {target}, at {time}"),
    }
}

pub const PROGRAM_HASH: Text = Text([
    "SHA-256 berkas program",
    "SHA-256 of the program's file",
]);

pub const APP_HASH: Text = Text([
    "SHA-256 rilis aplikasi",
    "SHA-256 of the app's release",
]);

pub const ORIGIN: Text = Text([
    "Log",
    "Log",
]);

pub const REGISTRY_HASH: Text = Text([
    "SHA-256 daftar",
    "SHA-256 of the registry",
]);

pub const RULES_HASH: Text = Text([
    "SHA-256 aturan",
    "SHA-256 of the rules",
]);

pub const KEY: Text = Text([
    "Kunci",
    "Key",
]);

pub const NOT_SAID: Text = Text([
    "tidak disebut",
    "not said",
]);

pub fn key_has_role(lang: Lang, role: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kunci itu berlaku dalam catatan publik sebagai {role}"),
        Lang::En => format!("That key is in force in the log, as {role}"),
    }
}

pub const KEY_UNKNOWN: Text = Text([
    "Kunci itu tidak berlaku dalam catatan publik",
    "That key is not in force in the log",
]);

pub const PROGRAM_RECORDED: Text = Text([
    "Log mencatat berkas program ini",
    "The log records this program's file",
]);

pub const PROGRAM_UNRECORDED: Text = Text([
    "Log tidak mencatat berkas program ini",
    "The log does not record this program's file",
]);

pub const PROVES_NOTHING: Text = Text([
    "Pernyataan ini menunjukkan siapa yang menyatakan, bukan bahwa pernyataannya benar.",
    "This tells who says so, not that it is true.",
]);
