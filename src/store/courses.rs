//! A course put to one policy, or to several side by side.
//!
//! In: the versions, a request. Out: ledgers as they travel, or every fault of the request.
//! Absent on purpose: sums; `ledger` has them.

use std::sync::Arc;

use chrono::NaiveDate;

use super::comparison::units_differ;
use super::version::{Version, refused};
use super::versions::{NotThere, PolicyName, Versions};
use crate::domain::{Arrangement, Course, Fault, FaultCode, Happening, Label, Locale, PaymentUnit};
use crate::evaluate;
use crate::ledger::{Dated, Stuck, with_ledger};
use crate::wire::read::{CourseRequest, Given, LedgerPolicies, course, course_request};
use crate::wire::write::{
    self, Applied, ComparedLedger, Hash, Ledger, LedgerComparison, LedgerPolicy, WideReceipt,
    ledger_comparison,
};
use crate::wire::{Json, Problem, canonical_sha256};

/// One organisation's rules over a span.
struct Rules<'v> {
    organisation: String,
    versions: Vec<(&'v Arc<Version>, NaiveDate, Option<NaiveDate>)>,
    pinned: bool,
}

impl Versions {
    /// The ledger that a request asks for.
    ///
    /// # Errors
    /// Every fault of the request.
    pub fn ledger(&self, json: &Json<'_>, locale: Locale) -> Result<Ledger, Vec<Fault>> {
        let mut faults = Vec::new();
        let request = course_request(json, false, self.vocabulary(), &mut faults);
        let course = self.course(&request, &mut faults);
        let LedgerPolicies::One(Some(named)) = &request.policies else { return Err(faults) };
        let rules = match self.rules(named.name) {
            Ok(rules) => Some(rules),
            Err(missing) => {
                faults.push(missing.fault(&named.pointer));
                None
            }
        };
        let (Some(rules), Some((course, input)), true) = (rules, course, faults.is_empty()) else {
            return Err(faults);
        };
        self.booked(&rules, &course, input, locale)
    }

    /// The ledgers of one course under several policies.
    ///
    /// # Errors
    /// Every fault of the request. A policy that cannot be applied has its problem in its own place.
    pub fn compare_ledgers(
        &self,
        json: &Json<'_>,
        locale: Locale,
    ) -> Result<LedgerComparison, Vec<Fault>> {
        let mut faults = Vec::new();
        let request = course_request(json, true, self.vocabulary(), &mut faults);
        let course = self.course(&request, &mut faults);
        let every: Vec<String> = self.organisations().map(str::to_owned).collect();
        let names: Vec<(String, String)> = match &request.policies {
            LedgerPolicies::Several(Some(named)) => {
                named.iter().map(|one| (one.name.to_owned(), one.pointer.clone())).collect()
            }
            LedgerPolicies::Several(None) | LedgerPolicies::One(_) => {
                every.into_iter().map(|name| (name, String::new())).collect()
            }
        };
        let mut asked: Vec<(String, Rules<'_>)> = Vec::new();
        for (name, pointer) in &names {
            if asked.iter().any(|(known, _)| known == name) {
                let message = format!("`{name}` is compared already");
                faults.push(Fault::new(pointer.clone(), FaultCode::RepeatedId, message));
                continue;
            }
            match self.rules(name) {
                Ok(rules) => asked.push((name.clone(), rules)),
                Err(missing) => faults.push(missing.fault(pointer)),
            }
        }
        let unused = self.given_in_vain(&request, &asked, &mut faults);
        let (Some((course, input)), true) = (course, faults.is_empty()) else { return Err(faults) };
        let mixed = units_differ(
            asked.iter().filter_map(|(_, rules)| rules.on(course.from)).map(AsRef::as_ref),
        );
        let mut compared = Vec::with_capacity(asked.len());
        for (name, rules) in &asked {
            let (own, left_out) = own_course(&course, &request, name, rules, mixed);
            let title = rules.versions.last().map(|(version, _, _)| &version.policy.title.dutch);
            let called =
                title.and_then(|title| title.split_once(',')).map(|(first, _)| first.trim());
            let called = called.unwrap_or(name).to_owned();
            let (ledger, problem) = match self.booked(rules, &own, input, locale) {
                Ok(mut ledger) => {
                    ledger.unused.splice(0..0, left_out);
                    (Some(ledger), None)
                }
                Err(faults) => (None, Some(Problem::invalid(faults))),
            };
            compared.push(ComparedLedger { policy: name.clone(), name: called, ledger, problem });
        }
        let receipt = WideReceipt::new(&self.shared().sha256, canonical_sha256(json), locale);
        Ok(ledger_comparison(compared, request.yardstick, unused, (receipt, locale)))
    }

    /// The course of a request, with the hash of how it came in.
    fn course(
        &self,
        request: &CourseRequest<'_>,
        faults: &mut Vec<Fault>,
    ) -> Option<(Course, Hash)> {
        let json = request.course?;
        let read = course(json, &self.shared().catalogue, self.vocabulary());
        let read = read.map_err(|more| faults.extend(more.into_iter().map(inside))).ok()?;
        Some((read, canonical_sha256(json)))
    }

    /// Every version of an organisation with its days; a pinned one holds on every day.
    fn rules(&self, name: &str) -> Result<Rules<'_>, NotThere> {
        let Some(name) = PolicyName::read(name) else {
            let words = Label {
                dutch: "achter `@` staat geen datum die bestaat, zoals in `archipel@2013-10-21`"
                    .to_owned(),
                english: Some(
                    "after `@` stands no date that exists, as in `archipel@2013-10-21`".to_owned(),
                ),
            };
            return Err(NotThere::Date(words));
        };
        let versions = match name.pinned {
            Some(from) => {
                let version = self.pinned(&name.organisation, from)?;
                vec![(version, NaiveDate::MIN, None)]
            }
            None => self
                .of(&name.organisation)?
                .map(|version| (version, version.from(), self.last_day(version)))
                .collect(),
        };
        Ok(Rules { organisation: name.organisation, versions, pinned: name.pinned.is_some() })
    }

