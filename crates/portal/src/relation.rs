//! A broken relation in a plain sentence with both its sides.

use super::anatomy;
use super::number::count;
use model::Lang;
use model::control::Control;
use shapes::own::Breach;

/// `Jumlah suara tertulis 180, padahal suara sah + tidak sah = 188`; `None` for a control or shape that the rule book does
/// not have. Fields of section IV are named by their ballot numbers, which is what stands on the paper.
pub fn sentence(breach: &Breach, lang: Lang) -> Option<String> {
    let control = Control::from_code(&breach.control)?;
    let side = |number: Option<u64>| number.map_or_else(|| "–".to_string(), |n| count(n, lang));
    let (left, right) = (side(breach.left), side(breach.right));
    let (first, rest) = breach.fields.split_first()?;
    let subject = subject(first, lang);
    let pick = |id: &'static str, en: &'static str| if lang == Lang::Id { id } else { en };
    let other = |field: &str| lower(&self::subject(field, lang));
    let but = |other: &str| match lang {
        Lang::Id => format!("{subject} tertulis {left}, padahal {other} = {right}"),
        Lang::En => format!("{subject}: written {left}, but {other} = {right}"),
    };
    let above = |other: &str| match lang {
        Lang::Id => format!("{subject} tertulis {left}, padahal {other} hanya {right}"),
        Lang::En => format!("{subject}: written {left}, more than {other} = {right}"),
    };
    Some(match control {
        Control::K1 => but(pick("laki-laki + perempuan", "male + female")),
        Control::K2 => but("DPT + DPTb + DPK"),
        Control::K3 => but(pick("jumlah suara semua peserta", "the votes of all contestants")),
        Control::K4 => but(pick("suara sah + tidak sah", "valid + invalid votes")),
        Control::K5 | Control::K6 => but(&other(rest.first()?)),
        Control::K7 => {
            but(pick("digunakan + dikembalikan + tidak digunakan", "ballots used + returned + unused"))
        }
        Control::K8 => but(pick("DPT + cadangan", "DPT + reserve")),
        Control::K9 | Control::K11 => above(&other(rest.first()?)),
        Control::K10 => above(pick("surat suara yang bisa dipakai", "ballots that could be used")),
        Control::K12 => but(pick("turus, huruf atau bulatannya", "its tally, words or bubbles")),
        Control::K13 => but(pick("suara partai + suara calon", "party-only votes + its candidates'")),
        Control::K14 => but(pick(
            "angka di pemilihan lain atau daftar pemilih",
            "the number in another contest or the register",
        )),
        Control::K15 => above(pick("batas untuk satu TPS", "the bound for one station")),
        Control::K16 => but(pick("jumlah wilayah di bawahnya", "the sum of its parts")),
    })
}

/// What a field counts, to begin a sentence with; the field's own name where the form has no such field.
fn subject(field: &str, lang: Lang) -> String {
    let pick = |id: &str, en: &str| if lang == Lang::Id { id.to_string() } else { en.to_string() };
    if field == "V.C" {
        return pick("Jumlah suara", "All votes");
    }
    let parts: Vec<&str> = field.strip_prefix("IV.").map_or_else(Vec::new, |rest| rest.split('.').collect());
    match parts.as_slice() {
        [n] => pick(&format!("Suara nomor {n}"), &format!("Votes of number {n}")),
        [p, "T"] => pick(&format!("Jumlah suara partai nomor {p}"), &format!("Votes of party {p} in total")),
        [p, "0"] => pick(&format!("Suara partai nomor {p} saja"), &format!("Votes for party {p} alone")),
        [p, n] => pick(
            &format!("Suara calon {n} partai nomor {p}"),
            &format!("Votes of candidate {n} of party {p}"),
        ),
        _ => anatomy::label(field, lang).unwrap_or_else(|| field.to_string()),
    }
}

