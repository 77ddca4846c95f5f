//! The service over HTTP.
//!
//! In: requests (contract, *HTTP*). Out: statements, diagnostics, descriptions, and a problem for
//! whatever cannot be met, with every fault of the request.
//! Absent on purpose: field names (`wire` has them), and any rule of a policy.

mod answer;
mod apart;
mod asked;
mod batch;
mod body;
mod checks;
mod comparisons;
mod evaluations;
mod health;
mod ledgers;
mod layers;
mod matrix;
mod policies;
mod serve;
mod values;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use tokio::sync::Semaphore;

pub use batch::Limits as BatchLimits;
pub use serve::{serve, today};

use crate::store::Versions;

/// What every route shares.
#[derive(Debug, Clone)]
pub struct State {
    versions: Arc<Versions>,
    /// Work that takes a processor for a while is done a few at a time.
    checking: Arc<Semaphore>,
    batches: BatchLimits,
}

impl State {
    /// The state of a service over these versions.
    #[must_use]
    pub fn new(versions: Arc<Versions>) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let checking = Arc::new(Semaphore::new(processors));
        Self { versions, checking, batches: BatchLimits::default() }
    }

    /// The same, with other limits on batches.
    #[must_use]
    pub const fn with_batches(mut self, limits: BatchLimits) -> Self {
        self.batches = limits;
        self
    }
}

/// Every route, with the layers around them.
pub fn router(state: State) -> Router {
    let routes = Router::new()
        .route("/v1/evaluations", post(evaluations::evaluate))
        .route("/v1/evaluations/batch", post(batch::evaluate))
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
        .fallback(layers::not_found)
        .method_not_allowed_fallback(layers::method_not_allowed)
        .with_state(state);
    layers::around(routes)
}
