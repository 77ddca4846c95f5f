//! Under which organisation the client is better off.
//!
//! In: the columns that have amounts. Out: them in order: first where most of what he wants takes place as he
//! wants it, then where he pays least himself or is left short least, then where most of the budget is left over.
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
    /// What is short and neither the budget nor the client pays, as a share of the budget.
    pub open_share: Exact,
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
        standing.push(Standing {
            column: *place,
            rank: 0,
            obstructed: obstructed(column),
            paid_share: paid.over(totals.budget)?,
            open_share: borne.minus(paid)?.over(totals.budget)?,
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

type Key = (usize, Exact, Exact, std::cmp::Reverse<Exact>);

fn key(standing: &Standing) -> Key {
    let Standing { obstructed, paid_share, open_share, left_share, .. } = standing;
    (obstructed.len(), *paid_share, *open_share, std::cmp::Reverse(*left_share))
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
                    && !matches!(finding.kind, FindingKind::ConsentMissing)
            });
            !stands.takes_place() || refused
        })
        .map(|(place, _)| place)
        .collect()
}
