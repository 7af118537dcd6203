//! The cache: from scratch, from a cache at any point and one entry at a time give equal states.

use model::Digest;
use proptest::prelude::*;
use tabulate::{CacheError, CacheKey, Tabulation};
use testkit::history::fold;
use testkit::{history, small};

fn key(registry: &registry::Registry, size: u64) -> CacheKey {
    CacheKey { size, root: [5; 32], rules: Digest([6; 32]), registry: registry.digest() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, ..ProptestConfig::default() })]

    #[test]
    fn a_cache_at_any_point_leads_to_the_same_state(steps in history::wild(50), at in any::<prop::sample::Index>()) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let at = at.index(entries.len() + 1);
        let half = fold(&registry, &entries[..at]);
        let key = key(&registry, at as u64);
        let bytes = half.to_cache(&key).unwrap();
        let mut read = Tabulation::from_cache(&registry, small::ORIGIN, &key, &bytes).unwrap();
        prop_assert_eq!(&read, &half);
        for entry in &entries[at..] {
            history::fold_one(&mut read, &registry, entry);
        }
        prop_assert_eq!(read, fold(&registry, &entries));
    }

    #[test]
    fn a_damaged_cache_is_refused(steps in history::wild(8), at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let registry = small::registry();
        let entries = history::play(&registry, &steps);
        let key = key(&registry, entries.len() as u64);
        let mut bytes = fold(&registry, &entries).to_cache(&key).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(Tabulation::from_cache(&registry, small::ORIGIN, &key, &bytes).is_err());
        bytes[at] ^= 1 << bit;
        bytes.truncate(at);
        prop_assert!(Tabulation::from_cache(&registry, small::ORIGIN, &key, &bytes).is_err());
    }
}

#[test]
fn a_cache_of_another_key_is_refused() {
    let registry = small::registry();
    let entries = history::play(&registry, &[]);
    let good = key(&registry, entries.len() as u64);
    let bytes = fold(&registry, &entries).to_cache(&good).unwrap();
    let read = |key: &CacheKey, bytes: &[u8]| Tabulation::from_cache(&registry, small::ORIGIN, key, bytes);
    assert!(read(&good, &bytes).is_ok());
    let others = [
        CacheKey { size: good.size + 1, ..good.clone() },
        CacheKey { root: [9; 32], ..good.clone() },
        CacheKey { rules: Digest([9; 32]), ..good.clone() },
        CacheKey { registry: Digest([9; 32]), ..good.clone() },
    ];
    for other in others {
        assert_eq!(read(&other, &bytes), Err(CacheError::OtherKey));
    }
    assert_eq!(read(&good, b"too short"), Err(CacheError::Format));
    assert_eq!(read(&good, &[0; 400]), Err(CacheError::Format));
    let mut longer = bytes;
    longer.push(0);
    assert_eq!(read(&good, &longer), Err(CacheError::Damaged));
}
