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
mod audit;
mod bare;
mod batch;
mod body;
mod busy;
mod catalogue;
mod checks;
mod comparisons;
mod depth;
mod desk;
mod docs;
mod evaluations;
mod frame;
mod guard;
mod health;
mod host;
mod keys;
mod layers;
mod ledgers;
mod listen;
mod log;
mod matrix;
mod metrics;
mod openapi;
mod page;
mod patience;
mod places;
mod policies;
mod publishing;
mod rate;
mod request_id;
mod routes;
mod serve;
mod stop;
mod tls;
mod tokens;
mod trace;
mod values;

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::http::Method;
use tokio::sync::Semaphore;

pub use batch::Limits as BatchLimits;
pub use frame::{Check, Frame};
pub use guard::{Guard, NotRead, TokenReader};
pub use listen::{Listening, listen};
pub use request_id::RequestId;
pub use serve::{serve, today};
pub use tokens::{Provider, SignedBy, Tokens};

use crate::access::{Action, Principal};
use crate::settings::Settings;
use crate::store::{Library, Versions};

/// What every route shares. It is handed over several times for each request, and so has one count only.
#[derive(Debug, Clone)]
pub struct State(Arc<Shared>);

/// What is shared; its parts are this module's own.
#[derive(Debug, Clone)]
pub struct Shared {
    library: Arc<Library>,
    guard: Arc<Guard>,
    /// Whoever calls where nobody is asked who he is.
    local: Arc<Principal>,
    /// Work that takes a processor for a while is done a few at a time.
    checking: Arc<Semaphore>,
    batches: BatchLimits,
    /// What stands around every route.
    frame: Arc<Frame>,
}

impl Deref for State {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl State {
    /// The state of a service over versions that stand by themselves, with the usual settings, for callers on
    /// this machine: nobody is asked who he is, and nothing can be published.
    #[must_use]
    pub fn new(versions: Arc<Versions>) -> Self {
        Self::within(versions, Frame::new(Settings::default(), false))
    }

    /// The same, within a frame.
    #[must_use]
    pub fn within(versions: Arc<Versions>, frame: Frame) -> Self {
        Self::over(Arc::new(Library::still(versions)), Guard::default(), frame)
    }

    /// The state of a service over a library.
    #[must_use]
    pub fn over(library: Arc<Library>, guard: Guard, frame: Frame) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let checking = Arc::new(Semaphore::new(processors));
        let batches = BatchLimits {
            line: frame.settings.line_limit.0,
            depth: frame.settings.json_depth,
            patience: frame.settings.body_time,
        };
        let (guard, frame) = (Arc::new(guard), Arc::new(frame));
        let local = Arc::new(Principal::local());
        Self(Arc::new(Shared { library, guard, local, checking, batches, frame }))
    }

    /// The same, with other limits on batches.
    #[must_use]
    pub fn with_batches(self, limits: BatchLimits) -> Self {
        Self(Arc::new(Shared { batches: limits, ..Arc::unwrap_or_clone(self.0) }))
    }

    /// The versions that hold at this moment.
    fn versions(&self) -> Arc<Versions> {
        self.library.versions()
    }
}

/// Every route: its method, its address with names in braces, and what one must be allowed to call it.
#[must_use]
pub fn listed() -> Vec<(Method, &'static str, Option<Action>)> {
    routes::all().into_iter().map(|route| (route.method, route.path, route.action)).collect()
}

/// Every route, with the layers around them.
pub fn router(state: State) -> Router {
    let frame = Arc::clone(&state.frame);
    let mut routes = Router::new();
    for route in routes::all() {
        let guarded = route.guarded(&state);
        routes = routes.route(route.path, guarded);
    }
    let routes = routes
        .fallback(layers::not_found)
        .method_not_allowed_fallback(layers::method_not_allowed)
        .with_state(state);
    layers::around(routes, frame)
}
