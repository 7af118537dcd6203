//! Damaged snapshots: refused, or another registry with another digest; never a panic.

use crate::small::{self, Random};
use registry::{Registry, STATIONS_MAX};

/// Loads damaged bytes; what is taken must be its own canonical text, and another than the original.
fn judge(damaged: &[u8], original: &Registry) -> bool {
    let Ok(taken) = Registry::load(damaged) else { return false };
    assert_eq!(taken.to_bytes(), damaged, "taken in another spelling");
    assert_ne!(taken.digest(), original.digest());
    assert!(taken.station_count() as usize <= STATIONS_MAX);
    true
}

/// Damages every byte in each of the ways given; counts what was taken and what refused.
fn damage_all(original: &Registry, ways: impl Fn(u8) -> Vec<u8>) -> (u32, u32) {
    let bytes = original.to_bytes();
    let (mut taken, mut refused) = (0, 0);
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        for value in ways(bytes[at]).into_iter().filter(|v| *v != bytes[at]) {
            damaged[at] = value;
            *(if judge(&damaged, original) { &mut taken } else { &mut refused }) += 1;
        }
        damaged.remove(at);
        if damaged != bytes {
            judge(&damaged, original);
        }
        assert!(Registry::load(&bytes[..at]).is_err(), "cut at {at}");
    }
    (taken, refused)
}

#[test]
fn every_byte_of_a_tiny_registry_counts_whatever_it_becomes() {
    let mut builder = registry::RegistryBuilder::new(small::election());
    builder.add_region(model::Level::Province, "11", "ACEH", "0", 1);
    builder.add_district(small::singles(model::Contest::Ppwp, "0", 7, &["11"]));
    let (taken, refused) = damage_all(&builder.freeze().unwrap(), |_| (0..=255).collect());
    assert!(taken > 1_000 && refused > 1_000, "both outcomes occur: {taken} {refused}");
}

#[test]
fn every_bit_of_a_small_registry_counts() {
    let telling = b"\t\n 09=A\0";
    let ways = |byte: u8| (0..8).map(|bit| byte ^ (1 << bit)).chain(telling.iter().copied()).collect();
    let (taken, refused) = damage_all(&small::registry(), ways);
    assert!(taken > 1_000 && refused > 1_000, "both outcomes occur: {taken} {refused}");
}

/// Mutations that keep the line structure reach deeper than flipped bytes.
fn mutate(random: &mut Random, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(String::from).collect();
    for _ in 0..=random.below(3) {
        let (a, b) = (random.below(lines.len()), random.below(lines.len()));
        match random.below(6) {
            0 => lines.swap(a, b),
            1 => lines[a] = lines[b].clone(),
            2 => drop(lines.remove(a)),
            3 => lines.insert(a, lines[b].clone()),
            kind => {
                let mut fields: Vec<String> = lines[a].split('\t').map(String::from).collect();
                let at = random.below(fields.len());
                let hostile =
                    ["", "0", "9999", "4294967295", "18446744073709551616", "-1", "=", "TPS 9999", "é"];
                let donor = lines[b].split('\t').next_back().unwrap_or("").to_string();
                fields[at] = if kind == 4 { donor } else { hostile[random.below(hostile.len())].to_string() };
                lines[a] = fields.join("\t");
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn random_damage_never_panics() {
    let original = small::registry();
    let text = String::from_utf8(original.to_bytes()).unwrap();
    let mut taken = 0;
    for seed in 1..=20_000u64 {
        let damaged = mutate(&mut Random(seed), &text);
        if damaged != text {
            taken += u32::from(judge(damaged.as_bytes(), &original));
        }
    }
    assert!(taken > 100, "some mutations make other registries: {taken}");
}
