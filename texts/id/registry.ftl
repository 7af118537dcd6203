# What is wrong with a registry or its sources, by code.

R1001 = Daftar terlalu besar: { $bytes } bita. Periksa apakah ini berkas yang benar.
R1002 = Daftar bukan teks UTF-8. Unduh ulang berkasnya.
R1003 = Baris pertama bukan sirekap-registry/1. Periksa berkas atau perbarui program.
R1004 = Baris tidak pada tempatnya atau jumlah kolomnya salah: { $row }. Unduh ulang berkasnya.
R1005 = Isian salah: { $field }. Perbaiki isian itu di sumbernya.
R1006 = Urutan salah pada { $row }. Buat ulang daftar dari sumbernya.
R1007 = { $what } muncul dua kali. Hapus salah satunya di sumber.
R1008 = { $what } disebut tetapi tidak ada. Tambahkan, atau hapus yang menyebutnya.
R1009 = { $what } menyatakan hal yang sudah berlaku tanpanya. Hapus baris itu.
R1010 = Terlalu banyak: { $number }. Periksa apakah ini berkas yang benar.
R1011 = Tidak ada peserta di daerah pemilihan { $district }. Tambahkan calonnya, atau hapus daerah itu.
R1012 = Daftar terpotong: baris terakhir bukan end. Unduh ulang berkasnya.
R1013 = Daftar tidak ditulis dalam bentuk bakunya. Unduh ulang berkasnya.
R1014 = Nama dan jenis pemilu tidak sejalan: { $name }. Nama simulasi memuat kata simulasi, gladi, latihan, atau contoh; nama pemilu tidak.
R1015 = Terlalu banyak { $what }: paling banyak { $most }. Periksa apakah ini berkas yang benar.
R2101 = Berkas xz terpotong. Unduh ulang.
R2102 = Berkas xz rusak: { $why }. Unduh ulang.
R2103 = Isi berkas xz melebihi { $bytes } bita. Periksa apakah ini berkas yang benar.
R2104 = Kolom salah (ditemukan / diharapkan) { $what }. Periksa apakah ini berkas yang benar.
R2105 = Bukan JSON yang diharapkan: { $what }. Periksa apakah ini berkas yang benar.
R2106 = Berkas { $file } disimpan sebagai UTF-16. Simpan ulang sebagai UTF-8.
R2001 = jumlah kolom salah
R2002 = baris tidak terbaca sebagai teks atau CSV
R2003 = wilayah induk tidak ada
R2004 = kode sudah ada pada baris sebelumnya
R2005 = kode tidak cocok dengan tingkat atau induknya
R2006 = tingkat wilayah tidak dikenal
R2007 = seharusnya angka
R2008 = nama kosong atau terlalu panjang
R2009 = partai tidak dikenal
R2010 = daerah pemilihan tidak dikenal
R2011 = nomor urut sudah dipakai
R2012 = wilayah tidak ditemukan, baik kode maupun namanya
R2013 = wilayah sudah dimiliki daerah pemilihan lain
R2014 = sumber pertama memuat TPS perwakilan ini, tanpa yang ini
R2015 = perwakilan luar negeri tidak dikenal
R2016 = jenis kelamin bukan L atau P
R2017 = id kelurahan menyebut kelurahan lain pada baris sebelumnya
R2018 = kode sintetis habis pada tingkat ini
R2019 = tidak ada calon di daerah pemilihan ini
R2020 = TPS tanpa daerah pemilihan
R2021 = wilayah terbagi; bagiannya ada pada baris lain
R2022 = wilayah ditemukan menurut nama, bukan kode
R2023 = nama berbeda dari daftar wilayah; kode yang dipakai
R2024 = spasi atau karakter kendali dalam nama dirapikan
R2025 = wilayah sudah termasuk dalam wilayah lain daerah pemilihan yang sama
R2026 = tidak ada sumber yang memuat kode portalnya; dibuatkan kode sintetis
R2027 = kode portal tanpa id; TPS ini tidak ada di sumber id
R2028 = id calon sudah dipakai calon lain; id sintetis yang dipakai
R2029 = padanan id menyebut calon yang tidak ada
R2030 = berkas tidak ada; isinya tidak diambil
R2031 = tidak ada gambar wilayah ini
R3001 = { $name } tidak masuk dapil mana pun; { $stations } TPS tanpa formulir. Masukkan ke satu dapil.
R3002 = { $name } diberikan utuh, padahal sebagian ada di dapil { $others }. Tulis bagian-bagiannya satu per satu.
R3003 = Dapil ini ada di lebih dari satu { $level ->
    [0] negara
    [1] provinsi
    [2] kabupaten/kota
    [3] kecamatan
    *[other] kelurahan/desa
    }: { $names }. Pisahkan menjadi dapil sendiri-sendiri.
R3004 = { $seats } kursi; menurut aturan { $least } sampai { $most }. Periksa jumlah kursinya.
R3005 = Kursi semua dapil { $name } berjumlah { $seats }; menurut aturan { $least } sampai { $most }. Periksa jumlah kursi tiap dapil.
R3006 = Dapil ini tidak memuat satu TPS pun. Periksa wilayahnya.
R3007 = Dicatat: { $name } dibagi; dapil ini memuat { $parts } bagiannya.
R3008 = Dicatat: jumlah kursi { $districts } dapil tidak diberikan.
R3009 = Dicatat: { $name } tidak punya dapil untuk pemilihan ini.
R3010 = Dicatat: tidak ada aturan pembentukan dapil untuk pemilihan ini, jadi kursi dan wilayahnya tidak diperiksa.
on-line = baris { $line }: { $what }
