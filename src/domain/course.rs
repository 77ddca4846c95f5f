//! A client's course: who he is, what is arranged for him and what happens, over a span of dates.

use chrono::NaiveDate;

use super::{Activity, Capacity, FactValue, IndicationId, RoleId, SignerId, Tariff};
use crate::quantity::Exact;

/// A client's course. The reader has seen to it that dates exist and lie in the span, that indications cover
/// it without gaps or overlap, and that neither agreements nor absences overlap.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// First day of the span.
    pub from: NaiveDate,
    /// Last day of the span.
    pub until: NaiveDate,
    /// The day the client moved in, where he did: duties count from it.
    pub moved_on: Option<NaiveDate>,
    /// Facts about the client, by name; each at most once.
    pub facts: Vec<(String, FactValue)>,
    /// His indications, in order; the first covers the first day.
    pub indications: Vec<Indicated>,
    /// What is agreed, in the order of signing.
    pub agreements: Vec<Agreed>,
    /// What happens, in the order given.
    pub events: Vec<Event>,
    /// What he brings into the span.
    pub opening: Opening,
}

/// An indication and the day it begins; it lasts until the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicated {
    /// Its first day.
    pub from: NaiveDate,
    /// The indication.
    pub indication: IndicationId,
    /// What the budget starts with, where the contracted figure is known.
    pub tariff: Option<Tariff>,
}

/// An arrangement that was agreed.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// The day it was signed.
    pub signed_on: NaiveDate,
    /// From when it was meant to hold; none: as soon as the policy lets it.
    pub from: Option<NaiveDate>,
    /// Its last day; none: until the next.
    pub until: Option<NaiveDate>,
    /// Who signed.
    pub signed: Vec<SignerId>,
    /// What is to be done.
    pub activities: Vec<Activity>,
    /// For each activity, the day it got consent, where that was not with the signing.
    pub consented_on: Vec<Option<NaiveDate>>,
    /// How much care time performers have.
    pub capacity: Vec<Capacity>,
}

/// Something that happens, from its first day to its last, both inclusive.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// What happens.
    pub what: Happening,
}

/// What happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    /// The client is in hospital.
    InHospital,
    /// The client is on holiday.
    OnHoliday,
    /// More care is needed for a while, in illness or decline.
    TemporaryExtraCare(Box<Activity>),
    /// Care that nobody could plan.
    UnplannedCare(Box<Activity>),
    /// The network is away: paid staff of this role take over its activities; none: the role each activity names.
    NetworkAway(Option<RoleId>),
    /// The client buys points.
    PointsBought(Exact),
    /// The client dies or moves away: his last day in care.
    Leaves,
    /// A meeting was held, a task done or something prepared, by its name in the policy.
    Done(String),
}

/// What a client brings into the span, in the policy's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// What was left over earlier.
    pub saved: Exact,
    /// His own reserve for unplanned care.
    pub kept: Exact,
    /// Points bought and not used.
    pub bought: Exact,
}
