//! Ledgers of one course side by side.

use rust_decimal::Decimal;
use serde::Serialize;

use super::ledger_shape::Ledger;
use super::receipt::WideReceipt;
use crate::domain::Locale;
use crate::quantity::{Exact, parse_decimal, round};
use crate::wire::Problem;

/// One course under several policies.
#[derive(Debug, Clone, Serialize)]
pub struct LedgerComparison {
    /// Each policy's ledger, or why there is none.
    pub policies: Vec<ComparedLedger>,
    /// What the span came to under each of them.
    pub outcomes: Vec<Outcome>,
    /// What was given and no compared policy had a use for.
    pub unused: Vec<String>,
    /// What it was made from: the whole request.
    pub receipt: WideReceipt,
}

/// One policy.
#[derive(Debug, Clone, Serialize)]
pub struct ComparedLedger {
    /// The policy as asked.
    pub policy: String,
    /// What a person calls it.
    pub name: String,
    /// Its ledger.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<Ledger>,
    /// Why it could not be applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// What a span came to under one policy.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// The policy.
    pub policy: String,
    /// The unit of its amounts.
    pub unit: String,
    /// Its figures, each in its own unit, as a share of the budget, and in euros where someone says so.
    pub figures: Vec<Figure>,
    /// How many months ended green, orange and red.
    pub months: Months,
    /// How many things the rules left open.
    pub unsettled: usize,
}

/// One figure of a span.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Which: `budget`, `contributions`, `paid_out`, `saved`, `lapsed`, `paid`, `borne` (by others), `nobody` (not
    /// laid down by whom), `given_back`, `unplanned`, `planned`, `kept`, `open`.
    pub what: &'static str,
    /// In the policy's unit.
    pub amount: String,
    /// As a share of the budget of the span; null where that is zero.
    pub share_of_budget: Option<String>,
    /// In euros; null where nobody says what a unit costs.
    pub euros: Option<String>,
    /// Why it has no value in euros.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_comparable: Option<&'static str>,
}

/// The months of a span by their light.
#[derive(Debug, Clone, Copy, Serialize)]
#[expect(missing_docs, reason = "the lights by their names")]
pub struct Months {
    pub green: usize,
    pub orange: usize,
    pub red: usize,
}

/// Puts ledgers side by side. The yardstick is euros for an hour, and for a point.
#[must_use]
pub fn ledger_comparison(
    policies: Vec<ComparedLedger>,
    yardstick: (Option<Exact>, Option<Exact>),
    unused: Vec<String>,
    (receipt, locale): (WideReceipt, Locale),
) -> LedgerComparison {
    let outcomes = policies
        .iter()
        .filter_map(|one| Some(outcome(&one.policy, one.ledger.as_ref()?, yardstick, locale)))
        .collect();
    LedgerComparison { policies, outcomes, unused, receipt }
}

fn outcome(
    policy: &str,
    ledger: &Ledger,
    yardstick: (Option<Exact>, Option<Exact>),
    locale: Locale,
) -> Outcome {
    let totals = &ledger.totals;
    let by_others = exact(&totals.borne).minus(exact(&totals.undecided)).unwrap_or(Exact::ZERO);
    let borne = shown(by_others, 2).unwrap_or_default();
    let figures = [
        ("budget", &totals.budget),
        ("contributions", &totals.collective),
        ("paid_out", &totals.paid_out),
        ("saved", &ledger.closing.saved),
        ("lapsed", &totals.lapsed),
        ("paid", &ledger.invoiced.amount),
        ("borne", &borne),
        ("nobody", &totals.undecided),
        ("given_back", &totals.given_back),
        ("unplanned", &totals.unplanned),
        ("planned", &totals.planned),
        ("kept", &ledger.closing.kept),
        ("open", &ledger.closing.open),
    ];
    let rate = rate(ledger, yardstick);
    let budget = exact(&totals.budget);
    let figures = figures.into_iter().map(|(what, amount)| {
        let value = exact(amount);
        let euros = match (what, &ledger.invoiced.euros) {
            // what the client pays has been priced month by month
            ("paid", Some(euros)) if ledger.unit != "minutes" => Some(euros.clone()),
            _ => rate.and_then(|rate| shown(value.times(rate).ok()?, 2)),
        };
        let share = value.over(budget).ok().filter(|_| !budget.is_zero());
        let why = match locale {
            Locale::Dutch => "er is geen koppeling met geld",
            Locale::English => "no link with money",
        };
        Figure {
            what,
            amount: amount.clone(),
            share_of_budget: share.and_then(|share| shown(share, 4)),
            not_comparable: euros.is_none().then_some(why),
            euros,
        }
    });
    let light =
        |name: &str| ledger.months.iter().filter(|month| month.status == Some(name)).count();
    Outcome {
        policy: policy.to_owned(),
        unit: ledger.unit.clone(),
        figures: figures.collect(),
        months: Months { green: light("green"), orange: light("orange"), red: light("red") },
        unsettled: ledger.unsettled.len(),
    }
}

/// Euros for one unit: euros themselves, or what the pilot supplies.
fn rate(ledger: &Ledger, (hour, point): (Option<Exact>, Option<Exact>)) -> Option<Exact> {
    match ledger.unit.as_str() {
        "EUR" => Some(Exact::ONE),
        "minutes" => hour.and_then(|hour| hour.over(Exact::whole(60)).ok()),
        _ => point,
    }
}

fn exact(shown: &str) -> Exact {
    parse_decimal(shown).unwrap_or(Exact::ZERO)
}

fn shown(value: Exact, decimals: u32) -> Option<String> {
    round(value, decimals).ok().map(|decimal: Decimal| decimal.to_string())
}
