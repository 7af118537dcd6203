//! Cards from two offices: what each of them has and what neither can do alone, on machines with one key each.

use crate::run::{Run, sirekap, stations_of};
use model::event::Payload;
use model::{KeyId, PublicKey, Submission};
use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

const ORIGIN: &str = "sirekap.test/contoh-2024";

/// An election, and the machines of A, B and the service, each with its own key and no other authority's.
struct Offices {
    folder: tempfile::TempDir,
    stations: Vec<String>,
}

impl Offices {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("service");
        let made = sirekap(&data, &["demo", "--no-serve", "--stations", "60", "--photos", "0"]);
        assert_eq!(made.code, 0, "{}", made.stderr);
        let stations = stations_of(&data);
        let offices = Offices { folder, stations };
        let home = data.join("contoh-2024");
        for (office, key) in [("a", "authority.seed"), ("b", "authority-b.seed")] {
            let own = offices.path(office).join("contoh-2024");
            std::fs::create_dir_all(own.join("keys")).unwrap();
            std::fs::write(offices.path(office).join("current"), "contoh-2024").unwrap();
            for file in ["sirekap.json", "registry.zst", &format!("keys/{key}")] {
                std::fs::copy(home.join(file), own.join(file)).unwrap();
            }
        }
        let policy = sirekap(&data, &["log", "policy"]);
        std::fs::write(offices.path("policy.txt"), policy.stdout).unwrap();
        offices
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().into()
    }

    /// A makes cards for the first stations.
    fn make(&self, out: &str, more: &[&str]) -> Run {
        let (policy, out) = (self.text("policy.txt"), self.text(out));
        let stations: Vec<&str> =
            self.stations.iter().take(2).flat_map(|s| ["--station", s.as_str()]).collect();
        let address = ["--address", "https://tps.example.id"];
        let args = ["device", "offer", "make", "--policy", &policy, "--out", &out, address[0], address[1]];
        // A doesn't have B's key, and knows its id.
        let second = drill::keys(2024).second.id().to_hex();
        let with = if more.contains(&"--with") { vec![] } else { vec!["--with", second.as_str()] };
        sirekap(&self.path("a"), &[&args[..], &stations, &with, more].concat())
    }

    fn countersign(&self, offers: &str, more: &[&str]) -> Run {
        let offers = self.text(offers);
        sirekap(&self.path("b"), &[&["device", "offer", "countersign", &offers], more].concat())
    }

    fn take(&self) -> Run {
        sirekap(&self.path("service"), &["device", "offer", "take", &self.text("pin/registrar.txt")])
    }

    fn waiting(&self) -> Vec<Submission> {
        let inbox = self.path("service").join("contoh-2024").join("inbox");
        let files = std::fs::read_dir(inbox).unwrap().map(|f| std::fs::read(f.unwrap().path()).unwrap());
        files.map(|bytes| Submission::parse(ORIGIN, &bytes).unwrap()).collect()
    }
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The six digits of a line with salt and hash: a million tries, as the document warns.
fn pin_of(line: &str) -> String {
    let (salt, hash) = line.split_once(' ').unwrap();
    let (salt, hash): (model::Digest, model::Digest) = (salt.parse().unwrap(), hash.parse().unwrap());
    (0..1_000_000)
        .map(|n| format!("{n:06}"))
        .find(|pin| model::Digest::of(&[&salt.0[..], pin.as_bytes()].concat()) == hash)
        .unwrap()
}

