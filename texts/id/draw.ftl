# Undian contoh di depan umum: perintah 'sirekap draw'.

announced = Rencana undian
frame = Kerangka: { $count } butir dari { $of }, SHA-256 { $sha256 }
workload = Yang dibaca: { $size } butir
because = Cukup untuk menyatakan dengan keyakinan { $confidence } % bahwa paling banyak { $error } % salah, bila ditemukan paling banyak { $tolerate } kesalahan
publish-first = Umumkan rencana ini dengan SHA-256-nya. Baru setelah itu lempar dadu, atau tunggu nilai suar yang terbit sesudahnya.
seed = Benih: { $seed }
drawn = Terundi, menurut urutan:
left-off = dan { $count } lagi, lihat { $file }
replayed = Cocok: { $size } butir dari kerangka { $sha256 } terundi seperti yang tercatat
of-outcome = { $name }: { $found } salah dari { $of }
at-most = Keyakinan { $confidence } %: paling banyak { $share } % salah (satu sisi)
between = Keyakinan { $confidence } %: antara { $low } % dan { $high } % (dua sisi)
of-frame = Dari kerangka berisi { $count }: paling banyak { $wrong } salah
outcome-caveat = Batas Clopper-Pearson, dibulatkan ke sisi hati-hati. Ini berlaku bila contohnya diundi dan semuanya dibaca.
stations-of = TPS { $contest } dari { $tree }
column-of = kolom { $column } dari { $file }
lines-of = baris { $file }
Q1001 = Kerangka kosong atau terlalu besar. Tulis satu kode di setiap baris.
Q1002 = Baris { $line } kerangka bukan kode. Tulis satu kode per baris, tanpa spasi di tepinya, tanpa baris kosong.
Q1003 = Baris { $line } kerangka: { $code } sudah ada di atas. Setiap kode hanya sekali.
Q1004 = Benih dadu harus paling sedikit { $least } angka, seperti yang jatuh; yang ditulis: '{ $found }'.
Q1005 = { $what } '{ $found }' bukan heksadesimal dengan panjang yang benar (root: 64 angka; value: 32 sampai 256).
Q1006 = Nama suar '{ $name }' tidak dapat dipakai. Tulis huruf, angka, dan tanda hubung, misalnya drand-quicknet.
Q1007 = '{ $found }' bukan persen di antara 0 dan 100. Tulis misalnya 95 atau 0,5%.
Q1008 = Tidak dapat mengundi { $size } dari { $count }. Pilih di antara 1 dan seluruhnya.
Q1009 = Bukan catatan undian: { $why }.
Q1010 = Kerangkanya lain: tercatat { $expected }, yang ini { $found }. Pakai berkas kerangka yang diumumkan.
Q1011 = Banyaknya { $found }, padahal menurut alasannya { $expected }.
Q1012 = Urutan { $place }: tercatat { $found }, padahal benihnya memberi { $expected }.
Q1013 = Ini baru rencana: belum ada yang diundi. Undi dengan --dice, atau --root, --beacon, --round, dan --value.
Q1014 = '{ $found }' bukan hasil. Tulis SALAH/DIBACA, misalnya 3/1200 atau ppwp=3/1200.
Q1020 = Berapa yang diundi belum disebut. Tulis --size N, atau --confidence 95 --error 1%.
Q1021 = Kerangka belum disebut. Tulis berkas satu kode per baris, berkas CSV dengan --column, folder rencana, atau pohon dengan --contest.
Q1022 = Kolom '{ $column }' tidak ada. Kepala berkas: { $header }.
Q1023 = Baris { $line } tidak dapat dibaca sebagai CSV: { $why }.
