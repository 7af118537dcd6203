# Why there is no drill, by code.

L1001 = Latihan dengan { $stations } TPS terlalu besar. Minta paling banyak { $most }.
L1002 = Daftar latihan tidak dapat dibuat: { $why } Coba benih lain dan laporkan benih ini.
