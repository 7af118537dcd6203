//! The format from docs/spec/backup.md alone: what `age` and `zstd` do with it, and how anybody with a recipient's public key
//! could make such files.

use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// `age -d | zstd -d`.
pub fn open(identity: &Path, file: &Path) -> Vec<u8> {
    let key: age::x25519::Identity =
        std::fs::read_to_string(identity).unwrap().lines().nth(1).unwrap().parse().unwrap();
    let packed = age::decrypt(&key, &std::fs::read(file).unwrap()).unwrap();
    let mut content = Vec::new();
    zstd::Decoder::new(&packed[..]).unwrap().read_to_end(&mut content).unwrap();
    content
}

/// `zstd | age -r`.
pub fn write(recipient: &age::x25519::Recipient, file: &Path, content: &[u8]) {
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, age::encrypt(recipient, &zstd::encode_all(content, 3).unwrap()).unwrap()).unwrap();
}

/// The file of a manifest.
pub fn manifest_file(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("backups/{number:08}.age"))
}

/// The file of a part: SHA-256 over the secret of names, the target and the content's SHA-256.
pub fn part_file(folder: &Path, manifest: &serde_json::Value, sha256: &str) -> PathBuf {
    let bytes = |field: &str| hex::decode(manifest[field].as_str().unwrap()).unwrap();
    let name = Sha256::new()
        .chain_update(bytes("names"))
        .chain_update(bytes("target"))
        .chain_update(hex::decode(sha256).unwrap())
        .finalize();
    let name = hex::encode(name);
    folder.join("parts").join(&name[..2]).join(format!("{name}.age"))
}
