//! pvb: rules for person-following care budgets, from text to an explained statement.
pub mod authoring;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod domain;
pub mod evaluate;
pub mod http;
pub mod plan;
pub mod quantity;
pub mod source;
pub mod statement;
pub mod store;
pub mod syntax;
pub mod wire;
