//! The page of one station's form: every number, every relation that does not hold, every event.

use super::acts;
use super::anatomy::{self, Line, Row};
use super::confirmation;
use super::doubt::Doubt;
use super::history::history;
use super::info::about;
use super::layout::{Beside, Frame, check, document_beside};
use super::number::{count, share, time, value};
use super::pictures::{self, Cuts, Layouts};
use super::place::{district_codes, district_page, own_file, page, portal_file};
use super::proof;
use super::region::steps;
use super::relation::sentence;
use super::result::bar;
use super::table::link as table_link;
use super::versions::versions;
use super::{Site, words as w};
use maud::{Markup, html};
use model::control::Control;
use model::{Lang, Stage};
use shapes::Info;
use shapes::own::{Breach, FormFile, StationResult};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A form's values by field, and which fields a broken relation names.
struct Sheet<'a> {
    values: BTreeMap<&'a str, Option<u32>>,
    marked: BTreeSet<&'a str>,
    cuts: Cuts<'a>,
    lang: Lang,
}

impl Sheet<'_> {
    fn get(&self, field: &str) -> Option<u32> {
        self.values.get(field).copied().flatten()
    }

    fn cell(&self, field: &str) -> Markup {
        let number = value(self.get(field), self.lang);
        html! { td { (self.cuts.cut(field)) @if self.marked.contains(field) { mark { (number) } } @else { (number) } } }
    }
}

/// The form of a station's district where it fits what is recorded, else the form as well as it can be told.
pub fn form_of<'f>(result: &StationResult, form: Option<&'f FormFile>) -> Cow<'f, FormFile> {
    match form {
        Some(form) if result.values.is_empty() || form.fields.len() == result.values.len() => {
            Cow::Borrowed(form)
        }
        _ => Cow::Owned(anatomy::guess(&result.contest, result.values.len())),
    }
}

/// The page of a station. `form` lists the fields of its district's form, `here` the contests that have this station, `layouts` are
/// those of the pictures of what is recorded.
pub fn station(
    site: &Site<'_>,
    result: &StationResult,
    form: Option<&FormFile>,
    (here, layouts): (&[String], &Layouts),
) -> String {
    let lang = site.lang;
    let form = form_of(result, form);
    let codes: Vec<&str> =
        result.path.iter().map(|n| n.code.as_str()).chain([result.station.code.as_str()]).collect();
    let contest = w::contest(&result.contest, lang);
    let place = result.path.last().map_or("", |n| n.name.as_str());
    let title = format!("{}, {place}: {contest}", result.station.name);
    let mut trail = steps(&result.contest, &result.path, lang);
    trail.push((result.station.name.clone(), page(&result.contest, codes.iter().copied(), lang)));
    let frame = Frame { title: &title, contest: Some(&result.contest), codes: &codes, here, trail };
    let own = own_file(&result.contest, &codes);
    let mut files = vec![(w::FILE_OWN.get(lang), own.clone())];
    files.extend(portal_file(&result.contest, &codes).map(|path| (w::FILE_2024.get(lang), path)));
    let body = html! {
        h1 { (result.station.name) ", " (place) span.contest { (contest) } }
        (standing(result, &codes, &form, lang))
        (proof::copy(site, result, &own))
        (versions(result, &form, lang))
        @if !result.values.is_empty() {
            div.columns {
                (numbers(result, &codes, (&form, layouts), lang))
                div {
                    (relations(result, lang))
                    @if let Some(of) = confirmation::current(result) { (confirmation::sections(of, &form, lang)) }
                    (pictures::section(result, layouts, lang))
                    (images(result, lang))
                }
            }
        }
        (acts::section(site, result))
        (history(site, result, &form))
        (check(site, &files))
        (proof::sections(site, result, &own))
    };
    let beside = Beside { scripts: proof::SCRIPTS_OF_STATION, ..Beside::default() };
    document_beside(site, &frame, &beside, &body)
}

