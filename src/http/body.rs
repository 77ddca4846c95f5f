//! The body of a request, as JSON.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;

use super::answer::Refused;
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// Enough for a thousand activities with long labels, or the longest policy text.
pub(super) const LIMIT: usize = 1024 * 1024;
/// A client that sends its body slower than this holds a connection for nothing.
const PATIENCE: Duration = Duration::from_secs(15);

/// A JSON body, every key kept.
pub(super) struct JsonBody(pub Json);

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        if !is_json(request.headers()) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Refused::new(status, "send JSON, with `Content-Type: application/json`"));
        }
        let bytes = whole(request, state).await?;
        Json::parse(&bytes).map(Self).map_err(|fault| Refused::invalid(vec![fault]))
    }
}

/// A body of plain text.
pub(super) struct TextBody(pub String);

impl<S: Send + Sync> FromRequest<S> for TextBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        let bytes = whole(request, state).await?;
        String::from_utf8(bytes.into()).map(Self).map_err(|_| {
            let message = "the text is not written in UTF-8";
            Refused::invalid(vec![Fault::new("", FaultCode::WrongKind, message)])
        })
    }
}

/// The whole body, in good time.
async fn whole<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Refused> {
    let reading = Bytes::from_request(request, state);
    let Ok(read) = tokio::time::timeout(PATIENCE, reading).await else {
        return Err(Refused::new(StatusCode::REQUEST_TIMEOUT, "the body took too long to arrive"));
    };
    read.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            let detail = format!("the body is larger than {LIMIT} bytes");
            Refused::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
        }
        _ => Refused::new(StatusCode::BAD_REQUEST, "the body could not be read to its end"),
    })
}

/// Whether a body is plain text.
pub(super) fn is_text(headers: &HeaderMap) -> bool {
    kind(headers) == "text/plain"
}

fn kind(headers: &HeaderMap) -> String {
    let kind =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = kind(headers);
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}
