//! A checked policy flattened for evaluation.
//!
//! In: a [`Policy`](crate::check::Policy) and the shared catalogue. Out: a [`Plan`]: [`Step`]s over numbered slots, and what
//! the steps need in dense arrays. It borrows nothing, so one plan serves every thread.
//! Absent on purpose: names to resolve, units to fit, trees to walk; all that is done.

mod compile;
mod expression;
mod fold;
mod listing;
mod main;
mod offers;
mod parts;
mod reasons;
mod step;
mod uses;

pub use crate::check::expression::Field;
pub use crate::check::policy::{
    Account, Agreement, CopayTerms, Effect, Fact, FactKind, GivenBack, LeftOver, Meeting, ReasonId,
    SavingsUse, Support, Task, Topic, Until,
};
pub use compile::compile;
pub(crate) use fold::{calculate, compares};
pub use listing::listing;
pub use step::{Operation, Program, Slot, Step, Target};

pub(crate) use offers::NO_COPAY;
pub(crate) use parts::{
    Condition, Contribution, Copay, Discount, Offer, OrderStep, OverTime, RoleTerms, Rule,
    Signature, Supporter, Table, Terms, Words, Worth,
};
pub(crate) use reasons::{Reasons, Why, set};
pub(crate) use uses::Fields;

use chrono::NaiveDate;

use crate::check::policy::Cell;
use crate::domain::{Bearer, Label, OpenQuestion, PaymentUnit, PointsName};
use crate::quantity::{Calendar, Exact};
use crate::source::Place;

/// A policy, ready to be evaluated.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(crate) organisation: String,
    pub(crate) title: Label,
    pub(crate) from: NaiveDate,
    pub(crate) until: Option<NaiveDate>,
    pub(crate) indicative: Option<Label>,
    pub(crate) form: Option<Label>,
    pub(crate) unit: PaymentUnit,
    pub(crate) points: Option<PointsName>,
    pub(crate) worth: Option<Worth>,
    pub(crate) calendar: Calendar,
    pub(crate) facts: Vec<Fact>,
    pub(crate) open_questions: Vec<OpenQuestion>,

    /// What every evaluation starts from: constants in their slots, the rest zero.
    pub(crate) slots: Vec<Exact>,
    pub(crate) steps: Vec<Step>,
    /// For each step, where the rule behind it stands.
    pub(crate) places: Vec<Place>,
    /// The steps of the policy as a whole; those before are run as it asks for them.
    pub(crate) main: Program,
    /// The slots of facts, by place.
    pub(crate) fact_slots: Vec<Slot>,
    /// Slots of keys, listed for table steps.
    pub(crate) arguments: Vec<Slot>,
    /// Numbers, listed for `Among` steps.
    pub(crate) values: Vec<i128>,
    /// Flags by indication, listed for `IndicationIn` steps.
    pub(crate) flags: Vec<bool>,
    pub(crate) tables: Vec<Table>,
    pub(crate) cells: Vec<Option<Cell>>,
    pub(crate) named: usize,
    /// A denominator that the plan's constants divide: sums that start with it stay on it.
    pub(crate) grid: i128,

    pub(crate) conditions: Vec<Condition>,
    pub(crate) start_why: Why,
    /// The assumption that the start rests on most, by its place in [`Reasons::each`].
    pub(crate) start_assumed: Option<usize>,
    /// The start's own reason, for a tariff that takes its place; empty where that is an assumption.
    pub(crate) tariff_why: Why,
    pub(crate) start_by_indication: bool,
    pub(crate) discounts: Vec<Discount>,
    pub(crate) contributions: Vec<Contribution>,
    pub(crate) offers: Vec<Offer>,
    pub(crate) role_terms: Vec<RoleTerms>,
    pub(crate) any_excludes: bool,
    pub(crate) order: [OrderStep; 5],
    /// Each performer's place in the order.
    pub(crate) ranks: [usize; 5],
    pub(crate) order_why: Why,
    pub(crate) copay: Vec<Copay>,
    pub(crate) bearer: Option<Bearer>,
    pub(crate) rest_why: Why,
    pub(crate) signatures: Vec<Signature>,
    pub(crate) supporters: Vec<Supporter>,
    /// What happens over time; the ledger runs it.
    pub(crate) over_time: OverTime,
    pub(crate) rules: Vec<Rule>,
    pub(crate) always: Why,
    pub(crate) reasons: Reasons,
    /// For each indication, the first of its law and form of delivery.
    pub(crate) siblings: Vec<u16>,
    pub(crate) everywhere: Fields,
}

impl Plan {
    /// The organisation, as `archipel`.
    #[must_use]
    pub fn organisation(&self) -> &str {
        &self.organisation
    }

    /// The title.
    #[must_use]
    pub const fn title(&self) -> &Label {
        &self.title
    }

    /// First day in force.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// Last day in force.
    #[must_use]
    pub const fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// Why nothing binds yet, where that is so.
    #[must_use]
    pub const fn indicative(&self) -> Option<&Label> {
        self.indicative.as_ref()
    }

    /// What the organisation calls its form.
    #[must_use]
    pub const fn form(&self) -> Option<&Label> {
        self.form.as_ref()
    }

    /// What it pays in.
    #[must_use]
    pub const fn unit(&self) -> PaymentUnit {
        self.unit
    }

    /// Its calendar.
    #[must_use]
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What it needs to know of the client: name and kind, in the order of the policy.
    pub fn facts(&self) -> impl Iterator<Item = (&str, &FactKind)> {
        self.facts.iter().map(|fact| (fact.name.as_str(), &fact.kind))
    }

    /// What the source leaves open.
    #[must_use]
    pub fn open_questions(&self) -> &[OpenQuestion] {
        &self.open_questions
    }

    /// Every reason that a statement may give.
    pub fn reasons(&self) -> impl Iterator<Item = &crate::domain::Reason> + Clone {
        self.reasons.each.iter()
    }
}
