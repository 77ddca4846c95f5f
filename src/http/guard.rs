//! Who is there, and may he: asked before any route that needs it.
//!
//! In: the `Authorization` of a request, and what the route is for. Out: a principal with the request, or 401,
//! 403, each noted for the audit trail.
//! Absent on purpose: what each role may do (`access`); how a token of an identity provider is read is
//! another's work (`TokenReader`).

use std::convert::Infallible;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::RequestExt;
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::Utc;
use tower::{Layer, Service};

use super::State;
use super::admit::Answers;
use super::answer::{Refused, unavailable};
use super::arrived::Arrived;
use crate::access::{Action, PresentedKey, Principal};
use crate::record::Attempt;

/// Whoever reads the tokens of an identity provider.
pub trait TokenReader: fmt::Debug + Send + Sync {
    /// Reads a token.
    fn read<'a>(
        &'a self,
        token: &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<Principal, NotRead>> + Send + 'a>>;
}

/// Why a token says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    /// It is not accepted: a short code.
    Refused(&'static str),
    /// Whether it holds cannot be found out at the moment.
    Unavailable,
}

/// How it is found out who is there.
#[derive(Debug, Default)]
pub struct Guard {
    tokens: Option<Arc<dyn TokenReader>>,
}

/// What stands before a route.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    /// The service.
    state: State,
    /// What the route is for.
    action: Action,
    /// Whether its address names an organisation.
    of_one: bool,
}

/// What the name of an organisation is called in an address.
const ORGANISATION: &str = "organisation";

/// Why somebody does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stopped {
    /// He did not say who he is.
    Nameless,
    /// What he says he is cannot be accepted: a short code.
    Unknown(&'static str),
    /// He may not do this.
    Forbidden,
    /// Who he is cannot be found out at the moment.
    Unavailable,
}

impl From<NotRead> for Stopped {
    fn from(not_read: NotRead) -> Self {
        match not_read {
            NotRead::Refused(reason) => Self::Unknown(reason),
            NotRead::Unavailable => Self::Unavailable,
        }
    }
}

impl Guard {
    /// A guard that knows keys, and the tokens of an identity provider.
    #[must_use]
    pub const fn with_tokens(tokens: Option<Arc<dyn TokenReader>>) -> Self {
        Self { tokens }
    }

    /// Whether the tokens of an identity provider are accepted.
    #[must_use]
    pub const fn reads_tokens(&self) -> bool {
        self.tokens.is_some()
    }
}

impl State {
    /// Whether people are asked who they are: once a key was ever handed out, or with an identity provider. It
    /// does not end when the last key does.
    #[must_use]
    pub fn authenticates(&self) -> bool {
        self.guard.tokens.is_some() || self.library.knows_keys()
    }

    async fn principal(&self, headers: &HeaderMap) -> Result<Arc<Principal>, Stopped> {
        if !self.authenticates() {
            return Ok(Arc::clone(&self.local));
        }
        let token = bearer(headers)?;
        if let Some(presented) = PresentedKey::read(token) {
            let holder = self.library.holder_of(&presented, Utc::now());
            return holder.map(Arc::new).ok_or(Stopped::Unknown("key-not-accepted"));
        }
        match &self.guard.tokens {
            Some(tokens) => Ok(Arc::new(tokens.read(token).await?)),
            None => Err(Stopped::Unknown("not-a-key")),
        }
    }

    /// Notes that somebody was refused something.
    pub(super) fn refuse(
        &self,
        by: &str,
        action: Action,
        organisation: Option<&str>,
        reason: &str,
    ) {
        self.library.refusals().note(Attempt {
            by: by.to_owned(),
            action: action.name().to_owned(),
            organisation: organisation.map(short),
            reason: reason.to_owned(),
            times: 1,
        });
    }
}

/// What answers, behind a gate.
#[derive(Debug, Clone)]
pub(super) struct Gated<S> {
    gate: Gate,
    inner: S,
}

impl<S> Layer<S> for Gate {
    type Service = Gated<S>;

    fn layer(&self, inner: S) -> Gated<S> {
        Gated { gate: self.clone(), inner }
    }
}

impl<S: Answers> Service<Request> for Gated<S> {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let gate = self.gate.clone();
        let mut inner = self.inner.clone();
        Box::pin(async move {
            match gate.pass(&mut request).await {
                Ok(()) => Ok(inner.answer(request).await),
                Err(refused) => Ok(*refused),
            }
        })
    }
}

