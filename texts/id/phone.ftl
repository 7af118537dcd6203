# Why a phone does not go on, by code.

P1001 = Ini bukan kode dari kartu Anda. Pindai kode pada kartu sekali lagi.
P1002 = Layanan ini bukan yang tertulis pada kartu Anda. Jangan kirim apa pun; beri tahu PPS.
P1003 = Berkas kepercayaan layanan rusak. Coba alamat lain.
P1004 = Kunci layanan ini tidak berasal dari kunci pemilu. Jangan kirim apa pun; coba alamat lain.
P1005 = Tanda terima tidak sah, jadi tidak dipercaya. Aplikasi akan meminta lagi.
P1006 = Bukti dari catatan publik tidak sah. Aplikasi akan meminta lagi; jika terulang, beri tahu PPS.
P1007 = Isian tidak dapat ditandatangani. Periksa kembali isian formulir.
P1008 = Kesalahan aplikasi. Muat ulang aplikasi; data Anda tetap tersimpan.
P1009 = Kode-kode ini tidak berasal dari satu formulir. Pindai lagi dari awal.
P1010 = Rilis aplikasi ini tidak sah: jangan dipasang. Aplikasi di ponsel tetap dapat dipakai; beri tahu PPS.
P1011 = Satu foto kosong, jadi tidak dapat dikirim. Potret ulang halaman itu.
P1012 = Kelompok { $group } salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf.
P1013 = Kode ini bukan untuk TPS itu, atau layanan ini bukan yang dimaksud kartu. Cek lagi kode TPS. Kalau sudah benar, jangan lanjutkan; beri tahu PPS.
P1014 = Memori ponsel tidak cukup untuk memeriksa kode. Tutup aplikasi lain lalu coba lagi, atau pindai kode QR di kartu.
P1015 = Data TPS dari layanan ini bukan data pemilu ini. Jangan isi apa pun; coba alamat lain dan beri tahu PPS.
P1017 = Layanan ini menyembunyikan sebagian catatan pemilu. Jangan kirim apa pun; coba alamat lain dan beri tahu PPS.
P1018 = Alamat ini tertinggal dari yang sudah dilihat ponsel. Aplikasi mencoba alamat lain sendiri.
P1019 = Layanan ini menunjukkan catatan lain daripada yang pernah dilihat ponsel ini. Jangan kirim apa pun lewat alamat ini; beri tahu PPS sekarang.
P1016 = Pemilu ini dibuka tanpa jaminan atas data TPS, jadi aplikasi ini tidak dapat dipakai untuknya. Beri tahu PPS; pakai formulir kertas.
