//! A value with its place, and an object whose keys are known.
//!
//! In: a JSON value. Out: its parts, each with its place, and a fault for whatever is no such part.
//! Absent on purpose: places as text, until there is a fault to point at.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;

use super::place::Place;
use super::private;
use crate::domain::nearest;
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// The entries of an object.
type Entries<'a> = [(Cow<'a, str>, Json<'a>)];

/// A value with its place.
#[derive(Clone, Copy)]
pub(super) struct Node<'p, 'a> {
    /// The value.
    pub value: &'a Json<'a>,
    /// Its place.
    pub place: Place<'p>,
}

impl<'p, 'a> Node<'p, 'a> {
    /// A value in the midst of nothing.
    pub const fn root(value: &'a Json<'a>) -> Self {
        Self { value, place: Place::ROOT }
    }

    /// Its place, as a JSON pointer.
    pub fn pointer(&self) -> String {
        self.place.pointer()
    }

    /// A fault at this place.
    pub fn fault(&self, code: FaultCode, message: impl Into<String>) -> Fault {
        Fault::new(self.pointer(), code, message)
    }

    /// A value of another kind than is needed.
    pub fn wrong(&self, needed: &str) -> Fault {
        let message = format!("this is {}; it should be {needed}", self.value.kind());
        self.fault(FaultCode::WrongKind, message)
    }

    /// A number where a text is needed.
    pub fn number(&self, number: i128) -> Fault {
        if private::holds_bsn(&number.to_string()) {
            return private::number_of_a_person(self.pointer());
        }
        let message = format!("this is a number; write it as text: \"{number}\"");
        self.fault(FaultCode::WrongKind, message)
    }

    /// The items of a list, each with its place.
    pub fn list<'s>(&'s self, faults: &mut Vec<Fault>) -> Option<Vec<Node<'s, 'a>>> {
        let Json::List(items) = self.value else {
            faults.push(self.wrong("a list"));
            return None;
        };
        let at = |(index, value)| Node { value, place: Place::item(&self.place, index) };
        Some(items.iter().enumerate().map(at).collect())
    }

    /// A text, without the number of a person.
    pub fn text(&self, faults: &mut Vec<Fault>) -> Option<&'a str> {
        let text = self.passage(faults)?;
        if private::holds_bsn(text) {
            faults.push(private::number_of_a_person(self.pointer()));
            return None;
        }
        Some(text)
    }

    /// A text of any kind; a policy is one.
    pub fn passage(&self, faults: &mut Vec<Fault>) -> Option<&'a str> {
        match self.value {
            Json::Text(text) => Some(text),
            Json::Whole(number) => {
                faults.push(self.number(*number));
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
pub(super) struct Object<'p, 'a> {
    place: Place<'p>,
    entries: &'a Entries<'a>,
    /// Which entries have a key that stood before.
    repeats: Vec<usize>,
    readable: bool,
    /// Behind the entry that was found last.
    next: Cell<usize>,
}

impl<'p, 'a> Object<'p, 'a> {
    /// An object with these keys and no others.
    pub fn open(node: &Node<'p, 'a>, known: &[&'static str], faults: &mut Vec<Fault>) -> Self {
        let object = Self::any(node, faults);
        let mut next = 0;
        for (key, value) in object.entries {
            // most people write them in our order
            let is_key = |place: &usize| known.get(*place).is_some_and(|name| name == key);
            if let Some(found) = (next..known.len()).chain(0..next).find(is_key) {
                next = found.saturating_add(1);
                continue;
            }
            let node = Node { value, place: Place::field(&object.place, key) };
            if private::told(&node, key, object.place, faults) {
                continue;
            }
            let near = nearest(key, known.iter().copied());
            let message = match near {
                Some(near) => format!("there is no field `{key}` here; did you mean `{near}`?"),
                None => format!("there is no field `{key}` here; known are {}", known.join(", ")),
            };
            faults.push(node.fault(FaultCode::UnknownField, message).nearest(near));
        }
        object
    }

    /// An object with keys of its own.
    pub fn free(node: &Node<'p, 'a>, faults: &mut Vec<Fault>) -> Self {
        let object = Self::any(node, faults);
        if object.entries.iter().any(|(key, _)| private::holds_bsn(key)) {
            faults.push(private::number_of_a_person(node.pointer()));
        }
        object
    }

    fn any(node: &Node<'p, 'a>, faults: &mut Vec<Fault>) -> Self {
        let place = node.place;
        let Json::Object(entries) = node.value else {
            faults.push(node.wrong("an object"));
            return Self {
                place,
                entries: &[],
                repeats: Vec::new(),
                readable: false,
                next: Cell::new(0),
            };
        };
        let repeats = repeats(entries);
        for key in repeats.iter().filter_map(|number| entries.get(*number)).map(|(key, _)| key) {
            if private::holds_bsn(key) {
                continue; // that is told without the key
            }
            let message = format!("the field `{key}` stands here more than once");
            let pointer = Place::field(&place, key).pointer();
            faults.push(Fault::new(pointer, FaultCode::RepeatedField, message));
        }
        Self { place, entries, repeats, readable: true, next: Cell::new(0) }
    }

    /// The place of the object itself.
    pub const fn place(&self) -> Place<'p> {
        self.place
    }

    /// The place of one of its fields.
    pub fn at(&self, key: &str) -> String {
        Place::field(&self.place, key).pointer()
    }

    /// A field that may be absent.
    pub fn get<'s>(&'s self, key: &'s str) -> Option<Node<'s, 'a>> {
        // callers ask in the order in which most people write, so that most find the next one first
        let next = self.next.get();
        let named = |place: &usize| self.entries.get(*place).is_some_and(|(name, _)| name == key);
        let found = (next..self.entries.len()).chain(0..next).find(named)?;
        self.next.set(found.saturating_add(1));
        let (_, value) = self.entries.get(found)?;
        Some(Node { value, place: Place::field(&self.place, key) })
    }

    /// A field that must be there. Where the object itself could not be read, that is fault enough.
    pub fn needed<'s>(&'s self, key: &'s str, faults: &mut Vec<Fault>) -> Option<Node<'s, 'a>> {
        let node = self.get(key);
        if node.is_none() && self.readable {
            let message = format!("`{key}` is missing");
            faults.push(Fault::new(self.at(key), FaultCode::MissingField, message));
        }
        node
    }

    /// Every key once, the first of a repeated one, with its value; but for those that tell a person.
    pub fn entries(&self) -> impl Iterator<Item = (&'a str, Node<'_, 'a>)> {
        self.entries.iter().enumerate().filter_map(|(number, (key, value))| {
            let node = Node { value, place: Place::field(&self.place, key) };
            let once = self.repeats.binary_search(&number).is_err() && !private::holds_bsn(key);
            once.then_some((key.as_ref(), node))
        })
    }
}

/// More keys than these are looked up in order, so that no body takes the square of its length.
const FEW: usize = 16;

/// Which entries have a key that stood before, in order.
fn repeats(entries: &Entries<'_>) -> Vec<usize> {
    let keys = || entries.iter().map(|(key, _)| key.as_ref()).enumerate();
    if entries.len() <= FEW {
        let stood = |(number, key): &(usize, &str)| {
            entries.iter().take(*number).any(|(known, _)| known == key)
        };
        return keys().filter(stood).map(|(number, _)| number).collect();
    }
    let mut seen = BTreeSet::new();
    keys().filter(|(_, key)| !seen.insert(*key)).map(|(number, _)| number).collect()
}
