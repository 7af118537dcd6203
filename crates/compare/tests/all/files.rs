//! Files as people make them: what is taken, what is told of the rest.

use crate::read;
use compare::{Mapping, SheetFault};

/// What a file gives: rows, then what is told of the others.
fn told(text: &str) -> (Vec<String>, Vec<String>) {
    let sheet = read(text, &Mapping::default()).unwrap();
    let table = &sheet.table;
    let row = |r: u32| {
        let numbers: Vec<String> = table
            .columns()
            .enumerate()
            .filter_map(|(at, name)| Some(format!("{name}={}", table.number(r, at)?)))
            .collect();
        format!("{} {}", table.code(r), numbers.join(" "))
    };
    let rows = (0..table.len() as u32).map(row).collect();
    let bad = sheet.unreadable.iter().map(|u| format!("{} {}", u.line, u.fault.code()));
    let again = sheet.doubles.iter().map(|d| format!("{} of {} {}", d.line, d.first, d.same));
    (rows, bad.chain(again).collect())
}

#[test]
fn headers_are_understood() {
    let code = "3101022002004";
    for (text, row) in [
        (format!("kode,paslon 1,paslon 2\n{code},7,8\n"), format!("{code} IV.1=7 IV.2=8")),
        (format!("suara_2;suara_1;Kode TPS\n8;7;{code}\n"), format!("{code} IV.1=7 IV.2=8")),
        (format!("Kode TPS\tSuara Sah\tTidak Sah\n{code}\t7\t\n"), format!("{code} V.A=7")),
        ("Kode Desa|TPS|IV.1\n3101022002|TPS 004|7\n".into(), format!("{code} IV.1=7")),
        ("kel_id,tps,kpu_pas1,kpu_jum\n410,12,5,6\n".into(), "410012 IV.1=5 V.C=6".into()),
        (
            format!("\u{feff}station_code,station,IV.1,V.A\n\"{code}\",\"TPS 4\",7,–\n"),
            format!("{code} IV.1=7"),
        ),
        (format!("code,IV.1\n'{code},7\n"), format!("{code} IV.1=7")),
    ] {
        assert_eq!(told(&text), (vec![row], vec![]), "{text}");
    }
}

#[test]
fn no_row_is_dropped_unsaid() {
    let text = "kode,IV.1,IV.2\n\
        3101022002001,1,2\n\
        3101022002002,1.234,2\n\
        3101022002003,1\n\
        ,1,2\n\
        3101022002004,-3,2\n\
        3101022002005,9999999999,2\n\
        3101022002001,1,2\n\
        3101022002001,1,3\n\
        3101022002006,,\n\
        3101022002007,\"1\n2\",3\n";
    let (rows, told) = told(text);
    assert_eq!(rows.len(), 4, "two of them a second and a third time");
    let expected =
        ["3 J1024", "4 J1020", "5 J1022", "6 J1024", "7 J1024", "11 J1021", "8 of 2 true", "9 of 2 false"];
    assert_eq!(told, expected);
    let sheet = read(text, &Mapping::default()).unwrap();
    assert_eq!(sheet.rows as usize, sheet.table.len() + sheet.unreadable.len());
}

#[test]
fn whole_files_are_refused_with_their_header() {
    for (text, code, says) in [
        ("", "J1010", ""),
        ("\n", "J1010", ""),
        ("nama,IV.1\nx,1\n", "J1012", "nama, IV.1"),
        ("kode,nama\n1,x\n", "J1013", "kode, nama"),
        ("kode,IV.1,paslon1\n1,2,3\n", "J1014", "'paslon1'"),
    ] {
        let fault = read(text, &Mapping::default()).unwrap_err();
        assert_eq!(fault.code(), code, "{text}");
        for lang in model::Lang::ALL {
            assert!(fault.text(lang).contains(says), "{}", fault.text(lang));
        }
    }
}

#[test]
fn a_column_that_is_named_and_not_there() {
    let mut mapping = Mapping::default();
    mapping.set("IV.1=Anies").unwrap();
    let fault = read("kode,Prabowo\n1,2\n", &mapping).unwrap_err();
    assert_eq!(fault, SheetFault::NoColumn { column: "Anies".into(), header: "kode, Prabowo".into() });
    assert!(
        fault.text(model::Lang::En).starts_with("Column 'Anies' not found. The header has: kode, Prabowo.")
    );
}
