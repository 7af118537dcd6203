//! What a mapping may say.

use crate::read;
use compare::Mapping;

#[test]
fn a_mapping_is_toml_or_pairs() {
    let text = "station = \"id\"\nseparator = \";\"\n[fields]\n\"IV.1\" = \"Satu\"\n\"IV.2\" = \"Dua\"\n";
    let mapping = Mapping::read(text).unwrap();
    let mut pairs = Mapping::default();
    for pair in ["station=id", "separator=;", "IV.1 = Satu", "IV.2=Dua"] {
        pairs.set(pair).unwrap();
    }
    assert_eq!(mapping, pairs);
    let sheet = read("x;Dua;id;Satu;suara 1\n0;8;3101022002004;7;99\n", &mapping).unwrap();
    let table = &sheet.table;
    let number = |name: &str| table.number(0, table.position(name).unwrap());
    assert_eq!(
        (number("IV.1"), number("IV.2")),
        (Some(7), Some(8)),
        "what is named goes before what is guessed"
    );
    assert_eq!(sheet.unused, ["x", "suara 1"]);
}

#[test]
fn bad_mappings_are_refused() {
    for (pair, code) in [
        ("station", "J1001"),
        ("IV.1=", "J1001"),
        ("VI=x", "J1002"),
        ("separator=ab", "J1004"),
        ("separator=7", "J1004"),
    ] {
        assert_eq!(Mapping::default().set(pair).unwrap_err().code(), code, "{pair}");
    }
    for (text, code) in [
        ("nation = 1", "J1003"),
        ("station = ", "J1003"),
        ("[fields]\n\"IX\" = \"a\"", "J1002"),
        ("separator = \"\"", "J1004"),
    ] {
        assert_eq!(Mapping::read(text).unwrap_err().code(), code, "{text}");
    }
}
