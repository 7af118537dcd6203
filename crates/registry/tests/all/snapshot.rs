//! The snapshot: its exact text, and that only this text is taken.

use crate::small;
use expect_test::expect;
use registry::{Registry, RegistryError};

fn text() -> String {
    String::from_utf8(small::registry().to_bytes()).unwrap()
}

#[test]
fn the_whole_text() {
    expect![[r#"
        sirekap-registry/2
        election	uji-1	Pemilu Latihan	2029-02-14	simulasi
        parameter	embargo_until	0
        parameter	reserve_ppm	20000
        parameter	station_voters_max	300
        parameter	value_max	999
        parameter	exempt_value_max	5000
        party	1	101	P1	Partai 1	#00AAFF	national
        party	18	118	P18	Partai 18	#00AAFF	local
        1	11	PROVINSI É	10
        2	1101	 Kab 1101	20
        3	110101	Kec 110101	30
        4	1101012001	Desa 1101012001	40
        5	001	TPS 001	5001	2	
        4	1101012002	Desa 1101012002	40
        5	001	TPS 001	5001	12	
        3	110102	Kec 110102	30
        4	1101022001	Desa 1101022001	40
        5	001	TPS 001	5001	1	287
        1	12	PROVINSI É	10
        2	1201	 Kab 1201	20
        3	120101	Kec 120101	30
        4	1201012001	Desa 1201012001	40
        5	001	TPS 001	5002	1	
        5	002	TPS 002	5004	1	
        5	003	TPS 003	5006	1	
        1	99	PROVINSI É	10
        2	99BE	 Kab 99BE	20
        3	99BE01	Kec 99BE01	30
        4	99BE010001	Desa 99BE010001	40
        5	T001	TPS 001	7001	1	
        5	=LN-7	POS 001	7002	1	
        zone	11	WIB
        zone	12	WITA
        exempt	99
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
        tie	seat	spread	4	proposes
        district	ppwp	0	DAERAH 0	
        hold	0
        candidate	100025	1	CALON 1			
        candidate	100026	2	CALON 2			
        district	pdpr	1101	DAERAH 1101	3
        hold	11
        hold	99
        list	1
        candidate	3000	1	CALON 1		P	KOTA UJI
        candidate	3001	2	CALON 2		L	
        list	18
        candidate	3010	1	CALON 1		P	KOTA UJI
        candidate	3011	2	CALON 2		L	
        district	pdpd	11	DAERAH 11	
        hold	11
        candidate	500	1	CALON 1			
        candidate	501	2	CALON 2			
        district	pdprdk	110101	DAERAH 110101	3
        hold	110101
        list	1
        candidate	1000	1	CALON 1		P	KOTA UJI
        candidate	1001	2	CALON 2		L	
        list	18
        candidate	1010	1	CALON 1		P	KOTA UJI
        candidate	1011	2	CALON 2		L	
        district	pdprdk	110102	DAERAH 110102	3
        hold	1101012002
        hold	110102
        list	1
        candidate	2000	1	CALON 1		P	KOTA UJI
        candidate	2001	2	CALON 2		L	
        list	18
        candidate	2010	1	CALON 1		P	KOTA UJI
        candidate	2011	2	CALON 2		L	
        end
    "#]]
    .assert_eq(&text());
}

#[test]
fn reading_gives_what_was_frozen() {
    let registry = small::registry();
    let again = Registry::load(text().as_bytes()).unwrap();
    assert_eq!(again, registry);
    assert_eq!(again.to_bytes(), registry.to_bytes());
    assert_eq!(again.digest(), model::Digest::of(text().as_bytes()));
}

/// What was frozen before version 2 is read, and stays as it is.
#[test]
fn version_1_is_read_as_it_was_frozen() {
    let mut builder = small::builder();
    builder.set_rules(Vec::new());
    let old = String::from_utf8(builder.freeze().unwrap().to_bytes())
        .unwrap()
        .replace("sirekap-registry/2", "sirekap-registry/1")
        .replace("\tsimulasi\n", "\n")
        .replace("parameter\texempt_value_max\t5000\n", "");
    let registry = Registry::load(old.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(registry.to_bytes()).unwrap(), old);
    assert_eq!(registry.digest(), model::Digest::of(old.as_bytes()));
    assert!(registry.election().drill, "by its name");
    assert_eq!(registry.parameters().exempt_value_max, 5_000);
}

#[test]
fn an_election_without_places_is_a_registry() {
    let registry = registry::RegistryBuilder::new(small::election()).freeze().unwrap();
    assert_eq!(Registry::load(&registry.to_bytes()).unwrap(), registry);
    assert_eq!((registry.station_count(), registry.region_count(), registry.district_count()), (0, 1, 0));
}

/// What is replaced by what, and the code and line of the refusal.
#[rustfmt::skip]
const REFUSED: &[(&str, &str, &str, u64)] = &[
    ("sirekap-registry/2", "sirekap-registry/3", "R1003", 1),
    ("sirekap-registry/2", "sirekap-registry/1", "R1004", 2),
    ("\tsimulasi\n", "\tlatihan\n", "R1005", 2),
    ("\tsimulasi\n", "\tpemilu\n", "R1014", 2),
    ("Pemilu Latihan", "Pemilu Umum", "R1014", 2),
    ("parameter\texempt_value_max\t5000\n", "", "R1004", 7),
    ("uji-1", "Uji-1", "R1005", 2),
    ("2029-02-14", "2029/02/14", "R1005", 2),
    ("reserve_ppm\t20000", "reserve_ppm\t020000", "R1013", 4),
    ("reserve_ppm\t20000", "reserve_ppm\t+20000", "R1013", 4),
    ("reserve_ppm\t20000", "reserve_ppm\t-1", "R1005", 4),
    ("parameter\tvalue_max\t999\n", "", "R1004", 6),
    ("#00AAFF", "#00aaff", "R1005", 8),
    ("\tnational\n", "\tnasional\n", "R1005", 8),
    ("party\t18\t118", "party\t18\t101", "R1007", 9),
    ("party\t18\t118", "party\t1\t118", "R1007", 9),
    ("1\t11\t", "1\t13\t", "R1006", 20),
    ("2\t1101\t", "3\t1101\t", "R1004", 11),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t001\tTPS 001\t5001\t1\t\n5\t002\tTPS 002\t5002\t1\t\n", "R1013", 14),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t001\tTPS 001\t5001\t0\t\n", "R1005", 14),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t001\tTPS 001\t5001\t999\t\n5\t999\tTPS 999\t1\t1\t\n", "R1007", 15),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t001\tTPS 001\t5001\t9\t\n5\t003\tTPS 003\t1\t1\t\n", "R1006", 15),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t001\tTPS 001\t5001\t1000\t\n", "R1005", 14),
    ("5\t001\tTPS 001\t5001\t2\t\n", "5\t=1101012001001\tTPS 001\t5001\t2\t\n", "R1013", 14),
    ("\t1\t287\n", "\t1\t0287\n", "R1013", 19),
    ("5\tT001\t", "5\t=99BE01\t", "R1007", 33),
    ("=LN-7", "=LN/7", "R1005", 32),
    ("PROVINSI É", "PROVINSI E\u{301}", "R1005", 10),
    ("PROVINSI É", "PROVINSI\u{7}", "R1005", 10),
    ("zone\t12\tWITA\n", "zone\t12\tWITA\nzone\t1201\tWITA\n", "R1009", 35),
    ("zone\t12\tWITA\n", "zone\t12\tWITA\nzone\t120\tWIB\n", "R1008", 35),
    ("zone\t12\tWITA\n", "zone\t12\tWITX\n", "R1005", 34),
    ("exempt\t99\n", "exempt\t99\nexempt\t99BE\n", "R1009", 36),
    ("exempt\t99\n", "exempt\t99\nexempt\t11\n", "R1006", 36),
    ("district\tppwp\t0", "district\tpkwk\t0", "R1005", 72),
    ("hold\t0\n", "hold\t0\nhold\t11\n", "R1009", 0),
    ("hold\t11\nhold\t99\n", "hold\t99\nhold\t11\n", "R1006", 0),
    ("hold\t110101\n", "hold\t110101\nhold\t110102\n", "R1007", 0),
    ("hold\t110101\n", "hold\t110103\n", "R1008", 0),
    ("list\t18\n", "list\t17\n", "R1008", 0),
    ("candidate\t100026\t2", "candidate\t100025\t2", "R1007", 0),
    ("candidate\t100026\t2", "candidate\t100026\t1", "R1006", 0),
    ("\tP\tKOTA UJI\n", "\tX\tKOTA UJI\n", "R1005", 0),
    ("\nend\n", "\n", "R1012", 0),
    ("\nend\n", "\nend", "R1012", 0),
    ("\nend\n", "\nend\nend\n", "R1004", 0),
    ("\nend\n", "\nend\r\n", "R1004", 0),
];

