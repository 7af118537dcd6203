# What is said of a photo that was read.

not-located = letaknya di foto tidak pasti
near-people = letak nama dan tanda tangan di dekatnya tidak pasti
missing = tidak ditampilkan
boxes = kotak angka
bubbles = bulatan
squares = petak tulisan cetak
different-stations = { $first } dan { $other } berasal dari TPS yang berbeda
different-contests = { $first } dan { $other } berasal dari jenis pemilihan yang berbeda
different-editions = { $first } dan { $other } adalah formulir dengan bentuk yang berbeda
same-page-twice = { $first } dan { $other } memuat halaman yang sama
page-missing = Halaman { $page } belum difoto
so-many = { $least } dari { $all }
so-many-or-more = { $least } sampai { $most } dari { $all }
