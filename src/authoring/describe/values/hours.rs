//! What an hour of each service costs, by role and indication, equal ones together.

use std::collections::BTreeSet;

use crate::authoring::describe::conditions::only_when;
use crate::authoring::describe::known::{Circumstances, Value};
use crate::authoring::describe::subject::{Subject, drawn};
use crate::authoring::describe::text::Text;
use crate::check::expression::{Expression, Field, Node};
use crate::check::policy::{self, Offer, ReasonId, RoleTerms};
use crate::domain::{IndicationId, Label, Measure, RoleId, ServiceId};

/// What services cost, where that is the same for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::authoring::describe) struct Costs {
    /// The services.
    pub services: Vec<ServiceId>,
    /// The roles; none: whoever does it.
    pub roles: Option<Vec<RoleId>>,
    /// The calendar year, where it costs something else in another one.
    pub year: Option<i32>,
    /// What it costs, by indications; none: whatever the indication.
    pub rows: Vec<(Option<Vec<IndicationId>>, Cost)>,
    /// The rules behind it.
    pub reasons: Vec<ReasonId>,
}

/// What something costs under some circumstances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::authoring::describe) struct Cost {
    /// How it may be had.
    pub terms: Terms,
    /// The condition under which it may.
    pub only_when: Option<Text>,
}

/// How something may be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::authoring::describe) enum Terms {
    /// At this price for a minute.
    Price(Value),
    /// At the price of a quote.
    AsQuoted,
    /// It costs no budget, and why.
    Outside(Text),
    /// It is not offered, and perhaps why.
    NotOffered(Option<Text>),
}

/// What an hour of each service that is measured in time costs; equal ones together.
pub(in crate::authoring::describe) fn costs(
    subject: &Subject<'_>,
    asked: Option<IndicationId>,
) -> Vec<Costs> {
    let mut groups: Vec<Vec<Costs>> = Vec::new();
    for (place, service) in subject.catalogue.services.iter().enumerate() {
        let Some(offer) = subject.policy.offers.get(place) else { continue };
        if service.measure != Measure::Time {
            continue;
        }
        let id = ServiceId::at(place);
        let found = by_role(subject, id, offer, asked);
        let known = groups.iter_mut().find(|known| same(known, &found));
        match known {
            Some(known) => {
                for (known, more) in known.iter_mut().zip(found) {
                    known.services.push(id);
                    let new = more.reasons.into_iter().filter(|one| !known.reasons.contains(one));
                    let new: Vec<ReasonId> = new.collect();
                    known.reasons.extend(new);
                }
            }
            None => groups.push(found),
        }
    }
    groups.into_iter().flatten().collect()
}

/// Whether the same is said of two services.
fn same(one: &[Costs], other: &[Costs]) -> bool {
    let said = |costs: &Costs| (costs.roles.clone(), costs.year, costs.rows.clone());
    one.iter().map(said).eq(other.iter().map(said))
}

/// What a service costs, for each group of roles for which it costs the same.
fn by_role(
    subject: &Subject<'_>,
    service: ServiceId,
    offer: &Offer,
    asked: Option<IndicationId>,
) -> Vec<Costs> {
    let goes_by = |is_it: &dyn Fn(&Node) -> bool| {
        expressions(offer).iter().any(|one| subject.speaks_of(one, &|node| is_it(node)))
    };
    let named = matches!(offer.terms, policy::Terms::ByRole(_));
    let goes_by_role = named || goes_by(&|node| matches!(node, Node::Field(Field::Role)));
    let by_indication = goes_by(&is_indication);
    let year = expressions(offer).into_iter().find_map(|one| subject.year_of(one));
    let all = (0..subject.catalogue.roles.len()).map(|place| Some(RoleId::at(place)));
    let roles: Vec<Option<RoleId>> = if goes_by_role { all.collect() } else { vec![None] };
    let mut groups: Vec<Costs> = Vec::new();
    for role in roles {
        let mut reasons = BTreeSet::new();
        let rows = spread(subject, asked, by_indication, None, |indication| {
            let at = Circumstances {
                indication,
                role,
                service: Some(service),
                ..Circumstances::default()
            };
            cost(subject, at, offer, &mut reasons)
        });
        match groups.iter_mut().find(|known| known.rows == rows) {
            Some(known) => {
                if let (Some(roles), Some(role)) = (&mut known.roles, role) {
                    roles.push(role);
                }
            }
            None => groups.push(Costs {
                services: vec![service],
                roles: role.map(|role| vec![role]),
                year,
                rows,
                reasons: drawn(offer.reason, &reasons),
            }),
        }
    }
    // What costs the same for every role depends on none.
    if let [only] = groups.as_mut_slice() {
        only.roles = None;
    }
    // Whoever is left, mostly those who may not do it, comes last.
    groups.sort_by_key(|group| group.roles.as_ref().is_some_and(|roles| is_most(subject, roles)));
    groups
}

