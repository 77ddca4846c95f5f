//! The account from one organisation's balance to another's, rule by rule.
//!
//! In: two statements of one arrangement. Out: steps in the order of the form, each with the rules on both
//! sides, that lead exactly from the one balance to the other.
//! Absent on purpose: rounding. Both sides keep to their own denominators until a sum is shown.

use super::Column;
use super::rate::{Rate, RateBy, Yardstick, rate};
use crate::domain::PaymentUnit;
use crate::quantity::{Exact, Overflow};
use crate::statement::{Line, LineKind};

/// What an account is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountIn {
    /// Shares of each policy's own budget: what any two policies with a budget have in common.
    ShareOfBudget,
    /// The unit that both pay in, per week.
    Unit,
    /// Euros per week, by these rates.
    Euros(RateBy, RateBy),
}

/// An account from one column to another.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    /// The column it starts from.
    pub from: usize,
    /// The column it leads to.
    pub to: usize,
    /// What it is kept in.
    pub kept_in: AccountIn,
    /// The balance it starts from.
    pub opening: Exact,
    /// The balance it leads to.
    pub closing: Exact,
    /// The steps; none is left out, also where nothing changes.
    pub steps: Vec<Step<'a>>,
}

/// One rule's part in the difference.
#[derive(Debug, Clone)]
pub struct Step<'a> {
    /// The rule where the account starts; none: that policy has none.
    pub from: Option<Side<'a>>,
    /// The rule where it leads.
    pub to: Option<Side<'a>>,
    /// The balance once this rule is the other's.
    pub running: Exact,
}

/// A rule's part in one balance.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The line of the statement.
    pub line: &'a Line<'a>,
    /// By how much it moves the balance; none where the policy does not offer it: then it moves nothing.
    pub amount: Option<Exact>,
}

impl<'a> Step<'a> {
    /// The line that names the step: of the policy it leads to, else of the one it starts from.
    #[must_use]
    pub fn line(&self) -> Option<&'a Line<'a>> {
        self.to.or(self.from).map(|side| side.line)
    }

    /// By how much it moves the balance.
    ///
    /// # Errors
    /// [`Overflow`].
    pub fn change(&self) -> Result<Exact, Overflow> {
        let amount = |side: Option<Side<'_>>| side.and_then(|side| side.amount);
        let to = amount(self.to).unwrap_or(Exact::ZERO);
        to.minus(amount(self.from).unwrap_or(Exact::ZERO))
    }
}

/// The accounts from one column to each other, in every measure that both can be kept in.
pub(super) fn accounts<'a>(
    applied: &[(usize, Column<'a>)],
    from: usize,
    yardstick: Yardstick,
) -> Result<Vec<Account<'a>>, Overflow> {
    let Some((_, first)) = applied.iter().find(|(place, _)| *place == from) else {
        return Ok(Vec::new());
    };
    let mut accounts = Vec::new();
    for (place, other) in applied {
        if *place == from {
            continue;
        }
        for (kept_in, scales) in measures(first, other, yardstick)? {
            accounts.push(Account { from, to: *place, ..account(first, other, kept_in, scales)? });
        }
    }
    Ok(accounts)
}

/// What an amount of each side is multiplied by, and whether the budget itself is a part of the account.
#[derive(Clone, Copy)]
struct Scaling {
    from: Exact,
    to: Exact,
    with_budget: bool,
}

fn measures(
    from: &Column<'_>,
    to: &Column<'_>,
    yardstick: Yardstick,
) -> Result<Vec<(AccountIn, Scaling)>, Overflow> {
    let (Some(ours), Some(theirs)) = (from.statement.totals, to.statement.totals) else {
        return Ok(Vec::new());
    };
    let mut measures = Vec::new();
    if !ours.budget.is_zero() && !theirs.budget.is_zero() {
        let from = Exact::ONE.over(ours.budget)?;
        let to = Exact::ONE.over(theirs.budget)?;
        measures.push((AccountIn::ShareOfBudget, Scaling { from, to, with_budget: false }));
    }
    if same_unit(from, to) {
        let scaling = Scaling { from: Exact::ONE, to: Exact::ONE, with_budget: true };
        measures.push((AccountIn::Unit, scaling));
    } else if let (Some(one), Some(other)) = (rate(from, yardstick)?, rate(to, yardstick)?) {
        let Rate { per_unit: from, by } = one;
        let scaling = Scaling { from, to: other.per_unit, with_budget: true };
        measures.push((AccountIn::Euros(by, other.by), scaling));
    }
    Ok(measures)
}

