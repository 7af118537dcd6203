# The rule book: what each control demands.

k1 = Jumlah (J) sama dengan laki-laki (L) ditambah perempuan (P)
k2 = Jumlah pengguna hak pilih sama dengan pengguna DPT + DPTb + DPK
k3 = Suara sah sama dengan jumlah perolehan suara
k4 = Jumlah suara sama dengan suara sah + tidak sah
k5 = Jumlah suara sah dan tidak sah sama dengan jumlah pengguna hak pilih
k6 = Surat suara yang digunakan sama dengan pengguna hak pilih dan dengan jumlah suara
k7 = Surat suara yang diterima sama dengan digunakan + dikembalikan + tidak digunakan
k8 = Surat suara yang diterima sama dengan DPT ditambah cadangan
k9 = Pengguna dari DPT tidak melebihi pemilih dalam DPT
k10 = Jumlah suara tidak melebihi surat suara yang dapat digunakan
k11 = Pemilih disabilitas yang memilih tidak melebihi pengguna hak pilih
k12 = Turus, angka, huruf dan bulatan untuk bilangan yang sama harus sama
k13 = Suara partai dan calon sama dengan suara partai + suara setiap calon
k14 = Jumlah pemilih DPT sama di semua jenis pemilihan dan dalam daftar pemilih
k15 = Bilangan paling banyak tiga angka dan tidak melebihi ukuran TPS
k16 = Setiap bilangan wilayah sama dengan jumlah wilayah di bawahnya
k15-of-v2 = Bilangan tidak melebihi ukuran TPS: paling banyak tiga angka; di luar negeri dan noken menurut daftar pemilihnya
but = { $first } tertulis { $left }, padahal { $other } = { $right }
above = { $first } tertulis { $left }, lebih dari { $other } ({ $right })
male-and-female = laki-laki + perempuan
users-of-all-lists = pengguna DPT + DPTb + DPK
votes-of-all-pairs = jumlah suara semua paslon
votes-of-all-candidates = jumlah suara semua calon
votes-of-all-parties = jumlah suara semua partai
valid-and-invalid = suara sah + tidak sah
ballots-accounted-for = digunakan + dikembalikan + tidak digunakan
dpt-and-reserve = DPT + cadangan
usable-ballots = surat suara diterima dikurangi yang dikembalikan
bubbles = turus, huruf atau bulatannya
party-and-candidates = suara partai + suara calonnya
other-form-or-register = menurut formulir lain atau daftar pemilih
bound-of-a-station = yang mungkin di satu TPS
sum-below = jumlah di bawahnya
head = kode | hubungan | bila dilanggar | sumber | arti
