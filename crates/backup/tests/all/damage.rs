//! Backups damaged in every way: each is refused with its reason, and leaves nothing that looks whole.

use crate::election::{Election, checkpoint, files, restore};
use crate::sealed;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A folder of two backups, and what lies around it.
struct Scene {
    election: Election,
    /// Backup 2, as its manifest says.
    manifest: Value,
    folder: PathBuf,
    identity: PathBuf,
    /// The checkpoint of backup 2, published.
    public: Vec<u8>,
    /// Another folder of the same election.
    twin: PathBuf,
    /// A folder of another election for the same recipient.
    stranger: PathBuf,
}

/// Kinds of parts, by the first of each in the manifest.
const KINDS: [&str; 4] = ["block", "file", "list", "picture"];

impl Scene {
    fn new() -> Self {
        let mut election = Election::new(20);
        for picture in ["satu", "dua ", "tiga"] {
            election.picture(picture.as_bytes());
        }
        election.back_up(10);
        election.append(13);
        let public = election.sequence();
        let done = election.back_up(20);
        let manifest = serde_json::to_value(&done.manifest).unwrap();
        let twin = election.temp.path().join("kembar");
        std::fs::create_dir(&twin).unwrap();
        let twin = election.back_up_to(&twin, 30).unwrap().folder;
        let other = Election::new(20);
        let stranger = election.temp.path().join("asing");
        std::fs::create_dir(&stranger).unwrap();
        // For the same recipient.
        let recipients =
            backup::Recipients::parse([("ksp", election.recipient().to_string().as_str())]).unwrap();
        let asked = backup::Asked {
            home: &other.home,
            origin: crate::election::ORIGIN,
            place: &stranger,
            recipients: &recipients,
            time: 5,
            names: [9; 32],
            target: [9; 16],
            policy: &|| Some(crate::election::policy()),
            progress: &|_, _| {},
        };
        let stranger = backup::make(&asked).unwrap().folder;
        let identity = election.temp.path().join("kunci.txt");
        Scene { election, manifest, folder: done.folder, identity, public, twin, stranger }
    }

    /// The same folder anew, to be damaged.
    fn fresh(&self) -> Copy<'_> {
        let stick = tempfile::tempdir_in(self.election.temp.path()).unwrap();
        let folder = stick.path().join("sirekap-backup");
        copy(&self.folder, &folder);
        Copy { scene: self, folder, manifest: self.manifest.clone(), _stick: stick }
    }
}

struct Copy<'a> {
    scene: &'a Scene,
    folder: PathBuf,
    manifest: Value,
    _stick: tempfile::TempDir,
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let to = to.join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, bytes).unwrap();
    }
}

impl Copy<'_> {
    fn part(&self, sha256: &Value) -> PathBuf {
        sealed::part_file(&self.folder, &self.manifest, sha256.as_str().unwrap())
    }

    /// The file of a part of a kind: the first, second...
    fn of(&self, kind: &str, at: usize) -> PathBuf {
        let m = &self.manifest;
        match kind {
            "block" => self.part(&m["blocks"][at]["part"]["sha256"]),
            "file" => self.part(&m["files"][at]["part"]["sha256"]),
            "list" => self.part(&m["pictures"][at]["part"]["sha256"]),
            "picture" => {
                let list = sealed::open(&self.scene.identity, &self.of("list", at));
                let name = String::from_utf8(list).unwrap().split(' ').next().unwrap().to_string();
                self.part(&json!(name))
            }
            "manifest" => sealed::manifest_file(&self.folder, at as u64),
            _ => panic!("{kind}"),
        }
    }

    fn flip(&self, file: &Path, at: impl Fn(usize) -> usize) {
        let mut bytes = std::fs::read(file).unwrap();
        let at = at(bytes.len());
        bytes[at] ^= 4;
        std::fs::write(file, bytes).unwrap();
    }

    fn cut(&self, file: &Path, to: impl Fn(usize) -> usize) {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..to(bytes.len())]).unwrap();
    }

    fn swap(&self, one: &Path, other: &Path) {
        let (a, b) = (std::fs::read(one).unwrap(), std::fs::read(other).unwrap());
        std::fs::write(one, b).unwrap();
        std::fs::write(other, a).unwrap();
    }

    /// Writes a manifest as anybody can who knows the recipient's public key and has seen one.
    fn forge(&mut self, change: impl FnOnce(&mut Value)) {
        change(&mut self.manifest);
        let text = serde_json::to_vec(&self.manifest).unwrap();
        sealed::write(&self.scene.election.recipient(), &self.of("manifest", 2), &text);
    }

    /// A part with another content, in a manifest that names it.
    fn forge_part(&mut self, at: &[&str], index: usize, change: impl FnOnce(&mut Vec<u8>)) {
        let file = self.of(at[0], index);
        let mut content = sealed::open(&self.scene.identity, &file);
        change(&mut content);
        let part = json!({"sha256": model::Digest::of(&content).to_hex(), "bytes": content.len()});
        sealed::write(&self.scene.election.recipient(), &self.part(&part["sha256"]), &content);
        let (list, at) = (at[1], index);
        self.forge(|manifest| manifest[list][at]["part"] = part);
    }
}

