//! The rules of elections that were: what an importer puts into a registry. Sources: UU 7/2017, UU 7/2023, PKPU 6/2024,
//! UU 10/2016.

use super::{Between, Breadth, Districting, ElectingRule, Method, Precedence, Share, TieRule};
use model::{Contest, Level};

const fn share(part: u32, whole: u32) -> Share {
    match Share::new(part, whole) {
        Some(share) => share,
        None => Share { part: 1, whole: 1 },
    }
}

const fn persons(by: Precedence) -> TieRule {
    TieRule { between: Between::Persons, by, binding: true }
}

/// Ties between parties for a seat: no rule was found written, so that the wider spread is only proposed.
const fn seats(level: Level) -> TieRule {
    TieRule { between: Between::Seats, by: Precedence::Spread(level), binding: false }
}

/// Candidates of one party: nobody's vote, the list; else the wider spread, then a woman before a man.
fn within_a_party() -> Vec<TieRule> {
    vec![
        persons(Precedence::ListOrder),
        persons(Precedence::Spread(Level::Regency)),
        persons(Precedence::Spread(Level::Kecamatan)),
        persons(Precedence::Spread(Level::Village)),
        persons(Precedence::Women),
        seats(Level::Regency),
        seats(Level::Kecamatan),
        seats(Level::Village),
    ]
}

/// The wider spread, level by level, from one down to the villages.
fn by_spread(from: Level, binding: bool) -> Vec<TieRule> {
    [Level::Province, Level::Regency, Level::Kecamatan, Level::Village]
        .into_iter()
        .filter(|level| *level >= from)
        .map(|level| TieRule { binding, ..persons(Precedence::Spread(level)) })
        .collect()
}

fn rule(contest: Contest, method: Method, ties: Vec<TieRule>, source: &str) -> ElectingRule {
    ElectingRule { contest, district: None, method, districts: None, ties, source: source.to_string() }
}

/// Districts of so many seats, in a council of so many, made of whole regions of `parts` in one of `within`.
fn made(seats: [u32; 2], council: [u32; 2], [parts, within]: [Level; 2], source: &str) -> Districting {
    Districting { seats, council, parts, within, source: source.to_string() }
}

fn general(candidates: &str, dpr: Districting) -> Vec<ElectingRule> {
    let quotients = |threshold| Method::Quotients { threshold, first: 1, step: 2 };
    let majority = Method::Majority {
        share: share(1, 2),
        breadth: Some(Breadth {
            level: Level::Province,
            share: share(1, 5),
            regions: share(1, 2),
            except: vec!["99".into()],
        }),
    };
    let council = format!("UU 7/2017 pasal 415 ayat (3), 420; {candidates}");
    let province = [Level::Province; 2];
    let dpd = made([4, 4], [4, 4], province, "UU 7/2017 pasal 196, 197");
    let inside = |within| [Level::Kecamatan, within];
    let dprdp = made([3, 12], [35, 120], inside(Level::Province), "UU 7/2017 pasal 188, 189");
    let dprdk = made([3, 12], [20, 55], inside(Level::Regency), "UU 7/2017 pasal 191, 192");
    let with = |districts, rule| ElectingRule { districts: Some(districts), ..rule };
    let of_dpr = format!("UU 7/2017 pasal 414, 415, 420; {candidates}");
    let of_dpd = format!("UU 7/2017 pasal 421-423; {candidates}");
    let threshold = Some(share(1, 25));
    vec![
        rule(Contest::Ppwp, majority, by_spread(Level::Province, true), "UU 7/2017 pasal 416"),
        with(dpr, rule(Contest::Pdpr, quotients(threshold), within_a_party(), &of_dpr)),
        with(dpd, rule(Contest::Pdpd, Method::Highest, by_spread(Level::Regency, false), &of_dpd)),
        with(dprdp, rule(Contest::Pdprdp, quotients(None), within_a_party(), &council)),
        with(dprdk, rule(Contest::Pdprdk, quotients(None), within_a_party(), &council)),
    ]
}

/// The DPR of so many seats: 3 to 10 of them in a district of whole kabupaten/kota of one province.
fn dpr(seats: u32, source: &str) -> Districting {
    made([3, 10], [seats, seats], [Level::Regency, Level::Province], source)
}

/// The general election of 2019.
pub fn pemilu_2019() -> Vec<ElectingRule> {
    general("PKPU 5/2019", dpr(575, "UU 7/2017 pasal 186, 187"))
}

/// The general election of 2024.
pub fn pemilu_2024() -> Vec<ElectingRule> {
    general("PKPU 6/2024", dpr(580, "UU 7/2017 pasal 186, 187; UU 7/2023"))
}

/// Pilkada 2024: most votes; in Jakarta (`31`) more than half, else a second round.
pub fn pilkada_2024() -> Vec<ElectingRule> {
    let most = |contest| {
        rule(
            contest,
            Method::Plurality { alone: share(1, 2) },
            by_spread(Level::Regency, false),
            "UU 10/2016 pasal 54D, 107, 109",
        )
    };
    let jakarta = ElectingRule {
        district: Some("31".into()),
        method: Method::Majority { share: share(1, 2), breadth: None },
        source: "UU 2/2024".into(),
        ..most(Contest::Pkwkp)
    };
    vec![most(Contest::Pkwkp), jakarta, most(Contest::Pkwkk)]
}
