# Help of the commands: by the words of a command, with `_` and an argument behind them; `any_` where it is the same everywhere.

sirekap = Hasil pemilu Indonesia yang terbuka dan dapat diperiksa siapa pun. (English: --lang en)
    .examples = Kode keluar: 0 beres · 1 pemeriksaan menemukan kesalahan, atau yang dicari tidak ada · 2 perintah salah tulis · 3 masukan tidak dapat dipakai · 4 berkas, folder atau jaringan · 5 ditolak catatan · 6 pemeriksaan belum lengkap · 7 ada angka yang harus dilihat orang · 8 foto tidak dapat dibaca · 9 tidak semuanya diimpor
any_lang = Bahasa: id atau en
any_json = Cetak JSON ke keluaran standar, untuk program
demo = Jalankan satu pemilu contoh lengkap: TPS buatan, kiriman bertanda tangan, pohon publik, pemeriksaan, portal
    .examples = Contoh: sirekap demo --stations 2000 --seed 7
demo_stations = Banyaknya TPS
demo_seed = Benih acak: benih yang sama memberi pemilu yang sama
demo_pilkada = Pilkada, bukan pemilu: gubernur, bupati, dan wali kota
demo_data = Folder, dibuat baru [bawaan: contoh-2024, untuk pilkada contoh-pilkada-2024, di folder data]
any_addr = Alamat portal
demo_photos = Banyaknya TPS yang satu formulirnya (presiden, atau pasangan calon) diisi, dipotret, dan dibaca; petugas TPS lain mengetik
demo_no_serve = Berhenti setelah pemeriksaan
demo_embargo_until = Detik Unix yang sebelumnya tidak ada angka TPS yang diterbitkan
device = Kode untuk perangkat petugas, dan perangkat tiruan
device-offer = Buat kode untuk perangkat petugas: dua otoritas menandatangani, petugas menerima kode dan PIN langsung
    .examples =
        Contoh: sirekap device offer --station 3101022002004 --address https://tps.example.id:8443

        Kode menunggu di folder pemilu sampai diambil 'sirekap serve', paling lama satu detik. PIN hanya ditampilkan sekali, di sini.
device-offer_station = Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih
device-offer_region = Kode wilayah: satu kode untuk setiap TPS-nya
device-offer_each = Banyaknya kode untuk setiap TPS
device-offer_hours = Berapa jam kode dapat dipakai
device-offer_days = Masa berlaku ponsel, dalam hari
device-offer_address = Alamat layanan, untuk kartu
device-offer_qr = Tampilkan tiap kode sebagai kode QR di terminal, untuk kamera ponsel
device-offer_pdf = Folder untuk kartu dan lembar PIN sebagai PDF; keduanya lalu tidak ditampilkan di sini
any_data = Folder pemilu; tanpa ini, yang terakhir dipakai
device-offer-make = Otoritas A: buat kode, cetak kartu, dan tanda tangani tawaran untuk otoritas B
    .examples =
        Contoh: sirekap device offer make --station 3101022002004 --out kartu

        Hasilnya kartu.pdf (rahasia: cetak, bagikan, lalu hapus) dan tawaran.txt (tidak rahasia: untuk otoritas B).
device-offer-make_station = Kode TPS, boleh berulang; atau kode kelurahan atau kecamatan bagi pengambil alih
device-offer-make_region = Kode wilayah: satu kode untuk setiap TPS-nya
device-offer-make_each = Banyaknya kode untuk setiap TPS
device-offer-make_hours = Berapa jam kode dapat dipakai
device-offer-make_days = Masa berlaku ponsel, dalam hari
device-offer-make_address = Alamat layanan, untuk kartu
device-offer-make_out = Folder untuk kartu.pdf dan tawaran.txt
device-offer-make_qr_only = Kartu dengan kode QR saja, tanpa kode yang dapat diketik
device-offer-make_policy = Berkas kebijakan pemilu [bawaan: dibuat dari kunci di folder, bila ada]
device-offer-make_key = Kunci otoritas A, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]
device-offer-make_with = Id kunci otoritas B [bawaan: milik kunci di folder pemilu]
device-offer-countersign = Otoritas B: periksa tawaran otoritas A, tanda tangani, dan buat PIN
    .examples =
        Contoh:
        {"  "}sirekap device offer countersign tawaran.txt                lihat saja: tidak ada yang ditandatangani
        {"  "}sirekap device offer countersign tawaran.txt --out pin      tandatangani, dan buat PIN

        Hasilnya pin.pdf (rahasia: satu lembar untuk tiap kartu) dan registrar.txt (untuk layanan saja: 'sirekap device offer take').
device-offer-countersign_file = Buatan otoritas A: tawaran.txt
device-offer-countersign_out = Folder untuk pin.pdf dan registrar.txt; tanpa ini tidak ada yang ditandatangani
device-offer-countersign_key = Kunci otoritas B, berkas seperti di folder keys [bawaan: keys/authority-b.seed di folder pemilu]
device-offer-take = Layanan: catat PIN, dan serahkan tawaran ke catatan
    .examples =
        Contoh: sirekap device offer take pin/registrar.txt

        Tawaran menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik. Hapus berkas itu sesudahnya: PIN mudah ditemukan darinya.
device-offer-take_file = Buatan otoritas B: registrar.txt
device-revoke = Hentikan masa berlaku ponsel, atau tarik kode: dua otoritas menandatangani
    .examples = Contoh: sirekap device revoke 5c0f… --reason lost
device-revoke_key = Id kunci, atau id kunci kode
device-revoke_reason = Alasan
device-revoke_by = Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]
device-revoke_with = Kunci otoritas kedua [bawaan: milik folder pemilu]
device-simulate = Mainkan ponsel petugas terhadap layanan yang berjalan: daftar, tanda tangan, kirim, terima bukti
    .examples =
        Contoh:
        {"  "}sirekap device simulate --phones 200
        {"  "}sirekap device simulate --phones 2000 --loss 200 --twice 50 --kill 30 --reorder 100 --receipts tanda-terima

        Hanya untuk latihan: kodenya dibuat dengan kunci di folder pemilu.
