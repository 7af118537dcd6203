//! Addresses that are nobody's on the public internet are named as such.

use residency::address::{Special, embedded};
use std::net::IpAddr;

#[test]
fn both_ends_of_every_range() {
    use Special as S;
    for (first, last, special) in [
        ("0.0.0.0", "0.255.255.255", S::Unspecified),
        ("10.0.0.0", "10.255.255.255", S::Private),
        ("100.64.0.0", "100.127.255.255", S::SharedByProvider),
        ("127.0.0.0", "127.255.255.255", S::Loopback),
        ("169.254.0.0", "169.254.255.255", S::LinkLocal),
        ("172.16.0.0", "172.31.255.255", S::Private),
        ("192.0.2.0", "192.0.2.255", S::Documentation),
        ("192.168.0.0", "192.168.255.255", S::Private),
        ("198.18.0.0", "198.19.255.255", S::Benchmarking),
        ("198.51.100.0", "198.51.100.255", S::Documentation),
        ("203.0.113.0", "203.0.113.255", S::Documentation),
        ("224.0.0.0", "239.255.255.255", S::Multicast),
        ("240.0.0.0", "255.255.255.255", S::Reserved),
        ("::", "::", S::Unspecified),
        ("::1", "::1", S::Loopback),
        ("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", S::Documentation),
        ("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", S::Documentation),
        ("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", S::Private),
        ("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", S::LinkLocal),
        ("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", S::Multicast),
        // In other clothes.
        ("::ffff:127.0.0.1", "::ffff:127.0.0.1", S::Loopback),
        ("64:ff9b::a00:1", "64:ff9b::a00:1", S::Private),
        ("2002:7f00:1::", "2002:7f00:1:ffff::1", S::Loopback),
    ] {
        for at in [first, last] {
            assert_eq!(Special::of(at.parse().unwrap()), Some(special), "{at}");
        }
    }
    for public in [
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.3.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "170.33.13.55",
        "2001:200::",
        "2400:cb00::1",
        "fbff::1",
        "64:ff9b::808:808",
        "2002:808:808::1",
    ] {
        assert_eq!(Special::of(public.parse().unwrap()), None, "{public}");
    }
    let plain: IpAddr = "2400:cb00::1".parse().unwrap();
    assert_eq!(embedded(plain), plain);
}
