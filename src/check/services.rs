//! Services: every service of the catalogue decided, once, at a price in the right unit.

use super::blocks::MOST_OF_A_KIND;
use super::conditions::Conditions;
use super::context::{Context, label};
use super::expression::Expression;
use super::kinds::{Where, is_bare_zero, payment_unit, unit_mismatch};
use super::policy::{Offer, ReasonId, RoleTerms, Terms};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{CategoryId, Consent, Label, Measure, PaymentUnit, RoleId, ServiceId};
use crate::quantity::{Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// What an offer names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Service(ServiceId),
    Category(CategoryId),
}

/// An offer and which services it decides.
struct Decided {
    offer: Offer,
    span: Span,
}

impl Context<'_> {
    /// What each service costs; none where some are undecided or wrong.
    pub(super) fn offers(
        &mut self,
        services: &tree::Services,
        span: Span,
        conditions: &mut Conditions,
    ) -> Option<Vec<Offer>> {
        if self.too_many(
            services.offers.len(),
            MOST_OF_A_KIND,
            "entries of `services`",
            services.offers.first().map(|one| one.span),
        ) {
            return None;
        }
        let count = self.catalogue.services.len();
        let mut by_name: Vec<Option<usize>> = vec![None; count];
        let mut by_category: Vec<Option<usize>> = vec![None; self.catalogue.categories.len()];
        let mut targets_of = Vec::new();
        for (index, offer) in services.offers.iter().enumerate() {
            let mut targets = Vec::new();
            for target in &offer.value.targets {
                let Some(found) = self.target(target) else {
                    continue;
                };
                let slot = match found {
                    Target::Service(id) => by_name.get_mut(id.index()),
                    Target::Category(id) => by_category.get_mut(id.index()),
                };
                let earlier = slot.and_then(|slot| slot.replace(index));
                if let Some(earlier) = earlier.and_then(|earlier| services.offers.get(earlier)) {
                    let message = format!("`{}` is decided twice", target.value);
                    let diagnostic = Diagnostic::new(Code::ServiceTwice, target.span, message)
                        .label(earlier.span, "first here")
                        .help("keep one of the two");
                    self.report(diagnostic);
                }
                targets.push(found);
            }
            targets_of.push(targets);
        }
        let decided: Vec<Option<usize>> = self.decide(&by_name, &by_category);
        self.undecided_services(&decided, span);
        let mut offers: Vec<Option<Offer>> = vec![None; count];
        for (index, offer) in services.offers.iter().enumerate() {
            let ids: Vec<ServiceId> = (0..count)
                .filter(|service| decided.get(*service) == Some(&Some(index)))
                .map(ServiceId::at)
                .collect();
            if let Some(made) = self.offer(offer, &ids, &services.notes, conditions) {
                for id in ids {
                    self.excludes_itself(&made, id);
                    if let Some(slot) = offers.get_mut(id.index()) {
                        *slot = Some(made.offer.clone());
                    }
                }
            }
        }
        offers.into_iter().collect()
    }

    fn target(&mut self, name: &tree::Text) -> Option<Target> {
        if let Some(id) = self.catalogue.service_named(&name.value) {
            return Some(Target::Service(id));
        }
        if let Some(id) = self.catalogue.category_named(&name.value) {
            return Some(Target::Category(id));
        }
        let catalogue = self.catalogue;
        let known: Vec<&str> = (catalogue.services.iter().map(|known| known.name.as_str()))
            .chain(catalogue.categories.iter().map(|known| known.name.as_str()))
            .collect();
        self.unknown("service or category", &name.value, name.span, &known);
        None
    }

    /// Which offer decides each service: one that names it, else one that names its category.
    fn decide(
        &self,
        by_name: &[Option<usize>],
        by_category: &[Option<usize>],
    ) -> Vec<Option<usize>> {
        (self.catalogue.services.iter().zip(by_name))
            .map(|(service, named)| {
                named.or_else(|| by_category.get(service.category.index()).copied().flatten())
            })
            .collect()
    }

    fn undecided_services(&mut self, decided: &[Option<usize>], span: Span) {
        let missing: Vec<&str> = (self.catalogue.services.iter().zip(decided))
            .filter(|(_, decided)| decided.is_none())
            .map(|(service, _)| service.name.as_str())
            .collect();
        if missing.is_empty() {
            return;
        }
        let message = format!("nothing is decided about {}", missing.join(", "));
        let diagnostic = Diagnostic::new(Code::ServiceUndecided, span, message).help(
            "give each a price, `outside the budget \"why\"` or `not offered`, by its own name or its \
             category's",
        );
        self.report_absent(diagnostic);
    }

    fn offer(
        &mut self,
        written: &tree::At<tree::Offer>,
        services: &[ServiceId],
        block: &tree::Notes,
        conditions: &mut Conditions,
    ) -> Option<Decided> {
        let offer = &written.value;
        let names: Vec<&str> = offer.targets.iter().map(|target| target.value.as_str()).collect();
        let rule = format!("services {}", names.join(", "));
        let reason = self.reason(&rule, written.span, &offer.notes, block);
        let terms = self.terms(&offer.terms, services, conditions);
        let made = self.offer_parts(offer, reason, conditions)?;
        let offer = Offer { terms: terms?, span: offer.terms.span, ..made };
        Some(Decided { offer, span: written.span })
    }

    fn offer_parts(
        &mut self,
        offer: &tree::Offer,
        reason: ReasonId,
        conditions: &mut Conditions,
    ) -> Option<Offer> {
        let mut made = Offer {
            terms: Terms::AsQuoted,
            cost_centre: None,
            excludes: Vec::new(),
            consent: Consent::NotNeeded,
            only_when: None,
            reason,
            span: offer.terms.span,
        };
        for part in &offer.parts {
            let again = match &part.value {
                tree::OfferPart::CostCentre(number) => {
                    made.cost_centre.replace(number.clone()).is_some()
                }
                tree::OfferPart::NeedsConsent(names) => {
                    let consent = self.consent(names);
                    std::mem::replace(&mut made.consent, consent).is_needed()
                }
                tree::OfferPart::Excludes(names) => {
                    for name in names {
                        made.excludes.extend(self.service(name));
                    }
                    false
                }
                tree::OfferPart::OnlyWhen(condition) => {
                    let place = Where::activity();
                    let checked = self.condition_at(Some(condition), place, conditions)?;
                    std::mem::replace(&mut made.only_when, checked).is_some()
                }
            };
            if again {
                self.said_twice(part.span);
            }
        }
        Some(made)
    }

    fn consent(&mut self, names: &[tree::Text]) -> Consent {
        if names.is_empty() {
            return Consent::OfAnyone;
        }
        Consent::Of(names.iter().filter_map(|name| self.signer(name)).collect())
    }

    /// A service by name.
    pub(super) fn service(&mut self, name: &tree::Text) -> Option<ServiceId> {
        let found = self.catalogue.service_named(&name.value);
        if found.is_none() {
            let catalogue = self.catalogue;
            let known: Vec<&str> =
                catalogue.services.iter().map(|known| known.name.as_str()).collect();
            self.unknown("service", &name.value, name.span, &known);
        }
        found
    }

    /// A role by name.
    pub(super) fn role(&mut self, name: &tree::Text) -> Option<RoleId> {
        let found = self.catalogue.role_named(&name.value);
        if found.is_none() {
            let catalogue = self.catalogue;
            let known: Vec<&str> =
                catalogue.roles.iter().map(|known| known.name.as_str()).collect();
            self.unknown("role", &name.value, name.span, &known);
        }
        found
    }

    fn excludes_itself(&mut self, decided: &Decided, id: ServiceId) {
        if !decided.offer.excludes.contains(&id) {
            return;
        }
        let name = self.catalogue.service(id).map_or("", |service| service.name.as_str());
        let message = format!("`{name}` excludes itself");
        let diagnostic = Diagnostic::new(Code::ExcludesItself, decided.span, message)
            .help("name the other service after `excludes`, in an entry of its own");
        self.report(diagnostic);
    }

    fn terms(
        &mut self,
        terms: &tree::At<tree::Terms>,
        services: &[ServiceId],
        conditions: &mut Conditions,
    ) -> Option<Terms> {
        match &terms.value {
            tree::Terms::Price(price) => self.price(price, services, conditions).map(Terms::Price),
            tree::Terms::AsQuoted => self.quoted(terms.span, services),
            tree::Terms::Outside(why) => self.outside(why.as_ref(), terms.span).map(Terms::Outside),
            tree::Terms::NotOffered(why) => Some(Terms::NotOffered(why.as_ref().map(label))),
            tree::Terms::ByRole(prices) => {
                self.by_role(prices, services, conditions).map(Terms::ByRole)
            }
        }
    }

    fn outside(&mut self, why: Option<&tree::Label>, span: Span) -> Option<Label> {
        if why.is_none() {
            let message = "why it is outside the budget is not said";
            let diagnostic = Diagnostic::new(Code::NoCitation, span, message)
                .help("write `outside the budget \"the reason\"`");
            self.report(diagnostic);
        }
        Some(why.map_or_else(|| Label::same(""), label))
    }

    fn quoted(&mut self, span: Span, services: &[ServiceId]) -> Option<Terms> {
        if self.unit.is_some_and(|unit| unit != PaymentUnit::Money) {
            let message = "a quote is in euros, and this policy does not pay in money";
            let diagnostic = Diagnostic::new(Code::QuotedNotMoney, span, message)
                .help("write `outside the budget \"why\"` or `not offered`, or give a price in its own unit");
            self.report(diagnostic);
            return None;
        }
        for id in services {
            let Some(service) = self.catalogue.service(*id) else {
                continue;
            };
            if service.measure != Measure::Quoted {
                let message = format!("`{}` is not measured in quotes", service.name);
                let diagnostic =
                    Diagnostic::new(Code::UnitMismatch, span, message).help("give it a price");
                self.report(diagnostic);
                return None;
            }
        }
        Some(Terms::AsQuoted)
    }

    fn by_role(
        &mut self,
        prices: &[tree::At<tree::RolePrice>],
        services: &[ServiceId],
        conditions: &mut Conditions,
    ) -> Option<Vec<(RoleId, RoleTerms)>> {
        let mut made: Vec<(RoleId, RoleTerms)> = Vec::new();
        let mut complete = true;
        for price in prices {
            let terms = match &price.value.terms {
                tree::Terms::Price(amount) => {
                    self.price(amount, services, conditions).map(RoleTerms::Price)
                }
                tree::Terms::Outside(why) => {
                    self.outside(why.as_ref(), price.span).map(RoleTerms::Outside)
                }
                tree::Terms::NotOffered(why) => {
                    Some(RoleTerms::NotOffered(why.as_ref().map(label)))
                }
                tree::Terms::AsQuoted | tree::Terms::ByRole(_) => None,
            };
            complete &= terms.is_some();
            for name in &price.value.roles {
                let Some(role) = self.role(name) else {
                    complete = false;
                    continue;
                };
                if made.iter().any(|(known, _)| *known == role) {
                    self.said_twice(name.span);
                }
                if let Some(terms) = &terms {
                    made.push((role, terms.clone()));
                }
            }
        }
        complete.then_some(made)
    }

    /// A price that fits every service it is for.
    fn price(
        &mut self,
        written: &tree::At<tree::Expression>,
        services: &[ServiceId],
        conditions: &mut Conditions,
    ) -> Option<Expression> {
        let (unit, price) = self.amount(written, Where::price())?;
        self.computable(&price, conditions);
        self.not_below_zero(&price);
        let payment = payment_unit(self.unit?);
        for id in services {
            let Some(service) = self.catalogue.service(*id) else {
                continue;
            };
            let wanted = price_unit(payment, service.measure);
            if unit != wanted && !is_bare_zero(&price) {
                let what = format!("the price of `{}`", service.name);
                let mut diagnostic = unit_mismatch(written.span, &what, wanted, unit);
                if diagnostic.help.is_none() {
                    diagnostic = diagnostic.help(price_help(service.measure));
                }
                self.report(diagnostic);
                return None;
            }
        }
        Some(price)
    }
}

/// The unit of a price, by what a service is measured in.
const fn price_unit(payment: Unit, measure: Measure) -> Unit {
    match measure {
        Measure::Time => payment.per(Per::Time),
        Measure::Pieces => payment.per(Per::Piece),
        Measure::Period | Measure::Quoted => payment.per(Per::Period),
    }
}

const fn price_help(measure: Measure) -> &'static str {
    match measure {
        Measure::Time => "this service is measured in care time: give a price `per hour`",
        Measure::Pieces => "this service is measured in pieces: give a price `per piece`",
        Measure::Period => "this service is a subscription: give a price `per week` or `per month`",
        Measure::Quoted => "this service is quoted: write `as quoted`, or a price `per month`",
    }
}
