//! One arrangement put to several policies.
//!
//! In: the versions, a request for a comparison. Out: the comparison as it travels, or every fault of the
//! request. A policy that cannot be applied (a fact that lacks, no version on that date) has its problem in its
//! own column; the others answer.
//! Absent on purpose: sums; `compare` reads them off the statements.

use std::sync::Arc;

use super::version::{Version, refused};
use super::versions::{NotThere, PolicyName, Versions};
use crate::compare::{self, Column, Start, Telling, Yardstick};
use crate::domain::{Arrangement, Fault, FaultCode, Locale, PaymentUnit};
use crate::evaluate;
use crate::statement;
use crate::wire::read::{
    ComparisonRequest, Given, Named, Reading, comparison_request, fit, reading,
};
use crate::wire::write::{self, ComparedColumn, Comparison, Hash, WideReceipt};
use crate::wire::{Json, Problem, canonical_sha256};

/// A policy that is compared, before it is known whether it can be applied.
struct Entrant<'v> {
    /// As asked.
    asked: String,
    /// The version, or why there is none on that date.
    version: Result<(&'v Arc<Version>, bool), Fault>,
}

/// A policy with the arrangement as it stands for it, or why it cannot be applied.
struct Prepared<'v> {
    name: String,
    applied: Result<(&'v Arc<Version>, bool, Arrangement), Vec<Fault>>,
    /// Whether the arrangement's own tariff was in another unit, and so left out.
    tariff_left_out: bool,
}

impl Versions {
    /// Compares the policies that a request names on its arrangement.
    ///
    /// # Errors
    /// Every fault of the request.
    pub fn compare(&self, json: &Json<'_>, locale: Locale) -> Result<Comparison, Vec<Fault>> {
        self.compare_from(json, locale, Start::First)
    }

    /// The same, explained from where the client is best off if the request names no baseline.
    ///
    /// # Errors
    /// Every fault of the request.
    pub fn compare_from_best(
        &self,
        json: &Json<'_>,
        locale: Locale,
    ) -> Result<Comparison, Vec<Fault>> {
        self.compare_from(json, locale, Start::Best)
    }

    fn compare_from(
        &self,
        json: &Json<'_>,
        locale: Locale,
        unnamed: Start,
    ) -> Result<Comparison, Vec<Fault>> {
        let mut faults = Vec::new();
        let request = comparison_request(json, self.vocabulary(), &mut faults);
        let catalogue = &self.shared().catalogue;
        let reading = request.arrangement.map(|json| reading(json, catalogue, self.vocabulary()));
        let on = reading.as_ref().and_then(|reading| reading.on);
        let entrants = self.entrants(&request, on, &mut faults);
        let unused = self.unused(&request, &entrants, &mut faults);
        let start = baseline(&request, &entrants, &mut faults).unwrap_or(unnamed);
        let Some(reading) = reading else { return Err(faults) };
        faults.extend(reading.faults.iter().cloned().map(inside));
        if !faults.is_empty() {
            return Err(faults);
        }
        let versions = entrants.iter().filter_map(|entrant| entrant.version.as_ref().ok());
        let mixed = units_differ(versions.map(|(version, _)| version.as_ref()));
        let prepared: Vec<Prepared<'_>> = entrants
            .into_iter()
            .map(|entrant| prepare(entrant, &reading, &request, mixed))
            .collect();
        let yardstick = Yardstick { hour: request.hour, point: request.point };
        let receipt = WideReceipt::new(&self.shared().sha256, canonical_sha256(json), locale);
        self.compared(prepared, &reading, (yardstick, start), (unused, receipt), locale)
    }

