//! Equals of every kind: what the rules part, what waits for a decision, and which decisions fit.

use crate::given::{LISTS, SINGLES, outcome, sheet};
use model::{Contest, DistrictCode, PartyNumber};
use outcome::{Award, ContestOutcome, Decision, DistrictOutcome, Matter, Need, Sheet, Undecided};

fn only(outcome: &ContestOutcome) -> &DistrictOutcome {
    outcome.districts[0].as_ref().unwrap()
}

fn decision(contest: Contest, matter: Matter, chosen: &[u16]) -> Decision {
    let (district, chosen) = (DistrictCode::new("1").unwrap(), chosen.to_vec());
    Decision { contest, district, matter, chosen, paper: "Keputusan 1/2024".into() }
}

fn elected(sheet: &Sheet, decisions: &[Decision]) -> Vec<(usize, Option<usize>)> {
    only(&outcome(sheet, decisions).unwrap()).elected()
}

fn need(sheet: &Sheet) -> Need {
    let found = outcome(sheet, &[]).unwrap();
    let [need] = &only(&found).needs[..] else { panic!("{:?}", only(&found).needs) };
    need.clone()
}

/// Two parties with the same quotient for the last seat; each has one candidate who has all its votes.
const SEAT: &str = "pdprdp,1,1,1,1,,100\npdprdp,1,1,2,1,,100\npdprdp,1,1,3,1,,7\n";

#[test]
fn equal_quotients_wait_for_a_decision() {
    let sheet = sheet(LISTS, SEAT);
    let need = need(&sheet);
    assert_eq!((need.matter, &need.among[..], need.left, need.from_seat), (Matter::Seat, &[0, 1][..], 1, 1));
    assert_eq!(need.proposal, None, "no votes by region, no spread");
    assert_eq!(need.tried.len(), 1);
    assert_eq!(need.tried[0].parted, None);
    assert!(elected(&sheet, &[]).is_empty());
    let decided = decision(Contest::Pdprdp, Matter::Seat, &[2]);
    assert_eq!(elected(&sheet, std::slice::from_ref(&decided)), [(1, Some(0))]);
    let after = outcome(&sheet, &[decided]).unwrap();
    assert_eq!(only(&after).needs[0].settled.as_deref(), Some("Keputusan 1/2024"));
}

#[test]
fn the_wider_spread_of_parties_is_only_proposed() {
    let areas = "pdprdp,1,1,1,,1101,60\npdprdp,1,1,1,,1102,40\npdprdp,1,1,2,,1101,100\n";
    let need = need(&sheet(LISTS, areas));
    assert_eq!(need.proposal, Some(vec![0]));
    assert!(need.is_open());
}

#[test]
fn the_wider_spread_parts_candidates() {
    // Candidates 1 and 2 have 50 each, in one and in two kabupaten; party 1 has one seat.
    let areas = "pdprdp,1,1,1,1,1101,50\npdprdp,1,1,1,2,1101,20\npdprdp,1,1,1,2,1102,30\n";
    let sheet = sheet(LISTS, areas);
    assert!(only(&outcome(&sheet, &[]).unwrap()).needs.is_empty());
    assert_eq!(elected(&sheet, &[]), [(0, Some(1))]);
}

#[test]
fn a_spread_that_is_not_known_lets_nothing_after_it_decide() {
    let sheet = sheet(LISTS, "pdprdp,1,1,1,1,,50\npdprdp,1,1,1,2,,50\n");
    let need = need(&sheet);
    assert_eq!((need.matter, &need.among[..], need.left), (Matter::Person(PartyNumber(1)), &[0, 1][..], 1));
    let last = need.tried.last().unwrap();
    assert_eq!(last.parted, None);
    assert_eq!(
        elected(&sheet, &[decision(Contest::Pdprdp, Matter::Person(PartyNumber(1)), &[2])]),
        [(0, Some(1))]
    );
}

