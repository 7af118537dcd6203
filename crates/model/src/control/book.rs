//! The rule book: one table from which code, interface and documentation take a control's text.

use super::Control;
use crate::lang::{Lang, Text};
use crate::rules::Rules;
use std::fmt::Write as _;

/// What a breach means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Impossible: the form is recorded, shown, and held out of the headline total.
    Bound,
    /// Printed on the form or a legal ground for a recount: shown as a breach, counted.
    Breach,
    /// Inferred relation: shown as a remark, counted.
    Remark,
}

impl Severity {
    /// Code used in files.
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Bound => "bound",
            Severity::Breach => "breach",
            Severity::Remark => "remark",
        }
    }
}

/// One row of the rule book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// `K1` … `K16`.
    pub code: &'static str,
    /// The relation in field names.
    pub relation: &'static str,
    /// What a breach means.
    pub severity: Severity,
    /// Where the relation is stated.
    pub source: &'static str,
    /// A plain sentence.
    pub text: Text,
}

const fn rule(
    code: &'static str,
    relation: &'static str,
    severity: Severity,
    source: &'static str,
    id: &'static str,
    en: &'static str,
) -> Rule {
    Rule { code, relation, severity, source, text: Text { id, en } }
}

use Severity::{Bound, Breach, Remark};

#[rustfmt::skip]
const BOOK: [Rule; 16] = [
    rule("K1", "J = L + P", Breach, "printed on the form, sections I and III",
        "Jumlah (J) sama dengan laki-laki (L) ditambah perempuan (P)",
        "The total (J) equals male (L) plus female (P)"),
    rule("K2", "I.B.4 = I.B.1 + I.B.2 + I.B.3", Breach, "printed on the form, section I.B",
        "Jumlah pengguna hak pilih sama dengan pengguna DPT + DPTb + DPK",
        "Users in total equal users of DPT + DPTb + DPK"),
    rule("K3", "V.A = sum of IV", Breach, "printed on the form, sections IV and V",
        "Suara sah sama dengan jumlah perolehan suara",
        "Valid votes equal the sum of the votes in section IV"),
    rule("K4", "V.C = V.A + V.B", Breach, "printed on the form, section V",
        "Jumlah suara sama dengan suara sah + tidak sah",
        "All votes equal valid + invalid votes"),
    rule("K5", "V.C = I.B.4.J", Breach, "UU 7/2017 art. 374(2)h: a breach is a ground for a recount",
        "Jumlah suara sah dan tidak sah sama dengan jumlah pengguna hak pilih",
        "Valid and invalid votes equal the number of users"),
    rule("K6", "II.2 = I.B.4.J = V.C", Breach, "rule of the supervisors (Bawaslu)",
        "Surat suara yang digunakan sama dengan pengguna hak pilih dan dengan jumlah suara",
        "Ballots used equal the users, and all votes"),
    rule("K7", "II.1 = II.2 + II.3 + II.4", Remark, "layout of the form, section II",
        "Surat suara yang diterima sama dengan digunakan + dikembalikan + tidak digunakan",
        "Ballots received equal used + returned + unused"),
    rule("K8", "II.1 = I.A.J + reserve", Remark, "printed on the form, section II.1; the rounding is a parameter",
        "Surat suara yang diterima sama dengan DPT ditambah cadangan",
        "Ballots received equal the DPT plus the reserve"),
    rule("K9", "I.B.1 <= I.A", Remark, "meaning of the fields",
        "Pengguna dari DPT tidak melebihi pemilih dalam DPT",
        "Users from the DPT do not exceed the voters in the DPT"),
    rule("K10", "V.C <= II.1 - II.3", Remark, "meaning of the fields; users may exceed the DPT",
        "Jumlah suara tidak melebihi surat suara yang dapat digunakan",
        "All votes do not exceed the ballots that could be used"),
    rule("K11", "III <= I.B.4", Remark, "meaning of the fields",
        "Pemilih disabilitas yang memilih tidak melebihi pengguna hak pilih",
        "Disabled voters who voted do not exceed the users"),
    rule("K12", "tally = figure = words = bubbles", Breach, "redundancy of the form, section IV",
        "Turus, angka, huruf dan bulatan untuk bilangan yang sama harus sama",
        "Tally, figure, words and bubbles of one number agree"),
    rule("K13", "IV.p.T = IV.p.0 + sum of IV.p.n", Breach, "printed on the form, section IV of legislative forms",
        "Suara partai dan calon sama dengan suara partai + suara setiap calon",
        "The party's total equals party-only votes plus its candidates'"),
    rule("K14", "I.A.J equal in all contests and in the register", Remark, "meaning of the fields",
        "Jumlah pemilih DPT sama di semua jenis pemilihan dan dalam daftar pemilih",
        "The DPT is the same in all contests of the station and in the register"),
    rule("K15", "value <= 999 and <= ballots of the largest station", Bound, "three boxes per value; at most 300 voters a station (PKPU), noken and overseas exempt",
        "Bilangan paling banyak tiga angka dan tidak melebihi ukuran TPS",
        "A value has at most three digits and fits the size of a station"),
    rule("K16", "parent = sum of children", Breach, "definition of recapitulation",
        "Setiap bilangan wilayah sama dengan jumlah wilayah di bawahnya",
        "Every value of a region is the sum of its parts"),
];

#[rustfmt::skip]
const K15_OF_V2: Rule =
    rule("K15", "value <= 999 and <= ballots of the largest station; exempt: value <= ballots of the station, else 5000", Bound,
        "three boxes per value; at most 300 voters a station (PKPU); noken and overseas by their register, else by a parameter",
        "Bilangan tidak melebihi ukuran TPS: paling banyak tiga angka; di luar negeri dan noken menurut daftar pemilihnya",
        "A value fits the size of a station: at most three digits; abroad and with noken by its voters");

impl Control {
    /// The control's row in the latest rule book.
    pub const fn rule(self) -> &'static Rule {
        self.rule_of(Rules::LATEST)
    }

    /// The control's row in the rule book of these rules. Codes and severities are the same in all.
    pub const fn rule_of(self, rules: Rules) -> &'static Rule {
        match (self, rules) {
            (Control::K15, Rules::V2) => &K15_OF_V2,
            _ => &BOOK[self as usize - 1],
        }
    }
}

/// The rule book as Markdown, as it stands in the documentation.
pub fn rule_book(rules: Rules, lang: Lang) -> String {
    let mut out = match lang {
        Lang::Id => {
            String::from("| kode | hubungan | bila dilanggar | sumber | arti |\n|---|---|---|---|---|\n")
        }
        Lang::En => {
            String::from("| code | relation | severity | source | meaning |\n|---|---|---|---|---|\n")
        }
    };
    for control in Control::ALL {
        let r = control.rule_of(rules);
        // Writing into a String cannot fail; the row is simply shorter if it ever did.
        if writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            r.code,
            r.relation,
            r.severity.code(),
            r.source,
            r.text.get(lang)
        )
        .is_err()
        {
            break;
        }
    }
    out
}
