//! A client's course, month by month: what was left, what was saved, what lapsed, who bore what.
//!
//! In: the versions of one organisation's rules with their dates, and a [`Course`]. Out: a [`Ledger`].
//! Each month applies the statement of what was agreed; the ledger only adds time: days, events, savings.
//! Absent on purpose: prices and conditions (`evaluate` has them), and anything the rules do not say. What the
//! rules leave open is not counted, and stands among [`Unsettled`] with its dates.
//!
//! Every amount is exact, in the policy's unit. For each month, and for the span:
//! opening + budget + given back + bought + co-paid + borne by others
//! = collective contributions + paid out + planned + unplanned + lapsed + closing.

mod booking;
mod cases;
mod costs;
mod dates;
mod duties;
mod happenings;
mod month;
mod open;
mod savings;
mod schedule;
mod settle;
mod words;

pub use duties::{Duty, DutyState};
pub use words::{amount, finding_in_words, unsettled_in_words};

use chrono::NaiveDate;

use crate::domain::{Bearer, Colour, Course, Label, PaymentUnit, PointsName, Purpose, Reason};
use crate::evaluate::Refusal;
use crate::plan::Plan;
use crate::quantity::{Exact, Overflow};
use crate::statement::{Barred, Because};

/// A version of the rules and the days it is in force.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// The rules.
    pub plan: &'a Plan,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none: no end.
    pub until: Option<NaiveDate>,
}

/// A course worked out under one organisation's rules.
#[derive(Debug, Clone)]
pub struct Ledger<'a> {
    /// What amounts are in.
    pub unit: PaymentUnit,
    /// What points are called, where they have a name of their own.
    pub points: Option<&'a PointsName>,
    /// Whether every version that applied binds.
    pub binding: bool,
    /// Month by month.
    pub months: Vec<Month<'a>>,
    /// The sums of the span.
    pub sums: Sums,
    /// The balances before the first month.
    pub opening: Balances,
    /// The balances after the last month.
    pub closing: Balances,
    /// What the support instrument asks, and whether it was done.
    pub duties: Vec<Duty<'a>>,
    /// The assumptions it rests on, each once.
    pub assumptions: Vec<&'a Reason>,
    /// What the rules leave open, so that something could not be counted.
    pub unsettled: Vec<Unsettled<'a>>,
    /// Which of the given versions applied, by place, with the days.
    pub versions: Vec<(usize, NaiveDate, NaiveDate)>,
}

/// What the client has, in four pots; each is zero or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balances {
    /// What was left over and may be used.
    pub saved: Exact,
    /// Points bought and not used.
    pub bought: Exact,
    /// The client's own reserve, for unplanned care only.
    pub kept: Exact,
    /// What was left over, where nobody says whether it stays.
    pub open: Exact,
}

/// The two sides of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the module doc names them")]
pub struct Sums {
    pub budget: Exact,
    pub given_back: Exact,
    pub bought: Exact,
    pub copaid: Exact,
    pub borne: Exact,
    /// The part of `borne` of which the rules do not say who bears it.
    pub undecided: Exact,
    pub collective: Exact,
    pub paid_out: Exact,
    pub planned: Exact,
    pub unplanned: Exact,
    pub lapsed: Exact,
}

/// One month, or the part of it that lies in the span.
#[derive(Debug, Clone)]
pub struct Month<'a> {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// The balances before it.
    pub opening: Balances,
    /// What happened to them, in order.
    pub entries: Vec<Entry<'a>>,
    /// The two sides of its account.
    pub sums: Sums,
    /// The balances after it.
    pub closing: Balances,
    /// What the client is asked to pay, in the policy's unit: co-payment, and the rest where he bears it.
    pub invoice: Exact,
    /// Euros for one unit of the invoice; none where nobody says.
    pub worth: Option<Exact>,
    /// The light of what was agreed on its last day in care.
    pub status: Option<Colour>,
    /// What stands out in what was agreed, for each agreement that begins to count in this month.
    pub agreed: Vec<AgreedFinding<'a>>,
    /// What stands out in the month itself.
    pub findings: Vec<Finding<'a>>,
}

