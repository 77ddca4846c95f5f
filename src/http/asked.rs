//! What is asked behind the question mark of an address.
//!
//! In: query parameters. Out: a date, or a problem with every parameter that cannot be asked for.
//! Absent on purpose: defaults; each route has its own.

use axum::extract::Query;
use chrono::NaiveDate;

use super::answer::Refused;
use crate::domain::{Fault, FaultCode, nearest};
use crate::wire::read::date_from_text;

/// Query parameters as they stand in the address.
pub(super) type Asked = Query<Vec<(String, String)>>;

/// Refuses every query parameter.
pub(super) fn nothing_asked(asked: &[(String, String)]) -> Result<(), Refused> {
    let faults: Vec<Fault> = asked.iter().map(|(key, _)| unknown_key(key, &[])).collect();
    if faults.is_empty() { Ok(()) } else { Err(Refused::invalid(faults)) }
}

/// `?on=2013-11-01`, and nothing else.
pub(super) fn on(asked: &[(String, String)]) -> Result<Option<NaiveDate>, Refused> {
    let mut faults = Vec::new();
    let mut on = None;
    for (key, value) in asked {
        let fault = match (key.as_str(), date_from_text(value)) {
            ("on", Some(date)) if on.is_none() => {
                on = Some(date);
                continue;
            }
            ("on", Some(_)) => {
                Fault::new("", FaultCode::RepeatedField, "`on` is asked more than once")
            }
            ("on", None) => {
                let message = "`on` is no date that exists, as 2013-11-01";
                Fault::new("", FaultCode::BadDate, message)
            }
            (_, _) => unknown_key(key, &["on"]),
        };
        faults.push(fault);
    }
    if faults.is_empty() { Ok(on) } else { Err(Refused::invalid(faults)) }
}

fn unknown_key(key: &str, known: &[&'static str]) -> Fault {
    let near = nearest(key, known.iter().copied());
    let message = format!("`{key}` cannot be asked for here");
    Fault::new("", FaultCode::UnknownField, message).nearest(near)
}
