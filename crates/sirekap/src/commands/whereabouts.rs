//! `sirekap where`: one address or name, explained; or every place of an inventory, looked at once.

mod show;

use crate::context::Context;
use crate::face::{Exit, Failure};
use crate::watching::{means, place};
use clap::Args;
use residency::address::Tables;
use residency::observe::{Explained, Judged, Looked, Seen, Verdict, explain, judge, targets};
use residency::{Inventory, Place, Resolver, Table};
use serde::Serialize;
use service::watch::{self, Looker};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use texts::failure;

/// Arguments of a command, of which help.ftl says what they are.
#[derive(Debug, Args)]
pub struct WhereArgs {
    #[arg(conflicts_with = "all")]
    host: Option<String>,
    #[arg(long, value_name = "NAME=FILE")]
    table: Vec<String>,
    #[arg(long, value_name = "FILE")]
    inventory: Option<PathBuf>,
    #[arg(long, value_name = "ADDR:PORT")]
    resolver: Vec<SocketAddr>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    data: Option<PathBuf>,
}

/// A name, looked up.
#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
    looked: &'a [Looked],
    addresses: Vec<Explained<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    judged: Option<Judged>,
}

/// A place, looked at.
#[derive(Serialize)]
struct OfPlace {
    #[serde(flatten)]
    judged: Judged,
    seen: Seen,
}

/// Runs the command.
pub fn run(context: &Context, args: WhereArgs) -> Result<(), Failure> {
    let path = match (&args.inventory, args.all) {
        (Some(path), _) => Some(path.clone()),
        (None, true) => Some(place(&crate::home::open(args.data.as_deref())?)),
        (None, false) => None,
    };
    let inventory = path.as_deref().map(watch::inventory).transpose()?;
    let mut tables = match (&inventory, &path) {
        (Some(inventory), Some(path)) => watch::tables(inventory, path)?,
        _ => Tables::default(),
    };
    for text in &args.table {
        let (declared, path) = declared(text)?;
        tables.0.extend(watch::table(&declared, &path)?);
    }
    let resolvers = resolvers(&args.resolver, inventory.as_ref());
    match (args.host.as_deref(), inventory) {
        (None, Some(inventory)) if args.all => every_place(context, &inventory, &tables, &resolvers),
        (None, _) => Err(Failure::new(Exit::Usage, failure::C3135)),
        (Some(host), inventory) => match host.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(address) => {
                one_address(context, address, &tables, inventory.as_ref());
                Ok(())
            }
            Err(_) => one_name(context, host, (&tables, inventory.as_ref()), &resolvers),
        },
    }
}

fn one_address(context: &Context, address: IpAddr, tables: &Tables, inventory: Option<&Inventory>) {
    let told = explain(address, tables, inventory, None);
    if context.json {
        return context.print_json(&told);
    }
    show::address(context, &told);
    show::limits(context, tables.0.is_empty());
}

fn one_name(
    context: &Context,
    host: &str,
    (tables, inventory): (&Tables, Option<&Inventory>),
    resolvers: &[Resolver],
) -> Result<(), Failure> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if resolvers.is_empty() {
        return Err(Failure::new(Exit::Input, |lang| failure::C3133(lang, &host)));
    }
    let looked = Looker::new(resolvers, means())?.resolve(&host);
    let seen = Seen { looked, endpoints: Vec::new() };
    let has = |place: &&Place| targets(place).iter().any(|target| target.host == host);
    let place = inventory.and_then(|inventory| inventory.places.iter().find(has));
    let of = |address: IpAddr| explain(address, tables, inventory, place);
    let named = Named {
        name: &host,
        looked: &seen.looked,
        addresses: seen.addresses().into_iter().map(of).collect(),
        judged: inventory.zip(place).map(|(inventory, place)| judge(inventory, place, &seen, tables)),
    };
    if context.json {
        context.print_json(&named);
        return Ok(());
    }
    out!("{host}");
    show::answers(context, &seen.looked);
    for address in &named.addresses {
        show::address(context, address);
    }
    if let Some(judged) = &named.judged {
        show::judged(context, judged);
    }
    show::limits(context, tables.0.is_empty());
    Ok(())
}

