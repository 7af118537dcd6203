# Why a tree is not published, by code.

P1001 = Penyimpanan gagal: { $why }. Periksa ruang dan hak akses, lalu terbitkan lagi; keadaan lama tetap tampil.
P1002 = Catatan tidak dapat dibaca: { $why }. Periksa catatan, lalu terbitkan lagi.
P1003 = Checkpoint atau petak catatan salah: { $why }. Gunakan checkpoint yang ditandatangani catatan ini.
P1004 = Ukuran checkpoint dan tabulasi berbeda: { $sizes }. Tabulasikan catatan sampai ukuran checkpoint.
P1005 = Petak catatan tidak cocok dengan akar checkpoint berukuran { $size }. Jangan terbitkan; periksa catatan.
P1006 = Folder ini memuat pohon lain: { $found }. Pilih folder kosong atau pohon pemilu ini.
P1007 = Pohon sudah lebih maju daripada yang akan diterbitkan: { $sizes }. Bacalah catatan terbaru.
P1008 = Catatan bukan kelanjutan dari { $tree } entri yang sudah terbit. Jangan terbitkan; catatan bercabang.
P1009 = Berkas pohon rusak: { $what }. Terbitkan seluruhnya ke folder kosong.
P1010 = Entri catatan bukan peristiwa yang ditabulasikan: { $entry }. Tabulasikan ulang dari catatan.
P1011 = Berkas tidak dapat disusun: { $why }. Laporkan kesalahan ini.
P1012 = Folder tidak dapat dipastikan tersimpan: { $why }. Periksa disk, lalu terbitkan lagi.
P1013 = Belum ada yang dapat diterbitkan. Catatan harus memuat entri 0.
P1101 = { $path } tidak ada di daftar berkas publik; pohon tidak dikirim. Periksa dari mana berkas itu, lalu terbitkan lagi.
P1102 = { $path }: isian { $field } tidak ada di daftar isian publik; pohon tidak dikirim. Periksa dari mana isian itu, lalu terbitkan lagi.
P1103 = { $path }: bukan bentuk yang ada di daftar ({ $why }); pohon tidak dikirim. Periksa dengan 'sirekap verify', lalu terbitkan lagi.
