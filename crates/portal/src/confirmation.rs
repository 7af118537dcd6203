//! What an officer confirmed beside the values: the machine's reading against the paper, breaches that the paper has,
//! witnesses. A misread is shown as the machine's mistake, never as a correction.

use super::number::{count, value};
use super::{anatomy, words as w};
use maud::{Markup, html};
use model::Lang;
use shapes::own::{Confirmation, EventStatus, FormFile, HistoryItem, MachineReading, StationResult};

/// The event that is recorded.
pub fn recorded(result: &StationResult) -> Option<&HistoryItem> {
    let recorded = |item: &&HistoryItem| match result.event {
        Some(index) => item.index == index,
        // Format 1 does not say which event it is.
        None => matches!(item.status, EventStatus::Counted | EventStatus::Held),
    };
    result.history.iter().rev().find(recorded)
}

/// The confirmation of the event that is recorded, if an officer's is.
pub fn current(result: &StationResult) -> Option<&Confirmation> {
    recorded(result)?.confirmation.as_ref()
}

/// The sections of the event that is recorded.
pub fn sections(of: &Confirmation, form: &FormFile, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="mesin" {
            h2 #mesin { (w::MACHINE.get(lang)) }
            p { (reading(of.machine.as_ref(), lang)) }
            @if let Some(machine) = &of.machine { (misread(machine, form, lang)) }
        }
        section.card aria-labelledby="saksi" {
            h2 #saksi { (w::WITNESSES.get(lang)) }
            (witnesses(of, form, lang))
        }
    }
}

/// One sentence: how much of the paper the machine read rightly.
pub fn reading(machine: Option<&MachineReading>, lang: Lang) -> String {
    let Some(machine) = machine else { return w::NO_MACHINE.get(lang).into() };
    let n = |number: usize| count(number as u64, lang);
    let on_paper = machine.misread.iter().filter(|m| m.paper.is_some()).count();
    let same = machine.same as usize;
    let all = same + on_paper + machine.unread.len();
    let (same, all) = (n(same), n(all));
    let mut text = w::read_rightly(lang, same, all);
    for (number, what) in [(machine.misread.len(), w::MISREAD), (machine.unread.len(), w::UNREAD)] {
        if number > 0 {
            text += &format!("; {} {}", n(number), what.get(lang));
        }
    }
    text + "."
}

/// What the machine read beside what the paper says, and what it did not read.
fn misread(machine: &MachineReading, form: &FormFile, lang: Lang) -> Markup {
    html! {
        @if !machine.misread.is_empty() {
            table.plain.narrow {
                thead {
                    tr {
                        th scope="col" { (w::FIELD.get(lang)) }
                        th scope="col" { (w::BY_MACHINE.get(lang)) }
                        th scope="col" { (w::ON_PAPER.get(lang)) }
                    }
                }
                tbody {
                    @for of in &machine.misread {
                        tr {
                            th scope="row" { code { (of.field) } " " (name(form, &of.field, lang)) }
                            td { (value(Some(of.machine), lang)) }
                            td { strong { (value(of.paper, lang)) } }
                        }
                    }
                }
            }
            p.note { (w::MISREAD_NOTE.get(lang)) }
        }
        @if !machine.unread.is_empty() {
            details {
                summary { (w::UNREAD_FIELDS.get(lang)) " (" (count(machine.unread.len() as u64, lang)) ")" }
                ul.changes { @for field in &machine.unread { li { code { (field) } } } }
            }
        }
    }
}

/// Misreads in short, for the history: `IV.2: mesin 744, kertas 144`.
pub fn misread_short(machine: &MachineReading, lang: Lang) -> Markup {
    html! {
        @if !machine.misread.is_empty() {
            ul.changes {
                @for of in &machine.misread {
                    li {
                        code { (of.field) } ": "
                        (w::BY_MACHINE.get(lang).to_lowercase()) " " (value(Some(of.machine), lang)) ", "
                        (w::ON_PAPER.get(lang).to_lowercase()) " " strong { (value(of.paper, lang)) }
                    }
                }
            }
        }
    }
}

