//! Which named values serve the start of the budget only. With a tariff given the start is not worked
//! out, and neither are they; every other named value is, at its stage, whether or not it is used.

use pvb::check::Policy;
use pvb::check::expression::{Expression, Node};
use pvb::check::policy::{LetId, Piece, RoleTerms, Terms};

use super::faults::parts;

/// For each named value, whether the start of the budget needs it and nothing else does.
pub fn for_the_start_only(policy: &Policy) -> Vec<bool> {
    let mut by_start = vec![false; policy.lets.len()];
    mark(policy, &policy.start, &mut by_start);
    let mut by_others = vec![false; policy.lets.len()];
    for expression in others(policy) {
        mark(policy, expression, &mut by_others);
    }
    for (place, named) in policy.lets.iter().enumerate() {
        if !by_start[place] {
            mark(policy, &named.value, &mut by_others);
        }
    }
    by_start.into_iter().zip(by_others).map(|(start, others)| start && !others).collect()
}

/// Marks every named value that an expression uses, and those that they use.
fn mark(policy: &Policy, expression: &Expression, marked: &mut [bool]) {
    if let Node::Let(LetId(place)) = &expression.node {
        marked[*place] = true;
        mark(policy, &policy.lets[*place].value, marked);
    }
    for part in parts(expression) {
        mark(policy, part, marked);
    }
}

/// Every expression of a policy but the start and named values.
fn others(policy: &Policy) -> Vec<&Expression> {
    let mut all: Vec<&Expression> = policy.eligible.iter().map(|one| &one.test).collect();
    for discount in &policy.discounts {
        all.push(&discount.amount);
        all.extend(&discount.when);
    }
    for contribution in &policy.contributions {
        all.push(&contribution.amount);
        all.extend(&contribution.when);
    }
    for offer in &policy.offers {
        match &offer.terms {
            Terms::Price(price) => all.push(price),
            Terms::ByRole(roles) => all.extend(roles.iter().filter_map(|(_, terms)| match terms {
                RoleTerms::Price(price) => Some(price),
                RoleTerms::Outside(_) | RoleTerms::NotOffered(_) => None,
            })),
            Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => {}
        }
        all.extend(&offer.only_when);
    }
    all.extend(policy.order.iter().filter_map(|step| step.only_when.as_ref()));
    all.extend(policy.copay.iter().filter_map(|copay| copay.when.as_ref()));
    all.extend(policy.signal.iter().filter_map(|light| light.when.as_ref()));
    for rule in &policy.rules {
        all.extend(&rule.when);
        for piece in rule.dutch.iter().chain(rule.english.iter().flatten()) {
            match piece {
                Piece::Text(_) => {}
                Piece::Value(value) => all.push(value),
            }
        }
    }
    all
}
