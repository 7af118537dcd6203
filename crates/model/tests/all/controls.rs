//! K1 to K16: kept, broken, not checkable.

use crate::fixtures::Random;
use Answer::{Broken, Kept, NotCheckable};
use model::control::{
    Answer, Answers, Context, Control, ControlSet, Instance, Severity, check, check_sum, explain,
};
use model::{Contest, FormSchema, Parameters, PartyNumber, Rules};

const PARAMETERS: Parameters = Parameters::general();

fn ppwp() -> FormSchema {
    FormSchema::single(Contest::Ppwp, &[1, 2, 3])
}

fn pdpr() -> FormSchema {
    FormSchema::parties(Contest::Pdpr, &[(PartyNumber(1), vec![1, 2]), (PartyNumber(2), vec![1])])
}

fn context<'a>(schema: &'a FormSchema, values: &'a [Option<u32>]) -> Context<'a> {
    Context {
        schema,
        values,
        parameters: &PARAMETERS,
        rules: Rules::LATEST,
        exempt: false,
        registered: None,
        sibling_voters: &[],
        second_readings: &[],
    }
}

/// Values by field names: `V.A=3 V.B=-`; `-` takes a value away.
fn edit(schema: &FormSchema, values: &mut [Option<u32>], edits: &str) {
    for (name, value) in edits.split_whitespace().map(|e| e.split_once('=').unwrap()) {
        let value = (value != "-").then(|| value.parse().unwrap());
        values[schema.position_named(name).unwrap_or_else(|| panic!("no field {name}"))] = value;
    }
}

const PEOPLE: &str = "I.A.L=100 I.A.P=120 I.A.J=220 I.B.1.L=90 I.B.1.P=110 I.B.1.J=200 \
    I.B.2.L=3 I.B.2.P=2 I.B.2.J=5 I.B.3.L=1 I.B.3.P=4 I.B.3.J=5 I.B.4.L=94 I.B.4.P=116 I.B.4.J=210 \
    II.1=225 II.2=210 II.3=1 II.4=14 III.L=1 III.P=1 III.J=2 V.A=200 V.B=10 V.C=210";

/// A form in which everything agrees, with edits; edits that begin with `@` start from an empty form instead.
fn values(schema: &FormSchema, edits: &str) -> Vec<Option<u32>> {
    let mut values = vec![None; schema.width()];
    let only = edits.strip_prefix('@');
    if only.is_none() {
        edit(schema, &mut values, PEOPLE);
        let votes = match schema.contest() {
            Contest::Ppwp => "IV.1=100 IV.2=80 IV.3=20",
            _ => "IV.1.0=20 IV.1.1=30 IV.1.2=50 IV.1.T=100 IV.2.0=60 IV.2.1=40 IV.2.T=100",
        };
        edit(schema, &mut values, votes);
    }
    edit(schema, &mut values, only.unwrap_or(edits));
    values
}

