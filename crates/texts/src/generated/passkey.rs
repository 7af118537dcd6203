//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "1d6b499719c5aafd";

pub fn A1001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("data tanda tangan dari peramban tidak lengkap atau tidak terbaca; perbarui peramban, lalu tanda tangani lagi".into(), String::new()),
        Lang::En => ("what the browser says that it signed is incomplete or can't be read; update the browser, then sign again".into(), String::new()),
    };
    Said { code: "A1001".into(), text, hint }
}

pub fn A1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci sandi mendaftar, bukan menandatangani; tanda tangani lagi dari layar ini".into(), String::new()),
        Lang::En => ("the passkey registered instead of signing; sign again from this screen".into(), String::new()),
    };
    Said { code: "A1002".into(), text, hint }
}

pub fn A1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("yang ditandatangani kunci sandi bukan hal yang diminta; muat ulang layar ini, lalu tanda tangani lagi".into(), String::new()),
        Lang::En => ("the passkey signed something else than what was asked; reload this screen, then sign again".into(), String::new()),
    };
    Said { code: "A1003".into(), text, hint }
}

pub fn A1004(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tanda tangan diminta dari dalam halaman lain; buka alamat meja langsung di peramban".into(), String::new()),
        Lang::En => ("the signature was asked for from inside another page; open the desk's address itself in the browser".into(), String::new()),
    };
    Said { code: "A1004".into(), text, hint }
}

pub fn A1005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("data dari perangkat kunci sandi tidak berbentuk tanda tangan; perbarui perangkat itu atau pakai kunci sandi lain".into(), String::new()),
        Lang::En => ("the data of the passkey's device have not the form of a signature; update the device, or use another passkey".into(), String::new()),
    };
    Said { code: "A1005".into(), text, hint }
}

pub fn A1006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci sandi tidak disentuh; sentuh perangkatnya saat diminta".into(), String::new()),
        Lang::En => ("the passkey was not touched; touch its device when asked".into(), String::new()),
    };
    Said { code: "A1006".into(), text, hint }
}

pub fn A1007(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("perangkat kunci sandi tidak memeriksa siapa Anda; pakai PIN, sidik jari, atau wajah saat diminta".into(), String::new()),
        Lang::En => ("the passkey's device did not check who you are; use a PIN, a finger or your face when asked".into(), String::new()),
    };
    Said { code: "A1007".into(), text, hint }
}

pub fn A1008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tanda tangan kunci sandi tidak cocok; pakai kunci sandi yang terdaftar, lalu tanda tangani lagi".into(), String::new()),
        Lang::En => ("the passkey's signature does not verify; use the passkey that is enrolled, then sign again".into(), String::new()),
    };
    Said { code: "A1008".into(), text, hint }
}

pub fn A1009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci sandi ini untuk alamat lain; buka alamat meja tempat kunci ini didaftarkan".into(), String::new()),
        Lang::En => ("this passkey is for another address; open the desk's address where this key was enrolled".into(), String::new()),
    };
    Said { code: "A1009".into(), text, hint }
}

pub fn A1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tanda tangan diminta oleh halaman yang tidak ada dalam daftar; buka alamat meja yang resmi, dan laporkan halaman itu".into(), String::new()),
        Lang::En => ("the signature was asked for by a page that is not listed; open the desk's official address, and report that page".into(), String::new()),
    };
    Said { code: "A1010".into(), text, hint }
}
