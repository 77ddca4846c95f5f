//! A client's course as it is sent: span, indications, agreements, events.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;

use super::{Capacity, DECIMAL, Fact, Indication, Performer, Period, Tariff, Times};

/// A client's course over a span of dates.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Course {
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: NaiveDate,
    /// Last day; thirty years at most.
    #[schemars(with = "String", extend("format" = "date"))]
    pub until: NaiveDate,
    /// The day the client came to live there, where that is not the first.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub moved_on: Option<NaiveDate>,
    /// The client.
    pub client: CourseClient,
    /// What was agreed, in order of signing.
    #[schemars(length(max = 150))]
    pub agreements: Option<Vec<Agreement>>,
    /// What happened.
    #[schemars(length(max = 150))]
    pub events: Option<Vec<Event>>,
    /// What the client has on the first day.
    pub opening: Option<Opening>,
}

/// The client of a course.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CourseClient {
    /// What the policy asks to know, by name.
    pub facts: Option<BTreeMap<String, Fact>>,
    /// What the client is entitled to, one after another, without gaps.
    #[schemars(length(min = 1, max = 150))]
    pub indications: Vec<HeldIndication>,
}

/// What a client is entitled to, for a while.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HeldIndication {
    /// First day; only the first may leave it out.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub from: Option<NaiveDate>,
    /// Last day; without, as long as the span.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<NaiveDate>,
    /// The indication.
    pub indication: Indication,
    /// What the budget starts with, when the contracted figure is known.
    pub tariff: Option<Tariff>,
}

/// What was agreed.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Agreement {
    /// The day it was signed.
    #[schemars(with = "String", extend("format" = "date"))]
    pub signed_on: NaiveDate,
    /// Who signed.
    pub signed: Option<Vec<String>>,
    /// First day; without, when the policy has it begin.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<NaiveDate>,
    /// What is to be done.
    #[schemars(length(max = 1000))]
    pub activities: Option<Vec<SignedActivity>>,
    /// How much care time performers have.
    pub capacity: Option<Capacity>,
}

/// Something that was agreed to be done: an activity, and the day it got consent.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SignedActivity {
    /// A name of your own for it.
    #[schemars(length(min = 1, max = 100))]
    pub id: String,
    /// The day it got consent.
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub consent_on: Option<NaiveDate>,
    /// A service of the catalogue.
    pub service: String,
    /// What to call it: one line.
    pub label: Option<String>,
    /// Minutes each time.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: Option<u32>,
    /// How often.
    pub times: Option<Times>,
    /// The period that `times` or `quote` is for.
    pub per: Option<Period>,
    /// How many people at once.
    #[schemars(range(min = 1, max = 100))]
    pub staff: Option<u32>,
    /// Who does it.
    pub by: Option<Performer>,
    /// The role of staff.
    pub role: Option<String>,
    /// Who could do it.
    pub able: Option<Vec<Performer>>,
    /// Who consented.
    pub consent: Option<String>,
    /// What is quoted for it, in euros: a decimal in text.
    #[schemars(regex(pattern = DECIMAL))]
    pub quote: Option<String>,
    /// `client` where he buys it privately.
    #[schemars(extend("enum" = ["client"]))]
    pub paid_by: Option<String>,
    /// Whether the organisation cannot do it.
    pub provider_unable: Option<bool>,
}

/// Care that an event brings: an activity that needs no `id` and, unless it says so, is done by the organisation.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EventActivity {
    /// A name of your own for it.
    #[schemars(length(min = 1, max = 100))]
    pub id: Option<String>,
    /// A service of the catalogue.
    pub service: String,
    /// What to call it: one line.
    pub label: Option<String>,
    /// Minutes each time.
    #[schemars(range(min = 1, max = 1440))]
    pub minutes: Option<u32>,
    /// How often.
    pub times: Option<Times>,
    /// The period that `times` or `quote` is for.
    pub per: Option<Period>,
    /// How many people at once.
    #[schemars(range(min = 1, max = 100))]
    pub staff: Option<u32>,
    /// Who does it.
    pub by: Option<Performer>,
    /// The role of staff.
    pub role: Option<String>,
    /// Who could do it.
    pub able: Option<Vec<Performer>>,
    /// Who consented.
    pub consent: Option<String>,
    /// What is quoted for it, in euros: a decimal in text.
    #[schemars(regex(pattern = DECIMAL))]
    pub quote: Option<String>,
    /// `client` where he buys it privately.
    #[schemars(extend("enum" = ["client"]))]
    pub paid_by: Option<String>,
    /// Whether the organisation cannot do it.
    pub provider_unable: Option<bool>,
}

/// Something that happened. Care for one day says `on`, for more `from` and `until`.
#[derive(Debug, JsonSchema)]
#[schemars(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The client was not there.
    Absence {
        /// First day.
        #[schemars(with = "String", extend("format" = "date"))]
        from: NaiveDate,
        /// Last day.
        #[schemars(with = "String", extend("format" = "date"))]
        until: NaiveDate,
        /// Where he was.
        #[schemars(rename = "in", extend("enum" = ["hospital", "holiday"]))]
        place: String,
    },
    /// More care for a while.
    TemporaryExtraCare {
        /// The day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        on: Option<NaiveDate>,
        /// First day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        from: Option<NaiveDate>,
        /// Last day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        until: Option<NaiveDate>,
        /// The care.
        activity: EventActivity,
    },
    /// Care that nobody planned.
    UnplannedCare {
        /// The day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        on: Option<NaiveDate>,
        /// First day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        from: Option<NaiveDate>,
        /// Last day.
        #[schemars(with = "Option<String>", extend("format" = "date"))]
        until: Option<NaiveDate>,
        /// The care.
        activity: EventActivity,
    },
    /// Family and friends could not do what they do.
    NetworkAway {
        /// First day.
        #[schemars(with = "String", extend("format" = "date"))]
        from: NaiveDate,
        /// Last day.
        #[schemars(with = "String", extend("format" = "date"))]
        until: NaiveDate,
        /// The role of staff who did it instead.
        role: Option<String>,
    },
    /// The client bought points.
    PointsBought {
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))]
        on: NaiveDate,
        /// How many.
        points: Times,
    },
    /// The client died or moved.
    Leaves {
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))]
        on: NaiveDate,
    },
    /// A meeting was held, or a task done.
    Done {
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))]
        on: NaiveDate,
        /// Its name in the policy.
        what: String,
    },
}

/// What a client has on the first day, in the policy's unit.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Opening {
    /// What was left over before.
    #[schemars(regex(pattern = DECIMAL))]
    pub saved: Option<String>,
    /// His own reserve.
    #[schemars(regex(pattern = DECIMAL))]
    pub kept: Option<String>,
    /// Points bought before.
    #[schemars(regex(pattern = DECIMAL))]
    pub bought: Option<String>,
}
