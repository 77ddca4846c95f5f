//! Domain to JSON: the shapes of the contract, in its order. The same input gives the same bytes.

mod answer;
mod amount;
mod comparison;
mod comparison_shape;
mod desk;
mod diagnostic;
mod digits;
mod ledger;
mod ledger_shape;
mod ledger_sums;
mod ledgers;
mod owner;
mod owned;
mod phrases;
mod reason;
mod receipt;
mod shape;
mod statement;
mod text;
mod words;

pub use amount::Money;
pub use answer::Answer;
pub use comparison::comparison;
pub use comparison_shape::{
    Account, AccountStep, Because, ComparedColumn, Comparison, Difference, Paid, Payers, Scale,
    Standing, YardstickText,
};
pub use desk::{
    CompletionAnswer, CompletionText, DeclaredText, ExampleText, ExamplesAnswer, FailureText,
    FormatAnswer, HoverAnswer, HoverText, InBoth,
};
pub use diagnostic::{CheckAnswer, DiagnosticText, SpanText, check_answer, span_text};
pub use digits::{At, Digits};
pub use ledger::ledger;
pub use ledger_shape::{
    Applied, Duty, Entry, Invoice, Ledger, LedgerPolicy, Month, Pots, Sides, Unsettled,
};
pub use ledgers::{ComparedLedger, Figure, LedgerComparison, Months, Outcome, ledger_comparison};
pub use owner::{
    AuditShape, DraftShape, EditionShape, HistoryShape, IssuedShape, KeyShape, KeysShape, RowShape,
    StampShape, WithdrawnShape, draft, edition, issued, key, row, stamp,
};
pub use phrases::{Phrases, Said};
pub use reason::{Assumption, OpenQuestion, Rule};
pub use receipt::{Hash, Receipt, WideReceipt};
pub use shape::{
    Effort, Finding, IndicationText, Line, Paper, Possibility, Provenance, Statement, To,
    TotalsText,
};
pub use statement::{MadeFrom, statement, unit_name};
pub use text::{Unwritable, append, text};