    /// Which policies are compared, each with its version.
    fn entrants<'v>(
        &'v self,
        request: &ComparisonRequest<'_>,
        on: Option<chrono::NaiveDate>,
        faults: &mut Vec<Fault>,
    ) -> Vec<Entrant<'v>> {
        let Some(asked) = &request.policies else {
            let every = self.organisations().map(|name| Named { name, pointer: String::new() });
            return every.filter_map(|named| self.entrant(&named, on, faults)).collect();
        };
        let mut entrants: Vec<Entrant<'_>> = Vec::new();
        for named in asked {
            let Some(entrant) = self.entrant(named, on, faults) else { continue };
            let same = |known: &Entrant<'_>| match (&known.version, &entrant.version) {
                (Ok((one, _)), Ok((other, _))) => Arc::ptr_eq(one, other),
                (_, _) => known.asked == entrant.asked,
            };
            if entrants.iter().any(same) {
                let message = format!("`{}` is compared already", named.name);
                faults.push(Fault::new(named.pointer.clone(), FaultCode::RepeatedId, message));
                continue;
            }
            entrants.push(entrant);
        }
        entrants
    }

    fn entrant<'v>(
        &'v self,
        named: &Named<'_>,
        on: Option<chrono::NaiveDate>,
        faults: &mut Vec<Fault>,
    ) -> Option<Entrant<'v>> {
        let asked = named.name.to_owned();
        let Some(name) = PolicyName::read(named.name) else {
            let message = "after `@` stands no date that exists, as in `archipel@2013-10-21`";
            faults.push(Fault::new(named.pointer.clone(), FaultCode::BadDate, message));
            return None;
        };
        let found = match (name.pinned, on) {
            (Some(from), _) => self.pinned(&name.organisation, from),
            (None, Some(on)) => self.select(&name.organisation, on),
            // the date could not be read, and that is told; whether the organisation exists still can be
            (None, None) => {
                let missing = self.of(&name.organisation).err();
                faults.extend(missing.map(|missing| missing.fault(&named.pointer)));
                return None;
            }
        };
        match found {
            Ok(version) => Some(Entrant { asked, version: Ok((version, name.pinned.is_some())) }),
            Err(missing @ NotThere::Date(_)) if name.pinned.is_none() => {
                let fault = Fault::new("/arrangement/on", FaultCode::BadDate, missing.to_string());
                Some(Entrant { asked, version: Err(fault) })
            }
            Err(missing) => {
                faults.push(missing.fault(&named.pointer));
                None
            }
        }
    }

    /// Pointers to what is given for a policy that is not compared; a policy that does not exist is a fault.
    fn unused(
        &self,
        request: &ComparisonRequest<'_>,
        entrants: &[Entrant<'_>],
        faults: &mut Vec<Fault>,
    ) -> Vec<String> {
        let facts = request.facts.iter().map(|given| &given.policy);
        let tariffs = request.tariffs.iter().map(|given| &given.policy);
        let mut unused = Vec::new();
        for policy in facts.chain(tariffs) {
            let Some(name) = PolicyName::read(policy.name) else {
                let message = "after `@` stands no date that exists, as in `archipel@2013-10-21`";
                faults.push(Fault::new(policy.pointer.clone(), FaultCode::BadDate, message));
                continue;
            };
            let missing = match name.pinned {
                Some(from) => self.pinned(&name.organisation, from).err(),
                None => self.of(&name.organisation).err(),
            };
            if let Some(missing) = missing {
                faults.push(missing.fault(&policy.pointer));
            } else if !entrants.iter().any(|entrant| entrant.fits(policy.name) != Fits::No) {
                unused.push(policy.pointer.clone());
            }
        }
        unused
    }

    fn compared(
        &self,
        prepared: Vec<Prepared<'_>>,
        reading: &Reading<'_>,
        (yardstick, start): (Yardstick, Start),
        (unused, receipt): (Vec<String>, WideReceipt),
        locale: Locale,
    ) -> Result<Comparison, Vec<Fault>> {
        let made: Vec<Result<statement::Statement<'_>, Vec<Fault>>> = prepared
            .iter()
            .map(|one| match &one.applied {
                Ok((version, _, arrangement)) => {
                    let made = evaluate::evaluate(&version.plan, arrangement);
                    made.map_err(|why| refused(why).into_iter().map(inside).collect())
                }
                Err(faults) => Err(faults.clone()),
            })
            .collect();
        let columns: Vec<Option<Column<'_>>> = prepared
            .iter()
            .zip(&made)
            .map(|(one, statement)| {
                let (Ok((version, _, _)), Ok(statement)) = (&one.applied, statement) else {
                    return None;
                };
                Some(Column { plan: &version.plan, statement })
            })
            .collect();
        let too_large =
            |_| vec![Fault::new("", FaultCode::Overflow, "an amount grows too large to compare")];
        let compared = compare::compare(&columns, &reading.arrangement, yardstick, start)
            .map_err(too_large)?;
        let arrangement = &reading.arrangement;
        let input = canonical_sha256(reading.input);
        let names = called(&prepared);
        let catalogue = &self.shared().catalogue;
        let telling = Telling { names: &names, columns: &columns, arrangement, catalogue, locale };
        let written = prepared.iter().zip(&made).zip(&names);
        let written = written.map(|((one, made), name)| column(one, made, name, (input, locale)));
        write::comparison(&compared, &telling, written.collect(), yardstick, unused, receipt)
            .map_err(too_large)
    }
}

