//! A checked policy: what `check` makes and nothing else does.
//!
//! Names have become ids, units fit, tables cover every eligible client, values are ordered by use.
//! The plan is compiled from it; the slow second evaluator in the tests reads it directly.

use chrono::NaiveDate;

use super::expression::Expression;
pub use super::over_time::{
    Account, Agreement, GivenBack, LeftOver, Meeting, Needed, Prerequisite, SavingsUse, Support,
    Supporter, Task, Term, Topic, Until,
};
pub use super::table::{Cell, Key, Table};
use crate::domain::{
    Bearer, Colour, Consent, Label, OpenQuestion, PaymentUnit, Performer, PointsName, Purpose,
    Reason, RoleId, ServiceId, Severity,
};
use crate::quantity::{Calendar, Exact};
use crate::source::Span;

/// A fact's place in [`Policy::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(pub usize);
/// A table's place in [`Policy::tables`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TableId(pub usize);
/// A named value's place in [`Policy::lets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LetId(pub usize);
/// A reason's place in [`Policy::reasons`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReasonId(pub usize);

/// One version of one organisation's rules.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    /// The organisation, as `archipel`.
    pub organisation: String,
    /// The title.
    pub title: Label,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force.
    pub until: Option<NaiveDate>,
    /// Why nothing binds yet, where that is so.
    pub indicative: Option<Label>,
    /// What the organisation calls its form.
    pub form: Option<Label>,
    /// The sources: name and title.
    pub sources: Vec<(String, Label)>,
    /// What it pays in.
    pub unit: PaymentUnit,
    /// What it calls its points, where it has a name for them.
    pub points: Option<PointsName>,
    /// Euros for one unit (a minute, a point), where someone says so; none for a euro.
    pub worth: Option<Worth>,
    /// Its calendar.
    pub calendar: Calendar,
    /// What it needs to know of the client.
    pub facts: Vec<Fact>,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its named values; one uses only those before it.
    pub lets: Vec<Let>,
    /// Who may take part; each condition fails on its own.
    pub eligible: Vec<Condition>,
    /// What the budget starts with: a flow.
    pub start: Expression,
    /// Why.
    pub start_reason: ReasonId,
    /// What goes off, in sequence.
    pub discounts: Vec<Discount>,
    /// Contributions, in order.
    pub contributions: Vec<Contribution>,
    /// What each service of the catalogue costs; by [`ServiceId`].
    pub offers: Vec<Offer>,
    /// Who is asked, first to last; every performer once.
    pub order: Vec<OrderStep>,
    /// What each category allows; by [`crate::domain::CategoryId`].
    pub copay: Vec<Copay>,
    /// Who bears what the client may not pay.
    pub rest: Rest,
    /// What happens over time.
    pub account: Account,
    /// Signatures, effect and duration.
    pub agreement: Agreement,
    /// Supporters, meetings and tasks.
    pub support: Support,
    /// The lights, tried in order; empty: the contract's own.
    pub signal: Vec<Light>,
    /// Further rules.
    pub rules: Vec<Rule>,
    /// Every reason that anything above refers to.
    pub reasons: Vec<Reason>,
    /// Reasons that every statement rests on: the header, the unit of payment, the calendar.
    pub always: Vec<ReasonId>,
    /// What the source leaves open.
    pub open_questions: Vec<OpenQuestion>,
}

/// An input about the client.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// What it may be.
    pub kind: FactKind,
    /// Its label.
    pub label: Option<Label>,
    /// The labels of its names, in their order; empty where they have none.
    pub labels: Vec<Label>,
}

/// What a fact may be.
#[derive(Debug, Clone, PartialEq)]
pub enum FactKind {
    /// Yes or no.
    Truth,
    /// One of these names; its value is its place.
    OneOf(Vec<String>),
    /// A number, perhaps within bounds, both inclusive.
    Number(Option<(Exact, Exact)>),
    /// A date; its value is its day number from the common era.
    Date,
}

/// What a unit of payment is worth. It may depend on the client: at ZZG it goes by the height of his
/// indication (facts 21, 120; evaluation 2.4.6).
#[derive(Debug, Clone, PartialEq)]
pub struct Worth {
    /// Euros for one unit; above zero for every client.
    pub value: Expression,
    /// Why.
    pub reason: ReasonId,
}

/// A named value.
#[derive(Debug, Clone, PartialEq)]
pub struct Let {
    /// Its name.
    pub name: String,
    /// Its value; looks at no activity but through an aggregate.
    pub value: Expression,
    /// From when on it is known.
    pub stage: Stage,
    /// Why.
    pub reason: ReasonId,
}