#[test]
fn other_spellings_are_refused() {
    let text = text();
    let mut wrong = Vec::new();
    for (from, to, code, line) in REFUSED {
        assert!(text.contains(from), "{from:?} is not in the text");
        let changed = text.replacen(from, to, 1);
        let error: RegistryError = Registry::load(changed.as_bytes()).unwrap_err();
        let found = (error.code(), if *line == 0 { 0 } else { error.line });
        if found != (*code, *line) {
            wrong.push(format!("{from:?} -> {to:?}: {code} {line} is expected, found {error}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn runs_cannot_blow_up() {
    let mut text = String::new();
    for line in text_head() {
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str("1\t11\tP\t1\n2\t1101\tK\t1\n3\t110101\tC\t1\n");
    for village in 0..500 {
        text.push_str(&format!("4\t1101{village:06}\tD\t1\n5\t0000\tTPS 0000\t1\t10000\t\n"));
    }
    text.push_str("end\n");
    let error = Registry::load(text.as_bytes()).unwrap_err();
    assert_eq!(error.code(), "R1010", "{error}");
}

fn text_head() -> Vec<String> {
    text().lines().take(7).map(String::from).collect()
}

#[test]
fn too_many_bytes_are_not_even_read() {
    let bytes = vec![b'x'; registry::SNAPSHOT_BYTES_MAX + 1];
    assert_eq!(Registry::load(&bytes).unwrap_err().code(), "R1001");
    assert_eq!(Registry::load(b"\xff").unwrap_err().code(), "R1002");
}
