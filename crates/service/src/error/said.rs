//! What people are told of each error: its code and texts, in one table.

use super::{ManifestFault, ServiceError};
use model::Lang;
use std::path::Path;

/// A failure as people are told it: what happened, and what to do next (empty where the text says it), each in Bahasa
/// Indonesia and English.
pub(super) struct Said {
    pub(super) code: String,
    pub(super) text: [String; 2],
    pub(super) hint: [&'static str; 2],
}

impl ServiceError {
    pub(super) fn said(&self) -> Said {
        let say = |code: &str, id: String, en: String, hint: [&'static str; 2]| Said {
            code: code.into(),
            text: [id, en],
            hint,
        };
        let both = |code: String, text: &dyn Fn(Lang) -> String| Said {
            code,
            text: [text(Lang::Id), text(Lang::En)],
            hint: ["", ""],
        };
        match self {
            ServiceError::Io { path, error } => {
                let [id, en] = io_text(path, error);
                say("C4001", id, en, ["periksa nama dan hak aksesnya", "check its name and permissions"])
            }
            ServiceError::Ledger(e) => both(e.code(), &|lang| e.text(lang)),
            ServiceError::Entry(refusal) => both(refusal.code(), &|lang| refusal.text(lang)),
            ServiceError::Publish(e) => both(e.code(), &|lang| e.text(lang)),
            ServiceError::Signer(e) => both(e.code().into(), &|lang| e.text(lang)),
            ServiceError::Tlog(e) => say(
                &format!("T{}", e.code()),
                format!("isi catatan tidak cocok ({e})"),
                e.to_string(),
                [
                    "periksa dengan 'sirekap verify'; bila salinan, ambil lagi dari sumbernya",
                    "check with 'sirekap verify'; fetch it again if it is a copy",
                ],
            ),
            ServiceError::Chance(why) => say(
                "C4003",
                format!("tidak ada keacakan: {why}"),
                format!("no randomness: {why}"),
                ["periksa sistem operasi mesin ini", "check this machine's operating system"],
            ),
            ServiceError::Registry(path, why) => say(
                "C4002",
                format!("{} rusak ({why})", path.display()),
                format!("{} is damaged ({why})", path.display()),
                [
                    "salin lagi dari cadangan, atau buat pemilu ini sekali lagi",
                    "restore it from a backup, or make the election again",
                ],
            ),
            ServiceError::RootNote(path) => say(
                "C4010",
                format!("{} rusak", path.display()),
                format!("{} is damaged", path.display()),
                [
                    "salin lagi dari cadangan; atau jalankan 'sirekap election open --root BERKAS' dengan kunci akarnya",
                    "restore it from a backup; or run 'sirekap election open --root FILE' with the root key",
                ],
            ),
            ServiceError::NoRootNote(path) => say(
                "C4013",
                format!("{} tidak ada: pemilu ini belum dibuka di folder ini", path.display()),
                format!("{} is not there: the election was not opened in this folder", path.display()),
                [
                    "jalankan 'sirekap election open', atau salin berkas itu dari cadangan",
                    "run 'sirekap election open', or restore that file from a backup",
                ],
            ),
            ServiceError::TreeFolder(path, why) => say(
                "C4005",
                format!("{} tidak dapat dipakai ({why})", path.display()),
                format!("{} can't be used ({why})", path.display()),
                ["periksa nama dan hak aksesnya", "check its name and permissions"],
            ),
            ServiceError::NoKey(name, path) => say(
                "C3077",
                format!("kunci {} tidak ada: {}", name.id(), path.display()),
                format!("the key of {} is not there: {}", name.en(), path.display()),
                [
                    "buka pemilu dengan 'sirekap election open'; atau salin dari cadangan, atau sebut berkasnya dengan --key atau --with",
                    "open the election with 'sirekap election open'; or restore it from a backup, or name its file with --key or --with",
                ],
            ),
            ServiceError::NotAKey(path) => say(
                "C4004",
                format!("{} bukan kunci", path.display()),
                format!("{} is not a key", path.display()),
                [
                    "salin lagi dari cadangan: 64 angka heksadesimal, atau satu baris 'ssh-ed25519 …' dari kunci di ssh-agent",
                    "restore it from a backup: 64 hexadecimal digits, or a line 'ssh-ed25519 …' of a key in an ssh-agent",
                ],
            ),
            ServiceError::NotAtHand(name) => say(
                "C4014",
                format!("kunci {} harus berupa berkas benih: terlalu banyak yang ditandatangani untuk sebuah agen", name.id()),
                format!("the key of {} must be a seed file: an agent is too slow for all that it signs", name.en()),
                ["jangan sebut kunci ini dengan --signer", "don't name this key with --signer"],
            ),
            ServiceError::OpenSeed(path, mode) => say(
                "C4011",
                format!("{} dapat dibaca orang lain (mode {mode:04o})", path.display()),
                format!("{} can be read by others than its owner (mode {mode:04o})", path.display()),
                [
                    "chmod 600 berkas itu; bila mesin ini dipakai orang lain, anggap kuncinya diketahui dan ganti",
                    "chmod 600 that file; if others use this machine, take the key for known and replace it",
                ],
            ),
            ServiceError::NotOpened(path) => say(
                "C3076",
                format!("pemilu di {} belum dibuka", path.display()),
                format!("the election in {} was not opened yet", path.display()),
                ["jalankan 'sirekap election open'", "run 'sirekap election open'"],
            ),
            ServiceError::OtherRoot => say(
                "C3079",
                "pemilu ini dibuka dengan kunci akar yang lain".into(),
                "this election was opened by another root key".into(),
                ["sebut kunci akarnya dengan --root", "name its root key with --root"],
            ),
            ServiceError::SameAuthority => say(
                "C3078",
                "dua otoritas harus menandatangani, dan kedua kuncinya sama".into(),
                "two authorities must sign, and both keys are the same".into(),
                [
                    "sebut kunci otoritas kedua dengan --with",
                    "name the second authority's key with --with",
                ],
            ),
            ServiceError::CutExists(name) => say(
                "C3006",
                format!("salinan bernama {name} sudah ada"),
                format!("cut {name} exists already"),
                ["pilih nama lain, misalnya dengan jam", "choose another name, with the hour for example"],
            ),
            ServiceError::CutBefore(at) => say(
                "C3010",
                format!("salinan bernama baru boleh dibuat mulai {}", at.rfc3339()),
                format!("no cut may be made before {}", at.rfc3339()),
                ["terbitkan tanpa --cut", "publish without --cut"],
            ),
            ServiceError::Unconfirmed(at) => say(
                "C3050",
                format!(
                    "angka TPS menunggu: menurut jam mesin ini {} sudah lewat, tetapi belum ada sumber lain yang menyatakannya",
                    at.rfc3339()
                ),
                format!(
                    "numbers of stations wait: by this machine's clock {} has passed, and nothing else says so yet",
                    at.rfc3339()
                ),
                crate::hour::REMEDY,
            ),
            ServiceError::NotAnOpening(path) => say(
                "C3054",
                format!("{} bukan pembukaan pemilu ini", path.display()),
                format!("{} is not an opening of this election", path.display()),
                ["buat lagi dengan 'sirekap publish --open'", "make it again with 'sirekap publish --open'"],
            ),
            ServiceError::OpeningEarly { at, now } => say(
                "C3052",
                format!(
                    "pembukaan baru boleh ditandatangani mulai {}; jam mesin ini {}",
                    at.rfc3339(),
                    now.rfc3339()
                ),
                format!(
                    "an opening may be signed from {} on; this machine's clock says {}",
                    at.rfc3339(),
                    now.rfc3339()
                ),
                [
                    "tunggu jamnya, atau betulkan jam mesin ini",
                    "wait for the hour, or set this machine's clock right",
                ],
            ),
            ServiceError::NoHour => say(
                "C3053",
                "pemilu ini tidak menunggu jam terbit".into(),
                "this election waits for no hour".into(),
                ["langsung 'sirekap publish'", "simply 'sirekap publish'"],
            ),
            ServiceError::OtherLogKey => say(
                "C3060",
                "catatan ini menyebut kunci catatan lain daripada yang ada di folder ini".into(),
                "the log names another key than the one in this folder".into(),
                [
                    "salin keys/log.seed (atau log.next) yang terbaru dari cadangan",
                    "restore the newest keys/log.seed (or log.next) from a backup",
                ],
            ),
            ServiceError::RotateBeforeHour => say(
                "C3061",
                "angka TPS sudah ada di catatan dan belum boleh diterbitkan, jadi kunci lama masih diperlukan".into(),
                "numbers of stations are in the log and may not be published yet, so the old key is still needed".into(),
                ["ganti kuncinya setelah jam penerbitan", "replace the key after the hour of publication"],
            ),
            ServiceError::Manifest(path, fault) => {
                let [id, en] = fault.text();
                say(
                    "C3070",
                    format!("{}: {id}", path.display()),
                    format!("{}: {en}", path.display()),
                    [
                        "tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md",
                        "write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md",
                    ],
                )
            }
            ServiceError::Unsequenced { orderly, pending } => {
                let (id, en) = match orderly {
                    true => ("titik periksa terakhir gagal dibuat", "the last checkpoint could not be made"),
                    false => ("pencatatan berhenti sendiri", "sequencing had stopped by itself"),
                };
                say(
                    "C4020",
                    format!("{id}; {pending} entri belum ada di bawah titik periksa"),
                    format!("{en}; {pending} entries are under no checkpoint"),
                    [
                        "periksa disk dan log, lalu jalankan 'sirekap serve' lagi: entri yang sudah diterima tetap tersimpan dan dicatat lebih dulu",
                        "check the disk and the log, then run 'sirekap serve' again: what was admitted is kept and sequenced first",
                    ],
                )
            }
        }
    }
}

impl ManifestFault {
    fn text(&self) -> [String; 2] {
        match self {
            ManifestFault::Unreadable(why) => [why.clone(), why.clone()],
            ManifestFault::Election { found, expected } => [
                format!("untuk pemilu {found}, bukan {expected}"),
                format!("is of the election {found}, not {expected}"),
            ],
            ManifestFault::Tiers(all) => [
                format!("tiers: pemilihan {all}, masing-masing satu kali"),
                format!("tiers: the contests {all}, each once"),
            ],
        }
    }
}

/// A file or folder that could not be read or written, in both languages: what the system says most often in words of ours.
fn io_text(path: &Path, error: &std::io::Error) -> [String; 2] {
    use std::io::ErrorKind as Kind;
    let known = match error.kind() {
        Kind::NotFound => ["tidak ada", "does not exist"],
        Kind::PermissionDenied => ["tidak boleh diakses", "is not accessible"],
        Kind::AlreadyExists => ["sudah ada", "exists already"],
        Kind::IsADirectory => ["adalah folder, bukan berkas", "is a folder, not a file"],
        Kind::NotADirectory => ["bukan folder", "is not a folder"],
        Kind::DirectoryNotEmpty => ["adalah folder yang berisi", "is a folder that is not empty"],
        Kind::ReadOnlyFilesystem => ["hanya bisa dibaca", "can only be read"],
        Kind::StorageFull | Kind::QuotaExceeded => {
            ["tidak dapat ditulis: disk penuh", "can't be written: the disk is full"]
        }
        Kind::InvalidData | Kind::UnexpectedEof => {
            ["rusak atau bukan berkas yang dimaksud", "is damaged, or is another kind of file"]
        }
        _ => {
            let p = path.display();
            return [format!("{p} tidak dapat dipakai ({error})"), format!("{p} can't be used ({error})")];
        }
    };
    known.map(|known| format!("{} {known}", path.display()))
}
