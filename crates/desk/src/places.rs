//! Places of the desk's people, what waits at them, and the forms of a station.

use crate::answers::{CheckAsked, Checked, PersonView, StationView};
use crate::desk::Desk;
use crate::drafts;
use crate::election::{QueueAsked, Waits};
use crate::problem::{DeskFault, Problem};
use crate::serve::{Answer, Asked};
use crate::who::DESK;
use model::{Grant, KeyId};

/// Forms of one answer where nobody asks for another number, and at most.
const LIMIT: (usize, usize) = (50, 200);

pub(crate) fn area(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let mut area = desk.given.election.area(&asked.named).ok_or(DeskFault::Unknown)?;
    // Nobody is led to where he may not look.
    let mandate = &asked.caller()?.grant.area;
    area.up = area.up.filter(|up| desk.reaches(mandate, &up.code));
    Answer::json(200, &area)
}

pub(crate) fn queue(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let mut wanted = QueueAsked { limit: LIMIT.0, ..QueueAsked::default() };
    for (name, value) in asked.query() {
        let bad = |what| Problem::from(DeskFault::Malformed(what));
        match name {
            "contest" => wanted.contest = Some(value.parse().map_err(|_| bad("contest"))?),
            "kind" => wanted.waits = Some(Waits::of(value).ok_or_else(|| bad("kind"))?),
            "from" => wanted.from = Some(value.to_owned()),
            "limit" => {
                let limit = value.parse().ok().filter(|limit| (1..=LIMIT.1).contains(limit));
                wanted.limit = limit.ok_or_else(|| bad("limit"))?;
            }
            _ => return Err(bad("query")),
        }
    }
    let queue = desk.given.election.queue(&asked.named, &wanted).ok_or(DeskFault::Unknown)?;
    Answer::json(200, &queue)
}

pub(crate) fn station(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let station = desk.given.election.station(&asked.named).ok_or(DeskFault::Unknown)?;
    let people = people(desk, &station.code)?;
    let drafts = drafts::of_station(desk, &station.code)?;
    Answer::json(200, &StationView { station, people, drafts })
}

/// Holds numbers that somebody types against the form's relations, before anybody signs them.
pub(crate) fn check(desk: &Desk, asked: &Asked) -> Result<Answer, Problem> {
    let of: CheckAsked = asked.json()?;
    let contest = of.contest.parse().map_err(|_| DeskFault::Malformed("contest"))?;
    let broken = desk.given.election.check(&asked.named, contest, &of.values);
    Answer::json(200, &Checked { broken: broken.ok_or(DeskFault::Malformed("values"))? })
}

/// Everybody with a mandate of a desk over a station, the widest area last.
fn people(desk: &Desk, station: &str) -> Result<Vec<PersonView>, Problem> {
    let mut grants: Vec<(KeyId, Grant)> = Vec::new();
    let now = desk.now();
    desk.given.log.authority(&mut |authority| {
        let holds =
            |grant: &Grant| grant.until.is_none() && grant.holds_at(now) && DESK.contains(&grant.role);
        let all = authority.grants().iter().filter(|(_, grant)| holds(grant));
        grants = all.map(|(key, grant)| (*key, grant.clone())).collect();
    });
    grants.retain(|(_, grant)| desk.reaches(&grant.area, station));
    grants.sort_by(|(a, x), (b, y)| (y.area.len(), x.role.code(), a).cmp(&(x.area.len(), y.role.code(), b)));
    let here: Vec<KeyId> = desk.store.sessions(now)?.into_iter().map(|session| session.key).collect();
    let view = |(key, grant): (KeyId, Grant)| {
        Ok(PersonView {
            role: grant.role.code().into(),
            area: desk.place(&grant.area),
            person: grant.person,
            name: desk.store.person(key)?.map(|person| person.name),
            online: here.contains(&key),
            passkey: grant.public.algorithm().is_passkey(),
            key,
        })
    };
    grants.into_iter().map(view).collect()
}
