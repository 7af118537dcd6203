//! A question to a resolver: UDP first; over TCP where the answer was cut off, or where only strays came, since these can't
//! come in between there.

use super::look::At;
use super::wire::Until;
use super::{Chance, Means};
use residency::dns::{Name, Question, Reply};
use residency::observe::{Answer, Asked, Looked};
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// Codes of answers (RCODE).
const FINE: u16 = 0;
const NO_SUCH_NAME: u16 = 3;
/// Most aliases that are followed.
const ALIASES_MAX: usize = 8;
/// Most strays that are looked at in one try.
const STRAYS_MAX: u32 = 64;
/// Most bytes of a datagram.
const DATAGRAM_BYTES: usize = 65_535;

/// Asks a resolver for a name's addresses of one kind, through all aliases.
pub(super) fn ask(
    means: &Means,
    at: &At,
    host: &str,
    asked: Asked,
    view: Option<&(String, IpAddr, u8)>,
) -> Looked {
    let mut strays = 0;
    let network = view.map(|(_, network, length)| (*network, *length));
    let answer = follow(means, at.address, host, (asked, network), &mut strays);
    let view = view.map(|(text, ..)| text.clone());
    Looked { name: host.to_string(), resolver: at.id.clone(), view, asked, answer, strays }
}

fn follow(
    means: &Means,
    address: SocketAddr,
    host: &str,
    (asked, view): (Asked, Option<(IpAddr, u8)>),
    strays: &mut u32,
) -> Answer {
    // What is no name is nowhere.
    let Some(mut name) = Name::parse(host) else { return Answer::NoSuchName };
    let mut followed: Vec<Name> = vec![name.clone()];
    loop {
        let Some(id) = number(&means.chance) else { return Answer::Silent };
        let question = Question { id, name: name.clone(), asked, view };
        let (aliases, addresses, code) = match exchange(means, address, &question, strays) {
            Some(Reply::Fits { aliases, addresses, code }) => (aliases, addresses, code),
            // Cut off over TCP, or nothing but strays.
            Some(Reply::CutOff | Reply::Stray) => return Answer::Wrong,
            None => return Answer::Silent,
        };
        let again = aliases.last().cloned();
        for alias in aliases {
            if followed.contains(&alias) || followed.len() > ALIASES_MAX {
                return Answer::Circle;
            }
            followed.push(alias);
        }
        let aliases = || followed.iter().skip(1).map(Name::to_string).collect();
        match (code, addresses.is_empty(), again) {
            (NO_SUCH_NAME, ..) => return Answer::NoSuchName,
            (FINE, false, _) => return Answer::Addresses { aliases: aliases(), addresses },
            // The resolver leaves it to us to go on.
            (FINE, true, Some(last)) => name = last,
            (FINE, true, None) => return Answer::NoAddress,
            (code, ..) => return Answer::Failed { code },
        }
    }
}

fn number(chance: &Chance) -> Option<u16> {
    let mut bytes = [0; 2];
    chance(&mut bytes).ok()?;
    Some(u16::from_be_bytes(bytes))
}

/// What answers the question; none where nothing came.
fn exchange(means: &Means, address: SocketAddr, question: &Question, strays: &mut u32) -> Option<Reply> {
    let sent = question.to_bytes();
    let mut came = false;
    for _ in 0..means.patience.tries.max(1) {
        let before = *strays;
        match udp(means, address, (question, &sent), strays) {
            Ok(Some(Reply::CutOff)) => return tcp(means, address, (question, &sent)).or(Some(Reply::CutOff)),
            Ok(Some(reply)) => return Some(reply),
            Ok(None) | Err(_) => came |= *strays > before,
        }
        if came {
            return Some(tcp(means, address, (question, &sent)).unwrap_or(Reply::Stray));
        }
    }
    None
}

fn udp(
    means: &Means,
    address: SocketAddr,
    (question, sent): (&Question, &[u8]),
    strays: &mut u32,
) -> std::io::Result<Option<Reply>> {
    let any = match address {
        SocketAddr::V4(_) => IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        SocketAddr::V6(_) => IpAddr::V6(Ipv6Addr::UNSPECIFIED),
    };
    // A port that the system draws; connected, so that only this resolver's datagrams are given to us.
    let socket = UdpSocket::bind((any, 0))?;
    socket.connect(address)?;
    let end = (means.stopwatch)().saturating_add(means.patience.answer);
    socket.send(sent)?;
    let mut bytes = vec![0; DATAGRAM_BYTES];
    for _ in 0..STRAYS_MAX {
        let left = end.saturating_sub((means.stopwatch)());
        if left.is_zero() {
            break;
        }
        socket.set_read_timeout(Some(left))?;
        let Ok(length) = socket.recv(&mut bytes) else { break };
        match question.read(bytes.get(..length).unwrap_or_default()) {
            Reply::Stray => *strays += 1,
            reply => return Ok(Some(reply)),
        }
    }
    Ok(None)
}

/// The same over TCP; none where nothing came.
fn tcp(means: &Means, address: SocketAddr, (question, sent): (&Question, &[u8])) -> Option<Reply> {
    let mut stream = Until::connect(address, &means.stopwatch, means.patience.answer).ok()?;
    let mut framed = u16::try_from(sent.len()).ok()?.to_be_bytes().to_vec();
    framed.extend(sent);
    stream.write_all(&framed).ok()?;
    let mut length = [0; 2];
    stream.read_exact(&mut length).ok()?;
    let mut bytes = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut bytes).ok()?;
    Some(question.read(&bytes))
}
