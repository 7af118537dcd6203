//! A broken relation in a plain sentence with both its sides.

use super::number::count;
use model::Lang;
use model::control::Control;
use shapes::own::Breach;

/// Terms written out before a sum is named by its ends.
const TERMS_MAX: usize = 4;

/// `V.C = 250, tetapi V.A + V.B = 249`; `None` for a control or shape that the rule book does not have.
pub fn sentence(breach: &Breach, lang: Lang) -> Option<String> {
    let control = Control::from_code(&breach.control)?;
    let side = |number: Option<u64>| number.map_or_else(|| "–".to_string(), |n| count(n, lang));
    let (left, right) = (side(breach.left), side(breach.right));
    let (first, rest) = breach.fields.split_first()?;
    let but = |other: &str| match lang {
        Lang::Id => format!("{first} = {left}, tetapi {other} = {right}"),
        Lang::En => format!("{first} = {left}, but {other} = {right}"),
    };
    let above = |other: &str| match lang {
        Lang::Id => format!("{first} = {left}, melebihi {other} = {right}"),
        Lang::En => format!("{first} = {left}, more than {other} = {right}"),
    };
    let pick = |id: &'static str, en: &'static str| if lang == Lang::Id { id } else { en };
    Some(match control {
        Control::K1
        | Control::K2
        | Control::K3
        | Control::K4
        | Control::K5
        | Control::K6
        | Control::K7
        | Control::K13 => but(&sum(rest, lang)),
        Control::K8 => but(&format!("{} + {}", rest.first()?, pick("cadangan", "reserve"))),
        Control::K9 | Control::K11 => above(rest.first()?),
        Control::K10 => above(&rest.join(" − ")),
        Control::K12 => but(pick(
            "bacaan kedua (turus, huruf atau bulatan)",
            "a second reading (tally, words or bubbles)",
        )),
        Control::K14 => but(pick("pemilihan lain atau daftar pemilih", "another contest or the register")),
        Control::K15 => match lang {
            Lang::Id => format!("{first} = {left}, melebihi batas {right}"),
            Lang::En => format!("{first} = {left}, more than the bound of {right}"),
        },
        Control::K16 => but(pick("jumlah wilayah di bawahnya", "the sum of its parts")),
    })
}

/// The right side of a sum: all its terms, or the first and last of many.
fn sum(terms: &[String], lang: Lang) -> String {
    match terms {
        [first, .., last] if terms.len() > TERMS_MAX => match lang {
            Lang::Id => format!("jumlah {first} s.d. {last}"),
            Lang::En => format!("the sum of {first} to {last}"),
        },
        _ => terms.join(" + "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_has_its_sentence() {
        let all: Vec<String> = Control::ALL
            .iter()
            .map(|c| {
                let fields = vec!["A".into(), "B".into(), "C".into()];
                let breach = Breach { control: c.code().into(), fields, left: Some(1250), right: Some(9) };
                format!("{}: {}", c.code(), sentence(&breach, Lang::Id).unwrap())
            })
            .collect();
        expect_test::expect![[r#"
            K1: A = 1.250, tetapi B + C = 9
            K2: A = 1.250, tetapi B + C = 9
            K3: A = 1.250, tetapi B + C = 9
            K4: A = 1.250, tetapi B + C = 9
            K5: A = 1.250, tetapi B + C = 9
            K6: A = 1.250, tetapi B + C = 9
            K7: A = 1.250, tetapi B + C = 9
            K8: A = 1.250, tetapi B + cadangan = 9
            K9: A = 1.250, melebihi B = 9
            K10: A = 1.250, melebihi B − C = 9
            K11: A = 1.250, melebihi B = 9
            K12: A = 1.250, tetapi bacaan kedua (turus, huruf atau bulatan) = 9
            K13: A = 1.250, tetapi B + C = 9
            K14: A = 1.250, tetapi pemilihan lain atau daftar pemilih = 9
            K15: A = 1.250, melebihi batas 9
            K16: A = 1.250, tetapi jumlah wilayah di bawahnya = 9"#]]
        .assert_eq(&all.join("\n"));
    }

    #[test]
    fn long_sums_are_named_by_their_ends_and_missing_sides_by_a_dash() {
        let fields = (0..9).map(|n| format!("IV.{n}")).collect();
        let breach = Breach { control: "K3".into(), fields, left: None, right: Some(9) };
        assert_eq!(sentence(&breach, Lang::En).unwrap(), "IV.0 = –, but the sum of IV.1 to IV.8 = 9");
        let unknown = Breach { control: "K99".into(), fields: vec![], left: None, right: None };
        assert_eq!(sentence(&unknown, Lang::Id), None);
    }
}
