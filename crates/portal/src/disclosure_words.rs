//! Words for what a list of places has: classes of data, kinds, services, countries.

use model::Lang;
use residency::{DataClass, PublicInventory, PublicPlace, Rule, Service};
use texts::{Text, disclosure as say};

/// What a place does.
pub const fn service(of: Service) -> Text {
    match of {
        Service::Server => say::SERVICE_SERVER,
        Service::Database => say::SERVICE_DATABASE,
        Service::Bucket => say::SERVICE_BUCKET,
        Service::Cdn => say::SERVICE_CDN,
        Service::DdosProtection => say::SERVICE_DDOS_PROTECTION,
        Service::Dns => say::SERVICE_DNS,
        Service::Registrar => say::SERVICE_REGISTRAR,
        Service::CertificateAuthority => say::SERVICE_CERTIFICATE_AUTHORITY,
        Service::Witness => say::SERVICE_WITNESS,
        Service::Mirror => say::SERVICE_MIRROR,
        Service::Monitoring => say::SERVICE_MONITORING,
        Service::Mail => say::SERVICE_MAIL,
        Service::BuildMachine => say::SERVICE_BUILD_MACHINE,
        Service::BackupTarget => say::SERVICE_BACKUP_TARGET,
    }
}

/// Groups of services, in the order of tables and drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Physical and cloud machines.
    Machines,
    /// CDN, filters of floods.
    Protection,
    /// Names, certificates.
    Networks,
    /// Mirrors and witnesses.
    Copies,
    /// Monitoring, mail, builds.
    Operations,
}

impl Group {
    /// All of them.
    pub const ALL: [Group; 5] =
        [Group::Machines, Group::Protection, Group::Networks, Group::Copies, Group::Operations];

    /// That of a service.
    pub const fn of(service: Service) -> Self {
        match service {
            Service::Server | Service::Database | Service::Bucket | Service::BackupTarget => Group::Machines,
            Service::Cdn | Service::DdosProtection => Group::Protection,
            Service::Dns | Service::Registrar | Service::CertificateAuthority => Group::Networks,
            Service::Witness | Service::Mirror => Group::Copies,
            Service::Monitoring | Service::Mail | Service::BuildMachine => Group::Operations,
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Group::Machines => say::MACHINES,
            Group::Protection => say::PROTECTION,
            Group::Networks => say::NETWORKS,
            Group::Copies => say::COPIES,
            Group::Operations => say::OPERATIONS,
        }
    }
}

/// A country: this one by its name, many as such, others by their code of ISO 3166-1.
pub fn country(code: &str, lang: Lang) -> &str {
    match code {
        "ID" => super::words::NATION.get(lang),
        "*" => say::MANY_COUNTRIES.get(lang),
        code => code,
    }
}

/// Names of classes.
pub fn classes(of: &[DataClass], lang: Lang) -> String {
    of.iter().map(|c| c.name().get(lang)).collect::<Vec<_>>().join(", ")
}

/// Classes that stand in a list of places, in one order.
pub fn classes_of(inventory: &PublicInventory) -> Vec<DataClass> {
    let mut all: Vec<DataClass> = inventory.places.iter().flat_map(|p| p.classes.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether some of these classes are not for everybody.
pub fn closed(of: &[DataClass]) -> bool {
    !of.iter().all(|class| class.is_public())
}

/// The list of places in the order of the drawing: this country first, many countries last; in each by group, then as listed.
pub fn in_order(inventory: &PublicInventory) -> Vec<&PublicPlace> {
    let mut all: Vec<&PublicPlace> = inventory.places.iter().collect();
    let rank = |country: &str| match country {
        "ID" => 0,
        "*" => 2,
        _ => 1,
    };
    all.sort_by(|a, b| {
        let key = |p: &PublicPlace| (rank(&p.country), p.country.clone(), Group::of(p.service));
        key(a).cmp(&key(b))
    });
    all
}

/// Where data of a rule may lie, as a sentence.
pub fn may_lie(of: &Rule, lang: Lang) -> String {
    let kinds: Vec<&str> = of.kinds.iter().map(|k| k.name().get(lang)).collect();
    let countries: Vec<&str> = of
        .countries
        .iter()
        .map(|c| if c == "*" { say::ANY_COUNTRY.get(lang) } else { country(c, lang) })
        .collect();
    let operators = match of.operators.is_empty() {
        true => say::ANY_OPERATOR.get(lang).to_string(),
        false => of.operators.join(", "),
    };
    say::may_lie(lang, kinds.join(", "), countries.join(", "), operators)
}
