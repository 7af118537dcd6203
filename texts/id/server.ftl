# What the portal's origin says beside its pages.

no-file-lies-address-check = Tidak ada berkas di alamat ini. Periksa alamatnya.
reading-only-use-get-head = Di sini hanya bisa membaca. Gunakan GET atau HEAD.
range-lies-outside-file-ask = Bagian yang diminta berada di luar berkas. Minta berkas seluruhnya.
file-damaged-lost-server-try = Berkas ini rusak atau hilang di server ini. Coba cermin lain; pengelola sudah diberi tahu.
too-many-large-downloads-once = Terlalu banyak unduhan besar sekaligus. Coba lagi sebentar lagi.
S901 = root.json tidak dapat dibaca ({ $why })
    .hint = sebut folder yang ditulis 'sirekap publish'
S902 = root.json bukan dari versi ini ({ $why })
    .hint = terbitkan pohonnya sekali lagi
S903 = isi yang disebut root.json tidak dapat dibaca ({ $why })
    .hint = terbitkan pohonnya sekali lagi, atau salin berkasnya dari cermin
S904 = alamat { $address } tidak dapat dipakai ({ $why })
    .hint = hentikan program lain yang memakai port itu, atau pilih alamat lain dengan --addr
