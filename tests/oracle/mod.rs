//! The slow, obvious second evaluator: exact rationals over the checked policy, step by step as the
//! specification has it, with no thought for speed.
//!
//! In: a checked policy, the catalogue, an arrangement. Out: an [`Outcome`].
//! Absent on purpose: any code of the first evaluator, and explanations (the rules behind a line).

mod assignment;
mod course;
#[allow(dead_code, reason = "the test of the ledger wants the exact figures")]
mod exactly;
mod expression;
mod faults;
mod findings;
mod first;
mod needed;
mod number;
mod options;
mod outcome;

#[allow(unused_imports, reason = "the same")]
pub use exactly::{Done, Weekly, Without, month_and_day, per_week};
pub use first::outcome_of;
pub use number::{Number, divided_by_nothing, ties};
#[allow(unused_imports, reason = "the same")]
pub use number::{number, whole};
use outcome::{Figures, ToldFinding, ToldLine, ToldOption};
pub use outcome::{Outcome, Told, differences};

use num_traits::Zero as _;
use pvb::check::Policy;
use pvb::check::expression::Total;
use pvb::domain::{Arrangement, Catalogue, PaymentUnit};
use pvb::quantity::{Calendar, Period};

use course::{Course, run};
use number::{rounded, weeks};

/// What a policy makes of an arrangement.
#[allow(dead_code, reason = "the agreement test wants the exact figures too")]
pub fn evaluate(policy: &Policy, catalogue: &Catalogue, arrangement: &Arrangement) -> Outcome {
    evaluate_exactly(policy, catalogue, arrangement).0
}

/// The same, and the exact balance and reserve where they are known.
pub fn evaluate_exactly(
    policy: &Policy,
    catalogue: &Catalogue,
    arrangement: &Arrangement,
) -> (Outcome, Option<(Number, Number)>) {
    let faults = faults::faults(policy, arrangement);
    if !faults.is_empty() {
        return (Outcome::Faults(faults), None);
    }
    let course = run(policy, catalogue, arrangement, arrangement.indication, arrangement.tariff);
    let eligible = course.eligible();
    // A statement without amounts leaves its rules out, so they are not even looked at.
    let rules = if course.missed.borrow().is_empty() { course.rules() } else { Vec::new() };
    let findings = course.findings(rules);
    let known = course.missed.borrow().is_empty();
    let exact = known.then(|| (course.total(Total::Balance), course.total(Total::Kept)));
    (Outcome::Told(Box::new(told(&course, eligible, findings).settled())), exact)
}

fn told(course: &Course, eligible: bool, findings: Vec<ToldFinding>) -> Told {
    let policy = course.policy;
    let known = course.missed.borrow().is_empty();
    let shown = |amount: &Number| figures(amount, &policy.calendar);
    let options = if known { course.options() } else { Vec::new() };
    Told {
        binding: policy.indicative.is_none(),
        eligible,
        status: known.then(|| course.status.name().to_owned()),
        lines: course
            .lines
            .iter()
            .map(|line| ToldLine {
                kind: line.kind.to_owned(),
                id: line.id.clone(),
                amount: line.amount.as_ref().filter(|_| known).map(shown),
                balance: Some(&line.balance).filter(|_| known).map(shown),
                by: line.by.map(|performer| performer.name().to_owned()),
            })
            .collect(),
        totals: known.then(|| {
            TOTALS
                .into_iter()
                .map(|(name, total)| (name.to_owned(), shown(&course.total(total))))
                .collect()
        }),
        to_pay: to_pay(course).filter(|_| known).as_ref().map(shown),
        effort: course.effort().iter().map(|minutes| rounded(minutes, 2)).collect(),
        share_of_budget: share_of_budget(course).filter(|_| known),
        findings,
        options: options
            .into_iter()
            .map(|option| ToldOption {
                kind: option.kind.to_owned(),
                activity: option.activity,
                frees: shown(&option.frees),
                detail: option.detail,
            })
            .collect(),
    }
}

/// The exact balance and reserve, for who wants an arrangement that lands right on a boundary; none
/// where it has faults or a table has no row.
pub fn balance_and_kept(
    policy: &Policy,
    catalogue: &Catalogue,
    arrangement: &Arrangement,
) -> Option<(Number, Number)> {
    if !faults::faults(policy, arrangement).is_empty() {
        return None;
    }
    let course = run(policy, catalogue, arrangement, arrangement.indication, arrangement.tariff);
    let known = course.missed.borrow().is_empty();
    known.then(|| (course.total(Total::Balance), course.total(Total::Kept)))
}

const TOTALS: [(&str, Total); 10] = [
    ("budget", Total::Budget),
    ("contributions", Total::Contributions),
    ("kept", Total::Kept),
    ("free", Total::Free),
    ("planned", Total::Planned),
    ("balance", Total::Balance),
    ("from_kept", Total::FromKept),
    ("shortage", Total::Shortage),
    ("copayment", Total::Copayment),
    ("uncovered", Total::Uncovered),
];

fn figures(amount: &Number, calendar: &Calendar) -> Figures {
    let per = |period| rounded(&(amount * weeks(calendar, period)), 2);
    Figures { week: per(Period::Week), month: per(Period::Month), day: per(Period::Day) }
}

fn to_pay(course: &Course) -> Option<Number> {
    let copayment = course.total(Total::Copayment);
    match course.policy.unit {
        PaymentUnit::Money => Some(copayment),
        PaymentUnit::Time | PaymentUnit::Points => {
            let worth = course.policy.worth.as_ref()?;
            let worth = course.value(&worth.value, None);
            course.missed.borrow().is_empty().then(|| copayment * worth)
        }
    }
}

fn share_of_budget(course: &Course) -> Option<String> {
    let budget = course.total(Total::Budget);
    if budget.is_zero() {
        return None;
    }
    let share = (&budget - course.total(Total::Balance)) / &budget;
    Some(rounded(&share, 4))
}
