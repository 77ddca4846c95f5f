//! What an owner's desk is asked: a text, and a spelling or a place in it.

use super::object::{Node, Object};
use crate::domain::{Fault, FaultCode, Locale, nearest};
use crate::wire::Json;

/// `{ "source": "…", "language": "nl" }`
#[derive(Debug)]
pub struct FormatRequest<'a> {
    /// The text.
    pub source: &'a str,
    /// The spelling to write it in; none: its own.
    pub language: Option<Locale>,
}

/// `{ "source": "…", "offset": 12 }`
#[derive(Debug)]
pub struct PlaceRequest<'a> {
    /// The text.
    pub source: &'a str,
    /// A place in it, in bytes, where a character begins or the text ends.
    pub offset: usize,
}

/// Reads a request to format a text.
///
/// # Errors
/// Every fault in it.
pub fn format_request<'a>(json: &'a Json<'a>) -> Result<FormatRequest<'a>, Vec<Fault>> {
    let mut faults = Vec::new();
    let object = Object::open(&Node::root(json), &["source", "language"], &mut faults);
    let source = object.needed("source", &mut faults).and_then(|node| node.passage(&mut faults));
    let language = object.get("language").and_then(|node| spelling(&node, &mut faults));
    match source {
        Some(source) if faults.is_empty() => Ok(FormatRequest { source, language }),
        Some(_) | None => Err(faults),
    }
}

/// Reads a request about a place in a text.
///
/// # Errors
/// Every fault in it.
pub fn place_request<'a>(json: &'a Json<'a>) -> Result<PlaceRequest<'a>, Vec<Fault>> {
    let mut faults = Vec::new();
    let object = Object::open(&Node::root(json), &["source", "offset"], &mut faults);
    let source = object.needed("source", &mut faults).and_then(|node| node.passage(&mut faults));
    let offset =
        object.needed("offset", &mut faults).and_then(|node| offset(&node, source, &mut faults));
    match (source, offset) {
        (Some(source), Some(offset)) if faults.is_empty() => Ok(PlaceRequest { source, offset }),
        _ => Err(faults),
    }
}

fn spelling(node: &Node<'_, '_>, faults: &mut Vec<Fault>) -> Option<Locale> {
    let text = node.text(faults)?;
    match text {
        "nl" => return Some(Locale::Dutch),
        "en" => return Some(Locale::English),
        _ => {}
    }
    let message = format!("there is no spelling `{text}`; there are nl, en");
    let fault = node.fault(FaultCode::UnknownName, message);
    faults.push(fault.nearest(nearest(text, ["nl", "en"])));
    None
}

fn offset(node: &Node<'_, '_>, source: Option<&str>, faults: &mut Vec<Fault>) -> Option<usize> {
    let Json::Whole(number) = node.value else {
        faults.push(node.wrong("a whole number"));
        return None;
    };
    let source = source?;
    let offset = usize::try_from(*number).ok().filter(|offset| *offset <= source.len());
    let Some(offset) = offset else {
        let message = format!("this is no place in the text, which has {} bytes", source.len());
        faults.push(node.fault(FaultCode::BadNumber, message));
        return None;
    };
    if source.is_char_boundary(offset) {
        return Some(offset);
    }
    let message = "this place is in the middle of a character; count bytes of UTF-8";
    faults.push(node.fault(FaultCode::BadNumber, message));
    None
}
