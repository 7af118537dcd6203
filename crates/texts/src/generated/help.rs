//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Text;

#[rustfmt::skip]
pub const ALL: &[(&str, Text)] = &[
    ("sirekap", Text([
        "Hasil pemilu Indonesia yang terbuka dan dapat diperiksa siapa pun. (English: --lang en)",
        "Open, verifiable election results for Indonesia",
    ])),
    ("sirekap.examples", Text([
        "Kode keluar: 0 beres · 1 pemeriksaan menemukan kesalahan, atau yang dicari tidak ada · 2 perintah salah tulis · 3 masukan tidak dapat dipakai · 4 berkas, folder atau jaringan · 5 ditolak catatan · 6 pemeriksaan belum lengkap · 7 ada angka yang harus dilihat orang · 8 foto tidak dapat dibaca · 9 tidak semuanya diimpor",
        "Exit codes: 0 fine · 1 verification found a fault, or what was sought is not there · 2 wrong usage · 3 unusable input · 4 file, folder or network · 5 refused by the log · 6 verification incomplete · 7 a person must look at some numbers · 8 a photo could not be read · 9 not all was imported",
    ])),
    ("any_lang", Text([
        "Bahasa: id atau en",
        "Language of what is shown: id or en",
    ])),
    ("any_json", Text([
        "Cetak JSON ke keluaran standar, untuk program",
        "Print JSON to standard output, for programs",
    ])),
    ("demo", Text([
        "Jalankan satu pemilu contoh lengkap: TPS buatan, kiriman bertanda tangan, pohon publik, pemeriksaan, portal",
        "Run a whole example election: made-up stations, signed events, public tree, verification, portal",
    ])),
    ("demo.examples", Text([
        "Contoh: sirekap demo --stations 2000 --seed 7",
        "Example: sirekap demo --stations 2000 --seed 7",
    ])),
    ("demo_stations", Text([
        "Banyaknya TPS",
        "Number of stations",
    ])),
    ("demo_seed", Text([
        "Benih acak: benih yang sama memberi pemilu yang sama",
        "Seed: the same seed gives the same election",
    ])),
    ("demo_pilkada", Text([
        "Pilkada, bukan pemilu: gubernur, bupati, dan wali kota",
        "A Pilkada instead of a general election: governors, regents and mayors",
    ])),
    ("demo_data", Text([
        "Folder, dibuat baru [bawaan: contoh-2024, untuk pilkada contoh-pilkada-2024, di folder data]",
        "Folder, made anew [default: contoh-2024, of a Pilkada contoh-pilkada-2024, under the data folder]",
    ])),
    ("any_addr", Text([
        "Alamat portal",
        "Address of the portal",
    ])),
    ("demo_photos", Text([
        "Banyaknya TPS yang satu formulirnya (presiden, atau pasangan calon) diisi, dipotret, dan dibaca; petugas TPS lain mengetik",
        "Stations one of whose forms (of the president, of a pair) is filled, photographed and read; the officers of the others type",
    ])),
    ("demo_no_serve", Text([
        "Berhenti setelah pemeriksaan",
        "Stop after verifying",
    ])),
    ("demo_embargo_until", Text([
        "Detik Unix yang sebelumnya tidak ada angka TPS yang diterbitkan",
        "Unix second before which no number of a station is published",
    ])),
    ("device", Text([
        "Kode untuk perangkat petugas, dan perangkat tiruan",
        "Codes for officers' devices, and simulated devices",
    ])),
    ("device-offer", Text([
        "Buat kode untuk perangkat petugas: dua otoritas menandatangani, petugas menerima kode dan PIN langsung",
        "Make codes for officers' devices: two authorities sign, the officer is handed code and PIN in person",
    ])),
    ("device-offer.examples", Text([
        "Contoh: sirekap device offer --station 3101022002004 --address https://tps.example.id:8443\n\nKode menunggu di folder pemilu sampai diambil 'sirekap serve', paling lama satu detik. PIN hanya ditampilkan sekali, di sini.",
        "On one machine, for drills:\n  sirekap device offer --station 3101022002004 --address https://tps.example.id:8443\n  sirekap device offer --region 310102 --pdf cards\n\nIn an election, so that whoever prints cards knows no PIN:\n  sirekap device offer make --region 310102 --out cards          authority A: cards, and offers for B\n  sirekap device offer countersign cards/tawaran.txt --out pin       authority B: PINs, and a file for the service\n  sirekap device offer take pin/registrar.txt                        the service\n\nThe offers wait in the election's folder until `sirekap serve` takes them, within a second. A PIN is shown once, here.",
    ])),
    ("device-offer_station", Text([
        "Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih",
        "Code of a station, repeatable; or of a village or kecamatan, for who takes over",
    ])),
    ("device-offer_region", Text([
        "Kode wilayah: satu kode untuk setiap TPS-nya",
        "Code of a region: a code for every station of it",
    ])),
    ("device-offer_each", Text([
        "Banyaknya kode untuk setiap TPS",
        "Codes for each station",
    ])),
    ("device-offer_hours", Text([
        "Berapa jam kode dapat dipakai",
        "Hours for which a code can be used",
    ])),
    ("device-offer_days", Text([
        "Masa berlaku ponsel, dalam hari",
        "Days after which the mandate ends",
    ])),
    ("device-offer_address", Text([
        "Alamat layanan, untuk kartu",
        "Address of the service, for the cards [default for drills on one machine: https://localhost:8443]",
    ])),
    ("device-offer_qr", Text([
        "Tampilkan tiap kode sebagai kode QR di terminal, untuk kamera ponsel",
        "Show each code as a QR code on the terminal, for the phone's camera",
    ])),
    ("device-offer_pdf", Text([
        "Folder untuk kartu dan lembar PIN sebagai PDF; keduanya lalu tidak ditampilkan di sini",
        "Folder for cards and PIN slips as PDF; then neither is shown here",
    ])),
    ("any_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("device-offer-make", Text([
        "Otoritas A: buat kode, cetak kartu, dan tanda tangani tawaran untuk otoritas B",
        "Authority A: draw codes, print the cards, and sign the offers for authority B",
    ])),
    ("device-offer-make.examples", Text([
        "Contoh: sirekap device offer make --station 3101022002004 --out kartu\n\nHasilnya kartu.pdf (rahasia: cetak, bagikan, lalu hapus) dan tawaran.txt (tidak rahasia: untuk otoritas B).",
        "Example: sirekap device offer make --region 310102 --address https://tps.example.id --policy policy.txt --out cards\n\nIt writes kartu.pdf (secret: print it, hand the cards out, delete it) and tawaran.txt (not secret: for authority B).",
    ])),
    ("device-offer-make_station", Text([
        "Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih",
        "Code of a station, repeatable; or of a village or kecamatan, for who takes over",
    ])),
    ("device-offer-make_region", Text([
        "Kode wilayah: satu kode untuk setiap TPS-nya",
        "Code of a region: a code for every station of it",
    ])),
    ("device-offer-make_each", Text([
        "Banyaknya kode untuk setiap TPS",
        "Codes for each station",
    ])),
    ("device-offer-make_hours", Text([
        "Berapa jam kode dapat dipakai",
        "Hours for which a code can be used",
    ])),
    ("device-offer-make_days", Text([
        "Masa berlaku ponsel, dalam hari",
        "Days after which the mandate ends",
    ])),
    ("device-offer-make_address", Text([
        "Alamat layanan, untuk kartu",
        "Address of the service, for the cards [default for drills on one machine: https://localhost:8443]",
    ])),
    ("device-offer-make_out", Text([
        "Folder untuk kartu.pdf dan tawaran.txt",
        "Folder for kartu.pdf and tawaran.txt",
    ])),
    ("device-offer-make_qr_only", Text([
        "Kartu dengan kode QR saja, tanpa kode yang dapat diketik",
        "Cards with a QR code alone, which nobody can type",
    ])),
    ("device-offer-make_policy", Text([
        "Berkas kebijakan pemilu [bawaan: dibuat dari kunci di folder, bila ada]",
        "The election's policy file [default: made from the folder's keys, where they are]",
    ])),
    ("device-offer-make_key", Text([
        "Kunci otoritas A, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]",
        "Key of authority A, a file as in the folder keys [default: keys/authority.seed of the election's folder]",
    ])),
    ("device-offer-make_with", Text([
        "Id kunci otoritas B [bawaan: milik kunci di folder pemilu]",
        "Id of authority B's key [default: that of the key in the election's folder]",
    ])),
    ("device-offer-countersign", Text([
        "Otoritas B: periksa tawaran otoritas A, tanda tangani, dan buat PIN",
        "Authority B: look at authority A's offers, sign them, and make the PINs",
    ])),
    ("device-offer-countersign.examples", Text([
        "Contoh:\n  sirekap device offer countersign tawaran.txt                lihat saja: tidak ada yang ditandatangani\n  sirekap device offer countersign tawaran.txt --out pin      tandatangani, dan buat PIN\n\nHasilnya pin.pdf (rahasia: satu lembar untuk tiap kartu) dan registrar.txt (untuk layanan saja: 'sirekap device offer take').",
        "Examples:\n  sirekap device offer countersign tawaran.txt                only look: nothing is signed\n  sirekap device offer countersign tawaran.txt --out pin      sign, and make the PINs\n\nIt writes pin.pdf (secret: a slip for each card) and registrar.txt (for the service alone: 'sirekap device offer take').",
    ])),
    ("device-offer-countersign_file", Text([
        "Buatan otoritas A: tawaran.txt",
        "What authority A made: tawaran.txt",
    ])),
    ("device-offer-countersign_out", Text([
        "Folder untuk pin.pdf dan registrar.txt; tanpa ini tidak ada yang ditandatangani",
        "Folder for pin.pdf and registrar.txt; without it nothing is signed",
    ])),
    ("device-offer-countersign_key", Text([
        "Kunci otoritas B, berkas seperti di folder keys [bawaan: keys/authority-b.seed di folder pemilu]",
        "Key of authority B, a file as in the folder keys [default: keys/authority-b.seed of the election's folder]",
    ])),
    ("device-offer-take", Text([
        "Layanan: catat PIN, dan serahkan tawaran ke catatan",
        "The service: note the PINs, and hand the offers to the log",
    ])),
    ("device-offer-take.examples", Text([
        "Contoh: sirekap device offer take pin/registrar.txt\n\nTawaran menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik. Hapus berkas itu sesudahnya: PIN mudah ditemukan darinya.",
        "Example: sirekap device offer take registrar.txt\n\nThe offers wait in the election's folder until `sirekap serve` takes them, within a second. Delete the file afterwards: PINs are soon found from it.",
    ])),
    ("device-offer-take_file", Text([
        "Buatan otoritas B: registrar.txt",
        "What authority B made: registrar.txt",
    ])),
    ("device-revoke", Text([
        "Hentikan masa berlaku ponsel, atau tarik kode: dua otoritas menandatangani",
        "End the mandate of a device, or withdraw a code: two authorities sign",
    ])),
    ("device-revoke.examples", Text([
        "Contoh: sirekap device revoke 5c0f… --reason lost",
        "Example: sirekap device revoke 5c0f… --reason lost",
    ])),
    ("device-revoke_key", Text([
        "Id kunci, atau id kunci kode",
        "Id of the key, or of the code's key",
    ])),
    ("device-revoke_reason", Text([
        "Alasan",
        "Why",
    ])),
    ("device-revoke_by", Text([
        "Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]",
        "Key of the first authority, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("device-revoke_with", Text([
        "Kunci otoritas kedua [bawaan: milik folder pemilu]",
        "Key of the second [default: the election's folder's]",
    ])),
    ("device-simulate", Text([
        "Mainkan ponsel petugas terhadap layanan yang berjalan: daftar, tanda tangan, kirim, terima bukti",
        "Play phones of officers against a running service: enrol, sign, send, get receipts and proofs",
    ])),
    ("device-simulate.examples", Text([
        "Contoh:\n  sirekap device simulate --phones 200\n  sirekap device simulate --phones 2000 --loss 200 --twice 50 --kill 30 --reorder 100 --receipts tanda-terima\n\nHanya untuk latihan: kodenya dibuat dengan kunci di folder pemilu.",
        "Examples:\n  sirekap device simulate --phones 200\n  sirekap device simulate --phones 2000 --loss 200 --twice 50 --kill 30 --reorder 100 --receipts receipts\n\nOnly for drills: the codes are made with the keys of the election's folder.",
    ])),
    ("device-simulate_phones", Text([
        "Banyaknya ponsel, masing-masing dari TPS lain",
        "Phones, each of another station",
    ])),
    ("device-simulate_contest", Text([
        "Jenis pemilihan, boleh berulang; tanpa ini, semua yang diadakan",
        "Contest, repeatable; without it, all that are held",
    ])),
    ("device-simulate_results", Text([
        "Ponsel mengirim yang tertulis di berkas TPS 2024 yang nyata, untuk pemilu buatan 'sirekap import 2024': berkas, folder, atau arsip .tar.xz; tanpa ini, yang direka latihan",
        "Phones send what real station files of 2024 say, for an election made by `sirekap import 2024`: files, folders of them or .tar.xz archives; without it, what the drill makes up",
    ])),
    ("device-simulate_urls", Text([
        "Alamat layanan, boleh berulang: ponsel mencoba yang berikut bila satu tidak menjawab",
        "Address of the service, repeatable: phones try the next where one does not answer",
    ])),
    ("device-simulate_ca", Text([
        "Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]",
        "Certificate authority to trust (PEM) [default: that of the election's folder, where it is]",
    ])),
    ("device-simulate_senders", Text([
        "Ponsel yang bekerja bersamaan",
        "Phones at work at once",
    ])),
    ("device-simulate_pages", Text([
        "Halaman setiap formulir",
        "Pages of each form",
    ])),
    ("device-simulate_grey", Text([
        "Bita halaman abu-abu",
        "Bytes of a grey page",
    ])),
    ("device-simulate_original", Text([
        "Bita foto asli",
        "Bytes of an original photo",
    ])),
    ("device-simulate_loss", Text([
        "Permintaan dan jawaban yang hilang, per seribu",
        "Lost requests and answers per thousand",
    ])),
    ("device-simulate_twice", Text([
        "Permintaan yang terkirim dua kali, per seribu",
        "Requests sent twice, per thousand",
    ])),
    ("device-simulate_kill", Text([
        "Permintaan yang setelahnya ponsel dimatikan, per seribu",
        "Requests after which the phone is killed, per thousand",
    ])),
    ("device-simulate_reorder", Text([
        "Formulir yang dikirim tidak berurutan, per seribu",
        "Forms sent out of order, per thousand",
    ])),
    ("device-simulate_stall", Text([
        "Permintaan yang tersendat, per seribu",
        "Requests that stall, per thousand",
    ])),
    ("device-simulate_skew", Text([
        "Detik jam ponsel meleset, paling banyak",
        "Seconds by which phones' clocks are wrong, at most",
    ])),
    ("device-simulate_speed", Text([
        "Berapa kali lebih cepat waktu tunggu ponsel berlalu",
        "How much faster than real the phones' waits pass",
    ])),
    ("device-simulate_seconds", Text([
        "Menyerah setelah sekian detik",
        "Give up after this many seconds",
    ])),
    ("device-simulate_skip", Text([
        "TPS pertama menurut urutan, agar beberapa kali jalan memakai TPS lain",
        "First station by position, so that several runs take different ones",
    ])),
    ("device-simulate_seed", Text([
        "Benih angka, gambar, dan gangguan",
        "Seed of values, pictures and faults",
    ])),
    ("device-simulate_receipts", Text([
        "Folder untuk tanda terima, satu berkas masing-masing",
        "Folder for the receipts, one file each",
    ])),
    ("device-simulate_offline", Text([
        "Ponsel mendaftar lalu tanpa jaringan: tulis bundelnya ke folder ini, tidak mengirim apa pun",
        "Phones enrol and then have no network: write their bundles to this folder and send nothing",
    ])),
    ("election", Text([
        "Buka pemilu, dan tetapkan apa yang diperlukan di samping daftarnya: manifes, otoritas kantor lain",
        "Open an election, and settle what it needs beside its registry: its manifest, authorities of other offices",
    ])),
    ("election.examples", Text([
        "Contoh:\n  sirekap election open                           kunci, setup, otoritas; kunci akar lalu pergi\n  sirekap election open --signer log=log.pub      kunci catatan dipegang ssh-agent\n  sirekap election manifest > manifes.json        yang berlaku, untuk diubah\n  sirekap election set manifes.json               dua otoritas memberlakukan yang lain\n  sirekap election office bawaslu --key bawaslu.seed\n\nYang ditandatangani menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik.",
        "Examples:\n  sirekap election open                           keys, setup, authorities; the root key then goes away\n  sirekap election open --signer log=log.pub      the log's key is one that an ssh-agent holds\n  sirekap election manifest > manifes.json        what is in force, to start from\n  sirekap election set manifes.json               two authorities put another in force\n  sirekap election office bawaslu --key bawaslu.seed\n\nWhat is signed waits in the election's folder until `sirekap serve` takes it, within a second.",
    ])),
    ("election-open", Text([
        "Buka catatan pemilu: buat kunci, kunci akar menandatangani setup dan dua otoritas pertama, lalu pergi; sesudah itu tidak ada yang memerlukannya",
        "Open an election's log: make the keys, have the root key sign setup and the first two authorities, and say where it must go; nothing needs it after that",
    ])),
    ("election-open_root", Text([
        "Berkas kunci akar, sebaiknya di media lepas; dibuat bila belum ada [bawaan: keys/root.seed di folder pemilu]",
        "File of the root key, best on a removable medium; made where it is not there [default: keys/root.seed of the election's folder]",
    ])),
    ("election-open_signer", Text([
        "Kunci yang tidak perlu dibuat, boleh berulang: authority, authority-b, log, publisher atau release, dan berkas berisi benih atau separuh publik (.pub) kunci yang dipegang ssh-agent (SSH_AUTH_SOCK)",
        "A key that is not to be made, repeatable: authority, authority-b, log, publisher or release, and a file with a seed or with the public half (.pub) of a key that an ssh-agent holds (SSH_AUTH_SOCK)",
    ])),
    ("election-open_office", Text([
        "Otoritas kantor lain, boleh berulang: bawaslu atau peserta-NAMA, dan berkas kuncinya, dibuat bila belum ada",
        "Another office's authority, repeatable: bawaslu or peserta-NAME, and a key file, made where it is not there",
    ])),
    ("election-manifest", Text([
        "Tampilkan manifes yang berlaku, seperti di pohon publik",
        "Print the manifest in force, as the public tree has it",
    ])),
    ("any_tree", Text([
        "Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai",
        "Folder or address of a public tree; without it, the tree of the election used last",
    ])),
    ("election-set", Text([
        "Berlakukan manifes lain: dua otoritas menandatangani",
        "Put another manifest in force: two authorities sign",
    ])),
    ("election-set_file", Text([
        "Manifes yang baru: JSON, isinya seperti di docs/spec/manifest.md",
        "The new manifest: JSON, fields as in docs/spec/manifest.md",
    ])),
    ("election-set_key", Text([
        "Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]",
        "Key of the first authority, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("election-set_with", Text([
        "Kunci otoritas kedua [bawaan: milik folder pemilu]",
        "Key of the second [default: the election's folder's]",
    ])),
    ("election-witnesses", Text([
        "Tetapkan saksi catatan dan kuorumnya: dua otoritas menandatangani",
        "Name the log's witnesses and their quorum: two authorities sign",
    ])),
    ("election-witnesses_file", Text([
        "Berkas dengan baris witness, group, dan quorum seperti di kebijakan C2SP (log-policy)",
        "File with lines witness, group and quorum as in a C2SP policy (log-policy)",
    ])),
    ("election-witnesses_key", Text([
        "Kunci otoritas pertama, berkas seperti di folder keys [baku: milik folder pemilu]",
        "Key of the first authority, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("election-witnesses_with", Text([
        "Kunci otoritas kedua [baku: milik folder pemilu]",
        "Key of the second [default: the election's folder's]",
    ])),
    ("election-disclose", Text([
        "Berlakukan dokumen keterbukaan: kebijakan tempat data, inventaris publik, atau register permohonan; dua otoritas menandatangani",
        "Put a disclosed document in force: where data may lie, the public inventory, or the register of requests; two authorities sign",
    ])),
    ("election-disclose_document", Text([
        "residency, inventory, atau requests",
        "residency, inventory or requests",
    ])),
    ("election-disclose_file", Text([
        "Dokumen publik, satu baris JSON kanonis, seperti dibuat `sirekap disclosure`",
        "The public document, one line of canonical JSON, as `sirekap disclosure` makes it",
    ])),
    ("election-disclose_key", Text([
        "Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]",
        "Key of the first authority, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("election-disclose_with", Text([
        "Kunci otoritas kedua [bawaan: milik folder pemilu]",
        "Key of the second [default: the election's folder's]",
    ])),
    ("election-build", Text([
        "Catat rilis program: sidik jari berkasnya dan sumbernya; kunci rilis menandatangani",
        "Record a build of the program: its file's fingerprint and its source; the release key signs",
    ])),
    ("election-build_file", Text([
        "Berkas program [bawaan: program ini]",
        "The program's file [default: this program]",
    ])),
    ("election-build_commit", Text([
        "Komit sumbernya: 40 atau 64 digit heksadesimal",
        "The commit of its source: 40 or 64 hexadecimal digits",
    ])),
    ("election-build_target", Text([
        "Untuk mesin apa ia dibuat, seperti Rust menamainya",
        "What it was built for, as Rust names it",
    ])),
    ("election-build_key", Text([
        "Kunci rilis, berkas seperti di folder keys [bawaan: milik folder pemilu]",
        "The release key, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("election-record", Text([
        "Cetak berita pembukaan dari pohon publik: untuk ditandatangani tangan; nama hanya ada di kertas",
        "Print the record of the opening from the public tree: to be signed by hand; names stand on the paper only",
    ])),
    ("election-record_out", Text([
        "Berkas PDF yang ditulis",
        "The PDF to write",
    ])),
    ("election-office", Text([
        "Beri Bawaslu atau peserta otoritasnya: kunci akar menandatangani, dan kunci itu sendiri",
        "Give Bawaslu or a participant its authority: the root key signs, and the key itself",
    ])),
    ("election-office_office", Text([
        "bawaslu, atau peserta- dan sebuah nama dari huruf, angka, titik dan tanda hubung",
        "bawaslu, or peserta- and a name of letters, digits, dots and hyphens",
    ])),
    ("election-office_key", Text([
        "Kunci otoritas yang baru, berkas seperti di folder keys; dibuat bila belum ada",
        "The new authority's key, a file as in the folder keys; made where it is not there",
    ])),
    ("election-office_root", Text([
        "Kunci akar, berkas seperti di folder keys [bawaan: milik folder pemilu]",
        "The root key, a file as in the folder keys [default: the election's folder's]",
    ])),
    ("import", Text([
        "Ambil daftar wilayah dan calon, atau hasil",
        "Import a registry or results",
    ])),
    ("import-2019", Text([
        "Hasil nasional pilpres 2019: TPS dan hasil dari satu berkas",
        "The national presidential count of 2019: stations and results from one file",
    ])),
    ("import-2019.examples", Text([
        "Contoh: sirekap import 2019 ../shared/data/tps2019_kpu_kawalpemilu.tsv.xz",
        "Example: sirekap import 2019 ../shared/data/tps2019_kpu_kawalpemilu.tsv.xz",
    ])),
    ("import-2019.more", Text([
        "Berkas ini tidak memuat waktu: yang diimpor kemudian yang berlaku. Angka yang bukan bilangan dikosongkan dan disebut dengan barisnya. Kode keluar 9: tidak semuanya diambil. Kode keluar 3: tidak ada yang diambil.",
        "The file has no times: what is imported later counts. A count that is none is left empty and told with its line. Exit code 9: not everything was taken. Exit code 3: nothing was.",
    ])),
    ("import-2019_file", Text([
        "tps2019_kpu_kawalpemilu.tsv.xz, atau isinya yang sudah dibuka",
        "tps2019_kpu_kawalpemilu.tsv.xz, or the same unpacked",
    ])),
    ("import-2019_data", Text([
        "Folder pemilu [bawaan: folder bernama id pemilu di folder data]",
        "Folder of the election [default: a folder of its id under the data folder]",
    ])),
    ("any_origin", Text([
        "Asal catatan: nama tetapnya untuk selamanya [bawaan: sirekap.test/<id pemilu>]",
        "Origin of the log: the name it keeps for ever [default: sirekap.test/<election id>]",
    ])),
    ("import-2024", Text([
        "Daftar pemilu 2024: wilayah, TPS, partai, calon, dapil",
        "The registry of the 2024 election: regions, stations, parties, candidates, districts",
    ])),
    ("import-2024.examples", Text([
        "Contoh: sirekap import 2024 ../shared/data",
        "Example: sirekap import 2024 ../shared/data",
    ])),
    ("import-2024_folder", Text([
        "Folder berisi wilayah_2024_tps.tsv.xz, candidates/ dan dpr2024/, dan mungkin api/ dengan berkas portal",
        "Folder with wilayah_2024_tps.tsv.xz, candidates/ and dpr2024/, and perhaps api/ with files of the portal",
    ])),
    ("import-2024_candidate_ids", Text([
        "Id calon menurut portal: CSV dengan kolom pemilihan,kode_dapil,nomor_partai,nomor_urut,id",
        "The portal's ids of candidates: CSV with the columns pemilihan,kode_dapil,nomor_partai,nomor_urut,id",
    ])),
    ("import-2024_population", Text([
        "Jumlah penduduk dapil: CSV dengan kolom pemilihan,kode_dapil,penduduk,sumber",
        "How many people live in districts: CSV with the columns pemilihan,kode_dapil,penduduk,sumber",
    ])),
    ("import-2024_data", Text([
        "Folder pemilu [bawaan: folder bernama id pemilu di folder data]",
        "Folder of the election [default: a folder of its id under the data folder]",
    ])),
    ("import-pilkada", Text([
        "Pilkada 2024: daftarnya dari berkas portal (wilayah/pilkada/**, pilkada/paslon/*.json), atau dengan --compare hitungan yang diterbitkan, dibandingkan dengan barisnya sendiri; kode keluar 1: ada yang tidak cocok",
        "The Pilkada of 2024: its registry, or with --compare its published counts",
    ])),
    ("import-pilkada.examples", Text([
        "Contoh: sirekap import pilkada ../shared/data/api/pilkada2024 --compare",
        "Example: sirekap import pilkada ../shared/data/api/pilkada2024 --compare",
    ])),
    ("import-pilkada.more", Text([
        "Daftarnya dibuat dari berkas portal sendiri, yang ditemukan menurut alamatnya: `wilayah/pilkada/{pkwkp,pkwkk}/**` memuat wilayah dan TPS, `pilkada/paslon/{pkwkp,pkwkk}.json` pasangan calonnya. Dengan --compare tidak ada yang dibuat: setiap berkas hitungan dicocokkan dengan barisnya, pasangan calon wilayahnya, dan berkas wilayah di bawahnya. Kode keluar 1: ada yang tidak cocok. Berkas TPS diimpor dengan `sirekap import stations`.",
        "The registry is made from the portal's own files, found by their paths: `wilayah/pilkada/{pkwkp,pkwkk}/**` has regions and stations, `pilkada/paslon/{pkwkp,pkwkk}.json` the pairs. With --compare nothing is made: each count file is held against its rows, its region's pairs, and the files of the regions below. Exit code 1: something does not fit. Files of stations are imported by `sirekap import stations`.",
    ])),
    ("import-pilkada_paths", Text([
        "Berkas, folder berisi berkas, atau arsip .tar.xz",
        "Files, folders of them, or .tar.xz archives",
    ])),
    ("import-pilkada_compare", Text([
        "Bandingkan berkas hitungan dengan barisnya sendiri dan satu sama lain, tanpa membuat apa pun",
        "Hold the count files against themselves and each other, and make nothing",
    ])),
    ("import-pilkada_regions", Text([
        "wilayah_2024_tps.tsv.xz: nama wilayah, bila tidak ada daftar wilayah pilkada; daftar pemilihan itu tanpa TPS",
        "wilayah_2024_tps.tsv.xz: says what regions are called where no region list of Pilkada is there; such a registry has no stations",
    ])),
    ("import-pilkada_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election [default: pilkada-2024 under the data folder]",
    ])),
    ("import-pilkada_origin", Text([
        "Asal catatan: nama tetapnya untuk selamanya [bawaan: sirekap.test/<id pemilu>]",
        "Origin of the log: the name it keeps for ever [default: sirekap.test/pilkada-2024]",
    ])),
    ("import-stations", Text([
        "Berkas TPS 2024 (JSON) ke pemilu yang terakhir dipakai: berkas, folder, atau arsip .tar.xz; yang lebih lama daripada yang tercatat tidak berlaku",
        "Station files of 2024 (JSON) into the election used last: files, folders or .tar.xz archives",
    ])),
    ("import-stations.examples", Text([
        "Contoh: sirekap import stations ../shared/data/ppwp2024_tps_json_jakarta_1053.tar.xz",
        "Example: sirekap import stations ../shared/data/ppwp2024_tps_json_jakarta_1053.tar.xz",
    ])),
    ("import-stations.more", Text([
        "Berkas pilkada dikenali dari jenis pemilihannya, di alamatnya (pkwkp, pkwkk) atau dengan --contest.\n\nBerkas yang menurut waktunya sendiri (`ts`) lebih lama daripada yang tercatat dicatat, tetapi tidak berlaku; bila waktunya sama, yang diimpor kemudian yang berlaku. Angka yang baik diambil, apa pun yang ada di sampingnya; yang janggal disebut dengan TPS, tempat dan nilainya. Kode keluar 9: tidak semuanya diambil. Kode keluar 3: tidak ada yang diambil.",
        "Files of Pilkada are told by their contest, in their path (pkwkp, pkwkk) or by --contest.\n\nA file that is older than what the log has, by its own time (`ts`), is recorded and does not count; of equal times the one imported later counts. A number that is sound is taken whatever stands beside it; what is odd is told with station, place and value. Exit code 9: not everything was taken. Exit code 3: nothing was.",
    ])),
    ("import-stations_paths", Text([
        "Berkas TPS, folder berisi berkas TPS, atau arsip .tar.xz",
        "Station files, folders of them, or .tar.xz archives",
    ])),
    ("import-stations_contest", Text([
        "Jenis pemilihan untuk berkas yang alamatnya tidak menyebutnya",
        "Contest of files whose path does not say it",
    ])),
    ("import-bundle", Text([
        "Serahkan yang diekspor ponsel: berkas bundel, atau teks kode QR-nya",
        "Hand in what a phone exported: a bundle file, or the text of its QR codes",
    ])),
    ("import-bundle.examples", Text([
        "Contoh: sirekap import bundle tps-001.tar --url https://tps.example.id:8443 --receipts tanda-terima\n\nSiapa pun boleh membawanya: tanda tangannya tetap, dan yang diserahkan dua kali dihitung sekali.",
        "Example: sirekap import bundle tps-001.tar --url https://tps.example.id:8443 --receipts tanda-terima\n\nOn the service's machine, whose key says who brings it; elsewhere an enrolled phone takes the file in. What is signed stays signed, and handing in twice counts once.",
    ])),
    ("import-bundle_file", Text([
        "Berkas bundel, atau berkas teks berisi teks kode QR, satu per baris",
        "Bundle file, or a text file with the QR codes' texts, one a line",
    ])),
    ("import-bundle_urls", Text([
        "Alamat layanan, boleh berulang",
        "Address of the service, repeatable",
    ])),
    ("import-bundle_ca", Text([
        "Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]",
        "Certificate authority to trust (PEM) [default: that of the election's folder, where it is]",
    ])),
    ("import-bundle_policy", Text([
        "Berkas kebijakan pemilu; tanpa ini, milik folder pemilu",
        "Policy file of the election; without it, that of the election's folder",
    ])),
    ("import-bundle_receipts", Text([
        "Folder untuk tanda terima, satu berkas masing-masing",
        "Folder for the receipts, one file each",
    ])),
    ("import-bundle_seconds", Text([
        "Menyerah setelah sekian detik",
        "Give up after this many seconds",
    ])),
    ("publish", Text([
        "Hitung catatan dan tulis pohon publik",
        "Fold the log and write the public tree",
    ])),
    ("publish.examples", Text([
        "Contoh:\n  sirekap publish                    yang berubah sejak terakhir kali\n  sirekap publish --cut 2024-02-14T2000   sekaligus salinan bernama: berkas CSV dan alamat tetap",
        "Examples:\n  sirekap publish                    what changed since the last time\n  sirekap publish --cut 2024-02-14T2000   and a cut: CSV files and permanent addresses\n  sirekap publish --open --key keys/authority-b.seed   an authority says that the hour has come; two must",
    ])),
    ("publish_cut", Text([
        "Nama salinan data yang dibuat sekarang: huruf, angka, titik, tanda hubung",
        "Name of a cut to make now: letters, digits, dots and hyphens",
    ])),
    ("publish_to", Text([
        "Salin pohon yang sudah terbit ke folder ini, dan tidak melakukan yang lain: setiap berkas dan isian dibandingkan dulu dengan daftar yang publik, dan folder itu harus ada di inventaris",
        "Copy the published tree to this folder, and do nothing else: every file and field is compared with what is public first, and the folder must be in the inventory",
    ])),
    ("publish_open", Text([
        "Tandatangani, sebagai otoritas nasional, bahwa jam terbit sudah tiba, tanpa menerbitkan; dua orang menandatangani berkas yang sama [bawaan: opening.txt di folder pemilu]",
        "Sign, as an authority of the nation, that the hour has come, and publish nothing; two must sign the same file [default: opening.txt of the election's folder]",
    ])),
    ("publish_key", Text([
        "Kunci penanda tangan, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]",
        "Key that signs, a file as in the folder keys [default: keys/authority.seed of the election's folder]",
    ])),
    ("any_time_source", Text([
        "Sumber waktu selain jam mesin ini, boleh berulang (sampai 5): alamat yang jawabannya bertanggal; angka TPS diterbitkan setelah lebih dari separuhnya menyatakan jam terbit sudah tiba",
        "Source of time beside this machine's clock, repeatable (up to 5): an address whose answers are dated; numbers of stations are published once more than half of them say that the hour has come",
    ])),
    ("serve", Text([
        "Sajikan lewat HTTP: penerimaan perangkat petugas, portal pohon publik, atau keduanya",
        "Serve over HTTP: the intake of officers' devices, the portal of a public tree, or both",
    ])),
    ("serve.examples", Text([
        "Contoh:\n  sirekap serve                                      keduanya, untuk pemilu yang terakhir dipakai\n  sirekap serve --listen 0.0.0.0:8443 --name 192.168.1.5   juga untuk ponsel di jaringan yang sama\n  sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024   portal saja, dari folder pohon\n  sirekap serve --intake --listen 0.0.0.0:8443 --name tps.example.id   penerimaan saja",
        "Examples:\n  sirekap serve                                      both, for the election used last\n  sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024   the portal alone, from a tree and nothing else\n  sirekap serve --intake --listen 0.0.0.0:8443 --name tps.example.id   the intake alone",
    ])),
    ("serve_tree", Text([
        "Folder pohon: portal saja, tanpa kunci dan tanpa catatan",
        "Folder of a tree: the portal alone, with no key and no log",
    ])),
    ("serve_intake", Text([
        "Terima formulir dan foto dari perangkat petugas; tanpa ini dan --portal, keduanya",
        "Take events and pictures of officers' devices; with neither this nor --portal, both",
    ])),
    ("serve_portal", Text([
        "Sajikan pohon publik",
        "Serve the public tree",
    ])),
    ("serve_desk", Text([
        "Buka meja panitia, Bawaslu, dan saksi, bila manifes menyebutkan tempatnya (`sirekap election manifest`)",
        "Open the desk of committees, Bawaslu and witnesses, where the manifest names its place (`sirekap election manifest`)",
    ])),
    ("serve_desk_addr", Text([
        "Alamat meja, tanpa TLS: untuk mesin ini, atau di belakang proksi ber-TLS",
        "Address of the desk, without TLS: for this machine, or behind a proxy that has it",
    ])),
    ("serve_listen", Text([
        "Alamat penerimaan, boleh berulang; TLS dengan sertifikat mesin ini kecuali diberi yang lain",
        "Address of the intake, repeatable; TLS with the machine's own certificate unless one is given",
    ])),
    ("serve_name", Text([
        "Nama atau alamat mesin ini bagi ponsel, boleh berulang: masuk sertifikat dan diberitahukan kepada ponsel",
        "Name or address of this machine as phones reach it, repeatable: goes into the certificate and to the phones",
    ])),
    ("serve_announce", Text([
        "Alamat yang diberitahukan kepada ponsel lewat catatan, seperti yang dijangkau ponsel (https://nama atau https://nama:port), boleh berulang; tanpa ini, nama-nama lewat TLS",
        "Address that phones are told through the log, as they reach it (https://host or https://host:port), repeatable; without it, the names over TLS",
    ])),
    ("serve_tls_cert", Text([
        "Rantai sertifikat (PEM) sebagai ganti milik mesin ini",
        "Certificate chain (PEM) instead of the machine's own",
    ])),
    ("serve_tls_key", Text([
        "Kunci rahasianya (PEM)",
        "Its private key (PEM)",
    ])),
    ("serve_plain", Text([
        "Tanpa TLS: untuk uji coba, atau di belakang proksi di mesin yang sama",
        "No TLS: for tests, or behind a proxy on the same machine that ends it",
    ])),
    ("serve_operator", Text([
        "Alamat kesehatan dan angka Prometheus, untuk mesin operator",
        "Address of health and Prometheus figures, for the operator's machines",
    ])),
    ("serve_proxy", Text([
        "Alamat mesin di depan layanan ini yang menyebut sambungan siapa yang diteruskannya (protokol PROXY versi 1 atau 2), boleh berulang; setiap sambungan darinya harus diawali begitu",
        "Address of a machine before this one that says whose connections it passes on (PROXY protocol, version 1 or 2), repeatable; every connection from it must begin so",
    ])),
    ("serve_patience", Text([
        "Seberapa boros satu alamat dengan permintaan yang tidak ditandatangani ponsel terdaftar (yang ditolak bernilai 10)",
        "What one address may waste with requests that no enrolled phone has signed (a refused one costs 10)",
    ])),
    ("serve_publish_every", Text([
        "Detik di antara dua penerbitan pohon",
        "Seconds between two publications of the tree",
    ])),
    ("serve_cut_every", Text([
        "Buat salinan bernama (CSV dan alamat tetap) sendiri: setiap hari, pukul 00.00 WIB (nama 2029-02-15), atau setiap jam (2029-02-15T1400), bila ada yang baru",
        "Make named cuts (CSV and permanent addresses) unasked: every day, at 00:00 WIB (hari; named 2029-02-15), or every hour (jam; 2029-02-15T1400), where something is new",
    ])),
    ("serve_memory", Text([
        "Memori portal untuk berkas yang sering dibaca, MiB",
        "Memory of the portal for hot files, MiB",
    ])),
    ("serve_mirror", Text([
        "Alamat portal lain atas catatan yang sama, seperti yang dijangkau pembaca (https://nama atau https://nama:port), boleh berulang: halaman menunjukkannya bila portal ini tidak menjawab",
        "Address of another portal over the same log, as readers reach it (https://host or https://host:port), repeatable: pages lead there when this portal does not answer",
    ])),
    ("serve_watch", Text([
        "Lihat setiap sekian detik di mana tempat-tempat di inventaris berada (nama, alamat, sertifikat), dan catat perubahannya: watch/ di folder pemilu",
        "Look every so many seconds where the places of the inventory are (names, addresses, certificates), and note what changes: watch/ in the election's folder",
    ])),
    ("serve_inventory", Text([
        "Inventaris yang dilihat --watch [bawaan: inventory.toml di folder pemilu]",
        "The inventory that --watch looks at [default: inventory.toml in the election's folder]",
    ])),
    ("where", Text([
        "Jelaskan satu alamat atau nama: jaringan siapa, terdaftar di negara mana, dan apa yang tidak dapat disimpulkan darinya",
        "Explain an address or a name: whose network, registered in which country, and what can't be concluded from it",
    ])),
    ("where.examples", Text([
        "Contoh:\n  sirekap where 170.33.13.55\n  sirekap where 170.33.13.55 --table asn=asn-ipv4.csv --table negara=asn-country-ipv4.csv\n  sirekap where portal.example.id --resolver 9.9.9.9:53\n  sirekap where --all --inventory inventory.toml     setiap tempat di inventaris, satu kali",
        "Examples:\n  sirekap where 170.33.13.55\n  sirekap where 170.33.13.55 --table asn=asn-ipv4.csv --table country=asn-country-ipv4.csv\n  sirekap where portal.example.id --resolver 9.9.9.9:53\n  sirekap where --all --inventory inventory.toml     every place of the inventory, once",
    ])),
    ("where_host", Text([
        "Alamat (IPv4 atau IPv6) atau nama",
        "An address (IPv4 or IPv6), or a name",
    ])),
    ("where_table", Text([
        "Tabel alamat, CSV atau MMDB, boleh berulang: beberapa tabel menunjukkan di mana mereka berbeda. Tanggal dan lisensi boleh ditulis di belakang namanya: asn,2026-06-17,CC0-1.0=asn-ipv4.csv",
        "A table of addresses, CSV or MMDB, repeatable: several show where they differ. Date and licence may stand behind its name: asn,2026-06-17,CC0-1.0=asn-ipv4.csv",
    ])),
    ("where_inventory", Text([
        "Inventaris: yang dinyatakan tentang tempat-tempat, resolver dan tabelnya [dengan --all bawaan: inventory.toml di folder pemilu]",
        "The inventory: what is declared of the places, its resolvers and its tables [with --all default: inventory.toml in the election's folder]",
    ])),
    ("where_resolver", Text([
        "Resolver yang ditanya, boleh berulang [bawaan: yang di inventaris, lalu yang dipakai mesin ini]",
        "A resolver that is asked, repeatable [default: those of the inventory, else those that this machine uses]",
    ])),
    ("where_all", Text([
        "Lihat setiap tempat di inventaris satu kali; kode keluar 1 bila ada yang tidak sesuai, 6 bila ada yang tidak dapat diputuskan",
        "Look at every place of the inventory once; exit code 1 where one is not as declared, 6 where one is undecidable",
    ])),
    ("verify", Text([
        "Periksa pohon publik dari awal: tanda tangan, wewenang, catatan, hitungan, setiap berkas",
        "Check a public tree from the beginning: signatures, authority, log, totals, every file",
    ])),
    ("verify.examples", Text([
        "Contoh:\n  sirekap verify http://127.0.0.1:8024\n  sirekap verify data/contoh-2024/tree --policy policy.txt\n  sirekap verify --since terlihat.txt http://127.0.0.1:8024\n  sirekap verify http://127.0.0.1:8024 --full\n\nIsi setiap pemeriksaan ada di docs/spec/verify.md.",
        "Examples:\n  sirekap verify http://127.0.0.1:8024\n  sirekap verify data/contoh-2024/tree --policy policy.txt\n  sirekap verify --since seen.txt http://127.0.0.1:8024\n  sirekap verify http://127.0.0.1:8024 --full\n\nThe checks are specified in docs/spec/verify.md.",
    ])),
    ("verify_target", Text([
        "Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai",
        "Folder or address of a public tree; without it, the tree of the election used last",
    ])),
    ("verify_policy", Text([
        "Berkas kebijakan dengan kunci yang dipercaya, diperoleh di luar pohon ini",
        "Policy file with the keys to trust, obtained from outside this tree",
    ])),
    ("verify_receipts", Text([
        "Tanda terima, atau foldernya: buktikan bahwa yang dijanjikan ada di catatan",
        "A receipt, or a folder of receipts: prove that what they promise is in the log",
    ])),
    ("verify_fresh", Text([
        "Paling lama entri catatan boleh menunggu sampai dimuat root.json, dalam detik",
        "Longest time that an entry of the log may wait until root.json covers it [default: what the election's manifest says, else 900]",
    ])),
    ("verify_since", Text([
        "Titik periksa lama: buktikan bahwa yang pernah terlihat masih ada",
        "An old checkpoint: prove that what was seen then is still there",
    ])),
    ("verify_full", Text([
        "Bandingkan setiap jalur publik dan halaman di alamat itu dengan pohonnya, bukan hanya contoh acak",
        "Compare every public path and page of the address with the tree, not only a sample",
    ])),
    ("verify_seed", Text([
        "Benih contoh acak, untuk memeriksa jalur yang sama lagi; tanpa ini, acak",
        "Seed of the sample, to look at the same paths again; without it, by chance",
    ])),
    ("verify_evidence", Text([
        "Tulis bukti ke berkas ini bila keadaan pohon, atau yang pernah terlihat (--since), bertentangan",
        "Write evidence to this file where states of the tree, or the one seen before (--since), contradict each other",
    ])),
    ("verify_evidence_check", Text([
        "Periksa bukti dua riwayat yang disimpan cermin",
        "Check evidence of two histories that a mirror kept",
    ])),
    ("inventory", Text([
        "Inventaris: setiap tempat yang memuat data pemilu, dan apakah kebijakan mengizinkannya",
        "Inventory: every place that has data of the election, and whether the policy allows it",
    ])),
    ("inventory.more", Text([
        "Kebijakannya residency.toml di folder pemilu; tanpa itu, yang bawaan untuk Indonesia. Yang tidak ada di inventaris tidak dipakai: penyimpanan, saksi, dan salinan dibuka lewat sini.",
        "The policy is residency.toml of the election's folder, else the one for Indonesia that the program carries. What is not in the inventory is not used: stores, witnesses and copies are opened through it.",
    ])),
    ("inventory-check", Text([
        "Periksa inventaris: setiap temuan dengan kode, aturan, dan dasar hukumnya",
        "Check the inventory: each finding with its code, its rule and the law",
    ])),
    ("inventory-check.examples", Text([
        "Contoh:\n  sirekap inventory check                              milik pemilu yang terakhir dipakai, dengan yang dipakainya sekarang\n  sirekap inventory check inventory.toml --json        satu berkas saja",
        "Examples:\n  sirekap inventory check                              that of the election used last, with what it uses now\n  sirekap inventory check inventory.toml --json        a file alone",
    ])),
    ("inventory-check_file", Text([
        "Berkas inventaris; tanpa ini, inventory.toml di folder pemilu, dan juga folder, kunci, dan saksi yang dipakai pemilu itu",
        "Inventory to check; without it, inventory.toml of the election's folder, and the folders, keys and witnesses that the election uses",
    ])),
    ("inventory-check_policy", Text([
        "Berkas kebijakan; tanpa ini, residency.toml di folder pemilu, atau yang bawaan",
        "Policy; without it, residency.toml of the election's folder, else the one that the program carries",
    ])),
    ("inventory-init", Text([
        "Tulis inventaris pertama dari yang dipakai pemilu sekarang: folder, alamat, saksi",
        "Write a first inventory from what the election uses now: folders, addresses, witnesses",
    ])),
    ("inventory-init.examples", Text([
        "Contoh: sirekap inventory init --owner \"PT Pusat Data\" --operator \"Komisi Pemilihan Umum\"",
        "Example: sirekap inventory init --owner \"PT Pusat Data\" --operator \"Komisi Pemilihan Umum\"",
    ])),
    ("inventory-init.more", Text([
        "Yang tidak diketahui program bertanda ??? dan harus diisi orang; negara yang belum diketahui bertanda ZZ.",
        "What the program does not know is marked ??? and for people to fill in; a country that is not known yet is ZZ.",
    ])),
    ("inventory-init_file", Text([
        "Berkas yang ditulis; tanpa ini, inventory.toml di folder pemilu. Berkas yang sudah ada tidak diubah",
        "File to write; without it, inventory.toml of the election's folder. A file that is there is left as it is",
    ])),
    ("inventory-init_owner", Text([
        "Nama resmi pemilik mesin ini",
        "Legal name of this machine's owner",
    ])),
    ("inventory-init_operator", Text([
        "Nama resmi pengelolanya, bila bukan pemiliknya",
        "Legal name of who runs it, where that is somebody else",
    ])),
    ("inventory-init_country", Text([
        "Negara mesin ini dan pemiliknya, dua huruf",
        "Country of this machine and its owner, two letters",
    ])),
    ("mirror", Text([
        "Simpan salinan pohon publik yang sudah diperiksa, layani, dan tandatangani sebagai saksi",
        "Keep a checked copy of a public tree, serve it, and cosign it as a witness",
    ])),
    ("mirror.examples", Text([
        "Contoh:\n  sirekap mirror https://hasil.example.id salinan\n  sirekap mirror https://hasil.example.id https://cermin.example salinan --pictures --every 60 --serve 0.0.0.0:8024\n  sirekap mirror https://hasil.example.id salinan --policy policy.txt --compare https://cermin.example\n  sirekap mirror https://hasil.example.id salinan --every 60 --witness saksi.seed --witness-name saksi.example/nama\n\nSetiap hash, tanda tangan catatan, dan kesinambungan dengan salinan yang ada diperiksa sebelum sesuatu berubah.\nApakah angkanya benar menurut catatan: 'sirekap verify FOLDER'.",
        "Examples:\n  sirekap mirror https://results.example.id copy\n  sirekap mirror https://results.example.id https://mirror.example copy --pictures --every 60 --serve 0.0.0.0:8024\n  sirekap mirror https://results.example.id copy --policy policy.txt --compare https://mirror.example\n  sirekap mirror https://results.example.id copy --every 60 --witness witness.seed --witness-name witness.example/name\n\nEvery hash, the log's signature and the continuity with the copy that is there are checked before anything changes.\nWhether the numbers follow from the log: 'sirekap verify FOLDER'.",
    ])),
    ("mirror_sources", Text([
        "Alamat atau folder pohon, asal atau cermin; yang mati dilewati",
        "Address or folder of a tree, origin or mirror; one that is dead is passed over",
    ])),
    ("mirror_folder", Text([
        "Folder salinan",
        "Folder of the copy",
    ])),
    ("mirror_policy", Text([
        "Berkas kebijakan dengan kunci yang dipercaya; tanpa ini, yang diterbitkan sumber pertama dipercaya dan diingat",
        "Policy file with the keys to trust; without it, what the first source publishes is believed and remembered",
    ])),
    ("mirror_pictures", Text([
        "Gambar publik juga",
        "Public pictures too",
    ])),
    ("mirror_repair", Text([
        "Lihat setiap berkas di folder, dan bawa lagi yang rusak",
        "Look at every file in the folder, and bring anew what is damaged",
    ])),
    ("mirror_every", Text([
        "Teruskan, satu putaran setiap sekian detik",
        "Go on, with a round every so many seconds",
    ])),
    ("mirror_compare", Text([
        "Salinan orang lain untuk dibandingkan titik periksanya, dapat diulang",
        "Somebody else's copy whose checkpoints are compared, repeatable",
    ])),
    ("mirror_serve", Text([
        "Layani salinan sebagai portal di alamat ini",
        "Serve the copy as a portal at this address",
    ])),
    ("mirror_witness", Text([
        "Berkas kunci saksi; dibuat bila belum ada",
        "File of the witness's key; made where there is none",
    ])),
    ("mirror_witness_name", Text([
        "Nama saksi, misalnya saksi.example/nama",
        "Name of the witness, for example witness.example/name",
    ])),
    ("mirror_witness_addr", Text([
        "Alamat saksi (C2SP tlog-witness)",
        "Address of the witness (C2SP tlog-witness)",
    ])),
    ("mirror_memory", Text([
        "Memori portal untuk berkas yang sering dibaca, MiB",
        "Memory of the portal for hot files, MiB",
    ])),
    ("log", Text([
        "Tampilkan catatan publik: titik periksa, entri, bukti, kebijakan",
        "Show the public log: checkpoint, entries, proofs, policy",
    ])),
    ("log.examples", Text([
        "Contoh:\n  sirekap log checkpoint > terlihat.txt  simpan; nanti: sirekap verify --since terlihat.txt URL\n  sirekap log entry 12\n  sirekap log proof 12 --out 12.tlog-proof",
        "Examples:\n  sirekap log checkpoint > seen.txt      keep it; later: sirekap verify --since seen.txt URL\n  sirekap log entry 12\n  sirekap log proof 12 --out 12.tlog-proof",
    ])),
    ("log-checkpoint", Text([
        "Titik periksa bertanda tangan",
        "The signed checkpoint",
    ])),
    ("log-policy", Text([
        "Kebijakan: kunci yang dipercaya; pasang dengan 'sirekap verify --policy'",
        "The policy that names the keys to trust: pin it with 'sirekap verify --policy'",
    ])),
    ("log-entry", Text([
        "Satu entri seperti tercatat",
        "One entry, as it stands in the log",
    ])),
    ("log-entry_index", Text([
        "Nomor entri, dari 0",
        "Index, from 0",
    ])),
    ("log-rotate", Text([
        "Ganti kunci catatan: dua otoritas menyebut kunci baru di catatan, dan yang lama dihapus; hentikan layanan dahulu",
        "Give the log a new key: two authorities name it in the log, and the old one is destroyed; stop the service first",
    ])),
    ("log-rotate_signer", Text([
        "Kunci yang baru: separuh publik (.pub) kunci yang dipegang ssh-agent, atau benih [bawaan: benih baru]",
        "The new key: the public half (.pub) of one that an ssh-agent holds, or a seed [default: a new seed]",
    ])),
    ("log-rotate_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("log-proof", Text([
        "Bukti C2SP (tlog-proof) untuk satu entri, untuk disimpan",
        "A C2SP tlog-proof of one entry, for keeping",
    ])),
    ("log-proof_index", Text([
        "Nomor entri, dari 0",
        "Index, from 0",
    ])),
    ("log-proof_out", Text([
        "Berkas tujuan; tanpa ini, keluaran standar",
        "File to write; without it, standard output",
    ])),
    ("station", Text([
        "Tampilkan formulir satu TPS: angka, tahap, kontrol, riwayat, bukti",
        "Show one station's form: numbers, stage, controls, history and proof",
    ])),
    ("station.examples", Text([
        "Contoh: sirekap station 3101022002004 --contest ppwp",
        "Example: sirekap station 3101022002004 --contest ppwp",
    ])),
    ("station_code", Text([
        "Kode TPS, 13 angka di dalam negeri",
        "Code of the station, 13 digits at home",
    ])),
    ("any_contest", Text([
        "Jenis pemilihan: ppwp, pdpr, pdpd, pdprdp atau pdprdk",
        "Contest: ppwp, pdpr, pdpd, pdprdp or pdprdk",
    ])),
    ("totals", Text([
        "Tampilkan total suatu wilayah, tercatat dan utama",
        "Show the totals of a region, recorded and headline",
    ])),
    ("totals.examples", Text([
        "Contoh:\n  sirekap totals                  nasional\n  sirekap totals 310102 --contest pdpr",
        "Examples:\n  sirekap totals                  the nation\n  sirekap totals 310102 --contest pdpr",
    ])),
    ("totals_code", Text([
        "Kode wilayah; tanpa ini, nasional",
        "Code of the region; without it, the nation",
    ])),
    ("outcome", Text([
        "Tampilkan siapa terpilih menurut suara sejauh ini: kursi, pemenang, yang perlu diputuskan, yang masih dapat berubah",
        "Show who is elected by the votes so far: seats, winners, what is undecided, what can still change",
    ])),
    ("outcome.examples", Text([
        "Contoh:\n  sirekap outcome                              presiden dan DPR dari pohon\n  sirekap outcome 31 --contest pdprdp          DPRD suatu provinsi\n  sirekap outcome --explain 3101               satu dapil, bilangan demi bilangan\n  sirekap outcome --votes suara.csv            angka sendiri (docs/spec/outcome.md)\n  sirekap outcome --votes a.csv --against b.csv\n  sirekap outcome --pilkada ../shared/data/api/pilkada2024\n\nHanya keputusan KPU yang menetapkan calon terpilih: ini isi angkanya, dan seberapa jauh angka itu.",
        "Examples:\n  sirekap outcome                              president and DPR of the tree\n  sirekap outcome 31 --contest pdprdp          the DPRD of a province\n  sirekap outcome --explain 3101               a district, quotient by quotient\n  sirekap outcome --votes votes.csv            your own numbers (docs/spec/outcome.md)\n  sirekap outcome --votes a.csv --against b.csv\n  sirekap outcome --pilkada ../shared/data/api/pilkada2024\n\nOnly the commission's decree elects anybody: this says what the numbers give, and how far they are.",
    ])),
    ("outcome_code", Text([
        "Kode wilayah yang memilih sendiri; tanpa ini, semua",
        "Code of a region that elects its own; without it, all",
    ])),
    ("outcome_contest", Text([
        "Jenis pemilihan; tanpa ini, semua yang ada",
        "Contest; without it, all that are there",
    ])),
    ("outcome_explain", Text([
        "Kode dapil: setiap kursi dengan bilangan pembaginya, dan setiap calon",
        "Code of a district: every seat with its quotient, and every candidate",
    ])),
    ("outcome_votes", Text([
        "Suara sendiri, CSV",
        "Votes of your own, CSV",
    ])),
    ("outcome_registry", Text([
        "Daftar beku yang memuat peserta dan nama wilayah, untuk --votes dan --pilkada; tanpa ini, berkas itu sendiri",
        "A frozen registry with who stands and what regions are called, for --votes and --pilkada; without it, the files themselves",
    ])),
    ("outcome_pilkada", Text([
        "Berkas hitungan pilkada yang diunduh: berkas, folder, atau arsip .tar.xz, boleh berulang",
        "Captured count files of Pilkada: files, folders or .tar.xz archives, may be repeated",
    ])),
    ("outcome_decisions", Text([
        "Keputusan tercatat antara yang sama kuat, CSV",
        "Recorded decisions between equals, CSV",
    ])),
    ("outcome_without", Text([
        "ID calon yang tidak dapat menduduki kursi, boleh berulang: yang berikutnya menggantikan",
        "Id of a candidate who can't take a seat, repeatable: the next in line takes it",
    ])),
    ("outcome_against", Text([
        "Hasil lain untuk dibandingkan: berkas CSV, atau nama potongan pohon",
        "Another result to compare with: a CSV file, or the name of a cut of the tree",
    ])),
    ("outcome_cut", Text([
        "Nama potongan pohon, pengganti keadaan terbarunya",
        "Name of a cut of the tree, in place of its newest state",
    ])),
    ("compare", Text([
        "Bandingkan dua hitungan: dua hasil terbitan, atau hasil terbitan dengan CSV hitungan siapa pun",
        "Compare two counts: two published results, or a published one and anybody's own as CSV",
    ])),
    ("compare.examples", Text([
        "Contoh:\n  sirekap compare https://pemilu.example.id hitungan.csv            saksi, relawan, partai\n  sirekap compare data/contoh-2024 b.csv --map station=ID --map IV.1=\"Suara 01\"\n  sirekap compare data/contoh-2024 b.csv --csv beda.csv --tiers wilayah.csv --page beda.html\n  sirekap compare https://a.example https://b.example --region 3101\n\nKode keluar: 0 semuanya sama · 1 ada yang berbeda · 6 tidak ada yang berbeda, tetapi tidak semuanya dibandingkan. Lihat docs/spec/compare.md.",
        "Examples:\n  sirekap compare https://pemilu.example.id count.csv               witnesses, volunteers, parties\n  sirekap compare data/contoh-2024 b.csv --map station=ID --map IV.1=\"Votes 01\"\n  sirekap compare data/contoh-2024 b.csv --csv differ.csv --tiers regions.csv --page differ.html\n  sirekap compare https://a.example https://b.example --region 3101\n\nExit codes: 0 all the same · 1 something differs · 6 nothing differs, and not everything was compared. See docs/spec/compare.md.",
    ])),
    ("compare_a", Text([
        "Folder atau alamat pohon publik, folder pemilu, atau berkas CSV (boleh .xz)",
        "Folder or address of a public tree, folder of an election, or a CSV file (.xz too)",
    ])),
    ("compare_b", Text([
        "Yang dibandingkan dengannya, sama ragamnya",
        "What it is compared with, of the same kinds",
    ])),
    ("compare_contest", Text([
        "Jenis pemilihan; tanpa ini, ppwp atau satu-satunya yang ada",
        "Contest; without it, ppwp or the only one there is",
    ])),
    ("compare_map", Text([
        "Kolom CSV: apa=kolom, boleh berulang (station, village, number, separator, atau isian formulir seperti IV.1)",
        "A column of the CSV: what=column, repeatable (station, village, number, separator, or a field of the form like IV.1)",
    ])),
    ("compare_mapping", Text([
        "Pemetaan kolom sebagai berkas TOML",
        "What the columns are, as a TOML file",
    ])),
    ("compare_registry", Text([
        "Daftar beku, untuk dua berkas CSV: nama wilayah, dan kode yang ada",
        "A frozen registry, for two CSV files: names of regions, and which codes there are",
    ])),
    ("compare_cut_a", Text([
        "Nama potongan pohon A, pengganti keadaan terbarunya",
        "Name of a cut of tree A, in place of its newest state",
    ])),
    ("compare_cut_b", Text([
        "Nama potongan pohon B, pengganti keadaan terbarunya",
        "Name of a cut of tree B, in place of its newest state",
    ])),
    ("compare_portal", Text([
        "Alamat portal untuk halaman dan foto TPS; tanpa ini, alamat pohonnya sendiri",
        "Address of the portal, for stations' pages and photos; without it, the tree's own",
    ])),
    ("compare_region", Text([
        "Kode wilayah: hanya bagiannya yang ditampilkan",
        "Code of a region: only its parts are shown",
    ])),
    ("compare_csv", Text([
        "Tulis setiap angka yang tidak sama dan setiap baris yang tidak dipakai ke berkas CSV ini",
        "Write every number that is not the same, and every row that is not used, to this CSV file",
    ])),
    ("compare_tiers", Text([
        "Tulis selisih setiap wilayah ke berkas CSV ini",
        "Write the differences of every region to this CSV file",
    ])),
    ("compare_page", Text([
        "Tulis halaman HTML yang berdiri sendiri ke berkas ini",
        "Write a page of HTML that needs nothing else to this file",
    ])),
    ("compare_limit", Text([
        "Banyaknya baris setiap daftar di terminal",
        "Lines of each list on the terminal",
    ])),
    ("draw", Text([
        "Undi contoh di depan umum, dengan benih dadu atau suar, dan periksa undian orang lain",
        "Draw a sample in public, seeded by dice or a beacon, and check the draw of others",
    ])),
    ("draw.examples", Text([
        "Contoh:\n  sirekap draw bacaan.csv --column formulir --column isian --confidence 95 --error 1% --out undian\n  sirekap draw undian --dice 31415926535897932384          setelah rencananya diumumkan\n  sirekap draw --replay undian                             apakah undiannya benar?\n  sirekap draw data/contoh-2024 --contest ppwp --size 50   TPS dari satu pohon\n  sirekap draw --found ppwp=3/1200 --found pdpr=7/1200     apa arti hasilnya\n\nUrutannya menentukan: kerangka dan banyaknya diumumkan dahulu, benih baru ada sesudahnya. docs/spec/draw.md",
        "Examples:\n  sirekap draw readings.csv --column form --column field --confidence 95 --error 1% --out draw\n  sirekap draw draw --dice 31415926535897932384            once its plan is published\n  sirekap draw --replay draw                               is that draw right?\n  sirekap draw data/contoh-2024 --contest ppwp --size 50   stations of a tree\n  sirekap draw --found ppwp=3/1200 --found pdpr=7/1200     what an outcome says\n\nThe order matters: frame and size are published first, the seed comes into being after that. docs/spec/draw.md",
    ])),
    ("draw_frame", Text([
        "Kerangka: berkas satu kode per baris, CSV dengan --column, pohon dengan --contest, atau folder rencana",
        "The frame: a file with a code on each line, a CSV with --column, a tree with --contest, or a plan's folder",
    ])),
    ("draw_column", Text([
        "Kolom CSV yang menjadi kode, boleh berulang",
        "Column of the CSV that is the code, repeatable",
    ])),
    ("draw_contest", Text([
        "Jenis pemilihan, untuk TPS dari satu pohon",
        "Contest, for the stations of a tree",
    ])),
    ("draw_size", Text([
        "Banyaknya yang diundi",
        "How many are drawn",
    ])),
    ("draw_confidence", Text([
        "Keyakinan dalam persen; untuk --found tanpa ini 95",
        "Confidence in per cent; for --found without it 95",
    ])),
    ("draw_error", Text([
        "Kesalahan yang hendak disingkirkan, dalam persen",
        "Share of errors to be excluded, in per cent",
    ])),
    ("draw_tolerate", Text([
        "Banyaknya kesalahan yang boleh ditemukan",
        "How many errors may be found",
    ])),
    ("draw_dice", Text([
        "Angka dadu seperti yang jatuh, paling sedikit 20",
        "Digits of dice as they fell, at least 20",
    ])),
    ("draw_root", Text([
        "Akar checkpoint, heksadesimal",
        "Root of a checkpoint, hexadecimal",
    ])),
    ("draw_beacon", Text([
        "Nama suar, misalnya drand-quicknet",
        "Name of the beacon, for example drand-quicknet",
    ])),
    ("draw_round", Text([
        "Nomor putaran suar",
        "Number of its round",
    ])),
    ("draw_value", Text([
        "Nilai suar, heksadesimal",
        "Its value, hexadecimal",
    ])),
    ("draw_out", Text([
        "Folder untuk kerangka dan rencana, atau undiannya",
        "Folder for frame and plan, or the draw",
    ])),
    ("draw_replay", Text([
        "Periksa undian: folder atau draw.json; kerangkanya frame.txt di sampingnya, atau yang disebut",
        "Check a draw: a folder or draw.json; its frame is frame.txt beside it, or the one that is named",
    ])),
    ("draw_found", Text([
        "Hasil yang dinilai: SALAH/DIBACA, dengan nama di depannya bila perlu; boleh berulang",
        "An outcome to be judged: WRONG/READ, with a name before it where there are several; repeatable",
    ])),
    ("draw_of_frame", Text([
        "Banyaknya butir di kerangka, untuk --found",
        "Number of items of the frame, for --found",
    ])),
    ("draw_limit", Text([
        "Banyaknya baris yang ditampilkan",
        "Lines that are shown",
    ])),
    ("dossier", Text([
        "Buat berkas satu TPS untuk pengadilan: entri catatan dengan bukti, mandat, gambar, halaman, daftar isi untuk dicetak",
        "Make the dossier of a station for a court: entries of the log with proofs, mandates, pictures, files, an index to be printed",
    ])),
    ("dossier.examples", Text([
        "Contoh:\n  sirekap dossier 3101022002004 --out berkas\n  sirekap dossier 3101022002004 --tree https://pemilu.example.id --out berkas.tar\n  sirekap dossier check berkas --policy kebijakan.txt\n\ndocs/spec/dossier.md",
        "Examples:\n  sirekap dossier 3101022002004 --out dossier\n  sirekap dossier 3101022002004 --tree https://pemilu.example.id --out dossier.tar\n  sirekap dossier check dossier --policy policy-of-mine.txt\n\ndocs/spec/dossier.md",
    ])),
    ("dossier_station", Text([
        "Kode TPS",
        "Code of the station",
    ])),
    ("dossier_out", Text([
        "Folder atau berkas .tar yang dibuat [bawaan: dossier-KODE]",
        "Folder or .tar file that is made [default: dossier-CODE]",
    ])),
    ("dossier-check", Text([
        "Periksa berkas satu TPS tanpa jaringan, dari isinya dan kebijakan yang dipegang",
        "Check the dossier of a station without a network, from its own bytes and a pinned policy",
    ])),
    ("dossier-check.examples", Text([
        "Contoh: sirekap dossier check berkas.tar --policy kebijakan.txt",
        "Example: sirekap dossier check dossier.tar --policy policy-of-mine.txt",
    ])),
    ("dossier-check_bundle", Text([
        "Folder atau berkas .tar",
        "Folder or .tar file",
    ])),
    ("dossier-check_policy", Text([
        "Kebijakan pemilu dari sumber lain; tanpa ini milik berkas itu sendiri, dan hasilnya belum lengkap",
        "The election's policy from another source; without it the bundle's own, and the result is incomplete",
    ])),
    ("registry", Text([
        "Periksa daftar tempat dan peserta pemilu",
        "Look at what an election is held over",
    ])),
    ("registry-districts", Text([
        "Periksa apakah wilayah, TPS, dan dapil cocok satu sama lain dan menurut undang-undang",
        "Check that regions, stations and districts fit together and follow the law",
    ])),
    ("registry-districts.examples", Text([
        "Contoh:\n  sirekap registry districts                        pemilu yang terakhir dipakai\n  sirekap registry districts --registry registry.zst --contest pdpr",
        "Examples:\n  sirekap registry districts                        of the election used last\n  sirekap registry districts --registry registry.zst --contest pdpr",
    ])),
    ("registry-districts.more", Text([
        "Yang tidak cocok diberi kode (R3001 …) dan perintah berakhir dengan 1; yang hanya perlu diketahui ditulis \"Dicatat\". Daftar tidak berubah lagi setelah pemilu dibuka: periksa sebelumnya. Apakah dapil berbatasan di peta tidak diperiksa: daftar tidak memuat batas wilayah.",
        "What does not fit has a code (R3001 …) and ends the command with 1; what is only worth knowing is noted. An election keeps for ever what it was opened with: check before. Whether districts touch each other is not checked: a registry has no outlines.",
    ])),
    ("registry-districts_contest", Text([
        "Jenis pemilihan; tanpa ini, semua yang ada",
        "Contest; without it, all that are there",
    ])),
    ("registry-districts_registry", Text([
        "Daftar beku yang diperiksa, terkompresi atau tidak; tanpa ini, daftar sebuah pohon",
        "Frozen registry to check, packed or not; without it, that of a tree",
    ])),
    ("registry-districts_limit", Text([
        "Baris yang ditampilkan tiap jenis pemilihan paling banyak; --json memuat semua",
        "Lines shown of each contest at most; --json gives all",
    ])),
    ("registry-map", Text([
        "Tambahkan gambar wilayah untuk peta ke daftar pemilu yang belum dibuka, dari berkas GeoJSON",
        "Add outlines of regions for maps to the registry of an election that is not opened yet, from a GeoJSON file",
    ])),
    ("registry-map.examples", Text([
        "Contoh: sirekap registry map provinsi.geojson --source \"Nama pembuat, 2024\" --licence \"CC BY 4.0\"",
        "Example: sirekap registry map provinces.geojson --source \"Who drew it, 2024\" --licence \"CC BY 4.0\"",
    ])),
    ("registry-map.more", Text([
        "Setiap gambar dicocokkan dengan kode wilayah di salah satu isiannya, atau dengan namanya; titiknya dikurangi sampai satu halaman tetap kecil, dan wilayah yang berbatasan tetap rapat. Yang tidak cocok disebut. Gambar menjadi bagian daftar, sehingga hash-nya berubah: lakukan sebelum pemilu dibuka.",
        "An outline is found by the region's code in one of its properties, or by its name; it is thinned until a page stays small, and neighbours stay close. What fits none is said. Outlines are part of the registry, so that its hash changes: add them before the election is opened.",
    ])),
    ("registry-map_file", Text([
        "Berkas GeoJSON dengan Polygon atau MultiPolygon",
        "A GeoJSON file with Polygon or MultiPolygon",
    ])),
    ("registry-map_source", Text([
        "Siapa pembuatnya, dan kapan",
        "Who drew it, and when",
    ])),
    ("registry-map_licence", Text([
        "Lisensinya",
        "Its licence",
    ])),
    ("registry-map_level", Text([
        "Tingkat wilayahnya: 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 kelurahan/desa",
        "Level of the regions: 1 province, 2 kabupaten/kota, 3 kecamatan, 4 kelurahan/desa",
    ])),
    ("registry-map_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "The election's folder; without it, the one used last",
    ])),
    ("breaches", Text([
        "Daftar TPS yang angkanya melanggar kontrol",
        "List stations whose numbers break a control",
    ])),
    ("breaches.examples", Text([
        "Contoh:\n  sirekap breaches                     berapa per kontrol, dan TPS yang pertama\n  sirekap breaches 310102 --control K3 --limit 500",
        "Examples:\n  sirekap breaches                     how many per control, and the first stations\n  sirekap breaches 310102 --control K3 --limit 500",
    ])),
    ("breaches_code", Text([
        "Kode wilayah; tanpa ini, nasional",
        "Code of the region; without it, the nation",
    ])),
    ("breaches_control", Text([
        "Hanya kontrol ini, K1 sampai K16",
        "Only this control, K1 to K16",
    ])),
    ("breaches_limit", Text([
        "Paling banyak TPS yang didaftar",
        "Stations listed at most",
    ])),
    ("forms", Text([
        "Cetak formulir: kosong untuk TPS, atau salinan berisi angka yang tercatat",
        "Print forms: blank for the stations, or copies with the recorded numbers",
    ])),
    ("forms-print", Text([
        "Cetak formulir kosong sebagai PDF, dengan nama TPS dan calon",
        "Print blank forms as PDF, with the names of station and candidates",
    ])),
    ("forms-print.examples", Text([
        "Contoh:\n  sirekap forms print --station 3101022002004 --paper a3 --out forms\n  sirekap forms print --region 310102 --contest ppwp --merge --out kecamatan.pdf",
        "Examples:\n  sirekap forms print --station 3101022002004 --paper a3 --out forms\n  sirekap forms print --region 310102 --contest ppwp --merge --out kecamatan.pdf",
    ])),
    ("forms-print_region", Text([
        "Kode wilayah: semua TPS-nya; tanpa ini dan --station, seluruh pemilu",
        "Code of a region: all its stations; without it and --station, the whole election",
    ])),
    ("forms-print_station", Text([
        "Kode satu TPS",
        "Code of one station",
    ])),
    ("forms-print_contest", Text([
        "Jenis pemilihan, boleh berulang: ppwp, pdpr, pdpd, pdprdp atau pdprdk; tanpa ini, semua yang diadakan",
        "Contest, repeatable: ppwp, pdpr, pdpd, pdprdp or pdprdk; without it, all that are held",
    ])),
    ("forms-print_edition", Text([
        "Formulir: sirekap-1, atau kpu-2024 (hanya presiden)",
        "Form: sirekap-1, or kpu-2024 (presidential only)",
    ])),
    ("forms-print_paper", Text([
        "Kertas: plano (600 x 900 mm), a3 atau a4",
        "Paper: plano (600 x 900 mm), a3 or a4",
    ])),
    ("forms-print_out", Text([
        "Folder untuk satu PDF per TPS dan pemilihan; dengan --merge satu berkas",
        "Folder for one PDF per station and contest; with --merge the one file",
    ])),
    ("forms-print_merge", Text([
        "Gabungkan semuanya dalam satu PDF",
        "Put everything into one PDF",
    ])),
    ("forms-salinan", Text([
        "Cetak salinan A4 hasil satu TPS dengan angka yang tercatat",
        "Print the A4 copy of a station's result with the recorded numbers",
    ])),
    ("forms-salinan.examples", Text([
        "Contoh: sirekap forms salinan --station 3101022002004 --contest ppwp --out copy.pdf",
        "Example: sirekap forms salinan --station 3101022002004 --contest ppwp --out copy.pdf",
    ])),
    ("forms-salinan_station", Text([
        "Kode TPS, 13 angka di dalam negeri",
        "Code of the station, 13 digits at home",
    ])),
    ("forms-salinan_out", Text([
        "Berkas tujuan [bawaan: salinan-<TPS>-<pemilihan>.pdf]",
        "File to write [default: salinan-<station>-<contest>.pdf]",
    ])),
    ("read", Text([
        "Baca foto C.Hasil: setiap bilangan dengan keyakinannya, dan mengapa diragukan",
        "Read photos of C.Hasil: every number with its confidence, and why it is doubtful",
    ])),
    ("read.examples", Text([
        "Contoh:\n  sirekap read page1.jpg page2.jpg page3.jpg\n  sirekap read page2.jpg --annotate seen.png\n  sirekap read page2.jpg --explain IV.1\n  sirekap read page2.jpg --public shown.jpg\n  sirekap read photos/ --json",
        "Examples:\n  sirekap read page1.jpg page2.jpg page3.jpg\n  sirekap read page2.jpg --annotate seen.png\n  sirekap read page2.jpg --explain IV.1\n  sirekap read page2.jpg --public shown.jpg\n  sirekap read photos/ --json",
    ])),
    ("read.more", Text([
        "Foto halaman-halaman satu formulir dibaca bersama: jumlahnya saling menguatkan. Yang dibaca adalah usulan; orang membandingkannya dengan kertas.",
        "Photos of the pages of one form are read together: their sums bear each other out. What is read is a proposal; a person compares it with the paper.",
    ])),
    ("read_photos", Text([
        "Foto (JPEG, PNG, WebP), atau folder berisi foto",
        "Photos (JPEG, PNG, WebP), scans in a PDF, or folders of them",
    ])),
    ("read_annotate", Text([
        "Tulis gambar halaman dengan setiap kotak dan yang terbaca; untuk beberapa foto, sebuah folder",
        "Write the page laid flat with every box and what was read in it; with several photos, a folder",
    ])),
    ("read_grey", Text([
        "Tulis halaman yang diratakan, abu-abu dan kecil untuk jaringan buruk (JPEG; nama terlihat); untuk beberapa foto, sebuah folder",
        "Write the page laid flat in grey, small enough for a bad line (JPEG; shows names); with several photos, a folder",
    ])),
    ("read_public", Text([
        "Tulis gambar publik: berwarna, nama dan tanda tangan ditutup, tanpa metadata; untuk beberapa foto, sebuah folder",
        "Write the public picture: in colour, numbers and print alone, no names, signatures or metadata; with several photos, a folder",
    ])),
    ("read_explain", Text([
        "Jelaskan satu bilangan: isi kotaknya, calon bacaan, dan alasannya (I.B.4.J, IV.1, V.C)",
        "Explain one number: what was seen in its boxes, the candidates and the evidence (I.B.4.J, IV.1, V.C)",
    ])),
    ("read_station", Text([
        "Tolak foto TPS lain; jumlah pemilih TPS ini membatasi bilangannya",
        "Refuse photos of other stations; names the station whose voters bound the numbers",
    ])),
    ("read_contest", Text([
        "Tolak foto jenis pemilihan lain",
        "Refuse photos of other contests",
    ])),
    ("read_data", Text([
        "Pemilu yang daftarnya dipakai untuk bentuk formulir dan jumlah pemilih",
        "Election whose registry is asked for the form and the voters of a station",
    ])),
    ("eval", Text([
        "Ukur seberapa baik formulir dibaca, dengan bahan yang isinya diketahui",
        "Measure how well forms are read, on material whose truth is known",
    ])),
    ("eval-digits", Text([
        "Baca folder potongan kotak angka; nama berkas diawali angka yang benar",
        "Read a folder of single-box crops; each file name begins with the true digit",
    ])),
    ("eval-digits.examples", Text([
        "Contoh: sirekap eval digits crops/ --json",
        "Example: sirekap eval digits crops/ --json",
    ])),
    ("eval-digits.more", Text([
        "Label 0 mencakup nol yang ditulis, tanda X atau strip, dan kotak kosong: semuanya berarti tidak ada suara.",
        "Label 0 covers a written zero, X or a dash, and an empty box: all of them stand for no votes.",
    ])),
    ("eval-digits_folder", Text([
        "Folder potongan gambar (JPEG, PNG, WebP) beserta subfoldernya",
        "Folder of crops (JPEG, PNG or WebP), with its subfolders",
    ])),
    ("eval-digits_threshold", Text([
        "Peluang terkecil untuk menerima angka; tanpa ini, yang dari model",
        "Least probability at which a digit is accepted; without it, the one of the model",
    ])),
    ("eval-digits_list", Text([
        "Daftar setiap potongan yang salah dibaca",
        "List every crop that is read wrongly",
    ])),
    ("eval-pages", Text([
        "Potret formulir yang diisi, dalam setiap keadaan, baca, dan hitung yang salah",
        "Photograph filled forms of all contests in every state of wear, read them, and count what goes wrong",
    ])),
    ("eval-pages.examples", Text([
        "Contoh:\n  sirekap eval pages --forms 100\n  sirekap eval pages --by kind --forms 16\n  sirekap eval pages --wear moderate --forms 1200 --curve curve.svg",
        "Examples:\n  sirekap eval pages --forms 100\n  sirekap eval pages --by kind --forms 16\n  sirekap eval pages --wear moderate --forms 1200 --curve curve.svg",
    ])),
    ("eval-pages_forms", Text([
        "Formulir per baris; jenis pemilihan bergiliran, 8 formulir memuat semuanya",
        "Forms a row; contests take turns, so 8 forms see all of them",
    ])),
    ("eval-pages_seed", Text([
        "Benih acak: benih yang sama memberi foto yang sama",
        "Seed: the same seed gives the same photos",
    ])),
    ("eval-pages_by", Text([
        "Baris tabel: keadaan seperti pada hari pemungutan, atau satu jenis kerusakan yang makin parah",
        "Rows of the table: wear as it comes on polling day, or one kind of damage at growing severity",
    ])),
    ("eval-pages_wear", Text([
        "Hanya keadaan ini: light, moderate atau heavy",
        "Only this wear: light, moderate or heavy",
    ])),
    ("eval-pages_large", Text([
        "Foto 12 megapiksel, bukan 2",
        "Photos of 12 megapixels instead of 2",
    ])),
    ("eval-pages_curve", Text([
        "Tulis kurva keandalan sebagai SVG",
        "Write the reliability curve as SVG",
    ])),
    ("eval-pages_keep", Text([
        "Folder untuk foto yang ditolak atau salah dibaca tanpa ketahuan",
        "Folder for the photos that were refused or silently misread",
    ])),
    ("prove", Text([
        "Impor, hitung, terbitkan dan periksa semua data nyata; cetak angkanya sebagai baris JSON",
        "Import, fold, publish and verify all real data; print the figures as JSON lines",
    ])),
    ("prove.examples", Text([
        "Contoh: sirekap prove --shared ../shared/data",
        "Example: sirekap prove --shared ../shared/data",
    ])),
    ("prove_shared", Text([
        "Folder data nyata",
        "Folder of the real data",
    ])),
    ("prove_work", Text([
        "Folder kerja, dibuat baru",
        "Working folder, made anew",
    ])),
    ("desk", Text([
        "Yang dikatakan tentang formulir di samping bilangannya: pemeriksaan, perbaikan, keputusan, keberatan",
        "What is said of single forms beside their numbers: reviews, corrections, decisions, objections",
    ])),
    ("desk.more", Text([
        "Seorang operator dan seorang anggota panitia, dua orang dengan kunci masing-masing, memperbaiki salinan, menetapkan versi yang berlaku, atau memindahkan formulir ke tempatnya. Kertas tidak pernah diperbaiki. Saksi dan pengawas mengajukan keberatan. Dua otoritas kabupaten/kota atau di atasnya membuka pemungutan atau penghitungan ulang, menyatakan bahwa tidak akan ada hasil, atau memasukkan putusan.\nSetiap perintah melihat pohon pemilu ini, menandatangani, dan meninggalkan peristiwanya bagi `sirekap serve`, yang mengambilnya dalam sedetik. Yang diputuskan atas keadaan yang sudah lewat tidak berlaku, dan semua orang melihatnya. docs/spec/event.md, \"The desk\".",
        "An operator and a commissioner, two people with keys of their own, put a transcription right, say which version stands, or move a form to where it belongs. The paper is never corrected. Witnesses and supervisors object. Two authorities of a kabupaten or kota or above open a repeat poll or a recount, say that no result will come, or enter what a court decided.\nEach command looks at the election's own tree, signs, and leaves the event for `sirekap serve`, which takes it within a second. What was decided on a state that has passed by then is void, and everybody sees that. docs/spec/event.md, \"The desk\".",
    ])),
    ("desk-enrol", Text([
        "Daftarkan kunci seseorang di meja, pengawas, atau saksi; dua otoritas dari kantor yang tepat menandatangani",
        "Enrol a key of a person at a desk, of a supervisor or a witness; two authorities of the right office sign",
    ])),
    ("desk-enrol.examples", Text([
        "Contoh:\n  sirekap desk enrol operator 317101 operator.seed\n  sirekap desk enrol commissioner 317101 anggota.seed",
        "Examples:\n  sirekap desk enrol operator 317101 operator.seed\n  sirekap desk enrol commissioner 317101 member.seed",
    ])),
    ("desk-enrol_role", Text([
        "Wewenang orang itu",
        "What the person may do",
    ])),
    ("desk-enrol_area", Text([
        "Kode wilayah atau TPS; teks kosong untuk seluruh Indonesia",
        "Code of the region or station; an empty text for the nation",
    ])),
    ("desk-enrol_out", Text([
        "Berkas kunci orang itu; kunci baru dibuat jika belum ada",
        "File of the person's key; a new key is made where there is none",
    ])),
    ("desk-enrol_person", Text([
        "Orang dari kunci yang terdahulu, 32 angka heksadesimal; tanpa ini, orang baru",
        "The person of an earlier key, 32 hexadecimal digits; without it, a new one",
    ])),
    ("desk-enrol_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: the election's folder's]",
    ])),
    ("desk-enrol_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: the election's folder's]",
    ])),
    ("desk-enrol_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-card", Text([
        "Buat kartu meja: kode dan PIN, dengan itu seseorang mendaftarkan kunci sandinya sendiri di peramban",
        "Make a card for the desk: code and PIN, with which a person enrols a passkey in a browser",
    ])),
    ("desk-card.examples", Text([
        "Contoh:\n  sirekap desk card operator 317101\n  sirekap desk card commissioner 317101 --hours 24",
        "Examples:\n  sirekap desk card operator 317101\n  sirekap desk card commissioner 317101 --hours 24",
    ])),
    ("desk-card_role", Text([
        "Wewenang orang itu",
        "What the person may do",
    ])),
    ("desk-card_area", Text([
        "Kode wilayah atau TPS; 0 untuk seluruh Indonesia",
        "Code of a region or station; 0 for all of Indonesia",
    ])),
    ("desk-card_person", Text([
        "Orang dari kunci yang terdahulu, 32 angka heksadesimal; tanpa ini, orang baru",
        "Person of an earlier key, 32 hexadecimal digits; without it, a new person",
    ])),
    ("desk-card_hours", Text([
        "Berapa jam kode dapat dipakai",
        "How many hours the code can be used",
    ])),
    ("desk-card_days", Text([
        "Berapa hari wewenangnya berlaku",
        "How many days the mandate lasts",
    ])),
    ("desk-card_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: from the election's folder]",
    ])),
    ("desk-card_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: from the election's folder]",
    ])),
    ("desk-card_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-review", Text([
        "Nyatakan bahwa yang tercatat dari TPS-TPS ini sesuai fotonya; seorang operator menandatangani",
        "Say that what is recorded of these stations is what their photos show; one operator signs",
    ])),
    ("desk-review_stations", Text([
        "Kode TPS, paling banyak 80",
        "Codes of stations, up to 80",
    ])),
    ("desk-review_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-review_key", Text([
        "Kunci operator",
        "Key of the operator",
    ])),
    ("desk-review_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-correct", Text([
        "Perbaiki salinan di sistem sesuai kertas",
        "Put a transcription right to what the paper says",
    ])),
    ("desk-correct.examples", Text([
        "Contoh: sirekap desk correct 3101022002004 IV.1=78 V.A=210 --reason salah-baca --key operator.seed --with anggota.seed",
        "Example: sirekap desk correct 3101022002004 IV.1=78 V.A=210 --reason misread --key operator.seed --with member.seed",
    ])),
    ("desk-correct_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-correct_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-correct_values", Text([
        "Bilangan yang berubah, sebagai ISIAN=NILAI; ISIAN= jika di kertas kosong",
        "Numbers that change, as FIELD=VALUE; FIELD= where the paper has none",
    ])),
    ("desk-correct_key", Text([
        "Kunci operator",
        "Key of the operator",
    ])),
    ("desk-correct_with", Text([
        "Kunci anggota panitia, orang lain",
        "Key of the commissioner, another person",
    ])),
    ("desk-correct_reason", Text([
        "Kode alasan; manifes memuat daftarnya",
        "Code of the reason; the manifest lists them",
    ])),
    ("desk-correct_text", Text([
        "Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu",
        "File with an explanation: its salted hash goes into the log, the text stays in the election's folder",
    ])),
    ("desk-correct_evidence", Text([
        "Berkas foto atau dokumen yang menjadi dasarnya; sidik jarinya masuk catatan",
        "File of a photo or document that it rests on; its hash goes into the log",
    ])),
    ("desk-correct_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-resolve", Text([
        "Tetapkan peristiwa mana yang berlaku: mengakhiri sengketa, atau menghitung bilangan mustahil yang memang tertulis di kertas",
        "Say which event of a form stands: it ends a dispute, or lets impossible numbers count that the paper really has",
    ])),
    ("desk-resolve_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-resolve_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-resolve_event", Text([
        "Nomor catatan peristiwa yang berlaku; tanpa ini, yang tercatat",
        "Log index of the event that stands; without it, the one that is recorded",
    ])),
    ("desk-resolve_key", Text([
        "Kunci operator",
        "Key of the operator",
    ])),
    ("desk-resolve_with", Text([
        "Kunci anggota panitia, orang lain",
        "Key of the commissioner, another person",
    ])),
    ("desk-resolve_reason", Text([
        "Kode alasan; manifes memuat daftarnya",
        "Code of the reason; the manifest lists them",
    ])),
    ("desk-resolve_text", Text([
        "Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu",
        "File with an explanation: its salted hash goes into the log, the text stays in the election's folder",
    ])),
    ("desk-resolve_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-move", Text([
        "Pindahkan yang terkirim untuk TPS atau pemilihan lain ke tempatnya",
        "Move what was sent for the wrong station or contest to where it belongs",
    ])),
    ("desk-move_station", Text([
        "Kode TPS yang keliru",
        "Code of the station that it was sent for",
    ])),
    ("desk-move_contest", Text([
        "Jenis pemilihan yang keliru",
        "Contest that it was sent for",
    ])),
    ("desk-move_values", Text([
        "Bilangan, sebagai ISIAN=NILAI, jika formulir tujuan punya isian lain atau salinannya juga salah",
        "Numbers, as FIELD=VALUE, where the other form has other fields or the transcription was wrong, too",
    ])),
    ("desk-move_to", Text([
        "Kode TPS yang benar; tanpa ini, TPS yang sama",
        "Code of the station that it is of; without it, the same",
    ])),
    ("desk-move_to_contest", Text([
        "Jenis pemilihan yang benar; tanpa ini, yang sama",
        "Contest that it is of; without it, the same",
    ])),
    ("desk-move_event", Text([
        "Nomor catatan peristiwa; tanpa ini, yang tercatat",
        "Log index of the event; without it, the one that is recorded",
    ])),
    ("desk-move_key", Text([
        "Kunci operator",
        "Key of the operator",
    ])),
    ("desk-move_with", Text([
        "Kunci anggota panitia, orang lain",
        "Key of the commissioner, another person",
    ])),
    ("desk-move_reason", Text([
        "Kode alasan; manifes memuat daftarnya",
        "Code of the reason; the manifest lists them",
    ])),
    ("desk-move_text", Text([
        "Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu",
        "File with an explanation: its salted hash goes into the log, the text stays in the election's folder",
    ])),
    ("desk-move_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-object", Text([
        "Ajukan keberatan atas formulir, sebagai saksi atau pengawas, atau sebagai operator yang memasukkan keberatan di kertas",
        "Object to a form, as a witness or supervisor, or as an operator who enters what was filed on paper",
    ])),
    ("desk-object_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-object_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-object_field", Text([
        "Nama bilangan yang disanggah",
        "Name of the number that is objected to",
    ])),
    ("desk-object_text", Text([
        "Berkas keberatan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu",
        "File with the objection: its salted hash goes into the log, the text stays in the election's folder",
    ])),
    ("desk-object_on_behalf", Text([
        "Kantor yang mengajukannya di kertas: bawaslu, atau peserta-…",
        "Office of who filed it on paper: bawaslu, or peserta-…",
    ])),
    ("desk-object_evidence", Text([
        "Berkas foto atau dokumen; sidik jarinya masuk catatan",
        "File of a photo or document; its hash goes into the log",
    ])),
    ("desk-object_key", Text([
        "Kunci saksi, pengawas, atau operator",
        "Key of the witness, supervisor or operator",
    ])),
    ("desk-object_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-answer", Text([
        "Jawab sebuah keberatan; seorang anggota panitia menandatangani",
        "Say what became of an objection; one commissioner signs",
    ])),
    ("desk-answer_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-answer_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-answer_objection", Text([
        "Nomor catatan keberatan",
        "Log index of the objection",
    ])),
    ("desk-answer_outcome", Text([
        "Hasilnya",
        "What became of it",
    ])),
    ("desk-answer_text", Text([
        "Berkas jawaban: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu",
        "File with the answer: its salted hash goes into the log, the text stays in the election's folder",
    ])),
    ("desk-answer_key", Text([
        "Kunci anggota panitia",
        "Key of the commissioner",
    ])),
    ("desk-answer_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-repeat", Text([
        "Buka pemungutan suara ulang (psu), lanjutan (psl), atau susulan (pss)",
        "Open a poll that is held again (psu), goes on (psl) or is held later (pss)",
    ])),
    ("desk-repeat.examples", Text([
        "Contoh: sirekap desk repeat 3101022002004 --cause psu --number 12/PSU/II/2024 --date 2024-02-20 --document keputusan.pdf",
        "Example: sirekap desk repeat 3101022002004 --cause psu --number 12/PSU/II/2024 --date 2024-02-20 --document decree.pdf",
    ])),
    ("desk-repeat_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-repeat_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-repeat_cause", Text([
        "Sebab",
        "Why",
    ])),
    ("desk-repeat_number", Text([
        "Nomor putusan",
        "Number of the decision",
    ])),
    ("desk-repeat_date", Text([
        "Harinya, YYYY-MM-DD",
        "Its day, YYYY-MM-DD",
    ])),
    ("desk-repeat_document", Text([
        "Berkas putusan; sidik jarinya masuk catatan",
        "File of the decision; its hash goes into the log",
    ])),
    ("desk-repeat_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: the election's folder's]",
    ])),
    ("desk-repeat_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: the election's folder's]",
    ])),
    ("desk-repeat_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-recount", Text([
        "Buka penghitungan ulang",
        "Open a recount",
    ])),
    ("desk-absent", Text([
        "Nyatakan bahwa tidak akan ada hasil, karena tidak ada pemungutan suara",
        "Say that no result of a form will come, since no poll was held",
    ])),
    ("desk-decide", Text([
        "Masukkan putusan Mahkamah Konstitusi atau Bawaslu",
        "Enter what the Constitutional Court or Bawaslu decided",
    ])),
    ("desk-decide_values", Text([
        "Bilangan yang diputus, sebagai ISIAN=NILAI; yang lain tetap seperti tercatat",
        "Numbers that were decided, as FIELD=VALUE; the others stay as recorded",
    ])),
    ("desk-recount_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-absent_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-decide_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("desk-recount_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-absent_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-decide_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("desk-recount_number", Text([
        "Nomor putusan",
        "Number of the decision",
    ])),
    ("desk-absent_number", Text([
        "Nomor putusan",
        "Number of the decision",
    ])),
    ("desk-decide_number", Text([
        "Nomor putusan",
        "Number of the decision",
    ])),
    ("desk-recount_date", Text([
        "Harinya, YYYY-MM-DD",
        "Its day, YYYY-MM-DD",
    ])),
    ("desk-absent_date", Text([
        "Harinya, YYYY-MM-DD",
        "Its day, YYYY-MM-DD",
    ])),
    ("desk-decide_date", Text([
        "Harinya, YYYY-MM-DD",
        "Its day, YYYY-MM-DD",
    ])),
    ("desk-recount_document", Text([
        "Berkas putusan; sidik jarinya masuk catatan",
        "File of the decision; its hash goes into the log",
    ])),
    ("desk-absent_document", Text([
        "Berkas putusan; sidik jarinya masuk catatan",
        "File of the decision; its hash goes into the log",
    ])),
    ("desk-decide_document", Text([
        "Berkas putusan; sidik jarinya masuk catatan",
        "File of the decision; its hash goes into the log",
    ])),
    ("desk-recount_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: the election's folder's]",
    ])),
    ("desk-absent_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: the election's folder's]",
    ])),
    ("desk-decide_key", Text([
        "Kunci otoritas pertama [bawaan: dari folder pemilu]",
        "Key of the first authority [default: the election's folder's]",
    ])),
    ("desk-recount_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: the election's folder's]",
    ])),
    ("desk-absent_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: the election's folder's]",
    ])),
    ("desk-decide_with", Text([
        "Kunci otoritas kedua [bawaan: dari folder pemilu]",
        "Key of the second authority [default: the election's folder's]",
    ])),
    ("desk-recount_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-absent_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("desk-decide_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("picture", Text([
        "Gambar publik formulir: dibuat di antara dua layanan, atau ditarik",
        "Public pictures of forms: made between two services, or taken away",
    ])),
    ("picture-render", Text([
        "Buat gambar publik dari foto yang sudah ada; `sirekap serve` melakukannya sendiri",
        "Make public pictures of the photos that are there; `sirekap serve` does so by itself",
    ])),
    ("picture-render_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("picture-withdraw", Text([
        "Tarik gambar publik: isinya dihapus, sidik jarinya tetap; pembuat gambar dan satu otoritas menandatangani",
        "Take public pictures away: their content is deleted, their fingerprints stay; the renderer and an authority sign",
    ])),
    ("picture-withdraw.examples", Text([
        "Contoh: sirekap picture withdraw 3101022002004 3f5a… --reason personal-data",
        "Example: sirekap picture withdraw 3101022002004 3f5a… --reason personal-data",
    ])),
    ("picture-withdraw_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("picture-withdraw_pictures", Text([
        "SHA-256 gambar; lihat `sirekap log picture`",
        "SHA-256 of the pictures; see `sirekap log picture`",
    ])),
    ("picture-withdraw_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("picture-withdraw_reason", Text([
        "Alasan",
        "Why",
    ])),
    ("picture-withdraw_with", Text([
        "Kunci otoritas [bawaan: milik folder pemilu]",
        "Key of the authority [default: the election's folder's]",
    ])),
    ("picture-withdraw_data", Text([
        "Folder pemilu; tanpa ini, yang terakhir dipakai",
        "Folder of the election; without it, the one used last",
    ])),
    ("log-picture", Text([
        "Gambar publik sebuah TPS, atau bukti bahwa sebuah berkas adalah salah satunya",
        "The public pictures of a station, or the proof that a file is one of them",
    ])),
    ("log-picture_station", Text([
        "Kode TPS",
        "The station's code",
    ])),
    ("log-picture_file", Text([
        "Berkas gambar; tanpa ini, semua gambar formulirnya",
        "A picture's file; without it, all pictures of the form",
    ])),
    ("log-picture_contest", Text([
        "Jenis pemilihan",
        "Contest",
    ])),
    ("log-picture_out", Text([
        "Berkas bukti C2SP tlog-proof untuk disimpan",
        "File for the proof, a C2SP tlog-proof, for keeping",
    ])),
    ("backup", Text([
        "Cadangkan pemilu ini, terenkripsi, ke tempat yang dinyatakan di inventaris",
        "Back this election up, encrypted, to a place that the inventory names",
    ])),
    ("backup.examples", Text([
        "Contoh:\n  sirekap backup                         ke tempat cadangan di inventaris\n  sirekap backup --to /media/stik        ke stik yang sudah dipasang\n\nBoleh selagi layanan berjalan; boleh diputus dan diulang. Kunci tidak pernah ikut. Uraian: docs/howto/backup.md.",
        "Examples:\n  sirekap backup                         to the inventory's place of backups\n  sirekap backup --to /media/stick       to a stick that is mounted\n\nThe service may run; it may be cut off and started again. Keys are never in it. More: docs/howto/backup.md.",
    ])),
    ("backup_to", Text([
        "Folder tujuan; tanpa ini, satu-satunya tempat cadangan di inventaris yang ada di mesin ini",
        "Folder to write to; without it, the one place of backups in the inventory that is on this machine",
    ])),
    ("restore", Text([
        "Pulihkan pemilu dari cadangan ke folder baru, dan buktikan keutuhannya",
        "Restore an election from a backup into a new folder, and prove that it is whole",
    ])),
    ("restore.examples", Text([
        "Contoh: sirekap restore --from /media/stik --identity kunci-cadangan.txt --to data/pulih --public https://pemilu.example.id\n\nFolder itu baru ada bila semuanya terbukti. Yang lebih lama daripada yang diterbitkan, rusak, atau tidak lengkap ditolak dengan alasannya.",
        "Example: sirekap restore --from /media/stick --identity backup-key.txt --to data/restored --public https://election.example.id\n\nThe folder is there only once all is proved. What is older than what was published, damaged or incomplete is refused with the reason.",
    ])),
    ("restore_from", Text([
        "Folder cadangan",
        "Folder of backups",
    ])),
    ("restore_identity", Text([
        "Berkas kunci rahasia age salah satu penerima",
        "File with the secret age key of a recipient",
    ])),
    ("restore_to", Text([
        "Folder baru untuk pemilu itu",
        "New folder for the election",
    ])),
    ("restore_public", Text([
        "Alamat atau folder pohon publik, atau berkas titik periksa yang sudah diterbitkan",
        "Address or folder of a public tree, or the file of a published checkpoint",
    ])),
    ("restore_number", Text([
        "Nomor cadangan [bawaan: yang terakhir]",
        "Number of the backup [default: the last]",
    ])),
    ("restore_inventory", Text([
        "Berkas inventaris yang menentukan tempat mana yang boleh [bawaan: yang ada di cadangan]",
        "Inventory that says which places are allowed [default: the one in the backup]",
    ])),
    ("restore_policy", Text([
        "Berkas kebijakan dengan kunci yang dipercaya [bawaan: yang ada di cadangan]",
        "Policy file with trusted keys [default: the one in the backup]",
    ])),
    ("keys", Text([
        "Bagi sebuah kunci menjadi bagian-bagian di atas kertas, dan susun kembali",
        "Split a key into shares on paper, and join it again",
    ])),
    ("keys-split", Text([
        "Bagi kunci: sejumlah bagian dicetak, beberapa di antaranya cukup untuk menyusunnya kembali",
        "Split a key: so many shares are printed, of which some are enough to join it",
    ])),
    ("keys-split.examples", Text([
        "Contoh: sirekap keys split data/pemilu/keys/root.seed --shares 5 --threshold 3 --out bagian --label \"kunci akar\"\n\nSatu PDF untuk tiap pemegang. Nama pemegang hanya ditulis tangan di kertas.",
        "Example: sirekap keys split data/election/keys/root.seed --shares 5 --threshold 3 --out shares --label \"root key\"\n\nA PDF for each holder. Their names are written on the paper by hand only.",
    ])),
    ("keys-split_seed", Text([
        "Berkas benih, seperti keys/root.seed atau keys/log.seed",
        "File of a seed, such as keys/root.seed or keys/log.seed",
    ])),
    ("keys-split_shares", Text([
        "Banyaknya bagian, paling banyak 16",
        "Number of shares, 16 at most",
    ])),
    ("keys-split_threshold", Text([
        "Banyaknya bagian yang cukup untuk menyusun kembali, paling sedikit 2",
        "Number of shares that are enough, 2 at least",
    ])),
    ("keys-split_out", Text([
        "Folder baru untuk PDF",
        "New folder for the PDFs",
    ])),
    ("keys-split_label", Text([
        "Nama kunci yang dicetak di kertas",
        "What the key is called on the paper",
    ])),
    ("keys-split_show", Text([
        "Tampilkan juga huruf-hurufnya di layar",
        "Show the letters on the screen too",
    ])),
    ("keys-join", Text([
        "Susun kunci dari bagian-bagian yang diketik, ditempel, atau ada di berkas",
        "Join a key from shares that are typed, pasted or in files",
    ])),
    ("keys-join.examples", Text([
        "Contoh:\n  sirekap keys join                                     periksa saja, bagian demi bagian\n  sirekap keys join bagian-1.txt bagian-4.txt --to root.seed",
        "Examples:\n  sirekap keys join                                     only check, share by share\n  sirekap keys join share-1.txt share-4.txt --to root.seed",
    ])),
    ("keys-join_files", Text([
        "Berkas teks, satu bagian tiap berkas (isi kode QR atau huruf yang diketik); tanpa ini, dari masukan standar",
        "Text files with a share each (what the QR code says, or the letters); without them, from standard input",
    ])),
    ("keys-join_to", Text([
        "Berkas benih yang ditulis; tanpa ini hanya diperiksa",
        "Seed file to write; without it the key is only checked",
    ])),
    ("disclosure", Text([
        "Keterbukaan: di mana data disimpan, menurut aturan apa, dan permohonan informasi",
        "Disclosure: where data is kept, by which rules, and requests for information",
    ])),
    ("disclosure-init", Text([
        "Tulis dokumen contoh untuk disunting: residency.toml, inventory.toml, permohonan.toml",
        "Write example documents to edit: residency.toml, inventory.toml, permohonan.toml",
    ])),
    ("disclosure-init_folder", Text([
        "Folder untuk dokumen; yang sudah ada tidak ditimpa",
        "Folder for the documents; what is there is not overwritten",
    ])),
    ("disclosure-check", Text([
        "Periksa dokumen: apa yang akan terbit, dan apa yang menghalangi",
        "Check the documents: what would be published, and what keeps it from that",
    ])),
    ("disclosure-check_folder", Text([
        "Folder dengan dokumen yang disunting",
        "Folder with the edited documents",
    ])),
    ("disclosure-render", Text([
        "Tulis yang akan dibaca semua orang: dokumen JSON, diagram SVG, CycloneDX, ringkasan Markdown",
        "Write what everybody will read: JSON documents, SVG diagram, CycloneDX, Markdown summary",
    ])),
    ("disclosure-render.examples", Text([
        "Contoh: sirekap disclosure render keterbukaan --out terbit\n\nAlamat, letak persis, sidik kunci, dan kunci penerima tidak pernah ikut.",
        "Example: sirekap disclosure render keterbukaan --out published\n\nAddresses, exact places, pins and recipients' keys are never in it.",
    ])),
    ("disclosure-render_folder", Text([
        "Folder dengan dokumen yang disunting",
        "Folder with the edited documents",
    ])),
    ("disclosure-render_out", Text([
        "Folder untuk hasilnya",
        "Folder for the results",
    ])),
    ("attest", Text([
        "Nyatakan apa program yang berjalan ini, ditandatangani; atau periksa pernyataan seperti itu",
        "Say what this running program is, signed; or check such a statement",
    ])),
    ("attest.examples", Text([
        "Contoh: sirekap attest > pernyataan.txt\n  sirekap attest --check pernyataan.txt --tree http://127.0.0.1:8024\n\nPernyataan menunjukkan siapa yang menyatakan, bukan bahwa pernyataannya benar.",
        "Example: sirekap attest > statement.txt\n  sirekap attest --check statement.txt --tree http://127.0.0.1:8024\n\nA statement tells who says so, not that it is true.",
    ])),
    ("attest_check", Text([
        "Berkas pernyataan yang diperiksa; dengan --tree juga dibandingkan dengan log",
        "The statement's file to check; with --tree also against the log",
    ])),
    ("attest_key", Text([
        "Kunci yang menandatangani; tanpa ini, kunci penerbit folder pemilu",
        "The key that signs; without it, the publisher's of the election's folder",
    ])),
    ("attest_tree", Text([
        "Pohon publik yang dipakai membandingkan: folder atau alamat",
        "Public tree to compare with: folder or address",
    ])),
];
