//! Rules of who is elected: rows in their one spelling, and what may not stand there.

use crate::small;
use model::{Contest, Level};
use registry::electing::{Between, Method, Precedence, TieRule, pilkada_2024};
use registry::{Registry, Share};

fn text() -> String {
    String::from_utf8(small::registry().to_bytes()).unwrap()
}

#[test]
fn the_rules_of_2024_stand_in_the_snapshot() {
    let text = text();
    let rows: Vec<&str> = text
        .lines()
        .skip_while(|l| !l.starts_with("rule"))
        .take_while(|l| !l.starts_with("district\t"))
        .collect();
    expect_test::expect![[r#"
        rule	ppwp		majority	UU 7/2017 pasal 416
        share	1/2
        breadth	1	1/5	1/2
        not	99
        tie	person	spread	1	decides
        tie	person	spread	2	decides
        tie	person	spread	3	decides
        tie	person	spread	4	decides
        rule	pdpr		quotients	UU 7/2017 pasal 414, 415, 420; PKPU 6/2024
        threshold	1/25
        divisors	1	2
        districts	3-10	580-580	2	1	UU 7/2017 pasal 186, 187; UU 7/2023
        tie	person	list		decides
        tie	person	spread	2	decides
        tie	person	spread	3	decides
        tie	person	spread	4	decides
        tie	person	women		decides
        tie	seat	spread	2	proposes
        tie	seat	spread	3	proposes
        tie	seat	spread	4	proposes
        rule	pdpd		highest	UU 7/2017 pasal 421-423; PKPU 6/2024
        districts	4-4	4-4	1	1	UU 7/2017 pasal 196, 197
        tie	person	spread	2	proposes
        tie	person	spread	3	proposes
        tie	person	spread	4	proposes
        rule	pdprdk		quotients	UU 7/2017 pasal 415 ayat (3), 420; PKPU 6/2024
        divisors	1	2
        districts	3-12	20-55	3	2	UU 7/2017 pasal 191, 192
        tie	person	list		decides
        tie	person	spread	2	decides
        tie	person	spread	3	decides
        tie	person	spread	4	decides
        tie	person	women		decides
        tie	seat	spread	2	proposes
        tie	seat	spread	3	proposes
        tie	seat	spread	4	proposes"#]]
    .assert_eq(&rows.join("\n"));
    let registry = Registry::load(text.as_bytes()).unwrap();
    assert_eq!(registry, small::registry());
    // DPRD provinsi is not held here, and so has no rule.
    let contests: Vec<_> = registry.rules().iter().map(|r| r.contest).collect();
    assert_eq!(contests, [Contest::Ppwp, Contest::Pdpr, Contest::Pdpd, Contest::Pdprdk]);
    let pdpr = registry.district(registry.district_by_code(Contest::Pdpr, "1101").unwrap());
    let rule = registry.rule_of(pdpr).unwrap();
    assert_eq!(rule.method, Method::Quotients { threshold: Share::new(1, 25), first: 1, step: 2 });
    assert!(rule.ties.contains(&TieRule {
        between: Between::Persons,
        by: Precedence::Spread(Level::Regency),
        binding: true
    }));
}

#[test]
fn an_election_without_rules_has_none() {
    let mut builder = small::builder();
    builder.set_rules(Vec::new());
    let registry = builder.freeze().unwrap();
    assert!(registry.rules().is_empty());
    assert!(!String::from_utf8(registry.to_bytes()).unwrap().contains("rule"));
    let mut builder = small::builder();
    builder.set_rules(pilkada_2024());
    assert_eq!(builder.freeze().unwrap(), registry, "rules of contests that are not held are left out");
}

#[test]
fn rows_that_do_not_fit_are_refused() {
    let text = text();
    let cases = [
        ("divisors\t1\t2\n", "", "R1013"),
        ("divisors\t1\t2\n", "divisors\t0\t2\n", "R1005"),
        ("divisors\t1\t2\n", "divisors\t1\t0\n", "R1005"),
        ("divisors\t1\t2\n", "divisors\t1\t2\t3\n", "R1004"),
        ("divisors\t1\t2\n", "divisors\t1\t2\ndivisors\t1\t2\n", "R1013"),
        ("threshold\t1/25\ndivisors\t1\t2\n", "divisors\t1\t2\nthreshold\t1/25\n", "R1013"),
        ("threshold\t1/25\n", "threshold\t2/50\n", "R1005"),
        ("threshold\t1/25\n", "threshold\t0/1\n", "R1005"),
        ("threshold\t1/25\n", "threshold\t3/2\n", "R1005"),
        ("threshold\t1/25\n", "threshold\t1/0\n", "R1005"),
        ("threshold\t1/25\n", "threshold\t01/25\n", "R1013"),
        ("threshold\t1/25\n", "threshold\t+1/25\n", "R1013"),
        ("districts\t3-10\t", "districts\t0-10\t", "R1005"),
        ("districts\t3-10\t", "districts\t10-3\t", "R1005"),
        ("districts\t3-10\t", "districts\t3\t", "R1005"),
        ("districts\t3-10\t", "districts\t03-10\t", "R1013"),
        ("\t580-580\t2\t1\t", "\t580-70000\t2\t1\t", "R1005"),
        ("\t580-580\t2\t1\t", "\t580-580\t0\t0\t", "R1005"),
        ("\t580-580\t2\t1\t", "\t580-580\t1\t2\t", "R1005"),
        ("\t580-580\t2\t1\tUU 7/2017 pasal 186, 187; UU 7/2023\n", "\t580-580\t2\t1\t\n", "R1005"),
        ("share\t1/2\n", "", "R1013"),
        ("not\t99\n", "not\t98\n", "R1008"),
        ("not\t99\n", "not\t99BE\n", "R1005"),
        ("not\t99\n", "not\t99\nnot\t99\n", "R1005"),
        ("breadth\t1\t", "breadth\t0\t", "R1005"),
        ("breadth\t1\t", "breadth\t5\t", "R1005"),
        ("rule\tpdpr\t\tquotients", "rule\tpdpr\t\thighest", "R1005"),
        ("rule\tppwp\t\tmajority", "rule\tppwp\t\tquotients", "R1005"),
        ("rule\tppwp\t\tmajority", "rule\tpdprdp\t\tmajority", "R1006"),
        ("rule\tppwp\t\tmajority", "rule\tppwp\t9\tmajority", "R1008"),
        ("rule\tpdprdk\t\tquotients", "rule\tpdprdp\t\tquotients", "R1008"),
        ("tie\tseat\tspread\t2\tproposes\n", "tie\tseat\twomen\t\tproposes\n", "R1005"),
        ("tie\tseat\tspread\t2\tproposes\n", "tie\tseat\tspread\t\tproposes\n", "R1005"),
        ("tie\tseat\tspread\t2\tproposes\n", "tie\tseat\tspread\t2\tperhaps\n", "R1005"),
    ];
    for (from, to, code) in cases {
        assert!(text.contains(from), "{from}");
        let damaged = text.replacen(from, to, 1);
        let fault = Registry::load(damaged.as_bytes()).unwrap_err();
        assert_eq!(fault.fault.code(), code, "{from:?} -> {to:?}: {fault:?}");
    }
    // Version 1 knows no rules.
    let old = text.replacen("sirekap-registry/2", "sirekap-registry/1", 1);
    assert!(Registry::load(old.as_bytes()).is_err());
}
