//! A service with two organisations, `north` and `south`, and a key for everybody who may call it.
#![allow(dead_code, reason = "each test uses what it needs")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use chrono::{DateTime, Days, Utc};
use pvb::access::{KeyId, Role};
use pvb::http::{Frame, Guard, State, router};
use pvb::record::Signature;
use pvb::settings::Settings;
use pvb::store::{KeyWanted, Library, Place};
use serde_json::Value;
use tower::ServiceExt;

/// A service and its keys.
pub struct Service {
    pub router: Router,
    pub library: Arc<Library>,
    keys: BTreeMap<String, String>,
}

/// A sound policy of an organisation, in force from a date.
pub fn policy(organisation: &str, from: &str) -> String {
    format!(
        r#"policy {organisation} "Verzonnen" in force from {from} assumed "made up"

pay in money assumed "made up"

calendar assumed "made up" {{
    1 week = 7 days
    1 month = 4.33 weeks
    1 year = 12 months
}}

budget assumed "made up" {{
    start with €70.00 per week
}}

services assumed "made up" {{
    care, facility, day_activities, wellbeing, support outside the budget "gratis"
}}

order assumed "made up" {{
    self, network, volunteer cost nothing
    provider, external draw on the budget
}}

copay assumed "made up" {{
    every category: allowed
    the rest is borne by client
}}
"#
    )
}

/// A folder of its own for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tenants").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    for organisation in ["north", "south"] {
        let place = folder.join("policies").join(organisation);
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join("2030-01-01.pvb"), policy(organisation, "2030-01-01")).unwrap();
    }
    folder
}

fn who() -> Signature {
    Signature { by: "command".to_owned(), holder: "command".to_owned() }
}

impl Service {
    pub async fn with_keys(name: &str) -> Self {
        Self::opened(name, false, Guard::default()).await
    }

    pub async fn with_approval(name: &str) -> Self {
        Self::opened(name, true, Guard::default()).await
    }

    pub async fn opened(name: &str, approval: bool, guard: Guard) -> Self {
        let folder = folder(name);
        let place = Place::Sqlite(folder.join("store.sqlite"));
        let library = Library::at(&place, &folder.join("policies"), approval).await.unwrap();
        let library = Arc::new(library);
        let router =
            router(State::over(Arc::clone(&library), guard, Frame::new(Settings::default(), true)));
        let mut service = Self { router, library, keys: BTreeMap::new() };
        let wrong = format!("pvb_{}_{}", "0".repeat(12), "0".repeat(64));
        service.keys.insert("a wrong key".to_owned(), wrong);
        let expired = DateTime::UNIX_EPOCH + Days::new(1);
        let expired = service.issued("late", "reader", None, expired).await;
        service.keys.insert("an expired key".to_owned(), expired);
        let revoked = service.key("gone", "reader", None).await;
        let id = KeyId::read(&revoked[4..16]).unwrap();
        service.library.revoke_key(&who(), &id).await.unwrap();
        service.keys.insert("a revoked key".to_owned(), revoked);
        for (caller, role, organisation) in [
            ("reader", "reader", None),
            ("evaluator", "evaluator", None),
            ("owner of north", "policy-owner", Some("north")),
            ("owner of south", "policy-owner", Some("south")),
            ("administrator", "administrator", None),
            ("administrator of north", "administrator", Some("north")),
            ("administrator of south", "administrator", Some("south")),
        ] {
            let key = service.key(caller, role, organisation).await;
            service.keys.insert(caller.to_owned(), key);
        }
        service
    }

    pub async fn key(&self, holder: &str, role: &str, organisation: Option<&str>) -> String {
        self.issued(holder, role, organisation, Utc::now() + Days::new(1)).await
    }

    async fn issued(
        &self,
        holder: &str,
        role: &str,
        organisation: Option<&str>,
        expires: DateTime<Utc>,
    ) -> String {
        let wanted = KeyWanted {
            holder: holder.to_owned(),
            role: Role::named(role).unwrap(),
            organisation: organisation.map(str::to_owned),
            expires,
        };
        self.library.issue_key(&who(), wanted).await.unwrap().text
    }

    /// Calls as somebody.
    pub async fn call(
        &self,
        method: &Method,
        address: &str,
        caller: &str,
        body: Option<&str>,
    ) -> (StatusCode, Value) {
        let key = self.keys.get(caller).map(String::as_str);
        assert!(key.is_some() || caller == "nobody", "{caller}");
        self.with(method, address, key, body).await
    }

    /// Calls with a key or a token.
    pub async fn with(
        &self,
        method: &Method,
        address: &str,
        key: Option<&str>,
        body: Option<&str>,
    ) -> (StatusCode, Value) {
        let text = body.is_some_and(|body| !body.starts_with('{'));
        let kind = if text { "text/plain" } else { "application/json" };
        let mut request =
            Request::builder().method(method).uri(address).header("content-type", kind);
        if let Some(key) = key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        let request = request.body(Body::from(body.unwrap_or_default().to_owned())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }
}
