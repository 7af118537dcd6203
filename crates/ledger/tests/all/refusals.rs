//! Every reason not to take an event: its code, its texts, and that it leaves no trace.

use crate::auditor::audit;
use crate::fixtures::*;
use expect_test::expect;
use ledger::{Ledger, LedgerError, MemoryStore};
use model::event::{ENTRY_BYTES_MAX, FormImported};
use model::{Contest, Lang, Refusal, Role, SecretKey, Submission};
use std::sync::Arc;

/// Changes the text of an event after it was signed.
fn altered(event: &Submission, from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(event.bytes().to_vec()).unwrap();
    assert!(text.contains(from), "{from} is not in {text}");
    text.replacen(from, to, 1).into_bytes()
}

fn by_importer(change: impl FnOnce(&mut FormImported)) -> Vec<u8> {
    let mut payload = import_payload(&importer(), 1, HERE);
    change(&mut payload);
    signed(&importer(), payload).bytes().to_vec()
}

fn import_by(key: &SecretKey, station: &str) -> Vec<u8> {
    signed(key, import_payload(key, 1, station)).bytes().to_vec()
}

fn rows() -> Vec<(&'static str, Vec<u8>)> {
    let (root, deputy, importer, officer) = (root(), deputy(), importer(), officer());
    let good = import(&importer, 1);
    vec![
        ("oversized entry", by_importer(|p| p.source.file = "x".repeat(ENTRY_BYTES_MAX))),
        ("not UTF-8", [good.bytes(), b"\xff\n"].concat()),
        ("no line feed at the end", good.bytes()[..good.bytes().len() - 1].to_vec()),
        ("nothing at all", Vec::new()),
        ("unknown header", altered(&good, "sirekap-event/1", "sirekap-event/2")),
        ("wrong origin", altered(&good, ORIGIN, "pilkada.example/2024")),
        ("non-canonical JSON: a space", altered(&good, "{\"by\":", "{\"by\": ")),
        ("non-canonical JSON: a key twice", altered(&good, "{\"by\":", "{\"by\":\"\",\"by\":")),
        ("non-canonical JSON: not NFC", by_importer(|p| p.source.file = "e\u{301}".into())),
        ("unknown kind", altered(&good, "form.imported/1", "form.painted/1")),
        ("unknown version of a kind", altered(&good, "form.imported/1", "form.imported/3")),
        ("negative count", altered(&good, "\"values\":[1,", "\"values\":[-1,")),
        ("letters in a count", altered(&good, "\"values\":[1,", "\"values\":[\"satu\",")),
        ("unknown field", altered(&good, "\"values\":", "\"valuez\":")),
        ("signature of an unknown algorithm", altered(&good, " ed25519 ", " passkey ")),
        (
            "signature of somebody else",
            altered(&good, &format!("\n{}", importer.id()), &format!("\n{}", root.id())),
        ),
        ("no signature", good.signed_bytes().to_vec()),
        ("key never enrolled", import_by(&stranger(), HERE)),
        ("revoked key", import_by(&dismissed(), HERE)),
        ("bad signature", altered(&good, "\"values\":[1,", "\"values\":[2,")),
        ("role may not import", import_by(&officer, HERE)),
        ("role may not confirm", confirm(&importer, HERE).bytes().to_vec()),
        ("role may not enrol", enrol(&importer, &stranger(), Role::Officer, HERE).bytes().to_vec()),
        ("key outside its area", confirm(&officer, NEXT_DOOR).bytes().to_vec()),
        ("unknown station", import_by(&importer, "3171010001999")),
        ("contest not held there", by_importer(|p| p.form = form(Contest::Pdpd, FAR_AWAY))),
        ("contest not held anywhere", by_importer(|p| p.form.contest = Contest::Pdpr)),
        ("too few values", by_importer(|p| p.values.truncate(WIDTH - 1))),
        ("too many values", by_importer(|p| p.values.push(None))),
        ("values of another contest", by_importer(|p| p.form.contest = Contest::Pdpd)),
        ("second setup", altered_setup()),
        ("one person for two", revoke(&root, &root, &officer).bytes().to_vec()),
        ("key enrolled twice", enrol(&root, &officer, Role::Officer, NEXT_DOOR).bytes().to_vec()),
        (
            "key enrolled again after its end",
            enrol(&root, &dismissed(), Role::Officer, HERE).bytes().to_vec(),
        ),
        ("unknown area", enrol(&deputy, &stranger(), Role::Officer, "32").bytes().to_vec()),
        ("revoked twice", revoke(&root, &deputy, &dismissed()).bytes().to_vec()),
    ]
}

