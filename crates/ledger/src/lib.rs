//! The only appender
