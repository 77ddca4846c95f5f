//! The blocks of a policy as written. Each carries its own notes; an entry without any takes its block's.

use super::{At, Expression, Label, Notes, Pattern, Performer, Text};

/// `pay in points worth €0.70 each`
#[derive(Debug, Clone, PartialEq)]
pub struct PayIn {
    /// The unit.
    pub unit: At<Unit>,
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
    OneOf(Vec<Text>),
    /// A number, perhaps between two bounds, both inclusive.
    Number(Option<(Text, Text)>),
    /// A date.
    Date,
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

/// `services { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Services {
    /// Where it comes from.
    pub notes: Notes,
    /// What is offered.
    pub offers: Vec<At<Offer>>,
}

/// `personal_care, nursing €41.92 per hour cost centre 24310`
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Services or categories.
    pub targets: Vec<Text>,
    /// What they cost.
    pub terms: At<Terms>,
    /// The rest, in the order written.
    pub parts: Vec<At<OfferPart>>,
    /// Where it comes from.
    pub notes: Notes,
}

/// What a service costs.
#[derive(Debug, Clone, PartialEq)]
pub enum Terms {
    /// A price.
    Price(At<Expression>),
    /// The quote in the arrangement.
    AsQuoted,
    /// Nothing, and why.
    Outside(Option<Label>),
    /// It is not offered, and perhaps why.
    NotOffered(Option<Label>),
    /// A price for each role.
    ByRole(Vec<At<RolePrice>>),
}

/// `carer, nurse 60 points per hour`
#[derive(Debug, Clone, PartialEq)]
pub struct RolePrice {
    /// The roles.
    pub roles: Vec<Text>,
    /// A price, `outside the budget` or `not offered`; never `as quoted` or `by role`.
    pub terms: Terms,
}

/// A part of an offer.
#[derive(Debug, Clone, PartialEq)]
pub enum OfferPart {
    /// `cost centre 24310`
    CostCentre(String),
    /// `excludes coffee_light`
    Excludes(Vec<Text>),
    /// `needs consent`
    NeedsConsent,
    /// `only when …`
    OnlyWhen(At<Expression>),
}

/// `order { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Where it comes from.
    pub notes: Notes,
    /// Who is asked, first to last.
    pub steps: Vec<At<OrderStep>>,
}

/// `self, network cost nothing`
#[derive(Debug, Clone, PartialEq)]
pub struct OrderStep {
    /// Who, in order.
    pub performers: Vec<At<Performer>>,
    /// Whether that costs budget.
    pub effect: At<StepEffect>,
    /// When they are asked.
    pub only_when: Option<At<Expression>>,
    /// Where it comes from.
    pub notes: Notes,
}

/// What an activity does to the budget, by who does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepEffect {
    /// It costs nothing.
    CostNothing,
    /// It draws on the budget.
    DrawOnTheBudget,
    /// They take no part under this policy.
    NotAsked,
}

/// `copay { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Copay {
    /// Where it comes from.
    pub notes: Notes,
    /// What each category allows, and who bears the rest.
    pub entries: Vec<At<CopayEntry>>,
}

/// An entry of `copay`.
#[derive(Debug, Clone, PartialEq)]
pub enum CopayEntry {
    /// `care: never`
    Terms {
        /// Which categories.
        target: At<CopayTarget>,
        /// What they allow.
        terms: At<CopayTerms>,
        /// Under which condition; otherwise never.
        when: Option<At<Expression>>,
        /// Where it comes from.
        notes: Notes,
    },
    /// `the rest is borne by client`; none when undecided.
    Rest(Option<At<Bearer>>, Notes),
}

/// Which categories a copay entry speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum CopayTarget {
    /// `every category`
    Every,
    /// `every other category`
    EveryOther,
    /// Named ones.
    Named(Vec<Text>),
}

/// What a client may pay extra for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopayTerms {
    /// He may.
    Allowed,
    /// He may not.
    Never,
    /// He may, with bought points.
    WithBoughtPoints,
}

/// Who bears something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bearer {
    /// The client.
    Client,
    /// The organisation.
    Organisation,
    /// A contribution, by name.
    Contribution(String),
}

/// `account { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Where it comes from.
    pub notes: Notes,
    /// What happens over time.
    pub entries: Vec<At<(AccountTopic, Notes)>>,
}

