//! pvb: rules for person-following care budgets, from the text of a policy to an explained statement.
//!
//! A policy is read once and applied to many arrangements:
//!
//! ```
//! use pvb::{Arrangement, Catalogue, Plan, Source, check, compile, evaluate, parse};
//!
//! fn read(source: &Source, catalogue: &Catalogue) -> Option<Plan> {
//!     // Text to tree: names are text, everything has its place, and it may be wrong.
//!     let (document, _diagnostics) = parse(source);
//!     // Tree to policy: names known, units fitting, tables complete. Only `check` makes one.
//!     let (policy, _diagnostics) = check(source, &document, catalogue);
//!     // Policy to plan: flat steps over numbered slots. This cannot fail.
//!     Some(compile(&policy?, catalogue))
//! }
//!
//! fn apply(plan: &Plan, arrangement: &Arrangement) {
//!     match evaluate(plan, arrangement) {
//!         // Lines, totals and findings, each with its reason.
//!         Ok(statement) => println!("{} lines", statement.lines.len()),
//!         // The arrangement does not fit the policy, or an amount is too large.
//!         Err(refusal) => println!("{refusal:?}"),
//!     }
//! }
//! ```
//!
//! The modules stand below in the order in which they build on each other: none names one that comes
//! after it. Which may name which is a table in `tests/tidy.rs`, and a test.

// What everything speaks of.
pub mod source;
pub mod quantity;
pub mod domain;
pub mod diagnostic;

// From text to statement.
pub mod syntax;
pub mod check;
pub mod plan;
pub mod statement;
pub mod evaluate;
pub mod compare;
pub mod ledger;

// Who may do what, and what happened to the rules.
pub mod access;
pub mod record;

// Around it: how it is set, the contract, an owner's desk, where versions live, and the two doors.
pub mod settings;
pub mod wire;
pub mod authoring;
pub mod store;
pub mod http;
pub mod cli;

/// The text of a policy, and places in it.
pub use source::Source;

/// What is wrong with a text, or remarkable in it.
pub use diagnostic::Diagnostic;

/// The services, roles, signers and indications that all policies share.
pub use domain::Catalogue;

/// A client, and what is arranged for him: the input of an evaluation.
pub use domain::Arrangement;

/// Text to tree.
pub use syntax::parse;

/// Tree to policy.
pub use check::check;

/// A policy without a mistake in it.
pub use check::Policy;

/// Policy to plan.
pub use plan::compile;

/// A policy ready to be evaluated, by many threads at once.
pub use plan::Plan;

/// Plan and arrangement to statement.
pub use evaluate::evaluate;

/// Why there is no statement.
pub use evaluate::Refusal;

/// What the policy makes of the arrangement, every line explained.
pub use statement::Statement;
