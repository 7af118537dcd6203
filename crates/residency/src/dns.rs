//! Messages of DNS (RFC 1035; RFC 6891 and RFC 7871 for what is asked): one question, and whether what came answers it.
//! Nothing else of DNS: no zones, no cache, no signatures.

use crate::observe::Asked;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Bytes of an answer that UDP carries without being cut into pieces on its way.
pub const UDP_BYTES: u16 = 1232;

/// Most bytes of a name, and of one of its labels (RFC 1035, 2.3.4).
const NAME_BYTES_MAX: usize = 255;
const LABEL_BYTES_MAX: usize = 63;
/// Most pointers of one name that are followed: messages of others have one or two.
const POINTERS_MAX: usize = 32;
const HEADER_BYTES: usize = 12;
const TYPE_A: u16 = 1;
const TYPE_CNAME: u16 = 5;
const TYPE_AAAA: u16 = 28;
const TYPE_OPT: u16 = 41;
const CLASS_IN: u16 = 1;
const OPTION_SUBNET: u16 = 8;
/// "This is an answer", the kind of question (0: a plain one), "it was cut off", "go and ask others".
const ANSWER: u16 = 0x8000;
const KIND_MASK: u16 = 0x7800;
const CUT_OFF: u16 = 0x0200;
const ASK_OTHERS: u16 = 0x0100;
const CODE_MASK: u16 = 0x000f;

/// A name: its labels as in messages, small letters, without the root's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(Vec<u8>);

impl Name {
    /// A host's name: letters, digits, hyphens, low lines and dots; none where it can't be one.
    pub fn parse(host: &str) -> Option<Self> {
        let mut bytes = Vec::with_capacity(host.len() + 1);
        for label in host.strip_suffix('.').unwrap_or(host).split('.') {
            let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
            if !(1..=LABEL_BYTES_MAX).contains(&label.len()) || !label.bytes().all(plain) {
                return None;
            }
            bytes.push(u8::try_from(label.len()).ok()?);
            bytes.extend(label.bytes().map(|b| b.to_ascii_lowercase()));
        }
        (bytes.len() < NAME_BYTES_MAX).then_some(Name(bytes))
    }

    /// The name at a place of a message, and what follows it there.
    fn read(message: &[u8], mut at: usize) -> Option<(Self, usize)> {
        let (mut bytes, mut behind, mut bound, mut pointers) = (Vec::new(), None, at, 0);
        loop {
            let length = *message.get(at)?;
            match length {
                0 => return Some((Name(bytes), behind.unwrap_or(at + 1))),
                1..=0x3f => {
                    let end = at + 1 + usize::from(length);
                    bytes.push(length);
                    bytes.extend(message.get(at + 1..end)?.iter().map(u8::to_ascii_lowercase));
                    at = end;
                }
                0xc0.. => {
                    let to = usize::from(length & 0x3f) << 8 | usize::from(*message.get(at + 1)?);
                    behind.get_or_insert(at + 2);
                    // Only back, and each time farther back.
                    pointers += 1;
                    if to >= bound || pointers > POINTERS_MAX {
                        return None;
                    }
                    (at, bound) = (to, to);
                }
                _ => return None,
            }
            if bytes.len() >= NAME_BYTES_MAX {
                return None;
            }
        }
    }
}

impl fmt::Display for Name {
    /// With dots; what is no letter, digit, hyphen or low line as its number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.as_slice();
        let mut first = true;
        while let Some((length, behind)) = rest.split_first() {
            let (label, behind) = behind.split_at_checked(usize::from(*length)).unwrap_or((behind, &[]));
            if !std::mem::take(&mut first) {
                f.write_str(".")?;
            }
            for byte in label {
                match byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
                    true => write!(f, "{}", char::from(*byte))?,
                    false => write!(f, "\\{byte:03}")?,
                }
            }
            rest = behind;
        }
        Ok(())
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Chosen at random by whoever asks.
    pub id: u16,
    /// The name.
    pub name: Name,
    /// For what.
    pub asked: Asked,
    /// For whose network (address and length of the prefix).
    pub view: Option<(IpAddr, u8)>,
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is no answer to this question, or can't be read.
    Stray,
    /// It is one, and was cut off.
    CutOff,
    /// It is one.
    Fits {
        /// The aliases that it follows, in order.
        aliases: Vec<Name>,
        /// The addresses of the last of them: in order, each once.
        addresses: Vec<IpAddr>,
        /// Its code (RCODE): 0 fine, 3 no such name, others a refusal or a failure.
        code: u16,
    },
}

/// A record of an answer.
struct Record {
    name: Name,
    kind: u16,
    class: u16,
    ttl: u32,
    /// Where its data lies in the message.
    from: usize,
    to: usize,
}

impl Question {
    const fn kind(&self) -> u16 {
        match self.asked {
            Asked::A => TYPE_A,
            Asked::Aaaa => TYPE_AAAA,
        }
    }

