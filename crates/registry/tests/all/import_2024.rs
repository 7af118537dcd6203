//! The importers of 2024 on small hand-made files, with every kind of row that does not fit.

use expect_test::expect;
use model::contest::Occasion;
use model::{CandidateId, Contest, Lang, PartyNumber};
use registry::import::{Files2024, ImportError, ImportReport, Reason, SourceFile, candidate_id, pemilu_2024};
use registry::{Contestants, Registry, StationIdx};

const TREE: &str = "level\tkode\tid\tnama\tparent
5\t1101012001001\t500\tTPS 001\t1101012001
5\t1101012001001\t500\tTPS 001\t1101012001
5\t1101012001002\t501\tTPS 002\t1101012001
5\t1101022001001\t502\tTPS 001\t1101022001
5\t1101012009001\t503\tTPS 001\t1101012009
5\t11010120010A1\t504\tTPS 0A1\t1101012001
5\t110101200103\t505\tTPS 003\t1101012001
5\t1101032001001\t506\tTPS 001\t1101032001
5\t1101042001001\t507\tTPS 001\t1101042001
4\t1101012001\t41\tDESA SATU\t110101
4\t1101022001\t42\tDESA DUA\t110102
4\t1101032001\t43\tDESA TIGA\t110103
4\t1101042001\t44\tDESA EMPAT\t110104
4\t1101052001\t45\tDESA LIMA\t1101
3\t110101\t31\tKEC A\t1101
3\t110102\t32\tKEC B\t1101
3\t110103\t33\tKEC C\t1101
3\t110104\t34\tKEC D\t1101
3\t110201\t35\tKEC E\t1102
2\t1101\t21\t KAB SATU\t11
2\t1199\tx1\tKAB X\t11
2\t1198\t99\t\t11
1\t11\t11\tACEH\t0
1\t99\t99\tLuar Negeri\t0
2\t99BE\t981\tZagreb, Kroasia\t99
3\t99BE01\t982\tZagreb, Kroasia\t99BE
4\t99BE010001\t983\tZagreb, Kroasia\t99BE01
2\t9901\t971\tAbuja, Nigeria\t99
3\t990101\t972\tAbuja, Nigeria\t9901
4\t9901010001\t973\tAbuja, Nigeria\t990101
5\t9901010001001\t9001\tPOS 001\t9901010001
6\t123\t1\tX\t11
0\t0\t1\tX\t
1\tAB\t1\tX\t0
1\t12\t1\tX
";

const OVERSEAS: &str = "kode_wilayah,nama,kode_negara,negara,kode_kpu_kota,kode_kota,kota,kode_kpu_tps,kode_tps,tps/pos/ksk,no_tps
99,LUAR NEGERI,9950,NIGERIA,1,995001,KBRI ABUJA,9001,9950010001,POS,001
99,LUAR NEGERI,9950,NIGERIA,1,995001,KBRI ABUJA,9002,9950010001,POS,002
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,9003,9951010001,TPS,001
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,9004,9951010002,KSK,001
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,9004,9951010002,KSK,002
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,9005,9951010002,KSK,001
99,LUAR NEGERI,9952,BULAN,3,995201,KBRI BULAN,9006,9952010001,TPS,001
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,90x5,9951010002,KSK,003
99,LUAR NEGERI,9951,KROASIA,2,995101,KBRI ZAGREB,9007,9951010002,BUS,003
99,LUAR NEGERI,9951,KROASIA
";

const PARTIES: &str = r#"[
 {"nomor_urut": 1, "id": 8, "nama": "Partai Kebangkitan Bangsa", "foto": "x"},
 {"nomor_urut": 18, "id": 82, "nama": "Partai Nanggroe Aceh"},
 {"nomor_urut": 1, "id": 9, "nama": "Partai Kembar"},
 {"nomor_urut": 30, "id": 90, "nama": ""}
]"#;

