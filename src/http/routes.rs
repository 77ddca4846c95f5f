//! Every route: its address, what it does, and what one must be allowed to call it. The router is made of this
//! table, and so is all that speaks of the routes. The page for people stands in it too, but no program calls that:
//! the document leaves it out.

use axum::http::Method;
use axum::routing::{MethodRouter, delete, get, post, put};

use super::guard::Gate;
use super::openapi::{
    Operation, owning as own, reading as said, running as run, working as does, writing as write,
};
use super::{
    State, audit, batch, catalogue, checks, comparisons, desk, docs, evaluations, health, keys,
    ledgers, matrix, metrics, openapi, page, policies, publishing, values,
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
    /// What it does, in words; none where only a browser asks for it.
    pub told: Option<Told>,
    handler: MethodRouter<State>,
}

/// Says what a route does.
pub(super) type Told = fn() -> Operation;

impl Route {
    /// What answers, behind whoever asks who is there.
    pub fn guarded(&self, state: &State) -> MethodRouter<State> {
        let handler = self.handler.clone();
        match self.action {
            None => handler,
            Some(action) => handler.route_layer(Gate::before(self.path, state.clone(), action)),
        }
    }
}

fn open(method: Method, path: &'static str, handler: MethodRouter<State>, told: Told) -> Route {
    Route { method, path, action: None, told: Some(told), handler }
}

fn behind(
    action: Action,
    method: Method,
    path: &'static str,
    handler: MethodRouter<State>,
    told: Told,
) -> Route {
    Route { method, path, action: Some(action), told: Some(told), handler }
}

/// Every route, in the order in which people read about them.
pub(super) fn all() -> Vec<Route> {
    let mut all = working();
    all.extend(reading());
    all.extend(owning());
    all.extend(running());
    all.extend(seen());
    all
}

/// Working something out.
fn working() -> Vec<Route> {
    let work =
        |path, handler, told: Told| behind(Action::Evaluate, Method::POST, path, handler, told);
    vec![
        work("/v1/evaluations", post(evaluations::evaluate), does::evaluate),
        work("/v1/evaluations/batch", post(batch::evaluate), does::evaluate_batch),
        work("/v1/comparisons", post(comparisons::compare), does::compare),
        work("/v1/ledgers", post(ledgers::book), does::book),
        work("/v1/ledger-comparisons", post(ledgers::compare), does::compare_ledgers),
        work("/v1/checks", post(checks::check), does::check),
        work("/v1/formats", post(desk::format), write::format),
        work("/v1/example-runs", post(desk::examples), write::examples),
        work("/v1/completions", post(desk::complete), write::complete),
        work("/v1/hovers", post(desk::hover), write::hover),
    ]
}

/// Reading what is published.
fn reading() -> Vec<Route> {
    let read = |path, handler, told: Told| behind(Action::Read, Method::GET, path, handler, told);
    vec![
        read("/v1/policies", get(policies::list), said::list),
        read("/v1/policies/{organisation}", get(policies::in_force), said::in_force),
        read("/v1/policies/{organisation}/schema", get(policies::schema), said::schema),
        read("/v1/policies/{organisation}/versions", get(policies::versions), said::versions),
        read("/v1/policies/{organisation}/versions/{date}", get(policies::version), said::version),
        read("/v1/catalogue", get(catalogue::read), said::catalogue),
        read("/v1/matrix", get(matrix::matrix), said::matrix),
        read("/v1/values", get(values::values), said::values),
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
        behind(Action::Publish, Method::PUT, VERSION, put(publishing::publish), own::publish),
        behind(Action::Draft, Method::PUT, DRAFT, put(publishing::draft), own::write_draft),
        behind(
            Action::ReadDrafts,
            Method::GET,
            DRAFT,
            get(publishing::read_draft),
            own::read_draft,
        ),
        behind(
            Action::Draft,
            Method::DELETE,
            DRAFT,
            delete(publishing::drop_draft),
            own::drop_draft,
        ),
        behind(Action::ReadDrafts, Method::GET, HISTORY, get(publishing::history), own::history),
        behind(Action::Approve, Method::POST, APPROVAL, post(publishing::approve), own::approve),
        behind(
            Action::Withdraw,
            Method::POST,
            WITHDRAWAL,
            post(publishing::withdraw),
            own::withdraw,
        ),
    ]
}

/// Running the service.
fn running() -> Vec<Route> {
    vec![
        behind(Action::ManageKeys, Method::GET, "/v1/keys", get(keys::list), own::list_keys),
        behind(Action::ManageKeys, Method::POST, "/v1/keys", post(keys::issue), own::issue_key),
        behind(
            Action::ManageKeys,
            Method::DELETE,
            "/v1/keys/{id}",
            delete(keys::revoke),
            own::revoke_key,
        ),
        behind(Action::ReadAudit, Method::GET, "/v1/audit", get(audit::read), own::read_audit),
        open(Method::GET, "/v1/openapi.json", get(openapi::read), run::document),
        open(Method::GET, "/docs", get(docs::read), run::page),
        open(Method::GET, "/healthz", get(health::alive), run::alive),
        open(Method::GET, "/readyz", get(health::ready), run::ready),
        behind(Action::Read, Method::GET, "/metrics", get(metrics::metrics), run::metrics),
    ]
}

/// What a browser asks for, to show the page.
fn seen() -> Vec<Route> {
    let shown =
        |path, handler| Route { method: Method::GET, path, action: None, told: None, handler };
    let addresses = page::ADDRESSES.into_iter().map(|path| shown(path, get(page::start)));
    addresses.chain([shown(page::ASSETS, get(page::asset))]).collect()
}
