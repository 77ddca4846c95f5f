//! pvb: rules for person-following care budgets, from text to an explained statement.
pub mod check;
pub mod diagnostic;
pub mod domain;
pub mod plan;
pub mod evaluate;
pub mod quantity;
pub mod source;
pub mod statement;
pub mod syntax;
