//! `POST /v1/evaluations/batch`: a request on each line in, its answer on a line out. Nothing is stored.
//!
//! In: lines of JSON, as they arrive. Out: a statement or a problem for each, in order, as they are worked
//! out; last how many, or why there are no more.
//! Absent on purpose: limits on the whole batch, in bytes or in time: its lines are limited, and how many are
//! kept at once.

mod answers;
mod lines;
mod work;

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;

use super::State;
use super::answer::{self, Refused};
use super::asked::Rules;
use super::body::kind;
use answers::{Answers, Batch};

/// Lines of JSON: the type that they are answered in, and the other names under which they are sent.
const KINDS: [&str; 3] = ["application/x-ndjson", "application/ndjson", "application/jsonl"];

/// What a batch may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest line, in bytes.
    pub line: usize,
    /// How deep lists and objects may stand in each other on a line.
    pub depth: usize,
    /// How long may pass without a byte, once everything that came is answered.
    pub patience: Duration,
}

/// Evaluates the arrangements on the lines, all under the versions that are there when it begins.
pub(super) async fn evaluate(
    extract::State(state): extract::State<State>,
    Rules(versions): Rules,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refused> {
    if !is_lines(&headers) {
        let detail = "send lines of JSON, with `Content-Type: application/x-ndjson`";
        return Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    let room = state.frame.room_for_a_batch()?;
    let limits = state.batches;
    let mut body = body.into_data_stream();
    // a client may wait to be told to go on, and is not told any more once it has an answer
    let first = match tokio::time::timeout(limits.patience, body.next()).await {
        Ok(None) => None,
        Ok(Some(Ok(bytes))) => Some(bytes),
        Ok(Some(Err(_))) => return Err(Refused(answers::broken_off())),
        Err(_) => return Err(Refused(answers::stalled())),
    };
    let locale = answer::locale(&headers);
    let batch = Batch { versions, limits, locale };
    let answers = Answers::new(batch, first, body, Arc::clone(&state.checking), room);
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(KINDS[0]));
    let response = ([kind], Body::from_stream(answers)).into_response();
    Ok(answer::in_language(response, locale))
}

fn is_lines(headers: &HeaderMap) -> bool {
    KINDS.contains(&&*kind(headers))
}
