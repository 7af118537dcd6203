//! The inventory that an election begins with: its own machine, and whom it reaches, as far as its configuration says.

use crate::country::UNKNOWN;
use crate::{DataClass, Inventory, Owner, Place, PlaceKind, Service};
use std::fmt::Write as _;
use texts::{Lang, residency as said};

/// How a text begins that somebody must still fill in.
pub const TO_FILL: &str = "???";

/// What is known of an election before anybody wrote its inventory.
#[derive(Clone, Debug, Default)]
pub struct First {
    /// Legal name of the owner of the election's machine, where it is known.
    pub owner: Option<String>,
    /// Legal name of who runs it, where that is somebody else.
    pub operator: Option<String>,
    /// Where the machine stands and its owner is registered.
    pub country: Option<String>,
    /// Where officers' devices and readers reach it.
    pub reached: Vec<String>,
    /// Who cosigns the log: names and addresses.
    pub witnesses: Vec<(String, String)>,
}

/// Where an election is by default.
const HOME: &str = "ID";

impl First {
    /// The inventory: log, pictures and tree in the folder of the election, the machine that they are on, and each witness.
    pub fn inventory(&self, lang: Lang) -> Inventory {
        let country = self.country.clone().unwrap_or_else(|| HOME.into());
        let to_fill = |text: texts::Text| format!("{TO_FILL} {}", text.get(lang));
        let owner = |id: &str, name: String, country: &str| Owner {
            id: id.into(),
            name,
            country: country.into(),
            asns: Vec::new(),
        };
        let named = self.owner.clone().unwrap_or_else(|| to_fill(said::FIRST_OWNER));
        let mut owners = vec![owner(OWNER, named, &country)];
        if let Some(operator) = &self.operator {
            owners.push(owner(OPERATOR, operator.clone(), &country));
        }
        let operator = if self.operator.is_some() { OPERATOR } else { OWNER };
        let mut places = self.machine(lang, &country, operator);
        let mut taken = Vec::new();
        for (name, address) in &self.witnesses {
            let id = free(&format!("saksi-{}", as_id(name)), &mut taken);
            let owner_id = format!("pemilik-{id}");
            owners.push(owner(&owner_id, to_fill(said::FIRST_WITNESS_OWNER), UNKNOWN));
            places.push(Place {
                flows_to: Vec::new(),
                addresses: vec![address.clone()],
                owner: owner_id.clone(),
                operator: owner_id,
                ..place(
                    &id,
                    (Service::Witness, PlaceKind::Mirror),
                    &[DataClass::Results],
                    said::FIRST_WITNESS.get(lang),
                    UNKNOWN,
                )
            });
            if let Some(tree) = places.iter_mut().find(|place| place.id == TREE) {
                tree.flows_to.push(id);
            }
        }
        Inventory {
            format: Inventory::FORMAT.into(),
            owners,
            places,
            recipients: Vec::new(),
            resolvers: Vec::new(),
            tables: Vec::new(),
        }
    }

    fn machine(&self, lang: Lang, country: &str, operator: &str) -> Vec<Place> {
        use DataClass as D;
        let here =
            |id: &str, service, classes: &[DataClass], purpose: texts::Text, folder: &str, to: &[&str]| {
                Place {
                    addresses: vec![folder.into()],
                    operator: operator.into(),
                    flows_to: to.iter().map(ToString::to_string).collect(),
                    ..place(id, (service, PlaceKind::Primary), classes, purpose.get(lang), country)
                }
            };
        let all = [
            D::Results,
            D::PublicPictures,
            D::Originals,
            D::EventLog,
            D::Keys,
            D::OperatorRecords,
            D::LogsAndMetrics,
        ];
        let mut machine = here("mesin", Service::Server, &all, said::FIRST_MACHINE, ".", &["buku", "gambar"]);
        machine.addresses.extend(self.reached.iter().cloned());
        vec![
            machine,
            here("buku", Service::Database, &[D::EventLog], said::FIRST_LEDGER, "./ledger", &[TREE]),
            here(
                "gambar",
                Service::Server,
                &[D::Originals, D::OperatorRecords],
                said::FIRST_PICTURES,
                "./intake",
                &[TREE],
            ),
            here(TREE, Service::Server, &[D::Results, D::PublicPictures], said::FIRST_TREE, "./tree", &[]),
        ]
    }
}

const OWNER: &str = "penyelenggara";
const OPERATOR: &str = "pengelola";
const TREE: &str = "pohon";

