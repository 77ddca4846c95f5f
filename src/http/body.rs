//! The body of a request, as it arrives, and as JSON.
//!
//! In: bytes from a socket. Out: all of them, or JSON with every key kept; or why not.
//! Absent on purpose: what the JSON means.

use std::borrow::Cow;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use futures_util::StreamExt;

use super::State;
use super::answer::Refused;
use super::depth::deeper_than;
use super::patience::within;
use crate::domain::{Fault, FaultCode};
use crate::wire::Json;

/// The text of a JSON body, no deeper than it may be.
pub(super) struct JsonBody(pub Bytes);

impl JsonBody {
    /// What it says, every key kept; its texts are borrowed.
    pub fn json(&self) -> Result<Json<'_>, Vec<Fault>> {
        Json::parse(&self.0).map_err(|fault| vec![fault])
    }
}

impl FromRequest<State> for JsonBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &State) -> Result<Self, Refused> {
        if !is_json(request.headers()) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Refused::new(status, "send JSON, with `Content-Type: application/json`"));
        }
        let settings = &state.frame.settings;
        let bytes = whole(request.into_body(), settings.body_limit.0, settings.body_time).await?;
        shallow(&bytes, settings.json_depth).map_err(|fault| Refused::invalid(vec![fault]))?;
        Ok(Self(bytes))
    }
}

/// A body of plain text.
pub(super) struct TextBody(pub String);

impl FromRequest<State> for TextBody {
    type Rejection = Refused;

    async fn from_request(request: Request, state: &State) -> Result<Self, Refused> {
        let settings = &state.frame.settings;
        let bytes = whole(request.into_body(), settings.body_limit.0, settings.body_time).await?;
        String::from_utf8(bytes.into()).map(Self).map_err(|_| {
            let message = "the text is not written in UTF-8";
            Refused::invalid(vec![Fault::new("", FaultCode::WrongKind, message)])
        })
    }
}

/// Whether a JSON text is not deeper than it may be.
fn shallow(bytes: &[u8], depth: usize) -> Result<(), Fault> {
    if deeper_than(bytes, depth) {
        let message = format!("lists and objects stand in each other more than {depth} deep");
        return Err(Fault::new("", FaultCode::TooDeep, message));
    }
    Ok(())
}

/// Reads JSON that is not too deep.
pub(super) fn json(bytes: &[u8], depth: usize) -> Result<Json<'_>, Fault> {
    shallow(bytes, depth)?;
    Json::parse(bytes)
}

/// All of a body, where it is not too large and not too slow.
pub(super) async fn whole(body: Body, limit: usize, patience: Duration) -> Result<Bytes, Refused> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    if body.size_hint().lower() > most {
        return Err(too_large(limit));
    }
    let arriving = within(patience, all(body, limit)).await;
    arriving.unwrap_or_else(|| {
        Err(Refused::new(StatusCode::REQUEST_TIMEOUT, "the body took too long to arrive"))
    })
}

async fn all(body: Body, limit: usize) -> Result<Bytes, Refused> {
    let broken = |_| Refused::new(StatusCode::BAD_REQUEST, "the body could not be read to its end");
    let mut pieces = body.into_data_stream();
    let Some(first) = pieces.next().await else {
        return Ok(Bytes::new());
    };
    let first = first.map_err(broken)?;
    let Some(second) = pieces.next().await else {
        return if first.len() > limit { Err(too_large(limit)) } else { Ok(first) };
    };
    let mut bytes = Vec::from(first);
    let mut piece = second.map_err(broken)?;
    loop {
        if bytes.len().saturating_add(piece.len()) > limit {
            return Err(too_large(limit));
        }
        bytes.extend_from_slice(&piece);
        match pieces.next().await {
            None => return Ok(bytes.into()),
            Some(next) => piece = next.map_err(broken)?,
        }
    }
}

fn too_large(limit: usize) -> Refused {
    Refused::new(StatusCode::PAYLOAD_TOO_LARGE, format!("the body is larger than {limit} bytes"))
}

/// Whether a body is plain text.
pub(super) fn is_text(headers: &HeaderMap) -> bool {
    kind(headers) == "text/plain"
}

/// The media type of a body, without its parameters.
pub(super) fn kind(headers: &HeaderMap) -> Cow<'_, str> {
    let kind =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if kind.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Owned(kind.to_ascii_lowercase());
    }
    Cow::Borrowed(kind)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = kind(headers);
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}
