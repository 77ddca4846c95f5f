//! What is asked behind the question mark of an address.
//!
//! In: query parameters. Out: the versions to work with, and a date; or a problem with every parameter that
//! cannot be asked for.
//! Absent on purpose: defaults; each route has its own.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;
use chrono::{DateTime, NaiveDate, Utc};

use super::State;
use super::answer::Refused;
use crate::domain::{Fault, FaultCode, nearest};
use crate::store::Versions;
use crate::wire::read::date_from_text;
use crate::wire::record::read_moment;

/// Query parameters as they stand in the address.
type Asked = Vec<(String, String)>;

/// What can be asked of versions.
const KNOWN_ON: &str = "knownOn";

/// The versions to work with: those that hold, or with `?knownOn=` those that were known to hold at a moment.
pub(super) struct Rules(pub Arc<Versions>);

/// The same, with the date of `?on=` where one is asked.
pub(super) struct RulesOn(pub Arc<Versions>, pub Option<NaiveDate>);

/// Nothing may be asked.
pub(super) struct Nothing;

/// `?after=` a place in the audit trail, at most `?limit=` rows.
pub(super) struct Page {
    /// The place.
    pub after: u64,
    /// How many.
    pub limit: u32,
}

impl FromRequestParts<State> for Rules {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Refused> {
        let mut asked = Reader::of(parts, &[KNOWN_ON])?;
        let moment = asked.moment(KNOWN_ON);
        asked.done()?;
        versions(state, moment).await.map(Self)
    }
}

impl FromRequestParts<State> for RulesOn {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Refused> {
        let mut asked = Reader::of(parts, &["on", KNOWN_ON])?;
        let on = asked.date("on");
        let moment = asked.moment(KNOWN_ON);
        asked.done()?;
        Ok(Self(versions(state, moment).await?, on))
    }
}

impl FromRequestParts<State> for Nothing {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _state: &State) -> Result<Self, Refused> {
        Reader::of(parts, &[])?.done().map(|()| Self)
    }
}

impl FromRequestParts<State> for Page {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, _state: &State) -> Result<Self, Refused> {
        let mut asked = Reader::of(parts, &["after", "limit"])?;
        let after = asked.whole("after", 0, i64::MAX.unsigned_abs());
        let limit = asked.whole("limit", 1, 1000).and_then(|limit| u32::try_from(limit).ok());
        asked.done()?;
        Ok(Self { after: after.unwrap_or(0), limit: limit.unwrap_or(100) })
    }
}

/// The versions that hold, or were known to at a moment.
async fn versions(state: &State, moment: Option<DateTime<Utc>>) -> Result<Arc<Versions>, Refused> {
    let Some(moment) = moment else {
        return Ok(state.versions());
    };
    let library = Arc::clone(&state.library);
    let known = super::apart::apart(state, move || library.known_on(moment)).await?;
    match known {
        Ok(Some(versions)) => Ok(versions),
        Ok(None) => {
            let message = "what will be known then is not known yet; ask for a moment in the past";
            let fault = Fault::new("", FaultCode::BadDate, format!("`{KNOWN_ON}`: {message}"));
            Err(Refused::invalid(vec![fault]))
        }
        Err(unreadable) => {
            Err(Refused::new(StatusCode::INTERNAL_SERVER_ERROR, unreadable.to_string()))
        }
    }
}

/// Reads parameters, and gathers what is wrong with them.
struct Reader {
    asked: Asked,
    faults: Vec<Fault>,
}

impl Reader {
    fn of(parts: &Parts, known: &[&'static str]) -> Result<Self, Refused> {
        if parts.uri.query().is_none() {
            return Ok(Self { asked: Vec::new(), faults: Vec::new() });
        }
        let Query(asked) = Query::<Asked>::try_from_uri(&parts.uri).map_err(|_| {
            Refused::new(StatusCode::BAD_REQUEST, "the address of the request cannot be read")
        })?;
        let mut faults = Vec::new();
        for (place, (key, _)) in asked.iter().enumerate() {
            let again = asked.iter().take(place).any(|(earlier, _)| earlier == key);
            if !known.contains(&key.as_str()) {
                let near = nearest(key, known.iter().copied());
                let message = format!("`{key}` cannot be asked for here");
                faults.push(Fault::new("", FaultCode::UnknownField, message).nearest(near));
            } else if again {
                let message = format!("`{key}` is asked more than once");
                faults.push(Fault::new("", FaultCode::RepeatedField, message));
            }
        }
        Ok(Self { asked, faults })
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.asked.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    fn date(&mut self, key: &str) -> Option<NaiveDate> {
        let date = date_from_text(self.get(key)?);
        self.told(date, FaultCode::BadDate, || {
            format!("`{key}` is no date that exists, as 2013-11-01")
        })
    }

    fn moment(&mut self, key: &str) -> Option<DateTime<Utc>> {
        let moment = read_moment(self.get(key)?);
        let help = "a plus sign in an address is written %2B";
        self.told(moment, FaultCode::BadDate, || {
            format!("`{key}` is no moment, as 2026-11-25T12:00:00Z; {help}")
        })
    }

    fn whole(&mut self, key: &str, least: u64, most: u64) -> Option<u64> {
        let number = self.get(key)?.parse().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        self.told(number, FaultCode::BadNumber, || {
            format!("`{key}` is no whole number from {least} to {most}")
        })
    }

    fn told<T>(
        &mut self,
        value: Option<T>,
        code: FaultCode,
        message: impl FnOnce() -> String,
    ) -> Option<T> {
        if value.is_none() {
            self.faults.push(Fault::new("", code, message()));
        }
        value
    }

    fn done(self) -> Result<(), Refused> {
        if self.faults.is_empty() { Ok(()) } else { Err(Refused::invalid(self.faults)) }
    }
}
