//! Tokens of an identity provider (OpenID Connect): whether one holds, and who it says is there.
//!
//! In: a bearer token and the provider's public keys. Out: a principal, or a short code of why not.
//! Absent on purpose: logging in. The service reads tokens that others were given; it never sees a password.

mod claims;
mod keys;

use std::fmt;
use std::pin::Pin;

use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Map, Value};

use self::keys::{ProviderKeys, Sought};
use super::guard::{NotRead, TokenReader};
use crate::access::Principal;

/// Seconds that two clocks may differ.
const LEEWAY: u64 = 30;
/// No token is longer than this.
const LONGEST: usize = 16 * 1024;

/// What the service is told about its identity provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// Who issues tokens: the address exactly as it stands in `iss`.
    pub issuer: String,
    /// For whom they are meant: what must stand in `aud`.
    pub audience: String,
    /// Where its public keys are; without, where its configuration says.
    pub keys: Option<String>,
    /// How tokens may be signed: no other way is accepted, whatever a token says of itself.
    pub algorithms: Vec<SignedBy>,
    /// The claim that holds the role, or a list of roles; with points for a claim within a claim.
    pub role_claim: String,
    /// The claim that holds the organisation; `*` in it is every organisation.
    pub organisation_claim: String,
}

/// A way to sign tokens, with a public key each: a shared secret is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedBy(Algorithm);

/// Reads the tokens of one provider.
pub struct Tokens {
    provider: Provider,
    keys: ProviderKeys,
}

impl SignedBy {
    /// Every name that can be asked for.
    pub const NAMES: [&'static str; 9] =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

    /// The way with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().and_then(Self::of)
    }

    /// The way, where it has a public key.
    #[must_use]
    pub fn of(algorithm: Algorithm) -> Option<Self> {
        let public = algorithm.family() != jsonwebtoken::AlgorithmFamily::Hmac;
        public.then_some(Self(algorithm))
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Tokens").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl Tokens {
    /// A reader for a provider. Its keys are fetched when the first token comes.
    ///
    /// # Errors
    /// In words, where the provider is not told well enough.
    pub fn new(provider: Provider) -> Result<Self, String> {
        for (what, text) in [("issuer", &provider.issuer), ("audience", &provider.audience)] {
            if text.trim().is_empty() {
                return Err(format!("say what the {what} of the identity provider is"));
            }
        }
        if provider.algorithms.is_empty() {
            let names = SignedBy::NAMES.join(", ");
            return Err(format!("say how tokens are signed: one or more of {names}"));
        }
        let keys = ProviderKeys::new(&provider.issuer, provider.keys.as_deref())?;
        Ok(Self { provider, keys })
    }

    async fn principal(&self, token: &str) -> Result<Principal, NotRead> {
        if token.len() > LONGEST {
            return Err(NotRead::Refused("token-too-long"));
        }
        let header = decode_header(token).map_err(|_| NotRead::Refused("not-a-token"))?;
        if !self.provider.algorithms.contains(&SignedBy(header.alg)) {
            return Err(NotRead::Refused("algorithm-not-accepted"));
        }
        let kid = header.kid.as_deref();
        let claims = match self.keys.find(kid, header.alg).await? {
            Sought::Key(key) => self.claims(token, &key, header.alg)?,
            Sought::NoSuchKey => return Err(NotRead::Refused("key-unknown")),
        };
        claims::principal(&claims, &self.provider).map_err(NotRead::Refused)
    }

    fn claims(
        &self,
        token: &str,
        key: &DecodingKey,
        algorithm: Algorithm,
    ) -> Result<Map<String, Value>, NotRead> {
        let mut validation = Validation::new(algorithm);
        validation.leeway = LEEWAY;
        validation.validate_nbf = true;
        validation.set_issuer(&[&self.provider.issuer]);
        validation.set_audience(&[&self.provider.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        let decoded = decode::<Map<String, Value>>(token, key, &validation);
        decoded.map(|token| token.claims).map_err(|error| NotRead::Refused(why(&error)))
    }
}

impl TokenReader for Tokens {
    fn read<'a>(
        &'a self,
        token: &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<Principal, NotRead>> + Send + 'a>> {
        Box::pin(self.principal(token))
    }
}

/// Why a token does not hold, as a short code.
fn why(error: &jsonwebtoken::errors::Error) -> &'static str {
    use jsonwebtoken::errors::ErrorKind;
    match error.kind() {
        ErrorKind::ExpiredSignature => "token-expired",
        ErrorKind::ImmatureSignature => "token-not-yet-valid",
        ErrorKind::InvalidIssuer => "issuer-not-accepted",
        ErrorKind::InvalidAudience => "audience-not-accepted",
        ErrorKind::InvalidSignature => "signature-wrong",
        ErrorKind::MissingRequiredClaim(_) => "claim-missing",
        _ => "not-a-token",
    }
}
