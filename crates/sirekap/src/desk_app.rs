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
    "index.html" "index.html" "text/html; charset=utf-8",
}

/// Media type, whether packed, and bytes of a file by its path below `/meja/`.
pub fn file(path: &str) -> Option<(&'static str, bool, &'static [u8])> {
    let (_, media_type, gzip, bytes) = FILES.iter().find(|(name, ..)| *name == path)?;
    Some((media_type, *gzip, bytes))
}
