//! What contests and the fields of their forms are called, in both languages: one table.

use crate::contest::Contest;
use crate::form::{Field, Sex};
use crate::lang::{Lang, Text};

const fn t(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

const VOTERS: Text = t("Pemilih dalam DPT", "Voters in the DPT");
const USERS: [Text; 4] = [
    t("Pengguna hak pilih dalam DPT", "Users of the right to vote in the DPT"),
    t("Pengguna hak pilih dalam DPTb", "Users of the right to vote in the DPTb"),
    t("Pengguna hak pilih dalam DPK", "Users of the right to vote in the DPK"),
    t("Jumlah pengguna hak pilih", "All users of the right to vote"),
];
const BALLOTS: [Text; 4] = [
    t("Surat suara diterima, termasuk cadangan", "Ballots received, reserve included"),
    t("Surat suara digunakan", "Ballots used"),
    t(
        "Surat suara dikembalikan karena rusak atau keliru dicoblos",
        "Ballots returned as damaged or wrongly punched",
    ),
    t("Surat suara tidak digunakan", "Ballots not used"),
];
const DISABLED: Text = t("Pemilih disabilitas yang memilih", "Disabled voters who voted");
const SEXES: [Text; 3] = [t("laki-laki", "male"), t("perempuan", "female"), t("jumlah", "total")];
const PARTY_ONLY: Text = t("Suara partai", "Votes for the party alone");
const PARTY_TOTAL: Text = t("Suara partai dan calon", "Votes of the party and its candidates");
const VALID: Text = t("Suara sah", "Valid votes");
const INVALID: Text = t("Suara tidak sah", "Invalid votes");
const TOTAL: Text = t("Suara sah dan tidak sah", "Valid and invalid votes");

/// Name of a contest.
pub const fn contest(contest: Contest) -> Text {
    contest.about().label
}

/// Labels of a field: id, then en. `name` is the contestant's, for fields of section IV.
pub fn labels(field: Field, name: &str) -> (String, String) {
    let by_sex = |text: Text, sex: Sex| {
        let sex = SEXES[sex as usize];
        (format!("{}, {}", text.id, sex.id), format!("{}, {}", text.en, sex.en))
    };
    let plain = |text: Text| (text.id.to_string(), text.en.to_string());
    let of = |text: Text| (format!("{} {name}", text.id), format!("{}: {name}", text.en));
    let row = |table: [Text; 4], n: u8| table[usize::from(n.clamp(1, 4)) - 1];
    match field {
        Field::Voters(sex) => by_sex(VOTERS, sex),
        Field::Users(n, sex) => by_sex(row(USERS, n), sex),
        Field::Ballots(n) => plain(row(BALLOTS, n)),
        Field::Disabled(sex) => by_sex(DISABLED, sex),
        Field::Votes(_) | Field::Candidate(..) => (name.to_string(), name.to_string()),
        Field::PartyOnly(_) => of(PARTY_ONLY),
        Field::PartyTotal(_) => of(PARTY_TOTAL),
        Field::Valid => plain(VALID),
        Field::Invalid => plain(INVALID),
        Field::Total => plain(TOTAL),
    }
}

/// The party's name in the label of its total; the label itself where it is made otherwise.
pub fn party_name(label: &str, lang: Lang) -> &str {
    let name = label.strip_prefix(PARTY_TOTAL.get(lang));
    name.map_or(label, |name| name.trim_start_matches([':', ' ']))
}
