//! Honest trees verify, whatever happened in the election.

use ::verify::{Check, Exit, Folder, Options, Outcome};
use proptest::prelude::*;
use std::collections::BTreeSet;
use testkit::audit::{check_everything, told, verify};
use testkit::{corrupt, gallery, history, small, tree};

#[test]
fn an_honest_tree_passes_every_check() {
    let tree = corrupt::honest();
    let report = check_everything(&tree);
    // A tree in memory has no address that could serve anything beside it, its log has had one key and names no witnesses,
    // and nobody makes pictures.
    let pictures = Check::ALL.iter().map(|check| check.code()).filter(|code| code.starts_with("V8"));
    let absent = [Check::Paths, Check::Pages, Check::LogKey, Check::Witnesses].map(Check::code);
    let absent: Vec<&str> = absent.into_iter().chain(pictures).collect();
    let (absent, all): (Vec<_>, Vec<_>) = report.checks.iter().partition(|c| absent.contains(&c.code));
    assert!(all.iter().all(|c| c.result == Outcome::Pass), "{}", told(&report));
    assert!(absent.iter().all(|c| !c.applies), "{}", told(&report));
    assert_eq!(report.entries, tree.entries.len() as u64);
    assert!(report.pinned);
}

/// A tree whose policy has the witnesses that its log names; none of them has cosigned yet.
#[test]
fn witnesses_that_the_log_names_stand_in_the_policy() {
    let registry = small::registry();
    let mut history = corrupt::story(&registry);
    let arrival = model::UtcSeconds(history.last().unwrap().arrival.0 + 1);
    history.push(model::Entry { event: corrupt::witnessed(arrival.0), arrival });
    let mut tree = tree::tree(&registry, &history);
    let key = tlog::CosignerKey::from_seed("saksi.example/log", &[61; 32]).unwrap();
    let witness = tlog::Witness {
        name: "saksi.example/log".into(),
        key: key.verifier_key().clone(),
        url: Some("https://saksi.example".into()),
    };
    let quorum = Some(witness.name.clone());
    let policy = tlog::Policy { witnesses: vec![witness], quorum, ..tree::policy() };
    let mut root = tree.root();
    root.policy = tree.store_plain(policy.to_string().into_bytes());
    tree.set_root(&root);
    let report = ::verify::verify(&tree, &Options::default(), &|_| {});
    let of = |code: &str| report.checks.iter().find(|check| check.code == code).unwrap().result;
    assert_eq!((of("V1.3"), of("V5.2")), (Outcome::Pass, Outcome::Pass), "{}", told(&report));
    assert_eq!((of("V5.1"), report.exit), (Outcome::NotChecked, Exit::Incomplete));
}

/// Pictures that are what the log says pass, and so do those that were withdrawn and are gone.
#[test]
fn a_tree_with_pictures_passes_and_so_does_one_without_those_that_were_withdrawn() {
    let registry = small::registry();
    let mut history = gallery::shown(&registry, corrupt::story(&registry));
    let shown = tree::tree(&registry, &history);
    let event = gallery::withdrawn(&registry, &history, small::SECOND);
    let arrival = model::UtcSeconds(history.last().unwrap().arrival.0 + 1);
    history.push(model::Entry { event, arrival });
    let withdrawn = tree::tree(&registry, &history);
    let pictures = |of: &tree::Tree| of.files.keys().filter(|path| path.starts_with("gambar/")).count();
    assert_eq!((pictures(&shown), pictures(&withdrawn)), (2, 0));
    for (tree, gone) in [(shown, false), (withdrawn, true)] {
        let report = check_everything(&tree);
        assert!(report.failed().is_empty(), "{}", told(&report));
        let of = |code: &str| report.checks.iter().find(|check| check.code == code).unwrap();
        for code in ["V8.1", "V8.2", "V8.3", "V8.4", "V8.5"] {
            assert_eq!(of(code).result, Outcome::Pass, "{}", told(&report));
        }
        assert_eq!((of("V8.6").result == Outcome::Pass, of("V8.6").applies), (gone, gone));
    }
}

/// An authority of anywhere takes no picture of another form away.
#[test]
fn a_withdrawal_touches_the_pictures_of_its_own_form_alone() {
    let registry = small::registry();
    let history = gallery::shown(&registry, corrupt::story(&registry));
    let (shown, ..) = gallery::confirmed(&history, registry.contests()[0]);
    let other = history.iter().find_map(|entry| match entry.event.payload() {
        model::Payload::FormConfirmed(of) if entry.event.id() != shown => {
            Some((entry.event.id(), of.form.clone()))
        }
        _ => None,
    });
    let (id, form) = other.unwrap();
    let event = gallery::withdrawn(&registry, &history, small::SECOND);
    let model::Payload::ImageWithdrawn(of) = event.payload() else { panic!() };
    let of =
        model::event::ImageWithdrawn { event: id, touches: vec![form.station.clone()], form, ..of.clone() };
    let keys = [small::secret(gallery::RENDERER), small::secret(small::SECOND)];
    let event = model::event::sign(small::ORIGIN, of.into(), &[&keys[0], &keys[1]]);
    let arrival = model::UtcSeconds(history.last().unwrap().arrival.0 + 1);
    let history = [&history[..], &[model::Entry { event, arrival }]].concat();
    let tree = tree::tree(&registry, &history);
    assert_eq!(tree.files.keys().filter(|path| path.starts_with("gambar/")).count(), 2);
    let report = check_everything(&tree);
    assert!(report.failed().is_empty(), "{}", told(&report));
}