const DISTRICTS: &str = "jenis_dapil,kode_dapil,nama_dapil,kode_wilayah,tingkatan_wilayah,nama,is_pecah
DPR RI,1101,ACEH I,1101,Kabupaten/Kota,KAB SATU,False
DPR RI,1101,ACEH I,1177,Kabupaten/Kota,KAB TUJUH,False
DPR RI,3102,DKI JAKARTA II,3171,Kabupaten/Kota,JAKARTA PUSAT + LUAR NEGERI,False
DPRD PROVINSI,110001,ACEH 1,1101,Pecahan Kabupaten/Kota,KAB SATU A,True
DPRD PROVINSI,110001,ACEH 1,110101,Kecamatan,KEC A,False
DPRD PROVINSI,110001,ACEH 1,110101,Kecamatan,KEC A,False
DPRD PROVINSI,110002,ACEH 2,110101,Kecamatan,KEC A,False
DPRD PROVINSI,110002,ACEH 2,110102,Kecamatan,KECAMATAN BE,False
DPRD PROVINSI,110002,ACEH 2,110103,Kecamatan,KEC D,False
DPRD KABUPATEN/KOTA,110101,SATU 1,1101,Kabupaten/Kota,KAB SATU,False
DPRD KABUPATEN/KOTA,110101,SATU 1,1101012001,Desa/Kelurahan,DESA SATU,False
DPRD KABUPATEN/KOTA,110102,SATU 2,1101022001,Desa/Kelurahan,DESA DUA,False
DPRD KABUPATEN/KOTA,110103,SATU 3,1101022001,Dusun,DESA DUA,False
MPR,1,X,11,Kabupaten/Kota,X,False
DPR RI,AB,X,11,Kabupaten/Kota,X,False
";

const HEAD: &str = "kode_dapil,id_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko\n";

const DPR: &str = "1101,8,1,\"IRMA, S.Sos.\",P,KOTA BANDA ACEH
1101,8,2,RAMA,L,
1101,8,2,RAMA LAGI,L,
1101,82,1,NANGGROE,L,ACEH
1101,77,1,SIAPA,L,ACEH
1109,8,1,DI MANA,L,ACEH
1101,8,x,NOMOR,L,ACEH
1101,8,40,EMPAT PULUH,L,ACEH
1101,8,3,SIAPA,X,ACEH
1101,8,3,,L,ACEH
1101,8,3
3102,8,1,\"DUA\u{a0}KATA\",L,JAKARTA
";

const SEATS: &str = "DAPIL,PROPINSI,GUGUSAN,ALOKASI KURSI,TOTAL DPT,TERDAPAT CLIENT PUSDEHAM PADA PEMILU 2024
ACEH,ACEH,SUMATERA,7,1,Y
ACEH I,ACEH,SUMATERA,7,1,Y
DKI JAKARTA II,DKI,JAWA,banyak,1,Y
MARS,MARS,LUAR,1,1,Y
";

fn import() -> Result<(Registry, ImportReport), ImportError> {
    import_with(TREE.as_bytes())
}

fn import_with(tree: &[u8]) -> Result<(Registry, ImportReport), ImportError> {
    import_all(tree, [None; 5])
}

