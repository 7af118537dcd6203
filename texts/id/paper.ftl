# What is printed, and why it is not.

F1001 = halaman { $width } x { $height } mikrometer tidak dapat dicetak
drill = SIMULASI: bukan pemilu sungguhan
card = Kartu petugas untuk
station-code = Kode TPS
region-code = Kode wilayah
number = Kartu nomor
typed = Kode untuk diketik (tidak ada huruf I, L, O, U)
place-station = kode TPS
place-region = kode wilayah
scan-or-type = 1. Pindai kotak ini dengan kamera ponsel, atau buka { $address } lalu ketik { $place } dan kode di atas.
scan = 1. Pindai kotak ini dengan kamera ponsel.
check-station = 2. Pastikan TPS di layar sama dengan TPS di kartu ini.
check-region = 2. Pastikan wilayah di layar sama dengan wilayah di kartu ini.
enter-pin = 3. Masukkan PIN yang diberitahukan langsung kepada Anda. Jangan foto atau kirim kartu ini.
tell = Sampaikan langsung kepada petugasnya. Jangan dikirim lewat pesan; jangan disimpan bersama kartu.
copy-repeats = Salinan ini memuat apa yang tercatat dari formulir C.Hasil, tidak lebih. Bila berbeda, yang berlaku adalah formulir kertasnya.
