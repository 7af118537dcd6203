//! The service's own certificate: made on the first run, for this machine and the names it is told.
//!
//! A small authority of its own signs it, so that phones and tests can trust one file. Receipts are believed by their own
//! signatures; the certificate only keeps strangers from reading along.

use crate::face::{Exit, Failure, io};
use crate::home::Home;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Where the files of a folder lie.
pub struct Files {
    /// Certificate of the authority: what phones may be told to trust.
    pub authority: PathBuf,
    chain: PathBuf,
    key: PathBuf,
}

impl Files {
    fn of(home: &Home) -> Self {
        let file = |name: &str| home.folder.join("tls").join(name);
        Files { authority: authority(home), chain: file("server.pem"), key: file("server.key") }
    }
}

/// Where the certificate of the authority lies, once it is made.
pub fn authority(home: &Home) -> PathBuf {
    home.folder.join("tls").join("ca.pem")
}

/// Names that every certificate has.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

fn failed(error: &rcgen::Error) -> Failure {
    Failure::new("C4006", Exit::Storage, error.to_string(), error.to_string())
        .hint("periksa nama yang diberikan dengan --name", "check the names given with --name")
}

/// The certificate of an election's folder, made when it is not there.
pub fn own(home: &Home, names: &[String]) -> Result<(intake::Tls, Files), Failure> {
    let files = Files::of(home);
    if !files.chain.is_file() {
        make(&files, names)?;
    }
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    Ok((intake::Tls { certificates: read(&files.chain)?, key: read(&files.key)? }, files))
}

/// A certificate that an operator brings.
pub fn given(chain: &Path, key: &Path) -> Result<intake::Tls, Failure> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    Ok(intake::Tls { certificates: read(chain)?, key: read(key)? })
}

fn make(files: &Files, names: &[String]) -> Result<(), Failure> {
    let folder = files.chain.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    let mut params = CertificateParams::new(Vec::new()).map_err(|e| failed(&e))?;
    params.distinguished_name.push(DnType::CommonName, "Sirekap (mesin ini)");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let key = KeyPair::generate().map_err(|e| failed(&e))?;
    let authority = params.self_signed(&key).map_err(|e| failed(&e))?;
    let issuer = Issuer::new(params, key);

    let all: Vec<String> = NAMES.iter().map(|n| (*n).to_string()).chain(names.iter().cloned()).collect();
    let mut leaf = CertificateParams::new(all).map_err(|e| failed(&e))?;
    leaf.distinguished_name.push(DnType::CommonName, "Sirekap");
    let leaf_key = KeyPair::generate().map_err(|e| failed(&e))?;
    let certificate = leaf.signed_by(&leaf_key, &issuer).map_err(|e| failed(&e))?;

    // The authority's key is not kept: nothing else is ever signed with it. The chain comes last: with it all is there.
    std::fs::write(&files.authority, authority.pem()).map_err(|e| io(&files.authority, e))?;
    let mut file =
        std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&files.key);
    let written = file.as_mut().map_err(|e| std::io::Error::new(e.kind(), e.to_string())).and_then(|f| {
        f.write_all(leaf_key.serialize_pem().as_bytes())?;
        f.sync_all()
    });
    written.map_err(|e| io(&files.key, e))?;
    std::fs::write(&files.chain, certificate.pem() + &authority.pem()).map_err(|e| io(&files.chain, e))
}
