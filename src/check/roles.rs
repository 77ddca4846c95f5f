//! The roles of examples: who performs a service priced by role must be named, and have a price.

use super::context::Context;
use super::examples::Lines;
use super::kinds::performer_of;
use super::policy::{Effect, Offer, Terms};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::ServiceId;
use crate::source::Span;
use crate::syntax::tree;

/// What an activity of an example says about who does it.
#[derive(Default)]
struct Doer<'t> {
    role: Option<&'t tree::Text>,
    by: Option<tree::Performer>,
    able: Vec<tree::Performer>,
    paid_by_client: bool,
}

impl<'t> Doer<'t> {
    fn of(activity: &'t tree::Activity) -> Self {
        let mut doer = Self::default();
        for part in &activity.parts {
            if let tree::ActivityPart::Role(name) = &part.value {
                doer.role = Some(name);
            } else if let tree::ActivityPart::By(performer) = part.value {
                doer.by = Some(performer);
            } else if let tree::ActivityPart::Able(performers) = &part.value {
                doer.able = performers.iter().map(|performer| performer.value).collect();
            } else if part.value == tree::ActivityPart::PaidByClient {
                doer.paid_by_client = true;
            }
        }
        doer
    }

    /// Whether someone may do it who draws on the budget.
    fn draws(&self, lines: &Lines<'_>) -> bool {
        let draws = |performer: &tree::Performer| {
            let performer = performer_of(*performer);
            lines
                .order
                .iter()
                .any(|step| step.performer == performer && step.effect == Effect::Draws)
        };
        let could = if self.by.is_some() { self.by.as_slice() } else { self.able.as_slice() };
        !self.paid_by_client && could.iter().any(draws)
    }
}

impl Context<'_> {
    /// Reports an activity whose price goes by a role that it does not name, or that has no price.
    pub(super) fn priced_role(
        &mut self,
        activity: &tree::Activity,
        span: Span,
        service: ServiceId,
        lines: &Lines<'_>,
    ) {
        let offer = lines.offers.and_then(|offers| offers.get(service.index()));
        let Some(Offer { terms: Terms::ByRole(prices), .. }) = offer else {
            return;
        };
        let doer = Doer::of(activity);
        let Some(name) = doer.role else {
            if doer.draws(lines) {
                let message = format!(
                    "the price of `{}` goes by role, and none is named",
                    activity.service.value
                );
                let diagnostic = Diagnostic::new(Code::ExampleIncomplete, span, message)
                    .help("add the role that does it, as `role carer`");
                self.report(diagnostic);
            }
            return;
        };
        let Some(role) = self.catalogue.role_named(&name.value) else {
            return;
        };
        if !prices.iter().any(|(known, _)| *known == role) {
            let message = format!(
                "`{}` has no price for the role `{}`, which performs it here",
                activity.service.value, name.value
            );
            let diagnostic = Diagnostic::new(Code::RoleWithoutPrice, name.span, message)
                .help("add the role to `by role { … }`, with a price or `not offered`");
            self.report(diagnostic);
        }
    }
}
