//! Every route: its address, what it does, and what one must be allowed to call it. The router is made of this
//! table, and so is all that speaks of the routes.

use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, delete, get, post, put};

use super::guard::{self, Gate};
use super::{
    State, audit, batch, checks, comparisons, evaluations, health, keys, ledgers, matrix, metrics,
    policies, publishing, values,
};
use crate::access::Action;

/// One route.
pub(super) struct Route {
    /// Its method.
    pub method: Method,
    /// Its address, with names in braces.
    pub path: &'static str,
    /// What one must be allowed to call it; none where anybody may.
    pub action: Option<Action>,
    handler: MethodRouter<State>,
}

impl Route {
    /// What answers, behind whoever asks who is there.
    pub fn guarded(&self, state: &State) -> MethodRouter<State> {
        let handler = self.handler.clone();
        match self.action {
            None => handler,
            Some(action) => {
                let gate = Gate { state: state.clone(), action };
                handler.route_layer(from_fn_with_state(gate, guard::pass))
            }
        }
    }
}

fn open(method: Method, path: &'static str, handler: MethodRouter<State>) -> Route {
    Route { method, path, action: None, handler }
}

fn behind(
    action: Action,
    method: Method,
    path: &'static str,
    handler: MethodRouter<State>,
) -> Route {
    Route { method, path, action: Some(action), handler }
}

/// Every route, in the order in which people read about them.
pub(super) fn all() -> Vec<Route> {
    let mut all = working();
    all.extend(reading());
    all.extend(owning());
    all.extend(running());
    all
}

/// Working something out.
fn working() -> Vec<Route> {
    let work = |path, handler| behind(Action::Evaluate, Method::POST, path, handler);
    vec![
        work("/v1/evaluations", post(evaluations::evaluate)),
        work("/v1/evaluations/batch", post(batch::evaluate)),
        work("/v1/comparisons", post(comparisons::compare)),
        work("/v1/ledgers", post(ledgers::book)),
        work("/v1/ledger-comparisons", post(ledgers::compare)),
        work("/v1/checks", post(checks::check)),
    ]
}

/// Reading what is published.
fn reading() -> Vec<Route> {
    let read = |path, handler| behind(Action::Read, Method::GET, path, handler);
    vec![
        read("/v1/policies", get(policies::list)),
        read("/v1/policies/{organisation}", get(policies::in_force)),
        read("/v1/policies/{organisation}/schema", get(policies::schema)),
        read("/v1/policies/{organisation}/versions", get(policies::versions)),
        read("/v1/policies/{organisation}/versions/{date}", get(policies::version)),
        read("/v1/matrix", get(matrix::matrix)),
        read("/v1/values", get(values::values)),
    ]
}

/// What an organisation does with its own rules.
fn owning() -> Vec<Route> {
    const VERSION: &str = "/v1/policies/{organisation}/versions/{date}";
    const DRAFT: &str = "/v1/policies/{organisation}/versions/{date}/draft";
    const HISTORY: &str = "/v1/policies/{organisation}/versions/{date}/history";
    const APPROVAL: &str = "/v1/policies/{organisation}/versions/{date}/approval";
    const WITHDRAWAL: &str = "/v1/policies/{organisation}/versions/{date}/withdrawal";
    vec![
        behind(Action::Publish, Method::PUT, VERSION, put(publishing::publish)),
        behind(Action::Draft, Method::PUT, DRAFT, put(publishing::draft)),
        behind(Action::ReadDrafts, Method::GET, DRAFT, get(publishing::read_draft)),
        behind(Action::Draft, Method::DELETE, DRAFT, delete(publishing::drop_draft)),
        behind(Action::ReadDrafts, Method::GET, HISTORY, get(publishing::history)),
        behind(Action::Approve, Method::POST, APPROVAL, post(publishing::approve)),
        behind(Action::Withdraw, Method::POST, WITHDRAWAL, post(publishing::withdraw)),
    ]
}

/// Running the service.
fn running() -> Vec<Route> {
    vec![
        behind(Action::ManageKeys, Method::GET, "/v1/keys", get(keys::list)),
        behind(Action::ManageKeys, Method::POST, "/v1/keys", post(keys::issue)),
        behind(Action::ManageKeys, Method::DELETE, "/v1/keys/{id}", delete(keys::revoke)),
        behind(Action::ReadAudit, Method::GET, "/v1/audit", get(audit::read)),
        open(Method::GET, "/healthz", get(health::alive)),
        open(Method::GET, "/readyz", get(health::ready)),
        behind(Action::Read, Method::GET, "/metrics", get(metrics::metrics)),
    ]
}
