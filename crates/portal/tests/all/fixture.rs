//! A small tree made by hand, for the pages here and for the origin (the tests of `server`): a drill election of two
//! contests, a nation of 38 provinces of which one leads down to three stations, a district, one cut, some tiles. Numbers
//! come from a fixed multiplier, so that every run has the same bytes.

use model::{Contest, Digest, FormSchema, PartyNumber};
use serde::Serialize;
use shapes::Node;
use shapes::own::{
    ChildResult, Contestant, CutItem, DistrictResult, ElectionFile, FormFieldItem, FormFile, Named, Object,
    RegionResult, Root, StationLine, StationResult, Sums, Totals, TreeFormat,
};
use shapes::portal::DistrictItem;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "fixture/changes.rs"]
mod changes;
#[path = "fixture/disclosed.rs"]
pub mod disclosed;
#[path = "fixture/districts.rs"]
mod districts;
#[path = "fixture/people.rs"]
mod people;
#[path = "fixture/pictures.rs"]
pub mod pictures;
#[path = "fixture/search.rs"]
mod search;
#[path = "fixture/stations.rs"]
mod stations;

use stations::stations;

/// Codes from the province to the station with the most to tell.
pub const CODES: [&str; 5] = ["31", "3171", "317101", "3171011001", "3171011001001"];
/// Name of the cut.
pub const CUT: &str = "2029-02-15T00";
/// The cut's CSV, unpacked.
pub const CSV: &str = "tps,jenis,V.A\n3171011001001,ppwp,249\n3171011001002,ppwp,105200\n";
/// Bytes of the large file in the cut's list: longer than what is kept in memory.
pub const LARGE: usize = (1 << 20) + 4321;

const PROVINCES: [(&str, &str); 38] = [
    ("11", "Aceh"),
    ("12", "Sumatera Utara"),
    ("13", "Sumatera Barat"),
    ("14", "Riau"),
    ("15", "Jambi"),
    ("16", "Sumatera Selatan"),
    ("17", "Bengkulu"),
    ("18", "Lampung"),
    ("19", "Kepulauan Bangka Belitung"),
    ("21", "Kepulauan Riau"),
    ("31", "DKI Jakarta"),
    ("32", "Jawa Barat"),
    ("33", "Jawa Tengah"),
    ("34", "Daerah Istimewa Yogyakarta"),
    ("35", "Jawa Timur"),
    ("36", "Banten"),
    ("51", "Bali"),
    ("52", "Nusa Tenggara Barat"),
    ("53", "Nusa Tenggara Timur"),
    ("61", "Kalimantan Barat"),
    ("62", "Kalimantan Tengah"),
    ("63", "Kalimantan Selatan"),
    ("64", "Kalimantan Timur"),
    ("65", "Kalimantan Utara"),
    ("71", "Sulawesi Utara"),
    ("72", "Sulawesi Tengah"),
    ("73", "Sulawesi Selatan"),
    ("74", "Sulawesi Tenggara"),
    ("75", "Gorontalo"),
    ("76", "Sulawesi Barat"),
    ("81", "Maluku"),
    ("82", "Maluku Utara"),
    ("91", "Papua"),
    ("92", "Papua Barat"),
    ("93", "Papua Selatan"),
    ("94", "Papua Tengah"),
    ("95", "Papua Pegunungan"),
    ("96", "Papua Barat Daya"),
];
const PAIRS: [(&str, &str); 3] = [
    ("Cempaka Wulandari, S.E. – Dr. Bayu Prakoso", "#1B7A5A"),
    ("Damar Santosa – Hj. Laras Puspita, M.Si.", "#B4581B"),
    ("Ir. Tirta Mahendra – Sekar Anindya", "#4A4FB0"),
];
const PARTIES: [(&str, &str); 6] = [
    ("Partai Melati", "#2E7D32"),
    ("Partai Garuda Nusantara", "#C62828"),
    ("Partai Bahari", "#1565C0"),
    ("Partai Padi dan Kapas", "#F9A825"),
    ("Partai Rimba", "#4E342E"),
    ("Partai Fajar", "#EF6C00"),
];
const PATH: [(&str, &str); 4] =
    [("31", "DKI Jakarta"), ("3171", "Jakarta Selatan"), ("317101", "Tebet"), ("3171011001", "Tebet Barat")];
