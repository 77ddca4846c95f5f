//! What may be had from the budget, what costs nothing and what is not offered.

use super::Point;
use crate::authoring::describe::conditions::only_when;
use crate::authoring::describe::subject::Subject;
use crate::authoring::describe::text::{Text, in_turn, said};
use crate::check::policy::{Offer, ReasonId, RoleTerms, Terms};
use crate::domain::{Label, RoleId, ServiceId};

/// Services of which the same can be said, and why it can.
struct Group<K> {
    key: K,
    services: Vec<ServiceId>,
    reasons: Vec<ReasonId>,
}

/// Puts services together by what is said of them, in the order of the catalogue.
fn grouped<'a, K: PartialEq>(
    subject: &Subject<'a>,
    key: impl Fn(&'a Offer) -> Vec<K>,
) -> Vec<Group<K>> {
    let mut groups: Vec<Group<K>> = Vec::new();
    for (place, offer) in subject.policy.offers.iter().enumerate() {
        let id = ServiceId::at(place);
        for key in key(offer) {
            match groups.iter_mut().find(|group| group.key == key) {
                Some(group) => {
                    group.services.push(id);
                    group.reasons.push(offer.reason);
                }
                None => {
                    groups.push(Group { key, services: vec![id], reasons: vec![offer.reason] });
                }
            }
        }
    }
    groups
}

/// How a service may be had.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Had<'a> {
    FromBudget,
    Outside(&'a Label),
    NotOffered(Option<&'a Label>),
}

fn had(offer: &Offer) -> Had<'_> {
    match &offer.terms {
        Terms::Price(_) | Terms::AsQuoted => Had::FromBudget,
        Terms::Outside(why) => Had::Outside(why),
        Terms::NotOffered(why) => Had::NotOffered(why.as_ref()),
        Terms::ByRole(roles) => by_roles(roles),
    }
}

/// A service that some role does from the budget is had from it; else what all roles have in common.
fn by_roles(roles: &[(RoleId, RoleTerms)]) -> Had<'_> {
    let priced = roles.iter().any(|(_, terms)| matches!(terms, RoleTerms::Price(_)));
    let first = roles.first().map(|(_, terms)| terms);
    match first {
        Some(RoleTerms::Outside(why)) if !priced => Had::Outside(why),
        Some(RoleTerms::NotOffered(why)) if !priced => Had::NotOffered(why.as_ref()),
        Some(RoleTerms::Price(_) | RoleTerms::Outside(_) | RoleTerms::NotOffered(_)) | None => {
            Had::FromBudget
        }
    }
}

/// From the budget, outside it, not offered.
pub(super) fn terms(subject: &Subject<'_>) -> Vec<Point> {
    let mut groups = grouped(subject, |offer| vec![had(offer)]);
    groups.sort_by_key(|group| match group.key {
        Had::FromBudget => 0,
        Had::Outside(_) => 1,
        Had::NotOffered(_) => 2,
    });
    let point = |group: Group<Had<'_>>| {
        let services = subject.services(&group.services);
        let text = match group.key {
            Had::FromBudget => said!("Uit het budget: {}." / "From the budget: {}.", services),
            Had::Outside(why) => said!(
                "Buiten het budget: {} ({})." / "Outside the budget: {} ({}).",
                services,
                Text::bare(why)
            ),
            Had::NotOffered(Some(why)) => said!(
                "Niet aangeboden: {} ({})." / "Not offered: {} ({}).",
                services,
                Text::bare(why)
            ),
            Had::NotOffered(None) => {
                said!("Niet aangeboden: {}." / "Not offered: {}.", services)
            }
        };
        Point::new(subject, text, group.reasons)
    };
    groups.into_iter().map(point).collect()
}

/// Roles that cost nothing, or do not do it, where others cost budget.
pub(super) fn exceptions(subject: &Subject<'_>) -> Vec<Point> {
    let by_role = |offer| match had(offer) {
        Had::FromBudget => exceptional_roles(offer),
        Had::Outside(_) | Had::NotOffered(_) => Vec::new(),
    };
    let point = |group: Group<(RoleId, Had<'_>)>| {
        let (role, had) = group.key;
        let (role, services) = (subject.role(role), subject.services(&group.services));
        let text = match had {
            Had::FromBudget => return None,
            Had::Outside(why) => said!(
                "Buiten het budget, als {} het doet: {} ({})."
                    / "Outside the budget, if {} does it: {} ({}).",
                role,
                services,
                Text::bare(why)
            ),
            Had::NotOffered(Some(why)) => said!(
                "Niet aangeboden door {}: {} ({})." / "Not offered by {}: {} ({}).",
                role,
                services,
                Text::bare(why)
            ),
            Had::NotOffered(None) => {
                said!("Niet aangeboden door {}: {}." / "Not offered by {}: {}.", role, services)
            }
        };
        Some(Point::new(subject, text, group.reasons))
    };
    grouped(subject, by_role).into_iter().filter_map(point).collect()
}

fn exceptional_roles(offer: &Offer) -> Vec<(RoleId, Had<'_>)> {
    let Terms::ByRole(roles) = &offer.terms else {
        return Vec::new();
    };
    let mut exceptions = Vec::new();
    for (role, terms) in roles {
        match terms {
            RoleTerms::Price(_) => {}
            RoleTerms::Outside(why) => exceptions.push((*role, Had::Outside(why))),
            RoleTerms::NotOffered(why) => exceptions.push((*role, Had::NotOffered(why.as_ref()))),
        }
    }
    exceptions
}

/// What excludes what, what needs consent, and what is offered under a condition only.
pub(super) fn conditions(subject: &Subject<'_>) -> Vec<Point> {
    let mut points = exclusions(subject);
    let consent =
        grouped(subject, |offer| if offer.consent.is_needed() { vec![()] } else { Vec::new() });
    points.extend(consent.into_iter().map(|group| {
        let services = subject.services(&group.services);
        let text = said!(
            "Alleen met toestemming, als het budget kost: {}."
                / "Only with consent, where it costs budget: {}.",
            services
        );
        Point::new(subject, text, group.reasons)
    }));
    let conditional = grouped(subject, |offer| {
        offer.only_when.iter().map(|condition| only_when(subject, condition)).collect()
    });
    points.extend(conditional.into_iter().map(|group| {
        let services = subject.services(&group.services);
        let text = said!("{} ({})." / "{} ({}).", services, group.key);
        Point::new(subject, text.capital(), group.reasons)
    }));
    points
}

/// Pairs of services that cannot be taken together, each pair once.
fn exclusions(subject: &Subject<'_>) -> Vec<Point> {
    let mut pairs: Vec<(ServiceId, ServiceId)> = Vec::new();
    let mut reasons = Vec::new();
    for (place, offer) in subject.policy.offers.iter().enumerate() {
        let one = ServiceId::at(place);
        for other in &offer.excludes {
            let known = pairs.contains(&(*other, one)) || pairs.contains(&(one, *other));
            if !known && *other != one {
                pairs.push((one, *other));
                reasons.push(offer.reason);
            }
        }
    }
    if pairs.is_empty() {
        return Vec::new();
    }
    let pair = |(one, other): &(ServiceId, ServiceId)| {
        said!("{} of {}" / "{} or {}", subject.service(*one), subject.service(*other))
    };
    let pairs: Vec<Text> = pairs.iter().map(pair).collect();
    let text = said!("Niet samen: {}." / "Not together: {}.", in_turn(&pairs));
    vec![Point::new(subject, text, reasons)]
}
