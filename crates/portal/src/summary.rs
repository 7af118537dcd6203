//! What is disclosed as Markdown, for documents and mail: the same words and facts as the pages.

use super::disclosure_words::{self as words, Group, classes, classes_of, closed, country};
use super::number::day;
use model::Lang;
use residency::{Policy, PublicInventory, Request, Requests};
use texts::disclosure as say;

/// Policy, list of places and register, each where there is one.
pub type Parts<'a> = (Option<&'a Policy>, Option<&'a PublicInventory>, Option<&'a Requests>);

/// The summary, in Markdown without HTML.
pub fn summary((policy, inventory, requests): Parts<'_>, lang: Lang) -> String {
    let mut out = format!("# {}\n\n{}\n", say::TITLE.get(lang), say::LEAD.get(lang));
    let mut part = |title: texts::Text, body: String| {
        out.push_str(&format!("\n## {}\n\n{}\n", title.get(lang), body.trim_end()));
    };
    part(say::PROVES_TITLE, say::PROVES.get(lang).into());
    if let Some(policy) = policy {
        part(say::POLICY, rules(policy, lang));
    }
    if let Some(inventory) = inventory {
        part(say::PLACES, places(inventory, lang));
        part(say::FLOWS, flows(inventory, lang));
    }
    if let Some(requests) = requests {
        part(say::REQUESTS, requests.requests.iter().map(|of| request(of, lang)).collect());
    }
    out
}

fn rules(policy: &Policy, lang: Lang) -> String {
    let mut out = format!("{}\n\n", say::POLICY_NOTE.get(lang));
    for of in &policy.rules {
        out += &format!(
            "- **{}**. {} {}\n",
            plain(&classes(&of.classes, lang)),
            words::may_lie(of, lang),
            plain(&say::source(lang, &of.source))
        );
    }
    out
}

fn places(inventory: &PublicInventory, lang: Lang) -> String {
    let head = [
        say::PLACE,
        say::KIND,
        say::HOLDS,
        say::COUNTRY,
        say::OPERATOR,
        say::PRODUCT,
        say::CONTRACT,
        say::PROCUREMENT,
    ];
    let mut out = String::new();
    for group in Group::ALL {
        let of: Vec<_> =
            words::in_order(inventory).into_iter().filter(|p| Group::of(p.service) == group).collect();
        if of.is_empty() {
            continue;
        }
        out += &format!(
            "### {}\n\n|{}\n|{}\n",
            group.name().get(lang),
            head.map(|h| format!(" {} |", h.get(lang))).concat(),
            "---|".repeat(head.len())
        );
        for place in of {
            let holds = match place.classes.is_empty() {
                true => say::HOLDS_NOTHING.get(lang).to_string(),
                false => classes(&place.classes, lang),
            };
            let dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".into());
            let cells = [
                format!("**{}** {}: {}", place.id, words::service(place.service).get(lang), place.purpose),
                place.kind.name().get(lang).into(),
                holds,
                country(&place.country, lang).into(),
                inventory.owner(&place.operator).into(),
                dash(&place.product),
                dash(&place.contract),
                dash(&place.procurement),
            ];
            out += &format!("|{}\n", cells.map(|cell| format!(" {} |", plain(&cell))).concat());
        }
        out.push('\n');
    }
    out
}

fn flows(inventory: &PublicInventory, lang: Lang) -> String {
    let mut out = String::new();
    for class in classes_of(inventory) {
        let all = inventory.flows();
        let carried: Vec<String> = (all.iter().filter(|(.., of)| of.contains(&class)))
            .map(|(from, to, _)| format!("{} → {}", from.id, to.id))
            .collect();
        let shut = if closed(&[class]) { format!(" ({})", say::CLOSED.get(lang)) } else { String::new() };
        let carried = if carried.is_empty() { "–".to_string() } else { carried.join("; ") };
        out += &format!("- **{}**{shut}: {carried}\n", class.name().get(lang));
    }
    out
}

fn request(of: &Request, lang: Lang) -> String {
    let mut out =
        format!("### {}. {}\n\n{}\n\n", of.number, plain(of.title.get(lang)), plain(of.asked.get(lang)));
    let mut row = |name: texts::Text, value: String| {
        out += &format!("- {}: {}\n", name.get(lang), plain(&value));
    };
    row(say::RECEIVED, day(&of.received, lang));
    if let Some(deadlines) = &of.deadlines {
        row(say::DEADLINE_ANSWER, day(&deadlines.answer, lang));
    }
    row(
        say::ANSWERED,
        of.answered.as_ref().map_or_else(|| say::NOT_ANSWERED.get(lang).into(), |d| day(d, lang)),
    );
    for given in &of.given {
        row(say::GIVEN, format!("{} (`{}`)", given.item.get(lang), given.link));
    }
    for item in &of.withheld {
        let until = say::withheld_until(
            lang,
            item.item.get(lang),
            &item.article,
            item.harm.get(lang),
            day(&item.expiry, lang),
            &item.decided_by,
        );
        row(say::WITHHELD, until);
    }
    out + "\n"
}

/// A text in which nothing is taken for a mark of Markdown or HTML.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' | '>' | '|' | '[' | ']' | '\\' => out.extend(['\\', c]),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
