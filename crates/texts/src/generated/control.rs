//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "82f64616ee793d6e";

pub const K1: Text = Text([
    "Jumlah (J) sama dengan laki-laki (L) ditambah perempuan (P)",
    "The total (J) equals male (L) plus female (P)",
]);

pub const K2: Text = Text([
    "Jumlah pengguna hak pilih sama dengan pengguna DPT + DPTb + DPK",
    "Users in total equal users of DPT + DPTb + DPK",
]);

pub const K3: Text = Text([
    "Suara sah sama dengan jumlah perolehan suara",
    "Valid votes equal the sum of the votes in section IV",
]);

pub const K4: Text = Text([
    "Jumlah suara sama dengan suara sah + tidak sah",
    "All votes equal valid + invalid votes",
]);

pub const K5: Text = Text([
    "Jumlah suara sah dan tidak sah sama dengan jumlah pengguna hak pilih",
    "Valid and invalid votes equal the number of users",
]);

pub const K6: Text = Text([
    "Surat suara yang digunakan sama dengan pengguna hak pilih dan dengan jumlah suara",
    "Ballots used equal the users, and all votes",
]);

pub const K7: Text = Text([
    "Surat suara yang diterima sama dengan digunakan + dikembalikan + tidak digunakan",
    "Ballots received equal used + returned + unused",
]);

pub const K8: Text = Text([
    "Surat suara yang diterima sama dengan DPT ditambah cadangan",
    "Ballots received equal the DPT plus the reserve",
]);

pub const K9: Text = Text([
    "Pengguna dari DPT tidak melebihi pemilih dalam DPT",
    "Users from the DPT do not exceed the voters in the DPT",
]);

pub const K10: Text = Text([
    "Jumlah suara tidak melebihi surat suara yang dapat digunakan",
    "All votes do not exceed the ballots that could be used",
]);

pub const K11: Text = Text([
    "Pemilih disabilitas yang memilih tidak melebihi pengguna hak pilih",
    "Disabled voters who voted do not exceed the users",
]);

pub const K12: Text = Text([
    "Turus, angka, huruf dan bulatan untuk bilangan yang sama harus sama",
    "Tally, figure, words and bubbles of one number agree",
]);

pub const K13: Text = Text([
    "Suara partai dan calon sama dengan suara partai + suara setiap calon",
    "The party's total equals party-only votes plus its candidates'",
]);

pub const K14: Text = Text([
    "Jumlah pemilih DPT sama di semua jenis pemilihan dan dalam daftar pemilih",
    "The DPT is the same in all contests of the station and in the register",
]);

pub const K15: Text = Text([
    "Bilangan paling banyak tiga angka dan tidak melebihi ukuran TPS",
    "A value has at most three digits and fits the size of a station",
]);

pub const K16: Text = Text([
    "Setiap bilangan wilayah sama dengan jumlah wilayah di bawahnya",
    "Every value of a region is the sum of its parts",
]);

pub const K15_OF_V2: Text = Text([
    "Bilangan tidak melebihi ukuran TPS: paling banyak tiga angka; di luar negeri dan noken menurut daftar pemilihnya",
    "A value fits the size of a station: at most three digits; abroad and with noken by its voters",
]);

pub fn but(lang: Lang, first: impl Display, left: impl Display, other: impl Display, right: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} tertulis {left}, padahal {other} = {right}"),
        Lang::En => format!("{first}: {left} is written, but {other} = {right}"),
    }
}

pub fn above(lang: Lang, first: impl Display, left: impl Display, other: impl Display, right: impl Display) -> String {
    match lang {
        Lang::Id => format!("{first} tertulis {left}, lebih dari {other} ({right})"),
        Lang::En => format!("{first}: {left} is written, more than {other} ({right})"),
    }
}

pub const MALE_AND_FEMALE: Text = Text([
    "laki-laki + perempuan",
    "male + female",
]);

pub const USERS_OF_ALL_LISTS: Text = Text([
    "pengguna DPT + DPTb + DPK",
    "users of DPT + DPTb + DPK",
]);

pub const VOTES_OF_ALL_PAIRS: Text = Text([
    "jumlah suara semua paslon",
    "the votes of all pairs",
]);

pub const VOTES_OF_ALL_CANDIDATES: Text = Text([
    "jumlah suara semua calon",
    "the votes of all candidates",
]);

pub const VOTES_OF_ALL_PARTIES: Text = Text([
    "jumlah suara semua partai",
    "the votes of all parties",
]);

pub const VALID_AND_INVALID: Text = Text([
    "suara sah + tidak sah",
    "valid + invalid votes",
]);

pub const BALLOTS_ACCOUNTED_FOR: Text = Text([
    "digunakan + dikembalikan + tidak digunakan",
    "used + returned + unused",
]);

pub const DPT_AND_RESERVE: Text = Text([
    "DPT + cadangan",
    "DPT + reserve",
]);

pub const USABLE_BALLOTS: Text = Text([
    "surat suara diterima dikurangi yang dikembalikan",
    "ballots received less those returned",
]);

pub const BUBBLES: Text = Text([
    "turus, huruf atau bulatannya",
    "its tally, words or bubbles",
]);

pub const PARTY_AND_CANDIDATES: Text = Text([
    "suara partai + suara calonnya",
    "votes for the party + for its candidates",
]);

pub const OTHER_FORM_OR_REGISTER: Text = Text([
    "menurut formulir lain atau daftar pemilih",
    "another form or the register",
]);

pub const BOUND_OF_A_STATION: Text = Text([
    "yang mungkin di satu TPS",
    "a station can have",
]);

pub const SUM_BELOW: Text = Text([
    "jumlah di bawahnya",
    "the sum below",
]);

pub const HEAD: Text = Text([
    "kode | hubungan | bila dilanggar | sumber | arti",
    "code | relation | severity | source | meaning",
]);
