//! The address that started it, over pieces of three free tables of 17 June 2026.

use crate::declared;
use residency::address::{Tables, read};
use residency::observe::{Reason, Verdict, explain};

fn excerpt() -> Tables {
    let bytes = std::fs::read(crate::shared_data::shared().join("ip/ip_excerpt_20260617.csv")).unwrap();
    Tables(read(&declared("excerpt"), bytes).unwrap())
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_address_of_2024() {
    let tables = excerpt();
    let of: Vec<_> = tables.0.iter().map(|t| (t.source.id.as_str(), t.rows().0)).collect();
    assert_eq!(of, [("asn", 127), ("asn-country", 6), ("geo-whois-asn-country", 34)]);
    let told = explain("170.33.13.55".parse().unwrap(), &tables, None, None);
    let rows: Vec<_> = told
        .tables
        .iter()
        .map(|row| {
            let says = row.hit.country.map(|c| c.to_string()).or(row.hit.asn.map(|asn| format!("AS{asn}")));
            (row.source.id.as_str(), says.unwrap(), row.hit.from.to_string(), row.hit.to.to_string())
        })
        .collect();
    let row = |id, says: &str, from: &str, to: &str| (id, says.to_string(), from.to_string(), to.to_string());
    assert_eq!(
        rows,
        [
            row("asn", "AS134963", "170.33.8.0", "170.33.19.255"),
            row("asn-country", "SG", "170.33.0.0", "170.33.255.255"),
            row("geo-whois-asn-country", "SG", "170.33.0.0", "170.33.14.255"),
        ]
    );
    assert_eq!(told.networks[0].owner.as_deref(), Some("Alibaba (Aliyun, Taobao)"));
    assert!(told.networks[0].siblings.contains(&45102), "the network of February 2024 is the same owner's");
    let before: Vec<_> = told.notes.iter().map(|note| (note.date, note.asn)).collect();
    assert_eq!(before, [("2024-02", 45102), ("2026-06", 134963)]);
    assert_eq!(told.verdict, Verdict::Undecidable);
    assert_eq!(told.findings[0].reason, Reason::NothingDeclared);
}

/// One range further the same tables contradict each other.
#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn tables_disagree_two_ranges_further() {
    let tables = excerpt();
    let told = explain("170.33.15.1".parse().unwrap(), &tables, None, None);
    let said: Vec<String> = told.countries.keys().map(ToString::to_string).collect();
    assert_eq!(said, ["MY", "SG"]);
    assert!(told.findings.iter().any(|f| matches!(f.reason, Reason::TablesDisagreeOnCountry { .. })));
}
