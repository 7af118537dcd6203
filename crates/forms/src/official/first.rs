//! Page 1: the minutes, and sections I, II and III.

use super::draw::{LINE_1, LINE_1_5, LINE_2_5, Sheet, Words, bold, plain};
use super::people::{self, Block};
use super::{Filling, assemble, minutes, surround, values};
use crate::page::{Page, ValueBoxes};
use crate::unit::mm;
use model::{Field, Sex};

/// Names and signatures, as on page 2.
pub(super) const BLOCK: Block = Block {
    top: mm(744),
    officers: 754_425,
    title: mm(789),
    pairs: 798_735,
    witnesses: 824_670,
    end: 856_635,
    dots: 852_985,
};

/// Side of a box; left lines of the boxes of columns L, P and J.
const BOX: i32 = mm(18);
const COLUMNS: [[i32; 3]; 3] =
    [[307_500, 330_500, 353_500], [382_500, 405_500, 428_500], [457_500, 480_500, 503_500]];
/// Rows stand below each other at this distance; upper lines of the boxes of I.A, I.B.1, II.1 and III.
const ROW: i32 = mm(23);
const VOTERS: i32 = 386_439;
const USERS: i32 = 429_439;
const BALLOTS: i32 = 571_531;
const DISABLED: i32 = 710_452;

pub(super) fn page(filling: &Filling) -> Page {
    let values = fields();
    let mut sheet = Sheet::default();
    surround::draw(&mut sheet, 1);
    surround::region(&mut sheet, 0, 0, filling);
    tables(&mut sheet);
    minutes::draw(&mut sheet);
    sheet.all_words(&LABELS);
    headings(&mut sheet);
    values::draw(&mut sheet, &values);
    people::draw(&mut sheet, &BLOCK, filling);
    assemble(1, values, people::boxes(&BLOCK), sheet.art)
}

fn fields() -> Vec<ValueBoxes> {
    let by_sex = |field: fn(u8, Sex) -> Field, row: u8, top: i32| {
        Sex::ALL.into_iter().zip(COLUMNS).map(move |(sex, x)| values::boxes(field(row, sex), x, top, BOX))
    };
    let mut all: Vec<ValueBoxes> = by_sex(|_, sex| Field::Voters(sex), 0, VOTERS).collect();
    for (row, top) in (1..=4).zip((USERS..).step_by(ROW as usize)) {
        all.extend(by_sex(Field::Users, row, top));
    }
    for (row, top) in (1..=4).zip((BALLOTS..).step_by(ROW as usize)) {
        all.push(values::boxes(Field::Ballots(row), COLUMNS[2], top, BOX));
    }
    all.extend(by_sex(|_, sex| Field::Disabled(sex), 0, DISABLED));
    all
}

fn tables(sheet: &mut Sheet) {
    const LEFT: i32 = mm(73);
    const RIGHT: i32 = mm(527);
    const INDENT: i32 = 91_258;
    const BY_SEX: [i32; 4] = [mm(302), mm(377), mm(452), RIGHT];
    const WITH_LABEL: [i32; 5] = [LEFT, BY_SEX[0], BY_SEX[1], BY_SEX[2], RIGHT];
    sheet.table(&WITH_LABEL, &[343_939, 358_939, 366_439], LINE_1_5);
    sheet.table(&[LEFT, RIGHT], &[366_439, 381_439, 409_439, 424_439, 521_439], LINE_1_5);
    for (top, bottom) in [(381_439, 409_439), (424_439, 521_439)] {
        sheet.table(&[INDENT, BY_SEX[0], BY_SEX[1], BY_SEX[2], RIGHT], &[top, bottom], LINE_1_5);
    }
    sheet.table(&[INDENT, BY_SEX[0]], &[424_439, 449_939, 472_939, 495_939, 521_439], LINE_1);
    sheet.outline([LEFT, RIGHT], [343_939, 521_439], LINE_2_5);

    sheet.table(&[LEFT, BY_SEX[2], RIGHT], &[544_031, 559_031, 566_531], LINE_1_5);
    sheet.table(&[LEFT, BY_SEX[2]], &[566_531, 592_031, 615_031, 638_031, 663_531], LINE_1);
    sheet.outline([BY_SEX[2], RIGHT], [566_531, 663_531], LINE_1_5);
    sheet.outline([LEFT, RIGHT], [544_031, 663_531], LINE_2_5);

    sheet.table(&WITH_LABEL, &[683_235, 698_235, 705_735], LINE_1_5);
    sheet.table(&BY_SEX, &[705_735, 733_170], LINE_1_5);
    sheet.outline([LEFT, RIGHT], [683_235, 733_170], LINE_2_5);
}

