# Berkas satu TPS untuk pengadilan: perintah 'sirekap dossier', petunjuk dan daftar isinya.

made = { $out }: { $files } berkas, { $entries } entri catatan dengan buktinya, { $pictures } gambar dan tata letak
digest = SHA-256 dossier.json, nama seluruh berkas ini: { $sha256 }
about = TPS { $station } dari { $origin }, catatan { $size } entri, akar { $root }
held = Terbukti: { $entries } entri, { $pages } halaman TPS, { $pictures } gambar dan tata letak
holds = Tidak ada yang berbeda.
limit = Yang diperiksa ialah isi berkas ini. Bahwa tidak ada entri lain tentang TPS ini hanya terlihat dari seluruh catatan: sirekap verify.
title = Berkas TPS { $station }, lembar { $sheet } dari { $sheets }
lead = Daftar isi berkas satu TPS. Setiap entri catatan ada di folder log dengan bukti C2SP-nya, halaman TPS di folder station, gambar publik di folder gambar. Cara memeriksanya tanpa jaringan ada di README.id.txt.
confirmed = SHA-256 dossier.json ditulis tangan di sini oleh yang menyerahkan dan dicocokkan oleh yang menerima:
handed-by = Yang menyerahkan
taken-by = Yang menerima
station = TPS
place = Wilayah
registered = Pemilih terdaftar
size = Entri catatan
root = Akar catatan
form = Formulir
of-setup = Pembukaan
of-forms = Entri formulir
of-pictures = Entri gambar
of-mandates = Mandat
of-builds = Program
files = Banyaknya berkas
readme = BERKAS TPS { $station }

    Isi

    log/N.entry        entri ke-N dari catatan publik, persis seperti di catatan
    log/N.tlog-proof   buktinya (c2sp.org/tlog-proof), menuju checkpoint.txt
    checkpoint.txt     keadaan catatan yang ditandatangani
    policy.txt         kebijakan pohon: kunci akar pemilu dan kunci catatan
    registry.zst       daftar beku wilayah, TPS, dan peserta (zstd); hash-nya ada di entri { $first }
    station/*.json     halaman TPS seperti diterbitkan
    gambar/, v1/       gambar publik dan tata letaknya, bernama hash-nya
    build.json         program yang membuat berkas ini
    index.pdf          daftar isi untuk dicetak
    dossier.json       SHA-256 setiap berkas; SHA-256-nya sendiri adalah nama berkas ini

    Cara memeriksa tanpa jaringan

    1. Ambil kebijakan pemilu dari sumber lain yang Anda percaya, simpan sebagai kebijakan.txt.
    2. sirekap dossier check FOLDER --policy kebijakan.txt

    Dengan alat orang lain

    Setiap log/N.tlog-proof adalah bukti C2SP: program apa pun yang membaca c2sp.org/tlog-proof dapat memeriksa bahwa log/N.entry (hash daunnya SHA-256 dari byte 0x00 diikuti isi berkas) ada di catatan dengan kunci di policy.txt.
    sha256sum mencocokkan setiap berkas dengan dossier.json, dan setiap gambar dengan namanya.
    Bentuk entri: docs/spec/event.md; bentuk berkas ini: docs/spec/dossier.md, di sumber program (versi { $version }).

    Yang tidak dapat ditunjukkan berkas ini: bahwa tidak ada entri lain tentang TPS ini. Itu hanya terlihat dari seluruh catatan (sirekap verify).
S1001 = dossier.json tidak dapat dibaca: { $why }. Mintalah berkas yang utuh.
S1002 = { $path } tidak ada. Mintalah berkas yang utuh.
S1003 = { $path } berubah: SHA-256-nya lain dari dossier.json.
S1004 = { $path } tidak disebut di dossier.json.
S1005 = Kebijakan tidak dapat dipakai: { $why }.
S1006 = policy.txt lain dari kebijakan yang Anda berikan; yang dipakai ialah milik Anda.
S1007 = checkpoint.txt tidak berlaku menurut kebijakan, atau bukan yang disebut daftar: { $why }.
S1008 = Entri { $index } tidak terbukti ada di catatan: { $why }.
S1009 = Entri { $index } tidak sah: { $why }.
S1010 = Kunci akar di entri pembukaan lain dari yang dipegang kebijakan.
S1011 = registry.zst bukan daftar yang disebut entri pembukaan: { $why }.
S1012 = Entri { $index }: penanda tangannya tidak berwenang menurut isi berkas ini: { $why }.
S1013 = { $path } tidak menyatakan isi entrinya: { $fields }.
S1014 = { $path } bukan gambar yang disebut entri mana pun.
S1015 = { $path } disebut sebuah entri, tetapi tidak ada di sini.
S1016 = Entri { $index } disebut { $said }, padahal { $found }.
S1020 = TPS-nya belum disebut. Contoh: sirekap dossier 3101022002004.
S1021 = { $out } sudah ada. Pilih nama lain dengan --out.
S1022 = ada { $faults } hal yang berbeda
    .hint = lihat daftar di atas; berkas yang berubah tidak dapat dipakai sebagai bukti
S1023 = tidak ada yang berbeda, tetapi kebijakannya dari berkas ini sendiri
    .hint = ambil kebijakan dari sumber lain dan ulangi dengan --policy BERKAS
