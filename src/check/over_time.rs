//! What a checked policy says of time and duties: the ledger runs it.

use super::policy::ReasonId;
use crate::domain::{Bearer, CategoryId, Label, RoleId, ServiceId, SignerId};
use crate::quantity::{Exact, Period};
use crate::source::Place;

/// What happens over time; the ledger runs it. None: not said, or undecided.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Account {
    /// What happens to what is left.
    pub left_over: Option<(LeftOver, ReasonId)>,
    /// What savings may pay for.
    pub savings_use: Option<(Vec<SavingsUse>, ReasonId)>,
    /// Whether savings are used before co-payment.
    pub savings_before_copayment: Option<(bool, ReasonId)>,
    /// Who bears temporary extra care.
    pub temporary_extra_care: Option<(Bearer, ReasonId)>,
    /// Who bears what an informal carer who is away would have done.
    pub network_away: Option<(Bearer, ReasonId)>,
    /// Who bears unplanned care.
    pub unplanned_care: Option<(Bearer, ReasonId)>,
    /// Whether planned activities are given back in hospital.
    pub hospital: Option<(GivenBack, ReasonId)>,
    /// Whether planned activities are given back on holiday.
    pub holiday: Option<(GivenBack, ReasonId)>,
    /// Whether contributions go on during absence.
    pub contributions_continue: Option<(bool, ReasonId)>,
    /// Whether a part of a month counts by its days (else as a whole).
    pub part_month_by_days: Option<(bool, ReasonId)>,
    /// Whether what is left at death or a move is paid out (else it lapses).
    pub leaving_paid_out: Option<(bool, ReasonId)>,
    /// Whether agreements keep the version they were made under.
    pub keeps_version: Option<(bool, ReasonId)>,
    /// What is left open about each topic, by the place of the question.
    pub asked: Vec<(Topic, Place)>,
}

/// What the account and the agreement speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the topics of the blocks, by their names in the reference")]
pub enum Topic {
    LeftOver,
    SavingsUse,
    SavingsOrder,
    TemporaryExtraCare,
    NetworkAway,
    UnplannedCare,
    Hospital,
    Holiday,
    ContributionsDuringAbsence,
    PartOfMonth,
    Leaving,
    Version,
    TakesEffect,
}

/// What happens to what is left.
#[derive(Debug, Clone, PartialEq)]
pub enum LeftOver {
    /// It lapses at the end of the month.
    Lapses,
    /// It stays, until then and at most so much (in the unit of payment).
    Stays {
        /// Until when.
        until: Until,
        /// At most so much.
        at_most: Option<Exact>,
    },
}

/// Until when something stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// No end is stated.
    NoEnd,
    /// Until 31 December.
    EndOfYear,
    /// For so many of a period.
    For(Exact, Period),
}

/// What savings may pay for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SavingsUse {
    /// Other services than were agreed.
    OtherServices,
    /// What an informal carer who is away would have done.
    NetworkAway,
    /// A category.
    Category(CategoryId),
    /// A service.
    Service(ServiceId),
}

/// Whether planned activities are given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenBack {
    /// Whether.
    pub given_back: bool,
    /// From which day of absence, from 1.
    pub from_day: u32,
}

/// Signatures, effect and duration. None: not said, or undecided.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreement {
    /// Whether it takes effect on the first of the next month (else at once).
    pub first_of_next_month: Option<(bool, ReasonId)>,
    /// What is left open about that, by the place of the question.
    pub asked: Vec<(Topic, Place)>,
    /// How long it lasts at least.
    pub at_least: Option<(Exact, Period, ReasonId)>,
    /// Each signature: whoever of these signs.
    pub signatures: Vec<Vec<SignerId>>,
    /// Why these sign.
    pub signatures_reason: Option<ReasonId>,
}

/// The support instrument.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Support {
    /// Supporters.
    pub supporters: Vec<Supporter>,
    /// Meetings and visits.
    pub meetings: Vec<Meeting>,
    /// Tasks with a deadline.
    pub tasks: Vec<Task>,
    /// What must be there before the first of a meeting.
    pub prerequisites: Vec<Prerequisite>,
}

/// A role that supports the client.
#[derive(Debug, Clone, PartialEq)]
pub struct Supporter {
    /// The role.
    pub role: RoleId,
    /// What the organisation calls it.
    pub label: Option<Label>,
    /// Whether it may not deliver care to a client it supports.
    pub may_not_deliver: bool,
    /// Why.
    pub reason: ReasonId,
}

/// A meeting that recurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
    /// How many, per period; none: undecided.
    pub how_often: Option<(Exact, Period)>,
    /// The least that is acceptable.
    pub at_least: Option<Exact>,
    /// Whether the first is before the move.
    pub first_before_move: bool,
    /// Who takes part, as written.
    pub with: Vec<String>,
    /// Why.
    pub reason: ReasonId,
}

/// A task with a deadline relative to the move.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
    /// How long before or after; none: no source says.
    pub term: Option<Term>,
    /// After the move (else before).
    pub after: bool,
    /// Why.
    pub reason: ReasonId,
}

/// How long before or after the move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Within that time (else about).
    pub within: bool,
    /// How many …
    pub number: Exact,
    /// … of a period.
    pub period: Period,
}

/// What must be there before the first of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Prerequisite {
    /// The meeting, by its place in [`Support::meetings`].
    pub meeting: usize,
    /// What.
    pub needed: Vec<Needed>,
    /// Why.
    pub reason: ReasonId,
}

/// Something that must be there.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed {
    /// Its name.
    pub name: String,
    /// Its label.
    pub label: Label,
    /// For how long it is kept up.
    pub lasting: Option<(Exact, Period)>,
}