#[test]
fn each_control_three_answers() {
    #[rustfmt::skip]
    let table: [(Control, &str, &str, Answer); 66] = [
        (Control::K1, "all rows", "", Kept),
        (Control::K1, "I.A", "I.A.J=221", Broken),
        (Control::K1, "I.B.3", "I.B.3.L=2", Broken),
        (Control::K1, "III", "III.P=0", Broken),
        (Control::K1, "one row alone", "@III.L=0 III.P=2 III.J=2", Kept),
        (Control::K1, "a missing L is not nought", "@III.P=2 III.J=2", NotCheckable),
        (Control::K1, "a missing J is not nought", "@III.L=0 III.P=0", NotCheckable),
        (Control::K1, "one row broken, the others missing", "@I.A.L=1 I.A.P=1 I.A.J=3", Broken),
        (Control::K2, "all columns", "", Kept),
        (Control::K2, "column L", "I.B.4.L=95", Broken),
        (Control::K2, "column J", "I.B.2.J=6", Broken),
        (Control::K2, "a missing part is not nought", "@I.B.1.J=5 I.B.3.J=0 I.B.4.J=5", NotCheckable),
        (Control::K2, "one column alone", "@I.B.1.J=5 I.B.2.J=0 I.B.3.J=0 I.B.4.J=5", Kept),
        (Control::K3, "sum", "", Kept),
        (Control::K3, "one vote more", "IV.2=81", Broken),
        (Control::K3, "valid differs", "V.A=199", Broken),
        (Control::K3, "a missing pair is not nought", "@IV.1=5 IV.2=5 V.A=10", NotCheckable),
        (Control::K3, "valid missing", "V.A=-", NotCheckable),
        (Control::K3, "the largest numbers", "@IV.1=4294967295 IV.2=4294967295 IV.3=4294967295 V.A=4294967295", Broken),
        (Control::K4, "sum", "", Kept),
        (Control::K4, "total differs", "V.C=211", Broken),
        (Control::K4, "invalid missing", "V.B=-", NotCheckable),
        (Control::K4, "no wrap round 2^32", "@V.A=4294967295 V.B=1 V.C=0", Broken),
        (Control::K5, "users", "", Kept),
        (Control::K5, "one user more", "I.B.4.J=211", Broken),
        (Control::K5, "users missing", "I.B.4.J=-", NotCheckable),
        (Control::K6, "used ballots", "", Kept),
        (Control::K6, "against users", "I.B.4.J=209", Broken),
        (Control::K6, "against votes", "V.C=209", Broken),
        (Control::K6, "against votes alone", "@II.2=5 V.C=5", Kept),
        (Control::K6, "used missing", "II.2=-", NotCheckable),
        (Control::K7, "ballots", "", Kept),
        (Control::K7, "one lost", "II.4=13", Broken),
        (Control::K7, "returned missing", "II.3=-", NotCheckable),
        (Control::K8, "220 and 4.4, rounded up", "", Kept),
        (Control::K8, "rounded down", "II.1=224", Broken),
        (Control::K8, "no fraction: 200 and 4", "I.A.J=200 II.1=204", Kept),
        (Control::K8, "one ballot too many", "I.A.J=200 II.1=205", Broken),
        (Control::K8, "nobody", "I.A.J=0 II.1=0", Kept),
        (Control::K8, "one voter, one in reserve", "I.A.J=1 II.1=2", Kept),
        (Control::K8, "DPT missing", "I.A.J=-", NotCheckable),
        (Control::K8, "received missing", "II.1=-", NotCheckable),
        (Control::K8, "the largest DPT does not wrap", "I.A.J=4294967295 II.1=85899345", Broken),
        (Control::K9, "DPT", "", Kept),
        (Control::K9, "all came", "I.B.1.J=220", Kept),
        (Control::K9, "one more than all", "I.B.1.J=221", Broken),
        (Control::K9, "in one column", "I.B.1.L=101", Broken),
        (Control::K9, "missing", "@I.A.L=5 I.B.1.P=9", NotCheckable),
        (Control::K10, "votes", "", Kept),
        (Control::K10, "users may exceed the DPT", "V.C=224", Kept),
        (Control::K10, "but not the usable ballots", "V.C=225", Broken),
        (Control::K10, "more returned than received", "II.3=999", Broken),
        (Control::K10, "returned missing", "II.3=-", NotCheckable),
        (Control::K10, "total missing", "V.C=-", NotCheckable),
        (Control::K11, "disabled", "", Kept),
        (Control::K11, "more than users", "III.P=117", Broken),
        (Control::K11, "users missing", "I.B.4.L=- I.B.4.P=- I.B.4.J=-", NotCheckable),
        (Control::K12, "no second reading", "", NotCheckable),
        (Control::K13, "a form without parties", "", NotCheckable),
        (Control::K14, "no sibling, no register", "", NotCheckable),
        (Control::K15, "all fit", "", Kept),
        (Control::K15, "DPT of 300", "I.A.J=300", Kept),
        (Control::K15, "DPT of 301", "I.A.J=301", Broken),
        (Control::K15, "306 votes", "V.C=306", Kept),
        (Control::K15, "307 votes", "V.C=307", Broken),
        (Control::K15, "no value at all", "@", NotCheckable),
    ];
    let schema = ppwp();
    for (control, name, edits, expected) in table {
        let values = values(&schema, edits);
        assert_eq!(check(&context(&schema, &values)).of(control), expected, "{} {name}", control.code());
    }
    for control in Control::ALL.iter().filter(|c| **c != Control::K16) {
        let in_table = |answer| table.iter().any(|(c, _, _, a)| c == control && *a == answer);
        assert!(in_table(NotCheckable), "{}", control.code());
        let elsewhere = [Control::K12, Control::K13, Control::K14].contains(control);
        assert!(elsewhere || in_table(Kept) && in_table(Broken), "{}", control.code());
    }
}

