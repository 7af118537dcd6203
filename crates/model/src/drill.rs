//! Which elections are drills: those that say so in their name.

/// Words by which a drill names itself; the name of an election that counts has none of them.
pub const DRILL_WORDS: [&str; 4] = ["contoh", "gladi", "latihan", "simulasi"];

/// Whether an election of this name is a drill: one of [`DRILL_WORDS`] stands in it as a whole word, in any case. The name
/// is in the registry and in the first entry of the log, which the root key signed, so that portal, cards and phones say
/// the same with nothing else at hand.
pub fn is_drill(name: &str) -> bool {
    let mut words = name.split(|c: char| !c.is_alphabetic());
    words.any(|word| DRILL_WORDS.contains(&word.to_lowercase().as_str()))
}
