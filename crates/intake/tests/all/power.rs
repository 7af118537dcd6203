//! Power is lost between any two writes of a picture, and the disk keeps what it likes of what was not flushed.
//!
//! The model: a flush makes all files durable, bytes and names. At the loss a name that changed since is there or not, and
//! bytes that were not flushed are there, zeros, cut short, or gone.

use crate::fixture::picture;
use intake::blobs::{BlobError, Blobs, Started, Upload, in_folder, in_folder_with};
use model::Digest;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Files by path below the folder: inode and bytes.
type Disk = BTreeMap<PathBuf, (u64, Vec<u8>)>;

fn look(folder: &Path) -> Disk {
    fn walk(at: &Path, root: &Path, into: &mut Disk) {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => walk(&path, root, into),
                false => {
                    let inode = std::fs::metadata(&path).unwrap().ino();
                    let name = path.strip_prefix(root).unwrap().to_path_buf();
                    into.insert(name, (inode, std::fs::read(&path).unwrap()));
                }
            }
        }
    }
    let mut disk = Disk::new();
    walk(folder, folder, &mut disk);
    disk
}

/// A machine whose power goes at a flush.
#[derive(Default)]
struct Machine {
    durable: Disk,
    flushes: usize,
    /// What lay on the disk, durable and not, when the power went.
    lost: Option<(Disk, Disk)>,
}

/// Draws numbers one after the other from those given.
struct Chance(Vec<u8>, usize);

impl Chance {
    fn below(&mut self, n: u8) -> u8 {
        self.1 += 1;
        self.0[self.1 % self.0.len()].wrapping_add(self.1 as u8) % n
    }
}