#[test]
fn k13_party_rows() {
    let schema = pdpr();
    for (name, edits, expected) in [
        ("both", "", Kept),
        ("first party", "IV.1.T=101", Broken),
        ("second party", "IV.2.0=61", Broken),
        ("a missing candidate is not nought", "@IV.1.0=5 IV.1.1=0 IV.1.T=5", NotCheckable),
        ("one party alone", "IV.2.1=-", Kept),
    ] {
        let values = values(&schema, edits);
        assert_eq!(check(&context(&schema, &values)).of(Control::K13), expected, "{name}");
    }
    // K3 adds the parties' totals, not their parts.
    let values = values(&schema, "IV.1.1=31");
    let answers = check(&context(&schema, &values));
    assert_eq!((answers.of(Control::K3), answers.of(Control::K13)), (Kept, Broken));
}

#[test]
fn k12_second_readings() {
    let schema = ppwp();
    let values = values(&schema, "IV.3=-");
    let [first, second, third] = ["IV.1", "IV.2", "IV.3"].map(|n| schema.position_named(n).unwrap());
    let with = |readings: &[&[(usize, u32)]]| {
        let readings: Vec<Vec<Option<u32>>> = readings
            .iter()
            .map(|reading| {
                let mut out = vec![None; schema.width()];
                reading.iter().for_each(|(at, v)| out[*at] = Some(*v));
                out
            })
            .collect();
        let readings: Vec<&[Option<u32>]> = readings.iter().map(Vec::as_slice).collect();
        check(&Context { second_readings: &readings, ..context(&schema, &values) }).of(Control::K12)
    };
    assert_eq!(with(&[]), NotCheckable);
    assert_eq!(with(&[&[]]), NotCheckable);
    assert_eq!(with(&[&[(first, 100)]]), Kept);
    assert_eq!(with(&[&[(first, 100), (second, 88)]]), Broken);
    assert_eq!(with(&[&[(first, 100)], &[(first, 700)]]), Broken, "bubbles agree, words don't");
    assert_eq!(with(&[&[(third, 20)]]), NotCheckable, "a missing figure is not nought");
    assert_eq!(with(&[&[(third, 20), (second, 80)]]), Kept);
}

#[test]
fn k14_siblings_and_register() {
    let schema = ppwp();
    let full = values(&schema, "");
    let without = values(&schema, "I.A.J=-");
    for (name, values, siblings, registered, expected) in [
        ("siblings agree", &full, &[Some(220), Some(220)][..], None, Kept),
        ("one differs", &full, &[Some(220), Some(202)], None, Broken),
        ("siblings without a value", &full, &[None, None], None, NotCheckable),
        ("one of two known", &full, &[None, Some(220)], None, Kept),
        ("the register agrees", &full, &[], Some(220), Kept),
        ("the register differs", &full, &[Some(220)], Some(221), Broken),
        ("own value missing", &without, &[Some(220)], Some(220), NotCheckable),
    ] {
        let context = Context { sibling_voters: siblings, registered, ..context(&schema, values) };
        assert_eq!(check(&context).of(Control::K14), expected, "{name}");
    }
}