/// Whether these are more than half of all roles.
pub(super) fn is_most(subject: &Subject<'_>, roles: &[RoleId]) -> bool {
    roles.len().saturating_mul(2) > subject.catalogue.roles.len()
}

/// Whether a value that has this in it may differ by indication.
pub(super) fn is_indication(node: &Node) -> bool {
    matches!(node, Node::Indication | Node::IndicationIn(_))
}

/// Every expression that the cost of an offer hangs on.
fn expressions(offer: &Offer) -> Vec<&Expression> {
    let mut all: Vec<&Expression> = offer.only_when.iter().collect();
    match &offer.terms {
        policy::Terms::Price(price) => all.push(price),
        policy::Terms::ByRole(roles) => {
            for (_, terms) in roles {
                match terms {
                    RoleTerms::Price(price) => all.push(price),
                    RoleTerms::Outside(_) | RoleTerms::NotOffered(_) => {}
                }
            }
        }
        policy::Terms::AsQuoted | policy::Terms::Outside(_) | policy::Terms::NotOffered(_) => {}
    }
    all
}

/// Something for each indication that may take part (or each of some), equal ones together; once,
/// without an indication, where it does not depend on it or comes to the same for each.
pub(super) fn spread<T: PartialEq>(
    subject: &Subject<'_>,
    asked: Option<IndicationId>,
    by_indication: bool,
    among: Option<&[IndicationId]>,
    mut make: impl FnMut(Option<IndicationId>) -> T,
) -> Vec<(Option<Vec<IndicationId>>, T)> {
    if asked.is_some() || !by_indication {
        return vec![(None, make(asked))];
    }
    let mut groups: Vec<(Option<Vec<IndicationId>>, T)> = Vec::new();
    let all = among.map_or_else(|| subject.admitted(), <[IndicationId]>::to_vec);
    for id in all {
        let made = make(Some(id));
        match groups.iter_mut().find(|(_, known)| *known == made) {
            Some((Some(ids), _)) => ids.push(id),
            Some((None, _)) => {}
            None => groups.push((Some(vec![id]), made)),
        }
    }
    if let [(ids, _)] = groups.as_mut_slice() {
        *ids = None;
    }
    groups
}

fn cost(
    subject: &Subject<'_>,
    at: Circumstances,
    offer: &Offer,
    reasons: &mut BTreeSet<ReasonId>,
) -> Cost {
    let mut condition = None;
    if let Some(test) = &offer.only_when {
        let found = subject.find(at, test);
        reasons.extend(found.reasons);
        if found.value.is_no() {
            let terms = Terms::NotOffered(Some(only_when(subject, test)));
            return Cost { terms, only_when: None };
        }
        condition = (!found.value.is_yes()).then(|| only_when(subject, test));
    }
    let mut priced = |price: &Expression| {
        let found = subject.find(at, price);
        reasons.extend(found.reasons);
        Terms::Price(found.value)
    };
    let bare = |why: &Option<Label>| Terms::NotOffered(why.as_ref().map(Text::bare));
    let terms = match &offer.terms {
        policy::Terms::Price(price) => priced(price),
        policy::Terms::AsQuoted => Terms::AsQuoted,
        policy::Terms::Outside(why) => Terms::Outside(Text::bare(why)),
        policy::Terms::NotOffered(why) => bare(why),
        policy::Terms::ByRole(roles) => {
            let known = roles.iter().find(|(role, _)| Some(*role) == at.role);
            match known.map(|(_, terms)| terms) {
                Some(RoleTerms::Price(price)) => priced(price),
                Some(RoleTerms::Outside(why)) => Terms::Outside(Text::bare(why)),
                Some(RoleTerms::NotOffered(why)) => bare(why),
                // A role that is not listed may not perform it.
                None => Terms::NotOffered(None),
            }
        }
    };
    Cost { terms, only_when: condition }
}