/// One thing that happens over time. A topic without an answer is undecided and says so in its notes.
#[derive(Debug, Clone, PartialEq)]
pub enum AccountTopic {
    /// `what is left …`
    LeftOver(Option<LeftOver>),
    /// `savings may pay for …`
    SavingsUse(Vec<At<SavingsTarget>>),
    /// `savings are used before copayment`: true for before
    SavingsBeforeCopayment(Option<bool>),
    /// `temporary extra care, network away: borne by …`
    Occasions(Vec<At<Occasion>>, Option<At<Bearer>>),
    /// `absence in hospital: planned activities are given back from day 3`
    Absence {
        /// Where the client is.
        places: Vec<At<Absence>>,
        /// Whether planned activities are given back.
        given_back: Option<bool>,
        /// From which day.
        from_day: Option<Text>,
    },
    /// `contributions during absence: continue`: true for continue
    ContributionsDuringAbsence(Option<bool>),
    /// `part of a month: by calendar days`
    PartMonth(Option<PartMonth>),
    /// `death or move: what is left lapses`
    Leaving(Option<Leaving>),
    /// `agreements keep their version` (true), `agreements follow the version in force` (false)
    AgreementsKeepVersion(bool),
}

/// What happens to what is left.
#[derive(Debug, Clone, PartialEq)]
pub enum LeftOver {
    /// It lapses at the end of the month.
    LapsesAtOnce,
    /// It stays.
    Stays {
        /// Until when; none: no end.
        until: Option<Stays>,
        /// At most so much.
        at_most: Option<At<Expression>>,
        /// Whether `then lapses` is written.
        then_lapses: bool,
    },
}

/// Until when something stays.
#[derive(Debug, Clone, PartialEq)]
pub enum Stays {
    /// Until 31 December.
    UntilTheEndOfTheYear,
    /// For so long.
    For(Duration),
}

/// What savings may pay for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SavingsTarget {
    /// Other services than were agreed.
    OtherServices,
    /// What an informal carer who is away would have done.
    NetworkAway,
    /// A category or a service.
    Name(String),
}

/// Something that happens unplanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Temporary extra care in illness or decline.
    TemporaryExtraCare,
    /// An informal carer is away.
    NetworkAway,
    /// Care that could not be planned.
    UnplannedCare,
}

/// Where an absent client is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// In hospital.
    Hospital,
    /// On holiday.
    Holiday,
}

/// How a part of a month counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartMonth {
    /// By calendar days.
    ByCalendarDays,
    /// As a whole month.
    AsAWholeMonth,
}

/// What happens to what is left at death or a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// It lapses.
    Lapses,
    /// It is paid out.
    PaidOut,
}

/// `agreement { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Where it comes from.
    pub notes: Notes,
    /// When it takes effect, how long it lasts, who signs.
    pub entries: Vec<At<(AgreementEntry, Notes)>>,
}

/// An entry of `agreement`; without an answer it is undecided.
#[derive(Debug, Clone, PartialEq)]
pub enum AgreementEntry {
    /// `takes effect …`
    TakesEffect(Option<Effect>),
    /// `lasts at least 1 month`
    LastsAtLeast(Option<Duration>),
    /// `signed by client or representative, supporter`: each inner list is one signature
    SignedBy(Vec<At<Vec<Text>>>),
}

/// When an agreement takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// On the first of the next month.
    FirstOfNextMonth,
    /// At once.
    AtOnce,
}

/// `support { … }`
#[derive(Debug, Clone, PartialEq)]
pub struct Support {
    /// Where it comes from.
    pub notes: Notes,
    /// Roles, meetings, tasks.
    pub entries: Vec<At<(SupportEntry, Notes)>>,
}

/// An entry of `support`.
#[derive(Debug, Clone, PartialEq)]
pub enum SupportEntry {
    /// `supporter client_supporter "…" may not deliver care to the same client`
    Supporter {
        /// The role.
        name: Text,
        /// Its label.
        label: Option<Label>,
        /// Whether this role may not deliver care to a client it supports.
        may_not_deliver: bool,
    },
    /// `meeting network_meeting "…" 4 per year, at least 2, the first before the move, with …`
    Meeting {
        /// Its name.
        name: Text,
        /// Its label.
        label: Option<Label>,
        /// How many …
        number: Text,
        /// … per period.
        period: At<Period>,
        /// The least that is acceptable.
        at_least: Option<Text>,
        /// Whether the first is before the move.
        first_before_move: bool,
        /// Who takes part.
        with: Vec<Text>,
    },
    /// `task care_plan "…" within 6 weeks after the move`
    Task {
        /// Its name.
        name: Text,
        /// Its label.
        label: Option<Label>,
        /// True for `within`, false for `about`.
        within: bool,
        /// How long.
        duration: Duration,
        /// True for after the move, false for before.
        after: bool,
    },
    /// `before the first network_meeting: lifestyle_diary for 3 weeks, ecogram`
    Prerequisite {
        /// Before which meeting.
        meeting: Text,
        /// What is needed.
        needed: Vec<At<Needed>>,
    },
}

/// Something needed before a meeting, perhaps kept up for a while.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed {
    /// What.
    pub name: Text,
    /// For how long.
    pub lasting: Option<Duration>,
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
    /// When it speaks.
    pub when: At<Expression>,
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
