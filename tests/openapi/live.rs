//! A service to ask, and its answers held beside the document.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use pvb::http::{Frame, Guard, State, router};
use pvb::settings::Settings;
use pvb::store::{Folder, Library, Place};
use serde_json::Value;
use tower::ServiceExt;

use crate::schema;

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub text: String,
}

/// A service.
pub struct Service {
    router: Router,
    /// What it says of itself.
    pub document: Value,
}

impl Answer {
    /// Its body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// The policies of this repository.
pub fn policies() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("policies")
}

impl Service {
    /// A service over the policies of this repository: nothing can be published.
    pub async fn still() -> Self {
        Self::of(State::new(Arc::new(Folder::open(&policies()).unwrap()))).await
    }

    /// A service over a store of its own.
    pub async fn kept(name: &str, needs_approval: bool) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("openapi-{name}"));
        drop(std::fs::remove_dir_all(&folder));
        std::fs::create_dir_all(&folder).unwrap();
        let place = Place::Sqlite(folder.join("pvb.sqlite"));
        let library = Library::at(&place, &policies(), needs_approval).await.unwrap();
        Self::of(State::over(
            Arc::new(library),
            Guard::default(),
            Frame::new(Settings::default(), false),
        ))
        .await
    }

    async fn of(state: State) -> Self {
        let mut service = Self { router: router(state), document: Value::Null };
        service.document = service.get("/v1/openapi.json").await.json();
        service
    }

    /// Sends a request.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status.as_u16(), headers: parts.headers, text }
    }

    /// Asks for an address.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Calls an operation as the document has it, and holds the answer beside it.
    pub async fn call(&self, id: &str, call: &Call<'_>) -> Answer {
        let (path, method, operation) = self.operation(id);
        let mut path = path.to_owned();
        for (name, value) in call.places {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        let mut request = Request::builder().method(method.to_uppercase().as_str());
        request = request.uri(format!("{path}{}", call.query));
        if let Some(key) = call.key {
            request = request.header("authorization", format!("Bearer {key}"));
        }
        let body = match call.body {
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(body.to_string())
            }
            None => Body::empty(),
        };
        let answer = self.send(request.body(body).unwrap()).await;
        self.is_documented(id, operation, &answer);
        answer
    }

    /// The whole address, the method and what the document says of an operation.
    pub fn operation(&self, id: &str) -> (String, &str, &Value) {
        let found =
            operations(&self.document).find(|(.., operation)| operation["operationId"] == id);
        let (path, method, operation) = found.unwrap_or_else(|| panic!("no operation {id}"));
        let base = if self.document["paths"][path].get("servers").is_some() { "" } else { "/v1" };
        (format!("{base}{path}"), method, operation)
    }

    /// The example that the document has of the body of an operation.
    pub fn example(&self, id: &str) -> Value {
        let (.., operation) = self.operation(id);
        operation["requestBody"]["content"]["application/json"]["example"].clone()
    }

    fn is_documented(&self, id: &str, operation: &Value, answer: &Answer) {
        let told = operation["responses"].get(answer.status.to_string());
        let told = told.unwrap_or_else(|| {
            panic!("{id}: {} is no documented answer: {}", answer.status, answer.text)
        });
        let told = schema::followed(&self.document, told);
        for (name, header) in told["headers"].as_object().unwrap() {
            let needed = schema::followed(&self.document, header)["required"] == true;
            assert!(!needed || answer.headers.contains_key(name), "{id}: no header {name}");
        }
        let Some(content) = told.get("content") else {
            assert_eq!(answer.text, "", "{id}: a body where none is documented");
            return;
        };
        let kind = answer.header("content-type").split(';').next().unwrap();
        let media = content.get(kind).unwrap_or_else(|| panic!("{id}: {kind} is not documented"));
        if kind.ends_with("json") {
            let wrong = schema::wrong(&self.document, &media["schema"], &answer.json(), id);
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }
}

/// How an operation is called.
#[derive(Default)]
pub struct Call<'a> {
    /// What stands for the names in braces.
    pub places: &'a [(&'a str, &'a str)],
    /// What stands behind the address.
    pub query: &'a str,
    /// Who calls.
    pub key: Option<&'a str>,
    /// What is sent.
    pub body: Option<&'a Value>,
}

/// Every operation: its path, its method, and what the document says of it.
pub fn operations(document: &Value) -> impl Iterator<Item = (&String, &String, &Value)> {
    document["paths"].as_object().unwrap().iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter().filter(|(key, _)| *key != "servers");
        methods.map(move |(method, operation)| (path, method, operation))
    })
}
