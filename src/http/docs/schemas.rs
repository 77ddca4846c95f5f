//! What travels: each schema as a table of fields.
//!
//! In: the document. Out: a part for each schema, and a few words for any.
//! Absent on purpose: bounds and patterns in full; the document has them.

use serde_json::Value;

use super::operations::{fields, table};
use super::page::said;
use super::text::{anchor, marked, paragraphs, plain};

/// Longer patterns help nobody who reads.
const LONGEST_PATTERN: usize = 24;

/// Every schema.
pub(super) fn shown(document: &Value) -> String {
    let mut part = String::from(
        "<section aria-labelledby=\"schemas\">\n<h2 id=\"schemas\">What travels</h2>\n\
         <p>In a request, a field that is not needed is left out. In an answer, what is unknown is null.</p>\n",
    );
    for (name, schema) in fields(document.pointer("/components/schemas")) {
        part.push_str(&format!(
            "<article aria-labelledby=\"{anchor}\">\n<h3 id=\"{anchor}\">{name}</h3>\n{says}",
            anchor = anchor("schema", name),
            name = plain(name),
            says = paragraphs(said(schema, "description")),
        ));
        part.push_str(&one(name, schema));
        part.push_str("</article>\n");
    }
    part.push_str("</section>\n");
    part
}

fn one(name: &str, schema: &Value) -> String {
    if schema.get("properties").is_some() {
        return properties(name, schema);
    }
    let choices = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(*key)?.as_array());
    let Some(choices) = choices else {
        return format!("<p>{}</p>\n", kind(schema));
    };
    let mut part = String::new();
    for choice in choices {
        if choice.get("properties").is_some() {
            let constant = fields(choice.get("properties"))
                .find_map(|(field, one)| Some(format!("{field}: {}", one.get("const")?.as_str()?)));
            let title = constant.unwrap_or_else(|| name.to_owned());
            part.push_str(&paragraphs(said(choice, "description")));
            part.push_str(&properties(&title, choice));
        } else {
            let says = marked(said(choice, "description"));
            part.push_str(&format!("<p>{}. {says}</p>\n", kind(choice)));
        }
    }
    part
}

fn properties(name: &str, schema: &Value) -> String {
    let needed = schema.get("required").and_then(Value::as_array);
    let is_needed = |field: &str| needed.is_some_and(|all| all.iter().any(|one| one == field));
    let rows: String = fields(schema.get("properties"))
        .map(|(field, schema)| {
            format!(
                "<tr><th scope=\"row\"><code>{}</code></th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                plain(field),
                kind(schema),
                if is_needed(field) { "always" } else { "" },
                marked(said(schema, "description")),
            )
        })
        .collect();
    table(&format!("Fields of {name}"), &["field", "kind", "there", "meaning"], &rows)
}

/// What kind of value a schema wants, in a few words.
pub(super) fn kind(schema: &Value) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let name = reference.rsplit('/').next().unwrap_or_default();
        return format!("<a href=\"#{}\">{}</a>", anchor("schema", name), plain(name));
    }
    if let Some(value) = schema.get("const") {
        return format!("<code>{}</code>", plain(&value.to_string()));
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        let each = values.iter().map(|value| format!("<code>{}</code>", plain(&value.to_string())));
        return each.collect::<Vec<_>>().join(" or ");
    }
    let choices = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(*key)?.as_array());
    if let Some(choices) = choices {
        return choices.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    match schema.get("type") {
        Some(Value::String(name)) => typed(name, schema),
        Some(Value::Array(names)) => {
            let names = names.iter().filter_map(Value::as_str);
            names.map(|name| typed(name, schema)).collect::<Vec<_>>().join(" or ")
        }
        _ => "anything".to_owned(),
    }
}

fn typed(name: &str, schema: &Value) -> String {
    match name {
        "array" => {
            let items = schema.get("items").map_or_else(|| "anything".to_owned(), kind);
            format!("list of {items}")
        }
        "object" => match schema.get("additionalProperties") {
            Some(values @ Value::Object(_)) => format!("by name: {}", kind(values)),
            Some(_) | None => "object".to_owned(),
        },
        "string" => match (said(schema, "format"), said(schema, "pattern")) {
            ("", "") => "text".to_owned(),
            ("", pattern) if pattern.len() <= LONGEST_PATTERN => {
                format!("text like <code>{}</code>", plain(pattern))
            }
            ("", _) => "decimal in text".to_owned(),
            (format, _) => plain(format),
        },
        "integer" => "whole number".to_owned(),
        "boolean" => "true or false".to_owned(),
        other => plain(other),
    }
}
