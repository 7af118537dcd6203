//! Entries of kinds that nobody here knows, as a later version of the program would write them.

use crate::history::START;
use crate::small::{LOG, ORIGIN, secret};
use model::SecretKey;
use model::event::HEADER;

/// Bytes of an entry of the kind `desk.note/1` that touches these places, signed by the keys of these numbers, author first.
pub fn entry(touches: &[&str], signers: &[u8]) -> Vec<u8> {
    of_payload(&payload(touches, signers[0]), signers)
}

/// The payload of [`entry`], canonical.
pub fn payload(touches: &[&str], by: u8) -> String {
    let (by, codes) = (secret(by).id(), touches.iter().map(|t| format!("\"{t}\"")).collect::<Vec<_>>());
    format!("{{\"by\":\"{by}\",\"kind\":\"desk.note/1\",\"time\":{START},\"touches\":[{}]}}", codes.join(","))
}

/// Bytes of an entry with this payload, signed by the keys of these numbers.
pub fn of_payload(payload: &str, signers: &[u8]) -> Vec<u8> {
    let signed = format!("{HEADER}\n{ORIGIN}\n{payload}\n");
    let line = |key: SecretKey| {
        let signature = key.sign(signed.as_bytes());
        format!("{} {} {}\n", key.id(), signature.algorithm().tag(), signature.to_base64())
    };
    let lines: String = signers.iter().map(|n| line(secret(*n))).collect();
    format!("{signed}{lines}{} arrival {}\n", secret(LOG).id(), START + 3_600).into_bytes()
}
