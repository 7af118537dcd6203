//! What is opened below a folder, and what is not.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests"
)]

use beneath::open;
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::process::Command;

#[test]
fn plain_files_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let tree = home.path().join("tree");
    fs::create_dir_all(tree.join("log/tile")).unwrap();
    fs::write(home.path().join("seed"), "secret").unwrap();
    fs::write(tree.join("log/tile/0"), "public").unwrap();
    symlink("../../../seed", tree.join("log/tile/1")).unwrap();
    symlink(home.path(), tree.join("log/out")).unwrap();
    symlink("tile", tree.join("log/in")).unwrap();
    symlink("nothing", tree.join("log/dangling")).unwrap();
    let _socket = UnixListener::bind(tree.join("log/socket")).unwrap();
    assert!(Command::new("mkfifo").arg(tree.join("log/pipe")).status().unwrap().success());
    symlink(&tree, home.path().join("public")).unwrap();
    for (path, expected) in [
        ("log/tile/0", Ok("public")),
        ("log/tile/1", Err(ErrorKind::InvalidInput)),
        ("log/out/seed", Err(ErrorKind::InvalidInput)),
        ("log/in/0", Err(ErrorKind::InvalidInput)),
        ("log/dangling", Err(ErrorKind::InvalidInput)),
        ("log/pipe", Err(ErrorKind::InvalidInput)),
        ("log/socket", Err(ErrorKind::InvalidInput)),
        ("log/tile", Err(ErrorKind::InvalidInput)),
        ("log/tile/2", Err(ErrorKind::NotFound)),
        ("nowhere/0", Err(ErrorKind::NotFound)),
        ("log/tile/0/0", Err(ErrorKind::NotFound)),
        ("../seed", Err(ErrorKind::InvalidInput)),
        ("log/../../seed", Err(ErrorKind::InvalidInput)),
        ("/etc/passwd", Err(ErrorKind::InvalidInput)),
        ("log//tile/0", Err(ErrorKind::InvalidInput)),
        ("log/./tile/0", Err(ErrorKind::InvalidInput)),
        ("", Err(ErrorKind::InvalidInput)),
        ("log/tile/0\0", Err(ErrorKind::InvalidInput)),
    ] {
        let found = open(&tree, path).map(|mut file| {
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            text
        });
        assert_eq!(found.as_deref().map_err(|e| e.kind()), expected, "{path}");
    }
    // The folder itself may be named by a link, as a web server's often is.
    assert!(open(&home.path().join("public"), "log/tile/0").is_ok());
    assert_eq!(open(&home.path().join("nowhere"), "a").unwrap_err().kind(), ErrorKind::NotFound);
}
