# Why a signature of a passkey was not taken.

A1001 = data tanda tangan dari peramban tidak lengkap atau tidak terbaca; perbarui peramban, lalu tanda tangani lagi
A1002 = kunci sandi mendaftar, bukan menandatangani; tanda tangani lagi dari layar ini
A1003 = yang ditandatangani kunci sandi bukan hal yang diminta; muat ulang layar ini, lalu tanda tangani lagi
A1004 = tanda tangan diminta dari dalam halaman lain; buka alamat meja langsung di peramban
A1005 = data dari perangkat kunci sandi tidak berbentuk tanda tangan; perbarui perangkat itu atau pakai kunci sandi lain
A1006 = kunci sandi tidak disentuh; sentuh perangkatnya saat diminta
A1007 = perangkat kunci sandi tidak memeriksa siapa Anda; pakai PIN, sidik jari, atau wajah saat diminta
A1008 = tanda tangan kunci sandi tidak cocok; pakai kunci sandi yang terdaftar, lalu tanda tangani lagi
A1009 = kunci sandi ini untuk alamat lain; buka alamat meja tempat kunci ini didaftarkan
A1010 = tanda tangan diminta oleh halaman yang tidak ada dalam daftar; buka alamat meja yang resmi, dan laporkan halaman itu
