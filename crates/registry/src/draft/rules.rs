//! The rules of who is elected, in a registry in the making.

use super::{Draft, ascending};
use crate::electing::{ElectingRule, Method};
use crate::election::District;
use crate::error::Fault;

impl Draft {
    /// Sets the rules of who is elected; contests ascend, and of each the rule of all districts stands before those of one.
    pub fn rules(&mut self, rules: Vec<ElectingRule>) -> Result<(), Fault> {
        for pair in rules.windows(2) {
            let [a, b] = pair else { continue };
            ascending(
                &(a.contest, &a.district),
                &(b.contest, &b.district),
                &format!("rule of {}", b.contest),
            )?;
        }
        for rule in &rules {
            rule.check()?;
            if let Method::Majority { breadth: Some(breadth), .. } = &rule.method {
                for code in &breadth.except {
                    let level = self.regions.levels[self.find(code)?.at()];
                    if level != breadth.level {
                        return Err(Fault::Field(format!("level of region {code}")));
                    }
                }
            }
        }
        self.rules = rules;
        Ok(())
    }

    /// Every rule is of a contest that is held, and of a district that is there.
    pub(super) fn check_rules(&self) -> Result<(), Fault> {
        for rule in &self.rules {
            let mine = |d: &District| d.contest == rule.contest;
            let held = match rule.district.as_deref() {
                Some(code) => self
                    .districts
                    .binary_search_by(|d| (d.contest, d.code.as_str()).cmp(&(rule.contest, code)))
                    .is_ok(),
                None => self
                    .districts
                    .get(self.districts.partition_point(|d| d.contest < rule.contest))
                    .is_some_and(mine),
            };
            if !held {
                let district = rule.district.as_deref().unwrap_or("");
                return Err(Fault::Unknown(format!("district {} {district} of a rule", rule.contest)));
            }
        }
        Ok(())
    }
}
