//! The body of a request, as JSON.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;

use super::answer::Refused;
use crate::domain::Fault;
use crate::wire::Json;

/// Enough for a thousand activities with long labels, or the longest policy text.
pub(super) const LIMIT: usize = 1024 * 1024;
/// A client that sends its body slower than this holds a connection for nothing.
const PATIENCE: Duration = Duration::from_secs(15);

/// The text of a JSON body.
pub(super) struct JsonBody(pub Bytes);

impl JsonBody {
    /// What it says, every key kept; its texts are borrowed.
    pub fn json(&self) -> Result<Json<'_>, Vec<Fault>> {
        Json::parse(&self.0).map_err(|fault| vec![fault])
    }
}

impl<S: Send + Sync> FromRequest<S> for JsonBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refused> {
        if !is_json(request.headers()) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Refused::new(status, "send JSON, with `Content-Type: application/json`"));
        }
        let reading = Bytes::from_request(request, state);
        let Ok(read) = tokio::time::timeout(PATIENCE, reading).await else {
            return Err(Refused::new(
                StatusCode::REQUEST_TIMEOUT,
                "the body took too long to arrive",
            ));
        };
        let bytes = read.map_err(|rejection| match rejection.into_response().status() {
            StatusCode::PAYLOAD_TOO_LARGE => {
                let detail = format!("the body is larger than {LIMIT} bytes");
                Refused::new(StatusCode::PAYLOAD_TOO_LARGE, detail)
            }
            _ => Refused::new(StatusCode::BAD_REQUEST, "the body could not be read to its end"),
        })?;
        Ok(Self(bytes))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}