/// Something that moved a balance, or says who bore it.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// What.
    pub kind: EntryKind<'a>,
    /// How much; above zero, or zero where nothing moved.
    pub amount: Exact,
    /// The rules behind it.
    pub because: Because<'a>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy)]
pub enum EntryKind<'a> {
    /// The budget of the month.
    Budget,
    /// A contribution, by its id.
    Contribution(&'a str, Option<&'a Label>, Purpose),
    /// A planned activity: of that agreement, at that place.
    Planned(usize, usize),
    /// Planned activities given back for an absence: the event.
    GivenBack(usize),
    /// The cost of an event.
    Unplanned(usize),
    /// What others bore of an event.
    Borne(Payer<'a>, Option<usize>),
    /// Points bought: the event.
    Bought(usize),
    /// What the client pays extra.
    Copaid,
    /// What savings paid; of an event, where it concerns one.
    FromSavings(Option<usize>),
    /// What bought points paid.
    FromBought,
    /// What the own reserve paid of an event.
    FromKept(usize),
    /// What was left over, and stays.
    CarriedOut,
    /// What was left over, and nobody says whether it stays.
    LeftOpen,
    /// What lapsed, of what was left over in the month of that day.
    Lapsed(NaiveDate),
    /// What is paid out when the client leaves.
    PaidOutAtLeaving,
}

/// Who bore something besides the client.
#[derive(Debug, Clone, Copy)]
pub enum Payer<'a> {
    /// The organisation.
    Organisation,
    /// The common pot of a contribution.
    Contribution(&'a str, &'a Label),
    /// Nobody knows: the rules do not say.
    Undecided,
}

/// A finding of a statement, for the agreement it concerns.
#[derive(Debug, Clone, Copy)]
pub struct AgreedFinding<'a> {
    /// The agreement.
    pub agreement: usize,
    /// The finding.
    pub finding: &'a crate::statement::Finding<'a>,
}

/// Something that stands out in a month.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// What.
    pub kind: FindingKind,
    /// The rules behind it.
    pub because: Because<'a>,
}

/// What stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingKind {
    /// Nothing was agreed for a day of the month.
    NothingAgreed,
    /// An agreement holds on other days than was meant: the agreement, how, and the day that makes it so.
    Agreement(usize, Timing, NaiveDate),
    /// An activity waits for consent: the agreement, the activity, the day it got it.
    WaitsForConsent(usize, usize, Option<NaiveDate>),
    /// The client is asked to pay.
    Invoice(Exact),
    /// A shortage that the client does not pay, who bears it, and why he does not.
    Uncovered(Exact, Option<Bearer>, Barred),
    /// The own reserve was not enough for an event.
    ReserveSpent(usize, Exact),
    /// Something lapsed.
    Lapses(Exact),
    /// An event could not be: points bought where there is nothing to buy them for.
    NothingToBuy(usize),
}

/// How an agreement holds on other days than was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// It takes effect later: its first day.
    Later,
    /// It came before the one before it had lasted long enough, and has no effect: the first day that it could
    /// have had.
    TooSoon,
    /// It was to end before it had lasted long enough, and goes on: its last day.
    TooShort,
    /// It would begin after its own last day, and has no effect: that first day.
    NeverBegins,
}

impl FindingKind {
    /// Its stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NothingAgreed => "nothing-agreed",
            Self::Agreement(_, Timing::Later, _) => "takes-effect-later",
            Self::Agreement(_, Timing::TooSoon, _) => "agreement-too-soon",
            Self::Agreement(_, Timing::TooShort, _) => "agreement-too-short",
            Self::Agreement(_, Timing::NeverBegins, _) => "agreement-never-begins",
            Self::WaitsForConsent(_, _, _) => "waits-for-consent",
            Self::Invoice(_) => "invoice",
            Self::Uncovered(_, _, _) => "uncovered",
            Self::ReserveSpent(_, _) => "reserve-spent",
            Self::Lapses(_) => "lapses",
            Self::NothingToBuy(_) => "nothing-to-buy",
        }
    }
}

