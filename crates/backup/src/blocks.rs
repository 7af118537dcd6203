//! Entries of the log in blocks that stay the same while the log grows.

use std::ops::Range;

/// Entries of a full block.
pub const BLOCK: u64 = 16_384;

/// Bytes of the length before each entry.
const LENGTH: usize = 2;

/// The fewest blocks of a log of this size: full ones, and at the end one for each power of two, so that what a log appends
/// changes few of them.
pub fn of(size: u64) -> Vec<Range<u64>> {
    let mut blocks = Vec::new();
    let mut first = 0;
    while first < size {
        let mut count = BLOCK;
        while first + count > size {
            count /= 2;
        }
        blocks.push(first..first + count);
        first += count;
    }
    blocks
}

/// A block's bytes: each entry behind its length in two bytes, the higher first, as in the log's public bundles. `None` for
/// an entry that is longer than that can say.
pub fn encode(entries: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut block = Vec::with_capacity(entries.iter().map(|e| e.len() + LENGTH).sum());
    for entry in entries {
        block.extend_from_slice(&u16::try_from(entry.len()).ok()?.to_be_bytes());
        block.extend_from_slice(entry);
    }
    Some(block)
}

/// The entries of a block; `None` where one is cut off.
pub fn decode(mut block: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut entries = Vec::new();
    while !block.is_empty() {
        let (length, rest) = block.split_first_chunk::<LENGTH>()?;
        let (entry, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
        entries.push(entry.to_vec());
        block = rest;
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_cover_a_log_once_and_few_change_when_it_grows() {
        let mut before: Vec<Range<u64>> = Vec::new();
        for size in (0..70_000).step_by(977) {
            let blocks = of(size);
            let mut next = 0;
            for block in &blocks {
                assert_eq!(block.start, next, "{size}");
                let count = block.end - block.start;
                assert!(count.is_power_of_two() && block.start % count == 0, "{size}: {block:?}");
                next = block.end;
            }
            assert_eq!(next, size);
            let new = blocks.iter().filter(|block| !before.contains(block)).count();
            assert!(new <= 16, "{size}: {new} new blocks");
            before = blocks;
        }
        assert_eq!(of(0), Vec::<Range<u64>>::new());
        assert_eq!(of(BLOCK + 3), [0..BLOCK, BLOCK..BLOCK + 2, BLOCK + 2..BLOCK + 3]);
    }

    #[test]
    fn a_block_reads_back_and_no_shorter_one_does() {
        let entries = vec![b"a".to_vec(), Vec::new(), vec![7; 300]];
        let block = encode(&entries).unwrap();
        assert_eq!(decode(&block), Some(entries));
        for end in [1, 2, 4, block.len() - 1] {
            assert_eq!(decode(&block[..end]), None, "{end}");
        }
        assert_eq!(encode(&[vec![0; 70_000]]), None);
    }
}
