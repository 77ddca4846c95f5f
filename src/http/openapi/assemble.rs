//! The document, put together.
//!
//! In: the table of routes, but for what only a browser asks for. Out: OpenAPI 3.1.
//! Absent on purpose: what each operation says; that stands beside the route.

use serde_json::{Map, Value, json};

use super::super::routes::{self, Route};
use super::operation::{Operation, Tag};
use super::schemas::Schemas;
use super::{answers, parameters};
use crate::access::{Action, Reach, Role};

/// Where version 1 stands.
const BASE: &str = "/v1";

/// The document.
pub(super) fn document() -> Value {
    let mut schemas = Schemas::new();
    let paths = paths(&mut schemas);
    let responses = answers::all(&mut schemas);
    json!({
        "openapi": "3.1.0",
        "info": info(),
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "servers": [{ "url": BASE, "description": "this service" }],
        "tags": Tag::ALL.map(|tag| {
            let (name, description) = tag.told();
            json!({ "name": name, "description": description })
        }),
        "externalDocs": { "description": "this document as a page", "url": "/docs" },
        "paths": paths,
        "components": {
            "schemas": schemas.all(),
            "responses": responses,
            "parameters": parameters::all(),
            "headers": answers::all_headers(),
            "securitySchemes": { "bearer": {
                "type": "http",
                "scheme": "bearer",
                "description": "An API key (`pvb_…`), or a token of the identity provider where one is configured. \
                                Where neither was ever set up, the service listens on its own machine only and \
                                asks for nothing.",
            } },
        },
    })
}

fn info() -> Value {
    json!({
        "title": "pvb",
        "summary": "Rules for person-following care budgets, applied and explained.",
        "description":
            "House rules of care organisations for *persoonsvolgende bekostiging*, applied to what an old person \
             wants done: a budget statement in which every line names the rule behind it.\n\n\
             Decimals travel as text (`\"82.36\"`), dates as `2018-12-01`, moments in UTC. Nothing is ignored: an \
             unknown field or query key is a fault. Problems are RFC 9457, and tell every fault at once. Send no \
             names and no citizen service numbers (BSN): the service needs none, stores no arrangement and logs none.",
        "version": env!("CARGO_PKG_VERSION"),
        "contact": {
            "name": "pvb, the maintainers of this service",
            "url": "https://pvb.example/",
            "email": "pvb@pvb.example",
        },
    })
}

/// Every path with its operations, in the order of the table.
fn paths(schemas: &mut Schemas) -> Map<String, Value> {
    let mut paths = Map::new();
    for route in routes::all() {
        let Some(told) = route.told else { continue };
        let below = route.path.strip_prefix(BASE);
        let item = paths.entry(below.unwrap_or(route.path)).or_insert_with(|| match below {
            Some(_) => json!({}),
            None => json!({ "servers": [{ "url": "/", "description": "this service, whatever the version" }] }),
        });
        if let Value::Object(item) = item {
            let method = route.method.as_str().to_ascii_lowercase();
            item.insert(method, operation(&route, told(), schemas));
        }
    }
    paths
}

fn operation(route: &Route, told: Operation, schemas: &mut Schemas) -> Value {
    let Operation { id, tag, summary, asks, in_a_language, .. } = told;
    let mut operation = Map::new();
    let mut put = |key: &str, value: Value| operation.insert(key.to_owned(), value);
    put("operationId", json!(id));
    put("tags", json!([tag.told().0]));
    put("summary", json!(summary));
    let description = described(&told, route.action);
    if !description.is_empty() {
        put("description", json!(description));
    }
    put("parameters", Value::Array(parameters::of(route.path, asks, in_a_language)));
    if !told.takes.is_empty() {
        let content = answers::content(&told.takes, schemas);
        put("requestBody", json!({ "required": true, "content": content }));
    }
    let guarded = route.action.is_some();
    put("responses", Value::Object(answers::of(&told, route.path, guarded, schemas)));
    put("security", if guarded { json!([{ "bearer": [] }]) } else { json!([]) });
    Value::Object(operation)
}

/// What an operation says, and who may call it: that follows from the table of access.
fn described(told: &Operation, action: Option<Action>) -> String {
    let mut parts = Vec::new();
    if !told.description.is_empty() {
        parts.push(told.description.to_owned());
    }
    if let Some(action) = action {
        let may = Role::ALL.iter().filter_map(|role| match role.reach(action) {
            Reach::Nowhere => None,
            Reach::OwnOrganisation => Some(format!("{} (of the own organisation)", role.name())),
            Reach::Everywhere => Some(role.name().to_owned()),
        });
        parts.push(format!("Who may: {}.", may.collect::<Vec<_>>().join(", ")));
    }
    parts.join("\n\n")
}
