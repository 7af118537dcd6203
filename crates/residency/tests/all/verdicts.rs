//! The table of verdicts: what is declared, what was seen, and what follows.

use crate::tables;
use residency::address::{Special, Tables};
use residency::observe::{
    Answer, Asked, Change, Distance, Endpoint, Judged, Known, Looked, Reason, Seen, Target, Verdict, judge,
    targets,
};
use residency::{Inventory, Place};
use std::collections::BTreeMap;
use std::net::IpAddr;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn inventory() -> Inventory {
    toml::from_str(
        r#"
        format = "sirekap-inventory/1"
        [[owner]]
        id = "kpu"
        name = "Komisi Pemilihan Umum"
        country = "ID"
        asns = [64501]
        [[owner]]
        id = "awan"
        name = "PT Awan Nusantara"
        country = "ID"
        asns = [64502]
        [[owner]]
        id = "alibaba"
        name = "Alibaba Cloud"
        country = "SG"
        asns = [45102]
        [[place]]
        id = "portal"
        service = "server"
        kind = "primary"
        classes = ["results"]
        country = "ID"
        owner = "kpu"
        operator = "kpu"
        purpose = "Portal"
        addresses = ["https://portal.example.id"]
        "#,
    )
    .unwrap()
}

fn world() -> Tables {
    tables(&[
        (
            "asn",
            "103.0.0.0,103.0.0.255,64501,KPU\n103.0.1.0,103.0.1.255,64502,AWAN\n103.0.2.0,103.0.2.255,134963,ALI\n\
             103.0.3.0,103.0.3.255,64999,LAIN\n103.0.4.0,103.0.4.255,64501,KPU\n103.0.6.0,103.0.6.255,64501,KPU\n\
             2400:1::,2400:1::ffff,64501,KPU\n",
        ),
        ("asn-2", "103.0.4.0,103.0.4.255,64502,AWAN\n"),
        (
            "c1",
            "103.0.0.0,103.0.3.255,ID\n103.0.4.0,103.0.5.255,ID\n103.0.6.0,103.0.6.255,SG\n2400:1::,2400:1::ffff,ID\n",
        ),
        ("c2", "103.0.5.0,103.0.5.255,SG\n103.0.6.0,103.0.6.255,SG\n"),
    ])
}

fn at(name: &str, resolver: &str, answer: Answer) -> Looked {
    Looked { name: name.into(), resolver: resolver.into(), view: None, asked: Asked::A, answer, strays: 0 }
}

fn addresses(all: &[&str]) -> Answer {
    Answer::Addresses { aliases: Vec::new(), addresses: all.iter().map(|a| ip(a)).collect() }
}

fn seen(answers: &[(&str, Answer)]) -> Seen {
    let looked =
        answers.iter().map(|(resolver, answer)| at("portal.example.id", resolver, answer.clone())).collect();
    Seen { looked, endpoints: Vec::new() }
}

fn judged(change: impl Fn(&mut Place), seen: &Seen) -> Judged {
    let mut inventory = inventory();
    change(&mut inventory.places[0]);
    judge(&inventory, &inventory.places[0], seen, &world())
}

