//! The blocks of a policy as written. Each carries its own notes; an entry without any takes its block's.

use super::{At, Expression, Label, Notes, Pattern, Performer, Text};

/// `pay in points worth €0.70 each`
#[derive(Debug, Clone, PartialEq)]
pub struct PayIn {
    /// The unit.
    pub unit: At<Unit>,
    /// What one point is called, and what more are.
    pub called: Option<At<(Label, Label)>>,
    /// What one unit is worth; true when the word `each` stands behind it.
    pub worth: Option<(At<Expression>, bool)>,
    /// Where that comes from.
    pub notes: Notes,
}

/// What an organisation pays in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Euros.
    Money,
    /// Care time.
    Time,
    /// Points of the organisation's own.
    Points,
}

/// `calendar { 1 week = 7 days … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// Where it comes from.
    pub notes: Notes,
    /// The conversions.
    pub equations: Vec<At<Equation>>,
}

/// `1 month = 4.33 weeks`
#[derive(Debug, Clone, PartialEq)]
pub struct Equation {
    /// How many of the left period.
    pub left: Text,
    /// The left period.
    pub left_period: At<Period>,
    /// How many of the right period.
    pub right: Text,
    /// The right period.
    pub right_period: At<Period>,
}

/// A period of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// `6 weeks`
#[derive(Debug, Clone, PartialEq)]
pub struct Duration {
    /// How many.
    pub number: Text,
    /// Of what.
    pub period: At<Period>,
}

/// `fact location one of berkenstaete, elsewhere`
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its name.
    pub name: Text,
    /// What it may be.
    pub kind: FactKind,
    /// Its label.
    pub label: Option<Label>,
    /// Where it comes from.
    pub notes: Notes,
}

/// What a fact may be.
#[derive(Debug, Clone, PartialEq)]
pub enum FactKind {
    /// Yes or no.
    Truth,
    /// One of some names.
    OneOf(Vec<Choice>),
    /// A number, perhaps between two bounds, both inclusive.
    Number(Option<(Text, Text)>),
    /// A date.
    Date,
}

/// A value of a fact: `alone "alleen" / "alone"`.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its name.
    pub name: Text,
    /// Its label.
    pub label: Option<Label>,
}

/// `eligible when { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Eligible {
    /// Where it comes from.
    pub notes: Notes,
    /// The conditions, each with its own reason when it fails.
    pub conditions: Vec<At<Condition>>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// What must hold.
    pub test: At<Expression>,
    /// The words to say when it does not.
    pub message: Option<Label>,
    /// Where it comes from.
    pub notes: Notes,
}

/// `table day_rate by indication { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name.
    pub name: Text,
    /// What it is looked up by.
    pub keys: Vec<At<TableKey>>,
    /// Where it comes from.
    pub notes: Notes,
    /// Its rows.
    pub rows: Vec<At<Row>>,
}

/// What a table is looked up by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableKey {
    /// The client's indication.
    Indication,
    /// The calendar year.
    CalendarYear,
    /// The role that does the activity.
    Role,
    /// Who does the activity.
    Performer,
    /// A fact.
    Name(String),
}

/// `VPT 1..4 | carer: €60.00 per day`
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One for each key of the table.
    pub keys: Vec<At<RowKey>>,
    /// The value.
    pub value: At<Expression>,
    /// Where it comes from.
    pub notes: Notes,
}

/// What one column of a row matches.
#[derive(Debug, Clone, PartialEq)]
pub enum RowKey {
    /// Everything that no other row matches.
    Otherwise,
    /// Indications.
    Pattern(Pattern),
    /// Any of these values.
    Values(Vec<At<RowValue>>),
}

/// A value in a row's key or after `one of`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowValue {
    /// `yes`, `no`
    Truth(bool),
    /// `network`
    Performer(Performer),
    /// `2013`
    Number(String),
    /// A name.
    Name(String),
}

/// `let name = …`
#[derive(Debug, Clone, PartialEq)]
pub struct Let {
    /// Its name.
    pub name: Text,
    /// Its value.
    pub value: At<Expression>,
    /// Where it comes from.
    pub notes: Notes,
}

/// `budget { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// Where it comes from.
    pub notes: Notes,
    /// What it starts with and what goes off, in sequence.
    pub entries: Vec<At<BudgetEntry>>,
}

/// An entry of `budget`.
#[derive(Debug, Clone, PartialEq)]
pub enum BudgetEntry {
    /// `start with …`
    Start(At<Expression>, Notes),
    /// `less name "label" 2% when …`
    Less(Box<Less>),
}

/// `less name "label" 2% when …`
#[derive(Debug, Clone, PartialEq)]
pub struct Less {
    /// Its name.
    pub name: Text,
    /// Its label.
    pub label: Option<Label>,
    /// A share of what is left so far, or a flow.
    pub amount: At<Expression>,
    /// When it applies.
    pub when: Option<At<Expression>>,
    /// Where it comes from.
    pub notes: Notes,
}

/// `contribute { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Contribute {
    /// Where it comes from.
    pub notes: Notes,
    /// The contributions, in order.
    pub entries: Vec<At<Contribution>>,
}

/// `night_service "nachtdienst" €53.52 per week cost centre 24310`
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Its name.
    pub name: Text,
    /// Its label.
    pub label: Option<Label>,
    /// A flow.
    pub amount: At<Expression>,
    /// The rest, in the order written.
    pub parts: Vec<At<ContributionPart>>,
    /// Where it comes from.
    pub notes: Notes,
}

/// A part of a contribution.
#[derive(Debug, Clone, PartialEq)]
pub enum ContributionPart {
    /// `cost centre 24310`
    CostCentre(String),
    /// `kept`: it stays the client's own reserve.
    Kept,
    /// `paid out`: the client gets it in cash.
    PaidOut,
    /// `when …`
    When(At<Expression>),
}

/// `signal { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// Where it comes from.
    pub notes: Notes,
    /// The lights, tried in order.
    pub entries: Vec<At<SignalEntry>>,
}

/// `red when balance < -kept`
#[derive(Debug, Clone, PartialEq)]
pub struct SignalEntry {
    /// The light.
    pub colour: At<super::Colour>,
    /// When it lights.
    pub when: SignalWhen,
    /// Where it comes from.
    pub notes: Notes,
}

/// When a light lights.
#[derive(Debug, Clone, PartialEq)]
pub enum SignalWhen {
    /// When this holds.
    When(At<Expression>),
    /// When no earlier light did.
    Otherwise,
}

/// `rule name { when … then warn "…" }`
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name, which is the code of its finding.
    pub name: Text,
    /// Its label.
    pub label: Option<Label>,
    /// Where it comes from.
    pub notes: Notes,
    /// What it says.
    pub entries: Vec<At<RuleEntry>>,
}

/// `when … then warn "text with {balance}"`
#[derive(Debug, Clone, PartialEq)]
pub struct RuleEntry {
    /// When it speaks; none: always.
    pub when: Option<At<Expression>>,
    /// How severe it is.
    pub severity: At<Severity>,
    /// What it says; `{ … }` holds an expression.
    pub message: Label,
    /// Where it comes from.
    pub notes: Notes,
}

/// How severe a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It may not be.
    Refuse,
    /// Look at it.
    Warn,
    /// It could be better.
    Advise,
}
