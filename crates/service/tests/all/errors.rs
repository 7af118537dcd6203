//! Every error that has words of its own: its code, and what it tells people.

use expect_test::expect;
use model::{Lang, UtcSeconds};
use service::{KeyName, ManifestFault, ServiceError as E};
use std::path::PathBuf;

#[test]
fn every_error_has_its_code_and_both_texts() {
    let path = || PathBuf::from("/data/berkas");
    let why = || "«why»".to_owned();
    let io = |kind: std::io::ErrorKind| E::io(&path(), kind.into());
    let (at, now) = (UtcSeconds(1_707_894_000), UtcSeconds(1_707_893_999));
    let fault = |fault| E::Manifest(path(), fault);
    let errors = [
        io(std::io::ErrorKind::NotFound),
        io(std::io::ErrorKind::StorageFull),
        E::io(&path(), std::io::Error::other("«why»")),
        E::Registry(path(), why()),
        E::Chance(why()),
        E::NotAKey(path()),
        E::TreeFolder(path(), why()),
        E::RootNote(path()),
        E::OpenSeed(path(), 0o644),
        E::NoRootNote(path()),
        E::NotAtHand(KeyName::Intake),
        E::Unsequenced { orderly: true, pending: 3 },
        E::Unsequenced { orderly: false, pending: 3 },
        E::CutExists("malam".into()),
        E::CutBefore(at),
        E::Unconfirmed(at),
        E::OpeningEarly { at, now },
        E::NoHour,
        E::NotAnOpening(path()),
        E::OtherLogKey,
        E::RotateBeforeHour,
        fault(ManifestFault::Unreadable(why())),
        fault(ManifestFault::Election { found: "a".into(), expected: "b".into() }),
        fault(ManifestFault::Tiers("ppwp".into())),
        E::NotOpened(path()),
        E::NoKey(KeyName::Log, path()),
        E::SameAuthority,
        E::OtherRoot,
    ];
    let lines: String = errors
        .iter()
        .map(|e| format!("{} {}\n      {}\n", e.code(), e.line(Lang::Id), e.line(Lang::En)))
        .collect();
    expect![[r#"
        C4001 /data/berkas tidak ada; saran: periksa nama dan hak aksesnya
              /data/berkas does not exist; hint: check its name and permissions
        C4001 /data/berkas tidak dapat ditulis: disk penuh; saran: periksa nama dan hak aksesnya
              /data/berkas can't be written: the disk is full; hint: check its name and permissions
        C4001 /data/berkas tidak dapat dipakai («why»); saran: periksa nama dan hak aksesnya
              /data/berkas can't be used («why»); hint: check its name and permissions
        C4002 /data/berkas rusak («why»); saran: salin lagi dari cadangan, atau buat pemilu ini sekali lagi
              /data/berkas is damaged («why»); hint: restore it from a backup, or make the election again
        C4003 tidak ada keacakan: «why»; saran: periksa sistem operasi mesin ini
              no randomness: «why»; hint: check this machine's operating system
        C4004 /data/berkas bukan kunci; saran: salin lagi dari cadangan: 64 angka heksadesimal, atau satu baris 'ssh-ed25519 …' dari kunci di ssh-agent
              /data/berkas is not a key; hint: restore it from a backup: 64 hexadecimal digits, or a line 'ssh-ed25519 …' of a key in an ssh-agent
        C4005 /data/berkas tidak dapat dipakai («why»); saran: periksa nama dan hak aksesnya
              /data/berkas can't be used («why»); hint: check its name and permissions
        C4010 /data/berkas rusak; saran: salin lagi dari cadangan; atau jalankan 'sirekap election open --root BERKAS' dengan kunci akarnya
              /data/berkas is damaged; hint: restore it from a backup; or run 'sirekap election open --root FILE' with the root key
        C4011 /data/berkas dapat dibaca orang lain (mode 0644); saran: chmod 600 berkas itu; bila mesin ini dipakai orang lain, anggap kuncinya diketahui dan ganti
              /data/berkas can be read by others than its owner (mode 0644); hint: chmod 600 that file; if others use this machine, take the key for known and replace it
        C4013 /data/berkas tidak ada: pemilu ini belum dibuka di folder ini; saran: jalankan 'sirekap election open', atau salin berkas itu dari cadangan
              /data/berkas is not there: the election was not opened in this folder; hint: run 'sirekap election open', or restore that file from a backup
        C4014 kunci penerimaan harus berupa berkas benih: terlalu banyak yang ditandatangani untuk sebuah agen; saran: jangan sebut kunci ini dengan --signer
              the key of the intake must be a seed file: an agent is too slow for all that it signs; hint: don't name this key with --signer
        C4020 titik periksa terakhir gagal dibuat; 3 entri belum ada di bawah titik periksa; saran: periksa disk dan log, lalu jalankan 'sirekap serve' lagi: entri yang sudah diterima tetap tersimpan dan dicatat lebih dulu
              the last checkpoint could not be made; 3 entries are under no checkpoint; hint: check the disk and the log, then run 'sirekap serve' again: what was admitted is kept and sequenced first
        C4020 pencatatan berhenti sendiri; 3 entri belum ada di bawah titik periksa; saran: periksa disk dan log, lalu jalankan 'sirekap serve' lagi: entri yang sudah diterima tetap tersimpan dan dicatat lebih dulu
              sequencing had stopped by itself; 3 entries are under no checkpoint; hint: check the disk and the log, then run 'sirekap serve' again: what was admitted is kept and sequenced first
        C3006 salinan bernama malam sudah ada; saran: pilih nama lain, misalnya dengan jam
              cut malam exists already; hint: choose another name, with the hour for example
        C3010 salinan bernama baru boleh dibuat mulai 2024-02-14T07:00:00Z; saran: terbitkan tanpa --cut
              no cut may be made before 2024-02-14T07:00:00Z; hint: publish without --cut
        C3050 angka TPS menunggu: menurut jam mesin ini 2024-02-14T07:00:00Z sudah lewat, tetapi belum ada sumber lain yang menyatakannya; saran: periksa jam mesin ini; sebut sumber waktu (--time-source https://...), atau minta dua otoritas menandatangani pembukaan (sirekap publish --open)
              numbers of stations wait: by this machine's clock 2024-02-14T07:00:00Z has passed, and nothing else says so yet; hint: check this machine's clock; name sources of time (--time-source https://...), or have two authorities sign an opening (sirekap publish --open)
        C3052 pembukaan baru boleh ditandatangani mulai 2024-02-14T07:00:00Z; jam mesin ini 2024-02-14T06:59:59Z; saran: tunggu jamnya, atau betulkan jam mesin ini
              an opening may be signed from 2024-02-14T07:00:00Z on; this machine's clock says 2024-02-14T06:59:59Z; hint: wait for the hour, or set this machine's clock right
        C3053 pemilu ini tidak menunggu jam terbit; saran: langsung 'sirekap publish'
              this election waits for no hour; hint: simply 'sirekap publish'
        C3054 /data/berkas bukan pembukaan pemilu ini; saran: buat lagi dengan 'sirekap publish --open'
              /data/berkas is not an opening of this election; hint: make it again with 'sirekap publish --open'
        C3060 catatan ini menyebut kunci catatan lain daripada yang ada di folder ini; saran: salin keys/log.seed (atau log.next) yang terbaru dari cadangan
              the log names another key than the one in this folder; hint: restore the newest keys/log.seed (or log.next) from a backup
        C3061 angka TPS sudah ada di catatan dan belum boleh diterbitkan, jadi kunci lama masih diperlukan; saran: ganti kuncinya setelah jam penerbitan
              numbers of stations are in the log and may not be published yet, so the old key is still needed; hint: replace the key after the hour of publication
        C3070 /data/berkas: «why»; saran: tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md
              /data/berkas: «why»; hint: write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md
        C3070 /data/berkas: untuk pemilu a, bukan b; saran: tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md
              /data/berkas: is of the election a, not b; hint: write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md
        C3070 /data/berkas: tiers: pemilihan ppwp, masing-masing satu kali; saran: tulis berangkat dari yang berlaku: 'sirekap election manifest'; isinya: docs/spec/manifest.md
              /data/berkas: tiers: the contests ppwp, each once; hint: write it from the one in force: 'sirekap election manifest'; its fields: docs/spec/manifest.md
        C3076 pemilu di /data/berkas belum dibuka; saran: jalankan 'sirekap election open'
              the election in /data/berkas was not opened yet; hint: run 'sirekap election open'
        C3077 kunci catatan tidak ada: /data/berkas; saran: buka pemilu dengan 'sirekap election open'; atau salin dari cadangan, atau sebut berkasnya dengan --key atau --with
              the key of the log is not there: /data/berkas; hint: open the election with 'sirekap election open'; or restore it from a backup, or name its file with --key or --with
        C3078 dua otoritas harus menandatangani, dan kedua kuncinya sama; saran: sebut kunci otoritas kedua dengan --with
              two authorities must sign, and both keys are the same; hint: name the second authority's key with --with
        C3079 pemilu ini dibuka dengan kunci akar yang lain; saran: sebut kunci akarnya dengan --root
              this election was opened by another root key; hint: name its root key with --root
    "#]].assert_eq(&lines);
}
