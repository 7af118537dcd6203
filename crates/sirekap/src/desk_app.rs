//! The desk's pages, which this program carries: web/desk as `scripts/web.sh build` made it.

/// A file of the folder, as it is or packed.
macro_rules! files {
    ($($name:literal $file:literal $type:literal,)*) => {
        /// Name, media type, whether packed, bytes.
        const FILES: &[(&str, &str, bool, &[u8])] = &[
            $(($name, $type, is_packed($file), include_bytes!(concat!("../../../web/desk/dist/", $file))),)*
        ];
    };
}

const fn is_packed(file: &str) -> bool {
    let bytes = file.as_bytes();
    matches!(bytes, [.., b'.', b'g', b'z'])
}

files! {
    "app.js" "app.js.gz" "text/javascript; charset=utf-8",
    "icon.svg" "icon.svg" "image/svg+xml",
    "index.css" "index.css.gz" "text/css; charset=utf-8",
    "index.html" "index.html" "text/html; charset=utf-8",
    "sign.wasm" "sign.wasm.gz" "application/wasm",
}

/// Media type, whether packed, and bytes of a file by its path below `/meja/`.
pub fn file(path: &str) -> Option<(&'static str, bool, &'static [u8])> {
    let (_, media_type, gzip, bytes) = FILES.iter().find(|(name, ..)| *name == path)?;
    Some((media_type, *gzip, bytes))
}

#[cfg(test)]
mod tests {
    use super::FILES;
    use std::collections::BTreeSet;

    #[test]
    fn the_program_carries_all_of_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/desk/dist");
        let there = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap());
        let there: BTreeSet<String> = there.map(|name| name.trim_end_matches(".gz").to_string()).collect();
        assert_eq!(there, FILES.iter().map(|(name, ..)| (*name).to_string()).collect());
    }
}
