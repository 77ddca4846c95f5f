//! JSON as a person reads it: what fits on a line stands on one.

use serde_json::Value;

const WIDEST: usize = 150;

/// A statement without the hashes of its texts, which change with every comment, and without its receipt, which
/// has tests of its own.
pub fn statement(statement: &Value) -> String {
    let mut statement = statement.clone();
    for hash in ["sha256", "catalogue_sha256"] {
        statement["policy"].as_object_mut().unwrap().remove(hash);
    }
    statement.as_object_mut().unwrap().remove("receipt").unwrap();
    let mut text = String::new();
    write(&mut text, &statement, 0);
    text.push('\n');
    text
}

/// The words of a statement: the labels of its lines, what its findings and options say.
pub fn words(statement: &Value) -> String {
    let mut text = String::new();
    for (list, key) in [("lines", "label"), ("findings", "message"), ("options", "message")] {
        for one in statement[list].as_array().unwrap() {
            text.push_str(one[key].as_str().unwrap());
            text.push('\n');
        }
    }
    text
}

/// What stands out in a statement: its light, findings and options.
pub fn summary(statement: &Value) -> String {
    let mut text = format!("status {}\n", statement["status"]);
    for finding in statement["findings"].as_array().unwrap() {
        let [code, severity, activity] = ["code", "severity", "activity"].map(|key| &finding[key]);
        text.push_str(&format!("{severity} {code} {activity}: {}\n", finding["message"]));
    }
    for option in statement["options"].as_array().unwrap() {
        let [kind, activity, to] = ["kind", "activity", "to"].map(|key| &option[key]);
        text.push_str(&format!("{kind} {activity} {to}: {}\n", option["frees"]["week"]));
    }
    text.replace('"', "").replace(" null", "")
}

fn write(text: &mut String, value: &Value, depth: usize) {
    let line = value.to_string();
    if depth > 0 && line.len() <= WIDEST {
        text.push_str(&line);
        return;
    }
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (format!("\"{key}\": "), value)).collect()
        }
        Value::Array(items) => items.iter().map(|item| (String::new(), item)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&line);
            return;
        }
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    text.push(open);
    for (place, (key, value)) in entries.iter().enumerate() {
        text.push_str(if place == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        text.push_str(key);
        write(text, value, depth + 1);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}
