//! The table of a region's or station's page as CSV, for a spreadsheet: one row for each part of a region, each station of a
//! village, each field of a station's form (docs/spec/tree.md, "Tables").

use super::anatomy;
use super::place::{href, page};
use super::region::{codes, column_name};
use super::{Site, generator, words as w};
use maud::{Markup, html};
use model::Lang;
use model::control::Control;
use shapes::Page;
use shapes::own::{ChildResult, FormFile, RegionResult, StationLine, StationResult, Totals};

/// The way to a page's table, whose file gets a name of its own; nothing for a contest that is not known.
pub fn link(contest: &str, codes: &[&str], lang: Lang) -> Markup {
    let name = format!("{}.csv", [&[contest], codes].concat().join("-"));
    html! {
        @if let Ok(contest) = contest.parse() {
            @let path = Page::Table(contest, codes.to_vec()).path();
            p.note { a href=(href(&format!("/{path}"), lang)) download=(name) { (w::TABLE.get(lang)) } }
        }
    }
}

/// Rows of cells, each ended by where the table is from, so that a row still says so when it has been copied.
struct Csv {
    text: String,
    source: String,
}

impl Csv {
    fn new(site: &Site<'_>, contest: &str, codes: &[&str]) -> Self {
        let (address, size) = (page(contest, codes.iter().copied(), Lang::default()), site.log_size());
        let size = size.map_or(String::new(), |size| size.to_string());
        let source = format!("{}{address} (log {size}; {})", site.url, generator());
        Csv { text: String::new(), source }
    }

    fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for cell in cells {
            self.text += &cell.0;
            self.text.push(',');
        }
        self.text += &quoted(&self.source).0;
        self.text.push('\n');
    }

    fn head(&mut self, names: impl IntoIterator<Item = String>, lang: Lang) {
        let mut names: Vec<String> = names.into_iter().map(|name| quoted(&name).0).collect();
        names.push(quoted(w::TABLE_SOURCE.get(lang)).0);
        self.text += &names.join(",");
        self.text.push('\n');
    }
}

/// A cell as it is written.
struct Cell(String);

fn quoted(text: &str) -> Cell {
    Cell(format!("\"{}\"", text.replace('"', "\"\"")))
}

fn number(number: Option<u64>) -> Cell {
    Cell(number.map_or(String::new(), |n| n.to_string()))
}

/// Columns that have a name here: their places, and what they count. A column without a name is a party's that stands on
/// no form here.
fn shown(result: &RegionResult, lang: Lang) -> Vec<(usize, String)> {
    let named = |code: &String| match column_name(result, code, lang) {
        name if name.is_empty() => None,
        name => Some(format!("{code} {name}")),
    };
    result.columns.iter().enumerate().filter_map(|(at, code)| Some((at, named(code)?))).collect()
}

/// The table of a region: its parts with both totals, or a village's stations with what is recorded of each.
pub fn region_table(site: &Site<'_>, result: &RegionResult) -> String {
    let (lang, columns) = (site.lang, shown(result, site.lang));
    let mut csv = Csv::new(site, &result.contest, &codes(result));
    let own = |text: model::lang::Text| text.get(lang).to_string();
    if result.children.is_empty() {
        let first = [w::CODE, w::NAME, w::STAGE, w::HELD, w::DISPUTED, w::INCOMPLETE, w::BROKEN_ANY];
        csv.head(first.map(own).into_iter().chain(columns.iter().map(|(_, name)| name.clone())), lang);
        result.stations.iter().for_each(|line| csv.row(station_row(line, &columns, lang)));
        return csv.text;
    }
    let first =
        [w::CODE, w::NAME, w::TPS, w::IN, w::HELD, w::DISPUTED, w::BROKEN_ANY, w::INCOMPLETE].map(own);
    let first = first.into_iter().chain(Control::ALL.map(|control| control.code().to_string()));
    let totals = [w::HEADLINE, w::RECORDED].map(own).into_iter().flat_map(|total| {
        let forms = format!("{total}: {}", w::FORMS.get(lang));
        let sums: Vec<String> = columns.iter().map(|(_, name)| format!("{total}: {name}")).collect();
        std::iter::once(forms).chain(sums)
    });
    csv.head(first.chain(totals), lang);
    result.children.iter().for_each(|child| csv.row(child_row(child, &columns)));
    csv.text
}

fn child_row(child: &ChildResult, columns: &[(usize, String)]) -> Vec<Cell> {
    let Totals { stations, held, disputed, broken_any, incomplete, .. } = child.totals;
    let counts = [Some(stations), Some(child.totals.stations_in()), Some(held), Some(disputed)];
    let mut row = vec![quoted(&child.region.code), quoted(&child.region.name)];
    row.extend(counts.into_iter().chain([Some(broken_any), incomplete]).map(number));
    row.extend(child.totals.broken.map(|stations| number(Some(stations))));
    for total in [&child.totals.headline, &child.totals.recorded] {
        row.push(number(Some(total.forms)));
        row.extend(columns.iter().map(|(at, _)| number(total.sums.get(*at).copied())));
    }
    row
}

fn station_row(line: &StationLine, columns: &[(usize, String)], lang: Lang) -> Vec<Cell> {
    let flag = |holds: Option<bool>| Cell(holds.map_or(String::new(), |holds| holds.to_string()));
    let mut row = vec![
        quoted(&line.station.code),
        quoted(&line.station.name),
        quoted(line.stage.text(lang)),
        flag(Some(line.held)),
        flag(Some(line.disputed)),
        flag(line.incomplete),
        quoted(&line.broken.join(" ")),
    ];
    row.extend(columns.iter().map(|(at, _)| number(line.values.get(*at).copied().flatten().map(u64::from))));
    row
}

/// The table of a station: the fields of its form with what is recorded, in form order.
pub fn station_table(site: &Site<'_>, result: &StationResult, form: &FormFile) -> String {
    let (lang, path) = (site.lang, &result.path);
    let codes: Vec<&str> = path.iter().chain([&result.station]).map(|named| named.code.as_str()).collect();
    let mut csv = Csv::new(site, &result.contest, &codes);
    csv.head([w::CODE, w::FIELD, w::NUMBER].map(|text| text.get(lang).to_string()), lang);
    for (at, item) in form.fields.iter().enumerate() {
        let value = result.values.get(at).copied().flatten();
        let name = anatomy::name(item, lang);
        csv.row([quoted(&item.field), quoted(&name), number(value.map(u64::from))]);
    }
    csv.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_of_rfc_4180() {
        for (text, cell) in [("a", "\"a\""), ("a \"b\", c", "\"a \"\"b\"\", c\""), ("", "\"\"")] {
            assert_eq!(quoted(text).0, cell);
        }
        assert_eq!((number(None).0, number(Some(0)).0), (String::new(), "0".to_string()));
    }
}
