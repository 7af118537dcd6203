//! Names and positions of the form's fields.

use expect_test::expect_file;
use model::contest::Standing;
use model::form::{HEAD, TAIL, at};
use model::{Contest, Field, FormSchema, PartyNumber, Sex};

fn listing(schema: &FormSchema) -> String {
    let rows = schema.fields().iter().enumerate().map(|(i, f)| {
        let voted = schema.contestants().contains(&i);
        format!("{i} {f}{}\n", if voted { " *" } else { "" })
    });
    format!("== {}\n{}", schema.contest(), rows.collect::<String>())
}

/// A form of every contest: three pairs, four DPD candidates, two parties with three and one candidates.
fn schemas() -> Vec<FormSchema> {
    let lists = [(PartyNumber(1), vec![1, 2, 3]), (PartyNumber(24), vec![1])];
    Contest::ALL
        .into_iter()
        .map(|contest| match contest.about().standing {
            Standing::Pairs => FormSchema::single(contest, &[1, 2, 3]),
            Standing::Candidates => FormSchema::single(contest, &[1, 2, 5, 8]),
            Standing::Parties => FormSchema::parties(contest, &lists),
        })
        .collect()
}

#[test]
fn fields_of_every_contest() {
    let all: String = schemas().iter().map(listing).collect();
    expect_file!["forms.txt"].assert_eq(&all);
}

#[test]
fn positions_agree_with_the_order_of_fields() {
    for schema in schemas() {
        let place = |field: Field| schema.position(field).unwrap();
        for sex in Sex::ALL {
            assert_eq!(at::voters(sex), place(Field::Voters(sex)));
            assert_eq!(at::disabled(sex), place(Field::Disabled(sex)));
            for row in 1..=4u8 {
                assert_eq!(at::users(usize::from(row), sex), place(Field::Users(row, sex)));
            }
        }
        for row in 1..=4u8 {
            assert_eq!(at::ballots(usize::from(row)), place(Field::Ballots(row)));
        }
        assert_eq!(schema.valid(), place(Field::Valid));
        assert_eq!(schema.invalid(), place(Field::Invalid));
        assert_eq!(schema.total(), place(Field::Total));
        assert_eq!(schema.votes(), HEAD..schema.width() - TAIL);
        let is_vote = |f: &Field| {
            matches!(f, Field::Votes(_) | Field::PartyOnly(_) | Field::Candidate(..) | Field::PartyTotal(_))
        };
        assert!(schema.fields().iter().enumerate().all(|(i, f)| schema.votes().contains(&i) == is_vote(f)));
        for (i, field) in schema.fields().iter().enumerate() {
            assert_eq!(schema.position_named(&field.to_string()), Some(i), "a name stands for one field");
        }
        assert_eq!(schema.position_named("IV.99"), None);
        assert_eq!(schema.position(Field::Votes(99)), None);
    }
}

#[test]
fn party_rows() {
    let schema = &schemas()[1];
    let [one, two] = schema.party_blocks() else { panic!("two parties") };
    assert_eq!((one.party, &one.parts[..], one.total), (PartyNumber(1), &[22, 23, 24, 25][..], 26));
    assert_eq!((two.party, &two.parts[..], two.total), (PartyNumber(24), &[27, 28][..], 29));
    assert_eq!(schema.contestants(), [26, 29], "candidates count through their party's total");
    assert!(Contest::ALL.iter().zip(schemas()).all(|(c, s)| c.has_parties() != s.party_blocks().is_empty()));
}

/// A contest's row is the one at its place, and what follows from rows is what the files of 2024 had.
#[test]
fn contests() {
    let rows = Contest::ALL.map(|c| {
        let tingkat = |level: Option<model::Level>| level.map_or("-".into(), |l| l.tingkat().to_string());
        format!(
            "{c} {} elects {} names from {} districts below {} listed by district below {} counted from {}",
            c.occasion(),
            c.elects().tingkat(),
            c.names_from().tingkat(),
            tingkat(c.districts_below()),
            tingkat(c.listed_by_district()),
            c.counted_from().tingkat(),
        )
    });
    expect_test::expect![[r#"
        ppwp pemilu elects 0 names from 0 districts below - listed by district below - counted from 0
        pdpr pemilu elects 0 names from 0 districts below 0 listed by district below 1 counted from 0
        pdpd pemilu elects 1 names from 1 districts below - listed by district below - counted from 1
        pdprdp pemilu elects 1 names from 0 districts below 1 listed by district below 1 counted from 1
        pdprdk pemilu elects 2 names from 0 districts below 2 listed by district below 2 counted from 2
        pkwkp pilkada elects 1 names from 1 districts below - listed by district below - counted from 0
        pkwkk pilkada elects 2 names from 2 districts below - listed by district below - counted from 0"#]]
    .assert_eq(&rows.join("\n"));
    for (at, contest) in Contest::ALL.into_iter().enumerate() {
        assert_eq!((contest as usize, contest.to_string().parse()), (at, Ok(contest)));
        assert_eq!(serde_json::to_string(&contest).unwrap(), format!("\"{contest}\""));
    }
    assert_eq!(
        "pkwk".parse::<Contest>().unwrap_err().to_string(),
        "\"pkwk\" is not a contest; known are ppwp, pdpr, pdpd, pdprdp, pdprdk, pkwkp, pkwkk"
    );
}
