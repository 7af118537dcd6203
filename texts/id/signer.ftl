# What signers fail with.

N1001 = agen kunci di { $place } tidak menjawab ({ $why }); jalankan ssh-agent dan periksa SSH_AUTH_SOCK
N1002 = agen kunci di { $place } tidak memegang kunci { $key }; masukkan dengan ssh-add
N1003 = agen kunci di { $place } tidak menandatangani; buka kuncinya (ssh-add -X) dan setujui permintaannya
N1004 = agen kunci di { $place } memberi tanda tangan yang tidak cocok dengan kuncinya; ganti agen itu
