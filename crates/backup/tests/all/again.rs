//! Made again, cut off, beside a writer: what is sent, and what comes back.

use crate::election::{Election, SECRET, files, ledger};
use crate::sealed;
use backup::{BackupError, Left};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn what_is_restored_is_what_was_there() {
    let mut election = Election::new(40);
    let pictures = [election.picture(b"lembar abu-abu"), election.picture(&[9; 70_000])];
    election.append(3);
    let done = election.back_up(1_800_000_000);
    assert_eq!((done.manifest.number, done.manifest.entries, done.pictures), (1, 43, 2));
    assert_eq!(done.left, []);
    let to = election.temp.path().join("pulih");
    assert_eq!(election.restore(&election.stick(), &to, None).unwrap(), to);
    assert_eq!(ledger(&to), ledger(&election.home));
    let (before, after) = (files(&election.home), files(&to));
    let back = |path: &&String| !path.starts_with("ledger/");
    let came: BTreeSet<&String> = after.keys().filter(back).collect();
    let expected: BTreeSet<&String> = before
        .keys()
        .filter(back)
        .filter(|path| {
            !["keys/root.seed", "keys/log.seed", "tls/server.key", "fold.cache"].contains(&path.as_str())
        })
        .collect();
    assert_eq!(came, expected);
    assert!(came.iter().all(|path| before[*path] == after[*path]));
    assert!(pictures.iter().all(|name| after.contains_key(&format!("intake/blobs/{}/{name}", &name[..2]))));
    // It goes on into the same folder, with the same names.
    let again = backup::Backup::open(
        &election.stick(),
        backup::identities(&election.temp.path().join("kunci.txt")).unwrap(),
        Some(1),
    );
    assert_eq!(again.unwrap().manifest(), &done.manifest);
}

#[test]
fn no_key_is_in_a_backup() {
    let election = Election::new(3);
    let done = election.back_up(1);
    let identity = election.temp.path().join("kunci.txt");
    let mut looked = 0;
    for path in files(&done.folder).into_keys().filter(|path| path.ends_with(".age")) {
        let content = sealed::open(&identity, &done.folder.join(&path));
        assert!(!content.windows(16).any(|part| part == &SECRET.as_bytes()[..16]), "{path}");
        looked += 1;
    }
    assert!(looked > 6, "{looked}");
}

#[test]
fn what_the_target_has_is_not_sent_again() {
    let mut election = Election::new(20);
    election.picture(b"satu");
    let first = election.back_up(10);
    // 2 blocks, 7 files, a picture and its list, the manifest.
    assert_eq!(first.sent, 12);
    let second = election.back_up(20);
    assert_eq!((second.sent, second.manifest.number), (1, 2), "nothing but its manifest");
    election.append(1);
    let note = election.sequence();
    election.picture(b"dua");
    let third = election.back_up(30);
    // The new block, the picture, its list, the manifest.
    assert_eq!(third.sent, 4);
    let to = election.temp.path().join("pulih");
    election.restore(&election.stick(), &to, Some(&note)).unwrap();
    assert_eq!(ledger(&to), ledger(&election.home));
    // Another medium gets all of it.
    let other = election.temp.path().join("lain");
    std::fs::create_dir(&other).unwrap();
    assert_eq!(election.back_up_to(&other, 40).unwrap().sent, 15);
    let names = |folder: &std::path::Path| files(folder).into_keys().collect::<BTreeSet<_>>();
    let shared: Vec<_> = names(&other.join("sirekap-backup"))
        .intersection(&names(&third.folder))
        .filter(|name| name.starts_with("parts"))
        .cloned()
        .collect();
    assert_eq!(shared, Vec::<String>::new(), "strangers can't tell that two media hold the same");
}

#[test]
fn cut_off_anywhere_the_next_run_ends_well() {
    let election = Election::new(20);
    election.picture(b"satu");
    let whole = election.back_up(10);
    let all = files(&whole.folder);
    let parts: Vec<&String> = all.keys().filter(|path| path.ends_with(".age")).collect();
    for kept in 0..parts.len() {
        // What a killed run leaves: some parts, no manifest, and something without its name.
        let stick = election.temp.path().join(format!("stik-{kept}"));
        let folder = stick.join("sirekap-backup");
        std::fs::create_dir_all(folder.join("coming")).unwrap();
        std::fs::write(folder.join("coming/3.whole"), "setengah").unwrap();
        std::fs::write(folder.join("sirekap-backup.json"), &all["sirekap-backup.json"]).unwrap();
        for path in parts.iter().filter(|path| path.starts_with("parts")).take(kept) {
            let to = folder.join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, &all[*path]).unwrap();
        }
        let to = election.temp.path().join(format!("pulih-{kept}"));
        let early = election.restore(&stick, &to, None).unwrap_err();
        assert_eq!(early.code(), "B2001", "{early}");
        let done = election.back_up_to(&stick, 50).unwrap();
        assert_eq!(done.sent as usize, parts.len() - kept, "after {kept}");
        assert!(!folder.join("coming/3.whole").exists());
        election.restore(&stick, &to, None).unwrap();
    }
}