device-simulate_phones = Banyaknya ponsel, masing-masing dari TPS lain
device-simulate_contest = Jenis pemilihan, boleh berulang; tanpa ini, semua yang diadakan
device-simulate_results = Ponsel mengirim yang tertulis di berkas TPS 2024 yang nyata, untuk pemilu buatan 'sirekap import 2024': berkas, folder, atau arsip .tar.xz; tanpa ini, yang direka latihan
device-simulate_urls = Alamat layanan, boleh berulang: ponsel mencoba yang berikut bila satu tidak menjawab
device-simulate_ca = Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]
device-simulate_senders = Ponsel yang bekerja bersamaan
device-simulate_pages = Halaman setiap formulir
device-simulate_grey = Bita halaman abu-abu
device-simulate_original = Bita foto asli
device-simulate_loss = Permintaan dan jawaban yang hilang, per seribu
device-simulate_twice = Permintaan yang terkirim dua kali, per seribu
device-simulate_kill = Permintaan yang setelahnya ponsel dimatikan, per seribu
device-simulate_reorder = Formulir yang dikirim tidak berurutan, per seribu
device-simulate_stall = Permintaan yang tersendat, per seribu
device-simulate_skew = Detik jam ponsel meleset, paling banyak
device-simulate_speed = Berapa kali lebih cepat waktu tunggu ponsel berlalu
device-simulate_seconds = Menyerah setelah sekian detik
device-simulate_skip = TPS pertama menurut urutan, agar beberapa kali jalan memakai TPS lain
device-simulate_seed = Benih angka, gambar, dan gangguan
device-simulate_receipts = Folder untuk tanda terima, satu berkas masing-masing
device-simulate_offline = Ponsel mendaftar lalu tanpa jaringan: tulis bundelnya ke folder ini, tidak mengirim apa pun
election = Buka pemilu, dan tetapkan apa yang diperlukan di samping daftarnya: manifes, otoritas kantor lain
    .examples =
        Contoh:
        {"  "}sirekap election open                           kunci, setup, otoritas; kunci akar lalu pergi
        {"  "}sirekap election open --signer log=log.pub      kunci catatan dipegang ssh-agent
        {"  "}sirekap election manifest > manifes.json        yang berlaku, untuk diubah
        {"  "}sirekap election set manifes.json               dua otoritas memberlakukan yang lain
        {"  "}sirekap election office bawaslu --key bawaslu.seed

        Yang ditandatangani menunggu di folder pemilu sampai diambil `sirekap serve`, paling lama satu detik.
election-open = Buka catatan pemilu: buat kunci, kunci akar menandatangani setup dan dua otoritas pertama, lalu pergi; sesudah itu tidak ada yang memerlukannya
election-open_root = Berkas kunci akar, sebaiknya di media lepas; dibuat bila belum ada [bawaan: keys/root.seed di folder pemilu]
election-open_signer = Kunci yang tidak perlu dibuat, boleh berulang: authority, authority-b, log, publisher atau release, dan berkas berisi benih atau separuh publik (.pub) kunci yang dipegang ssh-agent (SSH_AUTH_SOCK)
election-open_office = Otoritas kantor lain, boleh berulang: bawaslu atau peserta-NAMA, dan berkas kuncinya, dibuat bila belum ada
election-manifest = Tampilkan manifes yang berlaku, seperti di pohon publik
any_tree = Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai
election-set = Berlakukan manifes lain: dua otoritas menandatangani
election-set_file = Manifes yang baru: JSON, isinya seperti di docs/spec/manifest.md
election-set_key = Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]
election-set_with = Kunci otoritas kedua [bawaan: milik folder pemilu]
election-witnesses = Tetapkan saksi catatan dan kuorumnya: dua otoritas menandatangani
election-witnesses_file = Berkas dengan baris witness, group, dan quorum seperti di kebijakan C2SP (log-policy)
election-witnesses_key = Kunci otoritas pertama, berkas seperti di folder keys [baku: milik folder pemilu]
election-witnesses_with = Kunci otoritas kedua [baku: milik folder pemilu]
election-disclose = Berlakukan dokumen keterbukaan: kebijakan tempat data, inventaris publik, atau register permohonan; dua otoritas menandatangani
election-disclose_document = residency, inventory, atau requests
election-disclose_file = Dokumen publik, satu baris JSON kanonis, seperti dibuat `sirekap disclosure`
election-disclose_key = Kunci otoritas pertama, berkas seperti di folder keys [bawaan: milik folder pemilu]
election-disclose_with = Kunci otoritas kedua [bawaan: milik folder pemilu]
election-build = Catat rilis program: sidik jari berkasnya dan sumbernya; kunci rilis menandatangani
election-build_file = Berkas program [bawaan: program ini]
election-build_commit = Komit sumbernya: 40 atau 64 digit heksadesimal
election-build_target = Untuk mesin apa ia dibuat, seperti Rust menamainya
election-build_key = Kunci rilis, berkas seperti di folder keys [bawaan: milik folder pemilu]
election-record = Cetak berita pembukaan dari pohon publik: untuk ditandatangani tangan; nama hanya ada di kertas
election-record_out = Berkas PDF yang ditulis
election-office = Beri Bawaslu atau peserta otoritasnya: kunci akar menandatangani, dan kunci itu sendiri
election-office_office = bawaslu, atau peserta- dan sebuah nama dari huruf, angka, titik dan tanda hubung
election-office_key = Kunci otoritas yang baru, berkas seperti di folder keys; dibuat bila belum ada
election-office_root = Kunci akar, berkas seperti di folder keys [bawaan: milik folder pemilu]
import = Ambil daftar wilayah dan calon, atau hasil
import-2019 = Hasil nasional pilpres 2019: TPS dan hasil dari satu berkas
    .examples = Contoh: sirekap import 2019 ../shared/data/tps2019_kpu_kawalpemilu.tsv.xz
    .more = Berkas ini tidak memuat waktu: yang diimpor kemudian yang berlaku. Angka yang bukan bilangan dikosongkan dan disebut dengan barisnya. Kode keluar 9: tidak semuanya diambil. Kode keluar 3: tidak ada yang diambil.
import-2019_file = tps2019_kpu_kawalpemilu.tsv.xz, atau isinya yang sudah dibuka
import-2019_data = Folder pemilu [bawaan: folder bernama id pemilu di folder data]
any_origin = Asal catatan: nama tetapnya untuk selamanya [bawaan: sirekap.test/<id pemilu>]
import-2024 = Daftar pemilu 2024: wilayah, TPS, partai, calon, dapil
    .examples = Contoh: sirekap import 2024 ../shared/data
