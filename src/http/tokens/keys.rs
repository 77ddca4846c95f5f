//! The public keys of an identity provider, kept for a while and fetched again when one is missing.
//!
//! In: the name of a key, as a token gives it. Out: the key.
//! Absent on purpose: trust in where a token says its key is; only the provider's own address is asked.

use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwapOption;
use jsonwebtoken::jwk::{Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use reqwest::Url;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::http::guard::NotRead;

/// Keys that are older are fetched again before they are used; where that fails, they are used.
const FRESH: Duration = Duration::from_secs(600);
/// A token with a key nobody knows makes the provider be asked this often at most.
const BREATH: Duration = Duration::from_secs(1);
/// Longer than this no provider needs.
const PATIENCE: Duration = Duration::from_secs(5);
/// No list of keys is longer.
const LONGEST: usize = 1024 * 1024;

/// What became of the search for a key.
pub(super) enum Sought {
    /// It is there.
    Key(Box<DecodingKey>),
    /// The provider has no such key.
    NoSuchKey,
}

/// The keys of a provider.
pub(super) struct ProviderKeys {
    issuer: String,
    address: Option<Url>,
    client: reqwest::Client,
    kept: ArcSwapOption<Kept>,
    asked: Mutex<Option<Instant>>,
}

struct Kept {
    keys: JwkSet,
    since: Instant,
}

impl ProviderKeys {
    /// The keys of an issuer, at an address or where its configuration says.
    pub fn new(issuer: &str, address: Option<&str>) -> Result<Self, String> {
        let address = address.map(safe).transpose()?;
        if address.is_none() {
            safe(issuer)?;
        }
        let client = reqwest::Client::builder()
            .timeout(PATIENCE)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| {
                format!("the keys of the identity provider cannot be fetched: {error}")
            })?;
        let issuer = issuer.to_owned();
        Ok(Self { issuer, address, client, kept: ArcSwapOption::empty(), asked: Mutex::new(None) })
    }

    /// Finds the key that a token names; the only one there is, where it names none.
    pub async fn find(&self, kid: Option<&str>, algorithm: Algorithm) -> Result<Sought, NotRead> {
        let kept = self.kept.load_full();
        if let Some(kept) = &kept
            && kept.since.elapsed() < FRESH
            && let Some(key) = pick(&kept.keys, kid, algorithm)
        {
            return Ok(Sought::Key(key));
        }
        let fetched = self.fetch(kept.as_ref()).await;
        let Some(kept) = fetched.or(kept) else {
            return Err(NotRead::Unavailable);
        };
        Ok(pick(&kept.keys, kid, algorithm).map_or(Sought::NoSuchKey, Sought::Key))
    }

    /// Asks the provider, one at a time and not too often; none where it does not answer.
    async fn fetch(&self, before: Option<&Arc<Kept>>) -> Option<Arc<Kept>> {
        let mut asked = self.asked.lock().await;
        let now = self.kept.load_full();
        let newer = now.as_ref().map(|kept| kept.since) != before.map(|kept| kept.since);
        if newer || asked.is_some_and(|last| last.elapsed() < BREATH) {
            return now;
        }
        *asked = Some(Instant::now());
        let keys = self.ask().await?;
        let kept = Arc::new(Kept { keys, since: Instant::now() });
        self.kept.store(Some(Arc::clone(&kept)));
        Some(kept)
    }

    async fn ask(&self) -> Option<JwkSet> {
        let address = match &self.address {
            Some(address) => address.clone(),
            None => self.discovered().await?,
        };
        serde_json::from_slice(&self.get(address).await?).ok()
    }

    /// Where the provider's configuration says its keys are.
    async fn discovered(&self) -> Option<Url> {
        let issuer = self.issuer.trim_end_matches('/');
        let address = safe(&format!("{issuer}/.well-known/openid-configuration")).ok()?;
        let answer: serde_json::Value = serde_json::from_slice(&self.get(address).await?).ok()?;
        if answer.get("issuer")?.as_str()? != self.issuer {
            return None;
        }
        safe(answer.get("jwks_uri")?.as_str()?).ok()
    }

    async fn get(&self, address: Url) -> Option<Vec<u8>> {
        let mut answer = self.client.get(address).send().await.ok()?;
        if !answer.status().is_success() {
            return None;
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await.ok()? {
            body.extend_from_slice(&part);
            if body.len() > LONGEST {
                return None;
            }
        }
        Some(body)
    }
}

/// A key that a token may be verified with.
fn pick(keys: &JwkSet, kid: Option<&str>, algorithm: Algorithm) -> Option<Box<DecodingKey>> {
    let fits = |key: &&Jwk| {
        let signs = !matches!(key.common.public_key_use, Some(PublicKeyUse::Encryption));
        let named = key.common.key_algorithm;
        signs && named.is_none_or(|named| named.to_string().parse() == Ok(algorithm))
    };
    let mut fitting = keys.keys.iter().filter(fits);
    let key = match kid {
        Some(kid) => fitting.find(|key| key.common.key_id.as_deref() == Some(kid))?,
        None => {
            let only = fitting.next()?;
            if fitting.next().is_some() {
                return None;
            }
            only
        }
    };
    let key = DecodingKey::from_jwk(key).ok()?;
    // a key of another kind verifies nothing, and a shared secret is no public key
    let public = algorithm.family() != jsonwebtoken::AlgorithmFamily::Hmac;
    (public && key.family() == algorithm.family()).then(|| Box::new(key))
}

/// An address that nobody can listen in on: with TLS, or on this machine.
fn safe(text: &str) -> Result<Url, String> {
    let address = Url::parse(text).map_err(|_| format!("`{text}` is no address of a provider"))?;
    let here = address.host_str().is_some_and(|host| {
        let host = host.trim_matches(['[', ']']);
        host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
    });
    match address.scheme() {
        "https" => Ok(address),
        "http" if here => Ok(address),
        _ => Err(format!("`{text}` must begin with https://, unless it is on this machine")),
    }
}