/// Looks at every place, and says by the exit code whether all is as declared.
fn every_place(
    context: &Context,
    inventory: &Inventory,
    tables: &Tables,
    resolvers: &[Resolver],
) -> Result<(), Failure> {
    let looker = Looker::new(resolvers, means())?;
    let mut all = Vec::new();
    for place in &inventory.places {
        let seen = looker.look(place)?;
        let judged = judge(inventory, place, &seen, tables);
        if !context.json {
            out!("{} · {}", place.id, place.purpose);
            show::answers(context, &seen.looked);
            show::endpoints(context, &seen.endpoints);
            show::judged(context, &judged);
        }
        all.push(OfPlace { judged, seen });
    }
    if context.json {
        context.print_json(&all);
    }
    let count = |verdict: Verdict| all.iter().filter(|one| one.judged.verdict == verdict).count();
    match (count(Verdict::Inconsistent), count(Verdict::Undecidable)) {
        (0, 0) => Ok(()),
        (0, count) => Err(Failure::new(Exit::Incomplete, |lang| failure::C1051(lang, count))),
        (count, _) => Err(Failure::new(Exit::Found, |lang| failure::C1050(lang, count))),
    }
}

/// `NAME=FILE`, with date and licence behind the name where they are given.
fn declared(text: &str) -> Result<(Table, PathBuf), Failure> {
    let wrong = || Failure::new(Exit::Usage, |lang| failure::C3134(lang, text));
    let (about, path) = text.split_once('=').ok_or_else(wrong)?;
    let mut about = about.splitn(3, ',').map(str::to_string);
    let id = about.next().filter(|id| !id.is_empty()).ok_or_else(wrong)?;
    let [date, licence] = [about.next().unwrap_or_default(), about.next().unwrap_or_default()];
    Ok((Table { id, path: path.to_string(), date, licence, sha256: None }, PathBuf::from(path)))
}

/// Who is asked: those that are named here, else the inventory's, else this machine's own.
fn resolvers(named: &[SocketAddr], inventory: Option<&Inventory>) -> Vec<Resolver> {
    let of = |address: SocketAddr| Resolver {
        id: address.to_string(),
        address: address.to_string(),
        views: Vec::new(),
    };
    let declared = inventory.map(|inventory| inventory.resolvers.clone()).unwrap_or_default();
    match (named.is_empty(), declared.is_empty()) {
        (false, _) => named.iter().copied().map(of).collect(),
        (true, false) => declared,
        (true, true) => of_this_machine(Path::new("/etc/resolv.conf")).into_iter().map(of).collect(),
    }
}

fn of_this_machine(file: &Path) -> Vec<SocketAddr> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.strip_prefix("nameserver"));
    lines.filter_map(|at| Some(SocketAddr::new(at.trim().parse().ok()?, 53))).collect()
}

#[cfg(test)]
mod tests {
    use super::{declared, of_this_machine};

    #[test]
    fn a_table_is_named_with_date_and_licence() {
        for (text, expected) in [
            ("asn=a.csv", Some(("asn", "", "", "a.csv"))),
            ("asn,2026-06-17=a.csv", Some(("asn", "2026-06-17", "", "a.csv"))),
            ("asn,2026-06-17,CC0-1.0=b=c.csv", Some(("asn", "2026-06-17", "CC0-1.0", "b=c.csv"))),
            ("a.csv", None),
            ("=a.csv", None),
        ] {
            let found = declared(text).ok();
            let found = found.as_ref().map(|(t, p)| (&*t.id, &*t.date, &*t.licence, p.to_str().unwrap()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn this_machine_s_resolvers() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("resolv.conf");
        std::fs::write(
            &file,
            "# x\nnameserver 9.9.9.9\nsearch example.id\nnameserver  2620:fe::fe\nnameserver x\n",
        )
        .unwrap();
        let found: Vec<String> = of_this_machine(&file).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["9.9.9.9:53", "[2620:fe::fe]:53"]);
        assert!(of_this_machine(&temp.path().join("none")).is_empty());
    }
}
