//! Examples as written: a test that lives in the policy.

use super::{At, Bearer, Expression, IndicationText, Notes, Performer, Period, Text};

/// `example "two meals a week" { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// What it shows.
    pub title: Text,
    /// Where it comes from.
    pub notes: Notes,
    /// What is given and what is expected.
    pub entries: Vec<At<ExampleEntry>>,
}

/// An entry of an example.
#[derive(Debug, Clone, PartialEq)]
pub enum ExampleEntry {
    /// `on 2013-11-01`
    On(Text),
    /// `client Wlz VPT 4`
    Client(IndicationText),
    /// `given location is berkenstaete`
    Given(Text, At<GivenValue>),
    /// `tariff €0 per day`
    Tariff(At<Expression>),
    /// `activity a1 hot_meal 2 times per week done by provider`
    Activity(Activity),
    /// `capacity network 120 minutes per week`
    Capacity(At<Performer>, Text, At<Period>),
    /// `signed by client, supporter`
    Signed(Vec<Text>),
    /// `expect …`
    Expect(Expectation),
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenValue {
    /// `yes`, `no`
    Truth(bool),
    /// A date.
    Date(String),
    /// A number, its sign included.
    Number(String),
    /// One of the fact's names.
    Name(String),
}

/// One activity of an example.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// Its id.
    pub id: Text,
    /// Its service.
    pub service: Text,
    /// The rest, in the order written.
    pub parts: Vec<At<ActivityPart>>,
}

/// A part of an activity.
#[derive(Debug, Clone, PartialEq)]
pub enum ActivityPart {
    /// `20 minutes`
    Minutes(String),
    /// `3.5 times`
    Times(String),
    /// `2 staff`
    Staff(String),
    /// `per week`
    Per(Period),
    /// `quote €125.00`
    Quote(String),
    /// `done by provider`
    By(Performer),
    /// `role carer`
    Role(Text),
    /// `able network, provider`
    Able(Vec<At<Performer>>),
    /// `consent client`
    Consent(Text),
    /// `paid by client`
    PaidByClient,
    /// `provider unable`
    ProviderUnable,
    /// `"hulp bij douchen"`
    Label(String),
}

/// A traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Colour {
    /// Green.
    Green,
    /// Orange.
    Orange,
    /// Red.
    Red,
}

/// What an example expects of the statement. Amounts are compared as they are shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Expectation {
    /// `status is green`
    Status(At<Colour>),
    /// `eligible is yes`
    Eligible(At<bool>),
    /// `finding copay-never for a1`
    Finding(Text, Option<Text>),
    /// `no finding copay-never for a1`
    NoFinding(Text, Option<Text>),
    /// `no findings`
    NoFindings,
    /// `line a1 amount per week is -€9.20`
    Line(Text, LineFigure, At<Period>, At<Expression>),
    /// `to pay per month is €0.00`
    ToPay(At<Period>, At<Expression>),
    /// `effort of network is 70`
    Effort(At<Performer>, Text),
    /// `share of budget is 0.4312`
    ShareOfBudget(Text),
    /// `performer of a1 is network`
    Performer(Text, At<Performer>),
    /// `the rest is borne by organisation`: there is a rest, and this one bears it.
    Rest(At<Bearer>),
    /// `balance per day is -€14.39`
    Total(At<Total>, At<Period>, At<Expression>),
}

/// A figure of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineFigure {
    /// The amount by which it moves the balance.
    Amount,
    /// The balance after it.
    Balance,
}

/// A total of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// The tariff less discounts.
    Budget,
    /// All contributions.
    Contributions,
    /// The client's own reserve.
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
