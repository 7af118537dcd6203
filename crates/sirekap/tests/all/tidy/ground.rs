//! The repository as the checks see it: its files that git would keep, and its crates.

use std::path::{Path, PathBuf};

/// A text file of the repository.
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&here).ancestors().nth(2).unwrap().to_path_buf()
}

/// A file that must be there.
pub fn read(path: &str) -> String {
    let full = root().join(path);
    std::fs::read_to_string(&full).unwrap_or_else(|error| panic!("{}: {error}", full.display()))
}

/// Names of the folders under `crates/`, sorted.
pub fn crate_names() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("crates")).unwrap();
    let mut names: Vec<String> = entries
        .map(|e| e.unwrap())
        .filter(|e| e.path().join("Cargo.toml").is_file())
        .map(|e| e.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// All text files but those that `.gitignore` names, sorted by path.
pub fn files() -> Vec<File> {
    let root = root();
    let ignored = std::fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let mut skip: Vec<PathBuf> = ignored
        .lines()
        .filter_map(|l| l.strip_prefix('/'))
        .map(|l| root.join(l.trim_end_matches('/')))
        .collect();
    skip.push(root.join(".git"));
    let mut found = Vec::new();
    walk(&root, &skip, &mut |path| {
        if let Ok(text) = std::fs::read_to_string(path) {
            let relative = path.strip_prefix(&root).unwrap();
            found.push(File { path: relative.to_str().unwrap().into(), text });
        }
    });
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 50, "the walk finds the repository");
    found
}

fn walk(folder: &Path, skip: &[PathBuf], each: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // A folder with this tag is a cache, as Cargo's build folder wherever it lies.
        if skip.contains(&path) || path.is_symlink() || path.join("CACHEDIR.TAG").exists() {
            continue;
        }
        if path.is_dir() { walk(&path, skip, each) } else { each(&path) }
    }
}
