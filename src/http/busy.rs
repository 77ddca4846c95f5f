//! Answers to requests that are turned away because there are too many of them.
//!
//! In: why. Out: a problem with the time after which to come back.
//! Absent on purpose: counting; `frame` and `rate` count.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::answer::Refused;

/// After so many seconds the requests of now have long been answered.
pub(super) const AFTER: u64 = 1;

/// Whether an answer tells to come back later; such answers are held back for a while.
pub(super) fn held_back(status: StatusCode) -> bool {
    status == StatusCode::SERVICE_UNAVAILABLE || status == StatusCode::TOO_MANY_REQUESTS
}

/// Why a request is turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Shed {
    /// As many requests are worked on as may be.
    Places,
    /// As many requests that take long are worked on as may be.
    Long,
    /// There are more connections than there may be.
    Connections,
    /// The caller has sent more than he may; after so many seconds he may again.
    Rate(u64),
}

impl Shed {
    /// Its name in metrics and logs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Places => "concurrency",
            Self::Long => "long_work",
            Self::Connections => "connections",
            Self::Rate(_) => "rate",
        }
    }

    const fn detail(self) -> &'static str {
        match self {
            Self::Places => "the service has more to do than it can; try again later",
            Self::Long => "the service has more long work to do than it can; try again later",
            Self::Connections => "there are more connections than there may be; try again later",
            Self::Rate(_) => "you have sent more requests than you may; try again later",
        }
    }
}

impl IntoResponse for Shed {
    fn into_response(self) -> Response {
        let after = match self {
            Self::Places | Self::Long | Self::Connections => AFTER,
            Self::Rate(after) => after,
        };
        let mut response = Refused::from(self).into_response();
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after));
        if self == Self::Connections {
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}

impl From<Shed> for Refused {
    fn from(shed: Shed) -> Self {
        let status = match shed {
            Shed::Places | Shed::Long | Shed::Connections => StatusCode::SERVICE_UNAVAILABLE,
            Shed::Rate(_) => StatusCode::TOO_MANY_REQUESTS,
        };
        Self::new(status, shed.detail())
    }
}
