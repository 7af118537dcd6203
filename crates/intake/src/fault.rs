//! Why the service does not start, and what to tell the operator.

use crate::blobs::BlobError;
use model::Lang;
use std::net::SocketAddr;

/// Why the service does not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The folder of pictures can't be used.
    #[error("I1901 the folder of pictures can't be used: {0}. Check its permissions and the disk.")]
    Blobs(#[from] BlobError),
    /// An address can't be listened on.
    #[error("I1902 can't listen on {addr}: {source}. Stop what uses the port, or choose another address.")]
    Listen {
        /// The address.
        addr: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// A certificate can't be used.
    #[error("I1903 the certificate can't be used: {0}. Give a PEM chain and its key.")]
    Tls(String),
}

impl ServeError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            ServeError::Blobs(_) => "I1901",
            ServeError::Listen { .. } => "I1902",
            ServeError::Tls(_) => "I1903",
        }
    }

    /// What to tell a person, and what to do next.
    pub fn text(&self, lang: Lang) -> [String; 2] {
        let (text, hint) = match (self, lang) {
            (ServeError::Blobs(e), Lang::Id) => {
                (format!("folder gambar tidak dapat dipakai ({e})"), "periksa hak akses folder dan isi disk")
            }
            (ServeError::Blobs(e), Lang::En) => {
                (format!("the folder of pictures can't be used ({e})"), "check its permissions and the disk")
            }
            (ServeError::Listen { addr, source }, Lang::Id) => (
                format!("alamat {addr} tidak dapat dipakai ({source})"),
                "hentikan program lain yang memakai port itu, atau pilih alamat lain dengan --listen",
            ),
            (ServeError::Listen { addr, source }, Lang::En) => (
                format!("can't listen on {addr} ({source})"),
                "stop what uses the port, or choose another address with --listen",
            ),
            (ServeError::Tls(e), Lang::Id) => {
                (format!("sertifikat tidak dapat dipakai ({e})"), "berikan rantai PEM beserta kuncinya")
            }
            (ServeError::Tls(e), Lang::En) => {
                (format!("the certificate can't be used ({e})"), "give a PEM chain and its key")
            }
        };
        [text, hint.into()]
    }
}