#[test]
fn a_restore_that_was_cut_off_is_done_again() {
    let election = Election::new(20);
    let picture = election.picture(b"satu");
    election.back_up(10);
    let to = election.temp.path().join("pulih");
    let half = election.temp.path().join("pulih.restoring");
    let path = format!("intake/blobs/{}/{picture}", &picture[..2]);
    for left in ["restoring", "registry.zst", "ledger/ledger.sqlite", "keys/strange", path.as_str()] {
        std::fs::create_dir_all(half.join(left).parent().unwrap()).unwrap();
        std::fs::write(half.join(left), "setengah").unwrap();
    }
    assert!(!to.exists());
    election.restore(&election.stick(), &to, None).unwrap();
    assert!(!half.exists() && !to.join("keys/strange").exists() && !to.join("restoring").exists());
    assert_eq!(std::fs::read(to.join(path)).unwrap(), b"satu");
    // A stranger's folder of that name is not touched.
    let (to, half) = (election.temp.path().join("x"), election.temp.path().join("x.restoring"));
    std::fs::create_dir(&half).unwrap();
    std::fs::write(half.join("catatan.txt"), "punya orang").unwrap();
    let refused = election.restore(&election.stick(), &to, None).unwrap_err();
    assert_eq!(refused.code(), "B2015");
    assert_eq!(std::fs::read(half.join("catatan.txt")).unwrap(), b"punya orang");
}

#[test]
fn beside_a_writer_every_backup_is_of_one_moment() {
    let mut election = Election::new(5);
    let (stop, home, stick) = (AtomicBool::new(false), election.home.clone(), election.stick());
    let recipient = election.recipient().to_string();
    let made = std::thread::scope(|scope| {
        let maker = scope.spawn(|| {
            let recipients = backup::Recipients::parse([("ksp", recipient.as_str())]).unwrap();
            let mut made = 0;
            while !stop.load(Ordering::Relaxed) || made < 3 {
                let asked = backup::Asked {
                    home: &home,
                    origin: crate::election::ORIGIN,
                    place: &stick,
                    recipients: &recipients,
                    time: made,
                    names: [1; 32],
                    target: [2; 16],
                    policy: &|| Some(crate::election::policy()),
                    progress: &|_, _| {},
                };
                backup::make(&asked).unwrap();
                made += 1;
            }
            made
        });
        for _ in 0..60 {
            election.append(2);
            election.sequence();
        }
        stop.store(true, Ordering::Relaxed);
        maker.join().unwrap()
    });
    let identity = election.temp.path().join("kunci.txt");
    for number in 1..=u64::try_from(made).unwrap() {
        let backup =
            backup::Backup::open(&stick, backup::identities(&identity).unwrap(), Some(number)).unwrap();
        let to = election.temp.path().join(format!("pulih-{number}"));
        backup.restore(&to, None, None, &|_, _| {}).unwrap().finish().unwrap();
        let (entries, note) = ledger(&to);
        assert_eq!(entries.len() as u64, backup.manifest().entries);
        assert_eq!(note.map(|n| String::from_utf8(n).unwrap()), backup.manifest().checkpoint);
    }
}

#[test]
fn what_is_left_out_is_said() {
    let election = Election::new(3);
    let damaged = election.picture(b"satu");
    election.put(&format!("intake/blobs/{}/{damaged}", &damaged[..2]), b"lain");
    election.put("catatan.txt", b"?");
    std::os::unix::fs::symlink("/etc/passwd", election.home.join("manifest/x.json")).unwrap();
    let done = election.back_up(1);
    let path = format!("intake/blobs/{}/{damaged}", &damaged[..2]);
    assert_eq!(
        done.left,
        [
            Left::NotAFile("manifest/x.json".into()),
            Left::NotKnown("catatan.txt".into()),
            Left::OtherBytes(path)
        ]
    );
    assert_eq!(done.pictures, 0);
    assert_eq!(done.manifest.left.len(), 3);
}

#[test]
fn targets_that_are_not_written_to() {
    let election = Election::new(3);
    let place = |name: &str| {
        let place = election.temp.path().join(name);
        std::fs::create_dir_all(&place).unwrap();
        place
    };
    let code = |place: &std::path::Path| election.back_up_to(place, 1).unwrap_err().code();
    assert_eq!(code(&election.temp.path().join("tidak-ada")), "B1008");
    assert_eq!(code(&election.home.join("inbox")), "B1014");
    assert_eq!(code(election.home.parent().unwrap()), "B1014");
    let strange = place("berisi");
    std::fs::create_dir(strange.join("sirekap-backup")).unwrap();
    std::fs::write(strange.join("sirekap-backup/skripsi.doc"), "x").unwrap();
    assert_eq!(code(&strange), "B1009");
    let other = Election::new(3);
    other.back_up(77);
    assert_eq!(code(&other.stick()), "B1010");
    let busy = place("sibuk");
    election.back_up_to(&busy, 1).unwrap();
    let lock = std::fs::File::open(busy.join("sirekap-backup/lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(code(&busy), "B1011");
    assert!(matches!(election.back_up_to(&busy, 1), Err(BackupError::Busy(_))));
}
