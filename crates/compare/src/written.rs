//! CSV of a comparison, for spreadsheets: a line for each number that is not the same, and one for each row not taken.

use crate::report::{Report, letter};
use std::fmt::Display;

/// First characters of a cell that a spreadsheet takes for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A line being written.
#[derive(Default)]
struct Line(String);

impl Line {
    fn next(&mut self) {
        if !self.0.is_empty() {
            self.0.push(',');
        }
    }

    /// A text, always in quotes. What a spreadsheet would calculate gets an apostrophe before it, as spreadsheets write it
    /// themselves: names of columns and codes come from files of strangers.
    fn text(&mut self, text: &str) -> &mut Self {
        self.next();
        self.0.push('"');
        if text.starts_with(FORMULA) {
            self.0.push('\'');
        }
        for c in text.chars() {
            if c == '"' {
                self.0.push('"');
            }
            self.0.push(c);
        }
        self.0.push('"');
        self
    }

    /// A number, without quotes; an absent one is an empty pair of them.
    fn number(&mut self, number: Option<impl Display>) -> &mut Self {
        match number {
            Some(number) => {
                self.next();
                self.0 += &number.to_string();
                self
            }
            None => self.text(""),
        }
    }

    fn empty(&mut self, cells: usize) {
        for _ in 0..cells {
            self.text("");
        }
    }

    fn end(&mut self, take: &mut dyn FnMut(&str)) {
        self.0.push('\n');
        take(&self.0);
        self.0.clear();
    }
}

/// The places that do not agree, a line for each number; then rows that were not taken, with their line and why.
pub fn differences(report: &Report<'_>, take: &mut dyn FnMut(&str)) {
    take(
        "standing,code,name,province,regency,kecamatan,village,column,a,b,difference,held,disputed,page,photos,line,note\n",
    );
    let mut line = Line::default();
    for unit in report.units() {
        for of in &unit.numbers {
            line.text(unit.standing).text(&unit.code).text(&unit.name);
            for at in 0..4 {
                line.text(unit.path.get(at).map_or("", String::as_str));
            }
            line.text(&of.column).number(of.a).number(of.b);
            line.number(of.a.zip(of.b).map(|(a, b)| i64::from(b) - i64::from(a)));
            line.text(if unit.held { "true" } else { "false" });
            line.text(if unit.disputed { "true" } else { "false" });
            line.text(unit.page.as_deref().unwrap_or("")).text(&unit.photos.join(" "));
            line.text("").text("").end(take);
        }
    }
    let mut left = |standing: &str, code: &str, at: u64, note: &str| {
        line.text(standing).text(code);
        line.empty(13);
        line.number(Some(at)).text(note).end(take);
    };
    for (side, of) in report.unreadable() {
        let note = format!("{} {}", of.fault.code(), of.fault.text(report.lang));
        left(&format!("unreadable_{}", letter(side)), "", of.line, &note);
    }
    for (side, of) in report.doubles() {
        let note = texts::compare::double(report.lang, of.first, if of.same { 1 } else { 0 });
        left(&format!("double_{}", letter(side)), &of.code, of.line, &note);
    }
}

/// The regions in which something does not agree, a line for each column that is not the same; one without a column where
/// places are in one count only and every sum is the same.
pub fn tiers(report: &Report<'_>, take: &mut dyn FnMut(&str)) {
    take(
        "level,code,name,places,agreeing,differing,only_a,only_b,column,sum_a,sum_b,net,places_differing,more,less\n",
    );
    let mut line = Line::default();
    for tier in report.tiers() {
        let head = |line: &mut Line| {
            let c = tier.counts;
            line.number(Some(tier.level)).text(&tier.code).text(&tier.name);
            for n in [c.all, c.agreeing, c.differing, c.only_a, c.only_b] {
                line.number(Some(n));
            }
        };
        for of in &tier.columns {
            head(&mut line);
            line.text(&of.column).number(Some(of.sum_a)).number(Some(of.sum_b)).number(Some(of.net));
            line.number(Some(of.differing)).number(Some(of.more)).number(Some(of.less)).end(take);
        }
        if tier.columns.is_empty() {
            head(&mut line);
            line.empty(6);
            line.end(take);
        }
    }
}
