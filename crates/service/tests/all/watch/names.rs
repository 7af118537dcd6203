//! Names through real resolvers: aliases, answers that differ, IPv6, silence, lies, answers too long for a datagram.

use super::resolver::{Lie, Resolver, liar};
use super::{inventory, means, portal, tables};
use residency::observe::{Answer, Asked, Looked, Verdict, judge};
use service::watch::Looker;
use std::sync::Arc;

fn looked(resolvers: &[(&str, std::net::SocketAddr, &[&str])]) -> (Vec<Looked>, Verdict, Vec<&'static str>) {
    let inventory = inventory(resolvers);
    let looker = Looker::new(&inventory.resolvers, means(&Arc::default())).unwrap();
    let seen = looker.look(portal(&inventory)).unwrap();
    let judged = judge(&inventory, portal(&inventory), &seen, &tables());
    let mut codes: Vec<_> = judged.findings.iter().map(|finding| finding.reason.code()).collect();
    codes.dedup();
    (seen.looked, judged.verdict, codes)
}

fn addresses(aliases: &[&str], addresses: &[&str]) -> Answer {
    Answer::Addresses {
        aliases: aliases.iter().map(ToString::to_string).collect(),
        addresses: addresses.iter().map(|a| a.parse().unwrap()).collect(),
    }
}

/// What a zone makes of the portal's name: for IPv4, and for IPv6.
#[test]
fn zones() {
    use Answer::{Circle, NoAddress, NoSuchName};
    let chain = "portal.example.id CNAME a.cdn.example\na.cdn.example CNAME b.cdn.example\nb.cdn.example A 103.0.0.7\n";
    let alone =
        "portal.example.id ALONE a.cdn.example\na.cdn.example A 103.0.0.7\na.cdn.example AAAA 2400:1::7\n";
    let circle = "portal.example.id CNAME a.example\na.example CNAME portal.example.id\n";
    let circle_alone = "portal.example.id ALONE a.example\na.example ALONE portal.example.id\n";
    let long: String = (0..10).map(|n| format!("n{n}.example ALONE n{}.example\n", n + 1)).collect();
    let long = format!("portal.example.id ALONE n0.example\n{long}n10.example A 103.0.0.7\n");
    let fail = || Answer::Failed { code: 2 };
    for (zone, a, aaaa) in [
        (
            "portal.example.id A 103.0.0.1\nportal.example.id A 103.0.0.2",
            addresses(&[], &["103.0.0.1", "103.0.0.2"]),
            NoAddress,
        ),
        ("portal.example.id AAAA 2400:1::1", NoAddress, addresses(&[], &["2400:1::1"])),
        (chain, addresses(&["a.cdn.example", "b.cdn.example"], &["103.0.0.7"]), NoAddress),
        // A resolver that leaves the rest to whoever asks.
        (alone, addresses(&["a.cdn.example"], &["103.0.0.7"]), addresses(&["a.cdn.example"], &["2400:1::7"])),
        ("portal.example.id CNAME nowhere.example", NoSuchName, NoSuchName),
        ("other.example.id A 103.0.0.1", NoSuchName, NoSuchName),
        ("portal.example.id FAIL", fail(), fail()),
        (circle, Circle, Circle),
        (circle_alone, Circle, Circle),
        (long.as_str(), Circle, Circle),
    ] {
        let resolver = Resolver::start(zone);
        let (looked, ..) = looked(&[("satu", resolver.address, &[])]);
        let of = |asked: Asked| looked.iter().find(|one| one.asked == asked).unwrap().answer.clone();
        let found = (of(Asked::A), of(Asked::Aaaa));
        // Whether the end of a chain that leads nowhere "is not there" is the resolver's to say.
        let nowhere = zone.contains("nowhere") && [NoAddress, NoSuchName].contains(&found.0);
        assert!(nowhere || found == (a.clone(), aaaa.clone()), "{zone}: {found:?}");
    }
}

#[test]
fn an_answer_too_long_for_a_datagram_comes_over_tcp() {
    let all: Vec<String> = (0..120).map(|n| format!("103.0.0.{n}")).collect();
    let zone: String = all.iter().map(|address| format!("portal.example.id A {address}\n")).collect();
    let resolver = Resolver::start(&zone);
    let (looked, verdict, _) = looked(&[("satu", resolver.address, &[])]);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let Answer::Addresses { addresses: found, .. } = &looked[0].answer else { panic!("{:?}", looked[0]) };
    assert_eq!((found.len(), verdict), (all.len(), Verdict::Consistent));
}