#[test]
fn k15_bounds() {
    let schema = ppwp();
    let pilkada = Parameters { reserve_ppm: 25_000, station_voters_max: 600, ..Parameters::general() };
    let large = Parameters { station_voters_max: 2_000, ..Parameters::general() };
    #[rustfmt::skip]
    let table = [
        ("three digits fit a large station", "@V.C=999", &large, false, None, Kept),
        ("four digits never", "@V.C=1000", &large, false, None, Broken),
        ("four digits, DPT", "@I.A.J=1000", &large, false, None, Broken),
        ("600 and 2.5 % is 615", "@V.C=615", &pilkada, false, None, Kept),
        ("616", "@V.C=616", &pilkada, false, None, Broken),
        ("601 voters", "@I.A.L=601", &pilkada, false, None, Broken),
        ("exempt", "@V.C=5000", &PARAMETERS, true, None, Kept),
        ("exempt has a bound", "@V.C=5001", &PARAMETERS, true, None, Broken),
        ("exempt, registered 1,500: 1,530 votes", "@V.C=1530", &PARAMETERS, true, Some(1_500), Kept),
        ("exempt, registered 1,500: 1,531 votes", "@V.C=1531", &PARAMETERS, true, Some(1_500), Broken),
        ("not exempt", "@V.C=105200", &PARAMETERS, false, None, Broken),
        ("registered 100: 102 votes", "@V.C=102", &PARAMETERS, false, Some(100), Kept),
        ("registered 100: 103 votes", "@V.C=103", &PARAMETERS, false, Some(100), Broken),
        ("registered 100: 101 voters", "@I.A.P=101", &PARAMETERS, false, Some(100), Broken),
        ("registered 400: 408 votes", "@V.C=408", &PARAMETERS, false, Some(400), Kept),
        ("nobody registered", "@V.C=1", &PARAMETERS, false, Some(0), Broken),
        ("a register of any size", "@V.C=999", &PARAMETERS, false, Some(u32::MAX), Kept),
    ];
    for (name, edits, parameters, exempt, registered, expected) in table {
        let values = values(&schema, edits);
        let answers = check(&Context { parameters, exempt, registered, ..context(&schema, &values) });
        assert_eq!(answers.of(Control::K15), expected, "{name}");
        assert_eq!(answers.broken.holds_out(), expected == Broken, "{name}: only K15 holds out");
    }
    // The first rules knew no bound there.
    let all = values(&schema, "@V.C=4294967295");
    let context = Context { rules: Rules::V1, exempt: true, ..context(&schema, &all) };
    assert_eq!(check(&context).of(Control::K15), NotCheckable);
}

#[test]
fn k16_sums() {
    for (parent, children, expected) in [
        (Some(6), vec![Some(1), Some(2), Some(3)], Kept),
        (Some(7), vec![Some(1), Some(2), Some(3)], Broken),
        (Some(0), vec![], Kept),
        (Some(1), vec![], Broken),
        (None, vec![Some(1)], NotCheckable),
        (Some(1), vec![Some(1), None], NotCheckable),
        (Some(u64::MAX), vec![Some(u64::MAX), Some(1)], Broken),
        (Some(0), vec![Some(u64::MAX), Some(1)], Broken),
    ] {
        assert_eq!(check_sum(parent, children.clone()), expected, "{parent:?} {children:?}");
    }
}

#[test]
fn reserve_ballots() {
    let general = |voters| Parameters::general().ballots(voters);
    assert_eq!([0, 1, 49, 50, 51, 100, 220, 300].map(general), [0, 2, 50, 51, 53, 102, 225, 306]);
    let pilkada = Parameters { reserve_ppm: 25_000, ..Parameters::general() };
    assert_eq!([0, 1, 40, 41, 600].map(|v| pilkada.ballots(v)), [0, 2, 41, 43, 615]);
    assert_eq!(general(u32::MAX), u32::MAX, "saturates");
    assert_eq!(Parameters { reserve_ppm: u32::MAX, ..PARAMETERS }.ballots(u32::MAX), u32::MAX);
}

