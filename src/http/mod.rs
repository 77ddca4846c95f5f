//! The service over HTTP.
//!
//! In: requests (contract, *HTTP*). Out: statements, diagnostics, descriptions, and a problem for
//! whatever cannot be met, with every fault of the request.
//! Absent on purpose: field names (`wire` has them), and any rule of a policy.

mod answer;
mod apart;
mod asked;
mod audit;
mod body;
mod checks;
mod comparisons;
mod evaluations;
mod guard;
mod health;
mod keys;
mod layers;
mod ledgers;
mod matrix;
mod policies;
mod publishing;
mod routes;
mod serve;
mod values;

use std::sync::Arc;

use axum::Router;
use tokio::sync::Semaphore;

pub use guard::{Guard, TokenReader};
pub use serve::{serve, today};

use crate::store::{Library, Versions};

/// What every route shares.
#[derive(Debug, Clone)]
pub struct State {
    library: Arc<Library>,
    guard: Arc<Guard>,
    /// Policy texts are checked a few at a time: each takes a processor for a while.
    checking: Arc<Semaphore>,
}

impl State {
    /// The state of a service over versions that stand by themselves: nobody is asked who he is, and nothing
    /// can be published.
    #[must_use]
    pub fn new(versions: Arc<Versions>) -> Self {
        Self::over(Arc::new(Library::still(versions)), Guard::default())
    }

    /// The state of a service over a library.
    #[must_use]
    pub fn over(library: Arc<Library>, guard: Guard) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let checking = Arc::new(Semaphore::new(processors));
        Self { library, guard: Arc::new(guard), checking }
    }

    /// The versions that hold at this moment.
    fn versions(&self) -> Arc<Versions> {
        self.library.versions()
    }
}

/// Every route, with the layers around them.
pub fn router(state: State) -> Router {
    let mut routes = Router::new();
    for route in routes::all() {
        let guarded = route.guarded(&state);
        routes = routes.route(route.path, guarded);
    }
    let routes = routes
        .fallback(layers::not_found)
        .method_not_allowed_fallback(layers::method_not_allowed)
        .with_state(state);
    layers::around(routes)
}
