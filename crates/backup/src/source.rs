//! What of an election's folder goes into a backup: what is named here, and no key ever.

use std::collections::BTreeMap;
use std::path::Path;

/// Files by their paths, in the order in which they are looked for.
const FILES: [&str; 10] = [
    "cosignatures",
    "hour.passed",
    "inventory.toml",
    "keys/log.former",
    "keys/root.public",
    "opening.txt",
    "registry.zst",
    "release.event",
    "residency.toml",
    "sirekap.json",
];

/// Folders of which every plain file goes in.
const FOLDERS: [&str; 6] = ["desk", "disclosed", "inbox", "intake/pins", "manifest", "watch"];

/// What stays behind, said nowhere: keys; what is made again from the rest, and the photos of a drill; what is sent again by
/// phones; the ledger and the pictures, which are read another way.
const STAYS: [&str; 10] = [
    "backup",
    "fold.cache",
    "foto",
    "intake/blobs",
    "intake/probe",
    "intake/uploads",
    "keys",
    "ledger",
    "tls",
    "tree",
];

/// Where the ledger lies.
pub const LEDGER: &str = "ledger";
/// Where the intake's pictures lie, those made for the public too.
pub const PICTURES: &str = "intake/blobs";
/// The file that makes a folder an election's.
pub const SETTINGS: &str = "sirekap.json";
/// The registry.
pub const REGISTRY: &str = "registry.zst";
/// The inventory of places.
pub const INVENTORY: &str = "inventory.toml";
/// Where events wait for the log: read before it, since what is taken from here is in it then.
pub const INBOX: &str = "inbox";

/// End of names of files that are being written.
const PART: &str = ".part";

/// What was found in a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Paths of plain files that go in, with their sizes.
    pub files: BTreeMap<String, u64>,
    /// Paths of what is not known, and whether it is a plain file.
    pub unknown: BTreeMap<String, bool>,
}

/// Looks through an election's folder, or through a folder of it.
///
/// # Errors
/// The system's.
pub fn look(home: &Path, below: &str) -> std::io::Result<Found> {
    let mut found = Found::default();
    walk(home, below, &mut found)?;
    Ok(found)
}

fn walk(home: &Path, below: &str, found: &mut Found) -> std::io::Result<()> {
    let folder = match std::fs::read_dir(home.join(below)) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in folder {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name } else { format!("{below}/{name}") };
        // What vanishes meanwhile was on its way: an event that the log took, a file that got its name.
        let Ok(about) = entry.metadata() else { continue };
        let wanted = FILES.contains(&path.as_str()) || FOLDERS.contains(&below);
        if about.is_file() && path.ends_with(PART) {
        } else if about.is_file() && wanted {
            found.files.insert(path, about.len());
        } else if about.is_dir() && leads_on(&path) {
            walk(home, &path, found)?;
        } else if !STAYS.contains(&path.as_str()) && !path.starts_with("keys/") {
            found.unknown.insert(path, about.is_file());
        }
    }
    Ok(())
}

/// Whether files that go in lie below a folder.
fn leads_on(path: &str) -> bool {
    let below =
        |other: &str| other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    FOLDERS.iter().any(|folder| below(folder)) || FILES.iter().any(|file| below(file))
}

/// Whether a backup may bring a file of this path: nothing else is ever written when one is restored.
pub fn may_bring(path: &str) -> bool {
    let in_folder = |folder: &str| {
        let name = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        name.is_some_and(|name| {
            !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0'])
        })
    };
    FILES.contains(&path) || FOLDERS.iter().any(|folder| in_folder(folder))
}

/// Pictures of one folder by their names, with their sizes, and what else lies there.
///
/// # Errors
/// The system's.
pub fn pictures(folder: &Path, prefix: &str) -> std::io::Result<Found> {
    let mut found = Found::default();
    for entry in std::fs::read_dir(folder.join(prefix))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(about) = entry.metadata() else { continue };
        match about.is_file() && is_picture(&name) && name.starts_with(prefix) {
            true => found.files.insert(name, about.len()).map(drop),
            false => found.unknown.insert(format!("{PICTURES}/{prefix}/{name}"), about.is_file()).map(drop),
        };
    }
    Ok(found)
}

/// Folders of pictures, by the first digits of their names, and what else lies there.
///
/// # Errors
/// The system's.
pub fn prefixes(folder: &Path) -> std::io::Result<(Vec<String>, Vec<String>)> {
    let (mut prefixes, mut unknown) = (Vec::new(), Vec::new());
    let entries = match std::fs::read_dir(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok((prefixes, unknown)),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        match entry.file_type()?.is_dir() && name.len() == 2 && is_hex(&name) {
            true => prefixes.push(name),
            // What shows that something can be written.
            false if name == "probe" => {}
            false => unknown.push(format!("{PICTURES}/{name}")),
        }
    }
    prefixes.sort_unstable();
    unknown.sort_unstable();
    Ok((prefixes, unknown))
}

/// Whether a name is a picture's: a SHA-256 in small digits.
pub fn is_picture(name: &str) -> bool {
    name.len() == 64 && is_hex(name)
}

fn is_hex(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_what_is_made_again_stay_behind() {
        let home = tempfile::tempdir().unwrap();
        let put = |path: &str| {
            let path = home.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "x").unwrap();
        };
        let taken = [
            "sirekap.json",
            "inbox/1.event",
            "inbox/2.cut",
            "intake/pins/aa",
            "keys/root.public",
            "manifest/m.json",
            "desk/text",
            "disclosed/d.json",
            "watch/portal-1.txt",
        ];
        let passed = [
            "keys/root.seed",
            "keys/log.seed",
            "keys/log.next",
            "keys/anything",
            "tls/server.key",
            "ledger/ledger.sqlite",
            "tree/root.json",
            "fold.cache",
            "foto/1.jpg",
            "inbox/3.part",
            "intake/uploads/u",
            "intake/blobs/aa/b",
            "backup/names.key",
        ];
        let strange = ["note.txt", "intake/new", "other/file"];
        taken.iter().chain(&passed).chain(&strange).for_each(|path| put(path));
        std::os::unix::fs::symlink("/etc/passwd", home.path().join("inbox/link.event")).unwrap();
        let found = look(home.path(), "").unwrap();
        let mut expected: Vec<&str> = taken.to_vec();
        expected.sort_unstable();
        assert_eq!(found.files.keys().map(String::as_str).collect::<Vec<_>>(), expected);
        let unknown: Vec<(&str, bool)> = found.unknown.iter().map(|(p, f)| (p.as_str(), *f)).collect();
        assert_eq!(
            unknown,
            [("inbox/link.event", false), ("intake/new", true), ("note.txt", true), ("other", false)]
        );
        assert!(taken.iter().all(|path| may_bring(path)));
        for path in passed.iter().filter(|path| !path.starts_with("inbox")).chain(&[
            "../x",
            "inbox/../../x",
            "inbox/a/b",
            "inbox/",
            "/etc/passwd",
        ]) {
            assert!(!may_bring(path), "{path}");
        }
    }
}