#[test]
fn an_explanation_names_fields_and_sides() {
    let schema = ppwp();
    let values = values(&schema, "V.C=211 II.3=-");
    let all = explain(&context(&schema, &values));
    let of = |control| all.iter().filter(|i| i.control == control).cloned().collect::<Vec<_>>();
    let names =
        |i: &Instance| i.fields.iter().map(|f| schema.fields()[*f].to_string()).collect::<Vec<_>>().join(" ");
    let k4 = &of(Control::K4)[0];
    assert_eq!(
        (names(k4), k4.answer, k4.left, k4.right),
        ("V.C V.A V.B".into(), Broken, Some(211), Some(210))
    );
    let k7 = &of(Control::K7)[0];
    assert_eq!((names(k7), k7.answer), ("II.1 II.2 II.3 II.4".into(), NotCheckable));
    assert_eq!((k7.left, k7.right), (Some(225), None));
    let k8 = &of(Control::K8)[0];
    assert_eq!((names(k8), k8.left, k8.right), ("II.1 I.A.J".into(), Some(225), Some(225)));
    assert_eq!((of(Control::K1).len(), of(Control::K2).len(), of(Control::K6).len()), (6, 3, 2));
    let order: Vec<_> = all.iter().map(|i| i.control).collect();
    assert!(order.is_sorted(), "in the order of the rule book");
}

#[test]
fn sets_of_controls() {
    let mut set = ControlSet::default();
    assert!(set.is_empty() && !set.holds_out());
    set.insert(Control::K4);
    set.insert(Control::K16);
    assert_eq!(set.iter().map(Control::code).collect::<Vec<_>>(), ["K4", "K16"]);
    assert!(set.has(Control::K4) && !set.has(Control::K3) && !set.holds_out());
    set.insert(Control::K15);
    assert!(set.holds_out());
    for (control, number) in Control::ALL.into_iter().zip(1..) {
        assert_eq!(control.code(), format!("K{number}"));
        assert_eq!(Control::from_code(control.code()), Some(control));
        assert_eq!(control.rule().severity == Severity::Bound, control == Control::K15);
    }
    assert_eq!(Control::from_code("K17"), None);
}

/// A form filled by people who make no mistake.
fn consistent(random: &mut Random, schema: &FormSchema) -> Vec<Option<u32>> {
    let mut below = |bound: u32| random.below(bound as usize + 1) as u32;
    let mut values = vec![0u32; schema.width()];
    let (l, p) = (below(150), below(150));
    let received = PARAMETERS.ballots(l + p);
    let row =
        |values: &mut [u32], at: usize, l: u32, p: u32| values[at..at + 3].copy_from_slice(&[l, p, l + p]);
    row(&mut values, 0, l, p);
    let (came_l, came_p) = (below(l), below(p));
    let mut spare = received - came_l - came_p;
    let mut others = || {
        let n = below(spare.min(20));
        spare -= n;
        n
    };
    let [b_l, b_p, k_l, k_p] = std::array::from_fn(|_| others());
    row(&mut values, 3, came_l, came_p);
    row(&mut values, 6, b_l, b_p);
    row(&mut values, 9, k_l, k_p);
    let (users_l, users_p) = (came_l + b_l + k_l, came_p + b_p + k_p);
    row(&mut values, 12, users_l, users_p);
    let users = users_l + users_p;
    let returned = below(received - users);
    values[15..19].copy_from_slice(&[received, users, returned, received - users - returned]);
    row(&mut values, 19, below(users_l), below(users_p));
    let mut rest = below(users);
    let (valid, width) = (rest, schema.width());
    values[width - 3..].copy_from_slice(&[valid, users - valid, users]);
    let last = *schema.contestants().last().unwrap();
    for at in schema.contestants() {
        values[*at] = if *at == last { rest } else { below(rest) };
        rest -= values[*at];
    }
    for party in schema.party_blocks() {
        let mut rest = values[party.total];
        let (only, candidates) = party.parts.split_first().unwrap();
        for at in candidates {
            values[*at] = below(rest);
            rest -= values[*at];
        }
        values[*only] = rest;
    }
    values.into_iter().map(Some).collect()
}

