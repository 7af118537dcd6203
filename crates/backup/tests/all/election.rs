//! A small election's folder with a ledger of its own, and somebody who can open its backups.

use age::secrecy::ExposeSecret as _;
use backup::{Asked, Backup, BackupError, Done, Published, Recipients, RestoreError};
use ledger::{LogSigner, Row, SqliteStore, Store as _};
use model::event::{Cut, Payload, Setup, sign_by};
use model::{Digest, SecretKey, UtcSeconds};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use tlog::{Checkpoint, Frontier};

pub const ORIGIN: &str = "hasil.example/cadangan";
/// What no backup may hold in the clear or encrypted.
pub const SECRET: &str = "5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4";

/// An election and the key of its recipient.
pub struct Election {
    pub temp: TempDir,
    pub home: PathBuf,
    store: SqliteStore,
    tree: Frontier,
    note: Option<Vec<u8>>,
    identity: age::x25519::Identity,
}

fn key(number: u8) -> SecretKey {
    SecretKey::from_seed(&[number; 32])
}

fn signer(number: u8) -> LogSigner {
    LogSigner::new(ORIGIN, Arc::new(key(number))).unwrap()
}

/// The policy of an election whose log has this key.
pub fn policy() -> String {
    format!("log {}\nquorum none\n", signer(2).verifier_key())
}

/// A checkpoint by a key.
pub fn checkpoint(by: u8, size: u64, root: tlog::Hash) -> Vec<u8> {
    let checkpoint = Checkpoint { origin: ORIGIN.into(), size, root, extensions: Vec::new() };
    signer(by).sign(&checkpoint).unwrap().to_bytes()
}

impl Election {
    /// With so many entries under a checkpoint.
    pub fn new(entries: u64) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let home = temp.path().join("data").join("pemilu");
        let registry = b"registri yang dibekukan".repeat(40);
        let store = SqliteStore::open(&home.join("ledger")).unwrap();
        let identity = age::x25519::Identity::generate();
        let mut election = Election { temp, home, store, tree: Frontier::new(), note: None, identity };
        election.put("sirekap.json", format!("{{\n  \"origin\": \"{ORIGIN}\"\n}}\n").as_bytes());
        election.put("registry.zst", &zstd::encode_all(&registry[..], 3).unwrap());
        for (path, content) in [
            ("keys/root.public", "akar\n"),
            ("keys/root.seed", SECRET),
            ("keys/log.seed", SECRET),
            ("tls/server.key", SECRET),
            ("inbox/1-0-a.event", "menunggu\n"),
            ("manifest/aa.json", "{}\n"),
            ("intake/pins/ab", "pin\n"),
            ("inventory.toml", "format = \"sirekap-inventory/1\"\n"),
            ("fold.cache", "boleh hilang"),
        ] {
            election.put(path, content.as_bytes());
        }
        std::fs::write(election.temp.path().join("kunci.txt"), election.identity_text()).unwrap();
        std::fs::create_dir(election.temp.path().join("stik")).unwrap();
        let setup = Payload::Setup(Setup {
            by: key(1).id(),
            election: "Pemilu Kecil".into(),
            kind: Setup::KIND.into(),
            registry: Digest::of(&registry),
            root_key: key(1).public().to_base64(),
            rules: Digest([0; 32]),
            stations: Some(Digest([0; 32])),
            time: UtcSeconds(1_700_000_000),
        });
        election.stage(setup, 1);
        election.append(entries - 1);
        election.sequence();
        election
    }

    fn identity_text(&self) -> String {
        format!("# kunci cadangan\n{}\n", self.identity.to_string().expose_secret())
    }

    pub fn put(&self, path: &str, content: &[u8]) {
        let path = self.home.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    /// A picture under its hash.
    pub fn picture(&self, content: &[u8]) -> String {
        let name = Digest::of(content).to_hex();
        self.put(&format!("intake/blobs/{}/{name}", &name[..2]), content);
        name
    }

    fn stage(&mut self, payload: Payload, by: u8) {
        let event = sign_by(ORIGIN, payload, &[&key(by)]).unwrap();
        let bytes = event.entry_bytes(key(2).id(), UtcSeconds(1_700_000_100));
        let row = Row::of_entry(ORIGIN, &[key(2).id()], bytes).unwrap();
        self.tree.push(row.leaf.hash);
        self.store.stage(self.tree.size() - 1, &[row]).unwrap();
    }

    /// Entries under no checkpoint yet.
    pub fn append(&mut self, count: u64) {
        for _ in 0..count {
            let at = self.tree.size();
            let cut = Payload::Cut(Cut {
                by: key(4).id(),
                kind: Cut::KIND.into(),
                name: format!("potongan-{at}"),
                root: Digest([1; 32]),
                size: at,
                time: UtcSeconds(1_700_000_000 + i64::try_from(at).unwrap()),
                totals: BTreeMap::new(),
            });
            self.stage(cut, 4);
        }
    }

    /// A checkpoint over all that is there.
    pub fn sequence(&mut self) -> Vec<u8> {
        let note = checkpoint(2, self.tree.size(), self.tree.root());
        self.store.commit(self.note.as_deref(), self.tree.size(), &note).unwrap();
        self.note = Some(note.clone());
        note
    }

    pub fn recipient(&self) -> age::x25519::Recipient {
        self.identity.to_public()
    }

    pub fn stick(&self) -> PathBuf {
        self.temp.path().join("stik")
    }

    /// Makes a backup on a stick.
    pub fn back_up_to(&self, place: &Path, time: i64) -> Result<Done, BackupError> {
        let recipients = Recipients::parse([("ksp", self.recipient().to_string().as_str())])?;
        backup::make(&Asked {
            home: &self.home,
            origin: ORIGIN,
            place,
            recipients: &recipients,
            time,
            names: [u8::try_from(time % 250).unwrap(); 32],
            target: Digest::of(place.to_string_lossy().as_bytes()).0[..16].try_into().unwrap(),
            policy: &|| Some(policy()),
            progress: &|_, _| {},
        })
    }

    pub fn back_up(&self, time: i64) -> Done {
        self.back_up_to(&self.stick(), time).unwrap()
    }

    /// Opens and restores, as the command does.
    pub fn restore(&self, from: &Path, to: &Path, public: Option<&[u8]>) -> Result<PathBuf, RestoreError> {
        restore(from, &self.temp.path().join("kunci.txt"), to, public)
    }
}

pub fn restore(
    from: &Path,
    identity: &Path,
    to: &Path,
    public: Option<&[u8]>,
) -> Result<PathBuf, RestoreError> {
    let backup = Backup::open(from, backup::identities(identity)?, None)?;
    let public = public.map(|note| Published { place: "checkpoint", note });
    backup.restore(to, None, public, &|_, _| {})?.finish()
}

/// Every plain file below a folder, by path.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(base: &Path, folder: &Path, into: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => walk(base, &path, into),
                false => {
                    let name = path.strip_prefix(base).unwrap().to_str().unwrap().to_string();
                    into.insert(name, std::fs::read(&path).unwrap());
                }
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, folder, &mut all);
    all
}

/// All entries of a folder's ledger, those under no checkpoint too, and its checkpoint.
pub fn ledger(home: &Path) -> (Vec<Vec<u8>>, Option<Vec<u8>>) {
    let reader = ledger::SqliteReader::open(&home.join("ledger")).unwrap();
    let (pending, note) = reader.stand().unwrap();
    (reader.entries(0..pending.end).unwrap(), note)
}