import-2024_folder = Folder berisi wilayah_2024_tps.tsv.xz, candidates/ dan dpr2024/, dan mungkin api/ dengan berkas portal
import-2024_candidate_ids = Id calon menurut portal: CSV dengan kolom pemilihan,kode_dapil,nomor_partai,nomor_urut,id
import-2024_population = Jumlah penduduk dapil: CSV dengan kolom pemilihan,kode_dapil,penduduk,sumber
import-2024_data = Folder pemilu [bawaan: folder bernama id pemilu di folder data]
import-pilkada = Pilkada 2024: daftarnya dari berkas portal (wilayah/pilkada/**, pilkada/paslon/*.json), atau dengan --compare hitungan yang diterbitkan, dibandingkan dengan barisnya sendiri; kode keluar 1: ada yang tidak cocok
    .examples = Contoh: sirekap import pilkada ../shared/data/api/pilkada2024 --compare
    .more = Daftarnya dibuat dari berkas portal sendiri, yang ditemukan menurut alamatnya: `wilayah/pilkada/{"{"}pkwkp,pkwkk{"}"}/**` memuat wilayah dan TPS, `pilkada/paslon/{"{"}pkwkp,pkwkk{"}"}.json` pasangan calonnya. Dengan --compare tidak ada yang dibuat: setiap berkas hitungan dicocokkan dengan barisnya, pasangan calon wilayahnya, dan berkas wilayah di bawahnya. Kode keluar 1: ada yang tidak cocok. Berkas TPS diimpor dengan `sirekap import stations`.
import-pilkada_paths = Berkas, folder berisi berkas, atau arsip .tar.xz
import-pilkada_compare = Bandingkan berkas hitungan dengan barisnya sendiri dan satu sama lain, tanpa membuat apa pun
import-pilkada_regions = wilayah_2024_tps.tsv.xz: nama wilayah, bila tidak ada daftar wilayah pilkada; daftar pemilihan itu tanpa TPS
import-pilkada_data = Folder pemilu; tanpa ini, yang terakhir dipakai
import-pilkada_origin = Asal catatan: nama tetapnya untuk selamanya [bawaan: sirekap.test/<id pemilu>]
import-stations = Berkas TPS 2024 (JSON) ke pemilu yang terakhir dipakai: berkas, folder, atau arsip .tar.xz; yang lebih lama daripada yang tercatat tidak berlaku
    .examples = Contoh: sirekap import stations ../shared/data/ppwp2024_tps_json_jakarta_1053.tar.xz
    .more =
        Berkas pilkada dikenali dari jenis pemilihannya, di alamatnya (pkwkp, pkwkk) atau dengan --contest.

        Berkas yang menurut waktunya sendiri (`ts`) lebih lama daripada yang tercatat dicatat, tetapi tidak berlaku; bila waktunya sama, yang diimpor kemudian yang berlaku. Angka yang baik diambil, apa pun yang ada di sampingnya; yang janggal disebut dengan TPS, tempat dan nilainya. Kode keluar 9: tidak semuanya diambil. Kode keluar 3: tidak ada yang diambil.
import-stations_paths = Berkas TPS, folder berisi berkas TPS, atau arsip .tar.xz
import-stations_contest = Jenis pemilihan untuk berkas yang alamatnya tidak menyebutnya
import-bundle = Serahkan yang diekspor ponsel: berkas bundel, atau teks kode QR-nya
    .examples =
        Contoh: sirekap import bundle tps-001.tar --url https://tps.example.id:8443 --receipts tanda-terima

        Siapa pun boleh membawanya: tanda tangannya tetap, dan yang diserahkan dua kali dihitung sekali.
import-bundle_file = Berkas bundel, atau berkas teks berisi teks kode QR, satu per baris
import-bundle_urls = Alamat layanan, boleh berulang
import-bundle_ca = Otoritas sertifikat yang dipercaya (PEM) [bawaan: milik folder pemilu, bila ada]
import-bundle_policy = Berkas kebijakan pemilu; tanpa ini, milik folder pemilu
import-bundle_receipts = Folder untuk tanda terima, satu berkas masing-masing
import-bundle_seconds = Menyerah setelah sekian detik
publish = Hitung catatan dan tulis pohon publik
    .examples =
        Contoh:
        {"  "}sirekap publish                    yang berubah sejak terakhir kali
        {"  "}sirekap publish --cut 2024-02-14T2000   sekaligus salinan bernama: berkas CSV dan alamat tetap
publish_cut = Nama salinan data yang dibuat sekarang: huruf, angka, titik, tanda hubung
publish_to = Salin pohon yang sudah terbit ke folder ini, dan tidak melakukan yang lain: setiap berkas dan isian dibandingkan dulu dengan daftar yang publik, dan folder itu harus ada di inventaris
publish_open = Tandatangani, sebagai otoritas nasional, bahwa jam terbit sudah tiba, tanpa menerbitkan; dua orang menandatangani berkas yang sama [bawaan: opening.txt di folder pemilu]
publish_key = Kunci penanda tangan, berkas seperti di folder keys [bawaan: keys/authority.seed di folder pemilu]
any_time_source = Sumber waktu selain jam mesin ini, boleh berulang (sampai 5): alamat yang jawabannya bertanggal; angka TPS diterbitkan setelah lebih dari separuhnya menyatakan jam terbit sudah tiba
serve = Sajikan lewat HTTP: penerimaan perangkat petugas, portal pohon publik, atau keduanya
    .examples =
        Contoh:
        {"  "}sirekap serve                                      keduanya, untuk pemilu yang terakhir dipakai
        {"  "}sirekap serve --listen 0.0.0.0:8443 --name 192.168.1.5   juga untuk ponsel di jaringan yang sama
        {"  "}sirekap serve data/contoh-2024/tree --addr 0.0.0.0:8024   portal saja, dari folder pohon
        {"  "}sirekap serve --intake --listen 0.0.0.0:8443 --name tps.example.id   penerimaan saja
serve_tree = Folder pohon: portal saja, tanpa kunci dan tanpa catatan
serve_intake = Terima formulir dan foto dari perangkat petugas; tanpa ini dan --portal, keduanya
serve_portal = Sajikan pohon publik
serve_desk = Buka meja panitia, Bawaslu, dan saksi, bila manifes menyebutkan tempatnya (`sirekap election manifest`)
serve_desk_addr = Alamat meja, tanpa TLS: untuk mesin ini, atau di belakang proksi ber-TLS
serve_listen = Alamat penerimaan, boleh berulang; TLS dengan sertifikat mesin ini kecuali diberi yang lain
serve_name = Nama atau alamat mesin ini bagi ponsel, boleh berulang: masuk sertifikat dan diberitahukan kepada ponsel
serve_announce = Alamat yang diberitahukan kepada ponsel lewat catatan, seperti yang dijangkau ponsel (https://nama atau https://nama:port), boleh berulang; tanpa ini, nama-nama lewat TLS
serve_tls_cert = Rantai sertifikat (PEM) sebagai ganti milik mesin ini
serve_tls_key = Kunci rahasianya (PEM)
serve_plain = Tanpa TLS: untuk uji coba, atau di belakang proksi di mesin yang sama
serve_operator = Alamat kesehatan dan angka Prometheus, untuk mesin operator
serve_proxy = Alamat mesin di depan layanan ini yang menyebut sambungan siapa yang diteruskannya (protokol PROXY versi 1 atau 2), boleh berulang; setiap sambungan darinya harus diawali begitu
serve_patience = Seberapa boros satu alamat dengan permintaan yang tidak ditandatangani ponsel terdaftar (yang ditolak bernilai 10)
serve_publish_every = Detik di antara dua penerbitan pohon
serve_cut_every = Buat salinan bernama (CSV dan alamat tetap) sendiri: setiap hari, pukul 00.00 WIB (nama 2029-02-15), atau setiap jam (2029-02-15T1400), bila ada yang baru
serve_memory = Memori portal untuk berkas yang sering dibaca, MiB
serve_mirror = Alamat portal lain atas catatan yang sama, seperti yang dijangkau pembaca (https://nama atau https://nama:port), boleh berulang: halaman menunjukkannya bila portal ini tidak menjawab
serve_watch = Lihat setiap sekian detik di mana tempat-tempat di inventaris berada (nama, alamat, sertifikat), dan catat perubahannya: watch/ di folder pemilu
serve_inventory = Inventaris yang dilihat --watch [bawaan: inventory.toml di folder pemilu]
where = Jelaskan satu alamat atau nama: jaringan siapa, terdaftar di negara mana, dan apa yang tidak dapat disimpulkan darinya
    .examples =
        Contoh:
        {"  "}sirekap where 170.33.13.55
        {"  "}sirekap where 170.33.13.55 --table asn=asn-ipv4.csv --table negara=asn-country-ipv4.csv
        {"  "}sirekap where portal.example.id --resolver 9.9.9.9:53
        {"  "}sirekap where --all --inventory inventory.toml     setiap tempat di inventaris, satu kali
where_host = Alamat (IPv4 atau IPv6) atau nama
where_table = Tabel alamat, CSV atau MMDB, boleh berulang: beberapa tabel menunjukkan di mana mereka berbeda. Tanggal dan lisensi boleh ditulis di belakang namanya: asn,2026-06-17,CC0-1.0=asn-ipv4.csv
where_inventory = Inventaris: yang dinyatakan tentang tempat-tempat, resolver dan tabelnya [dengan --all bawaan: inventory.toml di folder pemilu]
where_resolver = Resolver yang ditanya, boleh berulang [bawaan: yang di inventaris, lalu yang dipakai mesin ini]
where_all = Lihat setiap tempat di inventaris satu kali; kode keluar 1 bila ada yang tidak sesuai, 6 bila ada yang tidak dapat diputuskan
verify = Periksa pohon publik dari awal: tanda tangan, wewenang, catatan, hitungan, setiap berkas
    .examples =
        Contoh:
        {"  "}sirekap verify http://127.0.0.1:8024
        {"  "}sirekap verify data/contoh-2024/tree --policy policy.txt
        {"  "}sirekap verify --since terlihat.txt http://127.0.0.1:8024
        {"  "}sirekap verify http://127.0.0.1:8024 --full

        Isi setiap pemeriksaan ada di docs/spec/verify.md.
verify_target = Folder atau alamat pohon publik; tanpa ini, pohon pemilu yang terakhir dipakai
verify_policy = Berkas kebijakan dengan kunci yang dipercaya, diperoleh di luar pohon ini
verify_receipts = Tanda terima, atau foldernya: buktikan bahwa yang dijanjikan ada di catatan
verify_fresh = Paling lama entri catatan boleh menunggu sampai dimuat root.json, dalam detik
verify_since = Titik periksa lama: buktikan bahwa yang pernah terlihat masih ada
verify_full = Bandingkan setiap jalur publik dan halaman di alamat itu dengan pohonnya, bukan hanya contoh acak
verify_seed = Benih contoh acak, untuk memeriksa jalur yang sama lagi; tanpa ini, acak
verify_evidence = Tulis bukti ke berkas ini bila keadaan pohon, atau yang pernah terlihat (--since), bertentangan
verify_evidence_check = Periksa bukti dua riwayat yang disimpan cermin
inventory = Inventaris: setiap tempat yang memuat data pemilu, dan apakah kebijakan mengizinkannya
    .more = Kebijakannya residency.toml di folder pemilu; tanpa itu, yang bawaan untuk Indonesia. Yang tidak ada di inventaris tidak dipakai: penyimpanan, saksi, dan salinan dibuka lewat sini.
inventory-check = Periksa inventaris: setiap temuan dengan kode, aturan, dan dasar hukumnya
    .examples =
        Contoh:
        {"  "}sirekap inventory check                              milik pemilu yang terakhir dipakai, dengan yang dipakainya sekarang
        {"  "}sirekap inventory check inventory.toml --json        satu berkas saja
inventory-check_file = Berkas inventaris; tanpa ini, inventory.toml di folder pemilu, dan juga folder, kunci, dan saksi yang dipakai pemilu itu
inventory-check_policy = Berkas kebijakan; tanpa ini, residency.toml di folder pemilu, atau yang bawaan
inventory-init = Tulis inventaris pertama dari yang dipakai pemilu sekarang: folder, alamat, saksi
    .more = Yang tidak diketahui program bertanda ??? dan harus diisi orang; negara yang belum diketahui bertanda ZZ.
    .examples = Contoh: sirekap inventory init --owner "PT Pusat Data" --operator "Komisi Pemilihan Umum"
inventory-init_file = Berkas yang ditulis; tanpa ini, inventory.toml di folder pemilu. Berkas yang sudah ada tidak diubah
inventory-init_owner = Nama resmi pemilik mesin ini
inventory-init_operator = Nama resmi pengelolanya, bila bukan pemiliknya
inventory-init_country = Negara mesin ini dan pemiliknya, dua huruf
mirror = Simpan salinan pohon publik yang sudah diperiksa, layani, dan tandatangani sebagai saksi
    .examples =
        Contoh:
        {"  "}sirekap mirror https://hasil.example.id salinan
        {"  "}sirekap mirror https://hasil.example.id https://cermin.example salinan --pictures --every 60 --serve 0.0.0.0:8024
        {"  "}sirekap mirror https://hasil.example.id salinan --policy policy.txt --compare https://cermin.example
        {"  "}sirekap mirror https://hasil.example.id salinan --every 60 --witness saksi.seed --witness-name saksi.example/nama

        Setiap hash, tanda tangan catatan, dan kesinambungan dengan salinan yang ada diperiksa sebelum sesuatu berubah.
        Apakah angkanya benar menurut catatan: 'sirekap verify FOLDER'.
mirror_sources = Alamat atau folder pohon, asal atau cermin; yang mati dilewati
mirror_folder = Folder salinan
mirror_policy = Berkas kebijakan dengan kunci yang dipercaya; tanpa ini, yang diterbitkan sumber pertama dipercaya dan diingat
mirror_pictures = Gambar publik juga
mirror_repair = Lihat setiap berkas di folder, dan bawa lagi yang rusak
mirror_every = Teruskan, satu putaran setiap sekian detik
mirror_compare = Salinan orang lain untuk dibandingkan titik periksanya, dapat diulang
mirror_serve = Layani salinan sebagai portal di alamat ini
mirror_witness = Berkas kunci saksi; dibuat bila belum ada
mirror_witness_name = Nama saksi, misalnya saksi.example/nama
mirror_witness_addr = Alamat saksi (C2SP tlog-witness)
mirror_memory = Memori portal untuk berkas yang sering dibaca, MiB
log = Tampilkan catatan publik: titik periksa, entri, bukti, kebijakan
    .examples =
        Contoh:
        {"  "}sirekap log checkpoint > terlihat.txt  simpan; nanti: sirekap verify --since terlihat.txt URL
        {"  "}sirekap log entry 12
        {"  "}sirekap log proof 12 --out 12.tlog-proof
log-checkpoint = Titik periksa bertanda tangan
log-policy = Kebijakan: kunci yang dipercaya; pasang dengan 'sirekap verify --policy'
log-entry = Satu entri seperti tercatat
log-entry_index = Nomor entri, dari 0
log-rotate = Ganti kunci catatan: dua otoritas menyebut kunci baru di catatan, dan yang lama dihapus; hentikan layanan dahulu
log-rotate_signer = Kunci yang baru: separuh publik (.pub) kunci yang dipegang ssh-agent, atau benih [bawaan: benih baru]
log-rotate_data = Folder pemilu; tanpa ini, yang terakhir dipakai
log-proof = Bukti C2SP (tlog-proof) untuk satu entri, untuk disimpan
log-proof_index = Nomor entri, dari 0
log-proof_out = Berkas tujuan; tanpa ini, keluaran standar
station = Tampilkan formulir satu TPS: angka, tahap, kontrol, riwayat, bukti
    .examples = Contoh: sirekap station 3101022002004 --contest ppwp
station_code = Kode TPS, 13 angka di dalam negeri
any_contest = Jenis pemilihan: ppwp, pdpr, pdpd, pdprdp atau pdprdk
totals = Tampilkan total suatu wilayah, tercatat dan utama
    .examples =
        Contoh:
        {"  "}sirekap totals                  nasional
        {"  "}sirekap totals 310102 --contest pdpr
totals_code = Kode wilayah; tanpa ini, nasional
outcome = Tampilkan siapa terpilih menurut suara sejauh ini: kursi, pemenang, yang perlu diputuskan, yang masih dapat berubah
    .examples =
        Contoh:
        {"  "}sirekap outcome                              presiden dan DPR dari pohon
        {"  "}sirekap outcome 31 --contest pdprdp          DPRD suatu provinsi
        {"  "}sirekap outcome --explain 3101               satu dapil, bilangan demi bilangan
        {"  "}sirekap outcome --votes suara.csv            angka sendiri (docs/spec/outcome.md)
        {"  "}sirekap outcome --votes a.csv --against b.csv
        {"  "}sirekap outcome --pilkada ../shared/data/api/pilkada2024

        Hanya keputusan KPU yang menetapkan calon terpilih: ini isi angkanya, dan seberapa jauh angka itu.
outcome_code = Kode wilayah yang memilih sendiri; tanpa ini, semua
outcome_contest = Jenis pemilihan; tanpa ini, semua yang ada
outcome_explain = Kode dapil: setiap kursi dengan bilangan pembaginya, dan setiap calon
outcome_votes = Suara sendiri, CSV
outcome_registry = Daftar beku yang memuat peserta dan nama wilayah, untuk --votes dan --pilkada; tanpa ini, berkas itu sendiri
outcome_pilkada = Berkas hitungan pilkada yang diunduh: berkas, folder, atau arsip .tar.xz, boleh berulang
outcome_decisions = Keputusan tercatat antara yang sama kuat, CSV
outcome_without = ID calon yang tidak dapat menduduki kursi, boleh berulang: yang berikutnya menggantikan
outcome_against = Hasil lain untuk dibandingkan: berkas CSV, atau nama potongan pohon
outcome_cut = Nama potongan pohon, pengganti keadaan terbarunya
compare = Bandingkan dua hitungan: dua hasil terbitan, atau hasil terbitan dengan CSV hitungan siapa pun
    .examples =
        Contoh:
        {"  "}sirekap compare https://pemilu.example.id hitungan.csv            saksi, relawan, partai
        {"  "}sirekap compare data/contoh-2024 b.csv --map station=ID --map IV.1="Suara 01"
        {"  "}sirekap compare data/contoh-2024 b.csv --csv beda.csv --tiers wilayah.csv --page beda.html
        {"  "}sirekap compare https://a.example https://b.example --region 3101

        Kode keluar: 0 semuanya sama · 1 ada yang berbeda · 6 tidak ada yang berbeda, tetapi tidak semuanya dibandingkan. Lihat docs/spec/compare.md.
compare_a = Folder atau alamat pohon publik, folder pemilu, atau berkas CSV (boleh .xz)
compare_b = Yang dibandingkan dengannya, sama ragamnya
compare_contest = Jenis pemilihan; tanpa ini, ppwp atau satu-satunya yang ada
compare_map = Kolom CSV: apa=kolom, boleh berulang (station, village, number, separator, atau isian formulir seperti IV.1)
compare_mapping = Pemetaan kolom sebagai berkas TOML
compare_registry = Daftar beku, untuk dua berkas CSV: nama wilayah, dan kode yang ada
compare_cut_a = Nama potongan pohon A, pengganti keadaan terbarunya
compare_cut_b = Nama potongan pohon B, pengganti keadaan terbarunya
compare_portal = Alamat portal untuk halaman dan foto TPS; tanpa ini, alamat pohonnya sendiri
compare_region = Kode wilayah: hanya bagiannya yang ditampilkan
compare_csv = Tulis setiap angka yang tidak sama dan setiap baris yang tidak dipakai ke berkas CSV ini
compare_tiers = Tulis selisih setiap wilayah ke berkas CSV ini
compare_page = Tulis halaman HTML yang berdiri sendiri ke berkas ini
compare_limit = Banyaknya baris setiap daftar di terminal
draw = Undi contoh di depan umum, dengan benih dadu atau suar, dan periksa undian orang lain
    .examples =
        Contoh:
        {"  "}sirekap draw bacaan.csv --column formulir --column isian --confidence 95 --error 1% --out undian
        {"  "}sirekap draw undian --dice 31415926535897932384          setelah rencananya diumumkan
        {"  "}sirekap draw --replay undian                             apakah undiannya benar?
        {"  "}sirekap draw data/contoh-2024 --contest ppwp --size 50   TPS dari satu pohon
        {"  "}sirekap draw --found ppwp=3/1200 --found pdpr=7/1200     apa arti hasilnya

        Urutannya menentukan: kerangka dan banyaknya diumumkan dahulu, benih baru ada sesudahnya. docs/spec/draw.md
draw_frame = Kerangka: berkas satu kode per baris, CSV dengan --column, pohon dengan --contest, atau folder rencana
draw_column = Kolom CSV yang menjadi kode, boleh berulang
draw_contest = Jenis pemilihan, untuk TPS dari satu pohon
draw_size = Banyaknya yang diundi
draw_confidence = Keyakinan dalam persen; untuk --found tanpa ini 95
draw_error = Kesalahan yang hendak disingkirkan, dalam persen
draw_tolerate = Banyaknya kesalahan yang boleh ditemukan
draw_dice = Angka dadu seperti yang jatuh, paling sedikit 20
draw_root = Akar checkpoint, heksadesimal
draw_beacon = Nama suar, misalnya drand-quicknet
draw_round = Nomor putaran suar
draw_value = Nilai suar, heksadesimal
draw_out = Folder untuk kerangka dan rencana, atau undiannya
draw_replay = Periksa undian: folder atau draw.json; kerangkanya frame.txt di sampingnya, atau yang disebut
draw_found = Hasil yang dinilai: SALAH/DIBACA, dengan nama di depannya bila perlu; boleh berulang
draw_of_frame = Banyaknya butir di kerangka, untuk --found
draw_limit = Banyaknya baris yang ditampilkan
dossier = Buat berkas satu TPS untuk pengadilan: entri catatan dengan bukti, mandat, gambar, halaman, daftar isi untuk dicetak
    .examples =
        Contoh:
        {"  "}sirekap dossier 3101022002004 --out berkas
        {"  "}sirekap dossier 3101022002004 --tree https://pemilu.example.id --out berkas.tar
        {"  "}sirekap dossier check berkas --policy kebijakan.txt

        docs/spec/dossier.md
dossier_station = Kode TPS
dossier_out = Folder atau berkas .tar yang dibuat [bawaan: dossier-KODE]
dossier-check = Periksa berkas satu TPS tanpa jaringan, dari isinya dan kebijakan yang dipegang
    .examples = Contoh: sirekap dossier check berkas.tar --policy kebijakan.txt
dossier-check_bundle = Folder atau berkas .tar
dossier-check_policy = Kebijakan pemilu dari sumber lain; tanpa ini milik berkas itu sendiri, dan hasilnya belum lengkap
registry = Periksa daftar tempat dan peserta pemilu
registry-districts = Periksa apakah wilayah, TPS, dan dapil cocok satu sama lain dan menurut undang-undang
    .more =
        Yang tidak cocok diberi kode (R3001 …) dan perintah berakhir dengan 1; yang hanya perlu diketahui ditulis "Dicatat". Daftar tidak berubah lagi setelah pemilu dibuka: periksa sebelumnya. Apakah dapil berbatasan di peta tidak diperiksa: daftar tidak memuat batas wilayah.
    .examples =
        Contoh:
        {"  "}sirekap registry districts                        pemilu yang terakhir dipakai
        {"  "}sirekap registry districts --registry registry.zst --contest pdpr
registry-districts_contest = Jenis pemilihan; tanpa ini, semua yang ada
registry-districts_registry = Daftar beku yang diperiksa, terkompresi atau tidak; tanpa ini, daftar sebuah pohon
registry-districts_limit = Baris yang ditampilkan tiap jenis pemilihan paling banyak; --json memuat semua
registry-map = Tambahkan gambar wilayah untuk peta ke daftar pemilu yang belum dibuka, dari berkas GeoJSON
    .more = Setiap gambar dicocokkan dengan kode wilayah di salah satu isiannya, atau dengan namanya; titiknya dikurangi sampai satu halaman tetap kecil, dan wilayah yang berbatasan tetap rapat. Yang tidak cocok disebut. Gambar menjadi bagian daftar, sehingga hash-nya berubah: lakukan sebelum pemilu dibuka.
    .examples = Contoh: sirekap registry map provinsi.geojson --source "Nama pembuat, 2024" --licence "CC BY 4.0"
registry-map_file = Berkas GeoJSON dengan Polygon atau MultiPolygon
registry-map_source = Siapa pembuatnya, dan kapan
registry-map_licence = Lisensinya
registry-map_level = Tingkat wilayahnya: 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 kelurahan/desa
registry-map_data = Folder pemilu; tanpa ini, yang terakhir dipakai
breaches = Daftar TPS yang angkanya melanggar kontrol
    .examples =
        Contoh:
        {"  "}sirekap breaches                     berapa per kontrol, dan TPS yang pertama
        {"  "}sirekap breaches 310102 --control K3 --limit 500
breaches_code = Kode wilayah; tanpa ini, nasional
breaches_control = Hanya kontrol ini, K1 sampai K16
breaches_limit = Paling banyak TPS yang didaftar
forms = Cetak formulir: kosong untuk TPS, atau salinan berisi angka yang tercatat
forms-print = Cetak formulir kosong sebagai PDF, dengan nama TPS dan calon
    .examples =
        Contoh:
        {"  "}sirekap forms print --station 3101022002004 --paper a3 --out forms
        {"  "}sirekap forms print --region 310102 --contest ppwp --merge --out kecamatan.pdf
forms-print_region = Kode wilayah: semua TPS-nya; tanpa ini dan --station, seluruh pemilu
forms-print_station = Kode satu TPS
forms-print_contest = Jenis pemilihan, boleh berulang: ppwp, pdpr, pdpd, pdprdp atau pdprdk; tanpa ini, semua yang diadakan
forms-print_edition = Formulir: sirekap-1, atau kpu-2024 (hanya presiden)
forms-print_paper = Kertas: plano (600 x 900 mm), a3 atau a4
forms-print_out = Folder untuk satu PDF per TPS dan pemilihan; dengan --merge satu berkas
forms-print_merge = Gabungkan semuanya dalam satu PDF
forms-salinan = Cetak salinan A4 hasil satu TPS dengan angka yang tercatat
    .examples = Contoh: sirekap forms salinan --station 3101022002004 --contest ppwp --out copy.pdf
forms-salinan_station = Kode TPS, 13 angka di dalam negeri
forms-salinan_out = Berkas tujuan [bawaan: salinan-<TPS>-<pemilihan>.pdf]
read = Baca foto C.Hasil: setiap bilangan dengan keyakinannya, dan mengapa diragukan
    .examples =
        Contoh:
        {"  "}sirekap read page1.jpg page2.jpg page3.jpg
        {"  "}sirekap read page2.jpg --annotate seen.png
        {"  "}sirekap read page2.jpg --explain IV.1
        {"  "}sirekap read page2.jpg --public shown.jpg
        {"  "}sirekap read photos/ --json
    .more = Foto halaman-halaman satu formulir dibaca bersama: jumlahnya saling menguatkan. Yang dibaca adalah usulan; orang membandingkannya dengan kertas.
read_photos = Foto (JPEG, PNG, WebP), atau folder berisi foto
read_annotate = Tulis gambar halaman dengan setiap kotak dan yang terbaca; untuk beberapa foto, sebuah folder
read_grey = Tulis halaman yang diratakan, abu-abu dan kecil untuk jaringan buruk (JPEG; nama terlihat); untuk beberapa foto, sebuah folder
read_public = Tulis gambar publik: berwarna, nama dan tanda tangan ditutup, tanpa metadata; untuk beberapa foto, sebuah folder
read_explain = Jelaskan satu bilangan: isi kotaknya, calon bacaan, dan alasannya (I.B.4.J, IV.1, V.C)
read_station = Tolak foto TPS lain; jumlah pemilih TPS ini membatasi bilangannya
read_contest = Tolak foto jenis pemilihan lain
read_data = Pemilu yang daftarnya dipakai untuk bentuk formulir dan jumlah pemilih
eval = Ukur seberapa baik formulir dibaca, dengan bahan yang isinya diketahui
eval-digits = Baca folder potongan kotak angka; nama berkas diawali angka yang benar
    .examples = Contoh: sirekap eval digits crops/ --json
    .more = Label 0 mencakup nol yang ditulis, tanda X atau strip, dan kotak kosong: semuanya berarti tidak ada suara.
eval-digits_folder = Folder potongan gambar (JPEG, PNG, WebP) beserta subfoldernya
eval-digits_threshold = Peluang terkecil untuk menerima angka; tanpa ini, yang dari model
eval-digits_list = Daftar setiap potongan yang salah dibaca
eval-pages = Potret formulir yang diisi, dalam setiap keadaan, baca, dan hitung yang salah
    .examples =
        Contoh:
        {"  "}sirekap eval pages --forms 100
        {"  "}sirekap eval pages --by kind --forms 16
        {"  "}sirekap eval pages --wear moderate --forms 1200 --curve curve.svg
eval-pages_forms = Formulir per baris; jenis pemilihan bergiliran, 8 formulir memuat semuanya
eval-pages_seed = Benih acak: benih yang sama memberi foto yang sama
eval-pages_by = Baris tabel: keadaan seperti pada hari pemungutan, atau satu jenis kerusakan yang makin parah
eval-pages_wear = Hanya keadaan ini: light, moderate atau heavy
eval-pages_large = Foto 12 megapiksel, bukan 2
eval-pages_curve = Tulis kurva keandalan sebagai SVG
eval-pages_keep = Folder untuk foto yang ditolak atau salah dibaca tanpa ketahuan
prove = Impor, hitung, terbitkan dan periksa semua data nyata; cetak angkanya sebagai baris JSON
    .examples = Contoh: sirekap prove --shared ../shared/data
prove_shared = Folder data nyata
prove_work = Folder kerja, dibuat baru
desk = Yang dikatakan tentang formulir di samping bilangannya: pemeriksaan, perbaikan, keputusan, keberatan
    .more =
        Seorang operator dan seorang anggota panitia, dua orang dengan kunci masing-masing, memperbaiki salinan, menetapkan versi yang berlaku, atau memindahkan formulir ke tempatnya. Kertas tidak pernah diperbaiki. Saksi dan pengawas mengajukan keberatan. Dua otoritas kabupaten/kota atau di atasnya membuka pemungutan atau penghitungan ulang, menyatakan bahwa tidak akan ada hasil, atau memasukkan putusan.
        Setiap perintah melihat pohon pemilu ini, menandatangani, dan meninggalkan peristiwanya bagi `sirekap serve`, yang mengambilnya dalam sedetik. Yang diputuskan atas keadaan yang sudah lewat tidak berlaku, dan semua orang melihatnya. docs/spec/event.md, "The desk".
desk-enrol = Daftarkan kunci seseorang di meja, pengawas, atau saksi; dua otoritas dari kantor yang tepat menandatangani
    .examples =
        Contoh:
        {"  "}sirekap desk enrol operator 317101 operator.seed
        {"  "}sirekap desk enrol commissioner 317101 anggota.seed
desk-enrol_role = Wewenang orang itu
desk-enrol_area = Kode wilayah atau TPS; teks kosong untuk seluruh Indonesia
desk-enrol_out = Berkas kunci orang itu; kunci baru dibuat jika belum ada
desk-enrol_person = Orang dari kunci yang terdahulu, 32 angka heksadesimal; tanpa ini, orang baru
desk-enrol_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-enrol_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-enrol_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-card = Buat kartu meja: kode dan PIN, dengan itu seseorang mendaftarkan kunci sandinya sendiri di peramban
    .examples =
        Contoh:
        {"  "}sirekap desk card operator 317101
        {"  "}sirekap desk card commissioner 317101 --hours 24
desk-card_role = Wewenang orang itu
desk-card_area = Kode wilayah atau TPS; 0 untuk seluruh Indonesia
desk-card_person = Orang dari kunci yang terdahulu, 32 angka heksadesimal; tanpa ini, orang baru
desk-card_hours = Berapa jam kode dapat dipakai
desk-card_days = Berapa hari wewenangnya berlaku
desk-card_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-card_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-card_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-review = Nyatakan bahwa yang tercatat dari TPS-TPS ini sesuai fotonya; seorang operator menandatangani
desk-review_stations = Kode TPS, paling banyak 80
desk-review_contest = Jenis pemilihan
desk-review_key = Kunci operator
desk-review_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-correct = Perbaiki salinan di sistem sesuai kertas
    .examples = Contoh: sirekap desk correct 3101022002004 IV.1=78 V.A=210 --reason salah-baca --key operator.seed --with anggota.seed
desk-correct_station = Kode TPS
desk-correct_contest = Jenis pemilihan
desk-correct_values = Bilangan yang berubah, sebagai ISIAN=NILAI; ISIAN= jika di kertas kosong
desk-correct_key = Kunci operator
desk-correct_with = Kunci anggota panitia, orang lain
desk-correct_reason = Kode alasan; manifes memuat daftarnya
desk-correct_text = Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu
desk-correct_evidence = Berkas foto atau dokumen yang menjadi dasarnya; sidik jarinya masuk catatan
desk-correct_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-resolve = Tetapkan peristiwa mana yang berlaku: mengakhiri sengketa, atau menghitung bilangan mustahil yang memang tertulis di kertas
desk-resolve_station = Kode TPS
desk-resolve_contest = Jenis pemilihan
desk-resolve_event = Nomor catatan peristiwa yang berlaku; tanpa ini, yang tercatat
desk-resolve_key = Kunci operator
desk-resolve_with = Kunci anggota panitia, orang lain
desk-resolve_reason = Kode alasan; manifes memuat daftarnya
desk-resolve_text = Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu
desk-resolve_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-move = Pindahkan yang terkirim untuk TPS atau pemilihan lain ke tempatnya
desk-move_station = Kode TPS yang keliru
desk-move_contest = Jenis pemilihan yang keliru
desk-move_values = Bilangan, sebagai ISIAN=NILAI, jika formulir tujuan punya isian lain atau salinannya juga salah
desk-move_to = Kode TPS yang benar; tanpa ini, TPS yang sama
desk-move_to_contest = Jenis pemilihan yang benar; tanpa ini, yang sama
desk-move_event = Nomor catatan peristiwa; tanpa ini, yang tercatat
desk-move_key = Kunci operator
desk-move_with = Kunci anggota panitia, orang lain
desk-move_reason = Kode alasan; manifes memuat daftarnya
desk-move_text = Berkas penjelasan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu
desk-move_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-object = Ajukan keberatan atas formulir, sebagai saksi atau pengawas, atau sebagai operator yang memasukkan keberatan di kertas
desk-object_station = Kode TPS
desk-object_contest = Jenis pemilihan
desk-object_field = Nama bilangan yang disanggah
desk-object_text = Berkas keberatan: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu
desk-object_on_behalf = Kantor yang mengajukannya di kertas: bawaslu, atau peserta-…
desk-object_evidence = Berkas foto atau dokumen; sidik jarinya masuk catatan
desk-object_key = Kunci saksi, pengawas, atau operator
desk-object_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-answer = Jawab sebuah keberatan; seorang anggota panitia menandatangani
desk-answer_station = Kode TPS
desk-answer_contest = Jenis pemilihan
desk-answer_objection = Nomor catatan keberatan
desk-answer_outcome = Hasilnya
desk-answer_text = Berkas jawaban: sidik jari bergaramnya masuk catatan, teksnya tetap di folder pemilu
desk-answer_key = Kunci anggota panitia
desk-answer_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-repeat = Buka pemungutan suara ulang (psu), lanjutan (psl), atau susulan (pss)
    .examples = Contoh: sirekap desk repeat 3101022002004 --cause psu --number 12/PSU/II/2024 --date 2024-02-20 --document keputusan.pdf
desk-repeat_station = Kode TPS
desk-repeat_contest = Jenis pemilihan
desk-repeat_cause = Sebab
desk-repeat_number = Nomor putusan
desk-repeat_date = Harinya, YYYY-MM-DD
desk-repeat_document = Berkas putusan; sidik jarinya masuk catatan
desk-repeat_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-repeat_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-repeat_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-recount = Buka penghitungan ulang
desk-absent = Nyatakan bahwa tidak akan ada hasil, karena tidak ada pemungutan suara
desk-decide = Masukkan putusan Mahkamah Konstitusi atau Bawaslu
desk-decide_values = Bilangan yang diputus, sebagai ISIAN=NILAI; yang lain tetap seperti tercatat
desk-recount_station = Kode TPS
desk-absent_station = Kode TPS
desk-decide_station = Kode TPS
desk-recount_contest = Jenis pemilihan
desk-absent_contest = Jenis pemilihan
desk-decide_contest = Jenis pemilihan
desk-recount_number = Nomor putusan
desk-absent_number = Nomor putusan
desk-decide_number = Nomor putusan
desk-recount_date = Harinya, YYYY-MM-DD
desk-absent_date = Harinya, YYYY-MM-DD
desk-decide_date = Harinya, YYYY-MM-DD
desk-recount_document = Berkas putusan; sidik jarinya masuk catatan
desk-absent_document = Berkas putusan; sidik jarinya masuk catatan
desk-decide_document = Berkas putusan; sidik jarinya masuk catatan
desk-recount_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-absent_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-decide_key = Kunci otoritas pertama [bawaan: dari folder pemilu]
desk-recount_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-absent_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-decide_with = Kunci otoritas kedua [bawaan: dari folder pemilu]
desk-recount_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-absent_data = Folder pemilu; tanpa ini, yang terakhir dipakai
desk-decide_data = Folder pemilu; tanpa ini, yang terakhir dipakai
picture = Gambar publik formulir: dibuat di antara dua layanan, atau ditarik
picture-render = Buat gambar publik dari foto yang sudah ada; `sirekap serve` melakukannya sendiri
picture-render_data = Folder pemilu; tanpa ini, yang terakhir dipakai
picture-withdraw = Tarik gambar publik: isinya dihapus, sidik jarinya tetap; pembuat gambar dan satu otoritas menandatangani
    .examples = Contoh: sirekap picture withdraw 3101022002004 3f5a… --reason personal-data
picture-withdraw_station = Kode TPS
picture-withdraw_pictures = SHA-256 gambar; lihat `sirekap log picture`
picture-withdraw_contest = Jenis pemilihan
picture-withdraw_reason = Alasan
picture-withdraw_with = Kunci otoritas [bawaan: milik folder pemilu]
picture-withdraw_data = Folder pemilu; tanpa ini, yang terakhir dipakai
log-picture = Gambar publik sebuah TPS, atau bukti bahwa sebuah berkas adalah salah satunya
log-picture_station = Kode TPS
log-picture_file = Berkas gambar; tanpa ini, semua gambar formulirnya
log-picture_contest = Jenis pemilihan
log-picture_out = Berkas bukti C2SP tlog-proof untuk disimpan
backup = Cadangkan pemilu ini, terenkripsi, ke tempat yang dinyatakan di inventaris
    .examples =
        Contoh:
        {"  "}sirekap backup                         ke tempat cadangan di inventaris
        {"  "}sirekap backup --to /media/stik        ke stik yang sudah dipasang

        Boleh selagi layanan berjalan; boleh diputus dan diulang. Kunci tidak pernah ikut. Uraian: docs/howto/backup.md.
backup_to = Folder tujuan; tanpa ini, satu-satunya tempat cadangan di inventaris yang ada di mesin ini
restore = Pulihkan pemilu dari cadangan ke folder baru, dan buktikan keutuhannya
    .examples =
        Contoh: sirekap restore --from /media/stik --identity kunci-cadangan.txt --to data/pulih --public https://pemilu.example.id

        Folder itu baru ada bila semuanya terbukti. Yang lebih lama daripada yang diterbitkan, rusak, atau tidak lengkap ditolak dengan alasannya.
restore_from = Folder cadangan
restore_identity = Berkas kunci rahasia age salah satu penerima
restore_to = Folder baru untuk pemilu itu
restore_public = Alamat atau folder pohon publik, atau berkas titik periksa yang sudah diterbitkan
restore_number = Nomor cadangan [bawaan: yang terakhir]
restore_inventory = Berkas inventaris yang menentukan tempat mana yang boleh [bawaan: yang ada di cadangan]
restore_policy = Berkas kebijakan dengan kunci yang dipercaya [bawaan: yang ada di cadangan]
keys = Bagi sebuah kunci menjadi bagian-bagian di atas kertas, dan susun kembali
keys-split = Bagi kunci: sejumlah bagian dicetak, beberapa di antaranya cukup untuk menyusunnya kembali
    .examples =
        Contoh: sirekap keys split data/pemilu/keys/root.seed --shares 5 --threshold 3 --out bagian --label "kunci akar"

        Satu PDF untuk tiap pemegang. Nama pemegang hanya ditulis tangan di kertas.
keys-split_seed = Berkas benih, seperti keys/root.seed atau keys/log.seed
keys-split_shares = Banyaknya bagian, paling banyak 16
keys-split_threshold = Banyaknya bagian yang cukup untuk menyusun kembali, paling sedikit 2
keys-split_out = Folder baru untuk PDF
keys-split_label = Nama kunci yang dicetak di kertas
keys-split_show = Tampilkan juga huruf-hurufnya di layar
keys-join = Susun kunci dari bagian-bagian yang diketik, ditempel, atau ada di berkas
    .examples =
        Contoh:
        {"  "}sirekap keys join                                     periksa saja, bagian demi bagian
        {"  "}sirekap keys join bagian-1.txt bagian-4.txt --to root.seed
keys-join_files = Berkas teks, satu bagian tiap berkas (isi kode QR atau huruf yang diketik); tanpa ini, dari masukan standar
keys-join_to = Berkas benih yang ditulis; tanpa ini hanya diperiksa
disclosure = Keterbukaan: di mana data disimpan, menurut aturan apa, dan permohonan informasi
disclosure-init = Tulis dokumen contoh untuk disunting: residency.toml, inventory.toml, permohonan.toml
disclosure-init_folder = Folder untuk dokumen; yang sudah ada tidak ditimpa
disclosure-check = Periksa dokumen: apa yang akan terbit, dan apa yang menghalangi
disclosure-check_folder = Folder dengan dokumen yang disunting
disclosure-render = Tulis yang akan dibaca semua orang: dokumen JSON, diagram SVG, CycloneDX, ringkasan Markdown
    .examples =
        Contoh: sirekap disclosure render keterbukaan --out terbit

        Alamat, letak persis, sidik kunci, dan kunci penerima tidak pernah ikut.
disclosure-render_folder = Folder dengan dokumen yang disunting
disclosure-render_out = Folder untuk hasilnya
attest = Nyatakan apa program yang berjalan ini, ditandatangani; atau periksa pernyataan seperti itu
    .examples =
        Contoh: sirekap attest > pernyataan.txt
        {"  "}sirekap attest --check pernyataan.txt --tree http://127.0.0.1:8024

        Pernyataan menunjukkan siapa yang menyatakan, bukan bahwa pernyataannya benar.
attest_check = Berkas pernyataan yang diperiksa; dengan --tree juga dibandingkan dengan log
attest_key = Kunci yang menandatangani; tanpa ini, kunci penerbit folder pemilu
attest_tree = Pohon publik yang dipakai membandingkan: folder atau alamat
