//! What events say of public pictures: sets of blocks, whole pages, whose file is touched.

use crate::fixtures::{key, rendered, withdrawn};
use model::event::{BLOCKS_MAX, Blocks, Payload};
use model::{Digest, Layout};
use proptest::prelude::*;

#[test]
fn sets_of_blocks_have_one_spelling() {
    let set = |text: &str| Blocks::try_from(text.to_string());
    for (text, shown) in
        [("", vec![]), ("0", vec![0]), ("0-2,4", vec![0, 1, 2, 4]), ("7,9-10", vec![7, 9, 10])]
    {
        let blocks = set(text).unwrap();
        let found: Vec<usize> = (0..20).filter(|at| blocks.has(*at)).collect();
        assert_eq!(found, shown, "{text}");
        assert_eq!(String::from(blocks.clone()), text);
        let end = shown.last().map_or(0, |last| last + 1);
        assert!(blocks.is_of(end) && (end == 0 || !blocks.is_of(end - 1)), "{text}");
    }
    let beyond = BLOCKS_MAX.to_string();
    for bad in
        ["0-0", "1-0", "0,1", "0-2,3", "2,1", "0,0", "00", "0-", "-1", ",", "0,", " 0", "a", "+1", &beyond]
    {
        assert!(set(bad).is_err(), "{bad}");
    }
}

proptest! {
    #[test]
    fn a_set_is_what_it_was_made_of(shown in proptest::collection::vec(any::<bool>(), 0..300)) {
        let blocks = Blocks::of(shown.iter().copied());
        prop_assert!(blocks.is_of(shown.len()));
        for (at, shown) in shown.iter().enumerate() {
            prop_assert_eq!(blocks.has(at), *shown);
        }
        prop_assert_eq!(Blocks::try_from(String::from(blocks.clone())).unwrap(), blocks);
    }
}

#[test]
fn a_page_has_all_of_its_pictures_or_says_why_not_and_the_touched_station_is_the_forms() {
    let json = rendered(&key(3), "3171010001001").to_json();
    Payload::parse(&json).unwrap();
    let large = format!("\"large\":\"{}\"", Digest::of(b"large").to_hex());
    for (from, to) in [
        (large.as_str(), "\"large\":null"),
        ("\"why\":\"G1013\"", "\"why\":null"),
        ("\"why\":\"G1013\"", "\"why\":\"no picture\""),
        ("\"why\":null", "\"why\":\"G1013\""),
        ("\"shown\":\"0-2,4-10\"", "\"shown\":\"0-2,3-10\""),
        ("\"images\":\"masked\"", "\"images\":\"some\""),
        ("\"touches\":[\"3171010001001\"]", "\"touches\":[]"),
        ("\"touches\":[\"3171010001001\"]", "\"touches\":[\"3171010001002\"]"),
        ("\"touches\":[\"3171010001001\"]", "\"touches\":[\"3171010001001\",\"3171010001002\"]"),
    ] {
        assert!(json.contains(from), "{from}");
        let refusal = Payload::parse(&json.replacen(from, to, 1)).unwrap_err();
        assert_eq!(refusal.code(), "E1007", "{to}: {refusal}");
    }
    let json = withdrawn(&key(3), &key(1), "3171010001001").to_json();
    Payload::parse(&json).unwrap();
    let [first, second] = [1, 2].map(|n| format!("\"{}\"", Digest([n; 32]).to_hex()));
    for (from, to) in [
        (format!("[{first},{second}]"), "[]".to_string()),
        (format!("[{first},{second}]"), format!("[{second},{first}]")),
        (format!("[{first},{second}]"), format!("[{first},{first}]")),
        ("personal_data".into(), "because".into()),
    ] {
        let refusal = Payload::parse(&json.replacen(&from, &to, 1)).unwrap_err();
        assert_eq!(refusal.code(), "E1007", "{to}: {refusal}");
    }
}

#[test]
fn a_layout_is_canonical_and_bounded() {
    let good = r#"{"code":"KPU2024/PPWP/03","contest":"ppwp","format":"sirekap-layout/1","numbers":[{"boxes":[[1,2,3,4],[5,6,7,8],[9,10,11,12]],"bubbles":null,"field":"V.A","rect":[0,0,20,30]}],"page":3,"pages":3,"print":[[0,0,2],[4,1,1]],"size":[100,90],"square":25}"#;
    let layout = Layout::parse(good.as_bytes()).unwrap();
    assert_eq!(layout.blocks(), [[0, 0, 25, 25], [25, 0, 25, 25], [100, 25, 0, 25], [0, 0, 20, 30]]);
    assert_eq!((layout.place_of("V.A"), layout.place_of("V.B")), (Some(3), None));
    for (from, to) in [
        ("sirekap-layout/1", "sirekap-layout/2"),
        ("\"page\":3", "\"page\": 3"),
        ("[100,90]", "[0,90]"),
        ("\"square\":25", "\"square\":0"),
        ("[0,0,2]", "[0,0,9000]"),
        ("\"page\":3", "\"more\":1,\"page\":3"),
        ("\"bubbles\":null,", ""),
    ] {
        assert!(Layout::parse(good.replacen(from, to, 1).as_bytes()).is_none(), "{to}");
    }
}
