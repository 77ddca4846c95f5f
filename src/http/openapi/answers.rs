//! Answers: the good ones of an operation, and the problems that follow from what it is.
//!
//! In: an operation, and whether it is open to all. Out: its answers, by status.
//! Absent on purpose: when exactly a problem occurs; its `detail` says that each time.

use serde_json::{Map, Value, json};

use super::operation::{Answer, Content, Operation};
use super::parameters::names;
use super::schemas::Schemas;
use crate::wire::Problem;

/// Problems: status, the key in the document, what it says, and the headers it has besides.
const PROBLEMS: [(u16, &str, &str, &[&str]); 15] = [
    (400, "BadRequest", "The request has faults: all of them are told at once.", &[]),
    (401, "Unauthorised", "Nobody is known by what was sent.", &["WWW-Authenticate"]),
    (403, "Forbidden", "The caller may not do this.", &[]),
    (404, "NotFound", "There is nothing at this address.", &[]),
    (405, "MethodNotAllowed", "This address does not know this method.", &["Allow"]),
    (408, "RequestTimeout", "The body took too long to arrive.", &[]),
    (409, "Conflict", "Something else was done before, or nothing can be published here.", &[]),
    (413, "ContentTooLarge", "The body is too large.", &[]),
    (414, "UriTooLong", "The address is too long.", &[]),
    (415, "UnsupportedMediaType", "The body is not of a kind that this address takes.", &[]),
    (421, "MisdirectedRequest", "The request is meant for another host.", &[]),
    (429, "TooManyRequests", "The caller asks too much at once.", &["Retry-After"]),
    (431, "RequestHeaderFieldsTooLarge", "There are too many headers, or too large ones.", &[]),
    (500, "InternalServerError", "Something went wrong on the side of the service.", &[]),
    (503, "ServiceUnavailable", "This cannot be done at the moment.", &["Retry-After"]),
];

/// The answers of an operation, by status.
pub(super) fn of(
    operation: &Operation,
    path: &'static str,
    guarded: bool,
    schemas: &mut Schemas,
) -> Map<String, Value> {
    let mut answers = Map::new();
    for answer in &operation.answers {
        answers.insert(answer.status.to_string(), good(answer, operation.in_a_language, schemas));
    }
    for status in problems(operation, path, guarded) {
        let key = PROBLEMS.iter().find(|(known, ..)| *known == status).map(|(_, key, ..)| *key);
        let reference = format!("#/components/responses/{}", key.unwrap_or_default());
        answers.insert(status.to_string(), json!({ "$ref": reference }));
    }
    answers
}

/// The problems that an operation can have.
fn problems(operation: &Operation, path: &'static str, guarded: bool) -> Vec<u16> {
    let has_body = !operation.takes.is_empty();
    // what is watched is answered however busy the service is, and a body sent along is not waited for
    let worked_on = !operation.watched;
    let can = [
        (400, guarded),
        (401, guarded),
        (403, guarded),
        (404, names(path).next().is_some() || operation.optional),
        (408, worked_on),
        (409, operation.conflicts),
        (413, worked_on),
        (414, true),
        (415, has_body),
        (421, worked_on),
        (429, worked_on || guarded),
        (431, true),
        (500, true),
        (503, worked_on || guarded || operation.waits),
    ];
    can.into_iter().filter(|(_, can)| *can).map(|(status, _)| status).collect()
}

fn good(answer: &Answer, in_a_language: bool, schemas: &mut Schemas) -> Value {
    let mut headers = headers(&[]);
    for (wanted, name) in [(answer.located, "Location"), (in_a_language, "Content-Language")] {
        if wanted {
            headers.insert(name.to_owned(), reference(name));
        }
    }
    let mut good = Map::new();
    good.insert("description".to_owned(), json!(answer.says));
    good.insert("headers".to_owned(), Value::Object(headers));
    if !answer.content.is_empty() {
        good.insert("content".to_owned(), content(&answer.content, schemas));
    }
    Value::Object(good)
}

/// Bodies by media type.
pub(super) fn content(bodies: &[Content], schemas: &mut Schemas) -> Value {
    let one = |body: &Content| {
        let schema = match body.schema {
            Some(make) => make(schemas),
            None => json!({ "type": "string" }),
        };
        let mut one = Map::new();
        one.insert("schema".to_owned(), schema);
        if let Some(example) = &body.example {
            one.insert("example".to_owned(), example.clone());
        }
        (body.kind.to_owned(), Value::Object(one))
    };
    Value::Object(bodies.iter().map(one).collect())
}

/// Every problem as an answer.
pub(super) fn all(schemas: &mut Schemas) -> Map<String, Value> {
    let schema = schemas.answered::<Problem>();
    let one = |(_, key, says, besides): &(u16, &str, &str, &[&str])| {
        let answer = json!({
            "description": says,
            "headers": headers(besides),
            "content": { "application/problem+json": { "schema": schema } },
        });
        ((*key).to_owned(), answer)
    };
    PROBLEMS.iter().map(one).collect()
}

fn headers(besides: &[&str]) -> Map<String, Value> {
    let names = ["API-Version"].into_iter().chain(besides.iter().copied());
    names.map(|name| (name.to_owned(), reference(name))).collect()
}

fn reference(header: &str) -> Value {
    json!({ "$ref": format!("#/components/headers/{}", header.replace('-', "")) })
}

/// Every header of answers.
pub(super) fn all_headers() -> Map<String, Value> {
    let text = |says: &str| json!({ "description": says, "required": true, "schema": { "type": "string" } });
    let all = [
        (
            "API-Version",
            json!({
                "description": "The full version of this interface.",
                "required": true,
                "schema": { "type": "string", "pattern": r"^\d+\.\d+\.\d+$" },
            }),
        ),
        ("Allow", text("The methods that the address knows.")),
        (
            "Content-Language",
            json!({
                "description": "The language of the sentences.",
                "required": true,
                "schema": { "enum": ["nl", "en"] },
            }),
        ),
        (
            "Location",
            json!({
                "description": "Where it stands.",
                "required": true,
                "schema": { "type": "string", "format": "uri-reference" },
            }),
        ),
        (
            "Retry-After",
            json!({
                "description": "After so many seconds it may be tried again.",
                "required": false,
                "schema": { "type": "integer", "minimum": 0 },
            }),
        ),
        ("WWW-Authenticate", text("How to say who one is.")),
    ];
    all.into_iter().map(|(name, header)| (name.replace('-', ""), header)).collect()
}
