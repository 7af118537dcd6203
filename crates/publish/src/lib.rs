//! Totals + log -> content-addressed static tree
