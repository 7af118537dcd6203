//! Where the real data lies, which is no part of the repository. Test binaries take this file by its path, so that no crate
//! needs another for it.

use std::path::{Path, PathBuf};

/// The folder of the real data: `SIREKAP_SHARED`, else beside the checkout.
pub fn shared() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let named = std::env::var_os("SIREKAP_SHARED").unwrap_or_else(|| "../shared/data".into());
    let folder = root.join(named);
    assert!(
        folder.is_dir(),
        "{} is not there: SIREKAP_SHARED names the folder of the real data",
        folder.display()
    );
    folder
}
