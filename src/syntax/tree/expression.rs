//! Expressions as written.

use super::{At, Text};

/// An expression. Brackets are kept, so that printing gives back what was written.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A value that stands for itself.
    Literal(Literal),
    /// A fact, a `let`, a value of a fact, a service, category or role; only `check` knows which.
    Name(String),
    /// `day_rate[indication]`
    Lookup(Text, Vec<At<super::TableKey>>),
    /// A value that the program itself knows.
    BuiltIn(BuiltIn),
    /// `network`
    Performer(Performer),
    /// `red`
    Colour(super::Colour),
    /// `( … )`
    Bracketed(Box<At<Expression>>),
    /// `- …`
    Negative(Box<At<Expression>>),
    /// `… per week`
    Per(Box<At<Expression>>, At<PerWhat>),
    /// `a + b`, `a or b`, `a < b`
    Binary(At<Operator>, Box<At<Expression>>, Box<At<Expression>>),
    /// `not …`
    Not(Box<At<Expression>>),
    /// `… is …`; true when it says `is not`
    Is(Box<At<Expression>>, bool, Comparison),
    /// `if … then … else if … then … else …`: the pairs, then what is left
    If(Vec<(At<Expression>, At<Expression>)>, Box<At<Expression>>),
    /// `smallest(a, b)`
    Smallest(Vec<At<Expression>>),
    /// `largest(a, b)`
    Largest(Vec<At<Expression>>),
    /// `sum of cost of activities where …`
    Aggregate(Aggregate),
}

/// A value that stands for itself. Decimals are kept as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `€15.75`
    Money(String),
    /// `60 points`
    Points(String),
    /// `1.5 hours`
    Hours(String),
    /// `20 minutes`
    Minutes(String),
    /// `2 pieces`
    Pieces(String),
    /// `10%`
    Percent(String),
    /// `4.33`
    Number(String),
    /// `2013-10-21`
    Date(String),
    /// `yes`, `no`
    Truth(bool),
}

/// A value that the program itself knows: of the client, of the sums, or of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BuiltIn {
    /// The client's indication.
    Indication,
    /// The calendar year of the arrangement's date.
    CalendarYear,
    /// What the client may spend.
    Budget,
    /// All contributions together.
    Contributions,
    /// The contributions that stay the client's own reserve.
    Kept,
    /// Budget less contributions.
    Free,
    /// The cost of what is planned on the budget.
    Planned,
    /// Free less planned.
    Balance,
    /// What planned activities draw from the kept reserve.
    FromKept,
    /// What is short beyond the reserve.
    Shortage,
    /// The part of the shortage that the client may pay himself.
    Copayment,
    /// The part of the shortage that he may not.
    Uncovered,
    /// An activity's cost to the budget.
    Cost,
    /// An activity's care time.
    CareTime,
    /// How often an activity takes place.
    Times,
    /// How many staff an activity takes.
    Staff,
    /// An activity's service.
    Service,
    /// The category of an activity's service.
    Category,
    /// The role that does an activity.
    Role,
    /// Who does an activity.
    Performer,
    /// Who consented to an activity.
    Consent,
    /// Whether an activity is bought privately.
    PaidByClient,
    /// Whether the provider cannot deliver an activity.
    ProviderUnable,
}

/// Who may do an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Performer {
    /// The client.
    Own,
    /// Relatives, neighbours, friends.
    Network,
    /// A volunteer.
    Volunteer,
    /// The organisation.
    Provider,
    /// Another provider.
    External,
}

/// What stands after `per`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PerWhat {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
    /// An hour of care.
    Hour,
    /// A minute of care.
    Minute,
    /// A piece.
    Piece,
    /// A point.
    Point,
}

/// An operator between two expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `or`
    Or,
    /// `and`
    And,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Divide,
    /// `of`, as in `10% of budget`
    Of,
}

/// What stands after `is`.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// `one of a, b`
    OneOf(Vec<At<super::RowValue>>),
    /// `Wlz VPT 1..4`
    Pattern(At<Pattern>),
    /// Any other expression.
    Value(Box<At<Expression>>),
}

/// A set of indications: one or two codes (a law, a delivery) and profiles.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// The codes, as `Wlz`, `VPT`: one or two.
    pub codes: Vec<Text>,
    /// Further forms of delivery, as `ZZP` in `Wlz VPT, ZZP 4`.
    pub others: Vec<Text>,
    /// The profiles; none written means every one.
    pub profiles: Vec<ProfileRange>,
}

/// `4` or `1..4`; a quoted profile keeps no quotes.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileRange {
    /// The first profile.
    pub first: Text,
    /// The last of a range.
    pub last: Option<Text>,
}

/// One indication, in an example.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicationText {
    /// The codes: a law, or a law and a delivery.
    pub codes: Vec<Text>,
    /// The profile.
    pub profile: Option<Text>,
}

/// A question over all activities.
#[derive(Debug, Clone, PartialEq)]
pub enum Aggregate {
    /// `any activity where …`
    Any(Box<At<Expression>>),
    /// `every activity where …`
    Every(Box<At<Expression>>),
    /// `sum of cost of activities where …`
    Sum(At<SumField>, Option<Box<At<Expression>>>),
    /// `count of activities where …`
    Count(Option<Box<At<Expression>>>),
}

/// What can be summed over activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SumField {
    /// Cost to the budget.
    Cost,
    /// Care time.
    CareTime,
    /// Times.
    Times,
    /// Staff.
    Staff,
}
