//! The register of requests for information: the list, and one page for each.

use super::Site;
use super::layout::{Frame, check, document};
use super::number::day;
use super::place::href;
use maud::{Markup, html};
use model::Lang;
use model::event::DisclosedDocument;
use residency::{Asker, Deadlines, Request, Requests, Withheld};
use shapes::Page;
use shapes::paths::disclosed;
use texts::{Text, disclosure as say};

fn address(number: Option<&str>, lang: Lang) -> String {
    href(&format!("/{}", Page::Requests(number).path()), lang)
}

fn trail(number: Option<&str>, lang: Lang) -> Vec<(String, String)> {
    let above = href(&format!("/{}", Page::Disclosure.path()), lang);
    let mut trail = vec![
        (say::TITLE.get(lang).to_string(), above),
        (say::REQUESTS.get(lang).to_string(), address(None, lang)),
    ];
    trail.extend(number.map(|number| (say::request(lang, number), address(Some(number), lang))));
    trail
}

/// The list; with nothing where no register is disclosed.
pub(super) fn list(site: &Site<'_>, register: Option<&Requests>) -> String {
    let lang = site.lang;
    let title = say::REQUESTS.get(lang);
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: trail(None, lang) };
    let requests = register.map_or(&[][..], |of| &of.requests);
    let body = html! {
        h1 { (title) }
        p.lead { (say::REQUESTS_LEAD.get(lang)) }
        @if requests.is_empty() { p.alert { (say::NO_REQUESTS.get(lang)) } }
        @for of in requests {
            section.card {
                h2 { a href=(address(Some(&of.number), lang)) { (of.number) ". " (of.title.get(lang)) } }
                dl.facts {
                    dt { (say::RECEIVED.get(lang)) } dd { (on(&of.received, lang)) }
                    @if let Some(deadlines) = &of.deadlines { (answer(of, deadlines, lang)) }
                }
            }
        }
        @if let Some(register) = register { (calendars(register, lang)) }
        (check(site, &files(register.is_some(), lang)))
    };
    document(site, &frame, &body)
}

/// The page of a request; `None` where the register has none of this number.
pub(super) fn request(site: &Site<'_>, register: &Requests, number: &str) -> Option<String> {
    let (lang, of) = (site.lang, register.request(number)?);
    let title = of.title.get(lang);
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: trail(Some(number), lang) };
    let body = html! {
        h1 { (title) span.contest { (say::request(lang, number)) } }
        div.columns {
            div { (asked(of, lang)) (given(of, lang)) (withheld(of, lang)) (decisions(of, lang)) }
            div { @if let Some(deadlines) = &of.deadlines { (steps(of, deadlines, lang)) } (calendars(register, lang)) }
        }
        (check(site, &files(true, lang)))
    };
    Some(document(site, &frame, &body))
}

fn files(there: bool, lang: Lang) -> Vec<(&'static str, String)> {
    there
        .then(|| (say::FILE_REQUESTS.get(lang), format!("/{}", disclosed(DisclosedDocument::Requests))))
        .into_iter()
        .collect()
}

fn on(text: &str, lang: Lang) -> Markup {
    html! { time datetime=(text) { (day(text, lang)) } }
}

/// By when the answer is due, and whether it came by then.
fn answer(of: &Request, deadlines: &Deadlines, lang: Lang) -> Markup {
    html! {
        dt { (say::DEADLINE_ANSWER.get(lang)) }
        dd {
            (on(&deadlines.answer, lang))
            span.of { (if of.extended.is_some() { say::DEADLINE_NOTE_EXTENDED } else { say::DEADLINE_NOTE }.get(lang)) }
        }
        dt { (say::ANSWERED.get(lang)) }
        dd { (done(of.answered.as_deref(), &deadlines.answer, lang)) }
    }
}

/// A day on which something was done, and whether that was by its deadline. Days of one spelling are in the order of their letters.
fn done(day: Option<&str>, deadline: &str, lang: Lang) -> Markup {
    html! {
        @match day {
            Some(day) => {
                (on(day, lang)) " "
                @if day <= deadline { span.tag.good { (say::IN_TIME.get(lang)) } } @else { span.tag.bad { (say::LATE.get(lang)) } }
            }
            None => (say::NOT_ANSWERED.get(lang)),
        }
    }
}

