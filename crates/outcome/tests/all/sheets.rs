//! Sheets of one's own votes: what is read, and what is refused with which code and line.

use model::{Contest, Level};
use outcome::Sheet;

#[test]
fn rows_that_cannot_be_taken_are_refused_with_their_line() {
    let head = "pemilihan,kode_dapil,suara,nomor_partai,nomor_calon,kursi,nama_dapil,kode_wilayah";
    let cases = [
        ("kode_dapil,suara\n1,2\n", "H1002", 1),
        ("pemilihan,kode_dapil,suara,votes\nppwp,0,1,2\n", "H1003", 1),
        ("pemilihan,kode_dapil,suara,suara\nppwp,0,1,2\n", "H1003", 1),
        ("pemilihan,kode_dapil,suara\nppwp,0\n", "H1001", 2),
        (&format!("{head}\n"), "H1010", 0),
        (&format!("{head}\nxx,1,5,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,/,5,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5.000,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,-5,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,99999999999999999999,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,,1,1,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5,1,70000,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5,1,1,0,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5,1,1,,,123\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5,,1,,,\n"), "H1009", 2),
        (&format!("{head}\nppwp,1,5,1,1,,,\n"), "H1009", 2),
        (&format!("{head}\nppwp,1,5,,,,,\n"), "H1004", 2),
        (&format!("{head}\npdpr,1,5,1,1,,,\npdpr,1,6,1,1,,,\n"), "H1007", 3),
        (&format!("{head}\npdpr,1,5,1,1,3,,\npdpr,1,6,1,2,4,,\n"), "H1008", 3),
        (&format!("{head}\npdpr,1,5,1,1,,A,\npdpr,1,6,1,2,,B,\n"), "H1008", 3),
    ];
    for (text, code, line) in cases {
        let error = Sheet::read(text.as_bytes(), None).unwrap_err();
        assert_eq!((error.fault.code(), error.line), (code, line), "{text}");
    }
    assert_eq!(
        Sheet::read(b"pemilihan,kode_dapil,suara\n\xff,1,1\n", None).unwrap_err().fault.code(),
        "H1001"
    );
}

#[test]
fn a_byte_order_mark_other_line_ends_and_spaces_are_read() {
    let sheet =
        Sheet::read("\u{feff}pemilihan,kode_dapil,nomor_calon,suara\r\npkwkk, 1 ,1, 5 \r\n".as_bytes(), None)
            .unwrap();
    assert_eq!(sheet.districts()[0].view().all(), [5]);
    assert_eq!(sheet.contests(), [Contest::Pkwkk]);
}

#[test]
fn regions_add_up_to_the_whole_and_are_compared_with_it() {
    let head = "pemilihan,kode_dapil,nomor_calon,kode_wilayah,suara";
    let sheet = |rows: &str| Sheet::read(format!("{head}\n{rows}").as_bytes(), None).unwrap();
    assert_eq!(sheet("ppwp,0,1,11,5\nppwp,0,1,12,6\nppwp,0,2,11,1\n").districts()[0].view().all(), [11, 1]);
    let told = sheet("ppwp,0,1,11,5\nppwp,0,1,12,6\nppwp,0,1,,12\n");
    assert_eq!(told.districts()[0].view().all(), [12], "the whole is believed");
    assert_eq!(told.unequal.len(), 1);
    assert_eq!(told.unequal[0].2, Level::Province);
    assert!(sheet("ppwp,0,1,11,5\nppwp,0,1,12,6\nppwp,0,1,,11\n").unequal.is_empty());
}

#[test]
fn a_partys_total_is_believed_else_its_parts_are_added() {
    let head = "pemilihan,kode_dapil,nomor_partai,nomor_calon,suara";
    let votes = |rows: &str| {
        let sheet = Sheet::read(format!("{head}\n{rows}").as_bytes(), None).unwrap();
        let view = sheet.districts()[0].view();
        (view.all(), view.slip(0))
    };
    assert_eq!(votes("pdpr,1,1,0,5\npdpr,1,1,1,6\n"), (vec![11], None));
    assert_eq!(votes("pdpr,1,1,0,5\npdpr,1,1,1,6\npdpr,1,1,,11\n"), (vec![11], None));
    assert_eq!(votes("pdpr,1,1,0,5\npdpr,1,1,1,6\npdpr,1,1,,15\n"), (vec![15], Some(4)));
    assert_eq!(votes("pdpr,1,1,0,5\npdpr,1,1,1,6\npdpr,1,1,,10\n"), (vec![10], Some(-1)));
}
