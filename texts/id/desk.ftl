# Why the desk refuses a request, by code.

M1001 = Alamat ini tidak ada; buka meja dari halaman depannya.
M1002 = Cara ini tidak berlaku di sini; muat ulang halaman meja.
M1003 = Permintaan tidak terbaca ({ $what }); muat ulang halaman meja, lalu ulangi.
M1004 = Jenis isi ini tidak diterima; muat ulang halaman meja, lalu ulangi.
M1005 = Terlalu besar; kurangi isinya, lalu kirim lagi.
M1006 = Permintaan ini datang dari halaman lain; buka alamat meja langsung di peramban.
M1007 = Anda belum masuk, atau waktu masuk sudah habis; masuk lagi dengan kunci sandi.
M1008 = Peran Anda tidak boleh melakukan ini; mintalah kepada petugas yang berwenang.
M1009 = Ini di luar wilayah Anda; mintalah kepada petugas wilayah itu.
M1010 = Anda belum punya sertifikat latihan yang berlaku; kerjakan latihan di meja lebih dahulu.
M1011 = Tantangan masuk ini sudah lewat atau sudah dipakai; mulai masuk dari awal.
M1012 = Kunci sandi ini tidak punya tugas yang berlaku di meja; pakai kunci sandi yang terdaftar, atau hubungi atasan Anda.
M1013 = Kesalahan layanan; ulangi, tidak ada yang tercatat dua kali.
M1014 = Catatan belum menjawab; tanda tangan Anda tersimpan dan dikirim lagi dengan sendirinya.
M1015 = Tidak ada di sini; muat ulang daftarnya.
M1016 = Rancangan ini menunggu orang lain; hanya orang kedua yang disebut di dalamnya boleh menjawabnya.
M1017 = Peristiwa ini bukan yang ditandatangani dua orang di meja; muat ulang halaman meja.
M1018 = Rancangan ini sudah ditutup; buat yang baru bila masih perlu.
M1019 = Terlalu banyak rancangan Anda yang menunggu; minta orang kedua menjawabnya lebih dahulu.
M1020 = Kunci sandi ini tidak dapat didaftarkan ({ $what }); pakai kunci sandi lain, atau perbarui perangkat dan perambannya.
M1021 = Kode atau PIN tidak cocok; periksa keduanya, lalu ketik lagi.
M1022 = Terlalu banyak PIN yang salah; tunggu { $seconds } detik, lalu ketik lagi.
M1023 = Laporan sedang terlalu banyak, atau TPS ini sudah banyak dilaporkan dan sedang diperiksa; coba lagi nanti.
