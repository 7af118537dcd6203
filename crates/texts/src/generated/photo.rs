//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "a934ef74d16752b6";

pub fn G1001(lang: Lang, bytes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas terlalu besar (bita / batas: {bytes}). Kirim foto langsung dari kamera."), String::new()),
        Lang::En => (format!("The file is too large (bytes / most: {bytes}). Send the photo as the camera made it."), String::new()),
    };
    Said { code: "G1001".into(), text, hint }
}

pub fn G1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berkas ini bukan foto yang dapat dibaca (JPEG, PNG, atau WebP). Kirim foto dari kamera.".into(), String::new()),
        Lang::En => ("This file is no photo that can be read (JPEG, PNG or WebP). Send a photo from the camera.".into(), String::new()),
    };
    Said { code: "G1002".into(), text, hint }
}

pub fn G1003(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Foto {name} belum dapat dibaca. Ubah kamera ke JPEG, lalu foto lagi. iPhone: Pengaturan > Kamera > Format > Paling Kompatibel. Samsung, Xiaomi, Oppo, Vivo: Kamera > Pengaturan > Format foto, matikan HEIF (efisiensi tinggi)."), String::new()),
        Lang::En => (format!("{name} photos are not read yet. Set the camera to JPEG and take the photo again. iPhone: Settings > Camera > Formats > Most Compatible. Samsung, Xiaomi, Oppo, Vivo: Camera > Settings > Photo format, switch HEIF (high efficiency) off."), String::new()),
    };
    Said { code: "G1003".into(), text, hint }
}

pub fn G1004(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Jenis gambar ini tidak dibaca: {name}. Simpan ulang sebagai JPEG biasa, atau foto kertasnya."), String::new()),
        Lang::En => (format!("This kind of picture is not read: {name}. Save it again as plain JPEG, or photograph the paper."), String::new()),
    };
    Said { code: "G1004".into(), text, hint }
}

pub fn G1005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berkas ini berisi gambar bergerak. Kirim satu foto biasa.".into(), String::new()),
        Lang::En => ("This file is animated. Send one still photo.".into(), String::new()),
    };
    Said { code: "G1005".into(), text, hint }
}

pub fn G1006(lang: Lang, pixels: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Gambar terlalu besar: {pixels} piksel. Kirim foto paling banyak 64 megapiksel dengan sisi paling panjang 12.000 piksel."), String::new()),
        Lang::En => (format!("The picture is too large: {pixels} pixels. Send at most 64 megapixels with no side above 12,000 pixels."), String::new()),
    };
    Said { code: "G1006".into(), text, hint }
}

pub fn G1007(lang: Lang, pixels: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Gambar terlalu kecil: {pixels} piksel. Foto lagi dengan ukuran penuh; jangan kirim gambar kecilnya."), String::new()),
        Lang::En => (format!("The picture is too small: {pixels} pixels. Take the photo at full size; do not send a thumbnail."), String::new()),
    };
    Said { code: "G1007".into(), text, hint }
}

pub fn G1008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berkas ini terpotong: bagian akhirnya tidak ada. Kirim lagi setelah sinyal baik.".into(), String::new()),
        Lang::En => ("The file is cut short: its end is missing. Send it again over a good connection.".into(), String::new()),
    };
    Said { code: "G1008".into(), text, hint }
}

pub fn G1009(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Berkas gambar rusak ({why}). Kirim lagi, atau foto lagi."), String::new()),
        Lang::En => (format!("The picture file is damaged ({why}). Send it again, or take the photo again."), String::new()),
    };
    Said { code: "G1009".into(), text, hint }
}

pub fn G1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Foto terlalu gelap. Foto lagi di tempat terang atau dengan lampu; jangan sampai tertutup bayangan.".into(), String::new()),
        Lang::En => ("The photo is too dark. Take it again in good light or with a lamp, without a shadow on the paper.".into(), String::new()),
    };
    Said { code: "G1010".into(), text, hint }
}

pub fn G1011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Foto terlalu terang. Hindari lampu kilat dan sinar matahari langsung, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The photo is overexposed. Avoid the flash and direct sunlight, and take it again.".into(), String::new()),
    };
    Said { code: "G1011".into(), text, hint }
}

pub fn G1012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Foto kabur. Tahan ponsel diam, ketuk layar pada kotak angka agar fokus, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The photo is blurred. Hold the phone still, tap the digit boxes on the screen to focus, and take it again.".into(), String::new()),
    };
    Said { code: "G1012".into(), text, hint }
}