fn asked(of: &Request, lang: Lang) -> Markup {
    let asker = match of.asker {
        Asker::Citizen => say::ASKER_CITIZEN,
        Asker::Group => say::ASKER_GROUP,
        Asker::LegalEntity => say::ASKER_LEGAL_ENTITY,
        Asker::PublicBody => say::ASKER_PUBLIC_BODY,
    };
    html! {
        section.card aria-labelledby="diminta" {
            h2 #diminta { (say::ASKED.get(lang)) }
            p { (of.asked.get(lang)) }
            p.note {
                (say::ASKER.get(lang)) ": " (asker.get(lang))
                @if let Some(organisation) = &of.organisation { " (" (organisation) ")" }
            }
        }
    }
}

fn given(of: &Request, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="diberikan" {
            h2 #diberikan { (say::GIVEN.get(lang)) }
            @if of.given.is_empty() { p { (say::GIVEN_NOTHING.get(lang)) } } @else {
                ul.links { @for given in &of.given { li { a href=(given.link) { (given.item.get(lang)) } } } }
            }
        }
    }
}

fn withheld(of: &Request, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="ditahan" {
            h2 #ditahan { (say::WITHHELD.get(lang)) }
            @if of.withheld.is_empty() { p { (say::WITHHELD_NOTHING.get(lang)) } }
            @for item in &of.withheld { h3 { (item.item.get(lang)) } (test(item, lang)) }
        }
    }
}

fn test(of: &Withheld, lang: Lang) -> Markup {
    html! {
        dl.facts {
            dt { (say::ARTICLE.get(lang)) } dd { (of.article) }
            dt { (say::HARM.get(lang)) } dd { (of.harm.get(lang)) }
            dt { (say::TESTED.get(lang)) } dd { (on(&of.date, lang)) }
            dt { (say::EXPIRES.get(lang)) } dd { (on(&of.expiry, lang)) }
            dt { (say::DECIDED_BY.get(lang)) } dd { (of.decided_by) }
        }
    }
}

fn decisions(of: &Request, lang: Lang) -> Markup {
    html! {
        @if !of.decisions.is_empty() {
            section.card aria-labelledby="putusan" {
                h2 #putusan { (say::DECISIONS.get(lang)) }
                ul.relations {
                    @for decision in &of.decisions {
                        li {
                            strong { (decision.by) } ", " (on(&decision.date, lang))
                            span.stated { (decision.ordered.get(lang)) }
                        }
                    }
                }
            }
        }
    }
}

fn steps(of: &Request, deadlines: &Deadlines, lang: Lang) -> Markup {
    let due = |name: Text, day: &str, note: Text| {
        html! { dt { (name.get(lang)) } dd { (on(day, lang)) span.of { (note.get(lang)) } } }
    };
    html! {
        section.card aria-labelledby="tenggat" {
            h2 #tenggat { (say::DEADLINE_ANSWER.get(lang)) }
            dl.facts {
                dt { (say::RECEIVED.get(lang)) } dd { (on(&of.received, lang)) }
                @if let Some(why) = &of.extended { dt { (say::EXTENDED.get(lang)) } dd { (why.get(lang)) } }
                (answer(of, deadlines, lang))
                (due(say::DEADLINE_OBJECTION, &deadlines.objection, say::DEADLINE_OBJECTION_NOTE))
                @if let Some(objection) = &of.objection {
                    dt { (say::OBJECTION.get(lang)) } dd { (done(Some(&objection.received), &deadlines.objection, lang)) }
                    @if let Some(until) = &deadlines.objection_answer {
                        (due(say::DEADLINE_OBJECTION_ANSWER, until, say::DEADLINE_OBJECTION_ANSWER_NOTE))
                        dt { (say::OBJECTION_ANSWERED.get(lang)) } dd { (done(objection.answered.as_deref(), until, lang)) }
                    }
                }
                @if let Some(until) = &deadlines.dispute { (due(say::DEADLINE_DISPUTE, until, say::DEADLINE_DISPUTE_NOTE)) }
            }
        }
    }
}

fn calendars(register: &Requests, lang: Lang) -> Markup {
    html! { @for of in &register.calendars { p.note { (of.year) ": " (say::working_days(lang, &of.source)) } } }
}
