# What else goes wrong with the log, by code.

L1001 = Folder catatan sedang dipakai proses lain: { $who }. Hentikan proses itu, atau pakai folder lain.
L1002 = Isi penyimpanan berubah di luar dugaan: { $what }. Tidak ada yang ditulis. Pastikan hanya satu proses yang menulis, lalu kirim ulang.
L1003 = Penyimpanan gagal: { $why }. Periksa diska, lalu kirim ulang; mengirim ulang itu aman.
L1004 = Isi penyimpanan rusak: { $what }. Pulihkan dari cadangan yang tidak lebih tua dari checkpoint terakhir yang diterbitkan.
L1005 = Penyimpanan dibuat oleh versi lain ({ $version }). Pakai versi program yang sesuai.
L1006 = Isi penyimpanan tidak melanjutkan catatan yang sudah ditandatangani, ukuran { $what }. Jangan menulis lagi; pulihkan penyimpanan yang lengkap.
L1007 = Checkpoint yang tersimpan tidak cocok dengan kunci dan asal ini: { $why }. Pakai kunci catatan ini.
L1008 = Entri tersimpan tidak sama dengan yang diterima, indeks { $what }. Pulihkan dari cadangan dan periksa diska.
L1009 = Entri yang diminta belum tercakup checkpoint (diminta / tercakup): { $what }. Tunggu checkpoint berikutnya.
L1010 = Terlalu banyak kiriman menunggu. Kirim ulang beberapa detik lagi.
L1011 = Penulis catatan sudah berhenti. Jalankan ulang layanan, lalu kirim ulang.
L1012 = Titik periksa tidak dapat ditandatangani: { $why }. Yang sudah diterima tetap tersimpan.