    /// Pointers to what is given for a policy that is not compared; one that does not exist is a fault.
    fn given_in_vain(
        &self,
        request: &CourseRequest<'_>,
        asked: &[(String, Rules<'_>)],
        faults: &mut Vec<Fault>,
    ) -> Vec<String> {
        let facts = request.facts.iter().map(|given| &given.policy);
        let tariffs = request.tariffs.iter().map(|given| &given.policy);
        let mut unused = Vec::new();
        for policy in facts.chain(tariffs) {
            let known = |(name, rules): &(String, Rules<'_>)| {
                name == policy.name || rules.organisation == policy.name
            };
            if asked.iter().any(known) {
                continue;
            }
            match self.rules(policy.name) {
                Ok(_) => unused.push(policy.pointer.clone()),
                Err(missing) => faults.push(missing.fault(&policy.pointer)),
            }
        }
        unused
    }

    fn booked(
        &self,
        rules: &Rules<'_>,
        course: &Course,
        input: Hash,
        locale: Locale,
    ) -> Result<Ledger, Vec<Fault>> {
        let dated: Vec<Dated<'_>> = rules
            .versions
            .iter()
            .map(|(version, from, until)| Dated { plan: &version.plan, from: *from, until: *until })
            .collect();
        let catalogue = &self.shared().catalogue;
        let written = with_ledger(&dated, course, |ledger| {
            let mut questions: Vec<crate::domain::OpenQuestion> = Vec::new();
            let mut applied = Vec::new();
            // what one of the versions that applied has a use for has played a part
            let mut in_vain: Option<Vec<String>> = None;
            for (place, from, until) in &ledger.versions {
                let Some((version, _, _)) = rules.versions.get(*place) else { continue };
                for question in version.plan.open_questions() {
                    if !questions.contains(question) {
                        questions.push(question.clone());
                    }
                }
                let here = unused(version, course);
                match &mut in_vain {
                    None => in_vain = Some(here),
                    Some(known) => known.retain(|pointer| here.contains(pointer)),
                }
                applied.push(Applied {
                    in_force_from: version.from().to_string(),
                    sha256: version.sha256.clone(),
                    from: from.to_string(),
                    until: until.to_string(),
                });
            }
            let unused = in_vain.unwrap_or_default();
            let policy = LedgerPolicy {
                organisation: rules.organisation.clone(),
                versions: applied,
                catalogue_sha256: self.shared().sha256.clone(),
                pinned: rules.pinned,
            };
            let receipt = WideReceipt::new(&self.shared().sha256, input, locale);
            let told = (receipt, locale);
            write::ledger(ledger, course, catalogue, policy, unused, &questions, told)
        });
        let too_large = || Fault::new("/course", FaultCode::Overflow, "an amount grows too large");
        match written {
            Ok(Ok(ledger)) => Ok(ledger),
            Ok(Err(_)) => Err(vec![too_large()]),
            Err(stuck) => {
                let mut faults: Vec<Fault> = Vec::new();
                for fault in told(stuck, rules, course.from, &too_large) {
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                }
                Err(if faults.is_empty() { vec![too_large()] } else { faults })
            }
        }
    }
}

impl Rules<'_> {
    /// The version that holds on a day; the first where none does yet.
    fn on(&self, day: NaiveDate) -> Option<&Arc<Version>> {
        let begun = self.versions.iter().rev().find(|(_, from, _)| *from <= day);
        begun.or_else(|| self.versions.first()).map(|(version, _, _)| *version)
    }
}

/// A course as it stands for one policy: with the facts and the tariff given for it alone; and pointers to the
/// tariffs that were left out, as one without a unit is in euros where the policies pay in different ones.
fn own_course(
    course: &Course,
    request: &CourseRequest<'_>,
    name: &str,
    rules: &Rules<'_>,
    mixed: bool,
) -> (Course, Vec<String>) {
    let mut own = course.clone();
    for given in fitting(&request.facts, name, rules) {
        for (name, value) in &given.value {
            own.facts.retain(|(known, _)| known != name);
            own.facts.push((name.clone(), value.clone()));
        }
    }
    let tariff = fitting(&request.tariffs, name, rules).last().map(|given| given.value);
    let unit = rules.on(course.from).map(|version| version.policy.unit);
    let other_unit = mixed && unit != Some(PaymentUnit::Money);
    let mut left_out = Vec::new();
    for (place, indicated) in own.indications.iter_mut().enumerate() {
        if other_unit && indicated.tariff.take().is_some() && tariff.is_none() {
            left_out.push(format!("/client/indications/{place}/tariff"));
        }
        indicated.tariff = tariff.or(indicated.tariff);
    }
    (own, left_out)
}

/// What is given for a policy: for its organisation, then for the very version that was named.
fn fitting<'g, 'r, T>(
    given: &'g [Given<'r, T>],
    name: &str,
    rules: &Rules<'_>,
) -> Vec<&'g Given<'r, T>> {
    let of_organisation = given.iter().filter(|one| one.policy.name == rules.organisation);
    let of_version =
        given.iter().filter(|one| one.policy.name == name && name != rules.organisation);
    of_organisation.chain(of_version).collect()
}

