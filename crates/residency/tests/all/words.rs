//! The words of both files, and the policy that the program brings.

use residency::{Policy, Service};

#[test]
fn the_policy_of_indonesia_is_whole() {
    let read = Policy::parse(Policy::indonesia_text()).unwrap();
    assert_eq!(read, Policy::indonesia());
    for class in residency::DataClass::ALL {
        let rules: Vec<_> = read.rules.iter().filter(|rule| rule.classes.contains(&class)).collect();
        assert!(!rules.is_empty(), "{class:?}");
        // What is not public may be nowhere but in Indonesia, whatever the kind of place.
        let anywhere = rules.iter().any(|rule| rule.countries != ["ID"]);
        assert_eq!(anywhere, class.is_public(), "{class:?}");
        let primary = rules.iter().filter(|rule| rule.kinds.contains(&residency::PlaceKind::Primary));
        assert!(primary.clone().count() > 0 && primary.clone().all(|rule| rule.countries == ["ID"]));
    }
}

#[test]
fn codes_are_those_that_files_write() {
    let text = |value: &str| format!("\"{value}\"");
    #[derive(serde::Deserialize)]
    struct Words {
        class: residency::DataClass,
        kind: residency::PlaceKind,
        service: Service,
    }
    for class in residency::DataClass::ALL {
        for kind in residency::PlaceKind::ALL {
            let file =
                format!("class = {}\nkind = {}\nservice = \"server\"", text(class.code()), text(kind.code()));
            let read: Words = toml::from_str(&file).unwrap();
            assert_eq!((read.class, read.kind, read.service), (class, kind, Service::Server));
        }
    }
}
