//! Reading from a folder, and what is said when there is nothing to read.

use expect_test::expect;
use verify::{Exit, Folder, Options, TreeSource as _, verify};

#[test]
fn a_folder_tells_absent_from_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), b"text").unwrap();
    std::fs::create_dir(folder.path().join("below")).unwrap();
    let source = Folder::new(folder.path());
    assert_eq!(source.get("file"), Ok(Some(b"text".to_vec())));
    assert_eq!(source.get("nothing"), Ok(None));
    assert_eq!(source.get("file/below"), Ok(None));
    assert!(source.get("below").is_err());
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_no_files_of_a_tree() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), b"text").unwrap();
    std::os::unix::fs::symlink("file", folder.path().join("link")).unwrap();
    std::os::unix::fs::symlink(".", folder.path().join("here")).unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let source = Folder::new(folder.path());
    for path in ["link", "here/file", "pipe", "../file"] {
        assert!(source.get(path).is_err(), "{path}");
    }
}

/// What a small object claims to be is not allocated.
#[test]
fn a_bomb_is_unpacked_no_further_than_is_allowed() {
    let bomb = zstd::encode_all(&vec![0u8; 64 << 20][..], 19).unwrap();
    assert!(bomb.len() < 16 << 10, "{}", bomb.len());
    assert_eq!(verify::unpack(&bomb, 1 << 20).unwrap_err(), "unpacks to more than 1048576 bytes");
    assert_eq!(verify::unpack(&bomb, 64 << 20).unwrap().len(), 64 << 20);
    let twice = [zstd::encode_all(&b"a"[..], 1).unwrap(), bomb].concat();
    assert!(verify::unpack(&twice, 1 << 30).unwrap_err().contains("follow its zstd frame"));
}

#[test]
fn the_report_of_no_tree() {
    let folder = tempfile::tempdir().unwrap();
    let report = verify(&Folder::new(folder.path()), &Options::default(), &|_| {});
    assert_eq!(report.exit, Exit::Fail);
    let json = report.to_json().unwrap();
    let beginning: String = json.lines().take(47).map(|line| format!("{line}\n")).collect();
    expect![[r#"
        {
          "exit": "fail",
          "pinned": false,
          "origin": null,
          "size": null,
          "root": null,
          "entries": 0,
          "signatures": 0,
          "nodes": 0,
          "files": 0,
          "paths": 0,
          "pages": 0,
          "seed": null,
          "checks": [
            {
              "code": "V1.1",
              "title_id": "root.json ada dan berbentuk benar",
              "title_en": "root.json is there and has its shape",
              "result": "fail",
              "applies": true,
              "failures": 1,
              "doubted": 0,
              "positions": [
                {
                  "path": "root.json",
                  "what": "there is no root.json: this is not the address of a tree"
                }
              ],
              "note": null,
              "note_id": null
            },
            {
              "code": "V1.2",
              "title_id": "aturan kepercayaan terbaca dan memuat tepat satu kunci akar",
              "title_en": "the trust policy is readable and pins exactly one root key",
              "result": "not_checked",
              "applies": true,
              "failures": 0,
              "doubted": 0,
              "positions": [],
              "note": "an earlier check failed, so this one could not be run",
              "note_id": "pemeriksaan sebelumnya gagal, jadi yang ini tidak dapat dijalankan"
            },
            {
              "code": "V1.3",
              "title_id": "checkpoint ditandatangani log",
              "title_en": "the checkpoint is signed by the log",
    "#]]
    .assert_eq(&beginning);
}
