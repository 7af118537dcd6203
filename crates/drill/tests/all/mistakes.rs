//! A mistake breaks what it says and nothing else.

use crate::fixtures::{check, election, schema, station_of};
use drill::{FilledForm, Misread, Mistake, Section};
use model::control::Control;
use registry::Registry;

const SEEDS: [u64; 4] = [1, 2, 3, 4];

fn each(mut see: impl FnMut(&Registry, &FilledForm)) {
    for seed in SEEDS {
        let registry = election(seed, 400);
        drill::forms(&registry, seed).iter().for_each(|form| see(&registry, form));
    }
}

fn differing(a: &[Option<u32>], b: &[Option<u32>]) -> Vec<usize> {
    assert_eq!(a.len(), b.len());
    (0..a.len()).filter(|at| a[*at] != b[*at]).collect()
}

#[test]
fn a_form_without_mistake_is_the_truth() {
    let mut seen = 0;
    each(|_, form| {
        if form.mistakes.is_empty() {
            assert!(form.values == form.truth && form.paper == form.truth);
            seen += 1;
        }
        assert!(form.mistakes.len() < 2, "{:?}", form.mistakes);
    });
    assert!(seen > 1000);
}

#[test]
fn a_wrong_sum_breaks_its_control_on_paper_and_stays_possible() {
    let mut seen = [0; 16];
    each(|registry, form| {
        let Some(Mistake::WrongSum { control, field, right, wrote }) = form.mistakes.first() else { return };
        seen[*control as usize - 1] += 1;
        let schema = schema(registry, form);
        let position = schema.position(*field).unwrap();
        assert_eq!(form.truth[position], Some(*right));
        assert_eq!(form.paper[position], Some(*wrote));
        assert_ne!(right, wrote);
        assert_eq!(form.values, form.paper);
        // The sum alone differs, and the total that people then took it into.
        let others = differing(&form.paper, &form.truth);
        assert!(others.iter().all(|at| *at == position || *at == schema.total()), "{field} {others:?}");
        let broken = check(registry, form, &form.paper, &[]).broken;
        assert!(broken.has(*control), "{control:?} {field}: {broken:?}");
        assert!(!broken.has(Control::K15), "{field}: {right} as {wrote}");
    });
    for control in [Control::K2, Control::K3, Control::K4, Control::K5, Control::K13] {
        assert!(seen[control as usize - 1] > 0, "no {control:?} in four seeds: {seen:?}");
    }
}

#[test]
fn a_misread_changes_one_value_and_shows_in_a_control() {
    let mut seen = [0; 4];
    each(|registry, form| {
        let Some(Mistake::Misread { how, field, paper, read }) = form.mistakes.first() else { return };
        seen[*how as usize] += 1;
        let position = schema(registry, form).position(*field).unwrap();
        assert_eq!(differing(&form.values, &form.paper), [position]);
        assert_eq!((form.paper[position], form.values[position]), (Some(*paper), Some(*read)));
        assert_eq!(form.paper, form.truth);
        let turned = |from: char, to: char| {
            let (paper, read) = (paper.to_string(), read.to_string());
            let same = paper.len() == read.len();
            let changed: Vec<_> = paper.chars().zip(read.chars()).filter(|(a, b)| a != b).collect();
            same && changed == [(from, to)]
        };
        let as_said = match how {
            Misread::OneAsFour => turned('1', '4'),
            Misread::ThreeAsEight => turned('3', '8'),
            Misread::TimesTen => format!("{paper}0") == read.to_string(),
            Misread::CrossesAsEights => (*paper, *read) == (0, 888),
        };
        assert!(as_said, "{how:?}: {paper} as {read}");
        let broken = check(registry, form, &form.values, &[]).broken;
        assert!([Control::K3, Control::K4, Control::K13].iter().any(|c| broken.has(*c)), "{field}");
        let huge = matches!(how, Misread::TimesTen | Misread::CrossesAsEights);
        let bound = !registry.station(station_of(registry, form)).exempt;
        assert!(!(huge && bound) || broken.has(Control::K15), "{field}: {paper} as {read}");
        // Exempt stations have a bound of their own.
        let registered = registry.station(station_of(registry, form)).registered;
        let parameters = registry.parameters();
        let most = registered.map_or(parameters.exempt_value_max, |voters| parameters.ballots(voters));
        assert!(!broken.holds_out() || bound || *read > most);
    });
    assert!(seen.iter().all(|n| *n > 0), "{seen:?}");
}

#[test]
fn missing_parts_are_missing_and_nothing_else() {
    let (mut sections, mut administrations, mut absent) = (Vec::new(), 0, 0);
    each(|registry, form| {
        let schema = schema(registry, form);
        let gone: Vec<usize> = match form.mistakes.first() {
            Some(Mistake::MissingSection(section)) => {
                sections.push(*section);
                let prefix = match section {
                    Section::Users => "I.B.",
                    Section::Ballots => "II.",
                    Section::Disabled => "III.",
                };
                let named = |at: &usize| schema.fields()[*at].to_string().starts_with(prefix);
                (0..schema.width()).filter(named).collect()
            }
            Some(Mistake::OnlyAdministration) => {
                administrations += 1;
                schema.votes().collect()
            }
            Some(Mistake::NotArrived) => {
                absent += 1;
                (0..schema.width()).collect()
            }
            _ => Vec::new(),
        };
        let missing: Vec<usize> = (0..form.values.len()).filter(|at| form.values[*at].is_none()).collect();
        assert_eq!(missing, gone, "{:?}", form.mistakes);
        assert_eq!(form.arrived(), !matches!(form.mistakes[..], [Mistake::NotArrived]));
        assert!(form.paper.iter().all(Option::is_some) && form.truth.iter().all(Option::is_some));
    });
    sections.sort_unstable();
    sections.dedup();
    assert_eq!(sections, [Section::Users, Section::Ballots, Section::Disabled]);
    assert!(administrations > 0 && absent > 0);
}

#[test]
fn a_station_shares_the_fate_of_all_its_forms() {
    let registry = election(1, 400);
    let forms = drill::forms(&registry, 1);
    let only = |f: &FilledForm| f.mistakes == [Mistake::OnlyAdministration];
    for pair in forms.windows(2).filter(|p| p[0].key.station == p[1].key.station) {
        assert_eq!(only(&pair[0]), only(&pair[1]), "{:?}", pair[0].key);
    }
}