fn place(
    id: &str,
    (service, kind): (Service, PlaceKind),
    classes: &[DataClass],
    purpose: &str,
    country: &str,
) -> Place {
    Place {
        id: id.into(),
        service,
        kind,
        classes: classes.to_vec(),
        country: country.into(),
        owner: OWNER.into(),
        operator: OWNER.into(),
        purpose: purpose.into(),
        product: None,
        contract: None,
        procurement: None,
        addresses: Vec::new(),
        asns: Vec::new(),
        pins: Vec::new(),
        exact_place: None,
        flows_to: Vec::new(),
    }
}

/// A name with nothing but what ids are made of, and short enough for a prefix before it and a number behind it.
fn as_id(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    name.chars().map(plain).take(20).collect()
}

/// The id, or with a number behind it where another has it.
fn free(id: &str, taken: &mut Vec<String>) -> String {
    let numbered = (2..).map(|n| format!("{id}-{n}"));
    let found =
        [id.to_string()].into_iter().chain(numbered).find(|id| !taken.contains(id)).unwrap_or_default();
    taken.push(found.clone());
    found
}

impl Inventory {
    /// The file's text, which [`Inventory::parse`] reads as the same again, with a head that says what to do with it.
    pub fn to_toml(&self, lang: Lang) -> String {
        let mut out: String = said::FIRST_HEAD.get(lang).lines().map(|line| format!("# {line}\n")).collect();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(format!("\nformat = {}", quoted(&self.format)));
        for owner in &self.owners {
            line("\n[[owner]]".into());
            line(format!(
                "id = {}\nname = {}\ncountry = {}",
                quoted(&owner.id),
                quoted(&owner.name),
                quoted(&owner.country)
            ));
            if !owner.asns.is_empty() {
                line(format!("asns = {:?}", owner.asns));
            }
        }
        for place in &self.places {
            line("\n[[place]]".into());
            for (field, text) in place.texts() {
                line(format!("{field} = {text}"));
            }
        }
        for of in &self.recipients {
            line(format!(
                "\n[[recipient]]\nid = {}\nkey = {}\nholder = {}",
                quoted(&of.id),
                quoted(&of.key),
                quoted(&of.holder)
            ));
        }
        for of in &self.resolvers {
            line(format!("\n[[resolver]]\nid = {}\naddress = {}", quoted(&of.id), quoted(&of.address)));
            if !of.views.is_empty() {
                line(format!("views = {}", list(&of.views)));
            }
        }
        for of in &self.tables {
            line(format!("\n[[table]]\nid = {}\npath = {}", quoted(&of.id), quoted(&of.path)));
            line(format!("date = {}\nlicence = {}", quoted(&of.date), quoted(&of.licence)));
            if let Some(hash) = &of.sha256 {
                line(format!("sha256 = {}", quoted(hash)));
            }
        }
        out
    }
}

impl Place {
    /// Fields and their values as the file writes them; those that say nothing are left out.
    fn texts(&self) -> Vec<(&'static str, String)> {
        let classes: Vec<String> = self.classes.iter().map(|class| class.code().into()).collect();
        let some = |text: &Option<String>| text.as_ref().map(|text| quoted(text));
        let many = |all: &[String]| (!all.is_empty()).then(|| list(all));
        let fields = [
            ("id", Some(quoted(&self.id))),
            ("service", Some(quoted(self.service.code()))),
            ("kind", Some(quoted(self.kind.code()))),
            ("classes", Some(list(&classes))),
            ("country", Some(quoted(&self.country))),
            ("owner", Some(quoted(&self.owner))),
            ("operator", Some(quoted(&self.operator))),
            ("purpose", Some(quoted(&self.purpose))),
            ("product", some(&self.product)),
            ("contract", some(&self.contract)),
            ("procurement", some(&self.procurement)),
            ("addresses", many(&self.addresses)),
            ("asns", (!self.asns.is_empty()).then(|| format!("{:?}", self.asns))),
            ("pins", many(&self.pins)),
            ("exact_place", some(&self.exact_place)),
            ("flows_to", many(&self.flows_to)),
        ];
        fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }
}

impl Service {
    /// As files write it.
    pub const fn code(self) -> &'static str {
        match self {
            Service::Server => "server",
            Service::Database => "database",
            Service::Bucket => "bucket",
            Service::Cdn => "cdn",
            Service::DdosProtection => "ddos-protection",
            Service::Dns => "dns",
            Service::Registrar => "registrar",
            Service::CertificateAuthority => "certificate-authority",
            Service::Witness => "witness",
            Service::Mirror => "mirror",
            Service::Monitoring => "monitoring",
            Service::Mail => "mail",
            Service::BuildMachine => "build-machine",
            Service::BackupTarget => "backup-target",
        }
    }
}

fn list(all: &[String]) -> String {
    let all: Vec<String> = all.iter().map(|text| quoted(text)).collect();
    format!("[{}]", all.join(", "))
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            // Writing into a text does not fail.
            c if c.is_control() => drop(write!(out, "\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
