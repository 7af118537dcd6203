//! Chance from a seed: SplitMix64, one independent stream per purpose, integers only.

use model::Digest;

/// A stream of numbers. Not for secrets.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// The stream of a purpose: what one purpose draws never shifts what another draws.
    pub fn of(seed: u64, purpose: &str) -> Self {
        let Digest([a, b, c, d, e, f, g, h, ..]) =
            Digest::of(format!("sirekap-drill/stream/{seed}/{purpose}").as_bytes());
        Rng(u64::from_be_bytes([a, b, c, d, e, f, g, h]))
    }

    /// The next 64 bits (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound, 0 when the bound is 0. The bias is below 2^-32 for each value, which no drill can notice.
    pub fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(bound) * (self.draw() >> 32)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included; `low` when they are the wrong way round.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below((high.saturating_sub(low)).saturating_add(1))
    }

    /// Whether something with this chance in a thousand happens.
    pub fn happens(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// One of several, none of nothing.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len() as u32) as usize)
    }

    /// Cuts a number into parts of 1 to `most`.
    pub fn cut(&mut self, total: u32, most: u32) -> Vec<u32> {
        let (mut left, mut parts) = (total, Vec::new());
        while left > 0 {
            let part = self.between(1, most.max(1)).min(left);
            parts.push(part);
            left -= part;
        }
        parts
    }

    /// Shares a number out by weights that each wobble by two fifths; the parts add up to it.
    /// With no weight above 0 the first part takes all; with no parts there is nothing to take it.
    pub fn share(&mut self, total: u32, weights: &[u32]) -> Vec<u32> {
        let weights: Vec<u64> =
            weights.iter().map(|w| u64::from(*w) * u64::from(self.between(60, 140))).collect();
        let sum: u64 = weights.iter().sum::<u64>().max(1);
        let mut parts: Vec<u32> =
            weights.iter().map(|w| (u128::from(total) * u128::from(*w) / u128::from(sum)) as u32).collect();
        let mut left = total - parts.iter().sum::<u32>();
        let open: Vec<usize> = (0..weights.len()).filter(|i| weights[*i] > 0).collect();
        while left > 0 {
            let at = self.pick(&open).copied().unwrap_or(0);
            let Some(part) = parts.get_mut(at) else { break };
            *part += 1;
            left -= 1;
        }
        parts
    }
}
