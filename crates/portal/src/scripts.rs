//! The scripts that make pages better where they run: what is served is what is written. All lie in one folder whose name is made of
//! their content, so that they find each other and can be cached for ever.

use model::Digest;
use std::sync::LazyLock;

/// The scripts and modules by name.
pub const SCRIPTS: &[(&str, &[u8])] = &[
    ("alarm.mjs", include_bytes!("../scripts/alarm.mjs")),
    ("away.mjs", include_bytes!("../scripts/away.mjs")),
    ("check.mjs", include_bytes!("../scripts/check.mjs")),
    ("check.wasm", include_bytes!("../scripts/check.wasm")),
    ("copy.mjs", include_bytes!("../scripts/copy.mjs")),
    ("door.mjs", include_bytes!("../../../web/door.mjs")),
    ("live.mjs", include_bytes!("../scripts/live.mjs")),
    ("mirrors.mjs", include_bytes!("../scripts/mirrors.mjs")),
    ("note.mjs", include_bytes!("../scripts/note.mjs")),
    ("patch.mjs", include_bytes!("../scripts/patch.mjs")),
    ("view.mjs", include_bytes!("../scripts/view.mjs")),
];

/// The service worker: its address must last, and its scope is the whole site.
pub const WORKER: &str = include_str!("../scripts/worker.js");

/// Where the service worker lies.
pub const WORKER_PATH: &str = "/pekerja.js";

/// The folder: 16 hex digits of the SHA-256 over names and contents.
fn folder() -> &'static str {
    static FOLDER: LazyLock<String> = LazyLock::new(|| {
        let mut all = Vec::new();
        for (name, content) in SCRIPTS {
            all.extend(format!("{name} {}\n", content.len()).bytes().chain(content.iter().copied()));
        }
        format!("/aset/{}", &Digest::of(&all).to_hex()[..16])
    });
    &FOLDER
}

/// Where the script of a name lies.
pub fn script_path(name: &str) -> String {
    format!("{}/{name}", folder())
}

/// The name and content of the script at a path.
pub fn script_at(path: &str) -> Option<(&'static str, &'static [u8])> {
    let name = path.strip_prefix(folder())?.strip_prefix('/')?;
    SCRIPTS.iter().find(|(of, _)| *of == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_is_served_small_and_loads_only_what_is_served() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        // The door of all modules lies beside these.
        let served = SCRIPTS.iter().map(|(name, _)| *name).filter(|name| *name != "door.mjs");
        let mut served: Vec<&str> = served.chain(["worker.js"]).collect();
        served.sort_unstable();
        assert_eq!(names, served);
        let text = |name: &str| {
            let (_, content) = SCRIPTS.iter().find(|(of, _)| *of == name).unwrap();
            std::str::from_utf8(content).unwrap()
        };
        for (name, _) in SCRIPTS.iter().filter(|(name, _)| name.ends_with(".mjs")) {
            for from in text(name).lines().filter_map(|line| line.strip_prefix("import ")?.split('"').nth(1))
            {
                let other = from.strip_prefix("./").unwrap();
                assert!(script_at(&script_path(other)).is_some(), "{name} imports {from}");
            }
            for bad in
                ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "document.cookie"]
            {
                assert!(!text(name).contains(bad), "{name} holds {bad}");
            }
        }
        // What every page loads.
        let all: usize =
            ["live.mjs", "note.mjs", "patch.mjs", "mirrors.mjs"].map(|n| text(n).len()).iter().sum();
        assert!(all < 15_000, "{all} bytes");
        assert!(
            script_at("/aset/0000000000000000/live.mjs").is_none()
                && script_at(&script_path("x.mjs")).is_none()
        );
    }
}
