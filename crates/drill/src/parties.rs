//! Parties named after flowers, and three pairs named after weather and water.

use model::PartyNumber;
use registry::{Party, RegistryBuilder};

/// A row of the ballot: number, short name, full name, colour, whether it stands in Aceh only.
type Row = (u16, &'static str, &'static str, &'static str, bool);

const PARTIES: [Row; 10] = [
    (1, "Melati", "Partai Melati", "#2E7D32", false),
    (2, "Kenanga", "Partai Kenanga", "#F9A825", false),
    (3, "Cempaka", "Partai Cempaka", "#EF6C00", false),
    (4, "Anggrek", "Partai Anggrek", "#6A1B9A", false),
    (5, "Teratai", "Partai Teratai", "#1565C0", false),
    (6, "Kamboja", "Partai Kamboja", "#C62828", false),
    (7, "Dahlia", "Partai Dahlia", "#AD1457", false),
    (8, "Flamboyan", "Partai Flamboyan", "#4E342E", false),
    (18, "Seulanga", "Partai Lokal Seulanga", "#00838F", true),
    (19, "Jeumpa", "Partai Lokal Jeumpa", "#558B2F", true),
];

/// The pairs of the presidential contest with their colours.
pub const PAIRS: [(&str, &str); 3] = [
    ("SURYA PAGI - RINTIK SENJA", "#1B7F5C"),
    ("GUNUNG LANGIT - TELAGA BENING", "#3557A6"),
    ("ANGIN TIMUR - OMBAK SELATAN", "#B3402A"),
];

/// Ids of parties in the public JSON: far from those of 2024.
const PORTAL_ID_FIRST: u32 = 9_000;

/// Adds all parties.
pub fn add(to: &mut RegistryBuilder) {
    for (number, name, full_name, colour, local) in PARTIES {
        to.add_party(Party {
            number: PartyNumber(number),
            portal_id: PORTAL_ID_FIRST + u32::from(number),
            name: name.into(),
            full_name: full_name.into(),
            colour: colour.into(),
            local,
        });
    }
}

/// Numbers of the parties that stand, with or without the local ones.
pub fn standing(local_too: bool) -> impl Iterator<Item = PartyNumber> {
    PARTIES.iter().filter(move |(.., local)| local_too || !local).map(|(number, ..)| PartyNumber(*number))
}