/// With the portal's codes abroad, missions, parties and ids of candidates, and the population of districts.
fn import_all(
    tree: &[u8],
    [codes, missions, published, ids, people]: [Option<&str>; 5],
) -> Result<(Registry, ImportReport), ImportError> {
    let source = |name, text: &'static str| SourceFile { name, bytes: text.as_bytes() };
    let list = |rows: &str| format!("{HEAD}{rows}");
    let (dpr, dpd) = (list(DPR), list("11,,1,ABDUL,L,ACEH\n11,8,2,PARTAI,L,ACEH\n"));
    let province = list("110001,8,1,A,L,X\n110002,82,1,B,P,X\n");
    let regency = list("110101,8,1,A,L,X\n110102,8,1,B,P,X\n");
    pemilu_2024(&Files2024 {
        tree: SourceFile { name: "tree", bytes: tree },
        overseas: source("overseas", OVERSEAS),
        overseas_codes: codes.map(|text| SourceFile { name: "codes", bytes: text.as_bytes() }),
        missions: missions.map(|text| SourceFile { name: "missions", bytes: text.as_bytes() }),
        parties: source("parties", PARTIES),
        portal_parties: published.map(|text| SourceFile { name: "published", bytes: text.as_bytes() }),
        candidate_ids: ids.map(|text| SourceFile { name: "ids", bytes: text.as_bytes() }),
        population: people.map(|text| SourceFile { name: "people", bytes: text.as_bytes() }),
        dpr: SourceFile { name: "dpr", bytes: dpr.as_bytes() },
        dpd: SourceFile { name: "dpd", bytes: dpd.as_bytes() },
        dprd_province: SourceFile { name: "province", bytes: province.as_bytes() },
        dprd_regency: SourceFile { name: "regency", bytes: regency.as_bytes() },
        districts: source("districts", DISTRICTS),
        seats: source("seats", SEATS),
    })
}

const CODES: &str = "kab,kec,kel,tps,nama
99BE,99BE01,99BE010001,99BE010001002,KSK 001
99BE,99BE01,99BE010001,99BE010001002,KSK 009
99BE,99BE01,99BE010001,99BE010001003,KSK 001
99BE,99BE01,99BE010001,99BE010001001,POS 001
99BE,99BE01,99BE010001,99BE01000104,POS 002
99BE,99BE01,99BE010001,9901010001004,POS 003
9901,990101,9901010001,9901010001001,POS 001
99ZZ,99ZZ01,99ZZ010001,99ZZ010001001,TPS 001
1101,110101,1101012001,1101012001009,TPS 009
99BE,99BE01
";

const MISSIONS: &str = r#"[
 {"nama": "Zagreb, Kroasia", "id": 981, "kode": "99BE", "tingkat": 2},
 {"nama": "Kuala Lumpur, Malaysia (U)", "id": 200392, "kode": "99BF", "tingkat": 2},
 {"nama": "ACEH", "id": 1, "kode": "11", "tingkat": 1},
 {"nama": "", "id": 2, "kode": "99BG", "tingkat": 2}
]"#;

const PUBLISHED: &str = r##"{
 "1": {"ts": "2024-02-17 16:00:02", "id_partai": 700001, "id_pilihan": 1, "is_aceh": false, "nama": "X",
       "nama_lengkap": "Partai Kebangkitan Bangsa (PKB)", "nomor_urut": 1, "warna": "#00764a"},
 "18": {"id_partai": 700018, "nama_lengkap": "Partai Nanggroe Aceh", "nomor_urut": 18, "warna": "hijau"}
}"##;

const PORTAL_IDS: &str = "pemilihan,kode_dapil,nomor_partai,nomor_urut,id
pdpr,1101,1,1,271828
pdpr,1101,1,2,100025
pdpr,1101,18,1,271828
pdpr,1101,1,9,5
pdpr,1101,1,1,6
pdpd,11,,1,314159
pdprdk,110101,1,1,x
pilpres,0,,1,7
";

const PEOPLE: &str = "pemilihan,kode_dapil,penduduk,sumber
pdpr,1101,2190000,Kepmendagri 2022
pdpr,1101,5,Kepmendagri 2023
pdpr,1199,5,Kepmendagri 2022
pdprdk,110101,banyak,Kepmendagri 2022
pdprdk,110102,7,
pilpres,0,7,Kepmendagri 2022
";

