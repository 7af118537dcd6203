//! The importer of 2019 on a small hand-made file.

use expect_test::expect;
use model::Lang;
use registry::import::{ImportError, SourceFile, pemilu_2019, station_codes_2019};
use registry::{RegionIdx, Registry, StationIdx};

const ROWS: &str = "kel_id\tprov\tkab\tkec\tkel\ttps\tkpu_pas1\tkpu_pas2\tkpu_sah\tkpu_tsah\tkpu_jum
31841\tJAWA BARAT\tBEKASI\tMUARAGEMBONG\tPANTAI BAKTI\t2\t122\t23\t145\t6\t151
31841\tJAWA BARAT\tBEKASI\tMUARAGEMBONG\tPANTAI BAKTI\t1\t157\t26\t183\t2\t185
410\tACEH\tACEH TENGGARA\tBADAR\tLAWE BEKUNG\t1\t1\t2\t3\t4\t7
411\tACEH\tACEH BARAT\tBADAR\tLAWE BEKUNG\t1\t1\t2\t3\t4\t7
-991194\tLuar Negeri\tMalaysia\tPenang\tPenang\t1\t480\t193\t673\t18\t691
-991194\tLuar Negeri\tMalaysia\tPenang\tPenang\t2553\t480\t193\t673\t18\t691
99\tPAPUA\tASMAT\tAGATS\tSYURU\t1\t1\t1\t2\t0\t2
12\tATLANTIS\tA\tB\tC\t1\tangka\t-1\t2\t0\t2
410\tACEH\tACEH TENGGARA\tBADAR\tLAWE BEKUNG\t1\t1\t2\t3\t4\t7
410\tACEH\tACEH TENGGARA\tBADAR\tLAIN\t2\t1\t2\t3\t4\t7
x1\tACEH\tACEH TENGGARA\tBADAR\tLAIN\t2\t1\t2\t3\t4\t7
413\tACEH\tACEH TENGGARA\tBADAR\tLAIN\t10000\t1\t2\t3\t4\t7
413\tACEH\tACEH TENGGARA\tBADAR\tLAIN\t0\t1\t2\t3\t4\t7
413\tACEH\tACEH TENGGARA\t\tLAIN\t1\t1\t2\t3\t4\t7
413\tACEH\tACEH TENGGARA\tBADAR
";

fn source(text: &str) -> SourceFile<'_> {
    SourceFile { name: "2019", bytes: text.as_bytes() }
}

