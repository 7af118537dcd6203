//! Why the service does not start, and what to tell the operator.

use crate::blobs::BlobError;
use model::Lang;
use std::net::SocketAddr;

texts::coded! {
    /// Why the service does not start.
    #[derive(Debug, thiserror::Error)]
    #[error("{} {}", self.code(), self.text(Lang::En))]
    pub enum ServeError of intake(lang) {
        /// The folder of pictures can't be used.
        I1901 Blobs(#[from] why: BlobError) => (why),
        /// An address can't be listened on.
        I1902 Listen {
            /// The address.
            addr: SocketAddr,
            /// What the system said.
            source: std::io::Error,
        } => (addr, source),
        /// A certificate can't be used.
        I1903 Tls(why: String) => (why),
    }
}
