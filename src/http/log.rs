//! What the service says of itself while it runs.
//!
//! In: requests as they end, and those that are turned away. Out: structured lines; how they are written is
//! the business of whoever starts the service.
//! Absent on purpose: bodies, addresses after the template of their route, values behind a question mark, keys,
//! tokens: nothing that a client sends stands in a line, but for an id that is short and plain.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use tracing::{Level, debug, event_enabled, info, warn};

use super::busy::{Shed, held_back};
use super::metrics::{Ended, method_name};
use super::request_id::RequestId;

/// Under load thousands are turned away in a second, and one line about them is enough.
const ONCE_IN: Duration = Duration::from_secs(5);

/// Says that a request has been answered: at `debug`, but for those that somebody should look at.
pub(super) fn answered(ended: &Ended<'_>, id: &RequestId, slow: Duration) {
    let failed = ended.status.is_server_error() && !held_back(ended.status);
    let misdirected = ended.status == StatusCode::MISDIRECTED_REQUEST;
    let late = ended.took > slow;
    if !(failed || misdirected || late || event_enabled!(Level::DEBUG)) {
        return;
    }
    let (route, method) = (ended.route, method_name(ended.method));
    let (status, id) = (ended.status.as_u16(), id.text());
    let microseconds = u64::try_from(ended.took.as_micros()).unwrap_or(u64::MAX);
    if failed {
        warn!(route, method, status, microseconds, id, "request failed");
    } else if misdirected {
        warn!(route, method, status, microseconds, id, "request for another host refused");
    } else if late {
        info!(route, method, status, microseconds, id, "slow request");
    } else {
        debug!(route, method, status, microseconds, id, "request");
    }
}

/// Those turned away since the last line about them.
pub(super) struct Sheds(Mutex<Since>);

struct Since {
    number: u64,
    said: Option<Instant>,
}

impl Sheds {
    pub const fn new() -> Self {
        Self(Mutex::new(Since { number: 0, said: None }))
    }

    /// One more; says how many there were, once in a while.
    pub fn one(&self, shed: Shed) {
        // whoever panicked with the lock left at worst a number that is off by one
        let mut since = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        since.number = since.number.saturating_add(1);
        if since.said.is_some_and(|said| said.elapsed() < ONCE_IN) {
            return;
        }
        let number = since.number;
        *since = Since { number: 0, said: Some(Instant::now()) };
        drop(since);
        warn!(number, last = shed.name(), "requests turned away");
    }
}
