//! Lies about who is elected.

use super::{Corruption, lie, story};
use crate::small;
use crate::tree::tree;
use shapes::own::{CouncilOutcome, DistrictOutcome, OutcomeOpen};

const DISTRICT: &str = "v1/hasil-akhir/pdpr/3102.json";

pub(super) const LIES: &[Corruption] = &[
    lie("a seat is another party's", &["V4.10"], "allocation.6.number", |t| {
        t.edit_file::<DistrictOutcome>(DISTRICT, |file| {
            let last = file.allocation.last_mut().unwrap();
            last.number = if last.number == 1 { 2 } else { 1 };
        });
    }),
    lie("another candidate of the party is elected", &["V4.10"], "candidates.0.elected", |t| {
        t.edit_file::<DistrictOutcome>(DISTRICT, |file| {
            let list = file.standing[0].candidates.as_mut().unwrap();
            assert!(list[0].elected);
            list[0].elected = false;
        });
    }),
    lie("a council has a seat more for a party", &["V4.10"], "parties.0.seats", |t| {
        t.edit_file::<CouncilOutcome>("v1/hasil-akhir/pdpr.json", |file| file.parties[0].seats += 1);
    }),
    lie("a party is said to pass a threshold by more votes", &["V4.10"], "threshold_margin", |t| {
        t.edit_file::<CouncilOutcome>("v1/hasil-akhir/pdpr.json", |file| {
            *file.parties[1].threshold_margin.as_mut().unwrap() += 5;
        });
    }),
    lie("what can still change is said to be settled", &["V4.10"], "open", |t| {
        t.edit_file::<DistrictOutcome>("v1/hasil-akhir/ppwp.json", |file| {
            file.open =
                if file.open == OutcomeOpen::Settled { OutcomeOpen::CanChange } else { OutcomeOpen::Settled };
        });
    }),
    lie("the president is another one", &["V4.10"], "verdict", |t| {
        t.edit_file::<DistrictOutcome>("v1/hasil-akhir/ppwp.json", |file| {
            let verdict = file.verdict.as_mut().unwrap();
            verdict.kind = if verdict.kind == "elected" { "second_round".into() } else { "elected".into() };
        });
    }),
    lie("a threshold is left out of the rule", &["V4.10"], "rule.threshold", |t| {
        t.edit_file::<DistrictOutcome>(DISTRICT, |file| file.rule.threshold = None);
    }),
    lie("fewer ballots are out than are", &["V4.10"], "basis.ballots_out", |t| {
        t.edit_file::<DistrictOutcome>("v1/hasil-akhir/pdprdp/31/310001.json", |file| {
            file.basis.ballots_out += 1
        });
    }),
    lie("a province has another senator", &["V4.10"], "standing.0.seats", |t| {
        t.edit_file::<DistrictOutcome>("v1/hasil-akhir/pdpd/31.json", |file| file.standing[0].seats ^= 1);
    }),
    lie("the margin of a last seat is another", &["V4.10"], "margin.swap.votes", |t| {
        t.edit_file::<DistrictOutcome>(DISTRICT, |file| file.margin.as_mut().unwrap().swap.votes += 1);
    }),
    lie("a region of a Pilkada has another winner", &["V4.10"], "verdict.numbers.0", |t| {
        let registry = small::pilkada();
        *t = tree(&registry, &story(&registry));
        t.edit_file::<DistrictOutcome>("v1/hasil-akhir/pkwkp/31.json", |file| {
            let verdict = file.verdict.as_mut().unwrap();
            assert_eq!(verdict.kind, "elected");
            verdict.numbers[0] = verdict.numbers[0] % 3 + 1;
        });
    }),
    lie("a CSV of outcomes says that a party takes no part", &["V4.8"], "hasil-akhir.csv", |t| {
        t.edit_csv("hasil-akhir.csv", |csv| changed(&csv, ",true,", ",false,"));
    }),
    lie("a CSV of outcomes elects somebody whose case is open", &["V4.8"], "terpilih.csv", |t| {
        t.edit_csv("terpilih.csv", |csv| changed(&csv, "\"elected\"", "\"second_round\""));
    }),
    lie("a CSV of the elected no longer says that it elects nobody", &["V4.8"], "terpilih.csv", |t| {
        t.edit_csv("terpilih.csv", |csv| {
            csv.lines()
                .enumerate()
                .map(|(n, line)| match line.rsplit_once(",\"") {
                    Some((cells, _)) if n == 1 => format!("{cells},\n"),
                    _ => format!("{line}\n"),
                })
                .collect()
        });
    }),
    lie("the dictionary says nothing of a column of the elected", &["V4.9"], "kamus.csv", |t| {
        t.edit_csv("kamus.csv", |csv| {
            let kept = csv.lines().filter(|l| !l.starts_with("\"terpilih\",\"matter\""));
            kept.map(|l| format!("{l}\n")).collect()
        });
    }),
];

/// A text changed at one place.
fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}
