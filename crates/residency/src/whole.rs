//! An inventory as it stands, held against the policy.

use crate::finding::{Amiss, Finding};
use crate::first::TO_FILL;
use crate::judge::{finding, rule_for};
use crate::{DataClass, Inventory, Place, Policy, Service};

/// Everything that a policy does not allow of what an inventory declares, and what is worth knowing, place by place in the
/// file's order, owners first.
pub fn whole(policy: &Policy, inventory: &Inventory) -> Vec<Finding> {
    let mut found = Vec::new();
    for owner in &inventory.owners {
        for (field, text) in [("name", &owner.name), ("country", &owner.country)] {
            if is_to_fill(text) {
                found.push(noted(&owner.id, Amiss::ToFill { field }));
            }
        }
    }
    for place in &inventory.places {
        let classes = place.classes.iter();
        found.extend(
            classes.filter_map(|class| rule_for(policy, inventory, place, *class).err()).map(|found| *found),
        );
        found.extend(mixed(policy, place));
        found.extend(flows(inventory, place));
        for (field, text) in [("country", &place.country), ("purpose", &place.purpose)] {
            if is_to_fill(text) {
                found.push(noted(&place.id, Amiss::ToFill { field }));
            }
        }
        if place.pins.len() == 1 {
            found.push(noted(&place.id, Amiss::NoNextKey));
        }
    }
    found
}

fn is_to_fill(text: &str) -> bool {
    text.starts_with(TO_FILL) || text == crate::country::UNKNOWN
}

fn noted(id: &str, amiss: Amiss) -> Finding {
    Finding { place: Some(id.into()), amiss, rules: Vec::new() }
}

/// A bucket, a content network or a mirror is open to readers as a whole, or closed as a whole.
fn mixed(policy: &Policy, place: &Place) -> Option<Finding> {
    if !matches!(place.service, Service::Bucket | Service::Cdn | Service::Mirror) {
        return None;
    }
    let open = place.classes.iter().copied().find(|class| class.is_public())?;
    let closed = place.classes.iter().copied().find(|class| !class.is_public())?;
    Some(*finding(place, Amiss::Mixed { open, closed }, policy.about(closed, None)))
}

/// Flows to a place that may hold nothing of what is here, nor anything made of it: one of the two forgot a class.
fn flows(inventory: &Inventory, place: &Place) -> Vec<Finding> {
    let nothing_comes = |to: &&String| {
        let there = inventory.place(to).map(|to| to.classes.as_slice()).unwrap_or_default();
        let comes = |class: &DataClass| place.classes.iter().any(|from| becomes(*from, *class));
        !there.iter().any(comes)
    };
    let flow = |to: &String| *finding(place, Amiss::Flow { to: to.clone() }, []);
    place.flows_to.iter().filter(nothing_comes).map(flow).collect()
}

/// Whether data of one class are, or are made of, data of another.
fn becomes(from: DataClass, to: DataClass) -> bool {
    match to {
        _ if from == to => true,
        // All that is public of the log and of photos; and of everything a backup and a line in the log of programs.
        DataClass::Results => from == DataClass::EventLog,
        DataClass::PublicPictures => from == DataClass::Originals,
        DataClass::Backups | DataClass::LogsAndMetrics => true,
        _ => false,
    }
}
