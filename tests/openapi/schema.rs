//! As much of JSON Schema as the document uses. A field that no schema names is wrong, also where the schema itself
//! would let it pass: what is answered is documented.

use serde_json::Value;

/// What is referred to; the thing itself where it is no reference.
pub fn followed<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(reference) => {
            let target = document.pointer(reference.strip_prefix('#').unwrap());
            followed(document, target.unwrap_or_else(|| panic!("{reference} leads nowhere")))
        }
        None => value,
    }
}

/// What of a value is not as its schema has it, each with its place.
pub fn wrong(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let schema = followed(document, schema);
    let Some(fields) = schema.as_object() else {
        return if schema == &Value::Bool(false) {
            vec![format!("{at}: nothing may be here")]
        } else {
            Vec::new()
        };
    };
    let mut found = Vec::new();
    for choice in ["anyOf", "oneOf"] {
        if let Some(choices) = fields.get(choice).and_then(Value::as_array) {
            let tried: Vec<_> = choices.iter().map(|one| wrong(document, one, value, at)).collect();
            if tried.iter().all(|wrong| !wrong.is_empty()) {
                found.push(format!("{at}: none of {choice}: {}", tried.concat().join("; ")));
            }
        }
    }
    if let Some(known) = fields.get("enum").and_then(Value::as_array)
        && !known.contains(value)
    {
        found.push(format!("{at}: {value} is none of {known:?}"));
    }
    if fields.get("const").is_some_and(|constant| constant != value) {
        found.push(format!("{at}: {value} is not {}", fields["const"]));
    }
    if let Some(kinds) = fields.get("type") {
        let known = kinds.as_array().map_or_else(|| vec![kinds], |all| all.iter().collect());
        if !known.iter().any(|kind| is(value, kind.as_str().unwrap())) {
            found.push(format!("{at}: {value} is no {kinds}"));
        }
    }
    found.extend(inside(document, schema, value, at));
    found
}

fn inside(document: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        for (place, item) in list.iter().enumerate() {
            found.extend(wrong(document, items, item, &format!("{at}/{place}")));
        }
    }
    let Some(object) = value.as_object() else { return found };
    for field in schema["required"].as_array().into_iter().flatten() {
        if !object.contains_key(field.as_str().unwrap()) {
            found.push(format!("{at}: {field} is missing"));
        }
    }
    for (field, value) in object {
        let place = format!("{at}/{field}");
        let known = schema.get("properties").and_then(|properties| properties.get(field));
        match (known, schema.get("additionalProperties")) {
            (Some(schema), _) | (None, Some(schema)) => {
                found.extend(wrong(document, schema, value, &place))
            }
            (None, None) if schema.get("properties").is_some() => {
                found.push(format!("{place}: this field is not documented"));
            }
            (None, None) => {}
        }
    }
    found
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("a kind that nobody documents: {other}"),
    }
}
