//! How an activity stands under a policy.
//!
//! In: nothing; `evaluate` decides it. Out: [`Stands`].
//! Absent on purpose: words.

/// How the cost of an activity came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// It has a price or a quote.
    Priced,
    /// It is offered outside the budget.
    Outside,
    /// Who does it costs nothing.
    CostsNothing,
    /// The client buys it.
    PaidByClient,
    /// Nobody is left who can.
    Nobody,
    /// Who does it takes no part.
    NotAsked,
    /// The condition of the offer fails.
    ConditionFails,
    /// It is not offered.
    NotOffered,
    /// It is not offered by this role.
    RoleNotOffered,
}

impl Stands {
    /// Whether its amount is known.
    #[must_use]
    pub const fn is_known(self) -> bool {
        match self {
            Self::Priced
            | Self::Outside
            | Self::CostsNothing
            | Self::PaidByClient
            | Self::Nobody => true,
            Self::NotAsked | Self::ConditionFails | Self::NotOffered | Self::RoleNotOffered => {
                false
            }
        }
    }

    /// Whether it takes place at all under the policy.
    #[must_use]
    pub const fn takes_place(self) -> bool {
        match self {
            Self::Priced | Self::Outside | Self::CostsNothing | Self::PaidByClient => true,
            Self::Nobody
            | Self::NotAsked
            | Self::ConditionFails
            | Self::NotOffered
            | Self::RoleNotOffered => false,
        }
    }

    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Priced => "priced",
            Self::Outside => "outside_the_budget",
            Self::CostsNothing => "costs_nothing",
            Self::PaidByClient => "paid_by_client",
            Self::Nobody => "nobody_left",
            Self::NotAsked => "performer_not_asked",
            Self::ConditionFails => "condition_fails",
            Self::NotOffered => "not_offered",
            Self::RoleNotOffered => "role_not_offered",
        }
    }
}
