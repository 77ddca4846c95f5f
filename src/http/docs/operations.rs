//! What can be called, each as a part of the page.
//!
//! In: the document. Out: a part for each operation.
//! Absent on purpose: a form to try it with; that would need a script.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::page::said;
use super::schemas::kind;
use super::text::{anchor, marked, paragraphs, plain};

/// The header that every answer has.
const EVERYWHERE: &str = "API-Version";

/// An operation with where it is called.
pub(super) struct Called<'a> {
    /// The method, in capitals.
    method: String,
    /// The whole address.
    address: String,
    /// Its tag.
    pub tag: &'a str,
    /// What the document says of it.
    pub operation: &'a Value,
}

/// Every operation.
pub(super) fn all(document: &Value) -> Vec<Called<'_>> {
    let base = document.pointer("/servers/0/url").and_then(Value::as_str).unwrap_or_default();
    let mut all = Vec::new();
    for (path, item) in fields(document.get("paths")) {
        let base = if item.get("servers").is_some() { "" } else { base };
        for (method, operation) in fields(Some(item)).filter(|(key, _)| *key != "servers") {
            let tag = operation.pointer("/tags/0").and_then(Value::as_str).unwrap_or_default();
            let (method, address) = (method.to_ascii_uppercase(), format!("{base}{path}"));
            all.push(Called { method, address, tag, operation });
        }
    }
    all
}

/// The fields of an object.
pub(super) fn fields(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// What is referred to; the thing itself where it is no reference.
pub(super) fn followed<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let reference = value.get("$ref").and_then(Value::as_str);
    let target = reference.and_then(|reference| document.pointer(reference.strip_prefix('#')?));
    target.unwrap_or(value)
}

/// An operation as a part of the page.
pub(super) fn shown(document: &Value, called: &Called<'_>) -> String {
    let operation = called.operation;
    let id = said(operation, "operationId");
    let mut part = format!(
        "<article aria-labelledby=\"{anchor}\">\n<h3 id=\"{anchor}\">{summary}</h3>\n\
         <p class=\"call\"><b>{method}</b> <code>{address}</code></p>\n{description}\
         <p class=\"id\">In programs: <code>{id}</code></p>\n",
        anchor = anchor("call", id),
        summary = plain(said(operation, "summary")),
        method = plain(&called.method),
        address = plain(&called.address).replace('/', "/<wbr>"),
        description = paragraphs(said(operation, "description")),
        id = plain(id),
    );
    part.push_str(&parameters(document, operation));
    part.push_str(&body(operation));
    part.push_str(&answers(document, operation));
    part.push_str("</article>\n");
    part
}

fn parameters(document: &Value, operation: &Value) -> String {
    let list = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    let rows: String = list
        .map(|parameter| followed(document, parameter))
        .map(|parameter| {
            let schema = parameter.get("schema").unwrap_or(&Value::Null);
            format!(
                "<tr><th scope=\"row\"><code>{name}</code></th><td>{place}</td><td>{kind}</td><td>{says}</td></tr>\n",
                name = plain(said(parameter, "name")),
                place = plain(said(parameter, "in")),
                kind = kind(schema),
                says = marked(said(parameter, "description")),
            )
        })
        .collect();
    if rows.is_empty() {
        return rows;
    }
    table("What stands in the request", &["name", "in", "kind", "meaning"], &rows)
}

/// A table that scrolls by itself where it is wider than the page.
pub(super) fn table(caption: &str, heads: &[&str], rows: &str) -> String {
    let heads: String =
        heads.iter().map(|head| format!("<th scope=\"col\">{}</th>", plain(head))).collect();
    format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\"><table>\n\
         <caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n",
        caption = plain(caption),
    )
}

fn body(operation: &Value) -> String {
    let mut part = String::new();
    for (media, content) in fields(operation.pointer("/requestBody/content")) {
        let schema = content.get("schema").unwrap_or(&Value::Null);
        part.push_str(&format!("<p>Body: <code>{}</code>, {}</p>\n", plain(media), kind(schema)));
        if let Some(example) = content.get("example") {
            let pretty = || serde_json::to_string_pretty(example).unwrap_or_default();
            let text = example.as_str().map_or_else(pretty, str::to_owned);
            let name = format!("Example of {media}");
            part.push_str(&format!(
                "<details><summary>{name}</summary><pre tabindex=\"0\" aria-label=\"{name}\">{text}</pre></details>\n",
                name = plain(&name),
                text = plain(&text),
            ));
        }
    }
    part
}

/// The good answers of an operation as a table, and its problems as links.
fn answers(document: &Value, operation: &Value) -> String {
    let (mut rows, mut problems) = (String::new(), Vec::new());
    for (status, answer) in fields(operation.get("responses")) {
        if is_problem(status) {
            let (link, status) = (anchor("problem", status), plain(status));
            problems.push(format!("<a href=\"#{link}\">{status}</a>"));
        } else {
            rows.push_str(&row(status, followed(document, answer)));
        }
    }
    let table = table("What is answered", &["status", "meaning", "body", "headers"], &rows);
    format!("{table}<p>Problems it can have: {}.</p>\n", problems.join(", "))
}

fn is_problem(status: &str) -> bool {
    status.starts_with(['4', '5'])
}

fn row(status: &str, answer: &Value) -> String {
    let content = fields(answer.get("content")).map(|(media, content)| {
        let schema = content.get("schema").unwrap_or(&Value::Null);
        format!("<code>{}</code>: {}", plain(media), kind(schema))
    });
    let headers = fields(answer.get("headers")).filter(|(name, _)| *name != EVERYWHERE);
    let headers = headers.map(|(name, _)| format!("<code>{}</code>", plain(name)));
    format!(
        "<tr><th scope=\"row\">{status}</th><td>{says}</td><td>{content}</td><td>{headers}</td></tr>\n",
        status = plain(status),
        says = marked(said(answer, "description")),
        content = content.collect::<Vec<_>>().join("<br>"),
        headers = headers.collect::<Vec<_>>().join(", "),
    )
}

/// What every problem means, told once.
pub(super) fn problems(document: &Value) -> String {
    let all = all(document);
    let answers = all.iter().flat_map(|called| fields(called.operation.get("responses")));
    let known: BTreeMap<&String, &Value> =
        answers.filter(|(status, _)| is_problem(status)).collect();
    let rows: String = known
        .into_iter()
        .map(|(status, answer)| {
            let row = row(status, followed(document, answer));
            row.replacen("<tr>", &format!("<tr id=\"{}\">", anchor("problem", status)), 1)
        })
        .collect();
    let table = table("Problems", &["status", "meaning", "body", "headers"], &rows);
    format!(
        "<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">Problems</h2>\n\
         <p>Whatever cannot be met is answered so. Every answer has <code>{EVERYWHERE}</code>, problems too.</p>\n\
         {table}</section>\n"
    )
}
