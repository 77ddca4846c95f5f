//! A value with its place, and an object whose keys are known.

use std::collections::BTreeSet;

use crate::domain::nearest;
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// A value with its place.
pub(super) struct Node<'a> {
    /// The value.
    pub value: &'a Json,
    /// Its place, as a JSON pointer.
    pub pointer: String,
}

impl<'a> Node<'a> {
    /// A fault at this place.
    pub fn fault(&self, code: FaultCode, message: impl Into<String>) -> Fault {
        Fault::new(self.pointer.clone(), code, message)
    }

    /// A value of another kind than is needed.
    pub fn wrong(&self, needed: &str) -> Fault {
        let message = format!("this is {}; it should be {needed}", self.value.kind());
        self.fault(FaultCode::WrongKind, message)
    }

    /// The items of a list, each with its place.
    pub fn list(&self, faults: &mut Vec<Fault>) -> Option<Vec<Node<'a>>> {
        let Json::List(items) = self.value else {
            faults.push(self.wrong("a list"));
            return None;
        };
        let at = |(index, value)| Node { value, pointer: format!("{}/{index}", self.pointer) };
        Some(items.iter().enumerate().map(at).collect())
    }

    /// A text.
    pub fn text(&self, faults: &mut Vec<Fault>) -> Option<&'a str> {
        match self.value {
            Json::Text(text) => Some(text),
            Json::Whole(number) => {
                let message = format!("this is a number; write it as text: \"{number}\"");
                faults.push(self.fault(FaultCode::WrongKind, message));
                None
            }
            Json::Null | Json::Truth(_) | Json::Fraction | Json::List(_) | Json::Object(_) => {
                faults.push(self.wrong("text"));
                None
            }
        }
    }

    /// Yes or no.
    pub fn truth(&self, faults: &mut Vec<Fault>) -> Option<bool> {
        let Json::Truth(truth) = self.value else {
            faults.push(self.wrong("true or false"));
            return None;
        };
        Some(*truth)
    }
}

/// An object; keys that are not known or stand twice have been told.
pub(super) struct Object<'a> {
    pointer: String,
    entries: &'a [(String, Json)],
    readable: bool,
}

impl<'a> Object<'a> {
    /// An object with these keys and no others.
    pub fn open(
        value: &'a Json,
        pointer: &str,
        known: &[&'static str],
        faults: &mut Vec<Fault>,
    ) -> Self {
        let object = Self::any(value, pointer, faults);
        for (key, _) in object.entries {
            if known.contains(&key.as_str()) {
                continue;
            }
            let near = nearest(key, known.iter().copied());
            let message = match near {
                Some(near) => format!("there is no field `{key}` here; did you mean `{near}`?"),
                None => format!("there is no field `{key}` here; known are {}", known.join(", ")),
            };
            let pointer = child(pointer, key);
            faults.push(Fault::new(pointer, FaultCode::UnknownField, message).nearest(near));
        }
        object
    }

    /// An object with keys of its own.
    pub fn free(node: &Node<'a>, faults: &mut Vec<Fault>) -> Self {
        Self::any(node.value, &node.pointer, faults)
    }

    fn any(value: &'a Json, pointer: &str, faults: &mut Vec<Fault>) -> Self {
        let node = Node { value, pointer: pointer.to_owned() };
        let Json::Object(entries) = value else {
            faults.push(node.wrong("an object"));
            return Self { pointer: node.pointer, entries: &[], readable: false };
        };
        let mut seen = BTreeSet::new();
        for (key, _) in entries {
            if !seen.insert(key) {
                let message = format!("the field `{key}` stands here more than once");
                faults.push(Fault::new(child(pointer, key), FaultCode::RepeatedField, message));
            }
        }
        Self { pointer: node.pointer, entries, readable: true }
    }

    /// The place of the object, or of one of its fields.
    pub fn at(&self, key: &str) -> String {
        child(&self.pointer, key)
    }

    /// A field that may be absent.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        let (_, value) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(Node { value, pointer: self.at(key) })
    }

    /// A field that must be there. Where the object itself could not be read, that is fault enough.
    pub fn needed(&self, key: &str, faults: &mut Vec<Fault>) -> Option<Node<'a>> {
        let node = self.get(key);
        if node.is_none() && self.readable {
            let message = format!("`{key}` is missing");
            faults.push(Fault::new(self.at(key), FaultCode::MissingField, message));
        }
        node
    }

    /// Every key once, the first of a repeated one, with its value.
    pub fn entries(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + '_ {
        let mut seen = BTreeSet::new();
        self.entries.iter().filter_map(move |(key, value)| {
            let node = Node { value, pointer: self.at(key) };
            seen.insert(key.as_str()).then_some((key.as_str(), node))
        })
    }
}

/// The place of a field (RFC 6901: `~` and `/` are escaped).
pub(super) fn child(pointer: &str, key: &str) -> String {
    format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"))
}
