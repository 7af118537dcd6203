//! Which public file has which schema.

use model::Contest;
use model::id::check_code;

/// What a public file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// JSON with the schema of this name ([`super::documents`]).
    Schema(&'static str),
    /// What somebody else has specified, or another page of ours: its name, and where it is written.
    Elsewhere(&'static str, &'static str),
}

/// A row of the table of public files.
#[derive(Clone, Copy, Debug)]
pub struct Published {
    /// Its path: `{p}` is a code other than `0` (the names do not matter), `{contest}` a contest's code, `{a,b}` one of
    /// these, `{number}` a number from 0 on, `{N hex}` so many hexadecimal digits, `*` any text; what stands in brackets may be left out.
    pub template: &'static str,
    /// What it is.
    pub shape: Shape,
}

const fn row(template: &'static str, schema: &'static str) -> Published {
    Published { template, shape: Shape::Schema(schema) }
}

const fn elsewhere(template: &'static str, what: &'static str, address: &'static str) -> Published {
    Published { template, shape: Shape::Elsewhere(what, address) }
}

/// Every public file, once.
pub const PUBLISHED: &[Published] = &[
    row("root.json", "root"),
    row("v1/pemilu.json", "pemilu"),
    row("v1/aturan.json", "aturan"),
    row("v1/kunci.json", "kunci"),
    row("v1/anomali.json", "anomali"),
    row("v1/manifes.json", "manifes"),
    row("v1/keterbukaan.json", "keterbukaan"),
    elsewhere(
        "v1/keterbukaan/{residensi,inventaris,permohonan}.json",
        "documents that the log names",
        "residency.md",
    ),
    row("v1/tata-letak/{64 hex}.json", "tata-letak"),
    row("v1/perubahan/{number}.jsonl", "perubahan"),
    row("v1/cari/{provinsi,kabupaten,kecamatan,desa,partai,dapil}.json", "cari"),
    row("v1/cari/calon-{contest}.json", "cari"),
    row("v1/cari/{provinsi,kabupaten,kecamatan,desa,partai,dapil}/{number}.json", "cari-halaman"),
    row("v1/cari/calon-{contest}/{number}.json", "cari-halaman"),
    row("v1/formulir/ppwp/0.json", "formulir"),
    row("v1/formulir/{contest}/{d}.json", "formulir"),
    row("v1/hasil/{contest}[/{p}[/{k}[/{c}[/{l}]]]].json", "hasil-wilayah"),
    row("v1/hasil/{contest}/{p}/{k}/{c}/{l}/{t}.json", "hasil-tps"),
    row("v1/peta[/{p}[/{k}[/{c}]]].json", "peta"),
    row("v1/dapil/pdpr.json", "daftar-dapil"),
    row("v1/dapil/pdpd.json", "daftar-dapil"),
    row("v1/dapil/pdprdp/{p}.json", "daftar-dapil"),
    row("v1/dapil/pdprdk/{p}/{k}.json", "daftar-dapil"),
    row("v1/dapil/pdpr/{d}.json", "hasil-dapil"),
    row("v1/dapil/pdpd/{p}.json", "hasil-dapil"),
    row("v1/dapil/pkwkp/{p}.json", "hasil-dapil"),
    row("v1/dapil/pkwkk/{p}/{k}.json", "hasil-dapil"),
    row("v1/dapil/pdprdp/{p}/{d}.json", "hasil-dapil"),
    row("v1/dapil/pdprdk/{p}/{k}/{d}.json", "hasil-dapil"),
    row("v1/hasil-akhir/ppwp.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pdpr.json", "hasil-akhir-dewan"),
    row("v1/hasil-akhir/pdpr/{d}.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pdpd/{p}.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pkwkp/{p}.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pkwkk/{p}/{k}.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pdprdp/{p}.json", "hasil-akhir-dewan"),
    row("v1/hasil-akhir/pdprdp/{p}/{d}.json", "hasil-akhir-dapil"),
    row("v1/hasil-akhir/pdprdk/{p}/{k}.json", "hasil-akhir-dewan"),
    row("v1/hasil-akhir/pdprdk/{p}/{k}/{d}.json", "hasil-akhir-dapil"),
    row("pemilu/ppwp.json", "2024-paslon"),
    row("pemilu/partai.json", "2024-partai"),
    row("pemilu/caleg/dpd/{p}.json", "2024-caleg-dpd"),
    row("pemilu/caleg/partai/{d}.json", "2024-caleg-partai"),
    row("pemilu/hhcw/{ppwp,pdpr,pdpd,pdprdp,pdprdk}[/{p}[/{k}[/{c}[/{l}]]]].json", "2024-hhcw-wilayah"),
    row("pemilu/hhcw/{ppwp,pdpr,pdpd,pdprdp,pdprdk}/{p}/{k}/{c}/{l}/{t}.json", "2024-hhcw-tps"),
    row("pilkada/paslon/{pkwkp,pkwkk}.json", "pilkada-paslon"),
    row("pilkada/hhcw/{pkwkp,pkwkk}/0.json", "pilkada-hhcw-wilayah"),
    row("pilkada/hhcw/{pkwkp,pkwkk}/{p}[/{k}[/{c}[/{l}]]].json", "pilkada-hhcw-wilayah"),
    row("pilkada/hhcw/{pkwkp,pkwkk}/{p}/{k}/{c}/{l}/{t}.json", "pilkada-hhcw-tps"),
    row("pemilu/hhcd/pdpr/0.json", "2024-hhcd-semua"),
    row("pemilu/hhcd/pdprdp/{p}.json", "2024-hhcd-semua"),
    row("pemilu/hhcd/pdprdk/{p}/{k}.json", "2024-hhcd-semua"),
    row("pemilu/hhcd/pdpr/{d}.json", "2024-hhcd-dapil"),
    row("pemilu/hhcd/pdprdp/{p}/{d}.json", "2024-hhcd-dapil"),
    row("pemilu/hhcd/pdprdk/{p}/{k}/{d}.json", "2024-hhcd-dapil"),
    row("wilayah/pemilu/{ppwp,pdpr,pdpd,pdprdp,pdprdk}/0.json", "2024-wilayah"),
    row("wilayah/pilkada/{pkwkp,pkwkk}/0.json", "2024-wilayah"),
    row("wilayah/pilkada/{pkwkp,pkwkk}/{p}[/{k}[/{c}[/{l}]]].json", "2024-wilayah"),
    row("wilayah/pemilu/{ppwp,pdpd}/{p}[/{k}[/{c}[/{l}]]].json", "2024-wilayah"),
    row("wilayah/pemilu/{pdpr,pdprdp}/{p}/{d}[/{k}[/{c}[/{l}]]].json", "2024-wilayah"),
    row("wilayah/pemilu/pdprdk/{p}.json", "2024-wilayah"),
    row("wilayah/pemilu/pdprdk/{p}/{k}/{d}[/{c}[/{l}]].json", "2024-wilayah"),
    row("wilayah/pemilu/pdpr/dapil_dpr.json", "2024-dapil-dpr"),
    row("wilayah/pemilu/pdpr/infopublik/dapil_dpr.json", "2024-dapil-dpr"),
    row("wilayah/pemilu/pdpr/{p}.json", "2024-dapil-dpr"),
    row("wilayah/pemilu/pdprdp/{p}.json", "2024-dapil-dprd"),
    row("wilayah/pemilu/pdprdk/{p}/{k}.json", "2024-dapil-dprd"),
    elsewhere(
        "csv/{cut}/datapackage.json",
        "Data Package 2.0",
        "https://datapackage.org/profiles/2.0/datapackage.json",
    ),
    elsewhere(
        "csv/{cut}/skema-{contest}.json",
        "Table Schema 2.0",
        "https://datapackage.org/profiles/2.0/tableschema.json",
    ),
    elsewhere("csv/{cut}/csv-metadata.json", "CSVW", "https://www.w3.org/ns/csvw"),
    elsewhere("csv/{cut}/*.csv", "CSV", "tree.md"),
    elsewhere(
        "o/{2 hex}/{62 hex}",
        "an object: a node, a frozen registry, a policy, a file of a cut",
        "tree.md",
    ),
    elsewhere("gambar/{2 hex}/{62 hex}.jpg", "a public picture of a page: a JPEG", "pictures.md"),
    elsewhere("log/checkpoint", "a signed note", "log.md"),
    elsewhere("log/tile/*", "tiles and bundles of entries", "log.md"),
];

