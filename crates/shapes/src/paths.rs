//! Where each public file lies: the path under the origin, and the chain of nodes that leads to it (docs/spec/tree.md).

use model::Contest;

/// Names of the child nodes to walk from the nation's node, and the path under which the last one holds the file.
///
/// `None` when the path has no shape that the tree knows. A known shape may still hold no such file.
pub fn chain(path: &str) -> Option<Vec<String>> {
    let stem = path.strip_suffix(".json")?;
    let parts: Vec<&str> = stem.split('/').collect();
    let own = |codes: &[&str]| codes.iter().take(4).map(|c| (*c).to_string()).collect::<Vec<_>>();
    match parts.as_slice() {
        ["pemilu", "ppwp" | "partai"] | ["v1", "pemilu" | "aturan" | "kunci" | "anomali"] => Some(Vec::new()),
        ["pemilu", "hhcw", contest, codes @ ..] => contest.parse::<Contest>().ok().map(|_| own(codes)),
        ["v1", "hasil", contest, codes @ ..] => contest.parse::<Contest>().ok().map(|_| own(codes)),
        ["wilayah", "pemilu", contest, codes @ ..] => region_list(contest.parse().ok()?, codes),
        ["pemilu", "hhcd", contest, codes @ ..] | ["v1", "dapil", contest, codes @ ..] => {
            district(contest.parse().ok()?, codes)
        }
        ["v1", "formulir", contest, code] => {
            contest.parse::<Contest>().ok().map(|c| vec!["calon".into(), format!("{c}.{code}")])
        }
        ["pemilu", "caleg", "dpd", code] => Some(vec!["calon".into(), format!("pdpd.{code}")]),
        ["pemilu", "caleg", "partai", code] => Some(vec!["calon".into(), format!("*.{code}")]),
        _ => None,
    }
}

/// Contests whose district may be meant by `*` in a chain, in the order to try.
pub const PARTY_CONTESTS: [Contest; 3] = [Contest::Pdpr, Contest::Pdprdp, Contest::Pdprdk];

/// Drops the district's code from the codes of a region list, so that the region nodes remain.
fn region_list(contest: Contest, codes: &[&str]) -> Option<Vec<String>> {
    if matches!(codes, ["0"] | ["dapil_dpr"] | ["infopublik", "dapil_dpr"]) {
        return Some(Vec::new());
    }
    let at = match contest {
        Contest::Ppwp | Contest::Pdpd => usize::MAX,
        Contest::Pdpr | Contest::Pdprdp => 1,
        Contest::Pdprdk => 2,
    };
    let kept = codes.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| (*c).to_string());
    (!codes.is_empty()).then(|| kept.take(4).collect())
}

/// The node of a district hangs below the region that names it: nation, province or kabupaten/kota.
fn district(contest: Contest, codes: &[&str]) -> Option<Vec<String>> {
    let name = |d: &str| format!("dapil.{contest}.{d}");
    match (contest, codes) {
        (Contest::Pdpr, ["0"]) => Some(Vec::new()),
        (Contest::Pdpr | Contest::Ppwp, [d]) => Some(vec![name(d)]),
        (Contest::Pdprdp | Contest::Pdpd, [p]) => Some(vec![(*p).into()]),
        (Contest::Pdprdp | Contest::Pdpd, [p, d]) => Some(vec![(*p).into(), name(d)]),
        (Contest::Pdprdk, [p, k]) => Some(vec![(*p).into(), (*k).into()]),
        (Contest::Pdprdk, [p, k, d]) => Some(vec![(*p).into(), (*k).into(), name(d)]),
        _ => None,
    }
}

/// Joins codes below a prefix: `join("pemilu/hhcw/ppwp", ["11", "1101"])` is `pemilu/hhcw/ppwp/11/1101.json`.
pub fn join<'a>(prefix: &str, codes: impl IntoIterator<Item = &'a str>) -> String {
    let mut path = prefix.to_string();
    for code in codes {
        path.push('/');
        path.push_str(code);
    }
    path.push_str(".json");
    path
}

/// Where an object lies: `o/` + first two hex digits + `/` + the rest.
pub fn object(hex: &str) -> String {
    let (head, tail) = hex.split_at(hex.len().min(2));
    format!("o/{head}/{tail}")
}

/// The one mutable pointer of the tree.
pub const ROOT: &str = "root.json";
/// Prefix under which the log lies as C2SP tiles.
pub const LOG: &str = "log";