/// Witnesses by party, in ballot order.
fn witnesses(of: &Confirmation, form: &FormFile, lang: Lang) -> Markup {
    html! {
        @if of.witnesses.is_empty() { p { (w::NO_WITNESS.get(lang)) } } @else {
            table.plain.narrow {
                thead.hidden {
                    tr { th scope="col" { (w::CONTESTANT.get(lang)) } th scope="col" { (w::NUMBER.get(lang)) } }
                }
                tbody {
                    @for (number, present) in in_ballot_order(of) {
                        tr {
                            th scope="row" { span.ballot { (number) } (contestant(form, number, lang)) }
                            td { (count(u64::from(present), lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// Witnesses in short, for the history: `no. 1: 2, no. 3: 1`.
pub fn witnesses_short(of: &Confirmation, lang: Lang) -> String {
    let present = in_ballot_order(of).into_iter();
    let texts = present.map(|(number, n)| format!("no. {number}: {}", count(u64::from(n), lang)));
    texts.collect::<Vec<_>>().join(", ")
}

fn in_ballot_order(of: &Confirmation) -> Vec<(&str, u32)> {
    let mut all: Vec<(&str, u32)> = of.witnesses.iter().map(|(of, n)| (of.as_str(), *n)).collect();
    all.sort_by_key(|(number, _)| number.parse().unwrap_or(u32::MAX));
    all
}

/// Who stands under a ballot number; empty where the form has no such number.
fn contestant(form: &FormFile, number: &str, lang: Lang) -> String {
    let fields = [format!("IV.{number}"), format!("IV.{number}.T")];
    let item = form.fields.iter().find(|item| fields.contains(&item.field));
    item.map_or_else(String::new, |item| anatomy::name(item, lang))
}

/// What a field counts: in section IV its name on the form.
fn name(form: &FormFile, field: &str, lang: Lang) -> String {
    let item = || form.fields.iter().find(|item| item.field == field);
    anatomy::label(field, lang)
        .unwrap_or_else(|| item().map_or_else(String::new, |item| anatomy::name(item, lang)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use shapes::own::Misread;

    fn machine(same: u32, papers: &[Option<u32>], unread: usize) -> MachineReading {
        let misread = papers.iter().map(|paper| Misread { field: "IV.1".into(), machine: 8, paper: *paper });
        MachineReading { same, misread: misread.collect(), unread: vec!["V.A".into(); unread] }
    }

    #[test]
    fn one_sentence_on_the_reading() {
        let cases = [
            (None, "Diketik dari kertas, tanpa dibaca mesin."),
            (Some(machine(40, &[], 0)), "Mesin membaca 40 dari 40 angka sama dengan kertas."),
            (
                Some(machine(38, &[Some(1)], 1)),
                "Mesin membaca 38 dari 40 angka sama dengan kertas; 1 salah baca; 1 tidak terbaca.",
            ),
            // A number where the paper has none is a misread, and no number of the paper.
            (
                Some(machine(2_000, &[None], 0)),
                "Mesin membaca 2.000 dari 2.000 angka sama dengan kertas; 1 salah baca.",
            ),
            (Some(machine(0, &[], 3)), "Mesin membaca 0 dari 3 angka sama dengan kertas; 3 tidak terbaca."),
        ];
        for (machine, text) in cases {
            assert_eq!(reading(machine.as_ref(), Lang::Id), text);
        }
        let english = reading(Some(&machine(1_038, &[Some(1), None], 1)), Lang::En);
        assert_eq!(
            english,
            "The machine read 1,038 of 1,040 numbers as they are on the paper; 2 misread; 1 not read."
        );
    }

    #[test]
    fn witnesses_stand_in_ballot_order() {
        let witnesses = [("10", 1), ("2", 2), ("1", 1)].map(|(of, n)| (of.to_string(), n)).into();
        let of = Confirmation { machine: None, acknowledged: Vec::new(), witnesses };
        assert_eq!(witnesses_short(&of, Lang::Id), "no. 1: 1, no. 2: 2, no. 10: 1");
    }
}
