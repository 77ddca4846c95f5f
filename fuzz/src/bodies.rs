//! Bodies of requests changed by their fields, with the fields and values of the cases of the repository.

use std::fs;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::fuzzed::in_repository;
use crate::random::Random;
use crate::texts;

/// Texts at the edge of something that a field takes.
const EDGES: [&str; 26] = [
    "",
    "0",
    "-1",
    "1",
    "0.005",
    "0.004999",
    "1e3",
    "1.",
    ".5",
    "+1",
    "12345678901234567890.12",
    "170141183460469231731687303715884105727",
    "0.00000000000000000000000001",
    "99999999999",
    "0001-01-01",
    "9999-12-31",
    "2016-02-29",
    "2013-02-29",
    "2018-12-31",
    "2019-01-01",
    "archipel@2013-10-21",
    "amsta@2018-06-01",
    "zzg@",
    "client\u{202e}",
    "a\nb",
    "é",
];
const NUMBERS: [i64; 10] = [0, 1, -1, 7, 100, 1000, 1440, 1441, i64::MAX, i64::MIN];

/// Another body, out of one that is known; the route may be another too.
#[must_use]
pub fn changed(known: &[u8], random: &mut Random) -> Option<Vec<u8>> {
    let (route, body) = known.split_first()?;
    let mut value: Value = serde_json::from_slice(body).ok()?;
    for _ in 0..=random.below(4) {
        change(&mut value, random);
    }
    let route = match random.below(20) {
        0 => b'0' + u8::try_from(random.below(10)).unwrap_or(0),
        _ => *route,
    };
    let mut made = vec![route];
    serde_json::to_writer(&mut made, &value).ok()?;
    Some(made)
}

/// Changes one value, somewhere.
fn change(whole: &mut Value, random: &mut Random) {
    let mut places = Vec::new();
    all(whole, &mut Vec::new(), &mut places);
    let Some(place) = random.pick(&places).cloned() else { return };
    let other = random.pick(&places).and_then(|other| at(whole, other)).cloned();
    let key = place.last().cloned().unwrap_or_default();
    match random.below(8) {
        0 => return removed(whole, &place),
        1 => return doubled(whole, &place),
        _ => {}
    }
    let Some(value) = at(whole, &place) else { return };
    match random.below(8) {
        0 => *value = other.unwrap_or_default(),
        1 | 2 => *value = seen_under(&key, random),
        3 => *value = odd(random),
        _ => nudged(value, random),
    }
}

/// Every place, as the keys and numbers that lead to it.
fn all(value: &Value, path: &mut Vec<String>, places: &mut Vec<Vec<String>>) {
    places.push(path.clone());
    let mut below = |key: String, inner: &Value| {
        path.push(key);
        all(inner, path, places);
        path.pop();
    };
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| below(at.to_string(), item));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(key, field)| below(key.clone(), field));
        }
        _ => {}
    }
}

fn at<'v>(value: &'v mut Value, place: &[String]) -> Option<&'v mut Value> {
    place.iter().try_fold(value, |value, key| match value {
        Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
        Value::Object(fields) => fields.get_mut(key),
        _ => None,
    })
}

fn removed(whole: &mut Value, place: &[String]) {
    let Some((key, around)) = place.split_last() else { return };
    match at(whole, around) {
        Some(Value::Array(items)) => {
            if let Some(number) = key.parse().ok().filter(|number| *number < items.len()) {
                items.remove(number);
            }
        }
        Some(Value::Object(fields)) => drop(fields.shift_remove(key)),
        _ => {}
    }
}

/// An item once more, or a field under another name.
fn doubled(whole: &mut Value, place: &[String]) {
    let Some((key, around)) = place.split_last() else { return };
    match at(whole, around) {
        Some(Value::Array(items)) => {
            if let Some(item) = key.parse::<usize>().ok().and_then(|at| items.get(at)).cloned() {
                items.push(item);
            }
        }
        Some(Value::Object(fields)) => {
            if let Some(field) = fields.get(key).cloned() {
                fields.insert(format!("{key}2"), field);
            }
        }
        _ => {}
    }
}

/// Something like it, of the same kind.
fn nudged(value: &mut Value, random: &mut Random) {
    match value {
        Value::Null => *value = odd(random),
        Value::Bool(truth) => *truth = !*truth,
        Value::Number(_) => *value = json!(random.pick(&NUMBERS)),
        Value::String(text) if text.contains('\n') => {
            let made = texts::changed(text.as_bytes(), random);
            *text = made.and_then(|made| String::from_utf8(made).ok()).unwrap_or_default();
        }
        Value::String(text) => *text = other_text(text, random),
        Value::Array(items) => {
            if let Some((_, item)) = random.pick(seen()) {
                let item = random.pick(items).cloned().unwrap_or_else(|| item.clone());
                items.insert(random.below(items.len()), item);
            }
        }
        Value::Object(fields) => {
            if let Some((key, field)) = random.pick(seen()) {
                fields.insert(key.clone(), field.clone());
            }
        }
    }
}

/// A date moves; a number takes or loses a digit; anything else becomes something from the edge.
fn other_text(text: &str, random: &mut Random) -> String {
    let digits: Vec<usize> =
        text.char_indices().filter(|(_, one)| one.is_ascii_digit()).map(|(at, _)| at).collect();
    match random.pick(&digits) {
        Some(at) if random.below(4) > 0 => {
            let digit = random.below(10).to_string();
            format!("{}{digit}{}", &text[..*at], &text[at + 1..])
        }
        _ => random.pick(&EDGES).copied().unwrap_or_default().to_owned(),
    }
}

fn odd(random: &mut Random) -> Value {
    match random.below(7) {
        0 => Value::Null,
        1 => json!({}),
        2 => json!([]),
        3 => json!(0.5),
        4 => json!(random.pick(&NUMBERS)),
        5 => json!(random.below(2) == 0),
        _ => json!(random.pick(&EDGES)),
    }
}

/// A value that stands under a key of some case.
fn seen_under(key: &str, random: &mut Random) -> Value {
    let fitting: Vec<&Value> =
        seen().iter().filter(|(known, _)| known == key).map(|(_, value)| value).collect();
    match random.pick(&fitting) {
        Some(value) => (*value).clone(),
        None => random.pick(seen()).map(|(_, value)| value.clone()).unwrap_or_default(),
    }
}

/// Every field of every case.
fn seen() -> &'static [(String, Value)] {
    static SEEN: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
        let mut seen = Vec::new();
        let folder = fs::read_dir(in_repository("tests/cases/fuzz/body"));
        for entry in folder.into_iter().flatten().flatten() {
            let text = fs::read(entry.path()).unwrap_or_default();
            let body = text.get(1..).unwrap_or_default();
            fields(&serde_json::from_slice(body).unwrap_or_default(), &mut seen);
        }
        seen.dedup();
        seen
    });
    &SEEN
}

fn fields(value: &Value, seen: &mut Vec<(String, Value)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| fields(item, seen)),
        Value::Object(object) => of_object(object, seen),
        _ => {}
    }
}

fn of_object(object: &Map<String, Value>, seen: &mut Vec<(String, Value)>) {
    for (key, value) in object {
        seen.push((key.clone(), value.clone()));
        fields(value, seen);
    }
}