pub fn G1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak ada halaman formulir di foto ini. Foto seluruh halaman C.Hasil dengan keempat tanda sudutnya.".into(), String::new()),
        Lang::En => ("There is no page of a form in this photo. Photograph the whole page of C.Hasil with its four corner marks.".into(), String::new()),
    };
    Said { code: "G1013".into(), text, hint }
}

pub fn G1014(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Penanda halaman (kotak hitam putih di kanan atas) tidak terbaca. Pastikan tidak tertutup, terlipat, atau silau, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The page marker (the black and white square at the upper right) can't be read. See that it is not covered, folded or in glare, and take the photo again.".into(), String::new()),
    };
    Said { code: "G1014".into(), text, hint }
}

pub fn G1015(lang: Lang, marker: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ini formulir lain: penanda halaman {marker} bukan dari C.Hasil yang dibaca di sini. Mungkin C.Hasil jenis pemilihan lain. Foto C.Hasil yang diminta."), String::new()),
        Lang::En => (format!("This is another form: page marker {marker} is of no C.Hasil that is read here. Perhaps it is the C.Hasil of another contest. Photograph the C.Hasil asked for."), String::new()),
    };
    Said { code: "G1015".into(), text, hint }
}

pub fn G1016(lang: Lang, pages: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ada {pages} halaman dalam satu foto. Foto satu per satu."), String::new()),
        Lang::En => (format!("There are {pages} pages in one photo. Photograph one page at a time."), String::new()),
    };
    Said { code: "G1016".into(), text, hint }
}

pub fn G1017(lang: Lang, place: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Bagian {place} halaman tidak masuk foto. Mundur sedikit, lalu foto seluruh halaman."), String::new()),
        Lang::En => (format!("The {place} part of the page lies outside the photo. Step back a little and photograph the whole page."), String::new()),
    };
    Said { code: "G1017".into(), text, hint }
}

pub fn G1018(lang: Lang, place: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Tanda sudut {place} tidak terlihat: tertutup atau terlipat. Ratakan kertas, singkirkan penutupnya, lalu foto lagi."), String::new()),
        Lang::En => (format!("The {place} corner mark can't be seen: covered or folded over. Flatten the paper, free that corner, and take the photo again."), String::new()),
    };
    Said { code: "G1018".into(), text, hint }
}

pub fn G1019(lang: Lang, lines: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Garis formulir tidak cocok dengan halaman ini (hanya {lines} % ditemukan). Ratakan kertas dan foto dari depan; periksa apakah ini formulir yang benar."), String::new()),
        Lang::En => (format!("The lines of the form do not match this page (only {lines} % found). Flatten the paper and photograph it from the front; check that this is the right form."), String::new()),
    };
    Said { code: "G1019".into(), text, hint }
}

pub fn G1020(lang: Lang, pixels: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Halaman terlalu kecil di foto (lebar kotak angka / paling sedikit, piksel: {pixels}). Dekatkan ponsel sampai halaman memenuhi layar."), String::new()),
        Lang::En => (format!("The page is too small in the photo (width of a digit box / least, pixels: {pixels}). Move closer until the page fills the screen."), String::new()),
    };
    Said { code: "G1020".into(), text, hint }
}

pub fn G1021(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Pantulan cahaya menutupi {what}. Miringkan sedikit ponsel atau kertas sampai pantulan hilang, lalu foto lagi."), String::new()),
        Lang::En => (format!("Glare covers {what}. Tilt the phone or the paper a little until it is gone, and take the photo again."), String::new()),
    };
    Said { code: "G1021".into(), text, hint }
}

pub fn G1022(lang: Lang, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ini halaman {found}; yang diminta halaman {expected}. Foto halaman yang diminta."), String::new()),
        Lang::En => (format!("This is page {found}; page {expected} was asked for. Photograph the page asked for."), String::new()),
    };
    Said { code: "G1022".into(), text, hint }
}

pub fn G1023(lang: Lang, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ini formulir {found}; yang diminta formulir {expected}. Foto formulir yang diminta."), String::new()),
        Lang::En => (format!("This is the form {found}; the form {expected} was asked for. Photograph the form asked for."), String::new()),
    };
    Said { code: "G1023".into(), text, hint }
}

pub fn G1024(lang: Lang, found: impl Display, expected: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Ini formulir TPS {found}; Anda bertugas di TPS {expected}. Foto formulir TPS Anda sendiri."), String::new()),
        Lang::En => (format!("This is the form of station {found}; you work at station {expected}. Photograph the form of your own station."), String::new()),
    };
    Said { code: "G1024".into(), text, hint }
}

