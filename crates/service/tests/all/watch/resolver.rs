//! Resolvers that the tests start: a real one (`hickory-server`), whose zone the test changes while it runs, and liars.

use async_trait::async_trait;
use hickory_proto::op::{Message, Metadata, ResponseCode};
use hickory_proto::rr::rdata::opt::{EdnsCode, EdnsOption};
use hickory_proto::rr::rdata::{A, AAAA, CNAME};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use hickory_server::Server;
use hickory_server::net::runtime::Time;
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use std::net::{SocketAddr, UdpSocket};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Lines of a zone: `name TYPE value`, `name@view TYPE value` for those who ask for a network (`103.0.0.0/24`), and
/// `name FAIL` where the resolver fails.
#[derive(Clone, Default)]
struct Zone(Arc<Mutex<String>>);

/// A real resolver.
pub struct Resolver {
    pub address: SocketAddr,
    zone: Zone,
    _runtime: tokio::runtime::Runtime,
}

impl Resolver {
    /// Starts one.
    pub fn start(zone: &str) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let zone = Zone(Arc::new(Mutex::new(zone.into())));
        let handler = zone.clone();
        let address = runtime.block_on(async {
            let (udp, tcp) = loop {
                let tcp = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                if let Ok(udp) = tokio::net::UdpSocket::bind(tcp.local_addr().unwrap()).await {
                    break (udp, tcp);
                }
            };
            let address = tcp.local_addr().unwrap();
            let mut server = Server::new(handler);
            server.register_socket(udp);
            server.register_listener(tcp, Duration::from_secs(5), 16);
            tokio::spawn(async move { server.block_until_done().await });
            address
        });
        Resolver { address, zone, _runtime: runtime }
    }

    /// From now on.
    pub fn becomes(&self, zone: &str) {
        *self.zone.0.lock().unwrap() = zone.into();
    }
}

impl Zone {
    fn answer(&self, name: &Name, kind: RecordType, view: Option<&str>) -> (Vec<Record>, ResponseCode) {
        let zone = self.0.lock().unwrap();
        let lines: Vec<Vec<&str>> = zone.lines().map(|line| line.split_whitespace().collect()).collect();
        let of = |name: &Name| {
            let plain = name.to_ascii().to_ascii_lowercase();
            let plain = plain.trim_end_matches('.').to_string();
            let own = view.map(|view| format!("{plain}@{view}"));
            let has =
                |wanted: &str| lines.iter().filter(|line| line[0] == wanted).cloned().collect::<Vec<_>>();
            own.map(|own| has(&own)).filter(|own| !own.is_empty()).unwrap_or_else(|| has(&plain))
        };
        let (mut at, mut records) = (name.clone(), Vec::new());
        let mut code = if of(name).is_empty() { ResponseCode::NXDomain } else { ResponseCode::NoError };
        for _ in 0..20 {
            let mut next = None;
            for line in of(&at) {
                let data = match (line[1], kind) {
                    ("FAIL", _) => {
                        code = ResponseCode::ServFail;
                        continue;
                    }
                    ("CNAME" | "ALONE", _) => RData::CNAME(CNAME(format!("{}.", line[2]).parse().unwrap())),
                    ("A", RecordType::A) => RData::A(A(line[2].parse().unwrap())),
                    ("AAAA", RecordType::AAAA) => RData::AAAA(AAAA(line[2].parse().unwrap())),
                    _ => continue,
                };
                if let (RData::CNAME(to), "CNAME") = (&data, line[1]) {
                    next = Some(to.0.clone());
                }
                records.push(Record::from_rdata(at.clone(), 60, data));
            }
            let Some(next) = next else { break };
            at = next;
        }
        (records, code)
    }
}

#[async_trait]
impl RequestHandler for Zone {
    async fn handle_request<R: ResponseHandler, T: Time>(
        &self,
        request: &Request,
        mut to: R,
    ) -> ResponseInfo {
        let info = request.request_info().unwrap();
        let view = request.edns.as_ref().and_then(|edns| match edns.option(EdnsCode::Subnet) {
            Some(EdnsOption::Subnet(of)) => Some(format!("{}/{}", of.addr(), of.source_prefix())),
            _ => None,
        });
        let name: Name = info.query.name().clone().into();
        let (records, code) = self.answer(&name, info.query.query_type(), view.as_deref());
        let mut metadata = Metadata::response_from_request(&request.metadata);
        metadata.response_code = code;
        metadata.recursion_available = true;
        let mut builder = MessageResponseBuilder::from_message_request(request);
        if let Some(edns) = &request.edns {
            builder.edns(edns);
        }
        to.send_response(builder.build(metadata, &records, [], [], [])).await.unwrap()
    }
}

/// How a liar lies.
#[derive(Clone, Copy, Debug)]
pub enum Lie {
    /// Says nothing.
    Silent,
    /// Answers with another id.
    OtherId,
    /// Answers another question.
    OtherQuestion,
    /// Sends what is no message.
    Noise,
    /// Sends the question back.
    Echo,
    /// Lies three times, then tells the truth.
    ThenTruth,
}

/// A resolver that lies, over UDP alone. `truth` is the address that it would have.
pub fn liar(lie: Lie, truth: &'static str) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok((length, from)) = socket.recv_from(&mut bytes) {
            let asked = Message::from_vec(&bytes[..length]).unwrap();
            let answer = |id: u16, name: Name| {
                let mut message = Message::response(id, asked.metadata.op_code);
                let mut query = asked.queries[0].clone();
                query.name = name.clone();
                message.add_query(query);
                if asked.queries[0].query_type == RecordType::A {
                    message.add_answer(Record::from_rdata(name, 60, RData::A(A(truth.parse().unwrap()))));
                }
                message.to_vec().unwrap()
            };
            let (id, name) = (asked.metadata.id, asked.queries[0].name.clone());
            let sent = match lie {
                Lie::Silent => Vec::new(),
                Lie::OtherId => vec![answer(id ^ 1, name)],
                Lie::OtherQuestion => vec![answer(id, "lain.example.".parse().unwrap())],
                Lie::Noise => vec![b"bukan pesan".to_vec()],
                Lie::Echo => vec![bytes[..length].to_vec()],
                Lie::ThenTruth => {
                    vec![answer(!id, name.clone()), b"?".to_vec(), bytes[..length].to_vec(), answer(id, name)]
                }
            };
            for message in sent {
                socket.send_to(&message, from).unwrap();
            }
        }
    });
    address
}
