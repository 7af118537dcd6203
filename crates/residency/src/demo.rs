//! The example deployment's documents, as people edit them: what `sirekap disclosure init` writes to begin with. They name no
//! machine that is.

/// `inventory.toml`.
pub const INVENTORY: &str = include_str!("../demo/inventory.toml");
/// `residency.toml`: the policy for Indonesia that the program carries.
pub const POLICY: &str = include_str!("indonesia.toml");
/// `permohonan.toml`.
pub const REQUESTS: &str = include_str!("../demo/permohonan.toml");