/// Something that could not be counted, as the rules leave it open.
#[derive(Debug, Clone)]
pub struct Unsettled<'a> {
    /// What.
    pub what: Open,
    /// From when.
    pub from: NaiveDate,
    /// Until when.
    pub until: NaiveDate,
    /// How much it concerns, where that is known.
    pub amount: Option<Exact>,
    /// The event, where it concerns one.
    pub event: Option<usize>,
    /// The open questions of the rules about it.
    pub questions: Vec<&'a crate::domain::OpenQuestion>,
}

/// What the rules leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// What a part of a month counts for: it was not counted.
    PartOfMonth,
    /// What an indication that changes within a month counts for: the month kept the one it began with.
    IndicationWithinMonth,
    /// Whether what is left over stays.
    LeftOver,
    /// What savings may pay for.
    SavingsUse,
    /// Whether savings are used before co-payment: they were used first.
    SavingsOrder,
    /// Whether planned activities are given back: nothing was.
    GivenBack,
    /// Whether contributions go on during absence: they did.
    ContributionsDuringAbsence,
    /// Who bears an event: nobody was charged.
    Bearer,
    /// Who bears a shortage that the client may not pay.
    Rest,
    /// What happens to what is left, or short, when the client leaves: nothing was done.
    Leaving,
    /// When an agreement takes effect: it was counted from the day it was signed, or meant.
    TakesEffect,
    /// When an agreement's version changes: the version in force was used.
    Version,
    /// When a duty is due: the course has no day of moving, or the rules no term.
    Duty,
}

/// Why there is no ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stuck {
    /// What was agreed does not fit the rules: the agreement it concerns, and why.
    Agreement(usize, Refusal),
    /// What events bring does not fit the rules: the events, whose activities stand behind so many that were
    /// agreed, and why.
    Events(Vec<usize>, usize, Refusal),
    /// The rules have no amounts for an indication.
    NoAmounts(usize),
    /// No version is in force on that day.
    NoVersion(NaiveDate),
    /// From that day on the rules pay in another unit than before, and the two do not add up.
    UnitChanges(NaiveDate),
    /// An amount does not fit in 127 bits.
    Overflow,
    /// All of these.
    Several(Vec<Stuck>),
}

impl Stuck {
    /// Several as one, each once.
    fn of(all: Vec<Self>) -> Self {
        let mut each: Vec<Self> = Vec::with_capacity(all.len());
        for stuck in all {
            let parts = if let Self::Several(parts) = stuck { parts } else { vec![stuck] };
            for part in parts {
                if !each.contains(&part) {
                    each.push(part);
                }
            }
        }
        match (each.pop(), each.is_empty()) {
            (Some(only), true) => only,
            (last, _) => Self::Several(each.into_iter().chain(last).collect()),
        }
    }
}

impl From<Overflow> for Stuck {
    fn from(_: Overflow) -> Self {
        Self::Overflow
    }
}

/// Works out a course, and hands the ledger to who reads it.
///
/// # Errors
/// [`Stuck`].
pub fn with_ledger<R>(
    versions: &[Dated<'_>],
    course: &Course,
    read: impl FnOnce(&Ledger<'_>) -> R,
) -> Result<R, Stuck> {
    let schedule = schedule::schedule(versions, course)?;
    let arranged = cases::arranged(&schedule, course);
    let statements = cases::evaluated(&schedule, &arranged)
        .map_err(|stuck| cases::stuck_besides(&schedule, course, &arranged, stuck))?;
    let besides = cases::besides(&schedule, course, &arranged, &statements);
    let more = cases::evaluated_besides(&schedule, &besides)?;
    let ledger = booking::book(&schedule, course, &arranged, &statements, &besides, &more)?;
    Ok(read(&ledger))
}
