//! Help texts in Bahasa Indonesia: the English ones stand at the commands themselves.

use crate::usage;
use clap::Command;
use model::Lang;

/// The language asked for on the command line or in the environment, known before the help is made.
pub fn wanted_language(args: impl IntoIterator<Item = String>, env: Option<String>) -> Lang {
    let args: Vec<String> = args.into_iter().collect();
    let after_flag = args.iter().position(|a| a == "--lang").and_then(|i| args.get(i + 1).cloned());
    let joined = args.iter().find_map(|a| a.strip_prefix("--lang=").map(str::to_string));
    match after_flag.or(joined).or(env).as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Id,
    }
}

/// Puts the texts of a language into the commands.
pub fn localised(command: Command, lang: Lang) -> Command {
    let exits = match lang {
        Lang::Id => EXITS_ID,
        Lang::En => EXITS_EN,
    };
    let command = command.after_help(exits);
    match lang {
        Lang::En => command.disable_help_subcommand(true),
        Lang::Id => indonesian(command, "sirekap"),
    }
}

/// The exit codes.
pub const EXITS_ID: &str = "Kode keluar: 0 beres · 1 pemeriksaan menemukan kesalahan, atau yang dicari tidak ada · 2 perintah salah tulis · 3 masukan tidak dapat dipakai · 4 berkas, folder atau jaringan · 5 ditolak catatan · 6 pemeriksaan belum lengkap · 7 ada angka yang harus dilihat orang · 8 foto tidak dapat dibaca · 9 tidak semuanya diimpor";
/// The exit codes.
pub const EXITS_EN: &str = "Exit codes: 0 fine · 1 verification found a fault, or what was sought is not there · 2 wrong usage · 3 unusable input · 4 file, folder or network · 5 refused by the log · 6 verification incomplete · 7 a person must look at some numbers · 8 a photo could not be read · 9 not all was imported";

fn indonesian(command: Command, path: &str) -> Command {
    let about = text(path);
    let names: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_string()).collect();
    let args: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    let mut command = match about {
        // The longer text behind `--help` is English and says the same at length.
        Some(about) => command.about(about).long_about(None::<&str>),
        None => command,
    };
    for name in names {
        let path = format!("{path} {name}");
        command = command.mut_subcommand(name, |c| indonesian(c, &path));
    }
    for id in args {
        if let Some(help) = text(&format!("{path} <{id}>")).or_else(|| text(&format!("<{id}>"))) {
            command = command.mut_arg(id, |a| a.help(help));
        }
    }
    usage::framed(command, path)
}

fn text(path: &str) -> Option<&'static str> {
    TEXTS.iter().find(|(p, _)| *p == path).map(|(_, text)| *text)
}