#[test]
fn two_offices_make_a_card_and_a_pin() {
    let offices = Offices::open();
    let made = offices.make("cards", &[]);
    assert_eq!((made.code, made.stdout.as_str()), (0, ""), "{}", made.stderr);
    // B looks first, and then signs.
    let looked = offices.countersign("cards/tawaran.txt", &[]);
    assert_eq!(looked.code, 0, "{}", looked.stderr);
    assert_eq!(looked.stdout.lines().count(), 2);
    assert!(offices.stations.iter().take(2).all(|s| looked.stdout.contains(s)), "{}", looked.stdout);
    assert!(!offices.path("pin").exists(), "looking signs nothing");
    let signed = offices.countersign("cards/tawaran.txt", &["--out", &offices.text("pin")]);
    assert_eq!((signed.code, signed.stdout.as_str()), (0, ""), "{}", signed.stderr);
    for file in ["cards/kartu.pdf", "cards/tawaran.txt", "pin/pin.pdf", "pin/registrar.txt"] {
        assert_eq!(mode(&offices.path(file)), 0o600, "{file}");
    }

    // No PIN is said anywhere but on the slips.
    let registrar = std::fs::read_to_string(offices.path("pin/registrar.txt")).unwrap();
    let hashes = registrar.lines().skip(2).skip(3).step_by(4);
    let pins: Vec<String> = hashes.map(pin_of).collect();
    assert_eq!(pins.len(), 2);
    let said =
        [made.stderr, signed.stderr, std::fs::read_to_string(offices.path("cards/tawaran.txt")).unwrap()];
    assert!(!pins.iter().any(|pin| said.concat().contains(pin.as_str())));

    // The service takes the file once; the events bear both signatures and are for the stations asked for.
    assert_eq!(offices.take().code, 0);
    let waiting = offices.waiting();
    let keys = drill::keys(2024);
    let known: Vec<&PublicKey> = vec![keys.authority.public(), keys.second.public()];
    let mut areas = BTreeSet::new();
    for event in &waiting {
        event.verify(|id: KeyId| known.iter().find(|k| k.id() == id).copied()).unwrap();
        let Payload::KeyOffer(offer) = event.payload() else { panic!("an offer") };
        areas.insert(offer.area.clone());
        let ticket = PublicKey::from_base64(model::Algorithm::Ed25519, &offer.ticket).unwrap().id();
        let book = intake::PinBook::open(offices.path("service/contoh-2024/intake/pins")).unwrap();
        let verdict = pins.iter().map(|pin| book.check(ticket, pin, model::UtcSeconds(0)).unwrap());
        assert!(verdict.into_iter().any(|v| v == intake::pins::Verdict::Right), "the service knows the PIN");
    }
    assert_eq!(areas, offices.stations.iter().take(2).cloned().collect());
    // Again: a thief's wrong tries are not given back, and nothing is offered twice.
    assert_eq!(offices.take().code, 0);
    assert_eq!(offices.waiting().len(), 2);
    // PINs noted and no offer left, as when the machine died between: taken again, the offers are there.
    std::fs::remove_dir_all(offices.path("service/contoh-2024/inbox")).unwrap();
    assert_eq!(offices.take().code, 0);
    assert_eq!(offices.waiting().len(), 2);
}

#[test]
fn what_b_does_not_sign() {
    let offices = Offices::open();
    assert_eq!(offices.make("cards", &["--qr-only"]).code, 0);
    let good = std::fs::read_to_string(offices.path("cards/tawaran.txt")).unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let joined = |lines: &[&str]| format!("{}\n", lines.join("\n"));
    let changed = |at: usize, line: &str| {
        let mut all = lines.clone();
        all[at] = line;
        joined(&all)
    };
    let elsewhere = lines[3].replace(&offices.stations[0], &offices.stations[5]);
    let rows = [
        ("another kind of file", changed(0, "sirekap-registrar/1"), 1),
        ("another election", changed(1, "a.example/log"), 2),
        ("no key", changed(2, "ed25519 AAAA"), 3),
        ("another station than A signed", changed(3, &elsewhere), 5),
        ("no offer", changed(3, "{}"), 4),
        ("the other offer's signature", changed(4, lines[6]), 5),
        ("the same code twice", joined(&[&lines[..], &lines[3..5]].concat()), 8),
        ("cut off", joined(&lines[..6]), 7),
        ("empty", String::new(), 1),
    ];
    for (what, text, line) in rows {
        std::fs::write(offices.path("damaged.txt"), text).unwrap();
        let run = offices.countersign("damaged.txt", &["--out", &offices.text("pin")]);
        assert_eq!(run.code, 3, "{what}: {}", run.stderr);
        assert!(run.stderr.contains("C3036: "), "{what}: {}", run.stderr);
        assert!(run.stderr.contains(&format!("damaged.txt:{line}:")), "{what}: {}", run.stderr);
        assert!(!offices.path("pin").exists(), "{what}");
    }

    // What A signed well, and B still does not sign.
    let other = drill::keys(2024).importer.id().to_hex();
    let rows = [("over", &["--hours", "0"][..]), ("for", &["--with", &other])];
    for (name, more) in rows {
        assert_eq!(offices.make(name, &[more, &["--qr-only"]].concat()).code, 0);
        let run = offices.countersign(&format!("{name}/tawaran.txt"), &["--out", &offices.text("pin")]);
        assert!(run.code == 3 && run.stderr.contains("tawaran.txt:4:"), "{name}: {}", run.stderr);
    }
    // An area too large for one card, whatever A signs.
    let large = format!("{}\n", lines[..3].join("\n")) + &signed_by_a(lines[3], &offices.stations[0][..2]);
    std::fs::write(offices.path("large.txt"), large).unwrap();
    let run = offices.countersign("large.txt", &["--out", &offices.text("pin")]);
    assert!(run.code == 3 && run.stderr.contains("large.txt:4: wilayah ini terlalu luas"), "{}", run.stderr);
    // A does not make what A alone would sign.
    let own = drill::keys(2024).authority.id().to_hex();
    let alone = offices.make("alone", &["--with", &own, "--qr-only"]);
    assert!(alone.code == 3 && alone.stderr.contains("C3078"), "{}", alone.stderr);
    assert!(!offices.path("alone").exists());
    // Cards may have been printed from what is there.
    let over = offices.make("cards", &["--qr-only"]);
    assert!(over.code == 3 && over.stderr.contains("C3037"), "{}", over.stderr);
    // Neither office has the other's key.
    assert_ne!(sirekap(&offices.path("a"), &["device", "offer", "--station", &offices.stations[0]]).code, 0);
    assert_ne!(sirekap(&offices.path("b"), &["device", "offer", "--station", &offices.stations[0]]).code, 0);
}