/// `check` and `explain` are two views of one thing.
fn agree(context: &Context<'_>) -> Answers {
    let (answers, all) = (check(context), explain(context));
    for control in Control::ALL {
        let mine = || all.iter().filter(|i| i.control == control);
        let expected = match (mine().any(|i| i.answer == Broken), mine().any(|i| i.answer == Kept)) {
            (true, _) => Broken,
            (false, true) => Kept,
            (false, false) => NotCheckable,
        };
        assert_eq!(answers.of(control), expected, "{}", control.code());
    }
    for i in &all {
        let known = i.left.is_some() && i.right.is_some();
        assert_eq!(known, i.answer != NotCheckable, "{i:?}");
        let missing = i.fields.iter().any(|f| context.values.get(*f).copied().flatten().is_none());
        assert!(!missing || i.answer == NotCheckable, "a missing value was taken for a number: {i:?}");
    }
    answers
}

#[test]
fn consistent_forms_break_nothing() {
    let mut random = Random(0xC0FF_EE01);
    for round in 0..2_000 {
        let schema = if round % 2 == 0 { ppwp() } else { pdpr() };
        let values = consistent(&mut random, &schema);
        let voters = values[2];
        let siblings = [voters, None, voters];
        let context = Context {
            registered: voters,
            sibling_voters: &siblings,
            second_readings: &[&values],
            ..context(&schema, &values)
        };
        let answers = agree(&context);
        assert!(answers.broken.is_empty(), "{:?}: {values:?}", answers.broken.iter().collect::<Vec<_>>());
        let silent: Vec<_> = Control::ALL.into_iter().filter(|c| answers.of(*c) == NotCheckable).collect();
        let expected = if round % 2 == 0 { vec![Control::K13, Control::K16] } else { vec![Control::K16] };
        assert_eq!(silent, expected);

        // One number of section V, raised by one, is noticed.
        let mut wrong = values.clone();
        let at = schema.width() - 1 - random.below(3);
        wrong[at] = wrong[at].map(|v| v + 1);
        let context = Context { values: &wrong, second_readings: &[], ..context };
        assert!(agree(&context).broken.has(Control::K4));
    }
}

#[test]
fn any_values_get_an_answer() {
    let mut random = Random(0xBAD_5EED);
    let mut answers = [0u32; 2];
    for round in 0..3_000 {
        let schema = if round % 2 == 0 { ppwp() } else { pdpr() };
        let mut values = consistent(&mut random, &schema);
        for _ in 0..random.below(12) {
            let at = random.below(values.len());
            values[at] =
                *random.pick(&[None, Some(0), Some(999), Some(1_000), Some(u32::MAX), values[0], values[at]]);
        }
        // Lists of the wrong length are no reason to fall over.
        match random.below(6) {
            0 => values.truncate(random.below(schema.width())),
            1 => values.push(Some(5)),
            _ => {}
        }
        let registered = *random.pick(&[None, Some(0), Some(u32::MAX), values.get(2).copied().flatten()]);
        let found = agree(&Context { registered, exempt: round % 5 == 0, ..context(&schema, &values) });
        answers[0] += u32::from(!found.broken.is_empty());
        answers[1] += u32::from(found.broken.is_empty());
    }
    assert!(answers.iter().all(|n| *n > 100), "{answers:?}");
}
