//! For integration tests only: naive oracle, corrupted trees, auditor