/// Code, stage and what else stands on the form.
fn standing(result: &StationResult, codes: &[&str], form: &FormFile, lang: Lang) -> Markup {
    let district = result.district.as_deref().and_then(|d| district_codes(&result.contest, codes, d));
    html! {
        p.badges {
            a.tag.good[result.stage.is_headline()] href=(about(Info::Stages, result.stage.code(), lang)) { (result.stage.text(lang)) }
            @if result.round > 0 { " " span.tag { (w::REPEAT_POLL.get(lang)) (result.round) } }
            @if result.count > 0 { " " span.tag { (w::RECOUNT.get(lang)) (result.count) } }
            @if result.held { " " span.tag.bad { (w::HELD.get(lang)) } }
            @if result.disputed { " " span.tag.bad { (w::DISPUTED.get(lang)) } }
            (acts::flags(result, lang))
        }
        p.when id=[(result.stage == Stage::BelumMasuk).then_some("belum-masuk")] {
            (w::STATION.get(lang)) " " code { (result.station.code) }
            @if let Some(codes) = district {
                " · " a href=(district_page(&result.contest, codes, lang)) {
                    (w::DISTRICT.get(lang)) " "
                    (if form.district.name.is_empty() { result.district.as_deref().unwrap_or("") } else { &form.district.name })
                }
            }
            " · "
            @match &result.arrival {
                Some(at) => { (w::UPDATED.get(lang)) ": " time datetime=(at) { (time(at, lang)) } }
                None => (w::NONE_YET.get(lang)),
            }
        }
        @if result.held { p.alert #ditahan { (w::HELD_HERE.get(lang)) " " (Doubt::Held.explained(lang)) } }
        @if result.disputed {
            @let text = if result.versions.is_some() { w::VERSIONS_HERE } else { w::DISPUTED_HERE };
            p.alert #disengketakan { (text.get(lang)) " " (Doubt::Disputed.explained(lang)) }
        }
        @if result.incomplete == Some(true) { p.alert #tidak-lengkap { (w::INCOMPLETE_HERE.get(lang)) " " (Doubt::Incomplete.explained(lang)) } }
        @if result.objected == Some(true) { p.alert #keberatan { (w::OBJECTED_HERE.get(lang)) " " (Doubt::Objected.explained(lang)) } }
        @if result.absent == Some(true) { p.alert #tanpa-hasil { (w::ABSENT_HERE.get(lang)) " " (Doubt::Absent.explained(lang)) } }
        @if result.stage == Stage::Terbaca { p.alert { (w::MACHINE_ONLY.get(lang)) } }
    }
}

/// Sections I to V, grouped as on the form.
fn numbers(
    result: &StationResult,
    codes: &[&str],
    (form, layouts): (&FormFile, &Layouts),
    lang: Lang,
) -> Markup {
    let names = form.fields.iter().map(|f| f.field.as_str());
    let sheet = Sheet {
        values: names.zip(result.values.iter().copied()).collect(),
        marked: result.broken.iter().flat_map(|b| b.fields.iter().map(String::as_str)).collect(),
        cuts: Cuts::of(pictures::recorded(result), layouts),
        lang,
    };
    let [people, ballots, disabled, votes, totals] = anatomy::TITLES;
    html! {
        section.card aria-labelledby="formulir" {
            h2 #formulir { (w::FORM.get(lang)) }
            @if result.versions.as_ref().is_some_and(|versions| !versions.is_empty()) {
                p.note { (w::ONE_VERSION.get(lang)) " " a href="#versi" { (w::VERSIONS.get(lang)) } }
            }
            @if !sheet.cuts.is_empty() { p.note { (w::CUTS_NOTE.get(lang)) } }
            h3 { (votes.get(lang)) }
            (section_four(&sheet, form))
            h3 { (totals.get(lang)) }
            (single(&sheet, &anatomy::TOTALS))
            h3 { (people.get(lang)) }
            (by_sex(&sheet, &anatomy::PEOPLE))
            h3 { (ballots.get(lang)) }
            (single(&sheet, &anatomy::BALLOTS))
            h3 { (disabled.get(lang)) }
            (by_sex(&sheet, &anatomy::DISABLED))
            p.note { (w::EMPTY_NOTE.get(lang)) }
            (table_link(&result.contest, codes, lang))
        }
    }
}

fn single(sheet: &Sheet<'_>, rows: &[Row]) -> Markup {
    html! {
        table.plain {
            thead.hidden { tr { th scope="col" { (w::FIELD.get(sheet.lang)) } th scope="col" { (w::NUMBER.get(sheet.lang)) } } }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { code { (row.mark) } " " (row.text(sheet.lang)) }
                        @for field in row.fields { (sheet.cell(field)) }
                    }
                }
            }
        }
    }
}

fn by_sex(sheet: &Sheet<'_>, rows: &[Row]) -> Markup {
    html! {
        table.plain.sexes {
            thead {
                tr {
                    th scope="col" { span.hidden { (w::FIELD.get(sheet.lang)) } }
                    @for (letter, word) in [("L", w::MALE), ("P", w::FEMALE), ("J", w::SUM)] {
                        th scope="col" { abbr title=(word.get(sheet.lang)) { (letter) } }
                    }
                }
            }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { code { (row.mark) } " " (row.text(sheet.lang)) }
                        @for field in row.fields { (sheet.cell(field)) }
                    }
                }
            }
        }
    }
}

