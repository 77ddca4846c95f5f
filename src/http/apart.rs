//! Work that takes a processor for a while is done apart, so that other requests are answered meanwhile.
//!
//! In: work. Out: what it makes, or the answer that it makes of a request.
//! Absent on purpose: the work; each route has its own.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;

use super::State;
use super::answer::{self, Refused};
use super::body::JsonBody;
use crate::domain::{Fault, Locale};
use crate::store::Versions;
use crate::wire::Json;

/// Does work apart, when it is its turn.
pub(super) async fn apart<T: Send + 'static>(
    state: &State,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Refused> {
    let broken =
        || Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "the request could not be worked on");
    let place = state.frame.long_place()?;
    let turn = state.checking.clone().acquire_owned().await.map_err(|_| broken())?;
    let work = move || {
        let done = work();
        drop((turn, place));
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| broken())
}

/// Answers a request apart, in the language it asks for.
pub(super) async fn answered<T: Serialize + Send + 'static>(
    state: &State,
    versions: Arc<Versions>,
    headers: &HeaderMap,
    request: JsonBody,
    work: fn(&Versions, &Json<'_>, Locale) -> Result<T, Vec<Fault>>,
) -> Result<Response, Refused> {
    let locale = answer::locale(headers);
    let answered = apart(state, move || work(&versions, &request.json()?, locale)).await?;
    Ok(answer::json_in(&answered.map_err(Refused::invalid)?, locale))
}
