//! The schemas of what is sent and of what is answered, gathered in one place of the document.
//!
//! In: types. Out: references to their schemas, and at last the schemas.
//! Absent on purpose: which operation takes which.

use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value};

use super::words;

/// Two generators: what is optional in a request is absent, what is unknown in an answer is null.
pub(in crate::http) struct Schemas {
    asked: SchemaGenerator,
    answered: SchemaGenerator,
}

impl Schemas {
    /// None yet.
    pub fn new() -> Self {
        let settings = || {
            SchemaSettings::draft2020_12().with(|settings| {
                settings.definitions_path = "/components/schemas".into();
                settings.meta_schema = None;
            })
        };
        Self {
            asked: settings().for_deserialize().into_generator(),
            answered: settings().for_serialize().into_generator(),
        }
    }

    /// The schema of something that is sent.
    pub fn asked<T: JsonSchema>(&mut self) -> Value {
        self.asked.subschema_for::<T>().to_value()
    }

    /// The schema of something that is answered.
    pub fn answered<T: JsonSchema>(&mut self) -> Value {
        self.answered.subschema_for::<T>().to_value()
    }

    /// Every schema, by name.
    pub fn all(mut self) -> Map<String, Value> {
        let mut all = self.answered.take_definitions(true);
        words::put(&mut all);
        for (name, mut schema) in self.asked.take_definitions(true) {
            without_null(&mut schema);
            all.insert(name, schema);
        }
        for schema in all.values_mut() {
            without_widths(schema);
        }
        all.sort_keys();
        all
    }
}

/// A request never says `null`: what is not there is left out.
fn without_null(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Array(kinds)) = fields.get_mut("type") {
                kinds.retain(|kind| kind != "null");
                if let [kind] = kinds.as_slice() {
                    let kind = kind.clone();
                    fields.insert("type".to_owned(), kind);
                }
            }
            if let Some(Value::Array(choices)) = fields.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|kind| kind != "null"));
                if let [Value::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    fields.remove("anyOf");
                    fields.extend(only);
                }
            }
            fields.values_mut().for_each(without_null);
        }
        Value::Array(items) => items.iter_mut().for_each(without_null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// How wide a number is in memory is nobody's business.
fn without_widths(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            let width = fields.get("format").and_then(Value::as_str);
            if width.is_some_and(|format| format.starts_with("uint") || format.starts_with("int")) {
                fields.remove("format");
            }
            fields.values_mut().for_each(without_widths);
        }
        Value::Array(items) => items.iter_mut().for_each(without_widths),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::without_null;

    #[test]
    fn a_request_may_leave_out_and_not_say_null() {
        let mut schema = json!({
            "type": ["string", "null"],
            "properties": { "one": { "anyOf": [{ "$ref": "#/x" }, { "type": "null" }], "description": "d" } },
        });
        without_null(&mut schema);
        let one = json!({ "$ref": "#/x", "description": "d" });
        assert_eq!(schema, json!({ "type": "string", "properties": { "one": one } }));
    }
}
