//! Which folder may hold what, by the inventory alone.

use residency::Inventory;
use std::path::Path;

fn inventory(base: &Path) -> Inventory {
    let base = base.display();
    let place = |id: &str, service: &str, kind: &str, classes: &str, address: &str| {
        format!(
            "[[place]]\nid = \"{id}\"\nservice = \"{service}\"\nkind = \"{kind}\"\nclasses = [{classes}]\n\
             country = \"ID\"\nowner = \"kpu\"\noperator = \"kpu\"\npurpose = \"-\"\naddresses = [\"{base}/{address}\"]\n"
        )
    };
    let text = [
        "format = \"sirekap-inventory/1\"\n".to_string(),
        "[[recipient]]\nid = \"x\"\nkey = \"age1salah\"\nholder = \"-\"\n".to_string(),
        place("mesin", "server", "primary", "\"event-log\", \"originals\", \"results\"", "data"),
        place("portal", "server", "cache", "\"results\"", "portal"),
        place("stik", "backup-target", "backup", "\"backups\"", "stik"),
        place("stik-salah", "backup-target", "primary", "\"backups\"", "stik/lain"),
    ]
    .concat();
    toml::from_str(&text).unwrap()
}

#[test]
fn places_are_found_by_their_addresses() {
    let temp = tempfile::tempdir().unwrap();
    let at = |path: &str| temp.path().join(path);
    for folder in ["data/pemilu", "portal", "stik/lain", "stik/dalam", "lain", "stik2"] {
        std::fs::create_dir_all(at(folder)).unwrap();
    }
    std::os::unix::fs::symlink(at("lain"), at("stik/tautan")).unwrap();
    std::os::unix::fs::symlink(at("stik"), at("nama-lain")).unwrap();
    let inventory = inventory(temp.path());
    let backups = |path: &str| match backup::may_hold_backups(&inventory, &at(path)) {
        Ok(place) => place.id.clone(),
        Err(error) => error.code().to_string(),
    };
    for (path, expected) in [
        ("stik", "stik"),
        ("stik/dalam", "stik"),
        ("nama-lain/dalam", "stik"),
        // The closest place decides.
        ("stik/lain", "B1006"),
        ("data", "B1006"),
        ("lain", "B1005"),
        ("stik2", "B1005"),
        // A link leads out of the place.
        ("stik/tautan", "B1005"),
        ("tidak-ada", "B1008"),
    ] {
        assert_eq!(backups(path), expected, "{path}");
    }
    let election = |path: &str| backup::may_hold_election(&inventory, &at(path)).map_err(|e| e.code());
    for (path, expected) in [
        ("data/pulih", Ok(())),
        ("data/baru/pulih", Ok(())),
        ("portal/pulih", Err("B2016")),
        ("stik/pulih", Err("B2016")),
        ("lain/pulih", Err("B2016")),
    ] {
        assert_eq!(election(path), expected, "{path}");
    }
}

#[test]
fn the_one_target_that_is_there_is_taken() {
    let temp = tempfile::tempdir().unwrap();
    let inventory = inventory(temp.path());
    assert_eq!(backup::only_target(&inventory).unwrap_err().code(), "B1007");
    std::fs::create_dir_all(temp.path().join("stik")).unwrap();
    assert_eq!(backup::only_target(&inventory).unwrap(), temp.path().join("stik"));
    std::fs::create_dir_all(temp.path().join("stik/lain")).unwrap();
    assert_eq!(backup::only_target(&inventory).unwrap_err().code(), "B1007");
    let mut one = inventory;
    one.places.retain(|place| place.id == "stik");
    std::fs::remove_dir_all(temp.path().join("stik")).unwrap();
    assert_eq!(backup::only_target(&one).unwrap_err().code(), "B1008");
    assert_eq!(backup::recipients(&one).err().unwrap().code(), "B1004");
    one.recipients.clear();
    assert_eq!(backup::recipients(&one).err().unwrap().code(), "B1003");
}
