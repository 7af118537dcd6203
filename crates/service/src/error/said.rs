//! What people are told of each error, by its code.

use super::{ManifestFault, ServiceError};
use model::Lang;
use residency::address::{Expected, TableFault};
use std::io::ErrorKind;
use std::path::Path;
use texts::{Said, service};

impl ServiceError {
    /// Code, what happened, and what to do next, in a language.
    pub fn said(&self, lang: Lang) -> Said {
        match self {
            ServiceError::Io { path, error } => service::C4001(lang, of_file(path, error, lang)),
            ServiceError::Ledger(error) => error.said(lang),
            ServiceError::Entry(refusal) => refusal.said(lang),
            ServiceError::Publish(error) => error.said(lang),
            ServiceError::Signer(error) => error.said(lang),
            ServiceError::Tlog(error) => Said {
                code: format!("T{}", error.code()).into(),
                text: service::tlog_does_not_fit(lang, error),
                hint: service::CHECK_WITH_VERIFY.get(lang).into(),
            },
            ServiceError::Unconfirmed(at) => {
                Said { hint: crate::hour::REMEDY.get(lang).into(), ..service::C3050(lang, at.rfc3339()) }
            }
            ServiceError::Place(finding) => finding.said(lang),
            ServiceError::Residency(path, faults) => {
                let all: Vec<String> = faults.iter().map(|fault| told(fault, lang)).collect();
                service::C4030(lang, path.display(), all.join("; "))
            }
            ServiceError::Manifest(path, fault) => service::C3070(lang, path.display(), fault.text(lang)),
            ServiceError::Unsequenced { orderly, pending } => {
                let why = match orderly {
                    true => service::LAST_CHECKPOINT_FAILED,
                    false => service::SEQUENCING_STOPPED,
                };
                service::C4020(lang, why.get(lang), pending)
            }
            ServiceError::Table(path, fault) => service::C3131(lang, path.display(), of_table(fault, lang)),
            ServiceError::ResolverAddress(resolver, text) => service::C3132(lang, resolver, text),
            ServiceError::Pictures(why) => service::C4022(lang, why),
            ServiceError::Picture(why) => service::C4023(lang, why),
            ServiceError::Chance(why) => service::C4003(lang, why),
            ServiceError::Registry(path, why) => service::C4002(lang, path.display(), why),
            ServiceError::RootNote(path) => service::C4010(lang, path.display()),
            ServiceError::NoRootNote(path) => service::C4013(lang, path.display()),
            ServiceError::TreeFolder(path, why) => service::C4005(lang, path.display(), why),
            ServiceError::NoKey(name, path) => service::C3077(lang, name.whose().get(lang), path.display()),
            ServiceError::NotAKey(path) => service::C4004(lang, path.display()),
            ServiceError::NotAtHand(name) => service::C4014(lang, name.whose().get(lang)),
            ServiceError::OpenSeed(path, mode) => {
                service::C4011(lang, path.display(), format_args!("{:04o}", mode))
            }
            ServiceError::NotOpened(path) => service::C3076(lang, path.display()),
            ServiceError::OtherRoot => service::C3079(lang),
            ServiceError::SameAuthority => service::C3078(lang),
            ServiceError::CutExists(name) => service::C3006(lang, name),
            ServiceError::CutName(name) => service::C3007(lang, name),
            ServiceError::CutBefore(at) => service::C3010(lang, at.rfc3339()),
            ServiceError::NotAnOpening(path) => service::C3054(lang, path.display()),
            ServiceError::OpeningEarly { at, now } => service::C3052(lang, at.rfc3339(), now.rfc3339()),
            ServiceError::NoHour => service::C3053(lang),
            ServiceError::OtherLogKey => service::C3060(lang),
            ServiceError::RotateBeforeHour => service::C3061(lang),
        }
    }
}

fn told(fault: &residency::Fault, lang: Lang) -> String {
    format!("{} {}", fault.code(), fault.text(lang))
}

impl ManifestFault {
    fn text(&self, lang: Lang) -> String {
        match self {
            ManifestFault::Unreadable(why) => why.clone(),
            ManifestFault::Election { found, expected } => {
                service::manifest_of_another(lang, found, expected)
            }
            ManifestFault::Tiers(all) => service::manifest_tiers(lang, all),
        }
    }
}

/// Why a file is no table of addresses.
fn of_table(fault: &TableFault, lang: Lang) -> String {
    match fault {
        TableFault::OtherHash(found) => service::table_other_hash(lang, found),
        TableFault::Row(line, expected) => {
            let expected = match expected {
                Expected::Text => service::TABLE_EXPECTS_TEXT,
                Expected::Addresses => service::TABLE_EXPECTS_ADDRESSES,
                Expected::Range => service::TABLE_EXPECTS_RANGE,
                Expected::Value => service::TABLE_EXPECTS_VALUE,
                Expected::SameKind => service::TABLE_EXPECTS_SAME,
            };
            service::table_row(lang, line, expected.get(lang))
        }
        TableFault::Overlap(address) => service::table_overlap(lang, address),
        TableFault::Empty => service::TABLE_EMPTY.get(lang).into(),
        TableFault::Mmdb(why) => service::table_mmdb(lang, why),
    }
}

/// A file or folder that could not be read or written: what the system says most often in words of ours.
fn of_file(path: &Path, error: &std::io::Error, lang: Lang) -> String {
    let path = path.display();
    match error.kind() {
        ErrorKind::NotFound => service::file_absent(lang, path),
        ErrorKind::PermissionDenied => service::file_inaccessible(lang, path),
        ErrorKind::AlreadyExists => service::file_exists(lang, path),
        ErrorKind::IsADirectory => service::file_is_a_folder(lang, path),
        ErrorKind::NotADirectory => service::file_not_a_folder(lang, path),
        ErrorKind::DirectoryNotEmpty => service::file_not_empty(lang, path),
        ErrorKind::ReadOnlyFilesystem => service::file_read_only(lang, path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => service::file_disk_full(lang, path),
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof => service::file_damaged(lang, path),
        _ => service::file_unusable(lang, path, error),
    }
}
