//! Nodes: one spelling, lengths exact.

use model::Digest;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use shapes::{Node, NodeError};
use std::collections::BTreeMap;

fn sample() -> Node {
    Node {
        children: BTreeMap::from([("11".into(), Digest([1; 32])), ("12".into(), Digest([2; 32]))]),
        files: BTreeMap::from([("a.json".into(), b"{}".to_vec()), ("b.json".into(), b"\n\n".to_vec())]),
    }
}

#[test]
fn exact_bytes() {
    let [one, two] = ["01".repeat(32), "02".repeat(32)];
    let expected = format!(
        "{{\"children\":{{\"11\":\"{one}\",\"12\":\"{two}\"}},\"files\":{{\"a.json\":2,\"b.json\":2}}}}\n{{}}\n\n"
    );
    assert_eq!(String::from_utf8(sample().encode()).unwrap(), expected);
    assert_eq!(Node::default().encode(), b"{\"children\":{},\"files\":{}}\n");
}

#[test]
fn damaged() {
    let good = String::from_utf8(sample().encode()).unwrap();
    let index = |from: &str, to: &str| {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        Node::decode(bad.as_bytes())
    };
    for (from, to) in [
        ("\n", " "),
        ("{\"children", "[\"children"),
        ("\"files\"", "\"file\""),
        ("\"children\"", "\"x\":1,\"children\""),
        ("\"a.json\":2,\"b.json\":2", "\"b.json\":2,\"a.json\":2"),
        ("\"a.json\":2,\"b.json\":2", "\"a.json\":2,\"a.json\":2,\"b.json\":2"),
        ("\"12\":", "\"11\":"),
        ("\"11\":", "\"13\":"),
        ("\"a.json\":2", "\"a.json\":-2"),
        ("\"a.json\":2", "\"a.json\":2.0"),
        ("0101", "01"),
        ("0101", "0A0A"),
    ] {
        assert!(matches!(index(from, to), Err(NodeError::Index(_))), "{from} -> {to}: {:?}", index(from, to));
    }
    assert_eq!(index("\"a.json\":2", "\"a.json\":1"), Err(NodeError::Length { expected: 3, found: 4 }));
    assert_eq!(index("\"a.json\":2", "\"a.json\":3"), Err(NodeError::Length { expected: 5, found: 4 }));
    let huge = format!("\"a.json\":{}", u64::MAX);
    assert_eq!(index("\"a.json\":2", &huge), Err(NodeError::Length { expected: usize::MAX, found: 4 }));
    assert!(matches!(Node::decode(b""), Err(NodeError::Index(_))));
    assert_eq!(Node::decode_children(good.as_bytes()), Ok(sample().children));
}

fn nodes() -> impl Strategy<Value = Node> {
    let children = btree_map("[a-z0-9.*]{1,12}", any::<[u8; 32]>().prop_map(Digest), 0..6);
    (children, btree_map(any::<String>(), vec(any::<u8>(), 0..60), 0..6))
        .prop_map(|(children, files)| Node { children, files })
}

proptest! {
    #[test]
    fn what_is_packed_is_what_is_unpacked(node in nodes(), at in any::<prop::sample::Index>(), bit in 0..8u32) {
        let bytes = node.encode();
        prop_assert_eq!(&Node::decode(&bytes).unwrap(), &node);
        prop_assert_eq!(&Node::decode_children(&bytes).unwrap(), &node.children);
        prop_assert!(Node::decode(&bytes[..at.index(bytes.len())]).is_err(), "cut short");
        let mut flipped = bytes.clone();
        flipped[at.index(bytes.len())] ^= 1 << bit;
        prop_assert!(Node::decode(&flipped) != Ok(node), "one bit makes another node, or none");
        let mut longer = bytes;
        longer.push(b'x');
        prop_assert!(Node::decode(&longer).is_err());
    }
}
