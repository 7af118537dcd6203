//! A broken relation in a plain sentence with both its sides.

use super::number::count;
use model::control::{self, Control};
use model::labels::brief;
use model::{Contest, Field, Lang};
use shapes::own::Breach;

/// `Jumlah suara tertulis 180, padahal suara sah + tidak sah = 188`; `None` for a control or shape that the rule book does
/// not have. A field that no form has is named as it stands.
pub fn sentence(breach: &Breach, contest: &str, lang: Lang) -> Option<String> {
    let control = Control::from_code(&breach.control)?;
    let contest = contest.parse().unwrap_or(Contest::Ppwp);
    let side = |number: Option<u64>| number.map_or_else(|| "–".to_string(), |n| count(n, lang));
    let name = |field: &String| Field::named(field).map_or_else(|| field.clone(), |f| brief(f, lang));
    let names: Vec<String> = breach.fields.iter().map(name).collect();
    control::sentence(control, contest, &names, [&side(breach.left), &side(breach.right)], lang)
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
            all().iter().map(|b| format!("{}: {}", b.control, sentence(b, "ppwp", lang).unwrap())).collect();
        texts.join("\n")
    }

    #[test]
    fn every_control_has_its_sentence() {
        let told: std::collections::BTreeSet<String> = all().into_iter().map(|b| b.control).collect();
        assert_eq!(told.len(), Control::ALL.len());
        expect_test::expect![[r#"
            K1: Pemilih dalam DPT tertulis 243, padahal laki-laki + perempuan = 242
            K2: Jumlah pengguna hak pilih (laki-laki) tertulis 90, padahal pengguna DPT + DPTb + DPK = 89
            K3: Suara sah tertulis 180, padahal jumlah suara semua paslon = 179
            K4: Jumlah suara tertulis 1.180, padahal suara sah + tidak sah = 1.188
            K5: Jumlah suara tertulis 180, padahal jumlah pengguna hak pilih = 188
            K6: Surat suara digunakan tertulis 181, padahal jumlah pengguna hak pilih = 180
            K6: Surat suara digunakan tertulis 181, padahal jumlah suara = 180
            K7: Surat suara diterima (termasuk cadangan) tertulis 250, padahal digunakan + dikembalikan + tidak digunakan = 249
            K8: Surat suara diterima (termasuk cadangan) tertulis 250, padahal DPT + cadangan = 248
            K9: Pengguna hak pilih dalam DPT (perempuan) tertulis 130, lebih dari pemilih dalam DPT (perempuan) (128)
            K10: Jumlah suara tertulis 251, lebih dari surat suara diterima dikurangi yang dikembalikan (248)
            K11: Pemilih disabilitas yang memilih tertulis 200, lebih dari jumlah pengguna hak pilih (180)
            K12: Suara nomor 2 tertulis 80, padahal turus, huruf atau bulatannya = 88
            K13: Jumlah suara partai nomor 5 tertulis 31, padahal suara partai + suara calonnya = 30
            K14: Pemilih dalam DPT tertulis 243, padahal menurut formulir lain atau daftar pemilih = 240
            K15: Suara partai nomor 5 tertulis 105.200, lebih dari yang mungkin di satu TPS (306)
            K15: Suara calon 12 partai nomor 5 tertulis 105.200, lebih dari yang mungkin di satu TPS (306)
            K16: Suara tidak sah tertulis 12, padahal jumlah di bawahnya = 11"#]].assert_eq(&sentences(Lang::Id));
    }

    #[test]
    fn every_control_has_its_sentence_in_english() {
        expect_test::expect![[r#"
            K1: Voters in the DPT: 243 is written, but male + female = 242
            K2: All users of the right to vote (male): 90 is written, but users of DPT + DPTb + DPK = 89
            K3: Valid votes: 180 is written, but the votes of all pairs = 179
            K4: All votes: 1,180 is written, but valid + invalid votes = 1,188
            K5: All votes: 180 is written, but all users of the right to vote = 188
            K6: Ballots used: 181 is written, but all users of the right to vote = 180
            K6: Ballots used: 181 is written, but all votes = 180
            K7: Ballots received (reserve included): 250 is written, but used + returned + unused = 249
            K8: Ballots received (reserve included): 250 is written, but DPT + reserve = 248
            K9: Users of the right to vote in the DPT (female): 130 is written, more than voters in the DPT (female) (128)
            K10: All votes: 251 is written, more than ballots received less those returned (248)
            K11: Disabled voters who voted: 200 is written, more than all users of the right to vote (180)
            K12: Votes of number 2: 80 is written, but its tally, words or bubbles = 88
            K13: Votes of party 5 in total: 31 is written, but votes for the party + for its candidates = 30
            K14: Voters in the DPT: 243 is written, but another form or the register = 240
            K15: Votes for party 5 alone: 105,200 is written, more than a station can have (306)
            K15: Votes of candidate 12 of party 5: 105,200 is written, more than a station can have (306)
            K16: Invalid votes: 12 is written, but the sum below = 11"#]]
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
            sentence(&of("K3", fields), "ppwp", Lang::En).unwrap(),
            "Valid votes: – is written, but the votes of all pairs = 9"
        );
        assert_eq!(sentence(&of("K99", vec![]), "ppwp", Lang::Id), None);
        assert_eq!(sentence(&of("K5", vec!["V.C".into()]), "ppwp", Lang::Id), None);
        let odd = sentence(&of("K15", vec!["IV.5.0.1".into()]), "ppwp", Lang::Id).unwrap();
        assert_eq!(odd, "IV.5.0.1 tertulis –, lebih dari yang mungkin di satu TPS (9)");
    }
}
