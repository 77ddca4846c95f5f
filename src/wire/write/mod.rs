//! Domain to JSON: the shapes of the contract, in its order. The same input gives the same bytes.

mod amount;
mod comparison;
mod diagnostic;
mod reason;
mod shape;
mod statement;
mod words;

pub use amount::Money;
pub use comparison::{
    Account, AccountStep, Because, ComparedColumn, Comparison, Difference, Paid, Payers, Scale,
    Standing, comparison,
};
pub use diagnostic::{CheckAnswer, DiagnosticText, SpanText, check_answer};
pub use reason::{Assumption, OpenQuestion, Rule};
pub use shape::{
    Effort, Finding, IndicationText, Line, Possibility, Provenance, Statement, To, TotalsText,
};
pub use statement::{statement, unit_name};
