//! Tokens of an identity provider, against a small provider on this machine.
#![expect(clippy::unwrap_used, reason = "a test that fails may say so by panicking")]

mod tenants;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::{Method, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use chrono::Utc;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use pvb::http::{Guard, Provider, SignedBy, Tokens};
use serde_json::{Value, json};
use tenants::Service;

/// A provider that shows its keys, and counts how often it is asked.
#[derive(Clone)]
struct Identity {
    address: String,
    keys: Arc<Mutex<Vec<Value>>>,
    asked: Arc<AtomicUsize>,
}

/// A key that signs, and its public half.
struct Signer {
    key: EncodingKey,
    public: Value,
    kid: &'static str,
}

impl Signer {
    fn new(kid: &'static str) -> Self {
        let pair = rcgen::KeyPair::generate_for(&rcgen::PKCS_ECDSA_P256_SHA256).unwrap();
        let key = EncodingKey::from_ec_der(&pair.serialize_der());
        let mut public = Jwk::from_encoding_key(&key, Algorithm::ES256).unwrap();
        public.common.key_id = Some(kid.to_owned());
        Self { key, public: serde_json::to_value(public).unwrap(), kid }
    }

    fn sign(&self, claims: &Value) -> String {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.kid.to_owned());
        encode(&header, claims, &self.key).unwrap()
    }
}

impl Identity {
    async fn new() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let identity = Self { address, keys: Arc::default(), asked: Arc::new(AtomicUsize::new(0)) };
        let routes = Router::new()
            .route(
                "/.well-known/openid-configuration",
                get(|State(identity): State<Self>| async move {
                    let keys = format!("{}/keys", identity.address);
                    Json(json!({ "issuer": identity.address, "jwks_uri": keys }))
                }),
            )
            .route(
                "/keys",
                get(|State(identity): State<Self>| async move {
                    identity.asked.fetch_add(1, Ordering::SeqCst);
                    let keys = identity.keys.lock().unwrap().clone();
                    Json(json!({ "keys": keys }))
                }),
            )
            .with_state(identity.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        identity
    }

    fn provider(&self) -> Provider {
        Provider {
            issuer: self.address.clone(),
            audience: "pvb".to_owned(),
            keys: None,
            algorithms: vec![SignedBy::named("ES256").unwrap()],
            role_claim: "realm_access.roles".to_owned(),
            organisation_claim: "organisation".to_owned(),
        }
    }

    fn claims(&self) -> Value {
        let now = Utc::now().timestamp();
        json!({
            "iss": self.address, "aud": ["other", "pvb"], "sub": "7", "exp": now + 600, "nbf": now - 5,
            "realm_access": { "roles": ["policy-owner"] }, "organisation": "north"
        })
    }
}

fn with(claims: &Value, field: &str, value: Value) -> Value {
    let mut claims = claims.clone();
    let fields = claims.as_object_mut().unwrap();
    if value.is_null() {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), value);
    }
    claims
}

async fn service(name: &str, provider: Provider) -> Service {
    let tokens = Tokens::new(provider).unwrap();
    Service::opened(name, false, Guard::with_tokens(Some(Arc::new(tokens)))).await
}

