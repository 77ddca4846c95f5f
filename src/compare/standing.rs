//! Under which organisation the client is better off.
//!
//! In: the columns that have amounts. Out: them in order: first where he may take part, then where most of what he
//! wants takes place as he wants it, then where least is short that nobody pays, where he pays least himself, where
//! others pay least, and where most of the budget is left over.
//! Absent on purpose: a mark; what the order rests on is told with it.

use super::Column;
use super::scale::paid_by_client;
use crate::domain::Severity;
use crate::quantity::{Exact, Overflow};
use crate::statement::{FindingKind, LineKind};

/// How a client fares under one policy.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The column.
    pub column: usize,
    /// Its rank, from 1; equals share one.
    pub rank: usize,
    /// What does not take place, or may not as it is arranged, by place in the arrangement.
    pub obstructed: Vec<usize>,
    /// What the client pays by the rules, as a share of the budget.
    pub paid_share: Exact,
    /// What is short and others pay, as a share of the budget.
    pub borne_share: Exact,
    /// What is short and nobody is said to pay, as a share of the budget.
    pub open_share: Exact,
    /// Whether the client meets the conditions.
    pub eligible: bool,
    /// What is left over, as a share of the budget; below zero where it is short.
    pub left_share: Exact,
}

/// The columns with a budget, best first.
pub(super) fn standing(applied: &[(usize, Column<'_>)]) -> Result<Vec<Standing>, Overflow> {
    let mut standing = Vec::new();
    for (place, column) in applied {
        let Some(totals) = column.statement.totals else { continue };
        if totals.budget.is_zero() {
            continue;
        }
        let paid = paid_by_client(column)?;
        let borne = totals.copayment.plus(totals.uncovered)?;
        let unpaid = borne.minus(paid)?.over(totals.budget)?;
        standing.push(Standing {
            column: *place,
            rank: 0,
            obstructed: obstructed(column),
            paid_share: paid.over(totals.budget)?,
            borne_share: if column.plan.bearer.is_some() { unpaid } else { Exact::ZERO },
            open_share: if column.plan.bearer.is_some() { Exact::ZERO } else { unpaid },
            eligible: column.statement.eligible,
            left_share: totals.balance.over(totals.budget)?,
        });
    }
    standing.sort_by(|one, other| key(one).cmp(&key(other)).then(one.column.cmp(&other.column)));
    let keys: Vec<Key> = standing.iter().map(key).collect();
    for (place, here) in standing.iter_mut().enumerate() {
        // the first with the same key gives the rank
        let first = keys.iter().position(|known| keys.get(place) == Some(known));
        here.rank = first.unwrap_or(place).saturating_add(1);
    }
    Ok(standing)
}

type Key = (bool, usize, Exact, Exact, Exact, std::cmp::Reverse<Exact>);

fn key(standing: &Standing) -> Key {
    (
        !standing.eligible,
        standing.obstructed.len(),
        standing.open_share,
        standing.paid_share,
        standing.borne_share,
        std::cmp::Reverse(standing.left_share),
    )
}

/// The activities that do not take place under the policy, or that it refuses as they are arranged. A
/// signature that still lacks is no obstacle: it can be given.
fn obstructed(column: &Column<'_>) -> Vec<usize> {
    let lines = column.statement.lines.iter();
    let kinds = lines.filter_map(|line| match line.kind {
        LineKind::Activity { stands, .. } => Some(stands),
        LineKind::Tariff | LineKind::Discount | LineKind::Contribution(_) => None,
    });
    kinds
        .enumerate()
        .filter(|(place, stands)| {
            let refused = column.statement.findings.iter().any(|finding| {
                finding.activity == Some(*place)
                    && finding.severity == Severity::Refuse
                    && !matches!(finding.kind, FindingKind::ConsentMissing(_))
            });
            !stands.takes_place() || refused
        })
        .map(|(place, _)| place)
        .collect()
}