#[test]
fn what_the_portal_published_is_believed() {
    let all = [Some(CODES), Some(MISSIONS), Some(PUBLISHED), Some(PORTAL_IDS), Some(PEOPLE)];
    let (registry, report) = import_all(TREE.as_bytes(), all).unwrap();
    let (_, without) = import().unwrap();
    let new = |rows: &[registry::import::Left], old: &[registry::import::Left]| {
        let new = rows.iter().filter(|r| !old.contains(r)).map(|l| format!("{}\n", l.text(Lang::En)));
        new.collect::<String>()
    };
    let text = new(&report.left, &without.left) + "noted\n" + &new(&report.noted, &without.noted);
    expect![[r#"
        codes:3: R2004 the code stands on an earlier line: 99BE010001002
        codes:4: R2004 the code stands on an earlier line: 99BE010001003
        codes:5: R2027 the portal's code has no id; the source of ids does not have this station: 99BE010001001 POS 001
        codes:6: R2005 the code does not fit its level or parent: 99BE01000104
        codes:7: R2005 the code does not fit its level or parent: 9901010001004
        codes:9: R2003 the parent region is not there: 99ZZ010001
        codes:10: R2003 the parent region is not there: 1101012001
        codes:11: R2001 wrong number of columns: 99BE,99BE01
        missions:3: R2005 the code does not fit its level or parent: 11
        missions:4: R2008 the name is empty or too long: 99BG
        parties:3: R2011 the ballot number is taken: Partai Kebangkitan Bangsa (PKB)
        ids:3: R2028 another candidate has this id; the synthetic one was used: pdpr 1101 100025
        ids:4: R2028 another candidate has this id; the synthetic one was used: pdpr 1101 271828
        ids:5: R2029 the mapping of ids names nobody who stands: pdpr 1101 1 9: 5
        ids:6: R2011 the ballot number is taken: pdpr 1101 1 1 6
        ids:8: R2007 digits are expected: pdprdk 110101 1 1 x
        ids:9: R2007 digits are expected: pilpres 0  1 7
        people:3: R2004 the code stands on an earlier line: pdpr 1101
        people:4: R2010 unknown district: pdpr 1199
        people:5: R2007 digits are expected: banyak
        people:6: R2008 the name is empty or too long: 
        people:7: R2010 unknown district: pilpres
        noted
    "#]].assert_eq(&text);
    let codes: Vec<_> = (0..registry.station_count()).map(|s| registry.station(StationIdx(s)).code).collect();
    assert_eq!(codes[6..], ["99BE010001002", "99BE010001T001"], "the portal's code, and one that was made");
    let far = registry.region(registry.region_by_code("99BF").unwrap());
    assert_eq!(
        (far.name, far.portal_id, far.level),
        ("Kuala Lumpur, Malaysia (U)", 200_392, model::Level::Regency)
    );
    let parties: Vec<_> = registry
        .parties()
        .iter()
        .map(|p| (p.portal_id, p.name.as_str(), p.full_name.as_str(), p.colour.as_str()))
        .collect();
    assert_eq!(
        parties,
        [
            (700_001, "PKB", "Partai Kebangkitan Bangsa (PKB)", "#00764A"),
            (700_018, "PNA", "Partai Nanggroe Aceh", "#E87722"),
        ]
    );
    let ids = |contest, code: &str| {
        let district = registry.district(registry.district_by_code(contest, code).unwrap());
        district.contestants.candidates().map(|c| c.id.0).collect::<Vec<_>>()
    };
    assert_eq!(ids(Contest::Pdpr, "1101"), [271_828, 1_101_042, 1_101_721], "an id is given once");
    assert_eq!(ids(Contest::Pdpd, "11"), [314_159]);
    let people = |contest, code: &str| {
        let of = registry.district(registry.district_by_code(contest, code).unwrap());
        of.population.as_ref().map(|p| (p.people, p.source.as_str()))
    };
    assert_eq!(people(Contest::Pdpr, "1101"), Some((2_190_000, "Kepmendagri 2022")));
    assert_eq!(people(Contest::Pdprdk, "110101"), None, "what can't be read is not guessed");
    assert_eq!(Registry::load(&registry.to_bytes()).unwrap(), registry);
}

#[test]
fn parties_that_the_portal_s_file_is_not_there_for() {
    let (registry, _) = import().unwrap();
    let parties: Vec<_> = registry.parties().iter().map(|p| (p.portal_id, p.full_name.as_str())).collect();
    assert_eq!(parties, [(100_001, "Partai Kebangkitan Bangsa"), (100_018, "Partai Nanggroe Aceh")]);
    assert_eq!(registry.parties()[0].colour, "#00764A");
}

/// Files saved on Windows: a byte order mark, and carriage returns.
#[test]
fn line_ends_of_windows_change_nothing() {
    let (registry, report) = import().unwrap();
    let windows = format!("\u{feff}{}", TREE.replace('\n', "\r\n"));
    let (other, other_report) = import_with(windows.as_bytes()).unwrap();
    assert_eq!((registry.digest(), report), (other.digest(), other_report));
    let wide: Vec<u8> = TREE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let Err(ImportError::Source(error)) = import_with(&[b"\xff\xfe".to_vec(), wide].concat()) else {
        panic!("taken")
    };
    assert_eq!(error.code(), "R2106");
}

#[test]
fn the_whole_report() {
    let (_, report) = import().unwrap();
    let taken = report.taken.iter().map(|(kind, n)| format!("{n} {kind}\n"));
    let left = report.left.iter().map(|l| format!("left  {}\n", l.text(Lang::En)));
    let noted = report.noted.iter().map(|l| format!("noted {}\n", l.text(Lang::En)));
    let text: String = taken.chain(left).chain(noted).collect();
    expect![[r#"
        1 candidates pdpd
        4 candidates pdpr
        2 candidates pdprdk
        2 candidates pdprdp
        6 districts of lists
        1 districts of single candidates
        1 districts with seats
        6 kecamatan
        2 parties
        2 provinces
        3 regencies
        7 regions of districts
        6 stations
        2 stations added abroad
        1 stations confirmed abroad
        6 villages
        left  tree:3: R2004 the code stands on an earlier line: 1101012001001
        left  tree:6: R2003 the parent region is not there: 1101012009
        left  tree:7: R2005 the code does not fit its level or parent: 11010120010A1
        left  tree:8: R2005 the code does not fit its level or parent: 110101200103
        left  tree:15: R2003 the parent region is not there: 1101
        left  tree:20: R2003 the parent region is not there: 1102
        left  tree:22: R2007 digits are expected: x1
        left  tree:23: R2008 the name is empty or too long: 1198
        left  tree:33: R2006 unknown level: 123
        left  tree:34: R2006 unknown level: 0
        left  tree:35: R2005 the code does not fit its level or parent: AB
        left  tree:36: R2001 wrong number of columns: 1 12 1 X
        left  overseas:3: R2014 the first source lists this mission's stations, without this one: ABUJA P002 9002
        left  overseas:6: R2004 the code stands on an earlier line: ZAGREB K002 9004
        left  overseas:7: R2004 the code stands on an earlier line: ZAGREB K001 9005
        left  overseas:8: R2015 unknown mission abroad: BULAN T001 9006
        left  overseas:9: R2007 digits are expected: 90x5
        left  overseas:10: R2005 the code does not fit its level or parent: BUS 003
        left  overseas:11: R2001 wrong number of columns: 99,LUAR NEGERI,9951,KROASIA
        left  parties:3: R2011 the ballot number is taken: Partai Kembar
        left  parties:4: R2008 the name is empty or too long: 
        left  districts:0: R2019 nobody stands in this district: pdprdk 110103 SATU 3
        left  districts:3: R2012 the region is found neither by code nor by name: 1177 KAB TUJUH
        left  districts:4: R2012 the region is found neither by code nor by name: 3171 JAKARTA PUSAT + LUAR NEGERI
        left  districts:7: R2004 the code stands on an earlier line: pdprdp 110001: 110101 KEC A -> 110101
        left  districts:8: R2013 the region is held by another district: pdprdp 110002: 110101 KEC A -> 110101
        left  districts:14: R2006 unknown level: Dusun
        left  districts:15: R2010 unknown district: MPR
        left  districts:16: R2005 the code does not fit its level or parent: AB
        left  dpr:4: R2011 the ballot number is taken: 1101 1 2
        left  dpr:6: R2009 unknown party: 77
        left  dpr:7: R2010 unknown district: 1109
        left  dpr:8: R2007 digits are expected: 1101 x
        left  dpr:9: R2007 digits are expected: 1101 1 40
        left  dpr:10: R2016 the sex is neither L nor P: X
        left  dpr:11: R2008 the name is empty or too long: 
        left  dpr:12: R2001 wrong number of columns: 1101,8,3
        left  seats:3: R2004 the code stands on an earlier line: ACEH I
        left  seats:4: R2007 digits are expected: banyak
        left  seats:5: R2010 unknown district: MARS
        left  dpd:3: R2009 unknown party: 8
        noted overseas:4: R2026 no source has the portal's code; a synthetic one was made: 99BE010001T001 ZAGREB
        noted overseas:5: R2026 no source has the portal's code; a synthetic one was made: 99BE010001K001 ZAGREB
        noted districts:0: R2025 the region lies in another of the same district: pdprdk: 1101012001
        noted districts:0: R2020 stations without a district: pdprdp 110103 KEC C: 1 TPS
        noted districts:5: R2021 a split region; its parts stand on other rows: DPRD PROVINSI 110001: 1101 KAB SATU A
        noted districts:9: R2023 the name differs from the tree's; the code was used: pdprdp 110002: 110102 KECAMATAN BE -> 110102
        noted districts:10: R2022 the region was found by name, not by code: pdprdp 110002: 110103 KEC D -> 110104
        noted dpr:13: R2024 spaces or control characters in a name were cleaned: DUA KATA
        noted wilayah_2024_overseas_codes_feb2024.csv:0: R2030 the file is not there; what it says is missing: wilayah_2024_overseas_codes_feb2024.csv
        noted wilayah/pemilu/ppwp/99.json:0: R2030 the file is not there; what it says is missing: wilayah/pemilu/ppwp/99.json
        noted pemilu/partai.json:0: R2030 the file is not there; what it says is missing: pemilu/partai.json
    "#]]
    .assert_eq(&text);
}

#[test]
fn the_registry_of_what_was_taken() {
    let (registry, _) = import().unwrap();
    assert_eq!(Registry::load(&registry.to_bytes()).unwrap(), registry);
    let codes: Vec<_> = (0..registry.station_count()).map(|s| registry.station(StationIdx(s)).code).collect();
    expect![[r#"
        [
            "1101012001001",
            "1101012001002",
            "1101022001001",
            "1101032001001",
            "1101042001001",
            "9901010001001",
            "99BE010001K001",
            "99BE010001T001",
        ]
    "#]]
    .assert_debug_eq(&codes);
    let districts = |code: &str| {
        let station = registry.station_by_code(code).unwrap();
        let code = |c| registry.district_of(c, station).map_or("-", |d| registry.district(d).code.as_str());
        Contest::of(Occasion::Pemilu).map(code).collect::<Vec<_>>()
    };
    assert_eq!(districts("1101012001001"), ["0", "1101", "11", "110001", "110101"]);
    assert_eq!(districts("1101022001001"), ["0", "1101", "11", "110002", "110102"]);
    assert_eq!(districts("1101032001001"), ["0", "1101", "11", "-", "110101"]);
    assert_eq!(
        districts("1101042001001"),
        ["0", "1101", "11", "110002", "110101"],
        "found by its name, KEC D"
    );
    assert_eq!(districts("9901010001001"), ["0", "3102", "-", "-", "-"]);
    let dapil = registry.district(registry.district_by_code(Contest::Pdpr, "1101").unwrap());
    let Contestants::Lists(lists) = &dapil.contestants else { panic!("lists are expected") };
    let irma = &lists[0].candidates[0];
    assert_eq!((irma.name.as_str(), irma.sex, irma.id), ("IRMA, S.Sos.", Some('P'), CandidateId(1_101_041)));
    assert_eq!((dapil.seats, lists[0].candidates[1].residence.as_deref()), (Some(7), None));
    let jakarta = registry.district(registry.district_by_code(Contest::Pdpr, "3102").unwrap());
    assert_eq!(jakarta.contestants.candidates().next().unwrap().name, "DUA KATA");
    assert_eq!(registry.parties()[1].name, "PNA");
    assert!(registry.parties()[1].local && !registry.parties()[0].local);
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let (header, rows) = TREE.split_once('\n').unwrap();
    let mut rows: Vec<_> = rows.lines().collect();
    let (registry, report) = import().unwrap();
    rows.reverse();
    let (other, other_report) = import_with(format!("{header}\n{}\n", rows.join("\n")).as_bytes()).unwrap();
    assert_eq!(registry.digest(), other.digest());
    assert_eq!(report.taken, other_report.taken);
    assert_eq!(report.left.len(), other_report.left.len());
}

#[test]
fn a_file_of_other_columns_is_refused_whole() {
    for tree in ["", "level\tkode\tid\tnama\n", "<html>\n"] {
        let Err(ImportError::Source(error)) = import_with(tree.as_bytes()) else { panic!("taken: {tree:?}") };
        assert_eq!(error.code(), "R2104");
        assert!(error.text(Lang::Id).contains("tree"), "{error}");
    }
}

#[test]
fn text_that_is_not_utf8_is_reported() {
    let mut tree = TREE.as_bytes().to_vec();
    tree.extend_from_slice(b"4\t1101012002\t41\tDESA \xff\t110101\n");
    let (_, good) = import().unwrap();
    let (_, report) = import_with(&tree).unwrap();
    assert_eq!(report.left.len(), good.left.len() + 1);
    let line = tree.iter().filter(|b| **b == b'\n').count() as u64;
    assert!(report.left.iter().any(|l| l.reason == Reason::Unreadable && l.line == line));
}

/// Contest, district, party, number and the id.
#[rustfmt::skip]
const IDS: &[(Contest, &str, u16, u16, Option<u32>)] = &[
    (Contest::Pdpr, "1101", 1, 1, Some(1_101_041)),
    (Contest::Pdpr, "9601", 24, 39, Some(9_601_999)),
    (Contest::Pdpd, "32", 0, 54, Some(1_000_032_054)),
    (Contest::Pdprdp, "110001", 18, 12, Some(2_110_001_732)),
    (Contest::Pdprdk, "960102", 2, 3, Some(3_960_102_083)),
    (Contest::Pdprdk, "999999", 24, 39, Some(3_999_999_999)),
    (Contest::Pdpr, "100", 1, 1, None),       // would come near the ids of pairs
    (Contest::Pdpr, "1101", 1, 40, None),     // would be the next party's
    (Contest::Pdpr, "1101", 25, 1, None),
    (Contest::Pdpr, "1101", 1, 0, None),
    (Contest::Pdpd, "32", 1, 1, None),
    (Contest::Pdprdk, "1000000", 1, 1, None),
    (Contest::Pdprdk, "11A1", 1, 1, None),
    (Contest::Ppwp, "0", 0, 1, None),
];

#[test]
fn ids_of_candidates() {
    for (contest, district, party, number, id) in IDS {
        let found = candidate_id(*contest, district, PartyNumber(*party), *number);
        assert_eq!(found, id.map(CandidateId), "{contest} {district} {party} {number}");
    }
}

#[test]
fn reasons_are_numbered_in_order() {
    let (id, en) = (Reason::table(Lang::Id), Reason::table(Lang::En));
    assert_eq!(id.len(), 31);
    for ((id, en), number) in id.into_iter().zip(en).zip(2001..) {
        assert_eq!(id.code, format!("R{number}"));
        assert!(!id.text.is_empty() && id.text != en.text);
    }
}
