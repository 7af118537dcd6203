//! What a column holds, by its name in the header: the names that our own files and published ones have, and plain words.

use crate::sheet::Person;

/// What a column of places holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Station,
    Village,
    Number,
}

/// A name without what people write differently: case, blanks, dots, underscores.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Names of places, best first.
const PLACES: [(Holds, &[&str]); 3] = [
    (
        Holds::Station,
        &["stationcode", "kodetps", "tpscode", "kodestasiun", "idtps", "kode", "code", "kodewilayah"],
    ),
    (
        Holds::Village,
        &[
            "villagecode",
            "kodekelurahan",
            "kodedesa",
            "kodekel",
            "kodedesakelurahan",
            "kodekelurahandesa",
            "kelid",
        ],
    ),
    (Holds::Number, &["tps", "notps", "nomortps", "tpsno", "tpsnumber", "stationnumber"]),
];

/// Names of the numbers of section V, with what the published file of 2019 calls them.
const VALID: [(&str, &[&str]); 3] = [
    ("V.A", &["sah", "suarasah", "jumlahsuarasah", "kpusah", "valid", "validvotes"]),
    (
        "V.B",
        &["tsah", "tidaksah", "suaratidaksah", "jumlahsuaratidaksah", "kputsah", "invalid", "invalidvotes"],
    ),
    ("V.C", &["jum", "jumlahsuara", "suaratotal", "totalsuara", "kpujum", "allvotes", "totalvotes"]),
];

/// Words before the ballot number of a pair or candidate.
const BEFORE_NUMBER: [&str; 9] =
    ["kpupas", "pas", "paslon", "pasangan", "calon", "suara", "pair", "candidate", "nomorurut"];

/// What a place's column is called, in order of preference: the position in `header`.
pub(crate) fn place(header: &[String], what: Holds) -> Option<usize> {
    let names = PLACES.iter().find(|(holds, _)| *holds == what).map(|(_, names)| *names)?;
    names.iter().find_map(|name| header.iter().position(|h| plain(h) == **name))
}

/// The field that a column holds, by its own name, the id or number of who stands, or a plain word. `known` has the fields
/// of the other count; where it is empty, every field may be.
pub(crate) fn field(name: &str, known: &[String], people: &[Person]) -> Option<String> {
    let allowed = |field: &str| known.is_empty() || known.iter().any(|k| k == field);
    let exact = name.trim();
    if model::Field::named(exact).is_some() && allowed(exact) {
        return Some(exact.to_string());
    }
    // `anies_muhaimin_100025`: the id stands at the end.
    let id = name.rsplit(['_', ' ', '-']).next().unwrap_or("").trim();
    if let Some(person) = people.iter().find(|p| p.id == id && !p.id.is_empty()) {
        return Some(person.column.clone());
    }
    let plain_name = plain(name);
    if plain_name.is_empty() {
        return None;
    }
    if let Some(person) = people.iter().find(|p| plain(&p.name) == plain_name) {
        return Some(person.column.clone());
    }
    if let Some((field, _)) =
        VALID.iter().find(|(field, names)| names.contains(&plain_name.as_str()) && allowed(field))
    {
        return Some((*field).to_string());
    }
    let number = BEFORE_NUMBER.iter().find_map(|word| plain_name.strip_prefix(word)?.parse::<u16>().ok());
    let number = number.filter(|n| *n > 0)?;
    let field = format!("IV.{number}");
    allowed(&field).then_some(field)
}
