//! The service over HTTP.
//!
//! In: requests (contract, *HTTP*). Out: statements, diagnostics, descriptions, and a problem for
//! whatever cannot be met, with every fault of the request.
//! Absent on purpose: field names (`wire` has them), and any rule of a policy.

mod admit;
mod answer;
mod apart;
mod arrived;
mod asked;
mod bare;
mod body;
mod busy;
mod checks;
mod comparisons;
mod depth;
mod evaluations;
mod frame;
mod health;
mod host;
mod ledgers;
mod layers;
mod listen;
mod log;
mod matrix;
mod metrics;
mod policies;
mod rate;
mod request_id;
mod serve;
mod stop;
mod tls;
mod trace;
mod values;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use tokio::sync::Semaphore;

pub use frame::{Check, Frame};
pub use listen::{Listening, listen};
pub use request_id::RequestId;
pub use serve::{serve, today};

use crate::settings::Settings;
use crate::store::Versions;

/// What every route shares.
#[derive(Debug, Clone)]
pub struct State {
    versions: Arc<Versions>,
    /// Policy texts are checked a few at a time: each takes a processor for a while.
    checking: Arc<Semaphore>,
    /// What stands around every route.
    frame: Arc<Frame>,
}

impl State {
    /// The state of a service over these versions, with the usual settings, for callers on this machine.
    #[must_use]
    pub fn new(versions: Arc<Versions>) -> Self {
        Self::within(versions, Frame::new(Settings::default(), false))
    }

    /// The state of a service over these versions, within a frame.
    #[must_use]
    pub fn within(versions: Arc<Versions>, frame: Frame) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let checking = Arc::new(Semaphore::new(processors));
        Self { versions, checking, frame: Arc::new(frame) }
    }
}

/// Every route, with the layers around them.
pub fn router(state: State) -> Router {
    let frame = Arc::clone(&state.frame);
    let routes = Router::new()
        .route("/v1/evaluations", post(evaluations::evaluate))
        .route("/v1/comparisons", post(comparisons::compare))
        .route("/v1/ledgers", post(ledgers::book))
        .route("/v1/ledger-comparisons", post(ledgers::compare))
        .route("/v1/checks", post(checks::check))
        .route("/v1/policies", get(policies::list))
        .route("/v1/policies/{organisation}", get(policies::in_force))
        .route("/v1/policies/{organisation}/versions", get(policies::versions))
        .route("/v1/policies/{organisation}/versions/{date}", get(policies::version))
        .route("/v1/policies/{organisation}/schema", get(policies::schema))
        .route("/v1/matrix", get(matrix::matrix))
        .route("/v1/values", get(values::values))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::metrics))
        .fallback(layers::not_found)
        .method_not_allowed_fallback(layers::method_not_allowed)
        .with_state(state);
    layers::around(routes, frame)
}
