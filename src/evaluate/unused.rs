//! What an arrangement gives that a policy has no use for.
//!
//! In: a plan and an arrangement. Out: JSON pointers, in the order of the document.
//! Absent on purpose: blame; another policy may need what this one does not.

use crate::domain::{Activity, Arrangement, Measure};
use crate::plan::{Plan, Terms};

/// Pointers to the fields without use: facts, then each activity's, then signatures.
#[must_use]
pub fn unused(plan: &Plan, arrangement: &Arrangement) -> Vec<String> {
    let mut found = Vec::new();
    for (name, _) in &arrangement.facts {
        if !plan.facts.iter().any(|fact| fact.name == *name) {
            found.push(format!("/client/facts/{}", escaped(name)));
        }
    }
    for (place, activity) in arrangement.activities.iter().enumerate() {
        for field in of_activity(plan, activity).into_iter().flatten() {
            found.push(format!("/activities/{place}/{field}"));
        }
    }
    for (place, signer) in arrangement.signed.iter().enumerate() {
        if !plan.signatures.iter().any(|signature| signature.signers.contains(signer)) {
            found.push(format!("/signed/{place}"));
        }
    }
    found
}

fn of_activity(plan: &Plan, activity: &Activity) -> [Option<&'static str>; 5] {
    let Some(offer) = plan.offers.get(activity.service.index()) else { return [None; 5] };
    let used = offer.fields.and(plan.everywhere);
    let role_bans = offer.is_care && !plan.supporters.is_empty();
    let role = !used.role && !role_bans && !matches!(offer.terms, Terms::ByRole(_));
    let staff = offer.measure != Measure::Time && activity.staff != 1 && !used.staff;
    let quoted = matches!(offer.terms, Terms::AsQuoted);
    [
        staff.then_some("staff"),
        (activity.quote.is_some() && !quoted).then_some("quote"),
        (activity.role.is_some() && role).then_some("role"),
        (activity.consent.is_some() && !used.consent && !offer.consent.is_needed())
            .then_some("consent"),
        (activity.provider_unable && !used.provider_unable).then_some("provider_unable"),
    ]
}

/// A name as a part of a JSON pointer (RFC 6901).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
