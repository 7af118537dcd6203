//! Lies about the registry, the nodes and the files of stations.

use super::{Corruption, lie};
use crate::small;
use crate::tree::{Tree, tree};
use model::{Stage, UtcSeconds};
use shapes::own::{Anomaly, Confirmation, DistrictList, FormFile, Keys, MachineReading, StationResult};
use shapes::portal::{Pairs, RegionItem};

const FORM: &str = "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001001.json";
const VILLAGE: [&str; 4] = ["11", "1101", "110101", "1101012001"];

pub(super) const LIES: &[Corruption] = &[
    lie("root.json tells of another election", &["V1.1"], "election", |t| {
        let mut root = t.root();
        root.election = "Pemilu Lain".into();
        t.set_root(&root);
    }),
    lie("wrong lines of a history stand before wrong values", &["V3.6", "V3.7"], "values.22", |t| {
        t.edit_file::<StationResult>(FORM, |file| {
            let item = &mut file.history[0];
            item.index += 1;
            item.id = "ab".repeat(32);
            item.kind = "form.confirmed/3".into();
            item.by = "cd".repeat(32);
            item.arrival = "2024-02-14T08:00:00Z".into();
            item.claimed = "2024-02-14T08:00:00Z".into();
            item.round += 1;
            item.count += 1;
            item.values.iter_mut().for_each(|value| *value = value.map(|v| v + 1));
            file.values[22] = file.values[22].map(|v| v + 1);
        });
    }),
    lie("the registry has other bytes than its name", &["V3.1"], "registry", |t| {
        let name = shapes::paths::object(&t.root().registry.object);
        t.files.get_mut(&name).unwrap()[20] ^= 1;
    }),
    lie(
        "everything is published over another registry than the log names",
        &["V2.9", "V3.1"],
        "another registry",
        |t| {
            let text = String::from_utf8(small::registry().to_bytes())
                .unwrap()
                .replace("Pemilu Kecil", "Pemilu Besar");
            let other = registry::Registry::load(text.as_bytes()).unwrap();
            *t = tree(&other, &t.history);
        },
    ),
    Corruption {
        name: "the log vouches for other facts of stations than the registry's",
        fails: &["V3.1"],
        unanswered: &[],
        at: "stations",
        tell: |t| {
            let mut history = t.history.clone();
            let model::Payload::Setup(mut setup) = history[0].event.payload().clone() else { return };
            setup.stations = Some(model::Digest([1; 32]));
            let event = model::event::sign(
                small::ORIGIN,
                model::Payload::Setup(setup),
                &[&small::secret(small::ROOT)],
            );
            history[0] = model::Entry { event, arrival: UtcSeconds(history[0].arrival.0) };
            history.retain(|e| !matches!(e.event.payload(), model::Payload::Cut(_)));
            super::republish(t, &history);
        },
    },
    Corruption {
        name: "the log is judged by an unknown rule book",
        fails: &[],
        unanswered: &["V3.2", "V3.8", "V3.9", "V4.3"],
        at: "",
        tell: unknown_rules,
    },
    Corruption {
        name: "by an unknown rule book other numbers count",
        fails: &[],
        unanswered: &["V3.2", "V3.6", "V3.7", "V3.8"],
        at: "",
        tell: |t| {
            unknown_rules(t);
            station(t, |form| {
                form.values[22] = Some(299);
                form.disputed ^= true;
                form.history[1].status = shapes::own::EventStatus::Held;
            });
        },
    },
    lie("behind an unknown rule book an event is dropped", &["V3.7"], "history", |t| {
        unknown_rules(t);
        station(t, |form| drop(form.history.pop()));
    }),
    lie("behind an unknown rule book a gap is hidden", &["V3.10"], "v1/anomali.json", |t| {
        unknown_rules(t);
        t.edit_file::<Vec<Anomaly>>("v1/anomali.json", Vec::clear);
    }),
    lie("behind an unknown rule book a total is no sum", &["V4.5"], "totals.recorded.sums.22", |t| {
        unknown_rules(t);
        t.edit_file::<shapes::own::RegionResult>("v1/hasil/ppwp/11.json", |file| {
            file.totals.recorded.sums[22] += 100;
        });
    }),
    lie("behind an unknown rule book a pair has another name", &["V3.9"], "100025.nama", |t| {
        unknown_rules(t);
        t.edit_file::<Pairs>("pemilu/ppwp.json", |pairs| {
            pairs.get_mut("100025").unwrap().nama = "ORANG LAIN".into()
        });
    }),
    lie("an object has other bytes than its name", &["V3.3"], "1101012001", |t| {
        // A village that changed after the cut: the cut's state does not share the object.
        let name = t.node_at(&VILLAGE);
        t.files.get_mut(&shapes::paths::object(&name)).unwrap()[30] ^= 1;
    }),
    lie("a village's object has a frame more, to be skipped", &["V3.3"], "follow its zstd frame", |t| {
        let mut bytes = t.stored(&t.node_at(&VILLAGE)).to_vec();
        bytes.extend([0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
        let object = t.store(bytes);
        t.edit_node(&VILLAGE[..3], |node| {
            node.children.insert("1101012001".into(), object);
        });
    }),
    lie("an object is missing", &["V3.3"], "1101", |t| {
        let name = t.node_at(&["dapil.pdpr.1101"]);
        t.files.remove(&shapes::paths::object(&name));
    }),
    lie("a village is missing", &["V3.4"], "1101012001", |t| {
        t.edit_node(&VILLAGE[..3], |node| {
            node.children.remove("1101012001");
        });
    }),
    lie("a village too many", &["V3.4"], "1101019999", |t| {
        let copy = t.node_at(&VILLAGE);
        t.edit_node(&VILLAGE[..3], |node| {
            node.children.insert("1101019999".into(), copy.parse().unwrap());
        });
    }),
    lie("a district is missing", &["V3.4"], "dapil.pdpr.1101", |t| {
        t.edit_node(&[], |node| {
            node.children.remove("dapil.pdpr.1101");
        });
    }),
    lie("a form kind is missing", &["V3.4"], "pdpd.11", |t| {
        t.edit_node(&["calon"], |node| {
            node.children.remove("pdpd.11");
        });
    }),
    lie("a station's file is missing", &["V3.5"], "1101012001001", |t| {
        t.edit_node(&VILLAGE, |node| drop(node.files.remove(FORM)));
    }),
    lie("a station too many", &["V3.5"], "1101012001009", |t| {
        t.edit_node(&VILLAGE, |node| {
            let copy = node.files[FORM].clone();
            node.files.insert(FORM.replace("1001.json", "1009.json"), copy);
        });
    }),
    lie("a station's value is changed", &["V3.6"], "values.22", |t| {
        station(t, |form| form.values[22] = Some(299));
    }),
    lie("a station's stage is raised", &["V3.6"], "stage", |t| {
        station(t, |form| form.stage = Stage::Ditetapkan)
    }),
    lie("a station's dispute is hidden", &["V3.6"], "disputed", |t| {
        let path = "v1/hasil/ppwp/11/1101/110101/1101012002/1101012002001.json";
        t.edit_file::<StationResult>(path, |form| {
            assert!(form.disputed);
            form.disputed = false;
        });
    }),
    lie("a station's file is of another shape", &["V3.6", "V3.7", "V3.8", "V7.1"], "1101012001001", |t| {
        t.edit_file::<serde_json::Value>(FORM, |form| drop(form.as_object_mut().unwrap().remove("kept")));
    }),
    lie("an event is dropped from a history", &["V3.7"], "history", |t| {
        station(t, |form| drop(form.history.remove(0)))
    }),
    lie("a history says another status", &["V3.7"], "history.1.status", |t| {
        station(t, |form| form.history[1].status = shapes::own::EventStatus::Refused);
    }),
    lie("a misread is another number", &["V3.7"], "confirmation.machine.misread.0.machine", |t| {
        confirmation(t, |c| machine(c).misread[0].machine += 1);
    }),
    lie("a misread is shown as read right", &["V3.7"], "confirmation.machine.misread.0", |t| {
        confirmation(t, |c| {
            drop(machine(c).misread.remove(0));
            machine(c).same += 1;
        });
    }),
    lie("a misread is of another paper", &["V3.7"], "confirmation.machine.misread.0.paper", |t| {
        confirmation(t, |c| machine(c).misread[0].paper = Some(1));
    }),
    lie("a field that the machine did not read is hidden", &["V3.7"], "confirmation.machine.unread.0", |t| {
        confirmation(t, |c| drop(machine(c).unread.remove(0)));
    }),
    lie("a machine's reading is hidden whole", &["V3.7"], "confirmation.machine", |t| {
        confirmation(t, |c| drop(c.machine.take().unwrap()));
    }),
    lie("an officer's statement on a control is hidden", &["V3.7"], "confirmation.acknowledged", |t| {
        confirmation(t, |c| drop(c.acknowledged.pop().unwrap()));
    }),
    lie("an officer's statement on a control is made up", &["V3.7"], "confirmation.acknowledged.2", |t| {
        confirmation(t, |c| c.acknowledged.push("K4".into()));
    }),
    lie("a witness stayed away", &["V3.7"], "confirmation.witnesses.1", |t| {
        confirmation(t, |c| *c.witnesses.get_mut("1").unwrap() -= 1);
    }),
    lie("what an officer confirmed beside the values is hidden", &["V3.7"], "confirmation", |t| {
        station(t, |form| drop(form.history[0].confirmation.take().unwrap()));
    }),
    lie("a breach is hidden", &["V3.8"], "broken", |t| {
        station(t, |form| {
            assert!(!form.broken.is_empty());
            form.broken.clear();
        });
    }),
    lie("a held station is shown as free", &["V3.8"], "held", |t| {
        let path = HELD;
        t.edit_file::<StationResult>(path, |form| {
            assert!(form.held);
            form.held = false;
        });
    }),
    lie("a pair has another name", &["V3.9"], "100025.nama", |t| {
        t.edit_file::<Pairs>("pemilu/ppwp.json", |pairs| {
            pairs.get_mut("100025").unwrap().nama = "ORANG LAIN".into()
        });
    }),
    lie("two fields of a form have changed places", &["V3.9"], "fields.22", |t| {
        t.edit_file::<FormFile>("v1/formulir/ppwp/0.json", |form| form.fields.swap(22, 23));
    }),
    lie("a list leaves out a region", &["V3.9"], "wilayah/pemilu/ppwp/11/1101.json", |t| {
        t.edit_file::<Vec<RegionItem>>("wilayah/pemilu/ppwp/11/1101.json", |list| drop(list.pop()));
    }),
    lie("a list gives a district a seat more", &["V3.9"], "districts.0.seats", |t| {
        t.edit_file::<DistrictList>("v1/dapil/pdpr.json", |list| {
            *list.districts[0].seats.as_mut().unwrap() += 1;
        });
    }),
    lie("a list leaves out a region of a district", &["V3.9"], "districts.0.regions", |t| {
        t.edit_file::<DistrictList>("v1/dapil/pdprdk/11/1101.json", |list| {
            drop(list.districts[0].regions.pop())
        });
    }),
    lie("a key's end is hidden", &["V3.10"], "until", |t| {
        t.edit_file::<Keys>("v1/kunci.json", |keys| {
            let ended = keys.values_mut().find(|k| k.until.is_some()).unwrap();
            ended.until = None;
        });
    }),
    lie("a gap is hidden", &["V3.10"], "v1/anomali.json", |t| {
        t.edit_file::<Vec<Anomaly>>("v1/anomali.json", |list| {
            assert!(!list.is_empty());
            list.clear();
        });
    }),
];

/// The same election, judged by rules that nobody here knows. Without cuts, which name the log's root.
fn unknown_rules(t: &mut Tree) {
    let mut history = t.history.clone();
    let model::Payload::Setup(mut setup) = history[0].event.payload().clone() else { return };
    setup.rules = model::Digest([1; 32]);
    let root = small::secret(small::ROOT);
    let event = model::event::sign(small::ORIGIN, model::Payload::Setup(setup), &[&root]);
    history[0] = model::Entry { event, arrival: UtcSeconds(history[0].arrival.0) };
    history.retain(|e| !matches!(e.event.payload(), model::Payload::Cut(_)));
    super::republish(t, &history);
}

/// A station that a bound holds out.
const HELD: &str = "v1/hasil/ppwp/11/1101/110101/1101012001/1101012001002.json";

fn station(t: &mut Tree, change: impl FnOnce(&mut StationResult)) {
    t.edit_file(FORM, change);
}

/// Changes what the first event of the form says beside its values.
fn confirmation(t: &mut Tree, change: impl FnOnce(&mut Confirmation)) {
    station(t, |form| change(form.history[0].confirmation.as_mut().unwrap()));
}

fn machine(of: &mut Confirmation) -> &mut MachineReading {
    of.machine.as_mut().unwrap()
}