fn codes(judged: &Judged) -> Vec<&'static str> {
    let mut codes: Vec<_> = judged.findings.iter().map(|finding| finding.reason.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn an_address_beside_what_is_declared() {
    use Verdict::{Consistent, Inconsistent, Undecidable};
    let as_it_is: fn(&mut Place) = |_| {};
    let anycast: fn(&mut Place) = |place| place.country = "*".into();
    let other_networks: fn(&mut Place) = |place| place.asns = vec![64502];
    let nobody: fn(&mut Place) = |place| place.owner = "tidak-ada".into();
    let cloud: fn(&mut Place) = |place| place.owner = "alibaba".into();
    for (declared, address, verdict, reasons) in [
        (as_it_is, "103.0.0.1", Consistent, ["declared-country", "declared-network"]),
        (as_it_is, "2400:1::7", Consistent, ["declared-country", "declared-network"]),
        (as_it_is, "103.0.1.1", Inconsistent, ["declared-country", "other-owner"]),
        (as_it_is, "103.0.2.1", Inconsistent, ["declared-country", "other-owner"]),
        (as_it_is, "103.0.3.1", Inconsistent, ["declared-country", "undeclared-network"]),
        (as_it_is, "103.0.4.1", Undecidable, ["declared-country", "tables-disagree-on-network"]),
        (as_it_is, "103.0.5.1", Undecidable, ["no-network-known", "tables-disagree-on-country"]),
        (as_it_is, "103.0.6.1", Undecidable, ["declared-network", "other-country"]),
        (as_it_is, "103.9.9.9", Undecidable, ["no-country-known", "no-network-known"]),
        (anycast, "103.0.6.1", Consistent, ["declared-network", "many-places"]),
        (other_networks, "103.0.0.1", Inconsistent, ["declared-country", "other-owner"]),
        (other_networks, "103.0.1.1", Consistent, ["declared-country", "declared-network"]),
        (nobody, "103.0.0.1", Undecidable, ["declared-country", "no-network-declared"]),
        // Declared is AS45102; the tables say AS134963, which is the same owner's.
        (cloud, "103.0.2.1", Consistent, ["declared-country", "network-of-same-owner"]),
    ] {
        let judged = judged(declared, &seen(&[("satu", addresses(&[address]))]));
        assert_eq!((judged.verdict, codes(&judged)), (verdict, reasons.to_vec()), "{address}");
    }
}

#[test]
fn a_name_that_leads_inside_is_told_and_a_declared_address_is_not() {
    for (answer, special) in [
        ("127.0.0.1", Special::Loopback),
        ("10.1.2.3", Special::Private),
        ("169.254.169.254", Special::LinkLocal),
        ("64:ff9b::7f00:1", Special::Loopback),
    ] {
        let judged = judged(|_| {}, &seen(&[("satu", addresses(&[answer]))]));
        assert_eq!(judged.verdict, Verdict::Inconsistent, "{answer}");
        assert_eq!(judged.findings[0].reason, Reason::LeadsInside { special });
    }
    let inside = |place: &mut Place| place.addresses.push("10.1.2.3".into());
    let judged = judged(inside, &seen(&[("satu", addresses(&["10.1.2.3"]))]));
    assert_eq!((judged.verdict, codes(&judged)), (Verdict::Undecidable, vec!["not-public"]));
}

#[test]
fn resolvers_beside_each_other() {
    use Verdict::{Consistent, Inconsistent, Undecidable};
    let good = || addresses(&["103.0.0.1"]);
    let of_place = ["declared-country", "declared-network"];
    let and = |more: &[&'static str]| {
        let mut all: Vec<&'static str> = of_place.iter().chain(more).copied().collect();
        all.sort_unstable();
        all
    };
    for (answers, verdict, reasons) in [
        (vec![("a", good()), ("b", good())], Consistent, and(&[])),
        // One silent resolver does not make a doubt of what the other says.
        (vec![("a", good()), ("b", Answer::Silent)], Consistent, and(&["resolver-silent"])),
        (vec![("a", good()), ("b", Answer::Failed { code: 2 })], Consistent, and(&["resolver-silent"])),
        (vec![("a", good()), ("b", Answer::Wrong)], Consistent, and(&["wrong-answers"])),
        (vec![("a", good()), ("b", addresses(&["103.0.0.2"]))], Consistent, and(&["answers-differ"])),
        (vec![("a", good()), ("b", Answer::NoSuchName)], Consistent, and(&["answers-differ"])),
        (
            vec![("a", good()), ("b", addresses(&["103.0.1.1"]))],
            Inconsistent,
            and(&["answers-differ", "other-owner"]),
        ),
        (vec![("a", Answer::Silent), ("b", Answer::Silent)], Undecidable, vec!["no-answer"]),
        (vec![("a", Answer::Silent), ("b", Answer::Wrong)], Undecidable, vec!["only-wrong-answers"]),
        (vec![("a", Answer::Circle)], Undecidable, vec!["only-wrong-answers"]),
        (vec![("a", Answer::NoSuchName), ("b", Answer::NoSuchName)], Undecidable, vec!["no-address"]),
    ] {
        let judged = judged(|_| {}, &seen(&answers));
        assert_eq!((judged.verdict, codes(&judged)), (verdict, reasons), "{answers:?}");
    }
    // Names that have IPv4 alone have an answer for IPv6 too: that there is none.
    let mut both = seen(&[("a", good())]);
    both.looked.push(Looked { asked: Asked::Aaaa, ..at("portal.example.id", "a", Answer::NoAddress) });
    assert_eq!(codes(&judged(|_| {}, &both)), of_place);
    let nothing = judged(|place| place.addresses = vec!["/srv/sirekap".into()], &Seen::default());
    assert_eq!((nothing.verdict, codes(&nothing)), (Verdict::Undecidable, vec!["nothing-to-look-at"]));
}

#[test]
fn a_certificate_that_is_not_the_declared_one() {
    let endpoint = |key: &str| Endpoint {
        address: "103.0.0.1:443".parse().unwrap(),
        name: Some("portal.example.id".into()),
        distance: Some(Distance::of(1000)),
        keys: vec![key.into(), "spki-sha256:authority".into()],
        issuer: None,
    };
    let looked = seen(&[("a", addresses(&["103.0.0.1"]))]).looked;
    for (pins, verdict, reason) in [
        (vec!["spki-sha256:now", "spki-sha256:next"], Verdict::Consistent, Some("declared-certificate")),
        (vec!["spki-sha256:authority"], Verdict::Consistent, Some("declared-certificate")),
        (vec!["spki-sha256:other"], Verdict::Inconsistent, Some("other-certificate")),
        (vec![], Verdict::Consistent, None),
    ] {
        let pin = |place: &mut Place| place.pins = pins.iter().map(ToString::to_string).collect();
        let judged =
            judged(pin, &Seen { looked: looked.clone(), endpoints: vec![endpoint("spki-sha256:now")] });
        assert_eq!(judged.verdict, verdict, "{pins:?}");
        let of = |code: &&str| code.ends_with("certificate");
        assert_eq!(codes(&judged).into_iter().find(of), reason, "{pins:?}");
    }
    let silent = Endpoint { distance: None, keys: Vec::new(), ..endpoint("") };
    let judged = judged(|_| {}, &Seen { looked, endpoints: vec![silent] });
    assert_eq!(judged.verdict, Verdict::Consistent, "what can't be reached is a remark");
    assert!(codes(&judged).contains(&"not-reached"));
}

/// A change is noticed once: not again while it lasts, nor when a content network deals other addresses, nor when a
/// resolver is silent for a while.
#[test]
fn a_change_is_noticed_once() {
    let mut known: Option<Known> = None;
    let mut log = Vec::new();
    let (us, split, cloud, other) = ("103.0.0.1", "103.0.6.1", "103.0.1.1", "103.0.3.1");
    for (hour, answers) in [
        vec![("a", addresses(&[us]))],
        vec![("a", addresses(&[us])), ("b", Answer::Silent)],
        vec![("a", addresses(&[us, "103.0.0.2"]))],
        vec![("a", addresses(&[cloud]))],
        vec![("a", addresses(&[cloud]))],
        vec![("a", addresses(&[other]))],
        vec![("a", addresses(&[cloud]))],
        vec![("a", addresses(&[us]))],
        vec![("a", addresses(&[split]))],
        vec![("a", Answer::Silent)],
        vec![("a", addresses(&[us]))],
    ]
    .into_iter()
    .enumerate()
    {
        let judged = judged(|_| {}, &seen(&answers));
        if let Some(Change { known: now, before }) = Known::change(known.as_ref(), &judged) {
            log.push((hour, before, now.verdict));
            known = Some(now);
        }
    }
    use Verdict::{Consistent, Inconsistent, Undecidable};
    assert_eq!(
        log,
        [
            (0, None, Consistent),
            (3, Some(Consistent), Inconsistent),
            // Another wrong network is news; the first one again is not.
            (5, Some(Inconsistent), Inconsistent),
            (7, Some(Inconsistent), Consistent),
            (8, Some(Consistent), Undecidable),
            (9, Some(Undecidable), Undecidable),
            (10, Some(Undecidable), Consistent),
        ]
    );
    let kept = serde_json::to_string(&known.unwrap()).unwrap();
    assert!(!kept.contains("103."), "no address is in it: {kept}");
}

#[test]
fn what_is_impossible_by_the_time_it_took() {
    for (round_trip_us, light_km, fibre_km) in [
        (0, 0, 0),
        (1, 1, 1),
        (1000, 150, 100),
        (20_001, 3001, 2001),
        (u64::MAX, 9_223_372_036_854_776, 9_223_372_036_854_776),
    ] {
        let distance = Distance::of(round_trip_us);
        assert_eq!((distance.light_km, distance.fibre_km), (light_km, fibre_km), "{round_trip_us}");
    }
}

#[test]
fn what_can_be_looked_at() {
    let of = |address: &str| {
        let mut place = inventory().places.remove(0);
        place.addresses = vec![address.into()];
        targets(&place).into_iter().map(|Target { host, port, tls }| (host, port, tls)).next()
    };
    let host = |host: &str, port: u16, tls: bool| Some((host.to_string(), Some(port), tls));
    for (address, expected) in [
        ("/srv/sirekap", None),
        ("./data", None),
        ("file:///srv", None),
        ("s3://bucket-foto", None),
        ("s3://s3.example.id/foto", host("s3.example.id", 443, true)),
        ("https://Portal.Example.ID./hal?x=1", host("portal.example.id", 443, true)),
        ("https://portal.example.id:8443", host("portal.example.id", 8443, true)),
        ("http://127.0.0.1:8024", host("127.0.0.1", 8024, false)),
        ("https://[2400:1::7]:8443/", host("2400:1::7", 8443, true)),
        ("postgres://sirekap@db.example.id/log", host("db.example.id", 5432, false)),
        ("dns.example.id", host("dns.example.id", 443, true)),
        ("mail.example.id:25", host("mail.example.id", 25, false)),
        ("103.0.0.1", host("103.0.0.1", 443, true)),
        ("2400:1::7", host("2400:1::7", 443, true)),
        ("ssh://git.example.id", Some(("git.example.id".into(), None, false))),
        ("https://bad host.id", None),
        ("", None),
    ] {
        assert_eq!(of(address), expected, "{address}");
    }
}

/// What each reason says by itself stands in the specification, and nothing else does.
#[test]
fn the_specification_has_every_reason() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/spec/observation.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let said: BTreeMap<&str, &str> = rows
        .filter_map(|row| row.split_once("` | "))
        .filter(|(code, _)| !code.contains('/'))
        .map(|(code, rest)| (code, rest.split(" |").next().unwrap_or_default()))
        .collect();
    let (asn, owner, country, special) = (1, String::new(), "ID".parse().unwrap(), Special::Private);
    let resolver = String::new();
    let all = [
        Reason::OtherOwner { asn, owner: owner.clone() },
        Reason::UndeclaredNetwork { asn },
        Reason::LeadsInside { special },
        Reason::OtherCertificate,
        Reason::TablesDisagreeOnNetwork { asns: Vec::new() },
        Reason::TablesDisagreeOnCountry { countries: Vec::new() },
        Reason::OtherCountry { country },
        Reason::NoNetworkKnown,
        Reason::NoCountryKnown,
        Reason::NoNetworkDeclared,
        Reason::NotPublic { special },
        Reason::NothingDeclared,
        Reason::NothingToLookAt,
        Reason::NoAddress,
        Reason::NoAnswer,
        Reason::OnlyWrongAnswers,
        Reason::DeclaredNetwork { asn },
        Reason::NetworkOfSameOwner { asn, owner },
        Reason::DeclaredCountry { country },
        Reason::ManyPlaces,
        Reason::DeclaredCertificate,
        Reason::AnswersDiffer,
        Reason::ResolverSilent { resolver: resolver.clone() },
        Reason::WrongAnswers { resolver },
        Reason::NotReached,
    ];
    let expected: BTreeMap<&str, &str> =
        all.iter().map(|reason| (reason.code(), reason.verdict().map_or("remark", Verdict::code))).collect();
    assert_eq!(said, expected);
}