/// How closely a name fits a policy that is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fits {
    No,
    /// It names the organisation.
    Organisation,
    /// It names this very version.
    Version,
}

impl Entrant<'_> {
    fn fits(&self, name: &str) -> Fits {
        match &self.version {
            Ok((version, _)) if version.name() == name => Fits::Version,
            Ok((version, _)) if version.policy.organisation == name => Fits::Organisation,
            Err(_) if self.asked == name => Fits::Organisation,
            Ok(_) | Err(_) => Fits::No,
        }
    }

    /// What is given for it: for its very version before for its organisation.
    fn given<'g, 'r, T>(&self, given: &'g [Given<'r, T>]) -> Option<&'g Given<'r, T>> {
        let fitting = given.iter().filter(|one| self.fits(one.policy.name) != Fits::No);
        fitting.max_by_key(|one| self.fits(one.policy.name))
    }
}

/// The column that the request lets accounts start from.
fn baseline(
    request: &ComparisonRequest<'_>,
    entrants: &[Entrant<'_>],
    faults: &mut Vec<Fault>,
) -> Option<Start> {
    let named = request.baseline.as_ref()?;
    let found =
        entrants.iter().position(|one| one.asked == named.name || one.fits(named.name) != Fits::No);
    if found.is_none() && faults.is_empty() {
        let message = format!("`{}` is not among the policies that are compared", named.name);
        faults.push(Fault::new(named.pointer.clone(), FaultCode::UnknownPolicy, message));
    }
    found.map(Start::Column)
}

/// A fault of the arrangement, as one of the request.
fn inside(fault: Fault) -> Fault {
    Fault { pointer: format!("/arrangement{}", fault.pointer), ..fault }
}

/// Whether policies pay in more than one unit: then a bare tariff can be meant in euros only. Points of two
/// organisations are two units.
pub(super) fn units_differ<'v>(versions: impl Iterator<Item = &'v Version>) -> bool {
    let mut units = versions.map(|version| {
        let own = (version.policy.unit == PaymentUnit::Points)
            .then_some(version.policy.organisation.as_str());
        (version.policy.unit, own)
    });
    let first = units.next();
    units.any(|unit| Some(unit) != first)
}

