//! Messages of DNS, beside those of another implementation (`hickory-proto`).

use hickory_proto::op::{Message, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::opt::{EdnsCode, EdnsOption};
use hickory_proto::rr::rdata::{A, AAAA, CNAME, NS};
use hickory_proto::rr::{RData, Record, RecordType};
use proptest::prelude::*;
use residency::dns::{Name, Question, Reply};
use residency::observe::Asked;
use std::net::IpAddr;

const HOST: &str = "portal.example.id";

fn question(asked: Asked) -> Question {
    Question { id: 0x1234, name: Name::parse(HOST).unwrap(), asked, view: None }
}

fn theirs(name: &str) -> hickory_proto::rr::Name {
    let mut name = hickory_proto::rr::Name::from_ascii(name).unwrap();
    name.set_fqdn(true);
    name
}

/// Their answer: the question, these records (`name TYPE value`), a code.
fn answer(records: &[(&str, &str, &str)], code: ResponseCode) -> Message {
    let mut message = Message::response(0x1234, OpCode::Query);
    message.metadata.response_code = code;
    message.add_query(Query::query(theirs(HOST), RecordType::A));
    for (name, kind, value) in records {
        let data = match *kind {
            "A" => RData::A(A(value.parse().unwrap())),
            "AAAA" => RData::AAAA(AAAA(value.parse().unwrap())),
            "NS" => RData::NS(NS(theirs(value))),
            _ => RData::CNAME(CNAME(theirs(value))),
        };
        message.add_answer(Record::from_rdata(theirs(name), 60, data));
    }
    message
}

fn fits(aliases: &[&str], addresses: &[&str], code: u16) -> Reply {
    Reply::Fits {
        aliases: aliases.iter().map(|name| Name::parse(name).unwrap()).collect(),
        addresses: addresses.iter().map(|a| a.parse().unwrap()).collect(),
        code,
    }
}

#[test]
fn what_we_ask_is_what_others_read() {
    for (view, told) in [
        (None, None),
        (Some("103.10.58.0/24"), Some("103.10.58.0/24")),
        (Some("36.79.255.255/13"), Some("36.72.0.0/13")),
        (Some("2400:1:ffff::/36"), Some("2400:1:f000::/36")),
        (Some("0.0.0.0/0"), Some("0.0.0.0/0")),
    ] {
        let view = view.map(|view: &str| view.split_once('/').unwrap());
        let view =
            view.map(|(network, length)| (network.parse::<IpAddr>().unwrap(), length.parse().unwrap()));
        for (asked, kind) in [(Asked::A, RecordType::A), (Asked::Aaaa, RecordType::AAAA)] {
            let read = Message::from_vec(&Question { view, ..question(asked) }.to_bytes()).unwrap();
            assert_eq!((read.metadata.id, read.metadata.recursion_desired), (0x1234, true));
            assert_eq!((read.queries[0].name.clone(), read.queries[0].query_type), (theirs(HOST), kind));
            let edns = read.edns.unwrap();
            assert_eq!(edns.max_payload(), 1232);
            let subnet = edns.option(EdnsCode::Subnet).map(|option| match option {
                EdnsOption::Subnet(of) => format!("{}/{}", of.addr(), of.source_prefix()),
                other => panic!("{other:?}"),
            });
            assert_eq!(subnet.as_deref(), told);
        }
    }
}

#[test]
fn what_others_answer_is_what_we_read() {
    let good = ResponseCode::NoError;
    for (records, code, reply) in [
        (
            vec![(HOST, "A", "103.0.0.2"), (HOST, "A", "103.0.0.1"), (HOST, "A", "103.0.0.2")],
            good,
            fits(&[], &["103.0.0.1", "103.0.0.2"], 0),
        ),
        (vec![("PORTAL.example.ID", "A", "103.0.0.1")], good, fits(&[], &["103.0.0.1"], 0)),
        (
            vec![
                ("b.cdn.example", "A", "103.0.0.7"),
                ("a.cdn.example", "CNAME", "b.cdn.example"),
                (HOST, "CNAME", "a.cdn.example"),
            ],
            good,
            fits(&["a.cdn.example", "b.cdn.example"], &["103.0.0.7"], 0),
        ),
        // What is not of the name that was asked for, nor of its aliases, is nobody's answer.
        (
            vec![
                ("lain.example", "A", "170.33.13.55"),
                (HOST, "NS", "ns.example"),
                (HOST, "AAAA", "2400:1::1"),
            ],
            good,
            fits(&[], &[], 0),
        ),
        (
            vec![(HOST, "CNAME", "a.example"), ("a.example", "CNAME", HOST)],
            good,
            fits(&["a.example", HOST], &[], 0),
        ),
        (vec![], ResponseCode::NXDomain, fits(&[], &[], 3)),
        (vec![], ResponseCode::ServFail, fits(&[], &[], 2)),
    ] {
        let bytes = answer(&records, code).to_vec().unwrap();
        assert_eq!(question(Asked::A).read(&bytes), reply, "{records:?}");
    }
    let mut cut = answer(&[], good);
    cut.metadata.truncation = true;
    assert_eq!(question(Asked::A).read(&cut.to_vec().unwrap()), Reply::CutOff);
}

#[test]
fn what_answers_another_question_is_a_stray() {
    let message = answer(&[(HOST, "A", "103.0.0.1")], ResponseCode::NoError);
    let good = message.to_vec().unwrap();
    let ours = question(Asked::A);
    assert_eq!(ours.read(&good), fits(&[], &["103.0.0.1"], 0));
    let other = |change: fn(&mut Message)| {
        let mut message = message.clone();
        change(&mut message);
        message.to_vec().unwrap()
    };
    for (what, bytes) in [
        ("another id", other(|m| m.metadata.id = 0x1235)),
        ("a question", other(|m| m.metadata.message_type = hickory_proto::op::MessageType::Query)),
        ("another kind", other(|m| m.metadata.op_code = OpCode::Notify)),
        ("another name", other(|m| m.queries[0].name = theirs("lain.example.id"))),
        ("a longer name", other(|m| m.queries[0].name = theirs("x.portal.example.id"))),
        ("for IPv6", other(|m| m.queries[0].query_type = RecordType::AAAA)),
        ("another class", other(|m| m.queries[0].query_class = hickory_proto::rr::DNSClass::CH)),
        ("no question", other(|m| m.queries.clear())),
        ("two questions", other(|m| m.queries.push(m.queries[0].clone()))),
    ] {
        assert_eq!(ours.read(&bytes), Reply::Stray, "{what}");
    }
    for end in 0..good.len() {
        assert_eq!(ours.read(&good[..end]), Reply::Stray, "cut at {end}");
    }
    // A pointer that leads to itself, or forward.
    for pointer in [[0xc0, 12], [0xc0, 40], [0xff, 0xff]] {
        let mut bytes = good.clone();
        bytes.splice(12..14, pointer);
        assert_eq!(ours.read(&bytes), Reply::Stray);
    }
}

#[test]
fn names() {
    for (host, told) in [
        ("Portal.Example.ID", Some("portal.example.id")),
        ("portal.example.id.", Some("portal.example.id")),
        ("_dmarc.x-1.id", Some("_dmarc.x-1.id")),
        ("", None),
        (".", None),
        ("a..b", None),
        ("a b", None),
        ("ä.id", None),
        (&"a".repeat(63), Some(&"a".repeat(63))),
        (&"a".repeat(64), None),
    ] {
        assert_eq!(Name::parse(host).map(|name| name.to_string()).as_deref(), told, "{host}");
    }
    let long = ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)].join(".");
    assert!(Name::parse(&long).is_some() && Name::parse(&format!("{long}d")).is_none());
}

