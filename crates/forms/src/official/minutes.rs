//! The text at the head of page 1: title and minutes of the count, with dots to write upon.

use super::draw::{Sheet, Words, bold};
use super::surround::DOT;
use crate::unit::Point;

pub(super) fn draw(sheet: &mut Sheet) {
    sheet.all_words(&WORDS);
    for (x, y, pitch, count) in DOTS {
        sheet.dots(Point { x, y }, pitch, count, DOT);
    }
}

/// Dots: first, height, pitch, count.
const DOTS: [(i32, i32, i32, i32); 12] = [
    (110_330, 167_700, 2_795, 17),
    (183_860, 167_700, 2_795, 25),
    (275_980, 167_700, 2_795, 22),
    (358_470, 167_700, 2_795, 61),
    (254_420, 278_980, 2_591, 5),
    (273_210, 278_980, 2_591, 5),
    (299_790, 278_980, 2_591, 5),
    (318_570, 278_980, 2_591, 5),
    (224_740, 290_450, 2_934, 5),
    (246_270, 290_450, 2_934, 5),
    (279_520, 290_450, 2_934, 5),
    (301_050, 290_450, 2_934, 5),
];

const WORDS: [Words; 25] = [
    bold(
        20,
        300_340,
        96_250,
        306_000,
        "BERITA ACARA, SERTIFIKAT DAN CATATAN HASIL PENGHITUNGAN PEROLEHAN SUARA",
    )
    .middle(),
    bold(20, 300_170, 104_700, 216_400, "DI TEMPAT PEMUNGUTAN SUARA DALAM PEMILIHAN UMUM").middle(),
    bold(24, 300_100, 114_550, 139_750, "PRESIDEN DAN WAKIL PRESIDEN").middle(),
    bold(24, 300_380, 124_800, 92_400, "REPUBLIK INDONESIA").middle(),
    bold(20, 300_130, 133_650, 43_800, "TAHUN 2024").middle(),
    bold(15, 73_290, 168_130, 32_900, "Pada hari ini"),
    bold(15, 158_920, 168_130, 20_750, "tanggal"),
    bold(15, 256_860, 168_130, 15_050, "bulan"),
    bold(15, 338_550, 168_130, 15_850, "tahun"),
    bold(
        15,
        73_340,
        179_600,
        453_400,
        "Kelompok Penyelenggara Pemungutan Suara (KPPS) mengadakan Rapat Pemungutan dan Penghitungan Suara dalam Pemilihan Umum Presiden dan Wakil Presiden",
    ),
    bold(
        15,
        73_320,
        191_070,
        295_100,
        "Republik Indonesia, yang dihadiri oleh Saksi dan/atau Panwaslu Kelurahan/Desa / Pengawas TPS, bertempat di:",
    ),
    bold(
        15,
        73_290,
        256_480,
        453_450,
        "Pemungutan dan Penghitungan Suara dipimpin oleh Ketua KPPS dengan kegiatan membuka Rapat Pemungutan Suara, membuka kotak suara dan mengeluarkan seluruh",
    ),
    bold(
        15,
        73_410,
        267_950,
        453_200,
        "isi kotak suara, mengidentifikasi dan menghitung jenis serta jumlah dokumen dan peralatan pemungutan dan penghitungan suara, memeriksa dan menandatangani",
    ),
    bold(15, 73_170, 279_410, 177_450, "surat suara yang akan digunakan oleh Pemilih, dimulai pada pukul"),
    bold(15, 268_200, 279_410, 0, ":"),
    bold(15, 287_140, 279_410, 8_900, "s.d."),
    bold(15, 313_550, 279_410, 0, ":"),
    bold(15, 332_390, 279_410, 45_400, "waktu setempat."),
    bold(15, 73_230, 290_880, 145_100, "Selanjutnya Rapat Penghitungan Suara dimulai pukul"),
    bold(15, 240_580, 290_880, 0, ":"),
    bold(15, 264_230, 290_880, 8_900, "s.d."),
    bold(15, 295_370, 290_880, 0, ":"),
    bold(15, 318_890, 290_880, 135_500, "waktu setempat di hari yang sama / setelahnya *)."),
    bold(15, 458_080, 290_880, 68_650, "Adapun data pemilih dan"),
    bold(
        15,
        73_270,
        302_340,
        265_350,
        "pengguna hak pilih, penggunaan surat suara, dan hasil penghitungan suara terinci sebagai berikut:",
    ),
];
