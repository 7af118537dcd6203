//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "1c27bf0446e1ebc0";

pub fn P1001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Ini bukan kode dari kartu Anda. Pindai kode pada kartu sekali lagi.".into(), String::new()),
        Lang::En => ("This is not the code of your card. Scan the code on the card again.".into(), String::new()),
    };
    Said { code: "P1001".into(), text, hint }
}

pub fn P1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Layanan ini bukan yang tertulis pada kartu Anda. Jangan kirim apa pun; beri tahu PPS.".into(), String::new()),
        Lang::En => ("This service is not the one on your card. Send nothing; tell the PPS.".into(), String::new()),
    };
    Said { code: "P1002".into(), text, hint }
}

pub fn P1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Berkas kepercayaan layanan rusak. Coba alamat lain.".into(), String::new()),
        Lang::En => ("The service's policy file is damaged. Try another address.".into(), String::new()),
    };
    Said { code: "P1003".into(), text, hint }
}

pub fn P1004(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kunci layanan ini tidak berasal dari kunci pemilu. Jangan kirim apa pun; coba alamat lain.".into(), String::new()),
        Lang::En => ("This service's key does not come from the election's. Send nothing; try another address.".into(), String::new()),
    };
    Said { code: "P1004".into(), text, hint }
}

pub fn P1005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tanda terima tidak sah, jadi tidak dipercaya. Aplikasi akan meminta lagi.".into(), String::new()),
        Lang::En => ("The receipt is not valid, so it is not believed. The app will ask again.".into(), String::new()),
    };
    Said { code: "P1005".into(), text, hint }
}

pub fn P1006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Bukti dari catatan publik tidak sah. Aplikasi akan meminta lagi; jika terulang, beri tahu PPS.".into(), String::new()),
        Lang::En => ("The proof from the public log is not valid. The app will ask again; if it happens again, tell the PPS.".into(), String::new()),
    };
    Said { code: "P1006".into(), text, hint }
}

pub fn P1007(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Isian tidak dapat ditandatangani. Periksa kembali isian formulir.".into(), String::new()),
        Lang::En => ("The entries can't be signed. Check the form's entries again.".into(), String::new()),
    };
    Said { code: "P1007".into(), text, hint }
}

pub fn P1008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kesalahan aplikasi. Muat ulang aplikasi; data Anda tetap tersimpan.".into(), String::new()),
        Lang::En => ("A fault of the app. Reload it; your data is kept.".into(), String::new()),
    };
    Said { code: "P1008".into(), text, hint }
}

pub fn P1009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kode-kode ini tidak berasal dari satu formulir. Pindai lagi dari awal.".into(), String::new()),
        Lang::En => ("These codes are not of one form. Scan again from the beginning.".into(), String::new()),
    };
    Said { code: "P1009".into(), text, hint }
}

pub fn P1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Rilis aplikasi ini tidak sah: jangan dipasang. Aplikasi di ponsel tetap dapat dipakai; beri tahu PPS.".into(), String::new()),
        Lang::En => ("This release of the app is not valid: don't install it. The app on the phone goes on working; tell the PPS.".into(), String::new()),
    };
    Said { code: "P1010".into(), text, hint }
}

pub fn P1011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Satu foto kosong, jadi tidak dapat dikirim. Potret ulang halaman itu.".into(), String::new()),
        Lang::En => ("One photo is empty, so it can't be sent. Take the photo of that page again.".into(), String::new()),
    };
    Said { code: "P1011".into(), text, hint }
}

pub fn P1012(lang: Lang, group: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kelompok {group} salah ketik. Cocokkan lagi dengan kartu, huruf demi huruf."), String::new()),
        Lang::En => (format!("Group {group} is mistyped. Compare it with the card again, letter by letter."), String::new()),
    };
    Said { code: "P1012".into(), text, hint }
}

pub fn P1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kode ini bukan untuk TPS itu, atau layanan ini bukan yang dimaksud kartu. Cek lagi kode TPS. Kalau sudah benar, jangan lanjutkan; beri tahu PPS.".into(), String::new()),
        Lang::En => ("This code is not for that station, or this service is not the card's. Check the station's code. If it is right, do not go on; tell the PPS.".into(), String::new()),
    };
    Said { code: "P1013".into(), text, hint }
}

pub fn P1014(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Memori ponsel tidak cukup untuk memeriksa kode. Tutup aplikasi lain lalu coba lagi, atau pindai kode QR di kartu.".into(), String::new()),
        Lang::En => ("The phone has too little memory to check the code. Close other apps and try again, or scan the card's QR code.".into(), String::new()),
    };
    Said { code: "P1014".into(), text, hint }
}

pub fn P1015(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Data TPS dari layanan ini bukan data pemilu ini. Jangan isi apa pun; coba alamat lain dan beri tahu PPS.".into(), String::new()),
        Lang::En => ("This service's data of the station are not the election's. Enter nothing; try another address and tell the PPS.".into(), String::new()),
    };
    Said { code: "P1015".into(), text, hint }
}

pub fn P1017(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Layanan ini menyembunyikan sebagian catatan pemilu. Jangan kirim apa pun; coba alamat lain dan beri tahu PPS.".into(), String::new()),
        Lang::En => ("This service hides a part of the election's log. Send nothing; try another address and tell the PPS.".into(), String::new()),
    };
    Said { code: "P1017".into(), text, hint }
}

pub fn P1018(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Alamat ini tertinggal dari yang sudah dilihat ponsel. Aplikasi mencoba alamat lain sendiri.".into(), String::new()),
        Lang::En => ("This address is behind what the phone has seen. The app tries another one by itself.".into(), String::new()),
    };
    Said { code: "P1018".into(), text, hint }
}

pub fn P1019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Layanan ini menunjukkan catatan lain daripada yang pernah dilihat ponsel ini. Jangan kirim apa pun lewat alamat ini; beri tahu PPS sekarang.".into(), String::new()),
        Lang::En => ("This service shows another log than this phone has seen. Send nothing through this address; tell the PPS now.".into(), String::new()),
    };
    Said { code: "P1019".into(), text, hint }
}

pub fn P1016(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Pemilu ini dibuka tanpa jaminan atas data TPS, jadi aplikasi ini tidak dapat dipakai untuknya. Beri tahu PPS; pakai formulir kertas.".into(), String::new()),
        Lang::En => ("This election was opened without vouching for its stations' data, so this app can't be used for it. Tell the PPS; use the paper form.".into(), String::new()),
    };
    Said { code: "P1016".into(), text, hint }
}