/// A setup that is not the one in the log already.
fn altered_setup() -> Vec<u8> {
    let mut payload = match setup().payload().clone() {
        model::Payload::Setup(payload) => payload,
        other => panic!("{other:?}"),
    };
    payload.election = "Pemilu lain".into();
    model::event::sign(ORIGIN, model::Payload::Setup(payload), &[&root()]).bytes().to_vec()
}

fn refused(ledger: &Ledger, bytes: &[u8]) -> LedgerError {
    let alone = ledger.submit(bytes).unwrap_err();
    let in_bulk = ledger.submit_many([bytes.to_vec()]).remove(0).unwrap_err();
    assert_eq!(alone, in_bulk, "both doors give the same reason");
    alone
}

#[test]
fn every_refusal_has_its_code_and_both_texts_and_leaves_no_trace() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    ledger.sequence().unwrap();
    let receipt = ledger.submit(import(&importer(), 0).bytes()).unwrap();
    let state = |ledger: &Ledger| (ledger.size(), ledger.pending(), ledger.checkpoint(), ledger.authority());
    let before = state(&ledger);

    let mut table = String::new();
    for (name, bytes) in rows() {
        // The last row is an event that stands in the log: it is answered, not refused.
        if name == "revoked twice" {
            assert!(ledger.submit(&bytes).unwrap().repeated);
            continue;
        }
        let error = refused(&ledger, &bytes);
        let (id, en) = (error.text(Lang::Id), error.text(Lang::En));
        assert!(id.len() > 20 && en.len() > 20 && id != en, "{name}: {id} / {en}");
        table.push_str(&format!("{} {name}\n", error.code()));
        assert_eq!(state(&ledger), before, "{name} has no effect");
    }
    audit(&*store, &[receipt]);
    expect![[r#"
        E1001 oversized entry
        E1002 not UTF-8
        E1002 no line feed at the end
        E1002 nothing at all
        E1003 unknown header
        E1004 wrong origin
        E1005 non-canonical JSON: a space
        E1005 non-canonical JSON: a key twice
        E1005 non-canonical JSON: not NFC
        E1006 unknown kind
        E1006 unknown version of a kind
        E1007 negative count
        E1007 letters in a count
        E1007 unknown field
        E1008 signature of an unknown algorithm
        E1009 signature of somebody else
        E1009 no signature
        E1010 key never enrolled
        E1011 revoked key
        E1012 bad signature
        E1013 role may not import
        E1013 role may not confirm
        E1013 role may not enrol
        E1014 key outside its area
        E1015 unknown station
        E1016 contest not held there
        E1016 contest not held anywhere
        E1017 too few values
        E1017 too many values
        E1017 values of another contest
        E1018 second setup
        E1019 one person for two
        E1009 key enrolled twice
        E1009 key enrolled again after its end
        E1022 unknown area
    "#]]
    .assert_eq(&table);
}

/// Whoever signs a form can't say that it is of a repeat poll or a recount, and so outrank what was counted.
#[test]
fn nobody_opens_a_repeat_poll_by_claiming_one() {
    let ledger = opened(Arc::new(MemoryStore::new()));
    let size = ledger.size();
    for (round, count) in [(1, 0), (0, 1), (255, 255)] {
        let claims = |form: &mut FormImported| (form.form.round, form.form.count) = (round, count);
        let error = refused(&ledger, &by_importer(claims));
        assert!(matches!(error, LedgerError::Refused(Refusal::NotOpened)), "{round} {count}: {error}");
        assert_eq!(error.code(), "E1025");
    }
    ledger.submit(&by_importer(|_| {})).unwrap();
    assert_eq!(ledger.size(), size, "nothing else was taken");
}

#[test]
fn the_first_event_must_be_setup() {
    let ledger = open(Arc::new(MemoryStore::new()));
    let orphan = enrol(&root(), &importer(), Role::Importer, "");
    assert_eq!(ledger.submit(orphan.bytes()).unwrap_err().code(), "E1010", "no key is known yet");
    let answers = ledger.submit_many(bytes(&[orphan, setup()]));
    assert_eq!(answers[0].as_ref().unwrap_err().code(), "E1010");
    assert_eq!(answers[1].as_ref().unwrap().index, 0);
}

#[test]
fn a_repeated_event_gets_the_same_receipt_whatever_its_signatures() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let event = import(&importer(), 7);
    let first = ledger.submit(event.bytes()).unwrap();
    assert!(!first.repeated);
    let again = ledger.submit(event.bytes()).unwrap();
    assert_eq!(again, ledger::Receipt { repeated: true, ..first });
    // The id is that of the signed bytes; another signature is no other event.
    let line = String::from_utf8(event.bytes()[event.signed_bytes().len()..].to_vec()).unwrap();
    let other = import(&importer(), 8);
    let other_line = String::from_utf8(other.bytes()[other.signed_bytes().len()..].to_vec()).unwrap();
    let resigned = altered(&event, &line, &other_line);
    assert_eq!(ledger.submit(&resigned).unwrap(), again);
    assert_eq!(ledger.event_index(event.id()), Some(first.index));
    assert_eq!(ledger.event_index(other.id()), None);
    assert_eq!(audit(&*store, &[first]).staged, 7, "six that make the world, and one");
}