const DISTRICT: (&str, &str) = ("3102", "DKI Jakarta II");

/// What differs between two states of the tree.
#[derive(Clone, Copy, Debug, Default)]
pub struct Variant {
    /// Votes more for the first contestant everywhere below the nation: every file changes that holds votes.
    pub extra: u32,
    /// Entries of the log more than [`SIZE`].
    pub grown: u64,
}

/// Entries of the log in the first state.
pub const SIZE: u64 = 300;

fn named((code, name): (&str, &str)) -> Named {
    Named { code: code.into(), name: name.into() }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

/// Writes an object and gives its name.
pub fn put(tree: &Path, bytes: &[u8]) -> Digest {
    let digest = Digest::of(bytes);
    let path = tree.join(shapes::paths::object(&digest.to_hex()));
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    // As the publisher does: what is there already is not written again, so that no reader finds it half written.
    if !path.exists() {
        fs::write(path, bytes).unwrap();
    }
    digest
}

/// Packs and writes a node.
pub fn put_node(tree: &Path, node: &Node) -> Digest {
    put(tree, &zstd::encode_all(&node.encode()[..], 3).unwrap())
}

/// The form of a contest, with names.
pub fn schema(contest: Contest) -> FormSchema {
    match contest {
        Contest::Ppwp => FormSchema::single(contest, &[1, 2, 3]),
        _ => FormSchema::parties(
            contest,
            &(1..=6).map(|p| (PartyNumber(p), vec![1, 2, 3])).collect::<Vec<_>>(),
        ),
    }
}

fn columns(contest: Contest) -> Vec<String> {
    schema(contest).fields().iter().map(ToString::to_string).collect()
}

fn form(contest: Contest) -> FormFile {
    let name = |field: &str| -> String {
        let numbers: Vec<usize> = field.split('.').skip(1).filter_map(|n| n.parse().ok()).collect();
        match (contest, numbers.as_slice()) {
            _ if !field.starts_with("IV.") => format!("isian {field}"),
            (Contest::Ppwp, [n]) => PAIRS[n - 1].0.into(),
            (_, [p]) => format!("Suara partai dan calon {}", PARTIES[p - 1].0),
            (_, [p, 0]) => format!("Suara partai {}", PARTIES[p - 1].0),
            (_, [p, n]) => format!("Calon {n} dari {}", PARTIES[p - 1].0),
            _ => field.into(),
        }
    };
    let fields =
        columns(contest).into_iter().map(|field| FormFieldItem { id: name(&field), en: name(&field), field });
    let district = if contest == Contest::Ppwp { named(("0", "Indonesia")) } else { named(DISTRICT) };
    FormFile { contest: contest.code().into(), district, fields: fields.collect() }
}

fn contestants(contest: Contest) -> Vec<Contestant> {
    let names: &[(&str, &str)] = if contest == Contest::Ppwp { &PAIRS } else { &PARTIES };
    let column = |n: usize| if contest == Contest::Ppwp { format!("IV.{n}") } else { format!("IV.{n}.T") };
    names
        .iter()
        .zip(1..)
        .map(|((name, colour), n)| Contestant {
            column: column(n),
            id: format!("{}", 100_024 + n),
            number: n as u16,
            name: (*name).into(),
            colour: Some((*colour).into()),
            everywhere: Some(true),
        })
        .collect()
}

/// Values of a whole form that keeps every rule, about `size` voters large.
fn values(contest: Contest, size: u32, extra: u32) -> Vec<Option<u32>> {
    let schema = schema(contest);
    let mut v = vec![0; schema.width()];
    let parts = schema.votes();
    for (at, position) in parts.clone().enumerate() {
        v[position] =
            size * (3 + (at as u32 * 7) % 11) / (12 * parts.len() as u32) + if at == 0 { extra } else { 0 };
    }
    for party in schema.party_blocks() {
        v[party.total] = party.parts.iter().map(|p| v[*p]).sum();
    }
    let (valid, invalid) = (schema.contestants().iter().map(|p| v[*p]).sum::<u32>(), size / 40);
    (v[schema.valid()], v[schema.invalid()], v[schema.total()]) = (valid, invalid, valid + invalid);
    let total = valid + invalid;
    let people = |dpt: u32| [dpt / 2, dpt - dpt / 2, dpt];
    v[0..3].copy_from_slice(&people(size));
    for (row, count) in [(1, total - 3), (2, 2), (3, 1), (4, total)] {
        v[row * 3..row * 3 + 3].copy_from_slice(&people(count));
    }
    let received = size + size.div_ceil(50);
    v[15..19].copy_from_slice(&[received, total, 0, received.saturating_sub(total)]);
    v[19..22].copy_from_slice(&people(3));
    v.into_iter().map(Some).collect()
}

/// Totals as of `stations` stations of which most are in, scaled from one form.
fn totals(contest: Contest, stations: u64, extra: u32) -> Totals {
    let one: Vec<u64> = values(contest, 240, extra).into_iter().map(|v| u64::from(v.unwrap_or(0))).collect();
    let schema = schema(contest);
    let arrived = stations * (60 + stations % 37) / 100;
    let held = stations / 900;
    let sums = |forms: u64| {
        let mut sums: Vec<u64> = one.iter().map(|v| v * forms).collect();
        for position in schema.votes() {
            sums[position] = sums[position] * (70 + (stations * (position as u64 + 3)) % 61) / 100;
        }
        for party in schema.party_blocks() {
            sums[party.total] = party.parts.iter().map(|p| sums[*p]).sum();
        }
        sums[schema.valid()] = schema.contestants().iter().map(|p| sums[*p]).sum();
        sums[schema.total()] = sums[schema.valid()] + sums[schema.invalid()];
        // One form in a thousand lacks the invalid votes.
        let mut present = vec![forms; one.len()];
        present[schema.invalid()] -= forms / 1000;
        Sums { forms, sums, present }
    };
    let mut stages = [0; 10];
    stages[0] = stations - arrived;
    stages[1] = arrived / 12;
    stages[3] = arrived / 3;
    stages[2] = arrived - stages[1] - stages[3];
    let mut broken = [0; 16];
    (broken[2], broken[3], broken[4], broken[14]) = (stations / 60, stations / 20, stations / 33, held);
    Totals {
        incomplete: Some(0),
        absent: Some(0),
        objected: Some(0),
        stations,
        stages,
        held,
        disputed: stations / 4000,
        broken,
        broken_any: broken.iter().sum::<u64>() * 4 / 5,
        recorded: sums(arrived),
        headline: sums(arrived - stages[1] - held),
    }
}

fn region(
    contest: Contest,
    at: usize,
    children: Vec<ChildResult>,
    stations: Vec<StationLine>,
    extra: u32,
) -> RegionResult {
    let size = [820_161, 30_766, 7_129, 4_640, 3][at];
    RegionResult {
        region: if at == 0 { named(("0", "Indonesia")) } else { named(PATH[at - 1]) },
        level: at as u8,
        path: PATH[..at.saturating_sub(1)].iter().map(|p| named(*p)).collect(),
        contest: contest.code().into(),
        arrival: Some("2029-02-14T13:05:09Z".into()),
        columns: columns(contest),
        contestants: contestants(contest),
        totals: if at == 4 { village(contest, extra) } else { totals(contest, size, extra) },
        children,
        stations,
    }
}

/// Totals of the village: its three stations' states, and sums as if one form were added up.
fn village(contest: Contest, extra: u32) -> Totals {
    let mut broken = [0; 16];
    (broken[3], broken[14]) = (1, 1);
    let stages = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
    Totals { stages, held: 1, disputed: 1, broken, broken_any: 2, ..totals(contest, 3, extra) }
}

fn child(contest: Contest, region: Named, at: usize, extra: u32) -> ChildResult {
    ChildResult { region, totals: totals(contest, 900 + (at as u64 * 7_919) % 40_000, extra) }
}

fn line(station: &StationResult) -> StationLine {
    StationLine {
        incomplete: Some(false),
        absent: Some(false),
        objected: Some(false),
        station: station.station.clone(),
        stage: station.stage,
        held: station.held,
        disputed: station.disputed,
        broken: station.broken.iter().map(|b| b.control.clone()).collect(),
        values: station.values.clone(),
    }
}

/// Writes a state of the tree and makes it the present one.
pub fn write(tree: &Path, variant: Variant) -> Root {
    let Variant { extra, grown } = variant;
    for (path, bytes) in pictures::files(&schema(Contest::Ppwp)) {
        let path = tree.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let contests = [Contest::Ppwp, Contest::Pdpr];
    let mut nodes: Vec<Node> = (0..5).map(|_| Node::default()).collect();
    for contest in contests {
        let stations = stations(contest, extra);
        let own = format!("v1/hasil/{contest}");
        let codes = |at: usize| PATH[..at].iter().map(|p| p.0);
        for at in 0..5 {
            let parts = match at {
                0 => PROVINCES.iter().enumerate().map(|(n, p)| child(contest, named(*p), n, extra)).collect(),
                4 => vec![],
                _ => (1..=5)
                    .map(|n| {
                        let code =
                            format!("{}{n:0width$}", PATH[at - 1].0, width = if at == 3 { 4 } else { 2 });
                        let name =
                            if code == PATH[at].0 { PATH[at].1.into() } else { format!("Wilayah {n}") };
                        child(contest, Named { code, name }, n, extra)
                    })
                    .chain((at == 1).then(|| child(contest, named(PATH[1]), 9, extra)))
                    .chain(
                        (at == 3)
                            .then(|| ChildResult { region: named(PATH[3]), totals: village(contest, extra) }),
                    )
                    .collect(),
            };
            let lines = if at == 4 { stations.iter().map(line).collect() } else { vec![] };
            let result = region(contest, at, parts, lines, extra);
            nodes[at].files.insert(shapes::paths::join(&own, codes(at)), json(&result));
            let portal = shapes::paths::join(&format!("pemilu/hhcw/{contest}"), codes(at));
            let votes =
                BTreeMap::from([("ts", "2029-02-14 20:05:09".to_string()), ("votes", extra.to_string())]);
            nodes[at].files.insert(portal, json(&votes));
        }
        for station in &stations {
            let path = shapes::paths::join(&own, codes(4).chain([station.station.code.as_str()]));
            nodes[4].files.insert(path, json(station));
        }
    }
    let list = [DistrictItem { nama: DISTRICT.1.into(), id: 7, kode: DISTRICT.0.into() }];
    nodes[0].files.insert("wilayah/pemilu/pdpr/dapil_dpr.json".into(), json(&list));
    nodes[0].files.insert("v1/pemilu.json".into(), json(&election()));
    nodes[0].files.extend(disclosed::files());
    nodes[0].files.insert("pemilu/ppwp.json".into(), people::pairs());
    nodes[0].files.insert("pemilu/partai.json".into(), people::parties());

    nodes[0].files.insert("v1/dapil/pdpr.json".into(), json(&districts::list()));

    let district = DistrictResult {
        district: named(DISTRICT),
        contest: "pdpr".into(),
        seats: Some(7),
        arrival: None,
        columns: columns(Contest::Pdpr),
        totals: totals(Contest::Pdpr, 9_021, extra),
    };
    let district =
        Node { files: [("v1/dapil/pdpr/3102.json".to_string(), json(&district))].into(), ..Node::default() };
    let mut forms = Node::default();
    for contest in contests {
        let form = form(contest);
        let path = format!("v1/formulir/{contest}/{}.json", form.district.code);
        let mut node = Node { files: [(path, json(&form))].into(), ..Node::default() };
        if contest == Contest::Pdpr {
            node.files.insert("pemilu/caleg/partai/3102.json".into(), people::lists());
        }
        forms.children.insert(format!("{contest}.{}", form.district.code), put_node(tree, &node));
    }
    nodes[0].children.insert("calon".into(), put_node(tree, &forms));
    nodes[0].children.insert(shapes::paths::CHANGES.into(), changes::write(tree, SIZE + grown));
    nodes[0].children.insert(shapes::paths::SEARCH.into(), search::write(tree));
    nodes[0].children.insert(format!("dapil.pdpr.{}", DISTRICT.0), put_node(tree, &district));
    for at in (1..5).rev() {
        let digest = put_node(tree, &nodes[at]);
        nodes[at - 1].children.insert(PATH[at - 1].0.into(), digest);
    }
    let node = put_node(tree, &nodes[0]).to_hex();
    write_root(tree, node, SIZE + grown)
}

fn write_root(tree: &Path, node: String, size: u64) -> Root {
    let packed = |content: &[u8]| {
        let object = put(tree, &zstd::encode_all(content, 3).unwrap()).to_hex();
        Object { object, sha256: Digest::of(content).to_hex(), bytes: content.len() as u64 }
    };
    let plain = |content: &[u8]| {
        let digest = put(tree, content).to_hex();
        Object { object: digest.clone(), sha256: digest, bytes: content.len() as u64 }
    };
    let files = BTreeMap::from([
        ("datapackage.json".to_string(), plain(b"{\"name\":\"contoh\"}")),
        ("tps.csv".to_string(), packed(CSV.as_bytes())),
        ("besar.bin".to_string(), plain(&large())),
    ]);
    let checkpoint = format!(
        "contoh.example/2029\n{size}\nqZc1iIYb6DhhFqAUNTVJ9L/j9Vg2yXvgqGMMe4HeDXs=\n\n— contoh AAAA\n"
    );
    let root = Root {
        format: TreeFormat::LATEST.code().into(),
        origin: "contoh.example/2029".into(),
        election: election().name,
        checkpoint: checkpoint.clone(),
        node: node.clone(),
        registry: packed(b"registry"),
        policy: plain(b"log contoh.example/2029+AAAA\n"),
        cuts: vec![CutItem {
            format: Some(TreeFormat::LATEST.code().into()),
            name: CUT.into(),
            index: 290,
            size: 291,
            root: Digest::of(b"root").to_hex(),
            arrival: "2029-02-14T17:00:00Z".into(),
            node,
            files,
        }],
    };
    for (path, bytes) in [
        ("log/tile/0/000", vec![7; 8192]),
        ("log/tile/entries/000", vec![1; 4000]),
        ("log/tile/entries/001.p/44", vec![2; 700]),
    ] {
        let path = tree.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(tree.join("log/checkpoint"), checkpoint).unwrap();
    fs::write(tree.join("root.new"), json(&root)).unwrap();
    fs::rename(tree.join("root.new"), tree.join("root.json")).unwrap();
    root
}

/// Bytes longer than what is kept in memory, none like its neighbour.
pub fn large() -> Vec<u8> {
    (0..LARGE).map(|n| (n * 31 % 251) as u8).collect()
}

fn election() -> ElectionFile {
    ElectionFile {
        id: "contoh-2029".into(),
        name: "Pemilu Contoh 2029".into(),
        date: "2029-02-14".into(),
        origin: "contoh.example/2029".into(),
        contests: vec!["ppwp".into(), "pdpr".into()],
        stations: 820_161,
        registry: Digest::of(b"registry"),
        rules: model::Rules::LATEST.digest(),
    }
}
