//! Damaged files: no panic, and what still reads comes back as what was read.

use shapes::Node;
use shapes::portal::{RegionFile, RegionItem, station_file};

/// xorshift64*, so that a failure can be told by its number.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound.max(1)
    }
}

fn damaged(random: &mut Random, bytes: &[u8]) -> Vec<u8> {
    const TELLING: &[u8] = b"\"\\{}[]:,0129-.eEnutfa \n\0\xff";
    let mut out = bytes.to_vec();
    for _ in 0..=random.below(3) {
        let at = random.below(out.len());
        let end = (at + 1 + random.below(30)).min(out.len());
        match random.below(5) {
            0 => out[at] = TELLING[random.below(TELLING.len())],
            1 => out.insert(at, TELLING[random.below(TELLING.len())]),
            2 => drop(out.drain(at..end)),
            3 => {
                let piece = out[at..end].to_vec();
                out.splice(at..at, piece);
            }
            _ => out.truncate(end),
        }
        if out.is_empty() {
            break;
        }
    }
    out
}

const STATION: &[u8] = br#"{"mode":"hhcw","chart":{"null":null,"100025":144,"100026":19},"images":["https://example.org/1.jpg",null],"administrasi":{"suara_sah":165,"suara_total":null},"psu":null,"ts":"2024-02-20 13:00:00","status_suara":true,"status_adm":true}"#;
const REGION: &[u8] = br#"{"ts":"2024-02-20 13:00:00","psu":"Reguler","mode":"hhcw","chart":{"100025":5,"persen":78.11},"table":{"11":{"psu":"Reguler","100025":5,"persen":100.0,"status_progress":true}},"progres":{"total":9,"progres":7}}"#;
const LIST: &[u8] =
    br#"[{"nama":"ACEH","id":191,"kode":"11","tingkat":1},{"nama":"BALI","id":9,"kode":"51","tingkat":1}]"#;

#[test]
fn files_of_2024() {
    let mut random = Random(0x5EED_0002);
    let mut read = [0; 3];
    for _ in 0..20_000 {
        if let Ok(file) = station_file(&damaged(&mut random, STATION)) {
            read[0] += 1;
            assert_eq!(station_file(&serde_json::to_vec(&file).unwrap()).unwrap(), file);
        }
        if let Ok(file) = serde_json::from_slice::<RegionFile>(&damaged(&mut random, REGION)) {
            read[1] += 1;
            assert_eq!(
                serde_json::from_slice::<RegionFile>(&serde_json::to_vec(&file).unwrap()).unwrap(),
                file
            );
        }
        if let Ok(list) = serde_json::from_slice::<Vec<RegionItem>>(&damaged(&mut random, LIST)) {
            read[2] += 1;
            assert_eq!(
                serde_json::from_slice::<Vec<RegionItem>>(&serde_json::to_vec(&list).unwrap()).unwrap(),
                list
            );
        }
    }
    assert!(read.iter().all(|n| (100..15_000).contains(n)), "{read:?}");
}

#[test]
fn nodes() {
    let node = Node {
        children: [("11".to_string(), model::Digest([7; 32]))].into(),
        files: [("a.json".to_string(), b"{}".to_vec()), ("b.json".to_string(), vec![0; 40])].into(),
    };
    let bytes = node.encode();
    let mut random = Random(0x5EED_0003);
    let mut read = 0;
    for _ in 0..20_000 {
        if let Ok(node) = Node::decode(&damaged(&mut random, &bytes)) {
            read += 1;
            assert_eq!(Node::decode(&node.encode()), Ok(node));
        }
    }
    assert!((50..15_000).contains(&read), "{read}");
}