/// Every row with each template that it stands for, without brackets.
pub fn templates() -> Vec<(String, &'static Published)> {
    let of = |row: &'static Published| whole(row.template).into_iter().map(move |template| (template, row));
    PUBLISHED.iter().flat_map(of).collect()
}

/// The rows of a path: one of every public file, none of another.
pub fn of_path(path: &str) -> impl Iterator<Item = &'static Published> + '_ {
    PUBLISHED.iter().filter(move |row| whole(row.template).iter().any(|template| fits(template, path)))
}

/// The templates that a template with parts in brackets stands for.
pub(super) fn whole(template: &str) -> Vec<String> {
    let end = template.rsplit(']').next().unwrap_or_default();
    let parts: Vec<&str> = template.split(['[', ']']).collect();
    match parts.as_slice() {
        [only] => vec![(*only).to_owned()],
        // What stands in brackets inside of others is there only where they are.
        [parts @ .., _] => {
            let mut grown = String::new();
            let parts = parts.iter().filter(|part| !part.is_empty());
            parts
                .map(|part| {
                    grown.push_str(part);
                    format!("{grown}{end}")
                })
                .collect()
        }
        [] => Vec::new(),
    }
}

/// Whether a path has the form of a template without brackets.
pub fn fits(template: &str, path: &str) -> bool {
    let Some((before, rest)) = template.split_once(['{', '*']) else { return template == path };
    let Some(path) = path.strip_prefix(before) else { return false };
    let Some((name, after)) =
        rest.split_once('}').filter(|_| template.as_bytes().get(before.len()) == Some(&b'{'))
    else {
        return path.len() > rest.len() && path.ends_with(rest);
    };
    // A part ends where the template goes on: at a slash or a full stop, which codes may hold too.
    let ends = path
        .match_indices(|c| after.starts_with(c))
        .map(|(at, _)| at)
        .chain(after.is_empty().then_some(path.len()));
    ends.into_iter().any(|end| is(name, &path[..end]) && fits(after, &path[end..]))
}

/// Whether a part of a path is what a template's name stands for.
fn is(name: &str, part: &str) -> bool {
    if let Some(digits) = name.strip_suffix(" hex") {
        let hex = part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        return hex && digits.parse() == Ok(part.len());
    }
    match name {
        "contest" => part.parse::<Contest>().is_ok(),
        "number" => part.parse::<u32>().is_ok_and(|n| n.to_string() == part),
        _ if name.contains(',') => name.split(',').any(|of| of == part),
        _ => part != "0" && check_code(part).is_ok(),
    }
}
