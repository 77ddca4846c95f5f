//! What a file and the environment say about the settings.
//!
//! In: the text of a file, variables. Out: what each says, with its place; what cannot be a setting is said
//! to be wrong in its place.
//! Absent on purpose: which of two holds; `Settings::read` decides.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Settings;
use crate::domain::nearest;

/// Where something was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a file, on a line.
    File(PathBuf, usize),
    /// In a variable of the environment.
    Environment(String),
    /// On the command line.
    Flag(String),
    /// Nowhere on its own: in settings that do not go together.
    Together,
}

/// Something said about a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The setting.
    pub name: String,
    /// What it is to be, or why that cannot be told.
    pub text: Result<String, String>,
    /// Where it was said.
    pub place: Place,
}

/// Something wrong with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where.
    pub place: Place,
    /// What is wrong, and what to do.
    pub why: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File(path, line) => write!(out, "{}:{line}: {}", path.display(), self.why),
            Place::Environment(name) | Place::Flag(name) => write!(out, "{name}: {}", self.why),
            Place::Together => out.write_str(&self.why),
        }
    }
}

/// That there is no such setting, and which was probably meant.
pub(super) fn unknown(name: &str) -> String {
    let rows = Settings::rows();
    let near = nearest(name, rows.iter().map(|row| row.name));
    let meant = near.map(|near| format!("; did you mean `{near}`")).unwrap_or_default();
    let name: String = name.chars().take(100).collect();
    format!("there is no setting `{name}`{meant}; `pvb settings` lists them all")
}

/// What a file says.
///
/// # Errors
/// Everything that keeps it from being a file of settings.
pub fn file(path: &Path, text: &str) -> Result<Vec<Said>, Vec<Wrong>> {
    let at = |place: usize| {
        let before = text.get(..place).unwrap_or(text);
        Place::File(path.to_owned(), before.matches('\n').count().saturating_add(1))
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let wrong = errors.iter().map(|error| Wrong {
            place: at(error.span().map_or(0, |span| span.start)),
            why: format!("this is not TOML: {}", error.message()),
        });
        return Err(wrong.collect());
    }
    let mut said: Vec<(usize, Said)> = table
        .into_inner()
        .into_iter()
        .map(|(name, value)| {
            let start = name.span().start;
            let text = of_value(value.get_ref());
            (start, Said { name: name.into_inner().into_owned(), text, place: at(start) })
        })
        .collect();
    said.sort_by_key(|(start, _)| *start);
    Ok(said.into_iter().map(|(_, one)| one).collect())
}

/// A value of a file as text.
fn of_value(value: &DeValue<'_>) -> Result<String, String> {
    match value {
        DeValue::String(text) => Ok(text.clone().into_owned()),
        DeValue::Integer(number) if number.radix() == 10 => Ok(number.as_str().to_owned()),
        DeValue::Boolean(truth) => Ok(truth.to_string()),
        DeValue::Array(items) => {
            let items: Result<Vec<String>, String> =
                items.iter().map(Spanned::get_ref).map(of_value).collect();
            items.map(|items| items.join(","))
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
            Err("this kind of value sets nothing; write text or a whole number".to_owned())
        }
        DeValue::Table(_) => {
            Err("settings do not stand in sections; write `name = value`".to_owned())
        }
    }
}

/// What the environment says: every variable that begins with `PVB_`, but for the one that names the file.
#[must_use]
pub fn environment(variables: impl IntoIterator<Item = (OsString, OsString)>) -> Vec<Said> {
    let mut said: Vec<Said> = variables
        .into_iter()
        .filter_map(|(variable, value)| {
            let variable = variable.into_string().ok()?;
            let name = variable.strip_prefix("PVB_")?;
            if name == "CONFIG" || of_kubernetes(name) {
                return None;
            }
            let text = value.into_string().map_err(|_| "its value is not UTF-8".to_owned());
            let name = name.to_ascii_lowercase();
            Some(Said { name, text, place: Place::Environment(variable) })
        })
        .collect();
    said.sort_by(|one, other| one.name.cmp(&other.name));
    said
}

/// Kubernetes tells every container about a service called `pvb` in variables that look like ours.
fn of_kubernetes(name: &str) -> bool {
    let port = |name: &str| name == "PORT" || name.starts_with("PORT_");
    port(name) || name == "SERVICE_HOST" || name.strip_prefix("SERVICE_").is_some_and(port)
}
