//! Generated from texts/ by this crate's tests; change the Fluent file, not this one.

use crate::Lang;
use crate::Said;
use crate::Text;
use std::fmt::Display;

/// Of all texts of this area: another where one is another.
pub const PRINT: &str = "26b1e6203580b4bd";

pub const TITLE: Text = Text([
    "Kursi dan pemenang menurut suara",
    "Seats and winners by these votes",
]);

pub const BY_THESE_VOTES: Text = Text([
    "Terpilih menurut suara ini",
    "Elected by these votes",
]);

pub fn has_most(lang: Lang, who: impl Display) -> String {
    match lang {
        Lang::Id => format!("Menurut suara ini: {who}"),
        Lang::En => format!("{who} by these votes"),
    }
}

pub const ONLY_THE_DECREE: Text = Text([
    "Hanya keputusan KPU yang menetapkan calon terpilih; ini isi suara yang sudah masuk.",
    "Only the commission's decree elects anybody; this is what the votes so far give.",
]);

pub const COMPLETE: Text = Text([
    "semua TPS masuk",
    "all stations are in",
]);

pub const SETTLED: Text = Text([
    "tidak dapat berubah lagi oleh yang belum masuk",
    "what is out can't change it any more",
]);

pub const CAN_CHANGE: Text = Text([
    "masih dapat berubah",
    "can still change",
]);

pub fn counted_of(lang: Lang, counted: impl Display, stations: impl Display, ballots: impl Display, state: impl Display) -> String {
    match lang {
        Lang::Id => format!("dihitung {counted} dari {stations} TPS; di luar itu paling banyak {ballots} surat suara: {state}"),
        Lang::En => format!("counted {counted} of {stations} stations; at most {ballots} ballots are out: {state}"),
    }
}

pub fn divided_by(lang: Lang, row: impl Display) -> String {
    match lang {
        Lang::Id => format!("suara dibagi {row}"),
        Lang::En => format!("votes divided by {row}"),
    }
}

pub fn more_than(lang: Lang, share: impl Display) -> String {
    match lang {
        Lang::Id => format!("lebih dari {share} suara"),
        Lang::En => format!("more than {share} of the votes"),
    }
}

pub const MOST_VOTES: Text = Text([
    "suara terbanyak",
    "most votes",
]);

pub const BY_VOTES: Text = Text([
    "suara terbanyak sebanyak kursinya",
    "as many as there are seats, by votes",
]);

pub fn with_threshold(lang: Lang, rule: impl Display, share: impl Display) -> String {
    match lang {
        Lang::Id => format!("{rule}; ambang batas {share} suara sah"),
        Lang::En => format!("{rule}; threshold {share} of the votes"),
    }
}

pub const DISTRICTS: Text = Text([
    "dapil",
    "districts",
]);

pub const SEATS: Text = Text([
    "kursi",
    "seats",
]);

pub const VOTES: Text = Text([
    "suara",
    "votes",
]);

pub const BELOW_THRESHOLD: Text = Text([
    "di bawah ambang batas",
    "below the threshold",
]);

pub fn below_threshold_by(lang: Lang, votes: impl Display) -> String {
    match lang {
        Lang::Id => format!("di bawah ambang batas, kurang {votes}"),
        Lang::En => format!("below the threshold by {votes}"),
    }
}

pub fn seats_unknown(lang: Lang, districts: impl Display) -> String {
    match lang {
        Lang::Id => format!("jumlah kursi tidak diketahui di {districts} dapil"),
        Lang::En => format!("the number of seats is not known of {districts} districts"),
    }
}

pub const SEATS_UNKNOWN_HERE: Text = Text([
    "jumlah kursi tidak diketahui",
    "the number of seats is not known",
]);

pub const CLOSEST: Text = Text([
    "Kursi terakhir yang paling tipis",
    "Closest last seats",
]);

pub fn margin(lang: Lang, last: impl Display, next: impl Display, gap: impl Display, gain: impl Display, gainer: impl Display, swap: impl Display, loser: impl Display) -> String {
    match lang {
        Lang::Id => format!("{last} di atas {next} ({gap}); {gain} suara lagi untuk {gainer}, atau {swap} pindah dari {loser}"),
        Lang::En => format!("{last} over {next} ({gap}); {gain} more for {gainer}, or {swap} moved from {loser}"),
    }
}

pub const SECOND_ROUND: Text = Text([
    "putaran kedua",
    "second round",
]);

pub const REPEAT: Text = Text([
    "kolom kosong tidak terkalahkan: pemilihan diulang",
    "the blank column was not beaten: elected again",
]);

pub const NO_VOTES: Text = Text([
    "belum ada suara",
    "no votes yet",
]);

pub const CANT_SAY: Text = Text([
    "belum dapat dikatakan",
    "can't be said yet",
]);

pub const AND: Text = Text([
    " dan ",
    " and ",
]);

