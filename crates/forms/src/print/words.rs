//! Numbers in words, as Bahasa Indonesia writes them (*terbilang*).

const ONES: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

/// Steps above a thousand: size and name, the largest first.
const STEPS: [(u32, &str); 2] = [(1_000_000_000, "miliar"), (1_000_000, "juta")];

/// A number in words: 0 is *nol*, 1,211 *seribu dua ratus sebelas*.
pub fn terbilang(number: u32) -> String {
    if number == 0 {
        return ONES[0].into();
    }
    let mut words = Vec::new();
    let mut rest = number;
    for (size, name) in STEPS {
        if rest >= size {
            below_thousand(rest / size, &mut words);
            words.push(name);
            rest %= size;
        }
    }
    match rest / 1000 {
        0 => {}
        1 => words.push("seribu"),
        thousands => {
            below_thousand(thousands, &mut words);
            words.push("ribu");
        }
    }
    below_thousand(rest % 1000, &mut words);
    words.join(" ")
}

/// Words of 0 to 999; nothing for 0.
fn below_thousand(number: u32, words: &mut Vec<&'static str>) {
    let one = |n: u32| ONES[n as usize % ONES.len()];
    match number / 100 {
        0 => {}
        1 => words.push("seratus"),
        hundreds => words.extend([one(hundreds), "ratus"]),
    }
    match number % 100 {
        0 => {}
        n @ 1..=11 => words.push(one(n)),
        n @ 12..=19 => words.extend([one(n - 10), "belas"]),
        n => {
            words.extend([one(n / 10), "puluh"]);
            if n % 10 > 0 {
                words.push(one(n % 10));
            }
        }
    }
}
