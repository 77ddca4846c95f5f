//! Offers and co-payment in dense arrays: by service, by role, by category.
//!
//! In: the policy's offers and the catalogue. Out: [`Offer`]s, [`RoleTerms`], [`Copay`]s.
//! Absent on purpose: the order; it does not differ by service.

use crate::check::expression::Expression;
use crate::check::policy::{self, CopayTerms};
use crate::domain::{CARE, Catalogue, Label, ServiceId};

use super::expression::Builder;
use super::parts::{Copay, Offer, RoleTerms, Terms};
use super::reasons::Why;
use super::uses;

/// What each category allows.
pub(super) fn copay(builder: &mut Builder<'_>) -> Vec<Copay> {
    let policy = builder.policy;
    let mut made = Vec::with_capacity(policy.copay.len());
    for copay in &policy.copay {
        builder.at = builder.reasons.place(copay.reason);
        let uses: Vec<&Expression> = copay.when.iter().collect();
        made.push(Copay {
            terms: copay.terms,
            when: copay.when.as_ref().map(|when| builder.program(when)),
            why: builder.reasons.lay(policy, &[copay.reason], &uses),
        });
    }
    made
}

/// What a category allows that the policy does not list: nothing.
pub(crate) const NO_COPAY: Copay =
    Copay { terms: CopayTerms::Never, when: None, why: Why { first: 0, end: 0, mask: 0 } };

/// What each service costs, and the terms by role they refer to.
pub(super) fn offers(
    builder: &mut Builder<'_>,
    catalogue: &Catalogue,
) -> (Vec<Offer>, Vec<RoleTerms>) {
    let policy = builder.policy;
    let mut by_role = Vec::new();
    let mut made = Vec::with_capacity(policy.offers.len());
    for (offer, service) in policy.offers.iter().zip(&catalogue.services) {
        builder.at = builder.reasons.place(offer.reason);
        let expressions = uses::of_offer(offer);
        let fields = expressions
            .iter()
            .map(|one| uses::fields(one))
            .fold(uses::Fields::default(), uses::Fields::and);
        let is_by_role = matches!(offer.terms, policy::Terms::ByRole(_));
        let category = catalogue.categories.get(service.category.index());
        made.push(Offer {
            measure: service.measure,
            category: service.category,
            is_care: category.is_some_and(|category| category.name == CARE),
            terms: terms(builder, &offer.terms, catalogue.roles.len(), &mut by_role),
            only_when: offer.only_when.as_ref().map(|when| builder.program(when)),
            consent: offer.consent.clone(),
            needs_role: is_by_role || expressions.iter().any(|one| uses::looks_up_role(one)),
            excludes: Vec::new(),
            cost_centre: offer.cost_centre.clone(),
            why: builder.reasons.lay(policy, &[offer.reason], &expressions),
            at: builder.reasons.place(offer.reason),
            fields,
        });
    }
    for (place, offer) in policy.offers.iter().enumerate() {
        for other in &offer.excludes {
            exclude(&mut made, ServiceId::at(place), *other);
        }
    }
    (made, by_role)
}

/// Notes on both sides that two services exclude each other; the reason is that of the side that says so.
fn exclude(made: &mut [Offer], one: ServiceId, other: ServiceId) {
    let Some(why) = made.get(one.index()).map(|offer| offer.why) else { return };
    for (from, to) in [(one, other), (other, one)] {
        if let Some(offer) = made.get_mut(from.index())
            && !offer.excludes.iter().any(|(known, _)| *known == to)
        {
            offer.excludes.push((to, why));
            offer.excludes.sort_by_key(|(known, _)| *known);
        }
    }
}

fn terms(
    builder: &mut Builder<'_>,
    terms: &policy::Terms,
    roles: usize,
    by_role: &mut Vec<RoleTerms>,
) -> Terms {
    match terms {
        policy::Terms::Price(price) => Terms::Price(builder.program(price)),
        policy::Terms::AsQuoted => Terms::AsQuoted,
        policy::Terms::Outside(why) => Terms::Outside(why.clone()),
        policy::Terms::NotOffered(why) => Terms::NotOffered(Option::<Label>::clone(why)),
        policy::Terms::ByRole(listed) => {
            let first = by_role.len();
            let mut dense = vec![RoleTerms::NotOffered; roles];
            for (role, terms) in listed {
                let terms = match terms {
                    policy::RoleTerms::Price(price) => RoleTerms::Price(builder.program(price)),
                    policy::RoleTerms::Outside(_) => RoleTerms::Outside,
                    policy::RoleTerms::NotOffered(_) => RoleTerms::NotOffered,
                };
                if let Some(place) = dense.get_mut(role.index()) {
                    *place = terms;
                }
            }
            by_role.extend(dense);
            Terms::ByRole(first)
        }
    }
}