    /// As it is sent.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [self.id, ASK_OTHERS, 1, 0, 0, 1] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(&self.name.0);
        bytes.push(0);
        bytes.extend(self.kind().to_be_bytes());
        bytes.extend(CLASS_IN.to_be_bytes());
        // How much of an answer is welcome, and for whom it is asked.
        bytes.push(0);
        bytes.extend(TYPE_OPT.to_be_bytes());
        bytes.extend(UDP_BYTES.to_be_bytes());
        bytes.extend(0_u32.to_be_bytes());
        let option = self.view.map(|(network, length)| subnet(network, length)).unwrap_or_default();
        bytes.extend(u16::try_from(option.len()).unwrap_or_default().to_be_bytes());
        bytes.extend(option);
        bytes
    }

    /// Whether bytes answer it, and what they say.
    pub fn read(&self, bytes: &[u8]) -> Reply {
        self.answer(bytes).unwrap_or(Reply::Stray)
    }

    fn answer(&self, bytes: &[u8]) -> Option<Reply> {
        let flags = number(bytes, 2)?;
        let (name, at) = Name::read(bytes, HEADER_BYTES)?;
        let same = number(bytes, 0)? == self.id
            && flags & (ANSWER | KIND_MASK) == ANSWER
            && number(bytes, 4)? == 1
            && name == self.name
            && number(bytes, at)? == self.kind()
            && number(bytes, at + 2)? == CLASS_IN;
        if !same {
            return None;
        }
        if flags & CUT_OFF != 0 {
            return Some(Reply::CutOff);
        }
        let mut at = at + 4;
        let mut section = |place: usize| -> Option<Vec<Record>> {
            let mut records = Vec::new();
            for _ in 0..number(bytes, place)? {
                let record = record(bytes, at)?;
                at = record.to;
                records.push(record);
            }
            Some(records)
        };
        let [answers, _, more] = [section(6)?, section(8)?, section(10)?];
        let high = more.iter().find(|record| record.kind == TYPE_OPT).map_or(0, |record| record.ttl >> 24);
        let code = flags & CODE_MASK | u16::try_from(high).unwrap_or_default() << 4;
        let of = |name: &Name, kind: u16| {
            let fits = move |record: &&Record| record.kind == kind && record.class == CLASS_IN;
            let name = name.clone();
            answers.iter().filter(fits).filter(move |record| record.name == name)
        };
        let mut aliases: Vec<Name> = Vec::new();
        // Each record is followed once at most, so that a circle ends.
        while aliases.len() < answers.len() {
            let Some(record) = of(aliases.last().unwrap_or(&self.name), TYPE_CNAME).next() else { break };
            aliases.push(Name::read(bytes, record.from).filter(|(_, end)| *end == record.to)?.0);
        }
        let last = aliases.last().unwrap_or(&self.name);
        let address = |record: &Record| {
            let data = bytes.get(record.from..record.to)?;
            Some(match self.asked {
                Asked::A => Ipv4Addr::from(<[u8; 4]>::try_from(data).ok()?).into(),
                Asked::Aaaa => Ipv6Addr::from(<[u8; 16]>::try_from(data).ok()?).into(),
            })
        };
        let mut addresses = of(last, self.kind()).map(address).collect::<Option<Vec<IpAddr>>>()?;
        addresses.sort();
        addresses.dedup();
        Some(Reply::Fits { aliases, addresses, code })
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn record(bytes: &[u8], at: usize) -> Option<Record> {
    let (name, at) = Name::read(bytes, at)?;
    let [kind, class, high, low, length] = [0, 2, 4, 6, 8].map(|step| number(bytes, at + step));
    let from = at + 10;
    let to = from + usize::from(length?);
    bytes.get(from..to)?;
    let ttl = u32::from(high?) << 16 | u32::from(low?);
    Some(Record { name, kind: kind?, class: class?, ttl, from, to })
}

/// The option that names a network: no bit of it behind its prefix is told.
fn subnet(network: IpAddr, length: u8) -> Vec<u8> {
    let (family, all): (u16, Vec<u8>) = match network {
        IpAddr::V4(v4) => (1, v4.octets().to_vec()),
        IpAddr::V6(v6) => (2, v6.octets().to_vec()),
    };
    let (whole, part) = (usize::from(length / 8), length % 8);
    let mut told = all.get(..whole).unwrap_or(&all).to_vec();
    if let (true, Some(byte)) = (part > 0, all.get(whole)) {
        told.push(byte & !(0xff >> part));
    }
    let size = u16::try_from(told.len() + 4).unwrap_or_default();
    let mut option = Vec::new();
    for number in [OPTION_SUBNET, size, family] {
        option.extend(number.to_be_bytes());
    }
    option.extend([length, 0]);
    option.extend(told);
    option
}