/// In which order an evaluation comes to know things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The client, his facts, the date, and what is asked of each activity but who does it and its cost.
    Client,
    /// Who does each activity and what it costs.
    Activities,
    /// The budget.
    Budget,
    /// Contributions, kept and free.
    Contributions,
    /// Planned and balance.
    Balance,
    /// Shortage and who bears it.
    Outcome,
}

/// A condition with its own reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// What must hold.
    pub test: Expression,
    /// What to say when it does not; without words, the condition as written.
    pub message: Label,
    /// Why.
    pub reason: ReasonId,
}

/// What goes off the budget.
#[derive(Debug, Clone, PartialEq)]
pub struct Discount {
    /// Its name: the id of its line.
    pub name: String,
    /// Its label.
    pub label: Label,
    /// A bare number is a share of what is left so far; else a flow.
    pub amount: Expression,
    /// Whether the amount is a share.
    pub share: bool,
    /// When it applies.
    pub when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
}

/// A contribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Its name: the id of its line.
    pub name: String,
    /// Its label.
    pub label: Label,
    /// A flow.
    pub amount: Expression,
    /// What becomes of it.
    pub purpose: Purpose,
    /// The cost centre.
    pub cost_centre: Option<String>,
    /// When it applies.
    pub when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
}

/// What a service costs under this policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What it costs.
    pub terms: Terms,
    /// The cost centre.
    pub cost_centre: Option<String>,
    /// Services that cannot be taken beside it.
    pub excludes: Vec<ServiceId>,
    /// Whose consent an activity needs that costs budget.
    pub consent: Consent,
    /// When it is offered; looks at the client and the activity.
    pub only_when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
    /// Where its terms stand.
    pub span: Span,
}

/// What a service costs.
#[derive(Debug, Clone, PartialEq)]
pub enum Terms {
    /// A price per minute of care, per piece, or a flow, as the service's measure asks.
    Price(Expression),
    /// The quote in the arrangement.
    AsQuoted,
    /// Nothing, and why.
    Outside(Label),
    /// It is not offered, and perhaps why.
    NotOffered(Option<Label>),
    /// By role; a role that is not listed may not perform it.
    ByRole(Vec<(RoleId, RoleTerms)>),
}

/// What a service costs when a role does it.
#[derive(Debug, Clone, PartialEq)]
pub enum RoleTerms {
    /// A price, as in [`Terms::Price`].
    Price(Expression),
    /// Nothing, and why.
    Outside(Label),
    /// The role does not do it.
    NotOffered(Option<Label>),
}

/// A performer's place in the order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderStep {
    /// Who.
    pub performer: Performer,
    /// Whether that costs budget.
    pub effect: Effect,
    /// When they are asked; looks at the client and the activity.
    pub only_when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
}

/// What an activity does to the budget, by who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It costs nothing.
    CostsNothing,
    /// It draws on the budget.
    Draws,
    /// They take no part.
    NotAsked,
}

/// What a client may pay extra for in a category.
#[derive(Debug, Clone, PartialEq)]
pub struct Copay {
    /// The terms.
    pub terms: CopayTerms,
    /// Under which condition; where it fails, never.
    pub when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
}

/// The terms of co-payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CopayTerms {
    /// He may.
    Allowed,
    /// He may not.
    Never,
    /// He may, with bought points.
    WithBoughtPoints,
    /// Nobody decided: the sums count on nothing of his, and nothing is refused.
    Undecided,
}

/// Who bears what is left of a shortage.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest {
    /// Who; none: undecided.
    pub bearer: Option<Bearer>,
    /// Why.
    pub reason: ReasonId,
}

/// A light of the signal.
#[derive(Debug, Clone, PartialEq)]
pub struct Light {
    /// The colour.
    pub colour: Colour,
    /// When; none: otherwise.
    pub when: Option<Expression>,
    /// Why.
    pub reason: ReasonId,
}

/// A further rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Its name: the code of its finding.
    pub name: String,
    /// When it speaks; none: always.
    pub when: Option<Expression>,
    /// How severe.
    pub severity: Severity,
    /// What it says in Dutch.
    pub dutch: Vec<Piece>,
    /// What it says in English; none: the Dutch words serve.
    pub english: Option<Vec<Piece>>,
    /// Why.
    pub reason: ReasonId,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// An amount.
    Value(Expression),
}
