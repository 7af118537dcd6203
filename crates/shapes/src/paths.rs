//! Where each public file lies: the path under the origin, and the chain of nodes that leads to it (docs/spec/tree.md).

use crate::own::CHANGES_GROUP;
use crate::search::Series;
use model::contest::Occasion;
use model::event::DisclosedDocument;
use model::id::check_code;
use model::{Contest, Level};

/// Most codes behind a contest: province, kab/kota, kecamatan, village and station, or a district among them.
const CODES_MAX: usize = 5;

/// Names of the child nodes to walk from the nation's node, and the path under which the last one holds the file.
///
/// `None` when the path has no shape that the tree knows: among others when a part that stands for a code is not one
/// (empty, `..`, longer than any code). A known shape may still hold no such file.
pub fn chain(path: &str) -> Option<Vec<String>> {
    if let Some(page) = path.strip_prefix("v1/perubahan/").and_then(|page| page.strip_suffix(".jsonl")) {
        let group = u64::from(number(page)?) / CHANGES_GROUP;
        return Some(vec![CHANGES.into(), group.to_string(), page.into()]);
    }
    let stem = path.strip_suffix(".json")?;
    let parts: Vec<&str> = stem.split('/').collect();
    match parts.as_slice() {
        ["pemilu", "ppwp" | "partai"]
        | ["pilkada", "paslon", "pkwkp" | "pkwkk"]
        | ["v1", "pemilu" | "aturan" | "kunci" | "anomali" | "manifes" | "keterbukaan"]
        | ["v1", "keterbukaan", "residensi" | "inventaris" | "permohonan"] => Some(Vec::new()),
        ["pemilu" | "pilkada", "hhcw", contest, codes @ ..] => {
            let contest = of_occasion(parts.first()?, contest)?;
            // In Pilkada the nation's file has a code of its own.
            let nation = contest.about().occasion == Occasion::Pilkada && *codes == ["0"];
            if nation { Some(Vec::new()) } else { regions(codes, CODES_MAX) }
        }
        ["v1", "cari", series] => search(series).map(|name| vec![SEARCH.into(), name]),
        ["v1", "cari", series, page] => {
            number(page)?;
            search(series).map(|name| vec![SEARCH.into(), name, (*page).into()])
        }
        ["v1", "hasil", contest, codes @ ..] => known(contest).and_then(|_| regions(codes, CODES_MAX)),
        ["wilayah", "pemilu", "pdpr", "dapil_dpr"]
        | ["wilayah", "pemilu", "pdpr", "infopublik", "dapil_dpr"] => Some(Vec::new()),
        ["wilayah", "pemilu" | "pilkada", contest, codes @ ..] => {
            region_list(of_occasion(parts.get(1)?, contest)?, codes)
        }
        // Maps of the regions below the nation or one of these.
        ["v1", "peta", codes @ ..] => regions(codes, 3),
        ["v1", "dapil", contest, codes @ ..] if is_district_list(known(contest)?, codes) => regions(codes, 3),
        ["pemilu", "hhcd", contest, codes @ ..] | ["v1", "dapil", contest, codes @ ..] => {
            regions(codes, 3)?;
            district(known(contest)?, codes)
        }
        ["v1", "hasil-akhir", contest, codes @ ..] => {
            regions(codes, 3)?;
            outcome(known(contest)?, codes)
        }
        ["v1", "formulir", contest, code] => calon(known(contest)?.code(), code),
        ["pemilu", "caleg", "dpd", code] => calon(Contest::Pdpd.code(), code),
        ["pemilu", "caleg", "partai", code] => calon("*", code),
        _ => None,
    }
}

/// The name of a series of the search index.
fn search(series: &str) -> Option<String> {
    Series::from_code(series).map(|series| series.to_string())
}

/// A number of a page, in its one spelling.
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|n: &u32| n.to_string() == text)
}

fn known(contest: &str) -> Option<Contest> {
    contest.parse().ok()
}

/// A contest whose files lie under this occasion.
fn of_occasion(occasion: &str, contest: &str) -> Option<Contest> {
    known(contest).filter(|c| c.occasion() == occasion)
}

/// Where the files of 2024 of a kind (`hhcw`, `hhcd`) lie for a contest: `pemilu/hhcw/ppwp`.
pub fn counts(kind: &str, contest: Contest) -> String {
    format!("{}/{kind}/{contest}", contest.occasion())
}

/// The codes in the path of a region's count file of 2024: those from the province down; in Pilkada `0` for the nation.
pub fn count_codes<'a>(contest: Contest, codes: &[&'a str]) -> Vec<&'a str> {
    let nation = contest.about().occasion == Occasion::Pilkada && codes.is_empty();
    if nation { vec!["0"] } else { codes.to_vec() }
}

/// Where the region lists of a contest lie: `wilayah/pemilu/ppwp`.
pub fn region_lists(contest: Contest) -> String {
    format!("wilayah/{}/{contest}", contest.occasion())
}

/// Where the pairs of a contest stand, where they have a file of their own: `pemilu/ppwp.json`, `pilkada/paslon/pkwkp.json`.
pub fn pairs(contest: Contest) -> Option<String> {
    let about = contest.about();
    contest.has_pairs().then(|| match about.occasion {
        Occasion::Pemilu => format!("{}/{contest}.json", contest.occasion()),
        Occasion::Pilkada => format!("{}/paslon/{contest}.json", contest.occasion()),
    })
}