type Damage = Box<dyn FnOnce(&mut Copy<'_>)>;

/// All damages, with the code of each.
fn damages() -> Vec<(String, &'static str, Damage)> {
    let mut all: Vec<(String, &'static str, Damage)> = Vec::new();
    let mut add = |name: &str, code: &'static str, damage: Damage| all.push((name.into(), code, damage));
    // Bits: in what says that it is age's, in the key of the file, in its sum, in the content, at the end.
    for (place, at) in [("magic", 5), ("key", 60), ("sum", 150)] {
        let manifest = move |c: &mut Copy<'_>| c.flip(&c.of("manifest", 2), |_| at);
        add(&format!("flip manifest {place}"), "B2004", Box::new(manifest));
        for kind in KINDS {
            let part = move |c: &mut Copy<'_>| c.flip(&c.of(kind, 0), |_| at);
            add(&format!("flip {kind} {place}"), "B2007", Box::new(part));
        }
    }
    for (place, before_end) in [("content", 40_usize), ("end", 1)] {
        let manifest = move |c: &mut Copy<'_>| c.flip(&c.of("manifest", 2), |len| len - before_end);
        add(&format!("flip manifest {place}"), "B2004", Box::new(manifest));
        for kind in KINDS {
            let part = move |c: &mut Copy<'_>| c.flip(&c.of(kind, 0), |len| len - before_end);
            add(&format!("flip {kind} {place}"), "B2007", Box::new(part));
        }
    }
    add("flip mark", "B2004", Box::new(|c| c.flip(&c.folder.join("sirekap-backup.json"), |_| 1)));
    // Missing.
    for kind in KINDS {
        add(
            &format!("missing {kind}"),
            "B2006",
            Box::new(move |c| std::fs::remove_file(c.of(kind, 0)).unwrap()),
        );
    }
    add("missing parts", "B2006", Box::new(|c| std::fs::remove_dir_all(c.folder.join("parts")).unwrap()));
    add("missing manifest", "B2012", Box::new(|c| std::fs::remove_file(c.of("manifest", 2)).unwrap()));
    add(
        "missing manifests",
        "B2001",
        Box::new(|c| std::fs::remove_dir_all(c.folder.join("backups")).unwrap()),
    );
    add(
        "missing mark",
        "B2001",
        Box::new(|c| std::fs::remove_file(c.folder.join("sirekap-backup.json")).unwrap()),
    );
    // Truncated.
    for (place, part) in [("half", 2), ("empty", usize::MAX)] {
        add(
            &format!("truncated manifest {place}"),
            "B2004",
            Box::new(move |c| c.cut(&c.of("manifest", 2), |len| len / part)),
        );
        for kind in KINDS {
            let damage = move |c: &mut Copy<'_>| c.cut(&c.of(kind, 0), |len| len / part);
            add(&format!("truncated {kind} {place}"), "B2007", Box::new(damage));
        }
    }
    // Swapped.
    for kind in KINDS {
        add(&format!("swapped {kind}"), "B2008", Box::new(move |c| c.swap(&c.of(kind, 0), &c.of(kind, 1))));
    }
    add("swapped file and block", "B2008", Box::new(|c| c.swap(&c.of("file", 0), &c.of("block", 0))));
    add("swapped manifests", "B2009", Box::new(|c| c.swap(&c.of("manifest", 1), &c.of("manifest", 2))));
    add("a part as manifest", "B2004", Box::new(|c| copy_file(&c.of("block", 0), &c.of("manifest", 2))));
    // Stale, and of others.
    add("stale manifest", "B2009", Box::new(|c| copy_file(&c.of("manifest", 1), &c.of("manifest", 2))));
    add("manifest renamed", "B2009", Box::new(|c| copy_file(&c.of("manifest", 2), &c.of("manifest", 3))));
    add(
        "manifest of another folder",
        "B2009",
        Box::new(|c| {
            copy_file(&sealed::manifest_file(&c.scene.twin, 1), &c.of("manifest", 1));
            std::fs::remove_file(c.of("manifest", 2)).unwrap();
        }),
    );
    add(
        "manifest of another election",
        "B2009",
        Box::new(|c| {
            copy_file(&sealed::manifest_file(&c.scene.stranger, 1), &c.of("manifest", 1));
            std::fs::remove_file(c.of("manifest", 2)).unwrap();
        }),
    );
    add(
        "mark of another folder",
        "B2009",
        Box::new(|c| {
            copy_file(&c.scene.twin.join("sirekap-backup.json"), &c.folder.join("sirekap-backup.json"));
        }),
    );
    add(
        "a later version",
        "B2005",
        Box::new(|c| {
            std::fs::write(c.folder.join("sirekap-backup.json"), r#"{"format":"sirekap-backup/2"}"#).unwrap();
        }),
    );
    // Extra files.
    for extra in ["autorun.inf", "backups/00000002.age.bak", "parts/zz.txt", "parts/ab/x.age", "coming/x"] {
        let put = move |c: &mut Copy<'_>| {
            let file = c.folder.join(extra);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, "x").unwrap();
        };
        add(&format!("extra {extra}"), "B2020", Box::new(put));
    }
    // What anybody could make who knows the recipient's public key, were the folder's secret known.
    add(
        "forged: the last block left out",
        "B2011",
        Box::new(|c| {
            c.forge(|m| {
                let last = m["blocks"].as_array_mut().unwrap().pop().unwrap();
                m["entries"] = json!(m["entries"].as_u64().unwrap() - last["count"].as_u64().unwrap());
            });
        }),
    );
    add(
        "forged: a block left out",
        "B2004",
        Box::new(|c| c.forge(|m| drop(m["blocks"].as_array_mut().unwrap().remove(0)))),
    );
    add(
        "forged: an entry changed",
        "B2010",
        Box::new(|c| {
            c.forge_part(&["block", "blocks"], 1, |block| {
                let at = block.windows(9).position(|w| w == b"potongan-").unwrap();
                block[at..at + 9].copy_from_slice(b"potonGan-");
            });
        }),
    );
    add(
        "an entry of a later program",
        "B2005",
        Box::new(|c| {
            c.forge_part(&["block", "blocks"], 1, |block| {
                let at = block.windows(5).position(|w| w == b"cut/1").unwrap();
                block[at + 4] = b'9';
            });
        }),
    );
    add(
        "forged: no entries",
        "B2010",
        Box::new(|c| c.forge_part(&["block", "blocks"], 0, |block| block.truncate(0))),
    );
    add(
        "forged: entries cut off",
        "B2010",
        Box::new(|c| c.forge_part(&["block", "blocks"], 0, |block| block.truncate(block.len() - 1))),
    );
    add(
        "forged: checkpoint by another key",
        "B2011",
        Box::new(|c| {
            let note = String::from_utf8(checkpoint(3, 33, [7; 32])).unwrap();
            c.forge(|m| m["checkpoint"] = json!(note));
        }),
    );
    add(
        "forged: checkpoint of another tree",
        "B2010",
        Box::new(|c| {
            let note = String::from_utf8(checkpoint(2, 33, [7; 32])).unwrap();
            c.forge(|m| m["checkpoint"] = json!(note));
        }),
    );
    add("forged: no policy", "B2011", Box::new(|c| c.forge(|m| m["policy"] = json!(null))));
    add(
        "forged: another registry",
        "B2019",
        Box::new(|c| {
            let at = c.manifest["files"].as_array().unwrap().iter().position(|f| f["path"] == "registry.zst");
            let other = zstd::encode_all(&b"lain"[..], 3).unwrap();
            c.forge_part(&["file", "files"], at.unwrap(), |content| *content = other);
        }),
    );
    for path in ["../../lain", "keys/log.seed", "/etc/passwd", "tree/root.json"] {
        add(
            &format!("forged: it brings {path}"),
            "B2004",
            Box::new(move |c| c.forge(|m| m["files"][0]["path"] = json!(path))),
        );
    }
    add(
        "forged: no settings",
        "B2004",
        Box::new(|c| c.forge(|m| drop(m["files"].as_array_mut().unwrap().pop()))),
    );
    add(
        "forged: no hash",
        "B2004",
        Box::new(|c| c.forge(|m| m["blocks"][0]["part"]["sha256"] = json!("../x"))),
    );
    add("forged: a picture more", "B2008", Box::new(|c| c.forge(|m| m["pictures"][0]["count"] = json!(2))));
    all
}

fn copy_file(from: &Path, to: &Path) {
    std::fs::copy(from, to).unwrap();
}

#[test]
fn each_damage_is_refused_with_its_reason() {
    let scene = Scene::new();
    let all = damages();
    assert!(all.len() >= 50, "{}", all.len());
    let mut wrong = Vec::new();
    for (name, expected, damage) in all {
        let mut copy = scene.fresh();
        damage(&mut copy);
        let to = scene.election.temp.path().join("pulih");
        let found = match restore(&copy.folder, &scene.identity, &to, Some(&scene.public)) {
            Ok(_) => "restored".to_string(),
            Err(error) => {
                let said = error.said(model::Lang::Id);
                assert!(!said.text.is_empty() && !said.hint.is_empty(), "{name}");
                said.code.to_string()
            }
        };
        if found != expected {
            wrong.push(format!("{name}: {found}, not {expected}"));
        }
        if to.exists() {
            wrong.push(format!("{name}: a folder is there"));
            std::fs::remove_dir_all(&to).unwrap();
        }
        // An earlier one may have been cut off while it wrote; it is never an election.
        let half = scene.election.temp.path().join("pulih.restoring");
        if half.join("sirekap.json").exists() {
            wrong.push(format!("{name}: half a folder looks whole"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // And without any damage all is well.
    let to = scene.election.temp.path().join("pulih");
    restore(&scene.fresh().folder, &scene.identity, &to, Some(&scene.public)).unwrap();
}

#[test]
fn others_can_not_open_it_and_what_is_missing_is_named() {
    let scene = Scene::new();
    let to = scene.election.temp.path().join("pulih");
    let other = Election::new(2);
    let code = |identity: &Path, to: &Path, public: &[u8]| {
        restore(&scene.folder, identity, to, Some(public)).unwrap_err().code()
    };
    assert_eq!(code(&other.temp.path().join("kunci.txt"), &to, &scene.public), "B2003");
    let empty = scene.election.temp.path().join("kosong.txt");
    std::fs::write(&empty, "# tidak ada\n").unwrap();
    assert_eq!(code(&empty, &to, &scene.public), "B2002");
    std::fs::write(&empty, "AGE-SECRET-KEY-1SALAH\n").unwrap();
    assert_eq!(code(&empty, &to, &scene.public), "B2002");
    // Published: another history, a checkpoint that the log did not sign, more than is here.
    for (note, expected) in [
        (checkpoint(2, 33, [5; 32]), "B2013"),
        (checkpoint(2, 20, [5; 32]), "B2013"),
        (checkpoint(3, 33, [5; 32]), "B2018"),
        (b"bukan titik periksa".to_vec(), "B2018"),
        (checkpoint(2, 34, [5; 32]), "B2012"),
    ] {
        assert_eq!(code(&scene.identity, &to, &note), expected, "{}", String::from_utf8_lossy(&note));
    }
    std::fs::create_dir(&to).unwrap();
    std::fs::write(to.join("x"), "x").unwrap();
    assert_eq!(code(&scene.identity, &to, &scene.public), "B2015");
    let identities = || backup::identities(&scene.identity).unwrap();
    let number = backup::Backup::open(&scene.folder, identities(), Some(9)).err().unwrap();
    assert_eq!(number.code(), "B2021");

    let copy = scene.fresh();
    for file in [copy.of("block", 1), copy.of("picture", 0)] {
        std::fs::remove_file(file).unwrap();
    }
    let missing = backup::Backup::open(&copy.folder, identities(), None).err().unwrap();
    let backup::RestoreError::Missing(what) = &missing else { panic!("{missing}") };
    assert!(matches!(&what.0[..], [backup::What::Entries(32, 32), backup::What::Picture(_)]), "{what:?}");
    assert!(missing.text(model::Lang::Id).contains("entri 32 sampai 32 (dan 1 lagi)"), "{missing}");
}

#[test]
fn what_was_staged_and_published_since_comes_under_what_is_published() {
    let mut election = Election::new(20);
    election.append(4);
    election.back_up(10);
    let note = election.sequence();
    let to = election.temp.path().join("pulih");
    election.restore(&election.stick(), &to, Some(&note)).unwrap();
    assert_eq!(crate::election::ledger(&to), crate::election::ledger(&election.home));
}
