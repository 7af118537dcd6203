//! "Di mana data disimpan": the rules, the places, how data flows between them, what was observed, and what all of that does not prove.

use super::Site;
use super::disclosed::Disclosed;
use super::disclosure_log::{changed, observed, programs};
use super::disclosure_words::{self as words, Group, classes, classes_of, country};
use super::layout::{Frame, check, document};
use super::place::href;
use maud::{Markup, html};
use model::Lang;
use residency::{Policy, PublicInventory, PublicPlace, Rule};
use shapes::Page;
use shapes::paths::DISCLOSURES;
use texts::disclosure as say;

/// The page.
pub(super) fn disclosure(site: &Site<'_>, of: &Disclosed) -> String {
    let lang = site.lang;
    let title = say::TITLE.get(lang);
    let frame = Frame { title, contest: None, codes: &[], here: &[], trail: Vec::new() };
    let empty = of.policy.is_none() && of.inventory.is_none() && of.requests.is_none();
    let inventory = of.inventory.as_ref();
    let body = html! {
        h1 { (title) }
        p.lead { (say::LEAD.get(lang)) }
        @if empty { p.alert { (say::NOTHING_YET.get(lang)) } }
        section.card aria-labelledby="bukan-bukti" {
            h2 #bukan-bukti { (say::PROVES_TITLE.get(lang)) }
            p { (say::PROVES.get(lang)) }
        }
        @if !empty {
            div.columns {
                div {
                    @match inventory {
                        Some(inventory) => { (topology(inventory, lang)) (places(inventory, lang)) }
                        None => p.alert { (say::NO_INVENTORY.get(lang)) }
                    }
                }
                div {
                    @match &of.policy {
                        Some(policy) => (rules(policy, lang)),
                        None => p.alert { (say::NO_POLICY.get(lang)) }
                    }
                    @if let Some(inventory) = inventory { (flows(inventory, lang)) (backups(inventory, lang)) }
                    (observed(&of.log.observations, lang))
                    (changed(of, lang))
                }
            }
        }
        (programs(&of.log, lang))
        section.card aria-labelledby="permohonan" {
            h2 #permohonan { (say::REQUESTS.get(lang)) }
            p { a href=(address(&Page::Requests(None), lang)) { (say::REQUESTS_LINK.get(lang)) } }
        }
        (check(site, &[(say::FILE_LOG.get(lang), format!("/{DISCLOSURES}"))]))
    };
    document(site, &frame, &body)
}

/// The address of a page in a language.
pub(super) fn address(page: &Page<'_>, lang: Lang) -> String {
    href(&format!("/{}", page.path()), lang)
}

fn topology(inventory: &PublicInventory, lang: Lang) -> Markup {
    let file = address(&Page::Topology, lang);
    let flows = inventory.flows();
    let linked = |p: &&PublicPlace| flows.iter().any(|(from, to, _)| from.id == p.id || to.id == p.id);
    let alone: Vec<&str> = inventory.places.iter().filter(|p| !linked(p)).map(|p| p.id.as_str()).collect();
    html! {
        section.card aria-labelledby="topologi" {
            h2 #topologi { (say::TOPOLOGY.get(lang)) }
            p.note { (say::TOPOLOGY_NOTE.get(lang)) }
            img.topology src=(file) alt=(say::TOPOLOGY_ALT.get(lang));
            h3 { (say::AS_LIST.get(lang)) }
            ul.links {
                @for (from, to, of) in &flows {
                    @let of = if of.is_empty() { say::FLOW_NONE.get(lang).to_string() } else { classes(of, lang) };
                    li { (say::flow_line(lang, &from.id, &to.id, of)) }
                }
                @if !alone.is_empty() { li { (say::stands_alone(lang, alone.join(", "))) } }
            }
            p { a href=(file) { (say::TOPOLOGY_FILE.get(lang)) } }
        }
    }
}

