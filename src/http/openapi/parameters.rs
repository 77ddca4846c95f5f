//! What stands in an address, and the header that chooses a language.
//!
//! In: names. Out: parameters of the document, described once and referred to.
//! Absent on purpose: reading them; `asked` and the routes do.

use serde_json::{Map, Value, json};

use super::operation::Asked;

/// The header that chooses a language.
const LANGUAGE: &str = "AcceptLanguage";

impl Asked {
    /// The key it has in the document.
    const fn key(self) -> &'static str {
        match self {
            Self::On => "On",
            Self::KnownOn => "KnownOn",
            Self::After => "After",
            Self::Limit => "Limit",
        }
    }
}

/// The names in braces of a path.
pub(super) fn names(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// The parameters of an operation.
pub(super) fn of(path: &'static str, asks: &[Asked], in_a_language: bool) -> Vec<Value> {
    let in_path = names(path).map(|name| match name {
        "organisation" => "Organisation",
        "date" => "Date",
        _ => "Id",
    });
    let asked = asks.iter().map(|asked| asked.key());
    let language = in_a_language.then_some(LANGUAGE);
    let refer = |key: &str| json!({ "$ref": format!("#/components/parameters/{key}") });
    in_path.chain(asked).chain(language).map(refer).collect()
}

/// Every parameter.
pub(super) fn all() -> Map<String, Value> {
    let mut all = in_path();
    let query = |name: &str, says: &str, schema: Value| json!({ "name": name, "in": "query", "description": says, "schema": schema });
    let on = "The date that is asked about; today without one.";
    let known = "A moment in the past: what was known then is answered, whatever was published or withdrawn \
                 since. A plus sign in an address is written %2B.";
    let moment =
        json!({ "type": "string", "format": "date-time", "examples": ["2026-01-31T12:00:00Z"] });
    let date = json!({ "type": "string", "format": "date", "examples": ["2018-12-01"] });
    let after = json!({ "type": "integer", "minimum": 0, "maximum": i64::MAX, "default": 0 });
    let limit = json!({ "type": "integer", "minimum": 1, "maximum": 1000, "default": 100 });
    all.extend([
        (Asked::On.key().to_owned(), query("on", on, date)),
        (Asked::KnownOn.key().to_owned(), query("knownOn", known, moment)),
        (Asked::After.key().to_owned(), query("after", "Rows after this place.", after)),
        (Asked::Limit.key().to_owned(), query("limit", "At most so many rows.", limit)),
        (
            LANGUAGE.to_owned(),
            json!({
                "name": "Accept-Language",
                "in": "header",
                "description": "`en` for English; Dutch otherwise.",
                "schema": { "type": "string", "default": "nl" },
                "example": "en",
            }),
        ),
    ]);
    all
}

fn in_path() -> Map<String, Value> {
    let named = |name: &str, says: &str, schema: Value, example: &str| {
        json!({
            "name": name, "in": "path", "required": true, "description": says, "schema": schema,
            "example": example,
        })
    };
    let name = json!({ "type": "string", "pattern": "^[a-z0-9_]+$", "maxLength": 60 });
    let date = json!({ "type": "string", "format": "date" });
    let id = json!({ "type": "string", "pattern": "^[0-9a-f]{12}$" });
    let all = [
        ("Organisation", named("organisation", "The name of an organisation.", name, "archipel")),
        ("Date", named("date", "First day in force of a version.", date, "2013-10-21")),
        ("Id", named("id", "The name of a key.", id, "0123456789ab")),
    ];
    all.into_iter().map(|(key, parameter)| (key.to_owned(), parameter)).collect()
}
