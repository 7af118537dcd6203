//! The numbers of the refusals.

use super::TlogError;

impl TlogError {
    /// The refusal's number, stable for good.
    pub fn code(&self) -> u16 {
        match self {
            Self::EntryTooLong { .. } => 2001,
            Self::BundleEntries { .. } => 2002,
            Self::BundleTruncated { .. } => 2003,
            Self::TilePath { .. } => 2004,
            Self::BundlePath { .. } => 2005,
            Self::TileLength { .. } => 2006,
            Self::SizeTooLarge { .. } => 2007,
            Self::PeakCount { .. } => 2008,
            Self::IndexOutOfRange { .. } => 2009,
            Self::SizeNotReached { .. } => 2010,
            Self::SizesShrink { .. } => 2011,
            Self::ProofLength { .. } => 2012,
            Self::RootMismatch { .. } => 2013,
            Self::KeyName { .. } => 2020,
            Self::KeyFormat { .. } => 2021,
            Self::KeyType { .. } => 2022,
            Self::KeyId { .. } => 2023,
            Self::PublicKey { .. } => 2024,
            Self::NoteTooLong { .. } => 2025,
            Self::NoteBytes { .. } => 2026,
            Self::NoteShape => 2027,
            Self::SignatureLine { .. } => 2028,
            Self::TooManySignatures { .. } => 2029,
            Self::NotSigned { .. } => 2030,
            Self::BadSignature { .. } => 2031,
            Self::SignatureLength { .. } => 2032,
            Self::CheckpointLine { .. } => 2040,
            Self::Origin { .. } => 2041,
            Self::Timestamp { .. } => 2042,
            Self::PolicyTooLong { .. } => 2050,
            Self::PolicyTooMany { .. } => 2051,
            Self::PolicyBytes { .. } => 2052,
            Self::PolicyUnended { .. } => 2053,
            Self::PolicyLine { .. } => 2054,
            Self::PolicyKey { .. } => 2055,
            Self::PolicyDuplicateKey { .. } => 2056,
            Self::PolicyNameTaken { .. } => 2057,
            Self::PolicyNameUnknown { .. } => 2058,
            Self::PolicyMemberTwice { .. } => 2059,
            Self::PolicyThreshold { .. } => 2060,
            Self::PolicySecondQuorum { .. } => 2061,
            Self::PolicyNoQuorum => 2062,
            Self::LogUnknown { .. } => 2063,
            Self::LogNotSigned { .. } => 2064,
            Self::QuorumMissed { .. } => 2065,
            Self::ProofBundleTooLong { .. } => 2080,
            Self::ProofBundleLine { .. } => 2081,
        }
    }
}
