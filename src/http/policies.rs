//! `GET /v1/policies` and below: what is there, what is in force, and what it says.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{self, Refused};
use super::asked::{Rules, RulesOn};
use super::today;
use crate::authoring::describe;
use crate::domain::Locale;
use crate::store::{NotThere, Version, Versions};
use crate::wire::read::date_from_text;
use crate::wire::write::unit_name;

/// Every organisation.
pub(super) async fn list(Rules(versions): Rules, headers: HeaderMap) -> Response {
    let locale = answer::locale(&headers);
    let organisation = |name| organisation(&versions, name, locale);
    let policies: Vec<Value> = versions.organisations().filter_map(organisation).collect();
    answer::json_in(&json!({ "policies": policies }), locale)
}

/// The version in force today, or on a date.
pub(super) async fn in_force(
    RulesOn(versions, on): RulesOn,
    Path(organisation): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let version = dated(&versions, &organisation, on)?;
    Ok(described(version, &versions, &headers))
}

/// Every version of an organisation.
pub(super) async fn versions(
    Rules(versions): Rules,
    Path(organisation): Path<String>,
) -> Result<Response, Refused> {
    let of = versions.of(&organisation).map_err(|missing| not_there(&missing))?;
    let list: Vec<Value> = of.map(|version| in_short(version, &versions)).collect();
    Ok(answer::json(&json!({ "organisation": organisation, "versions": list })))
}

/// One version: its structure, or its text for who accepts text.
pub(super) async fn version(
    Rules(versions): Rules,
    Path((organisation, date)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let Some(date) = date_from_text(&date) else {
        let detail = format!("`{date}` is no date that exists, as 2013-10-21");
        return Err(Refused::new(StatusCode::NOT_FOUND, detail));
    };
    let version = versions.pinned(&organisation, date).map_err(|missing| not_there(&missing))?;
    Ok(described(version, &versions, &headers))
}

/// The JSON Schema of the arrangement that a policy needs.
pub(super) async fn schema(
    RulesOn(versions, on): RulesOn,
    Path(organisation): Path<String>,
) -> Result<Response, Refused> {
    let version = dated(&versions, &organisation, on)?;
    let mut response = answer::json(&describe::schema(&version.policy, &version.shared.catalogue));
    let kind = HeaderValue::from_static("application/schema+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

fn organisation(versions: &Versions, name: &str, locale: Locale) -> Option<Value> {
    let of: Vec<_> = versions.of(name).ok()?.collect();
    let shown = versions.select(name, today()).ok().or_else(|| of.last().copied())?;
    let policy = &shown.policy;
    Some(json!({
        "organisation": name,
        "title": policy.title.text(locale),
        "form": policy.form.as_ref().map(|form| form.text(locale)),
        "unit": unit_name(policy.unit, name),
        "binding": policy.indicative.is_none(),
        "versions": of.iter().map(|version| in_short(version, versions)).collect::<Vec<_>>(),
    }))
}

fn in_short(version: &Version, versions: &Versions) -> Value {
    json!({
        "in_force_from": version.policy.from.to_string(),
        "in_force_until": versions.last_day(version).map(|last| last.to_string()),
        "binding": version.policy.indicative.is_none(),
        "sha256": version.sha256,
    })
}

fn described(version: &Version, versions: &Versions, headers: &HeaderMap) -> Response {
    if wants_text(headers) {
        let kind = HeaderValue::from_static("text/plain; charset=utf-8");
        let text = version.source.text().to_owned();
        return ([(header::CONTENT_TYPE, kind)], text).into_response();
    }
    let mut structure =
        describe::structure(&version.source, &version.policy, &version.shared.catalogue);
    if let Value::Object(fields) = &mut structure {
        let last = versions.last_day(version).map(|last| last.to_string());
        fields.insert("in_force_until".to_owned(), json!(last));
        fields.insert("sha256".to_owned(), json!(version.sha256));
        fields.insert("catalogue_sha256".to_owned(), json!(version.shared.sha256));
    }
    answer::json(&structure)
}

/// Whether the reader asks for text before JSON.
fn wants_text(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let mut kinds = accepted
        .flat_map(|value| value.split(','))
        .map(|kind| kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    kinds
        .find(|kind| kind == "text/plain" || kind == "application/json")
        .is_some_and(|kind| kind == "text/plain")
}

fn dated<'a>(
    versions: &'a Versions,
    organisation: &str,
    on: Option<NaiveDate>,
) -> Result<&'a Version, Refused> {
    let found = versions.select(organisation, on.unwrap_or_else(today));
    found.map(AsRef::as_ref).map_err(|missing| not_there(&missing))
}

fn not_there(missing: &NotThere) -> Refused {
    Refused::new(StatusCode::NOT_FOUND, missing.to_string())
}