/// Headings of the columns of sections I and III, and of II.
fn headings(sheet: &mut Sheet) {
    for top in [343_939, 683_235] {
        for (x, fit, text, number) in [
            (187_500, 19_450, "URAIAN", "(1)"),
            (339_500, 32_700, "LAKI-LAKI (L)", "(2)"),
            (414_500, 39_350, "PEREMPUAN (P)", "(3)"),
            (489_500, 34_550, "JUMLAH (L+P)", "(4)"),
        ] {
            heading(sheet, top, x, fit, text, number);
        }
    }
    heading(sheet, 544_031, 262_500, 19_450, "URAIAN", "(1)");
    heading(sheet, 544_031, 489_450, 20_500, "JUMLAH", "(2)");
}

fn heading(sheet: &mut Sheet, top: i32, x: i32, fit: i32, text: &'static str, number: &'static str) {
    sheet.words(bold(14, x, top + 9_230, fit, text).middle());
    sheet.words(bold(12, x, top + 20_030, 5_350, number).middle());
}

const LABELS: [Words; 21] = [
    bold(18, 73_060, 338_170, 3_600, "I."),
    bold(18, 89_000, 338_170, 135_450, "DATA PEMILIH DAN PENGGUNA HAK PILIH"),
    bold(16, 79_030, 375_920, 5_700, "A."),
    bold(16, 91_200, 375_920, 40_500, "DATA PEMILIH"),
    plain(16, 95_660, 394_000, 128_700, "Jumlah Pemilih dalam Daftar Pemilih Tetap (DPT)"),
    plain(16, 96_010, 400_720, 130_000, "( Terdapat dalam Model A-Kabko Daftar Pemilih )"),
    bold(16, 79_200, 418_920, 5_250, "B."),
    bold(16, 91_200, 418_920, 63_100, "PENGGUNA HAK PILIH"),
    plain(16, 95_700, 440_390, 167_000, "1. Jumlah pengguna hak pilih dalam Daftar Pemilih Tetap (DPT)"),
    plain(16, 95_700, 463_390, 183_200, "2. Jumlah pengguna hak pilih dalam Daftar Pemilih Tambahan (DPTb)"),
    plain(16, 95_700, 486_390, 171_400, "3. Jumlah pengguna hak pilih dalam Daftar Pemilih Khusus (DPK)"),
    bold(16, 95_590, 509_420, 132_400, "4. Jumlah Pengguna Hak Pilih (B.1 + B.2 + B.3)"),
    bold(18, 73_060, 538_260, 5_700, "II."),
    bold(18, 89_000, 538_260, 113_500, "DATA PENGGUNAAN SURAT SUARA"),
    plain(
        16,
        80_900,
        582_480,
        213_100,
        "1. Jumlah surat suara yang diterima, termasuk surat suara cadangan 2% dari DPT",
    ),
    plain(16, 80_900, 605_480, 99_200, "2. Jumlah surat suara yang digunakan"),
    plain(
        16,
        80_900,
        628_480,
        228_900,
        "3. Jumlah surat suara yang dikembalikan oleh pemilih (karena rusak atau keliru coblos)",
    ),
    plain(
        16,
        80_900,
        651_480,
        248_800,
        "4. Jumlah surat suara yang tidak digunakan/tidak terpakai, termasuk sisa surat suara cadangan",
    ),
    bold(18, 73_060, 677_460, 7_850, "III."),
    bold(18, 89_000, 677_460, 87_300, "DATA PEMILIH DISABILITAS"),
    plain(16, 77_780, 721_410, 166_700, "Jumlah seluruh Pemilih disabilitas yang menggunakan hak pilih"),
];
