//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "6f2c6c6f3c00ec57";

pub fn C3005(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kontrol {code} tidak ada"), "kontrol: K1 sampai K16".into()),
        Lang::En => (format!("there is no control {code}"), "controls are K1 to K16".into()),
    };
    Said { code: "C3005".into(), text, hint }
}

pub fn C3042(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci layanan tidak ada di mesin ini".into(), "jalankan di mesin layanan, atau ambil berkas ini dengan aplikasi di ponsel petugas yang terdaftar".into()),
        Lang::En => ("the service's key is not on this machine".into(), "run it on the service's machine, or take the file in with the app of an enrolled officer's phone".into()),
    };
    Said { code: "C3042".into(), text, hint }
}

pub fn C3055(lang: Lang, args: impl Display, open: impl Display, forms: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("waktu habis setelah {args} detik: {open} dari {forms} formulir belum terjawab"), "periksa jaringan, lalu ulangi, bila perlu dengan --seconds yang lebih besar; yang sudah diterima tidak dihitung lagi".into()),
        Lang::En => (format!("out of time after {args} seconds: {open} of {forms} forms have no answer yet"), "check the network and try again, with more --seconds if need be; what was taken is not counted twice".into()),
    };
    Said { code: "C3055".into(), text, hint }
}

pub fn C3035(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("belum semuanya diterima: {why}"), "ulangi; yang sudah diterima tidak dihitung lagi".into()),
        Lang::En => (format!("not all of it was taken: {why}"), "try again; what was taken is not counted twice".into()),
    };
    Said { code: "C3035".into(), text, hint }
}

pub fn C3007(lang: Lang, f: impl Display, origin: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{f} berisi pemilu lain ({origin})"), "pilih folder lain dengan --data".into()),
        Lang::En => (format!("{f} holds another election ({origin})"), "choose another folder with --data".into()),
    };
    Said { code: "C3007".into(), text, hint }
}

pub fn C3038(lang: Lang, policy: impl Display, folder: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kebijakan itu untuk {policy}, folder ini untuk {folder}"), "sebut folder pemilu yang benar dengan --data".into()),
        Lang::En => (format!("the policy is of {policy}, this folder of {folder}"), "name the right election's folder with --data".into()),
    };
    Said { code: "C3038".into(), text, hint }
}

pub fn C3075(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci otoritas B tidak ada di folder ini".into(), "sebut id-nya dengan --with; ada di v1/kunci.json".into()),
        Lang::En => ("authority B's key is not in this folder".into(), "name its id with --with; it is in v1/kunci.json".into()),
    };
    Said { code: "C3075".into(), text, hint }
}

pub fn C3031(lang: Lang, id: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{id} bukan id kunci"), "64 angka heksadesimal, seperti di v1/kunci.json".into()),
        Lang::En => (format!("{id} is not a key's id"), "64 hexadecimal digits, as in v1/kunci.json".into()),
    };
    Said { code: "C3031".into(), text, hint }
}

pub fn C3037(lang: Lang, p: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{p} sudah ada"), "pakai folder lain dengan --out".into()),
        Lang::En => (format!("{p} exists already"), "name another folder with --out".into()),
    };
    Said { code: "C3037".into(), text, hint }
}

pub fn C3030(lang: Lang, codes: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{codes} kode terlalu banyak sekaligus"), "buat per kabupaten/kota dengan --region".into()),
        Lang::En => (format!("{codes} codes are too many at once"), "make them by regency with --region".into()),
    };
    Said { code: "C3030".into(), text, hint }
}

pub fn C3040(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{code} terlalu luas untuk satu kartu"), "satu kartu paling luas untuk satu kecamatan; --region membuat satu kartu untuk setiap TPS di dalamnya".into()),
        Lang::En => (format!("{code} is too large an area for one card"), "a card is for a kecamatan at most; --region makes a card for every station of a region".into()),
    };
    Said { code: "C3040".into(), text, hint }
}

pub fn C3031_not_keys_id(lang: Lang, key: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{key} bukan id kunci"), "64 angka heksadesimal, seperti di v1/kunci.json".into()),
        Lang::En => (format!("{key} is not a key's id"), "64 hexadecimal digits, as in v1/kunci.json".into()),
    };
    Said { code: "C3031".into(), text, hint }
}

