//! DER as far as a signature of ECDSA needs it, well and badly spelled.

/// A DER integer, not shortened.
pub fn integer(bytes: &[u8]) -> Vec<u8> {
    [&[2, u8::try_from(bytes.len()).unwrap()], bytes].concat()
}

pub fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    let body = parts.concat();
    [&[0x30, u8::try_from(body.len()).unwrap()], &body[..]].concat()
}

/// A number of 32 bytes as DER wants it.
pub fn minimal(number: &[u8]) -> Vec<u8> {
    let bytes = &number[number.iter().take_while(|b| **b == 0).count()..];
    if bytes[0] & 0x80 == 0 { bytes.to_vec() } else { [&[0], bytes].concat() }
}