pub fn G1025(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kertas terlalu melengkung atau kusut. Ratakan di meja atau tempelkan di papan, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The paper is too bent or creased. Lay it flat on a table or pin it to a board, and take the photo again.".into(), String::new()),
    };
    Said { code: "G1025".into(), text, hint }
}

pub fn G1026(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kode QR halaman tidak terbaca. Pastikan tidak tertutup, terlipat, atau silau, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The QR code of the page can't be read. See that it is not covered, folded or in glare, and take the photo again.".into(), String::new()),
    };
    Said { code: "G1026".into(), text, hint }
}

pub fn G1027(lang: Lang, pages: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Penanda halaman dan kode QR menyebut halaman yang berbeda ({pages}). Pastikan tidak ada kertas lain di atasnya, lalu foto lagi."), String::new()),
        Lang::En => (format!("Page marker and QR code name different pages ({pages}). See that no other paper lies over this one, and take the photo again."), String::new()),
    };
    Said { code: "G1027".into(), text, hint }
}

pub fn G1028(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("PDF ini tidak berisi foto atau pindaian halaman. Foto kertas C.Hasil, atau pindai lalu simpan sebagai JPEG.".into(), String::new()),
        Lang::En => ("This PDF holds no photo or scan of a page. Photograph the paper of C.Hasil, or scan it and save it as JPEG.".into(), String::new()),
    };
    Said { code: "G1028".into(), text, hint }
}

pub fn G1029(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("PDF ini terkunci dengan kata sandi. Simpan ulang tanpa kata sandi, atau foto kertasnya.".into(), String::new()),
        Lang::En => ("This PDF is locked with a password. Save it again without one, or photograph the paper.".into(), String::new()),
    };
    Said { code: "G1029".into(), text, hint }
}

pub fn G1030(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Foto ini terbalik seperti di cermin. Pakai kamera belakang, atau matikan pencerminan di kamera, lalu foto lagi.".into(), String::new()),
        Lang::En => ("This photo is mirrored. Use the back camera, or switch mirroring off in the camera, and take the photo again.".into(), String::new()),
    };
    Said { code: "G1030".into(), text, hint }
}

pub fn G1031(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Ponsel terlalu miring. Angkat ponsel tegak lurus di atas tengah halaman, lalu foto lagi.".into(), String::new()),
        Lang::En => ("The phone is held too far aslant. Hold it straight above the middle of the page and take the photo again.".into(), String::new()),
    };
    Said { code: "G1031".into(), text, hint }
}

pub fn G1032(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak tampak penanda dan tanda sudut C.Hasil. Foto seluruh halaman C.Hasil; salinan A4, D.Hasil, dan formulir pemilu lama tidak dibaca di sini.".into(), String::new()),
        Lang::En => ("Neither the page marker nor the corner marks of C.Hasil are in view. Photograph the whole page of C.Hasil; A4 copies, D.Hasil and forms of earlier elections are not read here.".into(), String::new()),
    };
    Said { code: "G1032".into(), text, hint }
}

pub fn G1033(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kode QR ini bukan dari bentuk formulir yang dikenal ({code}). Perbarui program ini, atau periksa apakah ini C.Hasil yang benar."), String::new()),
        Lang::En => (format!("This QR code is of no edition of the form that is known here ({code}). Update this program, or check that this is the right C.Hasil."), String::new()),
    };
    Said { code: "G1033".into(), text, hint }
}

pub const UPPER: Text = Text([
    "atas",
    "upper",
]);

pub const RIGHT: Text = Text([
    "kanan",
    "right",
]);

pub const LOWER: Text = Text([
    "bawah",
    "lower",
]);

pub const LEFT: Text = Text([
    "kiri",
    "left",
]);

pub const UPPER_LEFT: Text = Text([
    "kiri atas",
    "upper left",
]);

pub const UPPER_RIGHT: Text = Text([
    "kanan atas",
    "upper right",
]);

pub const LOWER_RIGHT: Text = Text([
    "kanan bawah",
    "lower right",
]);

pub const LOWER_LEFT: Text = Text([
    "kiri bawah",
    "lower left",
]);

pub fn boxes(lang: Lang, field: impl Display) -> String {
    match lang {
        Lang::Id => format!("kotak {field}"),
        Lang::En => format!("the boxes of {field}"),
    }
}

pub fn corner_mark(lang: Lang, place: impl Display) -> String {
    match lang {
        Lang::Id => format!("tanda sudut {place}"),
        Lang::En => format!("the {place} corner mark"),
    }
}