async fn read(service: &Service, token: &str) -> (StatusCode, String) {
    let (status, answer) = service.with(&Method::GET, "/v1/policies", Some(token), None).await;
    (status, answer.get("detail").and_then(Value::as_str).unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_token_that_holds_names_its_bearer() {
    let identity = Identity::new().await;
    let signer = Signer::new("one");
    identity.keys.lock().unwrap().push(signer.public.clone());
    let service = service("token-holds", identity.provider()).await;
    let token = signer.sign(&identity.claims());
    assert_eq!(read(&service, &token).await.0, StatusCode::OK);
    let publish = |organisation: &'static str| {
        let text = tenants::policy(organisation, "2031-01-01");
        let address = format!("/v1/policies/{organisation}/versions/2031-01-01");
        let (service, token) = (&service, token.as_str());
        async move { service.with(&Method::PUT, &address, Some(token), Some(&text)).await }
    };
    assert_eq!(publish("south").await.0, StatusCode::FORBIDDEN);
    let (status, edition) = publish("north").await;
    assert_eq!((status, &edition["published"]["by"]), (StatusCode::CREATED, &json!("oidc:7")));
    assert_eq!(identity.asked.load(Ordering::SeqCst), 1, "its keys are kept");
}

#[tokio::test]
async fn a_token_that_does_not_hold_is_refused_with_the_reason() {
    let identity = Identity::new().await;
    let (signer, stranger) = (Signer::new("one"), Signer::new("one"));
    identity.keys.lock().unwrap().push(signer.public.clone());
    let service = service("token-refused", identity.provider()).await;
    let claims = identity.claims();
    let now = Utc::now().timestamp();
    let signed = |field: &str, value: Value| signer.sign(&with(&claims, field, value));
    let secret = {
        let key = EncodingKey::from_secret(signer.public.to_string().as_bytes());
        let mut header = Header::new(Algorithm::HS256);
        header.kid = Some("one".to_owned());
        encode(&header, &claims, &key).unwrap()
    };
    let none = {
        // {"alg":"none"} in base64, with the claims of a good token and no signature
        let good = signer.sign(&claims);
        format!("eyJhbGciOiJub25lIn0.{}.", good.split('.').nth(1).unwrap())
    };
    let cases = [
        (signed("exp", json!(now - 60)), "token-expired"),
        (signed("exp", Value::Null), "claim-missing"),
        (signed("nbf", json!(now + 120)), "token-not-yet-valid"),
        (signed("iss", json!("https://elsewhere.example")), "issuer-not-accepted"),
        (signed("iss", Value::Null), "claim-missing"),
        (signed("aud", json!("other")), "audience-not-accepted"),
        (signed("aud", Value::Null), "claim-missing"),
        (signed("sub", Value::Null), "claim-missing"),
        (signed("realm_access", json!({ "roles": ["owner"] })), "no-role"),
        (signed("organisation", Value::Null), "no-organisation"),
        (signed("organisation", json!("*")), "no-organisation"),
        (stranger.sign(&claims), "signature-wrong"),
        (secret, "algorithm-not-accepted"),
        (none, "not-a-token"),
        ("x".repeat(20_000), "token-too-long"),
        ("a.b.c".to_owned(), "not-a-token"),
    ];
    for (token, reason) in cases {
        let (status, detail) = read(&service, &token).await;
        assert_eq!(status, StatusCode::UNAUTHORIZED, "{reason}");
        assert!(detail.ends_with(reason), "{detail} should end with {reason}");
    }
}

#[tokio::test]
async fn a_way_to_sign_that_is_not_pinned_is_refused() {
    let identity = Identity::new().await;
    let signer = Signer::new("one");
    identity.keys.lock().unwrap().push(signer.public.clone());
    let algorithms = vec![SignedBy::named("RS256").unwrap()];
    let service = service("token-pinned", Provider { algorithms, ..identity.provider() }).await;
    let (status, detail) = read(&service, &signer.sign(&identity.claims())).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(detail.ends_with("algorithm-not-accepted"), "{detail}");
    assert_eq!(SignedBy::named("HS256"), None);
    assert_eq!(SignedBy::named("none"), None);
}

#[tokio::test]
async fn a_key_that_is_missing_is_asked_for_once_in_a_while() {
    let identity = Identity::new().await;
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    identity.keys.lock().unwrap().push(old.public.clone());
    let service = service("token-rotated", identity.provider()).await;
    let (by_old, by_new) = (old.sign(&identity.claims()), new.sign(&identity.claims()));
    assert_eq!(read(&service, &by_old).await.0, StatusCode::OK);
    for _ in 0..20 {
        assert_eq!(read(&service, &by_new).await.0, StatusCode::UNAUTHORIZED);
    }
    let asked = identity.asked.load(Ordering::SeqCst);
    assert!(asked <= 3, "a flood of tokens does not reach it: {asked}");
    assert_eq!(read(&service, &by_old).await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_rotated_key_is_found() {
    let identity = Identity::new().await;
    let (old, new) = (Signer::new("old"), Signer::new("new"));
    identity.keys.lock().unwrap().push(old.public.clone());
    let first = service("token-before", identity.provider()).await;
    assert_eq!(read(&first, &old.sign(&identity.claims())).await.0, StatusCode::OK);
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    *identity.keys.lock().unwrap() = vec![new.public.clone()];
    assert_eq!(read(&first, &new.sign(&identity.claims())).await.0, StatusCode::OK);
    let (status, detail) = read(&first, &old.sign(&identity.claims())).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    assert!(detail.ends_with("key-unknown"), "{detail}");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_no_reason_to_call_a_token_wrong() {
    let identity = Identity::new().await;
    let signer = Signer::new("one");
    let keys = Some("http://127.0.0.1:1/keys".to_owned());
    let service = service("token-silence", Provider { keys, ..identity.provider() }).await;
    let (status, _) = read(&service, &signer.sign(&identity.claims())).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    // keys of the service's own need no provider
    let key = service.key("somebody", "reader", None).await;
    assert_eq!(read(&service, &key).await.0, StatusCode::OK);
}

#[test]
fn a_provider_is_asked_over_tls_or_on_this_machine() {
    let provider = |issuer: &str, keys: Option<&str>| {
        Tokens::new(Provider {
            issuer: issuer.to_owned(),
            audience: "pvb".to_owned(),
            keys: keys.map(str::to_owned),
            algorithms: vec![SignedBy::named("RS256").unwrap()],
            role_claim: "role".to_owned(),
            organisation_claim: "organisation".to_owned(),
        })
        .map(|_| ())
    };
    assert!(provider("https://login.example", None).is_ok());
    assert!(provider("http://login.example", None).unwrap_err().contains("https://"));
    let keys = Some("http://login.example/keys");
    assert!(provider("https://login.example", keys).unwrap_err().contains("https://"));
    assert!(provider("", None).unwrap_err().contains("issuer"));
}
