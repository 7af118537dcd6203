//! The controls of one form by the names of its fields, straight from the rule book.

use super::Form;
use model::Contest;
use registry::Registry;
use std::collections::{BTreeMap, BTreeSet};

/// Broken and kept controls of a form with these values; `others` are the station's other forms.
pub fn answers(
    rules: u8,
    registry: &Registry,
    form: &(Contest, String),
    values: &[Option<u32>],
    others: &[&Form],
) -> (BTreeSet<String>, BTreeSet<String>) {
    let station = registry.station_by_code(&form.1).unwrap();
    let view = registry.station(station);
    let district = registry.district_of(form.0, station).unwrap();
    let names: Vec<String> =
        registry.district(district).schema.fields().iter().map(ToString::to_string).collect();
    let map: BTreeMap<&str, u128> =
        names.iter().zip(values).filter_map(|(n, v)| Some((n.as_str(), u128::from((*v)?)))).collect();
    let mut book = Book { map, broken: BTreeSet::new(), kept: BTreeSet::new() };
    people(&mut book);
    votes(&mut book, &names);
    ballots(&mut book, registry);
    for other in others.iter().filter_map(|f| f.values.get(2).copied().flatten()).chain(view.registered) {
        let mine = book.get("I.A.J");
        book.say("K14", mine.map(|m| m == u128::from(other)));
    }
    match (view.exempt, rules) {
        (false, _) => bounds(&mut book, registry, view.registered, &names),
        (true, 1) => {}
        (true, _) => {
            let most = match view.registered {
                Some(voters) => with_reserve(registry, voters.into()),
                None => registry.parameters().exempt_value_max.into(),
            };
            names.iter().for_each(|name| book.at_most("K15", name, Some(most)));
        }
    }
    let Book { broken, kept, .. } = book;
    let kept = kept.difference(&broken).cloned().collect();
    (broken, kept)
}

struct Book<'a> {
    map: BTreeMap<&'a str, u128>,
    broken: BTreeSet<String>,
    kept: BTreeSet<String>,
}

impl Book<'_> {
    fn get(&self, name: &str) -> Option<u128> {
        self.map.get(name).copied()
    }

    fn sum(&self, names: &[String]) -> Option<u128> {
        names.iter().map(|n| self.get(n)).sum()
    }

    fn say(&mut self, code: &str, holds: Option<bool>) {
        match holds {
            Some(true) => drop(self.kept.insert(code.into())),
            Some(false) => drop(self.broken.insert(code.into())),
            None => {}
        }
    }

    /// `left = sum of right`; with one value missing nothing is said.
    fn equal(&mut self, code: &str, left: &str, right: &[String]) {
        let holds = self.get(left).and_then(|l| Some(l == self.sum(right)?));
        self.say(code, holds);
    }

    fn at_most(&mut self, code: &str, left: &str, right: Option<u128>) {
        let holds = self.get(left).and_then(|l| Some(l <= right?));
        self.say(code, holds);
    }
}

fn people(book: &mut Book<'_>) {
    for row in ["I.A", "I.B.1", "I.B.2", "I.B.3", "I.B.4", "III"] {
        book.equal("K1", &format!("{row}.J"), &[format!("{row}.L"), format!("{row}.P")]);
    }
    for sex in ["L", "P", "J"] {
        let parts: Vec<String> = (1..=3).map(|n| format!("I.B.{n}.{sex}")).collect();
        book.equal("K2", &format!("I.B.4.{sex}"), &parts);
        let voters = book.get(&format!("I.A.{sex}"));
        book.at_most("K9", &format!("I.B.1.{sex}"), voters);
        let users = book.get(&format!("I.B.4.{sex}"));
        book.at_most("K11", &format!("III.{sex}"), users);
    }
}

fn votes(book: &mut Book<'_>, names: &[String]) {
    let section: Vec<String> = names.iter().filter(|n| n.starts_with("IV.")).cloned().collect();
    let totals: Vec<String> = section.iter().filter(|n| n.ends_with(".T")).cloned().collect();
    let contestants = if totals.is_empty() { section.clone() } else { totals.clone() };
    book.equal("K3", "V.A", &contestants);
    book.equal("K4", "V.C", &["V.A".into(), "V.B".into()]);
    book.equal("K5", "V.C", &["I.B.4.J".into()]);
    for total in totals {
        let party = total.trim_end_matches('T').to_string();
        let parts: Vec<String> =
            section.iter().filter(|n| n.starts_with(&party) && **n != total).cloned().collect();
        book.equal("K13", &total, &parts);
    }
}

fn ballots(book: &mut Book<'_>, registry: &Registry) {
    book.equal("K6", "II.2", &["I.B.4.J".into()]);
    book.equal("K6", "II.2", &["V.C".into()]);
    book.equal("K7", "II.1", &["II.2".into(), "II.3".into(), "II.4".into()]);
    let printed = book.get("I.A.J").map(|v| with_reserve(registry, v));
    let received = book.get("II.1");
    book.say("K8", received.and_then(|r| Some(r == printed?)));
    let usable = received.and_then(|r| Some(r.saturating_sub(book.get("II.3")?)));
    book.at_most("K10", "V.C", usable);
}

/// Ballots for this many voters: one each and the reserve, rounded up.
fn with_reserve(registry: &Registry, voters: u128) -> u128 {
    let millionths = voters * u128::from(registry.parameters().reserve_ppm);
    voters + millionths / 1_000_000 + u128::from(!millionths.is_multiple_of(1_000_000))
}

fn bounds(book: &mut Book<'_>, registry: &Registry, registered: Option<u32>, names: &[String]) {
    let boxes = u128::from(registry.parameters().value_max);
    let voters = u128::from(registered.unwrap_or(registry.parameters().station_voters_max));
    for name in names {
        let most = if name.starts_with("I.A.") { voters } else { with_reserve(registry, voters) };
        book.at_most("K15", name, Some(most.min(boxes)));
    }
}
