//! The totals of a statement (contract, *Arithmetic*).

use crate::quantity::Exact;

/// The name of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TotalName {
    /// The tariff less discounts.
    Budget,
    /// All contributions.
    Contributions,
    /// Those that stay the client's own reserve.
    Kept,
    /// Budget less contributions.
    Free,
    /// The cost of what is planned on the budget.
    Planned,
    /// Free less planned.
    Balance,
    /// What planned activities draw from the reserve.
    FromKept,
    /// What is short beyond the reserve.
    Shortage,
    /// What the client may pay himself.
    Copayment,
    /// What he may not.
    Uncovered,
}

impl TotalName {
    /// Every total, in the order of the contract.
    pub const ALL: [Self; 10] = [
        Self::Budget,
        Self::Contributions,
        Self::Kept,
        Self::Free,
        Self::Planned,
        Self::Balance,
        Self::FromKept,
        Self::Shortage,
        Self::Copayment,
        Self::Uncovered,
    ];

    /// Its name in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::Contributions => "contributions",
            Self::Kept => "kept",
            Self::Free => "free",
            Self::Planned => "planned",
            Self::Balance => "balance",
            Self::FromKept => "from_kept",
            Self::Shortage => "shortage",
            Self::Copayment => "copayment",
            Self::Uncovered => "uncovered",
        }
    }
}

/// All totals, per week; only the balance may be below zero where a budget is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// The tariff less discounts.
    pub budget: Exact,
    /// All contributions.
    pub contributions: Exact,
    /// Those that stay the client's own reserve.
    pub kept: Exact,
    /// Budget less contributions.
    pub free: Exact,
    /// The cost of what is planned on the budget.
    pub planned: Exact,
    /// Free less planned.
    pub balance: Exact,
    /// What planned activities draw from the reserve.
    pub from_kept: Exact,
    /// What is short beyond the reserve.
    pub shortage: Exact,
    /// What the client may pay himself.
    pub copayment: Exact,
    /// What he may not.
    pub uncovered: Exact,
}

impl Totals {
    /// A total by name.
    #[must_use]
    pub const fn get(&self, name: TotalName) -> Exact {
        match name {
            TotalName::Budget => self.budget,
            TotalName::Contributions => self.contributions,
            TotalName::Kept => self.kept,
            TotalName::Free => self.free,
            TotalName::Planned => self.planned,
            TotalName::Balance => self.balance,
            TotalName::FromKept => self.from_kept,
            TotalName::Shortage => self.shortage,
            TotalName::Copayment => self.copayment,
            TotalName::Uncovered => self.uncovered,
        }
    }
}