pub fn C3032(lang: Lang, missing: impl Display, lost: impl Display, because: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{missing} formulir tanpa tanda terima, {lost} ponsel tidak terdaftar{because}"), "periksa apakah 'sirekap serve' berjalan, lalu ulangi".into()),
        Lang::En => (format!("{missing} forms without a receipt, {lost} phones not enrolled{because}"), "check that 'sirekap serve' runs, then try again".into()),
    };
    Said { code: "C3032".into(), text, hint }
}

pub fn C3071(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pemilu ini belum punya manifes".into(), "buat dengan 'sirekap election set'".into()),
        Lang::En => ("this election has no manifest yet".into(), "make one with 'sirekap election set'".into()),
    };
    Said { code: "C3071".into(), text, hint }
}

pub fn C3073(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{code} bukan kantor yang dapat diberi otoritas"), "tulis bawaslu, atau peserta-NAMA".into()),
        Lang::En => (format!("{code} is no office that can be given an authority"), "write bawaslu, or peserta-NAME".into()),
    };
    Said { code: "C3073".into(), text, hint }
}

pub fn C3074(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kunci akar tidak ada di folder pemilu".into(), "ambil dari brankas, dan sebut dengan --root".into()),
        Lang::En => ("the root key is not in the election's folder".into(), "fetch it from its safe, and name it with --root".into()),
    };
    Said { code: "C3074".into(), text, hint }
}

pub fn C3020(lang: Lang, folder: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada potongan gambar berlabel di {folder}"), "nama berkas harus diawali angka yang benar: 7_....jpg".into()),
        Lang::En => (format!("{folder} holds no labelled crops"), "file names begin with the true digit: 7_....jpg".into()),
    };
    Said { code: "C3020".into(), text, hint }
}

pub fn C3030_form_kpu_exists(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("formulir kpu-2024 hanya ada untuk ppwp".into(), "pakai --edition sirekap-1".into()),
        Lang::En => ("the form kpu-2024 exists for ppwp only".into(), "use --edition sirekap-1".into()),
    };
    Said { code: "C3030".into(), text, hint }
}

pub fn C1003(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada pemilihan yang diminta di wilayah ini".into(), "pilih jenis lain dengan --contest".into()),
        Lang::En => ("none of the contests asked for is held here".into(), "choose another with --contest".into()),
    };
    Said { code: "C1003".into(), text, hint }
}

pub fn C3031_forms_too_many(lang: Lang, count: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} formulir terlalu banyak untuk sekali cetak; paling banyak {most}"), "cetak per wilayah dengan --region".into()),
        Lang::En => (format!("{count} forms are too many for one call; at most {most}"), "print region by region with --region".into()),
    };
    Said { code: "C3031".into(), text, hint }
}

pub fn C3032_form_district_no(lang: Lang, contest: impl Display, code: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("formulir {contest} untuk dapil {code} tidak dapat disusun: {why}"), String::new()),
        Lang::En => (format!("the form of {contest} for district {code} has no layout: {why}"), String::new()),
    };
    Said { code: "C3032".into(), text, hint }
}

pub fn C1003_not_held_station(lang: Lang, c: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{c} tidak diadakan di TPS ini"), "lihat jenis lain dengan --contest".into()),
        Lang::En => (format!("{c} is not held at this station"), "look at another with --contest".into()),
    };
    Said { code: "C1003".into(), text, hint }
}

pub fn C3002(lang: Lang, name: impl Display, e: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{name} bukan UTF-8: {e}"), String::new()),
        Lang::En => (format!("{name} is not UTF-8: {e}"), String::new()),
    };
    Said { code: "C3002".into(), text, hint }
}

pub fn C3003(lang: Lang, folder: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{folder} berisi pemilu dengan daftar lain"), "pilih folder lain dengan --data".into()),
        Lang::En => (format!("{folder} holds an election with another registry"), "choose another folder with --data".into()),
    };
    Said { code: "C3003".into(), text, hint }
}

pub fn C3005_nothing_taken(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada yang diambil".into(), "lihat alasan tiap berkas di atas".into()),
        Lang::En => ("nothing was taken".into(), "see the reason of each file above".into()),
    };
    Said { code: "C3005".into(), text, hint }
}

pub fn C9001(lang: Lang, left: impl Display, numbers: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak semuanya diambil: {left} catatan ditinggalkan, {numbers} angka dikosongkan"), "perbaiki di sumbernya, lalu impor lagi: yang sudah tercatat tidak berubah".into()),
        Lang::En => (format!("not all was taken: {left} records left out, {numbers} numbers left empty"), "mend it at its source and import again: what the log has stays".into()),
    };
    Said { code: "C9001".into(), text, hint }
}