#[test]
fn resolvers_and_views_that_differ() {
    let ours = Resolver::start("portal.example.id A 103.0.0.1");
    let other = Resolver::start("portal.example.id A 170.33.13.55");
    let (_, verdict, codes) = looked(&[("satu", ours.address, &[]), ("dua", other.address, &[])]);
    assert_eq!(verdict, Verdict::Inconsistent);
    assert!(codes.contains(&"other-owner") && codes.contains(&"answers-differ"), "{codes:?}");
    // One resolver, and another answer for who asks from another network.
    let split =
        Resolver::start("portal.example.id A 103.0.0.1\nportal.example.id@36.64.0.0/16 A 170.33.13.55");
    assert_eq!(looked(&[("satu", split.address, &[])]).1, Verdict::Consistent);
    let (looked, verdict, codes) = looked(&[("satu", split.address, &["36.64.7.7/16"])]);
    assert_eq!(verdict, Verdict::Inconsistent);
    assert!(codes.contains(&"answers-differ"));
    let of_view: Vec<_> = looked.iter().filter_map(|one| one.view.as_deref()).collect();
    assert_eq!(of_view, ["36.64.7.7/16", "36.64.7.7/16"]);
}

#[test]
fn a_name_that_leads_inside() {
    for inside in ["A 127.0.0.1", "A 192.168.1.1", "AAAA ::1", "AAAA fd00::1", "AAAA ::ffff:10.0.0.1"] {
        let resolver = Resolver::start(&format!("portal.example.id A 103.0.0.1\nportal.example.id {inside}"));
        let (_, verdict, codes) = looked(&[("satu", resolver.address, &[])]);
        assert_eq!(verdict, Verdict::Inconsistent, "{inside}");
        assert!(codes.contains(&"leads-inside"), "{inside}: {codes:?}");
    }
}

/// What does not answer the question is not believed, whatever it says.
#[test]
fn lies() {
    let ours = Resolver::start("portal.example.id A 103.0.0.1");
    for lie in [Lie::OtherId, Lie::OtherQuestion, Lie::Noise, Lie::Echo] {
        let liar = liar(lie, "170.33.13.55");
        let (seen, verdict, codes) = looked(&[("satu", liar, &[])]);
        assert_eq!(seen[0].answer, Answer::Wrong, "{lie:?}");
        assert!(seen[0].strays > 0);
        assert_eq!((verdict, codes), (Verdict::Undecidable, vec!["only-wrong-answers"]), "{lie:?}");
        let (_, verdict, codes) = looked(&[("satu", ours.address, &[]), ("dua", liar, &[])]);
        assert_eq!(verdict, Verdict::Consistent, "{lie:?}");
        assert!(codes.contains(&"wrong-answers"), "{lie:?}: {codes:?}");
    }
    let silent = liar(Lie::Silent, "170.33.13.55");
    let (seen, verdict, codes) = looked(&[("satu", silent, &[])]);
    assert_eq!(
        (seen[0].answer.clone(), verdict, codes),
        (Answer::Silent, Verdict::Undecidable, vec!["no-answer"])
    );
    let late = liar(Lie::ThenTruth, "103.0.0.9");
    let (seen, verdict, codes) = looked(&[("satu", late, &[])]);
    assert_eq!((seen[0].answer.clone(), seen[0].strays), (addresses(&[], &["103.0.0.9"]), 3));
    assert_eq!(verdict, Verdict::Consistent);
    assert!(codes.contains(&"wrong-answers"), "{codes:?}");
}

#[test]
fn a_resolver_without_a_usable_address_is_named() {
    for (address, view) in
        [("9.9.9.9", ""), ("dns.example:53", ""), ("9.9.9.9:53", "103.0.0.0"), ("9.9.9.9:53", "103.0.0.0/33")]
    {
        let resolver = residency::Resolver {
            id: "satu".into(),
            address: address.into(),
            views: Some(view).filter(|v| !v.is_empty()).map(String::from).into_iter().collect(),
        };
        let error = Looker::new(&[resolver], means(&Arc::default())).err().unwrap();
        assert_eq!(error.code(), "C3132", "{address} {view}");
    }
}
