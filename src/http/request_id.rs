//! What one request is called, in its answer and in the log.
//!
//! In: what the caller calls it, if he does. Out: an id.
//! Absent on purpose: trust in it; two callers may choose the same.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The header with the id of a request.
pub(super) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Longer ids are not taken over.
const LONGEST: usize = 64;

/// As many digits as a number has at most.
const MOST_DIGITS: usize = 16;

/// The id of a request.
#[derive(Debug, Clone)]
pub struct RequestId(pub HeaderValue);

impl RequestId {
    /// The id as text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.to_str().unwrap_or_default()
    }
}

/// Makes ids: the run of the program, and a number that counts up.
pub(super) struct Ids {
    /// With what stands between the two.
    run: String,
    next: AtomicU64,
}

impl Ids {
    pub fn new() -> Self {
        // without chance, ids are told apart within one run only
        let run = format!("{:016x}-", getrandom::u64().unwrap_or_default());
        Self { run, next: AtomicU64::new(0) }
    }

    /// The caller's own id, where it is short and plain; else a new one.
    pub fn of(&self, headers: &HeaderMap) -> RequestId {
        match headers.get(X_REQUEST_ID) {
            Some(given) if is_plain(given.as_bytes()) => RequestId(given.clone()),
            Some(_) | None => self.made(),
        }
    }

    /// A number that differs from request to request; nobody's secret.
    pub fn chance(&self) -> u32 {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let bytes = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
        u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
    }

    fn made(&self) -> RequestId {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut text = String::with_capacity(self.run.len().saturating_add(MOST_DIGITS));
        text.push_str(&self.run);
        // a string takes all that is written into it
        let _ = write!(text, "{number:x}");
        let made = HeaderValue::from_maybe_shared(bytes(text));
        RequestId(made.unwrap_or(HeaderValue::from_static("none")))
    }
}

fn bytes(text: String) -> axum::body::Bytes {
    text.into()
}

/// Letters, digits, `-`, `_` and `.`, and not many: nothing that could mean something in a log.
fn is_plain(id: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    (1..=LONGEST).contains(&id.len()) && id.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue};

    use super::{Ids, X_REQUEST_ID};

    #[test]
    fn a_short_and_plain_id_is_taken_over_and_no_other() {
        let ids = Ids::new();
        let of = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(X_REQUEST_ID, HeaderValue::from_str(text).unwrap());
            ids.of(&headers).text().to_owned()
        };
        assert_eq!(of("b7-Q_1.x"), "b7-Q_1.x");
        for other in ["", "a b", "{\"a\":1}", "a\"b", "é", &"a".repeat(65)] {
            assert_ne!(of(other), other);
        }
        assert_ne!(of(""), of(""));
        assert_eq!(ids.of(&HeaderMap::new()).text().len(), "0123456789abcdef-4".len());
    }
}
