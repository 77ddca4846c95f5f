//! The statement: what a policy makes of an arrangement, every line explained.
//!
//! In: nothing; `evaluate` makes it. Out: [`Statement`] and its parts. Amounts are exact, per week;
//! [`Statement::shown`] rounds them once, for people.
//! Absent on purpose: words. A finding says what it found; `words` puts it into Dutch or English.

mod finding;
mod stands;
mod total;
mod words;

pub use finding::{Amount, Barred, Finding, FindingKind, Lever, Piece, Possibility};
pub use stands::Stands;
pub use total::{TotalName, Totals};
pub use words::{Naming, amount_in_words, finding_in_words, option_in_words, performer_in_words};

use crate::domain::{
    Colour, Label, OpenQuestion, PaymentUnit, Performer, PointsName, Purpose, Reason, ServiceId,
};
use crate::quantity::{Calendar, Exact, Overflow, Shown};

/// A statement. It borrows names and reasons from the plan and the arrangement it was made from.
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The calendar its amounts are shown by.
    pub calendar: &'a Calendar,
    /// The unit of its amounts.
    pub unit: PaymentUnit,
    /// Whether the policy binds; an indicative one does not.
    pub binding: bool,
    /// What its points are called, where they have a name of their own.
    pub points: Option<&'a PointsName>,
    /// Why it does not bind yet, where that is so.
    pub indicative: Option<&'a Label>,
    /// What the organisation calls its form.
    pub form: Option<&'a Label>,
    /// Whether every condition of the policy holds.
    pub eligible: bool,
    /// The light; none where a table has no row for the client.
    pub status: Option<Colour>,
    /// The lines, in the order of the form.
    pub lines: Vec<Line<'a>>,
    /// The totals; none where a table has no row for the client.
    pub totals: Option<Totals>,
    /// Euros for one unit of payment; none where nobody says what a unit is worth.
    pub worth: Option<Exact>,
    /// What the client pays in euros per week; none where nobody says what a unit costs.
    pub to_pay: Option<Exact>,
    /// Care minutes per week, by [`Performer::index`].
    pub effort: [Exact; 5],
    /// (budget - balance) / budget; none where the budget is zero or unknown.
    pub share_of_budget: Option<Exact>,
    /// What stands out, in the order found.
    pub findings: Vec<Finding<'a>>,
    /// What could be done about a shortage, an orange light, or a performer asked too late.
    pub options: Vec<Possibility<'a>>,
    /// The assumptions that it rests on, in the order of the policy text.
    pub assumptions: Vec<&'a Reason>,
    /// What the source leaves open.
    pub open_questions: &'a [OpenQuestion],
}

/// A line of the statement.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// What kind of line.
    pub kind: LineKind<'a>,
    /// `tariff`, the name of a discount or contribution, or the id of an activity.
    pub id: &'a str,
    /// What a person calls it.
    pub label: Option<&'a Label>,
    /// By how much it moves the balance, signed; none where that is unknown.
    pub amount: Option<Exact>,
    /// The balance after it; none where that is unknown.
    pub balance: Option<Exact>,
    /// The cost centre.
    pub cost_centre: Option<&'a str>,
    /// The rules behind it.
    pub because: Because<'a>,
}

/// What kind of line.
#[derive(Debug, Clone, Copy)]
pub enum LineKind<'a> {
    /// What the budget starts with.
    Tariff,
    /// What goes off before the client gets it.
    Discount,
    /// A contribution.
    Contribution(Purpose),
    /// An activity.
    Activity {
        /// Its service.
        service: ServiceId,
        /// What the client calls it.
        label: Option<&'a str>,
        /// Who does it; none: nobody is left who can.
        by: Option<Performer>,
        /// How it stands.
        stands: Stands,
    },
}

/// The rules behind a line, a finding or an option: those known beforehand, and the row of a table
/// that was read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Because<'a> {
    /// The rule itself, and what it draws upon.
    pub first: &'a [Reason],
    /// A second rule, and what it draws upon.
    pub second: &'a [Reason],
    /// The row of a table, where it has notes of its own.
    pub row: Option<&'a Reason>,
}

impl<'a> Because<'a> {
    /// One group of rules.
    #[must_use]
    pub const fn of(first: &'a [Reason]) -> Self {
        Self { first, second: &[], row: None }
    }

    /// Every rule, the most important first.
    pub fn reasons(self) -> impl Iterator<Item = &'a Reason> {
        self.first.iter().chain(self.second).chain(self.row)
    }
}

impl Statement<'_> {
    /// A flow as the form shows it.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn shown(&self, per_week: Exact) -> Result<Shown, Overflow> {
        Shown::new(per_week, self.calendar)
    }
}