/// The arrangement as it stands for one policy: with the facts and the tariff given for it alone.
fn prepare<'v>(
    entrant: Entrant<'v>,
    reading: &Reading<'_>,
    request: &ComparisonRequest<'_>,
    mixed: bool,
) -> Prepared<'v> {
    let facts = entrant.given(&request.facts);
    let tariff = entrant.given(&request.tariffs);
    let (version, pinned) = match entrant.version {
        Ok(found) => found,
        Err(fault) => {
            let applied = Err(vec![fault]);
            return Prepared { name: entrant.asked, applied, tariff_left_out: false };
        }
    };
    let mut arrangement = reading.arrangement.clone();
    for (name, value) in facts.into_iter().flat_map(|given| &given.value) {
        arrangement.facts.retain(|(known, _)| known != name);
        arrangement.facts.push((name.clone(), value.clone()));
    }
    // A tariff without a unit is in euros where the policies pay in different ones: to a policy that pays in
    // minutes or points the same number would say something else.
    let other_unit = mixed && version.policy.unit != PaymentUnit::Money;
    let tariff_left_out = other_unit && arrangement.tariff.is_some() && tariff.is_none();
    if other_unit {
        arrangement.tariff = None;
    }
    if let Some(given) = tariff {
        arrangement.tariff = Some(given.value);
    }
    let name = version.name();
    let own = Reading { input: reading.input, arrangement, on: reading.on, faults: Vec::new() };
    let faults = fit(&version.plan, &own);
    if faults.is_empty() {
        let applied = Ok((version, pinned, own.arrangement));
        return Prepared { name, applied, tariff_left_out };
    }
    let placed = |fault: Fault| {
        let fact = fault.pointer.strip_prefix("/client/facts/");
        let own = facts.filter(|given| {
            fact.is_some_and(|fact| given.value.iter().any(|(name, _)| name == fact))
        });
        match (own, fact) {
            (Some(given), Some(fact)) => {
                Fault { pointer: format!("{}/{fact}", given.policy.pointer), ..fault }
            }
            (_, _) => inside(fault),
        }
    };
    let applied = Err(faults.into_iter().map(placed).collect());
    Prepared { name, applied, tariff_left_out }
}

/// What a person calls the columns: the title up to its first comma; the organisation's short name where two
/// would be called the same; the version too where an organisation is compared with itself.
fn called(prepared: &[Prepared<'_>]) -> Vec<String> {
    let organisation =
        |one: &Prepared<'_>| one.name.split('@').next().unwrap_or_default().to_owned();
    let title = |one: &Prepared<'_>| {
        let (version, _, _) = one.applied.as_ref().ok()?;
        let (title, _) = version.policy.title.dutch.split_once(',')?;
        Some(title.trim().to_owned())
    };
    let names: Vec<(String, String)> = prepared
        .iter()
        .map(|one| (organisation(one), title(one).unwrap_or_else(|| organisation(one))))
        .collect();
    prepared
        .iter()
        .zip(&names)
        .map(|(one, (short, long))| {
            let is_compared_twice = names.iter().filter(|(known, _)| known == short).count() > 1;
            let is_shared = names.iter().any(|(known, name)| known != short && name == long);
            let name = if is_shared { short } else { long };
            match one.name.split_once('@') {
                Some((_, date)) if is_compared_twice => format!("{name} ({date})"),
                Some(_) | None => name.clone(),
            }
        })
        .collect()
}

fn column(
    prepared: &Prepared<'_>,
    made: &Result<statement::Statement<'_>, Vec<Fault>>,
    name: &str,
    (input, locale): (Hash, Locale),
) -> ComparedColumn {
    let written = match (&prepared.applied, made) {
        (Ok((version, pinned, arrangement)), Ok(statement)) => {
            let written = version.written(statement, arrangement, (*pinned, input), locale);
            written.map_err(|faults| faults.into_iter().map(inside).collect())
        }
        (_, Err(faults)) | (Err(faults), Ok(_)) => Err(faults.clone()),
    };
    let (policy, name) = (prepared.name.clone(), name.to_owned());
    match written {
        Ok(mut statement) => {
            if prepared.tariff_left_out {
                statement.unused.insert(0, "/client/tariff".to_owned());
            }
            let statement = Some(statement.into_owned());
            ComparedColumn { policy, name, statement, problem: None }
        }
        Err(faults) => {
            let problem = Some(Problem::invalid(faults));
            ComparedColumn { policy, name, statement: None, problem }
        }
    }
}
