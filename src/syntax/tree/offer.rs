//! What is offered, who is asked first, and who may pay extra, as written.

use super::{At, Expression, Label, Notes, Performer, Text};

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
    NeedsConsent(Vec<Text>),
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
        /// What they allow; none when undecided.
        terms: Option<At<CopayTerms>>,
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
