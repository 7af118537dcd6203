//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "66bbc4dc60ecf750";

pub const VOTERS: Text = Text([
    "Pemilih dalam DPT",
    "Voters in the DPT",
]);

pub const USERS_RIGHT_VOTE_DPT: Text = Text([
    "Pengguna hak pilih dalam DPT",
    "Users of the right to vote in the DPT",
]);

pub const USERS_RIGHT_VOTE_DPTB: Text = Text([
    "Pengguna hak pilih dalam DPTb",
    "Users of the right to vote in the DPTb",
]);

pub const USERS_RIGHT_VOTE_DPK: Text = Text([
    "Pengguna hak pilih dalam DPK",
    "Users of the right to vote in the DPK",
]);

pub const ALL_USERS_RIGHT_VOTE: Text = Text([
    "Jumlah pengguna hak pilih",
    "All users of the right to vote",
]);

pub const BALLOTS_RECEIVED_RESERVE_INCLUDED: Text = Text([
    "Surat suara diterima, termasuk cadangan",
    "Ballots received, reserve included",
]);

pub const BALLOTS_USED: Text = Text([
    "Surat suara digunakan",
    "Ballots used",
]);

pub const BALLOTS_RETURNED_DAMAGED_WRONGLY_PUNCHED: Text = Text([
    "Surat suara dikembalikan karena rusak atau keliru dicoblos",
    "Ballots returned as damaged or wrongly punched",
]);

pub const BALLOTS_NOT_USED: Text = Text([
    "Surat suara tidak digunakan",
    "Ballots not used",
]);

pub const DISABLED: Text = Text([
    "Pemilih disabilitas yang memilih",
    "Disabled voters who voted",
]);

pub const MALE: Text = Text([
    "laki-laki",
    "male",
]);

pub const FEMALE: Text = Text([
    "perempuan",
    "female",
]);

pub const TOTAL: Text = Text([
    "jumlah",
    "total",
]);

pub const VALID: Text = Text([
    "Suara sah",
    "Valid votes",
]);

pub const INVALID: Text = Text([
    "Suara tidak sah",
    "Invalid votes",
]);

pub const PRESIDENT_VICE_PRESIDENT: Text = Text([
    "Presiden dan Wakil Presiden",
    "President and Vice-President",
]);

pub const PRESIDENT: Text = Text([
    "Presiden",
    "President",
]);

pub const DPR: Text = Text([
    "DPR",
    "DPR",
]);

pub const DPD: Text = Text([
    "DPD",
    "DPD",
]);

pub const PROVINCIAL_DPRD: Text = Text([
    "DPRD Provinsi",
    "Provincial DPRD",
]);

pub const DPRD_PROVINCE: Text = Text([
    "DPRD Prov",
    "DPRD, province",
]);

pub const REGENCY_CITY_DPRD: Text = Text([
    "DPRD Kabupaten/Kota",
    "Regency/City DPRD",
]);

pub const DPRD_REGENCY_CITY: Text = Text([
    "DPRD Kab/Kota",
    "DPRD, regency/city",
]);

pub const GOVERNOR_VICE_GOVERNOR: Text = Text([
    "Gubernur dan Wakil Gubernur",
    "Governor and Vice-Governor",
]);

pub const GOVERNOR: Text = Text([
    "Gubernur",
    "Governor",
]);

pub const REGENT_MAYOR: Text = Text([
    "Bupati/Wali Kota dan Wakilnya",
    "Regent or Mayor",
]);

pub const REGENT_MAYOR_BRIEFLY: Text = Text([
    "Bupati/Wali Kota",
    "Regent or mayor",
]);

pub const NOT_RECEIVED: Text = Text([
    "belum masuk",
    "not received",
]);

pub const READ_MACHINE: Text = Text([
    "terbaca mesin",
    "read by machine",
]);

pub const CONFIRMED_KPPS: Text = Text([
    "dikonfirmasi KPPS",
    "confirmed by KPPS",
]);

pub const CHECKED_PPK: Text = Text([
    "diperiksa PPK",
    "checked by PPK",
]);

pub const RECAPITULATED_KECAMATAN: Text = Text([
    "direkap kecamatan",
    "recapitulated, kecamatan",
]);

pub const RECAPITULATED_REGENCY_CITY: Text = Text([
    "direkap kabupaten/kota",
    "recapitulated, regency/city",
]);

pub const RECAPITULATED_PROVINCE: Text = Text([
    "direkap provinsi",
    "recapitulated, province",
]);

pub const RECAPITULATED_NATION: Text = Text([
    "direkap nasional",
    "recapitulated, nation",
]);

pub const FIXED_DECREE: Text = Text([
    "ditetapkan",
    "fixed by decree",
]);

pub const DECIDED_COURT: Text = Text([
    "diputus",
    "decided by court",
]);

pub fn party_only(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara partai {name}"),
        Lang::En => format!("Votes for the party alone: {name}"),
    }
}

pub fn party_total(lang: Lang, name: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara partai dan calon {name}"),
        Lang::En => format!("Votes of the party and its candidates: {name}"),
    }
}

pub fn of_sex(lang: Lang, label: impl Display, sex: impl Display) -> String {
    match lang {
        Lang::Id => format!("{label}, {sex}"),
        Lang::En => format!("{label}, {sex}"),
    }
}

pub fn briefly(lang: Lang, label: impl Display, more: impl Display) -> String {
    match lang {
        Lang::Id => format!("{label} ({more})"),
        Lang::En => format!("{label} ({more})"),
    }
}

pub const VALID_AND_INVALID: Text = Text([
    "Suara sah dan tidak sah",
    "Valid and invalid votes",
]);

pub const ALL_VOTES: Text = Text([
    "Jumlah suara",
    "All votes",
]);

pub fn votes_of_number(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara nomor {number}"),
        Lang::En => format!("Votes of number {number}"),
    }
}

pub fn votes_of_party_alone(lang: Lang, party: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara partai nomor {party}"),
        Lang::En => format!("Votes for party {party} alone"),
    }
}

pub fn votes_of_candidate(lang: Lang, number: impl Display, party: impl Display) -> String {
    match lang {
        Lang::Id => format!("Suara calon {number} partai nomor {party}"),
        Lang::En => format!("Votes of candidate {number} of party {party}"),
    }
}

pub fn votes_of_party(lang: Lang, party: impl Display) -> String {
    match lang {
        Lang::Id => format!("Jumlah suara partai nomor {party}"),
        Lang::En => format!("Votes of party {party} in total"),
    }
}