proptest! {
    /// Both read the same, or neither does: of a good answer with damage.
    #[test]
    fn damage_is_read_as_others_read_it(at in 0_usize..200, byte in any::<u8>(), more in prop::collection::vec(any::<u8>(), 0..4)) {
        let records = [(HOST, "CNAME", "a.cdn.example"), ("a.cdn.example", "A", "103.0.0.7"), ("a.cdn.example", "A", "103.0.0.8")];
        let mut bytes = answer(&records, ResponseCode::NoError).to_vec().unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.extend(more);
        if let Reply::Fits { aliases, addresses, .. } = question(Asked::A).read(&bytes) {
            prop_assert!(aliases.len() <= 3 && addresses.len() <= 3);
            // What we believe another reader does not contradict.
            if let Ok(read) = Message::from_vec(&bytes) {
                let theirs: Vec<IpAddr> = read.answers.iter().filter_map(|record| match record.data {
                    RData::A(a) => Some(IpAddr::V4(a.0)),
                    _ => None,
                }).collect();
                prop_assert!(addresses.iter().all(|address| theirs.contains(address)), "{addresses:?} {theirs:?}");
            }
        }
    }

    #[test]
    fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let reply = question(Asked::Aaaa).read(&bytes);
        prop_assert_eq!(reply, Reply::Stray);
    }
}
