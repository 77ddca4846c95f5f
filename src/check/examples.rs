//! Examples: every name in them known, every figure in the right unit, something expected.

use std::collections::BTreeSet;

use super::context::{Context, Named};
use super::expression::{ChoiceOf, Node};
use super::kinds::{Where, is_bare_zero, payment_unit, unit_mismatch};
use super::lets::names_in;
use super::policy::{FactKind, Offer, OrderStep, Terms};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{FINDING_CODES, Measure, PaymentUnit, ServiceId};
use crate::quantity::{Per, Unit};
use crate::source::Span;
use crate::syntax::tree;

/// What an example's lines may be called, and what its services cost.
pub(super) struct Lines<'p> {
    pub(super) offers: Option<&'p [Offer]>,
    pub(super) order: &'p [OrderStep],
    pub(super) rules: &'p [String],
}

/// What an example has given so far.
#[derive(Default)]
struct Given<'t> {
    client: bool,
    activities: Vec<&'t tree::Text>,
    facts: BTreeSet<&'t str>,
    expects: bool,
}

impl Context<'_> {
    /// Checks one example.
    pub(super) fn example(&mut self, example: &tree::Example, span: Span, lines: &Lines<'_>) {
        // No statement rests on an example; yet its sources have to exist, and what it leaves open is open.
        self.sourced("example", example.title.span, &example.notes);
        self.open("example", &example.notes);
        let mut given = Given::default();
        for entry in &example.entries {
            if let tree::ExampleEntry::Activity(activity) = &entry.value {
                given.activities.push(&activity.id);
            }
        }
        let activities = given.activities.clone();
        self.distinct("activities", &activities);
        for entry in &example.entries {
            self.example_entry(&entry.value, entry.span, lines, &mut given);
        }
        if !given.client {
            self.incomplete(
                example.title.span,
                "this example names no client",
                "add `client Wlz VPT 4`",
            );
        }
        let missing: Vec<String> = (self.facts.iter())
            .filter(|fact| !given.facts.contains(fact.name.as_str()))
            .map(|fact| fact.name.clone())
            .collect();
        for name in missing {
            let message = format!("this example does not give the fact `{name}`");
            self.incomplete(example.title.span, &message, &format!("add `given {name} is …`"));
        }
        if !given.expects {
            let message = "this example expects nothing, so it proves nothing";
            let diagnostic = Diagnostic::new(Code::ExampleEmpty, span, message)
                .help("add `expect balance per week is …`");
            self.report_absent(diagnostic);
        }
    }

    fn incomplete(&mut self, span: Span, message: &str, help: &str) {
        let diagnostic = Diagnostic::new(Code::ExampleIncomplete, span, message).help(help);
        self.report_absent(diagnostic);
    }

    fn example_entry<'t>(
        &mut self,
        entry: &'t tree::ExampleEntry,
        span: Span,
        lines: &Lines<'_>,
        given: &mut Given<'t>,
    ) {
        match entry {
            tree::ExampleEntry::On(date) => self.example_date(date),
            tree::ExampleEntry::Client(client) => {
                given.client = true;
                self.example_client(client, span);
            }
            tree::ExampleEntry::Given(name, value) => {
                given.facts.insert(&name.value);
                self.example_fact(name, value);
            }
            tree::ExampleEntry::Tariff(amount) => {
                let payment = payment_unit(self.unit.unwrap_or(PaymentUnit::Money));
                self.constant_of(amount, payment.per(Per::Period), "a tariff");
            }
            tree::ExampleEntry::Activity(activity) => self.example_activity(activity, span, lines),
            tree::ExampleEntry::Capacity(_, minutes, _) => {
                self.count(minutes);
            }
            tree::ExampleEntry::Signed(signers) => {
                for signer in signers {
                    self.signer(signer);
                }
            }
            tree::ExampleEntry::Expect(expectation) => {
                given.expects = true;
                self.expectation(expectation, lines, &given.activities);
            }
        }
    }

    fn example_date(&mut self, date: &tree::Text) {
        let Some(on) = self.date(&date.value, date.span) else {
            return;
        };
        let before = self.from.is_some_and(|from| on < from);
        let after = self.until.is_some_and(|until| on > until);
        if before || after {
            let message = format!("this policy is not in force on {on}");
            let diagnostic = Diagnostic::new(Code::BadDate, date.span, message)
                .help("choose a date within `in force from … until …`");
            self.report(diagnostic);
        }
    }

    fn example_client(&mut self, client: &tree::IndicationText, span: Span) {
        let Some((law, delivery)) = self.codes(&client.codes) else {
            return;
        };
        let profile = client.profile.as_ref().map(|profile| profile.value.as_str());
        let known = law
            .as_deref()
            .and_then(|law| self.catalogue.indication_of(law, delivery.as_deref(), profile));
        if known.is_none() {
            let message = "the catalogue has no such indication";
            let diagnostic = Diagnostic::new(Code::UnknownIndication, span, message)
                .help("write the law, the delivery and the profile: `client Wlz VPT 4`");
            self.report(diagnostic);
        }
    }

    fn example_fact(&mut self, name: &tree::Text, value: &tree::At<tree::GivenValue>) {
        let declared = self.names.get(&name.value).map(|declaration| declaration.what);
        let Some(Named::Fact(id)) = declared else {
            let facts: Vec<String> = self.facts.iter().map(|fact| fact.name.clone()).collect();
            let facts: Vec<&str> = facts.iter().map(String::as_str).collect();
            self.unknown("fact", &name.value, name.span, &facts);
            return;
        };
        let Some(kind) = self.facts.get(id.0).map(|fact| fact.kind.clone()) else {
            return;
        };
        match (&kind, &value.value) {
            (FactKind::Truth, tree::GivenValue::Truth(_)) => {}
            (FactKind::Date, tree::GivenValue::Date(date)) => {
                self.date(date, value.span);
            }
            (FactKind::OneOf(_), tree::GivenValue::Name(name)) => {
                let named = tree::At::new(tree::RowValue::Name(name.clone()), value.span);
                self.member(ChoiceOf::Fact(id), &named);
            }
            (FactKind::Number(bounds), tree::GivenValue::Number(number)) => {
                let Some(number) = self.number(number, value.span) else {
                    return;
                };
                if bounds.is_some_and(|(low, high)| number < low || number > high) {
                    let message = format!("this is outside the bounds of `{}`", name.value);
                    self.report(Diagnostic::new(Code::BadNumber, value.span, message));
                }
            }
            (
                FactKind::Truth | FactKind::Date | FactKind::OneOf(_) | FactKind::Number(_),
                tree::GivenValue::Truth(_)
                | tree::GivenValue::Date(_)
                | tree::GivenValue::Name(_)
                | tree::GivenValue::Number(_),
            ) => {
                let message = format!("`{}` is another kind of fact", name.value);
                self.report(Diagnostic::new(Code::KindMismatch, value.span, message));
            }
        }
    }

    fn example_activity(&mut self, activity: &tree::Activity, span: Span, lines: &Lines<'_>) {
        let mut has = Parts::default();
        for part in &activity.parts {
            let again = match &part.value {
                tree::ActivityPart::Minutes(text) => {
                    self.count(&tree::At::new(text.clone(), part.span));
                    std::mem::replace(&mut has.minutes, true)
                }
                tree::ActivityPart::Times(text) => {
                    self.positive(&tree::At::new(text.clone(), part.span));
                    std::mem::replace(&mut has.times, true)
                }
                tree::ActivityPart::Staff(text) => {
                    self.count(&tree::At::new(text.clone(), part.span));
                    std::mem::replace(&mut has.staff, true)
                }
                tree::ActivityPart::Per(_) => std::mem::replace(&mut has.per, true),
                tree::ActivityPart::Quote(text) => {
                    self.number(text, part.span);
                    std::mem::replace(&mut has.quote, true)
                }
                tree::ActivityPart::By(_) => std::mem::replace(&mut has.by, true),
                tree::ActivityPart::Able(_) => std::mem::replace(&mut has.able, true),
                tree::ActivityPart::Role(name) => {
                    self.role(name);
                    std::mem::replace(&mut has.role, true)
                }
                tree::ActivityPart::Consent(name) => {
                    self.signer(name);
                    std::mem::replace(&mut has.consent, true)
                }
                tree::ActivityPart::PaidByClient => std::mem::replace(&mut has.paid, true),
                tree::ActivityPart::ProviderUnable => std::mem::replace(&mut has.unable, true),
                tree::ActivityPart::Label(_) => std::mem::replace(&mut has.label, true),
            };
            if again {
                self.said_twice(part.span);
            }
        }
        let Some(service) = self.service(&activity.service) else {
            return;
        };
        self.measured(service, &has, span, lines);
        if !has.by && !has.able {
            let help = "add `done by provider`, or `able network, provider`";
            self.incomplete(span, "nobody is named who does this, or could", help);
        }
        self.priced_role(activity, span, service, lines);
    }

    fn measured(&mut self, id: ServiceId, has: &Parts, span: Span, lines: &Lines<'_>) {
        // A policy that does not pay in money has no use for a quote, which is in euros.
        let offer = lines.offers.and_then(|offers| offers.get(id.index()));
        let by_quote = offer.is_none_or(|offer| matches!(offer.terms, Terms::AsQuoted));
        let quoteless = self.unit.is_some_and(|unit| unit != PaymentUnit::Money) && !by_quote;
        let Some(service) = self.catalogue.service(id) else {
            return;
        };
        let (fits, help) = match service.measure {
            Measure::Time => (
                has.minutes && has.times && has.per && !has.quote,
                "care time is written `20 minutes 3 times per week`",
            ),
            Measure::Pieces => (
                !has.minutes && has.times && has.per && !has.quote,
                "pieces are written `2 times per week`",
            ),
            Measure::Period => (
                !has.minutes && !has.times && !has.per && !has.quote,
                "a subscription has neither times nor minutes",
            ),
            Measure::Quoted => (
                !has.minutes
                    && !has.times
                    && (has.per && has.quote || quoteless && !has.per && !has.quote),
                "a quoted service is written `quote €125.00 per month`",
            ),
        };
        if !fits {
            let message = format!("this does not fit how `{}` is measured", service.name);
            self.incomplete(span, &message, help);
        }
    }

    fn constant_of(&mut self, amount: &tree::At<tree::Expression>, wanted: Unit, what: &str) {
        let mut names = Vec::new();
        names_in(&amount.value, &mut names);
        if let Some(name) = names.first() {
            let message = format!("`{name}` is worked out; an example gives the amount itself");
            self.report(Diagnostic::new(Code::NotKnownYet, amount.span, message));
            return;
        }
        let Some((unit, checked)) = self.amount(amount, Where::constant()) else {
            return;
        };
        if unit != wanted && !is_bare_zero(&checked) {
            self.report(unit_mismatch(amount.span, what, wanted, unit));
        } else if !matches!(checked.node, Node::Constant(_)) {
            let message = "a fixed amount is needed here";
            self.report(Diagnostic::new(Code::NotKnownYet, amount.span, message));
        }
    }

    fn expectation(
        &mut self,
        expectation: &tree::Expectation,
        lines: &Lines<'_>,
        activities: &[&tree::Text],
    ) {
        let payment = payment_unit(self.unit.unwrap_or(PaymentUnit::Money));
        match expectation {
            tree::Expectation::Status(_)
            | tree::Expectation::Rest(_)
            | tree::Expectation::Eligible(_)
            | tree::Expectation::NoFindings => {}
            tree::Expectation::Finding(code, activity)
            | tree::Expectation::NoFinding(code, activity) => {
                let mut known: Vec<&str> = FINDING_CODES.to_vec();
                known.extend(lines.rules.iter().map(String::as_str));
                if !known.contains(&code.value.as_str()) {
                    self.unknown("finding", &code.value, code.span, &known);
                }
                if let Some(activity) = activity {
                    self.known_activity(activity, activities);
                }
            }
            tree::Expectation::Line(name, _, period, amount) => {
                let declared = self.declared_lines.clone();
                let mut known: Vec<&str> = vec!["tariff"];
                known.extend(declared.iter().map(String::as_str));
                known.extend(activities.iter().map(|activity| activity.value.as_str()));
                if !known.contains(&name.value.as_str()) {
                    self.unknown("line", &name.value, name.span, &known);
                }
                self.shown_period(period);
                self.constant_of(amount, payment, "an expected amount");
            }
            tree::Expectation::ToPay(period, amount) => {
                self.shown_period(period);
                self.constant_of(amount, Unit::MONEY, "what is to pay");
            }
            tree::Expectation::Total(_, period, amount) => {
                self.shown_period(period);
                self.constant_of(amount, payment, "an expected amount");
            }
            tree::Expectation::Effort(_, number) | tree::Expectation::ShareOfBudget(number) => {
                self.number(&number.value, number.span);
            }
            tree::Expectation::Performer(activity, _) => self.known_activity(activity, activities),
        }
    }

    fn known_activity(&mut self, name: &tree::Text, activities: &[&tree::Text]) {
        if !activities.iter().any(|known| known.value == name.value) {
            let known: Vec<&str> = activities.iter().map(|known| known.value.as_str()).collect();
            self.unknown("activity", &name.value, name.span, &known);
        }
    }

    fn shown_period(&mut self, period: &tree::At<tree::Period>) {
        if period.value == tree::Period::Year {
            let message = "a statement shows amounts per day, week and month";
            let diagnostic = Diagnostic::new(Code::UnitMismatch, period.span, message)
                .help("expect an amount per month");
            self.report(diagnostic);
        }
    }
}

/// Which parts an activity has.
#[derive(Default)]
struct Parts {
    minutes: bool,
    times: bool,
    staff: bool,
    per: bool,
    quote: bool,
    by: bool,
    able: bool,
    role: bool,
    consent: bool,
    paid: bool,
    unable: bool,
    label: bool,
}
