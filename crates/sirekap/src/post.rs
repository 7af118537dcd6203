//! How witnesses are asked: one request of HTTP, and no patience.

use crate::pinned::PinnedConnector;
use residency::Place;
use service::{Answered, Post};
use std::sync::Arc;
use std::time::Duration;
use ureq::Agent;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::{Connector as _, TcpConnector};

/// How long a witness is waited for. One that has to be asked twice takes twice that, and no more.
const PATIENCE: Duration = Duration::from_secs(5);
/// Most bytes of an answer that are read.
const ANSWER_BYTES_MAX: u64 = 64 << 10;

/// Sends bodies to the addresses of witnesses. No redirect is followed.
pub fn post() -> Post {
    Arc::new(|place, url, body| {
        let request = agent(place)?.post(url).header("content-type", "text/plain; charset=utf-8");
        let mut answer = request.send(body).map_err(|e| e.to_string())?;
        let status = answer.status().as_u16();
        let body = answer.body_mut().with_config().limit(ANSWER_BYTES_MAX).read_to_vec();
        Ok(Answered { status, body: body.map_err(|e| e.to_string())? })
    })
}

/// Who asks a place: as the usual authorities have it, or as the inventory pins it.
fn agent(place: &Place) -> Result<Agent, String> {
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(false)
        .build();
    if place.pins.is_empty() {
        return Ok(config.into());
    }
    let pinned = PinnedConnector::new(place).map_err(|e| e.to_string())?;
    let connector = ().chain(TcpConnector::default()).chain(pinned);
    Ok(Agent::with_parts(config, connector, DefaultResolver::default()))
}

#[cfg(test)]
mod tests {
    use super::post;
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use model::Digest;
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, PublicKeyData as _};
    use residency::{First, Place};
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::Arc;
    use texts::Lang;

    struct Authority {
        issuer: Issuer<'static, KeyPair>,
        certificate: CertificateDer<'static>,
        pin: String,
    }

    fn pin(key: &KeyPair) -> String {
        format!("spki-sha256:{}", STANDARD.encode(Digest::of(&key.subject_public_key_info()).0))
    }

    fn authority() -> Authority {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).unwrap().der().clone();
        let pin = pin(&key);
        Authority { issuer: Issuer::new(params, key), certificate, pin }
    }

    /// A server that answers once `200 ok`, with a certificate for `localhost` by an authority and with others shown beside it;
    /// its port, and the pin of its own key.
    fn server(by: &Authority, shown: &[&Authority]) -> (u16, String) {
        let key = KeyPair::generate().unwrap();
        let leaf = CertificateParams::new(vec!["localhost".to_string()]).unwrap();
        let leaf = leaf.signed_by(&key, &by.issuer).unwrap().der().clone();
        let chain = [leaf].into_iter().chain(shown.iter().map(|a| a.certificate.clone())).collect();
        let own = pin(&key);
        let config =
            rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_no_client_auth()
                .with_single_cert(chain, PrivateKeyDer::try_from(key.serialize_der()).unwrap())
                .unwrap();
        let config = Arc::new(config);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            for socket in listener.incoming().map_while(Result::ok) {
                let conn = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
                let mut stream = rustls::StreamOwned::new(conn, socket);
                let mut request = [0; 4096];
                if stream.read(&mut request).is_ok_and(|n| n > 0) {
                    drop(
                        stream.write_all(
                            b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok",
                        ),
                    );
                    stream.conn.send_close_notify();
                    drop(stream.flush());
                }
            }
        });
        (port, own)
    }

    fn place(pins: &[&str]) -> Place {
        let first = First { witnesses: vec![("s".into(), "https://localhost".into())], ..First::default() };
        let mut place = first.inventory(Lang::Id).places.pop().unwrap();
        place.pins = pins.iter().map(ToString::to_string).collect();
        place
    }

    #[test]
    fn a_witness_shows_a_key_that_the_inventory_names_or_is_not_asked() {
        let (ours, other) = (authority(), authority());
        // Who signed the certificate, what is shown beside it, what is pinned; whether it is taken.
        for (by, shown, pins, taken) in [
            (&ours, &[&ours][..], &[ours.pin.as_str()][..], true),
            (&ours, &[&ours], &[other.pin.as_str(), ours.pin.as_str()], true),
            (&ours, &[&ours], &[other.pin.as_str()], false),
            // The pinned authority is shown, and did not sign.
            (&other, &[&other, &ours], &[ours.pin.as_str()], false),
            (&other, &[&ours], &[ours.pin.as_str()], false),
            // No pin: the usual authorities, to which neither belongs.
            (&ours, &[&ours], &[], false),
        ] {
            let (port, _) = server(by, shown);
            let answer = post()(&place(pins), &format!("https://localhost:{port}/add-checkpoint"), b"x");
            assert_eq!(answer.is_ok(), taken, "{pins:?}: {answer:?}");
            if let Ok(answer) = &answer {
                assert_eq!((answer.status, &answer.body[..]), (200, &b"ok"[..]));
            }
        }
        let (port, _) = server(&ours, &[&ours]);
        let refused = post()(&place(&[&other.pin]), &format!("https://localhost:{port}"), b"x").unwrap_err();
        assert!(refused.contains("T1010"), "{refused}");
        // Its own key, which no authority of the web vouches for: the pin does not stand in for that.
        let (port, own) = server(&ours, &[&ours]);
        assert!(post()(&place(&[&own]), &format!("https://localhost:{port}"), b"x").is_err());
        // Nothing that is pinned goes without TLS.
        let plain = post()(&place(&[&ours.pin]), &format!("http://localhost:{port}"), b"x").unwrap_err();
        assert!(plain.contains("https"), "{plain}");
    }
}