/// What the disk has when the power comes back.
fn after(durable: &Disk, now: &Disk, chance: &mut Chance, folder: &Path) {
    let names: BTreeSet<&PathBuf> = durable.keys().chain(now.keys()).collect();
    for name in names {
        let (old, new) = (durable.get(name), now.get(name));
        let kept = if old == new || chance.below(2) == 0 { old } else { new };
        let Some((inode, bytes)) = kept else { continue };
        // Bytes that were flushed under any name are there; of the others anything may be.
        let flushed = durable.values().find(|(i, _)| i == inode).map_or(0, |(_, b)| b.len().min(bytes.len()));
        let mut bytes = bytes.clone();
        match chance.below(4) {
            0 => bytes.truncate(flushed),
            1 => bytes[flushed..].fill(0),
            2 => bytes.truncate(flushed + (bytes.len() - flushed) / 2),
            _ => {}
        }
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// Who sends.
const BY: model::KeyId = model::KeyId([7; 32]);

fn upload(bytes: &[u8]) -> Upload {
    Upload { sha256: Digest::of(bytes), length: bytes.len() as u64, begun: 1, by: Some(BY) }
}

/// Sends a picture as a phone does, from where it stands, until it is told that it is there or that something failed.
fn send(blobs: &Blobs, id: &str, bytes: &[u8]) -> Result<(), BlobError> {
    let mut at = match blobs.stands(id, BY) {
        Ok((_, at)) => at,
        Err(_) => match blobs.begin(id.into(), upload(bytes), 9)? {
            Started::There => return Ok(()),
            Started::Begun(_) | Started::Open(..) => 0,
        },
    };
    while at < bytes.len() as u64 {
        let from = at as usize;
        at = blobs.append(id, at, &bytes[from..(from + 700).min(bytes.len())])?;
    }
    // An upload that had all its bytes when the machine died has nothing to append that would end it.
    match blobs.stands(id, BY) {
        Ok((_, at)) => blobs.append(id, at, &[]).map(|_| ()),
        Err(_) => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_was_acknowledged_is_there_and_the_rest_can_be_sent_again(
        at in 0usize..12, flushed in any::<bool>(), chance in prop::collection::vec(any::<u8>(), 16..64),
    ) {
        let pictures: Vec<Vec<u8>> = (1..=5).map(|n| picture(n, 1_000 + 300 * usize::from(n))).collect();
        let folder = tempfile::tempdir().unwrap();
        let machine = Arc::new(Mutex::new(Machine::default()));
        let (mine, root) = (machine.clone(), folder.path().to_path_buf());
        let flush = Box::new(move || {
            let mut machine = mine.lock().unwrap();
            machine.flushes += 1;
            let now = look(&root);
            if machine.flushes > at {
                if flushed && machine.lost.is_none() {
                    machine.durable = now.clone();
                }
                let durable = machine.durable.clone();
                machine.lost.get_or_insert((durable, now));
                return Err(std::io::Error::other("the power is gone"));
            }
            machine.durable = now;
            Ok(())
        });
        let blobs = Blobs::open(folder.path(), in_folder_with(folder.path(), flush).unwrap(), 0, 100).unwrap();
        let mut told = Vec::new();
        for (n, bytes) in pictures.iter().enumerate() {
            if machine.lock().unwrap().lost.is_none() && send(&blobs, &format!("u{n}"), bytes).is_ok() {
                told.push(bytes);
            }
        }
        drop(blobs);
        let (durable, now) = {
            let mut machine = machine.lock().unwrap();
            let end = (machine.durable.clone(), look(folder.path()));
            machine.lost.take().unwrap_or(end)
        };
        let back = tempfile::tempdir().unwrap();
        after(&durable, &now, &mut Chance(chance, 0), back.path());
        let blobs = Blobs::open(back.path(), in_folder(back.path()).unwrap(), 0, 100).unwrap();
        for bytes in &told {
            prop_assert_eq!(&blobs.read(&Digest::of(bytes)).unwrap().unwrap(), *bytes, "a receipt was given for it");
        }
        for (n, bytes) in pictures.iter().enumerate() {
            // At most once in vain: what was kept of an upload may be worth nothing.
            // A phone that begins again gets another name.
            let old = format!("u{n}");
            let id = if blobs.stands(&old, BY).is_ok() { old } else { format!("v{n}") };
            if let Err(error) = send(&blobs, &id, bytes) {
                prop_assert!(matches!(error, BlobError::OtherHash), "{error:?}");
                send(&blobs, &id, bytes).unwrap();
            }
            prop_assert_eq!(&blobs.read(&Digest::of(bytes)).unwrap().unwrap(), bytes);
        }
        for (name, (_, bytes)) in look(back.path()) {
            let hash = Digest::of(&bytes).to_hex();
            prop_assert!(name.starts_with("blobs") && name.ends_with(hash), "{name:?} is left");
        }
    }
}

#[test]
fn a_picture_whose_flush_failed_is_not_believed_and_one_that_is_durable_stays() {
    let folder = tempfile::tempdir().unwrap();
    let fail_at = Arc::new(Mutex::new(Vec::from([2, 5])));
    let count = Mutex::new(0);
    let flush = Box::new(move || {
        let mut count = count.lock().unwrap();
        *count += 1;
        let fails = fail_at.lock().unwrap().contains(&*count);
        if fails { Err(std::io::Error::other("the disk says that it failed")) } else { Ok(()) }
    });
    let blobs = Blobs::open(folder.path(), in_folder_with(folder.path(), flush).unwrap(), 0, 100).unwrap();
    let bytes = picture(1, 900);
    let hash = Digest::of(&bytes);
    assert!(blobs.put(&hash, bytes.clone().into()).is_err());
    assert!(!blobs.has(&hash).unwrap(), "its name may not be on the disk");
    blobs.put(&hash, bytes.clone().into()).unwrap();
    assert!(blobs.has(&hash).unwrap());
    // The same picture in two uploads at once: the second one's trouble takes nothing from the first.
    let other = picture(2, 900);
    blobs.begin("c".into(), upload(&other), 9).unwrap();
    assert!(blobs.append("c", 0, &other).is_err(), "the first flush of it");
    assert!(!blobs.has(&Digest::of(&other)).unwrap());
    send(&blobs, "d", &other).unwrap();
    assert!(blobs.has(&Digest::of(&other)).unwrap() && blobs.has(&hash).unwrap());
}