pub fn spread(lang: Lang, level: impl Display) -> String {
    match lang {
        Lang::Id => format!("sebaran tingkat {level}"),
        Lang::En => format!("spread over level {level}"),
    }
}

pub const WOMEN: Text = Text([
    "perempuan lebih dulu",
    "women first",
]);

pub const LIST_ORDER: Text = Text([
    "urutan daftar",
    "order of the list",
]);

pub const ASKED_NOT_KNOWN: Text = Text([
    "tidak diketahui",
    "not known",
]);

pub const ASKED_PARTS: Text = Text([
    "membedakan sebagian",
    "parts some",
]);

pub const ASKED_EQUAL: Text = Text([
    "sama",
    "equal",
]);

pub fn need_seat(lang: Lang, places: impl Display, seat: impl Display) -> String {
    match lang {
        Lang::Id => format!("bilangan pembagi sama untuk {places} kursi mulai kursi {seat}"),
        Lang::En => format!("equal quotients for {places} seats from seat {seat}"),
    }
}

pub fn need_person(lang: Lang, party: impl Display, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("suara calon {party} sama untuk {places} kursi"),
        Lang::En => format!("candidates of {party} have as many votes for {places} seats"),
    }
}

pub fn need_shortage(lang: Lang, party: impl Display, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("calon {party} kurang {places} dari kursinya"),
        Lang::En => format!("{party} has {places} candidates fewer than seats"),
    }
}

pub fn need_place(lang: Lang, places: impl Display) -> String {
    match lang {
        Lang::Id => format!("suara sama untuk {places} tempat"),
        Lang::En => format!("as many votes for {places} places"),
    }
}

pub const NEED_SECOND_ROUND: Text = Text([
    "peserta putaran kedua belum pasti",
    "who stands in the second round is open",
]);

pub fn decided(lang: Lang, paper: impl Display) -> String {
    match lang {
        Lang::Id => format!("diputuskan: {paper}"),
        Lang::En => format!("decided: {paper}"),
    }
}

pub const NEEDS_DECISION: Text = Text([
    "PERLU KEPUTUSAN",
    "NEEDS A DECISION",
]);

pub fn need_many(lang: Lang, count: impl Display) -> String {
    match lang {
        Lang::Id => format!("{count} perlu keputusan"),
        Lang::En => format!("{count} need a decision"),
    }
}

pub fn breadth(lang: Lang, share: impl Display, has: impl Display, regions: impl Display, needed: impl Display) -> String {
    match lang {
        Lang::Id => format!("{share} di {has} dari {regions} wilayah (perlu {needed})"),
        Lang::En => format!("{share} in {has} of {regions} regions ({needed} needed)"),
    }
}

pub fn lead(lang: Lang, votes: impl Display) -> String {
    match lang {
        Lang::Id => format!("unggul {votes} suara"),
        Lang::En => format!("{votes} votes ahead"),
    }
}

pub fn lead_share(lang: Lang, votes: impl Display, share: impl Display) -> String {
    match lang {
        Lang::Id => format!("{votes} suara di atas {share}"),
        Lang::En => format!("{votes} votes above {share}"),
    }
}

pub fn short_share(lang: Lang, votes: impl Display, share: impl Display) -> String {
    match lang {
        Lang::Id => format!("kurang {votes} suara dari lebih dari {share}"),
        Lang::En => format!("{votes} votes short of more than {share}"),
    }
}

pub fn stations_in(lang: Lang, counted: impl Display, stations: impl Display) -> String {
    match lang {
        Lang::Id => format!("{counted} dari {stations} TPS"),
        Lang::En => format!("{counted} of {stations} stations"),
    }
}

pub const NOT_JUDGED: Text = Text([
    "tanpa hasil",
    "without a result",
]);

pub const SEAT: Text = Text([
    "ke-",
    "seat",
]);

pub const NEXT: Text = Text([
    "lalu",
    "next",
]);

pub const NEXT_IN_LINE: Text = Text([
    "berikutnya",
    "next in line",
]);

pub const CANDIDATES_UNKNOWN: Text = Text([
    "suara calonnya tidak diketahui",
    "votes of its candidates are not known",
]);

pub fn areas_differ(lang: Lang, district: impl Display, level: impl Display) -> String {
    match lang {
        Lang::Id => format!("{district}: suara wilayah tingkat {level} tidak berjumlah suara seluruhnya"),
        Lang::En => format!("{district}: votes of regions of level {level} do not add up to the whole"),
    }
}

pub fn slip(lang: Lang, district: impl Display, party: impl Display, votes: impl Display) -> String {
    match lang {
        Lang::Id => format!("{district}: jumlah partai {party} berselisih {votes} dari rinciannya"),
        Lang::En => format!("{district}: the total of party {party} is off its parts by {votes}"),
    }
}

pub fn party(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("Partai {number}"),
        Lang::En => format!("Party {number}"),
    }
}

pub const SAME: Text = Text([
    "sama",
    "the same",
]);

