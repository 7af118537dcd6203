//! TLS to a place whose certificate the inventory pins: one of the keys that it names must be that of the certificate, or of an
//! authority under which the certificate is good.
//!
//! That a pinned key stands somewhere in what a server shows proves nothing: anybody can show an authority's certificate
//! beside his own. So an authority that is pinned is the only one that is believed, and the certificate is judged under it.

use model::Digest;
use residency::Place;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, Error};
use rustls::{RootCertStore, SignatureScheme, StreamOwned};
use std::io::{Read as _, Write as _};
use std::sync::Arc;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport, TransportAdapter,
};

/// Believes what the inventory says of a place.
#[derive(Debug)]
struct Pinned {
    place: Place,
    provider: Arc<CryptoProvider>,
    usual: Arc<WebPkiServerVerifier>,
}

fn verifier(
    roots: RootCertStore,
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<WebPkiServerVerifier>, Error> {
    let built = WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(provider)).build();
    built.map_err(|e| Error::General(e.to_string()))
}

/// SHA-256 of the public key of a certificate.
fn key_of(certificate: &CertificateDer<'_>) -> Result<[u8; 32], Error> {
    let read = webpki::EndEntityCert::try_from(certificate);
    let read = read.map_err(|_| Error::InvalidCertificate(CertificateError::BadEncoding))?;
    Ok(Digest::of(&read.subject_public_key_info()).0)
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        above: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let finding = match self.place.takes(&[key_of(certificate)?]) {
            // Its own key: that the server has it, the handshake proves.
            Ok(()) => return self.usual.verify_server_cert(certificate, above, name, ocsp, now),
            Err(finding) => finding,
        };
        let mut roots = RootCertStore::empty();
        for authority in above {
            if self.place.takes(&[key_of(authority)?]).is_ok() {
                roots.add(authority.clone().into_owned())?;
            }
        }
        match roots.is_empty() {
            true => Err(Error::General(finding.to_string())),
            false => verifier(roots, &self.provider)?.verify_server_cert(certificate, above, name, ocsp, now),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.usual.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.usual.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.usual.supported_verify_schemes()
    }
}

/// Puts TLS around a connection to a place.
#[derive(Debug)]
pub struct PinnedConnector(Arc<ClientConfig>);

impl PinnedConnector {
    /// For a place that has pins.
    ///
    /// # Errors
    /// The library's.
    pub fn new(place: &Place) -> Result<Self, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let usual = verifier(roots, &provider)?;
        let pinned = Pinned { place: place.clone(), provider: Arc::clone(&provider), usual };
        let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        let config = config.dangerous().with_custom_certificate_verifier(Arc::new(pinned));
        Ok(PinnedConnector(Arc::new(config.with_no_client_auth())))
    }
}

impl<In: Transport> Connector<In> for PinnedConnector {
    type Out = PinnedTransport;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, ureq::Error> {
        let Some(transport) = chained else { return Ok(None) };
        if !details.needs_tls() {
            // What is pinned is never reached without TLS.
            return Err(ureq::Error::RequireHttpsOnly(details.uri.to_string()));
        }
        let host = details.uri.host().unwrap_or_default().trim_matches(['[', ']']).to_string();
        let name = ServerName::try_from(host).map_err(|_| ureq::Error::HostNotFound)?;
        let mut conn = ClientConnection::new(Arc::clone(&self.0), name)?;
        let mut sock = TransportAdapter::new(transport.boxed(), Arc::clone(&details.current_time));
        sock.set_timeout(details.timeout);
        conn.complete_io(&mut sock)?;
        let buffers =
            LazyBuffers::new(details.config.input_buffer_size(), details.config.output_buffer_size());
        Ok(Some(PinnedTransport { buffers, stream: StreamOwned { conn, sock } }))
    }
}

/// A connection under TLS.
pub struct PinnedTransport {
    buffers: LazyBuffers,
    stream: StreamOwned<ClientConnection, TransportAdapter>,
}

impl std::fmt::Debug for PinnedTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PinnedTransport")
    }
}

impl Transport for PinnedTransport {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.stream.get_mut().set_timeout(timeout);
        let output = self.buffers.output().get(..amount).unwrap_or_default();
        Ok(self.stream.write_all(output)?)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, ureq::Error> {
        self.stream.get_mut().set_timeout(timeout);
        let amount = self.stream.read(self.buffers.input_append_buf())?;
        self.buffers.input_appended(amount);
        Ok(amount > 0)
    }

    fn is_open(&mut self) -> bool {
        self.stream.get_mut().get_mut().is_open()
    }

    fn is_tls(&self) -> bool {
        true
    }
}