fn section_four(sheet: &Sheet<'_>, form: &FormFile) -> Markup {
    let lang = sheet.lang;
    let lines = anatomy::lines(form);
    let head = |line: &Line<'_>| {
        sheet.get(match line {
            Line::Single(item) | Line::Party { total: item, .. } => &item.field,
        })
    };
    let whole: u64 = lines.iter().filter_map(head).map(u64::from).sum();
    let complete = lines.iter().all(|line| head(line).is_some());
    html! {
        table.plain.four {
            thead.hidden {
                tr {
                    th scope="col" { (w::CONTESTANT.get(lang)) }
                    th scope="col" { (w::SHARE.get(lang)) }
                    th scope="col" { (w::NUMBER.get(lang)) }
                }
            }
            @for line in &lines {
                @let item = match line { Line::Single(item) | Line::Party { total: item, .. } => item };
                @let votes = head(line).map(u64::from);
                tbody {
                    tr {
                        th scope="row" {
                            span.name { span.ballot { (anatomy::ballot_number(&item.field)) } (anatomy::name(item, lang)) }
                            (bar(votes.unwrap_or(0), whole, None))
                        }
                        // Where a number is missing there is no whole to have a share of.
                        td.faint {
                            @match votes.filter(|_| complete) {
                                Some(votes) => (share(votes, whole, lang)),
                                None => "–",
                            }
                        }
                        (sheet.cell(&item.field))
                    }
                    @if let Line::Party { parts, .. } = line {
                        @for part in parts {
                            tr.part {
                                th scope="row" colspan="2" {
                                    @match anatomy::ballot_number(&part.field) {
                                        "0" => (w::PARTY_ONLY.get(lang)),
                                        number => { (number) ". " (anatomy::name(part, lang)) }
                                    }
                                }
                                (sheet.cell(&part.field))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Broken relations with both sides and what the officers state of them, then the rules that hold.
fn relations(result: &StationResult, lang: Lang) -> Markup {
    let stated = confirmation::current(result).map_or(&[][..], |of| &of.acknowledged);
    html! {
        section.card #tidak-cocok aria-labelledby="hubungan" {
            h2 #hubungan { (w::BROKEN_HERE.get(lang)) }
            @if result.broken.is_empty() {
                p { (if result.kept.is_empty() { w::NOTHING_CHECKED } else { w::ALL_KEPT }.get(lang)) }
            } @else {
                ul.relations {
                    @for (at, breach) in result.broken.iter().enumerate() {
                        @let first = result.broken[..at].iter().all(|earlier| earlier.control != breach.control);
                        li id=[first.then_some(&breach.control)] { (relation(breach, &result.contest, stated.contains(&breach.control), lang)) }
                    }
                }
            }
            @if !result.kept.is_empty() {
                details {
                    summary { (w::KEPT_HERE.get(lang)) " (" (count(result.kept.len() as u64, lang)) ")" }
                    ul.relations {
                        @for code_ in &result.kept {
                            li {
                                code { (code_) } " "
                                @if let Some(control) = Control::from_code(code_) { (control.rule().text.get(lang)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One broken relation: the sentence, the rule with the fields as the form marks them, what the officers state of it.
fn relation(breach: &Breach, contest: &str, stated: bool, lang: Lang) -> Markup {
    let rule = Control::from_code(&breach.control).map(Control::rule);
    html! {
        strong { (sentence(breach, contest, lang).unwrap_or_default()) }
        span.note {
            code { (breach.control) }
            @if let Some(rule) = rule { " " (rule.text.get(lang)) " (" code { (rule.relation) } ")." }
        }
        @if stated { span.stated { (w::ACKNOWLEDGED.get(lang)) } }
    }
}

/// Addresses of the photographs, as links only, and only to the web.
fn images(result: &StationResult, lang: Lang) -> Markup {
    html! {
        @if !result.images.is_empty() {
            section.card aria-labelledby="foto" {
                h2 #foto { (w::IMAGES.get(lang)) }
                ul.links {
                    @for (at, image) in result.images.iter().enumerate() {
                        li {
                            @match image.as_deref().filter(|a| a.starts_with("https://") || a.starts_with("http://")) {
                                Some(address) => {
                                    a href=(address) rel="noreferrer noopener external" { (w::PAGE.get(lang)) " " (at + 1) }
                                }
                                None => { (w::PAGE.get(lang)) " " (at + 1) ": " (w::NO_IMAGE.get(lang)) }
                            }
                        }
                    }
                }
                p.note { (w::IMAGES_NOTE.get(lang)) }
            }
        }
    }
}