impl Gate {
    /// A gate before a route, by the address of that, with names in braces.
    pub fn before(path: &str, state: State, action: Action) -> Self {
        let of_one = path.split(['{', '}']).any(|name| name == ORGANISATION);
        Self { state, action, of_one }
    }

    /// Puts the principal to a request that may pass, or says why it may not.
    async fn pass(&self, request: &mut Request) -> Result<(), Box<Response>> {
        let organisation = if self.of_one { organisation(request).await? } else { None };
        let found = self.state.principal(request.headers()).await;
        if self.state.authenticates() {
            let caller = || caller(request, found.as_deref().ok());
            self.state.frame.counted(caller).map_err(|shed| Box::new(shed.into_response()))?;
        }
        let (by, stopped) = match found {
            Ok(principal) => {
                let may = match &organisation {
                    Some(organisation) => principal.may(self.action, Some(organisation)),
                    None => principal.may_somewhere(self.action),
                };
                if may {
                    request.extensions_mut().insert(principal);
                    return Ok(());
                }
                (principal.id.clone(), Stopped::Forbidden)
            }
            Err(stopped) => ("nobody".to_owned(), stopped),
        };
        let (reason, answer) = stopped.told(self.action, organisation.as_deref());
        self.state.refuse(&by, self.action, organisation.as_deref(), reason);
        Err(Box::new(answer))
    }
}

/// The organisation that an address names.
async fn organisation(request: &mut Request) -> Result<Option<String>, Box<Response>> {
    let path = request.extract_parts::<RawPathParams>().await;
    let path = path.map_err(|unreadable| Box::new(unreadable.into_response()))?;
    let named = path.iter().find(|(name, _)| *name == ORGANISATION);
    Ok(named.map(|(_, value)| value.to_owned()))
}

impl Stopped {
    fn told(self, action: Action, organisation: Option<&str>) -> (&'static str, Response) {
        let ask = "send a key or a token as `Authorization: Bearer …`";
        match self {
            Self::Nameless => ("no-key", unauthorised(ask.to_owned(), "Bearer realm=\"pvb\"")),
            Self::Unknown(reason) => {
                let detail = format!("this key or token is not accepted: {reason}");
                (reason, unauthorised(detail, "Bearer realm=\"pvb\", error=\"invalid_token\""))
            }
            Self::Forbidden => {
                let of =
                    organisation.map(|name| format!(" of {}", short(name))).unwrap_or_default();
                let detail = format!("your role does not allow this: {}{of}", action.name());
                ("forbidden", Refused::new(StatusCode::FORBIDDEN, detail).into_response())
            }
            Self::Unavailable => {
                let detail = "the identity provider does not answer; try again later";
                ("provider-unavailable", unavailable(detail))
            }
        }
    }
}

/// Who is counted: the principal, or the address that somebody who is not known calls from.
fn caller(request: &Request, principal: Option<&Principal>) -> String {
    match principal {
        Some(principal) => principal.id.clone(),
        None => {
            let arrived = request.extensions().get::<Arrived>();
            arrived.map_or_else(String::new, |arrived| arrived.peer.ip().to_string())
        }
    }
}

fn unauthorised(detail: String, challenge: &'static str) -> Response {
    let mut response = Refused::new(StatusCode::UNAUTHORIZED, detail).into_response();
    let challenge = HeaderValue::from_static(challenge);
    response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    response
}

fn bearer(headers: &HeaderMap) -> Result<&str, Stopped> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let value = values.next().ok_or(Stopped::Nameless)?;
    if values.next().is_some() {
        return Err(Stopped::Unknown("more-than-one"));
    }
    let text = value.to_str().map_err(|_| Stopped::Unknown("not-a-key"))?;
    let (scheme, token) = text.split_once(' ').ok_or(Stopped::Unknown("not-a-key"))?;
    if scheme.eq_ignore_ascii_case("bearer") {
        Ok(token.trim())
    } else {
        Err(Stopped::Unknown("not-bearer"))
    }
}

/// A name as somebody wrote it, not longer than names are.
fn short(name: &str) -> String {
    name.chars().filter(|one| !one.is_control()).take(60).collect()
}