pub fn C3045(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada daftar pasangan calon (paslon/pkwkp.json, paslon/pkwkk.json) di sini".into(), "beri folder atau arsip yang memuatnya; dengan --compare berkas hitungan saja cukup".into()),
        Lang::En => ("no list of pairs (paslon/pkwkp.json, paslon/pkwkk.json) is here".into(), "give a folder or archive that has them; with --compare count files alone are enough".into()),
    };
    Said { code: "C3045".into(), text, hint }
}

pub fn C3046(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada daftar wilayah (wilayah/pilkada/**) di sini".into(), "beri juga folder wilayah/pilkada, atau --regions wilayah_2024_tps.tsv.xz".into()),
        Lang::En => ("no region lists (wilayah/pilkada/**) are here".into(), "give the folder wilayah/pilkada too, or --regions wilayah_2024_tps.tsv.xz".into()),
    };
    Said { code: "C3046".into(), text, hint }
}

pub fn C3048(lang: Lang, contest: impl Display, first: impl Display, second: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("dua daftar pasangan calon {contest} berbeda: {first}, {second}"), "beri satu saja".into()),
        Lang::En => (format!("two lists of pairs of {contest} differ: {first}, {second}"), "give one of them alone".into()),
    };
    Said { code: "C3048".into(), text, hint }
}

pub fn C3047(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada berkas hitungan pilkada di sini".into(), "beri folder atau arsip dengan pkwkp/ atau pkwkk/".into()),
        Lang::En => ("no count file of Pilkada is here".into(), "give a folder or archive with pkwkp/ or pkwkk/".into()),
    };
    Said { code: "C3047".into(), text, hint }
}

pub fn C1021(lang: Lang, wrong: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{wrong} hal tidak cocok"), String::new()),
        Lang::En => (format!("{wrong} things do not fit"), String::new()),
    };
    Said { code: "C1021".into(), text, hint }
}

pub fn V0001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pemeriksaan gagal".into(), String::new()),
        Lang::En => ("verification failed".into(), String::new()),
    };
    Said { code: "V0001".into(), text, hint }
}

pub fn C3022(lang: Lang, p: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada foto di {p}"), "foto berakhiran .jpg, .png, .webp atau .pdf".into()),
        Lang::En => (format!("there are no photos in {p}"), "photos end in .jpg, .png, .webp or .pdf".into()),
    };
    Said { code: "C3022".into(), text, hint }
}

pub fn V0001_verification_failed(lang: Lang, report: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pemeriksaan gagal: {report}"), "jangan percaya angka di pohon ini; simpan titik periksanya dan laporkan tempat yang disebut di atas".into()),
        Lang::En => (format!("verification failed: {report}"), "do not trust this tree's numbers; keep its checkpoint and report the places named above".into()),
    };
    Said { code: "V0001".into(), text, hint }
}

pub fn V0002(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak semuanya dapat diperiksa".into(), "lihat catatan di atas".into()),
        Lang::En => ("not everything could be checked".into(), "see the notes above".into()),
    };
    Said { code: "V0002".into(), text, hint }
}

pub fn C3041(lang: Lang, p: impl Display, error: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{p} bukan titik periksa ({error})"), "simpan satu dengan 'sirekap log checkpoint > terlihat.txt'".into()),
        Lang::En => (format!("{p} is no checkpoint ({error})"), "keep one with 'sirekap log checkpoint > seen.txt'".into()),
    };
    Said { code: "C3041".into(), text, hint }
}

pub fn C1002(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("TPS {code} tidak ada"), "kode TPS ada di daftar wilayah: 'sirekap totals <kode kelurahan>'".into()),
        Lang::En => (format!("there is no station {code}"), "find codes with 'sirekap totals <village code>'".into()),
    };
    Said { code: "C1002".into(), text, hint }
}

pub fn C3001(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("belum ada pemilu di folder data".into(), "jalankan 'sirekap demo', atau sebut foldernya: --data FOLDER, atau --tree FOLDER/tree untuk yang hanya membaca".into()),
        Lang::En => ("there is no election in the data folder yet".into(), "run 'sirekap demo', or name its folder: --data FOLDER, or --tree FOLDER/tree where a command only reads".into()),
    };
    Said { code: "C3001".into(), text, hint }
}

pub fn C1004(lang: Lang, size: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("catatan hanya punya {size} entri, dari 0"), "entri yang baru terlihat setelah penerbitan berikutnya".into()),
        Lang::En => (format!("the log has only {size} entries, from 0"), "a new entry is seen after the next publication".into()),
    };
    Said { code: "C1004".into(), text, hint }
}

pub fn C4101(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} tidak ada di pohon publik"), "periksa alamatnya; 'sirekap verify' menunjukkan apa yang hilang".into()),
        Lang::En => (format!("{what} is not in the public tree"), "check the address; 'sirekap verify' shows what is missing".into()),
    };
    Said { code: "C4101".into(), text, hint }
}

pub fn C4102(lang: Lang, what: impl Display, error: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what} rusak: {error}"), "jalankan 'sirekap verify'".into()),
        Lang::En => (format!("{what} is damaged: {error}"), "run 'sirekap verify'".into()),
    };
    Said { code: "C4102".into(), text, hint }
}

pub fn C3009(lang: Lang, target: impl Display, e: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("alamat {target} tidak dapat dipakai ({e})"), "contoh: http://127.0.0.1:8024".into()),
        Lang::En => (format!("the address {target} can't be used ({e})"), "example: http://127.0.0.1:8024".into()),
    };
    Said { code: "C3009".into(), text, hint }
}

pub fn C4103(lang: Lang, path: impl Display, e: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{path} tidak terbaca: {e}"), "periksa alamat atau jaringan, lalu ulangi".into()),
        Lang::En => (format!("{path} can't be read: {e}"), "check the address or network, then try again".into()),
    };
    Said { code: "C4103".into(), text, hint }
}

pub fn C1001(lang: Lang, code: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("wilayah {code} tidak ada"), "kode wilayah: 2, 4, 6 atau 10 angka, mis. 3173".into()),
        Lang::En => (format!("there is no region {code}"), "region codes have 2, 4, 6 or 10 digits, as 3173".into()),
    };
    Said { code: "C1001".into(), text, hint }
}

pub fn C3034(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file}: {why}"), "ekspor sekali lagi dari ponsel".into()),
        Lang::En => (format!("{file}: {why}"), "export it from the phone once more".into()),
    };
    Said { code: "C3034".into(), text, hint }
}

pub fn C3033_no_service_for_a_bundle(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}"), "periksa alamat dengan --url".into()),
        Lang::En => (format!("{why}"), "check the address with --url".into()),
    };
    Said { code: "C3033".into(), text, hint }
}

pub fn C3033_no_service(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}"), "mulai layanan dengan 'sirekap serve'".into()),
        Lang::En => (format!("{why}"), "start the service with 'sirekap serve'".into()),
    };
    Said { code: "C3033".into(), text, hint }
}

pub fn C4021(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("penerimaan berhenti karena kesalahan program".into(), "ulangi; bila terulang, laporkan".into()),
        Lang::En => ("the intake ended by a fault of this program".into(), "try again; report it if it happens again".into()),
    };
    Said { code: "C4021".into(), text, hint }
}

pub fn C3032_not_enrolled(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}"), "ulangi; folder contoh dibuat baru setiap kali".into()),
        Lang::En => (format!("{why}"), "try again; the example is made anew each time".into()),
    };
    Said { code: "C3032".into(), text, hint }
}

pub fn C3036(lang: Lang, file: impl Display, line: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file}:{line}: {why}"), "minta berkas ini sekali lagi kepada pembuatnya".into()),
        Lang::En => (format!("{file}:{line}: {why}"), "ask its maker for this file again".into()),
    };
    Said { code: "C3036".into(), text, hint }
}

pub fn C3039_no_address(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kartu membutuhkan alamat layanan".into(), "sebut alamat yang dibuka petugas: --address https://tps.example.id".into()),
        Lang::En => ("cards need the service's address".into(), "name the address that officers open: --address https://tps.example.id".into()),
    };
    Said { code: "C3039".into(), text, hint }
}

pub fn C3039_bad_address(lang: Lang, address: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{address} bukan alamat layanan"), "sebut alamat yang dibuka petugas: --address https://tps.example.id".into()),
        Lang::En => (format!("{address} is no address of a service"), "name the address that officers open: --address https://tps.example.id".into()),
    };
    Said { code: "C3039".into(), text, hint }
}

pub fn C3072(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what}"), "periksa pohonnya: 'sirekap verify'".into()),
        Lang::En => (format!("{what}"), "check the tree: 'sirekap verify'".into()),
    };
    Said { code: "C3072".into(), text, hint }
}

pub fn C3004(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}"), String::new()),
        Lang::En => (format!("{why}"), String::new()),
    };
    Said { code: "C3004".into(), text, hint }
}

pub fn C1020(lang: Lang, field: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("bilangan {field} tidak ada di foto ini"), "nama bilangan seperti di formulir: I.A.L, II.1, IV.2, V.C".into()),
        Lang::En => (format!("there is no number {field} in these photos"), "fields are named as on the form: I.A.L, II.1, IV.2, V.C".into()),
    };
    Said { code: "C1020".into(), text, hint }
}

pub fn C8001(lang: Lang, photos: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{photos} foto tidak dapat dibaca"), "foto ulang seperti disarankan di atas".into()),
        Lang::En => (format!("{} could not be read", match photos.to_string().as_str() { "1" => "1 photo".into(), _ => format!("{photos} photos") }), "take them again as advised above".into()),
    };
    Said { code: "C8001".into(), text, hint }
}

pub fn C7001(lang: Lang, photos: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{photos} foto memuat bilangan yang harus dilihat orang"), "bandingkan bilangan bertanda ? dengan kertasnya".into()),
        Lang::En => (format!("{} with numbers that a person must look at", match photos.to_string().as_str() { "1" => "1 photo".into(), _ => format!("{photos} photos") }), "compare the numbers marked ? with the paper".into()),
    };
    Said { code: "C7001".into(), text, hint }
}

pub fn C7002(lang: Lang, photos: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("angka di {photos} foto tidak cocok satu sama lain"), "bandingkan angka bertanda ! dengan kertasnya; kalau memang tertulis begitu, biarkan".into()),
        Lang::En => (format!("numbers on {} do not fit each other", match photos.to_string().as_str() { "1" => "1 photo".into(), _ => format!("{photos} photos") }), "compare the numbers marked ! with the paper; if it says so, leave them".into()),
    };
    Said { code: "C7002".into(), text, hint }
}

pub fn C4010_picture(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{why}"), String::new()),
        Lang::En => (format!("{why}"), String::new()),
    };
    Said { code: "C4010".into(), text, hint }
}

pub fn C4010_photo_changed(lang: Lang, photo: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{photo} berubah selagi dibaca"), "jalankan sekali lagi".into()),
        Lang::En => (format!("{photo} changed while it was read"), "run it once more".into()),
    };
    Said { code: "C4010".into(), text, hint }
}

pub fn C3021(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("pembaca angka rusak ({why})"), "pasang ulang program ini".into()),
        Lang::En => (format!("the digit network is damaged ({why})"), "install this program again".into()),
    };
    Said { code: "C3021".into(), text, hint }
}

pub fn C3051(lang: Lang, what: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what}"), "misalnya --time-source https://www.bmkg.go.id/".into()),
        Lang::En => (format!("{what}"), "for example --time-source https://www.bmkg.go.id/".into()),
    };
    Said { code: "C3051".into(), text, hint }
}

pub fn C4006(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("sertifikat tidak dapat dibuat ({why})"), "periksa nama yang diberikan dengan --name".into()),
        Lang::En => (format!("the certificate can't be made ({why})"), "check the names given with --name".into()),
    };
    Said { code: "C4006".into(), text, hint }
}

pub fn C2001(lang: Lang, what: impl Display, meant: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{what}"), format!("{meant}")),
        Lang::En => (format!("{what}"), format!("{meant}")),
    };
    Said { code: "C2001".into(), text, hint }
}

pub fn C1022(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada hasil seperti itu: pemilu ini tidak memuat aturannya, atau kodenya lain".into(), "kode dapil atau wilayah ada di 'sirekap outcome --contest ...'".into()),
        Lang::En => ("there is no such outcome: the election has no rules for it, or the code is another".into(), "'sirekap outcome --contest ...' lists the codes of districts and regions".into()),
    };
    Said { code: "C1022".into(), text, hint }
}

pub fn C1023(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} hal tidak cocok"), "kodenya ada di atas (R3001 …): betulkan di sumber daftarnya, sebelum pemilu dibuka".into()),
        Lang::En => (format!("{count} things do not fit"), "each has its code above (R3001 …): correct it where the registry comes from, before the election is opened".into()),
    };
    Said { code: "C1023".into(), text, hint }
}

pub fn C3079(lang: Lang, which: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("keputusan {which} tidak dapat dipakai: {why}"), "'sirekap outcome' menyebut yang perlu diputuskan".into()),
        Lang::En => (format!("the decision {which} can't be taken: {why}"), "'sirekap outcome' names what needs a decision".into()),
    };
    Said { code: "C3079".into(), text, hint }
}

pub fn C3080(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pemilu ini sudah dibuka: daftarnya tidak berubah lagi".into(), "gambar wilayah ditambahkan sebelum 'sirekap election open'".into()),
        Lang::En => ("this election is opened: its registry changes no more".into(), "outlines are added before 'sirekap election open'".into()),
    };
    Said { code: "C3080".into(), text, hint }
}

pub fn C3081(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak satu pun wilayah berkas ini ada di daftar".into(), "periksa --level, dan apakah isian berkasnya memuat kode atau nama wilayah".into()),
        Lang::En => ("none of this file's regions is in the registry".into(), "check --level, and whether the file's properties have codes or names of regions".into()),
    };
    Said { code: "C3081".into(), text, hint }
}

pub fn C3056(lang: Lang, text: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{text} bukan gambar formulir ini"), "ambil sidik jari SHA-256-nya dari 'sirekap log picture KODE-TPS', semuanya dari satu konfirmasi".into()),
        Lang::En => (format!("{text} is no picture of this form"), "take its SHA-256 from 'sirekap log picture STATION', all of one confirmation".into()),
    };
    Said { code: "C3056".into(), text, hint }
}

pub fn C1005(lang: Lang, station: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("formulir TPS {station} tidak punya gambar itu"), "periksa jenis pemilihannya (--contest); tanpa nama berkas, semua gambarnya ditampilkan".into()),
        Lang::En => (format!("the form of station {station} has no such picture"), "check the contest (--contest); without a file's name all its pictures are listed".into()),
    };
    Said { code: "C1005".into(), text, hint }
}

pub fn C1030(lang: Lang, lies: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{lies} sumber menunjukkan catatan yang tidak diterima"), "jangan hapus yang disimpan itu; tunjukkan kepada orang lain, dan bandingkan dengan cermin lain (--compare)".into()),
        Lang::En => (format!("{lies} sources show a log that is not accepted"), "do not delete what was kept; show it to others, and compare with other mirrors (--compare)".into()),
    };
    Said { code: "C1030".into(), text, hint }
}

pub fn C4110(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("sumber tidak dapat dipakai: {why}"), "periksa alamat dan jaringan, atau tambahkan sumber lain".into()),
        Lang::En => (format!("the source can't be used: {why}"), "check address and network, or add another source".into()),
    };
    Said { code: "C4110".into(), text, hint }
}

pub fn C4111(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("salinan ini tidak dapat ditulis atau dibaca: {why}"), "periksa diska dan izin folder; satu folder untuk satu proses".into()),
        Lang::En => (format!("this copy can't be written or read: {why}"), "check the disk and the folder's permissions; one folder is for one process".into()),
    };
    Said { code: "C4111".into(), text, hint }
}

pub fn C4112(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("tidak ada sumber yang memberi keadaan yang dapat disalin".into(), "periksa alamat dan jaringan, atau tambahkan sumber lain; salinan yang ada tidak berubah".into()),
        Lang::En => ("no source gave a state that can be copied".into(), "check addresses and network, or add another source; the copy that is there is unchanged".into()),
    };
    Said { code: "C4112".into(), text, hint }
}

pub fn C3085(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("saksi tidak dapat bernama begitu: {why}"), "nama tanpa spasi dan tanda tambah, misalnya saksi.example/nama".into()),
        Lang::En => (format!("a witness can't be called so: {why}"), "a name without spaces and plus signs, for example witness.example/name".into()),
    };
    Said { code: "C3085".into(), text, hint }
}

pub fn C1031(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} tidak membuktikan apa-apa: {why}"), "mintalah berkas itu lagi dari yang menyimpannya, tanpa perubahan".into()),
        Lang::En => (format!("{file} proves nothing: {why}"), "ask whoever kept it for the file again, unchanged".into()),
    };
    Said { code: "C1031".into(), text, hint }
}

pub fn C3086(lang: Lang, file: impl Display, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} tidak menyebut saksi yang dapat dipakai: {why}"), "baris seperti di kebijakan C2SP: witness NAMA VKEY ALAMAT, group, quorum".into()),
        Lang::En => (format!("{file} names no witnesses that can be used: {why}"), "lines as in a C2SP policy: witness NAME VKEY URL, group, quorum".into()),
    };
    Said { code: "C3086".into(), text, hint }
}

pub fn C3095(lang: Lang, file: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{file} bukan satu baris JSON kanonis"), "buat dokumennya dengan `sirekap disclosure`; catatan menyebutnya byte demi byte".into()),
        Lang::En => (format!("{file} is not one line of canonical JSON"), "make the document with 'sirekap disclosure'; the log names it byte for byte".into()),
    };
    Said { code: "C3095".into(), text, hint }
}

pub fn C3096(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("rilis tidak dapat dicatat begitu: {why}"), "--commit: 40 atau 64 digit heksadesimal kecil; --target: seperti x86_64-unknown-linux-gnu".into()),
        Lang::En => (format!("a build can't be recorded so: {why}"), "--commit: 40 or 64 small hexadecimal digits; --target: as x86_64-unknown-linux-gnu".into()),
    };
    Said { code: "C3096".into(), text, hint }
}

pub fn C3097(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("catatan ini tidak memuat berita pembukaan".into(), "pemilu yang dibuka sebelum Desember 2026 tidak memilikinya".into()),
        Lang::En => ("this log has no record of its opening".into(), "elections opened before December 2026 have none".into()),
    };
    Said { code: "C3097".into(), text, hint }
}

pub fn C1040(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("pernyataan ini tidak cocok dengan catatan publik".into(), "tanyakan kepada penyelenggara program mana yang berjalan, dan siapa yang memegang kuncinya".into()),
        Lang::En => ("this statement does not fit the log".into(), "ask the organiser which program runs, and who holds its key".into()),
    };
    Said { code: "C1040".into(), text, hint }
}

pub fn C1041(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} hal menghalangi penerbitan"), "perbaiki berkasnya, lalu periksa lagi".into()),
        Lang::En => (format!("{count} findings keep it from being published"), "mend the file, then check again".into()),
    };
    Said { code: "C1041".into(), text, hint }
}

pub fn C3090(lang: Lang, e: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("kunci ini tidak dapat menandatangani: {e}"), "pakai kunci Ed25519".into()),
        Lang::En => (format!("this key can't sign: {e}"), "use an Ed25519 key".into()),
    };
    Said { code: "C3090".into(), text, hint }
}

pub fn C3091(lang: Lang, folder: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada dokumen di {folder}"), "sirekap disclosure init menulis contohnya".into()),
        Lang::En => (format!("there are no documents in {folder}"), "sirekap disclosure init writes examples".into()),
    };
    Said { code: "C3091".into(), text, hint }
}

pub fn C1032(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} hal ditolak oleh kebijakan"), "pindahkan datanya atau betulkan inventaris; aturannya ada di docs/spec/residency.md".into()),
        Lang::En => (format!("{count} things are refused by the policy"), "move the data or correct the inventory; the rules are in docs/spec/residency.md".into()),
    };
    Said { code: "C1032".into(), text, hint }
}

pub fn C3087(lang: Lang, folder: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("belum ada pohon yang diterbitkan di {folder}"), "terbitkan dulu dengan 'sirekap publish' atau 'sirekap serve'".into()),
        Lang::En => (format!("no tree is published in {folder} yet"), "publish first, with 'sirekap publish' or 'sirekap serve'".into()),
    };
    Said { code: "C3087".into(), text, hint }
}

pub fn C3133(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("tidak ada resolver untuk {name}"), "sebut dengan --resolver ALAMAT:PORT, atau tulis [[resolver]] di inventaris".into()),
        Lang::En => (format!("there is no resolver for {name}"), "name one with --resolver ADDRESS:PORT, or write [[resolver]] into the inventory".into()),
    };
    Said { code: "C3133".into(), text, hint }
}

pub fn C3134(lang: Lang, text: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{text} bukan NAMA=BERKAS"), "misalnya --table asn=asn-ipv4.csv".into()),
        Lang::En => (format!("{text} is not NAME=FILE"), "for example --table asn=asn-ipv4.csv".into()),
    };
    Said { code: "C3134".into(), text, hint }
}

pub fn C3135(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("apa yang dicari? sebut sebuah alamat atau nama, atau --all".into(), "misalnya 'sirekap where 170.33.13.55'".into()),
        Lang::En => ("what is sought? name an address or a name, or --all".into(), "for example 'sirekap where 170.33.13.55'".into()),
    };
    Said { code: "C3135".into(), text, hint }
}

pub fn C3150(lang: Lang, refusal: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{refusal}"), "perbaiki isiannya; 'sirekap desk --help' menjelaskan masing-masing".into()),
        Lang::En => (format!("{refusal}"), "correct the argument; 'sirekap desk --help' says what each is".into()),
    };
    Said { code: "C3150".into(), text, hint }
}

pub fn C3151(lang: Lang, form: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("belum ada yang tercatat dari formulir {form}"), "tunggu sampai diterbitkan, atau periksa --contest".into()),
        Lang::En => (format!("nothing is recorded of form {form}"), "wait until it is published, or check --contest".into()),
    };
    Said { code: "C3151".into(), text, hint }
}

pub fn C3152(lang: Lang, index: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("formulir ini tidak punya peristiwa {index}"), "'sirekap station KODE --json' memuat riwayat dengan nomor catatannya".into()),
        Lang::En => (format!("the form has no event {index}"), "'sirekap station CODE --json' lists its history with the log indices".into()),
    };
    Said { code: "C3152".into(), text, hint }
}

pub fn C3153(lang: Lang, index: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("formulir ini tidak punya keberatan {index}"), "'sirekap station KODE --json' memuat tindakan dengan nomor catatannya".into()),
        Lang::En => (format!("the form has no objection {index}"), "'sirekap station CODE --json' lists its acts with the log indices".into()),
    };
    Said { code: "C3153".into(), text, hint }
}

pub fn C3154(lang: Lang, text: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{text} bukan bilangan formulir ini"), "tulis ISIAN=NILAI dengan nama dari docs/spec/event.md, misalnya IV.1=78 atau V.A=210; ISIAN= jika di kertas kosong".into()),
        Lang::En => (format!("{text} is no number of this form"), "write FIELD=VALUE with a name of docs/spec/event.md, as IV.1=78 or V.A=210; FIELD= where the paper has none".into()),
    };
    Said { code: "C3154".into(), text, hint }
}

pub fn C3155(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("kedua kunci sama".into(), "operator dan anggota panitia menandatangani, dua orang dengan kunci masing-masing".into()),
        Lang::En => ("both keys are the same".into(), "an operator and a commissioner sign, two people with a key each".into()),
    };
    Said { code: "C3155".into(), text, hint }
}

pub fn C3160(lang: Lang, addr: impl Display, e: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("meja tidak dapat mendengarkan di {addr}: {e}"), "Pilih alamat lain dengan --desk-addr, atau hentikan yang memakainya.".into()),
        Lang::En => (format!("the desk can't listen on {addr}: {e}"), "Choose another address with --desk-addr, or stop what uses it.".into()),
    };
    Said { code: "C3160".into(), text, hint }
}

pub fn C3161(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("manifes pemilu ini tidak menyebut tempat meja".into(), "Tulis manifes dengan `sirekap election manifest`, isi \"desks\" (rp dan origins), lalu `sirekap election set BERKAS`.".into()),
        Lang::En => ("the manifest of this election names no place of a desk".into(), "Write the manifest with `sirekap election manifest`, fill in \"desks\" (rp and origins), then `sirekap election set FILE`.".into()),
    };
    Said { code: "C3161".into(), text, hint }
}

pub fn C1050(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} tempat tidak sesuai dengan yang dinyatakan"), "periksa tempatnya dan inventarisnya: salah satunya keliru".into()),
        Lang::En => (format!("{count} places are not as declared"), "check the place and the inventory: one of the two is wrong".into()),
    };
    Said { code: "C1050".into(), text, hint }
}

pub fn C1051(lang: Lang, count: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{count} tempat tidak dapat diputuskan"), "lihat alasannya di atas; tabel alamat tambahan atau resolver lain dapat membantu".into()),
        Lang::En => (format!("{count} places are undecidable"), "see the reasons above; further tables of addresses, or another resolver, may help".into()),
    };
    Said { code: "C1051".into(), text, hint }
}