/// With a small first letter, unless the word is an abbreviation.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breach(control: &str, fields: &[&str], left: u64, right: u64) -> Breach {
        let fields = fields.iter().map(ToString::to_string).collect();
        Breach { control: control.into(), fields, left: Some(left), right: Some(right) }
    }

    /// Each control with the fields that the rule book gives it.
    fn all() -> Vec<Breach> {
        vec![
            breach("K1", &["I.A.J", "I.A.L", "I.A.P"], 243, 242),
            breach("K2", &["I.B.4.L", "I.B.1.L", "I.B.2.L", "I.B.3.L"], 90, 89),
            breach("K3", &["V.A", "IV.1", "IV.2", "IV.3"], 180, 179),
            breach("K4", &["V.C", "V.A", "V.B"], 1_180, 1_188),
            breach("K5", &["V.C", "I.B.4.J"], 180, 188),
            breach("K6", &["II.2", "I.B.4.J"], 181, 180),
            breach("K6", &["II.2", "V.C"], 181, 180),
            breach("K7", &["II.1", "II.2", "II.3", "II.4"], 250, 249),
            breach("K8", &["II.1", "I.A.J"], 250, 248),
            breach("K9", &["I.B.1.P", "I.A.P"], 130, 128),
            breach("K10", &["V.C", "II.1", "II.3"], 251, 248),
            breach("K11", &["III.J", "I.B.4.J"], 200, 180),
            breach("K12", &["IV.2"], 80, 88),
            breach("K13", &["IV.5.T", "IV.5.0", "IV.5.1"], 31, 30),
            breach("K14", &["I.A.J"], 243, 240),
            breach("K15", &["IV.5.0"], 105_200, 306),
            breach("K15", &["IV.5.12"], 105_200, 306),
            breach("K16", &["V.B"], 12, 11),
        ]
    }

    fn sentences(lang: Lang) -> String {
        let texts: Vec<String> =
            all().iter().map(|b| format!("{}: {}", b.control, sentence(b, lang).unwrap())).collect();
        texts.join("\n")
    }

    #[test]
    fn every_control_has_its_sentence() {
        let told: std::collections::BTreeSet<String> = all().into_iter().map(|b| b.control).collect();
        assert_eq!(told.len(), Control::ALL.len());
        expect_test::expect![[r#"
            K1: Pemilih dalam DPT tertulis 243, padahal laki-laki + perempuan = 242
            K2: Jumlah pengguna hak pilih (laki-laki) tertulis 90, padahal DPT + DPTb + DPK = 89
            K3: Suara sah tertulis 180, padahal jumlah suara semua peserta = 179
            K4: Jumlah suara tertulis 1.180, padahal suara sah + tidak sah = 1.188
            K5: Jumlah suara tertulis 180, padahal jumlah pengguna hak pilih = 188
            K6: Surat suara digunakan tertulis 181, padahal jumlah pengguna hak pilih = 180
            K6: Surat suara digunakan tertulis 181, padahal jumlah suara = 180
            K7: Surat suara diterima, termasuk cadangan tertulis 250, padahal digunakan + dikembalikan + tidak digunakan = 249
            K8: Surat suara diterima, termasuk cadangan tertulis 250, padahal DPT + cadangan = 248
            K9: Pengguna hak pilih dalam DPT (perempuan) tertulis 130, padahal pemilih dalam DPT (perempuan) hanya 128
            K10: Jumlah suara tertulis 251, padahal surat suara yang bisa dipakai hanya 248
            K11: Pemilih disabilitas yang memilih tertulis 200, padahal jumlah pengguna hak pilih hanya 180
            K12: Suara nomor 2 tertulis 80, padahal turus, huruf atau bulatannya = 88
            K13: Jumlah suara partai nomor 5 tertulis 31, padahal suara partai + suara calon = 30
            K14: Pemilih dalam DPT tertulis 243, padahal angka di pemilihan lain atau daftar pemilih = 240
            K15: Suara partai nomor 5 saja tertulis 105.200, padahal batas untuk satu TPS hanya 306
            K15: Suara calon 12 partai nomor 5 tertulis 105.200, padahal batas untuk satu TPS hanya 306
            K16: Suara tidak sah tertulis 12, padahal jumlah wilayah di bawahnya = 11"#]].assert_eq(&sentences(Lang::Id));
    }

    #[test]
    fn every_control_has_its_sentence_in_english() {
        expect_test::expect![[r#"
            K1: Voters in the DPT: written 243, but male + female = 242
            K2: Users in total (male): written 90, but DPT + DPTb + DPK = 89
            K3: Valid votes: written 180, but the votes of all contestants = 179
            K4: All votes: written 1,180, but valid + invalid votes = 1,188
            K5: All votes: written 180, but users in total = 188
            K6: Ballots used: written 181, but users in total = 180
            K6: Ballots used: written 181, but all votes = 180
            K7: Ballots received with reserve: written 250, but ballots used + returned + unused = 249
            K8: Ballots received with reserve: written 250, but DPT + reserve = 248
            K9: Users from the DPT (female): written 130, more than voters in the DPT (female) = 128
            K10: All votes: written 251, more than ballots that could be used = 248
            K11: Disabled voters who voted: written 200, more than users in total = 180
            K12: Votes of number 2: written 80, but its tally, words or bubbles = 88
            K13: Votes of party 5 in total: written 31, but party-only votes + its candidates' = 30
            K14: Voters in the DPT: written 243, but the number in another contest or the register = 240
            K15: Votes for party 5 alone: written 105,200, more than the bound for one station = 306
            K15: Votes of candidate 12 of party 5: written 105,200, more than the bound for one station = 306
            K16: Invalid votes: written 12, but the sum of its parts = 11"#]]
        .assert_eq(&sentences(Lang::En));
    }

    #[test]
    fn missing_sides_are_a_dash_and_unknown_controls_have_no_sentence() {
        let fields = ["V.A", "IV.1", "IV.2"].map(String::from).to_vec();
        let of = |control: &str, fields: Vec<String>| Breach {
            control: control.into(),
            fields,
            left: None,
            right: Some(9),
        };
        assert_eq!(
            sentence(&of("K3", fields), Lang::En).unwrap(),
            "Valid votes: written –, but the votes of all contestants = 9"
        );
        assert_eq!(sentence(&of("K99", vec![]), Lang::Id), None);
        assert_eq!(sentence(&of("K5", vec!["V.C".into()]), Lang::Id), None);
        let odd = sentence(&of("K15", vec!["IV.5.0.1".into()]), Lang::Id).unwrap();
        assert_eq!(odd, "IV.5.0.1 tertulis –, padahal batas untuk satu TPS hanya 9");
    }
}
