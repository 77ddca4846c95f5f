//! The page around what can be called.
//!
//! In: the document. Out: HTML.
//! Absent on purpose: operations and schemas, each in a file of its own.

use serde_json::Value;

use super::operations::{self, Called};
use super::schemas;
use super::text::{anchor, marked, paragraphs, plain};

/// The text of a field; nothing where there is none.
pub(super) fn said<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// The page.
pub(super) fn page(document: &Value, style: &str) -> String {
    let info = document.get("info").unwrap_or(&Value::Null);
    let title = format!("{}: the API", said(info, "title"));
    let called = operations::all(document);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#calls\">Skip to the calls</a>\n<header>\n<h1>{title}</h1>\n",
        title = plain(&title),
    );
    page.push_str(&paragraphs(said(info, "summary")));
    page.push_str(&paragraphs(said(info, "description")));
    page.push_str(&about(document, info));
    page.push_str("</header>\n");
    page.push_str(&contents(document, &called));
    page.push_str("<main id=\"calls\">\n");
    for tag in tags(document) {
        let (name, of) = (said(tag, "name"), said(tag, "description"));
        page.push_str(&format!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{name}</h2>\n<p>{of}</p>\n",
            id = anchor("tag", name),
            name = plain(&heading(name)),
            of = marked(of),
        ));
        for one in called.iter().filter(|one| one.tag == name) {
            page.push_str(&operations::shown(document, one));
        }
        page.push_str("</section>\n");
    }
    page.push_str(&operations::problems(document));
    page.push_str(&schemas::shown(document));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn about(document: &Value, info: &Value) -> String {
    let contact = info.get("contact").unwrap_or(&Value::Null);
    let bearer = document.pointer("/components/securitySchemes/bearer").unwrap_or(&Value::Null);
    let server = document.pointer("/servers/0").unwrap_or(&Value::Null);
    format!(
        "<dl>\n<dt>Version</dt><dd>{version}</dd>\n<dt>Address</dt><dd><code>{url}</code> on {what}</dd>\n\
         <dt>Who you are</dt><dd>Send <code>Authorization: Bearer …</code>. {bearer}</dd>\n\
         <dt>For programs</dt><dd><a href=\"/v1/openapi.json\">/v1/openapi.json</a> (OpenAPI {openapi})</dd>\n\
         <dt>Contact</dt><dd>{name}, {email}, {site}</dd>\n</dl>\n",
        version = plain(said(info, "version")),
        url = plain(said(server, "url")),
        what = plain(said(server, "description")),
        bearer = marked(said(bearer, "description")),
        openapi = plain(said(document, "openapi")),
        name = plain(said(contact, "name")),
        email = plain(said(contact, "email")),
        site = plain(said(contact, "url")),
    )
}

fn tags(document: &Value) -> impl Iterator<Item = &Value> {
    document.get("tags").and_then(Value::as_array).into_iter().flatten()
}

/// A tag as a heading.
fn heading(tag: &str) -> String {
    let mut letters = tag.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn contents(document: &Value, called: &[Called<'_>]) -> String {
    let mut list = String::from("<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ul>\n");
    for tag in tags(document) {
        let name = said(tag, "name");
        let link = anchor("tag", name);
        list.push_str(&format!("<li><a href=\"#{link}\">{}</a>\n<ul>\n", plain(&heading(name))));
        for one in called.iter().filter(|one| one.tag == name) {
            let link = anchor("call", said(one.operation, "operationId"));
            let summary = plain(said(one.operation, "summary"));
            list.push_str(&format!("<li><a href=\"#{link}\">{summary}</a></li>\n"));
        }
        list.push_str("</ul></li>\n");
    }
    list.push_str("<li><a href=\"#problems\">Problems</a></li>\n<li><a href=\"#schemas\">What travels</a></li>\n</ul>\n</nav>\n");
    list
}