#[test]
fn where_nobody_has_a_vote_the_list_decides() {
    // All votes are for the party: two seats go to the first two of the list.
    let sheet = sheet(LISTS, "pdprdp,1,2,1,0,,90\npdprdp,1,2,1,1,,0\npdprdp,1,2,1,2,,0\npdprdp,1,2,1,3,,0\n");
    assert_eq!(elected(&sheet, &[]), [(0, Some(0)), (0, Some(1))]);
}

#[test]
fn equals_who_all_have_a_place_are_no_question() {
    let sheet =
        sheet(SINGLES, "pdpd,1,4,1,,,9\npdpd,1,4,2,,,9\npdpd,1,4,3,,,9\npdpd,1,4,4,,,9\npdpd,1,4,5,,,8\n");
    assert!(only(&outcome(&sheet, &[]).unwrap()).needs.is_empty());
    assert_eq!(elected(&sheet, &[]).len(), 4);
}

#[test]
fn equals_for_the_fourth_place() {
    let sheet = sheet(
        SINGLES,
        "pdpd,1,4,1,,,9\npdpd,1,4,2,,,8\npdpd,1,4,3,,,7\npdpd,1,4,4,,,5\npdpd,1,4,5,,,5\npdpd,1,4,6,,,5\n",
    );
    let need = need(&sheet);
    assert_eq!(
        (need.matter, &need.among[..], need.left, need.from_seat),
        (Matter::Place, &[3, 4, 5][..], 1, 4)
    );
    assert_eq!(elected(&sheet, &[]), [(0, None), (1, None), (2, None)]);
    let places = elected(&sheet, &[decision(Contest::Pdpd, Matter::Place, &[6])]);
    assert_eq!(places[3], (5, None));
}

#[test]
fn decisions_that_do_not_fit_are_refused() {
    let seat = sheet(LISTS, SEAT);
    let clear = sheet(LISTS, "pdprdp,1,1,1,1,,100\npdprdp,1,1,2,1,,99\n");
    let of = |matter, chosen: &[u16]| decision(Contest::Pdprdp, matter, chosen);
    let unnamed = Decision { paper: " ".into(), ..of(Matter::Seat, &[1]) };
    let elsewhere = Decision { district: DistrictCode::new("9").unwrap(), ..of(Matter::Seat, &[1]) };
    let cases = [
        (&seat, of(Matter::Seat, &[3]), Undecided::NotAmong(3)),
        (&seat, of(Matter::Seat, &[]), Undecided::WrongNumber),
        (&seat, of(Matter::Seat, &[1, 2]), Undecided::WrongNumber),
        (&seat, of(Matter::Seat, &[1, 1]), Undecided::Twice(1)),
        (&seat, of(Matter::Place, &[1]), Undecided::NothingOpen),
        (&seat, unnamed, Undecided::NoPaper),
        (&seat, elsewhere, Undecided::NoDistrict),
        (&clear, of(Matter::Seat, &[1]), Undecided::NothingOpen),
    ];
    for (sheet, decision, why) in cases {
        let misfit = outcome(sheet, std::slice::from_ref(&decision)).unwrap_err();
        assert_eq!((misfit.decision, misfit.why), (0, why), "{decision:?}");
    }
    // The same decision twice: the second finds nothing open.
    let twice = [of(Matter::Seat, &[1]), of(Matter::Seat, &[1])];
    assert_eq!(outcome(&seat, &twice).unwrap_err().decision, 1);
    // Decisions of other contests are not this one's matter.
    assert!(outcome(&clear, &[decision(Contest::Pdpr, Matter::Seat, &[1])]).is_ok());
}

#[test]
fn seats_are_given_by_decision_for_more_than_one() {
    let sheet = sheet(LISTS, "pdprdp,1,2,1,1,,60\npdprdp,1,2,2,1,,60\npdprdp,1,2,3,1,,60\n");
    let need = need(&sheet);
    assert_eq!((&need.among[..], need.left, need.from_seat), (&[0, 1, 2][..], 2, 1));
    let found = outcome(&sheet, &[decision(Contest::Pdprdp, Matter::Seat, &[3, 1])]).unwrap();
    let Award::Lists(given, _) = &only(&found).award else { panic!() };
    assert_eq!((&given.by_list[..], given.left), (&[1, 0, 1][..], 0));
}