pub fn changed(lang: Lang, districts: impl Display) -> String {
    match lang {
        Lang::Id => format!("berubah di {districts} dapil:"),
        Lang::En => format!("changed in {districts} districts:"),
    }
}

pub const ELECTED: Text = Text([
    "terpilih",
    "elected",
]);

pub const NO_LONGER: Text = Text([
    "tidak lagi",
    "no longer",
]);

pub const NOTHING_TO_DECIDE: Text = Text([
    "tidak ada yang perlu diputuskan",
    "there is nothing to decide",
]);

pub const WRONG_NUMBER: Text = Text([
    "jumlah yang dipilih tidak sama dengan yang tersisa",
    "it chooses more or fewer than are left",
]);

pub fn not_among(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("{number} bukan salah satu yang sama kuat"),
        Lang::En => format!("{number} is not among the equals"),
    }
}

pub fn chosen_twice(lang: Lang, number: impl Display) -> String {
    match lang {
        Lang::Id => format!("{number} dipilih dua kali"),
        Lang::En => format!("{number} is chosen twice"),
    }
}

pub const NO_SUCH_DISTRICT: Text = Text([
    "dapilnya tidak ada",
    "there is no such district",
]);

pub const NO_PAPER: Text = Text([
    "dasarnya kosong",
    "it names no paper",
]);

pub fn H1001(lang: Lang, why: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Bukan CSV: {why}. Simpan sebagai CSV (UTF-8, koma)."), String::new()),
        Lang::En => (format!("Not CSV: {why}. Save it as CSV (UTF-8, commas)."), String::new()),
    };
    Said { code: "H1001".into(), text, hint }
}

pub fn H1002(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kolom {name} tidak ada. Tambahkan di baris pertama."), String::new()),
        Lang::En => (format!("The column {name} is missing. Add it to the first line."), String::new()),
    };
    Said { code: "H1002".into(), text, hint }
}

pub fn H1003(lang: Lang, name: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Kolom {name} tidak dikenal atau ada dua kali. Hapus kolom itu."), String::new()),
        Lang::En => (format!("The column {name} is not known, or stands twice. Remove it."), String::new()),
    };
    Said { code: "H1003".into(), text, hint }
}

pub fn H1004(lang: Lang, column: impl Display, found: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{column}: {found} tidak dapat dipakai. Tulis kode, atau bilangan dengan angka saja."), String::new()),
        Lang::En => (format!("{column}: {found} can't be used. Write a code, or a number in digits alone."), String::new()),
    };
    Said { code: "H1004".into(), text, hint }
}

pub fn H1005(lang: Lang, which: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Dapil {which} tidak ada di daftar pemilu. Periksa kodenya."), String::new()),
        Lang::En => (format!("The registry has no district {which}. Check its code."), String::new()),
    };
    Said { code: "H1005".into(), text, hint }
}

pub fn H1006(lang: Lang, who: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{who}: tidak ada peserta dengan nomor itu di dapil ini. Periksa nomornya."), String::new()),
        Lang::En => (format!("{who}: nobody with this number stands in the district. Check the number."), String::new()),
    };
    Said { code: "H1006".into(), text, hint }
}

pub fn H1007(lang: Lang, who: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{who}: sudah ada di baris sebelumnya. Hapus salah satunya."), String::new()),
        Lang::En => (format!("{who}: stands on an earlier line already. Remove one of them."), String::new()),
    };
    Said { code: "H1007".into(), text, hint }
}

pub fn H1008(lang: Lang, column: impl Display, which: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("{column} dapil {which} berbeda dari baris sebelumnya. Samakan."), String::new()),
        Lang::En => (format!("{column} of district {which} differs from an earlier line. Make them equal."), String::new()),
    };
    Said { code: "H1008".into(), text, hint }
}

pub fn H1009(lang: Lang, contest: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("nomor_partai diisi tepat bila partai yang dipilih; periksa baris {contest} ini."), String::new()),
        Lang::En => (format!("nomor_partai is filled exactly where parties stand; check this line of {contest}."), String::new()),
    };
    Said { code: "H1009".into(), text, hint }
}

pub fn H1010(lang: Lang) -> Said {
    let (text, hint) = match lang {
        Lang::Id => ("Tidak ada baris suara. Tulis paling sedikit satu di bawah kepala.".into(), String::new()),
        Lang::En => ("There is no line of votes. Write at least one below the header.".into(), String::new()),
    };
    Said { code: "H1010".into(), text, hint }
}

pub fn H1011(lang: Lang, what: impl Display, most: impl Display) -> Said {
    let (text, hint) = match lang {
        Lang::Id => (format!("Terlalu banyak {what}: paling banyak {most}. Periksa apakah ini berkas yang benar."), String::new()),
        Lang::En => (format!("Too many {what}: {most} at most. Check that this is the right file."), String::new()),
    };
    Said { code: "H1011".into(), text, hint }
}