/// Text by command path, or by `<argument>` where it is the same everywhere.
#[rustfmt::skip]
const TEXTS: &[(&str, &str)] = &[
    ("sirekap", "Hasil pemilu Indonesia yang terbuka dan dapat diperiksa siapa pun. (English: --lang en)"),
    ("<lang>", "Bahasa: id atau en"),
    ("<json>", "Cetak JSON ke keluaran standar, untuk program"),
    ("<contest>", "Jenis pemilihan: ppwp, pdpr, pdpd, pdprdp atau pdprdk"),
    ("<tree>", "Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai"),
    ("<data>", "Folder pemilu; tanpa ini, yang terakhir dipakai"),
    ("<origin>", "Asal catatan: nama tetapnya untuk selamanya [bawaan: sirekap.test/<id pemilu>]"),
    ("<addr>", "Alamat portal"),
    ("sirekap demo", "Jalankan satu pemilu contoh lengkap: TPS buatan, kiriman bertanda tangan, pohon publik, pemeriksaan, portal"),
    ("sirekap demo <stations>", "Banyaknya TPS"),
    ("sirekap demo <seed>", "Benih acak: benih yang sama memberi pemilu yang sama"),
    ("sirekap demo <pilkada>", "Pilkada, bukan pemilu: gubernur, bupati, dan wali kota"),
    ("sirekap demo <data>", "Folder, dibuat baru [bawaan: contoh-2024, untuk pilkada contoh-pilkada-2024, di folder data]"),
    ("sirekap demo <photos>", "Banyaknya TPS yang satu formulirnya (presiden, atau pasangan calon) diisi, dipotret, dan dibaca; petugas TPS lain mengetik"),
    ("sirekap demo <no_serve>", "Berhenti setelah pemeriksaan"),
    ("sirekap demo <embargo_until>", "Detik Unix yang sebelumnya tidak ada angka TPS yang diterbitkan"),
    ("sirekap import", "Ambil daftar wilayah dan calon, atau hasil"),
    ("sirekap import 2019", "Hasil nasional pilpres 2019: TPS dan hasil dari satu berkas"),
    ("sirekap import 2019 <file>", "tps2019_kpu_kawalpemilu.tsv.xz, atau isinya yang sudah dibuka"),
    ("sirekap import 2019 <data>", "Folder pemilu [bawaan: folder bernama id pemilu di folder data]"),
    ("sirekap import 2024", "Daftar pemilu 2024: wilayah, TPS, partai, calon, dapil"),
    ("sirekap import 2024 <folder>", "Folder berisi wilayah_2024_tps.tsv.xz, candidates/ dan dpr2024/, dan mungkin api/ dengan berkas portal"),
    ("sirekap import 2024 <candidate_ids>", "Id calon menurut portal: CSV dengan kolom pemilihan,kode_dapil,nomor_partai,nomor_urut,id"),
    ("sirekap import 2024 <data>", "Folder pemilu [bawaan: folder bernama id pemilu di folder data]"),
    (
        "sirekap import pilkada",
        "Pilkada 2024: daftarnya dari berkas portal (wilayah/pilkada/**, pilkada/paslon/*.json), atau dengan --compare hitungan yang diterbitkan, dibandingkan dengan barisnya sendiri; kode keluar 1: ada yang tidak cocok",
    ),
    ("sirekap import pilkada <paths>", "Berkas, folder berisi berkas, atau arsip .tar.xz"),
    ("sirekap import pilkada <compare>", "Bandingkan berkas hitungan dengan barisnya sendiri dan satu sama lain, tanpa membuat apa pun"),
    (
        "sirekap import pilkada <regions>",
        "wilayah_2024_tps.tsv.xz: nama wilayah, bila tidak ada daftar wilayah pilkada; daftar pemilihan itu tanpa TPS",
    ),
    ("sirekap import stations", "Berkas TPS 2024 (JSON) ke pemilu yang terakhir dipakai: berkas, folder, atau arsip .tar.xz; yang lebih lama daripada yang tercatat tidak berlaku"),
    ("sirekap import stations <paths>", "Berkas TPS, folder berisi berkas TPS, atau arsip .tar.xz"),
    ("sirekap import stations <contest>", "Jenis pemilihan untuk berkas yang alamatnya tidak menyebutnya"),
    ("sirekap import bundle", "Serahkan yang diekspor ponsel: berkas bundel, atau teks kode QR-nya"),
    ("sirekap import bundle <file>", "Berkas bundel, atau berkas teks berisi teks kode QR, satu per baris"),
    ("sirekap import bundle <urls>", "Alamat layanan, boleh berulang"),
    ("sirekap import bundle <ca>", "Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]"),
    ("sirekap import bundle <policy>", "Berkas kebijakan pemilu; tanpa ini, milik folder pemilu"),
    ("sirekap import bundle <receipts>", "Folder untuk tanda terima, satu berkas masing-masing"),
    ("sirekap import bundle <seconds>", "Menyerah setelah sekian detik"),
    ("sirekap publish", "Hitung catatan dan tulis pohon publik"),
    ("sirekap publish <cut>", "Nama salinan data yang dibuat sekarang: huruf, angka, titik, tanda hubung"),
    (
        "sirekap publish <open>",
        "Tandatangani, sebagai otoritas nasional, bahwa jam terbit sudah tiba, tanpa menerbitkan; dua orang menandatangani berkas yang sama [bawaan: opening.txt di folder pemilu]",
    ),
    ("sirekap publish <key>", "Kunci penanda tangan, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]"),
    (
        "<time_source>",
        "Sumber waktu selain jam mesin ini, boleh berulang (sampai 5): alamat yang jawabannya bertanggal; angka TPS diterbitkan setelah lebih dari separuhnya menyatakan jam terbit sudah tiba",
    ),
    ("sirekap serve", "Sajikan lewat HTTP: penerimaan perangkat petugas, portal pohon publik, atau keduanya"),
    ("sirekap serve <tree>", "Folder pohon: portal saja, tanpa kunci dan tanpa catatan"),
    ("sirekap serve <intake>", "Terima formulir dan foto dari perangkat petugas; tanpa ini dan --portal, keduanya"),
    ("sirekap serve <portal>", "Sajikan pohon publik"),
    ("sirekap serve <listen>", "Alamat penerimaan, boleh berulang; TLS dengan sertifikat mesin ini kecuali diberi yang lain"),
    ("sirekap serve <name>", "Nama atau alamat mesin ini bagi ponsel, boleh berulang: masuk sertifikat dan diberitahukan kepada ponsel"),
    (
        "sirekap serve <announce>",
        "Alamat yang diberitahukan kepada ponsel lewat catatan, seperti yang dijangkau ponsel (https://nama atau https://nama:port), boleh berulang; tanpa ini, nama-nama lewat TLS",
    ),
    ("sirekap serve <tls_cert>", "Rantai sertifikat (PEM) sebagai ganti milik mesin ini"),
    ("sirekap serve <tls_key>", "Kunci rahasianya (PEM)"),
    ("sirekap serve <plain>", "Tanpa TLS: untuk uji coba, atau di belakang proksi di mesin yang sama"),
    ("sirekap serve <operator>", "Alamat kesehatan dan angka Prometheus, untuk mesin operator"),
    (
        "sirekap serve <proxy>",
        "Alamat mesin di depan layanan ini yang menyebut sambungan siapa yang diteruskannya (protokol PROXY versi 1 atau 2), boleh berulang; setiap sambungan darinya harus diawali begitu",
    ),
    (
        "sirekap serve <patience>",
        "Seberapa boros satu alamat dengan permintaan yang tidak ditandatangani ponsel terdaftar (yang ditolak bernilai 10)",
    ),
    ("sirekap serve <publish_every>", "Detik di antara dua penerbitan pohon"),
    ("sirekap serve <memory>", "Memori portal untuk berkas yang sering dibaca, MiB"),
    ("sirekap device", "Kode untuk perangkat petugas, dan perangkat tiruan"),
    ("sirekap device offer", "Buat kode untuk perangkat petugas: dua otoritas menandatangani, petugas menerima kode dan PIN langsung"),
    ("sirekap device offer <station>", "Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih"),
    ("sirekap device offer <region>", "Kode wilayah: satu kode untuk setiap TPS-nya"),
    ("sirekap device offer <each>", "Banyaknya kode untuk setiap TPS"),
    ("sirekap device offer <hours>", "Berapa jam kode dapat dipakai"),
    ("sirekap device offer <days>", "Masa berlaku ponsel, dalam hari"),
    ("sirekap device offer <address>", "Alamat layanan, untuk kartu"),
    ("sirekap device offer <qr>", "Tampilkan tiap kode sebagai kode QR di terminal, untuk kamera ponsel"),
    ("sirekap device offer <pdf>", "Folder untuk kartu dan lembar PIN sebagai PDF; keduanya lalu tidak ditampilkan di sini"),
    ("sirekap device offer make", "Otoritas A: buat kode, cetak kartu, dan tanda tangani tawaran untuk otoritas B"),
    ("sirekap device offer make <station>", "Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih"),
    ("sirekap device offer make <region>", "Kode wilayah: satu kode untuk setiap TPS-nya"),
    ("sirekap device offer make <each>", "Banyaknya kode untuk setiap TPS"),
    ("sirekap device offer make <hours>", "Berapa jam kode dapat dipakai"),
    ("sirekap device offer make <days>", "Masa berlaku ponsel, dalam hari"),
    ("sirekap device offer make <address>", "Alamat layanan, untuk kartu"),
    ("sirekap device offer make <out>", "Folder untuk kartu.pdf dan tawaran.txt"),
    ("sirekap device offer make <qr_only>", "Kartu dengan kode QR saja, tanpa kode yang dapat diketik"),
    ("sirekap device offer make <policy>", "Berkas kebijakan pemilu [bawaan: dibuat dari kunci di folder, bila ada]"),
    ("sirekap device offer make <key>", "Kunci otoritas A, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]"),
    ("sirekap device offer make <with>", "Id kunci otoritas B [bawaan: milik kunci di folder pemilu]"),
    ("sirekap device offer countersign", "Otoritas B: periksa tawaran otoritas A, tanda tangani, dan buat PIN"),
    ("sirekap device offer countersign <file>", "Buatan otoritas A: tawaran.txt"),
    ("sirekap device offer countersign <out>", "Folder untuk pin.pdf dan registrar.txt; tanpa ini tidak ada yang ditandatangani"),
    ("sirekap device offer countersign <key>", "Kunci otoritas B, berkas seperti di folder keys [bawaan: keys/authority-b.seed di folder pemilu]"),
    ("sirekap device offer take", "Layanan: catat PIN, dan serahkan tawaran ke catatan"),
    ("sirekap device offer take <file>", "Buatan otoritas B: registrar.txt"),
    ("sirekap election", "Buka pemilu, dan tetapkan apa yang diperlukan di samping daftarnya: manifes, otoritas kantor lain"),
    ("sirekap election open", "Buka catatan pemilu: buat kunci, kunci akar menandatangani setup dan dua otoritas pertama, lalu pergi; sesudah itu tidak ada yang memerlukannya"),
    ("sirekap election open <root>", "Berkas kunci akar, sebaiknya di media lepas; dibuat bila belum ada [bawaan: keys/root.seed di folder pemilu]"),
    ("sirekap election open <signer>", "Kunci yang tidak perlu dibuat, boleh berulang: authority, authority-b, log, publisher atau release, dan berkas berisi benih atau separuh publik (.pub) kunci yang dipegang ssh-agent (SSH_AUTH_SOCK)"),
    ("sirekap election open <office>", "Otoritas kantor lain, boleh berulang: bawaslu atau peserta-NAMA, dan berkas kuncinya, dibuat bila belum ada"),
    ("sirekap election manifest", "Tampilkan manifes yang berlaku, seperti di pohon publik"),
    ("sirekap election set", "Berlakukan manifes lain: dua otoritas menandatangani"),
    ("sirekap election set <file>", "Manifes yang baru: JSON, isinya seperti di docs/spec/manifest.md"),
    ("sirekap election set <key>", "Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]"),
    ("sirekap election set <with>", "Kunci otoritas kedua [bawaan: milik folder pemilu]"),
    ("sirekap election office", "Beri Bawaslu atau peserta otoritasnya: kunci akar menandatangani, dan kunci itu sendiri"),
    ("sirekap election office <office>", "bawaslu, atau peserta- dan sebuah nama dari huruf, angka, titik dan tanda hubung"),
    ("sirekap election office <key>", "Kunci otoritas yang baru, berkas seperti di folder keys; dibuat bila belum ada"),
    ("sirekap election office <root>", "Kunci akar, berkas seperti di folder keys [bawaan: milik folder pemilu]"),
    ("sirekap device revoke", "Hentikan masa berlaku ponsel, atau tarik kode: dua otoritas menandatangani"),
    ("sirekap device revoke <key>", "Id kunci, atau id kunci kode"),
    ("sirekap device revoke <reason>", "Alasan"),
    ("sirekap device revoke <by>", "Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]"),
    ("sirekap device revoke <with>", "Kunci otoritas kedua [bawaan: milik folder pemilu]"),
    ("sirekap device simulate", "Mainkan ponsel petugas terhadap layanan yang berjalan: daftar, tanda tangan, kirim, terima bukti"),
    ("sirekap device simulate <phones>", "Banyaknya ponsel, masing-masing dari TPS lain"),
    ("sirekap device simulate <contest>", "Jenis pemilihan, boleh berulang; tanpa ini, semua yang diadakan"),
    ("sirekap device simulate <urls>", "Alamat layanan, boleh berulang: ponsel mencoba yang berikut bila satu tidak menjawab"),
    ("sirekap device simulate <ca>", "Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]"),
    ("sirekap device simulate <senders>", "Ponsel yang bekerja bersamaan"),
    ("sirekap device simulate <results>", "Ponsel mengirim yang tertulis di berkas TPS 2024 yang nyata, untuk pemilu buatan 'sirekap import 2024': berkas, folder, atau arsip .tar.xz; tanpa ini, yang direka latihan"),
    ("sirekap device simulate <pages>", "Halaman setiap formulir"),
    ("sirekap device simulate <grey>", "Bita halaman abu-abu"),
    ("sirekap device simulate <original>", "Bita foto asli"),
    ("sirekap device simulate <loss>", "Permintaan dan jawaban yang hilang, per seribu"),
    ("sirekap device simulate <twice>", "Permintaan yang terkirim dua kali, per seribu"),
    ("sirekap device simulate <kill>", "Permintaan yang setelahnya ponsel dimatikan, per seribu"),
    ("sirekap device simulate <reorder>", "Formulir yang dikirim tidak berurutan, per seribu"),
    ("sirekap device simulate <stall>", "Permintaan yang tersendat, per seribu"),
    ("sirekap device simulate <skew>", "Detik jam ponsel meleset, paling banyak"),
    ("sirekap device simulate <speed>", "Berapa kali lebih cepat waktu tunggu ponsel berlalu"),
    ("sirekap device simulate <seconds>", "Menyerah setelah sekian detik"),
    ("sirekap device simulate <skip>", "TPS pertama menurut urutan, agar beberapa kali jalan memakai TPS lain"),
    ("sirekap device simulate <seed>", "Benih angka, gambar, dan gangguan"),
    ("sirekap device simulate <offline>", "Ponsel mendaftar lalu tanpa jaringan: tulis bundelnya ke folder ini, tidak mengirim apa pun"),
    ("sirekap device simulate <receipts>", "Folder untuk tanda terima, satu berkas masing-masing"),
    ("sirekap verify", "Periksa pohon publik dari awal: tanda tangan, wewenang, catatan, hitungan, setiap berkas"),
    ("sirekap verify <target>", "Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai"),
    ("sirekap verify <policy>", "Berkas kebijakan dengan kunci yang dipercaya, diperoleh di luar pohon ini"),
    ("sirekap verify <receipts>", "Tanda terima, atau foldernya: buktikan bahwa yang dijanjikan ada di catatan"),
    ("sirekap verify <fresh>", "Paling lama entri catatan boleh menunggu sampai dimuat root.json, dalam detik"),
    ("sirekap verify <full>", "Bandingkan setiap jalur publik dan halaman di alamat itu dengan pohonnya, bukan hanya contoh acak"),
    ("sirekap verify <seed>", "Benih contoh acak, untuk memeriksa jalur yang sama lagi; tanpa ini, acak"),
    ("sirekap verify <since>", "Titik periksa lama: buktikan bahwa yang pernah terlihat masih ada"),
    ("sirekap log", "Tampilkan catatan publik: titik periksa, entri, bukti, kebijakan"),
    ("sirekap log checkpoint", "Titik periksa bertanda tangan"),
    ("sirekap log policy", "Kebijakan: kunci yang dipercaya; pasang dengan 'sirekap verify --policy'"),
    ("sirekap log entry", "Satu entri seperti tercatat"),
    ("sirekap log entry <index>", "Nomor entri, dari 0"),
    ("sirekap log rotate", "Ganti kunci catatan: dua otoritas menyebut kunci baru di catatan, dan yang lama dihapus; hentikan layanan dahulu"),
    ("sirekap log rotate <signer>", "Kunci yang baru: separuh publik (.pub) kunci yang dipegang ssh-agent, atau benih [bawaan: benih baru]"),
    ("sirekap log rotate <data>", "Folder pemilu; tanpa ini, yang terakhir dipakai"),
    ("sirekap log proof", "Bukti C2SP (tlog-proof) untuk satu entri, untuk disimpan"),
    ("sirekap log proof <index>", "Nomor entri, dari 0"),
    ("sirekap log proof <out>", "Berkas tujuan; tanpa ini, keluaran standar"),
    ("sirekap station", "Tampilkan formulir satu TPS: angka, tahap, kontrol, riwayat, bukti"),
    ("sirekap station <code>", "Kode TPS, 13 angka di dalam negeri"),
    ("sirekap totals", "Tampilkan total suatu wilayah, tercatat dan utama"),
    ("sirekap totals <code>", "Kode wilayah; tanpa ini, nasional"),
    ("sirekap outcome", "Tampilkan siapa terpilih menurut suara sejauh ini: kursi, pemenang, yang perlu diputuskan, yang masih dapat berubah"),
    ("sirekap outcome <code>", "Kode wilayah yang memilih sendiri; tanpa ini, semua"),
    ("sirekap outcome <contest>", "Jenis pemilihan; tanpa ini, semua yang ada"),
    ("sirekap outcome <explain>", "Kode dapil: setiap kursi dengan bilangan pembaginya, dan setiap calon"),
    ("sirekap outcome <votes>", "Suara sendiri, CSV"),
    ("sirekap outcome <registry>", "Daftar beku yang memuat peserta, untuk --votes; tanpa ini, berkas itu sendiri"),
    ("sirekap outcome <decisions>", "Keputusan tercatat antara yang sama kuat, CSV"),
    ("sirekap outcome <without>", "ID calon yang tidak dapat menduduki kursi, boleh berulang: yang berikutnya menggantikan"),
    ("sirekap outcome <against>", "Hasil lain untuk dibandingkan: berkas CSV, atau nama potongan pohon"),
    ("sirekap outcome <cut>", "Nama potongan pohon, pengganti keadaan terbarunya"),
    ("sirekap breaches", "Daftar TPS yang angkanya melanggar kontrol"),
    ("sirekap breaches <code>", "Kode wilayah; tanpa ini, nasional"),
    ("sirekap breaches <control>", "Hanya kontrol ini, K1 sampai K16"),
    ("sirekap breaches <limit>", "Paling banyak TPS yang didaftar"),
    ("sirekap forms", "Cetak formulir: kosong untuk TPS, atau salinan berisi angka yang tercatat"),
    ("sirekap forms print", "Cetak formulir kosong sebagai PDF, dengan nama TPS dan calon"),
    ("sirekap forms print <region>", "Kode wilayah: semua TPS-nya; tanpa ini dan --station, seluruh pemilu"),
    ("sirekap forms print <station>", "Kode satu TPS"),
    ("sirekap forms print <contest>", "Jenis pemilihan, boleh berulang: ppwp, pdpr, pdpd, pdprdp atau pdprdk; tanpa ini, semua yang diadakan"),
    ("sirekap forms print <edition>", "Formulir: sirekap-1, atau kpu-2024 (hanya presiden)"),
    ("sirekap forms print <paper>", "Kertas: plano (600 x 900 mm), a3 atau a4"),
    ("sirekap forms print <out>", "Folder untuk satu PDF per TPS dan pemilihan; dengan --merge satu berkas"),
    ("sirekap forms print <merge>", "Gabungkan semuanya dalam satu PDF"),
    ("sirekap forms salinan", "Cetak salinan A4 hasil satu TPS dengan angka yang tercatat"),
    ("sirekap forms salinan <station>", "Kode TPS, 13 angka di dalam negeri"),
    ("sirekap forms salinan <out>", "Berkas tujuan [bawaan: salinan-<TPS>-<pemilihan>.pdf]"),
    ("sirekap read", "Baca foto C.Hasil: setiap bilangan dengan keyakinannya, dan mengapa diragukan"),
    ("sirekap read <photos>", "Foto (JPEG, PNG, WebP), atau folder berisi foto"),
    ("sirekap read <annotate>", "Tulis gambar halaman dengan setiap kotak dan yang terbaca; untuk beberapa foto, sebuah folder"),
    ("sirekap read <grey>", "Tulis halaman yang diratakan, abu-abu dan kecil untuk jaringan buruk (JPEG; nama terlihat); untuk beberapa foto, sebuah folder"),
    ("sirekap read <public>", "Tulis gambar publik: berwarna, nama dan tanda tangan ditutup, tanpa metadata; untuk beberapa foto, sebuah folder"),
    ("sirekap read <explain>", "Jelaskan satu bilangan: isi kotaknya, calon bacaan, dan alasannya (I.B.4.J, IV.1, V.C)"),
    ("sirekap read <station>", "Tolak foto TPS lain; jumlah pemilih TPS ini membatasi bilangannya"),
    ("sirekap read <contest>", "Tolak foto jenis pemilihan lain"),
    ("sirekap read <data>", "Pemilu yang daftarnya dipakai untuk bentuk formulir dan jumlah pemilih"),
    ("sirekap eval", "Ukur seberapa baik formulir dibaca, dengan bahan yang isinya diketahui"),
    ("sirekap eval digits", "Baca folder potongan kotak angka; nama berkas diawali angka yang benar"),
    ("sirekap eval digits <folder>", "Folder potongan gambar (JPEG, PNG, WebP) beserta subfoldernya"),
    ("sirekap eval digits <threshold>", "Peluang terkecil untuk menerima angka; tanpa ini, yang dari model"),
    ("sirekap eval digits <list>", "Daftar setiap potongan yang salah dibaca"),
    ("sirekap eval pages", "Potret formulir yang diisi, dalam setiap keadaan, baca, dan hitung yang salah"),
    ("sirekap eval pages <forms>", "Formulir per baris; jenis pemilihan bergiliran, 8 formulir memuat semuanya"),
    ("sirekap eval pages <seed>", "Benih acak: benih yang sama memberi foto yang sama"),
    ("sirekap eval pages <by>", "Baris tabel: keadaan seperti pada hari pemungutan, atau satu jenis kerusakan yang makin parah"),
    ("sirekap eval pages <wear>", "Hanya keadaan ini: light, moderate atau heavy"),
    ("sirekap eval pages <large>", "Foto 12 megapiksel, bukan 2"),
    ("sirekap eval pages <curve>", "Tulis kurva keandalan sebagai SVG"),
    ("sirekap eval pages <keep>", "Folder untuk foto yang ditolak atau salah dibaca tanpa ketahuan"),
    ("sirekap prove", "Impor, hitung, terbitkan dan periksa semua data nyata; cetak angkanya sebagai baris JSON"),
    ("sirekap prove <shared>", "Folder data nyata"),
    ("sirekap prove <work>", "Folder kerja, dibuat baru"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    fn missing(command: &Command, path: &str, out: &mut Vec<String>) {
        if text(path).is_none() {
            out.push(path.into());
        }
        for arg in command.get_arguments() {
            let id = arg.get_id();
            if text(&format!("{path} <{id}>")).or_else(|| text(&format!("<{id}>"))).is_none() {
                out.push(format!("{path} <{id}>"));
            }
        }
        command.get_subcommands().for_each(|c| missing(c, &format!("{path} {}", c.get_name()), out));
    }

    #[test]
    fn every_command_and_argument_has_an_indonesian_text() {
        let mut out = Vec::new();
        missing(&crate::Cli::command(), "sirekap", &mut out);
        assert_eq!(out, Vec::<String>::new());
    }

    #[test]
    fn the_commands_are_well_formed() {
        crate::Cli::command().debug_assert();
    }
}
