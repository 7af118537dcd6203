//! The rule book: one table from which code, interface and documentation take a control's text.

use super::Control;
use crate::lang::{Lang, Text};
use crate::rules::Rules;
use std::fmt::Write as _;
use texts::control;

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
    text: Text,
) -> Rule {
    Rule { code, relation, severity, source, text }
}

use Severity::{Bound, Breach, Remark};

#[rustfmt::skip]
const BOOK: [Rule; 16] = [
    rule("K1", "J = L + P", Breach, "printed on the form, sections I and III", control::K1),
    rule("K2", "I.B.4 = I.B.1 + I.B.2 + I.B.3", Breach, "printed on the form, section I.B", control::K2),
    rule("K3", "V.A = sum of IV", Breach, "printed on the form, sections IV and V", control::K3),
    rule("K4", "V.C = V.A + V.B", Breach, "printed on the form, section V", control::K4),
    rule("K5", "V.C = I.B.4.J", Breach, "UU 7/2017 art. 374(2)h: a breach is a ground for a recount", control::K5),
    rule("K6", "II.2 = I.B.4.J = V.C", Breach, "rule of the supervisors (Bawaslu)", control::K6),
    rule("K7", "II.1 = II.2 + II.3 + II.4", Remark, "layout of the form, section II", control::K7),
    rule("K8", "II.1 = I.A.J + reserve", Remark, "printed on the form, section II.1; the rounding is a parameter", control::K8),
    rule("K9", "I.B.1 <= I.A", Remark, "meaning of the fields", control::K9),
    rule("K10", "V.C <= II.1 - II.3", Remark, "meaning of the fields; users may exceed the DPT", control::K10),
    rule("K11", "III <= I.B.4", Remark, "meaning of the fields", control::K11),
    rule("K12", "tally = figure = words = bubbles", Breach, "redundancy of the form, section IV", control::K12),
    rule("K13", "IV.p.T = IV.p.0 + sum of IV.p.n", Breach, "printed on the form, section IV of legislative forms", control::K13),
    rule("K14", "I.A.J equal in all contests and in the register", Remark, "meaning of the fields", control::K14),
    rule("K15", "value <= 999 and <= ballots of the largest station", Bound, "three boxes per value; at most 300 voters a station (PKPU), noken and overseas exempt", control::K15),
    rule("K16", "parent = sum of children", Breach, "definition of recapitulation", control::K16),
];

#[rustfmt::skip]
const K15_OF_V2: Rule =
    rule("K15", "value <= 999 and <= ballots of the largest station; exempt: value <= ballots of the station, else 5000", Bound,
        "three boxes per value; at most 300 voters a station (PKPU); noken and overseas by their register, else by a parameter",
        control::K15_OF_V2);

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
    let mut out = format!("| {} |\n|---|---|---|---|---|\n", control::HEAD.get(lang));
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
