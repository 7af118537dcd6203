# Dua hitungan berdampingan: perintah 'sirekap compare' dan halamannya.

title = Dua hitungan berdampingan
caveat = Perbandingan ini tidak menyatakan mana yang benar. Yang menentukan ialah formulir kertas; bukalah fotonya.
places = Tempat yang dibandingkan
agreeing = sama
differing = berbeda
only-a = hanya di A
only-b = hanya di B
all = semua
columns = Jumlah setiap kolom
column = Kolom
places-differing = tempat berbeda
more = B lebih
less = B kurang
columns-only = Hanya di { $side }, tidak dibandingkan: { $columns }
tiers = Menurut wilayah
level-0 = Nasional
level-1 = Provinsi
level-2 = Kabupaten/kota
level-3 = Kecamatan
level-4 = Kelurahan/desa
level-5 = TPS
region = Wilayah
regions = { $regions } wilayah, { $agreeing } di antaranya sama seluruhnya
left-off = dan { $count } lagi, tidak ditampilkan di sini
not-agreeing = Tempat yang tidak sama
page = Halaman TPS di portal
photo = Foto
held = ditahan
disputed = disengketakan
unreadable = Baris yang tidak dapat dipakai
doubles = Baris kedua dari TPS yang sama (yang pertama yang dibandingkan)
line = { $side } baris { $line }
double = sudah ada di baris { $first }, { $same ->
    [1] isinya sama
   *[other] isinya lain
 }
taken-as = { $side }: { $taken }
not-used = { $side }, kolom yang tidak dipakai: { $columns }
J1001 = '{ $found }' bukan pasangan. Tulis apa=kolom, misalnya --map station=KODE atau --map IV.1="Suara 01".
J1002 = '{ $found }' bukan tempat dan bukan isian formulir. Yang ada: station, village, number, separator, dan isian seperti IV.1, IV.5.T, V.A.
J1003 = Berkas pemetaan tidak dapat dibaca: { $why }. Contohnya di docs/spec/compare.md.
J1004 = Pemisah { $found } tidak dapat dipakai. Tulis satu tanda, misalnya ; atau tab.
J1010 = Baris pertama bukan kepala kolom. Simpan sebagai CSV UTF-8 dengan nama kolom di baris pertama.
J1011 = Kolom '{ $column }' tidak ada. Kepala berkas: { $header }. Tulis nama seperti di kepala itu.
J1012 = Tidak ada kolom kode TPS. Kepala berkas: { $header }. Sebutkan: --map station=KOLOM, atau --map village=KOLOM --map number=KOLOM.
J1013 = Tidak ada kolom berisi angka formulir. Kepala berkas: { $header }. Sebutkan: --map IV.1=KOLOM dan seterusnya.
J1014 = Dua kolom untuk { $what }: '{ $first }' dan '{ $second }'. Pilih satu: --map { $what }=KOLOM.
J1015 = Barisnya lebih dari { $most }. Periksa apakah ini berkas yang benar.
J1016 = { $fault }
J1020 = { $found } sel, padahal kepalanya { $header } kolom. Periksa tanda pemisah dan tanda kutip di baris ini.
J1021 = Satu sel melintasi beberapa baris: tanda kutip tidak ditutup. Tutup tanda kutipnya, lalu ulangi; baris-baris di dalamnya belum terbaca.
J1022 = Tidak ada kode atau nomor TPS. Isi, lalu ulangi.
J1023 = Kode { $code } tidak ada di daftar pemilu ini. Periksa kodenya: spreadsheet sering mengubah angka panjang.
J1024 = { $column }: { $found } bukan bilangan bulat. Tulis angka saja, tanpa titik dan koma; kosongkan bila tidak ada.
J1025 = Baris ini tidak dapat dibagi menjadi sel: { $why }. Periksa tanda kutipnya.
J1026 = Baris ini bukan TPS tersendiri menurut daftar 2019.
J1030 = Tidak ada kolom yang sama. A: { $a }. B: { $b }. Sebutkan kolomnya dengan --map.
J1031 = Jumlah { $column } di { $code } terlalu besar. Periksa angkanya.
J1032 = Tidak jelas jenis pemilihannya, padahal pohon ini memuat: { $contests }. Sebutkan dengan --contest.
J1033 = Pohon ini tidak memuat pemilihan { $contest }. Yang ada: { $contests }.
J1040 = { $differing } tempat berbeda di antara { $all }
    .hint = lihat daftar di atas; --csv menulis semuanya, --page membuat halamannya
J1041 = tidak ada yang berbeda, tetapi { $only } tempat hanya ada di satu hitungan, dan { $left } baris tidak dapat dipakai atau ganda
    .hint = yang tidak dibandingkan belum tentu sama: perbaiki baris yang disebut, lalu ulangi
