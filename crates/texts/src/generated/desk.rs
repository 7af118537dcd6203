//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "dde3804ffb072cd5";

pub fn M1001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Alamat ini tidak ada; buka meja dari halaman depannya.".into(), String::new()),
        Lang::En => ("There is nothing at this address; open the desk from its front page.".into(), String::new()),
    };
    Said { code: "M1001".into(), text, hint }
}

pub fn M1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Cara ini tidak berlaku di sini; muat ulang halaman meja.".into(), String::new()),
        Lang::En => ("This method does not apply here; reload the desk's page.".into(), String::new()),
    };
    Said { code: "M1002".into(), text, hint }
}

pub fn M1003(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Permintaan tidak terbaca ({what}); muat ulang halaman meja, lalu ulangi."), String::new()),
        Lang::En => (format!("The request can't be read ({what}); reload the desk's page, then try again."), String::new()),
    };
    Said { code: "M1003".into(), text, hint }
}

pub fn M1004(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Jenis isi ini tidak diterima; muat ulang halaman meja, lalu ulangi.".into(), String::new()),
        Lang::En => ("This type of content is not taken; reload the desk's page, then try again.".into(), String::new()),
    };
    Said { code: "M1004".into(), text, hint }
}

pub fn M1005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu besar; kurangi isinya, lalu kirim lagi.".into(), String::new()),
        Lang::En => ("Too large; make it smaller, then send it again.".into(), String::new()),
    };
    Said { code: "M1005".into(), text, hint }
}

pub fn M1006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Permintaan ini datang dari halaman lain; buka alamat meja langsung di peramban.".into(), String::new()),
        Lang::En => ("This was asked by another page; open the desk's address itself in the browser.".into(), String::new()),
    };
    Said { code: "M1006".into(), text, hint }
}

pub fn M1007(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Anda belum masuk, atau waktu masuk sudah habis; masuk lagi dengan kunci sandi.".into(), String::new()),
        Lang::En => ("You are not signed in, or not any more; sign in again with your passkey.".into(), String::new()),
    };
    Said { code: "M1007".into(), text, hint }
}

pub fn M1008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Peran Anda tidak boleh melakukan ini; mintalah kepada petugas yang berwenang.".into(), String::new()),
        Lang::En => ("Your role may not do this; ask somebody whose role may.".into(), String::new()),
    };
    Said { code: "M1008".into(), text, hint }
}

pub fn M1009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Ini di luar wilayah Anda; mintalah kepada petugas wilayah itu.".into(), String::new()),
        Lang::En => ("This is outside your area; ask the people of that area.".into(), String::new()),
    };
    Said { code: "M1009".into(), text, hint }
}

pub fn M1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Anda belum punya sertifikat latihan yang berlaku; kerjakan latihan di meja lebih dahulu.".into(), String::new()),
        Lang::En => ("You have no training certificate in force; do the exercise at the desk first.".into(), String::new()),
    };
    Said { code: "M1010".into(), text, hint }
}

pub fn M1011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tantangan masuk ini sudah lewat atau sudah dipakai; mulai masuk dari awal.".into(), String::new()),
        Lang::En => ("This challenge is too old or was used; begin signing in anew.".into(), String::new()),
    };
    Said { code: "M1011".into(), text, hint }
}

pub fn M1012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kunci sandi ini tidak punya tugas yang berlaku di meja; pakai kunci sandi yang terdaftar, atau hubungi atasan Anda.".into(), String::new()),
        Lang::En => ("This passkey has no mandate at a desk now; use the passkey that is enrolled, or ask your superior.".into(), String::new()),
    };
    Said { code: "M1012".into(), text, hint }
}

pub fn M1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kesalahan layanan; ulangi, tidak ada yang tercatat dua kali.".into(), String::new()),
        Lang::En => ("A fault of the service; try again, nothing is recorded twice.".into(), String::new()),
    };
    Said { code: "M1013".into(), text, hint }
}

pub fn M1014(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Catatan belum menjawab; tanda tangan Anda tersimpan dan dikirim lagi dengan sendirinya.".into(), String::new()),
        Lang::En => ("The log does not answer yet; your signature is kept and handed in again by itself.".into(), String::new()),
    };
    Said { code: "M1014".into(), text, hint }
}

pub fn M1015(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak ada di sini; muat ulang daftarnya.".into(), String::new()),
        Lang::En => ("Not here; reload the list.".into(), String::new()),
    };
    Said { code: "M1015".into(), text, hint }
}

pub fn M1016(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Rancangan ini menunggu orang lain; hanya orang kedua yang disebut di dalamnya boleh menjawabnya.".into(), String::new()),
        Lang::En => ("This draft waits for somebody else; only the second person that it names may answer it.".into(), String::new()),
    };
    Said { code: "M1016".into(), text, hint }
}

pub fn M1017(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Peristiwa ini bukan yang ditandatangani dua orang di meja; muat ulang halaman meja.".into(), String::new()),
        Lang::En => ("This event is not one that two people sign at a desk; reload the desk's page.".into(), String::new()),
    };
    Said { code: "M1017".into(), text, hint }
}

pub fn M1018(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Rancangan ini sudah ditutup; buat yang baru bila masih perlu.".into(), String::new()),
        Lang::En => ("This draft is closed; make a new one if it is still needed.".into(), String::new()),
    };
    Said { code: "M1018".into(), text, hint }
}

pub fn M1019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu banyak rancangan Anda yang menunggu; minta orang kedua menjawabnya lebih dahulu.".into(), String::new()),
        Lang::En => ("Too many of your drafts wait; ask the second person to answer them first.".into(), String::new()),
    };
    Said { code: "M1019".into(), text, hint }
}

pub fn M1020(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kunci sandi ini tidak dapat didaftarkan ({what}); pakai kunci sandi lain, atau perbarui perangkat dan perambannya."), String::new()),
        Lang::En => (format!("This passkey can't be enrolled ({what}); use another passkey, or update its device and the browser."), String::new()),
    };
    Said { code: "M1020".into(), text, hint }
}

pub fn M1021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kode atau PIN tidak cocok; periksa keduanya, lalu ketik lagi.".into(), String::new()),
        Lang::En => ("Code or PIN do not match; check both, then type them again.".into(), String::new()),
    };
    Said { code: "M1021".into(), text, hint }
}

pub fn M1022(lang: Lang, seconds: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Terlalu banyak PIN yang salah; tunggu {seconds} detik, lalu ketik lagi."), String::new()),
        Lang::En => (format!("Too many wrong PINs; wait {seconds} seconds, then type it again."), String::new()),
    };
    Said { code: "M1022".into(), text, hint }
}

pub fn M1023(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Laporan sedang terlalu banyak, atau TPS ini sudah banyak dilaporkan dan sedang diperiksa; coba lagi nanti.".into(), String::new()),
        Lang::En => ("There are too many reports at the moment, or this station has many already that are being looked at; try again later.".into(), String::new()),
    };
    Said { code: "M1023".into(), text, hint }
}
