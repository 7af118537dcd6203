//! The service's own certificate: made on the first run, for this machine and the names it is told.
//!
//! A small authority of its own signs it, so that phones and tests can trust one file. Receipts are believed by their own
//! signatures; the certificate only keeps strangers from reading along.

use crate::face::{Exit, Failure, io};
use model::UtcSeconds;
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use service::Home;
use std::collections::BTreeSet;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use texts::failure;

/// Where the files of a folder lie.
pub struct Files {
    /// Certificate of the authority: what phones may be told to trust.
    pub authority: PathBuf,
    /// Whether it was made now, in place of one that did not have the names asked for or was about to end.
    pub replaced: bool,
    chain: PathBuf,
    key: PathBuf,
    about: PathBuf,
}

impl Files {
    fn of(home: &Home) -> Self {
        let file = |name: &str| home.folder.join("tls").join(name);
        Files {
            authority: authority(home),
            replaced: false,
            chain: file("server.pem"),
            key: file("server.key"),
            about: file("server.json"),
        }
    }
}

/// What a certificate was made for.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
struct About {
    /// Its names, the usual ones apart.
    names: BTreeSet<String>,
    /// Its last second.
    until: i64,
}

/// How long a certificate is good for: phones of one maker take none that is good for more than 825 days.
const GOOD_SECONDS: u64 = 800 * 86_400;
/// It is made anew when less is left than this: no certificate may end in an election's weeks.
const LEFT_SECONDS: i64 = 60 * 86_400;
/// It begins earlier than now, for phones whose clocks are slow.
const EARLIER_SECONDS: u64 = 86_400;

/// Where the certificate of the authority lies, once it is made.
pub fn authority(home: &Home) -> PathBuf {
    home.folder.join("tls").join("ca.pem")
}

/// Names that every certificate has.
const NAMES: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

fn failed(error: &rcgen::Error) -> Failure {
    Failure::new(Exit::Storage, |lang| failure::C4006(lang, error))
}

/// The certificate of an election's folder: made when it is not there, and made anew when it lacks a name that is asked for
/// or is about to end. Names that it had stay.
pub fn own(home: &Home, names: &[String], now: UtcSeconds) -> Result<(intake::Tls, Files), Failure> {
    let mut files = Files::of(home);
    let there = files.chain.is_file();
    // What can't be read was made by an earlier version, for names that nobody knows.
    let about: Option<About> =
        std::fs::read(&files.about).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let asked: BTreeSet<String> = names.iter().cloned().collect();
    let good = |about: &About| asked.is_subset(&about.names) && about.until - now.0 > LEFT_SECONDS;
    let kept = there && about.as_ref().map_or(asked.is_empty(), good);
    if !kept {
        let names = about.map(|a| a.names).unwrap_or_default().into_iter().chain(asked).collect();
        make(&files, names, now)?;
        files.replaced = there;
    }
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    Ok((intake::Tls { certificates: read(&files.chain)?, key: read(&files.key)? }, files))
}

/// A certificate that an operator brings.
pub fn given(chain: &Path, key: &Path) -> Result<intake::Tls, Failure> {
    let read = |path: &Path| std::fs::read_to_string(path).map_err(|e| io(path, e));
    Ok(intake::Tls { certificates: read(chain)?, key: read(key)? })
}

fn make(files: &Files, names: BTreeSet<String>, now: UtcSeconds) -> Result<(), Failure> {
    let folder = files.chain.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|e| io(folder, e))?;
    let at = |seconds: u64| date_time_ymd(1970, 1, 1) + Duration::from_secs(seconds);
    let begin = u64::try_from(now.0).unwrap_or_default();
    let (from, until) = (begin.saturating_sub(EARLIER_SECONDS), begin.saturating_add(GOOD_SECONDS));
    let mut params = CertificateParams::new(Vec::new()).map_err(|e| failed(&e))?;
    (params.not_before, params.not_after) = (at(from), at(until));
    params.distinguished_name.push(DnType::CommonName, "Sirekap (mesin ini)");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let key = KeyPair::generate().map_err(|e| failed(&e))?;
    let authority = params.self_signed(&key).map_err(|e| failed(&e))?;
    let issuer = Issuer::new(params, key);

    let all: Vec<String> = NAMES.iter().map(|n| (*n).to_string()).chain(names.iter().cloned()).collect();
    let mut leaf = CertificateParams::new(all).map_err(|e| failed(&e))?;
    leaf.distinguished_name.push(DnType::CommonName, "Sirekap");
    (leaf.not_before, leaf.not_after) = (at(from), at(until));
    leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    leaf.use_authority_key_identifier_extension = true;
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
    let about = About { names, until: i64::try_from(until).unwrap_or(i64::MAX) };
    let text = serde_json::to_string_pretty(&about).map_err(|e| io(&files.about, e.into()))?;
    std::fs::write(&files.about, text + "\n").map_err(|e| io(&files.about, e))?;
    std::fs::write(&files.chain, certificate.pem() + &authority.pem()).map_err(|e| io(&files.chain, e))
}

#[cfg(test)]
mod tests {
    use super::*;
    use service::Settings;

    #[test]
    fn a_certificate_stays_until_it_lacks_a_name_or_is_about_to_end() {
        let temp = tempfile::tempdir().unwrap();
        let home =
            Home { folder: temp.path().into(), settings: Settings { origin: "log.example/uji".into() } };
        let day = 86_400;
        let mut last = String::new();
        // Names asked for, days since the first, whether another is made, whether phones have to be told.
        for (names, days, made, told) in [
            ("", 0, true, false),
            ("", 1, false, false),
            ("192.168.1.5", 1, true, true),
            ("", 2, false, false),
            ("192.168.1.5", 2, false, false),
            ("tps.example.id", 3, true, true),
            ("192.168.1.5 tps.example.id", 3, false, false),
            ("", 700, false, false),
            ("", 750, true, true),
        ] {
            let names: Vec<String> = names.split_whitespace().map(String::from).collect();
            let (tls, files) = own(&home, &names, UtcSeconds(1_700_000_000 + days * day)).unwrap();
            assert_eq!((tls.certificates != last, files.replaced), (made, told), "{names:?} on day {days}");
            last = tls.certificates;
        }
        // A folder of an earlier version says nothing of its names.
        std::fs::remove_file(temp.path().join("tls/server.json")).unwrap();
        assert!(!own(&home, &[], UtcSeconds(1_700_000_000)).unwrap().1.replaced);
        assert!(own(&home, &["10.0.0.1".into()], UtcSeconds(1_700_000_000)).unwrap().1.replaced);
    }
}
