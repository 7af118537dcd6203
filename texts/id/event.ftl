# What each kind of event is.

app-release = Rilis aplikasi petugas
build-released = Rilis program: sidik jari berkasnya, dan dari sumber mana ia dibuat
cut = Potongan: keadaan catatan yang bernama, dengan jumlah dan berkasnya
disclosure-set = Dokumen keterbukaan yang berlaku: kebijakan tempat data, inventaris, atau permohonan informasi
form-confirmed = Nilai formulir yang dikonfirmasi petugas terhadap kertas
form-imported = Nilai formulir dari berkas yang diterbitkan sistem lain
image-rendered = Gambar publik dari halaman-halaman sebuah formulir
image-withdrawn = Gambar publik ditarik: isinya dihapus, sidik jarinya tetap
key-enrol = Sebuah kunci mendapat mandat
key-offer = Sebuah mandat ditawarkan kepada pemegang kode
key-revoke = Mandat sebuah kunci berakhir, atau sebuah kode ditarik
manifest-set = Manifes pemilu: apa yang ditetapkan di samping daftarnya
office-enrol = Kunci akar memberi kantor lain otoritasnya
opening-recorded = Berita pembukaan: belum ada formulir, dan dengan program, daftar, dan aturan apa pemilu dibuka
place-observed = Yang terlihat dari sebuah tempat dalam inventaris
policy-set = Alamat layanan, dan kunci yang menandatangani catatan
setup = Pembuka catatan: pemilu, daftarnya, aturannya, dan kunci akarnya
withdrawn-order = atas perintah pengadilan atau pejabat yang berwenang
withdrawn-other-picture = bukan gambar formulir ini
withdrawn-personal-data = memperlihatkan orang, nama, atau tanda tangan