#[test]
fn a_bulk_gives_one_answer_per_event_in_order() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let importer = importer();
    let bulk = [import(&importer, 1), import(&stranger(), 2), import(&importer, 3), import(&importer, 1)];
    let answers = ledger.submit_many(bytes(&bulk));
    let receipts: Vec<_> = answers.iter().flatten().copied().collect();
    assert_eq!(
        receipts.iter().map(|r| (r.index, r.repeated)).collect::<Vec<_>>(),
        [(6, false), (7, false), (6, true)]
    );
    assert_eq!(answers[1].as_ref().unwrap_err().code(), "E1010");
    audit(&*store, &receipts);
}

#[test]
fn an_impossible_total_is_recorded() {
    let ledger = opened(Arc::new(MemoryStore::new()));
    let absurd = by_importer(|p| p.values = vec![Some(u32::MAX); WIDTH]);
    assert_eq!(ledger.submit(&absurd).unwrap().index, 6);
}

#[test]
fn the_largest_event_taken_still_fits_an_entry_and_one_byte_more_is_refused() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let room = ENTRY_BYTES_MAX - 94;
    let base = by_importer(|p| p.source.file = String::new()).len();
    let largest = by_importer(|p| p.source.file = "x".repeat(room - base));
    assert_eq!(largest.len(), room);
    let receipt = ledger.submit(&largest).unwrap();
    audit(&*store, &[receipt]);
    let larger = by_importer(|p| p.source.file = "x".repeat(room - base + 1));
    assert_eq!(ledger.submit(&larger).unwrap_err().code(), "E1001");
}

#[test]
fn a_mandate_counts_from_its_place_and_ends_at_its_end() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let (new, root, deputy) = (key(50), root(), deputy());
    let story = [
        import(&new, 0),
        enrol(&deputy, &new, Role::Importer, HERE),
        import(&new, 1),
        revoke(&root, &deputy, &new),
        import(&new, 2),
    ];
    let codes = |answers: Vec<Result<ledger::Receipt, LedgerError>>| -> Vec<String> {
        answers
            .into_iter()
            .map(|a| a.map_or_else(|e| e.code().into_owned(), |r| r.index.to_string()))
            .collect()
    };
    assert_eq!(codes(ledger.submit_many(bytes(&story))), ["E1010", "6", "7", "8", "E1011"]);
    let audited = audit(&*store, &[]);
    assert_eq!(ledger.authority(), audited.authority);
    assert_eq!(audited.authority.grants()[&new.id()].until, Some(8));
}

#[test]
fn a_bulk_longer_than_a_transaction_keeps_its_order() {
    let store = Arc::new(MemoryStore::new());
    let ledger = opened(store.clone());
    let new = key(51);
    let enrolment = std::iter::once(enrol(&deputy(), &new, Role::Importer, "3171"));
    let bulk: Vec<_> = enrolment.chain((0..4_500).map(|seq| import(&new, seq))).collect();
    let receipts: Vec<_> = ledger.submit_many(bytes(&bulk)).into_iter().map(Result::unwrap).collect();
    assert!(receipts.iter().zip(6..).all(|(receipt, index)| receipt.index == index && !receipt.repeated));
    assert!(receipts.iter().zip(&bulk).all(|(receipt, event)| receipt.event == event.id()));
    assert_eq!(ledger.pending(), 6 + 4_501);
    assert_eq!(audit(&*store, &receipts).staged, 6 + 4_501);
}