/// A fault of the course, as one of the request.
fn inside(fault: Fault) -> Fault {
    Fault { pointer: format!("/course{}", fault.pointer), ..fault }
}

/// Why there is no ledger, as faults of the request.
fn told(
    stuck: Stuck,
    rules: &Rules<'_>,
    from: NaiveDate,
    too_large: &dyn Fn() -> Fault,
) -> Vec<Fault> {
    let placed = |faults: Vec<Fault>, place: &dyn Fn(&str) -> String| -> Vec<Fault> {
        let moved = |fault: Fault| {
            let pointer = format!("/course{}", place(&fault.pointer));
            Fault { pointer, ..fault }
        };
        faults.into_iter().map(moved).collect()
    };
    match stuck {
        Stuck::Overflow => vec![too_large()],
        Stuck::Several(all) => {
            all.into_iter().flat_map(|one| told(one, rules, from, too_large)).collect()
        }
        Stuck::NoVersion(on) => {
            let message = format!("no version of {} is in force on {on}", rules.organisation);
            let pointer = if on == from { "/course/from" } else { "/course/until" };
            vec![Fault::new(pointer, FaultCode::BadDate, message)]
        }
        Stuck::UnitChanges(on) => {
            let message = format!(
                "from {on} the rules of {} pay in another unit, and the two do not add up; \
                 ask for the days before it and after it apart",
                rules.organisation
            );
            vec![Fault::new("/course/until", FaultCode::BadDate, message)]
        }
        Stuck::NoAmounts(indication) => {
            let message = format!(
                "the rules of {} have no amounts for this indication; give a `tariff`",
                rules.organisation
            );
            let pointer = format!("/course/client/indications/{indication}");
            vec![Fault::new(pointer, FaultCode::UnknownName, message)]
        }
        Stuck::Agreement(agreement, refusal) => placed(refused(refusal), &|pointer| {
            if pointer.starts_with("/client") {
                pointer.to_owned()
            } else {
                format!("/agreements/{agreement}{pointer}")
            }
        }),
        Stuck::Events(events, agreed, refusal) => {
            // what is wrong with what was agreed is told with the agreement
            let own = refused(refusal).into_iter().filter_map(|fault| {
                let pointer = of_event(&fault, &events, agreed)?;
                Some(Fault { pointer, ..fault })
            });
            own.collect()
        }
    }
}

/// Where an event stands whose activity a fault points to, after so many that were agreed.
fn of_event(fault: &Fault, events: &[usize], agreed: usize) -> Option<String> {
    let rest = fault.pointer.strip_prefix("/activities/")?;
    let (place, field) = rest.split_once('/').unwrap_or((rest, ""));
    let place = place.parse::<usize>().ok()?.checked_sub(agreed)?;
    let field = if field.is_empty() { String::new() } else { format!("/{field}") };
    Some(format!("/course/events/{}/activity{field}", events.get(place)?))
}

/// What a course gives that a version of the rules has no use for: pointers, each once.
fn unused(version: &Version, course: &Course) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let Some(indicated) = course.indications.first() else { return found };
    for (place, agreed) in course.agreements.iter().enumerate() {
        let arrangement = Arrangement {
            on: course.from,
            indication: indicated.indication,
            facts: course.facts.clone(),
            tariff: None,
            activities: agreed.activities.clone(),
            capacity: agreed.capacity.clone(),
            signed: agreed.signed.clone(),
        };
        for pointer in evaluate::unused(&version.plan, &arrangement) {
            let pointer = if pointer.starts_with("/client") {
                pointer
            } else {
                format!("/agreements/{place}{pointer}")
            };
            if !found.contains(&pointer) {
                found.push(pointer);
            }
        }
    }
    let support = &version.policy.support;
    for (place, event) in course.events.iter().enumerate() {
        let Happening::Done(name) = &event.what else { continue };
        let known = support.meetings.iter().any(|one| one.name == *name)
            || support.tasks.iter().any(|one| one.name == *name)
            || support
                .prerequisites
                .iter()
                .flat_map(|one| &one.needed)
                .any(|one| one.name == *name);
        if !known {
            found.push(format!("/events/{place}"));
        }
    }
    found
}
