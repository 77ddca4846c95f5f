//! `POST /v1/evaluations`: an arrangement in, a statement out. Nothing is stored.

use std::borrow::Cow;
use std::sync::Arc;

use axum::extract;
use axum::http::HeaderMap;
use axum::response::Response;

use super::State;
use super::answer::{self, Refused};
use super::apart::apart;
use super::asked::Rules;
use super::body::{JsonBody, json};
use crate::diagnostic::Diagnostic;
use crate::domain::{Fault, FaultCode, Locale};
use crate::source::Source;
use crate::store::{NotThere, PolicyName, Version, Versions};
use crate::wire::Json;
use crate::wire::read::{PolicyText, Reading, evaluation_request, reading};
use crate::wire::write::{Statement, check_answer};

/// Evaluates an arrangement under a published policy, or under a text that comes with it.
pub(super) async fn evaluate(
    extract::State(state): extract::State<State>,
    Rules(versions): Rules,
    headers: HeaderMap,
    body: JsonBody,
) -> Result<Response, Refused> {
    let locale = answer::locale(&headers);
    let json = body.json().map_err(Refused::invalid)?;
    if brings_text(&json) {
        drop(json);
        return apart(&state, move || answered(&versions, &body.json()?, locale))
            .await?
            .map_err(Refused::invalid);
    }
    answered(&versions, &json, locale).map_err(Refused::invalid)
}

/// Does something with the statement that a text asks for; or every fault of the request in it.
pub(super) fn with_statement<T>(
    versions: &Versions,
    text: &[u8],
    depth: usize,
    locale: Locale,
    then: impl FnOnce(&Statement<'_>) -> T,
) -> Result<T, Vec<Fault>> {
    let json = json(text, depth).map_err(|fault| vec![fault])?;
    let asked = Asked::read(versions, &json)?;
    Ok(then(&asked.statement(locale)?))
}

/// Whether a policy text must be checked first, which takes far longer than an evaluation.
fn brings_text(json: &Json<'_>) -> bool {
    let Json::Object(fields) = json else {
        return false;
    };
    fields.iter().any(|(name, _)| name == "source")
}

/// The statement that a request asks for as an answer, or every fault of the request.
fn answered(versions: &Versions, json: &Json<'_>, locale: Locale) -> Result<Response, Vec<Fault>> {
    let asked = Asked::read(versions, json)?;
    Ok(answer::json_in(&asked.statement(locale)?, locale))
}

/// What a request asks for: an arrangement under one version of the rules.
struct Asked<'a> {
    version: Arc<Version>,
    pinned: bool,
    reading: Reading<'a>,
}

impl<'a> Asked<'a> {
    /// Reads a request; what does not fit the version is told with the statement.
    ///
    /// # Errors
    /// Every fault of it.
    fn read(versions: &Versions, json: &'a Json<'a>) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let request = evaluation_request(json, &mut faults);
        let own = match request.policy {
            Some(PolicyText::Source(text)) => written(versions, text, &mut faults),
            Some(PolicyText::Name(_)) | None => None,
        };
        let vocabulary = own.as_ref().map_or(Cow::Borrowed(versions.vocabulary()), |version| {
            let mut vocabulary = versions.vocabulary().clone();
            vocabulary.learn(version.policy.facts.iter().map(|fact| fact.name.as_str()));
            Cow::Owned(vocabulary)
        });
        let catalogue = &versions.shared().catalogue;
        let reading = request.arrangement.map(|json| reading(json, catalogue, &vocabulary));
        let published = match request.policy {
            Some(PolicyText::Name(name)) => {
                let on = reading.as_ref().map(|reading| reading.on);
                published(versions, name, on.flatten(), &mut faults)
            }
            Some(PolicyText::Source(_)) | None => None,
        };
        let version = own.map(|version| (version, false)).or(published);
        match (version, reading) {
            (Some((version, pinned)), Some(reading)) if faults.is_empty() => {
                Ok(Self { version, pinned, reading })
            }
            (Some((version, pinned)), Some(reading)) => {
                let answer = version.answer(&reading, pinned, Locale::default());
                faults.extend(answer.err().into_iter().flat_map(within));
                Err(faults)
            }
            (None, Some(reading)) => {
                faults.extend(within(reading.faults));
                Err(faults)
            }
            (Some(_) | None, None) => Err(faults),
        }
    }

    /// The statement.
    ///
    /// # Errors
    /// Every fault of the arrangement.
    fn statement(&self, locale: Locale) -> Result<Statement<'_>, Vec<Fault>> {
        let statement = self.version.answer(&self.reading, self.pinned, locale);
        statement.map_err(|faults| within(faults).collect())
    }
}

/// Faults of an arrangement, as faults of the request around it.
fn within(faults: Vec<Fault>) -> impl Iterator<Item = Fault> {
    faults
        .into_iter()
        .map(|fault| Fault { pointer: format!("/arrangement{}", fault.pointer), ..fault })
}

/// A policy that comes with the request.
fn written(versions: &Versions, text: &str, faults: &mut Vec<Fault>) -> Option<Arc<Version>> {
    let source = Source::new("request", text);
    let diagnostics = match Version::read(source.clone(), versions.shared()) {
        Ok(version) => return Some(Arc::new(version)),
        Err(diagnostics) => diagnostics,
    };
    faults.extend(told(&source, &diagnostics));
    None
}

/// What is wrong with a policy text, as faults of the request that brings it.
pub(super) fn told(source: &Source, diagnostics: &[Diagnostic]) -> Vec<Fault> {
    let all = check_answer(source, diagnostics).diagnostics.into_iter();
    let errors = all.filter(|told| told.severity == "error").map(|told| {
        let help = told.help.map(|help| format!("; {help}")).unwrap_or_default();
        let (line, column) = (told.span.line, told.span.column);
        let message = format!("{line}:{column}: {}: {}{help}", told.code, told.message);
        Fault::new("/source", FaultCode::PolicyErrors, message)
    });
    errors.collect()
}

/// A published policy: the version that its name pins, else the one in force on the arrangement's date.
fn published(
    versions: &Versions,
    name: &str,
    on: Option<chrono::NaiveDate>,
    faults: &mut Vec<Fault>,
) -> Option<(Arc<Version>, bool)> {
    let Some(name) = PolicyName::read(name) else {
        let message = "after `@` stands no date that exists, as in `archipel@2013-10-21`";
        faults.push(Fault::new("/policy", FaultCode::BadDate, message));
        return None;
    };
    let found = match (name.pinned, on) {
        (Some(from), _) => versions.pinned(&name.organisation, from),
        (None, Some(on)) => versions.select(&name.organisation, on),
        // the date could not be read, and that has been told; the organisation may be wrong as well
        (None, None) => {
            return versions.of(&name.organisation).map(|_| None).unwrap_or_else(|missing| {
                faults.push(missing_policy(&missing, false));
                None
            });
        }
    };
    match found {
        Ok(version) => Some((Arc::clone(version), name.pinned.is_some())),
        Err(missing) => {
            faults.push(missing_policy(&missing, name.pinned.is_some()));
            None
        }
    }
}

fn missing_policy(missing: &NotThere, pinned: bool) -> Fault {
    let message = missing.to_string();
    match missing {
        NotThere::Organisation(_, near) => {
            Fault::new("/policy", FaultCode::UnknownPolicy, message).nearest(near.as_deref())
        }
        NotThere::Date(_) if pinned => Fault::new("/policy", FaultCode::UnknownPolicy, message),
        NotThere::Date(_) => Fault::new("/arrangement/on", FaultCode::BadDate, message),
    }
}
