//! The tree: what a file says, in its own words, with the place of every word.
//!
//! In: nothing; `pairs` builds it, `print` writes it, `check` reads it. Names are text and may be
//! unknown, units may not fit, values may be missing: a tree may be wrong.
//! Absent on purpose: meaning. Two trees are equal when they say the same, wherever it stands.

mod block;
mod example;
mod expression;
mod offer;
mod over_time;

pub use block::{
    Budget, BudgetEntry, Calendar, Choice, Condition, Contribute, Contribution, ContributionPart,
    Duration, Eligible, Equation, Fact, FactKind, Less, Let, PayIn, Period, Row, RowKey, RowValue,
    Rule, RuleEntry, Severity, Signal, SignalEntry, SignalWhen, Table, TableKey, Unit,
};
pub use example::{
    Activity, ActivityPart, Colour, Example, ExampleEntry, Expectation, GivenValue, LineFigure,
    Total,
};
pub use expression::{
    Aggregate, BuiltIn, Comparison, Expression, IndicationText, Literal, Operator, Pattern,
    PerWhat, Performer, ProfileRange, SumField,
};
pub use offer::{
    Bearer, Copay, CopayEntry, CopayTarget, CopayTerms, Offer, OfferPart, Order, OrderStep,
    RolePrice, Services, StepEffect, Terms,
};
pub use over_time::{
    Absence, Account, AccountTopic, Agreement, AgreementEntry, Effect, Leaving, LeftOver, Needed,
    Occasion, PartMonth, SavingsTarget, Stays, Support, SupportEntry,
};

use super::keywords::Language;
use crate::source::Span;

/// A thing and where it stands. Equality looks at the thing only.
#[derive(Debug, Clone)]
pub struct At<T> {
    /// The thing.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> At<T> {
    /// A thing at a place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// A name or a string, as text without its quotes.
pub type Text = At<String>;

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The spelling the file is written in; English when no word tells.
    pub language: Language,
    /// What it says, in its own order.
    pub items: Vec<At<Item>>,
    /// Every comment, in order.
    pub comments: Vec<At<Comment>>,
    /// Where it could not be read; what seems absent may stand there.
    pub unread: Vec<Span>,
}

/// A comment, with its `#`.
#[derive(Debug, Clone, PartialEq)]
pub struct Comment {
    /// The text from `#` to the end of the line.
    pub text: String,
    /// Whether something else stands before it on its line.
    pub trailing: bool,
    /// Whether an empty line, and nothing else, stands between it and a comment above it; both have lines
    /// of their own. So a comment about what is absent stays apart from that of the next block.
    pub apart: bool,
}

/// One statement or block of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// `policy archipel "…" in force from …`
    Policy(Header),
    /// `catalogue "…" in force from …`
    Catalogue(Header),
    /// `indicative "why"`
    Indicative(Label, Notes),
    /// `source rules "…"`
    Source(Text, Label),
    /// `form "Budgetformulier"`
    Form(Label, Notes),
    /// `pay in money`
    PayIn(PayIn),
    /// `calendar { … }`
    Calendar(Calendar),
    /// `fact location one of …`
    Fact(Fact),
    /// `eligible when { … }`
    Eligible(Eligible),
    /// `table day_rate by indication { … }`
    Table(Table),
    /// `let name = …`
    Let(Let),
    /// `budget { … }`
    Budget(Budget),
    /// `contribute { … }`
    Contribute(Contribute),
    /// `services { … }`
    Services(Services),
    /// `order { … }`
    Order(Order),
    /// `copay { … }`
    Copay(Copay),
    /// `account { … }`
    Account(Account),
    /// `agreement { … }`
    Agreement(Agreement),
    /// `support { … }`
    Support(Support),
    /// `signal { … }`
    Signal(Signal),
    /// `rule name { … }`
    Rule(Rule),
    /// `example "…" { … }`
    Example(Example),
    /// `law Wlz "…"`, in a catalogue.
    Law(Text, Label),
    /// `delivery VPT "…"`, in a catalogue.
    Delivery(Text, Label),
    /// `profiles Wlz VPT, ZZP: 1..10`, in a catalogue.
    Profiles(Text, Vec<Text>, Vec<ProfileRange>),
    /// `category care "…"`, in a catalogue.
    Category(Text, Label),
    /// `service walk in wellbeing measured in time "…"`, in a catalogue.
    Service(ServiceItem),
    /// `role carer "…"`, in a catalogue.
    Role(Text, Label),
    /// `signer client "…"`, in a catalogue.
    Signer(Text, Label),
}

/// The head of a policy or a catalogue. A catalogue has no name of its own; its name is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// The organisation, as `archipel`.
    pub name: Text,
    /// The title.
    pub title: Label,
    /// First day in force.
    pub from: Text,
    /// Last day in force, where it ends.
    pub until: Option<Text>,
    /// Where that comes from.
    pub notes: Notes,
}

/// A service of the shared catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceItem {
    /// Its name.
    pub name: Text,
    /// Its category.
    pub category: Text,
    /// What it is measured in.
    pub measure: At<Measure>,
    /// Its labels.
    pub label: Label,
}

/// What a service is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Care time: minutes, times and staff.
    Time,
    /// Pieces: a number of times.
    Pieces,
    /// A subscription for a period.
    Period,
    /// A quote in euros for a period.
    Quotes,
}

/// A label: Dutch first, then English where it is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The first text: Dutch, or the only one.
    pub first: Text,
    /// The English text.
    pub second: Option<Text>,
}

/// Where a rule comes from: citations, an assumption, an open question, in the order written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Notes(pub Vec<At<Note>>);

/// One note.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// `@rules 6, 7`: a source and places in it. A place is kept as written, quotes included.
    Cite(Text, Vec<Text>),
    /// `assumed "why"`
    Assumed(Label),
    /// `undecided "what is open"`
    Undecided(Label),
}
