//! The published files of 2019 and 2024, read as anybody's own count.

use crate::shared_data::shared;
use compare::{Comparison, Known, Mapping, Person, Places, Sheet};
use model::Level;
use registry::import::{SourceFile, pemilu_2019};

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_file_of_2019_agrees_with_itself() {
    let packed = std::fs::read(shared().join("tps2019_kpu_kawalpemilu.tsv.xz")).unwrap();
    let text = liblzma::decode_all(&packed[..]).unwrap();
    let (registry, _) = pemilu_2019(SourceFile { name: "2019", bytes: &text }).unwrap();
    let places = Places::Of(&registry);
    let known = Known { fields: &[], people: &[], places: &places };
    let sheet = Sheet::read(&text, &Mapping::default(), &known).unwrap();
    let taken: Vec<&str> = sheet.taken.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(taken, ["IV.1", "IV.2", "V.A", "V.B", "V.C"]);
    assert_eq!((sheet.table.len(), sheet.unreadable.len(), sheet.doubles.len()), (806_583, 0, 0));
    // One number changed: one place, one village, one kecamatan, ... differs.
    let mut lines: Vec<String> = String::from_utf8(text).unwrap().lines().map(String::from).collect();
    let cells: Vec<&str> = lines[500].split('\t').collect();
    let more: u32 = cells[6].parse::<u32>().unwrap() + 5;
    let changed = [&cells[..6], &[more.to_string().as_str()], &cells[7..]].concat().join("\t");
    lines[500] = changed;
    let other = Sheet::read(lines.join("\n").as_bytes(), &Mapping::default(), &known).unwrap();
    let made = Comparison::of(&sheet.table, &other.table, &places).unwrap();
    let whole = made.whole();
    assert_eq!((whole.all(), whole.differing, whole.only), (806_583, 1, [0, 0]));
    assert_eq!((whole.columns[0].more, whole.columns[0].less), (5, 0));
    let apart = (0..places.count() as u32).filter(|r| made.tally(*r).is_some_and(|t| t.differing > 0));
    let levels: Vec<Level> = apart.map(|r| places.level_of(r)).collect();
    assert_eq!(levels, [Level::Nation, Level::Province, Level::Regency, Level::Kecamatan, Level::Village]);
    // And by province: the file against its own sums.
    let provinces = [Level::Province].into();
    let rolled = sheet.table.rolled(&places, &provinces).unwrap();
    let again = other.table.rolled(&places, &provinces).unwrap();
    let made = Comparison::of(&rolled, &again, &places).unwrap();
    assert_eq!((made.whole().all(), made.whole().differing), (rolled.len() as u64, 1));
    assert_eq!(made.whole().columns[0].more, 5);
}

#[test]
#[ignore = "needs the real data: `make nextest` where SIREKAP_SHARED is"]
fn the_official_result_of_2024_is_read_by_province() {
    let bytes = std::fs::read(shared().join("ppwp2024_official_province.csv")).unwrap();
    let person = |number: u16| Person {
        column: format!("IV.{number}"),
        id: (100_024 + u32::from(number)).to_string(),
        name: String::new(),
    };
    let people: Vec<Person> = (1..=3).map(person).collect();
    let places = Places::by_codes([]);
    let sheet =
        Sheet::read(&bytes, &Mapping::default(), &Known { fields: &[], people: &people, places: &places });
    let sheet = sheet.unwrap();
    let sums: Vec<u64> = (0..3)
        .map(|at| (0..sheet.table.len() as u32).map(|r| u64::from(sheet.table.number(r, at).unwrap())).sum())
        .collect();
    assert_eq!(sums, [40_971_906, 96_214_691, 27_040_878]);
    assert_eq!(sheet.table.levels(&places), [Level::Province].into());
    assert_eq!(sheet.unused, ["provinsi"]);
}