fn places(inventory: &PublicInventory, lang: Lang) -> Markup {
    let of = |group: Group| -> Vec<&PublicPlace> {
        words::in_order(inventory).into_iter().filter(|p| Group::of(p.service) == group).collect()
    };
    html! {
        section.card aria-labelledby="tempat" {
            h2 #tempat { (say::PLACES.get(lang)) }
            @for group in Group::ALL {
                @let places = of(group);
                @if !places.is_empty() {
                    h3 { (group.name().get(lang)) }
                    table.plain.held {
                        thead { tr {
                            th scope="col" { (say::PLACE.get(lang)) }
                            th scope="col" { (say::COUNTRY.get(lang)) ", " (say::OPERATOR.get(lang).to_lowercase()) }
                        } }
                        tbody { @for place in places { (row(inventory, place, lang)) } }
                    }
                }
            }
        }
    }
}

fn row(inventory: &PublicInventory, place: &PublicPlace, lang: Lang) -> Markup {
    let owner = inventory.owners.iter().find(|o| o.id == place.owner);
    let asns = if place.asns.is_empty() { owner.map_or(&[][..], |o| &o.asns) } else { &place.asns };
    let asns: Vec<String> = asns.iter().map(|asn| format!("AS{asn}")).collect();
    let told = [
        (say::PRODUCT, place.product.clone()),
        (say::CONTRACT, place.contract.clone()),
        (say::PROCUREMENT, place.procurement.clone()),
        (say::NETWORK_NUMBERS, (!asns.is_empty()).then(|| asns.join(", "))),
    ];
    html! {
        tr #{ "tempat-" (place.id) } {
            th scope="row" {
                strong { (place.id) } " · " (words::service(place.service).get(lang))
                span.stated { (place.purpose) }
                span.faint {
                    (place.kind.name().get(lang)) ": "
                    @if place.classes.is_empty() { (say::HOLDS_NOTHING.get(lang)) } @else { (classes(&place.classes, lang)) }
                }
                @for (name, value) in told { @if let Some(value) = value { span.of { (name.get(lang)) ": " (value) } } }
            }
            td {
                (country(&place.country, lang))
                span.of { (inventory.owner(&place.operator)) }
                @if let Some(owner) = owner {
                    span.of {
                        (say::OWNER.get(lang)) ": " (owner.name) ", "
                        (say::registered_in(lang, country(&owner.country, lang)))
                    }
                }
            }
        }
    }
}

fn rules(policy: &Policy, lang: Lang) -> Markup {
    html! {
        section.card aria-labelledby="aturan" {
            h2 #aturan { (say::POLICY.get(lang)) }
            p.note { (say::POLICY_NOTE.get(lang)) }
            ul.relations { @for rule in &policy.rules { li { (self::rule(rule, lang)) } } }
        }
    }
}

fn rule(of: &Rule, lang: Lang) -> Markup {
    html! {
        strong { (classes(&of.classes, lang)) }
        span.stated { (words::may_lie(of, lang)) }
        span.note { (say::source(lang, &of.source)) }
    }
}

/// Of each class the flows that carry it, and the places at which it stays.
fn flows(inventory: &PublicInventory, lang: Lang) -> Markup {
    let flows = inventory.flows();
    html! {
        section.card aria-labelledby="aliran" {
            h2 #aliran { (say::FLOWS.get(lang)) }
            p.note { (say::FLOWS_NOTE.get(lang)) }
            @for class in classes_of(inventory) {
                @let carried: Vec<_> = flows.iter().filter(|(.., of)| of.contains(&class)).collect();
                @let rests: Vec<&str> = (inventory.places.iter())
                    .filter(|p| p.classes.contains(&class) && !carried.iter().any(|(from, ..)| from.id == p.id))
                    .map(|p| p.id.as_str()).collect();
                h3 {
                    (class.name().get(lang))
                    @if !class.is_public() { " " span.tag { (say::CLOSED.get(lang)) } }
                }
                ul.links {
                    @for (from, to, _) in carried { li { (from.id) " → " (to.id) } }
                    @if !rests.is_empty() { li { (say::rests(lang, rests.join(", "))) } }
                }
            }
        }
    }
}

fn backups(inventory: &PublicInventory, lang: Lang) -> Markup {
    html! {
        @if !inventory.recipients.is_empty() {
            section.card aria-labelledby="pembuka" {
                h2 #pembuka { (say::BACKUPS.get(lang)) }
                ul.links { @for of in &inventory.recipients { li { (of.holder) } } }
            }
        }
    }
}
