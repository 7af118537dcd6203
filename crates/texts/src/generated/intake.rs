//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "168e29500f62d825";

pub fn I1001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Alamat ini tidak ada.".into(), "Periksa alamatnya; daftar ada di /intake/v1/openapi.json.".into()),
        Lang::En => ("There is no such path.".into(), "Check the path; the list is at /intake/v1/openapi.json.".into()),
    };
    Said { code: "I1001".into(), text, hint }
}

pub fn I1002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Cara ini tidak berlaku di sini.".into(), "Periksa cara permintaan.".into()),
        Lang::En => ("This method is not taken here.".into(), "Check the request's method.".into()),
    };
    Said { code: "I1002".into(), text, hint }
}

pub fn I1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("TPS ini tidak ada.".into(), "Periksa kode TPS pada kartu.".into()),
        Lang::En => ("There is no such station.".into(), "Check the station's code on the card.".into()),
    };
    Said { code: "I1003".into(), text, hint }
}

pub fn I1004(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu banyak permintaan gagal dari jaringan ini.".into(), "Tunggu sebentar; aplikasi mencoba lagi sendiri.".into()),
        Lang::En => ("Too many failed requests from this network.".into(), "Wait a little; the app tries again by itself.".into()),
    };
    Said { code: "I1004".into(), text, hint }
}

pub fn I1005(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Perangkat ini sudah mengirim banyak.".into(), "Tunggu sebentar; aplikasi mencoba lagi sendiri.".into()),
        Lang::En => ("This device has sent a lot.".into(), "Wait a little; the app tries again by itself.".into()),
    };
    Said { code: "I1005".into(), text, hint }
}

pub fn I1006(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Jenis peristiwa ini tidak diterima di sini.".into(), "Kirim hanya formulir yang dikonfirmasi.".into()),
        Lang::En => ("This kind of event is not taken here.".into(), "Send confirmed forms only.".into()),
    };
    Said { code: "I1006".into(), text, hint }
}

pub fn I1007(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu besar.".into(), "Potret ulang dengan ukuran lebih kecil.".into()),
        Lang::En => ("Too large.".into(), "Take the photo again in a smaller size.".into()),
    };
    Said { code: "I1007".into(), text, hint }
}

pub fn I1008(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak ada formulir yang menyebut gambar ini.".into(), "Kirim formulirnya lebih dahulu.".into()),
        Lang::En => ("No form names this picture.".into(), "Send its form first.".into()),
    };
    Said { code: "I1008".into(), text, hint }
}

pub fn I1009(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Gambar rusak di perjalanan.".into(), "Kirim lagi dari awal.".into()),
        Lang::En => ("The picture was damaged on its way.".into(), "Send it again from the beginning.".into()),
    };
    Said { code: "I1009".into(), text, hint }
}

pub fn I1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Belum dikenal di sini.".into(), "Coba lagi nanti.".into()),
        Lang::En => ("Not known here, or not yet.".into(), "Try again later.".into()),
    };
    Said { code: "I1010".into(), text, hint }
}

pub fn I1011(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Permintaan tidak terbaca.".into(), "Perbarui aplikasi.".into()),
        Lang::En => ("The request can't be read.".into(), "Update the app.".into()),
    };
    Said { code: "I1011".into(), text, hint }
}

pub fn I1012(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kode atau PIN salah.".into(), "Periksa PIN. Setiap kali salah, kode ini harus menunggu lebih lama.".into()),
        Lang::En => ("The code or the PIN is wrong.".into(), "Check the PIN. With each wrong one this code has to wait longer.".into()),
    };
    Said { code: "I1012".into(), text, hint }
}

pub fn I1013(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("PIN kode ini beberapa kali salah, jadi belum diperiksa lagi.".into(), "Tunggu, lalu coba lagi dengan PIN yang benar. Bila bukan Anda yang salah mengetik, minta kartu baru kepada PPS.".into()),
        Lang::En => ("The PIN of this code was wrong several times; it is not looked at yet.".into(), "Wait, then try again with the right PIN. If it was not you who mistyped, ask the PPS for a new card.".into()),
    };
    Said { code: "I1013".into(), text, hint }
}

