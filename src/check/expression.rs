//! Expressions whose names, kinds and units are known to fit.

use super::policy::{FactId, LetId, TableId};
use crate::quantity::{Exact, Unit};
use crate::source::Span;

/// A checked expression. Amounts inside are canonical: euros, minutes of care, points, pieces; flows
/// per week. A truth is 0 or 1, a choice its place in its list (-1 where an activity has none), a date
/// its day number from the common era.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// What kind of value it gives.
    pub kind: Kind,
    /// How.
    pub node: Node,
    /// Where it stands.
    pub span: Span,
}

/// The kind of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Yes or no.
    Truth,
    /// An amount.
    Amount(Unit),
    /// A date.
    Date,
    /// One of a list.
    Choice(ChoiceOf),
    /// An indication: its place in the catalogue's list.
    Indication,
    /// A calendar year.
    Year,
}

/// Which list a choice is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChoiceOf {
    /// The names of a fact.
    Fact(FactId),
    /// Performers, in the order of [`crate::domain::Performer::ALL`].
    Performer,
    /// Services of the catalogue.
    Service,
    /// Categories of the catalogue.
    Category,
    /// Roles of the catalogue.
    Role,
    /// Signers of the catalogue.
    Signer,
}

/// How a value comes about.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// It stands for itself.
    Constant(Exact),
    /// A fact about the client.
    Fact(FactId),
    /// A named value.
    Let(LetId),
    /// The client's indication.
    Indication,
    /// The calendar year of the arrangement's date.
    Year,
    /// A row of a table; one key expression for each of its keys.
    Lookup(TableId, Vec<Expression>),
    /// A sum of the statement.
    Total(Total),
    /// A property of the activity at hand.
    Field(Field),
    /// Two amounts.
    Arithmetic(Arithmetic, Box<Expression>, Box<Expression>),
    /// The sign turned.
    Negative(Box<Expression>),
    /// The smallest of at least two.
    Smallest(Vec<Expression>),
    /// The largest of at least two.
    Largest(Vec<Expression>),
    /// Two amounts, dates, years or choices compared.
    Compare(Comparison, Box<Expression>, Box<Expression>),
    /// Whether a choice or year is one of these.
    OneOf(Box<Expression>, Vec<i128>),
    /// Whether the indication is in a set: one flag for each indication of the catalogue.
    IndicationIn(Vec<bool>),
    /// Both; the second is not looked at where the first is no.
    And(Box<Expression>, Box<Expression>),
    /// Either; the second is not looked at where the first is yes.
    Or(Box<Expression>, Box<Expression>),
    /// The opposite.
    Not(Box<Expression>),
    /// The first where the condition holds, else the second; the other is not looked at.
    If(Box<Expression>, Box<Expression>, Box<Expression>),
    /// Whether any activity is so.
    Any(Box<Expression>),
    /// Whether every activity is so; yes where there is none.
    Every(Box<Expression>),
    /// The sum of a field over the activities that are so (all, without a condition).
    Sum(Field, Option<Box<Expression>>),
    /// The number of activities that are so (all, without a condition).
    Count(Option<Box<Expression>>),
}

/// Plus, minus, times, divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arithmetic {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient; the checker has seen that the divisor is never zero where its value is used.
    Divide,
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Less than.
    Less,
    /// At most.
    AtMost,
    /// More than.
    More,
    /// At least.
    AtLeast,
    /// The same.
    Equal,
}

/// A sum of the statement (contract, *Arithmetic*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Total {
    /// The tariff less discounts.
    Budget,
    /// All contributions.
    Contributions,
    /// Those that stay the client's own reserve.
    Kept,
    /// Budget less contributions.
    Free,
    /// What is planned on the budget.
    Planned,
    /// Free less planned.
    Balance,
    /// What is drawn from the reserve.
    FromKept,
    /// What is short beyond it.
    Shortage,
    /// What the client may pay himself.
    Copayment,
    /// What he may not.
    Uncovered,
}

/// A property of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Its cost to the budget: a flow in the unit of payment; zero where it costs nothing or is not offered.
    Cost,
    /// Its care time: minutes per week; zero for what is not care time.
    CareTime,
    /// How often: a flow of bare numbers; zero for subscriptions and quotes.
    Times,
    /// How many staff.
    Staff,
    /// Its service.
    Service,
    /// The category of its service.
    Category,
    /// The role; -1 where none is given.
    Role,
    /// Who does it; -1 where nobody is left who can.
    Performer,
    /// Who consented; -1 where nobody did.
    Consent,
    /// Whether it is bought privately.
    PaidByClient,
    /// Whether the provider cannot deliver it.
    ProviderUnable,
}

/// The expressions that a node is made of, in the order written.
fn parts(node: &Node) -> Vec<&Expression> {
    match node {
        Node::Constant(_)
        | Node::Fact(_)
        | Node::Let(_)
        | Node::Indication
        | Node::Year
        | Node::Total(_)
        | Node::Field(_)
        | Node::IndicationIn(_)
        | Node::Sum(_, None)
        | Node::Count(None) => Vec::new(),
        Node::Lookup(_, many) | Node::Smallest(many) | Node::Largest(many) => many.iter().collect(),
        Node::Negative(one)
        | Node::OneOf(one, _)
        | Node::Not(one)
        | Node::Any(one)
        | Node::Every(one)
        | Node::Sum(_, Some(one))
        | Node::Count(Some(one)) => vec![one],
        Node::Arithmetic(_, left, right)
        | Node::Compare(_, left, right)
        | Node::And(left, right)
        | Node::Or(left, right) => vec![left, right],
        Node::If(test, yes, no) => vec![test, yes, no],
    }
}

/// Shows every node of an expression, outside in, left to right; not those of named values.
pub fn walk<'e>(expression: &'e Expression, see: &mut impl FnMut(&'e Node)) {
    let mut waiting = vec![expression];
    while let Some(next) = waiting.pop() {
        see(&next.node);
        waiting.extend(parts(&next.node).into_iter().rev());
    }
}
