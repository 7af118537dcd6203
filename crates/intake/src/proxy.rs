//! Whose connection a machine before this one passes on: the PROXY protocol, versions 1 and 2
//! (<https://www.haproxy.org/download/2.9/doc/proxy-protocol.txt>). Only machines that the operator names are asked, and of
//! those every connection has to begin with it.

use proxy_header::{ParseConfig, ProxyHeader};
use std::io;
use std::net::IpAddr;
use tokio::io::{AsyncRead, AsyncReadExt as _};

/// First bytes of version 2.
const SIGNATURE: [u8; 12] = *b"\r\n\r\n\0\r\nQUIT\n";
/// Bytes of version 2 before the addresses, the last two of which are the length of the rest.
const HEAD: usize = 16;
/// Longest line of version 1, its end included.
const LINE_MAX: usize = 107;
/// Most bytes of version 2: addresses and what proxies add.
const REST_MAX: usize = 1_024;

/// Reads the header, and not a byte of what follows: the client's address, or `None` where the proxy speaks for itself.
///
/// # Errors
/// The line's; [`io::ErrorKind::InvalidData`] for anything else than such a header.
pub async fn client<S: AsyncRead + Unpin>(stream: &mut S) -> io::Result<Option<IpAddr>> {
    let bad = || io::Error::from(io::ErrorKind::InvalidData);
    let mut header = vec![0; SIGNATURE.len()];
    stream.read_exact(&mut header).await?;
    if header == SIGNATURE {
        header.resize(HEAD, 0);
        stream.read_exact(&mut header[SIGNATURE.len()..]).await?;
        let rest = usize::from(u16::from_be_bytes([header[HEAD - 2], header[HEAD - 1]]));
        if rest > REST_MAX {
            return Err(bad());
        }
        header.resize(HEAD + rest, 0);
        stream.read_exact(&mut header[HEAD..]).await?;
    } else {
        while !header.ends_with(b"\r\n") {
            if header.len() == LINE_MAX {
                return Err(bad());
            }
            header.push(stream.read_u8().await?);
        }
    }
    let (parsed, read) = ProxyHeader::parse(&header, ParseConfig::default()).map_err(|_| bad())?;
    if read != header.len() {
        return Err(bad());
    }
    Ok(parsed.proxied_address().map(|address| address.source.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Result<Option<String>, io::ErrorKind>, usize) {
        let mut left = bytes;
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let answer = runtime.block_on(client(&mut left));
        (answer.map(|ip| ip.map(|ip| ip.to_string())).map_err(|e| e.kind()), left.len())
    }

    #[test]
    fn headers_and_not_a_byte_more() {
        let v2 = |rest: &[u8]| [&SIGNATURE[..], rest].concat();
        let four = [0x21, 0x11, 0, 12, 192, 0, 2, 7, 10, 0, 0, 1, 0x1f, 0x90, 1, 187];
        let six: Vec<u8> = [
            &[0x21, 0x21, 0, 36, 0x20, 1, 0xd, 0xb8][..],
            &[0; 11],
            &[9],
            &[0x20, 1, 0xd, 0xb8],
            &[0; 11],
            &[1],
            &[0x1f, 0x90, 1, 187],
        ]
        .concat();
        let good = [
            (b"PROXY TCP4 192.0.2.7 10.0.0.1 8080 443\r\n".to_vec(), Some("192.0.2.7")),
            (b"PROXY TCP6 2001:db8::9 2001:db8::1 8080 443\r\n".to_vec(), Some("2001:db8::9")),
            (b"PROXY UNKNOWN\r\n".to_vec(), None),
            (v2(&four), Some("192.0.2.7")),
            (v2(&six), Some("2001:db8::9")),
            (v2(&[0x20, 0, 0, 0]), None),
        ];
        for (header, expected) in good {
            let whole = [&header[..], b"GET / HTTP/1.1"].concat();
            assert_eq!(read(&whole), (Ok(expected.map(String::from)), 14), "{header:?}");
            for cut in 0..header.len() {
                assert!(read(&header[..cut]).0.is_err(), "{cut} bytes of {header:?}");
            }
        }
        let long = format!("PROXY TCP4 {}\r\n", "1".repeat(200)).into_bytes();
        for bad in [
            b"GET /intake/v1/hello HTTP/1.1\r\nhost: x\r\n\r\n".to_vec(),
            b"PROXY TCP4 192.0.2.700 10.0.0.1 8080 443\r\n".to_vec(),
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".repeat(20),
            v2(&[0x21, 0x11, 0xff, 0xff]),
            v2(&[0x31, 0x11, 0, 12, 192, 0, 2, 7, 10, 0, 0, 1, 0x1f, 0x90, 1, 187]),
            v2(&[0x21, 0x11, 0, 4, 192, 0, 2, 7]),
            long,
        ] {
            assert!(read(&bad).0.is_err(), "{:?}", String::from_utf8_lossy(&bad));
        }
    }
}