pub fn I1014(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Jenis isi ini tidak diterima.".into(), "Perbarui aplikasi.".into()),
        Lang::En => ("This media type is not taken here.".into(), "Update the app.".into()),
    };
    Said { code: "I1014".into(), text, hint }
}

pub fn I1015(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Layanan sedang sibuk.".into(), "Aplikasi mencoba lagi sendiri.".into()),
        Lang::En => ("The service is busy.".into(), "The app tries again by itself.".into()),
    };
    Said { code: "I1015".into(), text, hint }
}

pub fn I1016(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Layanan ini sedang berhenti.".into(), "Coba alamat lain.".into()),
        Lang::En => ("This service is ending.".into(), "Try another address.".into()),
    };
    Said { code: "I1016".into(), text, hint }
}

pub fn I1017(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Penyimpanan layanan penuh.".into(), "Coba alamat lain; formulir Anda tetap tersimpan di ponsel.".into()),
        Lang::En => ("The service's store is full.".into(), "Try another address; your form is kept on the phone.".into()),
    };
    Said { code: "I1017".into(), text, hint }
}

pub fn I1018(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Kesalahan layanan.".into(), "Kirim lagi; tidak ada yang dihitung dua kali.".into()),
        Lang::En => ("A fault of the service.".into(), "Send again; nothing is counted twice.".into()),
    };
    Said { code: "I1018".into(), text, hint }
}

pub fn I1019(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Pengiriman ini sampai di tempat lain.".into(), "Tanyakan kedudukannya, lalu lanjutkan.".into()),
        Lang::En => ("This upload stands elsewhere.".into(), "Ask where it stands, then go on.".into()),
    };
    Said { code: "I1019".into(), text, hint }
}

pub fn I1020(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Versi tus ini tidak didukung.".into(), "Pakai Tus-Resumable: 1.0.0.".into()),
        Lang::En => ("This version of tus is not spoken here.".into(), "Use Tus-Resumable: 1.0.0.".into()),
    };
    Said { code: "I1020".into(), text, hint }
}

pub fn I1021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Terlalu lambat.".into(), "Lanjutkan bila sinyal lebih baik; yang sudah sampai tersimpan.".into()),
        Lang::En => ("Too slow.".into(), "Go on when the line is better; what has arrived is kept.".into()),
    };
    Said { code: "I1021".into(), text, hint }
}

pub fn I1022(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Untuk sementara layanan ini tidak menerima kiriman baru.".into(), "Formulir Anda tetap tersimpan di ponsel; aplikasi mencoba lagi sendiri, juga ke alamat lain.".into()),
        Lang::En => ("This service takes nothing new for now.".into(), "Your form is kept on the phone; the app tries again by itself, at other addresses too.".into()),
    };
    Said { code: "I1022".into(), text, hint }
}

pub fn I1023(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Permintaan ini tidak ditandatangani oleh ponsel petugas yang terdaftar.".into(), "Cek jam ponsel. Jika tetap begini, muat ulang aplikasi untuk mengambil rilis baru.".into()),
        Lang::En => ("No enrolled officer's phone has signed this request.".into(), "Check the phone's clock. If it stays, reload the app to take the new release.".into()),
    };
    Said { code: "I1023".into(), text, hint }
}

pub fn I1901(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("folder gambar tidak dapat dipakai ({why})"), "periksa hak akses folder dan isi disk".into()),
        Lang::En => (format!("the folder of pictures can't be used ({why})"), "check its permissions and the disk".into()),
    };
    Said { code: "I1901".into(), text, hint }
}

pub fn I1902(lang: Lang, address: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("alamat {address} tidak dapat dipakai ({why})"), "hentikan program lain yang memakai port itu, atau pilih alamat lain dengan --listen".into()),
        Lang::En => (format!("can't listen on {address} ({why})"), "stop what uses the port, or choose another address with --listen".into()),
    };
    Said { code: "I1902".into(), text, hint }
}

pub fn I1903(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("sertifikat tidak dapat dipakai ({why})"), "berikan rantai PEM beserta kuncinya".into()),
        Lang::En => (format!("the certificate can't be used ({why})"), "give a PEM chain and its key".into()),
    };
    Said { code: "I1903".into(), text, hint }
}
