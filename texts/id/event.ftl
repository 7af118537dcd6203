# What each kind of event is.

app-release = Rilis aplikasi petugas
cut = Potongan: keadaan catatan yang bernama, dengan jumlah dan berkasnya
form-confirmed = Nilai formulir yang dikonfirmasi petugas terhadap kertas
form-imported = Nilai formulir dari berkas yang diterbitkan sistem lain
key-enrol = Sebuah kunci mendapat mandat
key-offer = Sebuah mandat ditawarkan kepada pemegang kode
key-revoke = Mandat sebuah kunci berakhir, atau sebuah kode ditarik
manifest-set = Manifes pemilu: apa yang ditetapkan di samping daftarnya
office-enrol = Kunci akar memberi kantor lain otoritasnya
policy-set = Alamat layanan, dan kunci yang menandatangani catatan
setup = Pembuka catatan: pemilu, daftarnya, aturannya, dan kunci akarnya
