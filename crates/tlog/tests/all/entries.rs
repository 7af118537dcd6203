//! Entry bundles.

use proptest::prelude::*;
use tlog::{MAX_BUNDLE_BYTES, MAX_ENTRY_BYTES, TlogError, decode_bundle, encode_bundle};

#[test]
fn a_bundle_is_lengths_and_entries() {
    let entries: [&[u8]; 3] = [b"one", b"", b"three"];
    let bundle = encode_bundle(entries).unwrap();
    assert_eq!(bundle, b"\0\x03one\0\0\0\x05three");
    assert_eq!(decode_bundle(&bundle).unwrap(), entries);
}

#[test]
fn a_bundle_has_1_to_256_entries_of_at_most_65535_bytes() {
    let longest = vec![7; MAX_ENTRY_BYTES];
    let full = encode_bundle(std::iter::repeat_n(longest.as_slice(), 256)).unwrap();
    assert_eq!(full.len(), MAX_BUNDLE_BYTES);
    assert_eq!(decode_bundle(&full).unwrap().len(), 256);
    assert_eq!(encode_bundle([]), Err(TlogError::BundleEntries { found: 0 }));
    assert_eq!(decode_bundle(&[]), Err(TlogError::BundleEntries { found: 0 }));
    assert_eq!(
        encode_bundle(std::iter::repeat_n(&b""[..], 257)),
        Err(TlogError::BundleEntries { found: 257 })
    );
    assert_eq!(decode_bundle(&[0; 514]), Err(TlogError::BundleEntries { found: 257 }));
    assert_eq!(
        decode_bundle(&[0; 5000]),
        Err(TlogError::BundleEntries { found: 257 }),
        "reading stops there"
    );
    let too_long = vec![7; MAX_ENTRY_BYTES + 1];
    assert_eq!(encode_bundle([&too_long[..]]), Err(TlogError::EntryTooLong { found: 65_536 }));
}

#[test]
fn a_bundle_cut_anywhere_but_between_entries_is_refused() {
    let bundle = encode_bundle([&b"one"[..], b"", b"three"]).unwrap();
    for end in 0..bundle.len() {
        let read = decode_bundle(&bundle[..end]);
        match end {
            0 => assert_eq!(read, Err(TlogError::BundleEntries { found: 0 })),
            5 => assert_eq!(read.unwrap().len(), 1),
            7 => assert_eq!(read.unwrap().len(), 2),
            _ => {
                let entry = usize::from(end > 5) + usize::from(end > 7);
                assert_eq!(read, Err(TlogError::BundleTruncated { entry, length: end }));
            }
        }
    }
}

proptest! {
    #[test]
    fn a_bundle_reads_back_and_writes_back(
        entries in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 1..=256),
        noise in proptest::collection::vec(any::<u8>(), 0..600),
    ) {
        let bundle = encode_bundle(entries.iter().map(Vec::as_slice)).unwrap();
        prop_assert_eq!(decode_bundle(&bundle).unwrap(), entries);
        if let Ok(read) = decode_bundle(&noise) {
            prop_assert_eq!(encode_bundle(read).unwrap(), noise);
        }
    }
}