#[test]
fn the_whole_registry_and_report() {
    let (registry, report) = pemilu_2019(source(ROWS)).unwrap();
    let snapshot = String::from_utf8(registry.to_bytes()).unwrap();
    let left: String = report.left.iter().map(|l| l.text(Lang::En) + "\n").collect();
    expect![[r#"
        sirekap-registry/2
        election	pemilu-2019	Pemilihan Presiden dan Wakil Presiden 2019	2019-04-17	pemilu
        parameter	embargo_until	1555488000
        parameter	reserve_ppm	20000
        parameter	station_voters_max	300
        parameter	value_max	999
        parameter	exempt_value_max	5000
        1	11	ACEH	1000000000
        2	1101	ACEH BARAT	1000000001
        3	110101	BADAR	1000000002
        4	1101010001	LAWE BEKUNG	411
        5	0001	TPS 001	1	1	
        2	1102	ACEH TENGGARA	1000000003
        3	110201	BADAR	1000000004
        4	1102010001	LAWE BEKUNG	410
        5	0001	TPS 001	2	1	
        1	32	JAWA BARAT	1000000008
        2	3201	BEKASI	1000000009
        3	320101	MUARAGEMBONG	1000000010
        4	3201010001	PANTAI BAKTI	31841
        5	0001	TPS 001	3	2	
        1	91	PAPUA	1000000014
        2	9101	ASMAT	1000000015
        3	910101	AGATS	1000000016
        4	9101010001	SYURU	99
        5	0001	TPS 001	5	1	
        1	99	Luar Negeri	1000000011
        2	9901	Malaysia	1000000012
        3	990101	Penang	1000000013
        4	9901010001	Penang	4293976102
        5	0001	TPS 001	6	1	
        5	2553	TPS 2553	7	1	
        1	A0	ATLANTIS	1000000005
        2	A001	A	1000000006
        3	A00101	B	1000000007
        4	A001010001	C	12
        5	0001	TPS 001	8	1	
        zone	11	WIB
        zone	32	WIB
        zone	91	WIT
        exempt	91
        exempt	99
        rule	ppwp		majority	UU 7/2017 pasal 416
        share	1/2
        breadth	1	1/5	1/2
        not	99
        tie	person	spread	1	decides
        tie	person	spread	2	decides
        tie	person	spread	3	decides
        tie	person	spread	4	decides
        district	ppwp	0	INDONESIA	
        hold	0
        candidate	201901	1	Ir. H. JOKO WIDODO - Prof. Dr. (H.C.) KH. MA'RUF AMIN	#B5322B		
        candidate	201902	2	H. PRABOWO SUBIANTO - H. SANDIAGA SALAHUDDIN UNO	#C9A227		
        end

        2019:10: R2004 the code stands on an earlier line: 410 1
        2019:11: R2017 the village id names another village on an earlier line: 410 ACEH / ACEH TENGGARA / BADAR / LAIN
        2019:12: R2007 digits are expected: x1 LAIN
        2019:13: R2007 digits are expected: 413 LAIN
        2019:14: R2007 digits are expected: 413 LAIN
        2019:15: R2008 the name is empty or too long: ACEH / ACEH TENGGARA /  / LAIN
        2019:16: R2001 wrong number of columns: 413 ACEH ACEH TENGGARA BADAR
        {"kecamatan": 6, "provinces": 5, "regencies": 6, "stations": 8, "villages": 6}"#]]
    .assert_eq(&format!("{snapshot}\n{left}{:?}", report.taken));
    assert_eq!(Registry::load(&registry.to_bytes()).unwrap(), registry);
}

#[test]
fn every_line_knows_its_station() {
    let (registry, _) = pemilu_2019(source(ROWS)).unwrap();
    let lines = station_codes_2019(&registry, source(ROWS)).unwrap();
    let codes: Vec<_> = lines.iter().map(|s| s.map_or("-", |s| registry.station(s).code)).collect();
    expect![[r#"
        [
            "32010100010002",
            "32010100010001",
            "11020100010001",
            "11010100010001",
            "99010100010001",
            "99010100012553",
            "91010100010001",
            "A0010100010001",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
        ]
    "#]]
    .assert_debug_eq(&codes);
    assert_eq!(lines.len(), ROWS.lines().count() - 1);
}

#[test]
fn codes_hang_on_names_not_on_the_order_of_rows() {
    let (header, rows) = ROWS.split_once('\n').unwrap();
    let mut rows: Vec<_> = rows.lines().take(8).collect();
    let forwards = pemilu_2019(source(&format!("{header}\n{}\n", rows.join("\n")))).unwrap().0;
    rows.reverse();
    let backwards = pemilu_2019(source(&format!("{header}\n{}\n", rows.join("\n")))).unwrap().0;
    assert_eq!(forwards.digest(), backwards.digest());
}

#[test]
fn letters_follow_when_digits_run_out() {
    let header = ROWS.lines().next().unwrap();
    let row = |n: usize| format!("{n}\tACEH\tKAB {n:03}\tK\tD\t1\t1\t1\t1\t1\t1\n");
    let text = format!("{header}\n{}", (0..361).map(row).collect::<String>());
    let (registry, report) = pemilu_2019(source(&text)).unwrap();
    let aceh = registry.children(RegionIdx::NATION).next().unwrap();
    let kabs: Vec<_> = registry.children(aceh).map(|k| registry.region(k)).collect();
    let row = |n: usize| (kabs[n].code, kabs[n].name);
    assert_eq!(
        [row(0), row(98), row(99), row(358)],
        [("1101", "KAB 000"), ("1199", "KAB 098"), ("11A0", "KAB 099"), ("11Z9", "KAB 358")]
    );
    assert_eq!(
        report.left.iter().map(|l| (l.code(), l.line)).collect::<Vec<_>>(),
        [("R2018", 361), ("R2018", 362)]
    );
}

#[test]
fn noken_and_abroad_are_exempt() {
    let (registry, _) = pemilu_2019(source(ROWS)).unwrap();
    let exempt = (0..registry.station_count()).map(|s| registry.station(StationIdx(s)));
    let codes: Vec<_> = exempt.filter(|s| s.exempt).map(|s| s.code).collect();
    assert_eq!(codes, ["91010100010001", "99010100010001", "99010100012553"]);
}

/// The file saved on Windows names the same stations, line by line.
#[test]
fn line_ends_of_windows_change_nothing() {
    let (registry, report) = pemilu_2019(source(ROWS)).unwrap();
    let windows = format!("\u{feff}{}", ROWS.replace('\n', "\r\n"));
    let windows = SourceFile { name: source(ROWS).name, bytes: windows.as_bytes() };
    let (other, other_report) = pemilu_2019(windows).unwrap();
    assert_eq!((registry.digest(), report), (other.digest(), other_report));
    let stations = station_codes_2019(&registry, source(ROWS)).unwrap();
    assert_eq!(station_codes_2019(&registry, windows).unwrap(), stations);
}

#[test]
fn other_columns_are_refused() {
    let Err(ImportError::Source(error)) = pemilu_2019(source("a\tb\n")) else { panic!("taken") };
    assert_eq!(error.code(), "R2104");
}
