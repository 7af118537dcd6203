//! The officers' app, which this program carries: web/capture as `scripts/web.sh build` made it.

use intake::AppFile;

/// Text of the manifest, which names every file by its hash.
pub const MANIFEST: &str = include_str!("../../../web/capture/dist/release.json");

/// A file of the folder, as it is or packed.
macro_rules! files {
    ($($name:literal $file:literal $type:literal,)*) => {
        /// Name, media type, whether packed, bytes.
        const FILES: &[(&str, &str, bool, &[u8])] = &[
            $(($name, $type, is_packed($file), include_bytes!(concat!("../../../web/capture/dist/", $file))),)*
        ];
    };
}

const fn is_packed(file: &str) -> bool {
    let bytes = file.as_bytes();
    matches!(bytes, [.., b'.', b'g', b'z'])
}

files! {
    "app.js" "app.js.gz" "text/javascript; charset=utf-8",
    "copy.js" "copy.js.gz" "text/javascript; charset=utf-8",
    "icon-192.png" "icon-192.png" "image/png",
    "icon-512.png" "icon-512.png" "image/png",
    "icon.svg" "icon.svg" "image/svg+xml",
    "index.css" "index.css.gz" "text/css; charset=utf-8",
    "index.html" "index.html" "text/html; charset=utf-8",
    "manifest.webmanifest" "manifest.webmanifest" "application/manifest+json",
    "nothing.js" "nothing.js" "text/javascript; charset=utf-8",
    "proof.wasm" "proof.wasm.gz" "application/wasm",
    "reader.wasm" "reader.wasm.gz" "application/wasm",
    "release.json" "release.json" "application/json",
    "sw.js" "sw.js.gz" "text/javascript; charset=utf-8",
    "worker.js" "worker.js" "text/javascript; charset=utf-8",
}

/// A file by its path below `/petugas/`.
pub fn file(path: &str) -> Option<AppFile> {
    let (_, media_type, gzip, bytes) = FILES.iter().find(|(name, ..)| *name == path)?;
    Some(AppFile { media_type, gzip: *gzip, bytes: (*bytes).into() })
}

#[cfg(test)]
mod tests {
    use super::{FILES, MANIFEST};
    use model::Digest;
    use std::collections::BTreeMap;
    use std::io::Read as _;

    #[test]
    fn the_program_carries_what_the_manifest_names() {
        let manifest: device::Manifest = serde_json::from_str(MANIFEST).unwrap();
        let carried = FILES.iter().filter(|(name, ..)| *name != "release.json");
        let carried: BTreeMap<String, Digest> = carried
            .map(|(name, _, packed, bytes)| {
                let mut plain = Vec::new();
                if *packed {
                    flate2::read::GzDecoder::new(*bytes).read_to_end(&mut plain).unwrap();
                } else {
                    plain.extend_from_slice(bytes);
                }
                ((*name).to_string(), Digest::of(&plain))
            })
            .collect();
        assert_eq!(carried, manifest.files);
    }
}
