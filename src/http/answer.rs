//! Answers: JSON, or a problem.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::domain::{Fault, Locale};
use crate::wire::Problem;
use crate::wire::write::text;

/// The media type of problems.
pub(super) const PROBLEM: &str = "application/problem+json";

/// As many headers as an answer has at most, but for a few.
const ROOM: usize = 14;

/// A problem as an answer.
pub(super) struct Refused(pub Problem);

impl Refused {
    /// Invalid input.
    pub fn invalid(faults: Vec<Fault>) -> Self {
        Self(Problem::invalid(faults))
    }

    /// Any other problem.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self(Problem::new(status.as_u16(), detail))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status =
            StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        encode(status, PROBLEM, &self.0)
    }
}

/// What was made, and where it stands.
pub(super) fn created(status: StatusCode, location: &str, value: &impl Serialize) -> Response {
    let mut response = encode(status, "application/json", value);
    if let Ok(location) = HeaderValue::from_str(location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// Something that cannot be done now, and perhaps soon.
pub(super) fn unavailable(detail: &str) -> Response {
    let mut response = Refused::new(StatusCode::SERVICE_UNAVAILABLE, detail).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    response
}

/// A value as JSON.
pub(super) fn json(value: &impl Serialize) -> Response {
    encode(StatusCode::OK, "application/json", value)
}

/// A value as JSON with words in a language.
pub(super) fn json_in(value: &impl Serialize, locale: Locale) -> Response {
    in_language(json(value), locale)
}

/// An answer, said to be in a language.
pub(super) fn in_language(mut response: Response, locale: Locale) -> Response {
    let language = match locale {
        Locale::Dutch => "nl",
        Locale::English => "en",
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

fn encode(status: StatusCode, kind: &'static str, value: &impl Serialize) -> Response {
    let (status, body) = match text(value) {
        Ok(body) => (status, Body::from(body)),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, Body::empty()),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    // with room for those that every answer gets
    let headers = response.headers_mut();
    headers.reserve(ROOM);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// The reader's language: the one of Dutch and English that he likes best; Dutch where he does not say.
pub(super) fn locale(headers: &HeaderMap) -> Locale {
    let mut best = (0, Locale::Dutch);
    let values =
        headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    for choice in values.flat_map(|value| value.split(',')) {
        let (tag, weight) = choice.split_once(';').unwrap_or((choice, "q=1"));
        let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let locale = match primary.as_str() {
            "nl" | "*" => Locale::Dutch,
            "en" => Locale::English,
            _ => continue,
        };
        let weight = thousandths(weight);
        if weight > best.0 {
            best = (weight, locale);
        }
    }
    best.1
}

/// `q=0.8` as 800; what cannot be read counts as nothing.
fn thousandths(weight: &str) -> u16 {
    let Some(number) = weight.trim().strip_prefix("q=") else {
        return 0;
    };
    let (whole, behind) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{behind:0<3}");
    digits.get(..4).unwrap_or(&digits).parse().map_or(0, |weight: u16| weight.min(1000))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::locale;
    use crate::domain::Locale;

    #[test]
    fn the_reader_chooses_the_language() {
        let of = |text: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(text));
            locale(&headers)
        };
        assert_eq!(locale(&HeaderMap::new()), Locale::Dutch);
        assert_eq!(of("en-GB,en;q=0.9"), Locale::English);
        assert_eq!(of("fr, en;q=0.5, nl;q=0.7"), Locale::Dutch);
        assert_eq!(of("en;q=nonsense"), Locale::Dutch);
    }
}
