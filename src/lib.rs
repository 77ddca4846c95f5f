//! pvb: rules for person-following care budgets, from text to an explained statement.
pub mod source;
pub mod quantity;
pub mod domain;
pub mod diagnostic;
pub mod syntax;
pub mod check;
pub mod plan;
pub mod statement;
pub mod evaluate;
pub mod wire;
pub mod authoring;
pub mod store;
pub mod http;
pub mod cli;
