//! pvb: rules for person-following care budgets, from text to an explained statement.
pub mod diagnostic;
pub mod source;
pub mod syntax;
