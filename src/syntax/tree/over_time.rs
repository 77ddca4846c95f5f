//! The blocks that speak of time and duties, as written.

use super::{At, Bearer, Duration, Expression, Label, Notes, Period, Text};

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
    /// `agreements keep their version` (true), `agreements follow the version in force` (false),
    /// `agreements: undecided "…"` (none)
    AgreementsKeepVersion(Option<bool>),
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
        /// How many, per period; none where that is undecided.
        how_often: Option<(Text, At<Period>)>,
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
        /// True for `within`, false for `about`, and how long; none where no source says.
        term: Option<(bool, Duration)>,
        /// True for after the move, false for before.
        after: bool,
    },
    /// `before the first network_meeting: lifestyle_diary "…" for 3 weeks, ecogram`
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
    /// Its label.
    pub label: Option<Label>,
    /// For how long.
    pub lasting: Option<Duration>,
}