/// The nodes of region codes; a fifth code is a station, whose files its village's node holds.
fn regions(codes: &[&str], most: usize) -> Option<Vec<String>> {
    let good = codes.len() <= most && codes.iter().all(|c| check_code(c).is_ok());
    good.then(|| codes.iter().take(4).map(|c| (*c).to_string()).collect())
}

fn calon(contest: &str, code: &str) -> Option<Vec<String>> {
    check_code(code).ok().map(|()| vec!["calon".into(), format!("{contest}.{code}")])
}

/// Contests whose district may be meant by `*` in a chain, in the order to try: those between parties.
pub const PARTY_CONTESTS: [Contest; 3] = [Contest::Pdpr, Contest::Pdprdp, Contest::Pdprdk];

/// Drops the district's code from the codes of a region list, so that the region nodes remain.
fn region_list(contest: Contest, codes: &[&str]) -> Option<Vec<String>> {
    let (skipped, most) = match contest.listed_by_district() {
        None => (CODES_MAX, 4),
        Some(level) => (usize::from(level.tingkat()), CODES_MAX),
    };
    match codes {
        [] => None,
        ["0"] => Some(Vec::new()),
        _ => {
            regions(codes, most)?;
            let kept: Vec<&str> =
                codes.iter().enumerate().filter(|(i, _)| *i != skipped).map(|(_, c)| *c).collect();
            regions(&kept, 4)
        }
    }
}

/// The node of a district hangs below the region that names it: nation, province or kabupaten/kota.
fn district(contest: Contest, codes: &[&str]) -> Option<Vec<String>> {
    let name = |d: &str| format!("dapil.{contest}.{d}");
    let above = usize::from(contest.elects().tingkat());
    match codes {
        ["0"] if above == 0 && !contest.is_whole() => Some(Vec::new()),
        _ if codes.len() == above && above > 0 => Some(codes.iter().map(|c| (*c).to_string()).collect()),
        [regions @ .., district] if regions.len() == above => {
            Some(regions.iter().map(|c| (*c).to_string()).chain([name(district)]).collect())
        }
        _ => None,
    }
}

/// The outcome of a region that elects lies in its node, that of one of its districts in the district's.
fn outcome(contest: Contest, codes: &[&str]) -> Option<Vec<String>> {
    let above = usize::from(contest.elects().tingkat());
    match codes.len().checked_sub(above)? {
        0 => regions(codes, above),
        1 if !contest.is_whole() => district(contest, codes),
        _ => None,
    }
}

/// The level of the regions whose districts one list names: those that elect; where such a region is one district, the nation.
/// `None` where the nation is the one district.
pub fn lists_districts(contest: Contest) -> Option<Level> {
    match (contest.is_whole(), contest.elects()) {
        (true, Level::Nation) => None,
        (true, _) => Some(Level::Nation),
        (false, level) => Some(level),
    }
}

/// Whether codes behind `v1/dapil/{contest}` name a region whose districts are listed, and no district.
pub fn is_district_list(contest: Contest, codes: &[&str]) -> bool {
    lists_districts(contest).is_some_and(|level| usize::from(level.tingkat()) == codes.len())
}

/// The codes of the list that names the districts of a region and of all in it; `None` for a region above.
pub fn district_list<'c, 'a>(contest: Contest, codes: &'c [&'a str]) -> Option<&'c [&'a str]> {
    codes.get(..usize::from(lists_districts(contest)?.tingkat()))
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

/// Where a public picture lies: `gambar/` + first two hex digits + `/` + the rest.
pub fn picture(hex: &str) -> String {
    let (head, tail) = hex.split_at(hex.len().min(2));
    format!("{PICTURES}/{head}/{tail}.jpg")
}

/// Where the document of a layout lies.
pub fn layout(hex: &str) -> String {
    format!("{LAYOUTS}/{hex}.json")
}

/// Of a cut: what the votes give, and who is elected by them. Cuts that were made before there were rules have neither.
pub const OUTCOMES_CSV: &str = "hasil-akhir.csv";
/// The other of the two.
pub const ELECTED_CSV: &str = "terpilih.csv";
/// Folder of the public pictures.
pub const PICTURES: &str = "gambar";
/// Folder of the layouts.
pub const LAYOUTS: &str = "v1/tata-letak";
/// The one mutable pointer of the tree.
pub const ROOT: &str = "root.json";
/// The election's manifest: a file of the nation's node.
pub const MANIFEST: &str = "v1/manifes.json";
/// What the log says of the system itself: a file of the nation's node.
pub const DISCLOSURES: &str = "v1/keterbukaan.json";

/// A document that the operator disclosed: a file of the nation's node.
pub const fn disclosed(document: DisclosedDocument) -> &'static str {
    match document {
        DisclosedDocument::Residency => "v1/keterbukaan/residensi.json",
        DisclosedDocument::Inventory => "v1/keterbukaan/inventaris.json",
        DisclosedDocument::Requests => "v1/keterbukaan/permohonan.json",
    }
}

/// The parties: a file of the nation's node.
pub const PARTIES: &str = "pemilu/partai.json";
/// The pairs of the nation: a file of its node.
pub const PAIRS: &str = "pemilu/ppwp.json";
/// The nation's child that carries the search index.
pub const SEARCH: &str = "cari";
/// The nation's child that carries what each event changed.
pub const CHANGES: &str = "perubahan";
/// Prefix under which the log lies as C2SP tiles.
pub const LOG: &str = "log";
