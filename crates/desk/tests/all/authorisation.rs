//! Every role x every route x here and elsewhere, made from the table of routes: a route without a line in the snapshot
//! fails, and so does one that answers otherwise than its row says.

use crate::fixture::{COMMISSIONER, OPERATOR, Site, correction, half, of_role, passkey};
use desk::{ROUTES, Reach, Route, Who};
use model::Role;
use serde_json::{Value, json};

/// Codes that say that one may not; everything else is somebody's turn.
const MAY_NOT: [&str; 4] = ["M1007", "M1008", "M1009", "M1010"];

/// What a row of the table promises somebody in a role, whose area is the subject's or another.
fn promised(route: &Route, role: Option<Role>, here: bool, certified: bool) -> &'static str {
    let Who::Signed { roles, reach, certified: needed } = route.who else { return "may" };
    // A session is opened by roles of desks alone.
    let Some(role) = role.filter(|role| desk::DESK.contains(role)) else { return "M1007" };
    if !roles.contains(&role) {
        return "M1008";
    }
    if reach != Reach::Own && !here {
        return "M1009";
    }
    let trained = matches!(role, Role::Operator | Role::Commissioner);
    if needed && trained && !certified { "M1010" } else { "may" }
}

#[test]
fn every_role_and_every_route() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let (operator, commissioner) = (passkey(OPERATOR), passkey(COMMISSIONER));
    let (draft, text) = half(&correction(&operator, &commissioner, 1), &operator);
    let begun = site.ask("POST", "drafts", Some(&site.sign_in(&operator)), &json!({"event": text}));
    assert_eq!(begun.status, 201, "{}", begun.json);
    let reported = json!({"station": crate::fixture::STATION, "words": "Angka di foto lain."});
    let report = site.ask("POST", "reports", None, &reported).json["number"].as_str().unwrap().to_owned();
    let subject = |path: &str| {
        let path = path.strip_prefix("/desk/v1/").unwrap().replace("{area}", crate::fixture::HERE);
        let path = path.replace("{station}", crate::fixture::STATION);
        let path = path.replace("{ticket}", &draft.to_hex()).replace("{digest}", &draft.to_hex());
        let path = path.replace("{credential}", "AAAA").replace("{number}", &report);
        let id = if path.starts_with("sessions") { "0".repeat(16) } else { draft.to_hex() };
        path.replace("{id}", &id)
    };
    let mut table = String::new();
    let who = [None].into_iter().chain(Role::ALL.map(Some));
    for role in who {
        for (here, certified) in [(true, true), (false, true), (true, false)] {
            let person = role.and_then(|role| of_role(role, here));
            if role.is_some() && person.is_none() && !here {
                continue; // such a role has no area
            }
            let own = person.map(|(number, _)| passkey(number));
            let mut cookie = None;
            if let Some(own) = &own {
                let answer = site.ask("POST", "sessions", None, &site.assertion(own));
                cookie = answer.cookie;
                assert_eq!(cookie.is_some(), role.is_some_and(|role| desk::DESK.contains(&role)), "{role:?}");
                *site.log.uncertified.lock().unwrap() = if certified { Vec::new() } else { vec![own.id()] };
            }
            let name = role.map_or("nobody", Role::code);
            table += &format!(
                "{name} {} {}:",
                if here { "here" } else { "elsewhere" },
                if certified { "certified" } else { "not certified" }
            );
            for route in ROUTES {
                let answer =
                    site.ask(route.method.name(), &subject(route.path), cookie.as_deref(), &Value::Null);
                let found = if MAY_NOT.contains(&answer.code()) { answer.code() } else { "may" };
                let promise = promised(route, role, here, certified);
                assert_eq!(
                    found,
                    promise,
                    "{} {} {name} {here} {certified}",
                    route.method.name(),
                    route.path
                );
                table += &format!(" {found}");
            }
            table += "\n";
        }
    }
    let routes: String =
        ROUTES.iter().map(|route| format!("{} {}\n", route.method.name(), route.path)).collect();
    expect_test::expect_file!["authorisation.txt"].assert_eq(&format!("{routes}\n{table}"));
}

/// A mandate that ends, ends its sessions with the next request; so does its time.
#[test]
fn what_the_log_takes_away_is_gone_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::new(folder.path());
    let operator = passkey(OPERATOR);
    let cookie = site.sign_in(&operator);
    assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).status, 200);
    let (one, two) = (crate::fixture::key(1), crate::fixture::key(2));
    let payload = crate::fixture::revocation(&one, &two, operator.id());
    let event = model::event::sign(crate::fixture::ORIGIN, payload, &[&one, &two]);
    site.log.authority.lock().unwrap().apply(&event, 500);
    assert_eq!(site.ask("GET", "sessions", Some(&cookie), &Value::Null).code(), "M1007");
    assert_eq!(site.ask("POST", "sessions", None, &site.assertion(&operator)).code(), "M1012");
}