/// Points of two organisations are two units.
fn same_unit(one: &Column<'_>, other: &Column<'_>) -> bool {
    one.statement.unit == other.statement.unit
        && (one.statement.unit != PaymentUnit::Points
            || one.plan.organisation == other.plan.organisation)
}

fn account<'a>(
    from: &Column<'a>,
    to: &Column<'a>,
    kept_in: AccountIn,
    scaling: Scaling,
) -> Result<Account<'a>, Overflow> {
    let balance = |column: &Column<'_>, by: Exact| {
        column.statement.totals.map_or(Ok(Exact::ZERO), |totals| totals.balance.times(by))
    };
    let opening = balance(from, scaling.from)?;
    let closing = balance(to, scaling.to)?;
    let mut steps = Vec::new();
    // Each side is summed on its own; only what is shown brings two denominators together.
    let (mut left, mut come) = (opening, Exact::ZERO);
    for (one, other) in pairs(from, to) {
        let line = one.or(other);
        let is_budget = line.is_some_and(|line| is_of_budget(line.kind));
        if is_budget && !scaling.with_budget {
            continue;
        }
        let from = side(one, scaling.from)?;
        let to = side(other, scaling.to)?;
        let amount = |side: Option<Side<'_>>| side.and_then(|side| side.amount);
        left = left.minus(amount(from).unwrap_or(Exact::ZERO))?;
        come = come.plus(amount(to).unwrap_or(Exact::ZERO))?;
        steps.push(Step { from, to, running: left.plus(come)? });
    }
    Ok(Account { from: 0, to: 0, kept_in, opening, closing, steps })
}

fn side<'a>(line: Option<&'a Line<'a>>, by: Exact) -> Result<Option<Side<'a>>, Overflow> {
    let Some(line) = line else { return Ok(None) };
    let amount = line.amount.map(|amount| amount.times(by)).transpose()?;
    Ok(Some(Side { line, amount }))
}

const fn is_of_budget(kind: LineKind<'_>) -> bool {
    match kind {
        LineKind::Tariff | LineKind::Discount => true,
        LineKind::Contribution(_) | LineKind::Activity { .. } => false,
    }
}

/// The part of the form that a line stands in.
const fn part(kind: LineKind<'_>) -> u8 {
    match kind {
        LineKind::Tariff => 0,
        LineKind::Discount => 1,
        LineKind::Contribution(_) => 2,
        LineKind::Activity { .. } => 3,
    }
}

/// A line of one statement beside that of the other.
type Pair<'a> = (Option<&'a Line<'a>>, Option<&'a Line<'a>>);

/// The lines of both statements, side by side where they are the same rule or activity: part by part, first
/// those of the one, then what only the other has.
fn pairs<'a>(from: &Column<'a>, to: &Column<'a>) -> Vec<Pair<'a>> {
    let (ours, theirs) = (&from.statement.lines, &to.statement.lines);
    let same =
        |one: &Line<'_>, other: &Line<'_>| part(one.kind) == part(other.kind) && one.id == other.id;
    let mut pairs = Vec::new();
    for now in 0..=3 {
        for line in ours.iter().filter(|line| part(line.kind) == now) {
            pairs.push((Some(line), theirs.iter().find(|other| same(line, other))));
        }
        for line in theirs.iter().filter(|line| part(line.kind) == now) {
            if !ours.iter().any(|other| same(line, other)) {
                pairs.push((None, Some(line)));
            }
        }
    }
    pairs
}
