//! The schemas of what writes itself, so that no type can be asked how it travels.
//!
//! In: nothing. Out: schemas. The tests hold them beside answers.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::SHA256;
use crate::wire::write::{At, Digits, Hash, Rule, Said};

/// A decimal as it is answered: with its sign, and with the decimals of its unit.
const SIGNED: &str = r"^-?[0-9]+(\.[0-9]+)?$";
/// A line and a column.
const PLACE: &str = "^[0-9]+:[0-9]+$";

/// How a rule travels.
#[derive(JsonSchema)]
#[schemars(rename = "Rule")]
#[expect(dead_code, reason = "nobody makes one: it is here to be described")]
struct RuleShape {
    /// What it is called.
    rule: String,
    /// Where it comes from.
    cites: Vec<String>,
    /// Why it is assumed.
    #[schemars(default)]
    assumed: Option<String>,
    /// Line and column in the policy text.
    at: At,
}

impl JsonSchema for Rule<'_> {
    fn schema_name() -> Cow<'static, str> {
        "Rule".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = RuleShape::json_schema(generator);
        schema.insert("description".to_owned(), "A rule behind something.".into());
        schema.insert("required".to_owned(), ["rule", "cites", "at"].as_slice().into());
        schema
    }
}

/// What is written once and said often travels as what it is.
impl<T: JsonSchema> JsonSchema for Said<'_, T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// A type that is written as text of one form.
macro_rules! text {
    ($type:ty, $name:literal, $pattern:expr) => {
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

text!(Digits, "Digits", SIGNED);
text!(At, "At", PLACE);
text!(Hash, "Hash", SHA256);
