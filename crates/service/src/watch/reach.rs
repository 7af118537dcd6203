//! An address: how long it takes to take a connection, and which certificates it shows.

use super::Means;
use super::wire::Until;
use residency::observe::{Certificate, Distance, Endpoint};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

/// How often an address is connected to: the least time of all counts.
const CONNECTIONS: u32 = 3;
/// Most certificates of a chain that are taken down.
const CHAIN_MAX: usize = 8;

/// Reaches for an address, in place of a name where there is one.
pub(super) fn reach(means: &Means, address: SocketAddr, name: Option<&str>, tls: bool) -> Endpoint {
    let took = |_| {
        let begun = (means.stopwatch)();
        TcpStream::connect_timeout(&address, means.patience.connection).ok()?;
        u64::try_from((means.stopwatch)().saturating_sub(begun).as_micros()).ok()
    };
    let first = took(0);
    // What does not answer once is not asked again.
    let least = first.into_iter().chain((1..CONNECTIONS).filter(|_| first.is_some()).filter_map(took)).min();
    let shown = match (tls, least) {
        (true, Some(_)) => chain(means, address, name).unwrap_or_default(),
        _ => Vec::new(),
    };
    Endpoint {
        address,
        name: name.map(str::to_string),
        distance: least.map(Distance::of),
        issuer: shown.first().map(|leaf| leaf.issuer.clone()).filter(|issuer| !issuer.is_empty()),
        keys: shown.into_iter().map(|certificate| certificate.key).collect(),
    }
}

/// The certificates that it shows, once it has proved that it has the first one's key; none where it speaks no TLS.
fn chain(means: &Means, address: SocketAddr, name: Option<&str>) -> Option<Vec<Certificate>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .ok()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anybody(provider)))
        .with_no_client_auth();
    let server = match name {
        Some(name) => ServerName::try_from(name.to_string()).ok()?,
        None => ServerName::from(address.ip()),
    };
    let mut connection = ClientConnection::new(Arc::new(config), server).ok()?;
    let mut stream = Until::connect(address, &means.stopwatch, means.patience.connection).ok()?;
    while connection.is_handshaking() {
        connection.complete_io(&mut stream).ok()?;
    }
    let shown = connection.peer_certificates()?.iter().take(CHAIN_MAX);
    Some(shown.filter_map(|der| Certificate::parse(der)).collect())
}

/// Takes any certificate, since it is to be compared with declared keys and nothing is sent; but whoever shows it must have
/// its key.
#[derive(Debug)]
struct Anybody(Arc<CryptoProvider>);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }
    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
