//! What a register must look like before anybody publishes it.

use super::{Asker, REQUESTS, Request, Requests, Words};
use crate::document::texts_of;
use crate::{Day, Unfit};
use model::id::check_code;
use std::collections::BTreeSet;

/// The name of a request in findings.
pub(super) fn field(of: &Request) -> String {
    format!("request[{}]", of.number)
}

pub(super) fn unfit(of: &Requests) -> Vec<Unfit> {
    let mut found = texts_of(&serde_json::to_value(of).unwrap_or_default());
    if of.format != REQUESTS {
        found.push(Unfit::Form { field: "format".into() });
    }
    for calendar in &of.calendars {
        let of_year = |text: &String| Day::parse(text).is_some_and(|day| day.year() == calendar.year);
        if !calendar.holidays.iter().all(of_year) || calendar.source.trim().is_empty() {
            found.push(Unfit::Form { field: format!("calendar[{}]", calendar.year) });
        }
    }
    let mut numbers = BTreeSet::new();
    for request in &of.requests {
        if !numbers.insert(&request.number) {
            found.push(Unfit::Twice { field: field(request) });
        }
        of_request(request, &mut found);
    }
    found
}

fn of_request(of: &Request, found: &mut Vec<Unfit>) {
    let field = field(of);
    let mut form = |ok: bool, name: &str| {
        if !ok {
            found.push(Unfit::Form { field: format!("{field}.{name}") });
        }
    };
    let received = Day::parse(&of.received);
    // A later step has a later day.
    let later = |text: &Option<String>, than: Option<Day>| {
        text.as_ref().is_none_or(|text| Day::parse(text).is_some_and(|day| Some(day) >= than))
    };
    form(check_code(&of.number).is_ok(), "number");
    form(received.is_some(), "received");
    form(said(&of.title), "title");
    form(said(&of.asked), "asked");
    form(of.extended.as_ref().is_none_or(said), "extended");
    form(later(&of.answered, received), "answered");
    // Nobody who asks for himself is named.
    form(of.asker != Asker::Citizen || of.organisation.is_none(), "organisation");
    let settled = of.given.is_empty() && of.withheld.is_empty();
    form(of.answered.is_some() || settled, "answered");
    for withheld in &of.withheld {
        let day = Day::parse(&withheld.date);
        let until = Day::parse(&withheld.expiry);
        let whole = [&withheld.article, &withheld.decided_by].iter().all(|text| !text.trim().is_empty());
        form(
            day.is_some() && until > day && whole && said(&withheld.item) && said(&withheld.harm),
            "withheld",
        );
    }
    for decision in &of.decisions {
        let whole = !decision.by.trim().is_empty() && said(&decision.ordered);
        form(whole && later(&Some(decision.date.clone()), received), "decision");
    }
    if let Some(objection) = &of.objection {
        let day = Day::parse(&objection.received);
        form(day >= received && day.is_some() && later(&objection.answered, day), "objection");
    }
    for given in &of.given {
        form(said(&given.item), "given.item");
        if !is_link(&given.link) {
            found.push(Unfit::Link { field: format!("{field}.given.link") });
            return;
        }
    }
}

fn said(of: &Words) -> bool {
    !of.id.trim().is_empty() && !of.en.trim().is_empty()
}

/// A path of this site: one slash at its beginning, and nothing that leads elsewhere.
fn is_link(text: &str) -> bool {
    let known = |b: u8| b.is_ascii_alphanumeric() || b"/-._?=&#".contains(&b);
    let inside = !text.starts_with("//") && !text.contains("..");
    text.starts_with('/') && text.len() <= 200 && text.bytes().all(known) && inside
}