/// Governors, regents and mayors: the same checks, other paths and shapes.
#[test]
fn an_honest_tree_of_pilkada_passes_every_check() {
    let registry = small::pilkada();
    let tree = tree::tree(&registry, &corrupt::story(&registry));
    let report = check_everything(&tree);
    assert!(report.failed().is_empty(), "{}", told(&report));
    let file =
        |path: &str| tree.body(path).map(|body| serde_json::from_slice::<serde_json::Value>(&body).unwrap());
    // Above the regions that elect, the chart names nobody; the rows do, where each elects its own.
    let nation = file("pilkada/hhcw/pkwkp/0.json").unwrap();
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&nation["tungsura"]["chart"]), ["progres"]);
    assert!(keys(&nation["tungsura"]["table"]["31"]).contains(&"1000103".to_string()));
    assert_eq!(nation["tungsura"]["table"]["31"]["progres"]["persen"].to_string(), "0");
    let province = file("pilkada/hhcw/pkwkk/11.json").unwrap();
    assert_eq!(keys(&province["tungsura"]["chart"]), ["progres"]);
    assert!(file("pilkada/hhcw/pkwkk/31.json").is_none(), "Jakarta elects no regents");
    assert!(file("pemilu/ppwp.json").is_none() && file("pemilu/partai.json").is_none());
    let pairs = file("pilkada/paslon/pkwkk.json").unwrap();
    assert_eq!(pairs["1102"]["1000302"]["nama"], "KOLOM KOSONG - ");
    assert!(file("wilayah/pilkada/pkwkk/0.json").is_some() && file("v1/dapil/pkwkk/11/1102.json").is_some());
}

/// A log is ahead of `root.json` for as long as publishing takes.
#[test]
fn a_log_that_goes_on_is_no_lie_at_once() {
    let mut tree = corrupt::honest();
    corrupt::grow(&mut tree, 86_400 - 60);
    let report = verify(&tree, None);
    assert_eq!(report.outcome(Check::Fresh), Outcome::Pass, "{}", told(&report));
    assert!(report.failed().is_empty(), "{}", told(&report));
    let asked = |now, fresh| {
        let options = Options { now, fresh, ..Options::default() };
        let report = ::verify::verify(&tree, &options, &|_| {});
        let check = report.checks.into_iter().find(|c| c.code == "V1.9").unwrap();
        (check.result, check.applies)
    };
    let arrival = history::START + 86_400 - 60;
    for (waits, fresh, result) in [
        (900, None, Outcome::Pass),
        (901, None, Outcome::Fail),
        (30, Some(30), Outcome::Pass),
        (31, Some(30), Outcome::Fail),
        // A clock that is behind the log's makes nobody a liar.
        (-5, Some(0), Outcome::Pass),
    ] {
        assert_eq!(asked(Some(arrival + waits), fresh), (result, true), "{waits} {fresh:?}");
    }
    assert_eq!(asked(None, Some(0)), (Outcome::NotChecked, false));
}

#[test]
fn the_manifest_says_how_long_an_entry_may_wait() {
    let mut tree = corrupt::honest();
    corrupt::settle(&mut tree, &model::Manifest { freshness: 60, ..testkit::small::manifest() });
    let settled = verify(&tree, None);
    assert!(settled.failed().is_empty(), "{}", told(&settled));
    corrupt::grow(&mut tree, 86_400);
    for (waits, fresh, result) in
        [(60, None, Outcome::Pass), (61, None, Outcome::Fail), (61, Some(900), Outcome::Pass)]
    {
        let options = Options { now: Some(history::START + 86_400 + waits), fresh, ..Options::default() };
        let report = ::verify::verify(&tree, &options, &|_| {});
        assert_eq!(report.outcome(Check::Fresh), result, "{waits} {fresh:?}: {}", told(&report));
    }
}

#[test]
fn a_folder_gives_the_same_report_as_memory() {
    let tree = corrupt::honest();
    let folder = tempfile::tempdir().unwrap();
    tree.write(folder.path());
    let options = Options::default();
    let from_folder = ::verify::verify(&Folder::new(folder.path()), &options, &|_| {});
    assert_eq!(from_folder, ::verify::verify(&tree, &options, &|_| {}));
    assert_eq!(from_folder.exit, Exit::Pass);
    assert!(!from_folder.pinned);
}

#[test]
fn an_empty_folder_is_no_tree() {
    let folder = tempfile::tempdir().unwrap();
    let report = ::verify::verify(&Folder::new(folder.path()), &Options::default(), &|_| {});
    assert_eq!((report.exit, report.failed()), (Exit::Fail, vec!["V1.1"]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_honest_history_passes(steps in history::honest(60)) {
        let registry = small::registry();
        let entries = history::play_with(&registry, &steps, &|e, name| tree::cut(&registry, e, name));
        check_everything(&tree::tree(&registry, &entries));
    }

    /// What a careless ledger let in is named, and everything published about it is still right.
    #[test]
    fn in_a_wild_history_only_what_was_let_in_is_wrong(steps in history::wild(60)) {
        let registry = small::registry();
        let entries = history::play_with(&registry, &steps, &|e, name| tree::cut(&registry, e, name));
        let report = verify(&tree::tree(&registry, &entries), None);
        let ids: BTreeSet<_> = entries.iter().map(|e| e.event.id()).collect();
        prop_assert_eq!(report.failed().contains(&"V2.6"), ids.len() < entries.len());
        let let_in = ["V2.3", "V2.4", "V2.6"];
        let others: Vec<_> = report.failed().into_iter().filter(|c| !let_in.contains(c)).collect();
        prop_assert!(others.is_empty(), "{}", told(&report));
    }
}