/// A's offer for another area, in the two lines of an offers file.
fn signed_by_a(payload: &str, area: &str) -> String {
    let Ok(Payload::KeyOffer(mut offer)) = Payload::parse(payload) else { panic!("an offer") };
    offer.area = area.into();
    let payload = Payload::KeyOffer(offer).to_json();
    let head = format!("{}\n{ORIGIN}\n{payload}\n", model::event::HEADER);
    let key = drill::keys(2024).authority;
    let line = model::event::SignatureLine { key: key.id(), signature: key.sign(head.as_bytes()) };
    format!("{payload}\n{}", line.to_text())
}

#[test]
fn what_a_does_not_make() {
    let offices = Offices::open();
    for (args, code) in [
        (&["--station", "31", "--address", "https://tps.example.id"][..], "C3040"),
        (&["--station", "0", "--address", "https://tps.example.id"], "C3040"),
        (&["--region", "31"], "C3039"),
        (&["--region", "31", "--address", "tps.example.id"], "C3039"),
        (&["--region", "31", "--each", "4294967295", "--address", "https://tps.example.id"], "C3030"),
    ] {
        let (policy, out) = (offices.text("policy.txt"), offices.text("none"));
        let make = ["device", "offer", "make", "--policy", &policy, "--out", &out];
        let run = sirekap(&offices.path("a"), &[&make[..], args].concat());
        assert!(run.code == 3 && run.stderr.contains(code), "{args:?}: {}", run.stderr);
        assert!(!offices.path("none").exists());
    }
}

/// On one machine: the letters lead to the code of the QR, and the PDF holds both without saying either.
#[test]
fn one_machine_for_drills() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    assert_eq!(sirekap(data, &["demo", "--no-serve", "--stations", "60", "--photos", "0"]).code, 0);
    let station = stations_of(data).remove(0);
    let run = sirekap(
        data,
        &["device", "offer", "--station", &station, "--address", "https://a.example/", "--json"],
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let code = device::Code::parse(told["code"].as_str().unwrap()).unwrap();
    assert!(told["code"].as_str().unwrap().starts_with("https://a.example/petugas/#"));
    let typed = device::Typed::parse(told["typed"].as_str().unwrap()).unwrap();
    let root = drill::keys(2024).root.id();
    let place = model::StationCode::new(&station).unwrap();
    assert_eq!(typed.open(place, ORIGIN, root).unwrap(), code);
    assert_eq!(code.ticket(ORIGIN).id().to_hex(), told["ticket"].as_str().unwrap());
    let folder = data.join("paper");
    let run = sirekap(data, &["device", "offer", "--station", &station, "--pdf", folder.to_str().unwrap()]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    for file in ["kartu.pdf", "pin.pdf"] {
        assert!(std::fs::read(folder.join(file)).unwrap().starts_with(b"%PDF"), "{file}");
    }
}
