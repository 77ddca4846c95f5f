//! What an expression looks at: which fields of an activity, and whether the indication.
//!
//! In: checked expressions. Out: [`Fields`], yes or no.
//! Absent on purpose: values.

use crate::check::Policy;
use crate::check::expression::{Expression, Field, Node, walk};
use crate::check::policy::{Offer, RoleTerms, Terms};

/// The fields of an activity that something looks at, of those a person may give in vain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "a set of four fields, each by its name")]
pub(crate) struct Fields {
    pub(crate) role: bool,
    pub(crate) consent: bool,
    pub(crate) provider_unable: bool,
    pub(crate) staff: bool,
}

impl Fields {
    pub(crate) const fn and(self, other: Self) -> Self {
        Self {
            role: self.role || other.role,
            consent: self.consent || other.consent,
            provider_unable: self.provider_unable || other.provider_unable,
            staff: self.staff || other.staff,
        }
    }

    fn note(&mut self, field: Field) {
        match field {
            Field::Role => self.role = true,
            Field::Consent => self.consent = true,
            Field::ProviderUnable => self.provider_unable = true,
            Field::Staff => self.staff = true,
            Field::Cost
            | Field::CareTime
            | Field::Times
            | Field::Service
            | Field::Category
            | Field::Performer
            | Field::PaidByClient => {}
        }
    }
}

/// The fields that an expression looks at, in aggregates too.
pub(crate) fn fields(expression: &Expression) -> Fields {
    let mut found = Fields::default();
    walk(expression, &mut |node| {
        if let Node::Field(field) | Node::Sum(field, _) = node {
            found.note(*field);
        }
    });
    found
}

/// Whether an expression looks at the role through a table.
pub(crate) fn looks_up_role(expression: &Expression) -> bool {
    let mut found = false;
    walk(expression, &mut |node| {
        if let Node::Lookup(_, keys) = node {
            found = found || keys.iter().any(|key| matches!(key.node, Node::Field(Field::Role)));
        }
    });
    found
}

/// Whether an expression depends on the indication, through named values too.
pub(crate) fn depends_on_indication(policy: &Policy, expression: &Expression) -> bool {
    let mut entered = vec![false; policy.lets.len()];
    let mut waiting = vec![expression];
    let mut found = false;
    while let Some(next) = waiting.pop() {
        walk(next, &mut |node| {
            if matches!(node, Node::Indication | Node::IndicationIn(_)) {
                found = true;
            }
            if let Node::Let(id) = node
                && let Some(seen) = entered.get_mut(id.0)
                && !std::mem::replace(seen, true)
            {
                waiting.extend(policy.lets.get(id.0).map(|named| &named.value));
            }
        });
    }
    found
}

/// Whether anything in a policy looks at the calendar year.
pub(crate) fn uses_year(policy: &Policy) -> bool {
    let lets = policy.lets.iter().map(|named| &named.value);
    let all = but_start(policy).into_iter().chain(lets).chain([&policy.start]);
    let mut found = false;
    for expression in all {
        walk(expression, &mut |node| found |= matches!(node, Node::Year));
    }
    found
}

/// The expressions of an offer.
pub(crate) fn of_offer(offer: &Offer) -> Vec<&Expression> {
    let mut found: Vec<&Expression> = match &offer.terms {
        Terms::Price(price) => vec![price],
        Terms::AsQuoted | Terms::Outside(_) | Terms::NotOffered(_) => Vec::new(),
        Terms::ByRole(roles) => roles
            .iter()
            .filter_map(|(_, terms)| match terms {
                RoleTerms::Price(price) => Some(price),
                RoleTerms::Outside(_) | RoleTerms::NotOffered(_) => None,
            })
            .collect(),
    };
    found.extend(&offer.only_when);
    found
}

/// The fields that the policy looks at for any activity, whatever its service: in the order, in
/// co-payment, and in the aggregates of everything else. What only an offer looks at is the offer's.
pub(crate) fn everywhere(policy: &Policy) -> Fields {
    let order = policy.order.iter().filter_map(|step| step.only_when.as_ref());
    let copay = policy.copay.iter().filter_map(|copay| copay.when.as_ref());
    let lets = policy.lets.iter().map(|named| &named.value);
    let aggregates = but_start(policy).into_iter().chain(lets).chain([&policy.start]);
    order
        .chain(copay)
        .map(fields)
        .chain(aggregates.map(in_aggregates))
        .fold(Fields::default(), Fields::and)
}

/// The expressions of a rule: its condition and the amounts in its words.
pub(crate) fn of_rule(rule: &crate::check::policy::Rule) -> Vec<&Expression> {
    let pieces = rule.dutch.iter().chain(rule.english.iter().flatten());
    let amounts = pieces.filter_map(|piece| match piece {
        crate::check::policy::Piece::Value(amount) => Some(amount),
        crate::check::policy::Piece::Text(_) => None,
    });
    rule.when.iter().chain(amounts).collect()
}

/// The fields that an expression looks at in aggregates only.
fn in_aggregates(expression: &Expression) -> Fields {
    let mut found = Fields::default();
    walk(expression, &mut |node| {
        if let Node::Any(test)
        | Node::Every(test)
        | Node::Sum(_, Some(test))
        | Node::Count(Some(test)) = node
        {
            found = found.and(fields(test));
        }
        if let Node::Sum(field, _) = node {
            found.note(*field);
        }
    });
    found
}

/// Every expression of a policy but its start and its named values.
pub(crate) fn but_start(policy: &Policy) -> Vec<&Expression> {
    let order = policy.order.iter().filter_map(|step| step.only_when.as_ref());
    let copay = policy.copay.iter().filter_map(|copay| copay.when.as_ref());
    let eligible = policy.eligible.iter().map(|condition| &condition.test);
    let discounts =
        policy.discounts.iter().flat_map(|one| [Some(&one.amount), one.when.as_ref()]).flatten();
    let contributions = policy
        .contributions
        .iter()
        .flat_map(|one| [Some(&one.amount), one.when.as_ref()])
        .flatten();
    let signal = policy.signal.iter().filter_map(|light| light.when.as_ref());
    let worth = policy.worth.as_ref().map(|worth| &worth.value);
    order
        .chain(copay)
        .chain(worth)
        .chain(eligible)
        .chain(discounts)
        .chain(contributions)
        .chain(signal)
        .chain(policy.rules.iter().flat_map(of_rule))
        .chain(policy.offers.iter().flat_map(of_offer))
        .collect()
}
