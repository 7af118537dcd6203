//! Sections I to V with their numbers.

use super::Salinan;
use super::flow::Flow;
use super::table::{Column, Look, Table, WORDS};
use crate::art::Anchor;
use crate::print::terbilang;
use crate::unit::mm;
use model::{Field, Sex};

/// A number that is not there.
const MISSING: &str = "—";

const SEXES: [Column; 4] = [
    Column { width: mm(106), head: "URAIAN", anchor: Anchor::Start },
    Column { width: mm(24), head: "LAKI-LAKI (L)", anchor: Anchor::End },
    Column { width: mm(24), head: "PEREMPUAN (P)", anchor: Anchor::End },
    Column { width: mm(24), head: "JUMLAH (L + P)", anchor: Anchor::End },
];
const COUNTS: [Column; 2] = [
    Column { width: mm(151), head: "URAIAN", anchor: Anchor::Start },
    Column { width: mm(27), head: "JUMLAH", anchor: Anchor::End },
];
const TOTALS: [Column; 3] = [
    Column { width: mm(97), head: "URAIAN", anchor: Anchor::Start },
    Column { width: mm(27), head: "JUMLAH", anchor: Anchor::End },
    Column { width: mm(54), head: WORDS, anchor: Anchor::Start },
];
const VOTES: [Column; 4] = [
    Column { width: mm(14), head: "NOMOR", anchor: Anchor::Middle },
    Column { width: mm(83), head: "NAMA", anchor: Anchor::Start },
    Column { width: mm(27), head: "SUARA SAH", anchor: Anchor::End },
    Column { width: mm(54), head: WORDS, anchor: Anchor::Start },
];

/// Thousands grouped by dots.
fn figures(value: Option<u32>) -> String {
    let Some(value) = value else { return MISSING.into() };
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

fn words(value: Option<u32>) -> String {
    value.map_or_else(|| MISSING.into(), terbilang)
}

fn sexes(flow: &mut Flow, copy: &Salinan<'_>, label: &str, look: Look, field: impl Fn(Sex) -> Field) {
    let [l, p, j] = Sex::ALL.map(|sex| figures(copy.value(field(sex))));
    Table { columns: &SEXES }.row(flow, &[label, &l, &p, &j], look);
}

/// Section I.
pub(super) fn users(flow: &mut Flow, copy: &Salinan<'_>) {
    flow.heading("I. DATA PEMILIH DAN PENGGUNA HAK PILIH", mm(20));
    Table { columns: &SEXES }.head(flow);
    let label = "A. Jumlah pemilih dalam Daftar Pemilih Tetap (DPT)";
    sexes(flow, copy, label, Look::Plain, Field::Voters);
    let rows = [
        "B.1 Pengguna hak pilih dalam DPT",
        "B.2 Pengguna hak pilih dalam Daftar Pemilih Tambahan (DPTb)",
        "B.3 Pengguna hak pilih dalam Daftar Pemilih Khusus (DPK)",
        "B.4 Jumlah pengguna hak pilih (B.1 + B.2 + B.3)",
    ];
    for (row, label) in (1..).zip(rows) {
        let look = if row == 4 { Look::Strong } else { Look::Plain };
        sexes(flow, copy, label, look, |sex| Field::Users(row, sex));
    }
}

/// Section II.
pub(super) fn ballots(flow: &mut Flow, copy: &Salinan<'_>) {
    flow.heading("II. DATA PENGGUNAAN SURAT SUARA", mm(20));
    let table = Table { columns: &COUNTS };
    table.head(flow);
    let rows = [
        "1. Surat suara yang diterima, termasuk cadangan 2% dari DPT (2 + 3 + 4)",
        "2. Surat suara yang digunakan",
        "3. Surat suara yang dikembalikan oleh pemilih karena rusak atau keliru coblos",
        "4. Surat suara yang tidak digunakan, termasuk sisa cadangan",
    ];
    for (row, label) in (1..).zip(rows) {
        table.row(flow, &[label, &figures(copy.value(Field::Ballots(row)))], Look::Plain);
    }
}

/// Section III.
pub(super) fn disabled(flow: &mut Flow, copy: &Salinan<'_>) {
    flow.heading("III. DATA PEMILIH DISABILITAS", mm(14));
    Table { columns: &SEXES }.head(flow);
    let label = "Pemilih disabilitas yang menggunakan hak pilih";
    sexes(flow, copy, label, Look::Plain, Field::Disabled);
}

/// Section IV.
pub(super) fn votes(flow: &mut Flow, copy: &Salinan<'_>) {
    let title = format!("IV. PEROLEHAN SUARA {}", copy.contest.about().paper.votes_of);
    flow.heading(&title, mm(26));
    let table = Table { columns: &VOTES };
    table.head(flow);
    for field in copy.schema.votes().filter_map(|at| copy.schema.fields().get(at).copied()) {
        vote(flow, &table, copy, field);
    }
}

/// A row of section IV; a party's own votes follow a row with its name.
fn vote(flow: &mut Flow, table: &Table<'_>, copy: &Salinan<'_>, field: Field) {
    let value = copy.value(field);
    let (figures, words) = (figures(value), words(value));
    let name = copy.filling.names.get(&field).map_or("", String::as_str);
    match field {
        Field::PartyOnly(party) => {
            let name = copy.filling.parties.get(&party).map_or("", String::as_str);
            table.room(flow, mm(24));
            table.row(flow, &[&party.to_string(), name, "", ""], Look::Strong);
            table.row(flow, &["", "Suara partai politik", &figures, &words], Look::Plain);
        }
        Field::PartyTotal(party) => {
            let label = format!("Jumlah suara partai {party} dan calonnya");
            table.row(flow, &["", &label, &figures, &words], Look::Plain);
        }
        Field::Candidate(_, number) => {
            table.row(flow, &[&number.to_string(), name, &figures, &words], Look::Plain);
        }
        Field::Votes(number) => {
            let blank = copy.filling.blank_column == Some(field);
            let name = if blank && name.is_empty() { "Kolom kosong" } else { name };
            table.row(flow, &[&number.to_string(), name, &figures, &words], Look::Plain);
        }
        _ => {}
    }
}

/// Section V.
pub(super) fn totals(flow: &mut Flow, copy: &Salinan<'_>) {
    flow.heading("V. DATA SUARA SAH DAN TIDAK SAH", mm(26));
    let table = Table { columns: &TOTALS };
    table.head(flow);
    let rows = [
        (Field::Valid, "A. Jumlah suara sah", Look::Plain),
        (Field::Invalid, "B. Jumlah suara tidak sah", Look::Plain),
        (Field::Total, "C. Jumlah suara sah dan tidak sah (A + B)", Look::Strong),
    ];
    for (field, label, look) in rows {
        let value = copy.value(field);
        table.row(flow, &[label, &figures(value), &words(value)], look);
    }
}
